"""Follows passages from one version of a text into another, and tells what still holds there. It knows no record.

A sentence is the same but for spaces and the shape of quotation marks. What holds for a passage may hang on all of its
sentence, and on the one before when it refers to that ("Sie ist 54"); only a name or a description speaks for itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from factcheck.finding.words import word_set
from factcheck.model import Claim, Kind

Place = tuple[int, int, Kind]

_COMPARABLE = 1_000_000  # pairs of words that are compared in a stretch that changed, at most
_AROUND = 2  # words beside a name that must stand there, too, in a sentence that changed
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'“”„»«‘’)\]]*\s+|\n\s*\n\s*")
_WORD = re.compile(r"\w+")
_ALIKE = str.maketrans("„“”«»‟‚‘’‹›–—‑", '""""""\'\'\'\'\'---')
# Who or what these mean stands in the sentence before.
_REFERS = word_set("""
    er sie es ihn ihm ihr ihre ihrer ihres ihrem ihren ihnen sein seine seiner seines seinem seinen deren dessen dieser
    diese dieses diesem diesen jener jene jenes dort dorthin damals dabei dafür dagegen damit daran darauf daraus darin
    darum darüber davon dazu zuvor danach demnach deshalb beide beiden he she it him her his hers its they them their
    this that these those there then both
""")
_THAT = re.compile(r"(?:Das|Dies|So)\s+[a-zäöü]")


@dataclass(frozen=True)
class Traced:
    """What became of places: where the same words stand now, whose verdicts hold there, and about where others stood.

    `near` has the places whose words changed.
    """

    places: Mapping[Place, Place]
    holding: frozenset[Place]
    near: Mapping[Place, tuple[int, int]]


@dataclass(frozen=True)
class _Sentence:
    text: str
    start: int
    end: int

    @cached_property
    def letters(self) -> list[int]:
        """Where its letters and signs stand in the text."""
        return [at for at in range(self.start, self.end) if not self.text[at].isspace()]

    @cached_property
    def form(self) -> str:
        """What two sentences share that say the same."""
        return _form(self.text[self.start : self.end])

    @cached_property
    def refers(self) -> bool:
        """Whether it may speak of somebody or something in the sentence before."""
        return bool(_THAT.match(self.form)) or not _REFERS.isdisjoint(_WORD.findall(self.form.casefold()))


def place_of(claim: Claim) -> Place:
    """Give where a claim stands, and as what."""
    return claim.start, claim.end, claim.kind


def likeness(one: str, other: str) -> float:
    """Give how much of each other two texts have, in 0..1: of their words, or of the shorter one's sentences."""
    words = [Counter(text.split()) for text in (one, other)]
    common, whole = (words[0] & words[1]).total(), words[0].total() + words[1].total()
    forms = [{sentence.form for sentence in _sentences(text)} for text in (one, other)]
    shared = len(forms[0] & forms[1]) / max(1, min(map(len, forms)))
    return max(shared, 2 * common / max(1, whole))


def trace(old: str, new: str, claims: Iterable[Claim]) -> Traced:
    """Tell what became of the places of claims of the old text in the new one."""
    before, after = list(_sentences(old)), list(_sentences(new))
    starts = [sentence.start for sentence in before]
    pairs, changed = _pairs(before, after)
    steady = _steady(before, pairs)
    stretches: dict[int, _Stretch] = {}
    for begin, end, to, to_end in changed:
        stretches |= dict.fromkeys(range(begin, end), _Stretch(before[begin:end], after[to:to_end]))
    places: dict[Place, Place] = {}
    holding: set[Place] = set()
    near: dict[Place, tuple[int, int]] = {}
    for claim in claims:
        at, last = (bisect_right(starts, border) - 1 for border in (claim.start, claim.end - 1))
        first = pairs.get(at)
        by_itself = claim.kind in (Kind.NAME, Kind.DESCRIPTION)
        if first is not None and all(pairs.get(each) == first + each - at for each in range(at, last + 1)):
            start = _same_letter(before[at], after[first], claim.start)
            end = _same_letter(before[last], after[first + last - at], claim.end - 1) + 1
            holds = by_itself or steady.issuperset(range(at, last + 1))
        elif (stretch := stretches.get(at)) and stretch is stretches.get(last) and (there := stretch.about(claim)):
            start, end, around = there
            if _form(new[start:end]) != _form(claim.quote):
                near[place_of(claim)] = start, end
                continue
            holds = by_itself and around >= _AROUND
        else:
            continue
        places[place_of(claim)] = start, end, claim.kind
        if holds:
            holding.add(place_of(claim))
    return Traced(places, frozenset(holding), near)


