"""Finds what a sentence tells of a change: how much it was, and between which two numbers. It never judges that.

Other rules ask it as well: per cent of two percentages, and shares that are no changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from factcheck.checking.article import Article
from factcheck.checking.figuring import fits, is_share
from factcheck.checking.named_ends import Change, between, by_difference, derived, explicit, plain
from factcheck.checking.refers import speaks_of_before
from factcheck.checking.slots import Line, Number
from factcheck.checking.telling import (
    REFERS,
    direction,
    has_other_subject,
    is_comment,
    is_of_elsewhere,
    is_told,
    opens_with_comment,
)
from factcheck.checking.then_and_now import levels, then_and_now
from factcheck.checking.thing import are_parallel, is_other_thing
from factcheck.finding.amounts import Precision

__all__ = ["Change", "agrees", "ends", "is_difference", "is_told"]

_NEAR = 60  # letters in front of an end that tell what it is an end of
_MOST = 30  # numbers that may be ends
_DECIMALS = re.compile(r"\d[.,]\d")
_REACH = 400  # letters between a change and its ends
_THEN_AND_NOW = re.compile(
    r"[\ue800-\uefff]|\b(?:nun|jetzt|heute|noch|zuvor|vorher|früher|statt|inzwischen|diesmal|nach|bisher|einst"
    r"|damals|davor|gewesen|ehemals|ehedem|übrig|geblieben|verblieben|einmal|ursprünglich|seither|mittlerweile"
    r"|opened|closed|started|began|initially|now|before|earlier|previously|still|instead|once|then|up from|down from"
    r"|after)\b",
    re.IGNORECASE,
)
_SUMS_UP = re.compile(
    r"[,;–] (?:das (?:sind|waren|ist|wären|macht)|(?:das|dies) entspricht|macht|or|that is)(?: \w+)? $"
)
_STOPS = re.compile(r" ?[.;,–)]|$")
_WAS_ONCE = re.compile(
    r"\b(?:gewesen|waren es|war es|hatten?|zuvor|davor|Vorjahr|vor der|damals|früher|had|before|earlier)\b",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(r" (?:\w+ ){0,2}(?:und|sowie|and) (?:\w+ ){0,2}")
_FEW = 3.5  # times by which a wrong change is off, when only its place tells of what
_FEWER = 1.5  # the same where another thing seems to be told of in between
_HEDGED = re.compile(
    r"\b(?:mehr als|fast|knapp|gut|über|weniger als|more than|almost|nearly|over) (?:das |die |ein |eine |a )?$"
)
_SLIP = 2.05  # times by which a change is off that was told wrong by mistake
_NO_ENDS = frozenset(("years", "x", "pp"))


def ends(line: Line, said: Number, earlier: Sequence[Number] = ()) -> tuple[Change | None, list[Change]]:
    """Give the change that is certainly meant, if one is, and all that could be.

    Args:
        line: In which a change is told.
        said: The number that tells it.
        earlier: Numbers in front of the line, the nearest first.
    """
    named = [_in_unit_of(said, change) for change in explicit(line, said)]
    if named and not _same_unit(said, named[0]):
        return None, named
    if not named and said.unit in ("%", "x") and is_comment(line, said):
        named = [change for at, change in by_difference(line, said) if line.here <= at < said.at]
    numbers = [
        each for each in line.numbers if each.at != said.at and abs(each.at - said.at) < _REACH and _can_be_end(each)
    ][:_MOST]
    if said.unit not in ("%", "pp", "x") and not is_share(said):
        numbers = [each for each in numbers if plain(each.unit) == plain(said.unit)]
    goes = direction(line, said)
    possible = _among(numbers, goes) + derived(line, said)
    if named:
        likely = next((change for change in named if _same_unit(said, change)), None)
        return likely, [*named[1:], *derived(line, said)]
    before = [each for each in numbers if each.at < said.at and not is_told(line, each)]
    refers = REFERS.match(line.pattern[line.here : said.at + 1])
    if said.unit == "x" and len(before) != 1:
        return _times_ends(line, said, before, possible), possible
    if len(before) == 1 and (refers or is_comment(line, said)):
        return _since(line, said, before[0], earlier), possible
    alone = all(not line.here <= each.at < said.at for each in line.numbers)
    opens = refers or (alone and opens_with_comment(line, said))
    if len(before) < 2 or not (opens or (before[-1].at >= line.here and is_comment(line, said))):
        return None, possible
    # Two things side by side are no change: there has to be a then and a now.
    around = line.pattern[max(0, before[-2].at - _NEAR) : said.at]
    if not _THEN_AND_NOW.search(around) or _are_side_by_side(line, *before[-2:]) or is_of_elsewhere(line, said):
        return None, possible
    nearest = _both_ways(before[-2], before[-1], goes)
    if before[-2].at >= line.here:
        possible = _among([each for each in numbers if each.at >= line.here], goes) + derived(line, said)
    most = _FEWER if is_other_thing(line, *before[-2:]) else _FEW
    return next((change for change in nearest if _is_plausible(said, change, most)), None), possible


def likely(article: Article, line: Line, said: Number) -> Change | None:
    """Give the change from then to now of which what is told is a slip, if no two numbers nearby give what is told."""
    around, goes = levels(article, said), direction(line, said)
    if hedge := _HEDGED.search(line.before(said)):
        said = replace(said, quote=hedge.group() + said.quote, amount=replace(said.amount, precision=Precision.ROUNDED))
    found = [
        (each, turn, new)
        for change, turn, new in then_and_now(article, around)
        for each in ((change,) if turn == 1 else (change, change.reversed()))
        if (each.new - each.old) * goes >= 0
    ]
    if any(agrees(said, change) for change, _, _ in found):
        return None
    of_share = said.unit in ("%", "x") or is_share(said)
    told = [each for each in line.numbers if each.at < line.here and is_told(line, each)]
    for change, turn, last in found:
        if turn is None or not (of_share or last is around[-1]) or any(agrees(each, change) for each in told):
            continue  # Of two numbers whose change was told there is no need to tell it again.
        if _same_unit(said, change) and _is_slip(said, change):
            here = last.start >= article.sentence(said.start)[0]
            return change if speaks_of_before(article, line, said, change.unit, here=here) else None
    return None


def _is_slip(said: Number, change: Change) -> bool:
    """Tell whether somebody could have told a change so by mistake."""
    told, relative, difference = said.value or 0.0, abs(change.new / change.old - 1), abs(change.new - change.old)
    if said.unit == "x":
        times = change.new / change.old
        told, right = (told, max(times, 1 / times)) if told > 1 else (1 / told, max(times, 1 / times))
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
    return changes[0] if _nearly(told, abs(changes[0].new / changes[0].old - 1)) else None


def _is_plausible(said: Number, change: Change, most: float = _FEW) -> bool:
    """Tell whether what is told is of the size of a change, so that it can be meant for that."""
    share, told = said.unit == "%" or is_share(said), said.value or 0.0
    difference, relative = abs(change.new - change.old), abs(change.new / change.old - 1)
    rights = [relative * (100 if said.unit == "%" else 1)] if share else [difference]
    if said.unit == "%" and change.unit == "%":
        rights.append(difference)
    return any(right / most <= told <= right * most for right in rights)


def _in_unit_of(said: Number, change: Change) -> Change:
    """Give a change of euros in cents, where it is told in them."""
    if said.unit == "ct" and change.unit == "EUR":
        return Change(100 * change.old, 100 * change.new, (100 * change.off[0], 100 * change.off[1]), "ct")
    return change


def _can_be_end(number: Number) -> bool:
    return bool(number.value) and number.amount.to is None and number.unit not in _NO_ENDS and not is_share(number)


def _among(numbers: list[Number], goes: int) -> list[Change]:
    return [change for one, other in combinations(numbers, 2) for change in _both_ways(one, other, goes)]


def _are_side_by_side(line: Line, one: Number, other: Number) -> bool:
    gap = line.pattern[one.at + 1 : other.at]
    return bool(_SIDE_BY_SIDE.fullmatch(gap)) or are_parallel(gap)


def _times_ends(line: Line, said: Number, before: list[Number], possible: list[Change]) -> Change | None:
    """Give the ends of "verdoppelt": the nearest two, or of those before them two that are a plain multiple."""
    if len(before) < 2 or has_other_subject(line, said) or _are_side_by_side(line, *before[-2:]):
        return None
    own = [each for each in before if each.at >= line.here]
    told = before if is_comment(line, said) else own
    pairs = [(told[-2], told[-1]), (told[0], told[-1])] if len(told) > 1 else []
    changes = [change for pair in pairs for change in _both_ways(*pair, direction(line, said))]
    plain = [change for change in changes if change.is_multiple()]
    if is_comment(line, said):
        return next(iter([*plain, *changes]), None)
    # "2018 gab es 40 Geräte, heute sind es 120, das Angebot hat sich verdoppelt."
    if len(_THEN_AND_NOW.findall(line.pattern, line.here, said.at)) < 2 or any(agrees(said, each) for each in possible):
        return None
    return next(iter(plain), None)


def _since(line: Line, said: Number, old: Number, earlier: Sequence[Number]) -> Change | None:
    """Give the change from a number that was before to one told earlier, where what is told nearly is that.

    "60 Prozent der Plätze waren besetzt. … Im Jahr zuvor waren es 78 Prozent. Das Minus von 18 Prozent …"
    """
    clause = line.pattern[max(0, old.at - _NEAR) : said.at]
    if not _WAS_ONCE.search(clause):
        return None
    first = line.numbers[0].start if line.numbers else said.start
    for new in earlier:
        if new.start >= first or not _can_be_end(new) or (new.unit != old.unit and new.unit and old.unit):
            continue
        change = between(old, old.value, new, new.value)
        if change is None or (change.new - change.old) * direction(line, said) < 0:
            continue
        share, value = abs(change.new / change.old - 1), said.value or 0.0
        if said.unit == "%" and change.unit == "%" and is_difference(said, change):
            return change
        if said.unit == "x" and change.is_multiple() and not agrees(said, change):
            return change
        told = value / 100 if said.unit == "%" else value
        return change if said.unit in ("%", "") and told <= 1 and _nearly(told, share) else None
    return None


def _nearly(told: float, share: float) -> bool:
    return abs(told - share) <= 0.15 and share / 2.1 <= told <= share * 2.1


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
    if said.unit == "x":
        return fits(said, 1 + low, 1 + high) or _near(value, 1 + low, 1 + high, 0.06)
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
