"""Writes a share, or a part of a whole, in the words in which it was told: jeder vierte, zwei von elf, 10,8 Hektar."""

from __future__ import annotations

import re

from factcheck.checking.figuring import fraction, replaced, written
from factcheck.checking.parts import ratio
from factcheck.checking.slots import Number

EVERY = re.compile(r"(?:jede[rsmn]?|every) \w+", re.IGNORECASE)
_ORDINALS = {
    2: "zweite", 3: "dritte", 4: "vierte", 5: "fünfte", 6: "sechste", 7: "siebte", 8: "achte", 9: "neunte",
    10: "zehnte", 11: "elfte", 12: "zwölfte", 15: "fünfzehnte", 20: "zwanzigste",
}  # fmt: skip
_LARGE = re.compile(r"Millionen?|Mio|Milliarden?|Mrd|[mb]illion", re.IGNORECASE)
_HEDGES = (
    (re.compile(r"(?:knapp|fast|beinahe|nahezu|almost|nearly) ", re.IGNORECASE), (0.045, 0.0)),
    (re.compile(r"(?:gut|über|mehr als|more than|over) ", re.IGNORECASE), (0.0, 0.045)),
    (re.compile(r"(?:rund|etwa|ungefähr|about|around|roughly|some) ", re.IGNORECASE), (0.025, 0.025)),
)
_ABOUT = _HEDGES[-1][0]
_TENS = 200  # from which on what is about so many is told in tens
_FRACTIONS = (1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 2 / 5, 3 / 5, 4 / 5, 1 / 6, 1 / 8, 1 / 10)


def told_share(said: Number, right: float, language: str) -> str:
    """Write a share of one as per cent, a fraction, an ordinal or two small numbers, as it was told."""
    if said.unit == "%":
        return replaced(said, _rounded(said, 100 * right), language=language)
    often = 1 / right
    if EVERY.match(said.quote):
        words, nth = said.quote.split(), round(often)
        if nth in _ORDINALS and abs(often - nth) <= 0.1 * often and language == "de":
            ordinal = _ORDINALS[nth].capitalize() if words[1][0].isupper() else _ORDINALS[nth]
            return f"{words[0]} {ordinal}{words[1][-1] if words[1][-1] in 'rsnm' else ''}"
    first, _, _ = said.quote.partition(" von ")
    if first.lower() in ("eine", "einer", "eines", "ein") and first != said.quote and often == int(often):
        return f"{first} von {written(often, language=language)}"
    if ratio(said):
        return _as_ratio(said, right, language)
    return fraction(_hedged(said, right), language=language, like=said.quote)


def _hedged(said: Number, right: float) -> float:
    """Give the fraction that a share nearly is, where it was told as nearly one: knapp ein Drittel for 30 of 100."""
    below, above = next((off for hedge, off in _HEDGES if hedge.match(said.quote)), (0.0, 0.0))
    near = next((each for each in _FRACTIONS if each - below <= right <= each + above), None)
    return right if near is None else near - 0.001 * (below > above) + 0.001 * (above > below)


def _as_ratio(said: Number, right: float, language: str) -> str:
    """Write a share as two small numbers, with the same first one where that comes out: zwei von elf."""
    both = ratio(said)
    first = round(both[0]) if both else 1
    for part in (first, *range(1, 11)):
        whole = part / right
        if abs(whole - round(whole)) < 0.02 and part < round(whole) <= 12:
            words = said.quote.split(" ")
            if part != first:
                words[0] = written(part, language=language)
            words[2] = written(round(whole), language=language)
            return " ".join(words)
    return ""


def _rounded(said: Number, value: float) -> float:
    """Give a value with one decimal where it has one or the one it stands for has, and otherwise whole."""
    decimals = re.search(r"\d[.,]\d{1,2}(?!\d)", said.quote)
    return value if decimals or abs(value * 10 - round(value * 10)) < 1e-6 or value < 2 else round(value)


def told_part(said: Number, exact: float, language: str) -> str:
    """Write a part with the decimals that it has: 10,8 Hektar, but 24 Lehrer."""
    large = _LARGE.search(said.quote)
    scale = (1e9 if large[0].lower().startswith(("milliard", "mrd", "billion")) else 1e6) if large else 1.0
    right = round(exact / scale, 1) if said.unit or large else round(exact)
    if not large and _ABOUT.match(said.quote) and (said.value or 1) % 10 == 0 and right > _TENS:
        right = round(right, -1)
    quote = replaced(said, right * scale, language=language)
    if right >= 20 and right != round(right):
        # Written in full, because half a million is worth telling.
        decimal = written(right, language=language, like="1.5" if language.startswith("en") else "1,5")
        quote = quote.replace(str(round(right)), decimal, 1)
    return quote
