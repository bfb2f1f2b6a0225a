"""Puts all finders together as one spaCy component and one function. It never stores a claim and never gives a verdict.

A text is read twice in blocks of whole paragraphs: first for its names, because a name found once is then looked for
everywhere, then for all other claims. So memory holds one block, and a long text can report how far it is.
"""

from __future__ import annotations

import logging
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc, Span, SpanGroup

from factcheck.errors import MissingExtra
from factcheck.finding import english_claims, english_names, english_pipeline
from factcheck.finding.announced import announced, bare, titled
from factcheck.finding.attributions import attributions
from factcheck.finding.descriptions import descriptions
from factcheck.finding.entities import entity_names
from factcheck.finding.hearsay import hearsay
from factcheck.finding.names import names as names_in
from factcheck.finding.properties import split_compounds
from factcheck.finding.quantities import quantities
from factcheck.finding.quotations import quotations, quoted
from factcheck.finding.repeats import Known, everywhere, joined, learned
from factcheck.finding.sentences import sentences
from factcheck.finding.sharing import shared
from factcheck.finding.statements import statements
from factcheck.finding.times import times
from factcheck.model import Kind, Passage, reading_order

COMPONENT = "factcheck_claims"
BLOCK = 20_000
"""Code points read at once: a long article, and little enough for a progress bar to move."""

_KNOWN = ("de", "en")
_logger = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
Recogniser = Callable[[str], list[Passage]]
"""Gives the names in a block of text, by offsets in that block."""


def base_language(language: str) -> str:
    """Give the language whose rules are used: ``de-AT`` is ``de``; ``xx`` stands for every one without rules."""
    base = language.replace("_", "-").split("-")[0].lower()
    return base if base in _KNOWN else "xx"


@cache
def load(language: str, *, pipeline: str | None = None) -> Language:
    """Give a spaCy pipeline that ends in the claim finder: a blank one, or the installed one named by `pipeline`.

    Raises:
        MissingExtra: `pipeline` is neither an installed package nor a folder.
    """
    if pipeline is None:
        nlp = spacy.blank(base_language(language))
    else:
        try:
            nlp = spacy.load(pipeline)
        except OSError as error:
            raise MissingExtra(
                f"The spaCy pipeline {pipeline!r} is not installed here, nor is it a folder with one. Install it "
                f"(python -m spacy download {pipeline}), give the path of a saved pipeline, or go on without one: "
                "the shipped names need no download."
            ) from error
    if COMPONENT not in nlp.pipe_names:
        nlp.add_pipe(COMPONENT, last=True)
    return nlp


@Language.factory(COMPONENT, default_config={"spans_key": "claims"}, assigns=["doc.spans"])
def make_claim_finder(nlp: Language, name: str, spans_key: str) -> ClaimFinder:
    """Make the component; in a still empty pipeline hyphens split words, so that a span fits the name in a compound."""
    if not nlp.pipe_names and isinstance(nlp.tokenizer, Tokenizer):
        split_compounds(nlp.tokenizer)
    return ClaimFinder(spans_key)


