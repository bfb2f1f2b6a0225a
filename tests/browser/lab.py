"""A real JupyterLab or Notebook 7 in a folder of its own, and what a reviewer does there besides the review."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from factcheck import launching
from tests.browser.server import SECONDS, running_browser, running_server
from tests.browser.server import Server as Lab

__all__ = [
    "SECONDS",
    "Lab",
    "close_left_area",
    "command",
    "open_notebook",
    "run_all",
    "running_browser",
    "running_lab",
    "running_notebook",
]


@contextmanager
def running_lab(folder: Path, **environment: str) -> Iterator[Lab]:
    """Run JupyterLab in a folder."""
    own = [
        "--LabApp.expose_app_in_browser=True",
        f"--LabApp.extra_labextensions_path={launching._LABEXTENSIONS}",
    ]
    with _running("jupyterlab", own, folder, environment) as lab:
        yield lab


@contextmanager
def running_notebook(folder: Path, **environment: str) -> Iterator[Lab]:
    """Run Notebook 7 in a folder."""
    with _running("notebook", ["--JupyterNotebookApp.expose_app_in_browser=True"], folder, environment) as notebook:
        yield notebook


@contextmanager
def _running(module: str, own: list[str], folder: Path, environment: dict[str, str]) -> Iterator[Lab]:
    def options(port: int) -> list[str]:
        return [
            *(module, "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}", f"--notebook-dir={folder}"),
            "--IdentityProvider.token=",
            *own,
        ]

    with running_server(options, folder, answers="/api/status", **environment) as server:
        yield server


def open_notebook(page: Page, lab: Lab, name: str, *, below: str = "/lab/tree") -> None:
    """Open a notebook and wait until JupyterLab is ready for commands; below ``/notebooks`` it is Notebook 7."""
    page.goto(f"{lab.url}{below}/{name}")
    page.wait_for_function(
        "name => window.jupyterapp?.shell.currentWidget?.context?.path === name", arg=name, timeout=SECONDS * 1000
    )
    page.evaluate("window.jupyterapp.restored.then(() => null)")
    page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell", timeout=SECONDS * 1000)
    # Cells that are run before there is a kernel make JupyterLab ask which one to use.
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.ready.then(() => null)")


def close_left_area(page: Page) -> None:
    """Give the notebook the room of the file browser, which JupyterLab may have closed in an earlier page already."""
    page.evaluate(
        "async () => { const { shell, commands } = window.jupyterapp;"
        " if (!shell.leftCollapsed) await commands.execute('application:toggle-left-area'); }"
    )


def run_all(page: Page) -> None:
    """Run all cells of the notebook in front."""
    command(page, "notebook:run-all-cells", wait=False)


def command(page: Page, name: str, *, wait: bool = True) -> None:
    """Execute a command of JupyterLab and wait until it is done, unless it asks something first."""
    done = "await" if wait else "void"
    page.evaluate(f"async name => {{ {done} window.jupyterapp.commands.execute(name); }}", name)
