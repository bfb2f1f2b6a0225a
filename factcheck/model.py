"""The nouns of fact-checking as frozen dataclasses; this docstring is the glossary. It never reads, finds or stores.

Document    An unchanging text with its title, language, source and date. A new version is a new Document.
Claim       A passage of a Document that can be checked: ``start``, ``end``, ``kind`` and its selectors.
Kind        What is claimed: name, description, attribution, quotation, quantity, time or statement.
Entity      What a name names: person, organisation, place or other.
Annotation  What one reviewer concluded about one claim at one moment. Never changed; a later one supersedes it.
Verdict     verified, disputed or erroneous. A claim without one is *open*.
Reason      Why a verdict is what it is; each reason fits one verdict.
Evidence    A source that bears on a claim: it supports it, refutes it or gives context.
Precedent   What a reviewer concluded before about a claim like this one.
Hint        What a machine noticed about a claim, with a reason a person can check. Never a verdict.
Reviewer    A named person. Machines find and check; only people annotate and settle.
Origin      Who marked a claim: ``finder:NAME@VERSION``, ``reviewer:NAME`` or ``import:FILE``.

Offsets are Unicode code points, half-open, in ``Document.text``: ``document.text[start:end] == claim.quote``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from factcheck.errors import InvalidAnnotation


class Kind(StrEnum):
    """What a claim claims, in the order in which a sheet lists claims on the same passage."""

    STATEMENT = "statement"
    ATTRIBUTION = "attribution"
    QUOTATION = "quotation"
    DESCRIPTION = "description"
    NAME = "name"
    QUANTITY = "quantity"
    TIME = "time"


class Entity(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


class Verdict(StrEnum):
    """What a reviewer concluded about a claim."""

    VERIFIED = "verified"
    DISPUTED = "disputed"
    ERRONEOUS = "erroneous"


class Reason(StrEnum):
    """Why a verdict is what it is; `REASONS` tells which reasons fit which verdict."""

    PRIMARY_SOURCE = "primary_source"
    TWO_SECONDARY_SOURCES = "two_secondary_sources"
    AUTHOR_MATERIAL = "author_material"
    CONFLICTING_SOURCES = "conflicting_sources"
    INSUFFICIENT_EVIDENCE = "insufficient_evidence"
    OUTDATED = "outdated"
    MISSING_CONTEXT = "missing_context"
    SOURCE_PROTECTED = "source_protected"
    WRONG_FACT = "wrong_fact"
    WRONG_NUMBER = "wrong_number"
    WRONG_NAME = "wrong_name"
    WRONG_DESCRIPTION = "wrong_description"
    WRONG_DATE = "wrong_date"
    MISQUOTED = "misquoted"
    MISATTRIBUTED = "misattributed"
    SPELLING = "spelling"


REASONS: dict[Verdict, tuple[Reason, ...]] = {
    Verdict.VERIFIED: (Reason.PRIMARY_SOURCE, Reason.TWO_SECONDARY_SOURCES, Reason.AUTHOR_MATERIAL),
    Verdict.DISPUTED: (
        Reason.CONFLICTING_SOURCES,
        Reason.INSUFFICIENT_EVIDENCE,
        Reason.OUTDATED,
        Reason.MISSING_CONTEXT,
        Reason.SOURCE_PROTECTED,
    ),
    Verdict.ERRONEOUS: (
        Reason.WRONG_FACT,
        Reason.WRONG_NUMBER,
        Reason.WRONG_NAME,
        Reason.WRONG_DESCRIPTION,
        Reason.WRONG_DATE,
        Reason.MISQUOTED,
        Reason.MISATTRIBUTED,
        Reason.SPELLING,
    ),
}


class Stance(StrEnum):
    """How a piece of evidence bears on a claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


@dataclass(frozen=True)
class Document:
    r"""An unchanging text: as read, with ``\n`` line ends and without a byte-order mark."""

    text: str
    title: str = ""
    language: str = "de"
    source: str = ""
    date: date | None = None

    @cached_property
    def document_id(self) -> str:
        """The SHA-256 of the text in UTF-8, as hex: an offset can never point into another text."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text that a finder noticed: offsets in code points, half-open, and a score in 0..1."""

    start: int
    end: int
    kind: Kind
    entity: Entity | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Claim:
    """A passage of one document that can be checked, with the selectors that find it again.

    `claim_id` is stable for life, also across versions of the text. `prefix` and `suffix` are the text around the
    quote (W3C TextQuoteSelector). `score` is how sure the finder is, in 0..1, or `None` for a claim a person marked.
    """

    claim_id: str
    document_id: str
    start: int
    end: int
    kind: Kind
    quote: str
    prefix: str = ""
    suffix: str = ""
    entity: Entity | None = None
    score: float | None = None
    origin: str = ""


