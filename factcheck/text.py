"""Code points, UTF-16 units and paragraphs of a text. It never changes a text that will be stored.

The one place where Python's code points and the browser's UTF-16 units are turned into each other.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise

from factcheck.errors import UnknownReviewer

MAX_NAME = 100
"""Characters a reviewer's name may have in the record."""

_NARROWEST, _WIDEST = 40, 100  # letters of a line of a text that was broken into lines
_FEW, _MOSTLY = 3, 0.7  # lines that must be full, and of all that another one follows
_LONGEST_HEADING = 90
_LIST = 3  # lines close below each other that read like headings, for them to be none
_BYLINE = re.compile(r"(?:Von|By) [^\W\d_a-zäöüß]\S* [^\W\d_a-zäöüß].*")
_SENTENCE_ENDS = tuple(".!?:;,…–\"”“»«'’)")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")
# Soft hyphens, joiners, direction marks and byte-order marks: there, but not to be read.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_QUOTES = str.maketrans(dict.fromkeys("„“”«»‟〝〞", '"') | dict.fromkeys("‚‘’‹›‛`´", "'") | dict.fromkeys("‐‑–—−", "-"))


class Utf16:
    """Turns offsets of one text from code points into UTF-16 units and back.

    A class because the positions of the astral characters are computed once and asked for often.
    """

    def __init__(self, text: str) -> None:
        # Nearly no text has any, and it is told ten times sooner by its length.
        has_any = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
        self._astral = [match.start() for match in _ASTRAL.finditer(text)] if has_any else []
        self._units = [position + index for index, position in enumerate(self._astral)]

    def from_code_points(self, offset: int) -> int:
        """Give the UTF-16 offset of a code point offset."""
        return offset + bisect_left(self._astral, offset)

    def to_code_points(self, offset: int) -> int:
        """Give the code point offset of a UTF-16 offset; one inside a surrogate pair counts as before the pair."""
        before = bisect_right(self._units, offset - 2)
        inside = before < len(self._units) and self._units[before] == offset - 1
        return offset - before - inside


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Give the borders of every line that is not blank, in code points, without the spaces around it."""
    return [match.span() for match in _PARAGRAPH.finditer(text)]


def paragraphs_and_headings(text: str) -> list[tuple[int, int, bool]]:
    """Give the borders of every paragraph and whether it is a heading.

    The last one is none, and neither are lines close below each other, as a list or a table has them.
    """
    borders = paragraphs(text)
    headings = [is_heading(text[start:end]) for start, end in borders]
    first = 0
    for at in range(len(borders) + 1):
        is_close = 0 < at < len(borders) and text.count("\n", borders[at - 1][1], borders[at][0]) == 1
        if at == len(borders) or not headings[at] or not is_close:
            # Above an article, its title may have a line before and one behind it.
            if at - first >= _LIST and first > 0:
                headings[first:at] = [False] * (at - first)
            first = at if at < len(borders) and headings[at] else at + 1
    return [(start, end, heading) for (start, end), heading in zip(borders, [*headings[:-1], False], strict=False)]


def is_heading(line: str) -> bool:
    """Tell whether a line reads like a heading: short, no sentence that ends, and no byline."""
    return len(line) <= _LONGEST_HEADING and not line.endswith(_SENTENCE_ENDS) and not _BYLINE.fullmatch(line)


@lru_cache(maxsize=2)  # A desk asks for the same long text at each act.
def unwrapped(text: str) -> str:
    """Give a text with spaces for the line ends at which the next word did not fit, as e-mail has them; same offsets.

    Only where nearly all lines that another one follows are that full: verses and lists stay as they are.
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    pairs = [(one, other.split()) if one.strip() else ("", []) for one, other in pairwise(lines)]
    full = [bool(words) and len(one) + 1 + len(words[0]) > width for one, words in pairs]
    joined = sum(bool(words) for _, words in pairs)
    if not _NARROWEST <= width <= _WIDEST or sum(full) < max(_FEW, _MOSTLY * joined):
        return text
    ends = [*(" " if each else "\n" for each in full), ""]
    return "".join(line + end for line, end in zip(lines, ends, strict=True))


def person_name(name: str) -> str:
    """Give a reviewer's name as it stands in the record: composed, with single spaces.

    The same name typed on another system must not be a second reviewer.

    Raises:
        UnknownReviewer: It is longer than `MAX_NAME` or cannot be printed.
    """
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if len(name) > MAX_NAME or not name.isprintable():
        raise UnknownReviewer(f"{name[:40]!r} cannot be a reviewer's name: at most {MAX_NAME} printable characters.")
    return name


def with_unix_line_ends(text: str) -> str:
    r"""Give the text as it is stored: ``\n`` line ends, no byte-order mark, otherwise untouched."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def comparable(text: str) -> str:
    """Give the form in which two texts are compared: composed, one kind of quote, dash and space, nothing invisible."""
    visible = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return " ".join(visible.translate(_QUOTES).split())
