"""Trains the name tagger from the corpora and writes its weights: ``python -m training.train --data DIR``.

It never tunes: every number that was chosen stands here, and `training.measure` says what it is worth.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite

from factcheck.finding.properties import PAD, WIDE, Lexicon, properties, shape_of
from factcheck.finding.tagger import FORBIDDEN, LABELS, Weights, contexts
from training.corpora import Sentence, germeval_test, germeval_train, own_sentences, smartdata
from training.lexicon import compile_lexicon, kinds_of_nouns, whole_compounds

WEIGHTS = Path(__file__).parents[1] / "factcheck" / "finding" / "weights" / "names.npz"
OWN = Path(__file__).with_name("sentences")
SETTINGS = {"c1": 0.0, "c2": 0.5, "max_iterations": 120, "feature.minfreq": 2, "feature.possible_transitions": False}
# Weights under this are left out: more than half of them, without a loss on text that was not trained on.
SMALLEST = 0.1
# The weight of two labels that may follow each other but never do in the corpora.
UNSEEN = -3.0


class Attributes:
    """Gives the attributes of sentences; what a word gives at an offset is remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, tuple[list[str], ...]] = {}

    def _of(self, word: str) -> tuple[list[str], ...]:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = tuple([] for _ in WIDE)
            for offsets, names in properties(word, self._lexicon).by_offsets():
                for offset in offsets:
                    known[offset + 2].extend(f"{offset}:{name}" for name in names)
        return known

    def of(self, words: Sequence[str]) -> list[list[str]]:
        """Give the attributes of each word of a sentence."""
        shapes = np.array([shape_of(word) for word in words], np.int64)
        begins = np.arange(len(words)) == 0
        candidates = [place for place, word in enumerate(words) if word in self._lexicon.phrases]
        triples, places = contexts(words, candidates, shapes, begins, self._lexicon)
        padded = [PAD, PAD, *words, PAD, PAD]
        rows = []
        for place in range(len(words)):
            row = [f"0:3={triples[place]}", f"0:c={places[place]}"]
            for index in range(len(WIDE)):
                row += self._of(padded[place + index])[index]
            rows.append(row)
        return rows


def fit(sentences: Sequence[Sentence], lexicon: Lexicon, *, iterations: int | None = None) -> Weights:
    """Train on the sentences and give the weights."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=True)
    trainer.set_params(SETTINGS | ({"max_iterations": iterations} if iterations else {}))
    attributes = Attributes(lexicon)
    for sentence in sentences:
        trainer.append(attributes.of(sentence.words), [LABELS[label] for label in sentence.labels])
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model.crfsuite")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        return _weights(info.state_features, info.transitions, lexicon)


def _weights(states: dict[tuple[str, str], float], steps: dict[tuple[str, str], float], lexicon: Lexicon) -> Weights:
    number = {label: place for place, label in enumerate(LABELS)}
    rows: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for (attribute, label), value in states.items():
        offset, _, name = attribute.partition(":")
        if abs(value) >= SMALLEST:
            rows[name].append(((int(offset) + 2) * len(LABELS) + number[label], value))
    transitions = np.full((len(LABELS), len(LABELS)), FORBIDDEN, np.float16)
    for before in range(len(LABELS)):
        for after in range(len(LABELS)):
            open_name = before > 0 and (before - 1) % 4 < 2
            goes_on = after > 0 and (after - 1) % 4 in (1, 2)
            if open_name == goes_on and (not goes_on or (before - 1) // 4 == (after - 1) // 4):
                transitions[before, after] = steps.get((LABELS[before], LABELS[after]), UNSEEN)
    names = sorted(rows)
    entries = [sorted(rows[name]) for name in names]
    flat = [entry for row in entries for entry in row]
    return Weights(
        {name: place for place, name in enumerate(names)},
        np.cumsum([0, *map(len, entries)]),
        np.array([column for column, _ in flat], np.uint8),
        # Rounded as they will be stored, so that what is measured is what is shipped.
        np.array([value for _, value in flat], np.float16).astype(np.float32),
        transitions.astype(np.float32),
        lexicon,
    )


def _text(lines: Iterator[str] | Sequence[str]) -> np.ndarray:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def write(weights: Weights, network: dict[str, Any], path: Path) -> None:
    """Write the archive that `factcheck.finding.tagger.read_weights` reads."""
    lexicon = weights.lexicon
    phrases = [f"{entity} {' '.join(words)}" for found in lexicon.phrases.values() for words, entity in found]
    np.savez_compressed(
        path,
        names=_text(list(weights.names)),
        starts=weights.starts.astype(np.int32),
        columns=weights.columns,
        values=weights.values.astype(np.float16),
        transitions=weights.transitions.astype(np.float16),
        tags=_text([f"{word}\t{letters}" for word, letters in lexicon.tags.items()]),
        nouns=_text(sorted(lexicon.nouns)),
        phrases=_text(phrases),
        kinds=_text([f"{noun}\t{kind}" for noun, kind in sorted(kinds_of_nouns().items())]),
        **network,
    )


def train(data: Path, *, held_out: bool, iterations: int | None = None) -> tuple[Weights, dict[str, Any]]:
    """Train the sparse weights on GermEval, and the network on GermEval, SmartData and our own sentences.

    Training the sparse weights on SmartData's marks too made its own figures better and everything else worse: it marks
    no names of the kind "other", and takes "Brücke" and "Polizei" for names. Our own sentences made them mark more, and
    more wrongly by GermEval's rules; the network gains from both.

    Args:
        data: the folder of the corpora.
        held_out: leave out GermEval's test split, to measure on it.
        iterations: fewer than `SETTINGS` says, to try something out.
    """
    from training import network  # noqa: PLC0415 - measuring needs no PyTorch

    whole = whole_compounds()
    sentences = germeval_train(data, whole)
    others, own = smartdata(data, "train"), own_sentences(OWN)
    lexicon = compile_lexicon(data, [*sentences, *others, *own])
    if not held_out:
        sentences += germeval_test(data, whole)
    print(f"{len(sentences)} sentences and {len(own)} of our own")
    print(f"{len(lexicon.tags)} listed words, {len(lexicon.nouns)} common nouns")
    return fit(sentences, lexicon, iterations=iterations), network.fit([sentences, others, own], lexicon)


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("FACTCHECK_DATA"), help="folder of the corpora")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--held-out", action="store_true", help="leave out GermEval's test split")
    parser.add_argument("--iterations", type=int)
    chosen = parser.parse_args()
    if chosen.data is None:
        parser.error("--data or FACTCHECK_DATA must name the folder of the corpora")
    weights, arrays = train(Path(chosen.data), held_out=chosen.held_out, iterations=chosen.iterations)
    write(weights, arrays, chosen.out)
    raw = chosen.out.read_bytes()
    print(f"{chosen.out}: {len(raw)} bytes, SHA-256 {hashlib.sha256(raw).hexdigest()}")


if __name__ == "__main__":
    main()
