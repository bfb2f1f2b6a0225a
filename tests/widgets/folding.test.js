import assert from "node:assert/strict";
import test from "node:test";

import { folded } from "../../factcheck/widgets/src/folding.js";

/** The words of a text that a search finds. */
function found(text, wanted) {
  const { text: whole, at } = folded(text);
  const needle = folded(wanted).text;
  const from = whole.indexOf(needle);
  return from < 0 ? null : text.slice(at(from), at(from + needle.length));
}

for (const [text, wanted, expected] of [
  ["Der Bau in Köln.", "KÖLN", "Köln"],
  ["Sie sagte: „Nein“.", '"nein"', "„Nein“"],
  ["von 2019–2021", "2019-2021", "2019–2021"],
  ["in İstanbul und in Ankara", "ankara", "Ankara"],
  ["in İstanbul und in Ankara", "İstanbul", "İstanbul"],
  ["der Ver\u00adwal\u00adtungs\u00adrat tagt", "Verwaltungsrat", "Ver\u00adwal\u00adtungs\u00adrat"],
  ["Ko\u0308ln am Rhein", "Köln", "Ko\u0308ln"],
  ["Köln am Rhein", "Ko\u0308ln", "Köln"],
  ["😀 Ver\u00adlag", "verlag", "Ver\u00adlag"],
  ["10\u00a0000 Euro", "10 000", "10\u00a0000"],
  ["Der Bau in Köln.", "Bonn", null],
]) test(`a search for ${wanted} in ${JSON.stringify(text)} finds ${expected}`, () => assert.equal(found(text, wanted), expected));
