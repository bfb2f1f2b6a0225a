/** The row of tools below the bar: what finds words in the text, and what shows only some of the claims. */

import { make } from "./dom.js";
import { parts } from "./filter.js";
import { makeFilters } from "./filters.js";
import { makeSearch } from "./search.js";

/** @import { ArticleView } from "./article.js" */
/** @import { Captions } from "./captions.js" */
/** @import { Filter } from "./filter.js" */
/** @import { Session } from "./session.js" */
/** @import { Row } from "./types.js" */

/** So many milliseconds after a change claims are counted anew. */
const REST = 250;

/**
 * @param {Session} session
 * @param {ArticleView} view
 * @param {Captions} captions
 * @param {object} screen
 * @param {() => void} screen.leave report what is typed in a field
 * @param {(rows: Row[]) => void} screen.rebuild claims came or went
 * @param {() => void} screen.paint
 * @param {(text: string) => void} screen.say
 * @param {() => void} screen.toText take the keys back to the text
 * @param {(element: HTMLElement) => void} screen.place put the row on the page
 * @param {() => void} screen.showText close the list, if it is open
 * @param {AbortSignal} signal
 */
export function makeTools(session, view, captions, screen, signal) {
  const { ledger } = session;
  const search = makeSearch(view, captions, { hit, done: close }, signal);
  const filters = makeFilters(captions, showOnly, close, signal);
  const element = make("div", { class: "fc-toolrow", hidden: true }, search.element, filters.element);
  let counting = false;

  const count = () => filters.show(ledger.every(), ledger.ids().length, ledger.size());

  /** @param {Filter} filter */
  function showOnly(filter) {
    screen.leave();
    const rows = ledger.show(filter);
    if (rows.length > 0) screen.rebuild(rows);
    screen.say(captions.listed(ledger.ids().length));
    if (ledger.place(session.chosen()) < 0) session.choose(ledger.ids()[0] ?? null);
    count();
    screen.paint();
  }

  /** A place that the search has come to: the innermost claim there is at hand. @param {number} start @param {number} end */
  function hit(start, end) {
    const inner = view.claimsIn(start, end).filter((row) => ledger.place(row.id) >= 0).at(-1);
    if (inner) session.choose(inner.id, { reveal: false });
  }

  /** @param {boolean} open */
  function open(open) {
    if (open) count();
    else screen.toText();
    // In the page only when it is asked for: with its rule for highlights the whole page around is styled anew.
    if (!element.isConnected) screen.place(element);
    element.hidden = !open;
    if (open) filters.focus();
    screen.paint();
  }

  /** Back to the text; what is in use stays open. */
  function close() {
    screen.toText();
    element.hidden = search.isEmpty() && parts(ledger.filter()) === 0;
    screen.paint();
  }

  return {
    isOpen: () => !element.hidden,
    open: () => open(true),
    toggle: () => open(Boolean(element.hidden)),
    find() {
      screen.showText();
      if (element.hidden) open(true);
      search.focus();
    },

    /** Claims look different: count anew what there is to filter, when it can be seen; never in the frame that answers a key. */
    changed() {
      if (counting || element.hidden) return;
      counting = true;
      setTimeout(() => {
        counting = false;
        if (!signal.aborted && !element.hidden) count();
      }, REST);
    },
  };
}

/** @typedef {ReturnType<typeof makeTools>} Tools */
