"""The words of the record in German and English, and how both write a day. It never writes what the record keeps.

They are the widget's words, so that a desk reads the same ones on the screen, on paper and in a picture.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Literal

Language = Literal["de", "en"]

GLYPHS = {"verified": "✓", "disputed": "≈", "erroneous": "✕", "disagreement": "≠", "open": "○"}
"""The shape of a verdict, never its colour alone; in the order in which verdicts are counted."""

HINT_GLYPHS = {"warning": "▲", "info": "△"}

CAPTIONS: dict[Language, dict[str, str]] = {
    "de": {
        "verified": "belegt",
        "disputed": "strittig",
        "erroneous": "fehlerhaft",
        "disagreement": "uneinig",
        "open": "offen",
        "statement": "Aussage",
        "attribution": "Zuschreibung",
        "quotation": "Zitat",
        "description": "Beschreibung",
        "name": "Name",
        "quantity": "Menge",
        "time": "Zeit",
        "person": "Person",
        "organisation": "Organisation",
        "place": "Ort",
        "other": "Sonstiges",
        "primary_source": "Primärquelle",
        "two_secondary_sources": "zwei Sekundärquellen",
        "author_material": "Material der Redaktion",
        "conflicting_sources": "widersprüchliche Quellen",
        "insufficient_evidence": "zu wenig Belege",
        "outdated": "veraltet",
        "missing_context": "Kontext fehlt",
        "source_protected": "Quelle geschützt",
        "wrong_fact": "Sachfehler",
        "wrong_number": "falsche Zahl",
        "wrong_name": "falscher Name",
        "wrong_description": "falsche Beschreibung",
        "wrong_date": "falsches Datum",
        "misquoted": "falsch zitiert",
        "misattributed": "falsch zugeschrieben",
        "spelling": "Schreibweise",
        "supports": "stützt die Behauptung",
        "refutes": "widerlegt die Behauptung",
        "context": "gibt Kontext",
        "warning": "Warnung",
        "info": "Hinweis",
    },
    "en": {
        "verified": "verified",
        "disputed": "disputed",
        "erroneous": "erroneous",
        "disagreement": "in disagreement",
        "open": "open",
        "statement": "Statement",
        "attribution": "Attribution",
        "quotation": "Quotation",
        "description": "Description",
        "name": "Name",
        "quantity": "Quantity",
        "time": "Time",
        "person": "person",
        "organisation": "organisation",
        "place": "place",
        "other": "other",
        "primary_source": "primary source",
        "two_secondary_sources": "two secondary sources",
        "author_material": "author’s material",
        "conflicting_sources": "conflicting sources",
        "insufficient_evidence": "insufficient evidence",
        "outdated": "outdated",
        "missing_context": "missing context",
        "source_protected": "source protected",
        "wrong_fact": "wrong fact",
        "wrong_number": "wrong number",
        "wrong_name": "wrong name",
        "wrong_description": "wrong description",
        "wrong_date": "wrong date",
        "misquoted": "misquoted",
        "misattributed": "misattributed",
        "spelling": "spelling",
        "supports": "supports the claim",
        "refutes": "refutes the claim",
        "context": "gives context",
        "warning": "Warning",
        "info": "Hint",
    },
}

_MONTHS: dict[Language, tuple[str, ...]] = {
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


def caption_language(named: str | None, language: str) -> Language:
    """Give the language of captions: the one that is named, or what fits a document's.

    Raises:
        ValueError: There are no captions in the language that is named.
    """
    if named is not None and named not in CAPTIONS:
        raise ValueError(f"{named!r} is no language of captions; choose 'de' or 'en'.")
    return named if named else "de" if language.startswith("de") else "en"


def day(moment: date, language: Language) -> str:
    """Write a day: ``3. Mai 2026`` or ``3 May 2026``."""
    return f"{moment.day}{'.' if language == 'de' else ''} {_MONTHS[language][moment.month - 1]} {moment.year}"


def days(first: date, last: date, language: Language) -> str:
    """Write the days from one to another: ``3.–5. Mai 2026``, ``30 April 2026 – 5 May 2026``."""
    if (first.year, first.month, first.day) == (last.year, last.month, last.day):
        return day(last, language)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{'.' if language == 'de' else ''}–{day(last, language)}"
    return f"{day(first, language)} – {day(last, language)}"


def minute(moment: datetime, language: Language) -> str:
    """Write a moment to the minute, in UTC as the record keeps it: a page must not depend on where it was made."""
    moment = moment.astimezone(UTC) if moment.tzinfo else moment
    return f"{day(moment, language)}, {moment:%H:%M} UTC"
