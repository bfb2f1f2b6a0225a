"""The rule *points*: per cent where percentage points are meant. From 28 to 31 per cent is 3 points."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.changes import agrees, ends, is_difference, is_told
from factcheck.checking.figuring import shown
from factcheck.checking.slots import Line, Number, lines
from factcheck.model import Hint

_PER_CENT = re.compile(r"Prozent\b|per cent\b|percent\b|%", re.IGNORECASE)
_DATIVE = re.compile(r"\b(?:von|um gerade einmal|einem Plus von|mit)\b[^,.]*$")


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every difference of two percentages that is given in per cent."""
    for line in lines(article):
        for said in line.own():
            if said.unit != "%" or not is_told(line, said):
                continue
            certain, possible = ends(line, said)
            if certain is None or certain.unit != "%" or any(agrees(said, change) for change in (certain, *possible)):
                continue
            if is_difference(said, certain):
                yield _hint(article, line, said, certain.old, certain.new)


def _hint(article: Article, line: Line, said: Number, old: float, new: float) -> Hint:
    if article.document.language.startswith("en"):
        points = "percentage point" if said.value == 1 else "percentage points"
    else:
        # "Um drei Prozentpunkte", but "ein Plus von drei Prozentpunkten".
        dative = _DATIVE.search(line.before(said))
        points = "Prozentpunkt" if said.value == 1 else f"Prozentpunkte{'n' if dative else ''}"
    one, other = (shown(value, language=article.language) for value in (old, new))
    relative = shown(100 * abs(new / old - 1), language=article.language)
    difference = shown(abs(new - old), language=article.language)
    return Hint(
        said.start,
        said.end,
        article.say(
            en=f"From {one} to {other} per cent is {difference} percentage points; in per cent it is {relative}.",
            de=f"Von {one} auf {other} Prozent sind es {difference} Prozentpunkte; in Prozent sind es {relative}.",
        ),
        _PER_CENT.sub(points, said.quote, count=1),
    )
