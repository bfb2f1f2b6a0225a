"""Weighs whether a miss is a slip: one digit or number word that keeps numbers from adding up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking import sum_words as words
from factcheck.checking.added import Sum, scale
from factcheck.checking.figuring import is_slip, replaced
from factcheck.checking.term import Term

_ONE_OR_TWO = 2  # a number word is mistaken for one as near as this
_TENS = 10
_FEW, _MANY = 20, 200  # numbers that a whole of so many digits could be
_UNITS = tuple(10.0**power for power in range(9, -2, -1))


def ways(each: Sum, language: str) -> Iterator[tuple[Term, str, bool]]:
    """Give the numbers that would put a sum right, what should stand there, and whether two digits were swapped."""
    for term in (each.whole, *each.parts):
        right = mended(each, term)
        if right > 0 and term.times:
            said = replaced(term.number, right, language=language)
            if _is_slip(term, right, said):
                yield term, said, _is_swapped(term.number.quote, said)


def mended(each: Sum, term: Term) -> float:
    """Give what a number would have to be, as it is told: in its magnitude, and once for several."""
    if term is each.whole:
        return each.added
    return (term.value + (each.whole.value - each.added) / scale(term, each.whole)) / (term.times or 1.0)


def _is_slip(term: Term, right: float, said: str) -> bool:
    told = term.number.value or 0.0
    near = any(char.isdigit() for char in said) or abs(right - told) <= _ONE_OR_TWO * max(1.0, _power(told))
    return near and is_slip(term.number.quote, said)


def _power(value: float) -> float:
    """Give the thousand, million or billion that a number is told in: zwei Millionen."""
    return next((power for power in (1e9, 1e6, 1e3) if value >= power), 1.0)


def _is_swapped(one: str, other: str) -> bool:
    return len(one) == len(other) and sorted(one) == sorted(other) and bool(re.search(r"\d", one)) and one != other


def slips(each: Sum, found: list[tuple[Term, str, bool]]) -> Iterator[str]:
    """Give the signs that a miss is a slip, or is not."""
    off, unit = each.added - each.whole.value, unit_of(each)
    last = each.parts[-1]
    of_them = words.OF_THEM.search(each.parts[0].lead + each.parts[0].after)
    listed = last.is_rest or each.is_behind or of_them or words.AND.search(last.before)
    if any(swapped for _, _, swapped in found):
        yield "swapped"
    if len(found) == 1:
        yield "only one"
    if is_early(each):
        yield "early"
    yield "off by one" if abs(off) < 1.5 * unit else "off by two" if abs(off) < 2.5 * unit else "off by more"
    yield next((f"up to {most:.0%}" for most in (0.05, 0.1, 0.2, 0.3) if each.miss <= most), "far")
    digits = each.whole.value / unit
    yield "many digits" if digits >= _MANY else "few digits" if digits < _FEW else "digits"
    if off > 0:
        yield "over" if listed or len(each.parts) > _ONE_OR_TWO else "over, unlisted"
    else:
        yield "under, rest" if last.is_rest else "under" if listed else "under, unlisted"
        if len(each.parts) == _ONE_OR_TWO:
            yield "under, two parts"
        if words.UNTOLD.search(last.after) and not last.is_rest:
            yield "under, untold"
        if words.ABSTAINED.search("".join(part.context for part in each.parts)) and not each.is_family:
            yield "under, incomplete vote"


def is_early(each: Sum) -> bool:
    """Tell whether the last digits come out, so that only one in front of them can be wrong: 58 of 33 and 15."""
    return _is_multiple(abs(each.added - each.whole.value), _TENS * unit_of(each))


def unit_of(each: Sum) -> float:
    """Give the largest power of ten of which a whole and its parts are multiples."""
    values = (each.whole.value, *each.values)
    return next((unit for unit in _UNITS if all(_is_multiple(value, unit) for value in values)), _UNITS[-1])


def _is_multiple(value: float, unit: float) -> bool:
    times = round(value / unit)
    return times > 0 and abs(value - times * unit) < 1e-6 * value
