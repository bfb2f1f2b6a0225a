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
  let empty = true;

  /** @param {string} key @returns {{beat: number, acts: Act[]}} */
  function read(key) {
    try {
      const found = JSON.parse(storage.getItem(key) ?? "");
      return { beat: Number(found.beat), acts: Array.isArray(found.acts) ? found.acts : [] };
    } catch {
      return { beat: 0, acts: [] };
    }
  }

  return {
    /**
     * Keep what is not saved, in order. Without room or permission it is kept in this page alone.
     * @param {Act[]} acts
     */
    keep(acts) {
      if (acts.length === 0 && empty) return;
      try {
        if (acts.length === 0) storage.removeItem(own);
        else storage.setItem(own, JSON.stringify({ beat: now(), acts }));
        empty = acts.length === 0;
      } catch {
        // A full storage must not stop a review: what is kept there is a second copy.
      }
    },

    /** Say that this page is gone, so that the next one need not wait. */
    release() {
      const { acts } = read(own);
      if (acts.length === 0) return;
      try {
        storage.setItem(own, JSON.stringify({ beat: 0, acts }));
      } catch {
        // As above.
      }
    },

    /** Take what pages that are gone have left, oldest page first. @returns {Act[]} */
    adopt() {
      const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
      const left = keys.filter((key) => key.startsWith(prefix) && key !== own).map((key) => ({ key, ...read(key) }));
      const gone = left.filter(({ beat }) => beat === 0 || now() - beat > SILENCE).sort((a, b) => a.beat - b.beat);
      for (const { key } of gone) storage.removeItem(key);
      return gone.flatMap(({ acts }) => acts);
    },
  };
}

/** @typedef {ReturnType<typeof createOutbox>} Outbox */
