"""The database of documents, claims and annotations: one transaction a call, append-only. It never finds or decides.

A call that returns has written to the disk (WAL, ``synchronous=FULL``). One connection serves all threads, because a
Jupyter kernel delivers a widget's messages on changing ones.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any

from factcheck import recalling, record, rows
from factcheck.connecting import connect, unusable
from factcheck.errors import (
    ChangedElsewhere,
    StoreUnusable,
    UnknownClaim,
    UnknownDocument,
    UnreadableArticle,
)
from factcheck.model import Annotation, Claim, Document, Hint, Precedent, by_reviewer, reading_order
from factcheck.news import News, newest_annotations, since
from factcheck.text import person_name, with_unix_line_ends

_OUTER = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_INNER = ("SAVEPOINT nested", "RELEASE nested", ("ROLLBACK TO nested", "RELEASE nested"))


class Store:
    """An open database of documents, claims and annotations; made when it is not there yet.

    A class because it holds the connection and the lock around it. Use it in a ``with`` statement, or call `close`.

    Args:
        path: Of its file.
        read_only: Write nothing, not even a new file: whoever may read a store can look at it.
    """

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        self.path = Path(path)
        self._lock = threading.RLock()
        self._depth = 0
        self.read_only = read_only
        self._counts: dict[str, int] = {}
        if str(path) == ":memory:":
            raise StoreUnusable("A store in memory is refused: nothing in it would be saved. Name a file.")
        try:
            self._connection = connect(self.path, read_only=read_only)
        except sqlite3.Error as error:
            raise unusable(self.path, error) from error

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; calling it twice does no harm."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Make all writes inside one transaction: all of them are kept, or none.

        May be nested: a failure rolls back its own level, and the ones around it unless somebody catches it there.
        """
        with self._lock:
            begin, keep, drop = _INNER if self._depth else _OUTER
            try:
                self._connection.execute(begin)
                self._depth += 1
                try:
                    yield self._connection
                finally:
                    self._depth -= 1
                self._connection.execute(keep)
            except BaseException as error:
                # A full disk or a closed connection has already rolled back.
                with suppress(sqlite3.Error):
                    for statement in drop:
                        self._connection.execute(statement)
                if isinstance(error, sqlite3.Error):
                    raise unusable(self.path, error) from error
                raise

    def add_document(self, document: Document) -> None:
        """Store a document; one with the same text stays as it was first stored.

        Raises:
            UnreadableArticle: The text is empty, or not as `reading.from_text` gives it.
        """
        if not document.text.strip() or with_unix_line_ends(document.text) != document.text:
            raise UnreadableArticle(
                f"The text of {document.title!r} is empty, or has line ends or a byte-order mark that offsets do not "
                "count; make the document with from_text."
            )
        with self.transaction() as connection:
            known = connection.execute("SELECT 1 FROM documents WHERE document_id = ?", (document.document_id,))
            if known.fetchone() is None:
                self._append("documents", rows.document_cells(document) | {"added_at": rows.stamp(rows.now())}, [])

    def documents(self) -> tuple[Document, ...]:
        """Give all documents in the order in which they were added."""
        return tuple(map(rows.document, self._read("SELECT * FROM documents ORDER BY row_id")))

    def sources(self) -> tuple[tuple[str, str, int], ...]:
        """Give id, source and newest annotation's row of all documents, the one that was annotated last at the end."""
        newest = "(SELECT coalesce(max(row_id), 0) FROM annotations a WHERE a.document_id = d.document_id)"
        found = self._read(f"SELECT document_id, source, {newest} AS newest FROM documents d ORDER BY newest, row_id")
        return tuple((row["document_id"], row["source"], row["newest"]) for row in found)

    def versions(self, document_id: str) -> tuple[str, ...]:
        """Give the ids of the documents that have claims in common with one."""
        own = "SELECT claim_id FROM claims WHERE document_id = ?"
        found = self._read(f"SELECT DISTINCT document_id FROM claims WHERE claim_id IN ({own})", document_id)
        return tuple(row["document_id"] for row in found if row["document_id"] != document_id)

    def document(self, document_id: str) -> Document | None:
        """Give a document as it was first stored."""
        return next(map(rows.document, self._read("SELECT * FROM documents WHERE document_id = ?", document_id)), None)

    def add_claims(self, document: Document, claims: Iterable[Claim], *, by: str) -> int:
        """Store claims of a document and give how many were new; a claim once stored, even a retired one, stays as is.

        Args:
            document: Already stored.
            claims: Each must quote the document exactly.
            by: Who adds them: a finder, a reviewer or a file, in the form of `Claim.origin`.

        Raises:
            UnknownDocument: The document is not stored.
            InvalidClaim: A claim belongs to another document or its quote is not the text at its offsets.
        """
        with self.transaction() as connection:
            stored = connection.execute("SELECT 1 FROM documents WHERE document_id = ?", (document.document_id,))
            if stored.fetchone() is None:
                raise UnknownDocument(f"{document.title!r} is not in the store {self.path}; add the document first.")
            ids = connection.execute("SELECT claim_id FROM claims WHERE document_id = ?", (document.document_id,))
            known = {row[0] for row in ids}
            new = {claim.claim_id: claim for claim in claims if claim.claim_id not in known}
            for claim in new.values():
                self._append_claim(document, claim, retired=False, by=by)
        return len(new)

    def searched(self, document_id: str) -> bool:
        """Tell whether a finder has added claims to a document, and not only a sheet that holds some of them."""
        by_finder = "document_id = ? AND (recorded_by LIKE 'finder:%' OR recorded_by LIKE 'version:%')"
        return bool(self._read(f"SELECT 1 FROM claims WHERE {by_finder} LIMIT 1", document_id))

    def retire_claim(self, document: Document, claim: Claim, *, by: str, retired: bool = True) -> None:
        """Take a claim out of its document's list, or with ``retired=False`` bring it back; its annotations stay."""
        with self.transaction():
            self._append_claim(document, claim, retired=retired, by=by)

    def claims(self, document_id: str) -> tuple[Claim, ...]:
        """Give the claims of a document in reading order, without the retired ones."""
        last = {claim.claim_id: (claim, retired) for claim, retired in self.marked(document_id)}
        return tuple(sorted((claim for claim, retired in last.values() if not retired), key=reading_order))

    def marked(self, document_id: str, *, claim_id: str | None = None) -> tuple[tuple[Claim, bool], ...]:
        """Give all that the claims of a document ever were, oldest first, with whether it was retired by that."""
        only = ("", ()) if claim_id is None else (" AND claim_id = ?", (claim_id,))
        found = self._read(
            f"SELECT * FROM claims WHERE document_id = ?{only[0]} ORDER BY row_id", document_id, *only[1]
        )
        return tuple((rows.claim(row), bool(row["retired"])) for row in found)

    def news(self, document_id: str, *, after: tuple[int, int, int] = (0, 0, 0)) -> News:
        """Give what was recorded of a document since, oldest first; ``after`` is the `News.heads` of the last time."""
        with self._lock:
            return since(self._read, document_id, after)

    def annotate(
        self,
        document_id: str,
        annotation: Annotation,
        *,
        act: str = "annotate",
        after: int | None = None,
        by: str = "",
    ) -> Annotation:
        """Append an annotation and give it back as stored, with its time and revision.

        Args:
            document_id: The version of the text the reviewer was looking at.
            annotation: Without `annotated_at` it gets the present time; its `revision` is raised where others came
                in between.
            act: What the reviewer did: annotate, undo, redo or import; or carry, for what was said in another version
                of the text and stays as it was.
            after: The revision of the reviewer's own annotation that this one was made in sight of, 0 for none.
            by: Who brought it into the record, when that is not the reviewer: an imported file and who imported it.

        Raises:
            UnknownClaim: The document has no such claim, or it is retired: nobody would see the annotation.
            ChangedElsewhere: The reviewer annotated the claim since `after`, in another window perhaps.
        """
        reviewer = person_name(annotation.reviewer)
        with self.transaction() as connection:
            key = (document_id, annotation.claim_id)
            claim = connection.execute(
                "SELECT retired FROM claims WHERE document_id = ? AND claim_id = ? ORDER BY row_id DESC LIMIT 1", key
            ).fetchone()
            if claim is None or claim[0]:
                raise UnknownClaim(f"The document {document_id[:12]} has no claim {annotation.claim_id}.")
            # The revisions of a claim go on through all versions of its text.
            by_them = "FILTER (WHERE document_id = ? AND reviewer = ?)"
            highest, own = connection.execute(
                f"SELECT coalesce(max(revision), 0), coalesce(max(revision) {by_them}, 0) FROM annotations "
                "WHERE claim_id = ?",
                (document_id, reviewer, annotation.claim_id),
            ).fetchone()
            if after is not None and own != after:
                raise ChangedElsewhere(
                    f"{annotation.reviewer} annotated this claim in another window (revision {own}, "
                    f"here it was {after}); look at it again."
                )
            now = rows.now()
            stored = replace(
                annotation,
                reviewer=reviewer,
                annotated_at=rows.utc(annotation.annotated_at or now),
                revision=annotation.revision if act == "carry" else max(highest + 1, annotation.revision),
            )
            cells = {
                "document_id": document_id,
                "act": act,
                **rows.annotation_cells(stored),
                "recorded_by": by or by_reviewer(stored.reviewer),
                "recorded_at": rows.stamp(now),
            }
            evidence = [rows.evidence_cells(piece, position) for position, piece in enumerate(stored.evidence, 1)]
            row_id = self._append("annotations", cells, evidence)
            for piece in evidence:
                self._insert("evidence", {"annotation": row_id, **piece})
        return stored

    def annotations(
        self, document_id: str, *, claim_id: str | None = None, history: bool = False
    ) -> tuple[Annotation, ...]:
        """Give each reviewer's present annotation of each claim of a document, or all there ever were, oldest first."""
        only = ("", ()) if claim_id is None else (" AND claim_id = ?", (claim_id,))
        each = "claim_id, revision" if history else "claim_id, reviewer"
        with self._lock:
            return newest_annotations(self._read, f"document_id = ?{only[0]} GROUP BY {each}", document_id, *only[1])

    def annotated(self, document_id: str, reviewer: str) -> bool:
        """Tell whether a reviewer has said something about this very text, and not only about another version."""
        own = "document_id = ? AND reviewer = ? AND act <> 'carry'"
        return bool(self._read(f"SELECT 1 FROM annotations WHERE {own} LIMIT 1", document_id, person_name(reviewer)))

    def newest_annotation(self, document_id: str | None = None) -> int:
        """Give the row of the newest annotation of a document or of any, 0 when there is none."""
        only = ("", ()) if document_id is None else (" WHERE document_id = ?", (document_id,))
        return int(self._read(f"SELECT coalesce(max(row_id), 0) FROM annotations{only[0]}", *only[1])[0][0])

    def dismiss(self, document_id: str, hint: Hint, *, reviewer: str, dismissed: bool = True) -> None:
        """Record that a reviewer dismissed a hint, or with ``dismissed=False`` wants to see it again."""
        name = person_name(reviewer)
        with self.transaction():
            cells = {
                "document_id": document_id,
                "claim_id": hint.claim_id,
                "reviewer": name,
                "hint": hint.hint_id,
                "dismissed": int(dismissed),
                "recorded_by": by_reviewer(name),
                "recorded_at": rows.stamp(rows.now()),
            }
            self._append("dismissals", cells, [])

    def deliver(self, key: str) -> bool:
        """Take down that an act of this key is carried out, in the transaction around; ``False`` if one was before."""
        with self.transaction() as connection:
            cells = key, rows.stamp(rows.now())
            return connection.execute("INSERT OR IGNORE INTO acts VALUES (?, ?)", cells).rowcount == 1

    def delivered(self, key: str) -> bool:
        """Tell whether an act of this key was carried out."""
        return bool(self._read('SELECT 1 FROM acts WHERE "key" = ?', key))

    def dismissals(self, document_id: str) -> dict[tuple[str, str], frozenset[str]]:
        """Give who has dismissed which hints of a document: reviewers by claim and `Hint.hint_id`."""
        found: dict[tuple[str, str], frozenset[str]] = {}
        for row in self._read(
            "SELECT * FROM dismissals WHERE dismissed = 1 AND row_id IN (SELECT max(row_id) FROM dismissals "
            "WHERE document_id = ? GROUP BY claim_id, reviewer, hint)",
            document_id,
        ):
            key = row["claim_id"], row["hint"]
            found[key] = found.get(key, frozenset()) | {row["reviewer"]}
        return found

    def precedents(self, claims: Iterable[Claim]) -> list[tuple[Claim, Precedent]]:
        """Give claims like one that somebody has settled before, in any document, with the likest and latest of these.

        Names and other short claims have to be the same but for inflection, statements to share most of their letters.
        """
        with self._usable():
            write = None if self.read_only else self.transaction
            return recalling.precedents(self._connection, claims, self._counts, write=write, lock=self._lock)

    def verify_log(self) -> record.LogReport:
        """Check the whole record against its hashes.

        Raises:
            LogTampered: Naming the first row that does not fit.
        """
        with self._lock, self._usable():
            return record.verify(self._connection)

    def _append_claim(self, document: Document, claim: Claim, *, retired: bool, by: str) -> None:
        rows.refuse_unreadable(document, claim)
        recorded = {"retired": int(retired), "recorded_by": by, "recorded_at": rows.stamp(rows.now())}
        self._append("claims", rows.claim_cells(claim) | recorded, [])

    def _append(self, table: str, cells: dict[str, Any], evidence: list[dict[str, Any]]) -> int:
        last = self._connection.execute(f"SELECT row_id, hash FROM {table} ORDER BY row_id DESC LIMIT 1").fetchone()
        row_id, previous = (last[0] + 1, last[1]) if last else (1, record.GENESIS)
        row = {"row_id": row_id, **cells}
        self._insert(table, row | {"hash": record.chain_hash(previous, row, evidence)})
        return int(row_id)

    def _insert(self, table: str, cells: dict[str, Any]) -> None:
        columns = ", ".join(f'"{name}"' for name in cells)
        places = ", ".join("?" * len(cells))
        self._connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", tuple(cells.values()))

    def _read(self, query: str, *values: object) -> list[sqlite3.Row]:
        with self._lock, self._usable():
            cursor = self._connection.cursor()
            cursor.row_factory = sqlite3.Row
            return cursor.execute(query, values).fetchall()

    @contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise unusable(self.path, error) from error
