"""Finds what a sentence tells of a change: how much it was, and between which two numbers. It never judges that.

Other rules ask it as well: per cent of two percentages, and shares that are no changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from factcheck.checking.figuring import fits, is_share, spread
from factcheck.checking.slots import Line, Number, Q

_NOUNS = (
    "Plus|Minus|Anstieg|Zuwachs|Rückgang|Steigerung|Wachstum|Verlust|Einbruch|Erhöhung|Abnahme|Zunahme|Senkung|Kürzung"
    "|Aufschlag|Abschlag|Verteuerung|Zugewinn|Gewinn|Preisanstieg|Preissprung|Sprung|Nachlass|Rabatt"
    "|rise|fall|increase|decrease|drop|gain|growth|loss|jump|cut|decline"
)
_HEDGE = (
    r"(?: (?:etwa|rund|knapp|fast|gut|exakt|genau|satte"
    r"|gerade einmal|immerhin|glatt|nur|mehr als|über|exactly|about"
    r"|almost|nearly|more than|some|only|just))*"
)
_CUE = re.compile(
    rf"(?:\b(?:um|by|plus|minus)|\b(?:\w*(?:{_NOUNS.lower()})|{_NOUNS})(?: von| um| of| by)?){_HEDGE} (?:ein "
    rf"|eine |a |an )?$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r" (?:\w+ )?(?:mehr|weniger|höher|niedriger|teurer|billiger|more|less|fewer|higher|lower"
    r"|cheaper)\b(?!,? als (?!zuvor|vorher|im|vor|in|bisher|am|[\ue800-\uefff]))",
    re.IGNORECASE,
)
_LOST = re.compile(r" (?:\w+ )?(?:verloren|eingebüßt|hinzugewonnen|dazugewonnen|zugelegt)\b")
_COMMENT = re.compile(
    r"(?:[,(–—:;-]|\b(?:also|mithin|damit|somit|folglich|demnach|das sind|das ist|was|entspricht|entsprach|macht"
    r"|bedeutet|thus|or|that is))\s*(?:(?:das|dies|that|which|was) (?:sind|ist|war|waren|entspricht|entsprach|is"
    r"|was) )?(?:also |mithin |damit |somit |einem |einer |ein |eine |einen |der |die |das |a |an |the |or |up "
    r"|down )*$",
    re.IGNORECASE,
)
# "Der Rückgang um 25 Prozent": the one that was just told.
_REFERS = re.compile(
    rf"[„“»«\"]?(?:Der|Dieser|Das|Dieses|Die|Diese|Eine?|The|This|An?) (?:{_NOUNS}|[Vv]erbesserung)(?: von| um"
    rf"| of| by)?{_HEDGE} (?:ein |eine |a )?{Q}$",
)
_TIMES_COMMENT = re.compile(
    r"\b(?:also|mithin|damit|somit|folglich|demnach|thus|so|(?:ihre|seine|deren|diese|die) (?:Zahl|Menge|Summe)"
    r"|der Wert)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"(?:Das|Dies|Damit|Somit|Ein\w*|Macht|Es|This|That|It|An?)\b[^.!?\ue000-\ue7ff]{{0,60}}{Q}", re.IGNORECASE
)
_ENDS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bvon (?P<old>{Q})(?: [\w-]+){{0,3}} auf (?P<new>{Q})",
        rf"\bfrom (?P<old>{Q})(?: [\w-]+){{0,3}} to (?P<new>{Q})",
        rf"(?P<new>{Q}),? (?:statt|anstelle von|instead of) (?:bisher |bislang |der |zuvor |wie bisher )?(?P<old>{Q})",
        rf"(?P<new>{Q})[^.;\ue000-\ue7ff]{{0,60}}, (?:gegenüber|nach|compared with|up from|down from) (?P<old>{Q})",
        rf"\bauf (?P<new>{Q})[^.!?;\ue000-\ue7ff]{{0,40}}[(,–] ?(?:nach|zuvor|vorher|bisher|Vorjahr:?|im Vorjahr"
        rf"|statt)\b[^.!?;\ue000-\ue7ff]{{0,40}}(?P<old>{Q})",
    )
)
_INSIDE = re.compile(r"(?:von|from)\b.*\b(?:auf|to)\b", re.IGNORECASE)
_BASE_ELSEWHERE = re.compile(
    r"[^,.;–()]*\b(?:gegenüber|im Vergleich|verglichen|seit|compared|since|Vorquartal|Vormonat)\b", re.IGNORECASE
)
_LEVEL = re.compile(rf"\b(?:\w*verlust|\w*gewinn|loss|gain)(?: von| of)?{_HEDGE} (?:ein |eine |a )?$", re.IGNORECASE)
_OF_WHAT = re.compile(
    r"(?:^| )(?:\w+ )?(?:wie|als|as)\b"
)  # twice as many as at the beginning: of a number that is not here
_NEAR = 60  # letters between a number and the difference that is told of it
_FAR = 90  # letters behind its ends at which a comment still speaks of them
_CUE_INSIDE = re.compile(r"(?:plus|minus|um) ", re.IGNORECASE)
_NAMED = re.compile(r"[^,;:.–(]*, (?:nämlich |und zwar )?(?:von |from )?")
_CLAUSES = re.compile(r"[,;:.–(]")
_THEN_AND_NOW = re.compile(
    r"[\ue800-\uefff]|\b(?:nun|jetzt|heute|noch|zuvor|vorher|früher|statt|inzwischen|diesmal|nach|bisher|einst"
    r"|damals|davor|gewesen"
    r"|now|before|earlier|previously|still|instead|once|then|up from|down from|after)\b",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(r" (?:\w+ ){0,2}(?:und|sowie|and) (?:\w+ ){0,2}")
_THE_TIMES = re.compile(
    r"(?:[,–(] ?(?:auf |also |mithin )?|^(?:Das|Dies) (?:ist|war|wäre) (?:fast |knapp |rund |mehr als "
    r"|also )?)(?:das |dem )?$"
)
_ADDED = re.compile(r" (?:kamen|kommen) (?:also |mithin |somit |damit )?(?:hinzu|dazu)\b")
_HAS = re.compile(r"\b(?:hat|haben|hatte|hatten) (?:\w+ ){0,4}$")
_MOST = 30  # times as much or as little that two numbers beside each other can become
_BY_TO = re.compile(rf"\bum (?P<by>{Q}) auf (?P<new>{Q})|\bby (?P<by2>{Q}) to (?P<new2>{Q})", re.IGNORECASE)
_SINCE_THEN = re.compile(
    r"\b(?:[Gg]egenüber dem Jahr|[Ii]m Vergleich|[Vv]erglichen mit|[Cc]ompared (?:with|to))\b[^.;]*$"
)
_RISES = re.compile(
    r"stieg|steig|wuchs|wächs|wachs|erhöh|zugenommen|zuleg|legt|kletter|plus|anstieg|zuwachs|zunahme|teuer"
    r"|aufschlag|mehr"
    r"|höher|gewinn|gewonnen|sprung|ver\w+fach|verdoppel|rose|rise|grew|growth|increas|gain|more|higher|jump",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"sank|sink|sunken|fiel|fäll|fallen|schrumpf|zurück|rückgang|verringer|reduzier|senk|kürz|minus|verl[uo]|einb"
    r"|abnahme"
    r"|abschlag|nachlass|rabatt|weniger|niedriger|billiger|halbier|fell|drop|declin|shrank|cut|decrease|loss|lost"
    r"|less|fewer|lower",
    re.IGNORECASE,
)
_NO_ENDS = frozenset(("years", "x", "pp"))


@dataclass(frozen=True)
class Change:
    """Two ends of a change: their values, how far each may be off, and the unit of both."""

    old: float
    new: float
    off: tuple[float, float]
    unit: str

    def relative(self) -> tuple[float, float]:
        """Give the least and the most that the change can be, as a share of the old value."""
        old, new = self.off
        low = (self.new - new) / (self.old + old) - 1
        return low, (self.new + new) / max(self.old - old, 1e-9) - 1

    def absolute(self) -> tuple[float, float]:
        """Give the least and the most that the change can be, in the unit and without its direction."""
        off, change = sum(self.off), abs(self.new - self.old)
        return max(0.0, change - off), change + off


def is_told(line: Line, said: Number) -> bool:
    """Tell whether a number says how much something changed."""
    if said.value is None or said.amount.to is not None:
        return False
    if is_share(said) and line.after(said).lstrip().lower().startswith(
        ("prozent", "punkt", "percent", "per cent", "point")
    ):
        return False  # "ein Viertel Prozentpunkt"
    before, after = line.before(said), line.after(said)
    if _CUE_INSIDE.match(said.quote):
        return True
    if said.unit == "x":
        return not _OF_WHAT.match(after) and not _OF_WHAT.search(said.quote) and " the " not in said.quote
    if _BASE_ELSEWHERE.match(after) or _SINCE_THEN.search(line.pattern[line.here : said.at]):
        return False
    if said.unit not in ("%", "pp") and not is_share(said) and _LEVEL.search(before):
        return False
    if _ADDED.match(after):
        return True
    more = _MORE.match(after) or said.quote.endswith((" mehr", " weniger", " more", " less", " fewer"))
    return bool(_CUE.search(before) or more or (_LOST.match(after) and _HAS.search(before)))


def ends(line: Line, said: Number) -> tuple[Change | None, list[Change]]:
    """Give the change that is certainly meant, if one is, and all that could be."""
    explicit = [change for change in _explicit(line, said) if _same_unit(said, change)]
    if not explicit and said.unit in ("%", "x") and _is_comment(line, said):
        explicit = [change for at, change in _by_difference(line, said) if line.here <= at < said.at]
    numbers = [
        each
        for each in line.numbers
        if each is not said
        and each.value
        and each.amount.to is None
        and each.unit not in _NO_ENDS
        and not is_share(each)
    ]
    if said.unit not in ("%", "pp", "x") and not is_share(said):
        numbers = [each for each in numbers if each.unit == said.unit]
    goes = _direction(line, said)
    possible = [change for one, other in combinations(numbers, 2) for change in _both_ways(one, other, goes)]
    possible += _derived(line, said)
    if explicit:
        return explicit[0], [*explicit[1:], *_derived(line, said)]
    before = [each for each in numbers if each.at < said.at and not is_told(line, each)]
    refers = _REFERS.match(line.pattern[line.here : said.at + 1])
    if len(before) < 2 or not (refers or _is_comment(line, said)):
        return None, possible
    if before[-1].at < line.here and said.unit != "x" and not refers:
        return None, possible
    # Two things side by side are no change: there has to be a then and a now.
    around = line.pattern[max(0, before[-2].at - _NEAR) : said.at]
    if (said.unit != "x" and not _THEN_AND_NOW.search(around)) or _SIDE_BY_SIDE.fullmatch(
        line.pattern[before[-2].at + 1 : before[-1].at]
    ):
        return None, possible
    if _BASE_ELSEWHERE.search(line.pattern[line.here : said.at]):
        return None, possible
    nearest = _both_ways(before[-2], before[-1], goes)
    if before[-2].at >= line.here:
        possible = [
            change
            for one, other in combinations([each for each in numbers if each.at >= line.here], 2)
            for change in _both_ways(one, other, goes)
        ]
        possible += _derived(line, said)
    return (nearest[0] if nearest else None), possible


def _explicit(line: Line, said: Number) -> list[Change]:
    """Give the changes from one number to another: those of the sentence, or of the one before."""
    found: list[tuple[int, Change | None]] = []
    for number in line.numbers:
        if number.amount.to is not None and _INSIDE.match(number.quote):
            found.append((number.at, _between(number, number.value, number, number.amount.to)))
    for pattern in _ENDS:
        for match in pattern.finditer(line.pattern):
            old, new = line.number(match["old"]), line.number(match["new"])
            if said not in (old, new):
                found.append((max(old.at, new.at), _between(old, old.value, new, new.value)))
    here = [change for at, change in found if change and at >= line.here and _belongs(line, said, at)]
    before = [change for at, change in found if change and at < line.here]
    return here or (before if _opens_with_comment(line, said) else [])


def _belongs(line: Line, said: Number, at: int) -> bool:
    """Tell whether a told change speaks of the ends at a place: as a comment on them, or in one clause with them."""
    between = line.pattern[min(at, said.at) + 1 : max(at, said.at)]
    if said.at < at and _NAMED.fullmatch(between):
        return True  # "um 20 Prozent, von 50 auf 40"
    return not _CLAUSES.search(between) or (said.at > at and _is_comment(line, said) and len(between) < _FAR)


def _derived(line: Line, said: Number) -> list[Change]:
    """Give what "um sieben Punkte auf 35 Prozent" tells: from 28 or from 42 to 35."""
    found = [change for _, change in _by_difference(line, said)]
    for match in _BY_TO.finditer(line.pattern):
        by, new = line.number(match["by"] or match["by2"]), line.number(match["new"] or match["new2"])
        if said in (by, new) or not by.value or not new.value or by.unit not in (new.unit, "pp"):
            continue
        off = (spread(by, by.value), spread(new, new.value))
        found += [
            Change(old, new.value, off, new.unit) for old in (new.value - by.value, new.value + by.value) if old > 0
        ]
    return found


def _by_difference(line: Line, said: Number) -> Iterator[tuple[int, Change]]:
    """Give what "12.600, 600 mehr als im Januar" tells: from 12.000 to 12.600; with the place of the difference."""
    for one, by in pairwise(line.numbers):
        if said in (one, by) or by.unit not in ("", one.unit) or not one.value or not by.value or by.value >= one.value:
            continue
        if by.at - one.at < _NEAR and is_told(line, by) and not is_share(by):
            goes = _direction(line, by) or 1
            off = (spread(one, one.value), spread(one, one.value))
            yield by.at, Change(one.value - goes * by.value, one.value, off, one.unit)


def _same_unit(said: Number, change: Change) -> bool:
    if said.unit == "pp":
        return change.unit == "%"
    return said.unit in ("%", "x", change.unit) or is_share(said)


def _opens_with_comment(line: Line, said: Number) -> bool:
    if re.fullmatch(r"[„»“\"]?", line.pattern[line.here : said.at]) and _MORE.match(line.after(said)):
        return True
    told_by_noun = _CUE.search(line.before(said))
    if told_by_noun and len(told_by_noun.group().split()) > 1:
        return True  # "einem Aufschlag von": of what, the sentence before has said
    return bool(_OPENS.match(line.pattern[line.here : said.at + 1])) or _is_comment(line, said)


def _is_comment(line: Line, said: Number) -> bool:
    if said.unit == "x":
        if _THE_TIMES.search(line.before(said)):
            return True
        clause = re.split(r"[;:]", line.pattern[line.here :][: said.at - line.here + 40])[-1]
        return bool(_TIMES_COMMENT.search(clause))
    before = line.before(said)
    cue = _CUE.search(before)
    lead = before[: cue.start()] if cue else before
    return bool(
        _COMMENT.search(lead)
        or _ADDED.match(line.after(said))
        or (_LOST.match(line.after(said)) and _HAS.search(before))
    )


def _both_ways(one: Number, other: Number, goes: int) -> list[Change]:
    changes = (_between(one, one.value, other, other.value), _between(other, other.value, one, one.value))
    return [change for change in changes if change and (change.new - change.old) * goes >= 0]


def _direction(line: Line, said: Number) -> int:
    """Give 1 for a rise, -1 for a fall, 0 where the words beside a change do not tell."""
    clause = line.before(said) + said.quote + line.after(said, 20)
    rises, falls = (max((found.start() for found in words.finditer(clause)), default=-1) for words in (_RISES, _FALLS))
    return (rises > falls) - (falls > rises)


def _between(old: Number, first: float | None, new: Number, last: float | None) -> Change | None:
    units = {unit for unit in (old.unit, new.unit) if unit}
    if not first or not last or first <= 0 or last <= 0 or len(units) > 1:
        return None
    # "410.000 Euro" and "sechs Beschäftigte" are no change, and what became a hundred times as much hardly one.
    if any(number.amount.counted and not number.unit for number in (old, new)) and units:
        return None
    if not 1 / _MOST <= last / first <= _MOST:
        return None
    return Change(first, last, (spread(old, first), spread(new, last)), next(iter(units), ""))


def agrees(said: Number, change: Change) -> bool:
    """Tell whether what is told can be this change."""
    value = said.value or 0.0
    low, high = change.relative()
    if said.unit == "x":
        return fits(said, 1 + low, 1 + high) or _near(value, 1 + low, 1 + high, 0.06)
    least, most = sorted((abs(low), abs(high)))
    if said.unit == "%":
        return fits(said, 100 * least, 100 * most)
    if is_share(said):
        return _near(value, least, most, 0.035) or fits(said, least, most)
    return (said.unit == change.unit or not said.unit or said.unit == "pp") and fits(said, *change.absolute())


def is_difference(said: Number, change: Change) -> bool:
    """Tell whether a number is the difference between both ends."""
    low, high = change.absolute()
    return low - 0.051 <= (said.value or 0.0) <= high + 0.051


def _near(value: float, low: float, high: float, tolerance: float) -> bool:
    return low - tolerance * max(1.0, value) <= value <= high + tolerance * max(1.0, value)
