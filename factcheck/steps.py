"""What one act of a session was, so that it can be undone, and when two annotations say the same. It stores nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from factcheck.errors import InvalidAnnotation
from factcheck.model import Annotation, Claim, Hint, Reason, Verdict

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


def cleaned(text: str) -> str:
    r"""Give a typed text as it is kept: ``\n`` line ends, no spaces around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def content(annotation: Annotation | None) -> Annotation | None:
    """Give what an annotation says, whenever it was said; one that says nothing is as good as none."""
    if annotation is None:
        return None
    said = replace(annotation, annotated_at=None, revision=0)
    return None if said == Annotation(said.claim_id, said.reviewer, None) else said
