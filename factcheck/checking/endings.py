"""Tells when the name of a known house has an ending that no case gives it: National Rifles Association.

It compares with accepted forms only, and judges no persons and no places.
"""

from __future__ import annotations

from factcheck.checking.article import Article
from factcheck.checking.authority_file import Entry
from factcheck.checking.likeness import same
from factcheck.model import Entity

_ENGLISH = ("GB", "US")


def wrong_ending(article: Article, start: int, said: str) -> tuple[str, Entry] | None:
    """Give the form of a house that is inflected as no case does it, and what it names."""
    if " " not in said:
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
            return None
        # In German, an s at the end of an English name may be a genitive.
        genitive = not english and pairs[-1] == (f"{others[-1]}s", others[-1]) and words[-1] != others[-1]
        by_an_s = all(f"{one}s" == other or one == f"{other}s" for one, other in pairs)
        if by_an_s and (english or entry.country in _ENGLISH) and not genitive:
            return form, entry
    return None
