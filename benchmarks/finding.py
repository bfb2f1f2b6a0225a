"""Measures how many marked claims are found, how many are found wrongly, and how fast.

    python benchmarks/finding.py ARTICLE.marked.txt ... [--pipeline NAME] [--show] [--speed]

A statement, quantity or time counts as found when it overlaps a marked one; every other kind needs the exact borders.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

from marked import read

from factcheck.finding import find
from factcheck.model import Document, Kind

BY_OVERLAP = {Kind.QUANTITY, Kind.TIME, Kind.STATEMENT}


def hits(kind: Kind, these: list[tuple[int, int]], those: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give those of `these` that are also in `those`, exactly or by overlap as the kind asks."""
    if kind in BY_OVERLAP:
        return [one for one in these if any(one[0] < other[1] and other[0] < one[1] for other in those)]
    return [one for one in these if one in those]


def score(paths: list[Path], *, pipeline: str | None, show: bool) -> None:
    """Print a row for each kind: marked, of these found, found in all, of these right."""
    counts: dict[Kind, Counter[str]] = {kind: Counter() for kind in Kind}
    for path in paths:
        text, gold = read(path.read_text(encoding="utf-8"))
        claims = find(Document(text, language="en" if ".en." in path.name else "de"), pipeline=pipeline)
        for kind in Kind:
            marked = sorted({(p.start, p.end) for p in gold if p.kind is kind})
            found = sorted({(c.start, c.end) for c in claims if c.kind is kind})
            if not marked:  # an article need not mark every kind
                continue
            recalled, right = hits(kind, marked, found), hits(kind, found, marked)
            counts[kind].update(marked=len(marked), recalled=len(recalled), found=len(found), right=len(right))
            if show:
                for start, end in sorted(set(marked) - set(recalled)):
                    print(f"{path.name}: missed {kind}: {text[start:end]}")
                for start, end in sorted(set(found) - set(right)):
                    print(f"{path.name}: too many {kind}: {text[start:end]}")
    print(f"{'kind':<12} {'marked':>7} {'found':>7} {'recall':>7} {'precision':>10}")
    for kind, count in counts.items():
        recall = count["recalled"] / count["marked"] if count["marked"] else float("nan")
        precision = count["right"] / count["found"] if count["found"] else float("nan")
        print(f"{kind:<12} {count['marked']:>7} {count['found']:>7} {recall:>7.2f} {precision:>10.2f}")


def speed(paths: list[Path]) -> None:
    """Print words a second of processor time for 1,000 to 100,000 words in paragraphs, and 50,000 in a single one."""
    articles = [read(path.read_text(encoding="utf-8"))[0] for path in paths]
    find(Document(articles[0]))
    words = sum(len(article.split()) for article in articles)
    for wanted, joint in ((1_000, "\n\n"), (10_000, "\n\n"), (100_000, "\n\n"), (50_000, " ")):
        text = joint.join(articles * max(1, round(wanted / words)))
        if joint == " ":
            text = " ".join(text.split())
        tokens = len(text.split())
        begin = time.process_time()
        claims = find(Document(text))
        seconds = time.process_time() - begin
        name = "one paragraph" if joint == " " else "paragraphs"
        print(
            f"{tokens:>8,} words in {name:<14} {seconds:7.2f} s {tokens / seconds:>9,.0f} words/s",
            f"{len(claims):>8,} claims",
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--pipeline")
    parser.add_argument("--show", action="store_true", help="print what was missed and what was too many")
    parser.add_argument("--speed", action="store_true")
    arguments = parser.parse_args()
    score(arguments.articles, pipeline=arguments.pipeline, show=arguments.show)
    if arguments.speed:
        speed(arguments.articles)


if __name__ == "__main__":
    main()
