import os
import time
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.errors import UnreadableArticle
from factcheck.reading import from_text, read, recognise_language

ARTICLE = "Köln plant neu\n\n„Es ist geschafft“, sagte Änne Möller – nach 12 Jahren, für 3 € mehr.\n"


@pytest.fixture
def write(tmp_path):
    def write(content, name="artikel.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.mark.parametrize(
    ("text", "encoding", "mark"),
    [
        (ARTICLE, "utf-8", b""),
        (ARTICLE, "utf-8", b"\xef\xbb\xbf"),
        (ARTICLE, "utf-16-le", b"\xff\xfe"),
        (ARTICLE, "utf-16-be", b"\xfe\xff"),
        (ARTICLE, "utf-16-le", b""),
        (ARTICLE, "utf-16-be", b""),
        (ARTICLE, "utf-32-le", b"\xff\xfe\0\0"),
        (ARTICLE, "utf-32-be", b"\0\0\xfe\xff"),
        (ARTICLE, "cp1252", b""),
        ("Plain words", "utf-16-le", b""),
        ("Plain words", "utf-16-be", b""),
        ("Emoji 😀 und שלום", "utf-16-le", b""),
        ("Emoji 😀 und שלום", "utf-8", b""),
        ("Köln", "cp1252", b""),
        ("Ärger", "cp1252", b""),
        ("Müller sagt nein.", "cp1252", b""),
        ("Größe", "cp1252", b""),
        ("e\u0301 ist nicht é", "utf-8", b""),
    ],
)
def test_every_encoding_gives_the_same_text(write, text, encoding, mark):
    assert read(write(mark + text.encode(encoding))).text == text


@given(st.text(st.sampled_from("abc xyzÄÖÜäöüß„“–€éñ.,\n"), min_size=1).filter(lambda text: text.strip()))
def test_german_text_in_windows_1252_is_never_taken_for_anything_else(tmp_path_factory, text):
    data = text.encode("cp1252")
    with suppress(UnicodeDecodeError):
        assume(data.decode() == text)  # A few sequences of umlauts and dashes are characters in UTF-8.
    path = tmp_path_factory.getbasetemp() / "ansi.txt"
    path.write_bytes(data)
    assert read(path).text == text


@pytest.mark.parametrize(
    "text",
    [
        "5 €",
        "Apfel 1 €\nBirne 2 €",
        "a\u202eb",
        "ein\u200b\u200b\u200b Wort",
        "charset=windows-1252 kostet 3 €",
        "Ã© â€“",
    ],
)
def test_what_is_utf_8_is_read_as_utf_8_whatever_it_looks_like(write, text):
    assert read(write(text.encode())).text == text


def test_line_ends_and_the_byte_order_mark_go_and_nothing_else(write):
    text = "\ufeffA\r\n\r\nB\u00a0\u00ad e\u0301\rC\u2028D \t\r\n"
    assert read(write(text)).text == "A\n\nB\u00a0\u00ad e\u0301\nC\u2028D \t\n"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty", b"", "{path} is empty; there is nothing to check in it."),
        ("spaces", b" \n\t \r\n", "{path} is empty; there is nothing to check in it."),
        ("only a byte-order mark", b"\xef\xbb\xbf", "{path} is empty; there is nothing to check in it."),
        ("20 MB", b"x" * 20_000_000, "{path} has more than 10 MB, which no article has; split it."),
        (
            "NUL bytes",
            b"Ein Text\0mit Null",
            "{path} holds control characters (the first, U+0000, at 8); it is no plain text. Save it as text again.",
        ),
        (
            "an archive",
            b"PK\x03\x04\x14\0\x06\0word",
            "{path} holds control characters (the first, U+0003, at 2); it is no plain text. Save it as text again.",
        ),
        (
            "a picture",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0",
            "{path} holds control characters (the first, U+001A, at 5); it is no plain text. Save it as text again.",
        ),
        (
            "random bytes",
            bytes(range(256)) * 8,
            "{path} is no text; save the article as plain text (UTF-8) or Markdown.",
        ),
        (
            "half a UTF-16 character",
            "Worte".encode("utf-16-le") + b"x",
            "{path} is no text; save the article as plain text (UTF-8) or Markdown.",
        ),
        (
            "UTF-16 in Greek without a byte-order mark",
            "Νέα γέφυρα".encode("utf-16-le"),
            "{path} is no text; save the article as plain text (UTF-8) or Markdown.",
        ),
        (
            "UTF-8 with a broken byte",
            "Müller und Söhne".encode() + b" f\xfcr",
            "{path} is UTF-8 with broken bytes in it; save the article as UTF-8 again.",
        ),
    ],
)
def test_what_is_no_article_is_refused(write, name, content, message):
    path = write(content)
    with pytest.raises(UnreadableArticle) as caught:
        read(path)
    assert str(caught.value) == message.format(path=path)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("fehlt.txt", "fehlt.txt does not exist; check the name and the folder."),
        (
            "https://example.org/a",
            "https://example.org/a is an address; save the article as a text file and open that.",
        ),
        ("HTTP://example.org", "HTTP://example.org is an address; save the article as a text file and open that."),
        ("a\0b.txt", "'a\\x00b.txt' cannot be read: embedded null byte."),
        ("fehlt.txt/artikel.txt", "fehlt.txt/artikel.txt does not exist; check the name and the folder."),
        (".", ". is a folder; name a text or Markdown file in it."),
    ],
)
def test_a_path_that_leads_to_no_file_is_refused(path, message):
    with pytest.raises(UnreadableArticle) as caught:
        read(path)
    assert str(caught.value) == message


