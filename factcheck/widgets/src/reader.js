/** Shows the kept text of a source at the passage that speaks of the claim. It never judges what the source says. */

import { cap, make, write } from "./dom.js";
import { icon } from "./icons.js";

/** @import { Captions } from "./captions.js" */
/** @import { Consulted } from "./types.js" */

/**
 * @param {Captions} captions
 * @param {(excerpt: string) => void} take
 * @param {AbortSignal} signal
 */
export function makeReader(captions, take, signal) {
  const title = make("h2", { dir: "auto" });
  const about = make("p", { class: "fc-more" });
  const words = make("p", { class: "fc-words", dir: "auto" });
  const text = make("div", { class: "fc-source-text", dir: "auto", tabindex: 0, role: "region", "aria-label": captions.sourceText });
  const done = make("button", { type: "button", class: "fc-main" }, make("span", {}, captions.takeExcerpt), cap("Enter"));
  const close = make("button", { type: "button", class: "fc-plain" }, captions.close, cap("Esc"));
  const leave = make("button", { type: "button", class: "fc-tool", title: captions.close }, icon("close"));
  const dialog = make("dialog", { class: "fc-dialog fc-reader", "aria-label": captions.sourceText }, make("header", {}, title, leave), about, words, text, make("footer", {}, done, close));
  let passage = "";

  function finish() {
    // What the reviewer has selected in it, or the passage that was found.
    const chosen = /** @type {Document} */ (dialog.getRootNode()).getSelection?.() ?? getSelection();
    const own = chosen && text.contains(chosen.anchorNode) ? chosen.toString().trim() : "";
    dialog.close();
    if (own || passage) take(own || passage);
  }

  done.addEventListener("click", finish, { signal });
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
        const name = captions.changes[/** @type {keyof typeof captions.changes} */ (change)] ?? change;
        const old = there && change !== "same" && change !== "omission" ? [make("del", { title: name }, there), " "] : [];
        const now = quote ? [change === "same" ? quote : make("ins", { title: name, "data-change": change }, quote), " "] : [];
        return [...old, ...now];
      }),
    );
  }

  return {
    element: dialog,
    /** @param {string} name of the source @param {Consulted} source */
    show(name, source) {
      write(title, name);
      const found = source.words ? (source.verbatim ? captions.verbatim : captions.differs) : source.passage ? "" : captions.noPassage;
      const page = source.page === null ? "" : captions.page1(source.page);
      write(about, [found, page, source.cut ? captions.cutText : ""].filter(Boolean).join(" · "));
      const mark = paintText(source);
      paintWords(source);
      done.disabled = !passage;
      dialog.showModal();
      if (source.passage) mark.scrollIntoView({ block: "center" });
      text.focus({ preventScroll: true });
    },
  };
}
