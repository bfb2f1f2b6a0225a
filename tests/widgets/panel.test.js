import assert from "node:assert/strict";
import { test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { row } from "./rows.js";
import { fire, type, within } from "./screen.js";

const { makePanel } = await import("../../factcheck/widgets/src/panel.js");
const captions = captionsFor("en");
const A = row("a", 0, 1);
const B = row("b", 2, 3);

/** A panel at claim a. */
function panelAt(first = A, known = []) {
  const heard = { written: [], unfinished: [], kept: [] };
  const events = {
    write: (claim, change, revision) => heard.written.push([claim, change, revision]),
    unfinished: (quote) => heard.unfinished.push(quote),
    keep: (at, file) => heard.kept.push([at, file?.name]),
    done() {},
    typing() {},
    history() {},
    known: () => known,
  };
  const panel = makePanel(captions, {}, events, new AbortController().signal);
  const parts = [...within(panel.element)];
  const field = (name) => parts.find((each) => each.getAttribute("data-field") === name);
  const box = Object.fromEntries(["correction", "note", "source", "address", "stance", "locator", "excerpt", "confidential"].map((name) => [name, field(name)]));
  const another = parts.find((each) => each.className === "fc-another");
  const names = parts.find((each) => each.className === "fc-names");
  const show = (shown, more) => panel.show(shown, { at: 1, of: 2, quote: `words of ${shown?.id}`, around: [], language: "en", state: "saved", act: "", failed: {}, left: 0, ...more });
  show(first);
  return { panel, heard, box, another, names, show, parts };
}

test("what is typed of a source before its title is recorded with it", () => {
  const { panel, heard, box, show } = panelAt();
  type(box.confidential, true);
  type(box.excerpt, "what it says");
  panel.leave();
  show(A);
  document.activeElement = null;
  assert.deepEqual([panel.hasDraft(), panel.isBusy(), heard.written], [true, false, []]);
  type(box.source, "Informant X");
  panel.leave();
  assert.deepEqual(heard.written, [
    ["a", { source: { at: 0, stance: "supports", title: "Informant X", excerpt: "what it says", confidential: true } }, 0],
  ]);
  assert.equal(panel.hasDraft(), false);
});

test("an address alone is a source", () => {
  const { panel, heard, box } = panelAt();
  type(box.address, "Akte 7");
  panel.leave();
  assert.deepEqual(heard.written, [["a", { source: { at: 0, stance: "supports", reference: "Akte 7" } }, 0]]);
});

test("what is no source yet is told when its claim is left, and stands at no other claim", () => {
  const { panel, heard, box, show } = panelAt();
  type(box.excerpt, "words of a");
  type(box.locator, "p. 3");
  type(box.stance, "refutes");
  type(box.confidential, true);
  panel.leave();
  show(B);
  assert.deepEqual(heard.unfinished, ["words of a"]);
  assert.deepEqual([box.excerpt.value, box.locator.value, box.stance.value, box.confidential.checked], ["", "", "supports", false]);
  type(box.source, "Akte");
  panel.leave();
  assert.deepEqual(heard.written, [["b", { source: { at: 0, stance: "supports", title: "Akte" } }, 0]]);
});

test("what is no source yet is told when the last claim is gone", () => {
  const { heard, box, show } = panelAt();
  type(box.locator, "p. 3");
  show(undefined);
  show(B);
  assert.deepEqual([heard.unfinished, heard.written, box.locator.value], [["words of a"], [], ""]);
});

test("what is no source yet never becomes a part of another source", () => {
  const [one, two] = ["One", "Two"].map((title) => ({ stance: "supports", title }));
  const { panel, heard, box, another, names, show } = panelAt(row("a", 0, 1, { revision: 1, evidence: [one] }));
  fire(another, "click");
  type(box.excerpt, "of the second");
  panel.leave();
  // The same source is noted by key meanwhile; the draft stays behind it.
  show(row("a", 0, 1, { revision: 2, evidence: [one, two] }));
  type(box.source, "Three");
  panel.leave();
  assert.deepEqual(heard.written, [["a", { source: { at: 2, stance: "supports", title: "Three", excerpt: "of the second" } }, 1]]);
  fire(another, "click");
  type(box.excerpt, "of nothing");
  fire(names.children[0].children[0], "click");
  assert.deepEqual([heard.unfinished, box.source.value, box.excerpt.value], [["words of a"], "One", ""]);
  assert.equal(panel.sources.element.hasAttribute("data-draft"), false);
});

test("a source that the article has by name already is recorded with its address, whichever way it is left", () => {
  const { heard, box } = panelAt(A, [{ stance: "supports", title: "Register", url: "https://a.b/" }]);
  type(box.source, "Register");
  fire(box.source, "keydown", { key: "Enter" });
  assert.deepEqual(heard.written, [["a", { source: { at: 0, stance: "supports", title: "Register", url: "https://a.b/" } }, 0]]);
});

test("an address in the box of the title is the source's address, unless the source has another title or address", () => {
  for (const [typed, url] of [["https://a.b/c", "https://a.b/c"], ["www.a.b/c", "https://www.a.b/c"]]) {
    const { panel, heard, box, show } = panelAt(A, [{ stance: "supports", url: "https://a.b/c" }]);
    type(box.source, typed);
    panel.leave();
    assert.deepEqual(heard.written, [["a", { source: { at: 0, stance: "supports", url } }, 0]]);
    show(row("a", 0, 1, { revision: 1, evidence: [{ stance: "supports", url }] }));
    assert.deepEqual([box.source.value, box.address.value], ["", url]);
    type(box.source, typed);
    panel.leave();
    assert.deepEqual(heard.written.at(-1), ["a", { source: { at: 0, title: typed } }, 1]);
  }
  const { panel, heard, box } = panelAt(row("a", 0, 1, { evidence: [{ stance: "supports", title: "Register" }] }));
  type(box.source, "https://a.b/c");
  panel.leave();
  assert.deepEqual(heard.written, [["a", { source: { at: 0, title: "https://a.b/c" } }, 0]]);
});

test("an address that was filled in and taken away again stays away", () => {
  const { panel, heard, box } = panelAt(A, [{ stance: "supports", title: "Register", url: "https://a.b/" }]);
  type(box.source, "Register");
  fire(box.source, "change");
  assert.equal(box.address.value, "https://a.b/");
  type(box.address, "");
  panel.leave();
  assert.deepEqual(heard.written, [["a", { source: { at: 0, stance: "supports", title: "Register" } }, 0]]);
});

test("a file that is attached to what has no title yet lends it its name", () => {
  const { heard, box, parts } = panelAt();
  const file = parts.find((each) => each.getAttribute("type") === "file");
  type(box.confidential, true);
  file.files = [{ name: "leak.pdf" }];
  fire(file, "change");
  assert.deepEqual(heard.written, [["a", { source: { at: 0, stance: "supports", title: "leak.pdf", confidential: true } }, 0]]);
  assert.deepEqual(heard.kept, [[0, "leak.pdf"]]);
});

test("a file that was chosen is nothing that is being typed", () => {
  const { panel, heard, parts } = panelAt();
  const file = parts.find((each) => each.getAttribute("type") === "file");
  file.files = [{ name: "leak.pdf" }];
  fire(file, "input");
  fire(file, "change");
  assert.deepEqual([panel.hasDraft(), heard.written, heard.kept], [false, [], [[0, "leak.pdf"]]]);
});

test("what is typed while a file is sent belongs to the source that it becomes", () => {
  const { panel, heard, box, show, parts } = panelAt();
  const file = parts.find((each) => each.getAttribute("type") === "file");
  file.files = [{ name: "leak.pdf" }];
  fire(file, "change");
  type(box.excerpt, "what it says");
  panel.sources.tell(0, "", false);
  show(row("a", 0, 1, { revision: 1, evidence: [{ stance: "supports", title: "leak", archived: "x" }] }));
  panel.leave();
  assert.deepEqual(heard.written, [["a", { source: { at: 0, excerpt: "what it says" } }, 0]]);
});

test("what could not be recorded does not stand at the next claim", () => {
  const { panel, box, show } = panelAt();
  type(box.note, "my note");
  panel.leave();
  show(A);
  show(B);
  assert.equal(box.note.value, "");
});

test("saving in the middle of a sentence leaves the space at the cursor alone", () => {
  const { panel, heard, box, show } = panelAt();
  type(box.note, "Laut Archiv ");
  panel.leave();
  show(row("a", 0, 1, { note: "Laut Archiv", revision: 1 }));
  assert.equal(box.note.value, "Laut Archiv ");
  assert.equal(panel.hasDraft(), false);
  type(box.note, `${box.note.value}12`);
  panel.leave();
  assert.deepEqual(heard.written.map(([, change]) => change.note), ["Laut Archiv", "Laut Archiv 12"]);
  document.activeElement = null;
  show(row("a", 0, 1, { note: "Laut Archiv 12", revision: 2 }));
  show(B);
  assert.equal(box.note.value, "");
});

test("every new source of an erroneous claim refutes it, unless told otherwise", () => {
  const wrong = row("a", 0, 1, { verdict: "erroneous", revision: 2, evidence: [{ stance: "refutes", title: "Akte 1" }] });
  const { panel, heard, box, another } = panelAt(wrong);
  fire(another, "click");
  assert.equal(box.stance.value, "refutes");
  type(box.source, "Akte 2");
  panel.leave();
  assert.deepEqual(heard.written, [["a", { source: { at: 1, stance: "refutes", title: "Akte 2" } }, 2]]);
});

test("a field is called what its label says, once", () => {
  const { box, parts } = panelAt();
  for (const [name, caption] of [["correction", captions.correction], ["note", captions.note]]) {
    assert.equal(box[name].getAttribute("aria-label"), null);
    assert.equal(parts.find((each) => each.getAttribute("for") === box[name].id).textContent, caption);
  }
  const named = parts.filter((each) => each.getAttribute("title") && each.getAttribute("aria-label"));
  assert.deepEqual(named, []);
});

for (const [name, key] of [
  ["of a composition", { isComposing: true }],
  ["of a composition in Safari", { isComposing: false, keyCode: 229 }],
]) {
  test(`the Enter at the end ${name} does not leave the field`, () => {
    const { panel, box } = panelAt();
    type(box.note, "日本");
    assert.equal(fire(box.note, "keydown", { key: "Enter", ...key }).defaultPrevented, undefined);
    assert.equal(panel.hasDraft(), true);
  });
}

test("where nothing is at hand it is told whether nothing is marked or nothing is let through", () => {
  const { parts, show } = panelAt();
  const empty = parts.find((each) => each.className === "fc-empty");
  assert.equal(empty.hidden, true);
  show(undefined, { left: 3 });
  assert.deepEqual([empty.hidden, empty.textContent], [false, captions.noneListed]);
  show(undefined);
  assert.equal(empty.textContent, captions.unchosen);
});
