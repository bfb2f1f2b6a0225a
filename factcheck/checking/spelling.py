"""The rule *spelling*: names that nearly are those of the authority file: City Group, Mc Kinsey, Merryl Lynch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from factcheck.checking.abbreviation import in_brackets, swapped
from factcheck.checking.article import Article, once
from factcheck.checking.authority_file import Entry
from factcheck.checking.called import called
from factcheck.checking.certainty import is_certain, is_hardly_another, was_called_so
from factcheck.checking.endings import wrong_ending
from factcheck.checking.institutions import unmarked
from factcheck.checking.likeness import bare, is_adjective, letters, same
from factcheck.checking.meant import (
    MOST,
    SHORT,
    SURNAME,
    WORD,
    accepted_form,
    differs,
    is_close,
    is_meant,
    of_a_kind,
    only,
    stands_for,
)
from factcheck.finding.words import word_set
from factcheck.model import Claim, Entity, Hint, Kind, Level

_OF_THE = re.compile(r"\b(?:des|eines)\s$")
_NEXT = re.compile(r"[ -][A-ZÄÖÜ][\w-]*")
_NO_SURNAME = 9  # letters of a name that hardly is that of a person who is nowhere told in full
_REST = re.compile(r"(?: (?:[A-ZÄÖÜ][\w-]*|[a-zäöü]{2,3}|&)){2,4}")
_OF_A_PERSON = re.compile(
    r"\b(?:Herrn?|Frau|Mr|Mrs|Ms|Dr|Prof|Familie|sagte?|erklärte?|meinte?|[a-zäöüß]+(?:er|in))[.,]? $", re.IGNORECASE
)
_OF_A_HOUSE = re.compile(r"(?:\b(?:bei|beim|wo|at) |[„“»])$")
_ADJECTIVE = re.compile(r"e([nrms])$")
_ORDINAL = re.compile(r" ([IVX]+)\.?$")
_GENITIVES = ("'s", "’s")
_TOLD_BY_TOWN = {"Bundesamt für Statistik": ("Wiesbaden", "Statistisches Bundesamt")}
_SHORTENED = 3  # words that are left of a name without one of them
_DIRECTIONS = word_set("new north south east west northern southern eastern western central nord süd ost west neue")
_LEGAL = re.compile(r"\s+(?:AG|SE|GmbH|KG|KGaA|Inc\.?|Corp\.?|plc|PLC|Ltd\.?|& Co\.?|e\. ?V\.)$")


@once
def check(article: Article) -> list[Hint]:
    """Give a hint at every name that is near an accepted form without being one."""
    return list(_hints(article))


def _hints(article: Article) -> Iterator[Hint]:
    persons = _surnames(article)
    judged: dict[str, tuple[str, Entry] | None] = {}
    done: list[tuple[int, int]] = []
    for claim in article.of(Kind.NAME):
        said, end = _whole(article, claim)
        if said not in judged:
            judged[said] = _meant(article, claim, said, persons)
        meant = judged[said] or wrong_ending(article, said)
        if meant and not _continues(article.text, claim) and not _goes_on(article, claim):
            done.append((claim.start, end))
            yield from _reported(article, claim.start, end, *meant)
        elif not meant and (house := _cut_off(article, claim, persons)):
            done.append((claim.start, claim.end + 2))
            yield from _reported(article, *done[-1], house.name, house)
        elif not meant and (house := _of_another_country(article, claim)):
            yield _hint(article, claim.start, claim.end, house.name, house)
    for start, end, entry, form in chain(
        unmarked(article, done), swapped(article), in_brackets(article), called(article)
    ):
        yield from _reported(article, start, end, form, entry)


def _cut_off(article: Article, claim: Claim, persons: set[str]) -> Entry | None:
    """Give the house whose last letter was taken for a genitive: Barclay's."""
    said, authority = claim.quote, article.authority
    if article.text[claim.end : claim.end + 2] not in _GENITIVES or claim.entity is Entity.PERSON or said in persons:
        return None
    if len(said) < WORD or authority.named(said) or authority.named(f"{said}’s") or authority.is_given(said):
        return None
    return next((each for each in authority.named(f"{said}s") if each.type is Entity.ORGANISATION), None)


