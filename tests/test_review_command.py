"""`factcheck review` for real: a server, its address, the notebook it opens, and its end."""

import json
import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from factcheck import launching
from factcheck.errors import FactcheckError, MissingExtra
from factcheck.serving import Host, serve
from factcheck.store import Store

TEXT = "Köln plant neu\n\nDer Bau in Köln kostet 3 Millionen Euro, sagte Ministerin Ida Kern am Montag.\n"
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@contextmanager
def reviewing(folder, *arguments):
    """Run the command in a folder of its own until the block ends; give it and the address it printed."""
    home = folder / ".home"
    home.mkdir(exist_ok=True)
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "FACTCHECK"))}
    command = [sys.executable, "-c", "from factcheck.cli import main; main()", "review", *arguments, "--no-browser"]
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=variables | {"HOME": str(home), "IPYTHONDIR": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        yield process, process.stdout.readline().strip()
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.wait(60)
        process.stdout.close()
        process.stderr.close()


def fetch(address):
    with DIRECT.open(address, timeout=30) as answer:
        return answer.read().decode()


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "artikel 1.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_opens_the_article_and_ends_without_a_trace(article, ending):
    (article.parent / "bild.png").write_bytes(b"secret")
    (article.parent / "voila.py").write_text("open('was-run', 'w')")
    with reviewing(article.parent, article.name, "--reviewer", "Anna Berg") as (process, address):
        place = re.fullmatch(
            r"(http://127\.0\.0\.1:\d+)/lab/workspaces/factcheck/tree/(\S+)\?reset&token=\w{48}", address
        )
        assert place, process.stderr.read() if process.poll() is not None else address
        assert place[2] == "artikel%201.review.ipynb"
        page = fetch(address)
        settings = json.loads(re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL)[1])
        assert settings["factcheckNotebook"] == "artikel 1.review.ipynb"
        assert {"name": "factcheck-review", "load": "run.js"}.items() <= settings["federated_extensions"][0].items()
        assert "@jupyterlab/apputils-extension:announcements" in settings["disabledExtensions"]
        token = address.partition("token=")[2]
        assert "plugin" in fetch(f"{place[1]}/lab/extensions/factcheck-review/run.js?token={token}")
        with pytest.raises(urllib.error.HTTPError, match="403"):
            fetch(f"{place[1]}/api/contents")
        # Voilà would be in this server, too.
        with pytest.raises(urllib.error.HTTPError, match="404"):
            fetch(f"{place[1]}/voila/files/bild.png")
        assert not (article.parent / "was-run").exists()
        process.send_signal(ending)
        assert process.wait(60) == 130
        said = process.stderr.read()
    assert "Traceback" not in said
    assert "Press Ctrl-C here to end" in said
    with pytest.raises(urllib.error.URLError):
        fetch(address)
    with Store(article.parent / "factcheck.sqlite") as store:
        (document,) = store.documents()
        assert store.claims(document.document_id)


def test_the_app_shows_the_article_alone_and_leaves_only_the_record(article):
    # Voilà would run this as its settings.
    (article.parent / "voila.py").write_text("open('was-run', 'w')")
    (article.parent / "bild.png").write_bytes(b"secret")
    with reviewing(article.parent, article.name, "--app", "--reviewer", "Anna Berg") as (process, address):
        place = re.fullmatch(r"(http://127\.0\.0\.1:\d+)/\?token=\w{48}", address)
        assert place, process.stderr.read() if process.poll() is not None else address
        page = fetch(address)
        assert "<title>Köln plant neu</title>" in page
        assert '<html lang="de">' in page
        assert "application/vnd.jupyter.widget-view+json" in page
        assert "factcheck.review(" not in page
        assert re.findall(r"https?:", page) == []
        assert "Köln" not in fetch(place[1])
        for forbidden in ("api/kernels/0-0-0-0-0", "voila/files/bild.png", "voila/files/review.ipynb"):
            with pytest.raises(urllib.error.HTTPError, match="403"):
                fetch(f"{place[1]}/{forbidden}")
        article.unlink()
        page = fetch(address)
        assert "Der Artikel konnte nicht geöffnet werden: " in page
        assert "Traceback" not in page
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        said = process.stderr.read()
    assert "Traceback" not in said
    assert "Notebook" not in said
    with pytest.raises(urllib.error.URLError):
        fetch(address)
    left = {path.name.removesuffix("-shm").removesuffix("-wal") for path in article.parent.iterdir()}
    assert left == {".home", "bild.png", "factcheck.sqlite", "voila.py"}


