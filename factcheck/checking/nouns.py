"""Knows what kind of thing a noun calls something, and which kinds exclude each other. It knows no thing itself.

Only kinds that exclude each other are listed. What is called a company, a portal or a house can be almost anything.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from factcheck.checking.trades import CALLED, WORDS

# What a word calls a thing: the kinds it may then be of. The first kind is that of the word.
KINDS = {
    "newspaper": ("newspaper",),
    "daily": ("daily",),
    "weekly": ("weekly", "magazine"),
    "weekly_newspaper": ("weekly",),
    "magazine": ("magazine",),
    "news_agency": ("news_agency",),
    "broadcaster": ("broadcaster", "streaming_service"),
    "bank": ("bank", "central_bank", "start_up"),
    "insurer": ("insurer", "public_insurer"),
    "rating_agency": ("rating_agency",),
    "auditor": ("auditor", "consultancy"),
    "consultancy": ("consultancy", "auditor"),
    "party": ("party",),
    "union": ("union",),
    "court": ("court", "un_body", "eu_body", "international_organisation"),
    "airline": ("airline",),
    "carmaker": ("carmaker", "brand"),
    "social_network": ("social_network", "messenger"),
    "messenger": ("messenger", "social_network"),
    "pharmaceutical_company": ("pharmaceutical_company",),
    "energy_company": ("energy_company",),
    "telecommunications_company": ("telecommunications_company",),
    "retailer": ("retailer", "online_retailer"),
    "industrial_company": ("industrial_company", "carmaker", "technology_company", "company"),
    "technology_company": ("technology_company", "industrial_company", "company"),
    "search_engine": ("search_engine",),
    "hospital": ("hospital",),
    "public_insurer": ("public_insurer", "insurer"),
    "ministry": ("ministry",),
    "university": ("university",),
    "city": ("city", "state", "country", "district"),
    "country": ("country", "state", "city"),
}
_WORDS = {
    "newspaper": "zeitung boulevardzeitung wirtschaftszeitung boulevardblatt"
    " zeitungen regionalzeitung newspaper tabloid"
    " broadsheet",
    "daily": "tageszeitung daily",
    "weekly": "weekly",
    "weekly_newspaper": "wochenzeitung sonntagszeitung",
    "magazine": "magazin nachrichtenmagazin wochenmagazin wirtschaftsmagazin zeitschrift illustrierte fachzeitschrift"
    " magazins zeitschriften wissenschaftsmagazin fachmagazin us-magazin magazine journal",
    "news_agency": "nachrichtenagentur presseagentur nachrichtenagenturen",
    "broadcaster": "sender fernsehsender tv-sender radiosender rundfunkanstalt senders fernsehsenders"
    " rundfunksender fernsehkanal broadcaster",
    "bank": "bank großbank investmentbank privatbank geldhaus kreditinstitut geldinstitut direktbank sparkasse",
    "insurer": "versicherer versicherung versicherungskonzern krankenversicherer insurer",
    "rating_agency": "ratingagentur rating-agentur",
    "auditor": "wirtschaftsprüfungsgesellschaft wirtschaftsprüfer auditor",
    "consultancy": "unternehmensberatung beratungsgesellschaft beratungsfirma consultancy",
    "party": "partei",
    "union": "gewerkschaft",
    "court": "gericht",
    "airline": "fluggesellschaft airline fluglinie billigfluglinie billigflieger billigairline ferienflieger",
    "pharmaceutical_company": "pharmakonzern arzneimittelhersteller pharmahersteller pharmaunternehmen biotechfirma"
    " biotechunternehmen biotechnologieunternehmen impfstoffhersteller arzneimittelkonzern drugmaker",
    "energy_company": "energiekonzern energieversorger stromkonzern ölkonzern energieunternehmen",
    "telecommunications_company": "telekommunikationskonzern mobilfunkanbieter telefonkonzern mobilfunkkonzern",
    "retailer": "handelskonzern handelskette discounter supermarktkette einzelhändler drogeriekette warenhauskonzern"
    " retailer grocer",
    "industrial_company": "autozulieferer maschinenbauer stahlkonzern stahlhersteller rüstungskonzern anlagenbauer",
    "technology_company": "softwarekonzern softwarehersteller chiphersteller chipkonzern technologiekonzern",
    "carmaker": "autobauer autohersteller autokonzern automobilkonzern automobilhersteller"
    " fahrzeughersteller lastwagenbauer lastwagenhersteller lkw-bauer lkw-hersteller nutzfahrzeughersteller"
    " sportwagenhersteller sportwagenbauer carmaker automaker",
    "search_engine": "suchmaschine",
    "hospital": "krankenhaus klinik klinikbetreiber klinikkonzern krankenhausbetreiber krankenhauskonzern",
    "public_insurer": "krankenkasse ersatzkasse",
    "ministry": "ministerium",
    "university": "universität hochschule",
}
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()} | WORDS
# Kinds that a careful writer keeps apart; a word for one of them is wrong for a thing of another.
APART = (
    frozenset(("newspaper", "magazine", "news_agency", "broadcaster")),
    frozenset(("daily", "weekly", "weekly_newspaper", "magazine", "news_agency", "broadcaster")),
    frozenset(
        (
            "bank",
            "insurer",
            "rating_agency",
            "auditor",
            "consultancy",
            "asset_manager",
            "airline",
            "carmaker",
            "newspaper",
            "magazine",
            "news_agency",
            "broadcaster",
            "pharmaceutical_company",
            "hospital",
            "public_insurer",
            "retailer",
            "telecommunications_company",
            "energy_company",
            "industrial_company",
            "technology_company",
        )
    ),
    frozenset(
        (
            "party",
            "union",
            "ministry",
            "court",
            "university",
            "authority",
            "ngo",
            "association",
            "parliament",
            "newspaper",
            "magazine",
            "news_agency",
            "broadcaster",
            "bank",
        )
    ),
    frozenset(("search_engine", "social_network", "messenger", "online_retailer", "carmaker", "airline")),
)
NAMES = {
    "de": {
        "newspaper": "Zeitung",
        "daily": "Tageszeitung",
        "weekly": "Wochenzeitung",
        "magazine": "Magazin",
        "journal": "Fachzeitschrift",
        "news_magazine": "Nachrichtenmagazin",
        "business_magazine": "Wirtschaftsmagazin",
        "business_newspaper": "Wirtschaftszeitung",
        "weekly_newspaper": "Wochenzeitung",
        "hospital": "Klinikbetreiber",
        "public_insurer": "Krankenkasse",
        "news_agency": "Nachrichtenagentur",
        "broadcaster": "Sender",
        "bank": "Bank",
        "insurer": "Versicherer",
        "rating_agency": "Ratingagentur",
        "auditor": "Wirtschaftsprüfungsgesellschaft",
        "consultancy": "Unternehmensberatung",
        "party": "Partei",
        "union": "Gewerkschaft",
        "court": "Gericht",
        "airline": "Fluggesellschaft",
        "carmaker": "Autobauer",
        "asset_manager": "Vermögensverwalter",
        "ministry": "Ministerium",
        "university": "Universität",
        "authority": "Behörde",
        "ngo": "Organisation",
        "parliament": "Parlament",
        "search_engine": "Suchmaschine",
        "social_network": "Netzwerk",
        "messenger": "Messenger",
        "online_retailer": "Onlinehändler",
        "publisher": "Verlag",
        "news_site": "Nachrichtenportal",
        "pharmaceutical_company": "Pharmakonzern",
        "retailer": "Händler",
        "telecommunications_company": "Telekommunikationskonzern",
        "energy_company": "Energiekonzern",
        "technology_company": "Technologiekonzern",
        "industrial_company": "Industriekonzern",
        "association": "Verband",
        "satire_magazine": "Satirezeitschrift",
        "sports_magazine": "Sportmagazin",
        "medical_journal": "Fachzeitschrift",
        **{kind: words["de"] for kind, words in CALLED.items()},
    },
    "en": {
        "newspaper": "newspaper",
        "daily": "daily",
        "weekly": "weekly",
        "magazine": "magazine",
        "journal": "journal",
        "news_magazine": "news magazine",
        "business_magazine": "business magazine",
        "business_newspaper": "business newspaper",
        "weekly_newspaper": "weekly newspaper",
        "hospital": "hospital",
        "public_insurer": "health insurer",
        "news_agency": "news agency",
        "broadcaster": "broadcaster",
        "bank": "bank",
        "insurer": "insurer",
        "rating_agency": "rating agency",
        "auditor": "auditor",
        "consultancy": "consultancy",
        "party": "party",
        "union": "union",
        "court": "court",
        "airline": "airline",
        "carmaker": "carmaker",
        "asset_manager": "asset manager",
        "ministry": "ministry",
        "university": "university",
        "authority": "authority",
        "ngo": "organisation",
        "parliament": "parliament",
        "search_engine": "search engine",
        "social_network": "social network",
        "messenger": "messenger",
        "online_retailer": "online retailer",
        "publisher": "publisher",
        "news_site": "news site",
        "pharmaceutical_company": "drugmaker",
        "retailer": "retailer",
        "telecommunications_company": "telecoms company",
        "energy_company": "energy company",
        "technology_company": "technology company",
        "industrial_company": "industrial company",
        "association": "association",
        "satire_magazine": "satirical magazine",
        "sports_magazine": "sports magazine",
        "medical_journal": "medical journal",
        **{kind: words["en"] for kind, words in CALLED.items()},
    },
}
_ENGLISH_MAKERS = {
    "engine": "aircraft_maker",
    "jet engine": "aircraft_maker",
    "shoe": "shoe_maker",
    "sandal": "shoe_maker",
    "watch": "watchmaker",
    "toy": "toy_maker",
    "furniture": "furniture_maker",
    "chocolate": "food_company",
    "tyre": "tyre_maker",
    "tire": "tyre_maker",
    "steel": "steel_company",
    "chip": "chip_maker",
    "phone": "electronics_company",
    "arms": "defence_company",
    "truck": "carmaker",
    "beer": "drinks_company",
}
ENGLISH_TWOS = {
    "news agency": "news_agency",
    "news magazine": "magazine",
    "medical journal": "magazine",
    "science journal": "magazine",
    "rating agency": "rating_agency",
    "aircraft maker": "aircraft_maker",
    "plane maker": "aircraft_maker",
    "drug maker": "pharmaceutical_company",
    "drugs company": "pharmaceutical_company",
    "car maker": "carmaker",
    "chip maker": "chip_maker",
    "health insurer": "public_insurer",
    "accountancy firm": "auditor",
    "consulting firm": "consultancy",
    "investment bank": "bank",
    "tv station": "broadcaster",
    "television station": "broadcaster",
    "television channel": "broadcaster",
    "tv channel": "broadcaster",
    "television network": "broadcaster",
    "tv network": "broadcaster",
    "news network": "broadcaster",
    "wire service": "news_agency",
    "press agency": "news_agency",
    "television company": "broadcaster",
    **{word: kind for word, kind in WORDS.items() if " " in word},
    **{
        word.replace(" company", f" {noun}"): kind
        for word, kind in WORDS.items()
        for noun in ("giant", "group", "firm", "maker", "manufacturer", "business")
        if word.endswith(" company")
    },
    **{f"{word} {noun}": kind for word, kind in _ENGLISH_MAKERS.items() for noun in ("maker", "manufacturer")},
}
_KONZERNE = {"Händler": "Handelskonzern", "Versicherer": "Versicherungskonzern", "Autobauer": "Autokonzern"}
_GENITIVE = re.compile(
    r"(?:konzern|bauer|versicherer|hersteller|sender|dienst|händler|verwalter|zulieferer|verlag)s$", re.IGNORECASE
)
_PREFIXES = ("us", "tv", "sz", "un", "uno")

_SPECIFIC = {
    "newspaper": ("business_newspaper", "daily", "weekly"),
    "daily": ("business_newspaper", "daily"),
    "magazine": (
        "satire_magazine",
        "sports_magazine",
        "medical_journal",
        "journal",
        "news_magazine",
        "weekly",
        "business_magazine",
    ),
    "broadcaster": ("news_channel",),
}
_PLAIN = ("magazin", "zeitung", "sender", "blatt", "magazine", "newspaper", "broadcaster")


def specific(right: str, kinds: Collection[str], *, said: str) -> str:
    """Give the kind by which to call a thing as exactly as the wrong word did: Tageszeitung for Wochenmagazin."""
    lower = said.lower().removeprefix("us-").removesuffix("s")
    if lower in _PLAIN or (right == "broadcaster" and not lower.startswith("nachrichten")):
        return right
    found = next((kind for kind in _SPECIFIC.get(right, ()) if kind in kinds), right)
    if found == "weekly" and lower != "daily":
        return "weekly_newspaper" if right == "newspaper" else right
    return "daily" if found == "business_newspaper" and "wirtschaft" not in lower and "daily" in kinds else found


def said_kind(word: str) -> str:
    """Give the kind that a word says, of a compound by its last part: US-Wirtschaftsmagazin; or nothing."""
    lower = word.lower()
    if lower in ENGLISH_TWOS:
        return ENGLISH_TWOS[lower]
    head = lower.rsplit("-", 1)[-1]
    plural = (head.removesuffix(ending) for ending in ("e", "en", "s"))
    return next(filter(None, map(_KIND_OF.get, (lower, head, *plural))), "")


def written_like(said: str, right: str) -> str:
    """Write a word with what stands before a hyphen: US-Magazin, US-Zeitung."""
    if said.endswith("konzerne") and right.endswith("konzern"):
        right += "e"
    if said.removesuffix("s").endswith("konzern"):
        right = _KONZERNE.get(right, right)
    if _GENITIVE.search(said) and _GENITIVE.search(f"{right}s"):
        right += "s"
    prefix, hyphen, _ = said.rpartition("-")
    if hyphen and prefix.lower() in _PREFIXES:
        return f"{prefix}-{right}"
    return right if not said[:1].islower() else right[:1].lower() + right[1:]
