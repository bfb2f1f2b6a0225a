"""The rule *duration*: how long something took, or how long ago it was, against the years beside it.

`lengths` finds what is said in years. Where it is not certain that a length belongs to the years beside it, only a near
miss gives a hint; a length of a part ("fünf Jahre davon") or of something else ("vier Jahre Haft") never does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from factcheck.checking.article import Article
from factcheck.checking.days import days
from factcheck.checking.figuring import written
from factcheck.checking.lengths import YEAR, Length, Span, lengths, spans
from factcheck.checking.subject import Subject, subject
from factcheck.model import Hint

_ADVERBS = (
    r"(?:also|mithin|somit|damit|folglich|insgesamt|zusammen|das sind|das waren|immerhin|genau|ganze|volle|lange|rund"
    r"|gut|knapp|fast|etwa|über|mehr als|schon"
    r"|bereits|nun|nunmehr|jetzt|inzwischen|mittlerweile|ziemlich genau|und zwar"
    r"|nämlich|nur|lediglich|for|or|and so|so|that is|a (?:total|span|period) of|only|just"
    r"|in all|those|these|the|after|exactly|about|almost|some|nach|in|von"
    r"|diesen|dieser|diese|Zeit|Spanne|aus einer|einer)"
)
_APPOSED = re.compile(rf"[\s,(–:—-]*(?:{_ADVERBS}\s+)*", re.IGNORECASE)
_COMMENT = re.compile(
    rf"[,(–:—]\s*(?:{_ADVERBS}\s+)*$|\b(?:also|mithin|somit|damit|insgesamt|diesen?|dieser|those|these|for"
    rf"|war(?:en)?(?: es)?) (?:{_ADVERBS} )*$",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"\b(?:(?:kam|kommt|brachten?|bringt)(?: \w+){0,2} auf|dauerten?|währten?|umfassten?|hielt|lasted|took|spanned"
    r"|covered|amtierten?|regierten?|ruled|reigned|served|blieb)(?: \w+)? $"
)
_LONG = re.compile(
    r" (?:lang|hintereinander|in Folge|in a row|hindurch|hinweg|also|mithin|long|in all|altogether|insgesamt"
    r"|in total)\b",
    re.IGNORECASE,
)
_IN_WHICH = re.compile(r",? (?:in denen|in which|during which|von denen|lang|hindurch|(?:im|in) (?:Amt|office))\b")
_ALSO = re.compile(r" (?:also|mithin|in all|altogether)\b")
_THESE = re.compile(r"\b(?:[dD]iesen?|[tT]hese|[tT]hose) (?:\w+ )?$")
_ELSE = re.compile(
    r",? (?:davon|darunter|alt\b|alten?\b|old\b|zuvor|später|danach|vorher|jünger|älter|her\b|before|later|earlier"
    r"|of (?:it|them|those|which)|Haft|Gefängnis|in prison|Garantie|Bewährung|auf Bewährung|Jugendstrafe|mehr|länger"
    r"|als [A-Z])"
)
_PART = re.compile(
    r"\b(?:letzten|ersten|last|first|alle|jede|pro|every|nach|after|vor|mit|noch|weitere|another|knapp|danach|zuvor|dann)"
    r" (?:\w+ )?$",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"\b(?:gut|knapp|rund|etwa|fast|mehr als|über|beinahe|nearly|almost|about|over|more than|some)\s*$", re.IGNORECASE
)
_BACK = re.compile(r"\b(?:vor|seit|nach)\s+(?:(?!\d)[a-zäöüß]+ ){0,3}$", re.IGNORECASE)
_AGO_AFTER = re.compile(r" ago\b(?=\s*(?:[,.;:)–“”\"]|$|(?:this|today|next|last|on|in)\b))")
_GOES_ON = re.compile(r" (?:now|and counting|already)\b")
_COMMENTED = re.compile(
    r"\b(?:nunmehr|inzwischen|mittlerweile|also|mithin|somit|damit|folglich|thus|so|that is)\b|[,(–—] ?(?:vor"
    r"|seit|genau vor|ziemlich genau vor)?\s*$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?: lang| hindurch| long| in all)?[\s,(–:—-]*(?:nämlich|und zwar)?\s*(?:von|from|zwischen|between)?\s*"
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
_BEGAN = re.compile(
    r"\b(?:kam|begann|anfing|übernahm|gründete|eröffnete|zog|antrat|einstieg|came|began|joined|started|took over)\b"
)
_GONE_BY = re.compile(
    r"\b(?:(?:[dD]as|[eE]s|[iI]t|[tT]hat|[dD]ies) (?:ist|sind|wird|war|liegt|is|was)|(?:sind|ist|wird|liegt)"
    r" (?:das|es))(?:(?! in )(?: \w+)){0,3} $"
)
_BETWEEN = re.compile(r"\b(?:[Dd]azwischen|[Ii]n between) (?:lagen|liegen|lay|were) $")
_SINCE_THEN = re.compile(r"\W*(?:Nun s|S)eit (?:nunmehr |inzwischen |mittlerweile |jetzt |nun )?")
_ANY_YEAR = re.compile(rf"\b{YEAR}\b")
_BREAK = re.compile(r"[.!?;](?=\s)")
_MANY = 10
_FEW = 2  # years from one to another that people count with both
_CLOSE, _FAR = 60, 100  # letters
_SLIP = 3  # years
_PORTION = 0.3
_TYPICAL = (1, 5, 10, 20)  # years that a slip adds or leaves out


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every duration in years that does not fit the years beside it."""
    for length in lengths(article):
        hint = next(
            (
                hint
                for judge in (_within, _opening, _ago, _ago_before, _since, _across)
                for hint in judge(article, length)
            ),
            None,
        )
        if hint:
            yield hint


