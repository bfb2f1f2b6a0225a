"""Writes claims and annotations as a claim sheet and an evidence table. It never reads one and never opens a file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import PureWindowsPath
from typing import Any, Literal

import pandas as pd

from factcheck.errors import InvalidClaim
from factcheck.finding.sentences import sentences
from factcheck.model import Annotation, Claim, Document, Evidence, Hint, Level, by_claim, correction, reading_order
from factcheck.sheet.columns import COLUMNS, EVIDENCE_COLUMNS, SCHEMA, table, write_others
from factcheck.text import paragraphs, unwrapped

By = Literal["claim", "reviewer"]
_EVIDENCE_FIELDS = tuple(field.name for field in fields(Evidence))
_NOBODY = Annotation("", "", None)


def sheet(
    document: Document,
    claims: Iterable[Claim],
    annotations: Iterable[Annotation],
    *,
    hints: Iterable[Hint] = (),
    by: By = "claim",
    confidential: bool = False,
) -> pd.DataFrame:
    """Make the claim sheet of a document, one row a claim in reading order.

    A row shows the latest annotation that has a verdict, or else the latest; ``other_verdicts`` are those of the other
    reviewers, the earlier one first. Reviewers who agree settle a claim, others leave it in ``disagreement``.
    ``source_title`` and ``source_url`` are the first source's; where it has no URL, its title is followed by its
    reference. ``document_source`` is a file's name without its folder. ``hint`` has the messages of a
    claim's warnings and infos, one a line, and ``suggestion`` the words of the claim as the first warning wants them.

    Args:
        document: The text the claims are made in.
        claims: Claims of this document.
        annotations: Of two by the same reviewer on the same claim the one with the higher revision counts.
        hints: At these claims; those at others are left out.
        by: With ``reviewer``, one row a claim and reviewer, the earlier annotation first and without other verdicts; a
            claim nobody annotated keeps one row. ``nr`` counts claims and ``status`` is the claim's either way.
        confidential: Whether confidential evidence is shown and counted.

    Raises:
        InvalidClaim: A claim does not quote this document.
    """
    rows = Rows(document, claims, annotations, by)
    told = by_claim(sorted(hints, key=lambda hint: hint.level is not Level.WARNING))
    around = _Surroundings(document)
    cells: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    for nr, claim, of_claim, annotation in rows:
        sources = _shown(annotation, confidential)
        source = sources[0] if sources else None
        sentence, paragraph = around.of(claim)
        others = [other for other in of_claim if other.verdict and other is not annotation] if by == "claim" else []
        row = (
            nr,
            claim.quote,
            claim.kind.value,
            claim.entity.value if claim.entity else "",
            annotation.verdict.value if annotation.verdict else "",
            annotation.reason.value if annotation.reason else "",
            annotation.correction,
            annotation.note,
            _source_title(source) if source else "",
            source.url if source else "",
            annotation.reviewer,
            _moment(annotation.annotated_at),
            "\n".join(hint.message for hint in told.get(claim.claim_id, ())),
            next(filter(None, (correction(claim, hint) for hint in told.get(claim.claim_id, ()))), ""),
            sentence,
            paragraph,
            _status(of_claim),
            write_others((other.reviewer, other.verdict) for other in others if other.verdict),
            len(sources),
            document.title,
            file_name(document.source),
            claim.document_id,
            claim.claim_id,
            claim.start,
            claim.end,
            claim.prefix,
            claim.suffix,
            claim.origin,
            claim.score,
            annotation.revision,
            SCHEMA,
        )
        for name, cell in zip(COLUMNS, row, strict=True):
            cells[name].append(cell)
    return table(COLUMNS, cells)


def evidence_sheet(
    document: Document,
    claims: Iterable[Claim],
    annotations: Iterable[Annotation],
    *,
    by: By = "claim",
    confidential: bool = False,
) -> pd.DataFrame:
    """Make the evidence table that belongs to a claim sheet made with the same arguments, one row an evidence.

    It holds the evidence of the annotations that have a row in the sheet. Its columns: ``nr`` and ``claim`` as in the
    sheet, for readers; ``claim_id``, ``reviewer`` and ``revision`` say whose; ``position`` counts from 1 within an
    annotation; then the fields of `Evidence`: ``stance``, ``title``, ``url``, ``reference``, ``locator``, ``excerpt``,
    ``accessed_at``, ``archived``, ``archived_sha256``, ``confidential``.

    Raises:
        InvalidClaim: A claim does not quote this document.
    """
    cells: dict[str, list[Any]] = {name: [] for name in EVIDENCE_COLUMNS}
    for nr, claim, _, annotation in Rows(document, claims, annotations, by):
        for position, source in enumerate(_shown(annotation, confidential), 1):
            whose = (nr, claim.quote, claim.claim_id, annotation.reviewer, annotation.revision, position)
            row = (*whose, source.stance.value, *(getattr(source, name) for name in _EVIDENCE_FIELDS[1:]))
            for name, cell in zip(EVIDENCE_COLUMNS, row, strict=True):
                cells[name].append(cell)
    return table(EVIDENCE_COLUMNS, cells)


class Rows:
    """The rows of a sheet: number, claim, the claim's annotations with the earlier one first, and the one it shows.

    A class because a sheet and its evidence table must never disagree about their rows.
    """

    def __init__(self, document: Document, claims: Iterable[Claim], annotations: Iterable[Annotation], by: By) -> None:
        self._claims = sorted(claims, key=reading_order)
        self._by = by
        for claim in self._claims:
            if claim.document_id != document.document_id or document.text[claim.start : claim.end] != claim.quote:
                raise InvalidClaim(
                    f"The claim {claim.quote!r} at {claim.start}:{claim.end} does not quote {document.title!r}."
                )
        latest: dict[str, dict[str, Annotation]] = {}
        for annotation in sorted(annotations, key=lambda annotation: annotation.revision):
            of_claim = latest.setdefault(annotation.claim_id, {})
            of_claim.pop(annotation.reviewer, None)
            of_claim[annotation.reviewer] = annotation
        self._annotations = {claim_id: list(of_claim.values()) for claim_id, of_claim in latest.items()}

    def __iter__(self) -> Iterator[tuple[int, Claim, list[Annotation], Annotation]]:
        for nr, claim in enumerate(self._claims, 1):
            of_claim = self._annotations.get(claim.claim_id, [])
            shown = of_claim or [_NOBODY]
            if self._by == "claim":
                shown = ([annotation for annotation in shown if annotation.verdict] or shown)[-1:]
            for annotation in shown:
                yield nr, claim, of_claim, annotation


class _Surroundings:
    """The sentence and the paragraph around a claim. A class because their borders are computed once."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        text = unwrapped(document.text)
        self._sentences = sentences(text, language=document.language)
        self._sentence_starts = [start for start, _ in self._sentences]
        self._paragraph_starts = [start for start, _ in paragraphs(text)]

    def of(self, claim: Claim) -> tuple[str, int]:
        """Give the text from the first sentence of the claim to its last, and its paragraph, counted from 1."""
        start = claim.start + len(claim.quote) - len(claim.quote.lstrip())
        paragraph = max(1, bisect_right(self._paragraph_starts, start))
        if not self._sentences:
            return "", paragraph
        first = max(0, bisect_right(self._sentence_starts, start) - 1)
        last = max(first, bisect_left(self._sentence_starts, claim.end) - 1)
        return self._text[self._sentences[first][0] : self._sentences[last][1]], paragraph


def standing(annotations: Iterable[Annotation]) -> str:
    """Give what stands at a claim by its reviewers' present annotations: a verdict, ``disagreement`` or ``open``."""
    verdicts = {annotation.verdict for annotation in annotations if annotation.verdict}
    return "open" if not verdicts else "disagreement" if len(verdicts) > 1 else str(*verdicts)


def _status(annotations: Iterable[Annotation]) -> str:
    found = standing(annotations)
    return found if found in ("open", "disagreement") else "settled"


def _shown(annotation: Annotation, confidential: bool) -> list[Evidence]:
    return [source for source in annotation.evidence if confidential or not source.confidential]


def _source_title(source: Evidence) -> str:
    """Give what a reader would look the source up by, next to its URL."""
    if source.url:
        return source.title or source.reference
    return ", ".join(filter(None, (source.title, source.reference)))


def file_name(source: str) -> str:
    """Give a path's last part, because the sheet goes out of the house and must not depend on where it was made."""
    return source if "://" in source else PureWindowsPath(source).name


def _moment(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)
