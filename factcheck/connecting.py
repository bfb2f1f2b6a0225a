"""Connects to the store's SQLite file: durable for writing, or for reading only. It never reads a row of the record."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from factcheck.errors import StoreUnusable
from factcheck.schema import migrate

BUSY_SECONDS = 10.0


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open a store's file, which is made or migrated unless it is only read.

    Raises:
        StoreUnusable: The file is no store, or of another version.
        sqlite3.Error: The file cannot be opened.
    """
    if path.is_dir():
        raise StoreUnusable(f"{path} is a folder; name the store's file in it.")
    connection = _to_read(path) if read_only else _open(path)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection, path=str(path), read_only=read_only)
        if not read_only:
            _write_ahead(connection)
            connection.execute("PRAGMA synchronous = FULL")
            # With every act, so that who copies the one file while a review is open has all that was saved.
            connection.execute("PRAGMA wal_autocheckpoint = 1")
    except BaseException:
        connection.close()
        raise
    return connection


def _open(place: str | Path) -> sqlite3.Connection:
    return sqlite3.connect(
        place, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=isinstance(place, str)
    )


def _to_read(path: Path) -> sqlite3.Connection:
    """Open a file that is there, also where SQLite may not put its own files beside it."""
    address = path.resolve().as_uri()
    connection = _open(f"{address}?mode=ro")
    try:
        connection.execute("SELECT 1 FROM sqlite_master")
        return connection
    except sqlite3.OperationalError as error:
        connection.close()
        if "unable to open" not in str(error) and "readonly" not in str(error):
            raise
    written_ahead = path.with_name(f"{path.name}-wal")
    if written_ahead.is_file() and written_ahead.stat().st_size:
        # Read without it, the file would show an older state of the record.
        raise StoreUnusable(
            f"{path} cannot be read where it is, because {written_ahead.name} beside it may not be used; "
            "copy both to a folder that you may write to."
        )
    return _open(f"{address}?immutable=1")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to WAL, for which SQLite does not wait by itself while another process uses a new store."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def unusable(path: Path, error: sqlite3.Error) -> StoreUnusable:
    """Give the error that tells a user what SQLite could not do with a store, and what to do."""
    if isinstance(error, sqlite3.DatabaseError) and "not a database" in str(error):
        return StoreUnusable(f"{path} is not a store of factcheck, nor any SQLite database; choose another file.")
    if "unable to open" in str(error):
        return StoreUnusable(
            f"The store {path} cannot be opened: the folder is missing or may not be written to. "
            "Name another place for it."
        )
    if "readonly" in str(error):
        return StoreUnusable(f"The store {path} may not be written to; nothing was changed.")
    if "locked" in str(error):
        return StoreUnusable(
            f"The store {path} has been locked by another program for {BUSY_SECONDS:.0f} s; "
            "try again, nothing was lost."
        )
    return StoreUnusable(f"The store {path} cannot be used: {error}; nothing was changed.")
