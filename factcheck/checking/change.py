"""The rule *change*: a change that is told (a fifth more, doubled, minus 20 %) and the one between two numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.changes import Change, agrees, ends, is_difference, likely, summed_up
from factcheck.checking.figuring import fraction, is_share, replaced, shown
from factcheck.checking.named_ends import comparisons
from factcheck.checking.refers import tells_change
from factcheck.checking.slots import Number
from factcheck.checking.telling import as_meant, is_told
from factcheck.checking.unmarked import whole_lines
from factcheck.model import Hint

_BECOMES = re.compile(r"ver(?:doppel|(?:drei|vier|fünf|sechs|sieben|acht|neun|zehn)fach)(e?n\b)?", re.IGNORECASE)
_TIMES = {2: "doppel", 3: "dreifach", 4: "vierfach", 5: "fünffach", 6: "sechsfach", 10: "zehnfach"}
_BECAME = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4}
_IS_ABOUT = re.compile(r"(?:mehr als|fast) das ")
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
_PARTS = {2: "halbiert", 3: "gedrittelt", 4: "geviertelt"}
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


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every told change that is not the one between the two numbers beside it."""
    for line in whole_lines(article):
        for each in line.numbers:
            if each.at < line.here and not any(at >= line.here for at, _ in comparisons(line, each)):
                continue  # judged with its own sentence
            said = as_meant(line, each)
            if not is_told(line, said):
                change = summed_up(line, said) or (likely(article, line, said) if tells_change(line, said) else None)
                if change and not agrees(said, change):
                    yield _hint(article, change, said)
                continue
            certain, possible = ends(article, line, said)
            if certain is None or any(agrees(said, change) for change in (certain, *possible)):
                continue
            if said.unit == "%" and certain.unit == "%" and is_difference(said, certain):
                continue  # per cent instead of percentage points: another rule
            yield _hint(article, certain, said)


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
        right = _times(said, times, language)
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
        right = f"{found.group()[:3]}{_TIMES[whole]}" if plain and whole in _TIMES else ""
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
        return _PARTS.get(whole, "") if plain else ""
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
