"""Reads articles whose claims are marked as ``⟦n:Menlo Park⟧``; marks may nest. It never finds or scores anything."""

from __future__ import annotations

import re

from factcheck.model import Kind, Passage

LETTERS = {
    "n": Kind.NAME,
    "d": Kind.DESCRIPTION,
    "a": Kind.ATTRIBUTION,
    "q": Kind.QUOTATION,
    "z": Kind.QUANTITY,
    "t": Kind.TIME,
    "s": Kind.STATEMENT,
}
_MARK = re.compile(r"⟦([ndaqzts]):|⟧")


def read(marked: str) -> tuple[str, list[Passage]]:
    """Give the text without its marks, and what was marked, in the order of the closing marks."""
    pieces: list[str] = []
    passages: list[Passage] = []
    open_marks: list[tuple[int, Kind]] = []
    length = position = 0
    for match in _MARK.finditer(marked):
        pieces.append(marked[position : match.start()])
        length += len(pieces[-1])
        position = match.end()
        if match.group(1):
            open_marks.append((length, LETTERS[match.group(1)]))
        elif open_marks:
            start, kind = open_marks.pop()
            passages.append(Passage(start, length, kind))
        else:
            raise ValueError(f"a mark is closed at {match.start()} that was never opened")
    if open_marks:
        raise ValueError(f"{len(open_marks)} marks are not closed")
    return "".join((*pieces, marked[position:])), passages
