"""Writes a text as one letter a word, so that a grammar of words is a regular expression. It knows no grammar itself.

Searching letters is several times faster than searching the text, and a pattern of letters cannot stop in mid-word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container
from functools import lru_cache

from factcheck.finding.words import word_set

_TOKEN = re.compile(
    r"\d{1,3}(?:[ \xa0\u202f]\d{3})++(?![\d.:])(?:,\d++)?"  # 10 000
    r"|\d++(?:[.,:’]\d++|'\d{3}(?!\d))*+"
    r"|[ap]\.m\."
    r"|[^\W\d_]\w*+(?:[\u0300-\u036f]++\w*+)*+"  # G7 is a word and counts nothing
    r"|-[ \xa0]|\n|[^\s\w]|_"  # a hyphen with a space after it is a dash
)
_YEAR = re.compile(r"1\d{3}|20\d\d|2100")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[.:][0-5]\d")
_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}|\d\d)")


def lettered(text: str, letter: Callable[[str], str]) -> tuple[str, list[str], list[int]]:
    """Give one letter for each word, number and mark of the text, these tokens, and where each of them begins.

    `letter` gets every token and returns exactly one character.
    """
    tokens, starts = _tokens(text)
    return "".join([letter(token) for token in tokens]), tokens, starts


@lru_cache(maxsize=1)
def _tokens(text: str) -> tuple[list[str], list[int]]:
    """Divide a text into words, numbers and marks; the last text is kept, since several grammars read it in turn."""
    return _TOKEN.findall(text), [match.start() for match in _TOKEN.finditer(text)]


def composed(token: str) -> str:
    """Give the token with its accents in one code point, as word lists are written."""
    return token if token.isascii() else unicodedata.normalize("NFC", token)


def mark(token: str, kept: Container[str]) -> str:
    """Give the letter of a token that is no word: a mark that is kept as it is, a dash for a free hyphen, or #."""
    if token == "−":  # the minus of typesetting
        token = "-"
    return "–" if token[0] == "-" and len(token) > 1 else (token if token in kept else "#")


def figure(token: str) -> str:
    """Tell what a token of digits may be: y year, Y perhaps a year, n up to 31, c time of day, f date, N number."""
    if len(token) > 10:
        return "N"
    if ":" in token and "," in token:  # a lap of 4:09,33 minutes
        return "#"
    if _YEAR.fullmatch(token):
        return "y" if 1850 <= int(token) < 2050 and int(token) % 100 else "Y"
    if token.isdecimal():
        return "n" if 1 <= int(token) <= 31 else "N"
    if _CLOCK.fullmatch(token):
        return "c"
    return "f" if _DATE.fullmatch(token) else "N"


def letters_of(classes: dict[str, frozenset[str]]) -> dict[str, str]:
    """Turn the words of each letter into the letter of each word; of two letters the later one holds."""
    return {word: letter for letter, members in classes.items() for word in members}


_ONES = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_TENS = ("zwanzig", "dreißig", "dreissig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_BELOW_100 = [*_ONES, *_TEENS, *_TENS, *(f"{one}und{ten}" for one in ("ein", *_ONES) for ten in _TENS)]
_HUNDREDS = ["hundert", *(f"{one}hundert" for one in ("ein", *_ONES))]
_BELOW_1000 = [*_BELOW_100, *_HUNDREDS, *(f"{high}{low}" for high in _HUNDREDS for low in _BELOW_100)]
GERMAN_NUMBERS = frozenset(
    [
        *_BELOW_1000,
        *(f"{high}tausend" for high in ("", "ein", *_BELOW_1000)),
        *(f"{one}einhalb" for one in ("ein", *_ONES)),
        *("anderthalb", "zwo"),
    ]
)
ENGLISH_NUMBERS = word_set(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"""
)
