"""Judges "28 years later" and "nine years before" against the two years that are told: 1961 wurde sie gebaut.

The year that is reached stands beside the words, the one from which they count is the last one in front of them. Only
a near miss gives a hint, and none does where another year of the paragraph makes it right.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.lengths import ROUGH, YEAR, Length, near, wrong_length
from factcheck.finding.calendar import MONTH
from factcheck.model import Hint

_LATER = r"(?:später|danach|darauf|hernach|nachher|later|afterwards|after that|on)"
_EARLIER = r"(?:zuvor|vorher|davor|früher|earlier|before(?: that)?)"
_MOVED = re.compile(rf"(?: (?:(?P<later>{_LATER})|(?P<earlier>{_EARLIER})))\b", re.IGNORECASE)
_COUNTED_FROM = re.compile(
    rf" (?:(?P<later>nach|after)|(?P<earlier>vor|before)) (?:(?!{YEAR})[^.;,\n]){{3,50}}?\b(?P<base>{YEAR})\b(?![/–-])"
)
_REACHED = re.compile(rf",? (?:(?:also|nämlich|im|in|am|dem|the|that is|Jahre?|{MONTH}) ){{0,4}}(?P<year>{YEAR})\b")
_IN = (
    rf"(?:(?:also|nämlich|erst|im|in|am|on|dem|the|des|Jahre?|Anfang|Ende|Mitte|Sommer|Herbst|Frühjahr|Frühling|Winter"
    rf"|summer|autumn|spring|winter|of|early|late|year|\d\d?\.|\d\d?|{MONTH}) ){{0,6}}"
)
_WORDS = r"(?: (?!(?:und|and|bis|als)\b)[^\W\d]+){0,4}?"
_BEHIND = re.compile(
    rf"(?:{_WORDS} {_IN}(?P<year>{YEAR})\b(?! (?:bis|to)\b)"
    rf"|{_WORDS},? [–(]?(?:(?=\d){_IN}(?P<year2>{YEAR})(?=[,.;:)]| –)|(?!\d){_IN}(?P<year3>{YEAR})\b(?! (?:bis|to)\b)))"
    r"(?![\d/–-])",
    re.IGNORECASE,
)
_ANY = re.compile(rf"(?<![\d.,/–-]){YEAR}\b(?![/\d]|[.,]\d|[-–]\d)")
_BESIDE = re.compile(
    r",? (?:und )?(?:also |schon |erst |nur |just |only |some |genau |exactly |gerade (?:ein)?mal |\(|– ?)*$"
)
_CLOSING = re.compile(r"(?:(?![.;]\s)[^\n]){0,36},\s*(?:also |just |only |nur |erst )?")
_SENTENCES = 2


def gap(article: Article, length: Length) -> Iterator[Hint]:
    """Give a hint when a number of years is not that between the two years told."""
    text = article.text
    moved = _MOVED.match(length.after)
    counted = None if moved else _COUNTED_FROM.match(length.after)
    if counted and length.value == int(length.value) and not ROUGH.search(length.before):
        yield from _counted_from(article, length, counted)
    if not moved or ROUGH.search(length.before) or length.value != int(length.value):
        return
    begin = _begin(article, length.first)
    before = [(found.start(), int(found.group())) for found in _ANY.finditer(text, begin, length.start)]
    behind = _BEHIND.match(text, length.until + moved.end(), length.last)
    if behind:
        reached = int(behind["year"] or behind["year2"] or behind["year3"])
    elif before and (_BESIDE.fullmatch(text, before[-1][0] + 4, length.start) or _closes(text, before, length, moved)):
        reached = before.pop()[1]
    else:
        return
    if not before:
        return
    sign = -1 if moved["earlier"] else 1
    start, _ = article.paragraph(length.start)
    told = {int(found.group()) for found in _ANY.finditer(text, start, length.start)} - {reached}
    rights = [sign * (reached - year) for year in told]
    if any(right - 1 - length.slack <= length.value <= right + length.slack for right in rights):
        return
    right = sign * (reached - before[-1][1])
    if right > 0 and near(length.value, right):
        first, last = sorted((before[-1][1], reached))
        yield from wrong_length(article, length, right, f"{first}–{last}")


def _counted_from(article: Article, length: Length, counted: re.Match[str]) -> Iterator[Hint]:
    """Judge "2016, elf Jahre nach der Gründung 2005" and "elf Jahre nach der Gründung im Jahr 2005, also 2016"."""
    text, base = article.text, int(counted["base"])
    before = [int(found.group()) for found in _ANY.finditer(text, length.first, length.start)]
    behind = _REACHED.match(text, length.until + counted.end(), length.last)
    if len(before) != (0 if behind else 1):
        return
    reached = int(behind["year"]) if behind else before[0]
    right = reached - base if counted["later"] else base - reached
    if not right - 1 - length.slack <= length.value <= right + length.slack and near(length.value, right):
        yield from wrong_length(article, length, right, f"{min(base, reached)}–{max(base, reached)}")


def _begin(article: Article, first: int) -> int:
    """Give where the sentences in front begin, in the same paragraph."""
    start, _ = article.paragraph(first)
    place = bisect_left(article.sentences, (first, first))
    return max(start, article.sentences[max(0, place - _SENTENCES)][0])


def _closes(text: str, before: list[tuple[int, int]], length: Length, moved: re.Match[str]) -> bool:
    """Tell whether a length ends a clause whose year is the one reached: and was completed in 2023, 14 years later."""
    between = text[before[-1][0] + 4 : length.start]
    after = length.after[moved.end() :].lstrip()[:1]
    return len(before) > 1 and _CLOSING.fullmatch(between) is not None and after in tuple(".,;)–")
