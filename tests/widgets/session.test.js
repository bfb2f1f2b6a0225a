import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { page } from "./rig.js";

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "setInterval"] }));
afterEach(() => mock.timers.reset());

test("the borders and the kind that a refused act painted go back", () => {
  const { session, heard, sent, answer, open, stop } = page();
  open();
  for (const change of [{ start: 0, end: 6 }, { kind: "time" }]) {
    session.act("reshape", "a", change);
    answer(sent()[0], { saved: false, error: "Somebody has annotated it.", problem: "ChangedElsewhere" });
  }
  assert.deepEqual(heard.rebuilt, [[["a", 0, 6, "name"]], [["a", 0, 4, "time"]]]);
  assert.deepEqual([session.ledger.shown("a").end, session.ledger.shown("a").kind], [4, "name"]);
  stop();
});
