"""Judges how long ago something was, or how long it has gone on, against the year told and the article's date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from factcheck.checking.article import Article
from factcheck.checking.days import days
from factcheck.checking.lengths import (
    AGO_AFTER,
    ANY_YEAR,
    BREAK,
    ROUGH,
    TYPICAL,
    YEAR,
    Length,
    near,
    spans,
    wrong_length,
)
from factcheck.model import Hint

_SINCE_BEHIND = re.compile(
    rf",? (?:since|from(?= \d{{4}} (?:until|to|till) (?:now|today|this|last|yesterday))"
    rf"|(?:ist es )?her, (?:dass|seit))(?: (?!{YEAR})[^\s.;,]+){{0,9}}? (?P<year>{YEAR})\b",
    re.IGNORECASE,
)
_IT_IS = re.compile(r"(?:\b(?:[fF]or|[iI]t(?:[’']s| is| has been)|[eE]s ist|[eE]s sind)(?: now| nun| jetzt)? |^\W*)$")
_SAME = re.compile(r"(?:Er|Sie|He|She|Das Amt|Den Posten|Die Stelle|Angetreten|Begonnen|Gekommen|The (?:job|post))\b")
_BESIDE = 14  # letters
_PASSED = re.compile(
    r" (?:(?:have|had|has) (?:now |since )?(?:passed|gone by|elapsed)"
    r"|(?:sind|waren)(?: \w+){0,3} (?:vergangen|verstrichen"
    r"|ins Land gegangen))\b"
)
_STILL = re.compile(r" (?:also|schon|nun|inzwischen|mittlerweile|lang(?= schon)|now|already|in all)\b")
_IN_OFFICE = re.compile(
    r" (?:an der (?:Spitze|Macht)|im (?:Amt|Dienst|Vorstand)|als [A-ZÄÖÜ]\w+"
    r"|in (?:charge|office|post|power|the (?:job|post|role))"
    r"|at the (?:helm|top)|as \w+)\b"
)
_STOPS = re.compile(
    r"\b(?:gibt|geht|hört|verlässt|verabschiedet|scheidet|tritt|zieht|räumt|übergibt|legt|wechselt|endet|will|wird"
    r"|is (?:leaving|retiring|stepping|standing)|leaves|retires|steps|stands|will|hands|quits)\b"
)
_TOOK = re.compile(
    r"\b(?:übernommen|übernahm|angetreten|trat|gekommen|kam|gewählt|begonnen|begann|wurde|took (?:up|over|on|office)"
    r"|joined|came|started|began|was (?:elected|appointed|named)|became|succeeded)\b"
)
_BACK = re.compile(r"\b(?:vor|seit|nach)\s+(?:(?!\d)[a-zäöüß]+ ){0,3}$", re.IGNORECASE)
_GOES_ON = re.compile(r" (?:now|and counting|already)\b")
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
_SINCE_YEAR = re.compile(rf"\b(?:seit|since) (?:\w+ )?(?P<year>{YEAR})\b", re.IGNORECASE)
_BEGAN = re.compile(
    r"\b(?:kam|begann|anfing|übernahm|gründete|eröffnete|zog|antrat|einstieg|came|began|joined|started|took over)\b"
)


def until_today(article: Article, length: Length) -> Iterator[Hint]:
    """Give a hint when a length is not that from the year beside it to today."""
    for judge in (_ago, _ago_before, _since, _passed, _until_now):
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
        if _IT_IS.search(length.before):
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


def _since(article: Article, length: Length) -> Iterator[Hint]:
    """Judge "Als sie 2004 kam, ... , die seit 30 Jahren Dienst tut": only what is off by tens."""
    if not re.search(r"\b(?:seit|for) (?:\w+ )?$", length.before) or AGO_AFTER.match(length.after):
        return
    years = list(ANY_YEAR.finditer(article.text, length.first, length.start))
    published = article.document.date
    if len(years) != 1 or not published:
        return
    began = _BEGAN.search(article.text, max(0, years[0].start() - 20), years[0].end() + 15)
    if began and abs(length.value - (published.year - int(years[0].group()))) in TYPICAL[2:]:
        yield from _not_since(article, length, years[0].start())


def _passed(article: Article, length: Length) -> Iterator[Hint]:
    """Judge "Since 2008, 16 years have passed" and "Seit 1989 sitzt sie im Rat, 35 Jahre also"."""
    known = list(_SINCE_YEAR.finditer(article.text, length.first, length.start))
    years = ANY_YEAR.findall(article.text[length.first : length.start])
    if len(known) != 1 or len(years) != 1 or not (_PASSED.match(length.after) or _STILL.match(length.after)):
        return
    if _STILL.match(length.after) and not re.search(r",\s*(?:\w+ )?$", length.before):
        return
    yield from _not_since(article, length, known[0].start("year"))


def _until_now(article: Article, length: Length) -> Iterator[Hint]:
    """Judge "Nach 17 Jahren an der Spitze geht er. Er hatte das Amt 2007 übernommen": only a near miss."""
    if not re.search(r"\b(?:[nN]ach|[aA]fter) (?:nun |genau |exactly )?$", length.before):
        return
    own = list(ANY_YEAR.finditer(article.text, length.first, length.start))
    stops = _STOPS.match(length.after.lstrip()) or _STOPS.search(length.before, max(0, len(length.before) - _BESIDE))
    if len(own) == 1 and stops and (_TOOK.search(length.before) or _SINCE_YEAR.search(length.before)):
        yield from _slipped(article, length, own[0].start())
        return
    leaves = _IN_OFFICE.match(length.after) and _STOPS.search(length.after)
    if not (leaves or (stops and length.first + 6 > length.start)) or ANY_YEAR.search(length.before + length.after):
        return
    place = bisect_left(article.sentences, (length.last, length.last))
    published = article.document.date
    if (
        published is None
        or place >= len(article.sentences)
        or "\n" in article.text[length.last : article.sentences[place][0]]
    ):
        return
    start, end = article.sentences[place]
    years = list(ANY_YEAR.finditer(article.text, start, end))
    if len(years) == 1 and _SAME.match(article.text, start, end) and _TOOK.search(article.text, start, end):
        yield from _slipped(article, length, years[0].start())


def _slipped(article: Article, length: Length, at: int) -> Iterator[Hint]:
    """Judge a length that is hardly meant to be exact: only a near miss of more than a year."""
    published = article.document.date
    right = published.year - int(article.text[at : at + 4]) if published else 0
    if near(length.value, right) and abs(length.value - right) > 1:
        yield from _not_since(article, length, at)


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
    yield wrong_length(article, length, right, f"{year} – {published.year}")


def _elapsed(year: int, on: date | None, published: date) -> tuple[float, float]:
    """Give the least and the most of years that have gone by."""
    if on is not None:
        passed = (published - on).days / 365.25
        return int(passed + 0.1), passed + 0.1
    return published.year - year - 1, published.year - year
