"""Reads periods that are no month and no week: decades, quarters, seasons, parts of a year, weekends. It finds none."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.finding import calendar
from factcheck.finding.resolving import nearest, said_year


def years(quote: str, _published: date | None, _language: str) -> str | None:
    """Read "von 2009 bis 2013", "in den 1990er-Jahren", "im 17. Jahrhundert"."""
    if found := calendar.SPAN.search(quote):
        last = found[2] if len(found[2]) == 4 else found[1][:2] + found[2]
        return f"{found[1]}..{last}"
    if found := calendar.DECADE.search(quote):
        decade = int(found[1] or found[2] or f"19{found[3]}")
        return f"{decade}..{decade + 9}"
    if found := calendar.TENS.search(quote):
        decade = 1900 + 10 * (calendar.TEN_NAMES.index(found[1].lower()) + 2)
        return f"{decade}..{decade + 9}"
    if found := calendar.CENTURY_IN_WORDS.search(quote):
        century = calendar.CENTURIES[found[1].lower()]
        return f"{century - 1}01..{century}00"
    if found := calendar.CENTURY.search(quote):
        return f"{int(found[1]) - 1}01..{int(found[1])}00"
    return None


def quarters(quote: str, published: date | None, _language: str) -> str | None:
    """Read "im zweiten Quartal", "im ersten Halbjahr 2024"."""
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
        year = nearest(published, quote, lambda y: date(y, months * number - 1, 1)).year
    if half:
        return f"{year}-{6 * number - 5:02}..{year}-{6 * number:02}"
    return f"{year}-Q{number}"


def seasons(quote: str, published: date | None, _language: str) -> str | None:
    """Read "im Sommer 1994", "in diesem Winter", "im Hitzesommer 1976"."""
    words = quote.lower().replace(",", " ").split()
    first = next(
        (
            calendar.SEASONS[name]
            for word in words
            for name in calendar.SEASONS
            if word.removesuffix("s").endswith(name)
        ),
        None,
    )
    if first is None or set(words) & {"später", "zuvor", "darauf", *calendar.EVERY}:
        return None
    if found := calendar.ONE_YEAR.search(quote):
        year = int(found[1])
    elif published is None:
        return None
    else:
        year = nearest(published, quote, lambda y: date(y, first, 28)).year
    return f"{year}-{first:02}..{year + (first == 12)}-{(first + 1) % 12 + 1:02}"


def parts(quote: str, published: date | None, _language: str) -> str | None:
    """Read "Ende 2027", "seit Jahresbeginn", "im Gesamtjahr", "in den ersten vier Monaten", "am Wochenende"."""
    if found := calendar.PART_OF_YEAR.search(quote):
        return f"{found[2]}-{calendar.PARTS_OF_YEAR[found[1].lower()]}"
    if published is None:
        return None
    year = calendar.ONE_YEAR.search(quote)
    there = int(year[1]) if year else int(said_year(quote, published) or published.year)
    if found := calendar.FIRST_MONTHS.search(quote):
        months = calendar.FEW[found[1].lower()] * (3 if found[2].lower().startswith("q") else 1)
        return f"{there}-01..{there}-{months:02}" if months <= 12 else None
    if found := calendar.EDGE_OF_YEAR.search(quote):
        month = calendar.PARTS_OF_YEAR[found[1].lower()]
        return f"{there}-{month}" + ("-01" if month == "01" and "seit" in quote.lower() else "")
    if "gesamtjahr" in quote.lower():
        return str(there)
    if "vorjahresquartal" in quote.lower():
        last = (published.month - 1) // 3
        return f"{published.year - 1}-Q{last}" if last else f"{published.year - 2}-Q4"
    if found := calendar.SCHOOL_YEAR.search(quote):
        words = set(quote.lower().split())
        step = -1 if found[1] or words & calendar.LAST else bool(words & calendar.NEXT)
        if not (found[1] or words & (calendar.LAST | calendar.NEXT | calendar.THIS)):
            return None
        begun = published.year - (published.month < calendar.SCHOOL_BEGINS) + step
        return f"{begun}..{begun + 1}"
    return _weekend(quote, published)


def _weekend(quote: str, published: date) -> str | None:
    words = set(quote.lower().split())
    if not words & {"wochenende", "wochenendes"} or words & calendar.EVERY:
        return None
    saturday = published + timedelta(days=5 - published.weekday())
    if words & calendar.NEXT and published.weekday() >= calendar.SATURDAY:
        saturday += timedelta(weeks=1)
    past = published.weekday() < calendar.THURSDAY and not words & (
        calendar.THIS | calendar.NEXT | {"bis", "ab", "zum"}
    )
    if words & calendar.LAST or "vom" in words or past:
        saturday -= timedelta(weeks=1)
    if "bis" in words:
        return saturday.isoformat()
    return f"{saturday.isoformat()}..{(saturday + timedelta(days=1)).isoformat()}"
