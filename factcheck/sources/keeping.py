"""Keeps copies of sources beside a store, and gives them back as they were. It never changes or overwrites one.

The copies of ``desk.sqlite`` are in ``desk.sources``: a source under the SHA-256 of its bytes, its text under that and
the SHA-256 of the text. Both are written whole or not at all, and are on the disk when a call returns.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import unquote, urlsplit

from factcheck.errors import (
    CopyChanged,
    CopyMissing,
    CopyUnusable,
    SourceEmpty,
    SourceNotKept,
    SourceOfUnknownType,
    SourceTooLarge,
)
from factcheck.exporting.files import sync_folder, write_whole
from factcheck.model import Evidence
from factcheck.sources.apart import extract_apart
from factcheck.sources.fetching import MAX_BYTES, fetch
from factcheck.sources.types import SUFFIXES, media_type

_MAX_NAME = 200
_OF_TEXT = 16  # letters of the hash of a text in the name of its file


@dataclass(frozen=True, slots=True)
class Kept:
    """A source whose copy is kept.

    `archived` is the copy's path, from the folder of the store; `text` is what can be read of it, and `unread` says in
    a sentence what could not. `url` is where it was in the end, and empty for a file.
    """

    archived: str
    sha256: str
    title: str
    media_type: str
    text: str
    accessed_at: date
    url: str = ""
    unread: str = ""


def keep_address(store_path: str | Path, url: str, *, allow_private: bool = False) -> Kept:
    """Fetch a source and keep a copy of it; this may take half a minute.

    Args:
        store_path: The file of the store, which need not be there yet.
        url: The address, ``http`` or ``https``.
        allow_private: Also ask machines of this computer and of its private networks.

    Raises:
        SourceNotKept: It cannot be fetched, is none of the types that are kept, or cannot be written.
        MissingExtra: The extra ``sources`` is not installed.
    """
    fetched = fetch(url, allow_private=allow_private)
    name = _last_part(fetched.url)
    return _keep(Path(store_path), fetched.data, name=name, url=fetched.url, charset=fetched.charset)


def keep_file(store_path: str | Path, name: str, data: bytes) -> Kept:
    """Keep a copy of a file that somebody has: PDF, DOCX, HTML, plain text or an image.

    Args:
        store_path: The file of the store, which need not be there yet.
        name: Of the file, which is its title when it has none; what it ends with does not matter.
        data: All of it.

    Raises:
        SourceNotKept: It is empty, too large, none of these types, or cannot be written.
        MissingExtra: The extra ``sources`` is not installed.
    """
    return _keep(Path(store_path), data, name=PurePosixPath(PureWindowsPath(name).name).name)


def kept_bytes(store_path: str | Path, evidence: Evidence) -> bytes:
    """Give the kept copy of a source.

    Raises:
        CopyUnusable: There is none, it is missing, or it is no longer what was kept.
    """
    path = _place(Path(store_path), evidence)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise CopyMissing(
            f"The kept copy {evidence.archived} is missing; bring it back from a backup, or keep the source anew."
        ) from error
    except OSError as error:
        raise CopyUnusable(f"The kept copy {evidence.archived} cannot be read: {error.strerror}.") from error
    if hashlib.sha256(data).hexdigest() != evidence.archived_sha256.lower():
        raise CopyChanged(
            f"The kept copy {evidence.archived} was changed since it was kept; bring it back from a backup, or move "
            "it away and keep the source anew."
        )
    return data


def kept_text(store_path: str | Path, evidence: Evidence) -> str:
    """Give what can be read of the kept copy of a source: nothing of an image.

    Read out of the copy again where the file of its text is missing or was changed.

    Raises:
        CopyUnusable: There is no copy, it is missing, or it is no longer what was kept.
        MissingExtra: It has to be read out again, and the extra ``sources`` is not installed.
    """
    data = kept_bytes(store_path, evidence)
    known = _known_text(_place(Path(store_path), evidence).parent, evidence.archived_sha256.lower())
    return extract_apart(data, media_type(data)).text if known is None else known


def kept_image(store_path: str | Path, evidence: Evidence) -> tuple[str, bytes] | None:
    """Give the media type and the bytes of the kept copy of a source that is an image.

    Raises:
        CopyUnusable: There is no copy, it is missing, or it is no longer what was kept.
    """
    data = kept_bytes(store_path, evidence)
    kind = media_type(data)
    return (kind, data) if kind.startswith("image/") else None


def refuse_too_large(shown: str, size: int) -> None:
    """Refuse a source of more bytes than are kept of one."""
    if size > MAX_BYTES:
        raise SourceTooLarge(
            f"{shown} has more than {MAX_BYTES // 10**6} MB, the most that is kept of a source; "
            "keep the part that matters."
        )


def _keep(store_path: Path, data: bytes, *, name: str, url: str = "", charset: str = "") -> Kept:
    shown = url or (name if len(name) <= _MAX_NAME and name.isprintable() else "The file") or "The file"
    if not data:
        raise SourceEmpty(f"{shown} is empty, so there is nothing to keep.")
    refuse_too_large(shown, len(data))
    kind = media_type(data, charset)
    if not kind:
        raise SourceOfUnknownType(
            f"{shown} is none of what can be kept (PDF, DOCX, HTML, plain text, PNG, JPEG, WebP, GIF); "
            "save it as one of these."
        )
    extracted = extract_apart(data, kind, charset)
    sha256 = hashlib.sha256(data).hexdigest()
    folder = store_path.with_name(store_path.name.removesuffix(".sqlite") + ".sources")
    try:
        if not folder.is_dir():
            folder.mkdir(exist_ok=True)
            sync_folder(folder.parent)
        _write(folder / f"{sha256}{SUFFIXES[kind]}", data)
        # Offsets into the text stand in the record: whoever keeps the same source again gets the same text.
        text = _known_text(folder, sha256)
        if text is None:
            text = extracted.text
            _write(folder / f"{sha256}.{_hash(text)[:_OF_TEXT]}.txt", text.encode())
    except OSError as error:
        if isinstance(error, SourceNotKept):
            raise
        raise SourceNotKept(
            f"The copy cannot be written to {folder}: {error.strerror or error}; "
            "check the folder, its permissions and the space left."
        ) from error
    return Kept(
        archived=f"{folder.name}/{sha256}{SUFFIXES[kind]}",
        sha256=sha256,
        title=extracted.title or _stem(name),
        media_type=kind,
        text=text,
        accessed_at=date.today(),
        url=url,
        unread=extracted.unread,
    )


def _write(path: Path, data: bytes) -> None:
    if not path.exists():
        # Another process may write it meanwhile: it then replaces the same by the same.
        write_whole(path, data)
    elif path.stat().st_size != len(data) or path.read_bytes() != data:
        raise SourceNotKept(
            f"{path} was changed since it was kept, and is not overwritten; move it away and keep the source again."
        )


def _known_text(folder: Path, sha256: str) -> str | None:
    """Give the text that was read out of a source when it was kept, unless the file was lost or changed."""
    for path in sorted(folder.glob(f"{sha256}.{'[0-9a-f]' * _OF_TEXT}.txt")):
        try:
            text = path.read_bytes().decode()
        except (OSError, UnicodeError):
            continue
        if path.name == f"{sha256}.{_hash(text)[:_OF_TEXT]}.txt":
            return text
    return None


def _place(store_path: Path, evidence: Evidence) -> Path:
    """Give where a copy is; a path from somewhere else may not lead out of the folder of the store."""
    if not evidence.archived:
        raise CopyUnusable(
            f"No copy of {(evidence.title or evidence.url or evidence.reference)[:_MAX_NAME]!r} was kept."
        )
    parts = re.split(r"[/\\]", evidence.archived)
    if (
        not re.fullmatch(r"[0-9a-fA-F]{64}", evidence.archived_sha256)
        or {"", ".", ".."} & set(parts)
        or any(":" in part for part in parts)
    ):
        raise CopyUnusable(
            f"{evidence.archived[:_MAX_NAME]!r} is no kept copy of this store; "
            "expected a path from its folder and a SHA-256."
        )
    return store_path.parent.joinpath(*parts)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _last_part(url: str) -> str:
    parts = urlsplit(url)
    return unquote(parts.path.rstrip("/").rpartition("/")[2]) or parts.netloc


def _stem(name: str) -> str:
    shown = "".join(letter for letter in name if letter.isprintable())[:_MAX_NAME].strip()
    return re.sub(r"\.(?:pdf|docx|html?|txt|md|png|jpe?g|gif|webp)$", "", shown, flags=re.IGNORECASE)