def test_the_app_shows_what_a_notebook_shows(article):
    path = launching.review_notebook(article, language="de")
    before = path.read_bytes()
    with reviewing(article.parent, path.name, "--app") as (process, address):
        page = fetch(address)
        assert "<title>artikel 1.review</title>" in page, process.stderr.read()
        assert "could not be opened: Nobody is named as the reviewer" in page
        assert "Run All Cells" not in page
    assert path.read_bytes() == before


def test_a_notebook_is_opened_as_it_is(article):
    path = launching.review_notebook(article, language="de")
    before = path.read_bytes()
    with reviewing(article.parent, path.name) as (process, address):
        assert "/tree/artikel%201.review.ipynb" in address, process.stderr.read()
    assert path.read_bytes() == before
    assert not (article.parent / "factcheck.sqlite").exists()


def test_the_notebook_holds_what_to_do_and_one_cell(article):
    path = launching.review_notebook(article, language="de")
    words, code = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert path.name == "artikel 1.review.ipynb"
    assert "Run All Cells" in "".join(words["source"])
    assert "".join(code["source"]) == 'import factcheck\n\nfactcheck.review("artikel 1.txt")'
    assert (code["outputs"], code["execution_count"]) == ([], None)


def test_a_notebook_that_is_there_is_never_overwritten(article):
    path = launching.review_notebook(article, language="en")
    path.write_text(path.read_text(encoding="utf-8").replace("The article", "My article"), encoding="utf-8")
    before = path.read_bytes()
    assert launching.review_notebook(article, language="de") == path
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", ["", "no notebook", "[]", '{"cells": [{"cell_type": "code", "source": "1"}]}'])
def test_a_file_of_that_name_that_reviews_something_else_is_left_alone(article, content):
    path = article.with_name("artikel 1.review.ipynb")
    path.write_text(content)
    with pytest.raises(FactcheckError, match="is there already and does not say"):
        launching.review_notebook(article, language="de")
    assert path.read_text() == content


def test_a_port_that_is_taken_is_named(article):
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(
            FactcheckError, match=rf"No server can listen on 127\.0\.0\.1, port {port}: .*--port or --ip"
        ):
            serve(launching.lab(article), ip="127.0.0.1", port=port, environment={}, ready=print)


def test_who_was_slower_at_a_port_takes_the_next():
    import socket

    faster, tried = socket.socket(), []

    def command(_folder, ip, port):
        tried.append(port)
        if len(tried) == 1:
            faster.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            faster.bind((ip, port))
            faster.listen()
            return [sys.executable, "-c", "raise SystemExit('taken')"]
        return [sys.executable, "-m", "http.server", "--bind", ip, str(port)]

    def ready(address):
        assert urlsplit(address).port == tried[-1]
        raise KeyboardInterrupt

    with faster, pytest.raises(KeyboardInterrupt):
        serve(Host("Test", "/", command), ip="127.0.0.1", port=None, environment={}, ready=ready)
    assert len(set(tried)) == 2


def test_the_command_that_installs_what_is_missing_is_named(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r'JupyterLab is not installed.*pip install "factcheck-desk\[lab\]"'):
        launching.require_lab()
    with pytest.raises(MissingExtra, match=r'Voilà is not installed.*pip install "factcheck-desk\[app\]"'):
        launching.require_app()


