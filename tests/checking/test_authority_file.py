from datetime import date

import pytest

from factcheck.checking.authority_file import COLUMNS, Entry, first_day, last_day, read_entries
from factcheck.errors import BadAuthority
from factcheck.model import Entity

HEADER = "name,type,kind,country,forms,wrong,of,since,until"
STERN = Entry("Stern", Entity.ORGANISATION, ("magazine",), "DE", ("Der Stern", "STERN"), ("Sterrn",))
SCHOLZ = Entry("Olaf Scholz", Entity.PERSON, ("mayor",), "DE", (), (), "Hamburg", "2011-03-07", "2018-03")
ROWS = (
    "Stern,organisation,magazine,DE,Der Stern|STERN,Sterrn,,,\n"
    "Olaf Scholz,person,mayor,DE,,,Hamburg,2011-03-07,2018-03\n"
)

# The rows below the header: what is said of them.
BAD_ROWS = {
    "twice": (
        "Stern,organisation,magazine\nBild,organisation,newspaper\nStern,organisation,magazine",
        "row 4, column name: 'Stern' stands in row 2 already",
    ),
    "twice, kinds in another order": (
        "Stern,organisation,magazine|company\nStern,organisation,company|magazine",
        "row 3, column name: 'Stern' stands in row 2 already",
    ),
    "contradictory kinds": (
        "Stern,organisation,magazine\nStern,organisation,newspaper|company",
        "row 3, column kind: 'Stern' is newspaper|company, in row 2 it is magazine",
    ),
    "an office twice": (
        "Jo Hill,person,mayor,,,,Ulm,2001,\nJo Hill,person,mayor,,,,Ulm,2001,2003",
        "row 3, column name: 'Jo Hill' stands in row 2 already",
    ),
    "no name": (",organisation,magazine", "row 2, column name: found nothing, expected a name"),
    "a name of spaces": ("  ,organisation,magazine", "row 2, column name: found nothing, expected a name"),
    "no type": (
        "Stern,,magazine",
        "row 2, column type: found '', expected one of person, organisation, place, other",
    ),
    "unknown type": (
        "Stern,firm,magazine",
        "row 2, column type: found 'firm', expected one of person, organisation, place, other",
    ),
    "no kind": (
        "Stern,organisation",
        "row 2, column kind: found nothing, expected what it is, such as newspaper",
    ),
    "a date in German": (
        "Jo Hill,person,mayor,,,,Ulm,8.12.2021,",
        "row 2, column since: found '8.12.2021', expected a day, month or year such as 2021-12-08",
    ),
    "a day that does not exist": (
        "Jo Hill,person,mayor,,,,Ulm,2021,2023-02-29",
        "row 2, column until: found '2023-02-29', expected a day, month or year such as 2021-12-08",
    ),
    "a month that does not exist": (
        "Jo Hill,person,mayor,,,,Ulm,2021-13,",
        "row 2, column since: found '2021-13', expected a day, month or year such as 2021-12-08",
    ),
    "the year 0": (
        "Jo Hill,person,mayor,,,,Ulm,0000,",
        "row 2, column since: found '0000', expected a day, month or year such as 2021-12-08",
    ),
    "digits of another script": (
        "Jo Hill,person,mayor,,,,Ulm,٢٠٢١,",
        "row 2, column since: found '٢٠٢١', expected a day, month or year such as 2021-12-08",
    ),
    "dates in the wrong order": (
        "Jo Hill,person,mayor,,,,Ulm,2022,2021-12-31",
        "row 2, columns since, until: 2022 is after 2021-12-31",
    ),
    "office of a thing": (
        "Stern,organisation,magazine,,,,Hamburg,,",
        "row 2, columns of, since, until: only a person has an office, this is of type organisation",
    ),
    "dates of a place": (
        "Ulm,place,city,,,,,1200,",
        "row 2, columns of, since, until: only a person has an office, this is of type place",
    ),
    "too many cells": ("Stern,organisation,magazine,,,,,,,x", "row 2: found 10 cells, expected 9"),
    "behind an empty row": (",,,,,,,,\n\nStern,firm,magazine", None),
}


