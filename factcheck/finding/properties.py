"""What the name tagger sees of one word: its form, its shape and the lists it stands in. It never looks at a sentence.

Everything here depends on the word alone, so that a word's share in the score is computed once and cached.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

# The word that stands before and after every sentence.
PAD = "\n"
WIDE = (-2, -1, 0, 1, 2)
NEAR = (-1, 0, 1)
HERE = (0,)

PADDING, LOWER, CAPITAL, CAPITALS, LETTER, MIXED, DIGITS, CODE, QUOTE, HYPHEN, STOP, PUNCTUATION = range(12)
SHAPES = 12

_LETTER = "A-Za-zÀ-ÖØ-öø-ÿĀ-ſ"
_COMPOUND = re.compile(
    rf"(?<=[{_LETTER}0-9“”\"»«’])[-‐‑–/](?=[{_LETTER}])"  # Facebook-Nutzer, RND/mkr, „Spiegel“-Bericht
    rf"|(?<=[{_LETTER}])[-‐‑](?=$)"  # CDU- und SPD-Politiker
    rf"|(?<=[{_LETTER}])[“”\"»«](?=[-‐‑][{_LETTER}])"
    r"|(?<=[a-zäöü][A-ZÄÖÜ])\.(?=$)"  # Modewerk GmbH.
)
_UNDRAWN = chr(0x180)
_DRAWN = str.maketrans(
    {chr(code): "X" if chr(code).isupper() else "x" for code in range(ord(_UNDRAWN)) if chr(code).isalpha()}
    | dict.fromkeys("0123456789", "9")
)
_RUN = re.compile(r"([Xx9])\1{3,}")
_ENDINGS = ("nen", "er", "es", "en", "e", "n", "s")
_QUOTES = frozenset("\"'„“”‚‘’»«›‹`´")
_DASHES = frozenset("-‐‑–—/")
_STOPS = frozenset(".!?:…")


@dataclass(frozen=True)
class Lexicon:
    """The lists a word is looked up in.

    `tags` maps a word to the letters of the lists that hold it, `nouns` are common nouns in lower case, and `phrases`
    maps the first word of a name of several words to those names, longest first, each with its entity's number. `kinds`
    says of common nouns in lower case what they are: r for a role (Trainer), b a body (Verein), s a site (Fluss), w a
    work (Roman).
    """

    tags: Mapping[str, str] = field(default_factory=dict)
    nouns: frozenset[str] = frozenset()
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def entries(self) -> frozenset[tuple[str, ...]]:
        """The names of several words."""
        return frozenset(words for found in self.phrases.values() for words, _ in found)


def inflected(kinds: Mapping[str, str]) -> dict[str, str]:
    """Give the forms of the nouns in `kinds` too, as far as an ending makes them; a listed noun stays what it is."""
    forms = {noun + ending: kind for ending in _ENDINGS for noun, kind in kinds.items()}
    return forms | dict(kinds)


def split_compounds(tokenizer: Any) -> None:
    """Make a spaCy tokenizer split words at hyphens and slashes before a letter, as the tagger's training data are.

    ``Facebook-Nutzerdaten`` becomes three tokens, ``CDU-`` two; ``Covid-19`` and ``1990-2000`` stay as they are. It is
    done by one pattern, since spaCy saves a tokenizer's patterns and no functions.
    """
    pattern = tokenizer.infix_finditer.__self__.pattern
    tokenizer.infix_finditer = re.compile(f"{pattern}|{_COMPOUND.pattern}").finditer


def parts(word: str) -> list[str]:
    """Give the pieces into which `split_compounds` lets a word fall."""
    pieces, start = [], 0
    for match in _COMPOUND.finditer(word):
        if match.start() > start:
            pieces.append(word[start : match.start()])
        pieces.append(match.group())
        start = match.end()
    if start < len(word):
        pieces.append(word[start:])
    return pieces


def shape_of(word: str) -> int:
    """Give the class of a word's shape, one of the constants above."""
    if word == PAD:
        return PADDING
    if word.isalpha():
        if word.islower():
            return LOWER
        if len(word) == 1:
            return LETTER
        if word.isupper():
            return CAPITALS
        return CAPITAL if word[0].isupper() and word[1:].islower() else MIXED
    if word[:1] in _QUOTES:
        return QUOTE
    if word in _DASHES:
        return HYPHEN
    if word[:1] in _STOPS:
        return STOP
    letters = any(character.isalpha() for character in word)
    if any(character.isdigit() for character in word):
        return CODE if letters else DIGITS
    if letters:
        return CAPITAL if word[0].isupper() and not word.isupper() else MIXED
    return PUNCTUATION


def _drawing(word: str) -> str:
    if word[1:].islower() and word.isalpha() and max(word) < _UNDRAWN:  # as most words are
        return ("Xxxx" if word[0].isupper() else "xxx")[: len(word)]
    return _RUN.sub(r"\1\1\1", word.translate(_DRAWN))[:12]


def tags_of(word: str, lexicon: Lexicon) -> str:
    """Give the letters of the lists that hold a word, also in the genitive or in capitals."""
    tags = lexicon.tags.get(word)
    if tags is None and word.endswith("s"):
        tags = lexicon.tags.get(word[:-1])
    if tags is None and len(word) > 3 and word.isupper():
        tags = lexicon.tags.get(word.title())
    return tags or ""


def _tail(lower: str, nouns: frozenset[str]) -> str:
    for start in range(2, len(lower) - 3):
        if lower[start:] in nouns:
            return lower[start:]
    return ""


def kind_of(lower: str, kinds: Mapping[str, str]) -> str:
    """Give the letter of what a noun is in the lists, itself or as the end of a compound, or nothing."""
    for start in (0, *range(2, len(lower) - 2)):
        if found := kinds.get(lower[start:]):
            return found
    return ""


class Properties(NamedTuple):
    """What the tagger sees of a word: from two words away, from its neighbours (these too), and only at its place."""

    wide: list[str]
    near: list[str]
    here: list[str]

    def by_offsets(self) -> tuple[tuple[tuple[int, ...], list[str]], ...]:
        """Give the properties with the offsets at which they are seen."""
        return (WIDE, self.wide), (NEAR, self.near), (HERE, self.here)


def properties(word: str, lexicon: Lexicon) -> Properties:
    """Give what the tagger sees of a word."""
    if word == PAD:
        return Properties(["pad"], [], [])
    # Nobody's name is longer, and a text may hold a "word" of a million letters.
    word = word[:60]
    lower = word.lower()
    length = len(lower)
    wide = ["l=" + lower, f"h={shape_of(word)}", *["g=" + tag for tag in tags_of(word, lexicon)]]
    near = ["w=" + word, "d=" + _drawing(word)]
    near += [f"s{size}={lower[-size:]}" for size in (3, 4) if length > size]
    here = [f"s{size}={lower[-size:]}" for size in (1, 2, 5) if length > size]
    here += [f"p{size}={lower[:size]}" for size in (1, 2, 3, 4, 5) if length > size]
    if len(word) > 3:
        near.append("b=" + lower.removesuffix("s"))
    if lower.endswith("er") and "c" in lexicon.tags.get(word[:-2], "").lower():
        near.append("g=er")
    if word[:1].isupper():
        near.append("t=" + _tail(lower, lexicon.nouns))
        if kind := kind_of(lower, lexicon.kinds):
            wide.append("k=" + kind)
    return Properties(wide, near, here)
