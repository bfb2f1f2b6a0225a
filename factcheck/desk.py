"""One reviewer's session with one document, without a screen: what is settled, undo and redo, progress.

It never paints and never speaks SQL; every act is in the store before the call returns.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import EllipsisType

from factcheck.checking import Authority, Rule
from factcheck.errors import ChangedElsewhere, InvalidAnnotation, InvalidClaim, StoreUnusable, UnknownClaim
from factcheck.hinting import Hints, is_elsewhere, kind_of, offered
from factcheck.marking import marked
from factcheck.model import Annotation, Claim, Document, Entity, Evidence, Hint, Kind, Reason, Verdict, reading_order
from factcheck.reviewers import reviewer_name
from factcheck.steps import Step, changed, content
from factcheck.store import Store


class Desk:
    """One reviewer's session with one document.

    A class because it holds the store and remembers the session's acts for undo. Its calls may come from any thread.
    """

    def __init__(
        self,
        store: Store,
        document: Document,
        reviewer: str,
        *,
        authority: Authority | None = None,
        rules: Sequence[Rule] | None = None,
    ) -> None:
        self.store = store
        self.document = document
        self.reviewer = reviewer_name(reviewer)
        self.language = "de" if document.language.startswith("de") else "en"
        """In which hints are told, ``"de"`` or ``"en"``."""
        self.authority = authority
        self.rules = rules
        self._hints = Hints(store, document, authority=authority, rules=rules)
        self._lock = threading.RLock()
        self._undone: list[Step] = []
        self._done: list[Step] = []
        self._claims: dict[str, Claim] = {}
        self._annotations: dict[str, dict[str, Annotation]] = {}
        self.refresh()

    def refresh(self) -> None:
        """Read everything again from the store: another notebook or reviewer may have added to it."""
        with self._lock:
            self._claims = {claim.claim_id: claim for claim in self.store.claims(self.document.document_id)}
            self._annotations = {}
            for annotation in self.store.annotations(self.document.document_id):
                self._annotations.setdefault(annotation.claim_id, {})[annotation.reviewer] = annotation
            self._hints.refresh()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims in reading order, without the retired ones."""
        with self._lock:
            return tuple(sorted(self._claims.values(), key=reading_order))

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Every reviewer's present annotation of every claim, the earlier made first within a claim."""
        with self._lock:
            of_claims = (self._annotations.get(claim_id, {}) for claim_id in self._claims)
            return tuple(
                annotation
                for by_reviewer in of_claims
                for annotation in sorted(by_reviewer.values(), key=lambda annotation: annotation.revision)
            )

    def claim(self, claim_id: str) -> Claim:
        """Give a claim.

        Raises:
            UnknownClaim: The document has no such claim, or it is retired.
        """
        try:
            return self._claims[claim_id]
        except KeyError:
            raise UnknownClaim(f"{self.document.title!r} has no claim {claim_id!r}.") from None

    def annotation(self, claim_id: str) -> Annotation | None:
        """Give this reviewer's present annotation of a claim."""
        return self._annotations.get(claim_id, {}).get(self.reviewer)

    def others(self, claim_id: str) -> tuple[Annotation, ...]:
        """Give the other reviewers' present annotations of a claim."""
        found = self._annotations.get(claim_id, {})
        return tuple(annotation for reviewer, annotation in sorted(found.items()) if reviewer != self.reviewer)

    def hints(self, claim_id: str) -> tuple[Hint, ...]:
        """Give the hints at a claim that this reviewer has not dismissed, warnings first, in the desk's language."""
        with self._lock:
            claim = self.claim(claim_id)
            return self._hints.of(
                claim, self._claims, reviewer=self.reviewer, language=self.language, concluded=self._verdict
            )

    def _verdict(self, claim_id: str) -> Verdict | None:
        own = self.annotation(claim_id)
        return own.verdict if own else None

    @property
    def failures(self) -> tuple[str, ...]:
        """What broke down when hints were asked for last: a desk's own rule, or a service."""
        return self._hints.failures

    def take_over(self, claim_id: str, hint_id: str | None = None, *, after: int | None = None) -> Annotation:
        """Record what a hint suggests, by default the first that does: a correction, or what was concluded before.

        Sources that the reviewer has noted stay beside those of a colleague. Words that nothing marks, and whose hint
        is only told at the claim, become a claim of their own.

        Raises:
            InvalidAnnotation: No such hint at the claim suggests anything.
            ChangedElsewhere: The reviewer annotated the claim in another window since `after`.
        """
        with self._lock:
            claim = self.claim(claim_id)
            hints = (each for each in self.hints(claim_id) if hint_id in (None, each.hint_id))
            found = next(((hint, offer) for hint in hints if (offer := offered(claim, hint))), None)
            if found is None:
                raise InvalidAnnotation(f"No hint at {claim.quote!r} suggests anything to take over.")
            hint, offer = found
            if is_elsewhere(claim, hint):
                claim_id, after = self.mark(hint.start, hint.end, kind=kind_of(hint)).claim_id, None
            own = self.annotation(claim_id)
            known = own.evidence if own else ()
            return self.annotate(
                claim_id,
                verdict=offer.verdict,
                reason=offer.reason,
                correction=offer.correction or ...,
                evidence=(*known, *(piece for piece in offer.evidence if piece not in known)),
                after=after,
            )

    def concerned(self, claim_id: str) -> tuple[Claim, ...]:
        """Give the claims whose hints an annotation of one may change, itself among them.

        These are the claims that say the same, and those that are parts of the same sum.
        """
        return self._hints.concerned(self.claim(claim_id))

    def dismiss(self, claim_id: str, hint_id: str | None = None) -> Hint | None:
        """Put a hint at a claim away for good, by default the first one, and give it; other reviewers still see it."""
        with self._lock:
            claim = self.claim(claim_id)
            hint = next((each for each in self.hints(claim_id) if hint_id in (None, each.hint_id)), None)
            if hint is not None:
                self._hints.dismiss(hint, reviewer=self.reviewer)
                self._done.append(Step(claim, hint=hint))
                self._undone.clear()
            return hint

    def progress(self) -> dict[str, int]:
        """Count this reviewer's claims by verdict, and under ``open`` those without one."""
        counts = {**dict.fromkeys(map(str, Verdict), 0), "open": 0}
        with self._lock:
            for claim_id in self._claims:
                annotation = self.annotation(claim_id)
                counts[annotation.verdict if annotation and annotation.verdict else "open"] += 1
        return counts

    def annotate(
        self,
        claim_id: str,
        *,
        verdict: Verdict | str | EllipsisType | None = ...,
        reason: Reason | str | EllipsisType | None = ...,
        correction: str | EllipsisType = ...,
        note: str | EllipsisType = ...,
        evidence: Iterable[Evidence] | EllipsisType = ...,
        after: int | None = None,
    ) -> Annotation:
        """Record what the reviewer concludes about a claim; what is not given stays as it was.

        A reason that does not fit a new verdict is dropped, and so is the correction of a claim that is open again or
        verified after all: it belonged to the verdict before. The verdict `None` opens the claim. What changes nothing
        is not recorded again. `after` is the revision of the reviewer's annotation on the screen, 0 for none.

        Raises:
            UnknownClaim: The document has no such claim.
            InvalidAnnotation: A verdict or reason that does not exist or does not fit, or a source without an address.
            ChangedElsewhere: The reviewer annotated the claim in another window since `after`.
        """
        with self._lock:
            claim = self.claim(claim_id)
            before = self.reload(claim_id)
            if after is not None and after != (before.revision if before else 0):
                raise ChangedElsewhere(f"{claim.quote!r} was annotated in another window since; look at it again.")
            now = before or Annotation(claim_id, self.reviewer, None)
            wanted = changed(now, verdict=verdict, reason=reason, correction=correction, note=note, evidence=evidence)
            if before is not None and content(wanted) == content(before):
                return before
            stored = self._append(wanted, act="annotate", before=before)
            self._done.append(Step(claim, before, stored))
            self._undone.clear()
            return stored

    def withdraw(self, claim_id: str, *, after: int | None = None) -> Annotation:
        """Take the verdict on a claim back, with its reason and correction; note and evidence stay."""
        return self.annotate(claim_id, verdict=None, after=after)

    def unmark(self, claim_id: str) -> None:
        """Take a claim out of the list again that this reviewer marked by mistake, in this session or an earlier one.

        Raises:
            InvalidClaim: A machine, a sheet or somebody else marked it.
            ChangedElsewhere: Somebody has annotated it.
        """
        with self._lock:
            claim = self.claim(claim_id)
            if claim.origin != f"reviewer:{self.reviewer}":
                raise InvalidClaim(
                    f"{claim.quote!r} was marked by {claim.origin}; only what you marked can be removed."
                )
            self._retire(claim, retired=True)
            self._done.append(Step(claim, retired=True))
            self._undone.clear()

    def mark(
        self, start: int, end: int, *, kind: Kind | str = Kind.STATEMENT, entity: Entity | str | None = None
    ) -> Claim:
        """Mark a passage, given half-open in code points, as a claim, without the spaces around it.

        Raises:
            InvalidClaim: The offsets lie outside the text or hold nothing but spaces, or the claim is there already.
        """
        claim = marked(self.document, start, end, kind=kind, entity=entity, reviewer=self.reviewer)
        with self._lock:
            with self.store.transaction():
                if self._twin(claim):
                    raise InvalidClaim(f"{claim.quote!r} is marked as {claim.kind} already.")
                self.store.add_claims(self.document, [claim], by=claim.origin)
            self._claims[claim.claim_id] = claim
            self._hints.claims_changed()
            self._done.append(Step(claim))
            self._undone.clear()
        return claim

    @property
    def can_undo(self) -> bool:
        """Whether this session has an act to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone act to do again."""
        return bool(self._undone)

    def undo(self) -> str | None:
        """Undo the session's last act by a new row and give its claim's id, or `None` when there is nothing to undo.

        Raises:
            ChangedElsewhere: Somebody annotated the claim since; the act is not undone and leaves the list.
            StoreUnusable: The store cannot be written; the act can be undone later.
        """
        return self._take_step(self._done, self._undone, act="undo")

    def redo(self) -> str | None:
        """Do the last undone act again by a new row, with the answer and errors of `undo`."""
        return self._take_step(self._undone, self._done, act="redo")

    def _take_step(self, steps: list[Step], others: list[Step], *, act: str) -> str | None:
        with self._lock:
            if not steps:
                return None
            step = steps.pop()
            expected, wanted = (step.after, step.before) if act == "undo" else (step.before, step.after)
            try:
                if step.hint is not None:
                    self._hints.dismiss(step.hint, reviewer=self.reviewer, dismissed=act == "redo")
                elif step.after is None:
                    self._retire(step.claim, retired=(act == "undo") != step.retired)
                else:
                    self._restore(step.claim, expected=expected, wanted=wanted, act=act)
            except StoreUnusable:
                steps.append(step)
                raise
            others.append(step)
            return step.claim.claim_id

    def _restore(self, claim: Claim, *, expected: Annotation | None, wanted: Annotation | None, act: str) -> None:
        present = self.reload(claim.claim_id)
        if content(present) != content(expected):
            raise ChangedElsewhere(f"{claim.quote!r} was annotated in another window since; look at it again.")
        self._append(wanted or Annotation(claim.claim_id, self.reviewer, None), act=act, before=present)

    def _retire(self, claim: Claim, *, retired: bool) -> None:
        with self.store.transaction():
            if not retired and self._twin(claim):
                raise ChangedElsewhere(f"{claim.quote!r} was marked as {claim.kind} in another window since.")
            self.reload(claim.claim_id)
            for annotation in self._annotations[claim.claim_id].values() if retired else ():
                if content(annotation) is not None:
                    raise ChangedElsewhere(
                        f"{claim.quote!r} was annotated by {annotation.reviewer} since; it stays marked."
                    )
            self.store.retire_claim(self.document, claim, by=f"reviewer:{self.reviewer}", retired=retired)
        if retired:
            self._claims.pop(claim.claim_id, None)
        else:
            self._claims[claim.claim_id] = claim
        self._hints.claims_changed()

    def _twin(self, claim: Claim) -> Claim | None:
        """Give the claim of the same kind on the same passage: in the store, because another window may have it."""
        for known in self.store.claims(self.document.document_id):
            if (known.start, known.end, known.kind) == (claim.start, claim.end, claim.kind):
                if self._claims.setdefault(known.claim_id, known) is known:
                    self._hints.claims_changed()
                return known
        return None

    def _append(self, annotation: Annotation, *, act: str, before: Annotation | None) -> Annotation:
        stored = self.store.annotate(
            self.document.document_id,
            replace(annotation, annotated_at=None, revision=0),
            act=act,
            after=before.revision if before else 0,
        )
        self._annotations.setdefault(stored.claim_id, {})[self.reviewer] = stored
        # It is recorded now, whatever may happen to hints.
        self._hints.recall(self.claim(stored.claim_id))
        return stored

    def reload(self, claim_id: str) -> Annotation | None:
        """Read the annotations of one claim again, so that an act is made in sight of what others did."""
        found = self.store.annotations(self.document.document_id, claim_id=claim_id)
        self._annotations[claim_id] = {annotation.reviewer: annotation for annotation in found}
        return self.annotation(claim_id)
