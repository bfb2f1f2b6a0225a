"""Has the shipped rules run in a process of its own, so that nobody at the screen waits for them. It adds no rule.

Python runs one thread at a time: beside a long article's check, each key would wait for its turn. The process is
started once, keeps what is known for certain, and ends with the one that started it.
"""

from __future__ import annotations

import atexit
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Sequence
from typing import Any

from factcheck.checking import check
from factcheck.checking.authority import Authority
from factcheck.checking.rules import rules
from factcheck.errors import RuleFailed
from factcheck.model import Claim, Document, Hint
from factcheck.processes import own_python

_Job = tuple[Document, tuple[Claim, ...], Authority | None, tuple[str, ...], str]

_RUN = "from factcheck.processes import step_back; step_back(); from factcheck.checking.process import main; main()"
_KEPT = 4  # articles; whoever opens one again has its hints at once


class _Process:
    """The other process. A class because it is kept, with what it was sent last."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._authority: Authority | None = None
        self._one_at_a_time = threading.Lock()
        self._kept: deque[tuple[_Job, tuple[Hint, ...]]] = deque(maxlen=_KEPT)

    def check(self, job: _Job) -> tuple[Hint, ...]:
        """Give what `check_apart` gives; who asks for the same as somebody before gets the same, without waiting."""
        known = self._known(job)
        if known is None:
            with self._one_at_a_time:
                known = self._known(job)  # Somebody may have asked for it in the meantime.
                if known is None:
                    known = self._check(job)
                    self._kept.append((job, known))
        return known

    def _known(self, job: _Job) -> tuple[Hint, ...] | None:
        # Compared and not hashed: most claims are the very same objects, and an article may have 50,000.
        return next((hints for kept, hints in tuple(self._kept) if kept == job), None)

    def _check(self, job: _Job) -> tuple[Hint, ...]:
        document, claims, authority, names, language = job
        try:
            running = self._started()
        except OSError:  # Some hosts have no processes.
            chosen = rules(only=names)
            return tuple(check(document, claims, authority=authority, rules=chosen, language=language))
        assert running.stdin
        assert running.stdout
        try:
            new = authority is not self._authority
            pickle.dump((document, claims, (authority,) if new else None, names, language), running.stdin)
            running.stdin.flush()
            self._authority = authority
            hints, error = pickle.load(running.stdout)
        except BaseException as ending:
            # An answer that nobody has read would be taken for that to the next question.
            self.end()
            if isinstance(ending, OSError | EOFError | pickle.UnpicklingError):
                told = "The search for hints was ended from outside, perhaps for want of memory."
                raise RuleFailed(told) from None
            raise
        if error:
            raise RuleFailed(f"The search for hints broke down: {error}.")
        return tuple(hints)

    def end(self) -> None:
        """End the other process, whatever it does."""
        running, self._running = self._running, None
        if running:
            running.kill()
            running.communicate()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._running is None or self._running.poll() is not None:
            command, environment = own_python(_RUN)
            self._authority = None
            self._running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        return self._running


_PROCESS = _Process()
atexit.register(_PROCESS.end)


def check_apart(
    document: Document,
    claims: Sequence[Claim],
    *,
    authority: Authority | None,
    names: Sequence[str],
    language: str,
) -> list[Hint]:
    """Give the hints of shipped rules as `factcheck.checking.check` does, while other threads go on undisturbed.

    Args:
        document: As for `check`.
        claims: Of this document.
        authority: What is known for certain; otherwise what is shipped.
        names: Of the rules. None of them may need a memory.
        language: In which messages are written, ``"en"`` or ``"de"``.

    Raises:
        RuleFailed: The process was ended, or a rule broke down.
    """
    if not names:
        return []
    return list(_PROCESS.check((document, tuple(claims), authority, tuple(names), language)))


def main() -> None:
    """Check what comes in and give what is found, until nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # A kernel's interrupt is meant for a cell.
    # What a library prints is not among the answers.
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    jobs: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(jobs,), daemon=True).start()
    authority = None
    while True:
        document, claims, sent, names, language = jobs.get()
        authority = sent[0] if sent else authority
        try:
            hints = check(document, claims, authority=authority, rules=rules(only=names), language=language)
            answer: tuple[list[Hint], str] = hints, ""
        except Exception as error:
            answer = [], f"{type(error).__name__}: {error}"
        pickle.dump(answer, answers)
        answers.flush()


def _read(jobs: queue.SimpleQueue[Any]) -> None:
    """Take jobs, and end at once, in the middle of one, when the other side is gone."""
    while True:
        try:
            jobs.put(pickle.load(sys.stdin.buffer))
        except BaseException:
            os._exit(0)
