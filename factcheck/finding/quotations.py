"""Marks what somebody is said to have said word for word. It marks no quoted names or titles and reads no meaning.

`quoted` pairs the marks of all usual kinds; `quotations` keeps the pairs that hold an utterance.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.finding import saying_verbs
from factcheck.finding.hearsay import SUBJUNCTIVE
from factcheck.finding.words import word_set
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
                found.extend(_unclosed(text, stack, position, found))
                stack.clear()
        elif _closes(text, position, stack):
            while stack[-1].mark not in _CLOSERS or mark not in _CLOSERS[stack[-1].mark]:
                stack.pop()
            found.append((stack.pop().start, position))
        elif _opens(text, position, stack):
            if len(stack) == _DEEPEST:
                stack.clear()
            stack.append(_Open(mark, position + 1, len(found)))
    found.extend(_unclosed(text, stack, len(text), found))
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


def _unclosed(text: str, stack: list[_Open], end: int, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give what stays open at the end of a line: the innermost, unless something was closed since.

    A mark with a space after it is an arrow between menu entries.
    """
    if not stack or stack[-1].mark in _SINGLE or stack[-1].depth != len(found):
        return []
    return [(stack[-1].start, end)] if not text[stack[-1].start : stack[-1].start + 1].isspace() else []


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
    return free and (bool(after.strip()) or mark == "«")


# Beginnings of the words that report what somebody said; most forms of a verb share them.
_SAYS = tuple(word_set("""
    versprach verspricht versproch dankt hingewies hinwies verwies verweist
    sagt gesagt erklär schreib schrieb beton antwort forder twitter postet zitier ruft rufen rief schimpf urteil
    bekräftig versicher klagt beklag ergänz erzähl berichte kommentier wörtlich räum kündig mahn lobt zufolge
    bilanzier resümier behaupt sprach spricht droht fragt fragen meint meinen hieß heißt hinzu said says told asked
    added adds wrote writes tweeted replied according ansicht auffassung meinung angaben darstellung einschätzung
    argued claimed warned insisted explained
"""))  # fmt: skip
_SAYS_EXACTLY = word_set("so laut stand steht")
# Beginnings of the words that say how somebody called something; a single word in quotation marks needs one of them.
_CALLS = tuple(word_set("""
    genannt gewarnt verspott feiert
    nannt nennt nennen bezeichn sprach spricht sprechen gesprochen warnt kritisier beschimpf rief skandier geißel
    wertet verurteil beschr titulier hält hielt sieht sahen wörtlich formulier schwärm geschwärm zurückgewies
    called calls describ dubbed denounced branded slammed
"""))  # fmt: skip
_NICKNAMED = word_set("der den die")  # Sie nannten ihn den „Glockenfritz“.
_UTTERS = ("sagt", "rief", "ruft")
_TO_WHOM = word_set("der dem den im Der Dem")
_SAID = re.compile(r". (?:gesagt|sagte?n?|sage)\b")
# What somebody or something is called, or sung.
_NAMING = word_set("heißt hieß heißen bedeutet bedeuten lief läuft sang sangen singt singen spielte spielten erklang")
_LEADING = ("", "Als", "Von")  # Als „Quatsch“ bezeichnete er das.
_NAMES = ("nannt", "nennt", "bezeichn")
_CALLS_EXACTLY = word_set("sah rede zurück sicht spottet spottete")
_WORDING = tuple(word_set("""
    Satz Sätze Worte Worten Wörter Wörtern Ruf Rufe Rufen Parole Parolen Zitat Frage Antwort Formulierung Aussage
    Vorwurf Aufschrift Bemerkung Slogan Kommentar Fazit word words phrase slogan
"""))  # fmt: skip
_TITLED = tuple(word_set("""
    magazin zeitung blatt film buch roman serie album song stück oper sendung projekt initiative titel thema
    musical portal ausstellung programm gruppe schiff format motto artikel essay podcast kampagne verein preis
    bündnis partei drama komödie book movie novel series magazine rubrik kürzel tagung konferenz seminar vortrag
    festival lesung kategorie kiosk kneipe café restaurant gasthof gasthaus hotel verkehrszeichen modell sorte
    marke label plattform stichwort konzept zusatz
"""))  # fmt: skip
_SHORT = word_set("lied song app band aktion lokal show dienst reihe")  # Mitglied, Verband, Reaktion
_WORD = re.compile(r"[^\W\d_][\w’'-]*+")
_SENTENCE_END = re.compile(r"[.!?…][\"“”«»‘’)]?\s|\n")
_CLAUSE_END = re.compile(rf"{_SENTENCE_END.pattern}|: ")
# Behind a quotation: a verb, and perhaps somebody whose it is.
_INQUIT = re.compile(r".(,?) ([a-zäöüß]+)(?: (?:sich )?(?:(der|die|das|ein|eine|er|sie|es|man|[A-ZÄÖÜ]\w+)\b))?")
# „Alles wird gut“ heißt das Stück; „regional“ hieß, dass es von nebenan kam.
_MEANING = re.compile(
    r".,? (?:so der (?:Name|Titel)\b|so heißt (?:der|die|das)\b|(?:heißt|hieß|heiße|bedeutet|bedeutete)"
    r"(?: (?:der|die|das|ein|eine|sein|ihr|seine|ihre) (?:[a-zäöüß]+ )?([A-ZÄÖÜ]\w+)|,))"
)
# Verbs that say something without a particle: "sagt", and not "merkt", which does so in "merkt an".
_BARE_SAYING = frozenset(form for form, wanted in saying_verbs.FINITE.items() if "" in wanted) - saying_verbs.SOFT
_SMALL = word_set("der die das und of the in im am an auf für von zu a and")
_NEAR = 90


