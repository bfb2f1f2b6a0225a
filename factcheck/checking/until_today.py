"""Judges how long ago something was, or how long it has gone on, against the year told and the article's date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checking.article import Article
from factcheck.checking.days import days
from factcheck.checking.lengths import (
    AGO_AFTER,
    BREAK,
    ROUGH,
    YEAR,
    Length,
    spans,
    wrong_length,
)
from factcheck.model import Hint

_SINCE_BEHIND = re.compile(
    rf",? (?:since|from(?= \d{{4}} (?:until|to|till) (?:now|today|this|last|yesterday))"
    rf"|(?P<ago>(?:ist es )?her, (?:dass|seit)))(?: (?!{YEAR})[^\s.;,]+){{0,9}}?"
    rf"(?:, (?:am|im|in|on)(?: \d\d?\.?)?(?: [A-Z]\w+)?)? (?P<year>{YEAR})\b",
    re.IGNORECASE,
)
_IT_IS = re.compile(r"(?:\b(?:[fF]or|[iI]t(?:[’']s| is| has been)|[eE]s ist|[eE]s sind)(?: now| nun| jetzt)? |^\W*)$")
_BACK = re.compile(r"\b(?:vor|seit|nach)\s+(?:(?!\d)[a-zäöüß]+ ){0,3}$", re.IGNORECASE)
_GOES_ON = re.compile(
    r" (?:now|and counting|already)\b|(?: also)?(?: (?:schon|bereits|inzwischen|nun|mittlerweile|jetzt))(?=[,.;:)–])"
)
_COMMENTED = re.compile(
    r"\b(?:nunmehr|inzwischen|mittlerweile|also|mithin|somit|damit|folglich|thus|so|that is)\b|[,(–—] ?(?:vor"
    r"|seit|genau vor|ziemlich genau vor)?\s*$",
    re.IGNORECASE,
)
_LINKED = re.compile(
    r"\b(?:also|mithin|somit|damit|folglich|nunmehr|inzwischen|mittlerweile|thus|so|that is|seit)\b", re.IGNORECASE
)
_ASIDE = re.compile(r"[\s,(–—-]*(?:genau |rund |ziemlich genau |vor |exactly |about |almost |some )*", re.IGNORECASE)
_AGO_BEFORE = re.compile(
    rf"(?:,| –)? (?:(?:also|nämlich|im|am|in|on|Anfang|Ende|Mitte|das heißt)(?: \d\d?\.)?(?: [A-ZÄÖÜ]\w+)?(?: Jahre?)?"
    rf" |\()?(?P<year>{YEAR})\b(?=[,.;:)])"
    rf"| (?:(?:im|am|in|on) )?(?:\d\d?\. )?(?:[A-ZÄÖÜ]\w+ )?(?P<year2>{YEAR})\b(?! (?:bis|to))"
)
_AFTER_NOW = re.compile(r"\b(?:nach|seit) (?:nun|jetzt|inzwischen)\b")
_SINCE = re.compile(rf"\b(?:seit|since)(?: \w+)? (?P<year>{YEAR})\b|\b(?P<year2>{YEAR})\b", re.IGNORECASE)


def until_today(article: Article, length: Length) -> Iterator[Hint]:
    """Give a hint when a length is not that from the year beside it to today."""
    for judge in (_ago, _ago_before):
        yield from judge(article, length)


def _ago(article: Article, length: Length) -> Iterator[Hint]:
    """Judge "1982, also vor 30 Jahren" and "übernahm den Betrieb 2006, führt ihn also seit 14 Jahren"."""
    published, text = article.document.date, article.text
    back = _BACK.search(length.before)
    if published is None or not (back or AGO_AFTER.match(length.after) or _GOES_ON.match(length.after)):
        return
    known = list(_SINCE.finditer(text, max(length.first, length.start - 90), length.start))
    lead = length.before[-40:]
    if not known or not (_COMMENTED.search(lead) or _AFTER_NOW.search(lead)):
        return
    found = known[-1]
    between = text[found.end() : length.start]
    closed = length.after.lstrip().removeprefix("ago").lstrip()[:1] in tuple(",.;)–") or _GOES_ON.match(length.after)
    closed = closed or AGO_AFTER.match(length.after)
    linked = _LINKED.search(between) or (_ASIDE.fullmatch(between.rsplit(",", 1)[-1]) and closed)
    if not linked and not (found["year"] and _AFTER_NOW.search(lead)):
        return
    if back and back.group().lower().startswith("nach") and not found["year"]:
        return
    if BREAK.search(between) or any(
        span.start < found.end() <= span.end for span in spans(text, length.first, length.last)
    ):
        return
    yield from _not_since(article, length, found.start("year" if found["year"] else "year2"))


def _ago_before(article: Article, length: Length) -> Iterator[Hint]:
    """Judge "Vor 30 Jahren, 1989, fiel die Mauer"."""
    if since := _SINCE_BEHIND.match(length.after):
        if since["ago"] or _IT_IS.search(length.before):
            yield from _not_since(article, length, length.until + since.start("year"))
        return
    if AGO_AFTER.match(length.after):
        found = _AGO_BEFORE.match(length.after.removeprefix(" ago"))
        if found and re.fullmatch(r"\W*", length.before):
            place = found.start(found.lastgroup or "year")
            yield from _not_since(article, length, length.until + len(" ago") + place)
        return
    back = _BACK.search(length.before)
    if not back or not back.group().lower().startswith("vor"):
        return
    if found := _AGO_BEFORE.match(length.after):
        yield from _not_since(article, length, length.until + found.start(found.lastgroup or "year"))


def _not_since(article: Article, length: Length, at: int) -> Iterator[Hint]:
    """Give a hint when a length is not that from the year at a place to today."""
    published, year = article.document.date, int(article.text[at : at + 4])
    if published is None or year > published.year:
        return
    beside = days(article.text, language=article.document.language, start=max(0, at - 20), end=at + 4)
    on = next((day.date for day in beside if day.end == at + 4), None)
    low, high = _elapsed(year, on, published)
    slack = 1.0 if ROUGH.search(length.before) else 0.5 if length.value != int(length.value) else 0.0
    if low - slack <= length.value <= high + slack:
        return
    halves = on and length.value != int(length.value)
    right = round((published - on).days / 365.25 * 2) / 2 if on and halves else published.year - year
    yield from wrong_length(article, length, right, f"{year} – {published.year}")


def _elapsed(year: int, on: date | None, published: date) -> tuple[float, float]:
    """Give the least and the most of years that have gone by."""
    if on is not None:
        passed = (published - on).days / 365.25
        return int(passed + 0.1), passed + 0.1
    return published.year - year - 1, published.year - year
