"""A reviewer goes on when the text was changed: what stands is kept, and what does not is told."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.lab import Lab, run_all
from tests.browser.reviewing import agreed, choose, enter, prepare, press, saved

pytestmark = pytest.mark.browser

TEXT = """Streit um den Hafen

Die Reederei Nordlicht hat im Jahr 2019 drei Fähren verkauft. Das sagte Ina Voss am Montag.

Der Kämmerer Jonas Brandt rechnet mit 40 Millionen Euro.
"""


def test_a_changed_article_keeps_the_verdicts_that_stand_and_tells_those_that_do_not(
    shared_lab: Lab, shared_browser: Browser
) -> None:
    article = prepare(shared_lab, "fassung", TEXT, language="de")
    page = enter(shared_browser, shared_lab, article)
    choose(page, "Ina Voss", "name")
    press(page, "v")
    choose(page, "40 Millionen Euro", "quantity")
    press(page, "d")
    before = agreed(page, article)
    assert [verdict for *_, verdict in before if verdict != "open"] == ["verified", "disputed"]

    article.write_text(TEXT.replace("Streit", "Neuer Streit").replace("40 Millionen", "45 Millionen"), encoding="utf-8")
    run_all(page)
    expect(page.locator("article")).to_contain_text("45 Millionen")
    notice = page.locator(".fc-notice")
    expect(notice).to_contain_text(
        "Der Text wurde geändert: 1 Ihrer Urteile gilt weiter, 1 nicht. Wieder offen oder nicht mehr da: „40 Millionen "
        "Euro“."
    )
    after = agreed(page, article)
    assert ("Ina Voss", "name", "verified") in after
    assert ("45 Millionen Euro", "quantity", "open") in after
    choose(page, "45 Millionen Euro", "quantity")
    expect(page.locator(".fc-hintlist")).to_contain_text("In einer anderen Fassung dieses Artikels strittig: Anna Berg")
    expect(page.locator(".fc-hintlist")).to_contain_text("„40 Millionen Euro“")
    press(page, "h")
    expect(page.locator(".fc-history li")).to_have_count(1)
    expect(page.locator(".fc-history li")).to_contain_text("strittig")
    press(page, "Escape", "v")
    expect(notice).to_be_hidden()
    saved(page)
    page.close()
