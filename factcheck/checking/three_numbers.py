"""Judges a share and two counts that stand alone in one or two sentences: 12 per cent, 225 who sat it, 37 who failed.

No words need to say that they belong together; so one of them must be a slip away from what the others make.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking.asides import is_aside
from factcheck.checking.figuring import fits, is_slip, spread
from factcheck.checking.likeness import stem
from factcheck.checking.parts import is_count, like, noun_of, share
from factcheck.checking.refers import tells_change
from factcheck.checking.slots import Line, Number

_EVEN, _ALIKE = 0.02, 0.04
_FAR = 4  # times by which a slip misses at most
_THREE, _MANY = 3, 6
_LEAST = 12  # counts below are told too freely
_NO_PART = re.compile(r"\b(?:further|another|additional|extra|weitere[nrs]?|zusätzliche[nrs]?|Punkte?n?|points?)\b")
_NEAT = tuple(part / whole for whole in (2, 3, 4, 5, 6, 8, 10) for part in range(1, whole))


@dataclass(frozen=True)
class Three:
    """A share, the part and the whole that it is told of, and the one that is wrong, with what it should be."""

    said: Number
    part: Number
    whole: Number
    wrong: Number
    right: float


def three_numbers(line: Line) -> Iterator[Three]:
    """Give the numbers that are a slip away from what the other two make, if there are only three."""
    if not _THREE <= len(line.numbers) <= _MANY:
        return
    shares = [each for each in line.numbers if share(each) is not None]
    counts = [each for each in line.numbers if each not in shares and is_count(each)]
    if len(shares) != 1 or len(counts) != 2 or any(tells_change(line, each) for each in (*shares, *counts)):
        return
    said, (part, whole) = shares[0], sorted(counts, key=lambda each: each.value or 0.0)
    if max(each.at for each in (said, part, whole)) < line.here or not _belong(line, said, part, whole):
        return
    value, few, many = share(said) or 0.0, part.value or 0.0, whole.value or 0.0
    right = few / many if many else 0.0
    if few < _LEAST or few == many or not value / _FAR <= right <= value * _FAR or _agrees(said, value, part, right):
        return
    exact = value * many
    if _is_even(exact) and is_slip(f"{few:g}", f"{round(exact):g}"):
        yield Three(said, part, whole, part, exact)
    plain = any(abs(right - neat) < 1e-3 for neat in _NEAT) and _is_comment(line, said, part, whole)
    if plain if said.unit != "%" else _is_even(100 * right) and is_slip(f"{said.value:g}", f"{100 * right:.0f}"):
        yield Three(said, part, whole, said, right)


def _belong(line: Line, said: Number, part: Number, whole: Number) -> bool:
    """Tell whether two numbers count the same and the lesser may be what a share comes to."""
    nouns = [stem(each.amount.counted.split()[-1]) for each in (part, whole) if each.amount.counted]
    if not like(part, whole) or (len(set(nouns)) > 1 and said.at > part.at) or _NO_PART.search(part.quote):
        return False
    if any(min(said.at, part.at) < time.at < max(said.at, part.at) for time in line.times):
        return False
    between = line.pattern[said.at + 1 : part.at]
    return said.at > part.at or whole.at > said.at or len(between.split()) <= 3 or bool(re.search(r"[:.!?]", between))


def _is_comment(line: Line, said: Number, part: Number, whole: Number) -> bool:
    return said.at > max(part.at, whole.at) and is_aside(line, said) and not noun_of(line, said)


def _agrees(said: Number, value: float, part: Number, right: float) -> bool:
    off = (spread(part, part.value or 0.0) + 0.5) * right / (part.value or 1.0)
    for each in (right, 1 - right, right / (1 + right)):
        if said.unit != "%" and abs(each - value) < _ALIKE:
            return True
        if said.unit == "%" and fits(said, 100 * (each - off), 100 * (each + off), cut=True):
            return True
    return False


def _is_even(value: float) -> bool:
    while value >= 1000:
        value /= 10
    return abs(value - round(value)) < _EVEN
