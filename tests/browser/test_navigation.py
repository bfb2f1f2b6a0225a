"""Finding one's way: the list and its columns, the search, the map of the article, a claim's history, all keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from factcheck.desk import Desk
from tests.browser.colours import highlighted, painted
from tests.browser.lab import SECONDS, Lab
from tests.browser.reviewing import agreed, at_desk, choose, enter, prepare, press, root, saved, undo_all

pytestmark = pytest.mark.browser

TEXT = """Cologne builds

The building in Cologne costs 3 million euros, Minister Ida Kern said on Monday. The banks JP Morgan and City Group were silent. City Group is old.

On Tuesday Ernst Kern spoke in Cologne.

""" + "\n\n".join(f"Line {number} carries {number}00 passengers a day." for number in range(11, 31))  # noqa: E501
KEYS = Path(__file__).parents[2] / "factcheck" / "widgets" / "src" / "keys.js"


def conclude(desk: Desk, quote: str, **said: Any) -> None:
    claim = next(each for each in desk.claims if each.quote == quote and each.kind != "statement")
    desk.annotate(claim.claim_id, **said)


@pytest.fixture(scope="module")
def article(shared_lab: Lab) -> Path:
    article = prepare(shared_lab, "navigation", TEXT, language="en")
    with at_desk(article, "Jan Roth") as jan:
        conclude(jan, "Ida Kern", verdict="disputed", note="her office does not answer")
    with at_desk(article) as anna:
        conclude(anna, "Ida Kern", verdict="verified")
        conclude(anna, "Ida Kern", verdict="erroneous", correction="Ida Kerner", reason="spelling")
        conclude(anna, "on Monday", verdict="verified")
        conclude(anna, "Ernst Kern", verdict="disputed", note="ask Anna")
    return article


@pytest.fixture(scope="module")
def opened(shared_browser: Browser, shared_lab: Lab, article: Path) -> Iterator[Page]:
    page = enter(shared_browser, shared_lab, article)
    # Hints come when they are found.
    expect(page.locator("article [data-hint][data-level=warning]")).to_have_count(2, timeout=SECONDS * 1000)
    yield page
    page.close()


@pytest.fixture
def page(opened: Page, article: Path) -> Iterator[Page]:
    """The article, about which the same is recorded after each test."""
    before = agreed(opened, article)
    yield opened
    undo_all(opened)
    assert agreed(opened, article) == before


def column(page: Page, at: int) -> list[str]:
    return [text.strip() for text in page.locator(f".fc-table tbody td:nth-child({at + 1})").all_inner_texts()]


def to(page: Page, selector: str, key: str = "Tab") -> None:
    """Go on, or back, until something has the focus."""
    for _ in range(60):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        press(page, key)
    there = page.evaluate("document.activeElement.outerHTML.slice(0, 300)")
    raise AssertionError(f"{key} does not lead to {selector} but to {there}")


def test_the_list_is_sorted_by_every_column_with_keys_and_walked_in_that_order(page: Page, article: Path) -> None:
    reading = [quote for quote, *_ in agreed(page, article)]
    expect(page.locator(".fc-state")).to_have_text("All saved", timeout=60_000)
    choose(page, "3 million euros", "quantity")
    press(page, "Shift+V")
    choose(page, "Ida Kern", "name")
    press(page, "l")
    expect(page.locator(".fc-list")).to_be_focused()
    expect(page.locator(".fc-table tr[aria-current] .fc-row")).to_have_text("Ida Kern")
    assert column(page, 1) == reading
    expect(page.locator("th[data-column=place]")).to_have_attribute("aria-sort", "ascending")
    kinds = ["Statement", "Attribution", "Quotation", "Description", "Name", "Quantity", "Time"]
    signs = ["○ open", "✕ erroneous", "≈ disputed", "✓ verified"]
    for name, at in (("claim", 1), ("kind", 2), ("verdict", 3), ("correction", 4), ("hint", 5), ("at", 6)):
        to(page, f"[data-column={name}] button")
        press(page, "Enter")
        expect(page.locator("th[aria-sort]")).to_have_attribute("data-column", name)
        # A verdict that others do not share has a sign more.
        up = [text.removesuffix(" ≠") for text in column(page, at)]
        first = column(page, 1)
        press(page, "Space")
        expect(page.locator("th[aria-sort]")).to_have_attribute("aria-sort", "descending")
        down = [text.removesuffix(" ≠") for text in column(page, at)]
        assert sorted(column(page, 1)) == sorted(first) == sorted(reading)
        match name:
            case "claim":
                assert (up[:2], up[-1]) == (
                    ["1100 passengers a day", "1200 passengers a day"],
                    "The building in Cologne costs 3 million euros, Minister Ida Kern said on Monday.",
                )
                assert down == up[::-1]
            case "kind":
                assert [kinds.index(kind) for kind in up] == sorted(kinds.index(kind) for kind in up)
                assert [kinds.index(kind) for kind in down] == sorted((kinds.index(kind) for kind in up), reverse=True)
            case "verdict":
                assert [signs.index(sign) for sign in up] == sorted(signs.index(sign) for sign in up)
                assert down[:4] == ["✓ verified", "✓ verified", "≈ disputed", "✕ erroneous"]
            case "correction":
                assert (up[:3], down[-3:]) == (["ask Anna", "Ida Kerner", ""], ["", "Ida Kerner", "ask Anna"])
            case "hint":
                warned = "▲ The authority file has Citigroup, not City Group."
                assert (up[:3], down[-3:]) == ([warned, warned, ""], ["", warned, warned])
            case "at":
                # The one settled last comes first; the others were settled within one second.
                assert first[:4] == ["3 million euros", "Ida Kern", "on Monday", "Ernst Kern"]
                assert column(page, 1)[-4:] == ["Ida Kern", "on Monday", "Ernst Kern", "3 million euros"]

    # Keys walk in the order that is shown, and Enter at a row takes its claim.
    to(page, "[data-column=verdict] button", "Shift+Tab")
    press(page, "Enter", "Space")
    to(page, ".fc-row")
    press(page, "Enter")
    expect(page.locator(".fc-quote")).to_have_text("3 million euros")
    walked = []
    for _ in range(3):
        press(page, "j")
        walked.append(page.locator(".fc-quote").inner_text())
    assert walked == ["on Monday", "Ernst Kern", "Ida Kern"]
    expect(page.locator(".fc-table tr[aria-current] .fc-row")).to_have_text("Ida Kern")
    press(page, "l")
    expect(root(page).locator("article")).to_be_focused()
    expect(page.locator(".fc-quote")).to_have_text("Ida Kern")
    press(page, "j")
    expect(page.locator(".fc-quote")).to_have_text("on Monday")


@pytest.mark.parametrize("way", ["scrolled away", "from the list"])
def test_the_menu_of_a_claim_stands_where_it_is_seen(page: Page, way: str) -> None:
    pane = root(page).locator("article")
    choose(page, "Cologne", "name")
    if way == "from the list":
        press(page, "l")
        page.locator(".fc-table tbody button").last.click()
    else:
        pane.evaluate("pane => (pane.scrollTop = pane.scrollHeight)")
        expect(page.locator(".fc-block").first).not_to_be_in_viewport()
    press(page, "m")
    expect(page.locator(".fc-picker")).to_be_in_viewport(ratio=1)
    expect(page.locator("[aria-current=true]").first).to_be_in_viewport()
    press(page, "Escape")


def test_a_search_counts_its_hits_and_goes_from_one_to_the_next(page: Page) -> None:
    choose(page, "Ida Kern", "name")
    press(page, "/")
    expect(page.locator(".fc-find")).to_be_focused()
    page.keyboard.type("city group")
    count = page.locator(".fc-count")
    expect(count).to_have_text("2 hits")
    assert highlighted(page) == [["City Group"] * 2]
    # The innermost claim at a hit is at hand, and typing goes on in the field.
    hits = [("Enter", "1 of 2", "JP Morgan and City Group"), ("Enter", "2 of 2", "City Group")]
    hits += [("Enter", "1 of 2", "JP Morgan and City Group"), ("Shift+Enter", "2 of 2", "City Group")]
    for key, place, quote in hits:
        press(page, key)
        expect(count).to_have_text(place)
        expect(page.locator(".fc-quote")).to_have_text(quote)
        expect(page.locator(".fc-find")).to_be_focused()
        assert highlighted(page) == [["City Group"] * 2, ["City Group"]]

    # What is far away comes into sight.
    page.locator(".fc-find").fill("line 29")
    expect(count).to_have_text("1 hit")
    press(page, "Enter")
    expect(page.locator(".fc-block", has_text="Line 29")).to_be_in_viewport()
    page.locator(".fc-find").fill("nowhere")
    expect(count).to_have_text("no hit")
    assert highlighted(page) == []
    press(page, "Escape")
    expect(root(page).locator("article")).to_be_focused()
    expect(page.locator(".fc-toolrow")).to_be_hidden()


def test_a_filter_in_force_is_seen_by_its_number_also_when_it_lets_nothing_through(page: Page) -> None:
    button = page.locator(".fc-tools [title^='Find and filter']")
    badge = "element => getComputedStyle(element, '::after').content"
    assert button.evaluate(badge) == "none"
    press(page, "f")
    page.locator(".fc-by-verdict").select_option("disputed")
    page.locator(".fc-by-reason").select_option("spelling")
    expect(page.locator(".fc-empty")).to_have_text("The filter lets no claim through. Press f to change it.")
    button.click()
    expect(page.locator(".fc-toolrow")).to_be_hidden()
    expect(button).to_have_accessible_name("Find and filter: 2 filters in force (f)")
    assert button.evaluate(badge).startswith('"2"')
    press(page, "f")
    page.locator(".fc-reset").click()
    expect(button).to_have_accessible_name("Find and filter (f)")
    expect(page.locator(".fc-empty")).to_be_hidden()
    page.locator(".fc-find").focus()
    press(page, "Escape")


def test_a_click_on_the_map_goes_there_and_its_lines_have_the_colours_of_the_verdicts(page: Page) -> None:
    pane = root(page).locator("article")
    first, last = page.locator(".fc-block").first, page.locator(".fc-block").last
    map_ = page.locator(".fc-map")

    def click(part: float) -> None:
        box = map_.bounding_box()
        assert box
        map_.click(position={"x": box["width"] / 2, "y": part * box["height"]})

    choose(page, "Cologne", "name")
    expect(last).not_to_be_in_viewport()
    click(0.99)
    expect(last).to_be_in_viewport()
    expect(page.locator(".fc-quote")).to_contain_text("3000 passengers a day")
    expect(pane).to_be_focused()
    settled = ("on Monday", "Ernst Kern", "Ida Kern", "3 million")
    assert painted(page, TEXT, *settled) == ["verified", "disputed", "erroneous", "open"]

    click(0.005)
    expect(first).to_be_in_viewport()
    expect(page.locator(".fc-quote")).to_have_text("Cologne")
    lines = ("Line 28", "2800", "Line 27")
    assert painted(page, TEXT, *lines) == ["open"] * 3
    choose(page, "Line 28 carries 2800 passengers a day.", "statement")
    press(page, "e", "v")
    click(0.005)
    assert painted(page, TEXT, *lines) == ["erroneous", "verified", "open"]
    press(page, "u")
    click(0.005)
    assert painted(page, TEXT, *lines) == ["erroneous", "open", "open"]


def test_the_history_of_a_claim_has_all_that_was_said_the_latest_first(page: Page) -> None:
    choose(page, "Ida Kern", "name")
    press(page, "h")
    past = page.locator(".fc-past li")
    expect(past).to_have_count(3)
    expect(past.nth(0)).to_contain_text(re.compile(r"Anna Berg.*✕ erroneous · spelling.*→ Ida Kerner", re.DOTALL))
    expect(past.nth(1)).to_contain_text(re.compile(r"Anna Berg.*✓ verified", re.DOTALL))
    expect(past.nth(2)).to_contain_text(re.compile(r"Jan Roth.*≈ disputed.*her office does not answer", re.DOTALL))
    # What is said meanwhile is in it, and so is that it was taken back.
    press(page, "Shift+D")
    expect(past.nth(0)).to_contain_text(re.compile(r"Anna Berg.*≈ disputed", re.DOTALL))
    press(page, "u")
    expect(past).to_have_count(5)
    expect(past.nth(0)).to_contain_text("Ida Kerner")
    saved(page)
    press(page, "j")
    expect(page.locator(".fc-history")).not_to_have_attribute("open", "")


def test_the_overlay_has_every_key_and_closes_again(page: Page) -> None:
    choose(page, "Ida Kern", "name")
    press(page, "?")
    expect(page.locator(".fc-help")).to_be_visible()
    shown = set(page.locator(".fc-help dt kbd").all_inner_texts())
    source = KEYS.read_text(encoding="utf-8").partition("ACTIONS =")[2].partition("});")[0]
    keys = set(re.findall(r'^  "?([^\s":]+)"?: "', source, re.MULTILINE))
    assert len(keys) > 25
    printed = {"ArrowDown": "↓", "ArrowUp": "↑", "ArrowRight": "→", "ArrowLeft": "←", "Delete": "Del"}
    assert {printed.get(key, key) for key in keys} - shown == set()
    assert {"Shift", "Tab", "Esc", "[", "]", "1", "8"} - shown == set()
    # No key is meant for what is behind it.
    press(page, "v", "Escape")
    expect(page.locator(".fc-help")).to_be_hidden()
    expect(root(page).locator("article")).to_be_focused()
    expect(page.locator(".fc-quote")).to_have_text("Ida Kern")
