"""Reads a number that is one word or figure: cardinals, ranks, fractions, multiples, compounds. It reads no phrase.

Cardinals in words are read by text2num.
"""

from __future__ import annotations

import re
from functools import lru_cache

from text_to_num import text2num

ONE = frozenset({"ein", "eine", "einen", "einem", "einer", "eines", "eins", "a", "an", "one"})
HALF = frozenset({"halb", "halbe", "halben", "halbes", "halber", "half"})
ODD = {
    "dreiviertelmillion": 750_000.0, "viertelmillion": 250_000.0, "anderthalb": 1.5, "eineinhalb": 1.5,
    "zweidrittel": 2 / 3, "dreiviertel": 3 / 4, "beide": 2.0, "beiden": 2.0, "beider": 2.0, "zwo": 2.0,
    "zweier": 2.0, "dreier": 3.0, "zweien": 2.0, "dreien": 3.0, "null": 0.0, "zero": 0.0,
}  # fmt: skip
_PARTS = {
    "hälfte": 2, "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
_RANKS = {
    "erst": 1.0, "zweit": 2.0, "dritt": 3.0, "sechst": 6.0, "siebt": 7.0, "siebent": 7.0, "acht": 8.0,
    "second": 2.0, "fourth": 4.0,
}  # fmt: skip
_INFLECTED = re.compile(r"(.+?)e[nrsm]?")
_SUPERLATIVE = re.compile(r"(zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|elft|zwölft)[a-zäöüß]*[sß]te[nrsm]?")
_MULTIPLES = {"doppelt": 2.0, "twice": 2.0, "double": 2.0, "triple": 3.0}
_COMPOUND = re.compile(
    r"([a-zäöüß]*?)(jährig|tägig|stündig|minütig|sekündig|wöchig|monatig|prozentig|stellig|fach|mal|tausender"
    r"|(?:köpf|stöck|geschoss|spur|seit|zeil|bänd|teil|stuf|tür|sitz|sprach|silb|arm|bein|rädr|gleis|motor|stimm|reih"
    r"|stroph|akt|sätz|dimension|gäng|züg|zylindr|pol|gliedr|klass|punkt)ig)(?:e[nrsm]?|[ns])?"
)
_UNITS = {
    "jährig": "years", "tägig": "days", "stündig": "h", "minütig": "min", "sekündig": "s", "wöchig": "weeks",
    "monatig": "months", "prozentig": "%", "fach": "x",
}  # fmt: skip
_BECOMES = re.compile(
    r"ver(doppe?l|vielfach|\w+fach)(?:n|t|te|ten|e|en|ung)|(halbier)(?:t|te|ten|en|ung)|ge(drittel|viertel)t(?:e[nrs]?)?"
)
_SCALES = {"tausender": 1000.0}
_GROUP = 3  # digits between two marks of thousands


def simple(word: str, language: str) -> float | None:
    """Give the value of a figure or of a cardinal in one lower-case word."""
    if word[:1].isdecimal():
        return figure(word, language)
    return _words(word, language)


@lru_cache(maxsize=1 << 12)
def _words(word: str, language: str) -> float | None:
    if word in ODD:
        return ODD[word]
    if word in ONE:
        return 1.0
    if word.endswith("halbtausend"):
        return 1000 * (_words(word.removesuffix("tausend"), language) or 0.0) or None
    half = word.removesuffix("einhalb")
    try:
        return float(text2num(half, language)) + (0.5 if half != word else 0.0) if half else None
    except ValueError:
        return None


def figure(word: str, language: str) -> float | None:
    """Give the value of a figure, also of a Swiss (1'200.50) or an English one (1,234.56) in a German text."""
    digits = "".join(word.split()).replace("’", "").replace("'", "")
    point, group = (".", ",") if language == "en" else (",", ".")
    swapped = digits.rfind(group) > digits.rfind(point) >= 0 and digits.count(group) == 1
    if swapped or (point in digits and digits.count(point) > 1 and group not in digits):
        point, group = group, point
    whole, _, decimals = digits.partition(point)
    thousands = whole.split(group)
    if len(thousands) == 2 and len(thousands[1]) != _GROUP and not decimals:
        whole, decimals, thousands = thousands[0], thousands[1], thousands[:1]  # 20.50 Franken
    if any(len(part) != _GROUP for part in thousands[1:]):
        return None
    try:
        return float(f"{''.join(thousands)}.{decimals or 0}")
    except ValueError:
        return None


def rank(word: str, language: str = "de") -> float | None:
    """Give the value of an ordinal: dritte, zwanzigsten, viertgrößte."""
    if found := _SUPERLATIVE.fullmatch(word):
        word = f"{found[1]}e"
    stem = found[1] if (found := _INFLECTED.fullmatch(word)) else word
    if stem in _RANKS and (found or language == "en"):
        return _RANKS[stem]
    if not found or not stem.endswith("t"):
        return None
    return (simple(stem[:-2], language) if stem.endswith("st") else None) or simple(stem[:-1], language)


def part(word: str) -> float:
    """Give how many of a fraction make a whole, or nothing: Drittel, Sechzehnteln, Hälfte."""
    stem = word.removesuffix("n").removesuffix("s")
    if found := _PARTS.get(word):
        return found
    return rank(f"{stem.removesuffix('el')}e") or 0 if stem.endswith("tel") and len(stem) > len("tel") else 0


def multiple(word: str) -> float | None:
    """Give how many times something becomes as much: doppelt, verdreifacht, halbiert; nothing for vervielfacht."""
    for ending in ("", "e", "en", "er", "es"):
        if (value := _MULTIPLES.get(word.removesuffix(ending) if ending else word)) is not None:
            return value
    if not (found := _BECOMES.fullmatch(word)):
        return None
    if found[2]:
        return 0.5
    if found[3]:
        return 1 / part(found[3])
    return 2.0 if found[1].startswith("dopp") else simple(found[1].removesuffix("fach"), "de")


def compound(word: str, language: str) -> tuple[float | None, str, str] | None:
    """Read a number that is part of a word (dreiköpfig, zwanzigfache): its value, its unit and the other part."""
    if not (found := _COMPOUND.fullmatch(word)):
        return None
    number = 0.5 if found[1] == "halb" else simple(found[1], language) if found[1] else None
    if number is not None:
        number *= _SCALES.get(found[2], 1.0)
    return number, _UNITS.get(found[2], ""), found[2]
