import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.text import Utf16, comparable, paragraphs, paragraphs_and_headings, unwrapped, with_unix_line_ends

characters = st.characters(exclude_categories=["Cs"])
texts = st.text(characters | st.sampled_from("😀👩🏽\u0301\u200d\u202e\r\nא\U0010ffff"))


@given(texts)
@example("a😀b")
@example("👩🏽‍🚒 e\u0301 שלום\r\n")
def test_utf16_offsets_are_those_of_the_encoded_text_and_come_back(text):
    utf16 = Utf16(text)
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le")) // 2
        assert utf16.from_code_points(offset) == units
        assert utf16.to_code_points(units) == offset


@pytest.mark.parametrize(
    ("text", "unit", "offset"),
    [
        ("😀", 1, 0),
        ("a😀b", 2, 1),
        ("😀😀", 3, 1),
        ("😀😀x", 5, 3),
        ("e\u0301", 1, 1),
        ("שלום", 2, 2),
    ],
)
def test_an_offset_inside_a_surrogate_pair_counts_as_before_the_pair(text, unit, offset):
    assert Utf16(text).to_code_points(unit) == offset


@given(texts)
@example("a\r\n\r\rb\n")
@example("\ufeffa")
def test_stored_text_has_only_newlines_and_keeps_every_other_character(text):
    stored = with_unix_line_ends(text)
    assert "\r" not in stored
    assert stored.replace("\n", "") == text.removeprefix("\ufeff").replace("\r", "").replace("\n", "")


@given(texts)
@example(" a \n\n\t\n b")
def test_paragraphs_hold_every_character_that_is_no_space(text):
    borders = paragraphs(text)
    assert "".join("".join(text[start:end].split()) for start, end in borders) == "".join(text.split())
    for start, end in borders:
        line = text[start:end]
        assert line
        assert line == line.strip()
        assert "\n" not in line


def test_paragraphs_of_a_text_with_long_blank_lines_take_no_time():
    began = time.perf_counter()
    assert paragraphs("a\n" + " " * 100_000 + "\nb") == [(0, 1), (100_003, 100_004)]
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("„Wall Street Journal“", '"Wall Street Journal"'),
        ("Jo\u0308rg", "Jörg"),
        ("Zu\u00adsammen\u200bbau", "Zusammenbau"),
        ("10\u00a0\u202f000  Euro\n", "10 000 Euro"),
        ("1999–2001", "1999-2001"),
        ("e\u200d\u0301", "é"),
        ("\u061cא", "א"),
    ],
)
def test_texts_that_read_the_same_compare_the_same(left, right):
    assert comparable(left) == comparable(right)


@pytest.mark.parametrize(("left", "right"), [("87", "78"), ("Mayer", "mayer"), ("Muller", "Müller"), ("²", "2")])
def test_texts_that_read_differently_compare_differently(left, right):
    assert comparable(left) != comparable(right)


@given(texts)
@example("e\u200d\u0301")
def test_comparing_a_comparable_text_changes_nothing(text):
    assert comparable(comparable(text)) == comparable(text)


WRAPPED = """Der Rat beriet am Mittwoch lange über das Bad, das seit
Jahren schließen soll. Von den 80 Betrieben im Tal haben
zwanzig Prozent unterschrieben, nämlich 25, und die
anderen wollen warten.

Eine Liste
zwei Äpfel
"""


def test_lines_that_were_broken_where_the_next_word_did_not_fit_are_one():
    read = unwrapped(WRAPPED)
    assert (len(read), read.count("\n")) == (len(WRAPPED), 4)
    assert "das seit Jahren schließen" in read


@pytest.mark.parametrize(
    "text", ["Ein Vers\nund noch einer\nund ein dritter\nund mehr", "Apfel 1 €\nBirne 2 €", "Wort " * 100 + "\n" + "x"]
)
def test_other_lines_stay(text):
    assert unwrapped(text) == text


def test_lines_close_below_each_other_are_no_headings():
    text = "Kopf\nUnterzeile\n\nEs kostet.\n\nAbriss: 2 Euro\nNeubau: 3 Euro\nSumme: 5 Euro\n\nFazit\n\nEs lohnt sich."
    found = [text[start:end] for start, end, heading in paragraphs_and_headings(text) if heading]
    assert found == ["Kopf", "Unterzeile", "Fazit"]


def test_a_title_has_a_line_before_and_one_behind_it():
    text = "Kappeln\nNeue Fähre kommt\nStadt kauft sie im Mai\n\nEs lohnt sich.\nEins\nZwei\nDrei"
    assert [heading for _, _, heading in paragraphs_and_headings(text)] == [True] * 3 + [False] * 4
