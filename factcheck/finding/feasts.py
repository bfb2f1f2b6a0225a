"""Knows on which day of a year a feast is, and the years of what everybody dates with a word. It reads no sentence."""

from __future__ import annotations

import re
from datetime import date, timedelta

# Days after Easter Sunday.
_MOVABLE = {
    "weiberfastnacht": -52, "rosenmontag": -48, "faschingsdienstag": -47, "veilchendienstag": -47,
    "aschermittwoch": -46,
    "palmsonntag": -7, "gründonnerstag": -3, "karfreitag": -2, "karsamstag": -1, "ostersonntag": 0, "ostermontag": 1,
    "ostern": 0, "osterfeiertage": 0, "osterwochenende": 0, "himmelfahrt": 39, "vatertag": 39, "pfingstsonntag": 49,
    "pfingstmontag": 50, "pfingsten": 49, "fronleichnam": 60, "easter": 0,
}  # fmt: skip
_FIXED = {
    "neujahr": (1, 1), "neujahrstag": (1, 1), "jahreswechsel": (1, 1), "dreikönig": (1, 6), "dreikönigstag": (1, 6),
    "valentinstag": (2, 14), "frauentag": (3, 8), "walpurgisnacht": (4, 30), "maifeiertag": (5, 1), "johanni": (6, 24),
    "allerheiligen": (11, 1), "allerseelen": (11, 2), "reformationstag": (10, 31), "halloween": (10, 31),
    "martinstag": (11, 11), "martini": (11, 11), "nikolaus": (12, 6), "nikolaustag": (12, 6), "heiligabend": (12, 24),
    "christabend": (12, 24), "weihnachten": (12, 25), "weihnachtsfeiertag": (12, 25), "stephanstag": (12, 26),
    "stefanitag": (12, 26), "silvester": (12, 31), "silvesterabend": (12, 31), "christmas": (12, 25),
}  # fmt: skip
_NAMED = {"mariä himmelfahrt": (8, 15), "tag der arbeit": (5, 1), "deutschen einheit": (10, 3),
          "zweiten weihnachtsfeiertag": (12, 26), "heiligen drei könige": (1, 6),
          "nationalfeiertag": (10, 26)}  # fmt: skip
_ADVENT = re.compile(r"(ersten|zweiten|dritten|vierten|[1-4]\.) advent")
_ORDER = {"ersten": 0, "zweiten": 1, "dritten": 2, "vierten": 3}
_ERAS = {
    "ersten weltkrieg": (1914, 1918), "zweiten weltkrieg": (1939, 1945), "dreißigjährigen krieg": (1618, 1648),
    "siebenjährigen krieg": (1756, 1763), "kriegsende": (1945, 1945), "mauerfall": (1989, 1989),
    "mauerbau": (1961, 1961),
    "wiedervereinigung": (1990, 1990), "jahrtausendwende": (2000, 2000), "französischen revolution": (1789, 1799),
    "machtergreifung": (1933, 1933),
}  # fmt: skip
_TURN = re.compile(r"\b(?:der|zur) wende\b")
_CENTURY = re.compile(r"\b(?:zur|der) jahrhundertwende\b")


def feast(quote: str, year: int) -> date | None:
    """Give the day of the feast that the words name, in a year from 1 to 9999."""
    lower = quote.lower()
    if found := _ADVENT.search(lower):
        christmas = date(year, 12, 25)
        fourth = christmas - timedelta(days=christmas.isoweekday())
        return fourth - timedelta(weeks=3 - (_ORDER[found[1]] if found[1] in _ORDER else int(found[1][0]) - 1))
    for name, (month, day) in _NAMED.items():
        if name in lower:
            return date(year, month, day)
    for word in re.findall(r"\w+", lower):
        if word in _MOVABLE:
            return _easter(year) + timedelta(days=_MOVABLE[word])
        if word in _FIXED:
            return date(year, *_FIXED[word])
        if word == "muttertag":
            first = date(year, 5, 1)
            return first + timedelta(days=7 + 7 - first.isoweekday())
    return None


def is_feast(word: str) -> bool:
    """Tell whether a word is the name of a feast, as it stands in a calendar."""
    return word[:1].isupper() and (word.lower() in _MOVABLE or word.lower() in _FIXED)


def era(quote: str) -> str | None:
    """Give the year or the years of what everybody dates with a word: after a war is its last year."""
    lower = " ".join(quote.lower().split())
    if _TURN.search(lower):
        return "1989"
    if _CENTURY.search(lower):
        return "1900"
    for name, (first, last) in _ERAS.items():
        if name in lower:
            words = lower.split()
            if first == last or "vor" in words:
                return str(first)
            return str(last) if {"nach", "seit"} & set(words) else f"{first}..{last}"
    return None


def _easter(year: int) -> date:
    """Compute Easter Sunday of the Gregorian calendar (Gauss's rule in the form of Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)
