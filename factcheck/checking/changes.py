"""Finds what a sentence tells of a change: how much it was, and between which two numbers. It never judges that.

Other rules ask it as well: per cent of two percentages, and shares that are no changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from factcheck.checking.figuring import fits, is_share, spread
from factcheck.checking.slots import Line, Number, Q
from factcheck.checking.telling import (
    REFERS,
    direction,
    has_other_subject,
    is_comment,
    is_of_elsewhere,
    is_told,
    opens_with_comment,
)
from factcheck.finding.amounts import Precision

__all__ = ["Change", "agrees", "ends", "is_difference", "is_told"]

_NO_Q = r"[^.;\ue000-\ue7ff]"
_WAS = r"(?:(?:wie|bisher|bislang|der|zuvor|früher|anfangs|einst|ehemals|noch|previously|once) )*"
_ENDS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bvon (?P<old>{Q})(?: [\w-]+){{0,3}} auf (?P<new>{Q})",
        rf"\bfrom (?P<old>{Q})(?: [\w-]+){{0,3}} to (?P<new>{Q})",
        rf"\bto (?P<new>{Q})(?: [\w-]+){{0,2}} from (?P<old>{Q})",
        rf"(?P<new>{Q}),? (?:statt|anstelle von|instead of) {_WAS}(?P<old>{Q})",
        rf"(?<!{Q} )\b(?:statt|anstelle von|instead of) {_WAS}(?P<old>{Q}){_NO_Q}{{0,80}}(?P<new>{Q})",
        rf"\baus {_WAS}(?P<old>{Q})(?: [\w-]+){{0,2}} (?:wurden?|werden|sind|waren|macht\w*)"
        rf"{_NO_Q}{{0,40}}(?P<new>{Q})",
        rf"(?P<new>{Q}){_NO_Q}{{0,60}}, (?:nach|(?:compared with|against|up from|down from)(?: (?:just|only))?)"
        rf" (?P<old>{Q})",
        rf"(?P<new>{Q}){_NO_Q}{{0,60}}, (?:gegenüber|verglichen mit) {_NO_Q}{{0,30}}(?P<old>{Q})",
        rf"(?P<new>{Q}){_NO_Q}{{0,60}}, nachdem {_NO_Q}{{0,60}}(?P<old>{Q})",
        rf"\b(?:bisher|bislang|zuvor|einst|früher)(?: bei| noch| mit)* (?P<old>{Q}),{_NO_Q}{{0,60}}(?P<new>{Q})",
        rf"\bauf (?P<new>{Q})[^.!?;\ue000-\ue7ff]{{0,40}}[(,–] ?(?:nach|zuvor|vorher|bisher|Vorjahr:?|im Vorjahr"
        rf"|statt)\b[^.!?;\ue000-\ue7ff]{{0,40}}(?P<old>{Q})",
        # "310 Katzen, 70 mehr als im Jahr zuvor, als es 240 waren".
        rf"(?P<new>{Q})[^;\ue000-\ue7ff]{{0,60}} (?P<by>{Q}) (?:mehr|weniger|wie|as|höher"
        rf"|niedriger|more|less|fewer|higher|lower){_NO_Q}{{0,60}},"
        rf" (?:als|wo|da|when|in d[ea][rm]){_NO_Q}{{0,40}}(?P<old>{Q})",
    )
)
_INSIDE = re.compile(r"(?:.* )?(?:von|from)\b.*\b(?:auf|to)\b", re.IGNORECASE)
_NEAR = 60  # letters between a number and the difference that is told of it
_REACH = 400  # letters between a change and its ends
_FAR = 90  # letters behind its ends at which a comment still speaks of them
_NAMED = re.compile(r"[^,;:.–(]*, (?:nämlich |und zwar )?(?:von |from )?")
_CLAUSES = re.compile(r"[,;:.–(]")
_THEN_AND_NOW = re.compile(
    r"[\ue800-\uefff]|\b(?:nun|jetzt|heute|noch|zuvor|vorher|früher|statt|inzwischen|diesmal|nach|bisher|einst"
    r"|damals|davor|gewesen|ehemals|ehedem|übrig|geblieben|verblieben|einmal|ursprünglich|seither|mittlerweile"
    r"|now|before|earlier|previously|still|instead|once|then|up from|down from|after)\b",
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
# "21 Millionen Tonnen beim Weizen, beim Roggen 3,1 Millionen".
_OF_ANOTHER = re.compile(r"(?: [\w-]+){0,2}, (?:beim?|in|für|bei der|bei den|die|der) [A-ZÄÖÜ][a-zäöüß]+ ")
_MOST = 30  # times as much or as little that two numbers beside each other can become
_BY_TO = re.compile(rf"\bum (?P<by>{Q}) auf (?P<new>{Q})|\bby (?P<by2>{Q}) to (?P<new2>{Q})", re.IGNORECASE)
_BOTH = 0.6  # of what both ends may be off
_FEW = 3.5  # times by which a wrong change is off, when only its place tells of what
_ROUGHLY = 0.06  # of an end, how far it may be off
_NO_ENDS = frozenset(("years", "x", "pp"))


@dataclass(frozen=True)
class Change:
    """Two ends of a change: their values, how far each may be off, and the unit of both."""

    old: float
    new: float
    off: tuple[float, float]
    unit: str

    def relative(self) -> tuple[float, float]:
        """Give the least and the most that the change can be, as a share of the old value."""
        # Both ends are hardly ever as far off as they can be.
        old, new = (_BOTH * off for off in self.off)
        low = (self.new - new) / (self.old + old) - 1
        return low, (self.new + new) / max(self.old - old, 1e-9) - 1

    def is_multiple(self) -> bool:
        """Tell whether one end is twice, three times … the other."""
        times = max(self.new, self.old) / min(self.new, self.old)
        return 2 <= round(times) <= 10 and abs(times - round(times)) <= 0.02 * times

    def absolute(self) -> tuple[float, float]:
        """Give the least and the most that the change can be, in the unit and without its direction."""
        off, change = sum(self.off), abs(self.new - self.old)
        return max(0.0, change - off), change + off


def ends(line: Line, said: Number, earlier: Sequence[Number] = ()) -> tuple[Change | None, list[Change]]:
    """Give the change that is certainly meant, if one is, and all that could be.

    Args:
        line: In which a change is told.
        said: The number that tells it.
        earlier: Numbers in front of the line, the nearest first.
    """
    explicit = [change for change in _explicit(line, said) if _same_unit(said, change)]
    if not explicit and said.unit in ("%", "x") and is_comment(line, said):
        explicit = [change for at, change in _by_difference(line, said) if line.here <= at < said.at]
    numbers = [
        each for each in line.numbers if each.at != said.at and abs(each.at - said.at) < _REACH and _can_be_end(each)
    ][:_MOST]
    if said.unit not in ("%", "pp", "x") and not is_share(said):
        numbers = [each for each in numbers if each.unit == said.unit]
    goes = direction(line, said)
    possible = _among(numbers, goes) + _derived(line, said)
    if explicit:
        return explicit[0], [*explicit[1:], *_derived(line, said)]
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
        possible = _among([each for each in numbers if each.at >= line.here], goes) + _derived(line, said)
    return next((change for change in nearest if _is_plausible(said, change)), None), possible


def summed_up(line: Line, said: Number) -> Change | None:
    """Give the change of "von 1,50 auf 2,10 Euro, das sind 30 Prozent", where that nearly is what it is told as."""
    if said.amount.to is not None or not (said.unit == "%" or is_share(said)) or is_told(line, said):
        return None
    if not _SUMS_UP.search(line.pattern[max(line.here, said.at - 30) : said.at]) or not _STOPS.match(line.after(said)):
        return None
    changes = _explicit(line, said)
    told = (said.value or 0.0) / (100 if said.unit == "%" else 1)
    if not changes or changes[0].unit == "%" or abs(told - changes[0].new / changes[0].old) < 0.06:
        return None
    return changes[0] if _nearly(told, abs(changes[0].new / changes[0].old - 1)) else None


def _is_plausible(said: Number, change: Change) -> bool:
    """Tell whether what is told is of the size of a change, so that it can be meant for that."""
    share = said.unit == "%" or is_share(said)
    right = abs(change.new / change.old - 1) if share else abs(change.new - change.old)
    told = (said.value or 0.0) / (100 if said.unit == "%" and change.unit != "%" else 1)
    return (said.unit in ("%", "pp") and change.unit == "%") or right / _FEW <= told <= right * _FEW


def _can_be_end(number: Number) -> bool:
    return bool(number.value) and number.amount.to is None and number.unit not in _NO_ENDS and not is_share(number)


def _among(numbers: list[Number], goes: int) -> list[Change]:
    return [change for one, other in combinations(numbers, 2) for change in _both_ways(one, other, goes)]


def _are_side_by_side(line: Line, one: Number, other: Number) -> bool:
    between = line.pattern[one.at + 1 : other.at]
    return bool(_SIDE_BY_SIDE.fullmatch(between) or _OF_ANOTHER.fullmatch(between))


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
        change = _between(old, old.value, new, new.value)
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


def _explicit(line: Line, said: Number) -> list[Change]:
    """Give the changes from one number to another: those of the sentence, or of the one before."""
    found: list[tuple[int, Change | None]] = []
    for number in line.numbers:
        if number.amount.to is not None and _INSIDE.match(line.before(number, 5) + number.quote):
            found.append((number.at, _between(number, number.value, number, number.amount.to)))
    for pattern in _ENDS:
        for match in pattern.finditer(line.pattern):
            old, new = line.number(match["old"]), line.number(match["new"])
            if match.re.groupindex.get("by"):
                if line.number(match["by"]) is said:
                    found.append((said.at, _between(old, old.value, new, new.value)))
            elif said not in (old, new):
                found.append((max(old.at, new.at), _between(old, old.value, new, new.value)))
    here = [change for at, change in found if change and at >= line.here and _belongs(line, said, at)]
    before = [change for at, change in found if change and at < line.here]
    own = [number for number in line.numbers if line.here <= number.at < said.at and number.unit == ""]
    return here or (before if len(own) < 2 and opens_with_comment(line, said) else [])


def _belongs(line: Line, said: Number, at: int) -> bool:
    """Tell whether a told change speaks of the ends at a place: as a comment on them, or in one clause with them."""
    between = line.pattern[min(at, said.at) + 1 : max(at, said.at)]
    if said.at < at and _NAMED.fullmatch(between):
        return True  # "um 20 Prozent, von 50 auf 40"
    return not _CLAUSES.search(between) or (said.at > at and is_comment(line, said) and len(between) < _FAR)


def _derived(line: Line, said: Number) -> list[Change]:
    """Give what "um sieben Punkte auf 35 Prozent" tells: from 28 or from 42 to 35."""
    found = [change for _, change in _by_difference(line, said)]
    for match in _BY_TO.finditer(line.pattern):
        by, new = line.number(match["by"] or match["by2"]), line.number(match["new"] or match["new2"])
        if said in (by, new) or not by.value or not new.value or by.unit not in (new.unit, "pp"):
            continue
        off = (spread(by, by.value), spread(new, new.value))
        found += [
            Change(old, new.value, off, new.unit) for old in (new.value - by.value, new.value + by.value) if old > 0
        ]
    return found


def _by_difference(line: Line, said: Number) -> Iterator[tuple[int, Change]]:
    """Give what "12.600, 600 mehr als im Januar" tells: from 12.000 to 12.600; with the place of the difference."""
    for one, by in pairwise(line.numbers):
        if said in (one, by) or by.unit not in ("", one.unit) or not one.value or not by.value or by.value >= one.value:
            continue
        if by.at - one.at < _NEAR and is_told(line, by) and not is_share(by):
            goes = direction(line, by) or 1
            off = (spread(one, one.value), spread(one, one.value))
            yield by.at, Change(one.value - goes * by.value, one.value, off, one.unit)


def _same_unit(said: Number, change: Change) -> bool:
    if said.unit == "pp":
        return change.unit == "%"
    bare = not said.unit and not said.amount.counted
    return said.unit in ("%", "x", change.unit) or is_share(said) or bare


def _both_ways(one: Number, other: Number, goes: int) -> list[Change]:
    changes = (_between(one, one.value, other, other.value), _between(other, other.value, one, one.value))
    return [change for change in changes if change and (change.new - change.old) * goes >= 0]


def _between(old: Number, first: float | None, new: Number, last: float | None) -> Change | None:
    units = {unit for unit in (old.unit, new.unit) if unit}
    if not first or not last or first <= 0 or last <= 0 or len(units) > 1:
        return None
    # "410.000 Euro" and "sechs Beschäftigte" are no change, and what became a hundred times as much hardly one.
    if any(number.amount.counted and not number.unit for number in (old, new)) and units:
        return None
    if not 1 / _MOST <= last / first <= _MOST:
        return None
    off = (min(spread(old, first), _ROUGHLY * first), min(spread(new, last), _ROUGHLY * last))
    return Change(first, last, off, next(iter(units), ""))


def agrees(said: Number, change: Change) -> bool:
    """Tell whether what is told can be this change."""
    value = said.value or 0.0
    low, high = change.relative()
    if said.unit == "x":
        return fits(said, 1 + low, 1 + high) or _near(value, 1 + low, 1 + high, 0.06)
    least, most = sorted((abs(low), abs(high)))
    if said.unit == "%":
        return fits(said, 100 * least, 100 * most)
    if is_share(said):
        exact, half = abs(change.new / change.old - 1), (high - low) / 2
        return _is_fraction(said, exact - half, exact + half) or fits(said, exact - half, exact + half)
    return (said.unit == change.unit or not said.unit or said.unit == "pp") and fits(said, *change.absolute())


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
