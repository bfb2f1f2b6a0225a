"""Labels the words of a text as parts of names, with numpy and trained weights. It never trains and never reads a Doc.

The score of a word is a sum over properties of the words around it: a known word costs one row of a table per offset.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import pairwise
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from factcheck.finding.chain import Beliefs, Flags, Floats, Ints, beliefs, best_labels, timeline
from factcheck.finding.context import Network, clues, read_network
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
    Properties,
    inflected,
    properties,
    shape_of,
)
from factcheck.model import Entity

Halves = NDArray[np.float16]

ENTITIES = (Entity.PERSON, Entity.ORGANISATION, Entity.PLACE, Entity.OTHER)
# 0 is outside. A name of entity e begins with label 1 + 4e, goes on with 2 + 4e, ends with 3 + 4e; 4 + 4e is a whole.
LABELS = ("O", *(f"{position}-{entity.value}" for entity in ENTITIES for position in "BIES"))
# What stands around a word: no list entry, or the first or a later word of one; with or without quotation marks.
PLACES = 2 * (1 + 2 * len(ENTITIES))
# A label that cannot stand here.
FORBIDDEN = -1000.0
# A longer run without a full stop is no sentence, and would only make the decoder slow.
LONGEST_SENTENCE = 200
LONGEST_QUOTED_NAME = 6
# What a name is worth before anything is read: a missed name is a missed error, a needless one costs a key.
RECALL = 1.5
# The cache of words is emptied before a long-running session fills the memory with it (about 60 MB).
MOST_WORDS = 100_000
# New words are worked on together, but not so many that what is computed for them fills the memory.
BATCH = 500


# How much of a score is the network's; the rest is the sparse weights'.
CONTEXT = 0.5


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
    network: Network | None = None

    def shares(self, words: Sequence[Properties]) -> Floats:
        """Give the weights of some words, summed up over their properties: words times offsets times labels."""
        size = len(WIDE) * len(LABELS)
        get = self.names.get
        found = [[row for names in seen for name in names if (row := get(name)) is not None] for seen in words]
        rows = np.array([row for inside in found for row in inside], np.int64)
        firsts, counts = self.starts[rows], self.starts[rows + 1] - self.starts[rows]
        # The weights of a property stand in a row; these are the places of all weights of all properties.
        places = np.arange(counts.sum()) + np.repeat(firsts - np.cumsum(counts) + counts, counts)
        owners = np.repeat(np.arange(len(words)), [len(inside) for inside in found])
        columns = self.columns[places] + size * np.repeat(owners, counts)
        total = np.bincount(columns, self.values[places], minlength=size * len(words))
        return total.reshape(len(words), len(WIDE), len(LABELS)).astype(np.float32)

    def table(self, prefix: str, size: int) -> Floats:
        """Give the weights of a numbered property of the place itself, one row for each number."""
        return self.shares([Properties([], [], [f"{prefix}={number}"]) for number in range(size)])[:, WIDE.index(0)]


@dataclass
class Tagger:
    """Weights with the words seen so far and their share in the score. The cache grows; hence a class, not frozen."""

    weights: Weights
    numbers: dict[str, int] = field(default_factory=dict)
    shapes: Ints = field(default_factory=lambda: np.zeros(4096, np.int64))
    flags: NDArray[np.uint8] = field(default_factory=lambda: np.zeros(4096, np.uint8))
    shares: Halves = field(default_factory=lambda: np.zeros((4096, len(WIDE), len(LABELS)), np.float16))
    vectors: Halves = field(init=False)
    # A cluster's threads share the cache.
    lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        network = self.weights.network
        self.vectors = np.zeros((4096, network.table.shape[1] if network else 0), np.float16)
        self.triples = self.weights.table("3", SHAPES**3)
        self.places = self.weights.table("c", PLACES)
        self.learn([PAD])

    def learn(self, words: Sequence[str]) -> None:
        """Put words into the cache that are not there."""
        lexicon, network = self.weights.lexicon, self.weights.network
        for first in range(0, len(words), BATCH):
            batch = words[first : first + BATCH]
            start, end = len(self.numbers), len(self.numbers) + len(batch)
            while end > len(self.shapes):
                self.shapes, self.flags, self.shares, self.vectors = (
                    np.concatenate([table, np.zeros_like(table)])
                    for table in (self.shapes, self.flags, self.shares, self.vectors)
                )
            self.numbers.update(zip(batch, range(start, end), strict=True))
            self.shapes[start:end] = [shape_of(word) for word in batch]
            self.flags[start:end] = [(word in _STOPS) + 2 * (word in lexicon.phrases) for word in batch]
            seen = [properties(word, lexicon) for word in batch]
            self.shares[start:end] = self.weights.shares(seen)
            if network is not None:
                found = [clues(word, own, lexicon) for word, own in zip(batch, seen, strict=True)]
                self.vectors[start:end] = network.words(batch, found)

    def tag(self, words: Sequence[str], breaks: Flags) -> Tagged:
        """Label the words of a text; `breaks` says which words begin a line."""
        # The sums are too small to share: with a second thread they take no less time, but all of a second core's.
        # The limit is the whole process's, so that one thread at a time may set it and take it back.
        with self.lock, _threads().limit(limits=1, user_api="blas"):
            return self._tagged(words, breaks)

    def _tagged(self, words: Sequence[str], breaks: Flags) -> Tagged:
        if len(self.numbers) > MOST_WORDS:
            self.numbers.clear()
            self.learn([PAD])
        self.learn(list(dict.fromkeys(word for word in words if word not in self.numbers)))
        numbers = np.fromiter(map(self.numbers.__getitem__, words), np.int64, len(words))
        shapes, flags = self.shapes[numbers], self.flags[numbers]
        begins = sentence_starts(shapes, (flags & 1).astype(bool), breaks)
        scores, vectors = self._of_neighbours(numbers, begins), self.vectors[numbers].astype(np.float32)
        triples, places = contexts(words, np.flatnonzero(flags & 2).tolist(), shapes, begins, self.weights.lexicon)
        scores += self.triples[triples] + self.places[places]
        if self.weights.network is not None and len(words):
            scores += CONTEXT / (1 - CONTEXT) * self.weights.network.scores(vectors, places, begins)
            scores *= 1 - CONTEXT
        ends = np.append(begins, True)[1:]
        for position, where in ((1, begins), (2, begins), (0, ends), (1, ends)):
            scores[where, 1 + position :: 4] = FORBIDDEN
        time = timeline(begins)
        # The bonus is for entering a name, not for each word of it: otherwise names would swallow their neighbours.
        steps, towards_names = self.weights.transitions.copy(), scores.copy()
        for position in (0, 3):
            steps[0, 1 + position :: 4] += RECALL
            towards_names[begins, 1 + position :: 4] += RECALL
        labels = best_labels(towards_names, steps, time)
        return Tagged(labels, beliefs(scores, self.weights.transitions, time), begins)

    def _of_neighbours(self, numbers: Ints, begins: Flags) -> Floats:
        """Add up the shares of the words from two before to two behind, with a pad at both ends of a sentence."""
        sentence = np.cumsum(begins) - 1
        at = np.arange(len(numbers)) + 2 * sentence + 2
        padded = np.zeros(len(numbers) + 2 * int(begins.sum()) + 4, np.int64)
        padded[at] = numbers
        total: Floats = self.shares[padded[at - 2], 0].astype(np.float32)
        for index, offset in enumerate(WIDE[1:], start=1):
            total += self.shares[padded[at + offset], index]
        return total


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


@dataclass(frozen=True)
class Tagged:
    """The labels of a text's words, the beliefs they come from, and where sentences begin."""

    labels: Ints
    beliefs: Beliefs
    begins: Flags

    def spans(self) -> list[tuple[int, int, int]]:
        """Give the names as first word, word behind the last one, and number of the entity."""
        entities, positions = np.divmod(self.labels - 1, 4)
        named = self.labels > 0
        starts = np.flatnonzero(named & ((positions == 0) | (positions == 3)))
        ends = np.flatnonzero(named & (positions >= 2)) + 1
        return list(zip(starts.tolist(), ends.tolist(), entities[starts].tolist(), strict=True))

    def probability(self, start: int, end: int, entity: int) -> float:
        """Give the probability that these words are one whole name of this entity."""
        if self.begins[start + 1 : end].any():
            return 0.0
        return self.beliefs.of_labels(start, name_labels(end - start, entity))


