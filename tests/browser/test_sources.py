"""Sources of a claim: kept from an address or a file, read where they speak of it, noted with all they have."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from factcheck.consulting import PRIVATE_VARIABLE
from factcheck.model import Evidence, Stance
from tests.browser.lab import Lab
from tests.browser.pages import COST, PAGE, serving
from tests.browser.reviewing import (
    at_hand,
    choose,
    enter,
    execute,
    halted,
    prepare,
    press,
    root,
    saved,
    type_source,
    undo_all,
)
from tests.sources.making import pdf, word_document

pytestmark = pytest.mark.browser

TEXT = """Umbau

„Wir nutzen keine Daten der Bank“, sagte Ida Kern am Montag. Der Umbau kostet 4 Millionen Euro. Er dauert 2 Jahre.
"""
QUOTATION = ("Wir nutzen keine Daten der Bank", "quotation")


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    with serving() as host:
        yield host


@pytest.fixture(scope="module")
def article(shared_lab: Lab) -> Path:
    return prepare(shared_lab, "sources", TEXT, language="de")


@pytest.fixture(scope="module")
def opened(shared_browser: Browser, shared_lab: Lab, article: Path) -> Iterator[Page]:
    page = enter(shared_browser, shared_lab, article)
    execute(page, f"import os; os.environ[{PRIVATE_VARIABLE!r}] = '1'")
    yield page
    page.close()


@pytest.fixture
def page(opened: Page, article: Path) -> Iterator[Page]:
    """The article, in which no claim has a source before and after each test."""
    yield opened
    undo_all(opened)


def noted(page: Page, article: Path) -> tuple[Evidence, ...]:
    """Give the sources that are recorded of the claim at hand."""
    said = at_hand(page, article)
    return said.evidence if said else ()


def told(page: Page) -> Locator:
    return page.locator(".fc-told")


def attach(page: Page, name: str, data: bytes) -> None:
    press(page, "s")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Datei anhängen").click()
    chooser.value.set_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})
    expect(told(page)).to_contain_text("Kopie aufbewahrt", timeout=40_000)
    root(page).locator("article").focus()


def read(page: Page) -> Locator:
    """Read what the source says by key, and give the passage that is lit."""
    press(page, "r")
    expect(page.locator(".fc-reader")).to_be_visible()
    return page.locator(".fc-reader mark")


def test_a_source_is_fetched_kept_read_at_the_passage_and_that_taken_as_excerpt(
    page: Page, article: Path, host: str
) -> None:
    choose(page, "4 Millionen Euro", "quantity")
    type_source(page, f"{host}/rede.html")
    page.get_by_role("button", name="Abrufen und aufbewahren").click()
    expect(told(page)).to_contain_text("Kopie aufbewahrt am", timeout=40_000)
    expect(page.get_by_label("Quelle: Titel")).to_have_value("Rede der Ministerin")
    expect(page.get_by_role("button", name="Abrufen und aufbewahren")).to_be_hidden()
    (kept,) = noted(page, article)
    assert (kept.title, kept.url) == ("Rede der Ministerin", f"{host}/rede.html")
    assert (article.parent / kept.archived).read_text(encoding="utf-8") == PAGE

    root(page).locator("article").focus()
    passage = read(page)
    expect(page.locator(".fc-reader h2")).to_have_text("Rede der Ministerin")
    expect(passage).to_have_text(COST)
    assert {"Umbau", "Millionen", "Euro"} <= set(passage.locator("b").all_inner_texts())
    # It stands far down in the text, and is in sight all the same.
    expect(passage).to_be_in_viewport()
    expect(page.locator(".fc-words")).to_be_hidden()
    press(page, "Enter")
    expect(page.locator(".fc-reader")).to_be_hidden()
    expect(root(page).locator("article")).to_be_focused()
    expect(page.get_by_label("Quelle: Auszug")).to_have_value(COST)
    (kept,) = noted(page, article)
    assert kept.excerpt == COST
    press(page, "u")
    expect(page.get_by_label("Quelle: Auszug")).to_have_value("")
    press(page, "u")
    expect(page.get_by_role("button", name="Abrufen und aufbewahren")).to_be_visible()
    (typed,) = noted(page, article)
    assert typed == Evidence(url=f"{host}/rede.html")


def test_a_quotation_is_compared_word_by_word_with_an_attached_page(page: Page, article: Path) -> None:
    choose(page, *QUOTATION)
    attach(page, "rede.html", PAGE.encode())
    assert [each.title for each in noted(page, article)] == ["Rede der Ministerin"]
    passage = read(page)
    expect(page.locator(".fc-reader")).to_contain_text("Weicht von der Quelle ab")
    expect(passage).to_have_text("Wir nutzen keinerlei Daten der Bank")
    expect(page.locator(".fc-words")).to_have_text("Wir nutzen keine keinerlei Daten der Bank ")
    assert page.locator(".fc-words ins").all_inner_texts() == ["keinerlei"]
    assert page.locator(".fc-words del").all_inner_texts() == ["keine"]
    expect(page.locator(".fc-words ins")).to_have_attribute("title", "anders in der Quelle")
    press(page, "Escape")
    expect(page.get_by_label("Quelle: Auszug")).to_have_value("")


def test_a_quotation_that_stands_so_in_a_word_document_is_verbatim(page: Page, article: Path) -> None:
    choose(page, *QUOTATION)
    said = "Frau Kern sagte: „Wir nutzen keine Daten der Bank.“"
    attach(page, "mitschrift.docx", word_document("Es war spät.", said, title="Mitschrift"))
    assert [each.title for each in noted(page, article)] == ["Mitschrift"]
    passage = read(page)
    expect(page.locator(".fc-reader")).to_contain_text("Wort für Wort wie in der Quelle")
    expect(passage).to_have_text(QUOTATION[0])
    expect(page.locator(".fc-words del, .fc-words ins")).to_have_count(0)
    press(page, "Escape")


def test_of_a_pdf_the_page_is_told_and_of_what_says_nothing_that_it_does_not(page: Page, article: Path) -> None:
    choose(page, "4 Millionen Euro", "quantity")
    attach(page, "plan.pdf", pdf("Vorwort des Amtes.", f"Kosten.\n{COST}", title="Plan"))
    passage = read(page)
    expect(passage).to_have_text(COST)
    expect(page.locator(".fc-reader")).to_contain_text("Seite 2")
    press(page, "Escape", "u")
    saved(page)
    attach(page, "brief.txt", "Das Wetter war schön.".encode())
    expect(read(page)).to_have_count(0)
    expect(page.locator(".fc-reader")).to_contain_text("Darin spricht nichts deutlich von dieser Behauptung.")
    press(page, "Escape")


def test_what_is_read_does_not_open_over_what_is_typed_meanwhile(page: Page, article: Path) -> None:
    choose(page, "4 Millionen Euro", "quantity")
    attach(page, "rede.html", PAGE.encode())
    with halted(page):
        press(page, "r", "/")
        page.keyboard.type("Kern")
    execute(page, "")
    page.wait_for_timeout(1000)
    expect(page.locator(".fc-reader")).to_be_hidden()
    expect(page.locator(".fc-find")).to_be_focused()
    press(page, "Escape")
    read(page)
    press(page, "Escape")


REFUSED = {
    "/nur-fuer-menschen": "Der Server gibt die Seite keinem Programm",
    "/weg": "Diese Seite gibt es nicht",
    "/umgezogen": "Das ist keine Webadresse",
}


@pytest.mark.parametrize("path", [*REFUSED, "not allowed", "nobody there", "no web address", "an unusable file"])
def test_what_cannot_be_kept_is_told_where_it_stands_and_nothing_is_recorded_of_it(
    page: Page, article: Path, host: str, path: str
) -> None:
    choose(page, "2 Jahre", "quantity")
    fetch = page.get_by_role("button", name="Abrufen und aufbewahren")
    address = host + path if path in REFUSED else f"{host}/rede.html"
    match path:
        case "not allowed":
            execute(page, f"del os.environ[{PRIVATE_VARIABLE!r}]")
        case "nobody there":
            address = "http://127.0.0.1:9/"
        case "no web address":
            # It is taken as a reference, such as that of a book.
            address = "ftp://127.0.0.1/rede.html"
    type_source(page, address)
    if path == "no web address":
        expect(fetch).to_be_hidden()
        assert noted(page, article) == (Evidence(reference=address),)
        press(page, "r")
        expect(page.locator(".fc-voice[role=status]")).to_contain_text("gibt es keine Kopie")
        return
    if path == "an unusable file":
        page.locator(".fc-copy input").set_input_files({"name": "a.bin", "mimeType": "", "buffer": b"\0\1\2" * 99})
    else:
        fetch.click()
    others = {
        "not allowed": "Diese Adresse liegt in einem privaten Netz",
        "nobody there": "Die Seite ist nicht zu erreichen",
        "an unusable file": "Solche Dateien werden nicht aufbewahrt",
    }
    expect(told(page)).to_contain_text((REFUSED | others)[path], timeout=40_000)
    expect(told(page)).to_have_attribute("data-bad", "")
    expect(page.locator(".fc-notice")).to_be_hidden()
    assert noted(page, article) == (Evidence(url=address),)
    expect(fetch).to_be_visible()
    if path == "not allowed":
        execute(page, f"os.environ[{PRIVATE_VARIABLE!r}] = '1'")


def test_several_sources_each_have_what_was_chosen_and_typed_of_them(page: Page, article: Path) -> None:
    def fill(**typed: str) -> None:
        for label, words in typed.items():
            page.get_by_label(f"Quelle: {label}", exact=False).fill(words)

    choose(page, "Ida Kern", "name")
    press(page, "s")
    page.keyboard.type("Handbuch")
    fill(Stelle="S. 12", Auszug="Kern, Ida")
    press(page, "Enter")
    saved(page)
    page.get_by_role("button", name="+ weitere Quelle").click()
    expect(page.get_by_label("Quelle: Titel")).to_be_focused()
    page.keyboard.type("Gespräch")
    page.get_by_label("Quelle: Wirkung").select_option("refutes")
    fill(Adresse="Akte 7", Auszug="Sie heiße Kerner")
    page.get_by_label("vertraulich").check()
    press(page, "Escape")
    saved(page)
    page.get_by_role("button", name="+ weitere Quelle").click()
    fill(Adresse="https://example.org/kern")
    page.get_by_label("Quelle: Wirkung").select_option("context")
    press(page, "Tab")
    root(page).locator("article").focus()
    book = Evidence(title="Handbuch", locator="S. 12", excerpt="Kern, Ida")
    talk = Evidence(Stance.REFUTES, title="Gespräch", reference="Akte 7", excerpt="Sie heiße Kerner", confidential=True)
    site = Evidence(Stance.CONTEXT, url="https://example.org/kern")
    assert noted(page, article) == (book, talk, site)
    names = page.locator(".fc-names button")
    assert names.all_inner_texts() == ["Handbuch", "Gespräch (vertraulich)", "https://example.org/kern"]
    assert [names.nth(at).get_attribute("data-stance") for at in range(3)] == ["supports", "refutes", "context"]

    # Each is opened by its name, changed without the others, and gone when it is emptied.
    names.nth(1).click()
    expect(names.nth(1)).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_label("Quelle: Wirkung")).to_have_value("refutes")
    expect(page.get_by_label("Quelle: Auszug")).to_have_value("Sie heiße Kerner")
    expect(page.get_by_label("vertraulich")).to_be_checked()
    page.get_by_label("vertraulich").uncheck()
    root(page).locator("article").focus()
    public = Evidence(Stance.REFUTES, title="Gespräch", reference="Akte 7", excerpt="Sie heiße Kerner")
    assert noted(page, article) == (book, public, site)
    names.nth(0).click()
    fill(Titel="")
    root(page).locator("article").focus()
    assert noted(page, article) == (public, site)
    press(page, "u", "u")
    assert noted(page, article) == (book, talk, site)
