/**
 * The reviewer's session in the browser: the claim at hand, what is done with it, and what has become of that.
 * It carries acts to the kernel and back, and never touches an element.
 */

import { combined, createLedger, QUESTIONS } from "./ledger.js";
import { createOutbox } from "./outbox.js";
import { createWire } from "./wire.js";
import { clock, deedOf, kindName, reasonName, shortened, spoken } from "./wording.js";

/** @import { Act, Answer, Change, Consulted, Deed, Hint, Model, Question, Row, Said, Verdict } from "./types.js" */
/** @import { Captions } from "./captions.js" */


/**
 * What a session needs of the screen.
 * @typedef {object} Screen
 * @property {(row: {start: number, end: number}) => string} quote
 * @property {(ids: string[]) => void} touch claims look different
 * @property {(moved: Row[]) => void} rebuild claims came, went or moved
 * @property {(id: string | null, how: {reveal: boolean}) => void} choose
 * @property {() => void} paint
 * @property {(text: string) => void} say
 * @property {() => void} leave report what is typed in a field
 * @property {() => boolean} isBusy whether the reviewer is at a field
 * @property {() => void} toText take the keys back to the text
 * @property {(claim: string, said: Said[]) => void} history
 * @property {(claim: string, ids: string[]) => void} alike
 * @property {(claim: string, at: number, told: string, source?: Consulted) => void} source the source at a place was kept or read
 * @property {() => boolean} isWatched
 */

/**
 * @param {Model} model
 * @param {any[]} rows of the claims, as the kernel sent them
 * @param {Captions} captions
 * @param {Screen} screen
 * @param {AbortSignal} signal
 */
