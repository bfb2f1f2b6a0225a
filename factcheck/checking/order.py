"""The rule *order*: a period that ends before it begins, a life that does too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.checking.article import Article
from factcheck.checking.days import days
from factcheck.finding.amounts import amount
from factcheck.model import Hint

_YEAR = r"(?P<{}>(?:1[0-9]|20)\d\d)"
_YEARS = re.compile(
    rf"\b(?:von|zwischen|from|between|in den Jahren)\s+(?:den Jahren\s+)?{_YEAR.format('first')}\s+(?:bis|und|to"
    rf"|and|until)\s+{_YEAR.format('last')}\b"
    rf"(?!\s*(?:v\. ?Chr|vor Chr|BC|\w*(?:Euro|Menschen|Besucher|Mark|Meter|Stück|Dollar)))",
    re.IGNORECASE,
)
_SEASON = re.compile(r"\b(?P<first>(?:1[89]|20)\d\d)/(?P<last>(?:1[89]|20)\d\d)\b")
_LIFE = re.compile(rf"\((?:\*\s*)?{_YEAR.format('first')}\s?(?:[-–]|bis|to)\s?(?:†\s*)?{_YEAR.format('last')}\)")
_BEGINS = re.compile(r"\b(?:vom|von|zwischen dem|from|between)\s+(?:(?:dem|the)\s+)?$", re.IGNORECASE)
_JOINS = re.compile(r"\s+(?:bis(?: zum)?|und(?: dem)?|to|and|until)\s+(?:(?:dem|the|zum)\s+)?", re.IGNORECASE)
_LASTED = re.compile(
    r"[^.;]{0,40}?[,–(. ]+(?:(?:also|mithin|insgesamt|that is|for) )?(?P<count>\d{1,3}|\w+) (?:Jahre|years)\b",
    re.IGNORECASE,
)
_LEAP = 2024
_NEARLY_A_YEAR = 95  # days that a period of nine months leaves of a year
_BEFORE_CHRIST = re.compile(r"\s*(?:v\. ?Chr|vor Chr|vor unserer|BC)", re.IGNORECASE)


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every period that ends before it begins."""
    for pattern in (_YEARS, _LIFE, _SEASON):
        for found in pattern.finditer(article.text):
            first, last = int(found["first"]), int(found["last"])
            if last >= first or _BEFORE_CHRIST.match(article.text, found.end()):
                continue
            start, end = found.start("first"), found.end("last")
            said = article.text[start:end]
            lasted = _LASTED.match(article.text, end)
            years = amount(lasted["count"], language=article.document.language).value if lasted else None
            # A length beside it tells which of both years is wrong.
            right = f"{said[:-4]}{first + int(years)}" if years else f"{last}{said[4:-4]}{first}"
            yield _hint(article, (start, end), f"{last}", f"{first}", right)
    yield from _dates(article)


def _dates(article: Article) -> Iterator[Hint]:
    found = list(days(article.text, language=article.document.language))
    for one, other in pairwise(found):
        between = article.text[one.end : other.start]
        if not _JOINS.fullmatch(between) or not _BEGINS.search(article.text, max(0, one.start - 20), one.start):
            continue
        begins, ends = one.on(one.year or other.year or _LEAP), other.on(other.year or one.year or _LEAP)
        if begins is None or ends is None or ends >= begins:
            continue
        # Without a year of its own, the last day may be one of the year after, but hardly a whole year later.
        if (one.year and other.year) or (begins - ends).days < _NEARLY_A_YEAR:
            first, last = (article.text[day.start : day.end] for day in (one, other))
            yield _hint(article, (one.start, other.end), last, first, f"{last}{between}{first}")


def _hint(article: Article, at: tuple[int, int], early: str, late: str, suggestion: str) -> Hint:
    return Hint(
        *at,
        article.say(
            en=f"The period ends before it begins: {early} is before {late}.",
            de=f"Der Zeitraum endet, bevor er beginnt: {early} liegt vor {late}.",
        ),
        suggestion,
    )
