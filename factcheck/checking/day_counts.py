"""Judges how many days, weeks or months something takes against its first and last day: 41 days, 6 to 16 September.

A period may count its last day or not; either is right. Only a near miss gives a hint, and days of which a part is
told ("an zwölf Tagen") never do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from factcheck.checking.article import Article
from factcheck.checking.days import Day, days
from factcheck.checking.figuring import written
from factcheck.finding.amounts import amount
from factcheck.finding.calendar import MONTH, MONTHS
from factcheck.model import Hint

_COUNT = re.compile(
    r"\b(?P<count>\w+)[ -](?:lange?n? |vollen? |ganzen? |full )?"
    r"(?P<unit>Tagen?|Wochen?|Monaten?|days?|weeks?|months?|tägigen?|wöchigen?)\b",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r",?\s+(?:bis(?: einschließlich)?(?: zum)?|und(?: dem)?|to|and|until|till|through)\s+"
    r"(?:(?:dem|the)\s+)?|\s?[–-]\s?",
    re.IGNORECASE,
)
_IN_A_MONTH = re.compile(
    rf"\b(?:vom|von|zwischen dem|from|between)\s+(?:the )?(?P<first>\d\d?)(?:\.|st|nd|rd|th)?"
    r"\s+(?:bis(?: einschließlich)?(?: zum)?|und(?: dem)?|to|and|until)\s+(?:the )?"
    rf"(?P<last>\d\d?)(?:\.|st|nd|rd|th)?\s+(?:of )?(?P<month>{MONTH})\b(?: (?P<year>\d{{4}}))?",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:an|in|nach|vor|binnen|alle|pro|je|mit|für je|on|after|within|every|per|nur noch|weitere[nr]?|davon"
    r"|ersten|letzten|first|last|another)(?: (?:nur|den|the|insgesamt|genau|diesen))? $",
    re.IGNORECASE,
)
_TIMES_OF = re.compile(r"\b(?:in|an) (?:diesen|these) $|\bnach(?: (?:genau|insgesamt))? $|\bafter $", re.IGNORECASE)
_ELSE = re.compile(
    r",? (?:später|danach|zuvor|vorher|davor|vor\b|nach\b|davon|later|before|earlier|after|ago"
    r"|of (?:it|them|those|which)"
    r"|pro|to [a-z]|im Jahr|a (?:week|month|year)|Urlaub|Haft|Arrest|mehr|länger|lang krank)"
)
_ANOTHER = re.compile(r"[;:.]\s|\b(?:und|and|aber|but|wo|where|die|der|which)\b")
_TOGETHER = ("", "also", "und zwar", "nämlich")
_CLOSED = re.compile(
    r"\s*(?:[,.;)–—“”]|lang\b|hintereinander|in (?:Folge|a row)|hindurch|insgesamt|also"
    r"|in (?:all|total)|long\b|mit\b|with\b)"
)
_THROUGH = re.compile(r" (?:lang|hindurch|long|in all)\b(?! (?:vorher|zuvor|später))")
_BREAK = re.compile(r"[;:.]\s(?![A-Za-zäöü]+ \d)")
_ALSO = re.compile(r"\b(?:also|mithin|somit|insgesamt|total of|in all)(?: \w+)? $")
_COMMENT = re.compile(
    r"[,(–:—]\s*(?:\w+\s+){0,3}$|\b(?:also|mithin|somit|damit|insgesamt|dauer\w*|währ\w+|für|for|lasted|lasting|took|takes"
    r"|runs?|total of|period of|spell of|all)(?: \w+){0,4} $|^\W*(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"\b(?:gut|knapp|rund|etwa|fast|mehr als|über|beinahe|ungefähr|nearly|almost|about|over|more than|some|around)\s*$",
    re.IGNORECASE,
)
_WEEK, _MONTH = 7, 30.4  # days
_LEAST_OFF = 0.8  # weeks or months
_NEAR, _SLIP, _TENS = 0.45, 3, (10, 20)
_LEAST, _APART = 2, 30
_LONGEST = 200
_PERIOD = 300  # days after which an end without a year is rather one before the beginning


@dataclass(frozen=True)
class _Period:
    """Two days, the place where their words begin, and how many days lie between them."""

    start: int
    one: Day
    other: Day
    span: int


def day_counts(article: Article) -> Iterator[Hint]:
    """Give a hint at every number of days that is not that of the period beside it."""
    text, language = article.text, article.document.language
    known: dict[int, list[_Period]] = {}
    for period in _periods(article):
        known.setdefault(article.sentence(period.start)[0], []).append(period)
    if not known:
        return
    for found in _COUNT.finditer(text):
        first, _ = article.sentence(found.start())
        here = known.get(first, [])
        opens = not here and first == found.start() > 0 and _THROUGH.match(text, found.end()) is not None
        if opens and not text[:first].endswith("\n"):
            here = known.get(article.sentence(max(0, first - 2))[0], [])
        if len(here) != 1 or not (opens or _belongs(text, found, text[first : found.start()], here[0])):
            continue
        value = amount(found["count"], language=language).value
        if not value or value != int(value) or value < _LEAST:
            continue
        unit = found["unit"].lower()
        if unit.startswith(("t", "d")):
            yield from _days(article, found, int(value), here[0])
        else:
            yield from _units(article, found, int(value), here[0], _MONTH if unit.startswith("mo") else _WEEK)


def _belongs(text: str, found: re.Match[str], before: str, period: _Period) -> bool:
    """Tell whether a count is one of the whole period."""
    if _ELSE.match(text, found.end()) or _ROUGH.search(before):
        return False
    behind = period.start < found.start()
    if behind and _TIMES_OF.search(before):
        return True
    if text[found.end() : period.start].strip(" ,(–:") in _TOGETHER and not behind:
        return True
    if _PART.search(before) or not _COMMENT.search(before):
        return False
    if behind and not _ALSO.search(before) and not (_CLOSED.match(text, found.end()) or "-" in found.group()):
        return False
    far = _ANOTHER.search(text, period.other.end, found.start())
    if not behind:
        far = _BREAK.search(text, found.end(), period.start)
    return not far or _ALSO.search(before) is not None


def _units(article: Article, found: re.Match[str], value: int, period: _Period, days_of_one: float) -> Iterator[Hint]:
    """Give a hint when a count is not that of the weeks or months between."""
    right = period.span / days_of_one
    if _LEAST_OFF <= abs(value - right) <= max(_SLIP, _NEAR * right):
        at = found.span("count")
        last = _last(period.one, period.other, round(value * days_of_one), article.document.date)
        if last and period.start > found.start():
            yield _hint(article, _number(period.other), str(last), period)
            return
        yield _hint(article, at, written(round(right), language=article.document.language, like=found["count"]), period)


def _days(article: Article, found: re.Match[str], value: int, period: _Period) -> Iterator[Hint]:
    """Give a hint when a count is not that of the days between, nor of the days with the last one."""
    rights = (period.span + 1, period.span)
    if value in (*rights, period.span - 1):
        return
    slips = [each for each in rights if abs(each - value) in _TENS]
    if not slips and min(abs(each - value) for each in rights) > max(_SLIP, _NEAR * period.span):
        return
    other = period.other
    last = _last(period.one, other, value, article.document.date)
    if last and not slips and period.start > found.start() and article.text[other.start].isdigit():
        # What comes last nobody has compared with what came before.
        yield _hint(article, _number(other), str(last), period)
        return
    right = slips[0] if slips else period.span + 1
    suggestion = written(right, language=article.document.language, like=found["count"])
    yield _hint(article, found.span("count"), suggestion, period)


def _hint(article: Article, at: tuple[int, int], suggestion: str, period: _Period) -> Hint:
    low, high = period.span, period.span + 1
    return Hint(
        *at,
        article.say(
            en=f"The period is {low} days, or {high} with the last one.",
            de=f"Der Zeitraum hat {low} Tage, mit dem letzten {high}.",
        ),
        suggestion,
    )


def _number(day: Day) -> tuple[int, int]:
    return day.start, day.start + len(str(day.day))


def _last(one: Day, other: Day, value: int, published: date | None) -> int:
    """Give the day of the same month on which a period of so many days ends, or 0."""
    first = one.on(one.year or other.year or (published.year if published else 2023))
    if first is None:
        return 0
    end = date.fromordinal(first.toordinal() + value - 1)
    return end.day if end.month == other.month else 0


def _periods(article: Article) -> Iterator[_Period]:
    text, published = article.text, article.document.date
    pairs = [
        (one.start, one, other)
        for one, other in pairwise(days(text, language=article.document.language))
        if other.start - one.end < _APART and _JOINS.fullmatch(text, one.end, other.start)
    ]
    for found in _IN_A_MONTH.finditer(text):
        month, year = MONTHS[found["month"].lower()], int(found["year"] or 0)
        one = Day(found.start("first"), found.end("first"), int(found["first"]), month, year)
        other = Day(found.start("last"), found.end(), int(found["last"]), month, year)
        pairs.append((found.start(), one, other))
    for start, one, other in pairs:
        span = _span(one, other, published)
        if span is not None and 1 <= span <= _LONGEST:
            yield _Period(start, one, other, span)


def _span(one: Day, other: Day, published: date | None) -> int | None:
    """Give the days between two, of which the second may lie in the next year."""
    year = one.year or other.year or (published.year if published else 2023)
    first, last = one.on(year), other.on(other.year or year)
    if first and last and last < first and not (one.year and other.year):
        last = other.on(year + 1) if not other.year else last
        first = one.on(year - 1) if other.year else first
    return (last - first).days if first and last and (last - first).days < _PERIOD else None
