"""Measures what the finder finds in marked articles, how well it reads it, and how fast it is.

    python benchmarks/finding.py                     all sets of articles, calibration, speed
    python benchmarks/finding.py --develop --show    only those to write rules with, and every error
    python benchmarks/finding.py --pipeline NAME     with the names of an installed spaCy pipeline
    python benchmarks/finding.py ARTICLE.marked.txt  other articles
    python benchmarks/finding.py --speed TEXT.txt    how fast another text is read

Names and quotations count with their exact borders, every other kind counts when it overlaps a marked one.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import spacy
from marked import KINDS, Article, Mark, read
from rich.console import Console
from rich.table import Table
from values import VALUES, judged

from factcheck.finding import find
from factcheck.finding.sentences import sentences
from factcheck.model import Claim, Document, Kind

ARTICLES = Path(__file__).with_name("articles")
SETS = ("develop", "held_out", "develop_en", "held_out_en")
LENGTHS = {Kind.QUANTITY, Kind.TIME}
EXACT = {Kind.NAME, Kind.QUOTATION}
BARS = {
    Kind.NAME: (0.95, 0.88),
    Kind.DESCRIPTION: (0.92, 0.85),
    Kind.ATTRIBUTION: (0.90, 0.85),
    Kind.QUOTATION: (0.95, 0.90),
    Kind.QUANTITY: (0.95, 0.90),
    Kind.TIME: (0.95, 0.90),
}
"""Recall and precision to reach."""


def overlaps(one: Claim | Mark, other: Claim | Mark) -> bool:
    return one.start < other.end and other.start < one.end


def same(one: Claim | Mark, other: Claim | Mark) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def is_length(mark: Mark) -> bool:
    """Tell a length of time, which is a time to one reader and a quantity to another: "bis zu 45 Minuten"."""
    if mark.letter == "t":
        return bool(mark.values) and mark.values[0].startswith("P")
    return (
        mark.letter == "z"
        and len(mark.values) > 1
        and mark.values[1] in ("years", "months", "weeks", "days", "h", "min", "s")
    )


def count(article: Article, claims: Sequence[Claim], counts: dict[str, Counter[str]], errors: list[str]) -> None:
    """Count, for one article, what is marked, found and right of each kind, and of hearsay for itself."""
    text = article.document.text
    for kind in BARS:
        alike = same if kind in EXACT else overlaps
        marks = [mark for mark in article.marks if KINDS[mark.letter] is kind and mark.letter != "h"]
        hearsay = [mark for mark in article.marks if mark.letter == "h"] if kind is Kind.ATTRIBUTION else []
        found = [claim for claim in claims if claim.kind is kind]
        lengths = [mark for mark in article.marks if kind in LENGTHS and is_length(mark)]
        either = [claim for claim in claims if claim.kind in LENGTHS]
        missed = [
            mark for mark in marks if not any(alike(mark, claim) for claim in (either if mark in lengths else found))
        ]
        wrong = [claim for claim in found if not any(alike(claim, mark) for mark in (*marks, *hearsay, *lengths))]
        counts[kind].update(marked=len(marks), missed=len(missed), found=len(found), wrong=len(wrong))
        counts["hearsay"].update(
            marked=len(hearsay), missed=sum(not any(overlaps(mark, claim) for claim in found) for mark in hearsay)
        )
        errors += [f"{article.name}: missed {kind}: {text[mark.start : mark.end]}" for mark in missed]
        errors += [f"{article.name}: too many {kind}: {claim.quote}" for claim in wrong]


def score(articles: Iterable[Article], *, title: str, pipeline: str | None, show: bool) -> list[tuple[float, bool]]:
    """Print precision, recall and F1 by kind and what was read of the values; give each score with its truth."""
    counts: dict[str, Counter[str]] = {**{kind: Counter() for kind in BARS}, "hearsay": Counter()}
    values: dict[str, Counter[str]] = {name: Counter() for name in VALUES}
    borders: Counter[str] = Counter()
    worth: tuple[list[float], list[float]] = [], []
    errors: list[str] = []
    judgements: list[tuple[float, bool]] = []
    for article in articles:
        claims = find(article.document, pipeline=pipeline)
        count(article, claims, counts, errors)
        cut = set(sentences(article.document.text, language=article.document.language))
        borders.update(
            marked=len(article.sentences),
            found=len(cut) * bool(article.sentences),
            right=len(cut & set(article.sentences)),
        )
        errors += [f"{article.name}: sentence: {article.document.text[a:b]}" for a, b in set(article.sentences) - cut]
        for name, right, said in judged(article, claims):
            values[name].update(read=1, right=right)
            if not right:
                errors.append(f"{article.name}: {name}: {said}")
        for claim in claims:
            if claim.kind is Kind.STATEMENT and claim.score is not None:
                rich = any(mark.letter in "nazd" and overlaps(claim, mark) for mark in article.marks)
                worth[rich].append(claim.score)
            if claim.kind in BARS and claim.score is not None:
                alike = same if claim.kind in EXACT else overlaps
                right = any(KINDS[mark.letter] is claim.kind and alike(claim, mark) for mark in article.marks)
                judgements.append((claim.score, right))
    table = Table("", "marked", "found", "recall", "bar", "precision", "bar", "F1", title=title, title_justify="left")
    for kind, counted in counts.items():
        recall = 1 - counted["missed"] / max(1, counted["marked"])
        precision = 1 - counted["wrong"] / max(1, counted["found"])
        bar = BARS.get(kind, ("", ""))  # type: ignore[call-overload]
        rest = (f"{precision:.2f}", str(bar[1]), f"{2 * recall * precision / max(1e-9, recall + precision):.2f}")
        table.add_row(
            str(kind), str(counted["marked"]), str(counted["found"]), f"{recall:.2f}", str(bar[0]),
            *(rest if kind in BARS else ("", "", "")),
        )  # fmt: skip
    if borders["marked"]:
        f1 = 2 * borders["right"] / (borders["marked"] + borders["found"])
        recall, precision = (f"{borders['right'] / borders[name]:.2f}" for name in ("marked", "found"))
        row = ("sentence", str(borders["marked"]), str(borders["found"]), recall, "", precision, "F1 0.96", f"{f1:.2f}")
        table.add_row(*row)
    Console(width=110).print(table)
    pairs = [(more > less) + (more == less) / 2 for less in worth[False] for more in worth[True]]
    if pairs:
        share = sum(pairs) / len(pairs)
        print(f"A statement with a name, figure or source is worth more than one without: {share:.2f} of all pairs")
    read_right = Table("read right", "of", "share", title_justify="left")
    for name, counted in values.items():
        read_right.add_row(name, str(counted["read"]), f"{counted['right'] / max(1, counted['read']):.2f}")
    Console(width=110).print(read_right)
    if show:
        print("\n".join(sorted(errors, key=lambda error: error.split(": ")[1:])))
    return judgements


def calibration(judgements: list[tuple[float, bool]]) -> None:
    """Print how often claims of a score are right."""
    table = Table("score", "claims", "right", title="Calibration, statements left out", title_justify="left")
    for low in (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        high = {0.0: 0.3, 0.3: 0.5, 0.9: 0.95, 0.95: 1.01}.get(low, low + 0.1)
        inside = [right for value, right in judgements if low <= value < high]
        if inside:
            table.add_row(f"{low:.2f} to {min(high, 1):.2f}", str(len(inside)), f"{sum(inside) / len(inside):.2f}")
    Console(width=110).print(table)


def speed(texts: Sequence[str]) -> None:
    """Print tokens a second of processor time, and the most memory a process of its own needed for each text.

    Words that were read before cost less: the first row is a first reading, the next ones repeat the same articles. The
    peer is spaCy's tokenizer alone, which only cuts the text into words: it tells how fast the machine is today.
    """
    heads = ("words", "tokens", "seconds", "tokens/s", "claims", "MB", "peer: tokens/s")
    table = Table(*heads, title="Speed", title_justify="left")
    words = sum(len(text.split()) for text in texts)
    rows = [("\n\n".join(texts * max(1, round(wanted / words))), "") for wanted in (1, 100_000, 1_000_000)]
    rows.append((" ".join((" ".join(texts) * max(1, round(50_000 / words))).split()), " in a paragraph"))
    for text, title in rows:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            tokens, seconds, claims, memory, peer = alone.submit(_measured, text).result()
        name = f"{len(text.split()):,}{title}"
        table.add_row(
            name,
            f"{tokens:,}",
            f"{seconds:.2f}",
            f"{tokens / seconds:,.0f}",
            f"{claims:,}",
            str(memory),
            f"{tokens / peer:,.0f}",
        )
    Console(width=110).print(table)
    whole = rows[2][0][:3_000_000]
    seconds = {}
    for workers in (1, 2):
        begin = time.perf_counter()
        find(Document(whole), workers=workers)
        seconds[workers] = time.perf_counter() - begin
    print(
        f"{len(whole.split()):,} words with workers=2: {seconds[2]:.1f} s instead of {seconds[1]:.1f} s, "
        f"{seconds[1] / seconds[2]:.1f} times as fast"
    )


def _measured(text: str) -> tuple[int, float, int, int, float]:
    """Give tokens, seconds, claims and megabytes of one reading, and the peer's seconds, in this process."""
    find(Document("Das ist ein Satz."))
    begin = time.process_time()
    claims = len(find(Document(text)))
    seconds = time.process_time() - begin
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    peer = spacy.blank("de")
    begin = time.process_time()
    tokens = sum(len(peer.make_doc(line)) for line in text.splitlines())
    return tokens, seconds, claims, memory, time.process_time() - begin


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", type=Path)
    parser.add_argument("--develop", action="store_true", help="only the articles to write rules with")
    parser.add_argument("--pipeline")
    parser.add_argument("--show", action="store_true", help="print every error, of `develop` only")
    parser.add_argument("--speed", action="store_true", help="only the speed")
    chosen = parser.parse_args()
    if chosen.speed and chosen.articles:
        speed([path.read_text(encoding="utf-8") for path in chosen.articles])
        return
    if chosen.articles:
        score(map(read, chosen.articles), title="articles", pipeline=chosen.pipeline, show=chosen.show)
        return
    judgements: list[tuple[float, bool]] = []
    for folder in SETS if not chosen.speed else ():
        held_out = folder.startswith("held_out")
        if not (held_out and chosen.develop):
            show = chosen.show and not held_out
            judgements += score(articles_of(folder), title=folder, pipeline=chosen.pipeline, show=show)
    if judgements:
        calibration(judgements)
    if not chosen.develop:
        speed([article.document.text for article in articles_of("develop")])


def articles_of(folder: str) -> list[Article]:
    """Read the marked articles of one set."""
    return [read(path) for path in sorted((ARTICLES / folder).glob("*.marked.txt"))]


if __name__ == "__main__":
    main()
