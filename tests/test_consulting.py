"""The sources of a claim: a copy is kept and noted, and the passage that speaks of the claim is found."""

import threading
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from factcheck.consulting import PRIVATE_VARIABLE, consult, keep_copy, place_of, record_copy, with_known_copy
from factcheck.desk import Desk
from factcheck.errors import CopyUnusable, SourceNotKept
from factcheck.model import Claim, Document, Evidence, Kind, Stance
from factcheck.sources import Kept
from factcheck.store import Store

TEXT = "„Wir nutzen keine Daten der Bank“, sagte Ida Kern. Der Umbau kostet 4 Millionen Euro."
PAGE = (
    "<title>Rede</title><article><h1>Rede der Ministerin</h1><p>Es war ein langer Abend im alten Rathaus der Stadt, "
    "und viele Gäste hörten zu.</p><p>Ida Kern sagte: „Wir nutzen keinerlei Daten der Bank.“ Danach gab es Beifall aus "
    "allen Reihen.</p><p>Der Umbau werde 5 Millionen Euro kosten und zwei Jahre dauern.</p></article>"
)


@pytest.fixture
def desk(tmp_path):
    document = Document(TEXT, title="Umbau")

    def claim(claim_id, quote, kind):
        start = TEXT.index(quote)
        return Claim(claim_id, document.document_id, start, start + len(quote), kind, quote, origin="finder:x@1")

    with Store(tmp_path / "desk.sqlite") as store:
        store.add_document(document)
        claims = [
            claim("q", "Wir nutzen keine Daten der Bank", Kind.QUOTATION),
            claim("n", "4 Millionen Euro", Kind.QUANTITY),
            claim("s", "Der Umbau kostet 4 Millionen Euro.", Kind.STATEMENT),
        ]
        store.add_claims(document, claims, by="finder:x@1")
        yield Desk(store, document, "Ada")


def keep_source(desk, claim_id, at, *, file=None):
    place = place_of(desk, claim_id, at)
    kept = keep_copy(desk, place, file=file)
    record_copy(desk, place, kept)
    return kept


@contextmanager
def serving(page):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/rede.html"
    finally:
        server.shutdown()
        server.server_close()


def test_a_fetched_source_is_kept_and_noted_beside_what_was_typed(desk, tmp_path, monkeypatch):
    monkeypatch.setenv(PRIVATE_VARIABLE, "1")
    with serving(PAGE) as url:
        desk.annotate("q", evidence=[Evidence(title="Eigener Titel", url=url, locator="Abs. 2")])
        kept = keep_source(desk, "q", 0)
    (noted,) = desk.annotation("q").evidence
    assert (noted.title, noted.url, noted.locator) == ("Eigener Titel", url, "Abs. 2")
    assert (noted.archived, noted.archived_sha256) == (kept.archived, kept.sha256)
    assert noted.accessed_at is not None
    assert (tmp_path / noted.archived).read_text(encoding="utf-8") == PAGE
    assert desk.undo() == "q"
    assert desk.annotation("q").evidence[0].archived == ""


def test_an_address_on_this_computer_is_refused_unless_it_is_allowed(desk, monkeypatch):
    monkeypatch.delenv(PRIVATE_VARIABLE, raising=False)
    with serving(PAGE) as url:
        desk.annotate("q", evidence=[Evidence(title="Rede", url=url)])
        with pytest.raises(SourceNotKept, match=r"127\.0\.0\.1"):
            keep_source(desk, "q", 0)
    assert desk.annotation("q").evidence == (Evidence(title="Rede", url=url),)


def test_a_source_without_an_address_is_not_fetched(desk):
    desk.annotate("q", evidence=[Evidence(title="Gespräch")])
    for at in (0, 1):
        with pytest.raises(SourceNotKept, match="no web address"):
            keep_source(desk, "q", at)


def test_a_file_becomes_a_source_of_its_own(desk):
    keep_source(desk, "n", 0, file=("rede.html", PAGE.encode()))
    (noted,) = desk.annotation("n").evidence
    assert (noted.title, noted.archived.endswith(".html")) == ("Rede der Ministerin", True)


