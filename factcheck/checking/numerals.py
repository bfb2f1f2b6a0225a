"""Gathers all numbers of an article that a sum could have, also those that look like years, names or mere words.

It never tells whether a number is meant to be added; that is told by `terms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.slots import Line, Number, lines, read
from factcheck.model import Kind

_MANY = re.compile(r"(?:[A-Z]\w+ )*(?:[A-Z][a-z]{3,}s|Labour|CDU|CSU|SPD|FDP|AfD|Grünen?|Linken?) (\d{1,3})")
_READ = (Kind.QUANTITY, Kind.TIME)
_NAMED = re.compile(r"(?:[\w-]+ ){0,4}[A-ZÄÖÜ][\w-]+ (\d{1,3})")
_LISTED_BEFORE = re.compile(r"[A-ZÄÖÜ][\w-]+ \d{1,3}(?:,|;| und| and| sowie) (?:\w{3} )?$")
_LISTED_BEHIND = re.compile(r"(?:,|;| und| and| sowie) (?:\w{3} )?(?:[A-ZÄÖÜ][\w-]+ ){1,4}\d{1,3}\b")
_GROUPED = re.compile(r"(?<![\w.,/])\d{1,3}(?:[ \xa0\u202f]\d{3})+(?![\w/]|[.,]\d)")
_COUNT = re.compile(r"1[0-6]\d\d|20[3-9]\d|2[1-9]\d\d")
_ROUNDS = re.compile(r"\b[\w-]+ (?:Spieltagen?|Runden?|matchdays|rounds)\b")
_COUNTS = re.compile(
    r"\b(?!(?:im|in|seit|von|bis|um|ab|nach|vor|und|oder|anno|sommer|by|since|from|to|until|and|of)\b)[a-zäöüß]{2,} $"
)
_ONE_OF = {
    "en": r"(?:abstained|abstention|draw|defeat|loss|win|was absent|voted|to the\b|for the\b)",
    "de": r"(?:Sieg|Niederlage|Remis|[Uu]nentschieden|verloren|gewonnen|Enthaltung|Gegenstimme|Nein-?[Ss]timme|enthielt"
    r"|fehlte|stimmte"
    r"|wird zu\b"
    r"|an die\b|auf die\b|blieb leer|war\b)",
}
_SUM = r"(?<![\d.,])(?:1[5-9]|20)\d\d(?= [a-zäöü])"  # it only looks like a year
_WORDS = {
    "en": re.compile(
        rf"\b(?:(?:(?<=and )|(?<=, )|(?<=with ))one(?= {_ONE_OF['en']})|{_SUM}"
        r"|(?i:(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-)?(?:one(?<=ty-one)|two|three|four|five|six|seven|eight"
        r"|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty"
        r"|fifty))|half|(?:a|one) (?:third|quarter|fifth)|(?:two|three) (?:thirds"
        r"|quarters|fifths)|(?<=\blast )(?:third|quarter|fifth|sixth))\b(?!-)"
    ),
    "de": re.compile(
        r"(?=[DVFSANZe12])(?:(?<=[a-z]e )(?:Drittel|Viertel|Fünftel|Sechstel|Siebtel|Achtel|Neuntel|Zehntel)\b"
        rf"|(?:(?<=und )|(?<=, )|(?<=bei )|(?<=sowie ))ein(?:e[nrs]?)?(?= {_ONE_OF['de']})|{_SUM})"
    ),
}
_NOTHING = re.compile(r"(?!)")


def numerals(article: Article) -> list[Number]:
    """Give the numbers of an article in reading order."""
    once = dict[int, Number]()
    for line in lines(article):
        for number in _numbers(line):
            once.setdefault(number.start, number)  # one at the end of a sentence can be in the next line too
    numbers = [*once.values(), *_unclaimed(article, once), *_named(article)]
    for found in _GROUPED.finditer(article.text):
        near = article.touching(*found.span())
        if not any(claim.start <= found.start() and found.end() <= claim.end for claim in near if claim.kind in _READ):
            numbers = [each for each in numbers if each.end <= found.start() or found.end() <= each.start]
            numbers.append(Number(*found.span(), found.group(), read(found.group(), article.document.language)))
    return sorted(numbers, key=lambda number: number.start)


def _numbers(line: Line) -> Iterator[Number]:
    """Give the numbers of a sentence, also those that look like years."""
    yield from line.own()
    for time in line.times:
        if time.at >= line.here and _COUNT.fullmatch(time.quote) and _COUNTS.search(line.before(time, 20)):
            yield Number(time.start, time.end, time.quote, read(time.quote, line.language), time.at)
        elif time.at >= line.here and (rounds := _ROUNDS.search(time.quote)):
            start = time.start + rounds.start()
            yield Number(start, start + len(rounds[0]), rounds[0], read(rounds[0], line.language), time.at)


def _unclaimed(article: Article, known: dict[int, Number]) -> Iterator[Number]:
    """Give the number words that nothing else takes for numbers: eight, das letzte Fünftel."""
    language = article.document.language
    taken = {at for number in known.values() for at in range(number.start, number.end)}
    for word in _WORDS.get(language[:2], _NOTHING).finditer(article.text):
        near = article.touching(*word.span()) if word.group().isdigit() else ()
        if (
            all(claim.kind is not Kind.TIME for claim in near)
            and word.start() not in taken
            and word.end() - 1 not in taken
        ):
            yield Number(*word.span(), word.group(), read(word.group(), language))


def _named(article: Article) -> Iterator[Number]:
    """Give the numbers that stand behind what is many and look like a part of its name: the Conservatives 18."""
    for claim in article.of(Kind.NAME):
        named = _MANY.fullmatch(claim.quote) or _NAMED.fullmatch(claim.quote)
        if named and (named.re is _MANY or _is_listed(article.text, claim.start, claim.end)):
            start = claim.start + named.start(1)
            yield Number(start, claim.end, named[1], read(named[1], article.document.language))


def _is_listed(text: str, start: int, end: int) -> bool:
    """Tell whether names with numbers follow each other: Burg 3, Stadt 5 und Museum Folkwang 30."""
    return bool(_LISTED_BEFORE.search(text[max(0, start - 40) : start]) or _LISTED_BEHIND.match(text[end : end + 60]))
