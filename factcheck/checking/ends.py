"""Finds the two points in time between which lies a length that is told. It judges no length.

They are a period that words make (from, to), else the only two of the sentence, or of what is told in front of it; a
single one begins what lasts until today. What counts from one point is found by `moved`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.checking.linked import LASTS, Way, is_firm, is_of_noun, is_so
from factcheck.checking.moved import GAP, Ends, ago, counted, later, since, touches
from factcheck.checking.near_points import MONTHS, YEARS, Near, is_attribute
from factcheck.checking.subject import Subject, relatives, subject
from factcheck.checking.tense import is_now, is_past, is_present, is_recent
from factcheck.checking.time_points import Point, is_period

_WHOLE = re.compile(
    r"(?: \w+)? (?:lang|hindurch|hinweg|long|in all|in total|altogether|am Stück|in denen|in which|insgesamt|also"
    r"|mithin)\b|,? (?:in denen|in which|that|hintereinander|in Folge|in a row|mit|with)\b|\s*(?:[.,;:)–—]|$)"
)
_NEXT_CLAUSE = re.compile(r"(?: \w+)? (?:lang|long) (?:\w+ (?:er|sie|es|der|die|das|he|she|it)\b|war|was|davon)\b")
_BEGINS = re.compile(
    r"[^,.;]{0,40}\b(?:begonnen|begann(?:en)?|beginnt|eröffnet|gegründet|angefangen|started?|began|begun|opened|founded)\b"
)
_LISTED = re.compile(r" (?:und|and|oder|or)(?: um| am| im| at| on| in)? ")
_BOTH = re.compile(r"\b(?:dazwischen|zwischen|between)\b", re.IGNORECASE)
_BORDER = re.compile(r"[,;:]")
_FIRST = re.compile(r"[^,.;]*\b(?:before|bevor|ehe)\b")
_MOVED = re.compile(
    r"\b(?:Jahre?|Monate?|Wochen?|Tage?|Stunden?|years?|months?|weeks?|days?|hours?)"
    r" (?:später|danach|darauf|later|on)\b"
)
_LEAP = 2024
_TURNED = 66  # days by which the first day can be told behind the last one
_NEAR, _FAR, _SENTENCES = 40, 90, 3


def ends(near: Near) -> Iterator[Ends]:
    """Give the points between which a length may lie, the most probable first."""
    way = near.said.way
    if way is Way.SINCE:
        yield from since(near, _around(near, near.here))
    elif way is Way.AGO:
        yield from ago(near, _around(near, [point for point in near.here if point.end <= near.length.start]))
    elif way is Way.FROM:
        yield from counted(near, _around(near, near.here))
    elif way is not Way.SPAN:
        yield from later(near)
    else:
        yield from _span(near)
    if way in (Way.SPAN, Way.SINCE) and not near.here:
        yield from _of_life(near)


def _of_life(near: Near) -> Iterator[Ends]:
    """Give the two ages of the only one who is told of."""
    old = [point for point in near.able if point.age and point.start < near.said.last]
    alone = not relatives(near.text[slice(*near.article.paragraph(near.said.first))])
    if len(old) == 2 and alone and any(point.months for point in old):
        young, old_one = sorted(old, key=lambda point: point.age)
        yield Ends(young, old_one, sure=is_firm(near.said))


def _span(near: Near) -> Iterator[Ends]:
    said, here = near.said, near.here
    periods = [(one, other) for one, other in pairwise(here) if is_period(near.text, one, other)]
    for one, other in sorted(periods, key=lambda pair: near.gap(*pair)):
        if _is_beside(near, one, other):
            yield Ends(one, other, told=True, sure=True)
            return
    between = _astride(near)
    if between:
        yield Ends(*between, sure=True)
    elif len(periods) == 1:
        closed = _WHOLE.match(said.after) or is_firm(said) or near.length.size >= YEARS
        if closed:
            yield Ends(*periods[0], told=True, sure=is_so(said))
    elif not periods and not (len(here) == 2 and is_of_noun(said)):
        yield from _in_front(near)


def _in_front(near: Near) -> Iterator[Ends]:
    """Give the points of the sentence and of those in front of it, or the one from which it lasts until today."""
    said, length, firm = near.said, near.length, is_firm(near.said)
    here = near.here if len(near.here) > 1 else [point for point in near.here if _is_linked(near, point)]
    around = _around(near, here)
    yield from _until_today(near, here, around)
    closing = bool(here) and here[-1].end <= length.start and _WHOLE.match(said.after)
    if len(around) > 2 and (closing or (not here and (firm or not said.before.strip()))):
        around = [around[0], around[-1]]
    if len(around) == 2 and not _apart(near, *around):
        one, other = _ordered(near, *around)
        period = is_period(near.text, *around) or (firm and near.starts(around[0]))
        beside = bool(here) and _WHOLE.match(said.after) is not None and touches(near, around[-1])
        sure = firm or beside or length.nth or (said.after_it and bool(here) and not is_of_noun(said))
        yield Ends(one, other, told=period, sure=sure)
    if not around and (said.opens or length.nth):
        yield from _behind(near)


def _is_linked(near: Near, point: Point) -> bool:
    """Tell whether the only point of a sentence is one of the clause of the length."""
    same = not _BORDER.search(near.text, near.length.until, point.start)
    return same or near.length.nth or near.starts(point) or touches(near, point)


def _until_today(near: Near, here: list[Point], around: list[Point]) -> Iterator[Ends]:
    """Give the point from which something lasts until today."""
    said, length, today = near.said, near.length, near.today
    if not around or not today or length.size < MONTHS:
        return
    starts = [point for point in here if near.starts(point)]
    one = (starts or here or around)[-1]
    clause = near.text[max(said.first, one.start - _NEAR) : one.end + _NEAR].split(", ")[0]
    goes_on = len(here) == len(starts) == 1 and is_present(clause)
    if not (goes_on or is_now(said) or is_recent(near.text, one.end, said.last)):
        return
    if starts and one.end <= length.start and touches(near, one):
        yield Ends(one, today, sure=True)
        return
    sentence = near.article.sentence(around[-1].start)
    alone = sum(near.article.sentence(point.start) == sentence for point in around) == 1
    reached = said.after_it and one.start > length.until and not starts
    if alone and not reached and (len(around) == 1 or not here or starts):
        yield Ends(one, today, sure=length.nth or (is_firm(said) and len(around) == 1))


def _around(near: Near, here: list[Point]) -> list[Point]:
    """Give the points of the sentence of a length and of those in front of it, up to the one that makes them two."""
    around, begin = here, near.said.first
    for _ in range(_SENTENCES):
        previous = near.article.sentence_before(begin)
        if len(around) >= 2 or previous is None:
            break
        begin = previous[0]
        found = [point for point in near.dated if begin <= point.start < previous[1]]
        found = [point for point in found if not is_attribute(near.text, point)]
        for one, other in pairwise(found):
            if not around and is_period(near.text, one, other):
                return [one, other]
        around = found + around
    return around


def _ordered(near: Near, one: Point, other: Point) -> tuple[Point, Point]:
    """Give two points in the order of time, which one sentence may turn round."""
    if one.minutes >= 0 and not one.day:
        return (other, one) if _BEGINS.match(near.text, other.end) else (one, other)
    late = one.first(one.year or _LEAP) - other.first(other.year or _LEAP)
    turned = late > 0 if one.year and other.year else 0 < late < _TURNED and not one.year and not other.year
    same = (one in near.here) == (other in near.here) or near.starts(other)
    return (other, one) if turned and same else (one, other)


def _apart(near: Near, one: Point, other: Point) -> bool:
    """Tell whether nothing lasts from one point to the other."""
    text, said, today = near.text, near.said, near.article.document.date
    if one.start > near.length.until and _FIRST.match(said.after):
        return True
    if _LISTED.fullmatch(text, one.end, other.start) and not _BOTH.search(said.before):
        return not is_period(text, one, other)
    last = _ordered(near, one, other)[1]
    if _BEGINS.match(text, last.end) or _MOVED.search(text, one.end, max(one.end, near.length.start)):
        return True
    return bool(today and other.year and is_past(said) and other.first(other.year) > today.toordinal())


def _is_beside(near: Near, one: Point, other: Point) -> bool:
    """Tell whether a length stands beside a period as a comment on it."""
    text, length, said = near.text, near.length, near.said
    if one.start <= length.start < other.end:
        return False
    if length.until <= one.start:
        between = text[length.until : one.start]
        return GAP.fullmatch(between) is not None or (LASTS.search(between) is not None and len(between) < _FAR)
    between = text[other.end : length.start]
    clause = between.rpartition(",")[2]
    compound = "-" in text[length.end : length.until]
    closed = compound or (_WHOLE.match(said.after) and not _NEXT_CLAUSE.match(said.after))
    apposed = closed and (GAP.fullmatch(clause) or is_so(said))
    return bool(apposed or LASTS.search(clause)) and len(between) < _FAR


def _astride(near: Near) -> tuple[Point, Point] | None:
    """Give the points on both sides of a length: it fell silent in 1983 and reopened, after 24 years, in 2007."""
    before, behind = [point for point in near.here if point.end <= near.length.start], near.behind
    if not before or not behind or not near.said.after_it:
        return None
    return (before[-1], behind[0]) if GAP.fullmatch(near.text, near.length.until, behind[0].start) else None


def _behind(near: Near) -> Iterator[Ends]:
    """Give what the next sentence tells: Nach 18 Jahren hört sie auf. 2006 war sie gekommen."""
    article, said = near.article, near.said
    later = [point for point in near.dated if point.start >= said.last]
    first, last = article.sentence(later[0].start) if later else (0, 0)
    there = [point for point in later if point.start < last]
    if not there or article.sentence_before(first) != (said.first, said.last):
        return
    who, _ = subject(near.text[first : there[0].start], english=article.document.language.startswith("en"))
    if len(there) == 2:
        yield Ends(there[0], there[1], told=is_period(near.text, *there))
        return
    begun = len(there) == 1 and who is not Subject.OTHER and (said.after_it or near.length.nth)
    if begun and near.today and is_now(said):
        yield Ends(there[0], near.today, sure=near.length.nth)
