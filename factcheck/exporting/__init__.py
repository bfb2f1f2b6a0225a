"""Writes what is recorded to files, one format a module. It never changes the record."""

from __future__ import annotations

from factcheck.errors import FactcheckError


class UnwritableFile(FactcheckError, OSError):
    """A file cannot be written: folder, permissions or space."""
