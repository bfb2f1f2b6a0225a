import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { BEAT, createWire, PART, PATIENCE } from "../../factcheck/widgets/src/wire.js";
import { webAddress, withScheme } from "../../factcheck/widgets/src/dom.js";

/** A kernel's end of the line. */
function line() {
  const listeners = new Map();
  const heard = { sent: [], answers: [], late: [], failures: [], silent: 0, alive: 0, beats: 0, watched: false, buffers: [] };
  const model = {
    get: () => null,
    on: (event, listener) => listeners.set(event, listener),
    off: (event) => listeners.delete(event),
    send(content, _callbacks, buffers) {
      heard.sent.push(content);
      if (buffers) heard.buffers.push(...buffers.map((each) => each.byteLength));
    },
  };
  const controller = new AbortController();
  const on = {
    answer: (answer, mine) => heard.answers.push([answer.act, mine]),
    late: (act) => heard.late.push(act.act),
    failure: (act, error) => heard.failures.push([act.act, error]),
    silent: () => (heard.silent += 1),
    alive: () => (heard.alive += 1),
    watched: () => heard.watched,
    beat: () => (heard.beats += 1),
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

test("when a kernel comes or goes it is asked at once, and what cannot be sent is as if nothing answered", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  const { model, wire, heard, listeners, controller } = line();
  listeners.get("comm_live_update")();
  listeners.get("comm:close")();
  assert.deepEqual(heard.sent.map((each) => each.do), ["pulse", "pulse"]);
  const { send } = model;
  model.send = () => {
    throw new Error("closed");
  };
  wire.send(act);
  wire.send({ ...act, act: 2 });
  assert.deepEqual([heard.silent, heard.alive, heard.failures], [1, 0, []]);
  model.send = send;
  listeners.get("msg:custom")({ act: 0, tab: "t", saved: true, rows: [] });
  assert.deepEqual([heard.silent, heard.alive], [1, 1]);
  controller.abort();
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const copy = { ...act, do: "keep", change: { source: { at: 1, name: "a.pdf" } } };

test("a file goes in parts, each when the one before has arrived, and goes on where it was when sent again", async () => {
  const { wire, heard, listeners, controller } = line();
  const arrived = (part, received) => listeners.get("msg:custom")({ act: 1, tab: "t", saved: true, rows: [], part, received });
  wire.send(copy, new File([new Uint8Array(2 * PART + 3)], "a.pdf"));
  await settled();
  arrived(0, 1);
  await settled();
  wire.send(copy);
  await settled();
  arrived(1, 2);
  arrived(1, 2);
  await settled();
  const parts = heard.sent.map((each) => each.change.source);
  assert.deepEqual(parts.map((each) => each.part), [0, 1, 1, 2]);
  assert.deepEqual(parts[0], { at: 1, name: "a.pdf", part: 0, parts: 3 });
  assert.deepEqual(heard.buffers, [PART, PART, PART, 3]);
  assert.deepEqual([heard.answers, heard.failures], [[], []]);
  listeners.get("msg:custom")({ act: 1, tab: "t", saved: true, rows: [] });
  assert.deepEqual(heard.answers, [[1, true]]);
  controller.abort();
});

test("a kernel that has lost the parts before makes a file fail", async () => {
  const { wire, heard, listeners, controller } = line();
  wire.send(copy, new File([new Uint8Array(3 * PART)], "a.pdf"));
  await settled();
  for (const part of [0, 1]) {
    listeners.get("msg:custom")({ act: 1, tab: "t", saved: true, rows: [], part, received: 1 });
    await settled();
  }
  assert.deepEqual([heard.sent.length, heard.failures], [2, [[1, ""]]]);
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

test("who has just answered is not asked, and whenever the kernel ends after that, it is told within three seconds", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  let now = 0;
  context.mock.method(performance, "now", () => now);
  const asked = new Set();
  for (let answered = 50; answered < 2 * BEAT; answered += 50) {
    const { heard, listeners, controller } = line();
    heard.watched = true;
    const answer = () => listeners.get("msg:custom")({ act: 0, tab: "t", saved: true, rows: [] });
    const pass = (milliseconds) => {
      for (const end = now + milliseconds; now < end; now += 50) context.mock.timers.tick(50);
    };
    pass(answered);
    answer();
    const before = heard.sent.length;
    pass(150);
    asked.add(heard.sent.length - before);
    pass(2850);
    assert.equal(heard.silent, 1, `answered last after ${answered} ms`);
    controller.abort();
  }
  assert.deepEqual([...asked], [0]);
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
