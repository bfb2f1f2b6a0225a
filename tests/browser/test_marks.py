"""Marks made and changed by hand: screen and record have the same after each act, after undo, and after redo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.lab import Lab
from tests.browser.reviewing import agreed, at_desk, choose, drag, enter, halted, prepare, press, root, saved, undo_all

pytestmark = pytest.mark.browser

TEXT = """Brücke gesperrt

Die Brücke bei Rheinau ist seit Montag gesperrt. Das sagte Bürgermeisterin Ida Kern am Dienstag. Sie bedauert das sehr.

Auf der Liste stehen Anna Berg, Ben Kurz und Mia Roth. Die Fähre fährt alle zehn Minuten.
"""
LIST = "Anna Berg, Ben Kurz und Mia Roth"
Mark = tuple[str, str]


@pytest.fixture(scope="module")
def article(shared_lab: Lab) -> Path:
    return prepare(shared_lab, "marks", TEXT, language="de")


@pytest.fixture(scope="module")
def opened(shared_browser: Browser, shared_lab: Lab, article: Path) -> Iterator[Page]:
    page = enter(shared_browser, shared_lab, article)
    yield page
    page.close()


@pytest.fixture
def page(opened: Page, article: Path) -> Iterator[Page]:
    """The article, whose marks are the same after each test."""
    before = agreed(opened, article)
    yield opened
    undo_all(opened)
    assert agreed(opened, article) == before


def does(page: Page, article: Path, act: Callable[[], None], *, gone: set[Mark], come: set[Mark]) -> None:
    """See what an act changes, that undo takes back all of it and nothing else, that redo does it again; undo it."""
    before = agreed(page, article)
    act()
    after = agreed(page, article)
    assert ({each[:2] for each in before} - {each[:2] for each in after}) == gone
    assert ({each[:2] for each in after} - {each[:2] for each in before}) == come
    assert len(after) - len(before) == len(come) - len(gone)
    for key, expected in (("u", before), ("Shift+U", after), ("u", before)):
        press(page, key)
        assert agreed(page, article) == expected, key


def at_hand(page: Page, quote: str, kind: str) -> None:
    expect(page.locator(".fc-quote")).to_have_text(quote)
    expect(page.locator(".fc-kind")).to_have_attribute("data-kind", kind)


def test_a_passage_dragged_over_is_marked_by_whole_words_and_as_the_kind_that_is_clicked(
    page: Page, article: Path
) -> None:
    def mark() -> None:
        # From within the first word to within the last.
        drag(page, "bedauert das sehr", inset=12)
        menu = page.locator(".fc-picker")
        expect(menu).to_be_visible()
        expect(menu.locator("[data-guess]")).to_have_attribute("data-kind", "name")
        expect(menu.locator("[data-deed]").first).to_be_hidden()
        menu.locator("[data-kind=description]").click()
        expect(menu).to_be_hidden()
        at_hand(page, "bedauert das sehr", "description")

    does(page, article, mark, gone=set(), come={("bedauert das sehr", "description")})


@pytest.mark.parametrize(("key", "kind"), [("a", "name"), ("3", "quotation")])
def test_a_passage_selected_by_keys_is_marked_as_guessed_or_as_the_digit_says(
    page: Page, article: Path, key: str, kind: str
) -> None:
    def mark() -> None:
        choose(page, "Sie bedauert das sehr.", "statement")
        press(page, "Shift+ArrowRight", "Shift+ArrowRight")
        expect(page.locator(".fc-picker")).to_be_visible()
        press(page, key)
        at_hand(page, "Sie bedauert", kind)

    does(page, article, mark, gone=set(), come={("Sie bedauert", kind)})


def test_a_sentence_selected_by_tab_is_marked_as_a_statement(page: Page, article: Path) -> None:
    sentence = ("Sie bedauert das sehr.", "statement")
    choose(page, *sentence)
    press(page, "Delete")

    def mark() -> None:
        choose(page, "Das sagte Bürgermeisterin Ida Kern am Dienstag.", "statement")
        press(page, "Tab", "Tab", "a")
        at_hand(page, *sentence)

    does(page, article, mark, gone=set(), come={sentence})


KEYS = {
    "the end goes on by a word": ("Ida Kern", ["]"], "Ida Kern am"),
    "the end goes back by a word": ("Ida Kern", ["["], "Ida"),
    "the beginning goes back by a word": ("Ida Kern", ["Shift+BracketLeft"], "Bürgermeisterin Ida Kern"),
    "the beginning goes on by a word": ("Ida Kern", ["Shift+BracketRight"], "Kern"),
}


@pytest.mark.parametrize("case", KEYS)
def test_keys_move_a_border_by_a_word_and_the_verdict_stays(page: Page, article: Path, case: str) -> None:
    quote, keys, wanted = KEYS[case]
    choose(page, quote, "name")
    press(page, "Shift+V")
    saved(page)

    def move() -> None:
        press(page, *keys)
        at_hand(page, wanted, "name")
        assert (wanted, "name", "verified") in agreed(page, article)

    does(page, article, move, gone={(quote, "name")}, come={(wanted, "name")})


def test_the_last_word_of_a_claim_stays(page: Page, article: Path) -> None:
    choose(page, "Rheinau", "name")
    press(page, "[", "Shift+BracketRight")
    at_hand(page, "Rheinau", "name")
    assert ("Rheinau", "name", "open") in agreed(page, article)


@pytest.mark.parametrize("by", ["digit", "arrow", "mouse"])
def test_the_menu_gives_a_mark_another_kind(page: Page, article: Path, by: str) -> None:
    def change() -> None:
        choose(page, "Rheinau", "name")
        press(page, "m")
        menu = page.locator(".fc-picker")
        expect(menu.locator("[aria-pressed=true]")).to_be_focused()
        expect(menu.locator("[aria-pressed=true]")).to_have_attribute("data-kind", "name")
        match by:
            case "digit":
                press(page, "4")
            case "arrow":
                press(page, "Shift+Tab", "Enter")
            case "mouse":
                menu.locator("[data-kind=description]").click()
        expect(menu).to_be_hidden()
        expect(root(page).locator("article")).to_be_focused()
        at_hand(page, "Rheinau", "description")

    does(page, article, change, gone={("Rheinau", "name")}, come={("Rheinau", "description")})


def test_a_list_is_split_into_its_parts(page: Page, article: Path) -> None:
    drag(page, LIST)
    press(page, "4")
    at_hand(page, LIST, "description")
    parts = {("Anna Berg", "description"), ("Ben Kurz", "description"), ("Mia Roth", "description")}
    does(page, article, lambda: press(page, "m", "t"), gone={(LIST, "description")}, come=parts)
    # What no comma parts is refused, and nothing of it is recorded.
    choose(page, "Die Fähre fährt alle zehn Minuten.", "statement")
    press(page, "m", "t")
    expect(page.locator(".fc-notice")).to_contain_text("lässt sich so nicht markieren")
    press(page, "u")
    expect(page.locator(".fc-notice")).to_be_hidden()
    assert (LIST, "description", "open") in agreed(page, article)


def test_a_claim_is_merged_with_the_next_of_its_kind(page: Page, article: Path) -> None:
    def merge() -> None:
        choose(page, "Anna Berg", "name")
        press(page, "m", "g")
        at_hand(page, "Anna Berg, Ben Kurz", "name")

    gone = {("Anna Berg", "name"), ("Ben Kurz", "name")}
    does(page, article, merge, gone=gone, come={("Anna Berg, Ben Kurz", "name")})
    choose(page, "Mia Roth", "name")
    press(page, "m", "g")
    expect(page.locator(".fc-notice")).to_contain_text("Im Absatz folgt dicht dahinter keine Behauptung dieser Art.")


@pytest.mark.parametrize("keys", [["Delete"], ["m", "Delete"]])
def test_a_mark_is_removed(page: Page, article: Path, keys: list[str]) -> None:
    def remove() -> None:
        choose(page, "alle zehn Minuten", "time")
        press(page, *keys)

    does(page, article, remove, gone={("alle zehn Minuten", "time")}, come=set())


def test_what_is_marked_so_already_is_refused_with_a_message_and_not_recorded(page: Page, article: Path) -> None:
    before = agreed(page, article)
    choose(page, "Rheinau", "name")
    for by in ("keys", "mouse"):
        if by == "keys":
            press(page, "Shift+ArrowRight", "5")
        else:
            drag(page, "Rheinau")
            page.locator(".fc-picker [data-kind=name]").click()
        notice = page.locator(".fc-notice")
        expect(notice).to_contain_text("Nicht gespeichert: Markierung")
        expect(notice).to_contain_text("Diese Stelle ist schon so markiert")
        expect(root(page)).to_have_attribute("data-state", "failed")
        notice.get_by_role("button", name="Verwerfen").click()
        expect(notice).to_be_hidden()
        assert agreed(page, article) == before


def test_the_menu_goes_without_a_change(page: Page, article: Path) -> None:
    before = agreed(page, article)
    choose(page, "Rheinau", "name")
    for key in ("Escape", "Enter", "5"):
        press(page, "m")
        expect(page.locator(".fc-picker")).to_be_visible()
        press(page, key)
        expect(page.locator(".fc-picker")).to_be_hidden()
    assert agreed(page, article) == before
    press(page, "Escape", "a")
    expect(page.locator(".fc-voice[role=status]")).to_contain_text("Erst Text auswählen")


def test_the_menu_goes_when_another_claim_comes_to_hand(page: Page, article: Path) -> None:
    choose(page, "Sie bedauert das sehr.", "statement")
    press(page, "Shift+ArrowRight", "Shift+ArrowRight")
    expect(page.locator(".fc-picker")).to_be_visible()
    with halted(page):
        press(page, "a", "m")
        expect(page.locator(".fc-picker")).to_be_visible()
    at_hand(page, "Sie bedauert", "name")
    expect(page.locator(".fc-picker")).to_be_hidden()


def test_a_verdict_before_the_new_mark_has_come_to_hand_is_for_no_claim(page: Page, article: Path) -> None:
    sentence = ("Sie bedauert das sehr.", "statement")
    choose(page, *sentence)
    press(page, "Shift+ArrowRight", "Shift+ArrowRight")
    expect(page.locator(".fc-picker")).to_be_visible()
    with halted(page):
        press(page, "a", "v")
    at_hand(page, "Sie bedauert", "name")
    assert {(*sentence, "open"), ("Sie bedauert", "name", "open")} <= set(agreed(page, article))


def test_the_borders_of_a_mark_that_another_reviewer_has_settled_go_back(page: Page, article: Path) -> None:
    choose(page, "Ida Kern", "name")
    with at_desk(article, "Jan Roth") as jan:
        claim = next(each for each in jan.claims if each.quote == "Ida Kern")
        jan.annotate(claim.claim_id, verdict="verified")
        press(page, "]")
        expect(page.locator(".fc-notice")).to_contain_text("Nicht gespeichert")
        page.get_by_role("button", name="Verwerfen").click()
        assert ("Ida Kern", "name", "open") in agreed(page, article)
        jan.undo()
