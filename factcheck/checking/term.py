"""A number that can be a term of a sum, with the words around it. It finds no numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from factcheck.checking import sum_words as words
from factcheck.checking.slots import Number

JOINT = re.compile(r"[,;:.()–—]|\b(?:und|sowie|während|and|while)\b")


@dataclass(frozen=True)
class Term:
    """A number that can be part of a sum, with the words up to the numbers beside it and its sentence.

    An attribute belongs to the number in front of it and is no part beside that: 610 über zehn Kilometer.
    """

    number: Number
    value: float
    unit: str
    kind: str
    before: str
    after: str
    sentence: int
    first: bool = False
    last: bool = False
    said: str = ""
    is_attribute: bool = False

    @property
    def times(self) -> float:
        """How often the number is meant: je fünf."""
        return self.value / self.number.value if self.number.value else 1.0

    @cached_property
    def noun(self) -> str:
        """What the number counts, if it says so."""
        if self.kind != "count" and self.unit:
            return ""
        counted = self.number.amount.counted
        if counted and not words.PREPOSITIONS & {counted, *self.number.quote.split(" ")[1:2]}:
            return counted
        behind = words.NOUN_BEHIND.match(self.after)
        return behind[1] if behind else ""

    @cached_property
    def is_whole(self) -> bool:
        """Tell whether parts of the number are to follow: von den 40 Räten."""
        return bool(words.OF_WHOLE.search(self.before))

    @cached_property
    def is_rest(self) -> bool:
        """Tell whether the number is what is left of a whole: die übrigen vier."""
        return bool(
            words.REST.search(self.before) or words.MISSING.match(self.after) or words.LEFT.match(self.number.quote)
        )

    @cached_property
    def lead(self) -> str:
        """The words in front of the number with its own."""
        return self.before + self.number.quote

    @cached_property
    def context(self) -> str:
        """The words around the number with its own."""
        return f"{self.before}{self.number.quote}{self.after}"

    @cached_property
    def clause(self) -> str:
        """The words around the number that no comma and no conjunction parts from it."""
        return f"{JOINT.split(self.before)[-1]}{self.number.quote}{JOINT.split(self.after)[0]}"


def is_parted(one: Term, other: Term) -> bool:
    """Tell whether a comma, a conjunction or the end of a sentence stands between two numbers."""
    return one.sentence != other.sentence or bool(JOINT.search(one.after) or JOINT.search(other.before))
