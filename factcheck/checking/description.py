"""The rule *description*: what a thing is called against what the authority file says it is: Magazin „Wall Street Journal“.

Only kinds that exclude each other count. What is called a company, a portal or a house can be almost anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.authority_file import Entry
from factcheck.model import Claim, Entity, Hint, Kind

# What a word calls a thing: the kinds it may then be of. The first kind is that of the word.
_KINDS = {
    "newspaper": ("newspaper",),
    "daily": ("daily",),
    "weekly": ("weekly", "magazine"),
    "magazine": ("magazine",),
    "news_agency": ("news_agency",),
    "broadcaster": ("broadcaster", "streaming_service"),
    "bank": ("bank", "central_bank", "start_up"),
    "insurer": ("insurer", "public_insurer"),
    "rating_agency": ("rating_agency",),
    "auditor": ("auditor", "consultancy"),
    "consultancy": ("consultancy", "auditor"),
    "party": ("party",),
    "union": ("union",),
    "court": ("court", "un_body", "eu_body", "international_organisation"),
    "airline": ("airline",),
    "carmaker": ("carmaker", "brand"),
    "social_network": ("social_network", "messenger"),
    "messenger": ("messenger", "social_network"),
    "pharmaceutical_company": ("pharmaceutical_company",),
    "energy_company": ("energy_company",),
    "telecommunications_company": ("telecommunications_company",),
    "retailer": ("retailer", "online_retailer"),
    "industrial_company": ("industrial_company", "carmaker", "technology_company", "company"),
    "technology_company": ("technology_company", "industrial_company", "company"),
    "search_engine": ("search_engine",),
    "ministry": ("ministry",),
    "university": ("university",),
    "city": ("city", "state", "country", "district"),
    "country": ("country", "state", "city"),
}
_WORDS = {
    "newspaper": "zeitung boulevardzeitung wirtschaftszeitung boulevardblatt"
    " zeitungen regionalzeitung newspaper tabloid"
    " broadsheet",
    "daily": "tageszeitung daily",
    "weekly": "wochenzeitung sonntagszeitung weekly",
    "magazine": "magazin nachrichtenmagazin wochenmagazin wirtschaftsmagazin zeitschrift illustrierte fachzeitschrift"
    " magazins zeitschriften wissenschaftsmagazin fachmagazin us-magazin magazine",
    "news_agency": "nachrichtenagentur presseagentur nachrichtenagenturen",
    "broadcaster": "sender fernsehsender nachrichtensender tv-sender radiosender rundfunkanstalt senders fernsehsenders"
    " rundfunksender fernsehkanal broadcaster",
    "bank": "bank großbank investmentbank privatbank geldhaus kreditinstitut geldinstitut direktbank sparkasse",
    "insurer": "versicherer versicherung versicherungskonzern rückversicherer krankenversicherer insurer",
    "rating_agency": "ratingagentur rating-agentur",
    "auditor": "wirtschaftsprüfungsgesellschaft wirtschaftsprüfer",
    "consultancy": "unternehmensberatung beratungsgesellschaft beratungsfirma",
    "party": "partei",
    "union": "gewerkschaft",
    "court": "gericht",
    "airline": "fluggesellschaft airline fluglinie",
    "pharmaceutical_company": "pharmakonzern arzneimittelhersteller pharmahersteller pharmaunternehmen drugmaker",
    "energy_company": "energiekonzern energieversorger stromkonzern ölkonzern energieunternehmen",
    "telecommunications_company": "telekommunikationskonzern mobilfunkanbieter telefonkonzern mobilfunkkonzern",
    "retailer": "handelskonzern handelskette discounter supermarktkette einzelhändler drogeriekette warenhauskonzern",
    "industrial_company": "autozulieferer maschinenbauer stahlkonzern stahlhersteller rüstungskonzern anlagenbauer",
    "technology_company": "softwarekonzern softwarehersteller chiphersteller chipkonzern technologiekonzern",
    "carmaker": "autobauer autohersteller autokonzern fahrzeughersteller carmaker automaker",
    "search_engine": "suchmaschine",
    "ministry": "ministerium",
    "university": "universität hochschule",
}
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()}
# Kinds that a careful writer keeps apart; a word for one of them is wrong for a thing of another.
_APART = (
    frozenset(("newspaper", "magazine", "news_agency", "broadcaster")),
    frozenset(("daily", "weekly", "magazine", "news_agency", "broadcaster")),
    frozenset(
        (
            "bank",
            "insurer",
            "rating_agency",
            "auditor",
            "consultancy",
            "asset_manager",
            "airline",
            "carmaker",
            "newspaper",
            "magazine",
            "news_agency",
            "broadcaster",
            "pharmaceutical_company",
            "retailer",
            "telecommunications_company",
            "energy_company",
            "industrial_company",
            "technology_company",
        )
    ),
    frozenset(
        (
            "party",
            "union",
            "ministry",
            "court",
            "university",
            "authority",
            "ngo",
            "parliament",
            "newspaper",
            "magazine",
            "news_agency",
            "broadcaster",
            "bank",
        )
    ),
    frozenset(("search_engine", "social_network", "messenger", "online_retailer", "carmaker", "airline")),
)
_NAMES = {
    "de": {
        "newspaper": "Zeitung",
        "daily": "Tageszeitung",
        "weekly": "Wochenzeitung",
        "magazine": "Magazin",
        "news_agency": "Nachrichtenagentur",
        "broadcaster": "Sender",
        "bank": "Bank",
        "insurer": "Versicherer",
        "rating_agency": "Ratingagentur",
        "auditor": "Wirtschaftsprüfungsgesellschaft",
        "consultancy": "Unternehmensberatung",
        "party": "Partei",
        "union": "Gewerkschaft",
        "court": "Gericht",
        "airline": "Fluggesellschaft",
        "carmaker": "Autobauer",
        "asset_manager": "Vermögensverwalter",
        "ministry": "Ministerium",
        "university": "Universität",
        "authority": "Behörde",
        "ngo": "Organisation",
        "parliament": "Parlament",
        "search_engine": "Suchmaschine",
        "social_network": "Netzwerk",
        "messenger": "Messenger",
        "online_retailer": "Onlinehändler",
        "publisher": "Verlag",
        "news_site": "Nachrichtenportal",
        "pharmaceutical_company": "Pharmakonzern",
        "retailer": "Händler",
        "telecommunications_company": "Telekommunikationskonzern",
        "energy_company": "Energiekonzern",
    },
    "en": {
        "newspaper": "newspaper",
        "daily": "daily",
        "weekly": "weekly",
        "magazine": "magazine",
        "news_agency": "news agency",
        "broadcaster": "broadcaster",
        "bank": "bank",
        "insurer": "insurer",
        "rating_agency": "rating agency",
        "auditor": "auditor",
        "consultancy": "consultancy",
        "party": "party",
        "union": "union",
        "court": "court",
        "airline": "airline",
        "carmaker": "carmaker",
        "asset_manager": "asset manager",
        "ministry": "ministry",
        "university": "university",
        "authority": "authority",
        "ngo": "organisation",
        "parliament": "parliament",
        "search_engine": "search engine",
        "social_network": "social network",
        "messenger": "messenger",
        "online_retailer": "online retailer",
        "publisher": "publisher",
        "news_site": "news site",
        "pharmaceutical_company": "drugmaker",
        "retailer": "retailer",
        "telecommunications_company": "telecoms company",
        "energy_company": "energy company",
    },
}
_NEUTER, _FEMALE = (
    frozenset(("Magazin", "Gericht", "Ministerium", "Netzwerk", "Parlament", "Nachrichtenportal")),
    frozenset(
        (
            "Zeitung",
            "Nachrichtenagentur",
            "Bank",
            "Ratingagentur",
            "Partei",
            "Gewerkschaft",
            "Universität",
            "Behörde",
            "Organisation",
            "Suchmaschine",
            "Fluggesellschaft",
            "Unternehmensberatung",
            "Wirtschaftsprüfungsgesellschaft",
        )
    ),
)
_BEFORE = re.compile(r"(?P<word>[\w-]*[^\W\d_])(?P<gap>\s+(?:[„“\"»›‚‘'«]\s?)?(?:[Tt]he\s)?)$")
_ENGLISH_TWO = re.compile(
    r"\b(?P<word>news agency|rating agency|investment bank|TV station|news channel|TV channel"
    r"|radio station)(?P<gap>\s+[“\"'‘]?)$",
    re.IGNORECASE,
)
_ENGLISH_TWOS = {
    "news agency": "news_agency",
    "rating agency": "rating_agency",
    "investment bank": "bank",
    "tv station": "broadcaster",
    "news channel": "broadcaster",
    "tv channel": "broadcaster",
    "radio station": "broadcaster",
}
_AFTER = re.compile(r"[”“\"']?\s(?P<word>magazine|newspaper|news agency)\b")
_BEHIND = re.compile(
    r"[”“\"'«»]?, (?:der|die|das|dem|den"
    r"|eine?[rmn]?) (?:[a-zäöüß-]+e[rnms]? ){0,2}(?P<word>[A-ZÄÖÜ][\w-]*)\b(?! [A-ZÄÖÜ])"
)
_ENGLISH_BEHIND = re.compile(
    r"[”“\"']?, (?:a|an|the) (?:[A-Za-z-]+ ){0,2}?(?P<word>news agency|weekly|daily|magazine|newspaper"
    r"|broadcaster|bank)\b"
)
_MEDIA = frozenset(("newspaper", "magazine", "news_agency", "broadcaster", "daily", "weekly"))
_NEAR = 400  # letters behind its name at which a medium is still the one that is spoken of
_AGAIN = re.compile(
    r"\b(?:[Dd]as|[Dd]ie|[Dd]er|[Dd]em|[Dd]es) (?:[A-ZÄÖÜ]?[\w-]+(?:er|e"
    r"|en) )?(?P<word>[A-ZÄÖÜ][\w-]+)\b(?! ?[„“\"»A-ZÄÖÜ])"
)
_ENGLISH_AGAIN = re.compile(r"\b[Tt]he (?:\w+ )?(?P<word>newspaper|magazine|news agency|broadcaster)\b(?! ?[“\"A-Z])")
_PREFIXES = ("us", "tv", "sz")
_ADJECTIVE = re.compile(r"(?P<stem>\b[a-zäöüß]{3,}?)(?P<ending>e[nrsm]?)(?=\s)")


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every name of a known thing that is called what it is not."""
    yield from _again(article)
    english = article.document.language.startswith("en")
    for claim in article.of(Kind.NAME):
        if claim.entity is Entity.PERSON or article.text[claim.end : claim.end + 2].lstrip("“”«").startswith("-"):
            continue
        entries = [entry for entry in article.authority.inflected(claim.quote) if entry.type is not Entity.PERSON]
        if not entries:
            continue
        before = article.text[max(0, claim.start - 60) : claim.start]
        found = (_ENGLISH_TWO.search(before) if english else None) or _BEFORE.search(before)
        if found and (said := _said(found["word"])):
            start = claim.start - len(found.group())
            yield from _judge(article, claim, entries, said, start, start + len(found["word"]))
        elif (after := (_ENGLISH_BEHIND if english else _BEHIND).match(article.text, claim.end)) and _said(
            after["word"]
        ):
            yield from _judge(article, claim, entries, _said(after["word"]), *after.span("word"))
        elif english and (after := _AFTER.match(article.text, claim.end)):
            yield from _judge(article, claim, entries, _said(after["word"]), *after.span("word"))


