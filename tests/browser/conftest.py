"""What modules of browser tests share: starting a JupyterLab and a browser takes longer than most of what they test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.lab import Lab, running_browser, running_lab
from tests.browser.reviewing import REVIEWER

# How long a page takes to load again is the machine's affair; what a reviewer is promised has its seconds in its test.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="package")
def shared_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """Give a JupyterLab for articles of different names."""
    with running_lab(tmp_path_factory.mktemp("shared"), FACTCHECK_REVIEWER=REVIEWER) as lab:
        yield lab


@pytest.fixture(scope="package")
def shared_browser() -> Iterator[Browser]:
    with running_browser() as browser:
        yield browser
