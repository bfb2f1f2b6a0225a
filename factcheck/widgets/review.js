// Built by "npm run build" from the modules in src/; change those, not this file.
// sources e5eb35bbdfad6fa1174707f12080122788487b305b0d11ba79adf7eb3ed40ff6
// bundle eefb5752cdda99084b89e7e2e0fce78a410f35c486598401503030d7f118db82
// captions.js
var en = {
  locale: "en",
  widget: "Fact-check review",
  article: "Article",
  articleHelp: "Tab selects sentence by sentence; after Escape it leads out of the text.",
  map: "Map of the article: a bar for each open claim",
  list: "List of claims",
  columns: { place: "No.", claim: "Claim", kind: "Kind", verdict: "Verdict", correction: "Correction, note", hint: "Hint", at: "Settled" },
  page: (from, to, of) => `${from.toLocaleString("en")}–${to.toLocaleString("en")} of ${of.toLocaleString("en")}`,
  previousPage: "Previous page",
  nextPage: "Next page",
  find: "Find in the text",
  hits: (at, of) => of === 0 ? "no hit" : at === 0 ? `${of} ${of === 1 ? "hit" : "hits"}` : `${at} of ${of}`,
  previousHit: "Previous hit",
  nextHit: "Next hit",
  filter: "Show only",
  filterAndFind: "Find and filter",
  filters: { kind: "Kind", verdict: "Verdict", hint: "Hints", reason: "Reason", reviewer: "Reviewer", source: "Source", score: "Certainty" },
  all: "all",
  reset: "Show all",
  panel: "Claim at hand",
  untitled: "Untitled article",
  open: "open",
  disagreement: "in disagreement",
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
  locator: "Source: where in it",
  locatorHint: "Page, minute",
  excerpt: "Source: excerpt",
  excerptHint: "What it says there",
  confidential: "confidential",
  anotherSource: "+ another source",
  unfinished: (quote) => `Not recorded at “${quote}”: a source needs a title, an address or a reference.`,
  noSource: "No other source has been used in this article yet.",
  openSource: "Open source",
  keep: "Fetch and keep a copy",
  attach: "Attach a file",
  keeping: "Fetching …",
  copyKept: "A copy is kept.",
  keptAt: (day) => `Copy kept${day ? ` on ${new Date(day).toLocaleDateString("en")}` : ""}`,
  noCopy: "This source has no copy that could be read.",
  consult: "Show the passage",
  sourceText: "Text of the source",
  imageOf: (source) => `Image: ${source}`,
  takeExcerpt: "Take as excerpt",
  noPassage: "Nothing in it speaks clearly of this claim.",
  verbatim: "Word for word as in the source",
  differs: "Differs from the source: struck out is what the source says",
  cutText: "only the part around it is shown",
  onPage: (page) => `p. ${page}`,
  page1: (page) => `page ${page}`,
  changes: { left_out: "left out", added: "not in the source", changed: "other words in the source", omission: "left out, and marked", insertion: "added, and marked" },
  others: "Verdicts of the others",
  changedBy: (who, verdict) => `${who} has just changed this: ${verdict}`,
  history: "History",
  noHistory: "Nobody has said anything about this claim yet.",
  alike: "Settle all alike …",
  alikeTitle: (quote, n) => `${n} more ${n === 1 ? "claim says" : "claims say"} “${quote}”`,
  chosenAlike: (n) => n > 0 ? `This claim and ${n} more:` : "This claim only:",
  alongAlike: (sources) => `With ${sources.length === 1 ? "this source" : "these sources"}: ${sources.join("; ")}`,
  settledAlike: (n) => `${n} settled alike`,
  noneAlike: "No other claim in this article says the same.",
  cancel: "Cancel",
  reviewer: (name) => `Reviewer: ${name}`,
  place: (at, of) => `${at} of ${of}`,
  placeSpoken: (at, of) => `Claim ${at} of ${of}`,
  settled: (done, of) => `${done} of ${of} settled`,
  unchosen: "No claim is marked in this article yet. Select text and press a.",
  allSettled: "All claims are settled.",
  handOver: "factcheck export writes the claim sheet, factcheck report the article with its notes.",
  searching: "looking for hints …",
  warnedLate: (n) => `${n} ${n === 1 ? "claim has" : "claims have"} a warning that came after the verdict; o goes there.`,
  saved: "All saved",
  savedAt: (time) => `Saved ${time}`,
  saving: "Saving …",
  typing: "Typing – not saved yet",
  connecting: "Connecting …",
  loading: "The rest is loading …",
  failed: "Not saved",
  /** What the kernel's errors are called on the screen, by their class; without an entry they stand as they are. @type {Record<string, (error: string) => string>} */
  problems: {},
  cut: "Not connected",
  kept: (n) => `Not connected – ${n} not saved`,
  sentAgain: "What an earlier page could not save is saved now.",
  readOnly: "Read only: this record may not be written to.",
  unchecked: "Not everything was checked.",
  late: "The kernel does not answer. What you do now is kept in this browser and is saved as soon as it answers again. If it was restarted, run the cell again.",
  lateUnkept: "The kernel does not answer, and this browser keeps nothing: what you do now is lost with this page. Leave it open; it is saved as soon as the kernel answers again.",
  fileLost: (name) => `The page was closed before the file ${name} had arrived. Attach it again.`,
  fileInterrupted: "The kernel was restarted before the file had arrived. Try again.",
  stepLost: "An earlier page was closed before this was answered. It is not carried out again; look whether everything is as you want it.",
  unanswered: "This could not be looked up.",
  failedFor: (what, quote) => quote ? `Not saved: ${what}, “${quote}”` : `Not saved: ${what}`,
  retry: "Retry",
  discard: "Discard",
  fromScore: (score) => `from ${score.toLocaleString("en")}`,
  listed: (n) => `${n} ${n === 1 ? "claim" : "claims"} shown`,
  listedOf: (n, of) => `${n.toLocaleString("en")} of ${of.toLocaleString("en")} claims`,
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
  hintAt: (quote) => `“${quote}”:`,
  warning: "Warning",
  info: "Hint",
  hintLines: { warning: "Warning: probably wrong", info: "Hint: worth a look" },
  withWarning: "warnings",
  withHint: "all hints",
  nothingSelected: "Select the text first, with the mouse or with Shift and the arrow keys.",
  verdictFirst: "A reason needs a verdict first.",
  markAs: "Mark as claim",
  changeMark: "Change this mark",
  marking: { split: "Split the list", merge: "Merge with the next", unmark: "Remove: no claim" },
  nothingToMerge: "No claim of this kind follows close behind in the paragraph.",
  noClaim: "There is no claim at hand.",
  nothingTo: { undo: "There is nothing to undo.", redo: "There is nothing to redo." },
  del: "Del",
  marked: "Marked as a claim",
  unmarked: "Mark removed",
  nothingToWithdraw: "There is no verdict to withdraw.",
  deeds: { hello: "Connecting", pulse: "Connecting", history: "History", alike: "Preview", keep: "Copy", consult: "Source", annotate_alike: "Settling alike", reshape: "Change of a mark", split: "Split", merge: "Merge", annotate: "Annotation", withdraw: "Withdrawal", mark: "Mark", unmark: "Removal", take: "Correction", dismiss: "Ignoring", undo: "Undo", redo: "Redo" },
  groups: { walk: "Find your way", settle: "Settle", write: "Write", mark: "Mark and undo", lines: "Lines in the text" },
  keys: {
    next: "next claim",
    previous: "previous claim",
    open: "next open claim",
    find: "find in the text",
    filter: "show only some claims",
    sameSource: "the source used last also bears on this claim",
    sentence: "select sentence by sentence",
    end: "move the end by a word",
    start: "move the beginning by a word",
    outward: "the same place again: the claim around it",
    stay: "settle and stay on the claim",
    digit: "reason, once there is a verdict",
    take: "take the suggestion over: erroneous, with correction and reason, and on",
    dismiss: "ignore the hint for good",
    enter: "save the field and go back to the text",
    escape: "save the field and leave it; close",
    select: "select word by word, from the claim at hand",
    mark: "mark the selected text as a claim",
    withdraw: "withdraw the verdict, or remove an open mark of yours"
  },
  remarks: {
    brackets: "Borders are moved by the two keys beside P, whatever is printed on them: on a German keyboard ü and +.",
    reader: "In the browse mode of a screen reader single letters do not arrive here; switch to its focus mode (NVDA: Insert+Space, JAWS: Insert+Z)."
  },
  shift: "Shift",
  click: "Click"
};
var de = {
  locale: "de",
  widget: "Faktenprüfung",
  article: "Artikel",
  articleHelp: "Tab wählt Satz für Satz aus; nach Escape führt es aus dem Text heraus.",
  map: "Karte des Artikels: ein Balken je offener Behauptung",
  list: "Liste der Behauptungen",
  columns: { place: "Nr.", claim: "Behauptung", kind: "Art", verdict: "Urteil", correction: "Korrektur, Notiz", hint: "Hinweis", at: "Erledigt" },
  page: (from, to, of) => `${from.toLocaleString("de")}–${to.toLocaleString("de")} von ${of.toLocaleString("de")}`,
  previousPage: "Vorige Seite",
  nextPage: "Nächste Seite",
  find: "Im Text suchen",
  hits: (at, of) => of === 0 ? "kein Treffer" : at === 0 ? `${of} Treffer` : `${at} von ${of}`,
  previousHit: "Voriger Treffer",
  nextHit: "Nächster Treffer",
  filter: "Nur zeigen",
  filterAndFind: "Suchen und filtern",
  filters: { kind: "Art", verdict: "Urteil", hint: "Hinweise", reason: "Grund", reviewer: "Prüfung", source: "Quelle", score: "Sicherheit" },
  all: "alle",
  reset: "Alle zeigen",
  panel: "Aktuelle Behauptung",
  untitled: "Artikel ohne Titel",
  open: "offen",
  disagreement: "uneinig",
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
  locator: "Quelle: Stelle darin",
  locatorHint: "Seite, Minute",
  excerpt: "Quelle: Auszug",
  excerptHint: "Was dort steht",
  confidential: "vertraulich",
  anotherSource: "+ weitere Quelle",
  unfinished: (quote) => `Nicht gespeichert bei „${quote}“: Eine Quelle braucht einen Titel, eine Adresse oder einen Fundort.`,
  noSource: "In diesem Artikel gibt es noch keine andere Quelle.",
  openSource: "Quelle öffnen",
  keep: "Abrufen und aufbewahren",
  attach: "Datei anhängen",
  keeping: "Wird abgerufen …",
  copyKept: "Eine Kopie ist aufbewahrt.",
  keptAt: (day) => `Kopie aufbewahrt${day ? ` am ${new Date(day).toLocaleDateString("de")}` : ""}`,
  noCopy: "Von dieser Quelle gibt es keine Kopie, die sich lesen ließe.",
  consult: "Stelle zeigen",
  sourceText: "Text der Quelle",
  imageOf: (source) => `Bild: ${source}`,
  takeExcerpt: "Als Auszug übernehmen",
  noPassage: "Darin spricht nichts deutlich von dieser Behauptung.",
  verbatim: "Wort für Wort wie in der Quelle",
  differs: "Weicht von der Quelle ab: durchgestrichen steht, was die Quelle sagt",
  cutText: "gezeigt wird nur der Teil darum herum",
  onPage: (page) => `S. ${page}`,
  page1: (page) => `Seite ${page}`,
  changes: { left_out: "ausgelassen", added: "nicht in der Quelle", changed: "anders in der Quelle", omission: "ausgelassen und gekennzeichnet", insertion: "eingefügt und gekennzeichnet" },
  others: "Urteile der anderen",
  changedBy: (who, verdict) => `${who} hat das soeben geändert: ${verdict}`,
  history: "Verlauf",
  noHistory: "Zu dieser Behauptung hat noch niemand etwas eingetragen.",
  alike: "Alle gleichen entscheiden …",
  alikeTitle: (quote, n) => `„${quote}“ steht noch an ${n} ${n === 1 ? "anderen Stelle" : "anderen Stellen"}`,
  chosenAlike: (n) => n > 0 ? `Diese Behauptung und ${n} weitere:` : "Nur diese Behauptung:",
  alongAlike: (sources) => `Mit ${sources.length === 1 ? "dieser Quelle" : "diesen Quellen"}: ${sources.join("; ")}`,
  settledAlike: (n) => `${n} ebenso entschieden`,
  noneAlike: "Keine andere Behauptung im Artikel sagt dasselbe.",
  cancel: "Abbrechen",
  reviewer: (name) => `Prüfung: ${name}`,
  place: (at, of) => `${at} von ${of}`,
  placeSpoken: (at, of) => `Behauptung ${at} von ${of}`,
  settled: (done, of) => `${done} von ${of} erledigt`,
  unchosen: "In diesem Artikel ist noch nichts markiert. Text auswählen und a drücken.",
  allSettled: "Alle Behauptungen sind erledigt.",
  handOver: "factcheck export schreibt die Liste der Behauptungen, factcheck report den Artikel mit allen Anmerkungen.",
  searching: "sucht Hinweise …",
  warnedLate: (n) => n === 1 ? "Zu einer Behauptung kam nach dem Urteil eine Warnung; o führt hin." : `Zu ${n} Behauptungen kam nach dem Urteil eine Warnung; o führt hin.`,
  saved: "Alles gespeichert",
  savedAt: (time) => `Gespeichert ${time}`,
  saving: "Speichert …",
  typing: "Wird getippt – noch nicht gespeichert",
  connecting: "Verbindet …",
  loading: "Der Rest wird geladen …",
  failed: "Nicht gespeichert",
  problems: {
    ChangedElsewhere: () => "Hier wurde inzwischen etwas anderes eingetragen; bitte noch einmal ansehen.",
    MarkInUse: () => "Dazu hat schon jemand etwas vermerkt; solange das steht, bleibt die Markierung, wie sie ist.",
    InvalidClaim: () => "Diese Stelle ist schon so markiert oder lässt sich so nicht markieren.",
    InvalidAnnotation: () => "So lässt sich das nicht speichern. Eine Quelle braucht einen Titel, eine vollständige Adresse oder einen Fundort.",
    UnknownClaim: () => "Diese Markierung gibt es nicht mehr.",
    SourceNotKept: (error) => `Davon ließ sich keine Kopie anlegen. (${error})`,
    NoWebAddress: () => "Das ist keine Webadresse, die sich abrufen ließe; erwartet wird etwas wie https://…, ohne Leerzeichen und ohne Passwort.",
    HostNotFound: () => "Diese Adresse wurde nicht gefunden; bitte die Schreibweise prüfen, und ob dieser Computer online ist.",
    HostIsPrivate: () => "Diese Adresse liegt in einem privaten Netz, aus dem nichts abgerufen wird; bitte die Seite im Browser speichern und die Datei anhängen.",
    HostUnreachable: () => "Die Seite ist nicht zu erreichen, oder die Verbindung brach ab; bitte prüfen, ob dieser Computer online ist, oder die Seite im Browser speichern und die Datei anhängen.",
    HostTooSlow: () => "Die Seite kam nicht rechtzeitig; bitte noch einmal versuchen, oder sie im Browser speichern und die Datei anhängen.",
    HostUntrusted: () => "Der Server kann nicht beweisen, dass er der richtige ist; wer ihm dennoch traut, speichert die Seite im Browser und hängt die Datei an.",
    HostFailed: () => "Der Server antwortet, aber nicht mit der Seite; bitte später noch einmal versuchen, oder sie im Browser speichern und die Datei anhängen.",
    PageNotThere: () => "Diese Seite gibt es nicht; bitte die Adresse prüfen, oder in einem Webarchiv nach ihr suchen.",
    PageRefused: () => "Der Server gibt die Seite keinem Programm; bitte im Browser speichern und die Datei anhängen.",
    SourceTooLarge: () => "Die Quelle ist größer als 10 MB, mehr wird von einer nicht aufbewahrt; bitte nur den wichtigen Teil als Datei anhängen.",
    SourceEmpty: () => "Die Quelle ist leer; es gibt nichts aufzubewahren.",
    SourceOfUnknownType: () => "Solche Dateien werden nicht aufbewahrt, nur PDF, DOCX, HTML, Text und Bilder (PNG, JPEG, WebP, GIF).",
    CopyUnusable: (error) => `Die Kopie ist nicht zu gebrauchen. (${error})`,
    CopyMissing: () => "Die aufbewahrte Kopie fehlt; bitte aus einer Sicherung zurückholen, oder die Quelle neu aufbewahren.",
    CopyChanged: () => "Die aufbewahrte Kopie wurde seither verändert; bitte aus einer Sicherung zurückholen, oder sie beiseitelegen und die Quelle neu aufbewahren.",
    MissingExtra: (error) => `Dazu fehlt noch ein Paket${/pip install .+$/.test(error) ? `; im Terminal: ${/pip install .+$/.exec(error)?.[0]}` : `. (${error})`}`,
    StoreUnusable: (error) => `Die Datei mit den Urteilen lässt sich nicht beschreiben; nichts wurde verändert. (${error})`
  },
  cut: "Nicht verbunden",
  kept: (n) => `Nicht verbunden – ${n} nicht gespeichert`,
  sentAgain: "Was eine frühere Seite nicht speichern konnte, ist jetzt gespeichert.",
  readOnly: "Nur lesen: In diese Akte darf nicht geschrieben werden.",
  unchecked: "Nicht alles wurde geprüft.",
  late: "Der Kernel antwortet nicht. Was Sie jetzt tun, bewahrt dieser Browser auf; es wird gespeichert, sobald er wieder antwortet. Wurde er neu gestartet, bitte die Zelle noch einmal ausführen.",
  lateUnkept: "Der Kernel antwortet nicht, und dieser Browser bewahrt nichts auf: Was Sie jetzt tun, geht mit dieser Seite verloren. Lassen Sie sie offen; es wird gespeichert, sobald der Kernel wieder antwortet.",
  fileLost: (name) => `Die Seite wurde geschlossen, bevor die Datei ${name} angekommen war. Bitte noch einmal anhängen.`,
  fileInterrupted: "Der Kernel wurde neu gestartet, bevor die Datei angekommen war. Bitte noch einmal versuchen.",
  stepLost: "Eine frühere Seite wurde geschlossen, bevor das beantwortet war. Es wird nicht noch einmal ausgeführt; bitte nachsehen, ob alles so ist, wie Sie es wollen.",
  unanswered: "Das ließ sich nicht nachsehen.",
  failedFor: (what, quote) => quote ? `Nicht gespeichert: ${what}, „${quote}“` : `Nicht gespeichert: ${what}`,
  retry: "Noch einmal",
  discard: "Verwerfen",
  fromScore: (score) => `ab ${score.toLocaleString("de")}`,
  listed: (n) => `${n} ${n === 1 ? "Behauptung" : "Behauptungen"} gezeigt`,
  listedOf: (n, of) => `${n.toLocaleString("de")} von ${of.toLocaleString("de")} Behauptungen`,
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
  hintAt: (quote) => `„${quote}“:`,
  warning: "Warnung",
  info: "Hinweis",
  hintLines: { warning: "Warnung: wahrscheinlich falsch", info: "Hinweis: einen Blick wert" },
  withWarning: "Warnungen",
  withHint: "alle Hinweise",
  nothingSelected: "Erst Text auswählen, mit der Maus oder mit Umschalt und den Pfeiltasten.",
  verdictFirst: "Ein Grund braucht erst ein Urteil.",
  markAs: "Als Behauptung markieren",
  changeMark: "Markierung ändern",
  marking: { split: "Aufzählung teilen", merge: "Mit der nächsten verbinden", unmark: "Entfernen: keine Behauptung" },
  nothingToMerge: "Im Absatz folgt dicht dahinter keine Behauptung dieser Art.",
  noClaim: "Gerade ist keine Behauptung gewählt.",
  nothingTo: { undo: "Es gibt nichts rückgängig zu machen.", redo: "Es gibt nichts zu wiederholen." },
  del: "Entf",
  marked: "Als Behauptung markiert",
  unmarked: "Markierung entfernt",
  nothingToWithdraw: "Hier gibt es kein Urteil zurückzuziehen.",
  deeds: { hello: "Verbindung", pulse: "Verbindung", history: "Verlauf", alike: "Vorschau", keep: "Kopie", consult: "Quelle", annotate_alike: "Gleiche Urteile", reshape: "Geänderte Markierung", split: "Teilung", merge: "Verbindung zweier Markierungen", annotate: "Eintrag", withdraw: "Rückzug", mark: "Markierung", unmark: "Entfernen", take: "Korrektur", dismiss: "Ignorieren", undo: "Rückgängig", redo: "Wiederholen" },
  groups: { walk: "Sich bewegen", settle: "Urteilen", write: "Schreiben", mark: "Markieren und zurücknehmen", lines: "Linien im Text" },
  keys: {
    next: "nächste Behauptung",
    previous: "vorige Behauptung",
    open: "nächste offene Behauptung",
    find: "im Text suchen",
    filter: "nur manche Behauptungen zeigen",
    sameSource: "die zuletzt genannte Quelle auch hier eintragen",
    sentence: "Satz für Satz auswählen",
    end: "das Ende um ein Wort verschieben",
    start: "den Anfang um ein Wort verschieben",
    outward: "noch einmal dieselbe Stelle: die Behauptung darum herum",
    stay: "urteilen und bei der Behauptung bleiben",
    digit: "Grund, sobald es ein Urteil gibt",
    take: "Vorschlag übernehmen: fehlerhaft, mit Korrektur und Grund, und weiter",
    dismiss: "Hinweis auf Dauer ignorieren",
    enter: "Feld speichern und zurück zum Text",
    escape: "Feld speichern und verlassen; schließen",
    select: "Wort für Wort auswählen, ab der aktuellen Behauptung",
    mark: "ausgewählten Text als Behauptung markieren",
    withdraw: "Urteil zurückziehen, oder eine eigene offene Markierung entfernen"
  },
  remarks: {
    brackets: "Grenzen verschieben die beiden Tasten neben P, was auch darauf steht: auf einer deutschen Tastatur ü und +.",
    reader: "Im Lesemodus eines Screenreaders kommen einzelne Buchstaben hier nicht an; dazu in den Fokusmodus wechseln (NVDA: Einfg+Leertaste, JAWS: Einfg+Z)."
  },
  shift: "Umschalt",
  click: "Klick"
};
var captionsFor = (language) => language === "de" ? de : en;
var GLYPHS = { verified: "✓", disputed: "≈", erroneous: "✕", open: "○", disagreement: "≠" };
var HINT_GLYPHS = { warning: "▲", info: "△" };

