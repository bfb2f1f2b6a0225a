"""The rule *total*: parts that do not add up to the total beside them: 12 wins, 3 draws and 5 losses in 18 games.

Where the total is not said to be a result, nobody can tell whether it or a part is wrong: it and the last part both get
a hint.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.figuring import replaced, shown
from factcheck.checking.outcomes import Outcome, outcomes
from factcheck.checking.sums import Sum, is_explained, scale, sums
from factcheck.checking.terms import Term, terms
from factcheck.checking.wholes import far_sums
from factcheck.model import Hint


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every total that is not the sum of its parts."""
    paragraphs = list(terms(article))
    taken: set[int] = set()
    for paragraph in paragraphs:
        for each in _wrong(paragraph):
            taken |= _members(each)
            yield from _hints(article, each)
        for outcome in outcomes(paragraph, article.language):
            if id(outcome.term) not in taken:
                taken.add(id(outcome.term))
                yield _outcome(article, outcome)
    for each in far_sums(paragraphs):
        if not taken & _members(each):
            taken |= _members(each)
            yield _part(article, each)


def _members(each: Sum) -> set[int]:
    return {id(term) for term in (each.whole, *each.parts)}


def _wrong(paragraph: list[Term]) -> Iterator[Sum]:
    """Give the sums that are wrong, the surest first, and none of them twice."""
    near = [each for each in sums(paragraph) if each.is_near]
    places = {id(term): place for place, term in enumerate(paragraph)}
    explained = {id(each.whole) for each in near if is_explained(each, paragraph, places)}
    by_whole, fitting = defaultdict[int, list[Sum]](list), defaultdict[int, list[Sum]](list)
    for each in near:
        by_whole[id(each.whole)].append(each)
        if each.miss == 0:
            for member in _members(each):
                fitting[member].append(each)
    taken: set[int] = set()
    for each in sorted(near, key=lambda each: (-each.most, each.miss, -len(each.parts))):
        if _members(each) & taken or each.whole.value <= max(each.values) or min(each.values) < 1:
            continue
        fits = (fit for term in (each.whole, each.parts[0]) for fit in fitting[id(term)])
        if id(each.whole) in explained or any(fit is each or _contradicts(each, fit) for fit in fits):
            continue
        if any(_holds(each, other) for part in each.parts for other in by_whole[id(part)]):
            continue
        taken |= _members(each)
        yield each


def _contradicts(each: Sum, fit: Sum) -> bool:
    """Tell whether a sum cannot be meant because of another one that fits and is as sure."""
    if fit.most < each.most and len(fit.parts) <= len(each.parts):
        return False
    ours, others = set(map(id, each.parts)), set(map(id, fit.parts))
    return each.whole is fit.whole or ours <= others or {id(each.whole), *ours} <= {id(fit.whole), *others}


def _holds(each: Sum, other: Sum) -> bool:
    """Tell whether the parts of a sum are a whole and its own parts, which is surer."""
    ours = set(map(id, each.parts))
    return (other.most, not other.miss) > (each.most, False) and len(ours & set(map(id, other.parts))) > 1


def _hints(article: Article, each: Sum) -> Iterator[Hint]:
    yield _hint(article, each, each.whole, each.added)
    if not each.is_result and each.parts[-1].number.amount.to is None:
        yield _part(article, each)


def _part(article: Article, each: Sum) -> Hint:
    last = each.parts[-1]
    return _hint(article, each, last, each.whole.value - each.added + last.value * scale(last, each.whole))


def _hint(article: Article, each: Sum, wrong: Term, right: float) -> Hint:
    together = " + ".join(shown(value, language=article.language) for value in each.values)
    result, said = (shown(value, language=article.language) for value in (each.added, each.whole.value))
    # A part can be told in another magnitude, and once for several: je fünf.
    unscaled = right if wrong is each.whole else right / scale(wrong, each.whole) / wrong.times
    return Hint(
        wrong.number.start,
        wrong.number.end,
        article.say(
            en=f"The parts do not add up: {together} = {result}, not {said}.",
            de=f"Die Summe stimmt nicht: {together} = {result}, nicht {said}.",
        ),
        replaced(wrong.number, unscaled, language=article.document.language) if right > 0 else "",
    )


def _outcome(article: Article, outcome: Outcome) -> Hint:
    number = outcome.term.number
    said = shown(outcome.term.value, language=article.language)
    return Hint(
        number.start,
        number.end,
        article.say(
            en=f"It does not come out: {outcome.figured}, not {said}.",
            de=f"Die Rechnung stimmt nicht: {outcome.figured}, nicht {said}.",
        ),
        replaced(number, outcome.value, language=article.document.language),
    )
