"""An article under review in a real JupyterLab: what a reviewer does in the widget, what it shows, what is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from playwright.sync_api import Browser, Locator, Page, expect

import factcheck
from factcheck.desk import Desk
from factcheck.launching import review_notebook
from factcheck.model import Annotation
from factcheck.store import Store
from tests.browser.lab import SECONDS, Lab, close_left_area, open_notebook, run_all

REVIEWER = "Anna Berg"

# The words of each claim as its segments in the article have them, and what stands at its end.
_SHOWN = """() => {
    const root = document.querySelector(".factcheck-review");
    const words = new Map();
    for (const segment of root.querySelectorAll(".fc-segment")) {
        for (const id of segment.dataset.claim.split(" ")) words.set(id, (words.get(id) ?? "") + segment.textContent);
    }
    return [...root.querySelectorAll("[data-end]")].map(({ dataset }) =>
        [dataset.end, words.get(dataset.end), dataset.kind, dataset.verdict]);
}"""

# Where the words stand on the screen, whatever marks are around and within them.
_PLACE = """words => {
    const walker = document.createTreeWalker(document.querySelector("article.fc-text"), NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push([node, text.length]);
        text += node.data;
    }
    const at = text.indexOf(words);
    if (at < 0) return null;
    const place = (offset) => nodes.findLast(([, start]) => start <= offset);
    const [first, from] = place(at);
    const [last, to] = place(at + words.length - 1);
    first.parentElement.scrollIntoView({ block: "center" });
    const range = document.createRange();
    range.setStart(first, at - from);
    range.setEnd(last, at + words.length - to);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const middle = ({ top, bottom }) => (top + bottom) / 2;
    const [one, other] = [boxes[0], boxes.at(-1)];
    return { left: one.left, right: other.right, begin: middle(one), end: middle(other) };
}"""


@contextmanager
def at_desk(article: Path, reviewer: str = REVIEWER) -> Iterator[Desk]:
    """Open the desk of an article beside whatever the browser shows of it."""
    desk = factcheck.open_desk(article, reviewer=reviewer, store=article.with_suffix(".sqlite"))
    yield desk
    desk.store.close()


def prepare(lab: Lab, name: str, text: str, *, language: str) -> Path:
    """Write an article and its notebook, and give the article."""
    article = lab.folder / f"{name}.txt"
    article.write_text(text, encoding="utf-8")
    review_notebook(article, language=language, store=article.with_suffix(".sqlite"))
    return article


def enter(browser: Browser, lab: Lab, article: Path) -> Page:
    """Open an article in a page of its own and wait for the widget."""
    page = browser.new_page(viewport={"width": 1300, "height": 800})
    page.set_default_timeout(30_000)
    open_notebook(page, lab, f"{article.stem}.review.ipynb")
    close_left_area(page)
    run_all(page)
    expect(root(page)).to_have_attribute("data-state", "saved", timeout=SECONDS * 1000)
    return page


def root(page: Page) -> Locator:
    return page.locator(".factcheck-review")


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        page.keyboard.press(key)


def saved(page: Page) -> None:
    expect(root(page)).to_have_attribute("data-state", "saved")


def choose(page: Page, quote: str, kind: str) -> None:
    """Walk from the first claim to the one with these words and of this kind."""
    root(page).locator("article").focus()
    press(page, "Escape")
    for _ in range(100):
        press(page, "k")
        if page.locator(".fc-place").inner_text().startswith("1 "):
            break
    for _ in range(100):
        at_hand = page.locator(".fc-quote").text_content(), page.locator(".fc-kind").get_attribute("data-kind")
        if at_hand == (quote, kind):
            return
        press(page, "j")
    raise AssertionError(f"no {kind} {quote!r}")


def drag(page: Page, words: str, *, inset: int = 1) -> None:
    """Select with the mouse, from so many pixels within some words to as many before their end."""
    box = page.evaluate(_PLACE, words)
    assert box, f"{words!r} is not in the article"
    page.mouse.move(box["left"] + inset, box["begin"])
    page.mouse.down()
    page.mouse.move(box["right"] - inset, box["end"], steps=5)
    page.mouse.up()
    expect(page.locator(".fc-picker")).to_be_visible()


def undo_all(page: Page) -> None:
    """Take back all that was done since the article was opened."""
    root(page).locator("article").focus()
    press(page, "Escape")
    for _ in range(50):
        saved(page)
        if page.locator(".fc-tools [title$='(u)']").is_disabled():
            return
        press(page, "u")
    raise AssertionError("undo has no end")


def agreed(page: Page, article: Path) -> list[tuple[str, str, str]]:
    """Give the words, kind and verdict of all claims, after seeing that record and screen have the same."""
    saved(page)
    with at_desk(article) as desk:
        own = {claim.claim_id: desk.annotation(claim.claim_id) for claim in desk.claims}
        recorded = [
            (claim.claim_id, claim.quote, str(claim.kind), str(said.verdict) if said and said.verdict else "open")
            for claim in desk.claims
            for said in [own[claim.claim_id]]
        ]
    shown = [tuple(each) for each in page.evaluate(_SHOWN)]
    assert sorted(shown) == sorted(recorded)
    verdicts = [verdict for *_, verdict in recorded]
    legend = {
        name: int(page.locator(f".fc-legend [data-verdict={name}] b").inner_text())
        for name in ("verified", "disputed", "erroneous", "open")
    }
    assert legend == {name: verdicts.count(name) for name in legend}
    return [(quote, kind, verdict) for _, quote, kind, verdict in recorded]


def at_hand(page: Page, article: Path) -> Annotation | None:
    """Give what is recorded of the claim at hand."""
    saved(page)
    claim = page.locator(".fc-panel").get_attribute("data-claim-at-hand")
    assert claim
    with Store(article.with_suffix(".sqlite"), read_only=True) as store:
        return Desk(store, store.documents()[0], REVIEWER).annotation(claim)


def execute(page: Page, code: str) -> None:
    """Run something in the article's kernel."""
    page.evaluate(
        "code => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.requestExecute({ code }).done"
        ".then(() => null)",
        code,
    )


@contextmanager
def halted(page: Page) -> Iterator[None]:
    """Stop the process of the article's kernel meanwhile: what is asked of it is answered only afterwards."""
    name = page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.id")
    (kernel,) = (each for each in psutil.process_iter(["cmdline"]) if name in " ".join(each.info["cmdline"] or []))
    kernel.suspend()
    try:
        yield
    finally:
        kernel.resume()


def type_source(page: Page, address: str) -> None:
    """Name a new source of the claim at hand by its address or reference."""
    press(page, "s", "Tab")
    page.keyboard.type(address)
    press(page, "Enter")
    saved(page)