// dom.js
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) put(element, name, value);
  element.append(...children);
  return element;
}
function put(element, name, value) {
  if (value === false || value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== (value === true ? "" : String(value))) element.setAttribute(name, value === true ? "" : String(value));
}
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
var withScheme = (text) => /^www\.[^\s/]+\.\S+$/i.test(text) ? ["https:", "", text].join("/") : text;
function webAddress(text) {
  if (!/^https?:\/\/[^\s\x1c-\x1f\x85/]+(\/[^\s\x1c-\x1f\x85]*)?$/i.test(text.trim())) return null;
  try {
    return new URL(text.trim()).href;
  } catch {
    return null;
  }
}
var cap = (key) => make("kbd", { "aria-hidden": "true" }, key);
var sign = (glyph) => make("span", { class: "fc-glyph", "aria-hidden": "true" }, glyph);
var newId = () => `fc-${Math.random().toString(36).slice(2)}`;
var focused = (element) => (
  /** @type {Document | ShadowRoot} */
  element.getRootNode().activeElement ?? null
);
function selectionAt(element) {
  const tree = (
    /** @type {Document & {getSelection?: () => Selection | null}} */
    element.getRootNode()
  );
  return tree.getSelection?.() ?? getSelection();
}

// disagreement.js
var isDisagreed = (row) => row.verdict !== null && row.others.some((other) => other.verdict && other.verdict !== row.verdict);

// filter.js
var EVERYTHING = { kind: "", verdict: "", reason: "", reviewer: "", hint: "", source: "", score: 0 };
function passes(row, filter) {
  return (!filter.kind || row.kind === filter.kind) && (!filter.verdict || (filter.verdict === "disagreement" ? isDisagreed(row) : (row.verdict ?? "open") === filter.verdict)) && (!filter.reason || row.reason === filter.reason) && (!filter.reviewer || row.reviewer === filter.reviewer || row.others.some((other) => other.reviewer === filter.reviewer)) && (!filter.hint || row.hints.some((hint) => filter.hint === "hint" || hint.level === filter.hint)) && (!filter.source || row.evidence.some((source) => sourceName(source) === filter.source)) && (row.score === null || row.score >= filter.score || row.revision > 0 || row.others.length > 0);
}
var parts = (filter) => Object.values(filter).filter(Boolean).length;
var sourceName = (source) => source.title || source.url || source.reference || "";
function counts(rows) {
  const found = { kind: /* @__PURE__ */ new Map(), verdict: /* @__PURE__ */ new Map(), reason: /* @__PURE__ */ new Map(), reviewer: /* @__PURE__ */ new Map(), hint: /* @__PURE__ */ new Map(), source: /* @__PURE__ */ new Map() };
  const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const row of rows) {
    add(found.kind, row.kind);
    add(found.verdict, row.verdict ?? "open");
    if (isDisagreed(row)) add(found.verdict, "disagreement");
    if (row.reason) add(found.reason, row.reason);
    for (const who of /* @__PURE__ */ new Set([row.reviewer, ...row.others.map((other) => other.reviewer)])) if (who) add(found.reviewer, who);
    if (row.hints.length > 0) add(found.hint, "hint");
    if (row.hints.some((hint) => hint.level === "warning")) add(found.hint, "warning");
    for (const name of new Set(row.evidence.map(sourceName))) add(found.source, name);
  }
  return found;
}

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
var UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
var WORDS = /[\p{L}\p{M}\p{N}]+(?:[\u00ad\u200b-\u200d\u2060\ufeff]+[\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]+/gu;
function snap(text, start, end) {
  const isWordAt = (at) => at >= 0 && at < text.length && WORD.test(character(text, at));
  const isBlank = (at) => /[\s\u00ad\u200b\u2060]/.test(text[at]);
  const seen = (at, by) => {
    while (at >= 0 && at < text.length && UNSEEN.test(text[at])) at += by;
    return at;
  };
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  if (start === end) return null;
  while (isWordAt(seen(start, 1)) && isWordAt(seen(start - 1, -1))) start = seen(start - 1, -1);
  while (isWordAt(seen(end - 1, -1)) && isWordAt(seen(end, 1))) end = seen(end, 1) + 1;
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
function whole(blocks) {
  const found = [];
  for (const { start, end, text } of blocks) {
    const last = found.at(-1);
    if (last?.end === start) {
      last.end = end;
      last.texts.push(text);
    } else found.push({ start, end, texts: [text] });
  }
  return found.map(({ start, end, texts }) => ({ start, end, text: texts.join("") }));
}
function moved(paragraphs, claim, border, by) {
  const at = border === "start" ? claim.start : claim.end - 1;
  const paragraph = paragraphs.find((each) => each.start <= at && at < each.end);
  if (!paragraph) return null;
  const words = [...paragraph.text.matchAll(WORDS)].map((match) => ({ start: paragraph.start + match.index, end: paragraph.start + match.index + match[0].length }));
  if (border === "end") {
    const end = by > 0 ? words.find((word) => word.end > claim.end)?.end : words.findLast((word) => word.end < claim.end)?.end;
    return end !== void 0 && end > claim.start ? { start: claim.start, end } : null;
  }
  const start = by > 0 ? words.find((word) => word.start > claim.start)?.start : words.findLast((word) => word.start < claim.start)?.start;
  return start !== void 0 && start < claim.end ? { start, end: claim.end } : null;
}

// ledger.js
var VERDICTS = (
  /** @type {const} */
  ["verified", "disputed", "erroneous"]
);
var QUESTIONS = ["hello", "pulse", "whole", "history", "alike", "consult"];
var EMPTY = { entity: null, score: null, verdict: null, reason: null, correction: "", note: "", evidence: [], reviewer: null, at: null, revision: 0, others: [], hints: [], retired: false, own: false };
var Bare = class {
  /** @param {[string, number, number, string, string | null, number]} row */
  constructor([id, start, end, kind, entity, score]) {
    this.id = id;
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.entity = entity;
    this.score = score;
  }
};
Object.setPrototypeOf(Bare.prototype, EMPTY);
var whole2 = (row) => Array.isArray(row) ? (
  /** @type {Row} */
  /** @type {unknown} */
  new Bare(
    /** @type {any} */
    row
  )
) : over(
  /** @type {Row} */
  EMPTY,
  row
);
var over = (row, change) => Object.assign(Object.create(row), change);
function createLedger(rows) {
  const confirmed = new Map(rows.map(whole2).map((row) => [row.id, row]));
  const pending = /* @__PURE__ */ new Map();
  const under = /* @__PURE__ */ new Map();
  const failed = /* @__PURE__ */ new Map();
  let order = [];
  let open = new Uint8Array();
  let places = /* @__PURE__ */ new Map();
  let sorting = inReadingOrder;
  let last = 0;
  let newest = 0;
  let filter = EVERYTHING;
  let left = /* @__PURE__ */ new Set();
  const tally = { verified: 0, disputed: 0, erroneous: 0, open: 0, warned: 0 };
  const settledHere = /* @__PURE__ */ new Set();
  const warnedLate = /* @__PURE__ */ new Set();
  function count(row, by) {
    tally[row.verdict ?? "open"] += by;
    if (!row.verdict && isWarned(row)) tally.warned += by;
  }
  const listed = () => left.size === 0 ? [...confirmed.values()] : [...confirmed.values()].filter((row) => !left.has(row.id));
  function shown(id) {
    let row = id === null ? void 0 : confirmed.get(id);
    if (row && under.size > 0) for (const act of under.get(row.id) ?? []) row = overlay(row, act);
    return row;
  }
  function note(id) {
    const place = places.get(id);
    if (place !== void 0) open[place] = shown(id)?.verdict && !warnedLate.has(id) ? 0 : 1;
  }
  function number() {
    places = /* @__PURE__ */ new Map();
    open = new Uint8Array(order.length);
    for (const [place, id] of order.entries()) {
      places.set(id, place);
      note(id);
    }
  }
  function sort() {
    order = listed().sort(sorting).map((row) => row.id);
    number();
  }
  sort();
  for (const row of confirmed.values()) count(row, 1);
  function arrange(moved2) {
    const ids = new Set(moved2.map((row) => row.id));
    if (sorting !== inReadingOrder || ids.size > 50) return sort();
    order = order.filter((id) => !ids.has(id));
    for (const id of ids) {
      const row = confirmed.get(id);
      if (!row || left.has(id)) continue;
      let at = 0;
      for (let beyond = order.length; at < beyond; ) {
        const middle = at + beyond >> 1;
        if (sorting(
          /** @type {Row} */
          confirmed.get(order[middle]),
          row
        ) > 0) beyond = middle;
        else at = middle + 1;
      }
      order.splice(at, 0, id);
    }
    number();
  }
  function lay(act, on) {
    if (on) pending.set(act.act, act);
    else pending.delete(act.act);
    if (QUESTIONS.includes(act.do)) return;
    for (const id of concerned(act)) {
      if (on && act.change.verdict) settledHere.add(id);
      if (on) warnedLate.delete(id);
      const others = (under.get(id) ?? []).filter((each) => each !== act);
      if (on) others.push(act);
      if (others.length > 0) under.set(id, others);
      else under.delete(id);
      note(id);
    }
  }
  const acts = () => [...pending.values()].filter((act) => !QUESTIONS.includes(act.do));
  return {
    shown,
    ids: () => order,
    /** The claims that are listed. */
    all: listed,
    /** All claims, also those that the filter leaves out. */
    every: () => confirmed.values(),
    size: () => confirmed.size,
    filter: () => filter,
    /**
     * Show only claims that a filter lets through; the others stay recorded.
     * A claim that is settled afterwards stays listed, so that nothing vanishes under the reviewer's hand.
     * @param {Filter} wanted
     * @returns {Row[]} those that came or went
     */
    show(wanted) {
      filter = wanted;
      const before = left;
      left = new Set([...confirmed.values()].filter((row) => !passes(row, wanted)).map((row) => row.id));
      sort();
      return [...confirmed.values()].filter((row) => before.has(row.id) !== left.has(row.id));
    },
    /** List the claims in another order, by default in reading order. @param {(a: Row, b: Row) => number} [by] */
    sortBy(by = inReadingOrder) {
      if (by === sorting) return;
      sorting = by;
      sort();
    },
    place: (id) => id === null ? -1 : places.get(id) ?? -1,
    /**
     * Take an act down as pending; its number is higher than all before.
     * @param {Verb | Question} verb
     * @param {string | null} claim
     * @param {Change} change
     * @param {{revision?: number, key?: string}} [as] the revision it was typed in sight of, and its key from before
     * @returns {Act}
     */
    begin(verb, claim, change, { revision = confirmed.get(claim ?? "")?.revision ?? 0, key = "" } = {}) {
      last += 1;
      const act = { act: last, key, do: verb, claim, change, revision };
      if (!QUESTIONS.includes(verb)) newest = last;
      lay(act, true);
      for (const old of failed.values()) if (old.claim === claim && covers(act, old)) failed.delete(old.act);
      return act;
    },
    /** Take an act as saved, also one that failed at first and was sent again. @param {number} number */
    settle(number2) {
      const act = pending.get(number2);
      if (act) lay(act, false);
      failed.delete(number2);
    },
    /** @param {number} number @param {string} error */
    fail(number2, error) {
      const act = pending.get(number2);
      if (!act) return;
      lay(act, false);
      if (QUESTIONS.includes(act.do)) return;
      const later = [...pending.values(), ...failed.values()].filter((each) => each.act > number2 && each.claim === act.claim);
      if (!later.some((each) => covers(each, act))) failed.set(number2, { ...act, error });
    },
    /** @param {number} number @returns {Act | undefined} the failure, which is now forgotten */
    drop(number2) {
      const act = failed.get(number2);
      failed.delete(number2);
      return act;
    },
    /** @param {number} number */
    late(number2) {
      const act = pending.get(number2);
      if (act) act.late = true;
    },
    /**
     * Take over rows from the desk; an older row than the one at hand is ignored.
     * @param {any[]} rows
     * @returns {{touched: string[], moved: Row[]}} claims that look different, and claims that came, went or moved
     */
    apply(rows2) {
      const touched = [];
      const moved2 = [];
      for (const row of rows2.map(whole2)) {
        const known = confirmed.get(row.id);
        if (row.retired) {
          if (known) {
            count(known, -1);
            moved2.push(known);
          }
          confirmed.delete(row.id);
          left.delete(row.id);
        } else if (!known) {
          confirmed.set(row.id, row);
          if (!passes(row, filter)) left.add(row.id);
          else moved2.push(row);
          count(row, 1);
        } else if (row.revision >= known.revision) {
          count(known, -1);
          if (row.verdict && settledHere.has(row.id) && !isWarned(known) && isWarned(row)) warnedLate.add(row.id);
          confirmed.set(row.id, row);
          if (row.start !== known.start || row.end !== known.end || row.kind !== known.kind) moved2.push(known, row);
          if (left.has(row.id) && passes(row, filter)) {
            left.delete(row.id);
            moved2.push(row);
          }
          count(row, 1);
          note(row.id);
          touched.push(row.id);
        }
      }
      if (moved2.length > 0) arrange(moved2);
      return { touched, moved: moved2 };
    },
    /** @returns {"saved" | "saving" | "failed"} */
    state() {
      if (failed.size > 0) return "failed";
      return acts().length > 0 ? "saving" : "saved";
    },
    /** The reviewer's newest act, when it failed. */
    newestFailure: () => failed.get(newest),
    /** The number of the reviewer's newest act, 0 for none. */
    newest: () => newest,
    /** Whether the reviewer has acts on their way, which the kernel will answer in order. */
    underWay: () => acts().length > 0,
    pending: () => [...pending.values()],
    /** What is not saved: on its way or failed, in the order in which it was done. */
    unsaved: () => [...acts(), ...failed.values()].sort((a, b) => a.act - b.act),
    isPending: (id) => id !== null && under.has(id),
    failures: () => [...failed.values()],
    /** Whether a warning was found only after the claim was settled. @param {string} id */
    isWarnedLate: (id) => warnedLate.has(id),
    /** How many claims have such a warning. */
    warnedLate: () => warnedLate.size,
    /** How many claims have which verdict, listed or not, and how many open ones have a warning. */
    progress() {
      const now = { ...tally };
      for (const id of under.keys()) {
        const before = confirmed.get(id);
        const after = shown(id);
        if (!before || !after) continue;
        now[before.verdict ?? "open"] -= 1;
        now[after.verdict ?? "open"] += 1;
      }
      return now;
    },
    /**
     * The next claim after one that is open or has a late warning, once round the article; null when there is none.
     * @param {string | null} id
     */
    nextOpen(id) {
      const from = places.get(id ?? "") ?? -1;
      const after = open.indexOf(1, from + 1);
      const next = after < 0 ? open.indexOf(1) : after;
      return next < 0 || next === from ? null : order[next];
    }
  };
}
var isWarned = (row) => row.hints.some((hint) => hint.level === "warning");
var concerned = (act) => /* @__PURE__ */ new Set([act.claim ?? "", ...act.do === "annotate_alike" ? act.change.with ?? [] : []]);
function overlay(row, act) {
  const { start, end, kind, source, hint, with: others, seen, of, ...change } = act.change;
  if (act.do === "withdraw") return over(row, { verdict: null, reason: null, correction: row.verdict ? "" : row.correction });
  if (act.do === "dismiss" || act.do === "take" && !change.verdict) return over(row, { hints: row.hints.filter((each) => each.id !== hint) });
  if (act.do === "annotate_alike" && row.id !== act.claim) return over(row, { verdict: null, reason: null, correction: "", ...change });
  if (act.do === "annotate_alike") return over(row, { verdict: change.verdict ?? null });
  if (act.do === "reshape") return over(row, { start: start ?? row.start, end: end ?? row.end, kind: kind ?? row.kind });
  if (act.do !== "annotate" && act.do !== "take") return row;
  const reason = change.verdict === void 0 || change.verdict === row.verdict ? row.reason : null;
  const correction = change.verdict === "verified" && row.verdict && row.verdict !== "verified" ? "" : row.correction;
  return over(row, { reason, correction, evidence: source ? withSource(row.evidence, source) : row.evidence, ...change });
}
function withSource(evidence, { at, ...typed }) {
  const source = Object.assign({ stance: "supports" }, evidence[at], typed);
  const stays = source.title || source.url || source.reference;
  return [...evidence.slice(0, at), ...stays ? [source] : [], ...evidence.slice(at + 1)];
}
function covers(act, old) {
  if (old.claim === null) return false;
  if (act.do === "withdraw") return old.do === "withdraw" || "verdict" in old.change;
  if (act.do === "annotate" && old.do === "withdraw") return "verdict" in act.change;
  return act.do === old.do && within(old.change, act.change);
}
function within(small, large) {
  if (small.source && small.source.at !== large.source?.at) return false;
  const fields = Object.keys(small.source ?? {}).every((key) => key in (large.source ?? {}));
  return fields && Object.keys(small).every((key) => key in large);
}
function combined(changes) {
  const source = Object.assign({}, ...changes.map((change) => change.source));
  return Object.assign({}, ...changes, Object.keys(source).length > 0 ? { source } : {});
}

// alike.js
function makeAlike(captions, context, settle, language, signal) {
  const title = make("h2", { id: newId() });
  const along = make("p", { id: newId(), class: "fc-along", dir: "auto" });
  const list = make("ul");
  const keys = { verified: "v", disputed: "d", erroneous: "e" };
  const verdicts = new Map(
    VERDICTS.map((verdict) => {
      const glyph = sign(GLYPHS[verdict]);
      const element = make("button", { type: "button", "data-verdict": verdict, "aria-keyshortcuts": keys[verdict] }, glyph, make("span", {}, captions[verdict]), cap(keys[verdict]));
      element.addEventListener("click", () => finish(verdict), { signal });
      return [verdict, element];
    })
  );
  const cancel = make("button", { type: "button", class: "fc-plain" }, captions.cancel, cap("Esc"));
  const many = make("span", { class: "fc-more" });
  const dialog = make("dialog", { class: "fc-dialog fc-preview", "aria-labelledby": title.id, "aria-describedby": along.id }, make("header", {}, title), along, list, make("footer", {}, many, ...verdicts.values(), cancel));
  let boxes = /* @__PURE__ */ new Map();
  let claim = "";
  let usual = null;
  const wanted = () => [...boxes].filter(([, box]) => box.checked).map(([id]) => id);
  function count() {
    write(many, captions.chosenAlike(wanted().length));
  }
  function finish(verdict) {
    dialog.close();
    settle(claim, wanted(), verdict);
  }
  list.addEventListener("change", count, { signal });
  cancel.addEventListener("click", () => dialog.close(), { signal });
  dialog.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const verdict = VERDICTS.find((each) => keys[each] === event.key.toLowerCase()) ?? (event.key === "Enter" && event.target === dialog ? usual : null);
      if (!verdict) return;
      event.preventDefault();
      finish(verdict);
    },
    { signal }
  );
  return {
    element: dialog,
    /** @param {Row} row the claim at hand @param {Row[]} others */
    show(row, others) {
      claim = row.id;
      usual = row.verdict;
      write(title, captions.alikeTitle(context(row)[1], others.length));
      along.hidden = row.evidence.length === 0;
      write(along, captions.alongAlike(row.evidence.map((each) => sourceName(each) + (each.confidential ? ` (${captions.confidential})` : ""))));
      boxes = /* @__PURE__ */ new Map();
      list.replaceChildren(
        ...others.map((other) => {
          const [before, quote, after] = context(other);
          const box = make("input", { type: "checkbox" });
          box.checked = !other.verdict;
          boxes.set(other.id, box);
          const now = other.verdict ?? "open";
          const passage = make("span", { class: "fc-passage", lang: language, dir: "auto" }, before, make("b", {}, quote), after);
          return make("li", { "data-verdict": now }, make("label", {}, box, passage, make("span", { class: "fc-is" }, sign(GLYPHS[now]), ` ${captions[now]}`)));
        })
      );
      count();
      for (const [verdict, element] of verdicts) put(element, "class", verdict === usual ? "fc-main" : "fc-plain");
      dialog.showModal();
      (usual ? verdicts.get(usual) : [...boxes.values()][0])?.focus();
    }
  };
}

