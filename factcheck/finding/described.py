"""Finds names that nothing but their descriptor gives away: "Autozulieferer Brandstetter", "Film „Der lange Sommer“".

It never judges a name by itself: without a descriptor right before it, or beside a name that is known, it says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.finding.descriptions import descriptor, is_title
from factcheck.finding.phrases import is_noun, is_period
from factcheck.finding.tagger import shipped
from factcheck.finding.words import OPENING, Words, word_set, words
from factcheck.model import Entity, Kind, Passage

_ENTITIES = {
    "person": Entity.PERSON,
    "organisation": Entity.ORGANISATION,
    "place": Entity.PLACE,
    "work": Entity.OTHER,
}
_LONGEST = 4  # words
_SCORE = 0.55
# "Gruppe Jugendlicher", "Team Nummer drei", "Bank Teil des": a noun follows that names nobody.
_NO_NAMES = word_set("nummer teil art typ ziel grund opfer mal thema stand")
_NOMINALISED = ("licher", "iger", "ischer", "ender", "ierter", "eller", "aner", "loser", "barer", "samer")


def described(text: str, names: Sequence[Passage], quoted: Sequence[tuple[int, int]]) -> list[Passage]:
    """Find the names that a descriptor announces and that `names` lacks; `quoted` stands between quotation marks."""
    found = words(text)
    titles = {found.at(start): found.at(end) for start, end in quoted}
    covered = {
        i for name in names for i in range(found.at(name.start), max(found.at(name.start) + 1, found.at(name.end)))
    }
    passages: list[Passage] = []
    for i, word in enumerate(found.texts[:-1]):
        if not word[0].isupper() or i in covered or not is_noun(word):
            continue
        known = descriptor(word)
        if known is None:
            continue
        section, plural = known
        first, last = i + 1, i + 1
        if found.texts[first] in OPENING:
            first += 1
            last = titles.get(first, first)
            if not is_title(found, first, last):
                continue
        elif plural is not True:
            last = _end(found, covered, first)
        if first < last and covered.isdisjoint(range(first, last)):
            passages.append(Passage(found.starts[first], found.ends[last - 1], Kind.NAME, _ENTITIES[section], _SCORE))
            covered.update(range(first, last))
    return passages


def _end(found: Words, covered: set[int], first: int) -> int:
    texts, last = found.texts, first
    while last < min(len(texts), first + _LONGEST) and last not in covered and texts[last][0].isupper():
        if not is_noun(texts[last]) or is_period(texts[last]) or texts[last].lower() in _NO_NAMES:
            break
        last += 1
    if last - first == 1:
        lower = texts[first].lower()
        if lower in _nouns() or lower.endswith(_NOMINALISED) or "-" in lower or descriptor(texts[first]) is not None:
            return first
    return last


@cache
def _nouns() -> frozenset[str]:
    return shipped().weights.lexicon.nouns
