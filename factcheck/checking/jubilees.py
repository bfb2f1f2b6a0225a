"""Finds anniversaries that are told by a metal or a stone: goldene Hochzeit, silbernes Priesterjubiläum, ruby wedding.

It knows after how many years they are kept, and names the one that is due. Names that mean several, such as Platin, are
not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.finding.words import Table

_ADJECTIVES = Table({"silbern": 25, "golden": 50, "diamanten": 60, "eisern": 65})
_COMPOUNDS = {"Silber": 25, "Perlen": 30, "Rubin": 40, "Gold": 50, "Diamant": 60, "Gnaden": 70, "Kronjuwelen": 75}
_ENGLISH = {"silver": 25, "pearl": 30, "ruby": 40, "golden": 50, "diamond": 60, "platinum": 70}
_CENTURIES = {"centenary": 100, "sesquicentenary": 150, "bicentenary": 200, "tercentenary": 300}
_KNOWN = {**_COMPOUNDS, **_ENGLISH, **_CENTURIES}
_ADJECTIVE = re.compile(rf"(?P<stem>{'|'.join(_ADJECTIVES)})(?P<ending>e[nrsm]?)", re.IGNORECASE)
_KEPT = (
    r"(?:Hochzeit(?:s(?:tag|fest|feier|jubiläum))?|(?:Ehe|Priester|Dienst|Ordens|Doktor|Thron|Meister|Berufs)jubiläum"
    r"|Profess|Konfirmation|Kommunion|Meisterbrief|Abitur|Doktorurkunde)s?\b"
)
_PATTERN = re.compile(
    rf"(?<![„“”»«\"])\b(?:(?P<adjective>[sSgGdDeE](?:ilbern|olden|iamanten|isern)e[nrsm]?) {_KEPT}"
    rf"|(?P<compound>{'|'.join(_COMPOUNDS)})(?:en)?(?=-?hochzeit\b|-?konfirmation\b|-?jubiläum\b)-?\w+"
    rf"|(?P<english>(?i:{'|'.join(_ENGLISH)})) (?i:wedding anniversary|wedding|jubilee)\b"
    rf"|(?P<century>{'|'.join(_CENTURIES)})\b(?! of (?:his|her|the) (?:birth|death)))"
)


def jubilees(text: str) -> Iterator[tuple[re.Match[str], str, int]]:
    """Give the anniversaries of a text, each with the group that names it and after how many years it is kept."""
    for found in _PATTERN.finditer(text):
        if found.lastgroup:
            yield found, found.lastgroup, years_of(found[found.lastgroup])


def years_of(name: str) -> int:
    """Give after how many years an anniversary of that name is kept, or 0 for another word."""
    if adjective := _ADJECTIVE.fullmatch(name):
        return _ADJECTIVES[adjective["stem"].lower()]
    return _KNOWN.get(name, _KNOWN.get(name.lower(), 0))


def name_of(years: int, said: str) -> str:
    """Name the anniversary of so many years like the one that is said, or give nothing where there is no such name."""
    adjective = _ADJECTIVE.fullmatch(said)
    names = next((each for each in (_COMPOUNDS, _ENGLISH, _CENTURIES) if {said, said.lower()} & each.keys()), {})
    name = next((each for each, kept in (_ADJECTIVES if adjective else names).items() if kept == years), "")
    name += adjective["ending"] if adjective and name else ""
    return name.capitalize() if said[:1].isupper() else name
