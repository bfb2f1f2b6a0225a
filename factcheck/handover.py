"""Hands a record over as a sheet or a report and takes a sheet back. It changes no claim and nobody else's conclusion.

An import writes all of a sheet or nothing, and an export keeps a sheet that somebody has edited. What stands in the
record already is not written again, so that a sheet may be imported twice; what the record has learned since the sheet
was written is a problem to be looked at, never lost.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pandas as pd

from factcheck.captions import caption_language
from factcheck.checking import check
from factcheck.checking.reconciliation import NAME as RECONCILIATION
from factcheck.desk import Desk
from factcheck.errors import BadSheet, FactcheckError
from factcheck.exporting import UnwritableFile, csv
from factcheck.exporting.files import check_place
from factcheck.merging import Key, Merge, key
from factcheck.model import Claim, Document, Hint
from factcheck.reading import storable
from factcheck.reviewers import reviewer_name
from factcheck.sheet import evidence_sheet as evidence_table
from factcheck.sheet import from_sheet, sheet
from factcheck.sheet.columns import column_names
from factcheck.sheet.shown import Shown, not_read, says
from factcheck.stored import Stored
from factcheck.stored import recorded as read_record

if TYPE_CHECKING:
    from factcheck.sheet.table import By


@dataclass(frozen=True)
class Imported:
    """What an import added to the record, and what it left alone.

    ``missing`` are recorded claims without a row, ``not_read`` the columns in which somebody wrote what is not taken.
    """

    claims: int
    annotations: int
    unchanged: int
    missing: int
    by_reviewer: dict[str, int]
    not_read: tuple[str, ...] = ()


def claim_sheet(desk: Desk | Stored, *, by: By = "claim", confidential: bool = False) -> pd.DataFrame:
    """Make the claim sheet of a document as it is recorded now.

    Args:
        desk: Whose document.
        by: One row a ``"claim"``, or one row a claim and ``"reviewer"``.
        confidential: Whether confidential evidence is shown and counted.
    """
    recorded = read_record(desk)
    return sheet(*recorded, hints=_hints(desk, recorded[1]), by=by, confidential=confidential)


def evidence_sheet(desk: Desk | Stored, *, by: By = "claim", confidential: bool = False) -> pd.DataFrame:
    """Make the table of the evidence behind a claim sheet, one row an evidence; the arguments are the sheet's."""
    return evidence_table(*read_record(desk), by=by, confidential=confidential)


def export_sheet(
    desk: Desk | Stored,
    path: str | Path | None = None,
    *,
    by: By = "claim",
    delimiter: str = ",",
    confidential: bool = False,
) -> Path:
    """Write the claim sheet of a document as CSV, its evidence into ``NAME.evidence.csv`` beside it, and give its path.

    Args:
        desk: Whose document.
        path: Otherwise ``exports/ARTICLE.csv`` beside the article; the folder is made.
        by: One row a ``"claim"``, or one row a claim and ``"reviewer"``.
        delimiter: ``","`` or ``";"``.
        confidential: Whether confidential evidence is written.

    A file that is there already and is not what an export wrote is kept as ``NAME.1.csv``, with a warning: it may be
    a sheet that a colleague has edited and nobody has imported.

    Raises:
        FactcheckError: The file cannot be written, or no CSV has such a delimiter.
    """
    path = _destination(desk, path, ".csv")
    check_place(path, inputs=_inputs(desk))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFile(f"The folder {path.parent} cannot be made: {error.strerror}; choose another.") from error
    if kept := _kept(desk, path):
        said = f"{path} is not as it was exported, so it is kept as {kept}; import it or delete it."
        warnings.warn(said, stacklevel=2)
    # Read once, or a verdict that is saved in between would stand beside the evidence of the one before it.
    recorded = read_record(desk)
    table = sheet(*recorded, hints=_hints(desk, recorded[1]), by=by, confidential=confidential)
    evidence = evidence_table(*recorded, by=by, confidential=confidential)
    csv.write(table, path, evidence=evidence, delimiter=delimiter)
    return path


def export_report(
    desk: Desk | Stored, path: str | Path | None = None, *, language: str | None = None, confidential: bool = False
) -> Path:
    """Write a document with its marks, verdicts and evidence as one HTML page to read and to print, and give its path.

    Args:
        desk: Whose document.
        path: Otherwise ``exports/ARTICLE.html`` beside the article; the folder is made.
        language: Of the captions, ``"de"`` or ``"en"``; otherwise the article's.
        confidential: Whether confidential evidence is written; otherwise the page tells how much is left out.

    Raises:
        FactcheckError: The file cannot be written, or there is one that is no earlier report.
    """
    # Loaded here, for only a report needs templates.
    from factcheck.exporting import report  # noqa: PLC0415

    path = _destination(desk, path, ".html")
    report.check(path, inputs=_inputs(desk))
    document, claims, annotations = read_record(desk)
    hints = _hints(desk, claims, language=language)
    html = report.render(document, claims, annotations, hints=hints, language=language, confidential=confidential)
    report.write(html, path, inputs=_inputs(desk))
    return path


