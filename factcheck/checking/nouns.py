"""Knows what kind of thing a noun calls something, and which kinds exclude each other. It knows no thing itself.

Only kinds that exclude each other are listed. What is called a company, a portal or a house can be almost anything.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from factcheck.checking.trades import CALLED, WORDS
from factcheck.finding.words import word_set

# What a word calls a thing: the kinds it may then be of. The first kind is that of the word.
KINDS = {
    **{
        kind: (kind,)
        for kind in word_set("""
            newspaper daily magazine news_agency rating_agency party union airline pharmaceutical_company energy_company
            telecommunications_company search_engine hospital ministry university
        """)
    },
    "weekly": ("weekly", "magazine"),
    "weekly_newspaper": ("weekly",),
    "broadcaster": ("broadcaster", "streaming_service"),
    "bank": ("bank", "central_bank", "start_up"),
    "insurer": ("insurer", "public_insurer"),
    "auditor": ("auditor", "consultancy"),
    "consultancy": ("consultancy", "auditor"),
    "court": ("court", "un_body", "eu_body", "international_organisation"),
    "carmaker": ("carmaker", "brand"),
    "social_network": ("social_network", "messenger"),
    "messenger": ("messenger", "social_network"),
    "retailer": ("retailer", "online_retailer"),
    "industrial_company": ("industrial_company", "carmaker", "technology_company", "company"),
    "technology_company": ("technology_company", "industrial_company", "company"),
    "public_insurer": ("public_insurer", "insurer"),
}
_WORDS = {
    "newspaper": "zeitung boulevardzeitung wirtschaftszeitung boulevardblatt zeitungen regionalzeitung"
    " newspaper tabloid broadsheet",
    "daily": "tageszeitung daily",
    "weekly": "weekly",
    "weekly_newspaper": "wochenzeitung sonntagszeitung",
    "magazine": "magazin nachrichtenmagazin wochenmagazin wirtschaftsmagazin zeitschrift illustrierte fachzeitschrift"
    " magazins zeitschriften wissenschaftsmagazin fachmagazin us-magazin magazine journal",
    "news_agency": "nachrichtenagentur presseagentur nachrichtenagenturen",
    "broadcaster": "sender rundfunkanstalt senders fernsehsenders rundfunksender broadcaster",
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
    "energy_company": "energiekonzern energieversorger stromkonzern energieunternehmen",
    "telecommunications_company": "telekommunikationskonzern mobilfunkanbieter telefonkonzern mobilfunkkonzern",
    "retailer": "handelskonzern handelskette einzelhändler retailer grocer",
    "technology_company": "technologiekonzern",
    "carmaker": "autobauer autohersteller autokonzern automobilkonzern automobilhersteller fahrzeughersteller"
    " lastwagenbauer lastwagenhersteller lkw-bauer lkw-hersteller nutzfahrzeughersteller sportwagenhersteller"
    " sportwagenbauer carmaker automaker",
    "search_engine": "suchmaschine",
    "hospital": "krankenhaus klinik klinikbetreiber klinikkonzern krankenhausbetreiber krankenhauskonzern",
    "public_insurer": "krankenkasse ersatzkasse",
    "ministry": "ministerium",
    "university": "universität hochschule",
}
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()} | WORDS
# Kinds that a careful writer keeps apart; a word for one of them is wrong for a thing of another.
APART = tuple(
    word_set(group)
    for group in (
        "newspaper magazine news_agency broadcaster",
        "daily weekly weekly_newspaper magazine news_agency broadcaster",
        "bank insurer rating_agency auditor consultancy asset_manager airline carmaker newspaper magazine"
        " news_agency broadcaster pharmaceutical_company hospital public_insurer retailer"
        " telecommunications_company energy_company industrial_company technology_company",
        "party union ministry court university authority ngo association parliament newspaper magazine"
        " news_agency broadcaster bank",
        "search_engine social_network messenger online_retailer carmaker airline",
    )
)
# The German and the English word for each kind.
_NAMES = """
newspaper|Zeitung|newspaper
daily|Tageszeitung|daily
weekly|Wochenzeitung|weekly
magazine|Magazin|magazine
journal|Fachzeitschrift|journal
news_magazine|Nachrichtenmagazin|news magazine
business_magazine|Wirtschaftsmagazin|business magazine
business_newspaper|Wirtschaftszeitung|business newspaper
weekly_newspaper|Wochenzeitung|weekly newspaper
hospital|Klinikbetreiber|hospital
public_insurer|Krankenkasse|health insurer
news_agency|Nachrichtenagentur|news agency
broadcaster|Sender|broadcaster
bank|Bank|bank
insurer|Versicherer|insurer
rating_agency|Ratingagentur|rating agency
auditor|Wirtschaftsprüfungsgesellschaft|auditor
consultancy|Unternehmensberatung|consultancy
party|Partei|party
union|Gewerkschaft|union
court|Gericht|court
airline|Fluggesellschaft|airline
carmaker|Autobauer|carmaker
asset_manager|Vermögensverwalter|asset manager
ministry|Ministerium|ministry
university|Universität|university
authority|Behörde|authority
ngo|Organisation|organisation
parliament|Parlament|parliament
search_engine|Suchmaschine|search engine
social_network|Netzwerk|social network
messenger|Messenger|messenger
publisher|Verlag|publisher
news_site|Nachrichtenportal|news site
pharmaceutical_company|Pharmakonzern|drugmaker
retailer|Händler|retailer
telecommunications_company|Telekommunikationskonzern|telecoms company
energy_company|Energiekonzern|energy company
technology_company|Technologiekonzern|technology company
industrial_company|Industriekonzern|industrial company
association|Verband|association
satire_magazine|Satirezeitschrift|satirical magazine
sports_magazine|Sportmagazin|sports magazine
medical_journal|Fachzeitschrift|medical journal
"""
_CALLED = {
    kind: {"de": german, "en": english}
    for kind, german, english in (line.split("|") for line in _NAMES.strip().split("\n"))
} | CALLED
NAMES = {language: {kind: words[language] for kind, words in _CALLED.items()} for language in ("de", "en")}
"""What each kind is called in each language."""
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
_FIRM = re.compile(r"(?:firma|unternehmen|riese|gigant|hersteller|anbieter|gruppe)$")
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
    return next(filter(None, map(_KIND_OF.get, (lower, head, *plural, _FIRM.sub("konzern", head)))), "")


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
