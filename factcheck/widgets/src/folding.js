/** Folds a text for searching: case, quotation marks and dashes count for nothing, nor does what is not seen. */

const QUOTES = /[„“”«»]/g;
const APOSTROPHES = /[‚‘’‹›]/g;
const DASHES = /[–—‐‑]/g;
/** A letter with the marks that stand on it, in one piece or in several. */
const LETTERS = /[^\p{M}]\p{M}*|\p{M}+/gu;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const MARKS = /\p{M}/u;

/** @param {string} text */
const plain = (text) => text.normalize("NFC").toLocaleLowerCase().replace(QUOTES, '"').replace(APOSTROPHES, "'").replace(DASHES, "-").replaceAll("\u00a0", " ");

/**
 * @param {string} text
 * @returns {{text: string, at: (index: number) => number}} the folded text, and where its letters stand in the other
 */
export function folded(text) {
  const whole = plain(text);
  if (whole.length === text.length && !UNSEEN.test(text) && !MARKS.test(text)) return { text: whole, at: (index) => index };
  /** @type {string[]} */
  const pieces = [];
  /** @type {number[]} */
  const places = [];
  for (const { 0: letter, index } of text.matchAll(LETTERS)) {
    const piece = UNSEEN.test(letter) ? "" : plain(letter);
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) places.push(index);
  }
  places.push(text.length);
  return { text: pieces.join(""), at: (index) => places[index] };
}
