"""Tells from its bytes what a source is, whatever its name or its server says. It reads none of it."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from contextlib import suppress

HTML, PDF, TEXT = "text/html", "application/pdf", "text/plain"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

SUFFIXES = {
    HTML: ".html",
    PDF: ".pdf",
    DOCX: ".docx",
    TEXT: ".txt",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
}
"""What can be kept, and how the names of such files end."""

_SEARCHED = 1024  # bytes in which a PDF may begin, and a page name itself one
_IMAGES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
# What is passed over is passed over for good (?> and *+): going back, hundreds of comments would take for ever.
_PAGE = re.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?+(?:(?><!--.*?-->)\s*+)*+"
    r"<(?:!doctype\s+html|html|head|body|title|meta|script|style|h[1-6]|div|section|article|main|p|table|ul|ol|a|br|b"
    r"|font|iframe)\b",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What pages that name these are in, as all browsers have agreed.
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}


def media_type(data: bytes, charset: str = "") -> str:
    """Give the media type of what can be kept, and nothing for anything else.

    Args:
        data: All of the source.
        charset: The encoding that its server named.
    """
    if b"%PDF-" in data[:_SEARCHED]:
        return PDF
    for start, image in _IMAGES.items():
        if data.startswith(start):
            return image
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    if data.startswith(b"PK\x03\x04"):
        return DOCX if _is_docx(data) else ""
    text = decoded(data, charset)
    if text is None or not text.strip() or _CONTROL.search(text):
        return ""
    return HTML if _PAGE.match(text[: 4 * _SEARCHED]) or _NAMED.search(text[:_SEARCHED]) else TEXT


def decoded(data: bytes, charset: str = "") -> str | None:
    """Give the text that bytes are, or `None` where they are none.

    By their mark, else as UTF-8 where they can be that, else by what the server or the page says, else as Windows
    would have it: servers name an encoding for all they have, and are often wrong.
    """
    marked = [encoding for mark, encoding in _MARKS if data.startswith(mark)][:1]
    meta = _META.search(data[: 4 * _SEARCHED])
    named = [name.lower() for name in (charset, meta[1].decode("ascii", "replace") if meta else "") if name]
    for encoding in marked or ["utf-8", *(_MEANT.get(name, name) for name in named), "cp1252"]:
        # LookupError: there is none of this name, or it turns no bytes into text.
        with suppress(UnicodeError, LookupError):
            return data.decode(encoding)
    return None


def _is_docx(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "[Content_Types].xml" in archive.namelist() and "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return False
