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

from factcheck.finding.sentences import sentences
from factcheck.finding.words import word_set
from factcheck.model import Claim, Kind
from factcheck.text import unwrapped

Span = tuple[int, int, Kind]

_COMPARABLE = 250_000  # pairs of words that are compared in a stretch that changed, at most
_REPETITIVE = 4_000_000  # how often it may come to compare a pair of the same words, where these stand many times
_AROUND = 2  # words beside a name that must stand there, too, in a sentence that changed
_GROWN, _AT_MOST_MORE = 2, 40  # a passage whose words changed is at most so many times as long, and so much longer
_WORD = re.compile(r"\w+")
_ALIKE = str.maketrans("„“”«»‟‚‘’‹›–—‑", '""""""\'\'\'\'\'---')
# Who or what these mean stands in the sentence before. Not "es", which mostly means nothing ("es geht um").
_REFERS = word_set("""
    er sie ihn ihm ihr ihre ihrer ihres ihrem ihren ihnen ihrerseits sein seine seiner seines seinem seinen seinerseits
    deren dessen denen dieser diese dieses diesem diesen jener jene jenes jenem jenen solche solcher solches solchem
    derselbe dieselbe dasselbe dieselben denselben demselben derselben selben letzterer letztere letzteres letzteren
    ersterer erstere ersteres ersteren beide beiden beides dort dorthin ebendort hier hierzu hierfür damals dabei dafür
    dagegen daher dahinter damit danach daneben daran darauf daraufhin daraus darin darum darunter darüber davon davor
    dazu dazwischen dadurch demgegenüber demnach deshalb deswegen hinterher hinzu seitdem seither somit sonst später
    trotzdem vorher währenddessen wobei wovon wodurch womit zugleich zuvor also he she it him her his hers its they them
    their this that these those there then both later latter former
""")
_THAT = re.compile(
    r"[\"'(-]*\s*(?:(?:Und|Aber|Doch|Auch|Denn|Allein|All|Nur) )?(?:[Dd]as|[Dd]ies|[Ss]o|Das Ganze)\s+[a-zäöü]"
    r"|D(?:er|ie|em|en) (?:ist|sind|war(?:en)?|hat|haben|wird|werden|wurden?|kann|können|soll|sollen|folg\w+"
    r"|[a-zäöüß]+ten?(?= [\da-zäöü]))\b"
)
# A line that ends within a sentence: a small letter goes on with it, or it is as long as lines of a text are.
_GOES_ON = re.compile(r"(?:(?<=[\w,–-])|(?<=[^\n]{40}[^\s.!?:;…\"“”«»]))[ \t]*\n(?=[a-zäöüß]|(?<=[^\n]{41}\n)\S)")


@dataclass(frozen=True)
class Traced:
    """What became of places: where the same words stand now, whose verdicts hold there, and about where others stood.

    `near` has the places whose words changed.
    """

    places: Mapping[Span, Span]
    holding: frozenset[Span]
    near: Mapping[Span, tuple[int, int]]


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


def span_of(claim: Claim) -> Span:
    """Give where a claim stands, and as what."""
    return claim.start, claim.end, claim.kind


def likeness(one: str, other: str) -> float:
    """Give how much of each other two texts have, in 0..1: of their words, or of the shorter one's sentences."""
    words = [Counter(text.split()) for text in (one, other)]
    common, whole = (words[0] & words[1]).total(), words[0].total() + words[1].total()
    forms = [{sentence.form for sentence in _sentences(text, "de")} for text in (one, other)]
    shared = len(forms[0] & forms[1]) / max(1, min(map(len, forms)))
    return max(shared, 2 * common / max(1, whole))


