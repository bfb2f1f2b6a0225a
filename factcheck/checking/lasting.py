"""Judges how long something lasts, in whatever unit, against the two points in time between which it does.

The points are a period that is told as one (from, to), or the only two of their kind in the sentence of the length, in
the one before it or, behind "nach 14 Jahren", in the one after it. A length that any two points of the paragraph
explain, or the article's date, is right; one that is not near them is of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, pairwise

from factcheck.checking.article import Article
from factcheck.checking.stretches import DAYS, Stretch, rewritten, stretches
from factcheck.checking.time_points import YEAR_LENGTH, Point, between, is_period, points
from factcheck.model import Hint

_ADVERBS = (
    r"(?:also|mithin|somit|damit|folglich|insgesamt|zusammen|genau|ganze|volle|exakt|nämlich|und zwar|nur|lediglich"
    r"|immerhin|rund|gut|knapp|fast|etwa|über|mehr als|beinahe|for|so|that is|just|only|in all|exactly|about|almost|nearly"
    r"|over|more than|some|a (?:total|period|span|spell|run) of|das sind|das waren|der|die|das|ein|eine|erst|stolze)"
)
_APPOSED = re.compile(rf"(?:^|[,;:(–—.„“]\s?|\b(?:also|mithin|nämlich) )\W*(?:{_ADVERBS} )*$", re.IGNORECASE)
_CLOSED = re.compile(r"\s*(?:[,.;:)–—]|$)|(?: \w+)? (?:lang|hindurch|long|in all|in total|insgesamt|also|am Stück)\b")
_LONG = re.compile(
    r"(?: \w+)? (?:lang|hindurch|hinweg|long|in all|in total|am Stück|in denen|in which|insgesamt|also)\b"
)
_THESE = re.compile(
    r"\b(?:diesen?|jenen?|die|den|ihren?|seinen?|these|those|the|his|her|their)(?: (?:rund|gut|knapp|fast|some|about))? $",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:dauer\w*|gedauert|währ(?:t|te|ten|en)|gewährt|brauch(?:t|te|ten)|gebraucht|benötig\w*|umfasst\w*|verb(?:ring|rach)\w*"
    r"|zugebracht|unterwegs|auf den Beinen|zog(?:en)? sich|hielt|gehalten|beanspruch\w*|lagen|liegen|vergingen|verstrichen|lay|passed|elapsed|kam\w* auf|kommt auf"
    r"|lasts?|lasted|lasting|took|takes|taking|spent|spanned|spans|reign(?:ed)?|served|ruled|governed)\b"
)
# Something else lasts: eine Führung dauert, his trial had lasted.
_LASTS_ELSE = re.compile(
    r"\b(?:eine?|(?:sein|ihr)e?|kein\w*|jede[rs]?|his|her|their|its|an?) (?:\w+ ){1,2}(?:had |hatte |would |soll )?"
    r"(?:dauer|währ|last|took|takes?)|(?:dauer\w*|währ\w*)[^,]{0,30} # (?:eine?|(?:sein|ihr)e?) |\bhat(?:te|ten)\b.* gedauert"
)
_OVER = re.compile(r"[^,.;]*\b(?:Schluss|zu Ende|vorbei|vorüber|over|finished|done|Feierabend|im Ziel)\b")
_STRETCH_OF = re.compile(
    r"\b(?:a|an|the|his|her|its|einer|einem|eine|seiner|ihrer) (?:\w+ )?(?:reign|term|tenure|career|spell|run|stretch"
    r"|total|marriage|period|journey|flight|voyage|trip|Zeit|Amtszeit|Dauer|Regentschaft|Spanne|Bauzeit|Fahrzeit|Laufzeit"
    r"|Reise|Ära) (?:of|von)(?: (?:\w+ ){0,2})$"
)
_AFTER = re.compile(
    r"\b(?:nach|after)(?: (?:rund|gut|knapp|fast|genau|nur|nearly|almost|only|just|about|over))? $", re.IGNORECASE
)
# Another point in time, which is reckoned: 1956 legte er die Prüfung ab, fünf Jahre später übernahm er die Werkstatt.
_MOVED = re.compile(
    r"\b(?:Jahre?|Monate?|Wochen?|Tage?|Stunden?|years?|months?|weeks?|days?|hours?) (?:später|danach|darauf|zuvor|vorher"
    r"|later|earlier|before|afterwards)\b"
)
_LATER = re.compile(r" (?:später|danach|darauf|later|afterwards)\b")
# Lengths of something else: of a part, of a life, of a way off, of what comes on top.
_ELSE_BEFORE = re.compile(
    r"\b(?:vor|seit|mit|um|alle|alle\w|jede[nrsm]?|pro|je|per|every|bis zu|up to|letzten?|ersten?|nächsten|kommenden|last|first|next"
    r"|past|weiteren?|weitere|another|noch|davon|zusätzlich|extra|binnen|innerhalb von|innerhalb|within|aged?|frühestens|spätestens"
    r"|an|on|ago|(?<!mehr )als|(?<!more )than|zu|jeweils|einmal|again|each|in|erst|older|vergangenen|dann|danach|anschließend|zuvor)"
    r"(?: (?:rund|gut|knapp|fast|nur|den|the|etwa|about|almost|nearly|just|over))? $",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"[- ]*(?:alt\w*|old|jung\w*|young|jünger|älter|younger|older|länger|longer|mehr|more|weniger|less|früher|earlier|zuvor"
    r"|vorher|davor|vor|before|davon|darunter|nach|after|pro|per|(?:of|von) (?:it|them|those|which|ihnen|denen)|ago|her"
    r"|am Tag|a (?:day|week|month|year)|im (?:Jahr|Monat)|in der Woche|in (?:prison|jail)|entfernt|away|zu früh|zu spät|late"
    r"|über|to(?! the day) [a-z]+|,? um [^,.;]{0,30}\bzu|als [A-ZÄÖÜ])\b|-"
)
_NOUN = re.compile(r" (?!(?:Bauzeit|Fahrzeit|Amtszeit|Laufzeit|Zeit|Dauer|Krieg|Fahrt|Flug|Amt|Ehe)\b)[A-ZÄÖÜ]\w| of\b")
_SUBJECT = re.compile(r"(?: lang| hindurch)? \w+ (?:der|die|das|ein|eine|the|a)(?: [a-zäöüß]\w+)* ([A-ZÄÖÜ]\w+)")
_SHORTER = re.compile(r"\b(?:gut|gute|über|mehr als|over|more than)\s$", re.IGNORECASE)
_LONGER = re.compile(r"\b(?:knapp|fast|beinahe|nahezu|nearly|almost|just under|kaum)\s$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:rund|etwa|ungefähr|circa|about|around|some|roughly)\s$", re.IGNORECASE)
# Behind the second point: what began then has not lasted since the first.
_BEGINS = re.compile(
    r"[^,.;]{0,40}\b(?:begonnen|begann(?:en)?|beginnt|eröffnet|gegründet|angefangen|started?|began|begun|opened|founded)\b"
)
_ABROAD = re.compile(r"\b(?:Ortszeit|local time|Zeitverschiebung|Zeitzone\w*|time zone)\b")
_THEN = re.compile(
    r" (?:später|danach|darauf|later),?(?: also| nämlich| erst)?(?: a[mn]| im| in| on| um| at)?(?: [A-Z]\w+)?,?(?: de[mnr]| the)? "
)
_LISTED = re.compile(r" (?:und|and|oder|or)(?: um| am| im| at| on| in)? ")
_BORN = re.compile(r"\b(?:[gG]eboren\w*|[bB]orn|Geburt|zur Welt)\b|\*")
_BESIDE = re.compile(r",? (?:\(|[–—] )?(?:also |just |only |nur |erst |genau |exactly |schon )*")
_BREAK = re.compile(r"[.!?;:](?=\s)")
_FLIGHT = re.compile(r"\b(?:(?<!im )Flug|[Ff]liegt|[Ff]light|Maschine|[Ff]lies)\b")
_WORKDAYS, _SATURDAY = 5, 5
_SLIPS = (10, 20)
_LEAST, _PORTION = 3, 0.5
_CLOSE = 0.2
_FAR = 120  # letters
_DAY_HOURS = 24
_LEAP = 2024


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two points; `told` when words make them one period."""

    one: Point
    other: Point
    told: bool


