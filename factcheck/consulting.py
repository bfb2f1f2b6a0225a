"""Keeps the sources of a desk's claims, and finds where they speak of a claim. It never judges what a source says."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from factcheck.desk import Desk
from factcheck.errors import NoWebAddress
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
class Copy:
    """A copy that is kept but not recorded yet; `piece` is the evidence it is of, `None` for a file on its own."""

    kept: Kept
    piece: Evidence | None


def keep_copy(desk: Desk, claim_id: str, at: int, *, file: tuple[str, bytes] | None = None) -> Copy:
    """Keep a copy of a source of a claim; this may take half a minute, and records nothing.

    Args:
        desk: Whose reviewer asks for it.
        claim_id: Of the claim.
        at: The place of the source among the claim's evidence, from 0; with a file also the place behind the last.
        file: Name and bytes of a file; otherwise the source's address is fetched.

    Raises:
        NoWebAddress: There is no address.
        SourceNotKept: Nothing can be fetched or kept.
        MissingExtra: The extra ``sources`` is not installed.
    """
    known = _evidence(desk, claim_id)
    piece = known[at] if at < len(known) else None
    if file is not None:
        return Copy(keep_file(desk.store.path, *file), piece)
    if piece is None or not piece.url:
        raise NoWebAddress("This source has no web address; type one, or attach a file.")
    private = os.environ.get(PRIVATE_VARIABLE) == "1"
    return Copy(keep_address(desk.store.path, piece.url, allow_private=private), piece)


def record_copy(desk: Desk, claim_id: str, copy: Copy) -> Annotation | None:
    """Record where the copy of a source lies. Its evidence is found again by what it is: others may have been added."""
    now, kept = _evidence(desk, claim_id), copy.kept
    piece = copy.piece or Evidence(title=kept.title or "–")
    noted = replace(
        piece,
        title=piece.title or kept.title,
        archived=kept.archived,
        archived_sha256=kept.sha256,
        accessed_at=kept.accessed_at,
    )
    place = now.index(copy.piece) if copy.piece in now else len(now)
    return desk.annotate(claim_id, evidence=(*now[:place], noted, *now[place + 1 :]))


def keep_source(desk: Desk, claim_id: str, at: int, *, file: tuple[str, bytes] | None = None) -> Kept:
    """Keep a copy of a source and record where it lies; arguments and errors are those of `keep_copy`."""
    copy = keep_copy(desk, claim_id, at, file=file)
    record_copy(desk, claim_id, copy)
    return copy.kept


def consult(desk: Desk, claim_id: str, at: int) -> Consulted:
    """Read the kept copy of a source, and find where it speaks of a claim.

    Raises:
        CopyUnusable: There is no copy, or it is not what was kept.
    """
    known = _evidence(desk, claim_id)
    piece = known[at] if at < len(known) else Evidence(title="–")
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
