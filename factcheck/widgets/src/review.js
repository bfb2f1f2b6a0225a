/**
 * The review widget: puts the parts on the screen together and hands keys to them. It never holds anything outside of
 * its own element. It takes the focus when it appears and nobody is typing elsewhere.
 */

import { makeAlike } from "./alike.js";
import { paintArticle } from "./article.js";
import { makeBar } from "./bar.js";
import { createBulk } from "./bulk.js";
import { captionsFor } from "./captions.js";
import { createCiting } from "./citing.js";
import { takeCommands } from "./commands.js";
import { focused, make, put, selectionAt } from "./dom.js";
import { parts } from "./filter.js";
import { makeHelp } from "./help.js";
import { takeKeys } from "./keyboard.js";
import { makeList } from "./list.js";
import { makeMap } from "./map.js";
import { createMarking } from "./marking.js";
import { makeNotice } from "./notice.js";
import { makePanel } from "./panel.js";
import { createPlace } from "./place.js";
import { watchPresence } from "./presence.js";
import { makeReader } from "./reader.js";
import { watchSelection } from "./selecting.js";
import { createSession } from "./session.js";
import { makeTools } from "./tools.js";
import { makeVoice } from "./voice.js";
import { languageTag, reasonName, shortened, spoken } from "./wording.js";

/** @import { Article, Model, Row } from "./types.js" */

