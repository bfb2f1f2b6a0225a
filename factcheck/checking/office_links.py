"""Reads who is told to lead a house that does not stand beside the name: by a verb, by what it is, by "its chief".

A person and a house of one sentence are looked at together: what is between both, and behind. It never judges.
"""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.checking.article import Article, once
from factcheck.checking.countries import CAPITALS, LANDS, country_of
from factcheck.checking.office_phrases import whole
from factcheck.checking.offices import LESSER, NOT_NOW, PAST, Office, led, read_office
from factcheck.model import Claim, Entity, Kind

_ART = r"(?: (?:der|die|das|den|dem|des|the))?"
_OF = r" (?:der|des|von(?: der| den)?|vom|beim?|bei der|of(?: the)?|at(?: the)?|in)"
_NOT = r"(?:mit|bei|gegen|von|zu[mr]?|nach|auf|für|an|als|und|oder|nicht|nie|kein\w*|and|or|with|to|by|for|not|never)\b"
_FEW = rf"(?: (?!{_NOT})[\w.-]+){{0,5}}?"
_ADJECTIVES = r"(?: [a-zäöüß-]+e[nrms]?){0,2}"
_BOARD = r"(?P<board> des (?:Aufsichtsrat|Verwaltungsrat)(?:e?s))|(?: des Vorstand(?:e?s)| der Geschäftsführung)"
_NOUN = rf"(?P<office>[A-ZÄÖÜ][\w-]*[a-zäöü](?:{_BOARD})?)"
_ENGLISH_NOUN = (
    r"(?P<office>(?:director|secretary)[ -]general|general secretary|chair(?:wo)?man|governor|founder|head coach|coach"
    r"|director|chief executive|chief|head|boss|leader|editor(?:[ -]in[ -]chief)?|chair)"
)
_AGE = r"(?: \([^)\n]{1,20}\))?"
_MARK = r"[„“”\"»«]?"
_LEADS = (
    r"(?:leitet|führt|anführt|lenkt|steuert|(?P<governs>regiert)|präsidiert|managt|vorsteht"
    r"|(?P<past>leitete|führte|anführte|lenkte|steuerte|regierte|vorstand|geleitet hatte|geführt hatte))\b"
)
_DONE = r"(?:geleitet|geführt|gelenkt|angeführt|regiert)"
_ENGLISH_LEADS = r"(?:leads|runs|heads|chairs|(?P<past>led|ran|headed|chaired))\b"


def _ways(*ways: tuple[str, str]) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    return [(re.compile(between), re.compile(behind)) for between, behind in ways]


# What stands between two names and behind the second, by the language and by whether the first one is the person's.
_WAYS = {
    ("de", True): _ways(
        (rf"{_AGE}, d(?:er|ie){_FEW}{_ART} {_MARK}", rf"(?:-[A-Z]\w+)?{_MARK}{_FEW} {_LEADS}"),
        (rf"{_AGE} (?:ist|bleibt|(?P<past>war|wurde)){_FEW} {_NOUN}{_OF} {_MARK}", ""),
        (rf"{_AGE},{_ADJECTIVES} {_NOUN}{_OF} {_MARK}", ""),
        (rf"(?P<ever>{_FEW} als){_ADJECTIVES} {_NOUN}{_OF} {_MARK}", ""),
    ),
    ("de", False): _ways(
        (rf"{_MARK}(?:,(?: d(?:er|as|ie))?| wird){_FEW} von(?: [\w-]+){{0,2}} ", rf"{_FEW} {_DONE}(?! wurde| worden)"),
        (rf"{_MARK},{_FEW} {_DONE} von(?: (?:der|dem))?{_ADJECTIVES}(?: {_NOUN})? ", ""),
    ),
    ("en", True): _ways((rf"{_AGE}(?:,? who{_FEW})? {_ENGLISH_LEADS}{_ART} {_MARK}", "")),
    ("en", False): _ways(
        (rf"{_MARK},?(?: which)?(?: is)?(?: now)? (?:led|run|headed|chaired) by(?: \w+){{0,2}} ", ""),
        (rf"{_MARK}[^.:;]*\. (?:Its|Their){_FEW} {_ENGLISH_NOUN},? ", ""),
    ),
}
_MAYOR = frozenset(("mayor",))
_CHAIR = frozenset(("supervisory_board_chair",))
_GOVERNING = frozenset(("head_of_government", "state_premier"))
_LOOK = 60  # letters behind the second name


