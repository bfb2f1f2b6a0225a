"""Finds periods of days, months and hours that end before they begin, and tells which end was meant.

A length beside the period tells it, or a weekday in front of its last day, or that it lies over New Year; else both
ends are the other way round. What is opened at noon may be closed in the morning: night is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from factcheck.checking.article import Article
from factcheck.checking.days import MONTH_NAMES, weekday
from factcheck.checking.lengths import DAYS, count, lengths_in
from factcheck.checking.time_points import Point, is_period, points
from factcheck.checking.turned_years import meant
from factcheck.finding.calendar import DAY, MONTH

_TWO = re.compile(r"\b(?:bis|und|to|until|till|through|and)\s(?:[^\W\d]+,?\s){0,3}\d")
_BEGINS = re.compile(
    r"\b(?:beginn(?:t|en)|begann(?:en)?|begonnen|starte(?:t|n|te|ten)|eröffnet\w*|öffnet\w*|Grundstein\w*|Spatenstich|Baubeginn"
    r"|starts?|started|begins?|began|begun|opens?|opened|commenced?s?|läuft|laufen|gilt|runs?)\b"
)
_ENDS = re.compile(
    r"[^,.;:]{0,30}\b(?:ende(?:t|n|te|ten)|ausläuft|auslaufen|auslief|ab(?:läuft|lief|gelaufen)|schließ(?:t|en)"
    r"|schloss|zu Ende"
    r"|fertig|vollendet|eingeweiht|abgeschlossen|beendet|ends?|ended|expires?|expired|closes?|closed|completed|finished)\b"
)
_LINK = re.compile(
    rf"(?:.*\b(?:bis|until|till)(?: einschließlich)?(?: zum)?|\s*(?:(?:und|and|erst|schon|but|aber) )*)"
    rf"(?:\s*(?:am|im|in|on|zum|it|was|the))*(?: ?(?:{DAY}),?(?: dem| den)?)? ?",
    re.IGNORECASE | re.DOTALL,
)
_UNTIL = re.compile(r"\b(?:bis|until|till)\b")
_NIGHT = re.compile(
    r"\b(?:\w*[nN]acht\w*|nächsten|folgenden|Folgetag\w*|Check|Anreise|Abreise|\w*[sS]chicht\w*|\w*[dD]ienst\w*|[nN]ext|following"
    r"|overnight|\w*sperr\w*|Morgen)\b"
)
_WEEKDAY = re.compile(rf"\b({DAY}),? (?:de[mnr] )?$", re.IGNORECASE)
_EVERY = re.compile(
    rf"\b(?:jede[nrs]?|every|each) ({DAY})\b|(?<!bis )(?<!und )\b({DAY})s\b(?! (?:bis|und|and)\b)", re.IGNORECASE
)
_SEASONS = re.compile(r"\b(\w+) (?:Spielzeiten|Saisons|seasons)\b|\b(\w+?)-?[jJ]ahresvertrag|\b(\w+)-year\b")
_NEARLY_A_YEAR = 95  # days that a period of nine months leaves of a year
_MORNING, _OPENS, _CLOSED = 7 * 60, 8 * 60, 18 * 60  # minutes
_DAY = 24 * 60
_YEAR, _LEAP = 365.25, 2024
_AROUND = 200  # letters


@dataclass(frozen=True, slots=True)
class Turned:
    """A period that ends before it begins: where it stands, its ends in that order, and what should stand there."""

    start: int
    end: int
    late: str
    early: str
    suggestion: str


def turned_days(article: Article) -> Iterator[Turned]:
    """Give the periods of days, months and hours that end before they begin."""
    text, language = article.text, article.document.language
    for sentence in article.sentences_with(_TWO):
        known = points(text, *sentence, language=language)
        for one, other in pairwise(known):
            if one.kind != other.kind:
                continue
            if one.kind == "clock":
                if is_period(text, one, other, begun=True) and (found := _hours(article, one, other)):
                    yield found
            elif one.kind == "day" and _is_turned(article, one, other):
                if is_period(text, one, other, begun=True):
                    yield _days(article, one, other)
                elif len([point for point in known if point.day]) == 2 and _is_told(text, sentence, one, other):
                    yield _begun_and_ended(article, one, other)


def _is_told(text: str, sentence: tuple[int, int], one: Point, other: Point) -> bool:
    """Tell whether words say that something began and ended: der am 1. Mai beginnt und am 30. April endet."""
    between = text[one.end : other.start]
    _, comma, clause = between.rpartition(", ")
    if not _LINK.fullmatch(clause if comma and not _UNTIL.search(clause) else _behind(between)):
        return False
    if not (_BEGINS.search(between) or _BEGINS.search(text, max(sentence[0], one.start - 30), one.start)):
        return False
    return bool(_ENDS.match(text, other.end, sentence[1]) or _UNTIL.search(between))


def _behind(between: str) -> str:
    """Give what stands behind the verb of a beginning."""
    found = _BEGINS.search(between)
    return between[found.end() :] if found else between


def _is_turned(article: Article, one: Point, other: Point) -> bool:
    begins, ends = _ordinals(article, one, other)
    if ends >= begins:
        return False
    # Without a year of its own, the last day may be one of the year after, but hardly a whole year later.
    return bool(one.year and other.year) or begins - ends < _NEARLY_A_YEAR


def _ordinals(article: Article, one: Point, other: Point) -> tuple[float, float]:
    today = article.document.date
    year = one.year or other.year or (today.year if today else _LEAP)
    return one.first(year), other.first(other.year or year)


def _begun_and_ended(article: Article, one: Point, other: Point) -> Turned:
    text = article.text
    right = _meant(article, one, other)
    suggestion = _written(text, other, right) if right else ""
    return Turned(other.start, other.end, text[one.start : one.end], text[other.start : other.end], suggestion)


def _days(article: Article, one: Point, other: Point) -> Turned:
    text = article.text
    late, early = text[one.start : one.end], text[other.start : other.end]
    joint = text[one.end : other.start]
    right = _meant(article, one, other)
    if right and late.rstrip(".").isdigit():
        right = right if right.month == one.month else None
    if right:
        suggestion = f"{late}{joint}{_written(text, other, right)}"
        return Turned(one.start, other.end, late, early, suggestion)
    if late.rstrip(".").isdigit():  # 23. bis 19. Juli
        end = other.start + len(str(other.day))
        stop = "." if late.endswith(".") else ""
        return Turned(one.start, end, late.rstrip("."), str(other.day), f"{other.day}{stop}{joint}{one.day}")
    return Turned(one.start, other.end, late, early, f"{early}{joint}{late}")


def _meant(article: Article, one: Point, other: Point) -> Point | None:
    """Give the last day that was meant, or nothing when both may be the other way round."""
    begins, _ = _ordinals(article, one, other)
    year = date.fromordinal(int(begins)).year
    # Who writes the same year twice forgot that it had changed.
    if one.year == other.year > 0 and other.month < one.month and _is_written_twice(article, one, other):
        return replace(other, year=other.year + 1)
    known = ((each, each.first(each.year or year)) for each in _options(one, other, year))
    options = [(each, at) for each, at in known if at > begins]
    said = _WEEKDAY.search(article.text, one.end, other.start)
    every = None if said else _EVERY.search(article.text, *article.sentence(one.start))
    if said or every:
        named = weekday(said[1] if said else (every[1] or every[2]) if every else "")
        if said and date.fromordinal(int(other.first(other.year or year))).weekday() == named:
            return None
        options = [(each, at) for each, at in options if date.fromordinal(int(at)).weekday() == named]
    for length, slack in _lengths(article, one, other):
        fit = [(abs(at - begins - length), place) for place, (_, at) in enumerate(options)]
        if fit and min(fit)[0] <= slack:
            return options[min(fit)[1]][0]
    if said or every:
        # The same month and another day where the weekday stands beside it, else the same day of another month.
        same = [(each, at) for each, at in options if (each.month == other.month) == bool(said)]
        return min(same, key=lambda each: (str(other.day) not in str(each[0].day), each[1]))[0] if same else None
    if one.year and other.year and other.year < one.year:
        _, last = meant(article, (one.start, other.end), one.year, other.year, life=False, slips=True)
        return replace(other, year=last) if last > one.year else None
    return None


def _is_written_twice(article: Article, one: Point, other: Point) -> bool:
    return all(str(one.year) in article.text[each.start : each.end] for each in (one, other))


def _options(one: Point, other: Point, year: int) -> Iterator[Point]:
    """Give the days that one slip makes of another: with another month, another day or another year."""
    if other.year and one.year:
        yield from (replace(other, year=one.year + late) for late in range(16))
    for month in range(1, 13):
        yield replace(other, month=month)
    for day in range(1, 32):
        each = replace(other, day=day)
        if date.fromordinal(int(each.first(each.year or year))).day == day:
            yield each


def _lengths(article: Article, one: Point, other: Point) -> Iterator[tuple[float, float]]:
    """Give the lengths told around a period, in days, and by how much each may be off."""
    text, language = article.text, article.document.language
    first, last = article.paragraph(one.start)
    begin, end = max(first, one.start - _AROUND), min(last, other.end + _AROUND)
    told = [
        (each.start, each.days, max(1.0, 0.35 * DAYS[each.unit]))
        for each in lengths_in(text, begin, end, language=language)
        if DAYS[each.unit] >= 1
    ]
    for found in _SEASONS.finditer(text, begin, end):
        if value := count(found[1] or found[2] or found[3], language)[0]:
            told.append((found.start(), value * _YEAR, 3.0))
    told.sort(key=lambda each: max(each[0] - other.end, one.start - each[0]))
    yield from (each[1:] for each in told)


def _written(text: str, other: Point, right: Point) -> str:
    """Write a day in the words of another."""
    said = text[other.start : other.end]
    if right.day != other.day:
        said = re.sub(rf"\b{other.day}\b", str(right.day), said, count=1)
    if right.month != other.month:
        language = "de" if re.match(r"\d+\.", said) else "en"
        name = MONTH_NAMES[language][right.month - 1]
        said = re.sub(rf"\b(?:{MONTH})\b", name, said, count=1, flags=re.IGNORECASE)
    if right.year != other.year and other.year:
        said = said.replace(str(other.year), str(right.year))
    return said


def _hours(article: Article, one: Point, other: Point) -> Turned | None:
    """Give "von 14 bis 11 Uhr", which is neither a night nor a day longer than it looks."""
    text = article.text
    if one.weekday >= 0 or other.weekday >= 0 or one.twelve or other.twelve:
        return None
    if not (_OPENS <= one.minutes < _CLOSED and _MORNING <= other.minutes < one.minutes):
        return None
    if _NIGHT.search(text, *article.sentence(one.start)):
        return None
    late, early, joint = text[one.start : one.end], text[other.start : other.end], text[one.end : other.start]
    first, last = article.paragraph(one.start)
    near = lengths_in(text, max(first, one.start - 60), min(last, other.end + 60), language=article.document.language)
    for stretch in near:
        end = one.minutes + round(stretch.days * _DAY)
        if DAYS[stretch.unit] < 1 and one.minutes < end <= _DAY and end % 60 == other.minutes % 60:
            hours = re.sub(r"\d+", str(end // 60), early, count=1)
            return Turned(one.start, other.end, late, early, f"{late}{joint}{hours}")
    if late.endswith("Uhr") == early.endswith("Uhr"):
        return Turned(one.start, other.end, late, early, f"{early}{joint}{late}")
    stop = early[re.match(r"[\d.:]*", early).end() :]  # type: ignore[union-attr]
    return Turned(one.start, other.end, late, early, f"{early.removesuffix(stop)}{joint}{late}{stop}")
