/**
 * Delivers acts and questions to the kernel, and keeps each act until it is answered: what is sent again, what an earlier
 * page left, what was refused. It never decides what is done next and never touches an element.
 */

import { QUESTIONS } from "./ledger.js";
import { createOutbox, SILENCE, withoutTakenBack } from "./outbox.js";
import { BEAT, createWire } from "./wire.js";

/** @import { Captions } from "./captions.js" */
/** @import { Ledger } from "./ledger.js" */
/** @import { Act, Answer, Change, Model, Question, Verb } from "./types.js" */

/** The problem of an act that can only be done anew. */
const LOST = "Lost";
/** The kernel's word for an act that was made in sight of what is not so any more. */
const UNSEEN = "ChangedElsewhere";

/** @param {Act} act whether it keeps a copy of a file, of which this browser stores nothing but the name */
const hasFile = (act) => act.do === "keep" && act.change.source?.name !== undefined;

/**
 * @param {Model} model
 * @param {Ledger} ledger
 * @param {Captions} captions
 * @param {object} on
 * @param {(answer: Answer, mine: boolean, act: Act | undefined, error: string) => void} on.answer with the act it answers, if it still waited
 * @param {(ids: (string | null)[]) => void} on.change claims have other acts under way, or the line is another
 * @param {(text: string) => void} on.say
 * @param {() => boolean} on.watched
 * @param {AbortSignal} signal
 */
