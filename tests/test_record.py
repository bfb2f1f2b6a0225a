import sqlite3
from contextlib import closing

import pytest

from factcheck.errors import LogTampered
from factcheck.model import Annotation, Document, Evidence, Verdict
from factcheck.record import GENESIS, chain_hash
from factcheck.store import Store

REMOVED = "the row was removed"
UNFIT = "the row, or one before it, was changed, inserted or removed."


@pytest.fixture
def record(store, document):
    """A record of two documents, two claims and five annotations, three of them with evidence."""
    store.add_document(Document("Ein zweiter Text"))
    for number in range(1, 6):
        evidence = (Evidence(title=f"Quelle {number}"), Evidence(reference="Archiv")) if number % 2 else ()
        store.annotate(
            document.document_id, Annotation("c1", "Ada", Verdict.VERIFIED, note=f"Notiz {number}", evidence=evidence)
        )
    return store


def tamper(store, *statements):
    """Change the file behind the store's back, as somebody with a database tool and some knowledge would."""
    with closing(sqlite3.connect(store.path, isolation_level=None)) as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            connection.execute(statement)


def copy(table, row, change):
    """Give the statements that add a changed copy of a row."""
    return [
        f"CREATE TEMP TABLE t AS SELECT * FROM {table} WHERE {row} LIMIT 1",
        f"UPDATE t SET {change}",
        f"INSERT INTO {table} SELECT * FROM t",
    ]


def test_an_intact_record_is_counted_and_has_its_heads(record):
    report = record.verify_log()
    assert report.rows == {"documents": 2, "claims": 2, "annotations": 5, "dismissals": 0}
    with closing(sqlite3.connect(record.path)) as connection:
        for table, head in list(report.heads.items())[:3]:
            assert connection.execute(f"SELECT hash FROM {table} ORDER BY row_id DESC").fetchone() == (head,)
    tamper(record)
    assert record.verify_log() == report


def test_an_empty_record_is_intact(tmp_path):
    with Store(tmp_path / "s.sqlite") as store:
        report = store.verify_log()
    assert report.rows == {"documents": 0, "claims": 0, "annotations": 0, "dismissals": 0}
    assert report.heads == dict.fromkeys(report.rows, GENESIS)


@pytest.mark.parametrize(
    ("done", "statements", "found"),
    [
        (
            "a changed cell",
            ["UPDATE annotations SET verdict = 'erroneous' WHERE row_id = 3"],
            f"annotations, row 3: {UNFIT}",
        ),
        (
            "a changed reviewer",
            ["UPDATE annotations SET reviewer = 'Bob' WHERE row_id = 1"],
            f"annotations, row 1: {UNFIT}",
        ),
        (
            "a changed time",
            ["UPDATE annotations SET annotated_at = '2020-01-01T00:00:00Z' WHERE row_id = 5"],
            f"annotations, row 5: {UNFIT}",
        ),
        ("a cleared cell", ["UPDATE annotations SET verdict = NULL WHERE row_id = 2"], f"annotations, row 2: {UNFIT}"),
        ("a changed hash", ["UPDATE annotations SET hash = 'x' WHERE row_id = 5"], f"annotations, row 5: {UNFIT}"),
        (
            "bytes for a text",
            ["UPDATE annotations SET note = x'00ff' WHERE row_id = 4"],
            f"annotations, row 4: {UNFIT}",
        ),
        (
            "a text that is no UTF-8",
            ["UPDATE annotations SET note = CAST(x'ff' AS TEXT) WHERE row_id = 4"],
            f"annotations, row 4: {UNFIT}",
        ),
        (
            "a row removed in the middle",
            ["DELETE FROM annotations WHERE row_id = 3"],
            f"annotations, row 3: {REMOVED}.",
        ),
        ("the first row removed", ["DELETE FROM annotations WHERE row_id = 1"], f"annotations, row 1: {REMOVED}."),
        (
            "the tail removed",
            ["DELETE FROM annotations WHERE row_id > 3"],
            f"annotations, row 4: {REMOVED}, and all after it.",
        ),
        ("all removed", ["DELETE FROM annotations"], f"annotations, row 1: {REMOVED}, and all after it."),
        (
            "a row removed and the rest moved up",
            [
                "DELETE FROM annotations WHERE row_id = 2",
                *(f"UPDATE annotations SET row_id = {n - 1} WHERE row_id = {n}" for n in (3, 4, 5)),
                *(f"UPDATE evidence SET annotation = {n - 1} WHERE annotation = {n}" for n in (3, 5)),
            ],
            f"annotations, row 2: {UNFIT}",
        ),
        (
            "a row inserted at the end",
            copy("annotations", "row_id = 2", "row_id = 6"),
            f"annotations, row 6: {UNFIT}",
        ),
        (
            "a row inserted in the middle",
            [
                *(f"UPDATE annotations SET row_id = {n + 1} WHERE row_id = {n}" for n in (5, 4, 3)),
                *(f"UPDATE evidence SET annotation = {n} + 1 WHERE annotation = {n}" for n in (5, 3)),
                *copy("annotations", "row_id = 2", "row_id = 3"),
            ],
            f"annotations, row 3: {UNFIT}",
        ),
        (
            "a row inserted before the first",
            copy("annotations", "row_id = 2", "row_id = 0"),
            f"annotations, row 0: {UNFIT}",
        ),
        (
            "two rows swapped",
            [f"UPDATE annotations SET row_id = {new} WHERE row_id = {old}" for old, new in ((2, 99), (4, 2), (99, 4))]
            + ["UPDATE sqlite_sequence SET seq = 5 WHERE name = 'annotations'"],
            f"annotations, row 2: {UNFIT}",
        ),
        (
            "changed evidence",
            ["UPDATE evidence SET url = 'https://example.org' WHERE annotation = 3 AND position = 2"],
            f"annotations, row 3: {UNFIT}",
        ),
        (
            "disclosed evidence",
            ["UPDATE evidence SET confidential = 1 WHERE annotation = 5"],
            f"annotations, row 5: {UNFIT}",
        ),
        ("removed evidence", ["DELETE FROM evidence WHERE annotation = 1"], f"annotations, row 1: {UNFIT}"),
        (
            "evidence moved to another annotation",
            ["UPDATE evidence SET annotation = 2 WHERE annotation = 3"],
            f"annotations, row 2: {UNFIT}",
        ),
        (
            "evidence of nothing",
            copy("evidence", "annotation = 1", "annotation = 77"),
            "evidence of annotation 77: there is no such annotation.",
        ),
        ("a changed text", ["UPDATE documents SET text = text || ' '"], f"documents, row 1: {UNFIT}"),
        ("a changed title", ["UPDATE documents SET title = 'x' WHERE row_id = 2"], f"documents, row 2: {UNFIT}"),
        ("a changed source", ["UPDATE documents SET source = 'x' WHERE row_id = 1"], f"documents, row 1: {UNFIT}"),
        ("a text for bytes", ["UPDATE documents SET text = x'00' WHERE row_id = 1"], f"documents, row 1: {UNFIT}"),
        ("a removed document", ["DELETE FROM documents WHERE row_id = 1"], f"documents, row 1: {REMOVED}."),
        ("a moved claim", ['UPDATE claims SET "start" = 1 WHERE row_id = 1'], f"claims, row 1: {UNFIT}"),
        ("a claim retired", ["UPDATE claims SET retired = 1 WHERE row_id = 2"], f"claims, row 2: {UNFIT}"),
        ("a score that is a word", ["UPDATE claims SET score = 'x' WHERE row_id = 2"], f"claims, row 2: {UNFIT}"),
        ("a claim removed", ["DELETE FROM claims WHERE row_id = 2"], f"claims, row 2: {REMOVED}, and all after it."),
    ],
)
def test_the_first_row_that_was_tampered_with_is_named(record, done, statements, found):
    tamper(record, *statements)
    with pytest.raises(LogTampered) as caught:
        record.verify_log()
    assert str(caught.value) == found


