"""Finds tallies, whose parts are named by what they are: won, drawn and lost; for, against and abstained.

They are told in any order, and their whole may stand before, behind or between them. It never judges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from factcheck.checking import sum_words as words
from factcheck.checking.added import Sum
from factcheck.checking.terms import Term

_NEAR, _FARTHER = 0.25, 0.2  # how far a whole in the same sentence, and in another one, may be from its parts
_SENTENCES = 2  # between parts, and between them and their whole
_FEWEST = 3  # numbers of a tally
_TERMS = 8  # between the parts and their whole
_AMONG = re.compile(
    r"\b(?:in|nach|bei|aus|after|from|of) (?:(?:den|diesen|the|its|their|bisher|all) )?$", re.IGNORECASE
)
_SCORE = re.compile(r" (?:zu|gegen|to) ")


@dataclass(frozen=True)
class _Kind:
    """What the parts of a tally are called, those it can also have, and what makes a number its whole."""

    parts: tuple[re.Pattern[str], ...]
    whole: re.Pattern[str]
    others: tuple[re.Pattern[str], ...] = ()
    is_vote: bool = False


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


_KINDS = (
    _Kind((words.WON, words.DRAWN, words.LOST), words.GAMES),
    _Kind((words.FOR, words.AGAINST, words.ABSTAINED), words.VOTERS, (words.ABSENT, words.INVALID), is_vote=True),
    _Kind((words.FOR, words.AGAINST, words.INVALID), words.VOTERS, (words.ABSENT, words.ABSTAINED), is_vote=True),
    _Kind(
        (_any(r"\bgold"), _any(r"\bsilb", r"\bsilver"), _any(r"\bbronz")),
        _any("medaill", "plakette", "edelmetall", "medal"),
    ),
    _Kind(
        (
            _any(r"\bsopran"),
            re.compile(r"\bAlt(?:en?|stimmen?|ist\w*)?\b|\baltos?\b"),
            _any(r"\btenor", r"\btenör"),
            _any(r"\bbass", r"\bbäss"),
        ),
        _any("chor", "stimme", "sänger", "mitglied", "ensemble", "kehlen", "singer", "voice", "member", "choir"),
    ),
)


def tallies(paragraph: list[Term]) -> Iterator[Sum]:
    """Give the tallies that nearly make the whole beside them, and those that make it."""
    if len(paragraph) < _FEWEST:
        return
    said = " ".join(term.context for term in paragraph)
    for kind in _KINDS:
        if not _may_tell(kind, said):
            continue
        roles = [_role(kind, paragraph, at) for at in range(len(paragraph))]
        for first, last, parts in _complete(kind, paragraph, roles):
            near = range(max(0, first - _TERMS), min(len(paragraph), last + _TERMS + 1))
            inside = set(map(id, parts))
            wholes = [
                paragraph[at]
                for at in near
                if roles[at] == _WHOLE
                and id(paragraph[at]) not in inside
                and parts[0].sentence - _SENTENCES <= paragraph[at].sentence <= parts[-1].sentence + _SENTENCES
            ]
            others = tuple(
                paragraph[at]
                for at in near
                if roles[at] == _OTHER and parts[0].sentence <= paragraph[at].sentence <= parts[-1].sentence + 1
            )
            if found := _nearest(kind, parts, others, wholes):
                yield found


def _may_tell(kind: _Kind, said: str) -> bool:
    """Tell whether all parts of a tally are named, or a score tells two of them."""
    named = (part.search(said) is not None for part in reversed(kind.parts))
    return any(named) if kind.is_vote and _SCORE.search(said) else all(named)


_WHOLE, _OTHER = -1, -2


def _role(kind: _Kind, paragraph: list[Term], at: int) -> int | None:
    """Give the place of the part that a number is of a tally, or that it is the whole or something else."""
    term = paragraph[at]
    if kind.is_vote:
        if at + 1 < len(paragraph) and _SCORE.fullmatch(term.after) and not term.unit:
            return 0
        if at and _SCORE.fullmatch(term.before) and not term.unit:
            return 1
    clause = term.clause
    if any(other.search(clause) for other in kind.others):
        return _WHOLE if words.OF_WHOLE.search(term.before) else _OTHER
    for said in (term.number.quote, _beside(term), clause):
        found = [place for place, part in enumerate(kind.parts) if part.search(said)]
        if found:
            return found[0] if len(found) == 1 else None
        if kind.whole.search(said + term.after[:18] if said == term.number.quote else said):
            lead = term.before.rsplit(",", 1)[-1]
            before = [place for place, part in enumerate(kind.parts) if part.search(lead)]
            behind = [place for place, part in enumerate(kind.parts) if part.search(clause)]
            if words.OF_WHOLE.search(term.before) or _AMONG.search(term.before):
                return _WHOLE
            return before[0] if len(before) == 1 else behind[0] if len(behind) == 1 else _WHOLE
    return None


def _beside(term: Term) -> str:
    """Give a number with the word behind it."""
    return " ".join((term.number.quote, *takewhile(str.isalpha, term.after.split()[:1])))


def _complete(
    kind: _Kind, paragraph: list[Term], roles: list[int | None]
) -> Iterator[tuple[int, int, tuple[Term, ...]]]:
    """Give all parts of a tally, where each is named once, with the places of the first and the last."""
    run = dict[int, int]()
    for at, role in enumerate(roles):
        if role is None or role < 0:
            continue
        if run and paragraph[at].sentence - paragraph[min(run.values())].sentence > _SENTENCES:
            run = {}
        if role in run:
            run = {each: place for each, place in run.items() if place > run[role]}
        run[role] = at
        if len(run) == len(kind.parts):
            places = sorted(run.values())
            yield places[0], places[-1], tuple(paragraph[place] for place in places)
            run = {}


def _nearest(kind: _Kind, parts: tuple[Term, ...], others: tuple[Term, ...], wholes: list[Term]) -> Sum | None:
    """Give the whole that fits, or the nearest one that is near the parts; a void one if some are absent."""
    if not wholes:
        return None
    ways = [parts, (*parts, *others)] if others else [parts]
    ways += [(*parts, each) for each in others] if len(others) > 1 else []
    made = [Sum(whole, way, _most(whole, way), _most(whole, way)) for whole in wholes for way in ways]
    for each in made:
        if each.miss == 0:
            return each
    said = {each.said for each in (*parts, *wholes)}
    untold = any(words.ABSENT.search(each) or words.INVALID.search(each) for each in said)
    if kind.is_vote and not others and untold and not words.ALL.search(wholes[0].lead):
        return Sum(wholes[0], parts, 0, 0)
    near = [each for each in made if each.is_near and each.parts == ways[1 if others else 0]]
    return min(near, key=lambda each: (each.most < _NEAR, each.miss), default=None)


def _most(whole: Term, parts: tuple[Term, ...]) -> float:
    return _NEAR if parts[0].sentence <= whole.sentence <= parts[-1].sentence else _FARTHER
