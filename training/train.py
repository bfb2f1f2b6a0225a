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

import numpy as np
import pycrfsuite

from factcheck.finding.properties import PAD, WIDE, Lexicon, properties, shape_of
from factcheck.finding.tagger import LABELS, Tagger, Weights, contexts
from training.corpora import Sentence, germeval_test, germeval_train, smartdata, spans_of
from training.lexicon import compile_lexicon, whole_compounds

WEIGHTS = Path(__file__).parents[1] / "factcheck" / "finding" / "weights" / "names.npz"
SETTINGS = {"c1": 0.08, "c2": 0.02, "max_iterations": 120, "feature.minfreq": 2, "feature.possible_transitions": False}
# Labels that cannot follow each other; small enough that no path takes them, large enough for float16.
FORBIDDEN = -30.0


class Attributes:
    """Gives the attributes of sentences; what a word gives at an offset is remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, tuple[list[str], ...]] = {}

    def _of(self, word: str) -> tuple[list[str], ...]:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = tuple([] for _ in WIDE)
            for name, offsets in properties(word, self._lexicon):
                for offset in offsets:
                    known[offset + 2].append(f"{offset}:{name}")
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
        if abs(value) >= 0.01:
            rows[name].append(((int(offset) + 2) * len(LABELS) + number[label], value))
    transitions = np.full((len(LABELS), len(LABELS)), FORBIDDEN, np.float16)
    for before in range(len(LABELS)):
        for after in range(len(LABELS)):
            begins_or_outside = after % 2 == 1 or after == 0
            if begins_or_outside or before in (after, after - 1):
                transitions[before, after] = steps.get((LABELS[before], LABELS[after]), -3.0)
    names = sorted(rows)
    entries = [sorted(rows[name]) for name in names]
    flat = [entry for row in entries for entry in row]
    return Weights(
        {name: place for place, name in enumerate(names)},
        np.cumsum([0, *map(len, entries)]).astype(np.int64),
        np.array([column for column, _ in flat], np.uint8),
        # Rounded as they will be stored, so that what is measured is what is shipped.
        np.array([value for _, value in flat], np.float16).astype(np.float32),
        transitions.astype(np.float32),
        lexicon,
    )


def _text(lines: Iterator[str] | Sequence[str]) -> np.ndarray:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def write(weights: Weights, path: Path) -> None:
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
    )


def with_others(sentences: Sequence[Sentence], tagger: Tagger) -> list[Sentence]:
    """Add the names of class "other" that a tagger is sure of, and leave sentences out where it is in doubt.

    SmartData does not mark them, and would teach that there are none.
    """
    kept = []
    for sentence in sentences:
        breaks = np.arange(len(sentence.words)) == 0
        tagged = tagger.tag(sentence.words, breaks)
        labels = list(sentence.labels)
        other = tagged.beliefs.of_label(7) + tagged.beliefs.of_label(8)
        for start, end, entity in tagged.spans():
            if entity == 3 and not any(labels[start:end]) and tagged.probability(start, end, entity) > 0.6:
                labels[start:end] = [7] + [8] * (end - start - 1)
        if not any(mass > 0.25 and label == 0 for mass, label in zip(other, labels, strict=True)):
            kept.append(Sentence(sentence.words, tuple(labels)))
    return kept


def train(data: Path, *, held_out: bool, iterations: int | None = None) -> Weights:
    """Train in two steps: on GermEval, then on all with what the first step found in SmartData.

    Args:
        data: the folder of the corpora.
        held_out: leave out what `training.measure` measures on.
        iterations: fewer than `SETTINGS` says, to try something out.
    """
    whole = whole_compounds()
    germeval = germeval_train(data, whole) + ([] if held_out else germeval_test(data, whole))
    news = smartdata(data, "train") + ([] if held_out else smartdata(data, "dev"))
    lexicon = compile_lexicon(data, germeval_train(data, whole))
    print(f"{len(germeval)} GermEval sentences, {len(news)} SmartData sentences, {len(lexicon.tags)} listed words")
    first = fit(germeval, lexicon, iterations=40)
    completed = with_others(news, Tagger(first))
    names = sum(len(spans_of(sentence.labels)) for sentence in completed)
    print(f"{len(completed)} SmartData sentences are used, with {names} names")
    return fit([*germeval, *completed], lexicon, iterations=iterations)


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("FACTCHECK_DATA"), help="folder of the corpora")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--held-out", action="store_true", help="leave out GermEval test and SmartData dev")
    parser.add_argument("--iterations", type=int)
    chosen = parser.parse_args()
    if chosen.data is None:
        parser.error("--data or FACTCHECK_DATA must name the folder of the corpora")
    write(train(Path(chosen.data), held_out=chosen.held_out, iterations=chosen.iterations), chosen.out)
    raw = chosen.out.read_bytes()
    print(f"{chosen.out}: {len(raw)} bytes, SHA-256 {hashlib.sha256(raw).hexdigest()}")


if __name__ == "__main__":
    main()
