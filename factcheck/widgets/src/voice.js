/**
 * Tells a screen reader what happened. It tells only what stands here last, so that all that belongs to one step is put
 * here in one go. It never decides what is told.
 */

import { make } from "./dom.js";

/**
 * How long is waited for what belongs to it, such as the answer to an act, and whether the reviewer goes on: a screen reader
 * tells all that it has been told, one after the other. In milliseconds.
 */
export const STEP = 250;

/** Each as a sentence of its own. @param {string[]} texts */
export const sentencesOf = (texts) => texts.map((text) => (/[.!?:…]["”“’']?$/.test(text) ? text : `${text}.`)).join(" ");

/** @param {AbortSignal} signal */
export function makeVoice(signal) {
  const element = make("div", { class: "fc-voice", role: "status", "aria-live": "polite" });
  /** @type {string[]} */
  let waiting = [];
  let timer = 0;
  signal.addEventListener("abort", () => clearTimeout(timer));

  function speak() {
    const text = waiting.length > 1 ? sentencesOf(waiting) : (waiting[0] ?? "");
    waiting = [];
    // The same words once more are said once more: a space tells them apart.
    element.textContent = text + (text && text === element.textContent ? "\u00a0" : "");
  }

  return {
    element,
    /** The reviewer goes on: what is not told yet is not needed any more. */
    forget() {
      clearTimeout(timer);
      waiting = [];
    },
    /** @param {string} text nothing, so that nothing old is said again */
    say(text) {
      clearTimeout(timer);
      if (!text) waiting = [];
      else if (!waiting.includes(text)) waiting.push(text);
      if (text) timer = setTimeout(speak, STEP);
      else speak();
    },
  };
}
