"""Makes the small notebook of an article and opens JupyterLab on it. It never reads an article and never a store."""

from __future__ import annotations

import atexit
import getpass
import html
import importlib.util
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from urllib.parse import quote, urlsplit

from factcheck.errors import FactcheckError, MissingExtra
from factcheck.opening import STORE_NAME
from factcheck.reading import storable

_LABEXTENSIONS = Path(__file__).parent / "labextension"
_FIRST_PORT = 8888
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_SECONDS_TO_START = 90.0
_SECONDS_TO_END = 15.0

_WHAT_TO_DO = {
    "de": """Der Artikel erscheint hier von selbst. Wenn nicht: im Menü **Run ▸ Run All Cells** wählen.
**V** heißt belegt, **D** strittig, **E** fehlerhaft, **?** zeigt alle Tasten.
Was als gespeichert angezeigt wird, steht auf der Platte; das Notebook selbst muss niemand sichern.""",
    "en": """The article appears here by itself. If it does not, choose **Run ▸ Run All Cells** in the menu.
**V** means verified, **D** disputed, **E** erroneous, **?** shows all keys.
What is shown as saved is on the disk; nobody needs to save the notebook itself.""",
}


def require_lab() -> None:
    """Make sure that JupyterLab is installed.

    Raises:
        MissingExtra: It is not; the message names the command that installs it.
    """
    if importlib.util.find_spec("jupyterlab") is None:
        raise MissingExtra('JupyterLab is not installed; install it with: pip install "factcheck-desk[lab]"')


def review_notebook(article: Path, *, language: str, store: Path | None = None) -> Path:
    """Make the notebook that shows an article's review widget, beside the article, and give its path.

    A notebook that is there already is left as it is. A `store` that is not the usual one beside the article stands in
    the notebook, so that it is found again by whoever opens the notebook next.

    Raises:
        FactcheckError: The notebook there shows another article, or none can be written.
    """
    if storable(article.name) != article.name:
        raise FactcheckError(f"{article} has a name that is not UTF-8, and no notebook can name it; rename the file.")
    path = article.with_name(f"{article.stem}.review.ipynb")
    own = store is not None and store.resolve() != (article.parent / STORE_NAME).resolve()
    named = f", store={json.dumps(str(store.resolve()), ensure_ascii=False)}" if own and store else ""
    call = f"factcheck.review({json.dumps(article.name, ensure_ascii=False)}{named})"
    text = _WHAT_TO_DO["de" if language.startswith("de") else "en"]
    cells = [
        {"cell_type": "markdown", "id": "what-to-do", "metadata": {}, "source": text.splitlines(keepends=True)},
        {
            "cell_type": "code",
            "execution_count": None,
            "id": "review",
            "metadata": {"jupyter": {"source_hidden": True}},
            "outputs": [],
            "source": ["import factcheck\n", "\n", call],
        },
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
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


def _code(notebook: Path) -> str:
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    except (OSError, ValueError, LookupError, TypeError):
        return ""


def open_lab(
    notebook: Path,
    *,
    ip: str,
    port: int | None,
    environment: Mapping[str, str],
    ready: Callable[[str], None],
) -> int:
    """Run a JupyterLab server on a notebook until it ends, and give its exit code.

    Args:
        notebook: Its folder becomes the server's.
        ip: Where the server listens.
        port: Otherwise the first free one from 8888.
        environment: What the notebook's kernel is told, such as the reviewer's name.
        ready: Called once with the address to open, which holds the server's secret token.

    Raises:
        FactcheckError: The port is taken or the server did not start.
        KeyboardInterrupt: The reviewer ended it; the server and its kernels are gone by then.
    """
    port = _free_port(ip, port)
    # Not on the command line, where every user of the machine could read it.
    token = secrets.token_hex(24)
    variables = {**os.environ, **environment, "JUPYTER_TOKEN": token, "JUPYTER_PREFER_ENV_PATH": "1"}
    # A file and no pipe: nobody reads it unless the server fails, and a full pipe would stop the server.
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder, _ended_by_signals():
        log = Path(folder) / "jupyterlab.log"
        with log.open("wb") as output:
            server = subprocess.Popen(
                _command(notebook, ip, port),
                env=variables,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                # Ctrl-C reaches this process alone, which then ends the server without a question.
                start_new_session=True,
            )
        try:
            _wait_until_it_answers(server, _reachable(ip), port, log)
            _require_token(_reachable(ip), port, local=ip in _LOOPBACK)
            # A workspace of its own: the reviewer's usual layout of JupyterLab is neither shown nor changed.
            where = f"http://{_reachable(ip)}:{port}/lab/workspaces/factcheck/tree/{quote(notebook.name)}"
            ready(f"{where}?reset&token={token}")
            return server.wait()
        finally:
            server.terminate()
            try:
                server.wait(_SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


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


def _command(notebook: Path, ip: str, port: int) -> list[str]:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    page = {"page_config_data": {"factcheckNotebook": notebook.name}}
    return [
        *(sys.executable, "-m", "jupyterlab", "--no-browser"),
        *(["--allow-root"] if root else []),
        f"--ServerApp.root_dir={notebook.parent.resolve()}",
        f"--ServerApp.ip={ip}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.tornado_settings={page!r}",
        f"--LabApp.extra_labextensions_path={_LABEXTENSIONS}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]


def _free_port(ip: str, wanted: int | None) -> int:
    for port in [wanted] if wanted else range(_FIRST_PORT, _FIRST_PORT + 100):
        try:
            family = socket.getaddrinfo(ip, port, type=socket.SOCK_STREAM)[0][0]
            with socket.socket(family) as probe:
                if os.name == "posix":
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((ip, port))
            return port
        except OSError as error:
            problem = error.strerror or str(error)
    raise FactcheckError(f"No server can listen on {ip}, port {port}: {problem}. Name another with --port or --ip.")


def _reachable(ip: str) -> str:
    return "127.0.0.1" if ip in ("0.0.0.0", "::", "", "*") else f"[{ip}]" if ":" in ip else ip


def _wait_until_it_answers(server: subprocess.Popen[bytes], host: str, port: int, log: Path) -> None:
    end = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < end and server.poll() is None:
        try:
            _get(f"http://{host}:{port}/api")
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    lines = log.read_text(encoding="utf-8", errors="replace").split("\n")
    said = next((line.strip() for line in reversed(lines) if line.strip()), "it wrote nothing")
    raise FactcheckError(f"JupyterLab did not start: {said}")


def _require_token(host: str, port: int, *, local: bool) -> None:
    """Make sure that a server which others can reach asks for the token, whatever the user's Jupyter settings say."""
    try:
        _get(f"http://{host}:{port}/api/contents?content=0")
    except urllib.error.HTTPError:
        return
    if not local:
        raise FactcheckError(
            "Your Jupyter settings switch the access token off, so anyone in the network could run programs here; "
            "take the empty IdentityProvider.token out of them, or leave --ip away."
        )


def _get(url: str) -> None:
    # Not through a proxy: the server is here.
    urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=2).close()


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Treat a closed terminal and a polite kill like Ctrl-C, so that no server is left behind."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.signal(number, interrupt) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
