"""Makes the small notebook of an article and tells how a host shows it. It never reads an article and never a store."""

from __future__ import annotations

import atexit
import getpass
import html
import importlib.util
import json
import os
import sys
import webbrowser
from functools import partial
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote, urlsplit

from factcheck.captions import caption_language
from factcheck.errors import FactcheckError, MissingExtra
from factcheck.opening import STORE_NAME
from factcheck.reading import storable
from factcheck.serving import Host

_LABEXTENSIONS = Path(__file__).parent / "labextension"
# A file of an article's folder that is called as a module is must not be taken for it.
_PYTHON = (sys.executable, "-P")
# What Jupyter searches for the templates of Voilà.
_PAGE = Path(__file__).parent / "page"
# Voilà's own and the widget's; any other extension of the user's JupyterLab has no work in the app.
_EXTENSIONS_OF_THE_APP = ["@jupyter-widgets/jupyterlab-manager", "@voila-dashboards/widgets-manager8", "anywidget"]
# A closed tab ends its kernel by itself. This is for a browser that crashed, and for a connection that is gone.
_SECONDS_TO_REMAIN_WITHOUT_A_TAB = 600

_WHAT_TO_DO = {
    "de": """Der Artikel erscheint hier von selbst. Wenn nicht: im Menü **Run ▸ Run All Cells** wählen.
**V** heißt belegt, **D** strittig, **E** fehlerhaft, **?** zeigt alle Tasten.
Was als gespeichert angezeigt wird, steht auf der Platte; das Notebook selbst muss niemand sichern.""",
    "en": """The article appears here by itself. If it does not, choose **Run ▸ Run All Cells** in the menu.
**V** means verified, **D** disputed, **E** erroneous, **?** shows all keys.
What is shown as saved is on the disk; nobody needs to save the notebook itself.""",
}


class Show(Protocol):
    """A way to show an article or a notebook: `lab` or `app`."""

    def __call__(self, shown: Path, *, title: str = "", language: str = "en", store: Path | None = None) -> Host:
        """Give what shows an article, or a notebook as it is.

        Args:
            shown: Its path.
            title: Of the article.
            language: In which the reviewer is spoken to.
            store: Where the review is recorded.

        Raises:
            FactcheckError: The article's notebook cannot be made.
        """


def require_lab() -> Show:
    """Give what shows an article in JupyterLab.

    Raises:
        MissingExtra: JupyterLab is not installed; the message names the command that installs it.
    """
    _require("jupyterlab", "JupyterLab", extra="lab")
    return lab


def require_app() -> Show:
    """Give what shows an article without a notebook around it.

    Raises:
        MissingExtra: Voilà is not installed; the message names the command that installs it.
    """
    _require("voila", "Voilà", extra="app")
    return app


def review_notebook(article: Path, *, language: str, store: Path | None = None) -> Path:
    """Make the notebook that shows an article's review widget, beside the article, and give its path.

    A notebook that is there already is left as it is. A `store` that is not the usual one beside the article stands in
    the notebook, so that it is found again by whoever opens the notebook next.

    Raises:
        FactcheckError: The notebook there shows another article, or none can be written.
    """
    path = article.with_name(f"{article.stem}.review.ipynb")
    own = store is not None and store.resolve() != (article.parent / STORE_NAME).resolve()
    named = f", store={json.dumps(str(store.resolve()), ensure_ascii=False)}" if own and store else ""
    call = _call(article.name, named)
    text = _WHAT_TO_DO[caption_language(None, language)]
    words = {"cell_type": "markdown", "id": "what-to-do", "metadata": {}, "source": text.splitlines(keepends=True)}
    notebook = _notebook(words, _code_cell(call))
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n")
    except FileExistsError:
        if call not in _code(path):
            raise FactcheckError(
                f"{path} is there already and does not say {call}; rename it, or name the store it uses with --store."
            ) from None
    except OSError as error:
        raise FactcheckError(f"{path} cannot be written: {error.strerror}.") from error
    return path


def lab(shown: Path, *, title: str = "", language: str = "en", store: Path | None = None) -> Host:
    """Show it in JupyterLab; an article by a notebook that is made beside it. The workspace is one of its own.

    So the reviewer's usual layout of JupyterLab is neither shown nor changed.
    """
    notebook = shown if shown.suffix == ".ipynb" else review_notebook(shown, language=language, store=store)
    real = notebook.resolve()
    page = f"/lab/workspaces/factcheck/tree/{quote(real.name)}?reset"
    return Host("JupyterLab", page, partial(_lab_command, real), notebook=notebook)


