"""The rule *seat*: a house in a town where it does not sit: Bundesarbeitsgericht in Kassel, Unesco with a seat in Genf.

Judged are only houses with a seat that is certain, and only where the town stands right behind the name. What else than
a court is told of in a town may do something there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.seats import COURT_TOWNS, SEATS, in_english, town
from factcheck.model import Claim, Entity, Hint, Kind

_PLACE = r"(?P<town>(?:Den Haag|New York|The Hague|[A-ZÄÖÜ][a-zäöüß]+))\b(?![-’']?\w)"
_IN = re.compile(rf"[“”\"«»]? (?:\([^)\n]{{1,12}}\) )?in {_PLACE}")
_SEATED = re.compile(
    rf"[“”\"«»]?,? (?:mit (?:Haupt)?[Ss]itz in|mit Hauptquartier in|mit Zentrale in|"
    rf"(?:which is |that is )?(?:based|headquartered) in|with headquarters in) {_PLACE}"
)
# What has one town and is told of in a town for no other reason.
_COURTS = ("gericht", "gerichtshof", "finanzhof", "menschenrechte", "anwaltschaft")
_LIKE_A_COURT = frozenset(("Kraftfahrt-Bundesamt", "Eurojust", "Europol"))


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every town behind a known house that does not sit there."""
    for claim in article.of(Kind.NAME):
        name = _house(article, claim)
        found = _told(article, claim, name) if name else None
        said = town(found["town"]) if found else ""
        if found and said and said not in SEATS[name]:
            yield _hint(article, name, found)


def _house(article: Article, claim: Claim) -> str:
    """Give the house that a name names, if it is the only one of this name and its seat is known."""
    if article.text[claim.end : claim.end + 1] == "-":
        return ""
    named = article.authority.inflected(claim.quote)
    if claim.entity is Entity.PERSON and any(each.type is Entity.PERSON for each in named):
        return ""
    names = {entry.name for entry in named if entry.type is Entity.ORGANISATION}
    return next((name for name in names if len(names) == 1 and name in SEATS), "")


def _told(article: Article, claim: Claim, name: str) -> re.Match[str] | None:
    """Read the town behind a name: Interpol mit Sitz in Den Haag; of a court, in Kassel."""
    found = _SEATED.match(article.text, claim.end)
    if found is None and (name in _LIKE_A_COURT or name.lower().endswith(_COURTS)):
        found = _IN.match(article.text, claim.end)
        found = found if found and town(found["town"]) in COURT_TOWNS else None
    return found


def _hint(article: Article, name: str, found: re.Match[str]) -> Hint:
    seat = SEATS[name][0]
    return Hint(
        *found.span("town"),
        article.say(en=f"{name} sits in {in_english(seat)}.", de=f"Sitz von {name}: {seat}."),
        in_english(seat) if article.document.language.startswith("en") else seat,
    )