// article.js
var FIRST = 4e3;
var STRETCH = 4e3;
var CIRCLES = 3;
function paintArticle(pane, article, ledger, signal) {
  const parts2 = /* @__PURE__ */ new Map();
  const starts = /* @__PURE__ */ new WeakMap();
  const begins = /* @__PURE__ */ new WeakMap();
  const paragraphs = whole(article.paragraphs);
  const blocks = article.paragraphs.map((paragraph) => make(paragraph.heading ? "h3" : "p", { class: "fc-block", dir: "auto" }));
  const inside = /* @__PURE__ */ new Map();
  const filled = /* @__PURE__ */ new Set();
  const places = new Map(blocks.map((block, at) => [
    /** @type {Element} */
    block,
    at
  ]));
  let chosen = null;
  let rebuilt = () => void 0;
  function partsOf(id) {
    let found = parts2.get(id);
    if (!found) parts2.set(id, found = { segments: [], lines: [], end: null, hint: null });
    return found;
  }
  function place(row, there) {
    for (const at of paragraphsOf(row)) {
      const ids = inside.get(at);
      if (!there) ids?.delete(row.id);
      else if (ids) ids.add(row.id);
      else inside.set(at, /* @__PURE__ */ new Set([row.id]));
    }
  }
  function fill(at) {
    if (filled.has(at)) return;
    filled.add(at);
    const rows = [...inside.get(at) ?? []].map((id) => ledger.shown(id)).filter((row) => row !== void 0);
    build(at, rows);
    for (const { id } of rows) {
      partsOf(id).segments.sort((a, b) => (begins.get(a) ?? 0) - (begins.get(b) ?? 0));
      touch(id);
    }
    rebuilt();
  }
  function forget(at) {
    filled.delete(at);
    const elsewhere = (element) => !blocks[at].contains(element);
    for (const id of inside.get(at) ?? []) {
      const own = parts2.get(id);
      if (!own) continue;
      own.segments = own.segments.filter(elsewhere);
      own.lines = own.lines.filter(elsewhere);
      if (own.end && !elsewhere(own.end)) own.end = null;
      if (own.hint && !elsewhere(own.hint)) own.hint = null;
    }
  }
  function build(at, rows) {
    const { start, end, text } = article.paragraphs[at];
    const before = article.paragraphs[at - 1]?.end ?? -Infinity;
    const following = article.paragraphs[at + 1]?.start ?? Infinity;
    const lane = lanes(rows);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const fragment = document.createDocumentFragment();
    const segments = flatten(start, end, rows);
    for (const [nth, segment] of segments.entries()) {
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
        inner = make("span", { class: "fc-line", "data-kind": byId.get(id)?.kind ?? "", "data-lane": line }, inner);
        partsOf(id).lines.push(
          /** @type {HTMLElement} */
          inner
        );
      }
      const span = make("span", { class: "fc-segment", "data-claim": segment.ids.join(" ") }, inner);
      begins.set(span, segment.start);
      const begun = segment.ids.filter((id) => {
        const from = (
          /** @type {Row} */
          byId.get(id).start
        );
        return from >= before && Math.max(from, start) === segment.start;
      });
      if (begun.length > 0) {
        const hints = begun.map((id) => partsOf(id).hint ??= make("span", { class: "fc-hint", "data-hint": id }));
        fragment.append(make("span", { class: "fc-hints" }, ...hints));
      }
      fragment.append(span);
      const next = segments[nth + 1];
      const tight = next?.end - next?.start === 1 && next.ids.some((id) => byId.get(id)?.end === next.end && byId.get(id)?.kind !== "statement");
      const ends = make("span", { class: "fc-ends", "data-tight": tight });
      let circles = 0;
      for (const id of segment.ids.toReversed()) {
        const row = (
          /** @type {Row} */
          byId.get(id)
        );
        const own = partsOf(id);
        own.segments.push(span);
        if (Math.min(row.end, end) !== segment.end || row.end > following) continue;
        own.end = make("span", { class: "fc-end", "data-end": id, "data-kind": row.kind });
        if (row.kind !== "statement") ends.append(own.end);
        else fragment.append(...circles > 0 && circles % CIRCLES === 0 ? [make("wbr")] : [], own.end);
        if (row.kind === "statement") circles += 1;
      }
      if (ends.hasChildNodes()) span.after(ends);
    }
    blocks[at].replaceChildren(fragment);
  }
  function blockOf(node) {
    const element = node instanceof Element ? node : node.parentElement;
    return places.get(element?.closest(".fc-block") ?? pane) ?? -1;
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
  function rebuild(moved2) {
    const touched = new Set(moved2.flatMap(paragraphsOf));
    const again = [...touched].filter((at) => filled.has(at));
    for (const at of again) forget(at);
    for (const row of moved2) place(row, false);
    for (const row of moved2) if (ledger.place(row.id) >= 0 && ledger.shown(row.id)?.start === row.start) place(row, true);
    for (const row of moved2) parts2.delete(row.id);
    for (const at of again) {
      if (again.length < 50 || inView.has(at)) fill(at);
      else empty(at);
    }
    if (chosen !== null) light(chosen, true);
  }
  function empty(at) {
    const { start, text } = article.paragraphs[at];
    const words = document.createTextNode(text);
    starts.set(words, start);
    blocks[at].replaceChildren(words);
    if (inView.has(at)) fill(at);
  }
  function touch(id) {
    const own = parts2.get(id);
    const row = ledger.shown(id);
    if (!own || !row) return;
    const verdict = row.verdict ?? "open";
    for (const line of own.lines) line.dataset.verdict = verdict;
    if (own.end) {
      own.end.dataset.verdict = verdict;
      put(own.end, "data-pending", ledger.isPending(id));
      put(own.end, "data-disagreed", isDisagreed(row));
      if (own.end.parentElement?.className === "fc-ends") lineUp(own.end.parentElement);
    }
    if (own.hint) {
      put(own.hint, "data-level", row.verdict && !ledger.isWarnedLate(id) ? null : row.hints[0]?.level ?? null);
      const spot = own.hint.parentElement;
      [.../** @type {Iterable<HTMLElement>} */
      spot?.children ?? []].filter((hint) => hint.dataset.level).forEach((hint, nth) => hint.style.setProperty("--nth", String(nth)));
    }
    if (id === chosen) light(id, true);
  }
  function light(id, on) {
    const own = parts2.get(id);
    if (!own) return;
    own.segments.forEach((segment, at) => {
      put(segment, "data-chosen", on ? at === 0 ? "first" : "more" : null);
      if (on && at === own.segments.length - 1) segment.dataset.chosen += " last";
      if (at === 0) put(segment, "aria-current", on ? "true" : null);
    });
    for (const line of [...own.lines, ...own.end ? [own.end] : []]) put(line, "data-chosen", on);
  }
  const inView = /* @__PURE__ */ new Set();
  const stretches = /* @__PURE__ */ new Map();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const at of stretches.get(target) ?? []) {
          if (!isIntersecting) inView.delete(at);
          else {
            inView.add(at);
            fill(at);
          }
        }
      }
    },
    { root: pane, rootMargin: "60% 0%" }
  );
  signal.addEventListener("abort", () => watch.disconnect());
  for (const row of ledger.all()) place(row, true);
  let letters = 0;
  for (let from = 0; from < blocks.length; ) {
    let size = 0;
    let to = from;
    for (; to < blocks.length && size < STRETCH; to += 1) size += article.paragraphs[to].text.length;
    const places2 = Array.from({ length: to - from }, (_, nth) => from + nth);
    const stretch = make("div", { class: "fc-stretch", style: `--lines: ${Math.ceil(size / 75) + places2.length}` }, ...blocks.slice(from, to));
    stretches.set(stretch, places2);
    for (const at of places2) {
      if (letters < FIRST) fill(at);
      else if (!filled.has(at)) empty(at);
      letters += article.paragraphs[at].text.length;
    }
    from = to;
  }
  pane.replaceChildren(...stretches.keys());
  for (const stretch of stretches.keys()) watch.observe(stretch);
  return {
    touch,
    rebuild,
    /** @param {() => void} listener called when text nodes are other ones now */
    onRebuilt: (listener) => rebuilt = listener,
    /** @param {string | null} id */
    choose(id) {
      if (chosen !== null) light(chosen, false);
      chosen = id;
      const row = ledger.shown(id);
      if (id === null || !row) return;
      fill(paragraphsOf(row)[0] ?? 0);
      light(id, true);
    },
    /** Scroll the pane, never the page, until a claim stands in its middle part. @param {string} id */
    reveal(id) {
      const first = parts2.get(id)?.segments[0];
      if (!first) return;
      const block = first.closest(".fc-block");
      if (block && first.getClientRects().length === 0) block.scrollIntoView({ block: "nearest" });
      const box = first.getClientRects()[0] ?? first.getBoundingClientRect();
      const view = pane.getBoundingClientRect();
      const margin = Math.min(72, view.height / 5);
      if (box.top >= view.top + margin && box.bottom <= view.bottom - margin) return;
      pane.scrollTop += box.top - view.top - view.height / 3;
    },
    /** Whether a claim begins within so many pixels of the pane's upper edge. @param {string} id @param {number} height */
    isWithin(id, height) {
      const box = parts2.get(id)?.segments[0]?.getClientRects()[0];
      const top = box ? box.top - pane.getBoundingClientRect().top : -1;
      return top >= 0 && top <= height;
    },
    /** The claims at an element, outermost first. @param {Element | null} target @returns {string[]} */
    claimsAt(target) {
      const glyph = target?.closest("[data-end], [data-hint]");
      if (glyph) return [glyph.getAttribute("data-end") ?? glyph.getAttribute("data-hint") ?? ""];
      return (target?.closest("[data-claim]")?.getAttribute("data-claim") ?? "").split(" ").filter(Boolean);
    },
    /** The box of a claim's beginning, for the keyboard's selection. @param {string} id @returns {Node | null} */
    beginning: (id) => parts2.get(id)?.segments[0] ?? null,
    /**
     * What the reviewer selected; of several paragraphs, the first.
     * @param {Range} range
     * @returns {{start: number, end: number, paragraph: {start: number, end: number, text: string}} | null}
     */
    selected(range) {
      const from = blockOf(range.startContainer);
      const to = blockOf(range.endContainer);
      const last = to < 0 ? blocks.length - 1 : to;
      let start = Infinity;
      let end = 0;
      for (let at = from; at >= 0 && at <= last; at += 1) {
        const walker = document.createTreeWalker(blocks[at], NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!range.intersectsNode(node)) continue;
          const origin = starts.get(node) ?? 0;
          const first = node === range.startContainer ? range.startOffset : 0;
          const beyond = node === range.endContainer ? range.endOffset : (node.textContent ?? "").length;
          if (first >= beyond) continue;
          start = Math.min(start, origin + first);
          end = Math.max(end, origin + beyond);
        }
        if (at < last && article.paragraphs[at + 1].start === article.paragraphs[at].end) continue;
        const paragraph = paragraphs.find((each) => each.start <= start && start < each.end);
        if (paragraph && start < end && paragraph.text.slice(start - paragraph.start, end - paragraph.start).trim()) return { start, end, paragraph };
        start = Infinity;
        end = 0;
      }
      return null;
    },
    /** A range of the page for a stretch of the document within one paragraph. @param {number} start @param {number} end */
    rangeOf(start, end) {
      const at = paragraphsOf({ start, end })[0];
      if (at === void 0) return null;
      const range = document.createRange();
      const walker = document.createTreeWalker(blocks[at], NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const origin = starts.get(node) ?? 0;
        const beyond = origin + (node.textContent ?? "").length;
        if (origin <= start && start < beyond) range.setStart(node, start - origin);
        if (origin < end && end <= beyond) {
          range.setEnd(node, end - origin);
          return range;
        }
      }
      return null;
    },
    /** Scroll to a range of the article. @param {Range} range */
    scrollTo(range) {
      const block = range.startContainer.parentElement?.closest(".fc-block");
      if (range.getClientRects().length === 0) block?.scrollIntoView({ block: "nearest" });
      const box = range.getBoundingClientRect();
      const view = pane.getBoundingClientRect();
      if (box.top < view.top + 20 || box.bottom > view.bottom - 20) pane.scrollTop += box.top - view.top - view.height / 3;
    },
    /** The place of a node's paragraph, -1 outside of the text. */
    blockOf,
    paragraphs: article.paragraphs,
    /** Where a place of a text node stands in the document. @param {Node} node @param {number} offset */
    offsetOf: (node, offset) => starts.has(node) ? (
      /** @type {number} */
      starts.get(node) + offset
    ) : null,
    /** The claims at a stretch of text, outermost first. @param {number} start @param {number} end @returns {Row[]} */
    claimsIn: (start, end) => [...new Set(paragraphsOf({ start, end }).flatMap((at) => [...inside.get(at) ?? []]))].map((id) => ledger.shown(id)).filter((row) => row !== void 0 && row.start < end && row.end > start).map((row) => (
      /** @type {Row} */
      row
    )).sort(outermostFirst),
    /** The words of a claim. @param {{start: number, end: number}} row */
    quote: (row) => paragraphsOf(row).map((at) => ({ paragraph: article.paragraphs[at], gap: article.paragraphs[at - 1]?.end === article.paragraphs[at].start ? "" : " " })).map(({ paragraph, gap }, nth) => (nth > 0 ? gap : "") + paragraph.text.slice(Math.max(0, row.start - paragraph.start), row.end - paragraph.start)).join(""),
    /** The paragraphs as the author wrote them; those to be painted are blocks of these. */
    whole: paragraphs
  };
}
function lineUp(ends) {
  const all = [.../** @type {Iterable<HTMLElement>} */
  ends.children];
  all.forEach((end, at) => put(end, "data-again", all.slice(0, at).some((inner) => inner.dataset.verdict === end.dataset.verdict)));
  const settled = all.filter((end) => end.dataset.verdict !== "open" && end.dataset.again === void 0);
  ends.style.setProperty("--of", String(settled.length));
  settled.forEach((end, nth) => end.style.setProperty("--nth", String(nth)));
}

