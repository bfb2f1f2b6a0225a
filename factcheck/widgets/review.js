// Built by "npm run build" from the modules in src/; change those, not this file.
// sources 6ea618302374a5fe7a05712b0efcfba9959b4c976ece745bffd6983ab079c1ad
// bundle 60f012703b15b82b769b319d0edf4044b2764c005921fd65c84df72c7ddb4c49
// dom.js
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) put(element, name, value);
  element.append(...children);
  return element;
}
function put(element, name, value) {
  if (value === false || value === null) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
}
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
var withScheme = (text) => /^www\.[^\s/]+\.\S+$/i.test(text) ? ["https:", "", text].join("/") : text;
function webAddress(text) {
  if (/\s/.test(text.trim())) return null;
  try {
    const url = new URL(text.trim());
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
var cap = (key) => make("kbd", { "aria-hidden": "true" }, key);

// segments.js
var KINDS = ["statement", "attribution", "quotation", "description", "name", "quantity", "time"];
var LANES = 3;
function inReadingOrder(a, b) {
  return a.start - b.start || b.end - a.end || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
}
function outermostFirst(a, b) {
  return b.end - b.start - (a.end - a.start) || inReadingOrder(a, b);
}
function flatten(start, end, rows) {
  const inside = rows.filter((row) => row.start < end && row.end > start && row.start < row.end).sort(outermostFirst);
  const cuts = /* @__PURE__ */ new Set([start, end]);
  for (const row of inside) {
    cuts.add(Math.max(start, row.start));
    cuts.add(Math.min(end, row.end));
  }
  const borders = [...cuts].sort((a, b) => a - b);
  const position = new Map(borders.map((border, index) => [border, index]));
  const segments = borders.slice(1).map((border, index) => ({ start: borders[index], end: border, ids: (
    /** @type {string[]} */
    []
  ) }));
  for (const row of inside) {
    const last = (
      /** @type {number} */
      position.get(Math.min(end, row.end))
    );
    for (let i = (
      /** @type {number} */
      position.get(Math.max(start, row.start))
    ); i < last; i += 1) segments[i].ids.push(row.id);
  }
  return segments;
}
function lanes(rows) {
  const result = /* @__PURE__ */ new Map();
  const taken = Array.from({ length: LANES }, () => []);
  const innermostFirst = rows.filter((row) => row.kind !== "statement").sort((a, b) => -outermostFirst(a, b));
  for (const row of innermostFirst) {
    const lane = taken.findIndex((others) => others.every((other) => other.end <= row.start || other.start >= row.end));
    if (lane < 0) continue;
    taken[lane].push(row);
    result.set(row.id, lane);
  }
  return result;
}
var WORD = /[\p{L}\p{M}\p{N}]/u;
function snap(text, start, end) {
  const isWordAt = (at) => at >= 0 && at < text.length && WORD.test(character(text, at));
  while (start < end && /\s/.test(text[start])) start += 1;
  while (end > start && /\s/.test(text[end - 1])) end -= 1;
  if (start === end) return null;
  while (isWordAt(start) && isWordAt(start - 1)) start -= 1;
  while (isWordAt(end - 1) && isWordAt(end)) end += 1;
  if (isLow(text, start)) start -= 1;
  if (isLow(text, end)) end += 1;
  return { start, end };
}
function guessKind(quote, before) {
  if (/^[„“”«»"‚']/.test(quote) || /[„“«»"]/.test(before)) return quote.split(/\s+/).length > 3 ? "quotation" : "name";
  if (/^\d/.test(quote)) return "quantity";
  return quote.split(/\s+/).length <= 4 ? "name" : "statement";
}
var isLow = (text, at) => at > 0 && at < text.length && /[\udc00-\udfff]/.test(text[at]) && /[\ud800-\udbff]/.test(text[at - 1]);
var character = (text, at) => String.fromCodePoint(
  /** @type {number} */
  text.codePointAt(isLow(text, at) ? at - 1 : at)
);

// article.js
function paintArticle(pane, article, ledger) {
  const parts = /* @__PURE__ */ new Map();
  const starts = /* @__PURE__ */ new WeakMap();
  const blocks = article.paragraphs.map((paragraph) => make(paragraph.heading ? "h3" : "p", { dir: "auto" }));
  let chosen = null;
  function partsOf(id) {
    let found = parts.get(id);
    if (!found) parts.set(id, found = { segments: [], lines: [], end: null, hint: null });
    return found;
  }
  function fill(at, rows) {
    const { start, end, text } = article.paragraphs[at];
    const next = article.paragraphs[at + 1]?.start ?? Infinity;
    const lane = lanes(rows);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const fragment = document.createDocumentFragment();
    for (const segment of flatten(start, end, rows)) {
      const words = document.createTextNode(text.slice(segment.start - start, segment.end - start));
      starts.set(words, segment.start);
      if (segment.ids.length === 0) {
        fragment.append(words);
        continue;
      }
      let inner = words;
      for (const id of segment.ids.toReversed()) {
        const line = lane.get(id);
        if (line === void 0) continue;
        inner = make("mark", { class: "fc-line", "data-kind": byId.get(id)?.kind ?? "", "data-lane": line }, inner);
        partsOf(id).lines.push(
          /** @type {HTMLElement} */
          inner
        );
      }
      const span = make("span", { class: "fc-segment", "data-claim": segment.ids.join(" ") }, inner);
      const begun = segment.ids.filter((id) => Math.max(
        /** @type {Row} */
        byId.get(id).start,
        start
      ) === segment.start);
      if (begun.length > 0) {
        const hints = begun.map((id) => partsOf(id).hint ??= make("span", { class: "fc-hint", "data-hint": id }));
        fragment.append(make("span", { class: "fc-hints" }, ...hints));
      }
      fragment.append(span);
      const ends = make("span", { class: "fc-ends" });
      for (const id of segment.ids.toReversed()) {
        const row = (
          /** @type {Row} */
          byId.get(id)
        );
        const own = partsOf(id);
        own.segments.push(span);
        if (Math.min(row.end, end) !== segment.end || row.end > next) continue;
        own.end = make("span", { class: "fc-end", "data-end": id, "data-kind": row.kind });
        if (row.kind === "statement") fragment.append(own.end);
        else ends.append(own.end);
      }
      if (ends.hasChildNodes()) span.after(ends);
    }
    blocks[at].replaceChildren(fragment);
  }
  function paragraphsOf(row) {
    let at = 0;
    for (let beyond = article.paragraphs.length; at < beyond; ) {
      const middle = at + beyond >> 1;
      if (article.paragraphs[middle].end > row.start) beyond = middle;
      else at = middle + 1;
    }
    const found = [];
    for (; at < article.paragraphs.length && article.paragraphs[at].start < row.end; at += 1) found.push(at);
    return found;
  }
  function fillAround(among) {
    const inside = /* @__PURE__ */ new Map();
    for (const row of ledger.all()) for (const at of paragraphsOf(row)) inside.get(at)?.push(row) ?? inside.set(at, [row]);
    const touched = new Set(among.flatMap(paragraphsOf));
    const fresh = /* @__PURE__ */ new Set();
    for (const at of touched) {
      for (const row of inside.get(at) ?? []) {
        fresh.add(row);
        for (const other of paragraphsOf(row)) touched.add(other);
      }
    }
    for (const row of [...among, ...fresh]) parts.delete(row.id);
    for (const at of [...touched].sort((a, b) => a - b)) fill(at, inside.get(at) ?? []);
    for (const row of fresh) touch(row.id);
  }
  function touch(id) {
    const own = parts.get(id);
    const row = ledger.shown(id);
    if (!own || !row) return;
    const verdict = row.verdict ?? "open";
    for (const line of own.lines) line.dataset.verdict = verdict;
    if (own.end) {
      own.end.dataset.verdict = verdict;
      put(own.end, "data-pending", ledger.isPending(id));
      if (own.end.parentElement?.className === "fc-ends") lineUp(own.end.parentElement);
    }
    if (own.hint) {
      put(own.hint, "data-level", row.verdict ? null : row.hints[0]?.level ?? null);
      const spot = own.hint.parentElement;
      [.../** @type {Iterable<HTMLElement>} */
      spot?.children ?? []].filter((hint) => hint.dataset.level).forEach((hint, nth) => hint.style.setProperty("--nth", String(nth)));
    }
    light(id, id === chosen);
  }
  function light(id, on) {
    const own = parts.get(id);
    if (!own) return;
    own.segments.forEach((segment, at) => {
      put(segment, "data-chosen", on ? at === 0 ? "first" : "more" : null);
      if (on && at === own.segments.length - 1) segment.dataset.chosen += " last";
    });
    for (const line of [...own.lines, ...own.end ? [own.end] : []]) put(line, "data-chosen", on);
  }
  article.paragraphs.forEach((paragraph, at) => {
    const words = document.createTextNode(paragraph.text);
    starts.set(words, paragraph.start);
    blocks[at].append(words);
  });
  fillAround(ledger.all());
  pane.replaceChildren(...blocks);
  return {
    touch,
    /** Build the paragraphs anew in which claims came or went. */
    rebuild: fillAround,
    /** @param {string | null} id */
    choose(id) {
      if (chosen !== null) light(chosen, false);
      chosen = id;
      if (id !== null) light(id, true);
    },
    /** Scroll the pane, never the page, until a claim stands in its middle part. @param {string} id */
    reveal(id) {
      const first = parts.get(id)?.segments[0];
      if (!first) return;
      const box = first.getClientRects()[0] ?? first.getBoundingClientRect();
      const view = pane.getBoundingClientRect();
      const margin = Math.min(72, view.height / 5);
      if (box.top >= view.top + margin && box.bottom <= view.bottom - margin) return;
      pane.scrollTop += box.top - view.top - view.height / 3;
    },
    /** The claims at an element, outermost first. @param {Element | null} target @returns {string[]} */
    claimsAt(target) {
      const glyph = target?.closest("[data-end], [data-hint]");
      if (glyph) return [glyph.getAttribute("data-end") ?? glyph.getAttribute("data-hint") ?? ""];
      return (target?.closest("[data-claim]")?.getAttribute("data-claim") ?? "").split(" ").filter(Boolean);
    },
    /** The box of a claim's beginning, for the keyboard's selection. @param {string} id @returns {Node | null} */
    beginning: (id) => parts.get(id)?.segments[0] ?? null,
    /**
     * What the reviewer selected; of several paragraphs, the first.
     * @param {Range} range
     * @returns {{start: number, end: number, paragraph: Paragraph} | null}
     */
    selected(range) {
      for (const [at, block] of blocks.entries()) {
        if (!range.intersectsNode(block)) continue;
        const paragraph = article.paragraphs[at];
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let start = paragraph.end;
        let end = paragraph.start;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!range.intersectsNode(node)) continue;
          const origin = starts.get(node) ?? 0;
          const from = node === range.startContainer ? range.startOffset : 0;
          const to = node === range.endContainer ? range.endOffset : (node.textContent ?? "").length;
          if (from >= to) continue;
          start = Math.min(start, origin + from);
          end = Math.max(end, origin + to);
        }
        if (start < end && paragraph.text.slice(start - paragraph.start, end - paragraph.start).trim()) return { start, end, paragraph };
      }
      return null;
    },
    /** The words of a claim. @param {{start: number, end: number}} row */
    quote: ({ start, end }) => article.paragraphs.filter((paragraph) => start < paragraph.end && end > paragraph.start).map((paragraph) => paragraph.text.slice(Math.max(0, start - paragraph.start), end - paragraph.start)).join(" ")
  };
}
function lineUp(ends) {
  const settled = [.../** @type {Iterable<HTMLElement>} */
  ends.children].filter((end) => end.dataset.verdict !== "open");
  settled.forEach((end, nth) => end.style.setProperty("--nth", String(nth)));
}

