"""The rule *duration*: how long something took, or how long ago it was, against the points in time beside it.

`lengths` reads all lengths, `time_points` all points, `linked` how the words beside a length link it with them, `ends`
between which two it lies; `spans` reckons and knows how people round. A length that other points of the paragraph
explain is right, and where it is not certain that it lies between these two only a near miss gives a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from factcheck.checking.article import Article
from factcheck.checking.ends import ends
from factcheck.checking.lengths import lengths
from factcheck.checking.linked import Way, is_of_another, is_one_of_several, told
from factcheck.checking.moved import Ends
from factcheck.checking.near_points import Near, near
from factcheck.checking.rewriting import in_years, named, rewritten
from factcheck.checking.spans import SLIPS, Span, fits, is_near, is_rough, is_slip, rights, spans
from factcheck.checking.tense import is_now, is_of_present
from factcheck.model import Hint

_ABROAD = re.compile(r"\b(?:Ortszeit|local time|Zeitverschiebung|Zeitzone\w*|time zone)\b")
_FLIGHT = re.compile(r"\b(?:(?<!im )Flug|[Ff]liegt|[Ff]light|Maschine|[Ff]lies)\b")
_DEN_JAHREN = re.compile(r"\bden Jahren (?:von |zwischen )?$")
_FEW_YEARS = 2.1 * 366  # days
_LEAP = 2024
_YEAR = 300  # days that a year has at least
_MANY = 14  # points


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every duration that does not fit the years, the days or the hours beside it."""
    for length in lengths(article):
        if said := told(article, length):
            yield from _checked(near(article, said))


def _checked(around: Near) -> Iterator[Hint]:
    """Judge a length by the points between which it may lie, until one of them explains it or makes it wrong."""
    for pair in ends(around) if around.able else ():
        between = spans(pair.one, pair.other, around.article.document.date)
        if any(_fits(around, span, pair) for span in between):
            return
        if hint := _judged(around, pair, between):
            yield hint
            return


def _judged(around: Near, pair: Ends, between: list[Span]) -> Hint | None:
    """Give a hint when a length that is not that between two points is near it."""
    length, said = around.length, around.said
    values = [value for span in between for value in rights(length, span, said.before, told=pair.told)]
    slips = [value for value in values if length.size == 1 and abs(value - length.value) in SLIPS]
    value = min(slips or values, key=lambda each: abs(each - length.value), default=0)
    if not is_near(length, value, sure=pair.sure or not said.before.strip()):
        return None
    if length.size < 1 and _is_abroad(around, value):
        return None
    if not (pair.sure and pair.told) and _is_explained(around, pair):
        return None
    slip = pair.other.end > 0 and length.size >= _YEAR and is_slip(abs(length.value - value))
    if not pair.sure and is_of_another(around.article, said, pair.one.end, certain=slip):
        return None
    if not pair.sure and pair.other.end and (is_of_present(said) or _is_of_part(around, pair)):
        return None
    return _last_day(around, pair) or _hint(around, pair, value)


def _is_of_part(around: Near, pair: Ends) -> bool:
    """Tell whether a length is one of several of a sentence that does not tell the points."""
    return pair.other.end <= around.said.first and is_one_of_several(around.said)


def _fits(around: Near, span: Span, pair: Ends) -> bool:
    """Tell whether a length may be said of two points, of which both may count."""
    counted = _DEN_JAHREN.search(around.text, max(0, pair.one.start - 20), pair.one.start)
    both = pair.told and (around.length.until <= pair.one.start or span.high < _FEW_YEARS or counted is not None)
    return fits(around.length, span, around.said.before, strict=pair.told, both=both)


def _is_abroad(around: Near, value: float) -> bool:
    """Tell whether a journey may cross a border between time zones."""
    paragraph = around.article.paragraph(around.length.start)
    hours = abs(around.length.value - value) * around.length.size * 24
    whole = abs(hours - round(hours)) < 0.01
    return bool(_ABROAD.search(around.text, *paragraph) or (whole and _FLIGHT.search(around.text, *paragraph)))