// icons.js
var SVG = "http://www.w3.org/2000/svg";
var STROKES = {
  list: "M2.5 4h.01M5.75 4h7.75M2.5 8h.01M5.75 8h7.75M2.5 12h.01M5.75 12h7.75",
  find: "M7 2.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 0 1 0-8.5M10.25 10.25l3.25 3.25",
  undo: "M5.75 2.75L2.75 5.75l3 3M2.75 5.75h6.5a3.75 3.75 0 0 1 0 7.5H6",
  redo: "M10.25 2.75l3 3l-3 3M13.25 5.75h-6.5a3.75 3.75 0 0 0 0 7.5H10",
  help: "M5.25 5.75a2.75 2.75 0 1 1 4.4 2.2C8.6 8.7 8 9.2 8 10.25M8 13.25h.01",
  more: "M3.25 8h.01M8 8h.01M12.75 8h.01",
  close: "M3.75 3.75l8.5 8.5M12.25 3.75l-8.5 8.5",
  up: "M8 13V3M3.75 7.25L8 3l4.25 4.25",
  down: "M8 3v10M3.75 8.75L8 13l4.25-4.25"
};
function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  put(path, "d", STROKES[name]);
  put(drawing, "class", "fc-icon");
  put(drawing, "viewBox", "0 0 16 16");
  put(drawing, "aria-hidden", "true");
  put(drawing, "data-icon", name);
  drawing.append(path);
  return drawing;
}
var tool = (name, title, kind = "fc-tool") => make("button", { type: "button", class: kind, title }, icon(name));

// bar.js
var STATES = (
  /** @type {const} */
  ["verified", "disputed", "erroneous", "open"]
);
function makeBar(captions, about, events, signal) {
  const title = make("h2", { class: "fc-title", lang: about.language, dir: "auto" }, about.title || captions.untitled);
  const reviewer = make("span", { class: "fc-reviewer", dir: "auto" }, captions.reviewer(about.reviewer));
  const state = make("span", { class: "fc-state" });
  const list = button2("list", captions.list, "l", events.list);
  const filter = button2("find", captions.filterAndFind, "f", events.filter);
  const undo = button2("undo", captions.undo, "u", events.undo);
  const redo = button2("redo", captions.redo, `${captions.shift}+U`, events.redo);
  const help = button2("help", captions.help, "?", events.help);
  const track = make("div", { class: "fc-track", role: "img" });
  const legend = make("ul", { class: "fc-legend" });
  const bars = new Map(STATES.map((name) => [name, make("span", { "data-verdict": name })]));
  const counts2 = new Map(STATES.map((name) => [name, make("b")]));
  track.append(...bars.values());
  for (const name of STATES) {
    const glyph = make("span", { class: "fc-glyph", "aria-hidden": "true" }, GLYPHS[name]);
    legend.append(make(
      "li",
      { "data-verdict": name },
      glyph,
      /** @type {Node} */
      counts2.get(name),
      make("span", { class: "fc-word" }, ` ${captions[name]}`)
    ));
  }
  const element = make(
    "header",
    { class: "fc-bar" },
    make("div", { class: "fc-top" }, make("div", { class: "fc-about" }, title, reviewer), state, make("div", { class: "fc-tools" }, list, filter, undo, redo, help)),
    make("div", { class: "fc-progress" }, track, legend)
  );
  function button2(sign2, caption, key, act) {
    const element2 = tool(sign2, `${caption} (${key})`);
    element2.addEventListener("click", act, { signal });
    return element2;
  }
  return {
    element,
    /** @param {{progress: Record<string, number>, state: string, word: string, undo: boolean, redo: boolean, list: boolean, tools: boolean, filter: number}} now */
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
          counts2.get(name),
          now.progress[name].toLocaleString(captions.locale)
        );
        bars.get(name).style.flexGrow = String(now.progress[name]);
      }
      put(track, "aria-label", captions.settled(all - now.progress.open, all));
      write(state, now.word);
      put(state, "data-state", now.state);
      put(list, "aria-pressed", String(now.list));
      put(filter, "aria-expanded", String(now.tools));
      put(filter, "data-parts", now.filter || null);
      undo.disabled = !now.undo;
      redo.disabled = !now.redo;
    }
  };
}

// boxes.js
function createBoxes() {
  const given = /* @__PURE__ */ new Map();
  const painted = /* @__PURE__ */ new Map();
  const typed = /* @__PURE__ */ new Set();
  const isDraft = (box) => typed.has(box) && valueOf(box) !== painted.get(box);
  return {
    isDraft,
    hasDraft: () => [...typed].some(isDraft),
    /** The reviewer has changed a box; one that is never painted, such as for a file, is none to type in. @param {Box} box */
    type: (box) => painted.has(box) && typed.add(box),
    /** Boxes that were reported or given up: what the record has is painted over what was typed. @param {Box[]} done */
    settle(done) {
      for (const box of done) if (typed.delete(box)) given.delete(box);
    },
    /** Paint a box, unless the reviewer is at it. @param {Box} box @param {string} text of a check box, empty or not */
    paint(box, text) {
      if (isDraft(box)) return;
      if (given.get(box) !== text || valueOf(box) !== painted.get(box)) {
        if (isCheck(box)) box.checked = text !== "";
        else if (focused(box) !== box || box.value.trim() !== text) box.value = text;
      }
      given.set(box, text);
      painted.set(box, valueOf(box));
    }
  };
}
var isCheck = (box) => box instanceof HTMLInputElement && box.type === "checkbox";
var valueOf = (box) => isCheck(box) ? box.checked ? "on" : "" : box.value;

// wording.js
function deedOf({ do: verb, change }, captions) {
  if (change.verdict) return captions[change.verdict];
  if (change.correction !== void 0) return captions.correction;
  if (change.note !== void 0) return captions.note;
  if (change.source !== void 0 && verb !== "keep") return captions.source;
  return change.reason !== void 0 ? captions.reason : captions.deeds[verb];
}
var kindName = (kind, captions) => captions.kinds[
  /** @type {keyof Captions["kinds"]} */
  kind
] ?? kind;
var reasonName = (reason, captions) => captions.reasons[
  /** @type {keyof Captions["reasons"]} */
  reason
] ?? reason;
function clock(moment, language, now = /* @__PURE__ */ new Date()) {
  const date = new Date(moment);
  const time = date.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
  return date.toDateString() === now.toDateString() ? time : `${date.toLocaleDateString(language)}, ${time}`;
}
function shortened(text, most = 60) {
  const letters = [...text.slice(0, 2 * most + 2)];
  return letters.length > most ? `${letters.slice(0, most - 2).join("")} …` : text;
}
var beginning = (text, length) => text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
var ending = (text, length) => length > 0 ? text.slice(-length).replace(/^[\udc00-\udfff]/, "") : "";
function lastWords(text, length) {
  const cut = ending(text, length);
  return cut.length < text.length && /\S/.test(text[text.length - cut.length - 1]) ? cut.replace(/^\S+(?=\s)/, "") : cut;
}
function firstWords(text, length) {
  const cut = beginning(text, length);
  return cut.length < text.length && /\S/.test(text[cut.length]) ? cut.replace(/(?<=\s)\S+$/, "") : cut;
}
var capitalised = (text, language) => text.replace(/^./u, (letter) => letter.toLocaleUpperCase(language));
function languageTag(language) {
  try {
    return Intl.getCanonicalLocales(language.split(/[.@]/)[0].replaceAll("_", "-"))[0] ?? "und";
  } catch {
    return "und";
  }
}
function spoken(text) {
  return text.length > 160 ? `${beginning(text, 90)} … ${ending(text, 60)}` : text;
}

// sources.js
function makeSources(captions, boxes, on, signal) {
  let evidence = [];
  let at = 0;
  let claim = null;
  let verdict = null;
  let awaited = null;
  const news = /* @__PURE__ */ new Map();
  const names = make("ol", { class: "fc-names" });
  const list = make("datalist", { id: newId() });
  const title = make("input", { type: "text", placeholder: captions.sourceTitleHint, "aria-label": captions.sourceTitle, "data-field": "source", list: list.id, autocomplete: "off" });
  const address = make("input", { type: "text", inputmode: "url", placeholder: captions.sourceAddressHint, "aria-label": captions.sourceAddress, "data-field": "address" });
  const stance = make(
    "select",
    { "aria-label": captions.sourceStance, "data-field": "stance" },
    ...Object.entries(captions.stances).map(([value, caption]) => make("option", { value }, caption))
  );
  const locator = make("input", { type: "text", placeholder: captions.locatorHint, "aria-label": captions.locator, "data-field": "locator" });
  const excerpt = make("textarea", { rows: 1, placeholder: captions.excerptHint, "aria-label": captions.excerpt, "data-field": "excerpt" });
  const confidential = make("input", { type: "checkbox", "data-field": "confidential" });
  const link = make("a", { target: "_blank", rel: "noopener noreferrer", hidden: true }, captions.openSource);
  const besides = make("span", { class: "fc-more", dir: "auto" });
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
      another
    )
  );
  fetch.addEventListener("click", () => keep(), { signal });
  attach.addEventListener("click", () => file.click(), { signal });
  file.addEventListener("input", (event) => event.stopPropagation(), { signal });
  file.addEventListener(
    "change",
    () => {
      if (file.files?.[0]) keep(file.files[0]);
      file.value = "";
    },
    { signal }
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
    { signal }
  );
  const hasDraft = () => fields.some(boxes.isDraft);
  const isUnfinished = () => hasDraft() && !evidence[at] && !title.value.trim() && !address.value.trim();
  function forsake() {
    if (!isUnfinished()) return;
    boxes.settle(fields);
    put(element, "data-draft", false);
    on.unfinished();
  }
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
  function open(place) {
    on.leave();
    forsake();
    at = Math.max(0, Math.min(place, evidence.length));
    paint();
    title.focus();
  }
  function offer() {
    const known = [...new Set(on.known().map(sourceName))].filter(Boolean).slice(0, 200);
    list.replaceChildren(...known.map((name) => make("option", { value: name })));
  }
  function complete() {
    if (address.value.trim() || evidence[at]) return;
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
    attach.hidden = kept;
    const now = news.get(at);
    write(told, now?.text ?? (kept ? captions.keptAt(source?.accessed_at ?? "") : ""));
    put(told, "data-bad", Boolean(now?.bad));
    another.hidden = evidence.length === 0 || at >= evidence.length;
    names.hidden = evidence.length < 2 && at < Math.max(1, evidence.length);
    const named = JSON.stringify([at, evidence.map((each) => [sourceName(each), each.stance, each.confidential])]);
    if (named === paintedNames) return;
    paintedNames = named;
    names.replaceChildren(
      ...evidence.map((each, place) => {
        const name = make("button", { type: "button", "aria-pressed": String(place === at), "data-stance": each.stance, dir: "auto" }, shortened(sourceName(each), 80));
        if (each.confidential) name.append(make("span", { class: "fc-more" }, ` (${captions.confidential})`));
        name.addEventListener("click", () => open(place), { signal });
        return make("li", {}, name);
      })
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
      const before = evidence[at];
      const text = withScheme(address.value.trim());
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
      if (!waits) boxes.settle(fields);
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
      else if (at !== awaited) at = sources.length;
      if (awaited !== null && sources[awaited]) awaited = null;
      evidence = sources;
      paint();
    }
  };
}
var usualStance = (verdict) => verdict === "erroneous" ? "refutes" : "supports";

// citing.js
var LONGEST = 5e3;
function createCiting(session, captions, screen) {
  const { ledger } = session;
  let last = null;
  function known() {
    const noted = last && ledger.shown(last.claim)?.evidence[last.at];
    const rows = [...ledger.every()].map((row) => ledger.shown(row.id) ?? row).filter((row) => row.evidence.length > 0);
    const all = rows.sort((a, b) => (b.at ?? "") < (a.at ?? "") ? -1 : 1).flatMap((row) => row.evidence.toReversed());
    return noted ? [noted, ...all] : all;
  }
  function annotate(claim, change, revision) {
    if (change.source) last = { claim, at: change.source.at };
    session.act("annotate", claim, change, { revision });
  }
  return {
    known,
    annotate,
    /** The source that was noted last also bears on the claim at hand. */
    again() {
      screen.leave();
      const row = ledger.shown(session.chosen());
      const found = known().find((source) => !row?.evidence.some((own) => isSame(own, source)));
      if (!row || !found) return screen.say(captions.noSource);
      const { archived, archived_sha256, excerpt, ...named } = found;
      annotate(row.id, { source: { ...named, stance: usualStance(row.verdict), at: row.evidence.length } });
      screen.say(`${captions.source}: ${sourceName(found)}`);
    },
    /** Read what a source says of the claim at hand. @param {number} [at] by default the one that is open */
    consult(at = screen.at()) {
      screen.leave();
      const row = ledger.shown(session.chosen());
      if (!row?.evidence[at]?.archived) return screen.say(captions.noCopy);
      session.act("consult", row.id, { source: { at } });
    },
    /**
     * A source was kept or read, or could not be.
     * @param {string} claim
     * @param {number} at its place
     * @param {string} told what went wrong, if anything
     * @param {Consulted} [source] what it says
     */
    answered(claim, at, told, source) {
      if (claim !== session.chosen()) return screen.say(told);
      screen.tell(at, told, Boolean(told));
      if (!told && !source) screen.say(captions.copyKept);
      const cited = ledger.shown(claim)?.evidence[at];
      if (!source || !cited) return;
      screen.read(sourceName(cited), source, (excerpt, page) => {
        const locator = page !== null && !ledger.shown(claim)?.evidence[at]?.locator ? { locator: captions.onPage(page) } : {};
        session.act("annotate", claim, { source: { at, excerpt: beginning(excerpt, LONGEST), ...locator } });
        screen.toText();
      });
    }
  };
}
var isSame = (one, other) => one.title === other.title && one.url === other.url && one.reference === other.reference;

// filters.js
var SCORES = [0.5, 0.7, 0.9];
function makeFilters(captions, change, done, signal) {
  let now = EVERYTHING;
  const all = captions.all;
  const boxes = {};
  for (const name of ["kind", "verdict", "hint", "reason", "reviewer", "source", "score"]) {
    const box = make("select", { class: `fc-by-${name}`, "data-by": name, "aria-label": captions.filters[
      /** @type {keyof typeof captions.filters} */
      name
    ] });
    box.addEventListener(
      "change",
      () => {
        now = { ...now, [name]: name === "score" ? Number(box.value) : box.value };
        change(now);
      },
      { signal }
    );
    boxes[name] = box;
  }
  const reset = make("button", { type: "button", class: "fc-plain fc-reset" }, captions.reset);
  reset.addEventListener(
    "click",
    () => {
      now = EVERYTHING;
      change(now);
      done();
    },
    { signal }
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
    { signal }
  );
  function fill(name, choices) {
    const box = boxes[name];
    const chosen = String(now[
      /** @type {keyof Filter} */
      name
    ] || "");
    const there = choices.filter(([value, , count]) => count === void 0 || count > 0 || value === chosen);
    const title = captions.filters[
      /** @type {keyof typeof captions.filters} */
      name
    ];
    const options = [make("option", { value: "" }, `${title}: ${all}`), ...there.map(([value, caption, count]) => make("option", { value }, count === void 0 ? caption : `${caption} (${count})`))];
    if (options.map((each) => each.text).join("\n") !== [...box.options].map((each) => each.text).join("\n")) box.replaceChildren(...options);
    box.value = chosen;
    put(box, "data-set", chosen !== "");
    box.hidden = there.length === 0;
  }
  return {
    element,
    /** @param {Filter} filter */
    set(filter) {
      now = filter;
    },
    /**
     * Offer what there is to choose, with how many claims each choice has.
     * @param {Iterable<Row>} rows
     * @param {number} listed
     * @param {number} size
     */
    show(rows, listed, size) {
      const found = counts(rows);
      const words = (map) => [...map].sort(([a], [b]) => a.localeCompare(b)).map(([value, n]) => (
        /** @type {[string, string, number]} */
        [value, shortened(value, 80), n]
      ));
      fill("kind", KINDS.map((kind) => [kind, kindName(kind, captions), found.kind.get(kind) ?? 0]));
      fill("verdict", [
        ...VERDICTS,
        /** @type {const} */
        "open",
        /** @type {const} */
        "disagreement"
      ].map((name) => [name, `${GLYPHS[name]} ${captions[name]}`, found.verdict.get(name) ?? 0]));
      fill("hint", [
        ["warning", captions.withWarning, found.hint.get("warning") ?? 0],
        ["hint", captions.withHint, found.hint.get("hint") ?? 0]
      ]);
      fill("reason", [...found.reason].map(([value, n]) => [value, reasonName(value, captions), n]));
      fill("reviewer", words(found.reviewer));
      fill("source", words(found.source));
      fill("score", SCORES.map((score) => [String(score), captions.fromScore(score), void 0]));
      write(shown, listed < size ? captions.listedOf(listed, size) : "");
      reset.hidden = parts(now) === 0;
    },
    focus: () => boxes.kind.focus()
  };
}

// help.js
function makeHelp(captions, signal) {
  const { groups, keys, shift, click } = captions;
  const chapters = [
    [
      groups.walk,
      [
        [["j", "↓", "→"], keys.next],
        [["k", "↑", "←"], keys.previous],
        [["o"], keys.open],
        [["/"], keys.find],
        [["f"], keys.filter],
        [["l"], captions.list],
        [[click], keys.outward],
        [["?"], captions.help]
      ]
    ],
    [
      groups.settle,
      [
        [["v"], captions.verified],
        [["d"], captions.disputed],
        [["e"], captions.erroneous],
        [[shift, "v", "d", "e"], keys.stay],
        [["1", "…", "8"], keys.digit],
        [["b"], captions.alike],
        [["x"], keys.withdraw],
        [["Enter"], keys.take],
        [["i"], keys.dismiss]
      ]
    ],
    [
      groups.write,
      [
        [["c"], captions.correction],
        [["n"], captions.note],
        [["s"], captions.source],
        [[shift, "s"], keys.sameSource],
        [["r"], captions.consult],
        [["h"], captions.history],
        [["Enter"], keys.enter],
        [["Esc"], keys.escape]
      ]
    ],
    [
      groups.mark,
      [
        [["Tab"], keys.sentence],
        [[shift, "→"], keys.select],
        [["a"], keys.mark],
        [["[", "]"], keys.end],
        [[shift, "[", "]"], keys.start],
        [["m"], captions.changeMark],
        [[captions.del], captions.marking.unmark],
        [["u"], captions.undo],
        [[shift, "u"], captions.redo]
      ]
    ]
  ];
  const close = tool("close", captions.close);
  const lines = KINDS.map((kind) => {
    const name = kindName(kind, captions);
    if (kind === "statement") return make("li", {}, name, make("span", { class: "fc-end", "data-kind": kind, "data-verdict": "open" }));
    return make("li", {}, make("mark", { class: "fc-line", "data-kind": kind, "data-lane": 0, "data-verdict": "open" }, name));
  });
  const levels = (
    /** @type {const} */
    ["warning", "info"]
  );
  lines.push(...levels.map((level) => make("li", {}, make("span", { class: "fc-sign" }, HINT_GLYPHS[level]), ` ${captions.hintLines[level]}`)));
  const heading = make("h2", { id: newId() }, captions.help);
  const dialog = make(
    "dialog",
    { class: "fc-help", "aria-labelledby": heading.id },
    make("header", {}, heading, close),
    make(
      "div",
      { class: "fc-chapters" },
      ...chapters.map(
        ([name, rows]) => make(
          "section",
          {},
          make("h3", {}, name),
          make("dl", {}, ...rows.map(([caps, what]) => make("div", {}, make("dt", {}, ...caps.map((each) => spoken2(each))), make("dd", {}, capitalised(what, captions.locale)))))
        )
      )
    ),
    make("section", { class: "fc-lines" }, make("h3", {}, groups.lines), make("ul", {}, ...lines)),
    make("div", { class: "fc-remarks" }, ...Object.values(captions.remarks).map((remark) => make("p", {}, remark)))
  );
  close.addEventListener("click", () => dialog.close(), { signal });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close(), { signal });
  return dialog;
}
function spoken2(key) {
  const element = cap(key);
  element.removeAttribute("aria-hidden");
  return element;
}

