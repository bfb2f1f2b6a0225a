"""Finds short names that are nearly known behind the word for what they name: the aircraft maker Boing. It knows none.

Alone, a word so short may be anything; the word in front of it says which of the known names it is near to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from factcheck.checking.article import Article
from factcheck.checking.authority import Known
from factcheck.checking.authority_file import Entry
from factcheck.checking.likeness import letters
from factcheck.checking.nouns import ENGLISH_TWOS, KINDS, said_kind
from factcheck.checking.trades import may_be
from factcheck.model import Entity, Kind

_NAME = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,11}")
_BEFORE = re.compile(r"(?P<two>[\w-]+ (?P<one>[\w-]+)) [„“\"»]?$")
_ANOTHER = 6  # letters of a name in which one may stand for another


def called(article: Article) -> Iterator[tuple[int, int, Entry, str]]:
    """Give where a misspelt name stands, what it ought to name and how that is written."""
    for claim in article.of(Kind.NAME):
        if not _NAME.fullmatch(article.text, claim.start, claim.end):
            continue
        before = _BEFORE.search(article.text, max(0, claim.start - 50), claim.start)
        kind = (ENGLISH_TWOS.get(before["two"].lower()) or said_kind(before["one"])) if before else ""
        if kind and not article.authority.inflected(claim.quote):
            kinds = {*KINDS.get(kind, ()), *may_be(kind)}
            near = (*article.authority.alike(claim.quote), *article.authority.near(claim.quote))
            meant = {known.entries[0].name: known for known in near if _is_meant(claim.quote, known, kinds)}
            if len(meant) == 1:
                ((_, known),) = meant.items()
                entry = known.entries[0]
                capitals = letters(entry.name) == letters(known.form)  # Trumpf, which may be written TRUMPF
                yield claim.start, claim.end, entry, entry.name if capitals else known.form


def _is_meant(said: str, known: Known, kinds: set[str]) -> bool:
    one, other = letters(said), letters(known.form)
    return (
        known.entries[0].type is Entity.ORGANISATION
        and not kinds.isdisjoint(known.entries[0].kinds)
        and one[:1] == other[:1]
        and not one.startswith(other)
        and not other.startswith(one)
        and OSA.distance(one, other) <= 1 + (one[-1:] != other[-1:] and len(one) != len(other))
        and (len(one) != len(other) or len(one) >= _ANOTHER)
    )
