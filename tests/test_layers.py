"""The shape of the package, kept true by a machine."""

import ast
import re
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

PACKAGE = Path(str(resources.files("factcheck")))
ROOT = PACKAGE.parent
MODULES = sorted(PACKAGE.rglob("*.py"))
TEXTS = sorted(
    path
    for folder in ("factcheck", "tests", "notebooks", "benchmarks", "training", ".ci")
    for path in (ROOT / folder).rglob("*")
    if path.is_file()
    and (path.suffix in {".py", ".js", ".css", ".html", ".ipynb", ".md", ".toml", ".sh"} or path.parent.name == ".ci")
    and "node_modules" not in path.parts
)
# A path that begins there; an address or a longer path with such a part is none.
MACHINE = re.compile(r"(?<![\w.~*}-])/(?:work|home|root|Users|mnt|workspace)/")
SCREEN = {"cli.py", "terminal.py"}


def name(path):
    return str(path.relative_to(ROOT))


def test_a_module_imports_only_from_the_layers_below_its_own():
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert ", 0 broken." in done.stdout


@pytest.mark.parametrize("path", TEXTS, ids=name)
def test_no_file_names_a_folder_of_one_machine(path):
    assert MACHINE.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_begins_with_a_docstring_and_stays_small(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 350
    if text.strip():
        docstring = ast.get_docstring(ast.parse(text)) or ""
        assert docstring.split("\n\n")[0].count(".") >= 1
        assert docstring


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_the_library_never_prints(path):
    if path.name in SCREEN:
        return
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    assert [node.lineno for node in calls if isinstance(node.func, ast.Name) and node.func.id == "print"] == []


def test_the_nouns_are_imported_in_a_blink():
    script = (
        "import sys, factcheck.desk, factcheck.reading\n"
        "heavy = {'spacy', 'pandas', 'numpy', 'anywidget', 'markdown_it', 'py3langid', 'dask'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "[]\n"
