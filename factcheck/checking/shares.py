"""The rule *shares*: shares of one whole that do not add up to it: 45, 35 and the remaining 30 per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.changes import is_told
from factcheck.checking.figuring import fraction, is_share, replaced, shown
from factcheck.checking.slots import Line, Number, Q, lines
from factcheck.model import Hint

# "Die übrigen 30 Prozent", "der Rest, 30 Prozent".
_REST = re.compile(
    rf"\b(?:übrigen?|restlichen?|verbleibenden?|verbliebenen?|anderen|Rest(?: von)?,?|remaining|other"
    rf"|rest,?)\s*(?P<rest>{Q})",
    re.IGNORECASE,
)
_ABSTAIN = re.compile(
    r"enthielt|Enthaltung|unentschieden|unentschlossen|keine Meinung|keine Angabe|weiß nicht|wissen (?:es )?nicht"
    r"|abstain|undecided|no opinion",
    re.IGNORECASE,
)
# "Wovon 60 Prozent auf Altmoor, 25 Prozent auf Brandsee und 15 Prozent auf Ruhm entfallen".
_DIVIDED = re.compile(
    r"\b(?:wovon|davon entfielen|davon entfallen|entfielen|entfallen|verteilt sich|verteilten sich|teilen sich"
    r"|aufgeteilt|of which)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\b(?:je(?:weils)?|beide|each)\b", re.IGNORECASE)
_FOR = re.compile(r"\b(?:dafür|für|zugestimmt|stimmten zu|gegen|dagegen|in favour|for|against)\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:gegen|dagegen|against)\b.*\b(?:dafür|für|for|in favour)\b|\b(?:dafür|für|for|in favour)\b.*\b(?:gegen"
    r"|dagegen|against)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:nur|lediglich|only)\b", re.IGNORECASE)
_NEARLY = 12  # percentage points by which two shares can miss a whole that they are meant to make
_LEAST = 2  # percentages that have to stand before a rest


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at a rest that does not make the shares before it a whole."""
    for line in lines(article):
        own = [each for each in line.own() if _is_part(line, each)]
        before = [each for each in line.numbers if each.at < line.here and _is_part(line, each)]
        yield from _halves(article, line, own)
        rest = _REST.search(line.pattern, line.here)
        said = line.number(rest["rest"]) if rest else None
        if said is None or said not in own:
            last = own[-1] if len(own) > _LEAST else None
            # Three shares of one vote in one sentence are all there are.
            said = (
                last
                if last and (_ABSTAIN.search(line.pattern, line.here) or _DIVIDED.search(line.pattern, line.here))
                else None
            )
        if said is None:
            continue
        others = [each for each in own if each is not said]
        if rest is None and _percent(own) <= 100:
            continue  # nobody says that these are all
        if any(not each.unit and not is_share(each) and not each.amount.counted for each in line.own()):
            continue  # "Dornfelder auf 18": a share without its unit
        if len(others) + len(before) < 1 or _SPLIT.search(line.pattern, line.here):
            continue
        sums = {_percent(others), _percent([*before, *others])}
        if any(abs(total + (_share(said)) - 100) <= _tolerance([*others, said]) for total in sums):
            continue
        total = _percent(others) if len(others) >= _LEAST or not before else _percent([*before, *others])
        if not (1 <= total < 100) or (len(others) == 1 and len(before) > 1):
            continue
        yield _hint(article, said, total, others or before)


def _halves(article: Article, line: Line, own: list[Number]) -> Iterator[Hint]:
    """Judge two shares that exclude each other: for and against, four fifths and only a quarter."""
    if len(own) != 2:
        return
    first, last = own
    voted = (
        [_FOR.search(f"{line.after(each, 70)}{line.before(each, 25)}") for each in own],
        _AGAINST.search(line.pattern, line.here),
    )
    divided = all(voted[0][:1]) and voted[1] and not _ABSTAIN.search(line.pattern, line.here)
    fractions = all(is_share(each) for each in own) and _ONLY.search(line.before(last, 20) + last.quote)
    total = _percent(own)
    near = 100 - _NEARLY <= total <= 100 + _NEARLY and abs(total - 100) > _tolerance(own)
    if near and ((divided and _percent([first]) >= 50) or (fractions and total > 100)):
        yield _hint(article, last, _share(first), [first])


def _is_part(line: Line, number: Number) -> bool:
    return (
        number.amount.to is None
        and bool(number.value)
        and (number.unit == "%" or is_share(number))
        and not is_told(line, number)
    )


def _share(number: Number) -> float:
    return (number.value or 0) * (100 if is_share(number) else 1)


def _percent(numbers: list[Number]) -> float:
    return sum(_share(number) for number in numbers)


def _tolerance(numbers: list[Number]) -> float:
    """Give how far rounding can bring a sum away from 100, half a point a share, more for fractions."""
    return 0.51 * len(numbers) + 1.5 * sum(is_share(number) for number in numbers)


def _hint(article: Article, said: Number, total: float, others: list[Number]) -> Hint:
    language = article.document.language
    rest = 100 - total
    parts = " + ".join(shown(_share(each), language=article.language) for each in others)
    right = (
        fraction(rest / 100, language=language, like=said.quote)
        if is_share(said)
        else replaced(said, rest, language=language)
    )
    together = (
        f"{parts} + {shown(_share(said), language=article.language)} ="
        f" {shown(total + _share(said), language=article.language)} %"
    )
    return Hint(
        said.start,
        said.end,
        article.say(
            en=f"The shares do not add up: {together}, and {shown(rest, language=article.language)} % remain.",
            de=f"Die Anteile ergeben kein Ganzes: {together}; es bleiben {shown(rest, language=article.language)} %.",
        ),
        right,
    )
