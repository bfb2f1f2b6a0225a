"""The rule *no-date*: days that no calendar has, such as 31 April, or 29 February in a year that has none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.checking.article import Article
from factcheck.checking.days import days, last_of_month, written
from factcheck.model import Hint

_LEAP = 2024


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every date that does not exist."""
    language = article.document.language
    for day in days(article.text, language=language):
        if day.on(day.year or _LEAP) is not None:
            continue
        last = last_of_month(day.year or _LEAP, day.month)
        end = date(day.year or _LEAP, day.month, last)
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
            said.replace(str(day.day), str(last), 1),
        )
