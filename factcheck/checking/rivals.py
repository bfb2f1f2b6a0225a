"""Weighs how much sums that come out speak against one that does not, and shares its numbers. It finds no sums."""

from __future__ import annotations

from collections import defaultdict

from factcheck.checking import sum_words as words
from factcheck.checking.added import Sum
from factcheck.checking.slips import unit_of

_ONES = 8  # that may be told as a word
_LIST = 3  # parts; a longer list may leave out a single one
_WORST = -3.0  # log of the odds; a sum as unlikely to be meant as this is no rival
# What it speaks for a sum to come out, by how many numbers its whole could be.
_BY_CHANCE = ((20, 0.0), (50, 0.7), (200, 1.2))
_HARDLY_BY_CHANCE = 2.0

Rivals = dict[int, list[tuple[Sum, float]]]
"""The sums that come out, by their numbers, with how much they count."""


def comes_out(each: Sum) -> bool:
    """Tell whether parts make their whole, or lack only one that is a word or a single one of a long list."""
    lacking = each.whole.value - each.added
    if not each.miss or not 0 < lacking <= _ONES:
        return not each.miss
    ones = words.ONE.findall("".join(term.context for term in (each.whole, *each.parts)))
    last = each.parts[-1]
    closed = each.whole.is_whole and words.AND.search(last.before) and not last.is_rest
    return lacking <= len(ones) or (lacking == 1 and len(each.parts) > _LIST and not closed)


def rivals(found: list[tuple[Sum, float]]) -> Rivals:
    """Give the sums that come out by their numbers.

    Args:
        found: Those that come out, with the log of the odds that they are meant.
    """
    by_number = defaultdict[int, list[tuple[Sum, float]]](list)
    for each, odds in found:
        size = each.whole.value / unit_of(each)
        speaks = next((speaks for most, speaks in _BY_CHANCE if size < most), _HARDLY_BY_CHANCE)
        if (counts := odds + speaks - _WORST) > 0:
            for member in each.members:
                by_number[member].append((each, counts))
    return by_number


def strongest(each: Sum, known: Rivals) -> dict[str, float]:
    """Give how much the strongest rivals of a sum count, by what they share with it."""
    found = defaultdict[str, float](float)
    for member in each.members:
        for rival, counts in known.get(member, ()):
            if each.is_family and rival.is_family and each.members & rival.members == {id(each.whole)}:
                continue  # of two clubs, one after the other, in as many games
            way = _shared(each, rival)
            found[way] = max(found[way], counts)
    return found


def _shared(each: Sum, rival: Sum) -> str:
    shared = each.members & rival.members
    if each.members < rival.members:
        return "rival nested"  # 1240 bees, 865 and 415, together 2520
    if each.whole is rival.whole:
        if rival.members < each.members:
            return "rival nested"
        return "rival with whole and part" if len(shared) > 1 else "rival with whole"
    return "rival with two" if len(shared) > 1 else "rival with one"
