"""Labels the words of a text as parts of names, with numpy and trained weights. It never trains and never reads a Doc.

The score of a word is a sum over properties of the words around it: a known word costs one row of a table per offset.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.finding.chain import Beliefs, Flags, Floats, Ints, beliefs, best_labels, timeline
from factcheck.finding.properties import (
    CAPITAL,
    CAPITALS,
    CODE,
    LOWER,
    MIXED,
    PAD,
    QUOTE,
    SHAPES,
    STOP,
    WIDE,
    Lexicon,
    properties,
    shape_of,
)
from factcheck.model import Entity

ENTITIES = (Entity.PERSON, Entity.ORGANISATION, Entity.PLACE, Entity.OTHER)
# 0 is outside; a name of entity e begins with label 1 + 2e and goes on with 2 + 2e.
LABELS = ("O", *(f"{position}-{entity.value}" for entity in ENTITIES for position in "BI"))
PLACES = 2 * len(LABELS)
# A longer run without a full stop is no sentence, and would only make the decoder slow.
LONGEST_SENTENCE = 200
LONGEST_QUOTED_NAME = 6
# How much better "outside" must be than a name before a word is left out: a missed name is a missed error.
RECALL = 0.0
# The cache of words is emptied before a long-running session fills the memory with it (about 60 MB).
MOST_WORDS = 300_000


@dataclass(frozen=True)
class Weights:
    """A trained model: `names` numbers the properties, property r has the weights ``values[starts[r]:starts[r + 1]]``.

    Each stands in a column of `columns`, ``(offset + 2) * labels + label``. `transitions` is label before times after.
    """

    names: dict[str, int]
    starts: Ints
    columns: NDArray[np.uint8]
    values: Floats
    transitions: Floats
    lexicon: Lexicon

    def add_row(self, name: str, onto: Floats) -> None:
        """Add the weights of one property to an array of offsets times labels."""
        row = self.names.get(name)
        if row is not None:
            span = slice(self.starts[row], self.starts[row + 1])
            onto.reshape(-1)[self.columns[span]] += self.values[span]

    def table(self, prefix: str, size: int) -> Floats:
        """Give the weights of a numbered property of the place itself, one row for each number."""
        rows = np.zeros((size, len(WIDE), len(LABELS)), np.float32)
        for number in range(size):
            self.add_row(f"{prefix}={number}", rows[number])
        return rows[:, WIDE.index(0)]


@dataclass
class Tagger:
    """Weights with the words seen so far and their share in the score. The cache grows; hence a class, not frozen."""

    weights: Weights
    numbers: dict[str, int] = field(default_factory=dict)
    shapes: Ints = field(default_factory=lambda: np.zeros(4096, np.int64))
    flags: NDArray[np.uint8] = field(default_factory=lambda: np.zeros(4096, np.uint8))
    shares: Floats = field(default_factory=lambda: np.zeros((4096, len(WIDE), len(LABELS)), np.float32))

    def __post_init__(self) -> None:
        self.triples = self.weights.table("3", SHAPES**3)
        self.places = self.weights.table("c", PLACES)
        self.number(PAD)

    def number(self, word: str) -> int:
        """Give the row of a word in the cache."""
        number = self.numbers.get(word)
        if number is not None:
            return number
        number = len(self.numbers)
        if number == len(self.shapes):
            self.shapes, self.flags, self.shares = (
                np.concatenate([table, np.zeros_like(table)]) for table in (self.shapes, self.flags, self.shares)
            )
        self.numbers[word] = number
        self.shapes[number] = shape_of(word)
        self.flags[number] = (word in _STOPS) + 2 * (word in self.weights.lexicon.phrases)
        share = np.zeros((len(WIDE), len(LABELS)), np.float32)
        for name, _ in properties(word, self.weights.lexicon):
            self.weights.add_row(name, share)
        self.shares[number] = share
        return number

    def tag(self, words: Sequence[str], breaks: Flags) -> Tagged:
        """Label the words of a text; `breaks` says which words begin a line."""
        if len(self.numbers) > MOST_WORDS:
            self.numbers.clear()
            self.number(PAD)
        distinct = {word: self.number(word) for word in set(words)}
        numbers = np.fromiter(map(distinct.__getitem__, words), np.int64, len(words))
        return self.tag_numbers(words, numbers, breaks)

    def tag_numbers(self, words: Sequence[str], numbers: Ints, breaks: Flags) -> Tagged:
        """Label the words of a text whose rows in the cache are known."""
        shapes, flags = self.shapes[numbers], self.flags[numbers]
        begins = sentence_starts(shapes, (flags & 1).astype(bool), breaks)
        triples, places = contexts(words, np.flatnonzero(flags & 2).tolist(), shapes, begins, self.weights.lexicon)
        scores = self.triples[triples] + self.places[places] + self._of_neighbours(numbers, begins)
        scores[begins, 2::2] -= 30.0
        time = timeline(begins)
        towards_names = scores.copy()
        towards_names[:, 0] -= RECALL
        labels = best_labels(towards_names, self.weights.transitions, time)
        return Tagged(labels, beliefs(scores, self.weights.transitions, begins, time), begins)

    def _of_neighbours(self, numbers: Ints, begins: Flags) -> Floats:
        """Add up the shares of the words from two before to two behind, with a pad at both ends of a sentence."""
        sentence = np.cumsum(begins) - 1
        at = np.arange(len(numbers)) + 2 * sentence + 2
        padded = np.zeros(len(numbers) + 2 * int(begins.sum()) + 4, np.int64)
        padded[at] = numbers
        total: Floats = self.shares[padded[at - 2], 0]
        for index, offset in enumerate(WIDE[1:], start=1):
            total += self.shares[padded[at + offset], index]
        return total


@dataclass(frozen=True)
class Tagged:
    """The labels of a text's words, the beliefs they come from, and where sentences begin."""

    labels: Ints
    beliefs: Beliefs
    begins: Flags

    def spans(self) -> list[tuple[int, int, int]]:
        """Give the names as first word, word behind the last one, and number of the entity."""
        labels = self.labels
        inside = (labels > 0) & (labels % 2 == 0)
        starts = np.flatnonzero((labels > 0) & ~inside)
        stops = np.flatnonzero(~inside)
        ends = np.append(stops, len(labels))[np.searchsorted(stops, starts, side="right")]
        return list(zip(starts.tolist(), ends.tolist(), ((labels[starts] - 1) // 2).tolist(), strict=True))

    def probability(self, start: int, end: int, entity: int) -> float:
        """Give the probability that these words are one whole name of this entity."""
        return self.beliefs.of_run(start, end, 1 + 2 * entity, 2 + 2 * entity)


_STOPS = frozenset(".!?")


def sentence_starts(shapes: Ints, stops: Flags, breaks: Flags) -> Flags:
    """Tell which words begin a sentence: one that begins a line, or stands behind a full stop and is not lower-case.

    Args:
        shapes: the words' shapes.
        stops: which words are one of ``. ! ?``.
        breaks: which words begin a line.
    """
    begins = breaks.copy()
    begins[:1] = True
    quote = shapes == QUOTE
    behind = np.zeros_like(begins)
    behind[1:] = stops[:-1]
    # A quotation mark right behind the full stop belongs to the sentence that ends.
    closing = behind & quote
    behind[1:] |= closing[:-1]
    begins |= behind & ~closing & (shapes != LOWER) & (shapes != STOP)
    edges = np.append(np.flatnonzero(begins), len(begins))
    for start, end in pairwise(edges.tolist()) if len(begins) else ():
        begins[start + LONGEST_SENTENCE : end : LONGEST_SENTENCE] = True
    return begins


def quoted(shapes: Ints, begins: Flags) -> Flags:
    """Tell which words stand in quotation marks as a quoted name does: only a few words, with a capital first."""
    inside = np.zeros(len(shapes), bool)
    sentence = np.cumsum(begins)
    for left, right in pairwise(np.flatnonzero(shapes == QUOTE).tolist()):
        if 1 < right - left <= LONGEST_QUOTED_NAME + 1 and sentence[left] == sentence[right]:
            inside[left + 1 : right] = shapes[left + 1] in (CAPITAL, CAPITALS, MIXED, CODE)
    return inside


def phrase_labels(words: Sequence[str], candidates: Sequence[int], lexicon: Lexicon) -> Ints:
    """Give each word the label of the list entry that it is a part of, longest entry first, or 0."""
    labels = np.zeros(len(words), np.int64)
    free = 0
    for start in candidates:
        if start < free:
            continue
        for phrase, entity in lexicon.phrases[words[start]]:
            found = tuple(words[start : start + len(phrase)])
            if found == phrase or (found[:-1] == phrase[:-1] and found[-1:] == (phrase[-1] + "s",)):
                free = start + len(phrase)
                labels[start] = 1 + 2 * entity
                labels[start + 1 : free] = 2 + 2 * entity
                break
    return labels


def contexts(
    words: Sequence[str], candidates: Sequence[int], shapes: Ints, begins: Flags, lexicon: Lexicon
) -> tuple[Ints, Ints]:
    """Give each word two numbers: the shapes of it and its neighbours, and its list entry with its quotation marks.

    Args:
        words: the words.
        candidates: the words that begin a list entry of several words.
        shapes: the words' shapes.
        begins: which words begin a sentence.
        lexicon: the lists.
    """
    before, behind = np.zeros_like(shapes), np.zeros_like(shapes)
    before[1:] = shapes[:-1]
    before[begins] = 0
    behind[:-1] = np.where(begins[1:], 0, shapes[1:])
    triples = (before * SHAPES + shapes) * SHAPES + behind
    return triples, 2 * phrase_labels(words, candidates, lexicon) + quoted(shapes, begins)


def read_weights(archive: Any) -> Weights:
    """Give the weights that stand in an opened npz archive, as `training.export` writes it."""

    def lines(name: str) -> list[str]:
        return bytes(archive[name]).decode().split("\n")

    phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for line in lines("phrases"):
        entity, *words = line.split(" ")
        phrases.setdefault(words[0], []).append((tuple(words), int(entity)))
    tags = dict(line.split("\t") for line in lines("tags"))
    lexicon = Lexicon(tags, frozenset(lines("nouns")), {first: tuple(found) for first, found in phrases.items()})
    return Weights(
        {name: number for number, name in enumerate(lines("names"))},
        archive["starts"].astype(np.int64),
        archive["columns"],
        archive["values"].astype(np.float32),
        archive["transitions"].astype(np.float32),
        lexicon,
    )


@cache
def shipped() -> Tagger:
    """Give the tagger with the weights of this release, read on the first call."""
    with (files("factcheck.finding") / "weights" / "names.npz").open("rb") as file, np.load(file) as archive:
        return Tagger(read_weights(archive))
