"""Compiles the lists that the tagger looks words up in, from the hand-made lists, the data folder and the corpora.

It never decides what is a name: a list is one property among many, and training says how much it is worth.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path

from factcheck.finding.properties import Lexicon, inflected, parts
from training.corpora import Sentence

LISTS = {"persons": 0, "organisations": 1, "media": 1, "places": 2, "others": 3}
_LETTERS = "POCX"
# Common nouns, by what they are; a word in two lists is what the later one says.
KINDS = {"works": "w", "sites": "s", "bodies": "b", "roles": "r"}
_LEGAL = re.compile(
    r"( \(.*\)|,? (Inc\.?|Corporation|Corp\.?|Company|Companies|Co\.|Ltd\.?|plc|PLC|Group|Holdings?|N\.V\.|The))+$"
)
_NUMERAL = re.compile(r"[IVX]+\.")
_GERMAN = {"DE", "AT", "CH", "LI", "LU"}
_LATIN = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöüßéèáóíç.'’ -]+")
_PLAIN = re.compile(r"[A-ZÄÖÜ][a-zäöüßéèáóíç]+")
COMMON_FIRST_NAME, RARE_FIRST_NAME = 40, 6
LARGE_TOWN = 100_000


def hand_made(name: str) -> list[str]:
    """Give the entries of one of the lists that stand beside the weights."""
    path = files("factcheck.finding") / "weights" / "lists" / f"{name}.txt"
    return path.read_text(encoding="utf-8").split("\n")[:-1]


def whole_compounds() -> frozenset[str]:
    """Give the hand-listed names that begin with a prefix and a hyphen and are names all the same."""
    listed = hand_made("organisations") + hand_made("others")
    return frozenset(entry for entry in listed if entry.startswith(("EU-", "US-", "UN-")))


def kinds_of_nouns() -> dict[str, str]:
    """Give the hand-listed common nouns in lower case, each with the letter of what it is."""
    return {entry.lower(): letter for name, letter in KINDS.items() for entry in hand_made(name)}


def _rows(path: Path) -> list[dict[str, str]]:
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def common_nouns(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Give the capitalised words that are never part of a name in the corpora, in lower case."""
    outside: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for sentence in sentences:
        for place, (word, label) in enumerate(zip(sentence.words, sentence.labels, strict=True)):
            if label:
                inside[word.lower()] += 1
            elif place and len(word) > 3 and word.isalpha() and word[0].isupper() and word[1:].islower():
                outside[word.lower()] += 1
    return frozenset(word for word, count in outside.items() if count > 1 and inside[word] * 10 < count)


def compile_lexicon(data: Path, sentences: Sequence[Sentence]) -> Lexicon:
    """Compile all lists.

    Args:
        data: the folder of the corpora and lists.
        sentences: where common nouns are learnt from.
    """
    tags: defaultdict[str, set[str]] = defaultdict(set)
    phrases: dict[tuple[str, ...], int] = {}
    listed = {noun.lower() for noun in hand_made("nouns")}
    nouns = common_nouns(sentences) | {noun + ending for noun in listed for ending in ("", "s", "n", "en", "e")}
    kinds = kinds_of_nouns()
    # Dubai is "Dabei" somewhere; what is written small in the corpora is no town to us.
    ordinary = {word for sentence in sentences for word in sentence.words if word.islower()} | nouns | kinds.keys()

    def add(entry: str, entity: int, letter: str) -> None:
        words = tuple(piece for token in entry.split() for piece in parts(token))
        if len(words) > 1:
            phrases.setdefault(words, entity)
        elif len(entry) > 1:
            tags[entry].add(letter)

    for name, entity in LISTS.items():
        for entry in hand_made(name):
            add(entry, entity, _LETTERS[entity])
            if entity == 0:
                surname = entry.split()[-1]
                if not _NUMERAL.fullmatch(surname):
                    tags[surname].add("P")
    for name, letter in (("surnames", "L"), ("firstnames", "F")):
        for entry in hand_made(name):
            tags[entry].add(letter)
    for row in _rows(data / "gazetteers" / "countries_de.csv"):
        add(row["value"], 2, "N")
    for row in _rows(data / "gazetteers" / "sp500_constituents.csv"):
        add(_LEGAL.sub("", row["Security"]), 1, "O")
    for row in _rows(data / "gazetteers" / "media_publishers.csv"):
        add(row["name"], 1, "O")
    for row in _rows(data / "gaz_at_politicians" / "politicians_at.csv.gz"):
        tags[row["surname"]].add("L")
    for row in _rows(data / "gaz_berlin_vornamen" / "vornamen_berlin_2012ff.csv.gz"):
        if int(row["anzahl"]) >= RARE_FIRST_NAME and _LATIN.fullmatch(row["vorname"]):
            tags[row["vorname"]].add("F" if int(row["anzahl"]) >= COMMON_FIRST_NAME else "f")
    for row in _rows(data / "gaz_faker_de" / "names.csv"):
        tags[row["name"]].add("L" if row["kind"] == "last" else "F")
    for row in _rows(data / "gaz_geonames_dach" / "cities.csv.gz"):
        large = int(row["population"]) >= LARGE_TOWN
        others = row["alt_latin"].split("|") if large and row["country"] not in _GERMAN else []
        for number, name in enumerate([row["name"], *others]):
            known_abroad = int(row["population"]) >= 10 * LARGE_TOWN and name.lower() not in ordinary
            if _LATIN.fullmatch(name) if number == 0 else _PLAIN.fullmatch(name) and known_abroad:
                add(name, 2, "C" if large else "c")
    # A name that is also a common noun ("Stern", "Essen") is worth less, and training shall see that.
    letters = {word: "".join(sorted(found)) + ("n" if word.lower() in ordinary else "") for word, found in tags.items()}
    by_first: defaultdict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for phrase in sorted(phrases, key=lambda words: (-len(words), words)):
        by_first[phrase[0]].append((phrase, phrases[phrase]))
    clean = {word: found for word, found in sorted(letters.items()) if " " not in word and "\t" not in word}
    by_words = {first: tuple(found) for first, found in sorted(by_first.items())}
    return Lexicon(clean, nouns, by_words, inflected(kinds))
