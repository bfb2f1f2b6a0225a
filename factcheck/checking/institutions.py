"""Finds the names of institutions that are misspelt where no claim covers them as a whole. It judges no persons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from weakref import WeakKeyDictionary

from factcheck.checking.article import Article
from factcheck.checking.authority import Authority, Known
from factcheck.checking.authority_file import Entry
from factcheck.checking.endings import wrong_ending
from factcheck.checking.likeness import letters
from factcheck.checking.meant import (
    MOST,
    accepted_form,
    differs,
    is_close,
    of_a_kind,
    one_differs,
    only,
    stands_for,
)
from factcheck.finding.words import word_set
from factcheck.model import Entity, Kind

_FIRM = 10  # letters of a name that no claim marks
_OPENERS = word_set("""
    der die das den dem des ein eine einen einem einer eines und auch beim im am bei mit von vom zum zur in an
    auf aus für laut so wie als nach vor seit unter über gegen doch aber nur sein seine ihr ihre the a an and
    but in at on for with by
""")
_LONGEST = 7  # words of it with a capital
_LIST = 60  # and words with a capital that are a list of many names
_ALONE = 8  # letters of a word that may be a body's name alone
_RUN = re.compile(
    r"\b[A-ZÄÖÜ][\w’'&./-]*(?: (?:(?:für|der(?: deutschen| europäischen)?|des|den|die|und|of|the|and|for|in(?= Europ)"
    r"|zur|zum|zu|von|vom|ohne|gegen|without|to|&"
    r"|(?:(?<=[bB]and )|(?<=[bB]und )|(?<=erein )|(?<=chaft ))[a-zäöüß]{4,}(?:er|e[nrs]?)) ){0,2}[A-ZÄÖÜ][\w’'&/-]*)+"
    rf"|\b[A-ZÄÖÜ](?:[\w-]{{{_ALONE - 1},}}|[\w-]*[a-z][A-Z]\w+)"
)
_BODY = re.compile(
    r"^(?:Bundes|Landes|Staats|Oberlandes)[\w-]{5,}$|(?:bundesamt|anstalt|agentur|gesellschaft|organisation|akademie"
    r"|verband)(?:e?s|en)?$"
)
_STOP = re.compile(r".*[a-zäöüß]{4,}\.")  # the end of a sentence
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")  # ChatGTP
_REMEMBERED = 1 << 14  # names
_JUDGED = WeakKeyDictionary[Authority, dict[str, tuple[str, Entry] | None]]()
_IN_RUN = re.compile(r"[^ ]+")


def unmarked(article: Article, done: list[tuple[int, int]]) -> Iterator[tuple[int, int, Entry, str]]:
    """Give where a misspelt name stands that was not dealt with, what it ought to name and how that is written."""
    borders = iter(sorted(done))
    taken = next(borders, None)
    for run in _RUN.finditer(article.text):
        while taken and taken[1] <= run.start():
            taken = next(borders, None)
        if taken and taken[0] < run.end():
            continue
        known = [
            (claim.start, claim.end)
            for claim in article.within(*run.span(), Kind.NAME)
            if claim.entity is Entity.PERSON and " " in claim.quote and article.authority.inflected(claim.quote)
        ]
        for start, end in _parts(list(_IN_RUN.finditer(article.text, *run.span()))):
            if any(first < end and start < last for first, last in known):
                continue
            said = article.text[start:end]
            if meant := _judged(article.authority, said) or wrong_ending(article, said):
                known.append((start, end))
                if article.text[end : end + 1] != "-":
                    yield start, end, meant[1], meant[0]
            elif " " in said and article.authority.inflected(said):
                known.append((start, end))


def _parts(words: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Give the borders of the parts of a run that begin and end with a capital, the longest first."""
    stops = [at for at, word in enumerate(words) if _STOP.fullmatch(word.group())]
    for first, last in pairwise([-1, *stops, len(words) - 1]):
        yield from _sentence_parts(words[first + 1 : last + 1])


