/**
 * The claim at hand: quote, verdict, reason, correction, note and source. It reports what is pressed and typed
 * and never decides what follows. A field is saved for the claim it was opened for, whichever way it is left.
 */

import { GLYPHS } from "./captions.js";
import { cap, make, put, webAddress, write } from "./dom.js";
import { VERDICTS } from "./ledger.js";

/** @import { Change, Row, Verdict } from "./types.js" */
/** @import { Captions } from "./captions.js" */

/**
 * @typedef {object} PanelEvents
 * @property {(verdict: Verdict) => void} verdict
 * @property {() => void} withdraw
 * @property {(reason: string) => void} reason
 * @property {(claim: string, change: Change) => void} write
 * @property {() => void} done the reviewer leaves a field by key
 */

const VERDICT_KEYS = { verified: "v", disputed: "d", erroneous: "e" };

/**
 * @param {Captions} captions
 * @param {Record<string, string[]>} reasons those that fit a verdict
 * @param {PanelEvents} events
 * @param {AbortSignal} signal
 */
export function makePanel(captions, reasons, events, signal) {
  /** @type {string | null} */
  let claim = null;
  let language = "";

  const place = make("span", { class: "fc-place" });
  const kind = make("span", { class: "fc-kind" });
  const state = make("span", { class: "fc-act" });
  const quote = make("blockquote", { class: "fc-quote", dir: "auto" });

  const verdicts = new Map(
    VERDICTS.map((verdict) => [verdict, button("verdict", { "data-verdict": verdict, "aria-keyshortcuts": VERDICT_KEYS[verdict] })]),
  );
  for (const [verdict, element] of verdicts) {
    const glyph = make("span", { class: "fc-glyph", "aria-hidden": "true" }, GLYPHS[verdict]);
    element.append(glyph, make("span", { class: "fc-word" }, captions[verdict]), cap(VERDICT_KEYS[verdict]));
    element.addEventListener("click", () => events.verdict(verdict), { signal });
  }
  const withdraw = button("withdraw", { "aria-keyshortcuts": "x" }, captions.withdraw, cap("x"));
  withdraw.addEventListener("click", () => events.withdraw(), { signal });
  const chips = make("div", { class: "fc-reasons", role: "group", "aria-label": captions.reason });

  const correction = field("correction", "c", make("textarea", { rows: 1, placeholder: captions.correctionHint }));
  const note = field("note", "n", make("textarea", { rows: 1, placeholder: captions.noteHint }));
  const title = make("input", { type: "text", placeholder: captions.sourceTitleHint, "aria-label": captions.sourceTitle, "data-field": "source" });
  const address = make("input", { type: "text", inputmode: "url", placeholder: captions.sourceAddressHint, "aria-label": captions.sourceAddress });
  const stance = make(
    "select",
    { "aria-label": captions.sourceStance },
    ...Object.entries(captions.stances).map(([value, caption]) => make("option", { value }, caption)),
  );
  const link = make("a", { target: "_blank", rel: "noopener noreferrer", hidden: true }, captions.openSource);
  const more = make("span", { class: "fc-more" });
  const source = make(
    "div",
    { class: "fc-field fc-source", role: "group", "aria-label": captions.source },
    make("div", { class: "fc-label" }, captions.source, cap("s")),
    make("div", { class: "fc-boxes" }, title, address, make("div", { class: "fc-under" }, stance, link, more)),
  );
  const others = make("ul", { class: "fc-others", "aria-label": captions.others });
  const otherBlock = make("div", { class: "fc-field", hidden: true }, make("div", { class: "fc-label" }, captions.others), others);

  const body = make(
    "div",
    { class: "fc-body" },
    make("div", { class: "fc-meta" }, place, kind, state),
    quote,
    make("div", { class: "fc-verdicts", role: "group", "aria-label": captions.verdict }, ...verdicts.values()),
    chips,
    withdraw,
    correction.block,
    note.block,
    source,
    otherBlock,
  );
  const empty = make("p", { class: "fc-empty", hidden: true }, captions.unchosen);
  const element = make("aside", { class: "fc-panel", "aria-label": captions.panel }, body, empty);

  /** @param {"correction" | "note"} name @param {string} key @param {HTMLTextAreaElement} box */
  function field(name, key, box) {
    put(box, "aria-label", captions[name]);
    put(box, "data-field", name);
    const block = make("div", { class: `fc-field fc-${name}` }, make("div", { class: "fc-label" }, captions[name], cap(key)), box);
    /** @type {{block: HTMLElement, box: HTMLTextAreaElement, was: string}} */
    const own = { block, box, was: "" };
    box.addEventListener("input", () => put(block, "data-draft", box.value !== own.was), { signal });
    box.addEventListener("blur", () => leave(), { signal });
    return own;
  }

  /** What is typed and not yet reported. @returns {Change} */
  function drafts() {
    /** @type {Change} */
    const change = {};
    if (correction.box.value.trim() !== correction.was) change.correction = correction.box.value.trim();
    if (note.box.value.trim() !== note.was) change.note = note.box.value.trim();
    if (sourceText() !== sourceWas) change.source = typedSource();
    return change;
  }

  /** Report what was typed, for the claim it was typed for. */
  function leave() {
    const change = drafts();
    if (claim === null || Object.keys(change).length === 0) return;
    if (change.correction !== undefined) correction.was = change.correction;
    if (change.note !== undefined) note.was = change.note;
    if (change.source !== undefined) sourceWas = sourceText();
    for (const block of [correction.block, note.block, source]) put(block, "data-draft", false);
    events.write(claim, change);
  }

  let sourceWas = "";
  const sourceText = () => {
    const typed = [title.value.trim(), address.value.trim()];
    // An empty source has no stance; choosing one alone is nothing to save.
    return typed.join("") ? [...typed, stance.value].join("\n") : "";
  };
  const typedSource = () => {
    const text = address.value.trim();
    const url = webAddress(text) ? text : "";
    return { title: title.value.trim(), url, reference: url ? "" : text, stance: stance.value };
  };
  source.addEventListener("input", () => put(source, "data-draft", sourceText() !== sourceWas), { signal });
  source.addEventListener(
    "focusout",
    (event) => {
      if (!(event.relatedTarget instanceof Node && source.contains(event.relatedTarget))) leave();
    },
    { signal },
  );

  element.addEventListener(
    "keydown",
    (event) => {
      const target = event.target;
      const typing = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (!typing || event.isComposing) return;
      const saves = event.key === "Enter" && !event.shiftKey && !(target instanceof HTMLSelectElement);
      if (!saves && event.key !== "Escape") return;
      event.preventDefault();
      leave();
      events.done();
    },
    { signal },
  );

  /** @param {string | null} verdict @param {string | null} reason */
  function paintReasons(verdict, reason) {
    const fitting = verdict ? (reasons[verdict] ?? []) : [];
    if (chips.dataset.verdict !== (verdict ?? "")) {
      chips.dataset.verdict = verdict ?? "";
      chips.replaceChildren(
        ...fitting.map((value, at) => {
          const caption = captions.reasons[/** @type {keyof Captions["reasons"]} */ (value)] ?? value;
          const chip = button("chip", { "data-reason": value, "aria-keyshortcuts": at + 1 }, cap(String(at + 1)), caption);
          chip.addEventListener("click", () => events.reason(value), { signal });
          return chip;
        }),
      );
    }
    for (const chip of chips.children) put(chip, "aria-pressed", String(chip.getAttribute("data-reason") === reason));
    chips.hidden = fitting.length === 0;
  }

  /** @param {Row["source"]} value */
  function paintSource(value) {
    const text = value ? value.url || value.reference : "";
    const painted = value && (value.title || text) ? [value.title, text, value.stance].join("\n") : "";
    if (sourceText() === sourceWas) {
      title.value = value?.title ?? "";
      address.value = text;
      stance.value = value?.stance || "supports";
      sourceWas = painted;
    }
    const href = webAddress(address.value);
    put(link, "href", href);
    link.hidden = href === null;
  }

  /** @param {{box: HTMLTextAreaElement, was: string, block: HTMLElement}} own @param {string} text @param {boolean} failed */
  function paintField(own, text, failed) {
    if (own.box.value.trim() === own.was) {
      if (own.box.value !== text) own.box.value = text;
      own.was = text;
    }
    put(own.block, "data-failed", failed);
  }

  return {
    element,
    leave,

    /** Put the cursor into a field. @param {string} name */
    focus(name) {
      const box = element.querySelector(`[data-field="${name}"]`);
      if (!(box instanceof HTMLElement)) return;
      box.focus();
      if (box instanceof HTMLTextAreaElement) box.setSelectionRange(box.value.length, box.value.length);
    },

    /**
     * @param {Row | undefined} row as it is to be painted
     * @param {{at: number, of: number, quote: string, language: string, state: string, act: string, failed: Change}} around
     */
    show(row, around) {
      body.hidden = !row;
      empty.hidden = Boolean(row);
      if (!row) {
        claim = null;
        return;
      }
      if (row.id !== claim) {
        leave();
        claim = row.id;
        correction.was = correction.box.value = "";
        note.was = note.box.value = "";
        title.value = address.value = sourceWas = "";
        // In the frame, because scrolling lays the page out.
        requestAnimationFrame(() => (quote.scrollTop = 0));
      }
      if (language !== around.language) put(quote, "lang", (language = around.language));
      put(element, "data-claim-at-hand", row.id);
      write(place, captions.place(around.at, around.of));
      const word = captions.kinds[/** @type {keyof Captions["kinds"]} */ (row.kind)] ?? row.kind;
      const entity = row.entity && captions.entities[/** @type {keyof Captions["entities"]} */ (row.entity)];
      write(kind, entity ? `${word} · ${entity}` : word);
      put(kind, "data-kind", row.kind);
      write(state, around.act);
      put(state, "data-state", around.state);
      write(quote, around.quote);
      put(element, "data-verdict", row.verdict ?? "open");
      for (const [verdict, each] of verdicts) put(each, "aria-pressed", String(verdict === row.verdict));
      withdraw.disabled = !row.verdict;
      paintReasons(row.verdict, row.reason);
      paintField(correction, around.failed.correction ?? row.correction, "correction" in around.failed);
      paintField(note, around.failed.note ?? row.note, "note" in around.failed);
      paintSource(around.failed.source ?? row.source);
      put(source, "data-failed", "source" in around.failed);
      write(more, row.evidence_count > 1 ? captions.moreSources(row.evidence_count - 1) : "");
      otherBlock.hidden = row.others.length === 0;
      others.replaceChildren(
        ...row.others.map((other) =>
          make(
            "li",
            { "data-verdict": other.verdict },
            make("span", { class: "fc-who" }, other.reviewer),
            make("span", { class: "fc-said" }, `${GLYPHS[other.verdict] ?? ""} ${captions[other.verdict] ?? other.verdict}`),
          ),
        ),
      );
    },
  };
}

/** @param {string} name @param {Record<string, string | number>} attributes @param {...(Node | string)} children */
function button(name, attributes, ...children) {
  return make("button", { type: "button", class: `fc-${name}`, ...attributes }, ...children);
}
