"""A real server on the loopback interface in a folder of its own, and a real Chromium to look at it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.browser import chromium

SECONDS = 60


class Server:
    """A running server: its address, its folder and its kernels' process ids."""

    def __init__(self, process: subprocess.Popen[bytes], url: str, folder: Path) -> None:
        self.process = process
        self.url = url
        self.folder = folder

    def kernels(self) -> list[int]:
        """Give the process ids of the running kernels."""
        return kernels(self.process.pid)

    def stop_kernels(self) -> None:
        """Let no kernel answer any more, without a word from JupyterLab, whose dialog takes the keys."""
        for pid in self.kernels():
            os.kill(pid, signal.SIGSTOP)

    def kill_kernels(self) -> None:
        """End every kernel as a power cut would."""
        for pid in self.kernels():
            os.kill(pid, signal.SIGKILL)


def kernels(pid: int) -> list[int]:
    """Give the process ids of the kernels below a process."""

    def is_kernel(child: psutil.Process) -> bool:
        try:
            return "ipykernel_launcher" in " ".join(child.cmdline())
        except psutil.Error:
            return False

    return [child.pid for child in psutil.Process(pid).children(recursive=True) if is_kernel(child)]


@contextmanager
def running_server(
    options: Callable[[int], list[str]], folder: Path, *, answers: str, **environment: str
) -> Iterator[Server]:
    """Run a Python module as a server in a folder, with settings and state of its own, and end it by its process id.

    Args:
        options: The module and its options, from the port.
        folder: Its working folder.
        answers: The path that answers when it is ready.
        environment: What else its environment has.
    """
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
    home.mkdir(exist_ok=True)
    with (home / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", *options(port)], env=variables, stdout=log, stderr=log, cwd=folder
        )
    url = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + SECONDS
        while True:
            try:
                urllib.request.urlopen(f"{url}{answers}", timeout=1).close()
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError((home / "server.log").read_text()) from None
                time.sleep(0.1)
        yield Server(process, url, folder)
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
    with _driver() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        yield browser
        browser.close()


_drivers: list[Playwright] = []


@contextmanager
def _driver() -> Iterator[Playwright]:
    """Run Playwright, or take the one that runs already: a process can have one only."""
    if _drivers:
        yield _drivers[0]
        return
    with sync_playwright() as playwright:
        _drivers.append(playwright)
        yield playwright
        _drivers.clear()
