"""The rule *total*: parts that do not add up to the total beside them: 12 wins, 3 draws and 5 losses in 18 games."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factcheck.checking.article import Article
from factcheck.checking.figuring import replaced, shown
from factcheck.checking.slots import Line, Number, Q, lines
from factcheck.finding.amounts import Precision
from factcheck.model import Hint

_WON = re.compile(r"\b\w*(?:siege?n?|erfolgen?|wins?|victories)\b", re.IGNORECASE)
_DRAWN = re.compile(r"\b(?:unentschieden|trennte man sich|remis|draws?|punkteteilungen)\b", re.IGNORECASE)
_LOST = re.compile(r"\b\w*(?:niederlagen?|pleiten?|defeats?|loss(?:es)?|gingen verloren|verlor)\b", re.IGNORECASE)
_GAMES = re.compile(
    r"\b\w*(?:spielen?|partien?|begegnungen|duellen?|kämpfen?|games?|matches|saisonspielen?)\b", re.IGNORECASE
)
_FOR = re.compile(
    r"\b(?:hoben die Hand|dafür|Ja-Stimmen|Jastimmen|zu|in favour|stimmten für|Zustimmung)\b", re.IGNORECASE
)
_AGAINST = re.compile(r"\b(?:dagegen|Nein-Stimmen|Neinstimmen|Gegenstimmen|gegen|against|lehnten)\b", re.IGNORECASE)
_ABSTAINED = re.compile(r"enthielt|Enthaltung|abstain|abstention", re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:alle[nr]?|sämtliche[nr]?|von|der|den|insgesamt|all|of|the)\s+(?:\w+\s)?(?:\d|\w+ [A-Z])", re.IGNORECASE
)
_VOTERS = re.compile(
    r"\b\w*(?:Vertretern?|Mitglieder|Mandatsträger|Abgeordnete|Stimmen|Räte|Ratsmitglieder|Stadträte|Delegierte"
    r"|Sitze|Verordnete|Anwesende|members|votes|delegates|councillors)n?\b",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"\b(?:insgesamt|zusammen|in der Summe|in Summe|alles in allem|gemeinsam|together|in total"
    r"|all told)\b(?P<clause>[^.!?;]{0,70})"
    rf"|(?P<sum>{Q})[^.!?;\ue000-\ue7ff]{{0,25}}? (?:insgesamt|zusammen|in total|together)\b",
    re.IGNORECASE,
)
_LIST_AFTER = re.compile(
    rf"(?P<whole>{Q})[^.!?;\ue000-\ue7ff]{{0,60}}?(?:: |, davon |, darunter |, und zwar |, nämlich "
    rf"|– )(?P<parts>[^.!?;]*)",
    re.IGNORECASE,
)
_PART = rf"[^.!?;\ue000-\ue7ff]{{0,45}}?(?:{Q})"
_EXHAUSTIVE = re.compile(
    rf"[^.!?;\ue000-\ue7ff]{{0,30}}{Q}[^.!?;]*\b(?:und"
    rf"|and)\b[^.!?;\ue000-\ue7ff]{{0,30}}{Q}[^.!?;\ue000-\ue7ff]{{0,50}}",
    re.IGNORECASE,
)
_OF_THEM = re.compile(rf"\b(?:Von|Of) (?:(?:den|diesen|seinen|ihren|insgesamt|the|its) )*(?P<whole>{Q})", re.IGNORECASE)
_DIVIDES = re.compile(r"\b(?:davon|entfallen|entfielen|of them|of these)\b", re.IGNORECASE)
_JOINED = re.compile(rf"\b(?:und|and)\b[^.!?;]{{0,40}}{Q}")
_OTHERS = re.compile(
    r"\b(?:weitere|andere|der Rest|die übrigen|unter anderem|mindestens|allein|others|the rest)\b", re.IGNORECASE
)
_TOGETHER = re.compile(r"(?:insgesamt|zusammen|in total|altogether)\b", re.IGNORECASE)
_PLAYED = re.compile(r"\b(?:in|nach|aus|bei|den|bisherigen|ersten|from|of|after|played|the) $", re.IGNORECASE)
_ABSENT = re.compile(r"\b(?:fehlten|fehlte(?! niemand)|abwesend|nicht teil|absent|entschuldigt)\b")
_NO_PERSONS = re.compile(
    r"\b(?:Familien?|Haushalten?|Paaren?|Gruppen?|Teams?|Klassen?|Betrieben?|families|households)\b"
)
_PARTS = 8  # numbers of which some may add up to a total
_SPREAD = re.compile(r"\b(?:davon|stehen|liegen|sind|waren|gehören|entfallen|entfielen|im|in|auf|are|were|in|on)\b")
_INCOMPLETE = re.compile(r"\b(?:darunter|including|etwa|unter anderem|zum Beispiel|among)\b", re.IGNORECASE)
_PAIRS = tuple(
    (re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE))
    for one, other in (
        (r"\b\w*(?:Frauen|Mitarbeiterinnen|Schülerinnen)\b", r"\b\w*(?:Männern?|Mitarbeitern?|Schülern?)\b"),
        (r"\bMädchen\b", r"\bJungen?\b"),
        (r"\bKindern?\b", r"\bErwachsenen?\b"),
        (r"\bwomen\b", r"\bmen\b"),
        (r"\bgirls\b", r"\bboys\b"),
        (r"\bchildren\b", r"\badults\b"),
    )
)


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every total that is not the sum of its parts."""
    for line in lines(article):
        results = list(_results(line))
        for total, parts in (*results, *_votes(line), *_sums(line), *_lists(line), *_divided(line)):
            if total.at < line.here and all(part.at < line.here for part in parts):
                continue
            added = sum(part.value or 0 for part in parts)
            if added != total.value:
                # Games were played; of other sums the number that comes last is the one nobody added up again.
                last = total if results else max((total, *parts), key=lambda number: number.at)
                yield _hint(article, total, parts, last)
                break


