import assert from "node:assert/strict";
import { test } from "node:test";
import { EVERYTHING } from "../../factcheck/widgets/src/filter.js";
import { combined, createLedger, withSource } from "../../factcheck/widgets/src/ledger.js";
import { row } from "./rows.js";

const three = () => createLedger([row("b", 10, 12), row("a", 0, 4), row("c", 20, 25)]);

test("an act is shown at once and is saving until the desk answers", () => {
  const ledger = three();
  const act = ledger.begin("annotate", "a", { verdict: "verified", reason: null });
  assert.equal(ledger.shown("a").verdict, "verified");
  assert.deepEqual([ledger.isPending("a"), ledger.isPending("b")], [true, false]);
  assert.equal(ledger.state(), "saving");
  assert.deepEqual(ledger.progress(), { verified: 1, disputed: 0, erroneous: 0, open: 2 });
  ledger.settle(act.act);
  ledger.apply([row("a", 0, 4, { verdict: "verified", revision: 1 })]);
  assert.equal(ledger.shown("a").verdict, "verified");
  assert.equal(ledger.state(), "saved");
  assert.deepEqual(ledger.progress(), { verified: 1, disputed: 0, erroneous: 0, open: 2 });
});

test("a bare claim comes as a short list, and lacks nothing", () => {
  const ledger = createLedger([["a", 0, 4, "name", "place", 0.9], { id: "b", start: 5, end: 7, kind: "time", verdict: "verified", revision: 2 }]);
  const { id, start, end, kind, entity, score, verdict, note, hints, others, revision, retired } = ledger.shown("a");
  assert.deepEqual([id, start, end, kind, entity, score], ["a", 0, 4, "name", "place", 0.9]);
  assert.deepEqual([verdict, note, hints, others, revision, retired], [null, "", [], [], 0, false]);
  assert.deepEqual([ledger.shown("b").verdict, ledger.shown("b").entity], ["verified", null]);
});

test("a failed act falls back to what the desk has and is kept", () => {
  const ledger = three();
  const act = ledger.begin("annotate", "a", { verdict: "verified" });
  ledger.fail(act.act, "disk full");
  assert.equal(ledger.shown("a").verdict, null);
  assert.equal(ledger.state(), "failed");
  assert.deepEqual(ledger.failures(), [{ ...act, error: "disk full" }]);
  assert.deepEqual(ledger.drop(act.act), { ...act, error: "disk full" });
  assert.equal(ledger.state(), "saved");
});

test("a later act of the same kind makes a failure pointless, another one does not", () => {
  const ledger = three();
  ledger.fail(ledger.begin("annotate", "a", { verdict: "verified" }).act, "no");
  ledger.begin("annotate", "a", { note: "see archive" });
  ledger.begin("annotate", "b", { verdict: "verified" });
  assert.equal(ledger.failures().length, 1);
  ledger.begin("annotate", "a", { verdict: "disputed", reason: null });
  assert.equal(ledger.failures().length, 0);
});

test("of two verdicts on their way the later one is shown, also after the first is confirmed", () => {
  const ledger = three();
  const first = ledger.begin("annotate", "a", { verdict: "verified" });
  ledger.begin("annotate", "a", { verdict: "erroneous" });
  ledger.settle(first.act);
  ledger.apply([row("a", 0, 4, { verdict: "verified", revision: 1 })]);
  assert.equal(ledger.shown("a").verdict, "erroneous");
  assert.equal(ledger.state(), "saving");
});

test("withdrawing takes verdict and reason away and leaves the note", () => {
  const ledger = createLedger([row("a", 0, 4, { verdict: "erroneous", reason: "spelling", note: "n", revision: 3 })]);
  ledger.begin("withdraw", "a", {});
  const { verdict, reason, note } = ledger.shown("a");
  assert.deepEqual({ verdict, reason, note }, { verdict: null, reason: null, note: "n" });
});

