"""Writes an office of the authority file as it stands in front of a name. It reads no text."""

from __future__ import annotations

from factcheck.checking.authority_file import Entry
from factcheck.checking.offices import FEDERAL, MINISTERS


def written(entry: Entry, *, female: bool, language: str, like: str = "", short: str = "") -> str:
    """Write the office of an entry as it stands in front of a name, or nothing where there is no word for it."""
    if language.startswith("en"):
        return _english(entry, like=like)
    ending = "in" if female else ""
    kinds, of = entry.kinds, entry.of
    minister = next((stem for stem, kind in MINISTERS.items() if kind in kinds), "")
    if minister:
        if minister == "kanzleramts":
            return f"Kanzleramtschef{ending}"
        if minister == "kulturstaats":
            return f"Kulturstaatsminister{ending}"
        prefix = "Bundes" if of in FEDERAL and like.lower().startswith("bundes") else "US-" if of == "USA" else ""
        word = f"{minister}minister{ending}"
        return f"{prefix}{word}" if prefix == "Bundes" else f"{prefix}{word.capitalize()}"
    if "head_of_state" in kinds:
        word = {"USA": "US-Präsident", "Frankreich": "Staatspräsident"}.get(
            of, "Bundespräsident" if of in FEDERAL else "Präsident"
        )
        return word + ending
    if "head_of_government" in kinds:
        kanzler = "Kanzler" if like.lower().startswith("kanzler") else "Bundeskanzler"
        premier = of in (
            "Großbritannien",
            "Kanada",
            "Australien",
            "Neuseeland",
            "Indien",
            "Pakistan",
            "Frankreich",
            "Bangladesch",
            "Thailand",
            "Malaysia",
        )
        word = kanzler if of in ("Deutschland", "Österreich") else "Premierminister" if premier else "Ministerpräsident"
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
        "coach": "Trainer",
    }
    if "parliament_president" in kinds and of == "Bundestag":
        return f"Bundestagspräsident{ending}"
    if "commission_president" in kinds:
        return f"EU-Kommissionspräsident{ending}"
    noun = next((words[kind] for kind in kinds if kind in words), "")
    if short.endswith(("bank", "tag", "rat", "amt")) and short.isalpha():
        return f"{short}{'' if short.endswith('bank') else 's'}{noun.lower()}{ending}"
    return f"{short.replace(' ', '-')}-{noun}{ending}" if noun and short else ""


_ENGLISH = {
    "head_of_state": {"": "President"},
    "vice_president": {"": "Vice President"},
    "head_of_government": {"": "Prime Minister", **dict.fromkeys(FEDERAL, "Chancellor")},
    "foreign_minister": {"": "Foreign Minister", "Großbritannien": "Foreign Secretary", "USA": "Secretary of State"},
    "finance_minister": {
        "": "Finance Minister",
        "Großbritannien": "Chancellor of the Exchequer",
        "USA": "Treasury Secretary",
    },
    "interior_minister": {"": "Interior Minister", "Großbritannien": "Home Secretary"},
    "defence_minister": {"": "Defence Minister", "Großbritannien": "Defence Secretary", "USA": "Defense Secretary"},
    "health_minister": {"": "Health Minister", "Großbritannien": "Health Secretary", "USA": "Health Secretary"},
    "justice_minister": {"": "Justice Minister", "Großbritannien": "Justice Secretary", "USA": "Attorney General"},
    "economy_minister": {"": "Economy Minister"},
    "secretary_general": {"": "Secretary-General"},
}
_PROPER = ("Treasury",)


def _english(entry: Entry, *, like: str) -> str:
    kind = next((kind for kind in entry.kinds if kind in _ENGLISH), "")
    if not kind:
        word = next((word for kind, word in _OF_A_HOUSE.items() if kind in entry.kinds), "")
        return f"{entry.of} {word}" if word else ""
    word = _ENGLISH[kind].get(entry.of) or _ENGLISH[kind][""]
    if like[:1].islower():
        word = " ".join(each if each in _PROPER else each.lower() for each in word.split(" "))
    return word


_OF_A_HOUSE = {"chief_executive": "chief executive", "founder": "founder", "central_bank_president": "governor"}
