"""Reads which office a person is said to hold where the name stands: in front of it or behind it. It never judges."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.checking.article import Article
from factcheck.checking.countries import LANDS, country_of
from factcheck.checking.offices import ENGLISH, LESSER, NOT_NOW, PAST, Office, led, owners, read_office
from factcheck.checking.towns import towns_of
from factcheck.model import Claim, Entity, Kind

_OFFICE = re.compile(r"(?P<adjectives>(?:\b[a-zäöüß-]{4,}(?:e|er|en|em|es)\s+)*)\b(?P<office>[A-ZÄÖÜ][\w/-]*)\s+$")
_WORDS = "|".join(sorted(ENGLISH, key=len, reverse=True))
_HEADS = (
    "chief executive|director[ -]general|general secretary|secretary[ -]general|chair(?:wo)?man|president|governor"
    "|founder|head coach|coach|director|chief|head|boss|leader|editor|chair|ceo"
)
_ENGLISH_OFFICE = re.compile(
    rf"(?P<adjectives>(?:\b[A-Za-z-]+ ){{0,2}})\b(?P<office>{_WORDS})(?:(?<=[a-z]),)?\s+$", re.IGNORECASE
)
_SURNAME = re.compile(r"[ -][A-ZÄÖÜ][\w-]+")
_TITLE = re.compile(rf"(?:{_WORDS}) (?=\S+ \S)", re.IGNORECASE)
_ENGLISH_HEAD = re.compile(
    rf"\b(?P<owner>[A-Z][\w&.-]*(?: (?:of |for |and |the )*[A-Z][\w&.-]*){{0,4}})(?:[’']s)?"
    rf" (?P<office>(?i:{_HEADS})),? $"
)
_LEAD = 80  # letters in front of a name
_GENITIVE = re.compile(r"(?P<owner>\b[A-ZÄÖÜ][\w-]+s) $")
_POSSESSIVE = re.compile(r"(?P<owner>\b[\w-]+)[’']s $")
_OF = r"(?:der|des|von(?: der| den)?|vom|beim?|bei der|of(?: the)?|at(?: the)?)"
_OWNED = re.compile(rf"(?P<before>(?:[\w-]+ ){{0,3}}?)\b(?P<office>[\w-]+(?: executive| general| secretary)?) {_OF} $")
_NEXT_TO = re.compile(r"(?: \([^)\n]{1,20}\))?,? ")
_NOT_OF = re.compile(
    r"(?i:nachfolge|vorgänge|stellvertret|sprecher|sohn|tochter|frau |witwe|bruder|berater|successor|predecessor)"
)
_BEHIND = re.compile(
    r"(?: \([^)\n]{1,20}\))?(?:(?: [a-zäöü]+){0,2}, (?:(?:der|die|den|dem|des|zugleich|selbst|seit \d{4}) )?"
    r"|,?(?: [a-zäöü]+){0,1} (?P<ever>als) | (?:ist|bleibt)(?: [a-zäöü]+){0,2}? )"
    r"(?P<adjectives>(?:(?!dessen |deren )[a-zäöüß-]{4,}(?:e|er|en|em|es) )*)"
    r"(?P<office>[A-ZÄÖÜ][\w-]*)\b(?: (?P<owner>[A-ZÄÖÜ][\w-]*))?"
)
_ENGLISH_BEHIND = re.compile(
    rf"(?: \([^)\n]{{1,20}}\))?(?:, (?!and )(?:who (?:is|was|became|was (?:appointed|named|elected)) )?"
    rf"|,? (?P<ever>as) | (?:is|remains) )(?:the |a |an )?"
    rf"(?P<adjectives>(?:[A-Z]?[a-z-]+ ){{0,2}}?)(?P<office>{_WORDS}|{_HEADS})\b(?!(?-i:, [A-Z]))",
    re.IGNORECASE,
)
_WHO = re.compile(r", (?:the|d(?:er|ie)) ")
_HEAD = re.compile(rf" (?P<noun>{_HEADS})\b(?! of)")
_OF_A_LAND = re.compile(r" von (?P<land>[A-ZÄÖÜ][\w-]+)")
_TO_OWNER = re.compile(rf" {_OF} ")
_ADJECTIVE = re.compile(r"[\w-]+")
# What a house is: des Münchner Autobauers BMW.
_DESCRIBED = re.compile(
    r"(?:[\w-]+(?:er|en|an|sh|ch|ese) ){0,2}[\w-]*(?i:konzerns?|bauers?|herstellers?|verwalters?|bank|versicherers?"
    r"|unternehmens|riesen|firma|verband(?:e?s)?|gewerkschaft|partei|kette|senders?|agentur|magazins?|zeitung|anbieters?"
    r"|diensts|dienstes|netzwerks?|behörde|organisation|reederei|company|maker|retailer|insurer|giant|agency"
    r"|broadcaster|airline|regulator|charity|newspaper|magazine|union|party|network) [„“\"»]?"
)
_DESCRIBED_HOUSE = re.compile(rf"(?<= ){_DESCRIBED.pattern}$")
_ITS = re.compile(r"\b(?:its|their|whose) $")

_CENTRAL_BANKER = frozenset(("central_bank_president",))
_OF_A_TOWN = re.compile(r"\b(?P<town>[A-ZÄÖÜ][a-zäöüß]+(?:er|(?P<genitive>s))) $")

Read = tuple[frozenset[str], frozenset[str]]


def without_title(claim: Claim) -> Claim:
    """Give a name without the office that an English one begins with: Vice-President Hillary Clinton."""
    title = _TITLE.match(claim.quote)
    return replace(claim, start=claim.start + title.end(), quote=claim.quote[title.end() :]) if title else claim


def whole(article: Article, claim: Claim) -> Claim:
    """Give a name with the surname behind it that the finder took for another word: Frank-Jürgen Weise."""
    found = _SURNAME.match(article.text, claim.end) if claim.entity is Entity.PERSON else None
    longer = f"{claim.quote}{found.group()}" if found else ""
    known = article.authority.named(longer) if longer else []
    return replace(claim, end=claim.end + len(longer) - len(claim.quote), quote=longer) if known else claim


def said_office(article: Article, claim: Claim) -> Office | None:
    """Read the office that a person's name is told with."""
    if article.document.language.startswith("en"):
        readers = (_english_in_front, _owned_in_front, _english_behind, _leads)
    else:
        readers = (_in_front, _owned_in_front, _behind, _leads)
    return next(filter(None, (read(article, claim) for read in readers)), None)


