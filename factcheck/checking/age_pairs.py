"""Judges an age of today against one that was told with its year: Mit 31 kam sie 2010 ins Amt, heute ist sie 55.

Only a near miss gives a hint, and none does where somebody else may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.checking.age_times import RECENT
from factcheck.checking.ages import Form, Told, in_words
from factcheck.checking.article import Article
from factcheck.checking.origins import Origin, years
from factcheck.checking.subject import Subject, relatives, subject
from factcheck.model import Hint

_NOW = re.compile(
    r"\b(?:heute|jetzt|nun|inzwischen|mittlerweile|now|today|Jahr(?:zehnt)?e später|(?:year|decade)s (?:later|on))\b",
    re.IGNORECASE,
)
_LATER = re.compile(r"^\W*\w+ (?:Jahr(?:zehnt)?e später|(?:year|decade)s (?:later|on))")
_AM = re.compile(r"(?:ist|bin|is|am|I[’']m|he[’']s|she[’']s)\b", re.IGNORECASE)
_FORMS = (Form.IS, Form.AT, Form.BECOMES)
_FAR = 260  # letters
_OTHER = re.compile(
    r"\b(?:his|her|their|my|sein|ihr|mein|unser|dessen|deren|whose)(?:e[nrsm]?)? "
    r"(?!(?:on|in|at|up|to|the|off|out|from|as|for|when)\b)[\w-]+"
)
_SHE_OR_HE = re.compile(r"\b(?:er|sie|he|she)\b")
_BESIDE = 10  # letters
_NEAR = 6  # years
_BEFORE_BIRTHDAY = 11  # years that a slip of ten makes of one who had no birthday yet when the first age was told
_TENS = (10, 20, 30)


def age_pairs(article: Article, told: Sequence[Told], roots: Sequence[Origin]) -> Iterator[Hint]:
    """Give a hint at every age of today that does not fit the age in an earlier year."""
    published, text = article.document.date, article.text
    if published is None:
        return
    for one, other in pairwise(told):
        if one.form not in _FORMS or other.form not in _FORMS or other.start - one.end > _FAR:
            continue
        first, _ = article.sentence(one.at)
        if "\n" in text[first : other.end] or any(first <= root.at < other.end for root in roots if root.birth):
            continue
        if _OTHER.search(text, one.end, other.until) or relatives(
            text[first : other.end], pronoun=_pronoun(text, one, other)
        ):
            continue
        if not _is_same(article, one, other):
            continue
        for then, today in ((one, other), (other, one)):
            year, sure = _year(article, then, other)
            if not year or year >= published.year or not _is_today(article, today, one):
                continue
            birth = year - then.value
            right = published.year - birth if today is other else year - (published.year - today.value)
            right += today is other and other.value - right == _BEFORE_BIRTHDAY
            off = abs(right - other.value)
            if (1 < off <= _NEAR and sure and today is other) or off in _TENS:
                yield Hint(
                    other.at,
                    other.until,
                    article.say(
                        en=f"Who was {then.value} in {year} is {published.year - birth} in {published.year}.",
                        de=f"Wer {year} {then.value} war, ist {published.year} {published.year - birth}.",
                    ),
                    in_words(right, text[other.at : other.until]),
                )
                break


def _pronoun(text: str, one: Told, other: Told) -> str:
    """Give the pronoun that tells whose age either is, or nothing: da war sie 71. Jetzt ist sie 88."""
    said = {tuple(_SHE_OR_HE.findall(text, max(0, told.start - _BESIDE), told.until)) for told in (one, other)}
    only = said.pop()
    return only[0] if len(only) == 1 and not said else ""


def _year(article: Article, then: Told, last: Told) -> tuple[int, bool]:
    """Give the only year in which somebody was of an age, or 0, and whether it is told in the same sentence."""
    text = article.text
    start, end = article.sentence(then.at)
    here = {year for _, year in years(text, start, end if then is last else min(end, last.start))}
    known = here or {
        year for _, year in years(text, article.paragraph(start)[0], max(start, last.start if then is not last else 0))
    }
    return (known.pop(), bool(here)) if len(known) == 1 and not _AM.match(text, then.start) else (0, False)


def _is_today(article: Article, today: Told, first: Told) -> bool:
    """Tell whether an age is one of today."""
    text = article.text
    if today.form is Form.BECOMES or _AM.match(text, today.start) or text.startswith("At ", today.start):
        return True
    begin, end = article.sentence(today.at)
    if today is first:
        return _NOW.search(text, max(begin, today.start - _BESIDE), today.until + _BESIDE) is not None
    if today.form is Form.AT and (_NOW.search(text, begin, end) or RECENT.search(text, begin, end)):
        return True
    return _NOW.search(text, first.end, today.until + _BESIDE) is not None


def _is_same(article: Article, one: Told, other: Told) -> bool:
    """Tell whether nobody is named between two ages who was not named before."""
    text, (here, _) = article.text, article.sentence(other.at)
    first, last = article.sentence(one.at)
    lead = _LATER.sub("", text[max(here, one.end) : other.start])
    who, word = subject(lead, english=article.document.language.startswith("en"))
    if who is Subject.NAME:
        return word in text[first:last] or _SHE_OR_HE.search(text, one.start, one.end) is not None
    return who in (Subject.SAME, Subject.PRONOUN)
