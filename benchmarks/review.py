"""Times a reviewer's waiting in this widget and in three other annotation tools, all in the same Chromium.

Run as a module from the project's folder: ``python -m benchmarks.review``. It makes an article and its claims, the same
for every tool, and writes each measure into a file as it comes: a run that was ended goes on with ``--resume``.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psutil
from playwright.sync_api import Browser, CDPSession, Error, Page, Playwright, sync_playwright
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from benchmarks.peers import Hands, Session, Tool, lab, notebook, python_of
from benchmarks.review_tables import ACTING, FIRST_MARKS, JOB, MEMORY, OPENING, SHOWN, tables, targets
from benchmarks.tools import TAGS_LOG, TOOLS, WHOLE
from tests.browser import chromium

RESULTS = Path(__file__).parents[1] / ".cache" / "review.json"
PAUSE, RAPID = 0.4, 0.05
CORRECTIONS = {3: "Hafenbetriebe", 11: "Neustadt", 19: "4,7 Millionen", 27: "Wasserwerke", 35: "im Vorjahr"}

_BENCH = Path(__file__).with_suffix(".js").read_text()


class TooLong(Exception):
    """A tool did not get through in time."""


def article(claims: int) -> tuple[str, list[tuple[int, int]]]:
    """Make an article of one claim a sentence of about ten words, and the claims' places."""
    chance = random.Random(20261126)
    syllables = ("al", "ber", "dor", "fen", "gar", "hal", "kam", "lin", "mar", "neu", "ost", "rot", "sal", "tor", "wal")
    kinds = ("Konzern", "Verband", "Verein", "Betrieb", "Versand", "Verlag")
    units = ("Euro", "Flaschen", "Kunden", "Pakete", "Liter")
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    for number in range(claims):
        name = "".join(chance.sample(syllables, 3)).capitalize()
        before = f"Der {chance.choice(kinds)} {name} hat im vergangenen Jahr "
        claim = f"{chance.randint(2, 99)},{chance.randint(1, 9)} Millionen {chance.choice(units)}"
        end = "\n\n" if number % 5 == 4 else " "
        sentence = f"{before}{claim} {chance.choice(('gezählt', 'gemeldet', 'verbucht', 'verteilt'))}.{end}"
        places.append((length + len(before), length + len(before) + len(claim)))
        pieces.append(sentence)
        length += len(sentence)
    return "".join(pieces).rstrip() + "\n", places


@contextmanager
def working(playwright: Playwright, tool: Tool, claims: int, limit: float) -> Iterator[tuple[Page, Session, Browser]]:
    """Run a tool with an article in a folder of its own, and a page of a new browser on it."""
    text, places = article(claims)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "article.txt").write_text(text)
        (folder / "article.json").write_text(json.dumps({"text": text, "claims": places}))
        (folder / "bench.ipynb").write_text(notebook(tool.setup, tool.prepare, tool.show, WHOLE, TAGS_LOG))
        flags = [*chromium.FLAGS, "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"]
        with (tool.serve or lab)(tool, folder, places) as session:
            browser = playwright.chromium.launch(executable_path=chromium.find(), args=flags)
            session.more["limit"] = limit
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.set_default_timeout(1000 * limit)
            page.add_init_script(_BENCH)
            if not tool.show:
                page.add_init_script(f"bench.opened = bench.first({json.dumps(tool.mark)}, 0)")
            try:
                if tool.enter:
                    tool.enter(page, session)
                if tool.show:
                    page.goto(session.url)
                    page.wait_for_function("window.jupyterapp?.shell.currentWidget?.context?.path === 'bench.ipynb'")
                    page.evaluate("window.jupyterapp.restored.then(() => null)")
                    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.ready.then(() => null)")
                    page.evaluate("bench.run(0)")
                yield page, session, browser
            finally:
                with suppress(Error):
                    browser.close()


@contextmanager
def limited(browser: Browser, limit: float) -> Iterator[None]:
    """Give up after some seconds by ending the browser: a busy page answers nobody, and one that is gone neither."""

    def end() -> None:
        for pid in (*renderers, *whole):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    renderers, whole = pids(browser, "renderer"), pids(browser, "browser")
    timer = threading.Timer(limit, end)
    timer.start()
    try:
        yield
    except Error as error:
        if timer.is_alive() and "Timeout" not in str(error):
            raise
        raise TooLong from error
    finally:
        timer.cancel()


