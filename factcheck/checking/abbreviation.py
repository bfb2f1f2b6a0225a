"""Finds abbreviations with two letters exchanged: GS4 for G4S, TWH Kiel for THW Kiel. It knows none itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.authority_file import Entry
from factcheck.checking.nouns import said_kind
from factcheck.model import Entity

_ABBREVIATION = re.compile(r"(?<![\w(-])(?=[A-Z0-9]*[A-Z])(?=\w*[A-Z0-9]\w*[A-Z])[A-Z0-9]{3,6}\b(?![)%°])")
_BEHIND = re.compile(r" [A-ZÄÖÜ][\w-]+")
_BEFORE = re.compile(r"([\w-]+) [„“\"»]?$")
_LONG = 5  # letters of an abbreviation that hardly anything else has


def swapped(article: Article) -> Iterator[tuple[int, int, Entry, str]]:
    """Give where an abbreviation stands that is unknown, what it ought to name and how that is written."""
    text, known = article.text, article.authority
    judged: dict[str, bool] = {}
    for found in _ABBREVIATION.finditer(text):
        said = found.group()
        if judged.setdefault(said, not known.inflected(said) and f"({said})" not in text):
            behind = _BEHIND.match(text, found.end())
            yield from _meant(article, found, behind.group() if behind else "")


def _meant(article: Article, found: re.Match[str], behind: str) -> Iterator[tuple[int, int, Entry, str]]:
    said, end = found.group(), found.end()
    if behind and article.authority.inflected(said + behind):
        return
    forms = [said[:at] + said[at + 1] + said[at] + said[at + 2 :] for at in range(len(said) - 1)]
    meant = {form: entry for form in forms for entry in _bodies(article, form) if form != said}
    whole = {form: entry for form in forms for entry in _bodies(article, form + behind)} if behind else {}
    if len(whole) == 1:
        ((form, entry),) = whole.items()
        yield found.start(), end, entry, form
    elif len(meant) == 1:
        ((form, entry),) = meant.items()
        noun = _BEFORE.search(article.text[max(0, found.start() - 40) : found.start()])
        digit = any(letter.isdigit() for letter in said)
        fits = bool(noun) and said_kind(noun[1] if noun else "") in entry.kinds
        if digit or fits or len(said) >= _LONG or re.search(rf"\b{form}\b", article.text):
            yield found.start(), end, entry, form


def _bodies(article: Article, form: str) -> list[Entry]:
    """Give the organisation that is written so, capitals and all."""
    named = article.authority.named(form)
    return [each for each in named if each.type is Entity.ORGANISATION and form in (each.name, *each.forms)][:1]
