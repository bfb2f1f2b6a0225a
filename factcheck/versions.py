"""Brings what is recorded of an earlier version of a text over to the present one. It never moves a verdict silently.

A claim in an unchanged paragraph stands where that stands now; one in a changed paragraph is found again by its exact
words and the text around them. Both keep their id and all that was concluded about them. Where the words themselves
changed, the claim that stands in their place has the id and is open again: the memory tells what held before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import accumulate
from pathlib import Path
from sys import maxsize

from factcheck.anchoring import Fate, choose, occurrences
from factcheck.model import Annotation, Claim, Document, Hint, Kind, reading_order
from factcheck.selectors import describe
from factcheck.store import Store

SAME_TEXT = 0.5
"""So many of an earlier text's claims must be found again: else it is another article in a file of the same name."""

_CANDIDATES = 5  # texts of the same file name that are looked at
_COMPARABLE = 4_000_000  # pairs of words that are compared in a stretch that changed, at most
_WORDS = re.compile(r"\w+|\W")

Place = tuple[int, int, Kind]


@dataclass(frozen=True)
class Carried:
    """Of how many claims with a verdict in the version before, that still stands, and of how many it does not."""

    kept: int
    lost: int


@dataclass(frozen=True)
class _Fates:
    """What became of the places of an earlier text: where they stand now, and which claims stand instead of others."""

    places: dict[Place, Place]
    instead: dict[str, Claim]


@dataclass(frozen=True)
class _Versions:
    """Two versions of a text, all that the claims of the earlier one ever were, and what became of them."""

    earlier: Document
    document: Document
    marked: Sequence[tuple[Claim, bool]]
    fates: _Fates


def carry_over(store: Store, document: Document, found: Sequence[Claim], *, by: str) -> None:
    """Store what was found in a new version of a text with all that was recorded of the version before.

    Args:
        store: Where the document is stored, and without claims.
        document: The new version.
        found: What a finder found in it.
        by: The finder.
    """
    for earlier in filter(None, map(store.document, _same_file(store, document)[:_CANDIDATES])):
        marked = store.marked(earlier.document_id)
        versions = _Versions(earlier, document, marked, _fates(earlier.text, document.text, marked, found))
        if marked and len(versions.fates.places) >= SAME_TEXT * len({_place(claim) for claim, _ in marked}):
            _carry(store, versions, found, by=by)
            return
    store.add_claims(document, found, by=by)


def catch_up(store: Store, document: Document) -> None:
    """Take over what was concluded in other versions of a text about passages that are the same in this one.

    So that nothing is missing when a change to a text is taken back.
    """
    others = _versions(store, document)
    here = {claim.claim_id: (claim.quote, claim.kind) for claim in store.claims(document.document_id) if others}
    for other in others:
        same = {each.claim_id for each in store.claims(other) if here.get(each.claim_id) == (each.quote, each.kind)}
        said = (each for each in store.annotations(other) if each.claim_id in same)
        _take_over(store, other, document.document_id, said)


def put_away_again(store: Store, document: Document, hints: Iterable[Hint]) -> bool:
    """Dismiss the hints that were dismissed in the version before, unless some were in this one, and tell whether any.

    A hint is told from others by where it stands, so that this waits until those of the new version are found.
    """
    never = store.news(document.document_id, after=(maxsize, maxsize, 0)).heads[2] == 0
    gone: list[tuple[Hint, str]] = []
    for other in _versions(store, document)[:1] if never and not store.read_only else ():
        dismissed = store.dismissals(other)
        starts = {claim.claim_id: claim.start for claim in store.claims(other) if dismissed}
        here = {claim.claim_id: claim.start for claim in store.claims(document.document_id) if starts}
        for hint in hints:
            shift = starts.get(hint.claim_id, 0) - here.get(hint.claim_id, 0)
            before = replace(hint, start=hint.start + shift, end=hint.end + shift)
            gone += [(hint, reviewer) for reviewer in dismissed.get((hint.claim_id, before.hint_id), ())]
    if gone:
        with store.transaction():
            for hint, reviewer in gone:
                store.dismiss(document.document_id, hint, reviewer=reviewer)
    return bool(gone)


