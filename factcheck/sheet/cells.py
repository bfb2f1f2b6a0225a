"""Reads the cells of a table that was in a spreadsheet, and collects what is wrong. It never decides what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any, TypeVar

import pandas as pd

from factcheck.errors import BadSheet, UnknownReviewer
from factcheck.model import Entity, Kind, Reason, Stance, Verdict
from factcheck.sheet.columns import column_names
from factcheck.text import MAX_NAME, person_name

_Noun = TypeVar("_Noun", Verdict, Reason, Kind, Entity, Stance)
_INTEGER = re.compile(r"[0-9]{1,15}")
_NUMBER = re.compile(r"[0-9]+([.,][0-9]+)?(e-?[0-9]+)?", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
_FORMATTED = re.compile(
    r"(\d{1,2})([./])(\d{1,2})\2(\d{4})(?:,? +(\d{1,2}):(\d\d)(?::(\d\d))?(?: *([AP])M)?)?", re.ASCII | re.IGNORECASE
)
_FLAGS = dict.fromkeys(("", "false", "falsch", "no", "nein", "0"), False) | dict.fromkeys(
    ("true", "wahr", "yes", "ja", "1"), True
)


class Problems:
    """The bad cells of a sheet and its evidence table. A class because they are collected while rows are read."""

    def __init__(self) -> None:
        self._found: list[tuple[str, int, str]] = []

    def add(self, table: str, row: int, problem: str) -> None:
        """Add what is wrong in a row of the ``""`` (main) or ``"evidence "`` table."""
        self._found.append((table, row, f"{table}row {row}, {problem}"))

    def lines(self) -> tuple[str, ...]:
        """Give one line a problem, in the order of the rows, the evidence table last."""
        return tuple(line for _, _, line in sorted(self._found, key=lambda found: found[:2]))


@dataclass(frozen=True)
class Row:
    """One row of a table: its number as a spreadsheet shows it, its cells by column, and where to report bad ones."""

    table: str
    number: int
    cells: dict[str, str]
    problems: Problems

    def text(self, column: str) -> str:
        """Give a cell as it is; one of a column that is not there is empty."""
        return self.cells.get(column, "")

    def has(self, column: str) -> bool:
        """Tell whether a cell holds more than spaces."""
        return bool(self.text(column).strip())

    def refuse(self, column: str, expected: str, *, found: str | None = None) -> None:
        """Report a bad cell."""
        cell = self.text(column) if found is None else found
        shown = (repr(cell) if len(cell) <= 80 else repr(cell[:79] + "…")) if cell.strip() else "nothing"
        self.problems.add(self.table, self.number, f"column {column}: found {shown}, expected {expected}")

    def member(self, column: str, nouns: type[_Noun], *, among: Iterable[_Noun] = ()) -> _Noun | None:
        """Read one of a list of words, whatever its case; `among` narrows the list."""
        expected = tuple(among) or tuple(nouns)
        word = self.text(column).strip().lower()
        if word and word not in expected:
            self.refuse(column, f"one of {', '.join(expected)}")
        return nouns(word) if word in expected else None

    def integer(self, column: str) -> int | None:
        """Read a whole number that is not negative."""
        cell = self.text(column).strip()
        if cell and not _INTEGER.fullmatch(cell):
            self.refuse(column, "a whole number")
            return None
        return int(cell) if cell else None

    def share(self, column: str) -> float | None:
        """Read a number in 0..1, with a decimal point or comma."""
        cell = self.text(column).strip()
        number = float(cell.replace(",", ".")) if _NUMBER.fullmatch(cell) else None
        if cell and (number is None or number > 1):
            self.refuse(column, "a number from 0 to 1")
            return None
        return number

    def moment(self, column: str) -> datetime | None:
        """Read a date, with or without a time; without a zone it is UTC."""
        cell = self.text(column).strip()
        moment = _moment(cell)
        if cell and moment is None:
            self.refuse(column, "a date such as 2026-05-03T14:30:00Z or 03.05.2026 14:30")
        return moment

    def day(self, column: str) -> date | None:
        """Read a date."""
        cell = self.text(column).strip()
        moment = _moment(cell)
        if cell and moment is None:
            self.refuse(column, "a date such as 2026-05-03 or 03.05.2026")
        return moment.date() if moment else None

    def flag(self, column: str) -> bool:
        """Read true or false; an empty cell is false."""
        flag = _FLAGS.get(self.text(column).strip().lower())
        if flag is None:
            self.refuse(column, "true or false")
        return bool(flag)

    def name(self, column: str) -> str:
        """Read a reviewer's name, with single spaces."""
        return self.checked_name(column, self.text(column))

    def checked_name(self, column: str, name: str) -> str:
        """Give a name as it can stand in the record, or report it and give an empty one."""
        try:
            return person_name(name)
        except UnknownReviewer:
            self.refuse(column, f"a name of at most {MAX_NAME} printable characters", found=" ".join(name.split()))
            return ""


def read_rows(
    frame: pd.DataFrame, *, table: str, known: Iterable[str], required: Iterable[str], problems: Problems
) -> list[Row]:
    """Read a frame's rows, without the empty ones, which spreadsheets like to add.

    Args:
        frame: Columns in any order, their names in any case; those that are not known are ignored.
        table: What to call it in a problem.
        known: The columns to read.
        required: Those of them that must be there.
        problems: Where to report bad cells.

    Raises:
        BadSheet: A required column is missing, or a known one is there twice.
    """
    known = set(known)
    names = column_names(frame)
    wrong = [f"column {name}: missing" for name in required if name not in names]
    wrong += [f"column {name}: there twice" for name, after in pairwise(sorted(names)) if name == after in known]
    if wrong:
        have = ", ".join(name for name in names if name) or "none"
        raise BadSheet(f"The {table}columns do not fit; the file has {have[:500]}.", tuple(wrong))
    columns = [
        (name, [cell_text(cell) for cell in frame.iloc[:, index].tolist()])
        for index, name in enumerate(names)
        if name in known
    ]
    rows = []
    for index in range(len(frame)):
        cells = {name: texts[index] for name, texts in columns}
        if any(cell.strip() for cell in cells.values()):
            rows.append(Row(table, index + 2, cells, problems))
    return rows


def cell_text(cell: Any) -> str:
    """Give a cell of a frame as the text that a sheet would hold."""
    if isinstance(cell, str):
        return cell
    if cell is None or pd.isna(cell):
        return ""
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _moment(cell: str) -> datetime | None:
    try:
        if _ISO.fullmatch(cell):
            moment = datetime.fromisoformat(cell).replace(microsecond=0)
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    found = _FORMATTED.fullmatch(cell)
    if found is None:
        return None
    first, mark, second, year, hour, minute, seconds, half = found.groups()
    hours = int(hour or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half.upper() == "P" else 0)
    # With dots the day comes first; with strokes it may be the month, so only one reading may make sense.
    readings = {(int(first), int(second))} | ({(int(second), int(first))} if mark == "/" else set())
    moments = []
    for day, month in readings:
        try:
            moments.append(datetime(int(year), month, day, hours, int(minute or 0), int(seconds or 0), tzinfo=UTC))
        except ValueError:
            continue
    return moments[0] if len(moments) == 1 else None
