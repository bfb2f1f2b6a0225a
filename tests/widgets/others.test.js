import assert from "node:assert/strict";
import { test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { createLedger } from "../../factcheck/widgets/src/ledger.js";
import { concludedByOthers } from "../../factcheck/widgets/src/others.js";
import { row } from "./rows.js";
import { within } from "./screen.js";

const { paintArticle } = await import("../../factcheck/widgets/src/article.js");
const { makeList } = await import("../../factcheck/widgets/src/list.js");

const said = (reviewer, verdict) => ({ reviewer, verdict, revision: 1 });

test("what others concluded counts where the claim is open, and as a disagreement where they are not of one mind", () => {
  const of = (verdict, ...others) => concludedByOthers(row("a", 0, 1, { verdict, others }));
  assert.equal(of(null), null);
  assert.equal(of(null, said("Kolb", null)), null);
  assert.equal(of(null, said("Kolb", "verified"), said("Ode", null), said("Voss", "verified")), "verified");
  assert.equal(of(null, said("Kolb", "verified"), said("Voss", "erroneous")), "disagreement");
  assert.equal(of("verified", said("Kolb", "erroneous")), null);
});

test("a claim that only others have settled has their sign", () => {
  const text = "Rheinau in Baden";
  const ledger = createLedger([
    row("whole", 0, text.length, { kind: "description", others: [said("Kolb", "verified")] }),
    row("part", 11, text.length, { verdict: "verified" }),
    row("more", 11, text.length, { kind: "time" }),
  ]);
  const pane = document.createElement("article");
  paintArticle(pane, { title: "", language: "en", paragraphs: [{ start: 0, end: text.length, text, heading: false }] }, ledger, new AbortController().signal);
  const ends = Object.fromEntries([...within(pane)].filter((each) => each.hasAttribute("data-end")).map((each) => [each.getAttribute("data-end"), each.getAttribute("data-others")]));
  assert.deepEqual(ends, { whole: "verified", part: null, more: null });
});

test("the list names who has settled what is open here", () => {
  const ledger = createLedger([row("a", 0, 1, { others: [said("Kolb", "disputed")] }), row("b", 2, 3, { verdict: "verified", others: [said("Kolb", "verified")] })]);
  const list = makeList(ledger, captionsFor("en"), (each) => each.id, { choose() {}, sorted() {} }, "en", new AbortController().signal);
  list.open(true);
  const cells = [...within(list.element)].filter((each) => each.className === "fc-is").map((each) => each.textContent);
  assert.deepEqual(cells, ["○ open≈ disputed: Kolb", "✓ verified"]);
});
