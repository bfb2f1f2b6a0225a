/** Tells whether reviewers disagree about a claim. It never says who is right. */

/** @import { Row } from "./types.js" */

/** @param {Row} row */
export const isDisagreed = (row) => row.verdict !== null && row.others.some((other) => other.verdict && other.verdict !== row.verdict);
