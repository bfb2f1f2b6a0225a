"""The rule *age*: ages and anniversaries against years of birth and founding: born in 1958, she was not 60 in 2023.

`origins` and `ages` find them, `subject` tells whether words link them; `loose_ages` links by arithmetic what no words
do, `starts` an anniversary with what it counts from. What is told of another time than today is judged only where its
year is told too, and where it is not certain that both speak of the same only a near miss gives a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.age_times import OLDEST, Times, times
from factcheck.checking.ages import Form, Told, ages, in_words
from factcheck.checking.apart import apart
from factcheck.checking.article import Article
from factcheck.checking.loose_ages import loose_age
from factcheck.checking.origins import Origin, origins
from factcheck.checking.starts import start
from factcheck.checking.subject import THING, Subject, clause_before, relatives, subject
from factcheck.checking.whose_age import FEASTS, OF_PEOPLE, PRONOUN, RELATIVE
from factcheck.model import Hint

_NEAR = 6  # years
_WHO = re.compile(r",? (?:der|die|who|and)?\s*(?:wurde|ist|kam|war|was|is)?\s*")
_WHO_BEHIND = re.compile(r",?(?: (?:ist|hat|is|has|war|was|steht|will|kann|denkt))? (er|sie|he|she)\b")
_FRONTED = re.compile(r", (?:the |der |die |das )?")
# Der 1951 geborene frühere Handballer Rolf Petzold, 71
_CALLED = re.compile(r"(?: (?!d(?:e[nmrs]|ie)\b)[\w’-]+){0,4}(?: [A-ZÄÖÜ][\w’-]+){2}")
_NAME = re.compile(r"(?: ?[A-ZÄÖÜ][\w’-]+){1,3}(?:,| \()(?: geb(?:oren|\.)(?: im Jahre?)?| Jahrgang| Jg\.)? ?")
_MAN = re.compile(r"(?:Mann|Frau|Herr|Dame|man|woman) (?:von|of)\b")
_FINITE = re.compile(r"\b(?:gibt|besteht|existiert|erscheint|wurden?|war|ist|kam|hat|hatte|ging|öffnete|was|is|came)\b")
_IS = re.compile(r"(?:ist|bin|war|sei|is|was|zählt|Mann|Frau|man|woman)\b")
_NOTHING, _NOUN = re.compile(r"\W*"), re.compile(r"(?: [\w’-]+){1,6},\s")
_MYSELF = re.compile(r"\b(?:[iI]ch bin|bin ich|I am|I[’']m)\b")
_YOU = re.compile(
    r"\b(?:Sie|[dD]u|[yY]ou) (?:sind|wurden|bist|wurdest|were|are|kamen)\b|\b(?:sind|wurden|bist) (?:Sie|du)\b"
)
_EITHER_EN = ": the age or the year is wrong"
_EITHER_DE = ": Alter oder Jahr stimmt nicht"


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every age and anniversary that does not fit the year it belongs to, and at that year."""
    roots, known = origins(article), ages(article)
    yield from apart(article, known)
    wrong = list[tuple[Told, Origin, Times]]()
    confirmed = set[int]()
    for told in known:
        for origin, sure in _links(article, told, known, roots):
            when = times(article, told, origin)
            if when is None:
                continue
            if told.value in when.possible:
                confirmed.add(origin.at)
                break
            if _is_wrong(told, origin, when, sure=sure):
                wrong.append((told, origin, when))
                break
    for told, origin, when in wrong:
        yield from _hints(article, told, origin, when, either=origin.at not in confirmed)


def _links(article: Article, told: Told, known: list[Told], roots: list[Origin]) -> Iterator[tuple[Origin, bool]]:
    """Give the years that an age may belong to, by words and by arithmetic, and whether that is certain."""
    if words := _linked(article, told, roots) or _asked(article, told, roots):
        yield words
    if begun := start(article, told) if told.form is Form.SERVICE else loose_age(article, told, known):
        yield begun, False


def _is_wrong(told: Told, origin: Origin, when: Times, *, sure: bool) -> bool:
    """Tell whether what a year makes instead of an age is certain, or near it."""
    if not ((sure and when.sure) or _near(told, origin, when)):
        return False
    return when.right > 0 and not (origin.birth and when.right > OLDEST)


def _fits(told: Told, origin: Origin) -> bool:
    if told.form is Form.SERVICE:
        return False
    return not ((told.form in FEASTS and origin.birth) or (told.form in OF_PEOPLE and not origin.birth))


def _near(told: Told, origin: Origin, when: Times) -> bool:
    """Tell whether an age is one that a slip makes of the right one."""
    for right in when.possible:
        off = abs(right - told.value)
        tens = 20 if origin.birth else 100
        if off <= _NEAR or (off % 10 == 0 and off <= tens) or sorted(str(right)) == sorted(str(told.value)):
            return True
        if (told.form is Form.FEAST and off % 25 == 0) or (told.form is Form.SERVICE and off % 5 == 0):
            return True
    return False