@pytest.fixture
def write(tmp_path):
    def write(content):
        path = tmp_path / "own.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def refusal(path):
    with pytest.raises(BadAuthority) as caught:
        read_entries(path)
    return str(caught.value).replace(str(path), "PATH")


def test_reads_an_entity_and_an_office(write):
    assert read_entries(write(f"{HEADER}\n{ROWS}")) == [STERN, SCHOLZ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_delimiter_line_end_and_encoding_make_no_difference(write, delimiter, newline, encoding):
    text = f"{HEADER}\n{ROWS}Köln,place,city,DE,,,,,\n".replace(",", delimiter).replace("\n", newline)
    koeln = Entry("Köln", Entity.PLACE, ("city",), "DE")
    assert read_entries(write(text.encode(encoding))) == [STERN, SCHOLZ, koeln]


def test_columns_stand_in_any_order_in_any_case_and_with_others_between(write):
    text = " Kind ,remark,NAME,type\nmagazine|news_site,seen,Stern,organisation\n"
    assert read_entries(write(text)) == [Entry("Stern", Entity.ORGANISATION, ("magazine", "news_site"))]


def test_spaces_around_cells_and_parts_go(write):
    text = "name,type,kind,forms\n Stern , organisation , magazine | company ,| Der Stern ||\n"
    assert read_entries(write(text)) == [
        Entry("Stern", Entity.ORGANISATION, ("magazine", "company"), "", ("Der Stern",))
    ]


def test_a_line_break_within_a_cell_is_a_space(write):
    assert [entry.name for entry in read_entries(write(f'{HEADER}\n"Der\nBote",organisation,newspaper'))] == [
        "Der Bote"
    ]


def test_the_line_that_excel_writes_for_itself_is_passed_over(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("sep=;\nname;type;kind\nDer Bote;organisation;newspaper\n", encoding="utf-8")
    assert [entry.name for entry in read_entries(path)] == ["Der Bote"]


def test_a_quoted_cell_may_hold_the_delimiter_and_quotes(write):
    text = 'name,type,kind\n"Heuer, ""Hase"" & Co.",organisation,company\n'
    assert read_entries(write(text)) == [Entry('Heuer, "Hase" & Co.', Entity.ORGANISATION, ("company",))]


def test_empty_rows_and_empty_cells_at_the_end_are_left_out(write):
    text = "name,type,kind\n\n,,\n ,,\nStern,organisation,magazine,,,\n,,,,\n\n"
    assert read_entries(write(text)) == [Entry("Stern", Entity.ORGANISATION, ("magazine",))]


@pytest.mark.parametrize("text", [HEADER, f"{HEADER}\n", "name,type,kind\n,,\n"])
def test_a_file_without_rows_has_no_entries(write, text):
    assert read_entries(write(text)) == []


def test_a_person_may_have_an_office_twice_and_two_at_once(write):
    rows = (
        "Jo Hill,person,mayor,,,,Ulm,2001,2003\nJo Hill,person,mayor,,,,Ulm,2008,\nJo Hill,person,founder,,,,Ulm,2008,"
    )
    assert [(entry.kinds, entry.since) for entry in read_entries(write(f"{HEADER}\n{rows}"))] == [
        (("mayor",), "2001"),
        (("mayor",), "2008"),
        (("founder",), "2008"),
    ]


def test_one_name_may_be_of_two_types(write):
    rows = "Essen,place,city\nEssen,other,food"
    assert [entry.type for entry in read_entries(write(f"name,type,kind\n{rows}"))] == [Entity.PLACE, Entity.OTHER]


@pytest.mark.parametrize(("since", "until"), [("2021", "2021"), ("2021-12", "2021"), ("2021-12-31", "2021-12")])
def test_an_office_may_begin_and_end_in_one_year(write, since, until):
    entries = read_entries(write(f"{HEADER}\nJo Hill,person,mayor,,,,Ulm,{since},{until}\n"))
    assert [(entry.since, entry.until) for entry in entries] == [(since, until)]


@pytest.mark.parametrize(("rows", "problem"), BAD_ROWS.values(), ids=BAD_ROWS.keys())
def test_says_what_is_wrong_with_which_row(write, rows, problem):
    problem = problem or "row 4, column type: found 'firm', expected one of person, organisation, place, other"
    assert refusal(write(f"{HEADER}\n{rows}\n")) == f"PATH cannot be used as it is:\n{problem}"


def test_lists_all_bad_rows_in_their_order(write):
    path = write("name,type,kind\nStern,firm,magazine\nBild,organisation,\nWelt,organisation,newspaper\n,place,city\n")
    with pytest.raises(BadAuthority) as caught:
        read_entries(path)
    assert caught.value.problems == (
        "row 2, column type: found 'firm', expected one of person, organisation, place, other",
        "row 3, column kind: found nothing, expected what it is, such as newspaper",
        "row 5, column name: found nothing, expected a name",
    )


def test_lists_fifty_bad_rows_and_says_how_many_more_there_are(write):
    path = write("name,type,kind\n" + "".join(f"N{number},firm,bank\n" for number in range(53)))
    with pytest.raises(BadAuthority) as caught:
        read_entries(path)
    assert len(caught.value.problems) == 51
    assert caught.value.problems[-1] == "and 3 more"


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("name,type", "lacks the column kind; it has name, type."),
        ("Name,Art", "lacks the column type, kind; it has name, art."),
        ("", "lacks the column name, type, kind; it has none."),
        ("name|type|kind", "lacks the column name, type, kind; it has name|type|kind."),
    ],
)
def test_names_the_columns_that_are_missing(write, header, message):
    wanted = f"PATH {message} An authority file begins with {','.join(COLUMNS)}."
    assert refusal(write(f"{header}\nStern,organisation\n")) == wanted


