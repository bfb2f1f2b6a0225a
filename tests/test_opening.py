import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import spacy

from factcheck.errors import StoreUnusable, UnknownReviewer, UnreadableArticle
from factcheck.handover import import_sheet
from factcheck.model import Document, Kind, Verdict
from factcheck.opening import STORE_NAME, STORE_VARIABLE, open_desk, store_path
from factcheck.reading import from_text
from factcheck.reviewers import REVIEWER_VARIABLE
from factcheck.store import Store
from factcheck.stored import Stored

ARTICLE = "Köln plant neu\n\nDie Stadt Köln baut seit März 2024 eine Brücke. Das sagte Petra Ohlsen am Montag.\n"


@pytest.fixture(autouse=True)
def _environment(monkeypatch):
    monkeypatch.delenv(STORE_VARIABLE, raising=False)
    monkeypatch.delenv(REVIEWER_VARIABLE, raising=False)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "artikel.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_an_article_opens_with_its_claims_and_a_store_beside_it(article):
    desk = open_desk(article, reviewer="Ada")
    assert desk.store.path == article.parent / STORE_NAME
    assert (desk.document.text, desk.document.title) == (ARTICLE, "Köln plant neu")
    assert desk.claims
    assert all(ARTICLE[claim.start : claim.end] == claim.quote for claim in desk.claims)
    assert all(claim.origin.startswith("finder:") for claim in desk.claims)
    assert desk.progress()["open"] == len(desk.claims)


def test_opening_again_brings_back_what_is_recorded_and_finds_nothing_twice(article):
    desk = open_desk(article, reviewer="Ada")
    first = desk.claims[0]
    desk.annotate(first.claim_id, verdict="verified", note="angerufen")
    marked = desk.mark(0, 4, kind="time")
    desk.store.close()
    again = open_desk(str(article), reviewer="Ada")
    assert again.claims == desk.claims
    assert marked in again.claims
    assert again.annotation(first.claim_id).verdict is Verdict.VERIFIED
    assert not again.can_undo
    rows = again.store.verify_log().rows
    assert (rows["documents"], rows["claims"]) == (1, len(again.claims))


def test_a_document_is_opened_as_it_was_first_stored_where_it_lies_today(article, tmp_path):
    open_desk(article, reviewer="Ada").store.close()
    with Store(tmp_path / STORE_NAME) as store:
        desk = open_desk(Document(ARTICLE, title="Anders", source="kopie.txt"), reviewer="Ben", store=store)
        assert (desk.document.title, desk.document.source) == ("Köln plant neu", "kopie.txt")


def test_a_changed_text_is_another_document_in_the_same_store(article):
    first = open_desk(article, reviewer="Ada")
    article.write_text(ARTICLE.replace("2024", "2025"), encoding="utf-8")
    second = open_desk(article, reviewer="Ada")
    assert second.store.path == first.store.path
    assert second.document.document_id != first.document.document_id
    assert second.store.verify_log().rows["documents"] == 2


def test_an_article_without_claims_opens(tmp_path):
    desk = open_desk(from_text("?!", language="de"), reviewer="Ada", store=tmp_path / "s.sqlite")
    assert desk.claims == ()
    assert desk.mark(0, 2).quote == "?!"


def test_an_open_store_stays_open_when_the_article_cannot_be_read(tmp_path, store):
    with pytest.raises(UnreadableArticle):
        open_desk(tmp_path / "fehlt.txt", reviewer="Ada", store=store)
    assert len(store.documents()) == 1


def test_progress_is_told_while_claims_are_found(article):
    told = []
    open_desk(article, reviewer="Ada", progress=lambda done, whole: told.append((done, whole)))
    assert told[-1] == (len(ARTICLE), len(ARTICLE))
    assert told == sorted(told)


def test_two_windows_that_open_an_article_at_once_find_its_claims_once(article):
    start = threading.Barrier(2)

    def open_one(reviewer):
        start.wait()
        return open_desk(article, reviewer=reviewer)

    with ThreadPoolExecutor(2) as threads:
        one, two = threads.map(open_one, ("Ada", "Ben"))
    assert one.claims == two.claims
    assert one.store.verify_log().rows["claims"] == len(one.claims)


def test_nobody_opens_an_article_and_no_store_is_made(article):
    with pytest.raises(UnknownReviewer):
        open_desk(article)
    assert list(article.parent.iterdir()) == [article]


