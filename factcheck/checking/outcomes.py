"""Finds told outcomes that nearly come out: differences, products and balances. It never adds parts to a whole.

"Erträge von 46 und Aufwendungen von 49 Millionen, ein Loch von 2"; "jede Anlage leistet 5 Megawatt, der Park aus zwölf
kommt auf 50"; "312 waren es, 19 gaben auf, sieben kamen hinzu, so dass es 310 sind".
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
_LEFT = re.compile(r"\b(?:fehl(?:t|en)|bleib(?:t|en)|blieb(?:en)?|leaving|leaves|left|sind das|macht) (?:\w+ ){0,2}$")
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
_EACH_OF = re.compile(r"\b(?:[Jj]ede[rsmn]? (?:der|von)|[Ee](?:ach|very one) of)\b[^,;.]*$")
_IN_ALL = re.compile(
    r"\b(?:insgesamt|zusammen|somit|also|mithin|damit|demnach|folglich|macht|ergibt|ganze[rsnm]?|sind das|das sind"
    r"|in total|altogether|in all|so|thus|makes|whole|bei)\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\b(?:gab(?:en)?\b.*\bauf|gingen|verließen|starben|schlossen|kündigten|traten\b.*\baus|schieden|verkauft\w*"
    r"|abgegeben"
    r"|left|closed|died|quit|sold)\b",
    re.IGNORECASE,
)
_COME = re.compile(
    r"\b(?:traten\b.*\b(?:ein|bei)|kamen\b.*\b(?:hinzu|dazu)|neue?[nr]?|eingestellt|eröffnet\w*|joined|opened|added"
    r"|hired)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;.]| und | and ")
_NOW = re.compile(
    r"\b(?:jetzt|nun|heute|inzwischen|so ?dass|damit|mithin|also|noch|now|leaving)\b[^.;]{0,40}$", re.IGNORECASE
)
_NEAR = 0.2  # how far an outcome may be from the true one, as a share of it
_SENTENCES = 2
_MANY = 1000  # of which nobody tells what each has
_AVERAGE = re.compile(r"im Schnitt|durchschnittlich|im Mittel|average", re.IGNORECASE)
_ROUGHLY = 0.02  # by how much the sum of averages may miss what all have


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
        for way in (_differences, _products, _balances):
            found = list(way(before, told))
            average = any(_AVERAGE.search(term.lead) for term in before)
            off = max((_ROUGHLY if average else 1e-6) * told.value, spread(told.number, told.value))
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
    return bool(_DIFFERENCE.search(told.before) or _LEFT.search(told.before)) and is_slip(
        told.number.quote, replaced(told.number, value, language=language)
    )


def _differences(before: list[Term], told: Term) -> Iterator[tuple[float, str, list[float]]]:
    """Give what is left of what comes in after what goes out, or of the last two numbers."""
    same = [term for term in before if not (term.unit and told.unit) or term.unit == told.unit]
    come = [term for term in same if _INCOME.search(term.clause)]
    spent = [term for term in same if _COSTS.search(term.clause)]
    if not (_DIFFERENCE.search(told.before) or (come and spent and _LEFT.search(told.before))):
        return
    pairs = [(come[-1], spent[-1])] if come and spent else [tuple(same[-2:])] if len(same) > 1 else []
    for one, other in pairs:
        if one.value != other.value:
            high, low = max(one.value, other.value), min(one.value, other.value)
            yield high - low, "−", [high, low]


def _products(before: list[Term], told: Term) -> Iterator[tuple[float, str, list[float]]]:
    """Give how much all have of which each has so much."""
    if not before:
        return
    if not _IN_ALL.search(before[-1].lead + told.lead + told.after[:25]) and not (
        before[-1].times > 1 and words.THE.search(told.before)
    ):
        return
    for at, each in enumerate(before):
        if (each.unit or told.unit) != told.unit or not each.number.value:
            continue
        if each.times > 1 and each is before[-1]:
            yield each.value, "×", [each.times, each.number.value]
        if each.times > 1 or not _is_of_each(each, before[:at]):
            continue
        for count in before:
            if count is not each and not count.unit and count.number.value and 1 < count.number.value < _MANY:
                yield count.number.value * each.number.value, "×", [count.number.value, each.number.value]


def _is_of_each(term: Term, before: list[Term]) -> bool:
    """Tell whether each has so much: pro Kopf 40 Euro, jeder der 24 Gäste zahlte 15, jeder verlor im Schnitt 40."""
    if _EACH.search(f"{term.before}{term.number.quote}"):
        return True
    return bool(before) and before[-1].sentence == term.sentence and bool(_EACH_OF.search(before[-1].lead))


def _balances(before: list[Term], told: Term) -> Iterator[tuple[float, str, list[float]]]:
    """Give how many there are after some have gone and some have come."""
    if len(before) < 3 or not _NOW.search(told.lead):
        return
    first, *moves = before[-3:]
    clauses = [f"{_CLAUSE.split(move.before)[-1]} {_CLAUSE.split(move.after)[0]}" for move in moves]
    gone = [move for move, clause in zip(moves, clauses, strict=True) if _GONE.search(clause)]
    come = [move for move, clause in zip(moves, clauses, strict=True) if _COME.search(clause)]
    if len(gone) == 1 and len(come) == 1 and gone != come and max(move.value for move in moves) < first.value:
        yield first.value - gone[0].value + come[0].value, "±", [first.value, gone[0].value, come[0].value]
