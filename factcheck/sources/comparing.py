"""Compares a quotation with its source, word by word, wherever in the source it stands. It never says who is right.

What only differs in typography is the same: quotation marks, dashes, spaces, soft hyphens, and the case of the first
word. What the quotation marks as left out, [...] and (...) and …, or as put in, [word], is told apart from what it
does not mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from factcheck.sources.quoting import Part, Piece, pieces
from factcheck.sources.words import Words, stem, weight, words_of

# What it costs to take a word for another one: two that have nothing in common cost less than to add one and leave
# one out, as long as they are not many.
_CASE, _FORM, _LIKE, _OTHER = 0.4, 0.8, 1.2, 1.6
_LIKENESS = 55.0
_ADDED = 1.2
_LEFT_OUT, _FURTHER = 0.9, 0.15  # the first word and each of those after it: phrases are left out whole
_PUT_IN, _BESIDE = 0.3, 0.5  # what a marked word costs that stands for another one, and each further one
_FAR = 0.001  # for every word that is left out where the quotation says so
_OMITTED = 300  # words that one mark may stand for
_PLACES, _NEARLY = 3, 0.8  # stretches of the source that are looked at closely, if they hold nearly as much
_BETWEEN = 20  # words that may be left out without a mark
_CELLS = 600_000
_SAME, _TOLD = 0.6, 0.5  # of the words of a quotation, and of their weights, that must stand in the source


class Change(StrEnum):
    """How a stretch of a quotation differs from its source; the last two the quotation marks itself."""

    SAME = "same"
    LEFT_OUT = "left_out"
    ADDED = "added"
    CHANGED = "changed"
    OMISSION = "omission"
    INSERTION = "insertion"


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of a quotation and the one of the source that stands for it: code points, half-open.

    Where something is only in one of them, the other's stretch is empty and says where it is missing.
    """

    change: Change
    quote_start: int
    quote_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Where a quotation stands in a source, how much of its words is the same there (0..1), and what differs."""

    start: int
    end: int
    score: float
    differences: tuple[Difference, ...]

    @property
    def is_verbatim(self) -> bool:
        """Whether nothing differs but what the quotation marks."""
        return all(each.change in _HARMLESS for each in self.differences)


_HARMLESS = frozenset((Change.SAME, Change.OMISSION, Change.INSERTION))
_Step = tuple[Change, int | None, int | None]  # a piece of the quotation, a word of the source


def compare(quotation: str, text: str) -> Comparison | None:
    """Find where in a source a quotation stands, and compare them word by word; `None` when it does not stand there.

    Args:
        quotation: What stands between the marks.
        text: Of the source.
    """
    parts, words = pieces(quotation), words_of(text)
    quoted = [piece for piece in parts if piece.part is Part.WORD]
    if not quoted or not words.letters:
        return None
    weights = {
        word: weight(word, len(words.places.get(word, ())), len(words.letters))
        for word in {piece.letters.casefold() for piece in quoted}
    }
    best: tuple[float, list[_Step]] | None = None
    for first, after in _stretches(parts, words, weights):
        found = _aligned(parts, words.letters[first:after], first)
        if best is None or found[0] < best[0]:
            best = found
        if not best[0]:
            break
    if best is None:
        return None
    steps = best[1]
    score = _share(parts, steps, weights)
    return None if score is None else _comparison(parts, words, steps, score)


def _share(parts: list[Piece], steps: list[_Step], weights: dict[str, float]) -> float | None:
    """Give how much of a quotation is the same, or `None` where it is not that quotation's source."""
    same = [parts[piece] for change, piece, _ in steps if change is Change.SAME and piece is not None]
    quoted = [piece for piece in parts if piece.part is Part.WORD]
    lost = [change is Change.LEFT_OUT for change, _, _ in steps]
    gaps = sum(here and not before for before, here in pairwise([False, *lost]))
    told = sum(weights[piece.letters.casefold()] for piece in same)
    share = len(same) / len(quoted)
    if len(quoted) <= 2:
        return share if len(same) == len(quoted) and not any(lost) else None
    enough = share >= _SAME and told >= _TOLD * sum(weights[piece.letters.casefold()] for piece in quoted)
    return share if enough and gaps <= max(1, len(same) // 2) else None


def _stretches(parts: list[Piece], words: Words, weights: dict[str, float]) -> list[tuple[int, int]]:
    """Give the stretches of a source, in words, in which the heaviest part between two omissions may stand."""
    runs: list[list[str]] = [[]]
    before = [0]
    for at, piece in enumerate(parts):
        if piece.part is Part.OMISSION:
            runs.append([])
            before.append(at)
        elif piece.part is Part.WORD:
            runs[-1].append(piece.letters.casefold())
    heaviest = max(range(len(runs)), key=lambda run: sum(weights[word] for word in set(runs[run])))
    wanted = runs[heaviest]
    length = max(len(wanted) + 3, len(wanted) * 4 // 3)
    lead = before[heaviest] * 5 // 4 + _OMITTED * heaviest + _BETWEEN
    rest = (len(parts) - before[heaviest]) * 5 // 4 + _OMITTED * (len(runs) - 1 - heaviest) + _BETWEEN
    widest = max(length, _CELLS // len(parts))
    found = []
    for start in _thickest(wanted, words, weights, length):
        first = max(0, start - min(lead, widest // 2))
        found.append((first, min(len(words.letters), start + rest + length - len(wanted), first + widest)))
    return found


def _thickest(wanted: list[str], words: Words, weights: dict[str, float], length: int) -> list[int]:
    """Give where the stretches of some length start that hold most of some words, by their weights."""
    hits = sorted((at, word) for word in set(wanted) for at in words.places.get(word, ()))
    sums: list[tuple[float, int]] = []
    inside: dict[str, int] = dict.fromkeys(wanted, 0)
    left, total = 0, 0.0
    for at, word in hits:
        total += weights[word] * (not inside[word])
        inside[word] += 1
        while hits[left][0] <= at - length:
            gone = hits[left][1]
            inside[gone] -= 1
            total -= weights[gone] * (not inside[gone])
            left += 1
        sums.append((total, hits[left][0]))
    starts: list[int] = []
    for _ in range(_PLACES):
        others = [entry for entry in sums if all(abs(entry[1] - start) > length for start in starts)]
        if not others:
            break
        most, start = max(others, key=lambda entry: (round(entry[0], 6), -entry[1]))
        if most < _NEARLY * max(sums)[0]:
            break
        starts.append(start)
    return starts


def _aligned(parts: list[Piece], letters: list[str], offset: int) -> tuple[float, list[_Step]]:
    """Lay a quotation beside a stretch of a source so that as little as possible differs; where it starts is free."""
    rows, gaps = [[0.0] * (len(letters) + 1)], [[_NEVER] * (len(letters) + 1)]
    for piece in parts:
        prices: dict[str, float] = {}
        added, (first, further) = _added(piece), _skip(piece)
        above = rows[-1]
        left, gap = above[0] + added, _NEVER
        row, gap_row = [left], [gap]
        for at, word in enumerate(letters):
            if (price := prices.get(word)) is None:
                price = prices[word] = _price(piece, word)
            gap = min(left + first, gap + further)
            left = min(above[at] + price, above[at + 1] + added, gap)
            row.append(left)
            gap_row.append(gap)
        rows.append(row)
        gaps.append(gap_row)
    at = min(range(len(letters) + 1), key=rows[-1].__getitem__)
    return rows[-1][at], _steps(parts, letters, (rows, gaps), at, offset)


def _steps(
    parts: list[Piece], letters: list[str], costs: tuple[list[list[float]], list[list[float]]], at: int, offset: int
) -> list[_Step]:
    """Give the cheapest way through the rows, from its end behind a word."""
    rows, gaps = costs
    steps: list[_Step] = []
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
        in_gap = not _close(gaps[number][at + 1], rows[number][at] + _skip(piece)[0])
    return steps[::-1]


_MARKS = {Part.OMISSION: Change.OMISSION, Part.INSERTION: Change.INSERTION}


_NEVER = float("inf")


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


def _close(one: float, other: float) -> bool:
    return abs(one - other) < 1e-9


def _comparison(parts: list[Piece], words: Words, steps: list[_Step], score: float) -> Comparison:
    """Give steps as stretches of both texts; neighbours of one kind are one, but for changed words."""
    found: list[Difference] = []
    first = next(word for change, _, word in steps if word is not None and change is not Change.OMISSION)
    quote_at, at = parts[0].start, words.starts[first]
    for change, piece, word in steps:
        quote_start, quote_end = (quote_at, quote_at) if piece is None else (parts[piece].start, parts[piece].end)
        start, end = (at, at) if word is None else (words.starts[word], words.ends[word])
        last = found[-1] if found else None
        if last and last.change is change and (change is not Change.CHANGED):
            # A piece that has no word of its own must not move where the stretch begins.
            quote_start = last.quote_start if last.quote_end > last.quote_start or piece is None else quote_start
            start = last.start if last.end > last.start or word is None else start
            found.pop()
        found.append(Difference(change, quote_start, quote_end, start, end))
        quote_at, at = quote_end, end
    stand = [each for each in found if each.end > each.start]
    return Comparison(stand[0].start, stand[-1].end, round(score, 3), tuple(found))
