"""The README's first screen is true: its Python runs, prints what stands there, and is typed."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).parents[1]
README = (TOP / "README.md").read_text(encoding="utf-8")
CODE, OUTPUT = re.search(r"```python\n(.*?)```\n\n```\n(.*?)```", README, re.DOTALL).groups()


def test_the_example_prints_what_stands_below_it(tmp_path):
    shutil.copytree(TOP / "notebooks", tmp_path / "notebooks", ignore=shutil.ignore_patterns("*.sqlite*"))
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", CODE], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.stderr, done.stdout) == ("", OUTPUT)


def test_the_example_has_at_most_ten_lines_that_do_something():
    assert len([line for line in CODE.splitlines() if line.strip()]) <= 10


def test_the_example_is_typed(tmp_path):
    (tmp_path / "example.py").write_text(CODE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(tmp_path / "example.py")],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_what_the_readme_points_to_is_there():
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert targets
    assert [target for target in targets if not (TOP / target).exists()] == []