/**
 * @param {{model: Model, el: HTMLElement}} host
 * @param {Article} article
 * @param {any[]} rows of its claims, as the kernel sent them
 * @param {{chosen: string | null, top: number | null}} [at] where the reviewer was, when the beginning was there already
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
    // The keys are the widget's: without this, a screen reader takes most letters for commands of its own.
    role: "application",
    "aria-label": captions.widget,
    "data-state": "saving",
    // JupyterLab listens before any element does; this is how it is told that the keys here are not its own.
    "data-lm-suppress-shortcuts": "true",
    "data-jp-suppress-context-menu": "true",
  });
  const tag = languageTag(article.language);
  const about = { title: article.title, language: tag, reviewer: model.get("reviewer") };
  const pane = make("article", { class: "fc-text", role: "application", tabindex: 0, lang: tag, "aria-label": captions.article, "aria-description": captions.articleHelp });
  // Said once: it would be said at each return from a field or a dialog.
  pane.addEventListener("blur", () => pane.removeAttribute("aria-description"), { signal, once: true });
  const voice = makeVoice(signal);
  const { say } = voice;
  /** Whether the reviewer types somewhere, or reads a dialog: what opens then takes the keys. */
  const isTaken = () => Boolean(focused(root)?.matches("input:not([type=checkbox]), textarea, select") || root.querySelector("dialog[open]"));
  const toText = () => (list.isOpen() ? list.element : pane).focus({ preventScroll: true });

  const before = createPlace(model.get("record"));
  const last = at ? at.chosen : before.last();
  const session = createSession(
    model,
    rows,
    last,
    captions,
    {
      quote: (row) => view.quote(row),
      touch(ids) {
        for (const id of ids) view.touch(id);
        list.touch(ids);
        map.changed();
        tools.changed();
      },
      rebuild,
      choose(id, { reveal }) {
        notice.tell("");
        // An answer about the same claim, as to its other borders, leaves the menu open.
        if (selecting.isChanging() && id !== menuAt) selecting.clear();
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
      history(claim, said) {
        panel.showHistory(claim, said);
        const told = said.slice(0, 3).map((each) => `${each.reviewer}: ${[captions[each.verdict ?? "open"], each.reason && reasonName(each.reason, captions), each.correction, each.note].filter(Boolean).join(", ")}`);
        say(`${captions.history}: ${told.join(". ") || captions.noHistory}`);
      },
      alike: (claim, ids) => bulk.answered(claim, ids),
      source: (claim, at, told, source) => citing.answered(claim, at, told, source),
      hasMenu: () => document.querySelector(".lm-MenuBar") !== null,
      isWatched: () => !document.hidden && root.contains(focused(root)),
    },
    signal,
  );
  const { ledger } = session;

  const bar = makeBar(captions, about, { list: toggleList, filter: () => tools.toggle(), undo: () => session.step("undo"), redo: () => session.step("redo"), help: showHelp }, signal);
  const notice = makeNotice(captions, { retry: session.retry, discard: session.discard, close: session.close }, signal);
  const panel = makePanel(
    captions,
    reasons,
    {
      verdict: session.settle,
      withdraw: session.withdraw,
      reason: session.reason,
      take: session.takeOver,
      dismiss: session.dismiss,
      alike: () => bulk.ask(),
      menu: offerChange,
      history: () => session.act("history", session.chosen()),
      unfinished: (quote) => notice.tell(captions.unfinished(shortened(quote))),
      known: () => citing.known(),
      keep: session.keep,
      consult: (at) => citing.consult(at),
      write: (claim, change, revision) => citing.annotate(claim, change, revision),
      done() {
        toText();
        session.tell();
      },
      typing: paint,
    },
    signal,
  );
  if (session.readOnly) panel.lock();
  /** The claim that the menu stands at. @type {string | null} */
  let menuAt = null;
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
  const marking = createMarking(session, view, captions, { say, tell: notice.tell, paint });
  const selecting = watchSelection({ root, pane, view }, captions, { mark: marking.mark, kind: marking.changeKind, deed: marking.change, selected: (text, kind) => say(`${spoken(text)}. ${captions.markAs}: a, ${kind}`) }, tag, signal);
  const bulk = createBulk(session, view, article, captions, { leave: panel.leave, isTaken, tell: notice.tell, toText, preview: (row, others) => alike.show(row, others), cite: (row, source, verdict) => citing.byName(row, source, verdict) });
  const alike = makeAlike(captions, bulk.context, bulk.settle, () => citing.known(), tag, signal);
  const reader = makeReader(captions, tag, signal);
  const citing = createCiting(session, captions, { say, toText, leave: panel.leave, isTaken, at: panel.sources.at, tell: panel.sources.tell, quote: view.quote, read: reader.show });
  const tools = makeTools(session, view, captions, { leave: panel.leave, rebuild, paint, say, toText, place: (element) => bar.element.after(element), showText: () => list.isOpen() && toggleList() }, signal);
  const text = make("div", { class: "fc-page" }, pane, map.element);
  root.append(bar.element, notice.element, make("div", { class: "fc-desk" }, make("div", { class: "fc-main-pane" }, text, list.element, selecting.menu), panel.element), voice.element, alike.element, reader.element);

  /** Claims came, went or moved. @param {Row[]} rows */
  function rebuild(rows) {
    view.rebuild(rows);
    list.rebuild();
    map.changed();
  }

  /** Whether something was not saved since the reviewer was told that all is. */
  let wasCut = false;
  let due = false;
  /** Paint when all that a key or an answer brings has happened, and before the frame that shows it. */
  function paint() {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      if (!signal.aborted) paintNow();
    });
  }

  /** Paint bar, notice and panel; each writes only what differs. */
  function paintNow() {
    const hadFocus = root.contains(focused(root));
    const now = session.state(panel.hasDraft());
    wasCut ||= now.state === "failed";
    if (wasCut && now.state === "saved") {
      wasCut = false;
      say(now.word);
    }
    put(root, "data-state", now.state);
    bar.show({ progress: ledger.progress(), ...now, ...session.can(), list: list.isOpen(), tools: tools.isOpen(), filter: parts(ledger.filter()) });
    notice.show(session.news());
    const chosen = session.chosen();
    const row = ledger.shown(chosen);
    panel.show(row, {
      at: ledger.place(chosen) + 1,
      of: ledger.ids().length,
      left: ledger.size() - ledger.ids().length,
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

  function offerChange() {
    const chosen = session.chosen();
    const row = ledger.shown(chosen);
    const at = chosen === null ? null : view.beginning(chosen);
    if (!row || !(at instanceof Element)) return say(captions.noClaim);
    if (list.isOpen()) toggleList();
    menuAt = row.id;
    view.reveal(row.id);
    selecting.offerChange(at, row.kind);
  }

  /** Whether the place is to be left as it was. */
  let restored = at !== undefined;
  const presence = watchPresence(
    root,
    pane,
    {
      resize(wider, height) {
        const chosen = session.chosen();
        // That there is room at all is no news where the reviewer was before.
        if (restored) return void (restored = false);
        // In a window that became smaller the claim at hand must still be seen, if it was.
        if (chosen !== null && (wider || view.isWithin(chosen, height))) view.reveal(chosen);
      },
      back: session.greet,
      away: panel.leave,
      end: leavePage,
      isAtRisk() {
        panel.leave();
        // A source that has no title yet is no source, and lost with the page.
        return session.isAtRisk() || panel.hasDraft();
      },
    },
    signal,
  );
  takeCommands(root, pane, { session, view, panel, selecting, marking, citing, bulk, tools }, { menu: offerChange, list: toggleList, help: showHelp, toText, bringIntoSight: presence.bringIntoSight, say, tell: notice.tell }, reasons, captions, signal);
  // Neither a key that is typed nor one that is only held begins another step.
  const begins = (/** @type {KeyboardEvent} */ event) => !["Shift", "Control", "Alt", "Meta", "AltGraph"].includes(event.key) && !panel.isBusy();
  root.addEventListener("keydown", (event) => begins(event) && voice.forget(), { signal, capture: true });
  // What was said before would be said once more when a dialog closes.
  root.addEventListener("beforetoggle", (event) => event.newState === "open" && say(""), { signal, capture: true });
  // A dialog gives the focus back to what had it; that may be gone by then.
  root.addEventListener("close", () => root.contains(focused(root)) || toText(), { signal, capture: true });
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

  /** Nothing that was typed, and nothing on its way, is lost with the page. */
  function leavePage() {
    panel.leave();
    // Of a long article the beginning goes when the whole is there, which is no end.
    if (!article.more) before.leave(session.chosen());
    session.release();
  }

  if (article.more) pane.append(make("p", { class: "fc-loading", lang: language }, captions.loading));
  const had = el.contains(focused(el));
  el.replaceChildren(root);
  if (at) {
    if (ledger.place(at.chosen) >= 0) session.choose(at.chosen, { reveal: at.top === null });
    pane.scrollTop = at.top ?? 0;
  } else if (last !== null && session.chosen() === last) requestAnimationFrame(() => view.reveal(last));
  view.choose(session.chosen());
  map.choose(session.chosen());
  // Whoever was at the beginning is at the whole.
  if (had) pane.focus({ preventScroll: true });
  /** All else, when the text with its marks is on the screen. */
  function begin() {
    if (signal.aborted) return;
    if (!had) takeKeys(root, pane, session.tell, signal);
    session.greet();
    paint();
  }
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(begin)));
  return {
    /** Whether something would be lost that is being typed or chosen. */
    isBusy: () => session.isAtRisk() || panel.isBusy() || panel.hasDraft() || isTaken(),
    /** Where the reviewer is. */
    at: () => ({ chosen: session.goal(), top: session.goal() === session.chosen() ? pane.scrollTop : null }),
    leave() {
      leavePage();
      controller.abort();
    },
  };
}
