"""The rule *variant*: one name in two spellings within an article: Schröter and Schröder, Novatec and Novatek."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from factcheck.checking import spelling
from factcheck.checking.article import Article, once
from factcheck.checking.likeness import key, letters, stem
from factcheck.checking.roles import TITLE, has_own_role
from factcheck.finding.words import word_set
from factcheck.model import Entity, Hint, Kind, Level

_LEAST = 4  # letters a name must have
_SHORT = 5  # and from which two words that stand alone, each once, are hardly any two
_EXCHANGED = 7  # and from which one sound may differ, or two letters have changed places
_ENDINGS = ("s", "es", "er", "in", "a", "’", "'", "’s", "'s")
_LONG = 9  # and from which two may differ
_UNLIKE_NOUNS = 8  # and from which it is hardly a noun by accident
_SOUNDING = 3  # letters in which names differ that sound alike
_FAR = 2  # letters that differ at most
_INTRODUCED = re.compile(
    r"\b(?:namens|mit Namen|mit dem Namen|named|called|heißt|hieß|weder verwandt|nicht mit)\s+[„“\"]?$"
)
_RELATED = re.compile(r"\b(?:[Ss]ein|[Ii]hr|[Hh]is|[Hh]er|[Tt]heir)(?:e[nrms]?)?\b [^.;:!?\n]{3,40}$")
_SPELT = re.compile(
    r"[^.;:!?\n]{0,60}\b(?:spel(?:t|led) with|geschrieben mit|schreibt sich|(?:mit|ohne|without an?) \w\b|Namensvetter"
    r"|namesake|verwandt|no relation)"
)
_OWNS = re.compile(r" [A-ZÄÖÜ]")
_IN_QUOTES = re.compile(r"[„»][^“”«\n]*$")
_CLOSES = re.compile(r"[^“”«\n.,]{0,20}[“”«]")
_ALONE = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{4,}(?= [a-zäöü\d]|[,.?!:]|[’']s )")
# What may stand in front of a bare surname, and hardly before a noun without an article.
_BEFORE_SURNAME = re.compile(
    r"(?i:^|[.?!:,;“”\"«»\n–] ?|\b(?:\w+(?:ierte|lachte|klagte|fragte)|sagte?|doch|weil|dass|wenn|und|wie|für"
    r"|von|mit|bei|hat|ist|war|laut|that|said) )$"
)
_IN = re.compile(r"\b(?:in|nach|aus) $")
_NO_NAMES = word_set("There These Those Three Their Where Which While Every Never After Under Other First Seven Eight")
_SAID = re.compile(r"\b(?:sagte?|rief|meinte?|erklärte?|says?|said) $")
_HOUSE = re.compile(
    r"\b(?:Enkel|Urenkel|Sohn|Tochter|Inhaber|Gründer|Firmengründer|Geschäftsführer|Seniorchef|Juniorchef|Eigentümer"
    r"|Familienunternehmer|Namensgeber)(?:in|s)?\b|\b(?:zweiter|dritter|vierter|fünfter) Generation"
    r"|\b(?:founder|grandson|granddaughter|son|daughter|owner)\b"
)


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at a name that is spelt otherwise elsewhere in the article."""
    words = _words(article)
    alike: dict[tuple[str, int], dict[str, str]] = defaultdict(dict)
    sharing: dict[str, list[str]] = defaultdict(list)
    for word in words:
        alike[letters(word)[:1], len(letters(word))][word] = letters(word)
        for shared in _shared(word):
            sharing[shared].append(word)
    for said, claims in words.items():
        length = len(letters(said))
        near = (alike.get((letters(said)[:1], size), {}) for size in range(length - 2, length + 3))
        found = [other for group in near for other in _within(said, group, _FAR)]
        found += [other for shared in _shared(said) for other in sharing[shared]]
        candidates = [each for each in dict.fromkeys(found) if each != said]
        meant = [other for other in candidates if _is_variant(article, said, other, words)]
        if meant:
            other = min(meant, key=lambda each: (-len(words[each]), OSA.distance(said, each)))
            for start, end in claims:
                yield _hint(article, (start, end), other, len(words[other]))


