"""Finds weekdays that are told of a date without standing beside it: am 6. November, an jenem Mittwoch. It judges none.

Only words that say that both are the same day link them: that day, it was a Monday, every Thursday and so on this 15th.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from factcheck.checking.article import Article
from factcheck.checking.days import Day, all_days
from factcheck.finding.calendar import DAY

_WEEKDAY = re.compile(rf"\b(?=[A-Z])(?i:{DAY})(?:s|morgen|vormittag|mittag|nachmittag|abend|nacht)?\b")
# In front of a weekday: of the date that was told last.
_THAT = re.compile(
    r"\b(?i:jene[mnrs]?|(?:am|im) selben|demselben|that|the same|that very|said)(?: [a-zäöüß]+en)?"
    r"(?: (?:Tag|Abend|Morgen|day|evening), (?:ein(?:em|en)?|a))? $"
)
_IT_WAS = re.compile(
    r"\b(?P<verb>war|ist|fällt|fiel|was|is|falls|fell)(?: [a-zäöüß]+){0,2}?(?: auf| on)?(?: ein(?:en|em)?| a)?"
    r"(?: [a-zäöüß]+(?:en?|er|em|y|l|t|d))? $"
)
# Behind a date: am 12. Januar 1919 zur Welt, einem Sonntag.
_APPOSED = re.compile(r"[^,.;:()\d]{0,40}, (?:also |and that |and so )?(?:einem|a)(?: [a-zäöüß]+)? $")
_DATE = r"(?: (?:\w+tag|\w+fest|[Dd]atum|Termin|date|day|birthday|anniversary))"
# In front of "it was": the day itself, not what happened on it.
_THE_DAY = re.compile(
    r"(?:^|[,;:(–—.] ?)(?:(?:und|and|denn|for) )?(?i:das|es|dies|it|that|this|which|der|die) ?$"
    rf"|\b(?i:das|der|die|dieser|sein|ihr|the|this|its|his|her){_DATE}(?:, (?:which|der|das|die))? ?$"
)
# Between a weekday and the date behind it.
_AGAIN = re.compile(r"[^.;]{0,40}\b(?:auch|also|so|again|wieder|including)\b[^.;]{0,25} $")
_NAMELY = re.compile(
    r"[^.;]{0,60}(?:, (?:also|nämlich|und zwar|that is|namely)|[,;:–—] (?:es|das|it|that|dies) (?:war|ist|was|is))"
    r"(?: der| am| dem| den| on| the)* $"
    rf"|[^;]{{0,60}}\. (?:(?:The|Das){_DATE},?|(?:Es|Das|It)(?=(?: war| was)))(?: war| was)? (?:the |der )?$"
)
_EVERY = re.compile(r"\b(?:jede[nrm]?|every|alle)(?: [a-zäöüß]+)? $|\b[a-zäöüß]+s$")
_RETURNS = ("fällt", "falls")
_FAR = 160  # letters between a date and the weekday behind it


def apart(article: Article, taken: set[int]) -> Iterator[tuple[int, int, Day]]:
    """Give weekdays with the dates they are told of, without those that begin at a place that is taken."""
    text = article.text
    known = all_days(article)
    if not known:
        return
    starts = [day.start for day in known]
    for found in _WEEKDAY.finditer(text):
        start, end = found.span()
        if start in taken:
            continue
        place = bisect_left(starts, start)
        first, _ = article.sentence(start)
        lead = text[max(first, start - 60) : start]
        if place and (day := _of_last(article, known[place - 1], start, lead)):
            yield start, end, day
        elif place < len(known) and known[place].start - end < _FAR:
            between = text[end : known[place].start]
            if _WEEKDAY.search(between) or "\n" in between:
                continue
            if (_EVERY.search(lead) and _AGAIN.fullmatch(between)) or _NAMELY.fullmatch(between):
                yield start, end, known[place]


def _of_last(article: Article, day: Day, start: int, lead: str) -> Day | None:
    """Give the date told last when a weekday is that of it, without its year when it is told of its return."""
    between = article.text[day.end : start]
    if len(between) > _FAR or "\n" in between or _WEEKDAY.search(between):
        return None
    if _THAT.search(lead) or _APPOSED.fullmatch(between):
        return day
    verb = _IT_WAS.search(lead)
    if verb is None or not _THE_DAY.search(lead[: verb.start()].lstrip()):
        return None
    return replace(day, year=0) if verb["verb"] in _RETURNS else day
