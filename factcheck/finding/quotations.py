"""Marks what somebody is said to have said word for word. It marks no quoted names or titles and reads no meaning.

`quoted` pairs the marks of all usual kinds; `quotations` keeps the pairs that hold an utterance.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from factcheck.model import Kind, Passage

_MARK = re.compile("[„“”\"»«‟‚‘’'›‹\n\r\u2028\u2029]")
_BREAKS = frozenset("\n\r\u2028\u2029")
# Which marks end what each mark began.
_CLOSERS = {
    "„": "“”\"‟", "“": "”\"", "”": "”", "‟": "”", '"': "\"“”", "»": "«", "«": "»",
    "‚": "‘’'", "‘": "’'", "’": "’", "'": "'’", "›": "‹", "‹": "›",
}  # fmt: skip
_SINGLE = frozenset("‚‘’'›‹")
_DEEPEST = 4


@dataclass(frozen=True)
class _Open:
    """A mark that began something: where what it holds begins, and how deep it stands."""

    mark: str
    start: int
    depth: int


def quoted(text: str) -> list[tuple[int, int]]:
    """Give the borders of every stretch between quotation marks, without the marks, in reading order.

    Nested stretches are given too. A stretch that is never closed ends with its line, as quotations of several
    paragraphs do; after single marks it is none, since most of those are apostrophes.
    """
    marks = list(_MARK.finditer(text))
    following = _next_marks(marks)
    stack: list[_Open] = []
    found: list[tuple[int, int]] = []
    for index, match in enumerate(marks):
        mark, position = match.group(), match.start()
        if mark in _BREAKS:
            ahead = following[index]
            if stack and not (ahead is not None and _closes(text, marks[ahead].start(), stack)):
                found.extend(_unclosed(stack, position, found))
                stack.clear()
        elif _closes(text, position, stack):
            while stack[-1].mark not in _CLOSERS or mark not in _CLOSERS[stack[-1].mark]:
                stack.pop()
            found.append((stack.pop().start, position))
        elif _opens(text, position, stack):
            if len(stack) == _DEEPEST:
                stack.clear()
            stack.append(_Open(mark, position + 1, len(found)))
    found.extend(_unclosed(stack, len(text), found))
    return sorted({border for start, end in found if (border := _tight(text, start, end))[0] < border[1]})


def _next_marks(marks: list[re.Match[str]]) -> list[int | None]:
    """Give for every mark the index of the next one that is no line break."""
    following: list[int | None] = [None] * len(marks)
    ahead: int | None = None
    for index in range(len(marks) - 1, -1, -1):
        following[index] = ahead
        if marks[index].group() not in _BREAKS:
            ahead = index
    return following


def _unclosed(stack: list[_Open], end: int, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give what stays open at the end of a line: the innermost, unless something was closed since."""
    if not stack or stack[-1].mark in _SINGLE or stack[-1].depth != len(found):
        return []
    return [(stack[-1].start, end)]


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the borders without the white space inside them."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _closes(text: str, position: int, stack: list[_Open]) -> bool:
    """Tell whether the mark ends something that is open."""
    mark = text[position]
    if not any(mark in _CLOSERS[entry.mark] for entry in stack):
        return False
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    if mark in "'’‘":
        return not before.isspace() and not after.isalnum()
    if mark in '"“«»›‹' and (before.isspace() or before in "(["):
        return not after.strip() or after in ".,;:!?)"
    return True


def _opens(text: str, position: int, stack: list[_Open]) -> bool:
    """Tell whether the mark begins something: nothing but a space, a bracket, a dash or a mark stands before it."""
    mark = text[position]
    before, after = text[position - 1 : position] if position else "", text[position + 1 : position + 2]
    free = not before.strip() or before in "([{/–—-…:„“”\"»«‚‘'›‹|"
    if mark in "’”‟":
        return mark == "”" and free and bool(after.strip())
    if mark in "'‘":
        return free and after.isalnum()
    if mark in "„‚":
        return free and bool(after)
    return free and (bool(after.strip()) or mark in "«»")