def test_an_article_given_as_if_it_were_a_path_is_refused():
    with pytest.raises(UnreadableArticle, match="cannot be read: File name too long") as caught:
        read("Der Text selbst, nicht sein Pfad. " * 300)
    assert len(str(caught.value)) < 300


def test_a_file_that_may_not_be_read_is_refused(shared_folder, as_nobody):
    path = shared_folder / "artikel.txt"
    path.write_text("Worte.")
    path.chmod(0o000)
    with as_nobody(), pytest.raises(UnreadableArticle, match=f"^{path} cannot be read: Permission denied"):
        read(path)


def test_a_file_in_a_folder_that_may_not_be_entered_is_refused(shared_folder, as_nobody):
    path = shared_folder / "artikel.txt"
    path.write_text("Worte.")
    shared_folder.chmod(0o000)
    with as_nobody(), pytest.raises(UnreadableArticle, match=f"^{path} cannot be read: Permission denied"):
        read(path)


def test_a_file_name_in_an_old_encoding_can_stand_in_a_record(tmp_path):
    path = tmp_path / os.fsdecode(b"M\xfcller.txt")
    path.write_text("Ein Satz, der lang genug ist.")
    document = read(path)
    assert document.title == "M\ufffdller"
    assert document.source == str(tmp_path / "M\ufffdller.txt")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "The text is empty; there is nothing to check in it."),
        (" \n ", "The text is empty; there is nothing to check in it."),
        ("a\ud83d", "The text holds half of a surrogate pair, so it was decoded wrongly; read it again."),
        (
            "a\0b",
            "The text holds control characters (the first, U+0000, at 1); it is no plain text. Save it as text again.",
        ),
    ],
)
def test_a_string_that_is_no_article_is_refused(text, message):
    with pytest.raises(UnreadableArticle) as caught:
        from_text(text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Köln plant neu\n\nDie Stadt baut.", "Köln plant neu"),
        ("  Köln plant neu \n \t\nDie Stadt baut.", "Köln plant neu"),
        ("Wer zahlt dafür?\n\nDie Stadt.", "Wer zahlt dafür?"),
        ("Köln plant neu\nDie Stadt baut.", "datei"),
        ("Die Stadt baut.\n\nSie zahlt.", "datei"),
        ("Das ist geplant:\n\nEine Brücke.", "datei"),
        ("x" * 121 + "\n\nDie Stadt.", "datei"),
        ("Nur eine Zeile", "Nur eine Zeile"),
        ("<script>alert(1)</script>\n\nDie Stadt.", "<script>alert(1)</script>"),
    ],
)
def test_the_title_is_a_first_line_that_stands_alone(text, title):
    assert from_text(text, fallback_title="datei").title == title


