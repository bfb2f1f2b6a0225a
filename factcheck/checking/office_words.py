"""Writes an office of the authority file as it stands in front of a name. It reads no text."""

from __future__ import annotations

from factcheck.checking.authority_file import Entry
from factcheck.checking.countries import name_in_english
from factcheck.checking.offices import FEDERAL, MINISTERS
from factcheck.checking.towns import adjective_of_town
from factcheck.finding.words import word_set

_PREMIERS = word_set("""
    Großbritannien Kanada Australien Neuseeland Indien Pakistan Frankreich Bangladesch Thailand Malaysia
""")


def written(entry: Entry, *, female: bool, language: str, like: str = "", short: str = "") -> str:
    """Write the office of an entry as it stands in front of a name, or nothing where there is no word for it."""
    if language.startswith("en"):
        return _english(entry, like=like)
    ending = "in" if female else ""
    kinds, of = entry.kinds, entry.of
    minister = next((stem for each in kinds for stem, kind in MINISTERS.items() if kind == each), "")
    if minister:
        if minister == "kanzleramts":
            return f"Kanzleramtschef{ending}"
        if minister == "kulturstaats":
            return f"Kultur{'staats' if of == FEDERAL[0] else ''}minister{ending}"
        # In Switzerland only the president is called one of the Bund.
        prefix = "Bundes" if of in FEDERAL[:2] and like.lower().startswith("bundes") else "US-" if of == "USA" else ""
        word = f"{minister}minister{ending}"
        return f"{prefix}{word}" if prefix == "Bundes" else f"{prefix}{word.capitalize()}"
    if "head_of_state" in kinds:
        word = {"USA": "US-Präsident", "Frankreich": "Staatspräsident"}.get(
            of, "Bundespräsident" if of in FEDERAL else "Präsident"
        )
        return word + ending
    if "head_of_government" in kinds:
        kanzler = "Kanzler" if like.lower().startswith("kanzler") else "Bundeskanzler"
        premier = "Premierminister" if of in _PREMIERS else "Ministerpräsident"
        word = kanzler if of in ("Deutschland", "Österreich") else premier
        return word + ending
    if "state_premier" in kinds:
        mayors = {
            "Berlin": "Regierende Bürgermeister" if female else "Regierender Bürgermeister",
            "Hamburg": "Erste Bürgermeister" if female else "Erster Bürgermeister",
            "Bremen": "Bürgermeister",
        }
        return mayors.get(of, "Ministerpräsident") + ending
    short = "Grünen" if "Grünen" in of else (short or of).removeprefix("Die ")
    words = {
        "chief_executive": "Chef",
        "party_leader": "Chef",
        "founder": "Gründer",
        "union_leader": "Chef",
        "secretary_general": "Generalsekretär",
        "association_president": "Präsident",
        "authority_president": "Präsident",
        "central_bank_president": "Präsident",
        "commission_president": "Präsident",
        "parliament_president": "Präsident",
        "parliamentary_leader": "Fraktionschef",
        "court_president": "Präsident",
        "editor_in_chief": "Chefredakteur",
        "supervisory_board_chair": "Verwaltungsratspräsident" if entry.country == "CH" else "Aufsichtsratschef",
        "coach": "Trainer",
    }
    if "mayor" in kinds:
        noun = "Bürgermeister" if like.startswith("Bürgermeister") else "Oberbürgermeister"
        return f"{adjective_of_town(of)} {noun}{ending}"
    if "coach" in kinds and of in FEDERAL:
        return f"{_COACHES[of]}{ending}"
    if "council_president" in kinds:
        return f"EU-Ratspräsident{ending}"
    if is_chief(entry):
        return f"{short}-Chef{ending}"
    if "parliament_president" in kinds and of == "Bundestag":
        return f"Bundestagspräsident{ending}"
    if "parliament_president" in kinds and entry.country == "EU":
        return f"{'EU-' if like.startswith('EU-') else ''}Parlamentspräsident{ending}"
    if "commission_president" in kinds:
        return f"EU-Kommissionspräsident{ending}"
    noun = next((words[kind] for kind in kinds if kind in words), "")
    if short.endswith(("bank", "tag", "rat", "amt")) and short.isalpha():
        return f"{short}{'' if short.endswith('bank') else 's'}{noun.lower()}{ending}"
    return f"{short.replace(' ', '-')}-{noun}{ending}" if noun and short else ""


def is_chief(entry: Entry) -> bool:
    """Tell whether who leads a house is called its Chef and not its president."""
    return "authority_president" in entry.kinds and entry.country in ("US", "GB", "") and entry.of != "Weltbank"


