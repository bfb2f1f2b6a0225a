"""The rule *duration*: how long something took, or how long ago it was, against the years or days beside it.

`lasting` judges lengths in any unit against two points in time at whatever precision. What it leaves is in years:
`lengths` finds it; `gaps` judges what came so many years later, `until_today` what goes on or is so
long ago, `between_ages` what two ages make, `day_counts` days, weeks and months, and `loose_lengths` what no words link
with the years around it. Where it is not certain that a length belongs to the years beside it, only a near miss gives a
hint; a length of a part ("fünf Jahre davon") or of something else ("vier Jahre Haft") never does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.between_ages import between_ages
from factcheck.checking.day_counts import day_counts
from factcheck.checking.gaps import gap
from factcheck.checking.lasting import lasting
from factcheck.checking.lengths import (
    AGO_AFTER,
    ANY_YEAR,
    BREAK,
    ROUGH,
    STRETCH,
    TYPICAL,
    Length,
    Span,
    lengths,
    near,
    spans,
    wrong_length,
)
from factcheck.checking.loose_lengths import loose_length
from factcheck.checking.subject import Subject, subject
from factcheck.checking.told_since import told_since
from factcheck.checking.two_points import BORN
from factcheck.checking.until_today import until_today
from factcheck.model import Hint

_ADVERBS = (
    r"(?:also|mithin|somit|damit|folglich|insgesamt|zusammen|das sind|das waren|immerhin|genau|ganze|volle|lange|rund"
    r"|gut|knapp|fast|etwa|über|mehr als|schon"
    r"|bereits|nun|nunmehr|jetzt|inzwischen|mittlerweile|ziemlich genau|und zwar"
    r"|nämlich|nur|lediglich|for|or|and so|so|that is|a (?:total|span|period) of|only|just"
    r"|in all|those|these|the|after|exactly|about|almost|some|nach|in|von"
    r"|diesen|dieser|diese|Zeit|Spanne|aus einer|einer)"
)
_OF = re.compile(rf"[,–—(] ?{STRETCH} (?:\w+ )?$")
_APPOSED = re.compile(rf"[\s,(–:—-]*(?:{_ADVERBS}\s+)*", re.IGNORECASE)
_COMMENT = re.compile(
    rf"{STRETCH} (?:\w+ )?$|[,(–:—]\s*(?:{_ADVERBS}\s+)*$"
    rf"|\b(?:also|mithin|somit|damit|insgesamt|diesen?|dieser|those|these|for"
    rf"|war(?:en)?(?: es)?) (?:{_ADVERBS} )*$",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"\b(?:(?:kam|kommt|brachten?|bringt)(?: \w+){0,2} auf|dauerten?|währten?|umfassten?|hielt|lasted|took|spanned"
    r"|covered|lagen|liegen|lay|amtierten?|regierten?|ruled|reigned|served|blieb)(?: \w+)? $"
)
_LONG = re.compile(
    r" (?:lang|hintereinander|in Folge|in a row|hindurch|hinweg|also|mithin|long|in all|altogether|insgesamt"
    r"|in total)\b",
    re.IGNORECASE,
)
_IN_WHICH = re.compile(r",? (?:in denen|in which|during which|von denen|lang|hindurch|(?:im|in) (?:Amt|office))\b")
_ALSO = re.compile(r" (?:also|mithin|in all|altogether)\b")
_THESE = re.compile(r"\b(?:[dD]iesen?|[tT]hese|[tT]hose) (?:\w+ )?$")
_AS_ELSE = re.compile(r" (?:lang|long) (?:war|ist|hatte|leitete|saß|führte|davon|als|as|was|\w+te)\b")
_ELSE = re.compile(
    r",? (?:(?:nach|after)\b|davon"
    r"|darunter|alt\b|alten?\b|old\b|zuvor|später|danach|vorher|jünger|älter|her\b|before|later|earlier"
    r"|of (?:it|them|those|which)|Haft|Gefängnis|in prison|Garantie|Bewährung|auf Bewährung|Jugendstrafe|mehr|länger"
    r"|als [A-Z])"
)
_OF_ELSE = re.compile(r" (?!Ehe|Betrieb|Bauzeit|Laufzeit|Amt)[A-ZÄÖÜ]| of\b")  # nach fünf Jahren Streit
_PART = re.compile(
    r"\b(?:letzten|ersten|last|first|alle|jede|pro|every|nach|after|vor|mit|noch|weitere|another|knapp|danach|zuvor|dann)"
    r" (?:\w+ )?$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?: lang| hindurch| long| in all)?[\s,(–:—-]*(?:nämlich|und zwar)?\s*(?:von|from|zwischen|between)?\s*"
)
_GONE_BY = re.compile(
    r"\b(?:(?:[dD]as|[eE]s|[iI]t|[tT]hat|[dD]ies) (?:ist|sind|wird|war|liegt|is|was)|(?:sind|ist|wird|liegt)"
    r" (?:das|es))(?:(?! (?:in|nach|after|for|seit|mit|with|an|auf|on)\b) \w+){0,3} $"
)
_BETWEEN = re.compile(
    r"\b(?:[Dd]azwischen|[Ii]n between|[Zz]wischen (?:den |diesen )?(?:beiden|zwei) \w+|[Bb]etween the two(?: \w+)?)"
    r" (?:lagen|liegen|vergingen|lay|were)(?: also| somit)? $"
)
_SINCE_THEN = re.compile(r"\W*(?:Nun s|S)eit (?:nunmehr |inzwischen |mittlerweile |jetzt |nun )?")
_MANY = 10
_FEW = 2  # years from one to another that people count with both
_CLOSE, _FAR = 60, 100  # letters


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every duration that does not fit the years or the days beside it."""
    known = list(day_counts(article))
    known += lasting(article, [(hint.start, hint.end) for hint in known])
    taken = {at for hint in known for at in range(hint.start, hint.end)}
    yield from known
    for length in lengths(article):
        if length.start in taken:
            continue
        hint = next(
            (
                hint
                for judge in (_within, _opening, between_ages, gap, told_since, until_today, _across, loose_length)
                for hint in judge(article, length)
            ),
            None,
        )
        if hint:
            yield hint


