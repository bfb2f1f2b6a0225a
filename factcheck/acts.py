"""Carries out the acts of a session, each as new rows in one transaction, and takes them back. It decides on none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from factcheck.errors import ChangedElsewhere, DoneBefore, InvalidClaim, StoreUnusable
from factcheck.hinting import Hints
from factcheck.model import Annotation, Claim, Document
from factcheck.present import Present
from factcheck.steps import Dismissed, Marked, Part, Said, Step, back, content
from factcheck.store import Store


class Acts:
    """A reviewer's acts on one document. A class because they are remembered for undo. Not for several threads."""

    def __init__(self, store: Store, document: Document, reviewer: str, present: Present, hints: Hints) -> None:
        self._store = store
        self._document = document
        self._reviewer = reviewer
        self._now = present
        self._hints = hints
        self._key = ""
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.touched: set[str] = set()
        """The claims that came, went or look different since somebody emptied this."""

    @contextmanager
    def once(self, key: str) -> Iterator[None]:
        """Carry out the act inside only if none of this key was carried out before, in whatever session.

        Raises:
            DoneBefore: One was; nothing is recorded.
        """
        if self._store.delivered(key):
            raise DoneBefore("This was carried out before.")
        self._key = key
        try:
            yield
        finally:
            self._key = ""

    def do(self, *parts: Part) -> None:
        """Carry out an act: all its parts are recorded, or none.

        Raises:
            InvalidClaim: A passage is marked already.
            ChangedElsewhere: Somebody has annotated what would change.
        """
        if not parts:
            return
        self.done.append(self._record(parts, act="annotate"))
        self.undone.clear()

    def undo(self) -> str | None:
        """Take the last act back and give a claim it was about; see `Desk.undo`."""
        return self._take_step(self.done, self.undone, act="undo")

    def redo(self) -> str | None:
        """Do the last undone act again; see `Desk.undo`."""
        return self._take_step(self.undone, self.done, act="redo")

    def reload(self, claim_id: str) -> Annotation | None:
        """Read again what was said of one claim, so that an act is made in sight of what others did."""
        for annotation in self._store.annotations(self._document.document_id, claim_id=claim_id):
            if self._now.say(annotation):
                self.touched.add(claim_id)
        return self._now.said(claim_id).get(self._reviewer)

    def _take_step(self, steps: list[Step], others: list[Step], *, act: str) -> str | None:
        if not steps:
            return None
        step = steps.pop()
        try:
            recorded = self._record(back(step), act=act)
        except StoreUnusable:
            steps.append(step)
            raise
        others.append(recorded)
        return recorded[-1].claim.claim_id

    def _record(self, step: Step, *, act: str) -> Step:
        """Record all parts of an act, or none, and give them as they are recorded."""
        if any(isinstance(part, Marked) for part in step):
            self.touched |= self._now.refresh()[0]
        with self._store.transaction():
            if self._key and not self._store.deliver(self._key):
                raise DoneBefore("This was carried out before.")
            recorded = tuple(self._record_part(part, act=act) for part in step)
        # Only now, because a transaction that fails at its end has changed nothing.
        for part in recorded:
            self.touched.add(part.claim.claim_id)
            match part:
                case Marked(_, after):
                    self._now.put(part.claim, retired=after is None)
                    self._hints.claims_changed()
                case Said(_, _, Annotation() as after):
                    self._now.say(after)
                    self._hints.annotated([after.claim_id])
                case Dismissed():
                    self._hints.dismissals_changed()
                    self.touched |= {claim.claim_id for claim in self._hints.concerned(part.claim)}
        return recorded

    def _record_part(self, part: Part, *, act: str) -> Part:
        match part:
            case Dismissed(_, hint, dismissed):
                self._hints.dismiss(hint, reviewer=self._reviewer, dismissed=dismissed)
                return part
            case Marked(before, after):
                self._refuse_mark(before, after, first=act == "annotate")
                retired = after is None
                self._store.retire_claim(self._document, part.claim, by=f"reviewer:{self._reviewer}", retired=retired)
                return part
            case Said(claim, before, after):
                present = self.reload(claim.claim_id)
                if content(present) != content(before):
                    raise another_window(claim)
                wanted = after or Annotation(claim.claim_id, self._reviewer, None)
                stored = self._store.annotate(
                    self._document.document_id,
                    replace(wanted, annotated_at=None, revision=0),
                    act=act,
                    after=present.revision if present else 0,
                )
                return Said(claim, present, stored)

    def _refuse_mark(self, before: Claim | None, after: Claim | None, *, first: bool) -> None:
        """Refuse what would hide a verdict, or mark a passage twice."""
        if after is not None and self._now.twin(after):
            error = InvalidClaim if first else ChangedElsewhere
            raise error(f"{after.quote!r} is marked as {after.kind} already.")
        if before is None:
            return
        if before.claim_id not in self._now.by_id:
            raise ChangedElsewhere(f"{before.quote!r} was removed in another window.")
        self.reload(before.claim_id)
        for annotation in self._now.said(before.claim_id).values():
            own = annotation.reviewer == self._reviewer
            if content(annotation) is not None and not (own and after is not None):
                raise ChangedElsewhere(
                    f"{before.quote!r} was annotated by {annotation.reviewer} since; it stays as it is."
                )


def refuse_unseen(claim: Claim, present: Annotation | None, after: int | None) -> None:
    """Refuse an act made in sight of another revision than the present one; `None` for an act that saw none."""
    if after is not None and after != (present.revision if present else 0):
        raise another_window(claim)


def another_window(claim: Claim) -> ChangedElsewhere:
    """Give the error of an act that was made in sight of an older annotation."""
    return ChangedElsewhere(f"{claim.quote!r} was annotated in another window since; look at it again.")
