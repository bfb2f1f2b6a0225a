"""Finds parties that are said to stand where they do not: das rechtspopulistische Bündnis Syriza. It knows few parties.

Only parties whose direction nobody disputes are judged, and only by words that exclude it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.agreement import a_or_an
from factcheck.checking.article import Article
from factcheck.model import Claim, Entity, Hint, Kind

# The direction, its German word, its English one, and the parties by the names of the authority file.
_TABLE = """
left|link|left-wing|Syriza, Podemos, La France insoumise
social|sozialdemokratisch|centre-left|SPÖ, Labour Party, PSOE, Parti socialiste, Partij van de Arbeid
conservative|konservativ|conservative|ÖVP, Conservative Party, Nea Dimokratia, Partido Popular, Les Républicains
right|rechtspopulistisch|right-wing populist|AfD, FPÖ, Rassemblement National, Vox, Lega, Partij voor de Vrijheid
right|rechtspopulistisch|right-wing populist|Reform UK, Ukip, Reconquête
"""
_OF = {
    name: (of, german, english)
    for of, german, english, names in (line.split("|") for line in _TABLE.strip().split("\n"))
    for name in names.split(", ")
}
_LEFT, _RIGHT = ("left", "social"), ("right", "conservative")
# A word, and the directions that it excludes.
_EXCLUDED = {
    **dict.fromkeys(("rechtspopulistisch", "rechtsextrem", "rechtsradikal", "nationalkonservativ"), _LEFT),
    **dict.fromkeys(("linkspopulistisch", "linksradikal", "linksextrem", "kommunistisch", "sozialistisch"), _RIGHT),
    **dict.fromkeys(("sozialdemokratisch", "link"), _RIGHT),
    "konservativ": _LEFT,
    **dict.fromkeys(("far-right", "right-wing", "hard-right", "extreme-right"), _LEFT),
    **dict.fromkeys(("far-left", "left-wing", "hard-left", "centre-left", "socialist", "communist"), _RIGHT),
}
_LOOK = re.compile(
    r"(?<![\w-])(?:rechts[a-z]|links[a-z]|linke[nrms]?\b|konservativ|nationalk|sozial|kommunist|far-|hard-|right-|left-"
    r"|centre-|extreme-|communist|socialist)"
)
_GERMAN = re.compile(
    r"\b(?P<word>[a-zäöüß]+?)(?P<ending>e[nrms]?) "
    r"(?:(?:[A-ZÄÖÜ]?[\w-]*(?:[Pp]artei|[Bb]ündnis|[Bb]ewegung)(?:es|ses)?) )?[„“\"]?$"
)
_ENGLISH = re.compile(r"\b(?P<word>[a-z-]+) (?:(?:party|alliance|movement|populist|populists) )?[“\"]?$")


def misplaced(article: Article) -> Iterator[Hint]:
    """Give a hint at every known party with a word for a direction that is not its own."""
    english = article.document.language.startswith("en")
    for start, end in article.sentences_with(_LOOK):
        for claim in article.within(start, end, Kind.NAME):
            found = (_ENGLISH if english else _GERMAN).search(article.text, max(start, claim.start - 60), claim.start)
            of = _direction(article, claim) if found and found["word"] in _EXCLUDED else None
            if found and of and of[0] in _EXCLUDED[found["word"]]:
                yield _hint(article, claim, found, of, english=english)


def _direction(article: Article, claim: Claim) -> tuple[str, str, str] | None:
    entries = [each for each in article.authority.inflected(claim.quote) if each.type is Entity.ORGANISATION]
    known = {_OF[entry.name] for entry in entries if entry.name in _OF}
    return known.pop() if len(known) == 1 and article.text[claim.end : claim.end + 1] != "-" else None


def _hint(article: Article, claim: Claim, found: re.Match[str], of: tuple[str, str, str], *, english: bool) -> Hint:
    at = found.start("word")
    letters, an = a_or_an(article.text[max(0, at - 4) : at], of[2]) if english else (0, "")
    return Hint(
        at - letters,
        found.end("word") if english else found.end("ending"),
        article.say(en=f"{claim.quote} is {of[2]}.", de=f"{claim.quote} ist {of[1]}{'s' if of[1] == 'link' else ''}."),
        f"{an}{of[2]}" if english else of[1] + found["ending"],
    )
