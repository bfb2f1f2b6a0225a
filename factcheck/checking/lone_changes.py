"""Judges a told change and the two numbers that stand alone with it: 1500 in May, 1200 now, a fifth down.

No words need to say that they belong together; so one of them must be a slip away from what the others make.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking.article import Article
from factcheck.checking.figuring import fits, is_share, is_slip, spread
from factcheck.checking.named_ends import plain
from factcheck.checking.refers import names_other, tells_change
from factcheck.checking.slots import Line, Number

_EVEN = 0.02
_NEAR = 2.5  # times by which a slip misses at most
_LEAST = 12  # ends and differences below are told too freely
_DIGITS, _DECIMALS = re.compile(r"\d"), re.compile(r"[.,](\d{1,2})(?!\d)")
_TWICE = re.compile(r"(?:twice|zweimal)$", re.IGNORECASE)
_NEAT = (1 / 10, *(part / whole for whole in (2, 3, 4, 5, 6, 8) for part in range(1, whole)))


@dataclass(frozen=True)
class Lone:
    """A told change between two numbers, and the one of the three that is wrong, with what it should be."""

    said: Number
    low: Number
    high: Number
    wrong: Number
    right: float


def lone_changes(article: Article, line: Line) -> Iterator[Lone]:
    """Give the numbers that are a slip away from what the other two make, if there are only three."""
    told = [each for each in line.numbers if tells_change(line, each)]
    ends = [each for each in line.numbers if each not in told and each.value and not is_share(each)]
    if len(told) != 1 or len(ends) != 2 or max(each.at for each in (*told, *ends)) < line.here:
        return
    (said,), (low, high) = told, sorted(ends, key=lambda each: each.value or 0.0)
    if not said.value or any(each.amount.to is not None for each in (said, low, high)) or not _are_ends(low, high):
        return
    rights = _rights(said, low, high)
    elsewhere = min(each.at for each in (said, low, high)) < line.here
    if (
        not rights
        or (elsewhere and names_other(article, line, said, low.unit))
        or any(fits(said, right - off, right + off) for right, off in _about(said, low, high, rights[said]))
    ):
        return
    for wrong in (said, low, high):
        right = next((each for each in rights[wrong] if _is_slip(wrong, each)), None)
        if right is not None:
            yield Lone(said, low, high, wrong, right)


def _are_ends(low: Number, high: Number) -> bool:
    alike = plain(low.unit) == plain(high.unit) and low.unit not in ("years", "x") and low.value != high.value
    return alike and (bool(low.unit) or (low.value or 0.0) >= _LEAST)


def _rights(said: Number, low: Number, high: Number) -> dict[Number, tuple[float, ...]]:
    """Give what a change and its two ends had to be, each by the other two."""
    value, few, many = said.value or 0.0, low.value or 0.0, high.value or 0.0
    if said.unit == "x" and not _TWICE.match(said.quote):
        times = max(value, 1 / value)
        return {said: (many / few, few / many), low: (many / times,), high: (few * times,)}
    if low.unit == "%" or not (said.unit == "%" or is_share(said)):
        return {}
    scale = 100 if said.unit == "%" else 1
    up, down = 1 + value / scale, 1 - value / scale
    changes = scale * (many / few - 1), scale * (1 - few / many)
    return {said: changes, low: (many / up, many * down), high: (few * up, few / (down or 1))}


def _about(said: Number, low: Number, high: Number, rights: tuple[float, ...]) -> Iterator[tuple[float, float]]:
    """Give what a change may be, with how far it may be off because its ends are rounded."""
    off = spread(low, low.value or 0.0) + spread(high, high.value or 0.0)
    for right in rights:
        relative = off / (low.value or 1.0) + (0.04 if said.unit == "x" or is_share(said) else 0.02)
        by = relative * max(abs(right), 1.0) if said.unit in ("x", "%") or is_share(said) else off
        yield right, by


def _is_slip(number: Number, right: float) -> bool:
    if right <= 0 or not 1 / _NEAR < right / (number.value or 1.0) < _NEAR:
        return False
    if is_share(number):
        return any(abs(right - neat) < 1e-3 for neat in _NEAT)
    decimals = _DECIMALS.search(number.quote)
    places = len(decimals[1]) if decimals else 0
    value = right * 10**places
    while value >= 1000:
        value /= 10
    if abs(value - round(value)) >= _EVEN:
        return False
    return not _DIGITS.search(number.quote) or is_slip(f"{number.value or 0.0:.{places}f}", f"{right:.{places}f}")
