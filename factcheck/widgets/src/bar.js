/** The bar above: title, progress by verdict, what is saved, and the tools. It shows and reports, nothing else. */

import { GLYPHS } from "./captions.js";
import { make, put, sign, write } from "./dom.js";
import { tool } from "./icons.js";

/** @import { Captions } from "./captions.js" */

const STATES = /** @type {const} */ (["verified", "disputed", "erroneous", "open"]);

/**
 * @param {Captions} captions
 * @param {{title: string, language: string, reviewer: string}} about
 * @param {{list: () => void, filter: () => void, undo: () => void, redo: () => void, help: () => void}} events
 * @param {AbortSignal} signal
 */
export function makeBar(captions, about, events, signal) {
  const title = make("h2", { class: "fc-title", lang: about.language, dir: "auto" }, about.title || captions.untitled);
  const reviewer = make("span", { class: "fc-reviewer", dir: "auto" }, captions.reviewer(about.reviewer));
  const state = make("span", { class: "fc-state" });
  const list = button("list", captions.list, "l", events.list);
  const filter = button("find", captions.filterAndFind, "f", events.filter);
  const undo = button("undo", captions.undo, "u", events.undo);
  const redo = button("redo", captions.redo, `${captions.shift}+U`, events.redo);
  const help = button("help", captions.help, "?", events.help);

  const track = make("div", { class: "fc-track", role: "img" });
  const legend = make("ul", { class: "fc-legend" });
  const bars = new Map(STATES.map((name) => [name, make("span", { "data-verdict": name })]));
  const counts = new Map(STATES.map((name) => [name, make("b")]));
  track.append(...bars.values());
  for (const name of STATES) {
    legend.append(make("li", { "data-verdict": name }, sign(GLYPHS[name]), /** @type {Node} */ (counts.get(name)), make("span", { class: "fc-word" }, ` ${captions[name]}`)));
  }

  const element = make(
    "header",
    { class: "fc-bar" },
    make("div", { class: "fc-top" }, make("div", { class: "fc-about" }, title, reviewer), state, make("div", { class: "fc-tools" }, list, filter, undo, redo, help)),
    make("div", { class: "fc-progress" }, track, legend),
  );

  /** @param {Parameters<typeof tool>[0]} drawing @param {string} caption @param {string} key @param {() => void} act */
  function button(drawing, caption, key, act) {
    const element = tool(drawing, `${caption} (${key})`);
    element.addEventListener("click", act, { signal });
    return element;
  }

  return {
    element,
    /** @param {{progress: Record<string, number>, state: string, word: string, undo: boolean, redo: boolean, list: boolean, tools: boolean, filter: number}} now */
    show(now) {
      const all = STATES.reduce((sum, name) => sum + now.progress[name], 0);
      for (const name of STATES) {
        put(/** @type {Element} */ (bars.get(name)), "hidden", now.progress[name] === 0);
        write(/** @type {Node} */ (counts.get(name)), now.progress[name].toLocaleString(captions.locale));
        /** @type {HTMLElement} */ (bars.get(name)).style.flexGrow = String(now.progress[name]);
      }
      put(track, "aria-label", captions.settled(all - now.progress.open, all));
      write(state, now.word);
      put(state, "data-state", now.state);
      put(list, "aria-pressed", String(now.list));
      put(filter, "aria-expanded", String(now.tools));
      put(filter, "data-parts", now.filter || null);
      put(filter, "title", `${captions.filterAndFind}${now.filter > 0 ? `: ${captions.filtersSet(now.filter)}` : ""} (f)`);
      undo.disabled = !now.undo;
      redo.disabled = !now.redo;
    },
  };
}
