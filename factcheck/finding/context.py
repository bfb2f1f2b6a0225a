"""Scores the words of a text by what stands around them, with a small convolutional network in numpy. It never trains.

A word is the sum of its hashed properties; three layers then look at its neighbours, three words to each side. It sees
what the sparse weights of the tagger do not: how several clues together change what one of them means.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np

from factcheck.finding.chain import Flags, Floats, Ints
from factcheck.finding.properties import PAD, Lexicon, Properties

_LONGEST = 40
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

    def words(self, clues_of_words: Sequence[Sequence[str]]) -> Floats:
        """Give the vectors of words, each of which depends on the word's `clues` alone."""
        size = len(self.table)
        rows = [crc32(name.encode()) % size for names in clues_of_words for name in names]
        starts = np.cumsum([0, *map(len, clues_of_words[:-1])])
        return _normed(np.add.reduceat(self.table[rows], starts), self.gain, self.shift)

    def scores(self, vectors: Floats, places: Ints, begins: Flags) -> Floats:
        """Give the score of each label for each word.

        Args:
            vectors: words times `size`.
            places: for each word, its number among the rows of `places`.
            begins: which words begin a sentence; none sees beyond its sentence.
        """
        seen = np.concatenate([vectors, self.places[places]], axis=1)
        # An empty row between sentences stands for what is beyond them.
        at = np.arange(len(seen)) + np.cumsum(begins)
        hidden = np.zeros((len(seen) + int(begins.sum()) + 1, self.into.shape[1]), np.float32)
        hidden[at] = seen @ self.into + self.into_bias
        width = hidden.shape[1]
        for layer in self.layers:
            window = np.concatenate([np.roll(hidden, 1, axis=0), hidden, np.roll(hidden, -1, axis=0)], axis=1)
            both = window[at] @ layer.weights + layer.bias
            hidden[at] += _normed(np.maximum(both[:, :width], both[:, width:]), layer.gain, layer.shift)
        return np.asarray(hidden[at] @ self.out + seen @ self.direct + self.bias)


def clues(word: str, seen: Properties, lexicon: Lexicon) -> list[str]:
    """Name what is hashed of a word: the properties that the tagger sees, its lists as a whole, and its trigrams."""
    names = [*seen.wide, *seen.near, *seen.here]
    if word == PAD:
        return names
    framed = f"<{word.lower()[:_LONGEST]}>"
    names.append(f"G={lexicon.tags.get(word, '')}")
    names += [f"n3={framed[place : place + 3]}" for place in range(len(framed) - 2)]
    names += [f"n5={framed[place : place + 5]}" for place in range(len(framed) - 4)]
    return names


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
