"""The rule *change*: a change that is told (a fifth more, doubled, minus 20 %) and the one between two numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil, floor

from factcheck.checking.article import Article
from factcheck.checking.changes import agrees, ends, is_difference, likely, summed_up
from factcheck.checking.figuring import fraction, is_share, replaced, shown, written
from factcheck.checking.lone_changes import lone_changes
from factcheck.checking.named_ends import Change, comparisons, to_the_last
from factcheck.checking.refers import tells_change
from factcheck.checking.remarks import remark
from factcheck.checking.same_unit import of_a_second
from factcheck.checking.slots import Line, Number, read
from factcheck.checking.steps import Step, ranks, swing
from factcheck.checking.telling import as_meant, is_told
from factcheck.checking.unmarked import whole_lines
from factcheck.finding.amounts import Amount
from factcheck.model import Hint

_BECOMES = re.compile(r"(ver)(?:doppel|(?:drei|vier|fünf|sechs|sieben|acht|neun|zehn)fach)(e?n\b)?", re.IGNORECASE)
_BECAME = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4}
_SO_MANY = re.compile(
    r"\b(?:doppelt|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)mal|twice|(?:two|three|four|five|six|seven|eight|nine"
    r"|ten) times)\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:mehr als|über|gut|more than|over)(?: das)? ?$", re.IGNORECASE)
_FOLD = re.compile(r"\b(?:Doppelt|\w+fach)(en?)$")
_HALVES = {"de": {1.5: "anderthalb", 2.5: "zweieinhalb"}, "en": {1.5: "one and a half", 2.5: "two and a half"}}
_OFF = 0.15  # how far a multiple may be from the one that is suggested
_BOTH = re.compile(r"(?:von|from) (?P<old>.+?) (?:auf|to) (?P<new>.+)", re.IGNORECASE)
_LITTLE = 0.4  # by how much of it an end may have to change
_PARTS = {2.0: "halbiert", 3.0: "gedrittelt", 4.0: "geviertelt"}
_FRACTION = re.compile(
    r"(?:(?:um|nur|by|only) )?((?:\S.*?)??(?:Hälfte|tel|half|thirds?|quarters?|(?:fif|six|eigh|ten)ths?))\b",
    re.IGNORECASE,
)
_HYPHENED = re.compile(r"[a-z]+(-(?:point|percent|cent|dollar|euro|pound|metre|meter)\b.*)", re.IGNORECASE)


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every told change that is not the one between the two numbers beside it."""
    for step in ranks(article):
        if step.told != step.size:
            yield _step(article, step)
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
        said = of_a_second(as_meant(line, each), line)
        if felt := swing(line, said):
            if felt.told != felt.size:
                yield _step(article, felt)
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


def _step(article: Article, step: Step) -> Hint:
    said = Number(step.start, step.end, article.text[step.start : step.end], Amount(step.told))
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
        over = _OVER.search(f"{article.text[max(0, said.start - 20) : said.start]}{said.quote.rpartition(' ')[0]}")
        right = _times(said, float(floor(times)) if over else times, language)
        about = " das " in right and article.text.startswith("das ", said.start - 4)
        return Hint(said.start - 4 * about, said.end, message, right)
    start, end = said.start, said.end
    sign = "+" if change.new > change.old else "−"
    difference = shown(abs(change.new - change.old), language=article.language)
    percent = shown(100 * share, language=article.language)
    if change.unit == "%":
        told = article.say(en=f"{sign}{difference} percentage points", de=f"{sign}{difference} Prozentpunkte")
    else:
        told = f"{sign}{difference} = {sign}{percent} %"
    if is_share(said):
        if words := _FRACTION.match(said.quote):
            start, end = said.start + words.start(1), said.start + words.end(1)
        suggestion = fraction(share, language=language, like=words[1] if words else said.quote)
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
    near = round(2 * times) / 2
    fold = _FOLD.search(said.quote)
    if fold and abs(near - times) > _OFF:  # none that is plain: mehr als das Dreifache, fast das Vierfache
        whole = floor(times) if times % 1 < 0.6 else ceil(times)
        about = "Doppelt" if whole == 2 else f"{written(whole, language=language).capitalize()}fach"
        return f"{'mehr als' if times > whole else 'fast'} das {about}{fold[1]}"
    if near == said.value or abs(near - times) > _OFF:
        return ""
    is_whole = near == round(near)
    word = written(near, language=language) if is_whole else _HALVES[language[:2]].get(near)
    if (said.value or 1) < 1:
        return fraction(1 / times, language=language, like=said.quote) if " " in said.quote else _PARTS.get(near, "")
    if said.quote in _BECAME:
        return next((became for became, value in _BECAME.items() if value == near), "")
    if not word:
        return ""
    if is_whole and (found := _BECOMES.search(said.quote)):
        infinitive = "n" if near == 2 else "en"
        right = f"{found[1]}{'doppel' if near == 2 else f'{word}fach'}{infinitive if found[2] else ''}"
    elif found := fold:
        right = f"{'Doppelt' if near == 2 else f'{word.capitalize()}fach'}{found[1]}"
    elif found := _SO_MANY.search(said.quote):
        many = ("doppelt", f"{word}mal") if language.startswith("de") else ("twice", f"{word} times")
        right = many[near != 2]
        right = right.capitalize() if found[0][0].isupper() else right
    else:
        return ""
    return f"{said.quote[: found.start()]}{right}{said.quote[found.end() :]}"