@pytest.mark.parametrize(
    "data",
    [b"name,type,kind\nK\xc3\xb6ln,place,city\nM\xfcnchen,place,city\n", b"PK\x03\x04\0\0name,type,kind\n\0\0"],
    ids=["UTF-8 with broken bytes", "a spreadsheet"],
)
def test_refuses_what_is_no_text(write, data):
    assert refusal(write(data)) == "PATH is no text in UTF-8, UTF-16 or Windows-1252; save it as CSV (UTF-8)."


def test_refuses_a_quotation_that_does_not_end(write):
    message = "PATH is no CSV that can be read: unexpected end of data."
    assert refusal(write('name,type,kind\n"Stern,organisation,magazine\n')) == message


def test_says_that_a_file_is_not_there(tmp_path):
    message = "The authority file PATH cannot be read: No such file or directory."
    assert refusal(tmp_path / "none.csv") == message


def test_tells_how_far_it_is(write):
    told = []
    read_entries(write(f"{HEADER}\n{ROWS}"), progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (2, 2)]


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2021-12-08", date(2021, 12, 8), date(2021, 12, 8)),
        ("2021-12", date(2021, 12, 1), date(2021, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("", date.min, date.max),
    ],
)
def test_a_month_and_a_year_have_a_first_and_a_last_day(cell, first, last):
    assert (first_day(cell), last_day(cell)) == (first, last)


@pytest.mark.parametrize("cell", ["9998", "9998-12", "9999-12-31"])
def test_an_office_may_last_for_ever(write, cell):
    entries = read_entries(write(f"{HEADER}\nJo Hill,person,mayor,,,,Ulm,2021,{cell}\n"))
    assert [entry.until for entry in entries] == [cell]


@pytest.mark.parametrize("header", [HEADER, "name,type,kind"])
@pytest.mark.parametrize("blank", ["\n", "\n\n\n"])
def test_blank_lines_alone_are_no_entries(write, header, blank):
    assert read_entries(write(f"{header}\n{blank}")) == []
