"""What stands around a name and speaks for it: the lists, a legal form, other names beside it.

It never reads a Doc and never looks a name up in the world.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from factcheck.finding.chain import Flags
from factcheck.finding.lettering import GERMAN_NUMBERS
from factcheck.finding.properties import CAPITAL, CAPITALS, CODE, LETTER, MIXED, QUOTE, Lexicon, shape_of
from factcheck.finding.tagger import Tagged

PERSON, ORGANISATION, PLACE, OTHER = range(4)
UPPER = frozenset((CAPITAL, CAPITALS, LETTER, MIXED, CODE))

# What the tagger must at least think of a word that is also a common noun, or that only stands beside names.
UNSURE_NOUN = 0.3
PROBABLE_NOUN = 0.6
POSSIBLE_IN_LIST = 0.12
POSSIBLE_ENTRY = 0.3
POSSIBLE_LISTED = 0.05
# What is less likely than this is no name that the document or the lists speak for.
LEAST = 0.1
# What a list vouches for, whatever the tagger thinks.
LISTED = 0.5
# A listed word of so many letters, or in capitals, is no other word by chance, as "Mitte" and "Bild" can be.
UNMISTAKABLE = 10
_LISTS = {"O": ORGANISATION, "X": OTHER, "N": PLACE, "C": PLACE}

_LEGAL = frozenset({
    "AG", "GmbH", "SE", "KG", "KGaA", "OHG", "GbR", "UG", "mbH", "eG", "e.V.", "SA", "S.A.", "N.V.", "AB",
    "Inc", "Inc.", "Corp", "Corp.", "Ltd", "Ltd.", "plc", "LLC",
})  # fmt: skip
ARTICLES = frozenset({
    "der", "die", "das", "dem", "den", "des", "ein", "eine", "einer", "eines", "einem", "einen",
})  # fmt: skip
_CONTRACTED = frozenset({"im", "am", "vom", "zum", "zur", "beim", "ins", "ans"})
_PREFIXES = frozenset({"US", "EU", "Bundes"})
_JOINING = frozenset((",", "und", "oder", "sowie", "&", "/", "bzw."))
PARTICLES = frozenset(("von", "van", "de", "der", "den", "zu", "da", "di", "del", "la", "le", "bin", "al", "ten"))


@lru_cache(maxsize=1 << 14)
def _ends_in(word: str, nouns: frozenset[str]) -> bool:
    return any(word[start:] in nouns for start in range(3, len(word) - 3))


@dataclass(frozen=True)
class Found:
    """A name: first word, word behind the last one, number of its entity, probability."""

    start: int
    end: int
    entity: int
    score: float


@dataclass(frozen=True)
class Reading:
    """The words of a text with their offsets, which of them begin a line, and what the tagger says about them."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    breaks: Flags
    tagged: Tagged
    lexicon: Lexicon

    @cached_property
    def mass(self) -> list[float]:
        """Each word's probability of being part of a name."""
        return [] if not self.words else (1 - self.tagged.beliefs.of_label(0)).tolist()

    @cached_property
    def begins(self) -> list[bool]:
        """Which words begin a sentence."""
        return [bool(begins) for begins in self.tagged.begins]

    def is_upper(self, place: int) -> bool:
        """Tell whether a word is written as a name could be."""
        return shape_of(self.words[place]) in UPPER

    def is_quoted(self, place: int) -> bool:
        """Tell whether a quotation mark stands right before a word."""
        return place > 0 and shape_of(self.words[place - 1]) == QUOTE

    def is_prefix(self, place: int) -> bool:
        """Tell whether a word is US, EU or Bundes before a hyphen, which is no name."""
        return self.words[place] in _PREFIXES and self.words[place + 1 : place + 2] == ["-"]

    def is_ordinary(self, place: int) -> bool:
        """Tell whether a word is also a common noun, or a listed name that is an ordinary word too."""
        return self.is_noun(self.words[place]) or "n" in self.lexicon.tags.get(self.words[place], "")

    def is_known(self, start: int, end: int) -> bool:
        """Tell whether the lists know a name and no ordinary word that is written so."""
        letters = self.lexicon.tags.get(self.words[start], "n") if end - start == 1 else "n"
        return ("n" not in letters and bool(_LISTS.keys() & set(letters))) or self.is_listed(start, end)

    def is_doubtful(self, start: int, end: int) -> bool:
        """Tell whether a name is one word, perhaps a noun, where any noun may stand.

        Behind an article (``das Essen``, ``der Koch``) a surname is doubtful too, at the start of a sentence or behind
        a colon a noun only.
        """
        if end - start > 1 or self.words[end : end + 1] == ["-"]:
            return False
        word, before = self.words[start], self.words[start - 1] if start else ":"
        tags = self.lexicon.tags.get(word, "")
        if word.lower() in GERMAN_NUMBERS:
            return True
        if before.lower() in ARTICLES | _CONTRACTED:
            return self.is_noun(word) or bool(set("nPL") & set(tags)) or (not tags and self.ends_in_noun(word))
        return (self.begins[start] or before == ":") and self.is_noun(word)

    def ends_in_noun(self, word: str) -> bool:
        """Tell a compound of a common noun, as Kunstrasenplatz is one."""
        return _ends_in(word.lower(), self.lexicon.nouns)

    def is_noun(self, word: str) -> bool:
        """Tell whether a word is also a common noun."""
        return word.lower() in self.lexicon.nouns

    def is_listed(self, start: int, end: int) -> bool:
        """Tell whether the words are a list entry of several words."""
        found = tuple(self.words[start:end])
        entries = self.lexicon.entries
        return found in entries or (found[-1].endswith("s") and (*found[:-1], found[-1][:-1]) in entries)


