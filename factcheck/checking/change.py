"""The rule *change*: a change that is told (a fifth more, doubled, minus 20 %) and the one between two numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil, floor

from factcheck.checking.article import Article
from factcheck.checking.changes import Change, agrees, ends, is_difference, likely, summed_up
from factcheck.checking.figuring import fits, fraction, is_share, replaced, shown
from factcheck.checking.goals import Goal, goals
from factcheck.checking.lone_changes import lone_changes
from factcheck.checking.named_ends import comparisons, to_the_last
from factcheck.checking.refers import tells_change
from factcheck.checking.remarks import remark
from factcheck.checking.same_unit import of_a_second
from factcheck.checking.slots import Line, Number, read
from factcheck.checking.steps import Step, ranks, swing
from factcheck.checking.telling import as_meant, is_told
from factcheck.checking.unmarked import whole_lines
from factcheck.finding.amounts import Amount
from factcheck.model import Hint

_BECOMES = re.compile(r"ver(?:doppel|(?:drei|vier|fünf|sechs|sieben|acht|neun|zehn)fach)(e?n\b)?", re.IGNORECASE)
_TIMES = {2: "doppel", 3: "dreifach", 4: "vierfach", 5: "fünffach", 6: "sechsfach", 10: "zehnfach"}
_BECAME = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4}
_IS_ABOUT = re.compile(r"(?:mehr als|fast) das ")
_OVER = re.compile(r"\b(?:mehr als|über|gut|more than|over)(?: das)? $", re.IGNORECASE)
_NEARLY = re.compile(r"\b(?:fast|nahezu|beinahe|knapp|almost|nearly)(?: das)? $", re.IGNORECASE)
_SO_MANY = re.compile(
    r"\b(?:doppelt|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)mal|twice|(?:two|three|four|five|six|seven|eight|nine"
    r"|ten) times)\b",
    re.IGNORECASE,
)
_MULTIPLES = {
    "de": {
        1.5: "anderthalbmal", 2: "doppelt", 2.5: "zweieinhalbmal",
        3: "dreimal", 4: "viermal", 5: "fünfmal", 6: "sechsmal", 7: "siebenmal", 8: "achtmal",
        9: "neunmal", 10: "zehnmal",
    },
    "en": {
        1.5: "one and a half times", 2: "twice", 2.5: "two and a half times",
        3: "three times", 4: "four times", 5: "five times", 6: "six times", 7: "seven times",
        8: "eight times", 9: "nine times", 10: "ten times",
    },
}  # fmt: skip
_BOTH = re.compile(r"(?:von|from) (?P<old>.+?) (?:auf|to) (?P<new>.+)", re.IGNORECASE)
_LITTLE = 0.4  # by how much of it an end may have to change
_PARTS = {"de": {2: "halbiert", 3: "gedrittelt", 4: "geviertelt"}, "en": {2: "halved", 4: "quartered"}}
_FRACTION = re.compile(r"(?:\S.*?)??(?:Hälfte|tel\b|half|thirds?|quarters?|(?:fif|six|eigh|ten)ths?)\b", re.IGNORECASE)
_BEFORE = re.compile(r"(?:um|nur|by|only) ", re.IGNORECASE)
_HYPHENED = re.compile(r"[a-z]+(-(?:point|percent|cent|dollar|euro|pound|metre|meter)\b.*)", re.IGNORECASE)
_FOLD = re.compile(r"\b(?:Doppelt|\w+fach)(e[n]?)$")
_FOLDS = {
    1.5: "Anderthalbfach",
    2: "Doppelt",
    2.5: "Zweieinhalbfach",
    3: "Dreifach",
    4: "Vierfach",
    5: "Fünffach",
    6: "Sechsfach",
    7: "Siebenfach",
    8: "Achtfach",
    9: "Neunfach",
    10: "Zehnfach",
}
_ONCE_MORE = re.compile(r"\b(?:noch einmal|nochmals|once more) $")


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every told change that is not the one between the two numbers beside it."""
    for step in ranks(article):
        if step.told != step.size:
            yield _step(
                article, step, Number(step.start, step.end, article.text[step.start : step.end], Amount(step.told))
            )
    for line in whole_lines(article):
        yield from list(_by_words(article, line)) or _by_numbers(article, line)


