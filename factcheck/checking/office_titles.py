"""Tells when somebody who leads a house has the title of another who does: chairman Sergio Ermotti of UBS.

The title says exactly what the file says of the other one. It judges nobody who is of another house.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article, once
from factcheck.checking.authority import holds
from factcheck.checking.authority_file import Entry
from factcheck.checking.office_words import central_banker, in_english
from factcheck.checking.offices import NOT_NOW, Office, owners
from factcheck.finding.words import Table
from factcheck.model import Claim, Entity, Hint, Kind

_EXACT = Table(
    {
        **dict.fromkeys(("vorstandschef", "vorstandsvorsitzende", "konzernchef", "ceo"), "chief_executive"),
        "chief executive": "chief_executive",
        **dict.fromkeys(("aufsichtsratschef", "aufsichtsratsvorsitzende"), "supervisory_board_chair"),
        **dict.fromkeys(("chairman", "chairwoman"), "supervisory_board_chair"),
        **dict.fromkeys(("chefredakteur", "editor-in-chief", "editor in chief"), "editor_in_chief"),
        **dict.fromkeys(("generalsekretär", "secretary-general", "secretary general"), "secretary_general"),
        **dict.fromkeys(("trainer", "cheftrainer", "coach", "head coach"), "coach"),
    }
)
"""What a word says without a doubt."""
_RIGHT = {
    "chief_executive": ("Vorstandschef", "chief executive"),
    "supervisory_board_chair": ("Aufsichtsratschef", "chairman"),
    "editor_in_chief": ("Chefredakteur", "editor-in-chief"),
    "secretary_general": ("Generalsekretär", "secretary-general"),
    "association_president": ("Präsident", "president"),
    "authority_president": ("Präsident", "head"),
    "central_bank_president": ("Präsident", ""),
    "party_leader": ("Parteichef", "leader"),
    "union_leader": ("Vorsitzende", "leader"),
    "coach": ("Trainer", "coach"),
}
_DEFINITE = re.compile(r"\b(?:[dD](?:er|ie)|diese[r]?) (?:[\w-]+e )?$")
_NOUNS = "|".join(sorted(_EXACT, key=len, reverse=True))
_FRONT = re.compile(rf"(?:^|[\s„“\"])(?P<word>(?P<noun>{_NOUNS})(?P<female>in)?[rn]?),? $", re.IGNORECASE)
_ANY_HEAD = ("head", "boss", "chief", "leader", "founder", "coach", "editor")
_PUBLISHED = frozenset(("newspaper", "magazine", "daily", "weekly", "broadcaster", "news_agency", "news_site"))


def wrong_title(article: Article, claim: Claim, offices: list[Entry], said: Office | None) -> Iterator[Hint]:
    """Give a hint at the title of somebody who leads a house that the article names, if another one has it."""
    day = article.document.date
    found = _FRONT.search(article.text, max(0, claim.start - 40), claim.start)
    if day is None or found is None or NOT_NOW.search(article.text, max(0, found.start() - 24), found.start("word")):
        return
    kind = _EXACT[found["noun"].lower()]
    named = said.of if said and said.of else _houses(article)
    held = [entry for entry in offices if entry.of in named and holds(entry, day) and entry.kinds[0] in _RIGHT]
    if not held or any(kind in entry.kinds for entry in offices if entry.of in named):
        return
    others = article.authority.holders(kind, held[0].of, on=day)
    if not others and not _has_none(article, kind, held[0]):
        return
    german, english = _RIGHT[held[0].kinds[0]]
    if article.document.language.startswith("en"):
        right = english or central_banker(held[0])
        right = right.capitalize() if found["word"][0].isupper() else right
    else:
        right = f"{german}{'in' if found['female'] and german[-1] != 'e' else ''}"
    known = f"; {found['word']}: {others[0].name}" if others else ""
    yield Hint(
        *found.span("word"),
        article.say(
            en=f"The authority file has {held[0].name} as {right} ({in_english(held[0].of)}){known}.",
            de=f"In der Normdatei steht {held[0].name} als {right} ({held[0].of}){known}.",
        ),
        right,
    )


@once
def _houses(article: Article) -> frozenset[str]:
    """Give the houses that the article names."""
    names = article.of(Kind.NAME)
    return frozenset(
        of for name in names if name.entity is not Entity.PLACE for of in owners(name.quote, article.authority)
    )


def _has_none(article: Article, kind: str, held: Entry) -> bool:
    """Tell whether a house has nobody with such a title: a central bank no chief executive, a publisher no editor."""
    if kind == "editor_in_chief":
        house = {each for entry in article.authority.named(held.of) for each in entry.kinds}
        return held.kinds[0] == "chief_executive" and bool(house) and house.isdisjoint(_PUBLISHED)
    return kind == "chief_executive" and held.kinds[0] == "central_bank_president"


def other_word(article: Article, held: list[Entry], said: Office) -> Hint | None:
    """Judge "the chairman of the Bank of England", which has a governor; "Verdi-Präsident", who is the Vorsitzende."""
    word, text = said.word.lower(), article.text[said.start : said.end]
    if article.document.language.startswith("en"):
        banker = next((entry for entry in held if "central_bank_president" in entry.kinds), None)
        right = central_banker(banker) if banker else ""
        told = not banker or word in _ANY_HEAD or word.startswith(right)
        told = told or (right == "president" and word.startswith("chair"))  # of the governing board
    else:
        nominative = _DEFINITE.search(article.text, max(0, said.start - 30), said.start)
        weak = said.female or (nominative and not word.endswith("en"))
        right = "Vorsitzenden" if word.endswith("en") else "Vorsitzende" if weak else "Vorsitzender"
        told = "präsident" not in word or not held or any(entry.country != "DE" for entry in held)
        told = told or any(not {"union_leader", "party_leader"} & set(entry.kinds) for entry in held)
    if told:
        return None
    noun = re.escape(word) if article.document.language.startswith("en") else r"präsident(?:in|en)?\b"
    suggestion = re.sub(
        noun, lambda found: right.capitalize() if found[0][0].isupper() else right.lower(), text, flags=re.I
    )
    name, told_of = held[0].name, right.removesuffix("n") if right.endswith("den") else right
    return Hint(
        said.start,
        said.end,
        article.say(en=f"The word for what {name} is: {told_of}.", de=f"Das Wort für das Amt von {name}: {told_of}."),
        suggestion.rstrip(),
    )
