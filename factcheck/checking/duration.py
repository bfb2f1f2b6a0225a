"""The rule *duration*: how long something took, or how long ago it was, against the years beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checking.article import Article
from factcheck.checking.days import days
from factcheck.checking.figuring import written
from factcheck.checking.slots import Line, lines
from factcheck.finding.amounts import amount
from factcheck.model import Hint

_YEARS = re.compile(
    r"\b(?P<count>\w+(?:,\d+)?(?:einhalb)?)(?:[ -](?:lange?n? |vollen? |ganzen? )?)(?:Jahren?|Jahre|years?)\b",
    re.IGNORECASE,
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_SPAN = re.compile(
    rf"\b(?:von|zwischen|from|between|in den Jahren) (?P<first>{_YEAR}) (?:bis|und|to|and"
    rf"|until) (?P<last>{_YEAR})\b|\((?P<first2>{_YEAR}) ?(?:bis|[-–]) ?(?P<last2>{_YEAR})\)",
    re.IGNORECASE,
)
_LONG = re.compile(r" (?:lang|hindurch|also|mithin|long)\b", re.IGNORECASE)
_COMMENT = re.compile(
    r"[,(–:] ?(?:also |mithin |somit |damit |insgesamt |das sind |das waren |immerhin |genau |ganze |volle "
    r"|and so |that is |in all |for )*$|\b(?:also|mithin|somit|damit|insgesamt|diesen|dieser|diese|those|these"
    r"|for|war(?:en)?(?: es)?) (?:(?:schon|genau|ganze|volle|rund|gut|knapp|fast|etwa|those|these|the) )*$",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\b(?:vor|seit)\s+(?:(?:gut|knapp|rund|genau|etwa|fast|nunmehr|inzwischen|mittlerweile|also|mithin|damit"
    r"|schon|bereits|jetzt|nun|mehr als|über|ziemlich genau) )*$",
    re.IGNORECASE,
)
_AGO_AFTER = re.compile(r" ago\b", re.IGNORECASE)
_COMMENTED = re.compile(
    r"\b(?:nunmehr|inzwischen|mittlerweile|also|mithin|somit|damit|folglich|thus|so|that is)\b|[,(–—] ?(?:vor"
    r"|seit|genau vor|ziemlich genau vor)?\s*$",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"\b(?:gut|knapp|rund|etwa|fast|mehr als|über|beinahe|nearly|almost|about|over|more than|some)\s*$", re.IGNORECASE
)
_GONE_BY = re.compile(
    r"\b(?:sind es|sind das|ist das|ist es|[Dd]as ist|[Dd]as sind|sind es nun|ist das nun|it is|that is)(?: \w+){0,2} $"
)
_BETWEEN = re.compile(r"\b(?:[Dd]azwischen|[Ii]n between) (?:lagen|liegen|lay|were) $")
_ANY_YEAR = re.compile(rf"\b{_YEAR}\b")
_SINCE = re.compile(rf"\b(?:seit|since)(?: \w+)? (?P<year>{_YEAR})\b|\b(?P<year2>{_YEAR})\b", re.IGNORECASE)
# What stands between years and a length: nothing, a clause without a comma, or a comma with adverbs.
_APPOSED = re.compile(
    r"^[^,;:–(]*$|[,–(:] ?(?:(?:also|mithin|somit|damit|insgesamt|das sind|das waren|immerhin|genau|ganze|volle"
    r"|rund|gut|knapp|fast|etwa|über|mehr als|for|or|and so|that is|a total of|diesen|in) ?)*$"
)
_LINKED = re.compile(
    r"\b(?:also|mithin|somit|damit|folglich|nunmehr|inzwischen|mittlerweile|thus|so|that is|seit)\b", re.IGNORECASE
)
_ASIDE = re.compile(r"[\s,(–—-]*(?:genau |rund |ziemlich genau |vor |exactly |about |almost |some )*", re.IGNORECASE)
_ALSO = re.compile(r" (?:also|mithin|in all|altogether)\b")
_THESE = re.compile(r"\b(?:diesen|these|those) $")
_LONGEST = 500
_SINCE_THEN = re.compile(r"\W*(?:Nun s|S)eit (?:nunmehr |inzwischen |mittlerweile |jetzt |nun )?")
_MANY = 10
_FEW = 2  # years from one to another that people count with both


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every duration in years that does not fit the years beside it."""
    for line in lines(article):
        for length in _lengths(article, line):
            yield from _within(article, line, length)
            yield from _ago(article, line, length)
            yield from _across(article, length)


def _lengths(article: Article, line: Line) -> Iterator[tuple[int, int, float, str]]:
    """Give lengths in years of the sentence: where they stand in the text, their value and what stands before them."""
    first, last = _borders(article, line)
    for found in _YEARS.finditer(article.text, first, last):
        value = amount(found["count"], language=line.language).value
        if value and value < _LONGEST:
            yield found.start("count"), found.end("count"), value, article.text[first : found.start("count")]


def _borders(article: Article, line: Line) -> tuple[int, int]:
    places = [number.start for number in line.own()] + [time.start for time in line.times if time.at >= line.here]
    return article.sentence(min(places))