def _by_numbers(article: Article, line: Line) -> Iterator[Hint]:
    """Judge a change and two numbers that no words link."""
    for lone in lone_changes(article, line):
        low, high = lone.low.value or 0.0, lone.high.value or 0.0
        change = Change(low, high, (0.0, 0.0), lone.low.unit)
        if lone.wrong is not lone.said:
            yield _changed(article, change, lone.wrong, lone.right)
        elif lone.said.unit == "x" or lone.right > high / low - 1.01 * (lone.said.unit != "%"):
            yield _hint(article, change, lone.said)
        else:
            yield _hint(article, Change(high, low, (0.0, 0.0), lone.low.unit), lone.said)


def _by_words(article: Article, line: Line) -> Iterator[Hint]:
    """Judge the changes of which words tell between what they are."""
    for each in line.numbers:
        if each.at < line.here and not any(at >= line.here for at, _ in comparisons(line, each)):
            continue  # judged with its own sentence
        if _ONCE_MORE.search(line.before(each, 20)):
            continue  # 22 350 Euro that came on top
        said = of_a_second(as_meant(line, each), line)
        if felt := swing(line, said):
            if not fits(said, felt.size, felt.size):
                yield _step(article, felt, said)
            continue
        if not is_told(line, said):
            change = summed_up(line, said) or (likely(article, line, said) if tells_change(line, said) else None)
            change = change or remark(line, said)
            if change and not agrees(said, change):
                yield _hint(article, change, said)
            continue
        certain, possible = ends(article, line, said)
        if certain is None or any(agrees(said, change) for change in (certain, *possible)):
            continue
        if any(agrees(said, change) for change in to_the_last(line, said)):
            continue
        if said.unit == "%" and certain.unit == "%" and is_difference(said, certain):
            continue  # per cent instead of percentage points: another rule
        yield _hint(article, certain, said)
        yield from _ends(article, line, certain, said)
    for goal in goals(line):
        yield from _goal(article, goal)


def _step(article: Article, step: Step, said: Number) -> Hint:
    old, new, size = (shown(value, language=article.language) for value in (step.old, step.new, step.size))
    message = article.say(en=f"From {old} to {new} is {size}.", de=f"Von {old} auf {new} sind es {size}.")
    return Hint(step.start, step.end, message, replaced(said, step.size, language=article.document.language))


def _ends(article: Article, line: Line, change: Change, said: Number) -> Iterator[Hint]:
    """Give a hint at the end that is told behind a change, which may be the wrong one: 36 mehr als im Vorjahr (386)."""
    told = said.value or 0.0
    if said.unit == "x":
        right = {change.new: change.old * told}
    elif said.unit in ("%", "pp") or is_share(said):
        return
    else:
        goes = 1 if change.new > change.old else -1
        right = {change.old: change.new - goes * told}
    for number in (each for both in line.numbers for each in _apart(both, article.document.language)):
        value = right.get(number.value or 0.0)
        if number.at > said.at and value and value > 0 and abs(value / (number.value or 1.0) - 1) < _LITTLE:
            yield _changed(article, change, number, value)


def _apart(number: Number, language: str) -> tuple[Number, ...]:
    """Give the two numbers of one that is told as both ends: von 40 auf 50."""
    found = _BOTH.search(number.quote) if number.amount.to is not None else None
    if found is None:
        return (number,)
    return tuple(
        Number(
            number.start + found.start(name),
            number.start + found.end(name),
            found[name],
            read(found[name], language),
            number.at,
        )
        for name in ("old", "new")
    )


def _changed(article: Article, change: Change, number: Number, value: float) -> Hint:
    old, new, right = (shown(each, language=article.language) for each in (change.old, change.new, value))
    message = article.say(
        en=f"From {old} to {new} is not the change that is told; {right} would be.",
        de=f"Von {old} auf {new} passt nicht zur genannten Veränderung; {right} passte.",
    )
    return Hint(number.start, number.end, message, replaced(number, value, language=article.document.language))


def _goal(article: Article, goal: Goal) -> Iterator[Hint]:
    """Give hints at what did not become so many times as much, and at how many times."""
    yield _changed(article, goal.change, goal.number, goal.value)
    yield _hint(article, goal.change, goal.said)


