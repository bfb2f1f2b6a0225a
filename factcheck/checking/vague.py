"""The rule *vague*: no number or source that can be checked: how many, which report, which experts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.slots import read
from factcheck.finding.amounts import Precision
from factcheck.model import Hint, Kind, Level

_REPORT = re.compile(
    r"\b(?:[Ee]ine[mnrs]?|[Ee]inige[nrs]?|[Mm]ehrere[nr]?|[Vv]erschiedene[nr]?|[Aa]|[Aa]n|[Ss]everal"
    r"|[Ss]ome)\s+(?:\w+en\s|\w+er\s)?(?:Medienberichte?n?s?|Berichte?n?s?|Zeitungsberichte?n?s?"
    r"|Presseberichte?n?|Studien?|Umfragen?|Untersuchung(?:en)?|Erhebung(?:en)?|Papiere?s?|Gutachtens?"
    r"|media reports?|reports?|stud(?:y|ies)|surveys?|polls?)\b|\b(?:Medienberichten|Berichten|Presseberichten"
    r"|Zeitungsberichten|Studien|Umfragen|Media reports|Reports|Studies|Surveys)\b",
    re.NOFLAG,
)
_PEOPLE = re.compile(
    r"\b(?:Experten|Expertinnen|Fachleuten?|Beobachtern?|Kritikern?|Insidern?|Analysten|Forschern?"
    r"|Wissenschaftlern?|Beteiligten|Eingeweihten|Branchenkennern?|Kennern?|Regierungskreisen?|Parteikreisen?"
    r"|Branchenkreisen?|Kreisen|Sicherheitskreisen?|Unternehmenskreisen|Augenzeugen|Anwohnern?|Viele|Manche"
    r"|experts?|insiders|critics|observers|analysts|sources|scientists|researchers|officials)\b",
    re.IGNORECASE,
)


def check(article: Article) -> Iterator[Hint]:
    """Give an info at every vague quantity and every source that nobody could ask."""
    for claim in article.of(Kind.QUANTITY):
        said = read(claim.quote, article.document.language)
        if said.precision is Precision.VAGUE and said.value is None:
            counted = said.counted or claim.quote
            yield _info(
                claim.start,
                claim.end,
                article.say(en=f"How many exactly? ({counted})", de=f"Wie viele genau? ({counted})"),
            )
    for claim in article.of(Kind.ATTRIBUTION):
        if any(name.entity for name in article.within(claim.start, claim.end, Kind.NAME)):
            continue
        if _REPORT.search(claim.quote):
            yield _info(
                claim.start,
                claim.end,
                article.say(
                    en="Which one exactly, and who published it?",
                    de="Welche Quelle genau, und wer hat sie veröffentlicht?",
                ),
            )
        elif _PEOPLE.search(claim.quote):
            yield _info(claim.start, claim.end, article.say(en="Who exactly says so?", de="Wer genau sagt das?"))


def _info(start: int, end: int, message: str) -> Hint:
    return Hint(start, end, message, level=Level.INFO)
