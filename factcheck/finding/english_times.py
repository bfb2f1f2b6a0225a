"""The grammar of English dates, periods and times of day, over letters. It finds nothing itself; `times` does.

`lettering` gives one letter a word; `letter` says which, `GRAMMAR` what their order means.
"""

from __future__ import annotations

import re

from factcheck.finding.lettering import ENGLISH_NUMBERS, composed, figure, letters_of, mark
from factcheck.finding.words import word_set

MARKS = frozenset(".,-/–—()%€$")
_LETTERS = letters_of(
    {
        "F": word_set("just only already about around nearly almost roughly some exactly shortly"),
        "s": word_set("since in within for over after before"),
        "p": word_set("on at by from until till during between of throughout"),
        "T": word_set("to through"),
        "&": word_set("and"),
        "a": word_set("the"),
        "e": word_set("a an one"),
        "g": word_set("several few many couple"),
        "j": word_set("last next this past previous coming same following current every that recent"),
        "o": word_set("first second third fourth fifth"),
        "b": word_set("early late mid end beginning start middle half"),
        "u": word_set("second minute hour day week month year decade quarter century weekend season semester", "s")
        | word_set("centuries"),
        "q": word_set("morning afternoon evening night noon midnight spring summer autumn winter Christmas Easter")
        | word_set("Thanksgiving"),
        "m": word_set("January February April June July August September October November December")
        | word_set("Jan Feb Apr Jun Jul Aug Sept Sep Oct Nov Dec"),
        "i": word_set("May March"),
        "d": word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday", "s"),
        "h": word_set("am pm a.m. p.m. o"),
        "t": word_set("ago later earlier before long"),
        "V": word_set("yesterday today tomorrow tonight recently currently"),
        "E": word_set("s th st nd rd"),
        "k": ENGLISH_NUMBERS,
    }
)

_START = r"(?=[FTspaejgbokmidqVnycfNYu])(?=[^\n,W#]{0,7}[ynfcYmiduVhqNE])"
GRAMMAR = re.compile(
    rf"""{_START}(?:
      F?[spT]?a?(?:d,?)?a?(?:[mi]\.?nE?(?:[-–]n)?(?:,?[yY])?|nE?p?[mi]\.?,?[yY]?|y-n-n)     # May 3, 2022
    | F?[spT]{{0,2}}a?(?:[bo]p?-?)?(?:m\.?|i),?[yY]
    | F?[spT]{{1,2}}a?(?:[bj]p?-?)?[mi](?!-)|jm
    | m(?![-.]|W)
    | F?[sp]?p[yY](?:T|&|-|–)[yY]|[yY][-–/][ynN]
    | F?[spT]{{0,2}}a?(?:[bo]p?-?)?a?[uqb]p?[yY](?!W)
    | F?[spT]{{1,2}}(?:bp?)?(?:y(?!-?W)|Y(?![WA]))(?:(?:&|T)y)?
    | y(?![-WAwE%])
    | [spT]?a?[yYN]E
    | F?[spT]?[cn]h(?:[-–T][cn]h)?(?:p?d|p?[mi]n)?
    | F?s(?:eg|e|[FG]?[nkgN])p?u(?!W)
    | F?(?:eg|e|[nkgN])p?ut
    | F?[spT]?aj[nkg]?u|F?[spT]?j[nkg]?[uqd](?!W)
    | [sp]a(?:bp)?ao?u|[sp]aou
    | [spT]a?q|dq
    | F?[spT]?a?j?d(?!-)q?
    | F?[spT]?V(?!-)q?
    )""",
    re.VERBOSE,
)
_ADJECTIVE = ("e", "en", "er", "es", "em")


def letter(token: str) -> str:
    """Give the letter of a token: its class, or w and W for other words, A for what looks like an adjective."""
    if token[0].isdecimal():
        return figure(token)
    token = composed(token)
    lower = token[0].isupper() and token[1:].islower()
    if known := _LETTERS.get(token) or (lower and _LETTERS.get(token.lower())):
        return known
    if token[0].isupper():
        return "W"
    if token[0].isalpha():
        return "A" if token.endswith(_ADJECTIVE) and not token.endswith(("te", "ten")) and len(token) > 3 else "w"
    return mark(token, MARKS)
