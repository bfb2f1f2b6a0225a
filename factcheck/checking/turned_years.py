"""Tells which years were meant where a period of years ends before it begins. It finds none of these periods.

A length, an age or an anniversary around it tells, or a year of the same digits that stands elsewhere in the paragraph;
else one wrong digit does, or the turn of a century; else both years are the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checking.article import Article
from factcheck.finding.amounts import amount
from factcheck.finding.figures import rank
from factcheck.model import Entity

_ANY_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
_LASTED = re.compile(
    r"\b(?P<count>\d{1,3}|[^\W\d_]+)(?P<count2>)(?:[ -](?:ganzen?|vollen?|full|long))?"
    r" \w{0,8}(?:[Jj]ahren?|years?|[Ss]pielzeiten|seasons)\b"
    r"(?! (?:später|zuvor|later|before|Haft|in prison|ago|jünger|younger))"
    r"|\b(?P<count3>\d{1,3}|[^\W\d_]+?)-?jährigen?\b"
)
_AGED = re.compile(
    r"\b(?:wurde|mit|aged|turned|was|lived to(?: be)?|died at|at) (?P<count>\d{1,3}|[^\W\d_]+)\b"
    r"|\b(?P<count2>\d{1,3}|[^\W\d_]+)(?:,| Jahre alt| years old)? (?:ist|sind|war|wurde) (?:er|sie) (?:geworden|alt)"
)
_AGO = re.compile(
    r"\b(?:(?:vor|nach) (?P<count>\d{1,3}|[^\W\d_]+) Jahren\b|(?P<count2>\d{1,3}|\w+) years ago"
    r"|(?P<half>half a century|ein halbes Jahrhundert)|(?P<whole>a century|ein Jahrhundert|einem Jahrhundert)"
    r"|(?P<count3>\d{1,3}|[^\W\d_]+) (?:Jahre|years) (?:nach|after) (?:seinem|ihrem|his|her|the) (?:Tod|death)"
    r"|(?P<rank>\d{1,3}\.|\w+(?:ste[nrsm]?|te[nrsm]?)) (?:Geburtstag|Todestag|Mal\b)"
    r"|(?P<rank2>\d{1,3})(?:st|nd|rd|th) (?:birthday|anniversary))",
    re.IGNORECASE,
)
_AROUND, _NEAR = 200, 60  # letters: within the latter, any length is that of a period
_NO_SLIP = 2  # digits
_OLDEST, _LONGEST, _CENTURY = 110, 60, 100
_YOUNG = 20
_FULL_LIFE = range(60, 101)


def meant(article: Article, at: tuple[int, int], first: int, last: int, *, life: bool, slips: bool) -> tuple[int, int]:
    """Give the years that were meant by two of which the second lies before the first.

    Args:
        article: In which they stand.
        at: Where their words begin and end.
        first: The year that is told first.
        last: The year that is told last.
        life: Whether the period is one in brackets, which may be a life.
        slips: Whether one wrong digit of the last year is likelier than both the other way round.
    """
    if told := _told(article, at, first, last, life=life):
        return told
    if slips and (slipped := _slipped(article, first, last, least=_YOUNG if life else 1)):
        return slipped
    later = last + _CENTURY
    if life and later - first in _FULL_LIFE and later <= _latest(article, first):
        return first, later
    earlier = last - (first - _CENTURY) in _FULL_LIFE and first - last < _YOUNG + _YOUNG
    if life and earlier and any(claim.entity is Entity.PERSON for claim in article.touching(at[0] - 3, at[0] - 2)):
        return first - _CENTURY, last
    return last, first


def _told(article: Article, at: tuple[int, int], first: int, last: int, *, life: bool) -> tuple[int, int] | None:
    """Give the years that something around a period tells."""
    latest = _latest(article, first)
    # An anniversary tells most; then the smaller slip, what changes the last year, and what stands nearer.
    options: list[tuple[bool, int, bool, int, tuple[int, int]]] = []
    for years, place, aged in _counts(article, at):
        if years == first - last and _slip(last, first + years) == _NO_SLIP:
            return last, first
        gap = max(place - at[1], at[0] - place)
        for late in range(1 + aged):
            ways = ((first, first + years + late), (last - years - late, last))
            for (begin, end), said, right in zip(ways, (last, first), (ways[0][1], ways[1][0]), strict=True):
                slip = _slip(said, right)
                near = slip == 0 if said == first else slip < _NO_SLIP or gap < _NEAR
                if begin < end <= latest and near:
                    options.append((True, slip, said == first, gap, (begin, end)))
    for year in _anchors(article, at):
        for begin, end, said in ((first, year, last), (year, last, first)):
            if (
                begin < end <= latest
                and _slip(said, year) < _NO_SLIP
                and (life or sorted(str(said)) == sorted(str(year)))
            ):
                options.append((False, 0, said == first, 0, (begin, end)))
    begin, end = article.paragraph(at[0])
    for each in _ANY_YEAR.finditer(article.text, begin, end):
        year = int(each.group())
        if at[0] <= each.start() < at[1] or sorted(each.group()) != sorted(str(last)):
            continue
        if year == last:
            options.append((True, _NO_SLIP, True, _AROUND, (last, first)))
        elif first < year <= latest:
            options.append((True, _NO_SLIP, True, _AROUND, (first, year)))
    return min(options)[-1] if options else None


def _counts(article: Article, at: tuple[int, int]) -> Iterator[tuple[int, int, bool]]:
    """Give the lengths and ages around a period with their places, and whether each is an age."""
    text, language = article.text, article.document.language
    begin, _ = article.sentence(at[0])
    end = min(article.paragraph(at[0])[1], at[1] + _AROUND)
    for pattern in (_LASTED, _AGED):
        for each in pattern.finditer(text, begin, end):
            said = each["count"] or each["count2"] or (each["count3"] if pattern is _LASTED else "")
            years = _number(said, language)
            if 1 < years <= _OLDEST or (years > 1 and pattern is _LASTED):
                yield years, each.start(), pattern is _AGED or text.startswith((" alt", " old"), each.end())


def _anchors(article: Article, at: tuple[int, int]) -> Iterator[int]:
    """Give the years that lie so many years before the article: vor 200 Jahren, zum hundertsten Geburtstag."""
    text, today = article.text, article.document.date
    if today is None:
        return
    begin, end = article.paragraph(at[0])
    for ago in _AGO.finditer(text, begin, min(end, at[1] + _AROUND)):
        said = ago["count"] or ago["count2"] or ago["count3"] or ago["rank2"] or ""
        years = _number(said, article.document.language) if said else 0
        if ordinal := ago["rank"]:
            years = round(rank(ordinal.lower().rstrip("."), "de") or _number(ordinal.rstrip("."), "de"))
        years = years or (_LONGEST - 10 if ago["half"] else _CENTURY if ago["whole"] else 0)
        if years > 1:
            yield today.year - years


def _number(said: str, language: str) -> int:
    value = amount(said.lower(), language=language).value
    return int(value) if value and value == int(value) else 0


def _latest(article: Article, first: int) -> int:
    today: date | None = article.document.date
    present = today.year if today else first + _LONGEST
    return present + 15 if first >= present else present + 1


def _slip(said: int, right: int) -> int:
    """Tell how likely a year was mistaken for another: digits swapped, one digit or the century wrong, anything."""
    if sorted(str(said)) == sorted(str(right)):
        return 0
    if abs(said - right) == _CENTURY:
        return 1
    wrong = sum(one != other for one, other in zip(f"{said:04}", f"{right:04}", strict=True))
    return min(wrong, _NO_SLIP)


def _slipped(article: Article, first: int, last: int, *, least: int) -> tuple[int, int] | None:
    """Give the years of which a slip made these: two digits swapped, the only decade possible."""
    latest = min(_latest(article, first), first + _LONGEST)
    a, b, c, d = list(str(last))
    swapped = [
        year for year in (int(a + b + d + c), int(a + c + b + d)) if first + least <= year <= latest and c != "0"
    ]
    if swapped:
        return first, swapped[0]
    decades = [
        year
        for year in range(last % 10 + last // 100 * 100, last // 100 * 100 + 100, 10)
        if first + least <= year <= latest
    ]
    if len(decades) == 1:
        return first, decades[0]
    return None
