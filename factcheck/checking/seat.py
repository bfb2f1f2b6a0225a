"""The rule *seat*: a house in a town where it does not sit: Bundesarbeitsgericht in Kassel, Münchner Magazin „Spiegel“.

Judged are only houses with a seat that is certain, and only where the town stands right beside the name. What else than
a court is told of in a town may do something there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking.article import Article
from factcheck.checking.nouns import said_kind
from factcheck.checking.seats import COURT_TOWNS, SEATS, in_english, town
from factcheck.checking.towns import adjective_of_town, towns_of
from factcheck.model import Claim, Entity, Hint, Kind

_NAMED = r"(?P<town>(?:Den Haag|New York|The Hague|[A-ZÄÖÜ][a-zäöüß]+))\b"
_PLACE = rf"{_NAMED}(?![-’']?\w)"
_IN = re.compile(rf"[“”\"«»]? (?:\([^)\n]{{1,12}}\) )?in {_PLACE}")
_SEATED = re.compile(
    rf"[“”\"«»]?,? (?:mit (?:Haupt)?[Ss]itz in|mit Hauptquartier in|mit Zentrale in|"
    rf"(?:which is |that is )?(?:based|headquartered) in|with headquarters in) {_PLACE}"
)
_ADJECTIVE = re.compile(
    r"\b(?P<adjective>[A-ZÄÖÜ][a-zäöüß]+er) (?:[a-zäöüß]+e[nrms]? )?(?:(?P<noun>[A-ZÄÖÜ][\w-]+) )?[„“\"»‚]?$"
)
_BASED = re.compile(
    rf"\b{_NAMED}(?P<based>-based)? (?:(?P<noun>[a-z]+(?: [a-z]+)?) )?"
    r"[“\"‘]?(?:(?:The|Der|Die|Le|La|El) )?$"
)
_INSIDE = re.compile(r"(?P<adjective>[A-ZÄÖÜ][a-zäöüß]+er) (?=[A-ZÄÖÜ])")
_SITS = re.compile(
    r"(?:konzern|riese|unternehmen|firma|hersteller|versicherer|behörde|organisation|institut|gericht|verlag|blatt)"
    r"(?:e?s|e?n|e)?$",
    re.IGNORECASE,
)
# What has one town and is told of in a town for no other reason.
_COURTS = ("gericht", "gerichtshof", "finanzhof", "menschenrechte", "anwaltschaft")
_LIKE_A_COURT = frozenset(("Kraftfahrt-Bundesamt", "Eurojust", "Europol"))


@dataclass(frozen=True)
class _Said:
    """The towns that a word beside a house may name, where it stands, and whether it is an adjective."""

    towns: tuple[str, ...]
    start: int
    end: int
    adjective: bool = False


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every town beside a known house that does not sit there."""
    english = article.document.language.startswith("en")
    for claim in article.of(Kind.NAME):
        name = _house(article, claim, claim.quote)
        if name:
            in_front = _english_front(article, claim) if english else _front(article, claim, name)
            said = _behind(article, claim, name) or in_front
        else:
            name, said = _inside(article, claim)
        if said and any(said.towns) and not set(said.towns) & set(SEATS[name]):
            yield _hint(article, name, said, english=english)


def _house(article: Article, claim: Claim, quote: str) -> str:
    """Give the house that a name names, if it is the only one of this name and its seat is known."""
    if article.text[claim.end : claim.end + 1] == "-":
        return ""
    named = article.authority.inflected(quote)
    if claim.entity is Entity.PERSON and any(each.type is Entity.PERSON for each in named):
        return ""
    names = {entry.name for entry in named if entry.type is Entity.ORGANISATION}
    return next((name for name in names if len(names) == 1 and name in SEATS), "")


def _behind(article: Article, claim: Claim, name: str) -> _Said | None:
    """Read the town behind a name: Interpol mit Sitz in Den Haag; of a court, in Kassel."""
    found = _SEATED.match(article.text, claim.end)
    if found is None and _is_court(name):
        found = _IN.match(article.text, claim.end)
        found = found if found and town(found["town"]) in COURT_TOWNS else None
    return _Said((town(found["town"]),), *found.span("town")) if found else None


def _is_court(name: str) -> bool:
    return name in _LIKE_A_COURT or name.lower().endswith(_COURTS)


def _front(article: Article, claim: Claim, name: str) -> _Said | None:
    """Read the town in front of a name: des Mannheimer Chemiekonzerns BASF, das Kasseler Bundesarbeitsgericht."""
    found = _ADJECTIVE.search(article.text, max(0, claim.start - 80), claim.start)
    if found is None or not (_is_house(found["noun"]) if found["noun"] else _is_court(name)):
        return None
    return _Said(_towns(found["adjective"]), *found.span("adjective"), adjective=True)


def _inside(article: Article, claim: Claim) -> tuple[str, _Said | None]:
    """Read the town that a name of a court begins with: Karlsruher Bundesarbeitsgericht."""
    found = _INSIDE.match(claim.quote)
    name = _house(article, claim, claim.quote[found.end() :]) if found else ""
    if found is None or not _is_court(name):
        return "", None
    return name, _Said(_towns(found["adjective"]), claim.start, claim.start + found.end("adjective"), adjective=True)


def _english_front(article: Article, claim: Claim) -> _Said | None:
    """Read the town in front of a name: the Munich weekly Der Spiegel, the Vienna-based Interpol."""
    found = _BASED.search(article.text, max(0, claim.start - 80), claim.start)
    if found is None or not (found["based"] or (found["noun"] and said_kind(found["noun"]))):
        return None
    return _Said((town(found["town"]),), *found.span("town"))


def _towns(adjective: str) -> tuple[str, ...]:
    return tuple(filter(None, map(town, towns_of(adjective))))


def _is_house(noun: str) -> bool:
    return bool(said_kind(noun) or _SITS.search(noun))


def _hint(article: Article, name: str, said: _Said, *, english: bool) -> Hint:
    seat = SEATS[name][0]
    return Hint(
        said.start,
        said.end,
        article.say(en=f"{name} sits in {in_english(seat)}.", de=f"Sitz von {name}: {seat}."),
        adjective_of_town(seat) if said.adjective else in_english(seat) if english else seat,
    )
