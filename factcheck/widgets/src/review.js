/**
 * The review widget: puts the parts on the screen together and hands keys to them. It never holds anything outside of
 * its own element. It takes the focus when it appears and nobody is typing elsewhere.
 */

import { makeAlike } from "./alike.js";
import { paintArticle } from "./article.js";
import { makeBar } from "./bar.js";
import { captionsFor } from "./captions.js";
import { createCiting } from "./citing.js";
import { focused, make, put, selectionAt } from "./dom.js";
import { parts } from "./filter.js";
import { makeFilters } from "./filters.js";
import { makeHelp } from "./help.js";
import { takeKeys } from "./keyboard.js";
import { meaning } from "./keys.js";
import { makeList } from "./list.js";
import { makeMap } from "./map.js";
import { makeNotice } from "./notice.js";
import { makePanel } from "./panel.js";
import { deedFor } from "./picker.js";
import { makeReader } from "./reader.js";
import { makeSearch } from "./search.js";
import { moved } from "./segments.js";
import { watchSelection } from "./selecting.js";
import { createSession } from "./session.js";
import { beginning, firstWords, kindName, languageTag, lastWords, shortened, spoken } from "./wording.js";

/** @import { Article, Change, Model, Row, Verdict } from "./types.js" */
/** @import { Filter } from "./filter.js" */

/** So many letters may lie between two claims that become one. */
const FAR = 80;

/**
 * @param {{model: Model, el: HTMLElement}} host
 * @param {Article} article
 * @param {any[]} rows of its claims, as the kernel sent them
 * @param {{chosen: string | null, top: number}} [at] where the reviewer was, when the beginning was there already
 */
