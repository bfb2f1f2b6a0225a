/** Says what a key means in the widget. It never does it. */

/** Keys that stand for themselves; the help shows them in this order. */
export const ACTIONS = /** @type {const} */ ({
  j: "next",
  k: "previous",
  o: "open",
  v: "verified",
  d: "disputed",
  e: "erroneous",
  x: "withdraw",
  c: "correction",
  n: "note",
  s: "source",
  a: "mark",
  i: "dismiss",
  Enter: "take",
  u: "undo",
  "?": "help",
  ArrowDown: "next",
  ArrowRight: "next",
  ArrowUp: "previous",
  ArrowLeft: "previous",
});

/**
 * @typedef {object} Meaning
 * @property {string} action
 * @property {boolean} [stay] settle, but stay on the claim
 * @property {number} [digit]
 * @property {string} [key] the arrow that widens the selection
 */

/**
 * @param {{key: string, shiftKey: boolean, ctrlKey: boolean, metaKey: boolean, altKey: boolean, repeat?: boolean, isComposing?: boolean}} event
 * @returns {Meaning | null} null for a key that is not the widget's
 */
export function meaning(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === "Escape") return { action: "escape" };
  if (event.shiftKey && key.startsWith("Arrow")) return { action: "select", key };
  if (/^[1-9]$/.test(key)) return event.repeat ? null : { action: "digit", digit: Number(key) };
  if (!Object.hasOwn(ACTIONS, key)) return null;
  const action = ACTIONS[/** @type {keyof typeof ACTIONS} */ (key)];
  const walks = action === "next" || action === "previous";
  // A key held down walks, but it must not settle one claim after the other.
  if (event.repeat && !walks) return null;
  if (action === "undo") return { action: event.shiftKey ? "redo" : "undo" };
  if (action === "verified" || action === "disputed" || action === "erroneous") return { action, stay: event.shiftKey };
  return { action };
}
