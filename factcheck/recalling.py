"""The desk's memory: finds claims like one that were settled before. It never decides and writes nothing but its index.

Names and other short claims are found by their form, statements by their rarer words and then by the runs of three
letters that they share. The index is caught up with the annotations before it is asked, so that whoever wrote them, and
whichever version of the program, it knows them all.
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from itertools import islice
from math import log, prod, sqrt

from factcheck import rows
from factcheck.checking.likeness import inflects, stem
from factcheck.finding.words import word_set
from factcheck.model import Claim, Kind, Precedent
from factcheck.text import comparable

ALIKE = 0.38
"""How like a statement is to one of the same assertion, at least; see benchmarks/RESULTS.md."""

_AT_ONCE = 4  # claims that are recalled before somebody else has a turn; one may take 8 ms
_BATCH = 10_000
_LATEST = 20  # annotations of one form that are looked at
_CANDIDATES = 30  # statements that share words and are compared letter by letter
_RAREST = 8  # words by which statements are looked for
_POSTINGS = 6_000  # statements that are ranked by how many of the words they share
_MANY = 100_000  # statements, where it no longer matters how many
_OTHER_NUMBERS = 0.75
_IN_COMMON = 3  # words of two statements without a number, for the one's verdict to be offered at the other
_NEARLY = 0.99
_WORD = re.compile(r"[^\W_]{2,}")
_NUMBER = re.compile(
    r"\d[\d.,]*\d|\d|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_LITTLE = word_set("""
    der die das und oder in im am an auf aus bei mit nach von vom zu zum zur den dem des ein eine einen einem einer
    eines ist sind war waren wird werden wurde wurden hat haben hatte sich auch als wie für um vor
    seit bis durch gegen dass es er sie ihr sein seine the of to on at for by is was were has had with from that it
