import assert from "node:assert/strict";
import { test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { fire, within } from "./screen.js";

const { makeReader } = await import("../../factcheck/widgets/src/reader.js");

/** A reader that has been asked to show a source. */
function reading(source) {
  const taken = [];
  const { element, show } = makeReader(captionsFor("en"), "de", new AbortController().signal);
  show("Source One", { cut: false, page: null, ...source }, "three millions", (...excerpt) => taken.push(excerpt));
  const parts = [...within(element)];
  return { element, parts, taken, button: parts.find((each) => each.className === "fc-main") };
}

test("an image is shown as an image, under the name of its source", () => {
  const { parts, button } = reading({ text: "", image: "data:image/png;base64,AA==" });
  const shown = parts.filter((each) => each.tag === "img");
  assert.deepEqual(shown.map((each) => [each.getAttribute("src"), each.getAttribute("alt")]), [["data:image/png;base64,AA==", "Image: Source One"]]);
  assert.equal(button.disabled, true);
  assert.equal(parts.find((each) => each.className === "fc-more").textContent, "");
});

test("the passage that was found is taken as excerpt, with its page", () => {
  const { parts, button, taken } = reading({ text: "Before. It costs 3. After.", page: 4, passage: [8, 19] });
  assert.equal(parts.filter((each) => each.tag === "img").length, 0);
  fire(button, "click");
  assert.deepEqual(taken, [["It costs 3.", 4]]);
  const claim = parts.find((each) => each.className === "fc-cited");
  assert.deepEqual([claim.textContent, claim.getAttribute("lang")], ["three millions", "de"]);
});

/** Select from one piece of the page to another. */
const select = (anchorNode, focusNode, words) => (globalThis.getSelection = () => ({ anchorNode, focusNode, toString: () => words }));

test("what is selected is taken when all of it is words of the source, without the page when it is not in the passage", (context) => {
  const { getSelection } = globalThis;
  context.after(() => Object.assign(globalThis, { getSelection }));
  const { parts, button, taken } = reading({ text: "Before. It costs 3. After.", page: 4, passage: [8, 19] });
  const [before, mark] = parts.find((each) => each.className === "fc-source-text").childNodes;
  const inside = mark.childNodes[0];
  for (const [from, to, words] of [
    [inside, inside, "costs 3"],
    [inside, before, "Before. It"],
    [inside, parts.find((each) => each.className === "fc-cited"), "three millions Before. It"],
  ]) {
    select(from, to, words);
    fire(button, "click");
  }
  assert.deepEqual(taken, [["costs 3", 4], ["Before. It", null], ["It costs 3.", 4]]);
});

test("Enter leaves a source open of which there is nothing to take", () => {
  const { element, parts, taken } = reading({ text: "Nothing about it." });
  fire(parts.find((each) => each.className === "fc-source-text"), "keydown", { key: "Enter" });
  assert.deepEqual([element.open, taken], [true, []]);
});
