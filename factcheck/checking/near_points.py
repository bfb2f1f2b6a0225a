"""Gives the points in time by which a length can be judged: those of its paragraph, of its kind. It links none with it.

Ages are points of a life: from the one at which something began to the one at which it ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.checking.ages import Form, ages
from factcheck.checking.article import Article
from factcheck.checking.lengths import Length
from factcheck.checking.linked import Told
from factcheck.checking.time_points import Point, points
from factcheck.finding.amounts import amount

_UNTIL_NOW = re.compile(r"\b(?:bis|until|till|to) (?P<now>heute|jetzt|today|now)\b")
_LIFE = re.compile(r"\d{4} ?[–-] ?\d{4}\)")
_BORN = re.compile(r"\b(?:[gG]eboren\w*|[bB]orn|Geburt|Jahrgang|zur Welt|birth)\b|\*")
_ATTRIBUTE = re.compile(r"\b[A-ZÄÖÜ]\w+ (?:vo[nm]|of)(?: de[rmn])? $")
_GOES_ON = (" bis", " an", " to", " until")
_STARTS = re.compile(r"\b(?:von|vom|ab|from|seit|since|zwischen|between)(?: \w+){0,4} $", re.IGNORECASE)
_N = r"\d\d?|[a-zäöüß]+"
_AT_AGE = re.compile(
    rf"\b(?:seit(?:dem)?|als|since|when) (?:er|sie|ich|he|she|I)(?: was| turned)? (?P<since>{_N})(?=[,.;:) ])"
    rf"|\b(?P<when>{_N})(?: Jahre alt| years old)?,? (?:als|when)\b|\b[mM]it (?P<at>\d\d?)(?= [a-zäöü])",
    re.IGNORECASE,
)
_OF_TODAY = (Form.IS, Form.ASIDE, Form.BECOMES, Form.NOUN, Form.AT)
YEARS, MONTHS, DAYS = 300, 28, 1  # days that the least unit of years, months and days has


@dataclass(frozen=True, slots=True)
class Near:
    """A length and the points around it: all that can judge it, those with a date, and those of its own sentence."""

    article: Article
    said: Told
    able: list[Point]
    dated: list[Point]
    here: list[Point]

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.article.text

    @property
    def length(self) -> Length:
        """The length."""
        return self.said.length

    @property
    def today(self) -> Point | None:
        """The day of publication, if the length can count days."""
        return today(self.article) if self.length.size >= DAYS else None

    @property
    def before(self) -> list[Point]:
        """The points in front of the length, as far as its paragraph goes."""
        return [point for point in self.dated if point.end <= self.length.start]

    @property
    def behind(self) -> list[Point]:
        """The points behind the length in its sentence."""
        return [point for point in self.here if point.start >= self.length.until]

    def gap(self, one: Point, other: Point) -> int:
        """Give how many letters lie between the length and two points."""
        return max(self.length.start - other.end, one.start - self.length.until)

    def starts(self, point: Point) -> bool:
        """Tell whether something begins at a point: seit 2009."""
        begins = _STARTS.search(self.text, max(0, point.start - 45), point.start)
        return begins is not None and not is_attribute(self.text, point)


def near(article: Article, said: Told) -> Near:
    """Give the points around a length in reading order."""
    able = sorted(_comparable(_known(article, said), said.length), key=lambda point: point.start)
    dated = [point for point in able if not point.age and not _is_birth(article.text, point)]
    return Near(article, said, able, dated, [point for point in dated if said.first <= point.start < said.last])


def today(article: Article) -> Point | None:
    """Give the day of publication as a point."""
    day = article.document.date
    return Point(0, 0, day.year, day.month, day.day) if day else None


def _comparable(known: list[Point], length: Length) -> list[Point]:
    """Give the points by which a length can be judged: times of day for hours, anything else for days and years."""
    known = [point for point in known if point.end <= length.start or length.until <= point.start]
    if length.size < DAYS:
        return [point for point in known if point.minutes >= 0]
    if length.size < MONTHS:
        return [point for point in known if point.day]
    if length.size < YEARS:
        return [point for point in known if point.kind in ("day", "month") or point.months == 3]
    return [point for point in known if point.kind != "clock"]


def _known(article: Article, said: Told) -> list[Point]:
    first, last = article.paragraph(said.first)
    found = [*points(article.text, first, last, language=article.document.language, bare=True)]
    if now := today(article):
        until_now = _UNTIL_NOW.finditer(article.text, first, last)
        found += [replace(now, start=match.start("now"), end=match.end()) for match in until_now]
    return [*found, *_ages(article, first, last)] if said.length.size > YEARS else found


def _ages(article: Article, first: int, last: int) -> Iterator[Point]:
    """Give the ages of a passage; `months` marks those at which something began or ended: seit er 16 war."""
    told = {
        each.at: Point(each.at, each.until, age=each.value, months=int(each.form is Form.AT))
        for each in ages(article)
        if first <= each.at < last and each.form in _OF_TODAY
    }
    for found in _AT_AGE.finditer(article.text, first, last):
        place = found.lastgroup or ""
        value = amount(found[place], language=article.document.language).value
        if value and value == int(value):
            told[found.start(place)] = Point(*found.span(place), age=int(value), months=1)
    yield from told.values()


def _is_birth(text: str, point: Point) -> bool:
    """Tell whether somebody was born then."""
    if text[max(0, point.start - 1) : point.start] == "(" and _LIFE.match(text, point.start):
        return True
    before, after = text[max(0, point.start - 40) : point.start], text[point.end : point.end + 12]
    return bool(_BORN.search(re.split(r"[.;,(]\s", before)[-1]) or _BORN.search(re.split(r"[.;,)]", after)[0]))


def is_attribute(text: str, point: Point) -> bool:
    """Tell whether a point only tells which thing is meant: die Sperrung vom März 2019."""
    attribute = _ATTRIBUTE.search(text, max(0, point.start - 40), point.start)
    return attribute is not None and not text[point.end :].startswith(_GOES_ON)
