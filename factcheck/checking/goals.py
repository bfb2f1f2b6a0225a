"""Finds what became so many times as much as what stands before: 1,500 came; crowds have tripled to 4,200.

It takes the nearest number in front of the change that counts the same, and tells nothing where that comes out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking.figuring import fits, is_share
from factcheck.checking.likeness import stem
from factcheck.checking.named_ends import Change, between
from factcheck.checking.slots import Line, Number, Q, T
from factcheck.checking.telling import is_told

_TO = re.compile(rf"(?: [\w-]+| {T}){{0,5}}? (?:auf|to) (?:{T} |rund |fast |about |almost |nearly )?(?P<new>{Q})")
_TO_BEFORE = re.compile(rf"\bauf (?:{T} |rund |fast |knapp )?(?P<new>{Q}) $")
_OF = re.compile(
    r"\b(?:[Zz]ahl|[Mm]enge|[Ss]umme|number|amount) (?:der|des|an|von|of(?: the)?) (?:[a-zäöüß]+e[nr] )?([\w-]+)"
)
_VERB = re.compile(r"ver(?:doppel|\w+fach)|halbier|doubl|tripl|trebl|quadrupl|halv", re.IGNORECASE)
_FROM = re.compile(r"\b(?:von|from)\b")
_NEAR = 0.3  # by how much of it what it became may be wrong


@dataclass(frozen=True)
class Goal:
    """A number that something became, what it should be, the change that was told, and that between both numbers."""

    number: Number
    value: float
    said: Number
    change: Change


def goals(line: Line) -> Iterator[Goal]:
    """Give what did not become so many times as much as it is told, but nearly."""
    for said in line.own():
        if said.unit != "x" or not said.value or not _VERB.search(said.quote):
            continue
        found = _TO.match(line.pattern, said.at + 1) or _TO_BEFORE.search(line.pattern, line.here, said.at)
        if not found or _FROM.search(found[0]):
            continue
        new = line.number(found["new"])
        before = [each for each in line.numbers if each.at < min(said.at, new.at) and _is_old(line, each, new)]
        change = between(before[-1], before[-1].value, new, new.value) if len(before) == 1 else None
        if not change or _is_of_other(line, before[-1], said):
            continue
        value = change.old * said.value
        times = change.new / change.old
        if 0.02 < abs(value / change.new - 1) < _NEAR and not fits(said, times, times):
            yield Goal(new, value, said, change)


def _is_of_other(line: Line, old: Number, said: Number) -> bool:
    """Tell whether what became more is named and is not what was counted: 40 Trainer; die Zahl der Kinder."""
    before = f"{line.pattern[: old.at]}{old.quote}{line.pattern[old.at + 1 : line.here]}".lower()
    named = _OF.findall(line.pattern, line.here, said.at)
    return any(stem(each) not in before for each in map(str.lower, named))


def _is_old(line: Line, old: Number, new: Number) -> bool:
    """Tell whether a number may be the one that something was before."""
    if old.amount.to is not None or is_share(old) or old.unit in ("%", "x", "pp", "years") or is_told(line, old):
        return False
    named, counted = old.amount.counted.split()[-1:], new.amount.counted.split()[-1:]
    return old.unit == new.unit and (not named or not counted or stem(named[0]) == stem(counted[0]))
