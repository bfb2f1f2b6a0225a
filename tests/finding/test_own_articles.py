"""How much of the marks in our own articles is found: floors, so that no rule costs more than it brings."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from factcheck.finding.quantities import quantities
from factcheck.finding.quotations import quotations
from factcheck.finding.times import times
from factcheck.model import Passage

ARTICLES = sorted(
    path for pattern in ("open-*.txt", "held-*.txt") for path in (Path(__file__).parent / "articles").glob(pattern)
)
FINDERS: dict[str, Callable[[Doc], list[Passage]]] = {
    "q": quotations,
    "z": lambda doc: quantities(doc, []),
    "t": times,
}


def _unmarked(marked: str) -> tuple[str, list[tuple[str, int, int]]]:
    """Give the text without its marks, and each mark's letter and borders."""
    text, marks, opened = "", [], []
    for piece in re.split(r"(⟦[a-z]:|⟧)", marked):
        if piece == "⟧":
            letter, start = opened.pop()
            marks.append((letter, start, len(text)))
        elif piece.startswith("⟦"):
            opened.append((piece[1], len(text)))
        else:
            text += piece
    return text, marks


@pytest.mark.parametrize(("letter", "recall", "precision"), [("q", 1.0, 1.0), ("z", 0.93, 0.97), ("t", 0.95, 0.95)])
def test_most_marks_are_found_and_few_more(letter: str, recall: float, precision: float) -> None:
    marked = found = hits = right = 0
    for path in ARTICLES:
        text, marks = _unmarked(path.read_text(encoding="utf-8"))
        doc = spacy.blank("en" if ".en." in path.name else "de").make_doc(text)
        gold = {position for kind, start, end in marks if kind == letter for position in range(start, end)}
        passages = FINDERS[letter](doc)
        covered = {position for passage in passages for position in range(passage.start, passage.end)}
        wanted = [(start, end) for kind, start, end in marks if kind == letter]
        marked += len(wanted)
        hits += sum(not covered.isdisjoint(range(start, end)) for start, end in wanted)
        found += len(passages)
        right += sum(not gold.isdisjoint(range(passage.start, passage.end)) for passage in passages)
    assert len(ARTICLES) == 8
    assert hits / marked >= recall
    assert right / found >= precision
