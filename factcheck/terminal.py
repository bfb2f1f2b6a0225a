"""What the command line shows: lines, bars and tables, harmless to a terminal. It never reads and never records."""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress
from rich.table import Table

from factcheck.errors import FactcheckError
from factcheck.exporting.files import check_place, write_whole
from factcheck.model import Annotation, Claim, Document, Hint, Level, Verdict, by_claim

if TYPE_CHECKING:
    from factcheck.handover import Imported

_HINT = ("rule", "level", "message", "suggestion", "start", "end")
_COUNTED = ("claims", *Verdict, "disagreement", "open")


UNDATED = "No date is known: without --date, offices, ages and relative times are not judged."


@dataclass(frozen=True)
class Found:
    """What was found in an article: its claims and the hints at them."""

    document: Document
    claims: list[Claim]
    hints: list[Hint]

    def hints_at(self, claim: Claim) -> list[Hint]:
        """Give the hints at a claim, in the order of the text."""
        return self._by_claim.get(claim.claim_id, [])

    @cached_property
    def _by_claim(self) -> dict[str, list[Hint]]:
        return by_claim(self.hints)


class Format(StrEnum):
    """How `factcheck find` writes claims."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


FormatOption = Annotated[
    Format | None,
    typer.Option(help="How claims are written; otherwise as the file's name ends, or a table.", show_default=False),
]


def format_of(path: Path | None) -> Format:
    """Give the format that the name of a file asks for; a table for text and the screen.

    Raises:
        FactcheckError: Claims are not written in what the name ends in.
    """
    ending = path.suffix.lower().removeprefix(".") if path else ""
    if ending in list(Format):
        return Format(ending)
    if ending in ("", "txt"):
        return Format.TABLE
    raise FactcheckError(f"Claims are not written as .{ending}: name the file .csv, .jsonl or .txt, or give --format.")


def tell(message: str) -> None:
    """Say something on stderr, each line whole and harmless to a terminal."""
    lines = [plain(line) for line in message.split("\n")]
    print("\n".join([f"factcheck: {lines[0]}", *lines[1:]]), file=sys.stderr, flush=True)


def tell_address(address: str, *, opened: bool, first: str | None) -> None:
    """Print the address of a review, and say what else there is to know; `first` is a command that leads to it."""
    # A browser is told where to go by a page that it may not be allowed to read.
    tell("Review in the browser; if nothing appears there, open this:" if opened else "Open this address in a browser:")
    print(address, flush=True)
    if first:
        tell(f"First, in a terminal of your own computer: {first}")
    tell("Press Ctrl-C here to end; whatever is shown as saved is kept.")


def print_exactly(text: str) -> None:
    r"""Print UTF-8 with ``\n`` line ends, whatever the machine is used to: other programs read it."""
    if reconfigure := getattr(sys.stdout, "reconfigure", None):
        reconfigure(encoding="utf-8", newline="\n")
    # By lines: of one long write, an unbuffered stdout would silently drop what a closed pipe did not take.
    sys.stdout.writelines(text.splitlines(keepends=True))


def plain(text: str) -> str:
    """Give a text without what a terminal would obey: control characters and marks of direction."""
    return "".join(
        character if character.isprintable() else " " if character in "\n\t" else f"<{ord(character):04X}>"
        for character in text
    )


def unexpected(error: Exception) -> str:
    """Give the line that tells of an error nobody foresaw; its traceback goes into a file."""
    descriptor, name = tempfile.mkstemp(prefix="factcheck-error-", suffix=".txt", text=True)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
        traceback.print_exception(error, file=file)
    what = f"this is a fault of factcheck, not yours: {type(error).__name__}"
    return f"{what}. What is recorded is safe; the details are in {name}."


@contextmanager
def bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar on stderr while something long goes on; nothing when stderr is no terminal."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as shown:
        task = shown.add_task(escape(plain(label)), total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)


def write(path: Path, text: str, *, inputs: Iterable[Path]) -> None:
    """Write a file as a whole or not at all, and none of the `inputs`."""
    check_place(path, inputs=inputs)
    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise FactcheckError(f"{path} cannot be written: {error.strerror}.") from error


def painted(tables: Iterable[Table], *, to_file: bool = False) -> str:
    """Give tables as text: as wide as the terminal, or wide enough for most where there is none."""
    screen = sys.stdout.isatty() and not to_file
    text = io.StringIO()
    # Without markup: what stands in square brackets is the article's.
    console = Console(file=text, width=None if screen else 160, markup=False, emoji=False, highlight=False)
    for table in tables:
        console.print(table)
    return text.getvalue()


def claims_table(found: Found) -> Table:
    """Show what was found in a document, one row a claim, with what is probably wrong and what should stand there."""
    columns = ("nr", "kind", "claim", "start", "end", "score", "warning")
    undated = "" if found.document.date else UNDATED
    title = plain(found.document.title)
    table = Table(*columns, title=title, caption=undated, title_justify="left", caption_justify="left")
    for number, claim in enumerate(found.claims, 1):
        told = [f"{hint.message} → {hint.suggestion}" if hint.suggestion else hint.message
                for hint in found.hints_at(claim) if hint.level is Level.WARNING]  # fmt: skip
        kind = f"{claim.kind}, {claim.entity}" if claim.entity else str(claim.kind)
        score = "" if claim.score is None else f"{claim.score:.2f}"
        table.add_row(
            str(number), kind, plain(claim.quote), str(claim.start), str(claim.end), score, "\n".join(map(plain, told))
        )
    return table


def status_table(rows: Iterable[tuple[str, dict[str, int]]], *, what: str) -> Table:
    """Show how far documents or reviewers are, one row each; ``what`` heads their names."""
    table = Table(what, *_COUNTED)
    for name, counts in rows:
        table.add_row(plain(name), *(str(counts.get(column, 0)) for column in _COUNTED))
    return table


def json_lines(found: Iterable[Found], *, with_source: bool) -> Iterator[str]:
    """Write claims as JSON, one a line in the order given; ``with_source`` each line tells its article, too."""
    for each in found:
        for claim in each.claims:
            row = {
                "start": claim.start,
                "end": claim.end,
                "quote": claim.quote,
                "kind": claim.kind,
                "entity": claim.entity,
                "score": claim.score,
                "hints": [{name: getattr(hint, name) for name in _HINT} for hint in each.hints_at(claim)],
            }
            line = json.dumps(row | ({"source": each.document.source} if with_source else {}), ensure_ascii=False)
            # Valid in JSON, but many readers of lines take them for line ends.
            for character in "\x85\u2028\u2029":
                line = line.replace(character, f"\\u{ord(character):04x}")
            yield line + "\n"


@contextmanager
def warnings_told() -> Iterator[None]:
    """Tell what the library warns of in its own words, without Python's file and line."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        yield
    for warning in caught:
        tell(str(warning.message))


