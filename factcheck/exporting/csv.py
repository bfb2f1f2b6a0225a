r"""Writes claim sheets as CSV that no spreadsheet runs or garbles, and reads them back. It never interprets a cell.

UTF-8 with a byte-order mark, every text quoted, numbers not, an empty cell for what is missing; rows end with ``\r\n``
(RFC 4180), so that a ``\n`` inside a cell stays what it is. A cell that a spreadsheet would run gets an apostrophe in
front; one that begins with apostrophes before such a sign gets one more, so that every cell comes back exactly.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from factcheck.errors import BadSheet
from factcheck.exporting import UnwritableFile
from factcheck.exporting.files import sync_folder, write_beside
from factcheck.reading import decode
from factcheck.sheet import COLUMNS, EVIDENCE_COLUMNS
from factcheck.sheet.columns import TYPES

DELIMITERS = (",", ";", "\t")

# Besides what DESIGN names: the line feed and the full-width signs, which some spreadsheets run as well.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_ESCAPED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")
_SEPARATOR_LINE = re.compile(r'"?sep=([,;\t])"?(\r\n|\n|\r)', re.IGNORECASE)
# How each type is written, and how it is read from that.
_WRITTEN: dict[str, tuple[re.Pattern[str], Callable[[str], Any]]] = {
    "int64": (re.compile(r"-?[0-9]{1,18}"), int),
    "float64": (re.compile(r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?"), float),
    "datetime64[s, UTC]": (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII), datetime.fromisoformat),
    "datetime64[s]": (re.compile(r"\d{4}-\d\d-\d\d", re.ASCII), datetime.fromisoformat),
    "bool": (re.compile("true|false"), lambda cell: cell == "true"),
}
_MAY_BE_MISSING = {"float64", "datetime64[s, UTC]", "datetime64[s]"}


def write(
    frame: pd.DataFrame, path: str | Path, *, evidence: pd.DataFrame | None = None, delimiter: str = ","
) -> Path | None:
    """Write a sheet, and give the path of the evidence file when there is one.

    Both files are written beside their place first and then put there, so that a reader finds the old or the new one.

    Args:
        frame: The sheet.
        path: Of the CSV file; its folder must be there.
        evidence: Its evidence table. It is written to ``NAME.evidence.csv``; when it is empty, such a file of an
            earlier export is removed. Without it, such a file is left alone.
        delimiter: ``,`` or ``;`` (or a tab).

    Raises:
        UnwritableFile: The folder is missing or may not be written to, or the disk is full.
    """
    if delimiter not in DELIMITERS:
        raise ValueError(f"{delimiter!r} is no delimiter of a claim sheet; choose ',' or ';'.")
    path = Path(path)
    beside = evidence_path(path)
    written: list[tuple[Path, Path]] = []
    try:
        before = path.read_bytes() if path.is_file() else None
        written.append((write_beside(path, _render(frame, delimiter)), path))
        if evidence is not None and len(evidence):
            written.append((write_beside(beside, _render(evidence, delimiter)), beside))
        os.replace(*written[0])
        try:
            if len(written) > 1:
                os.replace(*written[1])
            elif evidence is not None:
                beside.unlink(missing_ok=True)
        except OSError:
            # The pair must not disagree: without its evidence the new sheet does not stand.
            if before is None:
                path.unlink()
            else:
                os.replace(write_beside(path, before), path)
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise UnwritableFile(
            f"{path} cannot be written: {error.strerror or error}; choose another folder or free the file."
        ) from error
    finally:
        for temporary, _ in written:
            temporary.unlink(missing_ok=True)
    return beside if len(written) > 1 else None


def read(path: str | Path) -> pd.DataFrame:
    """Read a sheet, whichever of the delimiters it has, in UTF-8, UTF-16 or Windows-1252.

    The columns of a claim sheet get their types where every cell fits; otherwise they stay text, as all others are.

    Raises:
        BadSheet: The file is missing, binary or no CSV.
    """
    path = Path(path)
    text = _decode(path)
    header, *rows = _parse(text, path) or [[]]
    if not any(cell.strip() for cell in header):
        raise BadSheet(f"{path} has no header; the first row must name the columns, at least claim and verdict.")
    while rows and not any(rows[-1]):
        rows.pop()
    wide = len(header)
    if longer := [number for number, row in enumerate(rows, 2) if any(row[wide:])]:
        raise BadSheet(
            f"{path} is no CSV that can be trusted: it has rows with more cells than the header ({wide}), "
            "perhaps because a text with a delimiter is not quoted.",
            tuple(f"row {number}: found {len(rows[number - 2])} cells, expected {wide}" for number in longer),
        )
    columns = [[_unescaped(row[index]) if index < len(row) else "" for row in rows] for index in range(wide)]
    typed = {index: _typed(name, cells) for index, (name, cells) in enumerate(zip(header, columns, strict=True))}
    frame = pd.DataFrame(typed)
    frame.columns = pd.Index(header, dtype="str")
    return frame


def read_evidence(path: str | Path) -> pd.DataFrame | None:
    """Read the evidence file that belongs to a sheet, or give `None` when there is none.

    Raises:
        BadSheet: The file is binary or no CSV.
    """
    beside = evidence_path(path)
    return read(beside) if beside.exists() else None


def evidence_path(path: str | Path) -> Path:
    """Give the place of a sheet's evidence: ``NAME.evidence.csv`` beside ``NAME.csv``."""
    path = Path(path)
    name = path.stem if path.suffix.lower() == ".csv" else path.name
    return path.with_name(f"{name}.evidence.csv")


