"""Measures the desk's memory: one claim asked in a store of a million settled ones, and what is found again.

    python benchmarks/memory.py [CLAIMS] [--pairs FOLDER]

The store is made of random sentences whose words are as frequent as those of a language (Zipf); it takes minutes. A
folder of pairs holds ``checked.tsv`` (id, text) and ``new.tsv`` (id or nothing, degree, text).
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections import Counter
from pathlib import Path

from factcheck import recalling
from factcheck.model import Annotation, Claim, Document, Kind, Verdict
from factcheck.store import Store

PAIRS = Path(__file__).parent / "pairs"
PER_DOCUMENT = 100
LETTERS = "aeiourstnldmgbkfpwzhcv"
ASKED = (Kind.STATEMENT, Kind.NAME, Kind.QUANTITY)
KINDS = (Kind.STATEMENT, Kind.NAME, Kind.NAME, Kind.QUANTITY)


def vocabulary(chance: random.Random, size: int = 60_000) -> list[str]:
    """Make words of a language that does not exist."""
    return ["".join(chance.choice(LETTERS) for _ in range(chance.randint(3, 12))) for _ in range(size)]


def documents(chance: random.Random, claims: int) -> list[tuple[Document, list[Claim]]]:
    """Make documents with claims of four kinds; words are drawn by Zipf's law."""
    words = vocabulary(chance)
    weights = [1 / (rank + 2) for rank in range(len(words))]
    lengths = {Kind.STATEMENT: 16, Kind.NAME: 2, Kind.QUANTITY: 3}
    for number in range(claims // PER_DOCUMENT):
        pool = iter(chance.choices(words, weights, k=PER_DOCUMENT * 16))
        quotes = []
        for at in range(PER_DOCUMENT):
            kind = KINDS[at % len(KINDS)]
            quotes.append((kind, " ".join(next(pool) for _ in range(lengths[kind])) + f" {number} {at}"))
        text = "\n".join(quote for _, quote in quotes)
        document = Document(text, title=f"Article {number}")
        start, made = 0, []
        for kind, quote in quotes:
            made.append(Claim(f"{number}-{start}", document.document_id, start, start + len(quote), kind, quote))
            start += len(quote) + 1
        yield document, made


def speed(claims: int) -> None:
    """Print how long one claim takes."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "desk.sqlite") as store:
        began = time.perf_counter()
        asked: dict[Kind, list[Claim]] = {kind: [] for kind in ASKED}
        batch = []
        for document, made in documents(chance, claims):
            batch.append((document, made))
            if len(batch) == 100:
                write(store, batch)
                batch = []
            if chance.random() < 0.02:
                for claim in made[:8]:
                    asked[claim.kind].append(claim)
        write(store, batch)
        print(f"{claims:,} settled claims written in {time.perf_counter() - began:.0f} s", flush=True)
        began = time.perf_counter()
        list(store.precedents([]))
        print(f"index caught up in {time.perf_counter() - began:.0f} s", flush=True)
        print("| kind | asked | median ms | 95 % ms | slowest ms |\n|---|---|---|---|---|")
        for kind, of_kind in asked.items():
            times = []
            for claim in of_kind[:200]:
                # A statement comes back in other words, so that it has to be looked for.
                words = claim.quote.split()
                quote = " ".join(words[4:] + words[:3]) if kind is Kind.STATEMENT else claim.quote
                other = Claim("new", "another", 0, len(quote), kind, quote)
                began = time.perf_counter()
                list(store.precedents([other]))
                times.append(1000 * (time.perf_counter() - began))
            times.sort()
            print(
                f"| {kind} | {len(times)} | {statistics.median(times):.2f} | {times[int(0.95 * len(times))]:.2f}"
                f" | {times[-1]:.2f} |"
            )


def write(store: Store, batch: list[tuple[Document, list[Claim]]]) -> None:
    """Store documents and settle their claims, in one transaction."""
    with store.transaction():
        for document, made in batch:
            store.add_document(document)
            store.add_claims(document, made, by="finder:benchmark@1")
            for claim in made:
                store.annotate(document.document_id, Annotation(claim.claim_id, "Anna Berg", Verdict.VERIFIED))


def found_again(folder: Path) -> None:
    """Print what is found again of statements that were checked before."""
    checked = [line.split("\t") for line in (folder / "checked.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    new = [line.split("\t") for line in (folder / "new.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    with tempfile.TemporaryDirectory() as place, Store(Path(place) / "desk.sqlite") as store:
        archive, start, made = Document("\n".join(text for _, text in checked), title="Archive"), 0, []
        for name, text in checked:
            made.append(Claim(name, archive.document_id, start, start + len(text), Kind.STATEMENT, text))
            start += len(text) + 1
        write(store, [(archive, made)])
        right, shown, asked = Counter[str](), Counter[str](), Counter[str]()
        for name, degree, text in new:
            asked[degree] += 1
            claim = Claim("new", "another", 0, len(text), Kind.STATEMENT, text)
            for _, precedent in store.precedents([claim]):
                shown[degree] += 1
                right[degree] += precedent.annotation.claim_id == name
    print(
        f"\nFound again, at likeness {recalling.ALIKE}\n\n| sentence | asked | shown | the right one"
        f" |\n|---|---|---|---|"
    )
    for degree in asked:
        print(f"| {degree} | {asked[degree]} | {shown[degree]} | {right[degree]} |")


def main() -> None:
    """Run both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--pairs", type=Path, default=PAIRS)
    options = parser.parse_args()
    if options.claims:
        speed(options.claims)
    found_again(options.pairs)


if __name__ == "__main__":
    main()
