"""The notebooks: short, without code that needs a programmer, without leftovers, and they run."""

import json
import shutil
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import factcheck
from factcheck.exporting import csv
from factcheck.model import Evidence

FOLDER = Path(__file__).parent.parent / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def read(path):
    return nbformat.read(path, as_version=4)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_the_notebooks_are_there():
    assert {"1_review.ipynb", "2_export.ipynb", "3_overview.ipynb"} <= {path.name for path in NOTEBOOKS}


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


CHART = "application/vnd.vegalite.v5+json"


def outputs(path, folder):
    """Run a notebook and give what it shows, by kind."""
    notebook = read(path)
    NotebookClient(notebook, timeout=180, kernel_name="python3", resources={"metadata": {"path": folder}}).execute()
    return [out["data"] for cell in code_cells(notebook) for out in cell.outputs if "data" in out]


def drawn(shown):
    """Give the rows that each chart draws."""
    charts = [data[CHART] for data in shown if CHART in data]
    return [rows for chart in charts for rows in chart["datasets"].values()]


def review_some(store):
    """Settle some claims of the sample article as two people would, on a source."""
    desk = factcheck.open_desk(store.parent / "facebook-banken.txt", reviewer="Anna Berg", store=store)
    ben = factcheck.open_desk(desk.document, reviewer="Ben", store=desk.store)
    source = Evidence(title="Citigroup", url="https://www.citigroup.com/")
    for number, verdict in enumerate(("verified", "disputed", "erroneous")):
        desk.annotate(desk.claims[number].claim_id, verdict=verdict, evidence=[source])
    ben.annotate(desk.claims[0].claim_id, verdict="erroneous")
    desk.store.close()


def test_they_run_one_after_the_other_and_leave_a_sheet_and_a_report(tmp_path, monkeypatch):
    folder = tmp_path / "notebooks"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.sqlite*", ".*"))
    (tmp_path / "exports").mkdir()
    monkeypatch.delenv("FACTCHECK_STORE", raising=False)
    monkeypatch.setenv("FACTCHECK_REVIEWER", "Anna Berg")
    review, export, overview = (outputs(path, folder) for path in NOTEBOOKS)
    assert [list(data).count("application/vnd.jupyter.widget-view+json") for data in review] == [1]
    # The one JupyterLab paints by itself, without a script from the network.
    assert [sum(CHART in data for data in shown) for shown in (export, overview)] == [1, 4]
    claims = len(csv.read(tmp_path / "exports" / "facebook-banken.csv"))
    assert claims > 30
    assert (folder / "factcheck.sqlite").exists()

    places, times, _, sources = drawn(overview)
    assert {row["verdict"] for row in places} == {"open"}
    assert (times, sources) == (
        [{"sentence": "Noch hat niemand ein Urteil abgegeben."}],
        [{"sentence": "Noch ist keine Quelle eingetragen."}],
    )

    review_some(folder / "factcheck.sqlite")
    places, times, kinds, sources = drawn(outputs(FOLDER / "3_overview.ipynb", folder))
    assert len(places) == sum(row["claims"] for row in kinds) == claims
    assert [row["verdict"] for row in places[:4]] == ["disagreement", "disputed", "erroneous", "open"]
    last = {row["verdict"]: row["claims"] for row in times}
    assert {verdict: count for verdict, count in last.items() if count} == {
        "disputed": 1,
        "erroneous": 1,
        "disagreement": 1,
    }
    assert {(row["source"], row["claims"]) for row in sources} == {("citigroup.com", 1)}
    assert [row["verdict"] for row in sources] == ["disputed", "erroneous", "disagreement"]
    assert "≠ uneinig" in (tmp_path / "exports" / "facebook-banken.html").read_text(encoding="utf-8")


def test_the_committed_json_is_what_jupyter_would_write():
    for path in NOTEBOOKS:
        text = path.read_text(encoding="utf-8")
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
