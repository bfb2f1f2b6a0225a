"""Open an article in JupyterLab, settle every checkable claim, hand over a claim sheet.

This is the whole door: heavy libraries are loaded when a name is first used, never by ``import factcheck`` itself.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from factcheck.checking import Authority, Rule, check
    from factcheck.desk import Desk
    from factcheck.errors import FactcheckError
    from factcheck.finding import find
    from factcheck.handover import claim_sheet, export_sheet, import_sheet
    from factcheck.model import Annotation, Claim, Document, Evidence
    from factcheck.opening import open_desk
    from factcheck.reading import read
    from factcheck.store import Store
    from factcheck.widgets.review import Review

    __version__: str

__all__ = [
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

_HOMES = {
    "Annotation": "model",
    "Claim": "model",
    "Desk": "desk",
    "Document": "model",
    "Evidence": "model",
    "FactcheckError": "errors",
    "Store": "store",
    "check": "checking",
    "claim_sheet": "handover",
    "evidence_sheet": "handover",
    "export_report": "handover",
    "export_sheet": "handover",
    "find": "finding",
    "import_sheet": "handover",
    "open_desk": "opening",
    "read": "reading",
}


def review(
    article: Document | str | Path,
    *,
    reviewer: str | None = None,
    store: Store | str | Path | None = None,
    language: str | None = None,
    pipeline: str | None = None,
    published: date | None = None,
    authority: Authority | None = None,
    rules: Sequence[Rule] | None = None,
) -> Review:
    """Open an article for review and give the widget that shows it; in a notebook, make it a cell's last line.

    Args:
        article: A document, or the path of a text or Markdown file.
        reviewer: Who reviews; otherwise the environment's ``FACTCHECK_REVIEWER``.
        store: An open store or its path; otherwise ``FACTCHECK_STORE``, or ``factcheck.sqlite`` beside the article.
        language: Of the captions, ``"de"`` or ``"en"``; otherwise the article's.
        pipeline: An installed spaCy pipeline whose names are used instead of the shipped recogniser's.
        published: The date of the article, by which relative times and offices are judged; otherwise the document's.
        authority: What hints are given by; otherwise what is shipped, see `factcheck.checking.read_authority`.
        rules: By which hints are given; otherwise all there are, see `factcheck.checking.rules`.

    Raises:
        FactcheckError: The article cannot be read, nobody is named as reviewer, or the store cannot be used.
    """
    from factcheck.opening import open_desk
    from factcheck.widgets.review import Review

    desk = open_desk(
        article,
        reviewer=reviewer,
        store=store,
        pipeline=pipeline,
        published=published,
        authority=authority,
        rules=rules,
    )
    return Review(desk, language=language)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("factcheck-desk")
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    value = getattr(import_module(f"factcheck.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