@once
def linked(article: Article) -> dict[int, Office]:
    """Give the offices that are told so, by where the name of the person starts."""
    language = "en" if article.document.language.startswith("en") else "de"
    names = [whole(article, each) for each in article.of(Kind.NAME)]
    found: dict[int, Office] = {}
    for one, other in pairwise(names):
        person_first = _is_person(article, one)
        ways = _WAYS.get((language, person_first), ()) if person_first != _is_person(article, other) else ()
        if read := next(filter(None, (_read(article, one, other, *way) for way in ways)), None):
            house, start = (other, one.start) if person_first else (one, other.start)
            if office := _office(article, house, *read):
                found.setdefault(start, office)
    return found


def _is_person(article: Article, name: Claim) -> bool:
    """Tell whether a name is that of a known person, and not of a house that is called like one: Axel Springer."""
    known = article.authority.inflected(name.quote) if name.entity is Entity.PERSON and " " in name.quote else []
    return bool(known) and all(entry.type is Entity.PERSON for entry in known)


def _read(
    article: Article, first: Claim, second: Claim, between: re.Pattern[str], after: re.Pattern[str]
) -> tuple[set[str], re.Match[str] | None] | None:
    """Read what two names are told with: what is said besides, and where the word for the office stands."""
    _, end = article.paragraph(first.start)
    middle = between.fullmatch(article.text, first.end, second.start) if second.end <= end else None
    behind = after.match(article.text, second.end, min(end, second.end + _LOOK)) if middle else None
    if not (middle and behind):
        return None
    told = {name for each in (middle, behind) for name, found in each.groupdict().items() if found}
    return told, middle if "office" in told else None


def _office(article: Article, house: Claim, told: set[str], where: re.Match[str] | None) -> Office | None:
    houses, places = _led(article, house)
    past, at = "past" in told, (house.start, house.end)
    if where is None:
        kinds, of = (_GOVERNING, places) if "governs" in told else (led("chief"), houses)
        return Office(kinds, of, *at, "", past, at) if of else None
    word, before = where["office"], where.string[where.start() : where.start("office")]
    if LESSER.search(before) or NOT_NOW.search(before) or NOT_NOW.match(word):
        return None
    if places and house.start < where.start("office"):
        return None  # Berlin, its chief
    kinds, of = _CHAIR if "board" in told else led(word.split(" ")[0]) or led(word), houses
    of_state = read_office(word, article.authority) if places else None
    if of_state:
        kinds, of = of_state[0], places
        if _MAYOR.isdisjoint(kinds):
            capital = CAPITALS.get(house.quote, "")
            of = frozenset((capital,)) if capital else places
            if not any(country_of(each) or each in LANDS for each in of):
                return None
    if not kinds or not of:
        return None
    start, end = min(where.start("office"), at[0]), max(where.end("office"), at[1])
    return Office(kinds, of, start, end, word, past or bool(PAST.search(before)), at, "ever" in told)


def _led(article: Article, house: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """Give the houses that a name may mean, and the countries, Länder and towns."""
    entries = [entry for entry in article.authority.inflected(house.quote) if entry.type is not Entity.PERSON]
    houses = frozenset(entry.name for entry in entries if entry.type is Entity.ORGANISATION)
    country = country_of(house.quote)
    places = {entry.name for entry in entries if entry.type is Entity.PLACE} | ({country} if country else set())
    return houses, frozenset(places)
