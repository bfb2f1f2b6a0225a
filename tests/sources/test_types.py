"""What a source is, told by its bytes alone."""

import io
import subprocess
import sys
import zipfile

import pytest

from factcheck.sources.types import DOCX, HTML, PDF, TEXT, decoded, media_type
from tests.sources.making import PAGE, pdf, png, word_document


def archive(*names):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name in names:
            file.writestr(name, "<a/>")
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (pdf("Hallo"), PDF),
        (b"\r\n" + pdf("Hallo"), PDF),
        (word_document("Hallo"), DOCX),
        (png(), "image/png"),
        (b"\xff\xd8\xff\xe0 JFIF", "image/jpeg"),
        (b"GIF89a...", "image/gif"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        (PAGE.encode(), HTML),
        (PAGE.encode("utf-16"), HTML),
        (b"  <!-- gespeichert --><HTML><p>Hallo", HTML),
        (b'<?xml version="1.0"?><!DOCTYPE html><html>', HTML),
        (b"<!-- eins -->\n<!-- zwei --> <p>Hallo", HTML),
        (b"<!-- eins --><svg>", TEXT),
        (b"<p>Hallo", HTML),
        ("Größe: 3 < 4".encode("cp1252"), TEXT),
        (b'{"haushalt": 12}', TEXT),
        (b"PKW-Maut: Der Bund zahlt", TEXT),
        (b"<?xml version='1.0'?><rss/>", TEXT),
        ("﻿Mit Marke".encode(), TEXT),
        (archive("xl/workbook.xml", "[Content_Types].xml"), ""),
        (archive("word/document.xml"), ""),
        (b"PK\x03\x04 abgeschnitten", ""),
        (b"MZ\x90\0\x03", ""),
        (b"\0\1\2\3", ""),
        (b"RIFF\x10\0\0\0WAVEfmt ", ""),
        (b"   \n ", ""),
        (b"", ""),
    ],
)
def test_what_a_source_is(data, kind):
    assert media_type(data) == kind


@pytest.mark.parametrize("begin", ["<!---->", "<!-- ", "<!-->\n", " ", "<?xml ?>"])
def test_a_source_that_begins_with_hundreds_of_comments_holds_nobody_up(begin):
    # In a process of its own, because nothing else can end a search.
    script = f"from factcheck.sources.types import media_type; print(media_type({begin!r}.encode() * 500 + b'Text'))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout == f"{TEXT}\n"


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("Köln".encode(), "iso-8859-1", "Köln"),
        ("Köln – „so“".encode("cp1252"), "ISO-8859-1", "Köln – „so“"),
        ("Łódź".encode("iso-8859-2"), "iso-8859-2", "Łódź"),
        ('<meta charset="iso-8859-2">Łódź'.encode("iso-8859-2"), "", '<meta charset="iso-8859-2">Łódź'),
        ("Köln".encode("utf-16"), "utf-8", "Köln"),
        ("Köln".encode("cp1252"), "hex", "Köln"),
        ("Köln".encode("cp1252"), "gibt-es-nicht", "Köln"),
        ("\ufeffKöln".encode(), "", "Köln"),
        (b"\x81\x8d", "", None),
    ],
)
def test_which_encoding_a_text_is_in(data, charset, text):
    assert decoded(data, charset) == text
