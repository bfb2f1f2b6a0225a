/** The row of filters: what of the claims is listed. It shows and reports, and never filters by itself. */

import { GLYPHS } from "./captions.js";
import { make, put, write } from "./dom.js";
import { counts, EVERYTHING, parts } from "./filter.js";
import { VERDICTS } from "./ledger.js";
import { KINDS } from "./segments.js";
import { kindName, reasonName, shortened } from "./wording.js";

/** @import { Captions } from "./captions.js" */
/** @import { Filter } from "./filter.js" */
/** @import { Row } from "./types.js" */

/** What the reviewer can ask the finder to be sure of. */
const SCORES = [0.5, 0.7, 0.9];

/**
 * @param {Captions} captions
 * @param {(filter: Filter) => void} change
 * @param {() => void} done the reviewer leaves the row by key
 * @param {AbortSignal} signal
 */
export function makeFilters(captions, change, done, signal) {
  /** @type {Filter} */
  let now = EVERYTHING;
  const all = captions.all;
  /** @type {Record<string, HTMLSelectElement>} */
  const boxes = {};
  for (const name of ["kind", "verdict", "hint", "reason", "reviewer", "source", "score"]) {
    const box = make("select", { class: `fc-by-${name}`, "data-by": name, "aria-label": captions.filters[/** @type {keyof typeof captions.filters} */ (name)] });
    box.addEventListener(
      "change",
      () => {
        now = { ...now, [name]: name === "score" ? Number(box.value) : box.value };
        change(now);
      },
      { signal },
    );
    boxes[name] = box;
  }
  const reset = make("button", { type: "button", class: "fc-plain fc-reset" }, captions.reset);
  reset.addEventListener(
    "click",
    () => {
      now = EVERYTHING;
      change(now);
      // The button that had the focus is gone by now.
      done();
    },
    { signal },
  );
  const shown = make("span", { class: "fc-shown" });
  const element = make("div", { class: "fc-filters", role: "group", "aria-label": captions.filter }, ...Object.values(boxes), reset, shown);
  element.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      done();
    },
    { signal },
  );

  /** @param {string} name @param {[string, string, number | undefined][]} choices value, caption, how many */
  function fill(name, choices) {
    const box = boxes[name];
    const chosen = String(now[/** @type {keyof Filter} */ (name)] || "");
    const there = choices.filter(([value, , count]) => count === undefined || count > 0 || value === chosen);
    const title = captions.filters[/** @type {keyof typeof captions.filters} */ (name)];
    const options = [make("option", { value: "" }, `${title}: ${all}`), ...there.map(([value, caption, count]) => make("option", { value }, count === undefined ? caption : `${caption} (${count})`))];
    // Only when they differ: a list that is open would close.
    if (options.map((each) => each.text).join("\n") !== [...box.options].map((each) => each.text).join("\n")) box.replaceChildren(...options);
    box.value = chosen;
    put(box, "data-set", chosen !== "");
    box.hidden = there.length === 0;
  }

  return {
    element,
    /**
     * Offer what there is to choose, with how many claims each choice has.
     * @param {Iterable<Row>} rows
     * @param {number} listed
     * @param {number} size
     */
    show(rows, listed, size) {
      const found = counts(rows);
      const words = (/** @type {Map<string, number>} */ map) => [...map].sort(([a], [b]) => a.localeCompare(b)).map(([value, n]) => /** @type {[string, string, number]} */ ([value, shortened(value, 80), n]));
      fill("kind", KINDS.map((kind) => [kind, kindName(kind, captions), found.kind.get(kind) ?? 0]));
      fill("verdict", [...VERDICTS, /** @type {const} */ ("open"), /** @type {const} */ ("disagreement")].map((name) => [name, `${GLYPHS[name]} ${captions[name]}`, found.verdict.get(name) ?? 0]));
      fill("hint", [
        ["warning", captions.withWarning, found.hint.get("warning") ?? 0],
        ["hint", captions.withHint, found.hint.get("hint") ?? 0],
      ]);
      fill("reason", [...found.reason].map(([value, n]) => [value, reasonName(value, captions), n]));
      fill("reviewer", words(found.reviewer));
      fill("source", words(found.source));
      fill("score", SCORES.map((score) => [String(score), captions.fromScore(score), undefined]));
      write(shown, listed < size ? captions.listedOf(listed, size) : "");
      reset.hidden = parts(now) === 0;
    },
    focus: () => boxes.kind.focus(),
  };
}
