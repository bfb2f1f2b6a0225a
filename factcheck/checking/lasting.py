"""Judges how long something lasts, in whatever unit, against the two points in time between which it does.

`two_points` finds them. A length that any two points of the paragraph
explain, or the article's date, is right; one that is not near them is of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from factcheck.checking.article import Article
from factcheck.checking.stretches import DAYS, Stretch, rewritten, stretches
from factcheck.checking.time_points import YEAR_LENGTH, Point, between, points
from factcheck.checking.two_points import Pair, comparable, is_of_else, pair_of
from factcheck.model import Hint

_SHORTER = re.compile(r"\b(?:gut|gute|über|mehr als|over|more than)\s$", re.IGNORECASE)
_LONGER = re.compile(r"\b(?:knapp|fast|beinahe|nahezu|nearly|almost|just under|kaum)\s$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:rund|etwa|ungefähr|circa|about|around|some|roughly)\s$", re.IGNORECASE)
_ABROAD = re.compile(r"\b(?:Ortszeit|local time|Zeitverschiebung|Zeitzone\w*|time zone)\b")
_FLIGHT = re.compile(r"\b(?:(?<!im )Flug|[Ff]liegt|[Ff]light|Maschine|[Ff]lies)\b")
_SATURDAY = 5
_SLIPS = (10, 20)
_LEAST, _PORTION = 3, 0.5
_CLOSE = 0.2
_DAY_HOURS = 24


def lasting(article: Article, taken: list[tuple[int, int]]) -> Iterator[Hint]:
    """Give a hint at every length that is not that of the period it is told of, but at none that is taken."""
    text = article.text
    for stretch in stretches(article):
        if any(start < stretch.until and stretch.start < end for start, end in taken):
            continue
        first, last = article.sentence(stretch.start)
        before, after = text[first : stretch.start], text[stretch.until : last]
        if is_of_else(before, after):
            continue
        pair = pair_of(article, stretch, (first, last), before, after)
        if pair and any(start < pair.other.end and pair.one.start < end for start, end in taken):
            continue
        if pair and (hint := _judged(article, stretch, pair, before)):
            yield hint


def _judged(article: Article, stretch: Stretch, pair: Pair, before: str) -> Hint | None:
    """Give a hint when a length is near that of a pair, but not it."""
    text, today = article.text, article.document.date
    ways = _ways(pair, today)
    if not ways or any(_fits(stretch, low, high, before, pair) for low, high in ways):
        return None
    low, high = ways[0]
    size = DAYS[stretch.unit]
    right = (low + high) / 2
    if pair.one.day and pair.other.day and stretch.unit in ("tag", "day") and pair.told:
        right += 1
    if pair.one.kind == pair.other.kind == "month" and pair.told and stretch.unit in ("monat", "month"):
        right = high
    off = abs(stretch.days - right) / size
    if right <= 0 or not (
        off <= max(_LEAST, _PORTION * right / size) or round(off, 2) in _SLIPS or _is_day_off(stretch, off)
    ):
        return None
    if size < 1 and (_ABROAD.search(text, *article.paragraph(stretch.start)) or _is_zone(article, stretch, off)):
        return None
    if not pair.told and _explained(article, stretch, before, pair):
        return None
    return _hint(article, stretch, pair, right, before)


def _is_day_off(stretch: Stretch, off: float) -> bool:
    return stretch.unit in ("stunde", "hour") and round(off, 3) in (_DAY_HOURS, 2 * _DAY_HOURS)


def _is_zone(article: Article, stretch: Stretch, off: float) -> bool:
    """Tell whether a flight of whole hours more or less may only cross a border between time zones."""
    hours = off * DAYS[stretch.unit] * _DAY_HOURS
    return (
        abs(hours - round(hours)) < 0.01 and _FLIGHT.search(article.text, *article.paragraph(stretch.start)) is not None
    )


def _ways(pair: Pair, today: date | None) -> list[tuple[float, float]]:
    one, other = pair.one, pair.other
    ways = [way for way in between(one, other, today) if way[1] > 0]
    if not ways and not (one.minutes >= 0 and other.minutes >= 0):  # told the other way round
        ways = [way for way in between(other, one, today) if way[1] > 0]
    return ways


def _fits(stretch: Stretch, low: float, high: float, before: str, pair: Pair, *, exactly: bool = False) -> bool:
    """Tell whether a length may be said of so many days; `exactly` leaves nothing to rounding."""
    value, size, grain = stretch.days, DAYS[stretch.unit], stretch.grain * DAYS[stretch.unit]
    if pair.one.minutes < 0:
        high += 1  # the last day may count
    if size == 1 or stretch.rest in ("tag", "day"):
        low -= 1
    if pair.one.months == pair.other.months == 12 and (pair.told or stretch.start < pair.one.start):
        high += YEAR_LENGTH
    if size < 1:
        exact = 1 / 1440
        if stretch.unit in ("minute",) and stretch.value % 5 == 0:
            exact *= 3
        low, high = low - exact, high + exact
    if low <= value <= high:
        return True
    if _SHORTER.search(before):
        return value <= high and low - value < max(1.0 * size, 0.25 * value)
    if _LONGER.search(before):
        return value >= low and value - high < max(1.0 * size, 0.2 * value)
    if _ABOUT.search(before):
        return low - 1.0 * size - 0.1 * value < value < high + 1.0 * size + 0.1 * value
    if size == 1 or stretch.grain in (1 / 60,) or stretch.unit == "minute":
        return _are_workdays(stretch, pair)
    if exactly or (size < 1 and grain <= 1 / 1440 * 1.01):
        return low - _CLOSE * grain <= value <= high + _CLOSE * grain and exactly
    if value < low:
        return low - value < grain * (0.98 if stretch.grain == 1 else 0.6)
    return value - high < grain * (0.75 if stretch.grain == 1 else 0.6)


def _are_workdays(stretch: Stretch, pair: Pair) -> bool:
    """Tell whether days are those of a period without its weekends."""
    if DAYS[stretch.unit] != 1 or not (pair.one.day and pair.other.day):
        return False
    year = pair.one.year or pair.other.year
    if not year:
        return False
    first, last = round(pair.one.first(year)), round(pair.other.first(pair.other.year or year))
    worked = [day for day in range(first, last + 1) if date.fromordinal(day).weekday() < _SATURDAY]
    return stretch.value == len(worked)


def _explained(article: Article, stretch: Stretch, before: str, judged: Pair) -> bool:
    """Tell whether other points of the paragraph make a length right, or one of them and the article's date."""
    text, today = article.text, article.document.date
    known = comparable(points(text, *article.paragraph(stretch.start), language=article.document.language), stretch)
    pairs = [
        Pair(one, other, told=True)
        for one, other in combinations(known[:12], 2)
        if one.kind == other.kind or DAYS[stretch.unit] > 1
    ]
    if today:
        now = Point(0, 0, today.year, today.month, today.day)
        pairs += [Pair(point, now, told=True) for point in known if DAYS[stretch.unit] >= 1]
    for pair in pairs:
        if (pair.one, pair.other) == (judged.one, judged.other):
            continue
        for low, high in _ways(pair, today):
            if _fits(stretch, low, high, before, pair, exactly=True):
                return True
    return False


