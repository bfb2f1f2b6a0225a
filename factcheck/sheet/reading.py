"""Reads a claim sheet and its evidence table back as claims and annotations. It never gives half of a bad sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePath

import pandas as pd

from factcheck.errors import BadSheet, InvalidAnnotation
from factcheck.model import REASONS, Annotation, Claim, Document, Evidence, Reason, Stance, Verdict
from factcheck.sheet.cells import Problems, Row, read_rows
from factcheck.sheet.columns import COLUMNS, EVIDENCE_COLUMNS, read_others
from factcheck.sheet.passages import read_claims
from factcheck.sheet.shown import shows

_STANCES = {Verdict.VERIFIED: Stance.SUPPORTS, Verdict.ERRONEOUS: Stance.REFUTES}
_Key = tuple[str, str]
MAX_REVISION = 10**9
"""Revisions count annotations of one claim; a higher one is a slip that later annotations would count on from."""


def from_sheet(
    frame: pd.DataFrame,
    evidence_frame: pd.DataFrame | None,
    document: Document,
    *,
    file: str,
    reviewer: str | None,
    known: Iterable[Claim] = (),
) -> tuple[list[Claim], list[Annotation]]:
    """Read the claims and annotations of a sheet, in the order of its rows.

    Required are the columns ``claim`` and ``verdict``. A row without ``start`` and ``end`` is found in the text by its
    quote and, where that stands more than once, by paragraph, sentence, prefix and suffix. The words must be those of
    the text, apart from what spreadsheets do to quotation marks, dashes and spaces. A row without ``claim_id`` gets
    one that depends on the passage and kind alone, and the origin ``import:FILE``. The verdicts of others become
    annotations that hold nothing else, with revisions before the row's. A row with neither verdict, correction, note
    nor source and without revision is a claim that nobody annotated.

    ``source_title`` and ``source_url`` count where the evidence table has nothing for the row: they become one source,
    which supports what is verified, refutes what is erroneous, and is otherwise context.

    Args:
        frame: The sheet; columns in any order, others are ignored.
        evidence_frame: Its evidence table, if there is one.
        document: The text the sheet is about.
        file: The sheet's file name, for the origin of new claims and the error message.
        reviewer: Whose verdicts they are where a row names nobody.
        known: The document's recorded claims; a row without ``claim_id`` on the passage of one is that claim.

    Raises:
        BadSheet: At least one cell is wrong; all of them are listed, and rows count as in a spreadsheet.
    """
    problems = Problems()
    file = PurePath(file).name
    rows = read_rows(frame, table="", known=COLUMNS, required=("claim", "verdict"), problems=problems)
    sources = []
    if evidence_frame is not None:
        sources = read_rows(
            evidence_frame, table="evidence ", known=EVIDENCE_COLUMNS, required=("claim_id",), problems=problems
        )
    known = tuple(known)
    _refuse_another_text(rows, document, file)
    if known and not rows:
        raise BadSheet(f"{file} has no row below its header, but {len(known)} claims are recorded; export it again.")
    claims = read_claims(rows, document, origin=f"import:{file}", known=known)
    keys: dict[int, _Key] = {}
    for row in rows:
        # A row whose claim is bad is read on for its other bad cells.
        claim_id = claims[row.number].claim_id if row.number in claims else row.text("claim_id").strip()
        keys[row.number] = (claim_id, row.name("reviewer") or (reviewer or ""))
    evidence = _evidence(sources, keys.values(), reviewer or "")
    annotations: list[Annotation] = []
    seen: dict[_Key, int] = {}
    for row in rows:
        claim_id, name = keys[row.number]
        made = _annotations(row, claim_id, name, evidence.get((claim_id, name), ()))
        annotations += made
        if row.number in claims:
            _refuse_twice(row, {(claim_id, name), *((claim_id, other.reviewer) for other in made)}, seen)
    if lines := problems.lines():
        cells = "1 cell needs" if len(lines) == 1 else f"{len(lines)} cells need"
        raise BadSheet(f"{file} cannot be imported, and nothing was; {cells} a look:", lines)
    return list({claim.claim_id: claim for claim in claims.values()}.values()), annotations


def _annotations(row: Row, claim_id: str, name: str, evidence: tuple[Evidence, ...]) -> list[Annotation]:
    """Read the annotations of a row, those of other reviewers first, and report what is wrong with them."""
    verdict = row.member("verdict", Verdict)
    reason = _reason(row, verdict)
    revision, annotated_at = row.integer("revision") or 0, row.moment("annotated_at")
    if revision > MAX_REVISION:
        row.refuse("revision", f"a number up to {MAX_REVISION}")
    if row.has("source_title") or row.has("source_url"):
        stance = _STANCES.get(verdict, Stance.CONTEXT) if verdict else Stance.CONTEXT
        cells = _source(row, "source_", stance=stance)
        if evidence and cells and not shows(cells[0], evidence[0]):
            row.refuse("source_title", f"{evidence[0].title!r}, as the evidence file has it; change the source there")
        evidence = evidence or cells
    others = read_others(row.text("other_verdicts"))
    if others is None:
        row.refuse("other_verdicts", "verdicts such as 'erroneous (Anna Berg); disputed (Ben)'")
        others = []
    names = Counter([name, *(other for other, _ in others)])
    if twice := [other for other, times in names.items() if times > 1]:
        row.refuse("other_verdicts", f"each other reviewer once; {twice[0]} is there twice")
    # What came before the row is counted up from 1; a sheet without revisions leaves the numbers to the store.
    made = [
        Annotation(
            claim_id,
            row.checked_name("other_verdicts", other),
            others_verdict,
            revision=position if len(others) < revision else 0,
        )
        for position, (other, others_verdict) in enumerate(others, 1)
    ]
    correction, note = row.text("correction"), row.text("note")
    said = bool(row.has("verdict") or correction.strip() or note.strip() or evidence)
    if said and not name and not row.has("reviewer"):
        row.refuse("reviewer", "the name of who concluded this")
    if revision and not said and "reviewer" in row.cells and not row.has("reviewer"):
        row.refuse("reviewer", "who takes the verdict back, because a row that was annotated has been emptied")
    if said or (revision and row.has("reviewer")):
        made.append(Annotation(claim_id, name, verdict, reason, correction, note, evidence, annotated_at, revision))
    return made


def _reason(row: Row, verdict: Verdict | None) -> Reason | None:
    """Read the reason, one that fits the row's verdict; next to a bad verdict, any."""
    if verdict is None and row.has("reason") and not row.has("verdict"):
        row.refuse("reason", "nothing, because there is no verdict")
        return None
    reason = row.member("reason", Reason, among=REASONS[verdict] if verdict else ())
    return reason if verdict else None


