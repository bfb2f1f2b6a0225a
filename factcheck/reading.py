"""Reads a file or a string as a Document: encoding, line ends, title and language. It never changes a word of it.

Plain text is kept as it is. Markdown is read for its words: the document holds what a reader sees, one blank line
between blocks, without the marks of emphasis, links and headings.
"""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UnreadableArticle
from factcheck.model import Document
from factcheck.text import paragraphs, with_unix_line_ends

if TYPE_CHECKING:
    from markdown_it.token import Token
    from py3langid.langid import LanguageIdentifier

MAX_BYTES = 10_000_000
"""A million words and more; a larger file is no article."""

# What German and typographic characters are in UTF-8, and what hardly stands in a Windows-1252 text.
_UTF8_PAIR = re.compile(rb"[\xc2\xc3][\x80-\xbf]|\xe2\x80[\x80-\xbf]")
_FIRST_PAPER, _LAST_PAPER = 1600, 2999  # years
_MARKDOWN = {".md", ".markdown"}
# Only fields, lists, remarks and indented lines, so that a text between two rules is not taken for it.
_FRONT_MATTER = re.compile(r"---\n((?:\w[\w-]*:(?:[ \t].*)?\n|[ \t-].*\n|#.*\n|\n)*?)---[ \t]*(?:\n|\Z)")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_MAX_TITLE = 120


