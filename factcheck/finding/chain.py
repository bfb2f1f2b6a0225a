"""Inference in a linear chain: the best labels, and the probability of a stretch of labels. It knows no words.

All sequences of a text are worked on at once, one step in time after the other: the longest come first, so that the
sequences still running at a step are a slice, and numpy's cost is per step and not per word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Timeline:
    """Items sorted by their place in their sequence: `order[steps[t]:steps[t + 1]]` are the items at place t."""

    order: Ints
    steps: Ints


def timeline(begins: Flags) -> Timeline:
    """Sort the items of all sequences by place, longest sequence first; `begins` marks each sequence's first item."""
    starts = np.flatnonzero(begins)
    lengths = np.diff(np.append(starts, len(begins)))
    longest_first = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[longest_first], lengths[longest_first]
    rank = np.repeat(np.arange(len(starts)), lengths)
    place = np.arange(len(rank)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    items = starts[rank] + place
    by_place = np.argsort(place, kind="stable")
    steps = np.concatenate([[0], np.cumsum(np.bincount(place))]) if len(place) else np.zeros(1, np.int64)
    return Timeline(items[by_place], steps)


def best_labels(scores: Floats, transitions: Floats, time: Timeline) -> Ints:
    """Give the labels of the highest score of each sequence (Viterbi).

    Args:
        scores: items times labels.
        transitions: label before times label after.
        time: the sequences.
    """
    count = len(time.steps) - 1
    best = scores[time.order]
    came_from = np.zeros(best.shape, np.int8)
    spans = [slice(time.steps[t], time.steps[t + 1]) for t in range(count)]
    turned = np.ascontiguousarray(transitions.T)
    for t in range(1, count):
        running = spans[t].stop - spans[t].start
        before = best[spans[t - 1]][:running]
        ways = before[:, None, :] + turned
        chosen = ways.argmax(axis=2)
        came_from[spans[t]] = chosen
        best[spans[t]] += np.take_along_axis(ways, chosen[:, :, None], axis=2)[:, :, 0]
    labels = np.zeros(len(best), np.int64)
    for t in reversed(range(count)):
        span = spans[t]
        labels[span] = best[span].argmax(axis=1)
        if t + 1 < count:
            later = spans[t + 1]
            running = later.stop - later.start
            labels[span][:running] = came_from[later][np.arange(running), labels[later]]
    result = np.empty_like(labels)
    result[time.order] = labels
    return result


@dataclass(frozen=True)
class Beliefs:
    """The normalised messages of forward-backward, items times labels.

    ``forward * backward`` is each item's distribution. `weights` are the exponentials of the scores divided by each
    item's normaliser, so that products of them along a sequence are probabilities.
    """

    forward: Floats
    backward: Floats
    weights: Floats
    steps: Floats

    def of_label(self, label: int) -> Floats:
        """Give for each item the probability of one label."""
        return np.asarray(self.forward[:, label] * self.backward[:, label])

    def of_labels(self, start: int, labels: Sequence[int]) -> float:
        """Give the probability that the items from `start` on are labelled exactly so; all are of one sequence."""
        mass = float(self.forward[start, labels[0]])
        for item, (before, label) in enumerate(pairwise(labels), start + 1):
            mass *= float(self.steps[before, label]) * float(self.weights[item, label])
        return min(max(mass * float(self.backward[start + len(labels) - 1, labels[-1]]), 0.0), 1.0)


def beliefs(scores: Floats, transitions: Floats, time: Timeline) -> Beliefs:
    """Run forward-backward over all sequences; the arguments are those of `best_labels`."""
    count = len(time.steps) - 1
    ordered: Any = scores[time.order]
    weights = np.exp(ordered - ordered.max(axis=1, keepdims=True)) if len(ordered) else ordered
    steps = np.exp(transitions - transitions.max())
    spans = [slice(time.steps[t], time.steps[t + 1]) for t in range(count)]
    forward = np.empty_like(weights)
    for t in range(count):
        span = spans[t]
        message = weights[span]
        if t:
            message = message * (forward[spans[t - 1]][: len(message)] @ steps)
        total = message.sum(axis=1, keepdims=True)
        forward[span] = message / total
        weights[span] /= total
    backward = np.ones_like(weights)
    for t in reversed(range(count - 1)):
        later = spans[t + 1]
        message = weights[later] * backward[later]
        backward[spans[t]][: len(message)] = message @ steps.T
    back = np.empty_like(time.order)
    back[time.order] = np.arange(len(back))
    return Beliefs(forward[back], backward[back], weights[back], steps)