def _evidence(rows: list[Row], keys: Iterable[_Key], reviewer: str) -> Mapping[_Key, tuple[Evidence, ...]]:
    """Read the evidence table: each annotation's sources in the order of their positions."""
    reviewers: dict[str, list[str]] = {}
    for claim_id, name in keys:
        reviewers.setdefault(claim_id, []).append(name)
    found: dict[_Key, list[tuple[int, tuple[Evidence, ...]]]] = {}
    for row in rows:
        claim_id, name = row.text("claim_id").strip(), row.name("reviewer")
        names = reviewers.get(claim_id, []) if claim_id else []
        if not names:
            row.refuse("claim_id", "the claim_id of a claim in the sheet")
        elif not row.has("reviewer"):
            name = names[0] if len(names) == 1 else reviewer
        if names and name not in names:
            row.refuse("reviewer", f"who annotated this claim in the sheet: {', '.join(names)}")
        of_key = found.setdefault((claim_id, name), [])
        position = row.integer("position") or len(of_key) + 1
        of_key.append((position, _source(row, "", stance=row.member("stance", Stance) or Stance.SUPPORTS)))
    return {
        key: tuple(source for _, read in sorted(of_key, key=lambda item: item[0]) for source in read)
        for key, of_key in found.items()
    }


def _source(row: Row, prefix: str, *, stance: Stance) -> tuple[Evidence, ...]:
    """Read one source, from the columns whose names begin with `prefix`; a bad one is reported and left out."""
    title, url, reference = f"{prefix}title", f"{prefix}url", f"{prefix}reference"
    fields = {} if prefix else {name: row.text(name) for name in ("locator", "excerpt", "archived", "archived_sha256")}
    accessed_at, confidential = (None, False) if prefix else (row.day("accessed_at"), row.flag("confidential"))
    try:
        source = Evidence(
            stance,
            row.text(title),
            row.text(url).strip(),
            row.text(reference),
            accessed_at=accessed_at,
            confidential=confidential,
            **fields,
        )
    except InvalidAnnotation:
        if row.has(url):
            row.refuse(url, "a web address that begins with http:// or https://")
        else:
            row.refuse(title, "a title, a URL or a reference")
        return ()
    return (source,)


def _refuse_another_text(rows: list[Row], document: Document, file: str) -> None:
    """Say it once when a whole sheet speaks of another text, and not of every row."""
    named = {row.text("document_id").strip() for row in rows if row.has("document_id")}
    if named and document.document_id not in named:
        raise BadSheet(
            f"{file} is the sheet of another text, or of another version of {document.title!r}, and nothing was "
            f"imported: found document_id {min(named)[:12]}…, expected {document.document_id[:12]}…."
        )


def _refuse_twice(row: Row, keys: Iterable[_Key], seen: dict[_Key, int]) -> None:
    for claim_id, name in sorted(keys):
        first = seen.setdefault((claim_id, name), row.number)
        if first != row.number:
            row.refuse("claim", f"one row a claim and reviewer; row {first} has it from {name or 'nobody'} already")