def _of_another_country(article: Article, claim: Claim) -> Entry | None:
    """Give the house that a town tells is meant: the Bundesamt für Statistik in Wiesbaden, which is not Swiss."""
    town, right = _TOLD_BY_TOWN.get(claim.quote, ("", ""))
    there = town and town in article.text[slice(*article.sentence(claim.start))]
    return next(iter(article.authority.named(right)), None) if there else None


def _whole(article: Article, claim: Claim) -> tuple[str, int]:
    """Give a name with the words behind it that make a common wrong form of it: Lehmann [Brothers]."""
    found = _NEXT.match(article.text, claim.end)
    if found and article.authority.misspelt(longer := article.text[claim.start : found.end()]):
        return longer, found.end()
    return claim.quote, claim.end


def _goes_on(article: Article, claim: Claim) -> bool:
    """Tell whether the finder saw only the beginning of a known name: World Wide Fund for Nature."""
    behind = _REST.match(article.text, claim.end)
    words = behind.group().split() if behind else []
    longer = (" ".join([claim.quote, *words[:count]]) for count in range(2, len(words) + 1))
    return any(article.authority.inflected(name) for name in longer)


def _reported(article: Article, start: int, end: int, form: str, entry: Entry) -> Iterator[Hint]:
    said = article.text[start:end]
    one, other = (_ORDINAL.search(name) for name in (said, form))
    if was_called_so(article, start, said) or (one and (other is None or one[1] != other[1])):
        return  # Elizabeth I is not Elizabeth II
    if "party" in entry.kinds and same(form) == f"{same(said)}s":
        return  # a Liberal Democrat
    english = article.document.language.startswith("en")
    suggestion = form if english or wrong_ending(article, said) else inflected_like(form, said)
    if _OF_THE.search(article.text[max(0, start - 6) : start]):
        first, space, rest = suggestion.partition(" ")
        if len(said.split()) == len(suggestion.split()) > 1:
            suggestion = _in_the_genitive(suggestion, said)
        elif said.endswith("s") and not suggestion.endswith("s"):
            suggestion += "es" if said.endswith("es") and suggestion.endswith("amt") else "s"
        elif first.endswith("ee") or (said.partition(" ")[0].endswith("s") and first[-1] not in "senr"):
            suggestion = f"{first}{'es' if first.endswith('und') else 's'}{space}{rest}"
    # Björn and Bjorn: who writes English may leave out what is above the letters; Višegrad is another Visegrád.
    accents = bare(suggestion) == bare(said) and same(suggestion) != same(said)
    may = accents and (english or not (said.isascii() or article.authority.misspelt(said)))
    if suggestion != said and not may:
        yield _hint(article, start, end, suggestion, entry)


def _in_the_genitive(form: str, said: str) -> str:
    """Give a form with an s at the word that has one in what is said: des Gerichtshofs für Menschenrechte."""
    pairs = zip(form.split(), said.split(), strict=True)
    ends = (
        f"{word}s" if word[:1].isupper() and other.endswith("s") and word[-1] not in "sen" else word
        for word, other in pairs
    )
    return " ".join(ends)


def _surnames(article: Article) -> set[str]:
    """Give the words of the persons that the article names in full; alone, they are no misspelt company."""
    return {
        word
        for claim in article.of(Kind.NAME)
        if claim.entity is Entity.PERSON and " " in claim.quote
        for word in claim.quote.split()
    }


def _is_a_person(article: Article, claim: Claim, persons: set[str]) -> bool:
    """Tell whether a single word is a person's name: of one that is told in full, or behind a word for a person."""
    if claim.quote in persons or claim.quote.rstrip("s’'") in persons:
        return True
    before = article.text[max(0, claim.start - 12) : claim.start]
    if claim.entity is not Entity.PERSON or _OF_A_HOUSE.search(before):
        return False
    return len(claim.quote) < _NO_SURNAME or bool(_OF_A_PERSON.search(before) or SURNAME.search(claim.quote))


def _continues(text: str, claim: Claim) -> bool:
    """Tell whether the name is part of a longer word in which hyphens stand for spaces: Wall-Street-Journal-Bericht."""
    return "-" in claim.quote and " " not in claim.quote and text[claim.end : claim.end + 1] == "-"


