"""Draws the border between a descriptor and its name: finds the name behind it, and takes it off a name found with it.

It never judges a name by itself: without a descriptor right before it, or beside a name that is known, it says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
# Heads that are no part of a name; "Instituts" is one, since a name in the genitive would not begin with it.
_MERE = tuple(
    word_set("""
    konzern konzerns firma unternehmen unternehmens hersteller zulieferer händler anbieter rivale rivalen konkurrent
    konkurrenten instituts vereins magazins asteroid asteroiden verlag verlags sparte halbinsel insel inseln dorf dörfer
    dörfern ortsteil stadtteil ortsteile stadtteile kreisstadt marke
""")
)
_LONGEST = 4  # words
_PAPERS = ("zeitung", "stimme", "kurier", "blatt", "bote", "post", "anzeiger", "nachrichten", "rundschau", "presse")
_WORDINGS = ("Wort", "Worte", "Worten", "Begriff", "Satz", "Parole", "Frage", "Motto", "Slogan", "Aufschrift", "als")
_SCORE = 0.55
# "Gruppe Jugendlicher", "Team Nummer drei", "Bank Teil des": a noun follows that names nobody.
_NO_NAMES = word_set("nummer teil art typ ziel grund opfer mal thema stand dr prof")
_NOMINALISED = ("licher", "iger", "ischer", "ender", "ierter", "eller", "aner", "loser", "barer", "samer")


def announced(text: str, names: Sequence[Passage], quoted: Sequence[tuple[int, int]]) -> list[Passage]:
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
            last = _end(found, covered, first, person=section == "person")
        if first < last and covered.isdisjoint(range(first, last)):
            passages.append(Passage(found.starts[first], found.ends[last - 1], Kind.NAME, _ENTITIES[section], _SCORE))
            covered.update(range(first, last))
    return passages


def titled(
    text: str, names: Sequence[Passage], quoted: Sequence[tuple[int, int]], uttered: Sequence[Passage]
) -> list[Passage]:
    """Find the names that only quotation marks show to be names: a title, a newspaper, a project.

    Args:
        text: German text.
        names: Those found before.
        quoted: What stands between quotation marks.
        uttered: What of it somebody has said.
    """
    found = words(text)
    taken = {
        i
        for passage in (*names, *uttered)
        for i in range(found.at(passage.start), max(found.at(passage.start) + 1, found.at(passage.end)))
    }
    passages: list[Passage] = []
    for start, end in quoted:
        first, last = found.at(start), found.at(end)
        if not is_title(found, first, last) or not taken.isdisjoint(range(first, last)):
            continue
        before = found.texts[first - 2] if first > 1 else ""
        # "Das Wort „Strukturwandel“", and words that the author keeps away from: „Schwarze Null“.
        if before.endswith(_WORDINGS) or (before.endswith(("e", "en", "er", "es")) and before[0].islower()):
            continue
        paper = found.texts[last - 1].lower().endswith(_PAPERS)
        entity = Entity.ORGANISATION if paper else Entity.OTHER
        passages.append(Passage(start, end, Kind.NAME, entity, _SCORE))
    return passages


def bare(text: str, names: Sequence[Passage]) -> list[Passage]:
    """Give the names without a mere descriptor at their front: of Richter Escher, Escher; Hotel Linde stays whole."""
    found = words(text)
    bared: list[Passage] = []
    for name in names:
        first, last = found.at(name.start), found.at(name.end)
        behind = first
        if last - first > 2 and found.texts[first].endswith("er") and _is_mere(found.texts[first + 1], name.entity):
            behind = first + 2
        elif last - first > 1 and _is_mere(found.texts[first], name.entity):
            behind = first + 1
        begins = first < behind < last and (found.texts[behind][0].isupper() or found.texts[behind][0].isdigit())
        bared.append(replace(name, start=found.starts[behind]) if begins else name)
    return bared


def _is_mere(word: str, entity: Entity | None) -> bool:
    """Tell whether a word only describes; what houses are called (Bank, Hotel) is often a part of their names."""
    known = descriptor(word) if word[0].isupper() else None
    if known is None or (entity is Entity.PERSON) != (known[0] == "person"):
        return False
    return entity is Entity.PERSON or word.lower().endswith(_MERE)


def _end(found: Words, covered: set[int], first: int, *, person: bool) -> int:
    texts, last = found.texts, first
    while last < min(len(texts), first + _LONGEST) and last not in covered and texts[last][0].isupper():
        if not is_noun(texts[last]) or is_period(texts[last]) or texts[last].lower() in _NO_NAMES:
            break
        last += 1
    if last - first > 1 and descriptor(texts[first]) is not None:
        return first  # "Vorsitzender Richter Escher": the name stands behind the second descriptor
    if last - first == 1:
        lower = texts[first].lower()
        known = descriptor(texts[first])
        # "Firma Klinik" names none, "Verein Datenlotse" does.
        described = known is not None and (person or known[0] != "person")
        if lower in _nouns() or lower.endswith(_NOMINALISED) or "-" in lower or described:
            return first
    return last


@cache
def _nouns() -> frozenset[str]:
    return shipped().weights.lexicon.nouns
