"""Reads articles whose claims are marked as ``⟦n:Menlo Park⟧``, and the values of the marks. It never finds or scores.

``articles/README.md`` says what each mark means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from factcheck.model import Document, Kind

KINDS = {
    "n": Kind.NAME,
    "d": Kind.DESCRIPTION,
    "a": Kind.ATTRIBUTION,
    "h": Kind.ATTRIBUTION,
    "q": Kind.QUOTATION,
    "z": Kind.QUANTITY,
    "t": Kind.TIME,
    "s": Kind.STATEMENT,
}
_MARK = re.compile(r"⟦([ndahqzts]):|⟧")


@dataclass(frozen=True)
class Mark:
    """What is marked: borders in code points, the letter of the mark, and the cells of its line of values."""

    start: int
    end: int
    letter: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Article:
    """A document with its marks, in the order in which they open, and the borders of its sentences."""

    name: str
    document: Document
    marks: tuple[Mark, ...] = field(default=())
    sentences: tuple[tuple[int, int], ...] = field(default=())


def read(path: Path) -> Article:
    """Read a marked article, with its values where there are some.

    Raises:
        ValueError: The marks do not fit together, or the values do not fit the marks.
    """
    text, marks = unmarked(path.read_text(encoding="utf-8"))
    name = path.name.removesuffix(".marked.txt")
    values = path.with_name(f"{name}.values.tsv")
    lines = values.read_text(encoding="utf-8").splitlines() if values.exists() else []
    cells = [line.split("\t") for line in lines if line]
    published = date.fromisoformat(cells.pop(0)[1]) if cells else None
    if cells:
        valued = [mark for mark in marks if mark.letter in "tzaq"]
        if [(c[0], c[1]) for c in cells] != [(m.letter, text[m.start : m.end]) for m in valued]:
            raise ValueError(f"{values}: the lines are not the marks of {path.name} in their order")
        known = {id(mark): tuple(c[2:]) for mark, c in zip(valued, cells, strict=True)}
        marks = [Mark(m.start, m.end, m.letter, known.get(id(m), ())) for m in marks]
    language = "en" if name.endswith(".en") else "de"
    cut = path.with_name(f"{name}.sentences.txt")
    borders = borders_of(text, cut.read_text(encoding="utf-8").splitlines()) if cut.exists() else []
    return Article(name, Document(text, language=language, date=published), tuple(marks), tuple(borders))


def borders_of(text: str, sentences: list[str]) -> list[tuple[int, int]]:
    """Give where each sentence stands, whatever white space is between its words.

    Raises:
        ValueError: The sentences are not those of the text, in their order.
    """
    solid = [place for place, character in enumerate(text) if not character.isspace()]
    borders = []
    first = 0
    for sentence in sentences:
        words = "".join(sentence.split())
        places = solid[first : first + len(words)]
        if not words or "".join(text[place] for place in places) != words:
            raise ValueError(f"not the next sentence of the text: {sentence!r}")
        borders.append((places[0], places[-1] + 1))
        first += len(words)
    return borders


def unmarked(marked: str) -> tuple[str, list[Mark]]:
    """Give the text without its marks, and the marks in the order in which they open."""
    pieces: list[str] = []
    marks: list[Mark] = []
    open_marks: list[tuple[int, str]] = []
    length = position = 0
    for match in _MARK.finditer(marked):
        pieces.append(marked[position : match.start()])
        length += len(pieces[-1])
        position = match.end()
        if match.group(1):
            marks.append(Mark(length, -1, match.group(1)))
            open_marks.append((len(marks) - 1, match.group(1)))
        elif open_marks:
            at, letter = open_marks.pop()
            marks[at] = Mark(marks[at].start, length, letter)
        else:
            raise ValueError(f"a mark is closed at {match.start()} that was never opened")
    if open_marks:
        raise ValueError(f"{len(open_marks)} marks are not closed")
    return "".join((*pieces, marked[position:])), marks