// captions.js
var en = {
  widget: "Fact-check review",
  article: "Article",
  panel: "Claim at hand",
  untitled: "Untitled article",
  open: "open",
  verified: "verified",
  disputed: "disputed",
  erroneous: "erroneous",
  withdraw: "Withdraw verdict",
  unmark: "Remove mark",
  kinds: {
    statement: "Statement",
    attribution: "Attribution",
    quotation: "Quotation",
    description: "Description",
    name: "Name",
    quantity: "Quantity",
    time: "Time"
  },
  entities: { person: "person", organisation: "organisation", place: "place", other: "other" },
  reasons: {
    primary_source: "primary source",
    two_secondary_sources: "two secondary sources",
    author_material: "author’s material",
    conflicting_sources: "conflicting sources",
    insufficient_evidence: "insufficient evidence",
    outdated: "outdated",
    missing_context: "missing context",
    source_protected: "source protected",
    wrong_fact: "wrong fact",
    wrong_number: "wrong number",
    wrong_name: "wrong name",
    wrong_description: "wrong description",
    wrong_date: "wrong date",
    misquoted: "misquoted",
    misattributed: "misattributed",
    spelling: "spelling"
  },
  stances: { supports: "supports the claim", refutes: "refutes the claim", context: "gives context" },
  verdict: "Verdict",
  reason: "Reason",
  correction: "Correction",
  correctionHint: "What it should say",
  note: "Note",
  noteHint: "For colleagues; Shift+Enter for a new line",
  source: "Source",
  sourceTitle: "Source: title",
  sourceTitleHint: "Title",
  sourceAddress: "Source: address or reference",
  sourceAddressHint: "https://… or book, interview, archive number",
  sourceStance: "Source: what it does",
  openSource: "Open source",
  moreSources: (n) => n === 1 ? "and 1 more source" : `and ${n} more sources`,
  others: "Verdicts of the others",
  reviewer: (name) => `Reviewer: ${name}`,
  place: (at, of) => `${at} of ${of}`,
  placeSpoken: (at, of) => `Claim ${at} of ${of}`,
  settled: (done, of) => `${done} of ${of} settled`,
  unchosen: "No claim is marked in this article yet. Select text and press a.",
  allSettled: "All claims are settled.",
  saved: "All saved",
  savedAt: (time) => `Saved ${time}`,
  saving: "Saving …",
  typing: "Typing – not saved yet",
  connecting: "Connecting …",
  failed: "Not saved",
  /** What the kernel's errors are called on the screen, by their class; without an entry they stand as they are. @type {Record<string, (error: string) => string>} */
  problems: {},
  cut: "Disconnected",
  unchecked: "Not everything was checked.",
  late: "No answer from the kernel yet. What you do now is kept here and is not saved.",
  dead: "The connection to the kernel is closed. Run the cell again.",
  failedFor: (what, quote) => quote ? `Not saved: ${what}, “${quote}”` : `Not saved: ${what}`,
  retry: "Retry",
  discard: "Discard",
  least: "Show marks by how sure the finder is",
  everyScore: "all marks",
  fromScore: (score) => `from ${score.toLocaleString("en")}`,
  listed: (n) => `${n} ${n === 1 ? "claim" : "claims"} shown`,
  undo: "Undo",
  redo: "Redo",
  help: "All keys",
  close: "Close",
  hints: "Hints",
  takeOver: "Take over",
  dismiss: "Ignore",
  dismissed: "Hint ignored",
  nothingToTake: "There is no suggestion to take over.",
  noHint: "There is no hint here.",
  warning: "Warning",
  info: "Hint",
  hintLines: { warning: "Warning: probably wrong", info: "Hint: worth a look" },
  shown: "Show claims by their hints",
  everyClaim: "all claims",
  withWarning: (n) => `with warnings (${n})`,
  withHint: "with hints",
  nothingSelected: "Select the text first, with the mouse or with Shift and the arrow keys.",
  verdictFirst: "A reason needs a verdict first.",
  markAs: "Mark as claim",
  marked: "Marked as a claim",
  unmarked: "Mark removed",
  nothingToWithdraw: "There is no verdict to withdraw.",
  deeds: { hello: "Connecting", annotate: "Annotation", withdraw: "Withdrawal", mark: "Mark", unmark: "Removal", take: "Correction", dismiss: "Ignoring", undo: "Undo", redo: "Redo" },
  groups: { walk: "Find your way", settle: "Settle", write: "Write", mark: "Mark and undo", lines: "Lines in the text" },
  keys: {
    next: "next claim",
    previous: "previous claim",
    open: "next open claim",
    outward: "the same place again: the claim around it",
    stay: "settle and stay on the claim",
    digit: "reason, once there is a verdict",
    take: "take the hint’s suggestion over as correction",
    dismiss: "ignore the hint for good",
    enter: "save the field and go back to the text",
    escape: "save the field and leave it; close",
    select: "select word by word, from the claim at hand",
    mark: "mark the selected text as a claim",
    withdraw: "withdraw the verdict, or remove an open mark of yours"
  },
  shift: "Shift",
  click: "Click"
};
var de = {
  widget: "Faktenprüfung",
  article: "Artikel",
  panel: "Aktuelle Behauptung",
  untitled: "Artikel ohne Titel",
  open: "offen",
  verified: "belegt",
  disputed: "strittig",
  erroneous: "fehlerhaft",
  withdraw: "Urteil zurückziehen",
  unmark: "Markierung entfernen",
  kinds: {
    statement: "Aussage",
    attribution: "Zuschreibung",
    quotation: "Zitat",
    description: "Beschreibung",
    name: "Name",
    quantity: "Menge",
    time: "Zeit"
  },
  entities: { person: "Person", organisation: "Organisation", place: "Ort", other: "Sonstiges" },
  reasons: {
    primary_source: "Primärquelle",
    two_secondary_sources: "zwei Sekundärquellen",
    author_material: "Material der Redaktion",
    conflicting_sources: "widersprüchliche Quellen",
    insufficient_evidence: "zu wenig Belege",
    outdated: "veraltet",
    missing_context: "Kontext fehlt",
    source_protected: "Quelle geschützt",
    wrong_fact: "Sachfehler",
    wrong_number: "falsche Zahl",
    wrong_name: "falscher Name",
    wrong_description: "falsche Beschreibung",
    wrong_date: "falsches Datum",
    misquoted: "falsch zitiert",
    misattributed: "falsch zugeschrieben",
    spelling: "Schreibweise"
  },
  stances: { supports: "stützt die Behauptung", refutes: "widerlegt die Behauptung", context: "gibt Kontext" },
  verdict: "Urteil",
  reason: "Grund",
  correction: "Korrektur",
  correctionHint: "So müsste es heißen",
  note: "Notiz",
  noteHint: "Für Kollegen; neue Zeile mit Umschalt+Enter",
  source: "Quelle",
  sourceTitle: "Quelle: Titel",
  sourceTitleHint: "Titel",
  sourceAddress: "Quelle: Adresse oder Fundstelle",
  sourceAddressHint: "https://… oder Buch, Gespräch, Archivnummer",
  sourceStance: "Quelle: Wirkung",
  openSource: "Quelle öffnen",
  moreSources: (n) => n === 1 ? "und 1 weitere Quelle" : `und ${n} weitere Quellen`,
  others: "Urteile der anderen",
  reviewer: (name) => `Prüfung: ${name}`,
  place: (at, of) => `${at} von ${of}`,
  placeSpoken: (at, of) => `Behauptung ${at} von ${of}`,
  settled: (done, of) => `${done} von ${of} erledigt`,
  unchosen: "In diesem Artikel ist noch nichts markiert. Text auswählen und a drücken.",
  allSettled: "Alle Behauptungen sind erledigt.",
  saved: "Alles gespeichert",
  savedAt: (time) => `Gespeichert ${time}`,
  saving: "Speichert …",
  typing: "Wird getippt – noch nicht gespeichert",
  connecting: "Verbindet …",
  failed: "Nicht gespeichert",
  problems: {
    ChangedElsewhere: () => "In einem anderen Fenster wurde hier inzwischen etwas anderes eingetragen; bitte noch einmal ansehen.",
    InvalidClaim: () => "Diese Stelle ist schon so markiert oder lässt sich so nicht markieren.",
    InvalidAnnotation: () => "So lässt sich das nicht speichern. Eine Quelle braucht einen Titel, eine vollständige Adresse oder einen Fundort.",
    UnknownClaim: () => "Diese Markierung gibt es nicht mehr.",
    StoreUnusable: (error) => `Die Datei mit den Urteilen lässt sich nicht beschreiben; nichts wurde verändert. (${error})`
  },
  cut: "Getrennt",
  unchecked: "Nicht alles wurde geprüft.",
  late: "Der Kernel antwortet noch nicht. Was Sie jetzt tun, bleibt hier stehen und ist nicht gespeichert.",
  dead: "Die Verbindung zum Kernel ist getrennt. Bitte die Zelle noch einmal ausführen.",
  failedFor: (what, quote) => quote ? `Nicht gespeichert: ${what}, „${quote}“` : `Nicht gespeichert: ${what}`,
  retry: "Noch einmal",
  discard: "Verwerfen",
  least: "Markierungen nach Sicherheit des Finders zeigen",
  everyScore: "alle Marken",
  fromScore: (score) => `ab ${score.toLocaleString("de")}`,
  listed: (n) => `${n} ${n === 1 ? "Behauptung" : "Behauptungen"} gezeigt`,
  undo: "Rückgängig",
  redo: "Wiederholen",
  help: "Alle Tasten",
  close: "Schließen",
  hints: "Hinweise",
  takeOver: "Übernehmen",
  dismiss: "Ignorieren",
  dismissed: "Hinweis ignoriert",
  nothingToTake: "Hier gibt es keinen Vorschlag zu übernehmen.",
  noHint: "Hier gibt es keinen Hinweis.",
  warning: "Warnung",
  info: "Hinweis",
  hintLines: { warning: "Warnung: wahrscheinlich falsch", info: "Hinweis: einen Blick wert" },
  shown: "Behauptungen nach ihren Hinweisen zeigen",
  everyClaim: "alle Behauptungen",
  withWarning: (n) => `mit Warnung (${n})`,
  withHint: "mit Hinweis",
  nothingSelected: "Erst Text auswählen, mit der Maus oder mit Umschalt und den Pfeiltasten.",
  verdictFirst: "Ein Grund braucht erst ein Urteil.",
  markAs: "Als Behauptung markieren",
  marked: "Als Behauptung markiert",
  unmarked: "Markierung entfernt",
  nothingToWithdraw: "Hier gibt es kein Urteil zurückzuziehen.",
  deeds: { hello: "Verbindung", annotate: "Eintrag", withdraw: "Rückzug", mark: "Markierung", unmark: "Entfernen", take: "Korrektur", dismiss: "Ignorieren", undo: "Rückgängig", redo: "Wiederholen" },
  groups: { walk: "Sich bewegen", settle: "Urteilen", write: "Schreiben", mark: "Markieren und zurücknehmen", lines: "Linien im Text" },
  keys: {
    next: "nächste Behauptung",
    previous: "vorige Behauptung",
    open: "nächste offene Behauptung",
    outward: "noch einmal dieselbe Stelle: die Behauptung darum herum",
    stay: "urteilen und bei der Behauptung bleiben",
    digit: "Grund, sobald es ein Urteil gibt",
    take: "Vorschlag des Hinweises als Korrektur übernehmen",
    dismiss: "Hinweis auf Dauer ignorieren",
    enter: "Feld speichern und zurück zum Text",
    escape: "Feld speichern und verlassen; schließen",
    select: "Wort für Wort auswählen, ab der aktuellen Behauptung",
    mark: "ausgewählten Text als Behauptung markieren",
    withdraw: "Urteil zurückziehen, oder eine eigene offene Markierung entfernen"
  },
  shift: "Umschalt",
  click: "Klick"
};
var captionsFor = (language) => language === "de" ? de : en;
var GLYPHS = { verified: "✓", disputed: "≈", erroneous: "✕", open: "○" };
var HINT_GLYPHS = { warning: "▲", info: "△" };