def _same_letter(one: _Sentence, other: _Sentence, at: int) -> int:
    """Give where a letter of a sentence stands in one that says the same."""
    if one.text[one.start : one.end] == other.text[other.start : other.end]:
        return other.start + at - one.start
    return other.letters[bisect_left(one.letters, at)]


def _form(text: str) -> str:
    return " ".join(text.translate(_ALIKE).split())


def _sentences(text: str) -> Iterator[_Sentence]:
    """Cut a text; two versions are cut alike, and that is all that counts."""
    start = 0
    ends = [(found.start() + len(found[0].rstrip()), found.end()) for found in _SENTENCE_END.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        if text[start:end].strip():
            yield _Sentence(text, start + len(text[start:end]) - len(text[start:end].lstrip()), end)
        start = following


def _pairs(
    before: Sequence[_Sentence], after: Sequence[_Sentence]
) -> tuple[dict[int, int], list[tuple[int, int, int, int]]]:
    """Give which sentence is which in the other text, and the stretches that changed, as borders in both.

    One that stands there several times is only told by one beside it that does not.
    """
    forms, others = ([sentence.form for sentence in each] for each in (before, after))
    count, other_count = Counter(forms), Counter(others)
    single = {form for form in forms if count[form] == other_count[form] == 1}
    pairs: dict[int, int] = {}
    changed: list[tuple[int, int, int, int]] = []
    for what, start, end, to, to_end in SequenceMatcher(None, forms, others).get_opcodes():
        if what == "equal" and not single.isdisjoint(forms[start:end]):
            pairs.update(zip(range(start, end), range(to, to_end), strict=True))
        elif what == "replace":
            changed.append((start, end, to, to_end))
    found = {form: at for at, form in enumerate(others)}
    moved = {at: found[form] for at, form in enumerate(forms) if at not in pairs and form in single}
    return pairs | moved, changed


def _steady(before: Sequence[_Sentence], pairs: Mapping[int, int]) -> set[int]:
    """Give the sentences whose meaning is the same in the other text: what they refer to stands before them there."""
    steady: set[int] = set()
    for at in sorted(pairs):
        follows = pairs.get(at - 1, -1) == pairs[at] - 1 and (at == 0 or at - 1 in steady)
        if follows or not before[at].refers:
            steady.add(at)
    return steady


class _Stretch:
    """Sentences that others stand for in the new text, compared word by word. A class because that is done once."""

    def __init__(self, before: Sequence[_Sentence], after: Sequence[_Sentence]) -> None:
        self._words, self._others = _words(before), _words(after)
        forms, others = ([form for _, _, form in words] for words in (self._words, self._others))
        few = len(forms) * len(others) <= _COMPARABLE
        self._steps = SequenceMatcher(None, forms, others, autojunk=False).get_opcodes() if few else []
        self._begins = [start for _, start, _, _, _ in self._steps]

    def about(self, claim: Claim) -> tuple[int, int, int] | None:
        """Give where a claim stands or would stand now, and how many words around it are the same."""
        first = bisect_right([end for _, end, _ in self._words], claim.start)
        last = bisect_left([start for start, _, _ in self._words], claim.end) - 1
        if not self._steps or first > last:
            return None
        step, beyond = (self._steps[bisect_right(self._begins, at) - 1] for at in (first, last))
        (_, begin, _, to, to_end), (_, other_begin, _, _, other_end) = step, beyond
        if step[0] == "equal":
            start = self._others[to + first - begin][0] + claim.start - self._words[first][0]
        else:
            start = self._others[to][0] if to < to_end else -1
        if beyond[0] == "equal":
            end = self._others[beyond[3] + last - other_begin][1] + claim.end - self._words[last][1]
        else:
            end = self._others[other_end - 1][1] if beyond[3] < other_end else -1
        if min(start, end) < 0 or start >= end:
            return None
        around = step[2] - step[1] - (last - first + 1) if step is beyond and step[0] == "equal" else 0
        return start, end, around


def _words(sentences: Sequence[_Sentence]) -> list[tuple[int, int, str]]:
    if not sentences:
        return []
    text = sentences[0].text
    return [(m.start(), m.end(), m[0]) for m in _WORD.finditer(text, sentences[0].start, sentences[-1].end)]
