"""Gives a change in the unit in which it is told: euros in cents, metres in centimetres, a month's as a year's."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.checking.named_ends import Change
from factcheck.checking.slots import Line, Number

_SMALLER = {
    ("EUR", "ct"): 100.0,
    ("m", "cm"): 100.0,
    ("km", "m"): 1000.0,
    ("kg", "g"): 1000.0,
    ("t", "kg"): 1000.0,
    ("s", "cs"): 100.0,
    ("s", "ds"): 10.0,
}
_OF_A_SECOND = re.compile(r"(?P<hundredths>[Hh]undertstel|hundredths?)|[Zz]ehntel|tenths?")
_YEARLY = re.compile(
    r"\b(?:(?:auf(?:s| das| ein)|übers|über das|im|pro|je|in einem|ein) (?:ganze[sn]? )?Jahr|jährlich|a year"
    r"|per year|annually|over"
    r" (?:a|the|one) year|yearly)\b",
    re.IGNORECASE,
)
_MONTHLY = re.compile(r"\b(?:(?:im|pro|je) Monat|monatlich|a month|per month|monthly)\b|\bMonats\w+", re.IGNORECASE)
_WEEKLY = re.compile(r"\b(?:(?:in der|pro|je) Woche|wöchentlich|a week|per week|weekly)\b", re.IGNORECASE)
_MONTHS, _WEEKS = 12, 52
_NEAR = 40
_MEASURED = 0.51
_CLAUSE = re.compile(r"[,;:.!?–]")


def as_told(line: Line, said: Number, change: Change) -> Change:
    """Give a change in the unit and for the time of what is told of it."""
    return _times(change, _smaller(said, change) * _periods(line, said, change), said.unit)


def of_a_second(number: Number, line: Line) -> Number:
    """Read hundredths beside seconds as what they are parts of: die elf Hundertstel."""
    found = _OF_A_SECOND.search(number.quote)
    if not found or not 0 < (number.value or 0.0) < 1 or not any(each.unit == "s" for each in line.numbers):
        return number
    unit = "cs" if found["hundredths"] else "ds"
    return replace(number, amount=replace(number.amount, value=(number.value or 0.0) * _SMALLER["s", unit], unit=unit))


def is_of_a_second(number: Number) -> bool:
    """Tell whether a number is told in hundredths or tenths of a second."""
    return number.unit in ("cs", "ds")


def _smaller(said: Number, change: Change) -> float:
    return _SMALLER.get((change.unit, said.unit), 1.0)


def _periods(line: Line, said: Number, change: Change) -> int:
    """Give how many months or weeks, of which the ends are told, a year has of which the change is told."""
    if len(change.unit) != 3 or said.unit[:3] != change.unit:  # money
        return 1
    before = _CLAUSE.split(_spelled(line, max(line.here, said.at - _NEAR), said.at))[-1]
    own = f"{before}{said.quote}{_CLAUSE.split(_spelled(line, said.at + 1, said.at + _NEAR))[0]}"
    if not _YEARLY.search(own) and not said.unit.endswith("/year"):
        return 1
    told = _spelled(line, 0, said.at)
    return _MONTHS if _MONTHLY.search(told) else _WEEKS if _WEEKLY.search(told) else 1


def _spelled(line: Line, start: int, end: int) -> str:
    """Give a part of a pattern with the words of its numbers and times."""
    words = {number.at: number.quote for number in line.numbers}
    words.update((time.at, time.quote) for time in line.times)
    return "".join(words.get(at, line.pattern[at]) for at in range(start, min(end, len(line.pattern))))


def _times(change: Change, factor: float, unit: str) -> Change:
    if factor == 1:
        return change
    # 8,41 metres are measured in centimetres, and not rounded to them.
    off = tuple(0.0 if factor * each < _MEASURED else factor * each for each in change.off)
    return Change(factor * change.old, factor * change.new, (off[0], off[1]), unit.partition("/")[0])
