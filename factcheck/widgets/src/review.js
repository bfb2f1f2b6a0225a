/**
 * The review widget: puts the parts together and carries acts from keys and buttons to the kernel and back.
 * It never holds anything outside of its own element. It takes the focus when it appears and nobody is typing elsewhere.
 */

import { paintArticle } from "./article.js";
import { makeBar } from "./bar.js";
import { captionsFor } from "./captions.js";
import { make, put, write } from "./dom.js";
import { makeHelp } from "./help.js";
import { takeKeys } from "./keyboard.js";
import { meaning } from "./keys.js";
import { combined, createLedger } from "./ledger.js";
import { makeNotice } from "./notice.js";
import { makePanel } from "./panel.js";
import { watchSelection } from "./selecting.js";
import { createWire } from "./wire.js";
import { clock, deedOf, shortened } from "./wording.js";

/** @import { Act, Answer, Article, Change, Deed, Hint, Model, Row, Verdict } from "./types.js" */

/** @param {{model: Model, el: HTMLElement}} host @returns {() => void} */
function render({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  /** @type {Article} */
  const article = model.get("article");
  /** @type {Record<string, string[]>} */
  const reasons = model.get("reasons");
  const language = model.get("language");
  const captions = captionsFor(language);
  const ledger = createLedger(model.get("claims"));

  /** @type {string | null} */
  let chosen = ledger.ids()[0] ?? null;
  let can = { undo: false, redo: false };
  let connected = false;
  let dead = false;
  let acted = false;
  /** The claim at hand when an act was begun. @type {Map<number, string | null>} */
  const atHand = new Map();

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
  const about = { title: article.title, language: article.language, reviewer: model.get("reviewer") };
  const pane = make("article", { class: "fc-text", tabindex: 0, lang: article.language, "aria-label": captions.article });
  const voice = make("div", { class: "fc-voice", role: "status", "aria-live": "polite" });
  const bar = makeBar(captions, about, { undo: () => step("undo"), redo: () => step("redo"), help: () => help.showModal(), least: leaveOutBelow, hinted: showHinted }, signal);
  const notice = makeNotice(captions, { retry, discard }, signal);
  const panel = makePanel(captions, reasons, { verdict: settle, withdraw, reason, take: takeOver, dismiss, write: typed, done: () => pane.focus({ preventScroll: true }), typing: () => paint() }, signal);
  const help = makeHelp(captions, signal);
  root.append(bar.element, notice.element, make("div", { class: "fc-desk" }, pane, panel.element), voice, help);
  const view = paintArticle(pane, article, ledger);
  const selecting = watchSelection({ root, pane, view }, captions, mark, signal);

  const wire = createWire(
    model,
    {
      answer: receive,
      late(act) {
        ledger.late(act.act);
        paint();
      },
      failure(act, error) {
        ledger.fail(act.act, error);
        touched([act.claim]);
      },
      dead() {
        dead = true;
        for (const act of ledger.pending()) ledger.fail(act.act, captions.dead);
        touched(ledger.ids());
      },
    },
    signal,
  );

  /**
   * Paint an act at once and send it; only the kernel's answer makes it saved.
   * @param {Deed} deed
   * @param {string | null} [claim]
   * @param {Change} [change]
   * @param {number} [revision] the claim's when it was typed
   */
  function act(deed, claim = null, change = {}, revision = undefined) {
    const begun = ledger.begin(deed, claim, change, revision);
    acted ||= deed !== "hello";
    atHand.set(begun.act, chosen);
    if (dead) ledger.fail(begun.act, captions.dead);
    else wire.send(begun);
    touched([claim]);
  }

  /** @param {Answer} answer @param {boolean} mine */
  function receive(answer, mine) {
    const claim = mine ? ledger.pending().find((each) => each.act === answer.act)?.claim : null;
    if (mine && answer.saved) ledger.settle(answer.act);
    if (mine && !answer.saved) {
      const error = captions.problems[answer.problem ?? ""]?.(answer.error ?? "") ?? answer.error ?? "";
      ledger.fail(answer.act, error);
      say(`${captions.failed}: ${error}`);
    }
    if (mine) [connected, dead] = [true, false];
    const place = ledger.place(chosen);
    const { touched: ids, moved } = ledger.apply(answer.rows);
    can = { undo: answer.undo, redo: answer.redo };
    if (moved.length > 0) view.rebuild(moved);
    if (chosen === null || ledger.place(chosen) < 0) {
      // What is typed next would land on another claim.
      if (panel.isBusy()) pane.focus({ preventScroll: true });
      choose(ledger.ids()[Math.min(Math.max(place, 0), ledger.ids().length - 1)] ?? null);
    }
    touched([...ids, claim ?? null]);
    const movedOn = panel.isBusy() || atHand.get(answer.act) !== chosen;
    if (mine && answer.focus && ledger.place(answer.focus) >= 0 && !movedOn) choose(answer.focus);
    if (mine) atHand.delete(answer.act);
  }

  /** @param {(string | null)[]} ids */
  function touched(ids) {
    for (const id of new Set(ids)) if (id !== null) view.touch(id);
    paint();
  }

  /** Paint bar, notice and panel; each writes only what differs. */
  function paint() {
    const state = ledger.state();
    const typing = state === "saved" && panel.hasDraft();
    put(root, "data-state", typing ? "typing" : state);
    const undo = can.undo || ledger.underWay() || ledger.newestFailure() !== undefined;
    bar.show({ progress: ledger.progress(), state: dead ? "failed" : typing ? "typing" : state, word: stateWord(), undo, redo: can.redo, warned: ledger.warned() });
    notice.show(news());
    const row = ledger.shown(chosen);
    panel.show(row, {
      at: ledger.place(chosen) + 1,
      of: ledger.ids().length,
      quote: row ? view.quote(row) : "",
      language: article.language,
      failed: combined(failuresHere().map((each) => each.change)),
      ...actHere(),
    });
    keepFocus();
  }

  function stateWord() {
    if (dead) return captions.cut;
    if (ledger.state() === "saved" && panel.hasDraft()) return captions.typing;
    return { saved: captions.saved, saving: connected ? captions.saving : captions.connecting, failed: captions.failed }[ledger.state()];
  }

  /** A button that had the focus and is gone or switched off must not take the keys with it. */
  function keepFocus() {
    const active = document.activeElement;
    if (active && active !== root && root.contains(active) && (active.matches(":disabled") || active.closest("[hidden]"))) {
      pane.focus({ preventScroll: true });
    }
  }

  const failuresHere = () => ledger.failures().filter((each) => each.claim === chosen && chosen !== null);

  /** The state of the claim at hand in a word. */
  function actHere() {
    if (failuresHere().length > 0) return { state: "failed", act: captions.failed };
    if (ledger.isPending(chosen)) return { state: "saving", act: captions.saving };
    const at = ledger.shown(chosen)?.at;
    return { state: "saved", act: at ? captions.savedAt(clock(at, language)) : "" };
  }

  /** The failure to speak of first: the claim's at hand, else the oldest. */
  const firstFailure = () => failuresHere()[0] ?? ledger.failures()[0];

  function news() {
    const failure = firstFailure();
    if (failure) {
      const row = ledger.shown(failure.claim);
      const others = ledger.failures().length - 1;
      const headline = captions.failedFor(deedOf(failure, captions), row ? shortened(view.quote(row)) : "") + (others > 0 ? ` (+${others})` : "");
      return { headline, detail: failure.error ?? "", retry: !dead, discard: !dead };
    }
    if (dead) return { headline: captions.cut, detail: captions.dead, retry: false, discard: false };
    if (ledger.pending().some((each) => each.late)) return { headline: captions.saving, detail: captions.late, retry: true, discard: false };
    const failures = model.get("failures") ?? [];
    return failures.length > 0 && !acted ? { headline: captions.unchecked, detail: failures.join(" "), retry: false, discard: false } : null;
  }

  function retry() {
    const failure = firstFailure();
    if (!failure) {
      // Under the same number: the kernel answers an act again that it has carried out, and does it once.
      for (const late of ledger.pending().filter((each) => each.late)) wire.send(late);
      return;
    }
    ledger.drop(failure.act);
    act(failure.do, failure.claim, failure.change);
  }

  function discard() {
    const failure = firstFailure();
    if (!failure) return;
    ledger.drop(failure.act);
    touched([failure.claim]);
  }

  /** @param {number} score */
  function leaveOutBelow(score) {
    show(() => ledger.leaveOutBelow(score));
  }

  /** @param {"" | "warning" | "hint"} which */
  function showHinted(which) {
    show(() => ledger.showHinted(which));
  }

  /** Change what is listed. @param {() => Row[]} change */
  function show(change) {
    panel.leave();
    const moved = change();
    if (moved.length > 0) view.rebuild(moved);
    if (ledger.place(chosen) < 0) choose(ledger.ids()[0] ?? null);
    paint();
    pane.focus({ preventScroll: true });
    say(captions.listed(ledger.ids().length));
  }

  /** @param {string} text */
  const say = (text) => write(voice, text);

  /**
   * @param {string | null} id
   * @param {{prefix?: string, reveal?: boolean}} [how] what to say before the claim, and whether to scroll to it
   */
  function choose(id, { prefix = "", reveal = true } = {}) {
    panel.leave();
    chosen = id;
    view.choose(id);
    // In the frame that lays the page out anyway: measured at once, the page would be laid out twice for each key.
    if (id !== null && reveal) requestAnimationFrame(() => view.reveal(id));
    paint();
    const row = ledger.shown(id);
    if (!row) return;
    const kind = captions.kinds[/** @type {keyof typeof captions.kinds} */ (row.kind)] ?? row.kind;
    const hint = row.hints[0] ? `. ${captions[row.hints[0].level]}: ${row.hints[0].message}` : "";
    say(`${prefix}${captions.placeSpoken(ledger.place(id) + 1, ledger.ids().length)}: ${view.quote(row)}. ${kind}, ${captions[row.verdict ?? "open"]}${hint}`);
  }

  /** @param {1 | -1} by */
  function walk(by) {
    const ids = ledger.ids();
    const at = ledger.place(chosen);
    if (ids.length > 0) choose(ids[Math.min(Math.max(at + by, 0), ids.length - 1)]);
  }

  function walkToOpen(prefix = "") {
    const next = ledger.nextOpen(chosen);
    if (next !== null) choose(next, { prefix });
    else say(`${prefix}${ledger.progress().open === 0 ? captions.allSettled : ""}`);
  }

  /** @param {Verdict} verdict @param {boolean} [stay] */
  function settle(verdict, stay = false) {
    const row = ledger.shown(chosen);
    if (!row) return;
    panel.leave();
    // Also when the screen shows this verdict already: the record may have another by now.
    act("annotate", row.id, { verdict });
    if (stay || dead) say(dead ? captions.failed : captions[verdict]);
    else walkToOpen(`${captions[verdict]}. `);
  }

  function withdraw() {
    const row = ledger.shown(chosen);
    if (!row) return;
    panel.leave();
    if (!row.verdict && !row.own) return say(captions.nothingToWithdraw);
    act(row.verdict ? "withdraw" : "unmark", row.id);
    say(row.verdict ? `${captions.open}: ${view.quote(row)}` : captions.unmarked);
  }

  /** Take a hint's suggestion over, by key the first one there is. @param {Hint} [hint] */
  function takeOver(hint) {
    const row = ledger.shown(chosen);
    const taken = hint ?? row?.hints.find((each) => each.offer);
    if (!row || !taken?.offer) return say(captions.nothingToTake);
    panel.leave();
    const said = `${captions[taken.offer.verdict ?? "open"]}: ${taken.offer.correction}. `;
    if (taken.elsewhere) {
      // What it is about becomes a claim of its own; this one is as open as before.
      act("take", row.id, { hint: taken.id });
      return say(dead ? captions.failed : said);
    }
    // A colleague's verdict takes nothing away of what is noted.
    act("take", row.id, { ...taken.offer, correction: taken.offer.correction || row.correction, hint: taken.id });
    if (dead) say(captions.failed);
    else walkToOpen(said);
  }

  /** Put a hint away for good, by key the first one. @param {Hint} [hint] */
  function dismiss(hint) {
    const row = ledger.shown(chosen);
    const put = hint ?? row?.hints[0];
    if (!row || !put) return say(captions.noHint);
    act("dismiss", row.id, { hint: put.id });
    say(captions.dismissed);
  }

  /** @param {string} value pressed again, it is taken back */
  function reason(value) {
    const row = ledger.shown(chosen);
    if (!row?.verdict) return;
    act("annotate", row.id, { reason: row.reason === value ? null : value });
    say(captions.reasons[/** @type {keyof typeof captions.reasons} */ (value)] ?? value);
  }

  /** @param {string} claim @param {Change} change @param {number} revision */
  function typed(claim, change, revision) {
    act("annotate", claim, change, revision);
  }

  /** @param {"undo" | "redo"} deed */
  function step(deed) {
    panel.leave();
    const failure = deed === "undo" ? ledger.newestFailure() : undefined;
    if (failure) {
      // The newest act is not in the record; taking back the one before it would be a surprise.
      ledger.drop(failure.act);
      touched([failure.claim]);
      return say(`${captions.discard}: ${deedOf(failure, captions)}`);
    }
    // An act on its way may be refused yet; then the one before it is not what is meant.
    const back = ["undo", "redo"].includes(ledger.pending().at(-1)?.do ?? "");
    const of = ledger.underWay() && (deed === "undo" || back) ? { of: ledger.newest() } : {};
    if (can[deed] || "of" in of) act(deed, null, of);
  }

  /** @param {{start: number, end: number, kind: string}} passage */
  function mark(passage) {
    act("mark", null, passage);
    say(captions.marked);
  }

  /** @param {string} key */
  function select(key) {
    const beginning = chosen === null ? pane.firstChild : view.beginning(chosen);
    if (beginning) selecting.extend(key, beginning);
  }

  /** @param {number} digit */
  function digit(digit) {
    if (selecting.isOpen()) return selecting.takeNth(digit);
    const verdict = ledger.shown(chosen)?.verdict;
    if (!verdict) return say(captions.verdictFirst);
    const value = reasons[verdict]?.[digit - 1];
    if (value) reason(value);
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    // No key pressed in here is meant for the page around, typing in a field included.
    event.stopPropagation();
    const target = /** @type {HTMLElement} */ (event.target);
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      // Out of habit; without this the browser would offer to save the page.
      event.preventDefault();
      panel.leave();
      return say(stateWord());
    }
    if (event.defaultPrevented || help.open || target.matches("input, textarea, select")) return;
    const meant = meaning(event);
    // Enter presses the button that has the focus.
    if (!meant || (meant.action === "take" && target.closest("button, a"))) return;
    event.preventDefault();
    // Nobody should settle what is not to be seen.
    if (!inSight) root.scrollIntoView({ block: "nearest" });
    switch (meant.action) {
      case "next":
        return walk(1);
      case "previous":
        return walk(-1);
      case "open":
        return walkToOpen();
      case "verified":
      case "disputed":
      case "erroneous":
        return settle(meant.action, meant.stay);
      case "withdraw":
        return withdraw();
      case "correction":
      case "note":
      case "source":
        return panel.focus(meant.action);
      case "digit":
        return digit(meant.digit ?? 0);
      case "mark":
        return selecting.isOpen() ? selecting.take() : say(captions.nothingSelected);
      case "select":
        return select(meant.key ?? "");
      case "take":
        return takeOver();
      case "dismiss":
        return dismiss();
      case "undo":
      case "redo":
        return step(meant.action);
      case "help":
        return help.showModal();
      default:
        selecting.clear();
        pane.focus({ preventScroll: true });
    }
  }

  let inSight = true;
  const sight = new IntersectionObserver(([entry]) => (inSight = entry.intersectionRatio > 0.9), { threshold: 0.9 });
  sight.observe(root);
  signal.addEventListener("abort", () => sight.disconnect());
  root.addEventListener("keydown", press, { signal });
  for (const name of ["keyup", "keypress"]) root.addEventListener(name, (event) => event.stopPropagation(), { signal });
  pane.addEventListener(
    "click",
    (event) => {
      if (getSelection()?.isCollapsed === false) return;
      const ids = view.claimsAt(/** @type {Element} */ (event.target));
      if (ids.length === 0) return;
      const at = chosen === null ? -1 : ids.indexOf(chosen);
      choose(ids[at > 0 ? at - 1 : ids.length - 1], { reveal: false });
    },
    { signal },
  );

  let greeted = Date.now();
  /** Ask what other windows have done since; not more often than a reviewer can look. */
  function greetAgain() {
    if (dead || document.hidden || Date.now() - greeted < 2000) return;
    greeted = Date.now();
    act("hello");
  }
  window.addEventListener("focus", greetAgain, { signal });
  window.addEventListener("pagehide", () => panel.leave(), { signal });
  document.addEventListener("visibilitychange", () => (document.hidden ? panel.leave() : greetAgain()), { signal });

  el.replaceChildren(root);
  view.choose(chosen);
  takeKeys(root, pane, signal);
  act("hello");
  return () => {
    panel.leave();
    controller.abort();
  };
}

export default { render };
