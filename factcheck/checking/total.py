"""The rule *total*: parts that do not add up to the total beside them: 12 wins, 3 draws and 5 losses in 18 games.

Nobody can tell whether the total or a part is wrong: the total gets a hint, and the parts most likely to be wrong.
Numbers that are as likely meant to add up in another way, in which they do, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checking.added import Sum
from factcheck.checking.article import Article
from factcheck.checking.figuring import replaced, shown
from factcheck.checking.outcomes import Outcome, outcomes
from factcheck.checking.periods import Game, games
from factcheck.checking.rivals import comes_out, rivals, strongest
from factcheck.checking.signs import meant
from factcheck.checking.slips import is_early, mended, slips, ways
from factcheck.checking.sums import far_sums, sums
from factcheck.checking.term import Term
from factcheck.checking.terms import terms
from factcheck.checking.weights import SLIP, weigh
from factcheck.model import Hint

_SURE = 0.3  # log of the odds that there is an error
_MEANT, _AT_ALL = -0.7, -2.0  # log of the odds that numbers are meant as a sum; at all, where the last digits come out


_PARTS = 2  # that get a hint beside the total
_CERTAIN, _LITTLE = 2.0, 0.15  # likewise where no slip tells of an error; by how much of the whole that may miss


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every total that is not the sum of its parts."""
    paragraphs = list(terms(article))
    found = [*(each for paragraph in paragraphs for each in sums(paragraph)), *far_sums(paragraphs)]
    taken = set[int]()
    for each in _wrong(found, article.document.language):
        taken |= each.members
        yield from _hints(article, each)
    for paragraph in paragraphs:
        for outcome in outcomes(paragraph, article.language, article.document.language):
            if id(outcome.term) not in taken:
                taken.add(id(outcome.term))
                yield _outcome(article, outcome)
    for game in games(article):
        yield from _game(article, game)


def _wrong(found: list[Sum], language: str) -> Iterator[Sum]:
    """Give the sums that are wrong, the surest first, and no number twice."""
    odds = [(each, meant(each)) for each in found]
    known = rivals([(each, told) for each, told in odds if comes_out(each)])
    near = list[tuple[float, Sum]]()
    for each, told in odds:
        if comes_out(each) or told < (_AT_ALL if is_early(each) else _MEANT):
            continue
        if slipped := list(ways(each, language)):
            against = sum(SLIP.get(way, 0.0) * counts for way, counts in strongest(each, known).items())
            near.append((told + weigh(SLIP, slips(each, slipped)) + against, each))
        elif told > _CERTAIN and each.miss < _LITTLE and not strongest(each, known):
            near.append((told - _CERTAIN, each))
    taken = set[int]()
    for sure, each in sorted(near, key=lambda pair: -pair[0]):
        if sure > _SURE and not taken & each.members:
            taken |= each.members
            yield each


def _hints(article: Article, each: Sum) -> Iterator[Hint]:
    yield _hint(article, each, each.whole)
    for part in _wrong_parts(each, article.document.language)[:_PARTS]:
        if part.number.end != each.whole.number.end:  # neun der 16
            yield _hint(article, each, part)


def _wrong_parts(each: Sum, language: str) -> list[Term]:
    """Give the parts, the likeliest to be wrong first: with two digits swapped, with another slip, the last."""
    slips = [way for way in ways(each, language) if way[0] is not each.whole]
    likely = [term for term, _, is_swapped in slips if is_swapped] or [term for term, _, _ in reversed(slips)]
    return [*likely, *(part for part in reversed(each.parts) if all(part is not term for term in likely))]


def _hint(article: Article, each: Sum, wrong: Term) -> Hint:
    together = " + ".join(shown(value, language=article.language) for value in each.values)
    result, said = (shown(value, language=article.language) for value in (each.added, each.whole.value))
    right = mended(each, wrong)
    return Hint(
        wrong.number.start,
        wrong.number.end,
        article.say(
            en=f"The parts do not add up: {together} = {result}, not {said}.",
            de=f"Die Summe stimmt nicht: {together} = {result}, nicht {said}.",
        ),
        replaced(wrong.number, right, language=article.document.language) if right > 0 else "",
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


def _game(article: Article, game: Game) -> Iterator[Hint]:
    together = " + ".join(period.written() for period in game.periods)
    added = game.final.plus(*(-each for each in game.lacking))
    message = article.say(
        en=f"The score does not come out: {together} = {added}, not {game.final.written()}.",
        de=f"Das Ergebnis geht nicht auf: {together} = {added}, nicht {game.final.written()}.",
    )
    for score, right in game.mended():
        yield Hint(score.start, score.end, message, right)
