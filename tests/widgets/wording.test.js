import assert from "node:assert/strict";
import { test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { beginning, capitalised, clock, deedOf, ending, firstWords, languageTag, lastWords, sentencesIn, shortened } from "../../factcheck/widgets/src/wording.js";

for (const [act, expected] of [
  [{ do: "annotate", change: { verdict: "disputed", reason: null } }, "strittig"],
  [{ do: "annotate", change: { correction: "" } }, "Korrektur"],
  [{ do: "annotate", change: { note: "n" } }, "Notiz"],
  [{ do: "annotate", change: { source: {} } }, "Quelle"],
  [{ do: "keep", change: { source: { at: 0 } } }, "Kopie"],
  [{ do: "annotate", change: { reason: null } }, "Grund"],
  [{ do: "withdraw", change: {} }, "Rückzug"],
  [{ do: "undo", change: {} }, "Rückgängig"],
]) {
  test(`an act in a word: ${expected}`, () => assert.equal(deedOf(act, captionsFor("de")), expected));
}

test("a moment of today is a time, an earlier one has its date", () => {
  const now = new Date(2024, 2, 5, 18, 0);
  assert.equal(clock(new Date(2024, 2, 5, 9, 7).toISOString(), "de", now), "09:07");
  assert.equal(clock(new Date(2024, 2, 4, 9, 7).toISOString(), "de", now), "4.3.2024, 09:07");
});

test("a long quote is cut between characters, never inside one", () => {
  assert.equal(shortened("kurz"), "kurz");
  assert.equal(shortened("😀".repeat(70)), `${"😀".repeat(58)} …`);
});

test("the beginning and the end of a text have no half characters", () => {
  assert.deepEqual([beginning("a😀b", 2), beginning("a😀b", 3), beginning("ab", 5)], ["a", "a😀", "ab"]);
  assert.deepEqual([ending("a😀b", 2), ending("a😀b", 3), ending("ab", 0)], ["b", "😀b", ""]);
});

test("words around a claim are whole, and one that is too long is cut after all", () => {
  assert.deepEqual([firstWords("am besten seine Bank", 12), firstWords("am besten", 9), firstWords("am besten x", 9)], ["am besten ", "am besten", "am besten"]);
  assert.deepEqual([lastWords("Mensch fragt am besten", 12), lastWords("am besten", 9), lastWords("x am besten", 9)], [" am besten", "am besten", "am besten"]);
  assert.deepEqual([firstWords("Donaudampf", 5), lastWords("Donaudampf", 5), lastWords("", 5)], ["Donau", "dampf", ""]);
});

test("a line of its own begins with a capital", () => {
  assert.deepEqual([capitalised("älter", "de"), capitalised("", "de"), capitalised("→", "de")], ["Älter", "", "→"]);
});

for (const [language, expected] of [
  ["de", "de"],
  ["de_DE.UTF-8", "de-DE"],
  ["", "und"],
  ["Deutsch (Österreich)", "und"],
]) {
  test(`a language for Intl: ${language}`, () => assert.equal(languageTag(language), expected));
}

test("quotation marks within others become single ones", () => {
  assert.equal(captionsFor("de").quoted("das Magazin „Stern“"), "„das Magazin ‚Stern‘“");
  assert.equal(captionsFor("en").quoted("the “Star”"), "“the ‘Star’”");
});

test("a day with a point ends no sentence, a year does", () => {
  const text = "Das war am 6. August so. Es war 2018. Danach kam der 7. und dann der 8. September.";
  const found = sentencesIn(text, new Intl.Segmenter("de", { granularity: "sentence" }));
  assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), ["Das war am 6. August so.", "Es war 2018.", "Danach kam der 7. und dann der 8. September."]);
});
