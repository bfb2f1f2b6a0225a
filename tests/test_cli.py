"""The command line: what it prints, which exit code it gives, and that bad input loses nothing."""

import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck import cli, finding
from factcheck.desk import Desk
from factcheck.exporting import csv
from factcheck.finding import pipeline as _loaded_before_permissions_count  # noqa: F401
from factcheck.model import Evidence
from factcheck.opening import open_desk
from factcheck.schema import APPLICATION_ID
from factcheck.store import Store

TEXT = """Köln plant neu

Der Bau in Köln kostet 3 Millionen Euro, sagte Ministerin Ida Kern am Montag. „Wir bauen 2027“, sagte sie.
"""
HOSTILE = """<script>alert(1)</script>

=cmd|' /C calc'!A1 sagte Ida Kern in [red]Köln[/red]. Die \u202eSPD\u202c zahlt 3 Euro.\x85 Danach kam Ben Alt.
"""
COMMAND = [sys.executable, "-c", "from factcheck.cli import main; main()"]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Work in a folder of one's own, with nobody named and no record anywhere else."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_REVIEWER", raising=False)
    monkeypatch.delenv("FACTCHECK_STORE", raising=False)
    return tmp_path


@pytest.fixture
def article():
    Path("artikel.txt").write_text(TEXT, encoding="utf-8")
    return Path("artikel.txt")


@pytest.fixture
def recorded(article):
    """Give an article with a record in which Anna has annotated its first two claims and Ben the second."""
    desk = open_desk(article, reviewer="Anna Berg")
    first, second, *_ = desk.claims
    desk.annotate(first.claim_id, verdict="verified")
    source = Evidence(title="Haushalt", url="https://stadt.example/haushalt")
    desk.annotate(second.claim_id, verdict="erroneous", correction="=2", evidence=[source])
    Desk(desk.store, desk.document, "Ben").annotate(second.claim_id, verdict="disputed")
    desk.store.close()
    return article


