/**
 * The shapes that cross between the modules and the kernel. It holds no code.
 *
 * @typedef {"verified" | "disputed" | "erroneous"} Verdict
 * @typedef {{title: string, url: string, reference: string, stance: string}} Source
 *
 * What a machine noticed about a claim; `offer` is what taking it over records, null when it suggests nothing.
 * @typedef {{id: string, level: "warning" | "info", message: string, elsewhere?: boolean, offer: {verdict: Verdict | null, reason: string | null, correction: string} | null}} Hint
 *
 * A claim as the desk has it, with this reviewer's current annotation; offsets are UTF-16 units in the document.
 * @typedef {object} Row
 * @property {string} id
 * @property {number} start
 * @property {number} end
 * @property {string} kind
 * @property {string | null} entity
 * @property {number | null} score
 * @property {string} origin
 * @property {Verdict | null} verdict
 * @property {string | null} reason
 * @property {string} correction
 * @property {string} note
 * @property {Source | null} source
 * @property {number} evidence_count
 * @property {string | null} reviewer
 * @property {string | null} at
 * @property {number} revision
 * @property {{reviewer: string, verdict: Verdict}[]} others
 * @property {Hint[]} hints those that this reviewer has not dismissed, warnings first
 * @property {boolean} retired
 * @property {boolean} own whether this reviewer marked it
 *
 * @typedef {{start: number, end: number, text: string, heading: boolean}} Paragraph
 * @typedef {{title: string, language: string, paragraphs: Paragraph[]}} Article
 *
 * What an act changes; a key that is absent stays as it is.
 * @typedef {object} Change
 * @property {Verdict | null} [verdict]
 * @property {string | null} [reason]
 * @property {string} [correction]
 * @property {string} [note]
 * @property {Partial<Source>} [source] only what was typed of it
 * @property {number} [start]
 * @property {number} [end]
 * @property {string} [kind]
 * @property {string} [hint] the hint that is taken over or dismissed
 * @property {number} [of] the number of the act that an undo takes back, when it is still on its way
 *
 * @typedef {"hello" | "annotate" | "withdraw" | "mark" | "unmark" | "take" | "dismiss" | "undo" | "redo"} Deed
 * @typedef {{act: number, do: Deed, claim: string | null, change: Change, revision: number, late?: boolean, error?: string}} Act
 * @typedef {{act: number, tab: string, saved: boolean, error?: string, problem?: string, rows: Row[], focus?: string | null, undo: boolean, redo: boolean}} Answer
 *
 * What anywidget hands over, as far as it is used.
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(event: string, listener: (...values: any[]) => void) => void} on
 * @property {(event: string, listener: (...values: any[]) => void) => void} off
 * @property {(content: any) => void} send
 */
export {};
