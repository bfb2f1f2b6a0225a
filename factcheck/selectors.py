"""Describes a passage so that it can be found again: the text right before and right after it. It never searches.

Source: W3C Web Annotation Data Model, TextQuoteSelector.
"""

from __future__ import annotations

CONTEXT = 32
"""Code points kept on each side of a quote: enough to tell repeated names in a newspaper article apart."""


def describe(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the prefix and suffix of ``text[start:end]``, at most `CONTEXT` code points each."""
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
