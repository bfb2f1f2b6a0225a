"""How much of the marks in our own articles is found: floors, so that no rule costs more than it brings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from factcheck.finding.quantities import quantities
from factcheck.finding.quotations import quotations
from factcheck.finding.times import times
from factcheck.model import Kind, Passage

ARTICLES = sorted(
    path for pattern in ("open-*.txt", "held-*.txt") for path in (Path(__file__).parent / "articles").glob(pattern)
)
FINDERS: dict[Kind, Callable[[Doc], list[Passage]]] = {
    Kind.QUOTATION: lambda doc: quotations(doc.text),
    Kind.QUANTITY: lambda doc: quantities(doc.text, [], language=doc.lang_),
    Kind.TIME: lambda doc: times(doc.text, language=doc.lang_),
}


FLOORS = [(Kind.QUOTATION, 1.0, 1.0), (Kind.QUANTITY, 0.93, 0.95), (Kind.TIME, 0.95, 0.95)]


@pytest.mark.parametrize(("kind", "recall", "precision"), FLOORS)
def test_most_marks_are_found_and_few_more(kind, recall, precision, read_marked):
    marked = found = hits = right = 0
    for path in ARTICLES:
        text, marks = read_marked(path.read_text(encoding="utf-8"))
        wanted = [(mark.start, mark.end) for mark in marks if mark.kind is kind]
        doc = spacy.blank("en" if ".en." in path.name else "de").make_doc(text)
        gold = {position for start, end in wanted for position in range(start, end)}
        passages = FINDERS[kind](doc)
        covered = {position for passage in passages for position in range(passage.start, passage.end)}
        marked += len(wanted)
        hits += sum(not covered.isdisjoint(range(start, end)) for start, end in wanted)
        found += len(passages)
        right += sum(not gold.isdisjoint(range(passage.start, passage.end)) for passage in passages)
    assert len(ARTICLES) == 8
    assert hits / marked >= recall
    assert right / found >= precision
