"""Links by arithmetic an age with a year that no words call one of birth or founding: it is one slip away from it.

The year is the last one told in the paragraph, up to the end of the sentence. An age that any two years explain is
right, and so is one of somebody who is new in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.checking.age_times import OLDEST, times
from factcheck.checking.ages import Form, Told
from factcheck.checking.article import Article
from factcheck.checking.origins import Origin, years
from factcheck.checking.subject import THING, Subject, relatives, subject

_SLIPS = (10,)  # years that a wrong digit adds or takes away
_ABOUT = (9, 10, 11)  # the same, before and after a birthday
_LEAST = 10
_OF_TODAY = (Form.IS, Form.BECOMES, Form.FEAST, Form.STANDS)
_OWN = re.compile(r"\b(?:mit|at) (?:seinen|ihren|his|her)\b", re.IGNORECASE)
_WAS = re.compile(r"(?:war|was)\b")
_VERB = re.compile(r"\b(?:ist|war|was|wird|is|will|zählt|besteht)\b")
_RELATIVE = re.compile(r", (?:d(?:er|ie|as)|who|which|that|dessen|deren|whose)\b[^,]*$")


def loose_age(
    article: Article, told: Told, others: Sequence[Told], roots: Sequence[Origin], lead: str
) -> Origin | None:
    """Give the year that an age belongs to, if it is a wrong digit away from what that makes.

    Args:
        article: In which both stand.
        told: The age.
        others: All ages of the article; where they are told with a year, they tell one of birth.
        roots: Years of birth and founding of the whole article, which may explain the age.
        lead: The words of its clause up to the age.
    """
    published, text = article.document.date, article.text
    own = _OWN.match(text, told.start)
    if published is None or told.value < _LEAST or not (told.form in _OF_TODAY or own):
        return None
    begin, end = article.paragraph(told.at)
    first, last = article.sentence(told.at)
    around = list(years(text, begin, end))
    today, reach = published.year, last
    if told.value > OLDEST and _WAS.match(text, told.start):
        today, reach = next((year for at, year in around if told.end <= at < last), today), told.start
    near = [place for place in around if place[0] < reach and place[1] < today] or (
        around[:1] if told.form is Form.FEAST else []
    )
    if not near or abs(today - near[-1][1] - told.value) not in _ABOUT:
        return None
    at, year = near[-1]
    if first <= at < told.start and told.form is Form.IS and not _VERB.search(lead + text[told.start : told.end]):
        return None
    neighbours = [other for other in others if begin <= other.at < end and other.at != told.at]
    if _is_explained(article, told, neighbours, {year for _, year in around}, {root.year for root in roots}):
        return None
    begins, ends = article.sentence(at)
    if any(begins <= other.at < ends for other in neighbours):
        return None
    origin = Origin(at, at + 4, at, year, birth=False)
    when = times(article, told, origin)
    if when is None or not any(abs(right - told.value) in _SLIPS for right in when.possible):
        return None
    known = _is_known(article, lead, told, begin, behind=at > told.end)
    return origin if known and not relatives(text[min(at, told.start) : told.end], pronoun=_who(lead)) else None


def _is_explained(article: Article, told: Told, others: list[Told], around: set[int], roots: set[int]) -> bool:
    """Tell whether two years make an age right: one of birth, maybe told by another age, and one in which it was so."""
    published = article.document.date
    moments = around | ({published.year, published.year + 1} if published else set())
    births = around | roots
    for other in others:
        births |= {year - other.value for _, year in years(article.text, *article.sentence(other.at))}
    return any(0 <= moment - year - told.value <= 1 for moment in moments for year in births)


def _who(lead: str) -> str:
    return subject(lead, english=False)[1]


def _is_known(article: Article, lead: str, told: Told, begin: int, *, behind: bool) -> bool:
    """Tell whether a clause speaks of nobody new."""
    who, word = subject(lead, english=article.document.language.startswith("en"))
    if who in (Subject.SAME, Subject.PRONOUN):
        return behind or not _RELATIVE.search(article.text[begin : told.start])
    before = article.text[begin : told.start - len(lead)]
    return who is not Subject.OTHER and (word in before or (who is Subject.DEFINITE and THING.search(word) is not None))
