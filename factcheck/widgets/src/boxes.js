/** Fields that the reviewer types in: which were changed, and how to paint the others. It never reports anything. */

import { focused } from "./dom.js";

/** @typedef {HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement} Box */

export function createBoxes() {
  /** The text each box was given, @type {Map<Box, string>} */
  const given = new Map();
  /** and what it made of it, @type {Map<Box, string>} */
  const painted = new Map();
  /** The boxes typed in since; @type {Set<Box>} */
  const typed = new Set();

  /** @param {Box} box whether the reviewer changed it since it was painted */
  const isDraft = (box) => typed.has(box) && valueOf(box) !== painted.get(box);

  return {
    isDraft,
    hasDraft: () => [...typed].some(isDraft),
    /** The reviewer has changed a box; one that is never painted, such as for a file, is none to type in. @param {Box} box */
    type: (box) => painted.has(box) && typed.add(box),
    /** Boxes that were reported or given up: what the record has is painted over what was typed. @param {Box[]} done */
    settle(done) {
      for (const box of done) if (typed.delete(box)) given.delete(box);
    },
    /** Paint a box, unless the reviewer is at it. @param {Box} box @param {string} text of a check box, empty or not */
    paint(box, text) {
      if (isDraft(box)) return;
      // A text area tells line ends apart and an input drops them; what counts is what the box makes of the text.
      if (given.get(box) !== text || valueOf(box) !== painted.get(box)) {
        if (isCheck(box)) box.checked = text !== "";
        // The record has no space at the end, but whoever is typing will go on behind it.
        else if (focused(box) !== box || box.value.trim() !== text) box.value = text;
      }
      given.set(box, text);
      painted.set(box, valueOf(box));
    },
  };
}

/** @typedef {ReturnType<typeof createBoxes>} Boxes */

/** @param {Box} box @returns {box is HTMLInputElement} */
const isCheck = (box) => box instanceof HTMLInputElement && box.type === "checkbox";

/** @param {Box} box */
export const valueOf = (box) => (isCheck(box) ? (box.checked ? "on" : "") : box.value);
