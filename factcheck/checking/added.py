"""A sum: a whole with its parts, and by how much they miss each other. It reads no words but those of its numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from factcheck.checking.terms import Term

FAR = 0.4
"""How far one slip may bring the parts away from their whole, as a share of the larger one."""


@dataclass(frozen=True)
class Sum:
    """A whole and its parts, and how far they may miss each other and still be meant to fit."""

    whole: Term
    parts: tuple[Term, ...]
    most: float
    least: float
    is_result: bool = False

    @cached_property
    def added(self) -> float:
        """What the parts add up to."""
        return sum(self.values)

    @cached_property
    def values(self) -> list[float]:
        """The values of the parts, in the magnitude of the whole: 14 Millionen, 6 auf das eine, 8 auf das andere."""
        return [part.value * scale(part, self.whole) for part in self.parts]

    @cached_property
    def miss(self) -> float:
        """How far the sum is from the whole, as a share of the larger one; 0 where they fit."""
        off = abs(self.added - self.whole.value)
        return 0.0 if off <= _rounding(self) else off / max(self.added, self.whole.value)

    @property
    def is_near(self) -> bool:
        """Tell whether the parts miss the whole by no more than an error would."""
        return self.most > 0 and self.miss <= (self.most if self.added > self.whole.value else self.least)


_MAGNITUDE = re.compile(r"\b(?:(Mio|Milli?on)|(Mrd|Milliard|billion\b))", re.IGNORECASE)


def scale(part: Term, whole: Term) -> float:
    """Give what a number has to be multiplied by whose magnitude only the whole names."""
    named = _MAGNITUDE.search(whole.number.quote)
    if not named or part.value >= 1000 or part.unit or _MAGNITUDE.search(part.number.quote):
        return 1.0
    return 1e6 if named[1] else 1e9


_DECIMALS = re.compile(r"\d[.,](\d{1,2})(?!\d)")


def _rounding(each: Sum) -> float:
    """Give how far rounding may bring the parts away from their whole: nearly half of the last digit each."""
    off = 1e-6 * each.whole.value
    for term in (each.whole, *each.parts):
        if decimals := _DECIMALS.search(term.number.quote):
            off += 0.4 * 10.0 ** -len(decimals[1]) * _magnitude(term)
    return off


def _magnitude(term: Term) -> float:
    named = _MAGNITUDE.search(term.number.quote)
    return 1.0 if not named else 1e6 if named[1] else 1e9


def are_same(one: float, other: float) -> bool:
    """Tell whether two sums are the same number."""
    return abs(one - other) <= 1e-6 * max(abs(one), abs(other))
