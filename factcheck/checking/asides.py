"""Tells whether a number is a comment on those in front of it: also 25, das sind 40 Prozent, – 290 Leute –.

It knows no numbers and never says of which the comment is.
"""

from __future__ import annotations

import re

from factcheck.checking.figuring import is_share
from factcheck.checking.parts import concludes
from factcheck.checking.slots import Line, Number

SO = (
    r"also|mithin|damit|somit|folglich|demnach|sprich|nämlich|macht|was|entspricht|das sind|das waren|das wären|das ist"
    r"|das war|das wäre|es sind|es waren|das heißt|das macht"
    r"|(?:das|dies) entspr[iä]cht|(?:das|dies) entsprach|or|thus|namely|that is"
    r"|which is|which was|meaning"
)
HEDGE = (
    rf"(?:\s*(?:{SO}|etwa|rund|knapp|fast|gut|genau|exakt|nur|gerade|gerade einmal|immerhin|lediglich|insgesamt|stolze"
    r"|ganze|magere|einem|einer|einen|ein|einem Anteil von|ein Anteil von|einer Quote von|eine Quote von|zusammen"
    r"|erst|bisher|bislang|schon|bereits|noch|gerade noch|eine?[mrn]? \w+ (?:von|of)"
    r"|mit|zu|bei|at|with|a|an|about|some|almost|nearly|just|only|roughly|in all)\b)*\s*"
)
_STRONG = re.compile(rf"\b(?:{SO}){HEDGE}$", re.IGNORECASE)
# "32 sind verbraucht, 40 Prozent" and "ein Viertel der 80 Betriebe, also 20".
_COMMENT = re.compile(rf"[,;(–—:-]{HEDGE}$", re.IGNORECASE)
ENDS = re.compile(
    r" ?[,.;:)–—!?]| (?:in (?:all|total)|insgesamt|zusammen|altogether|an der Zahl)\b"
    r"| (?:und|and) \w+(?=,)|(?: und \w+)? (?:also|demnach|mithin|somit|folglich)\b| by | nach | laut | darunter |$"
)
_WHERE = re.compile(rf", (?:auf|in|an|für|bei|on|in|at|for) {HEDGE}$")
_OF_WHOM = re.compile(r"^ (?:der|des|dieser|aller|of the|of its|of all) (?:[a-zäöüß]+e[nr] )?[\w-]+")
_BEHIND = re.compile(r"(?: und \w+)? (?:also|mithin|somit)\b")


def is_strong(line: Line, said: Number) -> bool:
    """Tell whether words say that a number follows from what is in front: also, das sind."""
    before = line.pattern[max(line.here, said.at - 60) : said.at]
    return bool(_STRONG.search(before) or (_BEHIND.match(line.after(said)) and _COMMENT.search(before)))


def is_aside(line: Line, said: Number) -> bool:
    """Tell whether a number is told as a comment: behind "also" or "das sind", or between commas."""
    before = line.pattern[max(line.here, said.at - 60) : said.at]
    return (
        is_strong(line, said)
        or concludes(line, said)
        or (is_share(said) and bool(_WHERE.search(before) and ENDS.match(line.after(said))))
        or bool(_COMMENT.search(before) and ENDS.match(_OF_WHOM.sub("", line.after(said), count=1)))
    )
