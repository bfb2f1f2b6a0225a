/**
 * The sources of the claim at hand: one is open to be written in, the others stand above it by name. It says what was
 * typed and never what follows. What has neither title nor address is no source yet and waits for one.
 */

import { valueOf } from "./boxes.js";
import { cap, make, makeScrolling, newId, put, webAddress, withScheme, write } from "./dom.js";
import { sourceName } from "./filter.js";
import { shortened } from "./wording.js";

/** @import { Change, Source, Verdict } from "./types.js" */
/** @import { Boxes } from "./boxes.js" */
/** @import { Captions } from "./captions.js" */

/**
 * @param {Captions} captions
 * @param {Boxes} boxes
 * @param {object} on
 * @param {() => void} on.leave report what is typed
 * @param {() => void} on.unfinished what was typed is given up, because it is no source yet
 * @param {() => Source[]} on.known the sources of the whole article
 * @param {(at: number, file?: File) => void} on.keep keep a copy of a source: what stands at its address, or a file
 * @param {(at: number) => void} on.consult show what a kept source says
 * @param {AbortSignal} signal
 */
export function makeSources(captions, boxes, on, signal) {
  /** @type {Source[]} */
  let evidence = [];
  /** The place of the source that is open; behind the last one, a new one. */
  let at = 0;
  /** @type {string | null} */
  let claim = null;
  /** @type {Verdict | null} which a new source bears out, unless told otherwise */
  let verdict = null;
  /** The title that an address was looked up for, so that one that is taken away stays away. */
  let completed = "";
  /** The place of a source that comes with its copy, @type {number | null} */
  let awaited = null;
  /** What became of the copy of a source, by its place. @type {Map<number, {text: string, bad: boolean}>} */
  const news = new Map();

  const names = make("ol", { class: "fc-names" });
  const list = make("datalist", { id: newId() });
  const title = make("input", { type: "text", placeholder: captions.sourceTitleHint, "aria-label": captions.sourceTitle, "data-field": "source", list: list.id, autocomplete: "off" });
  const address = make("input", { type: "text", inputmode: "url", placeholder: captions.sourceAddressHint, "aria-label": captions.sourceAddress, "data-field": "address" });
  const stance = make(
    "select",
    { "aria-label": captions.sourceStance, "data-field": "stance" },
    ...Object.entries(captions.stances).map(([value, caption]) => make("option", { value }, caption)),
  );
  const locator = make("input", { type: "text", placeholder: captions.locatorHint, "aria-label": captions.locator, "data-field": "locator" });
  const excerpt = make("textarea", { rows: 1, placeholder: captions.excerptHint, "aria-label": captions.excerpt, "data-field": "excerpt" });
  const confidential = make("input", { type: "checkbox", "data-field": "confidential" });
  const link = make("a", { target: "_blank", rel: "noopener noreferrer", hidden: true }, captions.openSource);
  const besides = makeScrolling(signal)(make("span", { class: "fc-more", dir: "auto" }));
  const fetch = make("button", { type: "button", class: "fc-plain" }, captions.keep);
  const attach = make("button", { type: "button", class: "fc-plain" }, captions.attach);
  const file = make("input", { type: "file", hidden: true, accept: ".pdf,.docx,.html,.htm,.txt,.md,image/png,image/jpeg,image/webp,image/gif", "aria-label": captions.attach });
  const read = make("button", { type: "button", class: "fc-plain", "aria-keyshortcuts": "r" }, captions.consult, cap("r"));
  const told = make("span", { class: "fc-told", role: "status" });
  const another = make("button", { type: "button", class: "fc-another" }, captions.anotherSource);
  const fields = [title, address, stance, locator, excerpt, confidential];
  const label = make("span", { id: newId() }, captions.source);
  const element = make(
    "div",
    { class: "fc-field fc-source", role: "group", "aria-labelledby": label.id },
    make("div", { class: "fc-label" }, label, cap("s")),
    names,
    make(
      "div",
      { class: "fc-boxes" },
      title,
      list,
      address,
      make("div", { class: "fc-under" }, stance, link, besides),
      make("div", { class: "fc-copy" }, read, fetch, attach, file, told),
      make("div", { class: "fc-rest" }, locator, excerpt, make("label", { class: "fc-check" }, confidential, captions.confidential)),
      another,
    ),
  );

  fetch.addEventListener("click", () => keep(), { signal });
  attach.addEventListener("click", () => file.click(), { signal });
  // A file that is chosen is sent at once and is nothing typed.
  file.addEventListener("input", (event) => event.stopPropagation(), { signal });
  file.addEventListener(
    "change",
    () => {
      if (file.files?.[0]) keep(file.files[0]);
      file.value = "";
    },
    { signal },
  );
  read.addEventListener("click", () => on.consult(at), { signal });
  another.addEventListener("click", () => open(evidence.length), { signal });
  title.addEventListener("focus", offer, { signal });
  title.addEventListener("change", complete, { signal });
  element.addEventListener(
    "focusout",
    (event) => {
      if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) on.leave();
    },
    { signal },
  );

  const hasDraft = () => fields.some(boxes.isDraft);
  /** Whether something is typed that the record would not take. */
  const isUnfinished = () => hasDraft() && !evidence[at] && !title.value.trim() && !address.value.trim();

  /** Give up what is no source yet, because another one is opened. */
  function forsake() {
    if (!isUnfinished()) return;
    boxes.settle(fields);
    put(element, "data-draft", false);
    on.unfinished();
  }

  /** @param {File} [of] */
  function keep(of) {
    if (of && isUnfinished()) {
      title.value = of.name;
      boxes.type(title);
    }
    on.leave();
    if (!evidence[at]) awaited = at;
    news.set(at, { text: captions.keeping, bad: false });
    paint();
    on.keep(at, of);
  }

  /** Open a source to be written in. @param {number} place */
  function open(place) {
    on.leave();
    forsake();
    at = Math.max(0, Math.min(place, evidence.length));
    paint();
    title.focus();
  }

  /** Offer what the article has by name already. */
  function offer() {
    list.replaceChildren(...offered(on.known()));
  }

  /** Fill in the address of a source that was chosen by name; who pastes an address into the first box means the address. */
  function complete() {
    if (address.value.trim()) return;
    if (!evidence[at]?.title && webAddress(withScheme(title.value.trim()))) {
      [address.value, title.value] = [title.value, ""];
      boxes.type(address);
      return;
    }
    if (evidence[at] || title.value === completed) return;
    completed = title.value;
    const same = on.known().find((source) => sourceName(source) === title.value.trim());
    if (!same?.url && !same?.reference) return;
    address.value = same.url || same.reference || "";
    boxes.type(address);
  }

  let paintedNames = "";

  function paint() {
    const source = evidence[at];
    boxes.paint(title, source?.title ?? "");
    boxes.paint(address, source ? source.url || source.reference || "" : "");
    boxes.paint(stance, source?.stance ?? usualStance(verdict));
    boxes.paint(locator, source?.locator ?? "");
    boxes.paint(excerpt, source?.excerpt ?? "");
    boxes.paint(confidential, source?.confidential ? "on" : "");
    write(besides, source?.url && source.reference ? source.reference : "");
    const href = webAddress(address.value);
    put(link, "href", href);
    link.hidden = href === null;
    put(element, "data-has", Boolean(source));
    const kept = Boolean(source?.archived);
    read.hidden = !kept;
    fetch.hidden = kept || !source?.url || boxes.isDraft(address);
    attach.hidden = kept || file.disabled;
    const now = news.get(at);
    write(told, now?.text ?? (kept ? captions.keptAt(source?.accessed_at ?? "") : ""));
    put(told, "data-bad", Boolean(now?.bad));
    another.hidden = evidence.length === 0 || at >= evidence.length;
    names.hidden = evidence.length < 2 && at < Math.max(1, evidence.length);
    // Only when they differ: a name that has the focus would lose it.
    const named = JSON.stringify([at, evidence.map((each) => [sourceName(each), each.stance, each.confidential])]);
    if (named === paintedNames) return;
    paintedNames = named;
    names.replaceChildren(
      ...evidence.map((each, place) => {
        const name = make("button", { type: "button", "aria-pressed": String(place === at), "data-stance": each.stance, dir: "auto" }, shortened(sourceName(each), 80));
        if (each.confidential) name.append(make("span", { class: "fc-more" }, ` (${captions.confidential})`));
        name.addEventListener("click", () => open(place), { signal });
        return make("li", {}, name);
      }),
    );
  }

  return {
    element,
    /** The place of the source that is open. */
    at: () => at,
    /** Tell what came of keeping or reading a copy. @param {number} place of the source @param {string} text @param {boolean} bad */
    tell(place, text, bad) {
      if (text) news.set(place, { text, bad });
      else news.delete(place);
      if (bad) awaited = null;
      paint();
    },
    /**
     * Only what was typed, so that nothing is lost that has no box here.
     * @returns {NonNullable<Change["source"]> | null}
     */
    draft() {
      if (!hasDraft() || isUnfinished()) return null;
      complete();
      const before = evidence[at];
      const text = withScheme(address.value.trim());
      /** @type {NonNullable<Change["source"]>} */
      const change = before ? { at } : { at, stance: stance.value };
      if (boxes.isDraft(title)) change.title = title.value.trim();
      if (boxes.isDraft(stance)) change.stance = stance.value;
      if (boxes.isDraft(locator)) change.locator = locator.value.trim();
      if (boxes.isDraft(excerpt)) change.excerpt = excerpt.value.trim();
      if (boxes.isDraft(confidential)) change.confidential = valueOf(confidential) !== "";
      if (boxes.isDraft(address)) {
        if (webAddress(text)) change.url = text;
        else change.reference = text;
        if (before?.url && !webAddress(text)) change.url = "";
        if (before && !before.url && webAddress(text)) change.reference = "";
        if (before?.url && !text) delete change.reference;
      }
      return change;
    },
    /** Take what is typed as reported, unless it is no source yet. @returns {boolean} whether it is none */
    settle() {
      const waits = isUnfinished();
      if (!waits) {
        boxes.settle(fields);
        completed = "";
      }
      return waits;
    },
    forsake,
    /**
     * @param {string} id of the claim
     * @param {Source[]} sources
     * @param {Verdict | null} now its verdict
     */
    show(id, sources, now) {
      if (id !== claim) {
        at = 0;
        awaited = null;
        news.clear();
      }
      claim = id;
      verdict = now;
      if (!hasDraft()) at = Math.min(at, sources.length);
      else if (evidence[at]) return;
      // What is being written stays the last one, unless it is written of what was attached.
      else if (at !== awaited) at = sources.length;
      if (awaited !== null && sources[awaited]) awaited = null;
      evidence = sources;
      paint();
    },
  };
}

/** What a field offers of the sources of the article, by name. @param {Source[]} known */
export const offered = (known) => [...new Set(known.map(sourceName))].filter(Boolean).slice(0, 200).map((name) => make("option", { value: name }));

/** What a source does when the reviewer says nothing else: it bears the verdict out. @param {Verdict | null} verdict */
export const usualStance = (verdict) => (verdict === "erroneous" ? "refutes" : "supports");
