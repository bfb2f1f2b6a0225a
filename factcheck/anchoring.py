"""Finds a passage again in a text, by its words and the text around them. It never accepts a changed quote.

The words must stand there exactly; which of several equal places is meant, only the context or the earlier position
tells. A guess would move a verdict silently, so what stays unclear is *ambiguous*.

Source: W3C Web Annotation Data Model, TextQuoteSelector and TextPositionSelector.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

ENOUGH = 8
"""Code points of context that must agree, on both sides together, before a place counts: more than a space or two."""


class Fate(StrEnum):
    """What became of a passage; one whose words changed is, as far as exact words go, lost."""

    EXACT = "exact"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"


@dataclass(frozen=True)
class Anchored:
    """What became of a passage, and where it stands now when that is certain."""

    fate: Fate
    passage: tuple[int, int] | None = None


def anchor(
    text: str, quote: str, *, prefix: str = "", suffix: str = "", position: int | None = None
) -> tuple[int, int] | None:
    """Find a passage again and give its borders, or `None` when it is ambiguous or lost; `locate` tells which."""
    return locate(text, quote, prefix=prefix, suffix=suffix, position=position).passage


def locate(text: str, quote: str, *, prefix: str = "", suffix: str = "", position: int | None = None) -> Anchored:
    """Find a passage again and tell what became of it.

    Args:
        text: Where to search.
        quote: The words of the passage.
        prefix: What stood right before it.
        suffix: What stood right after it.
        position: Where it began, in code points; without it, a passage found is `exact` wherever it stands.
    """
    return choose(text, occurrences(text, quote), prefix=prefix, suffix=suffix, position=position)


def occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    """Give every place where the words stand, overlapping ones too."""
    found = []
    start = text.find(quote) if quote else -1
    while start >= 0:
        found.append((start, start + len(quote)))
        start = text.find(quote, start + 1)
    return found


def choose(
    text: str, places: Sequence[tuple[int, int]], *, prefix: str = "", suffix: str = "", position: int | None = None
) -> Anchored:
    """Choose among places the one whose context agrees most; the earlier position decides only between equals."""
    needed = min(ENOUGH, len(prefix) + len(suffix))
    agreeing = [(_agreement(text, place, prefix, suffix), place) for place in places]
    agreeing = [
        (agreed, place) for agreed, place in agreeing if agreed >= needed and not _cuts(text, place, prefix, suffix)
    ]
    if not agreeing:
        return Anchored(Fate.LOST)
    most = max(agreed for agreed, _ in agreeing)
    best = [place for agreed, place in agreeing if agreed == most]
    if len(best) > 1:
        best = [place for place in best if place[0] == position]
    if len(best) != 1:
        return Anchored(Fate.AMBIGUOUS)
    moved = position is not None and best[0][0] != position
    return Anchored(Fate.MOVED if moved else Fate.EXACT, best[0])


def _agreement(text: str, place: tuple[int, int], prefix: str, suffix: str) -> int:
    """Count the code points of context that agree, outwards from the passage on both sides."""
    start, end = place
    before = text[max(0, start - len(prefix)) : start]
    after = text[end : end + len(suffix)]
    return _common(before[::-1], prefix[::-1]) + _common(after, suffix)


def _cuts(text: str, place: tuple[int, int], prefix: str, suffix: str) -> bool:
    """Tell whether a place begins or ends within a word, and the passage did not: "Brand" is not in "Brandt"."""
    start, end = place
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    begins = before.isalnum() and text[start].isalnum() and prefix != "" and not prefix[-1].isalnum()
    ends = after.isalnum() and text[end - 1].isalnum() and suffix != "" and not suffix[0].isalnum()
    return begins or ends


def _common(one: str, other: str) -> int:
    if one == other:
        return len(one)
    length = min(len(one), len(other))
    return next((index for index in range(length) if one[index] != other[index]), length)
