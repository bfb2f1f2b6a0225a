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
_ANY_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
_TWO_YEARS = re.compile(r"(?:1\d|20)\d\d\b[^.;!?\n]{1,40}(?:1\d|20)\d\d\b")
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
    r"\b(?P<count>\d{1,3}|[^\W\d_]+)(?P<count2>)(?:[ -](?:ganzen?|vollen?|full|long))?"
    r" \w{0,8}(?:[Jj]ahren?|years?|[Ss]pielzeiten|seasons)\b"
    r"(?! (?:später|zuvor|later|before|Haft|in prison|ago|jünger|younger))"
)
_AGED = re.compile(
    r"\b(?:wurde|mit|aged|turned|was|lived to(?: be)?) (?P<count>\d{1,3}|[^\W\d_]+)\b|\b(?P<count2>\d{1,3}|[^\W\d_]+)"
    r"(?:,| Jahre alt| years old)? (?:ist|sind|war|wurde) (?:er|sie) (?:geworden|alt)"
)
_LEAP = 2024
_NEARLY_A_YEAR = 95  # days that a period of nine months leaves of a year
_AROUND = 200  # letters behind a period in which its length or an age is told
_NEAR = 60  # letters within which any length is that of a period
_NO_SLIP = 2  # digits
_OLDEST = 110
_LONGEST = 60  # years that what has one digit wrong may have lasted


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every period that ends before it begins."""
    taken: set[int] = set()
    said = article.sentences_with(_TWO_YEARS)
    for pattern in (*_YEARS, _SEASON):
        for found in (found for borders in said for found in pattern.finditer(article.text, *borders)):
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
    meant = _told(article, found) or (last if turned else _meant(article, first, last))
    begins, ends = (last, first) if meant == last else (first, meant)
    return _hint(article, (start, end), f"{last}", f"{first}", f"{begins}{said[4:-4]}{ends}")


def _told(article: Article, found: re.Match[str]) -> int:
    """Give the last year that something around the period tells, itself where it is the first, or 0.

    A length or an age tells it, or a year whose digits are those of what is said.
    """
    text, (begin, end) = article.text, article.paragraph(found.start())
    first, said, latest = int(found["first"]), int(found["last"]), _latest(article, int(found["first"]))
    options: list[tuple[int, int, int]] = []
    for years, at, aged in _counts(article, found):
        if years == first - said and _slip(said, first + years) == _NO_SLIP:
            return said
        gap = max(at - found.end(), found.start() - at)
        told = [(_slip(said, first + years + late), gap, first + years + late) for late in range(1 + aged)]
        options += [option for option in told if option[0] < _NO_SLIP or gap < _NEAR]
    for each in _ANY_YEAR.finditer(text, begin, end):
        if not found.start() <= each.start() < found.end() and sorted(each.group()) == sorted(str(said)):
            options.append((_NO_SLIP, _AROUND, int(each.group())))
    possible = [year for _, _, year in sorted(options) if year == said or first < year <= latest]
    return possible[0] if possible else 0


def _counts(article: Article, found: re.Match[str]) -> Iterator[tuple[int, int, bool]]:
    """Give the lengths and ages around a period with their places, and whether each is an age."""
    text, language = article.text, article.document.language
    begin, _ = article.sentence(found.start())
    end = min(article.paragraph(found.start())[1], found.end() + _AROUND)
    for pattern in (_LASTED, _AGED):
        for each in pattern.finditer(text, begin, end):
            years = amount((each["count"] or each["count2"]).lower(), language=language).value
            if years and years == int(years) and 1 < years <= _OLDEST:
                yield int(years), each.start(), pattern is _AGED or text.startswith((" alt", " old"), each.end())


def _latest(article: Article, first: int) -> int:
    present = article.document.date.year if article.document.date else first + _LONGEST
    return present + 15 if first >= present else present + 1


def _slip(said: int, right: int) -> int:
    """Tell how likely a year was mistaken for another: digits swapped, one digit wrong, anything."""
    if sorted(str(said)) == sorted(str(right)):
        return 0
    return min(sum(one != other for one, other in zip(str(said), str(right), strict=True)), _NO_SLIP)


def _meant(article: Article, first: int, last: int) -> int:
    """Give the year that a slip made the last one of: two digits swapped, the only decade possible; else itself."""
    latest = min(_latest(article, first), first + _LONGEST)
    a, b, c, d = list(str(last))
    swapped = [year for year in (int(a + b + d + c), int(a + c + b + d)) if first < year <= latest and c != "0"]
    decades = [
        year for year in range(last % 10 + last // 100 * 100, last // 100 * 100 + 100, 10) if first < year <= latest
    ]
    return swapped[0] if swapped else decades[0] if len(decades) == 1 else last


def _months(article: Article) -> Iterator[Hint]:
    """Give a hint at "von Juni 2023 bis Mai 2022", and at a season that ends before it begins."""
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
