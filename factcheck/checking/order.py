"""The rule *order*: a period that ends before it begins, a life that does too.

It suggests what is likeliest to have been meant: the year that a length beside the period tells, else the year that one
wrong digit would have made of the last one, else the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.checking.article import Article
from factcheck.checking.days import days
from factcheck.finding.amounts import amount
from factcheck.finding.calendar import MONTH, MONTHS
from factcheck.model import Hint

_YEAR = r"(?P<{}>(?:1[0-9]|20)\d\d)"
_FIRST, _LAST = _YEAR.format("first"), _YEAR.format("last")
_JOIN = r"(?:bis(?: zum Jahre?)?|to|until|till|through)"
_YEARS = (
    re.compile(
        rf"\b(?:von|from|(?:zwischen|between)(?: den Jahren)?)\s+{_FIRST}\s+(?:{_JOIN}|und|and)\s+{_LAST}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:Jahren?|Zeit von|Zeit|Zeitraum|Periode|Amtszeit|Spielzeiten|years|period|time)[\s:,(]+{_FIRST}"
        rf"\s*(?:{_JOIN}|[-–])\s*{_LAST}\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\((?:\*\s*)?{_FIRST}\s?(?:[-–]|{_JOIN})\s?(?:†\s*)?{_LAST}\)"),
    re.compile(rf"\(?\*\s?{_FIRST}[,;]?\s?(?:[-–]\s?)?†\s?{_LAST}\b"),
    re.compile(rf"(?<=[\w“”»],\s){_FIRST}\s*(?:{_JOIN}|[-–])\s*{_LAST}(?=[,;])"),
    re.compile(
        rf"\b(?:war|lehrte|arbeitete|lebte|regierte|spielte|saß|amtierte|leitete|führte|studierte|wohnte|was|ruled|lived)"
        rf"(?: \w+)? {_FIRST}\s+(?:bis|to|until)\s+{_LAST}\b"
    ),
)
_MONTHS = re.compile(
    rf"\b(?:von|zwischen|from|between|vom)\s+(?P<month>{MONTH})\s+(?P<first>(?:19|20)\d\d)\s+(?:{_JOIN}|und|and)\s+"
    rf"(?P<month2>{MONTH})\s+(?P<last>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SEASON = re.compile(r"\b(?P<first>(?:1[89]|20)\d\d)/(?P<last>(?:1[89]|20)\d\d)\b")
_SHORT_SEASON = re.compile(
    r"\b(?:Saison|Spielzeit|Winter|Schuljahr|Wintersemester|Geschäftsjahr|Serie|season|winter)s?"
    r" (?:1[89]|20)(?P<first>\d\d)/(?P<last>\d\d)\b(?!/)"
)
_NOT_YEARS = re.compile(
    r"\s*(?:v\. ?Chr|vor Chr|vor unserer|BC|\w*(?:Euro|Menschen|Besucher|Mark|Meter|Stück|Dollar|Einwohner|Kilo)"
    r"|Uhr\b)",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"\b(?:vom|von|zwischen dem|from|between)\s+(?:(?:dem|the)\s+)?$", re.IGNORECASE)
_JOINS = re.compile(r"\s+(?:bis(?: zum)?|und(?: dem)?|to|and|until)\s+(?:(?:dem|the|zum)\s+)?", re.IGNORECASE)
_IN_A_MONTH = re.compile(
    rf"\b(?:vom|von|from)\s+(?P<first>\d\d?)(?:\.|st|nd|rd|th)?\s+(?:bis(?: zum)?|to)\s+(?P<last>\d\d?)"
    r"(?:\.|st|nd|rd|th)?"
    rf"\s+(?:of )?(?:{MONTH})\b",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"(?P<between>[^.;]{0,40}?[,–(. ]+|[^.;]{0,120}\. (?:[A-ZÄÖÜ][^.;]{0,25} )??)"
    r"(?:(?:also|mithin|insgesamt|das sind|diese|that is|for|these) )?(?P<count>\d{1,3}|[^\W\d_]+)"
    r" (?:Jahre|years)\b(?! (?:alt|old|später|zuvor|later|before))",
    re.IGNORECASE,
)
_LASTED_BEFORE = re.compile(r"\b(?P<count>\d{1,3}|[^\W\d_]+) (?:Jahre|years)(?: lang)?[, (–]+(?:\w+ )?$", re.IGNORECASE)
_LEAP = 2024
_NEARLY_A_YEAR = 95  # days that a period of nine months leaves of a year
_LONGEST = 60  # years that what has one digit wrong may have lasted


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every period that ends before it begins."""
    taken: set[int] = set()
    for pattern in (*_YEARS, _SEASON):
        for found in pattern.finditer(article.text):
            first, last = int(found["first"]), int(found["last"])
            if last >= first or found.end() in taken or _NOT_YEARS.match(article.text, found.end()):
                continue
            taken.add(found.end())
            life = "*" in found.group() or pattern is _SEASON or last < first - _LONGEST
            yield _years(article, found, turned=life)
    yield from _months(article)
    yield from _dates(article)


