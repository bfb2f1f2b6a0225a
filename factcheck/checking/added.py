"""A sum: a whole with its parts, and by how much they miss each other. It reads no words but those of its numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from factcheck.checking.term import Term

_MAGNITUDE = re.compile(r"\b(?:(Mio|Milli?on)|(Mrd|Milliard|billion\b))", re.IGNORECASE)
_DECIMALS = re.compile(r"\d[.,](\d{1,2})(?!\d)")
FAR = 0.4
"""How far one slip may bring the parts away from their whole, as a share of the larger one."""


@dataclass(frozen=True)
class Sum:
    """A whole and its parts, and how they stand among the other numbers of their paragraph.

    Args:
        whole: Before, behind or between its parts.
        parts: In reading order.
        is_family: They are all there are by what they are called: won, drawn and lost.
        is_elsewhere: The whole stands in another paragraph.
        is_begun: A number in front of them, in the sentence of the first, could be another part.
        goes_on: One behind them, in the sentence of the last, could be another part.
        skips: Numbers between them and the whole are no parts.
    """

    whole: Term
    parts: tuple[Term, ...]
    is_family: bool = False
    is_elsewhere: bool = False
    is_begun: bool = False
    goes_on: bool = False
    skips: bool = False

    @cached_property
    def members(self) -> frozenset[int]:
        """What tells the whole and its parts from other numbers."""
        return frozenset(map(id, (self.whole, *self.parts)))

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
    def is_behind(self) -> bool:
        """Tell whether the whole stands behind its parts."""
        return not self.is_elsewhere and self.whole.number.start > self.parts[-1].number.start

    @property
    def is_in_front(self) -> bool:
        """Tell whether the whole stands in front of its parts."""
        return not self.is_elsewhere and self.whole.number.start < self.parts[0].number.start


def scale(part: Term, whole: Term) -> float:
    """Give what a number has to be multiplied by whose magnitude only the whole names."""
    if part.value >= 1000 or part.unit or _magnitude(part) > 1:
        return 1.0
    return _magnitude(whole)


def _rounding(each: Sum) -> float:
    """Give how far rounding may bring the parts away from their whole: nearly half of the last digit each."""
    off = 1e-6 * each.whole.value
    for term in (each.whole, *each.parts):
        if decimals := _DECIMALS.search(term.number.quote):
            off += 0.4 * 10.0 ** -len(decimals[1]) * _magnitude(term)
    return off


def _magnitude(term: Term) -> float:
    return _of_quote(term.number.quote)


@lru_cache(maxsize=1 << 12)
def _of_quote(quote: str) -> float:
    named = _MAGNITUDE.search(quote)
    return 1.0 if not named else 1e6 if named[1] else 1e9
