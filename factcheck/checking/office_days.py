"""Knows which days an article tells of, and whether an office was held about one. It judges nothing."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.checking.article import Article, once
from factcheck.checking.authority_file import Entry, first_day, last_day
from factcheck.checking.days import all_days, nearest
from factcheck.finding.calendar import MONTH, MONTHS
from factcheck.model import Claim

_YEAR = re.compile(rf"\b(?:(?P<month>{MONTH})\.? )?(?P<year>(?:1[89]|20)\d\d)\b")
_OPEN = re.compile(r"\b(?:[Ss]eit|[Bb]is|[Aa]b|[Ss]ince|[Uu]ntil)(?: \d\d?\.?)? $")  # a year that is not told of
SLACK = timedelta(days=45)
"""How long somebody is still called by an office, or already, whose beginning or end is known to the month or year."""
_SLACK_OF_A_DAY = timedelta(days=14)  # likewise of one that is known to the day
_OF_A_YEAR = (*((month, 1) for month in range(1, 13)), (12, 31))
_A_DAY = len("2021-12-08")


def days_told(article: Article, claim: Claim) -> list[date]:
    """Give the days for which an office is judged: the article's, and every year of the paragraph."""
    if article.document.date is None:
        return []
    return [article.document.date, *days_of(article, article.paragraph(claim.start))]


@once
def _read(_: Article) -> dict[tuple[int, int], tuple[date, ...]]:
    return {}


def days_of(article: Article, borders: tuple[int, int]) -> tuple[date, ...]:
    """Give the days told of in a passage, several of a month and of a year; a day without a year is past."""
    read = _read(article)
    if borders not in read:
        read[borders] = tuple(_days(article, borders))
    return read[borders]


def _days(article: Article, borders: tuple[int, int]) -> dict[date, None]:
    found: dict[date, None] = {}
    for each in _YEAR.finditer(article.text, *borders):
        if not _OPEN.search(article.text, max(0, each.start() - 12), each.start()):
            month = MONTHS[each["month"].lower()] if each["month"] else 0
            days = ((month, 1), (month, 15), (month, 28)) if month else _OF_A_YEAR
            found |= dict.fromkeys(date(int(each["year"]), *day) for day in days)
    if published := article.document.date:
        near = [nearest(each, published) for each in all_days(article) if borders[0] <= each.start < borders[1]]
        found |= dict.fromkeys(day for day in near if day and day < published)
    return found


def held_about(entry: Entry, day: date, *, loosely: bool = False) -> bool:
    """Tell whether an office was held on a day or some days before or behind it, `loosely` some weeks."""
    before, behind = (
        _SLACK_OF_A_DAY if len(cell) == _A_DAY and not loosely else SLACK for cell in (entry.since, entry.until)
    )
    begun = not entry.since or first_day(entry.since) - before <= day
    return begun and (not entry.until or day <= last_day(entry.until) + behind)


def is_told_of(article: Article, held: list[Entry], start: int, day: date | None, letters: int) -> bool:
    """Tell whether what stands before tells of a time at which an office was held, other than the year of a day."""
    days = days_of(article, (max(0, start - letters), start))
    return any(held_about(entry, each) for entry in held for each in days if day is None or each.year != day.year)
