import assert from "node:assert/strict";
import { test } from "node:test";
import { captionsFor } from "../../factcheck/widgets/src/captions.js";
import { createCiting } from "../../factcheck/widgets/src/citing.js";
import { createLedger } from "../../factcheck/widgets/src/ledger.js";
import { row } from "./rows.js";

const captions = captionsFor("en");
const supports = (title, more = {}) => ({ stance: "supports", title, ...more });

/** Citing at claim a of a ledger; what is typed in a field is reported when it is left. */
function deskWith(...rows) {
  const ledger = createLedger(rows);
  const heard = { sent: [], said: [], told: [], read: [], revisions: [] };
  const at = { claim: rows[0].id, source: 0, taken: false };
  let typed = null;
  const session = {
    ledger,
    chosen: () => at.claim,
    act(deed, claim, change, as) {
      const { revision } = ledger.begin(deed, claim, change, as);
      heard.sent.push([deed, claim, change.source]);
      heard.revisions.push(revision);
      return true;
    },
  };
  const screen = {
    leave() {
      if (typed) citing.annotate(at.claim, typed);
      typed = null;
    },
    say: (text) => heard.said.push(text),
    toText() {},
    isTaken: () => at.taken,
    at: () => at.source,
    tell: (...told) => heard.told.push(told),
    quote: (of) => of.id,
    read: (name, source, claim, take) => heard.read.push({ name, claim, take }),
  };
  const citing = createCiting(session, captions, screen);
  return { citing, heard, at, ledger, type: (title) => (typed = { source: { at: 0, title, stance: "supports" } }) };
}

test("the same source is the one noted last, also when it is on its way, and bears out the verdict at hand", () => {
  const annotated = row("a", 0, 1, { at: "2024-05-02T10:00:00Z", revision: 9, evidence: [supports("Old")] });
  const { citing, heard, at, type } = deskWith(row("b", 2, 3), annotated, row("c", 4, 5, { verdict: "erroneous" }));
  type("New");
  citing.consult();
  citing.annotate("b", { verdict: "verified" });
  at.claim = "c";
  citing.again();
  assert.deepEqual(heard.sent.at(-1), ["annotate", "c", { at: 0, title: "New", stance: "refutes" }]);
  assert.equal(heard.said.at(-1), "Source: New");
});

test("what is typed at this moment is no other source", () => {
  const { citing, heard, type } = deskWith(row("a", 0, 1), row("b", 2, 3, { at: "2024-05-02T10:00:00Z", evidence: [supports("Old", { archived: "x", excerpt: "there", locator: "p. 7" })] }));
  type("New");
  citing.again();
  assert.deepEqual(heard.sent.at(-1), ["annotate", "a", { at: 1, title: "Old", stance: "supports" }]);
});

test("without another source there is nothing to note", () => {
  const { citing, heard } = deskWith(row("a", 0, 1, { evidence: [supports("One")] }));
  citing.again();
  assert.deepEqual([heard.sent, heard.said], [[], [captions.noSource]]);
});

test("a source is read and quoted under its own name, whichever is open when the answer comes", () => {
  const kept = (title, more) => supports(title, { archived: title, ...more });
  const { citing, heard, at } = deskWith(row("a", 0, 1, { evidence: [kept("One"), kept("Two", { locator: "p. 7" })] }), row("b", 2, 3));
  citing.consult();
  at.source = 1;
  citing.answered("a", 0, "", { text: "…", cut: false, page: 3 });
  citing.answered("a", 1, "", { text: "…", cut: false, page: 8 });
  at.claim = "b";
  for (const { take } of heard.read) take("what it says", 3);
  heard.read[1].take("and there", null);
  assert.deepEqual(heard.read.map(({ name, claim }) => [name, claim]), [["One", "a"], ["Two", "a"]]);
  assert.deepEqual(heard.sent, [
    ["consult", "a", { at: 0 }],
    ["annotate", "a", { at: 0, excerpt: "what it says", locator: "p. 3" }],
    ["annotate", "a", { at: 1, excerpt: "what it says" }],
    ["annotate", "a", { at: 1, excerpt: "and there" }],
  ]);
});

test("an answer about another claim is only said", () => {
  const { citing, heard } = deskWith(row("a", 0, 1), row("b", 2, 3, { evidence: [supports("One")] }));
  citing.answered("b", 0, "too large", { text: "…", cut: false, page: null });
  assert.deepEqual([heard.said, heard.told, heard.read], [["too large"], [], []]);
});

test("the reader does not open over what is typed meanwhile", () => {
  const { citing, heard, at } = deskWith(row("a", 0, 1, { evidence: [supports("One", { archived: "x" })] }));
  at.taken = true;
  citing.answered("a", 0, "", { text: "…", cut: false, page: null });
  assert.deepEqual(heard.read, []);
});

test("an excerpt is of the source that was read, not of the one that another window has put at its place", () => {
  const { citing, heard, ledger } = deskWith(row("a", 0, 1, { revision: 3, evidence: [supports("One", { archived: "x" }), supports("Two")] }));
  citing.answered("a", 0, "", { text: "…", cut: false, page: null });
  ledger.apply([row("a", 0, 1, { revision: 5, evidence: [supports("Two")] })]);
  heard.read[0].take("what it says", null);
  assert.deepEqual(heard.revisions, [3]);
});

test("a source is noted by the name it has in the article, or as a new one by its address or title, and never twice", () => {
  const { citing, heard, ledger } = deskWith(row("a", 0, 1), row("b", 2, 3, { evidence: [supports("Old", { url: "https://old.example/", archived: "x", excerpt: "there", confidential: true })] }));
  citing.byName(ledger.shown("a"), "Old", "erroneous");
  citing.byName(ledger.shown("a"), "www.new.example/1", "verified");
  citing.byName(ledger.shown("a"), "Handbook", "disputed");
  const sources = [
    { at: 0, title: "Old", url: "https://old.example/", confidential: true, stance: "refutes" },
    { at: 1, url: "https://www.new.example/1", stance: "supports" },
    { at: 2, title: "Handbook", stance: "supports" },
  ];
  assert.deepEqual(heard.sent, sources.map((source) => ["annotate", "a", source]));
  citing.byName(ledger.shown("a"), "https://www.new.example/1", "verified");
  citing.byName(ledger.shown("a"), "www.new.example/1", "verified");
  citing.byName(ledger.shown("b"), "Old", "verified");
  assert.equal(heard.sent.length, 3);
  citing.again();
  assert.deepEqual(heard.said, [captions.noSource]);
});
