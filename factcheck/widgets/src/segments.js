/** Flattens claims that nest and cross into segments, lanes and a reading order. It never touches the screen. */

/** @import { Row } from "./types.js" */

/** Outer kinds first, as in a claim sheet. */
export const KINDS = ["statement", "attribution", "quotation", "description", "name", "quantity", "time"];

/** More lines than this below one another cannot be told apart. */
const LANES = 3;

/**
 * Reading order: earlier first, outer before inner.
 * @param {Row} a
 * @param {Row} b
 */
export function inReadingOrder(a, b) {
  return a.start - b.start || b.end - a.end || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
}

/**
 * Outermost first: of two claims on one spot, the longer one is the outer one.
 * @param {Row} a
 * @param {Row} b
 */
export function outermostFirst(a, b) {
  return b.end - b.start - (a.end - a.start) || inReadingOrder(a, b);
}

/**
 * Cut a stretch of text wherever a claim begins or ends.
 * @param {number} start
 * @param {number} end
 * @param {Row[]} rows
 * @returns {{start: number, end: number, ids: string[]}[]} without gaps; ids outermost first
 */
export function flatten(start, end, rows) {
  const inside = rows.filter((row) => row.start < end && row.end > start && row.start < row.end).sort(outermostFirst);
  const cuts = new Set([start, end]);
  for (const row of inside) {
    cuts.add(Math.max(start, row.start));
    cuts.add(Math.min(end, row.end));
  }
  const borders = [...cuts].sort((a, b) => a - b);
  const position = new Map(borders.map((border, index) => [border, index]));
  const segments = borders.slice(1).map((border, index) => ({ start: borders[index], end: border, ids: /** @type {string[]} */ ([]) }));
  for (const row of inside) {
    const last = /** @type {number} */ (position.get(Math.min(end, row.end)));
    for (let i = /** @type {number} */ (position.get(Math.max(start, row.start))); i < last; i += 1) segments[i].ids.push(row.id);
  }
  return segments;
}

/**
 * Give every claim but the statements a line of its own: the innermost nearest to the text, overlapping ones apart.
 * @param {Row[]} rows
 * @returns {Map<string, number>} a claim that finds no lane is left out
 */
export function lanes(rows) {
  /** @type {Map<string, number>} */
  const result = new Map();
  /** @type {Row[][]} */
  const taken = Array.from({ length: LANES }, () => []);
  const innermostFirst = rows.filter((row) => row.kind !== "statement").sort((a, b) => -outermostFirst(a, b));
  for (const row of innermostFirst) {
    const lane = taken.findIndex((others) => others.every((other) => other.end <= row.start || other.start >= row.end));
    if (lane < 0) continue;
    taken[lane].push(row);
    result.set(row.id, lane);
  }
  return result;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** What is not seen in a word and does not end it: soft hyphens, joiners and spaces without width. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const WORDS = /[\p{L}\p{M}\p{N}]+(?:[\u00ad\u200b-\u200d\u2060\ufeff]+[\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]+/gu;

/**
 * Widen a selection to whole words, without the space around it; a surrogate pair is never split.
 * A hyphen ends a word: in "DFB-Präsident" the name is "DFB".
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {{start: number, end: number} | null} null when nothing but space is selected
 */
export function snap(text, start, end) {
  const isWordAt = (/** @type {number} */ at) => at >= 0 && at < text.length && WORD.test(character(text, at));
  const isBlank = (/** @type {number} */ at) => /[\s\u00ad\u200b\u2060]/.test(text[at]);
  const seen = (/** @type {number} */ at, /** @type {1 | -1} */ by) => {
    while (at >= 0 && at < text.length && UNSEEN.test(text[at])) at += by;
    return at;
  };
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  if (start === end) return null;
  while (isWordAt(seen(start, 1)) && isWordAt(seen(start - 1, -1))) start = seen(start - 1, -1);
  while (isWordAt(seen(end - 1, -1)) && isWordAt(seen(end, 1))) end = seen(end, 1) + 1;
  if (isLow(text, start)) start -= 1;
  if (isLow(text, end)) end += 1;
  return { start, end };
}

/**
 * Guess what a reviewer means to mark, so that one key is enough in most cases.
 * @param {string} quote
 * @param {string} before the character before it
 */
export function guessKind(quote, before) {
  if (/^[„“”«»"‚']/.test(quote) || /[„“«»"]/.test(before)) return quote.split(/\s+/).length > 3 ? "quotation" : "name";
  if (/^\d/.test(quote)) return "quantity";
  return quote.split(/\s+/).length <= 4 ? "name" : "statement";
}

/** @param {string} text @param {number} at */
const isLow = (text, at) => at > 0 && at < text.length && /[\udc00-\udfff]/.test(text[at]) && /[\ud800-\udbff]/.test(text[at - 1]);

/** @param {string} text @param {number} at */
const character = (text, at) => String.fromCodePoint(/** @type {number} */ (text.codePointAt(isLow(text, at) ? at - 1 : at)));

/**
 * Join the blocks of a paragraph that is too long to be laid out at once.
 * @template {{start: number, end: number, text: string}} Block
 * @param {Block[]} blocks
 * @returns {{start: number, end: number, text: string}[]}
 */
export function whole(blocks) {
  /** @type {{start: number, end: number, texts: string[]}[]} */
  const found = [];
  for (const { start, end, text } of blocks) {
    const last = found.at(-1);
    if (last?.end === start) {
      last.end = end;
      last.texts.push(text);
    } else found.push({ start, end, texts: [text] });
  }
  return found.map(({ start, end, texts }) => ({ start, end, text: texts.join("") }));
}

/**
 * Move one border of a claim by a word, within its paragraph.
 * @param {{start: number, end: number, text: string}[]} paragraphs
 * @param {{start: number, end: number}} claim
 * @param {"start" | "end"} border
 * @param {1 | -1} by
 * @returns {{start: number, end: number} | null} null when there is no further word, or none would be left
 */
export function moved(paragraphs, claim, border, by) {
  const at = border === "start" ? claim.start : claim.end - 1;
  const paragraph = paragraphs.find((each) => each.start <= at && at < each.end);
  if (!paragraph) return null;
  const words = [...paragraph.text.matchAll(WORDS)].map((match) => ({ start: paragraph.start + match.index, end: paragraph.start + match.index + match[0].length }));
  if (border === "end") {
    const end = by > 0 ? words.find((word) => word.end > claim.end)?.end : words.findLast((word) => word.end < claim.end)?.end;
    return end !== undefined && end > claim.start ? { start: claim.start, end } : null;
  }
  const start = by > 0 ? words.find((word) => word.start > claim.start)?.start : words.findLast((word) => word.start < claim.start)?.start;
  return start !== undefined && start < claim.end ? { start, end: claim.end } : null;
}