def app(shown: Path, *, title: str = "", language: str = "en", store: Path | None = None) -> Host:
    """Show it alone in the whole window: no notebook around it and no code, and no notebook left beside an article.

    The kernel learns from its environment where the review is recorded.
    """
    shown = shown.resolve()
    call = None if shown.suffix == ".ipynb" else _call(str(shown))
    about = {"title": title or shown.stem, "language": caption_language(None, language)}
    paths = [str(_PAGE), *filter(None, [os.environ.get("JUPYTER_PATH")])]
    command = partial(_app_command, shown, call=call, about=about)
    return Host("Voilà", "/", command, {"JUPYTER_PATH": os.pathsep.join(paths)})


def open_browser(address: str) -> bool:
    """Open an address in the reviewer's browser; ``False`` over SSH and where there is no screen.

    The browser is given a page of the user's own that leads there: its command line can be read by every user of the
    machine, and the address holds the server's token.
    """
    remote = "SSH_CONNECTION" in os.environ or "SSH_TTY" in os.environ
    screen = sys.platform in ("win32", "darwin") or "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
    if remote or not screen:
        return False
    from jupyter_core.paths import jupyter_runtime_dir  # noqa: PLC0415

    folder = Path(jupyter_runtime_dir())
    page = folder / f"factcheck-{os.getpid()}.html"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(page, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(f'<!doctype html><meta http-equiv="refresh" content="0; url={html.escape(address)}">')
    except OSError:
        return False
    atexit.register(page.unlink, missing_ok=True)
    return webbrowser.open(page.as_uri())


def tunnel(address: str) -> str | None:
    """Give the command that makes a server on this machine reachable for a reviewer who came over SSH."""
    connection = os.environ.get("SSH_CONNECTION", "").split()
    if len(connection) != 4:
        return None
    port = urlsplit(address).port
    return f"ssh -L {port}:127.0.0.1:{port} {getpass.getuser()}@{connection[2]}"


def _require(module: str, name: str, *, extra: str) -> None:
    if importlib.util.find_spec(module) is None:
        raise MissingExtra(f'{name} is not installed; install it with: pip install "factcheck-desk[{extra}]"')


def _call(article: str, more: str = "") -> str:
    if storable(article) != article:
        raise FactcheckError(f"{article} has a name that is not UTF-8, and no notebook can name it; rename the file.")
    return f"factcheck.review({json.dumps(article, ensure_ascii=False)}{more})"


def _code_cell(call: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": "review",
        "metadata": {"jupyter": {"source_hidden": True}},
        "outputs": [],
        "source": ["import factcheck\n", "\n", call],
    }


def _notebook(*cells: dict[str, Any]) -> dict[str, Any]:
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"cells": list(cells), "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


def _code(notebook: Path) -> str:
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    except (OSError, ValueError, LookupError, TypeError):
        return ""


def _lab_command(notebook: Path, _folder: Path, ip: str, port: int) -> list[str]:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    page = {"page_config_data": {"factcheckNotebook": notebook.name}}
    return [
        *(*_PYTHON, "-m", "jupyterlab", "--no-browser"),
        *(["--allow-root"] if root else []),
        f"--ServerApp.root_dir={notebook.parent}",
        f"--ServerApp.ip={ip}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.tornado_settings={page!r}",
        f"--LabApp.extra_labextensions_path={_LABEXTENSIONS}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        # Where Voilà is installed it would be in this server, too: it runs a voila.py in the present folder, and gives
        # pictures beside the notebook to anyone without the token.
        "--ServerApp.jpserver_extensions={'voila.server_extension': False}",
    ]


def _app_command(
    shown: Path, folder: Path, ip: str, port: int, *, call: str | None, about: dict[str, str]
) -> list[str]:
    """Write Voilà's settings where only this user can read them, for the title of an article is nobody else's business.

    Others are not read: Voilà would look for them in the present folder, too, which may be anybody's.
    """
    notebook = shown
    if call:
        notebook = folder / "review.ipynb"
        notebook.write_text(json.dumps(_notebook(_code_cell(call))), encoding="utf-8")
    settings = {
        "Voila": {
            "notebook_path": str(notebook),
            "root_dir": str(notebook.parent),
            "connection_dir_root": str(folder),
            "ip": ip,
            "port": port,
            "port_retries": 0,
            # The one in JUPYTER_TOKEN.
            "auto_token": True,
            "open_browser": False,
        },
        "VoilaConfiguration": {
            "template": "factcheck",
            "allow_template_override": "NO",
            "allow_theme_override": "NO",
            "resources": about,
            # The page shows the message and leaves the traceback out; without this there is neither.
            "show_tracebacks": True,
            # Voilà gives pictures beside the notebook to anyone, without the token.
            "file_denylist": [".*"],
            "extension_allowlist": _EXTENSIONS_OF_THE_APP,
        },
        "MappingKernelManager": {"cull_idle_timeout": _SECONDS_TO_REMAIN_WITHOUT_A_TAB, "cull_interval": 60},
    }
    (folder / "voila.json").write_text(json.dumps(settings), encoding="utf-8")
    return [*_PYTHON, "-m", "voila", f"--Voila.config_file_paths={folder}"]
