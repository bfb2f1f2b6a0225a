"""Links by arithmetic an age with a year that no words link with it: it is a slip away from what that makes.

The year is one of a birth or a beginning, or the one that another age gives: who was 31 in 2010 was born in 1979. An
age that any two years explain is right.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.checking.age_times import NOW, OLDEST, PAST, THAT_WAS, times
from factcheck.checking.ages import Form, Told
from factcheck.checking.article import Article, once
from factcheck.checking.origins import Origin, beginnings, origins, years
from factcheck.checking.subject import THING, clause_before
from factcheck.checking.whose_age import BESIDE, FEASTS, LATEST, OF_PEOPLE, YEARS, is_same, is_same_afar

_TENS, _OF_FEASTS = (10, 20, 30), (5, 25, 50, 100)
_LEAST, _NEAR, _CENTURY = 10, 6, 100
_TO_COME = (Form.BECOMES, Form.FEAST)
_OWN = re.compile(r"[mM]it (?:seinen|ihren)|[aA]t (?:his|her)")
_IS = re.compile(r"(?:ist|bin|is|am|I[’']m|he[’']s|she[’']s|wird|will be|turns|at)\b", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:als|when|as)\b")
_WAS = re.compile(r"\b(?:war|was|had been)\b")
_SENTENCE = re.compile(r"[.!?“«\"”]\s*$")

_REACH = 20_000  # letters between an age and a beginning in the same article
_MANY = 6  # ages of a paragraph that is a list of people


def loose_age(article: Article, told: Told, others: Sequence[Told]) -> Origin | None:
    """Give the year that an age belongs to, if it is a slip away from what that makes."""
    if article.document.date is None or told.value < _LEAST or told.form is Form.SERVICE:
        return None
    begin, end = _scope(article, told)
    every, tight = beginnings(article), _tight(article)
    first = bisect_left(every, told.at - _REACH, key=_place)
    known = every[first : bisect_left(every, told.at + _REACH, key=_place)]
    fitting = [origin for origin in known if _fits(article, told, origin)]
    near = [origin for origin in fitting if begin <= origin.at < end and is_same(article, told, origin)]
    beside = [other for other in others if begin <= other.at < end and other.at != told.at]
    births = list(_of_ages(article, beside)) if len(beside) <= _MANY else []
    around = {year for _, year in years(article.text, begin, end)}
    here = {year for _, year in years(article.text, *article.sentence(told.at))}
    roots = around | {origin.year for origin in known} | {origin.year for origin, _ in births}
    strong = [origin for origin in near if origin.at in tight]
    far = [
        origin
        for origin in fitting
        if origin.at in tight and not begin <= origin.at < end and is_same_afar(article, told, origin)
    ]
    if len({origin.year for origin in far}) == 1:
        strong += far
    found = [origin for origin in strong if _misses(article, told, origin, wide=True)]
    if found and not _is_explained(article, told, roots - {origin.year for origin in found}, here):
        return _only(found)
    aged = [
        origin
        for origin, year in births
        if _misses(article, told, origin, apart=year) and is_same(article, told, origin)
    ]
    weak = [origin for origin in near if origin.at not in tight and _misses(article, told, origin)]
    if _is_explained(article, told, roots, around):
        return None
    return _only(aged or weak or list(_bare(article, told, begin, end, {origin.at for origin in known})))


@once
def _tight(article: Article) -> frozenset[int]:
    return frozenset(origin.at for origin in origins(article))


def _place(origin: Origin) -> int:
    return origin.at


def _bare(article: Article, told: Told, begin: int, end: int, known: set[int]) -> Iterator[Origin]:
    """Give the years of which nothing says that anything began, where a thing is told to be so many years old."""
    if told.form not in (*FEASTS, Form.OLD) and not YEARS.search(article.text, told.start, told.end):
        return
    for at, year in years(article.text, begin, end):
        origin = Origin(at, at + 4, at, year, birth=False)
        when = times(article, told, origin) if at not in known and _fits(article, told, origin) else None
        if when and abs(when.right - told.value) == _TENS[0] and is_same(article, told, origin):
            yield origin


def _only(found: Sequence[Origin]) -> Origin | None:
    told = {origin.year for origin in found}
    return found[-1] if told and max(told) - min(told) <= 1 else None


def _scope(article: Article, told: Told) -> tuple[int, int]:
    """Give the paragraph of an age, with the one below if it is a headline."""
    begin, end = article.paragraph(told.at)
    if _SENTENCE.search(article.text[begin:end]):
        return begin, end
    return begin, article.paragraph(min(end + 2, len(article.text) - 1))[1]


def _fits(article: Article, told: Told, origin: Origin) -> bool:
    """Tell whether an age may be counted from a birth or a beginning."""
    if origin.birth:
        return told.form not in FEASTS
    if told.form is Form.OLD:
        return told.value > OLDEST or any(map(THING.search, article.text[told.start : told.end].split()))
    return told.form not in OF_PEOPLE or _OWN.match(article.text, told.start) is not None


def _misses(article: Article, told: Told, origin: Origin, *, apart: int = 0, wide: bool = False) -> bool:
    """Tell whether an age is a slip away from what a year makes, in another year than that in which it was so."""
    when, beside = times(article, told, origin), years(article.text, *article.sentence(origin.at))
    if any(0 <= year - origin.year - told.value <= 1 for _, year in beside):
        return False  # mit 67. Geboren 1947, gestorben 2014
    if when is None or not any(_slip(told, right, wide=wide) for right in when.possible):
        return False
    return abs(origin.year + when.right - apart) > 1 and (not origin.birth or 0 <= when.right <= OLDEST)


def _slip(told: Told, right: int, *, wide: bool) -> bool:
    off = abs(right - told.value)
    if off in _TENS or (wide and 0 < off <= _NEAR):
        return True
    return off in _OF_FEASTS if told.form is Form.FEAST else off == _CENTURY and told.value > OLDEST


def _is_explained(article: Article, told: Told, births: set[int], moments: set[int]) -> bool:
    """Tell whether two years make an age right: one of birth, and one in which it was so, maybe that of today."""
    published = article.document.date
    today = {published.year, published.year + (told.form in _TO_COME)} if published else set()
    return any(0 <= moment - year - told.value <= 1 for moment in moments | today for year in births)


def _of_ages(article: Article, others: Sequence[Told]) -> Iterator[tuple[Origin, int]]:
    """Give the years of birth that other ages make, each with the year in which it was so."""
    for other in others:
        if other.form in FEASTS or other.form is Form.SERVICE:
            continue
        if year := _moment(article, other):
            for birth in (year - other.value - 1, year - other.value):
                yield Origin(other.start, other.end, other.at, birth, birth=True, made=True), year


def _moment(article: Article, told: Told) -> int:
    """Give the year in which somebody was of an age, or 0 where that is open."""
    text, published = article.text, article.document.date
    if published is None:
        return 0
    first, last = article.sentence(told.at)
    if told.form in BESIDE or NOW.search(clause_before(text, first, told.start) + text[told.start : told.end]):
        return published.year
    begin = told.start - len(LATEST.sub("", text[first : told.start]))
    here = {year for _, year in years(text, begin, last)}
    if not _WHEN.search(text, first, last):
        here -= {origin.year for origin in origins(article) if origin.birth}
    begin, end = article.sentence(min(last + 1, len(text) - 1))
    if not here and THAT_WAS.search(text, begin, end):
        here = {year for _, year in years(text, begin, end)}
    elif not here and _WAS.search(text, told.start, told.end):
        begin, end = article.sentence_before(first) or (first, first)
        here = {year for _, year in years(text, begin, end)}
    if here:
        return here.pop() if len(here) == 1 else 0
    return published.year if _IS.match(text, told.start) and not PAST.search(text, first, told.start) else 0
