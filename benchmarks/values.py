"""Judges what is read in the words of a mark: amounts, moments, sources, speakers. It never finds a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import isclose

from marked import Article, Mark

from factcheck.finding.amounts import Amount, amount
from factcheck.finding.moments import moment
from factcheck.finding.sources import source, speaker
from factcheck.model import Claim, Kind, Passage

_CLAUSE = re.compile(r"[,;:!?\n„“”»«]|\.\s")
_PRONOUNS = ("er", "sie", "he", "she")
VALUES = ("value", "unit", "counted", "precision", "moment", "source", "speaker")


def judged(article: Article, claims: Sequence[Claim]) -> Iterator[tuple[str, bool, str]]:
    """Give what was read of each mark: the name of the value, whether it is right, and both in words."""
    text, language = article.document.text, article.document.language
    found = [Passage(c.start, c.end, c.kind, c.entity) for c in claims]
    for mark in article.marks:
        if not mark.values:
            continue
        words = text[mark.start : mark.end]
        if mark.letter == "z":
            yield from _amounts(mark, words, amount(words, language=language))
        elif mark.letter == "t":
            clause = f"{_CLAUSE.split(text[: mark.start])[-1]} {_CLAUSE.split(text[mark.end :])[0]}"
            read = moment(words, published=article.document.date, language=language, clause=clause) or "-"
            # A time of day in the words alone is right, whatever day the sentences around it name.
            right = read == mark.values[0] or (read.startswith("T") and mark.values[0].endswith(read))
            yield "moment", right, f"{words}: {read}, not {mark.values[0]}"
        elif mark.letter == "a":
            place = source(words, language=language)
            read = words[slice(*place)] if place else "-"
            yield "source", _alike(read, mark.values[0]), f"{words}: {read}, not {mark.values[0]}"
        elif mark.letter == "q":
            place = speaker(text, Passage(mark.start, mark.end, Kind.QUOTATION), found, language=language)
            read = text[slice(*place)] if place else "-"
            if mark.values[0].lower() in _PRONOUNS:
                continue  # the writer did not say whom it means
            right = _alike(read, mark.values[0]) or _surname(read) == _surname(mark.values[0])
            yield "speaker", right, f"{words[:40]}: {read}, not {mark.values[0]}"


def _amounts(mark: Mark, words: str, read: Amount) -> Iterator[tuple[str, bool, str]]:
    value, unit, counted, precision = mark.values
    numbers = [] if value == "-" else [float(Fraction(number)) for number in re.split(r"\.\.|:", value)]
    found = [number for number in (read.value, read.to) if number is not None]
    right = len(numbers) == len(found) and all(isclose(*pair) for pair in zip(numbers, found, strict=True))
    yield "value", right, f"{words}: {found}, not {value}"
    yield "unit", (read.unit or "-") == unit, f"{words}: {read.unit or '-'}, not {unit}"
    yield "counted", _alike(read.counted or "-", counted), f"{words}: {read.counted or '-'}, not {counted}"
    yield "precision", read.precision == precision, f"{words}: {read.precision}, not {precision}"


def _surname(read: str) -> str:
    """Give the last word before what is set behind between commas: the surname of "Jane Doe, the mayor"."""
    return read.partition(",")[0].strip("„“»« ").split()[-1]


def _alike(read: str, wanted: str) -> bool:
    """Tell whether the last word is the same and most others are: borders are a matter of taste."""
    one, other = read.strip('„“»«"').split(), wanted.strip('„“»«"').split()
    return read == wanted or (one[-1:] == other[-1:] and len(set(one) & set(other)) * 2 >= max(len(one), len(other)))