def lasting(article: Article, taken: list[tuple[int, int]]) -> Iterator[Hint]:
    """Give a hint at every length that is not that of the period it is told of, but at none that is taken."""
    text = article.text
    for stretch in stretches(article):
        if any(start < stretch.until and stretch.start < end for start, end in taken):
            continue
        first, last = article.sentence(stretch.start)
        before, after = text[first : stretch.start], text[stretch.until : last]
        if _is_of_else(stretch, before, after):
            continue
        pair = _pair(article, stretch, (first, last), before, after)
        if pair and any(start < pair.other.end and pair.one.start < end for start, end in taken):
            continue
        if pair and (hint := _judged(article, stretch, pair, before)):
            yield hint


def _is_of_else(stretch: Stretch, before: str, after: str) -> bool:
    if _ELSE.match(after) or _NOUN.match(after):
        return True
    return bool(_ELSE_BEFORE.search(before)) and not _STRETCH_OF.search(before)


def _pair(article: Article, stretch: Stretch, sentence: tuple[int, int], before: str, after: str) -> _Pair | None:
    """Give the points between which something lasts so long."""
    text, language = article.text, article.document.language
    here = points(text, *sentence, language=language)
    told = [pair for pair in _told(text, here) if _fit(pair, stretch)]
    for pair in sorted(told, key=lambda pair: max(stretch.start - pair.other.end, pair.one.start - stretch.until)):
        one, other = pair.one, pair.other
        gap = text[other.end : stretch.start] if other.end <= stretch.start else text[stretch.until : one.start]
        if one.start <= stretch.start < other.end or len(gap) > _FAR or _BREAK.search(gap):
            continue
        behind = other.end <= stretch.start
        if behind and _APPOSED.search(before) and _CLOSED.match(after):
            return pair
        if not behind and len(gap) < _FAR // 3 and _is_beside(gap) and _APPOSED.search(before):
            return pair
    if len(told) > 1:
        return None
    whole = bool(
        (_LONG.match(after) and _goes_on(before, before.rpartition(". ")[2], after))
        or _THESE.search(before)
        or _STRETCH_OF.search(before)
        or _lasts(before, after)
    )
    later = bool(_LATER.match(after))
    if later:
        return _reached(article, here, stretch, sentence)
    if whole and not _MOVED.search(text, *sentence) and (pair := _only(text, here, stretch)):
        return pair
    opens = not re.search(r"\w+ \w+ \w+", before)
    if (previous := article.sentence_before(sentence[0])) and not _comparable(here, stretch):
        known = points(text, *previous, language=language)
        after_it = opens and _AFTER.search(before)
        whole = bool(_THESE.search(before) or _STRETCH_OF.search(before) or _lasts(before, after))
        if (
            whole
            or (opens and not before.strip() and _goes_on(text[slice(*previous)], before, after))
            or (after_it and _OVER.match(after))
        ):
            if not after_it or _OVER.match(after):
                return _only(text, known, stretch)
        elif _AFTER.search(before) and _CLOSED.match(after) and len(before) < _FAR // 3:
            return next((pair for pair in [*_told(text, known)] if len(known) == 2 and _fit(pair, stretch)), None)
    if opens and _AFTER.search(before):
        behind_it = [point for point in here if point.start > stretch.until]
        if len(behind_it) == len(here) and (pair := _only(text, behind_it, stretch)):
            return pair
        if not _comparable(here, stretch):
            place = article.sentences.index(sentence) + 1
            if place < len(article.sentences) and "\n" not in text[sentence[1] : article.sentences[place][0]]:
                return _only(text, points(text, *article.sentences[place], language=language), stretch)
    return None


