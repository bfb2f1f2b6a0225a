"""Finds the whole of an enumeration elsewhere in an article: "84.000 kamen", and later 41.000, 18.000 and 25.000.

It never takes a whole that stands beside its parts; those are found by `sums`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from factcheck.checking import sum_words as words
from factcheck.checking.added import Sum
from factcheck.checking.likeness import stem
from factcheck.checking.sums import is_pair, is_rest, is_whole, noun
from factcheck.checking.terms import Term, is_parted
from factcheck.checking.unsaid import is_one_slip

_OF_THEM = re.compile(r"^(?:Von|Unter|Of|Among) (?:(?:den|diesen|ihnen|seinen|ihren|the|these|its|their)\b|[A-ZÄÖÜ])")
_LAST = re.compile(r"\b(?:und|schließlich|während|and|while|finally)\b[^.;]*$", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:zuvor|Vorjahr\w*|damals|früher|statt|gestiegen|gesunken|mehr|weniger|jünger|älter|(?:19|20)\d\d|davon|darunter"
    r"|insgesamt|zusammen|je|jetzt|nun|seither|seitdem|ago|previous\w*|more|fewer|less|including|both"
    r"|(?:von|of) (?:ihnen|denen|diesen|them|which|whom))\b",
    re.IGNORECASE,
)
_MOST = 6  # parts
_FAR = 3  # sentences over which parts may be spread
_KINDS = 3  # of what is counted; as many are no list without any cue
_WIDE = 0.3  # by how much the parts may miss a number shortly before them
_LEAST = 20  # the smallest whole that a list without any cue has


def far_sums(paragraphs: list[list[Term]], made: list[list[Sum]], language: str) -> Iterator[Sum]:
    """Give enumerations that nearly make a number elsewhere in the article, and nothing exactly.

    Args:
        paragraphs: The terms of each.
        made: The sums that `sums` finds in each.
        language: Of the article.
    """
    every = sorted((term for paragraph in paragraphs for term in paragraph), key=_value)
    for paragraph, sums in zip(paragraphs, made, strict=True):
        settled = {
            id(term)
            for each in sums
            if each.miss == 0 and (each.most or each.whole.value >= _LEAST)
            for term in (each.whole, *each.parts)
        }
        here = set(map(id, paragraph))
        lists = list(_enumerations(paragraph))
        # Some of the numbers make exactly what all of them miss: "on three faces: 4,600, 3,100 and 2,200".
        settled |= {
            id(part)
            for parts in lists
            for at in range(len(parts) - 2)
            if _comes_out(parts[at:], every)
            for part in parts[at:]
        }
        for parts in lists:
            meant = _meant(parts)
            if not meant or settled & set(map(id, parts)):
                continue
            added = sum(part.value for part in parts)
            least = max(0.0 if _is_certain(parts) else _LEAST, *(part.value for part in parts))
            first = bisect_left(every, added * (1 - meant), key=_value)
            last = bisect_right(every, added / (1 - meant), key=_value)
            before = [term for term in paragraph if term.sentence < parts[0].sentence]
            elsewhere = [term for term in every[first:last] if id(term) not in here]
            near = [
                Sum(whole, parts, most, most)
                for most, wholes in ((_WIDE, before), (meant, elsewhere))
                for whole in wholes
                if whole.unit == _unit(parts) and whole.value > least and _are_alike(whole, parts[-1])
            ]
            if near and all(each.miss for each in near):
                slips = [each for each in near if each.is_near and is_one_slip(each, language)]
                yield from sorted(slips, key=lambda each: each.miss)[:1]


def _comes_out(parts: tuple[Term, ...], every: list[Term]) -> bool:
    """Tell whether parts make exactly a number that is told."""
    added = sum(part.value for part in parts)
    at = bisect_left(every, added, key=_value)
    return added >= _LEAST and at < len(every) and every[at].value == added


def _are_alike(whole: Term, last: Term) -> bool:
    """Tell whether what is left counts the same as the whole, if it says what it counts."""
    named, counted = noun(last), noun(whole)
    return not (is_rest(last) and named and counted) or stem(named) == stem(counted)


def _value(term: Term) -> float:
    return term.value


def _enumerations(paragraph: list[Term]) -> Iterator[tuple[Term, ...]]:
    """Give the numbers of one to three sentences that hold no others."""
    begins = [at for at, term in enumerate(paragraph) if at == 0 or paragraph[at - 1].sentence < term.sentence]
    for at, first in enumerate(begins):
        for last in (*begins, len(paragraph))[at + 1 : at + 1 + _FAR]:
            parts = tuple(term for term in paragraph[first:last] if not term.is_attribute)
            if (
                2 <= len(parts) <= _MOST
                and parts[-1].sentence - parts[0].sentence < _FAR
                and len({part.kind for part in parts if part.kind}) <= 1
                and all(part.value >= 1 for part in parts)
            ):
                yield parts


def _unit(parts: tuple[Term, ...]) -> str:
    return next((part.unit for part in parts if part.unit), "")


def _is_certain(parts: tuple[Term, ...]) -> bool:
    return is_rest(parts[-1]) or is_pair(parts) or _divides(parts)


def _divides(parts: tuple[Term, ...]) -> bool:
    return (
        parts[0].sentence == parts[-1].sentence
        and bool(_OF_THEM.search(parts[0].before))
        and bool(_LAST.search(parts[-1].before))
    )


def _meant(parts: tuple[Term, ...]) -> float:
    """Tell by how much the parts may miss a whole."""
    text = " ".join(part.context for part in parts)
    if (
        _CHANGES.search(text)
        or is_whole(parts[0])
        or words.ABSTAINED.search(text)
        or words.INVALID.search(text)
        or words.BOTH.search(text)
    ):
        return 0.0
    if _is_certain(parts):
        return 0.13
    listed = all(is_parted(one, other) for one, other in pairwise(parts))
    nouns = {noun for part in parts if (noun := part.number.amount.counted)}
    return 0.06 if 2 < len(parts) < _MOST and listed and len(nouns) < _KINDS else 0.0