def name_labels(length: int, entity: int) -> list[int]:
    """Give the labels of a name of so many words."""
    first = 1 + 4 * entity
    return [first + 3] if length == 1 else [first, *[first + 1] * (length - 2), first + 2]


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
        following = words[start + 1] if start + 1 < len(words) else ""
        for phrase, entity in lexicon.phrases[words[start]]:
            if not following.startswith(phrase[1]):
                continue
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
    """Give the weights that stand in an opened npz archive, as `training.train` writes it."""

    def lines(name: str) -> list[str]:
        return bytes(archive[name]).decode().split("\n")

    phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for line in lines("phrases"):
        entity, *words = line.split(" ")
        phrases.setdefault(words[0], []).append((tuple(words), int(entity)))
    tags = dict(line.split("\t") for line in lines("tags"))
    by_first = {first: tuple(found) for first, found in phrases.items()}
    kinds = dict(line.split("\t") for line in lines("kinds")) if "kinds" in archive else {}
    lexicon = Lexicon(tags, frozenset(lines("nouns")), by_first, inflected(kinds))
    transitions = archive["transitions"].astype(np.float32)
    network = read_network(archive) if "net_layers" in archive else None
    if network is not None:
        transitions = (1 - CONTEXT) * transitions + CONTEXT * archive["net_transitions"].astype(np.float32)
    return Weights(
        {name: number for number, name in enumerate(lines("names"))},
        archive["starts"].astype(np.int64),
        archive["columns"],
        archive["values"].astype(np.float32),
        transitions,
        lexicon,
        network,
    )


@cache
def shipped() -> Tagger:
    """Give the tagger with the weights of this release, read on the first call."""
    with (files("factcheck.finding") / "weights" / "names.npz").open("rb") as file, np.load(file) as archive:
        return Tagger(read_weights(archive))
