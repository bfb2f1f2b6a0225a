"""Tells kinds that are all there are: won, drawn, lost; for, against, abstained; women and men. It adds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from factcheck.checking import sum_words as words
from factcheck.checking.term import Term

_SCORE = re.compile(r" (?:zu|gegen|to) ")


@dataclass(frozen=True)
class Family:
    """What all parts of a whole are called, and those that it can also have."""

    parts: tuple[re.Pattern[str], ...]
    others: tuple[re.Pattern[str], ...] = ()
    is_vote: bool = False

    def is_complete(self, roles: list[int]) -> bool:
        """Tell whether each part is there, and none of them twice."""
        return len(set(roles)) == len(roles) and set(range(len(self.parts))) <= set(roles)


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


_FAMILIES = (
    Family((words.WON, words.DRAWN, words.LOST)),
    Family((words.FOR, words.AGAINST), (words.ABSTAINED, words.INVALID, words.ABSENT), is_vote=True),
    Family((_any(r"\bgold"), _any(r"\bsilb", r"\bsilver"), _any(r"\bbronz"))),
    Family(
        (
            _any(r"\bsopran"),
            re.compile(r"\bAlt(?:en?|stimmen?|ist\w*)?\b|\baltos?\b"),
            _any(r"\btenor", r"\btenör"),
            _any(r"\bbass", r"\bbäss"),
        )
    ),
)


def families(paragraph: list[Term]) -> Iterator[tuple[Family, dict[int, int]]]:
    """Give the families that a paragraph may tell, with the part that each of its numbers is, by places.

    Of two clubs that are told of one after the other, each has its own.
    """
    said = " ".join(term.context for term in paragraph)
    for family in _FAMILIES:
        named = (part.search(said) is not None for part in reversed(family.parts))
        if all(named) or (family.is_vote and _SCORE.search(said)):
            roles = ((place, _role(family, paragraph, place)) for place in range(len(paragraph)))
            told = [(place, role) for place, role in roles if role is not None]
            size, order = len(family.parts), [role for _, role in told]
            size = size if len(told) > size and order == order[:size] * (len(told) // size) else max(1, len(told))
            for first in range(0, len(told), size):
                yield family, dict(told[first : first + size])


def _role(family: Family, paragraph: list[Term], place: int) -> int | None:
    """Give which part of a family a number is: what itself, the next word or its clause says."""
    term = paragraph[place]
    if family.is_vote and not term.unit:
        if place + 1 < len(paragraph) and _SCORE.fullmatch(term.after):
            return 0
        if place and _SCORE.fullmatch(term.before):
            return 1
    behind = takewhile(str.isalpha, term.after.split()[:1])
    own = (term.number.quote, " ".join((term.number.quote, *behind)))
    for said in own if term.is_attribute else (*own, term.clause):
        found = [role for role, part in enumerate((*family.parts, *family.others)) if part.search(said)]
        if found:
            # "Stimmte nicht dafür, sondern enthielt sich": what is not for or against is said more clearly.
            return found[-1] if family.is_vote and found[-1] > 1 else found[0] if len(found) == 1 else None
    return None


def is_pair(parts: tuple[Term, ...]) -> bool:
    """Tell whether two numbers are all there are: women and men."""
    return len(parts) == 2 and are_counterparts(parts[0].clause, parts[1].clause)


def are_counterparts(one: str, other: str) -> bool:
    """Tell whether a text is of the one and another of the other of all there are: women, and men."""
    return any(
        (first.search(one) and second.search(other)) or (first.search(other) and second.search(one))
        for first, second in words.PAIRS
    )
