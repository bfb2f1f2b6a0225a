"""The reader of marked articles, which the benchmark keeps."""

import runpy
from pathlib import Path

import pytest

_READER = Path(__file__).parents[2] / "benchmarks" / "marked.py"


@pytest.fixture(scope="session")
def read_marked():
    """Give the function that turns ``⟦n:Berlin⟧`` into a text and its passages."""
    return runpy.run_path(str(_READER))["read"]
