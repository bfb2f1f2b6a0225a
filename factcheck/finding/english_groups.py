"""Finds the group of words that an English verb of saying forms: "has repeatedly said", "was quick to stress".

It never looks for who does, nor at what is said.
"""

from __future__ import annotations

from factcheck.finding.english_clauses import OPENERS
from factcheck.finding.english_subjects import Sentence, before_time, is_adverb
from factcheck.finding.english_turns import turn_end
from factcheck.finding.english_verbs import (
    ALWAYS,
    AUXILIARY,
    BE,
    CLAUSE,
    FORMS,
    HAVE,
    JUDGING,
    MODAL,
    NAMING,
    NOUNS,
    PAST,
    PLANNED,
    READY,
    STANCES,
    WILLING,
    WITH_PARTICLE,
)
from factcheck.finding.words import OPENING, word_set

RESERVED = word_set(
    "blast rubbish pan endorse attack reject dismiss question challenge welcome oppose salute bash deride contradict"
    " slate laud"
)

_GONE = word_set("went go goes gone going")


def group(sentence: Sentence, i: int) -> tuple[int, int, bool] | None:
    """Give the first word of the verb whose main word stands at `i`, the one behind it, and whether it is passive.

    `None` if the word is no verb of saying, or stands there as something else.
    """
    word, texts = sentence.lower(i), sentence.words.texts
    behind = i + 1
    behind += word in WITH_PARTICLE and is_adverb(sentence.lower(behind))
    particle = word in WITH_PARTICLE and sentence.lower(behind) in WITH_PARTICLE[word]
    turned = turn_end(sentence, i)
    particle = particle or turned is not None
    stance = word in STANCES
    form = "past" if stance else FORMS.get(word)
    if form is None and particle:
        form = "ing" if word.endswith("ing") else "past" if word[-1] in "dket" else "s"
    if form is None:
        return None
    end = turned or (behind + 1 if particle else i + 1)
    if (
        word in {"made", "makes", "make"}
        and sentence.lower(i + 1) == "it"
        and sentence.lower(i + 2) in {"clear", "plain"}
    ):
        end = i + 3
    begin, seen = i, []
    while begin > sentence.first:
        at = before_time(sentence, begin)
        lower = sentence.lower(at - 1)
        if lower in AUXILIARY and texts[at - 1] != "May":
            seen.append(lower)
        elif not is_adverb(lower) and lower not in {"neither", "either", "both"}:
            if at != begin and sentence.lower(at - 1) != ",":
                begin = at
            break
        begin = at - 1
    if sentence.lower(begin - 1) == "to" and form == "base" and not seen:
        first = _leading(sentence, begin - 2, end)
        return None if first is None else (first, end, False)
    if any(lower in HAVE or lower in BE or lower in MODAL or lower.endswith(("n't", "n’t")) for lower in seen):
        seen = [lower.replace("n't", "").replace("n’t", "") for lower in seen]
    be = bool(seen) and (seen[0] in BE or seen[0] in {"is", "was", "are", "were"})
    if stance:
        return (begin, end, False) if be else None
    if form == "ing":
        if sentence.lower(i - 1) == "of" and sentence.lower(i - 2) == "short":
            return _before_auxiliaries(sentence, i - 3), end, False
        bare = begin == i and sentence.lower(i - 1) not in _NOT_BEFORE | {","} and (word in ALWAYS or word in CLAUSE)
        return (begin, end, False) if be or bare or sentence.lower(i - 1) == "," else None
    if form == "base" and not seen and (texts[i - 1].endswith(("'s", "’s")) or sentence.lower(i - 1) in _NOT_BEFORE):
        return None
    owned = begin == i and texts[i - 1][0].islower() and texts[i - 1].endswith(("'s", "’s"))
    if form == "past" and owned and sentence.lower(end)[0].isalpha():
        return None  # "the firm's estimated value"
    if word in NOUNS and not seen and (sentence.lower(i - 1) in NUMBERS or texts[i - 1].isdigit()):
        return None
    behind_form = FORMS.get(sentence.lower(end)) if sentence.lower(end) not in NOUNS else None
    if word in NOUNS and not seen and form in {"base", "s"} and (behind_form == "past" or sentence.lower(end) in PAST):
        return None  # "a federal judge wrote"
    led = sentence.lower(begin - 1)
    if begin == i and (led in {"the", "a", "an", "of", "for", "with"} or (led == "to" and form == "base")):
        return None
    if form == "s" and seen:
        return None
    if word == "would" or (seen and seen[0] in MODAL and form != "base"):
        return None
    while end < sentence.last and sentence.lower(end) == "only":
        end += 1
    passive = be and form == "past"
    judged = (word in JUDGING and not word.startswith(tuple(RESERVED))) or word in NAMING or word in ALWAYS
    return (begin, end, passive) if not passive or judged else None


NUMBERS = word_set("two three four five six seven eight nine ten other more fewer such false new % million billion")
_NOT_BEFORE = word_set("to the a an of for with in by from this that these those its their his our my no any")


def _leading(sentence: Sentence, i: int, end: int) -> int | None:
    """Give the first word of what stands before "to say" and leaves the saying to it: "was quick", "is expected"."""
    word = sentence.lower(i)
    if word in WILLING:
        return _before_auxiliaries(sentence, i)
    if word == "on" or (word == "as" and sentence.lower(i - 1) == "far"):
        # "went on to say", "went as far as to say"
        gone = i - 1 if word == "on" else i - 3
        return _before_auxiliaries(sentence, gone) if sentence.lower(gone) in _GONE else None
    posted = next((k for k in range(i - 1, max(i - 5, sentence.first), -1) if sentence.lower(k) == "to"), None)
    if posted is not None and sentence.lower(posted - 1) in {"took", "taken", "turned"}:
        # "took to Facebook to say"
        return _before_auxiliaries(sentence, posted - 1)
    begin = _before_auxiliaries(sentence, i - (word == "pains" and sentence.lower(i - 1) == "at"))
    if sentence.lower(begin) not in AUXILIARY and sentence.lower(begin + 1) not in AUXILIARY:
        return None
    # What is only planned is said where its words are told.
    planned = word in PLANNED and (sentence.lower(end) in OPENERS | {":"} or _tells_that(sentence, end))
    return begin if word in READY or planned else None


def _tells_that(sentence: Sentence, end: int) -> bool:
    for k in range(end, min(end + 4, sentence.last)):
        if sentence.lower(k) in {"that", ":"} or sentence.words.texts[k] in OPENING:
            return True
    return False


def _before_auxiliaries(sentence: Sentence, i: int) -> int:
    while sentence.lower(i - 1) in AUXILIARY | {"felt"} or is_adverb(sentence.lower(i - 1)):
        i -= 1
    return i
