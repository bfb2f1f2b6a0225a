"""The rule *nationality*: a known house said to be of another country: der schwedische Pharmakonzern Novo Nordisk.

A house is judged by the countries that the authority file has; one of none or of the world is never judged. What is
made in Hongkong, Macau and Taiwan may be called Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checking.agreement import a_or_an, gender
from factcheck.checking.article import Article
from factcheck.checking.authority_file import Entry
from factcheck.checking.countries import adjectives, code_of
from factcheck.checking.nouns import said_kind
from factcheck.checking.trades import may_be
from factcheck.finding.words import word_set
from factcheck.model import Claim, Entity, Hint, Kind

_ADJECTIVE = re.compile(
    r"\b(?P<adjective>(?:[\w-]+isch|deutsch)(?:e[nrms]?)?|Schweizer) (?P<noun>[A-ZÄÖÜ][\w-]+)|\bUS-(?P<us>[A-ZÄÖÜ]\w+)"
)
_ENGLISH_ADJECTIVE = re.compile(
    r"\b(?P<adjective>(?:South |North |New )?[A-Z][a-z]{2,}|US|UK) (?P<noun>[a-z][a-z-]+(?: [a-z][a-z-]+){0,2}?)"
    r"(?= (?:the )?[“\"‘A-Z]|[,.;:)]| (?:that|which|has|had|is|was|will|in|to|and|with|said|says)\b)"
)
_HOUSE = re.compile(
    r"(?:konzern|riese|gigant|unternehmen|firma|hersteller|produzent|anbieter|bauer|linie|reederei|brauer|brauerei|kette"
    r"|händler|gruppe|blatt|portal|verlag|verlagshaus|dienst|agentur|fonds|versicherer|partei|plattform|betreiber"
    r"|börse|marke|entwickler|zulieferer|ausrüster|start-?up|multi|druckerei|werft|rückversicherer|netzwerk|investor"
    r")(?:e?s|e?n|e)?$",
    re.IGNORECASE,
)
_GAP = re.compile(r"(?:,(?= [A-Z]))? ?[„“”\"»›‚‘'«]?(?:(?:[Tt]he|Der|Die|Das|Le|El|La) )?")
_DECLINED = re.compile(r"e[nrms]?$")
_BEHIND = re.compile(
    r"[”“\"'«»]?(?: \([^)\n]{1,30}\))?(?:,| ist| war| gilt als| zählt zu| gehört zu| is| was)"
    r"(?P<words>(?: [a-zäöüß]+)*) $"
)
_PLAIN = word_set("""
    heute noch immer wohl zugleich damals einst seit jeher der die das dem den des ein eine eines einer einem einen
    a an the one of largest biggest oldest leading still now
""")
_NO_ADJECTIVE = word_set("über unter neben hinter gegen wegen außer oder aber hätte hatte wäre würde werde werden")
_AGAIN = re.compile(r"(?:^|[.!?:;–“”\"] )(?:D(?:er|ie|as)|The) $")
_NEAR = 300  # letters in front of "Der schwedische Pharmakonzern" in which the house is named
_ARTICLE = re.compile(r"\b(?P<article>(?i:d(?:er|ie|as|e[nms])|eine?[nrms]?|vom|zum|zur|beim|im|am)) (?:[\wäöüß]+ )?$")
_ENDINGS = {
    **dict.fromkeys(("dem", "den", "des", "einem", "einen", "eines", "einer", "vom", "zum", "zur", "beim", "im"), "en"),
    **dict.fromkeys(("das", "eine"), "e"),
    "am": "en",
}
_CHINESE = frozenset(("CN", "HK", "MO", "TW"))
# Of the world, or told of for its owner as often as for itself.
_OF_THE_WORLD = frozenset(
    ("international_organisation", "un_body", "eu_body", "ngo", "church", "group", "army", "sports_club")
)


@dataclass(frozen=True)
class _Said:
    """An adjective of a country in front of a noun for a house."""

    start: int
    end: int
    word: str
    noun: str
    behind: int
    code: str


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every known house that is said to be of a country that it is not of."""
    english = article.document.language.startswith("en")
    for found in (_ENGLISH_ADJECTIVE if english else _ADJECTIVE).finditer(article.text):
        said = _said(found, english=english)
        if said is None:
            continue
        named = _in_front(article, said)
        if named is None and not _opens_a_name(article, said.behind):
            named = _behind(article, said) or _named_before(article, said)
        if named and (right := _right(_entries(article, named), said)):
            yield _hint(article, named, said, right)


def _said(found: re.Match[str], *, english: bool) -> _Said | None:
    start, end = found.span()
    if not english and found["us"]:
        return _Said(start, start + 3, "US", found["us"], end, "US") if _is_house(found["us"]) else None
    code, noun = code_of(found["adjective"]), found["noun"]
    if not code or not (said_kind(noun) if english else _is_house(noun)):
        return None
    return _Said(start, start + len(found["adjective"]), found["adjective"], noun, end, code)