test("a correction goes with the verdict it was made for, as the desk will have it", () => {
  const ledger = createLedger([
    row("a", 0, 4, { verdict: "erroneous", correction: "Bonn", revision: 1 }),
    row("b", 10, 12, { correction: "Kiel", revision: 1 }),
  ]);
  ledger.begin("annotate", "b", { verdict: "verified" });
  assert.equal(ledger.shown("b").correction, "Kiel");
  ledger.begin("annotate", "a", { verdict: "disputed" });
  assert.equal(ledger.shown("a").correction, "Bonn");
  ledger.begin("annotate", "a", { verdict: "verified" });
  assert.equal(ledger.shown("a").correction, "");
  ledger.begin("annotate", "a", { correction: "Köln" });
  assert.equal(ledger.shown("a").correction, "Köln");
  ledger.begin("withdraw", "a", {});
  assert.equal(ledger.shown("a").correction, "");
});

test("an older row never replaces a newer one", () => {
  const ledger = createLedger([row("a", 0, 4, { verdict: "disputed", revision: 5 })]);
  assert.deepEqual(ledger.apply([row("a", 0, 4, { verdict: "verified", revision: 4 })]), { touched: [], moved: [] });
  assert.equal(ledger.shown("a").verdict, "disputed");
});

test("claims come and go in reading order", () => {
  const ledger = three();
  const fresh = row("new", 5, 8);
  assert.deepEqual(ledger.apply([fresh]).moved, [fresh]);
  assert.deepEqual(ledger.ids(), ["a", "new", "b", "c"]);
  assert.deepEqual(ledger.apply([{ id: "new", retired: true }]).moved, [fresh]);
  assert.deepEqual(ledger.ids(), ["a", "b", "c"]);
  assert.deepEqual(ledger.apply([{ id: "never seen", retired: true }]).moved, []);
});

test("the next open claim is sought once round the article", () => {
  const ledger = createLedger([row("a", 0, 1), row("b", 2, 3, { verdict: "verified" }), row("c", 4, 5)]);
  assert.equal(ledger.nextOpen("a"), "c");
  assert.equal(ledger.nextOpen("c"), "a");
  ledger.begin("annotate", "a", { verdict: "verified" });
  assert.equal(ledger.nextOpen("c"), null);
  assert.equal(createLedger([]).nextOpen(null), null);
});

test("acts are numbered upwards", () => {
  const ledger = three();
  const numbers = ["hello", "undo", "redo"].map((deed) => ledger.begin(deed, null, {}).act);
  assert.deepEqual(numbers, [1, 2, 3]);
});

test("a failed mark is kept when another passage is marked", () => {
  const ledger = three();
  const failed = ledger.begin("mark", null, { start: 1, end: 4, kind: "name" });
  ledger.fail(failed.act, "disk full");
  ledger.settle(ledger.begin("mark", null, { start: 6, end: 9, kind: "name" }).act);
  assert.deepEqual(ledger.failures().map((each) => each.act), [failed.act]);
  assert.equal(ledger.state(), "failed");
});

test("a failure that a later act says anew is none, whether that act fails too or not", () => {
  const ledger = three();
  const verified = ledger.begin("annotate", "a", { verdict: "verified" });
  const erroneous = ledger.begin("annotate", "a", { verdict: "erroneous" });
  const other = ledger.begin("annotate", "a", { note: "n" });
  for (const act of [verified, erroneous, other]) ledger.fail(act.act, "locked");
  assert.deepEqual(ledger.failures().map((each) => each.act), [erroneous.act, other.act]);
  ledger.drop(erroneous.act);
  ledger.begin("annotate", "a", { verdict: "erroneous" });
  assert.deepEqual(ledger.failures().map((each) => each.act), [other.act]);
});

test("a failed field of a source is kept when another field of it is typed", () => {
  const ledger = three();
  const title = ledger.begin("annotate", "a", { source: { at: 0, title: "Akte" } });
  ledger.fail(title.act, "locked");
  ledger.settle(ledger.begin("annotate", "a", { source: { at: 0, url: "https://a.b/" } }).act);
  assert.deepEqual(ledger.failures().map((each) => each.act), [title.act]);
  ledger.begin("annotate", "a", { source: { at: 0, title: "Akte 2", url: "https://a.b/" } });
  assert.deepEqual(ledger.failures(), []);
});

test("changes lie over each other, those of a source field by field", () => {
  const changes = [{ source: { at: 0, title: "Akte" }, note: "a" }, { source: { at: 0, url: "https://a.b/" } }, { note: "b" }];
  assert.deepEqual(combined(changes), { note: "b", source: { at: 0, title: "Akte", url: "https://a.b/" } });
  assert.deepEqual(combined([]), {});
});

