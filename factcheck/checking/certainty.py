"""Tells whether a name is meant to be a known person's for certain, or may be that of somebody else."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from factcheck.checking.article import Article
from factcheck.checking.authority_file import Entry
from factcheck.checking.likeness import bare, key, stem
from factcheck.checking.meant import SHORT
from factcheck.checking.office_phrases import said_office
from factcheck.checking.offices import HEADS
from factcheck.finding.words import word_set
from factcheck.model import Entity, Kind

_LONG_SURNAME = 8
_LONG_GIVEN = 12
_HEAD = 5
# Surnames so common that they are hardly a misspelt one.
_COMMON = word_set("""
    Schulz Schultz Schulze Schmidt Schmitt Schmitz Müller Meyer Meier Maier Mayer Fischer Weber Wagner Becker
    Hoffmann Hofmann Schäfer Koch Bauer Richter Klein Wolf Schröder Schröter Neumann Schwarz Zimmermann Braun
    Krüger Hartmann Lange Werner Krause Lehmann Köhler Kohler Walter Walther König Mayr Kaiser Fuchs Peters Lang
    Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz
    Baumann Franke Albrecht Schuster Simon Smith Smyth Jones Johnson Johnston Brown Browne Williams Taylor
    Miller Davis Davies Wilson Moore Anderson Anderssen Martin Thompson Thomson White Harris Clark Clarke Lewis
    Walker Hall Allen Young King Wright Scott Green Baker Reave
""")
_FORMERLY = {"Deutsche Bundesbahn": 1994, "Bundesanstalt für Arbeit": 2004}
"""What a house was called up to a year; told of earlier times, that is right."""
_EARLIER = re.compile(r"\b(?:damals|damalige|ehemalige|frühere|einstige|alte)[nrms]?\b|\b(?:19[0-8]\d|199[0-3])\b")


def was_called_so(article: Article, start: int, said: str) -> bool:
    """Tell whether a house was called so at the time that is told of: Deutsche Bundesbahn."""
    until = next((year for name, year in _FORMERLY.items() if stem(said).startswith(stem(name))), 0)
    published = article.document.date
    return bool(until) and (
        (published is not None and published.year < until)
        or bool(_EARLIER.search(article.text, *article.sentence(start)))
    )


def is_certain(article: Article, start: int, said: str, entry: Entry) -> bool:
    """Tell whether a name is meant for certain: another surname may be somebody else's, unless the office fits."""
    (given, _, surname), (known, _, right) = said.rpartition(" "), entry.name.rpartition(" ")
    others = surname != right and (surname in _COMMON or article.authority.is_surname(surname))
    if entry.type is not Entity.PERSON or (article.authority.misspelt(said) and not others):
        return True
    if surname == right:
        return _is_given_name(article, start, (given, known), entry)
    if surname[0] != right[0]:
        return False
    if _offices_in_common(article, start, entry):
        return True
    if surname in _COMMON:
        return False
    # Källenius and Kallenius; and of a long surname that is rare nobody else has the same given name.
    rare = min(len(surname), len(right)) >= _LONG_SURNAME or len(given) > _LONG_GIVEN
    rare = rare or (len(right) > SHORT and article.authority.is_rare(known, surname=False))
    rare = rare or (
        min(len(surname), len(right)) >= _LONG_SURNAME - 1 and article.authority.is_rare(right, surname=True)
    )
    if bare(surname) == bare(right) or rare:
        return True
    offices = article.authority.named(entry.name)
    if HEADS & {kind for each in offices for kind in each.kinds} and not others:
        return True
    sentence = article.text[slice(*article.sentence(start))]
    houses = {form for each in offices if each.of for form in _names(article, each.of)}
    return any(re.search(rf"\b{re.escape(house)}", sentence) for house in houses)


def is_hardly_another(article: Article, start: int, said: str, entry: Entry) -> bool:
    """Tell whether the end of a surname is wrong: Winfried Kretschmer, where the given name or the office tells who."""
    (given, _, surname), (known, _, right) = said.rpartition(" "), entry.name.rpartition(" ")
    if entry.type is not Entity.PERSON or not given or given != known or surname[:_HEAD] != right[:_HEAD]:
        return False
    if OSA.distance(key(surname), key(right), score_cutoff=2) > 2:
        return False
    return article.authority.is_rare(given, surname=False) or bool(_offices_in_common(article, start, entry))


def _is_given_name(article: Article, start: int, given: tuple[str, str], entry: Entry) -> bool:
    """Tell whether another given name is meant to be the known one: Agela, Teresa, Alec Salmond, not Sylvie Schenk."""
    said, right = given
    surname = entry.name.rsplit(" ", 1)[-1]
    if surname not in _COMMON and _heard(said) == _heard(right):
        return bare(said) != bare(right)
    if not article.authority.is_given(said.split(" ", 1)[0]) or _offices_in_common(article, start, entry):
        return True
    same_gender = said[-1] not in "aei" and not said.startswith(right) and not right.startswith(said)
    return bool(entry.of) and same_gender and len(surname) > SHORT and article.authority.is_rare(surname, surname=True)


def _heard(name: str) -> str:
    return key(name).replace("h", "").replace("c", "k").replace("z", "s")


def _names(article: Article, owner: str) -> set[str]:
    entries = article.authority.named(owner)
    return {form for entry in entries if entry.type is Entity.ORGANISATION for form in (entry.name, *entry.forms)}


def _offices_in_common(article: Article, start: int, entry: Entry) -> frozenset[str]:
    """Give the kinds of office that a name is told with and that a person of the authority file held."""
    there = [claim for claim in article.touching(start, start + 1) if claim.kind is Kind.NAME and claim.start == start]
    office = said_office(article, there[0]) if there else None
    held = {kind for each in article.authority.named(entry.name) for kind in each.kinds}
    return office.kinds & held if office else frozenset()
