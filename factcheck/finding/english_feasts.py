"""Knows on which day of a year an English-speaking country's holiday is. It reads no sentence."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.finding.feasts import feast

# Days after Easter Sunday.
_MOVABLE = {
    "shrove tuesday": -47, "pancake day": -47, "mardi gras": -47, "ash wednesday": -46, "palm sunday": -7,
    "maundy thursday": -3, "holy thursday": -3, "good friday": -2, "holy saturday": -1, "easter sunday": 0,
    "easter monday": 1, "ascension day": 39, "whit sunday": 49, "pentecost": 49, "whit monday": 50, "easter": 0,
}  # fmt: skip
_FIXED = {
    "new years day": (1, 1), "epiphany": (1, 6), "twelfth night": (1, 5), "burns night": (1, 25),
    "australia day": (1, 26), "groundhog day": (2, 2), "valentines day": (2, 14), "st davids day": (3, 1),
    "st patricks day": (3, 17), "st georges day": (4, 23), "earth day": (4, 22), "anzac day": (4, 25),
    "may day": (5, 1), "ve day": (5, 8), "juneteenth": (6, 19), "canada day": (7, 1), "independence day": (7, 4),
    "fourth of july": (7, 4), "july fourth": (7, 4), "bastille day": (7, 14), "vj day": (8, 15),
    "halloween": (10, 31), "all saints day": (11, 1), "bonfire night": (11, 5), "guy fawkes night": (11, 5),
    "veterans day": (11, 11), "armistice day": (11, 11), "st andrews day": (11, 30), "christmas eve": (12, 24),
    "christmas day": (12, 25), "boxing day": (12, 26), "st stephens day": (12, 26), "new years eve": (12, 31),
    "hogmanay": (12, 31), "christmas": (12, 25), "xmas": (12, 25),
}  # fmt: skip
# Month, weekday (Monday is 0) and which of the month it is, -1 for the last; days after that one.
_NTH = {
    "martin luther king": (1, 0, 3, 0), "mlk day": (1, 0, 3, 0), "presidents day": (2, 0, 3, 0),
    "memorial day": (5, 0, -1, 0), "labor day": (9, 0, 1, 0), "labour day": (9, 0, 1, 0),
    "columbus day": (10, 0, 2, 0), "indigenous peoples day": (10, 0, 2, 0), "election day": (11, 0, 1, 1),
    "remembrance sunday": (11, 6, 2, 0), "black friday": (11, 3, 4, 1), "cyber monday": (11, 3, 4, 4),
    "thanksgiving": (11, 3, 4, 0), "fathers day": (6, 6, 3, 0),
}  # fmt: skip
_WEEK = 7


def english_feast(quote: str, year: int) -> date | None:
    """Give the day of the holiday that the words name, in a year from 1 to 9999."""
    lower = re.sub(r"[’'.]", "", quote.lower())
    named = max((name for name in (*_MOVABLE, *_FIXED, *_NTH) if re.search(rf"\b{name}\b", lower)), key=len, default="")
    if named in _MOVABLE:
        sunday = feast("easter", year)
        return sunday + timedelta(days=_MOVABLE[named]) if sunday else None
    if named in _FIXED:
        return date(year, *_FIXED[named])
    if named in _NTH:
        month, weekday, which, after = _NTH[named]
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.weekday()) % _WEEK)
        day += timedelta(weeks=which - 1 if which > 0 else 4)
        while day.month != month:
            day -= timedelta(weeks=1)
        return day + timedelta(days=after)
    return None