class ClaimFinder:
    """Writes the claims of a doc into ``doc.spans``; a class because spaCy asks for one that can be configured."""

    def __init__(self, spans_key: str = "claims") -> None:
        self.spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc.spans[spans_key]``; see `set_spans`."""
        set_spans(doc, find_passages(doc), spans_key=self.spans_key)
        return doc


def find_passages(doc: Doc) -> list[Passage]:
    """Give the claims of a doc in reading order; its entities are the names if a component before has set them."""
    names = entity_names(doc) if doc.has_annotation("ENT_IOB") else None
    return list(passages(doc.text, language=doc.lang_, names=names))


def set_spans(doc: Doc, found: Sequence[Passage], *, spans_key: str) -> None:
    """Write passages as spans labelled with their kind, each widened to whole tokens where a token is cut.

    The group's ``attrs["passages"]`` keeps the exact offsets, kind, entity and score of each span, in the same order.
    """
    spans: list[Span] = []
    exact: list[list[object]] = []
    for passage in found:
        span = doc.char_span(passage.start, passage.end, label=passage.kind.value, alignment_mode="expand")
        if span is not None:
            spans.append(span)
            entity = passage.entity.value if passage.entity else ""
            exact.append([passage.start, passage.end, passage.kind.value, entity, passage.score])
    doc.spans[spans_key] = SpanGroup(doc, name=spans_key, attrs={"passages": exact}, spans=spans)


def passages(
    text: str,
    *,
    language: str,
    names: Sequence[Passage] | Recogniser | None = None,
    progress: Progress | None = None,
    workers: int = 1,
) -> Iterator[Passage]:
    """Find all claims of a text, in reading order, no two with the same borders and kind.

    German and English have rules of their own. In every other language only what needs no grammar is found: sentences,
    quotations, figures and names by their capitals; a warning is logged.

    Args:
        text: Any text; offsets are code points in it.
        language: Its language as in BCP 47.
        names: The names, when somebody else has found them, or what finds them in a block; otherwise the shipped
            finder does.
        progress: Called with the code points done and in all.
        workers: Processes that read at the same time; an installed pipeline's names are found in this one.
    """
    base = base_language(language)
    if base == "xx":
        _logger.warning(
            "No rules for the language %r: only sentences, quotations, figures and capitals are found.", language
        )
    if base == "en" and names is None and english_pipeline.installed() is None:
        _logger.warning(english_pipeline.ADVICE)
    blocks = list(_blocks(text))
    with shared(workers if len(blocks) > 1 else 1) as mapped:
        if isinstance(names, Sequence):
            reading = _Reading(progress, len(text), passes=1)
            of_blocks = _divided(names, blocks)
            found = deque(
                (here, learned(text[start:end], here)) for (start, end), here in zip(blocks, of_blocks, strict=True)
            )
        else:
            found, reading = deque(), _Reading(progress, len(text), passes=2)
            pieces = (text[start:end] for start, end in blocks)
            read = partial(_names_of_block, language=base)
            own = mapped(read, pieces) if names is None else map(partial(read, recognise=names), pieces)
            for (start, end), block in zip(blocks, own, strict=True):
                found.append(block)
                reading.goes_on(end - start)
        # The shipped German finder repeats its names by itself within each block.
        alone = names is None and base == "de" and len(blocks) == 1
        known = {} if alone else joined(known for _, known in found)
        # Each block's names are let go with it, while the claims of the text pile up.
        jobs = ((text[start:end], start, base, found.popleft()[0], known) for start, end in blocks)
        for (start, end), inside in zip(blocks, mapped(_in_block, jobs), strict=True):
            yield from inside
            reading.goes_on(end - start)


def _divided(names: Iterable[Passage], blocks: Sequence[tuple[int, int]]) -> Iterator[list[Passage]]:
    """Give the names in each block by their offsets in it."""
    ordered = sorted(names, key=reading_order)
    starts = [name.start for name in ordered]
    for start, end in blocks:
        inside = ordered[bisect_left(starts, start) : bisect_left(starts, end)]
        yield [replace(name, start=name.start - start, end=min(name.end, end) - start) for name in inside]


def recogniser(nlp: Language) -> Recogniser:
    """Give what finds names with an installed pipeline, without its claim finder."""

    def recognise(text: str) -> list[Passage]:
        doc = nlp.make_doc(text)
        for name, component in nlp.pipeline:
            if name != COMPONENT:
                doc = component(doc)
        return entity_names(doc)

    return recognise


class _Reading:
    """Counts how much was read in all passes and tells it as a share of the text."""

    def __init__(self, progress: Progress | None, total: int, *, passes: int) -> None:
        self.progress, self.total, self.passes, self.read = progress, total, passes, 0

    def goes_on(self, code_points: int) -> None:
        self.read += code_points
        if self.progress is not None:
            self.progress(self.read // self.passes, self.total)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text at line ends; a line longer than a block at a sentence's end, or wherever a space is."""
    start = 0
    while start < len(text):
        end = start + BLOCK
        if end < len(text):
            cuts = (text.rfind(mark, start, end) + len(mark) for mark in ("\n", ". ", " "))
            end = next((cut for cut in cuts if cut > start + 1), end)
        yield start, min(end, len(text))
        start = end


def _own_names(text: str, language: str) -> list[Passage]:
    if language == "de":
        return bare(text, names_in(text))
    guessed = english_names.names(text)
    return english_pipeline.recognised(text, guessed) if language == "en" else guessed


def _names_of_block(text: str, *, language: str, recognise: Recogniser | None = None) -> tuple[list[Passage], Known]:
    """Find the names in a block, and give with them the forms by which they are known in the others."""
    names = recognise(text) if recognise else _own_names(text, language)
    return names, learned(text, names)


def _in_block(job: tuple[str, int, str, Sequence[Passage], Known]) -> list[Passage]:
    """Find the claims of a block, given with its offset, its language, its names and those of the whole text."""
    text, offset, language, names, known = job
    names = sorted([*names, *everywhere(text, names, known)], key=reading_order)
    borders = sentences(text, language=language)
    quotes = quoted(text)
    found = [
        *names,
        *quotations(text),
        *quantities(text, names, language=language),
        *times(text, language=language),
    ]
    if language == "de":
        new = announced(text, names, quotes)
        new += titled(text, [*names, *new], quotes, [passage for passage in found if passage.kind is Kind.QUOTATION])
        found += new
        names = sorted([*names, *new], key=reading_order)
        said = attributions(text, names, borders)
        found += said + hearsay(text, said, borders)
        found += descriptions(text, names, quotes)
    elif language == "en":
        found += english_claims.attributions(text, names, borders)
        found += english_claims.descriptions(text, names)
    found += statements(text, borders, claims=found, language=language)
    return _moved(_tidy(text, found), offset)


def _moved(found: Iterable[Passage], offset: int) -> list[Passage]:
    return [Passage(p.start + offset, p.end + offset, p.kind, p.entity, p.score) for p in found]


def _tidy(text: str, found: Iterable[Passage]) -> list[Passage]:
    """Give passages without the space around them, in reading order, each once with its best score."""
    best: dict[tuple[int, int, str], Passage] = {}
    for passage in found:
        quote = text[passage.start : passage.end]
        start = passage.start + len(quote) - len(quote.lstrip())
        end = start + len(quote.strip())
        key = start, end, passage.kind.value
        if start < end and (key not in best or best[key].score < passage.score):
            same = (start, end) == (passage.start, passage.end)
            best[key] = passage if same else replace(passage, start=start, end=end)
    return sorted(best.values(), key=reading_order)
