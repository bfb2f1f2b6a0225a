import assert from "node:assert/strict";
import { test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { fire, within } from "./screen.js";

const { makeNotice } = await import("../../factcheck/widgets/src/notice.js");

test("what is told stays until the reviewer has gone on, however often is painted; a failure comes first", () => {
  const notice = makeNotice(captionsFor("en"), { retry() {}, discard() {}, close() {} }, new AbortController().signal);
  notice.tell("Not recorded.");
  notice.show(null);
  assert.equal(notice.element.hidden, false);
  notice.tell("");
  notice.show(null);
  assert.equal(notice.element.hidden, true);
  notice.tell("Not recorded.");
  notice.show({ headline: "Failed", detail: "", retry: true, discard: true });
  notice.show(null);
  assert.equal(notice.element.hidden, true);
});

test("news that nothing can be done about leaves what is told where it is, and is no failure", () => {
  const notice = makeNotice(captionsFor("en"), { retry() {}, discard() {}, close() {} }, new AbortController().signal);
  const text = () => notice.element.textContent;
  notice.tell("Not recorded.");
  notice.show({ headline: "All claims are settled", detail: "", retry: false, discard: false });
  assert.match(text(), /^Not recorded/);
  notice.tell("");
  notice.show({ headline: "All claims are settled", detail: "", retry: false, discard: false });
  assert.match(text(), /^All claims are settled/);
  assert.equal(notice.element.hasAttribute("data-quiet"), true);
  notice.show({ headline: "Failed", detail: "", retry: false, discard: true });
  assert.equal(notice.element.hasAttribute("data-quiet"), false);
});

test("what is no failure can be put away, what was told first", () => {
  const closed = [];
  const notice = makeNotice(captionsFor("en"), { retry() {}, discard() {}, close: (isNews) => closed.push(isNews) }, new AbortController().signal);
  const [retry, discard, close] = [...within(notice.element)].filter((each) => each.tag === "button");
  const news = { headline: "All claims are settled", detail: "", retry: false, discard: false };
  notice.show(news);
  notice.tell("Not recorded.");
  fire(close, "click");
  notice.show(news);
  assert.match(notice.element.textContent, /^All claims are settled/);
  fire(close, "click");
  assert.deepEqual(closed, [false, true]);
  notice.show({ headline: "Failed", detail: "", retry: true, discard: true });
  assert.deepEqual([retry.hidden, discard.hidden, close.hidden], [false, false, true]);
});