export function createDelivery(model, ledger, captions, on, signal) {
  const tab = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join("");
  const outbox = createOutbox(storage(), model.get("record"), tab);
  /** @type {"connecting" | "alive" | "silent"} */
  let line = "connecting";
  /** The acts of an earlier page that are still on their way. @type {Set<number>} */
  const adopted = new Set();
  /** The files that acts of this page keep. @type {Map<number, File>} */
  const files = new Map();
  /** What was told last of the search for hints, which comes without rows. */
  let hints = "";

  const wire = createWire(
    model,
    tab,
    {
      answer: receive,
      late(act) {
        ledger.late(act.act);
        on.change([]);
      },
      failure(act, error) {
        refuse(act, error || captions.fileInterrupted);
      },
      alive() {
        line = "alive";
        sendAgain();
        // An answer that was lost had rows.
        if (!ledger.pending().some((act) => act.do === "hello")) send("hello");
        adopt();
        on.change([]);
      },
      silent() {
        line = "silent";
        on.change([]);
      },
      watched: on.watched,
      beat: outbox.beat,
    },
    signal,
  );

  // A page that crashed a moment ago looks as if it were there still.
  const crashed = setTimeout(() => line === "alive" && adopt(), SILENCE + BEAT);
  signal.addEventListener("abort", () => clearTimeout(crashed));

  const keep = () => outbox.keep(ledger.unsaved());

  /** Send all that waits for an answer, in order and under its keys: what the kernel has carried out it does not do again. */
  function sendAgain() {
    for (const act of ledger.pending()) {
      act.late = false;
      wire.send(act);
    }
  }

  /** @param {Act} act @param {string} error @param {string} [problem] */
  function fail(act, error, problem) {
    act.problem = problem;
    ledger.fail(act.act, error);
  }

  /** @param {Act} act @param {string} error why its file cannot be sent */
  function refuse(act, error) {
    fail(act, error);
    keep();
    on.change([act.claim]);
  }

  /**
   * Lay an act over its claim and send it; only the kernel's answer makes it saved.
   * @param {Verb | Question} verb
   * @param {string | null} [claim]
   * @param {Change} [change]
   * @param {{revision?: number, key?: string}} [as]
   * @param {File} [file] that is kept
   */
  function send(verb, claim = null, change = {}, as = {}, file = undefined) {
    const act = ledger.begin(verb, claim, change, as);
    act.key ||= `${tab}:${act.act}`;
    if (file) files.set(act.act, file);
    // First, because the kernel is what the reviewer waits for.
    wire.send(act, file);
    if (!QUESTIONS.includes(verb)) keep();
    on.change([claim, ...(change.with ?? [])]);
    return act;
  }

  /** @param {Answer} answer @param {boolean} mine */
  function receive(answer, mine) {
    const before = hints;
    hints = JSON.stringify([answer.searching, answer.failures]);
    // The answer to a pulse that has nothing new; there is one every second, and painting is work.
    if (mine && answer.act === 0 && answer.rows.length === 0 && line === "alive" && hints === before) return;
    const act = mine ? ledger.pending().find((each) => each.act === answer.act) : undefined;
    const error = captions.problems[answer.problem ?? ""]?.(answer.error ?? "") ?? answer.error ?? "";
    if (mine && answer.saved) ledger.settle(answer.act);
    else if (act) fail(act, error, answer.problem);
    if (mine && answer.saved) files.delete(answer.act);
    if (act && !QUESTIONS.includes(act.do)) keep();
    if (mine && line === "connecting") {
      line = "alive";
      adopt();
    }
    if (mine && adopted.delete(answer.act) && adopted.size === 0 && answer.saved) on.say(captions.sentAgain);
    on.answer(answer, mine, act, error);
  }

  /** Take over what earlier pages could not save. */
  function adopt() {
    if (model.get("read_only")) return;
    const pages = outbox.adopt();
    for (const { acts, steps } of pages.map(withoutTakenBack)) {
      for (const old of acts) {
        const act = ledger.begin(old.do, old.claim, old.change, { revision: old.revision, key: old.key });
        // What was refused waits for the reviewer to look at it, and a file that did not arrive is gone.
        if (old.error) fail(act, old.error, old.problem);
        else if (hasFile(old)) fail(act, captions.fileLost(old.change.source?.name ?? ""), LOST);
        else {
          adopted.add(act.act);
          wire.send(act);
        }
      }
      // A session that is gone has no acts to take back any more.
      for (const { do: step, change, key } of steps) fail(ledger.begin(step, null, change, { key }), captions.stepLost, LOST);
      on.change(acts.map((act) => act.claim));
    }
    // Only now what those pages left is forgotten.
    if (pages.length > 0) keep();
  }

  /** Whether there is what it takes to try again, or has to be done anew. @param {Act} failure */
  function canRetry(failure) {
    // What another window changed among claims that are not at hand is to be previewed again.
    if (failure.do === "annotate_alike" && failure.problem === UNSEEN) return false;
    return failure.problem !== LOST && (!hasFile(failure) || files.has(failure.act));
  }

  return {
    send,
    line: () => line,
    canRetry,
    /** Whether what is not saved is kept in this browser. */
    isKept: () => outbox.works(),
    /** Whether something on its way would be lost with this page. */
    isAtRisk() {
      const unsaved = ledger.unsaved();
      return (unsaved.length > 0 && !outbox.works()) || ledger.pending().some(hasFile) || withoutTakenBack(unsaved).steps.some((step) => !step.error);
    },

    /** Send all again that waits for an answer, and what was refused. @param {Act} [first] the failure that is told */
    retry(first) {
      sendAgain();
      if (!first || line === "silent") return;
      // What another window changed has to be looked at, and only one of these is told at a time.
      const unseen = (/** @type {Act} */ act) => act.problem === UNSEEN && act.act !== first.act;
      for (const failure of ledger.failures().filter((act) => canRetry(act) && !unseen(act))) {
        const file = files.get(failure.act);
        files.delete(failure.act);
        ledger.drop(failure.act);
        send(failure.do, failure.claim, failure.change, {}, file);
      }
    },

    /** Forget an act that was refused. @param {Act} failure */
    discard(failure) {
      ledger.drop(failure.act);
      files.delete(failure.act);
      keep();
      on.change([failure.claim]);
    },

    /** Ask what others have done since. */
    greet() {
      send("hello");
      if (line === "alive") adopt();
    },
    /** The page or the cell goes. */
    release: () => outbox.release(),
  };
}

/** @typedef {ReturnType<typeof createDelivery>} Delivery */

/** The browser's storage, or one that keeps nothing where it is forbidden. */
function storage() {
  try {
    return localStorage;
  } catch {
    const setItem = () => {
      throw new Error("forbidden");
    };
    return { length: 0, key: () => null, getItem: () => null, setItem, removeItem: () => undefined };
  }
}
