"""Adds to English sentences the fractions and multiples that no claim holds: a drop of a third, output has doubled.

A hint must touch a claim, so that one at such words begins at the number in front of them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.checking.article import Article
from factcheck.checking.slots import Line, Number, lines
from factcheck.finding.amounts import Amount
from factcheck.model import Hint

_WORDS = re.compile(
    r"\b(?:a|one) (?P<part>half|third|quarter|fifth|sixth|eighth|tenth)\b(?: (?:more|less|fewer)\b)?"
    r"|\b(?P<times>doubled|tripled|trebled|quadrupled|halved)\b"
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_TIMES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_FAR = 70  # letters from the number in front at which a hint can still begin
_FIRST = 0xE000  # the letter of the first number
_MANY = 60  # numbers that make a table, not a sentence


@lru_cache(maxsize=2)
def whole_lines(article: Article) -> tuple[Line, ...]:
    """Give the sentences of an article, in English with the fractions that are no claims as numbers; no tables."""
    found = tuple(line for line in lines(article) if len(line.numbers) <= _MANY)
    if not article.document.language.startswith("en"):
        return found
    return tuple(_with_words(article, line) for line in found)


def _with_words(article: Article, line: Line) -> Line:
    found = _WORDS.search(line.pattern, line.here)
    before = [each for each in line.own() if found and each.at < found.start()]
    if found is None or not before or found.start() - before[-1].at > _FAR:
        return line
    start = article.text.find(found.group(), before[-1].end)
    if start < 0:
        return line
    value = 1 / _PARTS[found["part"]] if found["part"] else _TIMES[found["times"]]
    said = Amount(value, unit="" if found["part"] else "x")
    number = Number(start, start + len(found.group()), found.group(), said, found.start())
    shift = len(found.group()) - 1
    return replace(
        line,
        pattern=f"{line.pattern[: found.start()]}{chr(_FIRST + len(line.numbers))}{line.pattern[found.end() :]}",
        numbers=(*(_moved(each, found.start(), shift) for each in line.numbers), number),
        times=tuple(replace(each, at=each.at - shift * (each.at > found.start())) for each in line.times),
    )


def _moved(number: Number, at: int, shift: int) -> Number:
    return replace(number, at=number.at - shift * (number.at > at))


def touching(article: Article, hint: Hint) -> Hint:
    """Give a hint that touches a claim: one that does not begins at the number in front of it."""
    if article.touching(hint.start, hint.end):
        return hint
    line = max((each for each in lines(article) if each.numbers[0].start < hint.start), key=_start, default=None)
    before = [each for each in line.own() if each.end <= hint.start] if line else []
    if not before or not hint.suggestion:
        return hint
    start = before[-1].start
    return replace(hint, start=start, suggestion=article.text[start : hint.start] + hint.suggestion)


def _start(line: Line) -> int:
    return next(line.own()).start
