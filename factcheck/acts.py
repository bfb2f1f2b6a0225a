"""Carries out the acts of a session, each as new rows in one transaction, and takes them back. It decides on none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from factcheck.errors import ChangedElsewhere, DoneBefore, InvalidClaim, MarkInUse, UnknownClaim
from factcheck.hinting import Hints
from factcheck.model import Annotation, Claim, Document, by_reviewer
from factcheck.parts import Act, Dismissed, Marked, Part, Said, back, content
from factcheck.present import Present, Touched
from factcheck.store import Store
from factcheck.versions import Versions


class Acts:
    """A reviewer's acts on one document. A class because they are remembered for undo. Not for several threads."""

    def __init__(
        self, store: Store, document: Document, reviewer: str, *, present: Present, hints: Hints, versions: Versions
    ) -> None:
        self._store = store
        self._versions = versions
        self._document = document
        self._reviewer = reviewer
        self._now = present
        self._hints = hints
        self.key = ""
        """Of the act that is carried out inside `once`."""
        self.recorded: Act = ()
        """What was recorded last."""
        self.done: list[Act] = []
        self.undone: list[Act] = []
        self.news = Touched()
        """The claims that came, went or look different."""

    @contextmanager
    def once(self, key: str) -> Iterator[None]:
        """Carry out the act inside only if none of this key was carried out before, in whatever session.

        An act that changes nothing, and an undo that was refused and left the list, count as carried out: come again,
        they might change what was done since.

        Raises:
            DoneBefore: One was; nothing is recorded.
        """
        if self._store.delivered(key):
            raise DoneBefore("This was carried out before.")
        self.key = key
        try:
            yield
        finally:
            self.key = ""

    def carry_out(self, *parts: Part) -> None:
        """Carry out an act: all its parts are recorded, or none.

        Raises:
            InvalidClaim: A passage is marked already.
            ChangedElsewhere: Somebody has annotated or changed what would change.
        """
        if not parts:
            self._deliver()
            return
        self.done.append(self._record(parts, how="annotate"))
        self.undone.clear()

    def undo(self) -> str | None:
        """Take the last act back and give a claim it was about; see `Desk.undo`."""
        return self._take_back(self.done, self.undone, how="undo")

    def redo(self) -> str | None:
        """Do the last undone act again; see `Desk.undo`."""
        return self._take_back(self.undone, self.done, how="redo")

    def refresh(self) -> None:
        """Read what was recorded since: another notebook or reviewer may have added to it."""
        touched, dismissed = self._now.refresh()
        if dismissed:
            touched |= self._hints.dismissals_changed()
        if touched:
            self._hints.claims_changed()
        self.news.add(touched)

    def reload(self, claim_id: str) -> Annotation | None:
        """Read again what was said of one claim, so that an act is made in sight of what others did."""
        self._versions.catch_up(known=True)
        return self._read(claim_id)

    def _read(self, claim_id: str) -> Annotation | None:
        for annotation in self._store.annotations(self._document.document_id, claim_id=claim_id):
            if self._now.say(annotation):
                self.news.add([claim_id])
        return self._now.said(claim_id).get(self._reviewer)

    def _take_back(self, acts: list[Act], others: list[Act], *, how: str) -> str | None:
        if not acts:
            self._deliver()
            return None
        try:
            recorded = self._record(back(acts[-1]), how=how)
        except (ChangedElsewhere, InvalidClaim, UnknownClaim):
            self._deliver()
            acts.pop()
            raise
        acts.pop()
        others.append(recorded)
        # An act goes from the claim it began with to the last, and its undo the other way.
        there = recorded[::-1] if how == "undo" else recorded
        left = (part.claim for part in there if not isinstance(part, Marked) or part.after)
        return next(left, there[0].claim).claim_id

    def _deliver(self) -> None:
        if self.key:
            self._store.deliver(self.key)

    def _record(self, act: Act, *, how: str) -> Act:
        """Record all parts of an act, or none, and give them as they are recorded."""
        self._versions.catch_up(known=True)  # That stays, whatever becomes of the act.
        with self._store.transaction():
            if self.key and not self._store.deliver(self.key):
                raise DoneBefore("This was carried out before.")
            # From here on nobody else can write. Read first: what this act writes may be rolled back again.
            self._look(act, how=how)
            recorded = tuple(self._record_part(part, how=how) for part in act)
        self.recorded = recorded
        # Only now, because a transaction that fails at its end has changed nothing.
        for part in recorded:
            self.news.add([part.claim.claim_id])
            match part:
                case Marked(_, after):
                    self._now.put(part.claim, retired=after is None)
                    self._hints.claims_changed()
                case Said(_, _, Annotation() as after):
                    self._now.say(after)
                    self._hints.annotated([after.claim_id])
                case Dismissed():
                    self._hints.dismissals_changed()
                    self.news.add(claim.claim_id for claim in self._hints.concerned(part.claim))
        return recorded

    def _look(self, act: Act, *, how: str) -> None:
        """Read what an act is about, and refuse one that was made in sight of something else."""
        if any(isinstance(part, Marked) for part in act):
            self.refresh()
        taken_back = {part.claim.claim_id for part in act if isinstance(part, Said) and content(part.after) is None}
        for part in act:
            match part:
                case Said(claim, before, _):
                    if content(self._read(claim.claim_id)) != content(before):
                        raise another_window(claim)
                case Marked(before, after):
                    if after is not None and self._now.twin(after):
                        error = InvalidClaim if how == "annotate" else ChangedElsewhere
                        raise error(f"{after.quote!r} is marked as {after.kind} already.")
                    if before is not None:
                        self._refuse_mark(before, keeps_own=after is not None or before.claim_id in taken_back)

    def _refuse_mark(self, before: Claim, *, keeps_own: bool) -> None:
        """Refuse what would hide a verdict, or what others have made of a claim."""
        known = self._now.by_id.get(before.claim_id)
        if known is None:
            raise ChangedElsewhere(f"{before.quote!r} was removed in another window.")
        if known != before:
            raise ChangedElsewhere(f"{before.quote!r} was changed in another window since; look at it again.")
        for annotation in self._now.said(before.claim_id).values():
            if content(annotation) is not None and not (keeps_own and annotation.reviewer == self._reviewer):
                raise MarkInUse(
                    f"{before.quote!r} was annotated by {annotation.reviewer}; its mark stays as it is until that is"
                    " withdrawn."
                )

    def _record_part(self, part: Part, *, how: str) -> Part:
        match part:
            case Dismissed(_, hint, dismissed):
                self._hints.dismiss(hint, reviewer=self._reviewer, dismissed=dismissed)
                return part
            case Marked(_, after):
                by = by_reviewer(self._reviewer)
                self._store.retire_claim(self._document, part.claim, by=by, retired=after is None)
                return part
            case Said(claim, _, after):
                present = self._now.said(claim.claim_id).get(self._reviewer)
                wanted = after or Annotation(claim.claim_id, self._reviewer, None)
                stored = self._store.annotate(
                    self._document.document_id,
                    replace(wanted, annotated_at=None, revision=0),
                    act=how,
                    after=present.revision if present else 0,
                )
                return Said(claim, present, stored)


def refuse_unseen(claim: Claim, present: Annotation | None, after: int | None) -> None:
    """Refuse an act made in sight of another revision than the present one; `None` for an act that saw none."""
    if after is not None and after != (present.revision if present else 0):
        raise another_window(claim)


def another_window(claim: Claim) -> ChangedElsewhere:
    """Give the error of an act that was made in sight of an older annotation."""
    return ChangedElsewhere(f"{claim.quote!r} was annotated in another window since; look at it again.")
