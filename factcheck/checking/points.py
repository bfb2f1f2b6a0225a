"""The rule *points*: per cent where percentage points are meant. From 28 to 31 per cent is 3 points.

It speaks up only where the number is the difference of two percentages beside it, and is not their change in per cent;
and where points are told that are not that difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factcheck.checking.article import Article
from factcheck.checking.changes import Change, agrees, ends, is_difference
from factcheck.checking.figuring import is_share, replaced, shown, spread
from factcheck.checking.lone_points import lone_points
from factcheck.checking.refers import names_other, says_so, tells_change
from factcheck.checking.slots import Line, Number, Q, T
from factcheck.checking.telling import NOUN_AT_ONCE, is_comment, is_told
from factcheck.checking.then_and_now import levels, then_and_now
from factcheck.checking.unmarked import whole_lines
from factcheck.model import Hint

_PER_CENT = re.compile(r"Prozent\b|per cent\b|percent\b|%", re.IGNORECASE)
_ONE = re.compile(r"eine?[nm]? |half a", re.IGNORECASE)
_DATIVE = re.compile(r"\b(?:von|um gerade einmal|einem Plus von|mit)\b[^,.]*$")
_THAT_IS = re.compile(
    r"(?:^|[,;–(:.] )[„»“\"]?(?:(?:also|das|dies|immerhin|mithin|somit|damit|macht|sind|waren|wären|ist|war|or|that|is"
    r"|was|thus|rund|gut|knapp|nur|satte|stolze|ganze) )+$",
    re.IGNORECASE,
)
_LOSES = re.compile(
    r"\b(?:verl(?:or|ier)\w*|büßt\w*|gewann\w*|gewinn\w*|legt\w*|lost|loses?|gained?|gains)"
    r" (?:[\w\ue800-\uefff]+ ){0,3}$"
    r"|\b(?:hat|haben|hatte) (?:[\w\ue800-\uefff]+ ){0,4}$"
)
_LOST = re.compile(r" (?:\w+ )?(?:verloren|eingebüßt|hinzugewonnen|dazugewonnen|zugelegt|hinzu|dazu|ein|zu)\b")
_COMPARED = re.compile(
    r" (?:\w+ )?(?:mehr|weniger|plus|minus|höher|niedriger|über|unter|besser|schlechter|more|less|fewer|higher|lower)\b"
)
_LISTED = 3  # shares of a sentence
_ASIDE = re.compile(r"[,(–:] ?$")
_APART = re.compile(r"\b(?:Unterschied|Abstand|Vorsprung|Differenz|difference|gap|lead) (?:von|of) $")
_APART_BEHIND = re.compile(
    r"^\S+(?: Prozent| per cent| percent)? (?:Unterschied|Differenz|Abstand|Zuwachs|Vorsprung|difference)\b"
)
_EXTRA = re.compile(
    r"\b(?:extra|additional|zusätzlichen?|weiteren?) (?:an? )?$|\b(?:which|that|das|dies) (?:is|was|ist|sind|waren) $"
)
# "Neun Prozent in vier Jahren".
_SPAN = re.compile(rf",? (?:{T}|(?:in|binnen|innerhalb|within|over|weniger|mehr|less|more)\b)")
_BY_TO = re.compile(rf"\b(?:um|by) (?P<by>{Q})(?: [a-zäöüß]+)? (?:auf|to) (?P<new>{Q})", re.IGNORECASE)


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every difference of two percentages that is given in per cent, or wrong."""
    for line in whole_lines(article):
        for number, right, between in lone_points(line):
            yield _apart(article, number, right, between)
        for said in line.own():
            if said.amount.to is not None or not said.value or not _is_per_cent(line, said):
                continue
            change = _certain(article, line, said) or _told_to(line, said) or _beside(line, said)
            change = change or _then_and_now(article, line, said)
            if change:
                yield _hint(article, line, said, change)


def _apart(article: Article, number: Number, right: float, change: Change) -> Hint:
    """Give the hint at one of three numbers that do not fit."""
    one, other, points = (
        shown(each, language=article.language) for each in (change.old, change.new, abs(change.new - change.old))
    )
    message = article.say(
        en=f"Between {one} and {other} per cent are {points} percentage points.",
        de=f"Zwischen {one} und {other} Prozent liegen {points} Prozentpunkte.",
    )
    return Hint(number.start, number.end, message, replaced(number, right, language=article.document.language))


def _is_per_cent(line: Line, said: Number) -> bool:
    """Tell whether a number is in per cent: drei Prozent, ein Viertel Prozent."""
    return said.unit == "%" or (
        is_share(said) and bool(re.match(r"(?:(?: of)? an?)? (?:Prozent|per cent|percent)\b", line.after(said)))
    )


def _certain(article: Article, line: Line, said: Number) -> Change | None:
    """Give the change on which a number is a comment, if it is the difference of that."""
    if not is_told(line, said):
        return None
    certain, possible = ends(article, line, said)
    if certain is None or certain.unit != "%" or any(agrees(said, change) for change in (certain, *possible)):
        return None
    return certain if is_difference(said, certain) else None


