"""Reads what a message from the browser says: which act it is, whose, and of which source. It decides nothing."""

from __future__ import annotations

from factcheck.widgets.showing import Row


def key_of(message: Row) -> str:
    """Give what tells an act from all others; one that an earlier page could not send keeps its own."""
    return str(message.get("key") or f"{message.get('tab')}:{message.get('act')}")


def origin_of(message: Row) -> str:
    """Give the tab in which an act was done, which an earlier page's may have been."""
    return key_of(message).rpartition(":")[0]


def number_of(message: Row) -> int:
    """Give the number of an act in the tab in which it was done, 0 where it has none."""
    number = key_of(message).rpartition(":")[2]
    return int(number) if number.isdecimal() else 0


def source_of(message: Row) -> tuple[str, Row]:
    """Give the id of the claim, and what is told of its source."""
    return str(message.get("claim") or ""), (message.get("change") or {}).get("source") or {}
