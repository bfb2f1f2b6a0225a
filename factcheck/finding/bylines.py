"""Finds the names with which an article signs itself: byline, agency and place line. It reads lines, no sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

import numpy as np

from factcheck.finding.evidence import ARTICLES, ORGANISATION, PARTICLES, PERSON, PLACE, Found, Reading, merged
from factcheck.finding.properties import tags_of

_SIGNING = frozenset({
    "von", "text", "foto", "fotos", "bild", "bilder", "autor", "autorin", "autoren", "interview", "quelle",
    "redaktion", "video", "by",
})  # fmt: skip
_SEPARATORS = frozenset((",", "/", "und", "&", "|", "(", ")", ":", "-", "–", "—", "·", ";"))
_DASHES = frozenset("-–—:")
_CODE = re.compile(r"[a-zäöü]{2,5}|[A-ZÄÖÜ]{2,5}")
_INITIALS = re.compile(r"[a-zäöü]{2,4}")
_LONGEST_BYLINE = 14
# How sure a byline is once its line has the form of one.
SIGNED = 0.9


def bylines(reading: Reading, found: list[Found]) -> list[Found]:
    """Add the names of bylines and place lines to those found."""
    edges = [*np.flatnonzero(reading.breaks).tolist(), len(reading.words)]
    new: list[Found] = []
    for start, end in pairwise(edges):
        if end - start <= _LONGEST_BYLINE:
            new += _byline(reading, start, end, last=end == len(reading.words))
        if end - start > 3:
            new += _place_line(reading, start, end)
    known = {(name.start, name.end): name for name in found}
    # Where the tagger sees the same name, its entity is the better one, and both agree that it is a name.
    agreed = [
        Found(
            name.start, name.end, known[name.start, name.end].entity, max(name.score, known[name.start, name.end].score)
        )
        if (name.start, name.end) in known
        else name
        for name in new
    ]
    signed = {place for name in new for place in range(_line_of(name, edges), name.start)}
    others = [name for name in found if reading.words[name.start].lower() not in _SIGNING or name.start not in signed]
    return merged(others, agreed)


def _line_of(name: Found, edges: list[int]) -> int:
    return edges[bisect_right(edges, name.start) - 1]


def _chunks(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    chunks, first = [], start
    for place in range(start, end + 1):
        word = reading.words[place] if place < end else ","
        hyphenated = (
            word == "-" and first < place and place + 1 < end and reading.ends[place] == reading.starts[place + 1]
        )
        if word in _SEPARATORS and not hyphenated:
            if place > first:
                chunks.append((first, place))
            first = place + 1
    return chunks


def _entity(reading: Reading, start: int, end: int) -> int:
    word = reading.words[start]
    tags = tags_of(word, reading.lexicon)
    if end - start == 1 and "O" in tags:
        return ORGANISATION
    if end - start == 1 and set("CcN") & set(tags) and not set("FL") & set(tags):
        return PLACE
    return ORGANISATION if word.isupper() and len(word) > 1 and end - start == 1 else PERSON


def _is_agency(reading: Reading, word: str) -> bool:
    return "O" in reading.lexicon.tags.get(word, "")


def _byline(reading: Reading, start: int, end: int, *, last: bool) -> list[Found]:
    words = reading.words
    if end - start > 1 and words[end - 1] == ".":
        end -= 1
    first = start
    while first < end and words[first].lower() in _SIGNING | {":"}:
        first += 1
    chunks = _chunks(reading, first, end)
    if not chunks:
        return []
    signed = first > start
    if signed:
        trusted = all(_looks_like_author(reading, *chunk) for chunk in chunks)
    else:
        codes = [words[begin] for begin, behind in chunks if behind - begin == 1 and _CODE.fullmatch(words[begin])]
        agency = any(behind - begin == 1 and _is_agency(reading, words[begin]) for begin, behind in chunks)
        bracketed = words[start] == "(" and words[end - 1] == ")"
        whole = all(
            behind - begin == 1 and (words[begin] in codes or _is_agency(reading, words[begin]))
            for begin, behind in chunks
        )
        only_code = last and len(words) > end - start and all(code.islower() for code in codes)
        trusted = whole and ((agency and (len(codes) > 0 or last)) or ((bracketed or only_code) and len(chunks) < 4))
    return [Found(*chunk, _entity(reading, *chunk), SIGNED) for chunk in chunks] if trusted else []


def _looks_like_author(reading: Reading, start: int, end: int) -> bool:
    words = reading.words[start:end]
    if len(words) > 5:
        return False
    if len(words) == 1:
        tags = reading.lexicon.tags.get(words[0], "")
        code = bool(_CODE.fullmatch(words[0])) and not reading.is_noun(words[0])
        listed = bool(set(tags) & set("OCNP")) and "n" not in tags
        return (code and words[0] not in PARTICLES) or listed or reading.mass[start] > 0.4
    if not all(word[:1].isupper() or word in PARTICLES or word in "-." for word in words):
        return False
    return bool(set("Ff") & set(reading.lexicon.tags.get(words[0], ""))) or reading.mass[start] > 0.2


def _is_town(reading: Reading, start: int, end: int) -> bool:
    return end - start == 1 and bool(set("CcN") & set(tags_of(reading.words[start], reading.lexicon)))


def _place_line(reading: Reading, start: int, end: int) -> list[Found]:
    """Find ``Berlin (dpa) -``, ``Hamburg/Berlin -``, ``Zwickau.`` and ``MÜNSTER Bei`` at the start of a line."""
    words = reading.words
    behind = start
    while behind < min(end, start + 6) and (
        words[behind][:1].isupper() or words[behind] in ("/", "-", "am", "an", "der")
    ):
        behind += 1
        if words[behind - 1].isupper() and len(words[behind - 1]) > 2 and behind < end and not words[behind].isupper():
            break
    if behind == start or behind >= end - 1:
        return []
    names: list[Found] = []
    places = _chunks(reading, start, behind)
    bracket = words[behind] == "("
    if bracket:
        closing = next((place for place in range(behind, min(end, behind + 8)) if words[place] == ")"), -1)
        agencies = _chunks(reading, behind + 1, closing) if closing > 0 else []
        dash = words[closing + 1 : closing + 2]
        # "Wiesloh (mb)." is signed by a code, "Frankfurt (dpa)" by an agency.
        codes = words[start].lower() not in ARTICLES and all(
            last - first == 1 and _INITIALS.fullmatch(words[first]) for first, last in agencies
        )
        ended = bool(dash) and (dash[0] in _DASHES or (codes and dash[0] == "."))
        if not agencies or not (any(_is_agency(reading, words[first]) for first, _ in agencies) or (codes and ended)):
            return []
        if not ended and not all(_is_town(reading, *place) for place in places):
            return []
        names += [Found(*agency, _entity(reading, *agency), SIGNED) for agency in agencies if agency[1] - agency[0] < 4]
    elif not (
        words[behind] in (".", "-", "–", "—", ":", "/") or (words[start].isupper() and words[behind][:1].isupper())
    ):
        return []
    for first, last in places:
        town = _is_town(reading, first, last) and (bracket or "n" not in tags_of(words[first], reading.lexicon))
        if town or (bracket and last - first < 4) or (reading.mass[first] > 0.5 and reading.is_listed(first, last)):
            names.append(Found(first, last, PLACE, SIGNED))
        else:
            return names if bracket else []
    return names
