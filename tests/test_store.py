import random
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from factcheck import schema
from factcheck.errors import (
    ChangedElsewhere,
    InvalidAnnotation,
    InvalidClaim,
    StoreUnusable,
    UnknownClaim,
    UnknownDocument,
    UnreadableArticle,
)
from factcheck.model import Annotation, Document, Evidence, Kind, Reason, Stance, Verdict
from factcheck.store import Store

TABLES = ("documents", "claims", "annotations", "evidence")


def verified(claim_id="c1", reviewer="Ada", **more):
    return Annotation(claim_id, reviewer, Verdict.VERIFIED, **more)


def rows_of(store, table):
    with closing(sqlite3.connect(store.path)) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()


@pytest.fixture
def full(store, document):
    """A store with a row in every table."""
    store.annotate(document.document_id, verified(evidence=(Evidence(title="Handelsregister"),)))
    return store


def test_what_is_written_is_read_again_by_another_store(tmp_path, document, claims, store):
    evidence = (
        Evidence(
            Stance.REFUTES,
            title="„Register“ 😀",
            url="https://example.org/ä",
            reference="HRB 1",
            locator="S. 3",
            excerpt="=cmd|'/c calc'!A1\nשלום",
            accessed_at=date(2026, 3, 1),
            archived="kopie.html",
            archived_sha256="ab" * 32,
            confidential=True,
        ),
        Evidence(reference="Gespräch"),
    )
    said = Annotation("c1", "Ada", Verdict.ERRONEOUS, Reason.WRONG_NAME, "Bonn", "<script>\u202e" * 10_000, evidence)
    stored = store.annotate(document.document_id, said)
    assert replace(stored, annotated_at=None, revision=0) == said
    with Store(store.path) as other:
        assert other.documents() == (document,)
        assert other.claims(document.document_id) == claims
        assert other.annotations(document.document_id) == (stored,)


def test_documents_come_in_the_order_in_which_they_were_added(tmp_path):
    documents = [Document(f"Text {number}", date=date(2026, 1, 1)) for number in range(9)]
    with Store(tmp_path / "s.sqlite") as store:
        for document in documents:
            store.add_document(document)
        store.add_document(replace(documents[3], title="Später anders genannt"))
        assert store.documents() == tuple(documents)


def test_a_moment_given_as_a_day_is_kept_as_a_day(store, document):
    moment = datetime(2026, 3, 1, 12, tzinfo=UTC)
    store.add_document(Document("Ein anderer Text", date=moment))
    store.annotate(document.document_id, verified(evidence=(Evidence(title="R", accessed_at=moment),)))
    assert store.documents()[1].date == date(2026, 3, 1)
    assert store.annotations(document.document_id)[0].evidence[0].accessed_at == date(2026, 3, 1)


def test_a_claim_once_stored_stays_as_it_is(store, document, claims):
    assert store.add_claims(document, [replace(claims[0], kind=Kind.TIME)], by="x") == 0
    store.retire_claim(document, claims[0], by="reviewer:Ada")
    assert store.claims(document.document_id) == (claims[1],)
    assert store.add_claims(document, claims, by="finder:x@1") == 0
    assert store.claims(document.document_id) == (claims[1],)
    store.retire_claim(document, claims[0], by="reviewer:Ada", retired=False)
    assert store.claims(document.document_id) == claims


@pytest.mark.parametrize(
    "wrong",
    [
        {"end": 5},
        {"start": -15, "end": -11},
        {"start": 6, "end": 2},
        {"start": 2, "end": 2, "quote": ""},
        {"start": 3, "end": 7},  # counted in UTF-16 units
        {"document_id": "0" * 64},
        {"kind": "nonsense"},
        {"entity": "nonsense"},
        {"score": float("nan")},
        {"score": 1.5},
    ],
)
def test_a_claim_that_does_not_fit_its_document_is_refused_and_nothing_is_written(store, document, claims, wrong):
    bad = replace(claims[0], claim_id="bad", **wrong)
    with pytest.raises(InvalidClaim):
        store.add_claims(document, [replace(claims[1], claim_id="good"), bad], by="x")
    assert store.claims(document.document_id) == claims
    store.verify_log()