def test_over_ssh_no_browser_is_opened(monkeypatch):
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.1 50000 10.0.0.2 22")
    monkeypatch.setenv("DISPLAY", ":0")
    assert not launching.open_browser("http://127.0.0.1:1/")


def test_over_ssh_the_way_to_the_server_is_told(monkeypatch):
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.1 50000 10.0.0.2 22")
    monkeypatch.setenv("LOGNAME", "anna")
    assert launching.tunnel("http://127.0.0.1:8890/lab?token=x") == "ssh -L 8890:127.0.0.1:8890 anna@10.0.0.2"
    monkeypatch.delenv("SSH_CONNECTION")
    assert launching.tunnel("http://127.0.0.1:8890/lab?token=x") is None


def test_the_page_of_the_app_is_shipped_and_names_no_other_place():
    folder = Path(launching.__file__).parent / "page" / "voila" / "templates" / "factcheck"
    assert sorted(path.name for path in folder.iterdir()) == ["index.html.j2", "page.html"]
    for path in folder.iterdir():
        assert re.findall(r"//\w|innerHTML|\beval\(", path.read_text(encoding="utf-8")) == []


def test_the_extension_is_shipped():
    folder = Path(launching.__file__).parent / "labextension" / "factcheck-review"
    build = json.loads((folder / "package.json").read_text())["jupyterlab"]["_build"]
    assert (folder / build["load"]).is_file()


def test_a_store_that_is_not_the_usual_one_stands_in_the_notebook(article, tmp_path):
    path = launching.review_notebook(article, language="de", store=article.parent / "factcheck.sqlite")
    assert "store=" not in path.read_text(encoding="utf-8")
    path.unlink()
    records = tmp_path / "akten.sqlite"
    path = launching.review_notebook(article, language="de", store=records)
    code = json.loads(path.read_text(encoding="utf-8"))["cells"][1]
    assert f'factcheck.review("artikel 1.txt", store="{records}")' in "".join(code["source"])
    with pytest.raises(FactcheckError, match="name the store it uses with --store"):
        launching.review_notebook(article, language="de")


def test_the_token_stands_in_a_file_of_the_users_own_and_not_on_the_browsers_command_line(tmp_path):
    seen, runtime = tmp_path / "seen", tmp_path / "runtime"
    browser = tmp_path / "browser.sh"
    browser.write_text(f'#!/bin/sh\necho "$@" > {seen}\n')
    browser.chmod(0o700)
    code = (
        "import time; from factcheck.launching import open_browser; "
        "assert open_browser('http://127.0.0.1:8888/lab?reset&token=SECRET'); time.sleep(0.5); "
        f"import pathlib; (page,) = pathlib.Path({str(runtime)!r}).iterdir(); "
        "print(oct(page.stat().st_mode & 0o777), 'token=SECRET' in page.read_text())"
    )
    variables = {**os.environ, "DISPLAY": ":0", "BROWSER": str(browser), "JUPYTER_RUNTIME_DIR": str(runtime)}
    for name in ("SSH_CONNECTION", "SSH_TTY"):
        variables.pop(name, None)
    done = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=False)
    assert (done.stderr, done.stdout.split()) == ("", ["0o600", "True"])
    assert "SECRET" not in seen.read_text()
    assert list(runtime.iterdir()) == []


def test_a_server_that_others_can_reach_without_a_token_is_refused(article, tmp_path):
    import socket

    with socket.socket() as free:
        free.bind(("0.0.0.0", 0))
        port = free.getsockname()[1]
    (tmp_path / "jupyter_server_config.py").write_text('c.IdentityProvider.token = ""\n')
    code = (
        "from pathlib import Path; from factcheck.launching import lab; from factcheck.serving import serve; "
        f"serve(lab(Path({str(article)!r})), ip='0.0.0.0', port={port}, environment={{}}, ready=print)"
    )
    variables = {**os.environ, "JUPYTER_CONFIG_DIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=False)
    assert "Your Jupyter settings switch the access token off" in done.stderr
    assert done.stdout == ""