// keyboard.js
var PATIENCE = 120;
function takeKeys(root, target, signal, patience = PATIENCE) {
  if (signal.aborted || patience === 0) return;
  if (!root.isConnected) requestAnimationFrame(() => takeKeys(root, target, signal, patience - 1));
  else if (mayTakeKeys(root, focused(root))) target.focus({ preventScroll: true });
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
    r: "consult",
    a: "mark",
    m: "menu",
    i: "dismiss",
    b: "alike",
    h: "history",
    l: "list",
    f: "filter",
    "/": "find",
    Enter: "take",
    u: "undo",
    "?": "help",
    Delete: "unmark",
    ArrowDown: "next",
    ArrowRight: "next",
    ArrowUp: "previous",
    ArrowLeft: "previous"
  }
);
var BRACKETS = { BracketLeft: -1, BracketRight: 1 };
var BRACKET_SIGNS = { "[": -1, "]": 1, "{": -1, "}": 1 };
function latin({ key, code }) {
  if (key.length !== 1) return key;
  const place = /^Key([A-Z])$/.exec(code ?? "");
  return (place && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key) ? place[1] : key).toLowerCase();
}
function meaning(event) {
  if (event.isComposing) return null;
  const sign2 = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && !event.altKey && (sign2 === "z" || sign2 === "y" && event.ctrlKey)) return { action: event.shiftKey || sign2 === "y" ? "redo" : "undo" };
  if (event.metaKey) return null;
  if (Object.hasOwn(BRACKET_SIGNS, event.key)) return { action: "border", by: BRACKET_SIGNS[event.key], border: "{}".includes(event.key) ? "start" : "end" };
  if (event.ctrlKey || event.altKey) return null;
  const key = latin(event);
  if (!Object.hasOwn(ACTIONS, key) && Object.hasOwn(BRACKETS, event.code ?? "")) return { action: "border", by: BRACKETS[event.code ?? ""], border: event.shiftKey ? "start" : "end" };
  if (key === "Escape") return { action: "escape" };
  if (key === "Tab") return { action: "sentence", by: event.shiftKey ? -1 : 1 };
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
  if (action === "source" && event.shiftKey) return { action: "same source" };
  if (action === "verified" || action === "disputed" || action === "erroneous") return { action, stay: event.shiftKey };
  return { action };
}

// list.js
var PAGE = 200;
var LONGEST2 = 200;
var VERDICT_ORDER = ["open", "erroneous", "disputed", "verified"];
var COLUMNS = (
  /** @type {const} */
  ["place", "claim", "kind", "verdict", "correction", "hint", "at"]
);
function makeList(ledger, captions, quote, on, language, signal) {
  let column = "place";
  let down = false;
  let page = 0;
  let lines = /* @__PURE__ */ new Map();
  let numbers = /* @__PURE__ */ new Map();
  let chosen = null;
  const heads = COLUMNS.map((name) => {
    const button2 = make("button", { type: "button", "data-column": name }, captions.columns[name]);
    button2.addEventListener("click", () => sortBy(name), { signal });
    return make("th", { scope: "col", "data-column": name }, button2);
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
  const keys = {
    claim: (row) => quote(row).toLocaleLowerCase(language),
    kind: (row) => KINDS.indexOf(row.kind),
    verdict: (row) => VERDICT_ORDER.indexOf(row.verdict ?? "open"),
    correction: (row) => row.correction || row.note ? (row.correction || row.note).toLocaleLowerCase(language) : "￿",
    hint: (row) => row.hints.length === 0 ? 2 : row.hints[0].level === "warning" ? 0 : 1,
    at: (row) => row.at ? -Date.parse(row.at) : 0
  };
  function sortBy(name) {
    down = name === column ? !down : false;
    column = name;
    apply();
    turn(0);
    on.sorted();
  }
  function apply() {
    const key = keys[column];
    if (!key) return ledger.sortBy(down ? (a, b) => inReadingOrder(b, a) : void 0);
    const known = new Map(ledger.all().map((row) => [row.id, key(row)]));
    ledger.sortBy((a, b) => {
      const one = known.get(a.id) ?? key(a);
      const other = known.get(b.id) ?? key(b);
      const order = typeof one === "number" ? one - Number(other) : one.localeCompare(String(other), language);
      return (down ? -order : order) || inReadingOrder(a, b);
    });
  }
  function turn(to) {
    page = Math.max(0, Math.min(to, Math.ceil(ledger.ids().length / PAGE) - 1));
    paint();
    element.scrollTop = 0;
  }
  function paint() {
    const ids = ledger.ids();
    numbers = new Map([...ledger.every()].sort(inReadingOrder).map((row, at) => [row.id, at + 1]));
    const from = page * PAGE;
    heads.forEach((head) => put(head, "aria-sort", head.dataset.column === column ? down ? "descending" : "ascending" : null));
    lines = new Map(ids.slice(from, from + PAGE).map((id) => [id, line(id)]));
    const active = focused(element);
    const had = body.contains(active) ? active?.closest("tr")?.dataset.id : void 0;
    body.replaceChildren(...lines.values());
    if (had !== void 0) (lines.get(had)?.querySelector("button") ?? element).focus({ preventScroll: true });
    pages.hidden = ids.length <= PAGE;
    write(where, captions.page(from + 1, Math.min(from + PAGE, ids.length), ids.length));
    back.disabled = page === 0;
    forth.disabled = from + PAGE >= ids.length;
    if (chosen !== null) put(lines.get(chosen) ?? body, "aria-current", lines.has(chosen));
  }
  function line(id) {
    const row = (
      /** @type {Row} */
      ledger.shown(id)
    );
    const verdict = row.verdict ?? "open";
    const hint = row.hints[0];
    const name = make("button", { type: "button", class: "fc-row", lang: language, dir: "auto" }, shortened(quote(row), LONGEST2));
    const tr = make(
      "tr",
      { "data-id": id, "data-verdict": verdict },
      make("td", { class: "fc-nr" }, String(numbers.get(id) ?? "")),
      make("td", { class: "fc-what" }, name),
      make("td", {}, kindName(row.kind, captions)),
      make("td", { class: "fc-is" }, make("span", { class: "fc-glyph", "aria-hidden": "true" }, GLYPHS[verdict]), ` ${captions[verdict]}`, ...isDisagreed(row) ? [make("span", { class: "fc-sign", role: "img", "aria-label": captions.disagreement }, ` ${GLYPHS.disagreement}`)] : []),
      make("td", {}, ...[row.correction, row.note].filter(Boolean).map((text) => make("p", { class: text === row.correction ? "fc-correct" : "fc-more", dir: "auto" }, shortened(text, row.correction && row.note ? LONGEST2 / 2 : LONGEST2)))),
      make("td", { class: "fc-noticed", "data-seen": Boolean(row.verdict), dir: "auto" }, ...hint ? [make("p", {}, make("span", { class: "fc-sign", "aria-label": captions[hint.level], role: "img" }, HINT_GLYPHS[hint.level]), ` ${shortened(hint.message, LONGEST2)}`)] : []),
      make("td", { class: "fc-when" }, row.at ? new Date(row.at).toLocaleString(captions.locale, { dateStyle: "short", timeStyle: "short" }) : "")
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
    }
  };
}

// map.js
var URGENCY = (
  /** @type {const} */
  ["verified", "disputed", "erroneous", "open", "warned"]
);
var REST = 250;
function makeMap(pane, ledger, length, caption, go, signal) {
  const swatches = [...URGENCY, "chosen", "view"].map((name) => make("i", { "data-colour": name }));
  const canvas = make("canvas", { class: "fc-map", "aria-hidden": "true", title: caption }, ...swatches);
  let lines = [];
  let due = false;
  let stale = true;
  let counting = false;
  let chosen = null;
  const lineOf = (offset) => Math.min(lines.length - 1, Math.floor(offset / Math.max(1, length) * lines.length));
  function gather() {
    stale = lines.length === 0;
    if (stale) return;
    lines.fill(-1);
    for (const row of ledger.all()) {
      const urgency = URGENCY.indexOf(row.verdict ?? (row.hints.some((hint) => hint.level === "warning") ? "warned" : "open"));
      const at = lineOf(row.start);
      lines[at] = Math.max(lines[at], urgency);
    }
  }
  function paint() {
    due = false;
    const { clientWidth: width, clientHeight: height } = canvas;
    const scale = window.devicePixelRatio || 1;
    if (signal.aborted || width === 0 || height === 0) return;
    const count = Math.floor(height / 3);
    if (lines.length !== count) {
      lines = Array(count).fill(-1);
      stale = true;
    }
    if (stale) gather();
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const pen = (
      /** @type {CanvasRenderingContext2D} */
      canvas.getContext("2d")
    );
    pen.scale(scale, scale);
    const colours = swatches.map((swatch) => getComputedStyle(swatch).color);
    lines.forEach((urgency, at) => {
      if (urgency < 0) return;
      pen.fillStyle = colours[urgency];
      const wide = urgency >= 3 ? width - 6 : 4;
      pen.fillRect(3, at * 3, wide, 2);
    });
    const row = ledger.shown(chosen);
    if (row) {
      pen.fillStyle = colours[URGENCY.length];
      pen.fillRect(0, lineOf(row.start) * 3 - 1, width, 4);
    }
    if (pane.scrollHeight > pane.clientHeight) {
      const top = pane.scrollTop / pane.scrollHeight * height;
      pen.fillStyle = colours[URGENCY.length + 1];
      pen.fillRect(0, Math.round(top), width, Math.max(8, pane.clientHeight / pane.scrollHeight * height));
    }
  }
  function later() {
    if (due) return;
    due = true;
    setTimeout(() => requestAnimationFrame(paint), 0);
  }
  canvas.addEventListener(
    "click",
    (event) => go(Math.round(event.offsetY / Math.max(1, canvas.clientHeight) * length)),
    { signal }
  );
  pane.addEventListener("scroll", later, { signal, passive: true });
  const sizes = new ResizeObserver(later);
  sizes.observe(canvas);
  signal.addEventListener("abort", () => sizes.disconnect());
  return {
    element: canvas,
    /** @param {string | null} id the claim at hand */
    choose(id) {
      chosen = id;
      later();
    },
    /** Claims look different now. Many at once are counted once. */
    changed() {
      if (counting) return;
      counting = true;
      setTimeout(() => {
        counting = false;
        gather();
        later();
      }, REST);
    }
  };
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
  const element = make("div", { class: "fc-notice", hidden: true }, make("p", { role: "alert" }, headline, " ", detail), buttons);
  let told = "";
  return {
    element,
    /** Tell something that is no failure, until it is told to stop or something fails. @param {string} text */
    tell(text) {
      told = text;
      if (!told) return;
      element.hidden = false;
      put(element, "data-quiet", true);
      write(headline, told);
      write(detail, "");
      buttons.hidden = true;
    },
    /** @param {{headline: string, detail: string, retry: boolean, discard: boolean} | null} news */
    show(news) {
      if (news) told = "";
      if (told) return;
      element.hidden = news === null;
      put(element, "data-quiet", false);
      write(headline, news?.headline ?? "");
      write(detail, news?.detail ?? "");
      buttons.hidden = !news?.retry && !news?.discard;
      retry.hidden = !news?.retry;
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
  const boxes = createBoxes();
  const place = make("span", { class: "fc-place" });
  const kind = make("span", { class: "fc-kind" });
  const state = make("span", { class: "fc-act" });
  const quote = make("blockquote", { class: "fc-quote", dir: "auto" });
  const verdicts = new Map(
    VERDICTS.map((verdict) => [verdict, button("verdict", { "data-verdict": verdict, "aria-keyshortcuts": VERDICT_KEYS[verdict] })])
  );
  for (const [verdict, element2] of verdicts) {
    const glyph = sign(GLYPHS[verdict]);
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
    { class: "fc-body" },
    make("div", { class: "fc-meta" }, place, kind, state, menu),
    quote,
    hints,
    make("div", { class: "fc-verdicts", role: "group", "aria-label": captions.verdict }, ...verdicts.values()),
    chips,
    make("div", { class: "fc-deeds" }, withdraw, alike),
    correction.block,
    note.block,
    source,
    otherBlock,
    history
  );
  const empty = make("p", { class: "fc-empty", hidden: true }, captions.unchosen);
  const element = make("aside", { class: "fc-panel", "aria-label": captions.panel }, body, empty);
  function field(name, key, box) {
    put(box, "data-field", name);
    put(box, "id", newId());
    const block = make("div", { class: `fc-field fc-${name}` }, make("div", { class: "fc-label" }, make("label", { for: box.id }, captions[name]), cap(key)), box);
    box.addEventListener("blur", () => leave(), { signal });
    return { block, box };
  }
  function drafts() {
    const change = {};
    if (boxes.isDraft(correction.box)) change.correction = correction.box.value.trim();
    if (boxes.isDraft(note.box)) change.note = note.box.value.trim();
    const changed = sources.draft();
    if (changed) change.source = changed;
    return change;
  }
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
      const box = (
        /** @type {Box} */
        event.target
      );
      if (!boxes.hasDraft()) begunAt = revision;
      boxes.type(box);
      put(
        /** @type {Element} */
        box.closest(".fc-field"),
        "data-draft",
        boxes.isDraft(box)
      );
      events.typing();
    },
    { signal }
  );
  body.addEventListener("change", ({ target }) => (target instanceof HTMLSelectElement || target instanceof HTMLInputElement && target.type === "checkbox") && leave(), { signal });
  element.addEventListener(
    "keydown",
    (event) => {
      const target = event.target;
      const typing = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (!typing || event.isComposing || event.keyCode === 229) return;
      const saves = event.key === "Enter" && !event.shiftKey && !(target instanceof HTMLSelectElement) && !target.matches("[type=checkbox]");
      if (!saves && event.key !== "Escape") return;
      event.preventDefault();
      leave();
      events.done();
    },
    { signal }
  );
  const sizes = new ResizeObserver(() => put(quote, "tabindex", quote.scrollHeight > quote.clientHeight ? 0 : null));
  sizes.observe(quote);
  signal.addEventListener("abort", () => sizes.disconnect());
  let paintedHints = "";
  function paintHints(row, around) {
    const open = row.hints.filter((hint) => !hint.offer || hint.offer.verdict !== row.verdict || hint.offer.correction !== row.correction);
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
          make("p", { dir: "auto" }, ...of ? [make("span", { class: "fc-of" }, captions.hintAt(of)), " "] : [], hint.message)
        );
        const buttons = make("div", { class: "fc-offers" });
        if (hint.offer) {
          const words2 = hint.offer.correction || `${GLYPHS[hint.offer.verdict ?? "open"]} ${captions[hint.offer.verdict ?? "open"]}`;
          const take = button("take", { title: captions.takeOver }, make("span", { class: "fc-offer", dir: "auto" }, words2));
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
      })
    );
  }
  function paintReasons(verdict, reason) {
    const fitting = verdict ? reasons[verdict] ?? [] : [];
    if (chips.dataset.verdict !== (verdict ?? "")) {
      chips.dataset.verdict = verdict ?? "";
      chips.replaceChildren(
        ...fitting.map((value, at) => {
          const caption = reasonName(value, captions);
          const chip = button("chip", { "data-reason": value, "aria-keyshortcuts": at + 1 }, cap(String(at + 1)), caption);
          chip.addEventListener("click", () => events.reason(value), { signal });
          return chip;
        })
      );
    }
    for (const chip of chips.children) put(chip, "aria-pressed", String(chip.getAttribute("data-reason") === reason));
    chips.hidden = fitting.length === 0;
  }
  let paintedOthers = "";
  function paintOthers(said) {
    const content = JSON.stringify(said);
    if (content === paintedOthers) return;
    paintedOthers = content;
    otherBlock.hidden = said.length === 0;
    others.replaceChildren(...said.map((each) => make("li", { "data-verdict": each.verdict ?? "open" }, ...words(each))));
  }
  function words(said) {
    const verdict = said.verdict ?? "open";
    const reason = said.reason ? ` · ${reasonName(said.reason, captions)}` : "";
    const more = [said.correction ? `→ ${said.correction}` : "", said.note ?? "", ...(said.evidence ?? []).map((each) => [sourceName(each), each.locator, each.excerpt].filter(Boolean).join(", "))].filter(Boolean);
    return [
      make("span", { class: "fc-who", dir: "auto" }, said.reviewer),
      make("span", { class: "fc-said" }, sign(GLYPHS[verdict]), ` ${captions[verdict]}`, make("span", { class: "fc-more" }, reason)),
      make("span", { class: "fc-when" }, said.at ? clock(said.at, captions.locale) : ""),
      ...more.map((text) => make("p", { dir: "auto" }, text))
    ];
  }
  return {
    element,
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
    /** Unfold what was said of the claim, or fold it. */
    unfold() {
      history.open = !history.open;
      if (history.open) history.querySelector("summary")?.focus();
    },
    /** @param {string} id @param {Said[]} said the latest first */
    showHistory(id, said) {
      if (id !== claim) return;
      past.replaceChildren(
        ...said.length > 0 ? said.map((each) => make("li", { "data-verdict": each.verdict ?? "open" }, ...words(each))) : [make("li", {}, captions.noHistory)]
      );
      if (history.contains(focused(element))) requestAnimationFrame(() => history.scrollIntoView({ block: "nearest" }));
    },
    /**
     * @param {Row | undefined} row as it is to be painted
     * @param {{at: number, of: number, quote: string, around: {row: Row, quote: string}[], language: string, state: string, act: string, failed: Change}} around
     */
    show(row, around) {
      body.hidden = !row;
      empty.hidden = Boolean(row);
      if ((row?.id ?? null) !== claim) {
        leave();
        sources.forsake();
        claim = row?.id ?? null;
        history.open = false;
        past.replaceChildren();
        requestAnimationFrame(() => element.scrollTop = quote.scrollTop = 0);
      }
      if (!row) return;
      const isNews = row.revision !== revision;
      revision = row.revision;
      if (history.open && isNews) events.history();
      if (language !== around.language) put(quote, "lang", language = around.language);
      put(element, "data-claim-at-hand", row.id);
      write(place, captions.place(around.at, around.of));
      const word = kindName(row.kind, captions);
      const entity = row.entity && captions.entities[
        /** @type {keyof Captions["entities"]} */
        row.entity
      ];
      write(kind, entity ? `${word} · ${entity}` : word);
      put(kind, "data-kind", row.kind);
      write(state, around.act);
      put(state, "data-state", around.state);
      write(quote, around.quote);
      paintHints(row, around.around);
      put(element, "data-verdict", row.verdict ?? "open");
      for (const [verdict, each] of verdicts) put(each, "aria-pressed", String(verdict === row.verdict));
      withdraw.disabled = !row.verdict && !row.own;
      write(withdrawWord, !row.verdict && row.own ? captions.unmark : captions.withdraw);
      paintReasons(row.verdict, row.reason);
      boxes.paint(correction.box, around.failed.correction ?? row.correction);
      put(correction.block, "data-failed", "correction" in around.failed);
      boxes.paint(note.box, around.failed.note ?? row.note);
      put(note.block, "data-failed", "note" in around.failed);
      sources.show(row.id, around.failed.source ? withSource(row.evidence, around.failed.source) : row.evidence, row.verdict);
      put(source, "data-failed", "source" in around.failed);
      paintOthers(row.others);
    }
  };
}
function button(name, attributes, ...children) {
  return make("button", { type: "button", class: `fc-${name}`, ...attributes }, ...children);
}

