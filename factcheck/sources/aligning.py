"""Lays a quotation beside a stretch of a source so that as little as possible differs. It never looks for the stretch.

An alignment as of two sequences of genes, with words: taking one for another costs the less the more they are alike,
and leaving out a phrase hardly more than leaving out a word.
"""

from __future__ import annotations

import re
from enum import StrEnum

from rapidfuzz.fuzz import ratio

from factcheck.sources.quoting import Part, Piece
from factcheck.sources.words import Words, stem

# What it costs to take a word for another one: two that have nothing in common cost less than to add one and leave
# one out, as long as they are not many.
_CASE, _FORM, _LIKE, _OTHER = 0.4, 0.8, 1.2, 1.6
_LIKENESS = 55.0
_ADDED = 1.2
_LEFT_OUT, _FURTHER = 0.9, 0.15  # the first word and each of those after it: phrases are left out whole
_PUT_IN, _BESIDE = 0.3, 0.5  # what a marked word costs that stands for another one, and each further one
_FAR = 0.001  # for every word that is left out where the quotation says so
_BORDER = 0.5  # for the end of a sentence that is passed over, as quotations seldom do
_SENTENCE = re.compile('[.!?…“”"»«]')
_NEVER, _NOTHING = float("inf"), 1e-9


class Change(StrEnum):
    """How a stretch of a quotation differs from its source; the last two the quotation marks itself."""

    SAME = "same"
    LEFT_OUT = "left_out"
    ADDED = "added"
    CHANGED = "changed"
    OMISSION = "omission"
    INSERTION = "insertion"


_MARKS = {Part.OMISSION: Change.OMISSION, Part.INSERTION: Change.INSERTION}
Step = tuple[Change, int | None, int | None]
"""A change, a piece of the quotation and a word of the source, as far as there are both."""


def align(parts: list[Piece], words: Words, first: int, after: int) -> tuple[float, list[Step]]:
    """Lay a quotation beside the words of a source from a first one on; where in them it starts and ends is free.

    Returns:
        What it costs, 0 where nothing differs, and the steps from the first to the last word.
    """
    letters = words.letters[first:after]
    borders = [_BORDER * _begins(words, at) for at in range(first, after)]
    rows, gaps = [[0.0] * (len(letters) + 1)], [[_NEVER] * (len(letters) + 1)]
    for piece in parts:
        prices: dict[str, float] = {}
        added, (one, further) = _added(piece), _skip(piece)
        passed = borders if piece.part is Part.WORD else [0.0] * len(letters)
        above = rows[-1]
        left, gap = above[0] + added, _NEVER
        row, gap_row = [left], [gap]
        for at, word in enumerate(letters):
            if (price := prices.get(word)) is None:
                price = prices[word] = _price(piece, word)
            gap = min(left + one, gap + further) + passed[at]
            left = min(above[at] + price, above[at + 1] + added, gap)
            row.append(left)
            gap_row.append(gap)
        rows.append(row)
        gaps.append(gap_row)
    at = min(range(len(letters) + 1), key=rows[-1].__getitem__)
    return rows[-1][at], _steps(parts, letters, (rows, gaps), at, first)


def _steps(
    parts: list[Piece], letters: list[str], costs: tuple[list[list[float]], list[list[float]]], at: int, offset: int
) -> list[Step]:
    """Give the cheapest way through the rows, from its end behind a word."""
    rows, gaps = costs
    steps: list[Step] = []
    number, in_gap = len(parts), False
    while number:
        piece, here = parts[number - 1], rows[number][at]
        mark = _MARKS.get(piece.part)
        if not in_gap:
            price = _price(piece, letters[at - 1]) if at else _NEVER
            if at and _close(here, rows[number - 1][at - 1] + price):
                same = Change.CHANGED if price else Change.SAME
                number, at = number - 1, at - 1
                steps.append((mark or same, number, at + offset))
                continue
            if _close(here, rows[number - 1][at] + _added(piece)):
                number -= 1
                steps.append((mark or Change.ADDED, number, None))
                continue
        at -= 1
        steps.append((mark or Change.LEFT_OUT, None, at + offset))
        # The gap began here, unless it costs less to have been in it already.
        in_gap = gaps[number][at] + _skip(piece)[1] < rows[number][at] + _skip(piece)[0] - _NOTHING
    return steps[::-1]


def _added(piece: Piece) -> float:
    return _ADDED if piece.part is Part.WORD else 0.0


def _skip(piece: Piece) -> tuple[float, float]:
    """Give what it costs to leave out a word of the source behind a piece, and what each further one."""
    if piece.part is Part.WORD:
        return _LEFT_OUT, _FURTHER
    return (_BESIDE, _BESIDE) if piece.part is Part.INSERTION else (_FAR, _FAR)


def _price(piece: Piece, word: str) -> float:
    """Give what it costs to take a word of the source for a piece of the quotation; nothing when they are the same."""
    if piece.part is not Part.WORD:
        return _PUT_IN if piece.part is Part.INSERTION else _FAR
    if piece.letters == word:
        return 0.0
    if piece.letters.casefold() == word.casefold():
        return _CASE if piece.cased else 0.0
    if piece.letters[0].isdigit() and word[0].isdigit():
        return _LIKE
    if stem(piece.letters) == stem(word):
        return _FORM
    return _LIKE if ratio(piece.letters, word, score_cutoff=_LIKENESS) else _OTHER


def _begins(words: Words, at: int) -> bool:
    return at > 0 and bool(_SENTENCE.search(words.text, words.ends[at - 1], words.starts[at]))


def _close(one: float, other: float) -> bool:
    return abs(one - other) < _NOTHING
