"""What can go wrong, each with one sentence a user can act on. Nothing here decides or prints."""

from __future__ import annotations


class FactcheckError(Exception):
    """The base of all errors that are the situation's and not the program's fault."""


class UnreadableArticle(FactcheckError, ValueError):
    """The article is missing, empty, binary, too large or no text."""


class UnknownReviewer(FactcheckError, ValueError):
    """Nobody is named as the reviewer, or the name cannot stand in a record."""


class InvalidClaim(FactcheckError, ValueError):
    """A claim's offsets, quote, kind or entity do not fit its document."""


class InvalidAnnotation(FactcheckError, ValueError):
    """A verdict, reason or evidence that does not exist or does not fit."""


class UnknownDocument(FactcheckError, LookupError):
    """The store has no such document."""


class UnknownClaim(FactcheckError, LookupError):
    """The document has no such claim."""


class ChangedElsewhere(FactcheckError, RuntimeError):
    """Somebody else annotated the claim since; going on would hide what they wrote."""


class MarkInUse(ChangedElsewhere):
    """Somebody has annotated the claim; without its mark nobody would see that."""


class DoneBefore(FactcheckError, RuntimeError):
    """An act that arrived twice was carried out the first time."""


class BadAuthority(FactcheckError, ValueError):
    """An authority file cannot be used; `problems` lists every bad row, one line each."""

    def __init__(self, message: str, problems: tuple[str, ...] = ()) -> None:
        super().__init__(message if not problems else "\n".join((message, *problems)))
        self.problems = problems


class UnknownRule(FactcheckError, LookupError):
    """There is no rule of this name, or two have the same one."""


class RuleFailed(FactcheckError, RuntimeError):
    """A rule that a desk added broke down, or gave something that is no hint."""


class StoreUnusable(FactcheckError, OSError):
    """The store cannot be opened or written: folder, permissions, version or file type."""


class LogTampered(FactcheckError, ValueError):
    """A row of the record does not fit the hash that was written with it."""


class BadSheet(FactcheckError, ValueError):
    """A claim sheet cannot be imported; `problems` lists every bad cell, one line each."""

    def __init__(self, message: str, problems: tuple[str, ...] = ()) -> None:
        super().__init__(message if not problems else "\n".join((message, *problems)))
        self.problems = problems


class MissingExtra(FactcheckError, ImportError):
    """A feature needs a package that is not installed; the message names the install command."""


class SourceNotKept(FactcheckError, OSError):
    """A source cannot be fetched or kept: address, network, size, type, or no room for the copy."""


class NoWebAddress(SourceNotKept):
    """What is to be fetched is no address of a web page."""


class HostNotFound(SourceNotKept):
    """The name service knows no such host, or cannot be asked."""


class HostIsPrivate(SourceNotKept):
    """The host is in a private network, where nothing is fetched from."""


class HostUnreachable(SourceNotKept):
    """The host does not answer, or breaks off."""


class HostTooSlow(SourceNotKept):
    """The page did not come in time."""


class HostUntrusted(SourceNotKept):
    """The host cannot prove who it is."""


class HostFailed(SourceNotKept):
    """The host answers, but with nothing that can be read: an error, endless moves, a packing nobody knows."""


class PageNotThere(SourceNotKept):
    """The host has no such page."""


class PageRefused(SourceNotKept):
    """The host does not give the page to a program."""


class SourceTooLarge(SourceNotKept):
    """The source has more bytes than are kept of one."""


class SourceEmpty(SourceNotKept):
    """The source has no bytes."""


class SourceOfUnknownType(SourceNotKept):
    """The source is none of the file types that are kept."""


class CopyUnusable(FactcheckError, OSError):
    """The kept copy of a source is missing, or is no longer what was kept."""


class CopyMissing(CopyUnusable):
    """The kept copy of a source is not where it was."""


class CopyChanged(CopyUnusable):
    """The kept copy of a source is no longer what was kept."""
