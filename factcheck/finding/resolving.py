"""Chooses the year of a day or month that is named without one, from the article's date. It reads no day itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from factcheck.finding import calendar


def said_year(quote: str, published: date | None) -> str | None:
    """Give the year of "vergangenen Jahres", "des Vorjahres", "dieses Jahres"."""
    found = calendar.OF_A_YEAR.search(quote)
    if found is None or published is None:
        return None
    word = (found[1] or "").lower()
    return str(published.year + (-1 if found[2] or word in calendar.LAST else word in calendar.NEXT))


def nearest(published: date, quote: str, in_year: Callable[[int], date]) -> date:
    """Give the year's day that is meant: the next one behind *bis*, the last one behind *seit*, else the nearest."""
    words = set(quote.lower().split())
    years = range(max(1, published.year - 1), min(9999, published.year + 1) + 1)
    known = [in_year(year) for year in years]
    if words & calendar.FUTURE:
        known = [day for day in known if day >= published] or known
    elif words & {"seit", "since"} or ("vom" in words and "bis" not in words):
        known = [day for day in known if day <= published] or known
    elif "zum" in words:
        return min(known, key=lambda day: abs((day - published).days))
    # A newspaper looks back more often than ahead.
    return min(known, key=lambda day: max((published - day).days, 2 * (day - published).days))