def _told(read: Read | None, before: str, start: int, end: int, word: str) -> Office | None:
    """Give an office with the adjectives in front of it, or nothing if it is not, or not yet, held.

    Args:
        read: The kinds and what it belongs to, if that is said.
        before: The adjectives, and spaces up to the word.
        start: Where the word starts.
        end: Where the phrase ends.
        word: The word for the office.
    """
    if read is None:
        return None
    if LESSER.search(before):
        return None
    past = bool(PAST.search(before) or PAST.match(word))
    if (
        not past
        and not word.lower().startswith(("vizepräsident", "vice"))
        and (NOT_NOW.search(before) or NOT_NOW.match(word))
    ):
        return None
    kinds, of = read
    if (
        not of
        and kinds != _CENTRAL_BANKER
        and (found := next((each for each in _ADJECTIVE.finditer(before) if country_of(each.group())), None))
    ):
        of = frozenset((country_of(found.group()),))
        start -= len(before) - found.start()
    bare = word.lower().removesuffix("in")
    if not of and (bare == "präsident" or (bare.endswith("president") and _ITS.search(before))):
        return None
    return Office(kinds, of, start, end, word, past)


def _in_front(article: Article, claim: Claim) -> Office | None:
    lead = article.text[max(0, claim.start - 90) : claim.start]
    found = _OFFICE.search(lead)
    if found is None:
        return None
    start = claim.start - len(lead) + found.start("office")
    word = found["office"]
    past = PAST.match(word)
    read = read_office(word[past.end() :] if past and past.end() < len(word) else word, article.authority)
    # "Frankreichs Präsident"; a bare Präsident may be that of a club.
    genitive = _GENITIVE.search(lead[: found.start("adjectives")])
    if read and not read[1] and genitive and (country := country_of(genitive["owner"])):
        read = read[0], frozenset((country,))
    town = _OF_A_TOWN.search(lead[: found.start("adjectives")]) if read and "mayor" in read[0] else None
    if read and town and (towns := _towns(article, town)):
        return _told(
            (read[0], towns),
            lead[town.start() : found.start("office")],
            start - found.start("office") + town.start(),
            start + len(word),
            word,
        )
    return _told(read, found["adjectives"], start, start + len(word), word)


