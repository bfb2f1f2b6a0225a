"""The rule *portion*: a share of a number and the number beside it: a quarter of 80 firms is 20; 32 of 80 are 40 %.

Where a sentence does not say what is a part of what, only a near miss is told. It never judges a share of something
else, nor a change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from factcheck.checking.article import Article
from factcheck.checking.asides import HEDGE, SO, is_aside, is_strong
from factcheck.checking.figuring import fits, is_share, shown, spread
from factcheck.checking.likeness import stem
from factcheck.checking.parts import (
    concludes,
    counts,
    earlier,
    guessed_pairs,
    inner,
    is_count,
    is_of,
    is_of_all,
    is_thereof,
    like,
    loose_pair,
    noun_of,
    pairs,
    ratio,
    share,
    whole_of,
    whole_of_itself,
)
from factcheck.checking.portion_words import EVERY, told_part, told_share
from factcheck.checking.refers import tells_change
from factcheck.checking.results import result
from factcheck.checking.share_beside import GUESSED, LOOSE, SURE, alike, beside, comes_out, is_part
from factcheck.checking.slots import Line, Number, Q, read
from factcheck.checking.telling import is_told
from factcheck.checking.three_numbers import three_numbers
from factcheck.checking.unmarked import whole_lines
from factcheck.finding.amounts import Precision
from factcheck.model import Hint

# One claim, which reads like a range: "24 oder vier Prozent".
_EITHER = re.compile(r"(?P<part>.+?) (?:oder|or|bzw\.|beziehungsweise) (?P<share>.+?(?:Prozent|%|per ?cent))")
_WITH_PART = re.compile(rf" ?[,(–—]\s*(?:{SO}){HEDGE}{Q}", re.IGNORECASE)
_NUMBER = re.compile(rf" ?[,(–—] ?{Q}")
_RATE = re.compile(
    r"\b(?:\w*[Bb]eteiligung|\w*[Qq]uote|\w*[Aa]uslastung|Belegung|turnout|occupancy|\w+ rate)"
    r"(?: (?:[\w-]+|[\ue800-\uefff])){0,3}? (?:mit |von |at |of |bei )?$"
)
_FULL = re.compile(r" (?:aus)?(?:gelastet|gebucht|belegt|besetzt|gefüllt|voll)\b")
_BEFORE_NOW = re.compile(r"\b(?:hatte|hatten|letzten|vorigen|zuvor|damals|vergangenen|had|previous|last)\b")
_OF_ELSE = re.compile(
    r" (?:der|des|von|of|aller|mehr|weniger|höher|niedriger|more|less|fewer|higher|lower|über|unter|im|in|Rabatt)\b"
)
_OF_THE_WHOLE = re.compile(
    r" (?:of the (?:total|whole|lot)|der Gesamt(?:summe|zahl|menge|kosten)|des Ganzen|of them all)\b"
)
_AGAIN = re.compile(r" as (?:many|much) again\b")
_LEFT = 0.02  # of one, how far what is told can be from what a part leaves
_WHOLE = 0.01
_UNEVEN = 0.1  # of a per cent
_ALIKE = 0.6  # of the second, what the first number of a range at least is
_NEAT = (2 / 3, 3 / 4, 2 / 5, 3 / 5, 4 / 5, *(1 / parts for parts in range(2, 13)))


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every share or number that does not fit the two numbers beside it."""
    for line in whole_lines(article):
        yield from list(_by_words(article, line)) or _by_numbers(article, line)


def _by_words(article: Article, line: Line) -> Iterator[Hint]:
    """Judge the shares and numbers that words link."""
    for said in line.own():
        if either := _EITHER.fullmatch(said.quote):
            yield from _either(article, line, said, either)
        if (
            said.value is None
            or said.amount.to is not None
            or tells_change(line, said)
            or _AGAIN.match(line.after(said))
        ):
            continue
        if share(said) is not None:
            yield from _share(article, line, said)
        elif is_count(said):
            yield from _part(article, line, said)


def _by_numbers(article: Article, line: Line) -> Iterator[Hint]:
    """Judge a share and two numbers that no words link."""
    for three in three_numbers(line):
        if inner(three.said, line.language):
            continue  # half of the 40 months: of nothing else
        many, value = three.whole.value or 0.0, share(three.said) or 0.0
        if three.wrong is three.said:
            message = _of(article, three.part.value or 0.0, many, three.right)
            yield Hint(three.said.start, three.said.end, message, told_share(three.said, three.right, line.language))
        else:
            told = told_part(three.part, three.right, line.language)
            yield Hint(three.part.start, three.part.end, _share_of(article, value, many), told)


