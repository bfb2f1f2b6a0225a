"""Counts planted errors that get a warning, right suggestions, and false alarms in the correct twins, by rule.

    python benchmarks/checking.py [--develop] [--show] [ARTICLE...]
    python benchmarks/checking.py --speed

An article marks its errors as ``⟦wrong→right|kind⟧``: with *wrong* everywhere it is the faulty manuscript, with *right*
its correct twin. The articles in ``held_out`` are only counted; errors are shown (``--show``) for the others.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import process_time

from factcheck import find
from factcheck.checking import check, rules
from factcheck.model import Claim, Document, Hint, Level
from factcheck.reading import from_text
from factcheck.text import comparable

HERE = Path(__file__).parent
ARTICLES = HERE / "checking"
_MARK = re.compile(r"⟦(?P<wrong>[^→⟧]*)→(?P<right>[^|⟧]*)\|(?P<kind>[a-z]+)⟧")
_FRONT = re.compile(r"^---\ndate: (?P<date>\d{4}-\d\d-\d\d)\n---\n+", re.MULTILINE)
_FINDERS = HERE / "articles"


@dataclass(frozen=True)
class Planted:
    """A planted error: where it stands in the faulty text, and what it should be."""

    start: int
    end: int
    wrong: str
    right: str
    kind: str


@dataclass(frozen=True)
class Article:
    """An article with planted errors and its correct twin."""

    name: str
    faulty: Document
    correct: Document
    errors: tuple[Planted, ...]


def read(path: Path) -> Article:
    """Read a planted article."""
    return read_all(path)[0]


def read_all(path: Path) -> list[Article]:
    """Read the planted articles or passages of a file; each begins with its date, or the only one has none."""
    source = path.read_text(encoding="utf-8")
    language = "en" if ".en." in path.name else "de"
    fronts = list(_FRONT.finditer(source))
    if not fronts:
        return [_article(path.name, source, None, language)]
    ends = [*(front.start() for front in fronts[1:]), len(source)]
    return [
        _article(path.name, source[front.end() : end].strip(), date.fromisoformat(front["date"]), language)
        for front, end in zip(fronts, ends, strict=True)
    ]


def _article(name: str, source: str, published: date | None, language: str) -> Article:
    faulty, correct, errors, at = "", "", [], 0
    for mark in _MARK.finditer(source):
        faulty += source[at : mark.start()]
        correct += source[at : mark.start()] + mark["right"]
        errors.append(
            Planted(len(faulty), len(faulty) + len(mark["wrong"]), mark["wrong"], mark["right"], mark["kind"])
        )
        faulty += mark["wrong"]
        at = mark.end()
    faulty, correct = faulty + source[at:], correct + source[at:]
    documents = [replace(from_text(text, language=language), date=published) for text in (faulty, correct)]
    return Article(name, documents[0], documents[1], tuple(errors))


def warnings(document: Document) -> list[Hint]:
    """Give the warnings at a document."""
    return [hint for hint in check(document, find(document)) if hint.level is Level.WARNING]


def repairs(hint: Hint, error: Planted, text: str) -> bool:
    """Tell whether a suggestion gives what should stand there: what was planted is gone and what is right is there."""
    mended = text[: hint.start] + hint.suggestion + text[hint.end :]
    right = text[: error.start] + error.right + text[error.end :]
    if not hint.suggestion:
        return False
    if comparable(mended) == comparable(right):
        return True
    # The article in front of a description, or a word beside the mark, may differ in gender only.
    bare, said = comparable(error.right), comparable(hint.suggestion)
    without_article = re.sub(r"^(?:der|die|das|dem|den|des|ein|eine|the) ", "", bare, flags=re.IGNORECASE)
    return bool(said) and (without_article in said or said in without_article)


def count(
    articles: Iterable[Article], *, show: bool
) -> tuple[Counter[str], Counter[str], Counter[str], Counter[str], int]:
    """Count planted, warned and rightly mended errors by kind, false alarms by rule, and the words of the twins."""
    planted, warned, mended, alarms = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    words = 0
    for article in articles:
        hints = warnings(article.faulty)
        for error in article.errors:
            near = [hint for hint in hints if hint.start < error.end and error.start < hint.end]
            right = any(repairs(hint, error, article.faulty.text) for hint in near)
            planted[error.kind] += 1
            warned[error.kind] += bool(near)
            mended[error.kind] += right
            if show and not right:
                around = article.faulty.text[max(0, error.start - 90) : error.end + 50].replace("\n", " ")
                what = "WRONG " if near else "MISSED"
                said = "; ".join(f"{hint.rule}: {hint.suggestion}" for hint in near)
                print(
                    f"{what} {article.name[:18]:18} {error.kind}: {error.wrong} → {error.right} [{said}]\n      "
                    f" … {around}"
                )
        words += len(article.correct.text.split())
        for hint in warnings(article.correct):
            alarms[hint.rule] += 1
            if show:
                text = article.correct.text
                around = text[max(0, hint.start - 90) : hint.end + 50].replace("\n", " ")
                print(
                    f"FALSE  {article.name[:18]:18} {hint.rule}: {text[hint.start : hint.end]} → {hint.suggestion}"
                    f" ({hint.message})\n       … {around}"
                )
    return planted, warned, mended, alarms, words


def table(title: str, counts: tuple[Counter[str], Counter[str], Counter[str], Counter[str], int]) -> None:
    """Print the counts."""
    planted, warned, mended, alarms, words = counts
    print(f"\n{title}\n")
    by_rule = ", ".join(f"{rule} {number}" for rule, number in alarms.most_common())
    rate = 1000 * alarms.total() / max(1, words)
    print(f"False alarms: {alarms.total()} in {words:,} words, {rate:.2f} in 1,000 ({by_rule or 'none'})")
    if not planted:
        return
    print("\n| kind | planted | warned | mended |\n|---|---|---|---|")
    for kind, number in sorted(planted.items()):
        print(f"| {kind} | {number} | {warned[kind]} | {mended[kind]} |")
    total = planted.total() or 1
    print(
        f"| **all** | {total} | {warned.total()} ({warned.total() / total:.0%}) | {mended.total()}"
        f" ({mended.total() / total:.0%}) |"
    )


def correct_articles(show: bool) -> None:
    """Count warnings in the finder's articles, in which nothing was planted on purpose."""
    alarms, words = Counter[str](), 0
    for path in sorted(_FINDERS.glob("develop*/*.marked.txt")):
        text = re.sub(r"⟦[a-z]+:|⟧", "", path.read_text(encoding="utf-8"))
        document = from_text(text, language="en" if path.parent.name.endswith("_en") else "de")
        words += len(text.split())
        for hint in warnings(document):
            alarms[hint.rule] += 1
            if show:
                around = text[max(0, hint.start - 90) : hint.end + 50].replace("\n", " ")
                print(
                    f"ALARM  {path.name[:22]:22} {hint.rule}: {text[hint.start : hint.end]} → {hint.suggestion}"
                    f" ({hint.message})\n       … {around}"
                )
    by_rule = ", ".join(f"{rule} {number}" for rule, number in alarms.most_common())
    print(
        f"\nThe finder's articles: {alarms.total()} warnings in {words:,} words,"
        f" {1000 * alarms.total() / words:.2f} in 1,000 ({by_rule})"
    )


