"""The report in a real Chromium: on A4 nothing is cut off, on a narrow screen nothing sticks out, and nothing runs."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import factcheck
from factcheck.exporting import report
from factcheck.model import Annotation, Claim, Document, Evidence, Kind, Verdict
from tests.browser.lab import running_browser

pytestmark = pytest.mark.browser

ARTICLE = Path(__file__).parents[2] / "notebooks" / "facebook-banken.txt"
EVIL = "<img src=x onerror=document.title='run'>\u202e\"</style><script>document.title='run'</script>" + "x" * 3000
# A4 less the margins, at 96 dots an inch.
PRINTED = round((210 - 40) / 25.4 * 96)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def page_of_the_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    shutil.copy(ARTICLE, folder)
    desk = factcheck.open_desk(folder / ARTICLE.name, reviewer="Anna Berg")
    for claim in desk.claims[::2]:
        source = Evidence(title="Archiv", url=f"https://archiv.example/{'a' * 200}")
        desk.annotate(claim.claim_id, verdict="verified", note="Gelesen. " * 30, evidence=[source])
    path = factcheck.export_report(desk)
    desk.store.close()
    return path


def sticking_out(browser: Browser, path: Path, width: int, media: str) -> list[str]:
    """Give the words of the elements that are wider than the page they are shown on."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.emulate_media(media=media)
    page.goto(path.as_uri())
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("body *:not(.voice)")]
            .filter((node) => node.getClientRects().length && !node.closest("[aria-hidden]"))
            .filter((node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5
                || node.getBoundingClientRect().left < -0.5)
            .map((node) => node.textContent.slice(0, 60))"""
    )
    page.close()
    return found


@pytest.mark.parametrize(("width", "media"), [(400, "screen"), (1400, "screen"), (PRINTED, "print")])
def test_nothing_sticks_out(browser: Browser, page_of_the_sample: Path, width: int, media: str) -> None:
    assert sticking_out(browser, page_of_the_sample, width, media) == []


def test_it_prints_on_a4_with_its_title_and_numbers_on_every_page(browser: Browser, page_of_the_sample: Path) -> None:
    page = browser.new_page()
    page.goto(page_of_the_sample.as_uri())
    # Uncompressed, a page tells its size; its letters stand there as the numbers of a font.
    pdf = page.pdf(prefer_css_page_size=True)
    page.close()
    sizes = {tuple(map(float, box)) for box in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)}
    assert {(round(width), round(height)) for width, height in sizes} == {(595, 842)}
    assert len(re.findall(rb"/Type /Page\b", pdf)) > 3


def test_no_text_of_anybody_runs_or_asks_for_anything(browser: Browser, tmp_path: Path) -> None:
    text = f"Er sagt {EVIL} laut.\n"
    document = Document(text, title=EVIL, source="artikel.txt")
    claim = Claim("c", document.document_id, 8, 8 + len(EVIL), Kind.QUOTATION, EVIL)
    annotation = Annotation("c", EVIL[:60], Verdict.ERRONEOUS, correction=EVIL, note=f"a\r\nb\r{EVIL}")
    path = tmp_path / "a.html"
    report.write(report.render(document, [claim], [annotation]), path)
    page = browser.new_page(viewport={"width": 400, "height": 900})
    asked, problems = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: problems.append(message.text))
    page.goto(path.as_uri())
    title = page.title()
    shown = page.locator(".remark").evaluate("node => node.textContent")
    page.close()
    assert title.startswith("Prüfbericht: <img")
    assert shown == annotation.note
    assert (asked, problems) == ([path.as_uri()], [])
    assert sticking_out(browser, path, 400, "screen") == []
