"""Judges by arithmetic a length that no words link with years: it is one slip away from what the years nearby make.

The years are those in front of it in the paragraph and in its sentence, else those of the next sentence, and that of
the article. A length that any two of them explain is right, and so is one that is a slip away from none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import combinations

from factcheck.checking.age_times import NOW, PAST, YEARS_AGO
from factcheck.checking.article import Article
from factcheck.checking.lengths import ANY_YEAR, ROUGH, STRETCH, Length, wrong_length, years_in
from factcheck.checking.subject import THING, Subject, subject
from factcheck.finding.amounts import amount
from factcheck.model import Hint

_SLIPS = (10, 100)  # years that a wrong digit adds or takes away
_LEAST, _LONG, _HUNDRED = 10, 50, 100
_AROUND = 1  # years by which people count differently
_ABOUT = 2  # years by which a length that is about right may be off
_FEW, _PORTION = 3, 0.35  # years that a length set apart may be off
# Lengths of something else: of a life, of a difference, of what is to come, of a part.
_OF_ELSE_BEFORE = re.compile(
    r"\b(?:vor|um|by|auf|Alter von|aged?|mit|with|letzten|ersten|nächsten|kommenden|last|first|next|coming"
    r"|alle|every|jede|noch|weiteren?|(?<!took )another|than|zu|to|je|pro|per|of|von)"
    r" (?:(?:the|den|die|seinen|ihren|nur|etwa) )?$|\b(?:danach|dann|anschließend|then|afterwards)\b[^,;:–]*$",
    re.IGNORECASE,
)
_OF_STRETCH = re.compile(rf"\b{STRETCH} (?:\w+ )?$", re.IGNORECASE)
_OF_ELSE = re.compile(
    r"[- ]*(?:alt\w*|old|jung|young|jünger\w*|älter\w*|younger|older|länger|mehr|more|less|fewer|weniger|davon|darunter"
    r"|of (?:it|them|those|which|that|this|these|his|her|their)|(?:after|nach) \d{4}"
    r"|(?:in )?(?:Haft|Gefängnis|prison|jail)|Garantie|Bewährung|Jugendstrafe|zuvor|vorher"
    r"|früher|davor|(?:to(?! the day)|,? um) [a-z]+|earlier|before(?! [a-z])|ago|als [A-ZÄÖÜ]|as )\b"
)
_IN_OFFICE = re.compile(r" (?:as|in|im|an|als) [^,;.]{3,40}, (?:since|from|seit|ab|von)\b")
_NOUN = re.compile(r" (?!Jahre)[A-ZÄÖÜ]| (?:of|im|in|an|at) ")  # nach fünf Jahren Streit
_LATER = re.compile(r" (?:später|danach|darauf|nach|later|after)\b")
_LANG, _ON = re.compile(r" (?:lang|long)\b"), re.compile(r" (?:on|since)\b")
_SINCE_THEN = re.compile(r",? (?:since|seither|seitdem)\b(?! \d)")
_FOR = re.compile(r"\b(?:has|have|hat|haben|ist|führt|leitet|is)\b[^,;]{0,40}\b(?:seit|for) (?:\w+ )?$", re.IGNORECASE)
_BETWEEN = re.compile(r",? (?:dazwischen|in between)\b")
_GOES_ON = re.compile(rf"{NOW.pattern}|\b(?:seit|since)\b", re.IGNORECASE)
_ASKS = re.compile(r"\W*(?:Was|Wer|Wie|What|How|(?:We|I|They|You|He|She|It)[’'])")
_WISHED = re.compile(r"\b(?:soll|sollte|sollten|könnte|würde|should|would|(?:was|were|is|are) to)\b")
_RELATIVE = re.compile(r",(?: \w+)? (?:der|die|das|dem|den|who|whom|which|whose|dessen|deren) [^,]*$")
_VERB = re.compile(r"\s*(?:hat|haben|hatte|ist|sind|war|has|have|had|is|was|\w{3,}te)\b")
_PERFECT = re.compile(r"\b(?:has|have|had) \w+|^\s*was\b")  # the latter as in: sieht, was 30 Jahre anrichten
_ENDS = re.compile(r"[.,;]")
_CLAUSE_BEHIND = re.compile(r"[^,]*(?:,? (?:from|(?:ever )?since|until|seit|von|ab|bis) [^,]*)?")
_ALL_THESE = re.compile(r"\W*(?:(?:In )?(?i:all|alle|diesen?|these|those|die))*\W*")
_HAS_DONE = re.compile(r"\b(?:he|she|it|they) (?:will have|has|have|had) [a-z]+ (?:for )?$", re.IGNORECASE)
_TOLD = 2000  # letters in which somebody may have been named before
_CLAUSE = 30  # letters
_LATER_ON = re.compile(r"[^.;,]{1,30} (?:später|danach|later)\b")
_AFTER = re.compile(r"\b(?:nach|after) (?:\w+ )?$", re.IGNORECASE)
_APART = re.compile(
    r"[,–—:;(] (?:(?:und|and|also|nämlich|for|after|nach|ganze|volle|full|nur|just|only|the|exactly|genau) )*$"
)
_HELD = re.compile(
    r"[.,;)–—]| (?:that|lange?|long|seither|seitdem|now|nun|ohne|without|hat|haben|musste|in denen|in which|during)\b"
)


def loose_length(article: Article, length: Length) -> Iterator[Hint]:
    """Give a hint when the years around a length make another one that is a wrong digit away."""
    published, text, value = article.document.date, article.text, int(length.value)
    if published is None or value != length.value or _is_of_else(text, length):
        return
    first, last = article.paragraph(length.start)
    here = years_in(text, length.first, length.start)
    clause = _CLAUSE_BEHIND.match(length.after)
    own = here + years_in(text, length.until, length.until + (clause.end() if clause else 0))
    told = years_in(text, first, length.first) + own or _next(article, length)
    if not told or (not own and _is_of_another(article, length)):
        return
    base = here or own or (told[-1:] if _SINCE_THEN.match(length.after) else [])
    base = told[-2:] if _BETWEEN.match(length.after) else base
    span = _slipped(length, told, own, published.year) or _nearly(length, base, published.year, sole=len(own) == 1)
    if not span:
        return
    known = [*told, *years_in(text, length.until, length.last), published.year]
    known += [published.year - int(ago) for ago in _years_ago(text[length.until : last])]
    around = _AROUND + (ROUGH.search(length.before) is not None) + length.slack
    if not any(abs(abs(one - other) - value) <= around for one, other in combinations(set(known), 2)):
        yield from wrong_length(article, length, span[1] - span[0], f"{span[0]}–{span[1]}")


def _slipped(length: Length, told: list[int], own: list[int], today: int) -> tuple[int, int] | None:
    """Give the years between which a length is, if it is a wrong digit away from that."""
    value = int(length.value)
    slips = _SLIPS[: 1 + (value >= _HUNDRED)]
    low, high = (0, _ABOUT) if ROUGH.search(length.before) else (-length.slack // 2, length.slack // 2)
    if value < _LEAST and not _LATER_ON.match(length.after) and (len(own) != 2 or _NOUN.match(length.after)):
        return None
    sentence = length.before + length.after
    pairs = [] if len(own) > 1 and not _GOES_ON.search(sentence) else [(told[-1], today)]
    pairs.insert(0 if PAST.search(sentence) else 1, (min(told[-2:]), max(told[-2:])))
    if value >= _LONG and NOW.search(length.before):
        pairs.append((min(told), today))
    for begin, close in pairs:
        is_open = close == today and today not in told and _is_past(length)
        off = abs(close - begin - value)
        if close > begin and any(low <= off - slip <= high for slip in slips) and not is_open:
            return begin, close
    return None


def _nearly(length: Length, base: list[int], today: int, *, sole: bool) -> tuple[int, int] | None:
    """Give the years that a length set apart comments on, if it is off by little."""
    begin, close = (base[0], today) if len(base) == 1 else base[-2:] or (0, 0)
    if close == today and PAST.search(length.after.partition(",")[0]):
        return None
    return (begin, close) if _is_near(int(length.value), close - begin) and _is_apart(length, sole=sole) else None


def _is_near(value: int, right: int) -> bool:
    return right > 0 and _AROUND < abs(right - value) <= max(_FEW, _PORTION * right)


def _is_apart(length: Length, *, sole: bool) -> bool:
    """Tell whether a length is set apart as a comment on the years in front, or tells after what somebody stops."""
    if (
        (_APART.search(length.before) and _HELD.match(length.after))
        or _SINCE_THEN.match(length.after)
        or _BETWEEN.match(length.after)
    ):
        return True
    clause = _PERFECT.sub(" ", length.before[-_CLAUSE:] + length.after)
    told = _AFTER.search(length.before) or (_FOR.search(length.before) and _ENDS.match(length.after))
    office = _IN_OFFICE.match(length.after) is not None
    return sole and bool(told and (office or not (_NOUN.match(length.after) or PAST.search(clause))))


def _years_ago(text: str) -> list[float]:
    found = (amount(ago[1] or ago[2]).value for ago in YEARS_AGO.finditer(text))
    return [years for years in found if years]


def _next(article: Article, length: Length) -> list[int]:
    """Give the first year of the next sentence of the paragraph: Nach 27 Jahren geht er. 2007 war er gekommen."""
    place = bisect_left(article.sentences, (length.last, length.last))
    if place >= len(article.sentences) or "\n" in article.text[length.last : article.sentences[place][0]]:
        return []
    start, end = article.sentences[place]
    year = ANY_YEAR.search(article.text, start, end)
    lead = article.text[start : year.start()] if year else ""
    who, _ = subject(lead, english=article.document.language.startswith("en"))
    return [int(year.group())] if year and who is not Subject.OTHER else []


def _is_of_else(text: str, length: Length) -> bool:
    if text[length.end] == "-" or (_OF_ELSE.match(length.after) and not _IN_OFFICE.match(length.after)):
        return True
    return bool(_OF_ELSE_BEFORE.search(length.before) and not _OF_STRETCH.search(length.before))


def _is_past(length: Length) -> bool:
    """Tell whether a length ends at a time that is not told: Nach zehn Jahren kaufte sie den Laden."""
    clause = length.before.rsplit(",", 1)[-1] + length.after.split(",", 1)[0]
    if NOW.search(clause):
        return False
    if _WISHED.search(clause):
        return True
    if not (_AFTER.search(length.before) or _LATER.match(length.after)):
        clause = _PERFECT.sub(" ", length.after.split(",", 1)[0] if _LANG.match(length.after) else clause)
        if _ON.match(length.after):
            return False
    return PAST.search(clause) is not None


def _is_of_another(article: Article, length: Length) -> bool:
    """Tell whether somebody or something new is told of, whose length says nothing of the years in front."""
    if _RELATIVE.search(length.before):
        return True
    clause = length.before.rsplit(",", 1)[-1]
    if _ASKS.match(clause) or _ALL_THESE.fullmatch(clause) or _HAS_DONE.search(clause):
        return False
    clause = length.before if _VERB.match(clause) else clause
    who, word = subject(clause, english=article.document.language.startswith("en"))
    new = (
        who not in (Subject.SAME, Subject.PRONOUN)
        and word not in article.text[max(0, length.first - _TOLD) : length.first]
    )
    return new and not THING.search(word)
