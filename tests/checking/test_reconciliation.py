"""Names looked up in a real reconciliation service, and what happens when one is down, slow or talks nonsense."""

import json
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from factcheck import check, find
from factcheck.checking import rules
from factcheck.checking.reconciliation import Service, reconciliation
from factcheck.errors import RuleFailed, UnknownRule
from factcheck.opening import open_desk
from factcheck.reading import from_text

NAMES = "id,name\n1,Kreissparkasse Wendlau\n2,Novatec Pumpen GmbH\n3,Hedwig Lindqvist\n4,Volksbank Alsterau\n"
TEXT = "Die Kreisparkasse Wendlau und die Volksbank Alsterau haben Hedwig Lindquist gefragt. Die Bäckerei Otto nicht."
SERVE = """
import sys
from csv_reconcile import create_app, initdb
app = create_app(config="", instance_path=sys.argv[1], scorerOption="")
with app.app_context():
    initdb.init_db_with_context(sys.argv[2], "id", "name")
app.run(host="127.0.0.1", port=int(sys.argv[3]))
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def service_url(tmp_path_factory):
    folder, port = tmp_path_factory.mktemp("service"), free_port()
    (folder / "names.csv").write_text(NAMES)
    command = [sys.executable, "-c", SERVE, str(folder / "instance"), str(folder / "names.csv"), str(port)]
    with (folder / "log").open("w") as log, subprocess.Popen(command, stdout=log, stderr=log) as server:
        url = f"http://127.0.0.1:{port}/reconcile"
        try:
            for _ in range(300):
                try:
                    urllib.request.urlopen(url, timeout=1).close()
                    break
                except OSError:
                    assert server.poll() is None, (folder / "log").read_text()
                    time.sleep(0.1)
            yield url
        finally:
            server.terminate()


@pytest.fixture
def answering():
    """Give the address of a server that answers each request as told."""
    servers = []

    def answering(answer, *, after=0.0, status=200, location=None):
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                asked.append(self.rfile.read(int(self.headers["Content-Length"])))
                time.sleep(after)
                try:
                    self.send_response(status)
                    if location:
                        self.send_header("Location", location)
                    self.end_headers()
                    for part in answer if isinstance(answer, list) else [answer]:
                        self.wfile.write(part)
                        self.wfile.flush()
                        time.sleep(0.2 if isinstance(answer, list) else 0)
                except OSError:
                    pass

            def log_message(self, *_):
                pass

        server = HTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/"

    asked = answering.asked = []
    yield answering
    for server in servers:
        server.shutdown()
        server.server_close()


def hints(text, service, **options):
    document = from_text(text, language="de")
    found = check(document, find(document), rules=[reconciliation(service)], **options)
    return [(text[hint.start : hint.end], hint.suggestion, hint.level.value) for hint in found]


def test_names_near_those_of_a_real_service_get_a_hint(service_url):
    found = hints(TEXT, Service(service_url))
    assert found == [
        ("Kreisparkasse Wendlau", "Kreissparkasse Wendlau", "warning"),
        ("Hedwig Lindquist", "Hedwig Lindqvist", "info"),
    ]


def test_a_name_is_asked_once(answering):
    url = answering(json.dumps({"q0": {"result": []}, "q1": {"result": []}}).encode())
    service = Service(url)
    for _ in range(2):
        assert service.candidates(["Wendlau", "Alsterau", "Wendlau"]) == {"Wendlau": (), "Alsterau": ()}
    assert len(answering.asked) == 1


def test_a_service_that_is_down_is_told_and_the_other_hints_are_there():
    url = f"http://127.0.0.1:{free_port()}/"
    failures = []
    document = from_text("Das Magazin „Wall Street Journal“ fragte die Bank Wendlau.", language="de")
    found = check(document, find(document), rules=[*rules(), reconciliation(Service(url))], failed=failures.append)
    assert [hint.rule for hint in found] == ["description"]
    assert len(failures) == 1
    assert str(failures[0]).startswith(f"The reconciliation service {url} cannot be reached (")


def test_a_service_that_is_slow_is_left_alone(answering):
    url = answering(b"{}", after=2)
    service = Service(url, timeout=0.2)
    began = time.monotonic()
    for _ in range(3):
        with pytest.raises(RuleFailed, match=r"does not answer within 0\.2 seconds"):
            service.candidates(["Wendlau"])
    assert time.monotonic() - began < 1.5
    assert len(answering.asked) == 1


def test_a_service_that_dribbles_is_left_alone(answering):
    url = answering([b" "] * 50)
    began = time.monotonic()
    with pytest.raises(RuleFailed, match=r"does not answer within 0\.5 seconds"):
        Service(url, timeout=0.5).candidates(["Wendlau"])
    assert time.monotonic() - began < 3


@pytest.mark.parametrize(
    "nonsense",
    [
        b"<html>Hello</html>",
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"q0": []}',
        b'{"q0": {"result": null}}',
        b'{"q0": {"result": [{"id": 1}]}}',
        b'{"q0": {"result": [{"name": 7}]}}',
        b'{"q1": {"result": []}}',
        b"[" * 100_000,
    ],
)
def test_nonsense_is_told_as_such(answering, nonsense):
    with pytest.raises(RuleFailed, match="answers something else than the Reconciliation Service API promises"):
        Service(answering(nonsense)).candidates(["Wendlau"])


def test_a_status_is_told(answering):
    with pytest.raises(RuleFailed, match="answers with the status 503"):
        Service(answering(b"", status=503)).candidates(["Wendlau"])


def test_names_are_sent_to_no_other_address(answering):
    other = answering(b'{"q0": {"result": []}}')
    with pytest.raises(RuleFailed, match=f"answers with the status 302 Found; its address is now {other}"):
        Service(answering(b"", status=302, location=other)).candidates(["Wendlau"])
    assert len(answering.asked) == 1


def test_a_service_that_never_ends_its_headers_is_left_alone():
    with socket.create_server(("127.0.0.1", 0)) as server:

        def dribble():
            connection, _ = server.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\n")
                for number in range(20):
                    time.sleep(0.1)
                    try:
                        connection.sendall(f"X-{number}: 1\r\n".encode())
                    except OSError:
                        return

        threading.Thread(target=dribble, daemon=True).start()
        began = time.monotonic()
        with pytest.raises(RuleFailed, match=r"does not answer within 0\.3 seconds"):
            Service(f"http://127.0.0.1:{server.getsockname()[1]}/", timeout=0.3).candidates(["Wendlau"])
        assert time.monotonic() - began < 1.5


def test_a_key_in_the_address_is_shown_nowhere(answering):
    url = answering(json.dumps({"q0": {"result": [{"name": "Kreissparkasse Wendlau"}]}}).encode())
    document = from_text("Die Kreisparkasse Wendlau wurde gefragt.", language="de")
    service = Service(f"{url}?key=GEHEIM")
    hint, *_ = check(document, find(document), rules=[reconciliation(service)])
    assert hint.message == f"{url} knows Kreissparkasse Wendlau, but not Kreisparkasse Wendlau."
    with pytest.raises(RuleFailed) as failed:
        Service(f"http://me:GEHEIM@127.0.0.1:{free_port()}/?key=GEHEIM").candidates(["Wendlau"])
    assert "GEHEIM" not in str(failed.value)


def test_rules_that_are_named_ask_no_service(tmp_path, answering):
    article = tmp_path / "article.txt"
    article.write_text("Die Bank Wendlau liegt am Markt.")
    url = answering(b"{}")
    command = [sys.executable, "-c", "from factcheck.cli import main; main()", "find", str(article)]
    environment = os.environ | {"FACTCHECK_RECONCILE": url}
    for options in (["--rules", "spelling"], ["--no-rules", "all"], ["--no-rules", "reconciliation"]):
        done = subprocess.run([*command, *options], capture_output=True, text=True, env=environment, check=False)
        assert (done.returncode, done.stderr) == (0, "")
    assert answering.asked == []


@pytest.mark.parametrize("url", ["localhost:5000", "file:///etc/passwd", "", "https://", "http://[", "https://ä.de/"])
def test_an_address_that_is_none_is_told(url):
    with pytest.raises(UnknownRule, match="is no address of a reconciliation service"):
        Service(url)


def test_the_command_line_says_what_failed_and_goes_on(tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("Die Bank Wendlau liegt am Markt. Die City Group auch.")
    url = f"http://127.0.0.1:{free_port()}/"
    command = [sys.executable, "-c", "from factcheck.cli import main; main()", "find", str(article), "--reconcile", url]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ, check=False)
    assert done.returncode == 0
    assert "Citigroup" in done.stdout
    assert f"factcheck: The reconciliation service {url} cannot be reached" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_desk_says_what_failed_and_goes_on(tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_RECONCILE", f"http://127.0.0.1:{free_port()}/")
    document = replace(from_text("Die City Group und die Bank Wendlau.", language="de"), source="a.txt")
    desk = open_desk(document, reviewer="Anna Berg", store=tmp_path / "a.sqlite")
    found = {hint.rule for claim in desk.claims for hint in desk.hints(claim.claim_id)}
    assert found == {"spelling"}
    assert len(desk.failures) == 1
    assert "cannot be reached" in desk.failures[0]
    desk.store.close()
