"""Finds differences told behind their two numbers without a word of comparison: 154 jobs will go; elf Hundertstel.

Only what nearly is that difference is taken for it.
"""

from __future__ import annotations

import re

from factcheck.checking.figuring import is_slip, shown
from factcheck.checking.named_ends import Change, told_ends
from factcheck.checking.same_unit import as_told, is_of_a_second
from factcheck.checking.slots import Line, Number

_JOBS = re.compile(
    r"\b(?:Stellen?|Arbeitsplätzen?|Jobs?|Posten|Plätzen?|Betten|Filialen|Beschäftigten?|Mitarbeiter\w*|Menschen"
    r"|jobs?|posts?|places"
    r"|beds|branches|workers|employees|people)$",
    re.IGNORECASE,
)
_GO = re.compile(
    r"(?: [\w-]+){0,3}? (?:wegfallen|weg|verschwinden|gestrichen|abgebaut|eingespart|verloren|verlieren|entfallen|lost"
    r"|cut|(?:will|to) go|disappear|vanish|axed)\b"
)
_PLACED = re.compile(r" (?:im|in der|in den|am|an|bei|beim|davon|auf|in|at)\b(?! total)")
_SO = re.compile(r"\b(?:damit|also|somit|mithin|so|demnach|folglich|thus|therefore)\b", re.IGNORECASE)
_OPENS = re.compile(r"(?:^|[,;:–(] ?)[„“»\"]?(?:also |damit |somit |mithin |die |the |so )?$", re.IGNORECASE)
_NEAR = 0.25


def remark(line: Line, said: Number) -> Change | None:
    """Give the change of which a number seems to be the difference, if it nearly is."""
    if not said.value or said.amount.to is not None or not _OPENS.search(line.pattern[line.here : said.at]):
        return None
    after = line.after(said)
    if not is_of_a_second(said) and not _is_loss(said, after):
        return None
    told = [as_told(line, said, change) for _, last, change in told_ends(line, said) if last < said.at]
    if len(told) != 1 or told[0].unit not in ("", said.unit):
        return None
    change = told[0]
    size = abs(change.new - change.old)
    near = abs(size - said.value) <= _NEAR * size or is_slip(
        shown(said.value, language="en"), shown(size, language="en")
    )
    return change if near else None


def _is_loss(said: Number, after: str) -> bool:
    """Tell whether jobs or the like are said to go, and not only those of a place: 154 Stellen fallen weg."""
    found = _GO.match(after)
    if said.unit or found is None or not _JOBS.search(said.quote):
        return False
    return bool(_SO.search(after[:60])) or not _PLACED.search(found[0])