def _share(article: Article, line: Line, said: Number) -> Iterator[Hint]:
    """Judge "32 von 80, das sind 30 Prozent"."""
    if (
        _WITH_PART.match(line.after(said))
        or ((is_thereof(line, said) or is_of_all(line, said)) and _NUMBER.match(line.after(said)))
        or (said.unit == "%" and inner(said, line.language) and not is_strong(line, said))
    ):
        return
    rate = bool(_RATE.search(line.before(said)) or _FULL.match(line.after(said))) and not _BEFORE_NOW.search(
        line.pattern[line.here : said.at]
    )
    if not (rate or is_aside(line, said)):
        return
    value = share(said) or 0.0
    parts = _parts(article, line, said, rate)
    if parts is None:
        return
    part, whole, sure = parts
    own = [
        each for each in counts(line, said.at, own=part.at >= line.here) if each is part or not _is_else(each, whole)
    ]
    every = own if sure else _near(article, said, whole)
    wholes = counts(line, said.at) if sure else [*counts(line, said.at), *earlier(article, said.start)]
    tried = [*permutations((*every, part, whole), 2), *((part, each) for each in wholes)]
    if any(_agrees(said, value, one, other) for one, other in tried):
        return
    if concludes(line, said) and abs(1 - value - (part.value or 0) / (whole.value or 1)) < _LEFT:
        return  # what is left of it
    language, right = article.document.language, (part.value or 0) / (whole.value or 1)
    message = _of(article, part.value or 0, whole.value or 0, right)
    if of := _of_words(said) if not ratio(said) else "":
        bare = said.quote.split(f" {of}")[0]
        said = replace(said, quote=bare, end=said.start + len(bare))
    yield Hint(said.start, said.end, message, told_share(said, right, language))
    exact, percent = value * (whole.value or 0), 100 * right
    uneven = abs(percent - round(percent)) > _UNEVEN if said.unit == "%" else not _is_neat(right)
    if (
        sure
        and uneven
        and (said.unit == "%" or said.amount.precision is Precision.EXACT)
        and abs(exact - round(exact)) < _WHOLE
    ):
        # "84 der 480, also 15 Prozent": 72 would be 15 per cent, so the number is as likely to be wrong.
        yield Hint(part.start, part.end, message, told_part(part, exact, language))


def _either(article: Article, line: Line, said: Number, found: re.Match[str]) -> Iterator[Hint]:
    """Judge "Von den 350 Eschen sind 24 oder vier Prozent krank"."""
    whole, (part, told) = whole_of(line, said), (read(found[name], line.language) for name in ("part", "share"))
    if whole is None or not whole.value or not part.value or not told.value or part.unit:
        return
    exact, right = told.value / 100 * whole.value, part.value / whole.value
    is_range = _ALIKE < part.value / told.value < 1 / _ALIKE
    if is_range or not exact / SURE < part.value < exact * SURE:
        return
    count = Number(said.start, said.start + found.end("part"), found["part"], part, said.at)
    rate = Number(said.start + found.start("share"), said.end, found["share"], told, said.at)
    if not is_part(count, rate, exact):
        message = _of(article, part.value, whole.value, right)
        yield Hint(count.start, count.end, message, told_part(count, exact, line.language))
        yield Hint(rate.start, rate.end, message, told_share(rate, right, line.language))


def _of(article: Article, part: float, whole: float, right: float) -> str:
    one, other = (shown(each, language=article.language) for each in (part, whole))
    told = shown(100 * right, language=article.language)
    return article.say(en=f"{one} of {other} is {told} %.", de=f"{one} von {other} sind {told} %.")


def _share_of(article: Article, value: float, whole: float) -> str:
    percent, one, other = (shown(each, language=article.language) for each in (100 * value, value * whole, whole))
    return article.say(en=f"{percent} % of {other} is {one}.", de=f"{percent} % von {other} sind {one}.")


