"""Reads which office a person is said to hold where the name stands: in front of it or behind it. It never judges."""

from __future__ import annotations

import re

from factcheck.checking.article import Article
from factcheck.checking.countries import country_of
from factcheck.checking.offices import ENGLISH, NOT_NOW, Office, led, owners, read_office
from factcheck.model import Claim, Entity, Kind

_OFFICE = re.compile(r"(?P<adjectives>(?:\b[a-zäöüß-]{4,}(?:e|er|en|em|es)\s+)*)\b(?P<office>[A-ZÄÖÜ][\w/-]*)\s+$")
_WORDS = "|".join(sorted(ENGLISH, key=len, reverse=True))
_HEADS = "chief executive|director[ -]general|general secretary|secretary[ -]general|chair(?:wo)?man|president|governor|founder|head coach|coach|director|chief|head|boss|leader|editor|chair|ceo"
_ENGLISH_OFFICE = re.compile(rf"(?P<adjectives>(?:\b[A-Za-z-]+ ){{0,2}})\b(?P<office>{_WORDS})\s+$", re.IGNORECASE)
_ENGLISH_HEAD = re.compile(rf"^ (?P<office>{_HEADS}) $", re.IGNORECASE)
_GENITIVE = re.compile(r"(?P<owner>\b[A-ZÄÖÜ][\w-]+s) $")
_POSSESSIVE = re.compile(r"(?P<owner>\b[\w-]+)[’']s $")
_OF = r"(?:der|des|von|vom|von der|von den|beim?|of|of the|at|at the)"
_OWNED = re.compile(rf"(?P<before>(?:[\w-]+ ){{0,3}})\b(?P<office>[\w-]+(?: executive| general| secretary)?) {_OF} $")
_NEXT_TO = re.compile(r"(?: \([^)\n]{1,20}\))?,? ")
_NOT_OF = re.compile(
    r"(?i:nachfolge|vorgänge|stellvertret|sprecher|sohn|tochter|frau |witwe|bruder|berater|successor|predecessor)"
)
_BEHIND = re.compile(
    r"(?: \([^)\n]{1,20}\))?(?: [a-zäöü]+){0,2}, (?:(?:der|die|den|dem|des|zugleich|selbst|seit \d{4}) )?"
    r"(?P<adjectives>(?:[a-zäöüß-]{4,}(?:e|er|en|em|es) )*)(?P<office>[A-ZÄÖÜ][\w-]*)\b(?! [A-ZÄÖÜ])"
)
_ENGLISH_BEHIND = re.compile(
    rf"(?: \([^)\n]{{1,20}}\))?, (?:who (?:is|was|became|was (?:appointed|named|elected)) )?(?:the |a |an )?"
    rf"(?P<adjectives>(?:[A-Z]?[a-z-]+ ){{0,2}}?)(?P<office>{_WORDS}|{_HEADS})\b",
    re.IGNORECASE,
)
_TO_OWNER = re.compile(rf" {_OF} ")


def said_office(article: Article, claim: Claim) -> Office | None:
    """Read the office that a person's name is told with."""
    if article.document.language.startswith("en"):
        readers = (_english_in_front, _owned_in_front, _english_behind)
    else:
        readers = (_in_front, _owned_in_front, _behind)
    return next(filter(None, (read(article, claim) for read in readers)), None)


def _in_front(article: Article, claim: Claim) -> Office | None:
    lead = article.text[max(0, claim.start - 90) : claim.start]
    found = _OFFICE.search(lead)
    if found is None or NOT_NOW.search(found["adjectives"]) or NOT_NOW.match(found["office"]):
        return None
    begin = claim.start - len(lead) + found.start("office")
    read = read_office(found["office"], article.authority)
    if read is None:
        return None
    kinds, of = read
    adjective = _country(found["adjectives"])
    # "Frankreichs Präsident"; a bare Präsident may be that of a club.
    genitive = _GENITIVE.search(lead[: found.start("adjectives")])
    adjective = adjective or (country_of(genitive["owner"]) if genitive else "")
    of = frozenset((adjective,)) if adjective and not of else of
    if not of and _is_president(found["office"]):
        return None
    return Office(kinds, of, begin, begin + len(found["office"]), found["office"].endswith("in"))


