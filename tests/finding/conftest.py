"""The reader of marked articles, which the benchmark keeps."""

import importlib.util
import sys
from pathlib import Path

import pytest

from factcheck.model import Passage

_READER = Path(__file__).parents[2] / "benchmarks" / "marked.py"


@pytest.fixture(scope="session")
def read_marked():
    """Give the function that turns ``⟦n:Berlin⟧`` into a text and its passages."""
    spec = importlib.util.spec_from_file_location("marked", _READER)
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def read(marked):
        text, marks = module.unmarked(marked)
        return text, [Passage(mark.start, mark.end, module.KINDS[mark.letter]) for mark in marks]

    return read