def _within(article: Article, length: Length) -> Iterator[Hint]:
    """Judge "von 2009 bis 2013, drei Jahre lang" and "dauerte sechs Jahre, von 1914 bis 1918"."""
    known = spans(article.text, length.first, length.last)
    if not known or AGO_AFTER.match(length.after) or _ELSE.match(length.after):
        return
    span = min(known, key=lambda each: max(length.start - each.end, each.start - length.end))
    between = article.text[min(span.end, length.until) : max(span.start, length.start)]
    these = _THESE.search(length.before)
    years = span.close - span.begin
    if years < 0 or (BREAK.search(between) and not (these and near(length.value, years))) or len(between) > _FAR:
        return
    if length.value in (sum(each.close - each.begin for each in known), *(each.close - each.begin for each in known)):
        return
    lasted = _LASTED.search(length.before)
    clause = between.rpartition(",")[2]
    if lasted and clause != between and subject(clause, english=False)[0] in (Subject.DEFINITE, Subject.OTHER):
        return
    if span.start > length.end:
        if _HELD.fullmatch(between) and (lasted or _LONG.match(length.after) or near(length.value, years)):
            yield from _not_between(article, length, span)
        return
    follows = _LONG.match(length.after) or _IN_WHICH.match(length.after)
    closed = length.after.lstrip()[:1] in tuple(",.;)–“”") or follows or these
    if len(between) > _CLOSE and not follows:
        return
    commented = (_COMMENT.search(length.before) and closed) or follows or lasted or _OF.search(length.before)
    if not commented:
        return
    if _AS_ELSE.match(length.after) and not near(length.value, years):
        return
    whole = _APPOSED.fullmatch(between.rsplit(",", 1)[-1]) or "," not in between or _ALSO.match(length.after)
    if whole or these or lasted or near(length.value, years):
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
    before = article.sentence_before(length.first)
    if before is None:
        return
    known = spans(article.text, *before)
    if len(known) == 1 and near(length.value, known[0].close - known[0].begin):
        yield from _not_between(article, length, known[0])


def _not_between(article: Article, length: Length, span: Span) -> Iterator[Hint]:
    """Give a hint when a length is not that of a span."""
    years = span.close - span.begin
    # From 2009 to 2013 are four years; "in den Jahren 2009 bis 2013", "fünf Jahre, von 2009 bis 2013" count both.
    both = years <= _FEW or length.counted or span.start > length.end
    both = both or "den Jahren" in article.text[max(0, span.start - 12) : span.end]
    low, high = (years - 1, years + 1.5) if ROUGH.search(length.before) else (years, years + both)
    if years > 0 and not low <= length.value <= high:
        yield from wrong_length(article, length, years + length.counted, f"{span.begin}–{span.close}")


def _across(article: Article, length: Length) -> Iterator[Hint]:
    """Judge lengths whose years stand before them in the paragraph: "Das ist 165 Jahre her"."""
    first, _ = article.paragraph(length.start)
    years = [int(year) for year in ANY_YEAR.findall(article.text[first : length.start])]
    here = [int(year) for year in ANY_YEAR.findall(article.text[length.first : length.start])]
    published = article.document.date
    before = article.text[length.first : length.start]
    lived = re.search(r",\s*(?:nach )?(?:ganze |volle )?$", before) and (
        (abs(length.value - _distance(here)) in TYPICAL and not _OF_ELSE.match(length.after))
        or (before.endswith("nach ") and length.after[:1] == "." and near(length.value, _distance(here)))
    )
    two = len(here) == 2 and not spans(article.text, length.first, length.start) and not _ELSE.match(length.after)
    two = two and not BORN.search(before)
    if ROUGH.search(before) or length.value != int(length.value):
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
    if not close - begin - 1 <= length.value <= close - begin and near(length.value, close - begin):
        yield from wrong_length(article, length, close - begin, f"{begin}–{close}")


def _distance(here: list[int]) -> int:
    return abs(here[-1] - here[-2]) if len(here) > 1 else 0
