import assert from "node:assert/strict";
import { test } from "node:test";
import "./screen.js";

const { makeVoice, sentencesOf, STEP } = await import("../../factcheck/widgets/src/voice.js");

test("what belongs to one step is told in one go, and the same words once more are told once more", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { element, say, forget } = makeVoice(new AbortController().signal);
  say("Marked as a claim");
  assert.equal(element.textContent, "");
  context.mock.timers.tick(STEP - 1);
  say("Claim 5 of 80: Genau das hat. Name, open.");
  say("Marked as a claim");
  context.mock.timers.tick(STEP);
  assert.equal(element.textContent, "Marked as a claim. Claim 5 of 80: Genau das hat. Name, open.");
  say("Undo.");
  context.mock.timers.tick(STEP);
  const once = element.textContent;
  say("Undo.");
  context.mock.timers.tick(STEP);
  assert.notEqual(element.textContent, once);
  say("of an earlier key");
  forget();
  say("of this one");
  context.mock.timers.tick(STEP);
  assert.equal(element.textContent, "of this one");
  say("too late");
  say("");
  context.mock.timers.tick(STEP);
  assert.equal(element.textContent, "");
});

test("each is a sentence of its own, and none ends twice", () => {
  assert.equal(sentencesOf(["Er kam.", "„Wann?“", "offen"]), "Er kam. „Wann?“ offen.");
});