// bar.js
var LEAST = [0, 0.5, 0.7, 0.9];
var STATES = (
  /** @type {const} */
  ["verified", "disputed", "erroneous", "open"]
);
function makeBar(captions, about, events, signal) {
  const title = make("h2", { class: "fc-title", lang: about.language, dir: "auto" }, about.title || captions.untitled);
  const reviewer = make("span", { class: "fc-reviewer", dir: "auto" }, captions.reviewer(about.reviewer));
  const state = make("span", { class: "fc-state" });
  const least = make(
    "select",
    { class: "fc-least", "aria-label": captions.least, title: captions.least },
    ...LEAST.map((score) => make("option", { value: score }, score === 0 ? captions.everyScore : captions.fromScore(score)))
  );
  least.addEventListener("change", () => events.least(Number(least.value)), { signal });
  const warned = make("option", { value: "warning" });
  const hinted = make(
    "select",
    { class: "fc-hinted", "aria-label": captions.shown, title: captions.shown },
    make("option", { value: "" }, captions.everyClaim),
    warned,
    make("option", { value: "hint" }, captions.withHint)
  );
  hinted.addEventListener("change", () => events.hinted(
    /** @type {"" | "warning" | "hint"} */
    hinted.value
  ), { signal });
  const undo = tool("↶", captions.undo, "u", events.undo);
  const redo = tool("↷", captions.redo, "Shift+U", events.redo);
  const help = tool("?", captions.help, "?", events.help);
  const track = make("div", { class: "fc-track", role: "img" });
  const legend = make("ul", { class: "fc-legend" });
  const bars = new Map(STATES.map((name) => [name, make("span", { "data-verdict": name })]));
  const counts = new Map(STATES.map((name) => [name, make("b")]));
  track.append(...bars.values());
  for (const name of STATES) {
    const glyph = make("span", { class: "fc-glyph", "aria-hidden": "true" }, GLYPHS[name]);
    legend.append(make(
      "li",
      { "data-verdict": name },
      glyph,
      /** @type {Node} */
      counts.get(name),
      ` ${captions[name]}`
    ));
  }
  const element = make(
    "header",
    { class: "fc-bar" },
    make("div", { class: "fc-top" }, make("div", { class: "fc-about" }, title, reviewer), make("div", { class: "fc-tools" }, state, undo, redo, help)),
    make("div", { class: "fc-progress" }, track, legend, make("div", { class: "fc-filters" }, hinted, least))
  );
  function tool(sign, caption, key, act) {
    const element2 = make("button", { type: "button", class: "fc-tool", title: `${caption} (${key})`, "aria-label": caption, "aria-keyshortcuts": key }, sign);
    element2.addEventListener("click", act, { signal });
    return element2;
  }
  return {
    element,
    /** @param {{progress: Record<string, number>, state: string, word: string, undo: boolean, redo: boolean, warned: number}} now */
    show(now) {
      const all = STATES.reduce((sum, name) => sum + now.progress[name], 0);
      for (const name of STATES) {
        put(
          /** @type {Element} */
          bars.get(name),
          "hidden",
          now.progress[name] === 0
        );
        write(
          /** @type {Node} */
          counts.get(name),
          String(now.progress[name])
        );
        bars.get(name).style.flexGrow = String(now.progress[name]);
      }
      put(track, "aria-label", captions.settled(all - now.progress.open, all));
      write(state, now.word);
      put(state, "title", now.word);
      put(state, "data-state", now.state);
      write(warned, captions.withWarning(now.warned));
      undo.disabled = !now.undo;
      redo.disabled = !now.redo;
    }
  };
}

