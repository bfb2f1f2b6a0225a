/**
 * The shapes that cross between the modules and the kernel. It holds no code.
 *
 * @typedef {"verified" | "disputed" | "erroneous"} Verdict
 *
 * A source; what is empty is left out.
 * @typedef {object} Source
 * @property {string} stance
 * @property {string} [title]
 * @property {string} [url]
 * @property {string} [reference]
 * @property {string} [locator]
 * @property {string} [excerpt]
 * @property {string} [accessed_at] a day
 * @property {string} [archived] where a kept copy lies
 * @property {string} [archived_sha256]
 * @property {boolean} [confidential]
 *
 * What a machine noticed about a claim; `offer` is what taking it over records, missing when it suggests nothing.
 * @typedef {{id: string, level: "warning" | "info", message: string, elsewhere?: boolean, offer?: {verdict: Verdict | null, reason: string | null, correction: string}}} Hint
 *
 * What somebody concluded; what is empty is left out.
 * @typedef {{reviewer: string, at?: string, verdict?: Verdict, reason?: string, correction?: string, note?: string, evidence?: Source[], revision: number, quote?: string}} Said
 *
 * A claim as the desk has it, with this reviewer's current annotation; offsets are UTF-16 units in the document.
 * The kernel leaves out what is empty, and `whole` in ledger.js puts it back.
 * @typedef {object} Row
 * @property {string} id
 * @property {number} start
 * @property {number} end
 * @property {string} kind
 * @property {string | null} entity
 * @property {number | null} score
 * @property {Verdict | null} verdict
 * @property {string | null} reason
 * @property {string} correction
 * @property {string} note
 * @property {Source[]} evidence
 * @property {string | null} reviewer
 * @property {string | null} at
 * @property {number} revision
 * @property {Said[]} others
 * @property {Hint[]} hints those that this reviewer has not dismissed, warnings first
 * @property {boolean} retired
 * @property {boolean} own whether this reviewer marked it
 *
 * @typedef {{start: number, end: number, text: string, heading: boolean}} Paragraph
 * @typedef {{title: string, language: string, paragraphs: Paragraph[], more?: boolean}} Article `more`: it is only the beginning
 *
 * What an act changes; a key that is absent stays as it is.
 * @typedef {object} Change
 * @property {Verdict | null} [verdict]
 * @property {string | null} [reason]
 * @property {string} [correction]
 * @property {string} [note]
 * @property {Partial<Source> & {at: number, name?: string, part?: number, parts?: number}} [source] the place of one source, and only what was typed of it; or a file, of which a part comes with the message
 * @property {number} [start]
 * @property {number} [end]
 * @property {string} [kind]
 * @property {string} [hint] the hint that is taken over or dismissed
 * @property {string[]} [with] the claims that are settled alike, or merged
 * @property {number[]} [seen] the revision each of these was shown in
 * @property {number} [of] the number of the act that an undo takes back, when it is still on its way
 *
 * What is asked and records nothing, and what an act does; undo and redo are steps among the acts before.
 * @typedef {"hello" | "pulse" | "whole" | "history" | "alike" | "consult"} Question
 * @typedef {"annotate" | "annotate_alike" | "withdraw" | "mark" | "unmark" | "reshape" | "split" | "merge" | "take" | "dismiss" | "keep" | "undo" | "redo"} Verb
 *
 * `key` tells an act from all others for good, so that one sent twice is carried out once.
 * @typedef {{act: number, key: string, do: Verb | Question, claim: string | null, change: Change, revision: number, late?: boolean, error?: string, problem?: string}} Act
 * `part` answers a part of a file, of which so many are `received`.
 * @typedef {{act: number, tab: string, saved: boolean, error?: string, problem?: string, rows: any[], focus?: string | null, undo?: boolean, redo?: boolean, searching?: boolean, failures?: string[], carried?: {kept: number, lost: string[]} | null, history?: Said[], alike?: string[], unread?: string, source?: Consulted, part?: number, received?: number}} Answer
 *
 * The text of a kept source around the passage that speaks of a claim; a quotation is compared word by word. Offsets
 * are UTF-16 units in the text. An image has no text; `image` is its data as an address.
 * @typedef {{text: string, cut: boolean, page: number | null, image?: string, passage?: [number, number], hits?: [number, number][], verbatim?: boolean, words?: {change: string, quote: string, span: [number, number]}[]}} Consulted
 *
 * What anywidget hands over, as far as it is used.
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(event: string, listener: (...values: any[]) => void) => void} on
 * @property {(event: string, listener: (...values: any[]) => void) => void} off
 * @property {(content: any, callbacks?: any, buffers?: ArrayBuffer[]) => void} send
 *
 * @typedef {{model: Model, el: HTMLElement}} Host
 *
 * What anywidget is given; the answer ends what was rendered.
 * @typedef {{render: (host: Host) => () => void}} Widget
 */
export {};
