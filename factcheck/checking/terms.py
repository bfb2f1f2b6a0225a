"""Reads the numbers of an article that can be terms of a sum, each with the words around it. It never adds.

Shares, changes, ages, ordinals, results of games and what is only about right are no terms.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from factcheck.checking.ages import Form, ages
from factcheck.checking.article import Article, once
from factcheck.checking.figuring import is_share
from factcheck.checking.hundredths import SIGN, chosen, is_money, is_of_hundred, may_be_share, percent_follows
from factcheck.checking.numerals import numerals
from factcheck.checking.slots import Number, read
from factcheck.checking.term import JOINT, Term
from factcheck.finding.amounts import Amount, Precision
from factcheck.model import Entity, Kind

SMALL = 6
"""No whole is smaller than this, unless something says that it is one."""

_NEARLY = 15  # percentage points
_LENGTHS = ("km", "m")  # die zehn Kilometer
_OUT = ("%", "pp", "x", "years", "°C")
_APART = ("pp", "x", "years", "°C", "h", "min", "s", "d", "day", "days", "week", "weeks", "month", "months")
_ORDINAL = re.compile(r"(?!unter\b)\w+(?:ten|ter|tes|tem|te|th)\b|\d+\. |(?:first|second|third)\b", re.IGNORECASE)
_GROUP = re.compile(r"\b(?:die|der|den|diese[nr]?|alle|aller|beide|the|all|these|those) $", re.IGNORECASE)
_UNBOUND = re.compile(r"independents?\b|Parteilose|Fraktionslose|Einzelbewerber|Unabhängige", re.IGNORECASE)
# "Verfügt über 40 Betten", "die Wahl unter 40 Medien": prepositions that only look like hedges.
_HEDGED_BY = re.compile(r"(?:über|unter) ")
_FOR = re.compile(r"über (\d+)(?![.,]?\d)")
_ROUND = 5
_AT_LEAST = re.compile(r"(?:mindestens|at least) ", re.IGNORECASE)
_GOVERNS = re.compile(r"verfüg|\b(?:Aus)?[Ww]ahl\b|wählen|herrsch")
_OF = re.compile(
    r"[\w.,]+(?: \d{3})*(?: Million\w*| Milliard\w*| million| billion)? (?:davon|von|der|des|aus|im|in|zu|of|in|from) ",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"(?P<one>[\w.,]+(?: votes| Stimmen)?) (?:zu|gegen|to) (?P<other>[\w.,]+(?:%| per cent| percent| [\w-]+)?)$"
)
_TWO = re.compile(r"(?P<one>[\w.,]+) (?:und|and|sowie) (?P<other>.+)$")
_CHANGE = re.compile(r" (?:auf|to) (?P<end>[^ ].*)$")
_RANK = re.compile(r"(?:Platz|Rang|Stelle|Position|Nummer|place|number|No\.)\b", re.IGNORECASE)
_RESULT = re.compile(r"\b(?:Sieg|Erfolg|Niederlage|Pleite|Remis|Unentschieden|win|draw|defeat)\w*", re.IGNORECASE)
_EACH = re.compile(r"\b(?:je|jeweils|jede[rsnm]?|pro|each|every)\b", re.IGNORECASE)
_COMPARED = re.compile(r" (?:mehr|weniger|more(?= than)|fewer|less|behind|ahead)\b")
_MOVED = re.compile(r"(?:^|\W)(?:up|down|plus|minus|als|than) $")
_POINTS = re.compile(r"\b(?:Punkt|Zähler|points?\b)", re.IGNORECASE)
_NAMES = r"(?P<names>[A-ZÄÖÜ][\w-]+(?:, [A-ZÄÖÜ][\w-]+)* (?:und|and) (?:die |den |der |das )?[A-ZÄÖÜ][\w-]+)"
_LISTED = re.compile(rf" (?:[a-zäöüß]+ )?(?:auf |an |für |bei |aus |in |for |to )?(?:die |den |der |the )?{_NAMES}")
_LISTING = re.compile(rf"\b{_NAMES} (?:\w+ )?(?:je|jeweils|each)\b")
_COUNTED = re.compile(rf"\b(?:je|jeweils) [\w.]+ {_NAMES}")
# "Zwei Gruppen mit je 25 Plätzen", "two groups of 25 each": so many times as much.
_GROUPS = re.compile(r"(?![^,;:.()]*\b(?:und|and|sowie)\b)[^,;:.()]{1,50}")
_EACH_OF = re.compile(r"\b(?:je|jeweils)\b|\b(?:zu|à)$", re.IGNORECASE)
_EACH_BEHIND = re.compile(r"[^ ]+(?: [\w-]+){0,3}? (?:each|apiece)\b")
_MOST_GROUPS = 100
_BOTH_OF = re.compile(r"\b(?:beide|beiden|both)\b", re.IGNORECASE)
_PART_OF = re.compile(
    r"[\w.-]+(?: \d{3})* (?:der|von|von den|seiner|ihrer|unserer|dieser|of (?:the|its|their|his|her|these)"
    r"|of) (?:insgesamt )?(?P<whole>(?:\d[\d.]*|[a-zäöüß]+)(?: [\w-]+){1,2})$"
)
_TIMES = re.compile(r"\w+ mal$")
_ATTRIBUTE = re.compile(
    r"(?!.*\b(?:und|sowie|während|vor|hinter|gefolgt|and|while|followed|ahead)\b)[^,;:.()–—]*\b(?:mit|aus|in|im|über"
    r"|auf|für|bei|binnen|innerhalb|nach|with|from|over|on|for|within|across|at)"
    r" (?:(?:den|der|die|dem|das|insgesamt|nur|rund|the|its) )*$"
)
_NO_COUNT = re.compile(
    r"\b(?:oder|(?<!, )or|um|unter|under|(?:zwischen|between)(?: [\w.,]+ (?:und|and))?|than"
    r"|\w*(?:grad|stufe|klasse|seite|kapitel|straße|page|level|grade|chapter)"
    r"|Gleis|Halle|Linie|Block|gate|line) $",
    re.IGNORECASE,
)
_LASTS = re.compile(r"-?(?: days?| weeks?| months?| years?| hours?| minutes?| Uhr)\b")
_OLDEST = re.compile(r"\b(?:youngest|eldest|oldest|[jJ]üngste[nr]?|[äÄ]lteste[nr]?)(?: (?:war|was|ist|is))? $")
_YOUNGEST = 14  # Lüders (5) has scored so often
_IS = re.compile(r"(?:ist|is|war|was)\b")
_BOTH = re.compile(r"(?:die |der |den |the )?(?:beide[nrs]?|both)\b", re.IGNORECASE)
_APPOSED = re.compile(r"(?<!\d), (?:\d\d (?:und|and) )?#(?: (?:und|and) \d\d)?,")
_AGED = re.compile(r" [a-zäöüß]+te?\b")


def terms(article: Article) -> Iterator[list[Term]]:
    """Give the numbers of every paragraph that can be terms of sums."""
    return (_terms(article, numbers, _counts) for numbers in _paragraphs(article))


def share_terms(article: Article) -> Iterator[list[Term]]:
    """Give the shares of every paragraph, with their values in per cent."""
    wanted = chosen(article.text)
    for numbers in _paragraphs(article):
        if not any(may_be_share(number) for number in numbers):
            continue  # what has no unit is a share only beside one that has
        yield [
            replace(term, value=term.value * 100)
            if is_share(term.number) or (is_money(term.unit) and term.value < 1)
            else term
            for term in _terms(article, numbers, wanted)
            if is_of_hundred(article.text[slice(*article.sentences[term.sentence])], term.kind, term.value)
        ]


def _paragraphs(article: Article) -> Iterator[list[Number]]:
    for _, group in groupby(numerals(article), key=lambda number: article.paragraph(number.start)):
        yield list(group)


def _terms(article: Article, numbers: list[Number], wanted: Callable[[Number, str, str, str, str], bool]) -> list[Term]:
    """Give the numbers of a paragraph that can be parts of sums, with the words between them."""
    language, aside = article.document.language, _ages(article)
    sentence = bisect_right(article.sentences, (numbers[0].start, len(article.text))) - 1
    kind, bare_before, taken = "", False, list[tuple[Number, str, int, bool]]()
    for number, is_end in (piece for each in numbers for piece in _pieces(each, language)):
        if number.start in aside or _OLDEST.search(article.text, max(0, number.start - 24), number.start):
            continue
        while number.start >= article.sentences[sentence][1]:
            sentence += 1
            kind, bare_before = "", False
        counted = "" if _OF.match(f"{number.quote} ") or number.amount.counted == "Mal" else number.amount.counted
        among = (number.quote.startswith("Unter ") and counted) or _AT_LEAST.match(number.quote) or _is_for(number)
        if among or (_HEDGED_BY.match(number.quote) and _GOVERNS.search(article.text, *article.sentences[sentence])):
            number = replace(number, amount=replace(number.amount, precision=Precision.EXACT))  # noqa: PLW2901
        own = _unit(number) or (counted and "count")
        goes_on = bool(taken) and taken[-1][2] == sentence
        between = article.text[taken[-1][0].end : number.start] if goes_on else ","
        # "36 mit zwei, 30 mit drei und 18 mit vier Zimmern": only the last of such has what it counts.
        bare = own or JOINT.match(article.text[number.end : number.end + 6].lstrip())
        # "£415 for three nights", but "36 million went to 18 million for roads …".
        paid = goes_on and not own and _unit(taken[-1][0]) and (number.value or 0) < _MOST_GROUPS
        attribute = bool(
            is_end
            or (
                goes_on and (bare or paid) and (not own or own != _unit(taken[-1][0])) and _ATTRIBUTE.fullmatch(between)
            )
        )
        around = article.text[max(0, number.start - 24) : number.start], article.text[number.end : number.end + 24]
        share = percent_follows(article.text, numbers, number) if wanted is not _counts and not (own or kind) else ""
        if fits := wanted(number, own or kind or share, *around, counted):
            taken.append((number, own or kind or share, sentence, attribute))
        # "60 Prozent trägt das Land, der Kreis 25": what stands there without a unit has that of the number before it,
        # but in "32, that is 40 per cent, 24 and 16" that of the first.
        is_name = own in _LENGTHS and _GROUP.search(around[0])
        if own and own not in _APART and not is_name and (own == "%" or (fits and not attribute)):
            kind = "" if bare_before and own == "%" else own
        bare_before = bare_before or not (own or kind)
    found = list[Term]()
    for at, (number, kind, sentence, is_end) in enumerate(taken):
        begins, ends = article.sentences[sentence]
        previous = taken[at - 1][0].end if at else 0
        following = taken[at + 1][0].start if at + 1 < len(taken) else len(article.text)
        before = article.text[max(previous, begins, number.start - 90) : number.start]
        after = article.text[number.end : min(following, ends, number.end + 90)]
        groups = _groups(taken[at - 1][0], number, before, after) if at and taken[at - 1][2] == sentence else 0
        if groups:
            found.pop()
        value = (number.value or 0) * (
            groups or (_names(before + number.quote, after) if _EACH.search(before[-9:] + number.quote) else 1)
        )
        said = article.text[begins:ends]
        is_first, is_last = previous <= begins, following >= ends
        attribute = is_end and not groups
        term = Term(number, value, _unit(number), kind, before, after, sentence, is_first, is_last, said, attribute)
        if whole := _whole_inside(number, language):
            found.append(replace(term, number=whole, value=whole.value or 0, before=f"{term.before}von ", after=""))
            term = replace(term, number=_first(number, language), after=f" {number.quote.split(' ', 1)[1]}{after}")
        found.append(term)
    return found


def _is_for(number: Number) -> bool:
    """Tell whether a number is what something is made out for: Bestellungen über 187 Millionen, which is not round."""
    found = _FOR.match(number.quote)
    return found is not None and int(found[1]) % _ROUND > 0


@once
def _ages(article: Article) -> frozenset[int]:
    """Give the places of ages, which are no part of anything: Ingrid, 76, Bernd, 71; er ist 39."""
    persons = {claim.end for claim in article.of(Kind.NAME) if claim.entity is Entity.PERSON}
    return frozenset(
        told.at
        for told in ages(article)
        if (
            told.form is Form.ASIDE and told.value >= _YOUNGEST and not persons.isdisjoint((told.start, told.start - 1))
        )
        or (told.form is Form.IS and _IS.match(article.text, told.start))
    )


def _unit(number: Number) -> str:
    """Give the unit of a number, if it has one that a sum has to keep: 41.000 Medien im Jahr are only counted."""
    return "" if number.unit.startswith("1/") else number.unit


def _pieces(number: Number, language: str) -> Iterator[tuple[Number, bool]]:
    """Give a number with the whole of a fraction, or the two that are told at once, or the end of a change, and if so.

    Zwei Drittel der 90 Wohnungen; 13 zu 9 Stimmen; von 410 auf 436 Millionen.
    """
    if number.amount.to is None:
        yield number, False
        if is_share(number) and (found := _PART_OF.search(number.quote)):
            whole = _cut(number, found, "whole", language)
            if (whole.value or 0) >= SMALL and not whole.unit:
                yield whole, False
    elif (two := _TWO.match(number.quote) or _SCORE.match(number.quote)) and (
        two.re is _TWO or number.unit != "%" or _halves(number.amount)
    ):
        one, other = _cut(number, two, "one", language), _cut(number, two, "other", language)
        shared = two.re is _TWO or other.unit == "%"
        yield replace(one, amount=replace(one.amount, unit=other.unit)) if shared else one, False
        yield other, False
    elif change := _CHANGE.search(number.quote):
        yield _cut(number, change, "end", language), True


def _halves(amount: Amount) -> bool:
    """Tell whether two shares may be all there are: 53 zu 47 Prozent, but not 3 to 5 per cent."""
    return abs((amount.value or 0) + (amount.to or 0) - 100) < _NEARLY


def _cut(number: Number, found: re.Match[str], name: str, language: str) -> Number:
    start = number.start + found.start(name)
    return Number(start, number.start + found.end(name), found[name], read(found[name], language), number.at)


def _whole_inside(number: Number, language: str) -> Number | None:
    """Give the whole that stands in the words of a part: neun der 16 Abgeordneten."""
    found = _PART_OF.match(number.quote)
    if not found or number.unit or is_share(number):
        return None
    whole = read(found["whole"], language)
    start = number.start + found.start("whole")
    return Number(start, number.end, found["whole"], whole) if (whole.value or 0) > (number.value or 0) else None


def _first(number: Number, language: str) -> Number:
    """Give only the first word of a number: neun of neun der 16 Abgeordneten."""
    quote = number.quote.split(" ")[0]
    return Number(number.start, number.start + len(quote), quote, read(quote, language), number.at)


def _groups(count: Number, number: Number, between: str, after: str) -> int:
    """Give how many there are of which each has so many: zwei Gruppen mit je 25 Plätzen."""
    value = count.value or 0
    if (
        not count.amount.counted
        or count.unit
        or is_share(count)
        or not 1 < value <= _MOST_GROUPS
        or value % 1
        or not _GROUPS.fullmatch(between)
    ):
        return 0
    each = _EACH_OF.search(between.rstrip()) or _EACH_OF.match(number.quote) or _EACH_BEHIND.match(number.quote + after)
    return int(value) if each else 0


def _names(before: str, after: str) -> int:
    """Give for how many "je fünf" stands, or 0 where nobody says: je fünf auf Grüne und FDP."""
    names = _LISTED.match(after) or _LISTING.search(before) or _COUNTED.search(before + after)
    return len(re.split(r", | und | and ", names["names"])) if names else 2 if _BOTH_OF.search(before) else 0


def _counts(number: Number, kind: str, before: str, after: str, counted: str) -> bool:
    """Tell whether a number can be a part or a whole."""
    if number.value is None or number.value < 1 or number.amount.precision is not Precision.EXACT or is_share(number):
        return False
    if (
        kind in _OUT
        or _COMPARED.search(number.quote)
        or _COMPARED.match(after)
        or _TIMES.fullmatch(number.quote)
        or SIGN.match(number.quote)
        or _MOVED.search(before)
        or _RANK.match(number.quote)
        or _POINTS.search(counted)
        or (not counted and not number.unit and (_NO_COUNT.search(before) or _LASTS.match(after)))
        or _BOTH.match(number.quote)
    ):
        return False
    if number.amount.to is not None:
        return False
    if _ORDINAL.match(number.quote):
        return bool(_RESULT.search(number.quote))
    if _GROUP.search(before) and number.value < SMALL and not number.unit and not _UNBOUND.match(counted):
        return not counted and after[:1] == ","
    if counted or number.unit:
        return True
    aged = _AGED.match(after) if before.endswith("Mit ") else _APPOSED.search(f"{before}#{after}")
    return not (aged and 14 < number.value < 105)