def _within(article: Article, line: Line, length: tuple[int, int, float, str]) -> Iterator[Hint]:
    """Judge "von 2009 bis 2013, drei Jahre lang"."""
    start, end, value, before = length
    first, last = _borders(article, line)
    spans = [
        (int(found["first"] or found["first2"]), int(found["last"] or found["last2"]), found)
        for found in _SPAN.finditer(article.text, first, last)
    ]
    if not spans or _AGO.search(before):
        return
    begin, close, found = min(spans, key=lambda span: max(start - span[2].end(), span[2].start() - end))
    after = article.text[_after_unit(article.text, end) :].lstrip()[:1]
    closed = after in ",.;)–“”" or _LONG.match(article.text, _after_unit(article.text, end)) or _THESE.search(before)
    told = (_COMMENT.search(before) and closed) or _LONG.match(article.text, _after_unit(article.text, end))
    between = article.text[min(found.end(), end) : max(found.start(), start)]
    if not told or close < begin or re.search(r"[.!?;]", between) or len(between) > 60:
        return
    also = _ALSO.match(article.text, _after_unit(article.text, end)) or _THESE.search(before)
    if start > found.end() and not (_APPOSED.search(between) or also):
        return
    years = close - begin
    # From 2009 to 2013 are four years; "in den Jahren 2009 bis 2013" both are counted.
    both = years <= _FEW or "den Jahren" in article.text[max(0, found.start() - 12) : found.end()]
    low, high = (years - 1, years + 1.5) if _ROUGH.search(before) else (years, years + both)
    if low <= value <= high:
        return
    yield _hint(article, start, end, years, f"{begin}–{close}")


def _after_unit(text: str, end: int) -> int:
    found = re.compile(r"[ -]\w+").match(text, end)
    return found.end() if found else end


def _ago(article: Article, line: Line, length: tuple[int, int, float, str]) -> Iterator[Hint]:
    """Judge "1982, also vor 30 Jahren" and "übernahm den Betrieb 2006, führt ihn also seit 14 Jahren"."""
    start, end, value, before = length
    published = article.document.date
    if published is None:
        return
    back = _AGO.search(before)
    if not back and not _AGO_AFTER.match(article.text, _after_unit(article.text, end)):
        return
    lead = before[: back.start()] if back else before
    whole = f"{lead}{back.group()}" if back else lead
    first, _ = _borders(article, line)
    known = list(_SINCE.finditer(article.text, max(first, start - 90), start))
    if not known or not _COMMENTED.search(whole[-40:]):
        return
    found = known[-1]
    between = article.text[found.end() : start]
    closed = article.text[_after_unit(article.text, end) :].lstrip().removeprefix("ago")[:1] in ",.;)–"
    if not _LINKED.search(between) and not (_ASIDE.fullmatch(between.rsplit(",", 1)[-1]) and closed):
        return
    if re.search(r"[.!?;]", between) or _SPAN.search(article.text, max(first, found.start() - 12), found.end()):
        return
    year = int(found["year"] or found["year2"])
    on = next(
        (
            day.date
            for day in days(article.text, language=line.language, start=max(0, found.start() - 20), end=found.end())
            if day.end == found.end()
        ),
        None,
    )
    low, high = _elapsed(year, on, published)
    slack = 1.0 if _ROUGH.search(before) else 0.5 if value != int(value) else 0.0
    if low - slack <= value <= high + slack or year > published.year:
        return
    true = round((published - on).days / 365.25 * 2) / 2 if on and value != int(value) else published.year - year
    yield _hint(article, start, end, true, f"{year} – {published.year}")


def _across(article: Article, length: tuple[int, int, float, str]) -> Iterator[Hint]:
    """Judge lengths whose years stand before them in the paragraph: "Das ist 165 Jahre her"."""
    start, end, value, before = length
    first, _ = article.paragraph(start)
    years = [int(year) for year in _ANY_YEAR.findall(article.text[first:start])]
    published = article.document.date
    opened = article.sentence(start)[0]
    here = [int(year) for year in _ANY_YEAR.findall(article.text[opened:start])]
    lasted = (
        _LONG.match(article.text, _after_unit(article.text, end))
        and len(here) == 2
        and not _SPAN.search(article.text, opened, start)
    )
    if _ROUGH.search(before) or value != int(value):
        return
    if (_BETWEEN.search(before) and len(years) >= 2) or lasted:
        begin, close = sorted(years[-2:])
    elif (
        (_GONE_BY.search(before) or (_SINCE_THEN.fullmatch(article.text[opened:start]) and not here))
        and years
        and published
        and (value >= _MANY or len(set(years)) == 1)
    ):
        begin, close = years[-1], published.year
    else:
        return
    if close - begin - 1 <= value <= close - begin or close <= begin:
        return
    yield _hint(article, start, end, close - begin, f"{begin}–{close}")


def _elapsed(year: int, on: date | None, published: date) -> tuple[float, float]:
    """Give the least and the most of years that have gone by."""
    if on is not None:
        passed = (published - on).days / 365.25
        return int(passed + 0.1), passed + 0.1
    return published.year - year - 1, published.year - year


def _hint(article: Article, start: int, end: int, years: float, span: str) -> Hint:
    language = article.document.language
    said = article.text[start:end]
    right = written(years, language=language, like=said)
    if not re.search(r"\d", said) and years != int(years):
        right = (
            f"{written(int(years), language=language)}einhalb"
            if not language.startswith("en")
            else written(years, language=language, like="1")
        )
    count = written(years, language=article.language, like="1")
    return Hint(start, end, article.say(en=f"{span} is {count} years.", de=f"{span} sind {count} Jahre."), right)
