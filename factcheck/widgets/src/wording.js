/** Puts acts, kinds, reasons, moments and long quotes into few words. It never looks at the screen. */

/** @import { Act, Verb } from "./types.js" */
/** @import { Captions } from "./captions.js" */

/**
 * What an act was about, for a reviewer whose act failed; a question never does.
 * @param {Act} act
 * @param {Captions} captions
 */
export function deedOf({ do: verb, change }, captions) {
  if (change.verdict) return captions[change.verdict];
  if (change.correction !== undefined) return captions.correction;
  if (change.note !== undefined) return captions.note;
  if (change.source !== undefined && verb !== "keep") return captions.source;
  return change.reason !== undefined ? captions.reason : captions.deeds[/** @type {Verb} */ (verb)];
}

/** What a kind of claim is called. @param {string} kind @param {Captions} captions */
export const kindName = (kind, captions) => captions.kinds[/** @type {keyof Captions["kinds"]} */ (kind)] ?? kind;

/** What the reason of a verdict is called. @param {string} reason @param {Captions} captions */
export const reasonName = (reason, captions) => captions.reasons[/** @type {keyof Captions["reasons"]} */ (reason)] ?? reason;

/**
 * The time of day, with the date unless it is today.
 * @param {string} moment in UTC
 * @param {string} language
 * @param {Date} [now]
 */
export function clock(moment, language, now = new Date()) {
  const date = new Date(moment);
  const time = date.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
  return date.toDateString() === now.toDateString() ? time : `${date.toLocaleDateString(language)}, ${time}`;
}

/** @param {string} text @param {number} [most] code points */
export function shortened(text, most = 60) {
  const letters = [...text.slice(0, 2 * most + 2)];
  return letters.length > most ? `${letters.slice(0, most - 2).join("")} …` : text;
}

/** The beginning of a text without half a character at its end. @param {string} text @param {number} length in UTF-16 units */
export const beginning = (text, length) => text.slice(0, length).replace(/[\ud800-\udbff]$/, "");

/** The end of a text without half a character at its beginning. @param {string} text @param {number} length in UTF-16 units */
export const ending = (text, length) => (length > 0 ? text.slice(-length).replace(/^[\udc00-\udfff]/, "") : "");

/** The last whole words of a text. @param {string} text @param {number} length in UTF-16 units, at most */
export function lastWords(text, length) {
  const cut = ending(text, length);
  // A word that is longer than that is cut after all.
  return cut.length < text.length && /\S/.test(text[text.length - cut.length - 1]) ? cut.replace(/^\S+(?=\s)/, "") : cut;
}

/** The first whole words of a text. @param {string} text @param {number} length in UTF-16 units, at most */
export function firstWords(text, length) {
  const cut = beginning(text, length);
  return cut.length < text.length && /\S/.test(text[cut.length]) ? cut.replace(/(?<=\s)\S+$/, "") : cut;
}

/** A text that begins a line of its own. @param {string} text @param {string} language */
export const capitalised = (text, language) => text.replace(/^./u, (letter) => letter.toLocaleUpperCase(language));

/**
 * A language as `Intl` takes it: it throws at an empty tag and at one like "de_DE.UTF-8".
 * @param {string} language as an article has it
 */
export function languageTag(language) {
  try {
    return Intl.getCanonicalLocales(language.split(/[.@]/)[0].replaceAll("_", "-"))[0] ?? "und";
  } catch {
    return "und";
  }
}

/** What is read out of a claim: of a long one the beginning and the end, by which it is known again. @param {string} text */
export function spoken(text) {
  return text.length > 160 ? `${firstWords(text, 90).trimEnd()} … ${lastWords(text, 60).trimStart()}` : text;
}

/**
 * Cut a text into sentences; a day with a point, as in "am 6. August", ends none.
 * @param {string} text
 * @param {Intl.Segmenter} segmenter
 */
export function sentencesIn(text, segmenter) {
  /** @type {{start: number, end: number}[]} */
  const found = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.trimEnd().length;
    const before = found.at(-1);
    if (before && /(?<!\S)\d{1,2}\.$/.test(text.slice(before.start, before.end))) before.end = end;
    else found.push({ start: index, end });
  }
  return found;
}