// help.js
function makeHelp(captions, signal) {
  const { groups, keys, shift, click } = captions;
  const chapters = [
    [
      groups.walk,
      [
        [["j", "↓"], keys.next],
        [["k", "↑"], keys.previous],
        [["o"], keys.open],
        [[click], keys.outward]
      ]
    ],
    [
      groups.settle,
      [
        [["v"], captions.verified],
        [["d"], captions.disputed],
        [["e"], captions.erroneous],
        [[shift, "v d e"], keys.stay],
        [["1", "…", "8"], keys.digit],
        [["Enter"], keys.take],
        [["i"], keys.dismiss],
        [["x"], keys.withdraw]
      ]
    ],
    [
      groups.write,
      [
        [["c"], captions.correction],
        [["n"], captions.note],
        [["s"], captions.source],
        [["Enter"], keys.enter],
        [["Esc"], keys.escape]
      ]
    ],
    [
      groups.mark,
      [
        [[shift, "→"], keys.select],
        [["a"], keys.mark],
        [["u"], captions.undo],
        [[shift, "u"], captions.redo]
      ]
    ]
  ];
  const close = make("button", { type: "button", class: "fc-tool", "aria-label": captions.close, title: captions.close }, "✕");
  const lines = KINDS.map((kind) => {
    const name = captions.kinds[
      /** @type {keyof Captions["kinds"]} */
      kind
    ];
    if (kind === "statement") return make("li", {}, name, make("span", { class: "fc-end", "data-kind": kind, "data-verdict": "open" }));
    return make("li", {}, make("mark", { class: "fc-line", "data-kind": kind, "data-lane": 0, "data-verdict": "open" }, name));
  });
  const levels = (
    /** @type {const} */
    ["warning", "info"]
  );
  lines.push(...levels.map((level) => make("li", {}, make("span", { class: "fc-sign" }, HINT_GLYPHS[level]), ` ${captions.hintLines[level]}`)));
  const dialog = make(
    "dialog",
    { class: "fc-help", "aria-label": captions.help },
    make("header", {}, make("h2", {}, captions.help), close),
    make(
      "div",
      { class: "fc-chapters" },
      ...chapters.map(
        ([name, rows]) => make(
          "section",
          {},
          make("h3", {}, name),
          make("dl", {}, ...rows.map(([caps, what]) => make("div", {}, make("dt", {}, ...caps.map((each) => spoken(each))), make("dd", {}, what))))
        )
      ),
      make("section", { class: "fc-lines" }, make("h3", {}, groups.lines), make("ul", {}, ...lines))
    )
  );
  close.addEventListener("click", () => dialog.close(), { signal });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close(), { signal });
  return dialog;
}
function spoken(key) {
  const element = cap(key);
  element.removeAttribute("aria-hidden");
  return element;
}

// keyboard.js
var PATIENCE = 120;
function takeKeys(root, target, signal, patience = PATIENCE) {
  if (signal.aborted || patience === 0) return;
  if (!root.isConnected) requestAnimationFrame(() => takeKeys(root, target, signal, patience - 1));
  else if (mayTakeKeys(root, document.activeElement)) target.focus({ preventScroll: true });
}
function mayTakeKeys(root, active) {
  const notebook = root.closest(".jp-Notebook");
  if (!notebook || !active) return active === null || active === document.body;
  return notebook.contains(active) && !active.matches("input, textarea, select, [contenteditable='true']");
}

// keys.js
var ACTIONS = (
  /** @type {const} */
  {
    j: "next",
    k: "previous",
    o: "open",
    v: "verified",
    d: "disputed",
    e: "erroneous",
    x: "withdraw",
    c: "correction",
    n: "note",
    s: "source",
    a: "mark",
    i: "dismiss",
    Enter: "take",
    u: "undo",
    "?": "help",
    ArrowDown: "next",
    ArrowRight: "next",
    ArrowUp: "previous",
    ArrowLeft: "previous"
  }
);
function meaning(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === "Escape") return { action: "escape" };
  if (event.shiftKey && key.startsWith("Arrow")) return { action: "select", key };
  if (/^[1-9]$/.test(key)) return event.repeat ? null : { action: "digit", digit: Number(key) };
  if (!Object.hasOwn(ACTIONS, key)) return null;
  const action = ACTIONS[
    /** @type {keyof typeof ACTIONS} */
    key
  ];
  const walks = action === "next" || action === "previous";
  if (event.repeat && !walks) return null;
  if (action === "undo") return { action: event.shiftKey ? "redo" : "undo" };
  if (action === "verified" || action === "disputed" || action === "erroneous") return { action, stay: event.shiftKey };
  return { action };
}