def trace(old: str, new: str, claims: Iterable[Claim], *, language: str = "de") -> Traced:
    """Tell what became of the places of claims of the old text in the new one."""
    before, after = list(_sentences(old, language)), list(_sentences(new, language))
    starts = [sentence.start for sentence in before]
    sure, pairs, changed = _pairs(before, after)
    steady = _steady(before, sure)
    stretches: dict[int, _Stretch] = {}
    taken = set(pairs.values())
    for one, beyond, to, to_beyond in changed:
        # What came from elsewhere stands for what stood there.
        free = [before[at] for at in range(one, beyond) if at not in pairs]
        stretch = _Stretch(free, [after[at] for at in range(to, to_beyond) if at not in taken])
        stretches |= dict.fromkeys(range(one, beyond), stretch)
    places: dict[Span, Span] = {}
    claimed: dict[Span, Span] = {}
    holding: set[Span] = set()
    near: dict[Span, tuple[int, int]] = {}
    for claim in claims:
        at, last = (bisect_right(starts, border) - 1 for border in (claim.start, claim.end - 1))
        if at < 0:
            continue
        first, final, place = pairs.get(at), pairs.get(last), span_of(claim)
        there, other = stretches.get(at), stretches.get(last)
        start = end = None
        if first is not None:
            start = _same_letter(before[at], after[first], claim.start)
        elif there:
            start = there.start_of(claim.start)
        if final is not None:
            end = _same_letter(before[last], after[final], claim.end - 1) + 1
        elif other:
            end = other.end_of(claim.end)
        if start is None or end is None or start >= end:
            continue
        if _form(new[start:end]) != _form(claim.quote):
            start, end = _stripped(new, max(0, start), min(end, len(new)))
            if 0 < end - start <= _GROWN * len(claim.quote) + _AT_MOST_MORE:
                near[place] = start, end
            continue
        target = start, end, claim.kind
        if (rival := claimed.get(target, place)) != place:
            # Two cannot stand in one place: what stood in the very sentence does.
            if first is None or final is None:
                continue
            del places[rival]
            holding.discard(rival)
        places[place], claimed[target] = target, place
        by_itself, inside = claim.kind in (Kind.NAME, Kind.DESCRIPTION), range(at, last + 1)
        if first is not None and final is not None:
            holds = final - first == last - at and (sure.keys() if by_itself else steady) >= set(inside)
        else:
            alone = there if by_itself and there is other and first is final else None
            holds = alone is not None and alone.around(claim) >= _AROUND
        if holds:
            holding.add(place)
    return Traced(places, frozenset(holding), near)


