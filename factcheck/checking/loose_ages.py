"""Links by arithmetic an age with a year that no words call one of birth or founding: it is one slip away from it.

The year is the last one told in the paragraph, up to the end of the sentence. An age that any two years explain is
right, and so is one of somebody who is new in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.checking.age_times import times
from factcheck.checking.ages import Form, Told
from factcheck.checking.article import Article
from factcheck.checking.origins import Origin, years
from factcheck.checking.subject import THING, Subject, relatives, subject

_SLIPS = (10, 20)  # years that a wrong digit adds or takes away
_LEAST = 10
_OF_TODAY = (Form.IS, Form.BECOMES, Form.FEAST, Form.STANDS)
_OWN = re.compile(r"\b(?:mit|at) (?:seinen|ihren|his|her)\b", re.IGNORECASE)
_VERB = re.compile(r"\b(?:ist|wird|is|will|zählt|besteht)\b")
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
    near = [(at, year) for at, year in around if at < last]
    near = near or [(at, year) for at, year in around if told.form is Form.FEAST][:1]
    moments = {year for _, year in around} | {published.year, published.year + 1}
    known = {year for _, year in around} | {root.year for root in roots}
    for other in others:
        if begin <= other.at < told.at:
            known |= {year - other.value for _, year in years(text, *article.sentence(other.at))}
    if not near or any(0 <= moment - year - told.value <= 1 for moment in moments for year in known):
        return None
    at, year = near[-1]
    told_in = article.sentence(at)
    if any(told_in[0] <= other.at < told_in[1] and other.at != told.at for other in others):
        return None
    if first <= at < told.start and told.form is Form.IS and not _VERB.search(lead + text[told.start : told.end]):
        return None
    origin = Origin(at, at + 4, at, year, birth=False)
    when = times(article, told, origin)
    if when is None or not any(abs(right - told.value) in _SLIPS for right in when.possible):
        return None
    if not _is_known(article, lead, told, begin, behind=at > told.end) or relatives(
        text[min(at, told.start) : told.end], pronoun=_who(lead)
    ):
        return None
    return origin


def _who(lead: str) -> str:
    return subject(lead, english=False)[1]


def _is_known(article: Article, lead: str, told: Told, begin: int, *, behind: bool) -> bool:
    """Tell whether a clause speaks of nobody new."""
    who, word = subject(lead, english=article.document.language.startswith("en"))
    if who in (Subject.SAME, Subject.PRONOUN):
        return behind or not _RELATIVE.search(article.text[begin : told.start])
    before = article.text[begin : told.start - len(lead)]
    return who is not Subject.OTHER and (word in before or (who is Subject.DEFINITE and THING.search(word) is not None))
