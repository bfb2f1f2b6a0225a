"""Finds told outcomes that nearly come out: differences and products. It never adds parts to a whole.

"Erträge von 46 und Aufwendungen von 49 Millionen, ein Loch von 2"; "jede Anlage leistet 5 Megawatt, der Park aus zwölf
kommt auf 50".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking import sum_words as words
from factcheck.checking.figuring import is_slip, replaced, shown, spread
from factcheck.checking.term import Term

_DIFFERENCE = re.compile(
    r"\b(?:\w*(?:loch|lücke|defizit|überschuss|gewinn|verlust)|Fehlbetrag|Differenz|Unterschied|Abstand|Vorsprung"
    r"|Rückstand|Minus|Plus|gap|deficit|surplus|difference|shortfall|profit|loss|hole)\w*"
    r" (?:\w+ ){0,2}?(?:von|of) (?:\w+ )?$"
    r"|\b(?:klafft|bleibt|fehl(?:t|en)|leaving) (?:(?:also|damit|somit|mithin|demnach|noch|them|it) )+$",
    re.IGNORECASE,
)
_INCOME = re.compile(
    r"Einnahme|Ertr[aä]g|Erlös|Umsatz|eingenommen|\bein\b|\bnimmt\b|income|revenue|receipts|takings|earn", re.IGNORECASE
)
_COSTS = re.compile(
    r"Ausgabe|Aufw[äa]nd|Aufwendung|Kosten|kostet|ausgegeben|gibt\b.*\baus\b|cost|spend|expen[sd]|outgoings",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\b(?:jede[rsmn]?|pro|each|every|per) \w+|\b(?:verlor|zahlte|bekam|erhielt|gab|spendete) jede[rs]?\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\b(?:insgesamt|zusammen|somit|also|mithin|damit|demnach|folglich|macht|ergibt|ganze[rsnm]?|sind das|das sind"
    r"|in total|altogether|in all|so|thus|makes|whole|bei)\b",
    re.IGNORECASE,
)
_NEAR = 0.2  # how far an outcome may be from the true one, as a share of it
_SENTENCES = 2
_MANY = 1000  # of which nobody tells what each has


@dataclass(frozen=True)
class Outcome:
    """A number that is the outcome of others, what it should be, and how that is figured."""

    term: Term
    value: float
    figured: str


def outcomes(paragraph: list[Term], language: str, of_text: str) -> Iterator[Outcome]:
    """Give the outcomes that do not come out, but nearly, and how they are figured, in a language."""
    for at, told in enumerate(paragraph):
        before = [term for term in paragraph[max(0, at - 6) : at] if told.sentence - term.sentence <= _SENTENCES]
        if not before:
            before = [term for term in paragraph[at + 1 : at + 3] if term.sentence == told.sentence]
        for way in (_differences, _products):
            found = list(way(before, told))
            off = max(1e-6 * told.value, spread(told.number, told.value))
            if any(abs(value - told.value) <= off for value, _, _ in found):
                continue
            near = [
                each
                for each in found
                if abs(each[0] - told.value) <= _NEAR * each[0] or _is_slip(told, each[0], of_text)
            ]
            if near:
                value, sign, others = min(near, key=lambda each: abs(each[0] - told.value))
                terms = f" {sign} ".join(shown(each, language=language) for each in others)
                yield Outcome(told, value, f"{terms} = {shown(value, language=language)}")
                break


def _is_slip(told: Term, value: float, language: str) -> bool:
    """Tell whether one digit makes what is told from what is right: 3,7 instead of 2,7."""
    return bool(_DIFFERENCE.search(told.before)) and is_slip(
        told.number.quote, replaced(told.number, value, language=language)
    )


def _differences(before: list[Term], told: Term) -> Iterator[tuple[float, str, list[float]]]:
    """Give what is left of what comes in after what goes out, or of the last two numbers."""
    same = [term for term in before if not (term.unit and told.unit) or term.unit == told.unit]
    if not same or not _DIFFERENCE.search(told.before):
        return
    come = [term for term in same if _INCOME.search(term.clause)]
    spent = [term for term in same if _COSTS.search(term.clause)]
    two = [come[-1], spent[-1]] if come and spent else same[-2:]
    low, high = min(term.value for term in two), max(term.value for term in two)
    if low < high:
        yield high - low, "−", [high, low]


def _products(before: list[Term], told: Term) -> Iterator[tuple[float, str, list[float]]]:
    """Give how much all have of which each has so much."""
    if not before:
        return
    if not _IN_ALL.search(before[-1].lead + told.lead + told.after[:25]) and not (
        before[-1].times > 1 and words.THE.search(told.before)
    ):
        return
    for each in before:
        if (each.unit or told.unit) != told.unit or not each.number.value:
            continue
        if each.times > 1 and each is before[-1]:
            yield each.value, "×", [each.times, each.number.value]
        if each.times > 1 or not _EACH.search(each.lead):
            continue
        for count in before:
            if count is not each and not count.unit and count.number.value and 1 < count.number.value < _MANY:
                yield count.number.value * each.number.value, "×", [count.number.value, each.number.value]
