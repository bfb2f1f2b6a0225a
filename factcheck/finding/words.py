"""Cuts a text into words, marks and line ends, with offsets, whatever tokenizer a pipeline has. It never judges a word.

Rules about phrases read words the way a reader does: a compound with hyphens is one word, a quotation mark is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from factcheck.model import Passage

Value = TypeVar("Value")

_WORD = re.compile(r"[^\W_]+(?:(?:[-'’&.]|(?<=\d)[,:](?=\d))[^\W_]+)*-?|[^\w\s]|_+|\n")
_GENITIVE = 2  # code points: 's
# What a pattern that ignores case takes for s and i, and what is left of a Turkish İ in small letters.
_ODD = str.maketrans({"ſ": "s", "ı": "i", "\u0307": ""})
OPENING = frozenset("„“\"«»‚‘'‹›")
CLOSING = frozenset("“”\"«»‘’'‹›")


def word_set(listed: str, endings: str = "") -> frozenset[str]:
    """Give the words of a list written with spaces between them, each as it is and with each of the endings."""
    return frozenset(word + ending for word in listed.split() for ending in ("", *endings.split()))


class Table(dict[str, Value]):
    """What words in small letters mean, found by every spelling of them that a pattern without case finds: APRİL."""

    def __missing__(self, word: str) -> Value:
        """Look a word with odd letters up by the plain ones."""
        known = plain(word)
        if known == word:
            raise KeyError(word)
        return self[known]


def plain(word: str) -> str:
    """Give a word in small letters as a pattern without case reads it."""
    return word.lower().translate(_ODD)


@dataclass(frozen=True)
class Words:
    """The words of a text, and where each starts and ends."""

    texts: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.texts)

    def quoted(self, i: int) -> int | None:
        """Give the index after the closing mark of a short quoted title that opens at `i`."""
        texts = self.texts
        if i >= len(texts) or texts[i] not in OPENING:
            return None
        for j in range(i + 1, min(i + 10, len(texts))):
            if texts[j] in CLOSING and j > i + 1 and self.starts[j] == self.ends[j - 1]:
                return j + 1
            if texts[j] in OPENING or texts[j] in ".,;:":
                return None
        return None

    def opening_of(self, i: int, first: int = 0) -> int | None:
        """Give where the short quoted title opens that closes at `i`, if not before `first`."""
        for j in range(i - 1, max(first, i - 10) - 1, -1):
            if self.texts[j] in OPENING and self.quoted(j) == i + 1:
                return j
        return None

    def at(self, offset: int) -> int:
        """Give the index of the first word that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def spans(self, passages: Iterable[Passage]) -> dict[int, int]:
        """Give, for the first word of each passage, the index after its last word; the longest passage wins.

        A passage that covers only a part of a compound (Facebook in Facebook-Nutzerdaten) is left out; the s of a
        genitive is no part.
        """
        found: dict[int, int] = {}
        for passage in passages:
            first, after = self.at(passage.start), self.at(passage.end)
            if first < after and self.ends[after - 1] - passage.end <= _GENITIVE:
                found[first] = max(found.get(first, 0), after)
        return found


@lru_cache(maxsize=2)
def words(text: str) -> Words:
    """Cut a text into words, single marks and line ends; kept for a moment, since several finders read one block."""
    borders = [match.span() for match in _WORD.finditer(text)]
    return Words([text[a:b] for a, b in borders], [start for start, _ in borders], [end for _, end in borders])
