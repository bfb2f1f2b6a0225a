"""What one act of a session changed, part by part, so that it can be undone. It stores nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import EllipsisType
from typing import TypeVar

from factcheck.errors import InvalidAnnotation
from factcheck.model import REASONS, Annotation, Claim, Evidence, Hint, Reason, Stance, Verdict

_Noun = TypeVar("_Noun", Verdict, Reason, Stance)


@dataclass(frozen=True)
class Marked:
    """A claim that came (no ``before``), went (no ``after``), or got other borders or another kind."""

    before: Claim | None
    after: Claim | None

    @property
    def claim(self) -> Claim:
        """The claim as it is now, or as it was."""
        claim = self.after or self.before
        assert claim is not None
        return claim

    def back(self) -> Marked:
        """Give the part that undoes this one."""
        return Marked(self.after, self.before)


@dataclass(frozen=True)
class Said:
    """What a reviewer said of a claim, and what was said before."""

    claim: Claim
    before: Annotation | None
    after: Annotation | None

    def back(self) -> Said:
        """Give the part that undoes this one."""
        return Said(self.claim, self.after, self.before)


@dataclass(frozen=True)
class Dismissed:
    """A hint that a reviewer put away, or wants to see again."""

    claim: Claim
    hint: Hint
    dismissed: bool = True

    def back(self) -> Dismissed:
        """Give the part that undoes this one."""
        return Dismissed(self.claim, self.hint, not self.dismissed)


Part = Marked | Said | Dismissed
Act = tuple[Part, ...]
"""All its parts are recorded, or none."""


def back(act: Act) -> Act:
    """Give the act that undoes one."""
    return tuple(part.back() for part in reversed(act))


def member(nouns: type[_Noun], value: str | None) -> _Noun | None:
    """Give the verdict, reason or stance of a name.

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
    verdict: Verdict | str | EllipsisType | None = ...,
    reason: Reason | str | EllipsisType | None = ...,
    correction: str | EllipsisType = ...,
    note: str | EllipsisType = ...,
    evidence: Iterable[Evidence] | EllipsisType = ...,
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
    if evidence is ... and chosen != now.verdict:
        evidence = _following(now.evidence, chosen)
    return replace(
        now,
        verdict=chosen,
        reason=because,
        correction=now.correction if correction is ... else cleaned(correction),
        note=now.note if note is ... else cleaned(note),
        evidence=now.evidence if evidence is ... else tuple(evidence),
    )


def _following(evidence: tuple[Evidence, ...], verdict: Verdict | None) -> tuple[Evidence, ...]:
    """Give the sources as they bear on a new verdict: those that all say the opposite were noted before it."""
    said = {each.stance for each in evidence}
    if verdict is Verdict.ERRONEOUS and said == {Stance.SUPPORTS}:
        return tuple(replace(each, stance=Stance.REFUTES) for each in evidence)
    if verdict is Verdict.VERIFIED and said == {Stance.REFUTES}:
        return tuple(replace(each, stance=Stance.SUPPORTS) for each in evidence)
    return evidence


def alike(
    known: Mapping[str, tuple[Claim, Annotation | None]], reviewer: str, *, verdict: Verdict | str | None
) -> tuple[Said, ...]:
    """Give the parts of an act that concludes about several claims what is concluded about the first; notes stay.

    Args:
        known: The claims by id, each with what the reviewer has said of it.
        reviewer: Whose act it is.
        verdict: On all of them; otherwise what was said of the first.

    Raises:
        InvalidAnnotation: The first is open, and no verdict is given.
    """
    (claim, before), *others = known.values()
    first = changed(before or Annotation(claim.claim_id, reviewer, None), verdict=... if verdict is None else verdict)
    if first.verdict is None:
        raise InvalidAnnotation(f"{claim.quote!r} is open; settle it first.")
    parts = [Said(claim, before, first)]
    for other, said in others:
        own = said or Annotation(other.claim_id, reviewer, None)
        pieces = joined(own.evidence, first.evidence)
        wanted = replace(own, verdict=first.verdict, reason=first.reason, correction=first.correction, evidence=pieces)
        parts.append(Said(other, said, wanted))
    return tuple(part for part in parts if content(part.before) != content(part.after))


def joined(known: tuple[Evidence, ...], more: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Give pieces of evidence with those that are not among them yet."""
    return (*known, *(piece for piece in more if piece not in known))


def cleaned(text: str) -> str:
    r"""Give a typed text as it is kept: ``\n`` line ends, no spaces around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def content(annotation: Annotation | None) -> Annotation | None:
    """Give what an annotation says, whenever it was said; one that says nothing is as good as none."""
    if annotation is None:
        return None
    said = replace(annotation, annotated_at=None, revision=0)
    return None if said == Annotation(said.claim_id, said.reviewer, None) else said
