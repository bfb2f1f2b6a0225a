"""The door: which names it has, and that nothing heavy is loaded before somebody needs it."""

import subprocess
import sys

import pytest

import factcheck

HEAVY = ("spacy", "pandas", "numpy", "anywidget", "ipywidgets", "markdown_it", "py3langid")


def test_the_door_has_fifteen_names_and_a_version():
    assert sorted(factcheck.__all__) == [
        "Annotation",
        "Claim",
        "Desk",
        "Document",
        "Evidence",
        "FactcheckError",
        "Store",
        "check",
        "claim_sheet",
        "export_sheet",
        "find",
        "import_sheet",
        "open_desk",
        "read",
        "review",
    ]
    assert set(dir(factcheck)) == {*factcheck.__all__, "__version__"}
    assert factcheck.__version__[0].isdigit()


@pytest.mark.parametrize("name", factcheck.__all__)
def test_every_name_leads_somewhere(name):
    assert getattr(factcheck, name).__doc__


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'verify'"):
        _ = factcheck.verify


@pytest.mark.parametrize("name", ["evidence_sheet", "export_report"])
def test_a_name_that_is_not_listed_still_opens_the_door(name):
    assert getattr(factcheck, name) is getattr(factcheck.handover, name)


@pytest.mark.parametrize("name", ["checking", "desk", "finding", "handover", "opening", "reading", "store"])
def test_no_name_of_the_door_hides_a_module(name):
    code = (
        f"import factcheck\nfor n in factcheck.__all__: getattr(factcheck, n)\nimport factcheck.{name} as m; print(m)"
    )
    assert "<module" in python(code)


@pytest.mark.parametrize(
    "statement", ["import factcheck", "from factcheck import Claim, Document", "import factcheck.cli"]
)
def test_nothing_heavy_is_loaded_early(statement):
    assert python(f"import sys\n{statement}\nprint([n for n in {HEAVY!r} if n in sys.modules])") == "[]\n"


def python(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60).stdout
