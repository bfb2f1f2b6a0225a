"""Reads lengths of time in any unit: neuneinhalb Stunden, ein halbes Jahrhundert, two years and a month, elfte Saison.

It judges none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking.article import Article
from factcheck.finding.amounts import amount
from factcheck.finding.words import plain

DAYS = {
    "jahr": 365.25, "year": 365.25, "monat": 30.437, "month": 30.437, "woche": 7.0, "week": 7.0, "tag": 1.0,
    "day": 1.0, "stunde": 1 / 24, "hour": 1 / 24, "minute": 1 / 1440, "jahrzehnt": 3652.5, "decade": 3652.5,
    "jahrhundert": 36525.0, "centur": 36525.0,
}  # fmt: skip
_YEARLY = ("saison", "season", "spielzeit", "sommer", "summer", "winter", "herbst")
_STEMS = {
    "jähr": "jahr", "monatig": "monat", "wöch": "woche", "täg": "tag", "stünd": "stunde", "minüt": "minute",
    **dict.fromkeys(_YEARLY, "jahr"), **{unit: unit for unit in DAYS},
}  # fmt: skip
_UNIT = (
    r"Jahr(?:en?|zehnten?|hunderten?)?|Monate?n?|Wochen?|Tagen?|Stunden?|Minuten?|years?|months?|weeks?|days?|hours?"
    r"|minutes?|decades?|centur(?:y|ies)"
)
_HALF = r"(?: and (?:a|one|three) (?:half|quarters?))?"
_ADJECTIVE = (
    r"(?:(?!weitere|zusätzliche|halbe|letzte|erste|nächste|kommende|more|extra|additional|other|last|first|next)"
    r"[a-zäöüß]{3,} )?"
)
_ROW = r"(?= (?:hintereinander|in Folge|nacheinander|lang|inzwischen|nun|schon|also|in a row|now)\b)"
# What an adjective in -jährig belongs to: a thing that lasts, not somebody of that age.
_LASTING = (
    r"(?=e[rnsm]? (?:\w*[a-zäöü] )?\w*(?:[zZ]eit|[dD]auer|[uU]ng|[sS]chaft|[pP]ause|[eE]he|[hH]aft|[sS]treit|[kK]rieg"
    r"|[kK]ampf|[sS]uche|[aA]rbeit|[rR]eise|[bB]au|[pP]rozess|[kK]arriere|[lL]aufbahn|[gG]eschichte|[tT]radition"
    r"|[eE]xil|[zZ]ug|[sS]treik|[fF]lug|[fF]ahrt|[vV]erfahren|[eE]ngagement|[wW]irken|[rR]ingen|[lL]eerstand|[zZ]raum)"
    r"(?:en|n|s|es)?\b)"
)
_LOOK = re.compile(
    r"[Jj]ahr|[ -](?:Monat|Woche|Tag|Stunde|Minute|Saison|Spielzeit|Sommer|Winter|Herbst|year|month|week|day|hour"
    r"|minute|decade|centur|season|summer|winter)|jähr|monatig|wöchig|tägig|stündig|minütig|half a|quarter"
)
_A = r"(?:ein(?:e[mns]?)? )?"
_PART = (
    rf"(?P<part>{_A}halbe[snm]? (?=Jahr(?:hundert|zehnt)?(?:e?s)?\b)|half an? |{_A}(?P<quarter>Viertel)"
    rf"|(?:a )?quarter(?: of a |-)(?=century))(?P<of>jahrhunderts?|{_UNIT})"
)
_NTH = (
    r"(?P<nth>\d\d?(?:\.|st|nd|rd|th)|[^\W\d]{2,}(?:te[nrsm]?|th|st|nd|rd)) (?:(?!last|this|next|every|in|of)\w+ )?"
    r"(?P<th>(?:Amts|Dienst|Bestands|Ehe)?Jahr|Saison|Spielzeit|season|year|summer|Sommer|Woche|week|Tag|day|Monat|month)"
)
_COUNT = (
    r"(?P<count>(?:(?:a|one|two|three|ein|zwei|drei) )?(?:dozen|Dutzend|hundred(?: and [a-z-]+)?)"
    r"|\d{1,3}(?:[.,:]\d{1,2})?|[^\W\d]+?(?:-[a-z]+)?)"
)
_LENGTH = re.compile(
    rf"(?<![\w.,:–/-])(?:{_PART}|{_NTH}|{_COUNT}(?:(?P<and>{_HALF})(?:[ -]|\xa0){_ADJECTIVE}"
    rf"(?P<unit>{_UNIT}|(?P<row>Saisons|seasons|Spielzeiten|Sommer|summers|Winter|winters|Herbste){_ROW})"
    rf"(?P<behind>{_HALF})(?:,? (?:und|and) (?P<count2>\d{{1,3}}|[^\W\d]+) (?P<unit2>{_UNIT})\b)?"
    rf"|-?(?P<adjective>(?:jähr|monat|wöch|täg|stünd|minüt)ig){_LASTING}e[rnsm]?))(?!\w|-[a-zäöü])",
    re.IGNORECASE,
)
FRACTIONS = {"einhalb": 0.5, "dreiviertel": 0.75, "einviertel": 0.25}
_PARTS = {"half": 0.5, "quarter": 0.25, "quarters": 0.75}
_NO_COUNT = ("a", "an", "ein", "eine", "einem", "einen", "einer", "eines", "one")
_LONG_UNITS = ("jahrzehnt", "decade", "jahrhundert", "centur")


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: where it stands, how many days it has, and of what its smallest part is.

    `end` is that of its count, `until` that of its unit. `unit` is a key of `DAYS`; `grain` tells how many of that unit
    its words tell apart: 1 where they are whole, 0.5 where a half is told. `rest` is the unit of its second part.
    `nth` tells that it is the number of the last one of so many: im zwölften Jahr; `counted` that the first and the
    last one count: fünf Sommer hintereinander.
    """

    start: int
    end: int
    until: int
    value: float
    unit: str
    grain: float
    rest: str = ""
    nth: bool = False
    counted: bool = False

    @property
    def size(self) -> float:
        """How many days its unit has."""
        return DAYS[self.unit]

    @property
    def days(self) -> float:
        """How many days it has."""
        return self.value * self.size


