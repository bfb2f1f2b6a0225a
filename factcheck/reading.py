"""Reads a file or a string as a Document: encoding, line ends, title and language. It never changes a word of it.

Plain text is kept as it is. Markdown is read for its words: the document holds what a reader sees, one blank line
between blocks, without the marks of emphasis, links and headings.
"""

from __future__ import annotations

import re
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

_ENCODINGS = ["utf_8", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "cp1252"]
_MARKDOWN = {".md", ".markdown"}
_FRONT_MATTER = re.compile(r"\A---\n(.*?)^---$\n?", re.DOTALL | re.MULTILINE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_MAX_TITLE = 120


def read(path: str | Path) -> Document:
    """Read an article from a text or Markdown file.

    Args:
        path: A file of at most `MAX_BYTES`, in UTF-8, UTF-16, UTF-32 or Windows-1252.

    Raises:
        UnreadableArticle: The file is missing, a folder, empty, too large, or holds no text.
    """
    path = Path(path)
    if str(path).startswith(("http:/", "https:/")):
        raise UnreadableArticle(f"{path} is an address; save the article as a text file and open that.")
    if path.is_dir():
        raise UnreadableArticle(f"{path} is a folder; name a text or Markdown file in it.")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableArticle(f"{path} does not exist; check the name and the folder.") from None
    except (OSError, ValueError) as error:
        raise UnreadableArticle(f"{path} cannot be read: {error}.") from error
    if len(data) > MAX_BYTES:
        raise UnreadableArticle(f"{path} has more than {MAX_BYTES // 10**6} MB, which no article has; split it.")
    text = with_unix_line_ends(_decode(data, path))
    if not text.strip():
        raise UnreadableArticle(f"{path} is empty; there is nothing to check in it.")
    if path.suffix.lower() in _MARKDOWN:
        return _from_markdown(text, path)
    return from_text(text, source=str(path), fallback_title=path.stem)


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


def _decode(data: bytes, path: Path) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes  # noqa: PLC0415

        best = from_bytes(data, cp_isolation=_ENCODINGS).best()
        if best is None:
            raise UnreadableArticle(f"{path} is no text; save the article as plain text (UTF-8) or Markdown.") from None
        text = str(best)
    if "\0" in text and data.count(b"\0") > len(data) // 4:
        # UTF-16 without a byte-order mark is valid UTF-8 when every character is ASCII.
        codec = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
        text = data.decode(codec, errors="replace")
    if control := _CONTROL.search(text):
        raise UnreadableArticle(
            f"{path} holds control characters (the first, U+{ord(control.group()):04X}, at {control.start()}); "
            "it is no plain text. Save it as text again."
        )
    return text


def _heading(text: str) -> str:
    """Give the first line when it stands alone and does not end like a sentence."""
    lines = paragraphs(text)
    start, end = lines[0]
    alone = len(lines) == 1 or "\n\n" in text[end : lines[1][0]].replace(" ", "")
    line = text[start:end]
    return line if alone and len(line) <= _MAX_TITLE and not line.endswith((".", ":", ",", ";")) else ""


def _from_markdown(source: str, path: Path) -> Document:
    from markdown_it import MarkdownIt  # noqa: PLC0415

    fields: dict[str, str] = {}
    if front := _FRONT_MATTER.match(source):
        source = source[front.end() :]
        pairs = (line.partition(":") for line in front.group(1).splitlines() if not line.startswith((" ", "#")))
        fields = {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs}
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    text = "\n\n".join(block for token in tokens if (block := _words(token).strip()))
    if not text:
        raise UnreadableArticle(f"{path} is empty; there is nothing to check in it.")
    heads = (after for head, after in pairwise(tokens) if head.type == "heading_open")
    first = next((_words(token) for token in heads), "")
    document = from_text(
        text,
        title=fields.get("title") or first,
        language=fields.get("lang") or fields.get("language") or "",
        source=str(path),
        fallback_title=path.stem,
    )
    published = _date(fields.get("date", ""))
    return Document(document.text, document.title, document.language, document.source, published)


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


def _date(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


@cache
def _language_identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    identifier: LanguageIdentifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier
