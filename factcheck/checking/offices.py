"""Reads which office a person is said to hold, and writes the office a person does hold. It never judges.

An office is a set of kinds, as in the authority file, and what it belongs to, where that is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.checking.authority import Authority
from factcheck.checking.countries import country_of
from factcheck.finding.words import Table, word_set

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
    "kultur": "culture_minister",
    "entwicklungs": "development_minister",
    "kanzleramts": "head_of_chancellery",
}
ENGLISH = Table(
    {
        "prime minister": (("head_of_government",), ""),
        "chancellor of the exchequer": (("finance_minister",), "Großbritannien"),
        "chancellor": (("head_of_government", "finance_minister"), ""),
        "president": (("head_of_state",), ""),
        "vice president": (("vice_president",), ""),
        "vice-president": (("vice_president",), ""),
        "foreign minister": (("foreign_minister",), ""),
        "foreign secretary": (("foreign_minister",), "Großbritannien"),
        "secretary of state": (("foreign_minister",), "USA"),
        "finance minister": (("finance_minister",), ""),
        "treasury secretary": (("finance_minister",), "USA"),
        "interior minister": (("interior_minister",), ""),
        "home secretary": (("interior_minister",), "Großbritannien"),
        "defence minister": (("defence_minister",), ""),
        "defense secretary": (("defence_minister",), "USA"),
        "defence secretary": (("defence_minister",), "Großbritannien"),
        "health minister": (("health_minister",), ""),
        "health secretary": (("health_minister",), ""),
        "justice minister": (("justice_minister",), ""),
        "economy minister": (("economy_minister",), ""),
        "first minister": (("state_premier",), ""),
        "governor": (("state_premier", "central_bank_president"), ""),
        "gov.": (("state_premier",), ""),
        "culture secretary": (("culture_minister",), "Großbritannien"),
        "education secretary": (("education_minister",), ""),
        "transport secretary": (("transport_minister",), ""),
        "transportation secretary": (("transport_minister",), "USA"),
        "environment secretary": (("environment_minister",), "Großbritannien"),
        "environment minister": (("environment_minister",), ""),
        "justice secretary": (("justice_minister",), "Großbritannien"),
        "attorney general": (("justice_minister",), ""),
        "business secretary": (("economy_minister",), "Großbritannien"),
        "work and pensions secretary": (("labour_minister",), "Großbritannien"),
        "labor secretary": (("labour_minister",), "USA"),
        "agriculture secretary": (("agriculture_minister",), "USA"),
        "levelling up secretary": (("building_minister",), "Großbritannien"),
        "housing secretary": (("building_minister",), ""),
        "king": (("monarch",), ""),
        "queen": (("monarch",), ""),
        "pope": (("pope",), ""),
        "mayor": (("mayor", "state_premier"), ""),
        "house speaker": (("parliament_president",), "Repräsentantenhaus"),
        "speaker of the house": (("parliament_president",), "Repräsentantenhaus"),
        "senate majority leader": (("majority_leader",), "US-Senat"),
        "senate minority leader": (("minority_leader",), "US-Senat"),
        "house majority leader": (("majority_leader",), "Repräsentantenhaus"),
        "house minority leader": (("minority_leader",), "Repräsentantenhaus"),
    }
)
"""What an English word for an office of state says: the kinds, and the country where it is so called in one only."""

_LEADERS = word_set("""
    chief_executive party_leader parliamentary_leader union_leader association_president authority_president
    central_bank_president commission_president council_president court_president parliament_president
    secretary_general coach head_of_state head_of_government editor_in_chief supervisory_board_chair
""")
_PRESIDENTS = word_set("""
    head_of_state supervisory_board_chair association_president authority_president central_bank_president
    commission_president council_president court_president parliament_president chief_executive union_leader
    party_leader
