"""Tells when the name of a known house has an ending that no case gives it: National Rifles Association.

It compares with accepted forms only, and judges no persons and no places.
"""

from __future__ import annotations

import re

from factcheck.checking.article import Article
from factcheck.checking.authority_file import Entry
from factcheck.checking.likeness import same
from factcheck.checking.towns import towns_of
from factcheck.model import Entity

_MIXED = re.compile(r"[A-ZÄÖÜ]+[a-z]{1,2}[A-Z][A-Za-z]{0,2}")  # VfB, VdK, DHfK
_ENGLISH = ("GB", "US")


def wrong_ending(article: Article, said: str) -> tuple[str, Entry] | None:
    """Give the form of a house that is inflected as no case does it, and what it names."""
    if " " not in said and not said.isupper():
        return None
    known = [entry for entry in article.authority.inflected(said) if entry.type is Entity.ORGANISATION]
    forms = [(form, entry) for entry in known for form in (entry.name, *entry.forms)]
    if not forms or any(said == form for form, _ in forms):
        return None
    words = same(said).split()
    english = article.document.language.startswith("en")
    for form, entry in forms:
        others = same(form).split()
        if len(others) != len(words):
            continue
        pairs = [(one, other) for one, other in zip(words, others, strict=True) if one != other]
        if not pairs:
            return _in_capitals(said, form, entry)
        # In German, an s at the end of an English name may be a genitive.
        genitive = not english and pairs[-1] == (f"{others[-1]}s", others[-1]) and words[-1] != others[-1]
        by_an_s = all(f"{one}s" == other or one == f"{other}s" for one, other in pairs)
        wrong = by_an_s if english or entry.country in _ENGLISH else _is_a_town(article, pairs)
        if wrong and not genitive:
            return form, entry
    return None


def _in_capitals(said: str, form: str, entry: Entry) -> tuple[str, Entry] | None:
    """Give a form in which a short word is not all in capitals: VfB Stuttgart for VFB Stuttgart."""
    pairs = [(one, other) for one, other in zip(said.split(), form.split(), strict=False) if one != other]
    return (form, entry) if pairs and all(one.isupper() and _MIXED.fullmatch(other) for one, other in pairs) else None


def _is_a_town(article: Article, pairs: list[tuple[str, str]]) -> bool:
    """Tell whether a town stands for its adjective: Karlsruhe Institut."""
    towns = (one for one, other in pairs if one in map(str.lower, towns_of(other.capitalize())))
    return any(entry.type is Entity.PLACE for one in towns for entry in article.authority.named(one))
