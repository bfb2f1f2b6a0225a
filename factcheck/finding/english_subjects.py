"""Finds the borders of noun phrases in English text: the subject of a verb, the phrase behind one. It judges no verb.

Names and descriptions are read as one; the rest goes by little words, since nothing tells a noun from a verb.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.finding.english_names import LITTLE
from factcheck.finding.english_roles import COURTESY, RANKS, is_modifier, is_role
from factcheck.finding.english_verbs import ADVERBS, AUXILIARY, FORMS, NOUNS, PAST
from factcheck.finding.words import CLOSING, Words, word_set

PRONOUNS = word_set("he she they it i we one")
OBJECTS = word_set("me us him her them you it")
DETERMINERS = word_set(
    "the a an its their his her our my this these those some many several most no another each every"
)
_JOINING = word_set(
    "of for at in from by with on to about against over between under near outside inside behind above across around"
)
_STOPS = word_set("""
    that which who whom whose when where while if because although though unless since as whether what how why than
    after before until but or so not yet nor then like there here you i we he she they it him them us me himself
    herself themselves itself during without within despite
""")
_QUANTIFIED = frozenset(("%", "million", "billion", "percent", "trillion"))
_REDUCED = word_set(
    "by in on at for to last this with from of over after between about as yesterday into earlier under"
)
_STOPPED = (RANKS | COURTESY | word_set("inc corp co ltd jr sr no st dr")) - word_set("chief president general")
_WEEKDAYS = word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_SPANS = word_set("week month year night summer autumn winter spring morning afternoon evening weekend fall")
_NO_ADVERB = word_set("family assembly ally reply supply bully monopoly butterfly anomaly rally belly fly italy july")
_INSERTED = word_set(
    "who which whose whom of for in along together including now formerly however meanwhile too though"
)
_PARTICIPLES = word_set("seen written drawn led sent held born made built known given taken chosen put set shown")
_BEFORE_ARTICLE = frozenset(("and", "all", "both", "half", "in", "on", "by", "at", "with", "to"))
_FREE = word_set("""
    one two three four five six seven several both other people police own new last officials experts researchers former
    scientists critics investors residents sources second first senior many