def lengths(article: Article) -> Iterator[Length]:
    """Give the lengths of time of an article in reading order."""
    text, language = article.text, article.document.language
    for first, last in article.sentences_with(_LOOK):
        yield from lengths_in(text, first, last, language=language)


def lengths_in(text: str, start: int, end: int, *, language: str) -> Iterator[Length]:
    """Give the lengths of time of a passage in reading order."""
    while found := _LENGTH.search(text, start, end):
        length = _part(found) if found["of"] else _nth(found, language) if found["nth"] else _length(found, language)
        if length and length.value > 0:
            yield length
            start = found.end()
        else:
            start = found.end("nth" if found["nth"] else "count")


def _part(found: re.Match[str]) -> Length:
    share = 0.25 if found["quarter"] or "quarter" in found["part"] else 0.5
    return Length(found.start(), found.end(), found.end(), share, _stem(found["of"]), 0.25 if share < 0.5 else 0.5)


def _nth(found: re.Match[str], language: str) -> Length | None:
    value = amount(found["nth"].lower(), language=language).value
    if not value or value < 2:
        return None
    return Length(*found.span("nth"), found.end(), value, _stem(found["th"]), 1, nth=True)


def _length(found: re.Match[str], language: str) -> Length | None:
    said, unit = found["count"], _stem(found["unit"] or found["adjective"])
    value, grain = count(said, language)
    if value is None or (":" in said and unit not in ("stunde", "hour")):
        return None
    part = (found["and"] or found["behind"] or "").split()
    if part:
        value += _PARTS[part[-1]]
        grain = _PARTS[part[-1]] if part[-1] == "half" else 0.25
    end, until, rest = found.end("and" if found["and"] else "count"), found.end(), ""
    if found["behind"]:
        end = until
    elif found["unit"]:
        until = found.end("unit")
    if found["count2"]:
        more, _ = count(found["count2"], language)
        small = _stem(found["unit2"])
        if more is not None and DAYS[small] < DAYS[unit]:
            value += more * DAYS[small] / DAYS[unit]
            grain, rest, end, until = DAYS[small] / DAYS[unit], small, found.end("count2"), found.end("unit2")
    elif said.lower() in _NO_COUNT and not part and unit not in _LONG_UNITS:
        return None
    return Length(found.start(), end, until, value, unit, grain, rest, counted=bool(found["row"]))


def _stem(unit: str) -> str:
    lower = plain(unit)
    return next(_STEMS[stem] for stem in sorted(_STEMS, key=len, reverse=True) if stem in lower)


def count(said: str, language: str) -> tuple[float | None, float]:
    """Read a number of units and what part of a unit its words tell apart: achteinhalb, 8,5, 2:24, eight."""
    lower = said.lower()
    if ":" in said:
        hours, minutes = said.split(":")
        return int(hours) + int(minutes) / 60, 1 / 60
    for ending, part in FRACTIONS.items():
        if lower.endswith(ending) and len(lower) > len(ending):
            whole = amount(lower.removesuffix(ending), language=language).value
            return (None if whole is None else whole + part), (0.5 if ending == "einhalb" else 0.25)
    value = amount(re.sub(r"^a (?=hundred)", "one ", lower), language=language).value
    if value is None or not (said[0].isdigit() or re.fullmatch(r"[^\W\d]+(?:[ -][^\W\d]+)*", lower)):
        return None, 1
    return value, 1 if value == int(value) else 0.5 if (2 * value).is_integer() else 0.1
