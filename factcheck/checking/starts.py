"""Finds the year in which a service or a marriage began that is told in the sentences around an anniversary.

`origins` knows who was born and what was founded; here the verb says less, and the anniversary itself more. Nothing is
given where two years could be meant.
"""

from __future__ import annotations

import re

from factcheck.checking.ages import Told
from factcheck.checking.article import Article
from factcheck.checking.origins import Origin, years
from factcheck.checking.subject import Subject, subject

_WED = re.compile(
    r"\b(?:heirateten?|[gG]eheiratet|[gG]etraut|Hochzeit|Trauung|Ja-?[wW]ort|verheiratet|vermählt\w*|Standesamt|Traualtar"
    r"|married|wed|wedding|tied the knot)\b"
)
_ENTERED = re.compile(
    r"\b(?:trat\w*|eingetreten|begann\w*|begonnen|fing\w*|angefangen|kam\w*|gekommen|geweiht|Weihe|ordiniert|Ordination"
    r"|Profess|einsegnet|eingesegnet|eingestellt|übernahm\w*|übernommen|angetreten|Lehrling|Lehre|Ausbildung|anheuerte"
    r"|heuerte|stieß|seit|wechselte|bestellt|berufen|gewählt|vereidigt|gekrönt|bestieg|arbeitet|Debüt|debütierte"
    r"|konfirmiert|Konfirmation|Meisterprüfung|Abitur|promoviert|Promotion|since|joined|started|began|ordained|hired"
    r"|appointed|crowned|throne|acceded|entered|came|took over|took up|recruited|signed up|apprenticed|apprentice)\b",
    re.IGNORECASE,
)
_OF_MARRIAGE = re.compile(r"[hH]ochzeit|Ehe|wedding|marri|verheiratet|Paar")
_RELATED = re.compile(
    r"\b(?:(?:Groß|Schwieger)?(?:[eE]ltern|[mM]utter|[vV]ater)|Kinder|Sohn|Tochter|Bruder|Schwester|Kolleg\w+|parents"
    r"|mother|father|son|daughter|brother|sister|colleague)\b"
)
_ROUND, _FAR, _CENTURY = 5, 25, 100  # years: anniversaries are round, and so are the slips in them


def start(article: Article, told: Told) -> Origin | None:
    """Give the year in which began what an anniversary counts from; nothing where it is open."""
    text = article.text
    first, last = article.sentence(told.at)
    begin, _ = article.sentence_before(first) or (first, first)
    who, word = subject(text[first : told.start], english=article.document.language.startswith("en"))
    stranger = who is Subject.OTHER or (who is Subject.NAME and word not in text[begin:first])
    if _RELATED.search(text[first : told.start] + " " + text[told.until : last]) or (
        stranger and begin < first and not dict(years(text, first, told.start))
    ):
        return None
    cue = _WED if _OF_MARRIAGE.search(text, told.start, told.end) else _ENTERED
    return _only(article, begin, last, told, cue) or _behind(article, last, told, cue)


def _behind(article: Article, last: int, told: Told, cue: re.Pattern[str]) -> Origin | None:
    """Give the year of the next sentence if that speaks of nobody else: Am Samstag … Geheiratet haben sie 1964."""
    begin, end = article.sentence(min(last + 1, len(article.text)))
    if begin < last or "\n" in article.text[last:begin]:
        return None
    at = next((at for at, _ in years(article.text, begin, end)), end)
    who, _ = subject(article.text[begin:at], english=article.document.language.startswith("en"))
    return _only(article, begin, end, told, cue) if who in (Subject.SAME, Subject.PRONOUN) else None


def _only(article: Article, begin: int, end: int, told: Told, cue: re.Pattern[str]) -> Origin | None:
    """Give the only year of a passage when its sentence tells of a beginning and the anniversary is a near miss."""
    text, published = article.text, article.document.date
    known = dict(years(text, begin, end))
    if len(set(known.values())) != 1 or published is None:
        return None
    at, year = next(iter(known.items()))
    # "Goldene Hochzeit" itself says nothing of when that was.
    around = text[slice(*article.sentence(at))].replace(text[told.start : told.end], " ")
    if not cue.search(around) or not _slip(published.year - year, told.value):
        return None
    return Origin(at, at + 4, at, year, birth=False)


def _slip(right: int, said: int) -> bool:
    off = abs(right - said)
    return off % _ROUND == 0 and (off <= _FAR or (off == _CENTURY and said > _CENTURY))
