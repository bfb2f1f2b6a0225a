"""One reviewer's session with one document, without a screen: what is settled, undo and redo, progress.

It never paints and never speaks SQL; every act is in the store before the call returns.
"""

from __future__ import annotations

import threading
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import EllipsisType

from factcheck import marking
from factcheck.acts import Acts, refuse_unseen
from factcheck.captions import caption_language
from factcheck.checking import Authority, Rule
from factcheck.errors import InvalidAnnotation
from factcheck.hinting import Hints, is_elsewhere, offered
from factcheck.model import Annotation, Claim, Document, Entity, Evidence, Hint, Kind, Reason, Verdict
from factcheck.parts import Dismissed, Marked, Said, alike, changed, content, joined
from factcheck.present import Present
from factcheck.reviewers import reviewer_name
from factcheck.store import Store
from factcheck.versions import Versions


class Desk:
    """One reviewer's session with one document; a class because it holds its acts. Any thread may call it."""

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
        self.language: str = caption_language(None, document.language)
        """In which hints are told, ``"de"`` or ``"en"``."""
        self.authority = authority
        self.rules = rules
        self.hinting = Hints(store, document, authority=authority, rules=rules)
        self.versions = Versions(store, document)
        self.versions.catch_up()
        self._lock = threading.RLock()
        self._now = Present(store, document)
        self._acts = Acts(store, document, self.reviewer, present=self._now, hints=self.hinting, versions=self.versions)

    def refresh(self, *, retry: bool = True) -> None:
        """Read what others have recorded, in other versions too; with `retry`, look again for hints where it failed."""
        with self._lock:
            if self.hinting.refresh(retry=retry):
                self.versions.catch_up()
            self._acts.refresh()

    def take_news(self, listener: Hashable = None) -> tuple[str, ...]:
        """Give the ids of the claims that look different since this listener asked last, in reading order."""
        with self._lock:
            return self._now.sorted(self._acts.news.take(listener))

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims in reading order, without the retired ones."""
        with self._lock:
            return self._now.claims

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Every reviewer's present annotation of every claim, the earlier made first within a claim."""
        with self._lock:
            return self._now.annotations

    def claim(self, claim_id: str) -> Claim:
        """Give a claim.

        Raises:
            UnknownClaim: The document has no such claim, or it is retired.
        """
        return self._now.claim(claim_id)

    def annotation(self, claim_id: str) -> Annotation | None:
        """Give this reviewer's present annotation of a claim."""
        return self._now.said(claim_id).get(self.reviewer)

    def others(self, claim_id: str) -> tuple[Annotation, ...]:
        """Give the other reviewers' present annotations of a claim."""
        return tuple(said for who, said in sorted(self._now.said(claim_id).items()) if who != self.reviewer)

    def history(self, claim_id: str) -> tuple[Annotation, ...]:
        """Give all that anybody ever concluded about a claim, in earlier versions too, the latest first."""
        return tuple(said for said, _ in self.versions.history(claim_id))[::-1]

    def alike(self, claim_id: str) -> tuple[Claim, ...]:
        """Give the claims that say the same as one, such as all mentions of a name, itself among them."""
        with self._lock:
            return self._now.alike(self.claim(claim_id))

    def progress(self) -> dict[str, int]:
        """Count this reviewer's claims by verdict, and under ``open`` those without one."""
        return self._now.progress(self.reviewer)

    def catch_up(self) -> None:
        """Find the hints that are not found yet; may take a while, in which other threads can go on with the desk.

        Not inside `once`, where the lock is held. The claims whose hints are others now are among `take_news`.
        """
        with self._lock:
            if self._acts.key:
                return
        touched = self.hinting.catch_up(self._now.by_id, self.language)
        with self._lock:
            self._acts.news.add(touched)

    def hints(self, claim_id: str) -> tuple[Hint, ...]:
        """Give the hints at a claim that this reviewer has not dismissed, warnings first, in the desk's language."""
        self.catch_up()
        return self.known_hints(claim_id)

    def known_hints(self, claim_id: str) -> tuple[Hint, ...]:
        """Give those of the `hints` at a claim that are found already."""
        with self._lock:
            return self.hinting.of(self.claim(claim_id), reviewer=self.reviewer, said=self.annotation)

    def _known_hint(self, claim_id: str, hint_id: str | None, *, offers: bool = False) -> Hint | None:
        """Give the hint of an id, or the first one, or the first that suggests anything, if it is found already."""
        claim = self.claim(claim_id)
        known = (each for each in self.known_hints(claim_id) if hint_id in (None, each.hint_id))
        return next((each for each in known if not offers or offered(claim, each)), None)

    @property
    def failures(self) -> tuple[str, ...]:
        """What broke down when hints were asked for last: a desk's own rule, or a service."""
        return self.hinting.failures

    def dismiss(self, claim_id: str, hint_id: str | None = None) -> Hint | None:
        """Put a hint at a claim away for good, by default the first one, and give it; other reviewers still see it."""
        if self._known_hint(claim_id, hint_id) is None:
            self.catch_up()  # Not with the lock held, because it may take a while.
        with self._lock:
            hint = self._known_hint(claim_id, hint_id)
            self._acts.carry_out(*([] if hint is None else [Dismissed(self.claim(claim_id), hint)]))
            return hint

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
    ) -> Annotation | None:
        """Record what the reviewer concludes about a claim; what is not given stays as it was.

        A reason that does not fit a new verdict is dropped, and so is the correction of a claim that is open again or
        verified after all; sources that all say the opposite of a new verdict turn with it. The verdict `None` opens
        the claim. What changes nothing is not recorded, and `after` is the revision on the screen, or 0.

        Raises:
            UnknownClaim: The document has no such claim.
            InvalidAnnotation: A verdict or reason that does not exist or does not fit, or a source without an address.
            ChangedElsewhere: The reviewer annotated the claim in another window since `after`.
        """
        with self._lock:
            claim = self.claim(claim_id)
            before = self.reload(claim_id)
            refuse_unseen(claim, before, after)
            now = before or Annotation(claim_id, self.reviewer, None)
            wanted = changed(now, verdict=verdict, reason=reason, correction=correction, note=note, evidence=evidence)
            self._acts.carry_out(*([Said(claim, before, wanted)] if content(wanted) != content(before) else []))
            return self.annotation(claim_id)

    def annotate_alike(
        self,
        claim_id: str,
        others: Iterable[str],
        *,
        verdict: Verdict | str | None = None,
        after: Mapping[str, int] | None = None,
    ) -> tuple[Annotation, ...]:
        """Conclude about other claims what was, or by `verdict` is, concluded about one, as one act; notes stay theirs.

        Raises:
            InvalidAnnotation: The claim is open, and no verdict is given.
            ChangedElsewhere: The reviewer annotated one of them in another window since `after`, by claim.
        """
        with self._lock:
            known = {each: (self.claim(each), self.reload(each)) for each in dict.fromkeys((claim_id, *others))}
            for claim, said in known.values():
                refuse_unseen(claim, said, (after or {}).get(claim.claim_id))
            self._acts.carry_out(*(parts := alike(known, self.reviewer, verdict=verdict)))
            return tuple(filter(None, (self.annotation(part.claim.claim_id) for part in parts)))

    def withdraw(self, claim_id: str, *, after: int | None = None) -> Annotation | None:
        """Take the verdict on a claim back, with its reason and correction; note and evidence stay."""
        return self.annotate(claim_id, verdict=None, after=after)

    def take_over(self, claim_id: str, hint_id: str | None = None, *, after: int | None = None) -> Annotation | None:
        """Record what a hint suggests, by default the first that does: a correction, or what was concluded before.

        Sources that the reviewer has noted stay beside those of a colleague. Words that nothing marks, and whose hint
        is only told at the claim, become a claim of their own.

        Raises:
            InvalidAnnotation: No such hint at the claim suggests anything.
            ChangedElsewhere: The reviewer annotated the claim in another window since `after`.
        """
        if self._known_hint(claim_id, hint_id, offers=True) is None:
            self.catch_up()  # Not with the lock held, because it may take a while.
        with self._lock:
            claim, hint = self.claim(claim_id), self._known_hint(claim_id, hint_id, offers=True)
            if hint is None or (offer := offered(claim, hint)) is None:
                raise InvalidAnnotation(f"No hint at {claim.quote!r} suggests anything to take over.")
            if is_elsewhere(claim, hint):
                new, said = marking.marked_by_hint(self.document, hint, offer, reviewer=self.reviewer)
                self._acts.carry_out(Marked(None, new), Said(new, None, said))
                return self.annotation(new.claim_id)
            own = self.reload(claim_id)
            evidence = joined(own.evidence if own else (), offer.evidence)
            right = offer.correction or ...
            return self.annotate(
                claim_id, verdict=offer.verdict, reason=offer.reason, correction=right, evidence=evidence, after=after
            )

    def mark(
        self, start: int, end: int, *, kind: Kind | str = Kind.STATEMENT, entity: Entity | str | None = None
    ) -> Claim:
        """Mark a passage, given half-open in code points, as a claim, without the spaces around it.

        Raises:
            InvalidClaim: The offsets lie outside the text or hold nothing but spaces, or the claim is there already.
        """
        claim = marking.marked(self.document, start, end, kind=kind, entity=entity, reviewer=self.reviewer)
        with self._lock:
            self._acts.carry_out(Marked(None, claim))
        return claim

    def reshape(
        self,
        claim_id: str,
        *,
        start: int | None = None,
        end: int | None = None,
        kind: Kind | str | None = None,
        entity: Entity | str | EllipsisType | None = ...,
    ) -> Claim:
        """Give a claim other borders, in code points, or another kind; what this reviewer concluded about it stays.

        Raises:
            InvalidClaim: As in `mark`.
            ChangedElsewhere: Somebody else has annotated it, on the words as they are, or changed it at this moment.
        """
        with self._lock:
            self._acts.refresh()
            claim = self.claim(claim_id)
            borders = claim.start if start is None else start, claim.end if end is None else end
            named = claim.entity if isinstance(entity, EllipsisType) else entity
            wanted = marking.reshaped(self.document, claim, *borders, kind=kind or claim.kind, entity=named)
            self._acts.carry_out(*([Marked(claim, wanted)] if wanted != claim else []))
            return wanted

    def split(self, claim_id: str) -> tuple[Claim, ...]:
        """Make claims of the parts of a list, such as the names in "Meyer, Schulz und Kern", and retire the list.

        Raises:
            InvalidClaim: It is no list.
            ChangedElsewhere: Somebody has annotated it.
        """
        with self._lock:
            claim = self.claim(claim_id)
            parts = marking.pieces(self.document, claim, reviewer=self.reviewer)
            new = [part for part in parts if self._now.twin(part) is None]
            self._acts.carry_out(Marked(claim, None), *(Marked(None, part) for part in new))
            return tuple(new)

    def merge(self, claim_ids: Iterable[str]) -> Claim:
        """Make one claim of several, of the first one's kind, and retire them.

        Raises:
            InvalidClaim: They are less than two, or the whole is a claim already.
            ChangedElsewhere: Somebody has annotated one of them.
        """
        with self._lock:
            parts = [self.claim(each) for each in dict.fromkeys(claim_ids)]
            whole = marking.merged(self.document, parts, reviewer=self.reviewer)
            self._acts.carry_out(*(Marked(part, None) for part in parts), Marked(None, whole))
            return whole

    def unmark(self, claim_id: str) -> None:
        """Take a claim out of the list again that was marked by mistake, by this reviewer or by a machine.

        Raises:
            InvalidClaim: Somebody else marked it.
            ChangedElsewhere: Somebody annotated it.
        """
        with self._lock:
            claim = self.claim(claim_id)
            marking.refuse_foreign(claim, self.reviewer)
            self._acts.carry_out(Marked(claim, None))

    @property
    def can_undo(self) -> bool:
        """Whether there is an act to undo."""
        return bool(self._acts.done)

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone act to do again."""
        return bool(self._acts.undone)

    def undo(self) -> str | None:
        """Undo the session's last act by new rows and give a claim's id, or `None` when there is nothing to undo.

        Raises:
            ChangedElsewhere: Somebody annotated or changed the claim since; the act is not undone and leaves the list.
            StoreUnusable: The store cannot be written; the act can be undone later.
        """
        with self._lock:
            return self._acts.undo()

    def redo(self) -> str | None:
        """Do the last undone act again by new rows, with the answer and errors of `undo`."""
        with self._lock:
            return self._acts.redo()

    @property
    def recorded(self) -> tuple[Annotation, ...]:
        """The annotations that the session's last act, undo or redo has recorded."""
        return tuple(part.after for part in self._acts.recorded if isinstance(part, Said) and part.after)

    @contextmanager
    def once(self, key: str) -> Iterator[None]:
        """Carry out the act inside only if none of this key was carried out before, in whatever session.

        Raises:
            DoneBefore: One was; nothing is recorded.
        """
        with self._lock, self._acts.once(key):
            yield

    def reload(self, claim_id: str) -> Annotation | None:
        """Read the annotations of one claim again, so that an act is made in sight of what others did."""
        with self._lock:
            return self._acts.reload(claim_id)