def _exact(number: Number) -> bool:
    value = number.value
    return value is not None and value >= 0 and number.amount.to is None and number.amount.precision is Precision.EXACT


def _labelled(line: Line, label: re.Pattern[str], first: int = 0) -> Number | None:
    """Give the number that counts what a label names: in its own words or right behind it."""
    for number in line.numbers:
        if number.at >= first and _exact(number) and not number.unit:
            near = re.split(r"[,.;\ue000-\ue7ff]| und | and | bei ", line.after(number, 35))[0]
            if label.search(number.quote) or label.search(near):
                return number
    return None


def _results(line: Line) -> Iterator[tuple[Number, list[Number]]]:
    """Give games with wins, draws and losses."""
    parts = [_labelled(line, label) for label in (_WON, _DRAWN, _LOST)]
    games = _labelled(line, _GAMES)
    known = [part for part in parts if part is not None]
    if games is not None and len(known) == len(parts) and games not in known and _PLAYED.search(line.before(games, 20)):
        yield games, known


def _votes(line: Line) -> Iterator[tuple[Number, list[Number]]]:
    """Give a vote: for, against, abstained, and how many there were."""
    parts = [_labelled(line, label) for label in (_FOR, _AGAINST, _ABSTAINED)]
    known = [part for part in parts if part is not None]
    if len(known) != len(parts) or len({part.at for part in known}) != len(parts) or _ABSENT.search(line.pattern):
        return
    all_of_them = [
        number
        for number in line.numbers
        if number not in known
        and _exact(number)
        and (_VOTERS.search(number.quote) or _VOTERS.search(line.after(number, 30)))
        and _ALL.search(f"{line.before(number, 25)}{number.quote}")
    ]
    if len(all_of_them) == 1:
        yield all_of_them[0], known


def _sums(line: Line) -> Iterator[tuple[Number, list[Number]]]:
    """Give numbers with what they are together: 48, 46 and 43, together 137."""
    for number in line.own():
        here = [each for each in line.own() if each.at < number.at and _exact(each) and each.unit == number.unit]
        if _TOGETHER.match(number.quote) and len(here) >= 2 and " der " not in number.quote:
            yield from _sum(line, number, number.at)
    for match in _SUM.finditer(line.pattern):
        letters = [match["sum"]] if match["sum"] else re.findall(Q, match["clause"])
        first = match.start() if match["clause"] else len(line.pattern)
        yield from (each for letter in letters for each in _sum(line, line.number(letter), first))


def _sum(line: Line, total: Number, first: int) -> Iterator[tuple[Number, list[Number]]]:
    """Give a total with the numbers before a place, unless some of them that stand together add up to it."""
    if not _exact(total) or total.at < line.here:
        return
    parts = [
        number
        for number in line.numbers
        if number.at < min(total.at, first) and _exact(number) and number.unit == total.unit and number.value
    ]
    values = [part.value or 0 for part in parts[-_PARTS:]]
    subsets = (subset for size in range(2, len(values) + 1) for subset in combinations(values, size))
    if any(sum(subset) == total.value for subset in subsets) or line.before(total, 4).endswith(" zu "):
        return
    chosen = _enumerated(line, parts)
    if len(chosen) >= 2 and _is_near(total, chosen):
        yield total, chosen