def test_a_claim_may_not_reach_beyond_the_end_of_the_text(store, document, claims):
    bad = replace(claims[0], claim_id="bad", start=45, end=999, quote=document.text[45:])
    with pytest.raises(InvalidClaim, match="The claim at 45:999"):
        store.add_claims(document, [bad], by="x")


@pytest.mark.parametrize("score", [1, 0, True])
def test_a_whole_score_breaks_no_hash(store, document, claims, score):
    store.add_claims(document, [replace(claims[0], claim_id="c3", score=score)], by="x")
    store.verify_log()


def test_claims_of_a_document_that_is_not_stored_are_refused(store, claims):
    stranger = Document("Ein fremder Text")
    with pytest.raises(UnknownDocument, match="is not in the store"):
        store.add_claims(
            stranger,
            [replace(claims[0], document_id=stranger.document_id, start=4, end=10, quote="fremder"[:6])],
            by="x",
        )


def test_an_annotation_of_an_unknown_claim_is_refused(store, document):
    with pytest.raises(UnknownClaim, match="has no claim c9"):
        store.annotate(document.document_id, verified("c9"))
    with pytest.raises(UnknownClaim):
        store.annotate("0" * 64, verified())
    assert rows_of(store, "annotations") == []


def test_an_annotation_of_a_retired_claim_is_refused_because_nobody_would_see_it(store, document, claims):
    store.retire_claim(document, claims[0], by="reviewer:Ada")
    with pytest.raises(UnknownClaim):
        store.annotate(document.document_id, verified())
    store.retire_claim(document, claims[0], by="reviewer:Ada", retired=False)
    assert store.annotate(document.document_id, verified()).revision == 1


def test_revisions_rise_over_all_reviewers_and_the_latest_of_each_counts(store, document):
    first = store.annotate(document.document_id, verified())
    second = store.annotate(document.document_id, verified(reviewer="Ben"))
    third = store.annotate(document.document_id, Annotation("c1", "Ada", None))
    assert [annotation.revision for annotation in (first, second, third)] == [1, 2, 3]
    assert store.annotations(document.document_id) == (second, third)
    assert store.annotations(document.document_id, claim_id="c1") == (second, third)
    assert store.annotations(document.document_id, claim_id="c2") == ()


def test_an_imported_annotation_keeps_its_time_and_revision(store, document):
    moment = datetime(2024, 2, 29, 23, 30, 15, 999, tzinfo=timezone(timedelta(hours=-5)))
    stored = store.annotate(document.document_id, verified(annotated_at=moment, revision=7), act="import")
    assert stored.revision == 7
    assert stored.annotated_at == datetime(2024, 3, 1, 4, 30, 15, tzinfo=UTC)
    assert store.annotations(document.document_id) == (stored,)
    # What is older by the clock is the later one all the same when it was written later.
    again = store.annotate(document.document_id, verified(annotated_at=moment - timedelta(days=9), revision=3))
    assert again.revision == 8
    assert store.annotations(document.document_id) == (again,)


def test_an_annotation_made_in_sight_of_an_older_one_is_refused(store, document):
    store.annotate(document.document_id, verified(reviewer="Ben"))
    mine = store.annotate(document.document_id, verified(), after=0)
    store.annotate(document.document_id, verified(reviewer="Ben"))
    later = store.annotate(document.document_id, verified(note="x"), after=mine.revision)
    with pytest.raises(
        ChangedElsewhere, match=r"Ada annotated this claim in another window \(revision 4, here it was 2\)"
    ):
        store.annotate(document.document_id, verified(note="y"), after=mine.revision)
    assert store.annotations(document.document_id)[1] == later


@pytest.mark.parametrize("own_connection", [True, False])
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET {column} = {column}",
        "DELETE FROM {table}",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        "REPLACE INTO {table} SELECT * FROM {table}",
        "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET {column} = 'x'",
        "UPDATE OR REPLACE {table} SET {column} = {column}",
    ],
)
def test_every_table_is_append_only_for_everybody(full, table, statement, own_connection):
    column = "stance" if table == "evidence" else "document_id"
    before = rows_of(full, table)
    assert before
    sql = statement.format(table=table, column=column)
    if own_connection:
        with pytest.raises(StoreUnusable, match="append-only"), full.transaction() as connection:
            connection.execute(sql)
    else:
        with closing(sqlite3.connect(full.path)) as foreign, pytest.raises(sqlite3.IntegrityError, match="append-only"):
            foreign.execute(sql)
    assert rows_of(full, table) == before


