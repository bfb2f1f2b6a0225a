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

_ABSTRACT = re.compile(r"(?:schaft|ung|ion|heit|keit|tät|trie|wirtschaft|technik|politik|bank)$")
_NO_GENITIVE = re.compile(
    r"\b(?:bei|beim|von|vom|mit|für|nach|gegen|durch|an|am|auf|in|im|zu|zum|aus|seit|über|gegenüber|den|dem) "
    r"(?:(?:der|die|das|den|dem) )?[„“\"»]?$",
    re.IGNORECASE,
)
_MIXED = re.compile(r"[A-ZÄÖÜ]+[a-z]{1,2}[A-Z][A-Za-z]{0,2}")  # VfB, VdK, DHfK
_ENGLISH = ("GB", "US")
_SHORT = 4  # letters of a last word that may be an abbreviation with an s


def wrong_ending(article: Article, start: int, said: str) -> tuple[str, Entry] | None:
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
        pairs = [(one, other) for one, other in zip(words, others, strict=False) if one != other]
        if len(others) != len(words):
            continue
        if not pairs:
            return _in_capitals(said, form, entry)
        added = pairs[-1] == (f"{others[-1]}s", others[-1]) and words[-1] != others[-1]
        if added and not english:
            before = article.text[max(0, start - 24) : start]
            wrong = len(pairs) == 1 and len(others[-1]) > _SHORT and bool(_NO_GENITIVE.search(before))
        elif english or entry.country in _ENGLISH:
            wrong = all(f"{one}s" == other or one == f"{other}s" for one, other in pairs)
        else:
            wrong = _is_wrong(article, pairs, last=words[-1] != others[-1])
        if wrong:
            return form, entry
    return None


def _in_capitals(said: str, form: str, entry: Entry) -> tuple[str, Entry] | None:
    """Give a form in which a short word is not all in capitals: VfB Stuttgart for VFB Stuttgart."""
    pairs = [(one, other) for one, other in zip(said.split(), form.split(), strict=False) if one != other]
    return (form, entry) if pairs and all(one.isupper() and _MIXED.fullmatch(other) for one, other in pairs) else None


def _is_wrong(article: Article, pairs: list[tuple[str, str]], *, last: bool) -> bool:
    """Tell whether words have endings that no German case gives them: Weltwirtschaften, Karlsruhe Institut."""
    towns = (one for one, other in pairs if one in map(str.lower, towns_of(other.capitalize())))
    town = any(entry.type is Entity.PLACE for one in towns for entry in article.authority.named(one))
    plural = last and len(pairs) == 1 and pairs[0][0] in (f"{pairs[0][1]}n", f"{pairs[0][1]}en")
    return town or (plural and bool(_ABSTRACT.search(pairs[0][1])))
