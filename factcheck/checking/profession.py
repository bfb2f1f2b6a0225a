"""The rule *profession*: a known person who is called what they are not: Schauspieler Steven Spielberg.

Only professions that are rarely held by the way count, and only persons whose profession the authority file has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.offices import NOT_NOW
from factcheck.model import Claim, Entity, Hint, Kind

# A noun, the kinds of the authority file that it fits, in German and English.
_WRITERS = ("author", "poet", "playwright", "journalist", "philosopher", "screenwriter", "politician")
_PHYSICISTS = ("physicist", "astronaut", "inventor", "politician", "mathematician", "scientist")
_PHILOSOPHERS = ("philosopher", "sociologist", "author", "mathematician", "theologian")
_PROFESSIONS = {
    "actor": ("schauspieler", "actor", ("actor", "comedian", "presenter", "singer")),
    "director": ("regisseur", "director", ("director", "producer", "screenwriter")),
    "footballer": ("fußballer", "footballer", ("footballer",)),
    "tennis_player": ("tennisspieler", "tennis player", ("tennis_player",)),
    "racing_driver": ("rennfahrer", "racing driver", ("racing_driver", "cyclist")),
    "cyclist": ("radprofi", "cyclist", ("cyclist",)),
    "boxer": ("boxer", "boxer", ("boxer",)),
    "swimmer": ("schwimmer", "swimmer", ("swimmer",)),
    "skier": ("skifahrer", "skier", ("skier",)),
    "economist": ("ökonom", "economist", ("economist", "politician", "central_bank_president")),
    "physicist": ("physiker", "physicist", _PHYSICISTS),
    "chemist": ("chemiker", "chemist", ("chemist", "inventor", "scientist", "politician")),
    "biologist": ("biologe", "biologist", ("biologist", "virologist", "physician", "scientist")),
    "virologist": ("virologe", "virologist", ("virologist", "physician")),
    "mathematician": ("mathematiker", "mathematician", ("mathematician", "physicist", "inventor", "philosopher")),
    "philosopher": ("philosoph", "philosopher", _PHILOSOPHERS),
    "historian": ("historiker", "historian", ("historian", "author", "politician")),
    "painter": ("maler", "painter", ("painter", "sculptor", "author", "director")),
    "sculptor": ("bildhauer", "sculptor", ("sculptor", "painter", "architect")),
    "architect": ("architekt", "architect", ("architect", "designer", "painter", "author")),
    "composer": ("komponist", "composer", ("composer", "musician", "conductor", "singer")),
    "conductor": ("dirigent", "conductor", ("conductor", "composer", "musician")),
    "singer": ("sänger", "singer", ("singer", "musician", "actor", "composer")),
    "author": ("schriftsteller", "novelist", _WRITERS),
    "choreographer": ("choreograf", "choreographer", ("choreographer", "dancer", "director")),
    "dancer": ("tänzer", "dancer", ("dancer", "choreographer", "actor", "singer")),
    "poet": ("lyriker", "poet", (*_WRITERS, "singer", "musician", "painter", "composer")),
    "playwright": ("dramatiker", "playwright", (*_WRITERS, "director", "actor")),
    "sociologist": ("soziologe", "sociologist", ("sociologist", "philosopher", "politician", "author", "economist")),
    "chess_player": ("schachspieler", "chess player", ("chess_player",)),
    "astronaut": ("astronaut", "astronaut", ("astronaut",)),
}  # fmt: skip
# Other words for them, in German without the ending of a woman's.
_OTHERS = {
    "actor": "filmstar hollywoodstar filmschauspieler kinostar",
    "director": "filmemacher filmregisseur theaterregisseur",
    "footballer": "fußballprofi fußballstar fußballspieler nationalstürmer mittelfeldspieler stürmer striker",
    "tennis_player": "tennisprofi tennisstar tennis-star wimbledonsieger wimbledon-sieger",
    "racing_driver": "formel-1-pilot formel-1-weltmeister formel-1-fahrer rennpilot",
    "cyclist": "radrennfahrer radstar tour-de-france-sieger",
    "boxer": "boxweltmeister box-weltmeister profiboxer boxprofi",
    "swimmer": "schwimmstar schwimm-olympiasieger schwimm-weltmeister",
    "skier": "skirennläufer skirennfahrer skistar ski-star",
    "economist": "wirtschaftswissenschaftler volkswirt",
    "architect": "stararchitekt",
    "conductor": "stardirigent",
    "singer": "popstar rocksänger popsänger opernsänger schlagersänger liedermacher sopranist",
    "author": "romancier romanautor bestsellerautor krimiautor writer",
    "dancer": "balletttänzer primaballerina ballerina",
    "chess_player": "schachweltmeister schachgroßmeister",
}
_OTHER = {word: kind for kind, words in _OTHERS.items() for word in words.split()}
_BEFORE = re.compile(r"\b(?P<two>(?:[\w-]+ )?(?P<noun>[\w-]*[^\W\d_])) $")
_BEHIND = re.compile(
    r"(?: \([^)\n]{1,20}\))?, (?:der|die|dem|(?P<whom>den)) (?P<two>(?:[a-zäöüß-]+ ){0,2})"
    r"(?P<noun>[A-ZÄÖÜ][\w-]*)(?:(?=[,.;)]| und\b)|(?(whom)(?!)|(?= (?:aus|von|vom|des|mit|im) [A-ZÄÖÜ])))"
)
_ENGLISH_BEHIND = re.compile(
    r"(?: \([^)\n]{1,20}\))?, the (?:[\w-]+ ){0,2}?(?P<two>(?:[\w-]+ )?(?P<noun>[\w-]+))"
    r"(?=[,.;]| (?:who|whose|from|with)\b)"
)
_WOMEN = {
    "ökonom": "ökonomin",
    "biologe": "biologin",
    "virologe": "virologin",
    "philosoph": "philosophin",
    "soziologe": "soziologin",
}


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every known person with a profession that is not theirs."""
    english = article.document.language.startswith("en")
    for claim in article.of(Kind.NAME):
        if " " not in claim.quote:
            continue
        entries = [entry for entry in article.authority.inflected(claim.quote) if entry.type is Entity.PERSON]
        kinds = {kind for entry in entries for kind in entry.kinds}
        known = [kind for entry in entries if not entry.of for kind in entry.kinds if kind in _PROFESSIONS]
        if not known or not (told := _told(article, claim, english=english)):
            continue
        start, end, said, female = told
        if kinds.isdisjoint(_PROFESSIONS[said][2]):
            right = _PROFESSIONS[known[0]][1] if english else _woman(known[0]) if female else _PROFESSIONS[known[0]][0]
            right = right if english else right.capitalize()
            in_front = start < claim.start
            german = ", ".join(_PROFESSIONS[kind][0].capitalize() for kind in known)
            yield Hint(
                start,
                claim.end if in_front else end,
                article.say(
                    en=f"The authority file has {claim.quote} as {', '.join(_PROFESSIONS[kind][1] for kind in known)}.",
                    de=f"In der Normdatei ist {claim.quote} {german}.",
                ),
                f"{right} {claim.quote}" if in_front else right,
            )


