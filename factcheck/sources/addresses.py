"""Tells which web addresses may be asked, and to which machines they lead. It never connects to one."""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from importlib.util import find_spec
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from factcheck.errors import HostIsPrivate, HostNotFound, MissingExtra, NoWebAddress

if TYPE_CHECKING:
    from urllib3.util import Url

_PORTS = {"http": 80, "https": 443}
# Gateways from IPv6 to IPv4 carry the address that is meant in the last four bytes.
_GATEWAYS = (ip_network("64:ff9b::/96"), ip_network("::/96"))
_BROKEN = re.compile(r"[\s\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Address:
    """A web address taken apart: what is asked of whom."""

    url: str
    scheme: str
    host: str
    port: int
    target: str

    @property
    def host_header(self) -> str:
        """The host as a request names it: with its port where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def need(packages: str) -> None:
    """Make sure that what sources are read with is installed.

    Args:
        packages: The names under which they are imported, with spaces between them.

    Raises:
        MissingExtra: One is not; the message names the command that installs it.
    """
    if missing := [name for name in packages.split() if find_spec(name) is None]:
        raise MissingExtra(
            f"Keeping this source needs {missing[0]}, which is not installed; "
            'install it with: pip install "factcheck-desk[sources]"'
        )


def address(url: str, *, base: str = "") -> Address:
    """Take a web address apart, with names outside ASCII as the network knows them.

    Args:
        url: The address.
        base: The address whose answer named this one, which may then be a relative one.

    Raises:
        NoWebAddress: It is no address of a web page.
    """
    need("urllib3 idna certifi")
    from urllib3.exceptions import LocationParseError  # noqa: PLC0415
    from urllib3.util import parse_url  # noqa: PLC0415

    shown = url if len(url) <= 200 else url[:200] + "…"
    leads = f"{base} leads to {shown!r}, which" if base else repr(shown)
    try:
        whole = urljoin(base, url.strip()) if base else url.strip()
        if _BROKEN.search(whole):
            raise NoWebAddress(f"{leads} is no web address, as it holds spaces; copy it again.")
        parts = parse_url(whole)
    except (LocationParseError, ValueError) as error:
        raise NoWebAddress(f"{leads} is no web address; expected something like https://example.org/page.") from error
    if parts.scheme not in _PORTS or not parts.host:
        raise NoWebAddress(f"{leads} is no web address; it must begin with http:// or https:// and name a host.")
    if parts.auth:
        raise NoWebAddress(f"{leads} holds a user name or a password, which would stand in the record; remove it.")
    return _address(parts, base)


def _address(parts: Url, base: str) -> Address:
    scheme, host = str(parts.scheme), str(parts.host).strip("[]").rstrip(".")
    fragment = parts.fragment or (_fragment(base) if base else None)
    url = parts._replace(fragment=fragment, path=parts.path or "/").url
    return Address(url, scheme, host, parts.port or _PORTS[scheme], parts._replace(path=parts.path or "/").request_uri)


def _fragment(url: str) -> str | None:
    # A page of a PDF or a passage, which a browser carries on when the address moved.
    return url.partition("#")[2] or None


def machines(place: Address, *, allow_private: bool) -> list[str]:
    """Ask the name service where a host is, and give the addresses of its machines that may be connected to.

    Connect to one of these and never to the name: asked again, it could lead somewhere else.

    Raises:
        HostNotFound: There is no such host.
        HostIsPrivate: It is in a private network.
    """
    try:
        found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        raise HostNotFound(
            f"{place.host} was not found; check the address, and whether this computer is online."
        ) from error
    known = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    allowed = [machine for machine in known if allow_private or is_public(machine)]
    if not allowed:
        raise HostIsPrivate(
            f"{place.host} is in a private network ({', '.join(known[:3])}), where nothing is fetched from; "
            "save the page in the browser and keep the file."
        )
    return allowed


def is_public(machine: str) -> bool:
    """Tell whether an IP address is one of the public internet, also when it is written as one of another kind."""
    try:
        ip: IPv4Address | IPv6Address = ip_address(machine.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        if any(ip in gateway for gateway in _GATEWAYS):
            ip = IPv4Address(int(ip) & 0xFFFFFFFF)
        elif inner := ip.ipv4_mapped or ip.sixtofour:
            ip = inner
        elif ip.teredo or ip.is_site_local:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)