def _reached(article: Article, here: list[Point], stretch: Stretch, sentence: tuple[int, int]) -> _Pair | None:
    """Give the point told right in front of "eight days later", and the one before it."""
    able, today = _comparable(here, stretch), article.document.date
    before = [point for point in able if point.end <= stretch.start]
    previous = article.sentence_before(sentence[0])
    behind = next((point for point in able if point.start > stretch.until), None)
    if behind and not before and previous and _THEN.fullmatch(article.text, stretch.until, behind.start):
        known = _comparable(points(article.text, *previous, language=article.document.language), stretch)
        if today and not behind.year and DAYS[stretch.unit] > DAYS["monat"]:
            behind = replace(behind, year=today.year)
        return _Pair(known[-1], behind, told=False) if known else None
    if not before or not _BESIDE.fullmatch(article.text, before[-1].end, stretch.start):
        return None
    if len(before) == 1 and previous:
        before = _comparable(points(article.text, *previous, language=article.document.language), stretch)[-1:] + before
    return _Pair(before[-2], before[-1], told=False) if len(before) == 2 else None


def _is_beside(gap: str) -> bool:
    return (
        re.fullmatch(
            rf"(?: lang| hindurch| long)?[\s,(–:—-]*(?:(?:{_ADVERBS}|vo[nm]|from|zwischen|between) ?)*(?:[A-Z]\w+,? )?",
            gap,
        )
        is not None
    )


