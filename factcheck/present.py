"""What the record says about one document at present: its claims, and who said what of them. It never writes.

Everything is read once, and after that only what was recorded since, by this session or by any other.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from itertools import takewhile

from factcheck.errors import UnknownClaim
from factcheck.model import Annotation, Claim, Document, Verdict, reading_order
from factcheck.recalling import form
from factcheck.store import Store


class Present:
    """The present state of a document's record. A class because it is read once and kept up to date."""

    def __init__(self, store: Store, document: Document) -> None:
        self._store = store
        self._document = document
        self._heads = (0, 0, 0)
        self._sorted: tuple[Claim, ...] | None = None
        self._annotations: dict[str, dict[str, Annotation]] = {}
        self.by_id: dict[str, Claim] = {}
        """The claims by their ids, without the retired ones."""
        self.refresh()

    def refresh(self) -> tuple[set[str], bool]:
        """Read what was recorded since, and give the claims it is about and whether hints were dismissed."""
        news = self._store.news(self._document.document_id, after=self._heads)
        touched = {claim.claim_id for claim, retired in news.claims if self.put(claim, retired=retired)}
        touched |= {annotation.claim_id for annotation in news.annotations if self.say(annotation)}
        dismissed = news.heads[2] > self._heads[2]
        self._heads = news.heads
        return touched, dismissed

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims in reading order."""
        if self._sorted is None:
            self._sorted = tuple(sorted(self.by_id.values(), key=reading_order))
        return self._sorted

    def claim(self, claim_id: str) -> Claim:
        """Give a claim.

        Raises:
            UnknownClaim: The document has no such claim, or it is retired.
        """
        try:
            return self.by_id[claim_id]
        except (KeyError, TypeError):
            raise UnknownClaim(f"{self._document.title!r} has no claim {claim_id!r}.") from None

    def said(self, claim_id: str) -> dict[str, Annotation]:
        """Give each reviewer's present annotation of a claim, by name."""
        return self._annotations.get(claim_id, {})

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Every reviewer's annotation of every claim, the earlier made first within a claim."""
        return tuple(
            annotation
            for claim_id in self.by_id
            for annotation in sorted(self.said(claim_id).values(), key=lambda each: each.revision)
        )

    def progress(self, reviewer: str) -> dict[str, int]:
        """Count the claims by a reviewer's verdict, and under ``open`` those without one."""
        counts = {**dict.fromkeys(map(str, Verdict), 0), "open": 0}
        for claim_id in tuple(self.by_id):
            own = self.said(claim_id).get(reviewer)
            counts[own.verdict if own and own.verdict else "open"] += 1
        return counts

    def alike(self, claim: Claim) -> tuple[Claim, ...]:
        """Give the claims that say the same as one, itself among them."""
        wanted = form(claim.quote, claim.kind)
        return tuple(each for each in self.claims if each.kind is claim.kind and form(each.quote, each.kind) == wanted)

    def sorted(self, claim_ids: set[str]) -> tuple[str, ...]:
        """Give ids in reading order, those of claims that are not there any more last."""
        there = sorted((self.by_id[each] for each in claim_ids & self.by_id.keys()), key=reading_order)
        return (*(claim.claim_id for claim in there), *sorted(claim_ids - self.by_id.keys()))

    def twin(self, claim: Claim) -> Claim | None:
        """Give another claim of the same kind on the same passage."""
        key = claim.start, claim.end, claim.kind
        return next(
            (
                known
                for known in self.by_id.values()
                if (known.start, known.end, known.kind) == key and known.claim_id != claim.claim_id
            ),
            None,
        )

    def put(self, claim: Claim, *, retired: bool = False) -> bool:
        """Take a claim in as it was recorded last, and tell whether it is another one."""
        if self.by_id.get(claim.claim_id) == (None if retired else claim):
            return False
        self._sorted = None
        if retired:
            del self.by_id[claim.claim_id]
        else:
            self.by_id[claim.claim_id] = claim
        return True

    def say(self, annotation: Annotation) -> bool:
        """Take in what a reviewer said last of a claim, and tell whether it is something else."""
        said = self._annotations.setdefault(annotation.claim_id, {})
        known = said.get(annotation.reviewer)
        said[annotation.reviewer] = annotation
        return known != annotation


class Touched:
    """Which claims look different, for several who each ask what is new to them. A class because it is added to."""

    def __init__(self) -> None:
        self._number = 0
        self._last: dict[str, int] = {}
        self._heard: dict[Hashable, int] = {}

    def add(self, claim_ids: Iterable[str]) -> None:
        """Take down claims that came, went or look different now."""
        self._number += 1
        for claim_id in claim_ids:
            self._last.pop(claim_id, None)  # The latest stand last.
            self._last[claim_id] = self._number

    def take(self, listener: Hashable) -> set[str]:
        """Give the claims that look different since this listener asked last."""
        heard, self._heard[listener] = self._heard.get(listener, 0), self._number
        return {claim_id for claim_id, _ in takewhile(lambda each: each[1] > heard, reversed(self._last.items()))}
