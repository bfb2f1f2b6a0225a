"""Tells where an English verb that can say something does something else: "claimed the title". It finds no attribution.

Each verb has objects with which it is a deed, or subjects that cannot speak.
"""

from __future__ import annotations

from factcheck.finding.english_agents import head, is_agent, is_evidence
from factcheck.finding.english_subjects import OBJECTS, PRONOUNS, Sentence, is_finite
from factcheck.finding.english_verbs import AUXILIARY
from factcheck.finding.words import CLOSING, OPENING, word_set

_CLAIMED = word_set("""
    victory responsibility credit innocence ignorance success progress self-defence self-defense immunity privilege
    diminished provocation ownership
""")
_TOLD = word_set("""
    story stories tale tales lie lies truth time difference fortune fortunes nobody joke jokes nothing
""")
_FETCHED = word_set("taxi cab ambulance doctor waiter drinks tea coffee bill eggs butter sugar salt flour milk ball")
_NOT_SPEAKING = word_set("recipe dish job role occasion situation script part plan design")
_PATIENTS = word_set("patients people children visitors women men students pupils members guests")
_NO_CLAUSE = word_set(". , ; : \n – —")
_CHILDREN = word_set("baby child twins girl boy son daughter")
_REFLEXIVE = ("self", "selves")
_BEHIND_POINT = word_set("chair door map window sky picture screen wall floor sign clock ceiling seat")
_UNREAL = word_set("nothing little")
_WHO = word_set("team authors researchers scientists")
_FAR = 12
_EMPTY = word_set("plan plans schedule taste need needs size type age whether how what where")


def is_deed(sentence: Sentence, i: int, end: int, start: int | None) -> bool:
    """Tell whether the verb at `i` with its subject from `start` says nothing.

    Args:
        sentence: Where it stands.
        i: Its main word.
        end: The word behind the verb, its particle and whom it addresses.
        start: The first word of its subject, or of the verb itself, when the subject was named before.
    """
    word, behind = sentence.lower(i), sentence.lower(end)
    if sentence.lower(i - 1) == "having":
        return True
    if word.startswith(("announc", "recommend", "assert", "express")) and behind.endswith(_REFLEXIVE):
        return True
    if word.startswith("claim"):
        return _is_taken(sentence, i, end)
    if word.startswith("tell") or word == "told":
        near = [sentence.lower(k) for k in range(i + 1, min(i + 4, sentence.last))]
        return near[:2] == ["no", "one"] or (
            not _TOLD.isdisjoint(near) and {"that", "different", "another"}.isdisjoint(near) and near[0] not in OBJECTS
        )
    if behind in _UNREAL:
        return sentence.lower(end + 1) not in AUXILIARY
    if word == "said" and behind == "to" and sentence.lower(end + 1) in {"be", "have"}:
        return True
    if word.startswith("admit") and sentence.lower(i + 1) != "to":
        near = [sentence.lower(k) for k in range(end, min(end + 5, sentence.last))]
        return near[:1] != [] and (near[0][0].isdecimal() or not _PATIENTS.isdisjoint(near[:2]))
    if word.startswith("call") and sentence.lower(i + 1) == "for":
        near = [sentence.lower(k) for k in range(end, min(end + 4, sentence.last))]
        things = start is not None and any(sentence.lower(k) in _NOT_SPEAKING for k in range(start, i))
        return things or not _FETCHED.isdisjoint(near)
    if word.startswith("point") and sentence.lower(i + 1) == "to":
        return not _BEHIND_POINT.isdisjoint(sentence.lower(k) for k in range(end, min(end + 4, sentence.last)))
    if word.startswith("joke"):
        return behind in {"with", "around"}
    if word.startswith(("threat", "promis", "vow", "pledg", "demand")) and start is not None and start < i:
        subject = start, _behind_subject(sentence, start, i)
        return not is_agent(sentence, *subject) and not is_evidence(sentence, *subject)
    if word.startswith("expect"):
        return not _CHILDREN.isdisjoint(sentence.lower(k) for k in range(end, min(end + 5, sentence.last)))
    if word.startswith("ask") and sentence.lower(i + 1) == "for":
        return not _FETCHED.isdisjoint(sentence.lower(k) for k in range(end, min(end + 3, sentence.last)))
    return False


def _behind_subject(sentence: Sentence, start: int, verb: int) -> int:
    """Give the word behind the subject: an auxiliary, or the verb."""
    return next((k for k in range(start + 1, verb) if sentence.lower(k) in AUXILIARY), verb)


def _is_taken(sentence: Sentence, i: int, end: int) -> bool:
    """Tell "claimed a point" from "claimed it was late"; there, a verb stands behind."""
    behind = sentence.lower(end)
    if behind in _NO_CLAUSE | PRONOUNS | {"that", "to", "there", "responsibility"} or behind in OPENING | CLOSING:
        return behind in {"it", "one"} and sentence.lower(end + 1) in _NO_CLAUSE
    if sentence.lower(i - 1) in {"is", "was", "been"}:
        return False
    for k in range(end, min(end + _FAR, sentence.last)):
        lower = sentence.lower(k)
        if lower in _NO_CLAUSE:
            return True
        if (lower in _CLAIMED and k < end + 3) or (k > end and is_finite(sentence, k)):
            return False
    return True


def is_unsourced(sentence: Sentence, i: int) -> bool:
    """Tell "according to plan", which names nobody, by the words behind *to* at `i`."""
    return sentence.lower(i) in _EMPTY and not sentence.lower(i + 1)[0].isalpha()


def shows(sentence: Sentence, start: int | None, i: int, end: int) -> bool:
    """Tell whether evidence shows a thing: "the data show a decline", "polls suggest a tight race"."""
    if start is None or start >= i or not is_evidence(sentence, start, _behind_subject(sentence, start, i)):
        return False
    behind = sentence.lower(end)
    if head(sentence, start, _behind_subject(sentence, start, i)) in _WHO and behind not in {"that", "how"}:
        return False
    return behind[0].isalnum() and behind not in {
        "by",
        "of",
        "in",
        "to",
        "for",
        "with",
        "as",
        "and",
        "or",
        "from",
        "up",
    }
