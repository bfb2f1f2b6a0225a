"""Fixtures that more than one module of tests needs."""

import os
import signal
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from factcheck.model import Claim, Document, Entity, Kind
from factcheck.store import Store

# A shell starts what runs in its background deaf to Ctrl-C, and so would be all that the tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def as_nobody():
    """Give a context in which permissions count, also where the tests run as root."""

    @contextmanager
    def as_nobody():
        if os.geteuid() != 0:
            yield
            return
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)

    return as_nobody


@pytest.fixture
def shared_folder():
    """Give a folder that everybody may enter, unlike ``tmp_path``."""
    with TemporaryDirectory() as name:
        path = Path(name).resolve()
        path.chmod(0o755)
        yield path
        path.chmod(0o755)


@pytest.fixture(scope="session")
def document():
    """Give a small article with an emoji, so that code points and UTF-16 units differ."""
    return Document("😀 Köln plant neu.\n\nDer Bau kostet 3 Millionen Euro.\n", title="Köln plant neu")


@pytest.fixture(scope="session")
def claims(document):
    """Give two claims of the small article: a name and a quantity."""
    return (
        Claim("c1", document.document_id, 2, 6, Kind.NAME, "Köln", entity=Entity.PLACE, score=0.9, origin="finder:x@1"),
        Claim("c2", document.document_id, 34, 50, Kind.QUANTITY, "3 Millionen Euro", score=1.0, origin="finder:x@1"),
    )


@pytest.fixture(scope="session")
def _made_store(tmp_path_factory, document, claims):
    path = tmp_path_factory.mktemp("made") / "factcheck.sqlite"
    with Store(path) as store:
        store.add_document(document)
        store.add_claims(document, claims, by="finder:x@1")
    return path.read_bytes()


@pytest.fixture
def store(tmp_path, _made_store):
    """Give a store on disk with the small article and its claims; a copy, because making one waits for the disk."""
    path = tmp_path / "factcheck.sqlite"
    path.write_bytes(_made_store)
    with Store(path) as store:
        yield store
