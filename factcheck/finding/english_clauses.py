"""Tells what stands behind an English verb of saying: a clause, an utterance, nothing. It judges no verb."""

from __future__ import annotations

from factcheck.finding.english_subjects import PRONOUNS, Sentence
from factcheck.finding.english_verbs import AUXILIARY, PAST
from factcheck.finding.words import CLOSING, OPENING, word_set

OPENERS = word_set("that how why whether what if")
LINKS = word_set("of in on at for with by from about into up down out off over to through as and or but")
ENDED = frozenset((",", ".", ";", "\n", "–", "—", ":", ")")) | CLOSING | OPENING
_WEAK = word_set("left cut set let hit put shut lost held means remains needs")
_FAR = 12


def is_aside(sentence: Sentence, start: int, end: int) -> bool:
    """Tell an attribution that is set into a sentence or closes it: "…, analysts had predicted."."""
    texts = sentence.words.texts
    before = texts[start - 1] if start - 1 >= sentence.first else "\n"
    closed = before in CLOSING or before in {",", "–", "—", "so"}
    behind = sentence.lower(end)
    ended = end >= sentence.last or behind in ENDED
    timed = behind in {"on", "in", "at", "with", "last", "over", "during", "after", "as", "from", "to", "before"}
    weekday = end < sentence.last and texts[end].endswith("day") and texts[end][0].isupper()
    if closed and behind in {"on", "in", "last", "this", "late", "earlier"}:
        # "…, researchers reported on Wednesday in a journal."
        after = sentence.lower(end + 1)
        weekday = after.endswith("day") or _soon_ends(sentence, end)
    return (closed and (ended or weekday)) or (before in CLOSING and (timed or ended))


def _soon_ends(sentence: Sentence, i: int) -> bool:
    behind = (sentence.lower(k) for k in range(i, i + 8))
    return next((word for word in behind if word in ENDED or word in AUXILIARY or word in PAST), "") in {".", "\n"}


def has_clause(sentence: Sentence, j: int) -> bool:
    """Tell whether a clause or an utterance stands behind a verb."""
    texts, last = sentence.words.texts, sentence.last
    if sentence.lower(j) in OPENERS and sentence.lower(j + 1) not in ENDED:
        return True
    if quotes(sentence, j):
        return True
    if sentence.lower(j) in {"he", "she", "they"} and sentence.lower(j + 1)[0].isalpha():
        return True
    opens = sentence.lower(j) not in LINKS
    for k in range(j, min(j + _FAR, last)):
        word, lower = texts[k], texts[k].lower()
        if lower == "that" and k <= j + 6 and sentence.lower(k + 1) not in ENDED:
            return True
        if word in {",", ".", ";", "\n", "–", "—"} or lower in {
            "who",
            "which",
            "to",
            "when",
            "where",
            "if",
            "and",
            "but",
            "or",
        }:
            return False
        if (
            k > j
            and opens
            and word != "May"
            and (lower in AUXILIARY - {"be", "been", "being"} or lower in PAST - _WEAK)
        ):
            return True
        if lower in PRONOUNS - {"it", "one"} and k > j and sentence.lower(k + 1) in AUXILIARY:
            return True
    return False


def quotes(sentence: Sentence, j: int) -> bool:
    """Tell whether an utterance opens near behind a verb: "called the decision ‘harsh’"."""
    texts = sentence.words.texts
    for k in range(j, min(j + _FAR, sentence.last)):
        if texts[k] == ":" or (texts[k] in OPENING and texts[k] != "'" and k + 1 < sentence.last):
            return True
        if texts[k] in {".", ";", "\n", "–", "—"} or texts[k] in {"who", "which"}:
            return False
    return False
