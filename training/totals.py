"""Learns how much each sign of a total counts, and writes the weights of the rule; run from the top of the repository.

    python -m training.totals

It learns from articles in which all sums are right, and from the same with a wrong number: first whether numbers are
meant to add up, from those that do, then whether a miss is an error.
"""

from __future__ import annotations

import re
import runpy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from factcheck import find
from factcheck.checking import weights
from factcheck.checking.added import Sum
from factcheck.checking.article import article
from factcheck.checking.rivals import comes_out, rivals, strongest
from factcheck.checking.signs import signs
from factcheck.checking.slips import slips, ways
from factcheck.checking.sums import far_sums, sums
from factcheck.checking.terms import terms
from factcheck.reading import from_text

Floats = npt.NDArray[np.float64]

_ARTICLES = Path("benchmarks/checking")
_TESTS = "tests/checking/test_total.py"
_PLANTED = re.compile(r"⟦([^→⟧]*)→([^|⟧]*)\|([a-z]+)⟧")
_MARKED = re.compile(r"\|(.*?) → (.*?)\|", re.DOTALL)
_FRONT = re.compile(r"^---\ndate: [\d-]+\n---\n+", re.MULTILINE)
_NOT_LEARNED_FROM = "totals"  # passages that only measure
_CASE = 8.0  # how much a case of a test counts, compared with an article
_SHRINK = 1.0  # how strongly what is seen seldom is held near nothing
_CHANCE = 0.5  # how much a small sum counts that comes out
_FIXED = {  # what is told too seldom to be learned
    "together at once": 4.3,
    "bare list": 1.5,
    "does": -1.5,
    "rival nested": -1.6,
    "party of parties": -1.5,
    "part of its own whole": -2.0,
    "saves": -2.5,
    "instead": -2.5,
    "under, incomplete vote": -1.5,
}
_SIZES = (6, 12, 20, 50)  # of a whole
_SMALL = 20
_LEAST, _WIDTH = 0.05, 120  # of a weight that is written, and of its line


@dataclass(frozen=True)
class Text:
    """A text, the errors planted in it as (start, end, right), and how much it counts."""

    text: str
    language: str
    errors: tuple[tuple[int, int, str], ...]
    counts: float = 1.0


@dataclass(frozen=True)
class Example:
    """A sum of a text, whether it is meant for certain, and whether it is known that it is not."""

    each: Sum
    is_planted: bool
    is_right_text: bool
    text: Text


def _read(source: str, marks: re.Pattern[str], kind: str) -> tuple[str, str, tuple[tuple[int, int, str], ...]]:
    """Give the wrong text, the right one, and the errors of a kind."""
    wrong, right, at, errors = "", "", 0, list[tuple[int, int, str]]()
    for mark in marks.finditer(source):
        between = source[at : mark.start()]
        wrong, right, at = wrong + between, right + between + mark[2], mark.end()
        if mark.re is not _PLANTED or mark[3] == kind:
            errors.append((len(wrong), len(wrong) + len(mark[1]), mark[2]))
        wrong += mark[1]
    return wrong + source[at:], right + source[at:], tuple(errors)


def texts() -> Iterator[Text]:
    """Give the articles, right and wrong, and the cases of the tests."""
    for path in sorted(
        path for folder in ("develop", "passages", "correct") for path in (_ARTICLES / folder).glob("*.md")
    ):
        if path.name.startswith(_NOT_LEARNED_FROM):
            continue
        language = "en" if ".en." in path.name else "de"
        for source in filter(str.strip, _FRONT.split(path.read_text(encoding="utf-8"))):
            wrong, right, errors = _read(source.strip(), _PLANTED, "total")
            yield Text(right, language, ())
            if errors:
                yield Text(wrong, language, errors)
    for path in sorted(Path("benchmarks/articles").glob("develop*/*.marked.txt")):
        right = re.sub(r"⟦[a-z]+:|⟧", "", path.read_text(encoding="utf-8"))
        yield Text(right, "en" if path.parent.name.endswith("_en") else "de", ())
    cases = runpy.run_path(_TESTS)
    for language, prefix in (("de", ""), ("en", "ENGLISH_")):
        for case in cases[f"{prefix}HITS"].values():
            wrong, _, errors = _read(case, _MARKED, "")
            yield Text(wrong, language, errors, _CASE)
        yield from (Text(case, language, (), _CASE) for case in cases[f"{prefix}LOOK_ALIKES"].values())


def examples(text: Text) -> list[Example]:
    """Give the sums of a text."""
    document = from_text(text.text, language=text.language)
    paragraphs = list(terms(article(document, tuple(find(document)))))
    found = [*(each for paragraph in paragraphs for each in sums(paragraph)), *far_sums(paragraphs)]
    return [Example(each, _is_planted(each, text), not text.errors, text) for each in found]


