"""Finds the proper names of a German text: what the tagger sees, then what the document knows. It never checks them.

A sentence shows a name only to a degree; a document repeats names, lists them, signs itself and says where it is from.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import numpy as np

from factcheck.finding.bylines import bylines
from factcheck.finding.descriptions import descriptor
from factcheck.finding.evidence import (
    ARTICLES,
    LEAST,
    LISTED,
    PROBABLE_NOUN,
    UNSURE_NOUN,
    Found,
    Reading,
    listed,
    with_entries,
    with_legal_form,
)
from factcheck.finding.institutions import with_institutions, with_neighbours, with_towns
from factcheck.finding.properties import kind_of, tags_of
from factcheck.finding.repeats import repeated, with_one_entity
from factcheck.finding.tagger import ENTITIES, Tagger, shipped
from factcheck.finding.tokens import tokens
from factcheck.model import Kind, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile("\n")
_INVISIBLE = dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF])
# Lower-case words of more than three letters that stand inside names.
_INSIDE = frozenset({
    "gegen", "ohne", "über", "unter", "nach", "beim", "vom", "zum", "zur", "sich",
    "eine", "einer", "dem", "dann", "kein", "nicht", "doch", "mein", "dein",
})  # fmt: skip
_ONE = frozenset(("ein", "eine", "einen", "einem", "einer", "eines"))
_SHORT_VERBS = frozenset(("ist", "hat", "war", "sah", "kam", "gab", "lag", "tat", "bat", "rät"))
_TITLES = frozenset(("Dr.", "Prof.", "Dr", "Prof", "Herr", "Herrn", "Frau"))
_COUNTED = frozenset(
    ("Millionen", "Milliarden", "Mio.", "Mrd.", "Mio", "Mrd", "Prozent", "Euro", "Dollar", "Mark", "%")
)
_EDGES = frozenset("-‐‑–—/\"'„“”‚‘’»«›‹,;:!?()[]&+*.…")


def names(text: str) -> list[Passage]:
    """Find the names of a text, in reading order and without overlaps.

    The score is the probability of exactly this name: the tagger's posterior, or for a name that was found because it
    stands elsewhere in the document, that of the clearest place, discounted; 0.5 at least for what
    the lists know.
    """
    return names_with(shipped(), text)


def names_with(tagger: Tagger, text: str) -> list[Passage]:
    """Find the names of a text with a tagger of your own; otherwise as `names`."""
    reading, found = _read(tagger, text)
    for evidence in (
        with_entries,
        with_legal_form,
        with_neighbours,
        with_institutions,
        bylines,
        listed,
        repeated,
        with_towns,
    ):
        found = evidence(reading, found)
    passages: list[Passage] = []
    for name in with_one_entity(reading, found):
        start, end = reading.starts[name.start], reading.ends[name.end - 1]
        # spaCy takes "68." at the end of a sentence for an ordinal.
        end -= _has_full_stop(reading.words[name.end - 1])
        score = max(name.score, LISTED) if reading.is_known(name.start, name.end) else name.score
        if score < LEAST or (passages and end <= passages[-1].end):
            continue
        if passages and start < passages[-1].end:
            passages.pop()  # A AG in A AG AG
        passages.append(Passage(start, end, Kind.NAME, ENTITIES[name.entity], round(score, 2)))
    return passages


def _has_full_stop(word: str) -> bool:
    """Tell whether a number's full stop ends the sentence and not the word."""
    return len(word) > 1 and word.endswith(".") and (word[:-1].isdigit() or word == "..")


