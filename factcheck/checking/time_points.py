"""Finds points in time at whatever precision: a time of day, a day, a month, a season or a year. It compares none.

What a newspaper leaves out is lent by what stands beside it: the month in "vom 6. bis zum 16. Oktober", the time of day
in "bis Donnerstag um dieselbe Zeit".
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from factcheck.checking.days import weekday
from factcheck.finding import calendar
from factcheck.finding.calendar import MONTHS
from factcheck.finding.clocks import clock
from factcheck.finding.english_clocks import time_of_day
from factcheck.finding.words import Table

_COUNTED = (
    r"(?:v\. ?Chr|vor Chr|vor unserer|BC|\w*(?:Euro|Menschen|Besucher\w*|Mark|Meter|Stück|Dollar|Einwohner\w*|Kilo\w*"
    r"|Franken|Stimmen|people|euros|metres|miles|votes|copies)|Uhr)\b"
)
YEAR = rf"(?:1[5-9]|20)\d\d(?! ?{_COUNTED})"
# Written with a capital: may and march are no months.
MONTH = rf"(?=[JFMASOND])(?i:{calendar.MONTH})"
_DAY_NAME = rf"(?=[MDFSTW])(?i:{calendar.DAY})"
_HOUR = "eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
_ENGLISH_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PART = r"(?:s|morgens?|vormittags?|mittags?|nachmittags?|abends?|nachts?)"
_SEASON = r"(?:Frühjahr|Frühling|Sommer|Herbst|spring|summer|autumn|fall)"
_SEASONS = Table(
    {"frühjahr": 3, "frühling": 3, "spring": 3, "sommer": 6, "summer": 6, "herbst": 9, "autumn": 9, "fall": 9}
)
_FEAST = "(?i:Heiligabend|Silvester|Neujahr|Christmas Eve|New Year[’']s Eve|Christmas Day|New Year[’']s Day)"
_IN_GERMAN = (
    r"(?:(?<=im )|(?<=seit )|(?<=Ende )|(?<=Mitte )|(?<=Anfang )|(?<=bis )|(?<=ab )|(?<=und )|(?<=igen )|(?<=nen )"
    r"|(?<=ten ))"
)
_IN_ENGLISH = (
    r"(?:(?<=in )|(?<=since )|(?<=early )|(?<=late )|(?<=mid-)|(?<=last )|(?<=this )|(?<=of )|(?<=and )|(?<=the ))"
)
_JOIN = r"(?: ?[–-] ?| (?:bis|und)(?: gegen| etwa| kurz nach| einschließlich)? )"
_GERMAN_CLOCK = (
    rf"(?:\d{{1,2}}(?:[.:]\d\d)?(?: Uhr\b|(?={_JOIN}\d{{1,2}}(?:[.:]\d\d)? Uhr\b))"
    rf"|(?:(?:[Hh]alb|(?:[Dd]rei)?[Vv]iertel(?: vor| nach)?|(?:fünf|zehn|zwanzig|kurz) (?:vor|nach)(?: halb)?) )?"
    rf"\b(?:{_HOUR})(?= Uhr\b|{_JOIN}(?:\d\d?|{_HOUR}) Uhr\b)(?: Uhr)?"
    rf"|(?:[Hh]alb|(?:[Dd]rei)?[Vv]iertel(?: vor| nach)?|(?:fünf|zehn|zwanzig) (?:vor|nach)(?: halb)?) (?:{_HOUR})\b"
    rf"|(?<=\b[Uu]m )(?:{_HOUR})(?!-)\b(?! (?:\w+e[nrs]? )?[A-ZÄÖÜ]|[-/]| (?:bis|und|oder) \w+ [A-ZÄÖÜ])|Mitternacht\b)"
)
_ENGLISH_CLOCK = (
    rf"(?:\d{{1,2}}(?:[.:]\d\d)? ?[ap]\.?m\b|(?<=at )\d{{1,2}}[.:]\d\d\b(?! ?[ap])"
    rf"|(?:(?:half|quarter|five|ten|twenty) (?:past|to) )?(?:{_ENGLISH_HOUR})(?: o[’']clock"
    rf"| in the (?:morning|afternoon|evening)|(?= (?:to|until|till) (?:{_ENGLISH_HOUR}) o[’']clock))"
    rf"|(?:half|quarter|five|ten|twenty) (?:past|to) (?:{_ENGLISH_HOUR})\b|(?:(?<=at )|(?<=until )|(?<=by ))"
    rf"(?:{_ENGLISH_HOUR})(?=[.,;)])|\b(?:noon|midnight)\b)"
)
_OF_DAY = (
    rf"(?P<weekday>{_DAY_NAME}{_PART}?)(?:[ ,](?:(?!{_DAY_NAME})[\w]+ )?(?:[Uu]m |[Gg]egen |at "
    rf"|kurz (?:nach|vor) )*|,? )"
)
_GERMAN = re.compile(
    rf"(?<![\d.,])(?P<day>\d{{1,2}})\. ?(?:(?P<month>{MONTH})s?\b|(?P<number>\d{{1,2}})\.(?!\d? ?{MONTH}))"
    rf"(?: ?(?P<year>{YEAR})\b)?(?:,? (?:um |gegen )?(?P<clock>{_GERMAN_CLOCK}))?"
    rf"|(?<![\d.,])(?P<day2>\d{{1,2}})\.(?=\s(?:bis|und)(?: einschließlich)?(?: zum| dem)? \d{{1,2}}\. ?{MONTH}"
    rf"| ?[–-] ?\d{{1,2}}\. ?{MONTH})"
    rf"|\b(?P<month2>{MONTH})(?: des Jahres)?(?:\s(?P<year2>{YEAR})\b|(?=\s(?:bis|und)(?: zum| dem)? {MONTH}\b))"
    rf"|(?<=bis )(?P<month3>{MONTH})\b"
    rf"|\b(?P<season>{_SEASON})(?: des Jahres)? (?P<year3>{YEAR})\b"
    rf"|(?:\b{_OF_DAY})?(?P<clock2>{_GERMAN_CLOCK})"
    rf"|\b(?P<weekday2>{_DAY_NAME}{_PART}?),? (?:etwa )?(?:um die(?:selbe|gleiche)|zur (?:selben"
    rf"|gleichen)) (?:Zeit|Stunde)"
    rf"|(?<![\d.,/–-])\b(?P<year4>{YEAR})\b(?![/]|[.,]\d)"
    rf"|{_IN_GERMAN}(?:(?P<bare>{MONTH})|(?P<bareseason>{_SEASON}))\b|\b(?P<feast>{_FEAST})\b"
)
_ENGLISH = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{MONTH})\b|(?P<month3>{MONTH}) (?P<day3>\d{{1,2}})"
    rf"(?:st|nd|rd|th)?\b(?![.:]\d|[ap]m))(?:,? (?P<year>{YEAR})\b)?(?:,? (?:at )?(?P<clock>{_ENGLISH_CLOCK}))?"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?= (?:to|until|and|till)(?: the)? \d{{1,2}}(?:st|nd|rd|th)? {MONTH}"
    rf"|[–-]\d{{1,2}} {MONTH})"
    rf"|\b(?P<month2>{MONTH})(?:,? (?:of )?(?P<year2>{YEAR})\b|(?= (?:to|until|and|till) {MONTH}\b))"
    rf"|(?:(?<=to )|(?<=until )|(?<=till ))(?P<month4>{MONTH})\b(?! \d)"
    rf"|\b(?P<season>{_SEASON})(?: of)? (?P<year3>{YEAR})\b"
    rf"|(?:\b{_OF_DAY})?(?P<clock2>{_ENGLISH_CLOCK})"
    rf"|\b(?P<weekday2>{_DAY_NAME}) at the same (?:time|hour)"
    rf"|(?<![\d.,/–-])\b(?P<year4>{YEAR})\b(?![/]|[.,]\d)"
    rf"|{_IN_ENGLISH}(?:(?P<bare>{MONTH})|(?P<bareseason>{_SEASON}))\b|\b(?P<feast>{_FEAST})\b"
)
_FEASTS = Table({
    "heiligabend": (12, 24), "silvester": (12, 31), "neujahr": (1, 1), "christmas eve": (12, 24),
    "new year’s eve": (12, 31), "christmas day": (12, 25), "new year’s day": (1, 1),
})  # fmt: skip
_FROM = re.compile(r"\b(?:vo[mn]|zwischen|from|between)\s(?:(?!und\b|and\b)[\w]+,? (?:de[mn] )?){0,2}$", re.IGNORECASE)
_TO = re.compile(
    r",? ?(?:[–-]|(?:bis|und|to|and|until|till|through)\b)(?: einschließlich| inklusive)?,?(?: zum| dem| the"
    r"| in den| in"
    r"| gegen| etwa| nach| kurz nach)*(?: (?!und\b)[\w]+,?)?(?: de[mnr])? ?",
    re.IGNORECASE,
)
_BARE = ("bare", "bareseason", "feast")
_AND = ("und", "and", "-")
_LATE = re.compile(r"abend|nachmittag|evening|afternoon")
_IN_FIGURES = re.compile(r"\d")
_NOON, _DAY = 12 * 60, 24 * 60  # minutes


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time and where its words stand; what it leaves open is 0, or -1 for the weekday and the minutes.

    `months` is how many months it may lie in: 1 for a month, 3 for a season, 12 for a year. `twelve` tells that its
    time of day may as well be twelve hours later: um acht.
    """

    start: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    months: int = 0
    weekday: int = -1
    minutes: int = -1
    twelve: bool = False
    age: int = 0

    @property
    def kind(self) -> str:
        """What it can be compared with: ``day`` or ``clock``, else ``month`` or ``year``."""
        if self.day or self.age:
            return "day" if self.day else "age"
        return "clock" if self.minutes >= 0 else "year" if self.months > 1 else "month"

    def first(self, year: int) -> float:
        """Give its first moment in a year, in days."""
        try:
            return date(year, self.month or 1, self.day or 1).toordinal() + max(self.minutes, 0) / _DAY
        except ValueError:
            return date(year, self.month, monthrange(year, self.month)[1]).toordinal()

    def last(self, year: int) -> float:
        """Give the last day that it may mean in a year."""
        if self.day:
            return self.first(year)
        end = (self.month or 1) + (self.months or 1) - 1
        return date(year, min(end, 12), monthrange(year, min(end, 12))[1]).toordinal()


