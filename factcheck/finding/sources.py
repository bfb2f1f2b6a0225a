"""Reads who is said to have said it: the source of an attribution, the speaker of a quotation. It finds neither.

An attribution is its cue and its source and little else, so what is no cue is the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.finding import english_sources, saying_verbs
from factcheck.finding.phrases import (
    DETERMINERS,
    GENITIVE,
    PRONOUNS,
    Phrases,
    is_abbreviation,
    is_little,
    is_noun,
    is_period,
)
from factcheck.finding.saying_clauses import BE, HAVE
from factcheck.finding.words import OPENING, Words, word_set, words
from factcheck.model import Entity, Kind, Passage

_BEFORE = word_set("laut gemäß so according")
_FROM = word_set("aus in von vom im bei beim")
_SAID_IT = word_set("hieß heißt verlautete verlautet")
_OBJECTS = word_set("das dies als")
_SUBJECTS = word_set("der ein er sie man")
_DEEDS = ("ung", "ungen", "nis", "nisse", "heit", "keit", "keiten", "kritik", "zweifel", "lob", "pläne", "gespräche")
# What is said or planned says nothing: "Die Vorwürfe weist der Konzern zurück".
_SAID = ("vorwurf", "vorwürfe", "kritik", "anschuldigungen", "behauptung", "behauptungen", "forderung", "forderungen",
         "darstellung", "plan", "pläne", "vorhaben", "schaden", "vorstoß")  # fmt: skip
_PERSONS = word_set("er sie man ich wir")
_AGENCIES = word_set("dpa afp epd kna sid apa")
_HOLDS = word_set("zeigt zeigte zeigten gibt gab gaben will wollte wollten ergab ergibt belegt belegte glaubt folgt")
_READS = word_set("ist war steht stand wird wurde stößt stieß klingt klang")
_ATTACHED = word_set("um mit aus vom von unter")
_KEPT = word_set("seinem ihrem seiner ihrer")
_TO_WHOM = word_set("der dem den gegenüber")
_ENDS = frozenset(".?!\n")
_STOPS = frozenset(".\n")
_MALE = frozenset(("er", "he"))
_FEMALE = frozenset(("sie", "she"))
_THINGS = frozenset(("it", "they"))
_PRONOUNS = _MALE | _FEMALE | _THINGS | {"i", "we", "you"}
_IS_FEMALE = re.compile(
    r"\b(?:[A-ZÄÖÜ][\w-]*(?:in|frau)|Frau|Mrs|Ms|Miss|[Aa]ctress|[Mm]other|[Dd]aughter|[Ww]ife|[Ss]ister|[Ww]idow|[Aa]unt|[Nn]iece|Dame|Queen|[Hh]eadmistress|[A-Za-z]+woman)\b"
)
_IS_MALE = re.compile(
    r"\b(?:Herrn?|Mr|Sir|[A-ZÄÖÜ][\w-]*(?:mann|chef|leiter|sprecher|minister|meister|tor)|[Ff]ather|[Ss]on|[Bb]rother|[Hh]usband|[Uu]ncle|[Nn]ephew|[Ww]idower|King|[Hh]eadmaster)\b"
)
_TITLE = 5
_NEAR = 400
"""Code points between a quotation and the attribution that names its speaker."""


def source(quote: str, *, language: str = "de") -> tuple[int, int] | None:
    """Give where the source stands in the words of an attribution, without its article, or `None` when it is hidden.

    The rest is the cue: in *nach Angaben der Polizei* the source is *Polizei*, in *wie das Magazin schreibt* it is
    *Magazin*; *demnach* and *es hieß* name nobody.
    """
    if language.startswith("en"):
        return english_sources.source(quote)
    found = words(quote)
    texts, lower = found.texts, [text.lower() for text in found.texts]
    place = _place(found, lower) if texts else None
    if place is None:
        return None
    first, last = place
    # "Seinem Haus" says whose, and "einem der Briefe" is not the letter.
    while first < last - 1 and lower[first] in DETERMINERS and lower[first] not in _KEPT and lower[first + 1] != "der":
        first += 1
    while last > first + 1 and (texts[last - 1] in ",:" or (texts[last - 1].islower() and is_little(texts[last - 1]))):
        last -= 1
    return (found.starts[first], found.ends[last - 1]) if first < last else None


def _place(found: Words, lower: Sequence[str]) -> tuple[int, int] | None:
    """Give the first word of the source and the one behind its last."""
    texts, end = found.texts, len(lower)
    if "vernehmen" in lower:
        return None
    if lower[-1] == "zufolge" or (lower[-1] == "nach" and end > 1):
        return _owner(found, 0, end - 1)
    if lower[0] == "so" and lower[2:3] in (["es"], ["das"]):
        return _phrase(found, 3, end)
    if lower[0] in _BEFORE:
        return 1, end
    if lower[0] in ("glaubt", "folgt") and lower[1:2] == ["man"]:
        return _owner(found, 2, end)
    if "augen" in lower:
        return _phrase(found, lower.index("augen") + 1, end)
    if said := next((i for i in range(end) if lower[i] in _SAID_IT), None):
        # "Aus dem Ministerium hieß es", "hieß es aus dem Ministerium", "wie es in der Anzeige heißt"
        if lower[0] in _FROM:
            return 1, said
        return _phrase(found, 2, said) if lower[0] == "wie" else _named_behind(found, said, end)
    if lower[0] in _SAID_IT:
        return _named_behind(found, 0, end)
    if "hervor" in lower and "aus" in lower:
        return _phrase(found, lower.index("aus") + 1, end - 1)
    if lower[0] in _FROM | {"für"} and (reads := next((i for i in range(end) if lower[i] in _READS), None)):
        return _phrase(found, 1, reads)
    if lower[0] in ("nach", "unter", "aus"):
        return _owner(found, 1, end)
    if lower[0].startswith("lautet"):
        return _phrase(found, lower.index("von") + 1 if "von" in lower else 1, end)
    if lower[0] == "wie":
        stop = next((i for i in range(1, end) if _says(texts[i]) or lower[i] in ("hervorgeht", "unter")), end)
        return _phrase(found, 1, stop) if lower[1:2] != ["es"] else None
    return _of_clause(found, lower)


def _of_clause(found: Words, lower: Sequence[str]) -> tuple[int, int] | None:
    """Give who says it in a clause: the noun phrase before or behind its verb."""
    texts, end = found.texts, len(lower)
    verbs = [i for i in range(end) if texts[i][0].islower() and (_says(texts[i]) or texts[i] in _HOLDS)]
    # In "Böschen, der 84 Kühe hält, sorgt sich" the verb of the clause stands behind the comma.
    verb = next((i for i in verbs if texts[i - 1 : i] == [","]), verbs[0] if verbs else None)
    aux = next((i for i in range(end) if texts[i] in HAVE or texts[i] in BE), None)
    if aux is not None and (verb is None or aux < verb):
        verb = aux
    if verb is None:
        # ", ächzte der Trainer": the finder knows a verb by the quotation before it.
        return _phrase(found, 1, end) if texts[0][0].islower() else None
    before, behind = _phrase(found, 0, verb), _phrase(found, verb + 1, end)
    if before is None or behind is None:
        return before or behind
    first = lower[0]
    turned = first in saying_verbs.PARTICIPLE | saying_verbs.INFINITIVE or "sich" in texts[verb + 1 : behind[0]]
    # "Pläne mit dem Käufer hat X bestätigt", but "die Regierung hat X bestätigt".
    deed = first not in DETERMINERS and any(word.endswith(_DEEDS) for word in lower[slice(*before)])
    pronoun = behind[0] == verb + 1 and lower[verb + 1] in _PERSONS and lower[before[0]] not in _PERSONS
    said = lower[before[1] - 1].endswith(_SAID) and lower[behind[0]] not in ("den", "einen")
    # What is called "narrow-minded" says nothing.
    called = texts[before[0]] in OPENING
    if first in _OBJECTS or is_little(first) or turned or deed or called or pronoun or said:
        return behind
    # Two phrases: a subject has its own article, and stands beside the verb.
    beside = behind[0] <= verb + 2 and lower[behind[0]] in _SUBJECTS
    return behind if beside and first not in _SUBJECTS and verb == aux else before


def _says(word: str) -> bool:
    return word in saying_verbs.FINITE or word in saying_verbs.FINAL or word in saying_verbs.PARTICIPLE


def _named_behind(found: Words, verb: int, end: int) -> tuple[int, int] | None:
    first = next((i + 1 for i in range(verb + 1, end) if found.texts[i] in _FROM), None)
    return None if first is None or first >= end else (first, end)


def _phrase(found: Words, first: int, end: int) -> tuple[int, int] | None:
    """Give the first noun phrase or pronoun between two words, with what is set behind it between commas."""
    phrases, texts = Phrases(found), found.texts
    for i in range(first, end):
        if texts[i] in HAVE | BE or is_little(texts[i].lower()) or texts[i] == ",":
            continue
        last = phrases.long_phrase(i, end)
        if last is None or (last == i + 1 and not is_noun(texts[i]) and texts[i].lower() not in PRONOUNS):
            continue
        if is_period(texts[last - 1]):
            continue
        if texts[i].lower() == "es" and i + 1 < end:
            continue
        if texts[i].lower() in PRONOUNS - DETERMINERS:
            return i, i + 1
        # Dr. and its kind stop no phrase here.
        while last < end and texts[last] == "." and (last + 1 < end or is_abbreviation(texts[last - 1])):
            last = (phrases.long_phrase(last + 1, end) if last + 1 < end else None) or last + 1
        while last + 1 < end and texts[last] in _ATTACHED and (more := phrases.long_phrase(last + 1, end)):
            last = more
        while last + 1 < end and texts[last] == "," and (behind := _apposition(phrases, last + 1, end)):
            last = behind
        last += last < end and texts[last] in _AGENCIES
        for j in range(i + 1, last if first else i):  # nobody is addressed before a verb
            if (
                texts[j] in _TO_WHOM
                and texts[j - 1].lower() not in saying_verbs.STATED
                and _is_addressee(texts, j, last)
            ):
                last = j
                break
        return i, last
    return None


def _apposition(phrases: Phrases, first: int, end: int) -> int | None:
    """Give the word behind what is set between commas; a relative clause, an age and "seit Jahren hier" are none."""
    texts = phrases.words.texts
    closes = next((j for j in range(first, end) if texts[j] == ","), end)
    begins = not texts[first][0].isdigit() and phrases.phrase(first, closes) is not None
    return closes if begins and not texts[closes - 1][0].islower() else None


def _is_addressee(texts: Sequence[str], i: int, last: int) -> bool:
    """Tell "der Zeitung „X“" and "dem SWR" behind a source from a genitive that is part of it."""
    named = texts[i + 1].lower().endswith(("zeitung", "magazin", "sender", "agentur", "blatt", "portal"))
    # "Sprecher Kurt Ehm der Bank" is no genitive.
    full = i > 1 and texts[i - 1][0].isupper() and is_noun(texts[i - 2])
    return i + 1 < last and (named or full or texts[i + 1] in '„“"»«' or texts[i] in ("dem", "gegenüber"))


def _owner(found: Words, first: int, end: int) -> tuple[int, int]:
    """Give whose the Angaben are: behind the noun in the genitive; a Bericht is a source itself."""
    texts = found.texts
    head = next((i for i in range(first, end) if texts[i].lower().endswith(saying_verbs.STATED)), None)
    if head is None or head + 1 >= end:
        return first, end
    behind = head + 1
    if texts[behind].lower() in GENITIVE | _FROM | {"auf"}:
        return behind + 1, end
    return (behind, end) if texts[behind][0].isupper() or texts[behind].lower() in DETERMINERS else (first, end)


def speaker(
    text: str, quotation: Passage, claims: Sequence[Passage], *, language: str = "de"
) -> tuple[int, int] | None:
    """Give where the speaker of a quotation stands: the source of the attribution that belongs to it.

    That is one in the same sentence, the nearest; or else who spoke before in the same paragraph; or else after. In the
    place of *he* and *she* stands who was last named in full.

    Args:
        text: Of the document.
        quotation: A quotation in it.
        claims: Those of the same text, in reading order; attributions, names and descriptions are looked at.
        language: Of the document.
    """
    best: tuple[float, tuple[int, int]] | None = None
    for passage, place in _outside(text, quotation, claims, language):
        behind = passage.start >= quotation.end
        between = text[quotation.end : passage.start] if behind else text[passage.end : quotation.start]
        if len(between) > _NEAR:
            continue
        stops = sum(between.count(mark) for mark in _ENDS)
        # “Why?” asked X: in English no comma says that the sentence goes on.
        ends = _ENDS if language == "de" else _STOPS
        if behind and text[quotation.end - 1 : quotation.end] in ends and between[:1] and between[1:2] != ",":
            stops += 1
        if between.endswith((": „", ": »", ': "', ": “", ": ‚")) or not stops:
            cost = len(between) / 10 + 10 * between.count(";")
        else:
            cost = 100 + 50 * stops + 500 * ("\n" in between) + 300 * behind
        if best is None or cost < best[0]:
            best = cost, place
    if best is None:
        return None
    pronoun, at = text[slice(*best[1])].lower(), best[1][0]
    if pronoun not in _MALE | _FEMALE | _THINGS:
        return best[1]
    named = [place for _, place in _outside(text, Passage(at, at + 1, Kind.QUOTATION), claims, language)]
    named = [place for place in named if place[1] <= at and text[slice(*place)].lower() not in _PRONOUNS]
    if pronoun in _THINGS:
        return named[-1] if named else best[1]
    # Who spoke before in the paragraph goes on speaking.
    spoke = [place for place in named if "\n" not in text[place[1] : at] and _is_person(text, place, pronoun, claims)]
    return _meant(text, pronoun, at, claims, spoke[-1] if spoke else None) or best[1]


def _outside(
    text: str, quotation: Passage, claims: Sequence[Passage], language: str
) -> Iterator[tuple[Passage, tuple[int, int]]]:
    """Give the attributions near a quotation and their sources, but none of those that somebody quoted makes.

    A verb alone has the source of the attribution before it in its sentence.
    """
    near = [p for p in claims if p.end > quotation.start - 2 * _NEAR and p.start < quotation.end + _NEAR]
    quotes = [p for p in near if p.kind is Kind.QUOTATION] + [quotation]
    last: tuple[int, tuple[int, int]] | None = None
    for passage in near:
        if passage.kind is not Kind.ATTRIBUTION or any(
            p.start <= passage.start and passage.end <= p.end for p in quotes
        ):
            continue
        words_ = text[passage.start : passage.end]
        if (place := source(words_, language=language)) is not None:
            last = passage.end, (passage.start + place[0], passage.start + place[1])
        elif last is None or not _ENDS.isdisjoint(text[last[0] : passage.start]) or not _is_bare(words_):
            continue
        yield passage, last[1]


def _is_bare(words_: str) -> bool:
    """Tell a verb without a subject, which was named before, from "it was said"."""
    return words_[:1].islower() and not words_.startswith(("it ", "es ", "is ", "are ", "was ", "were "))


def _is_person(text: str, place: tuple[int, int], pronoun: str, claims: Sequence[Passage]) -> bool:
    """Tell whether a source names a person that a pronoun may stand for."""
    first = next((p for p in claims if p.kind is Kind.NAME and place[0] <= p.start and p.end <= place[1]), None)
    if first is None or first.entity is not Entity.PERSON:
        return False
    other = _IS_FEMALE if pronoun in _MALE else _IS_MALE
    return other.search(text[max(0, place[0] - _TITLE) : place[1]]) is None


def _meant(
    text: str, pronoun: str, before: int, claims: Sequence[Passage], spoke: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Give where the person was last named in full, with what is said of them, that a pronoun stands for."""
    people = [p for p in claims if p.entity is Entity.PERSON and p.kind is Kind.NAME and p.end <= before]
    if spoke is not None:
        inside = [p for p in people if spoke[0] <= p.start < spoke[1]]
        people = [p for p in people if p.start < spoke[0]] + inside[:1]
    described = [p for p in claims if p.kind is Kind.DESCRIPTION and p.end <= before]
    for person in reversed(people):
        name = text[person.start : person.end]
        full = next((p for p in reversed(people) if text[p.start : p.end].endswith(f" {name}")), person)
        whole = next((p for p in described if p.start <= full.start and full.end <= p.end), full)
        titles = text[max(0, person.start - _TITLE) : person.start] + text[whole.start : full.start]
        female = _IS_FEMALE.search(titles) is not None
        if not (female and pronoun in _MALE) and not (not female and _IS_MALE.search(titles) and pronoun in _FEMALE):
            return whole.start, whole.end
    return None
