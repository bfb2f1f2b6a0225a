/** Says which claims a filter lets through. It never shows anything. */

import { isDisagreed } from "./others.js";

/** @import { Row } from "./types.js" */

/**
 * What claims must be to be listed; an empty part lets all through.
 * @typedef {object} Filter
 * @property {string} kind
 * @property {string} verdict one of the verdicts, "open", or "disagreement"
 * @property {string} reason
 * @property {string} reviewer who has said something about the claim
 * @property {"" | "warning" | "hint"} hint
 * @property {string} source a title, address or reference
 * @property {number} score at least; claims that somebody has said something about pass always
 */

/** @type {Filter} */
export const EVERYTHING = { kind: "", verdict: "", reason: "", reviewer: "", hint: "", source: "", score: 0 };

/** @param {Row} row @param {Filter} filter */
export function passes(row, filter) {
  return (
    (!filter.kind || row.kind === filter.kind) &&
    (!filter.verdict || (filter.verdict === "disagreement" ? isDisagreed(row) : (row.verdict ?? "open") === filter.verdict)) &&
    (!filter.reason || row.reason === filter.reason) &&
    (!filter.reviewer || row.reviewer === filter.reviewer || row.others.some((other) => other.reviewer === filter.reviewer)) &&
    (!filter.hint || row.hints.some((hint) => filter.hint === "hint" || hint.level === filter.hint)) &&
    (!filter.source || row.evidence.some((source) => sourceName(source) === filter.source)) &&
    (row.score === null || row.score >= filter.score || row.revision > 0 || row.others.length > 0)
  );
}

/** @param {Row} row */
export const isWarned = (row) => row.hints.some((hint) => hint.level === "warning");

/** How many parts of a filter are set. @param {Filter} filter */
export const parts = (filter) => Object.values(filter).filter(Boolean).length;

/** What a source is called where there is room for a line. @param {import("./types.js").Source} source */
export const sourceName = (source) => source.title || source.url || source.reference || "";

/**
 * Count the rows by what they are, for the choices of a filter.
 * @param {Iterable<Row>} rows
 * @returns {Record<"kind" | "verdict" | "reason" | "reviewer" | "hint" | "source", Map<string, number>>}
 */
export function counts(rows) {
  const found = { kind: new Map(), verdict: new Map(), reason: new Map(), reviewer: new Map(), hint: new Map(), source: new Map() };
  const add = (/** @type {Map<string, number>} */ map, /** @type {string} */ key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const row of rows) {
    add(found.kind, row.kind);
    add(found.verdict, row.verdict ?? "open");
    if (isDisagreed(row)) add(found.verdict, "disagreement");
    if (row.reason) add(found.reason, row.reason);
    for (const who of new Set([row.reviewer, ...row.others.map((other) => other.reviewer)])) if (who) add(found.reviewer, who);
    if (row.hints.length > 0) add(found.hint, "hint");
    if (isWarned(row)) add(found.hint, "warning");
    for (const name of new Set(row.evidence.map(sourceName))) add(found.source, name);
  }
  return found;
}
