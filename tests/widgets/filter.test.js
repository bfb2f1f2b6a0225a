import assert from "node:assert/strict";
import { test } from "node:test";
import { counts, EVERYTHING, parts, passes } from "../../factcheck/widgets/src/filter.js";
import { row } from "./rows.js";

const hint = { id: "h", level: "info", message: "" };
const settled = row("a", 0, 4, { verdict: "erroneous", reason: "spelling", reviewer: "Ada", revision: 1, score: 0.2, evidence: [{ stance: "refutes", title: "Akte" }] });
const noticed = row("b", 5, 9, { kind: "time", hints: [hint], score: 0.6, others: [{ reviewer: "Bea", revision: 1 }] });

for (const [filter, expected] of [
  [{}, [true, true]],
  [{ kind: "time" }, [false, true]],
  [{ verdict: "open" }, [false, true]],
  [{ verdict: "erroneous" }, [true, false]],
  [{ reason: "spelling" }, [true, false]],
  [{ reviewer: "Bea" }, [false, true]],
  [{ reviewer: "Ada" }, [true, false]],
  [{ hint: "hint" }, [false, true]],
  [{ hint: "warning" }, [false, false]],
  [{ source: "Akte" }, [true, false]],
  [{ score: 0.9 }, [true, true]],
  [{ kind: "name", verdict: "open" }, [false, false]],
]) {
  test(`lets through: ${JSON.stringify(filter)}`, () => {
    assert.deepEqual([settled, noticed].map((each) => passes(each, { ...EVERYTHING, ...filter })), expected);
  });
}

test("a claim that nobody has spoken of is left out when the finder is less sure of it", () => {
  assert.equal(passes(row("c", 0, 1, { score: 0.6 }), { ...EVERYTHING, score: 0.7 }), false);
});

test("each choice is counted, a reviewer once a claim", () => {
  const found = counts([settled, noticed, row("c", 10, 11, { reviewer: "Bea", others: [{ reviewer: "Bea", revision: 1 }] })]);
  assert.deepEqual(Object.fromEntries(Object.entries(found).map(([name, map]) => [name, Object.fromEntries(map)])), {
    kind: { name: 2, time: 1 },
    verdict: { erroneous: 1, open: 2 },
    reason: { spelling: 1 },
    reviewer: { Ada: 1, Bea: 2 },
    hint: { hint: 1 },
    source: { Akte: 1 },
  });
});

test("what is set of a filter is counted", () => assert.deepEqual([parts(EVERYTHING), parts({ ...EVERYTHING, score: 0.5, kind: "name" })], [0, 2]));
