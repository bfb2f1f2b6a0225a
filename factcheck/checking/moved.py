"""Finds the two points of a length that counts from one of them: seit, vor, später, zuvor, nach der Gründung.

The other one is today or the point that is told right beside the length. It judges no length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking.linked import ADVERBS, Way, is_long_ago, is_so
from factcheck.checking.near_points import YEARS, Near
from factcheck.checking.tense import is_now
from factcheck.checking.time_points import Point

GAP = re.compile(
    rf"[\s,(–—:-]*(?:(?:{ADVERBS}|im|am|on|Jahre?|Jahr|long|lang|hindurch|from|vo[mn]|zwischen|between)[ ,]*)*"
)
_DONE = re.compile(r"(?: (?!und\b|and\b)[a-zäöüß]+){1,3}(,.*)")
_CLOSED = re.compile(r"(?: (?!war|hat|ist)\w+)?(?:\s*(?:[,.;:)–—“”]|$)| (?:und|and)\b)")
_CLOSED_POINT = re.compile(r"\s*[,.;:)–—]|$| an\b")
_THAT = re.compile(r" (?:ist es )?her, (?:dass|seit)\b| ago (?:that|since)\b")
_REACHED = re.compile(
    r" \w+(?: that)?(?:(?: (?!und\b|and\b|bis\b|als\b|to\b)[^\s,.;]+){0,5}(?: [–(])? "
    r"|(?: \w+)?,(?: (?!und\b|and\b)[^\s,.;]+\.?){0,5} )[–(]?"
)


@dataclass(frozen=True, slots=True)
class Ends:
    """Two points; `told` when words make them one period, `sure` when words tie the length to them."""

    one: Point
    other: Point
    told: bool = False
    sure: bool = False


def touches(near: Near, point: Point) -> bool:
    """Tell whether nothing but adverbs stands between a length and a point: 1958 gebaut, also vor 66 Jahren."""
    text, length, after = near.text, near.length, near.said.after
    if point.end <= length.start:
        between = text[point.end : length.start]
        done = _DONE.fullmatch(between) if _CLOSED.match(after) else None
        return GAP.fullmatch(done[1] if done else between) is not None
    between = text[length.until + (4 if after.startswith(" ago") else 0) : point.start]
    closed = "," not in between or _CLOSED_POINT.match(text[point.end : near.said.last]) is not None
    return closed and GAP.fullmatch(between) is not None


def since(near: Near, around: list[Point]) -> Iterator[Ends]:
    """Give the point since which something goes on, and today."""
    here = [point for point in near.here if point.year or near.length.size < YEARS]
    known = here or around
    if near.today and known:
        one = min(here, key=lambda point: near.gap(point, point), default=known[-1])
        yield Ends(one, near.today, sure=is_so(near.said) or (bool(here) and touches(near, one)))


def ago(near: Near, around: list[Point]) -> Iterator[Ends]:
    """Give the point that is so long ago, and today."""
    dated = [point for point in near.here if point.year or near.length.size < YEARS]
    behind = [point for point in near.behind if point in dated] if _THAT.match(near.said.after) else []
    one = next((point for point in dated if touches(near, point)), None) or next(reversed(behind), None)
    if one is None and is_long_ago(near.said):
        one = next((point for point in reversed(around) if point.year or near.length.size < YEARS), None)
    if near.today and one:
        yield Ends(one, near.today, sure=True)


def later(near: Near) -> Iterator[Ends]:
    """Give the point that is reached so much later or earlier, and the one from which that counts."""
    before, said = near.before, near.said
    here = [point for point in before if point in near.here]
    behind = next(iter(near.behind), None)
    if behind and _REACHED.fullmatch(near.text, near.length.until, behind.start):
        reached, sure = behind, len(here) < 2
    elif here and _CLOSED.match(said.after) and (len(here) == 2 or touches(near, here[-1])):
        reached, sure = before.pop(), len(here) < 3
    elif said.way is Way.LATER and before and near.today and is_now(said):
        yield Ends(before[-1], near.today)
        return
    else:
        return
    if before:
        one, other = (before[-1], reached) if said.way is Way.LATER else (reached, before[-1])
        yield Ends(one, other, sure=sure)


def counted(near: Near, around: list[Point]) -> Iterator[Ends]:
    """Judge "2016, elf Jahre nach der Gründung 2005" and "elf Jahre nach der Gründung im Jahr 2005, also 2016"."""
    behind, reached = near.behind, [point for point in near.here if point.end <= near.length.start][-1:]
    if not behind or "," in near.text[near.length.until : behind[0].start]:
        if len(around) == 2 and len(reached) == 1 and not behind:
            yield Ends(around[0], around[1])
        return
    base = behind[0]
    if len(behind) > 1 and GAP.fullmatch(near.text, base.end, behind[1].start):
        reached = behind[1:2]
    for other in reached:
        is_later = near.said.after.lstrip().startswith(("nach", "after"))
        yield Ends(base, other, sure=True) if is_later else Ends(other, base, sure=True)
