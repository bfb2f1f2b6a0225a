"""Finds names again, across blocks and for finders that know one sentence only. It finds no new name."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.finding.phrases import DETERMINERS, is_adjective
from factcheck.finding.words import CLOSING, OPENING, Words, words
from factcheck.model import Entity, Kind, Passage

_SCORE = 0.5  # what a name needs before it counts elsewhere too
_CONTRACTED = frozenset(["am", "beim", "im", "vom", "zum", "zur", "ins", "ans", "fürs", "the", "a", "an"])

_Key = tuple[str, ...]


def everywhere(text: str, names: Sequence[Passage]) -> list[Passage]:
    """Give the places where a name of `names`, or the surname of a person among them, stands unmarked.

    A name of one word may be an ordinary word too ("Zeit", "Bild", "Koch"): it counts only where no article or
    adjective stands before it, and only if it was found somewhere without quotation marks.
    """
    found = words(text)
    known: dict[str, dict[_Key, Passage]] = {}
    for name in names:
        if name.score >= _SCORE:
            _learn(known, found, text, name)
    if not known:
        return []
    taken = sorted((name.start, name.end) for name in names)
    again: list[Passage] = []
    position = index = 0
    while index < len(found):
        start = found.starts[index]
        while position < len(taken) and taken[position][1] <= start:
            position += 1
        if position < len(taken) and taken[position][0] <= start:
            index += 1
            continue
        limit = taken[position][0] if position < len(taken) else len(text)
        passage = _at(known, found, index, limit)
        if passage is None:
            index += 1
        else:
            again.append(passage)
            index = max(index + 1, found.at(passage.end))
    return again


def _learn(known: dict[str, dict[_Key, Passage]], found: Words, text: str, name: Passage) -> None:
    first, last = found.at(name.start), found.at(name.end)
    if last <= first or found.ends[last - 1] > name.end or found.starts[first] != name.start:
        return
    key = tuple(found.texts[first:last])
    if len(key) > 1:
        known.setdefault(key[0], {}).setdefault(key, name)
        if name.entity is Entity.PERSON and len(key[-1]) > 2 and key[-1][0].isupper() and key[-1].isalpha():
            known.setdefault(key[-1], {}).setdefault(key[-1:], name)
    elif not (first and found.texts[first - 1] in OPENING) and len(key[0]) > 1 and key[0][0].isupper():
        known.setdefault(key[0], {}).setdefault(key, name)


def _at(known: dict[str, dict[_Key, Passage]], found: Words, index: int, limit: int) -> Passage | None:
    word = found.texts[index]
    keys = known.get(word)
    start = found.starts[index]
    if keys is None:
        head, hyphen, _ = word.partition("-")
        keys = known.get(head) if hyphen else None
        if keys is None or (head,) not in keys or _is_ordinary(found, index):
            return None
        return Passage(start, start + len(head), Kind.NAME, keys[head,].entity, 0.5)
    for key in sorted(keys, key=len, reverse=True):
        after = index + len(key)
        if after > len(found) or found.ends[after - 1] > limit or tuple(found.texts[index:after]) != key:
            continue
        if len(key) == 1 and _is_ordinary(found, index):
            continue
        return Passage(start, found.ends[after - 1], Kind.NAME, keys[key].entity, 0.6)
    return None


def _is_ordinary(found: Words, index: int) -> bool:
    before = found.texts[index - 1] if index else ""
    if not before or before in OPENING or before in CLOSING:
        return False
    earlier = found.texts[index - 2] if index > 1 and is_adjective(before) else before
    return earlier.lower() in DETERMINERS or earlier.lower() in _CONTRACTED