def _lasts(before: str, after: str) -> bool:
    clause = before.rsplit(",", 1)[-1][-60:] + " # " + after.split(",", 1)[0][:60]
    return _LASTS.search(clause) is not None and not _LASTS_ELSE.search(clause)


def _goes_on(text: str, before: str, after: str) -> bool:
    """Tell whether what opens a sentence speaks of what the text in front of it tells of: Drei Stunden lang lief er."""
    who = _SUBJECT.match(after)
    return len(before) > _FAR // 6 or who is None or who[1] in text


def _told(text: str, known: list[Point]) -> Iterator[_Pair]:
    """Give the points that words make periods."""
    for one, other in pairwise(known):
        if (one.kind == "clock") == (other.kind == "clock") and is_period(text, one, other):
            yield _Pair(one, other, told=True)


def _comparable(known: list[Point], stretch: Stretch) -> list[Point]:
    """Give the points by which a length can be judged: times of day for hours, anything else for days and years."""
    if DAYS[stretch.unit] < 1:
        return [point for point in known if point.minutes >= 0]
    if DAYS[stretch.unit] < DAYS["monat"]:
        return [point for point in known if point.day]
    return [point for point in known if point.kind != "clock"]


def _fit(pair: _Pair, stretch: Stretch) -> bool:
    return len(_comparable([pair.one, pair.other], stretch)) == 2


def _only(text: str, known: list[Point], stretch: Stretch) -> _Pair | None:
    able = _comparable(known, stretch)
    if len(able) != 2:
        return None
    one, other = able
    if _LISTED.fullmatch(text, one.end, other.start) or _BORN.search(text, max(0, one.start - 40), other.start):
        return None
    if _reversed(one, other):
        one, other = other, one
    elif _BEGINS.match(text, other.end):
        return None
    return _Pair(one, other, told=False)


def _reversed(one: Point, other: Point) -> bool:
    """Tell whether two points are told from the last to the first: bis zum 24. Mai zu sehen und am 3. Mai begonnen."""
    if one.minutes >= 0 and not one.day:
        return False
    year = one.year or other.year or _LEAP
    return one.first(year) > other.first(other.year or year)


