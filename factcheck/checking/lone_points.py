"""Judges points that are told between two percentages: 44.5 per cent, up 5.1 points on the 39.4 of four years ago.

A word for what is between two, or one for what was before, links them; nothing else may be told in per cent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.checking.changes import Change
from factcheck.checking.figuring import is_slip, spread
from factcheck.checking.slots import Line, Number, T
from factcheck.checking.telling import is_told

_POINTS = re.compile(r"(?:Prozentp|P)unkte?n?\b|(?:percentage )?points?\b")
_POINTS_BEHIND = re.compile(r" (?:Prozentp|P)unkte?n?\b| (?:percentage )?points?\b")
_APART = re.compile(
    r"\b(?:Unterschied|Abstand|Vorsprung|Differenz|Rückstand|difference|gap|lead|margin|beat|ahead|behind|vor|hinter)\b"
)
_THEN = re.compile(
    rf"\b(?:vorher|zuvor|bisher|bislang|damals|seinerzeit|nach|früher|before|previously|earlier|had|ago"
    rf"|(?:als|when) (?:sie|er|es|they|it|he|she))\b"
    rf"|{T}",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"\b(?:als|unter|über|gegenüber|than|on|below|above|from)\b")
_THIS = re.compile(
    r"\b(?:Th(?:at|is|e)|Die(?:se[rs]?)?|D(?:ies)?er) (?:cut|rise|increase|reduction|step|move|Senkung|Anhebung"
    r"|Erhöhung|Kürzung|Schritt|Zinsschritt|Anstieg|Rückgang|Plus|Minus)\b[^.;:]{0,12}$"
)
_FROM_TO = re.compile(r"(?:von|from) .+ (?:auf|to) ", re.IGNORECASE)
_TO = re.compile(r" (?:[a-zäöü]+ )?(?:auf|to) $")
_BY_TO = re.compile(r"(?P<by>.*points?) to (?P<to>[\d.,]+.*)")
_THAN_WHEN = re.compile(rf" (?:\w+ )?(?:als|than) (?:\w+ )?{T}")
_BACK_THEN = re.compile(r"damals|seinerzeit|then", re.IGNORECASE)
_BARE = re.compile(r"\d\d?(?:[.,]\d)?")
_BORDER = re.compile(r"[,;:.–]")
_MOST = 3.0  # times by which a slip misses


def lone_points(line: Line) -> Iterator[tuple[Number, float, Change]]:
    """Give the number that is a slip away from what the other two make, what it should be, and the change between."""
    numbers = [each for number in line.numbers for each in _parted(number)]
    told = [each for each in numbers if _is_points(line, each)]
    ends = [each for each in numbers if each not in told and (each.unit == "%" or _BARE.fullmatch(each.quote))]
    if len(told) != 1 or len(ends) != 2 or all(each.unit != "%" for each in ends):
        return
    (said,), (first, second) = told, ends
    if any(not each.value or each.amount.to is not None for each in (said, first, second)):
        return
    if max(said.at, second.at) < line.here or not _are_linked(line, said, first, second):
        return
    one, other, value = first.value or 0.0, second.value or 0.0, said.value or 0.0
    difference = abs(one - other)
    if abs(difference - value) <= 2 * (spread(said, value) + spread(first, one)) + 1e-6 or not difference:
        return
    goes = 1 if other > one else -1
    change = Change(one, other, (0.0, 0.0), "%")
    ways = [(said, difference)] + [(second, one + goes * value)] * (first.start < second.start)
    for wrong, right in ways:
        if right > 0 and 1 / _MOST < right / (wrong.value or 1.0) < _MOST and _is_slip(wrong, right):
            yield wrong, right, change


def _is_points(line: Line, number: Number) -> bool:
    return number.unit == "pp" or bool(_POINTS.search(number.quote) or _POINTS_BEHIND.match(line.after(number)))


def _parted(number: Number) -> tuple[Number, ...]:
    """Give a change and what it led to: 1.3 points to 6.1; or both ends of one: from 5.25 to 5 per cent."""
    found = _BY_TO.fullmatch(number.quote)
    if found is None and number.unit == "%" and number.amount.to is not None and _FROM_TO.match(number.quote):
        amount = replace(number.amount, to=None)
        return replace(number, amount=amount), replace(number, amount=replace(amount, value=number.amount.to))
    if found is None or number.amount.to is None:
        return (number,)
    by = replace(number, end=number.start + found.end("by"), quote=found["by"], amount=replace(number.amount, to=None))
    to = replace(
        number,
        start=number.start + found.start("to"),
        quote=found["to"],
        amount=replace(number.amount, value=number.amount.to, to=None, unit="%", counted=""),
    )
    return by, to


def _are_linked(line: Line, said: Number, first: Number, second: Number) -> bool:
    """Tell whether a word says that points lie between two percentages."""
    if _APART.search(line.before(said, 30) + line.after(said, 20)) or _THIS.search(line.before(said)):
        return True
    if _THAN_WHEN.match(line.after(said)) and line.times and not _BACK_THEN.search(line.times[-1].quote):
        than = next((each for each in line.times if each.at > said.at), None)
        if than is not line.times[-1]:
            return False  # more than in May, and in 2017 it was another number
    compares = (
        _COMPARES.search(line.after(said, 25))
        or _TO.search(line.before(second, 12))
        or second.at >= said.at
        or is_told(line, said)
    )
    around = (_BORDER.split(line.before(each))[-1] + _BORDER.split(line.after(each, 15))[0] for each in (first, second))
    return bool(compares) and any(map(_THEN.search, around))


def _is_slip(number: Number, right: float) -> bool:
    if not re.search(r"\d", number.quote):
        return True
    tens = 10 if re.search(r"\d[.,]\d", number.quote) else 1
    return is_slip(f"{tens * (number.value or 0.0):.0f}", f"{tens * right:.0f}")