def import_sheet(desk: Desk | Stored, path: str | Path, *, reviewer: str | None = None) -> Imported:
    """Record what a claim sheet says and the record does not: all of it in one transaction, or nothing.

    A row that was changed in the sheet is recorded under the reviewer who imports it, even where the sheet names
    another: nobody changes what somebody else concluded. A row nobody has annotated in this record yet is recorded
    under the name, time and revision it has in the sheet.

    Args:
        desk: Whose document.
        path: A claim sheet as CSV; its evidence is read from ``NAME.evidence.csv`` beside it, where there is one.
        reviewer: Who imports, which the record keeps with the file's name; otherwise the desk's reviewer, if it has
            one. Without a name nothing can be imported that changes what stands in the record.

    Raises:
        BadSheet: At least one row cannot be recorded; all of them are listed.
        FactcheckError: The file cannot be read or the store not be written.
    """
    path = Path(path)
    file = storable(path.name)
    store, document = desk.store, desk.document
    importing = reviewer_name(reviewer) if reviewer is not None else desk.reviewer if isinstance(desk, Desk) else None
    frame, evidence = csv.read(path), csv.read_evidence(path)
    with store.transaction():
        store.add_document(document)
        known = store.claims(document.document_id)
        claims, annotations = from_sheet(frame, evidence, document, file=file, reviewer=importing, known=known)
        added = store.add_claims(document, claims, by=f"import:{file}")
        merge = Merge(store.annotations(document.document_id), importing, Shown.by(frame, evidence))
        for annotation in annotations:
            merge.add(annotation)
        problems = _retired(claims, store.claims(document.document_id)) + merge.problems
        if problems:
            numbers = _row_numbers(frame)
            lines = tuple(f"{_place(numbers, claim, reviewer)}: {text}" for claim, reviewer, text in problems)
            raise BadSheet(f"{file} does not fit the record, and nothing was imported:", lines)
        # In the order of their revisions, or the store would have to raise them; new ones have none yet.
        for annotation in sorted(merge.new.values(), key=lambda annotation: annotation.revision or float("inf")):
            by = f"import:{file}" + (f" by {importing}" if importing else "")
            store.annotate(document.document_id, annotation, act="import", by=by)
    if isinstance(desk, Desk):
        desk.refresh()
    by_reviewer = Counter(annotation.reviewer for annotation in merge.new.values())
    missing = {claim.claim_id for claim in known} - {claim.claim_id for claim in claims}
    left = not_read(frame, claim_sheet(desk))
    return Imported(added, len(merge.new), merge.unchanged, len(missing), dict(by_reviewer.most_common()), left)


def check_sheet(document: Document, path: str | Path, *, reviewer: str | None = None) -> None:
    """Tell whether a claim sheet fits a document of which nothing is recorded yet.

    Raises:
        BadSheet: At least one row cannot be recorded; all of them are listed.
        FactcheckError: The file cannot be read.
    """
    importing = reviewer_name(reviewer) if reviewer is not None else None
    from_sheet(csv.read(path), csv.read_evidence(path), document, file=storable(Path(path).name), reviewer=importing)


def found_csv(found: Iterable[tuple[Document, Iterable[Claim], Iterable[Hint]]]) -> str:
    """Write the claims found in several documents, which nobody has annotated, as the text of one claim sheet."""
    sheets = [sheet(document, claims, (), hints=hints) for document, claims, hints in found]
    frame = pd.concat(sheets, ignore_index=True)
    with TemporaryDirectory(prefix="factcheck-") as folder:
        path = Path(folder) / "claims.csv"
        csv.write(frame, path)
        return path.read_bytes().decode()


def _kept(desk: Desk | Stored, path: Path) -> Path | None:
    """Put a sheet out of the way that is there and was edited since it was exported, and give where it is now."""
    beside = csv.evidence_path(path)
    if not (path.is_file() or beside.is_file()) or _is_as_exported(desk, path):
        return None
    if path.is_file() and not _is_sheet(path):
        raise UnwritableFile(f"{path} is there already and is no claim sheet; name another file, or move it away.")
    number = 1
    while (place := path.with_name(f"{path.stem}.{number}{path.suffix}")).exists() or csv.evidence_path(place).exists():
        number += 1
    try:
        for old, new in ((path, place), (beside, csv.evidence_path(place))):
            if old.is_file():
                old.rename(new)
    except OSError as error:
        raise UnwritableFile(f"{path} cannot be kept as {place.name}: {error.strerror}; move it yourself.") from error
    return place


