"""The rule *description*: what a thing is called and what the authority file says: Magazin „Wall Street Journal“.

Only kinds that exclude each other count. What is called a company, a portal or a house can be almost anything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from factcheck.checking.agreement import a_or_an, agreeing, led
from factcheck.checking.article import Article
from factcheck.checking.authority_file import Entry
from factcheck.checking.nouns import APART, ENGLISH_TWOS, KINDS, NAMES, said_kind, specific, written_like
from factcheck.checking.trades import ALL_KNOWN, WIDER, WORDS, may_be
from factcheck.finding.words import word_set
from factcheck.model import Claim, Entity, Hint, Kind

_BEFORE = re.compile(r"(?P<word>[\w-]*[^\W\d_])\s+(?:[„“\"»›‚‘'«]\s?)?(?:(?:[Tt]he|Der|Die|Das|Le|El|La)\s)?$")
_BENCH = re.compile(r"\b[Aa]uf (?:der|einer|die) Bank\s+$")
_ENGLISH_TWO = re.compile(rf"\b(?P<word>{'|'.join(ENGLISH_TWOS)})\s+(?:the )?[“\"'‘]?$", re.IGNORECASE)
_AFTER = re.compile(r"[”“\"']?\s(?P<word>magazine|newspaper|news agency)\b")
_APPOSITION = re.compile(
    r"[”“\"'«»]?, (?:der|die|das|dem|den|eine?[rmn]?) (?:(?!(?:die|de[rmns]|eine[rmns]?)\b)[a-zäöüß-]+e[rnms]? ){0,2}"
    r"(?P<word>[A-ZÄÖÜ][\w-]*)\b(?! ?[„“\"»A-ZÄÖÜ])"
)
_ENGLISH_BEHIND = re.compile(
    r"[”“\"']?, (?:a|an|the) (?:[A-Za-z-]+ ){0,2}?(?P<word>weekly|daily|magazine|newspaper|broadcaster|bank|insurer"
    rf"|carmaker|airline|drugmaker|{'|'.join(sorted([*ENGLISH_TWOS, *WORDS], key=len, reverse=True))})\b"
)
_MEDIA = frozenset(("newspaper", "magazine", "news_agency", "broadcaster", "daily", "weekly", "weekly_newspaper"))
# What is one of these has no trade such as travel or logistics, and where it has two it is of the file's first.
_NO_TRADES = word_set("bank insurer carmaker pharmaceutical_company retailer auditor rating_agency hospital")
# Nor does what is one of these make or sell any of those.
_EXACT = ("pharmaceutical_company", "carmaker", "airline", "bank", "insurer", "hospital", "auditor", "public_insurer")
_ANYWHERE = word_set("""
    chemical_company consumer_company cosmetics_company car_supplier machine_maker defence_company payment_company
    medical_technology exchange_operator internet_company car_rental logistics_company travel_company food_company
    battery_maker energy_equipment
""")
_ELSEWHERE = {
    kind
    for kind, wider in WIDER.items()
    if wider in ("industrial_company", "technology_company", "company") and kind not in _ANYWHERE
}
_MONEY = ("asset_manager", "insurer")
_BY_TRADE = ("industrial_company", "technology_company", "energy_company", "retailer")
_WEEKLIES = frozenset(("weekly", "news_magazine"))
_PLAIN_ENGLISH = {"daily": "newspaper", "news_magazine": "magazine", "business_newspaper": "newspaper"}
_AGAIN = re.compile(
    r"\b(?:[Dd]as|[Dd]ie|[Dd]er|[Dd]em|[Dd]es) (?:[A-ZÄÖÜ]?[\w-]+(?:er|e"
    r"|en) )?(?P<word>[A-ZÄÖÜ][\w-]+)\b(?! ?[„“\"»A-ZÄÖÜ])"
)
_ENGLISH_AGAIN = re.compile(r"\b[Tt]he (?:\w+ )?(?P<word>newspaper|magazine|news agency|broadcaster)\b(?! ?[“\"A-Z])")


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every name of a known thing that is called what it is not."""
    yield from _again(article)
    english = article.document.language.startswith("en")
    for claim in article.of(Kind.NAME):
        if article.text[claim.end : claim.end + 2].lstrip("“”«").startswith("-"):
            continue
        genitive = article.text[claim.end : claim.end + 2] in ("'s", "’s")
        found_entries = article.authority.inflected(claim.quote) or (
            article.authority.named(f"{claim.quote}’s") if genitive else []  # Moody's
        )
        entries = [entry for entry in found_entries if entry.type is not Entity.PERSON]
        person = claim.entity is Entity.PERSON
        if not entries or (person and len(entries) < len(found_entries)):
            continue
        before = article.text[max(0, claim.start - 60) : claim.start]
        found = (_ENGLISH_TWO.search(before) if english else None) or _BEFORE.search(before)
        if found and (said := said_kind(found["word"])) and not _BENCH.search(before):
            start = claim.start - len(found.group())
            yield from _judge(article, entries, said, (start, start + len(found["word"])))
        elif not person and (after := _behind(article, claim, english=english)):
            yield from _judge(article, entries, said_kind(after["word"]), after.span("word"))


