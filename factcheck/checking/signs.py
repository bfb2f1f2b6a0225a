"""Weighs whether numbers are meant to add up: by words, by what they count, by where they stand. It never adds.

No single sign decides. How much each counts was learned from what does add up in articles; see `weights`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.checking import sum_words as words
from factcheck.checking.added import Sum
from factcheck.checking.families import is_pair
from factcheck.checking.likeness import stem
from factcheck.checking.term import Term, is_parted
from factcheck.checking.weights import MEANT, weigh

_HARDLY = -2.5  # log of the odds
_FEW_WORDS = 4
_PAIR = 2
_ALIKE = 5  # letters at the end of compounds


def meant(each: Sum) -> float:
    """Give the log of the odds that numbers are meant to add up, whatever they come to."""
    told = weigh(MEANT, _for(each))
    # What speaks against it costs most to look for.
    return told if told < _HARDLY else told + weigh(MEANT, _words(each)) - MEANT["base"]


def signs(each: Sum) -> Iterator[str]:
    """Give the signs that numbers are meant to add up, or are not."""
    yield from _for(each)
    yield from _words(each)


def _for(each: Sum) -> Iterator[str]:
    cues = set(_cues(each))
    yield from cues
    complete = not (each.is_begun or each.goes_on or each.skips)
    said = ("no cue", "one cue", "two cues")[min(2, len(cues))]
    yield said
    if complete:
        yield f"complete, {said}"
    size = f"{len(each.parts)} parts" if len(each.parts) < _FEW_WORDS else "many parts"
    yield size
    yield f"{size}, {'cue' if cues else 'no cue'}"
    for found in (_places(each), _list(each), _nouns(each)):
        yield from found


def _cues(each: Sum) -> Iterator[str]:
    """Give what says that numbers add up."""
    whole, first, last = each.whole, each.parts[0], each.parts[-1]
    if each.is_behind:
        together = words.TOGETHER.search(whole.lead) or words.ALTOGETHER.match(whole.after)
        if together and not words.NAMED.search(whole.lead):
            at_once = words.AT_ONCE.search(whole.lead) or words.AT_ONCE_BEHIND.match(whole.after)
            beside = whole.sentence == last.sentence and not (each.is_begun or each.goes_on or each.skips)
            yield "together at once" if at_once and beside else "together"
        if words.SO.search(whole.lead) or words.SO.search(whole.before):
            yield "so"
    if each.is_in_front:
        beside = first.sentence == whole.sentence
        if whole.is_whole:
            yield "of whole"
        between = f"{whole.after * beside}{first.lead[-70:]}{first.after[:15]}"
        if words.OF_THEM.search(between):
            yield "of them"
        elif words.DIVIDED.search(between):
            yield "divided"
        if beside and words.COLON.search(whole.after):
            yield "colon"
        if not beside and words.THE_AND.search(first.lead) and words.JOINED.match(first.after):
            yield "the ones and the others"
    if last.is_rest:
        yield "rest"
    if words.NOTHING_ELSE.search(last.after):
        yield "nothing else"
    if each.is_family:
        yield "family"
    anything = not whole.noun or words.ANYTHING.search(whole.noun)
    alien = not anything and whole.sentence != first.sentence
    if is_pair(each.parts) and not alien:
        yield "pair"
    elif not alien and all(words.PEOPLE.search(part.number.quote) for part in each.parts):
        yield "people"


def _places(each: Sum) -> Iterator[str]:
    """Give where the whole stands."""
    whole, first, last = each.whole, each.parts[0], each.parts[-1]
    if each.is_elsewhere:
        yield "elsewhere"
        if is_pair(each.parts):
            yield "pair of a whole elsewhere"
    elif each.is_behind:
        yield "behind"
        if words.THE.search(whole.before):
            yield "the whole behind"
        if whole.sentence == last.sentence + 1:
            begins = whole.first and len(whole.before.split()) < _FEW_WORDS
            exists = not whole.before.strip() and words.EXISTS.match(whole.after)
            yield "next sentence exists" if exists else "next sentence begins" if begins else "next sentence"
        elif whole.sentence > last.sentence:
            yield "far behind"
    elif each.is_in_front:
        yield "in front"
        if first.sentence == whole.sentence:
            if not whole.is_whole and words.JOINED.match(whole.after):
                yield "joined"
            if words.PUNCTUATION.fullmatch(whole.after) and _are_bare(each):
                closed = words.AND.search(last.before) and last.last and not whole.is_whole
                yield "bare list" if closed else "bare right behind"
        elif first.sentence > whole.sentence + 1:
            yield "far in front"
        elif not first.before.strip() and _are_bare(each):
            yield "bare next sentence"
        if _place(whole) and _place(whole) == _place(first):
            yield "same place"
    elif whole.number.start < each.parts[1].number.start and words.TIED.search(whole.before):
        bare = len(each.parts) > _PAIR and not any(part.noun for part in each.parts[1:])
        yield "tied between, bare" if bare else "tied between"
    else:
        yield "between"
    if each.skips:
        yield "skips"


def _list(each: Sum) -> Iterator[str]:
    """Give how the parts follow each other."""
    first, last = each.parts[0], each.parts[-1]
    apart = last.sentence - first.sentence
    if apart:
        yield "apart" if apart == 1 else "far apart"
    if each.is_begun:
        yield "begun"
    if each.goes_on:
        yield "goes on"
    if words.AND.search(last.before):
        yield "and"
    if any(words.AND_ONLY.search(part.before) for part in each.parts[1:-1]):
        yield "and between"
    if last.last or words.ENDS.match(last.after) or (each.is_behind and each.whole.sentence == last.sentence):
        yield "ends"
    if all(is_parted(one, other) for one, other in pairwise(each.parts)):
        yield "parted"


def _nouns(each: Sum) -> Iterator[str]:
    """Give how what the parts count goes with what the whole counts."""
    if each.whole.unit or any(part.unit for part in each.parts):
        if not each.whole.unit and not each.whole.noun:
            yield "whole without unit"
        return
    whole = stem(each.whole.noun)
    named = {stem(part.noun) for part in each.parts if part.noun}
    if not whole:
        yield "uncounted whole"
    elif whole in named:
        yield "others counted" if len(named) > 1 else "same counted"
    elif words.ANYTHING.search(each.whole.noun):
        yield "anything counted"
    elif any(whole in each for each in named):
        yield "kinds counted"
    elif len(named) == len(each.parts) and len({part.noun[-_ALIKE:] for part in each.parts}) == 1:
        yield "alike counted"
    elif named:
        yield "alien counted" if all(part.noun for part in each.parts) else "some alien counted"


def _words(each: Sum) -> Iterator[str]:
    """Give what says that numbers are no parts, or not all."""
    whole, last = each.whole, each.parts[-1]
    around = " ".join(part.context for part in each.parts)
    for sign, pattern in words.AGAINST_A_SUM.items():
        if pattern.search(around):
            yield sign
    if words.SAVES.search(whole.after):
        yield "saves"
    if any(words.INSTEAD.search(part.before) for part in each.parts):
        yield "instead"
    if words.UNTOLD.search(last.after) and not last.is_rest:
        yield "untold rest"
    if words.VAGUE.search(last.after):
        yield "vague behind"
    if any(words.OF_THEM.search(part.lead) for part in each.parts[1:]):
        yield "nested"
    if any(words.SOME.search(part.before) for part in each.parts[1:]):
        yield "some"
    if any(words.OF_ITS_OWN.fullmatch(part.number.quote) for part in each.parts[1:]):
        yield "part of its own whole"
    if any(part.is_whole for part in each.parts):
        yield "part is a whole"
    if (
        not whole.is_whole
        and words.PARTY.search(whole.clause)
        and any(words.PARTY.search(part.clause) for part in each.parts)
    ):
        yield "party of parties"
    if words.ABSTAINED.search(around) and not each.is_family:
        yield "incomplete vote"
    if each.is_behind and words.NAMED.search(whole.lead):
        yield "named together"
    if words.DOES.search(last.before):
        yield "does"


def _are_bare(each: Sum) -> bool:
    """Tell whether no part names anything of its own."""
    return not any(part.noun or (part.unit and part.number.amount.counted) for part in each.parts)


def _place(term: Term) -> str:
    """Give the preposition that begins the clause of a number: für Straßen zwei."""
    placed = words.PLACED.search(term.before)
    return placed[1].lower() if placed and placed[1].lower() in words.PREPOSITIONS else ""
