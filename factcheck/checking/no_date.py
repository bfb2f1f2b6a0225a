"""The rule *no-date*: days that no calendar has, such as 31 April, or 29 February in a year that has none."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from datetime import date

from factcheck.checking.article import Article
from factcheck.checking.days import SURE, Day, all_days, last_of_month, nearest, weekday, written, years_told
from factcheck.finding.calendar import DAY
from factcheck.model import Hint

_OF_LEAP_YEARS = re.compile(
    r"\b(?:Schalt\w*|[lL]eap|Geburtstag\w*|[gG]eboren\w*|birthday|born|vier Jahren?|four years|immer|always"
    r"|jedes|every)\b"
)
_LEAP, _LAST = 2024, 29
_WEEKDAY = re.compile(rf"\b(?:{DAY})", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?] (?=[A-ZÄÖÜ„“])|\n")
_BESIDE = 20  # letters


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every date that does not exist."""
    for day in all_days(article):
        if day.on(day.year or _LEAP) is not None and not _is_in_no_leap_year(article, day):
            continue
        year = day.year or _year(article, day)
        last = last_of_month(year, day.month)
        end = date(year, day.month, last)
        _, month, told = written(end, article.language).split()
        month += f" {told}" if day.year else ""
        said = article.text[day.start : day.end]
        yield Hint(
            day.start,
            day.end,
            article.say(
                en=f"There is no such day: {month} has {last} days.",
                de=f"Diesen Tag gibt es nicht: Der {month} hat {last} Tage.",
            ),
            said.replace(str(day.day), str(_meant(article, day, year, last)), 1),
        )


def _is_in_no_leap_year(article: Article, day: Day) -> bool:
    """Tell whether 29 February is told of the days around the article, whose year has none."""
    published = article.document.date
    if day.year or (day.day, day.month) != (_LAST, 2) or published is None:
        return False
    near = nearest(Day(day.start, day.end, 1, 3), published)
    if near is None or isleap(near.year) or abs((near - published).days) > SURE:
        return False
    if any(map(isleap, years_told(article, day))):
        return False
    return not _OF_LEAP_YEARS.search(article.text, *article.sentence(day.start))


def _year(article: Article, day: Day) -> int:
    """Give the year in which a month lies nearest to the article."""
    published = article.document.date
    near = nearest(Day(day.start, day.end, 1, day.month), published) if published else None
    return near.year if near else _LEAP


def _meant(article: Article, day: Day, year: int, last: int) -> int:
    """Give one of the last days of the month, which is one of the weekday that stands beside it."""
    before = article.text[max(0, day.start - _BESIDE) : day.start]
    behind = _SENTENCE.split(article.text[day.end - 1 : day.end + _BESIDE])[0]
    beside = _WEEKDAY.search(before + behind) if day.year or article.document.date else None
    said = weekday(beside.group()) if beside else None
    return next((each for each in range(last, last - 4, -1) if date(year, day.month, each).weekday() == said), last)
