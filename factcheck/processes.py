"""Tells how Python works for this package in a process of its own, and keeps it behind. It starts nothing."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

_LAST = 19  # of everybody, as of `os.nice`


def own_python(code: str, *arguments: str) -> tuple[list[str], dict[str, str]]:
    """Give the command and the environment in which Python carries out code of this package.

    It finds the same package as here, and nothing that lies about in the folder of the notebook (-P).
    """
    path = os.pathsep.join(filter(None, (str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH"))))
    return [sys.executable, "-P", "-c", code, *arguments], {**os.environ, "PYTHONPATH": path}


def step_back() -> None:
    """Let everybody else's turn come first, where the system can do so."""
    with suppress(AttributeError, OSError):
        os.nice(_LAST)
        # Linux weighs one session against another before it looks at processes; this one becomes a session of its own.
        os.setsid()
        Path("/proc/self/autogroup").write_text(str(_LAST))