def _linked(article: Article, told: Told, roots: list[Origin]) -> tuple[Origin, bool] | None:
    """Give the year that an age belongs to, and whether that is certain."""
    first, last = article.sentence(told.at)
    own = [origin for origin in roots if first <= origin.at < last and _fits(told, origin)]
    if PRONOUN.search(article.text, told.start, told.end) and not any(origin.birth for origin in own):
        own = []
    if own:
        ahead = [origin for origin in own if origin.at < told.at]
        origin = ahead[-1] if ahead else own[0]
        sure = _in_sentence(article, told, origin, first)
        return None if sure is None else (origin, sure)
    return None


def _is_aside(told: Told, lead: str, text: str) -> bool:
    """Tell whether an age is set behind a comma and belongs to what is in front: Otto Brandt, 60 Jahre alt."""
    verb = _IS.match(text, told.start)
    behind = text[max(0, told.start - 2) : told.start].strip() in tuple(",–—(")
    return told.form is Form.ASIDE or (told.form is Form.IS and not lead.strip() and behind and not verb)


def _in_sentence(article: Article, told: Told, origin: Origin, first: int) -> bool | None:
    """Tell whether an age surely belongs to a year of its sentence; nothing when it belongs to somebody else."""
    text = article.text
    english = article.document.language.startswith("en")
    if told.end <= origin.start:
        return _before(text, told, origin)
    lead = clause_before(text, first, told.start)
    begin = told.start - len(lead)
    if _is_aside(told, lead, text):
        return True if told.start <= origin.end + 2 or _CALLED.fullmatch(text, origin.end, told.start) else None
    if told.form in (Form.NOUN, Form.OLD):
        alone = not text[first : origin.start].strip('„“" ')
        return True if alone and _FRONTED.fullmatch(text, origin.end, told.start) else None
    between = text[min(origin.end, told.start) : told.start]
    if begin <= origin.end:
        return (
            None if relatives(text[max(begin, first) : told.end].replace(text[origin.start : origin.end], "")) else True
        )
    who, word = subject(lead, english=english)
    if who is Subject.SAME and (behind := _WHO_BEHIND.match(text, told.end)):
        who, word = Subject.PRONOUN, behind[1]
    if relatives(lead) or relatives(between, pronoun=word):
        return None
    attribute = re.search(r"(?:[nt]e[nrs]?|gibt)$", text[origin.start : origin.end])
    if word in RELATIVE and not (_NOUN if attribute else _NOTHING).fullmatch(text, origin.end, begin):
        return None
    if who in (Subject.SAME, Subject.PRONOUN):
        return not _MAN.match(text, told.start)
    fronted = len(text[first : origin.start].split()) <= 1 and not _FINITE.search(text, origin.start, begin)
    if fronted and who is not Subject.OTHER:
        return True
    if told.form is Form.FEAST:
        return False
    if who is Subject.NAME and word == origin.name:
        return True
    return False if who is Subject.DEFINITE and not origin.birth and THING.search(word) else None


def _before(text: str, told: Told, origin: Origin) -> bool | None:
    """Tell the same of an age that stands in front of its year: Mit 62 Jahren denkt der 1952 geborene Wirt."""
    between = text[told.end : origin.start]
    if told.form is Form.OLD:
        return True if _WHO.fullmatch(between) else None
    if relatives(between) or (relatives(text[origin.end : origin.end + 30]) and told.form is not Form.FEAST):
        return None
    said = text[origin.start : origin.end]
    again = PRONOUN.search(between) or PRONOUN.search(said) or re.search(r"te[nrs]?$", said)
    if not origin.birth and told.form not in FEASTS and not again:
        return None
    if told.form is Form.ASIDE or told.form is Form.NOUN:
        return True if _WHO.fullmatch(between) or len(between) < 12 or _NAME.fullmatch(between) else None
    return len(between) < 40


def _asked(article: Article, told: Told, roots: list[Origin]) -> tuple[Origin, bool] | None:
    """Link the age in an answer with the birth in its question: Sie sind 1974 geboren. Prägt das? – Ich bin 50."""
    text = article.text
    if told.form is not Form.IS or not _MYSELF.search(text, max(0, told.start - 5), told.end):
        return None
    begin, _ = article.paragraph(told.at)
    before, _ = article.paragraph(max(0, begin - 2))
    known = [origin for origin in roots if origin.birth and before <= origin.at < told.at]
    if not known or relatives(text[known[-1].end : told.start]):
        return None
    first, last = article.sentence(known[-1].at)
    return (known[-1], False) if _YOU.search(text, first, last) else None


def _hints(article: Article, told: Told, origin: Origin, when: Times, *, either: bool) -> Iterator[Hint]:
    """Give the hint at an age, and one at its year where nobody can tell which of both is wrong."""
    last = origin.year + when.right
    if not origin.made:
        message = article.say(
            en=f"From {origin.year} to {last} is {when.right} years{_EITHER_EN if either else ''}.",
            de=f"Von {origin.year} bis {last} sind es {when.right} Jahre{_EITHER_DE if either else ''}.",
        )
    else:
        message = article.say(
            en=f"The other age makes it {when.right} in {last}: one of the two is wrong.",
            de=f"Nach dem anderen Alter sind es {last} {when.right} Jahre: Eines von beiden stimmt nicht.",
        )
    right = in_words(when.right + told.more, article.text[told.at : told.until])
    yield Hint(told.at, told.until, message, right)
    if either and not origin.made:
        yield Hint(origin.at, origin.at + 4, message, str(last - told.value))
