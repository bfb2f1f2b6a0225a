"""Knows what persons, organisations, places and works are called, by the end of the word. It never reads a sentence."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

# Persons whose accusative looks like a plural: den Studenten, den Biologen.
_WEAK = (
    *("e", "ent", "ant", "and", "ist", "at", "graf", "graph"),
    *("nom", "soph", "arch", "bauer", "herr", "prinz", "fürst"),
)
# Those of an adjective have no -in: der Delegierte, ein Delegierter, die Delegierte.
_NOMINALISED = ("te", "nde", "ige", "liche", "ale", "ive", "elle", "ene")


@cache
def _forms() -> dict[str, tuple[str, bool | None]]:
    """Give each form of each descriptor: its section, and whether it is a plural (None: it can be either)."""
    forms: dict[str, tuple[str, bool | None]] = {}
    section = ""
    for line in files("factcheck.finding").joinpath("descriptors.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            for head in line.split():
                for form, plural in _inflected(head, section == "person"):
                    forms.setdefault(form, (section, plural))
    return forms


def _inflected(head: str, person: bool) -> list[tuple[str, bool | None]]:
    bare = None if head.endswith(("er", "en", "el", "e", "ä")) else False
    forms: list[tuple[str, bool | None]] = [(head, bare), (head + "s", None)]
    # "=pole" has no plural here, which would be a country.
    if not head.startswith("="):
        weak = person and head.endswith(_WEAK)
        forms += [(head + "es", False), (head + "e", True)]
        forms += [(head + ending, None if weak else True) for ending in ("n", "en")]
    if not person or head.endswith(("frau", "mann")):
        return forms
    if head.endswith(_NOMINALISED):
        forms.append((head + "r", False))
    elif head.endswith("in"):
        forms.append((head + "nen", True))
    else:
        stem = head[:-1] if head.endswith("e") else head[:-2] if head.endswith("erer") else head
        forms += [(stem + "in", False), (stem + "innen", True)]
    return forms


@lru_cache(maxsize=20_000)
def descriptor(word: str) -> tuple[str, bool | None] | None:
    """Give the section of the descriptor that a word ends in, and whether it is a plural (None: it can be either)."""
    lower = word.lower()
    forms = _forms()
    if "=" + lower in forms:
        return forms["=" + lower]
    for begin in range(max(0, len(lower) - 24), len(lower) - 1):
        found = forms.get(lower[begin:])
        # Short heads end too many other words: "rat" in Apparat, "amt" in gesamt.
        if found is not None and (begin == 0 or len(lower) - begin > 3 or lower[begin - 1] in "s-"):
            return found
    return None