def _again(article: Article) -> Iterator[Hint]:
    """Judge "das Magazin" where the only medium that the paragraph has named is a newspaper."""
    english = article.document.language.startswith("en")
    for start, end in article.paragraphs:
        media = []
        for claim in article.within(start, end, Kind.NAME):
            entries = [each for each in article.authority.inflected(claim.quote) if each.type is not Entity.PERSON]
            if entries and any(_MEDIA & set(each.kinds) for each in entries):
                media.append((claim, entries))
        if len({entries[0].name for _, entries in media}) != 1:
            continue
        claim, entries = media[0]
        for found in (_ENGLISH_AGAIN if english else _AGAIN).finditer(article.text, claim.end, end):
            said = _said(found["word"])
            if said in _MEDIA and found.start() - claim.end <= _NEAR:
                yield from _judge(article, claim, entries, said, *found.span("word"))


def _said(word: str) -> str:
    """Give the kind that a word says, of a compound by its last part: US-Wirtschaftsmagazin; or nothing."""
    lower = word.lower()
    if lower in _ENGLISH_TWOS:
        return _ENGLISH_TWOS[lower]
    head = lower.rsplit("-", 1)[-1]
    return _KIND_OF.get(lower) or _KIND_OF.get(head) or ""


def _judge(article: Article, claim: Claim, entries: list[Entry], said: str, start: int, end: int) -> Iterator[Hint]:
    kinds = {kind for entry in entries for kind in entry.kinds}
    if not said or kinds & set(_KINDS[said]) or not any(said in group and kinds & group for group in _APART):
        return
    # Any two of a kind's group exclude each other only when nothing else is known of the thing.
    right = next(
        kind for entry in entries for kind in entry.kinds if any(said in group and kind in group for group in _APART)
    )
    language = "en" if article.document.language.startswith("en") else "de"
    if right not in _NAMES[language]:
        return
    name = entries[0].name
    described = _described(article, claim, start, end)
    begin = min(start, described[0])
    stop = max(end, described[1])
    text = article.text
    word = _like(text[start:end], _NAMES[language][right])
    lead = text[begin:start]
    if language == "de":
        lead = _agreeing(lead, text[start:end], word)
    yield Hint(
        begin,
        stop,
        article.say(
            en=f"{name} is a {_NAMES['en'][right]}, not a {_NAMES['en'][said]}.",
            de=f"{name}: {_NAMES['de'][right]}, nicht {_NAMES['de'][said]}.",
        ),
        lead + word + text[end:stop],
    )


