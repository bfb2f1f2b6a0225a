"""Makes a claim of a passage that a reviewer has selected. It never stores one."""

from __future__ import annotations

import uuid

from factcheck.errors import InvalidClaim
from factcheck.model import Claim, Document, Entity, Kind
from factcheck.selectors import describe


def marked(
    document: Document, start: int, end: int, *, kind: Kind | str, entity: Entity | str | None, reviewer: str
) -> Claim:
    """Make a claim of a passage, half-open in code points, without the spaces around it.

    Raises:
        InvalidClaim: The offsets lie outside the text or hold nothing but spaces, or there is no such kind or entity.
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
    prefix, suffix = describe(text, start, end)
    return Claim(
        claim_id=uuid.uuid4().hex[:16],
        document_id=document.document_id,
        start=start,
        end=end,
        kind=kind,
        quote=text[start:end],
        prefix=prefix,
        suffix=suffix,
        entity=entity,
        origin=f"reviewer:{reviewer}",
    )
