"""Compares a quotation with its source, word by word, wherever in the source it stands. It never says who is right.

What only differs in typography is the same: quotation marks, dashes, spaces, soft hyphens, and the case of the first
word. What the quotation marks as left out, [...] and (...) and …, or as put in, [word], is told apart from what it
does not mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from factcheck.sources.aligning import Change, Step, align
from factcheck.sources.quoting import Part, Piece, pieces
from factcheck.sources.words import Words, weight, words_of

_OMITTED = 300  # words that one mark may stand for
_PLACES, _NEARLY = 3, 0.8  # stretches of the source that are looked at closely, if they hold nearly as much
_BETWEEN = 20  # words that may be left out without a mark
_CELLS = 600_000
_SAME, _TOLD = 0.6, 0.5  # of the words of a quotation, and of their weights, that must stand in the source


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
    best: tuple[float, list[Step]] | None = None
    for first, after in _stretches(parts, words, weights):
        found = align(parts, words, first, after)
        if best is None or found[0] < best[0]:
            best = found
        if not best[0]:
            break
    if best is None:
        return None
    steps = _with_ends(best[1], words)
    score = _share(parts, steps, weights)
    return None if score is None else _comparison(parts, words, steps, score)


def _share(parts: list[Piece], steps: list[Step], weights: dict[str, float]) -> float | None:
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


def _with_ends(steps: list[Step], words: Words) -> list[Step]:
    """Take words that are in the quotation alone, at its ends, for those of the source that stand there instead."""
    for step in (1, -1):
        steps = steps[::-1]  # the end first, then the beginning
        alone = next((at for at, (change, _, _) in enumerate(steps) if change is not Change.ADDED), 0)
        last = steps[alone][2]
        for at in reversed(range(alone)):
            if last is None or not 0 <= last + step < len(words.letters):
                break
            between = sorted((last, last + step))
            if words.text[words.ends[between[0]] : words.starts[between[1]]].strip():
                break  # Behind a full stop or a comma something else begins.
            last += step
            steps[at] = Change.CHANGED, steps[at][1], last
    return steps


def _comparison(parts: list[Piece], words: Words, steps: list[Step], score: float) -> Comparison:
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