def test_a_transaction_is_durable_before_the_call_returns(store):
    with store.transaction() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_nested_transactions_roll_back_as_one(store, document):
    with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012
        store.annotate(document.document_id, verified())
        with store.transaction():
            store.annotate(document.document_id, verified("c2"))
        raise RuntimeError
    assert store.annotations(document.document_id) == ()
    store.annotate(document.document_id, verified())
    store.verify_log()


def test_a_call_that_fails_inside_a_transaction_leaves_nothing_of_itself(store, document, claims):
    with store.transaction():
        store.annotate(document.document_id, verified())
        with pytest.raises(InvalidClaim):
            store.add_claims(
                document, [replace(claims[1], claim_id="good"), replace(claims[1], claim_id="bad", end=35)], by="x"
            )
    assert store.claims(document.document_id) == claims
    assert len(store.annotations(document.document_id)) == 1
    store.verify_log()


def test_what_cannot_be_stored_leaves_the_store_in_order(store, document):
    with pytest.raises(InvalidAnnotation):
        store.annotate(document.document_id, verified(note="\ud83d"))
    with pytest.raises(InvalidAnnotation):
        store.annotate(document.document_id, verified(evidence=(Evidence(title="x\0"),)))
    store.annotate(document.document_id, verified(note="x" * 100_000))
    store.verify_log()


