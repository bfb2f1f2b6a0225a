"""Sources: keeps copies of them, and finds in their text what a claim says. It asks the network only when told to."""

from __future__ import annotations

from factcheck.sources.aligning import Change
from factcheck.sources.comparing import Comparison, Difference, compare
from factcheck.sources.keeping import Kept, keep_address, keep_file, kept_bytes, kept_image, kept_text
from factcheck.sources.passages import Match, best_passage, page_number

__all__ = [
    "Change",
    "Comparison",
    "Difference",
    "Kept",
    "Match",
    "best_passage",
    "compare",
    "keep_address",
    "keep_file",
    "kept_bytes",
    "kept_image",
    "kept_text",
    "page_number",
]
