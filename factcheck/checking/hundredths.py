"""Tells which numbers are shares of a hundred: per cent, fractions, pence of every pound, euros of every hundred."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.checking.figuring import is_share
from factcheck.checking.slots import Number

_CENTS = ("ct", "cent", "cents")
_HUNDREDTHS = ("%", *_CENTS)
_MONEY = ("EUR", "USD", "GBP", "CHF")
_OF_HUNDRED = re.compile(
    r"\b(?:[Vv]on (?:je |jeweils |jeden )?(?:100|hundert) (?:Euro|Dollar|Franken)|(?:[Oo]f|out of) (?:every "
    r"|each )?[£$€]?(?:100"
    r"|hundred)(?: (?:euros|dollars|pounds))?)\b"
)
_NEXT_PARTY = re.compile(
    r"(?:,| und| and| sowie)(?: (?:die|der|das|den|dem|the|auf|für|an|bei))* [A-ZÄÖÜ][\w/-]+(?: [A-ZÄÖÜ][\w-]+)?"
    r"(?: (?:auf|bei|mit|an))? "
)
_OF_EVERY = re.compile(r"\b(?:jede[mr]|every|each|einem) (?:[\w-]+ )?(?:Euro|Dollar|Franken|euro|dollar|pound)\b")
SIGN = re.compile(r"(?:plus|minus|[+–-]) ?\d", re.IGNORECASE)


def chosen(text: str) -> Callable[[Number, str, str, str, str], bool]:
    """Give what tells whether a number of a text is a share; money is one only where a text divides a hundred."""
    return _is_part_of_hundred if _OF_HUNDRED.search(text) or _OF_EVERY.search(text) else _is_part


def may_be_share(number: Number) -> bool:
    """Tell whether a number has a unit of shares, or is a fraction."""
    return is_share(number) or number.unit in (*_HUNDREDTHS, *_MONEY)


def is_of_hundred(sentence: str, kind: str, value: float) -> bool:
    """Tell whether what may be a share is one in its sentence: of every pound, 81 pence."""
    if kind in _CENTS or (kind in _MONEY and value < 1):
        return bool(_OF_EVERY.search(sentence))
    return kind not in _MONEY or bool(_OF_HUNDRED.search(sentence))


def is_money(unit: str) -> bool:
    """Tell whether a unit is one of money."""
    return unit in _MONEY


def percent_follows(text: str, numbers: list[Number], number: Number) -> str:
    """Give per cent for a number whose unit only the last one of a list has: die Grünen 15, die FDP sieben Prozent."""
    at = number.end
    for other in numbers:
        if other.start >= at:
            if not _NEXT_PARTY.fullmatch(text, at, other.start):
                return ""
            if other.unit or other.amount.counted:
                return "%" if other.unit == "%" else ""
            at = other.end
    return ""


def _is_part_of_hundred(number: Number, kind: str, before: str, after: str, counted: str) -> bool:
    """Tell whether a number is a share, or so many euros of a hundred."""
    money = number.unit in _MONEY and number.amount.to is None and (number.value or 100) < 100
    return money or _is_part(number, kind, before, after, counted)


def _is_part(number: Number, kind: str, before: str, after: str, counted: str) -> bool:
    """Tell whether a number is a share, of what nobody asks here."""
    if not number.value or number.amount.to is not None or SIGN.match(number.quote):
        return False
    if number.value > 100 or after[:1] == "-":
        return False  # 16- and 17-year-olds
    return is_share(number) or number.unit in _HUNDREDTHS or (kind in _HUNDREDTHS and not counted and not number.unit)
