"""Reads who is told to lead a house that does not stand beside the name: by a verb, by what it is, by "its chief".

A person and a house of one sentence are looked at together: what is in front of the first, between both and behind the
second. It never judges.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.article import Article, once
from factcheck.checking.countries import CAPITALS, LANDS, country_of
from factcheck.checking.office_phrases import whole
from factcheck.checking.offices import ENGLISH, LESSER, NOT_NOW, PAST, Office, led, led_by, read_office
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
    r"|director|chief executive|chief|head|boss|leader|editor(?:[ -]in[ -]chief)?|chair"
    rf"|{'|'.join(sorted(ENGLISH, key=len, reverse=True))})"
)
_AGE = r"(?: \([^)\n]{1,20}\))?"
_MARK = r"[„“”\"»«]?"
_NOW = r"(?:leitet|führt|anführt|lenkt|steuert|(?P<governs>regiert)|präsidiert|managt|vorsteht)"
_THEN = r"(?:leitete|führte|anführte|lenkte|steuerte|regierte|vorstand|geleitet hatte|geführt hatte)"
_DONE = r"(?:geleitet|geführt|gelenkt|angeführt|(?P<governs>regiert))"
_LEADS = rf"(?:{_NOW}|(?P<past>{_THEN}))\b"
_ENGLISH_LEADS = r"(?:has (?:led|run|headed|chaired)|leads|runs|heads|chairs|(?P<past>led|ran|headed|chaired))\b"


class _Way(NamedTuple):
    """What stands in front of the first of two names, between both and behind the second."""

    before: re.Pattern[str]
    between: re.Pattern[str]
    after: re.Pattern[str]


def _linked(before: str, between: str, after: str = "") -> _Way:
    return _Way(re.compile(rf"{before}$"), re.compile(between), re.compile(after))


_PERSON_FIRST = {
    "de": (
        _linked("", rf"{_AGE}, d(?:er|ie){_FEW}{_ART} {_MARK}", rf"(?:-[A-Z]\w+)?{_MARK}{_FEW} {_LEADS}"),
        _linked("", rf" {_LEADS}{_FEW}{_ART} {_MARK}"),
        _linked(
            "", rf"{_AGE}(?:, d(?:er|ie))? (?:steht|(?P<past>stand)){_FEW} an der Spitze(?:{_ART}| von| vom) {_MARK}"
        ),
        _linked("", rf"{_AGE},{_FEW} an der Spitze(?:{_ART}| von| vom) {_MARK}"),
        _linked("", rf"{_AGE}, d(?:er|ie){_FEW} an der Spitze{_ART} {_MARK}", rf"{_MARK} (?:steht|(?P<past>stand))\b"),
        _linked("", rf"{_AGE} (?:ist|bleibt|(?P<past>war|wurde)){_FEW} {_NOUN}{_OF} {_MARK}"),
        _linked("", rf"{_AGE}, d(?:er|ie){_FEW} {_NOUN}{_OF} {_MARK}", rf"{_MARK} (?:ist|(?P<past>war))\b"),
        _linked("", rf"{_AGE},? (?:seit|heute|derzeit|inzwischen|zugleich){_FEW} {_NOUN}{_OF} {_MARK}"),
        _linked("", rf"{_AGE},{_ADJECTIVES} {_NOUN}{_OF} {_MARK}"),
        _linked("", rf"(?P<ever>{_FEW} als){_ADJECTIVES} {_NOUN}{_OF} {_MARK}"),
        _linked(rf"\b{_NOUN} ", rf" (?:von(?: der)?|vom|aus) {_MARK}"),
    ),
    "en": (
        _linked("", rf"{_AGE},? who{_FEW} {_ENGLISH_LEADS}{_ART} {_MARK}"),
        _linked("", rf" {_ENGLISH_LEADS}{_ART} {_MARK}"),
        _linked("", rf"{_AGE}(?: is|,)(?: now)? at the (?:head|helm|top) of{_ART} {_MARK}"),
        _linked("", rf"{_AGE},{_FEW} ", rf"[’']s {_ENGLISH_NOUN}(?=[,.;]| of\b)"),
        _linked("", rf"{_AGE} (?:is|remains|(?P<past>was|became)){_FEW} {_ENGLISH_NOUN}{_OF} {_MARK}"),
        _linked("", rf"{_AGE},{_FEW} {_ENGLISH_NOUN}{_OF} {_MARK}"),
        _linked("", rf"(?P<ever>{_FEW} as){_FEW} {_ENGLISH_NOUN}{_OF} {_MARK}"),
        _linked(rf"\b{_ENGLISH_NOUN} ", rf",? (?:of|from) {_MARK}"),
    ),
}
_HOUSE_FIRST = {
    "de": (
        _linked(
            "",
            rf"{_MARK}(?:,(?: d(?:er|as|ie))?| wird){_FEW} von(?: [\w-]+){{0,2}} ",
            rf"{_FEW} {_DONE}(?! (?P<past>wurde|worden))",
        ),
        _linked("", rf"{_MARK},(?: seit(?: [\w.]+){{1,3}})? {_DONE} von(?: (?:der|dem))?{_ADJECTIVES}(?: {_NOUN})? "),
        _linked(rf"[Aa]n der Spitze{_ART} {_MARK}", rf"{_MARK}{_FEW} (?:steht|(?P<past>stand)){_FEW} "),
        _linked(rf"\b{_NOUN}{_OF} {_MARK}", rf"{_MARK} (?:ist|heißt|bleibt){_FEW} "),
        _linked(rf"(?P<ever>\b[Aa]ls){_ADJECTIVES} {_NOUN}{_OF} {_MARK}", rf"{_MARK}(?: [a-zäöüß-]+){{1,4}} "),
        _linked("", rf"{_MARK},?(?: und)?{_FEW} (?:dessen|deren|ihr\w*|seine?\w*){_ADJECTIVES} {_NOUN} "),
        _linked("", rf"{_MARK}[^.:;]*\. (?:Ihr|Sein|Deren|Dessen)e?{_ADJECTIVES} {_NOUN} "),
        _linked(r"\b[Bb]ei(?: der| dem| den|m)? ", rf"(?: [\w.-]+){{1,5}} {_NOUN} "),
        _linked("", rf"(?:-[\w-]+)? (?:mit|unter)(?: ihrem| seinem| dem)?{_ADJECTIVES} {_NOUN} "),
    ),
    "en": (
        _linked("", rf"{_MARK},?(?: which)?(?: is)?(?: now)? (?:led|run|headed|chaired) by(?: \w+){{0,2}} "),
        _linked(rf"[Aa]t the (?:head|helm|top) of{_ART} {_MARK}", rf"{_MARK}{_FEW} (?:is|stands) "),
        _linked(rf"\b{_ENGLISH_NOUN}{_OF} ", rf" (?:is|remains){_FEW} "),
        _linked(rf"(?P<ever>\b[Aa]s){_FEW} {_ENGLISH_NOUN}{_OF} ", r",?(?: [a-z-]+){0,3} "),
        _linked("", rf"{_MARK},?(?: and)?{_FEW} (?:whose|its|their){_FEW} {_ENGLISH_NOUN},? "),
        _linked("", rf"{_MARK}, whose {_ENGLISH_NOUN} is "),
        _linked("", rf"{_MARK}[^.:;]*\. (?:Its|Their){_FEW} {_ENGLISH_NOUN},? "),
        _linked(r"\b[Aa]t(?: the)? ", rf"(?:,? [\w.-]+){{0,4}},? {_ENGLISH_NOUN},? "),
        _linked("", rf"[’']s {_ENGLISH_NOUN}(?: is|,)? "),
    ),
}
_MAYOR = frozenset(("mayor",))
_CHAIR = frozenset(("supervisory_board_chair",))
_GOVERNING = frozenset(("head_of_government", "state_premier"))
_OF_PARTIES = re.compile(r"vorsitz|chef|sekretär|sprecher|leader|chair|secretary|boss|head", re.IGNORECASE)
_LOOK = 60  # letters in front of the first name


@once
def linked(article: Article) -> dict[int, Office]:
    """Give the offices that are told so, by where the name of the person starts."""
    language = "en" if article.document.language.startswith("en") else "de"
    names = [whole(article, each) for each in article.of(Kind.NAME) if not _is_inside(article, each)]
    found: dict[int, Office] = {}
    for one, other in pairwise(names):
        person_first = _is_person(article, one)
        if person_first != _is_person(article, other):
            ways = (_PERSON_FIRST if person_first else _HOUSE_FIRST)[language]
            if read := next(filter(None, (_read(article, one, other, way) for way in ways)), None):
                house, start = (other, one.start) if person_first else (one, other.start)
                if office := _office(article, house, *read):
                    found.setdefault(start, office)
    return found


def _is_inside(article: Article, name: Claim) -> bool:
    """Tell whether a name is part of a longer one."""
    return any(
        each.kind is Kind.NAME and each.start <= name.start and name.end <= each.end and each.quote != name.quote
        for each in article.touching(name.start, name.end)
    )


def _is_person(article: Article, name: Claim) -> bool:
    """Tell whether a name is that of a known person, and not of a house that is called like one: Axel Springer."""
    known = article.authority.inflected(name.quote) if name.entity is Entity.PERSON and " " in name.quote else []
    return bool(known) and all(entry.type is Entity.PERSON for entry in known)


def _read(
    article: Article, first: Claim, second: Claim, way: _Way
) -> tuple[frozenset[str], re.Match[str] | None] | None:
    """Read what two names are told with: what is said besides, and where the word for the office stands."""
    begin, end = article.paragraph(first.start)
    middle = way.between.fullmatch(article.text, first.end, second.start) if second.end <= end else None
    front = way.before.search(article.text, max(begin, first.start - _LOOK), first.start) if middle else None
    behind = way.after.match(article.text, second.end, min(end, second.end + _LOOK)) if front else None
    if not (middle and front and behind):
        return None
    told = {name for each in (front, middle, behind) for name, found in each.groupdict().items() if found}
    where = next((each for each in (front, middle, behind) if each.groupdict().get("office")), None)
    return frozenset(told | {"front"} if where is front else told), where


def _office(article: Article, house: Claim, told: frozenset[str], where: re.Match[str] | None) -> Office | None:
    houses, places = _led(article, house)
    past, at = "past" in told, (house.start, house.end)
    if where is None:
        kinds, of = (_GOVERNING, places) if "governs" in told else (led("chief"), houses)
        return Office(kinds, of, *at, "", past, at) if of else None
    word, before = where["office"], where.string[where.start() : where.start("office")]
    if LESSER.search(before) or NOT_NOW.search(before) or NOT_NOW.match(word):
        return None
    kinds, of = _CHAIR if "board" in told else led_by(word.split(" ")[0]) or led(word), houses
    if places and house.start < where.start("office") and "front" not in told:
        return None  # Berlin, its chief
    if places and (of_state := _of_state(article, word)):
        capital = CAPITALS.get(house.quote, "") if _MAYOR.isdisjoint(of_state) else ""
        kinds, of = of_state, frozenset((capital,)) if capital else places
        if not capital and _MAYOR.isdisjoint(kinds) and not any(country_of(each) or each in LANDS for each in places):
            return None
    if not kinds or not of or ("front" in told and _is_of_a_member(article, house, word)):
        return None
    start, end = min(where.start("office"), at[0]), max(where.end("office"), at[1])
    return Office(kinds, of, start, end, word, past or bool(PAST.search(before)), at, "ever" in told)


def _is_of_a_member(article: Article, house: Claim, word: str) -> bool:
    """Tell whether a party is only somebody's own: Präsidentin Bärbel Bas von der SPD."""
    party = any("party" in entry.kinds for entry in article.authority.inflected(house.quote))
    return party and not _OF_PARTIES.search(word)


def _of_state(article: Article, word: str) -> frozenset[str]:
    """Give the kinds of office of a state, a Land or a town that a word says."""
    if article.document.language.startswith("en"):
        return frozenset(ENGLISH.get(word.lower(), ((), ""))[0])
    read = read_office(word, article.authority)
    return read[0] if read else frozenset()


def _led(article: Article, house: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """Give the houses that a name may mean, and the countries, Länder and towns."""
    entries = [entry for entry in article.authority.inflected(house.quote) if entry.type is not Entity.PERSON]
    houses = frozenset(entry.name for entry in entries if entry.type is Entity.ORGANISATION)
    country = country_of(house.quote)
    places = {entry.name for entry in entries if entry.type is Entity.PLACE} | ({country} if country else set())
    return houses, frozenset(places)
