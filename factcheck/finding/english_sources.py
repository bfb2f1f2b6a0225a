"""Reads who is said to have said it in the words of an English attribution. It finds no attribution.

An attribution is its cue and its source and little else, so what is no cue is the source.
"""

from __future__ import annotations

from factcheck.finding.english_subjects import is_adverb
from factcheck.finding.english_verbs import AUXILIARY, BE, FORMS, NOUNS, STATED, WITH_PARTICLE
from factcheck.finding.words import Words, word_set, words

_DETERMINERS = word_set("the a an its their his her our my")
_VIEWS = word_set("view views opinion words eyes estimation judgment judgement assessment telling account mind")
_CLAUSES = word_set("""
    who which whose whom for joined backed supported led based however meanwhile too in speaking flanked seen written
    drawn sent held now
""")
_STANCES = word_set("adamant convinced confident certain sure unconvinced sceptical skeptical optimistic pessimistic")
_WILLING = word_set("""
    likes like liked refused refuses declined declines went goes continued continues used wants wanted sought seeks
    hastened rushed prefers preferred came keen quick tends tended dared chose failed to on
""")
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
        if lower[i] in {",", "(", "–", "—"} and inserted:
            last = i
            break
    while first < last - 1 and lower[first] in _DETERMINERS:
        first += 1
    while last > first and (lower[last - 1] in {",", "–", "—", "’"} or is_adverb(texts[last - 1])):
        last -= 1
    if first >= last:
        return None
    return found.starts[first], found.ends[last - 1]


def _place(found: Words) -> tuple[int, int] | None:
    """Give the first word of the source and the one behind its last."""
    texts, lower = found.texts, [text.lower() for text in found.texts]
    end = len(texts)
    if (lower[-1:] == ["to"] and lower[0] in BE) or lower[0] in {"reportedly", "allegedly"}:  # is said to
        return None
    if lower[:2] == ["according", "to"]:
        return 2, end
    if lower[0] in {"citing", "quoting"}:
        return 1, end
    if lower[0] in {"in", "from", "to"} and (view := next((i for i in range(end) if lower[i] in _VIEWS), None)):
        return (view + 2, end) if lower[view + 1 : view + 2] == ["of"] else (1, view)
    if lower[0] == "it" and end > 1 and (lower[-1] in {"known", "emerged"} or _is_stated(lower)):
        return None
    begin = 1 if lower[0] == "as" else 2 if lower[:2] == ["or", "so"] else 0
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
            if verb + 1 < end and lower[verb] not in _ADDRESSING and lower[verb] not in WITH_PARTICLE
            else None
        )
    while verb > begin + 1 and _is_cue(lower[verb - 1]):
        verb -= 1
    return begin, verb


def _is_stated(lower: list[str]) -> bool:
    return lower[-1] in STATED | {"told"} and any(word in BE for word in lower)


def _is_cue(word: str) -> bool:
    return word in AUXILIARY or word in _WILLING or word in _SPANS or is_adverb(word)


def _verb(texts: list[str], lower: list[str], begin: int) -> int | None:
    """Give the verb of saying: the last that can be nothing else, or else the last that is a noun as well."""
    verbs = [
        i
        for i in range(begin, len(texts))
        if texts[i][0].islower()
        and (
            lower[i] in FORMS or lower[i] in WITH_PARTICLE or lower[i] in _STANCES or lower[i] in {"see", "sees", "saw"}
        )
        and (i == begin or lower[i - 1] not in _NO_VERB)
    ]
    if not verbs:
        return None
    if verbs[0] == begin and lower[begin] not in NOUNS:
        return begin
    sure = [i for i in verbs if lower[i] not in NOUNS]
    told = next((i for i in sure if lower[i] in {"told", "tells", "tell", "telling", "said"}), None)
    return told if told is not None else (sure or verbs)[-1]