def _parts(article: Article, line: Line, said: Number, rate: bool) -> tuple[Number, Number, bool] | None:
    """Give the part and the whole that a share is told of, and whether the sentence says that they are."""
    value = share(said) or 0.0
    them = is_thereof(line, said) and is_strong(line, said)  # "480 of the 640 electors, or two-thirds of them"
    noun = "" if ratio(said) or them else noun_of(line, said)
    counted = said.amount.counted and not ratio(said) and not EVERY.match(said.quote)
    elsewhere = not rate and not them and (noun or counted or _OF_ELSE.match(line.after(said)))
    if _OF_THE_WHOLE.search(said.quote) or _OF_THE_WHOLE.match(line.after(said)):
        elsewhere = False
    found = [(*pair, SURE) for pair in pairs(article, line, said, rate=rate)]
    whole = None if ratio(said) else whole_of_itself(line, said)
    if whole and (is_strong(line, said) or line.before(said).endswith((" (", ", or "))):
        # "84 (15 Prozent) der 480 Bäume", "3000 Stellen, das sind 15 Prozent der 20.000".
        own = [each for each in counts(line, said.at, own=True) if like(each, whole) and not is_told(line, each)]
        return (own[-1], whole, True) if own and (own[-1].value or 0) < (whole.value or 0) / 1.02 else None
    if elsewhere:
        found = [each for each in found if noun and (is_of(each[0], noun) or is_of(each[1], noun))]
        if not found and is_of_all(line, said):
            found = [(*pair, GUESSED) for pair in guessed_pairs(article, line, said)]
            found += [(*pair, LOOSE) for pair in pairs(article, line, said)]
        elif not found and is_share(said):
            pairs_of = [
                pair for pair in pairs(article, line, said) if _is_neat((pair[0].value or 0) / (pair[1].value or 1))
            ]
            found = [(*pair, LOOSE) for pair in pairs_of]
    elif rate:
        of = [(one, inner(one, line.language)) for one in counts(line, said.at)]
        found = [(one, other, SURE) for one, other in of if other] or found
    if not found and not elsewhere and is_aside(line, said) and (pair := loose_pair(line, said)):
        found = [(*pair, LOOSE)]
    for part, whole, most in reversed(found):
        right = (part.value or 0) / (whole.value or 1)
        if right < 1 and value / most <= right <= value * most:
            return part, whole, most == SURE
    return None


def _near(article: Article, said: Number, whole: Number) -> list[Number]:
    """Give the numbers in front of a share in its paragraph that may count the same."""
    first = article.paragraph(said.start)[0]
    return [each for each in earlier(article, said.start) if each.start >= first and not _is_else(each, whole)]


def _is_neat(right: float) -> bool:
    return any(abs(right - each) < 1e-6 for each in _NEAT)


def _is_else(number: Number, whole: Number) -> bool:
    """Tell whether a number counts something else than a whole, so that it is no part of that."""
    words = number.amount.counted.split()
    return bool(words and number.start != whole.start and not is_of(whole, stem(words[-1])))


def _agrees(said: Number, value: float, part: Number, whole: Number) -> bool:
    if not part.value or not whole.value or part.value > whole.value:
        return False
    off = spread(part, part.value) / whole.value
    right = part.value / whole.value
    if said.unit == "%":
        return fits(said, 100 * (right - off), 100 * (right + off), cut=True)
    near = min(0.03, max(0.012, 0.09 * value)) if said.amount.precision is Precision.EXACT else 0.04
    return abs(right - value) <= near + off or (value < 1 and is_share(said) and fits(said, right - 0.001, right))


def _part(article: Article, line: Line, said: Number) -> Iterator[Hint]:
    """Judge "ein Viertel der 80 Betriebe, also 25" and "60 Prozent der 80, also 40"."""
    told, found = result(article, line, said) or beside(article, line, said) or (None, None)
    if told is None or found is None or not is_count(found) or not alike(found, said):
        return
    value = share(told) or 0.0
    exact = value * (found.value or 0)
    if (said.value or 0) > (found.value or 0) or is_part(said, told, exact):
        return
    language, right = article.document.language, (said.value or 0) / (found.value or 1)
    message = _share_of(article, value, found.value or 0.0)
    even = abs(100 * right - round(100 * right)) < _UNEVEN and not said.unit if told.unit == "%" else _is_neat(right)
    if even and said.amount.precision is Precision.EXACT and not (told.unit and whole_of_itself(line, told)):
        # The number is a plain share of the whole, only not this one.
        words = told.quote.split(f" {noun}")[0] if (noun := _of_words(told)) and not told.unit else told.quote
        yield Hint(
            told.start, told.start + len(words), message, told_share(replace(told, quote=words), right, language)
        )
        if not value / 2.2 <= right <= value * 2.2 or not comes_out(said, exact):
            return
    yield Hint(said.start, said.end, message, told_part(said, exact, language))


def _of_words(told: Number) -> str:
    found = re.search(r" ((?:der|des|von|davon|of|aller)\b.*)", told.quote)
    return found[1] if found else ""
