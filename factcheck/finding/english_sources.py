"""Reads who is said to have said it in the words of an English attribution. It finds no attribution.

An attribution is its cue and its source and little else, so what is no cue is the source.
"""

from __future__ import annotations

from factcheck.finding.english_subjects import is_adverb
from factcheck.finding.english_turns import CITED, OWNERS, REPLIED, REPLIES, TURNS
from factcheck.finding.english_verbs import (
    AUXILIARY,
    BE,
    FORMS,
    NOUNS,
    PLANNED,
    READY,
    STANCES,
    STATED,
    WILLING,
    WITH_PARTICLE,
)
from factcheck.finding.words import Words, word_set, words

_DETERMINERS = word_set("the a an its their his her our my")
_VIEWS = word_set("view views opinion words eyes estimation judgment judgement assessment telling account mind")
_CLAUSES = word_set("""
    who which whose whom for joined backed supported led based however meanwhile too in speaking flanked seen written
    drawn sent held now
""")
_LEADING = word_set("to at on as so far felt was stop stops stopped short of")
_ISSUED = word_set("published released issued conducted commissioned compiled seen obtained filed posted updated")
_FIRST = frozenset(("i", "we"))
_MET = word_set("spoke met interviewed saw talked have")
_HEARERS = word_set("i we i'm i’m we're we’re")
_SPANS = word_set("week month year night monday tuesday wednesday thursday friday saturday sunday last this")
_ADDRESSING = word_set("told tells tell telling reminded assured informed")
_NO_VERB = word_set("the a an of for and its their his her")


def source(quote: str) -> tuple[int, int] | None:
    """Give where the source stands in the words of an attribution, without its article, or `None` when it is hidden.

    In *according to the police* it is *police*, in *said Jane Doe, the mayor* it is *Jane Doe, the mayor*; *it was
    said* and a verb alone name nobody.
    """
    found = words(quote)
    place = _place(found) if found.texts else None
    if place is None:
        return None
    first, last = place
    texts, lower = found.texts, [text.lower() for text in found.texts]
    while last > first and lower[last - 1] in {",", "–", "—"}:
        last -= 1
    for i in range(first, last - 1):
        inserted = (
            lower[i + 1] in _CLAUSES
            or (lower[i + 1].endswith("ed") and "-" not in lower[i + 1])
            or (lower[i + 1].isdigit() and i + 2 >= last)
        )
        if lower[i] in _FIRST and i > first + 1 and lower[i + 1] in FORMS.keys() | _MET:
            last = i
            break
        if lower[i] in {",", "(", "–", "—"} and inserted:
            last = i
            break
    while first < last - 1 and lower[first] in _DETERMINERS:
        first += 1
    while last > first and (
        lower[last - 1] in {",", "–", "—", "’"}
        or is_adverb(texts[last - 1])
        or (last > first + 1 and lower[last - 1] in _ISSUED)
    ):
        last -= 1
    if first >= last:
        return None
    return found.starts[first], found.ends[last - 1]


