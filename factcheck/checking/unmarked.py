"""Adds to sentences the fractions and multiples that no claim holds: a drop of a third, output has doubled."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.checking.article import Article, once
from factcheck.checking.slots import Line, Number, When, lines
from factcheck.finding.amounts import Amount

_ENGLISH = re.compile(
    r"\b(?P<number>a|one|another|two|three|four) (?P<part>half|third|quarter|fifth|sixth|eighth|tenth)s?\b"
    r"|\b(?P<half>half)\b(?= (?:more|less|fewer|as|an? (?:per ?cent|percentage)))"
    r"|\b(?P<times>doubled|tripled|trebled|quadrupled|halved)\b"
    r"|\b(?P<many>twice|(?:three|four|five|six|ten) times)(?: as (?:many|much|high|large|big|long))?\b"
    r"|\bone in (?P<nth>three|four|five|six|ten)\b"
)
_GERMAN = re.compile(
    r"\b(?P<part>ein(?: weiteres)?) (?P<tel>Drittel|Viertel|Fünftel|Sechstel|Achtel|Zehntel)\b"
    r"|\b(?P<many>doppelt|halb|(?:drei|vier|fünf|sechs|zehn)mal) so (?:viele?|hoch|groß|lang|teuer|oft|stark|weit)\b"
    r"|\bjede[rsnm]? (?P<nth>zweite|dritte|vierte|fünfte|sechste|siebte|achte|zehnte)[nrs]?\b"
    r"|\b(?P<times>verdoppelt|verdreifacht|vervierfacht|halbiert)e?n?\b"
)
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10,
    "Drittel": 3, "Viertel": 4, "Fünftel": 5, "Sechstel": 6, "Achtel": 8, "Zehntel": 10,
    "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5,
    "sechste": 6, "siebte": 7, "achte": 8, "zehnte": 10,
}  # fmt: skip
_TIMES = {
    "doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5, "twice": 2.0, "three times": 3.0,
    "four times": 4.0, "five times": 5.0, "six times": 6.0, "ten times": 10.0, "doppelt": 2.0, "halb": 0.5,
    "dreimal": 3.0, "viermal": 4.0, "fünfmal": 5.0, "sechsmal": 6.0, "zehnmal": 10.0, "verdoppelt": 2.0,
    "verdreifacht": 3.0, "vervierfacht": 4.0, "halbiert": 0.5,
}  # fmt: skip
_NUMBERS = {"two": 2, "three": 3, "four": 4}
_ORDINAL = re.compile(r"(third|fifth|sixth|eighth|tenth)( \w+er)")
_MAGNITUDE = re.compile(r"\b(?:(Mio\.?|Millionen|million)|Mrd\.?|Milliarden|billion)\b")
_BARE = re.compile(r"\d{1,3}(?:[.,]\d)?")
_JOINED = re.compile(
    r"[^.;:\ue000-\ue7ff]{0,15}\b(?:und|and|statt|auf|to|nach|instead of|then|dann)\b[^.;:,\ue000-\ue7ff]{0,20}"
)
_FIRST = 0xE000  # the letter of the first number
_FAR = 200  # letters between such a sentence and the numbers it may speak of
_MANY = 60  # numbers that make a table, not a sentence


@once
def whole_lines(article: Article) -> tuple[Line, ...]:
    """Give the sentences of an article, with the fractions that are no claims as numbers; no tables."""
    words = _ENGLISH if article.document.language.startswith("en") else _GERMAN
    found = [line for line in lines(article) if len(line.numbers) <= _MANY]
    return tuple(_with_words(line, words) for line in (*found, *_without_numbers(article, found, words)))


def _without_numbers(article: Article, found: Sequence[Line], words: re.Pattern[str]) -> Iterator[Line]:
    """Give the sentences in which there are only such words, each with the line before it in its paragraph."""
    starts = [_start(line) for line in found]
    done = 0
    for match in words.finditer(article.text):
        start, end = article.sentence(match.start())
        at = bisect_left(starts, start)
        if start < done or at == 0 or (at < len(starts) and starts[at] < end):
            continue
        done = end
        _, stop = article.sentence(starts[at - 1])
        gap = article.text[stop:start]
        if "\n" not in gap and len(gap) < _FAR:
            pattern = found[at - 1].pattern + gap
            yield replace(found[at - 1], pattern=pattern + article.text[start:end], here=len(pattern))


def _start(line: Line) -> int:
    """Give the place in the text of the first number or time of a sentence."""
    marks: list[Number | When] = [*line.numbers, *line.times]
    return min(each.start for each in marks if each.at >= line.here)


def _with_words(line: Line, words: re.Pattern[str]) -> Line:
    line = _magnified(_without_ordinals(line))
    for found in reversed(list(words.finditer(line.pattern, line.here))):
        start = _place(line, found.start())
        named = found.groupdict()
        part = named.get("tel") or named["part"] or named.get("half") or (named["nth"] or "").lower()
        many = _NUMBERS.get(named.get("number") or "", 1)
        value = many / _PARTS[part] if part else _TIMES[named["times"] or named["many"]]
        said = Amount(value, unit="" if part else "x")
        number = Number(start, start + len(found.group()), found.group(), said, found.start())
        shift = len(found.group()) - 1
        line = replace(
            line,
            pattern=f"{line.pattern[: found.start()]}{chr(_FIRST + len(line.numbers))}{line.pattern[found.end() :]}",
            numbers=(*(_moved(each, found.start(), shift) for each in line.numbers), number),
            times=tuple(replace(each, at=each.at - shift * (each.at > found.start())) for each in line.times),
        )
    return line


def _magnified(line: Line) -> Line:
    """Read "20 und 2023 schon 25 Millionen" as 20 and 25 millions."""
    if not _MAGNITUDE.search("".join(each.quote for each in line.numbers)):
        return line
    numbers = list(line.numbers)
    for at in range(len(numbers) - 2, -1, -1):
        one, other = numbers[at], numbers[at + 1]
        if _BARE.fullmatch(one.quote) and not one.unit and one.amount.to is None and other.amount.to is None:
            named = _MAGNITUDE.search(other.quote)
            if named and _JOINED.fullmatch(line.pattern, one.at + 1, other.at):
                times = 1e6 if named[1] else 1e9
                numbers[at] = replace(one, amount=replace(one.amount, value=(one.value or 0.0) * times))
    return replace(line, numbers=tuple(numbers))


def _without_ordinals(line: Line) -> Line:
    """Read "a third shorter" as a third, and not as the third of something."""
    for index, number in enumerate(line.numbers):
        found = _ORDINAL.fullmatch(number.quote)
        if found is None or number.at < line.here or not line.pattern.endswith(" a", 0, number.at - 1):
            continue
        part, behind = found.groups()
        start = number.start - 2
        new = Number(start, start + 2 + len(part), f"a {part}", Amount(1 / _PARTS[part], unit=""), number.at - 2)
        numbers = [_moved(each, number.at, 2 - len(behind)) for each in line.numbers]
        numbers[index] = new
        line = replace(
            line,
            pattern=line.pattern[: new.at] + line.pattern[number.at] + behind + line.pattern[number.at + 1 :],
            numbers=tuple(numbers),
            times=tuple(replace(each, at=each.at - (2 - len(behind)) * (each.at > number.at)) for each in line.times),
        )
    return line


def _place(line: Line, at: int) -> int:
    """Give the place in the text of one in a pattern."""
    marks: list[Number | When] = [*line.numbers, *line.times]
    places = sorted((each.at, each.start, each.end) for each in marks)
    before = [each for each in places if each[0] < at]
    place, start, end = before[-1] if before else places[0]
    return end + at - place - 1 if before else start + at - place


def _moved(number: Number, at: int, shift: int) -> Number:
    return replace(number, at=number.at - shift * (number.at > at))
