"""Finds the seats of parties, told one after the other, with those of the whole house: 24 of the 50 seats, 15, eight.

They may be told in several sentences. It never takes a house of which only some parties are named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking import sum_words as words
from factcheck.checking.added import Sum
from factcheck.checking.terms import Term

_SEATS = re.compile(
    r"\b(?:Sitz|Mandat|Abgeordnet|Ratsmitglied|Ratsleut|Stadträt|Gemeinderät|Kreisrät|seat|MPs|lawmaker|councillor)",
    re.IGNORECASE,
)
PARTY = re.compile(
    r"\b(?:Liberal Democrats?|Lib Dems?|Freien? (?:Wähler|Demokraten)|CDU|CSU|Union|SPD|FDP|AfD|BSW|SSW|ÖVP|SPÖ|FPÖ"
    r"|Neos"
    r"|SVP|SP|Grünen?|Linken?|Piraten|Wählergemeinschaft|Christdemokraten|Sozialdemokraten|Liberalen?|Republicans?"
    r"|Democrats?|Labour|Conservatives?|Tories|Greens?|SNP|Reform|Plaid|Sinn Féin|DUP"
    r"|(?:[Ii]ndependent|[Pp]arteilose|[Ff]raktionslose|[Ee]inzelbewerber|[Uu]nabhängige)[a-z]*)\b"
)
_OTHERS = re.compile(r"independent|parteilos|fraktionslos|einzelbewerber|unabhängig|sonstige|others\b", re.IGNORECASE)
_HAS = re.compile(r"\b(?:mit (?:seinen|ihren|insgesamt)|zählt|umfasst|hat|teilen sich \w+ die|its|with) $")
_NO_PART = re.compile(
    r"\b(?:zusammen|gemeinsam|Mehrheit|Koalition|Bündnis|bisher|bislang|zuvor|Stimmen|together|combined|majority"
    r"|coalition"
    r"|previously|votes)\b",
    re.IGNORECASE,
)
_FEWEST, _MANY = 3, 4
_SENTENCES = 2
_NEAR = 0.3


def houses(paragraph: list[Term]) -> Iterator[Sum]:
    """Give the houses of a paragraph with the seats of all their parties, whether they add up or not."""
    for at, whole in enumerate(paragraph):
        if not _SEATS.search(whole.number.quote) or not (
            words.OF_WHOLE.search(whole.before) or _HAS.search(whole.before)
        ):
            continue
        parts = tuple(_parts(paragraph[at + 1 :], whole))
        if len(parts) < _FEWEST:
            continue
        found = Sum(whole, parts, _NEAR, _NEAR)
        if found.added >= whole.value or _is_complete(parts):
            yield found


def _parts(following: list[Term], whole: Term) -> Iterator[Term]:
    """Give the numbers behind a whole that stand beside a party, until one comes again."""
    named = set[str]()
    for term in following:
        if term.sentence - whole.sentence > _SENTENCES or term.value >= whole.value:
            return
        party = PARTY.search(term.clause)
        if party is None or term.unit or _NO_PART.search(term.clause):
            return
        if party[0] in named:
            return
        named.add(party[0])
        yield term


def _is_complete(parts: tuple[Term, ...]) -> bool:
    """Tell whether the last party seems to be the last one there is."""
    last = parts[-1]
    return bool(_OTHERS.search(last.clause)) or (len(parts) >= _MANY and bool(words.AND.search(last.before)))
