"""Writes a reviewed article as one HTML page to read and to print. It loads nothing, runs nothing and trusts no text.

Whatever an article, a note or a name holds is escaped; the page forbids itself everything but its own style. It tells
only what is recorded, and no time but the record's: the same record gives the same page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from factcheck.captions import CAPTIONS, GLYPHS, HINT_GLYPHS, Language, caption_language, day, days, minute
from factcheck.exporting import UnwritableFile
from factcheck.exporting.files import check_place, write_whole
from factcheck.exporting.marks import blocks
from factcheck.exporting.phrases import PHRASES, plural
from factcheck.model import Annotation, Claim, Document, Hint, Kind, Level, Verdict, correction
from factcheck.sheet.table import Rows, file_name, standing

GENERATOR = "factcheck report/1"
"""By which a report knows an earlier one, over which it may be written."""

_ENDINGS = (".html", ".htm")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_RUNNING_TITLE = 90  # letters that fit beside the word at the top of a page
_HEAD = 1000  # bytes in which a report says what made it


@dataclass(frozen=True)
class Note:
    """What is to be told of one claim: who concluded what, the latest verdict first, and hints where it is open."""

    number: int
    claim: Claim
    status: str
    annotations: tuple[Annotation, ...]
    hints: tuple[Hint, ...]

    @property
    def glyph(self) -> str:
        """What stands at the claim's end in the text."""
        return HINT_GLYPHS[self.hints[0].level] if self.hints else GLYPHS[self.status]

    @property
    def is_mere_verdict(self) -> bool:
        """Whether there is nothing to tell but one verdict."""
        only = self.annotations[0] if len(self.annotations) == 1 and not self.hints else None
        return bool(only and only.verdict and not (only.correction or only.note or only.evidence))


@dataclass(frozen=True)
class Group:
    """Claims of which one reviewer concluded the same on one day, and nothing more is to be told."""

    annotation: Annotation
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Person:
    """A reviewer, how many claims they have settled, and when they wrote what counts now."""

    name: str
    verdicts: int
    first: datetime | None
    last: datetime | None


def render(
    document: Document,
    claims: Iterable[Claim],
    annotations: Iterable[Annotation],
    *,
    hints: Iterable[Hint] = (),
    language: str | None = None,
    confidential: bool = False,
) -> str:
    """Give the report of a document as HTML.

    Args:
        document: The text the claims are made in.
        claims: Claims of this document.
        annotations: Of two by the same reviewer on the same claim the one with the higher revision counts.
        hints: At these claims; those at claims that somebody has settled are left out.
        language: Of its captions, ``"de"`` or ``"en"``; otherwise the document's.
        confidential: Whether confidential evidence is shown.

    Raises:
        InvalidClaim: A claim does not quote this document.
    """
    captions = caption_language(language, document.language)
    rows = list(Rows(document, claims, annotations, "claim"))
    secret = sum(source.confidential for _, _, all_, _ in rows for each in all_ for source in each.evidence)
    statuses = {claim.claim_id: standing(all_) for _, claim, all_, _ in rows}
    notes = _notes(rows, statuses, hints, confidential)
    counts = Counter(statuses.values())
    latest = max((each.annotated_at for _, _, all_, _ in rows for each in all_ if each.annotated_at), default=None)
    return _template().render(
        document=document,
        language=captions,
        text_language=document.language if _LANGUAGE.fullmatch(document.language) else "und",
        word=CAPTIONS[captions],
        say=PHRASES[captions],
        plural=lambda key, number: plural(captions, key, number),
        day=lambda moment: day(moment, captions),
        minute=lambda moment: minute(moment, captions),
        days=lambda person: _days(person, captions),
        title=document.title or PHRASES[captions]["untitled"],
        running_title=_css_string(document.title or PHRASES[captions]["untitled"]),
        running_state=_css_string(f"{PHRASES[captions]['as_of']} {minute(latest, captions)}" if latest else ""),
        running_name=_css_string(PHRASES[captions]["confidential_report" if confidential and secret else "report"]),
        source=file_name(document.source),
        people=_people(rows),
        latest=latest,
        counts={name: counts[name] for name in GLYPHS if counts[name] or name != "disagreement"},
        settled=sum(counts[name] for name in ("verified", "disputed", "erroneous")),
        claims=len(rows),
        secret=secret,
        confidential=confidential,
        blocks=blocks(document, (claim for _, claim, _, _ in rows)),
        statuses=statuses,
        notes=[note for note in notes if not note.is_mere_verdict],
        groups=_groups(notes),
        note_of={note.claim.claim_id: note for note in notes},
        kinds=list(Kind),
    )


def check(path: Path, *, inputs: Iterable[Path] = ()) -> None:
    """Make sure that a report may be written: the name is a page's, and what is there is an earlier report.

    Raises:
        UnwritableFile: It may not.
    """
    if path.suffix.lower() not in _ENDINGS:
        told = f"not written as {path.suffix}" if path.suffix else "a page"
        raise UnwritableFile(f"A report is {told}: name the file .html; a browser prints it or saves it as PDF.")
    check_place(path, inputs=inputs)
    if path.exists() and not _is_report(path):
        raise UnwritableFile(f"{path} is there already and is no report; name another file, or move it away.")


