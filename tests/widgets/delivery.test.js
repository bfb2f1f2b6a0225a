import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { page, shelf } from "./rig.js";

const captions = captionsFor("en");
let now = 0;

beforeEach(() => {
  now = 0;
  mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  mock.method(performance, "now", () => now);
  mock.method(Date, "now", () => 1e12 + now);
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

function pass(milliseconds) {
  for (const end = now + milliseconds; now < end; now += 50) mock.timers.tick(50);
}
const verbs = (messages) => messages.map((each) => [each.do, each.claim, each.key]);
/** A page that was left with something not saved. */
function left(storage, work) {
  const first = page({ storage });
  first.open();
  work(first);
  const keys = first.sent().map((each) => each.key);
  first.leave();
  return keys;
}

test("what a page took back before it was left is not recorded by the next one", () => {
  const storage = shelf();
  left(storage, ({ session }) => {
    session.settle("erroneous", true);
    session.step("undo");
  });
  const next = page({ storage });
  assert.deepEqual(next.open(), []);
  assert.equal(next.session.state(false).state, "saved");
  assert.equal(storage.length, 0);
  next.stop();
});

test("a step about an act that was saved is not carried out by the next page, and that is told", () => {
  const storage = shelf();
  left(storage, ({ session, sent, answer }) => {
    session.settle("erroneous", true);
    answer(sent()[0], { undo: true });
    session.step("undo");
  });
  const next = page({ storage });
  assert.deepEqual(next.open(), []);
  const { detail, retry, discard } = next.session.news();
  assert.deepEqual([detail, retry, discard], [captions.stepLost, false, true]);
  next.session.discard();
  assert.deepEqual([next.session.news(), storage.length], [null, 0]);
  next.stop();
});

test("what a page left that ended without a word is sent also when its article is opened again at once", () => {
  const storage = shelf();
  const crashed = page({ storage });
  crashed.open();
  crashed.session.settle("verified", true);
  const [{ key }] = crashed.sent();
  crashed.stop();
  const next = page({ storage });
  assert.deepEqual(next.open(), []);
  for (let seconds = 0; seconds < 5; seconds++) {
    pass(1000);
    next.answer(next.heard.sent.findLast((each) => each.do === "pulse"));
  }
  assert.deepEqual(verbs(next.sent()), [["annotate", "a", key]]);
  next.stop();
});

test("an article that is opened to read keeps what is not saved for the next page", () => {
  const storage = shelf();
  const keys = left(storage, ({ session }) => session.settle("verified", true));
  const reading = page({ storage, readOnly: true });
  assert.deepEqual(reading.open(), []);
  reading.leave();
  const next = page({ storage });
  assert.deepEqual(verbs(next.open()), [["annotate", "a", keys[0]]]);
  next.stop();
});

test("what an earlier page left is sent also when the kernel is slow at first", () => {
  const storage = shelf();
  const keys = left(storage, ({ session }) => session.settle("verified", true));
  const next = page({ storage });
  next.session.greet();
  const [hello] = next.sent();
  pass(3200);
  assert.equal(next.session.state(false).word, captions.cut);
  next.answer(hello);
  assert.deepEqual(verbs(next.sent()).filter(([verb]) => verb !== "hello"), [["annotate", "a", keys[0]]]);
  assert.equal(next.session.state(false).state, "saving");
  next.stop();
});

test("a page that is there keeps its acts, and what was refused is shown and not sent by the next one", () => {
  const storage = shelf();
  const first = page({ storage });
  first.open();
  first.session.settle("verified", true);
  first.answer(first.sent()[0], { saved: false, error: "changed", problem: "ChangedElsewhere" });
  pass(6000);
  const second = page({ storage });
  assert.deepEqual(second.open(), []);
  assert.equal(second.session.news(), null);
  second.stop();
  first.leave();
  const third = page({ storage });
  assert.deepEqual(third.open(), []);
  assert.equal(third.session.news().detail, "changed");
  third.session.retry();
  assert.deepEqual(verbs(third.sent()).map(([verb, claim]) => [verb, claim]), [["annotate", "a"]]);
  third.stop();
});

test("acts that could not be sent are sent in their order when the kernel answers again, and others are asked for", () => {
  const { session, model, heard, sent, answer, open, stop } = page();
  open();
  const { send } = model;
  model.send = () => {
    throw new Error("Kernel connection is dead");
  };
  session.settle("verified");
  session.settle("disputed");
  assert.equal(session.state(false).word, captions.kept(2));
  model.send = send;
  pass(1000);
  answer(heard.sent.find((each) => each.do === "pulse"));
  assert.deepEqual(sent().map((each) => [each.do, each.claim]), [["annotate", "a"], ["annotate", "b"], ["hello", null]]);
  stop();
});

test("retry tries all that was refused, but of what another window changed only what is told", () => {
  const { session, sent, answer, open, stop } = page();
  open();
  session.settle("verified");
  session.settle("disputed");
  session.act("mark", null, { start: 0, end: 2, kind: "name" });
  const acts = sent();
  for (const message of acts.slice(1)) answer(message, { saved: false, error: "full", problem: "StoreUnusable" });
  answer(acts[0], { saved: false, error: "changed", problem: "ChangedElsewhere" });
  session.choose("b");
  session.retry();
  assert.deepEqual(sent().map((each) => [each.do, each.claim]), [["annotate", "b"], ["mark", null]]);
  assert.equal(session.news().detail, "changed");
  session.retry();
  assert.deepEqual(sent().filter((each) => each.claim === "a").length, 1);
  stop();
});

test("a copy under way is not saved, is asked for once, and its failure stays until it is seen", () => {
  const { session, heard, sent, answer, open, stop } = page();
  open();
  session.keep(0);
  session.keep(0);
  const [copy, ...more] = sent();
  assert.deepEqual([copy.do, more], ["keep", []]);
  assert.equal(session.state(false).state, "saving");
  session.choose("b");
  answer(copy, { saved: false, error: "404", problem: "SourceNotKept" });
  assert.deepEqual(heard.sources, [["a", 0, "404", undefined]]);
  assert.equal(session.state(false).state, "failed");
  assert.deepEqual([session.news().detail, session.news().retry], ["404", true]);
  session.retry();
  assert.deepEqual(sent().map((each) => [each.do, each.claim, each.change]), [["keep", "a", { source: { at: 0 } }]]);
  stop();
});

test("undo does not reach past a copy that is not there yet", () => {
  const { session, heard, sent, answer, open, stop } = page();
  open();
  session.settle("verified", true);
  answer(sent()[0], { undo: true });
  session.keep(0);
  sent();
  session.step("undo");
  assert.deepEqual([sent(), heard.said.at(-1)], [[], captions.keeping]);
  stop();
});

test("a file is not sent without its parts, and one that a page was left with is told as lost", async () => {
  const storage = shelf();
  const first = page({ storage });
  first.open();
  first.session.keep(0, new File([new Uint8Array(10)], "akte.pdf"));
  assert.equal(first.session.isAtRisk(), true);
  await new Promise((resolve) => setImmediate(resolve));
  pass(3200);
  first.answer({ act: 0, tab: "other" });
  first.session.retry();
  await new Promise((resolve) => setImmediate(resolve));
  const copies = first.sent().filter((each) => each.do === "keep");
  assert.ok(copies.length > 0);
  for (const copy of copies) assert.deepEqual(copy.change, { source: { at: 0, name: "akte.pdf", part: 0, parts: 1 } });
  first.leave();
  const next = page({ storage });
  assert.deepEqual(next.open(), []);
  const { detail, retry, discard } = next.session.news();
  assert.deepEqual([detail, retry, discard], [captions.fileLost("akte.pdf"), false, true]);
  assert.equal(next.session.isAtRisk(), false);
  next.stop();
});

test("a browser that keeps nothing is told of, and then the page asks before it is left", () => {
  const storage = shelf();
  storage.setItem = () => {
    throw new Error("quota");
  };
  const { session, open, stop } = page({ storage });
  open();
  assert.equal(session.isAtRisk(), false);
  pass(3200);
  assert.equal(session.news().detail, captions.lateUnkept);
  session.settle("verified");
  assert.equal(session.isAtRisk(), true);
  stop();
  const kept = page();
  kept.open();
  pass(3200);
  kept.session.settle("verified");
  assert.deepEqual([kept.session.news().detail, kept.session.isAtRisk()], [`${captions.late} ${captions.restarted.notebook}`, false]);
  kept.stop();
});

test("a question that could not be answered is told until the next act", () => {
  const { session, sent, answer, open, stop } = page();
  open();
  session.act("history", "a");
  answer(sent()[0], { saved: false, error: "closed" });
  assert.deepEqual([session.news().headline, session.news().detail], [captions.unanswered, "closed"]);
  session.settle("verified");
  assert.equal(session.news(), null);
  stop();
});

test("a step about an act that was saved would be lost with the page", () => {
  const { session, sent, answer, open, stop } = page();
  open();
  session.settle("verified", true);
  session.step("undo");
  const [settled, undone] = sent();
  assert.equal(session.isAtRisk(), false);
  answer(settled, { undo: true });
  assert.equal(session.isAtRisk(), true);
  answer(undone);
  assert.equal(session.isAtRisk(), false);
  stop();
});

test("that hints are no longer looked for is shown, also when a pulse brings nothing but that", () => {
  const { session, sent, answer, stop } = page();
  session.greet();
  const [hello] = sent();
  const pulse = (more) => answer({ act: 0, tab: hello.tab }, { failures: [], ...more });
  answer(hello, { searching: true, failures: [] });
  assert.equal(session.state(false).word, `${captions.saved} · ${captions.searching}`);
  pulse({ searching: false });
  assert.equal(session.state(false).word, captions.saved);
  pulse({ searching: false, failures: ["no dates"] });
  assert.equal(session.news().detail, "no dates");
  stop();
});