def _years(article: Article, found: re.Match[str], *, turned: bool) -> Hint:
    start, end = found.start("first"), found.end("last")
    said = article.text[start:end]
    first, last = int(found["first"]), int(found["last"])
    meant = _told(article, found) or (None if turned else _meant(article, first, last))
    right = f"{said[:-4]}{meant}" if meant else f"{last}{said[4:-4]}{first}"
    return _hint(article, (start, end), f"{last}", f"{first}", right)


def _told(article: Article, found: re.Match[str]) -> int | None:
    """Give the last year that a length beside the period tells."""
    text, language = article.text, article.document.language
    first, _ = article.sentence(found.start())
    _, stop = article.paragraph(found.start())
    behind = _LASTED.match(text, found.end(), stop)
    ahead = _LASTED_BEFORE.search(text[max(first, found.start() - 40) : found.start()])
    for lasted in (behind, ahead):
        years = amount(lasted["count"], language=language).value if lasted else None
        if years and years == int(years) and years <= _LONGEST:
            return int(found["first"]) + int(years)
    return None


def _meant(article: Article, first: int, last: int) -> int | None:
    """Give the year that a slip made the last one of: another decade, two digits swapped."""
    present = article.document.date.year if article.document.date else max(first, last) + _LONGEST
    latest = present + 15 if first >= present else present + 1
    written = str(last)
    swapped = int(written[:2] + written[3] + written[2])
    decades = [year for year in range(last + 10, last + 100, 10) if year // 100 == last // 100]
    return next((year for year in (*decades, swapped) if first < year <= min(latest, first + _LONGEST)), None)


def _months(article: Article) -> Iterator[Hint]:
    """Give a hint at "von Juni 2023 bis Mai 2022", and at a season that ends before it begins."""
    text = article.text
    for found in _MONTHS.finditer(text):
        begins = (int(found["first"]), MONTHS[found["month"].lower()])
        ends = (int(found["last"]), MONTHS[found["month2"].lower()])
        if ends < begins:
            one = text[found.start("month") : found.end("first")]
            other = text[found.start("month2") : found.end("last")]
            joint = text[found.end("first") : found.start("month2")]
            yield _hint(article, (found.start("month"), found.end("last")), other, one, f"{other}{joint}{one}")
    for found in _SHORT_SEASON.finditer(text):
        first, last = int(found["first"]), int(found["last"])
        if last < first and (first, last) != (99, 0):
            start, end = found.start("first"), found.end("last")
            yield _hint(article, (start, end), found["last"], found["first"], f"{found['last']}/{found['first']}")


def _dates(article: Article) -> Iterator[Hint]:
    text = article.text
    for one, other in pairwise(days(text, language=article.document.language)):
        between = text[one.end : other.start]
        if not _JOINS.fullmatch(between) or not _BEGINS.search(text, max(0, one.start - 20), one.start):
            continue
        begins, ends = one.on(one.year or other.year or _LEAP), other.on(other.year or one.year or _LEAP)
        if begins is None or ends is None or ends >= begins:
            continue
        # Without a year of its own, the last day may be one of the year after, but hardly a whole year later.
        if (one.year and other.year) or (begins - ends).days < _NEARLY_A_YEAR:
            first, last = text[one.start : one.end], text[other.start : other.end]
            # The full stop of "Juli." is that of the sentence.
            end = other.end - (last.endswith(".") and not first.endswith("."))
            last = text[other.start : end]
            yield _hint(article, (one.start, end), last, first, f"{last}{between}{first}")
    for found in _IN_A_MONTH.finditer(text):
        if int(found["last"]) < int(found["first"]):
            start, end = found.start("first"), found.end("last")
            said = text[start:end]
            turned = f"{found['last']}{said[len(found['first']) : -len(found['last'])]}{found['first']}"
            yield _hint(article, (start, end), found["last"], found["first"], turned)


def _hint(article: Article, at: tuple[int, int], early: str, late: str, suggestion: str) -> Hint:
    return Hint(
        *at,
        article.say(
            en=f"The period ends before it begins: {early} is before {late}.",
            de=f"Der Zeitraum endet, bevor er beginnt: {early} liegt vor {late}.",
        ),
        suggestion,
    )
