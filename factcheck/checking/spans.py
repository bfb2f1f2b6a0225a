"""Reckons how many days lie between two points in time, and tells whether a length may be said of so many.

It knows how newspapers round: "knapp drei Jahre" are less, a half is told where it counts, the last day may count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

from factcheck.checking.lengths import Length
from factcheck.checking.time_points import Point

YEAR = 365.25
_LESS = re.compile(
    r"\b(?:gut|gute[nrms]?|über|mehr als|länger als|over|more than|well over|longer than)\s$", re.IGNORECASE
)
_MORE = re.compile(
    r"\b(?:knapp|knappe[nrms]?|fast|beinahe|nahezu|nearly|almost|just under|kaum|bald)\s$", re.IGNORECASE
)
_ABOUT = re.compile(
    r"\b(?:rund|etwa|ungefähr|circa|um die|gegen|about|around|some|roughly)\s$",
    re.IGNORECASE,
)
_NOON, _DAY, _WEEK = 12 * 60, 24 * 60, 7  # minutes, days
_LEAP, _SATURDAY = 2024, 5
_MONTH = 28
_LONGEST = 300  # days between two dates without a year
_LEAST, _PORTION, _SURELY = 3.05, 0.35, 0.85
_FAR, _SURELY_FAR, _FURTHEST = 2.1, 3, 3.6
_DAY_HOURS = (24, 48)
SLIPS = (10, 20, 100)


@dataclass(frozen=True, slots=True)
class Span:
    """How many days may lie between two points, at least and at most; `exact` where both are years or ages."""

    low: float
    high: float
    exact: bool = False


def spans(one: Point, other: Point, today: date | None) -> list[Span]:
    """Give how far two points may be apart; several where it is open which hour or which year is meant."""
    if one.kind == "clock" or other.kind == "clock":
        return list(_hours(one, other)) if one.kind == other.kind else []
    if one.age or other.age:
        years = (other.age - one.age) * YEAR if one.age and other.age else 0
        return [Span(years, years, exact=True)] if years > 0 else []
    found = [span for begins, ends in _years(one, other, today) for span in _days(one, other, begins, ends)]
    return list(dict.fromkeys(span for span in found if span.high > 0))


def _hours(one: Point, other: Point) -> Iterator[Span]:
    named = one.weekday >= 0 and other.weekday >= 0
    for late in (0, _NOON)[: 1 + (other.twelve and not named)]:
        for early in (0, _NOON)[: 1 + (one.twelve and not named)]:
            minutes = other.minutes + late - one.minutes - early
            minutes += (other.weekday - one.weekday) % _WEEK * _DAY if named else 0
            if not named:
                minutes %= _DAY
            elif minutes <= 0:
                minutes += _WEEK * _DAY
            if minutes:
                yield Span(minutes / _DAY, minutes / _DAY)


def _years(one: Point, other: Point, today: date | None) -> Iterator[tuple[int, int]]:
    """Give the years in which two points may lie: one without a year lies in that of the other one, or near today."""
    if one.year and other.year:
        yield one.year, other.year
        return
    now = today.year if today else _LEAP
    begins, ends = one.year or other.year or now, other.year or one.year or now
    if other.last(ends) < one.first(begins):
        begins, ends = (begins - 1, ends) if other.year else (begins, ends + 1)
    yield begins, ends
    if today and one.year != other.year:
        open_one = other if one.year else one
        near = min((now - 1, now, now + 1), key=lambda year: abs(open_one.first(year) - today.toordinal()))
        yield (one.year, near) if one.year else (near, other.year)


def _days(one: Point, other: Point, begins: int, ends: int) -> Iterator[Span]:
    if one.months == other.months == 12:
        yield Span((ends - begins) * YEAR, (ends - begins) * YEAR, exact=True)
        return
    low, high = other.first(ends) - one.last(begins), other.last(ends) - one.first(begins)
    if (one.year or other.year) or high <= _LONGEST:
        yield Span(low, high + 1)  # the last day may count


def fits(length: Length, span: Span, before: str, *, strict: bool = False, both: bool = False) -> bool:
    """Tell whether a length may be said of a span.

    Args:
        length: What is said.
        span: Between two points.
        before: The words in front of the length, which may say that it is rounded.
        strict: Years are neither more nor less.
        both: The first and the last year or day may count.
    """
    low, high, said, size = span.low, span.high, length.days, length.size
    if span.exact:
        low, high = low - (0 if strict else size), high + (YEAR if both or not strict else 0)
    if length.nth or length.counted:
        high += size
    if size == 1 or length.rest in ("tag", "day"):
        low, high = low - 1, high + 1
    if low - 0.001 <= said <= high + 0.001:
        return True
    step = min(size, YEAR)
    if _LESS.search(before):
        return said <= high and low - said < max(step, 0.25 * said)
    if _MORE.search(before):
        return said >= low and said - high < max(step, 0.12 * said)
    if _ABOUT.search(before):
        return low - step - 0.1 * said < said < high + step + 0.1 * said
    below, above = _rounded(length, span, strict=strict)
    return low - below < said < high + above


def _rounded(length: Length, span: Span, *, strict: bool) -> tuple[float, float]:
    """Give by how many days a length may be too short and too long, because it is rounded."""
    grain = length.grain * length.size
    if length.size < 1:
        minutes = 3.1 if length.unit == "minute" and length.value % 5 == 0 else 1.1
        return (grain * 0.6, grain * 0.6) if grain > 2 / _DAY else (minutes / _DAY, minutes / _DAY)
    if length.size == 1:
        return 0.5, 0.5
    if length.size > YEAR + 1:
        slack = 0.6 * grain if length.grain == 1 else max(0.15 * grain, 1.5 * YEAR)
        return slack, slack
    if span.exact:
        return 0.1 * grain, 0.1 * grain
    if strict or (length.size >= YEAR - 1 and span.high - span.low > 0.9 * length.size):
        return 0.5 * grain, 0.5 * grain
    below, above = (0.98, 0.75) if length.grain == 1 else (0.6, 0.6)
    months = 1.05 if span.high - span.low >= _MONTH > length.size > 1 else 0
    return below * grain, max(above, months) * grain


def rights(length: Length, span: Span, before: str, *, told: bool) -> list[float]:
    """Give how many of its units the length may have; the last day may count or not."""
    if length.nth:
        return [int((span.low + span.high) / 2 / length.size) + 1]
    if length.size == 1 and told:
        return [span.high, span.low]
    return [_right(length, span, before, told=told)]


def _right(length: Length, span: Span, before: str, *, told: bool) -> float:
    size = length.size
    middle = (span.low + span.high) / 2 / size
    if span.exact:
        return middle + length.counted
    if told and 1 < size < YEAR - 1:
        return span.high / size
    if size >= YEAR - 1 and span.high - span.low > 0.9 * size:
        return int(span.high / size)
    if length.grain != 1:
        return middle
    return int(middle + 0.15) if _LESS.search(before) else ceil(middle - 0.1) if _MORE.search(before) else middle


def is_near(length: Length, value: float, *, sure: bool) -> bool:
    """Tell whether a length is one that a slip makes of the right value."""
    off = abs(length.value - value)
    if value <= 0 or not 1 / _FURTHEST <= length.value / value <= _FURTHEST:
        return False
    if round(off, 3) in _DAY_HOURS and length.size < 1:
        return True
    if is_slip(off):
        return True
    far = _SURELY_FAR if sure else _FAR
    return off <= max(_LEAST, (_SURELY if sure else _PORTION) * value) and 1 / far <= length.value / value <= far


def is_slip(off: float) -> bool:
    """Tell whether one wrong digit puts a number off by so much."""
    return any(abs(off - each) < 0.8 for each in SLIPS)


def is_rough(before: str) -> bool:
    """Tell whether words say that a length is rounded."""
    return any(pattern.search(before) for pattern in (_LESS, _MORE, _ABOUT))
