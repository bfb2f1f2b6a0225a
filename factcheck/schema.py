"""The tables of the store and the numbered migrations that lead to them. It never reads or writes a claim.

Every table of the record is append-only: triggers refuse UPDATE and DELETE, whoever tries. A changed claim or a new
verdict is a new row, and the highest row id is the present state. None of the record are the tables ``remembered``, an
index over it that `recalling` makes and may make again, and ``acts``: which of a browser's acts were carried out.
"""

from __future__ import annotations

import sqlite3

from factcheck.errors import StoreUnusable

APPLICATION_ID = 0x66616374
"""What SQLite writes into the file's header, so that another program's database is never taken for a store."""

_FIRST = (
    """
CREATE TABLE documents (
    row_id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    date TEXT,
    added_at TEXT NOT NULL,
    hash TEXT NOT NULL
);

CREATE TABLE claims (
    row_id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim_id TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (document_id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    entity TEXT,
    score REAL,
    origin TEXT NOT NULL,
    retired INTEGER NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX claims_of_a_document ON claims (document_id, claim_id, row_id);

CREATE TABLE annotations (
    row_id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim_id TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (document_id),
    reviewer TEXT NOT NULL,
    act TEXT NOT NULL,
    verdict TEXT CHECK (verdict IN ('verified', 'disputed', 'erroneous')),
    reason TEXT,
    correction TEXT NOT NULL,
    note TEXT NOT NULL,
    revision INTEGER NOT NULL,
    annotated_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX annotations_of_a_claim ON annotations (document_id, claim_id, reviewer, row_id);

CREATE TABLE evidence (
    annotation INTEGER NOT NULL REFERENCES annotations,
    position INTEGER NOT NULL,
    stance TEXT NOT NULL CHECK (stance IN ('supports', 'refutes', 'context')),
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    reference TEXT NOT NULL,
    locator TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    accessed_at TEXT,
    archived TEXT NOT NULL,
    archived_sha256 TEXT NOT NULL,
    confidential INTEGER NOT NULL,
    PRIMARY KEY (annotation, position)
) WITHOUT ROWID;
"""
    + "".join(
        f"""
CREATE TRIGGER {table}_keep_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END;
"""
        for table in ("documents", "claims", "annotations", "evidence")
        for verb in ("UPDATE", "DELETE")
    )
    + "".join(
        # INSERT OR REPLACE deletes without firing the DELETE trigger, unless the connection asked for it.
        f"""
CREATE TRIGGER {table}_keep_REPLACE BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END;
"""
        for table, same in (
            ("documents", "row_id = NEW.row_id OR document_id = NEW.document_id"),
            ("claims", "row_id = NEW.row_id"),
            ("annotations", "row_id = NEW.row_id"),
            ("evidence", "annotation = NEW.annotation AND position = NEW.position"),
        )
    )
)

_HINTS = """
CREATE TABLE dismissals (
    row_id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id TEXT NOT NULL REFERENCES documents (document_id),
    claim_id TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    hint TEXT NOT NULL,
    dismissed INTEGER NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX dismissals_of_a_document ON dismissals (document_id, reviewer, row_id);
CREATE TRIGGER dismissals_keep_UPDATE BEFORE UPDATE ON dismissals
BEGIN SELECT RAISE(ABORT, 'dismissals are append-only'); END;
CREATE TRIGGER dismissals_keep_DELETE BEFORE DELETE ON dismissals
BEGIN SELECT RAISE(ABORT, 'dismissals are append-only'); END;
CREATE TRIGGER dismissals_keep_REPLACE BEFORE INSERT ON dismissals
WHEN EXISTS (SELECT 1 FROM dismissals WHERE row_id = NEW.row_id)
BEGIN SELECT RAISE(ABORT, 'dismissals are append-only'); END;

CREATE TABLE remembered (
    annotation INTEGER PRIMARY KEY REFERENCES annotations,
    kind TEXT NOT NULL,
    form TEXT NOT NULL
);
CREATE INDEX remembered_forms ON remembered (form, kind, annotation);
CREATE VIRTUAL TABLE remembered_words USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE remembered_terms USING fts5vocab (remembered_words, row);
"""

_ACTS = """
CREATE TABLE acts (
    "key" TEXT PRIMARY KEY,
    recorded_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX annotations_of_a_document ON annotations (document_id, row_id);
CREATE INDEX claims_since ON claims (document_id, row_id);
CREATE INDEX dismissals_since ON dismissals (document_id, row_id);
"""

_VERSIONS = """
CREATE INDEX annotations_in_any_version ON annotations (claim_id, row_id);
CREATE INDEX claims_in_any_version ON claims (claim_id, document_id);
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _HINTS, _ACTS, _VERSIONS)
"""Migration *n* leads from schema version *n* to *n* + 1; a released one is never edited."""


def migrate(connection: sqlite3.Connection, *, path: str, read_only: bool = False) -> None:
    """Bring an open database to the newest schema, in one transaction for each step.

    Args:
        connection: Opened with ``isolation_level=None``.
        path: Named in the errors.
        read_only: Whether it may only be looked at.

    Raises:
        StoreUnusable: The file belongs to another program or was made by a newer version, or by an older one and may
            only be looked at.
    """
    # The tables first: another process may make the store in between, and writes the id in the same transaction.
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID and tables:
        raise StoreUnusable(f"{path} is a database of another program; choose another file for the store.")
    version = _version(connection)
    if version > len(MIGRATIONS):
        raise StoreUnusable(
            f"{path} was made by a newer version of factcheck (schema {version}, this one knows {len(MIGRATIONS)}); "
            "update factcheck, nothing was changed."
        )
    if read_only and version < len(MIGRATIONS):
        raise StoreUnusable(
            f"{path} is empty or was made by an older version of factcheck (schema {version}, this one knows "
            f"{len(MIGRATIONS)}); `factcheck review ARTICLE` brings it up to date."
        )
    while version < len(MIGRATIONS):
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have migrated while this one waited for the lock.
            version = _version(connection)
            if version < len(MIGRATIONS):
                for statement in _statements(MIGRATIONS[version]):
                    connection.execute(statement)
                version += 1
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {version}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _statements(script: str) -> list[str]:
    """Split a script, because `executescript` would commit the transaction around it."""
    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements
