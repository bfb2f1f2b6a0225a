"""Fixtures that more than one module of tests needs."""

import os
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest


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