// ledger.js
var VERDICTS = (
  /** @type {const} */
  ["verified", "disputed", "erroneous"]
);
function createLedger(rows) {
  const confirmed = new Map(rows.map((row) => [row.id, row]));
  const pending = /* @__PURE__ */ new Map();
  const failed = /* @__PURE__ */ new Map();
  let order = [];
  let places = /* @__PURE__ */ new Map();
  let last = 0;
  let newest = 0;
  let greeted = false;
  let least = 0;
  let left = /* @__PURE__ */ new Set();
  let hinted = "";
  const isLeft = (row) => row.score !== null && row.score < least && row.revision === 0 && row.others.length === 0 || hinted !== "" && !row.hints.some((hint) => hinted === "hint" || hint.level === hinted);
  function leaveOut() {
    const before = left;
    left = new Set([...confirmed.values()].filter(isLeft).map((row) => row.id));
    sort();
    return [...confirmed.values()].filter((row) => before.has(row.id) !== left.has(row.id));
  }
  const listed = () => [...confirmed.values()].filter((row) => !left.has(row.id));
  function sort() {
    order = listed().sort(inReadingOrder).map((row) => row.id);
    places = new Map(order.map((id, place) => [id, place]));
  }
  sort();
  function shown(id) {
    let row = id === null ? void 0 : confirmed.get(id);
    for (const act of pending.values()) if (row && act.claim === id) row = overlay(row, act);
    return row;
  }
  return {
    shown,
    ids: () => order,
    all: listed,
    /**
     * Show only claims the finder is sure of to this degree; the others stay recorded.
     * @param {number} score
     * @returns {Row[]} those that came or went
     */
    leaveOutBelow(score) {
      least = score;
      return leaveOut();
    },
    /**
     * Show only claims with a warning, or with any hint; the others stay recorded.
     * @param {"" | "warning" | "hint"} which all of them when empty
     * @returns {Row[]} those that came or went
     */
    showHinted(which) {
      hinted = which;
      return leaveOut();
    },
    /** How many open claims have a warning. */
    warned: () => [...confirmed.values()].filter((row) => !row.verdict && row.hints.some((hint) => hint.level === "warning")).length,
    place: (id) => id === null ? -1 : places.get(id) ?? -1,
    /**
     * Take an act down as pending; its number is higher than all before.
     * @param {Deed} deed
     * @param {string | null} claim
     * @param {Change} change
     * @param {number} [revision] the one it was typed in sight of, when that is not the present one
     * @returns {Act}
     */
    begin(deed, claim, change, revision = confirmed.get(claim ?? "")?.revision ?? 0) {
      last += 1;
      const act = { act: last, do: deed, claim, change, revision };
      if (deed !== "hello") newest = last;
      pending.set(act.act, act);
      for (const old of failed.values()) if (old.claim === claim && covers(act, old)) failed.delete(old.act);
      return act;
    },
    /** Take an act as saved, also one that failed at first and was sent again. @param {number} number */
    settle(number) {
      greeted = greeted || pending.get(number)?.do === "hello";
      pending.delete(number);
      failed.delete(number);
    },
    /** @param {number} number @param {string} error */
    fail(number, error) {
      const act = pending.get(number);
      if (!act) return;
      pending.delete(number);
      const later = [...pending.values(), ...failed.values()].filter((each) => each.act > number && each.claim === act.claim);
      if (!later.some((each) => covers(each, act))) failed.set(number, { ...act, error });
    },
    /** @param {number} number @returns {Act | undefined} the failure, which is now forgotten */
    drop(number) {
      const act = failed.get(number);
      failed.delete(number);
      return act;
    },
    /** @param {number} number */
    late(number) {
      const act = pending.get(number);
      if (act) act.late = true;
    },
    /**
     * Take over rows from the desk; an older row than the one at hand is ignored.
     * @param {Row[]} rows
     * @returns {{touched: string[], moved: Row[]}} claims that look different, and claims that came or went
     */
    apply(rows2) {
      const touched = [];
      const moved = [];
      for (const row of rows2) {
        const known = confirmed.get(row.id);
        if (row.retired) {
          if (known) moved.push(known);
          confirmed.delete(row.id);
        } else if (!known) {
          confirmed.set(row.id, row);
          if (isLeft(row)) left.add(row.id);
          else moved.push(row);
        } else if (row.revision >= known.revision) {
          confirmed.set(row.id, row);
          if (hinted === "" && left.has(row.id) && !isLeft(row)) {
            left.delete(row.id);
            moved.push(row);
          }
          touched.push(row.id);
        }
      }
      if (moved.length > 0) sort();
      return { touched, moved };
    },
    /** @returns {"saved" | "saving" | "failed"} */
    state() {
      if (failed.size > 0) return "failed";
      return [...pending.values()].some((act) => act.do !== "hello" || !greeted) ? "saving" : "saved";
    },
    /** The reviewer's newest act, when it failed. */
    newestFailure: () => failed.get(newest),
    /** The number of the reviewer's newest act, 0 for none. */
    newest: () => newest,
    /** Whether the reviewer has acts on their way, which the kernel will answer in order. */
    underWay: () => [...pending.values()].some((act) => act.do !== "hello"),
    pending: () => [...pending.values()],
    isPending: (id) => id !== null && [...pending.values()].some((act) => act.claim === id),
    failures: () => [...failed.values()],
    /** How many claims have which verdict. */
    progress() {
      const counts = { verified: 0, disputed: 0, erroneous: 0, open: 0 };
      for (const row of listed()) counts[row.verdict ?? "open"] += 1;
      for (const id of new Set([...pending.values()].map((act) => act.claim))) {
        const before = id === null ? void 0 : confirmed.get(id);
        const after = shown(id);
        if (!before || !after) continue;
        counts[before.verdict ?? "open"] -= 1;
        counts[after.verdict ?? "open"] += 1;
      }
      return counts;
    },
    /**
     * The next open claim after one, once round the article; null when all are settled.
     * @param {string | null} id
     */
    nextOpen(id) {
      const from = id === null ? -1 : places.get(id) ?? -1;
      for (let step = 1; step <= order.length; step += 1) {
        const candidate = order[(from + step) % order.length];
        if (candidate !== id && !shown(candidate)?.verdict) return candidate;
      }
      return null;
    }
  };
}
function overlay(row, act) {
  if (act.do === "withdraw") return { ...row, verdict: null, reason: null, correction: row.verdict ? "" : row.correction };
  if (act.do === "dismiss" || act.do === "take" && !act.change.verdict) return { ...row, hints: row.hints.filter((hint2) => hint2.id !== act.change.hint) };
  if (act.do !== "annotate" && act.do !== "take") return row;
  const { start, end, kind, source, hint, ...change } = act.change;
  const reason = change.verdict === void 0 || change.verdict === row.verdict ? row.reason : null;
  const correction = change.verdict === "verified" && row.verdict && row.verdict !== "verified" ? "" : row.correction;
  return { ...row, reason, correction, source: source ? withSource(row.source, source) : row.source, ...change };
}
function withSource(source, typed) {
  const whole = { title: "", url: "", reference: "", stance: "supports", ...source, ...typed };
  return whole.title || whole.url || whole.reference ? whole : null;
}
function covers(act, old) {
  if (old.claim === null && old.do !== "hello") return false;
  if (act.do === "withdraw") return old.do === "withdraw" || "verdict" in old.change;
  if (act.do === "annotate" && old.do === "withdraw") return "verdict" in act.change;
  return act.do === old.do && within(old.change, act.change);
}
function within(small, large) {
  const fields = Object.keys(small.source ?? {}).every((key) => key in (large.source ?? {}));
  return fields && Object.keys(small).every((key) => key in large);
}
function combined(changes) {
  const source = Object.assign({}, ...changes.map((change) => change.source));
  return Object.assign({}, ...changes, Object.keys(source).length > 0 ? { source } : {});
}

// notice.js
function makeNotice(captions, events, signal) {
  const headline = make("strong");
  const detail = make("span", { class: "fc-detail" });
  const retry = make("button", { type: "button", class: "fc-plain" }, captions.retry);
  const discard = make("button", { type: "button", class: "fc-plain" }, captions.discard);
  retry.addEventListener("click", events.retry, { signal });
  discard.addEventListener("click", events.discard, { signal });
  const buttons = make("span", { class: "fc-buttons" }, retry, discard);
  const element = make("div", { class: "fc-notice", role: "alert", hidden: true }, make("p", {}, headline, " ", detail), buttons);
  return {
    element,
    /** @param {{headline: string, detail: string, retry: boolean, discard: boolean} | null} news */
    show(news) {
      element.hidden = news === null;
      write(headline, news?.headline ?? "");
      write(detail, news?.detail ?? "");
      buttons.hidden = !news?.retry;
      discard.hidden = !news?.discard;
    }
  };
}