def test_a_closed_store_says_so(store, document):
    store.close()
    store.close()
    for call in (store.documents, store.verify_log, lambda: store.annotate(document.document_id, verified())):
        with pytest.raises(StoreUnusable, match="closed database"):
            call()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "text",
            b"Das ist ein Artikel und kein Speicher.\n" * 50,
            "is not a store of factcheck, nor any SQLite database",
        ),
        ("short text", b"kurz", "is not a store of factcheck, nor any SQLite database"),
        ("a cut store", b"SQLite format 3\0" + b"\x10" * 200, "is not a store of factcheck, nor any SQLite database"),
    ],
)
def test_a_file_that_is_no_store_is_refused_and_left_alone(tmp_path, name, content, message):
    path = tmp_path / "artikel.txt"
    path.write_bytes(content)
    with pytest.raises(StoreUnusable, match=message):
        Store(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE things (x)")
    content = path.read_bytes()
    with pytest.raises(StoreUnusable, match=r"other.sqlite is a database of another program; choose another file"):
        Store(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_store_of_a_newer_version_is_refused_and_left_alone(tmp_path, store):
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(
        StoreUnusable, match=r"was made by a newer version of factcheck \(schema 99, this one knows \d+\)"
    ):
        Store(store.path)
    with closing(sqlite3.connect(store.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (99,)


def test_an_empty_file_becomes_a_store(tmp_path, document):
    path = tmp_path / "leer.sqlite"
    path.touch()
    with Store(path) as store:
        store.add_document(document)
        assert store.documents() == (document,)


def test_a_folder_that_is_missing_or_the_path_of_a_folder_is_refused(tmp_path):
    missing = tmp_path / "fehlt" / "s.sqlite"
    for path, said in (
        (missing, f"The store {missing} cannot be opened: the folder is missing or may not be"),
        (tmp_path, "is a folder; name the store's file in it"),
    ):
        with pytest.raises(StoreUnusable, match=said):
            Store(path)


def test_a_copy_of_the_one_file_has_all_that_was_saved_while_the_store_is_open(store, document, tmp_path):
    store.annotate(document.document_id, Annotation("c1", "Ada", Verdict.VERIFIED))
    copy = tmp_path / "kopie.sqlite"
    copy.write_bytes(store.path.read_bytes())
    with Store(copy) as copied:
        assert copied.annotations(document.document_id) == store.annotations(document.document_id)


def test_a_store_in_memory_is_refused_because_nothing_in_it_would_be_saved():
    with pytest.raises(StoreUnusable, match="nothing in it would be saved"):
        Store(":memory:")


def test_a_read_only_folder_is_refused(shared_folder, as_nobody):
    shared_folder.chmod(0o555)
    with (
        as_nobody(),
        pytest.raises(StoreUnusable, match="cannot be opened: the folder is missing or may not be written"),
    ):
        Store(shared_folder / "s.sqlite")


def test_a_read_only_file_is_refused_at_the_first_write_and_unchanged(shared_folder, as_nobody, document):
    path = shared_folder / "s.sqlite"
    Store(path).close()
    path.chmod(0o444)
    shared_folder.chmod(0o777)
    content = path.read_bytes()
    with as_nobody(), Store(path) as store, pytest.raises(StoreUnusable, match="may not be written to; nothing was"):
        store.add_document(document)
    assert path.read_bytes() == content


class TestReadOnly:
    def test_it_is_read_where_nothing_may_be_written(self, shared_folder, as_nobody, document, claims):
        path = shared_folder / "s.sqlite"
        with Store(path) as store:
            store.add_document(document)
            store.add_claims(document, claims, by="finder:x@1")
        path.chmod(0o444)
        shared_folder.chmod(0o555)
        with as_nobody(), Store(path, read_only=True) as store:
            assert store.claims(document.document_id) == claims
            assert store.verify_log().rows["claims"] == 2
            with pytest.raises(StoreUnusable, match="may not be written to"):
                store.add_claims(document, [replace(claims[0], claim_id="c9")], by="finder:x@1")
        assert [each.name for each in shared_folder.iterdir()] == ["s.sqlite"]

    def test_what_stands_only_in_the_file_beside_it_is_never_left_out(self, shared_folder, as_nobody, document):
        path = shared_folder / "s.sqlite"
        with Store(path) as store:
            store.add_document(document)
            copied = shared_folder / "copy"
            copied.mkdir()
            for file in (path, path.with_name("s.sqlite-wal")):
                (copied / file.name).write_bytes(file.read_bytes())
        copied.chmod(0o555)
        with as_nobody(), pytest.raises(StoreUnusable, match=r"s\.sqlite-wal beside it may not be used; copy both"):
            Store(copied / "s.sqlite", read_only=True)
        with Store(copied / "s.sqlite", read_only=True) as store:
            assert store.document(document.document_id) == document

    def test_it_is_neither_made_nor_migrated(self, tmp_path):
        with pytest.raises(StoreUnusable, match="cannot be opened"):
            Store(tmp_path / "s.sqlite", read_only=True)
        (tmp_path / "s.sqlite").touch()
        with pytest.raises(StoreUnusable, match="is empty or was made by an older version"):
            Store(tmp_path / "s.sqlite", read_only=True)
        assert (tmp_path / "s.sqlite").read_bytes() == b""

    def test_it_sees_what_others_write_meanwhile(self, store, document, claims):
        with Store(store.path, read_only=True) as reader:
            store.add_claims(document, [replace(claims[0], claim_id="c9")], by="finder:x@1")
            assert len(reader.claims(document.document_id)) == 3


def test_a_locked_store_says_that_it_is_locked_and_nothing_is_lost(store, document):
    store._connection.execute("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnusable, match="has been locked by another program"):
            store.annotate(document.document_id, verified())
        other.execute("ROLLBACK")
    assert store.annotate(document.document_id, verified()).revision == 1


def test_another_process_that_makes_the_store_between_two_looks_is_no_other_program(tmp_path):
    path = tmp_path / "s.sqlite"
    for moment in range(4):
        path.unlink(missing_ok=True)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            statements = []

            def watch(statement, moment=moment, statements=statements):
                statements.append(statement)
                if len(statements) == moment + 1:
                    with closing(sqlite3.connect(path, isolation_level=None)) as other:
                        schema.migrate(other, path="other")

            connection.set_trace_callback(watch)
            schema.migrate(connection, path="this")


def test_processes_that_make_the_same_store_at_once_all_succeed(tmp_path):
    path = tmp_path / "s.sqlite"
    script = (
        "import sys, time, datetime\nfrom factcheck.store import Store\nfrom factcheck.model import Document\n"
        "print('ready', flush=True); sys.stdin.readline()\n"
        "with Store(sys.argv[1]) as store: store.add_document(Document('Text ' + sys.argv[2]))\n"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", script, path, str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(4)
    ]
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    errors = [process.communicate(timeout=60)[1] for process in processes]
    assert errors == [""] * 4
    with Store(path) as store:
        assert sorted(document.text for document in store.documents()) == [f"Text {number}" for number in range(4)]
        store.verify_log()


def test_eight_threads_annotate_at_once_and_every_row_is_there(store, document):
    def annotate(thread):
        return [
            store.annotate(document.document_id, verified(f"c{1 + turn % 2}", f"R{thread}", note=f"{thread}/{turn}"))
            for turn in range(20)
        ]

    with ThreadPoolExecutor(8) as threads:
        stored = [annotation for made in threads.map(annotate, range(8)) for annotation in made]
    assert len({(annotation.claim_id, annotation.revision) for annotation in stored}) == 160
    assert sorted(row[8] for row in rows_of(store, "annotations")) == sorted(a.note for a in stored)
    assert store.verify_log().rows["annotations"] == 160


def test_a_thread_never_sees_half_of_anothers_transaction(store, document):
    entered, seen = threading.Event(), []

    def look():
        entered.wait()
        seen.append(len(store.annotations(document.document_id)))

    thread = threading.Thread(target=look)
    thread.start()
    with store.transaction():
        store.annotate(document.document_id, verified())
        entered.set()
        thread.join(0.1)
        store.annotate(document.document_id, verified("c2"))
    thread.join()
    assert seen == [2]


def test_two_stores_on_one_file_interleave_and_the_chain_holds(store, document):
    with Store(store.path) as other:
        choose = random.Random(1)
        made = [
            choose.choice((store, other)).annotate(document.document_id, verified(f"c{turn % 2 + 1}", note=str(turn)))
            for turn in range(60)
        ]
        assert [annotation.revision for annotation in made] == [turn // 2 + 1 for turn in range(60)]
        assert store.annotations(document.document_id) == other.annotations(document.document_id) == tuple(made[-2:])
        assert store.verify_log() == other.verify_log()


def test_what_a_killed_process_said_was_saved_is_found_afterwards(store, document):
    script = (
        "import sys\nfrom factcheck.store import Store\nfrom factcheck.model import Annotation, Evidence\n"
        "store = Store(sys.argv[1])\n"
        "for turn in range(10**6):\n"
        "    note = f'{sys.argv[3]}/{turn}'\n"
        "    store.annotate(sys.argv[2], Annotation('c1', 'Ada', None, note=note, evidence=(Evidence(title=note),)))\n"
        "    print(note, flush=True)\n"
    )
    said = []
    for life, acts in enumerate((1, 7, 40)):
        command = [sys.executable, "-c", script, store.path, document.document_id, str(life)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            said += [process.stdout.readline().strip() for _ in range(acts)]
            process.kill()
            said += [line.strip() for line in process.stdout if line.endswith("\n")]
    kept = [row[8] for row in rows_of(store, "annotations")]
    assert len(said) >= 48
    assert set(said) <= set(kept)
    assert len(kept) <= len(said) + 3
    assert [row[3] for row in rows_of(store, "evidence")] == kept
    assert store.verify_log().rows["annotations"] == len(kept)
    assert store.annotate(document.document_id, verified()).revision == len(kept) + 1


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo"])
def test_a_moment_without_a_zone_is_utc_wherever_the_machine_stands(store, document, monkeypatch, zone):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    stored = store.annotate(document.document_id, verified(annotated_at=datetime(2026, 1, 1, 12)), act="import")
    monkeypatch.undo()
    time.tzset()
    assert stored.annotated_at == datetime(2026, 1, 1, 12, tzinfo=UTC)
    assert store.annotations(document.document_id) == (stored,)


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "\ufeffa", "", " \n"])
def test_a_text_that_is_not_as_read_is_refused_because_its_offsets_would_be_others(store, text):
    with pytest.raises(UnreadableArticle, match="make the document with from_text"):
        store.add_document(Document(text))
    assert len(store.documents()) == 1


def test_the_record_says_who_brought_an_annotation_in(store, document, claims):
    store.annotate(document.document_id, Annotation(claims[0].claim_id, "Ada", Verdict.VERIFIED))
    store.annotate(
        document.document_id,
        Annotation(claims[0].claim_id, "Ben", Verdict.DISPUTED),
        act="import",
        by="import:blatt.csv by Ada",
    )
    with closing(sqlite3.connect(store.path)) as connection:
        said = connection.execute("SELECT reviewer, recorded_by FROM annotations ORDER BY row_id").fetchall()
    assert said == [("Ada", "reviewer:Ada"), ("Ben", "import:blatt.csv by Ada")]
