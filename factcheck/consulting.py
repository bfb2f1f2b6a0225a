"""Keeps the sources of a desk's claims, and finds where they speak of a claim. It never judges what a source says."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import date

from factcheck.desk import Desk
from factcheck.errors import NoWebAddress, SourceNotKept
from factcheck.model import Annotation, Claim, Evidence, Kind
from factcheck.sources import (
    Comparison,
    Kept,
    Match,
    best_passage,
    compare,
    keep_address,
    keep_file,
    kept_image,
    kept_text,
    page_number,
)

PRIVATE_VARIABLE = "FACTCHECK_PRIVATE_ADDRESSES"
"""Set to 1 where sources may be fetched from this computer and its private networks, such as a desk's archive."""


@dataclass(frozen=True)
class Consulted:
    """What a kept source says: its text, the passage that says most of what the claim says, on which page.

    A quotation is compared word by word; otherwise `comparison` is `None`. Offsets are code points in `text`. Of an
    image there are only its media type and its bytes, in `image`.
    """

    text: str
    match: Match | None
    page: int | None
    comparison: Comparison | None
    quotation: str = ""
    image: tuple[str, bytes] | None = None

    @property
    def quoted(self) -> tuple[str, ...]:
        """The words of the quotation that each difference is about."""
        found = self.comparison.differences if self.comparison else ()
        return tuple(self.quotation[each.quote_start : each.quote_end] for each in found)


@dataclass(frozen=True)
class Place:
    """Where a source stood among the evidence of a claim, from 0, and what it said; behind the last one `None`."""

    claim_id: str
    at: int
    piece: Evidence | None


def place_of(desk: Desk, claim_id: str, at: int) -> Place:
    """Give the place of a source as it is now; it takes seconds to keep a copy, and what stands there may change."""
    known = _evidence(desk, claim_id)
    return Place(claim_id, at, known[at] if at < len(known) else None)


def keep_copy(desk: Desk, place: Place, *, file: tuple[str, bytes] | None = None) -> Kept:
    """Keep a copy of a source of a claim; this may take half a minute, and records nothing.

    Args:
        desk: Whose reviewer asks for it.
        place: Of the source; with a file also the one behind the last.
        file: Name and bytes of a file; otherwise the source's address is fetched.

    Raises:
        NoWebAddress: There is no address.
        SourceNotKept: Nothing can be fetched or kept.
        MissingExtra: The extra ``sources`` is not installed.
    """
    if file is not None:
        return keep_file(desk.store.path, *file)
    if place.piece is None or not place.piece.url:
        raise NoWebAddress("This source has no web address; type one, or attach a file.")
    private = os.environ.get(PRIVATE_VARIABLE) == "1"
    return keep_address(desk.store.path, place.piece.url, allow_private=private)


def record_copy(desk: Desk, place: Place, kept: Kept) -> Annotation | None:
    """Record where the copy of a source lies; all else that is noted of the source stays as it is now.

    Raises:
        SourceNotKept: The source is not among the claim's evidence any more.
    """
    now = _evidence(desk, place.claim_id)
    at = len(now) if place.piece is None else _found_again(place.piece, now, place.at)
    if at is None:
        raise SourceNotKept("The source was changed or removed while its copy was made; keep it again.")
    piece = now[at] if at < len(now) else Evidence(title=kept.title or "–")
    noted = replace(
        piece,
        title=piece.title or kept.title,
        archived=kept.archived,
        archived_sha256=kept.sha256,
        accessed_at=kept.accessed_at,
    )
    return desk.annotate(place.claim_id, evidence=(*now[:at], noted, *now[at + 1 :]))


def _found_again(piece: Evidence, now: tuple[Evidence, ...], at: int) -> int | None:
    """Give where a source stands now: the one of its address, or without one of its title and reference."""

    def what(each: Evidence) -> str | tuple[str, str]:
        return each.url if piece.url else (each.title, each.reference)

    same = [place for place, each in enumerate(now) if what(each) == what(piece)]
    return at if at in same else next(iter(same), None)


def with_copy_of_new(desk: Desk, evidence: tuple[Evidence, ...], before: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Give the sources of a claim, to the last of which, if it is new, comes the copy that is kept of it already."""
    return evidence if len(evidence) <= len(before) else (*evidence[:-1], with_known_copy(desk, evidence[-1]))


def with_known_copy(desk: Desk, source: Evidence) -> Evidence:
    """Give a source with the latest copy that the desk's reviewer keeps of it at another claim, if there is one."""
    name = source.title, source.url, source.reference
    said = filter(None, (desk.annotation(claim.claim_id) for claim in desk.claims))
    same = (each for one in said for each in one.evidence if (each.title, each.url, each.reference) == name)
    copies = sorted((each for each in same if each.archived), key=lambda each: each.accessed_at or date.min)
    if source.archived or not copies:
        return source
    last = copies[-1]
    return replace(source, archived=last.archived, archived_sha256=last.archived_sha256, accessed_at=last.accessed_at)


def consult(desk: Desk, claim_id: str, at: int) -> Consulted:
    """Read the kept copy of a source, and find where it speaks of a claim.

    Raises:
        CopyUnusable: There is no copy, or it is not what was kept.
    """
    piece = place_of(desk, claim_id, at).piece or Evidence(title="–")
    text = kept_text(desk.store.path, piece)
    if not text and (image := kept_image(desk.store.path, piece)):
        return Consulted("", None, None, None, image=image)
    claim = desk.claim(claim_id)
    comparison = compare(claim.quote, text) if claim.kind is Kind.QUOTATION else None
    match = best_passage(text, _sentence(desk, claim))
    place = comparison.start if comparison else match.start if match else None
    return Consulted(text, match, None if place is None else page_number(text, place), comparison, claim.quote)


def _evidence(desk: Desk, claim_id: str) -> tuple[Evidence, ...]:
    annotation = desk.reload(claim_id)
    return annotation.evidence if annotation else ()


def _sentence(desk: Desk, claim: Claim) -> str:
    """Give the words of the smallest statement around a claim, or its own."""
    around = (
        each
        for each in desk.claims
        if each.kind is Kind.STATEMENT and each.start <= claim.start and claim.end <= each.end
    )
    return min(around, key=lambda each: each.end - each.start, default=claim).quote
