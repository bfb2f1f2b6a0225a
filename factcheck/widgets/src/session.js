/**
 * The reviewer's session in the browser: the claim at hand, what is done with it, and what is told of that.
 * It never touches an element.
 */

import { createDelivery } from "./delivery.js";
import { combined, createLedger, openHints, over, QUESTIONS } from "./ledger.js";
import { sourceName } from "./filter.js";
import { sentencesOf } from "./voice.js";
import { clock, deedOf, kindName, reasonName, shortened, spoken } from "./wording.js";

/** @import { Act, Answer, Change, Consulted, Hint, Model, Question, Row, Said, Verb, Verdict } from "./types.js" */
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
 * @property {() => boolean} hasMenu whether cells can be run from a menu
 */

/**
 * @param {Model} model
 * @param {any[]} rows of the claims, as the kernel sent them
 * @param {string | null} last the claim that was at hand before
 * @param {Captions} captions
 * @param {Screen} screen
 * @param {AbortSignal} signal
 */
export function createSession(model, rows, last, captions, screen, signal) {
  const ledger = createLedger(rows);
  const language = model.get("language");
  const readOnly = Boolean(model.get("read_only"));

  /** Where the reviewer was, until that is there or the reviewer goes elsewhere. @type {string | null} */
  let wanted = last !== null && ledger.place(last) < 0 ? last : null;
  /** @type {string | null} */
  // Else where there is something to do.
  let chosen = last !== null && wanted === null ? last : (ledger.nextOpen(null) ?? ledger.ids()[0] ?? null);
  let can = { undo: false, redo: false };
  let acted = false;
  /** Whether the reviewer has just settled the last claim. */
  let finished = false;
  /** Whether hints are still looked for. */
  let searching = false;
  /** What could not be checked. @type {string[]} */
  let failures = [];
  /** What became of the verdicts on an earlier version of the text. @type {{kept: number, lost: string[]} | null} */
  let carried = null;
  /** What was told last and has been put away. */
  let closed = "";
  /** What could not be looked up last. */
  let unanswered = "";
  /** The claim at hand when an act was begun. @type {Map<number, string | null>} */
  const atHand = new Map();
  const delivery = createDelivery(model, ledger, captions, { answer: receive, change: refresh, say: screen.say, watched: screen.isWatched }, signal);

  /**
   * Paint an act at once and send it.
   * @param {Verb | Question} verb
   * @param {string | null} [claim]
   * @param {Change} [change]
   * @param {{revision?: number}} [as] what it was typed in sight of
   * @param {File} [file] that is kept
   * @returns {boolean} whether it was taken; if not, why is said
   */
  function act(verb, claim = null, change = {}, as = {}, file = undefined) {
    const question = QUESTIONS.includes(verb);
    if (readOnly && !question) {
      screen.say(captions.readOnly);
      return false;
    }
    acted ||= !question;
    if (!question) finished = false;
    unanswered = closed = "";
    atHand.set(delivery.send(verb, claim, change, as, file).act, chosen);
    return true;
  }

  /** @param {Answer} answer @param {boolean} mine @param {Act | undefined} of @param {string} error */
  function receive(answer, mine, of, error) {
    if (of?.claim && (of.do === "keep" || of.do === "consult")) {
      screen.source(of.claim, of.change.source?.at ?? 0, error || answer.unread || "", answer.source);
      // Told where it stands; only what the reviewer does not see there waits to be seen.
      if (error && of.do === "keep" && of.claim === chosen) delivery.discard(of);
    } else if (of && QUESTIONS.includes(of.do)) unanswered = error;
    if (answer.failures) failures = answer.failures;
    if (answer.carried !== undefined) carried = answer.carried;
    searching = answer.searching ?? searching;
    const place = ledger.place(chosen);
    const before = ledger.shown(chosen);
    const { touched, moved } = ledger.apply(answer.rows);
    can = { undo: answer.undo ?? can.undo, redo: answer.redo ?? can.redo };
    // What a refused act painted goes back.
    const back = of?.do === "reshape" && !answer.saved ? ledger.shown(of.claim) : undefined;
    if (back && of) moved.push(over(back, of.change));
    if (moved.length > 0) screen.rebuild(moved);
    if (wanted !== null && ledger.place(wanted) >= 0 && !screen.isBusy()) choose(wanted);
    else if (chosen === null || ledger.place(chosen) < 0) {
      // What is typed next would land on another claim.
      if (screen.isBusy()) screen.toText();
      choose(ledger.ids()[Math.min(Math.max(place, 0), ledger.ids().length - 1)] ?? null);
    } else if (before && of?.do !== "hello") tellChange(before, ledger.shown(chosen));
    refresh([...touched, of?.claim ?? null]);
    const movedOn = screen.isBusy() || atHand.get(answer.act) !== chosen;
    const step = of?.do === "undo" || of?.do === "redo" ? `${captions[of.do]}. ` : "";
    if (mine && answer.focus && ledger.place(answer.focus) >= 0 && !movedOn) choose(answer.focus, { prefix: step });
    else if (step && answer.saved) screen.say(step);
    if (mine) atHand.delete(answer.act);
    if (answer.history && of?.claim) screen.history(of.claim, answer.history);
    if (answer.alike && of?.claim) screen.alike(of.claim, answer.alike);
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
    wanted = null;
    chosen = id;
    screen.choose(id, { reveal });
    screen.paint();
    tell(prefix);
  }

  /** Say the claim at hand, and what is noted of it. @param {string} [prefix] */
  function tell(prefix = "") {
    const row = ledger.shown(chosen);
    if (!row) return;
    const reason = row.reason ? `, ${reasonName(row.reason, captions)}` : "";
    const [hint] = openHints(row);
    const offer = openHints(row).find((each) => each.offer)?.offer;
    const said = [
      `${captions.placeSpoken(ledger.place(chosen) + 1, ledger.ids().length)}: ${spoken(screen.quote(row))}`,
      `${kindName(row.kind, captions)}, ${captions[row.verdict ?? "open"]}${reason}`,
      row.correction && `${captions.correction}: ${row.correction}`,
      row.note && `${captions.note}: ${shortened(row.note)}`,
      row.evidence.length > 0 && `${captions.source}: ${row.evidence.map(sourceName).join(", ")}`,
      ...row.others.filter(({ verdict }) => verdict).map((other) => `${other.reviewer}: ${captions[other.verdict ?? "open"]}`),
      hint && `${captions[hint.level]}: ${hint.message}`,
      offer && !readOnly && `Enter: ${offer.correction || captions[offer.verdict ?? "open"]}`,
    ];
    screen.say(prefix + sentencesOf(said.filter((each) => typeof each === "string" && each !== "").map(String)));
  }

  /** @param {string} prefix */
  function walkToOpen(prefix = "") {
    const next = ledger.nextOpen(chosen);
    if (next !== null) choose(next, { prefix });
    else {
      finished = ledger.progress().open === 0;
      screen.say(`${prefix}${finished ? captions.allSettled : ""}`);
      screen.paint();
    }
  }

  const here = () => ledger.shown(chosen);
  const failuresHere = () => ledger.failures().filter((each) => each.claim === chosen && chosen !== null);
  /** The failure to speak of first: the claim's at hand, else the oldest. */
  const firstFailure = () => failuresHere()[0] ?? ledger.failures()[0];
  const cut = () => delivery.line() === "silent";

  /** The claim that a key is meant for: none while one that was marked here is about to come to hand. */
  function meant() {
    const isComing = !cut() && ledger.pending().some((each) => each.do === "mark" && atHand.get(each.act) === chosen);
    const row = isComing ? undefined : here();
    if (!row) screen.say(isComing ? captions.saving : captions.noClaim);
    return row;
  }

  /** What the reviewer may want to know when nothing has failed. */
  function quietNews() {
    if (unanswered) return { headline: captions.unanswered, detail: unanswered };
    if (failures.length > 0 && !acted) return { headline: captions.unchecked, detail: failures.join(" ") };
    if (carried && !acted) return { headline: captions.carried(carried.kept, carried.lost.length), detail: captions.lost(carried.lost.map((words) => shortened(words))) };
    if (ledger.warnedLate() > 0) return { headline: captions.warnedLate(ledger.warnedLate()), detail: "" };
    return finished && ledger.progress().open === 0 ? { headline: captions.allSettled, detail: captions.handOver } : null;
  }

  return {
    ledger,
    act,
    choose,
    tell,
    chosen: () => chosen,
    /** The claim at hand, or the one that will be when it is there. */
    goal: () => wanted ?? chosen,
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
      if (delivery.line() === "connecting") return { state: "saving", word: captions.connecting };
      const state = ledger.state();
      if (state === "saved" && typing) return { state: "typing", word: captions.typing };
      const saved = searching ? `${captions.saved} · ${captions.searching}` : captions.saved;
      return { state, word: { saved, saving: captions.saving, failed: captions.failed }[state] };
    },

    /** The state of the claim at hand in a word. */
    actHere() {
      if (failuresHere().length > 0) return { state: "failed", act: captions.failed };
      if (ledger.isPending(chosen)) return { state: "saving", act: cut() ? captions.failed : captions.saving };
      const at = here()?.at;
      return { state: "saved", act: at ? captions.savedAt(clock(at, language)) : "" };
    },

    /** What of the claim at hand could not be saved. @returns {Change} */
    failedHere: () => combined(failuresHere().filter((each) => each.do !== "keep").map((each) => each.change)),

    /** What the reviewer must know, null when all is well. */
    news() {
      const late = delivery.isKept() ? `${captions.late} ${captions.restarted[screen.hasMenu() ? "notebook" : "alone"]}` : captions.lateUnkept;
      if (cut()) return { headline: captions.cut, detail: late, retry: true, discard: false };
      const failure = firstFailure();
      if (failure) {
        const row = ledger.shown(failure.claim);
        const others = ledger.failures().length - 1;
        const headline = captions.failedFor(deedOf(failure, captions), row ? shortened(screen.quote(row)) : "") + (others > 0 ? ` (+${others})` : "");
        return { headline, detail: failure.error ?? "", retry: delivery.canRetry(failure), discard: true };
      }
      if (ledger.pending().some((each) => each.late)) return { headline: captions.saving, detail: late, retry: true, discard: false };
      const told = quietNews();
      return told && told.headline + told.detail !== closed ? { ...told, retry: false, discard: false } : null;
    },

    /** What is told has been put away. @param {boolean} isNews and is from here */
    close(isNews) {
      const told = quietNews();
      if (isNews) closed = told ? told.headline + told.detail : "";
      screen.paint();
    },
    retry: () => delivery.retry(firstFailure()),

    discard() {
      const failure = firstFailure();
      if (failure) delivery.discard(failure);
    },

    /** @param {1 | -1} by */
    walk(by) {
      const ids = ledger.ids();
      if (ids.length > 0) choose(ids[Math.min(Math.max(ledger.place(chosen) + by, 0), ids.length - 1)]);
    },
    walkToOpen,

    /** @param {Verdict} verdict @param {boolean} [stay] */
    settle(verdict, stay = false) {
      const row = meant();
      if (!row) return;
      screen.leave();
      // Also when the screen shows this verdict already: the record may have another by now.
      if (!act("annotate", row.id, { verdict })) return;
      const said = cut() ? `${captions[verdict]}, ${captions.failed}` : captions[verdict];
      const digits = (model.get("reasons")?.[verdict] ?? []).map((/** @type {string} */ each, /** @type {number} */ at) => `${at + 1} ${reasonName(each, captions)}`);
      if (stay) screen.say(digits.length > 0 ? `${said}. ${captions.reason}: ${digits.join(", ")}` : said);
      else walkToOpen(`${said}. `);
    },

    withdraw() {
      const row = meant();
      if (!row) return;
      screen.leave();
      if (!row.verdict && !row.own) return screen.say(captions.nothingToWithdraw);
      if (act(row.verdict ? "withdraw" : "unmark", row.id)) screen.say(row.verdict ? `${captions.open}: ${shortened(screen.quote(row))}` : captions.unmarked);
    },

    /** Take a hint's suggestion over, by key the first one there is. @param {Hint} [hint] @param {Row} [at] the claim that has it */
    takeOver(hint, at = meant()) {
      if (!at) return;
      const taken = hint ?? openHints(at).find((each) => each.offer);
      if (!taken?.offer) return screen.say(captions.nothingToTake);
      screen.leave();
      const said = `${captions[taken.offer.verdict ?? "open"]}: ${taken.offer.correction}. `;
      // What is told here but is about other words becomes a claim of its own; this one is as open as before.
      // A colleague's verdict takes nothing away of what is noted.
      const change = taken.elsewhere ? { hint: taken.id } : { ...taken.offer, correction: taken.offer.correction || at.correction, hint: taken.id };
      if (!act("take", at.id, change)) return;
      if (taken.elsewhere || at.id !== chosen) screen.say(said);
      else walkToOpen(said);
    },

    /** Put a hint away for good, by key the first one. @param {Hint} [hint] @param {Row} [at] the claim that has it */
    dismiss(hint, at = meant()) {
      if (!at) return;
      const put = hint ?? openHints(at)[0];
      if (!put) return screen.say(captions.noHint);
      if (act("dismiss", at.id, { hint: put.id })) screen.say(captions.dismissed);
    },

    /** @param {string} value pressed again, it is taken back */
    reason(value) {
      const row = meant();
      if (!row?.verdict) return;
      const isBack = row.reason === value;
      if (act("annotate", row.id, { reason: isBack ? null : value })) screen.say(`${reasonName(value, captions)}${isBack ? `: ${captions.takenBack}` : ""}`);
    },

    /** Keep a copy of a source: what stands at its address, or a file. @param {number} at @param {File} [file] */
    keep(at, file) {
      if (chosen === null) return;
      if (readOnly) return screen.source(chosen, at, captions.readOnly);
      const underWay = ledger.pending().some((each) => each.do === "keep" && each.claim === chosen && each.change.source?.at === at);
      if (underWay) return screen.say(captions.keeping);
      act("keep", chosen, { source: file ? { at, name: file.name } : { at } }, {}, file);
    },

    /** @param {"undo" | "redo"} step */
    step(step) {
      screen.leave();
      const failure = step === "undo" ? ledger.newestFailure() : undefined;
      if (failure) {
        // The newest act is not in the record; taking back the one before it would be a surprise.
        delivery.discard(failure);
        return screen.say(`${captions.discard}: ${deedOf(failure, captions)}`);
      }
      // A copy that is not there yet cannot be taken back; the act before it is not meant.
      if (step === "undo" && ledger.pending().some((each) => each.do === "keep" && each.act === ledger.newest())) return screen.say(captions.keeping);
      // An act on its way may be refused yet; then the one before it is not what is meant.
      const back = ["undo", "redo"].includes(ledger.pending().at(-1)?.do ?? "");
      const of = ledger.underWay() && (step === "undo" || back) ? { of: ledger.newest() } : {};
      if (can[step] || "of" in of) act(step, null, of);
      else screen.say(captions.nothingTo[step]);
    },

    greet: delivery.greet,
    release: delivery.release,
    isAtRisk: delivery.isAtRisk,
  };
}

/** @typedef {ReturnType<typeof createSession>} Session */