def _hint(article: Article, change: Change, said: Number) -> Hint:
    language = article.document.language
    old, new = (shown(value, language=article.language) for value in (change.old, change.new))
    share = abs(change.new / change.old - 1)
    if said.unit == "x":
        times = max(change.new, change.old) / min(change.new, change.old)
        told = shown(times, language=article.language)
        old, new = sorted((old, new), key=lambda each: each == new if change.new > change.old else each == old)
        message = article.say(
            en=f"From {old} to {new} is {told} times as much.", de=f"Von {old} auf {new} ist das {told}-Fache."
        )
        lead = article.text[max(0, said.start - 20) : said.start]
        hedges = [hedge.search(lead) or hedge.match(f"{said.quote.rsplit(' ', 1)[0]} ") for hedge in (_OVER, _NEARLY)]
        rounded = float(floor(times) if hedges[0] else ceil(times) if hedges[1] else times)
        right = _times(said, max(rounded, 2) if rounded != times else times, language)
        doubled = _IS_ABOUT.match(right) and article.text.startswith("das ", said.start - 4)
        return Hint(said.start - (4 if doubled else 0), said.end, message, right)
    start, end = said.start, said.end
    sign = "+" if change.new > change.old else "−"
    difference = shown(abs(change.new - change.old), language=article.language)
    percent = shown(100 * share, language=article.language)
    if change.unit == "%":
        told = article.say(en=f"{sign}{difference} percentage points", de=f"{sign}{difference} Prozentpunkte")
    else:
        told = f"{sign}{difference} = {sign}{percent} %"
    if is_share(said):
        if before := _BEFORE.match(said.quote):
            start += before.end()
        if words := _FRACTION.match(said.quote, start - said.start):
            end = said.start + words.end()
        suggestion = fraction(share, language=language, like=said.quote[start - said.start : end - said.start])
        if article.text.startswith((" more", " less", " fewer"), end):
            suggestion = suggestion.replace("a half", "half")
    else:
        suggestion = replaced(
            said, 100 * share if said.unit == "%" else abs(change.new - change.old), language=language
        )
    if hyphened := _HYPHENED.fullmatch(said.quote):
        suggestion = suggestion.partition("-")[0] + hyphened[1]  # "a five-point drop"
    return Hint(
        start,
        end,
        article.say(en=f"From {old} to {new} is {told}.", de=f"Von {old} auf {new}: {told}."),
        suggestion,
    )


def _times(said: Number, times: float, language: str) -> str:
    """Write how many times, in the words that were used: verdoppelt, das Dreifache, viermal so viele."""
    whole = round(times)
    plain = abs(times - whole) <= 0.15
    if found := _BECOMES.search(said.quote):
        # Two and a quarter times as much has more than doubled.
        whole, more = (whole, "") if plain else (int(times), "mehr als ")
        known = whole in _TIMES and whole != said.value and (plain or times % 1 < 0.6)
        right = f"{more}{found.group()[:3]}{_TIMES[whole]}" if known else ""
        ending = "n" if found[1] and whole == 2 else "en" if found[1] else ""
        return f"{said.quote[: found.start()]}{right}{ending}{said.quote[found.end() :]}" if right else ""
    if found := _FOLD.search(said.quote):
        near = min(_FOLDS, key=lambda each: abs(each - times))
        if abs(near - times) <= 0.12:
            return said.quote[: found.start()] + _FOLDS[near] + found[1]
        return _about(times, found[1])
    if (said.value or 1) < 1 and " " in said.quote:
        return fraction(1 / times, language=language, like=said.quote)
    if (said.value or 1) < 1:
        return _PARTS.get(language[:2], {}).get(whole, "") if plain else ""
    if found := _SO_MANY.search(said.quote):
        names = _MULTIPLES[language[:2]]
        near = min(names, key=lambda each: abs(each - times))
        right = names[near].capitalize() if found.group()[0].isupper() else names[near]
        return said.quote[: found.start()] + right + said.quote[found.end() :] if abs(near - times) <= 0.15 else ""
    if said.quote in _BECAME:
        return next((word for word, value in _BECAME.items() if value == whole), "") if plain else ""
    return ""


def _about(times: float, ending: str) -> str:
    """Write a multiple that is none: mehr als das Dreifache, fast das Vierfache."""
    whole = int(times) if times % 1 < 0.6 else int(times) + 1
    if whole not in _FOLDS:
        return ""
    return f"{'mehr als' if times > whole else 'fast'} das {_FOLDS[whole]}{ending}"
