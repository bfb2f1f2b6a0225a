"""The hash chain of the record: what a row's hash covers, and which row was tampered with. It never writes a row.

Each row of ``documents``, ``claims``, ``annotations`` and ``dismissals`` carries the SHA-256 of the hash before it in
its table and of all its own cells, an annotation's evidence included. Whoever changes, inserts or removes a row breaks
the chain there.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from factcheck.errors import LogTampered

GENESIS = "0" * 64
"""What stands in for the hash before the first row."""


@dataclass(frozen=True)
class LogReport:
    """An intact record: rows by table, and the last hash by table.

    The heads are worth keeping elsewhere: a record rewritten as a whole is intact, but has other heads.
    """

    rows: dict[str, int]
    heads: dict[str, str]


def chain_hash(previous: str, cells: dict[str, object], evidence: list[dict[str, object]] | None = None) -> str:
    """Give the hash of a row as hex.

    Args:
        previous: The hash of the row before it in the same table, or `GENESIS`.
        cells: Column names and stored values; ``NULL`` cells do not count, so that a later column changes no old hash.
        evidence: The rows of evidence that belong to an annotation, in order.
    """
    payload = {name: value for name, value in cells.items() if value is not None and name != "hash"}
    if evidence:
        payload["evidence"] = [{n: v for n, v in row.items() if v is not None} for row in evidence]
    # Bytes stand in no row that was not tampered with; their repr is as good as any other misfit.
    canonical = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=repr)
    return hashlib.sha256(f"{previous}\n{canonical}".encode()).hexdigest()


def verify(connection: sqlite3.Connection) -> LogReport:
    """Check every row of the record against the hash written with it, as it stands at one moment.

    Raises:
        LogTampered: Naming the first row that does not fit.
    """
    with _one_moment(connection):
        return _verify(connection)


@contextmanager
def _one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Read in one transaction, because others go on writing, and read text that is no UTF-8 as well."""
    began = not connection.in_transaction
    if began:
        connection.execute("BEGIN")
    connection.text_factory = lambda raw: raw.decode(errors="replace")
    try:
        yield
    finally:
        connection.text_factory = str
        if began:
            connection.execute("ROLLBACK")


def _verify(connection: sqlite3.Connection) -> LogReport:
    rows, heads = {}, {}
    for table in ("documents", "claims", "annotations", "dismissals"):
        rows[table], heads[table] = _verify_table(connection, table)
    stray = connection.execute(
        "SELECT annotation FROM evidence WHERE annotation NOT IN (SELECT row_id FROM annotations)"
    ).fetchone()
    if stray:
        raise LogTampered(f"evidence of annotation {stray[0]}: there is no such annotation.")
    return LogReport(rows, heads)


def _verify_table(connection: sqlite3.Connection, table: str) -> tuple[int, str]:
    previous, last, count = GENESIS, 0, 0
    for row in _rows(connection, f"SELECT * FROM {table} ORDER BY row_id"):
        row_id = int(str(row["row_id"]))
        evidence = (
            list(
                _rows(
                    connection,
                    "SELECT * FROM evidence WHERE annotation = ? ORDER BY position",
                    row_id,
                )
            )
            if table == "annotations"
            else []
        )
        for piece in evidence:
            del piece["annotation"]
        if row_id > last + 1:
            raise LogTampered(f"{table}, row {last + 1}: the row was removed.")
        if chain_hash(previous, row, evidence) != row["hash"]:
            raise LogTampered(f"{table}, row {row_id}: the row, or one before it, was changed, inserted or removed.")
        previous, last, count = str(row["hash"]), row_id, count + 1
    highest = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    if highest and int(highest[0]) != last:
        raise LogTampered(f"{table}, row {last + 1}: the row was removed, and all after it.")
    return count, previous


def _rows(connection: sqlite3.Connection, query: str, *values: object) -> Iterator[dict[str, object]]:
    cursor = connection.execute(query, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))
