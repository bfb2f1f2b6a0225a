"""Times what a reviewer waits for: import, opening, the first paint, a key until painted, a key until saved.

Run as a module from the project's folder: ``python -m benchmarks.desk``. It drives a real JupyterLab in a real
Chromium on the sample article. A plain ipywidgets button in the same notebook is the peer for the way to the kernel.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page
from rich.console import Console
from rich.table import Table

from factcheck.opening import open_desk
from tests.browser.lab import SECONDS, command, open_notebook, run_all, running_browser, running_lab

TOP = Path(__file__).parents[1]
ROUNDS = 15
KEYS = 40

_WATCH = """() => {
    const root = document.querySelector(".factcheck-review");
    window.painted = [];
    window.stored = [];
    root.addEventListener("keydown", (event) => {
        const pressed = event.timeStamp;
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => window.painted.push(performance.now() - pressed);
            channel.port2.postMessage(null);
        });
        const watch = new MutationObserver(() => {
            if (root.dataset.state !== "saved") return;
            window.stored.push(performance.now() - pressed);
            watch.disconnect();
        });
        watch.observe(root, { attributes: true, attributeFilter: ["data-state"] });
    }, true);
}"""

_RUN = """name => new Promise((done) => {
    const begun = performance.now();
    const watch = new MutationObserver(() => {
        if (!document.querySelector(".factcheck-review [data-claim]")) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun), 0));
    });
    watch.observe(document.body, { childList: true, subtree: true });
    window.jupyterapp.commands.execute(name);
})"""

_ECHO = """async () => {
    const times = [];
    const button = document.querySelector(".jupyter-button");
    for (let round = 0; round < 40; round += 1) {
        const before = button.textContent;
        const pressed = performance.now();
        const changed = new Promise((done) => {
            const watch = new MutationObserver(() => {
                if (button.textContent === before) return;
                watch.disconnect();
                done(performance.now() - pressed);
            });
            watch.observe(button, { childList: true, characterData: true, subtree: true });
        });
        button.click();
        times.push(await changed);
        await new Promise((done) => setTimeout(done, 300));
    }
    return times;
}"""

_BUTTON = """import ipywidgets
button = ipywidgets.Button(description="0")
button.on_click(lambda b: setattr(b, "description", str(int(b.description) + 1)))
button"""


def process_seconds(code: str) -> list[float]:
    """Time a statement in new processes, from the statement's own beginning."""
    timed = f"import time; begun = time.perf_counter(); {code}; print(time.perf_counter() - begun)"
    run = [sys.executable, "-c", timed]
    return [float(subprocess.run(run, capture_output=True, text=True, check=True).stdout) for _ in range(ROUNDS)]


def notebook(*sources: str) -> str:
    """Make a notebook of code cells."""
    cells = [
        {"cell_type": "code", "execution_count": None, "id": f"c{n}", "metadata": {}, "outputs": [], "source": source}
        for n, source in enumerate(sources)
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return json.dumps({"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5})


def press(page: Page, *, pause: float) -> tuple[list[float], list[float]]:
    """Press verdict keys and give the milliseconds until each was painted and until each was saved."""
    page.evaluate("() => { window.painted.length = 0; window.stored.length = 0; }")
    for number in range(KEYS):
        page.keyboard.press("vde"[number % 3])
        time.sleep(pause)
    page.wait_for_selector(".factcheck-review[data-state=saved]")
    return page.evaluate("window.painted"), page.evaluate("window.stored")


def in_the_browser(folder: Path) -> dict[str, list[float]]:
    """Measure in JupyterLab; all in milliseconds."""
    shutil.copy(TOP / "notebooks" / "facebook-banken.txt", folder)
    open_desk(folder / "facebook-banken.txt", reviewer="Anna Berg").store.close()
    (folder / "review.ipynb").write_text(notebook('import factcheck\nfactcheck.review("facebook-banken.txt")'))
    (folder / "peer.ipynb").write_text(notebook(_BUTTON))
    times: dict[str, list[float]] = {}
    with running_lab(folder, FACTCHECK_REVIEWER="Anna Berg") as lab, running_browser() as browser:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_default_timeout(SECONDS * 1000)
        open_notebook(page, lab, "review.ipynb")
        times["cell run until painted, new kernel"] = [page.evaluate(_RUN, "notebook:run-all-cells")]
        page.wait_for_selector(".factcheck-review[data-state=saved]")
        again = []
        for _ in range(ROUNDS):
            command(page, "notebook:clear-all-cell-outputs")
            page.wait_for_selector(".factcheck-review", state="detached")
            again.append(page.evaluate(_RUN, "notebook:run-all-cells"))
            page.wait_for_selector(".factcheck-review[data-state=saved]")
        times["cell run until painted, again"] = again
        page.evaluate(_WATCH)
        page.locator(".factcheck-review article").focus()
        press(page, pause=0.1)
        painted, saved = press(page, pause=0.4)
        times["key until painted, after a pause"], times["key until saved, after a pause"] = painted, saved
        painted, saved = press(page, pause=0.05)
        times["key until painted, rapid"], times["key until saved, rapid"] = painted, saved
        open_notebook(page, lab, "peer.ipynb")
        run_all(page)
        page.wait_for_selector(".jupyter-button")
        times["peer: ipywidgets button until it has changed"] = page.evaluate(_ECHO)
    return times


def main() -> None:
    """Print the table."""
    rows = {
        "import factcheck": process_seconds("import factcheck"),
        "peer: import pandas": process_seconds("import pandas"),
    }
    rows = {name: [1000 * second for second in seconds] for name, seconds in rows.items()}
    with tempfile.TemporaryDirectory() as folder:
        rows |= in_the_browser(Path(folder))
    table = Table("milliseconds", "median", "p95", "worst", "n")
    for name, times in rows.items():
        p95 = statistics.quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]
        table.add_row(name, *(f"{value:.0f}" for value in (statistics.median(times), p95, max(times), len(times))))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
