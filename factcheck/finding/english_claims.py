"""Finds who is said to have said it, and what names are said to be, in English text. It never finds a name itself."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.finding.english_names import HEADS, LITTLE, NATIONALITIES, PORTFOLIOS, TITLES
from factcheck.finding.words import CLOSING, OPENING, Words, word_set, words
from factcheck.model import Kind, Passage

_SAID = word_set("""
    said says told tells announced announces confirmed confirms reported reports wrote writes warned warns claimed
    claims argued argues stated added adds insisted denied denies acknowledged admitted explained declared tweeted
    revealed disclosed testified noted suggested estimated alleged
""")
_PRONOUNS = word_set("he she they it i we")
_BECAME_KNOWN = (["became", "known"], ["emerged"], ["has", "emerged"])
_WAS = word_set("has have had")
_REACH = 12
_WITHIN = word_set("""
    the a an of for and at in police officials experts researchers scientists critics people sources residents two
    three several many some investors one first second last new
""")
_HEADS = frozenset(HEADS)
_CLOSED = [[mark] for mark in CLOSING]
_STATES = frozenset(("us", "u.s", "uk", "eu"))
_FORMER = frozenset(("former", "then", "late", "acting", "vice", "deputy", "interim"))
_STARTERS = word_set("the a an its their his her our former chief vice deputy")
_NO_PHRASE = word_set("is was are were has have had will would can could who which that said says where when")


def descriptions(text: str, names: Sequence[Passage]) -> list[Passage]:
    """Find descriptions in English text: "French bank X", "President X", "X, its chief executive"."""
    found = words(text)
    named = found.spans(names)
    covered = {i for first, last in named.items() for i in range(first, last)}
    spans: dict[tuple[int, int], float] = {}
    for first, last in sorted(named.items()):
        front = first - (first > 0 and found.texts[first - 1] == "The")
        quoted = front > 0 and found.texts[front - 1] in OPENING and found.texts[last : last + 1] in _CLOSED
        end = last + quoted
        begin = _descriptor_start(found.texts, covered, front - quoted)
        if begin is not None:
            spans[begin, end] = 0.7
        behind = _apposition_end(found.texts, last)
        if behind is not None:
            spans[first, behind] = 0.7
    return [
        Passage(found.starts[first], found.ends[last - 1], Kind.DESCRIPTION, score=score)
        for (first, last), score in sorted(spans.items())
    ]


def _descriptor_start(texts: Sequence[str], covered: set[int], name: int) -> int | None:
    """Give where the descriptor right before a name begins, or `None` if there is none."""
    i = name - 1
    if i < 0 or i in covered or texts[i].lower() not in _HEADS | TITLES:
        return None
    while i > 0 and name - i < 6:
        word = texts[i - 1]
        lower = word.lower()
        if i - 1 in covered:
            # "SPD leader X" and "Ford's chief X" begin with the name they belong to.
            i -= 1
            while i - 1 in covered:
                i -= 1
            break
        # Behind "US" or before "President" a word in lower case is rather a verb.
        plain = lower in _FORMER or (texts[i][0].islower() and _is_plain(word))
        if lower not in _STATES | NATIONALITIES | TITLES | PORTFOLIOS and not plain:
            break
        i -= 1
    return i


def _is_plain(word: str) -> bool:
    """Tell whether a word may be an adjective or a noun before a noun: "data" in "data company", but not "joined"."""
    return word[0].islower() and word not in LITTLE and word not in _SAID and not word.endswith(("ed", "ly"))


def _apposition_end(texts: Sequence[str], last: int) -> int | None:
    """Give the index after ", the chairman of Y" behind a name."""
    if texts[last : last + 1] != [","] or last + 2 >= len(texts):
        return None
    if texts[last + 1].lower() not in _STARTERS | _HEADS:
        return None
    for i in range(last + 1, min(len(texts), last + 1 + _REACH)):
        if texts[i] in {",", ".", ";", "\n", "–", "—"}:
            return i if any(word.lower() in _HEADS for word in texts[last + 1 : min(i, last + 6)]) else None
        if texts[i].lower() in _NO_PHRASE or not texts[i][0].isalnum():
            return None
    return None


def attributions(text: str, names: Sequence[Passage], borders: Sequence[tuple[int, int]]) -> list[Passage]:
    """Find attributions in English text: "according to X", "X said", "said X", "as X reported"."""
    found = words(text)
    named = found.spans(names)
    starts = sorted(named)
    passages = []
    for begin, stop in borders:
        first, last = found.at(begin), found.at(stop)
        reached = first
        for i in range(first, last):
            span = _frame(found, named, starts, (max(first, reached), last), i) if i >= reached else None
            if span is not None:
                passages.append(Passage(found.starts[span[0]], found.ends[span[1] - 1], Kind.ATTRIBUTION, score=0.8))
                reached = span[1]
    return passages


def _frame(
    found: Words, named: dict[int, int], starts: Sequence[int], borders: tuple[int, int], i: int
) -> tuple[int, int] | None:
    texts, (first, last) = found.texts, borders
    word = texts[i].lower()
    if word == "according" and i + 2 < last and texts[i + 1] == "to":
        end = _phrase(found, named, i + 2, last)
        return None if end is None else (i, end)
    if word == "it":
        known = next((tail for tail in _BECAME_KNOWN if texts[i + 1 : min(last, i + 1 + len(tail))] == tail), None)
        return None if known is None else (i, i + 1 + len(known))
    if word not in _SAID or texts[i][0].isupper():
        return None
    if i > first and texts[i - 1] in {"was", "were"} and texts[i + 1 : i + 2] == ["by"] and i + 2 < last:
        by, start = _phrase(found, named, i + 2, last), _phrase_start(found, named, first, i - 1)
        return None if by is None or start is None else (start, by)
    if i > first and texts[i - 1].lower() in {"to", "be", "was", "were", "is", "are", "been", "being", "the", "a"}:
        return (i - 2, i + 1) if i - 2 >= first and [w.lower() for w in texts[i - 2 : i]] in (["it", "was"],) else None
    end = i + 1
    if word in {"told", "tells"}:
        end = _phrase(found, named, i + 1, last) or end
    verb = i - 1 if i > first and texts[i - 1] in _WAS else i
    start = _phrase_start(found, named, first, verb)
    if start is not None:
        if start > first and texts[start - 1].lower() == "as":
            start -= 1
        return start, end
    # "…," said X: the source stands behind the verb only where something was just closed.
    if verb == i and i > first and (texts[i - 1] == "," or texts[i - 1] in CLOSING):
        little = i + 1 < last and texts[i + 1].lower() in LITTLE - _WITHIN - _PRONOUNS
        after = None if little else _phrase(found, named, i + 1, last)
        return None if after is None else (i, after)
    return None


def _apposition_start(found: Words, named: dict[int, int], first: int, comma: int) -> int | None:
    """Give where the name begins to which an apposition belongs that ends at a comma: "X, a lawyer at Y, said"."""
    starts = (i for i in range(comma - 1, max(first, comma - 2 * _REACH) - 1, -1) if i in named)
    return next((i for i in starts if _apposition_end(found.texts, named[i]) == comma), None)


def _phrase(found: Words, named: dict[int, int], i: int, last: int) -> int | None:
    """Give the index after a source that begins at `i`: up to its name, or up to its noun."""
    texts = found.texts
    for j in range(i, min(last, i + 7)):
        if j in named:
            return named[j]
        if not (texts[j][0].isalpha() or texts[j][0].isdigit()):
            return j if j > i else None
        if (
            j > i
            and texts[j].lower() in LITTLE
            and texts[j].lower() not in {"of", "for", "the", "a", "an", "and", "two", "three", "several", "both"}
        ):
            return j
        if texts[j].lower() in _PRONOUNS:
            return j + 1
    end = min(last, i + 3)
    return end if end > i else None


def _phrase_start(found: Words, named: dict[int, int], first: int, verb: int) -> int | None:
    """Give where a source that ends right before the verb begins."""
    texts = found.texts
    if verb <= first:
        return None
    if texts[verb - 1].lower() in _PRONOUNS:
        return verb - 1
    if texts[verb - 1] == ",":
        return _apposition_start(found, named, first, verb - 1)
    j = verb
    if texts[j - 1] in CLOSING:
        j = found.opening_of(j - 1, first) or j
    while j > first and verb - j < _REACH:
        before = texts[j - 1]
        if not (before[0].isalnum() or before in {"&", "'"}) or (
            before.lower() in LITTLE and before.lower() not in _WITHIN
        ):
            break
        j -= 1
        if before.lower() in {"the", "a", "an"} and (j == first or texts[j - 1] not in {"of", "for", "and", "at"}):
            break
    while j < verb and texts[j].lower() in {"of", "for", "and", "at", "in", "but"}:
        j += 1
    return j if j < verb else None
