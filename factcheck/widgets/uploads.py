"""Puts files together that a browser sends in parts, because a server may refuse a long message. It writes no file."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from factcheck.errors import SourceTooLarge
from factcheck.sources.keeping import refuse_too_large

PATIENCE = 300.0
"""After this long without a part, in seconds, a file is not waited for any more."""


@dataclass
class _Upload:
    parts: dict[int, bytes] = field(default_factory=dict)
    heard: float = 0.0


class Uploads:
    """The files that are on their way. A class because their parts are remembered. Not for several threads."""

    def __init__(self, *, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._uploads: dict[str, _Upload] = {}

    def take(self, key: str, part: int, data: bytes) -> int:
        """Take a part of a file by its number, from 0, and give how many there are now; one sent again counts once.

        Raises:
            SourceTooLarge: Together they are more than is kept of a source; they are forgotten.
        """
        upload = self._uploads.setdefault(key, _Upload())
        upload.parts[part] = data
        upload.heard = self._now()
        try:
            refuse_too_large("The file", sum(map(len, upload.parts.values())))
        except SourceTooLarge:
            del self._uploads[key]
            raise
        return len(upload.parts)

    def whole(self, key: str) -> bytes:
        """Give the file that its parts make in the order of their numbers, and forget them."""
        parts = self._uploads.pop(key).parts
        return b"".join(parts[number] for number in sorted(parts))

    def forget_unfinished(self) -> None:
        """Forget the files whose parts have stopped coming."""
        latest = self._now() - PATIENCE
        self._uploads = {key: upload for key, upload in self._uploads.items() if upload.heard >= latest}
