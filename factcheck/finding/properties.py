"""What the name tagger sees of one word: its form, its shape and the lists it stands in. It never looks at a sentence.

Everything here depends on the word alone, so that a word's share in the score is computed once and cached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

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
_RUNS = (("X", re.compile(r"[A-ZÀ-ÖØ-Þ]+")), ("x", re.compile(r"[a-wyzß-öø-ÿ]+")), ("9", re.compile(r"[0-9]+")))
_QUOTES = frozenset("\"'„“”‚‘’»«›‹`´")
_DASHES = frozenset("-‐‑–—/")
_STOPS = frozenset(".!?:…")


@dataclass(frozen=True)
class Lexicon:
    """The lists a word is looked up in.

    `tags` maps a word to the letters of the lists that hold it, `nouns` are common nouns in lower case, and `phrases`
    maps the first word of a name of several words to those names, longest first, each with its entity's number.
    """

    tags: Mapping[str, str] = field(default_factory=dict)
    nouns: frozenset[str] = frozenset()
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]] = field(default_factory=dict)


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
    for letter, run in _RUNS:
        word = run.sub(lambda match, letter=letter: letter * min(len(match.group()), 3), word)  # type: ignore[misc]
    return word[:12]


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


def properties(word: str, lexicon: Lexicon) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Give what the tagger sees of a word, each with the offsets at which it is seen."""
    if word == PAD:
        yield "pad", WIDE
        return
    # Nobody's name is longer, and a text may hold a "word" of a million letters.
    word = word[:60]
    lower = word.lower()
    yield f"w={word}", NEAR
    yield f"l={lower}", WIDE
    yield f"d={_drawing(word)}", NEAR
    yield f"h={shape_of(word)}", WIDE
    for size in (3, 4):
        if len(lower) > size:
            yield f"s{size}={lower[-size:]}", NEAR
    for size in (1, 2, 5):
        if len(lower) > size:
            yield f"s{size}={lower[-size:]}", HERE
    for size in (1, 2, 3, 4, 5):
        if len(lower) > size:
            yield f"p{size}={lower[:size]}", HERE
    framed = f"<{lower}>"
    for start in range(len(framed) - 3):
        yield f"n={framed[start : start + 4]}", HERE
    if len(word) > 3:
        yield f"b={lower.removesuffix('s')}", NEAR
    for tag in tags_of(word, lexicon):
        yield f"g={tag}", WIDE
    if lower.endswith("er") and "c" in lexicon.tags.get(word[:-2], "").lower():
        yield "g=er", NEAR
    if word[:1].isupper():
        tail = _tail(lower, lexicon.nouns)
        yield f"t={tail}", HERE
        if tail:
            yield "t", NEAR
