"""A real JupyterLab on the loopback interface in a folder of its own, and a page of a real Chromium on it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from playwright.sync_api import Browser, Page, sync_playwright

from factcheck import launching
from tests.browser import chromium

SECONDS = 60


class Lab:
    """A running JupyterLab: its address, its folder and its kernels' process ids."""

    def __init__(self, process: subprocess.Popen[bytes], url: str, folder: Path) -> None:
        self.process = process
        self.url = url
        self.folder = folder

    def kernels(self) -> list[int]:
        """Give the process ids of the running kernels."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        return [child.pid for child in children if "ipykernel_launcher" in " ".join(child.cmdline())]

    def kill_kernels(self) -> None:
        """End every kernel as a power cut would."""
        for pid in self.kernels():
            os.kill(pid, signal.SIGKILL)


@contextmanager
def running_lab(folder: Path, **environment: str) -> Iterator[Lab]:
    """Run JupyterLab in a folder, with settings and state of its own, and end it by its process id."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = folder / ".home"
    variables = {
        **os.environ,
        "HOME": str(home),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "IPYTHONDIR": str(home / "ipython"),
        **environment,
    }
    options = [
        "--no-browser",
        "--allow-root",
        "--ip=127.0.0.1",
        f"--port={port}",
        f"--notebook-dir={folder}",
        "--IdentityProvider.token=",
        "--LabApp.expose_app_in_browser=True",
        f"--LabApp.extra_labextensions_path={launching._LABEXTENSIONS}",
    ]
    home.mkdir(exist_ok=True)
    with (home / "lab.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *options], env=variables, stdout=log, stderr=log, cwd=folder
        )
    url = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + SECONDS
        while True:
            try:
                urllib.request.urlopen(f"{url}/api/status", timeout=1).close()
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError((home / "lab.log").read_text()) from None
                time.sleep(0.1)
        yield Lab(process, url, folder)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Run a headless Chromium."""
    path = chromium.find()
    assert path, "no Chromium; `make chromium` installs one"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        yield browser
        browser.close()


def open_notebook(page: Page, lab: Lab, name: str) -> None:
    """Open a notebook and wait until JupyterLab is ready for commands."""
    page.goto(f"{lab.url}/lab/tree/{name}")
    page.wait_for_function(
        "name => window.jupyterapp?.shell.currentWidget?.context?.path === name", arg=name, timeout=SECONDS * 1000
    )
    page.evaluate("window.jupyterapp.restored.then(() => null)")
    page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell", timeout=SECONDS * 1000)
    # Cells that are run before there is a kernel make JupyterLab ask which one to use.
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.ready.then(() => null)")


def run_all(page: Page) -> None:
    """Run all cells of the notebook in front."""
    command(page, "notebook:run-all-cells", wait=False)


def command(page: Page, name: str, *, wait: bool = True) -> None:
    """Execute a command of JupyterLab and wait until it is done, unless it asks something first."""
    done = "await" if wait else "void"
    page.evaluate(f"async name => {{ {done} window.jupyterapp.commands.execute(name); }}", name)
