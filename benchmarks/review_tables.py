"""The tables of `benchmarks.review`: what was measured, and what of it meets the targets. It never measures."""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable, Iterator
from typing import Any

from rich import box
from rich.table import Table

JOB = 40
OPENING = ("first marks", "first marks, whole call", "first marks, new kernel")
ACTING = (
    "key to paint, after a pause",
    "key to durable, after a pause",
    "key to paint, rapid",
    "key to durable, rapid",
)
SHOWN = ("key to shown as saved, after a pause", "key to shown as saved, rapid")
MEMORY = ("heap of the tab, MB", "memory of the renderer, MB")
FIRST_MARKS = {40: 100, 1000: 200, 10_000: 400, 50_000: 600}
FAR, FARTHER = ("label-studio", 10_000), 20
"""Which tool at which size is to be how many times slower."""


def shown(times: list[float] | None, limit: float, wanted: int) -> str:
    """Give median and p95, how many there are where they are fewer than wanted, or what there is instead."""
    if not times:
        return "–" if times is None else f"> {limit:.0f} s"
    median = statistics.median(times)
    if len(times) == 1:
        return f"{median:,.0f}"
    short = f" ({len(times)})" if len(times) < wanted else ""
    return f"{median:,.0f} / {p95(times):,.0f}{short}"


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]


def tables(found: dict[str, Any], options: argparse.Namespace) -> Iterator[Table]:
    """Make a table for each measure: a row for each tool, a column for each size."""
    for name in (*OPENING, *ACTING, *SHOWN, *MEMORY):
        head = name if name in MEMORY else f"{name}, ms, median / p95"
        table = Table(head, *(f"{size:,} claims" for size in options.claims), box=box.MARKDOWN)
        wanted = options.rounds if name in OPENING else options.keys
        for tool in options.peers:
            cells = [found.get(f"{tool}/{size}/{name}") for size in options.claims]
            if any(cell is not None for cell in cells):
                memory_only = " (memory only)" if tool == "ipyannotations" and "durable" in name else ""
                table.add_row(tool + memory_only, *(shown(cell, options.limit, wanted) for cell in cells))
        if table.row_count:
            yield table
    table = Table("settling 40 claims, 5 with a correction", "keys", "clicks", "seconds", "settled", "corrections")
    table.box = box.MARKDOWN
    for tool in options.peers:
        if row := found.get(f"{tool}/{JOB}/job"):
            keys, clicks, seconds, settled, corrections = row
            table.add_row(tool, *map(str, (keys, clicks, round(seconds), settled, corrections or "–")))
    yield table


def targets(found: dict[str, Any], options: argparse.Namespace) -> Table:
    """Tell for each target whether it is met, as far as it was measured."""
    table = Table("factcheck's target", *(f"{size:,} claims" for size in options.claims), box=box.MARKDOWN)

    def of(tool: str, size: int, name: str, worth: Callable[[list[float]], float]) -> float | None:
        times = found.get(f"{tool}/{size}/{name}")
        return None if times is None else worth(times) if times else 1000 * options.limit

    def row(head: str, name: str, worth: Callable[[list[float]], float], most: Callable[[int], float | None]) -> None:
        cells = []
        for size in options.claims:
            own, bar = of("factcheck", size, name, worth), most(size)
            cells.append("–" if own is None or bar is None else f"{'yes' if own <= bar else 'NO'}: {own:,.0f}")
        table.add_row(head, *cells)

    median = statistics.median
    row("first marks ≤ 100, 200, 400, 600 ms, median", OPENING[0], median, FIRST_MARKS.get)
    for name in (ACTING[0], ACTING[2]):
        row(f"{name} ≤ 32 ms, p95", name, p95, lambda _: 32)
    row(f"{ACTING[1]} ≤ 10 ms, median", ACTING[1], median, lambda _: 10)
    row(f"{ACTING[3]} ≤ 60 ms, p95", ACTING[3], p95, lambda _: 60)
    for name in (OPENING[0], *ACTING):
        cells = []
        for size in options.claims:
            own = of("factcheck", size, name, median)
            others = {tool: of(tool, size, name, median) for tool in options.peers if tool != "factcheck"}
            known = {tool: other for tool, other in others.items() if other is not None}
            ahead = [f"{other / own:,.1f} × {tool}" for tool, other in known.items()] if own else []
            least = {tool: FARTHER if (tool, size) == FAR else 1 for tool in known}
            behind = own is not None and any(other <= own or other < least[tool] * own for tool, other in known.items())
            cells.append(f"{'NO' if behind else 'yes'}: {', '.join(ahead)}" if ahead else "–")
        table.add_row(f"{name}: ahead of each, ≥ {FARTHER} × Label Studio at 10,000", *cells)
    return table
