"""Turns the rows of a sheet into claims: finds the passage a row quotes and gives it an id. It never reads verdicts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace

from factcheck.anchoring import choose, occurrences
from factcheck.model import Claim, Document, Entity, Kind
from factcheck.selectors import describe
from factcheck.sheet.cells import Row
from factcheck.sheet.columns import SCHEMA
from factcheck.text import comparable, paragraphs

_Borders = tuple[int, int]


def read_claims(rows: Iterable[Row], document: Document, *, origin: str, known: Iterable[Claim]) -> dict[int, Claim]:
    """Read the claim of each row, by row number; rows whose claim is bad are reported and left out.

    Args:
        rows: The rows of a sheet.
        document: The text they speak of.
        origin: Of the claims that have none.
        known: Claims that are recorded already; a row without an id that means one of them is that claim.
    """
    by_id = {claim.claim_id: (claim, "recorded") for claim in known}
    without_id: list[tuple[Row, Claim]] = []
    found: dict[int, Claim] = {}
    for row in rows:
        recorded = by_id.get(row.text("claim_id").strip(), (None, ""))[0]
        claim = _claim(row, document, origin, recorded)
        if claim is None:
            continue
        # Keeps the order of the rows for those that get their claim only when all ids are known.
        found[row.number] = claim
        if not claim.claim_id:
            without_id.append((row, claim))
            continue
        first, where = by_id.setdefault(claim.claim_id, (claim, f"in row {row.number}"))
        # A row that names no kind means the claim with its id, whatever that is.
        same_kind = first.kind is claim.kind or not row.has("kind")
        if same_kind and (first.start, first.end) == (claim.start, claim.end):
            found[row.number] = first
        else:
            place = f"{first.start}:{first.end} ({first.kind})"
            row.refuse("claim_id", f"an id of its own; it is {where} that of {first.quote!r} at {place}")
            del found[row.number]
    there: dict[_Borders, list[Claim]] = {}
    for claim, _ in by_id.values():
        there.setdefault((claim.start, claim.end), []).append(claim)
    for row, claim in without_id:
        same = there.setdefault((claim.start, claim.end), [])
        found[row.number] = _identified(claim, same, any_kind=not row.has("kind"))
    return found


def _claim(row: Row, document: Document, origin: str, recorded: Claim | None) -> Claim | None:
    """Read the claim of a row, perhaps without an id yet, or report why there is none."""
    kind, entity, score = row.member("kind", Kind), row.member("entity", Entity), row.share("score")
    passage = _passage(row, document, recorded)
    if passage is None:
        return None
    claim_id = row.text("claim_id").strip()
    prefix, suffix = _context(row, document.text, passage)
    return Claim(
        claim_id=claim_id,
        document_id=document.document_id,
        start=passage[0],
        end=passage[1],
        kind=kind or Kind.STATEMENT,
        quote=document.text[slice(*passage)],
        prefix=prefix,
        suffix=suffix,
        entity=entity,
        score=score,
        origin=row.text("origin") if claim_id and "origin" in row.cells else origin,
    )


def _identified(claim: Claim, there: list[Claim], *, any_kind: bool) -> Claim:
    """Give the claim that is there already on the passage, or else this one with an id, which is then there."""
    same = there if any_kind else [other for other in there if other.kind is claim.kind]
    same = [other for other in same if other.kind is claim.kind] or (same if len(same) == 1 else [])
    if same:
        return same[0]
    seed = f"{claim.document_id}:{claim.start}:{claim.end}:{claim.kind}"
    # The letter in front keeps spreadsheets from taking an id for a number.
    claim = replace(claim, claim_id="i" + hashlib.sha256(seed.encode()).hexdigest()[:15])
    there.append(claim)
    return claim


def _passage(row: Row, document: Document, recorded: Claim | None) -> _Borders | None:
    """Find the passage a row speaks of, or report why it cannot be found."""
    text, quote = document.text, row.text("claim")
    if row.has("schema") and row.text("schema").strip() != SCHEMA:
        row.refuse("schema", repr(SCHEMA))
    start, end = row.integer("start"), row.integer("end")
    if row.has("document_id") and row.text("document_id").strip() != document.document_id:
        row.refuse("document_id", f"{document.document_id!r}; the sheet belongs to another text")
        return None
    if not quote.strip():
        row.refuse("claim", "the words of the claim")
        return None
    if (start is None and row.has("start")) or (end is None and row.has("end")):
        return None
    if start is None or end is None:
        if recorded and comparable(recorded.quote) == comparable(quote):
            return recorded.start, recorded.end
        return _anchored(row, text, quote, start)
    here = text[start:end]
    if start < end <= len(text) and (here == quote or comparable(here) == comparable(quote)):
        return start, end
    expected = f"the place of {quote!r}; the text there says {here!r}"
    if not start < end <= len(text):
        expected = f"offsets of a passage in a text of {len(text)} code points"
    row.refuse("start", expected, found=f"{start}:{end}")
    return None


def _anchored(row: Row, text: str, quote: str, position: int | None) -> _Borders | None:
    """Find a quote by what the row says about its surroundings."""
    places = _places(text, quote)
    if len(places) > 1 and row.has("paragraph"):
        number, borders = row.integer("paragraph"), paragraphs(text)
        places = _inside(text, places, borders[number - 1 : number] if number else [])
    if len(places) > 1 and row.has("sentence"):
        places = _inside(text, places, _places(text, row.text("sentence")))
    if len(places) == 1:
        return places[0]
    if not places:
        row.refuse("claim", "words that stand in the text")
        return None
    chosen = choose(text, places, prefix=row.text("prefix"), suffix=row.text("suffix"), position=position).passage
    if chosen is None:
        starts = ", ".join(str(start) for start, _ in places[:10]) + (", …" if len(places) > 10 else "")
        row.refuse(
            "claim",
            f"one place, but it is ambiguous: it stands at {starts}; fill in start and end, or prefix and suffix",
        )
    return chosen


def _places(text: str, quote: str) -> list[_Borders]:
    """Give every place of a quote, or else every place that differs only as a spreadsheet makes it differ."""
    if places := occurrences(text, quote):
        return places
    wanted = comparable(quote)
    pattern = "".join(
        r"\s+" if character == " " else re.escape(character) if character.isalnum() else r"\W" for character in wanted
    )
    found = (match.span() for match in re.finditer(pattern, text)) if wanted else ()
    return [(start, end) for start, end in found if comparable(text[start:end]) == wanted]


def _inside(text: str, places: list[_Borders], windows: list[_Borders]) -> list[_Borders]:
    """Give the places whose first word is inside one of the windows, or all where none is."""

    def first_word(start: int, end: int) -> int:
        return end - len(text[start:end].lstrip())

    return [place for place in places if any(s <= first_word(*place) < e for s, e in windows)] or places


def _context(row: Row, text: str, passage: _Borders) -> tuple[str, str]:
    """Give the prefix and suffix as the sheet has them, or as the text has them where they do not fit it."""
    start, end = passage
    prefix, suffix = row.text("prefix"), row.text("suffix")
    exported = row.has("claim_id") and {"prefix", "suffix"} <= row.cells.keys()
    if exported and text.endswith(prefix, 0, start) and text.startswith(suffix, end):
        return prefix, suffix
    return describe(text, start, end)
