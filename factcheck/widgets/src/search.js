/** Finds words in the whole article and shows where they stand, one hit after the other. It never changes a claim. */

import { make, put, write } from "./dom.js";
import { folded } from "./folding.js";
import { tool } from "./icons.js";

/** @import { ArticleView } from "./article.js" */
/** @import { Captions } from "./captions.js" */

/** So many hits are shown at once; all are counted. */
const SHOWN = 500;

/**
 * @param {ArticleView} view
 * @param {Captions} captions
 * @param {object} on
 * @param {(start: number, end: number) => void} on.hit
 * @param {() => void} on.done
 * @param {AbortSignal} signal
 */
export function makeSearch(view, captions, on, signal) {
  const box = make("input", { type: "search", class: "fc-find", placeholder: captions.find, "aria-label": captions.find, "aria-keyshortcuts": "/" });
  const count = make("output", { class: "fc-count" });
  const back = tool("up", `${captions.previousHit} (${captions.shift}+Enter)`);
  const forth = tool("down", `${captions.nextHit} (Enter)`);
  const element = make("div", { class: "fc-search", role: "search" }, box, count, back, forth);
  const name = `factcheck-hits-${Math.random().toString(36).slice(2)}`;
  /** The paragraphs, folded when somebody first searches. @type {ReturnType<typeof folded>[] | undefined} */
  let texts;
  /** @type {{start: number, end: number}[]} */
  let hits = [];
  let at = -1;
  let due = false;

  function find() {
    const wanted = folded(box.value.trim()).text;
    hits = [];
    at = -1;
    if (wanted) {
      texts ??= view.paragraphs.map(({ text }) => folded(text));
      for (const [nth, { text, at }] of texts.entries()) {
        const { start } = view.paragraphs[nth];
        for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + wanted.length)) {
          hits.push({ start: start + at(from), end: start + at(from + wanted.length) });
        }
      }
    }
    paint();
  }

  function paint() {
    due = false;
    write(count, box.value.trim() ? captions.hits(at + 1, hits.length) : "");
    back.disabled = forth.disabled = hits.length === 0;
    put(box, "data-none", box.value.trim() !== "" && hits.length === 0);
    const registry = typeof CSS !== "undefined" ? CSS.highlights : undefined;
    if (!registry) return;
    registry.delete(name);
    registry.delete(`${name}-now`);
    if (hits.length === 0 || signal.aborted) return;
    const from = Math.max(0, at - SHOWN / 2);
    const ranges = hits.slice(from, from + SHOWN).map(({ start, end }) => view.rangeOf(start, end)).filter((range) => range !== null);
    registry.set(name, new Highlight(...ranges));
    const now = at >= 0 ? view.rangeOf(hits[at].start, hits[at].end) : null;
    if (now) registry.set(`${name}-now`, new Highlight(now));
  }

  /** @param {1 | -1} by */
  function go(by) {
    if (hits.length === 0) return;
    at = at < 0 ? (by > 0 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length;
    const { start, end } = hits[at];
    const range = view.rangeOf(start, end);
    if (range) view.scrollTo(range);
    paint();
    on.hit(start, end);
  }

  box.addEventListener("input", find, { signal });
  box.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
      else if (event.key === "Escape") {
        box.value = "";
        find();
        on.done();
      } else return;
      event.preventDefault();
    },
    { signal },
  );
  back.addEventListener("click", () => go(-1), { signal });
  forth.addEventListener("click", () => go(1), { signal });
  view.onRebuilt(() => {
    if (hits.length === 0 || due) return;
    due = true;
    requestAnimationFrame(paint);
  });
  signal.addEventListener("abort", paint);
  paint();

  // Highlights are named for the whole page; the name is this widget's own.
  const style = make("style", {}, `::highlight(${name}) { background: color-mix(in srgb, var(--disputed, gold) 28%, transparent); } ::highlight(${name}-now) { background: var(--accent, Highlight); color: var(--on-accent, HighlightText); }`);
  element.append(style);
  return {
    element,
    focus() {
      box.focus();
      box.select();
    },
    isEmpty: () => box.value.trim() === "",
  };
}
