from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pandas as pd
import pytest

from factcheck.errors import BadSheet, InvalidClaim
from factcheck.model import Annotation, Claim, Document, Entity, Evidence, Kind, Reason, Stance, Verdict
from factcheck.selectors import describe
from factcheck.sheet import COLUMNS, EVIDENCE_COLUMNS, evidence_sheet, from_sheet, sheet

TEXT = (
    "Kutter im Nebel\n\n"
    "Die Werft „Nordlicht“ baute 1998 drei Kutter. Der Hafen Husum wuchs.\n"
    "Ina Wolf sagte: „Husum lebt.“ Husum lebt wirklich, und Husum bleibt.\n"
)
DOCUMENT = Document(TEXT, title="Kutter im Nebel", source="kutter.txt")
NOON = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)


def claim(claim_id: str, quote: str, *, after: str = "", kind: Kind = Kind.STATEMENT, **fields) -> Claim:
    start = TEXT.index(quote, TEXT.index(after))
    prefix, suffix = describe(TEXT, start, start + len(quote))
    return Claim(
        claim_id, DOCUMENT.document_id, start, start + len(quote), kind, quote, prefix, suffix, **fields
    )  # fmt: skip


WERFT = claim("c1", "Nordlicht", kind=Kind.NAME, entity=Entity.ORGANISATION, score=0.75, origin="finder:names@1")
LEBT = claim("c2", "Husum lebt wirklich, und Husum bleibt.")
BLEIBT = claim("c3", "Husum", after="und Husum", kind=Kind.NAME, entity=Entity.PLACE)
CLAIMS = (BLEIBT, LEBT, WERFT)


def by_ina(verdict: Verdict | None, **fields) -> Annotation:
    return Annotation("c1", "Ina Wolf", verdict, **fields)


def by_ben(verdict: Verdict | None, **fields) -> Annotation:
    return Annotation("c1", "Ben", verdict, **fields)


# ------------------------------------------------------------------ out


def test_a_row_has_every_column_in_order():
    annotation = by_ina(
        Verdict.ERRONEOUS,
        reason=Reason.WRONG_NAME,
        correction="Nordstern",
        note="Register",
        evidence=(Evidence(title="Register", url="https://a.de"), Evidence(reference="Buch")),
        annotated_at=NOON,
        revision=4,
    )
    row = sheet(DOCUMENT, [WERFT], [annotation]).iloc[0]
    assert list(row.index) == list(COLUMNS)
    assert row.to_dict() == {
        "nr": 1,
        "claim": "Nordlicht",
        "kind": "name",
        "entity": "organisation",
        "verdict": "erroneous",
        "reason": "wrong_name",
        "correction": "Nordstern",
        "note": "Register",
        "source_title": "Register",
        "source_url": "https://a.de",
        "reviewer": "Ina Wolf",
        "annotated_at": pd.Timestamp(NOON),
        "hint": "",
        "suggestion": "",
        "sentence": "Die Werft „Nordlicht“ baute 1998 drei Kutter.",
        "paragraph": 2,
        "status": "settled",
        "other_verdicts": "",
        "evidence_count": 2,
        "document_title": "Kutter im Nebel",
        "document_source": "kutter.txt",
        "document_id": DOCUMENT.document_id,
        "claim_id": "c1",
        "start": 28,
        "end": 37,
        "prefix": "Kutter im Nebel\n\nDie Werft „",
        "suffix": "“ baute 1998 drei Kutter. Der Ha",
        "origin": "finder:names@1",
        "score": 0.75,
        "revision": 4,
        "schema": "claim-sheet/1",
    }


def test_types_do_not_depend_on_the_rows():
    empty, full = sheet(DOCUMENT, [], []), sheet(DOCUMENT, CLAIMS, [])
    assert empty.dtypes.equals(full.dtypes)
    assert evidence_sheet(DOCUMENT, [], []).columns.tolist() == list(EVIDENCE_COLUMNS)
    types = {name: str(kind) for name, kind in full.dtypes.items() if str(kind) != "str"}
    assert types == {
        **dict.fromkeys(("nr", "paragraph", "evidence_count", "start", "end", "revision"), "int64"),
        "annotated_at": "datetime64[s, UTC]",
        "score": "float64",
    }