def _told_to(line: Line, said: Number) -> Change | None:
    """Give the change of "um 0,5 Prozent auf 5,5 Prozent", where in per cent it would not be seen in the last digit."""
    for found in _BY_TO.finditer(line.pattern, line.here):
        new = line.number(found["new"])
        if line.number(found["by"]) is not said or new.unit != "%" or new.amount.to is not None or not new.value:
            continue
        value = said.value or 0.0
        decimals = max(spread(said, value), spread(new, new.value), 0.05 if value % 1 or new.value % 1 else 0.5)
        if new.value * value / 100 < 2 * decimals and value < new.value:
            return Change(new.value - value, new.value, (0.0, 0.0), "%")
    return None


def _beside(line: Line, said: Number) -> Change | None:
    """Give two percentages of a sentence of which a number is exactly the difference, and told as one."""
    before, after = line.pattern[max(line.here, said.at - 60) : said.at], line.after(said)
    compared = _COMPARED.match(after) or said.quote.endswith((" mehr", " weniger", " more", " less"))
    lost = _LOSES.search(before) and (_LOST.match(after) or not before.endswith(("hat ", "haben ", "hatte ")))
    if not (compared or lost or _THAT_IS.search(before) or (is_told(line, said) and is_comment(line, said))):
        return None
    here = line.here if not compared else 0
    changes = []
    for number in line.numbers:
        if number.unit == "%" and number.amount.to and number.at >= here:
            changes.append(Change(number.value or 0.0, number.amount.to, (0.0, 0.0), "%"))
    shares = [
        each
        for each in line.numbers
        if each is not said and each.unit == "%" and each.amount.to is None and each.at >= here and each.value
    ]
    if not _THAT_IS.search(before) or compared or lost:
        changes += [
            Change(one.value or 0.0, other.value or 0.0, (0.0, 0.0), "%") for one, other in combinations(shares, 2)
        ]
    changes = [change for change in changes if change.old and change.new]
    both = [*changes, *(Change(change.new, change.old, change.off, "%") for change in changes)]
    if any(agrees(said, change) for change in both):
        return None
    return next((change for change in changes if abs(abs(change.new - change.old) - (said.value or 0)) < 0.005), None)


def _then_and_now(article: Article, line: Line, said: Number) -> Change | None:
    """Give two percentages of then and now, in whatever sentence, of which a number is told as the difference."""
    before, after = line.before(said), line.after(said)
    apart = _APART.search(before) or _APART_BEHIND.search(f"{said.quote}{after}")
    spans = not line.pattern[line.here : said.at].strip("„“»") and _SPAN.match(after)
    listed = sum(each.unit == "%" for each in line.own()) > _LISTED  # a survey: 45 Prozent, 25 Prozent, 20 Prozent …
    if not (
        apart
        or spans
        or tells_change(line, said)
        or _COMPARED.match(after)
        or (_ASIDE.search(before) and not listed)
        or _EXTRA.search(before)
    ):
        return None
    around = [each for each in levels(article, said) if each.unit in ("%", "")]
    pairs = [pair for pair in then_and_now(article, around) if pair.change.unit == "%"]
    if any(agrees(said, each) for pair in pairs for each in (pair.change, pair.change.reversed())):
        return None
    exact = [pair.change for pair in pairs if (apart or pair.apart) and is_difference(said, pair.change)]
    if not exact or not (apart or spans or says_so(article, line, said) or not names_other(article, line, said, "%")):
        return None
    return exact[0]


def _hint(article: Article, line: Line, said: Number, change: Change) -> Hint:
    one_point = said.value == 1 or is_share(said) or bool(_ONE.match(said.quote))
    if article.document.language.startswith("en"):
        points = "percentage point" if one_point or NOUN_AT_ONCE.match(line.after(said)) else "percentage points"
    else:
        # "Um drei Prozentpunkte", but "ein Plus von drei Prozentpunkten".
        dative = _DATIVE.search(line.before(said))
        points = "Prozentpunkt" if one_point else f"Prozentpunkte{'n' if dative else ''}"
    old, new = change.old, change.new
    one, other = (shown(value, language=article.language) for value in (old, new))
    relative = shown(100 * abs(new / old - 1), language=article.language)
    difference = shown(abs(new - old), language=article.language)
    quote = said.quote if said.unit == "%" else article.text[said.start : _after_unit(article, said)]
    return Hint(
        said.start,
        said.start + len(quote),
        article.say(
            en=f"From {one} to {other} per cent is {difference} percentage points; in per cent it is {relative}.",
            de=f"Von {one} auf {other} Prozent sind es {difference} Prozentpunkte; in Prozent sind es {relative}.",
        ),
        _PER_CENT.sub(points, quote, count=1),
    )


def _after_unit(article: Article, said: Number) -> int:
    """Give the end of "ein Viertel Prozent", whose unit is no part of the number."""
    found = _PER_CENT.search(article.text, said.end)
    return found.end() if found else said.end