def _hint(article: Article, stretch: Stretch, pair: Pair, right: float, before: str) -> Hint:
    text, language = article.text, article.document.language
    size = DAYS[stretch.unit]
    value = right / size
    if stretch.grain == 1:
        value = (
            int(value + 0.15) if _SHORTER.search(before) else -int(-value + 0.1) if _LONGER.search(before) else value
        )
    if (
        (_SHORTER.search(before) or _LONGER.search(before) or _ABOUT.search(before))
        and stretch.value % 10 == 0
        and value > 10
    ):
        value = 10 * round(value / 10)
    months = _months(pair, article.document.date) if stretch.rest else 0
    suggestion = rewritten(text, stretch, value * size, language=language, months=months)
    front, behind = _common(text[stretch.start : stretch.end], suggestion)
    one, other = text[pair.one.start : pair.one.end], text[pair.other.start : pair.other.end]
    return Hint(
        stretch.start + front,
        stretch.end - behind,
        article.say(
            en=f"Between {one} and {other} are {_shown(right, size, stretch.unit, english=True)}.",
            de=f"Zwischen {one} und {other} liegen {_shown(right, size, stretch.unit, english=False)}.",
        ),
        suggestion[front : len(suggestion) - behind],
    )


def _common(said: str, right: str) -> tuple[int, int]:
    """Give how many letters of whole words two texts have in common in front and behind: Zwei Stunden und 20."""
    words, others = re.findall(r"\S+\s*", said), re.findall(r"\S+\s*", right)
    front = behind = 0
    while min(len(words), len(others)) > 1 and words[0] == others[0]:
        front += len(words.pop(0))
        others.pop(0)
    while min(len(words), len(others)) > 1 and words[-1] == others[-1]:
        words.pop()
        others.pop()
        behind = len(said) - front - len("".join(words).rstrip())
    return front, behind


def _months(pair: Pair, today: date | None) -> int:
    """Give the whole months between two days."""
    one, other = pair.one, pair.other
    if one.first(one.year or other.year or 2024) > other.first(other.year or one.year or 2024):
        one, other = other, one
    count = ((other.year or one.year) - (one.year or other.year)) * 12 + other.month - one.month
    return count - bool(one.day and other.day and other.day < one.day)


_NAMES = {
    "jahr": ("Jahre", "years"), "monat": ("Monate", "months"), "woche": ("Wochen", "weeks"), "tag": ("Tage", "days"),
    "stunde": ("Stunden", "hours"), "minute": ("Minuten", "minutes"), "jahrzehnt": ("Jahrzehnte", "decades"),
}  # fmt: skip
_ENGLISH = {"year": "jahr", "month": "monat", "week": "woche", "day": "tag", "hour": "stunde", "decade": "jahrzehnt"}


def _shown(days: float, size: float, unit: str, *, english: bool) -> str:
    value = days / size
    if unit in ("stunde", "hour") and value % 1:
        minutes = round(value * 60)
        clock = f"{minutes // 60}:{minutes % 60:02}"
        return f"{clock} {'hours' if english else 'Stunden'}"
    number = f"{value:.1f}".removesuffix(".0")
    return f"{number if english else number.replace('.', ',')} {_NAMES[_ENGLISH.get(unit, unit)][english]}"
