"""Says how well a trained name tagger does: on GermEval, SmartData and marked articles. It never trains.

``python -m training.measure --data DIR [--weights FILE]``; strict means that both borders and the entity are right.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from factcheck.finding.names import names_with
from factcheck.finding.tagger import ENTITIES, Tagger, read_weights
from training.corpora import Sentence, germeval_test, marked_article, smartdata, spans_of
from training.lexicon import whole_compounds
from training.train import WEIGHTS

ARTICLES = Path(__file__).with_name("articles")


def figures(right: float, found: float, wanted: float) -> str:
    """Give precision, recall and F1 in percent."""
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    total = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * total:5.1f}"


def strict(sentences: Sequence[Sentence], tagger: Tagger, report: Callable[[str], None]) -> None:
    """Report strict figures of the tagger alone, one sentence a text."""
    words = [word for sentence in sentences for word in sentence.words]
    breaks = np.concatenate([np.arange(len(sentence.words)) == 0 for sentence in sentences])
    found = set(tagger.tag(words, breaks).spans())
    wanted = spans_of([label for sentence in sentences for label in sentence.labels])
    count = {
        key: Counter(entity for *_, entity in spans)
        for key, spans in (("right", found & wanted), ("found", found), ("wanted", wanted))
    }

    def line(title: str, chosen: Iterable[int]) -> None:
        totals = [sum(count[key][entity] for entity in chosen) for key in ("right", "found", "wanted")]
        report(f"  {title:28}{figures(*totals)}   ({totals[2]} names)")

    line("person, organisation, place", range(3))
    line("all four", range(4))
    for number, entity in enumerate(ENTITIES):
        line(entity.value, [number])
    bare = ({span[:2] for span in found}, {span[:2] for span in wanted})
    report(f"  {'borders only':28}{figures(len(bare[0] & bare[1]), len(bare[0]), len(bare[1]))}")


def article(path: Path, tagger: Tagger) -> tuple[int, int, int, list[str]]:
    """Give the number of right, found and wanted names of a marked article, and its errors."""
    text, wanted = marked_article(path.read_text(encoding="utf-8"))
    found = {(name.start, name.end) for name in names_with(tagger, text)}
    missed = [f"missed {text[start:end]!r}" for start, end in sorted(wanted - found)]
    needless = [f"needless {text[start:end]!r}" for start, end in sorted(found - wanted)]
    return len(found & wanted), len(found), len(wanted), missed + needless


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("FACTCHECK_DATA"))
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--articles", type=Path, nargs="*", default=[ARTICLES / "develop", ARTICLES / "held_out"])
    parser.add_argument("--errors", action="store_true", help="list the articles' errors")
    chosen = parser.parse_args()
    with np.load(chosen.weights) as archive:
        tagger = Tagger(read_weights(archive))
    if chosen.data is not None:
        data = Path(chosen.data)
        print("GermEval 2014 test")
        strict(germeval_test(data, whole_compounds()), tagger, print)
        print("SmartData dev")
        strict(smartdata(data, "dev"), tagger, print)
    for folder in chosen.articles:
        totals = [0, 0, 0]
        for path in sorted(folder.glob("*.marked.txt")):
            right, found, wanted, errors = article(path, tagger)
            totals = [total + number for total, number in zip(totals, (right, found, wanted), strict=True)]
            if chosen.errors:
                print(f"  {path.name}: {right} of {wanted}, {found - right} needless", *errors, sep="\n    ")
        print(f"{folder.name} articles: {figures(*totals)}   ({totals[2]} names)")


if __name__ == "__main__":
    main()
