"""Runs a Jupyter server on this machine until the reviewer ends it. It never knows what the server shows."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from factcheck.errors import FactcheckError

_FIRST_PORT = 8888
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_SECONDS_TO_START = 90.0
_SECONDS_TO_END = 15.0
_REFUSALS = 100
# A kernel that no server has: who asks without the token is refused, who need not ask is told that there is none.
_PROBE = "/api/kernels/0-0-0-0-0"


@dataclass(frozen=True)
class Host:
    """A program that shows a notebook in the browser.

    Attributes:
        name: What its maker calls it.
        page: Path, and query if there is one, of the page to open.
        command: Gives the command line from a folder for the server's own files, the address and the port.
        variables: What its environment has besides the usual.
        notebook: What it shows, if that is a file of the reviewer's.
    """

    name: str
    page: str
    command: Callable[[Path, str, int], list[str]]
    variables: Mapping[str, str] = field(default_factory=dict)
    notebook: Path | None = None


def serve(
    host: Host,
    *,
    ip: str,
    port: int | None,
    environment: Mapping[str, str],
    ready: Callable[[str], None],
) -> int:
    """Run a server until it ends, and give its exit code.

    Args:
        host: What is run.
        ip: Where the server listens.
        port: Otherwise the first free one from 8888.
        environment: What the notebook's kernel is told, such as the reviewer's name.
        ready: Called once with the address to open, which holds the server's secret token.

    Raises:
        FactcheckError: The port is taken or the server did not start.
        KeyboardInterrupt: The reviewer ended it; the server and its kernels are gone by then.
    """
    while True:
        chosen = _free_port(ip, port)
        try:
            return _run(host, ip, chosen, environment, ready)
        except FactcheckError:
            # Two that choose at the same moment choose the same port.
            if port or _problem(ip, chosen) is None:
                raise


def _run(host: Host, ip: str, port: int, environment: Mapping[str, str], ready: Callable[[str], None]) -> int:
    # Not on the command line, where every user of the machine could read it.
    token = secrets.token_hex(24)
    variables = {**os.environ, **environment, **host.variables, "JUPYTER_TOKEN": token, "JUPYTER_PREFER_ENV_PATH": "1"}
    # A file and no pipe: nobody reads it unless the server fails, and a full pipe would stop the server.
    with tempfile.TemporaryDirectory(prefix="factcheck-", ignore_cleanup_errors=True) as folder, _ended_by_signals():
        log = Path(folder) / "server.log"
        with log.open("wb") as output:
            server = subprocess.Popen(
                host.command(Path(folder), ip, port),
                env=variables,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                # Ctrl-C reaches this process alone, which then ends the server without a question.
                start_new_session=True,
            )
        try:
            origin = f"http://{_reachable(ip)}:{port}"
            guarded = _wait_until_it_answers(server, origin, token)
            if guarded is None:
                raise FactcheckError(f"{host.name} did not start: {_last_line(log)}")
            if not guarded and ip not in _LOOPBACK:
                raise FactcheckError(
                    "Your Jupyter settings switch the access token off, so anyone in the network could run programs "
                    "here; take the empty IdentityProvider.token out of them, or leave --ip away."
                )
            ready(f"{origin}{host.page}{'&' if '?' in host.page else '?'}token={token}")
            return server.wait()
        finally:
            server.terminate()
            try:
                server.wait(_SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _free_port(ip: str, wanted: int | None) -> int:
    for port in [wanted] if wanted else range(_FIRST_PORT, _FIRST_PORT + 100):
        problem = _problem(ip, port)
        if problem is None:
            return port
    raise FactcheckError(f"No server can listen on {ip}, port {port}: {problem}. Name another with --port or --ip.")


def _problem(ip: str, port: int) -> str | None:
    """Tell why no server can listen there."""
    try:
        family = socket.getaddrinfo(ip, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family) as probe:
            if os.name == "posix":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((ip, port))
    except OSError as error:
        return error.strerror or str(error)
    return None


def _reachable(ip: str) -> str:
    return "127.0.0.1" if ip in ("0.0.0.0", "::", "", "*") else f"[{ip}]" if ":" in ip else ip


def _wait_until_it_answers(server: subprocess.Popen[bytes], origin: str, token: str) -> bool | None:
    """Give whether a server asks for its token, whatever the user's Jupyter settings say; None if it does not start."""
    end = time.monotonic() + _SECONDS_TO_START
    refused = 0
    while time.monotonic() < end and server.poll() is None:
        answer = _asked(f"{origin}{_PROBE}", token)
        refused += answer == 403
        # Refused, it is another server that was faster at this port, and ours is about to end. If it does not, the
        # user's settings have a token of their own.
        if answer is not None and (answer != 403 or refused > _REFUSALS):
            return _asked(f"{origin}{_PROBE}") == 403
        time.sleep(0.1)
    return None


def _asked(url: str, token: str = "") -> int | None:
    """Give the status of an answer; None without one."""
    # Not through a proxy: the server is here.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    headers = {"Authorization": f"token {token}"} if token else {}
    try:
        with opener.open(urllib.request.Request(url, headers=headers), timeout=2) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return None


def _last_line(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "it wrote nothing")


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
