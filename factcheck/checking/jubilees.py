"""Finds anniversaries that are told by a metal or a stone: goldene Hochzeit, silbernes Priesterjubiläum, ruby wedding.

It knows after how many years they are kept, and names the one that is due. Names that mean several, such as Platin, are
not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ADJECTIVES = {"silbern": 25, "golden": 50, "diamanten": 60, "eisern": 65}
_COMPOUNDS = {"Silber": 25, "Perlen": 30, "Rubin": 40, "Gold": 50, "Diamant": 60, "Gnaden": 70, "Kronjuwelen": 75}
_ENGLISH = {"silver": 25, "pearl": 30, "ruby": 40, "golden": 50, "diamond": 60, "platinum": 70}
_KEPT = (
    r"(?:Hochzeit(?:s(?:tag|fest|feier|jubiläum))?|(?:Ehe|Priester|Dienst|Ordens|Doktor|Thron|Meister|Berufs)jubiläum"
    r"|Profess|Konfirmation|Kommunion|Meisterbrief|Abitur|Doktorurkunde)s?\b"
)
_PATTERN = re.compile(
    rf"(?<![„“”»«\"])\b(?:(?P<adjective>[sSgGdDeE](?:ilbern|olden|iamanten|isern))(?P<ending>e[nrsm]?) {_KEPT}"
    rf"|(?P<compound>{'|'.join(_COMPOUNDS)})(?:en)?(?=-?hochzeit\b|-?konfirmation\b|-?jubiläum\b)-?\w+"
    rf"|(?P<english>(?i:{'|'.join(_ENGLISH)})) (?i:wedding anniversary|wedding|jubilee)\b)"
)


def jubilees(text: str) -> Iterator[tuple[re.Match[str], str, int]]:
    """Give the anniversaries of a text, each with the group that names it and after how many years it is kept."""
    for found in _PATTERN.finditer(text):
        group = found.lastgroup if found.lastgroup != "ending" else "adjective"
        if group:
            yield found, group, years_of(found[group])


def years_of(name: str) -> int:
    """Give after how many years an anniversary of that name is kept, or 0 for another word."""
    lower = name.lower()
    for known in (_ADJECTIVES, _COMPOUNDS, _ENGLISH):
        for each, years in known.items():
            if lower == each.lower():
                return years
    return 0


def name_of(years: int, said: str) -> str:
    """Name the anniversary of so many years like the one that is said, or give nothing where there is no such name."""
    known = next((names for names in (_ADJECTIVES, _COMPOUNDS, _ENGLISH) if said.lower() in map(str.lower, names)), {})
    name = next((each for each, kept in known.items() if kept == years), "")
    return name.capitalize() if said[:1].isupper() else name
