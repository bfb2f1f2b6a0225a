/** Settles claims that say the same together, after the reviewer has seen them all. It never touches an element. */

import { firstWords, lastWords } from "./wording.js";

/** @import { ArticleView } from "./article.js" */
/** @import { Captions } from "./captions.js" */
/** @import { Session } from "./session.js" */
/** @import { Article, Row, Verdict } from "./types.js" */

/** So many letters are shown before and after a claim. */
const AROUND = 40;

/**
 * @param {Session} session
 * @param {ArticleView} view
 * @param {Article} article
 * @param {Captions} captions
 * @param {object} screen
 * @param {() => void} screen.leave report what is typed in a field
 * @param {() => boolean} screen.isTaken whether the reviewer types somewhere or reads a dialog
 * @param {(text: string) => void} screen.tell
 * @param {() => void} screen.toText take the keys back to the text
 * @param {(row: Row, others: Row[]) => void} screen.preview
 * @param {(row: Row, source: string, verdict: Verdict) => void} screen.cite note a source by its name or address
 */
export function createBulk(session, view, article, captions, screen) {
  const { ledger } = session;
  /** The revisions that the claims were previewed in. @type {Map<string, number>} */
  let previewed = new Map();

  return {
    ask() {
      const row = ledger.shown(session.chosen());
      if (!row) return;
      screen.leave();
      session.act("alike", row.id);
    },

    /** The kernel has told which claims say the same. @param {string} claim @param {string[]} ids */
    answered(claim, ids) {
      const row = ledger.shown(claim);
      const others = ids.filter((id) => id !== claim).map((id) => ledger.shown(id)).filter((each) => each !== undefined);
      // What is typed in a field meanwhile must not be typed into the dialog.
      if (!row || claim !== session.chosen() || screen.isTaken()) return;
      previewed = new Map([row, ...others].map((each) => [each.id, each.revision]));
      if (others.length > 0) screen.preview(row, others);
      else screen.tell(captions.noneAlike);
    },

    /** @param {string} claim @param {string[]} others @param {Verdict} verdict @param {string} source that bears it out, if one was named */
    settle(claim, others, verdict, source) {
      const row = ledger.shown(claim);
      if (!row) return;
      // At this one first: the desk gives the others what it has.
      if (source) screen.cite(row, source, verdict);
      const same = verdict === row.verdict;
      const seen = others.map((id) => previewed.get(id) ?? 0);
      const taken = session.act("annotate_alike", row.id, { with: others, seen, verdict, ...(same ? { reason: row.reason, correction: row.correction } : {}) }, { revision: previewed.get(claim) });
      if (taken) session.walkToOpen(`${captions.settledAlike(others.length + 1)}. `);
      screen.toText();
    },

    /** A claim in its surroundings. @param {Row} row @returns {[string, string, string]} */
    context(row) {
      const { text: whole, start } = article.paragraphs.find((each) => each.start <= row.start && row.start < each.end) ?? article.paragraphs[0];
      const quote = view.quote(row);
      const end = row.start - start + quote.length;
      const before = lastWords(whole.slice(0, row.start - start), AROUND);
      const after = firstWords(whole.slice(end), AROUND);
      return [(before.length < row.start - start ? "…" : "") + before, quote, end + after.length < whole.length ? `${after.trimEnd()}\u00a0…` : after];
    },
  };
}

/** @typedef {ReturnType<typeof createBulk>} Bulk */
