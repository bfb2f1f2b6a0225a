/**
 * Paints the article with its marks and keeps them current, touching only the segments that changed.
 * It never sends anything and never turns text into markup.
 */

import { make, put } from "./dom.js";
import { flatten, lanes } from "./segments.js";

/** @import { Article, Paragraph, Row } from "./types.js" */
/** @import { Ledger } from "./ledger.js" */

/** @typedef {{segments: HTMLElement[], lines: HTMLElement[], end: HTMLElement | null, hint: HTMLElement | null}} Parts */

/**
 * @param {HTMLElement} pane the element that scrolls
 * @param {Article} article
 * @param {Ledger} ledger
 */
export function paintArticle(pane, article, ledger) {
  /** @type {Map<string, Parts>} */
  const parts = new Map();
  /** Where a text node begins in the document. @type {WeakMap<Node, number>} */
  const starts = new WeakMap();
  const blocks = article.paragraphs.map((paragraph) => make(paragraph.heading ? "h3" : "p", { dir: "auto" }));
  /** @type {string | null} */
  let chosen = null;

  /** @param {string} id @returns {Parts} */
  function partsOf(id) {
    let found = parts.get(id);
    if (!found) parts.set(id, (found = { segments: [], lines: [], end: null, hint: null }));
    return found;
  }

  /** @param {number} at @param {Row[]} rows those that touch the paragraph */
  function fill(at, rows) {
    const { start, end, text } = article.paragraphs[at];
    const next = article.paragraphs[at + 1]?.start ?? Infinity;
    const lane = lanes(rows);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const fragment = document.createDocumentFragment();
    for (const segment of flatten(start, end, rows)) {
      const words = document.createTextNode(text.slice(segment.start - start, segment.end - start));
      starts.set(words, segment.start);
      if (segment.ids.length === 0) {
        fragment.append(words);
        continue;
      }
      /** @type {Node} */
      let inner = words;
      for (const id of segment.ids.toReversed()) {
        const line = lane.get(id);
        if (line === undefined) continue;
        inner = make("mark", { class: "fc-line", "data-kind": byId.get(id)?.kind ?? "", "data-lane": line }, inner);
        partsOf(id).lines.push(/** @type {HTMLElement} */ (inner));
      }
      const span = make("span", { class: "fc-segment", "data-claim": segment.ids.join(" ") }, inner);
      const begun = segment.ids.filter((id) => Math.max(/** @type {Row} */ (byId.get(id)).start, start) === segment.start);
      if (begun.length > 0) {
        // Always there, so that a hint that comes or goes does not build the paragraph anew.
        const hints = begun.map((id) => (partsOf(id).hint ??= make("span", { class: "fc-hint", "data-hint": id })));
        fragment.append(make("span", { class: "fc-hints" }, ...hints));
      }
      fragment.append(span);
      const ends = make("span", { class: "fc-ends" });
      for (const id of segment.ids.toReversed()) {
        const row = /** @type {Row} */ (byId.get(id));
        const own = partsOf(id);
        own.segments.push(span);
        if (Math.min(row.end, end) !== segment.end || row.end > next) continue;
        own.end = make("span", { class: "fc-end", "data-end": id, "data-kind": row.kind });
        if (row.kind === "statement") fragment.append(own.end);
        else ends.append(own.end);
      }
      if (ends.hasChildNodes()) span.after(ends);
    }
    blocks[at].replaceChildren(fragment);
  }

  /** The paragraphs that a claim touches, found by halving. @param {Row} row */
  function paragraphsOf(row) {
    let at = 0;
    for (let beyond = article.paragraphs.length; at < beyond; ) {
      const middle = (at + beyond) >> 1;
      if (article.paragraphs[middle].end > row.start) beyond = middle;
      else at = middle + 1;
    }
    const found = [];
    for (; at < article.paragraphs.length && article.paragraphs[at].start < row.end; at += 1) found.push(at);
    return found;
  }

  /** @param {Row[]} among claims that came or went; all when the article is new */
  function fillAround(among) {
    /** @type {Map<number, Row[]>} */
    const inside = new Map();
    for (const row of ledger.all()) for (const at of paragraphsOf(row)) inside.get(at)?.push(row) ?? inside.set(at, [row]);
    const touched = new Set(among.flatMap(paragraphsOf));
    /** @type {Set<Row>} */
    const fresh = new Set();
    // A set grows while it is walked: a claim across paragraphs takes its other paragraphs along.
    for (const at of touched) {
      for (const row of inside.get(at) ?? []) {
        fresh.add(row);
        for (const other of paragraphsOf(row)) touched.add(other);
      }
    }
    for (const row of [...among, ...fresh]) parts.delete(row.id);
    for (const at of [...touched].sort((a, b) => a - b)) fill(at, inside.get(at) ?? []);
    for (const row of fresh) touch(row.id);
  }

  /** Paint what the ledger says of a claim. @param {string} id */
  function touch(id) {
    const own = parts.get(id);
    const row = ledger.shown(id);
    if (!own || !row) return;
    const verdict = row.verdict ?? "open";
    for (const line of own.lines) line.dataset.verdict = verdict;
    if (own.end) {
      own.end.dataset.verdict = verdict;
      put(own.end, "data-pending", ledger.isPending(id));
      if (own.end.parentElement?.className === "fc-ends") lineUp(own.end.parentElement);
    }
    if (own.hint) {
      // Who has settled a claim has seen its hints.
      put(own.hint, "data-level", row.verdict ? null : (row.hints[0]?.level ?? null));
      const spot = own.hint.parentElement;
      [.../** @type {Iterable<HTMLElement>} */ (spot?.children ?? [])]
        .filter((hint) => hint.dataset.level)
        .forEach((hint, nth) => hint.style.setProperty("--nth", String(nth)));
    }
    light(id, id === chosen);
  }

  /** @param {string} id @param {boolean} on */
  function light(id, on) {
    const own = parts.get(id);
    if (!own) return;
    own.segments.forEach((segment, at) => {
      put(segment, "data-chosen", on ? (at === 0 ? "first" : "more") : null);
      if (on && at === own.segments.length - 1) segment.dataset.chosen += " last";
    });
    for (const line of [...own.lines, ...(own.end ? [own.end] : [])]) put(line, "data-chosen", on);
  }

  article.paragraphs.forEach((paragraph, at) => {
    const words = document.createTextNode(paragraph.text);
    starts.set(words, paragraph.start);
    blocks[at].append(words);
  });
  fillAround(ledger.all());
  pane.replaceChildren(...blocks);

  return {
    touch,
    /** Build the paragraphs anew in which claims came or went. */
    rebuild: fillAround,

    /** @param {string | null} id */
    choose(id) {
      if (chosen !== null) light(chosen, false);
      chosen = id;
      if (id !== null) light(id, true);
    },

    /** Scroll the pane, never the page, until a claim stands in its middle part. @param {string} id */
    reveal(id) {
      const first = parts.get(id)?.segments[0];
      if (!first) return;
      const box = first.getClientRects()[0] ?? first.getBoundingClientRect();
      const view = pane.getBoundingClientRect();
      const margin = Math.min(72, view.height / 5);
      if (box.top >= view.top + margin && box.bottom <= view.bottom - margin) return;
      pane.scrollTop += box.top - view.top - view.height / 3;
    },

    /** The claims at an element, outermost first. @param {Element | null} target @returns {string[]} */
    claimsAt(target) {
      const glyph = target?.closest("[data-end], [data-hint]");
      if (glyph) return [glyph.getAttribute("data-end") ?? glyph.getAttribute("data-hint") ?? ""];
      return (target?.closest("[data-claim]")?.getAttribute("data-claim") ?? "").split(" ").filter(Boolean);
    },

    /** The box of a claim's beginning, for the keyboard's selection. @param {string} id @returns {Node | null} */
    beginning: (id) => parts.get(id)?.segments[0] ?? null,

    /**
     * What the reviewer selected; of several paragraphs, the first.
     * @param {Range} range
     * @returns {{start: number, end: number, paragraph: Paragraph} | null}
     */
    selected(range) {
      for (const [at, block] of blocks.entries()) {
        if (!range.intersectsNode(block)) continue;
        const paragraph = article.paragraphs[at];
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let start = paragraph.end;
        let end = paragraph.start;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!range.intersectsNode(node)) continue;
          const origin = starts.get(node) ?? 0;
          const from = node === range.startContainer ? range.startOffset : 0;
          const to = node === range.endContainer ? range.endOffset : (node.textContent ?? "").length;
          if (from >= to) continue;
          start = Math.min(start, origin + from);
          end = Math.max(end, origin + to);
        }
        if (start < end && paragraph.text.slice(start - paragraph.start, end - paragraph.start).trim()) return { start, end, paragraph };
      }
      return null;
    },

    /** The words of a claim. @param {{start: number, end: number}} row */
    quote: ({ start, end }) =>
      article.paragraphs
        .filter((paragraph) => start < paragraph.end && end > paragraph.start)
        .map((paragraph) => paragraph.text.slice(Math.max(0, start - paragraph.start), end - paragraph.start))
        .join(" "),
  };
}

/** Put the glyphs at one spot side by side; open claims have none. @param {HTMLElement} ends */
function lineUp(ends) {
  const settled = [.../** @type {Iterable<HTMLElement>} */ (ends.children)].filter((end) => end.dataset.verdict !== "open");
  settled.forEach((end, nth) => end.style.setProperty("--nth", String(nth)));
}

/** @typedef {ReturnType<typeof paintArticle>} ArticleView */
