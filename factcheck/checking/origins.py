"""Finds years of birth and of founding in an article, with month and day where they are told. It never judges them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking.article import Article, once
from factcheck.checking.days import days
from factcheck.finding.calendar import MONTH, MONTHS

# "1386" is a year only behind a word that says so, or in front of one: "1386 Besucher" are none.
_OLD_YEAR = (
    r"(?=1[0-4])(?:(?<=[sS]eit )|(?<=[iI]m Jahr )|(?<= Jahre )|(?<=[aA]nno )|(?<=[sS]ince )"
    r"|(?=\d{4} (?:gegründet|erstmals|urkundlich|zum ersten Mal|erwähnt)))1[0-4]"
)
YEAR = rf"(?=[12])(?<![\d.,:/])(?:1[5-9]|20|{_OLD_YEAR})\d\d(?![\d/]|[.,]\d)"
_THE_YEAR = rf"(?P<year>{YEAR})"
_GAP = r"(?:(?!\d{4})[^,;:()!?\n])"
# What may stand between "geboren" and the year: where, when and who, but nothing that happened later.
_PLACE = (
    r" (?:wurde|worden|ist|war|hatte?|er|sie|es|am|im|in|zu|bei|an|den|der|dem|das|die"
    r"|des|von|vom|als|einem|einer|eines"
    r"|nahe|(?-i:[A-ZÄÖÜ])[\w-]+|\d\d?\.)"
)
_DONE = (
    r"(?:(?:urkundlich|erstmals|zum ersten Mal) erwähnt|(?:neu|mit)?ge(?:gründet|baut|weiht|stiftet|schaffen"
    r"|gossen|pflanzt|fertigt)|eröffnet|eingeweiht|ins Leben gerufen|erbaut|errichtet"
    r"|entstanden|entstand|aus der Taufe gehoben|in Betrieb (?:genommen|gegangen)|in Dienst gestellt|hervorging"
    r"|hervorgegangen|fertiggestellt|gestartet|öffnete|startete|vollendet)\b"
)
_SET_UP = (
    r"(?:founded|first (?:mentioned|recorded)|established|opened|set up|built|launched|formed|planted|cast|incorporated"
    r"|started up|inaugurated)"
)
_MADE = rf"{_DONE[:-2]}(?:e[nrs]?)?\b"
_BORN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_THE_YEAR}{_GAP}{{0,70}}?\bgeborene?[nrs]?\b",
        # "Am 27. Januar 1756, wurde in Salzburg … geboren": the comma closes "vor 250 Jahren, am".
        rf"\b{_THE_YEAR}, (?:wurde|ist|kam){_GAP}{{0,70}}?\b(?:geboren|zur Welt)\b",
        rf"\bgeboren(?:{_PLACE}){{0,8}}? {_THE_YEAR}",
        rf"\b(?:Jahrgangs?|Jg\.|Baujahr|Geburtsjahr(?:gang)?(?: (?:ist|war))?|geb\.) (?:\d\d?\. ?\w+\.? ?)?{_THE_YEAR}",
        rf"\(\*\s?(?:[\d.]+ ?\w* )?{_THE_YEAR}",
        rf"\b{_THE_YEAR}{_GAP}{{0,70}}?\b(?:(?:zur|auf die) Welt|das Licht der Welt)\b",
        rf"\b(?:zur|auf die) Welt (?:gekommen|kam)(?:{_PLACE}){{0,8}}? {_THE_YEAR}",
        rf"\bborn\b(?:,? on)?(?:(?! and |\d{{4}})[^;:()!?\n]){{0,50}}?\b{_THE_YEAR}",
        rf"\bb\. {_THE_YEAR}",
    )
)
_FOUNDED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_THE_YEAR}{_GAP}{{0,60}}?\b{_MADE}",
        rf"\b{_DONE}(?:{_PLACE}){{0,8}}? {_THE_YEAR}",
        rf"\bGründung(?:sjahr)?(?: (?:im Jahre?|war|ist|in|im|des \w+|der \w+)){{0,3}} (?:\w+ )?{_THE_YEAR}",
        rf"\b(?:besteht|existiert|erscheint|gibt es) (?:schon |bereits |nun )?seit (?:\w+ )?{_THE_YEAR}",
        rf"\b(?:den|die|das) (?:(?!\d{{4}})[^,;.()]){{0,40}}{_THE_YEAR}(?: \w+){{0,4}}?"
        rf" (?:gründeten?|eröffneten?|bauten?)\b",
        rf"\bauf (?:das Jahr |den [\d.]+ \w+ )?{_THE_YEAR}(?: \w+){{0,5}}? zurück",
        rf"\bstammt(?: noch)? aus (?:dem Jahre? )?{_THE_YEAR}",
        rf"\bseit (?:\w+ )?{_THE_YEAR}(?: \w+){{0,4}}? (?:besteht|existiert|erscheint|gibt)\b",
        rf"\b{_SET_UP}(?:(?! and |\d{{4}})[^;:()!?\n]){{0,40}}?"
        rf"\b(?:in|on)\b(?:(?! and |\d{{4}})[^;:()!?\n]){{0,18}}?\b{_THE_YEAR}",
        rf"\b(?:dat(?:es?|ing) (?:back )?(?:from|to)|goes back to|(?:existed|stood) since) {_THE_YEAR}",
        rf"\bin {_THE_YEAR},?(?: \w+){{0,6}} {_SET_UP}\b",
    )
)
_POSSESSED = re.compile(
    r"\b(?:ihr|sein|deren|dessen|unser|mein|dein|eine?|her|his|whose|my)\w* (?:\w+ ){0,2}(?:Sohn|Söhne|Tochter|Töchter|"
    r"Zwillinge|Kind|Kinder|Vater|Mutter|Bruder|Schwester|Mann|Frau|Enkel|Enkelin|son|daughter|children|father|mother"
    r"|brother|sister|husband|wife)\b"
)
_NAMED_BEFORE = re.compile(
    r"\b(?P<name>[A-ZÄÖÜ][\w’'-]+)(?:,|\s\(|,? (?:wurde|ist|war|kam|was|is|who was|der|die))?\s*$"
)
_NAMED_BEHIND = re.compile(r"\s(?:[A-ZÄÖÜ][\w’'-]+\s){1,3}(?P<name>[A-ZÄÖÜ][\w’'-]+)")
_MONTH_BEFORE = re.compile(rf"\b({MONTH})\.? (?:des Jahres |of )?$", re.IGNORECASE)
_NO_NAMES = ("er", "sie", "es", "he", "she", "it", "ich", "wir", "we", "they")
_ATTRIBUTE = ("geborene", "gegründete", "eröffnete")


@dataclass(frozen=True)
class Origin:
    """A year of birth or of founding; `start` to `end` are its words, `at` the year's place; 0 is what is not told.

    One that is `made` stands nowhere: somebody's age makes it, and that is at its place.
    """

    start: int
    end: int
    at: int
    year: int
    birth: bool
    month: int = 0
    day: int = 0
    name: str = ""
    made: bool = False


@once
def origins(article: Article) -> list[Origin]:
    """Give years of birth and founding in reading order, each year of a passage once."""
    found: dict[tuple[int, bool], Origin] = {}
    sentences = article.sentences_with(_ANY_YEAR)
    for birth, patterns in ((True, _BORN), (False, _FOUNDED)):
        for pattern in patterns:
            for match in (match for start, end in sentences for match in pattern.finditer(article.text, start, end)):
                if birth and _POSSESSED.search(article.text, *_own_clause(article, match)):
                    continue
                found.setdefault((match.start("year"), birth), _origin(article, match, birth=birth))
    return sorted(found.values(), key=lambda origin: origin.at)


def _own_clause(article: Article, match: re.Match[str]) -> tuple[int, int]:
    """Give the clause in which somebody is born, up to the birth, where "als Sohn" says nothing of another."""
    first, _ = article.sentence(match.start())
    begin = max(article.text.rfind(mark, first, match.start()) for mark in ",;:(–„»")
    end = match.end()
    as_child = article.text.find(" als ", match.start(), end)
    return max(first, begin + 1), as_child if as_child >= 0 else end


def _origin(article: Article, match: re.Match[str], *, birth: bool) -> Origin:
    text, at = article.text, match.start("year")
    month = day = 0
    for each in days(text, language=article.document.language, start=max(0, at - 20), end=at + 4):
        if each.end == at + 4:
            month, day = each.month, each.day
    if not month and (named := _MONTH_BEFORE.search(text, max(0, at - 25), at)):
        month = MONTHS[named[1].lower()]
    return Origin(match.start(), match.end(), at, int(match["year"]), birth, month, day, _name(article, match))


def _name(article: Article, match: re.Match[str]) -> str:
    """Give the last name of the one who was born: Kurz, 1986 geboren; der 1958 geborene Maler Otto Brandt."""
    if match.group().lower().startswith(_ATTRIBUTE) or re.search(r"(?:born|geboren|gründet|öffnet)e[nrs]?$", match[0]):
        behind = _NAMED_BEHIND.match(article.text, match.end())
        if behind:
            return behind["name"]
    first, _ = article.sentence(match.start())
    before = _NAMED_BEFORE.search(article.text[max(first, match.start() - 50) : match.start()])
    return before["name"] if before and before["name"].lower() not in (*_NO_NAMES, *MONTHS) else ""


_BORN_WORD = re.compile(r"\b(?:geb(?:oren\w*|ürtig|\.)|Geburt(?:en|sjahr|sort)?|zur Welt|Jahrgang|Jg|born)\b")
_BEGAN_WORD = re.compile(
    r"\b(?:ge)?gründe|Gründung|gebaut|\bbaute|\w+bau(?:t|te)\b|errichte|öffn|weih|stamm[et]|pflanz|gegossen|gestiftet"
    r"|entst[aeu]n|fertig|beg[aou]nn|Beginn|Anfang|angefang|fing|machte? auf|aufmach|ersten?\b|erstmals|Taufe|hervor"
    r"|ins Leben|\b[sS]eit\b|Geburtsstunde|Geburtsjahr|in Betrieb|in Kraft|trat\b|fuhr\b|zusammen|[uU]rkund"
    r"|\bfound|opened|\bbuilt|started|set up|establish|\bcast\b|planted|dat(?:es|ing)\b|\bfirst\b|launched|formed"
    r"|\bsince\b|\blaid\b|\bdug\b|^(?:das|dies|that|this) (?:war|was)\b",
    re.IGNORECASE,
)
_BORDER = re.compile(r"[,;:()–—„“”»«](?=\s|$)|\b(?:und|and|who) (?=\w+(?:te|ed)\b)")
_FEW = 5  # words


@once
def beginnings(article: Article) -> list[Origin]:
    """Give the years whose clause tells of a birth or of a beginning in whatever words, in reading order."""
    found = {origin.at: origin for origin in origins(article)}
    for start, end in article.sentences_with(_ANY_YEAR):
        for at, year in years(article.text, start, end):
            if at in found:
                continue
            clause = _clause(article.text, start, end, at)
            birth = _BORN_WORD.search(clause) is not None
            if birth or _BEGAN_WORD.search(clause):
                found[at] = Origin(at, at + 4, at, year, birth)
    return [found[at] for at in sorted(found)]


def _clause(text: str, start: int, end: int, at: int) -> str:
    """Give the clause around a year, with those beside it where it has no verb: kam zur Welt, am 3. Mai 1944."""
    begins = [start, *(border.end() for border in _BORDER.finditer(text, start, at))]
    ends = [*(border.start() for border in _BORDER.finditer(text, at, end)), end]
    few = len(text[begins[-1] : ends[0]].split()) <= _FEW
    return text[begins[-1 - (few and len(begins) > 1)] : ends[few and len(ends) > 1]]


def years(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the years in a passage with their places."""
    for match in _ANY_YEAR.finditer(text, start, end):
        yield match.start(), int(match.group())


_ANY_YEAR = re.compile(rf"\b{YEAR}")