def carried(store: Store, document: Document) -> Carried | None:
    """Tell what became of the verdicts on the version before, until somebody has said something about this one."""
    there = [said for before in _versions(store, document)[:1] for said in store.annotations(before)]
    judged = {each.claim_id for each in there if each.verdict}
    revisions = {(each.claim_id, each.reviewer): each.revision for each in there}
    here = store.annotations(document.document_id)
    if not judged or any(each.revision > revisions.get((each.claim_id, each.reviewer), 0) for each in here):
        return None
    kept = judged & {each.claim_id for each in here if each.verdict}
    return Carried(len(kept), len(judged - kept))


def _same_file(store: Store, document: Document) -> list[str]:
    """Give the ids of the other texts that stood in a file of the same name, the one that was annotated last first."""
    name = Path(document.source).name
    there = (known for known, source in reversed(store.sources()) if name and Path(source).name == name)
    return [known for known in there if known != document.document_id]


def _versions(store: Store, document: Document) -> list[str]:
    """Give those of them that have claims in common with a document."""
    there = _same_file(store, document)
    others = store.versions(document.document_id) if there else ()
    return [known for known in there if known in others]


def _carry(store: Store, versions: _Versions, found: Sequence[Claim], *, by: str) -> None:
    """Store the claims of the later version, and what was concluded about those that are the same."""
    earlier, document, marked, fates = versions.earlier, versions.document, versions.marked, versions.fates
    said = store.annotations(earlier.document_id)
    annotated = {annotation.claim_id for annotation in said}
    now = {claim.claim_id: (claim, retired) for claim, retired in marked}
    times = Counter(claim.claim_id for claim, _ in marked)
    new = {_place(claim): claim for claim in found}
    stays: list[Claim] = []
    gone: list[Claim] = []
    for claim, retired in now.values():
        place = fates.places.get(_place(claim))
        # What a machine marked, nobody touched and it does not find again is no loss.
        wanted = claim.claim_id in annotated or times[claim.claim_id] > 1 or not claim.origin.startswith("finder:")
        if place is not None and (retired or wanted or place in new):
            (gone if retired else stays).append(_moved(claim, document, place))
    # Where somebody took a mark away or gave it other borders, a finder's is not wanted again.
    for claim, _ in marked:
        if place := fates.places.get(_place(claim)):
            new.pop(place, None)
    for claim_id, claim in fates.instead.items():
        if _place(claim) in new:
            new[_place(claim)] = replace(claim, claim_id=claim_id)
    store.add_claims(document, sorted([*stays, *new.values()], key=reading_order), by=by)
    for claim in gone:
        store.retire_claim(document, claim, by=_by(earlier.document_id))
    kept = {claim.claim_id for claim in stays}
    _take_over(store, earlier.document_id, document.document_id, (each for each in said if each.claim_id in kept))


def _take_over(store: Store, other: str, document_id: str, said: Iterable[Annotation]) -> None:
    """Record annotations of another version as they are, where none of a later revision is there."""
    here = {(each.claim_id, each.reviewer): each.revision for each in store.annotations(document_id)}
    with store.transaction():
        for annotation in sorted(said, key=lambda each: each.revision):
            if annotation.revision > here.get((annotation.claim_id, annotation.reviewer), 0):
                store.annotate(document_id, annotation, act="carry", by=_by(other))


def _by(document_id: str) -> str:
    return f"version:{document_id[:16]}"


def _place(claim: Claim) -> Place:
    return claim.start, claim.end, claim.kind


def _moved(claim: Claim, document: Document, place: Place) -> Claim:
    prefix, suffix = describe(document.text, *place[:2])
    return replace(claim, document_id=document.document_id, start=place[0], end=place[1], prefix=prefix, suffix=suffix)