_COACHES = {"Deutschland": "Bundestrainer", "Österreich": "Teamchef", "Schweiz": "Nationaltrainer"}
# What written has no word for, with its house behind it.
_TITLES = {
    "parliamentary_leader": "Fraktionschef",
    "party_leader": "Parteichef",
    "mayor": "Oberbürgermeister",
    "eu_commissioner": "EU-Kommissar",
    "cleric": "Kirchenvertreter",
    "monarch": "Monarch",
    "conductor": "Chefdirigent",
    "chief_of_staff": "Stabschef",
    "chief_secretary": "Staatssekretär",
    "deputy_head_of_government": "Vizeregierungschef",
    "vice_head_of_government": "Vizeregierungschef",
    "vice_president": "Vizepräsident",
    "press_secretary": "Pressesprecher",
    "government_spokesperson": "Regierungssprecher",
    "spokesperson": "Sprecher",
    "security_adviser": "Sicherheitsberater",
    "leader_of_the_house": "Fraktionschef",
    "energy_minister": "Energieminister",
    "sports_minister": "Sportminister",
    "budget_minister": "Haushaltsminister",
    "trade_minister": "Handelsminister",
    "attorney_general": "Generalstaatsanwalt",
    "ambassador": "Botschafter",
    "high_representative": "EU-Außenkommissar",
    "pope": "Papst",
}


def titled(entry: Entry, *, female: bool, language: str, short: str = "") -> str:
    """Tell an office in a message, if need be in general words."""
    if word := written(entry, female=female, language=language, short=short):
        return word
    if language.startswith("en"):
        return entry.kinds[0].replace("_", " ")
    told = next((_TITLES[kind] for kind in entry.kinds if kind in _TITLES), "Minister")
    return f"{told}in" if female else told


_SECRETARIES = {"Großbritannien": "Secretary", "USA": "Secretary"}
_ENGLISH = {
    "head_of_state": {"": "President"},
    "vice_president": {"": "Vice President"},
    "head_of_government": {"": "Prime Minister", **dict.fromkeys(FEDERAL, "Chancellor")},
    "state_premier": {"": "Governor", **dict.fromkeys(("Schottland", "Wales", "Nordirland"), "First Minister")},
    "foreign_minister": {"": "Foreign Minister", "Großbritannien": "Foreign Secretary", "USA": "Secretary of State"},
    "finance_minister": {"": "Finance Minister", "Großbritannien": "Chancellor", "USA": "Treasury Secretary"},
    "interior_minister": {"": "Interior Minister", "Großbritannien": "Home Secretary", "USA": "Interior Secretary"},
    "defence_minister": {"": "Defence Minister", "Großbritannien": "Defence Secretary", "USA": "Defense Secretary"},
    "justice_minister": {"": "Justice Minister", "Großbritannien": "Justice Secretary", "USA": "Attorney General"},
    "building_minister": {"": "Housing Minister", "Großbritannien": "Levelling Up Secretary"},
    "commission_president": {"": "European Commission President"},
    "council_president": {"": "European Council President"},
    "secretary_general": {"": "Secretary-General"},
}
_FIELDS = ("health", "economy", "culture", "education", "transport", "environment", "labour", "agriculture")
_PROPER = ("Treasury", "European", "Council", "Commission")
_HOUSES = {
    "Europäische Zentralbank": "European Central Bank",
    "Internationaler Währungsfonds": "International Monetary Fund",
    "Schweizerische Nationalbank": "Swiss National Bank",
    "Weltgesundheitsorganisation": "World Health Organization",
    "Welthandelsorganisation": "World Trade Organization",
    "Weltbank": "World Bank",
}
"""What houses are called in English that the authority file has in German."""


def in_english(of: str) -> str:
    """Give what a house, a country or a Land is called in English."""
    return _HOUSES.get(of) or name_in_english(of)


_OF_A_HOUSE = {
    "chief_executive": "chief executive",
    "supervisory_board_chair": "chairman",
    "founder": "founder",
    "party_leader": "leader",
    "association_president": "president",
    "authority_president": "head",
    "union_leader": "leader",
    "editor_in_chief": "editor",
    "coach": "coach",
}
_GOVERNED = ("GB", "CA", "AU", "IN", "IE", "NZ", "JP", "SE", "NO", "IL", "ZA", "FR", "IT", "ES")


def central_banker(entry: Entry) -> str:
    """Give the English word for who leads a central bank: the governor of the Bank of England, the chair of the Fed."""
    return "chair" if entry.country == "US" else "governor" if entry.country in _GOVERNED else "president"


def _english(entry: Entry, *, like: str) -> str:
    if leads := next((kind for kind in entry.kinds if kind in ("majority_leader", "minority_leader")), ""):
        return f"{'Senate' if entry.of == 'US-Senat' else 'House'} {leads.replace('_', ' ')}"
    field = next((field for field in _FIELDS if f"{field}_minister" in entry.kinds), "")
    kind = next((kind for kind in entry.kinds if kind in _ENGLISH), "")
    if field and not kind:
        word = f"{field.capitalize()} {_SECRETARIES.get(entry.of, 'Minister')}"
    elif kind:
        word = _ENGLISH[kind].get(entry.of) or _ENGLISH[kind][""]
    else:
        noun = next((word for kind, word in _OF_A_HOUSE.items() if kind in entry.kinds), "")
        noun = central_banker(entry) if "central_bank_president" in entry.kinds else noun
        return f"{in_english(entry.of)} {noun.title() if like.istitle() else noun}" if noun else ""
    if like[:1].islower():
        word = " ".join(each if each in _PROPER else each.lower() for each in word.split(" "))
    return word
