"""Finds steps between ranks, and between temperatures below and above zero, with what is told of them.

"Von Rang 14 auf Rang neun, vier Plätze gewonnen"; "minus drei Grad, mittags acht, ein Sprung um fünf Grad". It takes
only the two ranks or temperatures beside what is told, and nothing where there are three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking.article import Article
from factcheck.checking.slots import Line, Number, read
from factcheck.checking.telling import is_told

_PLACES = re.compile(
    r"(?P<count>[\w]+) (?:(?:ganze|weitere|volle) )?(?:Plätzen?|Ränge|Rängen|Positionen|places|spots|positions)\b",
    re.IGNORECASE,
)
_ANY_PLACES = re.compile(r" (?:Plätze|Ränge|Positionen|places|spots|positions)")
_MOVES = re.compile(
    r"gewonnen|gut\b|gutgemacht|gemacht|klettert|verbesser|verl[oi]|rutsch|tiefer|höher|besser|schlechter"
    r"|nach (?:oben|unten|vorn)"
    r"|gestiegen|gesprungen|gefallen|vorgerückt|zurückgefallen|schob|\b(?:up|down|drop|climb\w*|higher|lower|gain\w*"
    r"|lost"
    r"|rise|rose|fall|fell|jump\w*|leap|better|worse|slip\w*)\b",
    re.IGNORECASE,
)
_ORDINALS = (
    "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft",
    "dreizehnt", "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt", "zwanzigst",
)  # fmt: skip
_ENGLISH_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_PLACE = r"(?:Tabellenplatz|Platz|Rang|Stelle|Position)"
_RANK = re.compile(
    rf"\b(?:{_PLACE}|place|position|number|No\.) (?P<number>\d{{1,3}}|[a-zäöüß]+)\b"
    rf"|\b(?:vom|von|auf|auf den|von dem) (?P<dotted>\d{{1,3}})\.(?= {_PLACE}| auf\b)"
    rf"|\b(?P<ordinal>{'|'.join(each.capitalize() for each in _ORDINALS)})e[rnm]?\b(?! [A-ZÄÖÜ])"
    rf"|\b(?P<placed>{'|'.join(_ORDINALS)})e[nrm]? {_PLACE}\b"
    rf"|\b(?P<nth>\d{{1,3}})(?:st|nd|rd|th)\b|\b(?P<english>{'|'.join(_ENGLISH_ORDINALS)})\b(?! (?:time|half|year"
    rf"|game))"
)
_BELOW = re.compile(r"(?:minus|[−–-]) ?$", re.IGNORECASE)
_SAID_BELOW = re.compile(r" (?:minus|unter (?:null|dem Gefrierpunkt)|Frost|below (?:zero|freezing))\b")
_MINUS = re.compile(r"(?:\b(?:von|auf|from|to) )?(?:minus |[−–-])", re.IGNORECASE)
_SIGN = re.compile(r"(?:plus|minus|[+−–-]) ?", re.IGNORECASE)
_UNREAD = re.compile(r"\b(?:minus|plus) [a-zäöüß\d]")
_FROM = re.compile(r"\b(?:vom|von|from)\b", re.IGNORECASE)
_TO = re.compile(r"\b(?:auf|to)\b")
_THEN = re.compile(
    r"\b(?:Als|als|noch|bisher|bislang|zuvor|zuletzt|damals|jetzt|nun|inzwischen|mittlerweile|heute|when|was|were"
    r"|had been"
    r"|now|previously)\b"
)
_TWO = 2


@dataclass(frozen=True)
class Step:
    """What is told of a step, where it stands, and the ends it is between."""

    start: int
    end: int
    told: float
    old: float
    new: float

    @property
    def size(self) -> float:
        """How large it is."""
        return abs(self.new - self.old)


def ranks(article: Article) -> Iterator[Step]:
    """Give the places that are told as won or lost between two ranks, whether right or wrong."""
    language = article.document.language
    if not (_ANY_PLACES.search(article.text) and _RANK.search(article.text)):
        return
    for found in _PLACES.finditer(article.text):
        count = read(found["count"], language).value
        start, end = article.sentence(found.start())
        if not count or not _MOVES.search(article.text, start, end):
            continue
        before = article.sentence(start - 2)[0] if start > 1 and article.text[start - 1] == " " else start
        named = list(_RANK.finditer(article.text, before, end))
        own = [each for each in named if each.start() >= start]
        named = own if len(own) == _TWO else named
        if len(named) != _TWO:
            continue
        old, new = (_rank(each, language) for each in named)
        first, last = named[0].start(), named[-1].start()
        goes = _FROM.search(article.text, max(0, first - 12), first + 5) and _TO.search(article.text, first, last + 9)
        tells = found.start() > last and _THEN.search(article.text, before, last)
        if old and new and old != new and (goes or tells):
            yield Step(found.start("count"), found.end("count"), count, old, new)


def _rank(found: re.Match[str], language: str) -> float | None:
    if ordinal := found["ordinal"] or found["placed"]:
        return _ORDINALS.index(ordinal.lower()) + 1.0
    if found["english"]:
        return _ENGLISH_ORDINALS.index(found["english"]) + 1.0
    return read(found["number"] or found["nth"] or found["dotted"], language).value


def swing(line: Line, said: Number) -> Step | None:
    """Give the step between the two temperatures in front of what is told, if one of them is below zero."""
    if said.unit != "°C" or not said.value or _SIGN.match(said.quote) or not is_told(line, said):
        return None
    if _UNREAD.search(line.pattern, 0, said.at):
        return None
    felt = [
        each
        for number in line.numbers
        if number.at < said.at and (number.unit == "°C" or _is_below(line, number))
        for each in _signed(line, number)
    ]
    if len(felt) != _TWO or min(felt) >= 0:
        return None
    return Step(said.start, said.end, said.value, *felt)


def _is_below(line: Line, number: Number) -> bool:
    return bool(_BELOW.search(line.before(number)) or _MINUS.match(number.quote)) or (number.value or 0.0) < 0


def _signed(line: Line, number: Number) -> list[float]:
    """Give the one or two temperatures that a number tells, those below zero as less than nothing."""
    rest = _TO.split(number.quote)[1:]
    second = number.amount.to or (read(_MINUS.sub("", rest[0].strip()), line.language).value if rest else None)
    below = _is_below(line, number) or (second is None and _SAID_BELOW.match(line.after(number)))
    value = abs(number.value or 0.0)
    felt = [-value if below else value]
    if second is not None:
        felt.append(-abs(second) if _MINUS.match(rest[-1].strip()) else abs(second))
    return felt
