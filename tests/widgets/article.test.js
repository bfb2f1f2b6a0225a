import assert from "node:assert/strict";
import { test } from "node:test";
import { EVERYTHING } from "../../factcheck/widgets/src/filter.js";
import { createLedger } from "../../factcheck/widgets/src/ledger.js";
import { row } from "./rows.js";

await import("./screen.js");
const { paintArticle } = await import("../../factcheck/widgets/src/article.js");

test("a claim at hand that is off the screen keeps its mark when a filter changes most of the article", () => {
  const text = "Köln baut.";
  const paragraphs = Array.from({ length: 60 }, (_, at) => ({ start: at * 12, end: at * 12 + text.length, text, heading: false }));
  const rows = paragraphs.flatMap(({ start }, at) => [row(`name${at}`, start, start + 4), row(`time${at}`, start + 5, start + 9, { kind: "time" })]);
  const ledger = createLedger(rows);
  const view = paintArticle(document.createElement("article"), { title: "", language: "de", paragraphs }, ledger, new AbortController().signal);
  view.choose("name58");
  view.rebuild(ledger.show({ ...EVERYTHING, kind: "name" }));
  assert.equal(view.beginning("name58")?.getAttribute("data-claim"), "name58");
  assert.equal(view.beginning("name57"), null);
});
