"""The sparse weights are trained from marked sentences; the network needs PyTorch, which these tests do without."""

import numpy as np
import pytest

from factcheck.finding.properties import Lexicon, inflected
from factcheck.finding.tagger import Tagger, read_weights
from training.corpora import own_sentences, spans_of
from training.lexicon import kinds_of_nouns
from training.train import OWN, fit, write

LISTS = Lexicon(
    {"Berlin": "C"}, frozenset({"bank"}), {"Deutsche": ((("Deutsche", "Bank"), 1),)}, inflected(kinds_of_nouns())
)


@pytest.fixture(scope="module")
def sentences():
    return own_sentences(OWN)


@pytest.fixture(scope="module")
def weights(sentences):
    return fit(sentences[:1500], LISTS, iterations=25)


def test_what_was_trained_is_read_again_and_finds_names(weights, sentences, tmp_path):
    write(weights, {}, tmp_path / "names.npz")
    with np.load(tmp_path / "names.npz") as archive:
        tagger = Tagger(read_weights(archive))
    held_out = sentences[1500:1700]
    words = [word for sentence in held_out for word in sentence.words]
    breaks = np.concatenate([np.arange(len(sentence.words)) == 0 for sentence in held_out])
    found = {span[:2] for span in tagger.tag(words, breaks).spans()}
    wanted = {span[:2] for span in spans_of([label for sentence in held_out for label in sentence.labels])}
    assert len(found & wanted) > 0.6 * len(wanted)
    assert len(found & wanted) > 0.6 * len(found)


def test_the_same_sentences_give_the_same_bytes(weights, sentences, tmp_path):
    again = fit(sentences[:1500], weights.lexicon, iterations=25)
    for number, one in enumerate((weights, again)):
        write(one, {}, tmp_path / f"{number}.npz")
    assert (tmp_path / "0.npz").read_bytes() == (tmp_path / "1.npz").read_bytes()


def test_our_own_sentences_have_names_of_all_kinds(sentences):
    entities = {entity for sentence in sentences for *_, entity in spans_of(sentence.labels)}
    assert entities == {0, 1, 2, 3}
    assert len({sentence.words for sentence in sentences}) > 0.99 * len(sentences)


@pytest.mark.parametrize("line", ["Der ⟦o:Verein", "⟦q:Ida⟧ kam.", "Die Bank⟦o:en⟧ schließen."])
def test_a_mark_that_falls_on_no_word_is_named_with_its_line(line, tmp_path):
    (tmp_path / "some.txt").write_text(f"Es regnet.\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"some\.txt, line 2"):
        own_sentences(tmp_path)
