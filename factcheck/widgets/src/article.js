/**
 * Paints the article with its marks and keeps them current, touching only the segments that changed. The text is all
 * there from the beginning, marks are made where the reviewer looks: an article may have 50,000 of them.
 * It never sends anything and never turns text into markup.
 */

import { make, put } from "./dom.js";
import { concludedByOthers, isDisagreed } from "./others.js";
import { flatten, lanes, outermostFirst, whole } from "./segments.js";

/** @import { Article, Paragraph, Row } from "./types.js" */
/** @import { Ledger } from "./ledger.js" */

/** @typedef {{segments: HTMLElement[], lines: HTMLElement[], end: HTMLElement | null, hint: HTMLElement | null}} Parts */

/** So many letters are marked at once when the article appears: more than fits on a screen. */
const FIRST = 4000;
/** So many letters make a stretch that the browser lays out, and that is marked, as a whole. */
const STRETCH = 4000;
/** So many circles of statements that end on one spot stand side by side; the next ones may go into the next line. */
const CIRCLES = 3;

/**
 * @param {HTMLElement} pane the element that scrolls
 * @param {Article} article
 * @param {Ledger} ledger
 * @param {AbortSignal} signal
 */
export function paintArticle(pane, article, ledger, signal) {
  /** @type {Map<string, Parts>} */
  const parts = new Map();
  /** Where a text node begins in the document. @type {WeakMap<Node, number>} */
  const starts = new WeakMap();
  /** Where a segment begins in the document. @type {WeakMap<Element, number>} */
  const begins = new WeakMap();
  const paragraphs = whole(article.paragraphs);
  const blocks = article.paragraphs.map((paragraph) => make(paragraph.heading ? "h3" : "p", { class: "fc-block", dir: "auto" }));
  /** The claims of each paragraph. @type {Map<number, Set<string>>} */
  const inside = new Map();
  /** The paragraphs whose marks are made. @type {Set<number>} */
  const filled = new Set();
  const places = new Map(blocks.map((block, at) => [/** @type {Element} */ (block), at]));
  /** @type {string | null} */
  let chosen = null;
  /** Called when text nodes are other ones now. @type {() => void} */
  let rebuilt = () => undefined;

  /** @param {string} id @returns {Parts} */
  function partsOf(id) {
    let found = parts.get(id);
    if (!found) parts.set(id, (found = { segments: [], lines: [], end: null, hint: null }));
    return found;
  }

  /** @param {Row} row @param {boolean} there */
  function place(row, there) {
    for (const at of paragraphsOf(row)) {
      const ids = inside.get(at);
      if (!there) ids?.delete(row.id);
      else if (ids) ids.add(row.id);
      else inside.set(at, new Set([row.id]));
    }
  }

  /** Make the marks of a paragraph. @param {number} at */
  function fill(at) {
    if (filled.has(at)) return;
    filled.add(at);
    const rows = [...(inside.get(at) ?? [])].map((id) => ledger.shown(id)).filter((row) => row !== undefined);
    build(at, rows);
    for (const { id } of rows) {
      // A claim may begin in a paragraph that is filled later than the one it ends in.
      partsOf(id).segments.sort((a, b) => (begins.get(a) ?? 0) - (begins.get(b) ?? 0));
      touch(id);
    }
    rebuilt();
  }

  /** Take the marks of a paragraph as not made. @param {number} at */
  function forget(at) {
    filled.delete(at);
    const elsewhere = (/** @type {HTMLElement} */ element) => !blocks[at].contains(element);
    for (const id of inside.get(at) ?? []) {
      const own = parts.get(id);
      if (!own) continue;
      own.segments = own.segments.filter(elsewhere);
      own.lines = own.lines.filter(elsewhere);
      if (own.end && !elsewhere(own.end)) own.end = null;
      if (own.hint && !elsewhere(own.hint)) own.hint = null;
    }
  }

  /** @param {number} at @param {Row[]} rows those that touch the paragraph */
  function build(at, rows) {
    const { start, end, text } = article.paragraphs[at];
    const before = article.paragraphs[at - 1]?.end ?? -Infinity;
    const following = article.paragraphs[at + 1]?.start ?? Infinity;
    const lane = lanes(rows);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const fragment = document.createDocumentFragment();
    const segments = flatten(start, end, rows);
    for (const [nth, segment] of segments.entries()) {
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
        // No mark element: screen readers would say where each begins and ends, several times a sentence.
        inner = make("span", { class: "fc-line", "data-kind": byId.get(id)?.kind ?? "", "data-lane": line }, inner);
        partsOf(id).lines.push(/** @type {HTMLElement} */ (inner));
      }
      const span = make("span", { class: "fc-segment", "data-claim": segment.ids.join(" ") }, inner);
      begins.set(span, segment.start);
      const begun = segment.ids.filter((id) => {
        const from = /** @type {Row} */ (byId.get(id)).start;
        return from >= before && Math.max(from, start) === segment.start;
      });
      if (begun.length > 0) {
        // Always there, so that a hint that comes or goes does not build the paragraph anew.
        const hints = begun.map((id) => (partsOf(id).hint ??= make("span", { class: "fc-hint", "data-hint": id })));
        fragment.append(make("span", { class: "fc-hints" }, ...hints));
      }
      fragment.append(span);
      const next = segments[nth + 1];
      // Two signs, one letter apart, would cover one another.
      const tight = next?.end - next?.start === 1 && next.ids.some((id) => byId.get(id)?.end === next.end && byId.get(id)?.kind !== "statement");
      const ends = make("span", { class: "fc-ends", "data-tight": tight });
      let circles = 0;
      for (const id of segment.ids.toReversed()) {
        const row = /** @type {Row} */ (byId.get(id));
        const own = partsOf(id);
        own.segments.push(span);
        if (Math.min(row.end, end) !== segment.end || row.end > following) continue;
        own.end = make("span", { class: "fc-end", "data-end": id, "data-kind": row.kind });
        if (row.kind !== "statement") ends.append(own.end);
        else fragment.append(...(circles > 0 && circles % CIRCLES === 0 ? [make("wbr")] : []), own.end);
        if (row.kind === "statement") circles += 1;
      }
      if (ends.hasChildNodes()) span.after(ends);
    }
    blocks[at].replaceChildren(fragment);
  }

  /** @param {Node} node */
  function blockOf(node) {
    const element = node instanceof Element ? node : node.parentElement;
    return places.get(element?.closest(".fc-block") ?? pane) ?? -1;
  }

  /** The paragraphs that a claim touches, found by halving. @param {{start: number, end: number}} row */
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

  /** Make the marks anew of the paragraphs in which claims came, went or moved. @param {Row[]} moved */
  function rebuild(moved) {
    // As the ledger has them now: what is on its way lies over what came.
    const ids = new Set(moved.map(({ id }) => id));
    const now = [...ids].filter((id) => ledger.place(id) >= 0).map((id) => /** @type {Row} */ (ledger.shown(id)));
    const touched = new Set([...moved, ...now].flatMap(paragraphsOf));
    const again = [...touched].filter((at) => filled.has(at));
    for (const at of again) forget(at);
    for (const row of moved) place(row, false);
    for (const row of now) place(row, true);
    for (const id of ids) parts.delete(id);
    for (const at of again) {
      if (again.length < 50 || inView.has(at)) fill(at);
      else empty(at);
    }
    showChosen();
  }

  /** Make what can be seen of the claim at hand, wherever it stands. */
  function showChosen() {
    const row = ledger.shown(chosen);
    if (!row) return;
    fill(paragraphsOf(row)[0] ?? 0);
    light(row.id, true);
  }

  /** Give a paragraph its bare text; marks are made when it comes into view. @param {number} at */
  function empty(at) {
    const { start, text } = article.paragraphs[at];
    const words = document.createTextNode(text);
    starts.set(words, start);
    blocks[at].replaceChildren(words);
    if (inView.has(at)) fill(at);
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
      put(own.end, "data-disagreed", isDisagreed(row));
      put(own.end, "data-others", concludedByOthers(row));
      if (own.end.parentElement?.className === "fc-ends") lineUp(own.end.parentElement);
    }
    if (own.hint) {
      // Who has settled a claim has seen its hints, unless they came later.
      put(own.hint, "data-level", row.verdict && !ledger.isWarnedLate(id) ? null : (row.hints[0]?.level ?? null));
      const spot = own.hint.parentElement;
      [.../** @type {Iterable<HTMLElement>} */ (spot?.children ?? [])]
        .filter((hint) => hint.dataset.level)
        .forEach((hint, nth) => hint.style.setProperty("--nth", String(nth)));
    }
    // Never put out here: a claim around the one at hand shares its segments.
    if (id === chosen) light(id, true);
  }

  /** @param {string} id @param {boolean} on */
  function light(id, on) {
    const own = parts.get(id);
    if (!own) return;
    own.segments.forEach((segment, at) => {
      put(segment, "data-chosen", on ? (at === 0 ? "first" : "more") : null);
      if (on && at === own.segments.length - 1) segment.dataset.chosen += " last";
      if (at === 0) put(segment, "aria-current", on ? "true" : null);
    });
    for (const line of [...own.lines, ...(own.end ? [own.end] : [])]) put(line, "data-chosen", on);
  }

  /** The paragraphs that the reviewer sees, or nearly. @type {Set<number>} */
  const inView = new Set();
  /** The paragraphs of each stretch. @type {Map<Element, number[]>} */
  const stretches = new Map();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const at of stretches.get(target) ?? []) {
          if (!isIntersecting) inView.delete(at);
          else {
            inView.add(at);
            fill(at);
          }
        }
      }
    },
    { root: pane, rootMargin: "60% 0%" },
  );
  signal.addEventListener("abort", () => watch.disconnect());

  for (const row of ledger.all()) place(row, true);
  let letters = 0;
  for (let from = 0; from < blocks.length; ) {
    let size = 0;
    let to = from;
    for (; to < blocks.length && size < STRETCH; to += 1) size += article.paragraphs[to].text.length;
    const places = Array.from({ length: to - from }, (_, nth) => from + nth);
    const stretch = make("div", { class: "fc-stretch", style: `--lines: ${Math.ceil(size / 75) + places.length}` }, ...blocks.slice(from, to));
    stretches.set(stretch, places);
    for (const at of places) {
      if (letters < FIRST) fill(at);
      else if (!filled.has(at)) empty(at);
      letters += article.paragraphs[at].text.length;
    }
    from = to;
  }
  pane.replaceChildren(...stretches.keys());
  for (const stretch of stretches.keys()) watch.observe(stretch);

  return {
    touch,
    rebuild,
    /** @param {() => void} listener called when text nodes are other ones now */
    onRebuilt: (listener) => (rebuilt = listener),

    /** @param {string | null} id */
    choose(id) {
      if (chosen !== null) light(chosen, false);
      chosen = id;
      showChosen();
    },

    /** Scroll the pane, never the page, until a claim stands in its middle part. @param {string} id */
    reveal(id) {
      const first = parts.get(id)?.segments[0];
      if (!first) return;
      // What was not laid out yet has no boxes: first its paragraph, then the claim in it.
      const block = first.closest(".fc-block");
      if (block && first.getClientRects().length === 0) block.scrollIntoView({ block: "nearest" });
      const box = first.getClientRects()[0] ?? first.getBoundingClientRect();
      const view = pane.getBoundingClientRect();
      const margin = Math.min(72, view.height / 5);
      if (box.top >= view.top + margin && box.bottom <= view.bottom - margin) return;
      pane.scrollTop += box.top - view.top - view.height / 3;
    },

    /** Whether a claim begins within so many pixels of the pane's upper edge. @param {string} id @param {number} height */
    isWithin(id, height) {
      const box = parts.get(id)?.segments[0]?.getClientRects()[0];
      const top = box ? box.top - pane.getBoundingClientRect().top : -1;
      return top >= 0 && top <= height;
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
     * @returns {{start: number, end: number, paragraph: {start: number, end: number, text: string}} | null}
     */
    selected(range) {
      const from = blockOf(range.startContainer);
      const to = blockOf(range.endContainer);
      const last = to < 0 ? blocks.length - 1 : to;
      let start = Infinity;
      let end = 0;
      for (let at = from; at >= 0 && at <= last; at += 1) {
        const walker = document.createTreeWalker(blocks[at], NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!range.intersectsNode(node)) continue;
          const origin = starts.get(node) ?? 0;
          const first = node === range.startContainer ? range.startOffset : 0;
          const beyond = node === range.endContainer ? range.endOffset : (node.textContent ?? "").length;
          if (first >= beyond) continue;
          start = Math.min(start, origin + first);
          end = Math.max(end, origin + beyond);
        }
        if (at < last && article.paragraphs[at + 1].start === article.paragraphs[at].end) continue;
        const paragraph = paragraphs.find((each) => each.start <= start && start < each.end);
        if (paragraph && start < end && paragraph.text.slice(start - paragraph.start, end - paragraph.start).trim()) return { start, end, paragraph };
        start = Infinity;
        end = 0;
      }
      return null;
    },

    /** A range of the page for a stretch of the document within one paragraph. @param {number} start @param {number} end */
    rangeOf(start, end) {
      const at = paragraphsOf({ start, end })[0];
      if (at === undefined) return null;
      const range = document.createRange();
      const walker = document.createTreeWalker(blocks[at], NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const origin = starts.get(node) ?? 0;
        const beyond = origin + (node.textContent ?? "").length;
        if (origin <= start && start < beyond) range.setStart(node, start - origin);
        if (origin < end && end <= beyond) {
          range.setEnd(node, end - origin);
          return range;
        }
      }
      return null;
    },

    /** Scroll to a range of the article. @param {Range} range */
    scrollTo(range) {
      const block = range.startContainer.parentElement?.closest(".fc-block");
      if (range.getClientRects().length === 0) block?.scrollIntoView({ block: "nearest" });
      const box = range.getBoundingClientRect();
      const view = pane.getBoundingClientRect();
      if (box.top < view.top + 20 || box.bottom > view.bottom - 20) pane.scrollTop += box.top - view.top - view.height / 3;
    },

    /** The place of a node's paragraph, -1 outside of the text. */
    blockOf,
    paragraphs: article.paragraphs,

    /** Where a place of a text node stands in the document. @param {Node} node @param {number} offset */
    offsetOf: (node, offset) => (starts.has(node) ? /** @type {number} */ (starts.get(node)) + offset : null),

    /** The claims at a stretch of text, outermost first. @param {number} start @param {number} end @returns {Row[]} */
    claimsIn: (start, end) =>
      [...new Set(paragraphsOf({ start, end }).flatMap((at) => [...(inside.get(at) ?? [])]))]
        .map((id) => ledger.shown(id))
        .filter((row) => row !== undefined && row.start < end && row.end > start)
        .map((row) => /** @type {Row} */ (row))
        .sort(outermostFirst),

    /** The words of a claim. @param {{start: number, end: number}} row */
    quote: (row) =>
      paragraphsOf(row)
        .map((at) => ({ paragraph: article.paragraphs[at], gap: article.paragraphs[at - 1]?.end === article.paragraphs[at].start ? "" : " " }))
        .map(({ paragraph, gap }, nth) => (nth > 0 ? gap : "") + paragraph.text.slice(Math.max(0, row.start - paragraph.start), row.end - paragraph.start))
        .join(""),

    /** The paragraphs as the author wrote them; those to be painted are blocks of these. */
    whole: paragraphs,
  };
}

/**
 * Put the glyphs at one spot side by side; claims that are open to all have none, and of two that say the same the
 * inner one has it.
 * @param {HTMLElement} ends
 */
function lineUp(ends) {
  const all = [.../** @type {Iterable<HTMLElement>} */ (ends.children)];
  const sign = (/** @type {HTMLElement} */ { dataset }) => `${dataset.verdict} ${dataset.others ?? ""}`;
  all.forEach((end, at) => put(end, "data-again", all.slice(0, at).some((inner) => sign(inner) === sign(end))));
  const settled = all.filter(({ dataset }) => (dataset.verdict !== "open" || dataset.others) && dataset.again === undefined);
  ends.style.setProperty("--of", String(settled.length));
  settled.forEach((end, nth) => end.style.setProperty("--nth", String(nth)));
}

/** @typedef {ReturnType<typeof paintArticle>} ArticleView */
