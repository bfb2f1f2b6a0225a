"""Finds the share that stands beside a number, and its whole: ein Viertel der 80 Betriebe, also 20.

It knows when a number can be that share of that whole, as exactly as they are told; it gives no hints.
"""

from __future__ import annotations

import re

from factcheck.checking.article import Article
from factcheck.checking.asides import ENDS, HEDGE, SO, is_aside
from factcheck.checking.figuring import fits, is_slip, spread
from factcheck.checking.parts import (
    concludes,
    earlier,
    is_of,
    is_thereof,
    like,
    noun_of,
    share,
    whole_of,
    whole_of_itself,
)
from factcheck.checking.portion_words import EVERY
from factcheck.checking.slots import Line, Number, Q
from factcheck.checking.telling import is_told
from factcheck.finding.amounts import Precision

# "Drei Fünftel der Strecke von 45 Kilometern, also 27", "35 Prozent, bei 240 Beschäftigten sind das 84".
_WHOLE_BETWEEN = re.compile(
    rf"[^.;\ue000-\ue7ff]{{0,60}}\b(?:von|of|auf|bei|at|der|des|dieser)(?: [a-zäöüß]+){{0,2}}"
    rf" (?P<whole>{Q})"
    rf"[^.;,\ue000-\ue7ff]{{0,30}}"
    rf"(?:,{HEDGE}|,? (?:{SO}|sind das|waren das|wären das|macht das|ergibt das)\b{HEDGE})",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:bei|at|on|von insgesamt) (?:(?:einer?|einem|a) )?\w+ (?:von|of) $")
_IS_THAT = re.compile(r"\b(?:sind|waren|wären|macht|ergibt) (?:das|dies)(?: \w+)? $")
_WHERE = re.compile(r"\b(?:in|auf|bei|für|an) $")
_BETWEEN = re.compile(
    rf"(?: [\w-]+){{0,5}}(?: ?[,;(–—:-]| (?:{SO})\b){HEDGE}(?:(?:in|auf|bei|für|an) )?", re.IGNORECASE
)
SURE, LOOSE = 3.2, 2.05
"""Times by which what is told can miss what is right, and is still about that."""
GUESSED = 1.4
"""The same for a whole that only stands somewhere in front."""
_MORE_THAN = re.compile(r"(?:mehr als|über|more than|over) ", re.IGNORECASE)
_ELECTORS = ("wahlberecht", "stimmberecht", "wahler", "waehler", "erwachsen")
_WHOLE, _FEW = 0.01, 100


def beside(article: Article, line: Line, said: Number) -> tuple[Number, Number] | None:
    """Give the share that stands beside a number, and its whole, unless another whole makes the number right."""
    where = _WHERE.search(line.before(said, 10)) or _IS_THAT.search(line.before(said, 30))
    if not is_aside(line, said) and not (where and ENDS.match(line.after(said))):
        return None
    if _AT.search(line.before(said)):
        return None
    shares = [
        each for each in line.numbers if each.at < said.at and share(each) is not None and not is_told(line, each)
    ]
    if not shares:
        return None
    told = shares[-1]
    between = line.pattern[told.at + 1 : said.at]
    named = _WHOLE_BETWEEN.fullmatch(between)
    if told.at < line.here:
        if not (concludes(line, said) and whole_of_itself(line, told)):
            return None
    elif not named and not _BETWEEN.fullmatch(between):
        return None
    value = share(told) or 0.0
    wholes = earlier(article, told.start)
    found = line.number(named["whole"]) if named else _whole(line, said, told, wholes)
    if is_thereof(line, told) and found is not None and found is next(iter(wholes), None):
        wholes = wholes[:1]
    if any(is_part(said, told, value * (each.value or 0)) for each in wholes if like(each, said)):
        return None
    return (told, found) if found else None


def _whole(line: Line, said: Number, told: Number, wholes: list[Number]) -> Number | None:
    """Give the whole of which a share is told: named with it, the thing it is of, or the nearest that nearly fits."""
    value = share(told) or 1.0

    def near(whole: Number, most: float) -> bool:
        exact = value * (whole.value or 0)
        return bool(exact) and 1 / most <= (said.value or 0) / exact <= most and alike(whole, said)

    if (named := whole_of(line, told)) and near(named, SURE):
        return named
    noun = noun_of(line, told)
    if noun and (same := [each for each in wholes if is_of(each, noun)]) and near(same[0], SURE):
        return same[0]
    if is_thereof(line, told) or EVERY.match(told.quote):
        fitting = [each for each in wholes if near(each, 2.2 if each is wholes[0] else 1.7)]
        return next((each for each in fitting if comes_out(said, value * (each.value or 0))), next(iter(fitting), None))
    if noun.startswith(_ELECTORS):
        return None  # who are fewer than those who live there
    guessed = [
        each
        for each in wholes
        if comes_out(said, exact := value * (each.value or 0))
        and (near(each, GUESSED) or (near(each, LOOSE) and is_slip(f"{said.value:g}", f"{exact:g}")))
    ]
    values = {each.value for each in guessed}
    return guessed[0] if len(values) == 1 else None


def comes_out(said: Number, exact: float) -> bool:
    """Tell whether a share of a whole has no more digits than the number that is told of it."""
    if said.amount.precision is not Precision.EXACT:
        return True
    step = 1.0 if not said.unit else 2 * spread(said, said.value or 0.0) or 1.0
    return abs(exact / step - round(exact / step)) < 0.02 or (not said.unit and exact > 1000)


def alike(whole: Number, said: Number) -> bool:
    """Tell whether a number can be a part of a whole by what both count."""
    return like(whole, said) or (not said.unit and not said.amount.counted)


def is_part(said: Number, told: Number, exact: float) -> bool:
    """Tell whether a number can be the share of a whole, as exactly as both are told."""
    value = share(told) or 0.0
    loose = told.amount.precision is not Precision.EXACT
    if (
        not loose
        and not said.unit
        and abs((said.value or 0.0) - exact) > _WHOLE
        and sorted(f"{said.value:g}") == sorted(f"{exact:g}")
    ):
        return False  # two digits in the wrong order
    off = (0.005 if told.unit == "%" else 0.02) * exact / max(value, 0.05)
    off = min(off, 0.05 * exact) if told.unit != "%" else off
    if not (loose or told.unit or said.unit) and abs(exact - round(exact)) < _WHOLE and exact <= _FEW:
        off = 0.0  # "die Hälfte der 54 Mitglieder, 28" is meant to be exact
    if _MORE_THAN.match(told.quote):
        return exact <= (said.value or 0.0) <= 1.3 * exact
    off = 0.0 if said.amount.precision is not Precision.EXACT else off
    off = max(off * (2 if loose else 1), 0.5 if not said.unit else 0.0)
    return fits(said, exact - off, exact + off)
