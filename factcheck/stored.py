"""Opens what is recorded of an article, without a reviewer, and reads it at one go. It never annotates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from factcheck.checking import Authority, read_authority
from factcheck.desk import Desk
from factcheck.errors import StoreUnusable
from factcheck.model import Annotation, Claim, Document
from factcheck.opening import known_authority, store_path
from factcheck.reading import read
from factcheck.store import Store


@dataclass(frozen=True)
class Stored:
    """A document and the store that holds its record, without a reviewer at a desk.

    `authority` is what its hints are given by; otherwise what is shipped.
    """

    store: Store
    document: Document
    authority: Authority | None = None


def existing_store(store: Path | None, *, source: str = "") -> Path:
    """Give the path of the store that is named, or of an article's own.

    Raises:
        StoreUnusable: There is no file.
    """
    path = store or store_path(source)
    if not path.exists():
        raise StoreUnusable(f"There is no record at {path}; `factcheck review ARTICLE` makes one, --store names one.")
    return path


@contextmanager
def open_stored(article: Path, store: Path | None, *, make: bool = False) -> Iterator[Stored]:
    """Open what is recorded of an article; ``make`` a record where there is none.

    Raises:
        FactcheckError: The article cannot be read, or there is no record of it as it reads now.
    """
    document = read(article)
    path = (store or store_path(str(article))) if make else existing_store(store, source=str(article))
    with Store(path, read_only=not make) as opened:
        known = opened.document(document.document_id)
        if known is None and not make:
            raise StoreUnusable(
                f"{path} has no record of {article} as it reads now; `factcheck review {article}` makes one."
            )
        yield Stored(opened, replace(known, source=document.source) if known else document)


def judged(stored: Stored, *, published: date | None, authority: Iterable[Path]) -> Stored:
    """Give the same with the date and the authority files by which its hints are given.

    Args:
        stored: As it was opened.
        published: Otherwise the date that is recorded.
        authority: Otherwise what is known where nobody says, see `opening.known_authority`.

    Raises:
        BadAuthority: A file cannot be read or has bad rows.
    """
    files = tuple(authority)
    document = replace(stored.document, date=published) if published else stored.document
    return replace(stored, document=document, authority=read_authority(*files) if files else known_authority())


def recorded(
    desk: Desk | Stored, *, history: bool = False
) -> tuple[Document, tuple[Claim, ...], tuple[Annotation, ...]]:
    """Give a document, its claims, and the annotations of these as they are recorded now.

    Args:
        desk: Whose document.
        history: All annotations there ever were, oldest first, and not only each reviewer's present one.
    """
    if not isinstance(desk, Desk | Stored):
        raise TypeError(f"expected a desk, as factcheck.open_desk gives it, not {type(desk).__name__} {desk!r}")
    document_id = desk.document.document_id
    claims = desk.store.claims(document_id)
    listed = {claim.claim_id for claim in claims}
    annotations = desk.store.annotations(document_id, history=history)
    return desk.document, claims, tuple(annotation for annotation in annotations if annotation.claim_id in listed)