def _place(found: Words) -> tuple[int, int] | None:
    """Give the first word of the source and the one behind its last."""
    texts, lower = found.texts, [text.lower() for text in found.texts]
    end = len(texts)
    if (lower[-1] == "to" and all(_is_rumour(word) for word in lower[:-1])) or lower[0] in {
        "reportedly",
        "allegedly",
    }:  # is said to
        return None
    if lower[0] in _HEARERS and lower[-1] == "told" and end < 5:
        return None
    if lower[-2:] in (["has", "it"], ["had", "it"]) or lower in (["word", "is"], ["word", "was"]):
        return None
    if lower[0] == "by" or (lower[0] in REPLIED and end > 1):
        # "By his own account", "came his reply"
        return (1, 2) if lower[1] in OWNERS else _behind_preposition(lower)
    if lower[0] in OWNERS | {"the"} and lower[1:2] and lower[1] in REPLIES and _is_message(lower):
        return (0, 1) if lower[0] in OWNERS else _behind_preposition(lower)
    if lower[:2] == ["according", "to"]:
        return 2, end
    if lower[0] in {"citing", "quoting"}:
        return 1, end
    if lower[0] in {"in", "from", "to"} and (view := next((i for i in range(end) if lower[i] in _VIEWS), None)):
        return (view + 2, end) if lower[view + 1 : view + 2] == ["of"] else (1, view)
    if lower[0] == "it" and end > 1 and (lower[-1] in {"known", "emerged"} or _is_stated(lower)):
        return None
    if lower[-2:-1] == ["as"] and (cited := next((i for i in range(end) if lower[i] in CITED), None)) is not None:
        return (cited + 1, end - 2) if cited + 1 < end - 2 else (0, _before_cue(lower, 0, cited))
    begin = 1 if lower[0] == "as" else 2 if lower[:2] == ["to", "hear"] else 2 if lower[:2] == ["or", "so"] else 0
    passive = next((i for i in range(1, end) if lower[i] == "by" and lower[i - 1] in FORMS and i > 1), None)
    if passive is not None and any(word in BE for word in lower[max(0, passive - 4) : passive]):
        return passive + 1, end
    verb = _verb(texts, lower, begin)
    if verb is None:
        # “…,” thundered X: the finder knew the verb by the utterance before it.
        return (1, end) if texts[0][0].islower() and end > 1 else None
    if verb == begin or all(word in AUXILIARY or is_adverb(word) for word in lower[begin:verb]):
        return (
            (verb + 1, end)
            if verb + 1 < end and lower[verb] not in _ADDRESSING and not _has_particle(lower, verb)
            else None
        )
    posted = next((i for i in range(begin + 1, verb) if lower[i] in {"took", "taken"} and lower[i + 1] == "to"), verb)
    return begin, _before_cue(lower, begin, posted)


def _is_rumour(word: str) -> bool:
    return word in BE or word in STATED or is_adverb(word)


def _before_cue(lower: list[str], begin: int, verb: int) -> int:
    while verb > begin + 1 and _is_cue(lower[verb - 1]):
        verb -= 1
    return verb


def _is_message(lower: list[str]) -> bool:
    return any(word in BE for word in lower) and not any(word in FORMS and word not in NOUNS for word in lower)


def _behind_preposition(lower: list[str]) -> tuple[int, int] | None:
    """Give who is named behind *from* or *of*: "came the reply from the ministry"."""
    for i, word in enumerate(lower[:-1]):
        if word in {"from", "of"}:
            return i + 1, next((k for k in range(i + 1, len(lower)) if lower[k] in BE), len(lower))
    return None


def _is_stated(lower: list[str]) -> bool:
    return lower[-1] in STATED | {"told"} and any(word in BE for word in lower)


def _is_cue(word: str) -> bool:
    return (
        word in AUXILIARY or word in WILLING | READY | PLANNED or word in _LEADING or word in _SPANS or is_adverb(word)
    )


def _is_turn(lower: list[str], i: int) -> bool:
    """Tell the verb of "gave it a guarded welcome"; the noun ends the words of such an attribution."""
    return i > 0 and lower[i] in TURNS and lower[-1] in TURNS[lower[i]]


def _has_particle(lower: list[str], i: int) -> bool:
    return lower[i] in WITH_PARTICLE and i + 1 < len(lower) and lower[i + 1] in WITH_PARTICLE[lower[i]]


def _verb(texts: list[str], lower: list[str], begin: int) -> int | None:
    """Give the verb of saying: the last that can be nothing else, or else the last that is a noun as well."""
    turned = next((i for i in range(begin, len(texts)) if _is_turn(lower, i)), None)
    if turned is not None:
        return turned
    verbs = [
        i
        for i in range(begin, len(texts))
        if texts[i][0].islower()
        and (
            lower[i] in FORMS or lower[i] in WITH_PARTICLE or lower[i] in STANCES or lower[i] in {"see", "sees", "saw"}
        )
        and (i == begin or lower[i - 1] not in _NO_VERB or lower[i - 2 : i] == ["short", "of"])
    ]
    if not verbs:
        return None
    if verbs[0] == begin and lower[begin] not in NOUNS:
        return begin
    sure = [i for i in verbs if lower[i] not in NOUNS]
    told = next((i for i in sure if lower[i] in {"told", "tells", "tell", "telling", "said"}), None)
    return told if told is not None else (sure or verbs)[-1]
