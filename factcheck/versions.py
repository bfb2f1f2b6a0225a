"""Brings what is recorded of an earlier version of a text over to the present one. It never moves a verdict silently.

A claim keeps its verdict where `tracing` tells that it holds. Every other one whose place is known is open again under
its old id, and the memory tells what held before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import PurePath
from sys import maxsize

from factcheck.model import Annotation, Claim, Document, Hint, reading_order
from factcheck.selectors import describe
from factcheck.store import Store
from factcheck.tracing import Span, Traced, likeness, span_of, trace

SAME_ARTICLE = 0.6
"""How like two texts in the same file must be to be versions of one article, see `tracing.likeness`."""

_CANDIDATES = 8  # texts of the same file that are looked at, the last ones
_SHARE = 1 / 3  # of what two claims cover together, for the one to stand in the other's place


@dataclass(frozen=True)
class Carried:
    """What became of a reviewer's verdicts on another version: how many hold, and the words of those that do not."""

    kept: int
    lost: tuple[str, ...]


def version_before(store: Store, document: Document) -> Document | None:
    """Give the text that stood in the same file and is most like a document, of the last ones, or nothing like it."""
    others = filter(None, map(store.document, islice(_same_file(store, document), _CANDIDATES)))
    scored = [(likeness(other.text, document.text), other) for other in others]
    best, before = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return before if best >= SAME_ARTICLE else None


def carry_over(store: Store, before: Document, document: Document, found: Sequence[Claim], *, by: str) -> None:
    """Store a new version of a text, what was found in it and all that was recorded of the version before.

    Args:
        store: Where both are recorded.
        before: What `version_before` gave.
        document: The new version.
        found: What a finder found in it.
        by: The finder.
    """
    traced = _traced(before, document, store.marked(before.document_id))
    with store.transaction():
        store.add_document(document)
        if store.searched(document.document_id):
            return  # by somebody who was faster
        there = {span_of(claim) for claim in store.claims(document.document_id)}
        marked = store.marked(before.document_id)
        now = {claim.claim_id: (claim, retired) for claim, retired in marked}
        times = Counter(claim.claim_id for claim, _ in marked)
        annotated = {annotation.claim_id for annotation in store.annotations(before.document_id)}
        new = {span_of(claim): claim for claim in found if span_of(claim) not in there}

        def stays(claim: Claim, place: Span) -> bool:
            # What a machine marked, nobody touched and it does not find again is no loss.
            touched = claim.claim_id in annotated or times[claim.claim_id] > 1 or not claim.origin.startswith("finder:")
            return (touched or place in new) and place not in there

        mine = {
            claim_id: place
            for claim_id, (claim, retired) in now.items()
            if (place := traced.places.get(span_of(claim))) and (retired or stays(claim, place))
        }
        # A finder's mark is not wanted again where one of these is or was: taken away, or with other borders.
        past = [(claim, retired) for claim, retired in marked if claim.claim_id in mine]
        for claim, _ in past:
            if place := traced.places.get(span_of(claim)):
                new.pop(place, None)
        lost = [claim for claim, retired in now.values() if not retired and claim.claim_id not in mine]
        instead = _instead(lost, traced.near, new.values())
        for claim_id, claim in instead.items():
            new[span_of(claim)] = replace(claim, claim_id=claim_id)
        store.add_claims(document, sorted(new.values(), key=reading_order), by=by)
        # What a person marked stands about where it stood, whatever became of its words.
        occupied = {*new, *there, *mine.values()}
        for claim in lost:
            near = traced.near.get(span_of(claim))
            span = (*near, claim.kind) if near and claim.claim_id not in instead else None
            if span and span not in occupied and not claim.origin.startswith("finder:"):
                occupied.add(span)
                store.add_claims(document, [_moved(claim, document, span)], by=_by(before))
        for claim, retired in past:
            if place := traced.places.get(span_of(claim)):
                store.retire_claim(document, _moved(claim, document, place), by=_by(before), retired=retired)
        _take_over(store, before, document, traced)


