/**
 * Keeps the acts that are not saved yet in the browser's own storage, and finds those that an earlier page left there.
 * It never sends and never decides what an act is worth.
 */

/** @import { Act } from "./types.js" */

/** A page that has not said for this long that it is there is taken for gone. */
export const SILENCE = 4000;

/**
 * @param {Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">} storage
 * @param {string} record which document in which record, for which reviewer
 * @param {string} tab
 * @param {() => number} [now]
 */
export function createOutbox(storage, record, tab, now = Date.now) {
  const prefix = `factcheck:${record}:`;
  const own = prefix + tab;
  /** @type {Act[]} */
  let kept = [];
  /** What pages that are gone have left, until it is kept for this page. @type {Set<string>} */
  const taken = new Set();

  /** Whether something could be done with the storage, which may be full or forbidden. @param {() => void} work */
  function could(work) {
    try {
      work();
      return true;
    } catch {
      return false;
    }
  }

  /** @param {string} key @returns {{beat: number, acts: Act[]}} */
  function read(key) {
    try {
      const found = JSON.parse(storage.getItem(key) ?? "");
      return { beat: Number(found.beat), acts: Array.isArray(found.acts) ? found.acts : [] };
    } catch {
      return { beat: 0, acts: [] };
    }
  }

  /** @param {number} beat */
  const write = (beat) => could(() => storage.setItem(own, JSON.stringify({ beat, acts: kept })));
  /** Unknown until it is asked for or tried: the first write to a storage takes a page that opens a millisecond. @type {boolean | undefined} */
  let works;
  const isWorking = () => (works ??= write(now()) && could(() => storage.removeItem(own)));

  return {
    /** Whether what was to be kept last is kept in this browser. */
    works: isWorking,

    /** Keep what is not saved, in order. @param {Act[]} acts */
    keep(acts) {
      const before = kept;
      kept = acts;
      if (acts.length > 0) works = write(now());
      else if (before.length > 0) works = could(() => storage.removeItem(own));
      if (taken.size === 0 || !isWorking()) return;
      for (const key of taken) could(() => storage.removeItem(key));
      taken.clear();
    },

    /** Say that this page is there. */
    beat() {
      if (kept.length > 0) works = write(now());
    },

    /** Say that this page is gone, so that the next one need not wait. */
    release() {
      if (kept.length > 0) write(0);
    },

    /** Take what pages that are gone have left, each page's acts by themselves, oldest page first. @returns {Act[][]} */
    adopt() {
      const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
      const others = keys.filter((key) => key.startsWith(prefix) && key !== own && !taken.has(key));
      const left = others.map((key) => ({ key, ...read(key) }));
      const gone = left.filter(({ beat }) => beat === 0 || now() - beat > SILENCE).sort((a, b) => a.beat - b.beat);
      for (const { key } of gone) taken.add(key);
      return gone.map(({ acts }) => acts);
    },
  };
}

/** @typedef {ReturnType<typeof createOutbox>} Outbox */

/**
 * What a page has left to do when its undo and redo are carried out among its own unsaved acts.
 * @param {Act[]} left by one page, in order
 * @returns {{acts: Act[], steps: Act[]}} the acts that stand, and the steps that are about acts saved before
 */
export function withoutTakenBack(left) {
  const numbers = new Set(left.map((act) => act.act));
  /** @type {Act[]} */
  const done = [];
  /** @type {Act[]} */
  const undone = [];
  /** What was taken back, and steps that have met their match. @type {Set<Act>} */
  const gone = new Set();
  for (const act of left) {
    const { of } = act.change;
    if (act.do === "undo") {
      // It follows an act of this page that is not saved; otherwise it is about one that is.
      const refused = left.find((each) => each.act === of && each.error);
      const back = refused ?? (of !== undefined && numbers.has(of) ? done.pop() : undefined);
      if (back) gone.add(back).add(act);
      if (!refused) undone.push(back ?? act);
    } else if (act.do === "redo") {
      const again = undone.pop();
      if (!again) continue;
      gone.add(act);
      if (again.do === "undo") gone.add(again);
      else {
        gone.delete(again);
        done.push(again);
      }
    } else if (!act.error) {
      undone.length = 0;
      // A copy is recorded when it is there, and what follows does not wait for it.
      if (act.do !== "keep") done.push(act);
    }
  }
  const stands = left.filter((act) => !gone.has(act));
  const isStep = (/** @type {Act} */ act) => act.do === "undo" || act.do === "redo";
  return { acts: stands.filter((act) => !isStep(act)), steps: stands.filter(isStep) };
}
