"""Reads what an English time says where English has words or an order of its own. It finds none; `moments` asks it.

An empty string says that the words have no value, so that nobody else need look.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from factcheck.finding import calendar
from factcheck.finding.amounts import amount
from factcheck.finding.english_clocks import time_of_day
from factcheck.finding.english_feasts import english_feast
from factcheck.finding.lengths import moved
from factcheck.finding.resolving import nearest

_UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "morning": "D", "afternoon": "D",
    "evening": "D", "week": "W", "weekend": "W", "fortnight": "2W", "month": "MM", "quarter": "3MM", "year": "Y",
    "season": "Y", "decade": "10Y", "century": "100Y", "centurie": "100Y", "millennium": "1000Y",
}  # fmt: skip
_UNIT = re.compile(rf"(?<!-)\b({'|'.join(_UNITS)})s?\b")
_ROLLING = re.compile(
    r"\b(?:the|this|these) (?P<side>past|last|previous|next|coming)(?: (?P<number>[\w-]+))?"
    r" (?P<unit>days?|weeks?|months?|years?|decades?|century|centuries)\b"
)
_TO = re.compile(r"\bthe (?P<number>[\w-]+) (?P<unit>months|weeks|days) (?:to|ending(?: on)?|through) (?P<end>.+)")
_FIRST = re.compile(r"\b(?P<side>first|last|final|opening) (?P<number>[\w-]+) months of (?P<year>.+)")
_EDGE = re.compile(
    r"\b(?P<edge>end|beginning|start|middle|close|turn) of (?:the |this )?(?:(?P<side>last|next|this|following) )?"
    r"(?P<unit>month|quarter|year|week|decade|century|(?P<said>\d{4}))\b|\bmid-?(?P<mid>\d{4})\b"
)
_EDGES = {"end": 12, "close": 12, "beginning": 1, "start": 1, "middle": 6}
_DAY_SPAN = re.compile(
    rf"\b(?:(?P<m1>{calendar.MONTH})\.? (?P<a>\d{{1,2}})\s?(?:-|–|to) ?(?P<b>\d{{1,2}})"
    rf"|(?P<c>\d{{1,2}})\s?(?:-|–|to|and) ?(?P<d>\d{{1,2}}) (?P<m2>{calendar.MONTH}))\b(?:,? (?P<year>\d{{4}}))?"
)
_OF_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th) (?:day )?of ({calendar.MONTH})\b")
_MONTHS = re.compile(rf"\b({calendar.MONTH})(?: and | or |-|–|/)({calendar.MONTH})\b(?:,? (\d{{4}}))?")
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
_DECADE = re.compile(rf"\b(?:({'|'.join(_DECADES)})|[’']?([2-9]0)[’']?s)\b")
_CENTURY = re.compile(r"\b(?:(\d{1,2})(?:st|nd|rd|th)|(\w+teenth|twentieth|twenty-first))[ -]centur")
_CENTURIES = {
    "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
_OFTEN = re.compile(
    r"s (?:an?|per|each) (?:day|week|month|year|night|quarter|season|hour)$|\btimes\b|\bevery\b"
    r"|\b(?:once|twice)\b|\b(?:nightly|weekly|yearly|annually|daily|monthly|fortnightly)$"
)
_RANKED = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
    r" (?:minutes?|seconds?|hours?|days?|nights?|weeks?|months?|years?|season|term|session)\b"
)
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_EVERY = re.compile(
    rf"^(?:\w+ )?(?:every|each) (?:(?P<number>[\w-]+) (?P<unit>{'|'.join(_UNITS)})s?$|(?:{calendar.MONTH}|{_DAYS})\b)"
)
_HABIT = re.compile(rf"\b(?:on (?:an? )?(?:{_DAYS}) (?:morning|afternoon|evening|night)s$|on an? (?:{_DAYS})\b)")
_TWO_DAYS = re.compile(rf"\b({_DAYS})(?: night)?(?: and | to |-|–| through | until )({_DAYS})\b(?! \d|,? \d)")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_LAST_SEASON = re.compile(r"\blast (spring|summer|autumn|fall|winter)$")
_HALF = re.compile(r"\b(?:first|second) half\b(?!.*(?:\d{4}|year|fiscal))")
_OTHER = re.compile(
    r"\b(?:that|same|following|recent|other) (?:\w+)$|\bthe (?:day|week|month|year|night) (?:before|after)$"
)
_AGO = re.compile(r"\bago\b")
_FUTURE = re.compile(r"\b(?:before|ahead of|next|until|by|from)\b")
_SHORT = ("H", "M", "S")


def english(quote: str, published: date | None, language: str) -> str | None:
    """Read the words of a time, or give nothing when they are as the German ones, or an empty string for no value."""
    if not language.startswith("en"):
        return None
    lower = " ".join(quote.lower().replace("’", "'").split())
    for reading in (_habits, _spans, _feasts, _edges, _rolling, _periods, _days, _lengths):
        if (value := reading(lower, published)) is not None:
            return value
    return None


def _habits(lower: str, published: date | None) -> str | None:
    """Read "every 18 months", "on Monday and Tuesday", "last summer"; "every July" and "on a Monday" have no value."""
    from factcheck.finding.moments import moment  # noqa: PLC0415 - it reads with this module

    if found := _EVERY.search(lower):
        number = amount(found["number"], language="en").value if found["number"] else None
        return _written([(number, _UNITS[found["unit"].removesuffix("s")])]) if number else ""
    if _HABIT.search(lower):
        return ""
    if (found := _TWO_DAYS.search(lower)) and published is not None:
        days = [moment(day, published=published, language="en") for day in found.groups()]
        if not all(days):
            return ""
        begin, end = (date.fromisoformat(str(day)) for day in days)
        # The second day is the first of its name behind the first.
        return f"{begin}..{begin + timedelta(days=(end - begin).days % 7)}"
    if (found := _LAST_SEASON.search(lower)) and published is not None:
        # The last that is over.
        first = _SEASONS[found[1]]
        there = published.year - (published.month <= first + 2)
        return f"{there}-{first:02}..{there + (first == 12)}-{(first + 1) % 12 + 1:02}"
    return None


def _spans(lower: str, published: date | None) -> str | None:
    """Read "the three months to September 30", "May 3-5", "in June and July", "the 3rd of May"."""
    from factcheck.finding.moments import moment  # noqa: PLC0415 - it reads with this module

    if found := _TO.search(lower):
        number = amount(found["number"], language="en").value
        end = moment(found["end"], published=published, language="en")
        if number is None or end is None or not re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", end):
            return ""
        if found["unit"] != "months":
            return end
        begun = moved(date(int(end[:4]), int(end[5:7]), 1), 1 - number, "MM")
        return f"{begun}-01..{end}" if len(end) > len("2025-01") else f"{begun}..{end}"
    if (found := _OF_MONTH.search(lower)) and "-" not in found[0]:
        return moment(lower.replace(found[0], f"{found[1]} {found[2]}"), published=published, language="en")
    if found := _DAY_SPAN.search(lower):
        days, month = (found["a"] or found["c"], found["b"] or found["d"]), found["m1"] or found["m2"]
        year = found["year"] or ""
        ends = [moment(f"{day} {month} {year}".strip(), published=published, language="en") for day in days]
        return "..".join(map(str, ends)) if all(ends) else ""
    if (found := _MONTHS.search(lower)) and (found[3] or published):
        last = moment(f"in {found[2]} {found[3] or ''}".strip(), published=published, language="en")
        if last is None:
            return None
        first, second = calendar.MONTHS[found[1]], calendar.MONTHS[found[2]]
        return f"{int(last[:4]) - (first > second)}-{first:02}..{last}"
    if found := _FIRST.search(lower):
        number = amount(found["number"], language="en").value
        year = moment(found["year"], published=published, language="en") or (published and str(published.year))
        if number is None or not year or not 1 <= number <= 12:
            return ""
        late = found["side"] in ("last", "final")
        return f"{year[:4]}-{13 - number if late else 1:02.0f}..{year[:4]}-{12 if late else number:02.0f}"
    return None


def _feasts(lower: str, published: date | None) -> str | None:
    year = calendar.ONE_YEAR.search(lower)
    if (year is None and published is None) or english_feast(lower, 2000) is None or "every" in lower:
        return None
    if year or published is None:
        day = english_feast(lower, int(year[1])) if year else None
        return day.isoformat() if day else None
    ahead = "until" if re.search(r"\b(?:before|ahead|next|until|by)\b", lower) else "last" if "last" in lower else ""
    past = "since" if ahead == "last" or "since" in lower else ahead
    day = nearest(published, past, lambda y: english_feast(lower, y) or date(y, 1, 1))
    return day.isoformat()


def _edges(lower: str, published: date | None) -> str | None:
    """Read "at the end of next year", "at the end of the quarter", "mid-2024"."""
    found = _EDGE.search(lower)
    if found is None or re.search(r"\bof (?:the|this) year \d", lower):
        return None
    if found["mid"]:
        return f"{found['mid']}-06"
    month = _EDGES.get(found["edge"])
    if month is None:
        return None
    if found["said"]:
        return f"{found['said']}-{month:02}"
    if published is None:
        return ""
    step = {"last": -1, "next": 1}.get(found["side"] or "", 0)
    if found["unit"] == "year":
        return f"{published.year + step}-{month:02}"
    if found["unit"] == "decade":
        return str((published.year // 10 + step) * 10 + (9 if month == 12 else 0))
    if found["unit"] == "month":
        return moved(published, step, "MM")
    if found["unit"] == "quarter":
        begun = published.month - (published.month - 1) % 3
        if month == 1:
            return f"{published.year}-{begun:02}-01"
        # A paper writes of the quarter that is over, unless it looks ahead.
        last = date(published.year, begun, 1) - timedelta(days=1)
        if re.match(r"\w* ?(?:by|until|before)\b", lower) or step > 0:
            there = begun + 2
            return f"{published.year}-{there:02}-{monthrange(published.year, there)[1]}"
        return last.isoformat()
    return ""


def _rolling(lower: str, published: date | None) -> str | None:
    """Read "in the past ten years", "over the next 12 months": from or to the day of the paper."""
    found = _ROLLING.search(lower)
    if found is None or (found["side"] == "previous" and not found["number"]):
        return None
    if published is None:
        return ""
    number = 1.0
    if said := found["number"]:
        few = amount(said, language="en").value
        if few is None:
            return ""  # the past few years
        number = few
    unit = _UNITS[found["unit"].removesuffix("s") if found["unit"] != "centuries" else "century"]
    if not said and found["side"] in ("last", "next", "coming") and unit in ("W", "MM", "Y"):
        return None if found["side"] != "coming" else moved(published, 1, unit)
    back = found["side"] in ("past", "last", "previous")
    fine = "MM" if unit == "Y" and number == 1 else "D" if unit == "W" else unit
    steps = number * {"MM": 12, "D": 7}.get(fine, 1) if fine != unit else number
    there, here = moved(published, -steps if back else steps, fine), moved(published, 0, fine)
    return f"{there}..{here}" if back else f"{here}..{there}"


def _periods(lower: str, published: date | None) -> str | None:
    if (
        not re.search(r"\d{4}", lower)
        and (found := _DECADE.search(lower))
        and "his" not in lower
        and "her" not in lower
    ):
        decade = 1900 + (_DECADES.get(found[1] or "") or int(found[2] or 0))
        return f"{decade}..{decade + 9}"
    if found := _CENTURY.search(lower):
        century = int(found[1] or 0) or _CENTURIES.get(found[2] or "", 0)
        return f"{century - 1}01..{century}00" if century else ""
    if "weekend" in lower and published is not None and "every" not in lower and "weekends" not in lower:
        saturday = published + timedelta(days=calendar.SATURDAY - published.weekday())
        past = re.search(r"\blast\b", lower) or (
            published.weekday() < calendar.THURSDAY and not re.search(r"\b(?:this|next|coming|until|by)\b", lower)
        )
        saturday += timedelta(weeks=-1 if past else "next" in lower and published.weekday() >= calendar.SATURDAY)
        return f"{saturday.isoformat()}..{(saturday + timedelta(days=1)).isoformat()}"
    return None


def _days(lower: str, published: date | None) -> str | None:
    """Read "this morning", "last night", "overnight", "at noon on Thursday", and a time of day alone."""
    from factcheck.finding.moments import moment  # noqa: PLC0415 - it reads with this module

    if published is not None:
        if re.fullmatch(r"(?:\w+ )?(?:overnight|last night)", lower):
            return (published - timedelta(days=1)).isoformat()
        if re.fullmatch(
            r"(?:\w+ )?(?:(?:early |late |later |earlier )?this (?:morning|afternoon|evening)|tonight)", lower
        ):
            return published.isoformat()
    if re.search(rf"\b(?:{calendar.MONTH})\b|\d{{4}}|\bminute of|\b(?:week|month|year|hour)s? ", lower):
        return None
    time = time_of_day(lower)
    if time is None:
        return None
    day = calendar.WEEKDAY.search(lower)
    if day and published and "every" not in lower and not lower[day.start() :].startswith(day[1] + "s"):
        there = moment(f"{'next ' if 'next' in lower else ''}{day[1]}", published=published, language="en")
        return f"{there}{time}" if there else time
    for word in ("yesterday", "today", "tomorrow"):
        if word in lower and published:
            return f"{(published + timedelta(days=calendar.DATED[word])).isoformat()}{time}"
    return time


def _lengths(lower: str, published: date | None) -> str | None:
    """Read "for four years and three months"; what happens often, or as the fifth, has no length."""
    if _RANKED.search(lower) or _HALF.search(lower) or _OFTEN.search(lower) or _OTHER.search(lower):
        return "" if calendar.IN_MONTH.search(lower) is None and not re.search(r"\d{4}", lower) else None
    if _AGO.search(lower) or re.search(rf"\b(?:{calendar.MONTH})\b|\d{{4}}", lower):
        return None
    units = list(_UNIT.finditer(lower))
    if not units or re.search(r"\b(?:last|next|this|the|previous|coming) (?:\w+ )?(?:week|month|year)\b", lower):
        return None
    begins = 0
    parts: list[tuple[float, float | None, str]] = []
    for found in units[:2]:
        if parts and not re.match(r"s? (?:and|to) ", lower[begins:]):
            break
        said = amount(lower[begins : found.start()], language="en") if lower[begins : found.start()].strip() else None
        alone = not lower[begins : found.start()].endswith("and a half ")
        if alone and re.search(
            r"best part of an? $|\bone $|\ban? (?:\w+ )?$|\bsingle $", lower[begins : found.start()]
        ):
            value: float | None = 0.5 if "half" in lower[begins : found.start()] else 1.0
        else:
            value = said.value if said else None
        if value is None:
            break
        if lower[found.end() :].startswith(" and a half"):
            value += 0.5
        parts.append((value, said.to if said and value == said.value else None, _UNITS[found[1]]))
        begins = found.end()
    if not parts:
        return None
    if parts[0][1] is not None:
        return "..".join(_written([(end, parts[0][2])]) for end in parts[0][:2] if end is not None)
    return _written([(value, unit) for value, _, unit in parts])


def _written(parts: list[tuple[float, str]]) -> str:
    """Write lengths as ISO 8601: halves of hours and years in the next smaller unit."""
    dated = timed = ""
    for given, unit in parts:
        scale = re.match(r"\d+", unit)
        value = given * int(scale[0] if scale else 1)
        name = unit.lstrip("0123456789")
        smaller = {"H": (60, "M"), "M": (60, "S"), "Y": (12, "M")}.get(name)
        rest = ""
        if smaller and value % 1 and (value * smaller[0]) % 1 == 0:
            rest = f"{round(value % 1 * smaller[0])}{smaller[1]}"
            value //= 1
        text = f"{value:.12g}{name[-1]}" if value or not rest else ""
        if name in _SHORT:
            timed += text + rest
        else:
            dated += text + rest
    return f"P{dated}" + (f"T{timed}" if timed else "")
