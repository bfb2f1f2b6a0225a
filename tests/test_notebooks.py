"""The notebooks: short, without code that needs a programmer, without leftovers, and they run."""

import json
import shutil
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from factcheck.exporting import csv

FOLDER = Path(__file__).parent.parent / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def read(path):
    return nbformat.read(path, as_version=4)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_the_notebooks_are_there():
    assert {"1_review.ipynb", "2_export.ipynb"} <= {path.name for path in NOTEBOOKS}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
class TestShape:
    def test_it_is_a_valid_notebook(self, path):
        nbformat.validate(read(path))

    def test_it_has_few_and_short_code_cells_and_no_function(self, path):
        cells = code_cells(read(path))
        assert len(cells) <= 12
        assert max(cell.source.count("\n") + 1 for cell in cells) <= 8
        assert not any(
            line.lstrip().startswith(("def ", "class ", "%", "!")) for c in cells for line in c.source.split("\n")
        )

    def test_it_holds_no_output_count_or_widget_state(self, path):
        notebook = read(path)
        assert [(cell.outputs, cell.execution_count) for cell in code_cells(notebook)] == [([], None)] * len(
            code_cells(notebook)
        )
        assert "widgets" not in notebook.metadata

    def test_every_code_cell_is_introduced_by_words(self, path):
        kinds = [cell.cell_type for cell in read(path).cells]
        assert kinds[0] == "markdown"
        assert not any(pair == ("code", "code") for pair in pairwise(kinds))


def test_they_run_one_after_the_other_and_leave_a_sheet(tmp_path, monkeypatch):
    shutil.copytree(FOLDER, tmp_path / "notebooks", ignore=shutil.ignore_patterns("*.sqlite*", ".*"))
    (tmp_path / "exports").mkdir()
    monkeypatch.delenv("FACTCHECK_STORE", raising=False)
    monkeypatch.setenv("FACTCHECK_REVIEWER", "Anna Berg")
    shown = []
    for path in NOTEBOOKS:
        notebook = read(path)
        NotebookClient(
            notebook, timeout=180, kernel_name="python3", resources={"metadata": {"path": tmp_path / "notebooks"}}
        ).execute()
        shown += [kind for cell in code_cells(notebook) for out in cell.outputs for kind in out.get("data", {})]
    assert shown.count("application/vnd.jupyter.widget-view+json") == 1
    # The one JupyterLab paints by itself, without a script from the network.
    assert shown.count("application/vnd.vegalite.v5+json") == 1
    sheet = csv.read(tmp_path / "exports" / "facebook-banken.csv")
    assert len(sheet) > 30
    assert (tmp_path / "notebooks" / "factcheck.sqlite").exists()


def test_the_committed_json_is_what_jupyter_would_write():
    for path in NOTEBOOKS:
        text = path.read_text(encoding="utf-8")
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