def occupied(reading: Reading, found: Iterable[Found]) -> Flags:
    """Tell which words are part of a name already."""
    taken = np.zeros(len(reading.words) + 1, bool)
    for name in found:
        taken[name.start : name.end] = True
    return taken


def merged(found: Iterable[Found], new: Iterable[Found]) -> list[Found]:
    """Give all names in reading order; a new one drives out those it overlaps with."""
    new = list(new)
    covered = {place for name in new for place in range(name.start, name.end)}
    old = [name for name in found if not any(place in covered for place in range(name.start, name.end))]
    return sorted([*old, *new], key=lambda name: name.start) if new else old


def with_entries(reading: Reading, found: list[Found]) -> list[Found]:
    """Make names whole that the lists know as longer (DFB-Pokal, where the tagger sees DFB), and add listed words.

    A word that is also an ordinary one ("Stern", "Essen") is left to the tagger.
    """
    words = reading.words
    at = {place: name for name in found for place in range(name.start, name.end)}
    new = []
    free = 0
    tags, phrases = reading.lexicon.tags, reading.lexicon.phrases
    for place, word in enumerate(words):
        letters, entries = tags.get(word, "n"), phrases.get(word, ())
        if (letters == "n" and not entries) or place < free or word.lower() in ARTICLES:
            continue
        single = None
        listed_as = next((_LISTS[letter] for letter in letters if letter in _LISTS), None)
        if listed_as is not None and "n" not in letters and place not in at and not reading.is_prefix(place):
            # In a compound nothing but a name is written before a hyphen that stands in the lists.
            compound = words[place + 1 : place + 2] == ["-"]
            sure = compound or len(word) >= UNMISTAKABLE or shape_of(word) in (CAPITALS, MIXED)
            if sure or reading.mass[place] >= POSSIBLE_LISTED:
                single = Found(place, place + 1, listed_as, reading.mass[place])
        for phrase, entity in entries:
            end = place + len(phrase)
            # Cut off by the end of the text, a longer entry may look like a shorter one.
            if end > len(words) or max(reading.mass[place:end]) < POSSIBLE_ENTRY or not reading.is_listed(place, end):
                continue
            inside = [at[other] for other in range(place, min(end, len(words))) if other in at]
            if all(place <= name.start and name.end <= end for name in inside):
                new.append(Found(place, end, entity, max([*reading.mass[place:end], *(name.score for name in inside)])))
                free, single = end, None
            break
        if single is not None:
            new.append(single)
    return merged(found, new)


def with_legal_form(reading: Reading, found: list[Found]) -> list[Found]:
    """Add a company's legal form to its name, or the name to its legal form."""
    words = reading.words
    ends = {name.end: name for name in found}
    taken = occupied(reading, found)
    new = []
    for place, word in enumerate(words):
        if word not in _LEGAL or place == 0 or taken[place] or reading.begins[place]:
            continue
        name = ends.get(place)
        if name is not None and name.entity != PERSON:
            new.append(Found(name.start, place + 1, ORGANISATION, name.score))
        elif name is None and not taken[place - 1]:
            start = place
            while start and reading.is_upper(start - 1) and not reading.begins[start] and place - start < 4:
                start -= 1
            while start < place and reading.mass[start] < 0.05:
                start += 1
            if start < place:
                new.append(Found(start, place + 1, ORGANISATION, max(reading.mass[start : place + 1])))
    return merged(found, new)


def listed(reading: Reading, found: list[Found]) -> list[Found]:
    """Find the names that stand in a list beside names: ``JP Morgan, US Bancorp und Wells Fargo``."""
    words, taken = reading.words, occupied(reading, found)
    new = []
    by_start, by_end = {name.start: name for name in found}, {name.end: name for name in found}
    for place, word in enumerate(words):
        if word not in _JOINING or taken[place]:
            continue
        left, right = by_end.get(place), by_start.get(place + 1)
        if left is not None and right is None:
            end = place + 1
            while (
                end < len(words)
                and reading.is_upper(end)
                and not taken[end]
                and not reading.begins[end]
                and end - place < 5
            ):
                end += 1
            candidate = (place + 1, end)
        elif right is not None and left is None:
            start = place
            while (
                start
                and reading.is_upper(start - 1)
                and not taken[start - 1]
                and not reading.begins[start - 1]
                and place - start < 5
            ):
                start -= 1
            candidate = (start, place)
        else:
            continue
        first, behind = candidate
        if behind - first == 1 and reading.is_ordinary(first) and reading.mass[first] < PROBABLE_NOUN:
            continue
        if first < behind and not taken[behind] and min(reading.mass[first:behind]) >= POSSIBLE_IN_LIST:
            neighbour = left or right
            assert neighbour is not None
            name = Found(first, behind, neighbour.entity, float(np.mean(reading.mass[first:behind])))
            new.append(name)
            taken[first:behind] = True
            by_start[first], by_end[behind] = name, name
    return merged(found, new)