// picker.js
var DEEDS = (
  /** @type {const} */
  { split: "t", merge: "g", unmark: "Delete" }
);
function deedFor(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return void 0;
  return (
    /** @type {Deed[]} */
    Object.keys(DEEDS).find((deed) => DEEDS[deed].toLowerCase() === event.key.toLowerCase())
  );
}
function makePicker(root, captions, pick, signal) {
  const choices = new Map(
    KINDS.map((kind, at) => {
      const name = kindName(kind, captions);
      const element = make("button", { type: "button", "data-kind": kind, "aria-keyshortcuts": at + 1 }, cap(String(at + 1)), name);
      element.addEventListener("click", () => pick.kind(kind), { signal });
      return [kind, element];
    })
  );
  const deeds = (
    /** @type {const} */
    ["split", "merge", "unmark"].map((deed) => {
      const element = make("button", { type: "button", "data-deed": deed }, cap(deed === "unmark" ? captions.del : DEEDS[deed]), captions.marking[deed]);
      element.addEventListener("click", () => pick.deed(deed), { signal });
      return element;
    })
  );
  const guessKey = cap("a");
  const label = make("span", { class: "fc-label" });
  const more = make("div", { class: "fc-marking" }, ...deeds);
  const menu = make("div", { class: "fc-picker", role: "group", hidden: true }, label, ...choices.values(), more);
  menu.addEventListener("pointerdown", (event) => event.preventDefault(), { signal });
  menu.addEventListener("focusout", ({ relatedTarget }) => relatedTarget instanceof Node && !menu.contains(relatedTarget) && pick.left(), { signal });
  return {
    element: menu,
    isOpen: () => !menu.hidden,
    hide: () => put(menu, "hidden", true),
    hasFocus: () => menu.contains(focused(root)),
    /** @param {string} kind */
    focus: (kind) => choices.get(kind)?.focus({ preventScroll: true }),
    /** @param {DOMRect} box of the passage @param {string} kind that is guessed or there @param {boolean} marked whether it is a claim already */
    show(box, kind, marked) {
      label.textContent = marked ? captions.changeMark : captions.markAs;
      put(menu, "aria-label", label.textContent);
      more.hidden = !marked;
      guessKey.remove();
      for (const [name, element] of choices) {
        put(element, "data-guess", name === kind);
        put(element, "aria-pressed", marked && String(name === kind));
        if (name === kind && !marked) element.append(guessKey);
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

// reader.js
function makeReader(captions, signal) {
  const title = make("h2", { id: newId(), dir: "auto" });
  const about = make("p", { class: "fc-more" });
  const words = make("p", { class: "fc-words", dir: "auto" });
  const text = make("div", { class: "fc-source-text", dir: "auto", tabindex: 0, role: "region", "aria-label": captions.sourceText });
  const button2 = make("button", { type: "button", class: "fc-main" }, make("span", {}, captions.takeExcerpt), cap("Enter"));
  const close = make("button", { type: "button", class: "fc-plain" }, captions.close, cap("Esc"));
  const leave = tool("close", captions.close);
  const dialog = make("dialog", { class: "fc-dialog fc-reader", "aria-labelledby": title.id }, make("header", {}, title, leave), about, words, text, make("footer", {}, button2, close));
  let passage = "";
  let page = null;
  let take = () => {
  };
  function finish() {
    const chosen = (
      /** @type {Document} */
      dialog.getRootNode().getSelection?.() ?? getSelection()
    );
    const own = chosen && text.contains(chosen.anchorNode) ? chosen.toString().trim() : "";
    dialog.close();
    const isElsewhere = own && !text.querySelector("mark")?.contains(chosen?.anchorNode ?? null);
    if (own || passage) take(own || passage, isElsewhere ? null : page);
  }
  button2.addEventListener("click", finish, { signal });
  for (const each of [close, leave]) each.addEventListener("click", () => dialog.close(), { signal });
  dialog.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter" || event.target === close || event.target === leave) return;
      event.preventDefault();
      finish();
    },
    { signal }
  );
  function paintText(source) {
    const [start, end] = source.passage ?? [0, 0];
    passage = source.text.slice(start, end).trim();
    const inner = document.createDocumentFragment();
    let at = start;
    for (const [from, to] of source.hits ?? []) {
      if (from < at || to > end) continue;
      inner.append(source.text.slice(at, from), make("b", {}, source.text.slice(from, to)));
      at = to;
    }
    inner.append(source.text.slice(at, end));
    const mark = make("mark", {}, inner);
    text.replaceChildren(source.text.slice(0, start), ...source.passage ? [mark] : [], source.text.slice(end));
    return mark;
  }
  function paintWords(source) {
    words.hidden = !source.words;
    words.replaceChildren(
      ...(source.words ?? []).flatMap(({ change, quote, span }) => {
        const there = source.text.slice(...span);
        const name = captions.changes[
          /** @type {keyof typeof captions.changes} */
          change
        ] ?? change;
        const old = there && change !== "same" && change !== "omission" ? [make("del", { title: name }, there), " "] : [];
        const now = quote ? [change === "same" ? quote : make("ins", { title: name, "data-change": change }, quote), " "] : [];
        return [...old, ...now];
      })
    );
  }
  return {
    element: dialog,
    /** @param {string} name of the source @param {Consulted} source @param {(excerpt: string, page: number | null) => void} done what to do with an excerpt */
    show(name, source, done) {
      [take, page] = [done, source.page];
      write(title, name);
      const found = source.words ? source.verbatim ? captions.verbatim : captions.differs : source.passage || source.image ? "" : captions.noPassage;
      const on = page === null ? "" : captions.page1(page);
      write(about, [found, on, source.cut ? captions.cutText : ""].filter(Boolean).join(" · "));
      const mark = paintText(source);
      if (source.image) text.replaceChildren(make("img", { src: source.image, alt: captions.imageOf(name) }));
      paintWords(source);
      button2.disabled = !passage;
      dialog.showModal();
      if (source.passage) mark.scrollIntoView({ block: "center" });
      text.focus({ preventScroll: true });
    }
  };
}

// folding.js
var QUOTES = /[„“”«»]/g;
var APOSTROPHES = /[‚‘’‹›]/g;
var DASHES = /[–—‐‑]/g;
var LETTERS = /[^\p{M}]\p{M}*|\p{M}+/gu;
var UNSEEN2 = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
var MARKS = /\p{M}/u;
var plain = (text) => text.normalize("NFC").toLocaleLowerCase().replace(QUOTES, '"').replace(APOSTROPHES, "'").replace(DASHES, "-").replaceAll(" ", " ");
function folded(text) {
  const whole3 = plain(text);
  if (whole3.length === text.length && !UNSEEN2.test(text) && !MARKS.test(text)) return { text: whole3, at: (index) => index };
  const pieces = [];
  const places = [];
  for (const { 0: letter, index } of text.matchAll(LETTERS)) {
    const piece = UNSEEN2.test(letter) ? "" : plain(letter);
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) places.push(index);
  }
  places.push(text.length);
  return { text: pieces.join(""), at: (index) => places[index] };
}

// search.js
var SHOWN = 500;
function makeSearch(view, captions, on, signal) {
  const box = make("input", { type: "search", class: "fc-find", placeholder: captions.find, "aria-label": captions.find, "aria-keyshortcuts": "/" });
  const count = make("output", { class: "fc-count" });
  const back = tool("up", `${captions.previousHit} (${captions.shift}+Enter)`);
  const forth = tool("down", `${captions.nextHit} (Enter)`);
  const element = make("div", { class: "fc-search", role: "search" }, box, count, back, forth);
  const name = `factcheck-hits-${Math.random().toString(36).slice(2)}`;
  let texts;
  let hits = [];
  let at = -1;
  let due = false;
  function find() {
    const wanted = folded(box.value.trim()).text;
    hits = [];
    at = -1;
    if (wanted) {
      texts ??= view.paragraphs.map(({ text }) => folded(text));
      for (const [nth, { text, at: at2 }] of texts.entries()) {
        const { start } = view.paragraphs[nth];
        for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + wanted.length)) {
          hits.push({ start: start + at2(from), end: start + at2(from + wanted.length) });
        }
      }
    }
    paint();
  }
  function paint() {
    due = false;
    write(count, box.value.trim() ? captions.hits(at + 1, hits.length) : "");
    back.disabled = forth.disabled = hits.length === 0;
    put(box, "data-none", box.value.trim() !== "" && hits.length === 0);
    const registry = typeof CSS !== "undefined" ? CSS.highlights : void 0;
    if (!registry) return;
    registry.delete(name);
    registry.delete(`${name}-now`);
    if (hits.length === 0 || signal.aborted) return;
    const from = Math.max(0, at - SHOWN / 2);
    const ranges = hits.slice(from, from + SHOWN).map(({ start, end }) => view.rangeOf(start, end)).filter((range) => range !== null);
    registry.set(name, new Highlight(...ranges));
    const now = at >= 0 ? view.rangeOf(hits[at].start, hits[at].end) : null;
    if (now) registry.set(`${name}-now`, new Highlight(now));
  }
  function go(by) {
    if (hits.length === 0) return;
    at = at < 0 ? by > 0 ? 0 : hits.length - 1 : (at + by + hits.length) % hits.length;
    const { start, end } = hits[at];
    const range = view.rangeOf(start, end);
    if (range) view.scrollTo(range);
    paint();
    on.hit(start, end);
  }
  box.addEventListener("input", find, { signal });
  box.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
      else if (event.key === "Escape") {
        box.value = "";
        find();
        on.done();
      } else return;
      event.preventDefault();
    },
    { signal }
  );
  back.addEventListener("click", () => go(-1), { signal });
  forth.addEventListener("click", () => go(1), { signal });
  view.onRebuilt(() => {
    if (hits.length === 0 || due) return;
    due = true;
    requestAnimationFrame(paint);
  });
  signal.addEventListener("abort", paint);
  paint();
  const style = make("style", {}, `::highlight(${name}) { background: color-mix(in srgb, var(--disputed, gold) 28%, transparent); } ::highlight(${name}-now) { background: var(--accent, Highlight); color: var(--on-accent, HighlightText); }`);
  element.append(style);
  return {
    element,
    focus() {
      box.focus();
      box.select();
    },
    isEmpty: () => box.value.trim() === ""
  };
}

// selecting.js
function watchSelection({ root, pane, view }, captions, on, language, signal) {
  let selected = null;
  let changing = false;
  const picker = makePicker(root, captions, { kind: take, deed: change, left: drop }, signal);
  const sentences = new Intl.Segmenter(language, { granularity: "sentence" });
  function drop() {
    selected = null;
    changing = false;
    if (picker.hasFocus()) pane.focus({ preventScroll: true });
    picker.hide();
  }
  function take(kind) {
    if (changing && kind) {
      clear();
      on.kind(kind);
    } else if (selected) {
      const { start, end, guess } = selected;
      clear();
      on.mark({ start, end, kind: kind ?? guess });
    }
  }
  function change(deed) {
    clear();
    on.deed(deed);
  }
  function clear() {
    if (selected) selectionAt(root)?.removeAllRanges();
    drop();
  }
  function look(byKey = false, isSentence = false) {
    const current = selectionAt(root);
    if (!current || current.isCollapsed || !pane.contains(current.anchorNode)) return drop();
    const range = current.getRangeAt(0);
    const found = view.selected(range);
    if (!found) return drop();
    const { start: origin, text } = found.paragraph;
    const words = snap(text, found.start - origin, found.end - origin);
    if (!words) return drop();
    const guess = isSentence ? "statement" : guessKind(text.slice(words.start, words.end), text.charAt(words.start - 1));
    selected = { start: words.start + origin, end: words.end + origin, guess };
    changing = false;
    picker.show([...range.getClientRects()].at(-1) ?? range.getBoundingClientRect(), guess, false);
    if (byKey) on.selected(text.slice(words.start, words.end), kindName(guess, captions));
  }
  pane.addEventListener("pointerup", () => setTimeout(() => signal.aborted || look()), { signal });
  document.addEventListener("selectionchange", () => selected && selectionAt(root)?.isCollapsed && drop(), { signal });
  return {
    menu: picker.element,
    isOpen: () => picker.isOpen(),
    isChanging: () => changing,
    /** Mark what is selected, also where the menu did not come: a drag may end beside the text. */
    takeSelected() {
      if (!selected && !changing) look();
      if (!selected) return false;
      take();
      return true;
    },
    change,
    clear,
    /** @param {number} digit */
    takeNth: (digit) => KINDS[digit - 1] && take(KINDS[digit - 1]),
    /** Offer to change the mark at hand. @param {Element} at @param {string} kind */
    offerChange(at, kind) {
      clear();
      changing = true;
      picker.show(at.getClientRects()[0] ?? at.getBoundingClientRect(), kind, true);
      picker.focus(kind);
    },
    /**
     * Select by key: words with the arrows to the side, lines with the others.
     * @param {string} key
     * @param {Node} beginning where to begin when nothing is selected yet
     */
    extend(key, beginning2) {
      const current = selectionAt(root);
      if (!current) return;
      if (current.isCollapsed || !pane.contains(current.anchorNode)) current.collapse(beginning2, 0);
      const sideways = key === "ArrowRight" || key === "ArrowLeft";
      const forward = key === "ArrowRight" || key === "ArrowDown";
      current.modify("extend", forward ? "forward" : "backward", sideways ? "word" : "line");
      look(true);
    },
    /**
     * Select the next sentence, or the one before.
     * @param {1 | -1} by
     * @param {Node | null} beginning where to begin when nothing is selected
     * @returns {boolean} whether there was one
     */
    sentence(by, beginning2) {
      const current = selectionAt(root);
      const isIn = current && !current.isCollapsed && pane.contains(current.anchorNode);
      const range = isIn ? current.getRangeAt(0) : null;
      const node = range ? by > 0 ? range.endContainer : range.startContainer : beginning2;
      const from = node ? view.offsetOf(textAt(node), range ? by > 0 ? range.endOffset : range.startOffset : 0) : null;
      let at = node ? view.blockOf(node) : by > 0 ? 0 : view.paragraphs.length - 1;
      for (; at >= 0 && at < view.paragraphs.length; at += by) {
        const { start: origin, text } = view.paragraphs[at];
        const spans = [...sentences.segment(text)].map(({ index, segment }) => ({ start: origin + index, end: origin + index + segment.trimEnd().length }));
        const next = by > 0 ? spans.find((span) => from === null || span.end > from) : spans.findLast((span) => from === null || span.start < from);
        const found = next && view.rangeOf(next.start, next.end);
        if (!found || !current) continue;
        current.removeAllRanges();
        current.addRange(found);
        view.scrollTo(found);
        look(true, true);
        return true;
      }
      clear();
      return false;
    }
  };
}
function textAt(node) {
  return node.nodeType === Node.TEXT_NODE ? node : document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode() ?? node;
}

// outbox.js
var SILENCE = 4e3;
function createOutbox(storage2, record, tab, now = Date.now) {
  const prefix = `factcheck:${record}:`;
  const own = prefix + tab;
  let kept = [];
  const taken = /* @__PURE__ */ new Set();
  function could(work) {
    try {
      work();
      return true;
    } catch {
      return false;
    }
  }
  function read(key) {
    try {
      const found = JSON.parse(storage2.getItem(key) ?? "");
      return { beat: Number(found.beat), acts: Array.isArray(found.acts) ? found.acts : [] };
    } catch {
      return { beat: 0, acts: [] };
    }
  }
  const write2 = (beat) => could(() => storage2.setItem(own, JSON.stringify({ beat, acts: kept })));
  let works = write2(now()) && could(() => storage2.removeItem(own));
  return {
    /** Whether what was to be kept last is kept in this browser. */
    works: () => works,
    /** Keep what is not saved, in order. @param {Act[]} acts */
    keep(acts) {
      const before = kept;
      kept = acts;
      if (acts.length > 0) works = write2(now());
      else if (before.length > 0) works = could(() => storage2.removeItem(own));
      if (!works) return;
      for (const key of taken) could(() => storage2.removeItem(key));
      taken.clear();
    },
    /** Say that this page is there. */
    beat() {
      if (kept.length > 0) works = write2(now());
    },
    /** Say that this page is gone, so that the next one need not wait. */
    release() {
      if (kept.length > 0) write2(0);
    },
    /** Take what pages that are gone have left, each page's acts by themselves, oldest page first. @returns {Act[][]} */
    adopt() {
      const keys = Array.from({ length: storage2.length }, (_, at) => storage2.key(at) ?? "");
      const others = keys.filter((key) => key.startsWith(prefix) && key !== own && !taken.has(key));
      const left = others.map((key) => ({ key, ...read(key) }));
      const gone = left.filter(({ beat }) => beat === 0 || now() - beat > SILENCE).sort((a, b) => a.beat - b.beat);
      for (const { key } of gone) taken.add(key);
      return gone.map(({ acts }) => acts);
    }
  };
}
function withoutTakenBack(left) {
  const numbers = new Set(left.map((act) => act.act));
  const done = [];
  const undone = [];
  const gone = /* @__PURE__ */ new Set();
  for (const act of left) {
    const { of } = act.change;
    if (act.do === "undo") {
      const refused = left.find((each) => each.act === of && each.error);
      const back = refused ?? (of !== void 0 && numbers.has(of) ? done.pop() : void 0);
      if (back) gone.add(back).add(act);
      if (!refused) undone.push(back ?? act);
    } else if (act.do === "redo") {
      const again = undone.pop();
      if (!again) continue;
      gone.add(act);
      if (again.do === "undo") gone.add(again);
      else {
        gone.delete(again);
        done.push(again);
      }
    } else if (!act.error) {
      undone.length = 0;
      if (act.do !== "keep") done.push(act);
    }
  }
  const stands = left.filter((act) => !gone.has(act));
  const isStep = (act) => act.do === "undo" || act.do === "redo";
  return { acts: stands.filter((act) => !isStep(act)), steps: stands.filter(isStep) };
}

