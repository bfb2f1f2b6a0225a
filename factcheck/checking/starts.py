"""Finds the year of a wedding in the sentences around an anniversary of it: 1974 heirateten sie … goldene Hochzeit.

`origins` knows who was born and what was founded. Nothing is given where two years could be meant.
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
_ROUND, _FAR = 5, 25  # years: anniversaries are round, and so are the slips in them


def start(article: Article, told: Told) -> Origin | None:
    """Give the only year in the sentence of an anniversary and the one before, if a wedding and a near miss."""
    text, published = article.text, article.document.date
    first, last = article.sentence(told.at)
    begin, _ = article.sentence_before(first) or (first, first)
    who, word = subject(text[first : told.start], english=article.document.language.startswith("en"))
    stranger = who is Subject.OTHER or (who is Subject.NAME and word not in text[begin:first])
    known = dict(years(text, begin, last))
    if published is None or len(set(known.values())) != 1 or (stranger and min(known) < first):
        return None
    at, year = next(iter(known.items()))
    # "Goldene Hochzeit" itself says nothing of when that was.
    around = text[slice(*article.sentence(at))].replace(text[told.start : told.end], " ")
    off = abs(published.year - year - told.value)
    if not _WED.search(around) or off % _ROUND or off > _FAR:
        return None
    return Origin(at, at + 4, at, year, birth=False)
