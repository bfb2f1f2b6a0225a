import assert from "node:assert/strict";
import { test } from "node:test";
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
