"""Reads what was recorded of a document since somebody looked last. It never writes."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Protocol

from factcheck import rows
from factcheck.model import Annotation, Claim, Evidence


class Reader(Protocol):
    """Gives the rows of a query."""

    def __call__(self, query: str, *values: object) -> list[sqlite3.Row]:
        """Read."""


@dataclass(frozen=True)
class News:
    """What was recorded of a document since somebody looked: claims, with whether they are retired, and annotations.

    `heads` are the newest rows of claims, annotations and dismissals.
    """

    claims: tuple[tuple[Claim, bool], ...]
    annotations: tuple[Annotation, ...]
    heads: tuple[int, int, int]


def since(read: Reader, document_id: str, after: tuple[int, int, int]) -> News:
    """Give what was recorded of a document after the rows that are known, oldest first; of each claim only the last."""
    claims, annotated, dismissals = (
        int(read(f"SELECT coalesce(max(row_id), 0) FROM {table} WHERE document_id = ?", document_id)[0][0])
        for table in ("claims", "annotations", "dismissals")
    )
    found: list[sqlite3.Row] = []
    said: tuple[Annotation, ...] = ()
    new = "document_id = ? AND row_id > ? AND row_id <= ?"
    if claims > after[0]:
        newest = f"SELECT max(row_id) FROM claims WHERE {new} GROUP BY claim_id"
        query = f"SELECT * FROM claims WHERE row_id IN ({newest}) ORDER BY row_id"
        found = read(query, document_id, after[0], claims)
    if annotated > after[1]:
        said = newest_annotations(read, f"{new} GROUP BY claim_id, reviewer", document_id, after[1], annotated)
    each = tuple((rows.claim(row), bool(row["retired"])) for row in found)
    return News(each, said, (claims, annotated, dismissals))


def newest_annotations(read: Reader, where: str, *values: object) -> tuple[Annotation, ...]:
    """Give the newest annotation of each group with its evidence, oldest first."""
    newest = f"(SELECT max(row_id) FROM annotations WHERE {where})"
    found = read(f"SELECT * FROM annotations WHERE row_id IN {newest} ORDER BY row_id", *values)
    evidence: dict[int, list[Evidence]] = {}
    query = f"SELECT * FROM evidence WHERE annotation IN {newest} ORDER BY annotation, position"
    for row in read(query, *values):
        evidence.setdefault(row["annotation"], []).append(rows.evidence(row))
    return tuple(rows.annotation(row, tuple(evidence.get(row["row_id"], ()))) for row in found)
