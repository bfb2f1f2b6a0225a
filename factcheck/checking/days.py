"""Finds written dates in a text and reads them as day, month and year. It never judges whether one is right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.checking.article import Article, once
from factcheck.finding.calendar import DAYS, MONTH, MONTHS
from factcheck.finding.words import plain

_YEAR = r"[12]\d{3}"
_ANY_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
SURE = 120
"""Days from the article's date within which a date without a year is certainly meant."""
_ABBREVIATION = 4  # letters of Sept
_GERMAN = (
    rf"(?=\d)(?<![\d.,])(?P<day>\d{{1,2}})\.[ \xa0]?(?:(?P<month>{MONTH})s?\b\.?"
    rf"|(?P<number>\d{{1,2}})\.(?!\d{{1,3}}(?!\d)"
    rf"|[ \xa0]?{MONTH}))(?:[ \xa0]?(?P<year>{_YEAR})(?!\d|\.\d))?"
)
_ENGLISH = (
    rf"\b(?:(?P<month1>{MONTH})\.? (?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\.\d|:)(?:,? (?P<year1>{_YEAR})\b)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{MONTH})\b(?:,? (?P<year2>{_YEAR})\b)?)"
)
GERMAN = re.compile(_GERMAN, re.IGNORECASE)
ENGLISH = re.compile(_ENGLISH, re.IGNORECASE)
NAMES = {
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
MONTH_NAMES = {
    "de": ["Januar", "Februar", "März", "April", "Mai", "Juni",
           "Juli", "August", "September", "Oktober", "November", "Dezember"],
    "en": ["January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"],
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Day:
    """A written date: where it stands and its numbers; `year` is 0 where none is given."""

    start: int
    end: int
    day: int
    month: int
    year: int = 0

    def on(self, year: int) -> date | None:
        """Give the day in a year, or nothing when there is none."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def date(self) -> date | None:
        """The day, where the year is given and there is such a day."""
        return self.on(self.year) if self.year else None


def days(text: str, *, language: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
    """Find dates with day and month, with or without a year."""
    pattern = ENGLISH if language.startswith("en") else GERMAN
    for found in pattern.finditer(text, start, len(text) if end is None else end):
        if day := read(found):
            yield day


@once
def all_days(article: Article) -> tuple[Day, ...]:
    """Give the dates of an article."""
    return tuple(days(article.text, language=article.document.language))


def read(found: re.Match[str]) -> Day | None:
    """Give the date of a match; none when its month is no month."""
    groups = found.groupdict()
    day = next(int(groups[name]) for name in ("day", "day1", "day2") if groups.get(name))
    name = next((groups[name] for name in ("month", "month1", "month2") if groups.get(name)), "")
    year = next((int(groups[name]) for name in ("year", "year1", "year2") if groups.get(name)), 0)
    month = MONTHS[name.lower()] if name else int(groups["number"])
    if not 1 <= month <= 12 or not 1 <= day <= 39:
        return None
    # "bis 8. Juni.": the full stop is the sentence's, but that of "3. Jan." is its own.
    stop = found.group().endswith(".") and len(name) > _ABBREVIATION
    return Day(found.start(), found.end() - stop, day, month, year)


def nearest(day: Day, published: date) -> date | None:
    """Give the day that is meant where no year is given: the one nearest to the article's date."""
    known = [on for year in (published.year - 1, published.year, published.year + 1) if (on := day.on(year))]
    return min(known, key=lambda on: abs((on - published).days), default=None)


def years_told(article: Article, day: Day) -> set[int]:
    """Give the years that are told in the paragraph of a date."""
    return {int(found.group()) for found in _ANY_YEAR.finditer(article.text, *article.paragraph(day.start))}


def name(day: date, language: str) -> str:
    """Give the name of the weekday."""
    return NAMES["en" if language.startswith("en") else "de"][day.weekday()]


def written(day: date, language: str) -> str:
    """Write a day as newspapers do: 3. Mai 2022, 3 May 2022."""
    base = "en" if language.startswith("en") else "de"
    return f"{day.day}{'.' if base == 'de' else ''} {MONTH_NAMES[base][day.month - 1]} {day.year}"


def weekday(word: str) -> int | None:
    """Give the number of a weekday, Monday is 0; of Dienstagabend too."""
    lower = plain(word)
    return next((number for known, number in DAYS.items() if lower.startswith(known)), None)


def last_of_month(year: int, month: int) -> int:
    """Give the number of days of a month."""
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