export function showReview({ model, el }, article, rows, at) {
  const controller = new AbortController();
  const { signal } = controller;
  /** @type {Record<string, string[]>} */
  const reasons = model.get("reasons");
  const language = model.get("language");
  const captions = captionsFor(language);

  const root = make("section", {
    class: "factcheck-review",
    lang: language,
    tabindex: -1,
    "aria-label": captions.widget,
    "data-state": "saving",
    // JupyterLab listens before any element does; this is how it is told that the keys here are not its own.
    "data-lm-suppress-shortcuts": "true",
    "data-jp-suppress-context-menu": "true",
  });
  const tag = languageTag(article.language);
  const about = { title: article.title, language: tag, reviewer: model.get("reviewer") };
  const pane = make("article", { class: "fc-text", tabindex: 0, lang: tag, "aria-label": captions.article, "aria-description": captions.articleHelp });
  const voice = make("div", { class: "fc-voice", role: "status", "aria-live": "polite" });
  // The same words once more are said once more: a space tells them apart.
  const say = (/** @type {string} */ text) => void (voice.textContent = text + (text && text === voice.textContent ? "\u00a0" : ""));
  const toText = () => (list.isOpen() ? list.element : pane).focus({ preventScroll: true });

  const session = createSession(
    model,
    rows,
    captions,
    {
      quote: (row) => view.quote(row),
      touch(ids) {
        for (const id of ids) view.touch(id);
        list.touch(ids);
        map.changed();
        countLater();
      },
      rebuild(rows) {
        view.rebuild(rows);
        list.rebuild();
        map.changed();
      },
      choose(id, { reveal }) {
        notice.tell("");
        view.choose(id);
        list.choose(id);
        map.choose(id);
        // In the frame that lays the page out anyway: measured at once, the page would be laid out twice for each key.
        if (id !== null && reveal) requestAnimationFrame(() => session.chosen() === id && view.reveal(id));
      },
      paint,
      say,
      leave: () => panel.leave(),
      isBusy: () => panel.isBusy(),
      toText,
      history: (claim, said) => panel.showHistory(claim, said),
      alike: previewAlike,
      source: (claim, at, told, source) => citing.answered(claim, at, told, source),
      isWatched: () => !document.hidden && root.contains(focused(root)),
    },
    signal,
  );
  const { ledger } = session;

  const bar = makeBar(captions, about, { list: toggleList, filter: () => toggleTools(), undo: () => session.step("undo"), redo: () => session.step("redo"), help: showHelp }, signal);
  const notice = makeNotice(captions, { retry: session.retry, discard: session.discard }, signal);
  const panel = makePanel(
    captions,
    reasons,
    {
      verdict: session.settle,
      withdraw: session.withdraw,
      reason: session.reason,
      take: session.takeOver,
      dismiss: session.dismiss,
      alike: askAlike,
      menu: offerChange,
      history: () => session.act("history", session.chosen()),
      unfinished: (quote) => notice.tell(captions.unfinished(shortened(quote))),
      known: () => citing.known(),
      keep: session.keep,
      consult: (at) => citing.consult(at),
      write: (claim, change, revision) => citing.annotate(claim, change, revision),
      done: toText,
      typing: paint,
    },
    signal,
  );
  /** @type {HTMLDialogElement | undefined} */
  let help;
  function showHelp() {
    help ??= root.appendChild(makeHelp(captions, signal));
    help.showModal();
  }
  const view = paintArticle(pane, article, ledger, signal);
  const length = article.paragraphs.at(-1)?.end ?? 0;
  const map = makeMap(pane, ledger, length, captions.map, goTo, signal);
  const list = makeList(ledger, captions, view.quote, { choose: (id) => session.choose(id), sorted: paint }, tag, signal);
  const selecting = watchSelection({ root, pane, view }, captions, { mark, kind: (kind) => reshape({ kind }), deed: changeMark, selected: (text, kind) => say(`${spoken(text)}. ${captions.markAs}: a, ${kind}`) }, tag, signal);
  const search = makeSearch(view, captions, { hit, done: closeTools }, signal);
  const filters = makeFilters(captions, showOnly, closeTools, signal);
  const alike = makeAlike(captions, context, settleAlike, tag, signal);
  const reader = makeReader(captions, signal);
  const citing = createCiting(session, captions, { say, toText, leave: panel.leave, at: panel.sources.at, tell: panel.sources.tell, read: reader.show });
  const tools = make("div", { class: "fc-toolrow", hidden: true }, search.element, filters.element);
  const text = make("div", { class: "fc-page" }, pane, map.element);
  root.append(bar.element, notice.element, make("div", { class: "fc-desk" }, make("div", { class: "fc-main-pane" }, text, list.element, selecting.menu), panel.element), voice, alike.element, reader.element);

  /** Paint bar, notice and panel; each writes only what differs. */
  function paint() {
    const hadFocus = root.contains(focused(root));
    const now = session.state(panel.hasDraft());
    put(root, "data-state", now.state);
    bar.show({ progress: ledger.progress(), ...now, ...session.can(), list: list.isOpen(), tools: !tools.hidden, filter: parts(ledger.filter()) });
    notice.show(session.news());
    const chosen = session.chosen();
    const row = ledger.shown(chosen);
    panel.show(row, {
      at: ledger.place(chosen) + 1,
      of: ledger.ids().length,
      quote: row ? view.quote(row) : "",
      // An error in a description is seen also by who looks at the name in it.
      around: row ? around(row).map((each) => ({ row: each, quote: view.quote(each) })) : [],
      language: tag,
      failed: session.failedHere(),
      ...session.actHere(),
    });
    keepFocus(hadFocus);
  }

  /** The open claims around one that have hints and are no whole sentences. @param {Row} row */
  const around = (row) => view.claimsIn(row.start, row.end).filter((each) => each.id !== row.id && each.kind !== "statement" && !each.verdict && each.hints.length > 0 && each.start <= row.start && each.end >= row.end);

  /** A button that had the focus and is gone or switched off must not take the keys with it. @param {boolean} had whether the focus was in here */
  function keepFocus(had) {
    const active = focused(root);
    if (!active || !root.contains(active) ? had : active !== root && (active.matches(":disabled") || active.closest("[hidden]"))) toText();
  }

  /** @param {Filter} filter */
  function showOnly(filter) {
    panel.leave();
    const rows = ledger.show(filter);
    filters.set(filter);
    if (rows.length > 0) {
      view.rebuild(rows);
      list.rebuild();
      map.changed();
    }
    if (ledger.place(session.chosen()) < 0) session.choose(ledger.ids()[0] ?? null);
    filters.show(ledger.every(), ledger.ids().length, ledger.size());
    paint();
    say(captions.listed(ledger.ids().length));
  }

  let counting = false;
  /** Count anew what there is to filter, when the reviewer can see it; never in the frame that answers a key. */
  function countLater() {
    if (counting || tools.hidden) return;
    counting = true;
    setTimeout(() => {
      counting = false;
      if (!signal.aborted && !tools.hidden) filters.show(ledger.every(), ledger.ids().length, ledger.size());
    }, 250);
  }

  /** @param {boolean} [open] */
  function toggleTools(open = Boolean(tools.hidden)) {
    if (open) filters.show(ledger.every(), ledger.ids().length, ledger.size());
    else toText();
    // In the page only when it is asked for: with its rule for highlights the whole page around is styled anew.
    if (!tools.isConnected) bar.element.after(tools);
    tools.hidden = !open;
    if (open) filters.focus();
    paint();
  }

  function closeTools() {
    toText();
    tools.hidden = search.isEmpty() && parts(ledger.filter()) === 0;
    paint();
  }

  function find() {
    if (list.isOpen()) toggleList();
    if (tools.hidden) toggleTools(true);
    search.focus();
  }

  /** A place that the search has come to: the innermost claim there is at hand. @param {number} start @param {number} end */
  function hit(start, end) {
    const there = view.claimsIn(start, end).filter((row) => ledger.place(row.id) >= 0);
    const inner = there.at(-1);
    if (inner) session.choose(inner.id, { reveal: false });
  }

  function toggleList() {
    panel.leave();
    list.open(!list.isOpen());
    text.hidden = list.isOpen();
    list.choose(session.chosen());
    const chosen = session.chosen();
    if (!list.isOpen() && chosen !== null) requestAnimationFrame(() => view.reveal(chosen));
    toText();
    paint();
  }

  /** Go to a place of the map: the nearest claim there. @param {number} offset */
  function goTo(offset) {
    const ids = ledger.ids();
    let nearest = null;
    let away = Infinity;
    for (const id of ids) {
      const row = ledger.shown(id);
      const distance = row ? Math.abs(row.start - offset) : Infinity;
      if (distance < away) [nearest, away] = [id, distance];
    }
    if (nearest !== null) session.choose(nearest);
    toText();
  }

  function askAlike() {
    const row = ledger.shown(session.chosen());
    if (!row) return;
    panel.leave();
    session.act("alike", row.id);
  }

  /** The revisions that the claims were previewed in. @type {Map<string, number>} */
  let previewed = new Map();

  /** @param {string} claim @param {string[]} ids */
  function previewAlike(claim, ids) {
    const row = ledger.shown(claim);
    const others = ids.filter((id) => id !== claim).map((id) => ledger.shown(id)).filter((each) => each !== undefined);
    // What is typed in a field meanwhile must not be typed into the dialog.
    if (!row || claim !== session.chosen() || panel.isBusy()) return;
    previewed = new Map([row, ...others].map((each) => [each.id, each.revision]));
    if (others.length > 0) return alike.show(row, others);
    notice.tell(captions.noneAlike);
  }

  /** @param {string} claim @param {string[]} others @param {Verdict} verdict */
  function settleAlike(claim, others, verdict) {
    const row = ledger.shown(claim);
    if (!row) return;
    const same = verdict === row.verdict;
    const seen = others.map((id) => previewed.get(id) ?? 0);
    session.act("annotate_alike", row.id, { with: others, seen, verdict, ...(same ? { reason: row.reason, correction: row.correction } : {}) }, { revision: previewed.get(claim) });
    session.walkToOpen(`${captions.settledAlike(others.length + 1)}. `);
    toText();
  }

  /** A claim in its surroundings. @param {Row} row @returns {[string, string, string]} */
  function context(row) {
    const { text: whole, start } = article.paragraphs.find((each) => each.start <= row.start && row.start < each.end) ?? article.paragraphs[0];
    const quote = view.quote(row);
    const end = row.start - start + quote.length;
    const before = lastWords(whole.slice(0, row.start - start), 40);
    const after = firstWords(whole.slice(end), 40);
    return [(before.length < row.start - start ? "…" : "") + before, quote, end + after.length < whole.length ? `${after.trimEnd()}\u00a0…` : after];
  }

  /** @param {{start: number, end: number, kind: string}} passage */
  function mark(passage) {
    session.act("mark", null, passage);
    if (!session.readOnly) say(captions.marked);
  }

  function offerChange() {
    const chosen = session.chosen();
    const row = ledger.shown(chosen);
    const at = chosen === null ? null : view.beginning(chosen);
    if (!row || !(at instanceof Element)) return say(captions.noClaim);
    if (list.isOpen()) toggleList();
    selecting.offerChange(at, row.kind);
  }

  /** Give the claim at hand other borders or another kind, at once on the screen. @param {Change} change */
  function reshape(change) {
    const before = ledger.shown(session.chosen());
    if (!before || change.kind === before.kind) return;
    session.act("reshape", before.id, change);
    const after = ledger.shown(before.id);
    if (after) view.rebuild([before, after]);
    view.choose(before.id);
    paint();
    if (after) say(`${kindName(after.kind, captions)}: ${spoken(view.quote(after))}`);
  }

  /** @param {"start" | "end"} border @param {1 | -1} by */
  function moveBorder(border, by) {
    const row = ledger.shown(session.chosen());
    if (!row) return;
    const change = moved(view.whole, row, border, by);
    if (change) reshape(change);
  }

  /** @param {"split" | "merge" | "unmark"} deed */
  function changeMark(deed) {
    const row = ledger.shown(session.chosen());
    if (!row) return;
    if (deed !== "merge") {
      session.act(deed, row.id);
      return say(deed === "unmark" ? captions.unmarked : captions.marking.split);
    }
    const paragraph = view.whole.find((each) => each.start <= row.start && row.start < each.end);
    const next = view.claimsIn(row.end, Math.min(row.end + FAR, paragraph?.end ?? row.end)).filter((each) => each.kind === row.kind && each.start >= row.end && ledger.place(each.id) >= 0).sort((a, b) => a.start - b.start)[0];
    if (!next) return notice.tell(captions.nothingToMerge);
    session.act("merge", row.id, { with: [next.id] });
    say(captions.marking.merge);
  }

  /** @param {string} key */
  function select(key) {
    const chosen = session.chosen();
    const beginning = chosen === null ? pane.firstChild : view.beginning(chosen);
    if (beginning) selecting.extend(key, beginning);
  }

  /** @param {number} digit */
  function digit(digit) {
    if (selecting.isOpen()) return selecting.takeNth(digit);
    const verdict = ledger.shown(session.chosen())?.verdict;
    if (!verdict) return say(captions.verdictFirst);
    const value = reasons[verdict]?.[digit - 1];
    if (value) session.reason(value);
  }

  /** After Escape, Tab leaves the article as it leaves any other part. */
  let leaving = false;

  /** @param {KeyboardEvent} event */
  function press(event) {
    // No key pressed in here is meant for the page around, typing in a field included.
    event.stopPropagation();
    const target = /** @type {HTMLElement} */ (event.target);
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      // Out of habit; without this the browser would offer to save the page.
      event.preventDefault();
      panel.leave();
      return say(session.state(panel.hasDraft()).word);
    }
    if (event.defaultPrevented || target.closest("dialog[open]") || target.matches("input:not([type=checkbox]), textarea, select")) return;
    const deed = selecting.isChanging() ? deedFor(event) : undefined;
    const meant = deed ? { action: deed } : meaning(event);
    // Enter presses the button that has the focus.
    if (!meant || (meant.action === "take" && target.closest("button, a, summary, input"))) return;
    if (meant.action === "sentence") {
      const chosen = session.chosen();
      if (target === pane && !leaving && selecting.sentence(meant.by ?? 1, chosen === null ? null : view.beginning(chosen))) event.preventDefault();
      return;
    }
    leaving = meant.action === "escape";
    event.preventDefault();
    // Nobody should settle what is not to be seen.
    if (!inSight) root.scrollIntoView({ block: "nearest" });
    if (deed) return selecting.change(deed);
    if (selecting.isChanging() && meant.action !== "digit") selecting.clear();
    switch (meant.action) {
      case "next":
        return session.walk(1);
      case "previous":
        return session.walk(-1);
      case "open":
        return session.walkToOpen();
      case "verified":
      case "disputed":
      case "erroneous":
        return session.settle(meant.action, meant.stay);
      case "withdraw":
        return session.withdraw();
      case "correction":
      case "note":
      case "source":
        return panel.focus(meant.action);
      case "same source":
        return citing.again();
      case "digit":
        return digit(meant.digit ?? 0);
      case "mark":
        return selecting.takeSelected() || say(captions.nothingSelected);
      case "menu":
        return offerChange();
      case "unmark":
        return changeMark("unmark");
      case "border":
        return moveBorder(meant.border ?? "end", meant.by ?? 1);
      case "select":
        return select(meant.key ?? "");
      case "take":
        return session.takeOver();
      case "dismiss":
        return session.dismiss();
      case "alike":
        return askAlike();
      case "history":
        return panel.unfold();
      case "consult":
        return citing.consult();
      case "list":
        return toggleList();
      case "filter":
        return toggleTools(true);
      case "find":
        return find();
      case "undo":
      case "redo":
        return session.step(meant.action);
      case "help":
        return showHelp();
      default:
        selecting.clear();
        toText();
    }
  }

  let inSight = true;
  const sight = new IntersectionObserver(([entry]) => (inSight = entry.intersectionRatio > 0.9), { threshold: 0.9 });
  sight.observe(root);
  // In a window that became smaller the claim at hand must still be seen, if it was.
  let width = 0;
  let height = 0;
  const size = new ResizeObserver(() => {
    const chosen = session.chosen();
    if (chosen !== null && pane.clientHeight > 0 && (pane.clientWidth !== width || view.isWithin(chosen, height))) view.reveal(chosen);
    [width, height] = [pane.clientWidth, pane.clientHeight];
  });
  size.observe(pane);
  signal.addEventListener("abort", () => {
    sight.disconnect();
    size.disconnect();
  });
  root.addEventListener("keydown", press, { signal });
  // Notebook 7 asks the very element that has the focus.
  root.addEventListener("focusin", (event) => put(/** @type {Element} */ (event.target), "data-lm-suppress-shortcuts", "true"), { signal });
  // A dialog gives the focus back to what had it; that may be gone by then.
  root.addEventListener("close", () => root.contains(focused(root)) || toText(), { signal, capture: true });
  for (const name of ["keyup", "keypress"]) root.addEventListener(name, (event) => event.stopPropagation(), { signal });
  pane.addEventListener(
    "click",
    (event) => {
      if (selectionAt(root)?.isCollapsed === false) return;
      const ids = view.claimsAt(/** @type {Element} */ (event.target)).filter((id) => ledger.place(id) >= 0);
      if (ids.length === 0) return;
      const at = ids.indexOf(session.chosen() ?? "");
      session.choose(ids[at > 0 ? at - 1 : ids.length - 1], { reveal: false });
    },
    { signal },
  );

  let greeted = Date.now();
  /** Ask what other windows have done since; not more often than a reviewer can look. */
  function greetAgain() {
    if (document.hidden || Date.now() - greeted < 2000) return;
    greeted = Date.now();
    session.greet();
  }
  /** Nothing that was typed, and nothing on its way, is lost with the page. */
  function leavePage() {
    panel.leave();
    session.release();
  }
  window.addEventListener("focus", greetAgain, { signal });
  /** Ask before what is kept nowhere is lost. @param {BeforeUnloadEvent} event */
  function askToStay(event) {
    panel.leave();
    if (session.isAtRisk()) event.preventDefault();
  }
  window.addEventListener("pagehide", leavePage, { signal });
  window.addEventListener("beforeunload", askToStay, { signal });
  document.addEventListener("visibilitychange", () => (document.hidden ? panel.leave() : greetAgain()), { signal });

  if (article.more) pane.append(make("p", { class: "fc-loading", lang: language }, captions.loading));
  const had = el.contains(focused(el));
  el.replaceChildren(root);
  if (at) {
    if (ledger.place(at.chosen) >= 0) session.choose(at.chosen, { reveal: false });
    pane.scrollTop = at.top;
  }
  view.choose(session.chosen());
  map.choose(session.chosen());
  // Whoever was at the beginning is at the whole.
  if (had) pane.focus({ preventScroll: true });
  // Only when the first marks are painted: the focus would have the page laid out once more before.
  else requestAnimationFrame(() => requestAnimationFrame(() => takeKeys(root, pane, signal)));
  session.greet();
  paint();
  return {
    /** Whether something would be lost that is being typed or chosen. */
    isBusy: () => session.isAtRisk() || panel.isBusy() || panel.hasDraft() || Boolean(focused(root)?.matches("input, textarea, select") || root.querySelector("dialog[open]")),
    /** Where the reviewer is. */
    at: () => ({ chosen: session.chosen(), top: pane.scrollTop }),
    leave() {
      leavePage();
      controller.abort();
    },
  };
}