// wire.js
var PATIENCE2 = 1500;
var PART = 128 * 1024;
var BEAT = 700;
function createWire(model, tab, on, signal) {
  const timers = /* @__PURE__ */ new Map();
  const uploads = /* @__PURE__ */ new Map();
  let asked = 0;
  let silent = false;
  function receive(answer) {
    if (!answer || !Array.isArray(answer.rows)) return;
    asked = 0;
    const mine = answer.tab === tab;
    if (mine && answer.part !== void 0) proceed(answer);
    else {
      if (mine) forget(answer.act);
      on.answer(answer, mine);
    }
    if (silent) {
      silent = false;
      on.alive();
    }
  }
  function forget(act) {
    clearTimeout(timers.get(act));
    timers.delete(act);
    uploads.delete(act);
  }
  function post(content, buffers) {
    try {
      model.send({ tab, ...content }, void 0, buffers);
    } catch {
      if (!silent) on.silent();
      silent = true;
    }
  }
  function ask() {
    asked ||= performance.now();
    post({ act: 0, do: "pulse" });
  }
  function beat() {
    on.beat();
    if (asked && performance.now() - asked > PATIENCE2) {
      if (!silent) on.silent();
      silent = true;
      asked = 0;
    }
    if (!asked && (silent || on.watched())) ask();
  }
  const pulse = setInterval(beat, BEAT);
  function proceed({ act, part, received }) {
    const upload = uploads.get(act);
    if (!upload || upload.part !== part) return;
    upload.part += 1;
    if (received === upload.part) return void sendPart(upload);
    uploads.delete(act);
    on.failure(upload.act, "");
  }
  async function sendPart(upload) {
    const { act, file, part } = upload;
    const parts2 = Math.max(1, Math.ceil(file.size / PART));
    try {
      const data = await file.slice(part * PART, (part + 1) * PART).arrayBuffer();
      if (uploads.get(act.act) !== upload || upload.part !== part) return;
      const source = { at: 0, ...act.change.source, part, parts: parts2 };
      post({ act: act.act, key: act.key, do: act.do, claim: act.claim, change: { source }, revision: act.revision }, [data]);
    } catch (error) {
      uploads.delete(act.act);
      on.failure(act, error instanceof Error ? error.message : String(error));
    }
  }
  model.on("msg:custom", receive);
  model.on("comm:close", ask);
  model.on("comm_live_update", ask);
  signal.addEventListener("abort", () => {
    clearInterval(pulse);
    model.off("msg:custom", receive);
    model.off("comm:close", ask);
    model.off("comm_live_update", ask);
    for (const act of timers.keys()) clearTimeout(timers.get(act));
    uploads.clear();
  });
  return {
    /**
     * Send an act, also one that was sent before; a file that is kept goes in parts, each after the one before arrived.
     * @param {Act} act
     * @param {File} [file] that is kept, the first time
     */
    send(act, file) {
      if (file) uploads.set(act.act, { act, file, part: 0 });
      const upload = uploads.get(act.act);
      if (upload) return void sendPart(upload);
      forget(act.act);
      if (act.do !== "keep" && act.do !== "consult") timers.set(act.act, setTimeout(() => on.late(act), PATIENCE2));
      const { act: number, key, do: verb, claim, change, revision } = act;
      post({ act: number, key, do: verb, claim, change, revision });
    }
  };
}

// delivery.js
var LOST = "Lost";
var UNSEEN3 = "ChangedElsewhere";
var hasFile = (act) => act.do === "keep" && act.change.source?.name !== void 0;
function createDelivery(model, ledger, captions, on, signal) {
  const tab = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join("");
  const outbox = createOutbox(storage(), model.get("record"), tab);
  let line = "connecting";
  const adopted = /* @__PURE__ */ new Set();
  const files = /* @__PURE__ */ new Map();
  const wire = createWire(
    model,
    tab,
    {
      answer: receive,
      late(act) {
        ledger.late(act.act);
        on.change([]);
      },
      failure(act, error) {
        refuse(act, error || captions.fileInterrupted);
      },
      alive() {
        line = "alive";
        sendAgain();
        if (!ledger.pending().some((act) => act.do === "hello")) send("hello");
        adopt();
        on.change([]);
      },
      silent() {
        line = "silent";
        on.change([]);
      },
      watched: on.watched,
      beat: outbox.beat
    },
    signal
  );
  const keep = () => outbox.keep(ledger.unsaved());
  function sendAgain() {
    for (const act of ledger.pending()) {
      act.late = false;
      wire.send(act);
    }
  }
  function fail(act, error, problem) {
    act.problem = problem;
    ledger.fail(act.act, error);
  }
  function refuse(act, error) {
    fail(act, error);
    keep();
    on.change([act.claim]);
  }
  function send(verb, claim = null, change = {}, as = {}, file = void 0) {
    const act = ledger.begin(verb, claim, change, as);
    act.key ||= `${tab}:${act.act}`;
    if (file) files.set(act.act, file);
    if (!QUESTIONS.includes(verb)) keep();
    wire.send(act, file);
    on.change([claim, ...change.with ?? []]);
    return act;
  }
  function receive(answer, mine) {
    if (mine && answer.act === 0 && answer.rows.length === 0 && line === "alive") return;
    const act = mine ? ledger.pending().find((each) => each.act === answer.act) : void 0;
    const error = captions.problems[answer.problem ?? ""]?.(answer.error ?? "") ?? answer.error ?? "";
    if (mine && answer.saved) ledger.settle(answer.act);
    else if (act) fail(act, error, answer.problem);
    if (mine && answer.saved) files.delete(answer.act);
    if (act && !QUESTIONS.includes(act.do)) keep();
    if (mine && line === "connecting") {
      line = "alive";
      adopt();
    }
    if (mine && adopted.delete(answer.act) && adopted.size === 0 && answer.saved) on.say(captions.sentAgain);
    on.answer(answer, mine, act, error);
  }
  function adopt() {
    if (model.get("read_only")) return;
    const pages = outbox.adopt();
    for (const { acts, steps } of pages.map(withoutTakenBack)) {
      for (const old of acts) {
        const act = ledger.begin(old.do, old.claim, old.change, { revision: old.revision, key: old.key });
        if (old.error) fail(act, old.error, old.problem);
        else if (hasFile(old)) fail(act, captions.fileLost(old.change.source?.name ?? ""), LOST);
        else {
          adopted.add(act.act);
          wire.send(act);
        }
      }
      for (const { do: step, change, key } of steps) fail(ledger.begin(step, null, change, { key }), captions.stepLost, LOST);
      on.change(acts.map((act) => act.claim));
    }
    if (pages.length > 0) keep();
  }
  function canRetry(failure) {
    if (failure.do === "annotate_alike" && failure.problem === UNSEEN3) return false;
    return failure.problem !== LOST && (!hasFile(failure) || files.has(failure.act));
  }
  return {
    send,
    line: () => line,
    canRetry,
    /** Whether what is not saved is kept in this browser. */
    isKept: () => outbox.works(),
    /** Whether something on its way would be lost with this page. */
    isAtRisk() {
      const unsaved = ledger.unsaved();
      return unsaved.length > 0 && !outbox.works() || ledger.pending().some(hasFile) || withoutTakenBack(unsaved).steps.some((step) => !step.error);
    },
    /** Send all again that waits for an answer, and what was refused. @param {Act} [first] the failure that is told */
    retry(first) {
      sendAgain();
      if (!first || line === "silent") return;
      const unseen = (act) => act.problem === UNSEEN3 && act.act !== first.act;
      for (const failure of ledger.failures().filter((act) => canRetry(act) && !unseen(act))) {
        const file = files.get(failure.act);
        files.delete(failure.act);
        ledger.drop(failure.act);
        send(failure.do, failure.claim, failure.change, {}, file);
      }
    },
    /** Forget an act that was refused. @param {Act} failure */
    discard(failure) {
      ledger.drop(failure.act);
      files.delete(failure.act);
      keep();
      on.change([failure.claim]);
    },
    /** Ask what others have done since. */
    greet() {
      send("hello");
      if (line === "alive") adopt();
    },
    /** The page or the cell goes. */
    release: () => outbox.release()
  };
}
function storage() {
  try {
    return localStorage;
  } catch {
    const setItem = () => {
      throw new Error("forbidden");
    };
    return { length: 0, key: () => null, getItem: () => null, setItem, removeItem: () => void 0 };
  }
}

// session.js
function createSession(model, rows, captions, screen, signal) {
  const ledger = createLedger(rows);
  const language = model.get("language");
  const readOnly = Boolean(model.get("read_only"));
  let chosen = ledger.nextOpen(null) ?? ledger.ids()[0] ?? null;
  let can = { undo: false, redo: false };
  let acted = false;
  let finished = false;
  let searching = false;
  let failures = [];
  let unanswered = "";
  const atHand = /* @__PURE__ */ new Map();
  const delivery = createDelivery(model, ledger, captions, { answer: receive, change: refresh, say: screen.say, watched: screen.isWatched }, signal);
  function act(verb, claim = null, change = {}, as = {}, file = void 0) {
    const question = QUESTIONS.includes(verb);
    if (readOnly && !question) return screen.say(captions.readOnly);
    acted ||= !question;
    if (!question) finished = false;
    unanswered = "";
    atHand.set(delivery.send(verb, claim, change, as, file).act, chosen);
  }
  function receive(answer, mine, of, error) {
    if (of?.claim && (of.do === "keep" || of.do === "consult")) {
      screen.source(of.claim, of.change.source?.at ?? 0, error || answer.unread || "", answer.source);
      if (error && of.do === "keep" && of.claim === chosen) delivery.discard(of);
    } else if (of && QUESTIONS.includes(of.do)) unanswered = error;
    if (answer.failures) failures = answer.failures;
    searching = answer.searching ?? searching;
    const place = ledger.place(chosen);
    const before = ledger.shown(chosen);
    const { touched, moved: moved2 } = ledger.apply(answer.rows);
    can = { undo: answer.undo ?? can.undo, redo: answer.redo ?? can.redo };
    if (moved2.length > 0) screen.rebuild(moved2);
    if (chosen === null || ledger.place(chosen) < 0) {
      if (screen.isBusy()) screen.toText();
      choose(ledger.ids()[Math.min(Math.max(place, 0), ledger.ids().length - 1)] ?? null);
    } else if (before && of?.do !== "hello") tellChange(before, ledger.shown(chosen));
    refresh([...touched, of?.claim ?? null]);
    const movedOn = screen.isBusy() || atHand.get(answer.act) !== chosen;
    const step = of?.do === "undo" || of?.do === "redo" ? `${captions[of.do]}. ` : "";
    if (mine && answer.focus && ledger.place(answer.focus) >= 0 && !movedOn) choose(answer.focus, { prefix: step });
    else if (step && answer.saved) screen.say(step);
    if (mine) atHand.delete(answer.act);
    if (answer.history && of?.claim) screen.history(of.claim, answer.history);
    if (answer.alike && of?.claim) screen.alike(of.claim, answer.alike);
  }
  function tellChange(before, now) {
    const known = new Map(before.others.map((other2) => [other2.reviewer, other2.revision]));
    const other = now?.others.find((each) => each.revision > (known.get(each.reviewer) ?? 0));
    if (other) screen.say(captions.changedBy(other.reviewer, captions[other.verdict ?? "open"]));
  }
  function refresh(ids) {
    screen.touch([...new Set(ids)].filter((id) => id !== null));
    screen.paint();
  }
  function choose(id, { prefix = "", reveal = true } = {}) {
    screen.leave();
    chosen = id;
    screen.choose(id, { reveal });
    screen.paint();
    const row = ledger.shown(id);
    if (!row) return;
    const kind = kindName(row.kind, captions);
    const hint = row.hints[0] ? `. ${captions[row.hints[0].level]}: ${row.hints[0].message}` : "";
    screen.say(`${prefix}${captions.placeSpoken(ledger.place(id) + 1, ledger.ids().length)}: ${spoken(screen.quote(row))}. ${kind}, ${captions[row.verdict ?? "open"]}${hint}`);
  }
  function walkToOpen(prefix = "") {
    const next = ledger.nextOpen(chosen);
    if (next !== null) choose(next, { prefix });
    else {
      finished = ledger.progress().open === 0;
      screen.say(`${prefix}${finished ? captions.allSettled : ""}`);
      screen.paint();
    }
  }
  const here = () => ledger.shown(chosen);
  const failuresHere = () => ledger.failures().filter((each) => each.claim === chosen && chosen !== null);
  const firstFailure = () => failuresHere()[0] ?? ledger.failures()[0];
  const cut = () => delivery.line() === "silent";
  return {
    ledger,
    act,
    choose,
    chosen: () => chosen,
    readOnly,
    can: () => ({
      undo: !readOnly && (can.undo || ledger.underWay() || ledger.newestFailure() !== void 0),
      redo: !readOnly && can.redo
    }),
    /** The whole widget's state. @param {boolean} typing whether a field has something that is not reported */
    state(typing) {
      const unsaved = ledger.unsaved().length;
      if (readOnly) return { state: "read-only", word: captions.readOnly };
      if (cut()) return { state: "failed", word: unsaved > 0 ? captions.kept(unsaved) : captions.cut };
      if (delivery.line() === "connecting") return { state: "saving", word: captions.connecting };
      const state = ledger.state();
      if (state === "saved" && typing) return { state: "typing", word: captions.typing };
      const saved = searching ? `${captions.saved} · ${captions.searching}` : captions.saved;
      return { state, word: { saved, saving: captions.saving, failed: captions.failed }[state] };
    },
    /** The state of the claim at hand in a word. */
    actHere() {
      if (failuresHere().length > 0) return { state: "failed", act: captions.failed };
      if (ledger.isPending(chosen)) return { state: "saving", act: cut() ? captions.failed : captions.saving };
      const at = here()?.at;
      return { state: "saved", act: at ? captions.savedAt(clock(at, language)) : "" };
    },
    /** What of the claim at hand could not be saved. @returns {Change} */
    failedHere: () => combined(failuresHere().filter((each) => each.do !== "keep").map((each) => each.change)),
    /** What the reviewer must know, null when all is well. */
    news() {
      const late = delivery.isKept() ? captions.late : captions.lateUnkept;
      if (cut()) return { headline: captions.cut, detail: late, retry: true, discard: false };
      const failure = firstFailure();
      if (failure) {
        const row = ledger.shown(failure.claim);
        const others = ledger.failures().length - 1;
        const headline = captions.failedFor(deedOf(failure, captions), row ? shortened(screen.quote(row)) : "") + (others > 0 ? ` (+${others})` : "");
        return { headline, detail: failure.error ?? "", retry: delivery.canRetry(failure), discard: true };
      }
      if (ledger.pending().some((each) => each.late)) return { headline: captions.saving, detail: late, retry: true, discard: false };
      if (unanswered) return { headline: captions.unanswered, detail: unanswered, retry: false, discard: false };
      if (failures.length > 0 && !acted) return { headline: captions.unchecked, detail: failures.join(" "), retry: false, discard: false };
      if (ledger.warnedLate() > 0) return { headline: captions.warnedLate(ledger.warnedLate()), detail: "", retry: false, discard: false };
      return finished ? { headline: captions.allSettled, detail: captions.handOver, retry: false, discard: false } : null;
    },
    retry: () => delivery.retry(firstFailure()),
    discard() {
      const failure = firstFailure();
      if (failure) delivery.discard(failure);
    },
    /** @param {1 | -1} by */
    walk(by) {
      const ids = ledger.ids();
      if (ids.length > 0) choose(ids[Math.min(Math.max(ledger.place(chosen) + by, 0), ids.length - 1)]);
    },
    walkToOpen,
    /** @param {Verdict} verdict @param {boolean} [stay] */
    settle(verdict, stay = false) {
      const row = here();
      if (!row) return;
      screen.leave();
      act("annotate", row.id, { verdict });
      if (readOnly) return;
      if (stay || cut()) screen.say(cut() ? captions.failed : captions[verdict]);
      if (!stay) walkToOpen(`${captions[verdict]}. `);
    },
    withdraw() {
      const row = here();
      if (!row) return;
      screen.leave();
      if (!row.verdict && !row.own) return screen.say(captions.nothingToWithdraw);
      act(row.verdict ? "withdraw" : "unmark", row.id);
      screen.say(row.verdict ? `${captions.open}: ${shortened(screen.quote(row))}` : captions.unmarked);
    },
    /** Take a hint's suggestion over, by key the first one there is. @param {Hint} [hint] @param {Row} [at] the claim that has it */
    takeOver(hint, at = here()) {
      const taken = hint ?? at?.hints.find((each) => each.offer);
      if (!at || !taken?.offer) return screen.say(captions.nothingToTake);
      screen.leave();
      const said = `${captions[taken.offer.verdict ?? "open"]}: ${taken.offer.correction}. `;
      act("take", at.id, taken.elsewhere ? { hint: taken.id } : { ...taken.offer, correction: taken.offer.correction || at.correction, hint: taken.id });
      if (taken.elsewhere || at.id !== chosen) screen.say(said);
      else walkToOpen(said);
    },
    /** Put a hint away for good, by key the first one. @param {Hint} [hint] @param {Row} [at] the claim that has it */
    dismiss(hint, at = here()) {
      const put2 = hint ?? at?.hints[0];
      if (!at || !put2) return screen.say(captions.noHint);
      act("dismiss", at.id, { hint: put2.id });
      screen.say(captions.dismissed);
    },
    /** @param {string} value pressed again, it is taken back */
    reason(value) {
      const row = here();
      if (!row?.verdict) return;
      act("annotate", row.id, { reason: row.reason === value ? null : value });
      screen.say(reasonName(value, captions));
    },
    /** Keep a copy of a source: what stands at its address, or a file. @param {number} at @param {File} [file] */
    keep(at, file) {
      if (chosen === null) return;
      if (readOnly) return screen.source(chosen, at, captions.readOnly);
      const underWay = ledger.pending().some((each) => each.do === "keep" && each.claim === chosen && each.change.source?.at === at);
      if (underWay) return screen.say(captions.keeping);
      act("keep", chosen, { source: file ? { at, name: file.name } : { at } }, {}, file);
    },
    /** @param {"undo" | "redo"} step */
    step(step) {
      screen.leave();
      const failure = step === "undo" ? ledger.newestFailure() : void 0;
      if (failure) {
        delivery.discard(failure);
        return screen.say(`${captions.discard}: ${deedOf(failure, captions)}`);
      }
      if (step === "undo" && ledger.pending().some((each) => each.do === "keep" && each.act === ledger.newest())) return screen.say(captions.keeping);
      const back = ["undo", "redo"].includes(ledger.pending().at(-1)?.do ?? "");
      const of = ledger.underWay() && (step === "undo" || back) ? { of: ledger.newest() } : {};
      if (can[step] || "of" in of) act(step, null, of);
      else screen.say(captions.nothingTo[step]);
    },
    greet: delivery.greet,
    release: delivery.release,
    isAtRisk: delivery.isAtRisk
  };
}