def _read(tagger: Tagger, text: str) -> tuple[Reading, list[Found]]:
    """Give the words of a text with what the tagger says about them, and the names it sees."""
    words, starts = tokens(text)
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    # Which words begin a line: those with the end of one between them and the word before.
    lines = [match.start() for match in _LINE.finditer(text)]
    breaks = np.diff(np.searchsorted(lines, starts), prepend=0) > 0
    if not unicodedata.is_normalized("NFC", text):
        words = [unicodedata.normalize("NFC", word) for word in words]
    if any(ord(character) in _INVISIBLE for character in set(text)):
        words = [word.translate(_INVISIBLE) or word for word in words]
    tagged = tagger.tag(words, breaks)
    breaks[:1] = True
    reading = Reading(words, starts, ends, breaks, tagged, tagger.weights.lexicon)
    found = []
    for start, end, entity in tagged.spans():
        score = tagged.probability(start, end, entity)
        for piece in _pieces(reading, start, end):
            name = _bare(reading, *piece)
            if name is None or _is_ordinary(reading, *name, sure=score >= UNSURE_NOUN and piece[0] == start):
                continue
            # "Hacker stahlen Daten": a surname that is a trade, alone and first, comes back where the person is named.
            trade = descriptor(reading.words[name[0]]) if name[1] - name[0] == 1 and reading.begins[name[0]] else None
            if trade is not None and trade[0] == "person":
                continue
            best, likely = entity, score
            if name != (start, end):
                chances = [tagged.probability(*name, number) for number in range(4)]
                best = entity if piece == (start, end) else chances.index(max(chances))
                likely = max(score, chances[best])
            if likely >= PROBABLE_NOUN or not reading.is_doubtful(*name):
                found.append(Found(*name, best, likely))
    return reading, found


def _is_ordinary(reading: Reading, start: int, end: int, *, sure: bool) -> bool:
    """Tell an adjective (englisch), and a noun that is a weak guess or was cut off: "Ukraine meldet Angriffe"."""
    if end - start > 1:  # Ein Institut für Forschung
        behind_one = start > 0 and reading.words[start - 1].lower() in _ONE
        return not sure and behind_one and reading.is_noun(reading.words[start])
    word = reading.words[start]
    if word.islower() and word.isalpha():
        return not reading.lexicon.tags.get(word) and not reading.is_quoted(start)
    return not sure and reading.is_ordinary(start)


def _pieces(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what no name holds out of a run of words: a verb between two names, a common noun before one."""
    words, first = reading.words, start
    for place in range(start + 1, end - 1):
        word = words[place]
        # "Bundesamt für Migration und Flüchtlinge" and "Industrie- und Handelskammer" are one.
        between_names = (
            word == "und"
            and not {"für", "-", "of", "the"} & set(words[first:place])
            and not reading.is_listed(first, end)
            and not reading.is_quoted(start)
        )
        verb = word.islower() and (len(word) > 3 or word in _SHORT_VERBS) and word not in _INSIDE
        label = word in (":", ",") and not reading.is_listed(start, end)
        if between_names or ((verb or label) and not reading.is_quoted(start)):
            yield first, place
            first = place + 1
    # "Instituts Ipsos": a common noun says what follows it is, unless the two are an entry ("Stiftung Warentest").
    kind = kind_of(words[first].lower(), reading.lexicon.kinds)
    if end - first > 1 and (reading.is_noun(words[first]) or kind) and words[first + 1][:1].isupper():
        whole, bare = (
            sum(reading.tagged.probability(at, end, entity) for entity in range(4)) for at in (first, first + 1)
        )
        # "Uniklinik Greifswald" is one, "Bäckereikette Kornblatt" two.
        town = set("cCN") & set(tags_of(words[first + 1], reading.lexicon))
        first += bare > whole / (20 if kind and not town else 4) and not reading.is_listed(first, end)
    yield first, end


def _bare(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """Give the name without article, punctuation at its edges and prefix, or `None` when nothing is left."""
    words = reading.words
    while start < end and (words[start] in _EDGES or words[start] in _TITLES):
        start += 1
    if end - start > 1 and words[start].lower() in ARTICLES and not reading.is_quoted(start):
        start += 1
    while start < end and words[end - 1] in _EDGES:
        end -= 1
    # "setzte die Firma 72 Millionen um": the number is that of the millions.
    end -= start < end < len(words) and words[end - 1].isdecimal() and words[end] in _COUNTED
    if start < end and reading.is_prefix(start) and not reading.is_listed(start, end):
        return None
    if not any(character.isalnum() for word in words[start:end] for character in word):
        return None
    return start, end
