"""The review widget: a desk's claims as traits, a reviewer's acts as messages. It never decides and never stores.

The browser paints from the traits at once. Every act is a message with a rising number, and its answer carries the rows
as the desk has them afterwards; nothing counts as saved before that. Offsets that cross over are UTF-16 units.
"""

from __future__ import annotations

import logging
import re
import threading
from dataclasses import asdict, replace
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from factcheck.errors import FactcheckError, InvalidAnnotation, UnknownClaim
from factcheck.hinting import is_elsewhere, offered
from factcheck.model import REASONS, Claim, Document, Evidence, Hint, Stance
from factcheck.text import Utf16, paragraphs, unwrapped

if TYPE_CHECKING:
    from factcheck.desk import Desk

Row = dict[str, Any]

_FILES = Path(__file__).parent
_LOG = logging.getLogger(__name__)
_LONGEST_HEADING = 90
_BYLINE = re.compile(r"(?:Von|By) [^\W\d_a-zäöüß]\S* [^\W\d_a-zäöüß].*")
_SENTENCE_ENDS = tuple(".!?:;,…–\"”“»«'’)")


class Review(anywidget.AnyWidget):
    """One article on one desk, to be settled claim by claim in JupyterLab."""

    _esm = _FILES / "review.js"
    _css = _FILES / "review.css"

    article = traitlets.Dict().tag(sync=True)
    claims: traitlets.List[Any] = traitlets.List().tag(sync=True)
    reasons = traitlets.Dict().tag(sync=True)
    reviewer = traitlets.Unicode().tag(sync=True)
    language = traitlets.Unicode().tag(sync=True)
    failures: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, desk: Desk, *, language: str | None = None) -> None:
        """Show a desk; captions are German or English, by default in the language of the document.

        Raises:
            ValueError: There are no captions in this language.
        """
        if language not in (None, "de", "en"):
            raise ValueError(f"captions exist in 'de' and 'en', not in {language!r}")
        self._desk = desk
        self._utf16 = Utf16(desk.document.text)
        # The kernel delivers messages on several threads. The lock also keeps the answers in the order of the acts.
        self._lock = threading.RLock()
        # By tab: its acts that were carried out with their answers, and the revision they left each claim in.
        self._answered: dict[tuple[str, object], Row] = {}
        self._left: dict[tuple[str, str], int] = {}
        desk.language = language or desk.language
        self._first = {claim.claim_id: self._row(claim) for claim in desk.claims}
        # Claims that have looked different once; they are told again, because they may look as at first again.
        self._changed: set[str] = set()
        super().__init__(
            article=article_of(desk.document, self._utf16),
            claims=list(self._first.values()),
            reasons={verdict.value: [reason.value for reason in fitting] for verdict, fitting in REASONS.items()},
            reviewer=desk.reviewer,
            language=desk.language,
            failures=list(desk.failures),
        )
        self.on_msg(self._receive)

    def _receive(self, _widget: object, content: object, _buffers: object) -> None:
        message = content if isinstance(content, dict) else {}
        answer: Row = {"act": message.get("act"), "tab": message.get("tab")}
        with self._lock:
            key = str(message.get("tab")), message.get("act")
            if said := self._answered.get(key):
                # Sent again because its answer was late or lost; it must not be done twice.
                self.send(said)
                return
            try:
                answer |= {"saved": True, **self._do(message)}
            except FactcheckError as error:
                rows = self._rows_after_refusal(message)
                answer |= {"saved": False, "error": str(error), "problem": type(error).__name__, "rows": rows}
            except Exception as error:
                # Whatever it is, a reviewer must see that nothing was written; a kernel's log is read by nobody.
                _LOG.exception("an act of the review widget failed")
                answer |= {"saved": False, "error": f"{type(error).__name__}: {error}", "rows": []}
            self._changed.update(row["id"] for row in answer["rows"])
            answer |= {"undo": self._desk.can_undo, "redo": self._desk.can_redo}
            if answer["saved"] and message.get("do") != "hello":
                self._answered[key] = answer
            self.send(answer)

    def _do(self, message: Row) -> Row:
        """Carry out one act and tell which rows changed and where to go."""
        claim_id, change = str(message.get("claim") or ""), message.get("change") or {}
        match message.get("do"):
            case "hello":
                self._desk.refresh()
                return {"rows": self._rows_since_the_first_paint()}
            case "annotate" | "withdraw" as deed:
                seen = self._seen(message, claim_id)
                if deed == "withdraw":
                    stored = self._desk.withdraw(claim_id, after=seen)
                else:
                    stored = self._desk.annotate(claim_id, **self._arguments(claim_id, change), after=seen)
                self._left[str(message.get("tab")), claim_id] = stored.revision
                return {"rows": self._rows_alike(claim_id)}
            case "take":
                stored = self._desk.take_over(claim_id, change.get("hint"), after=self._seen(message, claim_id))
                self._left[str(message.get("tab")), stored.claim_id] = stored.revision
                if stored.claim_id != claim_id:
                    return {"rows": [*self._rows_alike(stored.claim_id), *self._rows_now(claim_id)]}
                return {"rows": self._rows_alike(claim_id)}
            case "dismiss":
                self._desk.dismiss(claim_id, change.get("hint"))
                return {"rows": self._rows_alike(claim_id)}
            case "unmark":
                self._desk.unmark(claim_id)
                return {"rows": self._rows_now(claim_id)}
            case "mark":
                claim = self._mark(change)
                return {"rows": [self._row(claim)], "focus": claim.claim_id}
            case "undo" | "redo" if (of := change.get("of")) and (str(message.get("tab")), of) not in self._answered:
                # The act it follows was refused, so there is nothing to take back; the one before it is not meant.
                return {"rows": []}
            case "undo" | "redo" as step:
                changed = self._desk.undo() if step == "undo" else self._desk.redo()
                if changed and (now := self._desk.annotation(changed)):
                    self._left[str(message.get("tab")), changed] = now.revision
                return {"rows": self._rows_alike(changed), "focus": changed}
            case other:
                raise InvalidAnnotation(f"the widget asked for {other!r}, which this version of factcheck cannot do")

    def _mark(self, change: Row) -> Claim:
        start, end = (self._utf16.to_code_points(int(change[key])) for key in ("start", "end"))
        return self._desk.mark(start, end, kind=change["kind"], entity=change.get("entity"))

    def _arguments(self, claim_id: str, change: Row) -> Row:
        """Turn what the browser sent into arguments of `Desk.annotate`; what it did not send stays as it was."""
        arguments: Row = {key: change[key] for key in ("verdict", "reason", "correction", "note") if key in change}
        if "source" in change:
            arguments["evidence"] = self._evidence(claim_id, change["source"])
        return arguments

    def _seen(self, message: Row, claim_id: str) -> int | None:
        """Give the revision an act was made in sight of: the browser's, or that of this tab's acts before it."""
        seen = message.get("revision")
        return None if seen is None else max(int(seen), self._left.get((str(message.get("tab")), claim_id), 0))

    def _evidence(self, claim_id: str, source: Row) -> tuple[Evidence, ...]:
        """Change what was typed of the first source and keep the rest; an emptied one is taken away."""
        annotation = self._desk.reload(claim_id)
        known = annotation.evidence if annotation else ()
        fields: Row = {key: str(source[key] or "").strip() for key in ("title", "url", "reference") if key in source}
        before = {key: getattr(known[0], key) if known else "" for key in ("title", "url", "reference")}
        if not any((before | fields).values()):
            return known[1:]
        if source.get("stance"):
            fields["stance"] = Stance(source["stance"])
        return (replace(known[0], **fields) if known else Evidence(**fields), *known[1:])

    def _rows_since_the_first_paint(self) -> list[Row]:
        now = {claim.claim_id: self._row(claim) for claim in self._desk.claims}
        self._changed.update(claim_id for claim_id, row in now.items() if row != self._first.get(claim_id))
        self._changed.update(claim_id for claim_id in self._first if claim_id not in now)
        gone = sorted(self._changed - now.keys())
        there = [row for claim_id, row in now.items() if claim_id in self._changed]
        return there + [{"id": claim_id, "retired": True} for claim_id in gone]

    def _rows_after_refusal(self, message: Row) -> list[Row]:
        """Tell what the store has: of the claim that was meant, or of all when the act was an undo."""
        try:
            self._desk.refresh()
        except FactcheckError:
            return []
        return self._rows_now(message.get("claim")) or self._rows_since_the_first_paint()

    def _rows_now(self, claim_id: str | None) -> list[Row]:
        try:
            return [self._row(self._desk.claim(claim_id))] if claim_id else []
        except UnknownClaim:
            return [{"id": claim_id, "retired": True}]

    def _rows_alike(self, claim_id: str | None) -> list[Row]:
        """Tell of a claim and those whose hints may have changed with it."""
        rows = self._rows_now(claim_id)
        if claim_id and not any(row["retired"] for row in rows):
            rows += [self._row(claim) for claim in self._desk.concerned(claim_id) if claim.claim_id != claim_id]
        return rows

    def _row(self, claim: Claim) -> Row:
        """Tell everything the browser shows of a claim, in JSON's types and UTF-16 offsets."""
        annotation = self._desk.annotation(claim.claim_id)
        row: Row = {
            "id": claim.claim_id,
            "start": self._utf16.from_code_points(claim.start),
            "end": self._utf16.from_code_points(claim.end),
            "kind": claim.kind.value,
            "entity": claim.entity.value if claim.entity else None,
            "score": claim.score,
            "origin": claim.origin,
            "verdict": None,
            "reason": None,
            "correction": "",
            "note": "",
            "source": None,
            "evidence_count": 0,
            "reviewer": None,
            "at": None,
            "revision": 0,
            "others": [
                {"reviewer": other.reviewer, "verdict": other.verdict.value}
                for other in self._desk.others(claim.claim_id)
                if other.verdict
            ],
            "hints": [_hint(claim, hint) for hint in self._desk.hints(claim.claim_id)],
            "retired": False,
            "own": claim.origin == f"reviewer:{self._desk.reviewer}",
        }
        if annotation is None:
            return row
        moment = annotation.annotated_at
        return row | {
            "verdict": annotation.verdict.value if annotation.verdict else None,
            "reason": annotation.reason.value if annotation.reason else None,
            "correction": annotation.correction,
            "note": annotation.note,
            "source": _source(annotation.evidence[0]) if annotation.evidence else None,
            "evidence_count": len(annotation.evidence),
            "reviewer": annotation.reviewer,
            "at": moment.replace(tzinfo=moment.tzinfo or UTC).isoformat() if moment else None,
            "revision": annotation.revision,
        }


