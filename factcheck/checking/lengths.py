"""Finds lengths in years and spans of years in an article. It never says which belongs to which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking.article import Article
from factcheck.finding.amounts import amount
from factcheck.finding.calendar import MONTH

YEAR = r"(?:1[5-9]|20)\d\d"
_LENGTH = re.compile(
    r"\b(?P<count>\w+(?:,\d+)?(?:einhalb)?)[ -](?:lange?n? |vollen? |ganzen? |long )?"
    r"(?:Jahren?|years?|(?P<counted>Sommer|Winter|Herbste|Spielzeiten|summers|seasons)"
    r"(?= (?:hintereinander|in Folge|lang|in a row)))\b",
    re.IGNORECASE,
)
_IN_A_ROW = re.compile(r" (?:hintereinander|in Folge|nacheinander|in a row)\b")
_FROM = rf"(?:(?:{MONTH}) |Anfang |Ende |Mitte |Sommer |Herbst |Frühjahr |Winter )?"
_SPAN = re.compile(
    rf"\b(?:(?:zwischen|between) {_FROM}(?P<first>{YEAR}) (?:und|and)|{_FROM}(?P<first2>{YEAR})"
    rf" ?(?:bis(?: zum Jahre?)?|[-–]|to|until|till|through))"
    rf" ?{_FROM}(?P<last>{YEAR})\b",
    re.IGNORECASE,
)
_FROM_ON = re.compile(
    rf"\b(?:von|ab|from) {_FROM}(?P<first>{YEAR}) (?:an\b|on\b)?[^.;]{{1,40}}?"
    rf"\b(?:bis|until) {_FROM}(?P<last>{YEAR})\b",
    re.IGNORECASE,
)
_LONGEST = 500


@dataclass(frozen=True)
class Length:
    """A number of years from `start` to `end`, its unit up to `until`, in the sentence from `first` to `last`.

    `counted` tells that both the first and the last year count: fünf Sommer hintereinander.
    """

    start: int
    end: int
    until: int
    value: float
    first: int
    last: int
    before: str
    after: str
    counted: bool


@dataclass(frozen=True)
class Span:
    """Two years and where their words stand."""

    start: int
    end: int
    begin: int
    close: int


def lengths(article: Article) -> Iterator[Length]:
    """Give the lengths in years of an article in reading order."""
    text, language = article.text, article.document.language
    for found in _LENGTH.finditer(text):
        value = amount(found["count"], language=language).value
        if not value or value >= _LONGEST:
            continue
        start, end = found.span("count")
        first, last = article.sentence(start)
        counted = bool(found["counted"]) or _IN_A_ROW.match(text, found.end()) is not None
        before, after = text[first:start], text[found.end() : last]
        yield Length(start, end, found.end(), value, first, last, before, after, counted)


def spans(text: str, start: int, end: int) -> list[Span]:
    """Give the spans of years in a passage."""
    found = [
        Span(match.start(), match.end(), int(match["first"] or match["first2"]), int(match["last"]))
        for match in _SPAN.finditer(text, start, end)
    ]
    if found:
        return found
    return [
        Span(*match.span(), int(match["first"]), int(match["last"])) for match in _FROM_ON.finditer(text, start, end)
    ]
