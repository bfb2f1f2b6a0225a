import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { createBulk } from "../../factcheck/widgets/src/bulk.js";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { createCiting } from "../../factcheck/widgets/src/citing.js";
import { createMarking } from "../../factcheck/widgets/src/marking.js";
import { page } from "./rig.js";

const captions = captionsFor("en");
beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "setInterval"] }));
afterEach(() => mock.timers.reset());

const offer = { verdict: "erroneous", reason: "spelling", correction: "Citigroup" };
const SETTLED = { id: "a", start: 0, end: 4, kind: "name", verdict: "erroneous", revision: 1, hints: [{ id: "h", level: "warning", message: "", offer: { ...offer, correction: "Other" } }] };
const OPEN = { id: "b", start: 5, end: 9, kind: "name" };
const SOURCED = { id: "c", start: 10, end: 12, kind: "name", verdict: "verified", evidence: [{ stance: "supports", title: "Akte" }] };

/** All that can be done at a claim, in a text of three. */
function deedsAt({ session, heard }) {
  const say = (text) => heard.said.push(text);
  const all = session.ledger.all();
  const view = { whole: [{ start: 0, end: 12, text: "City was her" }], claimsIn: () => all, quote: (row) => row.id, choose() {}, rebuild() {} };
  const marking = createMarking(session, view, captions, { say, tell: say, paint() {} });
  const bulk = createBulk(session, view, {}, captions, { leave() {}, toText() {} });
  const citing = createCiting(session, captions, { leave() {}, say });
  return {
    settle: () => session.settle("verified"),
    withdraw: () => session.withdraw(),
    takeOver: () => session.takeOver(),
    dismiss: () => session.dismiss(),
    reason: () => session.reason("spelling"),
    mark: () => marking.mark({ start: 0, end: 2, kind: "name" }),
    border: () => marking.moveBorder("end", 1),
    kind: () => marking.changeKind("time"),
    split: () => marking.change("split"),
    merge: () => marking.change("merge"),
    unmark: () => marking.change("unmark"),
    alike: () => bulk.settle("a", ["b"], "verified"),
    again: () => citing.again(),
  };
}

test("of what may only be read it is told that it may only be read, and nothing else, whatever is done", () => {
  const reading = page({ readOnly: true, rows: [SETTLED, OPEN, SOURCED] });
  reading.open();
  reading.session.choose("a");
  for (const [name, deed] of Object.entries(deedsAt(reading))) {
    reading.heard.said.length = 0;
    deed();
    assert.deepEqual([name, reading.heard.said, reading.session.chosen(), reading.sent()], [name, [captions.readOnly], "a", []]);
  }
  reading.stop();
});

test("what is settled while the kernel is away is called not saved, also on the way to the next claim", () => {
  const { session, model, heard, open, stop } = page();
  open();
  model.send = () => {
    throw new Error("Kernel connection is dead");
  };
  session.settle("verified", true);
  session.settle("verified");
  assert.deepEqual(heard.said, ["verified, Not saved", "verified, Not saved. Claim 2 of 2: b. Name, open."]);
  stop();
});

test("not all is settled when the last verdict was refused and is put away, or somebody marks a claim", () => {
  const { session, sent, answer, open, stop } = page();
  open();
  session.settle("verified");
  session.settle("disputed");
  assert.equal(session.news().headline, captions.allSettled);
  const [first, last] = sent();
  answer(first, { rows: [{ id: "a", start: 0, end: 4, kind: "name", verdict: "verified", revision: 1 }] });
  answer(last, { saved: false, error: "full" });
  session.discard();
  assert.equal(session.news(), null);
  session.settle("disputed");
  answer(sent()[0], { rows: [{ id: "b", start: 5, end: 9, kind: "name", verdict: "disputed", revision: 2 }] });
  assert.equal(session.news().headline, captions.allSettled);
  answer({ act: null, tab: null }, { rows: [{ id: "d", start: 6, end: 7, kind: "time" }] });
  assert.equal(session.news(), null);
  stop();
});

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
  assert.match(heard.said.at(-1), /Warning: Is it Citi\? Enter: Citi\.$/);
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

test("the claim that was at hand before is at hand again, also when it comes later, unless the reviewer goes elsewhere", () => {
  assert.equal(page({ last: "b" }).session.chosen(), "b");
  const late = () => {
    const there = page({ last: "c" });
    assert.deepEqual([there.session.chosen(), there.session.goal()], ["a", "c"]);
    there.session.greet();
    return [there, there.sent()[0]];
  };
  const rows = [{ id: "c", start: 10, end: 12, kind: "name", score: null }];
  const [first, hello] = late();
  first.answer(hello, { rows });
  assert.equal(first.session.chosen(), "c");
  const [second, again] = late();
  second.session.walk(1);
  second.answer(again, { rows });
  assert.equal(second.session.chosen(), "b");
});

test("a claim that comes to hand is told with all that is noted of it, and a verdict with what the digits mean", () => {
  const noted = { verdict: "erroneous", reason: "spelling", correction: "Citigroup", note: "asked", evidence: [{ title: "Register" }], others: [{ reviewer: "Ben", verdict: "disputed" }] };
  const { session, heard, open, stop, values } = page({ rows: [{ id: "a", start: 0, end: 4, kind: "name", ...noted }] });
  values.reasons = { verified: ["primary_source", "plausible"] };
  open();
  session.tell();
  assert.equal(heard.said.at(-1), "Claim 1 of 1: a. Name, erroneous, spelling. Correction: Citigroup. Note: asked. Source: Register. Ben: disputed.");
  session.settle("verified", true);
  assert.match(heard.said.at(-1), /^verified\. Reason: 1 primary source, 2 /);
  stop();
});
