import assert from "node:assert/strict";
import { test } from "node:test";
import { createOutbox, SILENCE } from "../../factcheck/widgets/src/outbox.js";

/** A browser's storage. */
function storage() {
  const map = new Map();
  return {
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

const act = (number) => ({ act: number, key: `k:${number}`, do: "annotate", claim: "a", change: { note: "<b>\u00ad😀" }, revision: 0 });

test("what a page could not save is found by the next page of the same article, once and in order", () => {
  const shelf = storage();
  const first = createOutbox(shelf, "article", "one", () => 1000);
  first.keep([act(1), act(2)]);
  first.release();
  assert.deepEqual(createOutbox(shelf, "another", "two", () => 1001).adopt(), []);
  assert.deepEqual(createOutbox(shelf, "article", "two", () => 1001).adopt(), [act(1), act(2)]);
  assert.deepEqual(createOutbox(shelf, "article", "three", () => 1001).adopt(), []);
});

test("a page that may still be there keeps its own, one that has been silent does not", () => {
  const shelf = storage();
  createOutbox(shelf, "article", "one", () => 1000).keep([act(1)]);
  assert.deepEqual(createOutbox(shelf, "article", "two", () => 1000 + SILENCE).adopt(), []);
  assert.deepEqual(createOutbox(shelf, "article", "two", () => 1001 + SILENCE).adopt(), [act(1)]);
});

test("what is saved leaves nothing behind", () => {
  const shelf = storage();
  const outbox = createOutbox(shelf, "article", "one");
  outbox.keep([act(1)]);
  outbox.keep([]);
  outbox.release();
  assert.equal(shelf.length, 0);
});

test("a full or broken storage stops nothing", () => {
  const full = { ...storage(), length: 0, setItem: () => { throw new Error("full"); } };
  const outbox = createOutbox(full, "article", "one");
  outbox.keep([act(1)]);
  outbox.release();
  const shelf = storage();
  shelf.setItem("factcheck:article:old", "{nonsense");
  assert.deepEqual(createOutbox(shelf, "article", "one").adopt(), []);
});
