"""Claims and annotations as a table and back: the claim sheet. It never opens a file and never sees the store."""

from __future__ import annotations

from factcheck.sheet.columns import COLUMNS, EVIDENCE_COLUMNS, SCHEMA
from factcheck.sheet.reading import from_sheet
from factcheck.sheet.table import By, evidence_sheet, sheet

__all__ = ["COLUMNS", "EVIDENCE_COLUMNS", "SCHEMA", "By", "evidence_sheet", "from_sheet", "sheet"]
