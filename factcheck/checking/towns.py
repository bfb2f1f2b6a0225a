"""Knows which towns a German adjective may speak of, Tübinger and Münchner, and writes it. It knows no town itself."""

from __future__ import annotations

_ODD = {
    "Münchner": "München",
    "Münchener": "München",
    "Dresdner": "Dresden",
    "Bremer": "Bremen",
    "Zürcher": "Zürich",
    "Basler": "Basel",
    "Haager": "Den Haag",
    "Hannoveraner": "Hannover",
    "Hallenser": "Halle",
    "Münsteraner": "Münster",
    "Kasseler": "Kassel",
    "Emder": "Emden",
    "Gießener": "Gießen",
    "Karlsruher": "Karlsruhe",
    "Jenaer": "Jena",
    "Mailänder": "Mailand",
    "Römer": "Rom",
    "Athener": "Athen",
    "Brüsseler": "Brüssel",
    "Genfer": "Genf",
}
_WRITTEN = {town: adjective for adjective, town in reversed(_ODD.items())}


def towns_of(adjective: str) -> tuple[str, ...]:
    """Give the towns that an adjective may speak of: Tübing and Tübingen of Tübinger; nothing of other words."""
    if adjective in _ODD:
        return (_ODD[adjective],)
    stem = adjective.removesuffix("er")
    return () if stem == adjective or len(stem) < 3 else (stem, f"{stem}en", f"{stem}e")


def adjective_of_town(town: str) -> str:
    """Give the adjective of a town: Tübinger, Freiburger, Hallenser."""
    town = town.split(" ", maxsplit=1)[0] if not town.startswith("Den ") else town
    if town in _WRITTEN:
        return _WRITTEN[town]
    if town.endswith(("ingen", "ungen")):
        return f"{town[:-2]}er"
    return f"{town}r" if town.endswith("e") else f"{town}er"
