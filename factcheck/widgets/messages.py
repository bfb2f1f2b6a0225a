"""What a message of a page says of itself. It carries nothing out."""

from __future__ import annotations

from factcheck.widgets.showing import Row


def key(message: Row) -> str:
    """Give what tells an act from all others; one that an earlier page could not send keeps its own."""
    return str(message.get("key") or f"{message.get('tab')}:{message.get('act')}")


def origin(message: Row) -> str:
    """Give the tab in which an act was done, which an earlier page's may have been."""
    return key(message).rpartition(":")[0]


def source_of(message: Row) -> tuple[str, Row]:
    """Give the claim and what is said of its source."""
    return str(message.get("claim") or ""), (message.get("change") or {}).get("source") or {}