def _hint(claim: Claim, hint: Hint) -> Row:
    """Tell what the browser shows of a hint, and what taking it over would record."""
    offer = offered(claim, hint)
    return {
        "id": hint.hint_id,
        "level": hint.level.value,
        "message": hint.message,
        "elsewhere": is_elsewhere(claim, hint),
        "offer": offer
        and {
            "verdict": offer.verdict and offer.verdict.value,
            "reason": offer.reason and offer.reason.value,
            "correction": offer.correction,
        },
    }


def article_of(document: Document, utf16: Utf16) -> Row:
    """Give the document as the browser paints it: paragraphs with their UTF-16 offsets, headings told apart."""
    text = unwrapped(document.text)
    borders = paragraphs(text)
    return {
        "title": document.title,
        "language": document.language,
        "paragraphs": [
            {
                "start": utf16.from_code_points(start),
                "end": utf16.from_code_points(end),
                "text": text[start:end],
                "heading": number + 1 < len(borders) and is_heading(text[start:end]),
            }
            for number, (start, end) in enumerate(borders)
        ],
    }


def is_heading(line: str) -> bool:
    """Tell whether a line reads like a heading: short, no sentence that ends, and no byline."""
    return len(line) <= _LONGEST_HEADING and not line.endswith(_SENTENCE_ENDS) and not _BYLINE.fullmatch(line)


def _source(evidence: Evidence) -> Row:
    fields = asdict(evidence)
    return {key: fields[key] for key in ("title", "url", "reference")} | {"stance": evidence.stance.value}
