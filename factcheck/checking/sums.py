"""Finds numbers that are meant to add up: a whole with its parts, before or behind them. It never judges.

A sentence says in many ways that numbers are parts of another one. What they share: the parts follow each other with
nothing of their kind between them, the whole stands right before or right behind them, and some word says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking import sum_words as words
from factcheck.checking.added import FAR, Sum
from factcheck.checking.likeness import stem
from factcheck.checking.terms import SMALL, Term

_MOST = 7  # parts
_SEPARATES = re.compile(r"(?:,|, und|, and| und| and|sowie) $")
_AT_ONCE = 4  # words in front of what sums up, where it begins a sentence
_ALIKE = 5  # letters at the end of compounds
_SENTENCES = 2  # between a whole and the farthest of its parts


def sums(paragraph: list[Term]) -> Iterator[Sum]:
    """Give all that could be a whole with its parts and nearly fits, or fits."""
    paragraph = [term for at, term in enumerate(paragraph) if not _counts_parts(paragraph, at)]
    for at, whole in enumerate(paragraph):
        before, after = (
            [
                each
                for each in side
                if abs(whole.sentence - each.sentence) <= _SENTENCES
                and not (is_before and each.number.start > whole.number.start)
                and not each.is_attribute
                and fits(each, whole)
            ]
            for is_before, side in ((True, paragraph[max(0, at - 12) : at]), (False, paragraph[at + 1 : at + 13]))
        )
        for size in range(2, min(len(before), _MOST) + 1):
            if _begins(before, len(before) - size) and _may_fit(whole, parts := tuple(before[-size:])):
                yield _behind(parts, whole)
        for size in range(2, min(len(after), _MOST) + 1):
            if _may_fit(whole, parts := tuple(after[:size])):
                yield _in_front(whole, parts)


def _counts_parts(paragraph: list[Term], at: int) -> bool:
    """Tell whether a number says how many are listed behind it: three buses: 48, 51 and 39."""
    term = paragraph[at]
    if term.value > _MOST or not noun(term) or not (term.last or words.COLON.search(term.after)):
        return False
    listed = paragraph[at + 1 : at + 2 + int(term.value)]
    sentences = [each.sentence for each in listed]
    return (
        len(listed) >= term.value > 1
        and sentences[0] == sentences[int(term.value) - 1] <= term.sentence + term.last
        and (len(listed) == term.value or sentences[-1] > sentences[0])
    )


def _may_fit(whole: Term, parts: tuple[Term, ...]) -> bool:
    """Tell whether parts come so near to a whole that words matter."""
    return Sum(whole, parts, 0.0, 0.0).miss <= FAR


def fits(part: Term, whole: Term) -> bool:
    """Tell whether two numbers can be of one sum."""
    return not part.kind or not whole.kind or part.kind == whole.kind or (not part.unit and is_rest(part))


def _begins(before: list[Term], at: int) -> bool:
    """Tell whether an enumeration can begin with a number: the first one of its sentence, or behind a colon."""
    term = before[at]
    if at == 0 or before[at - 1].sentence < term.sentence:
        return True
    if words.OPENS.search(term.before) and not (term.before.endswith("(") and "(" in before[at - 1].before[-2:]):
        return True
    return before[at - 1].number.start > term.number.start  # neun der 16


def _behind(parts: tuple[Term, ...], whole: Term) -> Sum:
    """Give a whole behind its parts: 48 here and 43 there, together 91."""
    lead, tail = whole.lead, whole.after[:45]
    far = 0.0
    if words.THEN.search(lead) or words.BOTH.search(_around(parts)):
        pass
    elif _is_headed(parts, whole):
        far = 0.3
    elif words.TOGETHER.search(lead) or words.ALTOGETHER.match(tail):
        far = 0.0 if words.NAMED.search(lead) else 0.34
    elif whole.value < SMALL:
        pass
    elif words.SO.search(lead) or words.SO.search(whole.before):
        far = 0.2
    elif words.REST.search(parts[-1].before):
        far = 0.15
    elif words.ABSENT.search(whole.said):
        pass
    elif (
        words.BODY.search(whole.number.quote)
        or words.ALL.search(lead)
        or (is_pair(parts) and (not noun(whole) or words.ANYTHING.search(whole.number.quote)))
        or _counts_the_same(parts, whole)
        or _is_anything(whole)
    ):
        far = 0.2
    return Sum(whole, parts, far, far, is_result=True)


def _is_headed(parts: tuple[Term, ...], whole: Term) -> bool:
    """Tell whether a sentence lists kinds and counts all behind a colon: zwei Ärzte, vier Köche: Sechs Köpfe."""
    return (
        parts[0].first
        and parts[-1].after == ": "
        and whole.value >= SMALL
        and bool(words.ANYTHING.search(whole.number.quote))
        and all(noun(part) for part in parts)
        and all(_SEPARATES.fullmatch(part.before) for part in parts[1:])
    )


def _is_anything(whole: Term) -> bool:
    """Tell whether a sentence begins with all of them: Die 19 Opfer lebten in Kiel."""
    return bool(words.THE.search(whole.before) and words.ANYTHING.search(whole.number.quote))


def _counts_the_same(parts: tuple[Term, ...], whole: Term) -> bool:
    """Tell whether the next sentence counts the same again: 29 Tore hier, 18 dort. Mit 47 Toren."""
    nouns = {stem(named) for part in parts if (named := noun(part))}
    counted = noun(whole)
    apart = (whole.sentence == parts[-1].sentence + 1 and len(whole.before.split()) < _AT_ONCE) or words.COLON.search(
        whole.before
    )
    return bool(apart and counted) and nouns == {stem(counted)}


def _in_front(whole: Term, parts: tuple[Term, ...]) -> Sum:
    """Give a whole in front of its parts: of 91 there are 48 here and 43 there."""
    first, last = parts[0], parts[-1]
    together = first.sentence == whole.sentence
    cue = f"{whole.after}{first.lead}" if together else first.lead[-70:]
    cue += first.after[:15]
    of = together and is_whole(whole)
    divided = of or words.DIVIDED.search(cue) or (together and words.COLON.search(cue))
    exhaustive = is_pair(parts) or (together and words.COLON.search(whole.after))
    most = least = 0.0
    rest = is_rest(last)
    around = _around(parts)
    joined = together and not of and words.JOINED.match(whole.after)
    votes = words.ABSTAINED.search(around) and not of and not exhaustive
    if words.NOTHING_ELSE.search(last.after) and not is_placed(whole, first) and not words.BOTH.search(around):
        return Sum(whole, parts, 0.25, 0.25)
    if _is_aboard(whole, parts):
        return Sum(whole, parts, 0.25, 0.25)
    if (
        (words.THEN.search(around) and not (rest and of))
        or words.BOTH.search(around)
        or joined
        or votes
        or is_some(cue, parts, whole)
    ):
        pass
    elif rest:
        most = least = 0.25 if divided or not together else 0.2
    elif first.sentence < last.sentence or not (
        last.last or words.AND.search(last.lead) or words.ENDS.match(last.after)
    ):
        pass
    elif divided:
        sure = len(parts) > 2 or exhaustive or words.AND.search(last.lead) or words.OF_THEM.search(cue)
        closed = exhaustive or words.AND.search(last.lead)
        most, least = 0.2 if sure else 0.0, 0.15 if len(parts) > 2 or exhaustive else 0.06 if closed else 0.0
    elif is_pair(parts) or (together and all(words.PEOPLE.search(part.number.quote) for part in parts)):
        most = least = 0.25 if whole.value < SMALL else 0.15
    elif whole.value < SMALL or is_parallel(whole, first):
        pass
    elif (words.NEXT_TO_IT.fullmatch(whole.after) and _are_kinds(parts, whole)) or (
        together and last.last and (_are_parallel(parts) or (_is_apposition(parts) and _is_beginning(whole)))
    ):
        most = least = 0.12
    elif together and last.last and _are_placed(parts, whole):
        most, least = (0.2, 0.1) if len(parts) > 2 else (0.1, 0.06)
    elif together and last.last and _end_alike(parts):
        most = least = 0.1
    elif len(parts) > 2 and together and whole.after == ", " and _is_apposition(parts):
        most = least = 0.06
    elif len(parts) > 2 and together and not whole.before.strip() and not any(noun(part) for part in parts):
        most = least = 0.1
    elif len(parts) > 2 and first.sentence == whole.sentence + 1 and last.last:
        most = least = 0.12
    return Sum(whole, parts, most, least)


def _is_aboard(whole: Term, parts: tuple[Term, ...]) -> bool:
    """Tell whether all aboard are told in two kinds: 97 waren an Bord. Die 90 Passagiere und sieben Matrosen."""
    first, last = parts[0], parts[-1]
    return (
        len(parts) == 2
        and first.sentence == last.sentence == whole.sentence + 1
        and bool(words.ANYTHING.search(whole.number.quote) and words.ABOARD.search(whole.said))
        and bool(words.THE_AND.search(first.lead) and words.JOINED.match(first.after))
        and all(noun(part) for part in parts)
    )


def is_some(cue: str, parts: tuple[Term, ...], whole: Term) -> bool:
    """Tell whether the parts are only some of the whole, or other things as well."""
    first, last = parts[0], parts[-1]
    if is_rest(last):
        beside = whole.sentence == parts[0].sentence and words.BESIDE.fullmatch(parts[0].before)
        begins = whole.first and not beside and not is_placed(whole, parts[0])
        return not (begins or is_whole(whole) or words.COLON.search(whole.after))
    closed = ";" in last.before and bool(words.AND.search(parts[-2].lead))
    nested = any(words.OF_THEM.search(part.lead) for part in parts[1:])
    more = (
        len(parts) == 2 and words.OF_THEM.search(first.lead + first.after[:10]) and words.COMMA_AND.search(last.before)
    )
    said = more or words.SOME.search(cue) or _does_more(parts) or words.UNTOLD.search(last.after)
    return closed or nested or bool(said) or _counts_others(parts, whole)


def _does_more(parts: tuple[Term, ...]) -> bool:
    """Tell whether the last part is of something else that was done; not: won 24, lost nine, settled six."""
    all_do = len(parts) > 2 and all(words.VERB.search(part.before) for part in parts)
    return bool(words.DOES.search(parts[-1].before)) and not all_do


def _counts_others(parts: tuple[Term, ...], whole: Term) -> bool:
    """Tell whether one part counts what the whole counts and another one something else: 112 Mal, 61 Mal, 38 Tore."""
    counted, *others = (stem(term.number.amount.counted) for term in (whole, *parts))
    named = set(filter(None, others))
    return bool(counted) and counted in named and len(named) > 1


def _are_parallel(parts: tuple[Term, ...]) -> bool:
    """Tell whether bare numbers are followed by the same preposition: 61 aus Köln, 22 aus Bonn, 13 aus Aachen."""
    following = {part.after.split()[0] if part.after.startswith(" ") and part.after.strip() else "" for part in parts}
    return len(parts) > 2 and len(following) == 1 and following.pop() in words.PREPOSITIONS


def _are_placed(parts: tuple[Term, ...], whole: Term) -> bool:
    """Tell whether bare numbers stand behind commas and before prepositions: 63 Bands kamen, 28 aus Ulm."""
    own, *following = (next(iter(term.after.split()), "") for term in (whole, *parts))
    return (
        whole.after.endswith(", ")
        and own not in words.PREPOSITIONS
        and not words.OF_THEM.search(whole.before)
        and all(place in words.PREPOSITIONS for place in following[: max(2, len(parts) - 1)])
        and all(_SEPARATES.search(part.before) for part in parts)
        and bool(words.AND.search(parts[-1].lead))
    )


def _is_apposition(parts: tuple[Term, ...]) -> bool:
    """Tell whether a sentence ends with parts and nothing else: ..., sechs Fahrgäste und vier Schaffner."""
    last = parts[-1]
    return (
        all(part.number.amount.counted for part in parts)
        and parts[0].before.endswith(", ")
        and not last.after.strip(" .!")
        and bool(words.AND.search(last.lead))
    )


def _end_alike(parts: tuple[Term, ...]) -> bool:
    """Tell whether parts count two kinds of the same: 2800 Sitzplätze und 4700 Stehplätze."""
    nouns = [noun(part) for part in parts]
    are_compounds = min(map(len, nouns)) > _ALIKE and len(set(nouns)) == len(nouns)
    return are_compounds and len({each[-_ALIKE:] for each in nouns}) == 1


def _is_beginning(whole: Term) -> bool:
    """Tell whether a sentence begins with a number of people or of anything: Zehn Tote hat die Polizei gezählt."""
    return not whole.before.strip() and bool(words.ANYTHING.search(whole.number.quote + whole.after[:20]))


def is_placed(one: Term, other: Term) -> bool:
    """Tell whether the same preposition begins the clauses of two numbers: für Straßen zwei, für Wege vier."""
    first, second = (words.PLACED.search(term.before) for term in (one, other))
    if not first or not second:
        return False
    return first[1].lower() == second[1].lower() and first[1].lower() in words.PREPOSITIONS


def is_parallel(one: Term, other: Term) -> bool:
    """Tell whether two numbers stand in the same place of two clauses: 600 für Meier, 499 für Kurz."""
    places = [(*term.before.split()[-1:], "|", *term.after.split()[:1]) for term in (one, other)]
    (*_, first), (*_, second) = places
    return first == second != "|" and first.islower()


def noun(term: Term) -> str:
    """Give what a number counts, if it says so."""
    if term.kind != "count" and term.unit:
        return ""
    after = words.NOUN_BEHIND.match(term.after)
    counted = term.number.amount.counted
    following = term.number.quote.split(" ")[1:2]
    if counted and not words.PREPOSITIONS & {counted, *following}:
        return counted
    return after[1] if after else ""


def _are_kinds(parts: tuple[Term, ...], whole: Term) -> bool:
    """Tell whether the parts are kinds of what the whole counts: Spielfilme of Filme, anybody of Menschen."""
    named = noun(whole).split(" ")[-1].lower()
    return bool(named) and bool(words.ANYTHING.search(named) or any(named in noun(part).lower() for part in parts))


def _around(parts: tuple[Term, ...]) -> str:
    return " ".join(part.context for part in parts)


def is_whole(term: Term) -> bool:
    """Tell whether parts of a number are to follow: von den 40 Räten."""
    return bool(words.OF_WHOLE.search(term.before))


def is_rest(term: Term) -> bool:
    """Tell whether a number is what is left of a whole: die übrigen vier."""
    return bool(
        words.REST.search(term.before) or words.MISSING.match(term.after) or words.LEFT.match(term.number.quote)
    )


def is_pair(parts: tuple[Term, ...]) -> bool:
    """Tell whether two numbers are all there are: women and men."""
    return len(parts) == 2 and are_counterparts(parts[0].clause, parts[1].clause)


def are_counterparts(one: str, other: str) -> bool:
    """Tell whether a text is of the one and another of the other of all there are: women, and men."""
    return any(
        (first.search(one) and second.search(other)) or (first.search(other) and second.search(one))
        for first, second in words.PAIRS
    )
