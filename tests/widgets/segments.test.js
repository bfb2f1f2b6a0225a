import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, flatten, guessKind, inReadingOrder, lanes, snap, whole } from "../../factcheck/widgets/src/segments.js";
import { row } from "./rows.js";

const told = (segments) => segments.map(({ start, end, ids }) => `${start}-${end} ${ids.join(" ")}`.trim());

for (const [name, rows, expected] of [
  ["no claim leaves one segment", [], ["0-20"]],
  ["a claim cuts twice", [row("a", 5, 8)], ["0-5", "5-8 a", "8-20"]],
  ["nested three deep, innermost last", [row("c", 6, 8), row("a", 2, 12), row("b", 4, 10)], ["0-2", "2-4 a", "4-6 a b", "6-8 a b c", "8-10 a b", "10-12 a", "12-20"]],
  ["crossing claims share their middle", [row("a", 2, 8), row("b", 6, 14)], ["0-2", "2-6 a", "6-8 b a", "8-14 b", "14-20"]],
  ["two kinds on one passage, the outer kind first", [row("n", 3, 6), row("s", 3, 6, { kind: "statement" })], ["0-3", "3-6 s n", "6-20"]],
  ["a claim that sticks out of the paragraph is cut to it", [row("a", -5, 4), row("b", 18, 40)], ["0-4 a", "4-18", "18-20 b"]],
  ["claims of other paragraphs and empty ones are left out", [row("a", 20, 30), row("b", 7, 7)], ["0-20"]],
]) {
  test(`flatten: ${name}`, () => assert.deepEqual(told(flatten(0, 20, rows)), expected));
}

test("the segments of any claims fill the paragraph without gaps", () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 200; round += 1) {
    const rows = Array.from({ length: random(12) }, (_, i) => row(`c${i}`, random(40), random(40)));
    const segments = flatten(0, 40, rows);
    assert.equal(segments[0].start, 0);
    assert.equal(segments.at(-1).end, 40);
    segments.forEach((segment, i) => {
      if (i > 0) assert.equal(segment.start, segments[i - 1].end);
      const covering = rows.filter((each) => each.start <= segment.start && each.end >= segment.end && each.start < each.end);
      assert.deepEqual(segment.ids.toSorted(), covering.map((each) => each.id).toSorted());
    });
  }
});

test("reading order: earlier first, outer before inner", () => {
  const rows = [row("late", 9, 10), row("inner", 2, 4), row("outer", 2, 8)];
  assert.deepEqual(rows.sort(inReadingOrder).map((each) => each.id), ["outer", "inner", "late"]);
});

for (const [name, rows, expected] of [
  ["neighbours share the first lane", [row("a", 0, 4), row("b", 4, 8)], { a: 0, b: 0 }],
  ["the innermost is nearest to the text", [row("a", 0, 9), row("b", 2, 8), row("c", 3, 5)], { c: 0, b: 1, a: 2 }],
  ["a statement needs no lane", [row("a", 0, 9, { kind: "statement" }), row("b", 2, 8)], { b: 0 }],
  ["a fourth line is not drawn", [row("a", 0, 9), row("b", 1, 8), row("c", 2, 7), row("d", 3, 6)], { d: 0, c: 1, b: 2 }],
]) {
  test(`lanes: ${name}`, () => assert.deepEqual(Object.fromEntries(lanes(rows)), expected));
}

for (const [name, text, selected, expected] of [
  ["part of a word becomes the word", "aus dem Hafenbecken von", "fenbeck", "Hafenbecken"],
  ["space around is left out", "aus dem Hafen von", " Hafen ", "Hafen"],
  ["a hyphen ends a word", "der DFB-Präsident", "F", "DFB"],
  ["umlauts and combining marks belong to the word", "die Bu\u0308rgermeisterin", "rger", "Bu\u0308rgermeisterin"],
  ["punctuation that was selected stays", "er sagte „Nein“ und", "„Nein“", "„Nein“"],
  ["letters beyond 16 bits are words too", "x 𝔘𝔫𝔦 y", "𝔫", "𝔘𝔫𝔦"],
  ["half an emoji becomes the whole", "a 🦪 b", "\ud83e", "🦪"],
  ["the other half too", "a 🦪 b", "\uddaa", "🦪"],
  ["nothing but space is nothing", "a   b", "  ", null],
  ["a soft hyphen does not end a word", "die Bundes\u00adkanz\u00adlerin kam", "kanz", "Bundes\u00adkanz\u00adlerin"],
  ["a selection that ends at one, too", "die Bundes\u00adkanzlerin kam", "Bundes\u00ad", "Bundes\u00adkanzlerin"],
  ["and one that begins at one", "die Bundes\u00adkanzlerin kam", "\u00adkanz", "Bundes\u00adkanzlerin"],
  ["a space without width does not end a word", "in Ko\u200bln am", "ln", "Ko\u200bln"],
  ["what is not seen around words is left out", "in \u200bKöln\u00ad am", "\u200bKöln\u00ad", "Köln"],
  ["a space that is not seen is nothing", "a\u200b\u200b b", "\u200b\u200b", null],
]) {
  test(`snap: ${name}`, () => {
    const at = text.indexOf(selected);
    const found = snap(text, at, at + selected.length);
    assert.equal(found && text.slice(found.start, found.end), expected);
  });
}

for (const [quote, before, expected] of [
  ["Hafenbecken", " ", "name"],
  ["Ida Brandt", "", "name"],
  ["1200 Tonnen", " ", "quantity"],
  ["Das hat niemand je gesehen", "„", "quotation"],
  ["Küstenbote", "„", "name"],
  ["Die Kosten trägt zur Hälfte das Land", " ", "statement"],
]) {
  test(`guess: ${before}${quote} is a ${expected}`, () => assert.equal(guessKind(quote, before), expected));
}

const paragraphs = [{ start: 0, end: 22, text: "Die „City Group“ baut." }, { start: 24, end: 31, text: "In Köln." }];
for (const [what, border, by, expected] of [
  ["its end grows by a mark", "end", 1, { start: 5, end: 16 }],
  ["its end shrinks by a word", "end", -1, { start: 5, end: 9 }],
  ["its beginning goes back by a mark", "start", -1, { start: 4, end: 15 }],
  ["its beginning goes on by a word", "start", 1, { start: 10, end: 15 }],
]) {
  test(`a claim moves a border: ${what}`, () => assert.deepEqual(moved(paragraphs, { start: 5, end: 15 }, border, by), expected));
}
test("a border moves past a soft hyphen in a word", () => {
  const text = "Die Bundes\u00adkanzlerin kam.";
  assert.deepEqual(moved([{ start: 0, end: text.length, text }], { start: 0, end: 3 }, "end", 1), { start: 0, end: 20 });
});
test("the blocks of a long paragraph are one paragraph again", () => {
  const blocks = [{ start: 0, end: 4, text: "Eins" }, { start: 6, end: 12, text: "Zwei. " }, { start: 12, end: 16, text: "Drei" }];
  assert.deepEqual(whole(blocks), [{ start: 0, end: 4, text: "Eins" }, { start: 6, end: 16, text: "Zwei. Drei" }]);
});
test("a border never leaves its paragraph, and never meets the other one", () => {
  assert.equal(moved(paragraphs, { start: 24, end: 26 }, "start", -1), null);
  assert.equal(moved(paragraphs, { start: 24, end: 26 }, "end", -1), null);
  assert.equal(moved(paragraphs, { start: 17, end: 22 }, "end", 1), null);
});