def _meant(article: Article, claim: Claim, whole: str, persons: set[str]) -> tuple[str, Entry] | None:
    """Give the accepted form that a name ought to have, or nothing when it is right or nobody can tell."""
    authority, said = article.authority, _LEGAL.sub("", whole).rstrip(".")
    parts = len(re.split(r"[\s-]", said))
    if len(letters(said)) < 3 or parts > MOST or (authority.named(whole) and not authority.misspelt(whole)):
        return None
    if article.text[claim.end : claim.end + 2] in _GENITIVES and authority.named(f"{whole}’s"):
        return None
    single = parts == 1
    if single and said in persons:
        return None
    if wrong := authority.misspelt(said):
        return accepted_form(wrong[0], said), wrong[0]
    if authority.inflected(said) or authority.inflected(whole):
        return None
    if single and (len(said) < SHORT or _is_a_person(article, claim, persons)):
        return None
    if alike := [known for known in authority.alike(said) if differs(said, known.form) and is_close(said, known.form)]:
        kind = alike[0].entries[0].type
        if (single and kind is Entity.PERSON) or (kind is Entity.PLACE and " " in said and " " not in alike[0].form):
            return None  # am Kahlen Berg
        return accepted_form(alike[0].entries[0], said), alike[0].entries[0]
    if framed := of_a_kind(authority.framed(said), said) or authority.rearranged(said):
        names = {known.entries[0].name for known in framed}
        if len(names) == 1:
            return accepted_form(framed[0].entries[0], said), framed[0].entries[0]
        return None
    if single and len(letters(said)) < WORD:
        return None
    if len(said) > WORD and (plural := authority.named(f"{said}s")) and plural[0].type is Entity.ORGANISATION:
        return accepted_form(plural[0], said), plural[0]  # Wikileak
    for known in authority.near(said):
        if is_meant(claim, said, known) or is_hardly_another(article, claim.start, said, known.entries[0]):
            return accepted_form(known.entries[0], said), known.entries[0]
    if joined := next(filter(None, map(authority.inflected, _joined(said))), None):
        return accepted_form(joined[0], said), joined[0]
    return only([known for known in authority.slotted(said) if stands_for(said, known.form)], said)


def _joined(said: str) -> Iterator[str]:
    """Give a name with words of it made one, or with one less: Krankenhaus Gesellschaft, Stock Market Exchange."""
    if "-" in said:
        yield said.replace("-", "")  # Hypovereins-Bank
    words = said.split(" ")
    for at in range(len(words) - 1):
        yield " ".join([*words[:at], words[at] + words[at + 1].lower(), *words[at + 2 :]])
        if at and len(words) > _SHORTENED and words[at].lower() not in _DIRECTIONS:
            yield " ".join([*words[:at], *words[at + 1 :]])


def inflected_like(form: str, said: str) -> str:
    """Give an accepted form with the endings of what is said: Deutschen Gewerkschaftsbunds."""
    words, said_words = form.split(" "), said.split(" ")
    if len(words) == len(said_words):
        for place, (word, other) in enumerate(zip(words[:-1], said_words[:-1], strict=True)):
            ending = _ADJECTIVE.search(other)
            if same(other) != same(word) and is_adjective(same(other), same(word)):
                words[place] = other
            elif ending and word.endswith("e") and word[:3] == other[:3]:
                words[place] = f"{word}{ending[1]}"  # Bayrischen, of Bayerische
    joined = " ".join(words)
    last = joined[-2:].lower()
    case = next((case for case in ("es", "s") if said.lower().endswith(last + case)), "")
    if not case or form.endswith("s") or not said[-2].islower():
        return joined  # Moodys is no genitive
    return f"{joined}{'es' if joined.lower().endswith('bund') and not said.lower().endswith('bunds') else case}"


def _hint(article: Article, start: int, end: int, suggestion: str, entry: Entry) -> Hint:
    said = article.text[start:end]
    return Hint(
        start,
        end,
        article.say(
            en=f"The authority file has {suggestion}, not {said}.",
            de=f"In der Normdatei steht {suggestion}, nicht {said}.",
        ),
        suggestion,
        Level.WARNING if is_certain(article, start, said, entry) else Level.INFO,
    )
