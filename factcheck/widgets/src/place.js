/** Keeps where the reviewer was for the page that comes after, as long as its tab is open. It never moves anything. */

/** @param {string} record which document in which record, for which reviewer */
export function createPlace(record) {
  const key = `factcheck:place:${record}`;

  /** What the browser says to it, which may forbid it. @template Answer @param {() => Answer} ask */
  function asked(ask) {
    try {
      return ask();
    } catch {
      return null;
    }
  }

  return {
    /** The claim that was at hand. @returns {string | null} */
    last: () => asked(() => sessionStorage.getItem(key)),
    /** @param {string | null} chosen */
    leave: (chosen) => void (chosen !== null && asked(() => sessionStorage.setItem(key, chosen))),
  };
}
