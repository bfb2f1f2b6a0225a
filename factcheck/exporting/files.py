"""Writes a file whole or not at all, and never over what is no earlier output. It knows no format."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable
from pathlib import Path

from factcheck.exporting import UnwritableFile

_SQLITE = b"SQLite format 3\0"


def check_place(path: Path, *, inputs: Iterable[Path] = ()) -> None:
    """Make sure that a file may be written: it is no folder or device, no record and none of the files that were read.

    Raises:
        UnwritableFile: It is one of them, or may not be read.
    """
    try:
        if not path.name or path.is_dir():
            raise UnwritableFile(f"{path} is a folder; name a file in it.")
        if not path.exists():
            return
        if not path.is_file():
            raise UnwritableFile(f"{path} is no file but a device or the like; name another, or one that is not there.")
        if any(there.exists() and path.samefile(there) for there in inputs):
            raise UnwritableFile(f"{path} is what was read, and would be overwritten; name another file.")
        with path.open("rb") as file:
            if file.read(len(_SQLITE)) == _SQLITE:
                told = f"{path} is a database, perhaps a record, and is not overwritten; name another file."
                raise UnwritableFile(told)
    except PermissionError as error:
        raise UnwritableFile(f"{path} cannot be read or written: {error.strerror}; choose another.") from error


def write_whole(path: Path, data: bytes) -> None:
    """Write a file down to the disk, so that a reader finds the old or the new one; a link goes on leading to it.

    Raises:
        OSError: It cannot be written; an old one is still there.
    """
    path = path.resolve()
    temporary = write_beside(path, data)
    try:
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def write_beside(place: Path, data: bytes) -> Path:
    """Write a file under another name in the same folder, down to the disk, and give its path."""
    temporary = place.with_name(f".{uuid.uuid4().hex}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def sync_folder(folder: Path) -> None:
    """Make new names durable; only POSIX systems let a folder be opened for that."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
