"""Tells whether the number of a day is wrong and not the weekday beside it. It finds neither.

A date told elsewhere makes it plain, or what is a day later, a feast of that date, or an election: those are on a
Sunday.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.checking.article import Article
from factcheck.checking.days import Day, all_days
from factcheck.finding.calendar import DAY
from factcheck.finding.feasts import feast

_LATER = re.compile(
    r"\b(?:[eE]inen Tag (?P<later>später|danach)|[aA]m (?:Tag darauf|nächsten Tag|folgenden Tag|Tag danach)"
    r"|[aA] day later"
    r"|the (?:next|following) day|[eE]inen Tag (?P<before>zuvor|vorher|davor)|[aA] day (?:before|earlier))"
    r"(?:,? (?:am|dem|den|also|on|der) | \()+(?:\w+tag,? (?:dem |den )?)?$"
)
_EARLIER = re.compile(r"zuvor|vorher|davor|before|earlier")
_VOTE = re.compile(r"\b(?:\w*[wW]ahl(?:en|tag|abend)?|[gG]ewählt|wählen|Bundestag\w*|Landtag\w*|\w*[eE]ntscheid)\b")
_FEASTS = re.compile(
    r"\b(?:Fronleichnam|Christi Himmelfahrt|Himmelfahrt|Karfreitag|Ostermontag|Pfingstmontag|Gründonnerstag|Rosenmontag"
    r"|Aschermittwoch|Vatertag|Allerheiligen|Heiligabend|Silvester)\b"
)
_BESIDE = re.compile(rf"\b{DAY}\w*[ ,(]*(?:(?:de[mnr]|the) )?$", re.IGNORECASE)
_SUNDAY, _WEEK = 6, 3  # days on either side within which a weekday lies
_NEXT_TO = 40  # letters


def other_day(article: Article, day: Day, meant: date, said: int) -> int:
    """Give the day of the month that has the weekday that is said, where it is plain that it was meant; else 0.

    Args:
        article: In which the date stands.
        day: The date.
        meant: The day that it is.
        said: The number of the weekday beside it.
    """
    right = next(
        meant + timedelta(days=away) for away in range(-_WEEK, _WEEK + 1) if (meant.weekday() + away - said) % 7 == 0
    )
    if right.month != meant.month:
        return 0
    text, language = article.text, article.document.language
    begin, end = article.paragraph(day.start)
    if said == _SUNDAY and language.startswith("de") and _VOTE.search(text, *article.sentence(day.start)):
        return right.day
    for found in _FEASTS.finditer(text, begin, end):
        if feast(found.group(), meant.year) == meant:
            return right.day
    for each in all_days(article):
        if each.start == day.start or (each.year and each.year != meant.year):
            continue
        alone = not _BESIDE.search(text, max(0, each.start - _NEXT_TO), each.start)
        if alone and (each.day, each.month) == (right.day, right.month):
            return right.day
        if (
            begin <= each.start < end
            and (away := _away(text, each))
            and each.on(meant.year) == right + timedelta(days=away)
        ):
            return right.day
    return 0


def _away(text: str, day: Day) -> int:
    """Give by how many days a date is told to lie behind the one in front of it, or 0."""
    found = _LATER.search(text, max(0, day.start - _NEXT_TO), day.start)
    if found is None:
        return 0
    return -1 if _EARLIER.search(found.group()) else 1