// panel.js
var VERDICT_KEYS = { verified: "v", disputed: "d", erroneous: "e" };
function makePanel(captions, reasons, events, signal) {
  let claim = null;
  let revision = 0;
  let begunAt = 0;
  let language = "";
  let shownSource = null;
  const given = /* @__PURE__ */ new Map();
  const painted = /* @__PURE__ */ new Map();
  const typed = /* @__PURE__ */ new Set();
  const place = make("span", { class: "fc-place" });
  const kind = make("span", { class: "fc-kind" });
  const state = make("span", { class: "fc-act" });
  const quote = make("blockquote", { class: "fc-quote", dir: "auto" });
  const verdicts = new Map(
    VERDICTS.map((verdict) => [verdict, button("verdict", { "data-verdict": verdict, "aria-keyshortcuts": VERDICT_KEYS[verdict] })])
  );
  for (const [verdict, element2] of verdicts) {
    const glyph = make("span", { class: "fc-glyph", "aria-hidden": "true" }, GLYPHS[verdict]);
    element2.append(glyph, make("span", { class: "fc-word" }, captions[verdict]), cap(VERDICT_KEYS[verdict]));
    element2.addEventListener("click", () => events.verdict(verdict), { signal });
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
    ...Object.entries(captions.stances).map(([value, caption]) => make("option", { value }, caption))
  );
  const link = make("a", { target: "_blank", rel: "noopener noreferrer", hidden: true }, captions.openSource);
  const more = make("span", { class: "fc-more" });
  const besides = make("span", { class: "fc-more", dir: "auto" });
  const source = make(
    "div",
    { class: "fc-field fc-source", role: "group", "aria-label": captions.source },
    make("div", { class: "fc-label" }, captions.source, cap("s")),
    make("div", { class: "fc-boxes" }, title, address, make("div", { class: "fc-under" }, stance, link, besides, more))
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
    otherBlock
  );
  const empty = make("p", { class: "fc-empty", hidden: true }, captions.unchosen);
  const element = make("aside", { class: "fc-panel", "aria-label": captions.panel }, body, empty);
  function field(name, key, box) {
    put(box, "aria-label", captions[name]);
    put(box, "data-field", name);
    const block = make("div", { class: `fc-field fc-${name}` }, make("div", { class: "fc-label" }, captions[name], cap(key)), box);
    box.addEventListener("blur", () => leave(), { signal });
    return { block, box };
  }
  const isDraft = (box) => typed.has(box) && box.value !== painted.get(box);
  const hasDraft = () => [...typed].some(isDraft);
  function drafts() {
    const change = {};
    if (isDraft(correction.box)) change.correction = correction.box.value.trim();
    if (isDraft(note.box)) change.note = note.box.value.trim();
    const changed = sourceChange();
    if (changed) change.source = changed;
    return change;
  }
  function sourceChange() {
    const text = withScheme(address.value.trim());
    if (![title, address, stance].some(isDraft)) return null;
    if (!shownSource && !title.value.trim() && !text) return null;
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
      const box = (
        /** @type {Box} */
        event.target
      );
      if (!hasDraft()) begunAt = revision;
      typed.add(box);
      put(
        /** @type {Element} */
        box.closest(".fc-field"),
        "data-draft",
        isDraft(box)
      );
      events.typing();
    },
    { signal }
  );
  source.addEventListener(
    "focusout",
    (event) => {
      if (!(event.relatedTarget instanceof Node && source.contains(event.relatedTarget))) leave();
    },
    { signal }
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
    { signal }
  );
  let paintedHints = "";
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
          make("p", { dir: "auto" }, hint.message)
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
      })
    );
  }
  function paintReasons(verdict, reason) {
    const fitting = verdict ? reasons[verdict] ?? [] : [];
    if (chips.dataset.verdict !== (verdict ?? "")) {
      chips.dataset.verdict = verdict ?? "";
      chips.replaceChildren(
        ...fitting.map((value, at) => {
          const caption = captions.reasons[
            /** @type {keyof Captions["reasons"]} */
            value
          ] ?? value;
          const chip = button("chip", { "data-reason": value, "aria-keyshortcuts": at + 1 }, cap(String(at + 1)), caption);
          chip.addEventListener("click", () => events.reason(value), { signal });
          return chip;
        })
      );
    }
    for (const chip of chips.children) put(chip, "aria-pressed", String(chip.getAttribute("data-reason") === reason));
    chips.hidden = fitting.length === 0;
  }
  function paintBox(box, text) {
    if (isDraft(box)) return;
    if (given.get(box) !== text || box.value !== painted.get(box)) box.value = text;
    given.set(box, text);
    painted.set(box, box.value);
  }
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
        requestAnimationFrame(() => quote.scrollTop = 0);
      }
      revision = row.revision;
      if (language !== around.language) put(quote, "lang", language = around.language);
      put(element, "data-claim-at-hand", row.id);
      write(place, captions.place(around.at, around.of));
      const word = captions.kinds[
        /** @type {keyof Captions["kinds"]} */
        row.kind
      ] ?? row.kind;
      const entity = row.entity && captions.entities[
        /** @type {keyof Captions["entities"]} */
        row.entity
      ];
      write(kind, entity ? `${word} · ${entity}` : word);
      put(kind, "data-kind", row.kind);
      write(state, around.act);
      put(state, "data-state", around.state);
      write(quote, around.quote);
      paintHints(row);
      put(element, "data-verdict", row.verdict ?? "open");
      for (const [verdict, each] of verdicts) put(each, "aria-pressed", String(verdict === row.verdict));
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
        ...row.others.map(
          (other) => make(
            "li",
            { "data-verdict": other.verdict },
            make("span", { class: "fc-who" }, other.reviewer),
            make("span", { class: "fc-said" }, `${GLYPHS[other.verdict] ?? ""} ${captions[other.verdict] ?? other.verdict}`)
          )
        )
      );
    }
  };
}
function button(name, attributes, ...children) {
  return make("button", { type: "button", class: `fc-${name}`, ...attributes }, ...children);
}

// picker.js
function makePicker(root, captions, pick, signal) {
  const choices = new Map(
    KINDS.map((kind, at) => {
      const name = captions.kinds[
        /** @type {keyof Captions["kinds"]} */
        kind
      ];
      return [kind, make("button", { type: "button", "data-kind": kind }, cap(String(at + 1)), name)];
    })
  );
  const guessKey = cap("a");
  const menu = make("div", { class: "fc-picker", role: "group", "aria-label": captions.markAs, hidden: true });
  menu.append(make("span", { class: "fc-label" }, captions.markAs), ...choices.values());
  menu.addEventListener("pointerdown", (event) => event.preventDefault(), { signal });
  for (const [kind, element] of choices) element.addEventListener("click", () => pick(kind), { signal });
  root.append(menu);
  return {
    isOpen: () => !menu.hidden,
    hide: () => put(menu, "hidden", true),
    /** @param {DOMRect} box of the selection @param {string} guess */
    show(box, guess) {
      for (const [kind, element] of choices) {
        put(element, "data-guess", kind === guess);
        if (kind === guess) element.append(guessKey);
      }
      menu.hidden = false;
      const frame = root.getBoundingClientRect();
      const size = menu.getBoundingClientRect();
      const left = Math.min(Math.max(8, box.left - frame.left), Math.max(8, frame.width - size.width - 8));
      const below = box.bottom - frame.top + 8;
      const top = below + size.height > frame.height ? Math.max(8, box.top - frame.top - size.height - 8) : below;
      menu.style.left = `${left}px`;
      menu.style.top = `${top}px`;
    }
  };
}

// selecting.js
function watchSelection({ root, pane, view }, captions, mark, signal) {
  let selected = null;
  const picker = makePicker(root, captions, take, signal);
  function drop() {
    selected = null;
    picker.hide();
  }
  function take(kind) {
    if (!selected) return;
    const { start, end, guess } = selected;
    clear();
    mark({ start, end, kind: kind ?? guess });
  }
  function clear() {
    if (selected) getSelection()?.removeAllRanges();
    drop();
  }
  function look() {
    const current = getSelection();
    if (!current || current.isCollapsed || !pane.contains(current.anchorNode)) return drop();
    const range = current.getRangeAt(0);
    const found = view.selected(range);
    if (!found) return drop();
    const { start: origin, text } = found.paragraph;
    const words = snap(text, found.start - origin, found.end - origin);
    if (!words) return drop();
    const guess = guessKind(text.slice(words.start, words.end), text.charAt(words.start - 1));
    selected = { start: words.start + origin, end: words.end + origin, guess };
    picker.show([...range.getClientRects()].at(-1) ?? range.getBoundingClientRect(), guess);
  }
  pane.addEventListener("pointerup", () => setTimeout(() => signal.aborted || look()), { signal });
  document.addEventListener("selectionchange", () => selected && getSelection()?.isCollapsed && drop(), { signal });
  return {
    isOpen: () => selected !== null,
    take,
    clear,
    /** @param {number} digit */
    takeNth: (digit) => KINDS[digit - 1] && take(KINDS[digit - 1]),
    /**
     * Select by key: words with the arrows to the side, lines with the others.
     * @param {string} key
     * @param {Node} beginning where to begin when nothing is selected yet
     */
    extend(key, beginning) {
      const current = getSelection();
      if (!current) return;
      if (current.isCollapsed || !pane.contains(current.anchorNode)) current.collapse(beginning, 0);
      const sideways = key === "ArrowRight" || key === "ArrowLeft";
      const forward = key === "ArrowRight" || key === "ArrowDown";
      current.modify("extend", forward ? "forward" : "backward", sideways ? "word" : "line");
      look();
    }
  };
}

