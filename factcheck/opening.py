"""Opens an article for review: read, store, find, and bring back what is recorded. It never annotates."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from factcheck import checking, finding, versions
from factcheck.checking import Authority, Rule, read_authority
from factcheck.checking.reconciliation import VARIABLE, Service, reconciliation
from factcheck.desk import Desk
from factcheck.errors import StoreUnusable
from factcheck.model import Claim, Document
from factcheck.reading import read
from factcheck.reviewers import reviewer_name
from factcheck.store import Store
from factcheck.tracing import span_of

STORE_VARIABLE = "FACTCHECK_STORE"
AUTHORITY_VARIABLE = "FACTCHECK_AUTHORITY"
STORE_NAME = "factcheck.sqlite"


def open_desk(
    article: Document | str | Path,
    *,
    reviewer: str | None = None,
    store: Store | str | Path | None = None,
    pipeline: str | None = None,
    published: date | None = None,
    authority: Authority | None = None,
    rules: Sequence[Rule] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Desk:
    """Open an article for review: read it, store it, find its claims the first time, bring back what is recorded.

    Args:
        article: A document, or the path of a text or Markdown file.
        reviewer: Who reviews; otherwise the environment's ``FACTCHECK_REVIEWER``.
        store: An open store or its path; otherwise ``FACTCHECK_STORE``, or ``factcheck.sqlite`` beside the article.
        pipeline: An installed spaCy pipeline whose names are used instead of the shipped recogniser's. On an article
            that is recorded already it adds what it finds; claims are never taken away.
        published: The date of the article, by which relative times and offices are judged; otherwise the document's.
        authority: What hints are given by; otherwise what is shipped, with the files of ``FACTCHECK_AUTHORITY``.
        rules: By which hints are given; otherwise all there are, see `factcheck.checking.rules`, and the reconciliation
            service whose address ``FACTCHECK_RECONCILE`` gives.
        progress: Called with code points done and in all while claims are found.

    Raises:
        FactcheckError: The article cannot be read, nobody is named as reviewer, or the store cannot be used.
    """
    name = reviewer_name(reviewer)
    # Recognising the language takes longest, and the record of an article that was opened before knows it.
    document = article if isinstance(article, Document) else read(article, language="und")
    source = document.source if isinstance(article, Document) else str(article)
    opened = store if isinstance(store, Store) else _open(Path(store or store_path(source)))
    try:
        recorded = opened.document(document.document_id)
        if opened.read_only and (recorded is None or not opened.searched(document.document_id)):
            raise StoreUnusable(
                f"The store {opened.path} may not be written to and has no record of this article; nothing was changed."
            )
        if recorded is None:
            document = article if isinstance(article, Document) else read(article)
        else:
            # Where the article lies today, not where it lay when it was first opened.
            document = replace(recorded, source=document.source)
        if published is not None:
            document = replace(document, date=published)
        if pipeline or not opened.searched(document.document_id):
            is_new = not opened.searched(document.document_id)
            before = versions.version_before(opened, document) if is_new else None
            if before is not None:
                document = replace(document, date=document.date or before.date)
            claims = finding.find(document, pipeline=pipeline, progress=progress)
            by = claims[0].origin if claims else "finder"
            if before is not None:
                versions.carry_over(opened, before, document, claims, by=by)
            else:
                _add(opened, document, claims, by=by)
        known = authority or known_authority()
        if rules is None and (service := os.environ.get(VARIABLE)):
            rules = (*checking.rules(), reconciliation(Service(service)))
        return Desk(opened, document, name, authority=known, rules=rules)
    except BaseException:
        if opened is not store:
            opened.close()
        raise


def _add(store: Store, document: Document, claims: Sequence[Claim], *, by: str) -> None:
    with store.transaction():
        store.add_document(document)
        # A sheet or a person may have marked the passage before.
        there = {span_of(known) for known in store.claims(document.document_id)}
        new = [claim for claim in claims if span_of(claim) not in there]
        store.add_claims(document, new, by=by)


def _open(path: Path) -> Store:
    """Open a store to write, or only to read where that is all that is allowed."""
    try:
        return Store(path)
    except StoreUnusable:
        if not path.is_file() or os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            raise
        return Store(path, read_only=True)


def known_authority() -> Authority | None:
    """Give what is known where nobody says: what is shipped, with the files of ``FACTCHECK_AUTHORITY``.

    Without such files it gives nothing, since reading takes seconds and who needs what is shipped reads it then.

    Raises:
        BadAuthority: A file cannot be read or has bad rows.
    """
    files = [*filter(None, os.environ.get(AUTHORITY_VARIABLE, "").split(os.pathsep))]
    return read_authority(*files) if files else None


def store_path(source: str) -> Path:
    """Give where an article's store is when nobody says: ``FACTCHECK_STORE``, or a file beside the article.

    An article with an address instead of a path has its store in the present folder.
    """
    if named := os.environ.get(STORE_VARIABLE):
        return Path(named)
    return Path(STORE_NAME) if "://" in source else Path(source).parent / STORE_NAME
