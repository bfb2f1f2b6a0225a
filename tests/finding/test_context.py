"""The network beside the tagger's sparse weights: what it sees, and what not."""

import numpy as np
import pytest

from factcheck.finding.context import Layer, Network, clues, hashed
from factcheck.finding.properties import PAD, Lexicon, properties
from factcheck.finding.tagger import shipped

RANDOM = np.random.default_rng(3)


def numbers(*shape):
    return RANDOM.normal(size=shape).astype(np.float32)


@pytest.fixture
def network():
    layers = tuple(Layer(numbers(12, 8), numbers(8), numbers(4), numbers(4)) for _ in range(2))
    return Network(
        table=numbers(64, 6),
        gain=numbers(6),
        shift=numbers(6),
        places=numbers(18, 2),
        into=numbers(8, 4),
        into_bias=numbers(4),
        layers=layers,
        out=numbers(4, 17),
        direct=numbers(8, 17),
        bias=numbers(17),
    )


def test_no_word_sees_beyond_its_sentence(network):
    vectors, places = numbers(9, 6), np.zeros(9, np.int64)
    begins = np.array([True, False, False, True, True, False, False, False, False])
    together = network.scores(vectors, places, begins)
    for start, end in ((0, 3), (3, 4), (4, 9)):
        alone = network.scores(vectors[start:end], places[start:end], begins[start:end])
        assert np.allclose(together[start:end], alone, atol=1e-4)


def test_a_word_is_seen_by_its_neighbours_as_far_as_there_are_layers(network):
    vectors, places = numbers(7, 6), np.zeros(7, np.int64)
    begins = np.arange(7) == 0
    before = network.scores(vectors, places, begins)
    vectors[6] += 1
    changed = np.abs(network.scores(vectors, places, begins) - before).max(axis=1) > 1e-5
    assert changed.tolist() == [False, False, False, False, True, True, True]


def test_a_words_vector_depends_on_the_word_alone(network):
    lexicon = Lexicon({"Nordlicht": "O"})
    words = ["Nordlicht", "Hafen", "Nordlicht", "a", PAD]
    seen = [clues(word, properties(word, lexicon), lexicon) for word in words]
    first, other, again, *_ = network.words(words, seen)
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
    assert np.allclose(first, network.words(words[:1], seen[:1])[0], atol=1e-6)
    assert "G=O" in seen[0]


def test_a_word_is_hashed_by_its_letters():
    rows, starts = hashed(["Nordlicht", "ab", "Südlicht"], [["x"], ["x"], ["x"]], 1 << 15)
    north, short, south = np.split(rows, starts[1:])
    # 11 letters with their frame have 9, 8 and 7 runs of three, four and five.
    assert [len(north), len(short), len(south)] == [1 + 24, 1 + 3, 1 + 21]
    shared = set(north[1:]) & set(south[1:])
    assert len(shared) == 12  # those of "dlicht>"
    assert rows.max() < 1 << 15


def test_the_shipped_weights_hold_a_network():
    assert shipped().weights.network is not None
