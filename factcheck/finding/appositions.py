"""Finds what stands between commas beside a name: "X, 63, Chef der Y", "der Träger, die Stiftung X". It finds no names.

A relative clause begins alike ("X, der die Firma gründete,") and is told by its verb, which no phrase holds.
"""

from __future__ import annotations

from factcheck.finding.descriptors import descriptor
from factcheck.finding.phrases import DETERMINERS, JOINS, PRONOUNS, Phrases, is_adjective, is_noun, is_period
from factcheck.finding.words import OPENING, word_set
from factcheck.model import Entity

_REACH = 14  # words of an apposition
_PARTS = 5  # that follow the first
_DEGREES = word_set("Dr Prof")
_STOPS = frozenset((*".!?;:…", "\n"))
_CLOSING = _STOPS | {",", "–"}
_ADVERBS = word_set("""
    früher einst ehemals heute damals zuletzt derzeit zugleich auch inzwischen jetzt lange zurzeit selbst bis
""")
_TAILS = word_set("""
    seit von vom aus mit unter zu zum zur auf über in im bei beim am an für nach vor ohne
    der des einer eines seiner seines ihrer ihres dieser dieses
""")
_ARTICLES = frozenset(("der", "die", "das", "dem", "den", "des"))


def behind(phrases: Phrases, first: int, entity: Entity | None) -> int | None:
    """Give the end of the apposition behind the name at `first`: "NAME, 63, Mutter von fünf Kindern,"."""
    texts = phrases.words.texts
    at = phrases.names[first]
    if texts[at : at + 1] == ["("] and texts[at + 2 : at + 3] == [")"]:
        at += 3
    if at + 1 >= len(texts) or texts[at] not in {",", "–"}:
        return None
    begin = at + 1
    aged = texts[begin].isdecimal() and len(texts[begin]) < 4 and texts[begin + 1 : begin + 2] == [","]
    if aged:
        begin += 2
    end = _part(phrases, begin)
    if end is None or not (aged or _describes(phrases, begin, end)):
        return None
    bare = end == begin + 1
    for _ in range(_PARTS):
        after = _part(phrases, end + 1) if texts[end] == "," else None
        if after is None:
            break
        if (
            texts[end + 1].lower() in DETERMINERS
            or texts[end + 1].isdecimal()
            or not _describes(phrases, end + 1, after)
        ):
            break
        end = after
    # "Es siegten Krüger, Trainer und Fans": a bare noun is an apposition only of a person, and between commas.
    if bare and not aged and (entity is not Entity.PERSON or texts[end] != "," or _is_many(texts[begin])):
        return None
    return end


def with_body(phrases: Phrases, end: int) -> int:
    """Give the end of a person with what stands behind: "X (SPD)", "X (79)", "X vom Nabu", "X von der Y"."""
    texts = phrases.words.texts
    if texts[end : end + 1] == ["("] and end + 1 < len(texts):
        closes = phrases.names.get(end + 1, end + 2)
        if texts[closes : closes + 1] == [")"]:
            return closes + 1
    body = end + 1 + (texts[end : end + 2] == ["von", "der"])
    if texts[end : end + 1] in (["vom"], ["von"]) and body in phrases.names:
        return phrases.names[body]
    return end


def before(phrases: Phrases, first: int, end: int) -> int | None:
    """Give where the apposition before `first` begins, of a name that ends at `end`.

    `first` may be the name or its own description: "die Leiterin des Amts, NAME,", "der Träger, die Stiftung NAME,".
    """
    texts = phrases.words.texts
    if texts[end : end + 1] == ["("] and ")" in texts[end + 1 : end + 4]:  # NAME (SPD),
        end = texts.index(")", end + 1) + 1
    if end < len(texts) and texts[end] not in {",", "."}:
        return None
    while first > 1 and (texts[first - 1] in _DEGREES or (texts[first - 1] == "." and texts[first - 2] in _DEGREES)):
        first -= 1
    comma = first - 1
    if comma > 1 and texts[comma] in _ARTICLES:
        comma -= 1
    if comma < 2 or texts[comma] != ",":
        return None
    begin = None
    for i in range(comma - 1, max(-1, comma - _REACH), -1):
        if texts[i] in _STOPS or texts[i] == ",":
            break
        if (
            i not in phrases.covered
            and is_noun(texts[i])
            and (known := descriptor(texts[i])) is not None
            and known[1] is not True
            and phrases.phrase(i, comma) == comma
        ):
            begin = i
    if begin is None or comma == first - 1:
        return begin
    # "der Verteidiger, der Anwalt X,": an article on both sides, and nothing between the noun and the comma.
    near = begin
    while near > 0 and is_adjective(texts[near - 1]):
        near -= 1
    return begin if comma == begin + 1 and near > 0 and texts[near - 1].lower() in DETERMINERS else None


def _is_many(word: str) -> bool:
    known = descriptor(word)
    return known is None or known[0] != "person" or known[1] is True


def _describes(phrases: Phrases, begin: int, end: int) -> bool:
    """Tell whether the first noun describes: "früher Skilehrer", and "Harukas Großmutter" with a name before it."""
    texts = phrases.words.texts
    i = begin
    if i in phrases.names and texts[phrases.names[i] - 1].endswith(("s", "’", "'")):
        i = phrases.names[i]
    while i < end and not (is_noun(texts[i]) and not texts[i][0].isdigit()):
        i += 1
    if i >= end or i in phrases.covered or descriptor(texts[i]) is None:
        return False
    # "Trainer Kolbe" describes another; "Land Deutschlands" does not.
    named = phrases.names.get(i + 1)
    return texts[i + 1] not in OPENING and (named is None or texts[named - 1].endswith("s"))


def _part(phrases: Phrases, i: int) -> int | None:
    """Give the end of a phrase that begins at `i`, if a comma or a stop closes it."""
    texts = phrases.words.texts
    limit = min(len(texts), i + _REACH)
    end = _object(phrases, _after_adverbs(phrases, i, limit), limit)
    while end is not None and end < limit and texts[end] not in _CLOSING:
        word = texts[end]
        if word in JOINS:
            end = _object(phrases, _after_adverbs(phrases, end + 1, limit), limit)
        elif texts[end : end + 4] == ["a", ".", "D", "."]:
            end += 4
        elif word == "(" and texts[end + 2 : end + 3] == [")"]:
            end += 3
        elif word in _TAILS:
            end = _object(phrases, end + 1, limit)
        else:
            return None
    return end if end is not None and end < len(texts) and texts[end] in _CLOSING else None


def _after_adverbs(phrases: Phrases, i: int, limit: int) -> int:
    texts = phrases.words.texts
    while i < limit:
        if texts[i] == "seit" and i + 3 < limit:
            # "seit Januar Chefin", "seit vier Amtszeiten Ortsvorsteherin", "seit 2019 Trainer"
            i += 2 if is_period(texts[i + 1]) or (texts[i + 1].isdecimal() and len(texts[i + 1]) == 4) else 3
        elif texts[i] in _ADVERBS:
            i += 1
        else:
            break
    return i


def _object(phrases: Phrases, i: int, limit: int) -> int | None:
    """Give the index after a noun phrase, a number or a period."""
    texts = phrases.words.texts
    limit = min(limit, len(texts))
    if i >= limit:
        return None
    end = phrases.core(i, limit)
    if end is not None and texts[end - 1].lower() not in PRONOUNS:
        return end
    return i + 1 if texts[i].isdecimal() or is_period(texts[i]) else None
