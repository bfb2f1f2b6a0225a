/** The bar above: title, progress by verdict, what is saved, undo, redo and help. It shows and reports, nothing else. */

import { GLYPHS } from "./captions.js";
import { make, put, write } from "./dom.js";

/** @import { Captions } from "./captions.js" */

/** What the reviewer can ask the finder to be sure of. */
const LEAST = [0, 0.5, 0.7, 0.9];
const STATES = /** @type {const} */ (["verified", "disputed", "erroneous", "open"]);

/**
 * @param {Captions} captions
 * @param {{title: string, language: string, reviewer: string}} about
 * @param {{undo: () => void, redo: () => void, help: () => void, least: (score: number) => void, hinted: (which: "" | "warning" | "hint") => void}} events
 * @param {AbortSignal} signal
 */
export function makeBar(captions, about, events, signal) {
  const title = make("h2", { class: "fc-title", lang: about.language, dir: "auto" }, about.title || captions.untitled);
  const reviewer = make("span", { class: "fc-reviewer", dir: "auto" }, captions.reviewer(about.reviewer));
  const state = make("span", { class: "fc-state" });
  const least = make(
    "select",
    { class: "fc-least", "aria-label": captions.least, title: captions.least },
    ...LEAST.map((score) => make("option", { value: score }, score === 0 ? captions.everyScore : captions.fromScore(score))),
  );
  least.addEventListener("change", () => events.least(Number(least.value)), { signal });
  const warned = make("option", { value: "warning" });
  const hinted = make(
    "select",
    { class: "fc-hinted", "aria-label": captions.shown, title: captions.shown },
    make("option", { value: "" }, captions.everyClaim),
    warned,
    make("option", { value: "hint" }, captions.withHint),
  );
  hinted.addEventListener("change", () => events.hinted(/** @type {"" | "warning" | "hint"} */ (hinted.value)), { signal });
  const undo = tool("↶", captions.undo, "u", events.undo);
  const redo = tool("↷", captions.redo, "Shift+U", events.redo);
  const help = tool("?", captions.help, "?", events.help);

  const track = make("div", { class: "fc-track", role: "img" });
  const legend = make("ul", { class: "fc-legend" });
  const bars = new Map(STATES.map((name) => [name, make("span", { "data-verdict": name })]));
  const counts = new Map(STATES.map((name) => [name, make("b")]));
  track.append(...bars.values());
  for (const name of STATES) {
    const glyph = make("span", { class: "fc-glyph", "aria-hidden": "true" }, GLYPHS[name]);
    legend.append(make("li", { "data-verdict": name }, glyph, /** @type {Node} */ (counts.get(name)), ` ${captions[name]}`));
  }

  const element = make(
    "header",
    { class: "fc-bar" },
    make("div", { class: "fc-top" }, make("div", { class: "fc-about" }, title, reviewer), make("div", { class: "fc-tools" }, state, undo, redo, help)),
    make("div", { class: "fc-progress" }, track, legend, make("div", { class: "fc-filters" }, hinted, least)),
  );

  /** @param {string} sign @param {string} caption @param {string} key @param {() => void} act */
  function tool(sign, caption, key, act) {
    const element = make("button", { type: "button", class: "fc-tool", title: `${caption} (${key})`, "aria-label": caption, "aria-keyshortcuts": key }, sign);
    element.addEventListener("click", act, { signal });
    return element;
  }

  return {
    element,
    /** @param {{progress: Record<string, number>, state: string, word: string, undo: boolean, redo: boolean, warned: number}} now */
    show(now) {
      const all = STATES.reduce((sum, name) => sum + now.progress[name], 0);
      for (const name of STATES) {
        put(/** @type {Element} */ (bars.get(name)), "hidden", now.progress[name] === 0);
        write(/** @type {Node} */ (counts.get(name)), String(now.progress[name]));
        /** @type {HTMLElement} */ (bars.get(name)).style.flexGrow = String(now.progress[name]);
      }
      put(track, "aria-label", captions.settled(all - now.progress.open, all));
      write(state, now.word);
      put(state, "title", now.word);
      put(state, "data-state", now.state);
      write(warned, captions.withWarning(now.warned));
      undo.disabled = !now.undo;
      redo.disabled = !now.redo;
    },
  };
}