def _behind(article: Article, claim: Claim) -> Office | None:
    """Read "Volker Wissing, der Bundesverkehrsminister", "Joachim Nagel, Präsident der Bundesbank"."""
    found = _BEHIND.match(article.text, claim.end)
    if found is None or NOT_NOW.search(found.group()) or NOT_NOW.match(found["office"]):
        return None
    start, end = found.span("office")
    female = found["office"].endswith("in")
    if (owner := _owner(article, end)) and (kinds := led(found["office"])):
        return Office(kinds, owner, start, end, female)
    read = read_office(found["office"], article.authority)
    if read is None:
        return None
    kinds, of = read
    of = of or frozenset(filter(None, (_country(found["adjectives"]),)))
    return None if not of and _is_president(found["office"]) else Office(kinds, of, start, end, female)


def _owned_in_front(article: Article, claim: Claim) -> Office | None:
    """Read "der Präsident der Bundesärztekammer, Andreas Gassen", "the governor of the Bank of England, Andrew Bailey"."""
    named = [
        each
        for each in article.touching(max(0, claim.start - 24), claim.start)
        if each.kind is Kind.NAME
        and each.entity is not Entity.PERSON
        and each.end < claim.start
        and _NEXT_TO.fullmatch(article.text, each.end, claim.start)
    ]
    for house in sorted(named, key=lambda each: each.start):
        lead = article.text[max(0, house.start - 70) : house.start]
        found = _OWNED.search(lead)
        if found is None or NOT_NOW.search(found["before"]) or _NOT_OF.search(found["before"]):
            continue
        kinds, of = led(found["office"]), owners(house.quote, article.authority)
        if kinds and of:
            start = house.start - len(lead) + found.start("office")
            return Office(kinds, of, start, start + len(found["office"]), found["office"].endswith("in"))
    return None


def _english_in_front(article: Article, claim: Claim) -> Office | None:
    lead = article.text[max(0, claim.start - 90) : claim.start]
    found = _ENGLISH_OFFICE.search(lead)
    if found is None:
        return _english_head(article, claim)
    before = lead[: found.start("office")]
    possessor = _POSSESSIVE.search(before)
    if (
        NOT_NOW.search(found["adjectives"])
        or before.endswith("-")
        or (possessor and not country_of(possessor["owner"]))
    ):
        return None
    kinds, country = ENGLISH[found["office"].lower()]
    country = country or _country(found["adjectives"]) or (country_of(possessor["owner"]) if possessor else "")
    begin = claim.start - len(lead) + found.start("office")
    house = [
        each
        for each in article.touching(max(0, begin - 2), begin)
        if each.kind is Kind.NAME and each.end == begin - 1 and not country_of(each.quote)
    ]
    if house:
        of = owners(house[0].quote, article.authority)
        return Office(led(found["office"]), of, begin, begin + len(found["office"])) if of else None
    return Office(frozenset(kinds), frozenset(filter(None, (country,))), begin, begin + len(found["office"]))


def _english_head(article: Article, claim: Claim) -> Office | None:
    """Read "Apple chief Jeff Bezos"."""
    for house in article.touching(max(0, claim.start - 30), max(0, claim.start - 3)):
        found = _ENGLISH_HEAD.match(article.text[house.end : claim.start]) if house.kind is Kind.NAME else None
        if found and (of := owners(house.quote, article.authority)):
            return Office(led(found["office"]), of, house.end + 1, claim.start - 1)
    return None


def _english_behind(article: Article, claim: Claim) -> Office | None:
    found = _ENGLISH_BEHIND.match(article.text, claim.end)
    if found is None or NOT_NOW.search(found["adjectives"]):
        return None
    start, end = found.span("office")
    if owner := _owner(article, end):
        return Office(led(found["office"]), owner, start, end) if led(found["office"]) else None
    if found["office"].lower() not in ENGLISH or _TO_OWNER.match(article.text, end):
        return None
    kinds, country = ENGLISH[found["office"].lower()]
    country = country or _country(found["adjectives"])
    return Office(frozenset(kinds), frozenset(filter(None, (country,))), start, end)


def _owner(article: Article, offset: int) -> frozenset[str]:
    """Give what the name names that "of" leads to at an offset."""
    joint = _TO_OWNER.match(article.text, offset)
    if joint is None:
        return frozenset()
    there = (each for each in article.touching(joint.end(), joint.end() + 1) if each.start == joint.end())
    named = [each for each in there if each.kind is Kind.NAME]
    return owners(max(named, key=lambda each: each.end).quote, article.authority) if named else frozenset()


def _country(adjectives: str) -> str:
    return next(filter(None, (country_of(word) for word in adjectives.split())), "")


def _is_president(office: str) -> bool:
    return office.lower().removesuffix("in") == "präsident"
