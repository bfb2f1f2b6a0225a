"""Reads the corpora and brings their tokens and labels to those of the product. It never trains.

GermEval and SmartData each have their own idea of compounds and adjectives; ours is: a name inside a hyphen compound is
marked alone, a closed compound and a derived word are no names, and US-, EU- and Bundes- are prefixes.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import spacy

from factcheck.finding.properties import parts, shape_of, split_compounds
from factcheck.finding.tagger import LABELS, name_labels, sentence_starts

_GERMEVAL = {"PER": 0, "ORG": 1, "LOC": 2, "OTH": 3}
_SMARTDATA = {"PERSON": 0, "ORGANIZATION": 1, "LOCATION": 2}
PREFIXES = frozenset({"US", "EU", "Bundes"})
# GermEval marks money as a name; for a fact-checker it is a unit of a quantity.
_MONEY = frozenset(
    {"Euro", "Mark", "DM", "D-Mark", "Dollar", "US-Dollar", "Franken", "Pfund", "Yen", "Rubel", "Cent", "EUR"}
)
_HYPHENS = frozenset("-‐‑–")
_GOES_ON = frozenset(number for number, label in enumerate(LABELS) if label[0] in "IE")
_OPEN = frozenset(number for number, label in enumerate(LABELS) if label[0] in "BI")
_OWN = "polx"
_OWN_MARK = re.compile(r"⟦([polx]):([^⟦⟧]*)⟧")
_MARK = re.compile(r"⟦n:|⟦[a-z]:|⟧")


@dataclass(frozen=True)
class Sentence:
    """Words and their labels, as numbers of `LABELS`."""

    words: tuple[str, ...]
    labels: tuple[int, ...]


def spans_of(labels: Sequence[int]) -> set[tuple[int, int, int]]:
    """Give the names in a sequence of labels: first, behind the last, entity."""
    spans, start = set(), 0
    for place, label in enumerate(labels):
        entity, position = divmod(label - 1, 4)
        if label and position in (0, 3):
            start = place
        if label and position in (2, 3):
            spans.add((start, place + 1, entity))
    return spans


def _labelled(length: int, spans: Iterable[tuple[int, int, int]]) -> tuple[int, ...]:
    labels = [0] * length
    for start, end, entity in spans:
        if not any(labels[start:end]):
            labels[start:end] = name_labels(end - start, entity)
    return tuple(labels)


def _converted(tokens: list[str], spans: list[tuple[int, int, str]], whole: frozenset[str]) -> Sentence:
    """Split the tokens as the product does, and move the spans along.

    Args:
        tokens: the corpus's tokens.
        spans: first token, token behind the last one, GermEval's label without position.
        whole: compounds that are names as a whole although they begin with a prefix, such as EU-Kommission.
    """
    words: list[str] = []
    starts: list[int] = []
    for token in tokens:
        starts.append(len(words))
        words.extend(parts(token))
    starts.append(len(words))
    ours = []
    for first, behind, label in spans:
        if " ".join(tokens[first:behind]) in _MONEY:
            continue
        entity, kind = _GERMEVAL[label[:3]], label[3:].lower()
        start, end = starts[first], starts[behind]
        if kind == "part" and tokens[behind - 1].removesuffix("s") not in whole:
            inner = [place for place in range(starts[behind - 1], end) if words[place] in _HYPHENS]
            if not inner:
                continue
            end = inner[-1]
        while end > start and words[end - 1] in _HYPHENS:
            end -= 1
        if kind != "deriv" and end > start and not (end - start == 1 and words[start] in PREFIXES and kind == "part"):
            ours.append((start, end, entity))
    return Sentence(tuple(words), _labelled(len(words), ours))


def _blocks(lines: Iterable[str]) -> Iterator[list[list[str]]]:
    block: list[list[str]] = []
    for line in lines:
        cells = line.split()
        if cells and not (cells[0] == "#" and len(cells) != 2 and "[" in line):
            block.append(cells)
        elif block and not cells:
            yield block
            block = []
    if block:
        yield block


def _coded_spans(codes: list[str]) -> list[tuple[int, int, str]]:
    spans: list[tuple[int, int, str]] = []
    for place, code in enumerate(codes):
        position, _, label = code.partition("-")
        if position in ("B", "S"):
            spans.append((place, place + 1, label))
        elif position in ("I", "E") and spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1, spans[-1][2])
    return spans


def germeval_train(data: Path, whole: frozenset[str]) -> list[Sentence]:
    """Give GermEval 2014's training sentences."""
    with gzip.open(data / "germeval2014_train" / "train_bioes.train.gz", "rt", encoding="utf-8") as file:
        blocks = [
            [line.split() for line in block.split("\n") if len(line.split()) == 2]
            for block in file.read().split("\n\n")
        ]
    return [
        _converted([cells[0] for cells in block], _coded_spans([cells[1] for cells in block]), whole)
        for block in blocks
        if block
    ]