_SAYS = re.compile(
    r"\b(?:sag(?:t|te|ten|en)|gesagt|erklär\w{1,4}|schr(?:ieb|ieben|eibt|eiben)|beton\w{1,4}|so|laut|hei(?:ß|ss)t es"
    r"|hieß es|hinzu|mein(?:t|te|ten)|antwort\w{1,4}|frag(?:t|te|ten)|forder\w{1,4}|twitter\w{1,3}|post(?:et|ete)"
    r"|zitier\w{1,4}|r(?:ief|iefen|uft|ufen)|schimpf\w{1,4}|urteil\w{1,4}|bekräftig\w{1,4}|versicher\w{1,4}"
    r"|klag(?:t|te|ten)|beklag\w{1,4}|ergänz\w{1,4}|erzähl\w{1,4}|berichte\w{0,3}|kommentier\w{1,4}|wörtlich"
    r"|räumt\w{0,3}|gab zu|stellte|kündig\w{1,4}|hob|warb|mahn\w{1,4}|freu\w{1,4} sich|lob(?:t|te)|zufolge"
    r"|bilanzier\w{1,3}|resümier\w{1,3}|behaupt\w{1,4}|sprach|drohte|steht|stand|said|says|told|asked|added|adds|wrote"
    r"|writes|tweeted|replied|according|argued|claimed|warned|insisted|explained)\b",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"\b(?:nann?nte|nannten|nannte|nenn(?:t|en)|bezeichn\w{1,4}|spr(?:ach|achen|icht|echen)\b.{0,40}\bvo[nm]"
    r"|gesprochen|warn(?:t|te|ten)|kritisier\w{1,4}|beschimpf\w{1,4}|r(?:ief|iefen)|skandier\w{1,4}|geißel\w{1,4}"
    r"|wert(?:et|ete|eten)|verurteil\w{1,4}|beschr(?:ieb|ieben|eibt)|tituliert\w{0,3}|rede von|hält|hielt\w{0,2}"
    r"|sieht|sah|wörtlich|formulier\w{1,4}|zurückgewiesen|zurück|called|calls|described|dubbed|denounced|branded)\b",
    re.IGNORECASE,
)
_WORDING = re.compile(
    r"(?:Satz|Sätze|Worten?|Wörtern?|Ruf|Rufe|Rufen|Parolen?|Zitat|Begriff|Frage|Antwort|Formulierung|Aussage|Vorwurf"
    r"|Aufschrift|Bemerkung|Slogan|Kommentar|Fazit|words?|phrase|slogan)$"
)
_TITLED = re.compile(
    r"(?:Magazins?|Zeitung|Blatt|Film|Buch|Roman|Serie|Album|Song|Lied|Stück|Oper|Sendung|Show|Projekt|Aktion|Reihe"
    r"|Initiative|Titel|Thema|Musical|Portal|Dienst|Ausstellung|Programm|Gruppe|Band|Schiff|Format|Motto|Artikel|Essay"
    r"|Podcast|Kampagne|Verein|Preis|Bündnis|Partei|Drama|Komödie|book|film|movie|novel|song|album|show|series|magazine)$"
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*+")
_SENTENCE_END = re.compile(r"[.!?…][\"“”«»‘’)]?\s|\n")
_SMALL = frozenset("der die das und of the in im am an auf für von zu a and".split())
_NEAR = 90


def quotations(doc: Doc) -> list[Passage]:
    """Mark the quotations of the text, without their marks, in reading order; nested ones only if they say something.

    The score is lower where only a word or two stand between the marks.
    """
    text = doc.text
    found: list[Passage] = []
    spoken_to = 0
    for start, end in quoted(text):
        score = _utterance(text, start, end, nested=end <= spoken_to)
        if score:
            found.append(Passage(start, end, Kind.QUOTATION, score=score))
            spoken_to = max(spoken_to, end)
    return found


def _utterance(text: str, start: int, end: int, *, nested: bool) -> float:
    """Give how surely the stretch is an utterance; 0 for a name, a title or a word the author keeps away from."""
    inner = text[start:end]
    spoken = _WORD.findall(inner, 0, 400)
    if not spoken:
        return 0.0
    before, after = _before(text, start), _after(text, end)
    lead = before.rstrip()
    previous = lead.rsplit(None, 1)[-1] if lead else ""
    says = bool(_SAYS.search(before) or _SAYS.search(after))
    calls = bool(_CALLS.search(before) or _CALLS.search(after))
    ends = inner[-1] in ".!?…" or (inner[-1] == "," and len(spoken) > 1)
    titled = all(word[0].isupper() or word in _SMALL for word in spoken)
    lower = sum(word[0].islower() for word in spoken)
    if _TITLED.search(previous) and not (ends and len(spoken) > 6):
        return 0.0
    if nested:
        return 0.7 if ends or (lower > 1 and len(spoken) > 3) else 0.0
    if _WORDING.search(previous):
        return 0.9
    if ends and len(spoken) > 1:
        return 1.0
    if previous.endswith(":"):
        return 0.9 if says or not titled or len(spoken) > 4 else 0.0
    if re.match(r"[\"“”«»‘’'‹›],", text[end : end + 2]) and _SAYS.match(after.lstrip("\"“”«»‘’'‹›, ")):
        return 1.0
    if titled and len(spoken) < 6:
        return 0.6 if calls and not previous.istitle() or ends and says else 0.0
    if len(spoken) > 4 and lower > 2:
        return 0.9 if says or calls else 0.7
    if says or calls:
        return 0.8 if len(spoken) > 2 else 0.6
    return 0.0


def _before(text: str, start: int) -> str:
    """Give what stands before the opening mark in the same sentence, as far as it is near."""
    near = text[max(0, start - 1 - _NEAR) : max(0, start - 1)]
    return _SENTENCE_END.split(near)[-1]


def _after(text: str, end: int) -> str:
    """Give what stands after the text, its closing mark first, in the same sentence, as far as it is near."""
    near = text[end : end + _NEAR]
    stop = _SENTENCE_END.search(near)
    return near[: stop.start()] if stop else near
