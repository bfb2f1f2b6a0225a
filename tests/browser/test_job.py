"""The whole job in a real JupyterLab: what the screen shows as saved is on the disk, whatever happens to the kernel."""

from __future__ import annotations

import csv
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from factcheck.launching import review_notebook
from tests.browser.lab import Lab, command, open_notebook, run_all, running_browser, running_lab

pytestmark = pytest.mark.browser

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
ARTICLE = NOTEBOOKS / "facebook-banken.txt"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_browser() as browser:
        yield browser


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    folder = tmp_path / "notebooks"
    shutil.copytree(NOTEBOOKS, folder, ignore=shutil.ignore_patterns("*.sqlite*", ".*"))
    with running_lab(folder, FACTCHECK_REVIEWER="Anna Berg") as lab:
        yield lab


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1500, "height": 1000})
    page.set_default_timeout(30_000)
    yield page
    page.close()


def widget(page: Page) -> Locator:
    """Wait for the widget, painted and greeted by the kernel."""
    root = page.locator(".factcheck-review")
    expect(root).to_have_attribute("data-state", "saved", timeout=60_000)
    return root


def choose(page: Page, quote: str, kind: str) -> None:
    """Walk with `j` from the first claim until the one with this quote and kind is at hand."""
    root = widget(page)
    root.locator("article").focus()
    for _ in range(200):
        page.keyboard.press("k")
        if root.locator(".fc-place").inner_text().startswith("1 "):
            break
    for _ in range(200):
        at_hand = root.locator(".fc-quote").inner_text(), root.locator(".fc-kind").inner_text().split(" ")[0]
        if at_hand == (quote, kind):
            return
        page.keyboard.press("j")
    raise AssertionError(f"no {kind} {quote!r}")


def saved(page: Page) -> None:
    expect(page.locator(".factcheck-review")).to_have_attribute("data-state", "saved")


def count(page: Page, word: str) -> int:
    """Read how many claims the bar counts under a word."""
    return int(page.locator(".fc-legend li", has_text=word).locator("b, strong").first.inner_text())


def drag_over(page: Page, words: str) -> None:
    """Select words of the article with the mouse."""
    box = page.evaluate(
        """words => {
            const pane = document.querySelector(".factcheck-review article");
            const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                node.parentElement.scrollIntoView({ block: "center" });
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                const { left, right, top, bottom } = range.getBoundingClientRect();
                return { left, right, middle: (top + bottom) / 2 };
            }
        }""",
        words,
    )
    assert box, f"{words!r} is not in one piece in the article"
    page.mouse.move(box["left"] + 1, box["middle"])
    page.mouse.down()
    page.mouse.move(box["right"] - 1, box["middle"], steps=5)
    page.mouse.up()


