"""What a benchmark says is met is met."""

import argparse

import pytest

from benchmarks.review_tables import ACTING, OPENING, targets


@pytest.mark.parametrize("name", [OPENING[0], *ACTING])
@pytest.mark.parametrize(
    ("size", "other", "told"),
    [
        (10_000, 1990.0, "NO: 19.9 × label-studio"),
        (10_000, 2000.0, "yes: 20.0 × label-studio"),
        (1000, 110.0, "yes: 1.1 × label-studio"),
        (1000, 100.0, "NO: 1.0 × label-studio"),
    ],
)
def test_being_ahead_is_twenty_times_where_the_heading_says_so(name, size, other, told):
    found = {f"factcheck/{size}/{name}": [100.0], f"label-studio/{size}/{name}": [other]}
    options = argparse.Namespace(claims=[size], peers=["factcheck", "label-studio"], limit=120)
    heads, cells = (list(column.cells) for column in targets(found, options).columns)
    assert cells[heads.index(f"{name}: ahead of each, ≥ 20 × Label Studio at 10,000")] == told
