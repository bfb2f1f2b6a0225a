import assert from "node:assert/strict";
import { test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { within } from "./screen.js";

const { makeBar } = await import("../../factcheck/widgets/src/bar.js");

test("a filter in force is named with the button, however the row of filters is", () => {
  const { element, show } = makeBar(captionsFor("en"), { title: "T", language: "en", reviewer: "Ada" }, {}, new AbortController().signal);
  const button = [...within(element)].find((each) => each.getAttribute("title")?.includes("(f)"));
  const named = [0, 2, 1, 0].map((filter) => {
    show({ progress: { verified: 0, disputed: 0, erroneous: 0, open: 1 }, state: "saved", word: "", undo: false, redo: false, list: false, tools: false, filter });
    return [button.getAttribute("title"), button.getAttribute("data-parts")];
  });
  const bare = ["Find and filter (f)", null];
  assert.deepEqual(named, [bare, ["Find and filter: 2 filters in force (f)", "2"], ["Find and filter: 1 filter in force (f)", "1"], bare]);
});