def put_away_again(store: Store, document: Document, hints: Iterable[Hint]) -> bool:
    """Dismiss the hints that were dismissed in the version before, unless some were in this one, and tell whether any.

    A hint is told from others by where it stands, so that this waits until those of the new version are found.
    """
    never = store.news(document.document_id, after=(maxsize, maxsize, 0)).heads[2] == 0
    before = version_before(store, document) if never and not store.read_only else None
    dismissed = store.dismissals(before.document_id) if before else {}
    past = {claim.claim_id: claim for claim in store.claims(before.document_id)} if before and dismissed else {}
    here = {claim.claim_id: claim for claim in store.claims(document.document_id)} if past else {}
    gone: list[tuple[Hint, str]] = []
    for hint in hints if dismissed else ():
        was, now = past.get(hint.claim_id), here.get(hint.claim_id)
        if before and was and now and was.quote == now.quote:
            start, end = (border + was.start - now.start for border in (hint.start, hint.end))
            if before.text[start:end] == document.text[hint.start : hint.end]:
                there = replace(hint, start=start, end=end)
                gone += [(hint, reviewer) for reviewer in dismissed.get((hint.claim_id, there.hint_id), ())]
    if gone:
        with store.transaction():
            for hint, reviewer in gone:
                store.dismiss(document.document_id, hint, reviewer=reviewer)
    return bool(gone)


class Versions:
    """The other versions of a desk's text. A class because they are compared with it once and asked for often."""

    def __init__(self, store: Store, document: Document) -> None:
        self._store = store
        self._document = document
        self._seen: dict[str, int] = {}
        self._traced: dict[str, tuple[int, Traced]] = {}

    def catch_up(self, *, known: bool = False) -> None:
        """Take over what was concluded since in other versions about what stands unchanged in this one.

        So that nothing is missing when a change to a text is taken back, and two windows show the same. Only in those
        versions that are `known` it takes no time when there is nothing new.
        """
        store, document = self._store, self._document
        if store.read_only:
            return
        there = {each: store.newest_annotation(each) for each in self._seen} if known else _versions(store, document)
        for other, newest in there.items():
            before = store.document(other) if newest > self._seen.get(other, -1) else None
            self._seen[other] = newest
            if before is not None and _is_behind(store, other, document):
                marked = store.marked(other)
                rows, traced = self._traced.get(other, (0, None))
                if traced is None or rows != len(marked):
                    traced = _traced(before, document, marked)
                    self._traced[other] = len(marked), traced
                with store.transaction():
                    _take_marks(store, before, document, traced)
                    _take_over(store, before, document, traced)

    def carried(self, reviewer: str) -> Carried | None:
        """Tell what became of a reviewer's verdicts on the version before, until they say something about this one."""
        store, document = self._store, self._document
        is_new = not store.annotated(document.document_id, reviewer)
        before = version_before(store, document) if is_new and _versions(store, document) else None
        there, here = (
            {
                said.claim_id
                for said in store.annotations(each.document_id)
                if said.verdict and said.reviewer == reviewer
            }
            if each
            else set()
            for each in (before, document)
        )
        if before is None or not there:
            return None
        lost = [claim.quote for claim in store.claims(before.document_id) if claim.claim_id in there - here]
        return Carried(len(there & here), tuple(lost))

    def history(self, claim_id: str) -> tuple[tuple[Annotation, str], ...]:
        """Give all that was ever said of a claim in all versions, and of which words, oldest first."""
        said: dict[tuple[int, str], tuple[Annotation, str]] = {}
        for each in (self._document.document_id, *_versions(self._store, self._document)):
            words = {claim.claim_id: claim.quote for claim, _ in self._store.marked(each, claim_id=claim_id)}
            for annotation in self._store.annotations(each, claim_id=claim_id, history=True):
                said.setdefault((annotation.revision, annotation.reviewer), (annotation, words[claim_id]))
        return tuple(said[key] for key in sorted(said))


