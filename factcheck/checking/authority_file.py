"""Reads an authority file: CSV a row an entity, of persons a row an office. It never decides what a name means."""

from __future__ import annotations

import csv
import gc
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import zip_longest
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from factcheck.checking.likeness import same
from factcheck.errors import BadAuthority
from factcheck.model import Entity
from factcheck.reading import decode

COLUMNS = ("name", "type", "kind", "country", "forms", "wrong", "of", "since", "until")
"""The columns of an authority file, in the order of the shipped ones; only the first three must be there."""

_REQUIRED = COLUMNS[:3]
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_MOST_PROBLEMS = 50
_TYPES = {entity.value: entity for entity in Entity}
_DELIMITERS = (",", ";", "\t")
_SEPARATOR_LINE = re.compile(r"\A\"?sep=[,;\t]\"?(?:\r\n|\n|\r)", re.IGNORECASE)  # Excel writes it


class Entry(NamedTuple):  # no dataclass: a million of them are made in a second less
    """One row: what a name names, or one office of a person.

    `kinds` are words such as ``newspaper`` or ``head_of_state``, `forms` other accepted forms and `wrong` common wrong
    ones. `of` is what an office belongs to; `since` and `until` are days, months or years in ISO 8601, or empty.
    """

    name: str
    type: Entity
    kinds: tuple[str, ...]
    country: str = ""
    forms: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    of: str = ""
    since: str = ""
    until: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """What no two rows of a file share: name and type, and of a person the office."""
        office: tuple[object, ...] = _OFFICE(self)
        return office if self.type is Entity.PERSON else office[:2]


_NAME = itemgetter(0)
_OFFICE = itemgetter(0, 1, 2, 6, 7)
_POST = itemgetter(0, 1, 2, 6)


def without_repeated(entries: Iterable[Entry]) -> list[Entry]:
    """Give entries without those that a later one replaces, because no two share a key."""
    entries = list(entries)
    counts = Counter(map(_NAME, entries))
    repeated = {name for name, count in counts.items() if count > 1} if len(counts) < len(entries) else ()
    once = [entry for entry in entries if entry.name not in repeated]
    return once + list({entry.key: entry for entry in entries if entry.name in repeated}.values())


def laid_over(earlier: Iterable[Entry], later: Sequence[Entry]) -> list[Entry]:
    """Give the entries of one file with those of a later one, which counts where both speak of the same.

    A person's office is the same whatever its days, and what is a wrong form now is no accepted one any more.
    """
    offices = {_POST(entry) for entry in later if entry.type is Entity.PERSON}
    wrong = {same(form) for entry in later for form in entry.wrong}
    kept = []
    for entry in earlier:
        if entry.type is Entity.PERSON and _POST(entry) in offices:
            continue
        if wrong and not wrong.isdisjoint(map(same, (entry.name, *entry.forms))):
            forms = tuple(form for form in (entry.name, *entry.forms) if same(form) not in wrong)
            if not forms:
                continue
            kept.append(entry._replace(name=forms[0], forms=forms[1:]))
        else:
            kept.append(entry)
    return [*kept, *later]


def read_entries(path: str | Path, *, progress: Callable[[int, int], None] | None = None) -> list[Entry]:
    """Read the rows of an authority file.

    Args:
        path: CSV in UTF-8, UTF-16 or Windows-1252, with ``,``, ``;`` or a tab between cells and ``|`` inside one.
        progress: Called with the rows done and in all.

    Raises:
        BadAuthority: The file cannot be read, lacks a column, or has bad rows; the first fifty are listed.
    """
    with without_collecting():
        return _read(Path(path), progress)


def _read(path: Path, progress: Callable[[int, int], None] | None) -> list[Entry]:
    header, *rows = _rows(path) or [[]]
    header = [cell.strip().lower() for cell in header]
    missing = [name for name in _REQUIRED if name not in header]
    if missing:
        raise BadAuthority(
            f"{path} lacks the column {', '.join(missing)}; it has {', '.join(filter(None, header))[:200] or 'none'}. "
            f"An authority file begins with {','.join(COLUMNS)}."
        )
    if progress is not None:
        progress(0, len(rows))
    width = len(header)
    if not any(map(any, rows)):
        return []
    problems = [_too_long(number, row, width) for number, row in enumerate(rows, 2) if len(row) > width]
    if any(problems):
        raise _bad(path, list(filter(None, problems)))
    # By columns and not by rows, because a million rows are read so in a third of the time.
    columns = list(zip_longest(*rows, fillvalue="")) or [()] * width
    columns += [("",) * len(rows)] * (width + 1 - len(columns))
    cells = [list(map(str.strip, columns[header.index(name) if name in header else width])) for name in COLUMNS]
    types = {cell: _TYPES.get(cell, Entity.OTHER) for cell in set(cells[1])}
    read = (cells[0], map(types.__getitem__, cells[1]), _all_listed(cells[2]), cells[3], _all_listed(cells[4]))
    rows_read = zip(*read, _all_listed(cells[5]), *cells[6:], strict=True)
    entries = list(map(partial(tuple.__new__, Entry), rows_read))  # as Entry._make does, in half the time
    if problems := _problems(cells, entries):
        raise _bad(path, problems)
    if progress is not None:
        progress(len(rows), len(rows))
    # Spreadsheets like to add empty rows.
    return entries if all(cells[0]) else [entry for entry in entries if entry.name]


