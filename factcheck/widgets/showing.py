"""What the browser shows of an article, a claim and an annotation: JSON's types and UTF-16 offsets. It decides nothing.

A row leaves out what is empty; `src/types.js` says what a missing key means.
"""

from __future__ import annotations

import json
import re
import unicodedata
from base64 import b64encode
from bisect import bisect_left
from dataclasses import asdict, replace
from datetime import UTC, date
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from factcheck.errors import InvalidAnnotation, UnknownClaim
from factcheck.hinting import is_elsewhere, offered
from factcheck.model import Annotation, Claim, Document, Evidence, Hint, Stance, by_reviewer
from factcheck.parts import member
from factcheck.text import Utf16, paragraphs_and_headings, unwrapped

if TYPE_CHECKING:
    from factcheck.consulting import Consulted
    from factcheck.desk import Desk

Row = dict[str, Any]

_READ = 60_000  # code points of a source that are shown around the passage
_LONG = 100_000  # code points of an article that comes in two parts, so that nobody waits for its end
_BEGINNING = 20_000
_LONGEST_BLOCK = 6000  # code points a browser lays out at once without a pause
_SENTENCE_END = re.compile(r"[.!?…]+[\"”“»«'’)]*\s+(?=\S)")
_WORD_END = re.compile(r"\s+(?=\S)")
_JOINER = "\u200d"
_JOINED = re.compile(f"[{_JOINER}\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")  # also shades of skin and tags
_TYPED = ("title", "url", "reference", "locator", "excerpt")


def as_json(value: object) -> str:
    """Give JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def article_of(document: Document, utf16: Utf16) -> Row:
    """Give the document as the browser paints it: paragraphs with their UTF-16 offsets, headings told apart.

    A very long paragraph comes in blocks of whole sentences.
    """
    text = unwrapped(document.text)
    return {
        "title": document.title,
        "language": document.language,
        "paragraphs": [
            {
                "start": utf16.from_code_points(start),
                "end": utf16.from_code_points(end),
                "text": text[start:end],
                "heading": heading,
            }
            for begin, stop, heading in paragraphs_and_headings(text)
            for start, end in _blocks(text, begin, stop)
        ],
    }


def beginning_of(article: Row) -> Row | None:
    """Give what a browser may paint at once of a long article, with `more` set; nothing of one that is not long."""
    paragraphs = article["paragraphs"]
    ends = list(accumulate(len(paragraph["text"]) for paragraph in paragraphs))
    if not ends or ends[-1] <= _LONG:
        return None
    return {**article, "paragraphs": paragraphs[: 1 + bisect_left(ends, _BEGINNING)], "more": True}


def _blocks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a paragraph at ends of sentences, or of words where a sentence does not end, never within a letter."""
    blocks = []
    while end - start > _LONGEST_BLOCK:
        whole = text[start : start + _LONGEST_BLOCK]
        ends = (max((match.end() for match in each.finditer(whole)), default=0) for each in (_SENTENCE_END, _WORD_END))
        middle = start + (next(filter(None, ends), 0) or _letters(text[start : start + _LONGEST_BLOCK + 1]))
        blocks.append((start, middle))
        start = middle
    return [*blocks, (start, end)]


def first_rows(desk: Desk, utf16: Utf16, article: Row) -> list[Row | list[Any]]:
    """Give the rows of the claims that begin in an article or the beginning of one, in reading order.

    Of a bare claim only id, start, end, kind, entity and score: an article may have 50,000 claims, and nearly all of
    them are bare when it is opened.
    """
    claims = desk.claims
    if article.get("more"):
        until = utf16.to_code_points(article["paragraphs"][-1]["end"])
        claims = claims[: bisect_left(claims, until, key=lambda claim: claim.start)]
    more = {annotation.claim_id for annotation in desk.annotations} | desk.hinting.found.keys()
    own, units = by_reviewer(desk.reviewer), utf16.from_code_points
    return [
        claim_row(desk, claim.claim_id, utf16)
        if claim.claim_id in more or claim.origin == own
        else [claim.claim_id, units(claim.start), units(claim.end), claim.kind, claim.entity, claim.score]
        for claim in claims
    ]


def _letters(text: str) -> int:
    """Give how much of a text is whole letters, with their marks, and whole emoji; its last code point is beyond."""
    cut = len(text) - 1
    while cut > 1 and (
        _JOINED.match(text[cut]) or unicodedata.category(text[cut])[0] == "M" or text[cut - 1] == _JOINER
    ):
        cut -= 1
    return cut if cut > 1 else len(text) - 1


def claim_row(desk: Desk, claim_id: str, utf16: Utf16) -> Row:
    """Give everything the browser shows of a claim, its hints as far as they are found."""
    try:
        claim = desk.claim(claim_id)
    except UnknownClaim:
        return {"id": claim_id, "retired": True}
    row: Row = {
        "id": claim.claim_id,
        "start": utf16.from_code_points(claim.start),
        "end": utf16.from_code_points(claim.end),
        "kind": claim.kind.value,
    }
    if claim.entity:
        row["entity"] = claim.entity.value
    if claim.score is not None:
        row["score"] = claim.score
    if claim.origin == by_reviewer(desk.reviewer):
        row["own"] = True
    if hints := desk.known_hints(claim_id):
        row["hints"] = [_hint(claim, hint) for hint in hints]
    if others := desk.others(claim_id):
        row["others"] = [annotation_row(other) for other in others]
    if own := desk.annotation(claim_id):
        row |= annotation_row(own)
    return row