def _fates(old: str, new: str, marked: Sequence[tuple[Claim, bool]], found: Sequence[Claim]) -> _Fates:
    """Tell what became of the claims of a text."""
    same, changed = _stretches(old, new)
    begins = [start for start, _, _ in same]
    places: dict[Place, Place] = {}
    rest: dict[Place, Claim] = {}
    for claim, _ in marked:
        at = bisect_right(begins, claim.start) - 1
        if at >= 0 and claim.end <= same[at][1]:
            shift = same[at][2] - same[at][0]
            places[_place(claim)] = (claim.start + shift, claim.end + shift, claim.kind)
        else:
            rest[_place(claim)] = claim
    taken = set(places.values())
    known: dict[str, list[tuple[int, int]]] = {}
    for place, claim in rest.items():
        there = known.setdefault(claim.quote, occurrences(new, claim.quote))
        again = choose(new, there, prefix=claim.prefix, suffix=claim.suffix, position=claim.start)
        if again.fate in (Fate.EXACT, Fate.MOVED) and again.passage and (*again.passage, claim.kind) not in taken:
            places[place] = (*again.passage, claim.kind)
            taken.add(places[place])
    last = {claim.claim_id: (claim, retired) for claim, retired in marked}
    lost = [claim for claim, retired in last.values() if not retired and _place(claim) not in places]
    free = [claim for claim in found if _place(claim) not in taken]
    return _Fates(places, dict(_instead(old, new, changed, lost, free)))


def _stretches(old: str, new: str) -> tuple[list[tuple[int, int, int]], list[tuple[int, int, int, int]]]:
    """Give what is the same in both texts, as borders and where it begins now, and what changed, as borders in both."""
    lines = [text.splitlines(keepends=True) for text in (old, new)]
    begins, other_begins = (list(accumulate(map(len, each), initial=0)) for each in lines)
    same, changed = [], []
    for what, start, end, to_start, to_end in SequenceMatcher(None, lines[0], lines[1]).get_opcodes():
        if what == "equal":
            same.append((begins[start], begins[end], other_begins[to_start]))
        elif what == "replace":
            changed.append((begins[start], begins[end], other_begins[to_start], other_begins[to_end]))
    return same, changed


def _instead(
    old: str, new: str, changed: Iterable[tuple[int, int, int, int]], lost: Sequence[Claim], free: Sequence[Claim]
) -> Iterator[tuple[str, Claim]]:
    """Give the claim that stands where another one stood whose words changed, by the id of that."""
    taken: set[str] = set()
    for start, end, to_start, to_end in changed:
        here = [claim for claim in lost if start <= claim.start and claim.end <= end]
        there = [claim for claim in free if to_start <= claim.start and claim.end <= to_end]
        words, others = _WORDS.findall(old[start:end]), _WORDS.findall(new[to_start:to_end])
        if not (here and there) or len(words) * len(others) > _COMPARABLE:
            continue
        begins = list(accumulate(map(len, words), initial=start))
        other_begins = list(accumulate(map(len, others), initial=to_start))
        steps = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
        for claim in here:
            left = right = None
            for what, one, beyond, to_one, to_beyond in steps:
                shift = other_begins[to_one] - begins[one] if what == "equal" else None
                if begins[one] <= claim.start < begins[beyond]:
                    left = other_begins[to_one] if shift is None else claim.start + shift
                if begins[one] < claim.end <= begins[beyond]:
                    right = other_begins[to_beyond] if shift is None else claim.end + shift
            if left is None or right is None:
                continue
            like = [
                (min(each.end, right) - max(each.start, left), each)
                for each in there
                if each.kind is claim.kind and each.claim_id not in taken
            ]
            overlap, best = max(like, key=lambda pair: pair[0], default=(0, claim))
            # More than half of what both cover together.
            if 2 * overlap > max(best.end, right) - min(best.start, left):
                taken.add(best.claim_id)
                yield claim.claim_id, best
