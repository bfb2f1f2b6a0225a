/** Puts acts, moments and long quotes into few words. It never looks at the screen. */

/** @import { Act } from "./types.js" */
/** @import { Captions } from "./captions.js" */

/**
 * What an act was about, for a reviewer whose act failed.
 * @param {Act} act
 * @param {Captions} captions
 */
export function deedOf({ do: deed, change }, captions) {
  if (change.verdict) return captions[change.verdict];
  if (change.correction !== undefined) return captions.correction;
  if (change.note !== undefined) return captions.note;
  if (change.source !== undefined) return captions.source;
  return change.reason !== undefined ? captions.reason : captions.deeds[deed];
}

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

/** What is read out of a claim: of a long one the beginning and the end, by which it is known again. @param {string} text */
export function spoken(text) {
  const letters = [...text];
  return letters.length > 160 ? `${letters.slice(0, 90).join("")} … ${letters.slice(-60).join("")}` : text;
}

/** @param {string} text */
export const shortened = (text) => (text.length > 60 ? `${[...text].slice(0, 58).join("")} …` : text);
