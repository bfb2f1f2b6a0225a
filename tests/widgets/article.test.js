import assert from "node:assert/strict";
import { test } from "node:test";
import { EVERYTHING } from "../../factcheck/widgets/src/filter.js";
import { createLedger } from "../../factcheck/widgets/src/ledger.js";
import { row } from "./rows.js";
import { within } from "./screen.js";

const { paintArticle } = await import("../../factcheck/widgets/src/article.js");

const TEXT = "The bridge at Rheinau is closed.";
const at = (words) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

/** An article in which one name is marked, and the words of that mark as they are painted. */
function painted() {
  const { start, end } = at("Rheinau");
  const ledger = createLedger([row("a", start, end)]);
  const pane = document.createElement("article");
  const article = { title: "", language: "en", paragraphs: [{ start: 0, end: TEXT.length, text: TEXT, heading: false }] };
  const view = paintArticle(pane, article, ledger, new AbortController().signal);
  const words = () => [...within(pane)].filter((each) => each.getAttribute("data-claim") === "a").map((each) => each.textContent).join("");
  return { ledger, view, words };
}

test("a beginning that is moved twice stays marked also when only the first move is confirmed", () => {
  const { ledger, view, words } = painted();
  const acts = ["at Rheinau", "bridge at Rheinau"].map((wanted) => {
    const before = ledger.shown("a");
    const act = ledger.begin("reshape", "a", at(wanted));
    view.rebuild([before]);
    assert.equal(words(), wanted);
    return act;
  });
  for (const [revision, act] of acts.entries()) {
    ledger.settle(act.act);
    const { start, end } = act.change;
    view.rebuild(ledger.apply([row("a", start, end, { revision })]).moved);
    assert.equal(words(), "bridge at Rheinau");
  }
});

test("a mark that is gone is not painted any more", () => {
  const { ledger, view, words } = painted();
  view.rebuild(ledger.apply([{ id: "a", retired: true }]).moved);
  assert.equal(words(), "");
});

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