def _is_planted(each: Sum, text: Text) -> bool:
    """Tell whether what would put a sum right is what an error should be."""
    if not text.errors or comes_out(each):
        return False
    meant = {text.text[:start] + right + text.text[end:] for start, end, right in text.errors}
    return any(
        text.text[: term.number.start] + said + text.text[term.number.end :] in meant
        for term, said, _ in ways(each, text.language)
    )


def fit(told: list[dict[str, float]], right: list[bool], counts: list[float], known: list[float]) -> dict[str, float]:
    """Give the weights that tell best which are right; `known` is what is known of each already."""
    names = [*sorted({sign for each in told for sign in each} - _FIXED.keys()), "base"]
    columns = {sign: column for column, sign in enumerate(names)}
    signs_of = np.zeros((len(told), len(names)))
    signs_of[:, -1] = 1.0
    offset = np.array(known)
    for row, each in enumerate(told):
        for sign, value in each.items():
            if sign in columns:
                signs_of[row, columns[sign]] = value
            else:
                offset[row] += _FIXED[sign] * value
    goal, weight = np.array(right, dtype=float), np.array(counts)
    penalty = np.array([_SHRINK] * (len(names) - 1) + [1e-3])
    solution: Floats = np.zeros(len(names))
    for _ in range(40):
        odds = 1.0 / (1.0 + np.exp(-(signs_of @ solution + offset)))
        slope = signs_of.T @ (weight * (odds - goal)) + penalty * solution
        curve = (signs_of * (weight * odds * (1 - odds))[:, None]).T @ signs_of + np.diag(penalty)
        solution = solution - np.linalg.solve(curve, slope)
    fixed = {sign: weight for sign, weight in _FIXED.items() if any(sign in each for each in told)}
    return dict(zip(names, solution.tolist(), strict=True)) | fixed


def learn() -> tuple[dict[str, float], dict[str, float]]:
    """Give the weights of the signs that numbers are meant, and of those that a miss is an error."""
    by_text = [(text, examples(text)) for text in texts()]
    every = [each for _, found in by_text for each in found if each.is_right_text or each.is_planted]
    meant = fit(
        [dict.fromkeys([*signs(each.each), *_size(each.each)], 1.0) for each in every],
        [each.is_planted or not each.each.miss for each in every],
        [each.text.counts * (1.0 if each.each.miss or each.each.whole.value >= _SMALL else _CHANCE) for each in every],
        known=[0.0] * len(every),
    )
    near, told, known = list[Example](), list[dict[str, float]](), list[float]()
    for _, found in by_text:
        odds = [weights.weigh(meant, signs(each.each)) for each in found]
        against = rivals([(each.each, odd) for each, odd in zip(found, odds, strict=True) if comes_out(each.each)])
        for each, odd in zip(found, odds, strict=True):
            slipped = list(ways(each.each, each.text.language)) if each.each.miss else []
            if slipped and (each.is_right_text or each.is_planted):
                near.append(each)
                known.append(odd)
                told.append(dict.fromkeys(slips(each.each, slipped), 1.0) | strongest(each.each, against))
    return meant, fit(told, [each.is_planted for each in near], [each.text.counts for each in near], known)


def _size(each: Sum) -> Iterator[str]:
    """Give what tells small wholes from others: those come out by chance, which is no sign that they are meant."""
    yield from [f"below {size}" for size in _SIZES if each.whole.value < size][:1]


def written(table: dict[str, float]) -> str:
    """Write a table of weights as `factcheck.checking.weights` has it."""
    ordered = sorted(table.items(), key=lambda pair: (pair[0] != "base", -pair[1]))
    base, *pairs = [
        f"{sign} = {weight:.2f}" for sign, weight in ordered if abs(weight) >= _LEAST and not sign.startswith("below ")
    ]
    lines = [base]
    for pair in pairs:
        joined = f"{lines[-1]}; {pair}"
        lines[-1:] = [joined] if len(joined) <= _WIDTH else [lines[-1], pair]
    return "\n".join(lines)


def main() -> None:
    """Learn, and write the weights into their module."""
    path = Path(weights.__file__)
    source = path.read_text(encoding="utf-8")
    for name, table in zip(("MEANT", "SLIP"), learn(), strict=True):
        begin, end = f'{name} = _table("""\n', '\n""")'
        before, _, behind = source.partition(begin)
        source = before + begin + written(table) + end + behind.partition(end)[2]
    path.write_text(source, encoding="utf-8")


if __name__ == "__main__":
    main()