def _is_house(noun: str) -> bool:
    return bool(said_kind(noun) or _HOUSE.search(noun))


def _entries(article: Article, claim: Claim) -> list[Entry]:
    return [entry for entry in article.authority.inflected(claim.quote) if entry.type is not Entity.PERSON]


def _in_front(article: Article, said: _Said) -> Claim | None:
    """Give the name right behind the noun: der schwedische Pharmakonzern Novo Nordisk."""
    gap = _GAP.match(article.text, said.behind)
    starts = (gap.end() if gap else said.behind, said.behind + 1, said.behind + 2)
    there = article.touching(said.behind + 1, starts[0] + 1)
    names = [each for each in there if each.kind is Kind.NAME and each.start in starts]
    longest = max(names, key=lambda each: each.end, default=None)
    return None if longest and article.text[longest.end : longest.end + 1] == "-" else longest


def _opens_a_name(article: Article, offset: int) -> bool:
    return (
        article.text[offset : offset + 3].strip()[:1] in tuple('„“"»‚‘')
        or article.text[offset + 1 : offset + 2].isupper()
    )


def _behind(article: Article, said: _Said) -> Claim | None:
    """Give the name in front: Novo Nordisk, ein schwedischer Konzern; „Blick“, eine der größten deutschen Zeitungen."""
    lead = article.text[max(0, said.start - 90) : said.start]
    found = _BEHIND.search(lead)
    if found is None:
        return None
    words = found["words"].split()
    if not words or not all(word in _PLAIN or _may_be_adjective(word) for word in words):
        return None
    end = said.start - len(lead) + found.start()
    names = [each for each in article.touching(max(0, end - 1), end) if each.kind is Kind.NAME and each.end == end]
    return max(names, key=lambda each: each.end - each.start, default=None)


def _may_be_adjective(word: str) -> bool:
    return len(word) > 4 and bool(_DECLINED.search(word)) and word not in _NO_ADJECTIVE


def _named_before(article: Article, said: _Said) -> Claim | None:
    """Give the only house of a kind that was named right before: Novo Nordisk wächst. Der schwedische Pharmakonzern."""
    start, _ = article.paragraph(said.start)
    kind = said_kind(said.noun)
    if not kind or not _AGAIN.search(article.text, max(start, said.start - 8), said.start):
        return None
    houses = []
    for claim in article.within(max(start, said.start - _NEAR), said.start, Kind.NAME):
        entries = _entries(article, claim)
        if any(said.code in entry.country.split("|") for entry in entries):
            return None
        if any(entry.type is Entity.ORGANISATION for entry in entries):
            houses.append((claim, entries))
        elif claim.entity is Entity.ORGANISATION and not article.authority.named(claim.quote):
            return None
    fitting = [claim for claim, entries in houses if any(may_be(kind) & set(entry.kinds) for entry in entries)]
    return fitting[0] if len({claim.quote for claim in fitting}) == 1 and houses[-1][0] == fitting[-1] else None


def _right(entries: list[Entry], said: _Said) -> str:
    """Give the code of the country that should be said, or nothing where what is said may be right."""
    codes = {code for entry in entries for code in entry.country.split("|")}
    if (
        not codes
        or "" in codes
        or "EU" in codes
        or said.code in codes
        or any(entry.type is not Entity.ORGANISATION or _OF_THE_WORLD & set(entry.kinds) for entry in entries)
    ):
        return ""
    if said.code in _CHINESE and codes & _CHINESE:
        return ""
    right = entries[0].country.split("|")[0]
    return right if any(adjectives(right)) else ""


def _hint(article: Article, named: Claim, said: _Said, right: str) -> Hint:
    text, name = article.text, _entries(article, named)[0].name
    german, english = adjectives(right)
    start, end = said.start, said.end
    if article.document.language.startswith("en"):
        letters, an = a_or_an(text[max(0, start - 4) : start], english)
        start, suggestion = start - letters, an + english
    else:
        suggestion = _declined(article, said, german, right)
        end = said.behind if said.word == "US" else end
        suggestion += f" {said.noun}" if suggestion and said.word == "US" else ""
    return Hint(
        start,
        end,
        article.say(
            en=f"{name} is {english or right}, not {adjectives(said.code)[1] or said.code}.",
            de=f"{name} ist {german}, nicht {adjectives(said.code)[0]}.",
        ),
        suggestion,
    )


def _declined(article: Article, said: _Said, adjective: str, code: str) -> str:
    """Give an adjective with the ending of the wrong one, or with the one its article asks for; or nothing."""
    if code == "CH":
        return "Schweizer"
    ending = _DECLINED.search(said.word)
    if ending and said.word != "Schweizer":
        return adjective + ending.group()
    lead = _ARTICLE.search(article.text, max(0, said.start - 30), said.start)
    if lead is None:
        return ""
    told, of = lead["article"].lower(), gender(said.noun)
    if told in ("der", "die"):
        return adjective + ("e" if of == ("m" if told == "der" else "f") else "en")
    return adjective + (_ENDINGS.get(told) or ("er" if of == "m" else "es"))
