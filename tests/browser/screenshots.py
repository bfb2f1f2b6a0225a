"""Takes the pictures of the README and more to look at: the sample article in a real JupyterLab, some claims settled.

Run as a module, with a folder for the pictures or without one for ``docs/``.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.lab import SECONDS, close_left_area, open_notebook, run_all, running_browser, running_lab

TOP = Path(__file__).parents[2]
STATES = {
    "review": ("JupyterLab Light", 1440, 900, ""),
    "review-dark": ("JupyterLab Dark", 1440, 900, ""),
    "review-narrow": ("JupyterLab Light", 620, 900, ""),
    "review-narrow-dark": ("JupyterLab Dark", 620, 900, ""),
    "list": ("JupyterLab Light", 1440, 900, "l"),
    "list-narrow-dark": ("JupyterLab Dark", 620, 900, "l"),
    "filter": ("JupyterLab Light", 1440, 900, "/"),
}
"""By name: theme, width, height, and the key that is pressed before the picture is taken."""


def settle_some(page: Page) -> None:
    """Settle the claims of the first paragraph as a reviewer would."""
    pane = page.locator(".factcheck-review article")
    pane.focus()
    for _ in range(40):
        quote = page.locator(".fc-quote").inner_text()
        if quote == "City Group":
            return
        page.keyboard.press({"Magazin „Wall Street Journal“": "Enter", "im vergangenen Jahr": "d"}.get(quote, "v"))
    raise SystemExit("The sample article has no claim City Group.")


def take(folder: Path) -> None:
    """Take a picture of each state into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work, running_browser() as browser:
        notebooks = Path(work) / "notebooks"
        shutil.copytree(TOP / "notebooks", notebooks, ignore=shutil.ignore_patterns("*.sqlite*", ".*"))
        with running_lab(notebooks, FACTCHECK_REVIEWER="Anna Berg") as lab:
            for name, (theme, width, height, key) in STATES.items():
                page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=1.5)
                open_notebook(page, lab, "1_review.ipynb")
                page.evaluate(
                    "async theme => { await jupyterapp.commands.execute('apputils:change-theme', { theme }); }", theme
                )
                close_left_area(page)
                run_all(page)
                widget = page.locator(".factcheck-review[data-state=saved]")
                widget.wait_for(timeout=SECONDS * 1000)
                page.locator(".factcheck-review .fc-hint[data-level=warning]").first.wait_for(state="attached")
                if name == "review":
                    settle_some(page)
                    widget.wait_for()
                else:
                    page.locator(".factcheck-review [data-claim]", has_text="City Group").first.click()
                if key:
                    page.keyboard.press(key)
                if key == "/":
                    page.keyboard.type("Bank")
                    page.keyboard.press("Enter")
                page.mouse.move(0, 0)
                page.wait_for_timeout(500)
                page.locator(".factcheck-review").screenshot(path=folder / f"{name}.png")
                page.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]) if len(sys.argv) > 1 else TOP / "docs")