def _shared(word: str) -> tuple[str, ...]:
    """Give what names have in common that are easily mixed up: the sound, in long ones what begins otherwise."""
    return (_heard(word), word[1:]) if len(word) >= _EXCHANGED else (_heard(word),)


def _words(article: Article) -> dict[str, list[tuple[int, int]]]:
    """Give where each word of a name stands, without genitives and without things the authority file knows."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    persons = set()
    covered = []
    for claim in article.of(Kind.NAME):
        covered.append((claim.start, claim.end))
        if claim.entity is not Entity.PERSON and article.authority.named(claim.quote):
            continue
        if claim.entity is Entity.PERSON and " " in claim.quote:
            persons.add(claim.quote.rsplit(" ", 1)[-1])
        for match in re.finditer(r"[^\W\d_][\w’'-]*[^\W_]", claim.quote):
            word = match.group()
            if len(word) >= _LEAST and word[:1].isupper() and not TITLE.match(word):
                found[word].append((claim.start + match.start(), claim.start + match.end()))
    for start, end in _unmarked(article, covered, persons | set(found)):
        found[article.text[start:end]].append((start, end))
    return found


def _unmarked(article: Article, covered: list[tuple[int, int]], persons: set[str]) -> Iterator[tuple[int, int]]:
    """Give the words that are nearly a person's surname and stand without an article where the finder saw no name."""
    by_length: dict[tuple[str, int], dict[str, str]] = defaultdict(dict)
    for name in persons:
        by_length[letters(name)[:1], len(name)][name] = letters(name)
    taken = iter(covered)
    name_at = next(taken, None)
    for match in _ALONE.finditer(article.text):
        while name_at and name_at[1] <= match.start():
            name_at = next(taken, None)
        if name_at and name_at[0] < match.end():
            continue
        word = match.group()
        if word in _NO_NAMES:
            continue
        alone = _BEFORE_SURNAME.search(article.text, max(0, match.start() - 12), match.start())
        if not alone and len(word) < _UNLIKE_NOUNS:
            continue
        groups = (by_length.get((letters(word)[:1], size), {}) for size in range(len(word) - 2, len(word) + 3))
        near = (name for group in groups for name in _within(word, group, _SOUNDING))
        near = (name for name in near if name != word and (alone or _is_unlike_a_noun(word, name)))
        if any(_is_near(letters(word), letters(name), word, name) for name in near):
            yield match.span()


def _is_unlike_a_noun(word: str, name: str) -> bool:
    """Tell whether a word is so near to a long name that it hardly is a noun by accident: Reckauer, Reckhauer."""
    return len(name) >= _UNLIKE_NOUNS and OSA.distance(letters(word), letters(name), score_cutoff=1) <= 1


