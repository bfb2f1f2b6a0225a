"""Finds a Chromium for the browser tests, or installs one; run as a module it prints where it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)


@cache  # a browser that runs already would not let Playwright be asked a second time
def find() -> str | None:
    """Give the path of an installed Chromium: ``CHROMIUM``, one on the path, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        bundled = playwright.chromium.executable_path
    return bundled if Path(bundled).exists() else None


def install() -> None:
    """Install Chromium from the system's packages where that is allowed, else by Playwright."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if shutil.which("apt-get") and (not sudo or shutil.which("sudo")):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for order in (["update", "-qq"], ["install", "-y", "-qq", "chromium", "fonts-dejavu-core"]):
            command = [*sudo, "apt-get", *order]
            done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env=environment)
        if done.returncode == 0:
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"], check=False)


if __name__ == "__main__":
    if find() is None:
        print("No Chromium was found; installing one.", file=sys.stderr)
        install()
        find.cache_clear()
    path = find()
    if path is None:
        sys.exit("Chromium could not be installed; install it by hand or name it in CHROMIUM.")
    print(path)
