"""The rule *no-date*: days that no calendar has, such as 31 April, or 29 February in a year that has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checking.article import Article
from factcheck.checking.days import Day, days, last_of_month, nearest, weekday, written
from factcheck.finding.calendar import DAY
from factcheck.model import Hint

_LEAP = 2024
_WEEKDAY = re.compile(rf"\b(?:{DAY})", re.IGNORECASE)


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every date that does not exist."""
    language = article.document.language
    for day in days(article.text, language=language):
        if day.on(day.year or _LEAP) is not None:
            continue
        year = day.year or _year(article, day)
        last = last_of_month(year, day.month)
        end = date(year, day.month, last)
        month = (
            written(end, article.language).split(" ", 1)[1] if day.year else written(end, article.language).split()[1]
        )
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


def _year(article: Article, day: Day) -> int:
    """Give the year in which a month lies nearest to the article."""
    published = article.document.date
    near = nearest(Day(day.start, day.end, 1, day.month), published) if published else None
    return near.year if near else _LEAP


def _meant(article: Article, day: Day, year: int, last: int) -> int:
    """Give one of the last days of the month, which is one of the weekday that stands beside it."""
    beside = (
        _WEEKDAY.search(article.text[max(0, day.start - 20) : day.end + 20])
        if day.year or article.document.date
        else None
    )
    said = weekday(beside.group()) if beside else None
    return next((each for each in range(last, last - 4, -1) if date(year, day.month, each).weekday() == said), last)
