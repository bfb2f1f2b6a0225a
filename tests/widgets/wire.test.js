import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { BEAT, createWire, PATIENCE } from "../../factcheck/widgets/src/wire.js";
import { webAddress, withScheme } from "../../factcheck/widgets/src/dom.js";

/** A kernel's end of the line. */
function line() {
  const listeners = new Map();
  const heard = { sent: [], answers: [], late: [], failures: [], silent: 0, alive: 0, watched: false };
  const model = {
    get: () => null,
    on: (event, listener) => listeners.set(event, listener),
    off: (event) => listeners.delete(event),
    send: (content) => heard.sent.push(content),
  };
  const controller = new AbortController();
  const on = {
    answer: (answer, mine) => heard.answers.push([answer.act, mine]),
    late: (act) => heard.late.push(act.act),
    failure: (act, error) => heard.failures.push([act.act, error]),
    silent: () => (heard.silent += 1),
    alive: () => (heard.alive += 1),
    watched: () => heard.watched,
  };
  return { model, listeners, heard, controller, wire: createWire(model, "t", on, controller.signal) };
}

const act = { act: 1, key: "t:1", do: "annotate", claim: "a", change: { verdict: "verified" }, revision: 0 };

test("an answer to this tab is told from one to another tab", () => {
  const { wire, heard, listeners, controller } = line();
  wire.send(act);
  const { tab } = heard.sent[0];
  assert.deepEqual(heard.sent, [{ ...act, tab }]);
  listeners.get("msg:custom")({ act: 1, tab, saved: true, rows: [] });
  listeners.get("msg:custom")({ act: 1, tab: "other", saved: true, rows: [] });
  listeners.get("msg:custom")("nonsense");
  assert.deepEqual(heard.answers, [[1, true], [1, false]]);
  controller.abort();
  assert.equal(listeners.size, 0);
});

test("no answer is told after a while, once, and not after an answer", () => {
  mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  const { wire, heard, listeners, controller } = line();
  wire.send(act);
  wire.send({ ...act, act: 2 });
  listeners.get("msg:custom")({ act: 2, tab: heard.sent[0].tab, saved: true, rows: [] });
  mock.timers.tick(PATIENCE - 1);
  assert.deepEqual(heard.late, []);
  mock.timers.tick(1);
  assert.deepEqual(heard.late, [1]);
  controller.abort();
  mock.timers.reset();
});

test("what cannot be sent is a failure, and when a kernel comes or goes it is asked at once", () => {
  const { model, wire, heard, listeners, controller } = line();
  listeners.get("comm_live_update")();
  listeners.get("comm:close")();
  assert.deepEqual(heard.sent.map((each) => each.do), ["pulse", "pulse"]);
  model.send = () => {
    throw new Error("closed");
  };
  wire.send(act);
  assert.deepEqual(heard.failures, [[1, "closed"]]);
  controller.abort();
});

test("a kernel that is gone is told within three seconds while somebody watches, and again when it is back", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  let now = 0;
  context.mock.method(performance, "now", () => now);
  const { heard, listeners, controller } = line();
  const pass = (milliseconds) => {
    for (const end = now + milliseconds; now < end; now += 50) context.mock.timers.tick(50);
  };
  pass(10_000);
  assert.deepEqual([heard.sent.length, heard.silent], [0, 0]);
  heard.watched = true;
  pass(BEAT);
  // That a kernel came or went gives it no more time to answer.
  assert.deepEqual(heard.sent, [{ act: 0, tab: "t", do: "pulse" }]);
  listeners.get("msg:custom")({ act: 0, tab: "t", saved: true, rows: [] });
  pass(1400);
  listeners.get("comm_live_update")();
  pass(1500);
  assert.deepEqual([heard.silent, heard.alive], [1, 0]);
  listeners.get("msg:custom")({ act: null, tab: null, saved: true, rows: [] });
  pass(BEAT);
  assert.deepEqual([heard.silent, heard.alive], [1, 1]);
  controller.abort();
});

for (const [text, expected] of [
  ["https://example.org/a?b=1", "https://example.org/a?b=1"],
  [" http://example.org ", "http://example.org/"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["https:example.org", null],
  ["https:/example.org", null],
  ["http:\\\\example.org", null],
  ["HTTPS://example.org/ü?q=<b>", "https://example.org/%C3%BC?q=%3Cb%3E"],
  ["https://example.org, Seite 3", null],
  ["Archiv 12/4", null],
  ["", null],
]) {
  test(`a link or not: ${text}`, () => assert.equal(webAddress(text), expected));
}

test("an address without its scheme gets one, a reference does not", () => {
  const typed = ["www.wsj.com/a", "https://a.b/", "www. Verlag", "Seite 3", "wsj.com"];
  assert.deepEqual(typed.map(withScheme), ["https://www.wsj.com/a", ...typed.slice(1)]);
});
