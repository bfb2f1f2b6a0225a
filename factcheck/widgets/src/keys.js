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
  r: "consult",
  a: "mark",
  m: "menu",
  i: "dismiss",
  b: "alike",
  h: "history",
  l: "list",
  f: "filter",
  "/": "find",
  Enter: "take",
  u: "undo",
  "?": "help",
  Delete: "unmark",
  ArrowDown: "next",
  ArrowRight: "next",
  ArrowUp: "previous",
  ArrowLeft: "previous",
});

/** The key of each verdict, also where it stands on a button. */
export const VERDICT_KEYS = { verified: "v", disputed: "d", erroneous: "e" };

/**
 * @typedef {object} Meaning
 * @property {string} action
 * @property {boolean} [stay] settle, but stay on the claim
 * @property {number} [digit]
 * @property {string} [key] the arrow that widens the selection
 * @property {1 | -1} [by] the direction of a border or a sentence
 * @property {"start" | "end"} [border]
 */

/** The keys beside P on every keyboard, whatever is printed on them. @type {Record<string, 1 | -1>} */
const BRACKETS = { BracketLeft: -1, BracketRight: 1 };
/** @type {Record<string, 1 | -1>} */
const BRACKET_SIGNS = { "[": -1, "]": 1, "{": -1, "}": 1 };

/** The sign of a key; where the letters are Greek or Cyrillic, the Latin one of its place. @param {{key: string, code?: string}} event */
export function latin({ key, code }) {
  if (key.length !== 1) return key;
  const place = /^Key([A-Z])$/.exec(code ?? "");
  return (place && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key) ? place[1] : key).toLowerCase();
}

/**
 * @param {{key: string, code?: string, shiftKey: boolean, ctrlKey: boolean, metaKey: boolean, altKey: boolean, repeat?: boolean, isComposing?: boolean}} event
 * @returns {Meaning | null} null for a key that is not the widget's
 */
export function meaning(event) {
  if (event.isComposing) return null;
  const key = latin(event);
  if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === "z" || (key === "y" && event.ctrlKey))) {
    // Held down, it must not take back one act after the other; nor may the browser, in a field that was left.
    if (event.repeat) return { action: "hold" };
    return { action: event.shiftKey || key === "y" ? "redo" : "undo" };
  }
  if (event.metaKey) return null;
  // Where a bracket is typed with AltGr or Option, the browser tells Alt and Control with it.
  if (Object.hasOwn(BRACKET_SIGNS, event.key)) return { action: "border", by: BRACKET_SIGNS[event.key], border: "{}".includes(event.key) ? "start" : "end" };
  if (event.ctrlKey || event.altKey) return null;
  if (!Object.hasOwn(ACTIONS, key) && Object.hasOwn(BRACKETS, event.code ?? "")) return { action: "border", by: BRACKETS[event.code ?? ""], border: event.shiftKey ? "start" : "end" };
  if (key === "Escape") return { action: "escape" };
  if (key === "Tab") return { action: "sentence", by: event.shiftKey ? -1 : 1 };
  if (event.shiftKey && key.startsWith("Arrow")) return { action: "select", key };
  if (/^[1-9]$/.test(key)) return event.repeat ? null : { action: "digit", digit: Number(key) };
  if (!Object.hasOwn(ACTIONS, key)) return null;
  const action = ACTIONS[/** @type {keyof typeof ACTIONS} */ (key)];
  const walks = action === "next" || action === "previous";
  // A key held down walks, but it must not settle one claim after the other.
  if (event.repeat && !walks) return null;
  if (action === "undo") return { action: event.shiftKey ? "redo" : "undo" };
  if (action === "source" && event.shiftKey) return { action: "same source" };
  if (action === "verified" || action === "disputed" || action === "erroneous") return { action, stay: event.shiftKey };
  return { action };
}
