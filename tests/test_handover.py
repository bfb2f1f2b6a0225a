"""What goes out as a claim sheet comes back in: the laws of export and import, and what an import refuses."""

from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.desk import Desk
from factcheck.errors import BadSheet, FactcheckError
from factcheck.exporting import csv
from factcheck.handover import Imported, claim_sheet, evidence_sheet, export_sheet, import_sheet
from factcheck.model import REASONS, Annotation, Claim, Document, Entity, Evidence, Kind, Stance, Verdict
from factcheck.store import Store
from factcheck.stored import Stored

TEXT = "😀 Köln plant neu.\n\nDer Bau kostet 3 Millionen Euro.\n"
DOCUMENT = Document(TEXT, title="Köln plant neu", source="artikel.txt")
CLAIMS = tuple(
    Claim(
        f"c{start}", DOCUMENT.document_id, start, end, kind, TEXT[start:end], entity=entity, score=score, origin="f:x"
    )
    for start, end, kind, entity, score in (
        (2, 6, Kind.NAME, Entity.PLACE, 0.9),
        (19, 51, Kind.STATEMENT, None, None),
        (34, 50, Kind.QUANTITY, None, 1.0),
    )
)
BOOK = Evidence(Stance.REFUTES, reference="=Kassenbuch; „1“\nSeite 2", locator="S. 2", accessed_at=date(2026, 5, 3))
PAGE = Evidence(title="Stadt Köln", url="https://stadt.example/bau?a=1;b=2", excerpt="- 3 Mio.\n")
SECRET = Evidence(title="Anruf", confidential=True)


def make_store(folder, name, *, full=True):
    store = Store(folder / name)
    if full:
        store.add_document(DOCUMENT)
        store.add_claims(DOCUMENT, CLAIMS, by="finder:x@1")
    return Stored(store, DOCUMENT)


@pytest.fixture
def record(tmp_path):
    """Give a record with everything that may stand in one: disagreement, withdrawal, secrets, formulas."""
    record = make_store(tmp_path, "factcheck.sqlite")
    anna, ben = Desk(record.store, DOCUMENT, "Anna; Berg"), Desk(record.store, DOCUMENT, "Ben (Köln)")
    anna.annotate("c2", verdict="verified", reason="primary_source", evidence=[SECRET, PAGE, BOOK])
    ben.annotate(
        "c2",
        verdict="erroneous",
        reason="wrong_name",
        correction="'=1+1",
        note='eins\n\tzwei; "drei"',
        evidence=[PAGE, SECRET],
    )
    anna.annotate("c34", verdict="disputed", note="@alle")
    anna.withdraw("c34")
    yield record
    record.store.close()


def files(path):
    return {file.name.replace(path.stem, "NAME"): file.read_bytes() for file in path.parent.glob(f"{path.stem}.*csv")}


def edit(path, number, **cells):
    """Change cells of a sheet as a spreadsheet would, in the row with this number."""
    frame = csv.read(path).astype("str")
    for column, cell in cells.items():
        frame.loc[number - 2, column] = cell
    csv.write(frame, path)


def content(record):
    rows = record.store.annotations(DOCUMENT.document_id)
    return [(a.claim_id, a.reviewer, a.verdict, a.note, a.revision) for a in rows]


@pytest.mark.parametrize("by", ["claim", "reviewer"])
@pytest.mark.parametrize("confidential", [False, True])
@pytest.mark.parametrize("delimiter", [",", ";"])
class TestLaws:
    def test_export_import_export_is_identical_in_the_same_record(self, record, tmp_path, by, confidential, delimiter):
        how = {"by": by, "confidential": confidential, "delimiter": delimiter}
        first = export_sheet(record, tmp_path / "first.csv", **how)
        before = record.store.verify_log()
        assert import_sheet(record, first).annotations == 0
        assert record.store.verify_log() == before
        assert files(export_sheet(record, tmp_path / "second.csv", **how)) == files(first)

    def test_export_import_export_is_identical_in_an_empty_record(self, record, tmp_path, by, confidential, delimiter):
        how = {"by": by, "confidential": confidential, "delimiter": delimiter}
        first = export_sheet(record, tmp_path / "first.csv", **how)
        other = make_store(tmp_path, "other.sqlite", full=False)
        assert import_sheet(other, first).claims == len(CLAIMS)
        assert files(export_sheet(other, tmp_path / "second.csv", **how)) == files(first)
        other.store.close()


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
SOURCES = st.builds(
    Evidence,
    st.sampled_from(Stance),
    title=CELLS.filter(str.strip),
    reference=CELLS,
    excerpt=CELLS,
    accessed_at=st.none() | st.dates(date(2000, 1, 1), date(2099, 1, 1)),
)
ACTS = st.tuples(
    st.sampled_from([claim.claim_id for claim in CLAIMS]),
    st.sampled_from(["Anna Berg", "Ben", "Çağla (Köln); X"]),
    st.none() | st.sampled_from(Verdict),
    CELLS,
    st.lists(SOURCES, max_size=2),
)


