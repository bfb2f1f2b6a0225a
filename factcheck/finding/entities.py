"""Reads the entities of a spaCy pipeline as bare names, without articles and common nouns. It finds none itself."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from factcheck.finding.descriptions import descriptor
from factcheck.finding.tagger import shipped
from factcheck.finding.words import word_set
from factcheck.model import Entity, Kind, Passage

_ENTITIES = {
    "PER": Entity.PERSON,
    "PERSON": Entity.PERSON,
    "ORG": Entity.ORGANISATION,
    "LOC": Entity.PLACE,
    "GPE": Entity.PLACE,
    "FAC": Entity.PLACE,
}
# Figures and dates are other kinds of claim, and "German" or "English" names nobody.
_NO_NAMES = word_set("DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL NORP LANGUAGE")
_BEFORE = re.compile(r"(?:(?:[Tt]he|der|die|das|den|dem|des)\s+|[„“”\"«»‚‘’'‹›(\s]+)+")
_AFTER = re.compile(r"(?:['’]s|[“”\"«»‘’'‹›),;:\s]+)+$")
_PREFIX = re.compile(r"(?:US|EU|Bundes)-")
_SCORE = 0.8


def entity_names(doc: Doc) -> list[Passage]:
    """Give the entities of a doc that are names, by code points.

    A compound is cut to the name in it: Facebook-Nutzerdaten to Facebook, and US-Präsident to nothing; a name that
    has a hyphen itself (Baden-Württemberg, EU-Kommission) stays whole.
    """
    return [name for entity in doc.ents if (name := _name(entity.text, entity.start_char, entity.label_)) is not None]


def _name(text: str, start: int, label: str) -> Passage | None:
    if label.upper() in _NO_NAMES:
        return None
    entity = _ENTITIES.get(label.upper(), Entity.OTHER)
    before = _BEFORE.match(text)
    cut = before.end() if before else 0
    bare = _AFTER.sub("", text[cut:])
    head, hyphen, tail = bare.rpartition("-")
    whole = label.upper() == "ORG" and _PREFIX.match(bare)
    if hyphen and not whole and entity is not Entity.PLACE and _is_noun(tail):
        bare = "" if _PREFIX.fullmatch(head + "-") else head
    if not bare or not (bare[0].isupper() or bare[0].isdigit()) or bare.isdigit():
        return None
    return Passage(start + cut, start + cut + len(bare), Kind.NAME, entity, _SCORE)


def _is_noun(word: str) -> bool:
    return word[:1].isupper() and (descriptor(word) is not None or word.lower() in shipped().weights.lexicon.nouns)
