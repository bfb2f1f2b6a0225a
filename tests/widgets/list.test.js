import assert from "node:assert/strict";
import { test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { EVERYTHING } from "../../factcheck/widgets/src/filter.js";
import { createLedger } from "../../factcheck/widgets/src/ledger.js";
import { row } from "./rows.js";
import { fire, within } from "./screen.js";

const { makeList } = await import("../../factcheck/widgets/src/list.js");

/** The list of so many claims, of which the first thirty are times. */
function listOf(count) {
  const ledger = createLedger(Array.from({ length: count }, (_, at) => row(`c${at}`, 2 * at, 2 * at + 1, { kind: at < 30 ? "time" : "name" })));
  const list = makeList(ledger, captionsFor("en"), (each) => each.id, { choose() {}, sorted() {} }, "en", new AbortController().signal);
  list.open(true);
  const parts = [...within(list.element)];
  const body = parts.find((each) => each.tag === "tbody");
  const pages = parts.find((each) => each.className === "fc-pages");
  const [back, forth] = pages.children.filter((each) => each.tag === "button");
  return { ledger, list, body, pages, back, forth };
}

test("a filter that leaves less than the page at hand brings back to the last page there is", () => {
  const { ledger, list, body, pages, forth } = listOf(450);
  fire(forth, "click");
  fire(forth, "click");
  assert.deepEqual([body.children.length, pages.hidden], [50, false]);
  ledger.show({ ...EVERYTHING, kind: "time" });
  list.rebuild();
  assert.deepEqual([body.children.length, pages.hidden], [30, true]);
});

test("a button that leads no further gives the keys to the list", () => {
  const { list, back, forth } = listOf(450);
  for (const [button, focus] of [[forth, forth], [forth, list.element], [back, back], [back, list.element]]) {
    button.focus();
    fire(button, "click");
    assert.ok(document.activeElement === focus);
  }
});
