"""The rule *total*: parts that do not add up to the total beside them: 12 wins, 3 draws and 5 losses in 18 games.

Nobody can tell whether the total or a part is wrong: the total gets a hint, and the part most likely to be wrong.
Numbers that are as likely meant to add up in another way, in which they do, are left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.checking import sum_words as words
from factcheck.checking.added import Sum
from factcheck.checking.article import Article
from factcheck.checking.figuring import replaced, shown
from factcheck.checking.outcomes import Outcome, outcomes
from factcheck.checking.periods import Game, games
from factcheck.checking.signs import meant
from factcheck.checking.slips import is_early, likely, mended, unit_of, ways
from factcheck.checking.sums import far_sums, sums
from factcheck.checking.terms import Term, terms
from factcheck.model import Hint

_SURE = 0.25  # log of the odds that there is an error
_MEANT, _AT_ALL = -0.8, -2.0  # log of the odds that numbers are meant as a sum; at all, where the last digits come out
_LIST = 3  # parts; a longer list may leave out a single one
# How much a sum that comes out speaks against one that shares its numbers, by how likely it is meant itself.
_RIVALS = {"nested": 1.6, "whole and part": 0.5, "whole": 0.2, "two": 0.6, "one": 0.5}
_WORST = -3.0  # a rival as unlikely as this does not count
_BY_CHANCE = ((20, 0.0), (50, 0.7), (200, 1.2))  # what it speaks for a sum to come out, by the size of its whole
_HARDLY_BY_CHANCE = 2.0


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
    rivals = defaultdict[int, list[tuple[Sum, float]]](list)
    near = list[tuple[float, Sum]]()
    for each in found:
        odds = meant(each)
        if not each.miss or _lacks_one(each):
            against = odds + _no_chance(each) - _WORST
            for member in each.members if against > 0 else ():
                rivals[member].append((each, against))
        elif odds > (_AT_ALL if is_early(each) else _MEANT):
            slip = likely(each, language)
            if slip is not None and odds + slip > _SURE:
                near.append((odds + slip, each))
    sure = ((odds - _against(each, rivals), each) for odds, each in near)
    taken = set[int]()
    for odds, each in sorted(sure, key=lambda pair: -pair[0]):
        if odds > _SURE and not taken & each.members:
            taken |= each.members
            yield each


def _lacks_one(each: Sum) -> bool:
    """Tell whether one that is a word is all that a sum lacks, or a single one of a long list."""
    lacking = each.whole.value - each.added
    ones = words.ONE.findall("".join(term.context for term in (each.whole, *each.parts)))
    last = each.parts[-1]
    closed = each.whole.is_whole and words.AND.search(last.before) and not last.is_rest
    return 0 < lacking <= len(ones) or (lacking == 1 and len(each.parts) > _LIST and not closed)


def _no_chance(each: Sum) -> float:
    """Tell how much it speaks for a sum that it comes out."""
    size = each.whole.value / unit_of(each)
    return next((speaks for most, speaks in _BY_CHANCE if size < most), _HARDLY_BY_CHANCE)


def _against(each: Sum, rivals: dict[int, list[tuple[Sum, float]]]) -> float:
    """Tell how much the sums that come out speak against one that does not, and shares its numbers."""
    strongest = defaultdict[str, float](float)
    for member in each.members:
        for rival, against in rivals[member]:
            way = _shared(each, rival)
            strongest[way] = max(strongest[way], against)
    return sum(_RIVALS[way] * against for way, against in strongest.items())


def _shared(each: Sum, rival: Sum) -> str:
    """Tell what two sums share."""
    shared = each.members & rival.members
    if each.whole is rival.whole:
        if each.members < rival.members or rival.members < each.members:
            return "nested"
        return "whole and part" if len(shared) > 1 else "whole"
    return "two" if len(shared) > 1 else "one"


def _hints(article: Article, each: Sum) -> Iterator[Hint]:
    yield _hint(article, each, each.whole)
    for part in _wrong_parts(each, article.document.language)[-1:]:
        if part.number.end != each.whole.number.end:  # neun der 16
            yield _hint(article, each, part)


def _wrong_parts(each: Sum, language: str) -> tuple[Term, ...]:
    """Give the parts that are most likely to be wrong: with two digits swapped, with another slip, all of a whole."""
    slips = [way for way in ways(each, language) if way[0] is not each.whole]
    swapped = tuple(term for term, _, is_swapped in slips if is_swapped)
    return swapped or tuple(term for term, _, _ in slips) or (() if each.is_behind else each.parts)


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
