"""Lays claims that nest and cross over the paragraphs of an article: pieces, lines and ends. It never writes a file.

What the widget paints in the browser, for what is printed: the innermost claim has the line nearest to the words, and
more than three lines below one another cannot be told apart.
"""

from __future__ import annotations

from bisect import bisect, bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.model import Claim, Document, Kind
from factcheck.text import paragraphs_and_headings, unwrapped

LANES = 3
_KIND_ORDER = {kind: position for position, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in which no claim begins or ends.

    `lines` are the claims with a line below it and which of the lines that is, 0 nearest to the words; the outermost
    claim first. `ends` are the claims that end with it, in `ending_order`.
    """

    text: str
    lines: tuple[tuple[Claim, int], ...]
    ends: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading of an article; its pieces together are its text."""

    heading: bool
    pieces: tuple[Piece, ...]


def ending_order(claim: Claim) -> tuple[int, int, int]:
    """Give the sort key of the order in which claims end, of those that end together the innermost first."""
    return claim.end, -claim.start, -_KIND_ORDER[claim.kind]


def blocks(document: Document, claims: Iterable[Claim]) -> list[Block]:
    """Give the paragraphs of a document with its claims laid over them; every claim ends in one of them."""
    # As the widget shows it: lines that were broken to a width are one paragraph.
    borders = paragraphs_and_headings(unwrapped(document.text))
    starts, ends = [start for start, _, _ in borders], [end for _, end, _ in borders]
    inside: list[list[Claim]] = [[] for _ in borders]
    ending: list[list[Claim]] = [[] for _ in borders]
    for claim in sorted(claims, key=ending_order) if borders else ():
        first, last = bisect_right(ends, claim.start), bisect_left(starts, claim.end) - 1
        for at in range(first, last + 1):
            inside[at].append(claim)
        ending[max(last, 0)].append(claim)
    return [
        Block(
            heading=heading,
            pieces=_pieces(document.text, start, end, inside[number], ending[number]),
        )
        for number, (start, end, heading) in enumerate(borders)
    ]


def _pieces(text: str, start: int, end: int, inside: Sequence[Claim], ending: Sequence[Claim]) -> tuple[Piece, ...]:
    lane = _lanes(inside)
    ends: dict[int, list[Claim]] = {}
    for claim in ending:
        # A claim that a person marked may end in the empty line after the paragraph.
        ends.setdefault(min(max(claim.end, start), end), []).append(claim)
    cuts = {start, end, *ends}
    cuts.update(max(start, claim.start) for claim in inside)
    cuts.update(min(end, claim.end) for claim in inside)
    borders = sorted(cuts)
    position = {border: index for index, border in enumerate(borders)}
    over: list[list[tuple[Claim, int]]] = [[] for _ in borders]
    outermost_first = sorted(inside, key=_depth)
    for claim in outermost_first:
        if claim.claim_id in lane:
            for index in range(position[max(start, claim.start)], position[min(end, claim.end)]):
                over[index].append((claim, lane[claim.claim_id]))
    pieces = [
        Piece(text[one:other], tuple(lines), tuple(ends.get(other, ())))
        for one, other, lines in zip(borders, borders[1:], over, strict=False)
    ]
    if start in ends:
        pieces.insert(0, Piece("", (), tuple(ends[start])))
    return tuple(pieces)


def _lanes(claims: Iterable[Claim]) -> dict[str, int]:
    """Give every claim but the statements a line on which no other one is; one that finds none is left out."""
    found: dict[str, int] = {}
    taken: list[list[tuple[int, int]]] = [[] for _ in range(LANES)]
    for claim in sorted((claim for claim in claims if claim.kind is not Kind.STATEMENT), key=_depth, reverse=True):
        for lane, others in enumerate(taken):
            at = bisect(others, (claim.start, claim.end))
            if (at == 0 or others[at - 1][1] <= claim.start) and (at == len(others) or others[at][0] >= claim.end):
                others.insert(at, (claim.start, claim.end))
                found[claim.claim_id] = lane
                break
    return found


def _depth(claim: Claim) -> tuple[int, int, int, str]:
    """Give the sort key of depth: outermost first; of two claims on one spot, the longer one is the outer one."""
    return claim.start - claim.end, claim.start, _KIND_ORDER[claim.kind], claim.claim_id