def _behind(article: Article, claim: Claim, *, english: bool) -> re.Match[str] | None:
    """Give the word for a thing behind its name: Reuters, eine Nachrichtenagentur."""
    found = (_ENGLISH_BEHIND if english else _APPOSITION).match(article.text, claim.end)
    if found and said_kind(found["word"]):
        return found
    return _AFTER.match(article.text, claim.end) if english else None


def _again(article: Article) -> Iterator[Hint]:
    """Judge "das Magazin" where the only medium that the paragraph has named is a newspaper."""
    english = article.document.language.startswith("en")
    for start, end in article.paragraphs:
        media = []
        for claim in article.within(start, end, Kind.NAME):
            entries = [each for each in article.authority.inflected(claim.quote) if each.type is not Entity.PERSON]
            if entries and any(_MEDIA & set(each.kinds) for each in entries):
                media.append((claim, entries))
        if not media:
            continue
        ends = [claim.end for claim, _ in media]
        others = next((at for at, (_, each) in enumerate(media) if each[0].name != media[0][1][0].name), len(media))
        for found in (_ENGLISH_AGAIN if english else _AGAIN).finditer(article.text, ends[0], end):
            before = bisect_right(ends, found.start())
            _, entries = media[before - 1]
            said = said_kind(found["word"])
            if before <= others and said in _MEDIA:
                yield from _judge(article, entries, said, found.span("word"))


def _judge(article: Article, entries: list[Entry], said: str, at: tuple[int, int]) -> Iterator[Hint]:
    start, end = at
    language = "en" if article.document.language.startswith("en") else "de"
    right = _right(entries, said, article.text[start:end])
    if not right or right not in NAMES[language]:
        return
    name, text = entries[0].name, article.text
    described = _described(article, start, end)
    begin, stop = (described.start, described.end) if described else (start, end)
    if language == "en" and text[start:end].lower() not in ("daily", "weekly"):
        right = _PLAIN_ENGLISH.get(right, right)
    if text[start:end].lower() == "daily" and _WEEKLIES & {kind for entry in entries for kind in entry.kinds}:
        right = "weekly"
    word = written_like(text[start:end], NAMES[language][right])
    lead = text[begin:start]
    if language == "en":
        letters, an = a_or_an(text[max(0, start - 4) : start], word)
        begin, lead = min(begin, start - letters), text[min(begin, start - letters) : start - letters] + an
    else:
        told = led(text[max(0, start - 60) : start], text[start:end], word)
        if told and told[0] >= start - begin:
            begin, lead, word = start - told[0], "", told[1]
        else:
            lead = agreeing(lead, text[start:end], word)
    yield Hint(
        begin,
        stop,
        article.say(
            en=f"{name} is {_an(NAMES['en'][right])}, not {_an(NAMES['en'][said])}.",
            de=f"{name}: {NAMES['de'][right]}, nicht {NAMES['de'][said]}.",
        ),
        lead + word + text[end:stop],
        claim_id=described.claim_id if described else "",
    )


def _an(word: str) -> str:
    return (a_or_an("a ", word)[1] or "a ") + word


def _right(entries: list[Entry], said: str, word: str) -> str:
    """Give the kind that should be said of a thing instead, or nothing where it may be called what it is called."""
    kinds = [kind for entry in entries for kind in entry.kinds]
    trades = [kind for kind in kinds if kind in WIDER and WIDER[kind] not in _MONEY]
    if WIDER.get(said) in _MONEY:  # what else invests may be called so, too
        alike = [kind for kind in kinds if WIDER.get(kind) == WIDER[said]]
        if said in ALL_KNOWN and not alike and WIDER[said] in kinds:
            return WIDER[said]
        if alike:
            return "" if may_be(said) & set(alike) else alike[0]
    # Bayer makes drugs first and other chemicals then.
    trade = next((kind for kind in kinds if kind in trades or kind == "pharmaceutical_company"), "")
    if said in WIDER and trades:
        return "" if may_be(said) & set(trades) else trade
    exact = next((kind for kind in kinds if kind in _EXACT), "")
    if exact and said in _ELSEWHERE:
        return "" if may_be(said) & set(kinds) else exact
    wider = WIDER.get(said, said)
    if wider == "company":  # a Reisekonzern is no bank and no retailer
        return "" if may_be(said) & set(kinds) else next((kind for kind in kinds if kind in _NO_TRADES), "")
    if not wider or set(kinds) & set(KINDS.get(wider, kinds)):
        return ""
    # Any two of a kind's group exclude each other only when nothing else is known of the thing.
    right = next((kind for kind in kinds if any(wider in group and kind in group for group in APART)), "")
    if trades and (right in _BY_TRADE or (not right and wider in _NO_TRADES)):
        return trade
    return specific(right, kinds, said=word)


def _described(article: Article, start: int, end: int) -> Claim | None:
    """Give the shortest description around a word."""
    around = [
        each
        for each in article.touching(start, end)
        if each.kind is Kind.DESCRIPTION and each.start <= start and each.end >= end
    ]
    return min(around, key=lambda each: each.end - each.start, default=None)