def pids(browser: Browser, kind: str) -> list[int]:
    """Give the process ids of the browser's processes of one kind."""
    session: CDPSession = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return [process["id"] for process in found if process["type"] == kind]


def opened(page: Page, tool: Tool, session: Session, cell: int) -> float:
    """Open the article once and give the milliseconds until its first marks were painted."""
    if not tool.show:
        page.goto(session.url, wait_until="commit")
        return page.evaluate("bench.opened")
    page.evaluate("window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs').then(() => null)")
    page.wait_for_selector(tool.first or tool.mark, state="detached")
    page.evaluate("bench.run(1)")
    spent = page.evaluate("([cell, mark]) => bench.open(cell, mark)", [cell, tool.first or tool.mark])
    page.wait_for_selector(tool.ready or tool.mark)
    return spent


def memory(page: Page, browser: Browser) -> tuple[float, float]:
    """Give the tab's heap after collecting the garbage, and what its process has for itself, in megabytes."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    session.send("HeapProfiler.collectGarbage")
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    own = max(psutil.Process(pid).memory_full_info().uss for pid in pids(browser, "renderer"))
    return metrics["JSHeapUsedSize"] / 1e6, own / 1e6


def acted(page: Page, tool: Tool, session: Session, count: int, pause: float) -> tuple[list[float], list[float]]:
    """Act and give the milliseconds until each was painted and until each was durable."""
    page.evaluate("bench.acts.length = bench.saves.length = bench.saveKeys.length = 0")
    deadline = time.monotonic() + session.more["limit"]
    for number in range(count):
        begun = time.monotonic()
        # Begun with another verdict than the pause's acts ended with: what changes nothing is not recorded.
        tool.act(page, number if pause == PAUSE else number + 1)
        if tool.save and (pause == PAUSE or number == count - 1 or (number + 1) % tool.burst == 0):
            tool.save(page)
        if pause == PAUSE:
            # It is no pause while the page still works on the act.
            page.wait_for_function("bench.acts.length && bench.acts.at(-1).painted")
            begun = time.monotonic()
        if time.monotonic() > deadline:
            break
        time.sleep(max(0.0, begun + pause - time.monotonic()))
    acts = page.evaluate("bench.acts")
    durable = tool.stored(page, session, acts)
    return [act["painted"] for act in page.evaluate("bench.acts") if act["painted"]], durable


def measure(
    playwright: Playwright,
    tool: Tool,
    claims: int,
    options: argparse.Namespace,
    note: Callable[[str, list[float]], None],
) -> None:
    """Measure one tool at one size; what is known already is not measured again."""
    with working(playwright, tool, claims, options.limit) as (page, session, browser):
        with limited(browser, options.limit):
            note(OPENING[2], [opened(page, tool, session, 2)])
        for name, cell in zip(OPENING, (2, 3), strict=False):
            if cell == 2 or not tool.packages:
                times: list[float] = []
                deadline = time.monotonic() + options.limit
                while len(times) < options.rounds and time.monotonic() < deadline:
                    with limited(browser, options.limit):
                        times.append(opened(page, tool, session, cell))
                    note(name, times)
        page.wait_for_load_state()
        page.evaluate(
            "how => bench.watch(how)",
            {key: getattr(tool, key) for key in ("pane", "mark", "attribute", "event", "keys")},
        )
        for place, pause in ((0, PAUSE), (2, RAPID)):
            with limited(browser, 3 * options.limit):
                tool.begin(page)
                painted, durable = acted(page, tool, session, options.keys, pause)
            note(ACTING[place], painted)
            note(ACTING[place + 1], durable)
            if "shown" in session.more:
                note(SHOWN[place // 2], session.more.pop("shown"))
        # Last, because a tool may not survive it.
        with limited(browser, options.limit):
            for name, megabytes in zip(MEMORY, memory(page, browser), strict=True):
                note(name, [megabytes])


def job(
    playwright: Playwright, tool: Tool, options: argparse.Namespace, note: Callable[[str, list[float]], None]
) -> None:
    """Let a scripted reviewer settle an article's claims and note keys, clicks, seconds and what was stored."""
    with working(playwright, tool, JOB, options.limit) as (page, session, _browser):
        opened(page, tool, session, 2)
        page.wait_for_load_state()
        if tool.show:
            page.evaluate("document.querySelector('.jp-OutputArea').setAttribute('data-lm-suppress-shortcuts', 'true')")
        if not tool.packages:
            tool.begin(page)
        # A reviewer looks before the first key; what still loads swallows it.
        time.sleep(2)
        hands, begun = Hands(page), time.monotonic()
        tool.job(hands, session, CORRECTIONS)
        seconds = time.monotonic() - begun
        note("job", [hands.keys, hands.clicks, seconds, *tool.settled(page, session)])


