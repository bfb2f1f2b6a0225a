"""Tells what a sheet shows of an annotation, so that what it does not show is not changed. It never reads a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from factcheck.model import Annotation, Evidence
from factcheck.sheet.columns import read_others
from factcheck.text import person_name


@dataclass(frozen=True)
class Shown:
    """The columns of a sheet, whether its evidence table came along, and whose verdicts it names beside its rows'."""

    columns: frozenset[str]
    with_evidence: bool
    others: frozenset[str]

    @classmethod
    def by(cls, frame: pd.DataFrame, evidence: pd.DataFrame | None) -> Shown:
        """Look at a sheet that has been read without problems."""
        columns = {str(name).replace("\ufeff", "").strip().lower(): index for index, name in enumerate(frame.columns)}
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
            known = not evidence or any(_shows(evidence[0], piece) for piece in recorded.evidence)
            evidence = recorded.evidence if known else (*evidence[:1], *public[1:])
        if not any(piece.confidential for piece in evidence):
            evidence = recorded.evidence if evidence == public else (*evidence, *hidden)
        return evidence


def says(annotation: Annotation) -> Annotation:
    """Give what an annotation says, whoever said it and whenever."""
    return replace(annotation, reviewer="", annotated_at=None, revision=0)


def _shows(cells: Evidence, source: Evidence) -> bool:
    """Tell whether a sheet's ``source_title`` and ``source_url`` are those of a source."""
    titles = (source.title, source.reference, f"{source.title}, {source.reference}")
    return cells.url == source.url and cells.title in titles
