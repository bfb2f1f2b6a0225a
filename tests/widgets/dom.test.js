import assert from "node:assert/strict";
import { test } from "node:test";
import "./screen.js";

const { make, makeScrolling } = await import("../../factcheck/widgets/src/dom.js");

test("what is too long for its place is reached by key as long as it is", () => {
  let measure = () => undefined;
  globalThis.ResizeObserver = class {
    constructor(act) {
      measure = (target) => act([{ target }]);
    }
    observe() {}
    disconnect() {}
  };
  const text = makeScrolling(new AbortController().signal)(make("p"));
  const reached = [[90, 90], [200, 90], [90, 90]].map(([scrollHeight, clientHeight]) => {
    measure(Object.assign(text, { scrollHeight, clientHeight }));
    return text.getAttribute("tabindex");
  });
  assert.deepEqual(reached, [null, "0", null]);
});
