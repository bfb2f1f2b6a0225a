"""Reads the text and the title out of a source. It never keeps one, and never looks anything up.

Hostile files are the rule here: `factcheck.sources.apart` runs this in a process of its own, which is ended in time.
"""

from __future__ import annotations

import io
import json
import re
import sys
import time
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

from factcheck.sources.types import DOCX, HTML, PDF, TEXT, decoded
from factcheck.text import with_unix_line_ends

MAX_PAGES = 2_000
MAX_CHARACTERS = 5_000_000
SECONDS = 15.0
"""What is read of a PDF before the rest is left out."""

PAGE_BREAK = "\f"
"""Stands between the pages of a PDF."""

_MAX_UNPACKED = 200_000_000  # bytes of all files in a DOCX; a thousand pages have 5 million
_MAX_MEMORY = 2 << 30
_MAX_TITLE = 200
_SHORT = 200  # characters of an article; shorter is what is left when it was not recognised
_MUCH_MORE = 3
_FULL = 0.75  # of the widest line
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_UNFIT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# What PDFium gives for a hyphen at the end of a line, with the next line right behind it.
_HYPHEN = re.compile("[\x02\ufffe]")
_SHARED = re.compile("[\x02\ufffe](?=(?:und|oder|bzw|sowie|bis|and|or|to)\\b)")
_CUT = re.compile(r"(?<=[^\W\d_])[\x02\ufffe](?=[a-zß-öø-ÿ])")
_ENDED = re.compile(r"[.!?:…][\"“”«»’)]*$")
_ITEM = re.compile(r"(?:[•▪‣*–-]|\(?\d{1,3}[.)]|\(?[a-z]\))\s")


@dataclass(frozen=True, slots=True)
class Extracted:
    """What could be read of a source; `unread` says what could not, in a sentence."""

    text: str = ""
    title: str = ""
    unread: str = ""


def extract(data: bytes, media_type: str, charset: str = "") -> Extracted:
    """Read the text and the title out of a source.

    Args:
        data: All of it.
        media_type: One of those of `factcheck.sources.types`; an image has no text.
        charset: The encoding that its server named.
    """
    read = {HTML: _html, PDF: _pdf, DOCX: _docx, TEXT: _text}.get(media_type)
    if read is None:
        return Extracted()
    found = read(data, charset)
    text, unread = _UNFIT.sub("", with_unix_line_ends(found.text)).strip(" \n"), found.unread
    if len(text) > MAX_CHARACTERS:
        text, unread = text[:MAX_CHARACTERS], f"Only the first {MAX_CHARACTERS:,} characters were read."
    if not text.strip():
        text, unread = "", unread or "No text was found in it."
    return Extracted(text, " ".join(_UNFIT.sub("", found.title).split())[:_MAX_TITLE], unread)


def _text(data: bytes, charset: str) -> Extracted:
    return Extracted(decoded(data, charset) or "")


def _html(data: bytes, charset: str) -> Extracted:
    import trafilatura  # noqa: PLC0415

    page = decoded(data, charset) or ""
    if "<html" not in page.casefold():
        # HTML lets the tag be left out, trafilatura does not.
        page = f"<html>{page}</html>"
    title = ""
    with suppress(Exception):  # A page without a title, or with a nonsensical one, is a page.
        title = trafilatura.extract_metadata(page).title or ""
    # Rather a caption too many than a sentence too few: a passage is looked for in it.
    text = trafilatura.extract(page, favor_recall=True, include_comments=False) or ""
    if len(text) < _SHORT:
        everything = trafilatura.html2txt(page) or ""
        text = everything if len(everything) > _MUCH_MORE * len(text) else text
    return Extracted(text, title)


def _docx(data: bytes, _: str) -> Extracted:
    import docx  # noqa: PLC0415
    from docx.oxml import parse_xml  # noqa: PLC0415

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > _MAX_UNPACKED:
            return Extracted(unread="It unpacks to a size that no document has, so it was not read.")
    document = docx.Document(io.BytesIO(data))
    # Not its paragraphs: they leave out what is in text boxes, tables and tracked insertions.
    parts = [document.element.body]
    parts += [
        parse_xml(relation.target_part.blob)
        for relation in document.part.rels.values()
        if relation.reltype.endswith(("/footnotes", "/endnotes"))
    ]
    text = "\n".join(line for part in parts for line in _docx_lines(part))
    return Extracted(text, document.core_properties.title or "")