def _judged(article: Article, stretch: Stretch, pair: _Pair, before: str) -> Hint | None:
    """Give a hint when a length is near that of a pair, but not it."""
    text, today = article.text, article.document.date
    ways = _ways(pair, today)
    if not ways or any(_fits(stretch, low, high, before, pair) for low, high in ways):
        return None
    low, high = ways[0]
    size = DAYS[stretch.unit]
    right = (low + high) / 2
    if pair.one.day and pair.other.day and stretch.unit in ("tag", "day") and pair.told:
        right += 1
    if pair.one.kind == pair.other.kind == "month" and pair.told and stretch.unit in ("monat", "month"):
        right = high
    off = abs(stretch.days - right) / size
    if right <= 0 or not (
        off <= max(_LEAST, _PORTION * right / size) or round(off, 2) in _SLIPS or _is_day_off(stretch, off)
    ):
        return None
    if size < 1 and (_ABROAD.search(text, *article.paragraph(stretch.start)) or _is_zone(article, stretch, off)):
        return None
    if not pair.told and _explained(article, stretch, before, pair):
        return None
    return _hint(article, stretch, pair, right, before)


def _is_day_off(stretch: Stretch, off: float) -> bool:
    return stretch.unit in ("stunde", "hour") and round(off, 3) in (_DAY_HOURS, 2 * _DAY_HOURS)


def _is_zone(article: Article, stretch: Stretch, off: float) -> bool:
    """Tell whether a flight of whole hours more or less may only cross a border between time zones."""
    hours = off * DAYS[stretch.unit] * _DAY_HOURS
    return (
        abs(hours - round(hours)) < 0.01 and _FLIGHT.search(article.text, *article.paragraph(stretch.start)) is not None
    )


def _ways(pair: _Pair, today: date | None) -> list[tuple[float, float]]:
    one, other = pair.one, pair.other
    ways = [way for way in between(one, other, today) if way[1] > 0]
    if not ways and not (one.minutes >= 0 and other.minutes >= 0):  # told the other way round
        ways = [way for way in between(other, one, today) if way[1] > 0]
    return ways


def _fits(stretch: Stretch, low: float, high: float, before: str, pair: _Pair, *, exactly: bool = False) -> bool:
    """Tell whether a length may be said of so many days; `exactly` leaves nothing to rounding."""
    value, size, grain = stretch.days, DAYS[stretch.unit], stretch.grain * DAYS[stretch.unit]
    if pair.one.minutes < 0:
        high += 1  # the last day may count
    if size == 1 or stretch.rest in ("tag", "day"):
        low -= 1
    if pair.one.months == pair.other.months == 12 and (pair.told or stretch.start < pair.one.start):
        high += YEAR_LENGTH
    if size < 1:
        exact = 1 / 1440
        if stretch.unit in ("minute",) and stretch.value % 5 == 0:
            exact *= 3
        low, high = low - exact, high + exact
    if low <= value <= high:
        return True
    if _SHORTER.search(before):
        return value <= high and low - value < max(1.0 * size, 0.25 * value)
    if _LONGER.search(before):
        return value >= low and value - high < max(1.0 * size, 0.2 * value)
    if _ABOUT.search(before):
        return low - 1.0 * size - 0.1 * value < value < high + 1.0 * size + 0.1 * value
    if size == 1 or stretch.grain in (1 / 60,) or stretch.unit == "minute":
        return _are_workdays(stretch, pair)
    if exactly or (size < 1 and grain <= 1 / 1440 * 1.01):
        return low - _CLOSE * grain <= value <= high + _CLOSE * grain and exactly
    if value < low:
        return low - value < grain * (0.98 if stretch.grain == 1 else 0.6)
    return value - high < grain * (0.75 if stretch.grain == 1 else 0.6)


def _are_workdays(stretch: Stretch, pair: _Pair) -> bool:
    """Tell whether days are those of a period without its weekends."""
    if DAYS[stretch.unit] != 1 or not (pair.one.day and pair.other.day):
        return False
    year = pair.one.year or pair.other.year
    if not year:
        return False
    first, last = round(pair.one.first(year)), round(pair.other.first(pair.other.year or year))
    worked = [day for day in range(first, last + 1) if date.fromordinal(day).weekday() < _SATURDAY]
    return stretch.value == len(worked)