def _towns(article: Article, found: re.Match[str]) -> frozenset[str]:
    """Give the towns of the authority file that stand in front: der Tübinger, Tübingens Oberbürgermeister."""
    towns = (found["town"].removesuffix("s"),) if found["genitive"] else towns_of(found["town"])
    named = ((town, article.authority.named(town)) for town in towns)
    return frozenset(
        name
        for town, entries in named
        for entry in entries
        if entry.type is Entity.PLACE
        for name in (town, entry.name)
    )


def _behind(article: Article, claim: Claim) -> Office | None:
    """Read "Volker Wissing, der Bundesverkehrsminister", "Joachim Nagel, Präsident der Bundesbank"."""
    found = _BEHIND.match(article.text, claim.end)
    if found is None:
        return None
    told = _behind_it(article, found)
    return replace(told, ever=bool(found["ever"])) if told else None


def _behind_it(article: Article, found: re.Match[str]) -> Office | None:
    start, end = found.span("office")
    if found["owner"]:  # der Außenminister Großbritanniens
        country, read = country_of(found["owner"]), read_office(found["office"], article.authority)
        there = (read[0], frozenset((country,))) if read and country else None
        return _told(there, found["adjectives"], start, end, found["office"])
    house = _owner(article, end)
    if house and (kinds := led(found["office"])):
        return _told((kinds, house[0]), found["adjectives"], start, house[1], found["office"])
    read = read_office(found["office"], article.authority)
    land = _OF_A_LAND.match(article.text, end)
    if read and not read[1] and land and (place := land["land"]) and (place in LANDS or country_of(place)):
        read, end = (read[0], frozenset((place if place in LANDS else country_of(place),))), land.end()
    return _told(read, found["adjectives"], start, end, found["office"])


def _owned_in_front(article: Article, claim: Claim) -> Office | None:
    """Read "der Präsident der Bundesärztekammer, Andreas Gassen"."""
    for house in article.touching(max(0, claim.start - 24), claim.start):
        beside = house.end < claim.start and _NEXT_TO.fullmatch(article.text, house.end, claim.start)
        if house.kind is not Kind.NAME or house.entity is Entity.PERSON or not beside:
            continue
        lead = article.text[max(0, house.start - 70) : house.start]
        described = _DESCRIBED_HOUSE.search(lead)
        found = _OWNED.search(lead[: described.start()] if described else lead) or _OWNED.search(lead)
        if found is None or _NOT_OF.search(found["before"]):
            continue
        kinds, of = led(found["office"]), owners(house.quote, article.authority)
        if kinds and of:
            start = house.start - len(lead) + found.start("office")
            return _told((kinds, of), found["before"], start, house.end, found["office"])
    return None


