"""Tells what a sheet shows of an annotation, so that what it does not show is not changed. It never reads a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from factcheck.model import Annotation, Evidence
from factcheck.sheet.cells import cell_text
from factcheck.sheet.columns import COLUMNS, column_names, read_others
from factcheck.text import person_name

# What a sheet tells of a claim, and an import leaves as it is recorded.
_FIXED = ("entity", "sentence", "paragraph", "prefix", "suffix", "origin", "score")
# A newer version, another authority file or a dismissal changes what a machine says; only what was typed in is told.
_HINTS = ("hint", "suggestion")


@dataclass(frozen=True)
class Shown:
    """The columns of a sheet, whether its evidence table came along, and whose verdicts it names beside its rows'."""

    columns: frozenset[str]
    with_evidence: bool
    others: frozenset[str]

    @classmethod
    def by(cls, frame: pd.DataFrame, evidence: pd.DataFrame | None) -> Shown:
        """Look at a sheet that has been read without problems."""
        columns = {name: index for index, name in enumerate(column_names(frame))}
        cells = frame.iloc[:, columns["other_verdicts"]].tolist() if "other_verdicts" in columns else ()
        others = {person_name(name) for cell in set(map(str, cells)) for name, _ in read_others(cell) or ()}
        return cls(frozenset(columns), evidence is not None, frozenset(others))

    def is_other(self, annotation: Annotation) -> bool:
        """Tell whether an annotation may stem from ``other_verdicts``, which shows a verdict and nothing else."""
        bare = Annotation(annotation.claim_id, annotation.reviewer, annotation.verdict, revision=annotation.revision)
        return annotation == bare and annotation.reviewer in self.others

    def complete(self, annotation: Annotation, recorded: Annotation) -> Annotation:
        """Give back to an annotation what the sheet does not show of the recorded one."""
        hidden: dict[str, Any] = {
            name: getattr(recorded, name) for name in ("correction", "note") if name not in self.columns
        }
        if "reason" not in self.columns and annotation.verdict == recorded.verdict:
            hidden["reason"] = recorded.reason
        return replace(annotation, evidence=self._evidence(annotation, recorded), **hidden)

    def _evidence(self, annotation: Annotation, recorded: Annotation) -> tuple[Evidence, ...]:
        """Give back confidential evidence, or without an evidence table all but one source."""
        evidence = annotation.evidence
        public = tuple(piece for piece in recorded.evidence if not piece.confidential)
        hidden = tuple(piece for piece in recorded.evidence if piece.confidential)
        if not self.with_evidence:
            known = not evidence or any(shows(evidence[0], piece) for piece in recorded.evidence)
            evidence = recorded.evidence if known else (*evidence[:1], *public[1:])
        if not any(piece.confidential for piece in evidence):
            evidence = recorded.evidence if evidence == public else (*evidence, *hidden)
        return evidence


def not_read(frame: pd.DataFrame, present: pd.DataFrame) -> tuple[str, ...]:
    """Name the columns of a sheet in which somebody wrote what no import takes.

    Args:
        frame: The sheet as it was read.
        present: The sheet of the record as it is now.
    """
    names = column_names(frame)
    columns = {name: [cell_text(cell) for cell in frame.iloc[:, index]] for index, name in enumerate(names)}
    own = [name for name in columns if name not in COLUMNS and any(cell.strip() for cell in columns[name])]
    rows = dict(zip(present["claim_id"], present.to_dict("records"), strict=True))
    changed = [
        name
        for name in _FIXED
        if name in columns
        and any(
            claim_id in rows and cell != cell_text(rows[claim_id][name])
            for claim_id, cell in zip(columns.get("claim_id", ()), columns[name], strict=False)
        )
    ]
    return (*own, *changed, *(name for name in _HINTS if name in columns and _typed(columns, name, present)))


def _typed(columns: dict[str, list[str]], name: str, present: pd.DataFrame) -> bool:
    """Tell whether a hint's column has text where the record has no hint at all."""
    without = {
        claim_id for claim_id, cell in zip(present["claim_id"], present["hint"], strict=True) if not cell_text(cell)
    }
    return any(
        cell.strip() and claim_id in without and not columns.get("hint", [""] * len(columns[name]))[place].strip()
        for place, (claim_id, cell) in enumerate(zip(columns.get("claim_id", ()), columns[name], strict=False))
    )


def says(annotation: Annotation) -> Annotation:
    """Give what an annotation says, whoever said it and whenever."""
    return replace(annotation, reviewer="", annotated_at=None, revision=0)


def shows(cells: Evidence, source: Evidence) -> bool:
    """Tell whether a sheet's ``source_title`` and ``source_url`` are those of a source."""
    titles = (source.title, source.reference, f"{source.title}, {source.reference}")
    return cells.url == source.url and cells.title in titles
