"""The rule *variant*: one name in two spellings within an article: Schröter and Schröder, Novatec and Novatek."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from factcheck.checking.article import Article
from factcheck.checking.likeness import key, letters, stem
from factcheck.finding.words import word_set
from factcheck.model import Entity, Hint, Kind

_LEAST = 4  # letters a name must have
_LONG = 9  # and from which two may differ
_INTRODUCED = re.compile(
    r"\b(?:namens|mit Namen|mit dem Namen|named|called|heißt|hieß|weder verwandt|nicht mit)\s+[„“\"]?$"
)
_NO_ROLES = word_set(
    "wie als auch doch und aber nur für bei mit nach von vor seit dass ob wenn weil da dann dort hier heute"
    " gestern so nun"
    " later then but however noch schon laut neben gegen ohne um über unter zwischen trotz während was wer wo"
    " doktor professor as when like for"
)
_ROLE = re.compile(r"(?P<role>\b[A-ZÄÖÜ][\w-]+)\s$")
_IN_QUOTES = re.compile(r"[„»][^“”«\n]*$")
_TITLE = re.compile(r"(?:Dr|Prof|Herr|Herrn|Frau|Mr|Mrs|Ms|Miss)\.?$")


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at a name that is spelt otherwise elsewhere in the article."""
    words = _words(article)
    for said, claims in words.items():
        for other in words:
            if said != other and _is_variant(article, said, other, words):
                for start, end in claims:
                    yield _hint(article, (start, end), said, other, len(words[other]))
                break


def _words(article: Article) -> dict[str, list[tuple[int, int]]]:
    """Give where each word of a name stands, without genitives and without names the authority file knows."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for claim in article.of(Kind.NAME):
        if article.authority.named(claim.quote):
            continue
        for match in re.finditer(r"[^\W\d_][\w’'-]*[^\W_]", claim.quote):
            word = match.group()
            if len(word) >= _LEAST and word[:1].isupper() and not _TITLE.match(word):
                found[word].append((claim.start + match.start(), claim.start + match.end()))
    return found


def _is_variant(article: Article, said: str, other: str, words: dict[str, list[tuple[int, int]]]) -> bool:
    """Tell whether a word is the rarer spelling of another one, and not another name or another form of it."""
    if letters(said)[:1] != letters(other)[:1] or said.lower() == other.lower():
        return False
    if stem(said) == stem(other) and not all(_ends_a_name(article, places) for places in (words[said], words[other])):
        return False  # Goldene and Goldenen, with a noun behind
    one, two = letters(said), letters(other)
    most = 2 if min(len(one), len(two)) >= _LONG else 1
    if OSA.distance(one, two, score_cutoff=most) > most and key(said) != key(other):
        return False
    if _inflection(said, other) or _inflection(other, said) or {said[-2:], other[-2:]} == {"er", "en"}:
        return False
    if len(words[said]) > len(words[other]):
        return False
    return not _are_two(article, words[said], words[other], said, other)


def _ends_a_name(article: Article, places: list[tuple[int, int]]) -> bool:
    return any(
        claim.kind is Kind.NAME and claim.end == end for start, end in places for claim in article.touching(start, end)
    )


def _inflection(said: str, other: str) -> bool:
    """Tell whether one is the other with an ending, such as a genitive or an inhabitant: Jansen, Jansens."""
    return said.startswith(other) and said[len(other) :] in ("s", "es", "er", "in", "a", "’", "'", "’s", "'s")


def _are_two(article: Article, said: list[tuple[int, int]], other: list[tuple[int, int]], one: str, two: str) -> bool:
    """Tell whether both are names of their own: each with a given name, or both in one sentence."""
    if _are_given_names(article, said, other):
        return True
    if _weak(article, said, one, two) or _has_own_role(article, said, other):
        return True
    if _quoted(article, said) != _quoted(article, other) or one.removesuffix("s") in _known(article):
        return True
    if any(_INTRODUCED.search(article.text, max(0, start - 30), start) for start, _ in said):
        return True
    given_one, given_two = _given(article, said), _given(article, other)
    if given_one and given_two:
        return not (given_one & given_two)
    if (given_one and not given_two) or (given_one and len(said) > 1):
        return True
    sentences_one = {article.sentence(start) for start, _ in said}
    return any(article.sentence(start) in sentences_one for start, _ in other)


def _are_given_names(article: Article, said: list[tuple[int, int]], other: list[tuple[int, int]]) -> bool:
    """Tell whether one of both is only a given name, and the surnames behind them are not the same."""
    behind = [{_behind(article, start, end) for start, end in places} for places in (said, other)]
    return any("" not in each for each in behind) and not behind[0] & behind[1]


def _behind(article: Article, start: int, end: int) -> str:
    """Give the words behind a word in its name."""
    around = [claim for claim in article.touching(start, end) if claim.kind is Kind.NAME and claim.end > end]
    return article.text[end : max(claim.end for claim in around)].strip() if around else ""


def _quoted(article: Article, places: list[tuple[int, int]]) -> bool:
    """Tell whether a word always stands in a title between quotation marks."""
    return all(_IN_QUOTES.search(article.text, max(0, start - 30), start) for start, _ in places)


@lru_cache(maxsize=2)
def _known(article: Article) -> frozenset[str]:
    """Give the words of the names that the authority file knows: they are right as they are."""
    known = (claim.quote for claim in article.of(Kind.NAME) if article.authority.named(claim.quote))
    return frozenset(word for name in known for word in name.split())


def _weak(article: Article, places: list[tuple[int, int]], one: str, two: str) -> bool:
    """Tell whether one is the other with an n and no person: der Bote, den Boten."""
    persons = any(claim.entity is Entity.PERSON for start, end in places for claim in article.touching(start, end))
    return not persons and {one.removesuffix("n"), two.removesuffix("n")} == {min(one, two, key=len)}


def _has_own_role(article: Article, said: list[tuple[int, int]], other: list[tuple[int, int]]) -> bool:
    """Tell whether a name stands behind a noun that the other one never has: sein Vorgänger Lohser."""
    roles = _roles(article, said)
    return len(roles) == len(said) and not roles & _roles(article, other)


def _roles(article: Article, places: list[tuple[int, int]]) -> set[str]:
    found = set()
    for start, _ in places:
        before = _ROLE.search(article.text, max(0, start - 40), start)
        if before and not _TITLE.match(before["role"]) and before["role"].lower() not in _NO_ROLES:
            found.add(before["role"])
    return found


def _given(article: Article, places: list[tuple[int, int]]) -> set[str]:
    """Give the words in front of a surname within its name: given names."""
    found = set()
    for start, end in places:
        for claim in article.touching(start, end):
            if (
                claim.kind is Kind.NAME
                and claim.start < start
                and claim.end >= end
                and claim.entity is not Entity.PLACE
            ):
                found.add(article.text[claim.start : start].strip().split(" ")[0])
    return found


def _hint(article: Article, at: tuple[int, int], said: str, other: str, times: int) -> Hint:
    return Hint(
        *at,
        article.say(
            en=f"Elsewhere in this article it is {other} ({times}×).",
            de=f"An anderer Stelle steht in diesem Artikel {other} ({times}×).",
        ),
        other,
    )