def test_reading_goes_on_after_a_tampered_record_was_found(record, document):
    tamper(record, "UPDATE annotations SET note = 'x' WHERE row_id = 3")
    with pytest.raises(LogTampered):
        record.verify_log()
    record.annotate(document.document_id, Annotation("c2", "Ada", None))
    assert len(record.annotations(document.document_id)) == 2


def test_a_record_rewritten_as_a_whole_has_other_heads(record):
    before = record.verify_log()
    with closing(sqlite3.connect(record.path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("DROP TRIGGER annotations_keep_UPDATE")
        connection.execute("UPDATE annotations SET note = 'anders' WHERE row_id = 2")
        previous = GENESIS
        for row in connection.execute("SELECT * FROM annotations ORDER BY row_id").fetchall():
            evidence = [
                dict(piece)
                for piece in connection.execute("SELECT * FROM evidence WHERE annotation = ?", (row["row_id"],))
            ]
            for piece in evidence:
                del piece["annotation"]
            previous = chain_hash(previous, dict(row), evidence)
            connection.execute("UPDATE annotations SET hash = ? WHERE row_id = ?", (previous, row["row_id"]))
    after = record.verify_log()
    assert after.rows == before.rows
    assert after.heads["annotations"] != before.heads["annotations"]


def test_rows_that_another_process_adds_meanwhile_are_no_tampering(record, document):
    with Store(record.path) as other:

        def watch(statement):
            if "sqlite_sequence" in statement or "FROM evidence" in statement:
                other.annotate(document.document_id, Annotation("c2", "Ben", None, evidence=(Evidence(title="x"),)))

        with record.transaction() as connection:
            pass
        connection.set_trace_callback(watch)
        record.verify_log()
        connection.set_trace_callback(None)
        assert record.verify_log().rows["annotations"] > 5


def test_the_record_can_be_verified_inside_a_transaction(record, document):
    with record.transaction():
        record.annotate(document.document_id, Annotation("c2", "Ada", None))
        assert record.verify_log().rows["annotations"] == 6
    assert record.verify_log().rows["annotations"] == 6


def test_a_later_column_without_a_value_changes_no_old_hash():
    assert chain_hash(GENESIS, {"a": 1}) == chain_hash(GENESIS, {"a": 1, "b": None, "hash": "x"})
    assert chain_hash(GENESIS, {"a": 1}) != chain_hash(GENESIS, {"a": 1, "b": ""})
    assert chain_hash(GENESIS, {"a": 1}) != chain_hash("1" * 64, {"a": 1})
    assert chain_hash(GENESIS, {"a": "1", "b": "2"}) != chain_hash(GENESIS, {"a": "2", "b": "1"})