def test_rows_stand_in_reading_order():
    frame = sheet(DOCUMENT, CLAIMS, [])
    assert frame["nr"].tolist() == [1, 2, 3]
    assert frame["claim_id"].tolist() == ["c1", "c2", "c3"]
    assert frame["status"].tolist() == ["open", "open", "open"]


VERIFIED, DISPUTED, ERRONEOUS = Verdict
STATUS = {
    # name: (annotations, status, verdict, reviewer, other verdicts)
    "nobody": ((), "open", "", "", ""),
    "one": ((by_ina(VERIFIED, revision=1),), "settled", "verified", "Ina Wolf", ""),
    "two agree": (
        (by_ina(VERIFIED, revision=1), by_ben(VERIFIED, revision=2)),
        "settled", "verified", "Ben", "verified (Ina Wolf)",
    ),
    "two disagree, the higher revision is shown": (
        (by_ben(ERRONEOUS, revision=3), by_ina(VERIFIED, revision=2)),
        "disagreement", "erroneous", "Ben", "verified (Ina Wolf)",
    ),
    "three disagree, the earlier first": (
        (Annotation("c1", "Kai", DISPUTED, revision=2), by_ben(ERRONEOUS, revision=1), by_ina(VERIFIED, revision=9)),
        "disagreement", "verified", "Ina Wolf", "erroneous (Ben); disputed (Kai)",
    ),
    "a withdrawn verdict neither counts nor is shown": (
        (by_ina(VERIFIED, revision=1), by_ben(None, note="doch nicht", revision=2)),
        "settled", "verified", "Ina Wolf", "",
    ),
    "a withdrawn verdict alone": ((by_ben(None, note="hm", revision=2),), "open", "", "Ben", ""),
    "a reviewer's own earlier verdict": (
        (by_ina(ERRONEOUS, revision=5), by_ina(VERIFIED, revision=1)), "settled", "erroneous", "Ina Wolf", "",
    ),
    "of another claim": ((Annotation("c9", "Ben", VERIFIED, revision=1),), "open", "", "", ""),
    "hostile names": (
        (
            Annotation("c1", "A; B\\", VERIFIED, revision=1),
            Annotation("c1", "C); verified (D", DISPUTED, revision=2),
            by_ina(ERRONEOUS, revision=3),
        ),
        "disagreement", "erroneous", "Ina Wolf", "verified (A\\; B\\\\); disputed (C)\\; verified (D)",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("annotations", "status", "verdict", "reviewer", "others"), STATUS.values(), ids=STATUS)
def test_status_and_the_verdicts_of_several(annotations, status, verdict, reviewer, others):
    row = sheet(DOCUMENT, [WERFT], annotations).iloc[0]
    assert row[["status", "verdict", "reviewer", "other_verdicts"]].tolist() == [status, verdict, reviewer, others]


def test_by_reviewer_has_a_row_a_claim_and_reviewer():
    frame = sheet(DOCUMENT, CLAIMS, [by_ben(ERRONEOUS, revision=2), by_ina(None, note="?", revision=1)], by="reviewer")
    columns = ["nr", "claim_id", "reviewer", "verdict", "note", "status", "other_verdicts"]
    assert frame[columns].to_numpy().tolist() == [
        [1, "c1", "Ina Wolf", "", "?", "settled", ""],
        [1, "c1", "Ben", "erroneous", "", "settled", ""],
        [2, "c2", "", "", "", "open", ""],
        [3, "c3", "", "", "", "open", ""],
    ]


SENTENCES = {
    "one sentence": ("Husum wuchs", "Der Hafen Husum wuchs.", 2),
    "the heading": ("Nebel", "Kutter im Nebel", 1),
    "across sentences": (
        "Kutter. Der Hafen",
        "Die Werft „Nordlicht“ baute 1998 drei Kutter. Der Hafen Husum wuchs.",
        2,
    ),
    "across lines": ("wuchs.\nIna", "Der Hafen Husum wuchs.\nIna Wolf sagte: „Husum lebt.“", 2),
    "the end of the text": ("bleibt.\n", "Husum lebt wirklich, und Husum bleibt.", 3),
}


@pytest.mark.parametrize(("quote", "sentence", "paragraph"), SENTENCES.values(), ids=SENTENCES)
def test_sentence_and_paragraph(quote, sentence, paragraph):
    row = sheet(DOCUMENT, [claim("c", quote)], []).iloc[0]
    assert row[["sentence", "paragraph"]].tolist() == [sentence, paragraph]


SOURCES = {
    "none": ((), "", "", 0),
    "title and URL": ((Evidence(title="T", url="https://a.de", reference="R"),), "T", "https://a.de", 1),
    "URL and reference": ((Evidence(url="https://a.de", reference="R"),), "R", "https://a.de", 1),
    "reference alone": ((Evidence(reference="R"),), "R", "", 1),
    "title and reference": ((Evidence(title="T", reference="R"),), "T, R", "", 1),
    "the first that may be shown": ((Evidence(title="geheim", confidential=True), Evidence(title="T")), "T", "", 1),
    "nothing may be shown": ((Evidence(title="geheim", confidential=True),), "", "", 0),
}


@pytest.mark.parametrize(("evidence", "title", "url", "count"), SOURCES.values(), ids=SOURCES)
def test_the_first_source_is_shown(evidence, title, url, count):
    annotations = [by_ina(VERIFIED, evidence=evidence, revision=1)]
    row = sheet(DOCUMENT, [WERFT], annotations).iloc[0]
    assert row[["source_title", "source_url", "evidence_count"]].tolist() == [title, url, count]
    assert len(evidence_sheet(DOCUMENT, [WERFT], annotations)) == count


def test_confidential_evidence_is_shown_when_asked_for():
    annotations = [by_ina(VERIFIED, evidence=(Evidence(title="geheim", confidential=True),), revision=1)]
    row = sheet(DOCUMENT, [WERFT], annotations, confidential=True).iloc[0]
    assert row[["source_title", "evidence_count"]].tolist() == ["geheim", 1]
    assert evidence_sheet(DOCUMENT, [WERFT], annotations, confidential=True)["confidential"].tolist() == [True]


def test_the_evidence_table_has_every_column():
    source = Evidence(Stance.REFUTES, "T", "https://a.de", "R", "S. 3", "Wort", date(2026, 5, 2), "a.pdf", "ab", False)
    annotations = [
        by_ina(VERIFIED, evidence=(Evidence(title="T"),), revision=1),
        by_ben(ERRONEOUS, evidence=(source,), revision=2),
    ]
    frame = evidence_sheet(DOCUMENT, [WERFT], annotations)
    assert frame.to_dict("records") == [
        {
            "nr": 1, "claim": "Nordlicht", "claim_id": "c1", "reviewer": "Ben", "revision": 2, "position": 1,
            "stance": "refutes", "title": "T", "url": "https://a.de", "reference": "R", "locator": "S. 3",
            "excerpt": "Wort", "accessed_at": pd.Timestamp("2026-05-02"), "archived": "a.pdf", "archived_sha256": "ab",
            "confidential": False,
        }
    ]  # fmt: skip
    both = evidence_sheet(DOCUMENT, [WERFT], annotations, by="reviewer")
    assert both["reviewer"].tolist() == ["Ina Wolf", "Ben"]


def test_a_claim_of_another_text_is_refused():
    with pytest.raises(InvalidClaim) as caught:
        sheet(Document("Etwas anderes", title="Anders"), [WERFT], [])
    assert str(caught.value) == "The claim 'Nordlicht' at 28:37 does not quote 'Anders'."


# ------------------------------------------------------------------ back


def rows(*cells: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame([{"claim": "Nordlicht", "verdict": "", **row} for row in cells])


def read(*cells: dict[str, object], evidence: pd.DataFrame | None = None, reviewer: str | None = "Ina Wolf", **more):
    return from_sheet(rows(*cells), evidence, DOCUMENT, file="mappe/blatt.csv", reviewer=reviewer, **more)


def test_two_columns_are_enough():
    claims, annotations = read({"verdict": "verified"})
    (only,) = claims
    assert only == replace(
        WERFT, claim_id=only.claim_id, kind=Kind.STATEMENT, entity=None, score=None, origin="import:blatt.csv"
    )
    assert annotations == [Annotation(only.claim_id, "Ina Wolf", VERIFIED)]
    assert read({"verdict": "verified"}) == (claims, annotations)


PLACES = {
    # name: (cells, start); Husum stands at several places
    "start and end": ({"claim": "Husum", "start": "141", "end": 146}, 141),
    "start alone": ({"claim": "Husum", "start": 141.0}, 141),
    "the paragraph and the sentence": ({"claim": "Husum", "paragraph": "2"}, 73),
    "the sentence": ({"claim": "Husum", "sentence": "Der Hafen Husum wuchs."}, 73),
    "the sentence with other quotation marks": ({"claim": "Husum", "sentence": 'Ina Wolf sagte: "Husum lebt."'}, 103),
    "the word before": ({"claim": "Husum", "prefix": "lebt wirklich, und "}, 141),
    "the word after": ({"claim": "Husum", "suffix": " bleibt"}, 141),
    "other quotation marks": ({"claim": '"Husum lebt."'}, 102),
    "other spaces": ({"claim": "  Der\u00a0Hafen\nHusum "}, 63),
    "other quotation marks at its place": ({"claim": "'Nordlicht'", "start": "27", "end": "38"}, None),
    "straight quotation marks at its place": ({"claim": '"Nordlicht"', "start": "27", "end": "38"}, 27),
    "a prefix that does not fit a quote that stands once": ({"claim": "Nordlicht", "prefix": "x"}, 28),
}


@pytest.mark.parametrize(("cells", "start"), PLACES.values(), ids=PLACES)
def test_where_a_quote_stands(cells, start):
    if start is None:
        with pytest.raises(BadSheet):
            read(cells)
        return
    ((found,), _) = read(cells)
    assert found.start == start
    assert TEXT[found.start : found.end] == found.quote


ROWS = {
    # name: (cells, annotations as (reviewer, verdict, revision))
    "open": ({}, []),
    "open with a reviewer filled in beforehand": ({"reviewer": "Ben"}, []),
    "any case and spaces": ({"verdict": " Verified "}, [("Ina Wolf", VERIFIED, 0)]),
    "the cell's reviewer": ({"verdict": "disputed", "reviewer": " Ben  Ahr"}, [("Ben Ahr", DISPUTED, 0)]),
    "a note alone": ({"note": "fragen"}, [("Ina Wolf", None, 0)]),
    "withdrawn": ({"reviewer": "Ben", "revision": "3"}, [("Ben", None, 3)]),
    "verdicts of others": (
        {"verdict": "verified", "revision": 7, "other_verdicts": "erroneous (Anna Berg); disputed (Ben)"},
        [("Anna Berg", ERRONEOUS, 1), ("Ben", DISPUTED, 2), ("Ina Wolf", VERIFIED, 7)],
    ),
    "verdicts of others without revisions": (
        {"verdict": "verified", "other_verdicts": "disputed (Ben)"}, [("Ben", DISPUTED, 0), ("Ina Wolf", VERIFIED, 0)],
    ),
    "hostile names of others": (
        {"verdict": "verified", "revision": 3, "other_verdicts": "verified (A\\; B\\\\); disputed (C)\\; verified (D)"},
        [("A; B\\", VERIFIED, 1), ("C); verified (D", DISPUTED, 2), ("Ina Wolf", VERIFIED, 3)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("cells", "expected"), ROWS.values(), ids=ROWS)
def test_what_a_row_says(cells, expected):
    _, annotations = read(cells)
    assert [(found.reviewer, found.verdict, found.revision) for found in annotations] == expected


CONTEXTS = {
    # name: (cells, prefix and suffix)
    "kept where it fits, though short": ({"claim_id": "c1", "prefix": "„", "suffix": ""}, ("„", "")),
    "the text's where it does not fit": ({"claim_id": "c1", "prefix": '"', "suffix": ""}, (WERFT.prefix, WERFT.suffix)),
    "the text's without columns": ({"claim_id": "c1"}, (WERFT.prefix, WERFT.suffix)),
    "the text's for a new claim": ({"prefix": "„", "suffix": ""}, (WERFT.prefix, WERFT.suffix)),
}


@pytest.mark.parametrize(("cells", "context"), CONTEXTS.values(), ids=CONTEXTS)
def test_the_context_of_a_claim(cells, context):
    ((found,), _) = read(cells)
    assert (found.prefix, found.suffix) == context


DATES = {
    "ISO with a zone": ("2022-05-03T16:30:00+02:00", datetime(2022, 5, 3, 14, 30, tzinfo=UTC)),
    "ISO": ("2022-05-03 14:30", datetime(2022, 5, 3, 14, 30, tzinfo=UTC)),
    "ISO without a time": ("2022-05-03", datetime(2022, 5, 3, tzinfo=UTC)),
    "a German spreadsheet's": ("03.05.2022 14:30", datetime(2022, 5, 3, 14, 30, tzinfo=UTC)),
    "a German spreadsheet's, short": ("3.5.2022", datetime(2022, 5, 3, tzinfo=UTC)),
    "month first, for want of a month 13": ("5/13/2022 2:30 PM", datetime(2022, 5, 13, 14, 30, tzinfo=UTC)),
    "day first, for want of a month 13": ("13/05/2022 12:05 am", datetime(2022, 5, 13, 0, 5, tzinfo=UTC)),
    "day and month alike": ("5/5/2022", datetime(2022, 5, 5, tzinfo=UTC)),
    "a moment": (pd.Timestamp("2022-05-03T14:30:00Z"), datetime(2022, 5, 3, 14, 30, tzinfo=UTC)),
    "none": (None, None),
}


@pytest.mark.parametrize(("cell", "moment"), DATES.values(), ids=DATES)
def test_dates_that_spreadsheets_write(cell, moment):
    _, (annotation,) = read({"verdict": "verified", "annotated_at": cell})
    assert annotation.annotated_at == moment


CELLS_OF_SOURCES = {
    "verified": ("verified", Stance.SUPPORTS),
    "erroneous": ("erroneous", Stance.REFUTES),
    "disputed": ("disputed", Stance.CONTEXT),
    "open": ("", Stance.CONTEXT),
}


@pytest.mark.parametrize(("verdict", "stance"), CELLS_OF_SOURCES.values(), ids=CELLS_OF_SOURCES)
def test_a_source_typed_into_the_sheet_is_evidence(verdict, stance):
    _, (annotation,) = read({"verdict": verdict, "source_title": "T", "source_url": "https://a.de "})
    assert annotation.evidence == (Evidence(stance, "T", "https://a.de"),)


def test_the_evidence_table_has_more_of_a_source_than_the_sheet_and_must_agree_with_it():
    evidence = pd.DataFrame(
        [
            {"claim_id": "c1", "position": "2", "title": "zweite", "accessed_at": "02.05.2026"},
            {"claim_id": "c1", "position": "1", "title": "erste", "stance": "Refutes", "confidential": "WAHR"},
        ]
    )
    _, (annotation,) = read({"claim_id": "c1", "source_title": "erste"}, evidence=evidence)
    assert annotation.evidence == (
        Evidence(Stance.REFUTES, "erste", confidential=True),
        Evidence(title="zweite", accessed_at=date(2026, 5, 2)),
    )
    with pytest.raises(BadSheet, match="found 'andere', expected 'erste', as the evidence file has it"):
        read({"claim_id": "c1", "source_title": "andere"}, evidence=evidence)


def test_columns_come_in_any_order_and_case_and_others_are_ignored():
    frame = pd.DataFrame({"mein": ["x", ""], "Verdict ": ["Disputed", ""], "\ufeffCLAIM": ["Nordlicht", None]})
    _, annotations = from_sheet(frame, None, DOCUMENT, file="a.csv", reviewer="Ben")
    assert [annotation.verdict for annotation in annotations] == [DISPUTED]


def test_a_row_with_a_recorded_id_needs_no_position():
    assert read({"claim": "Husum", "claim_id": "c3", "kind": "", "start": "", "end": ""}, known=CLAIMS)[0] == [BLEIBT]
    with pytest.raises(BadSheet, match="ambiguous"):
        read({"claim": "Husum", "claim_id": "c9", "kind": "", "start": "", "end": ""}, known=CLAIMS)


def test_a_row_without_id_is_the_claim_that_is_recorded_there():
    assert read({"verdict": "verified"}, known=CLAIMS) == ([WERFT], [Annotation("c1", "Ina Wolf", VERIFIED)])
    ((other,), _) = read({"kind": "description"}, known=CLAIMS)
    assert (other.claim_id == "c1", other.kind) == (False, Kind.DESCRIPTION)
    claims, _ = read({"reviewer": "Ben", "verdict": "verified"}, {"claim_id": "c1", "kind": "name"})
    assert [found.claim_id for found in claims] == ["c1"]


BAD = {
    # name: (rows, evidence rows, problems)
    "a misspelt verdict": (
        [{"verdict": "verifed"}], [],
        ["row 2, column verdict: found 'verifed', expected one of verified, disputed, erroneous"],
    ),
    "an unknown reason": (
        [{"verdict": "disputed", "reason": "old"}], [],
        ["row 2, column reason: found 'old', expected one of conflicting_sources, insufficient_evidence, outdated, "
         "missing_context, source_protected"],
    ),
    "a reason that does not fit": (
        [{"verdict": "verified", "reason": "outdated"}], [],
        ["row 2, column reason: found 'outdated', expected one of primary_source, two_secondary_sources, "
         "author_material"],
    ),
    "a reason without a verdict": (
        [{"reason": "outdated"}], [],
        ["row 2, column reason: found 'outdated', expected nothing, because there is no verdict"],
    ),
    "an ambiguous date": (
        [{"verdict": "verified", "annotated_at": "03/05/2022"}], [],
        ["row 2, column annotated_at: found '03/05/2022', expected a date such as 2026-05-03T14:30:00Z "
         "or 03.05.2026 14:30"],
    ),
    "a date that never was": (
        [{"annotated_at": "30.02.2022"}], [],
        ["row 2, column annotated_at: found '30.02.2022', expected a date such as 2026-05-03T14:30:00Z "
         "or 03.05.2026 14:30"],
    ),
    "an unknown kind and entity": (
        [{"kind": "Zahl", "entity": "Stadt"}], [],
        ["row 2, column kind: found 'Zahl', expected one of statement, attribution, quotation, description, name, "
         "quantity, time",
         "row 2, column entity: found 'Stadt', expected one of person, organisation, place, other"],
    ),
    "offsets that are no numbers": (
        [{"start": "acht", "end": "-3"}], [],
        ["row 2, column start: found 'acht', expected a whole number",
         "row 2, column end: found '-3', expected a whole number"],
    ),
    "offsets of other words": (
        [{"start": "0", "end": "6"}], [],
        ["row 2, column start: found '0:6', expected the place of 'Nordlicht'; the text there says 'Kutter'"],
    ),
    "offsets outside the text": (
        [{"start": "150", "end": "1500"}], [],
        ["row 2, column start: found '150:1500', expected offsets of a passage in a text of 155 code points"],
    ),
    "a quote that is not there": (
        [{"claim": "Nordlichter"}], [],
        ["row 2, column claim: found 'Nordlichter', expected words that stand in the text"],
    ),
    "a quote that stands at several places": (
        [{"claim": "Husum"}], [],
        ["row 2, column claim: found 'Husum', expected one place, but it is ambiguous: it stands at 73, 103, 116, 141; "
         "fill in start and end, or prefix and suffix"],
    ),
    "no quote": (
        [{"claim": " ", "note": "x"}], [], ["row 2, column claim: found nothing, expected the words of the claim"],
    ),
    "another text's row": (
        [{"document_id": "abc"}, {"document_id": DOCUMENT.document_id}], [],
        [f"row 2, column document_id: found 'abc', expected {DOCUMENT.document_id!r}; "
         "the sheet belongs to another text"],
    ),
    "a later schema": (
        [{"schema": "claim-sheet/2"}], [], ["row 2, column schema: found 'claim-sheet/2', expected 'claim-sheet/1'"],
    ),
    "a row twice": (
        [{"verdict": "verified"}, {"verdict": "disputed"}], [],
        ["row 3, column claim: found 'Nordlicht', expected one row a claim and reviewer; "
         "row 2 has it from Ben already"],
    ),
    "an open row twice": (
        [{"claim_id": "c1", "reviewer": "Kai"}, {"claim_id": "c1", "reviewer": "Kai"}], [],
        ["row 3, column claim: found 'Nordlicht', expected one row a claim and reviewer; "
         "row 2 has it from Kai already"],
    ),
    "an id of two claims": (
        [{"claim_id": "c1"}, {"claim": "1998", "claim_id": "c1"}], [],
        ["row 3, column claim_id: found 'c1', expected an id of its own; it is in row 2 that of 'Nordlicht' at 28:37 "
         "(statement)"],
    ),
    "a score above 1": ([{"score": "7,5"}], [], ["row 2, column score: found '7,5', expected a number from 0 to 1"]),
    "a revision that is none": (
        [{"revision": "neu"}], [], ["row 2, column revision: found 'neu', expected a whole number"],
    ),
    "a reviewer nobody can be": (
        [{"verdict": "verified", "reviewer": "A\x07"}], [],
        ["row 2, column reviewer: found 'A\\x07', expected a name of at most 100 printable characters"],
    ),
    "verdicts of others that are none": (
        [{"other_verdicts": "verified (Kai), disputed"}], [],
        ["row 2, column other_verdicts: found 'verified (Kai), disputed', expected verdicts such as "
         "'erroneous (Anna Berg); disputed (Ben)'"],
    ),
    "another verdict by the row's reviewer": (
        [{"verdict": "verified", "other_verdicts": "disputed (Ben); disputed (Kai)"}], [],
        ["row 2, column other_verdicts: found 'disputed (Ben); disputed (Kai)', expected each other reviewer once; "
         "Ben is there twice"],
    ),
    "a source that is no address": (
        [{"verdict": "verified", "source_url": "a.de"}], [],
        ["row 2, column source_url: found 'a.de', expected a web address that begins with http:// or https://"],
    ),
    "a long cell is cut": (
        [{"verdict": "x" * 99}], [],
        [f"row 2, column verdict: found '{'x' * 79}…', expected one of verified, disputed, erroneous"],
    ),
    "an unknown stance": (
        [{"claim_id": "c1"}], [{"claim_id": "c1", "title": "T", "stance": "pro"}],
        ["evidence row 2, column stance: found 'pro', expected one of supports, refutes, context"],
    ),
    "evidence for a claim that is not in the sheet": (
        [{"claim_id": "c1"}], [{"claim_id": "c7", "title": "T"}, {"title": "T"}],
        ["evidence row 2, column claim_id: found 'c7', expected the claim_id of a claim in the sheet",
         "evidence row 3, column claim_id: found nothing, expected the claim_id of a claim in the sheet"],
    ),
    "evidence of a reviewer who is not in the sheet": (
        [{"claim_id": "c1", "reviewer": "Kai"}], [{"claim_id": "c1", "title": "T", "reviewer": "Ina"}],
        ["evidence row 2, column reviewer: found 'Ina', expected who annotated this claim in the sheet: Kai"],
    ),
    "evidence that leads nowhere": (
        [{"claim_id": "c1"}],
        [{"claim_id": "c1", "excerpt": "x"}, {"claim_id": "c1", "url": "ftp://x", "confidential": "geheim"},
         {"claim_id": "c1", "title": "T", "accessed_at": "gestern", "position": "x"}],
        ["evidence row 2, column title: found nothing, expected a title, a URL or a reference",
         "evidence row 3, column confidential: found 'geheim', expected true or false",
         "evidence row 3, column url: found 'ftp://x', expected a web address that begins with http:// or https://",
         "evidence row 4, column position: found 'x', expected a whole number",
         "evidence row 4, column accessed_at: found 'gestern', expected a date such as 2026-05-03 or 03.05.2026"],
    ),
    "all at once, in the order of the rows, an empty one counted": (
        [{"claim_id": "c1", "verdict": "gut"}, {"claim": ""}, {"claim": "fehlt", "verdict": "schlecht"},
         {"claim": "1998", "kind": "Jahr"}],
        [{"claim_id": "c1", "title": "", "excerpt": "x"}],
        ["row 2, column verdict: found 'gut', expected one of verified, disputed, erroneous",
         "row 4, column claim: found 'fehlt', expected words that stand in the text",
         "row 4, column verdict: found 'schlecht', expected one of verified, disputed, erroneous",
         "row 5, column kind: found 'Jahr', expected one of statement, attribution, quotation, description, name, "
         "quantity, time",
         "evidence row 2, column title: found nothing, expected a title, a URL or a reference"],
    ),
}  # fmt: skip


def test_the_sheet_of_another_text_is_told_in_one_line():
    with pytest.raises(BadSheet, match=r"is the sheet of another text, or of another version of .*: found") as caught:
        read({"document_id": "abc"}, {"document_id": "abc"}, reviewer="Ben")
    assert caught.value.problems == ()


@pytest.mark.parametrize(("cells", "evidence", "problems"), BAD.values(), ids=BAD)
def test_every_bad_cell_is_reported(cells, evidence, problems):
    with pytest.raises(BadSheet) as caught:
        read(*cells, evidence=pd.DataFrame(evidence) if evidence else None, reviewer="Ben")
    assert list(caught.value.problems) == problems
    count = "1 cell needs" if len(problems) == 1 else f"{len(problems)} cells need"
    assert str(caught.value).splitlines()[0] == f"blatt.csv cannot be imported, and nothing was; {count} a look:"


def test_a_verdict_needs_somebody_who_gave_it():
    with pytest.raises(BadSheet) as caught:
        read({"verdict": "verified"}, {"claim": "1998"}, reviewer=None)
    assert caught.value.problems == ("row 2, column reviewer: found nothing, expected the name of who concluded this",)


COLUMN_FAULTS = {
    "a missing column": (["claim", "note"], ("column verdict: missing",)),
    "no column at all": ([], ("column claim: missing", "column verdict: missing")),
    "a column twice": (["claim", "Claim", "verdict"], ("column claim: there twice",)),
}


@pytest.mark.parametrize(("columns", "problems"), COLUMN_FAULTS.values(), ids=COLUMN_FAULTS)
def test_columns_must_be_there_once(columns, problems):
    frame = pd.DataFrame([["Nordlicht"] * len(columns)], columns=columns)
    with pytest.raises(BadSheet) as caught:
        from_sheet(frame, None, DOCUMENT, file="a.csv", reviewer="Ben")
    assert caught.value.problems == problems


def test_evidence_needs_to_say_whose_it_is():
    with pytest.raises(BadSheet) as caught:
        read({}, evidence=pd.DataFrame({"title": ["T"]}))
    assert str(caught.value) == "The evidence columns do not fit; the file has title.\ncolumn claim_id: missing"
