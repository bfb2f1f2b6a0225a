"""The review widget: a desk's claims as traits, a reviewer's acts as messages. It never decides and never stores.

The browser paints from the traits at once. Every act is a message with a rising number, and its answer carries the rows
as the desk has them afterwards; nothing counts as saved before that. Hints are found on a thread of their own and come
when they are there. Offsets that cross over are UTF-16 units.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import anywidget
import traitlets

from factcheck.consulting import Place, consult, keep_copy, place_of, record_copy, with_copy_of_new
from factcheck.errors import FactcheckError, InvalidAnnotation, SourceNotKept
from factcheck.model import REASONS
from factcheck.text import Utf16
from factcheck.widgets.messages import key_of, source_of
from factcheck.widgets.showing import (
    Row,
    annotation_row,
    arguments_of,
    article_of,
    as_json,
    beginning_of,
    claim_row,
    consulted_row,
    first_rows,
)
from factcheck.widgets.tabs import Tabs
from factcheck.widgets.uploads import Uploads

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.model import Annotation
    from factcheck.sources import Kept

_CODE, _LOADER = (Path(__file__).with_name(name).read_text("utf-8") for name in ("review.js", "loader.js"))
_LOG = logging.getLogger(__name__)
QUESTIONS = ("hello", "pulse", "whole", "history", "alike", "consult")
"""What is asked and records nothing; the browser has the same list."""


class Review(anywidget.AnyWidget):
    """One article on one desk, to be settled claim by claim in JupyterLab."""

    _esm = traitlets.Unicode().tag(sync=True)
    _is_known = False  # Whether a page has run the code, which it keeps; then a short loader does.

    article = traitlets.Unicode().tag(sync=True)
    """The text as JSON, in one string, because ipywidgets looks into every value of a list twice.

    Of a long one it is the beginning; the page asks for the whole when that is painted.
    """
    claims = traitlets.Unicode().tag(sync=True)
    """The rows of the claims in it, likewise."""
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
        self._tabs = Tabs(desk)
        self._uploads = Uploads()
        # The copies that are being kept: what asked for one last, by claim and number of the source.
        self._keeping: dict[tuple[str, int], Row] = {}
        # Reading does not wait for what is fetched.
        self._fetching, self._reading = threading.Semaphore(2), threading.Semaphore(2)
        self._due = self._catching_up = False
        self._hints: Row = {}  # What was told last of the search for them.
        # Claims that have looked different once; a page that is loaded again is told of them all.
        self._changed: set[str] = set()
        desk.language = language or desk.language
        desk.take_news(id(self))
        where = f"{desk.store.path.resolve()}\n{desk.document.document_id}\n{desk.reviewer}"
        whole = article_of(desk.document, self._utf16)
        article = beginning_of(whole) or whole
        super().__init__(
            _esm=_LOADER if Review._is_known else _CODE,
            article=as_json(article),
            claims=as_json(first_rows(desk, self._utf16, article)),
            reasons={verdict.value: [reason.value for reason in fitting] for verdict, fitting in REASONS.items()},
            reviewer=desk.reviewer,
            language=desk.language,
            record=hashlib.sha256(where.encode()).hexdigest()[:16],
            read_only=desk.store.read_only,
        )
        if self.comm is not None:
            # ipykernel 7.4 sends what a page asks next to the loop that spoke to it last. For a thread, as the one that
            # finds hints, that is the loop of whatever was asked of the kernel last, and may have ended since.
            self.comm.__dict__["_reply_subshell_for"] = lambda _data, asked_of: asked_of
        self.on_msg(self._receive)

    def _receive(self, _widget: object, content: object, buffers: object) -> None:
        message = content if isinstance(content, dict) else {}
        do = message.get("do")
        if do == "code":
            self.send({"code": _CODE})
            return
        # A page that speaks has the code. Not in marimo, which need not keep one page's scripts for all widgets.
        Review._is_known = type(self.comm).__module__.startswith("ipykernel.")
        with self._lock:
            if do == "consult":
                self._aside(message, lambda: self._consult(message), self._reading)
            elif do == "keep":
                data = b"".join(bytes(each) for each in buffers) if isinstance(buffers, list) else b""
                self._answer(message, lambda: self._once(message, lambda: self._begin_keeping(message, data)))
            elif do in QUESTIONS:
                self._answer(message, lambda: self._do(message))
            else:
                self._answer(message, lambda: self._once(message, lambda: self._do(message)))
            self._uploads.forget_unfinished()
            if do not in ("pulse", "history", "keep", "consult"):
                self._look_for_hints()

    def _answer(self, message: Row, work: Callable[[], Row | None]) -> None:
        """Do what a message asks for and tell what came of it, also when it failed; `None` is answered later."""
        answer: Row = {"saved": True}
        try:
            told = work()
            if told is None:
                return
            answer |= told
        except FactcheckError as error:
            answer |= {"saved": False, "error": str(error), "problem": type(error).__name__}
            self._refresh()
            answer["rows"] = self._told(message.get("claim"))
        except Exception as error:
            # Whatever it is, a reviewer must see that nothing was written; a kernel's log is read by nobody.
            _LOG.exception("an act of the review widget failed")
            answer |= {"saved": False, "error": f"{type(error).__name__}: {error}"}
        with self._lock:
            if answer["saved"] and "part" not in answer and message.get("do") not in QUESTIONS:
                self._tabs.done(message)
            self._tell(answer | {"act": message.get("act"), "tab": message.get("tab")})

    def _tell(self, answer: Row, *, unasked: bool = False) -> None:
        """Send an answer, with the rows of all claims that look different since the last one."""
        news = self._desk.take_news(id(self))
        self._changed.update(news)
        told = {row["id"] for row in answer.setdefault("rows", [])}
        answer["rows"] += [self._row(each) for each in news if each not in told]
        hints = {"failures": list(self._desk.failures), "searching": self._desk.hinting.searching}
        if unasked and not answer["rows"] and self._hints == hints:
            return
        self._hints = hints
        self.send(answer | {"undo": self._desk.can_undo, "redo": self._desk.can_redo} | hints)

    def _refresh(self) -> None:
        try:
            self._desk.refresh()
        except FactcheckError:
            _LOG.warning("the record could not be read again", exc_info=True)

    def _look_for_hints(self) -> None:
        self._due = True
        if not self._catching_up:
            self._catching_up = True
            threading.Thread(target=self._catch_up, name="factcheck-hints", daemon=True).start()

    def _catch_up(self) -> None:
        """Find hints and tell them; runs on a thread of its own, because a long article takes seconds."""
        while True:
            with self._lock:
                self._catching_up = self._due
                if not self._due:
                    return
                self._due = False
            try:
                self._desk.catch_up()
                with self._lock:
                    self._tell({"act": None, "tab": None, "saved": True}, unasked=True)
            except Exception as error:
                _LOG.exception("hints could not be found")
                failures = [f"{type(error).__name__}: {error}"]
                self.send({"act": None, "tab": None, "saved": True, "rows": [], "failures": failures})

    def _aside(self, message: Row, work: Callable[[], Row | None], slots: threading.Semaphore) -> None:
        """Answer a message on a thread of its own: fetching takes seconds, and neither reviewer nor kernel may wait."""

        def run() -> None:
            with slots:
                self._answer(message, work)

        threading.Thread(target=run, name="factcheck-sources", daemon=True).start()

    def _consult(self, message: Row) -> Row:
        claim_id, source = source_of(message)
        return {"source": consulted_row(consult(self._desk, claim_id, int(source.get("at", 0))))}

    def _begin_keeping(self, message: Row, data: bytes) -> Row | None:
        """Begin to keep a copy of a source, of a file when all its parts are there, unless that is under way."""
        claim_id, source = source_of(message)
        asked, file = (claim_id, int(source.get("at", 0))), None
        held = self._keeping.get(asked)
        if held is not None and key_of(held) == key_of(message):
            # Sent again, maybe by a page that was loaded again: that one gets the answer.
            held |= message
            return None
        if held is not None:
            raise SourceNotKept("A copy of this source is being kept already; wait until it is there.")
        if "name" in source:
            if "part" not in source:
                raise SourceNotKept(f"The file {source['name']} did not arrive; attach it again.")
            received = self._uploads.take(key_of(message), int(source["part"]), data)
            if received < int(source["parts"]):
                return {"part": source["part"], "received": received}
            file = str(source["name"]), self._uploads.whole(key_of(message))
        # Now, because another source may be removed before there is a slot.
        place = place_of(self._desk, *asked)
        self._keeping[asked] = message
        self._aside(message, lambda: self._keep(message, place, file), self._fetching)
        return None

    def _keep(self, message: Row, place: Place, file: tuple[str, bytes] | None) -> Row | None:
        try:
            kept = keep_copy(self._desk, place, file=file)
            with self._lock:
                return self._once(message, lambda: self._record_copy(message, place, kept))
        finally:
            with self._lock:
                del self._keeping[place.claim_id, place.at]

    def _record_copy(self, message: Row, place: Place, kept: Kept) -> Row:
        claim_id = place.claim_id
        before = self._desk.reload(claim_id)
        seen = self._tabs.seen(message, claim_id, message.get("revision"), last=True)
        stored = record_copy(self._desk, place, kept)
        if seen in (None, before.revision if before else 0):
            # Only then: what another window said meanwhile is not on this tab's screen.
            self._tabs.leave(message, stored)
        return {"rows": self._told(claim_id), "unread": kept.unread}

    def _once(self, message: Row, work: Callable[[], Row | None]) -> Row | None:
        told = self._tabs.once(message, work)
        if told and told.pop("again", False):
            told["rows"] = self._told(message.get("claim"), told["focus"])
        return told

    def _do(self, message: Row) -> Row:
        """Carry out one act and tell where to go, or answer one question."""
        claim_id, change = str(message.get("claim") or ""), message.get("change") or {}
        desk = self._desk
        match message.get("do"):
            case "hello":
                desk.refresh()
                told = desk.versions.carried(desk.reviewer)
                verdicts = None if told is None else {"kept": told.kept, "lost": told.lost}
                return {"rows": [self._row(each) for each in sorted(self._changed)], "carried": verdicts}
            case "pulse":
                outdated = desk.hinting.outdated
                # There is one every second: what broke down is not looked for again that often.
                desk.refresh(retry=False)
                if desk.hinting.outdated and not outdated:
                    self._look_for_hints()
                return {}
            case "whole":
                article = article_of(desk.document, self._utf16)
                return {"article": as_json(article), "claims": as_json(first_rows(desk, self._utf16, article))}
            case "history":
                now = desk.claim(claim_id).quote
                past = desk.versions.history(claim_id)[::-1]
                return {"history": [annotation_row(one) | ({} if of == now else {"quote": of}) for one, of in past]}
            case "alike":
                return {"alike": [claim.claim_id for claim in desk.alike(claim_id)]}
            case "annotate" | "withdraw" | "take" as deed:
                seen = self._tabs.seen(message, claim_id, message.get("revision"))
                stored: Annotation | None
                if deed == "withdraw":
                    stored = desk.withdraw(claim_id, after=seen)
                elif deed == "take":
                    stored = desk.take_over(claim_id, change.get("hint"), after=seen)
                else:
                    present = desk.reload(claim_id)
                    said = arguments_of(change, present)
                    if "evidence" in said:
                        before = present.evidence if present else ()
                        said["evidence"] = with_copy_of_new(desk, said["evidence"], before)
                    stored = desk.annotate(claim_id, **said, after=seen)
                self._tabs.leave(message, stored)
                return {"rows": self._told(stored.claim_id if stored else claim_id)}
            case "annotate_alike":
                others = change["with"]
                seen_of = {claim_id: message.get("revision"), **dict(zip(others, change.get("seen", ()), strict=False))}
                after = {each: self._tabs.seen(message, each, seen) for each, seen in seen_of.items()}
                known = {each: seen for each, seen in after.items() if seen is not None}
                for stored in desk.annotate_alike(claim_id, others, verdict=change.get("verdict"), after=known):
                    self._tabs.leave(message, stored)
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
            case "undo" | "redo" if (of := change.get("of")) and not self._tabs.has_done(message, of):
                # The act it follows was refused, so there is nothing to take back; the one before it is not meant.
                return {}
            case "undo" | "redo" as step:
                focus = desk.undo() if step == "undo" else desk.redo()
                for stored in desk.recorded if focus else ():
                    self._tabs.leave(message, stored)
                return {"focus": focus}
            case other:
                raise InvalidAnnotation(f"the widget asked for {other!r}, which this version of factcheck cannot do")

    def _told(self, *claim_ids: str | None) -> list[Row]:
        return [self._row(each) for each in dict.fromkeys(claim_ids) if each]

    def _row(self, claim_id: str) -> Row:
        return claim_row(self._desk, claim_id, self._utf16)
