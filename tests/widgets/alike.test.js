import assert from "node:assert/strict";
import { test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { row } from "./rows.js";
import { fire, within } from "./screen.js";

const { makeAlike } = await import("../../factcheck/widgets/src/alike.js");

test("the preview tells which sources all claims get with the verdict", () => {
  const { element, show } = makeAlike(captionsFor("en"), () => ["", "Köln", ""], () => {}, () => [], "de", new AbortController().signal);
  const about = [...within(element)].find((each) => each.id && each.id === element.getAttribute("aria-describedby"));
  const [one, two] = [{ stance: "supports", title: "Register" }, { stance: "supports", title: "Informant", confidential: true }];
  show(row("a", 0, 4, { evidence: [one, two] }), [row("b", 5, 9)]);
  assert.deepEqual([about.textContent, about.hidden], ["With these sources: Register; Informant (confidential)", false]);
  show(row("a", 0, 4, { evidence: [one] }), [row("b", 5, 9)]);
  assert.deepEqual([about.textContent, about.hidden], ["With this source: Register", false]);
  show(row("b", 5, 9), [row("a", 0, 4)]);
  assert.deepEqual([about.textContent, about.hidden], ["", true]);
});

test("the verdicts of the preview have the keys of the same place on a Cyrillic layout", () => {
  const settled = [];
  const { element, show } = makeAlike(captionsFor("en"), () => ["", "Köln", ""], (...what) => settled.push(what), () => [], "de", new AbortController().signal);
  show(row("a", 0, 4), [row("b", 5, 9)]);
  fire(element, "keydown", { key: "в", code: "KeyD" });
  assert.deepEqual(settled, [["a", ["b"], "disputed", ""]]);
});

test("a source that is named in the preview goes along with the verdict, and its letters are no keys", () => {
  const settled = [];
  const known = () => [{ stance: "supports", title: "Register" }, { stance: "supports", title: "Register" }, { stance: "refutes", url: "https://a.example/" }];
  const { element, show } = makeAlike(captionsFor("en"), () => ["", "Köln", ""], (...what) => settled.push(what), known, "de", new AbortController().signal);
  show(row("a", 0, 4), [row("b", 5, 9)]);
  const field = [...within(element)].find((each) => each.getAttribute("type") === "text");
  assert.deepEqual([...within(element)].filter((each) => each.tag === "option").map((each) => each.getAttribute("value")), ["Register", "https://a.example/"]);
  field.value = " Register ";
  for (const key of ["v", "s", "Enter"]) fire(field, "keydown", { key });
  assert.deepEqual(settled, []);
  fire(element, "keydown", { key: "e" });
  show(row("a", 0, 4), [row("b", 5, 9)]);
  fire(element, "keydown", { key: "v" });
  assert.deepEqual(settled, [["a", ["b"], "erroneous", "Register"], ["a", ["b"], "verified", ""]]);
});