def test_the_environment_names_reviewer_and_store(article, tmp_path, monkeypatch):
    monkeypatch.setenv(REVIEWER_VARIABLE, "Ada")
    monkeypatch.setenv(STORE_VARIABLE, str(tmp_path / "redaktion.sqlite"))
    desk = open_desk(article)
    assert (desk.reviewer, desk.store.path) == ("Ada", tmp_path / "redaktion.sqlite")
    given = open_desk(article, reviewer="Ben", store=tmp_path / "s.sqlite")
    assert (given.reviewer, given.store.path) == ("Ben", tmp_path / "s.sqlite")


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("texte/artikel.txt", f"texte/{STORE_NAME}"),
        ("artikel.txt", STORE_NAME),
        ("", STORE_NAME),
        ("https://example.org/artikel.html", STORE_NAME),
        ("HTTP://example.org/a/b", STORE_NAME),
    ],
)
def test_the_store_lies_beside_the_article_and_for_an_address_in_the_present_folder(source, path):
    assert store_path(source).as_posix() == path


def test_an_article_in_a_read_only_folder_asks_for_another_place_for_its_store(shared_folder, as_nobody):
    path = shared_folder / "artikel.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    shared_folder.chmod(0o555)
    with as_nobody(), pytest.raises(StoreUnusable, match=r"may not be written to\. Name another place for it\.$"):
        open_desk(path, reviewer="Ada")


def test_the_store_is_closed_when_finding_fails(article, monkeypatch):
    closed = []
    close = Store.close
    monkeypatch.setattr(Store, "close", lambda store: (closed.append(store.path), close(store)))

    def interrupt(done, whole):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_desk(article, reviewer="Ada", progress=interrupt)
    assert closed == [article.parent / STORE_NAME]


def test_claims_that_came_with_a_sheet_are_neither_all_there_is_nor_found_again(article, tmp_path):
    desk = open_desk(article, reviewer="Ada")
    whole, name = desk.claims, next(claim for claim in desk.claims if claim.kind is Kind.NAME)
    desk.store.close()
    sheet = tmp_path / "blatt.csv"
    lines = "claim,verdict,kind,reviewer,claim_id,start,end\n" + ",".join(
        (name.quote, "verified", "name", "Ben", "", str(name.start), str(name.end))
    )
    sheet.write_text(lines, encoding="utf-8")
    with Store(tmp_path / "zweiter.sqlite") as store:
        import_sheet(Stored(store, desk.document), sheet)
        again = open_desk(article, reviewer="Ada", store=store)
        assert [(c.start, c.end, c.kind) for c in again.claims] == [(c.start, c.end, c.kind) for c in whole]
        assert (
            len(again.others(next(c.claim_id for c in again.claims if c.start == name.start and c.kind == "name"))) == 1
        )


def test_another_pipeline_adds_what_it_finds_to_an_article_that_is_recorded(article, tmp_path):
    nlp = spacy.blank("de")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "MISC", "pattern": "Brücke"}])
    nlp.to_disk(tmp_path / "pipeline")
    first = open_desk(article, reviewer="Ada")
    assert "Brücke" not in {claim.quote for claim in first.claims if claim.kind is Kind.NAME}
    first.store.close()
    again = open_desk(article, reviewer="Ada", pipeline=str(tmp_path / "pipeline"))
    assert {claim.claim_id for claim in first.claims} <= {claim.claim_id for claim in again.claims}
    assert "Brücke" in {claim.quote for claim in again.claims if claim.kind is Kind.NAME}


def test_opening_again_needs_neither_the_finder_nor_the_language_model(article):
    open_desk(article, reviewer="Ada").store.close()
    code = (
        "import sys; from factcheck.opening import open_desk; "
        f"print(open_desk({str(article)!r}, reviewer='Ada').document.language, 'spacy' in sys.modules, "
        "'py3langid' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["de", "False", "False"]


def test_a_record_that_may_not_be_written_to_is_opened_to_be_read(shared_folder, as_nobody):
    article = shared_folder / "artikel.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    with open_desk(article, reviewer="Ada").store as store:
        path = store.path
    path.chmod(0o444)
    shared_folder.chmod(0o555)
    with as_nobody():
        desk = open_desk(article, reviewer="Ben")
        assert (desk.store.read_only, len(desk.claims) > 3) == (True, True)
        with pytest.raises(StoreUnusable, match="may not be written to"):
            desk.annotate(desk.claims[0].claim_id, verdict="verified")
        assert desk.progress()["verified"] == 0
        with pytest.raises(StoreUnusable, match="no record of this article"):
            open_desk(Document("Ein anderer Artikel.", source=str(article)), reviewer="Ben", store=path)
        desk.store.close()
