"""Says who reviews: the name that was given, or the environment's. It never asks the operating system."""

from __future__ import annotations

import os

from factcheck.errors import UnknownReviewer
from factcheck.text import person_name

REVIEWER_VARIABLE = "FACTCHECK_REVIEWER"


def reviewer_name(name: str | None) -> str:
    """Give the reviewer's name as it stands in the record; without an argument, ``FACTCHECK_REVIEWER``.

    Raises:
        UnknownReviewer: There is no name, or it cannot stand in a record. The operating system's user is never taken.
    """
    name = person_name(name if name is not None else os.environ.get(REVIEWER_VARIABLE, ""))
    if not name:
        raise UnknownReviewer(
            f'Nobody is named as the reviewer: give reviewer="Your Name", or set {REVIEWER_VARIABLE}.'
        )
    return name
