"""Several claims at once: those that say the same, those of one kind, and one source for many."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from factcheck.model import Evidence, Stance
from tests.browser.lab import Lab
from tests.browser.reviewing import agreed, at_desk, at_hand, choose, enter, prepare, press, root, saved, undo_all

pytestmark = pytest.mark.browser

TEXT = """Köln baut

Der Bau in Köln kostet 3 Millionen Euro, sagte Ministerin Ida Kern am Montag. Die Stadt Köln zahlt die Hälfte. Ida Kern lobte Köln.

Er dauert 2 Jahre. In Köln freut sich Ida Kern. Nach 2 Jahren soll er fertig sein.
"""  # noqa: E501
PASSAGES = [
    "Der Bau in Köln kostet 3 Millionen Euro, sagte …",
    "… Ida Kern am Montag. Die Stadt Köln zahlt die Hälfte. Ida Kern lobte Köln.",
    "… Köln zahlt die Hälfte. Ida Kern lobte Köln.",
    "Er dauert 2 Jahre. In Köln freut sich Ida Kern. Nach 2 Jahren soll …",
]


@pytest.fixture(scope="module")
def article(shared_lab: Lab) -> Path:
    return prepare(shared_lab, "bulk", TEXT, language="de")


@pytest.fixture(scope="module")
def opened(shared_browser: Browser, shared_lab: Lab, article: Path) -> Iterator[Page]:
    page = enter(shared_browser, shared_lab, article)
    yield page
    page.close()


@pytest.fixture
def page(opened: Page, article: Path) -> Iterator[Page]:
    """The article, in which every claim is open before and after each test."""
    yield opened
    undo_all(opened)
    assert {verdict for *_, verdict in agreed(opened, article)} == {"open"}


def settled(page: Page, article: Path) -> list[tuple[str, str, str]]:
    """Give what screen and record have as settled, in reading order."""
    return [each for each in agreed(page, article) if each[2] != "open"]


def preview(page: Page) -> None:
    press(page, "b")
    expect(page.locator(".fc-preview")).to_be_visible()


def test_all_alike_but_one_are_settled_together_and_taken_back_as_one(page: Page, article: Path) -> None:
    choose(page, "Köln", "name")
    preview(page)
    expect(page.locator(".fc-preview h2")).to_have_text("„Köln“ steht noch an 4 anderen Stellen")
    assert [text.replace("\xa0", " ") for text in page.locator(".fc-passage").all_inner_texts()] == PASSAGES
    assert page.locator(".fc-passage b").all_inner_texts() == ["Köln"] * 4
    expect(page.locator(".fc-preview footer")).to_contain_text("Diese Behauptung und 4 weitere")
    # The boxes are a matter of keys: the second one is left out.
    press(page, "Tab", "Space")
    expect(page.locator(".fc-preview footer")).to_contain_text("Diese Behauptung und 3 weitere")
    press(page, "d")
    expect(page.locator(".fc-preview")).to_be_hidden()
    expect(page.locator(".fc-voice[role=status]")).to_contain_text("4 ebenso entschieden. Behauptung 2 von ")
    together = settled(page, article)
    assert together == [("Köln", "name", "disputed")] * 4
    names = [verdict for quote, kind, verdict in agreed(page, article) if (quote, kind) == ("Köln", "name")]
    assert names == ["disputed", "disputed", "open", "disputed", "disputed"]

    press(page, "u")
    assert settled(page, article) == []
    press(page, "Shift+U")
    assert settled(page, article) == together

    # What is settled already is left alone unless it is asked for; the one left out is still offered.
    choose(page, "Köln", "name")
    preview(page)
    boxes = page.locator(".fc-preview [type=checkbox]")
    assert [boxes.nth(at).is_checked() for at in range(4)] == [False, True, False, False]
    # Enter settles as the claim at hand.
    expect(page.locator(".fc-preview button[data-verdict=disputed]")).to_be_focused()
    press(page, "Enter")
    assert settled(page, article) == [("Köln", "name", "disputed")] * 5


def test_a_source_that_is_named_in_the_preview_is_noted_at_all_of_them(page: Page, article: Path) -> None:
    named = "www.verein.example/satzung"
    choose(page, "Ida Kern", "name")
    preview(page)
    press(page, "s")
    # Its letters are no verdicts.
    page.keyboard.type(named)
    press(page, "Enter", "e")
    assert settled(page, article) == [("Ida Kern", "name", "erroneous")] * 3
    choose(page, "Köln", "name")
    preview(page)
    page.locator(".fc-cite input").fill(f"https://{named}")
    page.locator(".fc-preview button[data-verdict=verified]").click()
    address = f"https://{named}"
    saved(page)
    with at_desk(article) as desk:
        said = {each.claim_id: desk.annotation(each.claim_id) for each in desk.claims}
        noted = {(claim.quote, now.evidence) for claim in desk.claims if (now := said[claim.claim_id]) and now.verdict}
    refutes, supports = (Evidence(url=address, stance=each) for each in (Stance.REFUTES, Stance.SUPPORTS))
    assert noted == {("Ida Kern", (refutes,)), ("Köln", (supports,))}


def test_correction_reason_and_source_go_along_and_notes_stay_with_their_claim(page: Page, article: Path) -> None:
    choose(page, "Ida Kern", "name")
    for key, words in (("c", "Ida Kerner"), ("n", "nur hier"), ("s", "Handbuch")):
        press(page, key)
        page.keyboard.type(words)
        press(page, "Enter")
    press(page, "Shift+E")
    page.locator(".fc-chip[data-reason=spelling]").click()
    preview(page)
    press(page, "Enter")
    assert settled(page, article) == [("Ida Kern", "name", "erroneous")] * 3
    # Noted before the verdict, it turns with it.
    source = (Evidence(title="Handbuch", stance=Stance.REFUTES),)
    press(page, "f")
    page.locator(".fc-by-verdict").select_option("erroneous")
    press(page, "Escape")
    choose(page, "Ida Kern", "name")
    for note in ("nur hier", "", ""):
        said = at_hand(page, article)
        assert said is not None
        assert (said.correction, said.reason, said.note, said.evidence) == ("Ida Kerner", "spelling", note, source)
        # Only the three are listed.
        press(page, "j")
    page.locator(".fc-reset").click()


def test_nothing_is_settled_by_a_preview_that_is_left_or_where_no_claim_says_the_same(
    page: Page, article: Path
) -> None:
    choose(page, "Köln", "name")
    preview(page)
    press(page, "Escape")
    expect(page.locator(".fc-preview")).to_be_hidden()
    expect(root(page).locator("article")).to_be_focused()
    choose(page, "3 Millionen Euro", "quantity")
    press(page, "b")
    expect(page.locator(".fc-notice")).to_contain_text("Keine andere Behauptung im Artikel sagt dasselbe.")
    assert settled(page, article) == []


def test_a_filter_by_kind_is_set_gone_through_and_taken_away_by_keys_alone(page: Page, article: Path) -> None:
    everything = agreed(page, article)
    press(page, "f")
    expect(page.locator(".fc-by-kind")).to_be_focused()
    page.keyboard.type("Menge")
    expect(page.locator(".fc-shown")).to_have_text(f"3 von {len(everything)} Behauptungen")
    press(page, "Escape")
    expect(root(page).locator("article")).to_be_focused()
    expect(page.locator(".fc-place")).to_have_text("1 von 3")
    walked = []
    for key in "vde":
        walked.append(page.locator(".fc-quote").inner_text())
        press(page, key)
    assert walked == ["3 Millionen Euro", "die Hälfte", "2 Jahre"]
    expect(page.locator(".fc-place")).to_have_text("3 von 3")
    press(page, "j", "o")
    expect(page.locator(".fc-place")).to_have_text("3 von 3")

    press(page, "f")
    reset = page.get_by_role("button", name="Alle zeigen")
    for _ in range(10):
        if reset.evaluate("button => button === document.activeElement"):
            break
        press(page, "Tab")
    press(page, "Enter", "Escape")
    expect(page.locator(".fc-place")).to_contain_text(f"von {len(everything)}")
    assert settled(page, article) == [
        ("3 Millionen Euro", "quantity", "verified"),
        ("die Hälfte", "quantity", "disputed"),
        ("2 Jahre", "quantity", "erroneous"),
    ]


def test_the_source_that_was_used_last_is_entered_by_a_key_once_and_without_what_is_said_there(
    page: Page, article: Path
) -> None:
    choose(page, "3 Millionen Euro", "quantity")
    press(page, "s")
    for words in ("Haushalt", "https://example.org/haushalt"):
        page.keyboard.type(words)
        press(page, "Tab")
    page.get_by_label("Quelle: Wirkung").select_option("refutes")
    page.get_by_label("Quelle: Auszug").fill("4 Millionen Euro")
    press(page, "Enter")
    saved(page)

    choose(page, "2 Jahre", "quantity")
    press(page, "Shift+S")
    expect(page.get_by_label("Quelle: Titel")).to_have_value("Haushalt")
    # What it does there is what the verdict there asks for, and that is open.
    same = Evidence(Stance.SUPPORTS, title="Haushalt", url="https://example.org/haushalt")
    said = at_hand(page, article)
    assert said is not None
    assert said.evidence == (same,)
    press(page, "Shift+S")
    expect(page.locator(".fc-voice[role=status]")).to_contain_text("noch keine andere Quelle")
    press(page, "u")
    expect(page.get_by_label("Quelle: Titel")).to_have_value("")
    undone = at_hand(page, article)
    assert undone is not None
    assert undone.evidence == ()
    press(page, "Shift+U")
    redone = at_hand(page, article)
    assert redone is not None
    assert redone.evidence == (same,)
