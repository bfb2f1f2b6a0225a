"""Reads what a time says, as ISO 8601, resolved with the article's date. It never finds one and never compares two.

Newspapers leave out what the date of the paper tells: "am Dienstag" is the last Tuesday, "seit März" the last March,
"bis Ende Mai" the next. What names no day, month or year ("damals", "nachts") has no value.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.finding import calendar, periods
from factcheck.finding.clocks import clock
from factcheck.finding.english_moments import english
from factcheck.finding.feasts import era, feast
from factcheck.finding.lengths import lap, length, moved
from factcheck.finding.resolving import nearest, said_year

# News tells in the present what is to come, and in the past what was.
_COMING = re.compile(
    r"\b(?:wird|werden|soll|sollen|will|wollen|möchten?|können|muss|müssen|steht|beginn(?:t|en)|starte(?:t|n)|ende(?:t|n)"
    r"|finde(?:t|n)|tritt|treten|öffne(?:t|n)|folg(?:t|en)|gibt|geht|gehen|trifft|treffen|empfängt|spiel(?:t|en)|tag(?:t|en)"
    r"|entscheide(?:t|n)|berät|beraten|kommt|kommen|läuft|laufen|reis(?:t|en)|fährt|fahren|gilt|gelten|plan(?:t|en)"
    r"|geplant|angesetzt|vorgesehen|wäre|würden?|soll(?:e|ten?)|könnten?|due|begins?|starts?|opens?|meets?|faces?|plays?"
    r"|hosts?|expected|scheduled|would|travels?|returns?)\b"
)
_GONE = re.compile(
    r"\b(?:hat|haben|hatten?|wurden?|waren?|worden|(?!heute|letzte|nächste|erste|zweite|dritte|gute|beste|rechte|meiste"
    r"|späte|weite|könnte|sollte|geplante)[a-zäöüß]{2,}ten?|was|were|had|have|has|said|told|came|went|took|won|lost"
    r"|(?!scheduled|expected|need)[a-z]{3,}ed)\b"
)


def moment(quote: str, *, published: date | None = None, language: str = "de", clause: str = "") -> str | None:
    """Read the words of a time.

    Args:
        quote: As `times` marks it: ``am Dienstag, dem 3. Mai 2022``, ``seit März``, ``vor einer Woche``.
        published: The date of the article; without it only what names its year has a value.
        language: ``de`` or ``en``.
        clause: What stands around it up to the next commas: a weekday is the next one where that tells what is to come.

    Returns:
        A day, month, quarter or year (``2022-05-03``, ``2022-05``, ``2022-Q2``, ``2022``), two of them joined by ``..``
        for a period, a time of day (``2022-05-03T14:30``, ``T14:30``), a length (``P3Y``, ``PT5H``), or `None`.
    """
    try:
        if published and _is_ahead(quote, clause):
            published += timedelta(days=6)
        values = (reading(quote, published, language) for reading in _READINGS)
        return next((value for value in values if value is not None), None) or None
    except OverflowError:  # before the first day of the calendar, or after the last
        return None


def _is_ahead(quote: str, clause: str) -> bool:
    """Tell whether a weekday that says so little is one to come, by the verbs beside it."""
    said = calendar.NEXT | calendar.LAST | calendar.THIS | calendar.FUTURE | {"seit", "since"}
    bare = calendar.WEEKDAY.search(quote) is not None and said.isdisjoint(quote.lower().split())
    return bare and _COMING.search(clause) is not None and _GONE.search(clause) is None


def _dates(quote: str, published: date | None, language: str) -> str | None:
    if found := calendar.ISO.search(quote):
        return found.group()
    if found := calendar.DAY_TO.search(quote):
        first = _day(found[1], found[3], found[4], quote, published)
        last = _day(found[2], found[3], found[4], quote, published)
        return f"{first}..{last}" if first and last else None
    if found := calendar.FULL.search(quote):
        number = str(calendar.MONTHS[found[2].lower()]) if found[2] else found[3]
        day = _day(found[1], number, found[4] or said_year(quote, published), quote, published)
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
        return nearest(published, quote, lambda y: date(y, number, int(day))).isoformat()
    except ValueError:
        return ""  # A date that does not exist is no month either.


def _months(quote: str, published: date | None, _language: str) -> str | None:
    found = calendar.IN_MONTH.search(quote)
    if found is None:
        return None
    number = calendar.MONTHS[found[1].lower()]
    year = found[2] or ((found := calendar.ONE_YEAR.search(quote)) and found[1]) or said_year(quote, published)
    if year is None:
        if published is None:
            return None
        words = set(quote.lower().split())
        # The present month is the one that is meant, whatever its middle is nearer to.
        there = published.replace(day=1)
        year = str(nearest(there, quote, lambda y: date(y, number, 1)).year)
        if words & calendar.LAST and f"{year}-{number:02}" >= f"{there:%Y-%m}":
            year = str(int(year) - 1)
    return f"{year}-{number:02}"


def _weekdays(quote: str, published: date | None, _language: str) -> str | None:
    found = calendar.WEEKDAY.search(quote)
    if found is None or published is None or quote[found.start() : found.end() + 1].lower().endswith("s"):
        return None
    words = set(quote.lower().split())
    if words & calendar.EVERY:
        return ""
    behind = (published.weekday() - calendar.DAYS[found[1].lower()]) % 7
    if words & (calendar.NEXT | {"bis", "ab", "until", "by"}) or words & calendar.THIS:
        day = published + timedelta(days=(7 - behind) % 7 or 7 * bool(words & calendar.NEXT))
    else:
        day = published - timedelta(days=behind or 7 * bool(words & calendar.LAST))
    weeks = calendar.WEEKS_AGO.search(quote)
    day -= timedelta(weeks=(calendar.WEEKS[weeks[1].lower()] if weeks else 0))
    return _with_clock(day.isoformat(), quote[found.end() :])


def _feasts(quote: str, published: date | None, _language: str) -> str | None:
    """Read "bis Ostern", "an Heiligabend 2021", "zwischen den Jahren", and what is dated by history."""
    if found := era(quote):
        return found
    year = calendar.ONE_YEAR.search(quote)
    if year is None and published is None:
        return None
    if "zwischen den jahren" in quote.lower() and published is not None:
        there = int(year[1]) if year else nearest(published, quote, lambda y: date(y, 12, 25)).year
        return f"{there}-12-25..{there + 1}-01-01"
    if feast(quote, 2000) is None or set(quote.lower().split()) & calendar.EVERY:
        return None
    if year:
        day = feast(quote, int(year[1]))
    else:
        assert published is not None
        day = nearest(published, quote, lambda y: feast(quote, y) or date(y, 1, 1))
    return _with_clock(day.isoformat(), quote) if day else None


def _named(quote: str, published: date | None, language: str) -> str | None:
    """Read "gestern", "im Vorjahr", "in diesem Jahr", "vergangene Woche"."""
    if published is None:
        return None
    words = quote.lower().replace(",", " ").split()
    if words[:2] == ["bis", "heute"] or (set(words) & calendar.SAME and "vorjahres" not in words):
        return ""
    if (found := calendar.YEARS_AGO_TODAY.search(quote)) and (year := length(found[1], published, language)):
        return f"{year}-{published:%m-%d}" if f"{published:%m-%d}" != "02-29" else year
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
        day = published.isoformat()
        return _with_clock(day, quote) if words[-1] == "mitternacht" and words[0] != "bis" else day
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
    return moved(published, step, {"jahr": "Y", "year": "Y", "monat": "MM", "month": "MM", "tag": "D"}.get(unit, "W"))


def _one_year(quote: str, _published: date | None, _language: str) -> str | None:
    found = calendar.ONE_YEAR.search(quote)
    return found[1] if found else None


def _clock(quote: str, _published: date | None, _language: str) -> str | None:
    return clock(quote)


def _with_clock(day: str | None, rest: str) -> str | None:
    found = clock(rest) if day else None
    return f"{day}{found.partition('..')[0]}" if found else day


def _spans(quote: str, published: date | None, language: str) -> str | None:
    """Read "zwischen April 2019 und Oktober 2021", "vom 28. September bis zum 11. Januar"."""
    found = calendar.FROM_TO.search(quote)
    if found is None:
        return None
    start, end = found.groups()
    year = calendar.ONE_YEAR.search(end)
    lent = calendar.IN_MONTH.search(start) is not None and not calendar.ONE_YEAR.search(start)
    if year and lent:
        start = f"{start} {year[1]}"
    sides = [moment(side, published=published, language=language) for side in (start, end)]
    if None in sides or any(side and ".." in side for side in sides):
        return None
    first, last = map(str, sides)
    if last < first and lent and first[:4].isdigit():  # from September to January 2026
        first = f"{int(first[:4]) - 1:04}{first[4:]}"
    elif last < first and not year and last[:4].isdigit():
        last = f"{int(last[:4]) + 1:04}{last[4:]}"
    return f"{first}..{last}"


_READINGS = (
    english, lap, _spans, _dates, periods.years, periods.quarters, _months, _feasts, periods.parts, _weekdays,
    periods.seasons, _one_year, _clock, _named, length,
)  # fmt: skip