@pytest.fixture
def run(capsys):
    """Give a function that runs the command line and returns its exit code, its output and its messages."""

    def run(*arguments):
        capsys.readouterr()
        code = cli.run([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run


def rows(path="factcheck.sqlite"):
    with Store(path) as store:
        return store.verify_log().rows


class TestHelp:
    def test_without_arguments_it_shows_the_commands(self, run):
        code, out, err = run()
        assert (code, err) == (0, "")
        assert [line.split()[0] for line in out.partition("Commands:\n")[2].splitlines()] == [
            "review",
            "find",
            "export",
            "report",
            "import",
            "status",
            "verify-log",
        ]

    @pytest.mark.parametrize("command", ["review", "find", "export", "report", "import", "status", "verify-log"])
    def test_every_command_has_an_example(self, run, command):
        code, out, _ = run(command, "--help")
        assert code == 0
        assert f"Example: factcheck {command} " in out

    def test_it_tells_its_version(self, run):
        assert run("--version") == (0, "factcheck 0.1.0\n", "")


class TestFind:
    def test_jsonl_has_one_claim_a_line_with_these_keys_in_this_order(self, run, article):
        code, out, err = run("find", article, "--format", "jsonl")
        lines = [json.loads(line) for line in out.splitlines()]
        assert (code, err) == (0, "")
        assert {tuple(line) for line in lines} == {("start", "end", "quote", "kind", "entity", "score", "hints")}
        assert all(TEXT[line["start"] : line["end"]] == line["quote"] for line in lines)
        assert ("Köln", "name", "place", []) in [(x["quote"], x["kind"], x["entity"], x["hints"]) for x in lines]
        assert '"entity": null' in out
        assert '"quote": "Wir bauen 2027"' in out

    def test_it_keeps_nothing(self, run, article, folder):
        run("find", article)
        assert [path.name for path in folder.iterdir()] == ["artikel.txt"]

    def test_only_the_kinds_and_scores_asked_for(self, run, article):
        _, out, _ = run("find", article, "--format", "jsonl", "--kind", "quotation", "--kind", "quantity")
        assert {json.loads(line)["kind"] for line in out.splitlines()} == {"quotation", "quantity"}
        _, out, _ = run("find", article, "--format", "jsonl", "--min-score", "0.95")
        assert out
        assert min(json.loads(line)["score"] for line in out.splitlines()) >= 0.95

    def test_lines_of_several_articles_tell_their_source(self, run, article):
        Path("b.txt").write_text(TEXT, encoding="utf-8")
        _, out, _ = run("find", article, "b.txt", "--format", "jsonl")
        assert {json.loads(line)["source"] for line in out.splitlines()} == {"artikel.txt", "b.txt"}

    def test_csv_is_a_claim_sheet_of_open_claims(self, run, article):
        assert run("find", article, "--format", "csv", "-o", "a.csv")[0] == 0
        frame = csv.read("a.csv")
        assert set(frame["status"]) == {"open"}
        assert "Köln" in set(frame["claim"])
        _, out, _ = run("find", article, "--format", "csv")
        assert out.encode() == Path("a.csv").read_bytes()

    def test_the_name_of_the_file_tells_the_format(self, run, article):
        assert run("find", article, "-o", "a.csv")[0] == run("find", article, "-o", "a.jsonl")[0] == 0
        assert "Köln" in set(csv.read("a.csv")["claim"])
        assert json.loads(Path("a.jsonl").read_text(encoding="utf-8").splitlines()[0])["start"] == 0

    def test_a_file_of_another_kind_is_refused(self, run, article):
        code, _, error = run("find", article, "-o", "a.xlsx")
        assert (code, Path("a.xlsx").exists()) == (2, False)
        assert "not written as .xlsx" in error

    def test_rules_without_a_name_are_refused(self, run, article):
        code, _, error = run("find", article, "--rules", ",")
        assert code == 2
        assert "No rule is named" in error

    def test_the_table_says_what_is_not_judged_without_a_date(self, run, article):
        told = "No date is known: without --date, offices, ages and relative times are not judged."
        assert told in run("find", article)[1]
        assert told not in run("find", article, "--date", "2024-05-06")[1]

    def test_the_table_shows_each_claim(self, run, article):
        code, out, _ = run("find", article)
        assert code == 0
        assert "name, place" in out
        assert "3 Millionen Euro" in out

    def test_hostile_text_is_shown_and_not_obeyed(self, run):
        Path("b.txt").write_text(HOSTILE, encoding="utf-8")
        _, table, _ = run("find", "b.txt")
        assert "\u202e" not in table
        assert "<script>" in table
        _, out, _ = run("find", "b.txt", "--format", "jsonl")
        lines = [json.loads(line) for line in out.splitlines()]
        assert all(HOSTILE[line["start"] : line["end"]] == line["quote"] for line in lines)
        assert len(lines) > 3


class TestHandover:
    def test_export_and_import_leave_the_record_as_it_is(self, run, recorded):
        assert run("export", recorded) == (0, "exports/artikel.csv\n", "")
        before, sheet = rows(), Path("exports/artikel.csv").read_bytes()
        code, out, err = run("import", "exports/artikel.csv", recorded)
        assert (code, out.split(",")[0], err) == (0, "0 new claims", "")
        assert rows() == before
        run("export", recorded, "-o", "b.csv")
        assert Path("b.csv").read_bytes() == sheet
        assert sheet.startswith(b'\xef\xbb\xbf"nr","claim"')

    def test_a_sheet_makes_a_new_record(self, run, recorded):
        run("export", recorded, "-o", "a.csv", "--by", "reviewer", "--delimiter", ";")
        code, out, _ = run("import", "a.csv", recorded, "--store", "neu.sqlite")
        said = "3 new annotations (Anna Berg 2, Ben 1), 0 annotations unchanged.\n"
        assert (code, out.partition(" claims, ")[2]) == (0, said)
        run("export", recorded, "-o", "b.csv", "--by", "reviewer", "--delimiter", ";", "--store", "neu.sqlite")
        assert Path("b.csv").read_bytes() == Path("a.csv").read_bytes()
        assert Path("b.evidence.csv").read_bytes() == Path("a.evidence.csv").read_bytes()

    def test_a_sheet_that_does_not_fit_makes_no_record(self, run, recorded):
        run("export", recorded, "-o", "a.csv")
        Path("b.txt").write_text("Ida Kern sprach in Bonn.\n", encoding="utf-8")
        code, _, err = run("import", "a.csv", "b.txt", "--store", "neu.sqlite", "--reviewer", "Carla")
        assert (code, err.count("\n")) == (2, 1)
        assert "a.csv is the sheet of another text" in err
        assert not Path("neu.sqlite").exists()

    def test_claims_that_a_sheet_leaves_out_are_counted(self, run, recorded):
        run("export", recorded, "-o", "a.csv")
        rows = Path("a.csv").read_bytes().split(b"\r\n")
        Path("a.csv").write_bytes(b"\r\n".join(rows[:3]))
        _, out, _ = run("import", "a.csv", recorded)
        assert out.splitlines()[1] == f"{len(rows) - 4} recorded claims not in the sheet, left as recorded."

    def test_hostile_cells_are_escaped_and_come_back(self, run):
        Path("b.txt").write_text("=cmd|' /C calc'!A1 sagte Ida Kern in Köln.\n", encoding="utf-8")
        run("find", "b.txt", "--format", "csv", "-o", "b.csv")
        assert '"=cmd' not in Path("b.csv").read_text(encoding="utf-8")
        assert run("import", "b.csv", "b.txt")[0] == 0
        run("export", "b.txt", "-o", "c.csv")
        assert Path("c.csv").read_bytes() == Path("b.csv").read_bytes()


class TestReport:
    def test_it_is_written_beside_the_sheets_and_again_over_itself(self, run, recorded):
        before = rows()
        assert run("report", recorded) == (0, "exports/artikel.html\n", "")
        first = Path("exports/artikel.html").read_bytes()
        assert run("report", recorded) == (0, "exports/artikel.html\n", "")
        assert Path("exports/artikel.html").read_bytes() == first
        assert rows() == before
        assert b"https://stadt.example/haushalt" in first
        assert '<html lang="de">' in first.decode()

    def test_captions_in_the_other_language_are_asked_for_by_name(self, run, recorded):
        assert run("report", recorded, "-o", "en.html", "--language", "en")[0] == 0
        assert "Fact-check report" in Path("en.html").read_text(encoding="utf-8")
        code, _, error = run("report", recorded, "-o", "fr.html", "--language", "fr")
        assert (code, Path("fr.html").exists()) == (2, False)
        assert "'fr' is not one of 'de', 'en'" in error

    def test_hints_are_told_in_the_language_of_the_captions(self, run):
        Path("b.txt").write_text("Mehrere Banken zahlten 3 Euro.\n", encoding="utf-8")
        open_desk("b.txt", reviewer="Anna").store.close()
        for language, message in (("de", "Wie viele genau?"), ("en", "How many exactly?")):
            run("report", "b.txt", "-o", f"{language}.html", "--language", language)
            assert message in Path(f"{language}.html").read_text(encoding="utf-8")

    def test_confidential_evidence_is_asked_for_by_name(self, run, article):
        desk = open_desk(article, reviewer="Anna Berg")
        desk.annotate(
            desk.claims[0].claim_id, verdict="verified", evidence=[Evidence(title="Anruf", confidential=True)]
        )
        desk.store.close()
        run("report", article)
        run("report", article, "-o", "b.html", "--confidential")
        public, secret = (Path(name).read_text(encoding="utf-8") for name in ("exports/artikel.html", "b.html"))
        assert ("Anruf" in public, "Anruf" in secret) == (False, True)
        assert "1 vertrauliche Quelle ist ausgelassen." in public

    @pytest.mark.parametrize("name", ["artikel.html", "factcheck.sqlite", "notes.html", "folder.html", "a.pdf"])
    def test_nothing_is_overwritten_that_is_no_report(self, run, recorded, folder, name):
        Path("artikel.txt").rename("artikel.html")
        Path("notes.html").write_text("<p>Notizen", encoding="utf-8")
        Path("folder.html").mkdir()
        # What SQLite lays beside a record that is read comes and goes.
        files = [path for path in folder.iterdir() if path.is_file() and path.suffix in (".html", ".sqlite")]
        before = {path.name: path.read_bytes() for path in files}
        code, out, error = run("report", "artikel.html", "-o", name)
        assert (code, out) == (2, "")
        assert error.startswith("factcheck: ")
        after = {path.name: path.read_bytes() for path in map(Path, before)}
        assert (after, Path("a.pdf").exists()) == (before, False)

    def test_without_a_record_there_is_no_report(self, run, article, folder):
        code, _, error = run("report", article)
        assert (code, error.partition(";")[0]) == (2, "factcheck: There is no record at factcheck.sqlite")
        assert [path.name for path in folder.iterdir()] == ["artikel.txt"]


class TestStatus:
    def test_it_counts_claims_by_verdict_and_by_reviewer(self, run, recorded):
        code, out, err = run("status", recorded)
        cells = [[cell.strip() for cell in line.split("│")[1:-1]] for line in out.splitlines() if line.startswith("│")]
        count = int(cells[0][1])
        assert (code, err) == (0, "")
        assert cells == [
            ["Köln plant neu", str(count), "1", "0", "0", "1", str(count - 2)],
            ["Anna Berg", str(count), "1", "0", "1", "0", str(count - 2)],
            ["Ben", str(count), "0", "1", "0", "0", str(count - 1)],
        ]

    def test_without_an_article_it_lists_the_documents(self, run, recorded):
        code, out, _ = run("status")
        assert code == 0
        assert out.count("Köln plant neu") == 1
        assert "Anna Berg" not in out


class TestVerifyLog:
    def test_an_intact_record_shows_its_heads(self, run, recorded):
        code, out, err = run("verify-log")
        first, *heads = out.splitlines()
        assert (code, err) == (0, "")
        assert first.startswith("factcheck.sqlite is intact: 1 document, ")
        assert {len(head.split()[1]) for head in heads} == {64}

    def test_a_changed_row_is_named(self, run, recorded):
        connection = sqlite3.connect("factcheck.sqlite")
        connection.execute("DROP TRIGGER annotations_keep_UPDATE")
        connection.execute("UPDATE annotations SET verdict = 'verified' WHERE row_id = 2")
        connection.commit()
        connection.close()
        code, out, err = run("verify-log", "--store", "factcheck.sqlite")
        assert (code, out) == (1, "")
        assert err.startswith("factcheck: annotations, row 2: ")
        assert err.count("\n") == 1


ARTICLES = {
    "empty": (b"", "is empty; there is nothing to check in it."),
    "blank": (b" \n\t\n", "is empty; there is nothing to check in it."),
    "large": (b"a" * 20_000_000, "has more than 10 MB, which no article has; split it."),
    "binary": (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "holds control characters (the first, U+001A, at 5); it is no plain text. Save it as text again.",
    ),
    "nul": (
        b"Text\0Null",
        "holds control characters (the first, U+0000, at 4); it is no plain text. Save it as text again.",
    ),
    "missing": (None, "does not exist; check the name and the folder."),
    "folder": ("folder", "is a folder; name a text or Markdown file in it."),
}


@pytest.mark.parametrize(
    "command", ["find", "review --reviewer Anna", "export", "report", "import sheet.csv", "status"]
)
@pytest.mark.parametrize("case", ARTICLES)
def test_an_article_that_cannot_be_read_is_told_in_one_line(run, folder, command, case):
    content, problem = ARTICLES[case]
    path = Path("x.txt")
    if content == "folder":
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    Path("sheet.csv").write_text("claim,verdict\nKöln,verified\n", encoding="utf-8")
    name, *options = command.split()
    assert run(name, *options, "x.txt") == (2, "", f"factcheck: x.txt {problem}\n")
    assert not list(folder.glob("*.sqlite"))


def test_all_articles_that_cannot_be_read_are_told_at_once(run, article):
    Path("leer.txt").touch()
    assert run("find", article, "leer.txt", "weg.txt", "--format", "jsonl") == (
        2,
        "",
        "factcheck: leer.txt is empty; there is nothing to check in it.\n"
        "weg.txt does not exist; check the name and the folder.\n",
    )


SHEETS = {
    "no columns that fit": (
        "nr;quote\n1;Köln\n",
        "The columns do not fit; the file has nr, quote.\ncolumn claim: missing\ncolumn verdict: missing",
    ),
    "unknown verdicts": (
        "claim;verdict\nIda Kern;richtig\n3 Millionen Euro;wahr\n",
        "bad.csv cannot be imported, and nothing was; 2 cells need a look:\n"
        "row 2, column verdict: found 'richtig', expected one of verified, disputed, erroneous\n"
        "row 3, column verdict: found 'wahr', expected one of verified, disputed, erroneous",
    ),
    "a good row beside a bad one": (
        "claim;verdict\nIda Kern;verified\nIda Stern;verified\n",
        "bad.csv cannot be imported, and nothing was; 1 cell needs a look:\n"
        "row 3, column claim: found 'Ida Stern', expected words that stand in the text",
    ),
    "a workbook": (b"PK\x03\x04", "bad.csv is a workbook and no CSV; in the spreadsheet, save it as CSV UTF-8."),
    "a picture": (b"\x89PNG\0\0", "bad.csv is no text and so no CSV; in the spreadsheet, save it as CSV UTF-8."),
    "nothing": ("", "bad.csv has no header; the first row must name the columns, at least claim and verdict."),
    "no file": (None, "bad.csv does not exist; check the name and the folder."),
}


@pytest.mark.parametrize("case", SHEETS)
def test_a_sheet_that_cannot_be_imported_lists_every_problem_and_changes_nothing(run, recorded, case):
    content, problem = SHEETS[case]
    if content is not None:
        Path("bad.csv").write_bytes(content.encode() if isinstance(content, str) else content)
    before = rows()
    assert run("import", "bad.csv", recorded, "--reviewer", "Carla") == (2, "", f"factcheck: {problem}\n")
    assert rows() == before


def test_a_file_that_is_no_sheet_makes_no_record(run, article, folder):
    assert run("import", article, article)[0] == 2
    assert run("import", "weg.csv", article)[0] == 2
    assert [path.name for path in folder.iterdir()] == ["artikel.txt"]


def test_a_verdict_needs_a_name(run, recorded):
    Path("a.csv").write_text("claim;verdict\nIda Kern;verified\n", encoding="utf-8")
    code, out, err = run("import", "a.csv", recorded)
    assert (code, out) == (2, "")
    assert err.endswith("row 2, column reviewer: found nothing, expected the name of who concluded this\n")
    assert run("import", "a.csv", recorded, "--reviewer", "Carla")[0] == 0


USAGE = {
    "no such option": (["find", "--bogus"], "No such option: --bogus. Try factcheck find --help."),
    "no such command": (["check"], "No such command 'check'. Try factcheck --help."),
    "no article": (["export"], "Missing argument 'ARTICLE'. Try factcheck export --help."),
    "nobody named": (
        ["review", "artikel.txt"],
        'Nobody is named as the reviewer: give --reviewer "Your Name", or set FACTCHECK_REVIEWER.',
    ),
    "a name that is none": (
        ["review", "artikel.txt", "--reviewer", "a\x07b"],
        r"'a\x07b' cannot be a reviewer's name: at most 100 printable characters.",
    ),
    "no record": (
        ["export", "artikel.txt"],
        "There is no record at factcheck.sqlite; `factcheck review ARTICLE` makes one, --store names one.",
    ),
    "no record to verify": (
        ["verify-log", "--store", "weg.sqlite"],
        "There is no record at weg.sqlite; `factcheck review ARTICLE` makes one, --store names one.",
    ),
    "an article as record": (
        ["verify-log", "--store", "artikel.txt"],
        "artikel.txt is not a store of factcheck, nor any SQLite database; choose another file.",
    ),
    "a notebook that is missing": (
        ["review", "weg.ipynb"],
        "weg.ipynb does not exist; check the name and the folder.",
    ),
    "a folder that is missing": (
        ["find", "artikel.txt", "-o", "weg/a.txt"],
        "weg/a.txt cannot be written: No such file or directory.",
    ),
}


@pytest.mark.parametrize("case", USAGE)
def test_what_the_user_can_mend_is_one_line(run, article, folder, case):
    arguments, problem = USAGE[case]
    assert run(*arguments) == (2, "", f"factcheck: {problem}\n")
    assert [path.name for path in folder.iterdir()] == ["artikel.txt"]


@pytest.mark.parametrize("arguments", [["--kind", "noun"], ["--format", "xml"], ["--min-score", "2"]])
def test_a_value_that_is_none_is_one_line(run, article, arguments):
    code, out, err = run("find", article, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"Invalid value for '{arguments[0]}'" in err


@pytest.mark.parametrize(
    "command", ["status", "verify-log", "export artikel.txt", "review artikel.txt --reviewer Anna"]
)
def test_a_record_of_a_newer_version_is_left_alone(run, article, command):
    connection = sqlite3.connect("factcheck.sqlite")
    connection.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 99; CREATE TABLE x (y);")
    connection.close()
    before = Path("factcheck.sqlite").read_bytes()
    code, out, err = run(*command.split())
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("factcheck: factcheck.sqlite was made by a newer version of factcheck (schema 99, ")
    assert Path("factcheck.sqlite").read_bytes() == before


class TestReadOnlyFolder:
    @pytest.fixture(autouse=True)
    def read_only(self, shared_folder, as_nobody, monkeypatch):
        path = shared_folder / "artikel.txt"
        path.write_text(TEXT, encoding="utf-8")
        path.chmod(0o644)
        shared_folder.chmod(0o555)
        monkeypatch.chdir(shared_folder)
        self.as_nobody = as_nobody

    def test_a_review_says_that_the_record_cannot_be_made(self, run, shared_folder):
        with self.as_nobody():
            code, out, err = run("review", "artikel.txt", "--reviewer", "Anna")
        assert (code, out) == (2, "")
        assert err == (
            "factcheck: The store factcheck.sqlite cannot be opened: the folder is missing or may not be written to. "
            "Name another place for it.\n"
        )
        assert [path.name for path in shared_folder.iterdir()] == ["artikel.txt"]

    def test_a_record_there_can_be_looked_at(self, run, shared_folder):
        shared_folder.chmod(0o755)
        open_desk("artikel.txt", reviewer="Anna").store.close()
        shared_folder.chmod(0o555)
        with self.as_nobody():
            assert [run(*command.split())[0] for command in ("status", "status artikel.txt", "verify-log")] == [0, 0, 0]
        assert {path.name for path in shared_folder.iterdir()} == {"artikel.txt", "factcheck.sqlite"}

    def test_claims_are_found_all_the_same(self, run):
        with self.as_nobody():
            assert run("find", "artikel.txt", "--format", "jsonl")[0] == 0

    def test_an_output_there_is_refused(self, run):
        with self.as_nobody():
            assert run("find", "artikel.txt", "-o", "a.txt") == (
                2,
                "",
                "factcheck: a.txt cannot be written: Permission denied.\n",
            )


class TestTheUnexpected:
    @pytest.fixture(autouse=True)
    def broken(self, monkeypatch, folder):
        def find(*_arguments, **_options):
            raise RuntimeError("secret \x1b[31m words of the article")

        monkeypatch.setattr(finding, "find", find)
        monkeypatch.setattr("tempfile.tempdir", str(folder))

    def test_it_is_one_line_that_says_where_the_details_are(self, run, article, folder):
        code, out, err = run("find", article)
        (details,) = folder.glob("factcheck-error-*.txt")
        assert (code, out) == (70, "")
        assert err == (
            "factcheck: this is a fault of factcheck, not yours: RuntimeError. What is recorded is safe; "
            f"the details are in {details}.\n"
        )
        assert "words of the article" in details.read_text(encoding="utf-8")

    @pytest.mark.parametrize("where", [0, 2])
    def test_with_debug_the_traceback_is_shown(self, run, article, where):
        arguments = ["find", str(article)]
        arguments.insert(where, "--debug")
        assert "Traceback (most recent call last)" in run(*arguments)[2]


class TestProcess:
    def test_json_is_utf_8_whatever_the_machine_speaks(self, article):
        done = subprocess.run(
            [*COMMAND, "find", article, "--format", "jsonl"],
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
            timeout=120,
        )
        assert any(json.loads(line)["quote"] == "Köln" for line in done.stdout.decode().splitlines())
        assert done.stderr == b""

    def test_a_reader_that_has_enough_is_no_error(self):
        Path("lang.txt").write_text(TEXT + "Ida Kern sprach in Bonn am 3. Mai 2020 über 17 Brücken.\n" * 1500, "utf-8")
        process = subprocess.Popen(
            [*COMMAND, "find", "lang.txt", "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(120) != 0
        assert process.stderr.read() == b""
        process.stderr.close()

    def test_ctrl_c_ends_it_without_a_word(self):
        Path("lang.txt").write_text("Ida Kern sprach in Bonn am 3. Mai 2020 über 17 Brücken.\n" * 100_000, "utf-8")
        process = subprocess.Popen([*COMMAND, "find", "lang.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(4)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out, err) == (130, b"", b"")

    def test_ctrl_c_while_claims_are_found_for_a_review_leaves_a_record_that_opens(self):
        Path("lang.txt").write_text("Ida Kern sprach in Bonn am 3. Mai 2020 über 17 Brücken.\n" * 100_000, "utf-8")
        arguments = ["review", "lang.txt", "--no-browser", "--reviewer", "Anna"]
        process = subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(4)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out, err) == (130, b"", b"")
        assert rows()["claims"] == 0


def test_a_bar_is_shown_on_a_terminal_only(article, run, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setenv("TERM", "xterm")
    assert run("find", article)[2] == ""
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    assert cli.run(["find", str(article), "--format", "jsonl"]) == 0
    assert "Finding claims in artikel.txt" in screen.getvalue()


def test_an_edited_sheet_is_kept_and_said_so(run, recorded):
    run("export", recorded)
    sheet = Path("exports/artikel.csv")
    edited = sheet.read_bytes().replace(b'"verified"', b'"disputed"')
    sheet.write_bytes(edited)
    code, out, err = run("export", recorded)
    assert (code, out) == (0, "exports/artikel.csv\n")
    assert "is kept as exports/artikel.1.csv; import it or delete it." in " ".join(err.split())
    assert Path("exports/artikel.1.csv").read_bytes() == edited


def test_the_sheet_lands_beside_the_article_as_it_is_named_today(run, recorded, folder, monkeypatch):
    inner = folder / "texte"
    inner.mkdir()
    recorded.rename(inner / "kopie.txt")
    assert run("export", "texte/kopie.txt", "--store", "factcheck.sqlite")[1] == "texte/exports/kopie.csv\n"
    monkeypatch.chdir(inner)
    assert run("export", "kopie.txt", "--store", "../factcheck.sqlite")[1] == "exports/kopie.csv\n"
    assert Path("exports/kopie.csv").read_bytes().count(b'"kopie.txt"') > 1


@pytest.mark.parametrize("name", ["artikel.txt", "factcheck.sqlite", ".", "unter"])
def test_a_list_of_claims_takes_the_place_of_no_article_record_or_folder(run, recorded, name):
    Path("unter").mkdir()
    before = {path: path.read_bytes() for path in (recorded, Path("factcheck.sqlite"))}
    code, _, err = run("find", recorded, "--format", "csv", "-o", name)
    assert (code, err.count("\n")) == (2, 1)
    assert "name another file" in err or "is a folder" in err
    assert {path: path.read_bytes() for path in before} == before


def test_a_name_in_an_old_encoding_is_refused_for_a_review_and_imported_as_a_sheet(run, recorded):
    odd = Path(os.fsdecode(b"n\xff.txt"))
    odd.write_text(TEXT, encoding="utf-8")
    code, _, err = run("review", odd, "--reviewer", "Ada", "--no-browser")
    assert (code, "not UTF-8" in err, list(Path().glob("*.ipynb"))) == (2, True, [])
    assert run("export", recorded)[0] == 0
    sheet = Path("exports/artikel.csv").rename(Path(os.fsdecode(b"s\xff.csv")))
    assert run("import", sheet, recorded)[0] == 0
