"""Judges a sheet's annotations in sight of the record: new, unchanged or a problem. It never writes one.

Nobody changes what somebody else concluded, and what the record has learned since the sheet was written is not lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.model import Annotation
from factcheck.sheet.shown import Shown, says

Key = tuple[str, str]
"""A claim's id and a reviewer's name."""


class Merge:
    """What of a sheet is new to the record. A class because each row is judged in sight of those before it."""

    def __init__(self, recorded: Iterable[Annotation], importing: str | None, shown: Shown) -> None:
        self._recorded = {key(annotation): annotation for annotation in recorded}
        self._importing = importing
        self._shown = shown
        self.new: dict[Key, Annotation] = {}
        self.problems: list[tuple[str, str, str]] = []
        self.unchanged = 0

    def add(self, annotation: Annotation) -> None:
        """Judge one annotation of the sheet: new, unchanged or a problem."""
        recorded = self._recorded.get(key(annotation))
        if recorded is None:
            self._record(annotation, annotation)
            return
        said = self._shown.complete(annotation, recorded)
        if says(said) == says(recorded) or (self._shown.is_other(annotation) and said.verdict == recorded.verdict):
            self.unchanged += 1
        elif annotation.revision < recorded.revision:
            self._refuse(annotation, f"{_later(recorded)}, here {annotation.verdict or 'none'}")
        elif self._importing is None:
            self._refuse(
                annotation,
                f"this changes what {recorded.reviewer} concluded; give the name of who says so (--reviewer)",
            )
        elif said.verdict is None and recorded.verdict and recorded.reviewer != self._importing:
            self._refuse(
                annotation,
                f"only {recorded.reviewer} can take back what {recorded.reviewer} concluded; give another verdict",
            )
        else:
            self._change(annotation, replace(said, reviewer=self._importing, annotated_at=None, revision=0))

    def _change(self, annotation: Annotation, changed: Annotation) -> None:
        own = self._recorded.get(key(changed))
        if own is not None and says(own) == says(changed):
            self.unchanged += 1
        elif own is not None and own.revision > annotation.revision:
            self._refuse(annotation, f"{_later(own)}, here {changed.verdict or 'none'}")
        else:
            self._record(annotation, changed)

    def _record(self, annotation: Annotation, new: Annotation) -> None:
        if key(new) in self.new:
            self._refuse(annotation, f"another row says already what {new.reviewer} concluded about this claim")
        else:
            self.new[key(new)] = new

    def _refuse(self, annotation: Annotation, problem: str) -> None:
        self.problems.append((*key(annotation), problem))


def key(annotation: Annotation) -> Key:
    """Give whose annotation of which claim it is."""
    return annotation.claim_id, annotation.reviewer


def _later(recorded: Annotation) -> str:
    verdict = recorded.verdict or "none"
    return f"{recorded.reviewer} annotated this claim after the sheet was written; verdict in the record {verdict}"
