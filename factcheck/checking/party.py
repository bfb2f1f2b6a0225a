"""The rule *party*: a politician with a party that is not theirs: Bodo Ramelow (SPD), the Republican senator Joe Biden.

Judged are only members that the authority file has, for the date of the article; who leads a party is an office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.checking.agreement import a_or_an
from factcheck.checking.article import Article
from factcheck.checking.authority_file import Entry, first_day, last_day
from factcheck.checking.direction import misplaced
from factcheck.checking.parties import COMPOUND_WORDS, ENGLISH, IN_COMPOUNDS, MEMBERS, SHORT, WORDS, named
from factcheck.model import Claim, Hint, Kind

_BRACKETS = re.compile(rf" \((?:(?:ebenfalls|auch|beide|alle|both) )?(?P<party>{WORDS})(?=[),;])")
_FROM = re.compile(rf" (?P<phrase>(?:von der|von den|vom) (?P<party>{WORDS}))(?![\w/-])")
_FROM_WORDS = {"BSW": "vom", "Bündnis 90/Die Grünen": "von den", "Freie Wähler": "von den", "Neos": "von den"}
_MEMBER = (
    r"(?:[\w-]*?(?:politiker|abgeordnete|experte|expertin|minister|präsident|kandidat|mann|frau|senator|bürgermeister"
    r"|kanzler|landrat|parlamentarier|mitglied|vize|fraktionschef|fraktionsvorsitzende|urgestein|generalsekretär|veteran|rebell|gouverneur)(?:in)?(?:e?[nrs])?)"
)
_COMPOUND = re.compile(rf"\b(?P<party>{COMPOUND_WORDS})-(?P<noun>(?i:{_MEMBER})) $")
_COMPOUND_BEHIND = re.compile(
    rf",? (?:der|die|dem|den|ein|eine|einem|einer) (?:[a-zäöüß-]+e[nrm]? )*(?P<party>{COMPOUND_WORDS})"
    rf"-(?P<noun>(?i:{_MEMBER}))\b"
)
_MEMBER_FRONT = re.compile(rf"\b(?P<member>(?P<stem>{'|'.join(sorted(set(MEMBERS.values())))})(?P<ending>in|s|en)?) $")
_FREE = re.compile(r"\b[Ff]reie[nrm]? $")  # Freie Demokraten are no Democrats
_NOUNS = (
    "senator|congressman|congresswoman|governor|representative|president|candidate|nominee|peer|whip|politician"
    "|grandee|veteran|lawmaker|mp|mep|msp|minister|mayor|rival|challenger|Sen\\.|Rep\\.|Gov\\.|Senator|Governor"
    "|Congressman|Congresswoman|Representative|MP|MEP|MSP|Mayor|House|presidential|vice-presidential|prime|former"
    "|gubernatorial|party|backbencher|frontbencher|heavyweight|strategist|speaker"
)
_ENGLISH_FRONT = re.compile(rf"\b(?P<party>{WORDS})(?: (?:{_NOUNS}))+(?: for \w+| from \w+)?,? $")
_ENGLISH_BEHIND = re.compile(
    rf",(?: who is)? (?:an?|the) (?:[a-z-]+ ){{0,2}}?(?P<party>{WORDS})(?= (?:{_NOUNS})\b|,? (?:of|from|who) |[,.])"
)
_ALONE = re.compile(r",? (?:of|from|who) ")
_OTHERWISE = re.compile(
    r"\b(?:damals|damalige|einst|früher|frühere|ehemalige|zuvor|ausgetreten|gewechselt|übergetreten|former|formerly"
    r"|once|then|switched|defected|1[89]\d\d|20\d\d)", re.IGNORECASE
)  # fmt: skip
_SLACK = timedelta(days=400)
_MEMBERSHIP = "party_member"


@dataclass(frozen=True)
class _Said:
    """A party as it is said of somebody, and where the words stand that are written anew."""

    parties: frozenset[str]
    start: int
    end: int
    phrase: str
    like: str


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every politician with a party that is not theirs, and at every party that stands elsewhere."""
    yield from misplaced(article)
    english = article.document.language.startswith("en")
    readers = (_in_brackets, _english_in_front, _english_behind) if english else (
        _in_brackets, _from, _compound, _compound_behind, _member,
    )  # fmt: skip
    for claim in article.of(Kind.NAME):
        if " " not in claim.quote:
            continue
        memberships = [entry for entry in article.authority.inflected(claim.quote) if _MEMBERSHIP in entry.kinds]
        if not memberships:
            continue
        said = next(filter(None, (read(article, claim) for read in readers)), None)
        if said and (right := _right(article, claim, memberships, said)):
            yield _hint(article, claim, said, right, english=english)


