"""Fetched from real servers: what comes, what is refused, and what is told when nothing comes."""

import gzip
import socket
import time
import zlib

import pytest

from factcheck.errors import (
    HostFailed,
    HostNotFound,
    HostTooSlow,
    HostUnreachable,
    HostUntrusted,
    NoWebAddress,
    PageNotThere,
    PageRefused,
    SourceNotKept,
    SourceTooLarge,
)
from factcheck.sources import addresses, fetching
from factcheck.sources.fetching import fetch

TEXT = "Der Rat tagte in Köln.".encode()


def refused(url, match, kind=SourceNotKept):
    with pytest.raises(kind, match=match) as caught:
        fetch(url, allow_private=True)
    assert "\n" not in str(caught.value)


def sent(handler, *pieces, pause=0.0, **headers):
    handler.send_response(200)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    for piece in pieces:
        handler.wfile.write(piece)
        handler.wfile.flush()
        time.sleep(pause)


def test_what_stands_at_an_address_comes_with_its_encoding(site, answering):
    site.pages["/a"] = lambda request: answering(request, TEXT, Content_Type='text/plain; charset="ISO-8859-1"')
    fetched = fetch(f"{site.url}/a?x=1#teil", allow_private=True)
    assert (fetched.data, fetched.charset, fetched.url) == (TEXT, "ISO-8859-1", f"{site.url}/a?x=1#teil")
    assert site.asked == ["/a?x=1"]


def test_where_a_page_moved_to_is_where_it_was(site, answering):
    site.pages["/alt"] = lambda request: answering(request, b"", status=301, Location="weiter?a=b")
    site.pages["/weiter"] = lambda request: answering(request, b"", status=307, Location=f"{site.url}/neu")
    site.pages["/neu"] = TEXT
    assert fetch(f"{site.url}/alt#t5", allow_private=True).url == f"{site.url}/neu#t5"


def test_a_page_that_moves_without_end_is_given_up(site, answering):
    site.pages["/a"] = lambda request: answering(request, b"", status=302, Location="/a")
    refused(f"{site.url}/a", "from one address to the next without end", HostFailed)
    assert len(site.asked) <= 10


def test_a_page_that_moved_to_no_web_address_is_refused(site, answering):
    site.pages["/a"] = lambda request: answering(request, b"", status=302, Location="file:///etc/hosts")
    refused(f"{site.url}/a", r"leads to 'file:///etc/hosts', which is no web address", NoWebAddress)


def test_nothing_is_asked_of_this_computer_unless_it_is_allowed(site):
    site.pages["/a"] = TEXT
    with pytest.raises(SourceNotKept, match="private network"):
        fetch(f"{site.url}/a")
    assert site.asked == []


def test_a_public_page_that_moved_into_the_private_network_is_refused(site, answering, monkeypatch):
    monkeypatch.setattr(addresses, "is_public", lambda machine: machine == "127.0.0.1")
    site.pages["/a"] = lambda request: answering(request, b"", status=302, Location=f"http://127.0.0.2:{site.port}/b")
    with pytest.raises(SourceNotKept, match=r"127\.0\.0\.2 is in a private network"):
        fetch(f"{site.url}/a")
    assert site.asked == ["/a"]


def test_the_connection_goes_to_the_address_that_was_checked(site, names):
    site.pages["/a"] = TEXT
    names["quelle.example"] = ["127.0.0.1"]
    assert fetch(f"http://quelle.example:{site.port}/a", allow_private=True).data == TEXT
    assert names["asked"] == ["quelle.example", "127.0.0.1"]
    assert site.hosts == [f"quelle.example:{site.port}"]


def test_another_machine_of_a_host_is_asked_when_one_does_not_answer(site, names):
    site.pages["/a"] = TEXT
    names["quelle.example"] = ["127.0.0.3", "127.0.0.1"]
    assert fetch(f"http://quelle.example:{site.port}/a", allow_private=True).data == TEXT


def test_another_machine_of_a_host_is_asked_when_one_is_silent_about_its_certificate(secure_site, names, monkeypatch):
    monkeypatch.setattr(fetching, "SECONDS", 1)
    secure_site.pages["/a"] = TEXT
    names["quelle.example"] = ["127.0.0.3", "127.0.0.1"]
    with socket.create_server(("127.0.0.3", secure_site.port)):  # which takes a connection and says nothing
        assert fetch(f"https://quelle.example:{secure_site.port}/a", allow_private=True).data == TEXT


def test_the_host_that_did_not_answer_is_named_and_not_the_one_that_led_there(site, answering):
    site.pages["/a"] = lambda request: answering(request, b"", status=302, Location="http://127.0.0.2:9/b")
    refused(f"{site.url}/a", r"^127\.0\.0\.2 cannot be reached", HostUnreachable)


def test_a_proxy_of_the_environment_is_not_used(site, monkeypatch):
    site.pages["/a"] = TEXT
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetch(f"{site.url}/a", allow_private=True).data == TEXT
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        refused(f"http://127.0.0.1:{probe.getsockname()[1]}/", r"cannot be reached.*a proxy is set .* not used")


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_what_is_packed_is_unpacked(site, answering, coding):
    packed = gzip.compress(TEXT) if coding == "gzip" else zlib.compress(TEXT)
    site.pages["/a"] = lambda request: answering(request, packed, Content_Encoding=coding)
    assert fetch(f"{site.url}/a", allow_private=True).data == TEXT


