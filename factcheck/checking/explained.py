"""Tells whether numbers that do not add up are explained in another way: by a neighbour, or by a number elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factcheck.checking import sum_words as words
from factcheck.checking.added import Sum, are_same
from factcheck.checking.houses import PARTY
from factcheck.checking.sums import fits, is_rest, is_whole, noun
from factcheck.checking.terms import SMALL, Term

_LARGE = 20  # a number as large as this is hardly a sum by chance
_BESIDE = 4  # terms
_SENTENCES = 2  # between a whole and the farthest of its parts
_WIDER = 4  # terms
_UNREAD = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß-]+ \d{1,3}(?=, | und | and | sowie |\)|;|\.$| –)")  # Museum Folkwang 30
_OF = re.compile(r"\s*(?:der|von den|aus den|unter den|of the|of|von)\s*")
_OF_A_PARTY = re.compile(rf"{PARTY.pattern} $")
_OF_ITS_OWN = re.compile(r"[\w.]+ (?:der|von den|of the) [\w.]+")
_NEXT = 120  # letters behind the last part in which a rest is told
_LIST = 3  # parts; a longer list may leave out a single one


def is_explained(each: Sum, paragraph: list[Term], places: dict[int, int]) -> bool:
    """Tell whether numbers fit in another way: with a neighbour, as coming and going, or with a one that is a word."""
    at, to = places[id(each.parts[0])], places[id(each.parts[-1])] + 1
    around = [
        term
        for term in paragraph[max(0, at - 1) : to + 3]
        if term is not each.whole
        and not term.is_attribute
        and fits(term, each.whole)
        and each.parts[0].sentence - 1 < term.sentence + (term.number.start > each.parts[0].number.start)
        and term.sentence <= each.parts[-1].sentence + 1
    ]
    if any(_UNREAD.search(f"{term.before}#{term.after}") for term in (each.whole, *each.parts)):
        return True
    inside, certain = set(map(id, each.parts)), is_whole(each.whole) and each.whole.value < _LARGE
    if any(term.value < 1 for term in around):
        return True
    is_told = each.most > 0 and not each.is_result and each.whole.sentence == each.parts[0].sentence
    for first, last in combinations(range(len(around) + 1), 2):
        chosen = set(map(id, around[first:last]))
        if (
            len(chosen) >= 2
            and inside & chosen
            and not (is_told and id(each.parts[0]) not in chosen and not chosen < inside)
            and not (certain and chosen < inside)
            and any(Sum(each.whole, run, 1, 1).miss == 0 for run in _runs(around[first:last]))
        ):
            return True
    beside = (
        term
        for term in paragraph[max(0, at - _BESIDE) : to + _BESIDE]
        if abs(term.sentence - each.whole.sentence) <= _SENTENCES
    )
    if any(are_same(term.value, each.added) and term.value >= _LARGE for term in beside):
        return True
    if each.is_result and any(
        are_same(value, each.added - each.whole.value) and value >= SMALL for value in each.values
    ):
        return True
    ones = len(words.ONE.findall("".join(term.context for term in (each.whole, *each.parts))))
    values = each.values
    gone = {values[-1] + values[0] - values[1], values[-1] - values[0] + values[1]} if len(values) == 3 else set()
    missing = each.whole.value - each.added
    closed = is_whole(each.whole) and words.AND.search(each.parts[-1].before) and not is_rest(each.parts[-1])
    return 0 < missing <= ones or (missing == 1 and len(values) > _LIST and not closed) or each.whole.value in gone


def is_no_sum(each: Sum, text: str) -> bool:
    """Tell whether words in the text say that numbers make no sum.

    The whole is that of one part, and another has its own (neun der zehn Roten und zwei der drei Grünen), or there is a
    rest of which nobody says how many it is (der Rest waren Fehlalarme).
    """
    starts, last = each.whole.number.start, each.parts[-1]
    if _OF_A_PARTY.search(each.whole.before) and any(PARTY.search(part.clause) for part in each.parts):
        return True  # what one party has is no whole of the others
    tied = any(_OF.fullmatch(text, part.number.end, starts) for part in each.parts if part.number.end < starts)
    rest = words.UNTOLD.search(text, last.number.end, last.number.end + _NEXT) if not is_rest(last) else None
    own = any(_OF_ITS_OWN.fullmatch(part.number.quote) for part in each.parts)
    return (tied and own) or (rest is not None and each.added < each.whole.value)


def _runs(terms: list[Term]) -> Iterator[tuple[Term, ...]]:
    """Give numbers as they stand, and without those that alone count something: drei Chöre stellten 230 Sänger."""
    yield tuple(terms)
    nouns = [noun(term) for term in terms]
    if len(terms) > _LIST:
        yield tuple(term for term, named in zip(terms, nouns, strict=True) if not named or nouns.count(named) > 1)
        yield from (
            (*terms[:at], *terms[at + 1 :]) for at, named in enumerate(nouns) if named and nouns.count(named) == 1
        )


def makes_another(each: Sum, paragraph: list[Term], places: dict[int, int], told: set[float]) -> bool:
    """Tell whether the parts and what stands beside them make a number that is told anywhere: 24, 47 and 12 of 83."""
    first, last = places[id(each.parts[0])], places[id(each.parts[-1])]
    for start in range(max(0, first - _WIDER), first + 1):
        for end in range(last + 1, min(len(paragraph), last + _WIDER + 1) + 1):
            run = [term.value for term in paragraph[start:end] if not term.is_attribute and fits(term, each.whole)]
            if len(run) > len(each.parts) and round(sum(run), 3) in told - set(run):
                return True
    return False