def test_what_is_given_is_not_recognised():
    document = from_text("Köln plant neu\n\nDie Stadt.", title="=SUM(A1)", language="en", source="https://example.org")
    assert (document.title, document.language, document.source) == ("=SUM(A1)", "en", "https://example.org")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Bürgermeisterin trat gestern zurück.", "de"),
        ("The mayor resigned yesterday evening.", "en"),
        ("Le maire a démissionné hier soir à Paris.", "fr"),
        ("Köln", "de"),
        ("1848", "de"),
        ("😀", "de"),
    ],
)
def test_the_language_is_recognised(text, language):
    assert recognise_language(text) == language


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("*Köln* baut **neu**, `sofort` und ***ganz***.", "Köln baut neu, sofort und ganz."),
        ("Die [Stadt](https://example.org 'x') und <https://example.org/b>.", "Die Stadt und https://example.org/b."),
        ("![Die Brücke](b.jpg) in Köln", "Die Brücke in Köln"),
        ("- Eins\n- Zwei\n  - Drei\n\n1. Vier", "Eins\n\nZwei\n\nDrei\n\nVier"),
        ("> Zitat\n> weiter", "Zitat weiter"),
        ("Eins  \nzwei\\\ndrei\nvier", "Eins\nzwei\ndrei vier"),
        ("Eins\r\nzwei\r\n\r\ndrei", "Eins zwei\n\ndrei"),
        ("AT&amp;T, 5 \\* 3, M&uuml;ller", "AT&T, 5 * 3, Müller"),
        ("| A | B |\n|---|---|\n| 1 | 2 |", "A\n\nB\n\n1\n\n2"),
        ("```python\nx = 1\n\ny = 2\n```", "x = 1\n\ny = 2"),
        ("    code hier", "code hier"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("Ein <b>fettes</b> Wort", "Ein <b>fettes</b> Wort"),
        ("Erster Absatz.\n\n***\n\nZweiter.", "Erster Absatz.\n\nZweiter."),
        ("---\n\nErster Absatz.\n\n---\n\nZweiter.", "Erster Absatz.\n\nZweiter."),
        ("---\nKöln baut neu, das kostet viel.\n---\n\nZweiter.", "Köln baut neu, das kostet viel.\n\nZweiter."),
        ("snake_case_name und 2 * 3 * 4", "snake_case_name und 2 * 3 * 4"),
    ],
)
def test_markdown_is_read_for_its_words(write, markdown, text):
    assert read(write(markdown, "artikel.md")).text == text


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("# Köln *plant* neu\n\nText.", "Köln plant neu"),
        ("Köln plant neu\n===\n\nText.", "Köln plant neu"),
        ("Politik\n\n# Köln plant neu\n\nText.", "Köln plant neu"),
        ("## Köln plant neu\n\nText.", "Köln plant neu"),
        ("---\ntitle: 'Köln: alles neu'\n---\n# Anders\n\nText.", "Köln: alles neu"),
        ("Die Stadt baut.\n\n## Kritik\n\nText.", "artikel"),
    ],
)
def test_the_title_of_markdown_is_its_front_matter_or_its_heading(write, markdown, title):
    assert read(write(markdown, "artikel.md")).title == title


@pytest.mark.parametrize(
    ("fields", "language", "day"),
    [
        ("lang: en\ndate: 2026-03-01", "en", date(2026, 3, 1)),
        ("language: de-AT\ndate: 2026-03-01T12:00:00+01:00", "de", date(2026, 3, 1)),
        ("lang: 'EN'\ndate: gestern", "en", None),
        ("lang: en\ndate: 0001-01-01", "en", None),
        ("tags:\n  - a\n  - b\n# Bemerkung\nauthor: Ada", "de", None),
        ("tags:\n- a\n- b\n\nlang: German", "de", None),
    ],
)
def test_front_matter_gives_language_and_date_and_is_no_text(write, fields, language, day):
    document = read(write(f"---\n{fields}\n---\n\nDie Stadt Köln baut eine Brücke.\n", "artikel.MD"))
    assert document.text == "Die Stadt Köln baut eine Brücke."
    assert (document.language, document.date) == (language, day)


def test_markdown_without_words_is_refused(write):
    path = write("---\ntitle: Leer\n---\n\n***\n", "artikel.md")
    with pytest.raises(UnreadableArticle, match=r"is empty; there is nothing to check in it\.$"):
        read(path)


def test_a_front_matter_that_never_ends_takes_no_time(write):
    began = time.perf_counter()
    assert read(write("---\n" + "-a: b\n" * 5000, "artikel.md")).text
    assert time.perf_counter() - began < 3