def _near(said: float, right: float) -> bool:
    """Tell whether a length is one that a slip makes of the right one."""
    off = abs(said - right)
    return (off <= max(_SLIP, _PORTION * right) and off < right) or off in _TYPICAL[2:]


def _within(article: Article, length: Length) -> Iterator[Hint]:
    """Judge "von 2009 bis 2013, drei Jahre lang" and "dauerte sechs Jahre, von 1914 bis 1918"."""
    known = spans(article.text, length.first, length.last)
    if not known or _AGO_AFTER.match(length.after) or _ELSE.match(length.after):
        return
    span = min(known, key=lambda each: max(length.start - each.end, each.start - length.end))
    between = article.text[min(span.end, length.until) : max(span.start, length.start)]
    these = _THESE.search(length.before)
    years = span.close - span.begin
    if years < 0 or (_BREAK.search(between) and not (these and _near(length.value, years))) or len(between) > _FAR:
        return
    if any(each.close - each.begin == length.value for each in known):
        return
    lasted = _LASTED.search(length.before)
    clause = between.rpartition(",")[2]
    if lasted and clause != between and subject(clause, english=False)[0] in (Subject.DEFINITE, Subject.OTHER):
        return
    if span.start > length.end:
        if _HELD.fullmatch(between) and (lasted or _LONG.match(length.after) or _near(length.value, years)):
            yield from _not_between(article, length, span)
        return
    follows = _LONG.match(length.after) or _IN_WHICH.match(length.after)
    closed = length.after.lstrip()[:1] in tuple(",.;)–“”") or follows or these
    if len(between) > _CLOSE and not follows:
        return
    commented = (_COMMENT.search(length.before) and closed) or follows or lasted
    if not commented:
        return
    whole = _APPOSED.fullmatch(between.rsplit(",", 1)[-1]) or "," not in between or _ALSO.match(length.after)
    if whole or these or lasted or _near(length.value, years):
        if not (lasted or whole or these) and _PART.search(length.before):
            return
        yield from _not_between(article, length, span)


def _opening(article: Article, length: Length) -> Iterator[Hint]:
    """Judge what opens the next sentence: Von 1995 bis 2015 war sie Rätin. 25 Jahre, in denen sie nie fehlte."""
    lead = article.text[length.first : length.start]
    if not re.fullmatch(r"\W*(?:(?:In )?[Dd]iesen? |(?:In t|T)hese |(?:In t|T)hose |Insgesamt |Ganze |Volle )?", lead):
        return
    if not (lead.strip() or _IN_WHICH.match(length.after) or _LONG.match(length.after)) or _ELSE.match(length.after):
        return
    place = bisect_left(article.sentences, (length.first, length.first)) - 1
    if place < 0 or "\n" in article.text[article.sentences[place][1] : length.first]:
        return
    known = spans(article.text, *article.sentences[place])
    if len(known) == 1 and _near(length.value, known[0].close - known[0].begin):
        yield from _not_between(article, length, known[0])


def _not_between(article: Article, length: Length, span: Span) -> Iterator[Hint]:
    """Give a hint when a length is not that of a span."""
    years = span.close - span.begin
    # From 2009 to 2013 are four years; "in den Jahren 2009 bis 2013" both are counted.
    both = years <= _FEW or length.counted or "den Jahren" in article.text[max(0, span.start - 12) : span.end]
    low, high = (years - 1, years + 1.5) if _ROUGH.search(length.before) else (years, years + both)
    if years > 0 and not low <= length.value <= high:
        yield _hint(article, length, years + length.counted, f"{span.begin}–{span.close}")


def _ago(article: Article, length: Length) -> Iterator[Hint]:
    """Judge "1982, also vor 30 Jahren" and "übernahm den Betrieb 2006, führt ihn also seit 14 Jahren"."""
    published, text = article.document.date, article.text
    back = _BACK.search(length.before)
    if published is None or not (back or _AGO_AFTER.match(length.after) or _GOES_ON.match(length.after)):
        return
    known = list(_SINCE.finditer(text, max(length.first, length.start - 90), length.start))
    lead = length.before[-40:]
    if not known or not (_COMMENTED.search(lead) or _AFTER_NOW.search(lead)):
        return
    found = known[-1]
    between = text[found.end() : length.start]
    closed = length.after.lstrip().removeprefix("ago").lstrip()[:1] in tuple(",.;)–") or _GOES_ON.match(length.after)
    closed = closed or _AGO_AFTER.match(length.after)
    linked = _LINKED.search(between) or (_ASIDE.fullmatch(between.rsplit(",", 1)[-1]) and closed)
    if not linked and not (found["year"] and _AFTER_NOW.search(lead)):
        return
    if back and back.group().lower().startswith("nach") and not found["year"]:
        return
    if _BREAK.search(between) or any(
        span.start < found.end() <= span.end for span in spans(text, length.first, length.last)
    ):
        return
    yield from _not_since(article, length, found.start("year" if found["year"] else "year2"))