def choices() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", type=lambda text: text.split(","), default=list(TOOLS), help="names, with commas")
    parser.add_argument("--claims", type=lambda text: [int(size) for size in text.split(",")], default=[*FIRST_MARKS])
    parser.add_argument("--rounds", type=int, default=15, help="openings")
    parser.add_argument("--keys", type=int, default=40, help="acts")
    parser.add_argument("--limit", type=float, default=120, help="seconds for one measure")
    parser.add_argument("--resume", action="store_true", help="measure only what the file does not have")
    parser.add_argument("--results", type=Path, default=RESULTS)
    return parser.parse_args()


def main() -> None:
    """Measure, write and print."""
    options, console = choices(), Console(width=160)
    if chromium.find() is None:
        sys.exit("No Chromium was found; `make chromium` installs one, or name it in CHROMIUM.")
    tools = [TOOLS[name] for name in options.peers]
    found: dict[str, Any] = (
        json.loads(options.results.read_text()) if options.resume and options.results.exists() else {}
    )
    order = (*OPENING[2:], *OPENING[:2], *ACTING, *MEMORY)
    console.print(f"factcheck with jupyterlab=={version('jupyterlab')}, ipywidgets=={version('ipywidgets')}, ", end="")
    console.print("; ".join(" ".join(tool.packages) for tool in tools if tool.packages))
    # The smallest first, so that an early end leaves something to compare; 50,000 claims are for this widget alone.
    plan = [(tool, size, False) for size in options.claims for tool in tools if size < 50_000 or not tool.packages]
    plan += [(tool, JOB, True) for tool in tools]
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    try:
        with sync_playwright() as playwright, Progress(*columns, console=console) as progress:
            bar = progress.add_task("", total=len(plan))
            for tool, size, whole_job in plan:

                def note(name: str, values: list[float] | None, key: str = f"{tool.name}/{size}") -> None:
                    found[f"{key}/{name}"] = values
                    options.results.parent.mkdir(exist_ok=True)
                    options.results.write_text(json.dumps(found, indent=1))
                    progress.update(bar, description=f"{key}: {name}")

                names = ["job"] if whole_job else [n for n in order if n != OPENING[1] or not tool.packages]
                missing = [name for name in names if f"{tool.name}/{size}/{name}" not in found]
                progress.update(bar, description=f"{tool.name}/{size}: starting")
                if missing:
                    python_of(tool)
                    try:
                        if whole_job:
                            job(playwright, tool, options, note)
                        else:
                            measure(playwright, tool, size, options, note)
                    except TooLong:
                        missing = [name for name in names if f"{tool.name}/{size}/{name}" not in found]
                        for name in missing:
                            note(name, [] if name in (missing[0], OPENING[0]) else None)
                    except Exception:
                        # The other tools are measured all the same, and this one again with --resume.
                        console.print_exception(max_frames=4)
                progress.advance(bar)
    except KeyboardInterrupt:
        console.print("Ended early; --resume goes on from here.")
    for table in (*tables(found, options), targets(found, options)):
        console.print(table)
    for tool in tools:
        if tool.footnote:
            console.print(f"{tool.footnote}", soft_wrap=True)


if __name__ == "__main__":
    main()
