"""Reads lengths of time in any unit: "neuneinhalb Stunden", "five years and three months". It judges none.

It also writes another length in the words of one that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking.ages import in_words
from factcheck.checking.article import Article
from factcheck.checking.figuring import written
from factcheck.finding.amounts import amount

DAYS = {
    "jahr": 365.25, "year": 365.25, "monat": 30.437, "month": 30.437, "woche": 7.0, "week": 7.0, "tag": 1.0,
    "day": 1.0, "stunde": 1 / 24, "hour": 1 / 24, "minute": 1 / 1440, "jahrzehnt": 3652.5, "decade": 3652.5,
}  # fmt: skip
_UNIT = (
    r"Jahr(?:en?|zehnten?)?|Monate?n?|Wochen?|Tagen?|Stunden?|Minuten?|years?|months?|weeks?|days?|hours?|minutes?"
    r"|decades?"
)
_UNITS = re.compile(r"[ -](?:[Jj]ahr|Monat|Woche|Tag|Stunde|Minute|year|month|week|day|hour|minute|decade)")
_WHOLE = r"(?:(?:ganzen?|vollen?|langen?|vollständigen?|reguläre|full|whole|long|solid) )?"
_STRETCH = re.compile(
    rf"(?<![\w.,:–/-])(?P<count>\d{{1,3}}(?:[.,:]\d{{1,2}})?|[^\W\d]+(?:-[a-z]+)?)"
    rf"(?P<and> and (?:a|one|three) (?:half|quarters?))?(?:[ -]|\xa0){_WHOLE}"
    rf"(?P<unit>{_UNIT})(?P<behind> and (?:a|one|three) (?:half|quarters?))?(?!\w|-[a-zäöü])"
    rf"(?:,? (?:und|and) (?P<count2>\d{{1,3}}|[^\W\d]+) (?P<unit2>{_UNIT})\b)?",
    re.IGNORECASE,
)
_FRACTIONS = {"einhalb": 0.5, "dreiviertel": 0.75, "einviertel": 0.25}
_PARTS = {"half": 0.5, "quarter": 0.25, "quarters": 0.75}
_NO_COUNT = ("a", "an", "ein", "eine", "einem", "einen", "einer", "eines", "one")
_PLURALS = {
    "Jahr": "Jahre", "Monat": "Monate", "Woche": "Wochen", "Tag": "Tage", "Stunde": "Stunden", "Minute": "Minuten",
    "year": "years", "month": "months", "week": "weeks", "day": "days", "hour": "hours", "minute": "minutes",
}  # fmt: skip
_PLURALS |= {many: one for one, many in _PLURALS.items()}
_FEW = 12  # numbers up to it are written in words


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length of time: where it stands, how many days it has, and of what its smallest part is.

    `end` is that of its count, `until` that of its unit. `unit` is a key of `DAYS`; `grain` tells how many of that unit
    its words tell apart: 1 where they are whole, 0.5 where a half is told. `rest` is the unit of its second part.
    """

    start: int
    end: int
    until: int
    value: float
    unit: str
    grain: float
    rest: str = ""

    @property
    def days(self) -> float:
        """How many days it has."""
        return self.value * DAYS[self.unit]


def stretches(article: Article) -> Iterator[Stretch]:
    """Give the lengths of time of an article in reading order."""
    text, language = article.text, article.document.language
    for first, last in article.sentences_with(_UNITS):
        yield from stretches_in(text, first, last, language=language)


def stretches_in(text: str, start: int, end: int, *, language: str) -> Iterator[Stretch]:
    """Give the lengths of time of a passage in reading order."""
    for found in _STRETCH.finditer(text, start, end):
        if stretch := _stretch(found, language):
            yield stretch


