"""Which addresses may be asked: web addresses only, and of the public internet only."""

import pytest

from factcheck.errors import MissingExtra, SourceNotKept
from factcheck.sources import addresses
from factcheck.sources.addresses import address, is_public, machines, need


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a.pdf",
        "file:///etc/hosts",
        "javascript:alert(1)",
        "data:text/html,Hallo",
        "example.org/page",
        "https://",
        "https:///page",
        "http://[::1",
        "http://example.org:70000/",
        "https://example.org/a page",
        "https://example.org/\r\nX-Other: 1",
        "",
    ],
)
def test_what_is_no_web_address_is_refused_in_a_sentence(url):
    with pytest.raises(SourceNotKept, match=r"no web address.*[;.]"):
        address(url)


def test_a_password_in_an_address_is_refused_because_it_would_stand_in_the_record():
    with pytest.raises(SourceNotKept, match="password"):
        address("https://ada:geheim@example.org/")


def test_an_address_is_taken_apart_as_browsers_do():
    place = address(" HTTPS://Straße.Example:8443/Über uns?q=ä#Seite=3 ".replace(" uns", "-uns"))
    assert (place.scheme, place.host, place.port) == ("https", "xn--strae-oqa.example", 8443)
    assert place.target == "/%C3%9Cber-uns?q=%C3%A4"
    assert place.host_header == "xn--strae-oqa.example:8443"
    assert place.url.endswith("#Seite=3")
    assert address("http://example.org").target == "/"
    assert address("http://[::1]:80/").host_header == "[::1]"


def test_an_address_that_another_one_names_may_be_relative_and_keeps_the_place_in_the_page():
    assert address("/neu", base="https://example.org/alt#t5").url == "https://example.org/neu#t5"
    assert address("//example.net/neu#t6", base="https://example.org/alt#t5").url == "https://example.net/neu#t6"
    with pytest.raises(SourceNotKept, match=r"https://example.org/ leads to 'file:///etc/hosts'"):
        address("file:///etc/hosts", base="https://example.org/")


@pytest.mark.parametrize(
    "machine",
    [
        "127.0.0.1",
        "127.8.8.8",
        "10.0.0.5",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "240.0.0.1",
        "192.0.2.1",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.5",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:53aa:64c:0:0:80ff:fffe",
        "kein.name",
    ],
)
def test_what_is_no_public_machine(machine):
    assert not is_public(machine)


@pytest.mark.parametrize(
    "machine", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"]
)
def test_what_is_a_public_machine(machine):
    assert is_public(machine)


@pytest.mark.parametrize("host", ["127.1", "2130706433", "0x7f000001", "localhost", "innen.example"])
def test_a_private_machine_is_refused_however_it_is_written(host, names):
    names["localhost"] = ["127.0.0.1"]
    names["innen.example"] = ["192.168.1.9", "10.0.0.1"]
    with pytest.raises(SourceNotKept, match=r"is in a private network .*keep the file"):
        machines(address(f"http://{host}/"), allow_private=False)


def test_of_the_machines_of_a_host_only_the_public_ones_are_given(names):
    names["quelle.example"] = ["10.0.0.1", "8.8.8.8", "8.8.8.8"]
    place = address("http://quelle.example/")
    assert machines(place, allow_private=False) == ["8.8.8.8"]
    assert machines(place, allow_private=True) == ["10.0.0.1", "8.8.8.8"]


def test_a_host_that_is_not_found_is_told_with_what_to_check(names):
    with pytest.raises(
        SourceNotKept, match=r"nirgends\.example was not found; check the address, and whether .* online"
    ):
        machines(address("http://nirgends.example/"), allow_private=False)


def test_what_is_not_installed_is_named_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr(addresses, "find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r'urllib3.*pip install "factcheck-desk\[sources\]"'):
        need("urllib3 idna")
