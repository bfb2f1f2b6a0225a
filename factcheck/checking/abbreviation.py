"""Finds abbreviations with two letters exchanged: GS4 for G4S, TWH Kiel for THW Kiel. It knows none itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from rapidfuzz.distance import OSA

from factcheck.checking.article import Article
from factcheck.checking.authority_file import Entry
from factcheck.checking.likeness import same
from factcheck.checking.nouns import said_kind
from factcheck.model import Entity, Kind

_ABBREVIATION = re.compile(r"(?<![\w(-])(?=[A-Z0-9]*[A-Z])(?=\w*[A-Z0-9]\w*[A-Z])[A-Z0-9]{3,6}\b(?![)%°])")
_SHORT = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,6}")
_BEHIND = re.compile(r" [A-ZÄÖÜ][\w-]+")
_BEFORE = re.compile(r"([\w-]+) [„“\"»]?$")
_IN_BRACKETS = re.compile(r"[“\"«]?(?: [A-ZÄÖÜ][\w-]+)? \((?P<short>[A-ZÄÖÜ][\w-]{1,7})\)")
_IS_SHORT = re.compile(r"[A-ZÄÖÜ][\w-]{1,7}")
_LONG = 4  # letters of an abbreviation that hardly anything else has


def swapped(article: Article) -> Iterator[tuple[int, int, Entry, str]]:
    """Give where an abbreviation stands that is unknown, what it ought to name and how that is written."""
    text, known = article.text, article.authority
    judged: dict[str, bool] = {}
    for found in chain(_ABBREVIATION.finditer(text), _called(article)):
        said = found.group()
        if judged.setdefault(said, not known.inflected(said) and f"({said})" not in text):
            behind = _BEHIND.match(text, found.end())
            yield from _meant(article, found, behind.group() if behind else "")


def in_brackets(article: Article) -> Iterator[tuple[int, int, Entry, str]]:
    """Give where a wrong abbreviation stands behind a known name: Naturschutzbund (Nabo)."""
    for claim in article.of(Kind.NAME):
        found = _IN_BRACKETS.match(article.text, claim.end)
        if not found or claim.entity is Entity.PERSON or article.authority.inflected(found["short"]):
            continue
        for entry in article.authority.inflected(claim.quote):
            forms = [form for form in (entry.name, *entry.forms) if _IS_SHORT.fullmatch(form)]
            near = [form for form in forms if _is_near(found["short"], form)]
            if entry.type is Entity.ORGANISATION and near and found["short"] not in forms:
                near.sort(key=lambda form: form.isupper() != found["short"].isupper())  # Nabu, NABU
                yield *found.span("short"), entry, near[0]


def _is_near(said: str, form: str) -> bool:
    """Tell whether an abbreviation has one letter that is wrong, or its letters in another order."""
    one, other = same(said), same(form)
    return one != other and (sorted(one) == sorted(other) or OSA.distance(one, other, score_cutoff=1) <= 1)


def _called(article: Article) -> Iterator[re.Match[str]]:
    """Give the short names behind a word that says what they are: die Gewerkschaft Vedri."""
    for claim in article.of(Kind.NAME):
        found = _SHORT.fullmatch(article.text, claim.start, claim.end)
        before = _BEFORE.search(article.text[max(0, claim.start - 40) : claim.start]) if found else None
        if found and before and said_kind(before[1]):
            yield found


def _meant(article: Article, found: re.Match[str], behind: str) -> Iterator[tuple[int, int, Entry, str]]:
    said, end = found.group(), found.end()
    if behind and article.authority.inflected(said + behind):
        return
    forms = [said[:at] + said[at + 1] + said[at] + said[at + 2 :] for at in range(len(said) - 1)]
    meant = {name: entry for form in forms if form != said for name, entry in _bodies(article, form)}
    whole = {form: entry for form in forms for _, entry in _bodies(article, form + behind)} if behind else {}
    if len(whole) == 1:
        ((form, entry),) = whole.items()
        yield found.start(), end, entry, form
    elif len(meant) == 1:
        ((form, entry),) = meant.items()
        noun = _BEFORE.search(article.text[max(0, found.start() - 40) : found.start()])
        digit = any(letter.isdigit() for letter in said)
        fits = bool(noun) and said_kind(noun[1] if noun else "") in entry.kinds
        if digit or fits or (said.isupper() and len(said) >= _LONG) or re.search(rf"\b{form}\b", article.text):
            yield found.start(), end, entry, form


def _bodies(article: Article, form: str) -> list[tuple[str, Entry]]:
    """Give the organisation that is called so, and how it writes itself."""
    named = [each for each in article.authority.named(form) if each.type is Entity.ORGANISATION]
    return [
        (next((name for name in (each.name, *each.forms) if same(name) == same(form)), each.name), each)
        for each in named[:1]
    ]