@settings(max_examples=30, deadline=None)
@given(acts=st.lists(ACTS, max_size=8), by=st.sampled_from(["claim", "reviewer"]))
def test_whatever_is_recorded_comes_back(acts, by):
    with TemporaryDirectory() as name:
        folder = Path(name)
        record, other = make_store(folder, "a.sqlite"), make_store(folder, "b.sqlite", full=False)
        clock = count(1_700_000_000)
        for claim_id, reviewer, verdict, note, evidence in acts:
            reason = REASONS[verdict][0] if verdict else None
            moment = datetime.fromtimestamp(next(clock), UTC)
            annotation = Annotation(claim_id, reviewer, verdict, reason, "", note, tuple(evidence), moment)
            record.store.annotate(DOCUMENT.document_id, annotation)
        first = export_sheet(record, folder / "first.csv", by=by)
        import_sheet(other, first)
        assert files(export_sheet(other, folder / "second.csv", by=by)) == files(first)
        assert import_sheet(record, first).annotations == 0
        record.store.close()
        other.store.close()


def test_without_a_path_the_sheet_lands_in_exports_beside_the_article(record, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert export_sheet(record) == Path("exports/artikel.csv")
    assert sorted(file.name for file in Path("exports").iterdir()) == ["artikel.csv", "artikel.evidence.csv"]


def test_a_desk_hands_over_the_same_as_its_record(record):
    desk = Desk(record.store, DOCUMENT, "Carla")
    assert claim_sheet(desk).equals(claim_sheet(record))
    assert evidence_sheet(desk, by="reviewer").equals(evidence_sheet(record, by="reviewer"))


def test_a_row_changed_by_its_own_reviewer_is_a_new_annotation(record, tmp_path):
    path = export_sheet(record, tmp_path / "sheet.csv", by="reviewer")
    edit(path, 3, note="neu", verdict="disputed", reason="")
    desk = Desk(record.store, DOCUMENT, "Ben (Köln)")
    assert import_sheet(desk, path) == Imported(0, 1, 2, 0, {"Ben (Köln)": 1})
    assert (desk.annotation("c2").verdict, desk.annotation("c2").note) == (Verdict.DISPUTED, "neu")
    assert desk.annotation("c2").revision == 3


def test_a_row_changed_by_somebody_else_is_recorded_under_that_name(record, tmp_path):
    path = export_sheet(record, tmp_path / "sheet.csv")
    edit(path, 2, verdict="disputed", reason="outdated")
    before = content(record)
    assert import_sheet(record, path, reviewer="Carla Sander").annotations == 1
    assert content(record) == [*before, ("c2", "Carla Sander", Verdict.DISPUTED, 'eins\n\tzwei; "drei"', 3)]
    # And importing it once more, as people do, changes nothing.
    assert import_sheet(record, path, reviewer="Carla Sander").annotations == 0


def test_an_open_row_that_was_filled_in_belongs_to_who_imports_it(record, tmp_path):
    path = export_sheet(record, tmp_path / "sheet.csv")
    edit(path, 3, verdict="verified", source_title="Haushalt 2026")
    import_sheet(record, path, reviewer="Carla")
    (annotation,) = record.store.annotations(DOCUMENT.document_id, claim_id="c19")
    assert (annotation.reviewer, annotation.verdict) == ("Carla", Verdict.VERIFIED)
    assert annotation.evidence == (Evidence(title="Haushalt 2026"),)


def test_an_imported_annotation_says_that_it_was_imported(record, tmp_path):
    path = export_sheet(record, tmp_path / "sheet.csv")
    edit(path, 3, verdict="verified")
    import_sheet(record, path, reviewer="Carla")
    with record.store.transaction() as connection:
        acts = connection.execute("SELECT act FROM annotations ORDER BY row_id").fetchall()
    assert acts[-1][0] == "import"


def test_confidential_evidence_that_a_sheet_did_not_show_stays(record, tmp_path):
    path = export_sheet(record, tmp_path / "sheet.csv", by="reviewer")
    edit(path, 2, note="neu")
    desk = Desk(record.store, DOCUMENT, "Anna; Berg")
    import_sheet(desk, path)
    assert (desk.annotation("c2").note, desk.annotation("c2").evidence) == ("neu", (SECRET, PAGE, BOOK))


def test_a_sheet_without_its_evidence_file_takes_no_evidence_away(record, tmp_path):
    desk = Desk(record.store, DOCUMENT, "Anna; Berg")
    desk.annotate("c2", note="alt", evidence=[SECRET, PAGE, BOOK])
    path = export_sheet(record, tmp_path / "sheet.csv", by="reviewer")
    csv.evidence_path(path).unlink()
    assert import_sheet(desk, path).annotations == 0
    edit(path, 3, note="neu")
    import_sheet(desk, path)
    assert (desk.annotation("c2").note, desk.annotation("c2").evidence) == ("neu", (SECRET, PAGE, BOOK))


def test_a_source_changed_in_the_sheet_takes_the_place_of_the_first_and_hides_no_other(record, tmp_path):
    desk = Desk(record.store, DOCUMENT, "Anna; Berg")
    desk.annotate("c2", note="alt", evidence=[SECRET, PAGE, BOOK])
    path = export_sheet(record, tmp_path / "sheet.csv", by="reviewer")
    csv.evidence_path(path).unlink()
    edit(path, 3, source_title="Amtsblatt", source_url="")
    import_sheet(desk, path)
    assert desk.annotation("c2").evidence == (Evidence(title="Amtsblatt"), BOOK, SECRET)


def test_a_bare_list_of_quotes_and_verdicts_can_be_imported_twice(record, tmp_path):
    path = tmp_path / "liste.csv"
    path.write_text("claim;verdict\nKöln;erroneous\n3 Millionen Euro;verified\n", encoding="utf-8")
    assert import_sheet(record, path, reviewer="Carla") == Imported(0, 2, 0, 1, {"Carla": 2})
    assert import_sheet(record, path, reviewer="Carla") == Imported(0, 0, 2, 1, {})


def later_annotation(record, path):
    Desk(record.store, DOCUMENT, "Ben (Köln)").annotate("c2", verdict="verified")
    edit(path, 2, note="anders")


def changed_without_a_name(record, path):
    edit(path, 2, note="anders")


def two_bad_rows(record, path):
    edit(path, 2, verdict="maybe")
    edit(path, 4, score="2")


def retired(record, path):
    record.store.retire_claim(DOCUMENT, CLAIMS[1], by="reviewer:Ben")


REFUSED = {
    "annotated since the sheet was written": (
        later_annotation,
        "Ben (Köln)",
        (
            "row 2: Ben (Köln) annotated this claim after the sheet was written; "
            "verdict in the record verified, here erroneous",
        ),
    ),
    "changed, but nobody says by whom": (
        changed_without_a_name,
        None,
        ("row 2: this changes what Ben (Köln) concluded; give the name of who says so (--reviewer)",),
    ),
    "a claim taken out since": (
        retired,
        "Ben (Köln)",
        ("row 3: the claim 'Der Bau kostet 3 Millionen Euro.' was taken out of the record since",),
    ),
    "every bad cell at once": (
        two_bad_rows,
        "Carla",
        (
            "row 2, column verdict: found 'maybe', expected one of verified, disputed, erroneous",
            "row 4, column score: found '2', expected a number from 0 to 1",
        ),
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_sheet_with_problems_is_refused_and_changes_nothing(record, tmp_path, case):
    change, reviewer, problems = REFUSED[case]
    path = export_sheet(record, tmp_path / "sheet.csv")
    change(record, path)
    before = record.store.verify_log()
    with pytest.raises(BadSheet) as refusal:
        import_sheet(record, path, reviewer=reviewer)
    assert refusal.value.problems == problems
    assert record.store.verify_log() == before


def test_a_good_row_is_not_imported_beside_a_bad_one(record, tmp_path):
    path = export_sheet(record, tmp_path / "sheet.csv")
    edit(path, 3, verdict="verified")
    edit(path, 2, note="anders")
    Desk(record.store, DOCUMENT, "Ben (Köln)").annotate("c2", note="später")
    before = content(record)
    with pytest.raises(BadSheet):
        import_sheet(record, path, reviewer="Carla")
    assert content(record) == before


def test_an_export_into_a_folder_that_is_a_file_is_refused(record, tmp_path):
    (tmp_path / "exports").write_text("no folder")
    with pytest.raises(FactcheckError, match="cannot be made"):
        export_sheet(record, tmp_path / "exports" / "x.csv")


def test_an_emptied_row_is_refused_because_nobody_takes_back_what_another_concluded(record, tmp_path):
    path = export_sheet(record, tmp_path / "sheet.csv", by="reviewer")
    before = content(record)
    edit(path, 2, verdict="", reason="")
    with pytest.raises(BadSheet, match=r"only .* can take back what .* concluded; give another verdict"):
        import_sheet(record, path, reviewer="Carla")
    edit(path, 2, reviewer="", correction="", note="", source_title="", source_url="")
    evidence = path.with_name("sheet.evidence.csv")
    evidence.unlink()
    with pytest.raises(BadSheet, match="who takes the verdict back, because a row that was annotated has been emptied"):
        import_sheet(record, path, reviewer="Carla")
    assert content(record) == before


def test_a_sheet_without_rows_is_no_sheet_of_an_article_with_claims(record, tmp_path):
    path = export_sheet(record, tmp_path / "sheet.csv")
    path.write_bytes(path.read_bytes().split(b"\r\n")[0] + b"\r\n")
    with pytest.raises(BadSheet, match="no row below its header, but 3 claims are recorded"):
        import_sheet(record, path, reviewer="Carla")


def test_what_is_no_desk_is_named():
    with pytest.raises(TypeError, match=r"expected a desk, as factcheck\.open_desk gives it, not str 'x'"):
        claim_sheet("x")


def without_columns(path, *names):
    frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    frame.drop(columns=list(names)).to_csv(path, index=False, encoding="utf-8-sig")


def test_a_sheet_changes_nothing_that_it_does_not_show(record, tmp_path):
    desk = Desk(record.store, DOCUMENT, "Anna; Berg")
    desk.annotate("c19", verdict="erroneous", reason="wrong_fact", correction="Citigroup", note="Telefonat 3.5.")
    path = export_sheet(record, tmp_path / "sheet.csv", by="reviewer")
    edit(path, 4, verdict="disputed")
    without_columns(path, "correction", "note", "reason", "annotated_at", "prefix")
    import_sheet(record, path, reviewer="Anna; Berg")
    desk.refresh()
    now = desk.annotation("c19")
    assert (now.verdict, now.correction, now.note) == (Verdict.DISPUTED, "Citigroup", "Telefonat 3.5.")


def test_a_correction_cleared_in_the_sheet_is_never_passed_over(record, tmp_path):
    desk = Desk(record.store, DOCUMENT, "Anna; Berg")
    desk.annotate("c19", verdict="erroneous", correction="Citigroup")
    path = export_sheet(record, tmp_path / "sheet.csv", by="reviewer")
    edit(path, 4, correction="")
    cleared = path.read_bytes()
    import_sheet(desk, path)
    assert desk.annotation("c19").correction == ""
    desk.annotate("c19", correction="Citigroup")
    path.write_bytes(cleared)
    without_columns(path, "revision", "annotated_at")
    with pytest.raises(BadSheet, match="row 4: Anna; Berg annotated this claim after the sheet was written"):
        import_sheet(desk, path)


def test_a_row_with_an_id_needs_no_kind(record, tmp_path):
    (tmp_path / "sheet.csv").write_text("claim,claim_id,verdict\nKöln,c2,verified\n", encoding="utf-8")
    assert import_sheet(record, tmp_path / "sheet.csv", reviewer="Carla") == Imported(0, 1, 0, 2, {"Carla": 1})


def test_a_composed_and_a_decomposed_name_are_one_reviewer(record, tmp_path):
    (tmp_path / "sheet.csv").write_text("claim,claim_id,verdict,reviewer\nKöln,c2,verified,Jo\u0308rg\n", "utf-8")
    import_sheet(record, tmp_path / "sheet.csv")
    Desk(record.store, DOCUMENT, "J\u00f6rg").annotate("c2", verdict="disputed")
    names = {annotation.reviewer for annotation in record.store.annotations(DOCUMENT.document_id, claim_id="c2")}
    assert names == {"Anna; Berg", "Ben (Köln)", "J\u00f6rg"}


def test_a_revision_nobody_can_count_to_is_refused(record, tmp_path):
    (tmp_path / "sheet.csv").write_text("claim,claim_id,verdict,revision\nKöln,c2,verified,999999999999\n", "utf-8")
    with pytest.raises(BadSheet, match="a number up to 1000000000"):
        import_sheet(record, tmp_path / "sheet.csv", reviewer="Carla")


def test_the_record_keeps_who_imported(record, tmp_path):
    path = export_sheet(record, tmp_path / "sheet.csv")
    other = make_store(tmp_path, "other.sqlite", full=False)
    import_sheet(other, path, reviewer="Carla")
    with other.store.transaction() as connection:
        said = {row[0] for row in connection.execute("SELECT recorded_by FROM annotations")}
    assert said == {"import:sheet.csv by Carla"}
    other.store.close()


def test_a_sheet_that_somebody_edited_is_kept_when_it_is_exported_again(record, tmp_path):
    path = export_sheet(record, tmp_path / "sheet.csv")
    edit(path, 3, verdict="erroneous", correction="Citigroup", reviewer="Carla")
    edited = path.read_bytes()
    with pytest.warns(UserWarning, match=r"kept as .*sheet\.1\.csv"):
        export_sheet(record, path)
    assert (tmp_path / "sheet.1.csv").read_bytes() == edited
    assert (tmp_path / "sheet.1.evidence.csv").exists()


@pytest.mark.parametrize("by", ["claim", "reviewer"])
def test_an_earlier_export_that_nobody_edited_is_replaced(record, tmp_path, by, recwarn):
    path = export_sheet(record, tmp_path / "sheet.csv", by=by)
    Desk(record.store, DOCUMENT, "Ben (Köln)").annotate("c2", verdict="disputed", correction="neu")
    Desk(record.store, DOCUMENT, "Anna; Berg").mark(8, 12, kind="name")
    export_sheet(record, path, by=by)
    assert (recwarn.list, sorted(p.name for p in tmp_path.glob("*.csv"))) == ([], ["sheet.csv", "sheet.evidence.csv"])


def test_an_evidence_file_that_is_not_ours_is_kept(record, tmp_path):
    (tmp_path / "sheet.evidence.csv").write_text("mein;eigenes\n", encoding="utf-8")
    with pytest.warns(UserWarning, match="kept as"):
        export_sheet(record, tmp_path / "sheet.csv")
    assert (tmp_path / "sheet.1.evidence.csv").read_text(encoding="utf-8") == "mein;eigenes\n"


@pytest.mark.parametrize(
    ("column", "cell"), [("entity", "person"), ("suggestion", "Cologne"), ("Kommentar", "bitte prüfen")]
)
def test_what_no_import_takes_is_named_and_kept_by_the_next_export(record, tmp_path, column, cell):
    path = export_sheet(record, tmp_path / "sheet.csv")
    frame = csv.read(path).astype("str")
    frame[column] = [cell] + [""] * (len(frame) - 1) if column == "Kommentar" else [cell, *frame[column][1:]]
    csv.write(frame, path)
    edited = path.read_bytes()
    assert import_sheet(record, path).not_read == (column.lower(),)
    with pytest.warns(UserWarning, match=r"kept as .*sheet\.1\.csv"):
        export_sheet(record, path)
    assert (tmp_path / "sheet.1.csv").read_bytes() == edited


def test_a_source_that_differs_from_the_evidence_file_is_a_problem_and_not_passed_over(record, tmp_path):
    path = export_sheet(record, tmp_path / "sheet.csv")
    edit(path, 2, source_url="https://anders.example/")
    with pytest.raises(BadSheet, match=r"row 2, column source_title: .*, as the evidence file has it"):
        import_sheet(record, path, reviewer="Carla")


@pytest.mark.parametrize("name", ["artikel.txt", "factcheck.sqlite", "other.sqlite", "notizen.txt", "."])
def test_an_export_never_takes_the_place_of_anything_but_a_sheet(record, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "artikel.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "notizen.txt").write_text("claim, aber kein Blatt", encoding="utf-8")
    make_store(tmp_path, "other.sqlite").store.close()
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.suffix == ".txt"}
    with pytest.raises(FactcheckError, match=r"name another file|is a folder"):
        export_sheet(record, tmp_path / name)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.suffix == ".txt"} == before
    assert sorted(path.name for path in tmp_path.glob("*.sqlite")) == ["factcheck.sqlite", "other.sqlite"]


def test_a_kept_sheet_drives_out_no_evidence_that_was_kept_before(record, tmp_path):
    path = export_sheet(record, tmp_path / "sheet.csv")
    edit(path, 3, note="anders")
    (tmp_path / "sheet.1.evidence.csv").write_text("von gestern", encoding="utf-8")
    with pytest.warns(UserWarning, match=r"kept as .*sheet\.2\.csv"):
        export_sheet(record, path)
    assert (tmp_path / "sheet.1.evidence.csv").read_text(encoding="utf-8") == "von gestern"
