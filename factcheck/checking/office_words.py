"""Writes an office of the authority file as it stands in front of a name. It reads no text."""

from __future__ import annotations

from factcheck.checking.authority_file import Entry
from factcheck.checking.offices import FEDERAL, MINISTERS


def written(entry: Entry, *, female: bool, language: str, like: str = "", short: str = "") -> str:
    """Write the office of an entry as it stands in front of a name, or nothing where there is no word for it."""
    if language.startswith("en"):
        return _english(entry)
    ending = "in" if female else ""
    kinds, of = entry.kinds, entry.of
    minister = next((stem for stem, kind in MINISTERS.items() if kind in kinds), "")
    if minister:
        if minister == "kanzleramts":
            return f"Kanzleramtschef{ending}"
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
    return f"{short.replace(' ', '-')}-{noun}{ending}" if noun and short else ""


def _english(entry: Entry) -> str:
    names = {
        "head_of_state": "President",
        "head_of_government": "Chancellor" if entry.of in FEDERAL else "Prime Minister",
        "foreign_minister": "Foreign Secretary"
        if entry.of == "Großbritannien"
        else "Secretary of State"
        if entry.of == "USA"
        else "Foreign Minister",
        "finance_minister": "Finance Minister",
        "interior_minister": "Home Secretary" if entry.of == "Großbritannien" else "Interior Minister",
        "defence_minister": "Defence Minister",
        "health_minister": "Health Minister",
        "economy_minister": "Economy Minister",
        "chief_executive": f"{entry.of} chief executive",
        "founder": f"{entry.of} founder",
        "secretary_general": "Secretary-General",
    }
    return next((names[kind] for kind in entry.kinds if kind in names), "")
