"""Finds what a sentence tells of a change: how much it was, and between which two numbers. It never judges that.

Other rules ask it as well: per cent of two percentages, and shares that are no changes.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.checking.article import Article
from factcheck.checking.figuring import fits, is_share
from factcheck.checking.named_ends import Change, between, by_difference, derived, explicit, is_measured, plain
from factcheck.checking.refers import concludes, names_other, says_so, speaks_of_before
from factcheck.checking.same_unit import as_told
from factcheck.checking.slots import Line, Number
from factcheck.checking.telling import (
    ADDED,
    REFERS,
    direction,
    is_comment,
    is_told,
)
from factcheck.checking.then_and_now import Pair, levels, then_and_now
from factcheck.finding.amounts import Precision

__all__ = ["Change", "agrees", "ends", "is_difference", "is_told"]

_MOST = 30  # numbers that may be ends
_DECIMALS = re.compile(r"\d[.,]\d")
_REACH = 400  # letters between a change and its ends
_SUMS_UP = re.compile(
    r"[,;–] (?:das (?:sind|waren|ist|wären|macht)|(?:das|dies) entspricht|macht|or|that is)(?: \w+)? $"
)
_STOPS = re.compile(r" ?[.;,–)]|$")
_HEDGED = re.compile(
    r"\b(?:mehr als|fast|knapp|gut|über|weniger als|more than|almost|nearly|over) (?:das |die |ein |eine |a )?$"
)
_DEFINITE = re.compile(r"[„“»]?(?:Der|Die|Das|Dies\w+|The|This) ")
_SLIP = 2.05  # times by which a change is off that was told wrong by mistake
_AS_MANY, _AS_FEW = 0.06, 0.035  # how far what is doubled or halved may be from it
_MORE_OR_LESS = re.compile(r"(?:mehr|weniger) als |more than |fast |knapp |gut |almost |nearly |over ", re.IGNORECASE)
_FAR_OFF = 0.3  # what is more than halved
_NO_ENDS = frozenset(("years", "x", "pp"))


def ends(article: Article, line: Line, said: Number) -> tuple[Change | None, list[Change]]:
    """Give the change that is certainly meant where a number of a line tells one, if any is, and all that could be."""
    named = [as_told(line, said, change) for change in explicit(line, said)]
    if named and not _same_unit(said, named[0]):
        return None, named
    if not named and said.unit in ("%", "x") and is_comment(line, said):
        named = [change for at, change in by_difference(line, said) if line.here <= at < said.at]
    if named:
        certain = next((change for change in named if _same_unit(said, change)), None)
        if certain and not _is_slip(said, certain) and _is_added(line, said):
            return None, named  # "von 250 auf 400. Allein im Mai kamen zwölf dazu"
        return certain, [*named[1:], *derived(line, said)]
    numbers = [
        each for each in line.numbers if each.at != said.at and abs(each.at - said.at) < _REACH and _can_be_end(each)
    ][:_MOST]
    if said.unit not in ("%", "pp", "x") and not is_share(said):
        numbers = [each for each in numbers if plain(each.unit) == plain(said.unit)]
    behind = [each for each in numbers if each.at > said.at]
    possible = _among(numbers, behind, direction(line, said)) + derived(line, said)
    return likely(article, line, said), possible


def likely(article: Article, line: Line, said: Number) -> Change | None:
    """Give the change from then to now of which what is told is a slip, if no two numbers nearby give what is told."""
    around, goes = levels(article, said), direction(line, said)
    if hedge := _HEDGED.search(line.before(said)):
        said = replace(said, quote=hedge.group() + said.quote, amount=replace(said.amount, precision=Precision.ROUNDED))
    found = [
        (change, pair)
        for pair in then_and_now(article, around)
        for told in (as_told(line, said, pair.change),)
        for change in ((told,) if _is_forward(pair, goes) else (told, told.reversed()))
        if (change.new - change.old) * goes >= 0
    ]
    # What takes a third of the time is three times as fast.
    if any(agrees(said, change) for change, _ in found) or (
        said.unit == "x" and any(agrees(said, pair.change.reversed()) for _, pair in found)
    ):
        return None
    says = says_so(article, line, said)
    told = [] if says else [each for each in line.numbers if each.at < line.here and is_told(line, each)]
    lone = says and len(around) == 2 and (concludes(article, said) or _refers(article, line, said))
    if said.unit == "x":
        found.sort(key=lambda each: not each[0].is_multiple())
    for change, pair in found:
        meant = (pair.alike and (pair.apart or lone)) or (
            says and (pair.sure or (said.unit == "x" and change.is_multiple()))
        )
        if not meant or not (said.unit in ("%", "x") or is_share(said) or pair.last is around[-1]):
            continue
        if _is_beside_other(article, said, around, pair):
            continue
        if any(agrees(each, change) for each in told):
            continue  # Of two numbers whose change was told there is no need to tell it again.
        if _same_unit(said, change) and _is_slip(said, change):
            here = pair.last.start >= article.sentence(said.start)[0]
            return change if speaks_of_before(article, line, said, change.unit, here=here) else None
    return None


def _is_beside_other(article: Article, said: Number, around: list[Number], pair: Pair) -> bool:
    """Tell whether a number of another unit stands in the sentence of a change, but not the pair."""
    start, _ = article.sentence(said.start)
    return pair.last.start < start and any(each.start >= start and is_measured(each) for each in around)


def _refers(article: Article, line: Line, said: Number) -> bool:
    """Tell whether a sentence begins with the change that was just told of: der Rabatt von 30 Prozent."""
    opening = line.pattern[line.here : said.at + 1]
    return bool(_DEFINITE.match(opening) and REFERS.match(opening)) and not names_other(article, line, said, "EUR")


def _is_forward(pair: Pair, goes: int) -> bool:
    """Tell whether two numbers are only told as a change from the first to the last."""
    return pair.alike and (pair.sure or (pair.apart and not goes))


def _is_added(line: Line, said: Number) -> bool:
    return not is_share(said) and said.unit not in ("%", "pp", "x") and bool(ADDED.match(line.after(said)))


def _is_slip(said: Number, change: Change) -> bool:
    """Tell whether somebody could have told a change so by mistake."""
    told, relative, difference = said.value or 0.0, abs(change.new / change.old - 1), abs(change.new - change.old)
    if said.unit == "x":
        times = change.new / change.old
        told, right = (told, max(times, 1 / times)) if told > 1 else (1 / (told or 1.0), max(times, 1 / times))
    elif said.unit == "%" or is_share(said):
        right = relative * (100 if said.unit == "%" else 1)
        whole = 100 if said.unit == "%" else 1
        if (said.unit == "%" and abs(told - difference) < 0.01) or abs(whole - right - told) < 0.02 * whole:
            return True
    else:
        right = difference
    return right / _SLIP <= told <= right * _SLIP


def summed_up(line: Line, said: Number) -> Change | None:
    """Give the change of "von 1,50 auf 2,10 Euro, das sind 30 Prozent", where that nearly is what it is told as."""
    if said.amount.to is not None or not (said.unit == "%" or is_share(said)) or is_told(line, said):
        return None
    if not _SUMS_UP.search(line.pattern[max(line.here, said.at - 30) : said.at]) or not _STOPS.match(line.after(said)):
        return None
    changes = explicit(line, said)
    told = (said.value or 0.0) / (100 if said.unit == "%" else 1)
    if not changes or changes[0].unit == "%" or abs(told - changes[0].new / changes[0].old) < 0.06:
        return None
    return changes[0] if _is_slip(said, changes[0]) else None


def _can_be_end(number: Number) -> bool:
    return bool(number.value) and number.amount.to is None and number.unit not in _NO_ENDS and not is_share(number)


def _among(numbers: list[Number], behind: list[Number], goes: int) -> list[Change]:
    return [change for one in numbers for other in behind for change in _both_ways(one, other, goes)]


def _same_unit(said: Number, change: Change) -> bool:
    if said.unit == "pp":
        return change.unit == "%"
    bare = not said.unit and not said.amount.counted
    return said.unit in ("%", "x") or plain(said.unit) == change.unit or is_share(said) or bare


def _both_ways(one: Number, other: Number, goes: int) -> list[Change]:
    changes = (between(one, one.value, other, other.value), between(other, other.value, one, one.value))
    return [change for change in changes if change and (change.new - change.old) * goes >= 0]


def agrees(said: Number, change: Change) -> bool:
    """Tell whether what is told can be this change."""
    value = said.value or 0.0
    low, high = change.relative()
    if said.unit in ("%", "pp") and said.amount.precision is Precision.EXACT and _DECIMALS.search(said.quote):
        # What is told to the tenth is not rounded to the whole.
        least, most = change.absolute() if said.unit == "pp" else sorted((100 * abs(low), 100 * abs(high)))
        return _near(value, least, most, 0.0) or least - 0.051 <= value <= most + 0.051
    if said.unit == "x" and value < 1 and _MORE_OR_LESS.match(said.quote):
        return (1 - _FAR_OFF) * value <= change.new / change.old <= (1 + _FAR_OFF) * value
    if said.unit == "x":
        return fits(said, 1 + low, 1 + high) or _near(value, 1 + low, 1 + high, _AS_MANY if value > 1 else _AS_FEW)
    least, most = sorted((abs(low), abs(high)))
    if said.unit == "%":
        return fits(said, 100 * least, 100 * most)
    if is_share(said):
        exact, half = abs(change.new / change.old - 1), (high - low) / 2
        return _is_fraction(said, exact - half, exact + half) or fits(said, exact - half, exact + half)
    return (plain(said.unit) == change.unit or not said.unit or said.unit == "pp") and fits(said, *change.absolute())


def is_difference(said: Number, change: Change) -> bool:
    """Tell whether a number is the difference between both ends."""
    low, high = change.absolute()
    return low - 0.051 <= (said.value or 0.0) <= high + 0.051


def _is_fraction(said: Number, low: float, high: float) -> bool:
    value = said.value or 0.0
    near = min(0.03, max(0.012, 0.09 * value)) if said.amount.precision is Precision.EXACT else 0.04
    return low - near <= value <= high + near


def _near(value: float, low: float, high: float, tolerance: float) -> bool:
    return low - tolerance * max(1.0, value) <= value <= high + tolerance * max(1.0, value)
