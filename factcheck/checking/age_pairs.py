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
    r"\b(?:heute|jetzt|nun|inzwischen|mittlerweile|now|today|Jahre später|years later|years on)\b", re.IGNORECASE
)
_LATER = re.compile(r"^\W*\w+ (?:Jahre später|years (?:later|on))")
_AM = re.compile(r"(?:ist|bin|is|am|I[’']m|he[’']s|she[’']s)\b", re.IGNORECASE)
_FORMS = (Form.IS, Form.AT)
_FAR = 260  # letters
_OTHER = re.compile(r"\b(?:his|her|their|my|sein|ihr|mein|unser|dessen|deren|whose)(?:e[nrsm]?)? [\w-]+")
_SHE_OR_HE = re.compile(r"\b(?:er|sie|he|she)\b")
_BESIDE = 10  # letters
_NEAR = 6  # years
_TENS = (10, 20, 30)


def age_pairs(article: Article, told: Sequence[Told], roots: Sequence[Origin]) -> Iterator[Hint]:
    """Give a hint at every age of today that does not fit the age in an earlier year."""
    published, text = article.document.date, article.text
    if published is None:
        return
    for then, today in pairwise(told):
        if today.form not in (*_FORMS, Form.BECOMES) or then.form not in _FORMS or today.start - then.end > _FAR:
            continue
        first, last = article.sentence(then.at)
        here, end = article.sentence(today.at)
        if "\n" in text[first : today.end] or any(first <= root.at < today.end for root in roots):
            continue
        known = [year for _, year in years(text, first, min(last, today.start))]
        loose = not known
        known = known or list({year for _, year in years(text, article.paragraph(first)[0], first)})
        is_now = any(
            (
                _NOW.search(text, then.end, today.until + _BESIDE),
                today.form is Form.BECOMES or _AM.match(text, today.start),
                today.form is Form.AT and (_NOW.search(text, here, end) or RECENT.search(text, here, end)),
            )
        )
        between = text[then.end : today.until]
        if len(known) != 1 or not is_now or _OTHER.search(between) or relatives(text[first : today.end]):
            continue
        lead = _LATER.sub("", text[max(here, then.end) : today.start])
        who, word = subject(lead, english=article.document.language.startswith("en"))
        named = who is Subject.NAME and (word in text[first:last] or _SHE_OR_HE.search(text, then.start, then.end))
        if who not in (Subject.SAME, Subject.PRONOUN) and not named:
            continue
        right = published.year - known[0] + then.value
        off = abs(right - today.value)
        if known[0] < published.year and ((1 < off <= _NEAR and not loose) or off in _TENS):
            yield Hint(
                today.at,
                today.until,
                article.say(
                    en=f"Who was {then.value} in {known[0]} is {right} in {published.year}.",
                    de=f"Wer {known[0]} {then.value} war, ist {published.year} {right}.",
                ),
                in_words(right, text[today.at : today.until]),
            )
