/**
 * What the desk has confirmed and what is still on its way, claim by claim. It never paints and never sends.
 *
 * A claim is shown as confirmed with the pending acts laid over it. A failed act is not laid over anything: the claim
 * falls back to what the desk has, and the failure is kept until it is tried again or dropped.
 */

import { inReadingOrder } from "./segments.js";

/** @import { Act, Change, Deed, Row, Source } from "./types.js" */

export const VERDICTS = /** @type {const} */ (["verified", "disputed", "erroneous"]);

/** @param {Row[]} rows */
export function createLedger(rows) {
  /** @type {Map<string, Row>} */
  const confirmed = new Map(rows.map((row) => [row.id, row]));
  /** @type {Map<number, Act>} */
  const pending = new Map();
  /** @type {Map<number, Act>} */
  const failed = new Map();
  /** @type {string[]} */
  let order = [];
  /** @type {Map<string, number>} */
  let places = new Map();
  let last = 0;
  let newest = 0;
  let greeted = false;
  /** Claims the finder is less sure of are left out, unless somebody has said something about them. */
  let least = 0;
  /** @type {Set<string>} */
  let left = new Set();
  /** Which hints a claim must have to be listed. @type {"" | "warning" | "hint"} */
  let hinted = "";

  /** @param {Row} row whether the finder is too little sure of it, or it has not the hints that were asked for */
  const isLeft = (row) =>
    (row.score !== null && row.score < least && row.revision === 0 && row.others.length === 0) ||
    (hinted !== "" && !row.hints.some((hint) => hinted === "hint" || hint.level === hinted));

  /** @returns {Row[]} those that came or went */
  function leaveOut() {
    const before = left;
    left = new Set([...confirmed.values()].filter(isLeft).map((row) => row.id));
    sort();
    return [...confirmed.values()].filter((row) => before.has(row.id) !== left.has(row.id));
  }
  const listed = () => [...confirmed.values()].filter((row) => !left.has(row.id));

  function sort() {
    order = listed().sort(inReadingOrder).map((row) => row.id);
    places = new Map(order.map((id, place) => [id, place]));
  }
  sort();

  /** @param {string | null} id @returns {Row | undefined} the claim as it is painted */
  function shown(id) {
    let row = id === null ? undefined : confirmed.get(id);
    for (const act of pending.values()) if (row && act.claim === id) row = overlay(row, act);
    return row;
  }

  return {
    shown,
    ids: () => order,
    all: listed,

    /**
     * Show only claims the finder is sure of to this degree; the others stay recorded.
     * @param {number} score
     * @returns {Row[]} those that came or went
     */
    leaveOutBelow(score) {
      least = score;
      return leaveOut();
    },

    /**
     * Show only claims with a warning, or with any hint; the others stay recorded.
     * @param {"" | "warning" | "hint"} which all of them when empty
     * @returns {Row[]} those that came or went
     */
    showHinted(which) {
      hinted = which;
      return leaveOut();
    },
    /** How many open claims have a warning. */
    warned: () => [...confirmed.values()].filter((row) => !row.verdict && row.hints.some((hint) => hint.level === "warning")).length,
    place: (/** @type {string | null} */ id) => (id === null ? -1 : (places.get(id) ?? -1)),

    /**
     * Take an act down as pending; its number is higher than all before.
     * @param {Deed} deed
     * @param {string | null} claim
     * @param {Change} change
     * @param {number} [revision] the one it was typed in sight of, when that is not the present one
     * @returns {Act}
     */
    begin(deed, claim, change, revision = confirmed.get(claim ?? "")?.revision ?? 0) {
      last += 1;
      const act = { act: last, do: deed, claim, change, revision };
      if (deed !== "hello") newest = last;
      pending.set(act.act, act);
      for (const old of failed.values()) if (old.claim === claim && covers(act, old)) failed.delete(old.act);
      return act;
    },

    /** Take an act as saved, also one that failed at first and was sent again. @param {number} number */
    settle(number) {
      greeted = greeted || pending.get(number)?.do === "hello";
      pending.delete(number);
      failed.delete(number);
    },

    /** @param {number} number @param {string} error */
    fail(number, error) {
      const act = pending.get(number);
      if (!act) return;
      pending.delete(number);
      // What a later act says anew is not missing, and tried again it would undo that.
      const later = [...pending.values(), ...failed.values()].filter((each) => each.act > number && each.claim === act.claim);
      if (!later.some((each) => covers(each, act))) failed.set(number, { ...act, error });
    },

    /** @param {number} number @returns {Act | undefined} the failure, which is now forgotten */
    drop(number) {
      const act = failed.get(number);
      failed.delete(number);
      return act;
    },

    /** @param {number} number */
    late(number) {
      const act = pending.get(number);
      if (act) act.late = true;
    },

    /**
     * Take over rows from the desk; an older row than the one at hand is ignored.
     * @param {Row[]} rows
     * @returns {{touched: string[], moved: Row[]}} claims that look different, and claims that came or went
     */
    apply(rows) {
      /** @type {string[]} */
      const touched = [];
      /** @type {Row[]} */
      const moved = [];
      for (const row of rows) {
        const known = confirmed.get(row.id);
        if (row.retired) {
          if (known) moved.push(known);
          confirmed.delete(row.id);
        } else if (!known) {
          confirmed.set(row.id, row);
          if (isLeft(row)) left.add(row.id);
          else moved.push(row);
        } else if (row.revision >= known.revision) {
          confirmed.set(row.id, row);
          // Somebody has said something about it.
          if (hinted === "" && left.has(row.id) && !isLeft(row)) {
            left.delete(row.id);
            moved.push(row);
          }
          touched.push(row.id);
        }
      }
      if (moved.length > 0) sort();
      return { touched, moved };
    },

    /** @returns {"saved" | "saving" | "failed"} */
    state() {
      if (failed.size > 0) return "failed";
      // A later greeting only asks what is new; nothing of the reviewer's is on its way with it.
      return [...pending.values()].some((act) => act.do !== "hello" || !greeted) ? "saving" : "saved";
    },
    /** The reviewer's newest act, when it failed. */
    newestFailure: () => failed.get(newest),
    /** The number of the reviewer's newest act, 0 for none. */
    newest: () => newest,
    /** Whether the reviewer has acts on their way, which the kernel will answer in order. */
    underWay: () => [...pending.values()].some((act) => act.do !== "hello"),
    pending: () => [...pending.values()],
    isPending: (/** @type {string | null} */ id) => id !== null && [...pending.values()].some((act) => act.claim === id),
    failures: () => [...failed.values()],

    /** How many claims have which verdict. */
    progress() {
      const counts = { verified: 0, disputed: 0, erroneous: 0, open: 0 };
      for (const row of listed()) counts[row.verdict ?? "open"] += 1;
      for (const id of new Set([...pending.values()].map((act) => act.claim))) {
        const before = id === null ? undefined : confirmed.get(id);
        const after = shown(id);
        if (!before || !after) continue;
        counts[before.verdict ?? "open"] -= 1;
        counts[after.verdict ?? "open"] += 1;
      }
      return counts;
    },

    /**
     * The next open claim after one, once round the article; null when all are settled.
     * @param {string | null} id
     */
    nextOpen(id) {
      const from = id === null ? -1 : (places.get(id) ?? -1);
      for (let step = 1; step <= order.length; step += 1) {
        const candidate = order[(from + step) % order.length];
        if (candidate !== id && !shown(candidate)?.verdict) return candidate;
      }
      return null;
    },
  };
}

