"""Cuts German text into the tokens the name tagger was trained on: spaCy's, with compounds in pieces. It knows no name.

spaCy looks at each stretch between spaces by itself. One of letters alone, with a comma at most, is a word to it, so
only the others are given to it, and what it made of them is kept.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.finding.properties import split_compounds

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]

_STRETCH = re.compile(r"\S+")
# An endless row of signs takes spaCy quadratic time, and holds no name.
_ROW = re.compile(r"[^\w\s]{200,}")


def tokens(text: str) -> tuple[list[str], list[int]]:
    """Give the tokens of a text that are not white space, and where each of them starts."""
    words: list[str] = []
    starts: list[int] = []
    for match in _STRETCH.finditer(_ROW.sub(lambda row: " " * len(row.group()), text)):
        stretch, start = match.group(), match.start()
        if stretch.isalpha():
            words.append(stretch)
            starts.append(start)
        elif stretch[-1] == "," and stretch[:-1].isalpha():
            words += stretch[:-1], ","
            starts += start, start + len(stretch) - 1
        else:
            for piece, offset in _pieces(stretch):
                words.append(piece)
                starts.append(start + offset)
    return words, starts


@cache
def _tokenizer() -> Tokenizer:
    import spacy  # noqa: PLC0415 - half a second, which only finding needs

    tokenizer: Tokenizer = spacy.blank("de").tokenizer
    # Only the words are wanted, and what spaCy notes of each new one takes half of its time.
    tokenizer.vocab.lex_attr_getters = {}
    split_compounds(tokenizer)
    return tokenizer


@lru_cache(maxsize=1 << 14)
def _pieces(stretch: str) -> tuple[tuple[str, int], ...]:
    return tuple((token.text, token.idx) for token in _tokenizer()(stretch) if not token.is_space)