def _same_letter(one: _Sentence, other: _Sentence, at: int) -> int:
    """Give where a letter of a sentence stands in one that says the same."""
    if one.text[one.start : one.end] == other.text[other.start : other.end]:
        return other.start + at - one.start
    return other.letters[bisect_left(one.letters, at)]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the borders of a passage without the spaces at its ends."""
    within = text[start:end]
    return start + len(within) - len(within.lstrip()), start + len(within.rstrip())


def _form(text: str) -> str:
    return " ".join(text.translate(_ALIKE).split())


def _sentences(text: str, language: str) -> Iterator[_Sentence]:
    """Cut a text as finders do: rather too seldom, for what stands in one sentence with a change is open again."""
    joined = _GOES_ON.sub(lambda match: match[0].replace("\n", " "), unwrapped(text))
    for start, end in sentences(joined, language=language):
        if text[start:end].strip():
            yield _Sentence(text, start + len(text[start:end]) - len(text[start:end].lstrip()), end)


def _pairs(
    before: Sequence[_Sentence], after: Sequence[_Sentence]
) -> tuple[dict[int, int], dict[int, int], list[tuple[int, int, int, int]]]:
    """Give which sentence is which in the other text, those that are sure and all, and the borders of what changed.

    One that stands there several times is only sure by one beside it that does not.
    """
    forms, others = ([sentence.form for sentence in each] for each in (before, after))
    count, other_count = Counter(forms), Counter(others)
    single = {form for form in forms if count[form] == other_count[form] == 1}
    sure: dict[int, int] = {}
    pairs: dict[int, int] = {}
    changed: list[tuple[int, int, int, int]] = []
    for what, start, end, to, to_end in SequenceMatcher(None, forms, others).get_opcodes():
        if what == "equal":
            same = dict(zip(range(start, end), range(to, to_end), strict=True))
            pairs |= same
            sure |= {} if single.isdisjoint(forms[start:end]) else same
        elif what == "replace" and end - start == to_end - to:
            changed += [(at, at + 1, to + at - start, to + at - start + 1) for at in range(start, end)]
        elif what == "replace":
            changed.append((start, end, to, to_end))
    found = {form: at for at, form in enumerate(others)}
    moved = {at: found[form] for at, form in enumerate(forms) if at not in pairs and form in single}
    return sure | moved, pairs | moved, changed


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
        self._starts, self._ends = ([word[border] for word in self._words] for border in (0, 1))
        forms, others = ([form for _, _, form, _ in words] for words in (self._words, self._others))
        # What is the same at both ends need not be compared.
        head = _common(forms, others)
        tail = _common(forms[head:][::-1], others[head:][::-1])
        middle, other_middle = forms[head : len(forms) - tail], others[head : len(others) - tail]
        steps = [("unknown", 0, len(middle), 0, len(other_middle))]
        times = Counter(other_middle)
        repeated = sum(times[word] for word in middle) * min(len(middle), len(other_middle))
        if len(middle) * len(other_middle) <= _COMPARABLE and repeated <= _REPETITIVE:
            steps = list(SequenceMatcher(None, middle, other_middle, autojunk=False).get_opcodes())
        found = [
            ("equal", 0, head, 0, head),
            *((what, a + head, b + head, c + head, d + head) for what, a, b, c, d in steps),
            ("equal", len(forms) - tail, len(forms), len(others) - tail, len(others)),
        ]
        self._steps = [step for step in found if step[1] < step[2]]
        self._begins = [begin for _, begin, _, _, _ in self._steps]

    def _first(self, at: int) -> int:
        return bisect_right(self._ends, at)

    def _last(self, at: int) -> int:
        return bisect_left(self._starts, at) - 1

    def _step(self, word: int) -> tuple[str, int, int, int, int]:
        return self._steps[bisect_right(self._begins, word) - 1]

    def start_of(self, at: int) -> int | None:
        """Give about where a passage begins now that began there."""
        if (word := self._first(at)) >= len(self._words):
            return None
        what, begin, _, to, _ = self._step(word)
        if what == "equal":
            return self._others[to + word - begin][0] + at - self._words[word][0]
        return self._others[to][0] if what == "replace" else None

    def end_of(self, at: int) -> int | None:
        """Give about where a passage ends now that ended there."""
        if (word := self._last(at)) < 0:
            return None
        what, begin, _, to, to_end = self._step(word)
        if what == "equal":
            return self._others[to + word - begin][1] + at - self._words[word][1]
        return self._others[to_end - 1][1] if what == "replace" else None

    def around(self, claim: Claim) -> int:
        """Give how many words beside a claim in its sentence are the same in one run with its own."""
        first, last = self._first(claim.start), self._last(claim.end)
        what, begin, end, to, _ = self._step(first)
        if what != "equal" or not begin <= first <= last < end:
            return 0
        sentence, other = self._words[first][3], self._others[to + first - begin][3]
        run = ((self._words[at][3], self._others[to + at - begin][3]) for at in range(begin, end))
        return sum(each == (sentence, other) for each in run) - (last - first + 1)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Give how many words two texts begin with that are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (first, second) in pairs if first != second), min(len(one), len(other)))


def _words(sentences: Sequence[_Sentence]) -> list[tuple[int, int, str, int]]:
    """Give the borders of all words, each word, and in which of the sentences it stands."""
    return [
        (match.start(), match.end(), match[0], number)
        for number, sentence in enumerate(sentences)
        for match in _WORD.finditer(sentence.text, sentence.start, sentence.end)
    ]
