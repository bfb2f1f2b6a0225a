/**
 * The claim at hand: quote, hints, verdict, reason, correction, note, sources, and what others said. It reports what is
 * pressed and typed and never decides what follows. A field is saved for the claim it was opened for, whichever way it
 * is left.
 */

import { createBoxes } from "./boxes.js";
import { GLYPHS, HINT_GLYPHS } from "./captions.js";
import { cap, focused, make, makeScrolling, newId, put, sign, write } from "./dom.js";
import { sourceName } from "./filter.js";
import { tool } from "./icons.js";
import { VERDICT_KEYS } from "./keys.js";
import { openHints, VERDICTS, withSource } from "./ledger.js";
import { makeSources } from "./sources.js";
import { clock, kindName, reasonName, shortened } from "./wording.js";

/** @import { Change, Hint, Row, Said, Source, Verdict } from "./types.js" */
/** @import { Box } from "./boxes.js" */
/** @import { Captions } from "./captions.js" */

/**
 * @typedef {object} PanelEvents
 * @property {(verdict: Verdict) => void} verdict
 * @property {() => void} withdraw
 * @property {(reason: string) => void} reason
 * @property {(hint: Hint, row: Row) => void} take
 * @property {(hint: Hint, row: Row) => void} dismiss
 * @property {() => void} alike settle other claims as this one
 * @property {() => void} menu change the mark
 * @property {() => void} history ask what was said of the claim
 * @property {(quote: string) => void} unfinished of a source at these words too little was typed to be recorded
 * @property {() => Source[]} known the sources of the whole article
 * @property {(at: number, file?: File) => void} keep keep a copy of a source
 * @property {(at: number) => void} consult show what a kept source says
 * @property {(claim: string, change: Change, revision: number) => void} write with the revision that was there when typing began
 * @property {() => void} done the reviewer leaves a field by key
 * @property {() => void} typing a field has changed and is not reported yet
 */

/**
 * @param {Captions} captions
 * @param {Record<string, string[]>} reasons those that fit a verdict
 * @param {PanelEvents} events
 * @param {AbortSignal} signal
 */
