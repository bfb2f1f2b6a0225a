"""The widget for everyone: with a screen reader, by keys alone, at high zoom, in few colours and without motion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

import factcheck
from factcheck.desk import Desk
from factcheck.launching import review_notebook
from factcheck.model import Evidence
from tests.browser.lab import SECONDS, Lab, close_left_area, open_notebook, run_all, running_browser, running_lab

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter"
SENTENCES = {
    "de": [
        f"{LONG} plant neu",
        "Der Bau in Köln kostet 3 Millionen Euro, sagte Ministerin Ida Kern am Montag.",
        "Die Banken JP Morgan und City Group schwiegen.",
        "Die City Group ist alt.",
        f"Am Dienstag sprach {LONG} Ernst Kern.",
        "Am Mittwoch " + ", ".join(f"sprach der Bote Nummer {number} aus Köln" for number in range(1, 20)) + ".",
    ],
    "en": [
        f"{LONG} plans again",
        "The building in Cologne costs 3 million euros, Minister Ida Kern said on Monday.",
        "The banks JP Morgan and City Group were silent.",
        "City Group is old.",
        f"On Tuesday {LONG} Ernst Kern spoke.",
        "On Wednesday " + ", ".join(f"messenger number {number} spoke in Cologne" for number in range(1, 20)) + ".",
    ],
}
ARTICLES = {language: "\n\n".join([said[0], " ".join(said[1:4]), *said[4:]]) for language, said in SENTENCES.items()}

# What sticks out of the widget, or of the dialog it is in; what is cut off; and what scrolls to the side.
NOT_SEEN_WHOLE = """() => {
    const root = document.querySelector(".factcheck-review");
    const found = [];
    for (const each of [root, ...root.querySelectorAll("*")]) {
        const known = ".fc-voice, option, .fc-row, .fc-noticed, dialog:not([open])";
        if (!each.getClientRects().length || each.closest(known)) continue;
        const box = each.getBoundingClientRect();
        const dialog = each.closest("dialog");
        const frame = dialog === each ? { left: 0, right: innerWidth } : (dialog ?? root).getBoundingClientRect();
        const { overflowX, overflowY } = getComputedStyle(each);
        const wide = each.scrollWidth > each.clientWidth + 1;
        const high = each.scrollHeight > each.clientHeight + 1;
        const name = `${each.tagName}.${each.className} ${each.textContent.slice(0, 20)}`;
        if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push(`sticks out: ${name}`);
        if (each.matches("input, textarea, select")) continue;
        if (wide && overflowX !== "visible" || high && overflowY === "hidden") found.push(`is cut off: ${name}`);
    }
    return found;
}"""

# What has the focus in the widget, and what is wrong with how it is seen.
FOCUSED = """() => {
    const element = document.activeElement;
    const root = element.closest(".factcheck-review");
    if (!root) return null;
    const kind = element.dataset.by ?? element.dataset.field ?? element.dataset.column ?? "";
    const title = element.title.replace(/ [(].+[)]$/, "");
    const own = element.getAttribute("aria-label") || element.labels?.[0]?.innerText || title;
    const name = own || element.innerText.slice(0, 30) || kind || element.tagName;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
    const around = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    const box = element.getBoundingClientRect();
    let frame = element.parentElement;
    while (frame !== root && getComputedStyle(frame).overflow === "visible") frame = frame.parentElement;
    const seen = frame.getBoundingClientRect();
    const wrong = [];
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) wrong.push("no outline");
    if (box.left - around < seen.left - 1 || box.right + around > seen.right + 1) wrong.push("cut off at a side");
    if (box.top - around < seen.top - 1 || box.bottom + around > seen.bottom + 1) wrong.push("cut off above or below");
    const there = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    if (!element.contains(there)) wrong.push("covered");
    return [name, wrong.join(", ")];
}"""

NUMBERED = "rows => rows.map((row) => [row.cells[0].innerText, row.cells[1].innerText])"

LISTEN = """() => {
    const root = document.querySelector(".factcheck-review");
    const regions = [...root.querySelectorAll("[role=status], [role=alert], output")];
    const before = new Map();
    window.heard = [];
    window.listening?.disconnect();
    const listen = () => regions.forEach((region) => {
        const text = region.checkVisibility() ? region.textContent : "";
        if (text.trim() && text !== before.get(region)) window.heard.push(text);
        before.set(region, text);
    });
    for (const region of regions) before.set(region, region.checkVisibility() ? region.textContent : "");
    window.listening = new MutationObserver(listen);
    const all = { subtree: true, childList: true, characterData: true, attributeFilter: ["hidden"] };
    window.listening.observe(root, all);
}"""


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    folder = tmp_path_factory.mktemp("access")
    for language, text in ARTICLES.items():
        article = folder / f"{language}.txt"
        article.write_text(text, encoding="utf-8")
        for reviewer in (f"Jan {LONG}", "Anna Berg"):
            with opened(article, reviewer) as desk:
                for number, claim in enumerate(desk.claims[:6]):
                    verdict = ("verified", "disputed", "erroneous")[number % 3]
                    words = LONG if verdict == "erroneous" else ""
                    sources = [Evidence(title=LONG, url=f"https://archive.example/{LONG}"), Evidence(reference="Buch")]
                    desk.annotate(claim.claim_id, verdict=verdict, correction=words, note=words, evidence=sources)
        review_notebook(article, language=language, store=article.with_suffix(".sqlite"))
    with running_lab(folder, FACTCHECK_REVIEWER="Anna Berg") as lab:
        yield lab


@contextmanager
def opened(article: Path, reviewer: str) -> Iterator[Desk]:
    desk = factcheck.open_desk(article, reviewer=reviewer, store=article.with_suffix(".sqlite"))
    yield desk
    desk.store.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_browser() as browser:
        yield browser


def entered(browser: Browser, lab: Lab, language: str) -> Page:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(10_000)
    open_notebook(page, lab, f"{language}.review.ipynb")
    close_left_area(page)
    run_all(page)
    expect(page.locator(".factcheck-review")).to_have_attribute("data-state", "saved", timeout=SECONDS * 1000)
    # The body of JupyterLab has no height, so that axe would take all that is in it for unseen.
    page.add_style_tag(content="body { height: 100vh }")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return page


@pytest.fixture(scope="module")
def german(browser: Browser, lab: Lab) -> Iterator[Page]:
    page = entered(browser, lab, "de")
    yield page
    page.close()


@pytest.fixture
def page(german: Page) -> Page:
    """The German article as it is shown first, whatever a test before has left."""
    german.set_viewport_size({"width": 1440, "height": 900})
    german.emulate_media(forced_colors="none", reduced_motion="no-preference", color_scheme="light")
    first(german)
    return german


def root(page: Page) -> Locator:
    return page.locator(".factcheck-review")


def first(page: Page) -> None:
    """Go to the first claim, which is a statement."""
    pane = root(page).locator("article")
    pane.focus()
    page.keyboard.press("Escape")
    if not page.locator(".fc-place").inner_text().startswith("1 "):
        pane.locator(".fc-end[data-kind=statement]").first.click()
    # Walking on, the reviewer no longer leaves the text.
    page.keyboard.press("k")
    expect(page.locator(".fc-place")).to_contain_text(re.compile("^1 "))


def choose(page: Page, quote: str) -> None:
    for _ in range(100):
        if page.locator(".fc-quote").text_content() == quote:
            return
        page.keyboard.press("j")
    raise AssertionError(f"no claim {quote!r}")


def fail(page: Page) -> None:
    """Mark by keys what is marked already, which the record refuses."""
    choose(page, "Ida Kern")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("5")
    expect(page.locator(".fc-notice:not([data-quiet])")).to_be_visible()


def discard(page: Page) -> None:
    page.locator(".fc-notice button").nth(1).click()
    expect(page.locator(".fc-notice")).to_be_hidden()


def show(page: Page, state: str) -> None:
    first(page)
    match state:
        case "history":
            page.keyboard.press("h")
            expect(page.locator(".fc-past li").first).to_be_visible()
        case "hint":
            choose(page, "City Group")
        case "long statement":
            choose(page, SENTENCES[root(page).get_attribute("lang") or ""][5])
            expect(page.locator(".fc-quote")).to_have_attribute("tabindex", "0")
        case "list":
            page.keyboard.press("l")
        case "filter":
            page.keyboard.press("f")
            page.locator(".fc-by-verdict").select_option("verified")
            page.locator(".fc-find").fill("City")
        case "help":
            page.keyboard.press("?")
        case "preview":
            choose(page, "City Group" if root(page).get_attribute("lang") == "de" else "Cologne")
            page.keyboard.press("b")
            expect(page.locator(".fc-preview")).to_be_visible()
        case "menu":
            page.keyboard.press("m")
        case "source":
            page.keyboard.press("s")
        case "failed":
            fail(page)


def leave(page: Page, state: str) -> None:
    match state:
        case "history" | "list":
            page.keyboard.press(state[0])
        case "filter":
            page.locator(".fc-reset").click()
            page.keyboard.press("f")
            page.locator(".fc-find").focus()
            page.keyboard.press("Escape")
            expect(page.locator(".fc-toolrow")).to_be_hidden()
        case "failed":
            discard(page)
        case _:
            page.keyboard.press("Escape")


STATES = (
    "article",
    "history",
    "hint",
    "long statement",
    "list",
    "filter",
    "help",
    "preview",
    "menu",
    "source",
    "failed",
)


def violations(page: Page) -> tuple[list[str], int]:
    """Give what axe finds wrong, and of how many elements it could tell the contrast."""
    found: dict[str, Any] = page.evaluate(
        """async (rules) => {
            const found = await axe.run(".factcheck-review", { runOnly: { type: "tag", values: rules } });
            const wrong = found.violations.flatMap(({ id, nodes }) =>
                nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`));
            const contrast = found.passes.find(({ id }) => id === "color-contrast");
            return { wrong, told: contrast?.nodes.length ?? 0 };
        }""",
        RULES,
    )
    return found["wrong"], found["told"]


def theme(page: Page, name: str) -> None:
    page.evaluate(
        "async name => { await jupyterapp.commands.execute('apputils:change-theme', { theme: name }); }",
        f"JupyterLab {name}",
    )
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", str(name == "Light").lower())
    expect(page.locator("#jupyterlab-splash")).to_have_count(0)


def examine(page: Page, *themes: str) -> None:
    for name in themes:
        theme(page, name)
        for state in STATES:
            show(page, state)
            wrong, told = violations(page)
            leave(page, state)
            assert wrong == [], (name, state)
            assert told >= 5, f"axe saw nothing of {state}"


def test_axe_finds_nothing_in_german(page: Page) -> None:
    examine(page, "Dark", "Light")


def test_axe_finds_nothing_in_english(browser: Browser, lab: Lab) -> None:
    page = entered(browser, lab, "en")
    # The colours are the same in every language.
    examine(page, "Light")
    page.close()


def test_tab_walks_the_sentences_and_leads_out_behind_the_last_in_front_of_the_first_and_after_escape(
    page: Page,
) -> None:
    pane = root(page).locator("article")

    def selected() -> str:
        return page.evaluate("String(getSelection())")

    walked = []
    # The first claim stands in the second sentence.
    for _ in SENTENCES["de"][1:]:
        page.keyboard.press("Tab")
        walked.append(selected())
    assert walked == SENTENCES["de"][1:]
    page.keyboard.press("Tab")
    expect(page.locator(".fc-menu")).to_be_focused()

    page.keyboard.press("Shift+Tab")
    expect(pane).to_be_focused()
    choose(page, SENTENCES["de"][5])
    walked = []
    for _ in SENTENCES["de"][:-1]:
        page.keyboard.press("Shift+Tab")
        walked.append(selected())
    assert walked == SENTENCES["de"][-2::-1]
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Alle Tasten")).to_be_focused()

    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.locator(".fc-menu")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Alle Tasten")).to_be_focused()


@pytest.mark.parametrize("state", ["article", "filter", "list"])
def test_the_focus_is_seen_at_every_stop_and_goes_the_same_way_back(page: Page, state: str) -> None:
    show(page, state)

    def walk(key: str) -> list[str]:
        stops = []
        while (stop := page.evaluate(FOCUSED)) is not None:
            assert len(stops) < 200, "the keyboard is trapped"
            assert stop[1] == "", stop
            stops.append(stop[0])
            if stop[0] == "Artikel":
                page.keyboard.press("Escape")
            page.keyboard.press(key)
        return stops

    page.get_by_role("button", name="Liste der Behauptungen").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    there = walk("Tab")
    page.keyboard.press("Shift+Tab")
    back = walk("Shift+Tab")
    page.locator(".fc-menu").focus()
    leave(page, state)
    assert back == there[::-1]
    assert there[0] == "Liste der Behauptungen"
    bar = there.index("Alle Tasten")
    begin = there.index("Liste der Behauptungen", 1) if state == "list" else there.index("Artikel")
    assert bar < begin < there.index("Markierung ändern") < there.index("Korrektur") < there.index("Quelle: Titel")
    if state == "filter":
        assert bar < there.index("Im Text suchen") < there.index("Art") < there.index("Urteil") < begin


def test_the_focus_is_never_lost_with_what_had_it(page: Page, lab: Lab) -> None:
    inside = "document.querySelector('.factcheck-review').contains(document.activeElement)"
    for key, dialog in (("?", ".fc-help"), ("b", ".fc-preview")):
        choose(page, "City Group")
        page.keyboard.press(key)
        expect(page.locator(dialog)).to_be_visible()
        page.keyboard.press("Escape")
        expect(root(page).locator("article")).to_be_focused()

    # A hint that is ignored goes, and its button with it.
    page.get_by_role("button", name="Ignorieren").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelectorAll('.fc-hintlist li').length === 0")
    assert page.evaluate(inside)
    page.keyboard.press("u")
    expect(page.locator(".fc-hintlist li")).to_have_count(1)

    # A verdict that is withdrawn, and its reasons.
    first(page)
    page.locator(".fc-chip").first.focus()
    page.keyboard.press("x")
    expect(page.locator(".fc-chip")).to_have_count(0)
    assert page.evaluate(inside)
    page.keyboard.press("u")
    expect(page.locator(".fc-chip").first).to_be_visible()

    # What is read anew again and again leaves the focus where it is.
    page.locator(".fc-names button").nth(1).focus()
    page.wait_for_timeout(1600)
    expect(page.locator(".fc-names button").nth(1)).to_be_focused()

    # From the menu at the mark the way leads on behind the text.
    root(page).locator("article").focus()
    page.keyboard.press("m")
    expect(page.locator(".fc-picker [aria-pressed=true]")).to_be_focused()
    page.locator(".fc-picker button").last.focus()
    page.keyboard.press("Tab")
    expect(page.locator(".fc-menu")).to_be_focused()

    # The menu at the mark, whichever way it closes.
    root(page).locator("article").focus()
    for key in ("Escape", "Enter"):
        page.keyboard.press("m")
        expect(page.locator(".fc-picker [aria-pressed=true]")).to_be_focused()
        page.keyboard.press(key)
        expect(page.locator(".fc-picker")).to_be_hidden()
        expect(root(page).locator("article")).to_be_focused()

    # The list is made anew when claims come or go.
    page.keyboard.press("l")
    page.locator(".fc-row").nth(3).focus()
    with opened(lab.folder / "de.txt", f"Jan {LONG}") as jan:
        before = page.locator(".fc-row").count()
        start = jan.document.text.index("alt")
        jan.mark(start, start + 3, kind="description")
        expect(page.locator(".fc-row")).to_have_count(before + 1)
        expect(page.locator(".fc-row").nth(3)).to_be_focused()
        jan.undo()
    expect(page.locator(".fc-row")).to_have_count(before)
    page.keyboard.press("l")


def test_filters_sorting_source_and_kind_are_a_matter_of_keys(page: Page) -> None:
    opener = page.get_by_role("button", name="Suchen und filtern")
    expect(opener).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("f")
    expect(page.locator(".fc-by-kind")).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".fc-shown")).to_contain_text("2 von")
    page.keyboard.press("Escape")
    page.keyboard.press("l")
    expect(page.locator(".fc-row")).to_have_count(2)
    numbers = sorted(page.locator(".fc-table tbody tr").evaluate_all(NUMBERED))
    while not page.evaluate("document.activeElement.matches('[data-column=claim] button')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    expect(page.locator("th[data-column=claim]")).to_have_attribute("aria-sort", "descending")
    # The number is the claim's in the whole article, however the list is filtered and sorted.
    assert sorted(page.locator(".fc-table tbody tr").evaluate_all(NUMBERED)) == numbers
    assert {number for number, _ in numbers} != {"1", "2"}
    page.keyboard.press("l")
    page.keyboard.press("f")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".fc-shown")).to_have_text("")
    page.keyboard.press("Escape")

    choose(page, "Ernst Kern")
    page.keyboard.press("s")
    page.keyboard.type("Archiv")
    page.keyboard.press("Tab")
    page.keyboard.type("Akte 7")
    page.keyboard.press("Enter")
    expect(root(page).locator("article")).to_be_focused()
    expect(page.get_by_label("Quelle: Adresse")).to_have_value("Akte 7")
    page.keyboard.press("m")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".fc-kind")).to_contain_text("Menge")
    page.keyboard.press("u")
    expect(page.locator(".fc-kind")).to_contain_text("Name")
    page.keyboard.press("u")
    expect(root(page)).to_have_attribute("data-state", "saved")


def heard(page: Page) -> list[str]:
    """Give what was said since it was asked last."""
    # What belongs to one step is said in one go, a moment later.
    said: list[str] = page.evaluate("() => new Promise((done) => setTimeout(() => done(window.heard.splice(0)), 400))")
    return [each.replace("\u00a0", " ").strip() for each in said]


def test_what_is_said_is_short_and_said_once(page: Page, lab: Lab) -> None:
    choose(page, "Ernst Kern")
    page.evaluate(LISTEN)
    page.keyboard.press("k")
    page.keyboard.press("j")
    said = heard(page)
    place = page.locator(".fc-place").inner_text()
    # Who is faster than a voice hears of where that led.
    assert said == [f"Behauptung {place}: Ernst Kern. Name, offen."]

    page.keyboard.press("v")
    expect(root(page)).to_have_attribute("data-state", "saved")
    said = heard(page)
    assert len(said) == 1
    assert said[0].startswith("belegt. Behauptung ")
    # Of a long statement its beginning and its end.
    assert "Am Mittwoch sprach der Bote" in said[0] or page.locator(".fc-quote").inner_text() in said[0]
    assert len(said[0]) < 260

    page.keyboard.press("u")
    expect(page.locator(".fc-quote")).to_have_text("Ernst Kern")
    assert heard(page) == [f"Rückgängig. Behauptung {place}: Ernst Kern. Name, offen."]

    for _ in range(2):
        page.keyboard.press("i")
        assert heard(page) == ["Hier gibt es keinen Hinweis."]

    choose(page, SENTENCES["de"][5])
    said = heard(page)
    assert max(map(len, said)) < 260
    assert "aus Köln." in said[-1]

    first(page)
    heard(page)
    page.keyboard.press("Tab")
    assert heard(page) == [f"{SENTENCES['de'][1]}. Als Behauptung markieren: a, Aussage"]
    page.keyboard.press("Escape")

    fail(page)
    refused = [each for each in heard(page) if "schon so markiert" in each]
    assert len(refused) == 1
    assert refused[0].startswith("Nicht gespeichert: Markierung")
    discard(page)
    assert heard(page) == ["Alles gespeichert"]

    with opened(lab.folder / "de.txt", "Mia Roth") as mia:
        claim = next(each for each in mia.claims if each.quote == "Ida Kern")
        mia.annotate(claim.claim_id, verdict="disputed")
        expect(page.locator(".fc-others")).to_contain_text("Mia Roth")
        assert heard(page) == ["Mia Roth hat das soeben geändert: strittig"]


def test_a_screen_reader_leaves_the_letters_to_the_widget(page: Page) -> None:
    """Orca, for one, takes them for its own commands anywhere but in an application."""
    assert page.get_by_role("application", name="Artikel").evaluate("pane => pane.matches('.fc-text')")
    assert root(page).get_attribute("role") == "application"
    # Nothing that was said before is said once more when a dialog closes.
    page.keyboard.press("k")
    page.keyboard.press("?")
    expect(page.locator(".fc-voice[role=status]")).to_have_text("")
    expect(page.get_by_role("document", name="Alle Tasten")).to_be_visible()
    page.keyboard.press("Escape")


def test_the_article_reads_as_text(page: Page) -> None:
    pane = root(page).locator("article")
    assert pane.locator("[data-end][data-verdict=verified]").count() > 0
    assert pane.locator("[data-hint][data-level]").count() > 0
    snapshot = pane.aria_snapshot()
    # Playwright puts spaces around what stands apart on the screen.
    read = re.sub(r"\s+(?=[,.])", "", " ".join(re.findall(r'- (?:paragraph:|heading) "?([^"\n]*)', snapshot)))
    assert read == " ".join(SENTENCES["de"])
    assert re.findall(r"^ *- (?!application|paragraph|heading)\S+", snapshot, re.MULTILINE) == []
    # One place in it is the claim at hand.
    assert page.locator(".fc-quote").inner_text().startswith(pane.locator("[aria-current=true]").inner_text())


SPACING = """
    .factcheck-review * { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
    .factcheck-review * { word-spacing: 0.16em !important; }
    .factcheck-review p { margin-bottom: 2em !important; }
"""


@pytest.mark.parametrize(("window", "width"), [((720, 450), None), ((520, 900), 400), ((520, 700), 320)])
def test_nothing_is_cut_off_or_sticks_out_when_there_is_little_room(
    page: Page, window: tuple[int, int], width: int | None
) -> None:
    page.set_viewport_size({"width": window[0], "height": window[1]})
    box = page.locator(".factcheck-review").evaluate_handle("root => root.parentElement")
    box.evaluate("(box, width) => { box.style.flex = 'none'; box.style.width = width ? `${width + 4}px` : ''; }", width)
    # Wider spacing takes still more room.
    style = page.add_style_tag(content=SPACING)
    found = {}
    for state in STATES:
        show(page, state)
        page.wait_for_timeout(30)
        if wrong := page.evaluate(NOT_SEEN_WHOLE):
            found[state] = wrong
        if state == "article":
            parts = "['.factcheck-review', '.fc-text', '.fc-panel'].map(each => document.querySelector(each))"
            sizes = page.evaluate(f"() => {parts}.map(each => each.getBoundingClientRect())")
            assert width in (None, round(sizes[0]["width"]))
            assert min(sizes[1]["height"], sizes[2]["height"]) > 60
        leave(page, state)
    style.evaluate("style => style.remove()")
    box.evaluate("box => box.removeAttribute('style')")
    assert found == {}


def test_in_forced_colours_all_is_still_told_apart(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    style = "(element, [name, pseudo]) => getComputedStyle(element, pseudo)[name]"
    chosen = page.locator(".fc-segment[data-chosen]").first
    other = page.locator(".fc-segment:not([data-chosen])").last
    backgrounds = [each.evaluate(style, ["backgroundColor", None]) for each in (chosen, other)]
    assert backgrounds[0] != backgrounds[1]
    other = page.locator(".fc-segment:not([data-chosen]) .fc-line").first
    assert other.evaluate(style, ["textDecorationLine", None]) == "underline"
    signs = {
        verdict: page.locator(f".fc-end[data-verdict={verdict}]").first.evaluate(style, ["content", "::before"])
        for verdict in ("verified", "disputed", "erroneous")
    }
    assert signs == {"verified": '"✓" / ""', "disputed": '"≈" / ""', "erroneous": '"✕" / ""'}
    pressed = page.locator(".fc-verdict[aria-pressed=true]").evaluate(style, ["outlineStyle", None])
    unpressed = page.locator(".fc-verdict[aria-pressed=false]").first.evaluate(style, ["outlineStyle", None])
    assert (pressed, unpressed) == ("solid", "none")
    parts = page.locator(".fc-track span").evaluate_all(
        "parts => parts.map(each => getComputedStyle(each).backgroundColor)"
    )
    assert len(set(parts)) == 4
    painted = page.locator(".fc-map").evaluate(
        """map => {
            const { data } = map.getContext("2d").getImageData(0, 0, map.width, map.height);
            const colours = new Set();
            for (let at = 0; at < data.length; at += 4) {
                if (data[at + 3] > 100) colours.add(data.slice(at, at + 3).join());
            }
            return colours.size;
        }"""
    )
    assert painted >= 3
    page.keyboard.press("l")
    row = page.locator(".fc-list tr[aria-current]").evaluate(style, ["outlineStyle", None])
    page.keyboard.press("l")
    assert row == "solid"


def test_nothing_moves_where_motion_is_not_wanted(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    for state in STATES:
        show(page, state)
        moving = "root => root.getAnimations({ subtree: true }).filter(each => each.playState === 'running').length"
        assert root(page).evaluate(moving) == 0
        leave(page, state)