def _stretch(found: re.Match[str], language: str) -> Stretch | None:
    said, unit = found["count"], _stem(found["unit"])
    value, grain = count(said, language)
    if value is None:
        return None
    if ":" in said and unit not in ("stunde", "hour"):
        return None
    if part := (found["and"] or found["behind"] or "").split():
        value += _PARTS[part[-1]]
        grain = _PARTS[part[-1]] if part[-1] == "half" else 0.25
    end, until, rest = found.end("and" if found["and"] else "count"), found.end("unit"), ""
    if found["behind"]:
        end = until = found.end("behind")
    if found["count2"]:
        more, _ = count(found["count2"], language)
        small = _stem(found["unit2"])
        if more is not None and DAYS[small] < DAYS[unit]:
            value += more * DAYS[small] / DAYS[unit]
            grain, rest, end, until = DAYS[small] / DAYS[unit], small, found.end("count2"), found.end("unit2")
    elif said.lower() in _NO_COUNT and not part:
        return None
    return Stretch(found.start(), end, until, value, unit, grain, rest) if value > 0 else None


def _stem(unit: str) -> str:
    lower = unit.lower()
    return next(stem for stem in sorted(DAYS, key=len, reverse=True) if lower.startswith(stem))


def count(said: str, language: str) -> tuple[float | None, float]:
    """Read a number of units and what part of a unit its words tell apart: achteinhalb, 8,5, 2:24, eight."""
    lower = said.lower()
    if ":" in said:
        hours, minutes = said.split(":")
        return int(hours) + int(minutes) / 60, 1 / 60
    for ending, part in _FRACTIONS.items():
        if lower.endswith(ending) and len(lower) > len(ending):
            whole = amount(lower.removesuffix(ending), language=language).value
            return (None if whole is None else whole + part), (0.5 if ending == "einhalb" else 0.25)
    value = amount(lower, language=language).value
    if value is None or not (said[0].isdigit() or lower.isalpha() or "-" in lower):
        return None, 1
    return value, 1 if value == int(value) else 0.5 if (2 * value).is_integer() else 0.1


def rewritten(text: str, stretch: Stretch, days: float, *, language: str, months: int = 0) -> str:
    """Write another length in the words of one: its count only, as far as `Stretch.end`.

    Args:
        text: The article's.
        stretch: The one that is said.
        days: The other one.
        language: ``de`` or ``en``.
        months: Of the other one, by the calendar, for what is told in years and months.
    """
    said = text[stretch.start : stretch.end]
    value = days / DAYS[stretch.unit]
    if stretch.rest:
        return _in_two(said, stretch, value, language, months)
    if ":" in said:
        minutes = round(value * 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    value = round(value / stretch.grain) * stretch.grain
    right = _worded(value, said, language)
    return right[:1].upper() + right[1:] if said[:1].isupper() else right


def _worded(value: float, said: str, language: str) -> str:
    whole, part = int(value), value - int(value)
    if said[:1].isdigit() or not part:
        if whole == value > _FEW and not said[:1].isdigit():
            return in_words(whole, said) if _is_large(said, language) else str(whole)
        like = "ein" if whole == value <= _FEW and _is_large(said, language) else said if said[:1].isdigit() else "ein"
        return written(value, language=language, like=like)
    if language.startswith("en"):
        name = {0.25: "a quarter", 0.5: "a half", 0.75: "three quarters"}[part]
        return f"{written(whole, language=language, like='ein')} and {name}"
    ending = next(ending for ending, each in _FRACTIONS.items() if each == part)
    stem = in_words(whole, "ein") if whole > _FEW else written(whole, language=language, like="ein")
    return f"{stem}{ending}" if whole else f"ein{ending}"


def _is_large(said: str, language: str) -> bool:
    value = amount(said, language=language).value
    return value is None or (value > _FEW and value == int(value))


def _in_two(said: str, stretch: Stretch, value: float, language: str, months: int) -> str:
    """Write "vier Jahre und drei" and "eine Stunde und 45", whose unit stands behind it."""
    size = DAYS[stretch.unit] / DAYS[stretch.rest]
    parts = months if months and stretch.rest in ("monat", "month") else round(value * size)
    per = round(size)
    whole, rest = divmod(parts, per)
    first, middle, last = re.split(r"(\W.*\W)", said, maxsplit=1)
    old, _ = count(first, language)
    first = first if old == whole else _worded(whole, first, language)
    if (old == 1) != (whole == 1):
        middle = re.sub(r"[^\W\d]+", lambda unit: _PLURALS.get(unit[0], unit[0]), middle, count=1)
    old, _ = count(last, language)
    last = last if old == rest else _worded(rest, last, language)
    return f"{first[:1].upper() + first[1:] if said[:1].isupper() else first}{middle}{last}"
