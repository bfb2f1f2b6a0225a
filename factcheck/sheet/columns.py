"""The columns of the claim sheet and its evidence table, and their types. It never computes a cell.

A missing text is an empty string, a missing score NaN, a missing moment NaT; the other numbers are never missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from factcheck.model import Verdict

SCHEMA = "claim-sheet/1"

COLUMNS = (
    "nr",
    "claim",
    "kind",
    "entity",
    "verdict",
    "reason",
    "correction",
    "note",
    "source_title",
    "source_url",
    "reviewer",
    "annotated_at",
    "hint",
    "suggestion",
    "sentence",
    "paragraph",
    "status",
    "other_verdicts",
    "evidence_count",
    "document_title",
    "document_source",
    "document_id",
    "claim_id",
    "start",
    "end",
    "prefix",
    "suffix",
    "origin",
    "score",
    "revision",
    "schema",
)
"""The columns of a claim sheet, in order."""

EVIDENCE_COLUMNS = (
    "nr",
    "claim",
    "claim_id",
    "reviewer",
    "revision",
    "position",
    "stance",
    "title",
    "url",
    "reference",
    "locator",
    "excerpt",
    "accessed_at",
    "archived",
    "archived_sha256",
    "confidential",
)
"""The columns of an evidence table, in order."""

TYPES = {
    **dict.fromkeys(("nr", "paragraph", "evidence_count", "start", "end", "revision", "position"), "int64"),
    "score": "float64",
    "annotated_at": "datetime64[s, UTC]",
    "accessed_at": "datetime64[s]",
    "confidential": "bool",
}
"""The type of each column that is no text."""

_OTHER = re.compile(rf"({'|'.join(Verdict)}) \((.+)\)", re.DOTALL)


def table(columns: Sequence[str], cells: Mapping[str, Sequence[Any]]) -> pd.DataFrame:
    """Make a frame of these columns, each with its type even when there is no row."""
    return pd.DataFrame({name: pd.Series(cells[name], dtype=TYPES.get(name, "str")) for name in columns})


def column_names(frame: pd.DataFrame) -> list[str]:
    """Give the names of a frame's columns as they are compared: without case, spaces and a byte-order mark."""
    return [str(name).replace("\ufeff", "").strip().lower() for name in frame.columns]


def write_others(others: Iterable[tuple[str, Verdict]]) -> str:
    r"""Write other reviewers' verdicts in one cell, as ``erroneous (Anna Berg); disputed (Ben)``.

    A semicolon in a name is written ``\;`` and a backslash ``\\``, so that every name comes back.
    """
    escaped = ((verdict, reviewer.replace("\\", "\\\\").replace(";", "\\;")) for reviewer, verdict in others)
    return "; ".join(f"{verdict} ({reviewer})" for verdict, reviewer in escaped)


def read_others(cell: str) -> list[tuple[str, Verdict]] | None:
    """Read such a cell again, or give `None` when it is none."""
    others = []
    # A part ends at a semicolon that no backslash escapes.
    for part in re.findall(r"(?:[^\\;]|\\.)+", cell.strip(), re.DOTALL):
        found = _OTHER.fullmatch(part.strip())
        if found is None:
            return None
        others.append((re.sub(r"\\(.)", r"\1", found[2], flags=re.DOTALL), Verdict(found[1])))
    return others
