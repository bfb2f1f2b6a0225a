import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { page } from "./rig.js";

const captions = captionsFor("en");

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

test("keys take over and put away the first hint that is shown, not one that is followed already", () => {
  const offer = (correction) => ({ verdict: "erroneous", reason: "spelling", correction });
  const [followed, next] = ["Citigroup", "Citi"].map((each) => ({ id: each, level: "warning", message: `Is it ${each}?`, offer: offer(each) }));
  const { session, heard, sent, open, stop } = page({ rows: [{ id: "a", start: 0, end: 4, kind: "name", ...offer("Citigroup"), hints: [followed, next] }] });
  open();
  session.choose("a");
  assert.match(heard.said.at(-1), /Is it Citi\?$/);
  session.dismiss();
  assert.deepEqual(sent().map((each) => each.change.hint), ["Citi"]);
  session.takeOver();
  assert.deepEqual([sent(), heard.said.at(-1)], [[], captions.nothingToTake]);
  stop();
});

test("what is pressed before a new mark has come to hand is for no claim, unless the reviewer has gone on", () => {
  const { session, heard, sent, answer, open, stop } = page();
  open();
  const mark = () => session.act("mark", null, { start: 2, end: 3, kind: "name" });
  mark();
  const [marked] = sent();
  for (const press of [() => session.settle("verified"), () => session.withdraw(), () => session.takeOver(), () => session.dismiss()]) {
    press();
    assert.equal(heard.said.at(-1), captions.saving);
  }
  assert.deepEqual([sent(), session.chosen()], [[], "a"]);
  answer(marked, { rows: [["new", 2, 3, "name", null, null]], focus: "new" });
  session.settle("verified", true);
  assert.deepEqual(sent().map((each) => [each.do, each.claim]), [["annotate", "new"]]);
  mark();
  session.walk(1);
  session.settle("disputed", true);
  assert.deepEqual(sent().map((each) => [each.do, each.claim]), [["mark", null], ["annotate", "b"]]);
  stop();
});

test("a claim is settled also while a mark waits for a kernel that is silent", () => {
  const { session, model, sent, open, stop } = page();
  open();
  model.send = () => {
    throw new Error("Kernel connection is dead");
  };
  session.act("mark", null, { start: 2, end: 3, kind: "name" });
  session.settle("verified", true);
  assert.equal(session.ledger.shown("a").verdict, "verified");
  stop();
});
