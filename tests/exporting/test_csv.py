from __future__ import annotations

import csv
import os
import string
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import BadSheet
from factcheck.exporting import UnwritableFile
from factcheck.exporting.csv import evidence_path, read, read_evidence, write
from factcheck.model import REASONS, Annotation, Claim, Document, Entity, Evidence, Kind, Stance, Verdict, reading_order
from factcheck.selectors import describe
from factcheck.sheet import evidence_sheet, from_sheet, sheet
from factcheck.text import person_name

HOSTILE = (
    *"=+-@\t\r\n\"',;|()\\ ",
    *("=1+1", "'=", "''", '""', "\r\n", "=cmd|' /C calc'!A0", "@SUM(1)", "＝1", "💶", "e\u0301", "\u202eabc", "\ufeff"),
    *("); verified (", "NaN", "None", "NA", "1.0", "007", "1e5", "TRUE", "2022-05-03", "#N/A", "„Nordlicht“"),
)
PLAIN = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=6)
TEXTS = st.lists(st.sampled_from(HOSTILE) | PLAIN, max_size=4).map("".join)
NAMES = TEXTS.map(lambda name: "".join(filter(str.isprintable, " ".join(name.split()))).strip()[:100].strip())
NAMES = st.tuples(st.sampled_from(["Ina", "Ben (dpa)", "Wolf; Ina", "A\\B", "=Ada"]), NAMES).map(
    lambda parts: " ".join(" ".join(parts).split())
)
IDS = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=12)
BIG = st.integers(0, 10**12)


def frame_of(**columns: list[str]) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(cells, dtype="str") for name, cells in columns.items()})


@st.composite
def documents(draw):
    pieces = draw(st.lists(st.sampled_from(("Ina ", "kam. ", "Ina kam.\n", "\n\n")) | TEXTS, min_size=1, max_size=8))
    text = "Ina " + "".join(pieces).replace("\r", "")
    return Document(text, title=draw(TEXTS), source=draw(TEXTS))


@st.composite
def claims_of(draw, document):
    text, claims = document.text, []
    for claim_id in draw(st.lists(IDS, unique=True, max_size=4)):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + 12)))
        if not text[start:end].strip():
            start, end = 0, 3
        kind = draw(st.sampled_from(Kind))
        entity = draw(st.none() | st.sampled_from(Entity))
        prefix, suffix = describe(text, start, end)
        score = draw(st.none() | st.floats(0, 1))
        claims.append(
            Claim(
                claim_id, document.document_id, start, end, kind, text[start:end], prefix, suffix, entity, score,
                draw(TEXTS),
            )
        )  # fmt: skip
    return sorted(claims, key=reading_order)


SOURCES = st.builds(
    Evidence,
    stance=st.sampled_from(Stance),
    title=TEXTS,
    url=st.sampled_from(["http://a.de", "https://b.de/?q=1;2,3#=x"]),
    reference=TEXTS,
    locator=TEXTS,
    excerpt=TEXTS,
    accessed_at=st.none() | st.dates(),
    archived=TEXTS,
    archived_sha256=st.just("") | st.just("0" * 64),
    confidential=st.booleans(),
) | st.builds(Evidence, reference=TEXTS.map(lambda text: f"Buch {text}"))


@st.composite
def annotations_of(draw, claims):
    annotations = []
    for claim in claims:
        revision = 0
        for reviewer in draw(st.lists(NAMES.map(person_name), unique=True, max_size=3)):
            revision += draw(st.integers(1, 3))
            verdict = draw(st.none() | st.sampled_from(Verdict))
            annotations.append(
                Annotation(
                    claim.claim_id,
                    reviewer,
                    verdict,
                    draw(st.none() | st.sampled_from(REASONS[verdict])) if verdict else None,
                    draw(TEXTS),
                    draw(TEXTS),
                    tuple(draw(st.lists(SOURCES, max_size=2))),
                    draw(
                        st.none()
                        | st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.replace(microsecond=0))
                    ),
                    revision,
                )
            )
    return draw(st.permutations(annotations))


@st.composite
def records(draw):
    document = draw(documents())
    claims = draw(claims_of(document))
    return document, claims, draw(annotations_of(claims))


