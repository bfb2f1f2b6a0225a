"""`factcheck review` in a real browser: the article is there without a click, and nothing else is run."""

import json

import pytest
from playwright.sync_api import expect

from factcheck import launching
from tests.browser.lab import open_notebook, run_all
from tests.browser.server import running_browser
from tests.test_review_command import reviewing

TEXT = "Köln plant neu\n\nDer Bau in Köln kostet 3 Millionen Euro, sagte Ministerin Ida Kern am Montag. Das sei viel.\n"
SHOWN = ".jp-OutputArea-output"

pytestmark = pytest.mark.browser


@pytest.fixture
def page():
    with running_browser() as browser:
        page = browser.new_page()
        page.set_default_timeout(60_000)
        yield page


def test_the_article_appears_by_itself_and_again_after_a_reload(tmp_path, page):
    (tmp_path / "artikel 1.txt").write_text(TEXT, encoding="utf-8")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    with reviewing(tmp_path, "artikel 1.txt", "--reviewer", "Anna Berg") as (_, address):
        page.goto(address)
        expect(page.locator(SHOWN)).to_contain_text("Ministerin Ida Kern", timeout=60_000)
        expect(page.locator(SHOWN)).to_contain_text("Anna Berg")
        # The keys are the reviewer's at once, first and after a reload: no click comes before the first verdict.
        expect(page.locator(".factcheck-review")).to_have_attribute("data-state", "saved")
        page.keyboard.press("v")
        expect(page.locator(".fc-legend li", has_text="belegt")).to_contain_text("1")
        page.reload()
        expect(page.locator(SHOWN)).to_contain_text("Ministerin Ida Kern", timeout=60_000)
        expect(page.locator(".factcheck-review")).to_have_attribute("data-state", "saved")
        page.keyboard.press("d")
        expect(page.locator(".fc-legend li", has_text="strittig")).to_contain_text("1")
        # Only what the finder is sure of, which a verb without a source is not.
        marks = page.locator(f"{SHOWN} [data-end]")
        whole = marks.count()
        page.keyboard.press("f")
        page.locator(".fc-by-score").select_option("0.9")
        expect(page.locator(f"{SHOWN} [data-end][data-kind=name]")).to_have_count(3)
        expect(marks).not_to_have_count(whole)
        page.locator(".fc-reset").click()
        expect(marks).to_have_count(whole)
        # JupyterLab's question whether it may fetch news would lie on the article.
        expect(page.locator(".Toastify__toast")).to_have_count(0)
    assert [url for url in asked if not url.startswith(("http://127.0.0.1:", "data:", "blob:"))] == []


def test_a_changed_text_is_there_when_the_page_is_loaded_again_and_so_is_its_kernel(tmp_path, page):
    article = tmp_path / "artikel.txt"
    article.write_text(TEXT, encoding="utf-8")
    state = page.locator(".fc-state")
    with reviewing(tmp_path, "artikel.txt", "--reviewer", "Anna Berg") as (_, address):
        page.goto(address)
        expect(state).to_have_text("Alles gespeichert", timeout=60_000)
        page.keyboard.press("v")
        # Each new text is searched for hints by a thread, which speaks to the page last.
        for price in range(4, 8):
            article.write_text(TEXT.replace("3 Millionen", f"{price} Millionen"), encoding="utf-8")
            page.reload()
            expect(page.locator(SHOWN)).to_contain_text(f"{price} Millionen", timeout=60_000)
            expect(state).to_have_text("Alles gespeichert")
            expect(page.locator(".fc-notice")).to_contain_text("1 Ihrer Urteile gilt weiter.")
            page.wait_for_timeout(3500)  # in which a kernel that hears nothing would be noticed
            expect(state).to_have_text("Alles gespeichert")


def test_no_other_notebook_is_run(tmp_path, page):
    for name in ("artikel.txt", "anderer.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    other = launching.review_notebook(tmp_path / "anderer.txt", language="de")
    with reviewing(tmp_path, "artikel.txt", "--reviewer", "Anna Berg") as (_, address):
        page.goto(address)
        expect(page.locator(SHOWN)).to_contain_text("Ministerin Ida Kern", timeout=60_000)
        page.goto(address.replace("artikel.review.ipynb", other.name))
        expect(page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").first).to_be_visible(timeout=60_000)
        page.wait_for_timeout(2000)
        expect(page.locator(f"{SHOWN}")).to_have_count(0)


def test_a_page_gets_the_code_of_the_widget_once_and_again_when_it_has_lost_it(tmp_path, page, shared_lab):
    article = shared_lab.folder / "einmal.txt"
    article.write_text(TEXT, encoding="utf-8")
    notebook = launching.review_notebook(article, language="de", store=tmp_path / "einmal.sqlite")
    brought = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: brought.append(len(frame))))
    open_notebook(page, shared_lab, notebook.name)

    def opened():
        before = page.locator(".factcheck-review").element_handles()
        brought.clear()
        run_all(page)
        for each in before:
            each.wait_for_element_state("hidden")
        expect(page.locator(".factcheck-review")).to_have_attribute("data-state", "saved")
        expect(page.locator(".fc-text")).to_have_css("overflow-y", "auto")
        page.keyboard.press("v")
        expect(page.locator(".fc-legend li", has_text="belegt")).to_contain_text(str(len(kept) + 1))
        kept.append(max(brought) > 100_000)

    kept = []
    opened()
    opened()
    page.evaluate(
        "() => Object.getOwnPropertySymbols(globalThis).filter((each) => each.description?.startsWith('factcheck '))"
        ".forEach((each) => delete globalThis[each])"
    )
    opened()
    assert kept == [True, False, True]


def test_a_widget_that_takes_the_keys_is_in_sight(tmp_path, page, shared_lab):
    article = shared_lab.folder / "unten.txt"
    article.write_text(TEXT, encoding="utf-8")
    notebook = launching.review_notebook(article, language="de", store=tmp_path / "unten.sqlite")
    cells = json.loads(notebook.read_text(encoding="utf-8"))
    cells["cells"].insert(0, {"cell_type": "markdown", "metadata": {}, "source": "Vorwort\n\n" * 60})
    notebook.write_text(json.dumps(cells), encoding="utf-8")
    open_notebook(page, shared_lab, notebook.name)
    run_all(page)
    expect(page.locator(".fc-text")).to_be_focused()
    expect(page.locator(".factcheck-review")).to_be_in_viewport(ratio=0.9)
