/** Shows the kept text of a source at the passage that speaks of the claim, or the image it is. It never judges what the source says. */

import { cap, make, makeScrolling, newId, write } from "./dom.js";
import { tool } from "./icons.js";

/** @import { Captions } from "./captions.js" */
/** @import { Consulted } from "./types.js" */

/**
 * @param {Captions} captions
 * @param {string} language of the article
 * @param {AbortSignal} signal
 */
export function makeReader(captions, language, signal) {
  const title = make("h2", { id: newId(), dir: "auto" });
  const about = make("p", { class: "fc-more" });
  const claim = makeScrolling(signal)(make("p", { class: "fc-cited", lang: language, dir: "auto" }));
  const words = make("p", { class: "fc-words", dir: "auto" });
  const text = make("div", { class: "fc-source-text", dir: "auto", tabindex: 0, role: "region", "aria-label": captions.sourceText });
  const button = make("button", { type: "button", class: "fc-main" }, make("span", {}, captions.takeExcerpt), cap("Enter"));
  const close = make("button", { type: "button", class: "fc-plain" }, captions.close, cap("Esc"));
  const leave = tool("close", captions.close);
  const dialog = make("dialog", { class: "fc-dialog fc-reader", "aria-labelledby": title.id }, make("header", {}, title, leave), claim, about, words, text, make("footer", {}, button, close));
  let passage = "";
  /** The page that the passage stands on, @type {number | null} */
  let page = null;
  /** What to do with an excerpt, and with its page if that is known. @type {(excerpt: string, page: number | null) => void} */
  let take = () => {};

  /** What the reviewer has selected in the text, and whether it is not in the passage that was found. */
  function selected() {
    const chosen = /** @type {Document} */ (dialog.getRootNode()).getSelection?.() ?? getSelection();
    const isIn = (/** @type {Element | null} */ element) => Boolean(element?.contains(chosen?.anchorNode ?? null) && element.contains(chosen?.focusNode ?? null));
    const own = isIn(text) ? (chosen?.toString().trim() ?? "") : "";
    return { own, isElsewhere: own && !isIn(text.querySelector("mark")) };
  }

  function finish() {
    const { own, isElsewhere } = selected();
    if (!own && !passage) return;
    dialog.close();
    take(own || passage, isElsewhere ? null : page);
  }

  button.addEventListener("click", finish, { signal });
  document.addEventListener("selectionchange", () => dialog.open && (button.disabled = !passage && !selected().own), { signal });
  for (const each of [close, leave]) each.addEventListener("click", () => dialog.close(), { signal });
  dialog.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter" || event.target === close || event.target === leave) return;
      event.preventDefault();
      finish();
    },
    { signal },
  );

  /** @param {Consulted} source */
  function paintText(source) {
    const [start, end] = source.passage ?? [0, 0];
    passage = source.text.slice(start, end).trim();
    const inner = document.createDocumentFragment();
    let at = start;
    for (const [from, to] of source.hits ?? []) {
      if (from < at || to > end) continue;
      inner.append(source.text.slice(at, from), make("b", {}, source.text.slice(from, to)));
      at = to;
    }
    inner.append(source.text.slice(at, end));
    const mark = make("mark", {}, inner);
    text.replaceChildren(source.text.slice(0, start), ...(source.passage ? [mark] : []), source.text.slice(end));
    return mark;
  }

  /** @param {Consulted} source */
  function paintWords(source) {
    words.hidden = !source.words;
    words.replaceChildren(
      ...(source.words ?? []).flatMap(({ change, quote, span }) => {
        const there = source.text.slice(...span);
        const title = captions.changes[/** @type {keyof typeof captions.changes} */ (change)] ?? change;
        if (change === "same") return quote ? [quote, " "] : [];
        const isMarked = change === "omission" || change === "insertion";
        // As one would mend the article: its word struck out, the source's put in.
        const here = quote ? [make(isMarked ? "span" : "del", { title, "data-change": change }, quote), " "] : [];
        return there && change !== "omission" ? [...here, make("ins", { title }, there), " "] : here;
      }),
    );
  }

  return {
    element: dialog,
    /** @param {string} name of the source @param {Consulted} source @param {string} quote the claim @param {(excerpt: string, page: number | null) => void} done what to do with an excerpt */
    show(name, source, quote, done) {
      [take, page] = [done, source.page];
      write(title, name);
      write(claim, quote);
      // A quotation is shown word by word.
      claim.hidden = Boolean(source.words);
      const found = source.words ? (source.verbatim ? captions.verbatim : captions.differs) : source.passage || source.image ? "" : captions.noPassage;
      const on = page === null ? "" : captions.sourcePage(page);
      write(about, [found, on, source.cut ? captions.cutText : ""].filter(Boolean).join(" · "));
      const mark = paintText(source);
      if (source.image) text.replaceChildren(make("img", { src: source.image, alt: captions.imageOf(name) }));
      paintWords(source);
      button.disabled = !passage;
      dialog.showModal();
      if (source.passage) mark.scrollIntoView({ block: "center" });
      text.focus({ preventScroll: true });
    },
  };
}
