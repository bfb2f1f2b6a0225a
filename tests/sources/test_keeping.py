"""Copies of sources: kept whole, beside the store, never overwritten, and checked when they are read."""

import hashlib
import os
import stat
import subprocess
import sys
import time
from datetime import date

import pytest

from factcheck.errors import CopyUnusable, MissingExtra, SourceNotKept
from factcheck.exporting import files
from factcheck.model import Evidence
from factcheck.sources import addresses, keep_address, keep_file, keeping, kept_bytes, kept_text
from factcheck.sources.extracting import Extracted
from factcheck.sources.types import HTML
from tests.sources.making import PAGE, pdf, png, word_document


@pytest.fixture
def store_path(tmp_path):
    return tmp_path / "desk.sqlite"


def evidence(kept):
    return Evidence(
        title=kept.title,
        url=kept.url,
        archived=kept.archived,
        archived_sha256=kept.sha256,
        accessed_at=kept.accessed_at,
    )


def contents(store_path):
    folder = store_path.with_name("desk.sources")
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


def test_a_page_is_kept_with_its_text_title_address_and_day(site, store_path):
    site.pages["/bruecke"] = PAGE.encode()
    kept = keep_address(store_path, f"{site.url}/bruecke", allow_private=True)
    sha256 = hashlib.sha256(PAGE.encode()).hexdigest()
    assert (kept.archived, kept.sha256) == (f"desk.sources/{sha256}.html", sha256)
    assert (kept.title, kept.media_type, kept.url) == ("Neue Brücke für Wendlau", HTML, f"{site.url}/bruecke")
    assert kept.accessed_at == date.today()
    assert kept_bytes(store_path, evidence(kept)) == PAGE.encode()
    assert kept_text(store_path, evidence(kept)) == kept.text
    assert "23 zu 11 Stimmen" in kept.text
    assert sorted(contents(store_path).values(), key=len) == [kept.text.encode(), PAGE.encode()]


@pytest.mark.parametrize(
    ("said", "data", "suffix"),
    [
        ("text/html", pdf("Hallo"), ".pdf"),
        ("application/pdf", PAGE.encode(), ".html"),
        ("application/octet-stream", png(), ".png"),
        ("application/json", b'{"a": 1}', ".txt"),
        ("", "Köln".encode(), ".txt"),
    ],
)
def test_what_it_is_its_bytes_say_and_not_its_server(site, answering, store_path, said, data, suffix):  # noqa: PLR0917
    site.pages["/a"] = lambda request: answering(request, data, Content_Type=said)
    kept = keep_address(store_path, f"{site.url}/a", allow_private=True)
    assert os.path.splitext(kept.archived)[1] == suffix


def test_what_cannot_be_kept_is_refused_and_leaves_nothing(site, answering, store_path):
    site.pages["/a"] = lambda request: answering(request, b"MZ\x90\0\x03", Content_Type="text/html")
    site.pages["/b"] = b""
    with pytest.raises(
        SourceNotKept, match=r"/a is none of what can be kept \(PDF, DOCX, .*\); save it as one of these"
    ):
        keep_address(store_path, f"{site.url}/a", allow_private=True)
    with pytest.raises(SourceNotKept, match=r"/b is empty, so there is nothing to keep"):
        keep_address(store_path, f"{site.url}/b", allow_private=True)
    with pytest.raises(SourceNotKept, match=r"groß\.txt has more than 10 MB"):
        keep_file(store_path, "groß.txt", b"x" * 10_000_001)
    assert not store_path.with_name("desk.sources").exists()


@pytest.mark.parametrize(
    ("name", "data", "title", "text"),
    [
        ("Bericht.pdf", pdf("Hallo"), "Bericht", "Hallo"),
        ("C:\\Akten\\Brief.docx", word_document("Hallo"), "Brief", "Hallo"),
        ("../../Brief.docx", word_document("Hallo", title="Der Brief"), "Der Brief", "Hallo"),
        ("notiz.md", "Köln".encode(), "notiz", "Köln"),
        ("foto.jpeg", png(), "foto", ""),
        ("Version 1.2", b"Hallo", "Version 1.2", "Hallo"),
        ("a\nb\0.txt", b"Hallo", "ab", "Hallo"),
        ("", b"Hallo", "", "Hallo"),
    ],
)
def test_a_file_is_kept_under_its_hash_with_its_name_as_title(store_path, name, data, title, text):
    kept = keep_file(store_path, name, data)
    assert (kept.title, kept.text, kept.url) == (title, text, "")
    held = Evidence(title="x", archived=kept.archived, archived_sha256=kept.sha256)
    assert kept_bytes(store_path, held) == data
    assert kept_text(store_path, held) == text
    assert os.path.dirname(kept.archived) == "desk.sources"


def test_what_has_no_text_is_kept_all_the_same_and_says_why(store_path):
    kept = keep_file(store_path, "kaputt.pdf", b"%PDF-1.7 Unfug")
    assert kept.unread.startswith("It is a broken PDF")
    assert kept_bytes(store_path, evidence(kept)) == b"%PDF-1.7 Unfug"
    assert kept_text(store_path, evidence(kept)) == ""


def test_the_same_source_is_kept_once_and_its_text_stays_as_it_was(store_path, monkeypatch):
    first = keep_file(store_path, "a.txt", b"Hallo")
    before = contents(store_path)
    monkeypatch.setattr(keeping, "extract_apart", lambda *_: Extracted("anders gelesen"))
    assert keep_file(store_path, "b.txt", b"Hallo").text == first.text
    assert contents(store_path) == before