LAW = settings(deadline=None, max_examples=40)
WAYS = st.fixed_dictionaries({"by": st.sampled_from(["claim", "reviewer"]), "confidential": st.booleans()})


@LAW
@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=5), st.sampled_from(",;\t"))
def test_every_text_comes_back_exactly(rows, delimiter):
    columns = zip(*rows, strict=True) if rows else ([], [], [])
    frame = frame_of(**{name: list(cells) for name, cells in zip(("claim", "note", "eigene"), columns, strict=True)})
    while len(frame) and not any(frame.iloc[-1]):
        frame = frame.iloc[:-1]
    with TemporaryDirectory() as folder:
        write(frame, Path(folder, "a.csv"), delimiter=delimiter)
        pd.testing.assert_frame_equal(read(Path(folder, "a.csv")), frame)


@LAW
@given(records(), WAYS, st.sampled_from(",;"))
def test_a_sheet_and_its_evidence_come_back_with_their_types(record, way, delimiter):
    made, evidence = sheet(*record, **way), evidence_sheet(*record, **way)
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.csv")
        write(made, path, evidence=evidence, delimiter=delimiter)
        pd.testing.assert_frame_equal(read(path), made)
        found = read_evidence(path)
        assert (found is None) == evidence.empty
        if found is not None:
            pd.testing.assert_frame_equal(found, evidence)


@LAW
@given(records(), WAYS)
def test_export_import_export_gives_the_same_bytes(record, way):
    document, claims, annotations = record
    with TemporaryDirectory() as folder:
        first, second = Path(folder, "first.csv"), Path(folder, "second.csv")
        write(sheet(*record, **way), first, evidence=evidence_sheet(*record, **way))
        again = from_sheet(read(first), read_evidence(first), document, file="first.csv", reviewer=None)
        assert again[0] == claims
        write(sheet(document, *again, **way), second, evidence=evidence_sheet(document, *again, **way))
        assert first.read_bytes() == second.read_bytes()
        assert evidence_path(first).exists() == evidence_path(second).exists()
        if evidence_path(first).exists():
            assert evidence_path(first).read_bytes() == evidence_path(second).read_bytes()
    if way == {"by": "reviewer", "confidential": True}:
        assert sorted(again[1], key=repr) == sorted(annotations, key=repr)


@LAW
@given(records())
def test_n_claims_have_n_rows(record):
    assert sheet(*record)["nr"].tolist() == list(range(1, len(record[1]) + 1))


@LAW
@given(records())
def test_without_its_place_a_claim_is_found_there_or_refused(record):
    document, claims, _ = record
    frame = sheet(document, claims, []).drop(columns=["start", "end"])
    for row, claim in enumerate(claims):
        problem = ""
        try:
            found, _ = from_sheet(frame.iloc[[row]], None, document, file="a.csv", reviewer=None)
        except BadSheet as error:
            found, problem = [claim], str(error)
        assert found == [claim]
        assert not problem or "it is ambiguous" in problem


ESCAPED = {
    "a formula": ("=1+1", "'=1+1"),
    "a negative number": ("-5 Grad", "'-5 Grad"),
    "a plus": ("+49 40", "'+49 40"),
    "a handle": ("@hafen", "'@hafen"),
    "a tab": ("\t=1", "'\t=1"),
    "a carriage return": ("\r=1", "'\r=1"),
    "the escape itself": ("'=1", "''=1"),
    "an apostrophe before a word stays readable": ("'s ist kalt", "'s ist kalt"),
    "a formula further on": ("1=1", "1=1"),
}


@pytest.mark.parametrize(("cell", "written"), ESCAPED.values(), ids=ESCAPED)
def test_no_spreadsheet_runs_a_cell(tmp_path, cell, written):
    path = tmp_path / "a.csv"
    write(frame_of(claim=[cell]), path)
    assert path.read_bytes().decode("utf-8-sig") == f'"claim"\r\n"{written}"\r\n'
    assert read(path)["claim"].tolist() == [cell]


def test_text_is_quoted_and_numbers_are_not(tmp_path):
    frame = frame_of(claim=['sagte "ja";\nging']).assign(nr=1, score=[0.5], confidential=True)
    frame["annotated_at"] = pd.Series([None], dtype="datetime64[s, UTC]")
    write(frame, tmp_path / "a.csv", delimiter=";")
    assert (tmp_path / "a.csv").read_bytes() == (
        b'\xef\xbb\xbf"claim";"nr";"score";"confidential";"annotated_at"\r\n"sagte ""ja"";\nging";1;0.5;"true";""\r\n'
    )


