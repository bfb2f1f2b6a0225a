"""The rule *age*: ages and anniversaries against years of birth and founding: born in 1958, she was not 60 in 2023."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.checking.article import Article
from factcheck.checking.figuring import written
from factcheck.finding.amounts import amount
from factcheck.model import Hint

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_BORN = (
    re.compile(rf"\b{_YEAR}\b(?: in [A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?)? geborene?[nrs]?\b"),
    re.compile(
        rf"\b(?:geboren|born)(?: wurde| worden)?(?: (?:am|im|in|on)(?: [\w.,]+){{1,3}}?)? {_YEAR}\b", re.IGNORECASE
    ),
    re.compile(rf"\bJahrgang {_YEAR}\b"),
    re.compile(rf"\bborn [^.;]{{0,30}}?{_YEAR}\b"),
    re.compile(rf"\(\*\s?{_YEAR}"),
    re.compile(rf"\b{_YEAR} (?:ist|war|wurde) \w+ (?:\w+ ){{0,3}}?geboren\b"),
)
_FOUNDED = (
    re.compile(
        rf"\b{_YEAR}\b(?: \w+){{0,5}}? (?:mit)?(?:gegründet|eröffnet|eingeweiht|ins Leben gerufen|erbaut"
        rf"|errichtet|entstanden)(?:e[nrs]?)?\b"
    ),
    re.compile(
        rf"\b(?:gegründet|eröffnet|gegründete[nrs]?|Gründung|Gründungsjahr)(?: wurde| worden)?(?: (?:im Jahr|im"
        rf"|in|am|on)(?: [\w.]+)?)? {_YEAR}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:founded|established|opened|set up)(?: \w+){{0,4}}? (?:in|on \w+ \d+,|on \d+ \w+) {_YEAR}\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\bbesteht seit {_YEAR}\b"),
)
_COUNT = r"(?P<count>\d{1,3}|[a-zäöüß]+)"
_AGES = (
    re.compile(rf"\b(?<!rund )(?<!etwa )(?<!fast )(?<!knapp ){_COUNT} Jahre alt\b"),
    re.compile(rf"\bim Alter von {_COUNT} Jahren\b"),
    re.compile(r"\bat the age of (?P<count>\d{1,3})\b"),
    re.compile(r"\b(?P<count>\d{1,3}) (?:Jahre alt )?(?:geworden|wurde|wird)\b"),
    re.compile(r"\b(?:wurde|wird) (?:er|sie) (?P<count>\d{1,3})\b"),
    re.compile(r"\b[Hh]eute,? mit (?P<count>\d{1,3})\b"),
    re.compile(r"\b(?:turned|turns|turning) (?P<count>\d{1,3})\b"),
    re.compile(r"\b(?P<count>\d{1,3})\. Geburtstag\b"),
    re.compile(
        r"\b(?:ist|wurde|wird|war|werde|is|was|turned|turns|aged|now)\b(?: (?:in diesem Jahr|im \w+|am \w+|heute"
        r"|jetzt|inzwischen|schon|bereits|gerade|erst|mittlerweile|now|just))? (?P<count>\d{2,3})\b(?![.,:]\d"
        r"|\.? (?!und\b|Jahre\b|and\b|years\b|\()\w)"
    ),
    re.compile(r"\b(?P<count>\d{1,3})-[Jj]ährige?[nrs]?\b"),
    re.compile(r"\b(?P<count>\d{1,3}) years old\b"),
    re.compile(r"\baged? (?P<count>\d{1,3})\b"),
    re.compile(r"\b(?P<count>\d{1,3})-year-old\b"),
)
_JUBILEES = (
    re.compile(
        r"\b(?P<count>\d{1,3})-?jährige[nrs]? (?:Bestehen|Jubiläum|Firmenjubiläum|Vereinsjubiläum|Gründungsjubiläum)"
    ),
    re.compile(r"\b(?P<count>\d{1,3})\. (?:Geburtstag|Gründungstag|Jubiläum|Jahrestag)"),
    re.compile(r"\b(?P<count>\d{1,3}) Jahren? (?:seines|ihres|des) Bestehens"),
    re.compile(rf"\b{_COUNT} Jahre alt\b"),
    re.compile(rf"\bbesteht (?:seit|nun seit|inzwischen seit|damit seit) {_COUNT} Jahren\b"),
    re.compile(r"\b(?P<count>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)"),
    re.compile(r"\b(?P<count>\d{1,3}) years old\b"),
)
_ANY_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_ANOTHER_TIME = re.compile(
    r"\b(?:damals|seinerzeit|als (?:\d+|[a-zäöü]+)-?[Jj]ährige[rn]?|(?<![Hh]eute )(?<![Hh]eute, )mit (?:nur "
    r"|gerade )?\d+|als \w+ (?:\d+|Jugendlich|Kind)|im Alter|at the age)\b",
    re.IGNORECASE,
)
_NEXT_YEAR = re.compile(
    r"\b(?:nächstes Jahr|im kommenden Jahr|im nächsten Jahr|kommendes Jahr|next year)\b", re.IGNORECASE
)
_LAST_YEAR = re.compile(
    r"\b(?:voriges Jahr|im vergangenen Jahr|im vorigen Jahr|vergangenes Jahr|last year)\b", re.IGNORECASE
)
_LAST_SEASON = re.compile(
    r"\b(?:vergangene[nms]?|vorige[nms]?|letzte[nms]?|last) "
    r"(?:Sommer|Herbst|Winter|Frühjahr|Frühling|summer|autumn|winter|spring|Januar|Februar|März|April|Mai|Juni"
    r"|Juli|August"
    r"|September|Oktober|November|Dezember)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:sie|er|es|sein\w*|ihr\w*|she|he|it|her|his|its)\b", re.IGNORECASE)
# A birthday in a month that is still to come was one of last year.
_BECAME = re.compile(r"\b(?:geworden|wurde|wird|turned|turns)\b")
_SOMEBODY_ELSE = re.compile(
    r"\b(?:Sohn|Söhne|Tochter|Töchter|Mann|Ehemann|Frau|Ehefrau|Mutter|Vater|Eltern|Kind|Kinder|Bruder|Schwester"
    r"|Enkel|Enkelin"
    r"|Großmutter|Großvater|Besitzer|Besitzerin|Nachfolger|Nachfolgerin|Partner|Partnerin|Freund|Freundin"
    r"|son|daughter|husband|wife|mother|father|brother|sister|owner|child|children|partner)\b"
)
_OLDEST = 130


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every age and anniversary that does not fit the year beside it."""
    for start, end in article.sentences:
        sentence = article.text[start:end]
        if not _ANY_YEAR.search(sentence):
            continue
        yield from _judge(article, start, sentence, _BORN, _AGES, birthday=True)
        yield from _judge(article, start, sentence, _FOUNDED, _JUBILEES, birthday=False)
    for (start, end), (after, last) in pairwise(article.sentences):
        # "1954 wurde sie geboren. In wenigen Wochen wird sie 70."
        here = article.text[after:last]
        before = article.text[start:end]
        if "\n" in article.text[end:after]:
            continue
        both = article.text[start:last]
        if _ANY_YEAR.search(here) and not _ANY_YEAR.search(before):
            # "Das 130-jährige Bestehen: 1894 war die Bank gegründet worden."
            yield from _judge(article, start, both, _FOUNDED, _JUBILEES, birthday=False)
        elif _PRONOUN.search(here) and not _ANY_YEAR.search(here):
            for origins, counts, birthday in ((_BORN, _AGES, True), (_FOUNDED, _JUBILEES, False)):
                yield from _judge(article, start, both, origins, counts, birthday=birthday, first=after - start)


