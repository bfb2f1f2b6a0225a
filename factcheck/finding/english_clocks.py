"""Reads English times of day: "at half past six", "from 9am to 5pm", "around midnight". It knows no days."""

from __future__ import annotations

import re

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_HOURS = "|".join(_NUMBERS)
_CLOCK = re.compile(
    rf"\b(?:(?P<half>half|quarter|five|ten|twenty|twenty-five|\d\d?)(?: minutes)? (?P<side>past|to) )?"
    rf"(?:(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d\d))?|(?P<word>{_HOURS}))"
    r"(?: ?(?P<noon>[ap])\.?m\b\.?|(?P<clock> ?o[’']?clock)|(?P<part> in the (?:morning|afternoon|evening))|(?=$|[ ,]))"
)
_CLOCKED = re.compile(r"^(?:\w+ )?(?:at|by|until|before|after|around|about|from|till)\b")
_NOON = re.compile(r"\b(noon|midday|midnight)\b")
_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_LENGTH = re.compile(
    r"(?<!-)\b(?:second|minute|hour|day|night|morning|afternoon|evening|week|weekend|fortnight|month|quarter|year|season"
    r"|decade|century|centurie|millennium)s?\b"
)


def time_of_day(lower: str) -> str | None:
    """Give the time of day that the words of a time name, or two of them joined by ``..``."""
    if found := _NOON.search(lower):
        return "T00:00" if found[1] == "midnight" else "T12:00"
    said = [match for match in _CLOCK.finditer(lower) if _says_hour(match, lower)]
    last = next((match["noon"] for match in reversed(said) if match["noon"]), None)
    return "..".join(_hour(match, match["noon"] or last) for match in said[:2]) or None


def _says_hour(found: re.Match[str], lower: str) -> bool:
    if found["noon"] or found["clock"] or found["part"] or found["half"] or found["minute"]:
        return True
    whole = re.search(r"\d ?[ap]\.?m\b", lower) is not None
    return whole or (found["word"] is not None and _CLOCKED.search(lower) is not None and _LENGTH.search(lower) is None)


def _hour(found: re.Match[str], noon: str | None) -> str:
    hour = int(found["hour"] or _NUMBERS.get(found["word"] or "", 0))
    part = found["part"] or ""
    if noon:
        hour = hour % 12 + 12 * (noon == "p")
    elif ("afternoon" in part or "evening" in part) and hour < 12:
        hour += 12
    minute = int(found["minute"] or 0)
    if half := found["half"]:
        away = _MINUTES.get(half) or int(half)
        total = hour * 60 + (away if found["side"] == "past" else -away)
        hour, minute = divmod(total % (24 * 60), 60)
    return f"T{hour % 24:02}:{minute:02}"
