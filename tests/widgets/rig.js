import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { createSession } from "../../factcheck/widgets/src/session.js";

/** A browser's storage. */
export function shelf() {
  const map = new Map();
  return {
    map,
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

const ROWS = [["a", 0, 4, "name", null, 0.9], ["b", 5, 9, "name", null, 0.9]];

/** A page with a session and the kernel's end of its line; the timers must be mocked before. */
export function page({ storage = shelf(), readOnly = false, rows = ROWS, last = null } = {}) {
  globalThis.localStorage = storage;
  const listeners = new Map();
  const heard = { sent: [], said: [], sources: [], rebuilt: [] };
  const values = { record: "r", language: "en", read_only: readOnly };
  const model = {
    get: (name) => values[name],
    on: (event, listener) => listeners.set(event, listener),
    off: (event) => listeners.delete(event),
    send: (content) => heard.sent.push(content),
  };
  const controller = new AbortController();
  const nothing = () => undefined;
  const screen = {
    quote: (row) => row.id,
    touch: nothing,
    rebuild: (moved) => heard.rebuilt.push(moved.map(({ id, start, end, kind }) => [id, start, end, kind])),
    choose: nothing,
    paint: nothing,
    say: (text) => heard.said.push(text),
    leave: nothing,
    isBusy: () => false,
    toText: nothing,
    history: nothing,
    alike: nothing,
    source: (...told) => heard.sources.push(told),
    hasMenu: () => true,
    isWatched: () => true,
  };
  const session = createSession(model, rows, last, captionsFor("en"), screen, controller.signal);
  const answer = (message, more = {}) => listeners.get("msg:custom")({ act: message.act, tab: message.tab, saved: true, rows: [], ...more });
  /** The acts and questions that were sent since, without pulses. */
  const sent = () => heard.sent.splice(0).filter((each) => each.do !== "pulse");
  /** Greet, and be answered. */
  function open() {
    session.greet();
    const [hello] = sent();
    answer(hello);
    return sent();
  }
  function leave() {
    session.release();
    controller.abort();
  }
  return { session, model, values, heard, sent, answer, open, leave, listeners, stop: () => controller.abort() };
}
