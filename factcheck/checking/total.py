"""The rule *total*: parts that do not add up to the total beside them: 12 wins, 3 draws and 5 losses in 18 games.

Nobody can tell whether the total or a part is wrong: the total, the last part, and those that one digit would put right
get a hint. A sum that comes out exactly silences the others that share its numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.checking import sum_words as words
from factcheck.checking.added import Sum, scale
from factcheck.checking.article import Article
from factcheck.checking.explained import is_explained, is_no_sum, makes_another
from factcheck.checking.figuring import is_slip, replaced, shown
from factcheck.checking.houses import houses
from factcheck.checking.outcomes import Outcome, outcomes
from factcheck.checking.periods import Game, games
from factcheck.checking.sums import is_placed, sums
from factcheck.checking.tallies import tallies
from factcheck.checking.terms import SMALL, Term, terms
from factcheck.checking.unsaid import is_early_slip, is_hardly_chance, is_one_slip, is_unsaid
from factcheck.checking.wholes import far_sums
from factcheck.model import Hint

_CHANCE = 20  # a sum as large as this hardly comes out by chance
_SURE, _SAID = 0.15, 0.12  # what is told as clearly as this may miss by more
_SLIP, _LITTLE = 1.0, 0.25  # by how much, as a share of it, a part may have to change, as a slip or otherwise
_ONE_OR_TWO = 2
_FEW = 2  # one is told in words that do not take another number
_WHOLE = 1000  # below, nobody is told in parts


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every total that is not the sum of its parts."""
    paragraphs = list(terms(article))
    made = [list(sums(paragraph)) for paragraph in paragraphs]
    values = {round(term.value, 3) for paragraph in paragraphs for term in paragraph if term.value >= _CHANCE}
    taken: set[int] = set()
    for paragraph, every in zip(paragraphs, made, strict=True):
        told = [*tallies(paragraph), *houses(paragraph)]
        taken.update(*(_members(each) for each in told if not each.is_near or not each.miss))
        for each in (
            *(each for each in told if each.is_near),
            *_wrong(paragraph, every, values, article.document.language),
        ):
            if not taken & _members(each) and not is_no_sum(each, article.text):
                taken |= _members(each)
                yield from _hints(article, each)
        for outcome in outcomes(paragraph, article.language, article.document.language):
            if id(outcome.term) not in taken:
                taken.add(id(outcome.term))
                yield _outcome(article, outcome)
    for each in far_sums(paragraphs, made, article.document.language):
        if not taken & _members(each) and not is_no_sum(each, article.text):
            taken |= _members(each)
            yield from _parts(article, each, each.parts[-1:])
    for game in games(article):
        yield from _game(article, game)


def _members(each: Sum) -> set[int]:
    return {id(term) for term in (each.whole, *each.parts)}


def _wrong(paragraph: list[Term], every: list[Sum], told: set[float], language: str) -> Iterator[Sum]:
    """Give the sums that are wrong, the surest first, and none of them twice."""
    places = {id(term): place for place, term in enumerate(paragraph)}
    by_whole, fitting = defaultdict[int, list[Sum]](list), defaultdict[int, list[Sum]](list)
    near = [
        each
        for each in every
        if is_one_slip(each, language) and (_is_told(each) or is_unsaid(each) or is_hardly_chance(each))
    ]
    for each in every:
        if each.is_near:
            by_whole[id(each.whole)].append(each)
        if each.miss == 0 and (each.is_near or not _is_chance(each)):
            for member in _members(each):
                fitting[member].append(each)
    taken: set[int] = set()
    for each in sorted(near, key=lambda each: (-each.most, not is_early_slip(each), each.miss, -len(each.parts))):
        if _members(each) & taken or each.whole.value <= max(each.values) or min(each.values) < 1:
            continue
        fits = (fit for term in (each.whole, *each.parts) for fit in fitting[id(term)])
        if is_explained(each, paragraph, places) or any(fit is each or _contradicts(each, fit) for fit in fits):
            continue
        if any(_holds(each, other) for part in each.parts for other in by_whole[id(part)]):
            continue
        if makes_another(each, paragraph, places, told):
            continue
        taken |= _members(each)
        yield each