def _render(frame: pd.DataFrame, delimiter: str) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([str(name) for name in frame.columns])
    columns = [_cells(frame.iloc[:, index]) for index in range(frame.shape[1])]
    writer.writerows(zip(*columns, strict=True))
    return ("\ufeff" + buffer.getvalue()).encode()


def _cells(column: pd.Series[Any]) -> Iterable[str | int | float]:
    """Give the cells of a column as they are written: text escaped, numbers as numbers."""
    if pd.api.types.is_bool_dtype(column):
        return ["true" if cell else "false" for cell in column.tolist()]
    # Missing is one thing from here on, whatever the column's type calls it.
    cells = [None if gone else cell for cell, gone in zip(column.tolist(), column.isna().tolist(), strict=True)]
    if isinstance(column.dtype, pd.DatetimeTZDtype):
        return [_stamp(cell) if cell else "" for cell in cells]
    if pd.api.types.is_datetime64_dtype(column):
        return [cell.date().isoformat() if cell else "" for cell in cells]
    if pd.api.types.is_numeric_dtype(column):
        # 1.0 is written as 1: a German spreadsheet takes the other for the first of January.
        return ["" if cell is None else int(cell) if cell == int(cell) else cell for cell in cells]
    return ["" if cell is None else _escaped(str(cell)) for cell in cells]


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def _escaped(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unescaped(cell: str) -> str:
    return cell[1:] if _ESCAPED.match(cell) else cell


def _typed(name: str, cells: list[str]) -> pd.Series[Any]:
    """Give a column its type, when each of its cells is written as this module writes it."""
    kind = TYPES.get(name, "str")
    if kind in _WRITTEN:
        pattern, value = _WRITTEN[kind]
        missing = kind in _MAY_BE_MISSING
        if all(pattern.fullmatch(cell) or (missing and not cell) for cell in cells):
            with suppress(ValueError):
                return pd.Series([value(cell) if cell else None for cell in cells], dtype=kind)
    return pd.Series(cells, dtype="str")


def _decode(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise BadSheet(f"{path} does not exist; check the name and the folder.") from None
    except OSError as error:
        raise BadSheet(f"{path} cannot be read: {error.strerror or error}.") from error
    if data.startswith(b"PK\x03\x04"):
        raise BadSheet(f"{path} is a workbook and no CSV; in the spreadsheet, save it as CSV UTF-8.")
    text = decode(data)
    if text is None or "\0" in text:
        raise BadSheet(f"{path} is no text and so no CSV; in the spreadsheet, save it as CSV UTF-8.")
    return text


def _parse(text: str, path: Path) -> list[list[str]]:
    """Split a text into rows with the delimiter that gives its first row the most columns of a sheet."""
    if line := _SEPARATOR_LINE.match(text):
        return _split(text[line.end() :], line[1], path)
    known = {*COLUMNS, *EVIDENCE_COLUMNS}

    def fit(delimiter: str) -> tuple[int, int]:
        try:
            header = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), [])
        except csv.Error:
            return -1, -1
        return sum(name.strip().lower() in known for name in header), len(header)

    return _split(text, max(DELIMITERS, key=fit), path)


def _split(text: str, delimiter: str, path: Path) -> list[list[str]]:
    # The module's limit of 131,072 characters a cell is less than a long paragraph without a full stop.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        raise BadSheet(f"{path} is no CSV: {error}, at line {reader.line_num}; save the sheet as CSV again.") from None