def _judge(
    article: Article,
    start: int,
    sentence: str,
    origins: tuple[re.Pattern[str], ...],
    counts: tuple[re.Pattern[str], ...],
    *,
    birthday: bool,
    first: int = 0,
) -> Iterator[Hint]:
    """Judge the one age that is told behind `first` by the one year that is told."""
    years = {int(found["year"]) for pattern in origins for found in pattern.finditer(sentence)}
    if len(years) != 1:
        return
    year = years.pop()
    said: dict[int, re.Match[str]] = {}
    for pattern in counts:
        for found in pattern.finditer(sentence):
            if found.start("count") >= first:
                said.setdefault(found.start("count"), found)
    if len(said) != 1:
        return
    found = next(iter(said.values()))
    value = amount(found["count"], language=article.document.language).value
    if not value or value != int(value):
        return
    at = {int(each) for each in _ANY_YEAR.findall(sentence)} - {year}
    then = _ANOTHER_TIME.search(sentence)
    if article.document.date and not then:
        at |= _present(article.document.date.year, sentence)
    if not at or (birthday and ((then and len(at) != 1) or _is_another(sentence, found))):
        return
    possible = {each - year for each in at if each >= year}
    became = "Geburtstag" in found.group() or _BECAME.search(sentence[max(0, found.start() - 30) : found.end() + 12])
    if not became if birthday else found.group().endswith(("alt", "old", "Jahren")):
        possible |= {each - year - 1 for each in at if each > year}
    if int(value) in possible or not possible or (birthday and value > _OLDEST):
        return
    origin = next(each for pattern in origins for each in pattern.finditer(sentence) if int(each["year"]) == year)
    if not birthday and origin.start("year") > found.end() and article.document.date:
        # What comes last nobody has compared with what came before.
        began = max(at) - int(value)
        at_year = (start + origin.start("year"), start + origin.end("year"))
        yield _hint(article, at_year, began, max(at) - began, str(began))
        return
    right = written(max(possible), language=article.document.language, like=found["count"])
    yield _hint(article, (start + found.start("count"), start + found.end("count")), year, max(possible), right)


def _is_another(sentence: str, age: re.Match[str]) -> bool:
    """Tell whether the clause of an age names a relative, whose age it may be."""
    start = max(sentence.rfind(mark, 0, age.start()) for mark in ",;:.") + 1
    ends = [at for mark in ",;:." if (at := sentence.find(mark, age.end())) > 0]
    return bool(_SOMEBODY_ELSE.search(sentence, start, min(ends, default=len(sentence))))


def _present(published: int, sentence: str) -> set[int]:
    if _NEXT_YEAR.search(sentence):
        return {published + 1}
    if _LAST_YEAR.search(sentence) or _LAST_SEASON.search(sentence):
        return {published - 1, published}
    return {published}


def _hint(article: Article, at: tuple[int, int], year: int, years: int, suggestion: str) -> Hint:
    return Hint(
        *at,
        article.say(
            en=f"From {year} to {year + years} is {years} years.",
            de=f"Von {year} bis {year + years} sind es {years} Jahre.",
        ),
        suggestion,
    )
