"""Finds the numbers of then and now that a told change speaks of, in whatever sentence of its paragraph they stand.

It goes by the time of which each number is told, and judges nothing. `named_ends` knows the ends that words tie to a
change.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.checking.article import Article, once
from factcheck.checking.figuring import is_share
from factcheck.checking.likeness import stem
from factcheck.checking.named_ends import Change, between
from factcheck.checking.slots import Number
from factcheck.checking.telling import is_told
from factcheck.checking.unmarked import whole_lines
from factcheck.model import Kind

_REACH = 500  # letters in front of a change in which its ends may stand
_MOST = 6  # numbers that are tried
_NO_LEVELS = frozenset(("years", "x", "pp"))
_NO_LEVEL = re.compile(
    r"(?:beim |im |am |zum |den |die |der |das |the )*"
    r"(?:(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)e[nrms]?|first|second|third|fourth|fifth|sixth)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_BORDER = re.compile(r"[,;:!?–—()](?= )|\.(?= [A-ZÄÖÜ„“»])| (?:und|and|but|while|während|aber) ")
_NOW = re.compile(
    r"\b(?:heut\w*|jetzt|nun|nunmehr|inzwischen|mittlerweile|derzeit|gegenwärtig|aktuell|diesmal|fortan|seither|seitdem"
    r"|zuletzt|am Ende|schließlich|nur noch|es noch|übrig\w*|in diesem|dieses Jahr|since then|finally|later|remain\w*"
    r"|left|closed at|now|nowadays|today|currently|these days|at present|in the end"
    r"|this (?:year|month|week|season|time|spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:früher|einst|einstmals|damals|zuvor|vorher|davor|ursprünglich|anfangs|zunächst|bisher|bislang|ehemals|gewesen"
    r"|Vorjahr\w*|Vormonat\w*|Vorsaison|vor (?:\w+ ){1,2}(?:Jahr|Monat|Woche|Tag|Saison)\w*|vor (?:der|dem|den)"
    r"|veranschlagt|kalkuliert|angesetzt|geplant (?:waren?|hatten?)|waren? (?:\w+ )?(?:geplant|vorgesehen)|budgeted"
    r"|zu Beginn|zu \S+zeiten|opened|once|used to|formerly|before|earlier|ago|originally|initially|at first|previous"
    r"|previously|at the (?:start|beginning)|had been|started|began)\b",
    re.IGNORECASE,
)
_LATELY = re.compile(
    r"\b(?:(?:vorige|vergangene|letzte)[nrms]|last (?:year|month|week|season|time|spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\b(?:soll(?:en)?|will|wollen|künftig|demnächst|ab (?:Januar|Juli)|is to|are to|expected)\b")
_AGAINST = re.compile(
    r"\b(?:statt|anstelle von|nach|gegenüber|instead of|up from|down from|after|against|compared (?:with|to))"
    r" (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:von|from) (?:\w+ )?$", re.IGNORECASE)
_TO = re.compile(r"[^,;.]{0,70}\b(?:auf|to) (?:\w+ )?", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_TURN = re.compile(r"\b(?:(?:erst|zweit|dritt|alt|neu)e[nrms]?|first|second|third|final|old|new)\b")
_PAST, _LAST, _PRESENT, _FUTURE = 0.0, 9000.0, 9900.0, 9990.0


@dataclass(frozen=True)
class Pair:
    """Two numbers and what their words tell of them.

    Args:
        change: From the one to the other.
        last: The one that is told last.
        alike: Whether they may count the same.
        apart: Whether they are told of two times.
        sure: Whether the old one is sure to be the old one.
    """

    change: Change
    last: Number
    alike: bool
    apart: bool
    sure: bool


def levels(article: Article, said: Number) -> list[Number]:
    """Give the numbers in front of a told change in its paragraph that may be its ends, in reading order."""
    starts, numbers = _levels(article)
    first = max(said.start - _REACH, article.paragraph(said.start)[0])
    return list(numbers[bisect_left(starts, first) : bisect_left(starts, said.start)][-_MOST:])


def then_and_now(article: Article, around: Sequence[Number]) -> Iterator[Pair]:
    """Give the changes from one of some levels to another, the nearest first."""
    for last in range(len(around) - 1, 0, -1):
        for first in range(last - 1, -1, -1):
            one, other = around[first], around[last]
            turn = _turn(article, around, first, last)
            old, new = (other, one) if turn == -1 else (one, other)
            if change := between(old, old.value, new, new.value):
                yield Pair(change, other, _of_one_thing(one, other), turn is not None, bool(turn))


@once
def _levels(article: Article) -> tuple[tuple[int, ...], tuple[Number, ...]]:
    """Give all numbers of an article that may be an end of a change, "von 40 auf 50" as two."""
    found: list[Number] = []
    for line in whole_lines(article):
        for number in line.own():
            if not number.value or number.unit in _NO_LEVELS or _NO_LEVEL.match(number.quote):
                continue
            if (is_share(number) and not _DIGIT.search(number.quote)) or is_told(line, number):
                continue
            both = (number.value, number.amount.to) if number.amount.to is not None else ()
            parts = [replace(number, amount=replace(number.amount, value=each, to=None)) for each in both if each]
            found += parts or [number]
    return tuple(number.start for number in found), tuple(found)


def _turn(article: Article, around: Sequence[Number], first: int, last: int) -> int | None:
    """Tell which of two levels was first: 1 the one in front, -1 the one behind, 0 unsure, None if no time differs."""
    one, other = around[first], around[last]
    if one.start == other.start:
        return 1
    text = article.text
    if _FROM.search(text, max(0, one.start - 15), one.start) and _TO.fullmatch(text, one.end, other.start):
        return 1
    before, behind = (_when(article, around, at) for at in (first, last))
    if before == behind:
        return None
    if before is None or behind is None:
        told = behind if before is None else before
        if isinstance(told, str) or told is None:
            return 0
        published = article.document.date
        if told == _LAST or (published and told < published.year):
            told = _PAST
        return 1 if (told == _PAST) == (behind is None) else -1
    if isinstance(before, str) or isinstance(behind, str):
        return 0
    return 1 if before < behind else -1


def _when(article: Article, around: Sequence[Number], at: int) -> float | str | None:
    """Give the time of which a level is told: a year, the past or the present, other words, or none."""
    said, text = around[at], article.text
    start, end = article.sentence(said.start)
    if at and around[at - 1].end > start:
        start = _parted(text, around[at - 1].end, said.start)
    if at + 1 < len(around) and around[at + 1].start < end:
        end = _parted(text, said.end, around[at + 1].start)
    elif border := _BORDER.search(text, said.end, end):
        end = border.start()
    if _AGAINST.search(text, max(start - 20, 0), said.start):
        return _PAST
    if year := _YEAR.search(text, start, said.start) or _YEAR.search(text, said.end, end):
        published = article.document.date
        return _FUTURE if published and int(year.group()) > published.year else float(year.group())
    for words, when in ((_THEN, _PAST), (_LATELY, _LAST), (_AHEAD, _FUTURE), (_NOW, _PRESENT)):
        if words.search(text, start, end):
            return when
    if turn := _TURN.search(text, start, end):
        return turn.group()
    # "2400 Bienen fing er 2015 auf den 40 Flächen": nothing parts the year from either number.
    following = around[at + 1].start if at + 1 < len(around) else said.end
    if (year := _YEAR.search(text, said.end, following)) and not _BORDER.search(text, said.end, following):
        return float(year.group())
    times = article.within(start, end, Kind.TIME)
    return times[0].quote if times else None


def _parted(text: str, first: int, second: int) -> int:
    """Give the border of what is told of a number that ends and of one that begins: that of a clause, or in between."""
    border = _BORDER.search(text, first, second)
    return border.end() if border else max(first, text.rfind(" ", first, (first + second) // 2 + 4))


def _of_one_thing(one: Number, other: Number) -> bool:
    words = [number.amount.counted.split()[-1:] for number in (one, other)]
    return not all(words) or stem(words[0][0]) == stem(words[1][0])
