/**
 * What the reviewer has selected in the article, by mouse or by key, and the menu at it and at the claim at hand. It
 * never marks by itself.
 */

import { selectionAt } from "./dom.js";
import { makePicker } from "./picker.js";
import { guessKind, KINDS, snap } from "./segments.js";
import { kindName, sentencesIn } from "./wording.js";

/** @import { ArticleView } from "./article.js" */
/** @import { Captions } from "./captions.js" */

/**
 * @param {{root: HTMLElement, pane: HTMLElement, view: ArticleView}} screen
 * @param {Captions} captions
 * @param {object} on
 * @param {(passage: {start: number, end: number, kind: string}) => void} on.mark
 * @param {(kind: string) => void} on.kind the mark at hand is of another kind
 * @param {(deed: "split" | "merge" | "unmark") => void} on.deed
 * @param {(text: string, kind: string) => void} on.selected by key, which nobody hears otherwise; with the kind that is guessed
 * @param {string} language of the article
 * @param {AbortSignal} signal
 */
export function watchSelection({ root, pane, view }, captions, on, language, signal) {
  /** @type {{start: number, end: number, guess: string} | null} */
  let selected = null;
  /** Whether the menu stands at the claim at hand. */
  let changing = false;
  const picker = makePicker(root, captions, { kind: take, deed: change, left: drop }, signal);
  const sentences = new Intl.Segmenter(language, { granularity: "sentence" });

  function drop() {
    selected = null;
    changing = false;
    if (picker.hasFocus()) pane.focus({ preventScroll: true });
    picker.hide();
  }

  /** @param {string} [kind] without one, the kind that was guessed */
  function take(kind) {
    if (changing && kind) {
      clear();
      on.kind(kind);
    } else if (selected) {
      const { start, end, guess } = selected;
      clear();
      on.mark({ start, end, kind: kind ?? guess });
    }
  }

  /** @param {"split" | "merge" | "unmark"} deed */
  function change(deed) {
    clear();
    on.deed(deed);
  }

  function clear() {
    if (selected) selectionAt(root)?.removeAllRanges();
    drop();
  }

  /**
   * Look at what is selected in the article and offer to mark it.
   * @param {boolean} [byKey]
   * @param {boolean} [isSentence] however few words it has
   */
  function look(byKey = false, isSentence = false) {
    const current = selectionAt(root);
    if (!current || current.isCollapsed || !pane.contains(current.anchorNode)) return drop();
    const range = current.getRangeAt(0);
    const found = view.selected(range);
    if (!found) return drop();
    const { start: origin, text } = found.paragraph;
    const words = snap(text, found.start - origin, found.end - origin);
    if (!words) return drop();
    const guess = isSentence ? "statement" : guessKind(text.slice(words.start, words.end), text.charAt(words.start - 1));
    selected = { start: words.start + origin, end: words.end + origin, guess };
    changing = false;
    picker.show([...range.getClientRects()].at(-1) ?? range.getBoundingClientRect(), guess, false);
    if (byKey) on.selected(text.slice(words.start, words.end), kindName(guess, captions));
  }

  pane.addEventListener("pointerup", () => setTimeout(() => signal.aborted || look()), { signal });
  document.addEventListener("selectionchange", () => selected && selectionAt(root)?.isCollapsed && drop(), { signal });

  return {
    menu: picker.element,
    isOpen: () => picker.isOpen(),
    isChanging: () => changing,
    /** Mark what is selected, also where the menu did not come: a drag may end beside the text. */
    takeSelected() {
      if (!selected && !changing) look();
      if (!selected) return false;
      take();
      return true;
    },
    change,
    clear,
    /** @param {number} digit */
    takeNth: (digit) => KINDS[digit - 1] && take(KINDS[digit - 1]),

    /** Offer to change the mark at hand. @param {Element} at @param {string} kind */
    offerChange(at, kind) {
      clear();
      changing = true;
      picker.show(at.getClientRects()[0] ?? at.getBoundingClientRect(), kind, true);
      picker.focus(kind);
    },

    /**
     * Select by key: words with the arrows to the side, lines with the others.
     * @param {string} key
     * @param {Node} beginning where to begin when nothing is selected yet
     */
    extend(key, beginning) {
      const current = selectionAt(root);
      if (!current) return;
      if (current.isCollapsed || !pane.contains(current.anchorNode)) current.collapse(beginning, 0);
      const sideways = key === "ArrowRight" || key === "ArrowLeft";
      const forward = key === "ArrowRight" || key === "ArrowDown";
      current.modify("extend", forward ? "forward" : "backward", sideways ? "word" : "line");
      look(true);
    },

    /**
     * Select the next sentence, or the one before.
     * @param {1 | -1} by
     * @param {Node | null} beginning where to begin when nothing is selected
     * @returns {boolean} whether there was one
     */
    sentence(by, beginning) {
      const current = selectionAt(root);
      const isIn = current && !current.isCollapsed && pane.contains(current.anchorNode);
      const range = isIn ? current.getRangeAt(0) : null;
      const node = range ? (by > 0 ? range.endContainer : range.startContainer) : beginning;
      const from = node ? view.offsetOf(textAt(node), range ? (by > 0 ? range.endOffset : range.startOffset) : 0) : null;
      let at = node ? view.blockOf(node) : by > 0 ? 0 : view.paragraphs.length - 1;
      for (; at >= 0 && at < view.paragraphs.length; at += by) {
        const { start: origin, text } = view.paragraphs[at];
        const spans = sentencesIn(text, sentences).map(({ start, end }) => ({ start: origin + start, end: origin + end }));
        const next = by > 0 ? spans.find((span) => from === null || span.end > from) : spans.findLast((span) => from === null || span.start < from);
        const found = next && view.rangeOf(next.start, next.end);
        if (!found || !current) continue;
        current.removeAllRanges();
        current.addRange(found);
        view.scrollTo(found);
        look(true, true);
        return true;
      }
      clear();
      return false;
    },
  };
}

/** @typedef {ReturnType<typeof watchSelection>} Selecting */

/** The first text in a node. @param {Node} node */
function textAt(node) {
  return node.nodeType === Node.TEXT_NODE ? node : (document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode() ?? node);
}
