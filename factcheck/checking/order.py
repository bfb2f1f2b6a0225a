"""The rule *order*: a period that ends before it begins, a life that does too.

It suggests what is likeliest to have been meant: the year that a length beside the period tells, else the year that one
wrong digit would have made of the last one, else the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.turned_days import turned_days
from factcheck.checking.turned_years import meant
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
    re.compile(rf"(?<=[\w“”»],\s){_FIRST}\s*(?:{_JOIN}|[-–])\s*{_LAST}(?=[,;])"),
    re.compile(
        rf"\b(?:war|lehrte|arbeitete|lebte|regierte|spielte|saß|amtierte|leitete|führte|studierte|wohnte|was|ruled|lived)"
        rf"(?: \w+)? {_FIRST}\s+(?:bis|to|until)\s+{_LAST}\b"
    ),
)
_BEGUN = (
    r"(?:Grundstein\w*|Baubeginn|Spatenstich|begonnen|begann(?:en)?|eröffnet\w*|begun|began|started"
    r"|foundation stone|opened)"
)
_ENDED = (
    r"(?:fertig\w*|vollendet\w*|abgeschlossen|eingeweiht|geschlossen|schloss|ende(?:te|t)|beendet|stillgelegt|completed|finished"
    r"|consecrated|closed|ended)"
)
# Two years that no words join: 1248 wurde der Grundstein gelegt, 1180 war er fertig.
_BUILT = re.compile(
    rf"\b{_FIRST}\b(?! (?:bis|und))[^.;!?\n\d]{{0,60}}?\b{_BEGUN}\b[^.;!?\n\d]{{0,20}}[ ,](?:im Jahre? |in )?"
    rf"{_LAST}\b[^,.;]{{0,40}}\b{_ENDED}\b"
)
_MONTHS = re.compile(
    rf"\b(?:von|zwischen|from|between|vom)\s+(?P<month>{MONTH})\s+(?P<first>(?:19|20)\d\d)\s+(?:{_JOIN}|und|and)\s+"
    rf"(?P<month2>{MONTH})\s+(?P<last>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_TWO_YEARS = re.compile(r"(?:1\d|20)\d\d\b[^.;!?\n]{1,40}(?:1\d|20)\d\d\b")
_SEASON = re.compile(r"\b(?P<first>(?:1[89]|20)\d\d)/(?P<last>(?:1[89]|20)\d\d)\b")
_NOT_YEARS = re.compile(
    r"\s*(?:v\. ?Chr|vor Chr|vor unserer|BC|\w*(?:Euro(?!p)|Menschen|Besucher|Mark|Meter|Stück|Dollar|Einwohner"
    r"|Kilo)\w{0,3}\b"
    r"|Uhr\b)",
    re.IGNORECASE,
)
_LONGEST = 60  # years that what has one digit wrong may have lasted


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every period that ends before it begins."""
    taken: set[int] = set()
    said = article.sentences_with(_TWO_YEARS)
    for pattern in (*_YEARS, _BUILT, _SEASON):
        for found in (found for borders in said for found in pattern.finditer(article.text, *borders)):
            first, last = int(found["first"]), int(found["last"])
            if last >= first or found.end() in taken or _NOT_YEARS.match(article.text, found.end()):
                continue
            taken.add(found.end())
            turned = "*" in found.group() or pattern is _SEASON
            life = "(" in found.group() and not turned
            yield _years(article, found, life=life, slips=not turned and last >= first - _LONGEST)
    yield from _months(article)
    for each in turned_days(article):
        if not any(at in taken for at in range(each.start, each.end + 1)):
            yield _hint(article, (each.start, each.end), each.early, each.late, each.suggestion)


def _years(article: Article, found: re.Match[str], *, life: bool, slips: bool) -> Hint:
    start, end = found.start("first"), found.end("last")
    first, last = int(found["first"]), int(found["last"])
    begins, ends = meant(article, (start, end), first, last, life=life, slips=slips)
    return _hint(article, (start, end), f"{last}", f"{first}", f"{begins}{article.text[start + 4 : end - 4]}{ends}")


def _months(article: Article) -> Iterator[Hint]:
    """Give a hint at "von Juni 2023 bis Mai 2022"."""
    text = article.text
    said = article.sentences_with(_TWO_YEARS)
    for found in (found for borders in said for found in _MONTHS.finditer(text, *borders)):
        begins = (int(found["first"]), MONTHS[found["month"].lower()])
        ends = (int(found["last"]), MONTHS[found["month2"].lower()])
        if ends < begins:
            one = text[found.start("month") : found.end("first")]
            other = text[found.start("month2") : found.end("last")]
            joint = text[found.end("first") : found.start("month2")]
            yield _hint(article, (found.start("month"), found.end("last")), other, one, f"{other}{joint}{one}")


def _hint(article: Article, at: tuple[int, int], early: str, late: str, suggestion: str) -> Hint:
    return Hint(
        *at,
        article.say(
            en=f"The period ends before it begins: {early} is before {late}.",
            de=f"Der Zeitraum endet, bevor er beginnt: {early} liegt vor {late}.",
        ),
        suggestion,
    )
