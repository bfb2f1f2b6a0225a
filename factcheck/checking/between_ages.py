"""Judges a length that two ages of one person make: he is 70 and has collected since he was 16, so for 54 years.

Only a near miss gives a hint, and none does where somebody else may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.ages import Form, ages
from factcheck.checking.article import Article
from factcheck.checking.lengths import Length, near, wrong_length
from factcheck.checking.subject import relatives
from factcheck.finding.amounts import amount
from factcheck.model import Hint

_SINCE_AGE = re.compile(
    r"\b(?P<since>seit(?:dem)? (?P<he>er|sie|ich)|(?:ever )?since (?P<she>he|she|I))(?: was| turned)?(?: [a-z]{3,7})??"
    r" (?P<count>\d\d?|[a-zäöüß]+)(?: Jahre alt| years old)?(?(he) (?:war|bin|wurde)\b|(?=[,.;:) ]))"
    r"|\bseit (?:seinem|ihrem|meinem) (?P<count2>\d\d?|[a-zäöüß]+?)(?:\.|ten|sten) (?:Lebensjahr|Geburtstag)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"[sS](?:eit|ince)")  # costs little
_OF_TODAY = (Form.IS, Form.ASIDE, Form.BECOMES, Form.NOUN)
_BREAK = re.compile(r"[.!?;]\s")
_FAR, _BEFORE = 80, 300  # letters


def between_ages(article: Article, length: Length) -> Iterator[Hint]:
    """Give a hint when a length is not that from an age told as its beginning to the age of today."""
    text = article.text
    since = _since(text, length)
    value = amount(since["count"] or since["count2"], language=article.document.language).value if since else None
    if since is None or not value:
        return
    begin = max(article.paragraph(length.start)[0], length.first - _BEFORE)
    known = [
        told
        for told in ages(article)
        if begin <= told.at < length.last and told.form in _OF_TODAY and not since.start() <= told.at < since.end()
    ]
    rights = {told.value - int(value): told for told in known}
    if not rights or any(abs(right - length.value) <= 1 + length.slack for right in rights):
        return
    right, now = next(reversed(rights.items()))
    if relatives(text[article.sentence(min(now.at, since.start()))[0] : max(now.end, since.end())]):
        return
    if right > 0 and near(length.value, right):
        yield from wrong_length(article, length, right, f"{now.value} – {int(value)}")


def _since(text: str, length: Length) -> re.Match[str] | None:
    """Give the age beside a length since which it counts."""
    begin, end = max(length.first, length.start - _FAR), min(length.last, length.end + _FAR)
    for found in _SINCE_AGE.finditer(text, begin, end) if _SINCE.search(text, begin, end) else ():
        between = text[min(found.end(), length.end) : max(found.start(), length.start)]
        if not _BREAK.search(between):
            return found
    return None