def _is_explained(around: Near, pair: Ends) -> bool:
    """Tell whether any two points make a length right, or one of them and today.

    They are those of the paragraph, or where words tie the length to two of them, of its sentence and the one before.
    """
    said, able, published = around.said, around.able[:_MANY], around.article.document.date
    if pair.sure:
        first, _ = around.article.sentence_before(said.first) or (said.first, said.last)
        able = [point for point in around.able if first <= point.start < said.last]
    open_end = (said.way is not Way.SPAN or is_now(said)) and (not pair.sure or not pair.other.end)
    pairs = list(combinations(able, 2)) if said.way not in (Way.SINCE, Way.AGO) else []
    if open_end and (today := around.today):
        pairs += [(point, today) for point in able if not point.age]
    return any(
        fits(said.length, span, said.before, strict=not span.exact)
        for one, other in pairs
        for span in (*spans(one, other, published), *spans(other, one, published))
    )


def _hint(around: Near, pair: Ends, value: float) -> Hint:
    text, article, length = around.text, around.article, around.length
    if is_rough(around.said.before) and length.value % 10 == 0 and value > 10:
        value = 10 * round(value / 10)
    days, months = value * length.size, _months(pair)
    language, end = article.document.language, length.end
    if suggestion := in_years(text, length, days, language=language):
        end = length.until
    else:
        suggestion = rewritten(text, length, days, language=language, months=months)
    front, behind = _common(text[length.start : end], suggestion) if suggestion else (0, 0)
    one, other = (text[each.start : each.end] or article.say(en="today", de="heute") for each in (pair.one, pair.other))
    return Hint(
        length.start + front,
        end - behind,
        article.say(
            en=f"From {one} to {other} it is {named(days, length, language='en')}.",
            de=f"Von {one} bis {other} sind es {named(days, length, language='de')}.",
        ),
        suggestion[front : len(suggestion) - behind],
    )


def _last_day(around: Near, pair: Ends) -> Hint | None:
    """Give the hint at the last day of a period told behind its length, with which nobody has compared it."""
    length, one, other, text = around.length, pair.one, pair.other, around.text
    if not (pair.told and one.day and other.day and length.until <= one.start and text[other.start].isdigit()):
        return None
    today = around.today
    first = one.first(one.year or other.year or (today.year if today else _LEAP))
    end = date.fromordinal(round(first + length.days) - 1)
    if end.month != other.month or round(abs(first + length.days - 1 - other.first(end.year))) in SLIPS:
        return None
    said = text[length.start : length.until]
    message = around.article.say(en=f"{said} end on day {end.day}.", de=f"{said} enden am {end.day}.")
    return Hint(other.start, other.start + len(str(other.day)), message, str(end.day))


def _common(said: str, right: str) -> tuple[int, int]:
    """Give how many letters of whole words two texts have in common in front and behind: Zwei Stunden und 20."""
    words, others = re.findall(r"\S+\s*", said), re.findall(r"\S+\s*", right)
    front = behind = 0
    while min(len(words), len(others)) > 1 and words[0] == others[0]:
        front += len(words.pop(0))
        others.pop(0)
    while min(len(words), len(others)) > 1 and words[-1] == others[-1]:
        words.pop()
        others.pop()
        behind = len(said) - front - len("".join(words).rstrip())
    return front, behind


def _months(pair: Ends) -> int:
    """Give the whole months between two days, or 0 between two years."""
    one, other = pair.one, pair.other
    if not (one.month and other.month):
        return 0
    if one.first(one.year or other.year or 2024) > other.first(other.year or one.year or 2024):
        one, other = other, one
    count = ((other.year or one.year) - (one.year or other.year)) * 12 + other.month - one.month
    return count - bool(one.day and other.day and other.day < one.day)
