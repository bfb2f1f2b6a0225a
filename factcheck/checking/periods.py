"""Finds scores of periods that do not make the final one: 31:27 (16:12) and a second half of 15:13; quarters.

Only where one side comes out and the other nearly does. Sets and standings are no periods, and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.checking.article import Article
from factcheck.checking.figuring import is_slip

_A_SCORE = r"\d{1,3}[:–-]\d{1,3}"
_SCORE = re.compile(r"(?<![\w:.,–-])(?P<home>\d{1,3})(?P<to>[:–-])(?P<away>\d{1,3})(?!\w|[:.,–-]\d| Uhr)")
_IN_BRACKETS = re.compile(
    rf"(?<![\w:.,–-])(?P<final>{_A_SCORE})(?P<how>[^().;\n]{{0,25}}) ?"
    rf"\((?P<periods>{_A_SCORE}(?:[,;] {_A_SCORE}){{0,5}})\)"
)
_GOES_ON = re.compile(r"\b(?:n\.|i\.|nach|aet|pens?\b|OT\b|overtime)")  # nach Verlängerung, n. E.
_FIRST = re.compile(
    r"\b(?:zur (?:Pause|Halbzeit)|zum Seitenwechsel|beim Seitenwechsel|vor der Pause|(?:Pausen|Halbzeit)\w+|erste[nr]?"
    r" (?:Hälfte|Halbzeit|Durchgang|Abschnitt)|nach (?:30|45|20) Minuten|(?:at|by) (?:the )?(?:half[- ]?time|break"
    r"|interval)"
    r"|half-time|halftime|first half)\b",
    re.IGNORECASE,
)
_SECOND = re.compile(
    r"\b(?:zweite[nr]? (?:Hälfte|Halbzeit|Durchgang|Abschnitt|Spielhälfte|Spielabschnitt)|nach (?:der Pause"
    r"|dem (?:Seiten)?[Ww]echsel|Wiederanpfiff|Wiederbeginn)|second half|after (?:the )?(?:break|interval"
    r"|half-time))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;.:()–] | (?:und|and) ")
_LARGE = 20  # goals of both; in smaller games a score in the second half is mostly a standing
_FEWEST = 2
_OFF = 10


@dataclass(frozen=True)
class Score:
    """The score of a game or a period, and where it stands."""

    start: int
    end: int
    home: int
    away: int
    to: str

    def plus(self, home: int, away: int) -> str:
        """Write the score with so many more on each side."""
        return f"{self.home + home}{self.to}{self.away + away}"

    def written(self) -> str:
        """Write the score as it stands."""
        return self.plus(0, 0)


@dataclass(frozen=True)
class Game:
    """A final score and the scores of all periods, and how many goals the periods lack on each side."""

    final: Score
    periods: tuple[Score, ...]

    @property
    def lacking(self) -> tuple[int, int]:
        """What the periods together lack of the final score."""
        return (
            self.final.home - sum(period.home for period in self.periods),
            self.final.away - sum(period.away for period in self.periods),
        )

    def mended(self) -> Iterator[tuple[Score, str]]:
        """Give the scores that may be wrong, each with what it should be: the final one, the last, others by a slip."""
        home, away = self.lacking
        last = self.periods[-1]
        if home == -away and last.home + home == last.away:
            yield last, last.plus(home, away)  # the wrong way round
            return
        if (home and away) or not (home or away) or abs(home + away) > _OFF:
            return
        right = [(self.final, self.final.plus(-home, -away))]
        right += [
            (each, each.plus(home, away)) for each in self.periods if min(each.home + home, each.away + away) >= 0
        ]
        slips = [each for each in right if is_slip(each[0].written(), each[1])]
        yield from (each for each in right if slips and (each in slips or each[0] is last))


def games(article: Article) -> Iterator[Game]:
    """Give the games of an article whose periods are told with their score."""
    for line in _paragraphs(article):
        scores = [_score(found) for found in _SCORE.finditer(article.text, *line)]
        if len(scores) < _FEWEST:
            continue
        bracketed = dict[int, tuple[Score, ...]]()
        for found in _IN_BRACKETS.finditer(article.text, *line):
            inside = tuple(each for each in scores if found.start("periods") <= each.start < found.end("periods"))
            final = next((each for each in scores if each.start == found.start("final")), None)
            if final and not _GOES_ON.search(found["how"]):
                bracketed[final.start] = inside
                if len(inside) >= _FEWEST and not _are_standings((final, *inside)):
                    yield Game(final, inside)
        if second := _told(article, scores, line, _SECOND):
            yield from _halves(scores, _told(article, scores, line, _FIRST), second[0], bracketed)


def _halves(
    scores: list[Score], told: list[Score], second: Score, bracketed: dict[int, tuple[Score, ...]]
) -> Iterator[Game]:
    firsts = [each for each in told if each is not second]
    firsts = firsts or [inside[0] for inside in bracketed.values() if len(inside) == 1 and inside[0] is not second]
    if not firsts:
        return
    first = min(firsts, key=lambda each: each.home + each.away)
    found = [
        Game(each, (first, second))
        for each in scores
        if each not in (first, second) and each.home + each.away >= _LARGE and each.home >= first.home
    ]
    if found and not any(each.lacking == (0, 0) for each in found):
        yield from (each for each in found if any(each.mended()))


def _paragraphs(article: Article) -> Iterator[tuple[int, int]]:
    """Give the borders of the paragraphs that have scores."""
    end = -1
    for found in _SCORE.finditer(article.text):
        if found.start() >= end:
            start, end = article.paragraph(found.start())
            yield start, end


def _score(found: re.Match[str]) -> Score:
    return Score(found.start(), found.end(), int(found["home"]), int(found["away"]), found["to"])


def _told(article: Article, scores: list[Score], line: tuple[int, int], words: re.Pattern[str]) -> list[Score]:
    """Give the scores in whose clause words stand that name a period."""
    found = []
    for each in scores:
        start, end = article.sentence(each.start)
        borders = [border.end() for border in _CLAUSE.finditer(article.text, start, each.start)]
        behind = _CLAUSE.search(article.text, each.end, end)
        if words.search(article.text, max(line[0], start, *borders), behind.start() if behind else end):
            found.append(each)
    return found


def _are_standings(scores: tuple[Score, ...]) -> bool:
    """Tell whether scores only fall or only rise: 4:3 (3:2, 1:1, 0:1)."""
    return all(one.home >= other.home and one.away >= other.away for one, other in pairwise(scores))
