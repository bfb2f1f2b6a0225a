/** What the reviewer has selected in the article, by mouse or by key, and the menu at it. It never marks by itself. */

import { makePicker } from "./picker.js";
import { guessKind, KINDS, snap } from "./segments.js";

/** @import { ArticleView } from "./article.js" */
/** @import { Captions } from "./captions.js" */

/**
 * @param {{root: HTMLElement, pane: HTMLElement, view: ArticleView}} screen
 * @param {Captions} captions
 * @param {(passage: {start: number, end: number, kind: string}) => void} mark
 * @param {AbortSignal} signal
 */
export function watchSelection({ root, pane, view }, captions, mark, signal) {
  /** @type {{start: number, end: number, guess: string} | null} */
  let selected = null;
  const picker = makePicker(root, captions, take, signal);

  function drop() {
    selected = null;
    picker.hide();
  }

  /** @param {string} [kind] without one, the kind that was guessed */
  function take(kind) {
    if (!selected) return;
    const { start, end, guess } = selected;
    clear();
    mark({ start, end, kind: kind ?? guess });
  }

  function clear() {
    if (selected) getSelection()?.removeAllRanges();
    drop();
  }

  /** Look at what is selected in the article and offer to mark it. */
  function look() {
    const current = getSelection();
    if (!current || current.isCollapsed || !pane.contains(current.anchorNode)) return drop();
    const range = current.getRangeAt(0);
    const found = view.selected(range);
    if (!found) return drop();
    const { start: origin, text } = found.paragraph;
    const words = snap(text, found.start - origin, found.end - origin);
    if (!words) return drop();
    const guess = guessKind(text.slice(words.start, words.end), text.charAt(words.start - 1));
    selected = { start: words.start + origin, end: words.end + origin, guess };
    picker.show([...range.getClientRects()].at(-1) ?? range.getBoundingClientRect(), guess);
  }

  pane.addEventListener("pointerup", () => setTimeout(() => signal.aborted || look()), { signal });
  document.addEventListener("selectionchange", () => selected && getSelection()?.isCollapsed && drop(), { signal });

  return {
    isOpen: () => selected !== null,
    take,
    clear,
    /** @param {number} digit */
    takeNth: (digit) => KINDS[digit - 1] && take(KINDS[digit - 1]),

    /**
     * Select by key: words with the arrows to the side, lines with the others.
     * @param {string} key
     * @param {Node} beginning where to begin when nothing is selected yet
     */
    extend(key, beginning) {
      const current = getSelection();
      if (!current) return;
      if (current.isCollapsed || !pane.contains(current.anchorNode)) current.collapse(beginning, 0);
      const sideways = key === "ArrowRight" || key === "ArrowLeft";
      const forward = key === "ArrowRight" || key === "ArrowDown";
      current.modify("extend", forward ? "forward" : "backward", sideways ? "word" : "line");
      look();
    },
  };
}