class Level(StrEnum):
    """How sure a machine is that something is wrong: a warning probably is, an info wants to be looked at."""

    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Hint:
    """What a machine noticed about a claim. Never a verdict.

    `suggestion` is what should stand in place of ``document.text[start:end]``; it is empty where nobody can tell.
    `message` gives the reason with what was computed, in the language asked for. A rule leaves `rule` and `claim_id`
    empty; `factcheck.check` fills them in. `precedent` is what a reviewer concluded about a like claim before.
    """

    start: int
    end: int
    message: str
    suggestion: str = ""
    level: Level = Level.WARNING
    rule: str = ""
    claim_id: str = ""
    precedent: Precedent | None = None

    @property
    def hint_id(self) -> str:
        """What tells a hint from the others at its claim, whatever the language of its message: 16 letters of hex."""
        key = f"{self.rule}:{self.start}:{self.end}:{self.suggestion}"
        if self.precedent is not None:  # another conclusion is another hint
            before = self.precedent.annotation
            key += f":{before.claim_id}:{before.reviewer}:{before.verdict}:{before.correction}"
        return hashlib.sha256(key.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Evidence:
    """A source that bears on a claim: a URL, or a reference to something that has none."""

    stance: Stance = Stance.SUPPORTS
    title: str = ""
    url: str = ""
    reference: str = ""
    locator: str = ""
    excerpt: str = ""
    accessed_at: date | None = None
    archived: str = ""
    archived_sha256: str = ""
    confidential: bool = False

    def __post_init__(self) -> None:
        """Refuse a source that leads nowhere, or to something that is no web page."""
        if self.stance not in list(Stance):
            raise InvalidAnnotation(f"{self.stance!r} is no stance; expected one of {', '.join(Stance)}.")
        _refuse_unstorable(self.title, self.url, self.reference, self.locator, self.excerpt, self.archived)
        if not (self.title or self.url or self.reference):
            raise InvalidAnnotation("A source needs a title, a URL or a reference.")
        if self.url and not re.fullmatch(r"https?://[^\s/]+(/\S*)?", self.url, re.IGNORECASE):
            raise InvalidAnnotation(f"{self.url[:80]!r} is no web address; it must begin with http:// or https://.")


@dataclass(frozen=True)
class Annotation:
    """What one reviewer concluded about one claim at one moment.

    `verdict` is `None` when the reviewer withdrew it or has only left a note. `revision` rises with every annotation
    of the same claim, whoever made it, and says which of two is the later one; the clock never does. `annotated_at`
    is UTC, in whole seconds.
    """

    claim_id: str
    reviewer: str
    verdict: Verdict | None
    reason: Reason | None = None
    correction: str = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    annotated_at: datetime | None = None
    revision: int = 0

    def __post_init__(self) -> None:
        """Refuse a verdict that does not exist and a reason that does not fit it."""
        if self.verdict is not None and self.verdict not in list(Verdict):
            raise InvalidAnnotation(f"{self.verdict!r} is no verdict; expected one of {', '.join(Verdict)}.")
        _refuse_unstorable(self.correction, self.note)
        fitting = REASONS[self.verdict] if self.verdict else ()
        if self.reason is not None and self.reason not in fitting:
            expected = f"choose {', '.join(fitting)}" if fitting else "an open claim has no reason"
            raise InvalidAnnotation(
                f"The reason {self.reason} does not fit {self.verdict or 'no verdict'}; {expected}."
            )


def _refuse_unstorable(*texts: str) -> None:
    # NUL stands in no PostgreSQL text and no spreadsheet, half a surrogate pair in no file at all.
    if any(re.search("[\0\ud800-\udfff]", text) for text in texts):
        raise InvalidAnnotation("The text holds a character that cannot be stored (NUL or half a surrogate pair).")


@dataclass(frozen=True)
class Precedent:
    """What a reviewer concluded before about a like claim, or about the same one when its words were others.

    `quote` is the words of that claim, `title` its article, empty for this one and its earlier versions. `likeness` is
    1 where the words are the same but for inflection, else how much of their letters both share.
    """

    annotation: Annotation
    quote: str
    title: str
    likeness: float = 1.0


def correction(claim: Claim, hint: Hint) -> str:
    """Give the words of a claim with what a hint suggests in their place; empty when it suggests nothing for them."""
    if not hint.suggestion or not (hint.start < claim.end and claim.start < hint.end):
        return ""
    if not claim.start <= hint.start <= hint.end <= claim.end:
        return hint.suggestion
    quote = claim.quote
    return quote[: hint.start - claim.start] + hint.suggestion + quote[hint.end - claim.start :]


_KIND_ORDER = {kind: position for position, kind in enumerate(Kind)}


_AtClaim = TypeVar("_AtClaim", Annotation, Hint)


def by_claim(things: Iterable[_AtClaim]) -> dict[str, list[_AtClaim]]:
    """Give annotations or hints by the ids of their claims, in their order."""
    found: dict[str, list[_AtClaim]] = {}
    for each in things:
        found.setdefault(each.claim_id, []).append(each)
    return found


def by_reviewer(name: str) -> str:
    """Give how the record tells that a reviewer made something, as in `Claim.origin`."""
    return f"reviewer:{name}"


def reading_order(passage: Passage | Claim) -> tuple[int, int, int]:
    """Give the sort key of reading order: where it starts, the longer one first, then the order of `Kind`."""
    return passage.start, -passage.end, _KIND_ORDER[passage.kind]