// review.js
var FAR = 80;
function showReview({ model, el }, article, rows, at) {
  const controller = new AbortController();
  const { signal } = controller;
  const reasons = model.get("reasons");
  const language = model.get("language");
  const captions = captionsFor(language);
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
  const tag = languageTag(article.language);
  const about = { title: article.title, language: tag, reviewer: model.get("reviewer") };
  const pane = make("article", { class: "fc-text", tabindex: 0, lang: tag, "aria-label": captions.article, "aria-description": captions.articleHelp });
  const voice = make("div", { class: "fc-voice", role: "status", "aria-live": "polite" });
  const say = (text2) => void (voice.textContent = text2 + (text2 && text2 === voice.textContent ? " " : ""));
  const toText = () => (list.isOpen() ? list.element : pane).focus({ preventScroll: true });
  const session = createSession(
    model,
    rows,
    captions,
    {
      quote: (row) => view.quote(row),
      touch(ids) {
        for (const id of ids) view.touch(id);
        list.touch(ids);
        map.changed();
        countLater();
      },
      rebuild(rows2) {
        view.rebuild(rows2);
        list.rebuild();
        map.changed();
      },
      choose(id, { reveal }) {
        notice.tell("");
        view.choose(id);
        list.choose(id);
        map.choose(id);
        if (id !== null && reveal) requestAnimationFrame(() => session.chosen() === id && view.reveal(id));
      },
      paint,
      say,
      leave: () => panel.leave(),
      isBusy: () => panel.isBusy(),
      toText,
      history: (claim, said) => panel.showHistory(claim, said),
      alike: previewAlike,
      source: (claim, at2, told, source) => citing.answered(claim, at2, told, source),
      isWatched: () => !document.hidden && root.contains(focused(root))
    },
    signal
  );
  const { ledger } = session;
  const bar = makeBar(captions, about, { list: toggleList, filter: () => toggleTools(), undo: () => session.step("undo"), redo: () => session.step("redo"), help: () => help.showModal() }, signal);
  const notice = makeNotice(captions, { retry: session.retry, discard: session.discard }, signal);
  const panel = makePanel(
    captions,
    reasons,
    {
      verdict: session.settle,
      withdraw: session.withdraw,
      reason: session.reason,
      take: session.takeOver,
      dismiss: session.dismiss,
      alike: askAlike,
      menu: offerChange,
      history: () => session.act("history", session.chosen()),
      unfinished: (quote) => notice.tell(captions.unfinished(shortened(quote))),
      known: () => citing.known(),
      keep: session.keep,
      consult: (at2) => citing.consult(at2),
      write: (claim, change, revision) => citing.annotate(claim, change, revision),
      done: toText,
      typing: paint
    },
    signal
  );
  const help = makeHelp(captions, signal);
  const view = paintArticle(pane, article, ledger, signal);
  const length = article.paragraphs.at(-1)?.end ?? 0;
  const map = makeMap(pane, ledger, length, captions.map, goTo, signal);
  const list = makeList(ledger, captions, view.quote, { choose: (id) => session.choose(id), sorted: paint }, tag, signal);
  const selecting = watchSelection({ root, pane, view }, captions, { mark, kind: (kind) => reshape({ kind }), deed: changeMark, selected: (text2, kind) => say(`${spoken(text2)}. ${captions.markAs}: a, ${kind}`) }, tag, signal);
  const search = makeSearch(view, captions, { hit, done: closeTools }, signal);
  const filters = makeFilters(captions, showOnly, closeTools, signal);
  const alike = makeAlike(captions, context, settleAlike, tag, signal);
  const reader = makeReader(captions, signal);
  const citing = createCiting(session, captions, { say, toText, leave: panel.leave, at: panel.sources.at, tell: panel.sources.tell, read: reader.show });
  const tools = make("div", { class: "fc-toolrow", hidden: true }, search.element, filters.element);
  const text = make("div", { class: "fc-page" }, pane, map.element);
  root.append(bar.element, notice.element, make("div", { class: "fc-desk" }, make("div", { class: "fc-main-pane" }, text, list.element, selecting.menu), panel.element), voice, help, alike.element, reader.element);
  function paint() {
    const hadFocus = root.contains(focused(root));
    const now = session.state(panel.hasDraft());
    put(root, "data-state", now.state);
    bar.show({ progress: ledger.progress(), ...now, ...session.can(), list: list.isOpen(), tools: !tools.hidden, filter: parts(ledger.filter()) });
    notice.show(session.news());
    const chosen = session.chosen();
    const row = ledger.shown(chosen);
    panel.show(row, {
      at: ledger.place(chosen) + 1,
      of: ledger.ids().length,
      quote: row ? view.quote(row) : "",
      // An error in a description is seen also by who looks at the name in it.
      around: row ? around(row).map((each) => ({ row: each, quote: view.quote(each) })) : [],
      language: tag,
      failed: session.failedHere(),
      ...session.actHere()
    });
    keepFocus(hadFocus);
  }
  const around = (row) => view.claimsIn(row.start, row.end).filter((each) => each.id !== row.id && each.kind !== "statement" && !each.verdict && each.hints.length > 0 && each.start <= row.start && each.end >= row.end);
  function keepFocus(had2) {
    const active = focused(root);
    if (!active || !root.contains(active) ? had2 : active !== root && (active.matches(":disabled") || active.closest("[hidden]"))) toText();
  }
  function showOnly(filter) {
    panel.leave();
    const rows2 = ledger.show(filter);
    filters.set(filter);
    if (rows2.length > 0) {
      view.rebuild(rows2);
      list.rebuild();
      map.changed();
    }
    if (ledger.place(session.chosen()) < 0) session.choose(ledger.ids()[0] ?? null);
    filters.show(ledger.every(), ledger.ids().length, ledger.size());
    paint();
    say(captions.listed(ledger.ids().length));
  }
  let counting = false;
  function countLater() {
    if (counting || tools.hidden) return;
    counting = true;
    setTimeout(() => {
      counting = false;
      if (!signal.aborted && !tools.hidden) filters.show(ledger.every(), ledger.ids().length, ledger.size());
    }, 250);
  }
  function toggleTools(open = Boolean(tools.hidden)) {
    if (open) filters.show(ledger.every(), ledger.ids().length, ledger.size());
    else toText();
    if (!tools.isConnected) bar.element.after(tools);
    tools.hidden = !open;
    if (open) filters.focus();
    paint();
  }
  function closeTools() {
    toText();
    tools.hidden = search.isEmpty() && parts(ledger.filter()) === 0;
    paint();
  }
  function find() {
    if (list.isOpen()) toggleList();
    if (tools.hidden) toggleTools(true);
    search.focus();
  }
  function hit(start, end) {
    const there = view.claimsIn(start, end).filter((row) => ledger.place(row.id) >= 0);
    const inner = there.at(-1);
    if (inner) session.choose(inner.id, { reveal: false });
  }
  function toggleList() {
    panel.leave();
    list.open(!list.isOpen());
    text.hidden = list.isOpen();
    list.choose(session.chosen());
    const chosen = session.chosen();
    if (!list.isOpen() && chosen !== null) requestAnimationFrame(() => view.reveal(chosen));
    toText();
    paint();
  }
  function goTo(offset) {
    const ids = ledger.ids();
    let nearest = null;
    let away = Infinity;
    for (const id of ids) {
      const row = ledger.shown(id);
      const distance = row ? Math.abs(row.start - offset) : Infinity;
      if (distance < away) [nearest, away] = [id, distance];
    }
    if (nearest !== null) session.choose(nearest);
    toText();
  }
  function askAlike() {
    const row = ledger.shown(session.chosen());
    if (!row) return;
    panel.leave();
    session.act("alike", row.id);
  }
  let previewed = /* @__PURE__ */ new Map();
  function previewAlike(claim, ids) {
    const row = ledger.shown(claim);
    const others = ids.filter((id) => id !== claim).map((id) => ledger.shown(id)).filter((each) => each !== void 0);
    if (!row || claim !== session.chosen() || panel.isBusy()) return;
    previewed = new Map([row, ...others].map((each) => [each.id, each.revision]));
    if (others.length > 0) return alike.show(row, others);
    notice.tell(captions.noneAlike);
  }
  function settleAlike(claim, others, verdict) {
    const row = ledger.shown(claim);
    if (!row) return;
    const same = verdict === row.verdict;
    const seen = others.map((id) => previewed.get(id) ?? 0);
    session.act("annotate_alike", row.id, { with: others, seen, verdict, ...same ? { reason: row.reason, correction: row.correction } : {} }, { revision: previewed.get(claim) });
    session.walkToOpen(`${captions.settledAlike(others.length + 1)}. `);
    toText();
  }
  function context(row) {
    const { text: whole3, start } = article.paragraphs.find((each) => each.start <= row.start && row.start < each.end) ?? article.paragraphs[0];
    const quote = view.quote(row);
    const end = row.start - start + quote.length;
    const before = lastWords(whole3.slice(0, row.start - start), 40);
    const after = firstWords(whole3.slice(end), 40);
    return [(before.length < row.start - start ? "…" : "") + before, quote, end + after.length < whole3.length ? `${after.trimEnd()} …` : after];
  }
  function mark(passage) {
    session.act("mark", null, passage);
    if (!session.readOnly) say(captions.marked);
  }
  function offerChange() {
    const chosen = session.chosen();
    const row = ledger.shown(chosen);
    const at2 = chosen === null ? null : view.beginning(chosen);
    if (!row || !(at2 instanceof Element)) return say(captions.noClaim);
    if (list.isOpen()) toggleList();
    selecting.offerChange(at2, row.kind);
  }
  function reshape(change) {
    const before = ledger.shown(session.chosen());
    if (!before || change.kind === before.kind) return;
    session.act("reshape", before.id, change);
    const after = ledger.shown(before.id);
    if (after) view.rebuild([before, after]);
    view.choose(before.id);
    paint();
    if (after) say(`${kindName(after.kind, captions)}: ${spoken(view.quote(after))}`);
  }
  function moveBorder(border, by) {
    const row = ledger.shown(session.chosen());
    if (!row) return;
    const change = moved(view.whole, row, border, by);
    if (change) reshape(change);
  }
  function changeMark(deed) {
    const row = ledger.shown(session.chosen());
    if (!row) return;
    if (deed !== "merge") {
      session.act(deed, row.id);
      return say(deed === "unmark" ? captions.unmarked : captions.marking.split);
    }
    const paragraph = view.whole.find((each) => each.start <= row.start && row.start < each.end);
    const next = view.claimsIn(row.end, Math.min(row.end + FAR, paragraph?.end ?? row.end)).filter((each) => each.kind === row.kind && each.start >= row.end && ledger.place(each.id) >= 0).sort((a, b) => a.start - b.start)[0];
    if (!next) return notice.tell(captions.nothingToMerge);
    session.act("merge", row.id, { with: [next.id] });
    say(captions.marking.merge);
  }
  function select(key) {
    const chosen = session.chosen();
    const beginning2 = chosen === null ? pane.firstChild : view.beginning(chosen);
    if (beginning2) selecting.extend(key, beginning2);
  }
  function digit(digit2) {
    if (selecting.isOpen()) return selecting.takeNth(digit2);
    const verdict = ledger.shown(session.chosen())?.verdict;
    if (!verdict) return say(captions.verdictFirst);
    const value = reasons[verdict]?.[digit2 - 1];
    if (value) session.reason(value);
  }
  let leaving = false;
  function press(event) {
    event.stopPropagation();
    const target = (
      /** @type {HTMLElement} */
      event.target
    );
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      panel.leave();
      return say(session.state(panel.hasDraft()).word);
    }
    if (event.defaultPrevented || target.closest("dialog[open]") || target.matches("input:not([type=checkbox]), textarea, select")) return;
    const deed = selecting.isChanging() ? deedFor(event) : void 0;
    const meant = deed ? { action: deed } : meaning(event);
    if (!meant || meant.action === "take" && target.closest("button, a, summary, input")) return;
    if (meant.action === "sentence") {
      const chosen = session.chosen();
      if (target === pane && !leaving && selecting.sentence(meant.by ?? 1, chosen === null ? null : view.beginning(chosen))) event.preventDefault();
      return;
    }
    leaving = meant.action === "escape";
    event.preventDefault();
    if (!inSight) root.scrollIntoView({ block: "nearest" });
    if (deed) return selecting.change(deed);
    if (selecting.isChanging() && meant.action !== "digit") selecting.clear();
    switch (meant.action) {
      case "next":
        return session.walk(1);
      case "previous":
        return session.walk(-1);
      case "open":
        return session.walkToOpen();
      case "verified":
      case "disputed":
      case "erroneous":
        return session.settle(meant.action, meant.stay);
      case "withdraw":
        return session.withdraw();
      case "correction":
      case "note":
      case "source":
        return panel.focus(meant.action);
      case "same source":
        return citing.again();
      case "digit":
        return digit(meant.digit ?? 0);
      case "mark":
        return selecting.takeSelected() || say(captions.nothingSelected);
      case "menu":
        return offerChange();
      case "unmark":
        return changeMark("unmark");
      case "border":
        return moveBorder(meant.border ?? "end", meant.by ?? 1);
      case "select":
        return select(meant.key ?? "");
      case "take":
        return session.takeOver();
      case "dismiss":
        return session.dismiss();
      case "alike":
        return askAlike();
      case "history":
        return panel.unfold();
      case "consult":
        return citing.consult();
      case "list":
        return toggleList();
      case "filter":
        return toggleTools(true);
      case "find":
        return find();
      case "undo":
      case "redo":
        return session.step(meant.action);
      case "help":
        return help.showModal();
      default:
        selecting.clear();
        toText();
    }
  }
  let inSight = true;
  const sight = new IntersectionObserver(([entry]) => inSight = entry.intersectionRatio > 0.9, { threshold: 0.9 });
  sight.observe(root);
  let width = 0;
  let height = 0;
  const size = new ResizeObserver(() => {
    const chosen = session.chosen();
    if (chosen !== null && pane.clientHeight > 0 && (pane.clientWidth !== width || view.isWithin(chosen, height))) view.reveal(chosen);
    [width, height] = [pane.clientWidth, pane.clientHeight];
  });
  size.observe(pane);
  signal.addEventListener("abort", () => {
    sight.disconnect();
    size.disconnect();
  });
  root.addEventListener("keydown", press, { signal });
  root.addEventListener("focusin", (event) => put(
    /** @type {Element} */
    event.target,
    "data-lm-suppress-shortcuts",
    "true"
  ), { signal });
  root.addEventListener("close", () => root.contains(focused(root)) || toText(), { signal, capture: true });
  for (const name of ["keyup", "keypress"]) root.addEventListener(name, (event) => event.stopPropagation(), { signal });
  pane.addEventListener(
    "click",
    (event) => {
      if (selectionAt(root)?.isCollapsed === false) return;
      const ids = view.claimsAt(
        /** @type {Element} */
        event.target
      ).filter((id) => ledger.place(id) >= 0);
      if (ids.length === 0) return;
      const at2 = ids.indexOf(session.chosen() ?? "");
      session.choose(ids[at2 > 0 ? at2 - 1 : ids.length - 1], { reveal: false });
    },
    { signal }
  );
  let greeted = Date.now();
  function greetAgain() {
    if (document.hidden || Date.now() - greeted < 2e3) return;
    greeted = Date.now();
    session.greet();
  }
  function leavePage() {
    panel.leave();
    session.release();
  }
  window.addEventListener("focus", greetAgain, { signal });
  function askToStay(event) {
    panel.leave();
    if (session.isAtRisk()) event.preventDefault();
  }
  window.addEventListener("pagehide", leavePage, { signal });
  window.addEventListener("beforeunload", askToStay, { signal });
  document.addEventListener("visibilitychange", () => document.hidden ? panel.leave() : greetAgain(), { signal });
  if (article.more) pane.append(make("p", { class: "fc-loading", lang: language }, captions.loading));
  const had = el.contains(focused(el));
  el.replaceChildren(root);
  if (at) {
    if (ledger.place(at.chosen) >= 0) session.choose(at.chosen, { reveal: false });
    pane.scrollTop = at.top;
  }
  view.choose(session.chosen());
  map.choose(session.chosen());
  if (had) pane.focus({ preventScroll: true });
  else takeKeys(root, pane, signal);
  session.greet();
  paint();
  return {
    /** Whether something would be lost that is being typed or chosen. */
    isBusy: () => session.isAtRisk() || panel.isBusy() || panel.hasDraft() || Boolean(focused(root)?.matches("input, textarea, select") || root.querySelector("dialog[open]")),
    /** Where the reviewer is. */
    at: () => ({ chosen: session.chosen(), top: pane.scrollTop }),
    leave() {
      leavePage();
      controller.abort();
    }
  };
}

// widget.js
var PATIENCE3 = 250;
function render(host) {
  const { model } = host;
  const article = JSON.parse(model.get("article"));
  let review = showReview(host, article, JSON.parse(model.get("claims")));
  let gone = false;
  function take(answer) {
    if (gone || !answer?.article) return;
    if (review.isBusy()) return void setTimeout(take, PATIENCE3, answer);
    model.off("msg:custom", take);
    const at = review.at();
    review.leave();
    review = showReview(host, JSON.parse(answer.article), JSON.parse(answer.claims), at);
  }
  if (article.more) {
    model.on("msg:custom", take);
    setTimeout(() => gone || model.send({ act: 0, tab: "", do: "whole" }));
  }
  return () => {
    gone = true;
    model.off("msg:custom", take);
    review.leave();
  };
}
var widget_default = { render };
export {
  widget_default as default
};
