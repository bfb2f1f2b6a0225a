"""Makes the example in ``exports/``: the sample article, reviewed by two made-up people at a fixed time.

Run as a module it writes the example anew, after a change of the finder or of the sheet.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import factcheck
from factcheck.model import Annotation, Evidence, Reason, Stance, Verdict

TOP = Path(__file__).parents[1]
NAME = "example.csv"
_MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
_REPORT = Evidence(
    stance=Stance.REFUTES,
    title="Citigroup, Annual Report",
    reference="Citigroup Inc., Form 10-K 2018",
    locator="p. 1",
    accessed_at=date(2026, 11, 23),
)
_IMPRINT = Evidence(
    stance=Stance.REFUTES, title="The Wall Street Journal", url="https://www.wsj.com/", accessed_at=date(2026, 11, 23)
)
_REVIEW: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("Anna Berg", "Menlo Park", {"verdict": Verdict.VERIFIED}),
    (
        "Anna Berg",
        "Magazin „Wall Street Journal“",
        {
            "verdict": Verdict.ERRONEOUS,
            "reason": Reason.WRONG_DESCRIPTION,
            "correction": "Zeitung „Wall Street Journal“",
            "evidence": (_IMPRINT,),
        },
    ),
    ("Anna Berg", "Wall Street Journal", {"verdict": Verdict.VERIFIED, "reason": Reason.PRIMARY_SOURCE}),
    (
        "Anna Berg",
        "City Group",
        {
            "verdict": Verdict.ERRONEOUS,
            "reason": Reason.SPELLING,
            "correction": "Citigroup",
            "note": "Heißt seit 1998 so; im ganzen Text ändern.",
            "evidence": (_REPORT,),
        },
    ),
    ("Anna Berg", "rund 1,3 Milliarden Menschen im Monat", {"verdict": Verdict.VERIFIED}),
    ("Ben Okafor", "rund 1,3 Milliarden Menschen im Monat", {"verdict": Verdict.DISPUTED, "reason": Reason.OUTDATED}),
    (
        "Ben Okafor",
        "4,5 Prozent",
        {"verdict": Verdict.DISPUTED, "reason": Reason.CONFLICTING_SOURCES, "note": "Schlusskurs prüfen."},
    ),
    ("Ben Okafor", "Mark Zuckerberg", {"verdict": Verdict.VERIFIED, "reason": Reason.TWO_SECONDARY_SOURCES}),
)


def make(folder: Path) -> None:
    """Write the sample's claim sheet and its evidence into a folder."""
    with tempfile.TemporaryDirectory() as store, contextlib.chdir(TOP / "notebooks"):
        desk = factcheck.open_desk("facebook-banken.txt", reviewer="Anna Berg", store=Path(store) / "sample.sqlite")
        claims = {claim.quote: claim for claim in reversed(desk.claims)}
        for minutes, (reviewer, quote, said) in enumerate(_REVIEW):
            moment = _MORNING + timedelta(minutes=minutes)
            annotation = Annotation(claims[quote].claim_id, reviewer, annotated_at=moment, **said)
            desk.store.annotate(desk.document.document_id, annotation)
        desk.refresh()
        factcheck.export_sheet(desk, folder / NAME)
        desk.store.close()


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else TOP / "exports")
