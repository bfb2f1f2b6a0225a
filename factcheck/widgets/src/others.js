/** Tells what other reviewers make of a claim. It never says who is right. */

/** @import { Row, Verdict } from "./types.js" */

/** Whether reviewers disagree with what is concluded here. @param {Row} row */
export const isDisagreed = (row) => row.verdict !== null && row.others.some((other) => other.verdict && other.verdict !== row.verdict);

/**
 * What others have concluded about a claim that is open here, and "disagreement" where they are not of one mind.
 * @param {Row} row
 * @returns {Verdict | "disagreement" | null}
 */
export function concludedByOthers(row) {
  const [one, other] = new Set(row.others.map(({ verdict }) => verdict).filter((verdict) => verdict !== null));
  return row.verdict || !one ? null : other ? "disagreement" : one;
}
