from __future__ import annotations

from itertools import product
from math import exp

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.finding.chain import beliefs, best_labels, timeline

LABELS = 3


def every_labelling(scores, transitions, begins):
    """Give each labelling with its score, by writing the definition down."""
    for labels in product(range(LABELS), repeat=len(scores)):
        score = sum(scores[item, label] for item, label in enumerate(labels))
        for item in range(1, len(labels)):
            if not begins[item]:
                score += transitions[labels[item - 1], labels[item]]
        yield labels, float(score)


@settings(deadline=None)
@given(seed=st.integers(0, 10_000), begins=st.lists(st.booleans(), min_size=1, max_size=7))
def test_the_decoder_does_what_the_definition_says(seed, begins):
    random = np.random.default_rng(seed)
    scores = random.normal(size=(len(begins), LABELS)).astype(np.float32)
    transitions = random.normal(size=(LABELS, LABELS)).astype(np.float32)
    flags = np.array([True, *begins[1:]])
    time = timeline(flags)
    found = beliefs(scores, transitions, time)
    labellings = list(every_labelling(scores, transitions, flags))
    total = sum(exp(score) for _, score in labellings)

    best = max(labellings, key=lambda labelling: labelling[1])
    assert tuple(best_labels(scores, transitions, time)) == best[0]
    for label in range(LABELS):
        expected = [
            sum(exp(score) for labels, score in labellings if labels[item] == label) / total
            for item in range(len(begins))
        ]
        assert found.of_label(label).tolist() == pytest.approx(expected, abs=1e-4)
    for start in range(len(begins)):
        for end in range(start + 1, len(begins) + 1):
            if not flags[start + 1 : end].any():
                run = (1, *[2] * (end - start - 1))
                expected_run = sum(exp(score) for labels, score in labellings if labels[start:end] == run) / total
                assert found.of_labels(start, run) == pytest.approx(expected_run, abs=1e-4)


def test_a_text_without_words_has_no_labels():
    nothing = np.zeros((0, LABELS), np.float32)
    flags = np.zeros(0, bool)
    assert best_labels(nothing, np.zeros((LABELS, LABELS), np.float32), timeline(flags)).tolist() == []
