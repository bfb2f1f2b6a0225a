"""Reads what a time says, as ISO 8601, resolved with the article's date. It never finds one and never compares two.

Newspapers leave out what the date of the paper tells: "am Dienstag" is the last Tuesday, "seit März" the last March,
"bis Ende Mai" the next. What names no day, month or year ("damals", "nachts") has no value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from factcheck.finding.amounts import amount
from factcheck.finding.words import word_set

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner jan january", "februar feber feb february", "märz mär march mar", "april apr", "mai may",
            "juni jun june", "juli jul july", "august aug", "september sept sep", "oktober okt october oct",
            "november nov", "dezember dez december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_DAYS = {
    name: number
    for number, names in enumerate(
        (
            "montag monday", "dienstag tuesday", "mittwoch wednesday", "donnerstag thursday", "freitag friday",
            "samstag sonnabend saturday", "sonntag sunday",
        )
    )
    for name in names.split()
}  # fmt: skip
_FUTURE = word_set("bis ab zum frühestens spätestens kommenden kommende nächsten nächste until by next coming binnen")
_NEXT = word_set("kommenden kommende kommender kommendes nächsten nächste nächster nächstes next coming folgenden")
_LAST = word_set(
    "vergangenen vergangene vergangener vergangenes letzten letzte letzter letztes vorigen vorige voriges last previous"
)
_SEVERAL = word_set("wochen jahren jahre monaten monate tagen tage weeks years months days")
_THIS = word_set("diesem dieser dieses diesen diese laufenden laufende this current")
_BEFORE = word_set("vor ago")
_DATED = {
    "heute": 0,
    "today": 0,
    "gestern": -1,
    "yesterday": -1,
    "vorgestern": -2,
    "morgen": 1,
    "tomorrow": 1,
    "übermorgen": 2,
}
_ORDER = {"ersten": 1, "erste": 1, "zweiten": 2, "zweite": 2, "dritten": 3, "dritte": 3, "vierten": 4, "vierte": 4,
          "first": 1, "second": 2, "third": 3, "fourth": 4}  # fmt: skip
_UNITS = {
    "sekunde": "S", "second": "S", "minute": "M", "stunde": "H", "hour": "H", "tag": "D", "day": "D", "woche": "W",
    "week": "W", "monat": "MM", "month": "MM", "jahr": "Y", "year": "Y", "jahrzehnt": "10Y", "decade": "10Y",
    "jahrhundert": "100Y", "century": "100Y",
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = "|".join(sorted(_DAYS, key=len, reverse=True))
_UNIT = "|".join(_UNITS)
_YEAR = r"(?:1[0-9]\d\d|20\d\d)"
_FULL = re.compile(rf"\b(\d{{1,2}})\.\s*(?:({_MONTH})s?\b\.?|(\d{{1,2}})\.)(?:\s*({_YEAR}|\d\d)\b)?", re.IGNORECASE)
_DAY_TO = re.compile(
    rf"\b(\d{{1,2}})\.\s*(?:bis|-|–|und|/)\s*(?:zum\s+)?(\d{{1,2}})\.\s*({_MONTH})s?\b\.?(?:\s*({_YEAR}))?",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    rf"\b(?:({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?|(\d{{1,2}})(?:st|nd|rd|th)? ({_MONTH}))\b(?:,? ({_YEAR}))?",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_SPAN = re.compile(rf"\b({_YEAR})\s*(?:bis|und|–|-|/|to|and|until)\s*({_YEAR}|\d\d)\b", re.IGNORECASE)
_DECADE = re.compile(r"\b(\d{3}0)er|\b(\d{3}0)s\b")
_TEN_NAMES = ("zwanziger", "dreißiger", "vierziger", "fünfziger", "sechziger", "siebziger", "achtziger", "neunziger")
_TENS = re.compile(rf"\b({'|'.join(_TEN_NAMES)})[ -]?(?:jahre|$)", re.IGNORECASE)
_CENTURY = re.compile(r"\b(\d{1,2})\.\s*(?:Jahrhundert|Jh)", re.IGNORECASE)
_QUARTER = re.compile(
    rf"\b(\w+|\d\.)\s+(Quartal|quarter|Halbjahr|half|Jahreshälfte)s?\b(?:\D*({_YEAR}))?", re.IGNORECASE
)
_IN_MONTH = re.compile(rf"\b({_MONTH})s?\b\.?(?:\s+({_YEAR}))?", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b(\d{1,2})(?:[.:](\d\d))?\s*Uhr|\b(\d{1,2})(?:[.:](\d\d))? ?([ap])\.?m\b|\b(\d{1,2})[.:](\d\d)\b", re.IGNORECASE
)
_HOURS = re.compile(
    r"\b(\d{1,2})(?:[.:](\d\d))?(?: Uhr)?\s*(?:bis|und|–|-)\s*(\d{1,2})(?:[.:](\d\d))?\s*Uhr", re.IGNORECASE
)
_WEEKDAY = re.compile(rf"\b({_DAY})", re.IGNORECASE)
_FROM_TO = re.compile(
    r"\b(?:zwischen|vom?|ab|between|from) (.+?) (?:bis(?: zum?)?|und|to|and|until) (.+)", re.IGNORECASE
)
_SEASONS = {"frühjahr": 3, "frühling": 3, "spring": 3, "sommer": 6, "summer": 6, "herbst": 9, "autumn": 9, "winter": 12}
_PARTS_OF_DAY = ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht", "mitternacht")
_ONE_YEAR = re.compile(rf"\b({_YEAR})\b")
_ORDINAL = re.compile(r"\d\. [A-Z]|\b(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte)[nrs]?\b")
_OFTEN = re.compile(r"(?<!nicht )\b\w{3,}mal\b")
_COUNTED = re.compile(rf"\b({_UNIT})(?:en|es|e|n|s)?\b", re.IGNORECASE)


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
    if found := _ISO.search(quote):
        return found.group()
    if found := _DAY_TO.search(quote):
        first = _day(found[1], found[3], found[4], quote, published)
        last = _day(found[2], found[3], found[4], quote, published)
        return f"{first}..{last}" if first and last else None
    if found := _FULL.search(quote):
        number = str(_MONTHS[found[2].lower()]) if found[2] else found[3]
        day = _day(found[1], number, found[4], quote, published)
        return _with_clock(day, quote[found.end() :])
    if language.startswith("en") and (found := _ENGLISH.search(quote)):
        day = _day(found[2] or found[3], found[1] or found[4], found[5], quote, published)
        return _with_clock(day, quote[found.end() :])
    return None


def _day(day: str, month: str, year: str | None, quote: str, published: date | None) -> str | None:
    number = _MONTHS.get(month.lower()) or int(month)
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
    if words & _FUTURE:
        known = [day for day in known if day >= published] or known
    elif words & {"seit", "since"}:
        known = [day for day in known if day <= published] or known
    # A newspaper looks back more often than ahead.
    return min(known, key=lambda day: max((published - day).days, 2 * (day - published).days))


def _years(quote: str, _published: date | None, _language: str) -> str | None:
    if found := _SPAN.search(quote):
        last = found[2] if len(found[2]) == 4 else found[1][:2] + found[2]
        return f"{found[1]}..{last}"
    if (found := _DECADE.search(quote)) and (found[1] or found[2]):
        decade = int(found[1] or found[2])
        return f"{decade}..{decade + 9}"
    if found := _TENS.search(quote):
        decade = 1900 + 10 * (_TEN_NAMES.index(found[1].lower()) + 2)
        return f"{decade}..{decade + 9}"
    if found := _CENTURY.search(quote):
        return f"{int(found[1]) - 1}01..{int(found[1])}00"
    return None


def _quarters(quote: str, published: date | None, _language: str) -> str | None:
    found = _QUARTER.search(quote)
    if found is None:
        return None
    number = _ORDER.get(found[1].lower()) or (int(found[1][0]) if found[1][0].isdigit() else None)
    if number is None:
        return None
    half = found[2].lower() in ("halbjahr", "half", "jahreshälfte")
    months = 6 if half else 3
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
    found = _IN_MONTH.search(quote)
    if found is None:
        return None
    number = _MONTHS[found[1].lower()]
    year = found[2] or ((found := _ONE_YEAR.search(quote)) and found[1])
    if year is None:
        if published is None:
            return None
        words = set(quote.lower().split())
        # The present month is the one that is meant, whatever its middle is nearer to.
        there = published.replace(day=1)
        year = str(_nearest(there, quote, lambda y: date(y, number, 1)).year)
        if words & _LAST and f"{year}-{number:02}" >= f"{there:%Y-%m}":
            year = str(int(year) - 1)
    return f"{year}-{number:02}"


def _weekdays(quote: str, published: date | None, _language: str) -> str | None:
    found = _WEEKDAY.search(quote)
    if found is None or published is None or quote[found.start() : found.end() + 1].lower().endswith("s"):
        return None
    words = set(quote.lower().split())
    behind = (published.weekday() - _DAYS[found[1].lower()]) % 7
    if words & (_NEXT | {"bis", "ab", "until", "by"}) or words & _THIS:
        day = published + timedelta(days=(7 - behind) % 7 or 7 * bool(words & _NEXT))
    else:
        day = published - timedelta(days=behind or 7 * bool(words & _LAST))
    return _with_clock(day.isoformat(), quote[found.end() :])


def _named(quote: str, published: date | None, _language: str) -> str | None:
    """Read "gestern", "im Vorjahr", "in diesem Jahr", "vergangene Woche"."""
    if published is None:
        return None
    words = quote.lower().replace(",", " ").split()
    for word in quote.replace(",", " ").split():
        # "Morgen" with a capital is a part of the day.
        if word.lower() in _DATED and (word != "Morgen" or len(words) == 1):
            return _with_clock((published + timedelta(days=_DATED[word.lower()])).isoformat(), quote)
    if words[-1].removesuffix("s") in _PARTS_OF_DAY and words[0] in (
        "am",
        "bis",
        "in",
        "zum",
        "gegen",
        "seit",
        "noch",
        "schon",
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
    step = -1 if prior or joined & _LAST else 1 if joined & _NEXT else 0 if joined & _THIS else None
    # "In den nächsten Wochen" names none of them.
    if step is None or any(character.isdigit() for character in quote) or joined & _SEVERAL:
        return None
    return _moved(published, step, {"jahr": "Y", "year": "Y", "monat": "MM", "month": "MM", "tag": "D"}.get(unit, "W"))


def _counted(quote: str, published: date | None, language: str) -> str | None:
    """Read "vor zwei Jahren", "seit drei Wochen", "drei Jahre lang", "binnen 48 Stunden"."""
    found = _COUNTED.search(quote)
    if found is None:
        return None
    number = amount(quote[: found.end()], language=language)
    # "In der 71. Minute" and "zweimal im Jahr" are no lengths.
    if number.value is None or _ORDINAL.search(quote) or _OFTEN.search(quote):
        return None
    unit, words = _UNITS[found[1].lower()], set(quote.lower().split())
    if words & (_BEFORE | {"seit", "since"}) and published is None:
        return None
    if words & _BEFORE and published is not None and unit not in ("H", "M", "S"):
        if unit == "W":
            return (published - timedelta(weeks=number.value)).isoformat()
        return _moved(published, -number.value, unit)
    if words & {"seit", "since"} and published is not None and unit.endswith(("Y", "MM")):
        return _moved(published, -number.value, unit)
    if "in" in words and published is not None and unit not in ("H", "M", "S") and number.to is None:
        return _moved(published, number.value, unit)
    value = number.value * int(unit.removesuffix("Y") or 1) if unit.endswith("Y") else number.value
    length = f"{value:g}{unit[-1]}"
    return f"PT{length}" if unit in ("H", "M", "S") else f"P{length}"


def _moved(published: date, steps: float, unit: str) -> str | None:
    """Give the day, week, month or year that lies so many units from a day."""
    if unit == "D":
        return (published + timedelta(days=steps)).isoformat()
    if unit == "W":
        year, week, _ = (published + timedelta(weeks=steps)).isocalendar()
        return f"{year}-W{week:02}"
    if unit == "MM":
        months = published.year * 12 + published.month - 1 + round(steps)
        return f"{months // 12}-{months % 12 + 1:02}"
    return str(published.year + round(steps * int(unit.removesuffix("Y") or 1)))


def _one_year(quote: str, _published: date | None, _language: str) -> str | None:
    found = _ONE_YEAR.search(quote)
    return found[1] if found else None


def _clock(quote: str, _published: date | None, _language: str) -> str | None:
    if hours := _HOURS.search(quote):
        return "..".join(f"T{int(hours[at]):02}:{hours[at + 1] or '00'}" for at in (1, 3))
    found = list(_CLOCK.finditer(quote))
    return "..".join(f"T{_hours(match)}" for match in found[:2]) if found else None


def _with_clock(day: str | None, rest: str) -> str | None:
    found = _CLOCK.search(rest)
    return f"{day}T{_hours(found)}" if day and found else day


def _hours(found: re.Match[str]) -> str:
    hour = int(found[1] or found[3] or found[6])
    hour = hour % 12 + (12 if found[5].lower() == "p" else 0) if found[5] else hour
    return f"{hour:02}:{found[2] or found[4] or found[7] or '00'}"


def _seasons(quote: str, published: date | None, _language: str) -> str | None:
    words = quote.lower().split()
    first = next((month for word in words for season, month in _SEASONS.items() if word.startswith(season)), None)
    if first is None:
        return None
    if found := _ONE_YEAR.search(quote):
        year = int(found[1])
    elif published is None:
        return None
    else:
        year = _nearest(published, quote, lambda y: date(y, first, 28)).year
    return f"{year}-{first:02}..{year + (first == 12)}-{(first + 1) % 12 + 1:02}"


def _spans(quote: str, published: date | None, language: str) -> str | None:
    """Read "zwischen April 2019 und Oktober 2021", "vom 28. September bis zum 11. Januar"."""
    found = _FROM_TO.search(quote)
    if found is None:
        return None
    sides = [moment(side, published=published, language=language) for side in found.groups()]
    if None in sides or any(side and ".." in side for side in sides):
        return None
    first, last = map(str, sides)
    if last < first and not _ONE_YEAR.search(found[2]) and last[:4].isdigit():
        last = f"{int(last[:4]) + 1}{last[4:]}"
    return f"{first}..{last}"


_READINGS = (_spans, _dates, _years, _quarters, _months, _weekdays, _seasons, _one_year, _clock, _named, _counted)