""")
_REACH = 28
_LONG = 45
_FAR = 14


@dataclass(frozen=True)
class Sentence:
    """The words of a text from `first` to `last`, with its names and descriptions by their first and last words."""

    words: Words
    first: int
    last: int
    ends: dict[int, int]
    starts: dict[int, int]

    def lower(self, i: int) -> str:
        """Give a word in lower case with a straight apostrophe; a line end where the sentence has none."""
        return self.words.texts[i].lower().replace("’", "'") if self.first <= i < self.last else "\n"


def is_closing(sentence: Sentence, i: int) -> bool:
    """Tell a mark that closes a quotation; a straight one stands right behind a word."""
    found = sentence.words
    return i > sentence.first and found.texts[i] in CLOSING and found.starts[i] == found.ends[i - 1]


def is_adverb(word: str) -> bool:
    """Tell what may stand between a verb and its subject."""
    return word in ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in _NO_ADVERB)


def is_finite(sentence: Sentence, i: int) -> bool:
    """Tell a verb that has a subject of its own, as far as its form and its neighbours say."""
    lower, text = sentence.lower(i), sentence.words.texts[i]
    if text[0].isupper():
        return False
    if lower in AUXILIARY or lower in PAST:
        return True
    before, behind = sentence.lower(i - 1), sentence.lower(i + 1)
    if lower.endswith("ed") and len(lower) > 4:
        adjective = before in DETERMINERS or before.endswith(("ly", "'s", "’s")) or is_role(behind)
        return not adjective and behind not in _REDUCED
    form = FORMS.get(lower)
    if form is None or form == "ing" or lower in NOUNS or behind in _REDUCED:
        return False
    return form != "base" and before not in DETERMINERS


def plain_start(sentence: Sentence, end: int) -> int | None:
    """Give where the noun phrase begins that ends right before a word, without what stands between commas."""
    texts, first = sentence.words.texts, sentence.first
    j = end
    if j > first and sentence.lower(j - 1) in PRONOUNS:
        return j - 1
    while j > first and end - j < _REACH:
        if (unit := sentence.starts.get(j)) is not None and unit >= first:
            j = unit
            continue
        word, lower = texts[j - 1], texts[j - 1].lower()
        if word in CLOSING and j < end + 1 and (opened := sentence.words.opening_of(j - 1, first)) is not None:
            j = opened
            continue
        if word == "." and j - 2 >= first and (texts[j - 2].lower() in _STOPPED or len(texts[j - 2]) == 1):
            j -= 2
            continue
        if word == "," and j < end and texts[j].endswith("-based"):
            j -= 1
            continue
        linked = word in "&%£$€’'" or word[0].isalnum()
        if lower in {"them", "us"} and sentence.lower(j - 2) == "of":
            j -= 2
            continue
        if not linked or lower in _STOPS or (lower in _QUANTIFIED and j < end):
            break
        if lower in DETERMINERS:
            j -= 1
            if j > first and sentence.lower(j - 1) in _JOINING | {"and", "all", "both", "half"}:
                continue
            break
        if is_finite(sentence, j - 1):
            break
        j -= 1
    return _trimmed(sentence, j, end)


def _trimmed(sentence: Sentence, j: int, end: int) -> int | None:
    """Leave out what stands before the subject: "In a statement", "and", "Later"."""
    texts = sentence.words.texts
    while j < end and (sentence.lower(j) in {"and", "so"} or is_adverb(sentence.lower(j)) or texts[j] in "&%£$€’',"):
        j += 1
    if j < end and sentence.lower(j) in _JOINING:
        begins = [
            k
            for k in range(j + 2, end)
            if (sentence.lower(k) in DETERMINERS or k in sentence.ends or sentence.lower(k) in PRONOUNS)
            and sentence.lower(k - 1) not in _JOINING | DETERMINERS | {"and"}
            and not is_modifier(texts[k - 1]) | is_role(texts[k - 1]) | (texts[k - 1] == "and")
        ]
        inside = [k for k in range(j + 1, end) if sentence.lower(k) in DETERMINERS and k > j + 1
                  and sentence.lower(k - 1) not in _JOINING]  # fmt: skip
        j = (inside or begins or [j + 1])[0]
    return j if j < end else None


def subject_start(sentence: Sentence, verb: int) -> int | None:
    """Give where the subject of a verb begins, with what stands between commas before the verb."""
    start = _subject_start(sentence, verb)
    if start is not None and sentence.lower(start - 1) in DETERMINERS | COURTESY:
        start -= 1
    return start


def _subject_start(sentence: Sentence, verb: int) -> int | None:
    texts, first = sentence.words.texts, sentence.first
    if verb <= first:
        return None
    if texts[verb - 1] not in {",", "–", "—", ")"}:
        who = _relative(sentence, verb)
        return plain_start(sentence, verb if who is None else who)
    if texts[verb - 1] != ",":
        opening = "(" if texts[verb - 1] == ")" else texts[verb - 1]
        at = next((k for k in range(verb - 2, max(first, verb - _LONG), -1) if texts[k] == opening), None)
        return None if at is None else plain_start(sentence, at)
    if (unit := sentence.starts.get(verb - 1)) is not None and unit >= first and "," in texts[unit : verb - 1]:
        return unit
    end, best = verb - 1, None
    for k in range(verb - 2, max(first, verb - _LONG), -1):
        if (
            texts[k] in {";", ":", "\n", ".", "?", "!"}
            and texts[k + 1] != ","
            and sentence.lower(k - 1) not in _STOPPED
        ):
            break
        if texts[k] != ",":
            continue
        start = plain_start(sentence, k)
        if _is_inserted(sentence, k + 1, end) and start is not None and _is_subject(sentence, start, k):
            best, end = start, k
            if start == first or texts[start - 1] != ",":
                break
        elif best is not None:
            break
    return best


def _relative(sentence: Sentence, verb: int) -> int | None:
    """Give where a clause without commas begins that parts a subject from its verb: "an official who left said"."""
    if sentence.lower(verb - 1) in PRONOUNS:
        return None
    for k in range(verb - 1, max(sentence.first, verb - _FAR), -1):
        if not sentence.words.texts[k][0].isalnum():
            return None
        if (
            sentence.lower(k) in {"i", "we"}
            and verb - 5 < k < verb - 1
            and sentence.lower(k - 1) not in _STOPS | AUXILIARY
        ):
            # "Colleagues I spoke to said"
            met = is_finite(sentence, k + 1) or sentence.lower(k + 1) in AUXILIARY | {"met"}
            return k if met and k - 1 >= sentence.first and sentence.words.texts[k - 1][0].isalpha() else None
        if sentence.lower(k) == "who":
            finite = any(is_finite(sentence, j) or sentence.lower(j) in FORMS for j in range(k + 1, verb - 1))
            return k if finite else None
    return None


def _is_inserted(sentence: Sentence, i: int, end: int) -> bool:
    """Tell what may stand between commas behind a subject: an apposition, an age, a clause, "for its part"."""
    word, lower = sentence.words.texts[i], sentence.lower(i)
    return (
        lower in _INSERTED
        or lower in DETERMINERS
        or word.isdigit()
        or word[:2] in {"D-", "R-", "I-"}
        or i in sentence.ends
        or lower.endswith(("ed", "ing"))
        or lower in _PARTICIPLES
        or any(is_role(sentence.words.texts[k]) for k in range(i, min(i + 4, end)))
    )


def _is_subject(sentence: Sentence, start: int, end: int) -> bool:
    """Tell a phrase that may be a subject from the start of a sentence: "In 2017", "After the hearing"."""
    before = sentence.lower(start - 1)
    led = before in _JOINING or before in {"after", "during", "before", "since", "when", "despite"}
    return not led and end - start < _REACH and any(word[0].isalpha() for word in sentence.words.texts[start:end])


def phrase_end(sentence: Sentence, i: int, *, joining: frozenset[str]) -> int | None:
    """Give the index after the noun phrase that begins at `i`; it goes on behind the words in `joining`."""
    texts, last = sentence.words.texts, sentence.last
    j = i
    if sentence.lower(i) in PRONOUNS | OBJECTS and sentence.lower(i) not in {"her", "one"}:
        return i + 1
    while j < last and j - i < _REACH:
        if j in sentence.ends:
            j = sentence.ends[j]
            if j < last and texts[j - 1].endswith(("'s", "’s")) and texts[j][0].isalpha():
                continue
            if j >= last or sentence.lower(j) not in joining | {"and"}:
                # "The RMT union" and "Acme spokesman Jo Lee" go on behind a name.
                if j < last and is_role(texts[j]) and texts[j][0].islower():
                    continue
                break
        word, lower = texts[j], texts[j].lower()
        if word == "." and j > i and texts[j - 1].lower() in RANKS and j + 1 < last:
            j += 1
            continue
        if not (word[0].isalnum() or word in "&$£€%"):
            break
        free = lower in DETERMINERS or lower in _FREE
        if lower in joining | {"and"}:
            following = texts[j + 1] if j + 1 < last else "."
            # "Accused by their own backbenchers of running scared"
            deed = lower == "of" and following.endswith("ing")
            if j == i or deed or not following[0].isalnum() or following.lower() in PRONOUNS | _STOPS - {"those"}:
                break
        elif j > i:
            anew = lower in DETERMINERS and sentence.lower(j - 1) not in joining | _BEFORE_ARTICLE
            if anew or is_finite(sentence, j) or (not free and _ends_phrase(word)):
                break
        j += 1
    while j > i and sentence.lower(j - 1) in joining | DETERMINERS | {"and"}:
        j -= 1
    return min(j, last) if j > i else None


def _ends_phrase(word: str) -> bool:
    lower = word.lower()
    return (word[0].islower() and lower in LITTLE) or lower in AUXILIARY or is_adverb(lower) or word in _WEEKDAYS


def before_time(sentence: Sentence, i: int) -> int:
    """Give the index before "on Monday" or "last week" that ends right before `i`."""
    if i - 1 > sentence.first and sentence.words.texts[i - 1] in _WEEKDAYS:
        return i - 1 - (sentence.lower(i - 2) == "on")
    if sentence.lower(i - 1) in _SPANS and sentence.lower(i - 2) in {"last", "this", "earlier"}:
        return i - 2
    return i
