"""Tells from the words around a length whether it may last until today. It knows no points in time."""

from __future__ import annotations

import re

from factcheck.checking.age_times import PAST, YEARS_AGO
from factcheck.checking.linked import ADVERBS, FOR, NOW, THESE, Told, Way, is_firm, is_so
from factcheck.finding.calendar import DAY

_CLAUSE = re.compile(r"[,;:()–—„“”»«]\s|[(„“”»«\"](?=\S)|\b(?:und|and) ")
_BARE = re.compile(rf"\W*(?:(?:{ADVERBS}|lang|hindurch|long)(?:\W+|$))*")  # a clause without a verb
_THEN = re.compile(
    r"\b(?:damals|seinerzeit|ursprünglich|zunächst|anfangs|originally|at first|back then)\b", re.IGNORECASE
)
_PERFECT = re.compile(r"\b(?:has|have) \w+")
_HAS_DONE = re.compile(r"\b(?:hat|haben|has|have|[’']s|[’']ve)\b")
_WILL = re.compile(r"\b(?:wird|werden|will|shall)\b")
_WISHED = re.compile(r"\b(?:soll|sollten?|könnten?|würden?|wollten?|should|would|could|(?:was|were|is|are) to)\b")
_TAKES = re.compile(r"\b(?:dauer(?:t|n)|währ(?:t|en)|brauch(?:t|en)|benötig(?:t|en)|umfass(?:t|en)|lasts?|takes?)\b")
_RECENT = re.compile(
    r"\b(?:vor)?gestern\b|\bheute\b|\byesterday\b|\btoday\b|\b(?:vergangene|vorige|letzte|last|this|diese)[nrms]?"
    rf" (?:Woche|Monat|Wochenende|week|month|weekend|{DAY})|\b(?:am|on) (?:{DAY})",
    re.IGNORECASE,
)
_BY_NOW = re.compile(r"\b(?:nun|jetzt|now)\b", re.IGNORECASE)
_MONTHS = 28  # days that a month has at least


def is_now(said: Told) -> bool:
    """Tell whether a length may end today, not at another time that is not told."""
    if said.length.size < (1 if said.way is not Way.SPAN else _MONTHS):
        return False
    clause = _CLAUSE.split(said.before)[-1] + " # " + _CLAUSE.split(said.after)[0]
    if _BARE.fullmatch(clause):
        clause = said.before + said.after
    if YEARS_AGO.search(said.before) or _THEN.search(said.before):
        return False
    if NOW.search(clause) or THESE.search(said.before):
        return True
    if said.way is Way.LATER and not said.after.startswith(" on"):
        clause = said.before + said.after
    if _WISHED.search(clause) or (said.way is Way.SPAN and (FOR.search(said.before) or _is_usual(said))):
        return False
    return is_present(clause) or _RECENT.search(said.before + said.after) is not None


def _is_usual(said: Told) -> bool:
    """Tell whether something lasts so long whenever it happens: für einen Umlauf braucht er sechs Jahre."""
    return bool(_TAKES.search(said.clause) and not is_so(said))


def is_present(clause: str) -> bool:
    """Tell whether a clause speaks of what is, or has been up to now."""
    return PAST.search(_PERFECT.sub(" ", clause)) is None


def is_recent(text: str, start: int, end: int) -> bool:
    """Tell whether a passage tells of the last days: am Samstag, last week, nun."""
    return bool(_RECENT.search(text, start, end) or _BY_NOW.search(text, start, end))


def is_of_present(said: Told) -> bool:
    """Tell whether a length is told of what is or shall be, not of what was told before."""
    return bool((NOW.search(said.clause) and not is_firm(said)) or _WISHED.search(said.clause))


def is_past(said: Told) -> bool:
    """Tell whether a length is told of what has been."""
    done = PAST.search(said.clause) or _HAS_DONE.search(said.clause)
    return done is not None and not _WILL.search(said.clause)
