"""The text that is read out of sources, and that a hostile one costs a desk neither its time nor its notebook."""

import io
import os
import time
import zipfile

import pytest

from factcheck.errors import MissingExtra
from factcheck.sources import addresses, apart, extracting
from factcheck.sources.apart import extract_apart
from factcheck.sources.extracting import Extracted, extract
from factcheck.sources.types import DOCX, HTML, PDF, TEXT
from tests.sources.making import PAGE, blank_pdf, locked, pdf, png, word_document

REPORT = (
    "Bericht der Bauverwaltung\n"
    "\n"
    "Die Stadt Wendlau rechnet für die neue Brücke mit Kosten von 3,4 Mil-\n"
    "lionen Euro. Die Bauverwaltung hat dafür drei Angebote von Unterneh-\n"
    "men eingeholt.\n"
    "Die Ausschreibung endet im März. Danach entscheiden der Haupt-\n"
    "und der Bauausschuss über den E-Mail-\n"
    "Verkehr mit den Firmen."
)


def changed(data, name, replace):
    """Give a DOCX with one of its files replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, replace(old.read(entry)) if entry.filename == name else old.read(entry))
    return made.getvalue()


def test_a_page_may_leave_its_html_tag_out():
    page = "<title>Rede</title><article><h1>Rede</h1><p>Es war ein langer Abend im Rathaus.</p></article>"
    assert "ein langer Abend im Rathaus" in extract(page.encode(), HTML).text


def test_of_a_page_its_article_is_read_and_not_its_menus():
    found = extract_apart(PAGE.encode(), HTML)
    assert found.title == "Neue Brücke für Wendlau"
    assert "Baudezernentin Hedwig Lindqvist.\nDer Rat stimmte am Dienstag mit 23 zu 11 Stimmen zu." in found.text
    assert "Startseite" not in found.text
    assert found.unread == ""


def test_of_a_page_without_an_article_all_is_read():
    found = extract(b"<title>Liste</title><ul><li>Bonn: 330.000</li><li>Jena: 110.000</li></ul>", HTML)
    assert "330.000" in found.text
    assert "Jena" in found.text


def test_a_page_is_read_in_the_encoding_its_server_names():
    page = PAGE.replace("utf-8", "").encode("cp1252")
    assert "Neue Brücke" in extract(page, HTML, "iso-8859-1").text


def test_of_a_pdf_lines_become_paragraphs_and_cut_words_whole():
    assert extract_apart(pdf(REPORT, "Seite zwei.", title="Bericht"), PDF) == Extracted(
        "Bericht der Bauverwaltung\n"
        "Die Stadt Wendlau rechnet für die neue Brücke mit Kosten von 3,4 Millionen Euro. Die Bauverwaltung hat dafür "
        "drei Angebote von Unternehmen eingeholt.\n"
        "Die Ausschreibung endet im März. Danach entscheiden der Haupt- und der Bauausschuss über den E-Mail-Verkehr "
        "mit den Firmen.\fSeite zwei.",
        "Bericht",
    )


def test_of_a_word_document_everything_that_is_seen_is_read():
    data = word_document("Sehr geehrte Frau Lindqvist,", "der Rat", title="Brief", table=("Kosten", "3,4 Mio."))
    inserted = (
        b'<w:ins w:id="1" w:author="a"><w:r><w:t xml:space="preserve"> tagt</w:t></w:r></w:ins>'
        b'<w:del w:id="2" w:author="a"><w:r><w:delText>schweigt</w:delText></w:r></w:del>'
    )
    data = changed(
        data, "word/document.xml", lambda xml: xml.replace(b"der Rat</w:t></w:r>", b"der Rat</w:t></w:r>" + inserted)
    )
    assert extract_apart(data, DOCX) == Extracted(
        "Sehr geehrte Frau Lindqvist,\nder Rat tagt\nKosten\n3,4 Mio.", "Brief"
    )


def test_a_text_box_is_read_once_though_a_document_holds_it_twice():
    box = (
        b'</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        b'<mc:Choice Requires="wps"><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></mc:Choice>'
        b"<mc:Fallback><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>"
    )
    data = changed(
        word_document("Haupttext"), "word/document.xml", lambda xml: xml.replace(b"text<", b"text" + box + b"<")
    )
    assert extract_apart(data, DOCX) == Extracted("Haupttext\nKasten")


def test_a_text_is_read_as_it_is_stored():
    assert extract("\ufeffKöln\r\nBonn\0".encode(), TEXT) == Extracted("Köln\nBonn")


def test_an_image_has_no_text():
    assert extract_apart(png(), "image/png") == Extracted()


@pytest.mark.parametrize(
    ("data", "kind", "unread"),
    [
        (b"%PDF-1.7\n Unfug", PDF, "It is a broken PDF, so its text was not read; open it and save it anew."),
        (pdf("Hallo")[:300], PDF, "It is a broken PDF, so its text was not read; open it and save it anew."),
        (
            locked(pdf("Hallo"), "geheim"),
            PDF,
            "It opens only with a password, so its text was not read; keep a copy without one.",
        ),
        (blank_pdf(2), PDF, "It has pages and no text, as scanned ones have; read it yourself."),
        (b"<html><body><img src=a.png></body></html>", HTML, "No text was found in it."),
        (word_document(), DOCX, "No text was found in it."),
    ],
)
def test_what_has_no_text_says_why(data, kind, unread):
    assert extract_apart(data, kind) == Extracted(unread=unread)


def test_a_pdf_that_only_must_not_be_printed_is_read():
    assert extract_apart(locked(pdf("Hallo Welt"), ""), PDF).text == "Hallo Welt"


def test_of_ten_thousand_pages_the_first_are_read():
    start = time.monotonic()
    found = extract_apart(blank_pdf(10_000), PDF)
    assert found == Extracted(unread="Only the first 2,000 of 10,000 pages were read.")
    assert time.monotonic() - start < apart.SECONDS


def test_reading_a_pdf_ends_in_time_with_what_was_read(monkeypatch):
    monkeypatch.setattr(extracting, "SECONDS", 0.0)
    assert extract(pdf("Eins", "Zwei"), PDF) == Extracted("Eins", unread="Only the first 1 of 2 pages were read.")


def test_no_more_characters_are_read_than_anybody_reads(monkeypatch):
    monkeypatch.setattr(extracting, "MAX_CHARACTERS", 4)
    assert extract(b"abcdef", TEXT) == Extracted("abcd", unread="Only the first 4 characters were read.")


def test_an_xml_bomb_does_not_go_off():
    laughs = b'<!DOCTYPE d [<!ENTITY a "ha">' + b"".join(
        b'<!ENTITY %c "%b">' % (98 + level, b"&%c;" % (97 + level) * 20) for level in range(9)
    )
    bomb = changed(
        word_document("Hallo"),
        "word/document.xml",
        lambda xml: xml.replace(b"?>", b"?>" + laughs + b"]>", 1).replace(b"Hallo", b"Hallo &j;"),
    )
    start = time.monotonic()
    found = extract_apart(bomb, DOCX)
    assert len(found.text) < 100
    assert time.monotonic() - start < 5


def test_an_entity_of_a_document_reads_no_file(tmp_path):
    secret = tmp_path / "geheim.txt"
    secret.write_text("das Geheimnis")
    entity = f'<!DOCTYPE d [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'.encode()
    data = changed(
        word_document("Hallo"),
        "word/document.xml",
        lambda xml: xml.replace(b"?>", b"?>" + entity, 1).replace(b"Hallo", b"Hallo &a;"),
    )
    assert "Geheimnis" not in extract_apart(data, DOCX).text


def test_a_document_that_unpacks_to_a_thousandfold_is_not_read():
    bomb = changed(word_document("Hallo"), "word/styles.xml", lambda _: bytes(300_000_000))
    assert len(bomb) < 1_000_000
    assert extract_apart(bomb, DOCX) == Extracted(
        unread="It unpacks to a size that no document has, so it was not read."
    )


def test_a_page_nested_without_end_is_no_crash():
    found = extract_apart(b"<div>" * 200_000 + b"Hallo Welt", HTML)
    assert found.text in ("", "Hallo Welt")


@pytest.mark.parametrize(
    ("code", "unread"),
    [
        ("import time; time.sleep(60)", "Its text could not be read within 0.5 seconds."),
        ("import os; os.abort()", "It is broken or too involved, so its text was not read; open it and save it anew."),
        ("print('Unfug')", "It is broken or too involved, so its text was not read; open it and save it anew."),
    ],
)
def test_a_reader_that_hangs_or_crashes_takes_nothing_with_it(code, unread, monkeypatch):
    monkeypatch.setattr(apart, "_READ", code)
    monkeypatch.setattr(apart, "SECONDS", 0.5)
    start = time.monotonic()
    assert extract_apart(b"Hallo", HTML) == Extracted(unread=unread)
    assert time.monotonic() - start < 3


def test_a_reader_that_cannot_be_started_is_told(monkeypatch):
    monkeypatch.setattr("sys.executable", "/gibt/es/nicht")
    assert extract_apart(b"Hallo", HTML).unread.startswith("Its text was not read, as no other process can be started")


@pytest.mark.skipif(os.name != "posix", reason="Only POSIX systems let a process be limited.")
def test_a_reader_gets_no_more_memory_than_a_document_needs(monkeypatch):
    code = "from factcheck.sources.extracting import _limit; _limit(); bytearray(3 << 30); print('{}')"
    monkeypatch.setattr(apart, "_READ", code)
    assert extract_apart(b"Hallo", HTML).unread.startswith("It is broken or too involved")


def test_what_lies_about_in_the_folder_of_the_notebook_is_not_run(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit(1)")
    monkeypatch.chdir(tmp_path)
    assert extract_apart(pdf("Hallo"), PDF) == Extracted("Hallo")


def test_what_is_not_installed_is_told_with_the_command(monkeypatch):
    monkeypatch.setattr(addresses, "find_spec", lambda name: None)
    for kind in (HTML, PDF, DOCX):
        with pytest.raises(MissingExtra, match=r'pip install "factcheck-desk\[sources\]"'):
            extract_apart(b"", kind)
    assert extract_apart(b"Hallo", TEXT) == Extracted("Hallo")
