/** The claims as a table that can be sorted: the second way in, and the one a screen reader walks. It never filters. */

import { GLYPHS, HINT_GLYPHS } from "./captions.js";
import { focused, make, put, sign, write } from "./dom.js";
import { isDisagreed } from "./others.js";
import { inReadingOrder, KINDS } from "./segments.js";
import { kindName, shortened } from "./wording.js";

/** @import { Captions } from "./captions.js" */
/** @import { Ledger } from "./ledger.js" */
/** @import { Row } from "./types.js" */

/** Rows on one page: what a browser lays out without a pause. */
const PAGE = 200;
/** Letters of a text in a row; the panel has all of them. */
const LONGEST = 200;
const VERDICT_ORDER = ["open", "erroneous", "disputed", "verified"];
const COLUMNS = /** @type {const} */ (["place", "claim", "kind", "verdict", "correction", "hint", "at"]);

/**
 * @param {Ledger} ledger
 * @param {Captions} captions
 * @param {(row: Row) => string} quote
 * @param {{choose: (id: string) => void, sorted: () => void}} on
 * @param {string} language of the article
 * @param {AbortSignal} signal
 */
export function makeList(ledger, captions, quote, on, language, signal) {
  let column = "place";
  let down = false;
  let page = 0;
  /** @type {Map<string, HTMLTableRowElement>} */
  let lines = new Map();
  /** Its number in reading order, which sorting and filtering leave as it is. @type {Map<string, number>} */
  let numbers = new Map();
  /** @type {string | null} */
  let chosen = null;

  const heads = COLUMNS.map((name) => {
    const button = make("button", { type: "button", "data-column": name }, captions.columns[name]);
    button.addEventListener("click", () => sortBy(name), { signal });
    return make("th", { scope: "col", "data-column": name }, button);
  });
  const body = make("tbody");
  const table = make("table", { class: "fc-table" }, make("caption", { class: "fc-voice" }, captions.list), make("thead", {}, make("tr", {}, ...heads)), body);
  const where = make("span");
  const back = make("button", { type: "button", class: "fc-plain" }, captions.previousPage);
  const forth = make("button", { type: "button", class: "fc-plain" }, captions.nextPage);
  back.addEventListener("click", () => turn(page - 1), { signal });
  forth.addEventListener("click", () => turn(page + 1), { signal });
  const pages = make("div", { class: "fc-pages" }, back, where, forth);
  const element = make("div", { class: "fc-list", tabindex: 0, role: "region", "aria-label": captions.list, hidden: true }, table, pages);

  /** @type {Record<string, (row: Row) => string | number>} */
  const keys = {
    claim: (row) => quote(row).toLocaleLowerCase(language),
    kind: (row) => KINDS.indexOf(row.kind),
    verdict: (row) => VERDICT_ORDER.indexOf(row.verdict ?? "open"),
    correction: (row) => row.correction || row.note ? (row.correction || row.note).toLocaleLowerCase(language) : "\uffff",
    hint: (row) => (row.hints.length === 0 ? 2 : row.hints[0].level === "warning" ? 0 : 1),
    at: (row) => (row.verdict && row.at ? -Date.parse(row.at) : 0),
  };

  /** @param {string} name */
  function sortBy(name) {
    down = name === column ? !down : false;
    column = name;
    apply();
    turn(0);
    on.sorted();
  }

  function apply() {
    const key = keys[column];
    if (!key) return ledger.sortBy(down ? (a, b) => inReadingOrder(b, a) : undefined);
    // Each key once, not at every comparison.
    const known = new Map(ledger.all().map((row) => [row.id, key(row)]));
    ledger.sortBy((a, b) => {
      const one = known.get(a.id) ?? key(a);
      const other = known.get(b.id) ?? key(b);
      const order = typeof one === "number" ? one - Number(other) : one.localeCompare(String(other), language);
      return (down ? -order : order) || inReadingOrder(a, b);
    });
  }

  /** @param {number} to */
  function turn(to) {
    page = to;
    paint();
    element.scrollTop = 0;
  }

  function paint() {
    const ids = ledger.ids();
    page = Math.max(0, Math.min(page, Math.ceil(ids.length / PAGE) - 1));
    numbers = new Map([...ledger.every()].sort(inReadingOrder).map((row, at) => [row.id, at + 1]));
    const from = page * PAGE;
    heads.forEach((head) => put(head, "aria-sort", head.dataset.column === column ? (down ? "descending" : "ascending") : null));
    lines = new Map(ids.slice(from, from + PAGE).map((id) => [id, line(id)]));
    const active = focused(element);
    const had = body.contains(active) ? active?.closest("tr")?.dataset.id : undefined;
    body.replaceChildren(...lines.values());
    if (had !== undefined) (lines.get(had)?.querySelector("button") ?? element).focus({ preventScroll: true });
    pages.hidden = ids.length <= PAGE;
    write(where, captions.page(from + 1, Math.min(from + PAGE, ids.length), ids.length));
    back.disabled = page === 0;
    forth.disabled = from + PAGE >= ids.length;
    // Keys that are pressed on a button that is switched off arrive nowhere.
    if ([back, forth].some((each) => each === active && each.disabled)) element.focus({ preventScroll: true });
    if (chosen !== null) put(lines.get(chosen) ?? body, "aria-current", lines.has(chosen));
  }

  /** @param {string} id */
  function line(id) {
    const row = /** @type {Row} */ (ledger.shown(id));
    const verdict = row.verdict ?? "open";
    const hint = row.hints[0];
    const name = make("button", { type: "button", class: "fc-row", lang: language, dir: "auto" }, shortened(quote(row), LONGEST));
    const tr = make(
      "tr",
      { "data-id": id, "data-verdict": verdict },
      make("td", { class: "fc-nr" }, String(numbers.get(id) ?? "")),
      make("td", { class: "fc-what" }, name),
      make("td", {}, kindName(row.kind, captions)),
      make("td", { class: "fc-is" }, sign(GLYPHS[verdict]), ` ${captions[verdict]}`, ...(isDisagreed(row) ? [make("span", { class: "fc-sign", role: "img", "aria-label": captions.disagreement }, ` ${GLYPHS.disagreement}`)] : []), ...(row.verdict ? [] : row.others.filter((other) => other.verdict).map(({ reviewer, verdict: said }) => make("p", { class: "fc-more" }, sign(GLYPHS[said ?? "open"]), ` ${captions[said ?? "open"]}: ${reviewer}`)))),
      make("td", {}, ...[row.correction, row.note].filter(Boolean).map((text) => make("p", { class: text === row.correction ? "fc-correct" : "fc-more", dir: "auto" }, shortened(text, row.correction && row.note ? LONGEST / 2 : LONGEST)))),
      make("td", { class: "fc-noticed", "data-seen": Boolean(row.verdict), dir: "auto" }, ...(hint ? [make("p", {}, make("span", { class: "fc-sign", "aria-label": captions[hint.level], role: "img" }, HINT_GLYPHS[hint.level]), ` ${shortened(hint.message, LONGEST)}`)] : [])),
      make("td", { class: "fc-when" }, row.verdict && row.at ? new Date(row.at).toLocaleString(captions.locale, { dateStyle: "short", timeStyle: "short" }) : ""),
    );
    tr.addEventListener("click", () => on.choose(id), { signal });
    return tr;
  }

  return {
    element,
    isOpen: () => !element.hidden,
    /** @param {boolean} open */
    open(open) {
      element.hidden = !open;
      if (open) {
        apply();
        turn(Math.floor(Math.max(0, ledger.place(chosen)) / PAGE));
      } else ledger.sortBy();
    },
    /** @param {string | null} id */
    choose(id) {
      if (chosen !== null) lines.get(chosen)?.removeAttribute("aria-current");
      chosen = id;
      if (element.hidden || id === null) return;
      const at = Math.floor(Math.max(0, ledger.place(id)) / PAGE);
      if (at !== page) turn(at);
      const tr = lines.get(id);
      if (!tr) return;
      put(tr, "aria-current", "true");
      requestAnimationFrame(() => tr.scrollIntoView({ block: "nearest" }));
    },
    /** @param {string[]} ids claims that look different */
    touch(ids) {
      if (element.hidden) return;
      for (const id of ids) {
        const old = lines.get(id);
        if (!old || !ledger.shown(id)) continue;
        const fresh = line(id);
        put(fresh, "aria-current", id === chosen ? "true" : null);
        const hasFocus = old.contains(focused(element));
        old.replaceWith(fresh);
        lines.set(id, fresh);
        if (hasFocus) fresh.querySelector("button")?.focus({ preventScroll: true });
      }
    },
    rebuild() {
      if (!element.hidden) paint();
    },
  };
}
