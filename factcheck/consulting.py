"""Keeps the sources of a desk's claims, and finds where they speak of a claim. It never judges what a source says."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from factcheck.desk import Desk
from factcheck.errors import NoWebAddress
from factcheck.model import Claim, Evidence, Kind
from factcheck.sources import (
    Comparison,
    Kept,
    Match,
    best_passage,
    compare,
    keep_address,
    keep_file,
    kept_text,
    page_number,
)

PRIVATE_VARIABLE = "FACTCHECK_PRIVATE_ADDRESSES"
"""Set to 1 where sources may be fetched from this computer and its private networks, such as a desk's archive."""


@dataclass(frozen=True)
class Consulted:
    """What a kept source says: its text, the passage that says most of what the claim says, on which page.

    A quotation is compared word by word; otherwise `comparison` is `None`. Offsets are code points in `text`.
    """

    text: str
    match: Match | None
    page: int | None
    comparison: Comparison | None
    quotation: str = ""

    @property
    def quoted(self) -> tuple[str, ...]:
        """The words of the quotation that each difference is about."""
        found = self.comparison.differences if self.comparison else ()
        return tuple(self.quotation[each.quote_start : each.quote_end] for each in found)


def keep_source(desk: Desk, claim_id: str, at: int, *, file: tuple[str, bytes] | None = None) -> Kept:
    """Keep a copy of a source of a claim, and record where it lies; this may take half a minute.

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
    wanted = known[at] if at < len(known) else None
    if file is not None:
        kept = keep_file(desk.store.path, *file)
    elif wanted is None or not wanted.url:
        raise NoWebAddress("This source has no web address; type one, or attach a file.")
    else:
        kept = keep_address(desk.store.path, wanted.url, allow_private=os.environ.get(PRIVATE_VARIABLE) == "1")
    # Meanwhile others may have been added: the piece is found again by what it is.
    now = _evidence(desk, claim_id)
    piece = wanted or Evidence(title=kept.title or "–")
    noted = replace(
        piece,
        title=piece.title or kept.title,
        archived=kept.archived,
        archived_sha256=kept.sha256,
        accessed_at=kept.accessed_at,
    )
    if wanted in now:
        place = now.index(wanted)
        desk.annotate(claim_id, evidence=(*now[:place], noted, *now[place + 1 :]))
    else:
        desk.annotate(claim_id, evidence=(*now, noted))
    return kept


def consult(desk: Desk, claim_id: str, at: int) -> Consulted:
    """Read the kept copy of a source, and find where it speaks of a claim.

    Raises:
        CopyUnusable: There is no copy, or it is not what was kept.
    """
    known = _evidence(desk, claim_id)
    text = kept_text(desk.store.path, known[at] if at < len(known) else Evidence(title="–"))
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
