"""Finds short names that are nearly known beside the word for what they name: the aircraft maker Boing. It knows none.

Alone, a word so short may be anything; the word beside it, or another name, says which of the known ones it is near to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from rapidfuzz.distance import OSA

from factcheck.checking.article import Article
from factcheck.checking.authority import Known
from factcheck.checking.authority_file import Entry
from factcheck.checking.likeness import letters
from factcheck.checking.meant import SURNAME
from factcheck.checking.nouns import ENGLISH_TWOS, KINDS, said_kind
from factcheck.checking.trades import may_be
from factcheck.model import Entity, Kind

_NAME = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,11}")
_BEFORE = re.compile(r"(?P<two>[\w-]+ (?P<one>[\w-]+)) [„“\"»]?$")
_AND = re.compile(r"(?: (?:oder|und|sowie|or|and)|,) (?P<name>[A-ZÄÖÜ][a-zäöüß]{5,11})(?=[.,;:)]| [a-zäöüß])")
_APPOSED = re.compile(
    r"(?:[.;:,–] |\b[a-zäöüß]+ )(?P<name>[A-ZÄÖÜ][a-zäöüß]{4,11}), (?:der|die|das|eine?|an?|the)"
    r" (?:[a-zäöüß-]+ ){0,2}(?P<word>[A-ZÄÖÜ]?[\w-]{4,})"
)
_MAKER = re.compile(
    r"(?:hersteller|anbieter|konzern|firma|unternehmen|betreiber|riesen?|manufacturer|maker|company)s?$", re.I
)
_BODY = re.compile(r"(?:aufsicht|aufseher|behörde|amt|supervisor|regulator|watchdog)$", re.I)
_OF_ANYTHING = frozenset(("association", "authority", "institution"))
_AT = re.compile(r"\b[Bb]ei $")
_FIRM = re.compile(
    r"-(?:Chef|Konzern|Akti[eo]|Vorst[aä]nd|Sprecher|Manager|Werk|Tochter|Gruppe|Mitarbeiter|Beschäftigte)"
)
_ANOTHER = 6  # letters of a name in which one may stand for another


def called(article: Article) -> Iterator[tuple[int, int, Entry, str]]:
    """Give where a misspelt name stands, what it ought to name and how that is written."""
    seen: set[int] = set()
    ways = (_behind_its_word(article), _beside_another(article), _explained(article), _at_a_firm(article))
    for start, end, kinds in chain(*ways):
        said = article.text[start:end]
        if start in seen or not kinds or article.authority.inflected(said):
            continue
        seen.add(start)
        near = (*article.authority.alike(said), *article.authority.near(said))
        meant = {known.entries[0].name: known for known in near if _is_meant(said, known, kinds)}
        if len(meant) == 1:
            ((_, known),) = meant.items()
            entry = known.entries[0]
            capitals = letters(entry.name) == letters(known.form)  # Trumpf, which may be written TRUMPF
            yield start, end, entry, entry.name if capitals else known.form


def _behind_its_word(article: Article) -> Iterator[tuple[int, int, set[str]]]:
    """Give the names behind the word for what they name: der Flugzeugbauer Boing."""
    for claim in article.of(Kind.NAME):
        if _NAME.fullmatch(article.text, claim.start, claim.end):
            before = _BEFORE.search(article.text, max(0, claim.start - 50), claim.start)
            yield claim.start, claim.end, _kinds(before["one"], before["two"]) if before else set()


def _beside_another(article: Article) -> Iterator[tuple[int, int, set[str]]]:
    """Give the names beside one that is known: Deutsche Wohnen oder Venovia."""
    for claim in article.of(Kind.NAME):
        found = _AND.match(article.text, claim.end) if claim.entity is Entity.ORGANISATION else None
        if found and (known := article.authority.inflected(claim.quote)):
            yield *found.span("name"), {kind for entry in known for kind in entry.kinds} - _OF_ANYTHING


def _explained(article: Article) -> Iterator[tuple[int, int, set[str]]]:
    """Give the names in front of the word for what they name: Roskosmus, die Raumfahrtbehörde."""
    for found in _APPOSED.finditer(article.text):
        yield *found.span("name"), _kinds(found["word"])


def _at_a_firm(article: Article) -> Iterator[tuple[int, int, set[str]]]:
    """Give the names of firms that are told once, as one where somebody works: bei Strabak, der Zalanda-Chef."""
    for claim in article.of(Kind.NAME):
        if (
            claim.entity is Entity.ORGANISATION
            and len(claim.quote) >= _ANOTHER
            and _NAME.fullmatch(claim.quote)
            and not SURNAME.search(claim.quote)
            and (_AT.search(article.text, max(0, claim.start - 5), claim.start) or _FIRM.match(article.text, claim.end))
            and article.text.count(claim.quote) == 1
        ):
            yield claim.start, claim.end, {"company"}


def _kinds(word: str, two: str = "") -> set[str]:
    """Give the kinds of thing that a word, or two English ones, may name."""
    kind = ENGLISH_TWOS.get(two.lower()) or said_kind(word)
    kinds = {*KINDS.get(kind, ()), *may_be(kind)} if kind else set()
    return kinds or ({"company"} if _MAKER.search(word) else {"authority"} if _BODY.search(word) else set())


def _is_meant(said: str, known: Known, kinds: set[str]) -> bool:
    one, other = letters(said), letters(known.form)
    return (
        known.entries[0].type is Entity.ORGANISATION
        and not kinds.isdisjoint(known.entries[0].kinds)
        and one[:1] == other[:1]
        and not known.form.isupper()  # Sprint, SPRIND
        and not one.startswith(other)
        and not other.startswith(one)
        and OSA.distance(one, other) <= 1 + (one[-1:] != other[-1:] and len(one) != len(other))
        and (len(one) != len(other) or len(one) >= _ANOTHER)
    )
