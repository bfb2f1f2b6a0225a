"""Finds the checkable claims of a document. It never checks, stores or annotates them.

spaCy is loaded when something is found, not when this package is imported. The modules, in the order they run:

pipeline            all of it as one function and one spaCy component <- sharing (among processes)
German names        names <- tokens, tagger <- chain, context, properties; evidence, institutions, bylines, repeats;
                    announced (by a descriptor)
English names       english_names, english_pipeline (of an installed one) <- english_corrections
others' names       entities, of an installed spaCy pipeline; repeats
sentences           where one ends
quotations          utterances, and whatever stands between quotation marks
times, quantities   grammars over one letter a word <- lettering, counting; english_quantities <- english_counting
moments, amounts    what the words of a time and of a quantity say <- measured, calendar, figures, units
                    in English: english_moments <- english_clocks, english_feasts; english_amounts
                    times <- time_words (German), english_times
                    moments <- periods, lengths, clocks, feasts; resolving (the year that is meant)
statements          sentences with a finite verb
attributions        German frames <- saying_clauses, positions, saying_verbs, clauses, phrases, words
hearsay             verbs of reported speech without a source
sources             who says it: the source in an attribution, the speaker of a quotation
descriptions        German descriptors and names <- appositions, descriptors (descriptors.txt), phrases, words
english_claims      attributions and descriptions in English <- words
                    attributions <- english_saying (what a verb says) <- english_clauses, english_deeds (or does)
                    english_groups (the words of a verb) <- english_turns (phrases that say something)
                    english_subjects (who does), english_agents (what kind of subject), english_verbs
                    descriptions: english_descriptions <- english_roles
                    sources of English attributions: english_sources
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib import metadata

from factcheck.model import Claim, Document, Kind, Passage
from factcheck.selectors import describe
from factcheck.text import unwrapped

DISTRIBUTION = "factcheck-desk"


def find(
    document: Document,
    *,
    pipeline: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    workers: int = 1,
) -> tuple[Claim, ...]:
    """Find the claims of a document, in reading order; finding twice gives the same claims with the same ids.

    German and English have rules of their own. In every other language sentences, quotations, figures and capitals are
    found, and a warning is logged.

    Args:
        document: Its language decides which rules are used.
        pipeline: An installed spaCy pipeline (or the folder of one) whose entities are used as names, instead of the
            shipped finder's.
        progress: Called with the code points done and in all, more often the longer the text is.
        workers: Processes that share the work on a long text.

    Raises:
        MissingExtra: `pipeline` is not installed.
    """
    from factcheck.finding.pipeline import load, passages, recogniser  # noqa: PLC0415 - spaCy takes a second to load

    own = origin = f"finder:factcheck@{metadata.version(DISTRIBUTION)}"
    names = None
    if pipeline is not None:
        nlp = load(document.language, pipeline=pipeline)
        names = recogniser(nlp)
        origin = f"finder:{nlp.meta['lang']}_{nlp.meta['name']}@{nlp.meta['version']}"
    text = unwrapped(document.text)
    found = passages(text, language=document.language, names=names, progress=progress, workers=workers)
    return tuple(_claim(document, passage, origin if passage.kind is Kind.NAME else own) for passage in found)


def _claim(document: Document, passage: Passage, origin: str) -> Claim:
    start, end = passage.start, passage.end
    prefix, suffix = describe(document.text, start, end)
    key = f"{document.document_id}:{passage.kind.value}:{start}:{end}"
    return Claim(
        claim_id=hashlib.sha256(key.encode()).hexdigest()[:16],
        document_id=document.document_id,
        start=start,
        end=end,
        kind=passage.kind,
        quote=document.text[start:end],
        prefix=prefix,
        suffix=suffix,
        entity=passage.entity,
        score=passage.score,
        origin=origin,
    )