def germeval_test(data: Path, whole: frozenset[str]) -> list[Sentence]:
    """Give GermEval 2014's test sentences."""
    text = (data / "germeval2014_ner" / "NER-de-test.tsv").read_text(encoding="utf-8")
    blocks = [
        [line.split("\t") for line in block.split("\n") if line and not line.startswith("#\t")]
        for block in text.split("\n\n")
    ]
    return [
        _converted([cells[1] for cells in block], _coded_spans([cells[2] for cells in block]), whole)
        for block in blocks
        if block
    ]


def smartdata(data: Path, split: str) -> list[Sentence]:
    """Give the sentences of SmartData's `train` or `dev`; it marks persons, organisations and places, but nothing else.

    Sentences with a mark that does not fall on our tokens are left out; lower-case marks ("italienische") are no names.
    """
    nlp = spacy.blank("de")
    split_compounds(nlp.tokenizer)
    sentences = []
    with gzip.open(data / "smartdata" / f"{split}.jsonl.gz", "rt", encoding="utf-8") as file:
        articles = [json.loads(line) for line in file]
    for article in articles:
        doc = nlp(article["text"])
        marks, broken = [], set()
        for mark in article["entities"]:
            entity = _SMARTDATA.get(mark["type"].split("_")[0]) if mark["type"] != "ORG_POSITION" else None
            text = article["text"][mark["start"] : mark["end"]]
            if entity is None or not any(character.isupper() for character in text) or text in PREFIXES:
                continue
            span = doc.char_span(mark["start"], mark["end"])
            if span is None:
                broken |= {
                    token.i for token in doc if token.idx < mark["end"] and token.idx + len(token) > mark["start"]
                }
            elif not (
                len(span) == 1
                and text.endswith(("er", "ern", "sche", "schen", "scher"))
                and entity == 2
                and text != text.upper()
            ):
                marks.append((span.start, span.end, entity))
        labels = _labelled(len(doc), marks)
        sentences += list(_split(doc, labels, broken))
    return sentences


def _split(doc: spacy.tokens.Doc, labels: tuple[int, ...], broken: set[int]) -> Iterator[Sentence]:
    begins = doc_begins(doc)
    edges = [*np.flatnonzero(begins).tolist(), len(doc)]
    for start, end in pairwise(edges):
        kept = [place for place in range(start, end) if not doc[place].is_space]
        inside = tuple(labels[place] for place in kept)
        # A name that goes on in the next line is in neither sentence a name.
        cut = kept and (inside[0] in _GOES_ON or inside[-1] in _OPEN)
        if kept and not cut and not any(place in broken for place in range(start, end)):
            yield Sentence(tuple(doc[place].text for place in kept), inside)


def own_sentences(folder: Path) -> list[Sentence]:
    """Give the sentences written for this project, one a line, with marks of `_OWN` around their names.

    Raises:
        ValueError: a mark does not fall on our words, or is not closed.
    """
    nlp = spacy.blank("de")
    split_compounds(nlp.tokenizer)
    sentences = []
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            pieces = _OWN_MARK.split(line)
            text, marks = pieces[0], []
            for letter, name, behind in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
                marks.append((len(text), len(text) + len(name), _OWN.index(letter)))
                text += name + behind
            doc = nlp(text)
            found = [(doc.char_span(start, end), entity) for start, end, entity in marks]
            spans = [(span.start, span.end, entity) for span, entity in found if span is not None]
            if "⟦" in text or "⟧" in text or len(spans) < len(marks):
                raise ValueError(f"{path.name}, line {number}: a mark does not fall on words: {line}")
            labels = _labelled(len(doc), spans)
            sentences.append(Sentence(tuple(token.text for token in doc), labels))
    return sentences


def doc_begins(doc: spacy.tokens.Doc) -> np.ndarray:
    """Tell which tokens begin a sentence, in the way of the product."""
    words = [token.text for token in doc]
    breaks = np.array([place > 0 and "\n" in words[place - 1] for place in range(len(words))], bool)
    shapes = np.array([shape_of(word) for word in words], np.int64)
    return sentence_starts(shapes, np.array([word in (".", "!", "?") for word in words], bool), breaks)


def marked_article(text: str) -> tuple[str, set[tuple[int, int]]]:
    """Give an article without its marks, and its names' offsets in code points."""
    plain, end = "", 0
    names: set[tuple[int, int]] = set()
    open_marks: list[tuple[int, bool]] = []
    for match in _MARK.finditer(text):
        plain += text[end : match.start()]
        end = match.end()
        if match.group() == "⟧":
            start, is_name = open_marks.pop()
            if is_name:
                names.add((start, len(plain)))
        else:
            open_marks.append((len(plain), match.group() == "⟦n:"))
    return plain + text[end:], names


__all__ = [
    "LABELS",
    "Sentence",
    "doc_begins",
    "germeval_test",
    "germeval_train",
    "marked_article",
    "own_sentences",
    "smartdata",
    "spans_of",
]
