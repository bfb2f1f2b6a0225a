"""What a rule looks at: a document with its claims, cut into sentences and read. It never judges anything.

Everything is worked out once, when the first rule asks for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, Protocol, TypeVar

from factcheck.checking.authority import Authority, shipped
from factcheck.finding.sentences import sentences
from factcheck.model import Claim, Document, Kind, Precedent, reading_order
from factcheck.text import paragraphs

Worked = TypeVar("Worked")


class Memory(Protocol):
    """What was settled before: a `Store` is one."""

    def precedents(self, claims: Iterable[Claim]) -> Iterable[tuple[Claim, Precedent]]:
        """Give the claims that are like one settled before, with what was concluded about that."""


# Compared by identity, because what is worked out of it is kept by it.
@dataclass(frozen=True, eq=False)
class Article:
    """A document with its claims, and what there is to judge them by.

    Args:
        document: The text; offsets are code points in it.
        claims: In reading order.
        memory: What was settled before, if there is a store.
        language: In which messages are written, ``"en"`` or ``"de"``.
    """

    document: Document
    claims: tuple[Claim, ...]
    _authority: Authority | None
    memory: Memory | None = None
    language: str = "en"
    _kept: dict[Callable[[Article], Any], Any] = field(default_factory=dict, init=False, repr=False)

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    @property
    def authority(self) -> Authority:
        """What is known for certain; the shipped one is read when a rule first asks for it, which takes seconds."""
        return self._authority or shipped()

    def say(self, *, en: str, de: str) -> str:
        """Give a message in the language that was asked for."""
        return de if self.language == "de" else en

    def of(self, *kinds: Kind) -> tuple[Claim, ...]:
        """Give the claims of some kinds, in reading order."""
        return tuple(claim for claim in self.claims if claim.kind in kinds)

    def within(self, start: int, end: int, *kinds: Kind) -> list[Claim]:
        """Give the claims of some kinds that lie in a passage, in reading order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [claim for claim in self.claims[first:last] if claim.end <= end and claim.kind in kinds]

    def touching(self, start: int, end: int) -> list[Claim]:
        """Give the claims that share a code point with a passage, in reading order."""
        first, last = bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end)
        return [claim for claim in self.claims[first:last] if claim.end > start]

    @cached_property
    def _longest(self) -> int:
        return max((claim.end - claim.start for claim in self.claims), default=0)

    @cached_property
    def _starts(self) -> list[int]:
        return [claim.start for claim in self.claims]

    @cached_property
    def sentences(self) -> Sequence[tuple[int, int]]:
        """The borders of the sentences."""
        return sentences(self.text, language=self.document.language)

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """The borders of the paragraphs."""
        return paragraphs(self.text)

    def sentence(self, offset: int) -> tuple[int, int]:
        """Give the borders of the sentence at an offset."""
        return _around(self.sentences, self._sentence_starts, offset)

    def sentence_before(self, start: int) -> tuple[int, int] | None:
        """Give the borders of the sentence in front of the one that starts there, if their paragraph is the same."""
        place = bisect_left(self.sentences, (start, start)) - 1
        if place < 0 or "\n" in self.text[self.sentences[place][1] : start]:
            return None
        return self.sentences[place]

    def sentences_with(self, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
        """Give the borders of the sentences in which a pattern is found, which costs less than a dearer pattern."""
        return list(dict.fromkeys(self.sentence(found.start()) for found in pattern.finditer(self.text)))

    def paragraph(self, offset: int) -> tuple[int, int]:
        """Give the borders of the paragraph at an offset."""
        return _around(self.paragraphs, self._paragraph_starts, offset)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]


def once(work: Callable[[Article], Worked]) -> Callable[[Article], Worked]:
    """Keep what a function works out of an article for as long as there is the article: a decorator."""

    @wraps(work)
    def kept(article: Article) -> Worked:
        if work not in article._kept:
            article._kept[work] = work(article)
        worked: Worked = article._kept[work]
        return worked

    return kept


def _around(borders: Sequence[tuple[int, int]], starts: list[int], offset: int) -> tuple[int, int]:
    at = bisect_right(starts, offset) - 1
    return borders[at] if at >= 0 else (offset, offset)


def article(
    document: Document,
    claims: Sequence[Claim],
    *,
    authority: Authority | None = None,
    memory: Memory | None = None,
    language: str = "en",
) -> Article:
    """Put together what rules look at; without an authority, the shipped one."""
    ordered = tuple(sorted(claims, key=reading_order))
    return Article(document, ordered, authority, memory, language)