def test_a_text_is_not_taken_for_its_source(store_path):
    kept = keep_file(store_path, "a.txt", "Köln\r\nBonn".encode("utf-16"))
    assert kept_bytes(store_path, evidence(kept)) == "Köln\r\nBonn".encode("utf-16")
    assert kept_text(store_path, evidence(kept)) == "Köln\nBonn"


def test_a_copy_that_was_changed_is_told_and_not_overwritten(store_path):
    kept = keep_file(store_path, "a.txt", b"Hallo")
    copy = store_path.with_name(kept.archived.split("/")[0]) / kept.archived.split("/")[1]
    copy.write_bytes(b"Hullo")
    for read in (kept_bytes, kept_text):
        with pytest.raises(CopyUnusable, match=r"was changed since it was kept; bring it back from a backup"):
            read(store_path, evidence(kept))
    with pytest.raises(SourceNotKept, match="was changed since it was kept, and is not overwritten; move it away"):
        keep_file(store_path, "a.txt", b"Hallo")
    assert copy.read_bytes() == b"Hullo"


def test_a_copy_that_is_missing_is_told(store_path):
    kept = keep_file(store_path, "a.txt", b"Hallo")
    store_path.with_name("desk.sources").rename(store_path.with_name("weg"))
    with pytest.raises(CopyUnusable, match=r"The kept copy desk\.sources/.* is missing; bring it back"):
        kept_text(store_path, evidence(kept))


def test_a_text_that_was_lost_or_changed_is_read_out_of_the_copy_again(store_path):
    kept = keep_file(store_path, "a.pdf", pdf("Hallo Welt"))
    (text,) = store_path.with_name("desk.sources").glob("*.txt")
    text.write_text("Hullo Welt")
    assert kept_text(store_path, evidence(kept)) == "Hallo Welt"
    text.unlink()
    assert kept_text(store_path, evidence(kept)) == "Hallo Welt"


def test_copies_move_with_the_folder_of_the_store(store_path, tmp_path):
    store_path.touch()
    kept = keep_file(store_path, "a.txt", b"Hallo")
    tmp_path.joinpath("desk.sources").parent.rename(tmp_path.with_name("umgezogen"))
    assert kept_text(tmp_path.with_name("umgezogen") / "desk.sqlite", evidence(kept)) == "Hallo"


@pytest.mark.parametrize(
    "archived",
    [
        "../geheim.txt",
        "/etc/hosts",
        "desk.sources/../../geheim.txt",
        "C:\\geheim.txt",
        "a/C:b",
        "a//b",
        "..\\geheim.txt",
    ],
)
def test_a_path_out_of_the_folder_is_not_followed(tmp_path, archived):
    folder = tmp_path / "tisch"
    folder.mkdir()
    (tmp_path / "geheim.txt").write_bytes(b"geheim")
    said = Evidence(title="x", archived=archived, archived_sha256=hashlib.sha256(b"geheim").hexdigest())
    with pytest.raises(CopyUnusable, match="is no kept copy of this store"):
        kept_bytes(folder / "desk.sqlite", said)


def test_evidence_without_a_copy_is_told_as_such(store_path):
    with pytest.raises(CopyUnusable, match="No copy of 'Handelsregister' was kept"):
        kept_text(store_path, Evidence(title="Handelsregister"))


def test_a_copy_is_written_whole_or_not_at_all(store_path, monkeypatch):
    real = os.fsync

    def full(descriptor):
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(28, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(SourceNotKept, match=r"cannot be written to .*: No space left on device; check the folder"):
        keep_file(store_path, "a.txt", b"Hallo")
    assert contents(store_path) == {}


def test_a_folder_that_cannot_be_written_is_told(shared_folder, as_nobody):
    shared_folder.chmod(0o555)
    with as_nobody(), pytest.raises(SourceNotKept, match="Permission denied; check the folder, its permissions"):
        keep_file(shared_folder / "desk.sqlite", "a.txt", b"Hallo")


def test_the_folder_is_named_after_the_store(tmp_path):
    assert keep_file(tmp_path / "akte.2026.sqlite", "a.txt", b"x").archived.startswith("akte.2026.sources/")
    assert keep_file(tmp_path / "akte", "a.txt", b"x").archived.startswith("akte.sources/")


def test_nothing_is_fetched_or_written_when_what_reads_it_is_not_installed(site, store_path, monkeypatch):
    site.pages["/a"] = PAGE.encode()
    monkeypatch.setattr(addresses, "find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r'pip install "factcheck-desk\[sources\]"'):
        keep_address(store_path, f"{site.url}/a", allow_private=True)
    with pytest.raises(MissingExtra):
        keep_file(store_path, "a.pdf", pdf("Hallo"))
    assert site.asked == []
    assert contents(store_path) == {}


def test_what_reads_sources_is_loaded_only_when_one_is_read():
    heavy = {"spacy", "pandas", "numpy", "urllib3", "trafilatura", "lxml", "docx", "pypdfium2"}
    code = f"import sys, factcheck.sources; print(sorted({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "[]\n"


def test_ten_megabytes_of_text_are_kept_in_a_moment(store_path):
    start = time.monotonic()
    keep_file(store_path, "a.txt", b"Der Rat tagt in Jena. " * 450_000)
    assert time.monotonic() - start < 5
