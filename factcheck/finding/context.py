"""Scores the words of a text by what stands around them, with a small convolutional network in numpy. It never trains.

A word is the sum of its hashed properties; three layers then look at its neighbours, three words to each side. It sees
what the sparse weights of the tagger do not: how several clues together change what one of them means.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from zlib import crc32

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from factcheck.finding.chain import Flags, Floats, Ints
from factcheck.finding.properties import Lexicon, Properties

_LONGEST = 40
_AT_ONCE = 800
_RUNS = (3, 4, 5)
_PRIME = np.uint32(16777619)
_EPSILON = 1e-5


@dataclass(frozen=True)
class Layer:
    """One convolution: weights of shape (3 * width, 2 * width), bias, and gain and shift of the norm behind it."""

    weights: Floats
    bias: Floats
    gain: Floats
    shift: Floats


@dataclass(frozen=True)
class Network:
    """A trained network.

    `table` has a row of `size` numbers for each hashed property, `places` one for each number of `tagger.contexts`.
    """

    table: Floats
    gain: Floats
    shift: Floats
    places: Floats
    into: Floats
    into_bias: Floats
    layers: tuple[Layer, ...]
    out: Floats
    direct: Floats
    bias: Floats

    def words(self, words: Sequence[str], clues_of_words: Sequence[Sequence[str]]) -> Floats:
        """Give the vectors of words, each of which depends on the word and its `clues` alone."""
        rows, starts = hashed(words, clues_of_words, len(self.table))
        return _normed(np.add.reduceat(self.table[rows], starts), self.gain, self.shift)

    def scores(self, vectors: Floats, places: Ints, begins: Flags) -> Floats:
        """Give the score of each label for each word.

        Args:
            vectors: words times `size`.
            places: for each word, its number among the rows of `places`.
            begins: which words begin a sentence; none sees beyond its sentence.
        """
        # Some sentences at a time, whose numbers stay in the processor's cache.
        starts = np.flatnonzero(begins)
        parts = starts[np.searchsorted(starts, np.arange(_AT_ONCE, len(begins), _AT_ONCE)).clip(max=len(starts) - 1)]
        edges = [0, *np.unique(parts[parts > 0]).tolist(), len(begins)]
        return np.concatenate([self._scores(vectors[a:b], places[a:b], begins[a:b]) for a, b in pairwise(edges)])

    def _scores(self, vectors: Floats, places: Ints, begins: Flags) -> Floats:
        seen = np.concatenate([vectors, self.places[places]], axis=1)
        # An empty row between sentences stands for what is beyond them.
        at = np.arange(len(seen)) + np.cumsum(begins)
        hidden = np.zeros((len(seen) + int(begins.sum()) + 1, self.into.shape[1]), np.float32)
        hidden[at] = seen @ self.into + self.into_bias
        width = hidden.shape[1]
        for layer in self.layers:
            window = sliding_window_view(hidden.ravel(), 3 * width)[::width]
            both = window[at - 1] @ layer.weights + layer.bias
            hidden[at] += _normed(np.maximum(both[:, :width], both[:, width:]), layer.gain, layer.shift)
        return np.asarray(hidden[at] @ self.out + seen @ self.direct + self.bias)


def clues(word: str, seen: Properties, lexicon: Lexicon) -> list[str]:
    """Name what is hashed of a word beside its letters: the properties its neighbours see too, and its lists."""
    return [*seen.wide, *seen.near, f"G={lexicon.tags.get(word, '')}"]


def hashed(words: Sequence[str], clues_of_words: Sequence[Sequence[str]], size: int) -> tuple[Ints, Ints]:
    """Give the rows, of `size`, of the words' clues and of their runs of letters, and where each word's begin."""
    rows = [np.array([crc32(name.encode()) % size for names in clues_of_words for name in names], np.int64)]
    owners = [np.repeat(np.arange(len(words)), [len(names) for names in clues_of_words])]
    framed = [f"<{word.lower()[:_LONGEST]}>" for word in words]
    codes = np.frombuffer("".join(framed).encode("utf-32-le", "surrogatepass"), np.uint32)
    owner = np.repeat(np.arange(len(words)), [len(letters) for letters in framed])
    for length in _RUNS:
        count = max(0, len(codes) - length + 1)
        number = np.full(count, length, np.uint32)
        for offset in range(length):
            number = (number ^ codes[offset : offset + count]) * _PRIME
        whole = owner[:count] == owner[length - 1 :]
        rows.append(((number ^ (number >> np.uint32(15)))[whole] % np.uint32(size)).astype(np.int64))
        owners.append(owner[:count][whole])
    owned = np.concatenate(owners)
    order = np.argsort(owned, kind="stable")
    return np.concatenate(rows)[order], np.searchsorted(owned[order], np.arange(len(words)))


def read_network(archive: Mapping[str, Any]) -> Network:
    """Give the network that stands in an opened npz archive."""

    def array(name: str) -> Floats:
        return np.ascontiguousarray(archive[f"net_{name}"], np.float32)

    count = int(archive["net_layers"])
    layers = tuple(
        Layer(*(array(f"{part}{number}") for part in ("weights", "bias", "gain", "shift"))) for number in range(count)
    )
    rest = ("table", "gain", "shift", "places", "into", "into_bias", "out", "direct", "bias")
    return Network(layers=layers, **{name: array(name) for name in rest})


def _normed(rows: Floats, gain: Floats, shift: Floats) -> Floats:
    centred = rows - rows.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + _EPSILON)
    return np.asarray(centred / spread * gain + shift, np.float32)