export function makePanel(captions, reasons, events, signal) {
  /** @type {string | null} */
  let claim = null;
  /** The claim's revision on the screen, and the one that was there when a draft was begun. */
  let revision = 0;
  let begunAt = 0;
  let language = "";
  const boxes = createBoxes();

  const place = make("span", { class: "fc-place" });
  const kind = make("span", { class: "fc-kind" });
  const state = make("span", { class: "fc-act" });
  const scrolling = makeScrolling(signal);
  const quote = scrolling(make("blockquote", { class: "fc-quote", dir: "auto" }));

  const verdicts = new Map(
    VERDICTS.map((verdict) => [verdict, button("verdict", { "data-verdict": verdict, "aria-keyshortcuts": VERDICT_KEYS[verdict] })]),
  );
  for (const [verdict, element] of verdicts) {
    const glyph = sign(GLYPHS[verdict]);
    element.append(glyph, make("span", { class: "fc-word" }, captions[verdict]), cap(VERDICT_KEYS[verdict]));
    element.addEventListener("click", () => events.verdict(verdict), { signal });
  }
  const withdrawWord = make("span", {}, captions.withdraw);
  const withdraw = button("withdraw", { "aria-keyshortcuts": "x" }, withdrawWord, cap("x"));
  withdraw.addEventListener("click", () => events.withdraw(), { signal });
  const chips = make("div", { class: "fc-reasons", role: "group", "aria-label": captions.reason });

  const hints = make("ul", { class: "fc-hintlist", "aria-label": captions.hints, hidden: true });
  const correction = field("correction", "c", make("textarea", { rows: 1, placeholder: captions.correctionHint }));
  const note = field("note", "n", make("textarea", { rows: 1, placeholder: captions.noteHint }));
  const sources = makeSources(captions, boxes, { leave: () => leave(), unfinished: () => events.unfinished(quote.textContent ?? ""), known: events.known, keep: events.keep, consult: events.consult }, signal);
  const source = sources.element;
  const alike = button("alike", { "aria-keyshortcuts": "b" }, make("span", {}, captions.alike), cap("b"));
  alike.addEventListener("click", () => events.alike(), { signal });
  const menu = tool("more", `${captions.changeMark} (m)`, "fc-menu");
  menu.addEventListener("click", () => events.menu(), { signal });
  const past = make("ol", { class: "fc-past" });
  const history = make("details", { class: "fc-history" }, make("summary", { "aria-keyshortcuts": "h" }, captions.history, cap("h")), past);
  history.addEventListener("toggle", () => history.open && events.history(), { signal });
  const othersLabel = make("div", { class: "fc-label", id: newId() }, captions.others);
  const others = make("ul", { class: "fc-others", "aria-labelledby": othersLabel.id });
  const otherBlock = make("div", { class: "fc-field", hidden: true }, othersLabel, others);

  const body = make(
    "div",
    { class: "fc-body", hidden: true },
    make("div", { class: "fc-meta" }, place, kind, state, menu),
    quote,
    hints,
    make("div", { class: "fc-verdicts", role: "group", "aria-label": captions.verdict }, ...verdicts.values()),
    chips,
    make("div", { class: "fc-deeds" }, withdraw, alike),
    otherBlock,
    correction.block,
    note.block,
    source,
    history,
  );
  const empty = make("p", { class: "fc-empty", hidden: true });
  const element = make("aside", { class: "fc-panel", "aria-label": captions.panel }, body, empty);

  /** @param {"correction" | "note"} name @param {string} key @param {HTMLTextAreaElement} box */
  function field(name, key, box) {
    put(box, "data-field", name);
    put(box, "id", newId());
    const block = make("div", { class: `fc-field fc-${name}` }, make("div", { class: "fc-label" }, make("label", { for: box.id }, captions[name]), cap(key)), box);
    box.addEventListener("blur", () => leave(), { signal });
    return { block, box };
  }

  /** What is typed and not yet reported. @returns {Change} */
  function drafts() {
    /** @type {Change} */
    const change = {};
    if (boxes.isDraft(correction.box)) change.correction = correction.box.value.trim();
    if (boxes.isDraft(note.box)) change.note = note.box.value.trim();
    const changed = sources.draft();
    if (changed) change.source = changed;
    return change;
  }

  /** Report what was typed, for the claim it was typed for. */
  function leave() {
    const change = drafts();
    boxes.settle([correction.box, note.box]);
    for (const block of [correction.block, note.block]) put(block, "data-draft", false);
    put(source, "data-draft", sources.settle());
    if (claim !== null && Object.keys(change).length > 0) events.write(claim, change, begunAt);
  }

  body.addEventListener(
    "input",
    (event) => {
      const box = /** @type {Box} */ (event.target);
      if (!boxes.hasDraft()) begunAt = revision;
      boxes.type(box);
      put(/** @type {Element} */ (box.closest(".fc-field")), "data-draft", boxes.isDraft(box));
      events.typing();
    },
    { signal },
  );
  // What is ticked or chosen is said, there is nothing left to type.
  body.addEventListener("change", ({ target }) => (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === "checkbox")) && leave(), { signal });
  element.addEventListener(
    "keydown",
    (event) => {
      const target = event.target;
      const typing = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      // Safari ends a composition before the key that ends it.
      if (!typing || event.isComposing || event.keyCode === 229) return;
      const saves = event.key === "Enter" && !event.shiftKey && !(target instanceof HTMLSelectElement) && !target.matches("[type=checkbox]");
      if (!saves && event.key !== "Escape") return;
      event.preventDefault();
      leave();
      events.done();
    },
    { signal },
  );

  let paintedHints = "";

  /**
   * Paint the hints at the claim and at those around it; only the first that offers something is taken over by key.
   * @param {Row} row
   * @param {{row: Row, quote: string}[]} around
   */
  function paintHints(row, around) {
    const open = openHints(row);
    const content = JSON.stringify([row.id, open, around.map((each) => [each.quote, each.row.hints])]);
    if (content === paintedHints) return;
    paintedHints = content;
    const first = open.find((hint) => hint.offer);
    const all = [...open.map((hint) => ({ hint, at: row, of: "" })), ...around.flatMap((each) => each.row.hints.map((hint) => ({ hint, at: each.row, of: each.quote })))];
    hints.hidden = all.length === 0;
    hints.replaceChildren(
      ...all.map(({ hint, at, of }, nth) => {
        const item = make(
          "li",
          { "data-level": hint.level },
          make("span", { class: "fc-sign", role: "img", "aria-label": captions[hint.level] }, HINT_GLYPHS[hint.level]),
          make("p", { dir: "auto" }, ...(of ? [make("span", { class: "fc-of" }, `${captions.quoted(of)}:`), " "] : []), hint.message),
        );
        const buttons = make("div", { class: "fc-offers" });
        if (hint.offer) {
          const words = hint.offer.correction || `${GLYPHS[hint.offer.verdict ?? "open"]} ${captions[hint.offer.verdict ?? "open"]}`;
          const take = button("take", { title: captions.takeOver }, make("span", { class: "fc-offer", dir: "auto" }, words));
          if (hint === first) take.append(cap("Enter"));
          take.addEventListener("click", () => events.take(hint, at), { signal });
          buttons.append(take);
        }
        const ignore = button("ignore", {}, captions.dismiss);
        if (nth === 0 && at === row) ignore.append(cap("i"));
        ignore.addEventListener("click", () => events.dismiss(hint, at), { signal });
        buttons.append(ignore);
        item.append(buttons);
        return item;
      }),
    );
  }

  /** @param {string | null} verdict @param {string | null} reason */
  function paintReasons(verdict, reason) {
    const fitting = verdict ? (reasons[verdict] ?? []) : [];
    if (chips.dataset.verdict !== (verdict ?? "")) {
      chips.dataset.verdict = verdict ?? "";
      chips.replaceChildren(
        ...fitting.map((value, at) => {
          const caption = reasonName(value, captions);
          const chip = button("chip", { "data-reason": value, "aria-keyshortcuts": at + 1 }, cap(String(at + 1)), caption);
          chip.addEventListener("click", () => events.reason(value), { signal });
          return chip;
        }),
      );
    }
    for (const chip of chips.children) put(chip, "aria-pressed", String(chip.getAttribute("data-reason") === reason));
    chips.hidden = fitting.length === 0;
  }

  let paintedOthers = "";

  /** @param {Said[]} said */
  function paintOthers(said) {
    const content = JSON.stringify(said);
    if (content === paintedOthers) return;
    paintedOthers = content;
    otherBlock.hidden = said.length === 0;
    others.replaceChildren(...said.map((each) => make("li", { "data-verdict": each.verdict ?? "open" }, ...words(each))));
  }

  /** What somebody said, in words. @param {Said} said */
  function words(said) {
    const verdict = said.verdict ?? "open";
    const reason = said.reason ? ` · ${reasonName(said.reason, captions)}` : "";
    const more = [[said.quote && captions.quoted(shortened(said.quote)), said.correction && `→ ${said.correction}`].filter(Boolean).join(" "), said.note ?? "", ...(said.evidence ?? []).map((each) => [sourceName(each), each.archived && captions.keptAt(each.accessed_at ?? ""), each.locator, each.excerpt].filter(Boolean).join(", "))].filter(Boolean);
    return [
      make("span", { class: "fc-who", dir: "auto" }, said.reviewer),
      make("span", { class: "fc-said" }, sign(GLYPHS[verdict]), ` ${captions[verdict]}`, make("span", { class: "fc-more" }, reason)),
      make("span", { class: "fc-when" }, said.at ? clock(said.at, captions.locale) : ""),
      ...more.map((text) => scrolling(make("p", { dir: "auto" }, text))),
    ];
  }

  return {
    element,
    /** The record may only be read: nothing can be typed, and all can be copied. */
    lock() {
      for (const each of body.querySelectorAll("input, textarea, select")) put(each, each.matches("textarea, input:not([type=checkbox], [type=file])") ? "readonly" : "disabled", true);
    },
    leave,
    hasDraft: boxes.hasDraft,
    /** Whether the reviewer is at a field. */
    isBusy: () => Boolean(element.contains(focused(element)) && focused(element)?.matches("input, textarea, select")),

    /** Put the cursor into a field. @param {string} name */
    focus(name) {
      const box = element.querySelector(`[data-field="${name}"]`);
      if (!(box instanceof HTMLElement)) return;
      box.focus();
      if (box instanceof HTMLTextAreaElement) box.setSelectionRange(box.value.length, box.value.length);
    },

    /** The source that is open, and where to tell what becomes of its copy. */
    sources,

    /** Unfold what was said of the claim, or fold it. @param {boolean} [open] */
    unfold(open = !history.open) {
      history.open = open;
      if (history.open) history.querySelector("summary")?.focus();
    },

    /** @param {string} id @param {Said[]} said the latest first */
    showHistory(id, said) {
      if (id !== claim) return;
      past.replaceChildren(
        ...(said.length > 0 ? said.map((each) => make("li", { "data-verdict": each.verdict ?? "open" }, ...words(each))) : [make("li", {}, captions.noHistory)]),
      );
      if (history.contains(focused(element))) requestAnimationFrame(() => history.scrollIntoView({ block: "nearest" }));
    },

    /**
     * @param {Row | undefined} row as it is to be painted
     * @param {{at: number, of: number, quote: string, around: {row: Row, quote: string}[], language: string, state: string, act: string, failed: Change, left: number}} view `left`: how many claims there are besides those listed
     */
    show(row, view) {
      body.hidden = !row;
      empty.hidden = Boolean(row);
      write(empty, view.left > 0 ? captions.noneListed : captions.unchosen);
      if ((row?.id ?? null) !== claim) {
        leave();
        sources.forsake();
        claim = row?.id ?? null;
        history.open = false;
        past.replaceChildren();
        // In the frame, because scrolling lays the page out.
        requestAnimationFrame(() => (element.scrollTop = quote.scrollTop = 0));
      }
      if (!row) return;
      const isNews = row.revision !== revision;
      revision = row.revision;
      // After the revision is noted: asking paints the panel anew.
      if (history.open && isNews) events.history();
      if (language !== view.language) put(quote, "lang", (language = view.language));
      put(element, "data-claim-at-hand", row.id);
      write(place, captions.place(view.at, view.of));
      const word = kindName(row.kind, captions);
      const entity = row.entity && captions.entities[/** @type {keyof Captions["entities"]} */ (row.entity)];
      write(kind, entity ? `${word} · ${entity}` : word);
      put(kind, "data-kind", row.kind);
      write(state, view.act);
      put(state, "data-state", view.state);
      write(quote, view.quote);
      paintHints(row, view.around);
      put(element, "data-verdict", row.verdict ?? "open");
      for (const [verdict, each] of verdicts) put(each, "aria-pressed", String(verdict === row.verdict));
      // Without a verdict, what the reviewer marked by mistake can go.
      withdraw.disabled = !row.verdict && !row.own;
      write(withdrawWord, !row.verdict && row.own ? captions.unmark : captions.withdraw);
      paintReasons(row.verdict, row.reason);
      boxes.paint(correction.box, view.failed.correction ?? row.correction);
      put(correction.block, "data-failed", "correction" in view.failed);
      boxes.paint(note.box, view.failed.note ?? row.note);
      put(note.block, "data-failed", "note" in view.failed);
      sources.show(row.id, view.failed.source ? withSource(row.evidence, view.failed.source) : row.evidence, row.verdict);
      put(source, "data-failed", "source" in view.failed);
      paintOthers(row.others);
    },
  };
}

/** @typedef {ReturnType<typeof makePanel>} Panel */

/** @param {string} name @param {Record<string, string | number>} attributes @param {...(Node | string)} children */
function button(name, attributes, ...children) {
  return make("button", { type: "button", class: `fc-${name}`, ...attributes }, ...children);
}
