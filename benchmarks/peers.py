"""What `benchmarks.review` needs to know of a tool, and how tools are installed and servers started and ended.

Each peer lives in a virtual environment of its own under ``.cache/peers``. It never measures.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
import venv
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

TOP = Path(__file__).parents[1]
LAB = ("jupyterlab==4.6.6", "ipywidgets==8.1.9")
LABELS = ("open", "verified", "disputed", "erroneous")
REVIEWER = "Anna Berg"
# What a practised hand takes, in seconds (Card, Moran and Newell 1983): a key, a click with pointing, a drag.
KEY, CLICK, DRAG = 0.2, 1.3, 2.4

Act = dict[str, Any]


@dataclass
class Hands:
    """A scripted reviewer's hands: they count what they do, and take as long as a person's."""

    page: Page
    keys: int = 0
    clicks: int = 0

    def press(self, key: str) -> None:
        time.sleep(KEY)
        self.page.keyboard.press(key)
        self.keys += 1

    def type(self, text: str) -> None:
        for letter in text:
            self.press(letter)

    def click(self, x: float, y: float) -> None:
        time.sleep(CLICK)
        self.page.mouse.click(x, y)
        self.clicks += 1

    def drag(self, box: dict[str, float]) -> None:
        time.sleep(DRAG)
        drag(self.page, box)
        self.clicks += 1


@dataclass(frozen=True)
class Session:
    """A running tool with an article loaded: its address, its folder, the claims, and what `serve` knows beyond."""

    url: str
    folder: Path
    claims: list[tuple[int, int]]
    more: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Tool:
    """One tool. Cells are run in JupyterLab in their order; a tool without cells is a page at `Session.url`."""

    name: str
    packages: tuple[str, ...]
    pane: str
    """CSS of what holds the marks and stays."""
    mark: str
    """CSS of what is changed by an act: a mark, or the part of it that shows the verdict."""
    attribute: str
    """Of `mark`, which tells the verdict; empty where marks are made anew."""
    begin: Callable[[Page], None]
    act: Callable[[Page, int], None]
    stored: Callable[[Page, Session, list[Act]], list[float]]
    """Wait until everything is durable and give the milliseconds from each act (or its save key) until it was."""
    job: Callable[[Hands, Session, dict[int, str]], None]
    settled: Callable[[Page, Session], tuple[int, int]]
    """Read back how many claims are settled and how many corrections are stored."""
    setup: str = ""
    prepare: str = ""
    show: str = ""
    first: str = ""
    """CSS of a mark for the time of opening, where it is another one."""
    ready: str = ""
    event: str = "keydown"
    keys: str = ""
    burst: int = 0
    """Acts until the reviewer saves by hand; 0 where each act is saved by itself."""
    save: Callable[[Page], None] | None = None
    serve: Callable[[Tool, Path, list[tuple[int, int]]], AbstractContextManager[Session]] | None = None
    """Run it with the claims loaded; otherwise as `lab` does."""
    enter: Callable[[Page, Session], None] | None = None
    footnote: str = ""


def python_of(tool: Tool) -> Path:
    """Give the tool's interpreter, in an environment that is made and filled when it is not yet."""
    if not tool.packages:
        return Path(sys.executable)
    home = TOP / ".cache" / "peers" / tool.name
    python, stamp = home / "bin" / "python", home / "installed.txt"
    if not stamp.exists() or stamp.read_text() != "\n".join(tool.packages):
        venv.create(home, clear=True, symlinks=True, with_pip=True)
        order = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *tool.packages]
        done = subprocess.run(order, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{tool.name} could not be installed: {done.stderr[-2000:]}")
        stamp.write_text("\n".join(tool.packages))
    return python


@contextmanager
def serving(order: list[str], port: int, folder: Path, path: str, **environment: str) -> Iterator[None]:
    """Run a server on the loopback interface until a page answers, and end it by its process id."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    log = folder / "server.log"
    with log.open("wb") as file:
        process = subprocess.Popen(order, env=inherited | environment, stdout=file, stderr=file, cwd=folder)
    try:
        deadline = time.monotonic() + 180
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5).close()
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(log.read_text()[-3000:]) from None
                time.sleep(0.2)
        yield
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def lab(tool: Tool, folder: Path, claims: list[tuple[int, int]]) -> Iterator[Session]:
    """Run the tool's own JupyterLab in a folder, with settings and state of its own."""
    port, home = free_port(), folder / ".home"
    home.mkdir()
    places = {"CONFIG": "config", "DATA": "data", "RUNTIME": "runtime"}
    variables = {f"JUPYTER_{name}_DIR": str(home / part) for name, part in places.items()}
    variables |= {"HOME": str(home), "IPYTHONDIR": str(home / "ipython")}
    if not tool.packages:
        variables["PYTHONPATH"] = str(TOP)
    options = ["--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}", f"--notebook-dir={folder}"]
    options += ["--IdentityProvider.token=", "--LabApp.expose_app_in_browser=True", "--LabApp.news_url=None"]
    options += ["--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    with serving([str(python_of(tool)), "-m", "jupyterlab", *options], port, folder, "/api/status", **variables):
        yield Session(f"http://127.0.0.1:{port}/lab/tree/bench.ipynb", folder, claims)


def drag(page: Page, box: dict[str, float]) -> None:
    page.mouse.move(box["left"] + 1, box["top"])
    page.mouse.down()
    page.mouse.move(box["right"] - 1, box["bottom"])
    page.mouse.up()


def notebook(*sources: str) -> str:
    """Make a notebook of code cells."""
    cells = [
        {"cell_type": "code", "execution_count": None, "id": f"c{n}", "metadata": {}, "outputs": [], "source": source}
        for n, source in enumerate(sources)
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return json.dumps({"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5})