def until(true: Callable[[], bool]) -> None:
    """Wait for something outside the browser."""
    deadline = time.monotonic() + 30
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_whole_job_from_the_notebook_to_the_sheet(lab: Lab, page: Page) -> None:
    open_notebook(page, lab, "1_review.ipynb")
    run_all(page)
    widget(page)
    assert page.evaluate("document.activeElement.closest('.factcheck-review') !== null"), (
        "keys would reach the notebook"
    )

    # What the program noticed by itself is taken over with one key.
    expect(page.locator(".fc-state")).to_have_text("Alles gespeichert", timeout=60_000)
    page.keyboard.press("f")
    expect(page.locator(".fc-by-hint option[value=warning]")).to_contain_text("(2)")
    page.keyboard.press("Escape")
    choose(page, "City Group", "Name")
    page.keyboard.press("Enter")
    expect(page.locator(".fc-quote")).not_to_have_text("City Group")
    choose(page, "Magazin „Wall Street Journal“", "Beschreibung")
    page.keyboard.press("c")
    page.keyboard.type("Zeitung „Wall Street Journal“")
    page.keyboard.press("Enter")
    page.keyboard.press("e")
    saved(page)
    assert count(page, "fehlerhaft") == 2

    choose(page, "mehrere große US-Banken", "Menge")
    expect(page.locator(".fc-hintlist li")).to_have_count(1)
    page.keyboard.press("i")
    expect(page.locator(".fc-hintlist li")).to_have_count(0)
    # Faster than the kernel answers.
    page.keyboard.press("u")
    page.keyboard.press("Shift+U")
    saved(page)
    expect(page.locator(".fc-hintlist li")).to_have_count(0)

    before = count(page, "offen")
    drag_over(page, "Krankheiten")
    page.locator(".factcheck-review .fc-picker button").first.click()
    expect(page.locator(".fc-quote")).to_have_text("Krankheiten")
    saved(page)
    assert count(page, "offen") == before + 1
    page.keyboard.press("u")
    expect(page.locator(".fc-quote")).not_to_have_text("Krankheiten")
    saved(page)
    assert count(page, "offen") == before
    page.keyboard.press("Shift+U")
    expect(page.locator(".fc-quote")).to_have_text("Krankheiten")
    page.keyboard.press("v")
    saved(page)
    page.keyboard.press("u")
    saved(page)
    assert count(page, "belegt") == 0
    after = page.locator(".fc-place").inner_text()
    page.keyboard.press("x")
    expect(page.locator(".fc-quote")).not_to_have_text("Krankheiten")
    saved(page)
    assert (count(page, "offen"), page.locator(".fc-place").inner_text().split(" ")[0]) == (before, after.split(" ")[0])
    page.keyboard.press("u")
    saved(page)

    there = page.locator(".fc-quote").inner_text()
    assert there == "Krankheiten"
    command(page, "docmanager:save")
    page.reload()
    saved(page)
    assert (count(page, "fehlerhaft"), count(page, "offen")) == (2, before + 1)
    expect(page.locator(".fc-quote")).to_have_text(there)

    command(page, "kernelmenu:restart-and-clear", wait=False)
    page.get_by_role("button", name="Confirm Kernel Restart").click()
    expect(page.locator(".factcheck-review")).to_have_count(0)
    run_all(page)
    saved(page)
    assert (count(page, "fehlerhaft"), count(page, "offen")) == (2, before + 1)
    choose(page, "City Group", "Name")
    expect(page.get_by_label("Korrektur")).to_have_value("Citigroup")
    choose(page, "mehrere große US-Banken", "Menge")
    expect(page.locator(".fc-hintlist li")).to_have_count(0)

    open_notebook(page, lab, "2_export.ipynb")
    run_all(page)
    sheet = lab.folder.parent / "exports" / "facebook-banken.csv"
    until(sheet.exists)
    settled = [row for row in rows(sheet) if row["verdict"]]
    assert [(row["claim"], row["kind"], row["verdict"], row["correction"], row["reviewer"]) for row in settled] == [
        ("Magazin „Wall Street Journal“", "description", "erroneous", "Zeitung „Wall Street Journal“", "Anna Berg"),
        ("City Group", "name", "erroneous", "Citigroup", "Anna Berg"),
    ]
    assert [row["origin"] for row in rows(sheet) if row["claim"] == "Krankheiten"] == ["reviewer:Anna Berg"]


def test_a_kernel_that_dies_between_two_keys_takes_nothing_with_it_that_was_shown_as_saved(
    lab: Lab, page: Page
) -> None:
    notebook = review_notebook(lab.folder / ARTICLE.name, language="de")
    open_notebook(page, lab, notebook.name)
    run_all(page)
    widget(page).locator("article").focus()
    for key in "vdevve":
        page.keyboard.press(key)
    saved(page)
    shown = {word: count(page, word) for word in ("belegt", "strittig", "fehlerhaft")}
    page.keyboard.press("v")
    lab.kill_kernels()
    page.keyboard.press("d")

    with closing(sqlite3.connect(lab.folder / "factcheck.sqlite")) as store:
        found = dict(store.execute("SELECT verdict, count(*) FROM annotations GROUP BY verdict").fetchall())
    assert shown == {"belegt": 3, "strittig": 1, "fehlerhaft": 2}
    # The seventh key may or may not have reached the disk before the kernel died; the eighth cannot.
    assert found["verified"] in (3, 4)
    assert (found["disputed"], found["erroneous"]) == (1, 2)
    expect(page.locator(".factcheck-review")).not_to_have_attribute("data-state", "saved")
