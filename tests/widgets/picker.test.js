import assert from "node:assert/strict";
import { test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import "./screen.js";

const { makePicker } = await import("../../factcheck/widgets/src/picker.js");

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
