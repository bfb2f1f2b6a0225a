/**
 * What a reviewer does with a mark besides settling its claim: makes it, gives it other borders or another kind, splits,
 * merges and retires it. It never touches an element.
 */

import { moved } from "./segments.js";
import { kindName, spoken } from "./wording.js";

/** @import { ArticleView } from "./article.js" */
/** @import { Captions } from "./captions.js" */
/** @import { Session } from "./session.js" */
/** @import { Change } from "./types.js" */

/** So many letters may lie between two claims that become one. */
const FAR = 80;

/**
 * @param {Session} session
 * @param {ArticleView} view
 * @param {Captions} captions
 * @param {object} screen
 * @param {(text: string) => void} screen.say
 * @param {(text: string) => void} screen.tell where it stays to be read
 * @param {() => void} screen.paint
 */
export function createMarking(session, view, captions, { say, tell, paint }) {
  const { ledger } = session;
  const here = () => ledger.shown(session.chosen());

  /** Give the claim at hand other borders or another kind, at once on the screen. @param {Change} change */
  function reshape(change) {
    const before = here();
    if (!before || change.kind === before.kind) return;
    if (!session.act("reshape", before.id, change)) return;
    const after = ledger.shown(before.id);
    view.rebuild([before]);
    view.choose(before.id);
    paint();
    if (after) say(`${kindName(after.kind, captions)}: ${spoken(view.quote(after))}`);
  }

  return {
    /** @param {{start: number, end: number, kind: string}} passage */
    mark(passage) {
      if (session.act("mark", null, passage)) say(captions.marked);
    },

    /** @param {string} kind */
    changeKind: (kind) => reshape({ kind }),

    /** @param {"start" | "end"} border @param {1 | -1} by */
    moveBorder(border, by) {
      const row = here();
      const change = row && moved(view.whole, row, border, by);
      if (change) reshape(change);
    },

    /** @param {"split" | "merge" | "unmark"} deed */
    change(deed) {
      const row = here();
      if (!row) return;
      if (deed !== "merge") {
        if (session.act(deed, row.id)) say(deed === "unmark" ? captions.unmarked : captions.marking.split);
        return;
      }
      const paragraph = view.whole.find((each) => each.start <= row.start && row.start < each.end);
      const near = view.claimsIn(row.end, Math.min(row.end + FAR, paragraph?.end ?? row.end));
      const next = near.filter((each) => each.kind === row.kind && each.start >= row.end && ledger.place(each.id) >= 0).sort((a, b) => a.start - b.start)[0];
      if (!next) return tell(captions.nothingToMerge);
      if (session.act("merge", row.id, { with: [next.id] })) say(captions.marking.merge);
    },
  };
}

/** @typedef {ReturnType<typeof createMarking>} Marking */
