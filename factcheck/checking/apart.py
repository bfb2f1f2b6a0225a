"""Judges how many years two people are apart against the only two ages or years of birth that are told beside it.

It knows nothing of who is older: only the difference counts, and a birthday more or less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.checking.ages import Form, Told
from factcheck.checking.article import Article
from factcheck.checking.figuring import written
from factcheck.checking.origins import beginnings, years
from factcheck.finding.amounts import amount
from factcheck.model import Hint

_COUNT = r"\b(?P<count>\d\d?|[a-zäöüß]{3,}|[A-ZÄÖÜ][a-zäöüß]{2,})"
_APART = re.compile(
    rf"{_COUNT} Jahre (?:jünger|älter|auseinander|Unterschied|(?:liegen|trennen) )\w*"
    rf"|\b(?:trennen|liegen)(?: \w+){{0,3}} {_COUNT.replace('count', 'count2')} Jahre\b"
    rf"|{_COUNT.replace('count', 'count3')} years (?:younger|older|apart|between|(?:his|her|my) (?:junior|senior))\b"
)
_TOGETHER = (Form.IS, Form.ASIDE, Form.NOUN, Form.BECOMES)
_MOST, _NEAR = 40, 10  # years


def apart(article: Article, told: Sequence[Told]) -> Iterator[Hint]:
    """Give a hint at every number of years between two people that their ages do not have between them."""
    text, language = article.text, article.document.language
    for start, end in article.sentences_with(_APART):
        for match in _APART.finditer(text, start, end):
            group = next(name for name in ("count", "count2", "count3") if match[name])
            said = amount(match[group], language=language).value
            begin, _ = article.sentence_before(start) or (start, end)
            places = _two(article, told, begin, end, match.span())
            if not places or not said or said > _MOST or said % 1:
                continue
            (_, first), (other, second) = places
            right = abs(first - second)
            if 1 < abs(right - said) <= _NEAR and right:
                message = article.say(
                    en=f"{first} and {second} are {right} apart: one of the three is wrong.",
                    de=f"{first} und {second} liegen {right} auseinander: Eine der drei Zahlen stimmt nicht.",
                )
                number = written(right, language=language, like=match[group])
                yield Hint(*match.span(group), message, number.capitalize() if match[group][0].isupper() else number)
                fitting = first + int(said) if second > first else first - int(said)
                if fitting > 0 and text.startswith(str(second), other):
                    yield Hint(other, other + len(str(second)), message, str(fitting))


def _two(article: Article, told: Sequence[Told], begin: int, end: int, own: tuple[int, int]) -> list[tuple[int, int]]:
    """Give the only two ages of a passage, or the only two years, one of them of birth, each with its place."""
    ages = [(each.at, each.value) for each in told if begin <= each.at < end and not own[0] <= each.at < own[1]]
    forms = {each.form for each in told if begin <= each.at < end and not own[0] <= each.at < own[1]}
    if len(ages) == 2:
        return ages if forms <= set(_TOGETHER) else []
    first = min((each.at for each in beginnings(article) if each.birth and begin <= each.at < end), default=end)
    known = list(years(article.text, first, end))
    return known if not ages and len(known) == 2 else []