// wire.js
var PATIENCE2 = 5e3;
function createWire(model, on, signal) {
  const tab = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join("");
  const timers = /* @__PURE__ */ new Map();
  function receive(answer) {
    if (!answer || !Array.isArray(answer.rows)) return;
    const mine = answer.tab === tab;
    if (mine) forget(answer.act);
    on.answer(answer, mine);
  }
  function forget(act) {
    clearTimeout(timers.get(act));
    timers.delete(act);
  }
  const close = () => on.dead();
  model.on("msg:custom", receive);
  model.on("comm:close", close);
  model.on("comm_live_update", close);
  signal.addEventListener("abort", () => {
    model.off("msg:custom", receive);
    model.off("comm:close", close);
    model.off("comm_live_update", close);
    for (const act of timers.keys()) clearTimeout(timers.get(act));
  });
  return {
    /** @param {Act} act */
    send(act) {
      timers.set(act.act, setTimeout(() => on.late(act), PATIENCE2));
      try {
        model.send({ act: act.act, tab, do: act.do, claim: act.claim, change: act.change, revision: act.revision });
      } catch (error) {
        forget(act.act);
        on.failure(act, error instanceof Error ? error.message : String(error));
      }
    }
  };
}

// wording.js
function deedOf({ do: deed, change }, captions) {
  if (change.verdict) return captions[change.verdict];
  if (change.correction !== void 0) return captions.correction;
  if (change.note !== void 0) return captions.note;
  if (change.source !== void 0) return captions.source;
  return change.reason !== void 0 ? captions.reason : captions.deeds[deed];
}
function clock(moment, language, now = /* @__PURE__ */ new Date()) {
  const date = new Date(moment);
  const time = date.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
  return date.toDateString() === now.toDateString() ? time : `${date.toLocaleDateString(language)}, ${time}`;
}
var shortened = (text) => text.length > 60 ? `${[...text].slice(0, 58).join("")} …` : text;

