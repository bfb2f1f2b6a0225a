/**
 * What the desk has confirmed and what is still on its way, claim by claim. It never paints and never sends.
 *
 * A claim is shown as confirmed with the pending acts laid over it. A failed act is not laid over anything: the claim
 * falls back to what the desk has, and the failure is kept until it is tried again or dropped. Nothing here looks at
 * all claims for one key: an article may have 50,000.
 */

import { EVERYTHING, isWarned, passes } from "./filter.js";
import { inReadingOrder } from "./segments.js";

/** @import { Act, Change, Question, Row, Source, Verb } from "./types.js" */
/** @import { Filter } from "./filter.js" */

export const VERDICTS = /** @type {const} */ (["verified", "disputed", "erroneous"]);
export const QUESTIONS = ["hello", "pulse", "whole", "history", "alike", "consult"];

/** @type {Omit<Row, "id" | "start" | "end" | "kind">} */
const EMPTY = { entity: null, score: null, verdict: null, reason: null, correction: "", note: "", evidence: [], reviewer: null, at: null, revision: 0, others: [], hints: [], retired: false, own: false };

/** A claim that nobody has said anything about. It inherits what is empty: 50,000 rows of 18 values would be heavy. */
class Bare {
  /** @param {[string, number, number, string, string | null, number]} row */
  constructor([id, start, end, kind, entity, score]) {
    this.id = id;
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.entity = entity;
    this.score = score;
  }
}
Object.setPrototypeOf(Bare.prototype, EMPTY);

/**
 * A row with what the kernel left out because it is empty.
 * @param {any} row as the kernel sent it; of a bare claim only id, start, end, kind, entity and score
 * @returns {Row}
 */
export const whole = (row) => (Array.isArray(row) ? /** @type {Row} */ (/** @type {unknown} */ (new Bare(/** @type {any} */ (row)))) : over(/** @type {Row} */ (EMPTY), row));

/** A row with something else laid over it. @param {Row} row @param {Partial<Row>} change @returns {Row} */
export const over = (row, change) => Object.assign(Object.create(row), change);