def write(html: str, path: Path, *, inputs: Iterable[Path] = ()) -> None:
    """Write a report as a whole or not at all, and only over an earlier one; its folder is made.

    Raises:
        UnwritableFile: See `check`; or the folder cannot be made or written to.
    """
    check(path, inputs=inputs)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # On Linux the name of an article can be bytes in any encoding.
        write_whole(path, html.encode(errors="replace"))
    except OSError as error:
        raise UnwritableFile(f"{path} cannot be written: {error.strerror}; choose another folder.") from error


def _is_report(path: Path) -> bool:
    with path.open("rb") as file:
        return f'<meta name="generator" content="{GENERATOR}">'.encode() in file.read(_HEAD)


def _says_something(annotation: Annotation) -> bool:
    return bool(annotation.verdict or annotation.correction or annotation.note or annotation.evidence)


def _notes(
    rows: Iterable[tuple[int, Claim, list[Annotation], Annotation]],
    statuses: Mapping[str, str],
    hints: Iterable[Hint],
    confidential: bool,
) -> list[Note]:
    """Give what there is to tell, in reading order and by the numbers of the claim sheet."""
    at: dict[str, list[Hint]] = {}
    for hint in sorted(hints, key=lambda hint: hint.level is not Level.WARNING):
        at.setdefault(hint.claim_id, []).append(hint)
    notes: list[Note] = []
    for number, claim, of_claim, shown in rows:
        first = [annotation for annotation in of_claim if annotation is shown]
        ordered = [*first, *(annotation for annotation in reversed(of_claim) if annotation is not shown)]
        # Nothing that is left out may reach the template.
        public = [
            each if confidential else replace(each, evidence=tuple(s for s in each.evidence if not s.confidential))
            for each in ordered
        ]
        told = tuple(filter(_says_something, public))
        open_hints = tuple(at.get(claim.claim_id, ())) if statuses[claim.claim_id] == "open" else ()
        if told or open_hints:
            notes.append(Note(number, claim, statuses[claim.claim_id], told, open_hints))
    return notes


def _groups(notes: Iterable[Note]) -> list[Group]:
    """Put mere verdicts together; what is not verified comes first."""
    found: dict[tuple[object, ...], list[Note]] = {}
    for note in notes:
        if note.is_mere_verdict:
            (only,) = note.annotations
            day_ = only.annotated_at.date() if only.annotated_at else None
            found.setdefault((only.verdict, only.reason, only.reviewer, day_), []).append(note)
    groups = [Group(of_group[0].annotations[0], tuple(of_group)) for of_group in found.values()]
    return sorted(groups, key=lambda group: group.annotation.verdict == Verdict.VERIFIED)


def _people(rows: Iterable[tuple[int, Claim, list[Annotation], Annotation]]) -> list[Person]:
    found: dict[str, list[Annotation]] = {}
    for _, _, of_claim, _ in rows:
        for annotation in filter(_says_something, of_claim):
            found.setdefault(annotation.reviewer, []).append(annotation)
    people = []
    for name, own in sorted(found.items()):
        moments = [annotation.annotated_at for annotation in own if annotation.annotated_at]
        verdicts = sum(annotation.verdict is not None for annotation in own)
        people.append(Person(name, verdicts, min(moments, default=None), max(moments, default=None)))
    return people


def _days(person: Person, language: Language) -> str:
    return days(person.first, person.last, language) if person.first and person.last else ""


def _address(url: str) -> str:
    """Give what may be a link: an address of the web, and nothing that runs."""
    try:
        return url if urlsplit(url).scheme.lower() in ("http", "https") else ""
    except ValueError:
        return ""


def _css_string(text: str) -> Markup:
    """Write a text as a string of CSS, in which nothing can end the string, the rule or the style."""
    text = "".join(character for character in " ".join(text.split()) if character.isprintable())
    if len(text) > _RUNNING_TITLE:
        text = text[: _RUNNING_TITLE - 1] + "…"
    plain = (c if c == " " or (c.isascii() and c.isalnum()) else f"\\{ord(c):06x} " for c in text)
    return Markup('"{}"').format(Markup("").join(plain))


def _exact(value: Any) -> Any:
    """Escape a value so that a browser's parser gives back every character that a page can hold."""
    # A parser turns a carriage return into a line feed, unless it is written as a reference.
    return escape(value).replace("\r", Markup("&#13;")).replace("\0", "\ufffd")


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("factcheck", "exporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_exact,
    )
    environment.filters["address"] = _address
    environment.globals.update(glyphs=GLYPHS, hint_glyphs=HINT_GLYPHS, correction=correction, generator=GENERATOR)
    return environment.get_template("report.html")