@lru_cache(maxsize=64)  # asked for by every length of a paragraph
def points(text: str, start: int, end: int, *, language: str, bare: bool = False) -> tuple[Point, ...]:
    """Give the points in time of a passage in reading order; `bare` months, seasons and feasts have no year."""
    pattern = _ENGLISH if language.startswith("en") else _GERMAN
    read = [match for match in pattern.finditer(text, start, end) if bare or match.lastgroup not in _BARE]
    found = [point for match in read if (point := _point(match, language))]
    for at in range(len(found) - 1, -1, -1):
        point = found[at]
        if point.day and not point.month:
            lender = found[at + 1] if at + 1 < len(found) else None
            if lender and lender.day:
                found[at] = replace(point, month=lender.month, year=lender.year)
        elif point.weekday >= 0 and point.minutes < 0:
            lent = next((each.minutes for each in reversed(found[:at]) if each.minutes >= 0), -1)
            found[at] = replace(point, minutes=lent)
    return tuple(point for point in found if point.month or not point.day)


def _point(found: re.Match[str], language: str) -> Point | None:
    groups = found.groupdict()

    def told(*names: str) -> str:
        return next((groups[name] for name in names if groups.get(name)), "")

    if groups["feast"]:
        month, day = _FEASTS[groups["feast"].lower().replace("'", "’")]
        return Point(*found.span(), 0, month, day)
    year = int(told("year", "year2", "year3", "year4") or 0)
    day = int(told("day", "day2", "day3") or 0)
    name = told("month", "month2", "month3", "month4", "bare").lower()
    month = MONTHS[name] if name else int(groups.get("number") or 0)
    if day > 31 or month > 12 or (groups.get("number") and not year and not month):
        return None
    minutes, twelve = _clock(told("clock", "clock2"), told("weekday"), language)
    if told("clock", "clock2") and minutes < 0:
        return None
    if season := told("season", "bareseason").lower():
        return Point(*found.span(), year, _SEASONS[season], months=3)
    said = told("weekday", "weekday2")
    months = 0 if day or minutes >= 0 or said else 1 if month else 12
    number = weekday(said) if said else None
    return Point(*found.span(), year, month, day, months, -1 if number is None else number, minutes, twelve)


def _clock(said: str, day: str, language: str) -> tuple[int, bool]:
    """Give the minutes of a time of day, or -1, and whether it may be twelve hours later."""
    if not said:
        return -1, False
    english = language.startswith("en")
    quote = f"at {said.lower()}" if english else f"um {said}{' Uhr' * said[-1].isdigit()}"
    read = time_of_day(quote) if english else clock(quote)
    if read is None:
        return -1, False
    hours, minutes = read.partition("..")[0].removeprefix("T").split(":")[:2]
    total = int(hours) * 60 + int(minutes)
    if _LATE.search(day.lower()) and total < _NOON:
        total += _NOON
    exact = _IN_FIGURES.search(said) and not (english and not re.search(r"[ap]\.?m", said))
    return total, not exact and total <= _NOON and not re.search(r"morgen|morning", day + said)


def is_period(text: str, one: Point, other: Point, *, begun: bool = False) -> bool:
    """Tell whether words make two points one period: from, to; `begun` asks for the former of these words."""
    if not _TO.fullmatch(text, one.end, other.start):
        return False
    if _FROM.search(text, max(0, one.start - 40), one.start):
        return True
    return not begun and text[one.end : other.start].strip() not in _AND