def _docx_lines(root: Any) -> Iterator[str]:
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    signs = {f"{word}tab": "\t", f"{word}br": "\n", f"{word}cr": "\n", f"{word}noBreakHyphen": "-"}
    # An older program's copy of a text box would say everything twice.
    old = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
    lines: dict[Any, list[str]] = {}
    inside = [root]
    while inside:
        element = inside.pop()
        if element.tag == f"{word}p":
            lines[element] = []
        elif element.tag == f"{word}t" or element.tag in signs:
            own = next(element.iterancestors(f"{word}p"), None)
            if own in lines:
                lines[own].append(signs.get(element.tag) or element.text or "")
        inside += [child for child in reversed(element) if child.tag != old]
    for pieces in lines.values():
        if line := "".join(pieces).strip():
            yield line


def _pdf(data: bytes, _: str) -> Extracted:
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return Extracted(unread="It opens only with a password, so its text was not read; keep a copy without one.")
        return Extracted(unread="It is a broken PDF, so its text was not read; open it and save it anew.")
    end = time.monotonic() + SECONDS
    pages: list[str] = []
    length = 0
    for number in range(min(count, MAX_PAGES)):
        try:
            pages.append(_paragraphs(document[number].get_textpage().get_text_bounded()))
        except pypdfium2.PdfiumError:
            pages.append("")  # One page is broken; the others keep their numbers.
        length += len(pages[-1])
        if length > MAX_CHARACTERS or time.monotonic() > end:
            break
    title = ""
    with suppress(pypdfium2.PdfiumError):
        title = document.get_metadata_dict().get("Title", "")
    whole = len(pages) == count
    unread = "" if whole else f"Only the first {len(pages):,} of {count:,} pages were read."
    if whole and not any(map(str.strip, pages)):
        unread = "It has pages and no text, as scanned ones have; read it yourself."
    return Extracted(PAGE_BREAK.join(pages), title, unread)


def _paragraphs(page: str) -> str:
    """Give a page with its lines joined to paragraphs, and words that were cut at their ends whole."""
    lines = [" ".join(line.split()) for line in page.translate(_LIGATURES).splitlines()]
    printed = [_HYPHEN.split(line) for line in lines]
    width = max((len(line) for each in printed for line in each), default=0)
    joined = [_uncut(line) for line in lines[:1]]
    for (before, line), (*_, last) in zip(pairwise(lines), printed, strict=False):
        if not before or not line or _ITEM.match(line):
            between = "\n"
        elif before.endswith("-") and not before.endswith(" -"):
            between = ""
        elif line[0].islower() or (len(last) > _FULL * width and not _ended(last, line, width)):
            between = " "
        else:
            between = "\n"
        joined += between, _uncut(line)
    return re.sub(r"\n{3,}", "\n\n", "".join(joined)).strip()


def _ended(before: str, line: str, width: int) -> bool:
    """Tell whether a paragraph ends with a line: a sentence does, and the next word would have fitted into it."""
    return bool(_ENDED.search(before)) and len(before) + 1 + len(line.split(maxsplit=1)[0]) <= width


def _uncut(line: str) -> str:
    """Give a line with the words whole that were cut: Unter|nehmen, E-Mail|Verkehr, Nord|und Südkorea."""
    return _HYPHEN.sub("-", _CUT.sub("", _SHARED.sub("- ", line)))


def main(arguments: Iterable[str]) -> None:
    """Read a source from standard input, and give what was read as JSON; see `factcheck.sources.apart`."""
    _limit()
    media_type, charset = arguments
    found = extract(sys.stdin.buffer.read(), media_type, charset)
    sys.stdout.buffer.write(json.dumps(asdict(found)).encode())


def _limit() -> None:
    """Take no more memory and time than a document needs, where the system can be told so."""
    with suppress(ImportError):
        import resource  # noqa: PLC0415

        # macOS refuses the first. The second is for when nobody is left to end it.
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (_MAX_MEMORY, _MAX_MEMORY))
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
