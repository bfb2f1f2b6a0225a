import assert from "node:assert/strict";
import { test } from "node:test";
import { meaning } from "../../factcheck/widgets/src/keys.js";

const press = (key, more = {}) => meaning({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...more });

for (const [name, event, expected] of [
  ["v settles", press("v"), { action: "verified", stay: false }],
  ["Shift+V settles and stays", press("V", { shiftKey: true }), { action: "verified", stay: true }],
  ["caps lock changes nothing", press("V"), { action: "verified", stay: false }],
  ["u undoes", press("u"), { action: "undo" }],
  ["Shift+U redoes", press("U", { shiftKey: true }), { action: "redo" }],
  ["arrows walk", press("ArrowDown"), { action: "next" }],
  ["Shift and an arrow selects", press("ArrowRight", { shiftKey: true }), { action: "select", key: "ArrowRight" }],
  ["a digit", press("8"), { action: "digit", digit: 8 }],
  ["? needs Shift on most keyboards", press("?", { shiftKey: true }), { action: "help" }],
  ["Escape", press("Escape"), { action: "escape" }],
  ["Ctrl+C is copying", press("c", { ctrlKey: true }), null],
  ["Cmd+V is pasting", press("v", { metaKey: true }), null],
  ["a held v does not settle one claim after the other", press("v", { repeat: true }), null],
  ["a held j walks", press("j", { repeat: true }), { action: "next" }],
  ["composing is typing", press("v", { isComposing: true }), null],
  ["Enter takes over what a hint suggests", press("Enter"), { action: "take" }],
  ["a held Enter does not take one hint over after the other", press("Enter", { repeat: true }), null],
  ["i ignores a hint", press("i"), { action: "dismiss" }],
  ["a bracket moves the end", press("]", { code: "BracketRight" }), { action: "border", by: 1, border: "end" }],
  ["a bracket with Shift moves the beginning", press("{", { code: "BracketLeft", shiftKey: true }), { action: "border", by: -1, border: "start" }],
  ["a bracket typed with AltGr is one", press("[", { code: "Digit8", ctrlKey: true, altKey: true }), { action: "border", by: -1, border: "end" }],
  ["where German keyboards have ü is the bracket's place", press("ü", { code: "BracketLeft" }), { action: "border", by: -1, border: "end" }],
  ["a sign that means something means it also there", press("/", { code: "BracketLeft" }), { action: "find" }],
  ["a Cyrillic letter is the Latin one of its place", press("о", { code: "KeyJ" }), { action: "next" }],
  ["a Latin letter is itself wherever it lies", press("v", { code: "KeyK" }), { action: "verified", stay: false }],
  ["Ctrl+Z takes back", press("z", { ctrlKey: true }), { action: "undo" }],
  ["so does Cmd+Z, and with Shift it does again", press("z", { metaKey: true, shiftKey: true }), { action: "redo" }],
  ["held, it takes nothing more back, and is no key of the browser either", press("z", { ctrlKey: true, repeat: true }), { action: "hold" }],
  ["on a Cyrillic layout it is the key of the same place", press("я", { code: "KeyZ", ctrlKey: true }), { action: "undo" }],
  ["on a Greek one, too", press("Ζ", { code: "KeyZ", ctrlKey: true, shiftKey: true }), { action: "redo" }],
  ["so does Ctrl+Y", press("y", { ctrlKey: true }), { action: "redo" }],
  ["a held bracket goes on moving", press("+", { code: "BracketRight", repeat: true }), { action: "border", by: 1, border: "end" }],
  ["Tab goes sentence by sentence", press("Tab", { shiftKey: true }), { action: "sentence", by: -1 }],
  ["Delete removes a mark", press("Delete"), { action: "unmark" }],
  ["Shift+S takes the same source", press("S", { shiftKey: true }), { action: "same source" }],
  ["/ searches, with Shift on German keyboards", press("/", { shiftKey: true }), { action: "find" }],
  ["Space belongs to buttons", press(" "), null],
  ["other letters are not the widget's", press("q"), null],
  ["names of object properties are no keys", press("constructor"), null],
]) {
  test(name, () => assert.deepEqual(event, expected));
}
