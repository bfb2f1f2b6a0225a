"""The options and arguments that several commands share, with their words of help. It never reads a file."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from factcheck.errors import UnknownRule
from factcheck.reading import is_of_articles


class Delimiter(StrEnum):
    """What stands between the cells of a CSV file."""

    COMMA = ","
    SEMICOLON = ";"


class By(StrEnum):
    """What a row of a claim sheet stands for."""

    CLAIM = "claim"
    REVIEWER = "reviewer"


class CaptionLanguage(StrEnum):
    """In which language captions are written."""

    GERMAN = "de"
    ENGLISH = "en"


Article = Annotated[Path, typer.Argument(metavar="ARTICLE", help="A text or Markdown file.", show_default=False)]
ArticleOrNotebook = Annotated[
    Path,
    typer.Argument(
        metavar="ARTICLE", help="A text or Markdown file, or a notebook to open as it is.", show_default=False
    ),
]
ReviewerOption = Annotated[
    str | None, typer.Option(envvar="FACTCHECK_REVIEWER", help="Who reviews, by full name.", show_default=False)
]
StoreOption = Annotated[
    Path | None,
    typer.Option(
        envvar="FACTCHECK_STORE", help="The record; by default factcheck.sqlite beside the article.", show_default=False
    ),
]
PipelineOption = Annotated[
    str | None, typer.Option(help="An installed spaCy pipeline whose names are used.", show_default=False)
]
AuthorityOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--authority",
        metavar="FILE",
        envvar="FACTCHECK_AUTHORITY",
        help="A desk's own authority file, CSV; may be repeated.",
        show_default=False,
    ),
]

RulesOption = Annotated[
    list[str] | None, typer.Option(metavar="NAMES", help="Only hints by these rules.", show_default=False)
]
NoRulesOption = Annotated[
    list[str] | None, typer.Option(metavar="NAMES", help="No hints by these rules, or by all.", show_default=False)
]

ReconcileOption = Annotated[
    str | None,
    typer.Option(
        "--reconcile",
        metavar="URL",
        envvar="FACTCHECK_RECONCILE",
        help="A W3C reconciliation service to look names up in; the only option that uses the network. "
        "With --rules, name reconciliation among them.",
        show_default=False,
    ),
]

AppOption = Annotated[
    bool, typer.Option("--app", help="Only the article, in the whole window, without JupyterLab around it.")
]
BrowserOption = Annotated[bool, typer.Option(help="Open the browser, or only say what to open.")]
PortOption = Annotated[
    int | None, typer.Option(min=1, max=65535, help="Otherwise the first free one from 8888.", show_default=False)
]
IpOption = Annotated[str, typer.Option(help="Where the server listens; 0.0.0.0 in a container.")]


def _day(value: str) -> date:
    with suppress(ValueError):
        day = datetime.strptime(value, "%Y-%m-%d").date()
        if is_of_articles(day):
            return day
    raise typer.BadParameter(f"{value!r} is no day such as 2026-05-03")


DateOption = Annotated[
    date | None,
    typer.Option(
        "--date",
        metavar="DAY",
        parser=_day,
        help="When the article appeared, YYYY-MM-DD; relative times and offices are judged by it.",
        show_default=False,
    ),
]


def names(listed: list[str] | None) -> list[str]:
    """Give the names in options that were repeated or hold several with commas between them.

    Raises:
        UnknownRule: There is an option, and no name in it.
    """
    found = [name for part in listed or () for name in map(str.strip, part.split(",")) if name]
    if listed and not found:
        raise UnknownRule("No rule is named; give names with commas between them, such as spelling,office.")
    return found