def _enumerated(line: Line, parts: list[Number]) -> list[Number]:
    """Give the numbers of the last enumeration: they follow each other with little between them."""
    chosen: list[Number] = []
    for number in reversed(parts):
        if chosen and (
            chosen[-1].at - number.at > 70 or re.search(r"[.!?] [A-ZÄÖÜ]", line.pattern[number.at : chosen[-1].at])
        ):
            break
        chosen.append(number)
    return chosen[::-1]


def _is_near(total: Number, parts: list[Number]) -> bool:
    added = sum(part.value or 0 for part in parts)
    return total.value is not None and 0.5 * added <= total.value <= 1.6 * added


def _lists(line: Line) -> Iterator[tuple[Number, list[Number]]]:
    """Give totals with a list behind them that leaves nothing out: 31 branches, 19 here and 12 there."""
    for match in _OF_THEM.finditer(line.pattern):
        total = line.number(match["whole"])
        parts = [
            number for number in line.own() if number.at > total.at and _exact(number) and number.unit == total.unit
        ]
        if not _exact(total) or total.at < line.here:
            continue
        if len(parts) == 2 and _are_all(line, total, parts):
            yield total, parts
        elif (
            3 <= len(parts) <= 5
            and _JOINED.search(line.pattern, parts[-2].at)
            and not _OTHERS.search(line.pattern, line.here)
        ):
            missing = abs(sum(part.value or 0 for part in parts) - (total.value or 0))
            if missing <= max(1.0, 0.06 * (total.value or 0)):
                yield total, parts
    for match in _LIST_AFTER.finditer(line.pattern):
        total = line.number(match["whole"])
        first, last = match.span("parts")
        parts = [number for number in line.numbers if first <= number.at < last and _exact(number)]
        if not _exact(total) or len(parts) < 2 or any(part.unit != total.unit for part in parts):
            continue
        if _INCOMPLETE.search(line.pattern, match.end("whole"), last):
            continue
        named = f"{line.pattern[first:last]} {' '.join(part.quote for part in parts)}"
        if (
            (sum(part.value or 0 for part in parts) > (total.value or 0) * 1.0 and _is_near(total, parts))
            or (any(one.search(named) and other.search(named) for one, other in _PAIRS) and len(parts) == 2)
            or (len(parts) >= 3 and _is_near(total, parts) and "davon" not in match.group())
        ):
            yield total, parts


def _divided(line: Line) -> Iterator[tuple[Number, list[Number]]]:
    """Give a number with those it is divided into in the next sentence: "14 Hektar. Neun davon …, fünf …"."""
    parts = [number for number in line.own() if _exact(number) and number.unit not in ("%", "x", "pp", "years")]
    whole = [number for number in line.numbers if number.at < line.here and _exact(number)]
    if not whole or not 2 <= len(parts) <= 5 or len(parts) != len(list(line.own())):
        return
    total, text = whole[-1], line.pattern[line.here :]
    if any(part.unit not in ("", total.unit) for part in parts) or (total.value or 0) <= max(
        part.value or 0 for part in parts
    ):
        return
    divides = _DIVIDES.search(text) or parts[0].quote.endswith(" davon")
    if re.search(r"\b(?:je|jeweils|each)\b", text):
        return
    if divides and _JOINED.search(text) and not _OTHERS.search(text) and _is_just(total, parts):
        yield total, parts


def _is_just(total: Number, parts: list[Number]) -> bool:
    """Tell whether parts nearly make a whole: they are meant to."""
    added = sum(part.value or 0 for part in parts)
    return 0.75 * (total.value or 0) <= added <= 1.35 * (total.value or 0)


def _are_all(line: Line, total: Number, parts: list[Number]) -> bool:
    """Tell whether two parts are meant to be all: "19 davon stehen im Hohenauer und 12 im Rotenfelser Gebiet"."""
    between = line.pattern[parts[0].at : parts[1].at]
    added = sum(part.value or 0 for part in parts)
    return (
        bool(re.search(r"\b(?:und|and)\b", between))
        and "," not in between
        and bool(_SPREAD.search(between))
        and 0.8 * (total.value or 0) <= added <= 1.25 * (total.value or 0)
    )


def _hint(article: Article, total: Number, parts: list[Number], wrong: Number) -> Hint:
    added = sum(part.value or 0 for part in parts)
    together = " + ".join(shown(part.value or 0, language=article.language) for part in parts)
    result, said = (shown(value, language=article.language) for value in (added, total.value or 0))
    right = added if wrong is total else (total.value or 0) - added + (wrong.value or 0)
    return Hint(
        wrong.start,
        wrong.end,
        article.say(
            en=f"The parts do not add up: {together} = {result}, not {said}.",
            de=f"Die Summe stimmt nicht: {together} = {result}, nicht {said}.",
        ),
        replaced(wrong, right, language=article.document.language) if right > 0 else "",
    )
