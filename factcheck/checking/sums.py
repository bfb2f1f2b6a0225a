"""Finds numbers that may be a whole with its parts, because they add up or nearly do. It reads hardly any words.

The parts follow each other; the whole stands before, behind or between them, or in another paragraph. Whether they are
meant to add up is told by `signs`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, takewhile

from factcheck.checking import sum_words as words
from factcheck.checking.added import FAR, Sum, scale
from factcheck.checking.families import families
from factcheck.checking.likeness import stem
from factcheck.checking.term import Term

_MOST = 8  # parts
_WINDOW = 13  # numbers between a whole and the farthest of its parts
_SENTENCES = 2  # between them
_DENSE = 150  # numbers around
_AROUND = 60  # sentences between parts and a whole in another paragraph


def sums(paragraph: list[Term]) -> Iterator[Sum]:
    """Give all that could be a whole with its parts in a paragraph, and nearly fits, or fits."""
    paragraph = _countable(paragraph)
    told = list(families(paragraph))
    for at, whole in enumerate(paragraph):
        window = [
            place
            for place in range(max(0, at - _WINDOW), min(len(paragraph), at + _WINDOW + 1))
            if place != at
            and abs(paragraph[place].sentence - whole.sentence) <= _SENTENCES
            and fits(paragraph[place], whole)
        ]
        near = [place for place in window if not paragraph[place].is_attribute]
        own = [place for place in near if not _counts_other(paragraph[place], whole)]
        runs = {
            run: True
            for family, roles in told
            if roles.get(at, len(family.parts)) >= len(family.parts)
            for run in _runs(paragraph, [place for place in window if place in roles], whole)
            if family.is_complete([roles[place] for place in run])
        }
        for places in (near, own):
            for run in _runs(paragraph, places, whole):
                runs.setdefault(run, False)
        for run, is_family in runs.items():
            yield _sum(paragraph, at, run, near, is_family=is_family)


def far_sums(paragraphs: list[list[Term]]) -> Iterator[Sum]:
    """Give what one to three sentences tell, with the wholes in paragraphs around that it makes or nearly makes."""
    every = [term for paragraph in paragraphs for term in paragraph]
    for paragraph in paragraphs:
        here = set(map(id, paragraph))
        first = bisect_left(every, paragraph[0].sentence - _AROUND, key=_sentence) if paragraph else 0
        last = bisect_right(every, paragraph[-1].sentence + _AROUND, key=_sentence) if paragraph else 0
        if last - first > _DENSE:
            continue  # a table, in which numbers make others by chance
        for parts in _enumerations(_countable(paragraph)):
            values = [part.value for part in parts]
            added, unit = sum(values), next((part.unit for part in parts if part.unit), "")
            least, most = max(added * (1 - FAR), *values), added / (1 - FAR)
            for whole in every[first:last]:
                if least < whole.value <= most and whole.unit == unit and id(whole) not in here:
                    yield Sum(whole, parts, is_elsewhere=True)


def _countable(paragraph: list[Term]) -> list[Term]:
    """Give the numbers that do not say how many others are listed."""
    return [term for place, term in enumerate(paragraph) if not _counts_parts(paragraph, place)]


def _counts_parts(paragraph: list[Term], at: int) -> bool:
    """Tell whether a number says how many are listed behind it: three buses: 48, 51 and 39."""
    term = paragraph[at]
    if term.value > _MOST or not term.noun or not (term.last or words.COLON.search(term.after)):
        return False
    listed = paragraph[at + 1 : at + 2 + int(term.value)]
    sentences = [each.sentence for each in listed]
    return (
        len(listed) >= term.value > 1
        and sentences[0] == sentences[int(term.value) - 1] <= term.sentence + term.last
        and (len(listed) == term.value or sentences[-1] > sentences[0])
    )


def fits(part: Term, whole: Term) -> bool:
    """Tell whether two numbers can be of one sum."""
    same = part.kind.split("/")[0] == whole.kind.split("/")[0]  # 300 Euro im Monat
    return not part.kind or not whole.kind or same or (not part.unit and part.is_rest)


def _counts_other(part: Term, whole: Term) -> bool:
    """Tell whether a number counts something else than the whole, which does not count just anything."""
    if not part.noun or not whole.noun or words.ANYTHING.search(whole.noun):
        return False
    return stem(part.noun) != stem(whole.noun)


def _runs(paragraph: list[Term], places: list[int], whole: Term) -> Iterator[tuple[int, ...]]:
    """Give the runs of places whose numbers make a whole or nearly do; with one left out, if only that makes it."""
    for first in range(len(places) - 1):
        run = places[first : first + _MOST]
        values = [paragraph[place].value * scale(paragraph[place], whole) for place in run]
        run = run[: len(list(takewhile(lambda value: 1 <= value < whole.value, values)))]
        for size, added in enumerate(accumulate(values[: len(run)]), 1):
            if added > whole.value / (1 - FAR):
                break
            if size < 2 or added < whole.value * (1 - FAR):
                continue
            chosen = tuple(run[:size])
            yield chosen
            for out in range(size if size > 2 else 0):
                if abs(added - values[out] - whole.value) < 1e-6 * whole.value:
                    yield (*chosen[:out], *chosen[out + 1 :])


def _sum(paragraph: list[Term], at: int, run: tuple[int, ...], near: list[int], *, is_family: bool) -> Sum:
    first, last = run[0], run[-1]
    between = range(min(first, at), max(last, at))
    return Sum(
        paragraph[at],
        tuple(paragraph[place] for place in run),
        is_family=is_family,
        is_begun=not is_family
        and not words.OPENS.search(paragraph[first].before)
        and any(place < first and paragraph[place].sentence == paragraph[first].sentence for place in near),
        goes_on=not is_family
        and not words.ENDS.match(paragraph[last].after)
        and any(place > last and paragraph[place].sentence == paragraph[last].sentence for place in near),
        skips=any(place != at and place not in run and not paragraph[place].is_attribute for place in between),
    )


def _sentence(term: Term) -> int:
    return term.sentence


def _enumerations(paragraph: list[Term]) -> Iterator[tuple[Term, ...]]:
    """Give the numbers of one to three sentences that hold no others."""
    begins = [at for at, term in enumerate(paragraph) if at == 0 or paragraph[at - 1].sentence < term.sentence]
    for at, first in enumerate(begins):
        for last in (*begins, len(paragraph))[at + 1 : at + 2 + _SENTENCES]:
            parts = tuple(term for term in paragraph[first:last] if not term.is_attribute)
            if (
                1 < len(parts) < _MOST
                and parts[-1].sentence - parts[0].sentence <= _SENTENCES
                and len({part.kind for part in parts if part.kind}) <= 1
            ):
                yield parts
