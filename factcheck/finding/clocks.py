"""Reads times of day, in figures and in words: "14.30 Uhr", "halb drei", "fünf vor zwölf". It knows no dates."""

from __future__ import annotations

import re

_FIGURES = re.compile(
    r"\b(\d{1,2})(?:[.:](\d\d))?\s*Uhr|\b(\d{1,2})(?:[.:](\d\d))? ?([ap])\.?m\b|\b(\d{1,2})[.:](\d\d)\b", re.IGNORECASE
)
_NUMBERS = {"null": 0, "ein": 1, "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7,
            "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12}  # fmt: skip
_MINUTES = {"fünf": 5, "zehn": 10, "viertel": 15, "zwanzig": 20}
_HOUR = "|".join(_NUMBERS)
_FROM_TO = re.compile(
    rf"\b(\d{{1,2}}|{_HOUR})(?:[.:](\d\d))?(?: Uhr)?\s*(?:bis|und|–|-)\s*(\d{{1,2}}|{_HOUR})(?:[.:](\d\d))?\s*Uhr",
    re.IGNORECASE,
)
_PART = "halb|viertel|dreiviertel"
# A number is an hour behind one of these words or before "Uhr", but not if it counts something: vor sechs Jahren.
_WORDS = re.compile(
    rf"\b(?:(?P<minutes>{'|'.join(_MINUTES)}|\d{{1,2}}|kurz) (?P<side>vor|nach) (?:(?P<half>halb) )?(?P<late>{_HOUR})"
    rf"|(?:(?P<part>{_PART})|um|gegen|ab|vor|nach|seit|punkt|schlag|von|zwischen) (?P<hour>{_HOUR})(?! (?:vor|nach) \w)"
    rf"|(?P<clock>{_HOUR})(?= Uhr))\b"
    r"(?!,? (?:bis |und )?(?!Uhr|Punkt|Morgen|Abend)[A-ZÄÖÜ]\w|(?: bis| und) \w+ (?!Uhr)[A-ZÄÖÜ])"
)
_PARTS = {"halb": -30, "viertel": -45, "dreiviertel": -15}
_EVENING = re.compile(r"\b(?:nachmittag|abend)s?\b|\babends\b")
_DAY = 24 * 60


def clock(quote: str) -> str | None:
    """Read a time of day as ``T14:30``, or a period as ``T08:00..T17:00``; before noon unless the words say so."""
    if hours := _FROM_TO.search(quote):
        ends = ((_NUMBERS.get(hours[at].lower(), hours[at]), hours[at + 1] or "00") for at in (1, 3))
        return "..".join(f"T{int(hour):02}:{minute}" for hour, minute in ends)
    found = list(_FIGURES.finditer(quote))
    if found:
        return "..".join(f"T{_hours(match)}" for match in found[:2])
    # "Viertel" and the first word of a sentence are written with a capital.
    first, _, rest = quote.partition(" ")
    lower = (
        f"{first.lower()} {rest}".replace("Viertel", "viertel")
        .replace("Punkt ", "punkt ")
        .replace("Schlag ", "schlag ")
    )
    said = [_said(match, quote) for match in _WORDS.finditer(lower)]
    if not said and "mitternacht" in lower.lower():
        return "T00:00"
    return "..".join(said[:2]) if said else None


def _hours(found: re.Match[str]) -> str:
    hour = int(found[1] or found[3] or found[6])
    hour = hour % 12 + (12 if found[5].lower() == "p" else 0) if found[5] else hour
    return f"{hour:02}:{found[2] or found[4] or found[7] or '00'}"


def _said(found: re.Match[str], quote: str) -> str:
    hour = found["late"] or found["hour"] or found["clock"]
    minutes = 60 * _NUMBERS[hour] + _PARTS.get(found["part"] or found["half"] or "", 0)
    if said := found["minutes"]:
        away = _MINUTES.get(said) or (int(said) if said.isdigit() else 0)
        minutes += -away if found["side"] == "vor" else away
    if minutes <= _DAY // 2 and _EVENING.search(quote.lower()):
        minutes += _DAY // 2
    return f"T{minutes % _DAY // 60:02}:{minutes % 60:02}"