""")
FEDERAL = ("Deutschland", "Österreich", "Schweiz")
_OWNERS = {
    "bahn": "Deutsche Bahn",
    "post": "Deutsche Post",
    "bundesbank": "Bundesbank",
    "bundestags": "Bundestag",
    "nato": "Nato",
    "un": "UN",
    "uno": "UN",
    "ezb": "Europäische Zentralbank",
    "fed": "Fed",
    **dict.fromkeys(("kartellamt", "kartellamts"), "Bundeskartellamt"),
    "netzagentur": "Bundesnetzagentur",
    "arbeitsagentur": "Bundesagentur für Arbeit",
    **dict.fromkeys(("verfassungsschutz", "verfassungsschützer"), "Bundesamt für Verfassungsschutz"),
    **dict.fromkeys(("verfassungsgericht", "verfassungsgerichts"), "Bundesverfassungsgericht"),
    **dict.fromkeys(("rechnungshof", "rechnungshofs"), "Bundesrechnungshof"),
}
_CLUBS = {
    "bayern": "FC Bayern München",
    "dortmund": "Borussia Dortmund",
    "leverkusen": "Bayer 04 Leverkusen",
    **dict.fromkeys(("gladbach", "mönchengladbach"), "Borussia Mönchengladbach"),
    "leipzig": "RB Leipzig",
    "stuttgart": "VfB Stuttgart",
    "frankfurt": "Eintracht Frankfurt",
    "köln": "1. FC Köln",
    "wolfsburg": "VfL Wolfsburg",
    "hoffenheim": "TSG Hoffenheim",
    "augsburg": "FC Augsburg",
    "mainz": "1. FSV Mainz 05",
    "bochum": "VfL Bochum",
    "freiburg": "SC Freiburg",
    "bremen": "Werder Bremen",
    "union": "1. FC Union Berlin",
}
"""The football clubs that are called by their towns when their coaches are told of."""
# Who leads a central bank is called so without its name.
_CENTRAL_BANKERS = ("notenbankchef", "notenbankpräsident", "zentralbankchef", "zentralbankpräsident")
# Words that say that somebody does not hold the office, or not yet, or no longer.
PAST = re.compile(
    r"\b(?:ehemalige|frühere|einstige|damalige|vormalige)[nrms]?\b|\b(?:former|then|ex)\b|\b(?:Ex|Alt)-?", re.IGNORECASE
)
LESSER = re.compile(r"\b(?:shadow|deputy|acting|stellvertretende[nrms]?|kommissarische[nrms]?)\b", re.IGNORECASE)
NOT_NOW = re.compile(
    r"\b(?:ehemalige[nrms]?|frühere[nrms]?|einstige[nrms]?|damalige[nrms]?|spätere[nrms]?|künftige[nrms]?"
    r"|designierte[nrms]?"
    r"|gescheiterte[nrms]?|mögliche[nrms]?|neue[nrms]?"
    r"|stellvertretende[nrms]?|vormalige[nrms]?"
    r"|former|then|late|future|incoming|ex|deputy|acting|vice|shadow)\b|\b(?:Ex|Alt|Vize|Schatten|Fast"
    r"|Interims)-?",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?P<owner>.+?)-?(?P<noun>aufsichtsratschef|aufsichtsratsvorsitzende[rn]?|chef|vorsitzende[rn]?|präsident(?:en)?|gründer|vorstandschef|vorstandsvorsitzende[rn]?"
    r"|vorstand|generalsekretär|direktor|intendant|chefredakteur|gouverneur|trainer|sprecher|boss|lenker|ceo|vorstandssprecher)(?:in)?$"
)
_FRACTION = re.compile(r"(?P<party>.+?)-?(?:bundestags)?fraktions?", re.IGNORECASE)
_NOUNS = {
    **dict.fromkeys(("vorsitzende", "leader", "chair", "chairwoman", "chairman", "general secretary"), "leader"),
    **dict.fromkeys(("chef", "vorstandschef", "vorstandsvorsitzende", "vorstand", "direktor", "gouverneur"), "manager"),
    **dict.fromkeys(("generaldirektor", "leiter", "head", "boss", "chief", "director", "intendant"), "manager"),
    **dict.fromkeys(("director general", "director-general", "chief executive", "ceo", "lenker"), "manager"),
    "vorstandssprecher": "manager",
    **dict.fromkeys(("aufsichtsratschef", "aufsichtsratsvorsitzende"), "supervisor"),
    **dict.fromkeys(("präsident", "president", "präses", "governor", "vorsteher"), "president"),
    **dict.fromkeys(("gründer", "founder"), "founder"),
    **dict.fromkeys(("trainer", "coach", "head coach", "cheftrainer"), "coach"),
    **dict.fromkeys(("generalsekretär", "secretary general", "secretary-general"), "secretary"),
    **dict.fromkeys(("chefredakteur", "editor", "editor-in-chief"), "editor"),
}
_MEANT = {
    "leader": _LEADERS,
    "manager": _LEADERS - {"supervisory_board_chair"},
    "supervisor": frozenset(("supervisory_board_chair",)),
    "president": _PRESIDENTS,
    "founder": frozenset(("founder",)),
    "coach": frozenset(("coach",)),
    "secretary": frozenset(("secretary_general", "authority_president")),
    "editor": frozenset(("editor_in_chief", "chief_executive", "supervisory_board_chair")),
}

_OF_WOMEN = tuple(
    f"{ending}in" for ending in word_set("minister präsident kanzler chef könig gründer meister sekretär senator")
)


@dataclass(frozen=True)
class Office:
    """An office as it is said.

    Args:
        kinds: What it may be.
        of: What it belongs to; empty: that is not said.
        start: Where the word for it starts, or the adjective that says of which country it is.
        end: Behind the word for it.
        word: The word for it.
        past: Whether it is said of an earlier time: former, then, Ex-.
        house: Where the name of what it belongs to stands, if that is apart from the name of the person.
        ever: Whether that may be told of any time: as president of the club, he had built the hall.
    """

    kinds: frozenset[str]
    of: frozenset[str]
    start: int
    end: int
    word: str
    past: bool = False
    house: tuple[int, int] | None = None
    ever: bool = False

    @property
    def female(self) -> bool:
        """Whether a woman is said to hold it."""
        return self.word.endswith("in")


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
        if country and rest.lower() not in ("chef", "chefin", "trainer", "cheftrainer"):
            lower, of = rest.lower(), frozenset((country,))
    bare = lower.removesuffix("in") if lower.endswith(_OF_WOMEN) else lower
    if bare in _CENTRAL_BANKERS:
        return frozenset(("central_bank_president",)), frozenset()
    if bare in ("bürgermeister", "oberbürgermeister"):
        return frozenset(("mayor", "state_premier") if bare == "bürgermeister" else ("mayor",)), of
    if bare == "vizepräsident":
        return frozenset(("vice_president",)), of
    if bare in ("reichskanzler", "reichspräsident"):
        return frozenset(("head_of_government" if bare == "reichskanzler" else "head_of_state",)), frozenset(
            ("Deutschland",)
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
        if bare in ((f"{stem}chef",) if kind == "head_of_chancellery" else (f"{stem}minister", f"{stem}senator")):
            return frozenset((kind,)), of
    if bare in ("parlamentspräsident", "eu-parlamentspräsident", "landtagspräsident"):
        return frozenset(("parliament_president",)), of
    if bare in ("ratspräsident", "eu-ratspräsident"):
        return frozenset(("council_president",)), frozenset()
    if bare == "kommissionspräsident":
        return frozenset(("commission_president",)), frozenset()
    if bare == "bundestagspräsident":
        return frozenset(("parliament_president",)), frozenset(("Bundestag",))
    if bare == "trainer" and of == frozenset(FEDERAL):
        return frozenset(("coach",)), frozenset(("Deutschland",))
    if part := _PART.fullmatch(lower):
        owner = word[: len(part["owner"])]
        if parliamentary := _FRACTION.fullmatch(owner):
            party = owners(parliamentary["party"], authority)
            return (frozenset(("parliamentary_leader",)), party) if party else None
        of = owners(owner, authority) or frozenset(filter(None, (_OWNERS.get(owner.lower()),)))
        kinds = led(part["noun"])
        if "coach" in kinds and (club := _CLUBS.get(owner.lower().strip("-"))):
            of = frozenset((club,))
        return (kinds, of) if of and kinds else None
    return None


def led(noun: str) -> frozenset[str]:
    """Give the kinds of office that a noun may mean of a house: Chef, Vorsitzender, president; or none."""
    bare = noun.lower()
    for ending in ("", "in", "n", "r", "en"):
        if meant := _NOUNS.get(bare.removesuffix(ending) if ending else bare):
            return _MEANT[meant]
    return frozenset()


_PREFIX = re.compile(
    r"^(?:gewerkschafts|konzern|unternehmens|firmen|partei|bank|verbands|behörden|vereins|klub|club|sender|notenbank"
    r"|zentralbank|instituts|amts|agentur)-?"
)


def led_by(word: str) -> frozenset[str]:
    """Give the kinds of office that a word may mean of a house beside it: Gewerkschaftschef, Konzernchefin."""
    return led(word) or led(_PREFIX.sub("", word.lower()))


def owners(name: str, authority: Authority) -> frozenset[str]:
    """Give what a name names that may have a head, as the authority file calls it."""
    bare = name.strip("-")
    # IG-Metall-Chef
    entries = authority.inflected(bare) or authority.inflected(bare.replace("-", " ")) if bare else []
    return frozenset(entry.name for entry in entries if not entry.of)