test("of two sources that were refused none gets what was typed of the other", () => {
  const changes = [{ source: { at: 0, title: "Akte" } }, { source: { at: 1, title: "Buch", url: "https://a.b/" } }, { source: { at: 0, locator: "S. 3" } }];
  assert.deepEqual(combined(changes), { source: { at: 0, title: "Akte", locator: "S. 3" } });
});

test("withdrawing one claim leaves what was to be settled alike with it", () => {
  const ledger = three();
  const act = ledger.begin("annotate_alike", "a", { with: ["c"], verdict: "erroneous" });
  ledger.fail(act.act, "no");
  ledger.begin("withdraw", "a", {});
  assert.deepEqual(ledger.failures().map((each) => each.act), [act.act]);
});

test("an act that failed at first and was saved when it was sent again is no failure", () => {
  const ledger = three();
  const undo = ledger.begin("undo", null, {});
  ledger.fail(undo.act, "locked");
  ledger.settle(undo.act);
  assert.deepEqual(ledger.failures(), []);
});

test("claims the finder is less sure of are left out, unless somebody has said something about them", () => {
  const others = [{ reviewer: "Bea", verdict: "disputed" }];
  const ledger = createLedger([
    row("sure", 0, 4, { score: 0.9 }),
    row("unsure", 5, 8, { score: 0.4 }),
    row("settled", 9, 12, { score: 0.4, verdict: "verified", revision: 1 }),
    row("others", 13, 16, { score: 0.4, others }),
    row("hand", 17, 20, { score: null }),
  ]);
  assert.deepEqual(ledger.show({ ...EVERYTHING, score: 0.5 }).map((each) => each.id), ["unsure"]);
  assert.deepEqual(ledger.ids(), ["sure", "settled", "others", "hand"]);
  assert.deepEqual(ledger.progress(), { verified: 1, disputed: 0, erroneous: 0, open: 4 });
  const { moved } = ledger.apply([row("unsure", 5, 8, { score: 0.4, verdict: "disputed", revision: 1 })]);
  assert.deepEqual(moved.map((each) => each.id), ["unsure"]);
  assert.deepEqual(ledger.ids(), ["sure", "unsure", "settled", "others", "hand"]);
  ledger.apply([row("new", 21, 24, { score: 0.1 })]);
  assert.equal(ledger.place("new"), -1);
  assert.deepEqual(ledger.show(EVERYTHING).map((each) => each.id), ["new"]);
});

test("what the reviewer marks is listed, whether the filter lets it through or not", () => {
  const ledger = three();
  ledger.show({ ...EVERYTHING, kind: "time" });
  const marked = row("new", 5, 8, { own: true });
  assert.deepEqual(ledger.apply([marked]).moved, [marked]);
  assert.deepEqual(ledger.ids(), ["new"]);
});

test("an act carries the revision it was made in sight of", () => {
  const ledger = three();
  ledger.apply([row("a", 0, 4, { revision: 7 })]);
  assert.equal(ledger.begin("annotate", "a", { note: "x" }).revision, 7);
  assert.equal(ledger.begin("mark", null, { start: 1, end: 2, kind: "name" }).revision, 0);
  assert.equal(ledger.begin("annotate", "a", { note: "begun before" }, { revision: 5 }).revision, 5);
});

test("the newest act is known when it failed, a greeting is no act of the reviewer", () => {
  const ledger = three();
  ledger.settle(ledger.begin("annotate", "a", { verdict: "verified" }).act);
  const failed = ledger.begin("annotate", "b", { verdict: "erroneous" });
  assert.equal(ledger.underWay(), true);
  ledger.fail(failed.act, "disk full");
  ledger.begin("hello", null, {});
  assert.equal(ledger.newestFailure()?.act, failed.act);
  assert.equal(ledger.underWay(), false);
});

test("a question is nothing that is saved, and nothing that fails", () => {
  const ledger = three();
  const asked = ledger.begin("hello", null, {});
  assert.equal(ledger.state(), "saved");
  ledger.fail(asked.act, "locked");
  assert.equal(ledger.state(), "saved");
});