def _told(article: Article, claim: Claim, *, english: bool) -> tuple[int, int, str, bool] | None:
    """Read the profession in front of a name or behind it: where it stands, which it is and whether a woman's."""
    text = article.text
    front = _BEFORE.search(text, max(0, claim.start - 60), claim.start)
    behind = (_ENGLISH_BEHIND if english else _BEHIND).match(text, claim.end)
    for found in filter(None, (front, behind)):
        if NOT_NOW.search(text, max(0, found.start() - 30), found.end()):
            continue
        for group in ("two", "noun"):
            said, female = _said(found[group].lower(), english=english) if found[group] else ("", False)
            if said:
                return *found.span(group), said, female
    return None


def _said(noun: str, *, english: bool) -> tuple[str, bool]:
    """Give the profession that a noun names, and whether it is a woman's; of a compound by its last part."""
    if kind := _OTHER.get(noun) or (not english and _OTHER.get(noun.removesuffix("in"))):
        return kind, not english and noun.endswith("in")
    for kind, (german, other, _) in _PROFESSIONS.items():
        forms = (other,) if english else (german, _woman(kind))
        if any(noun == form or noun.endswith(f"-{form}") for form in forms):
            return kind, not english and noun.endswith("in")
    return "", False


def _woman(kind: str) -> str:
    german = _PROFESSIONS[kind][0]
    return _WOMEN.get(german, f"{german}in")
