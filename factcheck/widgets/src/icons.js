/** Draws the signs on buttons: strokes on a grid of 16, in the colour of the words around. It never loads a font. */

import { make, put } from "./dom.js";

/** A namespace is a name; nothing is fetched from it. */
const SVG = "http://www.w3.org/2000/svg";

const STROKES = {
  list: "M2.5 4h.01M5.75 4h7.75M2.5 8h.01M5.75 8h7.75M2.5 12h.01M5.75 12h7.75",
  find: "M7 2.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 0 1 0-8.5M10.25 10.25l3.25 3.25",
  undo: "M5.75 2.75L2.75 5.75l3 3M2.75 5.75h6.5a3.75 3.75 0 0 1 0 7.5H6",
  redo: "M10.25 2.75l3 3l-3 3M13.25 5.75h-6.5a3.75 3.75 0 0 0 0 7.5H10",
  help: "M5.25 5.75a2.75 2.75 0 1 1 4.4 2.2C8.6 8.7 8 9.2 8 10.25M8 13.25h.01",
  more: "M3.25 8h.01M8 8h.01M12.75 8h.01",
  close: "M3.75 3.75l8.5 8.5M12.25 3.75l-8.5 8.5",
  up: "M8 13V3M3.75 7.25L8 3l4.25 4.25",
  down: "M8 3v10M3.75 8.75L8 13l4.25-4.25",
};

/**
 * A sign for sighted users only: the button has a name besides.
 * @param {keyof typeof STROKES} name
 */
function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  put(path, "d", STROKES[name]);
  put(drawing, "class", "fc-icon");
  put(drawing, "viewBox", "0 0 16 16");
  put(drawing, "aria-hidden", "true");
  put(drawing, "data-icon", name);
  drawing.append(path);
  return drawing;
}

/**
 * A button with a sign; its title is its name, too, for a label besides would be read out twice.
 * @param {keyof typeof STROKES} name
 * @param {string} title with the key, where there is one
 * @param {string} [kind]
 */
export const tool = (name, title, kind = "fc-tool") => make("button", { type: "button", class: kind, title }, icon(name));