def test_a_source_of_the_same_name_at_another_claim_has_the_same_copy(desk):
    keep_source(desk, "n", 0, file=("rede.html", PAGE.encode()))
    (noted,) = desk.annotation("n").evidence
    again = with_known_copy(desk, Evidence(title=noted.title, locator="S. 2", stance=Stance.REFUTES))
    assert again == replace(noted, locator="S. 2", stance=Stance.REFUTES)
    for other in (Evidence(title="Rede"), Evidence(title=noted.title, url="https://example.org/")):
        assert with_known_copy(desk, other) == other
    assert with_known_copy(Desk(desk.store, desk.document, "Ben"), Evidence(title=noted.title)).archived == ""


URL = "https://example.org/rede"
COPY = Kept("desk.sources/k.html", "0" * 64, "Rede", "text/html", "", date(2026, 5, 3))
KEPT = {"archived": COPY.archived, "archived_sha256": COPY.sha256, "accessed_at": COPY.accessed_at}


@pytest.mark.parametrize(
    ("then", "at", "meanwhile", "kept"),
    [
        (
            [Evidence(title="Rede", url=URL)],
            0,
            [Evidence(title="Die Rede", url=URL, excerpt="Abs. 2", confidential=True)],
            [Evidence(title="Die Rede", url=URL, excerpt="Abs. 2", confidential=True, **KEPT)],
        ),
        (
            [Evidence(title="Akte"), Evidence(title="Rede", url=URL)],
            1,
            [Evidence(title="Rede", url=URL)],
            [Evidence(title="Rede", url=URL, **KEPT)],
        ),
        (
            [Evidence(url=URL, locator="1"), Evidence(url=URL, locator="2")],
            1,
            [Evidence(url=URL, locator="1"), Evidence(url=URL, locator="3")],
            [Evidence(url=URL, locator="1"), Evidence(title="Rede", url=URL, locator="3", **KEPT)],
        ),
        (
            [Evidence(title="Akte")],
            0,
            [Evidence(title="Akte", excerpt="x")],
            [Evidence(title="Akte", excerpt="x", **KEPT)],
        ),
        ([], 0, [Evidence(title="Akte")], [Evidence(title="Akte"), Evidence(title="Rede", **KEPT)]),
    ],
    ids=["edited", "another removed", "one of two of an address", "without an address", "a file on its own"],
)
def test_a_copy_is_noted_beside_what_was_typed_while_it_was_made(desk, then, at, meanwhile, kept):
    desk.annotate("q", evidence=then)
    place = place_of(desk, "q", at)
    desk.annotate("q", evidence=meanwhile)
    record_copy(desk, place, COPY)
    assert desk.annotation("q").evidence == tuple(kept)


def test_the_copy_of_a_source_that_is_gone_is_not_recorded(desk):
    desk.annotate("q", evidence=[Evidence(title="Rede", url=URL)])
    place = place_of(desk, "q", 0)
    Desk(desk.store, desk.document, "Ada").annotate("q", evidence=[Evidence(title="Andere Rede")])
    with pytest.raises(SourceNotKept, match="changed or removed while its copy was made"):
        record_copy(desk, place, COPY)
    assert desk.reload("q").evidence == (Evidence(title="Andere Rede"),)


def test_a_quotation_is_compared_word_by_word(desk):
    keep_source(desk, "q", 0, file=("rede.html", PAGE.encode()))
    found = consult(desk, "q", 0)
    changes = [(each.change, quoted) for each, quoted in zip(found.comparison.differences, found.quoted, strict=True)]
    assert [change for change in changes if change[0] != "same"] == [("changed", "keine")]
    assert found.text[found.comparison.start : found.comparison.end] == "Wir nutzen keinerlei Daten der Bank"


def test_the_passage_for_a_part_of_a_sentence_is_found_by_the_whole_sentence(desk):
    keep_source(desk, "n", 0, file=("rede.html", PAGE.encode()))
    found = consult(desk, "n", 0)
    assert "5 Millionen Euro" in found.text[found.match.start : found.match.end]
    assert found.comparison is None


def test_without_a_copy_there_is_nothing_to_consult(desk):
    with pytest.raises(CopyUnusable):
        consult(desk, "n", 0)
