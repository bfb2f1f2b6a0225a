"""Writes another length in the words of one that is said: neuneinhalb Stunden, two years and three months, zwölfte."""

from __future__ import annotations

import re

from factcheck.checking.ages import TEENAGE, in_words
from factcheck.checking.figuring import written
from factcheck.checking.lengths import DAYS, FRACTIONS, Length, count
from factcheck.finding.amounts import amount

_PLURALS = {
    "Jahr": "Jahre", "Monat": "Monate", "Woche": "Wochen", "Tag": "Tage", "Stunde": "Stunden", "Minute": "Minuten",
    "year": "years", "month": "months", "week": "weeks", "day": "days", "hour": "hours", "minute": "minutes",
}  # fmt: skip
_PLURALS |= {many: one for one, many in _PLURALS.items()}
_ORDINALS = {
    "de": {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"},
    "en": {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth",
           10: "tenth", 11: "eleventh", 12: "twelfth"},
}  # fmt: skip
_TE = re.compile(r"s?t(e[nrsm]?)$")
_FEW = 12  # numbers up to it are written in words
_YEARS = {"Jahrzehnten": "Jahren", "Jahrhunderten": "Jahren", "Jahrzehnte": "Jahre", "Jahrhunderte": "Jahre"}
_NAMES = {
    1 / 1440: ("Minuten", "minutes"), 1 / 24: ("Stunden", "hours"), 1: ("Tage", "days"), 7: ("Wochen", "weeks"),
    30.437: ("Monate", "months"), 365.25: ("Jahre", "years"),
}  # fmt: skip
_CLOSE = 0.06  # of a length, how far a number of decades may be from it


def in_years(text: str, length: Length, days: float, *, language: str) -> str:
    """Write in years what is said in decades or centuries and is no whole number of them, as far as `Length.until`."""
    value, year = days / length.size, DAYS["year"]
    if length.size <= year + 1 or abs(round(value / length.grain) * length.grain - value) <= _CLOSE * value:
        return ""
    said = text[length.start : length.until]
    unit = next((years for of, years in _YEARS.items() if said.endswith(of)), "Jahre")
    right = f"{written(round(days / year), language=language)} {'years' if language.startswith('en') else unit}"
    return right[:1].upper() + right[1:] if said[:1].isupper() else right


def named(days: float, length: Length, *, language: str) -> str:
    """Write so many days in the unit of a length, decades in years, for a message."""
    size = min(length.size, DAYS["year"])
    german, english = _NAMES[size]
    count = f"{days / size:.1f}".removesuffix(".0")
    return f"{count} {english}" if language == "en" else f"{count.replace('.', ',')} {german}"


def rewritten(text: str, length: Length, days: float, *, language: str, months: int = 0) -> str:
    """Write another length in the words of one: its count only, as far as `Length.end`; nothing when that is one.

    Args:
        text: The article's.
        length: The one that is said.
        days: The other one.
        language: ``de`` or ``en``.
        months: Of the other one, by the calendar, for what is told in years and months.
    """
    said = text[length.start : length.end]
    value = days / length.size
    if length.rest:
        return _in_two(said, length, value, language, months)
    if ":" in said:
        minutes = round(value * 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    in_halves = length.size < 1 and abs(2 * value - round(2 * value)) < 1e-3
    grain = 0.5 if in_halves else length.grain
    value = round(value / grain) * grain
    if value == 1:
        return ""  # the unit would have to be another word
    right = _ordinal(round(value), said, language) if length.nth else _worded(value, said, language)
    return right[:1].upper() + right[1:] if said[:1].isupper() else right


def _ordinal(value: int, said: str, language: str) -> str:
    if said[0].isdigit():
        return re.sub(r"\d+", str(value), said)
    if language.startswith("en"):
        return _ORDINALS["en"].get(value, f"{value}th")
    ending = _TE.search(said)
    stem = written(value, language=language) if value <= _FEW else in_words(value, "ein") + "s" * (value >= 20)
    return _ORDINALS["de"].get(value, f"{stem}t") + (ending[1] if ending else "e")


def _worded(value: float, said: str, language: str) -> str:
    whole, part = int(value), value - int(value)
    if said[:1].isdigit() or not part:
        if whole == value > _FEW and not said[:1].isdigit():
            old = amount(said, language=language).value or 0
            if language.startswith("en") and value < _FEW + 8:
                return TEENAGE[whole - _FEW - 1]
            full = old > _FEW and (value % 10 == 0 or old % 10 or language.startswith("en"))
            return in_words(whole, said) if full else str(whole)
        like = "ein" if whole == value <= _FEW and _is_large(said, language) else said if said[:1].isdigit() else "ein"
        return written(value, language=language, like=like)
    if language.startswith("en"):
        name = {0.25: "a quarter", 0.5: "a half", 0.75: "three quarters"}[part]
        return f"{written(whole, language=language, like='ein')} and {name}"
    ending = next(ending for ending, each in FRACTIONS.items() if each == part)
    stem = in_words(whole, "ein") if whole > _FEW else written(whole, language=language, like="ein")
    return f"{stem}{ending}" if whole else f"ein{ending}"


def _is_large(said: str, language: str) -> bool:
    value = amount(said, language=language).value
    return value is None or (value > _FEW and value == int(value))


def _in_two(said: str, length: Length, value: float, language: str, months: int) -> str:
    """Write "vier Jahre und drei" and "eine Stunde und 45", whose unit stands behind it."""
    parts = months if months and length.rest in ("monat", "month") else round(value * length.size / DAYS[length.rest])
    whole, rest = divmod(parts, round(length.size / DAYS[length.rest]))
    first, middle, last = re.split(r"(\W.*\W)", said, maxsplit=1)
    old, _ = count(first, language)
    first = first if old == whole else _worded(whole, first, language)
    if (old == 1) != (whole == 1):
        middle = re.sub(r"[^\W\d]+", lambda unit: _PLURALS.get(unit[0], unit[0]), middle, count=1)
    old, _ = count(last, language)
    last = last if old == rest else _worded(rest, last, language)
    return f"{first[:1].upper() + first[1:] if said[:1].isupper() else first}{middle}{last}"
