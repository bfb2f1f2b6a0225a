"""Finds the two numbers that a sentence says a change is between: von 40 auf 50, a third more than the 30 before.

It never judges whether the change that is told comes out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from factcheck.checking.figuring import is_share, spread
from factcheck.checking.slots import Line, Number, Q, T
from factcheck.checking.telling import (
    COMPARED,
    MORE,
    direction,
    is_comment,
    is_of_elsewhere,
    is_told,
    opens_with_comment,
)

_NO_Q = r"[^.;\ue000-\ue7ff]"
_WAS = r"(?:(?:alle|wie|bisher|bislang|der|zuvor|früher|anfangs|einst|ehemals|noch|previously|once) )*"
_SOME = rf"(?: (?:[\w-]+|{T})){{0,3}}"
_ONLY = r"(?: (?:just|only|the|its|last year's|nur|noch|rund|den|die))*"
_AT_LAST = rf"(?:(?:{T}|nur|noch|rund|jetzt|heute|knapp|just|only|about|some) )*"
_BEFORE = (
    r"(?:(?:im |in |das )?(?:Vorjahr\w*|Vormonat\w*|Vorquartal\w*|Vj\.?|i\. ?V\."
    r"|zuvor|bisher|previous year|last year|previously)"
)
_PAST = (
    rf"(?:{T}|im Jahr davor|im Jahr zuvor|im Vorjahr|damals|bislang|bisher|zuvor|vorher|davor)"
    r" (?:waren?|hatten?|lag|lagen|betrug\w*|kostete\w*|zahlte\w*|kamen|gab|standen|stand|had|it was|it had)"
)
_BY_TO_END = rf"(?<!\w)(?P<by>{Q}) (?:[\w-]+ )?(?:auf|to) (?P<new>{Q})"
_ENDS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bvon (?P<old>{Q}){_NO_Q}{{0,70}}? auf {_AT_LAST}(?P<new>{Q})",
        rf"\bfrom (?P<old>{Q}){_NO_Q}{{0,70}}? to {_AT_LAST}(?P<new>{Q})",
        # "17,2 Millionen Euro (Vorjahr: 16 Millionen Euro)"
        rf"(?P<new>{Q})[^.;(\ue000-\ue7ff]{{0,60}}\({_BEFORE}|{T}):? (?P<old>{Q})\)",
        # "64 millimetres, as against a long-term average of 48".
        rf"(?P<new>{Q})[^.;\ue000-\ue7ff]{{0,60}},? (?:as )?(?:against|compared (?:with|to)) an?(?: [\w-]+){{0,2}}"
        rf" (?:average|norm|mean) of (?P<old>{Q})",
        rf"(?P<new>{Q})[^.;\ue000-\ue7ff]{{0,60}}, (?:im|bei einem|gegen einen?|der) (?:[\w-]+ )?(?:Mittel|Schnitt"
        rf"|Durchschnitt"
        rf"|Mittelwert)(?: sind es| waren es| liegt bei| lag bei| von)? (?P<old>{Q})",
        rf"\bto (?P<new>{Q}){_SOME},? from (?P<old>{Q})",
        rf"(?P<new>{Q}),? (?:statt|anstelle von|instead of) {_WAS}(?P<old>{Q})",
        rf"(?<!{Q} )\b(?:statt|anstelle von|instead of) {_WAS}(?P<old>{Q}){_NO_Q}{{0,80}}(?P<new>{Q})",
        rf"\baus {_WAS}(?P<old>{Q})(?: [\w-]+){{0,2}} (?:wurden?|werden|sind|waren|macht\w*)"
        rf"{_NO_Q}{{0,40}}(?P<new>{Q})",
        rf"\baus {_WAS}(?P<old>{Q}){_NO_Q}{{0,60}}(?P<new>{Q}) (?:werden|geworden|gemacht|machen)\b",
        rf"(?P<new>{Q}){_NO_Q}{{0,60}}, (?:nach|against|(?:compared with|up from|down from){_ONLY}) (?P<old>{Q})",
        rf"(?P<new>{Q}){_SOME} compared (?:with|to){_ONLY} (?P<old>{Q})",
        rf"(?P<new>{Q}){_NO_Q}{{0,60}}, (?:gegenüber|verglichen mit) {_NO_Q}{{0,30}}(?P<old>{Q})",
        rf"(?P<new>{Q}){_NO_Q}{{0,60}}, nachdem {_NO_Q}{{0,60}}(?P<old>{Q})",
        rf"\b(?:bisher|bislang|zuvor|einst|früher)(?: bei| noch| mit)* (?P<old>{Q}),{_NO_Q}{{0,60}}(?P<new>{Q})",
        rf"\bauf (?P<new>{Q})[^.!?;\ue000-\ue7ff]{{0,40}}[(,–] ?(?:nach|zuvor|vorher|bisher|Vorjahr:?|im Vorjahr"
        rf"|statt)\b[^.!?;\ue000-\ue7ff]{{0,40}}(?P<old>{Q})",
    )
)
# Those that name the difference between the ends as well.
_COMPARISONS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "310 Katzen, 70 mehr als im Jahr zuvor, als es 240 waren", "45,000 books, half more than the 30,000 of 2019".
        rf"(?P<new>{Q})[^;\ue000-\ue7ff]{{0,80}}[ (](?P<by>{Q})(?: \w+)?"
        rf"(?: (?:{COMPARED}|so \w+|as \w+)(?: [\w-]+){{0,4}}?)?,?"
        rf" (?:als|than|wie|as)(?:(?: [\w'’-]+)? (?:die|der|den|the|its|their|last year['’]s|nur|noch)"
        rf"|[^.;,(\ue000-\ue7ff]{{0,50}}(?: ?\(| mit|, (?:als|wo|da|when|in d[ea][rm]){_NO_Q}{{0,40}})) ?(?P<old>{Q})",
        # "180 Millionen, um ein Viertel gegenüber dem Vorjahr, als es 240 Millionen waren".
        rf"(?P<new>{Q})[^;\ue000-\ue7ff]{{0,80}}[ (](?P<by>{Q})(?: [\w-]+)?,?"
        rf" (?:{T}|(?:gegenüber|im Vergleich (?:zu|mit)|verglichen mit|on|compared (?:with"
        rf"|to))\b[^.;\ue000-\ue7ff]{{0,40}}),"
        rf" (?:als|wo|in d[ea][rm]|when|in which)\b{_NO_Q}{{0,50}}(?P<old>{Q})",
        # "31 percent, up five points from the 27 percent it won".
        rf"(?P<new>{Q})[^.;\ue000-\ue7ff]{{0,60}}[ ,(](?P<by>{Q})(?: {COMPARED})? (?:from|on|over){_ONLY}"
        rf" (?P<old>{Q})(?! to )",
        # "Um 150 Euro auf 920 Euro. Bislang zahlte sie 800 Euro".
        rf"{_BY_TO_END}[^,;.(\ue000-\ue7ff]{{0,60}}[,;.(–] ?(?:und )?{_PAST}\b{_NO_Q}{{0,40}}(?P<old>{Q})",
        rf"{_BY_TO_END}[^;.\ue000-\ue7ff]{{0,60}}(?:,| –| \() ?(?:up from|down from|from|nach|von|statt)\b(?: {_WAS})?"
        rf"{_ONLY} ?(?P<old>{Q})",
    )
)
_INSIDE = re.compile(r"(?:.* )?(?:von|from)\b.*\b(?:auf|to)\b", re.IGNORECASE)
_COMPARED_AS = re.compile(r" (?:(?P<more>mehr|more)|weniger|less|fewer)\b")
_NEAR = 60  # letters between a number and the difference that is told of it
_FAR = 90  # letters behind its ends at which a comment still speaks of them
_NAMED = re.compile(r"[^,;:.–(]*[,:–(] ?(?:nämlich |und zwar |\w+ing )?(?:von |from |auf |to |statt )?", re.IGNORECASE)
_CLAUSES = re.compile(r"[,;:.–(]| (?:und|and) (?:\w+ ){0,3}(?:dann|danach|anschließend|then|later)\b")
_MOST = 30  # times as much or as little that two numbers beside each other can become
_BY_TO = re.compile(rf"\bum (?P<by>{Q}) auf (?P<new>{Q})|\bby (?P<by2>{Q}) to (?P<new2>{Q})", re.IGNORECASE)
_NO_MEASURES = frozenset(("x", "years", "h", "min", "s", "d", "day", "days", "week", "month"))
_PERIODS = frozenset(("day", "week", "month", "year"))
_BOTH = 0.6  # of what both ends may be off
_ROUGHLY = 0.06  # of an end, how far it may be off


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

    def reversed(self) -> Change:
        """Give the change back."""
        return Change(self.new, self.old, self.off[::-1], self.unit)

    def is_multiple(self) -> bool:
        """Tell whether one end is twice, three times … the other."""
        times = max(self.new, self.old) / min(self.new, self.old)
        return 2 <= round(times) <= 10 and abs(times - round(times)) <= 0.02 * times

    def absolute(self) -> tuple[float, float]:
        """Give the least and the most that the change can be, in the unit and without its direction."""
        off, change = sum(self.off), abs(self.new - self.old)
        return max(0.0, change - off), change + off


def explicit(line: Line, said: Number) -> list[Change]:
    """Give the changes from one number to another, the nearest first: those of the sentence, or of the one before."""
    if compared := [change for _, change in comparisons(line, said)]:
        return compared
    found = told_ends(line, said)
    here = [change for first, last, change in found if last >= line.here and _belongs(line, said, first, last)]
    if here or not opens_with_comment(line, said) or is_of_elsewhere(line, said):
        return here
    own = [number for number in line.numbers if line.here <= number.at < said.at]
    if _has_own_ends(said, own):
        return []
    if any(is_measured(number) for number in own):
        return []
    return [change for _, last, change in found if last < line.here]


def told_ends(line: Line, said: Number) -> list[tuple[int, int, Change]]:
    """Give the changes of a line from one number to another, the nearest first, with the places of both."""
    found: list[tuple[int, int, Change]] = []
    for number in line.numbers:
        told = number.amount.to is not None and _INSIDE.match(line.before(number, 5) + number.quote)
        if told and (change := between(number, number.value, number, number.amount.to)):
            found.append((number.at, number.at, change))
    for pattern in _ENDS if len(line.numbers) > 1 else ():
        for match in pattern.finditer(line.pattern):
            old, new = line.number(match["old"]), line.number(match["new"])
            if said.at not in (old.at, new.at) and (change := between(old, old.value, new, new.value)):
                found.append((min(old.at, new.at), max(old.at, new.at), change))
    return sorted(found, key=lambda each: min(abs(each[0] - said.at), abs(each[1] - said.at)))


def is_measured(number: Number) -> bool:
    """Tell whether a number has a unit, other than one of time or of what is told of numbers."""
    return bool(number.unit) and number.unit not in _NO_MEASURES


def _has_own_ends(said: Number, own: list[Number]) -> bool:
    """Tell whether the sentence of a change has numbers of its own that it may be between, or a difference of."""
    bare = [each for each in own if not each.unit and not is_share(each)]
    if any(between(one, one.value, other, other.value) for one, other in pairwise(own) if not is_share(other)):
        return len(bare) > 1 or any(each.unit for each in own)
    return (
        said.unit not in ("%", "x", "pp")
        and not is_share(said)
        and any((each.value or 0.0) > (said.value or 0.0) for each in bare)
    )


def to_the_last(line: Line, said: Number) -> Iterator[Change]:
    """Give the changes from any number to the last one in front: fell from 12 to 9. Now it is 9.9, a tenth more."""
    before = [each for each in line.numbers if each.at < said.at and each.value and not is_share(each)]
    goes = direction(line, said)
    for each in before[:-1] if before and before[-1].at >= line.here else ():
        change = between(each, each.amount.to or each.value, before[-1], before[-1].value)
        if change and (change.new - change.old) * goes > 0:
            yield change


def comparisons(line: Line, said: Number) -> Iterator[tuple[int, Change]]:
    """Give the changes of which a number is said to be the difference, with the place of the last end."""
    for by, old, new in _compared(line):
        is_meant = by == said.at and old.amount.to is None and new.amount.to is None
        change = between(old, old.value, new, new.value) if is_meant else None
        told = _COMPARED_AS.match(line.after(said))
        if change and not (told and (change.new > change.old) != bool(told["more"])):
            yield max(old.at, new.at), change


@lru_cache(maxsize=1 << 10)
def _compared(line: Line) -> list[tuple[int, Number, Number]]:
    """Give the place of a difference, the number of then and that of now."""
    return [
        (line.number(match["by"]).at, line.number(match["old"]), line.number(match["new"]))
        for pattern in _COMPARISONS
        for match in pattern.finditer(line.pattern)
        if not MORE.match(line.after(line.number(match["new"])))  # "26 more than he needed but 21 fewer than …"
    ]


def _belongs(line: Line, said: Number, first: int, last: int) -> bool:
    """Tell whether a told change speaks of the ends at a place: as a comment on them, or in one clause with them."""
    if said.at < first:
        ahead = line.pattern[said.at + 1 : first]
        # "Um 20 Prozent, von 50 auf 40".
        return bool(_NAMED.fullmatch(ahead)) or not _CLAUSES.search(line.pattern[said.at + 1 : last])
    behind = line.pattern[last + 1 : said.at]
    if said.unit not in ("%", "x", "pp") and not is_share(said):
        between_them = [each for each in line.numbers if last < each.at < said.at and not is_told(line, each)]
        if any(not is_share(each) and each.unit != "%" for each in between_them):
            return False  # "24 points, up from 18, and nine rebounds, three more"
    return not _CLAUSES.search(behind) or (is_comment(line, said) and len(behind) < _FAR)


def derived(line: Line, said: Number) -> list[Change]:
    """Give what "um sieben Punkte auf 35 Prozent" tells: from 28 or from 42 to 35."""
    found = [change for _, change in by_difference(line, said)]
    for match in _BY_TO.finditer(line.pattern):
        by, new = line.number(match["by"] or match["by2"]), line.number(match["new"] or match["new2"])
        if said.at in (by.at, new.at) or not by.value or not new.value or by.unit not in (new.unit, "pp"):
            continue
        off = (spread(by, by.value), spread(new, new.value))
        found += [
            Change(old, new.value, off, new.unit) for old in (new.value - by.value, new.value + by.value) if old > 0
        ]
    return found


def by_difference(line: Line, said: Number) -> Iterator[tuple[int, Change]]:
    """Give what "12.600, 600 mehr als im Januar" tells: from 12.000 to 12.600; with the place of the difference."""
    for one, by in pairwise(line.numbers):
        if (
            said.at in (one.at, by.at)
            or by.unit not in ("", one.unit)
            or not one.value
            or not by.value
            or by.value >= one.value
        ):
            continue
        if by.at - one.at < _NEAR and is_told(line, by) and not is_share(by):
            goes = direction(line, by) or 1
            off = (spread(one, one.value), spread(one, one.value))
            yield by.at, Change(one.value - goes * by.value, one.value, off, one.unit)


def between(old: Number, first: float | None, new: Number, last: float | None) -> Change | None:
    """Give the change between two numbers, where they can be of one thing."""
    units = {plain(unit) for unit in (old.unit, new.unit) if unit}
    if not first or not last or first <= 0 or last <= 0 or len(units) > 1:
        return None
    # "410.000 Euro" and "sechs Beschäftigte" are no change, and what became a hundred times as much hardly one.
    if any(number.amount.counted and not number.unit for number in (old, new)) and units:
        return None
    if not 1 / _MOST <= last / first <= _MOST:
        return None
    off = (min(spread(old, first), _ROUGHLY * first), min(spread(new, last), _ROUGHLY * last))
    return Change(first, last, off, next(iter(units), ""))


def plain(unit: str) -> str:
    """Give a unit without what it is paid for, or the time it is told for: cents of cents per litre, t of t/day."""
    bare, _, per = unit.partition("/")
    return bare if per in _PERIODS or (per and len(bare) > 1 and bare != "km") else unit
