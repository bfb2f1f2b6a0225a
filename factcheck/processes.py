"""Tells how Python is started for work of this package in a process of its own. It starts nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def own_python(code: str, *arguments: str) -> tuple[list[str], dict[str, str]]:
    """Give the command and the environment in which Python carries out code of this package.

    It finds the same package as here, and nothing that lies about in the folder of the notebook (-P).
    """
    path = os.pathsep.join(filter(None, (str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH"))))
    return [sys.executable, "-P", "-c", code, *arguments], {**os.environ, "PYTHONPATH": path}
