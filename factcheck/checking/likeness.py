"""Says how names are compared: what is the same, what only inflection changes, what nearly is. It knows none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress
from string import ascii_lowercase

from factcheck.finding.words import word_set
from factcheck.text import comparable

# Letters with accents as those without, written out where German does so.
_SPELT = str.maketrans(
    {chr(code): unicodedata.normalize("NFD", chr(code))[0] for code in range(0xC0, 0x250)}
    | {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "æ": "ae", "þ": "th", "ł": "l", "đ": "d", "ı": "i"}
    | dict.fromkeys(map(chr, range(0x300, 0x370)), "")
)
_DROPPED = str.maketrans(dict.fromkeys(" -'’´`.,/‐‑–—\xa0\u202f_()\"„“”", ""))
_SOUNDS = (("ph", "f"), ("th", "t"), ("ck", "k"), ("y", "i"), ("&", "und"), ("tz", "z"), ("dt", "t"))
# The letter first and what stands before it then: of a million names most letters are passed over so at once.
_ENDING = re.compile(r"['’ens](?<=\w\w\w.)(?:(?<=['’])s?|(?<=e)(?:r[ns]?|[nms])?|)(?=[ \n]|$)")
_DOUBLED = re.compile(r"([a-z])(?=\1)")
_PAIRS = tuple((letter * 2, letter) for letter in ascii_lowercase)
_APOSTROPHE = re.compile(r"['’]+(?=[ \n]|$)")
_PLAIN = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")
_CASES = ("s", "es", "n", "en", "’", "'", "’s", "'s")
_ADJECTIVE = re.compile(r"e[nrms]?$")
_LITTLE = word_set("für fuer der die das des den dem von vom und of the for and zur zum")
_GENERIC = re.compile(
    r"(?<=[a-zäöüß]{4})(?:ungs|en|es|s|n)?-?(?:gerichtshof|hof|gericht|verband|bund|verein|vereinigung|gesellschaft"
    r"|gemeinschaft|organisation|behörde|dienst|fonds|club|klub|liga|akademie|werk|beirat"
    r"|agentur|anstalt|amt|kammer|institut|rat|zentrum|zentrale|stiftung|union|universität|hochschule|konferenz"
    r"|synode|aufsicht|aufsichtsamt)(?:e[nrs]?|s|n)?\b"
)
_BROADCASTERS = re.compile(r"\b(?:rundfunk(?:s|sender)?|fernsehens?|radios?)\b")
_ENGLISH_GENERIC = re.compile(
    r"\b(?:service|system|association|federation|societ(?:y|ies)|agency|authority|council|office|organi[sz]ations?"
    r"|institute|institution|board|company|corporation|bureau|commission|foundation|fund|trust|administration"
    r"|union|league|network|alliance|academy|cent(?:er|re)|committee|panel|confederation)\b"
)
_REMAINS = 10


@lru_cache(maxsize=1 << 15)
def same(name: str) -> str:
    """Give what two spellings of one name share that differ only in case, quotes, dashes and spaces."""
    return name.casefold() if _PLAIN.fullmatch(name) else comparable(name).casefold()


def stem(name: str) -> str:
    """Give what the inflected forms of one name share: Deutschen Bank and Deutsche Bank, Siemens' and Siemens."""
    return " ".join([_word_stem(word) for word in same(name).replace("-", " ").split()])


def stems(said: Sequence[str]) -> list[str]:
    """Give the stem of each name as `same` gives it; all at once, because a million are read so in a second."""
    spaced = "\n".join(said).replace("-", " ")
    return _ENDING.sub("", _ENDING.sub("", _APOSTROPHE.sub("", spaced))).split("\n") if said else []


@lru_cache(maxsize=1 << 14)
def _word_stem(word: str) -> str:
    # Twice: "Vereins" loses its s and then, as "Verein" does, its n.
    return _ENDING.sub("", _ENDING.sub("", word.rstrip("'’")))


def inflects(said: str, form: str) -> bool:
    """Tell whether what is said is a form or an inflected one of it: a genitive, an adjective with another ending."""
    words, others = same(said).split(), same(form).split()
    if not words or len(words) != len(others):
        return said == form
    *before, (noun, bare) = zip(words, others, strict=True)
    return (noun == bare or noun.removeprefix(bare) in _CASES) and all(
        word == other
        or (word.removeprefix(other) in ("s", "es") and not other.endswith("s"))  # not Bündniss
        or is_adjective(word, other)
        for word, other in before
    )


def is_adjective(word: str, other: str) -> bool:
    """Tell whether two words can be one adjective with other endings: Deutsche, Deutschen."""
    return _word_stem(word) == _word_stem(other) and bool(_ADJECTIVE.search(word) and _ADJECTIVE.search(other))


@lru_cache(maxsize=1 << 14)
def letters(name: str) -> str:
    """Give the letters of a name: no case, accents, spaces, hyphens and apostrophes."""
    return comparable(name).casefold().translate(_SPELT).translate(_DROPPED)


def bare(name: str) -> str:
    """Give the letters of a name as somebody writes them who has no umlauts: Kallenius."""
    return unicodedata.normalize("NFD", name.casefold()).encode("ascii", "ignore").decode()


def keys(names: Sequence[str]) -> list[str]:
    """Give for each name what it shares with those easily written for it: Merryl and Merrill, Mc Kinsey and McKinsey.

    Inflection makes no difference either. All at once, because a million names are read so in seconds.
    """
    # Those without accents apart from the others, because their letters take one byte each and need no translation.
    plain = [name.isascii() for name in names]
    if all(plain):
        return _keys(names)
    accented = [comparable(name) for name in names if not name.isascii()]
    made = iter(_keys(list(compress(names, plain)))), iter(_keys(accented))
    return [next(made[not is_plain]) for is_plain in plain]


def _keys(names: Sequence[str]) -> list[str]:
    if not names:
        return []
    spelt = "\n".join(names).casefold().replace("-", " ")
    if not spelt.isascii():
        spelt = spelt.translate(_SPELT)
    spelt = _ENDING.sub("", _ENDING.sub("", _APOSTROPHE.sub("", spelt)))
    for mark in map(chr, _DROPPED):
        spelt = spelt.replace(mark, "")
    for written, heard in _SOUNDS:
        spelt = spelt.replace(written, heard)
    if len(names) > 1:
        return _DOUBLED.sub("", spelt).split("\n")
    for doubled, letter in _PAIRS:  # of a single name, faster than the pattern
        while doubled in spelt:
            spelt = spelt.replace(doubled, letter)
    return [spelt]


@lru_cache(maxsize=1 << 14)
def key(name: str) -> str:
    """Give the key of one name, see `keys`."""
    return keys([" ".join(name.split())])[0]


def frame(name: str) -> str:
    """Give what the names of institutions share that differ in a word such as Verband or Bund, Gericht or Gerichtshof.

    Empty where too little is left to tell one institution from another.
    """
    said = same(name)
    replaced, count = _GENERIC.subn("*", said)
    for generic in (_BROADCASTERS, _ENGLISH_GENERIC):
        if not count:
            replaced, count = generic.subn("*", said)
    words = replaced.replace("-", " ").split(" ")
    if not count and _LITTLE.isdisjoint(words):
        return ""
    kept = [_word_stem(word) for word in words if word not in _LITTLE]
    key = " ".join(kept).replace(" *", "*")
    return key if len(letters(key).replace("*", "")) >= _REMAINS else ""
