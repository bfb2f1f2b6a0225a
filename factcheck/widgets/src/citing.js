/**
 * What a reviewer does with sources besides typing them: the one used last is noted at another claim, a kept one is
 * read, and what it says becomes an excerpt. Each is about the claim it was begun for, and the place of the source there,
 * whichever are at hand when the kernel answers. It never touches an element.
 */

import { webAddress, withScheme } from "./dom.js";
import { sourceName } from "./filter.js";
import { usualStance } from "./sources.js";
import { beginning } from "./wording.js";

/** @import { Change, Consulted, Row, Source, Verdict } from "./types.js" */
/** @import { Captions } from "./captions.js" */
/** @import { Session } from "./session.js" */

/** So much of a source is taken as excerpt, in UTF-16 units. */
const LONGEST = 5000;

/**
 * @param {Session} session
 * @param {Captions} captions
 * @param {object} screen
 * @param {() => void} screen.leave report what is typed in a field
 * @param {() => boolean} screen.isTaken whether the reviewer types somewhere or reads a dialog
 * @param {(text: string) => void} screen.say
 * @param {() => number} screen.at the place of the source that is open
 * @param {(at: number, text: string, bad: boolean) => void} screen.tell tell it where the source stands
 * @param {() => void} screen.toText take the keys back to the text
 * @param {(row: Row) => string} screen.quote
 * @param {(name: string, source: Consulted, quote: string, take: (excerpt: string, page: number | null) => void) => void} screen.read
 */
export function createCiting(session, captions, screen) {
  const { ledger } = session;
  /** The source that was noted last, @type {{claim: string, at: number} | null} */
  let last = null;

  /** The sources of the whole article, the one noted last first, then those of the claims annotated last. @returns {Source[]} */
  function known() {
    const noted = last && ledger.shown(last.claim)?.evidence[last.at];
    const rows = [...ledger.every()].map((row) => ledger.shown(row.id) ?? row).filter((row) => row.evidence.length > 0);
    const all = rows.sort((a, b) => ((b.at ?? "") < (a.at ?? "") ? -1 : 1)).flatMap((row) => row.evidence.toReversed());
    return noted ? [noted, ...all] : all;
  }

  /**
   * Note at a claim a source that the article has already. What it says of the other claim, and where, is not what it says
   * of this one.
   * @param {Row} row @param {Source} source @param {Verdict | null} verdict that it bears out
   */
  function cite(row, { archived, archived_sha256, excerpt, locator, ...named }, verdict) {
    return annotate(row.id, { source: { ...named, stance: usualStance(verdict), at: row.evidence.length } });
  }

  /** @param {string} claim @param {Change} change @param {number} [revision] that it was typed in sight of */
  function annotate(claim, change, revision) {
    if (change.source) last = { claim, at: change.source.at };
    return session.act("annotate", claim, change, { revision });
  }

  return {
    known,
    annotate,

    /** The source that was noted last also bears on the claim at hand. */
    again() {
      screen.leave();
      const row = ledger.shown(session.chosen());
      const found = known().find((source) => !row?.evidence.some((own) => isSame(own, source)));
      if (!row || !found) return screen.say(captions.noSource);
      if (cite(row, found, row.verdict)) screen.say(`${captions.source}: ${sourceName(found)}`);
    },

    /** Note a source by its name in the article, or a new one by its address or title. @param {Row} row @param {string} text @param {Verdict} verdict */
    byName(row, text, verdict) {
      const address = withScheme(text);
      const found = known().find((source) => sourceName(source) === text) ?? { stance: usualStance(verdict), ...(webAddress(address) ? { url: address } : { title: text }) };
      if (!row.evidence.some((own) => sourceName(own) === sourceName(found))) cite(row, found, verdict);
    },

    /** Read what a source says of the claim at hand. @param {number} [at] by default the one that is open */
    consult(at = screen.at()) {
      screen.leave();
      const row = ledger.shown(session.chosen());
      if (!row?.evidence[at]?.archived) return screen.say(captions.noCopy);
      session.act("consult", row.id, { source: { at } });
    },

    /**
     * A source was kept or read, or could not be.
     * @param {string} claim
     * @param {number} at its place
     * @param {string} told what went wrong, if anything
     * @param {Consulted} [source] what it says
     */
    answered(claim, at, told, source) {
      if (claim !== session.chosen()) return screen.say(told);
      screen.tell(at, told, Boolean(told));
      if (!told && !source) screen.say(captions.copyKept);
      const row = ledger.shown(claim);
      const cited = row?.evidence[at];
      // What is typed meanwhile must not be typed into the reader, where Enter takes an excerpt.
      if (!source || !cited || screen.isTaken()) return;
      // By its revision at the opening: another window may give the place to another source meanwhile.
      screen.read(sourceName(cited), source, screen.quote(row), (excerpt, page) => {
        const locator = page !== null && !ledger.shown(claim)?.evidence[at]?.locator ? { locator: captions.onPage(page) } : {};
        session.act("annotate", claim, { source: { at, excerpt: beginning(excerpt, LONGEST), ...locator } }, { revision: row.revision });
        screen.toText();
      });
    },
  };
}

/** @typedef {ReturnType<typeof createCiting>} Citing */

/** @param {Source} one @param {Source} other */
const isSame = (one, other) => one.title === other.title && one.url === other.url && one.reference === other.reference;
