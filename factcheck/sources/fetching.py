"""Fetches what stands at a web address, once, when a person asks for it. It never asks a private network or a proxy.

The name of a host is looked up once a hop, and the connection is made to the very address that was checked: a name
that leads elsewhere a moment later (DNS rebinding) leads nowhere. Proxies named in the environment are not used,
because a proxy would look the name up itself and the check would be void; whoever is behind one keeps a file instead.
"""

from __future__ import annotations

import socket
import ssl
import time
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from http.client import HTTPException
from importlib.metadata import version
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING
from urllib.request import getproxies

from factcheck.errors import (
    HostFailed,
    HostTooSlow,
    HostUnreachable,
    HostUntrusted,
    PageNotThere,
    PageRefused,
    SourceNotKept,
    SourceTooLarge,
)
from factcheck.sources.addresses import Address, address, machines

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection
    from urllib3.response import BaseHTTPResponse

SECONDS = 10.0
"""For all of it: names, redirections and the last byte."""

MAX_BYTES = 10_000_000
"""Of a source, as it is sent and as it is unpacked."""

_MAX_HOPS = 8
_CHUNK = 1 << 16
_MOVED = frozenset((301, 302, 303, 307, 308))
_REFUSED = frozenset((401, 402, 403, 407, 429, 451))
_GONE = frozenset((404, 410))
_BY_HAND = "open it in the browser, save it and keep the file"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stood at an address: its bytes, the address they came from in the end, and the encoding it names."""

    url: str
    data: bytes
    charset: str = ""


@dataclass
class _Errand:
    """One fetching, which runs in a thread of its own; what the waiting thread needs to break it off and to tell of it.

    `place` is the address that is asked at present.
    """

    place: Address
    end: float
    allow_private: bool
    sockets: list[socket.socket] = field(default_factory=list)
    over: bool = False

    def seconds(self) -> float:
        """Tell how long it may still take."""
        left = self.end - time.monotonic()
        if left <= 0 or self.over:
            raise TimeoutError
        return left


def fetch(url: str, *, allow_private: bool = False) -> Fetched:
    """Fetch what stands at a web address, following where it moved to.

    Args:
        url: The address, ``http`` or ``https``.
        allow_private: Also ask machines of this computer and of its private networks.

    Raises:
        SourceNotKept: There is no such page, it is too large or too slow, or it may not be asked for.
        MissingExtra: The extra ``sources`` is not installed.
    """
    errand = _Errand(address(url), time.monotonic() + SECONDS, allow_private)
    answers = SimpleQueue[Fetched | Exception]()

    def put() -> None:
        try:
            answers.put(_follow(errand))
        except Exception as error:
            answers.put(error)

    # A name service, or a server that sends a letter a second, knows no time limit: only who waits can stop waiting.
    Thread(target=put, daemon=True, name="factcheck-fetch").start()
    try:
        answer: Fetched | Exception = answers.get(timeout=SECONDS + 0.2)
    except Empty:
        answer = TimeoutError()
    errand.over = True
    for each in errand.sockets:
        with suppress(OSError):
            socket.socket.shutdown(each, socket.SHUT_RDWR)
    if isinstance(answer, Exception):
        raise _told(answer, errand.place)
    return answer


def _follow(errand: _Errand) -> Fetched:
    for _ in range(_MAX_HOPS):
        place = errand.place
        response, connection = _ask(place, errand)
        try:
            if response.status in _MOVED and (target := response.headers.get("Location")):
                errand.place = address(_as_utf8(target), base=place.url)
                continue
            if response.status != 200:
                raise _refusal(place, response.status, response.reason or "")
            data = _read(place, response, errand)
            return Fetched(place.url, data, _charset(response.headers.get("Content-Type", "")))
        finally:
            connection.close()
    raise HostFailed(f"{place.host} sends from one address to the next without end; {_BY_HAND}.")


def _ask(place: Address, errand: _Errand) -> tuple[BaseHTTPResponse, HTTPConnection]:
    from urllib3.exceptions import ConnectTimeoutError, NewConnectionError  # noqa: PLC0415

    found = machines(place, allow_private=errand.allow_private)
    failure: Exception = TimeoutError()
    for machine in found:
        connection = _connection(place, machine, errand.seconds() / len(found))
        try:
            connection.connect()
        except (NewConnectionError, ConnectTimeoutError, TimeoutError) as error:
            failure = error  # The next of its machines may answer.
            connection.close()
            continue
        except BaseException:
            connection.close()
            raise
        try:
            if connection.sock is not None:
                errand.sockets.append(connection.sock)
                connection.sock.settimeout(errand.seconds())
            connection.request("GET", place.target, headers=_headers(place), preload_content=False, decode_content=True)
            return connection.getresponse(), connection
        except BaseException:
            connection.close()
            raise
    raise failure


def _connection(place: Address, machine: str, seconds: float) -> HTTPConnection:
    from urllib3.connection import HTTPConnection, HTTPSConnection  # noqa: PLC0415

    if place.scheme == "http":
        return HTTPConnection(machine, place.port, timeout=seconds)
    # The certificate has to be the host's, whatever machine is asked.
    return HTTPSConnection(machine, place.port, timeout=seconds, server_hostname=place.host, ssl_context=_trusted())


@cache
def _trusted() -> ssl.SSLContext:
    """Trust whom the system trusts (a company may have added itself there) and whom browsers do."""
    import certifi  # noqa: PLC0415

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _headers(place: Address) -> dict[str, str]:
    return {
        "Host": place.host_header,
        "User-Agent": f"Mozilla/5.0 (compatible; factcheck-desk/{version('factcheck-desk')})",
        "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain,image/*;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
        "Accept-Language": "de, en;q=0.8, *;q=0.5",
        "Connection": "close",
    }


def _read(place: Address, response: BaseHTTPResponse, errand: _Errand) -> bytes:
    """Read an answer to its end; what is unpacked counts, so that a small one cannot become a huge one."""
    announced = response.headers.get("Content-Length", "")
    if announced.isdecimal() and int(announced) > MAX_BYTES:
        raise _too_large(place)
    data = bytearray()
    while piece := response.read(_CHUNK):
        errand.seconds()
        data += piece
        if len(data) > MAX_BYTES or response.tell() > MAX_BYTES:
            raise _too_large(place)
    return bytes(data)


def _charset(content_type: str) -> str:
    for part in content_type.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'")[:40]
    return ""


def _as_utf8(target: str) -> str:
    # Headers are read as Latin-1, but servers mean UTF-8.
    try:
        return target.encode("latin-1").decode()
    except UnicodeError:
        return target


def _too_large(place: Address) -> SourceTooLarge:
    return SourceTooLarge(
        f"{place.url} has more than {MAX_BYTES // 10**6} MB, the most that is kept of a source; "
        "name it by its address alone, or keep the part that matters as a file."
    )


def _refusal(place: Address, status: int, reason: str) -> SourceNotKept:
    said = f"{status} {reason}".strip()[:80]
    if status in _GONE:
        return PageNotThere(f"{place.url} is not there ({said}); check the address, or look for it in a web archive.")
    if status in _REFUSED:
        return PageRefused(f"{place.host} does not give the page to a program ({said}); {_BY_HAND}.")
    return HostFailed(f"{place.host} answers with an error ({said}) instead of the page; try again later.")


def _told(error: Exception, place: Address) -> Exception:
    """Give an error that says what to do for one that says what happened."""
    from urllib3 import exceptions as urllib3  # noqa: PLC0415

    if isinstance(error, SourceNotKept):
        return error
    proxies = {"http", "https", "all"} & getproxies().keys()
    aside = " (a proxy is set on this computer; it is not used)" if proxies else ""
    slow = isinstance(error, (TimeoutError, urllib3.ConnectTimeoutError, urllib3.ReadTimeoutError))
    told: SourceNotKept
    if slow and not isinstance(error, urllib3.NewConnectionError):  # which urllib3 counts among the timeouts
        told = HostTooSlow(
            f"{place.host} did not send the page within {SECONDS:g} seconds{aside}; try again, or {_BY_HAND}."
        )
    elif isinstance(error, (ssl.SSLError, urllib3.SSLError)):
        reason = getattr(error, "verify_message", "") or getattr(error, "reason", "") or "no secure connection"
        told = HostUntrusted(
            f"{place.host} cannot prove that it is {place.host} ({reason}); {_BY_HAND} if you trust it all the same."
        )
    elif isinstance(error, urllib3.DecodeError):
        told = HostFailed(f"{place.host} sends the page packed in a way that cannot be unpacked; {_BY_HAND}.")
    elif isinstance(error, (urllib3.HTTPError, HTTPException, OSError)):
        online = "check whether this computer is online"
        told = HostUnreachable(f"{place.host} cannot be reached, or broke off{aside}; {online}, or {_BY_HAND}.")
    else:
        return error
    told.__cause__ = error
    return told