""")
# Words that turn an assertion into another one.
_TURNS = re.compile(
    r"\b(?:nicht|kein\w*|nie|niemals|niemand|nichts|ohne|kaum|weder|über|unter|mehr|weniger|not|no|never|none|nobody"
    r"|nothing|without|hardly|neither|over|under|more|less|fewer|\w+n[’']t)\b"
)
REMEMBERED = frozenset((Kind.NAME, Kind.DESCRIPTION, Kind.QUOTATION, Kind.STATEMENT))
"""What says the same in every article; "am Montag", "20 Prozent" and "sagte er" do not."""
_LONG = frozenset((Kind.STATEMENT, Kind.QUOTATION, Kind.ATTRIBUTION))


def form(quote: str, kind: str) -> str:
    """Give what two claims share that are the same: for a short one its stem, for a long one its letters."""
    return comparable(quote).casefold() if kind in _LONG else stem(quote)


# The ids of sheets made elsewhere, such as "1", may mean another claim in another text.
_OWN_IDS = 16
# An annotation with a verdict, whose reviewer has said nothing else since, in whatever version of the text.
_STANDS = (
    "a.verdict IS NOT NULL AND NOT EXISTS (SELECT 1 FROM annotations later WHERE later.claim_id = a.claim_id "
    "AND later.reviewer = a.reviewer AND later.row_id > a.row_id "
    f"AND (later.document_id = a.document_id OR length(a.claim_id) >= {_OWN_IDS}))"
)


def catch_up(connection: sqlite3.Connection, transaction: Callable[[], AbstractContextManager[object]]) -> None:
    """Put into the index what was annotated since it was last caught up; a batch is a transaction of its own."""
    while _is_behind(connection):
        with transaction():
            if not _take_batch(connection):
                return  # an annotation whose claim is lost


def _is_behind(connection: sqlite3.Connection) -> bool:
    newest = connection.execute("SELECT coalesce(max(row_id), 0) FROM annotations").fetchone()[0]
    known = connection.execute("SELECT coalesce(max(annotation), 0) FROM remembered").fetchone()[0]
    return bool(newest > known)


def _take_batch(connection: sqlite3.Connection) -> bool:
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
        [(row_id, " ".join(_content(text))) for row_id, kind, text in forms if kind == Kind.STATEMENT],
    )
    return bool(forms)


def precedents(
    connection: sqlite3.Connection,
    claims: Iterable[Claim],
    counts: dict[str, int],
    *,
    write: Callable[[], AbstractContextManager[object]] | None,
    lock: AbstractContextManager[object],
) -> list[tuple[Claim, Precedent]]:
    """Give the claims like one that was settled before, each with that; nobody who wants to write waits for all.

    Args:
        connection: To the store.
        claims: What is asked about.
        counts: How often words stand in the memory, as far as it is known; more is added.
        write: Begins a transaction in which the index is caught up; without it the index stays as it is.
        lock: Held while the connection is used, but not throughout.
    """
    rest, found = iter(claims), []
    while batch := list(islice(rest, _AT_ONCE)):
        with lock:
            if write is not None:
                catch_up(connection, write)
            asked = ((claim, precedent(connection, claim, counts)) for claim in batch)
            found += [(claim, before) for claim, before in asked if before is not None]
        # Without a rest the lock would be taken again before anybody who waits for it.
        time.sleep(0.0002)
    return found


def precedent(connection: sqlite3.Connection, claim: Claim, counts: dict[str, int]) -> Precedent | None:
    """Give what was concluded about a claim like one: about the likest, the latest that nobody has superseded.

    First of all what was concluded about the claim itself, when its words were others in an earlier version of the
    text, and best by whoever wanted them to be as they are. `counts` keeps in how many statements words stand, for the
    next claim.
    """
    earlier = (
        len(claim.claim_id) >= _OWN_IDS
        and connection.execute(
            f"SELECT a.row_id FROM annotations a WHERE a.claim_id = ? AND {_STANDS} AND NOT EXISTS (SELECT 1 FROM "
            "annotations WHERE document_id = ? AND claim_id = a.claim_id AND verdict IS NOT NULL) "
            "ORDER BY a.correction = ? DESC, a.row_id DESC LIMIT 1",
            (claim.claim_id, claim.document_id, claim.quote),
        ).fetchone()
    )
    if earlier:
        return _standing(connection, claim, earlier[0], 1.0)
    if claim.kind not in REMEMBERED:
        return None
    wanted = form(claim.quote, claim.kind)
    same = connection.execute(
        f"SELECT r.annotation FROM remembered r JOIN annotations a ON a.row_id = r.annotation "
        f"WHERE r.form = ? AND r.kind = ? AND a.claim_id <> ? AND {_STANDS} ORDER BY r.annotation DESC LIMIT ?",
        (wanted, claim.kind.value, claim.claim_id, _LATEST),
    ).fetchall()
    for (row_id,) in same:
        found = _standing(connection, claim, row_id, 1.0)
        if found and (claim.kind in _LONG or inflects(claim.quote, found.quote) or inflects(found.quote, claim.quote)):
            return found
    for row_id, likeness in _alike(connection, wanted, counts) if claim.kind is Kind.STATEMENT else ():
        found = _standing(connection, claim, row_id, likeness)
        if found and found.annotation.claim_id != claim.claim_id:
            return found
    return None


def _standing(connection: sqlite3.Connection, claim: Claim, row_id: int, likeness: float) -> Precedent | None:
    """Give an annotation with the words it was about, if it has a verdict and its reviewer said nothing else since."""
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    row = cursor.execute(
        "SELECT a.*, d.title, d.source, (SELECT quote FROM claims c WHERE c.document_id = a.document_id "
        "AND c.claim_id = a.claim_id ORDER BY c.row_id DESC LIMIT 1) AS quote "
        f"FROM annotations a JOIN documents d USING (document_id) WHERE a.row_id = ? AND {_STANDS}",
        (row_id,),
    ).fetchone()
    if row is None:
        return None
    pieces = cursor.execute("SELECT * FROM evidence WHERE annotation = ? ORDER BY position", (row_id,)).fetchall()
    concluded = rows.annotation(row, tuple(rows.evidence(piece) for piece in pieces))
    own = cursor.execute("SELECT title, source FROM documents WHERE document_id = ?", (claim.document_id,)).fetchone()
    here = claim.claim_id == row["claim_id"] or (own and tuple(own) == (row["title"], row["source"]))
    return Precedent(concluded, row["quote"], "" if here else row["title"], likeness)


def _alike(connection: sqlite3.Connection, wanted: str, counts: dict[str, int]) -> list[tuple[int, float]]:
    """Give the row ids of annotations of statements that are like one, and how like they are, the likest first."""
    words = set(_content(wanted))
    _count(connection, words, counts)
    # The rarest words tell most; all sentences with a common one would have to be ranked.
    rare: list[str] = []
    looked_at = 0
    for word in sorted(filter(counts.__getitem__, words), key=counts.__getitem__)[:_RAREST]:
        looked_at += counts[word]
        if looked_at <= _POSTINGS or not rare:
            rare.append(word)
    if not rare:
        return []
    found = connection.execute(
        "SELECT annotation, form FROM (SELECT rowid AS found FROM remembered_words WHERE remembered_words MATCH ? "
        "ORDER BY rank LIMIT ?) JOIN remembered ON annotation = found WHERE kind = ?",
        (" OR ".join(f'"{word}"' for word in rare), _CANDIDATES, Kind.STATEMENT.value),
    ).fetchall()
    known = (
        connection.execute("SELECT count(*) FROM remembered_words").fetchone()[0] if len(found) < _CANDIDATES else _MANY
    )
    # In other words, or in another order, it is never quite the same.
    scored = (
        (int(row_id), min(_NEARLY, likeness(wanted, other, counts=counts, known=known))) for row_id, other in found
    )
    return sorted((pair for pair in scored if pair[1] >= ALIKE), key=lambda pair: (-pair[1], -pair[0]))


def _count(connection: sqlite3.Connection, words: set[str], counts: dict[str, int]) -> None:
    """Add in how many statements words stand to what is known of it; how many it were a while ago is as good."""
    wanted = sorted(words - counts.keys())
    places = ", ".join("?" * len(wanted))
    found = connection.execute(f"SELECT term, doc FROM remembered_terms WHERE term IN ({places})", wanted)
    counts |= dict.fromkeys(wanted, 0) | dict(found)


def likeness(one: str, other: str, *, counts: Mapping[str, int], known: int) -> float:
    """Give how like two statements are, in 0..1: the cosine of their runs of three letters, those of rare words first.

    Where both name numbers and share none, they are less like: "12 Euro" is another assertion than "15 Euro".

    Args:
        one: A statement, see `form`.
        other: Another one.
        counts: In how many statements each of their words stands.
        known: How many statements there are.
    """
    vectors = [_runs(text, counts, known) for text in (one, other)]
    product = sum(weight * vectors[1].get(run, 0.0) for run, weight in vectors[0].items())
    if not product:
        return 0.0
    numbers = [set(_NUMBER.findall(text)) for text in (one, other)]
    differ = all(numbers) and numbers[0].isdisjoint(numbers[1])
    lengths = (sqrt(sum(weight * weight for weight in vector.values())) for vector in vectors)
    return product / prod(lengths) * (_OTHER_NUMBERS if differ else 1.0)


def asserts_the_same(one: str, other: str) -> bool:
    """Tell whether what holds for a statement may hold for another: the same numbers in the same order, and negations.

    "Porsche kaufte VW" and "VW kaufte Porsche" have the same words, and no number tells that they assert the same. Two
    words in common tell it no more: "Experten halten das für möglich" and "Experten halten den Plan für verfehlt".
    """
    forms = [form(text, Kind.STATEMENT) for text in (one, other)]
    numbers, turns = ([words.findall(text) for text in forms] for words in (_NUMBER, _TURNS))
    if numbers[0] != numbers[1] or sorted(turns[0]) != sorted(turns[1]):
        return False
    first, second = map(_content, forms)
    in_common = set(first) & set(second)
    return bool(numbers[0]) or first == second or (len(in_common) >= _IN_COMMON and sorted(first) != sorted(second))


def _content(text: str) -> list[str]:
    return [stem(word) for word in _WORD.findall(text) if word not in _LITTLE]


def _runs(text: str, counts: Mapping[str, int], known: int) -> dict[str, float]:
    runs: dict[str, float] = {}
    for word in _content(text):
        padded = f" {word} "
        weight = log(1 + known / (1 + counts.get(word, 0))) / (len(padded) - 2)
        for at in range(len(padded) - 2):
            runs[padded[at : at + 3]] = runs.get(padded[at : at + 3], 0.0) + weight
    return runs
