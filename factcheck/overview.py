"""Counts what is recorded of a document, as tables that pictures are made of. It never draws and never reads a store.

In each of them ``verdict`` is what stands at a claim: a verdict, ``disagreement`` where reviewers differ, or ``open``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from itertools import groupby
from urllib.parse import urlsplit

import pandas as pd

from factcheck.captions import GLYPHS
from factcheck.model import Annotation, Claim, Document, Evidence, Kind, by_claim
from factcheck.sheet.table import Rows, standing
from factcheck.text import paragraphs, unwrapped

WIDEST = 40
"""Claims of a paragraph that stand side by side; a longer one goes on in the next line."""

_SETTLED = tuple(name for name in GLYPHS if name != "open")
_NO_MOMENT = pd.Timestamp(0, tz="UTC")


def by_place(document: Document, claims: Iterable[Claim], annotations: Iterable[Annotation]) -> pd.DataFrame:
    """Give one row a claim in reading order, with where it stands: paragraph, line in it and place in that, from 1.

    Its columns: ``nr``, ``paragraph``, ``line``, ``place``, ``claim``, ``kind``, ``verdict``, ``correction``,
    ``reviewer``, and ``words``, the text of the paragraph.
    """
    borders = paragraphs(unwrapped(document.text))
    starts = [start for start, _ in borders]
    seen: Counter[int] = Counter()
    rows = []
    for nr, claim, of_claim, shown in Rows(document, claims, annotations, "claim"):
        paragraph = max(1, bisect_right(starts, claim.start))
        line, place = divmod(seen[paragraph], WIDEST)
        seen[paragraph] += 1
        start, end = borders[paragraph - 1] if borders else (0, 0)
        words = " ".join(document.text[start:end].split())
        said = (claim.quote, claim.kind.value, standing(of_claim), shown.correction, shown.reviewer)
        rows.append((nr, paragraph, line + 1, place + 1, *said, words))
    columns = ["nr", "paragraph", "line", "place", "claim", "kind", "verdict", "correction", "reviewer", "words"]
    return pd.DataFrame(rows, columns=pd.Index(columns))


def by_time(claims: Iterable[Claim], history: Iterable[Annotation]) -> pd.DataFrame:
    """Give how many claims had which verdict when: ``time``, ``verdict``, ``claims``.

    A row where a number changes, and one for each verdict at the first and the last moment. What counts at a moment is
    each reviewer's annotation of the highest revision so far, for clocks differ and sheets are imported later.

    Args:
        claims: Of one document.
        history: All annotations there ever were of these.
    """
    ids = {claim.claim_id for claim in claims}
    said = sorted((each for each in history if each.claim_id in ids), key=_moment)
    present: dict[str, dict[str, Annotation]] = {}
    now: dict[str, str] = {}
    told: Counter[str] = Counter()
    rows: list[tuple[pd.Timestamp, str, int]] = []
    for time, together in groupby(said, key=_moment):
        for annotation in together:
            of_claim = present.setdefault(annotation.claim_id, {})
            known = of_claim.get(annotation.reviewer)
            if known is None or known.revision <= annotation.revision:
                of_claim[annotation.reviewer] = annotation
                now[annotation.claim_id] = standing(of_claim.values())
        counts = Counter(now.values())
        rows += [(time, name, counts[name]) for name in _SETTLED if counts[name] != told[name]]
        told = counts
    if rows:
        there = {(time, name) for time, name, _ in rows}
        first, last = rows[0][0], _moment(said[-1])
        given = [name for name in _SETTLED if any(name == each for _, each in there)]
        rows += [(first, name, 0) for name in given if (first, name) not in there]
        rows += [(last, name, told[name]) for name in given if (last, name) not in there]
        rows.sort(key=lambda row: (row[0], _SETTLED.index(row[1])))
    return pd.DataFrame(rows, columns=pd.Index(["time", "verdict", "claims"]))


def by_kind(claims: Iterable[Claim], annotations: Iterable[Annotation]) -> pd.DataFrame:
    """Give how many claims of each kind have which verdict: ``kind``, ``verdict``, ``claims``, ``start``, ``end``.

    ``start`` and ``end`` are where that part of a bar begins and ends.
    """
    of_claims = by_claim(annotations)
    found = Counter((claim.kind.value, standing(of_claims.get(claim.claim_id, ()))) for claim in claims)
    return _stacked("kind", found, [kind.value for kind in Kind])


def by_source(
    claims: Iterable[Claim], annotations: Iterable[Annotation], *, confidential: bool = False
) -> pd.DataFrame:
    """Give on how many claims each source bears and what stands at these, the source of most claims first.

    Its columns: ``source``, ``verdict``, ``claims``, ``start``, ``end``. Pages of one site are one source; others go by
    their title or reference.
    """
    of_claims = by_claim(annotations)
    found: Counter[tuple[str, str]] = Counter()
    for claim in claims:
        of_claim = of_claims.get(claim.claim_id, ())
        pieces = (piece for annotation in of_claim for piece in annotation.evidence)
        sources = {_source(piece) for piece in pieces if confidential or not piece.confidential}
        found.update((source, standing(of_claim)) for source in sources)
    totals: Counter[str] = Counter()
    for (source, _), count in found.items():
        totals[source] += count
    return _stacked("source", found, sorted(totals, key=lambda source: (-totals[source], source)))


def _stacked(name: str, found: Counter[tuple[str, str]], order: Iterable[str]) -> pd.DataFrame:
    def rows() -> Iterator[tuple[Hashable, ...]]:
        for value in order:
            start = 0
            for each in GLYPHS:
                if count := found[value, each]:
                    yield value, each, count, start, start + count
                    start += count

    return pd.DataFrame(rows(), columns=pd.Index([name, "verdict", "claims", "start", "end"]))


def _source(piece: Evidence) -> str:
    try:
        host = urlsplit(piece.url).hostname
    except ValueError:
        host = None
    return host.removeprefix("www.") if host else piece.title or piece.reference or piece.url


def _moment(annotation: Annotation) -> pd.Timestamp:
    return pd.Timestamp(annotation.annotated_at) if annotation.annotated_at else _NO_MOMENT
