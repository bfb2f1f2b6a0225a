"""Finds lengths in years and spans of years in an article, and writes hints at them.

It never says which belongs to which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking.ages import in_words
from factcheck.checking.article import Article
from factcheck.checking.figuring import written
from factcheck.finding.amounts import amount
from factcheck.finding.calendar import MONTH
from factcheck.model import Hint

_COUNTED = (
    r"(?:v\. ?Chr|vor Chr|vor unserer|BC|\w*(?:Euro|Menschen|Besucher\w*|Mark|Meter|Stück|Dollar|Einwohner\w*|Kilo\w*"
    r"|Franken|Stimmen|people|euros|metres|miles|votes|copies)|Uhr)\b"
)
YEAR = rf"(?:1[5-9]|20)\d\d(?! ?{_COUNTED})"
_LENGTH = re.compile(
    r"\b(?P<count>(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-)?\w+(?:,\d+)?(?:einhalb)?)[ -]"
    r"(?:lange?n? |vollen? |ganzen? |long )?"
    r"(?:Jahren?|years?|(?P<decades>Jahrzehnten?|decades?)|(?P<counted>Sommer|Winter|Herbste|Spielzeiten|summers|seasons)"
    r"(?= (?:hintereinander|in Folge|lang|in a row|inzwischen|nun|schon|also|now)))\b",
    re.IGNORECASE,
)
_UNIT = re.compile(r"[ -](?:[Jj]ahr|year|[Dd]ecade|Sommer|Winter|Herbste|Spielzeiten|summers|seasons)")
_IN_A_ROW = re.compile(r" (?:hintereinander|in Folge|nacheinander|in a row)\b")
AGO_AFTER = re.compile(r" ago\b(?=\s*(?:[,.;:)–“”\"]|$|(?:this|today|next|last|on|in)\b))")
ANY_YEAR = re.compile(rf"\b{YEAR}\b")
BREAK = re.compile(r"[.!?;](?=\s)")
ROUGH = re.compile(
    r"\b(?:gut|knapp|rund|etwa|fast|mehr als|über|beinahe|nearly|almost|about|over|more than|some)\s*$", re.IGNORECASE
)
STRETCH = (
    r"(?:an?|the|eine[rn]?|einem|der|die|ihre[rn]?|seine[rn]?|his|her) (?:\w+ )?"
    r"(?:career|stretch|span|total|reign|tenure|term|spell|run|stint|service|membership|rule|era|period"
    r"|Spanne|Zeit|Laufbahn|Karriere|Amtszeit|Ära|Regentschaft|Dienstzeit|Zeitraum|Strecke) (?:of|von)"
)
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
_FROM_UNTIL = re.compile(
    rf"\b(?:von|from|since|in|begann|startete|begonnen) {_FROM}(?P<first>{YEAR}) (?:(?:and|und) )?(?:[a-z]+ ){{0,4}}?"
    rf"(?:bis|until|till|to)"
    rf" (?:(?!{YEAR})[^.;,]){{0,40}}?(?P<last>{YEAR})\b(?! (?:bis|to)\b)",
    re.IGNORECASE,
)
_BETWEEN_BOTH = re.compile(
    rf"\b(?:zwischen|between) (?:(?!{YEAR})[^.;,]){{3,50}}?(?P<first>{YEAR}) (?:und|and)"
    rf" (?:(?!{YEAR})[^.;,]){{3,50}}?(?P<last>{YEAR})\b",
    re.IGNORECASE,
)
_LONGEST = 500
_TWO_DIGITS = 10
_SLIP = 3  # years
_DECADE = 10
_ROUNDED = 6  # years by which a number of decades may be rounded
_PORTION = 0.3
_IN_WORDS = 12  # numbers above are in figures, unless what is said is in words
TYPICAL = (1, 5, 10, 20)  # years that a slip adds or leaves out


@dataclass(frozen=True)
class Length:
    """A number of years from `start` to `end`, its unit up to `until`, in the sentence from `first` to `last`.

    `counted` tells that both the first and the last year count: fünf Sommer hintereinander; `slack` by how many years
    it may be rounded, which only decades are.
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
    slack: int = 0


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
    said = article.sentences_with(_UNIT)
    for found in (found for borders in said for found in _LENGTH.finditer(text, *borders)):
        value = amount(found["count"], language=language).value
        slack = _ROUNDED if found["decades"] else 0
        value = value * _DECADE if value and slack else value
        if not value or value >= _LONGEST:
            continue
        start, end = found.span("count")
        first, last = article.sentence(start)
        counted = bool(found["counted"]) or _IN_A_ROW.match(text, found.end()) is not None
        before, after = text[first:start], text[found.end() : last]
        yield Length(start, end, found.end(), value, first, last, before, after, counted, slack)


def years_in(text: str, start: int, end: int) -> list[int]:
    """Give the years that are told in a passage."""
    return [int(found.group()) for found in ANY_YEAR.finditer(text, start, end)]


def spans(text: str, start: int, end: int) -> list[Span]:
    """Give the spans of years in a passage."""
    found = [
        Span(match.start(), match.end(), int(match["first"] or match["first2"]), int(match["last"]))
        for match in _SPAN.finditer(text, start, end)
    ]
    if found:
        return found
    return [
        Span(*match.span(), int(match["first"]), int(match["last"]))
        for pattern in (_FROM_ON, _FROM_UNTIL, _BETWEEN_BOTH)
        for match in pattern.finditer(text, start, end)
    ][:1]


def near(said: float, right: float) -> bool:
    """Tell whether a length is one that a slip makes of the right one."""
    off = abs(said - right)
    return (off <= max(_SLIP, _PORTION * right) and off < right) or off in TYPICAL[2:]


def wrong_length(article: Article, length: Length, years: float, span: str) -> Iterator[Hint]:
    """Give the hint that a length is another one, written like what is said; none where decades are rounded."""
    if abs(length.value - years) <= length.slack:
        return
    language = article.document.language
    said = article.text[length.start : length.end]
    count = written(years, language=article.language, like="1")
    message = article.say(en=f"{span} is {count} years.", de=f"{span} sind {count} Jahre.")
    yield Hint(length.start, length.end, message, _written(length, years, said, language))


def _written(length: Length, years: float, said: str, language: str) -> str:
    years = round(years / _DECADE) if length.slack else years
    if ROUGH.search(length.before) and length.value % _DECADE == 0:
        years = round(years, -1) or years
    # What was written in figures only because it is large.
    small = length.value > _IN_WORDS and years in range(_TWO_DIGITS)
    right = written(years, language=language, like="ein" if small else said)
    if not re.search(r"\d", said) and years != int(years):
        whole = written(int(years), language=language)
        right = written(years, language=language, like="1") if language.startswith("en") else f"{whole}einhalb"
    in_full = years % 10 == 0 or language.startswith("en")
    if not said[0].isdigit() and not length.slack and length.value > _IN_WORDS and in_full:
        right = in_words(int(years), said)
    return right[:1].upper() + right[1:] if said[:1].isupper() else right