test("what was typed of a source lies over it; an emptied one is gone, one behind the last is new", () => {
  const source = { title: "Akte", url: "https://example.org/", reference: "Archiv 12/3", stance: "refutes" };
  assert.deepEqual(withSource([source], { at: 0, title: "Akte 12" }), [{ ...source, title: "Akte 12" }]);
  assert.deepEqual(withSource([source], { at: 1, url: "https://a.b/" }), [source, { url: "https://a.b/", stance: "supports" }]);
  assert.deepEqual(withSource([source], { at: 0, title: "", url: "", reference: "" }), []);
});

test("what is not saved is told in the order in which it was done, failed or not", () => {
  const ledger = three();
  const first = ledger.begin("annotate", "a", { verdict: "verified" });
  ledger.begin("annotate", "b", { verdict: "verified" });
  ledger.begin("hello", null, {});
  ledger.fail(first.act, "locked");
  assert.deepEqual(ledger.unsaved().map((act) => act.claim), ["a", "b"]);
});

test("claims that are settled alike are shown so at once, and fall back together", () => {
  const ledger = three();
  const act = ledger.begin("annotate_alike", "a", { with: ["c"], verdict: "erroneous", reason: "spelling", correction: "Citigroup" });
  assert.deepEqual(["a", "b", "c"].map((id) => ledger.shown(id).verdict), ["erroneous", null, "erroneous"]);
  assert.equal(ledger.shown("c").correction, "Citigroup");
  assert.equal(ledger.progress().erroneous, 2);
  assert.equal(ledger.isPending("c"), true);
  ledger.fail(act.act, "no");
  assert.equal(ledger.progress().open, 3);
});

test("a mark with other borders is shown so at once and is found in its new place", () => {
  const ledger = three();
  const act = ledger.begin("reshape", "a", { start: 0, end: 6 });
  assert.equal(ledger.shown("a").end, 6);
  ledger.settle(act.act);
  const { moved } = ledger.apply([row("a", 11, 13)]);
  assert.deepEqual(moved.map(({ start }) => start), [0, 11]);
  assert.deepEqual(ledger.ids(), ["b", "a", "c"]);
});

test("counting by verdict follows every row that comes, changes and goes, listed or not", () => {
  const ledger = three();
  ledger.show({ ...EVERYTHING, kind: "time" });
  assert.deepEqual(ledger.progress(), { verified: 0, disputed: 0, erroneous: 0, open: 3 });
  ledger.apply([row("a", 0, 4, { verdict: "verified", revision: 1 }), row("t", 5, 6, { kind: "time", hints: [hint("h", "warning")] }), { id: "b", retired: true }]);
  assert.deepEqual(ledger.progress(), { verified: 1, disputed: 0, erroneous: 0, open: 2 });
  ledger.show(EVERYTHING);
  assert.deepEqual(ledger.progress(), { verified: 1, disputed: 0, erroneous: 0, open: 2 });
});

test("claims are listed in the order that is asked for, and in reading order again", () => {
  const ledger = three();
  ledger.sortBy((a, b) => b.start - a.start);
  assert.deepEqual([ledger.ids(), ledger.place("c"), ledger.nextOpen("c")], [["c", "b", "a"], 0, "b"]);
  ledger.sortBy();
  assert.deepEqual(ledger.ids(), ["a", "b", "c"]);
});

test("a new verdict takes the reason of the old one along only when it is the same", () => {
  const ledger = createLedger([row("a", 0, 4, { verdict: "erroneous", reason: "spelling" })]);
  ledger.begin("annotate", "a", { verdict: "erroneous" });
  assert.equal(ledger.shown("a").reason, "spelling");
  ledger.begin("annotate", "a", { verdict: "verified" });
  assert.equal(ledger.shown("a").reason, null);
});

const hint = (id, level, offer = null) => ({ id, level, message: "", offer });

test("a hint that is taken over is shown at once with what it offers", () => {
  const offer = { verdict: "erroneous", reason: "spelling", correction: "Citigroup" };
  const ledger = createLedger([row("a", 0, 4, { hints: [hint("h", "warning", offer)] })]);
  ledger.begin("take", "a", { ...offer, hint: "h" });
  const { verdict, reason, correction } = ledger.shown("a");
  assert.deepEqual({ verdict, reason, correction }, offer);
  assert.equal("hint" in ledger.shown("a"), false);
});

test("a hint at words that nothing marks leaves its claim as it was", () => {
  const ledger = createLedger([row("a", 0, 4, { hints: [hint("h", "warning")] })]);
  ledger.begin("take", "a", { hint: "h" });
  assert.equal(ledger.shown("a").verdict, null);
  assert.deepEqual(ledger.shown("a").hints, []);
});

