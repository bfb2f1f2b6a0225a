"""Finds names again where they stand unmarked, once the document has shown one clearly. It finds no new name.

`repeated` does so among the tagger's words, whose doubts it knows; `everywhere` in any text, across blocks, and for
finders that know one sentence only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.finding.evidence import ARTICLES, PARTICLES, PERSON, PROBABLE_NOUN, Found, Reading, merged, occupied
from factcheck.finding.phrases import DETERMINERS, is_adjective
from factcheck.finding.words import CLOSING, OPENING, Words, words
from factcheck.model import Entity, Kind, Passage

# How sure one occurrence must be before the others follow it, and what following costs.
CLEAR = 0.5
FOLLOWING = 0.9
# What the tagger must at least think of a word that is also a common noun.
POSSIBLE_NOUN = 0.15
_SHORTEST_REPEAT = 3
_CONTRACTED = frozenset(["am", "beim", "im", "vom", "zum", "zur", "ins", "ans", "fürs", "the", "a", "an"])
_Key = tuple[str, ...]
Known = dict[str, dict[_Key, Entity | None]]
"""Forms of names by their first word, each with its entity."""


def _stem(words: tuple[str, ...]) -> tuple[str, ...]:
    last = words[-1]
    return (*words[:-1], last[:-1]) if len(last) > 4 and last.endswith("s") else words


def _surname(words: tuple[str, ...]) -> tuple[str, ...]:
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    # A double name is three words: Strack, -, Zimmermann.
    while start > 2 and words[start - 1] in "-‐‑":
        start -= 2
    return words[start:]


def repeated(reading: Reading, found: list[Found]) -> list[Found]:
    """Find the names of the document everywhere in it: inflected, inside compounds, and persons by their surname."""
    words = reading.words
    clear: dict[tuple[str, ...], Found] = {}

    def note(key: tuple[str, ...], name: Found) -> None:
        if len("".join(key)) >= _SHORTEST_REPEAT and (key not in clear or clear[key].score < name.score):
            clear[key] = name

    for name in found:
        if name.score < CLEAR:
            continue
        key = tuple(words[name.start : name.end])
        note(key, name)
        if name.entity == PERSON and len(key) > 1:
            surname = _surname(key)
            note(surname, name)
            # At the start of a sentence: Von der Leyen.
            note((surname[0][:1].upper() + surname[0][1:], *surname[1:]), name)
    for key, name in list(clear.items()):
        for form in ((*key[:-1], key[-1] + "s"), _stem(key)):
            if form not in clear and (len(form) > 1 or not reading.is_noun(form[0])):
                clear[form] = name
    by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in sorted(clear, key=lambda form: (-len(form), form)):
        by_first[key[0]].append(key)
    taken = occupied(reading, found)
    new = []
    for place, word in enumerate(words):
        for key in by_first.get(word, ()):
            end = place + len(key)
            if taken[place:end].any() or tuple(words[place:end]) != key or (len(key) == 1 and reading.is_prefix(place)):
                continue
            name, local = clear[key], max(reading.mass[place:end])
            # A person needs no article ("der Koch"), unless in a compound: der Koch-Freund.
            articled = name.entity == PERSON and place > 0 and words[place - 1].lower() in ARTICLES
            if len(key) == 1 and articled and words[end : end + 1] != ["-"] and local < PROBABLE_NOUN:
                continue
            # "Habicht sagt": where a person was named in full, the bare noun is meant as a bird only with an article.
            person = name.entity == PERSON and name.end - name.start > 1 and not articled
            if len(key) == 1 and reading.is_noun(word) and local < POSSIBLE_NOUN and not person:
                continue
            new.append(Found(place, end, name.entity, max(local, FOLLOWING * name.score)))
            taken[place:end] = True
            break
    return merged(found, new)


def with_one_entity(reading: Reading, found: list[Found]) -> list[Found]:
    """Give each name the entity that its occurrences speak for together."""
    votes: defaultdict[tuple[str, ...], Counter[int]] = defaultdict(Counter)
    keys = [_stem(tuple(reading.words[name.start : name.end])) for name in found]
    for key, name in zip(keys, found, strict=True):
        votes[key][name.entity] += name.score  # type: ignore[assignment]
    best = {key: max(sorted(count), key=lambda entity: count[entity]) for key, count in votes.items()}
    return [replace(name, entity=best[key]) for key, name in zip(keys, found, strict=True)]


def learned(text: str, names: Sequence[Passage]) -> Known:
    """Give the forms by which the clear ones of these names are known again, also the surnames of persons.

    A name of one word counts only if it stands somewhere without quotation marks.
    """
    found = words(text)
    known: Known = {}
    for name in names:
        if name.score < CLEAR:
            continue
        first, last = found.at(name.start), found.at(name.end)
        if last <= first or found.ends[last - 1] > name.end or found.starts[first] != name.start:
            continue
        key = tuple(found.texts[first:last])
        if len(key) > 1:
            known.setdefault(key[0], {}).setdefault(key, name.entity)
            if name.entity is Entity.PERSON and len(key[-1]) > 2 and key[-1][0].isupper() and key[-1].isalpha():
                known.setdefault(key[-1], {}).setdefault(key[-1:], name.entity)
        elif not (first and found.texts[first - 1] in OPENING) and len(key[0]) > 1 and key[0][0].isupper():
            known.setdefault(key[0], {}).setdefault(key, name.entity)
    return known


def joined(parts: Iterable[Known]) -> Known:
    """Give what is known of all parts of a text together; of two entities the earlier one holds."""
    known: Known = {}
    for part in parts:
        for word, keys in part.items():
            of_word = known.setdefault(word, {})
            for key, entity in keys.items():
                of_word.setdefault(key, entity)
    return known


def everywhere(text: str, names: Sequence[Passage], known: Known) -> list[Passage]:
    """Give the places where a known name stands unmarked.

    A name of one word may be an ordinary word too ("Zeit", "Bild", "Koch"): it counts only where no article or
    adjective stands before it.
    """
    if not known:
        return []
    found = words(text)
    taken = sorted((name.start, name.end) for name in names)
    again: list[Passage] = []
    position, reached = 0, 0
    for index, word in enumerate(found.texts):
        if word not in known and "-" not in word:
            continue
        start = found.starts[index]
        while position < len(taken) and taken[position][1] <= start:
            position += 1
        limit = taken[position][0] if position < len(taken) else len(text)
        if start < reached or limit <= start:
            continue
        passage = _at(known, found, index, limit)
        if passage is not None:
            again.append(passage)
            reached = passage.end
    return again


def _at(known: Known, found: Words, index: int, limit: int) -> Passage | None:
    word = found.texts[index]
    keys = known.get(word)
    start = found.starts[index]
    if keys is None:
        head, hyphen, _ = word.partition("-")
        keys = known.get(head) if hyphen else None
        if keys is None or (head,) not in keys or _is_ordinary(found, index):
            return None
        return Passage(start, start + len(head), Kind.NAME, keys[head,], 0.5)
    for key in sorted(keys, key=len, reverse=True):
        after = index + len(key)
        if after > len(found) or found.ends[after - 1] > limit or tuple(found.texts[index:after]) != key:
            continue
        if len(key) == 1 and _is_ordinary(found, index):
            continue
        return Passage(start, found.ends[after - 1], Kind.NAME, keys[key], 0.6)
    return None


def _is_ordinary(found: Words, index: int) -> bool:
    before = found.texts[index - 1] if index else ""
    if not before or before in OPENING or before in CLOSING:
        return False
    earlier = found.texts[index - 2] if index > 1 and is_adjective(before) else before
    return earlier.lower() in DETERMINERS or earlier.lower() in _CONTRACTED
