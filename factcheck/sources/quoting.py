"""Takes a quotation apart: its words, and what it marks as left out or put in. It knows no source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from factcheck.sources.words import WORD, spelt

_OMISSION = r"[\[(]\s*(?:…|\.(?:\s?\.){1,3})\s*[\])]|…|\.\s?\.\s?\."
_INITIAL = r"\[[^\W\d_]\](?=[^\W\d_])"
_ENDED = rf"{WORD.pattern}\[[^\W\d_]{{1,4}}\]"
_INSERTION = r"\[[^\[\]\n]{1,80}\]"
_PART = re.compile(
    rf"(?P<omission>{_OMISSION})|(?P<initial>{_INITIAL}(?:{WORD.pattern}))|(?P<insertion>{_ENDED}|{_INSERTION})"
    rf"|(?P<word>{WORD.pattern})"
)


class Part(Enum):
    """What a piece of a quotation is."""

    WORD = auto()
    OMISSION = auto()
    INSERTION = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a quotation; the case of its first letter counts unless it begins one, or stands after a mark."""

    part: Part
    letters: str
    start: int
    end: int
    cased: bool = True


def pieces(quotation: str) -> list[Piece]:
    """Take a quotation apart into its words and marks; of two marks that follow each other the first is given."""
    found: list[Piece] = []
    for match in _PART.finditer(quotation):
        start, end = match.span()
        if match["omission"]:
            if not found or found[-1].part is not Part.OMISSION:
                found.append(Piece(Part.OMISSION, "", start, end))
        elif match["insertion"]:
            found.append(Piece(Part.INSERTION, spelt(re.sub(r"[\[\]]", "", match["insertion"])), start, end))
        else:
            cased = bool(found) and found[-1].part is Part.WORD and not match["initial"]
            found.append(Piece(Part.WORD, spelt(re.sub(r"[\[\]]", "", match.group())), start, end, cased))
    return found