def speed() -> None:
    """Print how fast articles are found in and checked, each by itself and as one text, and what each rule takes.

    The one text is made of German articles, each once: what a rule has read before helps it no more than in a book of
    that length. It has one date, so that many of its days get hints which no article would.
    """
    folders = (ARTICLES / "correct", ARTICLES / "develop", ARTICLES / "held_out")
    paths = [path for folder in folders for path in sorted(folder.glob("*.md")) if ".en." not in path.name]
    articles = [read(path).correct for path in paths]
    check(from_text("Eins."), find(from_text("Eins.")))
    print("| text | words | finding, s | checking, s | checking in words a second | of finding |")
    print("|---|---|---|---|---|---|")
    _timed(f"{len(articles)} articles", articles)
    for part in (16, 4, 1):
        text = "\n\n".join(article.text for article in articles[::part])
        document = replace(from_text(text, language="de"), date=date(2024, 5, 14))
        claims = _timed("one text", [document])
    print("\n| rule | s |\n|---|---|")
    for rule in rules():
        began = process_time()
        check(document, claims, rules=[rule])
        print(f"| {rule.name} | {process_time() - began:.2f} |")


def _timed(name: str, documents: list[Document]) -> list[Claim]:
    """Print how long finding and checking take; give the claims of the last document."""
    finding = checking = 0.0
    for document in documents:
        began = process_time()
        claims = find(document)
        found = process_time()
        check(document, claims)
        finding, checking = finding + found - began, checking + process_time() - found
    words = sum(len(document.text.split()) for document in documents)
    print(
        f"| {name} | {words:,} | {finding:.2f} | {checking:.2f} | {words / checking:,.0f} | {checking / finding:.0%} |"
    )
    return claims


def main() -> None:
    """Run the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", type=Path)
    parser.add_argument("--develop", action="store_true", help="only the articles that rules may be written for")
    parser.add_argument("--show", action="store_true", help="show what was missed and what was a false alarm")
    parser.add_argument("--speed", action="store_true", help="only measure how long checking takes")
    options = parser.parse_args()
    if options.speed:
        speed()
        return
    if options.articles:
        given = (article for path in options.articles for article in read_all(path))
        table("Given", count(given, show=options.show))
        return
    develop = [read(path) for path in sorted((ARTICLES / "develop").glob("*.planted.md"))]
    table("To write rules for", count(develop, show=options.show))
    passages = [each for path in sorted((ARTICLES / "passages").glob("*.planted.md")) for each in read_all(path)]
    table("Short passages, as varied as they could be made", count(passages, show=options.show))
    correct = [read(path) for path in sorted((ARTICLES / "correct").glob("*.md"))]
    table("Correct articles about the real world", count(correct, show=options.show))
    correct_articles(options.show)
    if not options.develop:
        held_out = [read(path) for path in sorted((ARTICLES / "held_out").glob("*.planted.md"))]
        table("Held out, only counted", count(held_out, show=False))


if __name__ == "__main__":
    main()
