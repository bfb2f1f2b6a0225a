"""Tells whether an age may be that of the one who was born in a year, or of what began then.

It looks at the subjects of both sentences and at who else is named; numbers mean nothing to it.
"""

from __future__ import annotations

import re

from factcheck.checking.age_times import DIED, death
from factcheck.checking.ages import Form, Told
from factcheck.checking.article import Article
from factcheck.checking.origins import Origin
from factcheck.checking.subject import CHILD_OF, THING, Subject, clause_before, kin, relatives, subject

FEASTS = (Form.FEAST, Form.STANDS)
"""Forms of which there is none of a person."""
OF_PEOPLE = (Form.AT, Form.ASIDE, Form.NOUN)
"""Forms of which there is none of a thing."""
BESIDE = (Form.NOUN, Form.ASIDE, Form.OLD)
"""Forms that stand beside the noun whose age they tell."""
LATEST = re.compile(r".*[:;–—](?=\s)", re.DOTALL)
"""What ends before the last part of a sentence."""
PRONOUN = re.compile(r"\b(?:er|sie|es|he|she|it)\b")
_RIGHT_BEFORE = re.compile(r"\b(?:er|sie|es|he|she|it)(?= $)")
_ITS = re.compile(r"\b(?:seine[snrm]|ihre[snrm]|its|their) ")
_AGO = re.compile(r" (?:her|ago)\b")
_WITH_HIM = re.compile(r"\b(?:vo[nm]|beim?|mit|für|zum|zur|of|from|with|by|for) (?:[a-zäöü]\w+ )?\w+")
_SO = re.compile(r"\b(?:also|damit|demnach|folglich|somit|mithin|so|thus|therefore|hence)\b")
YEARS = re.compile(r"Jahr|year")
_THE = re.compile(r"\b(?:[dD](?:er|ie|as|em|en)|[tT]he) $")
RELATIVE = ("der", "die", "das", "who", "which")
_RIGHT_BEHIND = re.compile(r"(?:[\w’-]+ ){0,2}[A-ZÄÖÜ][\w’-]+(?: [A-ZÄÖÜ][\w’-]+)*, (?:der|die|das|who|which)\b")
_NAME = re.compile(r"([A-ZÄÖÜ][\w’-]+),? ?\(?$")
_NEXT = 6  # letters behind an age in which "also" may stand
_SOON = 25  # letters behind a birth in which the one who was born is named


def is_same(article: Article, told: Told, origin: Origin) -> bool:
    """Tell whether an age may belong to a year of its paragraph."""
    text = article.text
    first, last = article.sentence(told.at)
    begin, end = article.sentence(origin.at)
    who, word = _whose(article, told, first)
    pronoun = word if who is Subject.PRONOUN else ""
    until = origin.end if origin.name else min(end, origin.end + _SOON)
    if begin == first:
        until = origin.end if origin.at < told.at else until
        if told.form is Form.OLD and _THE.search(text[first : told.start]):
            return True
        if told.form in BESIDE or relatives(text[first:last], pronoun=pronoun):
            return False
        if _SO.search(text, first, told.end + _NEXT) and YEARS.search(text, told.start, told.end):
            return True
    else:
        here = text[first : told.end]
        named = kin(here if told.form in BESIDE else _WITH_HIM.sub(" ", here), pronoun=pronoun)
        behind = _words(text, begin, end, until)[origin.start - begin :]
        ahead = kin(text[begin : origin.start], pronoun=pronoun if origin.made else "")
        there = ahead | kin(behind, pronoun=pronoun) if origin.birth else set()
        if named != there or relatives(text[last:begin] + text[end:first], pronoun=pronoun):
            return False
        if named:
            return True
    if who in (Subject.SAME, Subject.PRONOUN):
        return True
    return who is not Subject.OTHER and _is_known(article, word, origin, first, text[begin:until])


def is_same_afar(article: Article, told: Told, origin: Origin) -> bool:
    """Tell whether an age belongs to a year of another paragraph: by a name, as the only feast, or after a death."""
    text = article.text
    first, last = article.sentence(told.at)
    begin, end = article.sentence(origin.at)
    who, word = _whose(article, told, first)
    if kin(text[first:last]) or kin(_words(text, begin, end, origin.end + _SOON)):
        return False
    if told.form in FEASTS:
        return who is not Subject.OTHER
    of, name = subject(text[begin : origin.start], english=article.document.language.startswith("en"))
    if of in (Subject.SAME, Subject.PRONOUN):
        dead = DIED.search(text, first, last) or death(article, first)
        return dead is not None and text.count("\n\n", last, begin) == 1
    if who in (Subject.NAME, Subject.DEFINITE):
        return word in (name, origin.name)
    return who is not Subject.OTHER and name in text[article.paragraph(first)[0] : last]


def _words(text: str, begin: int, end: int, until: int) -> str:
    """Give the words of a sentence up to a place, but not whose child somebody is."""
    return CHILD_OF.sub(lambda child: " " * len(child.group()), text[begin:end])[: until - begin]


def _whose(article: Article, told: Told, first: int) -> tuple[Subject, str]:
    """Tell whose age it is, as `subject` tells it."""
    text, english = article.text, article.document.language.startswith("en")
    before, lead = text[first : told.start], clause_before(text, first, told.start)
    its = told.form in FEASTS and _ITS.search(text, told.start, told.end)
    if its or told.form is Form.OLD or _AGO.match(text, told.end):
        return Subject.SAME, ""
    if told.form is Form.ASIDE:
        named = _NAME.search(before)
        return (Subject.NAME, named[1]) if named else (Subject.OTHER, "")
    opening = subject(LATEST.sub("", before), english=english)
    if within := PRONOUN.search(text, told.start, told.end) or _RIGHT_BEFORE.search(lead):
        return opening if opening[0] is Subject.OTHER else (Subject.PRONOUN, within.group())
    clause, noun = subject(lead, english=english)
    if noun in RELATIVE and lead != before:
        return opening if _RIGHT_BEHIND.match(text, first, told.start) else (Subject.OTHER, noun)
    return opening if clause is Subject.SAME else (clause, noun)


def _is_known(article: Article, word: str, origin: Origin, first: int, there: str) -> bool:
    """Tell whether somebody or something was named before, or is spoken of in the sentence of the year."""
    text = article.text
    if word in there or word in text[article.paragraph(first)[0] : first] or (THING.search(word) and not origin.birth):
        return True
    begin, end = article.sentence(origin.at)
    back, noun = subject(text[begin : origin.at], english=article.document.language.startswith("en"))
    if begin > first:
        return back in (Subject.SAME, Subject.PRONOUN) or PRONOUN.search(text, begin, end) is not None
    return back is Subject.PRONOUN and noun not in RELATIVE
