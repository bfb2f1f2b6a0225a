"""Reads lengths of time ("drei Jahre lang", "zwölf bis 24 Stunden") and what lies so far from a day. It finds none."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.finding import calendar
from factcheck.finding.amounts import amount

_SHORT = ("H", "M", "S")
_SMALLER = {"H": (60, "M"), "M": (60, "S"), "Y": (12, "M")}
_LAP = re.compile(r"\b(\d{1,3}):(\d\d)(?:[,.](\d+))? Minuten\b")
_QUARTERS = {"dreiviertelstunde": "PT45M", "viertelstunde": "PT15M", "dreivierteljahr": "P9M", "vierteljahr": "P3M",
             "vierteljahrhundert": "P25Y"}  # fmt: skip
_EVERY = re.compile(r"\bjede[sn]? (tag|woche|monat|jahr)\b", re.IGNORECASE)
_EVERY_N = re.compile(r"\b(\d{1,3})-tägig", re.IGNORECASE)
_ANCHORED = re.compile(r"\b(?:vor|nach|before|after)\s+\w", re.IGNORECASE)


def length(quote: str, published: date | None, language: str) -> str | None:
    """Read "vor zwei Jahren", "seit drei Wochen", "drei Jahre lang", "binnen 48 Stunden"."""
    if special := _special(quote):
        return special
    found = calendar.COUNTED.search(quote)
    if found is None:
        return None
    number = amount(quote[: found.end()], language=language)
    # "In der 71. Minute" and "zweimal im Jahr" are no lengths, "drei Tage vor dem Start" is none from a known day.
    if number.value is None or calendar.ORDINAL.search(quote) or calendar.OFTEN.search(quote):
        return None
    if _ANCHORED.search(quote, found.end()):
        return None
    unit, words = calendar.UNITS[found[1].lower()], set(quote.lower().split())
    if words & calendar.BEFORE and published is None:
        return None
    if words & calendar.BEFORE and published is not None and unit not in _SHORT:
        # "Vor einer Woche" is a day, "vergangene Woche" a week.
        return moved(published, -number.value * (7 if unit == "W" else 1), "D" if unit == "W" else unit)
    if "in" in words and published is not None and unit not in _SHORT and number.to is None:
        return moved(published, number.value, unit)
    ends = [number.value] if number.to is None else [number.value, number.to]
    return "..".join(_written(end, unit) for end in ends)


def lap(quote: str, _published: date | None, _language: str) -> str | None:
    """Read "27:14,6 Minuten"."""
    found = _LAP.search(quote)
    return f"PT{int(found[1])}M{int(found[2])}{'.' + found[3] if found[3] else ''}S" if found else None


def _special(quote: str) -> str | None:
    """Read a quarter of an hour, and how often something happens."""
    for word in quote.lower().split():
        if word in _QUARTERS:
            return _QUARTERS[word]
    if every := _EVERY.search(quote):
        return f"P1{calendar.UNITS[every[1].lower()][0]}"
    return f"P{int(every[1])}D" if (every := _EVERY_N.search(quote)) else None


def _written(value: float, unit: str) -> str:
    """Write a length as ISO 8601: halves of hours, minutes and years in the next smaller unit."""
    value *= int(unit.removesuffix("Y") or 1) if unit.endswith("Y") else 1
    clock = "PT" if unit in _SHORT else "P"
    parts, smaller = _SMALLER.get(unit, (0, ""))
    if parts and value % 1 and (value * parts) % 1 == 0:
        whole, rest = divmod(round(value * parts), parts)
        return f"{clock}{f'{whole}{unit}' if whole else ''}{rest}{smaller}"
    return f"{clock}{value:g}{unit[-1]}"


def moved(published: date, steps: float, unit: str) -> str | None:
    """Give the day, week, month or year that lies so many units from a day, if a calendar reaches so far."""
    if unit in ("D", "W"):
        days = steps * (7 if unit == "W" else 1)
        if not date.min.toordinal() <= published.toordinal() + days <= date.max.toordinal():
            return None
        day = published + timedelta(days=days)
        year, week, _ = day.isocalendar()
        return day.isoformat() if unit == "D" else f"{year}-W{week:02}"
    months = published.year * 12 + published.month - 1
    months += round(steps * (1 if unit == "MM" else 12 * int(unit.removesuffix("Y") or 1)))
    if not 1 <= months // 12 <= date.max.year:
        return None
    return f"{months // 12:04}-{months % 12 + 1:02}" if unit == "MM" else f"{months // 12:04}"
