"""Cuts an article into sentences in which every number and time is one letter, so that patterns can speak of them.

A pattern sees "Der Umsatz stieg Q auf Q, ein Plus von Q." and gets back what each Q stands for. It never does sums.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import isfinite

from factcheck.checking.article import Article, once
from factcheck.finding.amounts import Amount, amount
from factcheck.model import Claim, Kind

Q = "[\ue000-\ue7ff]"
"""Stands for a quantity in a pattern."""
T = "[\ue800-\uefff]"
"""Stands for a time in a pattern."""

_QUANTITIES, _TIMES, _MOST = 0xE000, 0xE800, 0x800
_PRIVATE = re.compile("[\ue000-\uefff]")
_PLAIN = re.compile(
    r"(?<![\w.,:/–-])(?:(?<=es )|(?!(?:1[5-9]|20)\d\d\b))(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+)?"
    r"(?![\w:/]|[.,–-]\d|\. [A-ZÄÖÜ][a-zäöü]+ \d{4})"
)
_PLAIN_ENGLISH = re.compile(
    r"(?<![\w.,:/–-])(?!(?:1[5-9]|20)\d\d\b)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: (?:thousand|[mb]illion)\b)?"
    r"(?![\w:/]|[.,–-]\d)"
)
_YEAR_OR_COUNT = re.compile(r"(?:von |from )?(\d{4})", re.IGNORECASE)
_MAGNITUDE = re.compile(r"(?<=\d) (?:thousand|[mb]illion)\b")
# "Fell by a quarter last year": a share, and not the quarter of a year.
_PART = re.compile(r"(?:by )?(?P<part>(?:a|one) (?:quarter|half|third))(?= (?:last|this|in|over|since|on|from)\b)")
_GOES_ON = re.compile(r" (?:auf|to) (?=\d)")


@dataclass(frozen=True)
class Number:
    """A quantity: where it stands in the text, its words, what they say, and the place of its letter in the pattern."""

    start: int
    end: int
    quote: str
    amount: Amount
    at: int = 0

    @property
    def unit(self) -> str:
        """The unit of the amount."""
        return self.amount.unit

    @property
    def value(self) -> float | None:
        """The number, or the first of two."""
        return self.amount.value


@dataclass(frozen=True)
class When:
    """A time: where it stands in the text, its words, and the place of its letter in the pattern."""

    start: int
    end: int
    quote: str
    at: int = 0


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence, and the one before it in its paragraph, with a letter for every number and time.

    ``pattern[here:]`` is the sentence itself.
    """

    pattern: str
    numbers: tuple[Number, ...]
    times: tuple[When, ...]
    here: int
    language: str

    def number(self, letter: str) -> Number:
        """Give what the letter of a quantity stands for."""
        return self.numbers[ord(letter) - _QUANTITIES]

    def time(self, letter: str) -> When:
        """Give what the letter of a time stands for."""
        return self.times[ord(letter) - _TIMES]

    def own(self) -> Iterator[Number]:
        """Give the numbers of the sentence itself."""
        return (number for number in self.numbers if number.at >= self.here)

    def before(self, place: Number | When, most: int = 60) -> str:
        """Give the pattern in front of a number or time."""
        return self.pattern[max(0, place.at - most) : place.at]

    def after(self, place: Number | When, most: int = 60) -> str:
        """Give the pattern behind a number or time."""
        return self.pattern[place.at + 1 : place.at + 1 + most]


@once
def lines(article: Article) -> tuple[Line, ...]:
    """Give the sentences of an article that hold a number or a time, each with the one before it."""
    found = []
    language = article.document.language
    text = _PRIVATE.sub(" ", article.text)  # those letters stand for numbers here
    before, places = (0, 0), list[Number | When]()
    for start, end in article.sentences:
        here = _places(article, start, end)
        if not before[1] or "\n" in article.text[before[1] : start]:
            before, places = (start, start), []
        if here and (line := _line(text, language, (before[0], start, end), [*places, *here])):
            found.append(line)
        before, places = (start, end), here
    return tuple(found)


