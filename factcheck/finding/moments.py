"""Reads what a time says, as ISO 8601, resolved with the article's date. It never finds one and never compares two.

Newspapers leave out what the date of the paper tells: "am Dienstag" is the last Tuesday, "seit März" the last March,
"bis Ende Mai" the next. What names no day, month or year ("damals", "nachts") has no value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from factcheck.finding import calendar
from factcheck.finding.amounts import amount


def moment(quote: str, *, published: date | None = None, language: str = "de") -> str | None:
    """Read the words of a time.

    Args:
        quote: As `times` marks it: ``am Dienstag, dem 3. Mai 2022``, ``seit März``, ``vor einer Woche``.
        published: The date of the article; without it only what names its year has a value.
        language: ``de`` or ``en``.

    Returns:
        A day, month, quarter or year (``2022-05-03``, ``2022-05``, ``2022-Q2``, ``2022``), two of them joined by ``..``
        for a period, a time of day (``2022-05-03T14:30``, ``T14:30``), a length (``P3Y``, ``PT5H``), or `None`.
    """
    for reading in _READINGS:
        if (value := reading(quote, published, language)) is not None:
            return value or None
    return None


def _dates(quote: str, published: date | None, language: str) -> str | None:
    if found := calendar.ISO.search(quote):
        return found.group()
    if found := calendar.DAY_TO.search(quote):
        first = _day(found[1], found[3], found[4], quote, published)
        last = _day(found[2], found[3], found[4], quote, published)
        return f"{first}..{last}" if first and last else None
    if found := calendar.FULL.search(quote):
        number = str(calendar.MONTHS[found[2].lower()]) if found[2] else found[3]
        day = _day(found[1], number, found[4], quote, published)
        return _with_clock(day, quote[found.end() :])
    if language.startswith("en") and (found := calendar.ENGLISH.search(quote)):
        day = _day(found[2] or found[3], found[1] or found[4], found[5], quote, published)
        return _with_clock(day, quote[found.end() :])
    return None


def _day(day: str, month: str, year: str | None, quote: str, published: date | None) -> str | None:
    number = calendar.MONTHS.get(month.lower()) or int(month)
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day)).isoformat()
        if published is None:
            return None
        return _nearest(published, quote, lambda y: date(y, number, int(day))).isoformat()
    except ValueError:
        return ""  # A date that does not exist is no month either.


def _nearest(published: date, quote: str, in_year: Callable[[int], date]) -> date:
    """Give the year's day that is meant: the next one behind *bis*, the last one behind *seit*, else the nearest."""
    words = set(quote.lower().split())
    known = [in_year(year) for year in (published.year - 1, published.year, published.year + 1)]
    if words & calendar.FUTURE:
        known = [day for day in known if day >= published] or known
    elif words & {"seit", "since"}:
        known = [day for day in known if day <= published] or known
    # A newspaper looks back more often than ahead.
    return min(known, key=lambda day: max((published - day).days, 2 * (day - published).days))


def _years(quote: str, _published: date | None, _language: str) -> str | None:
    if found := calendar.SPAN.search(quote):
        last = found[2] if len(found[2]) == 4 else found[1][:2] + found[2]
        return f"{found[1]}..{last}"
    if (found := calendar.DECADE.search(quote)) and (found[1] or found[2]):
        decade = int(found[1] or found[2])
        return f"{decade}..{decade + 9}"
    if found := calendar.TENS.search(quote):
        decade = 1900 + 10 * (calendar.TEN_NAMES.index(found[1].lower()) + 2)
        return f"{decade}..{decade + 9}"
    if found := calendar.CENTURY.search(quote):
        return f"{int(found[1]) - 1}01..{int(found[1])}00"
    return None


def _quarters(quote: str, published: date | None, _language: str) -> str | None:
    found = calendar.QUARTER.search(quote)
    if found is None:
        return None
    number = calendar.ORDER.get(found[1].lower()) or (int(found[1][0]) if found[1][0].isdigit() else None)
    half = found[2].lower() in ("halbjahr", "half", "jahreshälfte")
    months = 6 if half else 3
    if number is None or not 1 <= number <= 12 // months:
        return None
    if found[3]:
        year = int(found[3])
    elif published is None:
        return None
    else:
        year = _nearest(published, quote, lambda y: date(y, months * number - 1, 1)).year
    if half:
        return f"{year}-{6 * number - 5:02}..{year}-{6 * number:02}"
    return f"{year}-Q{number}"


def _months(quote: str, published: date | None, _language: str) -> str | None:
    found = calendar.IN_MONTH.search(quote)
    if found is None:
        return None
    number = calendar.MONTHS[found[1].lower()]
    year = found[2] or ((found := calendar.ONE_YEAR.search(quote)) and found[1])
    if year is None:
        if published is None:
            return None
        words = set(quote.lower().split())
        # The present month is the one that is meant, whatever its middle is nearer to.
        there = published.replace(day=1)
        year = str(_nearest(there, quote, lambda y: date(y, number, 1)).year)
        if words & calendar.LAST and f"{year}-{number:02}" >= f"{there:%Y-%m}":
            year = str(int(year) - 1)
    return f"{year}-{number:02}"


def _weekdays(quote: str, published: date | None, _language: str) -> str | None:
    found = calendar.WEEKDAY.search(quote)
    if found is None or published is None or quote[found.start() : found.end() + 1].lower().endswith("s"):
        return None
    words = set(quote.lower().split())
    behind = (published.weekday() - calendar.DAYS[found[1].lower()]) % 7
    if words & (calendar.NEXT | {"bis", "ab", "until", "by"}) or words & calendar.THIS:
        day = published + timedelta(days=(7 - behind) % 7 or 7 * bool(words & calendar.NEXT))
    else:
        day = published - timedelta(days=behind or 7 * bool(words & calendar.LAST))
    return _with_clock(day.isoformat(), quote[found.end() :])


