"""Reads which office a person is said to hold, and writes the office a person does hold. It never judges.

An office is a set of kinds, as in the authority file, and what it belongs to, where that is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.checking.authority import Authority
from factcheck.checking.countries import country_of

HEADS = frozenset(("head_of_state", "head_of_government", "state_premier", "monarch"))
MINISTERS = {
    "außen": "foreign_minister",
    "finanz": "finance_minister",
    "innen": "interior_minister",
    "verteidigungs": "defence_minister",
    "wirtschafts": "economy_minister",
    "justiz": "justice_minister",
    "gesundheits": "health_minister",
    "arbeits": "labour_minister",
    "sozial": "labour_minister",
    "verkehrs": "transport_minister",
    "umwelt": "environment_minister",
    "landwirtschafts": "agriculture_minister",
    "agrar": "agriculture_minister",
    "ernährungs": "agriculture_minister",
    "familien": "family_minister",
    "bildungs": "education_minister",
    "forschungs": "education_minister",
    "bau": "building_minister",
    "digital": "digital_minister",
    "kulturstaats": "culture_minister",
    "entwicklungs": "development_minister",
    "kanzleramts": "head_of_chancellery",
}
_ENGLISH = {
    "prime minister": ("head_of_government",),
    "chancellor": ("head_of_government",),
    "president": ("head_of_state",),
    "foreign minister": ("foreign_minister",),
    "foreign secretary": ("foreign_minister",),
    "secretary of state": ("foreign_minister",),
    "finance minister": ("finance_minister",),
    "treasury secretary": ("finance_minister",),
    "interior minister": ("interior_minister",),
    "home secretary": ("interior_minister",),
    "defence minister": ("defence_minister",),
    "defense secretary": ("defence_minister",),
    "defence secretary": ("defence_minister",),
    "health minister": ("health_minister",),
    "economy minister": ("economy_minister",),
    "king": ("monarch",),
    "queen": ("monarch",),
    "pope": ("pope",),
    "secretary-general": ("secretary_general",),
    "secretary general": ("secretary_general",),
    "chief executive": ("chief_executive",),
    "ceo": ("chief_executive",),
    "founder": ("founder",),
    "governor": ("central_bank_president",),
    "chairman": ("supervisory_board_chair",),
    "mayor": ("mayor", "state_premier"),
}
_LEADERS = frozenset(
    [
        "chief_executive",
        "party_leader",
        "parliamentary_leader",
        "union_leader",
        "association_president",
        "authority_president",
        "central_bank_president",
        "commission_president",
        "council_president",
        "court_president",
        "parliament_president",
        "secretary_general",
        "coach",
        "head_of_state",
        "head_of_government",
        "editor_in_chief",
        "supervisory_board_chair",
    ]
)
_PRESIDENTS = frozenset(
    [
        "head_of_state",
        "supervisory_board_chair",
        "association_president",
        "authority_president",
        "central_bank_president",
        "commission_president",
        "council_president",
        "court_president",
        "parliament_president",
        "chief_executive",
        "union_leader",
        "party_leader",
    ]
)
FEDERAL = ("Deutschland", "Österreich", "Schweiz")
_OWNERS = {
    "bundesbank": "Bundesbank",
    "bundestags": "Bundestag",
    "nato": "Nato",
    "un": "UN",
    "uno": "UN",
    "ezb": "Europäische Zentralbank",
    "fed": "Fed",
}
# Words that say that somebody does not hold the office, or not yet, or no longer.
NOT_NOW = re.compile(
    r"\b(?:ehemalige[nrms]?|frühere[nrms]?|einstige[nrms]?|damalige[nrms]?|spätere[nrms]?|künftige[nrms]?"
    r"|designierte[nrms]?"
    r"|gescheiterte[nrms]?|mögliche[nrms]?|neue[nrms]?|scheidende[nrms]?|abgewählte[nrms]?"
    r"|stellvertretende[nrms]?|vormalige[nrms]?"
    r"|former|then|late|future|incoming|outgoing|ex|deputy|acting|vice|shadow)\b|\b(?:Ex|Alt|Vize|Schatten|Fast"
    r"|Interims)-?",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?P<adjectives>(?:\b[a-zäöüß]{4,}(?:e|er|en|em|es)\s+)*)\b(?P<office>[A-ZÄÖÜ][\w/-]*)\s+$")
_ENGLISH_OFFICE = re.compile(
    rf"(?P<owner>(?:\b[A-Z][\w-]*(?:[’']s)?\s+)?)\b(?P<office>{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})\s+$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?P<owner>.+?)-?(?P<noun>chef|vorsitzende[rn]?|präsident|gründer|vorstandschef|vorstand|generalsekretär"
    r"|sprecher)(?P<female>in)?$"
)


_BEHIND = re.compile(
    r"(?: \([^)]{1,12}\))?(?: [a-zäöü]+){0,2}, (?:der|die|den|dem|des) (?P<adjectives>(?:[a-zäöüß-]{4,}(?:e|er|en"
    r"|em|es) )*)"
    r"(?P<office>[A-ZÄÖÜ][\w-]*)\b(?! [A-ZÄÖÜ])(?: (?:des|der|von) (?P<owner>[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*){0,3}))?"
)
_ENGLISH_BEHIND = re.compile(
    rf", (?:the"
    rf"|a) (?P<adjectives>(?:[A-Z]?[a-z-]+ ){{0,2}}?)(?P<office>{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_ENGLISH_OWNER = re.compile(r" of (?:the )?(?P<owner>[A-Z][\w-]*(?: (?:of |and )?[A-Z][\w-]*){0,3})")
_GENITIVE = re.compile(r"(?P<owner>\b[A-ZÄÖÜ][\w-]+s) $")
_POSSESSIVE = re.compile(r"[’']s $")
_NOUNS = ("chef", "vorsitzende", "vorsitzender", "präsident", "gründer", "vorstandschef", "generalsekretär")


@dataclass(frozen=True)
class Office:
    """An office as it is said: the kinds it may be, what it belongs to (empty: not said), whether of Germany."""

    kinds: frozenset[str]
    of: frozenset[str] = frozenset()
    start: int = 0
    end: int = 0
    female: bool = False


def said_before(text: str, start: int, authority: Authority, *, language: str) -> Office | None:
    """Read the office right in front of a name that starts at an offset."""
    lead = text[max(0, start - 90) : start]
    if language.startswith("en"):
        found = _ENGLISH_OFFICE.search(lead)
        if found is None:
            return None
        begin = start - len(lead) + found.start("office")
        owner = found["owner"].strip()
        before = lead[: found.start("office")]
        if NOT_NOW.search(owner) or before.endswith("-") or (_POSSESSIVE.search(before) and not country_of(owner[:-2])):
            return None
        of = frozenset(filter(None, (country_of(owner.rstrip("’'s")),))) or _named(owner.rstrip("’'s"), authority)
        return Office(frozenset(_ENGLISH[found["office"].lower()]), of, begin, begin + len(found["office"]))
    found = _OFFICE.search(lead)
    if found is None or NOT_NOW.search(found["adjectives"]) or NOT_NOW.match(found["office"]):
        return None
    begin = start - len(lead) + found.start("office")
    read = read_office(found["office"], authority)
    if read is None:
        return None
    kinds, of = read
    adjective = next(filter(None, (country_of(word) for word in found["adjectives"].split())), "")
    # "Frankreichs Präsident"; a bare Präsident may be that of a club.
    genitive = _GENITIVE.search(lead[: found.start("adjectives")])
    adjective = adjective or (country_of(genitive["owner"]) if genitive else "")
    owners = frozenset((adjective,)) if adjective and not of else of
    if not owners and found["office"].lower().removesuffix("in") == "präsident":
        return None
    return Office(kinds, owners, begin, begin + len(found["office"]), found["office"].endswith("in"))


def said_after(text: str, end: int, authority: Authority, *, language: str) -> Office | None:
    """Read the office behind a name that ends at an offset: Volker Wissing, der Bundesverkehrsminister."""
    found = (_ENGLISH_BEHIND if language.startswith("en") else _BEHIND).match(text, end)
    if found is None or NOT_NOW.search(found["adjectives"]):
        return None
    start, stop = found.span("office")
    if language.startswith("en"):
        house = _ENGLISH_OWNER.match(text, stop)
        of = _named(house["owner"], authority) if house else frozenset()
        return Office(frozenset(_ENGLISH[found["office"].lower()]), of, start, stop)
    if NOT_NOW.match(found["office"]):
        return None
    read = read_office(found["office"], authority)
    if read is None and (owner := found["owner"]):
        noun = found["office"].lower().removesuffix("in")
        read = _of_owner(owner, noun, authority) if noun in _NOUNS else None
    if read is None:
        return None
    kinds, of = read
    adjective = next(filter(None, (country_of(word) for word in found["adjectives"].split())), "")
    if not (of or adjective) and found["office"].lower().removesuffix("in") == "präsident":
        return None
    return Office(kinds, of or frozenset(filter(None, (adjective,))), start, stop, found["office"].endswith("in"))


def read_office(word: str, authority: Authority) -> tuple[frozenset[str], frozenset[str]] | None:
    """Read the word for an office: its kinds and what it belongs to."""
    lower = word.lower()
    of: frozenset[str] = frozenset()
    if lower.startswith("bundes") and not lower.startswith(
        ("bundesbank", "bundestags", "bundesverfassungs", "bundesrats", "bundesliga")
    ):
        lower, of = lower.removeprefix("bundes"), frozenset(FEDERAL)
    elif "-" in lower:
        owner, rest = word.split("-", 1)
        country = country_of(owner)
        if country and rest.lower() not in ("chef", "chefin"):
            lower, of = rest.lower(), frozenset((country,))
    bare = (
        lower.removesuffix("in")
        if lower.endswith(
            ("minister" + "in", "präsidentin", "kanzlerin", "chefin", "königin", "gründerin", "meisterin", "sekretärin")
        )
        else lower
    )
    if bare == "kanzler":
        return frozenset(("head_of_government",)), of or frozenset(("Deutschland", "Österreich"))
    if bare in ("präsident", "staatspräsident", "staatschef"):
        return frozenset(("head_of_state",)), of
    if bare in ("premierminister", "premier", "regierungschef", "ministerpräsident"):
        return frozenset(
            ("head_of_government", "state_premier") if bare != "premierminister" else ("head_of_government",)
        ), of
    if bare in ("könig", "papst"):
        return frozenset(("monarch",) if bare == "könig" else ("pope",)), of
    for stem, kind in MINISTERS.items():
        if bare in (f"{stem}minister", f"{stem}chef") and (kind != "head_of_chancellery" or bare.endswith("chef")):
            return frozenset((kind,)), of
    if bare in ("kommissionspräsident",):
        return frozenset(("commission_president",)), frozenset()
    if bare == "landtagspräsident":
        return frozenset(("parliament_president",)), of
    if bare in ("bundestagspräsident",):
        return frozenset(("parliament_president",)), frozenset(("Bundestag",))
    if bare == "trainer" and of == frozenset(FEDERAL):
        return frozenset(("coach",)), frozenset(("Deutschland",))
    if part := _PART.fullmatch(lower):
        return _of_owner(word[: len(part["owner"])], part["noun"], authority)
    return None


def _of_owner(owner: str, noun: str, authority: Authority) -> tuple[frozenset[str], frozenset[str]] | None:
    """Read "Tesla-Chef", "EZB-Präsidentin", "CDU-Vorsitzender"."""
    of = _named(owner, authority) or frozenset(filter(None, (_OWNERS.get(owner.lower()),)))
    if not of:
        return None
    if noun == "gründer":
        return frozenset(("founder",)), of
    if noun == "präsident":
        return _PRESIDENTS, of
    if noun == "generalsekretär":
        return frozenset(("secretary_general", "authority_president")), of
    if noun == "sprecher":
        return None
    return _LEADERS, of


def _named(owner: str, authority: Authority) -> frozenset[str]:
    return (
        frozenset(entry.name for entry in authority.inflected(owner.strip("-")) if not entry.of)
        if owner
        else frozenset()
    )