// review.js
function render({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  const article = model.get("article");
  const reasons = model.get("reasons");
  const language = model.get("language");
  const captions = captionsFor(language);
  const ledger = createLedger(model.get("claims"));
  let chosen = ledger.ids()[0] ?? null;
  let can = { undo: false, redo: false };
  let connected = false;
  let dead = false;
  let acted = false;
  const atHand = /* @__PURE__ */ new Map();
  const root = make("section", {
    class: "factcheck-review",
    lang: language,
    tabindex: -1,
    "aria-label": captions.widget,
    "data-state": "saving",
    // JupyterLab listens before any element does; this is how it is told that the keys here are not its own.
    "data-lm-suppress-shortcuts": "true",
    "data-jp-suppress-context-menu": "true"
  });
  const about = { title: article.title, language: article.language, reviewer: model.get("reviewer") };
  const pane = make("article", { class: "fc-text", tabindex: 0, lang: article.language, "aria-label": captions.article });
  const voice = make("div", { class: "fc-voice", role: "status", "aria-live": "polite" });
  const bar = makeBar(captions, about, { undo: () => step("undo"), redo: () => step("redo"), help: () => help.showModal(), least: leaveOutBelow, hinted: showHinted }, signal);
  const notice = makeNotice(captions, { retry, discard }, signal);
  const panel = makePanel(captions, reasons, { verdict: settle, withdraw, reason, take: takeOver, dismiss, write: typed, done: () => pane.focus({ preventScroll: true }), typing: () => paint() }, signal);
  const help = makeHelp(captions, signal);
  root.append(bar.element, notice.element, make("div", { class: "fc-desk" }, pane, panel.element), voice, help);
  const view = paintArticle(pane, article, ledger);
  const selecting = watchSelection({ root, pane, view }, captions, mark, signal);
  const wire = createWire(
    model,
    {
      answer: receive,
      late(act2) {
        ledger.late(act2.act);
        paint();
      },
      failure(act2, error) {
        ledger.fail(act2.act, error);
        touched([act2.claim]);
      },
      dead() {
        dead = true;
        for (const act2 of ledger.pending()) ledger.fail(act2.act, captions.dead);
        touched(ledger.ids());
      }
    },
    signal
  );
  function act(deed, claim = null, change = {}, revision = void 0) {
    const begun = ledger.begin(deed, claim, change, revision);
    acted ||= deed !== "hello";
    atHand.set(begun.act, chosen);
    if (dead) ledger.fail(begun.act, captions.dead);
    else wire.send(begun);
    touched([claim]);
  }
  function receive(answer, mine) {
    const claim = mine ? ledger.pending().find((each) => each.act === answer.act)?.claim : null;
    if (mine && answer.saved) ledger.settle(answer.act);
    if (mine && !answer.saved) {
      const error = captions.problems[answer.problem ?? ""]?.(answer.error ?? "") ?? answer.error ?? "";
      ledger.fail(answer.act, error);
      say(`${captions.failed}: ${error}`);
    }
    if (mine) [connected, dead] = [true, false];
    const place = ledger.place(chosen);
    const { touched: ids, moved } = ledger.apply(answer.rows);
    can = { undo: answer.undo, redo: answer.redo };
    if (moved.length > 0) view.rebuild(moved);
    if (chosen === null || ledger.place(chosen) < 0) {
      if (panel.isBusy()) pane.focus({ preventScroll: true });
      choose(ledger.ids()[Math.min(Math.max(place, 0), ledger.ids().length - 1)] ?? null);
    }
    touched([...ids, claim ?? null]);
    const movedOn = panel.isBusy() || atHand.get(answer.act) !== chosen;
    if (mine && answer.focus && ledger.place(answer.focus) >= 0 && !movedOn) choose(answer.focus);
    if (mine) atHand.delete(answer.act);
  }
  function touched(ids) {
    for (const id of new Set(ids)) if (id !== null) view.touch(id);
    paint();
  }
  function paint() {
    const state = ledger.state();
    const typing = state === "saved" && panel.hasDraft();
    put(root, "data-state", typing ? "typing" : state);
    const undo = can.undo || ledger.underWay() || ledger.newestFailure() !== void 0;
    bar.show({ progress: ledger.progress(), state: dead ? "failed" : typing ? "typing" : state, word: stateWord(), undo, redo: can.redo, warned: ledger.warned() });
    notice.show(news());
    const row = ledger.shown(chosen);
    panel.show(row, {
      at: ledger.place(chosen) + 1,
      of: ledger.ids().length,
      quote: row ? view.quote(row) : "",
      language: article.language,
      failed: combined(failuresHere().map((each) => each.change)),
      ...actHere()
    });
    keepFocus();
  }
  function stateWord() {
    if (dead) return captions.cut;
    if (ledger.state() === "saved" && panel.hasDraft()) return captions.typing;
    return { saved: captions.saved, saving: connected ? captions.saving : captions.connecting, failed: captions.failed }[ledger.state()];
  }
  function keepFocus() {
    const active = document.activeElement;
    if (active && active !== root && root.contains(active) && (active.matches(":disabled") || active.closest("[hidden]"))) {
      pane.focus({ preventScroll: true });
    }
  }
  const failuresHere = () => ledger.failures().filter((each) => each.claim === chosen && chosen !== null);
  function actHere() {
    if (failuresHere().length > 0) return { state: "failed", act: captions.failed };
    if (ledger.isPending(chosen)) return { state: "saving", act: captions.saving };
    const at = ledger.shown(chosen)?.at;
    return { state: "saved", act: at ? captions.savedAt(clock(at, language)) : "" };
  }
  const firstFailure = () => failuresHere()[0] ?? ledger.failures()[0];
  function news() {
    const failure = firstFailure();
    if (failure) {
      const row = ledger.shown(failure.claim);
      const others = ledger.failures().length - 1;
      const headline = captions.failedFor(deedOf(failure, captions), row ? shortened(view.quote(row)) : "") + (others > 0 ? ` (+${others})` : "");
      return { headline, detail: failure.error ?? "", retry: !dead, discard: !dead };
    }
    if (dead) return { headline: captions.cut, detail: captions.dead, retry: false, discard: false };
    if (ledger.pending().some((each) => each.late)) return { headline: captions.saving, detail: captions.late, retry: true, discard: false };
    const failures = model.get("failures") ?? [];
    return failures.length > 0 && !acted ? { headline: captions.unchecked, detail: failures.join(" "), retry: false, discard: false } : null;
  }
  function retry() {
    const failure = firstFailure();
    if (!failure) {
      for (const late of ledger.pending().filter((each) => each.late)) wire.send(late);
      return;
    }
    ledger.drop(failure.act);
    act(failure.do, failure.claim, failure.change);
  }
  function discard() {
    const failure = firstFailure();
    if (!failure) return;
    ledger.drop(failure.act);
    touched([failure.claim]);
  }
  function leaveOutBelow(score) {
    show(() => ledger.leaveOutBelow(score));
  }
  function showHinted(which) {
    show(() => ledger.showHinted(which));
  }
  function show(change) {
    panel.leave();
    const moved = change();
    if (moved.length > 0) view.rebuild(moved);
    if (ledger.place(chosen) < 0) choose(ledger.ids()[0] ?? null);
    paint();
    pane.focus({ preventScroll: true });
    say(captions.listed(ledger.ids().length));
  }
  const say = (text) => write(voice, text);
  function choose(id, { prefix = "", reveal = true } = {}) {
    panel.leave();
    chosen = id;
    view.choose(id);
    if (id !== null && reveal) requestAnimationFrame(() => view.reveal(id));
    paint();
    const row = ledger.shown(id);
    if (!row) return;
    const kind = captions.kinds[
      /** @type {keyof typeof captions.kinds} */
      row.kind
    ] ?? row.kind;
    const hint = row.hints[0] ? `. ${captions[row.hints[0].level]}: ${row.hints[0].message}` : "";
    say(`${prefix}${captions.placeSpoken(ledger.place(id) + 1, ledger.ids().length)}: ${view.quote(row)}. ${kind}, ${captions[row.verdict ?? "open"]}${hint}`);
  }
  function walk(by) {
    const ids = ledger.ids();
    const at = ledger.place(chosen);
    if (ids.length > 0) choose(ids[Math.min(Math.max(at + by, 0), ids.length - 1)]);
  }
  function walkToOpen(prefix = "") {
    const next = ledger.nextOpen(chosen);
    if (next !== null) choose(next, { prefix });
    else say(`${prefix}${ledger.progress().open === 0 ? captions.allSettled : ""}`);
  }
  function settle(verdict, stay = false) {
    const row = ledger.shown(chosen);
    if (!row) return;
    panel.leave();
    act("annotate", row.id, { verdict });
    if (stay || dead) say(dead ? captions.failed : captions[verdict]);
    else walkToOpen(`${captions[verdict]}. `);
  }
  function withdraw() {
    const row = ledger.shown(chosen);
    if (!row) return;
    panel.leave();
    if (!row.verdict && !row.own) return say(captions.nothingToWithdraw);
    act(row.verdict ? "withdraw" : "unmark", row.id);
    say(row.verdict ? `${captions.open}: ${view.quote(row)}` : captions.unmarked);
  }
  function takeOver(hint) {
    const row = ledger.shown(chosen);
    const taken = hint ?? row?.hints.find((each) => each.offer);
    if (!row || !taken?.offer) return say(captions.nothingToTake);
    panel.leave();
    const said = `${captions[taken.offer.verdict ?? "open"]}: ${taken.offer.correction}. `;
    if (taken.elsewhere) {
      act("take", row.id, { hint: taken.id });
      return say(dead ? captions.failed : said);
    }
    act("take", row.id, { ...taken.offer, correction: taken.offer.correction || row.correction, hint: taken.id });
    if (dead) say(captions.failed);
    else walkToOpen(said);
  }
  function dismiss(hint) {
    const row = ledger.shown(chosen);
    const put2 = hint ?? row?.hints[0];
    if (!row || !put2) return say(captions.noHint);
    act("dismiss", row.id, { hint: put2.id });
    say(captions.dismissed);
  }
  function reason(value) {
    const row = ledger.shown(chosen);
    if (!row?.verdict) return;
    act("annotate", row.id, { reason: row.reason === value ? null : value });
    say(captions.reasons[
      /** @type {keyof typeof captions.reasons} */
      value
    ] ?? value);
  }
  function typed(claim, change, revision) {
    act("annotate", claim, change, revision);
  }
  function step(deed) {
    panel.leave();
    const failure = deed === "undo" ? ledger.newestFailure() : void 0;
    if (failure) {
      ledger.drop(failure.act);
      touched([failure.claim]);
      return say(`${captions.discard}: ${deedOf(failure, captions)}`);
    }
    const back = ["undo", "redo"].includes(ledger.pending().at(-1)?.do ?? "");
    const of = ledger.underWay() && (deed === "undo" || back) ? { of: ledger.newest() } : {};
    if (can[deed] || "of" in of) act(deed, null, of);
  }
  function mark(passage) {
    act("mark", null, passage);
    say(captions.marked);
  }
  function select(key) {
    const beginning = chosen === null ? pane.firstChild : view.beginning(chosen);
    if (beginning) selecting.extend(key, beginning);
  }
  function digit(digit2) {
    if (selecting.isOpen()) return selecting.takeNth(digit2);
    const verdict = ledger.shown(chosen)?.verdict;
    if (!verdict) return say(captions.verdictFirst);
    const value = reasons[verdict]?.[digit2 - 1];
    if (value) reason(value);
  }
  function press(event) {
    event.stopPropagation();
    const target = (
      /** @type {HTMLElement} */
      event.target
    );
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      panel.leave();
      return say(stateWord());
    }
    if (event.defaultPrevented || help.open || target.matches("input, textarea, select")) return;
    const meant = meaning(event);
    if (!meant || meant.action === "take" && target.closest("button, a")) return;
    event.preventDefault();
    if (!inSight) root.scrollIntoView({ block: "nearest" });
    switch (meant.action) {
      case "next":
        return walk(1);
      case "previous":
        return walk(-1);
      case "open":
        return walkToOpen();
      case "verified":
      case "disputed":
      case "erroneous":
        return settle(meant.action, meant.stay);
      case "withdraw":
        return withdraw();
      case "correction":
      case "note":
      case "source":
        return panel.focus(meant.action);
      case "digit":
        return digit(meant.digit ?? 0);
      case "mark":
        return selecting.isOpen() ? selecting.take() : say(captions.nothingSelected);
      case "select":
        return select(meant.key ?? "");
      case "take":
        return takeOver();
      case "dismiss":
        return dismiss();
      case "undo":
      case "redo":
        return step(meant.action);
      case "help":
        return help.showModal();
      default:
        selecting.clear();
        pane.focus({ preventScroll: true });
    }
  }
  let inSight = true;
  const sight = new IntersectionObserver(([entry]) => inSight = entry.intersectionRatio > 0.9, { threshold: 0.9 });
  sight.observe(root);
  signal.addEventListener("abort", () => sight.disconnect());
  root.addEventListener("keydown", press, { signal });
  for (const name of ["keyup", "keypress"]) root.addEventListener(name, (event) => event.stopPropagation(), { signal });
  pane.addEventListener(
    "click",
    (event) => {
      if (getSelection()?.isCollapsed === false) return;
      const ids = view.claimsAt(
        /** @type {Element} */
        event.target
      );
      if (ids.length === 0) return;
      const at = chosen === null ? -1 : ids.indexOf(chosen);
      choose(ids[at > 0 ? at - 1 : ids.length - 1], { reveal: false });
    },
    { signal }
  );
  let greeted = Date.now();
  function greetAgain() {
    if (dead || document.hidden || Date.now() - greeted < 2e3) return;
    greeted = Date.now();
    act("hello");
  }
  window.addEventListener("focus", greetAgain, { signal });
  window.addEventListener("pagehide", () => panel.leave(), { signal });
  document.addEventListener("visibilitychange", () => document.hidden ? panel.leave() : greetAgain(), { signal });
  el.replaceChildren(root);
  view.choose(chosen);
  takeKeys(root, pane, signal);
  act("hello");
  return () => {
    panel.leave();
    controller.abort();
  };
}
var review_default = { render };
export {
  review_default as default
};
