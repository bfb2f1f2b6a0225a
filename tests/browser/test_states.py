"""What the widget says of itself is true: a kernel that is gone, acts kept until they are saved, others at work."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from factcheck.desk import Desk
from factcheck.launching import review_notebook
from factcheck.model import Document
from factcheck.store import Store
from tests.browser.lab import Lab, command, open_notebook, run_all, running_browser, running_lab

pytestmark = pytest.mark.browser

TEXT = "Köln baut\n\nDer Bau in Köln kostet 3 Millionen Euro, sagte Ministerin Ida Kern am Montag. Er dauert 2 Jahre.\n"
ROOT = ".factcheck-review"
ASKS = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    with running_lab(tmp_path_factory.mktemp("notebooks"), FACTCHECK_REVIEWER="Anna Berg") as lab:
        yield lab


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1300, "height": 900})
    page.set_default_timeout(30_000)
    yield page
    page.close()


def opened(running: Lab, page: Page, name: str) -> Path:
    """Open an article of its own in the browser, and give its record."""
    article = running.folder / f"{name}.txt"
    article.write_text(TEXT + f"Das sagt {name.capitalize()}.\n", encoding="utf-8")
    store = running.folder / f"{name}.sqlite"
    notebook = review_notebook(article, language="de", store=store)
    open_notebook(page, running, notebook.name)
    run_all(page)
    saved(page)
    return store


def saved(page: Page) -> None:
    expect(page.locator(ROOT)).to_have_attribute("data-state", "saved", timeout=60_000)


def annotations(store: Path) -> list[tuple[str, str]]:
    """Give what is on the disk, in the order in which it was written."""
    with closing(sqlite3.connect(store)) as database:
        return database.execute("SELECT act, coalesce(verdict, '') FROM annotations ORDER BY row_id").fetchall()


def notice_seconds(page: Page) -> float:
    begun = time.monotonic()
    expect(page.locator(f"{ROOT} .fc-state")).to_contain_text("Nicht verbunden", timeout=10_000)
    return time.monotonic() - begun


def test_a_kernel_that_answers_no_more_is_noticed_and_what_is_done_meanwhile_is_saved_once(
    running: Lab, page: Page
) -> None:
    store = opened(running, page, "frost")
    (kernel,) = running.kernels()
    page.keyboard.press("v")
    saved(page)
    os.kill(kernel, signal.SIGSTOP)
    try:
        assert notice_seconds(page) < 3.5  # three, and the time it takes to look
        for key in "de":
            page.keyboard.press(key)
        expect(page.locator(f"{ROOT} .fc-state")).to_contain_text("2 nicht gespeichert")
        assert annotations(store) == [("annotate", "verified")]
    finally:
        os.kill(kernel, signal.SIGCONT)
    saved(page)
    assert annotations(store) == [("annotate", verdict) for verdict in ("verified", "disputed", "erroneous")]
    command(page, "kernelmenu:shutdown", wait=False)


def test_what_a_dead_kernel_could_not_save_is_saved_once_after_the_page_is_loaded_again(
    running: Lab, page: Page
) -> None:
    store = opened(running, page, "tod")
    page.keyboard.press("v")
    saved(page)
    running.stop_kernels()
    for key in "de":
        page.keyboard.press(key)
    page.keyboard.press("n")
    page.keyboard.type("unterwegs")
    running.kill_kernels()
    expect(page.locator(ROOT)).to_have_attribute("data-state", "failed", timeout=3_500)
    open_notebook(page, running, f"{store.stem}.review.ipynb")
    command(page, "notebook:clear-all-cell-outputs")
    run_all(page)
    saved(page)
    expect(page.locator(".fc-legend li", has_text="strittig")).to_contain_text("1")
    assert sorted(annotations(store)) == [
        ("annotate", ""),
        ("annotate", "disputed"),
        ("annotate", "erroneous"),
        ("annotate", "verified"),
    ]
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('factcheck:'))") == []


def test_a_page_whose_browser_keeps_nothing_asks_before_it_is_left(running: Lab, page: Page) -> None:
    opened(running, page, "verboten")
    command(page, "docmanager:save")
    running.stop_kernels()
    page.keyboard.press("v")
    running.kill_kernels()
    expect(page.locator(f"{ROOT} .fc-detail")).to_contain_text("bewahrt dieser Browser auf", timeout=10_000)
    assert page.evaluate(ASKS) is False
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    # By the mouse, and past JupyterLab's word on the kernel, which takes the keys when it comes.
    page.locator(f"{ROOT} .fc-verdict[data-verdict=disputed]").dispatch_event("click")
    expect(page.locator(f"{ROOT} .fc-detail")).to_contain_text("dieser Browser bewahrt nichts auf")
    assert page.evaluate(ASKS) is True


def test_before_a_source_is_lost_that_is_none_yet_the_page_asks(running: Lab, page: Page) -> None:
    opened(running, page, "halb")
    command(page, "docmanager:save")
    assert page.evaluate(ASKS) is False
    page.keyboard.press("s")
    page.get_by_label("Quelle: Auszug").fill("Sie kommt.")
    assert page.evaluate(ASKS) is True
    command(page, "kernelmenu:shutdown", wait=False)


def test_a_file_that_is_attached_is_kept_as_it_is(running: Lab, page: Page, tmp_path: Path) -> None:
    store = opened(running, page, "anhang")
    file = tmp_path / "protokoll.txt"
    file.write_text("".join(f"Zeile {number}: Köln baut.\n" for number in range(30_000)), encoding="utf-8")
    page.locator(f"{ROOT} input[type=file]").set_input_files(file)
    expect(page.locator(f"{ROOT} .fc-told")).to_contain_text("Kopie aufbewahrt", timeout=30_000)
    saved(page)
    (kept,) = (path for path in store.with_suffix(".sources").glob("*.txt") if len(path.stem) == 64)
    assert kept.read_bytes() == file.read_bytes()


def test_what_a_colleague_concludes_is_seen_without_a_click(running: Lab, page: Page) -> None:
    store = opened(running, page, "kollege")
    with Store(store) as other:
        document: Document = other.documents()[0]
        desk = Desk(other, document, "Ben Kurz")
        first = desk.claims[0]
        desk.annotate(first.claim_id, verdict="erroneous", note="siehe Archiv")
    expect(page.locator(".fc-others")).to_contain_text(re.compile("Ben Kurz.*fehlerhaft.*siehe Archiv", re.DOTALL))
    expect(page.locator(".fc-voice[role=status]")).to_contain_text("Ben Kurz hat das soeben geändert: fehlerhaft")


def test_a_record_that_may_only_be_read_says_so_and_keeps_nothing(running: Lab, page: Page) -> None:
    store = opened(running, page, "lesesaal")
    page.keyboard.press("v")
    saved(page)
    code = (
        "from factcheck.desk import Desk; from factcheck.store import Store; "
        "from factcheck.widgets.review import Review; "
        f"s = Store({str(store)!r}, read_only=True); Review(Desk(s, s.documents()[0], 'Anna Berg'))"
    )
    page.evaluate(
        "code => { const notebook = jupyterapp.shell.currentWidget.content; "
        "notebook.activeCellIndex = notebook.widgets.length - 1; "
        "notebook.activeCell.model.sharedModel.setSource(code); }",
        code,
    )
    command(page, "notebook:clear-all-cell-outputs")
    command(page, "notebook:run-cell", wait=False)
    root = page.locator(ROOT)
    expect(root).to_have_attribute("data-state", "read-only", timeout=30_000)
    expect(page.locator(".fc-legend li", has_text="belegt")).to_contain_text("1")
    root.locator("article").focus()
    page.keyboard.press("e")
    expect(page.locator(".fc-voice[role=status]")).to_contain_text("Nur lesen")
    expect(page.locator(".fc-legend li", has_text="fehlerhaft")).to_contain_text("0")
    for label in ("Korrektur", "Notiz", "Quelle: Titel"):
        expect(page.get_by_label(label, exact=True)).not_to_be_editable()
    page.get_by_label("Quelle: Titel", exact=True).focus()
    expect(page.get_by_role("button", name="Datei anhängen")).to_be_hidden()
    assert annotations(store) == [("annotate", "verified")]
