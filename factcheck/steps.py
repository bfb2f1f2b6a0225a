"""What one act of a session was, so that it can be undone, and when two annotations say the same. It stores nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from types import EllipsisType
from typing import TypeVar

from factcheck.errors import InvalidAnnotation
from factcheck.model import REASONS, Annotation, Claim, Evidence, Hint, Reason, Verdict

_Noun = TypeVar("_Noun", Verdict, Reason)


@dataclass(frozen=True)
class Step:
    """An act: a claim that was marked or ``retired``, a hint dismissed, or an annotation and the one before."""

    claim: Claim
    before: Annotation | None = None
    after: Annotation | None = None
    retired: bool = False
    hint: Hint | None = None


def member(nouns: type[_Noun], value: str | None) -> _Noun | None:
    """Give the verdict or reason of a name.

    Raises:
        InvalidAnnotation: There is none.
    """
    try:
        return None if value is None else nouns(value)
    except ValueError:
        expected = ", ".join(nouns)
        raise InvalidAnnotation(f"{value!r} is no {nouns.__name__.lower()}; expected one of {expected}.") from None


def changed(
    now: Annotation,
    *,
    verdict: Verdict | str | EllipsisType | None,
    reason: Reason | str | EllipsisType | None,
    correction: str | EllipsisType,
    note: str | EllipsisType,
    evidence: Iterable[Evidence] | EllipsisType,
) -> Annotation:
    """Give an annotation with what is given of it; `Desk.annotate` tells what a new verdict takes along.

    Raises:
        InvalidAnnotation: A verdict or reason that does not exist or does not fit.
    """
    chosen = now.verdict if verdict is ... else member(Verdict, verdict)
    because = now.reason if reason is ... else member(Reason, reason)
    if reason is ... and (chosen is None or because not in REASONS[chosen]):
        because = None
    if correction is ... and now.verdict not in (None, chosen) and chosen in (None, Verdict.VERIFIED):
        correction = ""
    return replace(
        now,
        verdict=chosen,
        reason=because,
        correction=now.correction if correction is ... else cleaned(correction),
        note=now.note if note is ... else cleaned(note),
        evidence=now.evidence if evidence is ... else tuple(evidence),
    )


def cleaned(text: str) -> str:
    r"""Give a typed text as it is kept: ``\n`` line ends, no spaces around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def content(annotation: Annotation | None) -> Annotation | None:
    """Give what an annotation says, whenever it was said; one that says nothing is as good as none."""
    if annotation is None:
        return None
    said = replace(annotation, annotated_at=None, revision=0)
    return None if said == Annotation(said.claim_id, said.reviewer, None) else said
