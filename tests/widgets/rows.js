import { whole } from "../../factcheck/widgets/src/ledger.js";

/** Rows for the tests. @param {string} id @param {number} start @param {number} end @param {object} [more] */
export const row = (id, start, end, more = {}) => whole({ id, start, end, kind: "name", ...more });
