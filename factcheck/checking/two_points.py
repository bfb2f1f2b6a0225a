"""Finds the two points in time between which something lasts that is told to last so long. It judges no length.

They are a period that is told as one (from, to), or the only two of their kind in the sentence of the length, in the
one before it or, behind "nach 14 Jahren", in the one after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.checking.article import Article
from factcheck.checking.stretches import DAYS, Stretch
from factcheck.checking.time_points import Point, is_period, points

_ADVERBS = (
    r"(?:also|mithin|somit|damit|folglich|insgesamt|zusammen|genau|ganze|volle|exakt|nämlich|und zwar|nur|lediglich"
    r"|immerhin|rund|gut|knapp|fast|etwa|über|mehr als|beinahe|for|so|that is|just|only|in all|exactly|about"
    r"|almost|nearly"
    r"|over|more than|some|a (?:total|period|span|spell|run) of|das sind|das waren|der|die|das|ein|eine|erst|stolze)"
)
_APPOSED = re.compile(rf"(?:^|[,;:(–—.„“]\s?|\b(?:also|mithin|nämlich) )\W*(?:{_ADVERBS} )*$", re.IGNORECASE)
_CLOSED = re.compile(r"\s*(?:[,.;:)–—]|$)|(?: \w+)? (?:lang|hindurch|long|in all|in total|insgesamt|also|am Stück)\b")
_LONG = re.compile(
    r"(?: \w+)? (?:lang|hindurch|hinweg|long|in all|in total|am Stück|in denen|in which|insgesamt|also)\b"
)
_THESE = re.compile(
    r"\b(?:diesen?|jenen?|die|den|ihren?|seinen?|these|those|the|his|her|their)(?: (?:rund|gut|knapp|fast|some"
    r"|about))? $",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:dauer\w*|gedauert|währ(?:t|te|ten|en)|gewährt|brauch(?:t|te|ten)|gebraucht|benötig\w*|umfasst\w*|verb(?:ring|rach)\w*"
    r"|zugebracht|unterwegs|auf den Beinen|zog(?:en)? sich|hielt|gehalten|beanspruch\w*|lagen|liegen|vergingen"
    r"|verstrichen|lay|passed|elapsed|kam\w* auf|kommt auf"
    r"|lasts?|lasted|lasting|took|takes|taking|spent|spanned|spans|reign(?:ed)?|served|ruled|governed)\b"
)
# Something else lasts: eine Führung dauert, his trial had lasted.
_LASTS_ELSE = re.compile(
    r"\b(?:eine?|(?:sein|ihr)e?|kein\w*|jede[rs]?|his|her|their|its|an?) (?:\w+ ){1,2}(?:had |hatte |would |soll )?"
    r"(?:dauer|währ|last|took|takes?)|(?:dauer\w*|währ\w*)[^,]{0,30} # (?:eine?|(?:sein|ihr)e?) |\bhat(?:te"
    r"|ten)\b.* gedauert"
)
_OVER = re.compile(r"[^,.;]*\b(?:Schluss|zu Ende|vorbei|vorüber|over|finished|done|Feierabend|im Ziel)\b")
_STRETCH_OF = re.compile(
    r"\b(?:a|an|the|his|her|its|einer|einem|eine|seiner|ihrer) (?:\w+ )?(?:reign|term|tenure|career|spell|run|stretch"
    r"|total|marriage|period|journey|flight|voyage|trip|Zeit|Amtszeit|Dauer|Regentschaft|Spanne|Bauzeit|Fahrzeit|Laufzeit"
    r"|Reise|Ära) (?:of|von)(?: (?:\w+ ){0,2})$"
)
_AFTER = re.compile(
    r"\b(?:nach|after)(?: (?:rund|gut|knapp|fast|genau|nur|nearly|almost|only|just|about|over))? $", re.IGNORECASE
)
# Another point in time, which is reckoned: 1956 legte er die Prüfung ab, fünf Jahre später übernahm er die Werkstatt.
_MOVED = re.compile(
    r"\b(?:Jahre?|Monate?|Wochen?|Tage?|Stunden?|years?|months?|weeks?|days?|hours?) (?:später|danach|darauf"
    r"|zuvor|vorher"
    r"|later|earlier|before|afterwards)\b"
)
_LATER = re.compile(r" (?:später|danach|darauf|later|afterwards)\b")
# Lengths of something else: of a part, of a life, of a way off, of what comes on top.
_ELSE_BEFORE = re.compile(
    r"\b(?:vor|seit|mit|um|alle|alle\w|jede[nrsm]?|pro|je|per|every|bis zu|up to|letzten?|ersten?|nächsten"
    r"|kommenden|last|first|next"
    r"|past|weiteren?|weitere|another|noch|davon|zusätzlich|extra|binnen|innerhalb von|innerhalb|within|aged?"
    r"|frühestens|spätestens"
    r"|an|on|ago|(?<!mehr )als|(?<!more )than|zu|jeweils|einmal|again|each|in|erst|older|vergangenen|dann"
    r"|danach|anschließend|zuvor)"
    r"(?: (?:rund|gut|knapp|fast|nur|den|the|etwa|about|almost|nearly|just|over))? $",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"[- ]*(?:alt\w*|old|jung\w*|young|jünger|älter|younger|older|länger|longer|mehr|more|weniger|less|früher"
    r"|earlier|zuvor"
    r"|vorher|davor|vor|before|davon|darunter|nach|after|pro|per|(?:of|von) (?:it|them|those|which|ihnen|denen)|ago|her"
    r"|am Tag|a (?:day|week|month|year)|im (?:Jahr|Monat)|in der Woche|in (?:prison|jail)|entfernt|away|zu früh"
    r"|zu spät|late"
    r"|über|to(?! the day) [a-z]+|,? um [^,.;]{0,30}\bzu|als [A-ZÄÖÜ])\b|-"
)
_NOUN = re.compile(r" (?!(?:Bauzeit|Fahrzeit|Amtszeit|Laufzeit|Zeit|Dauer|Krieg|Fahrt|Flug|Amt|Ehe)\b)[A-ZÄÖÜ]\w| of\b")
_SUBJECT = re.compile(r"(?: lang| hindurch)? \w+ (?:der|die|das|ein|eine|the|a)(?: [a-zäöüß]\w+)* ([A-ZÄÖÜ]\w+)")
# Behind the second point: what began then has not lasted since the first.
_BEGINS = re.compile(
    r"[^,.;]{0,40}\b(?:begonnen|begann(?:en)?|beginnt|eröffnet|gegründet|angefangen|started?|began|begun|opened|founded)\b"
)
_THEN = re.compile(
    r" (?:später|danach|darauf|later),?(?: also| nämlich| erst)?(?: a[mn]| im| in| on| um"
    r"| at)?(?: [A-Z]\w+)?,?(?: de[mnr]| the)? "
)
_LISTED = re.compile(r" (?:und|and|oder|or)(?: um| am| im| at| on| in)? ")
BORN = re.compile(r"\b(?:[gG]eboren\w*|[bB]orn|Geburt|zur Welt)\b|\*")
_BESIDE = re.compile(r",? (?:\(|[–—] )?(?:also |just |only |nur |erst |genau |exactly |schon )*")
_BREAK = re.compile(r"[.!?;:](?=\s)")
_FAR = 120  # letters
_LEAP = 2024


@dataclass(frozen=True, slots=True)
class Pair:
    """Two points; `told` when words make them one period."""

    one: Point
    other: Point
    told: bool


def is_of_else(before: str, after: str) -> bool:
    """Tell whether a length is one of a part or of something else: vor drei Wochen, fünf Jahre Haft."""
    if _ELSE.match(after) or _NOUN.match(after):
        return True
    return bool(_ELSE_BEFORE.search(before)) and not _STRETCH_OF.search(before)


def pair_of(article: Article, stretch: Stretch, sentence: tuple[int, int], before: str, after: str) -> Pair | None:
    """Give the points between which something lasts so long."""
    text, language = article.text, article.document.language
    here = points(text, *sentence, language=language)
    told = [pair for pair in _told(text, here) if _fit(pair, stretch)]
    for pair in sorted(told, key=lambda pair: max(stretch.start - pair.other.end, pair.one.start - stretch.until)):
        one, other = pair.one, pair.other
        gap = text[other.end : stretch.start] if other.end <= stretch.start else text[stretch.until : one.start]
        if one.start <= stretch.start < other.end or len(gap) > _FAR or _BREAK.search(gap):
            continue
        behind = other.end <= stretch.start
        if behind and _APPOSED.search(before) and _CLOSED.match(after):
            return pair
        if not behind and len(gap) < _FAR // 3 and _is_beside(gap) and _APPOSED.search(before):
            return pair
    if len(told) > 1:
        return None
    whole = bool(
        (_LONG.match(after) and _goes_on(before, before.rpartition(". ")[2], after))
        or _THESE.search(before)
        or _STRETCH_OF.search(before)
        or _lasts(before, after)
    )
    later = bool(_LATER.match(after))
    if later:
        return _reached(article, here, stretch, sentence)
    if whole and not _MOVED.search(text, *sentence) and (only := _only(text, here, stretch)):
        return only
    opens = not re.search(r"\w+ \w+ \w+", before)
    if (previous := article.sentence_before(sentence[0])) and not comparable(here, stretch):
        known = points(text, *previous, language=language)
        after_it = opens and _AFTER.search(before)
        whole = bool(_THESE.search(before) or _STRETCH_OF.search(before) or _lasts(before, after))
        if (
            whole
            or (opens and not before.strip() and _goes_on(text[slice(*previous)], before, after))
            or (after_it and _OVER.match(after))
        ):
            if not after_it or _OVER.match(after):
                return _only(text, known, stretch)
        elif _AFTER.search(before) and _CLOSED.match(after) and len(before) < _FAR // 3:
            return next((pair for pair in [*_told(text, known)] if len(known) == 2 and _fit(pair, stretch)), None)
    if opens and _AFTER.search(before):
        behind_it = [point for point in here if point.start > stretch.until]
        if len(behind_it) == len(here) and (only := _only(text, behind_it, stretch)):
            return only
        if not comparable(here, stretch):
            place = article.sentences.index(sentence) + 1
            if place < len(article.sentences) and "\n" not in text[sentence[1] : article.sentences[place][0]]:
                return _only(text, points(text, *article.sentences[place], language=language), stretch)
    return None


def _reached(article: Article, here: list[Point], stretch: Stretch, sentence: tuple[int, int]) -> Pair | None:
    """Give the point told right in front of "eight days later", and the one before it."""
    able, today = comparable(here, stretch), article.document.date
    before = [point for point in able if point.end <= stretch.start]
    previous = article.sentence_before(sentence[0])
    behind = next((point for point in able if point.start > stretch.until), None)
    if behind and not before and previous and _THEN.fullmatch(article.text, stretch.until, behind.start):
        known = comparable(points(article.text, *previous, language=article.document.language), stretch)
        if today and not behind.year and DAYS[stretch.unit] > DAYS["monat"]:
            behind = replace(behind, year=today.year)
        return Pair(known[-1], behind, told=False) if known else None
    if not before or not _BESIDE.fullmatch(article.text, before[-1].end, stretch.start):
        return None
    if len(before) == 1 and previous:
        before = comparable(points(article.text, *previous, language=article.document.language), stretch)[-1:] + before
    return Pair(before[-2], before[-1], told=False) if len(before) == 2 else None


def _is_beside(gap: str) -> bool:
    return (
        re.fullmatch(
            rf"(?: lang| hindurch| long)?[\s,(–:—-]*(?:(?:{_ADVERBS}|vo[nm]|from|zwischen|between) ?)*(?:[A-Z]\w+,? )?",
            gap,
        )
        is not None
    )


def _lasts(before: str, after: str) -> bool:
    clause = before.rsplit(",", 1)[-1][-60:] + " # " + after.split(",", 1)[0][:60]
    return _LASTS.search(clause) is not None and not _LASTS_ELSE.search(clause)


def _goes_on(text: str, before: str, after: str) -> bool:
    """Tell whether what opens a sentence speaks of what the text in front of it tells of: Drei Stunden lang lief er."""
    who = _SUBJECT.match(after)
    return len(before) > _FAR // 6 or who is None or who[1] in text


def _told(text: str, known: list[Point]) -> Iterator[Pair]:
    """Give the points that words make periods."""
    for one, other in pairwise(known):
        if (one.kind == "clock") == (other.kind == "clock") and is_period(text, one, other):
            yield Pair(one, other, told=True)


def comparable(known: list[Point], stretch: Stretch) -> list[Point]:
    """Give the points by which a length can be judged: times of day for hours, anything else for days and years."""
    if DAYS[stretch.unit] < 1:
        return [point for point in known if point.minutes >= 0]
    if DAYS[stretch.unit] < DAYS["monat"]:
        return [point for point in known if point.day]
    return [point for point in known if point.kind != "clock"]


def _fit(pair: Pair, stretch: Stretch) -> bool:
    return len(comparable([pair.one, pair.other], stretch)) == 2


def _only(text: str, known: list[Point], stretch: Stretch) -> Pair | None:
    able = comparable(known, stretch)
    if len(able) != 2:
        return None
    one, other = able
    if _LISTED.fullmatch(text, one.end, other.start) or BORN.search(text, max(0, one.start - 40), other.start):
        return None
    if _reversed(one, other):
        one, other = other, one
    elif _BEGINS.match(text, other.end):
        return None
    return Pair(one, other, told=False)


def _reversed(one: Point, other: Point) -> bool:
    """Tell whether two points are told from the last to the first: bis zum 24. Mai zu sehen und am 3. Mai begonnen."""
    if one.minutes >= 0 and not one.day:
        return False
    year = one.year or other.year or _LEAP
    return one.first(year) > other.first(other.year or year)
