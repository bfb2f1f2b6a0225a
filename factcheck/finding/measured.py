"""What a quantity says, as a value. It reads no words: `amounts` does, and `english_amounts` those of English."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How exactly an amount is given."""

    EXACT = "exact"
    ROUNDED = "rounded"
    VAGUE = "vague"


@dataclass(frozen=True)
class Amount:
    """What a quantity says.

    `value` is the number, or the first end of a range or change, whose other end is `to`; `None` for *several*. `unit`
    is a symbol (``EUR``, ``%``, ``pp`` for percentage points, ``km``, ``years``), with ``/day`` behind it for a rate,
    and empty where things are counted. `counted` are the words for what is counted, as they stand in the text.
    """

    value: float | None
    to: float | None = None
    unit: str = ""
    counted: str = ""
    precision: Precision = Precision.EXACT