def _described(article: Article, claim: Claim, start: int, end: int) -> tuple[int, int]:
    """Give the description around a name and the word in front of it; where none is marked, both of them."""
    around = [
        (each.start, each.end)
        for each in article.touching(start, end)
        if each.kind is Kind.DESCRIPTION and each.start <= start and each.end >= min(end, claim.end)
    ]
    return min(around, key=lambda borders: borders[1] - borders[0], default=(start, end))


def _like(said: str, right: str) -> str:
    """Write a word with what stands before a hyphen: US-Magazin, US-Zeitung."""
    prefix, hyphen, _ = said.rpartition("-")
    if hyphen and prefix.lower() in _PREFIXES:
        return f"{prefix}-{right}"
    return right if not said[:1].islower() else right[:1].lower() + right[1:]


def _agreeing(lead: str, said: str, right: str) -> str:
    """Give the adjectives in front of a German word with the ending the other word needs, where none has an article."""
    if _gender(said) == _gender(right):
        return lead
    ending = {"n": "es", "f": "e", "m": "er"}[_gender(right)]
    old = {"n": "es", "f": "e", "m": "er"}[_gender(said)]
    return _ADJECTIVE.sub(
        lambda found: found["stem"] + (ending if found["ending"] == old and old != "e" else found["ending"]), lead
    )


def _gender(word: str) -> str:
    head = word.rsplit("-", 1)[-1].capitalize()
    if any(head.lower().endswith(noun.lower()) for noun in _NEUTER) or head.lower().endswith(
        ("magazin", "blatt", "institut", "haus")
    ):
        return "n"
    if any(head.lower().endswith(noun.lower()) for noun in _FEMALE) or head.lower().endswith(
        ("schrift", "illustrierte", "anstalt", "ung", "schaft")
    ):
        return "f"
    return "m"
