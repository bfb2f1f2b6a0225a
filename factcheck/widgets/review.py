"""The review widget: a desk's claims as traits, a reviewer's acts as messages. It never decides and never stores.

The browser paints from the traits at once. Every act is a message with a rising number, and its answer carries the rows
as the desk has them afterwards; nothing counts as saved before that. Hints are found on a thread of their own and come
when they are there. Offsets that cross over are UTF-16 units.
"""

from __future__ import annotations

import hashlib
import json
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import anywidget
import traitlets

from factcheck.consulting import consult, keep_source
from factcheck.errors import DoneBefore, FactcheckError, InvalidAnnotation
from factcheck.model import REASONS
from factcheck.text import Utf16
from factcheck.widgets.showing import (
    Row,
    annotation_row,
    article_of,
    claim_row,
    consulted_row,
    evidence_after,
    first_rows,
)

if TYPE_CHECKING:
    from factcheck.desk import Desk

_FILES = Path(__file__).parent
_LOG = logging.getLogger(__name__)
_QUESTIONS = ("hello", "pulse", "history", "alike")
_SLOW = ("keep", "consult")


class Review(anywidget.AnyWidget):
    """One article on one desk, to be settled claim by claim in JupyterLab."""

    _esm = _FILES / "review.js"
    _css = _FILES / "review.css"

    article = traitlets.Dict().tag(sync=True)
    claims = traitlets.Unicode().tag(sync=True)
    """The rows of all claims as JSON, in one string, because ipywidgets looks into every value of a list twice."""
    reasons = traitlets.Dict().tag(sync=True)
    reviewer = traitlets.Unicode().tag(sync=True)
    language = traitlets.Unicode().tag(sync=True)
    record = traitlets.Unicode().tag(sync=True)
    """What tells this document in this record from all others, for what a browser keeps until it is saved."""
    read_only = traitlets.Bool().tag(sync=True)

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
        # Fetching takes seconds, and nobody may wait for it.
        self._aside = ThreadPoolExecutor(2, "factcheck-sources")
        self._parts: dict[str, list[bytes]] = {}
        self._due = False
        self._failures: tuple[str, ...] = ()
        # By tab: its acts that were carried out, and the revision they left each claim in.
        self._carried_out: set[tuple[str, object]] = set()
        self._left: dict[tuple[str, str], int] = {}
        # Claims that have looked different once; a page that is loaded again is told of them all.
        self._changed: set[str] = set()
        desk.language = language or desk.language
        desk.take_news(id(self))
        where = f"{desk.store.path.resolve()}\n{desk.document.document_id}\n{desk.reviewer}"
        super().__init__(
            article=article_of(desk.document, self._utf16),
            claims=json.dumps(first_rows(desk, self._utf16), ensure_ascii=False, separators=(",", ":")),
            reasons={verdict.value: [reason.value for reason in fitting] for verdict, fitting in REASONS.items()},
            reviewer=desk.reviewer,
            language=desk.language,
            record=hashlib.sha256(where.encode()).hexdigest()[:16],
            read_only=desk.store.read_only,
        )
        self.on_msg(self._receive)

    def _receive(self, _widget: object, content: object, buffers: object) -> None:
        message = content if isinstance(content, dict) else {}
        if message.get("do") in _SLOW:
            data = [bytes(part) for part in buffers] if isinstance(buffers, list) else []
            self._aside.submit(self._do_slowly, message, data)
            return
        do, tab, number = message.get("do"), str(message.get("tab")), message.get("act")
        answer: Row = {"act": number, "tab": message.get("tab")}
        with self._lock:
            try:
                told = self._do(message) if do in _QUESTIONS else self._do_once(message)
                answer |= {"saved": True, **told}
            except FactcheckError as error:
                answer |= {"saved": False, "error": str(error), "problem": type(error).__name__}
                self._refresh()
                answer["rows"] = self._told(message.get("claim"))
            except Exception as error:
                # Whatever it is, a reviewer must see that nothing was written; a kernel's log is read by nobody.
                _LOG.exception("an act of the review widget failed")
                answer |= {"saved": False, "error": f"{type(error).__name__}: {error}"}
            if answer["saved"] and do not in _QUESTIONS:
                self._carried_out.add((tab, number))
            self._tell(answer)
            if do not in ("pulse", "history") and not self._due:
                self._due = True
                threading.Thread(target=self._catch_up, name="factcheck-hints", daemon=True).start()

    def _tell(self, answer: Row, *, unasked: bool = False) -> None:
        """Send an answer, with the rows of all claims that look different since the last one."""
        news = self._desk.take_news(id(self))
        self._changed.update(news)
        told = {row["id"] for row in answer.setdefault("rows", [])}
        answer["rows"] += [self._row(each) for each in news if each not in told]
        if unasked and not answer["rows"] and self._failures == self._desk.failures:
            return
        self._failures = self._desk.failures
        answer |= {"undo": self._desk.can_undo, "redo": self._desk.can_redo, "failures": list(self._failures)}
        self.send(answer)

    def _refresh(self) -> None:
        try:
            self._desk.refresh()
        except FactcheckError:
            _LOG.warning("the record could not be read again", exc_info=True)

    def _catch_up(self) -> None:
        """Find hints and tell them. Runs on a thread of its own, because a long article takes seconds."""
        self._due = False
        try:
            self._desk.catch_up()
            with self._lock:
                self._tell({"act": None, "tab": None, "saved": True}, unasked=True)
        except Exception as error:
            _LOG.exception("hints could not be found")
            failures = [f"{type(error).__name__}: {error}"]
            self.send({"act": None, "tab": None, "saved": True, "rows": [], "failures": failures})

    def _do_slowly(self, message: Row, data: list[bytes]) -> None:
        """Fetch or read a source and tell what came of it; runs on a thread of its own."""
        claim_id, source = str(message.get("claim") or ""), (message.get("change") or {}).get("source") or {}
        answer: Row = {"act": message.get("act"), "tab": message.get("tab"), "saved": True}
        try:
            at = int(source.get("at", 0))
            if message["do"] == "consult":
                answer["source"] = consulted_row(consult(self._desk, claim_id, at))
            elif "part" not in source:
                answer["unread"] = keep_source(self._desk, claim_id, at).unread
            elif (whole := self._whole_file(f"{message.get('tab')}:{source['upload']}", source, data)) is not None:
                answer["unread"] = keep_source(self._desk, claim_id, at, file=(str(source["name"]), whole)).unread
            else:
                return
        except FactcheckError as error:
            answer |= {"saved": False, "error": str(error), "problem": type(error).__name__}
        except Exception as error:
            _LOG.exception("a source could not be kept or read")
            answer |= {"saved": False, "error": f"{type(error).__name__}: {error}"}
        with self._lock:
            self._tell(answer)

    def _whole_file(self, upload: str, source: Row, data: list[bytes]) -> bytes | None:
        """Take a part of a file, for servers refuse long messages; give the file when it is whole."""
        with self._lock:
            parts = self._parts.setdefault(upload, [])
            parts += data
            if len(parts) < int(source["parts"]):
                return None
            return b"".join(self._parts.pop(upload))

    def _do_once(self, message: Row) -> Row:
        tab, claim_id = str(message.get("tab")), str(message.get("claim") or "")
        # An act that an earlier page could not send keeps its key.
        key = str(message.get("key") or f"{tab}:{message.get('act')}")
        try:
            with self._desk.once(key):
                return self._do(message)
        except DoneBefore:
            # Sent again because its answer was late or lost.
            self._left[tab, claim_id] = self._revision(claim_id)
            return {"rows": self._told(message.get("claim"))}

    def _do(self, message: Row) -> Row:
        """Carry out one act and tell where to go, or answer one question."""
        tab, claim_id, change = str(message.get("tab")), str(message.get("claim") or ""), message.get("change") or {}
        desk = self._desk
        match message.get("do"):
            case "hello":
                desk.refresh()
                return {"rows": [self._row(each) for each in sorted(self._changed)]}
            case "pulse":
                desk.refresh()
                return {}
            case "history":
                desk.claim(claim_id)
                return {"history": [annotation_row(each) for each in desk.history(claim_id)]}
            case "alike":
                return {"alike": [claim.claim_id for claim in desk.alike(claim_id)]}
            case "annotate" | "withdraw" | "take" as deed:
                seen = self._seen(message, claim_id)
                if deed == "withdraw":
                    stored = desk.withdraw(claim_id, after=seen)
                elif deed == "take":
                    stored = desk.take_over(claim_id, change.get("hint"), after=seen)
                else:
                    stored = desk.annotate(claim_id, **self._arguments(claim_id, change), after=seen)
                self._left[tab, stored.claim_id] = stored.revision
                return {"rows": self._told(stored.claim_id)}
            case "annotate_alike":
                for stored in desk.annotate_alike(claim_id, change["with"], verdict=change.get("verdict")):
                    self._left[tab, stored.claim_id] = stored.revision
                return {}
            case "dismiss":
                desk.dismiss(claim_id, change.get("hint"))
                return {}
            case "unmark":
                desk.unmark(claim_id)
                return {}
            case "mark":
                start, end = (self._utf16.to_code_points(int(change[key])) for key in ("start", "end"))
                return {"focus": desk.mark(start, end, kind=change["kind"], entity=change.get("entity")).claim_id}
            case "reshape":
                left, right = (
                    self._utf16.to_code_points(int(change[key])) if key in change else None for key in ("start", "end")
                )
                desk.reshape(claim_id, start=left, end=right, kind=change.get("kind"))
                return {"focus": claim_id}
            case "split":
                parts = desk.split(claim_id)
                return {"focus": parts[0].claim_id if parts else None}
            case "merge":
                return {"focus": desk.merge((claim_id, *change["with"])).claim_id}
            case "undo" | "redo" if (of := change.get("of")) and (tab, of) not in self._carried_out:
                # The act it follows was refused, so there is nothing to take back; the one before it is not meant.
                return {}
            case "undo" | "redo" as step:
                focus = desk.undo() if step == "undo" else desk.redo()
                if focus:
                    self._left[tab, focus] = self._revision(focus)
                return {"focus": focus}
            case other:
                raise InvalidAnnotation(f"the widget asked for {other!r}, which this version of factcheck cannot do")

    def _arguments(self, claim_id: str, change: Row) -> Row:
        """Turn what the browser sent into arguments of `Desk.annotate`; what it did not send stays as it was."""
        arguments: Row = {key: change[key] for key in ("verdict", "reason", "correction", "note") if key in change}
        if "source" in change:
            annotation = self._desk.reload(claim_id)
            arguments["evidence"] = evidence_after(annotation.evidence if annotation else (), change["source"])
        return arguments

    def _revision(self, claim_id: str) -> int:
        annotation = self._desk.annotation(claim_id)
        return annotation.revision if annotation else 0

    def _seen(self, message: Row, claim_id: str) -> int | None:
        """Give the revision an act was made in sight of: the browser's, or that of this tab's acts before it."""
        seen = message.get("revision")
        return None if seen is None else max(int(seen), self._left.get((str(message.get("tab")), claim_id), 0))

    def _told(self, claim_id: str | None) -> list[Row]:
        return [self._row(claim_id)] if claim_id else []

    def _row(self, claim_id: str) -> Row:
        return claim_row(self._desk, claim_id, self._utf16)