def _is_sheet(path: Path) -> bool:
    try:
        return {"claim", "verdict"} <= set(column_names(csv.read(path)))
    except FactcheckError:
        return False


def _is_as_exported(desk: Desk | Stored, path: Path) -> bool:
    """Tell whether everything a sheet says stands in the record, perhaps as what somebody concluded earlier."""
    document_id = desk.document.document_id
    claims = desk.store.claims(document_id)
    try:
        frame, evidence = csv.read(path), csv.read_evidence(path)
        known, annotations = from_sheet(frame, evidence, desk.document, file=path.name, reviewer=None, known=claims)
    except FactcheckError:
        return False
    if not_read(frame, claim_sheet(desk)):
        return False
    shown = Shown.by(frame, evidence)
    history = desk.store.annotations(document_id, history=True)
    ever = {(*key(annotation), annotation.revision): annotation for annotation in history}
    verdicts = {(*key(annotation), annotation.verdict) for annotation in history}
    for annotation in annotations:
        recorded = ever.get((*key(annotation), annotation.revision))
        if recorded is not None and says(shown.complete(annotation, recorded)) == says(recorded):
            continue
        if not (shown.is_other(annotation) and (*key(annotation), annotation.verdict) in verdicts):
            return False
    return {claim.claim_id for claim in known} <= {claim.claim_id for claim in claims}


def _destination(desk: Desk | Stored, path: str | Path | None, ending: str) -> Path:
    source = Path(desk.document.source or "article")
    return Path(path) if path is not None else source.parent / "exports" / f"{source.stem}{ending}"


def _inputs(desk: Desk | Stored) -> tuple[Path, Path]:
    return Path(desk.document.source or "article"), desk.store.path


def _hints(desk: Desk | Stored, claims: tuple[Claim, ...], *, language: str | None = None) -> list[Hint]:
    """Give the hints without those that the desk's reviewer, or where there is none everybody, has dismissed.

    Without the memory's and those of a service: a sheet leaves the house, and is written without the network.
    """
    if isinstance(desk, Desk):
        authority, rules, dismissers = desk.authority, desk.rules, {desk.reviewer}
    else:
        authority, rules, dismissers = desk.authority, None, None
    found = check(
        desk.document,
        claims,
        authority=authority,
        rules=None if rules is None else [rule for rule in rules if rule.name != RECONCILIATION],
        language=caption_language(language, desk.document.language),
        failed=lambda failure: warnings.warn(str(failure), stacklevel=2),
    )
    dismissed = desk.store.dismissals(desk.document.document_id)
    if dismissers is None:
        said = desk.store.annotations(desk.document.document_id)
        dismissers = {each.reviewer for each in said}.union(*dismissed.values())
    gone = {hint for hint, by in dismissed.items() if dismissers <= by}
    return [hint for hint in found if (hint.claim_id, hint.hint_id) not in gone]


def _retired(claims: Iterable[Claim], listed: Iterable[Claim]) -> list[tuple[str, str, str]]:
    known = {claim.claim_id for claim in listed}
    gone = (claim for claim in claims if claim.claim_id not in known)
    return [(claim.claim_id, "", f"the claim {claim.quote!r} was taken out of the record since") for claim in gone]


def _row_numbers(frame: pd.DataFrame) -> dict[Key, int]:
    """Give the rows' numbers, as a spreadsheet counts them, by claim and reviewer, and by claim alone."""
    columns = {name: frame.iloc[:, index] for index, name in enumerate(column_names(frame))}
    if "claim_id" not in columns:
        return {}
    numbers: dict[Key, int] = {}
    reviewers = columns["reviewer"] if "reviewer" in columns else [""] * len(frame)
    for number, (claim_id, reviewer) in enumerate(zip(columns["claim_id"], reviewers, strict=True), 2):
        numbers.setdefault((str(claim_id).strip(), " ".join(str(reviewer).split())), number)
        numbers.setdefault((str(claim_id).strip(), ""), number)
    return numbers


def _place(numbers: dict[Key, int], claim_id: str, reviewer: str) -> str:
    number = numbers.get((claim_id, reviewer)) or numbers.get((claim_id, ""))
    return f"row {number}" if number else f"claim {claim_id}"
