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
from factcheck.checking.slots import Line, Number, Q, T

_EVEN = 0.02
_NEAR = 2.5  # times by which a slip misses at most
_THREE, _MANY = 3, 6
_LEAST = 12  # ends and differences below are told too freely
_DIGITS, _DECIMALS = re.compile(r"\d"), re.compile(r"[.,](\d{1,2})(?!\d)")
_UP = re.compile(
    r"\b(?:mehr|Plus|Zuwachs|Anstieg|Steigerung|Erhöhung|teurer|gest[ie]+gen|stieg\w*|gewachsen|wuchs\w*|verlänger\w*"
    r"|more|up|rise|rose|risen|increase\w*|gain\w*|grew|growth)\b"
)
_DOWN = re.compile(
    r"\b(?:weniger|Minus|Rückgang|Schwund|Verlust\w*|Kürzung|billiger|gesunken|sank\w*|gefallen|fiel\w*|verloren|verlor\w*"
    r"|less|fewer|down|drop\w*|cut|fall|fell|fallen|decline\w*|lost|loss|lose)\b"
)
_BACK_THEN = re.compile(r"damals|seinerzeit|then\b|back then", re.IGNORECASE)
_INSTEAD = re.compile(rf"{Q} (?:statt|instead of) (?:\w+ )?{Q}")
_LEADS = re.compile(rf"^[^;–]*(?:\b(?:auf|to|von|from)\b|:|\. (?:{T}|Waren\b))[^;–]*$")
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
    if not _THREE <= len(line.numbers) <= _MANY:
        return
    instead = _INSTEAD.search(line.pattern, line.here) is not None
    told = [each for each in line.numbers if tells_change(line, each) or (instead and each.unit == "x")]
    ends = _ends(line, told)
    if len(told) != 1 or not ends or max(each.at for each in (*told, *ends)) < line.here:
        return
    (said,), (low, high) = told, sorted(ends, key=lambda each: each.value or 0.0)
    if not said.value or not low.value or said.amount.to is not None or low.value == high.value:
        return
    if not _LEADS.search(line.pattern[said.at + 1 : min(low.at, high.at)]) and said.at < min(low.at, high.at):
        return
    rights = _rights(line, said, low, high)
    elsewhere = min(each.at for each in (said, low, high)) < line.here and not any(
        _BACK_THEN.match(time.quote) for time in line.times
    )
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


def _ends(line: Line, told: list[Number]) -> list[Number]:
    """Give the only two numbers that a change can be between."""
    found = [
        each
        for each in line.numbers
        if each not in told and not is_share(each) and ((each.value or 0.0) >= _LEAST or each.unit)
    ]
    alike = len({plain(each.unit) for each in found}) == 1 and found[0].unit not in ("years", "x")
    return found if alike and len(found) == 2 and all(each.amount.to is None for each in found) else []


def _rights(line: Line, said: Number, low: Number, high: Number) -> dict[Number, tuple[float, ...]]:
    """Give what a change and its two ends had to be, each by the other two."""
    value, few, many = said.value or 0.0, low.value or 0.0, high.value or 0.0
    if said.unit == "x" and not _TWICE.match(said.quote):
        times = max(value, 1 / value)
        return {said: (many / few, few / many), low: (many / times,), high: (few * times,)}
    if low.unit == "%" or not (said.unit == "%" or is_share(said)):
        return {}
    scale = 100 if said.unit == "%" else 1
    up, down = 1 + value / scale, 1 - value / scale
    changes = {1: scale * (many / few - 1), -1: scale * (1 - few / many)}
    goes = _goes(line, said)
    right = tuple(each for sign, each in changes.items() if goes in (0, sign))
    return {said: right, low: (many / up, many * down), high: (few * up, few / (down or 1))}


def _goes(line: Line, said: Number) -> int:
    """Tell whether a change is told as one upwards or downwards, or 0 where it is open."""
    around = line.before(said, 40) + said.quote + line.after(said, 30)
    up, down = _UP.search(around) is not None, _DOWN.search(around) is not None
    return up - down


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