def _right(article: Article, claim: Claim, memberships: list[Entry], said: _Said) -> str:
    """Give the party that should be said, or nothing where what is said may be right."""
    day = article.document.date
    sentence = article.text[slice(*article.sentence(claim.start))]
    ever = day is None or bool(_OTHERWISE.search(sentence))
    now = [entry for entry in memberships if day is None or _is_about(entry, day)]
    if said.parties & {entry.of for entry in (memberships if ever else now)} or not now:
        return ""
    latest = max(now, key=lambda entry: (entry.of == "parteilos", entry.since))
    return latest.of


def _is_about(entry: Entry, day: date) -> bool:
    last = last_day(entry.until)
    until = last if last.year > 9000 else last + _SLACK
    since = first_day(entry.since)
    return (since if since.year < 2 else since - _SLACK) <= day <= until


def _in_brackets(article: Article, claim: Claim) -> _Said | None:
    found = _BRACKETS.match(article.text, claim.end)
    return _Said(named(found["party"]), *found.span("party"), "brackets", "") if found else None


def _from(article: Article, claim: Claim) -> _Said | None:
    """Read "Robert Habeck von der SPD"."""
    found = _FROM.match(article.text, claim.end)
    return _Said(named(found["party"]), *found.span("phrase"), "from", "") if found else None


def _lead(article: Article, claim: Claim) -> str:
    return article.text[max(0, claim.start - 90) : claim.start]


def _compound(article: Article, claim: Claim) -> _Said | None:
    """Read "der SPD-Politiker Robert Habeck"."""
    return _in_front(article, claim, _COMPOUND, "compound")


def _in_front(article: Article, claim: Claim, pattern: re.Pattern[str], phrase: str) -> _Said | None:
    lead = _lead(article, claim)
    found = pattern.search(lead)
    if found is None:
        return None
    start = claim.start - len(lead) + found.start()
    return _Said(named(found["party"]), start, start + len(found["party"]), phrase, "")


def _compound_behind(article: Article, claim: Claim) -> _Said | None:
    """Read "Robert Habeck, der SPD-Politiker"."""
    found = _COMPOUND_BEHIND.match(article.text, claim.end)
    return _Said(named(found["party"]), *found.span("party"), "compound", "") if found else None


def _member(article: Article, claim: Claim) -> _Said | None:
    """Read "der Christdemokrat Olaf Scholz"."""
    lead = _lead(article, claim)
    found = _MEMBER_FRONT.search(lead)
    if found is None or _FREE.search(lead[: found.start()]):
        return None
    start = claim.start - len(lead) + found.start()
    parties = frozenset(party for party, noun in MEMBERS.items() if noun == found["stem"])
    return _Said(parties, start, claim.start - 1, "member", found["ending"] or "")


def _english_in_front(article: Article, claim: Claim) -> _Said | None:
    """Read "the Republican senator Bernie Sanders"."""
    return _in_front(article, claim, _ENGLISH_FRONT, "adjective")


def _english_behind(article: Article, claim: Claim) -> _Said | None:
    """Read "Ted Cruz, a Democrat from Texas"."""
    found = _ENGLISH_BEHIND.match(article.text, claim.end)
    if found is None:
        return None
    alone = article.text[found.end() : found.end() + 1] in (",", ".") or _ALONE.match(article.text, found.end())
    return _Said(named(found["party"]), *found.span("party"), "noun" if alone else "adjective", "")


def _hint(article: Article, claim: Claim, said: _Said, right: str, *, english: bool) -> Hint:
    start, word = said.start, _written(said, right, english=english)
    if english and said.phrase in ("adjective", "noun"):
        letters, an = a_or_an(article.text[max(0, start - 4) : start], word)
        start, word = start - letters, an + word
    told = ENGLISH.get(right, SHORT[right])
    return Hint(
        start,
        said.end,
        article.say(
            en=f"The authority file has {claim.quote} as {told}.",
            de=f"In der Normdatei steht {claim.quote}: {SHORT[right]}.",
        ),
        word,
    )


def _written(said: _Said, right: str, *, english: bool) -> str:
    """Write a party as the wrong one was written; nothing where there is no word for it."""
    if said.phrase == "brackets":
        return ENGLISH.get(right, SHORT[right]) if english else SHORT[right]
    if said.phrase == "noun":
        return {"Democratic": "Democrat"}.get(ENGLISH.get(right, ""), ENGLISH.get(right, ""))
    if said.phrase == "adjective":
        return ENGLISH.get(right, "")
    if said.phrase == "from":
        return "" if right == "parteilos" else f"{_FROM_WORDS.get(right, 'von der')} {_dative(right)}"
    if said.phrase == "compound":
        return IN_COMPOUNDS[right]
    ending = said.like if said.like != "en" else ""
    if right in MEMBERS:
        return MEMBERS[right] + ending
    return f"{IN_COMPOUNDS[right]}-Politiker{ending}" if IN_COMPOUNDS[right] else ""


def _dative(party: str) -> str:
    return {"Grüne": "Grünen", "Linke": "Linken", "Freie Wähler": "Freien Wählern"}.get(SHORT[party], SHORT[party])