def test_the_largest_source_is_fetched_and_a_byte_more_is_not(site, answering):
    site.pages["/most"] = bytes(fetching.MAX_BYTES)
    site.pages["/more"] = bytes(fetching.MAX_BYTES + 1)
    site.pages["/unannounced"] = lambda request: sent(request, *[bytes(1_000_000)] * 11)
    assert len(fetch(f"{site.url}/most", allow_private=True).data) == fetching.MAX_BYTES
    refused(f"{site.url}/more", "more than 10 MB", SourceTooLarge)
    refused(f"{site.url}/unannounced", "more than 10 MB")


def test_what_is_announced_as_too_large_is_not_even_fetched(site):
    site.pages["/a"] = lambda request: sent(request, b"x", b"x", pause=2, Content_Length="50000000")
    start = time.monotonic()
    refused(f"{site.url}/a", "more than 10 MB")
    assert time.monotonic() - start < 1


def test_a_bomb_counts_as_what_it_unpacks_to_and_is_left_there(site, answering):
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(400)) + packer.flush()
    site.pages["/a"] = lambda request: answering(request, bomb, Content_Encoding="gzip")
    site.pages["/b"] = lambda request: answering(request, gzip.compress(bomb), Content_Encoding="gzip, gzip")
    assert len(bomb) < 1_000_000
    start = time.monotonic()
    refused(f"{site.url}/a", "more than 10 MB")
    refused(f"{site.url}/b", "more than 10 MB")
    assert time.monotonic() - start < 3


def test_what_cannot_be_unpacked_is_told(site, answering):
    site.pages["/a"] = lambda request: answering(request, TEXT, Content_Encoding="gzip")
    refused(f"{site.url}/a", "cannot be unpacked", HostFailed)


@pytest.mark.parametrize(
    ("status", "match", "kind"),
    [
        (404, r"is not there \(404 Not Found\); check the address", PageNotThere),
        (410, r"is not there \(410", PageNotThere),
        (401, "does not give the page to a program", PageRefused),
        (403, "save it and keep the file", PageRefused),
        (429, "does not give the page to a program", PageRefused),
        (500, r"answers with an error \(500 .*try again later", HostFailed),
        (204, "answers with an error", HostFailed),
        (304, "answers with an error", HostFailed),
    ],
)
def test_every_status_says_what_to_do(site, answering, status, match, kind):
    site.pages["/a"] = lambda request: answering(request, b"", status=status)
    refused(f"{site.url}/a", match, kind)


def silent(request):
    time.sleep(3)


def dribbled_headers(request):
    for letter in b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 1000:
        request.wfile.write(bytes([letter]))
        request.wfile.flush()
        time.sleep(0.05)


def dribbled_page(request):
    sent(request, *[b"x"] * 1000, pause=0.05)


@pytest.mark.parametrize("page", [silent, dribbled_headers, dribbled_page])
def test_all_of_it_must_come_in_time_however_slowly_it_comes(site, page, monkeypatch):
    monkeypatch.setattr(fetching, "SECONDS", 0.5)
    site.pages["/a"] = page
    start = time.monotonic()
    refused(f"{site.url}/a", r"did not send the page within 0\.5 seconds", HostTooSlow)
    assert time.monotonic() - start < 1.5


def test_a_name_service_that_does_not_answer_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(fetching, "SECONDS", 0.3)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: time.sleep(3))
    refused("http://quelle.example/", "did not send the page within")


def test_offline_is_told_as_offline(monkeypatch):
    def offline(*_, **__):
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", offline)
    refused("https://quelle.example/", "check the address, and whether this computer is online", HostNotFound)


def test_a_page_that_breaks_off_is_not_taken_for_the_whole(site):
    site.pages["/a"] = lambda request: sent(request, TEXT, Content_Length="1000")
    site.pages["/b"] = lambda request: request.wfile.write(b"Unfug\r\n\r\n")
    refused(f"{site.url}/a", "cannot be reached, or broke off", HostUnreachable)
    refused(f"{site.url}/b", "cannot be reached, or broke off")


def test_a_secure_page_is_fetched_from_the_host_that_the_certificate_names(secure_site, names):
    secure_site.pages["/a"] = TEXT
    names["quelle.example"] = names["andere.example"] = ["127.0.0.1"]
    assert fetch(f"https://quelle.example:{secure_site.port}/a", allow_private=True).data == TEXT
    refused(f"https://andere.example:{secure_site.port}/a", "cannot prove that it is andere.example", HostUntrusted)


def test_a_certificate_that_nobody_trusts_is_refused(secure_site, names, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")
    fetching._trusted.cache_clear()
    names["quelle.example"] = ["127.0.0.1"]
    refused(
        f"https://quelle.example:{secure_site.port}/a", r"cannot prove .*\(.*self-signed certificate.*\)|unable to get"
    )
    assert secure_site.asked == []


def test_a_server_that_speaks_no_tls_is_told_as_such(site):
    refused(site.url.replace("http:", "https:"), "cannot prove")