/** @param {any[]} rows as the kernel sent them */
export function createLedger(rows) {
  /** @type {Map<string, Row>} */
  const confirmed = new Map(rows.map(whole).map((row) => [row.id, row]));
  /** @type {Map<number, Act>} */
  const pending = new Map();
  /** The pending acts at each claim that has any, in the order in which they were done. @type {Map<string, Act[]>} */
  const under = new Map();
  /** @type {Map<number, Act>} */
  const failed = new Map();
  /** @type {string[]} */
  let order = [];
  /** 1 at the place of each listed claim that is shown as open. */
  let open = new Uint8Array();
  /** @type {Map<string, number>} */
  let places = new Map();
  /** @type {(a: Row, b: Row) => number} */
  let sorting = inReadingOrder;
  let last = 0;
  let newest = 0;
  /** @type {Filter} */
  let filter = EVERYTHING;
  /** Claims that the filter leaves out. @type {Set<string>} */
  let left = new Set();
  const tally = { verified: 0, disputed: 0, erroneous: 0, open: 0 };

  /** Claims that were settled on this page, those that had a warning before, and those that got their first one only then. */
  const settledHere = new Set();
  const warnedBefore = new Set();
  const warnedLate = new Set();

  /** Count a row in or out. @param {Row} row @param {1 | -1} by */
  const count = (row, by) => (tally[row.verdict ?? "open"] += by);

  const listed = () => (left.size === 0 ? [...confirmed.values()] : [...confirmed.values()].filter((row) => !left.has(row.id)));

  /** @param {string | null} id @returns {Row | undefined} the claim as it is painted */
  function shown(id) {
    let row = id === null ? undefined : confirmed.get(id);
    if (row && under.size > 0) for (const act of under.get(row.id) ?? []) row = overlay(row, act);
    return row;
  }

  /** Write down whether a claim is open. @param {string} id */
  function note(id) {
    const place = places.get(id);
    if (place !== undefined) open[place] = shown(id)?.verdict && !warnedLate.has(id) ? 0 : 1;
  }

  function number() {
    places = new Map();
    open = new Uint8Array(order.length);
    for (const [place, id] of order.entries()) {
      places.set(id, place);
      note(id);
    }
  }

  function sort() {
    order = listed().sort(sorting).map((row) => row.id);
    number();
  }
  sort();
  for (const row of confirmed.values()) count(row, 1);

  /** Put claims that came, went or moved into their places. @param {Row[]} moved */
  function arrange(moved) {
    const ids = new Set(moved.map((row) => row.id));
    if (sorting !== inReadingOrder || ids.size > 50) return sort();
    order = order.filter((id) => !ids.has(id));
    for (const id of ids) {
      const row = confirmed.get(id);
      if (!row || left.has(id)) continue;
      let at = 0;
      for (let beyond = order.length; at < beyond; ) {
        const middle = (at + beyond) >> 1;
        if (sorting(/** @type {Row} */ (confirmed.get(order[middle])), row) > 0) beyond = middle;
        else at = middle + 1;
      }
      order.splice(at, 0, id);
    }
    number();
  }

  /** Lay an act over the claims that it concerns, or take it away again. @param {Act} act @param {boolean} on */
  function lay(act, on) {
    if (on) pending.set(act.act, act);
    else pending.delete(act.act);
    if (QUESTIONS.includes(act.do)) return;
    for (const id of concerned(act)) {
      if (on && act.change.verdict) settledHere.add(id);
      if (on) warnedLate.delete(id);
      const others = (under.get(id) ?? []).filter((each) => each !== act);
      if (on) others.push(act);
      if (others.length > 0) under.set(id, others);
      else under.delete(id);
      note(id);
    }
  }

  const acts = () => [...pending.values()].filter((act) => !QUESTIONS.includes(act.do));

  return {
    shown,
    ids: () => order,
    /** The claims that are listed. */
    all: listed,
    /** All claims, also those that the filter leaves out. */
    every: () => confirmed.values(),
    size: () => confirmed.size,
    filter: () => filter,

    /**
     * Show only claims that a filter lets through; the others stay recorded.
     * A claim that is settled afterwards stays listed, so that nothing vanishes under the reviewer's hand.
     * @param {Filter} wanted
     * @returns {Row[]} those that came or went
     */
    show(wanted) {
      filter = wanted;
      const before = left;
      left = new Set([...confirmed.values()].filter((row) => !passes(row, wanted)).map((row) => row.id));
      sort();
      return [...confirmed.values()].filter((row) => before.has(row.id) !== left.has(row.id));
    },

    /** List the claims in another order, by default in reading order. @param {(a: Row, b: Row) => number} [by] */
    sortBy(by = inReadingOrder) {
      if (by === sorting) return;
      sorting = by;
      sort();
    },

    place: (/** @type {string | null} */ id) => (id === null ? -1 : (places.get(id) ?? -1)),

    /**
     * Take an act down as pending; its number is higher than all before.
     * @param {Verb | Question} verb
     * @param {string | null} claim
     * @param {Change} change
     * @param {{revision?: number, key?: string}} [as] the revision it was typed in sight of, and its key from before
     * @returns {Act}
     */
    begin(verb, claim, change, { revision = confirmed.get(claim ?? "")?.revision ?? 0, key = "" } = {}) {
      last += 1;
      const act = { act: last, key, do: verb, claim, change, revision };
      if (!QUESTIONS.includes(verb)) newest = last;
      lay(act, true);
      for (const old of failed.values()) if (old.claim === claim && covers(act, old)) failed.delete(old.act);
      return act;
    },

    /** Take an act as saved, also one that failed at first and was sent again. @param {number} number */
    settle(number) {
      const act = pending.get(number);
      if (act) lay(act, false);
      failed.delete(number);
    },

    /** @param {number} number @param {string} error */
    fail(number, error) {
      const act = pending.get(number);
      if (!act) return;
      lay(act, false);
      if (QUESTIONS.includes(act.do)) return;
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
     * @param {any[]} rows
     * @returns {{touched: string[], moved: Row[]}} claims that look different, and claims that came, went or moved
     */
    apply(rows) {
      /** @type {string[]} */
      const touched = [];
      /** @type {Row[]} */
      const moved = [];
      for (const row of rows.map(whole)) {
        const known = confirmed.get(row.id);
        if (row.retired) {
          if (known) {
            count(known, -1);
            moved.push(known);
          }
          confirmed.delete(row.id);
          left.delete(row.id);
          warnedLate.delete(row.id);
        } else if (!known) {
          confirmed.set(row.id, row);
          // What the reviewer marks is listed in any case.
          if (!row.own && !passes(row, filter)) left.add(row.id);
          else moved.push(row);
          count(row, 1);
        } else if (row.revision >= known.revision) {
          count(known, -1);
          // A warning that comes and goes with the verdicts, like that of a sum, was seen.
          if (isWarned(known)) warnedBefore.add(row.id);
          else if (row.verdict && settledHere.has(row.id) && isWarned(row) && !warnedBefore.has(row.id)) warnedLate.add(row.id);
          if (!row.verdict || !isWarned(row)) warnedLate.delete(row.id);
          confirmed.set(row.id, row);
          if (row.start !== known.start || row.end !== known.end || row.kind !== known.kind) moved.push(known, row);
          // Somebody has said something about it, or a machine has.
          if (left.has(row.id) && passes(row, filter)) {
            left.delete(row.id);
            moved.push(row);
          }
          count(row, 1);
          note(row.id);
          touched.push(row.id);
        }
      }
      if (moved.length > 0) arrange(moved);
      return { touched, moved };
    },

    /** @returns {"saved" | "saving" | "failed"} */
    state() {
      if (failed.size > 0) return "failed";
      return acts().length > 0 ? "saving" : "saved";
    },
    /** The reviewer's newest act, when it failed. */
    newestFailure: () => failed.get(newest),
    /** The number of the reviewer's newest act, 0 for none. */
    newest: () => newest,
    /** Whether the reviewer has acts on their way, which the kernel will answer in order. */
    underWay: () => acts().length > 0,
    pending: () => [...pending.values()],
    /** What is not saved: on its way or failed, in the order in which it was done. */
    unsaved: () => [...acts(), ...failed.values()].sort((a, b) => a.act - b.act),
    isPending: (/** @type {string | null} */ id) => id !== null && under.has(id),
    failures: () => [...failed.values()],

    /** Whether a warning was found only after the claim was settled. @param {string} id */
    isWarnedLate: (id) => warnedLate.has(id),
    /** How many claims have such a warning. */
    warnedLate: () => warnedLate.size,

    /** How many claims have which verdict, listed or not. */
    progress() {
      const now = { ...tally };
      for (const id of under.keys()) {
        const before = confirmed.get(id);
        const after = shown(id);
        if (!before || !after) continue;
        now[before.verdict ?? "open"] -= 1;
        now[after.verdict ?? "open"] += 1;
      }
      return now;
    },

    /**
     * The next claim after one that is open or has a late warning, once round the article; null when there is none.
     * @param {string | null} id
     */
    nextOpen(id) {
      const from = places.get(id ?? "") ?? -1;
      const after = open.indexOf(1, from + 1);
      const next = after < 0 ? open.indexOf(1) : after;
      return next < 0 || next === from ? null : order[next];
    },
  };
}

/** @typedef {ReturnType<typeof createLedger>} Ledger */

/** The hints at a claim that it does not follow already: what was taken over need not be offered again. @param {Row} row */
export const openHints = (row) => row.hints.filter(({ offer }) => !offer || offer.verdict !== row.verdict || offer.correction !== row.correction);

/** The claims that an act is laid over. @param {Act} act */
const concerned = (act) => new Set([act.claim ?? "", ...(act.do === "annotate_alike" ? (act.change.with ?? []) : [])]);

/** @param {Row} row @param {Act} act @returns {Row} */
function overlay(row, act) {
  const { start, end, kind, source, hint, with: others, seen, of, ...change } = act.change;
  if (act.do === "withdraw") return over(row, { verdict: null, reason: null, correction: row.verdict ? "" : row.correction });
  if (act.do === "dismiss" || (act.do === "take" && !change.verdict)) return over(row, { hints: row.hints.filter((each) => each.id !== hint) });
  if (act.do === "annotate_alike" && row.id !== act.claim) return over(row, { verdict: null, reason: null, correction: "", ...change });
  if (act.do === "annotate_alike") return over(row, { verdict: change.verdict ?? null });
  if (act.do === "reshape") return over(row, { start: start ?? row.start, end: end ?? row.end, kind: kind ?? row.kind });
  if (act.do !== "annotate" && act.do !== "take") return row;
  const reason = change.verdict === undefined || change.verdict === row.verdict ? row.reason : null;
  // As the desk does it: a claim that is verified after all has nothing to correct.
  const correction = change.verdict === "verified" && row.verdict && row.verdict !== "verified" ? "" : row.correction;
  return over(row, { reason, correction, evidence: source ? withSource(row.evidence, source) : row.evidence, ...change });
}

/**
 * The sources with what was typed of one; an emptied one is gone.
 * @param {Source[]} evidence
 * @param {Partial<Source> & {at: number}} typed
 * @returns {Source[]}
 */
export function withSource(evidence, { at, ...typed }) {
  /** @type {Source} */
  const source = Object.assign({ stance: "supports" }, evidence[at], typed);
  const stays = source.title || source.url || source.reference;
  return [...evidence.slice(0, at), ...(stays ? [source] : []), ...evidence.slice(at + 1)];
}

/** @param {Act} act @param {Act} old whether a later act makes a failed one pointless */
function covers(act, old) {
  // Two marks, or two undos, are two acts, although neither names a claim.
  if (old.claim === null) return false;
  // What was to be settled alike is about other claims, too.
  if (act.do === "withdraw") return old.do === "withdraw" || ("verdict" in old.change && old.do !== "annotate_alike");
  if (act.do === "annotate" && old.do === "withdraw") return "verdict" in act.change;
  return act.do === old.do && within(old.change, act.change);
}

/** @param {Change} small @param {Change} large whether all that one change sets is set by another, of a source field by field */
function within(small, large) {
  if (small.source && small.source.at !== large.source?.at) return false;
  const fields = Object.keys(small.source ?? {}).every((key) => key in (large.source ?? {}));
  return fields && Object.keys(small).every((key) => key in large);
}

/**
 * Lay changes over each other, of one source field by field.
 * @param {Change[]} changes the later ones win, but of several sources the first
 * @returns {Change}
 */
export function combined(changes) {
  const sources = changes.flatMap(({ source }) => source ?? []);
  const source = Object.assign({}, ...sources.filter(({ at }) => at === sources[0].at));
  return Object.assign({}, ...changes, sources.length > 0 ? { source } : {});
}
