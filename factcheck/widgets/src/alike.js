/** Shows the claims that say the same as the one at hand, before they are settled together. It never settles by itself. */

import { GLYPHS } from "./captions.js";
import { cap, make, newId, put, sign, write } from "./dom.js";
import { sourceName } from "./filter.js";
import { latin, VERDICT_KEYS } from "./keys.js";
import { VERDICTS } from "./ledger.js";
import { offered } from "./sources.js";

/** @import { Captions } from "./captions.js" */
/** @import { Row, Source, Verdict } from "./types.js" */

/** When a dialog that opens has been told of, in milliseconds. */
const SETTLED = 200;

/**
 * @param {Captions} captions
 * @param {(row: Row) => [string, string, string]} context the words before, the quote, the words after
 * @param {(claim: string, others: string[], verdict: Verdict, source: string) => void} settle
 * @param {() => Source[]} known the sources of the whole article
 * @param {string} language of the article
 * @param {AbortSignal} signal
 */
export function makeAlike(captions, context, settle, known, language, signal) {
  const title = make("h2", { id: newId() });
  // The desk gives the sources of the claim at hand to all the others, too.
  const along = make("p", { id: newId(), class: "fc-along", dir: "auto" });
  const choices = make("datalist", { id: newId() });
  const source = make("input", { type: "text", placeholder: captions.sourceAlike, "aria-label": captions.sourceAlike, "aria-keyshortcuts": "s", list: choices.id, autocomplete: "off" });
  const list = make("ul");
  const verdicts = new Map(
    VERDICTS.map((verdict) => {
      const glyph = sign(GLYPHS[verdict]);
      const element = make("button", { type: "button", "data-verdict": verdict, "aria-keyshortcuts": VERDICT_KEYS[verdict] }, glyph, make("span", {}, captions[verdict]), cap(VERDICT_KEYS[verdict]));
      element.addEventListener("click", () => finish(verdict), { signal });
      return [verdict, element];
    }),
  );
  const cancel = make("button", { type: "button", class: "fc-plain" }, captions.cancel, cap("Esc"));
  const many = make("span", { class: "fc-more" });
  // What is around an open dialog is silent, the widget's own voice, too.
  const voice = make("p", { class: "fc-voice", "aria-live": "polite" });
  const parts = [make("header", {}, title), along, make("div", { class: "fc-cite" }, cap("s"), source, choices), list, make("footer", {}, many, ...verdicts.values(), cancel), voice];
  // The verdicts' keys are the dialog's: a screen reader would take them for commands of its own.
  const keys = make("div", { role: "application", "aria-labelledby": title.id }, ...parts);
  const dialog = make("dialog", { class: "fc-dialog fc-preview", "aria-labelledby": title.id, "aria-describedby": along.id }, keys);
  /** @type {Map<string, HTMLInputElement>} */
  let boxes = new Map();
  /** The claim that was at hand when it was asked. */
  let claim = "";
  /** @type {Verdict | null} */
  let usual = null;

  const wanted = () => [...boxes].filter(([, box]) => box.checked).map(([id]) => id);

  function count() {
    write(many, captions.chosenAlike(wanted().length));
    write(voice, many.textContent ?? "");
  }

  /** @param {Verdict} verdict */
  function finish(verdict) {
    dialog.close();
    settle(claim, wanted(), verdict, source.value.trim());
  }

  list.addEventListener("change", count, { signal });
  cancel.addEventListener("click", () => dialog.close(), { signal });
  dialog.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target === source) {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault();
        return verdicts.get(usual ?? VERDICTS[0])?.focus();
      }
      if (latin(event) === "s") {
        event.preventDefault();
        return source.focus();
      }
      const verdict = VERDICTS.find((each) => VERDICT_KEYS[each] === latin(event)) ?? (event.key === "Enter" && event.target === dialog ? usual : null);
      if (!verdict) return;
      event.preventDefault();
      finish(verdict);
    },
    { signal },
  );

  return {
    element: dialog,
    /** @param {Row} row the claim at hand @param {Row[]} others */
    show(row, others) {
      claim = row.id;
      usual = row.verdict;
      write(title, captions.alikeTitle(context(row)[1], others.length));
      along.hidden = row.evidence.length === 0;
      const names = row.evidence.map((each) => sourceName(each) + (each.confidential ? ` (${captions.confidential})` : ""));
      // It describes the dialog also where it is not to be seen.
      write(along, names.length > 0 ? captions.alongAlike(names) : "");
      source.value = "";
      choices.replaceChildren(...offered(known()));
      boxes = new Map();
      list.replaceChildren(
        ...others.map((other) => {
          const [before, quote, after] = context(other);
          const box = make("input", { type: "checkbox" });
          // What somebody has settled otherwise is left alone unless asked for.
          box.checked = !other.verdict;
          boxes.set(other.id, box);
          const now = other.verdict ?? "open";
          const passage = make("span", { class: "fc-passage", lang: language, dir: "auto" }, before, make("b", {}, quote), after);
          return make("li", { "data-verdict": now }, make("label", {}, box, passage, make("span", { class: "fc-is" }, sign(GLYPHS[now]), ` ${captions[now]}`)));
        }),
      );
      count();
      write(voice, "");
      for (const [verdict, element] of verdicts) put(element, "class", verdict === usual ? "fc-main" : "fc-plain");
      dialog.showModal();
      setTimeout(() => write(voice, `${title.textContent}. ${many.textContent}`), SETTLED);
      (usual ? verdicts.get(usual) : [...boxes.values()][0])?.focus();
    },
  };
}