def _bad(path: Path, problems: list[str]) -> BadAuthority:
    more = [f"and {len(problems) - _MOST_PROBLEMS} more"] if len(problems) > _MOST_PROBLEMS else []
    return BadAuthority(f"{path} cannot be used as it is:", (*problems[:_MOST_PROBLEMS], *more))


def _too_long(number: int, row: list[str], width: int) -> str:
    return f"row {number}: found {len(row)} cells, expected {width}" if any(row[width:]) else ""


def _rows(path: Path) -> list[list[str]]:
    try:
        text = decode(path.read_bytes())
    except OSError as error:
        raise BadAuthority(f"The authority file {path} cannot be read: {error.strerror}.") from error
    if text is None or "\0" in text:
        raise BadAuthority(f"{path} is no text in UTF-8, UTF-16 or Windows-1252; save it as CSV (UTF-8).")
    text = _SEPARATOR_LINE.sub("", text.removeprefix("\ufeff"), count=1)
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise BadAuthority(f"{path} is no CSV that can be read: {error}.") from error
    # A spreadsheet breaks lines within cells.
    broken = text.rstrip().count("\n") >= len(rows)
    return [[" ".join(cell.split()) for cell in row] for row in rows] if broken else rows


def _all_listed(column: list[str]) -> Iterable[tuple[str, ...]]:
    # Most cells of a column are the same, empty or a kind.
    cells = set(column)
    if len(cells) * 4 > len(column):
        return map(_listed, column)
    return map({cell: _listed(cell) for cell in cells}.__getitem__, column)


def _listed(cell: str) -> tuple[str, ...]:
    if "|" not in cell:
        return (cell,) if cell else ()
    return tuple(part for part in map(str.strip, cell.split("|")) if part)


def _problems(cells: list[list[str]], entries: list[Entry]) -> list[str]:
    """Say what is wrong with which row, in the order of the rows; mostly nothing is, and that is seen at once."""
    names, types, kinds, *_, of, since, until = cells
    fine = all(names) and all(kinds) and set(types) <= _TYPES.keys() and not any((any(of), any(since), any(until)))
    if fine and (len(set(names)) == len(names) or len(set(zip(names, types, strict=True))) == len(names)):
        return []
    problems = []
    seen: dict[tuple[object, ...], tuple[int, tuple[str, ...]]] = {}
    for number, (row, entry) in enumerate(zip(zip(*cells, strict=True), entries, strict=True), 2):
        if any(row) and (problem := _problem(*row[:3]) or _office_problem(*row[1:2], *row[6:])):
            problems.append(f"row {number}, {problem}")
        elif any(row):
            before, earlier = seen.setdefault(entry.key, (number, entry.kinds))
            if before != number:
                problems.append(f"row {number}, {_repeated(entry, before, earlier)}")
    return problems


def _problem(name: str, of_type: str, kinds: str) -> str:
    """Say what is wrong with what every row must have, or nothing."""
    if not name:
        return "column name: found nothing, expected a name"
    if of_type not in _TYPES:
        return f"column type: found {of_type!r}, expected one of {', '.join(Entity)}"
    return "" if kinds else "column kind: found nothing, expected what it is, such as newspaper"


def _office_problem(of_type: str, of: str, since: str, until: str) -> str:
    """Say what is wrong with the office of a row, or nothing."""
    if not (of or since or until):
        return ""
    if of_type != Entity.PERSON:
        return f"columns of, since, until: only a person has an office, this is of type {of_type}"
    for column, cell in (("since", since), ("until", until)):
        if cell and _borders(cell) is None:
            return f"column {column}: found {cell!r}, expected a day, month or year such as 2021-12-08"
    if since and until and first_day(since) > last_day(until):
        return f"columns since, until: {since} is after {until}"
    return ""


def _repeated(entry: Entry, row: int, kinds: tuple[str, ...]) -> str:
    if set(kinds) == set(entry.kinds):
        return f"column name: {entry.name!r} stands in row {row} already"
    return f"column kind: {entry.name!r} is {'|'.join(entry.kinds)}, in row {row} it is {'|'.join(kinds)}"


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep Python from looking for garbage while a million rows are made; it would take as long again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _borders(cell: str) -> tuple[date, date] | None:
    found = _DAY.fullmatch(cell)
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = first if day else date(year + ((month or 12) == 12), (month or 12) % 12 + 1, 1)
    except (ValueError, OverflowError):
        return None
    return first, last if day else date.fromordinal(last.toordinal() - 1)


def first_day(cell: str) -> date:
    """Give the first day of a day, month or year in ISO 8601; of nothing, the first there is."""
    borders = _borders(cell) if cell else None
    return borders[0] if borders else date.min


def last_day(cell: str) -> date:
    """Give the last day of a day, month or year in ISO 8601; of nothing, the last there is."""
    borders = _borders(cell) if cell else None
    return borders[1] if borders else date.max