def _explained(article: Article, stretch: Stretch, before: str, judged: _Pair) -> bool:
    """Tell whether other points of the paragraph make a length right, or one of them and the article's date."""
    text, today = article.text, article.document.date
    known = _comparable(points(text, *article.paragraph(stretch.start), language=article.document.language), stretch)
    pairs = [
        _Pair(one, other, told=True)
        for one, other in combinations(known[:12], 2)
        if one.kind == other.kind or DAYS[stretch.unit] > 1
    ]
    if today:
        now = Point(0, 0, today.year, today.month, today.day)
        pairs += [_Pair(point, now, told=True) for point in known if DAYS[stretch.unit] >= 1]
    for pair in pairs:
        if (pair.one, pair.other) == (judged.one, judged.other):
            continue
        for low, high in _ways(pair, today):
            if _fits(stretch, low, high, before, pair, exactly=True):
                return True
    return False


def _hint(article: Article, stretch: Stretch, pair: _Pair, right: float, before: str) -> Hint:
    text, language = article.text, article.document.language
    size = DAYS[stretch.unit]
    value = right / size
    if stretch.grain == 1:
        value = (
            int(value + 0.15) if _SHORTER.search(before) else -int(-value + 0.1) if _LONGER.search(before) else value
        )
    if (
        (_SHORTER.search(before) or _LONGER.search(before) or _ABOUT.search(before))
        and stretch.value % 10 == 0
        and value > 10
    ):
        value = 10 * round(value / 10)
    months = _months(pair, article.document.date) if stretch.rest else 0
    suggestion = rewritten(text, stretch, value * size, language=language, months=months)
    said = text[stretch.start : stretch.end]
    same = next((tail for tail in _TAILS if said.endswith(tail) and suggestion.endswith(tail)), "")
    one, other = text[pair.one.start : pair.one.end], text[pair.other.start : pair.other.end]
    return Hint(
        stretch.start,
        stretch.end - len(same),
        article.say(
            en=f"Between {one} and {other} are {_shown(right, size, stretch.unit, english=True)}.",
            de=f"Zwischen {one} und {other} liegen {_shown(right, size, stretch.unit, english=False)}.",
        ),
        suggestion.removesuffix(same),
    )


def _months(pair: _Pair, today: date | None) -> int:
    """Give the whole months between two days."""
    one, other = pair.one, pair.other
    if one.first(one.year or other.year or 2024) > other.first(other.year or one.year or 2024):
        one, other = other, one
    count = ((other.year or one.year) - (one.year or other.year)) * 12 + other.month - one.month
    return count - bool(one.day and other.day and other.day < one.day)


_TAILS = (" and a half", " and a quarter", " and three quarters")
_NAMES = {
    "jahr": ("Jahre", "years"), "monat": ("Monate", "months"), "woche": ("Wochen", "weeks"), "tag": ("Tage", "days"),
    "stunde": ("Stunden", "hours"), "minute": ("Minuten", "minutes"), "jahrzehnt": ("Jahrzehnte", "decades"),
}  # fmt: skip
_ENGLISH = {"year": "jahr", "month": "monat", "week": "woche", "day": "tag", "hour": "stunde", "decade": "jahrzehnt"}


def _shown(days: float, size: float, unit: str, *, english: bool) -> str:
    value = days / size
    if unit in ("stunde", "hour") and value % 1:
        minutes = round(value * 60)
        clock = f"{minutes // 60}:{minutes % 60:02}"
        return f"{clock} {'hours' if english else 'Stunden'}"
    number = f"{value:.1f}".removesuffix(".0")
    return f"{number if english else number.replace('.', ',')} {_NAMES[_ENGLISH.get(unit, unit)][english]}"
