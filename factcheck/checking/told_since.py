"""Judges a length that words tie to a year told before it: "seit 2009 … in diesen 14 Jahren", "nach 34 Jahren, 2007".

It runs from that year to the article's, or to the year that is told with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.lengths import ROUGH, YEAR, Length, wrong_length, years_in
from factcheck.model import Hint

_UNTIL_NOW = re.compile(
    r"\b(?:in(?: all)? (?:diesen|jenen|those|these)|(?:mithin|also|damit|somit|folglich|nun|inzwischen|nunmehr|demnach)"
    r"(?: schon| bereits)? seit)(?: (?:rund|gut|etwa|fast|some|about))? $",
    re.IGNORECASE,
)
_THEN = re.compile(r"\bnach (?:dann|insgesamt) $")
_AFTER = re.compile(r"\b(?:nach|after) (?:\w+ )?$", re.IGNORECASE)
_IN_A_YEAR = re.compile(rf"(?: Jahren?| years?)?,? (?:(?:im Jahr|im|in) )?(?:\w+ )?(?P<year>{YEAR})\b", re.IGNORECASE)
_CLOSED = re.compile(r"\b(?:geschlossen|schloss|still|leer|closed|silent|empty|dark|stillgelegt)\b", re.IGNORECASE)
_FEW, _PORTION, _DIGIT = 3, 0.35, 10


def told_since(article: Article, length: Length) -> Iterator[Hint]:
    """Give a hint when a length is not that since the year to which words tie it."""
    span = _span(article, length)
    if span is None:
        return
    begin, end = span
    off = abs(end - begin - length.value)
    slack = 1 + (ROUGH.search(length.before) is not None) + length.slack
    if slack < off and (off <= max(_FEW, _PORTION * (end - begin)) or off == _DIGIT):
        yield from wrong_length(article, length, end - begin, f"{begin}–{end}")


def _span(article: Article, length: Length) -> tuple[int, int] | None:
    text, published = article.text, article.document.date
    here = years_in(text, length.first, length.start)
    if _UNTIL_NOW.search(length.before) and published:
        before = article.sentence_before(length.first) if not here else None
        told = here or (years_in(text, *before) if before else [])
        return (told[0], published.year) if len(told) == 1 and told[0] < published.year else None
    if _THEN.search(length.before) and len(here) == 2 and here[0] < here[1]:
        return here[0], here[1]
    behind = _IN_A_YEAR.match(text, length.until)
    if _AFTER.search(length.before) and behind and here and _CLOSED.search(length.before):
        year = int(behind["year"])
        return (here[-1], year) if here[-1] < year else None
    return None