def _english_in_front(article: Article, claim: Claim) -> Office | None:
    lead = article.text[max(0, claim.start - 90) : claim.start]
    found = _ENGLISH_OFFICE.search(lead)
    if found is None:
        return _english_head(article, claim)
    before = lead[: found.start("office")]
    possessor = _POSSESSIVE.search(before)
    if before.endswith("-") or (possessor and not country_of(possessor["owner"])):
        return None
    start = claim.start - len(lead) + found.start("office")
    house = [
        each
        for each in article.touching(max(0, start - 2), start)
        if each.kind is Kind.NAME and each.end == start - 1 and not country_of(each.quote)
    ]
    kinds, country = ENGLISH[found["office"].lower()]
    if house:
        of, start = owners(house[0].quote, article.authority), house[0].start
        meant = led(found["office"]) | frozenset(kinds)  # UK chancellor
        return _told((meant, of), "", start, claim.start - 1, found["office"]) if of else None
    country = country or (country_of(possessor["owner"]) if possessor else "")
    read = frozenset(kinds), frozenset(filter(None, (country,)))
    return _told(read, found["adjectives"], start, start + len(found["office"]), found["office"])


def _english_head(article: Article, claim: Claim) -> Office | None:
    """Read "Apple chief Jeff Bezos", "Apple's chief executive, Jeff Bezos"; often nothing marks the house."""
    found = _ENGLISH_HEAD.search(article.text, max(0, claim.start - _LEAD), claim.start)
    if found is None:
        return None
    words = found["owner"].split(" ")
    for first in range(len(words)):
        if of := owners(name := " ".join(words[first:]), article.authority):
            start = found.end("owner") - len(name)
            return _told((led(found["office"]), of), "", start, found.end("office"), found["office"])
    return None


def _english_behind(article: Article, claim: Claim) -> Office | None:
    found = _ENGLISH_BEHIND.match(article.text, claim.end)
    if found is None:
        return None
    told = _english_behind_it(article, found)
    return replace(told, ever=bool(found["ever"])) if told else None


def _english_behind_it(article: Article, found: re.Match[str]) -> Office | None:
    start, end = found.span("office")
    word = found["office"]
    if house := _owner(article, end):
        kinds = led(word)
        return _told((kinds, house[0]), found["adjectives"], start, house[1], word) if kinds else None
    if word.lower() not in ENGLISH or _TO_OWNER.match(article.text, end):
        return None
    kinds_of_state, country = ENGLISH[word.lower()]
    read = frozenset(kinds_of_state), frozenset(filter(None, (country,)))
    return _told(read, found["adjectives"], start, end, word)


def _leads(article: Article, claim: Claim) -> Office | None:
    """Read "Mark Rutte, the Nato chief"."""
    lead = _WHO.match(article.text, claim.end)
    if lead is None:
        return None
    there = (each for each in article.touching(lead.end(), lead.end() + 1) if each.start == lead.end())
    house = next((each for each in there if each.kind is Kind.NAME and each.entity is not Entity.PERSON), None)
    behind = _HEAD.match(article.text, house.end) if house else None
    of = owners(house.quote, article.authority) if house else frozenset()
    return (
        _told((led(behind["noun"]), of), "", house.start, behind.end(), behind["noun"])
        if house and behind and of
        else None
    )


def _owner(article: Article, offset: int) -> tuple[frozenset[str], int] | None:
    """Give what the name names that "of" leads to at an offset, and where it ends."""
    joint = _TO_OWNER.match(article.text, offset)
    if joint is None:
        return None
    described = _DESCRIBED.match(article.text, joint.end())
    starts = (joint.end(), described.end() if described else -1)
    there = (each for each in article.touching(joint.end(), starts[1] + 1 if described else joint.end() + 1))
    names = [each for each in there if each.kind is Kind.NAME and each.start in starts]
    for name in sorted(names, key=lambda each: (each.start, -each.end)):
        part = article.text[name.end : name.end + 1] == "-"  # of AOK-Bundesverband
        if not part and (of := owners(name.quote, article.authority)):
            return of, name.end
    return None
