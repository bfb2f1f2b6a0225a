"""Measures how long a large authority file takes: to be read and indexed, and to be asked what is near a name.

    python benchmarks/authority.py [ROWS]

The file is made of random names of two or three words, half of them companies and a quarter persons; half of what is
asked is one of them with a letter changed. Loading is told in time of the processor, too: that is what a quiet machine
takes.
"""

from __future__ import annotations

import argparse
import csv
import random
import statistics
import tempfile
import time
from pathlib import Path

from factcheck.checking import read_authority
from factcheck.checking.authority_file import COLUMNS

LETTERS = "abcdefghijklmnoprstuvwz"
KINDS = {"company": 50, "chief_executive": 25, "city": 15, "newspaper": 5, "association": 5}
"""What a large file names, in per cent, as a register of companies with a gazetteer would."""
TYPES = {"city": "place", "chief_executive": "person"}
ASKED = 2_000


def names(chance: random.Random, rows: int) -> list[str]:
    """Make names that do not exist."""
    words = ["".join(chance.choices(LETTERS, k=chance.randint(4, 11))).capitalize() for _ in range(200_000)]
    return list(dict.fromkeys(" ".join(chance.choices(words, k=chance.randint(2, 3))) for _ in range(rows)))


def misspelt(chance: random.Random, name: str) -> str:
    """Give a name with a letter for another."""
    at = chance.randrange(1, len(name))
    return name[:at] + chance.choice(LETTERS) + name[at + 1 :]


def main() -> None:
    """Make a file, read it and ask."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="?", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    chance = random.Random(7)
    known = names(chance, rows)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            kinds = chance.choices(list(KINDS), KINDS.values(), k=len(known))
            for name, kind in zip(known, kinds, strict=True):
                writer.writerow((name, TYPES.get(kind, "organisation"), kind, "DE", "", "", "", "", ""))
        read_authority()
        began, worked = time.perf_counter(), time.process_time()
        authority = read_authority(path)
        took, worked = time.perf_counter() - began, time.process_time() - worked
        print(f"{len(known):,} rows read and indexed in {took:.1f} s, {worked:.1f} s of the processor")
    asked = chance.sample(known, ASKED // 2)
    asked += [misspelt(chance, name) for name in chance.sample(known, ASKED // 2)]
    for what, ask in (("named", authority.named), ("near", authority.near)):
        taken = []
        for name in asked:
            began = time.perf_counter()
            ask(name)
            taken.append(1000 * (time.perf_counter() - began))
        ranks = statistics.quantiles(taken, n=20)
        print(f"{what}: median {statistics.median(taken):.3f} ms, 95 % {ranks[-1]:.3f} ms, slowest {max(taken):.2f} ms")


if __name__ == "__main__":
    main()
