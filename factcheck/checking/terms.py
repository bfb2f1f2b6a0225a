"""Reads the numbers of an article that can be terms of a sum, each with the words around it. It never adds.

Shares, changes, ages, ordinals, results of games and what is only about right are no terms.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from factcheck.checking.article import Article
from factcheck.checking.figuring import is_share
from factcheck.checking.slots import Line, Number, lines, read
from factcheck.finding.amounts import Precision

SMALL = 6
"""No whole is smaller than this, unless something says that it is one."""

_OUT = ("%", "pp", "x", "years", "°C")
_APART = ("pp", "x", "years", "°C")
_ORDINAL = re.compile(r"\w+(?:ten|ter|tes|tem|te|th)\b|\d+\. ")
_GROUP = re.compile(r"\b(?:die|der|den|diese[nr]?|alle|aller|beide|the|all|these|those) $", re.IGNORECASE)
_OF = re.compile(
    r"[\w.,]+(?: Million\w*| Milliard\w*| million| billion)? (?:davon|von|der|des|aus|im|in|zu|of|in|from) ",
    re.IGNORECASE,
)
_SCORE = re.compile(r"([\w.]+) (?:zu|gegen|to) ([\w.]+)")
_RESULT = re.compile(r"\b(?:Sieg|Erfolg|Niederlage|Pleite|Remis|Unentschieden|win|draw|defeat)\w*", re.IGNORECASE)
_EACH = re.compile(r"\b(?:je|jeweils|jede[rsnm]?|pro|each|every)\b", re.IGNORECASE)
_CENTS = ("ct", "cent", "cents")
_HUNDREDTHS = ("%", *_CENTS)
_OF_EVERY = re.compile(r"\b(?:jede[mr]|every|each|einem) (?:[\w-]+ )?(?:Euro|Dollar|Franken|euro|dollar|pound)\b")
_COMPARED = re.compile(r" (?:mehr|weniger|more|fewer|less)\b")
_SIGN = re.compile(r"(?:plus|minus|[+–-]) ?\d", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:Punkt|Zähler|points?\b)", re.IGNORECASE)
_NAMES = r"(?P<names>[A-ZÄÖÜ][\w-]+(?:, [A-ZÄÖÜ][\w-]+)* (?:und|and) (?:die |den |der |das )?[A-ZÄÖÜ][\w-]+)"
_LISTED = re.compile(rf" (?:[a-zäöüß]+ )?(?:auf |an |für |bei |aus |in |for |to )?(?:die |den |der |the )?{_NAMES}")
_LISTING = re.compile(rf"\b{_NAMES} (?:\w+ )?(?:je|jeweils|each)\b")
_COUNTED = re.compile(rf"\b(?:je|jeweils) [\w.]+ {_NAMES}")
_BOTH_OF = re.compile(r"\b(?:beide|beiden|both)\b", re.IGNORECASE)
_PART_OF = re.compile(
    r"[\w.]+ (?:der|von|von den|of the|of) (?:insgesamt )?(?P<whole>(?:\d[\d.]*|[a-zäöüß]+)(?: [\w-]+){1,2})$"
)
_COUNT = re.compile(r"1[0-6]\d\d|20[3-9]\d|2[1-9]\d\d")
_COUNTS = re.compile(
    r"\b(?!(?:im|in|seit|von|bis|um|ab|nach|vor|und|oder|anno|sommer|by|since|from|to|until|and|of)\b)[a-zäöüß]{2,} $"
)
_WORDS = {
    "en": re.compile(
        r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
        r"|eighteen|nineteen|twenty|thirty|forty|fifty|half|(?:a|one) (?:third|quarter|fifth)|(?:two|three) (?:thirds"
        r"|quarters|fifths)|(?<=\blast )(?:third|quarter|fifth|sixth))\b(?!-)"
    ),
    "de": re.compile(r"(?<=[a-z]e )(?:Drittel|Viertel|Fünftel|Sechstel|Siebtel|Achtel|Neuntel|Zehntel)\b"),
}
_NOTHING = re.compile(r"(?!)")
_TIMES = re.compile(r"\w+ mal$")


@dataclass(frozen=True)
class Term:
    """A number that can be part of a sum, with the words up to the numbers beside it and its sentence."""

    number: Number
    value: float
    unit: str
    kind: str
    before: str
    after: str
    sentence: int
    last: bool = False

    @property
    def times(self) -> float:
        """How often the number is meant: je fünf."""
        return self.value / self.number.value if self.number.value and self.number.amount.to is None else 1.0

    @property
    def lead(self) -> str:
        """The words in front of the number with its own."""
        return self.before + self.number.quote

    @property
    def context(self) -> str:
        """The words around the number with its own."""
        return f"{self.before}{self.number.quote}{self.after}"


def terms(article: Article) -> Iterator[list[Term]]:
    """Give the numbers of every paragraph that can be terms of sums."""
    return _paragraphs(article, _counts)


def share_terms(article: Article) -> Iterator[list[Term]]:
    """Give the shares of every paragraph, with their values in per cent."""
    for paragraph in _paragraphs(article, _is_part):
        yield [
            replace(term, value=term.value * 100) if is_share(term.number) else term
            for term in paragraph
            if term.kind not in _CENTS or _OF_EVERY.search(article.text, *article.sentences[term.sentence])
        ]


def _paragraphs(article: Article, chosen: Callable[[Number, str, str, str, str], bool]) -> Iterator[list[Term]]:
    once = dict[int, Number]()
    for line in lines(article):
        for number in _numbers(line):
            once.setdefault(number.start, number)  # one at the end of a sentence can be in the next line too
    numbers = sorted((*once.values(), *_unclaimed(article, once)), key=lambda number: number.start)
    for _, group in groupby(numbers, key=lambda number: article.paragraph(number.start)):
        yield _terms(article, list(group), chosen)


def _numbers(line: Line) -> Iterator[Number]:
    """Give the numbers of a sentence, also those that look like years."""
    yield from line.own()
    for time in line.times:
        if time.at >= line.here and _COUNT.fullmatch(time.quote) and _COUNTS.search(line.before(time, 20)):
            yield Number(time.start, time.end, time.quote, read(time.quote, line.language), time.at)


def _unclaimed(article: Article, known: dict[int, Number]) -> Iterator[Number]:
    """Give the number words that nothing else takes for numbers: eight, das letzte Fünftel."""
    language = article.document.language
    taken = {at for number in known.values() for at in range(number.start, number.end)}
    for word in _WORDS.get(language[:2], _NOTHING).finditer(article.text):
        if word.start() not in taken and word.end() - 1 not in taken:
            yield Number(*word.span(), word.group(), read(word.group(), language))


def _terms(article: Article, numbers: list[Number], wanted: Callable[[Number, str, str, str, str], bool]) -> list[Term]:
    """Give the numbers of a paragraph that can be parts of sums, with the words between them."""
    sentence = bisect_right(article.sentences, (numbers[0].start, len(article.text))) - 1
    kind, chosen = "", list[tuple[Number, str, int]]()
    for number in numbers:
        while number.start >= article.sentences[sentence][1]:
            sentence += 1
            kind = ""
        counted = "" if _OF.match(f"{number.quote} ") or number.amount.counted == "Mal" else number.amount.counted
        if number.quote.startswith("über ") and "verfüg" in article.text[slice(*article.sentences[sentence])]:
            number = replace(number, amount=replace(number.amount, precision=Precision.EXACT))  # noqa: PLW2901
        # "60 Prozent trägt das Land, der Kreis 25": what stands there without a unit has that of the number before it.
        own = number.unit or (counted and "count")
        kind = own if own and own not in _APART else kind
        around = article.text[max(0, number.start - 9) : number.start], article.text[number.end : number.end + 9]
        if wanted(number, own or kind, *around, counted):
            chosen.append((number, own or kind, sentence))
    found = []
    for at, (number, kind, sentence) in enumerate(chosen):
        begins, ends = article.sentences[sentence]
        previous = chosen[at - 1][0].end if at else 0
        following = chosen[at + 1][0].start if at + 1 < len(chosen) else len(article.text)
        before = article.text[max(previous, begins, number.start - 90) : number.start]
        after = article.text[number.end : min(following, ends, number.end + 90)]
        value = (number.value or 0) * (
            _names(before + number.quote, after) if _EACH.search(before[-9:] + number.quote) else 1
        )
        term = Term(number, value, number.unit, kind, before, after, sentence, following >= ends)
        if whole := _whole_inside(number, article.document.language):
            found.append(replace(term, number=whole, value=whole.value or 0, before=f"{term.before}von ", after=""))
        found.append(term)
        if number.amount.to is not None:
            found.append(replace(term, value=number.amount.to))
    return found


def _whole_inside(number: Number, language: str) -> Number | None:
    """Give the whole that stands in the words of a part: neun der 16 Abgeordneten."""
    words = _PART_OF.match(number.quote)
    if not words or number.unit or is_share(number):
        return None
    whole = read(words["whole"], language)
    start = number.start + words.start("whole")
    return Number(start, number.end, words["whole"], whole) if (whole.value or 0) > (number.value or 0) else None


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
        or _COMPARED.search(number.quote + after)
        or _TIMES.fullmatch(number.quote)
        or _SIGN.match(number.quote)
        or _POINTS.search(counted)
    ):
        return False
    if number.amount.to is not None:
        return bool(_SCORE.match(number.quote))
    if _ORDINAL.match(number.quote):
        return bool(_RESULT.search(number.quote))
    if _GROUP.search(before) and number.value < SMALL and not number.unit:
        return not counted and after[:1] == ","
    if counted or number.unit:
        return True
    aged = before.endswith(", ") and after.startswith(",") and 14 < number.value < 105
    return not aged


def _is_part(number: Number, kind: str, before: str, after: str, counted: str) -> bool:
    """Tell whether a number is a share, of what nobody asks here."""
    if not number.value or number.amount.to is not None or _SIGN.match(number.quote):
        return False
    return is_share(number) or number.unit in _HUNDREDTHS or (kind in _HUNDREDTHS and not counted and not number.unit)
