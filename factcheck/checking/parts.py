"""Finds parts, wholes and shares: 16 of its 92 branches, 480 pupils, 39 of them, three of five. It judges none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from factcheck.checking.article import Article, once
from factcheck.checking.figuring import is_share
from factcheck.checking.likeness import stem
from factcheck.checking.named_ends import plain
from factcheck.checking.slots import Line, Number, Q, T, lines, read
from factcheck.checking.telling import is_told
from factcheck.checking.thing import are_parallel

_OF = r"(?:von|der|des|aller|seiner|ihrer|unserer|dieser|of|out of)"
_FILLER = r"(?:(?:den|diesen|seinen|ihren|insgesamt|zuletzt|rund|etwa|gut|knapp|the|its|their|all|these|some|about) )*"
_INNER = re.compile(rf"(?P<part>.+?) {_OF} {_FILLER}(?P<whole>\S.*)", re.IGNORECASE)
_OF_NEXT = re.compile(
    rf"\)?,? (?:[\w-]+ )?(?:{_OF}|(?:der|des|\w+[sr]|of the) [\w-]+ (?:von|of)) {_FILLER}(?P<whole>{Q})", re.IGNORECASE
)
_FROM = re.compile(
    rf"(?:(?:^|[.,;:–(»„“\"] ?|\b(?:dass|weil|und|that|and|auf|but|aber) )(?:von|of|unter|among|aus|out of)"
    rf"|\b[a-zäöüß]+ (?:von|unter)|\b(?:von|unter|of|among) (?:den|diesen|seinen|ihren|the|its|their|these|all)) "
    rf"{_FILLER}(?:[\w-]+, )?(?P<whole>{Q})",
    re.IGNORECASE,
)
_THEREOF = re.compile(
    r"(?:^| )(?:davon|darunter|hiervon|von (?:ihnen|denen|diesen)|of (?:it|them|these|those|which))\b"
)
_WHEREOF = re.compile(
    r"\b(?:davon|darunter|wovon|von (?:ihnen|denen|diesen)|of (?:them|these|those|whom|which)|including)"
    rf"(?: (?:[\w-]+|{T})){{0,4}} ?$",
    re.IGNORECASE,
)
# "Das entspricht 35 Prozent": of what the sentence before tells.
_THAT = re.compile(r"(?:Das|Dies|That|This|It) (?:sind|waren|ist|war|entsp\w+|wären|bedeutet|macht|is|was|amounts)\b")
_RELATIVE = re.compile(r"\b(?:von denen|wovon|of which|of whom)\b", re.IGNORECASE)
_SIDE_BY_SIDE = re.compile(r" (?:\w+ ){0,2}(?:und|sowie|and|oder|or|plus) (?:\w+ ){0,2}")
_OF_NOUN = re.compile(r"(?:^| )(?:der|des|dieser|of the|of its|of) (?:[a-zäöüß]+e[nr] )?(?P<noun>[A-ZÄÖÜ]?[\w-]+)")
_CONCLUDES = re.compile(
    rf"[„“»]?(?:(?:In other words|Anders gesagt|Mit anderen Worten|Das heißt),? (?:\w+ ){{0,2}}{Q}"
    rf"|{Q}(?: \w+){{1,3}} (?:also|mithin|somit|demnach|folglich|damit)\b"
    rf"|(?:[\w,-]+ ){{0,6}}(?:[Aa]lso|[Mm]ithin|[Ss]omit|demnach|folglich|[Dd]amit|[Tt]hus|so|therefore)"
    rf" (?:\w+ ){{0,2}}{Q}"
    rf"|Mit {Q} (?:ist|war|wäre|sind|waren) (?:das|dies)\b)"
)
_OF_ALL = re.compile(
    r"(?:^| )(?:(?:der|des) (?:gesamten |ganzen )?(?:Gesamt|ganzen|gesamten|\w*[Ss]umme|\w*[Ff]läche|Belegschaft|Menge"
    r"|Strecke|Zahl|Mitglieder\b|Betrag|Anwesenden|Befragten|Beteiligten|Erschienenen|Angeschriebenen|Teilnehmer|Versammelten"
    r"|Gäste\b|Kosten\b|Klasse\b|Gruppe\b|Mannschaft\b|Herde\b|Flotte\b|Truppe\b|Fraktion\b|Jahrgangs\b"
    r"|Kollegiums\b|Bestand(?:e?s)?\b|Bevölkerung\b|Einwohner\b)"
    r"|of (?:the|its|their) (?:total|whole|sum|area|lot|members|participants|respondents|guests|class|group|team"
    r"|herd|fleet|staff|workforce|population|jobs))"
)
# "Ein Drittel der 45 Kilometer" is a share, whatever its unit.
_FRACTION = re.compile(
    r"(?:\w+ )*?(?:Hälfte|half|\w+(?:tel|thirds?|quarters?|fifths?|eighths?|tenths?)) (?:von|der|of)\b"
)
_RATIO = re.compile(r"(?P<part>\w+) (?:von|of|in|out of) (?P<whole>\w+)(?: .*)?", re.IGNORECASE)
_LARGE = re.compile(r"(?:Tausend|Mio|Mrd|Millionen?|Milliarden?|million|billion)\b", re.IGNORECASE)
_NO_COUNTS = frozenset(("x", "%", "pp", "years", "bp", "°C", "points"))
_SMALL = 12  # the largest number of which a ratio is told: drei von zwölf
_WINDOW = 900  # letters in front of a share in which its whole may stand
_MOST = 14  # numbers in front of a share that may be its whole


def share(number: Number) -> float | None:
    """Give what a number says as a share of one, if it is per cent, a fraction or two small numbers (drei von fünf)."""
    if number.value is None or number.amount.to is not None:
        return None
    if number.unit == "%":
        return number.value / 100
    if is_share(number) or (0 < number.value < 1 and _FRACTION.match(number.quote)):
        return number.value
    both = ratio(number)
    return both[0] / both[1] if both else None


def ratio(number: Number) -> tuple[float, float] | None:
    """Give both numbers of a share that is told by two small ones: zwei von elf."""
    found = _RATIO.fullmatch(number.quote)
    if found is None:
        return None
    language = "en" if re.search(r" (?:of|in) ", number.quote) else "de"
    part, whole = read(found["part"], language).value, read(found["whole"], language).value
    return (part, whole) if part and whole and part < whole <= _SMALL else None


def inner(number: Number, language: str) -> Number | None:
    """Give the whole that stands in the words of a number itself: ein Viertel der 80 Betriebe."""
    found = _INNER.fullmatch(number.quote)
    if found is None or number.amount.to is not None:
        return None
    whole = read(found["whole"], language)
    if not whole.value or whole.value <= max(1, number.value or 0) or whole.to is not None or whole.unit in _NO_COUNTS:
        return None
    return Number(number.start + found.start("whole"), number.end, found["whole"], whole, number.at)


def _end(number: Number) -> Number | None:
    """Give what a number became: von 60 auf 66 Aktive."""
    if number.amount.to is None:
        return None
    return replace(number, amount=replace(number.amount, value=number.amount.to, to=None))


def is_count(number: Number) -> bool:
    """Tell whether a number can be a part or a whole."""
    return (
        bool(number.value)
        and number.amount.to is None
        and number.unit not in _NO_COUNTS
        and not is_share(number)
        and ((number.value or 0) > 1 or bool(number.unit))
    )


def like(one: Number, other: Number) -> bool:
    """Tell whether two numbers are of one kind: 460 Hektar and 92 Hektar, 5,4 Millionen Liter and 4,5 Millionen."""
    if plain(one.unit) == plain(other.unit):
        return True
    bare, full = (one, other) if not one.unit else (other, one)
    if not bare.unit and full.unit.startswith("1/"):
        return True
    return not (one.unit and other.unit) and not bare.amount.counted and bool(_LARGE.search(bare.quote))


@once
def _all_counts(article: Article) -> tuple[tuple[int, ...], tuple[Number, ...]]:
    found = [
        each
        for line in lines(article)
        for number in line.own()
        for each in (number, inner(number, line.language), _end(number))
        if each is not None and is_count(each)
    ]
    found.sort(key=lambda number: number.start)
    return tuple(number.start for number in found), tuple(found)


def earlier(article: Article, at: int) -> list[Number]:
    """Give the counts in front of a place, the nearest first."""
    starts, counts = _all_counts(article)
    end = bisect_left(starts, at)
    return [each for each in reversed(counts[max(0, end - _MOST) : end]) if at - each.start < _WINDOW]


def counts(line: Line, before: int, *, own: bool = False) -> list[Number]:
    """Give the counts of a line in front of a place in the pattern, those inside of others too."""
    found = []
    for number in line.numbers:
        if before - _WINDOW < number.at < before and (not own or number.at >= line.here):
            found += [each for each in (number, inner(number, line.language)) if each is not None and is_count(each)]
    return found


def whole_of(line: Line, said: Number) -> Number | None:
    """Give the whole that is named with a share: inside it, behind it, or in front of it as "Von den 30 …"."""
    if whole := whole_of_itself(line, said):
        return whole
    named = [line.number(found["whole"]) for found in _FROM.finditer(line.pattern, max(0, line.here - 2), said.at)]
    named = [each for each in named if is_count(each)]
    if not named:
        return None
    return inner(named[-1], line.language) or named[-1]


def whole_of_itself(line: Line, said: Number) -> Number | None:
    """Give the whole that is named with a share, inside it or right behind it: 15 Prozent der 20.000."""
    if whole := inner(said, line.language):
        return whole
    found = _OF_NEXT.match(line.pattern, said.at + 1)
    number = line.number(found["whole"]) if found else None
    return number if number and is_count(number) else None


def is_thereof(line: Line, number: Number) -> bool:
    """Tell whether a number is a part of one told before: zwölf davon, davon zwölf, ein Drittel von ihnen."""
    return bool(
        _THEREOF.search(number.quote)
        or _THEREOF.match(line.after(number))
        or _WHEREOF.search(line.pattern[max(line.here, number.at - 50) : number.at])
    )


def noun_of(line: Line, said: Number) -> str:
    """Give the stem of what a share is said to be of: ein Drittel der Kunden."""
    found = _OF_NOUN.search(said.quote) or _OF_NOUN.match(line.after(said))
    return stem(found["noun"]) if found else ""


def concludes(line: Line, said: Number) -> bool:
    """Tell whether a sentence begins with a number that is told of the one before: jeder vierte war demnach krank."""
    return said is next(line.own()) and bool(_CONCLUDES.match(line.pattern, line.here))


def is_of_all(line: Line, said: Number) -> bool:
    """Tell whether a share is of a whole by the name of any: 40 Prozent der Fläche, ein Viertel der Anwesenden."""
    return bool(_OF_ALL.search(said.quote) or _OF_ALL.match(line.after(said)))


def guessed_pairs(article: Article, line: Line, said: Number) -> Iterator[tuple[Number, Number]]:
    """Give the count in front of a share with every larger one of its kind in the paragraph, the nearest last."""
    own = [each for each in counts(line, said.at, own=True) if not is_told(line, each)]
    first = article.paragraph(said.start)[0]
    for each in reversed(earlier(article, own[-1].start) if own else []):
        if each.start >= first and like(own[-1], each) and (each.value or 0) > (own[-1].value or 0):
            yield own[-1], each


def is_of(number: Number, noun: str) -> bool:
    """Tell whether a noun, given as its stem, is what a number counts."""
    return bool(noun and number.amount.counted) and stem(number.amount.counted.split()[-1]) == noun


def pairs(article: Article, line: Line, said: Number, *, rate: bool = False) -> Iterator[tuple[Number, Number]]:
    """Give parts with their wholes in front of a share, where the sentence says that they are, the nearest last.

    They may stand in the sentence before where a sentence begins with what they make, or with a `rate`.
    """
    own = [each for each in line.numbers if line.here <= each.at < said.at]
    start = line.here
    if not own and (_THAT.match(line.pattern, line.here) or rate or concludes(line, said)):
        own, start = [each for each in line.numbers if each.at < line.here], 0
    named = list(_FROM.finditer(line.pattern, max(0, start - 2), said.at))
    for number in own:
        if not is_count(number):
            continue
        if whole := inner(number, line.language):
            yield number, whole
        elif found := _OF_NEXT.match(line.pattern, number.at + 1):
            if is_count(whole := line.number(found["whole"])) and whole.at < said.at:
                yield number, whole
        elif is_thereof(line, number) and (whole := _antecedent(article, line, number)):
            yield number, whole
    for found in named:
        whole = line.number(found["whole"])
        parts = [each for each in own if each.at > whole.at and is_count(each) and each.unit in ("", whole.unit)]
        parts = parts or [each for each in own[:-1] if each.at < whole.at and is_count(each) and like(each, whole)]
        if is_count(whole) and parts and inner(parts[-1], line.language) is None:
            yield parts[-1], whole


def _antecedent(article: Article, line: Line, part: Number) -> Number | None:
    """Give the nearest count that "davon" can mean; "von denen" means the one just before."""
    before = line.pattern[max(line.here, part.at - 50) : part.at]
    bare = not part.unit and not part.amount.counted
    inside: Number | None = None
    for each in earlier(article, part.start):
        larger = (bare or like(part, each)) and (each.value or 0) > (part.value or 0)
        if larger and (inside is None or each.end == inside.end):
            inside = each  # "600 der 900 kamen, 150 von ihnen": of the 600
        elif inside or _RELATIVE.search(before):
            break
    return inside


def loose_pair(line: Line, said: Number) -> tuple[Number, Number] | None:
    """Give the only two counts in front of a share, the lesser first: 780 Schüler hat sie, 39 fehlen."""
    own = [each for each in counts(line, said.at, own=True) if not is_told(line, each)]
    if len(own) == 1 or (not own and (_THAT.match(line.pattern, line.here) or concludes(line, said))):
        start = line.numbers[0].start if line.numbers else 0
        own = [each for each in counts(line, line.here) if each.start >= start and not is_told(line, each)] + own
    if len(own) != 2 or not like(*own):
        return None
    one, other = own
    gap = line.pattern[one.at + 1 : other.at]
    if one.value == other.value or _SIDE_BY_SIDE.fullmatch(gap) or are_parallel(gap):
        return None
    return (one, other) if (one.value or 0) < (other.value or 0) else (other, one)
