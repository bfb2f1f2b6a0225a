"""Finds the number in which a share of a whole comes out, where a clause or a sentence stands between them.

"Drei Viertel der 1.200 Beschäftigten folgten dem Aufruf, so dass 900 Menschen …", "Die Hälfte der 80 Plätze ist frei.
Für diese 40 Plätze …". The looser the words, the nearer the number must be. It never judges whether it is right.
"""

from __future__ import annotations

import re

from factcheck.checking.article import Article
from factcheck.checking.likeness import stem
from factcheck.checking.parts import earlier, is_count, is_of, is_thereof, like, noun_of, share, whole_of_itself
from factcheck.checking.slots import Line, Number, Q
from factcheck.checking.telling import is_told
from factcheck.finding.words import word_set

_SO_THAT = re.compile(
    r",? (?:so ?dass|womit|weshalb|weswegen|wodurch|so that|which means|meaning|leaving)\b"
    r"[^,;:.–—\ue000-\ue7ff]{0,40}$",
    re.IGNORECASE,
)
_FULLY = r"(?:genau|insgesamt|exakt|nur|gerade|also|immerhin|just|exactly|only|some|all|die|der|the|das sind|in all)"
_COLON = re.compile(rf"(?::| [–—]|\() ?(?:{_FULLY} )*$", re.IGNORECASE)
_SEMICOLON = re.compile(rf"[;:–—,] ?(?:{_FULLY} |und |and )*$", re.IGNORECASE)
_THESE = re.compile(r"(?:[\w-]+ ){0,3}(?:dies|the[sm]e|those)\w*(?: [a-zäöüß]+e[nr]?)? $", re.IGNORECASE)
_THE = re.compile(r"(?:[\w-]+ ){0,2}(?:die|den|der|alle|allen|the|all)(?: [a-zäöüß]+e[nr]?)? $", re.IGNORECASE)
_THAT_IS = re.compile(
    r"(?:Das|Dies|Es|Betroffen|That|This|It)(?: \w+)? (?:sind|waren|wären|macht|machte|ergibt|ergäbe|entspricht"
    r"|entsprach|is|was|makes|means|amounts to|would be)(?: [a-zäöüß]+){0,2} $"
)
_GOES_ON = re.compile(rf"(?: [\w-]+){{0,2}}(?:,| und| and| sowie| or| oder| bis)(?: \w+)? {Q}")
_PEOPLE = word_set("""
    menschen leute leuten personen frauen männer männern kinder kindern kollegen kolleginnen köpfe betroffene
    betroffenen people men women children persons young youngsters
""")
_BRACKETS = re.compile(rf" \({Q}\) (?:von|der|des|of|aller)(?: [a-zäöüß]+){{0,2}} (?P<whole>{Q})")
_MOST = 2.2  # times by which a slip misses


def result(article: Article, line: Line, said: Number) -> tuple[Number, Number] | None:
    """Give the share and the whole that a number is the result of, where the sentence or the two sentences say so."""
    told = next((each for each in reversed(line.numbers) if each.at < said.at and share(each) is not None), None)
    if told is None or is_told(line, told) or is_thereof(line, said) or _GOES_ON.match(line.after(said)):
        return None
    if bracket := _BRACKETS.match(line.pattern, told.at + 1):
        of = line.number(bracket["whole"])
        return (told, of) if _is_near(said, told, of) else None
    named = whole_of_itself(line, told)
    if named is None and is_thereof(line, told) and told.at < line.here:
        named = next(iter(earlier(article, told.start)), None)
    whole = named or _earlier(article, line, told)
    if whole is None or not _is_near(said, told, whole):
        return None
    between = line.pattern[(max(told.at, named.at) if named else told.at) + 1 : said.at]
    if re.search(Q, between if told.at >= line.here else line.pattern[line.here : said.at]):
        return None
    if told.at >= line.here:
        joined = _SO_THAT.search(between) or (named and _is_beside(said, told, whole, between))
    else:
        joined = _is_opening(said, told, whole, line.pattern[line.here : said.at], named=named is not None)
    return (told, whole) if joined else None


def _earlier(article: Article, line: Line, told: Number) -> Number | None:
    """Give the nearest number of what a share is said to be of: fünf Prozent dieser Haushalte."""
    noun = noun_of(line, told)
    return next((each for each in earlier(article, told.start) if is_of(each, noun)), None) if noun else None


def _is_near(said: Number, told: Number, whole: Number) -> bool:
    exact = (share(told) or 0.0) * (whole.value or 0)
    return is_count(whole) and like(whole, said) and exact / _MOST <= (said.value or 0) <= exact * _MOST


def _is_beside(said: Number, told: Number, whole: Number, between: str) -> bool:
    same = _same(said, whole)
    return bool(
        ((same or _is_people(said)) and _COLON.search(between))
        or (same and said.amount.counted and _is_swapped(said, told, whole) and _SEMICOLON.search(between))
    )


def _is_opening(said: Number, told: Number, whole: Number, opening: str, *, named: bool) -> bool:
    if _THAT_IS.fullmatch(opening):
        return True
    same = _same(said, whole)
    return named and bool(
        ((same or _is_people(said)) and _THESE.fullmatch(opening))
        or (same and said.amount.counted and _is_swapped(said, told, whole) and _THE.fullmatch(opening))
    )


def _same(said: Number, whole: Number) -> bool:
    """Tell whether a number counts the same as a whole, or does not say what it counts."""
    one, other = (stem(each.amount.counted.split()[-1]) if each.amount.counted else "" for each in (said, whole))
    return not one or one == other or bool(other and (one.endswith(other) or other.endswith(one)))


def _is_swapped(said: Number, told: Number, whole: Number) -> bool:
    """Tell whether a number has the digits of the right one: what is told more loosely may be of other things."""
    exact = (share(told) or 0.0) * (whole.value or 0)
    return sorted(f"{said.value or 0:.0f}") == sorted(f"{exact:.0f}")


def _is_people(said: Number) -> bool:
    words = said.amount.counted.split()
    return bool(words) and words[-1].lower() in _PEOPLE