def annotation_row(annotation: Annotation) -> Row:
    """Give what the browser shows of an annotation."""
    moment = annotation.annotated_at
    row: Row = {
        "verdict": annotation.verdict and annotation.verdict.value,
        "reason": annotation.reason and annotation.reason.value,
        "correction": annotation.correction,
        "note": annotation.note,
        "evidence": [_source(evidence) for evidence in annotation.evidence],
        "reviewer": annotation.reviewer,
        "at": moment.replace(tzinfo=moment.tzinfo or UTC).isoformat() if moment else None,
        "revision": annotation.revision,
    }
    return {key: value for key, value in row.items() if value}


def _source(evidence: Evidence) -> Row:
    cells = asdict(evidence) | {"accessed_at": evidence.accessed_at and evidence.accessed_at.isoformat()}
    return {key: value for key, value in cells.items() if value}


def consulted_row(consulted: Consulted) -> Row:
    """Give what the browser shows of a kept source: its text around the passage, with UTF-16 offsets into that."""
    text, match, comparison = consulted.text, consulted.match, consulted.comparison
    place = comparison.start if comparison else match.start if match else 0
    begin = max(0, min(place - _READ // 2, len(text) - _READ))
    shown = text[begin : begin + _READ]
    utf16 = Utf16(shown)

    def span(start: int, end: int) -> tuple[int, int]:
        return utf16.from_code_points(start - begin), utf16.from_code_points(end - begin)

    row: Row = {"text": shown, "cut": len(shown) < len(text), "page": consulted.page}
    if consulted.image:
        media_type, data = consulted.image
        row["image"] = f"data:{media_type};base64,{b64encode(data).decode()}"
    if comparison:
        row["passage"] = span(comparison.start, comparison.end)
        row["verbatim"] = comparison.is_verbatim
        row["words"] = [
            {"change": each.change.value, "quote": consulted_quote, "span": span(each.start, each.end)}
            for each, consulted_quote in zip(comparison.differences, consulted.quoted, strict=True)
        ]
    elif match:
        row["passage"] = span(match.start, match.end)
        row["hits"] = [span(*hit) for hit in match.hits]
    return row


def _hint(claim: Claim, hint: Hint) -> Row:
    """Give what the browser shows of a hint, and what taking it over would record."""
    offer = offered(claim, hint)
    row: Row = {"id": hint.hint_id, "level": hint.level.value, "message": hint.message}
    if is_elsewhere(claim, hint):
        row["elsewhere"] = True
    if offer:
        row["offer"] = {
            "verdict": offer.verdict and offer.verdict.value,
            "reason": offer.reason and offer.reason.value,
            "correction": offer.correction,
        }
    return row


def arguments_of(change: Row, present: Annotation | None) -> Row:
    """Turn what the browser sent into arguments of `Desk.annotate`; what it did not send stays as it was.

    Raises:
        InvalidAnnotation: As `evidence_after`.
    """
    arguments: Row = {key: change[key] for key in ("verdict", "reason", "correction", "note") if key in change}
    if "source" in change:
        arguments["evidence"] = evidence_after(present.evidence if present else (), change["source"])
    return arguments


def evidence_after(known: tuple[Evidence, ...], typed: Row) -> tuple[Evidence, ...]:
    """Give the evidence with what was typed of one source; an emptied one goes, one beyond the last comes.

    Args:
        known: What is recorded.
        typed: ``at``, the place of the source, from 0; and only those fields that were typed or chosen.

    Raises:
        InvalidAnnotation: There is no such place, stance or day, or the source leads nowhere.
    """
    at = int(typed.get("at", 0))
    if not 0 <= at <= len(known):
        raise InvalidAnnotation(f"There is no source {at + 1}: the claim has {len(known)}.")
    fields: Row = {key: str(typed[key] or "").strip() for key in _TYPED if key in typed}
    if typed.get("stance"):
        fields["stance"] = member(Stance, typed["stance"])
    if "confidential" in typed:
        fields["confidential"] = bool(typed["confidential"])
    if typed.get("accessed_at"):
        fields["accessed_at"] = _day(str(typed["accessed_at"]))
    before = {key: getattr(known[at], key) if at < len(known) else "" for key in ("title", "url", "reference")}
    if not any((before | {key: fields[key] for key in before if key in fields}).values()):
        return known[:at] + known[at + 1 :]
    if at == len(known):
        return (*known, Evidence(**fields))
    if before["url"] and fields.get("url", before["url"]) != before["url"]:
        # The copy and its day are those of the page before.
        fields = {"archived": "", "archived_sha256": "", "accessed_at": None} | fields
    return (*known[:at], replace(known[at], **fields), *known[at + 1 :])


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise InvalidAnnotation(f"{typed!r} is no day; expected one such as 2026-05-03.") from None