def test_a_moment_is_written_in_utc(tmp_path):
    frame = pd.DataFrame({"annotated_at": pd.to_datetime(["2026-05-03T16:30:00+02:00"])})
    write(frame, tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text("utf-8-sig") == '"annotated_at"\n"2026-05-03T14:30:00Z"\n'


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_sheet_that_a_spreadsheet_saved_again_says_the_same(tmp_path, encoding):
    text = "Die Werft „Nordlicht“ baute 1998 drei Kutter;\n-5 Grad, sagte sie."
    document = Document(text)
    quotes = {"c1": "„Nordlicht“", "c2": "1998", "c3": "-5 Grad", "c4": "drei Kutter;\n-5"}
    claims = [
        Claim(name, document.document_id, start := text.index(quote), start + len(quote), Kind.QUANTITY, quote)
        for name, quote in quotes.items()
    ]
    claims.sort(key=reading_order)
    annotations = [Annotation("c2", "Ina", Verdict.VERIFIED, note='=so "steht" es', revision=1)]
    write(sheet(document, claims, annotations), tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    with (tmp_path / "b.csv").open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=";").writerows([*rows, [""] * len(rows[0])])
    found = from_sheet(read(tmp_path / "b.csv"), None, document, file="b.csv", reviewer=None)
    assert found == (claims, annotations)


READABLE = {
    "semicolons, as a German spreadsheet saves": b"claim;verdict\r\nHusum;verified\r\n",
    "commas and a byte-order mark": "\ufeffclaim,verdict\r\nHusum,verified\r\n".encode(),
    "UTF-16 with tabs, as Unicode text": "claim\tverdict\r\nHusum\tverified\r\n".encode("utf-16"),
    "a separator line": b"sep=;\r\nclaim;verdict\r\nHusum;verified\r\n",
    "commas in the header's only text": b'claim;verdict;"a,b,c,d"\r\nHusum;verified;\r\n',
    "unix line ends, no last one": b"claim,verdict\nHusum,verified",
    "old line ends": b"claim,verdict\rHusum,verified\r",
    "empty rows at the end": b"claim;verdict\r\nHusum;verified\r\n;\r\n\r\n",
    "a short row": b"claim;verdict;note\r\nHusum;verified\r\n",
}


@pytest.mark.parametrize("data", READABLE.values(), ids=READABLE)
def test_what_spreadsheets_save_is_read(tmp_path, data):
    (tmp_path / "a.csv").write_bytes(data)
    assert read(tmp_path / "a.csv")[["claim", "verdict"]].to_numpy().tolist() == [["Husum", "verified"]]


def test_windows_1252_is_read(tmp_path):
    (tmp_path / "a.csv").write_bytes("claim;verdict\r\n„Öl“ für 5 €;verified\r\n".encode("cp1252"))
    assert read(tmp_path / "a.csv")["claim"].tolist() == ["„Öl“ für 5 €"]


def test_an_empty_row_in_between_keeps_its_number(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"claim;verdict\r\nA;\r\n\r\nB;\r\n")
    assert read(tmp_path / "a.csv")["claim"].tolist() == ["A", "", "B"]


def test_a_column_with_one_cell_that_does_not_fit_stays_text(tmp_path):
    (tmp_path / "a.csv").write_bytes(
        b"nr;score;annotated_at\r\n1;0,5;2026-05-03T14:30:00Z\r\nzwei;;2026-13-03T14:30:00Z\r\n"
    )
    frame = read(tmp_path / "a.csv")
    assert frame.to_numpy().tolist() == [
        ["1", "0,5", "2026-05-03T14:30:00Z"],
        ["zwei", "", "2026-13-03T14:30:00Z"],
    ]


def test_a_cell_may_be_long(tmp_path):
    write(frame_of(claim=["ä" * 200_000]), tmp_path / "a.csv")
    assert read(tmp_path / "a.csv")["claim"].str.len().tolist() == [200_000]


UNREADABLE = {
    "missing": (None, "{path} does not exist; check the name and the folder."),
    "empty": (b"", "{path} has no header; the first row must name the columns, at least claim and verdict."),
    "binary": (b"\x89PNG\0\x01", "{path} is no text and so no CSV; in the spreadsheet, save it as CSV UTF-8."),
    "no text": (b"\x81\x8d\xff", "{path} is no text and so no CSV; in the spreadsheet, save it as CSV UTF-8."),
    "a workbook": (b"PK\x03\x04\0", "{path} is a workbook and no CSV; in the spreadsheet, save it as CSV UTF-8."),
    "an open quotation mark": (
        b'claim,verdict\r\n"Husum,verified\r\n',
        "{path} is no CSV: unexpected end of data, at line 2; save the sheet as CSV again.",
    ),
    "too many cells": (
        b"claim,verdict\r\nHusum,verified\r\nKiel, Emden,verified\r\n",
        "{path} is no CSV that can be trusted: it has rows with more cells than the header (2), perhaps because a text "
        "with a delimiter is not quoted.\nrow 3: found 3 cells, expected 2",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_no_sheet_is_refused(tmp_path, data, message):
    path = tmp_path / "a.csv"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(BadSheet) as caught:
        read(path)
    assert str(caught.value) == message.format(path=path)


def test_a_folder_is_no_sheet(tmp_path):
    with pytest.raises(BadSheet) as caught:
        read(tmp_path)
    assert str(caught.value) == f"{tmp_path} cannot be read: Is a directory."


def test_evidence_of_an_earlier_export_does_not_stay(tmp_path):
    path, beside = tmp_path / "a.csv", tmp_path / "a.evidence.csv"
    evidence = frame_of(claim_id=["c1"], url=["https://a.de"])
    assert write(frame_of(claim=["x"]), path, evidence=evidence) == beside
    pd.testing.assert_frame_equal(read_evidence(path), evidence)
    assert write(frame_of(claim=["x"]), path) is None
    assert beside.exists()
    assert write(frame_of(claim=["x"]), path, evidence=evidence.iloc[:0]) is None
    assert os.listdir(tmp_path) == ["a.csv"]
    assert read_evidence(path) is None


def test_a_failed_export_leaves_the_old_one_and_nothing_else(tmp_path):
    path = tmp_path / "a.csv"
    write(frame_of(claim=["alt"]), path)
    (tmp_path / "a.evidence.csv").mkdir()
    with pytest.raises(UnwritableFile) as caught:
        write(frame_of(claim=["neu"]), path, evidence=frame_of(claim_id=["c1"]))
    assert str(caught.value) == f"{path} cannot be written: Is a directory; choose another folder or free the file."
    assert read(path)["claim"].tolist() == ["alt"]
    assert sorted(os.listdir(tmp_path)) == ["a.csv", "a.evidence.csv"]


def test_a_missing_folder_is_named(tmp_path):
    path = tmp_path / "fehlt" / "a.csv"
    with pytest.raises(UnwritableFile) as caught:
        write(frame_of(claim=["x"]), path)
    expected = f"{path} cannot be written: No such file or directory; choose another folder or free the file."
    assert str(caught.value) == expected


def test_a_delimiter_that_no_spreadsheet_knows_is_refused(tmp_path):
    with pytest.raises(ValueError, match=r"'\|' is no delimiter of a claim sheet; choose ',' or ';'\."):
        write(frame_of(claim=["x"]), tmp_path / "a.csv", delimiter="|")


def test_a_sheet_whose_evidence_cannot_be_put_in_place_stays_as_it_was(tmp_path):
    path = tmp_path / "a.csv"
    write(pd.DataFrame({"claim": ["alt"]}), path)
    before = path.read_bytes()
    evidence_path(path).mkdir()
    (evidence_path(path) / "x").touch()
    with pytest.raises(UnwritableFile):
        write(pd.DataFrame({"claim": ["neu"]}), path, evidence=pd.DataFrame({"claim_id": ["c1"]}))
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


@pytest.mark.parametrize("sign", ['"', "x", "|"])
def test_a_separator_line_that_names_no_delimiter_is_a_row_like_any_other(tmp_path, sign):
    (tmp_path / "a.csv").write_bytes(b"sep=" + sign.encode() + b"\nclaim,verdict\nK,verified\n")
    with pytest.raises(BadSheet):
        read(tmp_path / "a.csv")
