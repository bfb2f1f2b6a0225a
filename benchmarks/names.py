"""How fast names are found: ``python -m benchmarks.names ARTICLE...`` prints tokens a second, at first and at best."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import spacy

from factcheck.finding.names import names
from factcheck.finding.properties import split_compounds
from factcheck.finding.tagger import shipped


def main() -> None:
    started = time.perf_counter()
    shipped()
    print(f"load {time.perf_counter() - started:.3f} s")
    nlp = spacy.blank("de")
    split_compounds(nlp.tokenizer)
    nlp.max_length = 10**9
    doc = nlp("\n\n".join(Path(path).read_text(encoding="utf-8") for path in sys.argv[1:]))
    seconds = []
    for _ in range(5):
        started = time.perf_counter()
        found = names(doc)
        seconds.append(time.perf_counter() - started)
    speeds = [
        f"{label} {len(doc) / taken:,.0f} tokens/s" for label, taken in (("first", seconds[0]), ("best", min(seconds)))
    ]
    print(f"{len(doc)} tokens, {len(found)} names,", ", ".join(speeds))


if __name__ == "__main__":
    main()