def read(path: str | Path, *, language: str = "", published: date | None = None) -> Document:
    """Read an article from a text or Markdown file.

    Args:
        path: A file of at most `MAX_BYTES`, in UTF-8, UTF-16, UTF-32 or Windows-1252.
        language: Otherwise recognised, as an ISO 639-1 code; the first time in a process that takes half a second.
        published: The date of the article; otherwise that in the front matter of a Markdown file.

    Raises:
        UnreadableArticle: The file is missing, a folder, empty, too large, or holds no text.
    """
    if re.match(r"https?:/", str(path), re.IGNORECASE):
        raise UnreadableArticle(f"{path} is an address; save the article as a text file and open that.")
    path = Path(path)
    name = _printable(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise UnreadableArticle(f"{name} does not exist; check the name and the folder.") from None
    except OSError as error:
        if os.path.isdir(path):  # Unlike the method, it does not raise for a path that is too long.
            raise UnreadableArticle(f"{name} is a folder; name a text or Markdown file in it.") from None
        raise UnreadableArticle(f"{name} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise UnreadableArticle(f"{name} cannot be read: {error}.") from error
    if len(data) > MAX_BYTES:
        raise UnreadableArticle(f"{name} has more than {MAX_BYTES // 10**6} MB, which no article has; split it.")
    if data.startswith(b"%PDF-"):
        raise UnreadableArticle(f"{name} is a PDF; save its text as a text file and open that.")
    text = with_unix_line_ends(_decode(data, name))
    if not text.strip():
        raise UnreadableArticle(f"{name} is empty; there is nothing to check in it.")
    _refuse_control(text, name)
    if path.suffix.lower() in _MARKDOWN:
        document = _from_markdown(text, path, language)
    else:
        document = from_text(text, language=language, source=storable(str(path)), fallback_title=storable(path.stem))
    return replace(document, date=published) if published else document


def read_all(articles: Iterable[Path], *, published: date | None = None) -> list[Document]:
    """Read several files before any is worked on, so that all that cannot be read are named at once.

    Raises:
        UnreadableArticle: At least one cannot be read; a line for each.
    """
    documents, problems = [], []
    for article in articles:
        try:
            documents.append(read(article, published=published))
        except UnreadableArticle as error:
            problems.append(str(error))
    if problems:
        raise UnreadableArticle("\n".join(problems))
    return documents


def from_text(
    text: str, *, title: str = "", language: str = "", source: str = "", fallback_title: str = ""
) -> Document:
    """Make a Document of a string; what is not given is recognised.

    Args:
        text: The article. Line ends become a newline, a byte-order mark is dropped.
        title: Otherwise the first line, when it looks like a heading.
        language: Otherwise recognised, as an ISO 639-1 code.
        source: Where the text comes from, a path or URL.
        fallback_title: For an article that begins without a heading.

    Raises:
        UnreadableArticle: The string holds nothing to read.
    """
    text = with_unix_line_ends(text)
    if not text.strip():
        raise UnreadableArticle("The text is empty; there is nothing to check in it.")
    # A lone surrogate is no character: it can neither be hashed nor written.
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise UnreadableArticle("The text holds half of a surrogate pair, so it was decoded wrongly; read it again.")
    _refuse_control(text, "The text")
    return Document(
        text=text,
        title=title or _heading(text) or fallback_title,
        language=language or recognise_language(text),
        source=source,
    )


def recognise_language(text: str) -> str:
    """Recognise the language of a text, as an ISO 639-1 code; between German and English when it is hard to tell."""
    identifier = _language_identifier()
    sample = text[:20_000]
    language, confidence = identifier.classify(sample)
    if confidence >= 0.5:
        return str(language)
    return next((str(code) for code, _ in identifier.rank(sample) if code in ("de", "en")), "de")


def decode(data: bytes) -> str | None:
    """Give the text of a file that is in UTF-8, UTF-16, UTF-32 or Windows-1252, without its mark, or `None`.

    What can be UTF-8 is UTF-8, whatever it says of itself; of the rest charset-normalizer says what it is.
    """
    encodings = _encodings(data)
    if encodings == ["cp1252"]:
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8-sig")
    from charset_normalizer import from_bytes  # noqa: PLC0415

    # A short text may look odd: the threshold lets it pass, as what cannot be decoded is refused anyway.
    found = from_bytes(data, cp_isolation=encodings, threshold=9).best()
    if found is None or (encodings == ["cp1252"] and _UTF8_PAIR.search(data)):
        return None
    return str(found)


def _decode(data: bytes, name: str) -> str:
    text = decode(data)
    if text is None and _UTF8_PAIR.search(data) and b"\0" not in data:
        raise UnreadableArticle(f"{name} is UTF-8 with broken bytes in it; save the article as UTF-8 again.")
    if text is None:
        raise UnreadableArticle(f"{name} is no text; save the article as plain text (UTF-8) or Markdown.")
    return text


def _encodings(data: bytes) -> list[str]:
    """Give the encodings that a text can be in; of all, a short one in Windows-1252 would be taken for Chinese."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return ["utf_16", "utf_32"]
    even, odd = data[::2].count(0), data[1::2].count(0)
    if max(even, odd) > len(data) // 4 and max(even, odd) > 10 * min(even, odd):
        # In UTF-16 one of the two bytes of every Latin letter is zero.
        return ["utf_16_le" if odd > even else "utf_16_be"]
    return ["cp1252"]


def _refuse_control(text: str, name: str) -> None:
    if control := _CONTROL.search(text):
        raise UnreadableArticle(
            f"{name} holds control characters (the first, U+{ord(control.group()):04X}, at {control.start()}); "
            "it is no plain text. Save it as text again."
        )


def _printable(path: Path) -> str:
    """Give a path as it can stand in a message, a hostile or endless one shortened."""
    name = str(path)
    return name if len(name) <= 200 and name.isprintable() else repr(name if len(name) <= 80 else name[:80] + "…")


def storable(name: str) -> str:
    """Give a file name without what no record can hold; on Linux a name can be bytes in any encoding."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _heading(text: str) -> str:
    """Give the first line when it stands alone and does not end like a sentence."""
    lines = paragraphs(text)
    start, end = lines[0]
    alone = len(lines) == 1 or text.count("\n", end, lines[1][0]) > 1
    line = text[start:end]
    return line if alone and len(line) <= _MAX_TITLE and not line.endswith((".", ":", ",", ";")) else ""


def _from_markdown(source: str, path: Path, language: str) -> Document:
    from markdown_it import MarkdownIt  # noqa: PLC0415

    fields: dict[str, str] = {}
    if front := _FRONT_MATTER.match(source):
        source = source[front.end() :]
        pairs = (line.partition(":") for line in front.group(1).splitlines() if not line.startswith((" ", "#")))
        fields = {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs}
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    text = "\n\n".join(block for token in tokens if (block := _words(token).strip()))
    if not text:
        raise UnreadableArticle(f"{_printable(path)} is empty; there is nothing to check in it.")
    # A lesser heading further down heads a section, not the article.
    heads = (token for before, token in pairwise(tokens) if before.type == "heading_open" and before.tag == "h1")
    first = next(heads, tokens[1] if tokens[0].type == "heading_open" else None)
    document = from_text(
        text,
        title=fields.get("title") or (_words(first) if first else ""),
        language=language or _language_code(fields.get("lang") or fields.get("language") or ""),
        source=storable(str(path)),
        fallback_title=storable(path.stem),
    )
    published = _date(fields.get("date", ""))
    return replace(document, date=published)


def _words(token: Token) -> str:
    """Give the words of an inline, code or HTML token as a reader sees them; other tokens have none."""
    if token.type in ("code_block", "fence"):
        return token.content
    if token.type == "html_block":
        # Shown as it stands: an article has no business with HTML, so a reviewer should see it.
        return token.content
    if token.type != "inline":
        return ""
    words = []
    for child in token.children or []:
        if child.type in ("softbreak", "hardbreak"):
            words.append("\n" if child.type == "hardbreak" else " ")
        else:
            words.append(child.content)
    return "".join(words)


def _language_code(tag: str) -> str:
    """Give the ISO 639-1 code of a language tag such as ``de-AT``, and nothing for a word such as ``German``."""
    code = re.fullmatch(r"([a-z]{2})(?:[-_].*)?", tag.lower())
    return code.group(1) if code else ""


def _date(value: str) -> date | None:
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return None
    return day if is_of_articles(day) else None  # programs write 0001-01-01 for no date


def is_of_articles(day: date) -> bool:
    """Tell whether an article can have appeared on a day: newspapers are four hundred years old."""
    return _FIRST_PAPER <= day.year <= _LAST_PAPER


@cache
def _language_identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    identifier: LanguageIdentifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier
