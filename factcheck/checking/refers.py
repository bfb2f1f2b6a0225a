"""Tells whether a told change speaks of what was told before it, and not of another thing. It knows no numbers.

A word that concludes says so (damit, also, so), a pronoun, or that its clause has no noun that is new.
"""

from __future__ import annotations

import re

from factcheck.checking.article import Article
from factcheck.checking.figuring import is_share
from factcheck.checking.slots import Line, Number, Q
from factcheck.checking.telling import (
    HEDGE,
    NOUNS,
    REFERS,
    has_other_subject,
    is_comment,
    is_of_elsewhere,
    is_told,
    opens_with_comment,
)
from factcheck.checking.thing import new_words

_BORDER = re.compile(r"[,;:!?–—()„“»«\"](?= |[A-Z])| (?:und|and|but|aber|that|dass|weil) ")
_CONCLUDES = re.compile(
    r"\b(?:also|damit|somit|mithin|folglich|demnach|(?:das|dies) (?:sind|waren|ist|war|wären|wäre|heißt|bedeutet|macht)"
    r"|entsp(?:rach|räche|richt|reche)\w*|bedeutet\w*|unterm Strich|anders gesagt|mit anderen Worten|in other words"
    r"|thus|therefore|hence|having|(?<=, )so|which (?:is|was|means|meant)|that(?:'s| is| was| means)|meaning|or)\b",
    re.IGNORECASE,
)
_OF_SOME = re.compile(r" (?:der|des|ihrer|seiner|of (?:the|its|their|his|her)) \w+")
_TO_END = re.compile(rf" (?:[a-z]+ )?(?:auf|to) {Q}")
_THE_CHANGE = re.compile(
    rf"\b(?:der|die|das|den|dem|diese[nrms]?|ein|eine[nmr]?|the|this|an?) (?:\w+ )?(?:(?:{NOUNS}) (?:von|um|of|by)"
    rf"{HEDGE} (?:ein |eine |a )?{Q}|{Q} (?:\w+ )?(?:{NOUNS})\b)",
    re.IGNORECASE,
)
_THIS_CHANGE = re.compile(rf"\b(?:diese[nrms]?|this) (?:{NOUNS}) (?:von|um|of|by){HEDGE} {Q}", re.IGNORECASE)
_ADDS = re.compile(r"[,;–] (?:das|die|der|the|its|their) \w+ (?:hat|haben|has|have) (?:sich )?(?:\w+ )?$")
_FAR = 400  # letters in front of a clause in which a thing was told of
_MOVES = re.compile(
    r" (?:[\w-]+ ){0,3}?(?:drauf\w*|verdient|abgenommen|nach (?:oben|unten)|weg\b|verschwunden|gespart|eingespart"
    r"|hinzu\w*|dazu\w*|über\b|unter\b|above|below|gone\b|lost\b|vanished|disappeared)"
)


def tells_change(line: Line, said: Number) -> bool:
    """Tell whether a number can say how much something changed, in whatever words."""
    if is_told(line, said):
        return True
    if said.amount.to is not None or not (said.unit == "%" or is_share(said)) or is_of_elsewhere(line, said):
        return False
    return bool(_MOVES.match(line.after(said)))


def speaks_of_before(article: Article, line: Line, said: Number, unit: str, *, here: bool) -> bool:
    """Tell whether a told change seems to be one of the numbers before it, which are in a unit, `here` in its sentence.

    Without a word that says so it may be a share of something, and of many things.
    """
    shares = [each for each in line.own() if each.unit in ("%", "x") or is_share(each)]
    if not here and len(shares) > 1 and said.unit == "%" and not REFERS.match(line.pattern[line.here : said.at + 1]):
        return False  # what 58 per cent want, and what 29
    if unit == "%" and is_share(said) and _OF_SOME.search(said.quote + line.after(said, 30)):
        return False  # "27 Prozent: Sie haben die Hälfte ihrer Wähler verloren"
    if says_so(article, line, said):
        return True
    if here and said.unit == "x" and _ADDS.search(line.pattern[line.here : said.at]):
        return True
    return unit != "%" and [each.at for each in shares] == [said.at] and not names_other(article, line, said, unit)


def says_so(article: Article, line: Line, said: Number) -> bool:
    """Tell whether a word says that a change is one of what was told before."""
    opening = line.pattern[max(line.here, said.at - 60) : said.at + 1] + line.after(said, 20)
    if _THIS_CHANGE.search(opening):
        return True
    if is_of_elsewhere(line, said) or has_other_subject(line, said) or _TO_END.match(line.after(said)):
        return False
    return bool(
        is_comment(line, said)
        or (said.unit != "x" and REFERS.match(line.pattern[line.here : said.at + 1]))
        or concludes(article, said)
        or _THE_CHANGE.search(opening)
        or (opens_with_comment(line, said) and not names_other(article, line, said, ""))
    )


def concludes(article: Article, said: Number) -> bool:
    """Tell whether a word in the clause of a number says that it follows from what was told before."""
    return bool(_CONCLUDES.search(article.text, *_clause(article, said)))


def names_other(article: Article, line: Line, said: Number, unit: str) -> bool:
    """Tell whether the clause of a change names another thing than what was told before, or it is compared with one."""
    if is_of_elsewhere(line, said) or has_other_subject(line, said) or _TO_END.match(line.after(said)):
        return True
    start, end = _clause(article, said)
    first = max(article.paragraph(said.start)[0], start - _FAR)
    own = f"{article.text[start : said.start]} {article.text[said.end : end]}"
    return new_words(own, article.text[first:start], line.language, money=len(unit) == 3 and unit.isupper())


def _clause(article: Article, said: Number) -> tuple[int, int]:
    """Give the borders of the clause in which a number is told."""
    start, end = article.sentence(said.start)
    for border in _BORDER.finditer(article.text, start, said.start):
        start = border.start() + 1
    last = _BORDER.search(article.text, said.end, end)
    return start, last.start() if last else end
