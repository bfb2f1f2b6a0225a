/** Paints the map of the whole article: where claims are, what is settled, and what part is on the screen. It decides nothing. */

import { make } from "./dom.js";
import { isWarned } from "./filter.js";

/** @import { Ledger } from "./ledger.js" */

/** The more urgent, the later painted: one open claim among settled ones must be seen. */
const URGENCY = /** @type {const} */ (["verified", "disputed", "erroneous", "open", "warned"]);

/** So many milliseconds after a change the map follows. */
const REST = 250;

/**
 * @param {HTMLElement} pane the article, which scrolls
 * @param {Ledger} ledger
 * @param {number} length of the text
 * @param {string} caption
 * @param {(offset: number) => void} go to a place in the text
 * @param {AbortSignal} signal
 */
export function makeMap(pane, ledger, length, caption, go, signal) {
  // A canvas takes colours, no expressions; what is inside of it is styled, and never shown.
  const swatches = [...URGENCY, "chosen", "view"].map((name) => make("i", { "data-colour": name }));
  const canvas = make("canvas", { class: "fc-map", "aria-hidden": "true", title: caption }, ...swatches);
  /** How urgent each line of the map is. @type {number[]} */
  let lines = [];
  let due = false;
  let stale = true;
  let resting = false;
  /** @type {string | null} */
  let chosen = null;

  /** @param {number} offset */
  const lineOf = (offset) => Math.min(lines.length - 1, Math.floor((offset / Math.max(1, length)) * lines.length));

  function gather() {
    stale = lines.length === 0;
    if (stale) return;
    lines.fill(-1);
    for (const row of ledger.all()) {
      const urgency = URGENCY.indexOf(row.verdict ?? (isWarned(row) ? "warned" : "open"));
      const at = lineOf(row.start);
      lines[at] = Math.max(lines[at], urgency);
    }
  }

  function paint() {
    due = false;
    const { clientWidth: width, clientHeight: height } = canvas;
    const scale = window.devicePixelRatio || 1;
    if (signal.aborted || width === 0 || height === 0) return;
    const count = Math.floor(height / 3);
    if (lines.length !== count) {
      lines = Array(count).fill(-1);
      stale = true;
    }
    if (stale) gather();
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    pen.scale(scale, scale);
    const colours = swatches.map((swatch) => getComputedStyle(swatch).color);
    lines.forEach((urgency, at) => {
      if (urgency < 0) return;
      pen.fillStyle = colours[urgency];
      // Settled is quiet, open is wide: told apart without colour, too.
      const wide = urgency >= 3 ? width - 6 : 4;
      pen.fillRect(3, at * 3, wide, 2);
    });
    const row = ledger.shown(chosen);
    if (row) {
      pen.fillStyle = colours[URGENCY.length];
      pen.fillRect(0, lineOf(row.start) * 3 - 1, width, 4);
    }
    if (pane.scrollHeight > pane.clientHeight) {
      const top = (pane.scrollTop / pane.scrollHeight) * height;
      pen.fillStyle = colours[URGENCY.length + 1];
      pen.fillRect(0, Math.round(top), width, Math.max(8, (pane.clientHeight / pane.scrollHeight) * height));
    }
  }

  /** Paint in the next free moment. */
  function later() {
    if (due) return;
    due = true;
    setTimeout(() => requestAnimationFrame(paint), 0);
  }

  /** Follow what the reviewer does a little later, many acts at once: never in the frame that answers a key. */
  function rest() {
    if (resting) return;
    resting = true;
    setTimeout(() => {
      resting = false;
      later();
    }, REST);
  }

  canvas.addEventListener(
    "click",
    (event) => go(Math.round((event.offsetY / Math.max(1, canvas.clientHeight)) * length)),
    { signal },
  );
  pane.addEventListener("scroll", later, { signal, passive: true });
  const sizes = new ResizeObserver(later);
  sizes.observe(canvas);
  signal.addEventListener("abort", () => sizes.disconnect());

  return {
    element: canvas,
    /** @param {string | null} id the claim at hand */
    choose(id) {
      chosen = id;
      rest();
    },
    /** Claims look different now. */
    changed() {
      stale = true;
      rest();
    },
  };
}