def _same_file(store: Store, document: Document) -> dict[str, int]:
    """Give the other texts that stood in the same file, the last annotated first: ids with their newest annotation."""
    parts = PurePath(document.source).parts[::-1]

    def is_same(source: str) -> bool:
        # As far as both paths go: one may begin at another folder.
        theirs = PurePath(source).parts[::-1]
        return bool(parts and theirs) and all(one == other for one, other in zip(parts, theirs, strict=False))

    found = reversed(store.sources())
    return {known: row for known, source, row in found if known != document.document_id and is_same(source)}


def _versions(store: Store, document: Document) -> dict[str, int]:
    """Give those of them that have claims in common with a document."""
    there = _same_file(store, document)
    others = store.versions(document.document_id) if there else ()
    return {known: row for known, row in there.items() if known in others}


def _traced(before: Document, document: Document, marked: Sequence[tuple[Claim, bool]]) -> Traced:
    return trace(before.text, document.text, (claim for claim, _ in marked), language=document.language)


def _is_behind(store: Store, other: str, document: Document) -> bool:
    here = _revisions(store, document.document_id)
    return any(revision > here.get(key, 0) for key, revision in _revisions(store, other).items())


def _revisions(store: Store, document_id: str) -> dict[tuple[str, str], int]:
    return {(each.claim_id, each.reviewer): each.revision for each in store.annotations(document_id)}


def _take_marks(store: Store, before: Document, document: Document, traced: Traced) -> None:
    """Record the marks that people made in another version, where the words stand here and nothing is marked so."""
    known = {claim.claim_id for claim, _ in store.marked(document.document_id)}
    there = {span_of(claim) for claim in store.claims(document.document_id)}
    for claim in store.claims(before.document_id):
        place = traced.places.get(span_of(claim))
        if place and place not in there and claim.claim_id not in known and not claim.origin.startswith("finder:"):
            store.add_claims(document, [_moved(claim, document, place)], by=_by(before))


def _take_over(store: Store, before: Document, document: Document, traced: Traced) -> None:
    """Record as they are the annotations of another version that hold here, where none of a later revision is there."""
    places = {claim.claim_id: span_of(claim) for claim in store.claims(document.document_id)}
    same = {
        claim.claim_id
        for claim in store.claims(before.document_id)
        if span_of(claim) in traced.holding and traced.places[span_of(claim)] == places.get(claim.claim_id)
    }
    here = _revisions(store, document.document_id)
    for said in sorted(store.annotations(before.document_id), key=lambda each: each.revision):
        if said.claim_id in same and said.revision > here.get((said.claim_id, said.reviewer), 0):
            store.annotate(document.document_id, said, act="carry", by=_by(before))


def _by(version: Document) -> str:
    return f"version:{version.document_id[:16]}"


def _moved(claim: Claim, document: Document, place: Span) -> Claim:
    start, end, _ = place
    prefix, suffix = describe(document.text, start, end)
    quote, of = document.text[start:end], document.document_id
    return replace(claim, document_id=of, start=start, end=end, quote=quote, prefix=prefix, suffix=suffix)


def _instead(lost: Iterable[Claim], near: Mapping[Span, tuple[int, int]], found: Iterable[Claim]) -> dict[str, Claim]:
    """Give the claim that stands where another one stood whose words changed, by the id of that."""
    free = sorted(found, key=lambda claim: claim.start)
    starts = [claim.start for claim in free]
    longest = max((claim.end - claim.start for claim in free), default=0)
    taken: set[str] = set()
    instead: dict[str, Claim] = {}
    for claim in lost:
        left, right = near.get(span_of(claim), (0, 0))
        there = free[bisect_left(starts, left - longest) : bisect_left(starts, right)]
        shares = [
            ((min(each.end, right) - max(each.start, left)) / (max(each.end, right) - min(each.start, left)), each)
            for each in there
            if each.kind is claim.kind and each.claim_id not in taken
        ]
        share, best = max(shares, key=lambda pair: pair[0], default=(0.0, claim))
        if share >= _SHARE:
            taken.add(best.claim_id)
            instead[claim.claim_id] = best
    return instead