def _ago_before(article: Article, length: Length) -> Iterator[Hint]:
    """Judge "Vor 30 Jahren, 1989, fiel die Mauer"."""
    back = _BACK.search(length.before)
    if not back or not back.group().lower().startswith("vor"):
        return
    if found := _AGO_BEFORE.match(length.after):
        yield from _not_since(article, length, length.until + found.start(found.lastgroup or "year"))


def _since(article: Article, length: Length) -> Iterator[Hint]:
    """Judge "Als sie 2004 kam, ... , die seit 30 Jahren Dienst tut": only what is off by tens."""
    if not re.search(r"\b(?:seit|for) (?:\w+ )?$", length.before) or _AGO_AFTER.match(length.after):
        return
    years = list(_ANY_YEAR.finditer(article.text, length.first, length.start))
    published = article.document.date
    if len(years) != 1 or not published:
        return
    began = _BEGAN.search(article.text, max(0, years[0].start() - 20), years[0].end() + 15)
    if began and abs(length.value - (published.year - int(years[0].group()))) in _TYPICAL[2:]:
        yield from _not_since(article, length, years[0].start())


def _not_since(article: Article, length: Length, at: int) -> Iterator[Hint]:
    """Give a hint when a length is not that from the year at a place to today."""
    published, year = article.document.date, int(article.text[at : at + 4])
    if published is None or year > published.year:
        return
    near = days(article.text, language=article.document.language, start=max(0, at - 20), end=at + 4)
    on = next((day.date for day in near if day.end == at + 4), None)
    low, high = _elapsed(year, on, published)
    slack = 1.0 if _ROUGH.search(length.before) else 0.5 if length.value != int(length.value) else 0.0
    if low - slack <= length.value <= high + slack:
        return
    halves = on and length.value != int(length.value)
    right = round((published - on).days / 365.25 * 2) / 2 if on and halves else published.year - year
    yield _hint(article, length, right, f"{year} – {published.year}")


def _across(article: Article, length: Length) -> Iterator[Hint]:
    """Judge lengths whose years stand before them in the paragraph: "Das ist 165 Jahre her"."""
    first, _ = article.paragraph(length.start)
    years = [int(year) for year in _ANY_YEAR.findall(article.text[first : length.start])]
    here = [int(year) for year in _ANY_YEAR.findall(article.text[length.first : length.start])]
    published = article.document.date
    before = article.text[length.first : length.start]
    lived = re.search(r",\s*(?:nach )?(?:ganze |volle )?$", before) and (
        abs(length.value - _distance(here)) in _TYPICAL
        or (before.endswith("nach ") and length.after[:1] == "." and _near(length.value, _distance(here)))
    )
    two = len(here) == 2 and not spans(article.text, length.first, length.start) and not _ELSE.match(length.after)
    if _ROUGH.search(before) or length.value != int(length.value):
        return
    if (_BETWEEN.search(before) and len(years) >= 2) or (two and (_LONG.match(length.after) or lived)):
        begin, close = sorted(years[-2:])
    elif (
        (_GONE_BY.search(before) or (_SINCE_THEN.fullmatch(before) and not here))
        and years
        and published
        and (length.value >= _MANY or len(set(years)) == 1)
    ):
        begin, close = years[-1], published.year
    else:
        return
    if not close - begin - 1 <= length.value <= close - begin and close > begin:
        yield _hint(article, length, close - begin, f"{begin}–{close}")


def _distance(here: list[int]) -> int:
    return abs(here[-1] - here[-2]) if len(here) > 1 else 0


def _elapsed(year: int, on: date | None, published: date) -> tuple[float, float]:
    """Give the least and the most of years that have gone by."""
    if on is not None:
        passed = (published - on).days / 365.25
        return int(passed + 0.1), passed + 0.1
    return published.year - year - 1, published.year - year


def _hint(article: Article, length: Length, years: float, span: str) -> Hint:
    language = article.document.language
    said = article.text[length.start : length.end]
    right = written(years, language=language, like=said)
    if not re.search(r"\d", said) and years != int(years):
        whole = written(int(years), language=language)
        right = written(years, language=language, like="1") if language.startswith("en") else f"{whole}einhalb"
    count = written(years, language=article.language, like="1")
    message = article.say(en=f"{span} is {count} years.", de=f"{span} sind {count} Jahre.")
    return Hint(length.start, length.end, message, right)