def _sentence_parts(words: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    capital = [word for word in words if word.group()[:1].isupper() and word.group().lower() not in _OPENERS]
    for length in range(min(len(capital), _LONGEST) if len(capital) <= _LIST else 0, 0, -1):
        for first, last in zip(capital, capital[length - 1 :], strict=False):
            end = last.end() - last.group().endswith(".")
            if length > 1 or end - first.start() >= _ALONE or _INNER_CAPITAL.search(first.group()):
                yield first.start(), end


def _judged(authority: Authority, said: str) -> tuple[str, Entry] | None:
    """Give what a name ought to be; names return, in the articles of a day as when one is checked again."""
    known = _JUDGED.setdefault(authority, {})
    if said not in known:
        if len(known) > _REMEMBERED:
            known.clear()
        known[said] = _institution(authority, said)
    return known[said]


def _institution(authority: Authority, said: str) -> tuple[str, Entry] | None:
    """Give the accepted form that a name ought to have, if it is no person's or sounds like that of a known one."""
    if wrong := authority.misspelt(said):
        return accepted_form(wrong[0], said), wrong[0]
    if " " not in said:
        return _in_a_compound(authority, said) or _begun_otherwise(authority, said) or _single(authority, said)
    if len(letters(said)) < _FIRM - 1:
        return None
    if authority.inflected(said):
        return None
    short = len(letters(said)) < _FIRM
    found = [
        known
        for known in authority.alike(said)
        if differs(said, known.form)
        and is_close(said, known.form)
        and (known.entries[0].type is Entity.PERSON if short else known.entries[0].type is not Entity.PLACE)
    ]
    if short or found:
        return only(found, said)
    found = _no_persons(of_a_kind(authority.framed(said), said)) or authority.rearranged(said)
    found = found or _no_persons(
        [
            known
            for known in authority.near(said)
            if letters(known.form)[:1] == letters(said)[:1]
            and len(known.form.split()) == len(said.split())
            and one_differs(said.split(), known.form.split())
        ]
    )
    return only(found or _no_persons([each for each in authority.slotted(said) if stands_for(said, each.form)]), said)


def _no_persons(found: list[Known]) -> list[Known]:
    return [known for known in found if known.entries[0].type is not Entity.PERSON]


def _single(authority: Authority, said: str) -> tuple[str, Entry] | None:
    """Give the body that a long word nearly is: Kraftfahrtbundesamt, Filmförderanstalt, Bundesrechnungsamt."""
    if not _BODY.search(said) or authority.inflected(said):
        return None
    if "-" in said and (known := authority.inflected(said.replace("-", ""))):
        return accepted_form(known[0], said), known[0]  # Bundes-Sozialgericht
    found = [known for known in authority.alike(said) if differs(said, known.form)]
    return only(_no_persons(found or authority.framed(said)), said)


def _begun_otherwise(authority: Authority, said: str) -> tuple[str, Entry] | None:
    """Give the house whose name begins with the other of two letters that sound alike: Kommerzbank, Creditreform."""
    for one, other in (("K", "C"), ("C", "K"), ("F", "V"), ("W", "V"), ("V", "W")):
        if said.startswith(one) and not (authority.is_given(said) or authority.inflected(said)):
            known = authority.inflected(other + said[1:])
            if known and known[0].type is Entity.ORGANISATION:
                return accepted_form(known[0], said), known[0]
    return None


def _in_a_compound(authority: Authority, said: str) -> tuple[str, Entry] | None:
    """Give a compound with the common wrong form of a name in it put right: Frauenhofer-Institut, Addidas-Chef."""
    parts = said.split("-")
    if len(parts) > MOST:
        return None
    for length in range(len(parts) - 1, 0, -1):
        for joint in (" ", "-")[: 1 + (length > 1)]:
            if wrong := authority.misspelt(joint.join(parts[:length])):
                right = accepted_form(wrong[0], joint.join(parts[:length])).replace(" ", "-")
                return "-".join([right, *parts[length:]]), wrong[0]
    return None
