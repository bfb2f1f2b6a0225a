"""Finds the stretch of a source's text that says most of what a sentence says. It never says whether that is true."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from factcheck.finding.words import word_set
from factcheck.sources.words import LITTLE, WORD, Words, spelt, stem, weight, words_of

ALIKE = 0.4
"""How much of what a sentence says must stand in a passage, by the weights of its words."""

_SENTENCES = 3
_LONGER = 0.2  # of the score, for every further sentence
_HEAD, _REST = 4, 3  # letters of what two compounds share, and of what only one has
_COMPOUND = 0.6  # of the weight of a word, for another one with the same head
_LONGEST = 60  # words, after which a sentence is taken to have no end, as in a table
_END = re.compile(r"[\"'“”«»‘’)\]]*([.!?…])[\"'“”«»‘’)\]]*\s")
_ABBREVIATED = word_set("""
    dr prof st nr abs art bzw ca etc evtl ggf inkl mio mrd sog str tel usw vgl bspw dipl hrsg jh mr mrs ms vs no inc
    ltd jan feb mär apr jun jul aug sep sept okt nov dez rep sen gov gen
""")
_BEFORE, _AFTER = "„“\"«»‚‘'‹›(", ".!?…\"“”»«’‘')"


@dataclass(frozen=True, slots=True)
class Match:
    """A passage of a text: offsets in code points, half-open, and a score in 0..1.

    `hits` are the places of the words that it shares with what was looked for.
    """

    start: int
    end: int
    score: float
    hits: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Index:
    """Where the sentences of a text are, in words, and in which sentences the stem of a word is."""

    words: Words
    firsts: list[int]
    sentences: dict[str, list[int]]


def best_passage(text: str, words: str) -> Match | None:
    """Find the one to three sentences of a text that say most of what some words say, or `None`.

    Rare words count more than frequent ones, inflection does not. A passage may say the contrary, or give another
    number: that is what the person wants to see.

    Args:
        text: Of a source.
        words: The sentence of a claim.
    """
    wanted = dict.fromkeys(stem(word) for word in map(spelt, WORD.findall(words)) if word.casefold() not in LITTLE)
    if not wanted:
        return None
    index = _index(text)
    known = {word: index.sentences[word] for word in wanted if word in index.sentences}
    kin = {word: _kin(word, index) for word in wanted if word not in known}
    among = len(index.firsts)
    weights = [weight(word, len(known.get(word, ())), among) for word in wanted]
    total = sum(weights)
    found: dict[int, int] = {}
    for bit, word in enumerate(wanted):
        heads = kin.get(word, [])
        if heads:
            weights[bit] *= _COMPOUND
        for sentence in known.get(word) or [place for head in heads for place in index.sentences[head]]:
            found[sentence] = found.get(sentence, 0) | 1 << bit
    best = _best(found, weights, total)
    if best is None:
        return None
    score, first, length, mask = best
    if score < ALIKE or mask.bit_count() < min(2, len(wanted)):
        return None
    start, end = index.firsts[first], _end(index, first + length)
    asked = {*wanted, *chain.from_iterable(kin.values())}
    hits = tuple(
        (index.words.starts[at], index.words.ends[at])
        for at in range(start, end)
        if stem(index.words.letters[at]) in asked
    )
    return Match(*_with_marks(index.words, start, end), score=round(score, 3), hits=hits)


def page_number(text: str, offset: int) -> int | None:
    """Give the page of a PDF on which an offset into its text is, counted from 1, or `None` for what has no pages."""
    return text.count("\f", 0, offset) + 1 if "\f" in text else None


def _kin(word: str, index: _Index) -> list[str]:
    """Give the words of a text that have the head of a word that is not in it: Kosten for Baukosten, or the reverse."""
    if not word.isalpha():
        return []
    return [
        other
        for other in index.sentences
        if (_HEAD <= len(other) <= len(word) - _REST and word.endswith(other))
        or (len(word) >= _HEAD and len(other) >= len(word) + _REST and other.endswith(word))
    ]


def _best(found: dict[int, int], weights: list[float], total: float) -> tuple[float, int, int, int] | None:
    """Give the score, first sentence, length and words of the best window."""
    worth: dict[int, float] = {}
    best: tuple[float, int, int, int] | None = None
    for first in sorted(found):
        mask = 0
        for length in range(1, _SENTENCES + 1):
            mask |= found.get(first + length - 1, 0)
            if mask not in worth:
                worth[mask] = sum(each for bit, each in enumerate(weights) if mask >> bit & 1) / total
            score = worth[mask] * (1 - _LONGER * (length - 1))
            if best is None or (score, -length) > (best[0], -best[2]):
                best = score, first, length, mask
    return best


@lru_cache(maxsize=4)
def _index(text: str) -> _Index:
    words = words_of(text)
    firsts = [0] if words.letters else []
    for at in range(1, len(words.letters)):
        gap = text[words.ends[at - 1] : words.starts[at]]
        if (gap != " " and _ends(gap, words.letters[at - 1], words.letters[at])) or at - firsts[-1] >= _LONGEST:
            firsts.append(at)
    sentences: dict[str, list[int]] = {}
    for number, first in enumerate(firsts):
        after = firsts[number + 1] if number + 1 < len(firsts) else len(words.letters)
        for word in {stem(word) for word in words.letters[first:after]}:
            sentences.setdefault(word, []).append(number)
    return _Index(words, firsts, sentences)


def _ends(gap: str, before: str, after: str) -> bool:
    """Tell whether a sentence ends between two words."""
    if "\n" in gap or "\f" in gap:
        return True
    end = _END.match(gap)
    if end is None or after[0].islower():
        return False
    # am 3. März, Nr. 5, J. S. Bach; a year ends a sentence.
    ordinal = before.isdecimal() and len(before) <= 2
    return end[1] != "." or gap[0] != "." or not (ordinal or len(before) == 1 or before.casefold() in _ABBREVIATED)


def _end(index: _Index, sentence: int) -> int:
    return index.firsts[sentence] if sentence < len(index.firsts) else len(index.words.letters)


def _with_marks(words: Words, first: int, after: int) -> tuple[int, int]:
    """Give the borders of some words with the marks at them."""
    text, start, end = words.text, words.starts[first], words.ends[after - 1]
    while start and text[start - 1] in _BEFORE:
        start -= 1
    while end < len(text) and text[end] in _AFTER:
        end += 1
    return start, end