test("a hint that is ignored is gone at once and comes back when that was not saved", () => {
  const ledger = createLedger([row("a", 0, 4, { hints: [hint("h", "warning"), hint("i", "info")] })]);
  const act = ledger.begin("dismiss", "a", { hint: "h" });
  assert.deepEqual(ledger.shown("a").hints.map(({ id }) => id), ["i"]);
  ledger.fail(act.act, "disk full");
  assert.deepEqual(ledger.shown("a").hints.map(({ id }) => id), ["h", "i"]);
});

test("claims are listed by their hints, and a claim stays listed when its hint is ignored", () => {
  const ledger = createLedger([row("a", 0, 4, { hints: [hint("h", "warning")] }), row("b", 5, 9, { hints: [hint("i", "info")] }), row("c", 10, 14)]);
  assert.deepEqual(ledger.show({ ...EVERYTHING, hint: "warning" }).map(({ id }) => id), ["b", "c"]);
  assert.deepEqual(ledger.ids(), ["a"]);
  ledger.show({ ...EVERYTHING, hint: "hint" });
  assert.deepEqual(ledger.ids(), ["a", "b"]);
  ledger.apply([row("a", 0, 4, { hints: [] })]);
  assert.deepEqual(ledger.ids(), ["a", "b"]);
  ledger.show(EVERYTHING);
  assert.deepEqual(ledger.ids(), ["a", "b", "c"]);
});

test("a warning that comes after the verdict is shown and brings the claim back, until something is done about it", () => {
  const ledger = three();
  const warned = row("a", 0, 4, { verdict: "verified", revision: 1, hints: [hint("h", "warning")] });
  const act = ledger.begin("annotate", "a", { verdict: "verified" });
  ledger.settle(act.act);
  ledger.apply([row("a", 0, 4, { verdict: "verified", revision: 1 })]);
  assert.deepEqual([ledger.warnedLate(), ledger.nextOpen("c")], [0, "b"]);
  ledger.apply([warned]);
  assert.deepEqual([ledger.warnedLate(), ledger.isWarnedLate("a"), ledger.nextOpen("c")], [1, true, "a"]);
  ledger.begin("annotate", "a", { verdict: "erroneous" });
  assert.deepEqual([ledger.warnedLate(), ledger.nextOpen("c")], [0, "b"]);
});

test("a warning that goes with one verdict and comes back with the next is not late", () => {
  const ledger = createLedger([row("a", 0, 4, { hints: [hint("h", "warning")] }), row("b", 5, 9)]);
  for (const [revision, verdict, hints] of [[1, "erroneous", []], [2, "verified", [hint("h", "warning")]]]) {
    ledger.settle(ledger.begin("annotate", "a", { verdict }).act);
    ledger.apply([row("a", 0, 4, { verdict, revision, hints })]);
  }
  assert.deepEqual([ledger.warnedLate(), ledger.nextOpen("b")], [0, null]);
});

test("a warning at a claim that was settled on an earlier page has been seen there", () => {
  const ledger = createLedger([row("a", 0, 4, { verdict: "verified", revision: 1 })]);
  ledger.apply([row("a", 0, 4, { verdict: "verified", revision: 1, hints: [hint("h", "warning")] })]);
  assert.equal(ledger.warnedLate(), 0);
});

for (const [name, later] of [
  ["the warning is gone", { verdict: "verified", revision: 1 }],
  ["the verdict is gone", { revision: 2, hints: [hint("h", "warning")] }],
  ["the claim is gone", { retired: true }],
]) {
  test(`a warning is no longer told as late when ${name}`, () => {
    const ledger = three();
    ledger.settle(ledger.begin("annotate", "a", { verdict: "verified" }).act);
    ledger.apply([row("a", 0, 4, { verdict: "verified", revision: 1 })]);
    ledger.apply([row("a", 0, 4, { verdict: "verified", revision: 1, hints: [hint("h", "warning")] })]);
    assert.equal(ledger.warnedLate(), 1);
    ledger.apply([row("a", 0, 4, later)]);
    assert.deepEqual([ledger.warnedLate(), ledger.isWarnedLate("a")], [0, false]);
  });
}