def _named(quote: str, published: date | None, _language: str) -> str | None:
    """Read "gestern", "im Vorjahr", "in diesem Jahr", "vergangene Woche"."""
    if published is None:
        return None
    words = quote.lower().replace(",", " ").split()
    for word in quote.replace(",", " ").split():
        # "Morgen" with a capital is a part of the day.
        if word.lower() in calendar.DATED and (word != "Morgen" or len(words) == 1):
            return _with_clock((published + timedelta(days=calendar.DATED[word.lower()])).isoformat(), quote)
    if (
        words
        and words[-1].removesuffix("s") in calendar.PARTS_OF_DAY
        and words[0]
        in (
            "am",
            "bis",
            "in",
            "zum",
            "gegen",
            "seit",
            "noch",
            "schon",
        )
    ):
        return published.isoformat()
    joined = set(words)
    unit = next(
        (
            stem
            for word in words
            for stem in ("jahr", "monat", "woche", "year", "month", "week", "tag")
            if word.startswith(("vor" + stem, stem))
        ),
        None,
    )
    if unit is None:
        return None
    prior = any(word.startswith("vor" + unit) for word in words)
    step = (
        -1
        if prior or joined & calendar.LAST
        else 1
        if joined & calendar.NEXT
        else 0
        if joined & calendar.THIS
        else None
    )
    # "In den nächsten Wochen" names none of them.
    if step is None or any(character.isdigit() for character in quote) or joined & calendar.SEVERAL:
        return None
    return _moved(published, step, {"jahr": "Y", "year": "Y", "monat": "MM", "month": "MM", "tag": "D"}.get(unit, "W"))


def _counted(quote: str, published: date | None, language: str) -> str | None:
    """Read "vor zwei Jahren", "seit drei Wochen", "drei Jahre lang", "binnen 48 Stunden"."""
    found = calendar.COUNTED.search(quote)
    if found is None:
        return None
    number = amount(quote[: found.end()], language=language)
    # "In der 71. Minute" and "zweimal im Jahr" are no lengths.
    if number.value is None or calendar.ORDINAL.search(quote) or calendar.OFTEN.search(quote):
        return None
    unit, words = calendar.UNITS[found[1].lower()], set(quote.lower().split())
    if words & (calendar.BEFORE | {"seit", "since"}) and published is None:
        return None
    if words & calendar.BEFORE and published is not None and unit not in ("H", "M", "S"):
        # "Vor einer Woche" is a day, "vergangene Woche" a week.
        return _moved(published, -number.value * (7 if unit == "W" else 1), "D" if unit == "W" else unit)
    if words & {"seit", "since"} and published is not None and unit.endswith(("Y", "MM")):
        return _moved(published, -number.value, unit)
    if "in" in words and published is not None and unit not in ("H", "M", "S") and number.to is None:
        return _moved(published, number.value, unit)
    value = number.value * int(unit.removesuffix("Y") or 1) if unit.endswith("Y") else number.value
    length = f"{value:g}{unit[-1]}"
    return f"PT{length}" if unit in ("H", "M", "S") else f"P{length}"


def _moved(published: date, steps: float, unit: str) -> str | None:
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


def _one_year(quote: str, _published: date | None, _language: str) -> str | None:
    found = calendar.ONE_YEAR.search(quote)
    return found[1] if found else None


def _clock(quote: str, _published: date | None, _language: str) -> str | None:
    if hours := calendar.HOURS.search(quote):
        return "..".join(f"T{int(hours[at]):02}:{hours[at + 1] or '00'}" for at in (1, 3))
    found = list(calendar.CLOCK.finditer(quote))
    return "..".join(f"T{_hours(match)}" for match in found[:2]) if found else None


def _with_clock(day: str | None, rest: str) -> str | None:
    found = calendar.CLOCK.search(rest)
    return f"{day}T{_hours(found)}" if day and found else day


def _hours(found: re.Match[str]) -> str:
    hour = int(found[1] or found[3] or found[6])
    hour = hour % 12 + (12 if found[5].lower() == "p" else 0) if found[5] else hour
    return f"{hour:02}:{found[2] or found[4] or found[7] or '00'}"


def _seasons(quote: str, published: date | None, _language: str) -> str | None:
    words = quote.lower().split()
    first = next(
        (month for word in words for season, month in calendar.SEASONS.items() if word.startswith(season)), None
    )
    if first is None:
        return None
    if found := calendar.ONE_YEAR.search(quote):
        year = int(found[1])
    elif published is None:
        return None
    else:
        year = _nearest(published, quote, lambda y: date(y, first, 28)).year
    return f"{year}-{first:02}..{year + (first == 12)}-{(first + 1) % 12 + 1:02}"


def _spans(quote: str, published: date | None, language: str) -> str | None:
    """Read "zwischen April 2019 und Oktober 2021", "vom 28. September bis zum 11. Januar"."""
    found = calendar.FROM_TO.search(quote)
    if found is None:
        return None
    sides = [moment(side, published=published, language=language) for side in found.groups()]
    if None in sides or any(side and ".." in side for side in sides):
        return None
    first, last = map(str, sides)
    if last < first and not calendar.ONE_YEAR.search(found[2]) and last[:4].isdigit():
        last = f"{int(last[:4]) + 1}{last[4:]}"
    return f"{first}..{last}"


_READINGS = (_spans, _dates, _years, _quarters, _months, _weekdays, _seasons, _one_year, _clock, _named, _counted)