@once
def _numbers(article: Article) -> tuple[tuple[int, ...], tuple[Number, ...]]:
    found = sorted((number for line in lines(article) for number in line.own()), key=lambda number: number.start)
    return tuple(number.start for number in found), tuple(found)


def earlier(article: Article, at: int, *, letters: int = 600) -> list[Number]:
    """Give the numbers in front of a place in an article, in whatever sentence, the nearest first."""
    starts, numbers = _numbers(article)
    return list(reversed(numbers[bisect_left(starts, at - letters) : bisect_left(starts, at)]))


def _line(text: str, language: str, borders: tuple[int, int, int], places: list[Number | When]) -> Line | None:
    first, start, end = borders
    numbers: list[Number] = []
    times: list[When] = []
    pattern: list[str] = []
    length = here = 0
    at = first
    for place in (*places, None):
        if place is not None and (place.start < at or max(len(numbers), len(times)) >= _MOST):
            continue
        stop = end if place is None else place.start
        if at <= start <= stop:
            here = length + start - at
        pattern.append(text[at:stop])
        length += stop - at
        if place is None:
            break
        if isinstance(place, Number):
            pattern.append(chr(_QUANTITIES + len(numbers)))
            numbers.append(Number(place.start, place.end, place.quote, place.amount, length))
        else:
            pattern.append(chr(_TIMES + len(times)))
            times.append(When(place.start, place.end, place.quote, length))
        length += 1
        at = place.end
    if all(number.at < here for number in numbers) and all(time.at < here for time in times):
        return None
    return Line("".join(pattern), tuple(numbers), tuple(times), here, language)


def _places(article: Article, start: int, end: int) -> list[Number | When]:
    """Give numbers and times in reading order, the outer before the inner one."""
    language = article.document.language
    claims = article.within(start, end, Kind.QUANTITY, Kind.TIME)
    taken = [(claim.start, claim.end) for claim in article.within(start, end, Kind.QUANTITY, Kind.TIME, Kind.NAME)]
    found: list[Number | When] = []
    for claim in claims:
        if claim.kind is Kind.QUANTITY:
            larger = _MAGNITUDE.match(article.text, claim.end)  # "from 120 million", where only 120 is the claim
            last = larger.end() if larger else claim.end
            quote = article.text[claim.start : last]
            found.append(Number(claim.start, last, quote, read(quote, language)))
        elif count := _count(article.text, claim):
            found.append(Number(claim.end - len(count), claim.end, count, read(count, language)))
        else:
            at = claim.start
            if part := _PART.match(claim.quote):
                at += part.end()
                found.append(Number(claim.start + part.start("part"), at, part["part"], read(part["part"], language)))
                at += 1
            found.append(When(at, claim.end, article.text[at : claim.end]))
    plain = _PLAIN_ENGLISH if language.startswith("en") else _PLAIN
    for match in plain.finditer(article.text, start, end):
        if not any(first < match.end() and match.start() < last for first, last in taken):
            found.append(Number(*match.span(), match.group(), read(match.group(), language)))
    return sorted(found, key=lambda place: (place.start, -place.end))


def _count(text: str, claim: Claim) -> str:
    """Give the number of what looks like a year and is the beginning of a change: von 1200 auf 900."""
    found = _YEAR_OR_COUNT.fullmatch(claim.quote)
    said = found and (found[1] != claim.quote or _GOES_ON.match(text, claim.end))
    return found[1] if found and said and text.startswith((" auf ", " to "), claim.end) else ""


@lru_cache(maxsize=1 << 14)
def read(quote: str, language: str) -> Amount:
    """Read the words of a quantity, once for all rules that ask; a number of hundreds of digits has no value."""
    said = amount(quote, language=language)
    return said if isfinite(said.value or 0.0) and isfinite(said.to or 0.0) else replace(said, value=None, to=None)