def imported(done: Imported) -> str:
    """Tell what an import did: whose annotations it added, and which claims the sheet left out."""
    people = ", ".join(f"{reviewer} {count}" for reviewer, count in done.by_reviewer.items())
    new = counted(done.annotations, "new annotation") + (f" ({people})" if people else "")
    rows = counted(done.unchanged, "annotation")
    lines = [f"{counted(done.claims, 'new claim')}, {new}, {rows} unchanged."]
    if done.missing:
        lines.append(f"{counted(done.missing, 'recorded claim')} not in the sheet, left as recorded.")
    if done.not_read:
        columns = "column" if len(done.not_read) == 1 else "columns"
        lines.append(f"Not read, because no import takes it: {columns} {', '.join(done.not_read)}.")
    return "".join(f"{plain(line)}\n" for line in lines)


def counted(number: int, noun: str) -> str:
    """Give a number with its noun, in the plural where it is one: ``1 claim``, ``2 claims``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def tallies(
    document: Document, claims: Iterable[Claim], annotations: Iterable[Annotation]
) -> list[tuple[str, dict[str, int]]]:
    """Count claims by verdict, for the document as a whole and then for each of its reviewers."""
    ids = {claim.claim_id for claim in claims}
    verdicts: dict[str, set[Verdict]] = {claim_id: set() for claim_id in ids}
    reviewers: dict[str, dict[str, int]] = {}
    for annotation in annotations:
        if annotation.claim_id in ids and annotation.verdict is not None:
            verdicts[annotation.claim_id].add(annotation.verdict)
            counts = reviewers.setdefault(annotation.reviewer, {})
            counts[annotation.verdict] = counts.get(annotation.verdict, 0) + 1
    total = {"claims": len(ids)}
    for given in verdicts.values():
        name = "open" if not given else "disagreement" if len(given) > 1 else str(*given)
        total[name] = total.get(name, 0) + 1
    rows = [(document.title, total)]
    for reviewer, counts in sorted(reviewers.items()):
        rows.append((f"  {reviewer}", counts | {"claims": len(ids), "open": len(ids) - sum(counts.values())}))
    return rows


def exit_code(command: Callable[..., object], arguments: list[str]) -> int:
    """Run a command and give its exit code: 2 for what the user can mend, 130 for Ctrl-C, 70 for our fault."""
    debug = "--debug" in arguments
    try:
        code = command(
            [argument for argument in arguments if argument != "--debug"] or ["--help"],
            prog_name="factcheck",
            standalone_mode=False,
        )
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except BrokenPipeError:
        # The reader, such as `head`, has enough. Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        if debug:
            traceback.print_exc()
        if isinstance(error, FactcheckError):
            tell(str(error))
            return 2
        # Wrong options and missing arguments: Typer has no public name for the base of these errors.
        if told := getattr(error, "format_message", None):
            context = getattr(error, "ctx", None)
            said = told().replace("Input should", "it should").replace("Value error, ", "").rstrip(".")
            said += "" if said.endswith("?") else "."
            tell(f"{said} Try {context.command_path if context else 'factcheck'} --help.")
            return 2
        if isinstance(error, OSError) and error.filename:
            tell(f"{error.filename}: {error.strerror}.")
            return 2
        tell(unexpected(error))
        return 70
