import assert from "node:assert/strict";
import { test } from "node:test";
import { createOutbox, SILENCE, withoutTakenBack } from "../../factcheck/widgets/src/outbox.js";
import { shelf as storage } from "./rig.js";

const act = (number) => ({ act: number, key: `k:${number}`, do: "annotate", claim: "a", change: { note: "<b>\u00ad😀" }, revision: 0 });

test("what a page could not save is found by the next page of the same article, once and in order", () => {
  const shelf = storage();
  const first = createOutbox(shelf, "article", "one", () => 1000);
  first.keep([act(1), act(2)]);
  first.release();
  assert.deepEqual(createOutbox(shelf, "another", "two", () => 1001).adopt(), []);
  assert.deepEqual(createOutbox(shelf, "article", "two", () => 1001).adopt(), [[act(1), act(2)]]);
});

test("what an earlier page left is forgotten only when it is kept for the page that took it", () => {
  const shelf = storage();
  const first = createOutbox(shelf, "article", "one");
  first.keep([act(1)]);
  first.release();
  const lost = createOutbox(shelf, "article", "two");
  assert.deepEqual(lost.adopt(), [[act(1)]]);
  assert.deepEqual(lost.adopt(), []);
  // That page died before it kept anything.
  const second = createOutbox(shelf, "article", "three");
  assert.deepEqual(second.adopt(), [[act(1)]]);
  second.keep([act(1)]);
  assert.deepEqual([...shelf.map.keys()], ["factcheck:article:three"]);
});

test("a page that may still be there keeps its own, one that has been silent does not", () => {
  const shelf = storage();
  let now = 1000;
  const one = createOutbox(shelf, "article", "one", () => now);
  one.keep([act(1)]);
  now += SILENCE;
  one.beat();
  now += SILENCE;
  assert.deepEqual(createOutbox(shelf, "article", "two", () => now).adopt(), []);
  now += 1;
  assert.deepEqual(createOutbox(shelf, "article", "two", () => now).adopt(), [[act(1)]]);
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
  const full = storage();
  const outbox = createOutbox(full, "article", "one");
  assert.equal(outbox.works(), true);
  full.setItem = () => {
    throw new Error("full");
  };
  outbox.keep([act(1)]);
  assert.equal(outbox.works(), false);
  assert.equal(createOutbox(full, "article", "two").works(), false);
  outbox.release();
  const shelf = storage();
  shelf.setItem("factcheck:article:old", "{nonsense");
  assert.deepEqual(createOutbox(shelf, "article", "one").adopt(), [[]]);
});

const step = (number, verb, change) => ({ ...act(number), do: verb, claim: null, change });
const undo = (number, of) => step(number, "undo", of ? { of } : {});
const redo = (number, of) => step(number, "redo", { of });
const refused = (number) => ({ ...act(number), error: "no" });
const copy = (number) => step(number, "keep", { source: { at: 0 } });

for (const [name, left, acts, steps] of [
  ["nothing is taken back", [act(1), act(2)], [1, 2], []],
  ["the act before", [act(1), undo(2, 1)], [], []],
  ["and put back", [act(1), undo(2, 1), redo(3, 2)], [1], []],
  ["the newer of two", [act(1), act(2), undo(3, 2)], [1], []],
  ["both", [act(1), act(2), undo(3, 2), undo(4, 3)], [], []],
  ["both, and one put back", [act(1), act(2), undo(3, 2), undo(4, 3), redo(5, 4)], [1], []],
  ["one, and another is done instead", [act(1), undo(2, 1), act(3)], [3], []],
  ["one that was saved before", [undo(2, 1)], [], [2]],
  ["one that was saved before, without telling which", [undo(2)], [], [2]],
  ["one here and one that was saved before", [act(5), undo(6, 5), undo(7, 6)], [], [7]],
  ["and that one is put back", [act(5), undo(6, 5), undo(7, 6), redo(8, 7)], [], []],
  ["one that was saved before, and then something is done", [undo(2, 1), act(3)], [3], [2]],
  ["a step that puts back what was taken back before", [redo(4, 3), act(5)], [5], [4]],
  ["one that was refused", [act(1), refused(2), undo(3, 2)], [1], []],
  ["not what was refused earlier", [refused(1), undo(3)], [1], [3]],
  ["not what was refused before what is taken back", [refused(1), act(2), undo(3, 2), undo(4, 3)], [1], [4]],
  ["a copy that is not there yet stays", [copy(1), act(2), undo(3, 2)], [1], []],
]) {
  test(`taken back among what is not saved: ${name}`, () => {
    const found = withoutTakenBack(left);
    assert.deepEqual([found.acts.map((each) => each.act), found.steps.map((each) => each.act)], [acts, steps]);
  });
}
