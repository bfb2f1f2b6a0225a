"""Reads German frames in which somebody wants or answers something: "Kritik kam von X", "geht es nach X".

Each function reads the frame whose cue stands at a word; it never looks at what was said.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.finding.clauses import REACH, Found, Sentence
from factcheck.finding.words import word_set

_ANSWERS = tuple(word_set("""
    kritik widerspruch lob zustimmung unterstützung rückendeckung protest beifall gegenwind einspruch ablehnung
    zuspruch warnung warnungen forderung forderungen vorwürfe einwände bedenken appell rüge absage
"""))  # fmt: skip
_FROM = word_set("aus von vom")
_AFTER = word_set("nach bei trotz wegen auf mit")  # Nach der Absage kam der Zug aus Bayern.


def comes_from(sentence: Sentence, verb: int) -> Found | None:
    """Read "Heftiger Widerspruch kam aus Bayern", "Von X kam Kritik", "Rückendeckung erhielt er von X"."""
    texts = sentence.texts
    start, end = sentence.clause_start(verb), sentence.clause_end(verb + 1)
    answer = next((j for j in range(start, end) if texts[j][0].isupper() and texts[j].lower().endswith(_ANSWERS)), None)
    origin = next(
        (j for j in range(start, end - 1) if texts[j].lower() in _FROM and not texts[j + 1][0].isdigit()), None
    )
    if answer is None or origin is None or texts[answer].startswith("Anforderung") or texts[start].lower() in _AFTER:
        return None
    owner = sentence.phrases.phrase(origin + 1, end)
    if owner is None or max(owner, answer + 1) - start > 2 * REACH:
        return None
    return start, max(owner, answer + 1, verb + 1), 0.8


def up_to(sentence: Sentence, verb: int) -> Found | None:
    """Read "Geht es nach dem Handelsverband"."""
    if sentence.texts[verb + 1 : verb + 3] != ["es", "nach"]:
        return None
    end = sentence.phrases.phrase(verb + 3, sentence.last)
    # "Nun geht es nach Bayern" is a journey.
    return None if end is None or sentence.clause_start(verb) != verb else (verb, end, 0.8)


FRAMES: dict[str, tuple[Callable[[Sentence, int], Found | None], ...]] = {
    **dict.fromkeys(("kam", "kommt", "kamen", "kommen", "erhielt", "bekam", "bekommt"), (comes_from,)),
    **dict.fromkeys(("geht", "ginge", "ging"), (up_to,)),
}
"""Cue in lower case -> what reads its frames."""