/** @typedef {ReturnType<typeof createLedger>} Ledger */

/** @param {Row} row @param {Act} act @returns {Row} */
function overlay(row, act) {
  if (act.do === "withdraw") return { ...row, verdict: null, reason: null, correction: row.verdict ? "" : row.correction };
  if (act.do === "dismiss" || (act.do === "take" && !act.change.verdict)) return { ...row, hints: row.hints.filter((hint) => hint.id !== act.change.hint) };
  if (act.do !== "annotate" && act.do !== "take") return row;
  const { start, end, kind, source, hint, ...change } = act.change;
  const reason = change.verdict === undefined || change.verdict === row.verdict ? row.reason : null;
  // As the desk does it: a claim that is verified after all has nothing to correct.
  const correction = change.verdict === "verified" && row.verdict && row.verdict !== "verified" ? "" : row.correction;
  return { ...row, reason, correction, source: source ? withSource(row.source, source) : row.source, ...change };
}

/**
 * A source with what was typed of it; an emptied one is none.
 * @param {Source | null} source
 * @param {Partial<Source>} typed
 * @returns {Source | null}
 */
export function withSource(source, typed) {
  const whole = { title: "", url: "", reference: "", stance: "supports", ...source, ...typed };
  return whole.title || whole.url || whole.reference ? whole : null;
}

/** @param {Act} act @param {Act} old whether a later act makes a failed one pointless */
function covers(act, old) {
  // Two marks, or two undos, are two acts, although neither names a claim.
  if (old.claim === null && old.do !== "hello") return false;
  if (act.do === "withdraw") return old.do === "withdraw" || "verdict" in old.change;
  if (act.do === "annotate" && old.do === "withdraw") return "verdict" in act.change;
  return act.do === old.do && within(old.change, act.change);
}

/** @param {Change} small @param {Change} large whether all that one change sets is set by another, of a source field by field */
function within(small, large) {
  const fields = Object.keys(small.source ?? {}).every((key) => key in (large.source ?? {}));
  return fields && Object.keys(small).every((key) => key in large);
}

/**
 * Lay changes over each other, of a source field by field.
 * @param {Change[]} changes the later ones win
 * @returns {Change}
 */
export function combined(changes) {
  const source = Object.assign({}, ...changes.map((change) => change.source));
  return Object.assign({}, ...changes, Object.keys(source).length > 0 ? { source } : {});
}