export function createSession(model, rows, captions, screen, signal) {
  const ledger = createLedger(rows);
  const tab = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join("");
  const outbox = createOutbox(storage(), model.get("record"), tab);
  const language = model.get("language");
  const readOnly = Boolean(model.get("read_only"));

  /** @type {string | null} */
  // Where there is something to do.
  let chosen = ledger.nextOpen(null) ?? ledger.ids()[0] ?? null;
  let can = { undo: false, redo: false };
  /** @type {"connecting" | "alive" | "silent"} */
  let line = "connecting";
  let acted = false;
  /** How many acts of an earlier page are still on their way. */
  let adopted = new Set();
  /** @type {string[]} */
  let failures = [];
  /** The claim at hand when an act was begun. @type {Map<number, string | null>} */
  const atHand = new Map();

  const wire = createWire(
    model,
    tab,
    {
      answer: receive,
      late(act) {
        ledger.late(act.act);
        screen.paint();
      },
      failure(act, error) {
        ledger.fail(act.act, error);
        refresh([act.claim]);
      },
      alive() {
        line = "alive";
        // In their order and under their keys: what the kernel has carried out it does not do again.
        for (const act of ledger.pending()) wire.send(act);
        screen.paint();
      },
      silent() {
        line = "silent";
        screen.paint();
      },
      watched: screen.isWatched,
    },
    signal,
  );

  /**
   * Paint an act at once and send it; only the kernel's answer makes it saved.
   * @param {Deed | Question} deed
   * @param {string | null} [claim]
   * @param {Change} [change]
   * @param {{revision?: number, key?: string}} [as]
   * @param {File} [file] that is kept
   */
  function act(deed, claim = null, change = {}, as = {}, file = undefined) {
    const question = QUESTIONS.includes(deed);
    if (readOnly && !question) return screen.say(captions.readOnly);
    const begun = ledger.begin(deed, claim, change, as);
    begun.key ||= `${tab}:${begun.act}`;
    acted ||= !question;
    atHand.set(begun.act, chosen);
    if (!question) outbox.keep(ledger.unsaved());
    if (file) void wire.upload(begun, file).catch((error) => answered(begun, String(error)));
    else wire.send(begun);
    if (as.key) adopted.add(begun.act);
    refresh([claim, ...(change.with ?? [])]);
  }

  /** @param {Answer} answer @param {boolean} mine */
  function receive(answer, mine) {
    // The answer to a pulse that has nothing new; there is one every second, and painting is work.
    if (mine && answer.act === 0 && answer.rows.length === 0 && line === "alive") return;
    const mineWas = mine ? ledger.pending().find((each) => each.act === answer.act) : undefined;
    if (mine && answer.saved) ledger.settle(answer.act);
    const error = captions.problems[answer.problem ?? ""]?.(answer.error ?? "") ?? answer.error ?? "";
    if (mineWas && (mineWas.do === "keep" || mineWas.do === "consult")) answered(mineWas, error || answer.unread || "", answer.source);
    else if (mine && !answer.saved) ledger.fail(answer.act, error);
    if (mine && line === "connecting") {
      line = "alive";
      adopt();
    }
    if (mine && adopted.delete(answer.act) && adopted.size === 0 && answer.saved) screen.say(captions.sentAgain);
    if (mineWas && !QUESTIONS.includes(mineWas.do)) outbox.keep(ledger.unsaved());
    if (answer.failures) failures = answer.failures;
    const place = ledger.place(chosen);
    const before = ledger.shown(chosen);
    const { touched, moved } = ledger.apply(answer.rows);
    can = { undo: answer.undo ?? can.undo, redo: answer.redo ?? can.redo };
    if (moved.length > 0) screen.rebuild(moved);
    if (chosen === null || ledger.place(chosen) < 0) {
      // What is typed next would land on another claim.
      if (screen.isBusy()) screen.toText();
      choose(ledger.ids()[Math.min(Math.max(place, 0), ledger.ids().length - 1)] ?? null);
    } else if (before && mineWas?.do !== "hello") tellChange(before, ledger.shown(chosen));
    refresh([...touched, mineWas?.claim ?? null]);
    const movedOn = screen.isBusy() || atHand.get(answer.act) !== chosen;
    const step = mineWas?.do === "undo" || mineWas?.do === "redo" ? `${captions[mineWas.do]}. ` : "";
    if (mine && answer.focus && ledger.place(answer.focus) >= 0 && !movedOn) choose(answer.focus, { prefix: step });
    else if (step && answer.saved) screen.say(step);
    if (mine) atHand.delete(answer.act);
    if (mine && answer.history && mineWas?.claim) screen.history(mineWas.claim, answer.history);
    if (mine && answer.alike && mineWas?.claim) screen.alike(mineWas.claim, answer.alike);
  }

  /** @param {Act} question @param {string} told what went wrong, if anything @param {Consulted} [source] */
  function answered(question, told, source) {
    ledger.settle(question.act);
    if (question.claim) screen.source(question.claim, question.change.source?.at ?? 0, told, source);
  }

  /** Take over what an earlier page could not save. */
  function adopt() {
    for (const old of outbox.adopt()) {
      // A session that is gone has no acts to take back any more.
      if (old.do !== "undo" && old.do !== "redo") act(old.do, old.claim, old.change, { revision: old.revision, key: old.key });
    }
  }

  /** Say what somebody else has just concluded about the claim at hand. @param {Row} before @param {Row | undefined} now */
  function tellChange(before, now) {
    const known = new Map(before.others.map((other) => [other.reviewer, other.revision]));
    const other = now?.others.find((each) => each.revision > (known.get(each.reviewer) ?? 0));
    if (other) screen.say(captions.changedBy(other.reviewer, captions[other.verdict ?? "open"]));
  }

  /** @param {(string | null)[]} ids */
  function refresh(ids) {
    screen.touch([...new Set(ids)].filter((id) => id !== null));
    screen.paint();
  }

  /**
   * @param {string | null} id
   * @param {{prefix?: string, reveal?: boolean}} [how] what to say before the claim, and whether to scroll to it
   */
  function choose(id, { prefix = "", reveal = true } = {}) {
    screen.leave();
    chosen = id;
    screen.choose(id, { reveal });
    screen.paint();
    const row = ledger.shown(id);
    if (!row) return;
    const kind = kindName(row.kind, captions);
    const hint = row.hints[0] ? `. ${captions[row.hints[0].level]}: ${row.hints[0].message}` : "";
    screen.say(`${prefix}${captions.placeSpoken(ledger.place(id) + 1, ledger.ids().length)}: ${spoken(screen.quote(row))}. ${kind}, ${captions[row.verdict ?? "open"]}${hint}`);
  }

  /** @param {string} prefix */
  function walkToOpen(prefix = "") {
    const next = ledger.nextOpen(chosen);
    if (next !== null) choose(next, { prefix });
    else screen.say(`${prefix}${ledger.progress().open === 0 ? captions.allSettled : ""}`);
  }

  const here = () => ledger.shown(chosen);
  const failuresHere = () => ledger.failures().filter((each) => each.claim === chosen && chosen !== null);
  /** The failure to speak of first: the claim's at hand, else the oldest. */
  const firstFailure = () => failuresHere()[0] ?? ledger.failures()[0];
  const cut = () => line === "silent";

  const outward = {
    ledger,
    act,
    choose,
    chosen: () => chosen,
    readOnly,
    can: () => ({
      undo: !readOnly && (can.undo || ledger.underWay() || ledger.newestFailure() !== undefined),
      redo: !readOnly && can.redo,
    }),

    /** The whole widget's state. @param {boolean} typing whether a field has something that is not reported */
    state(typing) {
      const unsaved = ledger.unsaved().length;
      if (readOnly) return { state: "read-only", word: captions.readOnly };
      if (cut()) return { state: "failed", word: unsaved > 0 ? captions.kept(unsaved) : captions.cut };
      if (line === "connecting") return { state: "saving", word: captions.connecting };
      const state = ledger.state();
      if (state === "saved" && typing) return { state: "typing", word: captions.typing };
      return { state, word: { saved: captions.saved, saving: captions.saving, failed: captions.failed }[state] };
    },

    /** The state of the claim at hand in a word. */
    actHere() {
      if (failuresHere().length > 0) return { state: "failed", act: captions.failed };
      if (ledger.isPending(chosen)) return { state: "saving", act: cut() ? captions.failed : captions.saving };
      const at = here()?.at;
      return { state: "saved", act: at ? captions.savedAt(clock(at, language)) : "" };
    },

    /** What of the claim at hand could not be saved. @returns {Change} */
    failedHere: () => combined(failuresHere().map((each) => each.change)),

    /** What the reviewer must know, null when all is well. */
    news() {
      if (line === "silent") return { headline: captions.cut, detail: captions.late, retry: true, discard: false };
      const failure = firstFailure();
      if (failure) {
        const row = ledger.shown(failure.claim);
        const others = ledger.failures().length - 1;
        const headline = captions.failedFor(deedOf(failure, captions), row ? shortened(screen.quote(row)) : "") + (others > 0 ? ` (+${others})` : "");
        return { headline, detail: failure.error ?? "", retry: true, discard: true };
      }
      if (ledger.pending().some((each) => each.late)) return { headline: captions.saving, detail: captions.late, retry: true, discard: false };
      return failures.length > 0 && !acted ? { headline: captions.unchecked, detail: failures.join(" "), retry: false, discard: false } : null;
    },

    retry() {
      const failure = firstFailure();
      if (!failure || cut()) {
        // Under the same keys: the kernel does not do again what it has carried out.
        for (const late of ledger.pending()) wire.send(late);
        return;
      }
      ledger.drop(failure.act);
      act(failure.do, failure.claim, failure.change);
    },

    discard() {
      const failure = firstFailure();
      if (!failure) return;
      ledger.drop(failure.act);
      outbox.keep(ledger.unsaved());
      refresh([failure.claim]);
    },

    /** @param {1 | -1} by */
    walk(by) {
      const ids = ledger.ids();
      if (ids.length > 0) choose(ids[Math.min(Math.max(ledger.place(chosen) + by, 0), ids.length - 1)]);
    },
    walkToOpen,

    /** @param {Verdict} verdict @param {boolean} [stay] */
    settle(verdict, stay = false) {
      const row = here();
      if (!row) return;
      screen.leave();
      // Also when the screen shows this verdict already: the record may have another by now.
      act("annotate", row.id, { verdict });
      if (readOnly) return;
      if (stay || cut()) screen.say(cut() ? captions.failed : captions[verdict]);
      if (!stay) walkToOpen(`${captions[verdict]}. `);
    },

    withdraw() {
      const row = here();
      if (!row) return;
      screen.leave();
      if (!row.verdict && !row.own) return screen.say(captions.nothingToWithdraw);
      act(row.verdict ? "withdraw" : "unmark", row.id);
      screen.say(row.verdict ? `${captions.open}: ${shortened(screen.quote(row))}` : captions.unmarked);
    },

    /** Take a hint's suggestion over, by key the first one there is. @param {Hint} [hint] @param {Row} [at] the claim that has it */
    takeOver(hint, at = here()) {
      const taken = hint ?? at?.hints.find((each) => each.offer);
      if (!at || !taken?.offer) return screen.say(captions.nothingToTake);
      screen.leave();
      const said = `${captions[taken.offer.verdict ?? "open"]}: ${taken.offer.correction}. `;
      // What is told here but is about other words becomes a claim of its own; this one is as open as before.
      // A colleague's verdict takes nothing away of what is noted.
      act("take", at.id, taken.elsewhere ? { hint: taken.id } : { ...taken.offer, correction: taken.offer.correction || at.correction, hint: taken.id });
      if (taken.elsewhere || at.id !== chosen) screen.say(said);
      else walkToOpen(said);
    },

    /** Put a hint away for good, by key the first one. @param {Hint} [hint] @param {Row} [at] the claim that has it */
    dismiss(hint, at = here()) {
      const put = hint ?? at?.hints[0];
      if (!at || !put) return screen.say(captions.noHint);
      act("dismiss", at.id, { hint: put.id });
      screen.say(captions.dismissed);
    },

    /** @param {string} value pressed again, it is taken back */
    reason(value) {
      const row = here();
      if (!row?.verdict) return;
      act("annotate", row.id, { reason: row.reason === value ? null : value });
      screen.say(reasonName(value, captions));
    },

    /** @param {"undo" | "redo"} deed */
    step(deed) {
      screen.leave();
      const failure = deed === "undo" ? ledger.newestFailure() : undefined;
      if (failure) {
        // The newest act is not in the record; taking back the one before it would be a surprise.
        ledger.drop(failure.act);
        outbox.keep(ledger.unsaved());
        refresh([failure.claim]);
        return screen.say(`${captions.discard}: ${deedOf(failure, captions)}`);
      }
      // An act on its way may be refused yet; then the one before it is not what is meant.
      const back = ["undo", "redo"].includes(ledger.pending().at(-1)?.do ?? "");
      const of = ledger.underWay() && (deed === "undo" || back) ? { of: ledger.newest() } : {};
      if (can[deed] || "of" in of) act(deed, null, of);
      else screen.say(captions.nothingTo[deed]);
    },

    /** Ask what others have done since. */
    greet() {
      act("hello");
      if (line === "alive") adopt();
    },
    /** The page or the cell goes. */
    release: () => outbox.release(),
  };
  return outward;
}

/** @typedef {ReturnType<typeof createSession>} Session */

/** The browser's storage, or none where it is forbidden. */
function storage() {
  try {
    return localStorage;
  } catch {
    return { length: 0, key: () => null, getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  }
}
