import assert from "node:assert/strict";
import { test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { within } from "./screen.js";

const { deedFor, makePicker } = await import("../../factcheck/widgets/src/picker.js");

for (const [name, event, expected] of [
  ["t splits", { key: "t" }, "split"],
  ["caps lock changes nothing", { key: "G" }, "merge"],
  ["Delete removes", { key: "Delete" }, "unmark"],
  ["a Cyrillic letter is the Latin one of its place", { key: "е", code: "KeyT" }, "split"],
  ["a Greek letter is, too", { key: "γ", code: "KeyG" }, "merge"],
  ["what is held does nothing", { key: "t", repeat: true }, undefined],
  ["Ctrl+T is the browser's", { key: "t", ctrlKey: true }, undefined],
]) {
  test(`in the menu at a mark: ${name}`, () => assert.equal(deedFor(event), expected));
}

test("each key of the menu is told with its button", () => {
  const { element } = makePicker(document.createElement("div"), captionsFor("en"), {}, new AbortController().signal);
  const keys = [...within(element)].map((each) => each.getAttribute("aria-keyshortcuts")).filter((each) => each !== null);
  assert.deepEqual(keys.map(String), ["1", "2", "3", "4", "5", "6", "7", "t", "g", "Delete"]);
});

const box = (top, height) => ({ left: 0, top, bottom: top + height, width: 100, height });

for (const [where, top, scrolled, wanted] of [
  ["below its passage", 100, 0, "128px"],
  ["above one at the lower edge", 380, 0, "322px"],
  ["below its passage where the widget is scrolled", 100, 300, "428px"],
  ["in sight where its passage is not", -200, 300, "308px"],
]) {
  test(`the menu stands ${where}`, () => {
    const root = document.createElement("section");
    Object.assign(root, { scrollTop: scrolled, getBoundingClientRect: () => box(0, 400) });
    const { element, show } = makePicker(root, captionsFor("en"), { kind() {}, deed() {}, left() {} }, new AbortController().signal);
    element.getBoundingClientRect = () => box(0, 50);
    show(box(top, 20), "name", true);
    assert.equal(element.style.top, wanted);
  });
}
