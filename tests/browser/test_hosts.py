"""The same widget outside JupyterLab: alone in the window, in Notebook 7 and in marimo, and always on the disk."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from factcheck.launching import review_notebook
from tests.browser.lab import Lab, command, open_notebook, running_notebook
from tests.browser.server import SECONDS, Server, kernels, running_browser, running_server
from tests.test_review_command import reviewing

pytestmark = pytest.mark.browser

TEXT = "Köln plant neu\n\nDer Bau in Köln kostet 3 Millionen Euro, sagte Ministerin Ida Kern am Montag. Das sei viel.\n"
MARIMO = """import marimo

app = marimo.App()


@app.cell
def _():
    import factcheck
    import marimo as mo

    mo.ui.anywidget(factcheck.review("artikel.txt"))
    return


@app.cell
def _():
    return
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_browser() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    # A page that is the last of its context would take what it sends at its end with it.
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    context.new_page()
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    folder = tmp_path_factory.mktemp("notebook")
    for name in ("maus.txt", "tasten.txt"):
        (folder / name).write_text(TEXT, encoding="utf-8")
        review_notebook(folder / name, language="de", store=folder / f"{name}.sqlite")
    with running_notebook(folder, FACTCHECK_REVIEWER="Anna Berg") as notebook:
        yield notebook


@pytest.fixture
def marimo(tmp_path: Path) -> Iterator[Server]:
    (tmp_path / "artikel.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "app.py").write_text(MARIMO)
    (tmp_path / "pyproject.toml").write_text("[tool.marimo.runtime]\nauto_instantiate = true\n")

    def options(port: int) -> list[str]:
        return ["marimo", "edit", "app.py", "--headless", "--no-token", "--host=127.0.0.1", f"--port={port}"]

    more = {"FACTCHECK_REVIEWER": "Anna Berg", "MARIMO_SKIP_UPDATE_CHECK": "1"}
    with running_server(options, tmp_path, answers="/health", **more) as server:
        yield server


def saved(page: Page) -> Locator:
    """Wait until what is shown is on the disk, and give the widget."""
    root = page.locator(".factcheck-review")
    expect(root).to_have_attribute("data-state", "saved", timeout=SECONDS * 1000)
    return root


def counted(page: Page, word: str) -> Locator:
    return page.locator(".fc-legend li", has_text=word).locator("b")


def recorded(store: Path) -> list[tuple[str | None, str, str]]:
    """Give verdict, note and reviewer of every row, the oldest first."""
    with closing(sqlite3.connect(store)) as opened:
        return opened.execute("SELECT verdict, note, reviewer FROM annotations ORDER BY rowid").fetchall()


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_alone_in_the_window_the_keys_work_at_once_and_nothing_comes_from_elsewhere(tmp_path: Path, page: Page) -> None:
    (tmp_path / "artikel 1.txt").write_text(TEXT, encoding="utf-8")
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda socket: asked.append(socket.url))
    page.on("console", lambda message: message.type == "error" and wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    with reviewing(tmp_path, "artikel 1.txt", "--app", "--reviewer", "Anna Berg") as (process, address):
        page.goto(address)
        root = saved(page)
        assert page.title() == "Köln plant neu"
        assert root.bounding_box() == {"x": 0, "y": 0, "width": 1200, "height": 800}
        assert "factcheck.review(" not in page.content()
        assert "token" not in page.url
        page.keyboard.press("v")
        expect(counted(page, "belegt")).to_have_text("1")
        saved(page)
        assert recorded(tmp_path / "factcheck.sqlite") == [("verified", "", "Anna Berg")]

        # What is still being typed is sent before the kernel ends; it belongs to the first claim that is open then.
        page.keyboard.press("n")
        page.keyboard.type("gefragt")
        before = kernels(process.pid)
        page.reload()
        saved(page)
        expect(counted(page, "belegt")).to_have_text("1")
        until(lambda: len(kernels(process.pid)) == 1)
        assert kernels(process.pid) != before
        page.keyboard.press("d")
        expect(counted(page, "strittig")).to_have_text("1")
        saved(page)
        assert recorded(tmp_path / "factcheck.sqlite")[1:] == [
            (None, "gefragt", "Anna Berg"),
            ("disputed", "gefragt", "Anna Berg"),
        ]

        page.close(run_before_unload=True)
        until(lambda: kernels(process.pid) == [])
    assert {
        url for url in asked if not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:"))
    } == set()
    assert wrong == []


def test_in_notebook_7_a_claim_is_settled_and_there_after_a_reload(notebook: Lab, page: Page) -> None:
    open_notebook(page, notebook, "maus.review.ipynb", below="/notebooks")
    page.get_by_role("menuitem", name="Run").click()
    page.get_by_text("Run All Cells", exact=True).click()
    saved(page)
    page.get_by_role("button", name="belegt").click()
    expect(counted(page, "belegt")).to_have_text("1")
    saved(page)
    assert recorded(notebook.folder / "maus.txt.sqlite") == [("verified", "", "Anna Berg")]
    command(page, "docmanager:save")
    page.reload()
    saved(page)
    expect(counted(page, "belegt")).to_have_text("1")


# Notebook 7 listens before any element does, and asks only the element that has the focus whether the keys are its own.
def test_in_notebook_7_the_keys_are_the_widgets(notebook: Lab, page: Page) -> None:
    open_notebook(page, notebook, "tasten.review.ipynb", below="/notebooks")
    command(page, "notebook:run-all-cells", wait=False)
    saved(page)
    cells = page.locator(".jp-Cell").count()
    # In the notebook: paste, delete a cell, insert one.
    for key in "vdda":
        page.keyboard.press(key)
    expect(counted(page, "belegt")).to_have_text("1")
    expect(counted(page, "strittig")).to_have_text("2")
    expect(page.locator(".jp-Cell")).to_have_count(cells)


def test_in_marimo_a_key_settles_a_claim_and_is_not_marimos(marimo: Server, page: Page) -> None:
    page.goto(marimo.url)
    root = saved(page)
    cells = page.locator("[data-cell-id]").count()
    root.locator("article").focus()
    # In the notebook: down, up, delete a cell, insert one, help.
    for key in "vjkdda?":
        page.keyboard.press(key)
    expect(root.locator("dialog[open]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(counted(page, "belegt")).to_have_text("1")
    expect(counted(page, "strittig")).to_have_text("2")
    saved(page)
    expect(page.locator("[data-cell-id]")).to_have_count(cells)
    expect(page.locator("[role=dialog]")).to_have_count(0)
    rows = recorded(marimo.folder / "factcheck.sqlite")
    assert rows == [(verdict, "", "Anna Berg") for verdict in ("verified", "disputed", "disputed")]
    assert (marimo.folder / "app.py").read_text() == MARIMO
    page.reload()
    saved(page)
    expect(counted(page, "belegt")).to_have_text("1")