def quotations(text: str) -> list[Passage]:
    """Mark the quotations of the text, without their marks, in reading order; nested ones only if they say something.

    The score is lower where only a word or two stand between the marks.
    """
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
    inner = text[start : min(end, start + 400)]
    spoken = _WORD.findall(inner)
    if not spoken:
        return 0.0
    before, after = _before(text, start), _after(text, end)
    lead = before.split()
    previous = lead[-1] if lead else ""
    last = text[end - 1]
    ends = last in ".!?…" or (last == "," and len(spoken) > 1)
    lower = sum(word[0].islower() for word in spoken)
    if _is_titled(previous) and not (ends and len(spoken) > 6):
        return 0.0
    if previous in _NAMING or (previous == "Aufschrift" and len(spoken) == 1) or max(map(len, spoken)) == 1:
        return 0.0
    uttered = previous.startswith(_UTTERS) or (_SAID.match(after) and previous not in _TO_WHOM)
    if nested:
        return 0.7 if ends or (uttered and len(spoken) > 1) or (lower > 1 and len(spoken) > 3) else 0.0
    if previous.endswith(_WORDING) or (previous == "mit" and ("antwort" in before or "rechne" in before)):
        return 0.9
    if (means := _MEANING.match(after)) and (len(spoken) == 1 or means[1]) and not (means[1] or "").endswith(_WORDING):
        return 0.0
    if ends and len(spoken) > 1:
        return 1.0
    if uttered or (ends and previous in ("–", "—")):
        return 0.7
    cues = {_cue(word) for word in _WORD.findall(f"{before} {after}")}
    says, calls = not cues.isdisjoint(("says", "both")), not cues.isdisjoint(("calls", "both"))
    titled = spoken[0][0].isupper() and all(word[0].isupper() or word in _SMALL for word in spoken)
    if previous.endswith(":"):
        return 0.9 if says or not titled or len(spoken) > 4 else 0.0
    inquit = _INQUIT.match(after)
    if inquit and (inquit[1] or ends) and (_is_saying(inquit[2]) or (inquit[1] and inquit[3] and (lower > 1 or ends))):
        return 1.0
    if titled and len(spoken) < 6:
        named = any(word.startswith(_NAMES) for word in before.lower().split()) or " genannt" in after
        if named and (previous in _NICKNAMED or "sich" in lead):
            return 0.0
        if previous in SUBJUNCTIVE:  # Die Meldungen seien „Propaganda“.
            return 0.6
        return 0.6 if (calls and (named or previous in _LEADING or not previous.istitle())) or (ends and says) else 0.0
    if len(spoken) > 4 and lower > 2:
        return 0.9 if says or calls else 0.7
    if previous == "als" and lower == len(spoken):  # begrüßte den Entwurf als „überfällig“
        return 0.6
    reported = not SUBJUNCTIVE.isdisjoint(_WORD.findall(f"{before} {after}"))
    # "sie fühlen sich „im Stich gelassen“": no name and no title begins and ends in lower case, unless it is long.
    fragment = len(spoken) > 1 and spoken[0][0].islower() and (len(spoken) > 3 or spoken[-1][0].islower())
    return (0.8 if len(spoken) > 2 else 0.6) if says or calls or reported or fragment else 0.0


def _is_titled(noun: str) -> bool:
    """Tell whether a noun or a compound with it is given a title: Film, Spielfilms, but not Mitglied."""
    lower = noun.lower()
    whole = lower in _SHORT or lower.removesuffix("s") in _SHORT
    return noun[:1].isupper() and (whole or lower.endswith(_TITLED) or lower.removesuffix("s").endswith(_TITLED))


def _is_saying(word: str) -> bool:
    return word in saying_verbs.SAYING or _cue(word) in ("says", "both")


@lru_cache(maxsize=1 << 14)
def _cue(word: str) -> str:
    """Tell whether a word reports an utterance ("says"), a wording ("calls"), both or nothing."""
    word = word.lower()
    says = word.startswith(_SAYS) or word in _SAYS_EXACTLY or word in _BARE_SAYING
    calls = word.startswith(_CALLS) or word in _CALLS_EXACTLY
    return ("both" if calls else "says") if says else ("calls" if calls else "")


def _before(text: str, start: int) -> str:
    """Give what stands before the opening mark in the same sentence, as far as it is near."""
    near = text[max(0, start - 1 - _NEAR) : max(0, start - 1)]
    return _SENTENCE_END.split(near)[-1]


def _after(text: str, end: int) -> str:
    """Give what stands after the text, its closing mark first, up to a colon or the sentence's end, if near."""
    near = text[end : end + _NEAR]
    stop = _CLAUSE_END.search(near)
    return near[: stop.start()] if stop else near
