"""What each browser tab has done and seen. It records nothing and shows nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.errors import DoneBefore, FactcheckError
from factcheck.widgets.messages import key_of, number_of, origin_of
from factcheck.widgets.showing import Row

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.model import Annotation


class Tabs:
    """The tabs that show one desk. A class because what they did is remembered. Not for several threads."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        # By tab: its acts that were carried out, the number of the latest on each claim, and the revision that left.
        self._carried_out: set[tuple[str, object]] = set()
        self._left: dict[tuple[str, str], tuple[int, int]] = {}
        # What came of an act, by key: the claim that it led to, or why it was refused.
        self._led_to: dict[str, str] = {}
        self._refused: dict[str, FactcheckError] = {}

    def once(self, message: Row, work: Callable[[], Row | None]) -> Row | None:
        """Do something that a message asks for, unless a message of its key was carried out before.

        Raises:
            FactcheckError: It is refused, or is an undo that was refused when it came first.
        """
        key, claim_id = key_of(message), str(message.get("claim") or "")
        try:
            with self._desk.once(key):
                told = work()
        except DoneBefore:
            # Sent again because its answer was late or lost.
            if key in self._refused:
                raise self._refused[key] from None
            self._left.setdefault((origin_of(message), claim_id), (number_of(message), self._revision(claim_id)))
            return {"focus": self._led_to.get(key), "again": True}
        except FactcheckError as error:
            self._refused[key] = error
            raise
        self._refused.pop(key, None)
        if told and told.get("focus"):
            self._led_to[key] = told["focus"]
        return told

    def done(self, message: Row) -> None:
        """Note that a message's act was carried out."""
        self._carried_out.add((str(message.get("tab")), message.get("act")))

    def has_done(self, message: Row, act: object) -> bool:
        """Tell whether another act of the tab that sends this was carried out."""
        return (str(message.get("tab")), act) in self._carried_out

    def seen(self, message: Row, claim_id: str, revision: object, *, last: bool = False) -> int | None:
        """Give the revision an act was made in sight of: the browser's, or that of the same page's acts before it.

        What comes `last`, such as a copy, is in sight of all the page has done.
        """
        number, left = self._left.get((origin_of(message), claim_id), (0, 0))
        if revision is None:
            return None
        return max(int(str(revision)), left if last or number < number_of(message) else 0)

    def leave(self, message: Row, stored: Annotation | None) -> None:
        """Note the revision an act leaves, for what follows it from the page that did it or the one that sent it."""
        if stored is not None:
            acts = {origin_of(message): number_of(message), str(message.get("tab")): int(message.get("act") or 0)}
            for tab, number in acts.items():
                latest, _ = self._left.get((tab, stored.claim_id), (0, 0))
                self._left[tab, stored.claim_id] = max(number, latest), stored.revision

    def _revision(self, claim_id: str) -> int:
        annotation = self._desk.annotation(claim_id)
        return annotation.revision if annotation else 0
