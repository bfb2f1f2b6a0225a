"""Turns rows of the store into the nouns of the model and back. It never talks to a database."""

from __future__ import annotations

import sqlite3
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

from factcheck.errors import InvalidClaim
from factcheck.model import Annotation, Claim, Document, Entity, Evidence, Kind, Reason, Stance, Verdict

# Calling an enumeration takes ten times as long, and an article may have 50,000 claims.
_KINDS = {str(kind): kind for kind in Kind}
_ENTITIES: dict[str | None, Entity | None] = {None: None, "": None, **{str(entity): entity for entity in Entity}}


def now() -> datetime:
    """Give the present moment as the record keeps it."""
    return utc(datetime.now(UTC))


def utc(moment: datetime) -> datetime:
    """Give a moment as the record keeps it: UTC, whole seconds; one without a zone is UTC already."""
    # An import must not depend on where the machine stands.
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(microsecond=0)


def stamp(moment: datetime) -> str:
    """Write a moment as the record keeps it: UTC, whole seconds, ISO 8601."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def document(row: sqlite3.Row) -> Document:
    """Read a document."""
    return Document(
        text=row["text"],
        title=row["title"],
        language=row["language"],
        source=row["source"],
        date=date.fromisoformat(row["date"]) if row["date"] else None,
    )


def document_cells(document: Document) -> dict[str, Any]:
    """Write a document."""
    return {
        "document_id": document.document_id,
        "text": document.text,
        "title": document.title,
        "language": document.language,
        "source": document.source,
        "date": _day(document.date),
    }


def refuse_unreadable(document: Document, claim: Claim) -> None:
    """Refuse a claim that does not quote its document: what is written stays for good.

    Raises:
        InvalidClaim: Naming what is wrong.
    """
    if claim.document_id != document.document_id:
        raise InvalidClaim(f"The claim {claim.quote!r} belongs to another document than {document.title!r}.")
    inside = 0 <= claim.start < claim.end <= len(document.text)
    found = document.text[claim.start : claim.end] if inside else ""
    if not found or found != claim.quote:
        raise InvalidClaim(
            f"The claim at {claim.start}:{claim.end} quotes {claim.quote!r}, but the text there is {found!r}."
        )
    if claim.kind not in list(Kind) or (claim.entity is not None and claim.entity not in list(Entity)):
        raise InvalidClaim(f"{claim.quote!r}: there is no kind {claim.kind!r} with the entity {claim.entity!r}.")
    if claim.score is not None and not 0 <= claim.score <= 1:
        raise InvalidClaim(f"{claim.quote!r} has the score {claim.score}; it must lie between 0 and 1.")


def claim(row: sqlite3.Row) -> Claim:
    """Read a claim."""
    return Claim(
        claim_id=row["claim_id"],
        document_id=row["document_id"],
        start=row["start"],
        end=row["end"],
        kind=_KINDS[row["kind"]],
        quote=row["quote"],
        prefix=row["prefix"],
        suffix=row["suffix"],
        entity=_ENTITIES[row["entity"]],
        score=row["score"],
        origin=row["origin"],
    )


def claim_cells(claim: Claim) -> dict[str, Any]:
    """Write a claim; a score as the float that will be read again, because its hash is taken before."""
    return asdict(claim) | {"score": None if claim.score is None else float(claim.score)}


def annotation(row: sqlite3.Row, evidence: tuple[Evidence, ...]) -> Annotation:
    """Read an annotation with its evidence."""
    return Annotation(
        claim_id=row["claim_id"],
        reviewer=row["reviewer"],
        verdict=Verdict(row["verdict"]) if row["verdict"] else None,
        reason=Reason(row["reason"]) if row["reason"] else None,
        correction=row["correction"],
        note=row["note"],
        evidence=evidence,
        annotated_at=datetime.fromisoformat(row["annotated_at"]),
        revision=row["revision"],
    )


def annotation_cells(annotation: Annotation) -> dict[str, Any]:
    """Write an annotation that has its time and revision, without its evidence."""
    assert annotation.annotated_at is not None
    return {
        "claim_id": annotation.claim_id,
        "reviewer": annotation.reviewer,
        "verdict": annotation.verdict,
        "reason": annotation.reason,
        "correction": annotation.correction,
        "note": annotation.note,
        "revision": annotation.revision,
        "annotated_at": stamp(annotation.annotated_at),
    }


def evidence(row: sqlite3.Row) -> Evidence:
    """Read a piece of evidence."""
    cells = {name: row[name] for name in row.keys() if name not in ("annotation", "position")}  # noqa: SIM118
    return Evidence(
        **cells
        | {
            "stance": Stance(row["stance"]),
            "accessed_at": date.fromisoformat(row["accessed_at"]) if row["accessed_at"] else None,
            "confidential": bool(row["confidential"]),
        }
    )


def evidence_cells(evidence: Evidence, position: int) -> dict[str, Any]:
    """Write a piece of evidence; `position` counts from 1 within its annotation."""
    return {
        "position": position,
        **asdict(evidence),
        "accessed_at": _day(evidence.accessed_at),
        "confidential": int(evidence.confidential),
    }


def _day(moment: date | None) -> str | None:
    """Write a day; a datetime is a date too, but could not be read again."""
    return None if moment is None else date(moment.year, moment.month, moment.day).isoformat()