def _is_chance(each: Sum) -> bool:
    """Tell whether a sum may come out by chance: of small numbers, or of the votes of three parties."""
    small = each.whole.value < _CHANCE or min(each.values) < SMALL
    return small or (not each.is_result and is_placed(each.whole, each.parts[0]))


def _is_told(each: Sum) -> bool:
    """Tell whether words say that numbers add up; what is less than all may be only some of it."""
    over = each.added > each.whole.value
    return each.is_near or (each.most >= _SAID if over else each.least >= _SAID and is_early_slip(each))


def _contradicts(each: Sum, fit: Sum) -> bool:
    """Tell whether a sum cannot be meant because of another one that fits and shares its whole or two of its terms."""
    if fit.whole is each.whole and fit.is_near and fit.most < each.most and len(fit.parts) <= len(each.parts):
        return False
    shared, siblings = _members(each) & _members(fit), set(map(id, fit.parts))
    nested = siblings <= set(map(id, each.parts)) and each.most >= _SAID
    if fit.whole in each.parts and fit.whole.value < _CHANCE and (nested or each.most >= _SURE):
        return False
    if fit.whole in each.parts and each.most >= _SURE and _are_other_people(fit):
        return False  # "132 Leute: 71 Männer, 34 Frauen, 37 Kinder"
    if id(each.whole) in siblings and any(id(part) in siblings for part in each.parts):
        return True
    if not fit.is_near and each.most >= _SURE:
        return set(map(id, each.parts)) <= set(map(id, fit.parts))
    return each.whole is fit.whole or len(shared) > 1


def _are_other_people(fit: Sum) -> bool:
    """Tell whether the parts of a sum are none of its whole: no men are made of women and children."""
    men = words.PEOPLE.search(fit.whole.number.quote)
    others = [words.PEOPLE.search(part.number.quote) for part in fit.parts]
    return men is not None and all(each and each[0].lower() != men[0].lower() for each in others)


def _holds(each: Sum, other: Sum) -> bool:
    """Tell whether the parts of a sum are a whole and its own parts, which is surer."""
    ours = set(map(id, each.parts))
    return (other.most, not other.miss) > (each.most, False) and len(ours & set(map(id, other.parts))) > 1


def _hints(article: Article, each: Sum) -> Iterator[Hint]:
    yield _hint(article, each, each.whole, each.added)
    yield from _parts(article, each, each.parts)


def _parts(article: Article, each: Sum, chosen: tuple[Term, ...]) -> Iterator[Hint]:
    """Give a hint at the last part, unless the whole is a result, and at those that a slip would make wrong."""
    for part in chosen:
        if part.number.end == each.whole.number.end:
            continue  # neun der 16
        value = part.value * scale(part, each.whole)
        right = each.whole.value - each.added + value
        hint = _hint(article, each, part, right)
        is_last = part is each.parts[-1] and not each.is_result
        if hint.suggestion and (is_last or _may_be_wrong(part, value, right, hint.suggestion)):
            yield hint


def _may_be_wrong(part: Term, value: float, right: float, suggestion: str) -> bool:
    """Tell whether a part is likely to be the wrong one: a slip, or off by little."""
    if min(value, right) < _FEW or (value < _WHOLE and (right / part.times) % 1):
        return False
    off = abs(right - value)
    slip = off <= max(_SLIP * value, _ONE_OR_TWO) and is_slip(part.number.quote, suggestion)
    return slip or off <= _LITTLE * value


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


def _game(article: Article, game: Game) -> Iterator[Hint]:
    together = " + ".join(period.written() for period in game.periods)
    added = game.final.plus(*(-each for each in game.lacking))
    message = article.say(
        en=f"The score does not come out: {together} = {added}, not {game.final.written()}.",
        de=f"Das Ergebnis geht nicht auf: {together} = {added}, nicht {game.final.written()}.",
    )
    for score, right in game.mended():
        yield Hint(score.start, score.end, message, right)
