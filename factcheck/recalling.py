"""The desk's memory: finds claims like one that were settled before. It never decides and writes nothing but its index.

Names and other short claims are found by their form, statements by their rarer words and then by how many runs of three
letters they share. The index is caught up with the annotations before it is asked, so that whoever wrote them, and
whichever version of the program, it knows them all.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from math import sqrt

from factcheck import rows
from factcheck.checking.likeness import stem
from factcheck.model import Claim, Kind, Precedent
from factcheck.text import comparable

ALIKE = 0.55
"""How much of their letters a statement shares with one of the same assertion, at least; see benchmarks/RESULTS.md."""

_BATCH = 10_000
_LATEST = 20  # annotations of one form that are looked at
_CANDIDATES = 40  # statements that share words and are compared letter by letter
_RAREST = 8  # words by which statements are looked for
_COMMON = 20_000  # statements in which a word stands that tells nothing
_WORD = re.compile(r"[^\W_]{3,}")
_LONG = frozenset((Kind.STATEMENT, Kind.QUOTATION, Kind.ATTRIBUTION))


def form(quote: str, kind: str) -> str:
    """Give what two claims share that are the same: for a short one its stem, for a long one its letters."""
    return comparable(quote).casefold() if kind in _LONG else stem(quote)


def catch_up(connection: sqlite3.Connection, transaction: Callable[[], AbstractContextManager[object]]) -> None:
    """Put into the index what was annotated since it was last caught up; a batch is a transaction of its own."""
    while _is_behind(connection):
        with transaction():
            _take_batch(connection)


def _is_behind(connection: sqlite3.Connection) -> bool:
    newest = connection.execute("SELECT coalesce(max(row_id), 0) FROM annotations").fetchone()[0]
    known = connection.execute("SELECT coalesce(max(annotation), 0) FROM remembered").fetchone()[0]
    return bool(newest > known)


def _take_batch(connection: sqlite3.Connection) -> None:
    batch = connection.execute(
        "SELECT a.row_id, c.kind, c.quote FROM annotations a JOIN claims c ON c.row_id = ("
        "SELECT max(row_id) FROM claims WHERE document_id = a.document_id AND claim_id = a.claim_id) "
        "WHERE a.row_id > (SELECT coalesce(max(annotation), 0) FROM remembered) ORDER BY a.row_id LIMIT ?",
        (_BATCH,),
    ).fetchall()
    forms = [(row_id, kind, form(quote, kind)) for row_id, kind, quote in batch]
    connection.executemany("INSERT INTO remembered (annotation, kind, form) VALUES (?, ?, ?)", forms)
    connection.executemany(
        "INSERT INTO remembered_words (rowid, words) VALUES (?, ?)",
        [(row_id, text) for row_id, kind, text in forms if kind == Kind.STATEMENT],
    )


def precedent(connection: sqlite3.Connection, claim: Claim) -> Precedent | None:
    """Give what was concluded about a claim like one: about the likest, the latest that nobody has superseded."""
    wanted = form(claim.quote, claim.kind)
    same = connection.execute(
        "SELECT annotation FROM remembered WHERE form = ? AND kind = ? ORDER BY annotation DESC LIMIT ?",
        (wanted, claim.kind.value, _LATEST),
    ).fetchall()
    for (row_id,) in same:
        if found := _standing(connection, claim, row_id, 1.0):
            return found
    for row_id, likeness in _alike(connection, wanted) if claim.kind is Kind.STATEMENT else ():
        if found := _standing(connection, claim, row_id, likeness):
            return found
    return None


def _standing(connection: sqlite3.Connection, claim: Claim, row_id: int, likeness: float) -> Precedent | None:
    """Give an annotation of another claim, if it has a verdict and its reviewer said nothing else since."""
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    row = cursor.execute(
        "SELECT a.*, d.title, (SELECT quote FROM claims c WHERE c.document_id = a.document_id "
        "AND c.claim_id = a.claim_id ORDER BY c.row_id DESC LIMIT 1) AS quote "
        "FROM annotations a JOIN documents d USING (document_id) WHERE a.row_id = ? AND verdict IS NOT NULL "
        "AND NOT (a.document_id = ? AND a.claim_id = ?) AND NOT EXISTS (SELECT 1 FROM annotations later "
        "WHERE later.document_id = a.document_id AND later.claim_id = a.claim_id AND later.reviewer = a.reviewer "
        "AND later.row_id > a.row_id)",
        (row_id, claim.document_id, claim.claim_id),
    ).fetchone()
    if row is None:
        return None
    pieces = cursor.execute("SELECT * FROM evidence WHERE annotation = ? ORDER BY position", (row_id,)).fetchall()
    concluded = rows.annotation(row, tuple(rows.evidence(piece) for piece in pieces))
    return Precedent(concluded, row["quote"], row["title"], likeness)


def _alike(connection: sqlite3.Connection, wanted: str) -> list[tuple[int, float]]:
    words = sorted(set(_WORD.findall(wanted)))
    counts = {word: _count(connection, word) for word in words}
    rare = sorted((word for word in words if 0 < counts[word] < _COMMON), key=counts.__getitem__)[:_RAREST]
    if not rare:
        return []
    query = " OR ".join(f'"{word}"' for word in rare)
    found = connection.execute(
        "SELECT annotation, form FROM (SELECT rowid AS found FROM remembered_words WHERE remembered_words MATCH ? "
        "ORDER BY rank LIMIT ?) JOIN remembered ON annotation = found WHERE kind = ?",
        (query, _CANDIDATES, Kind.STATEMENT.value),
    ).fetchall()
    runs = _runs(wanted)
    scored = ((int(row_id), likeness(runs, _runs(other))) for row_id, other in found)
    return sorted((pair for pair in scored if pair[1] >= ALIKE), key=lambda pair: (-pair[1], -pair[0]))


def _count(connection: sqlite3.Connection, word: str) -> int:
    row = connection.execute("SELECT doc FROM remembered_terms WHERE term = ?", (word,)).fetchone()
    return int(row[0]) if row else 0


def _runs(text: str) -> Counter[str]:
    padded = f" {' '.join(_WORD.findall(text))} "
    return Counter(padded[at : at + 3] for at in range(len(padded) - 2))


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """Give the cosine of two texts' runs of three letters, in 0..1."""
    product = sum(count * other[run] for run, count in one.items() if run in other)
    return product / (sqrt(_square(one)) * sqrt(_square(other))) if product else 0.0


def _square(runs: Counter[str]) -> float:
    return float(sum(count * count for count in runs.values()))
