"""Makes claims of passages that a reviewer selected, moved, split or merged. It never stores one."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from dataclasses import replace

from factcheck.errors import InvalidClaim
from factcheck.hinting import kind_of
from factcheck.model import Annotation, Claim, Document, Entity, Hint, Kind, by_reviewer
from factcheck.selectors import describe

# Not behind a hyphen that stands for what follows, as in "Industrie- und Handelskammer".
_BETWEEN = re.compile(r"(?<!-)(?:\s*[,;/&]\s*(?:(?:und|oder|sowie|and|or)\s+)?|\s+(?:und|oder|sowie|and|or)\s+)")


def marked(
    document: Document, start: int, end: int, *, kind: Kind | str, entity: Entity | str | None = None, reviewer: str
) -> Claim:
    """Make a claim of a passage, half-open in code points, without the spaces around it.

    Raises:
        InvalidClaim: The offsets lie outside the text or hold nothing but spaces, or there is no such kind or entity.
    """
    blank = Claim(uuid.uuid4().hex[:16], document.document_id, 0, 0, Kind.STATEMENT, "", origin=by_reviewer(reviewer))
    return reshaped(document, blank, start, end, kind=kind, entity=entity)


def reshaped(
    document: Document, claim: Claim, start: int, end: int, *, kind: Kind | str, entity: Entity | str | None
) -> Claim:
    """Give the same claim with other borders, another kind or another entity.

    Raises:
        InvalidClaim: As in `marked`.
    """
    text = document.text
    if not 0 <= start < end <= len(text):
        raise InvalidClaim(f"{start}:{end} is no passage of a text of {len(text)} code points.")
    quote = text[start:end]
    if not quote.strip():
        raise InvalidClaim(f"The passage at {start} holds only spaces; mark some words.")
    start, end = start + len(quote) - len(quote.lstrip()), end - len(quote) + len(quote.rstrip())
    try:
        kind, entity = Kind(kind), Entity(entity) if entity else None
    except ValueError as error:
        raise InvalidClaim(f"{error}; kinds are {', '.join(Kind)}, entities {', '.join(Entity)}.") from None
    if entity and kind is not Kind.NAME:
        entity = None
    prefix, suffix = describe(text, start, end)
    return replace(
        claim, start=start, end=end, kind=kind, entity=entity, quote=text[start:end], prefix=prefix, suffix=suffix
    )


def pieces(document: Document, claim: Claim, *, reviewer: str) -> tuple[Claim, ...]:
    """Make a claim of each part of a list, which commas, slashes and words like "und" part.

    Raises:
        InvalidClaim: It is no list.
    """
    borders = [0, *(at for between in _BETWEEN.finditer(claim.quote) for at in between.span()), len(claim.quote)]
    spans = [(start, end) for start, end in zip(borders[::2], borders[1::2], strict=True) if start < end]
    if len(spans) < 2:
        raise InvalidClaim(f"{claim.quote!r} is no list: no comma, slash or “and” parts it.")
    return tuple(
        marked(
            document, claim.start + start, claim.start + end, kind=claim.kind, entity=claim.entity, reviewer=reviewer
        )
        for start, end in spans
    )


def merged(document: Document, claims: Sequence[Claim], *, reviewer: str) -> Claim:
    """Make one claim of several: from the first one's beginning to the last one's end, of the first one's kind.

    Raises:
        InvalidClaim: There are less than two.
    """
    if len(claims) < 2:
        raise InvalidClaim("One claim alone cannot be merged; name two or more.")
    start, end = min(claim.start for claim in claims), max(claim.end for claim in claims)
    return marked(document, start, end, kind=claims[0].kind, entity=claims[0].entity, reviewer=reviewer)


def marked_by_hint(document: Document, hint: Hint, offer: Annotation, *, reviewer: str) -> tuple[Claim, Annotation]:
    """Make a claim of the words a hint is about, and what is concluded about it when the hint is taken over."""
    claim = marked(document, hint.start, hint.end, kind=kind_of(hint), reviewer=reviewer)
    return claim, replace(offer, claim_id=claim.claim_id, reviewer=reviewer)


def refuse_foreign(claim: Claim, reviewer: str) -> None:
    """Make sure that a claim was not marked by another person.

    Raises:
        InvalidClaim: It was.
    """
    anybody = by_reviewer("")
    if claim.origin.startswith(anybody) and claim.origin != by_reviewer(reviewer):
        who = claim.origin.removeprefix(anybody)
        raise InvalidClaim(f"{claim.quote!r} was marked by {who}, who alone can remove it.")
