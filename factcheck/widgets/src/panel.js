/**
 * The claim at hand: quote, verdict, reason, correction, note and source. It reports what is pressed and typed
 * and never decides what follows. A field is saved for the claim it was opened for, whichever way it is left.
 */

import { GLYPHS, HINT_GLYPHS } from "./captions.js";
import { cap, make, put, webAddress, withScheme, write } from "./dom.js";
import { VERDICTS, withSource } from "./ledger.js";

/** @import { Change, Hint, Row, Source, Verdict } from "./types.js" */
/** @import { Captions } from "./captions.js" */

/**
 * @typedef {object} PanelEvents
 * @property {(verdict: Verdict) => void} verdict
 * @property {() => void} withdraw
 * @property {(reason: string) => void} reason
 * @property {(hint: Hint) => void} take
 * @property {(hint: Hint) => void} dismiss
 * @property {(claim: string, change: Change, revision: number) => void} write with the revision that was there when typing began
 * @property {() => void} done the reviewer leaves a field by key
 * @property {() => void} typing a field has changed and is not reported yet
 *
 * @typedef {HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement} Box
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
  /** The claim's revision on the screen, and the one that was there when a draft was begun. */
  let revision = 0;
  let begunAt = 0;
  let language = "";
  /** @type {Row["source"]} */
  let shownSource = null;
  /** The text each box was given, @type {Map<Box, string>} */
  const given = new Map();
  /** and what it made of it, @type {Map<Box, string>} */
  const painted = new Map();
  /** The boxes typed in since; @type {Set<Box>} */
  const typed = new Set();

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
  const withdrawWord = make("span", {}, captions.withdraw);
  const withdraw = button("withdraw", { "aria-keyshortcuts": "x" }, withdrawWord, cap("x"));
  withdraw.addEventListener("click", () => events.withdraw(), { signal });
  const chips = make("div", { class: "fc-reasons", role: "group", "aria-label": captions.reason });

  const hints = make("ul", { class: "fc-hintlist", "aria-label": captions.hints, hidden: true });
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
  const besides = make("span", { class: "fc-more", dir: "auto" });
  const source = make(
    "div",
    { class: "fc-field fc-source", role: "group", "aria-label": captions.source },
    make("div", { class: "fc-label" }, captions.source, cap("s")),
    make("div", { class: "fc-boxes" }, title, address, make("div", { class: "fc-under" }, stance, link, besides, more)),
  );
  const others = make("ul", { class: "fc-others", "aria-label": captions.others });
  const otherBlock = make("div", { class: "fc-field", hidden: true }, make("div", { class: "fc-label" }, captions.others), others);

  const body = make(
    "div",
    { class: "fc-body" },
    make("div", { class: "fc-meta" }, place, kind, state),
    quote,
    hints,
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
    box.addEventListener("blur", () => leave(), { signal });
    return { block, box };
  }

  /** @param {Box} box whether the reviewer changed it since it was painted */
  const isDraft = (box) => typed.has(box) && box.value !== painted.get(box);
  const hasDraft = () => [...typed].some(isDraft);

  /** What is typed and not yet reported. @returns {Change} */
  function drafts() {
    /** @type {Change} */
    const change = {};
    if (isDraft(correction.box)) change.correction = correction.box.value.trim();
    if (isDraft(note.box)) change.note = note.box.value.trim();
    const changed = sourceChange();
    if (changed) change.source = changed;
    return change;
  }

  /** Only what was typed of the source, so that nothing is lost that has no box here. @returns {Partial<Source> | null} */
  function sourceChange() {
    const text = withScheme(address.value.trim());
    if (![title, address, stance].some(isDraft)) return null;
    // An empty source has no stance; choosing one alone is nothing to save.
    if (!shownSource && !title.value.trim() && !text) return null;
    /** @type {Partial<Source>} */
    const change = shownSource ? {} : { stance: stance.value };
    if (isDraft(title)) change.title = title.value.trim();
    if (isDraft(stance)) change.stance = stance.value;
    if (isDraft(address)) {
      if (webAddress(text)) change.url = text;
      else change.reference = text;
      if (shownSource?.url && !webAddress(text)) change.url = "";
      if (shownSource && !shownSource.url && webAddress(text)) change.reference = "";
      if (shownSource?.url && !text) delete change.reference;
    }
    return change;
  }

  /** Report what was typed, for the claim it was typed for. */
  function leave() {
    const change = drafts();
    for (const box of typed) painted.set(box, box.value);
    typed.clear();
    for (const block of [correction.block, note.block, source]) put(block, "data-draft", false);
    if (claim !== null && Object.keys(change).length > 0) events.write(claim, change, begunAt);
  }

  body.addEventListener(
    "input",
    (event) => {
      const box = /** @type {Box} */ (event.target);
      if (!hasDraft()) begunAt = revision;
      typed.add(box);
      put(/** @type {Element} */ (box.closest(".fc-field")), "data-draft", isDraft(box));
      events.typing();
    },
    { signal },
  );
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

  let paintedHints = "";

  /** Paint the hints at the claim; only the first that offers something is taken over by key. @param {Row} row */
  function paintHints(row) {
    const content = JSON.stringify([row.id, row.hints]);
    if (content === paintedHints) return;
    paintedHints = content;
    const first = row.hints.find((hint) => hint.offer);
    hints.hidden = row.hints.length === 0;
    hints.replaceChildren(
      ...row.hints.map((hint, at) => {
        const item = make(
          "li",
          { "data-level": hint.level },
          make("span", { class: "fc-sign", role: "img", "aria-label": captions[hint.level] }, HINT_GLYPHS[hint.level]),
          make("p", { dir: "auto" }, hint.message),
        );
        const buttons = make("div", { class: "fc-offers" });
        if (hint.offer) {
          const words = hint.offer.correction || `${GLYPHS[hint.offer.verdict ?? "open"]} ${captions[hint.offer.verdict ?? "open"]}`;
          const take = button("take", { title: captions.takeOver }, make("span", { class: "fc-offer", dir: "auto" }, words));
          if (hint === first) take.append(cap("Enter"));
          take.addEventListener("click", () => events.take(hint), { signal });
          buttons.append(take);
        }
        const ignore = button("ignore", {}, captions.dismiss);
        if (at === 0) ignore.append(cap("i"));
        ignore.addEventListener("click", () => events.dismiss(hint), { signal });
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

  /** Paint a box, unless the reviewer is at it. @param {Box} box @param {string} text */
  function paintBox(box, text) {
    if (isDraft(box)) return;
    // A text area tells line ends apart and an input drops them; what counts is what the box makes of the text.
    if (given.get(box) !== text || box.value !== painted.get(box)) box.value = text;
    given.set(box, text);
    painted.set(box, box.value);
  }

  /** @param {Row["source"]} value @param {Verdict | null} verdict which a new source bears out, unless told otherwise */
  function paintSource(value, verdict) {
    if (![title, address, stance].some(isDraft)) shownSource = value;
    paintBox(title, value?.title ?? "");
    paintBox(address, value ? value.url || value.reference : "");
    paintBox(stance, value?.stance || (verdict === "erroneous" ? "refutes" : "supports"));
    write(besides, value?.url && value.reference ? value.reference : "");
    const href = webAddress(address.value);
    put(link, "href", href);
    link.hidden = href === null;
  }

  return {
    element,
    leave,
    hasDraft,
    /** Whether the reviewer is at a field, or has left something in one. */
    isBusy: () => hasDraft() || Boolean(element.contains(document.activeElement) && document.activeElement?.matches("input, textarea, select")),

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
        shownSource = null;
        // In the frame, because scrolling lays the page out.
        requestAnimationFrame(() => (quote.scrollTop = 0));
      }
      revision = row.revision;
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
      paintHints(row);
      put(element, "data-verdict", row.verdict ?? "open");
      for (const [verdict, each] of verdicts) put(each, "aria-pressed", String(verdict === row.verdict));
      // Without a verdict, what the reviewer marked by mistake can go.
      withdraw.disabled = !row.verdict && !row.own;
      write(withdrawWord, !row.verdict && row.own ? captions.unmark : captions.withdraw);
      paintReasons(row.verdict, row.reason);
      paintBox(correction.box, around.failed.correction ?? row.correction);
      put(correction.block, "data-failed", "correction" in around.failed);
      paintBox(note.box, around.failed.note ?? row.note);
      put(note.block, "data-failed", "note" in around.failed);
      paintSource(around.failed.source ? withSource(row.source, around.failed.source) : row.source, row.verdict);
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