def _within(word: str, group: dict[str, str], most: int) -> list[str]:
    """Give the names whose letters differ from a word's in so many places at most."""
    found = process.extract(letters(word), group, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [name for _, _, name in found]


def _is_variant(article: Article, said: str, other: str, words: dict[str, list[tuple[int, int]]]) -> bool:
    """Tell whether a word is the rarer spelling of another one, and not another name or another form of it."""
    if said.lower() == other.lower() or not _is_near(letters(said), letters(other), said, other):
        return False
    if said[0] != other[0] and _heard(said) != _heard(other) and not _speaks(article, words[said]):
        return False  # Bertram and Vertram
    if stem(said) == stem(other) and not all(_ends_a_name(article, places) for places in (words[said], words[other])):
        return False  # Goldene and Goldenen, with a noun behind
    # "sagt Kerschbaum", where Lotte Kerschbaumer is known: of persons, none is an inhabitant of the other.
    persons = f"{said}er" == other and _speaks(article, words[said]) and bool(_given(article, words[other]))
    by_itself = f"{said}s" == other and len(words[other]) > 1 and _is_no_genitive(article, words[other])
    if not (persons or by_itself) and (_inflection(said, other) or _inflection(other, said)):
        return False
    if said.endswith("s") and said[:-1] in words:
        return False  # the genitive of a name that is judged itself
    place = not _given(article, words[other]) or not _speaks(article, words[said])
    if place and {said[-2:], other[-2:]} == {"er", "en"}:
        return False  # Melchingen and the Melchinger, who live there
    once_each = len(words[said]) == len(words[other]) == 1 and min(len(said), len(other)) < _SHORT
    if once_each and not (_given(article, words[said]) or _given(article, words[other])):
        return False  # Sir, Heard at five … Head of Religious Studies
    rank = [(each in _wanted(article), len(words[each]), _is_of_a_firm(article, words[each])) for each in (said, other)]
    if rank[0] > rank[1]:
        return False
    return not _are_two(article, words[said], words[other], said, other)


def _is_of_a_firm(article: Article, places: list[tuple[int, int]]) -> bool:
    """Tell whether a name is told with the rest of a firm's: Pemberwick Capital, later Pemberwyck."""
    claims = (claim for start, end in places for claim in article.touching(start, end) if claim.kind is Kind.NAME)
    return any(claim.entity is Entity.ORGANISATION and " " in claim.quote for claim in claims)


def _is_no_genitive(article: Article, places: list[tuple[int, int]]) -> bool:
    """Tell whether a name ends in s by itself: Landwirt Gerrit Oltmanns kippt die Milch, later Oltmann."""
    return bool(_given(article, places)) and not any(_OWNS.match(article.text, end) for _, end in places)


def _speaks(article: Article, places: list[tuple[int, int]]) -> bool:
    """Tell whether a name is that of somebody who says something."""
    return any(_SAID.search(article.text, max(0, start - 12), start) for start, _ in places)


def _is_near(one: str, two: str, said: str, other: str) -> bool:
    most = 2 if min(len(one), len(two)) >= _LONG else 1
    if OSA.distance(one, two, score_cutoff=most) <= most:
        return True
    # Obermaier and Obermayr; Yurolmaz, in which two letters changed places
    heard, exchanged = (_heard(said), _heard(other)), len(one) >= _EXCHANGED and sorted(one) == sorted(two)
    most = 1 if min(len(one), len(two)) >= _EXCHANGED else 0
    return OSA.distance(*heard, score_cutoff=most) <= most or (exchanged and OSA.distance(one, two) <= 2)


@lru_cache(maxsize=1 << 12)
def _heard(word: str) -> str:
    """Give what two words share that sound alike: Hartwig and Hartwich."""
    return key(word).replace("ai", "ei").replace("ch", "g").replace("c", "k").replace("v", "f")


def _ends_a_name(article: Article, places: list[tuple[int, int]]) -> bool:
    return any(
        claim.kind is Kind.NAME and claim.end == end for start, end in places for claim in article.touching(start, end)
    )


def _inflection(said: str, other: str) -> bool:
    """Tell whether one is the other with an ending, such as a genitive or an inhabitant: Jansen, Jansens."""
    ending = said[len(other) :] if said.startswith(other) else ""
    return ending in _ENDINGS and not (ending == "a" and other.endswith("a"))


def _is_place(article: Article, places: list[tuple[int, int]]) -> bool:
    """Tell whether a name always stands where a place does: in Weidenfels, where somebody called Weidenfeld lives."""
    return all(_IN.search(article.text, max(0, start - 8), start) for start, _ in places)


def _are_two(article: Article, said: list[tuple[int, int]], other: list[tuple[int, int]], one: str, two: str) -> bool:
    """Tell whether both are names of their own: each with a given name, or both in one sentence."""
    if _is_of_the_house(article, said, other) and one not in _known(article):
        return False
    if _are_given_names(article, said, other) or (_is_place(article, said) and _given(article, other)):
        return True
    shared = _given(article, said) & _given(article, other)
    # Two names so long and so like each other are hardly those of two people.
    own = not shared and has_own_role(article, said, other, alike=_is_unlike_a_noun(one, two))
    if own or _weak(article, said, one, two):
        return True
    if any(each.type is Entity.ORGANISATION for each in article.authority.named(one)) and not _speaks(article, said):
        return True  # Niederegger, whom the finder did not mark
    if _quoted(article, said) != _quoted(article, other) or one.removesuffix("s") in _known(article):
        return True
    if any(_is_introduced(article, start, end) or _SPELT.match(article.text, end) for start, end in said):
        return True
    given_one, given_two = _given(article, said), _given(article, other)
    if given_one and f"{one}s" == two:
        return True
    if letters(one) == letters(two) and not (given_one and given_two and given_one.isdisjoint(given_two)):
        return False  # Vossberg and Voßberg
    if given_one and given_two:
        return not (given_one & given_two) or any(_is_introduced(article, start, end) for start, end in other)
    if (given_one and not given_two) or (given_one and len(said) > 1):
        return True
    sentences_one = {article.sentence(start) for start, _ in said}
    return any(article.sentence(start) in sentences_one for start, _ in other)


def _is_introduced(article: Article, start: int, end: int) -> bool:
    """Tell whether a name is that of somebody new: named so, or a relative of somebody: his cousin Desmond Althorpe."""
    whole = min((claim.start for claim in article.touching(start, end) if claim.kind is Kind.NAME), default=start)
    lead = article.text[max(0, whole - 50) : whole]
    return bool(_INTRODUCED.search(lead) or (whole < start and _RELATED.search(lead)))


def _is_of_the_house(article: Article, said: list[tuple[int, int]], other: list[tuple[int, int]]) -> bool:
    """Tell whether a person belongs to the firm that is called so: the grandson of the founder of Hartwig Antriebe."""
    owns = bool(_given(article, said)) and _is_of_a_firm(article, other)
    return owns and any(_HOUSE.search(article.text, *article.sentence(start)) for start, _ in said)


def _are_given_names(article: Article, said: list[tuple[int, int]], other: list[tuple[int, int]]) -> bool:
    """Tell whether one of both is only a given name, and the surnames behind them are not the same."""
    behind = [{_behind(article, start, end) for start, end in places} for places in (said, other)]
    if {""} in behind and _is_unlike_a_noun(*(article.text[slice(*places[0])] for places in (said, other))):
        return False  # Die Tochter Friederike … Friedericke Overbeck
    return any("" not in each for each in behind) and not behind[0] & behind[1]


def _behind(article: Article, start: int, end: int) -> str:
    """Give the words behind a word in its name, unless that is a firm's: Pemberwick Capital, later Pemberwyck."""
    around = [
        claim
        for claim in article.touching(start, end)
        if claim.kind is Kind.NAME and claim.end > end and claim.entity is not Entity.ORGANISATION
    ]
    return article.text[end : max(claim.end for claim in around)].strip() if around else ""


def _quoted(article: Article, places: list[tuple[int, int]]) -> bool:
    """Tell whether a word always stands in a title between quotation marks, which is shorter than what people say."""
    return all(
        _IN_QUOTES.search(article.text, max(0, start - 30), start) and _CLOSES.match(article.text, end)
        for start, end in places
    )


@once
def _wanted(article: Article) -> set[str]:
    """Give the words that the authority file has instead of names of the article: no rarer spelling of another."""
    sure = (hint for hint in spelling.check(article) if hint.level is Level.WARNING)
    return {word for hint in sure for word in hint.suggestion.split()}


@once
def _known(article: Article) -> frozenset[str]:
    """Give the words of the names that the authority file knows: they are right as they are."""
    known = (
        claim.quote
        for claim in article.of(Kind.NAME)
        if article.authority.named(claim.quote)
        # Somebody with the name of a company that the authority file knows may be misspelt.
        and (" " in claim.quote or not _speaks(article, [(claim.start, claim.end)]))
    )
    return frozenset(word for name in known for word in name.split())


def _weak(article: Article, places: list[tuple[int, int]], one: str, two: str) -> bool:
    """Tell whether one is the other with an n and no person: der Bote, den Boten."""
    persons = any(claim.entity is Entity.PERSON for start, end in places for claim in article.touching(start, end))
    return not persons and {one.removesuffix("n"), two.removesuffix("n")} == {min(one, two, key=len)}


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


def _hint(article: Article, at: tuple[int, int], other: str, times: int) -> Hint:
    return Hint(
        *at,
        article.say(
            en=f"Elsewhere in this article it is {other} ({times}×).",
            de=f"An anderer Stelle steht in diesem Artikel {other} ({times}×).",
        ),
        other,
    )
