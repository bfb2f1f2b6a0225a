"""Finds who is said to have said it in German text: the words of saying and their source. It never reads what was said.

Reported speech in German news has few frames ("wie X meldet", "laut X", "X zufolge", "X teilte mit"). Each is one
function below and looks only at words near its cue, so that the work grows with the text and no faster.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.finding import positions, reactions, saying_verbs
from factcheck.finding.clauses import REACH, Sentence
from factcheck.finding.phrases import DETERMINERS, PRONOUNS, Phrases, is_adjective, is_noun, is_source
from factcheck.finding.saying_clauses import BE, HAVE, JOINED, finite, perfect
from factcheck.finding.words import CLOSING, OPENING, word_set, words
from factcheck.model import Kind, Passage

_INSERTED = word_set("am im vom von in zum zur jüngst gestern heute kürzlich soeben gerade eben erst bereits der dem")
_GENITIVE = word_set("der des eines einer")
_DATIVE = word_set("einem dem einer diesem ihrem seinem ihren einigen mehreren")
_FROM = word_set("aus in von vom im bei beim")
# A capital behind these makes no noun.
_OPENERS = OPENING | {":", "–"}
_SEEN = word_set("gefunden gesehen gerufen gehalten gewusst gedacht")
_SHOWN = word_set("zeigt zeigte zeigten zeigen ergab ergaben belegt belegen nahelegt nahelegen")
# "wie sie ihn fand" tells how, "wie der Arzt es sieht" who says so.
_OTHERWISE = ("fand", "sah", "rief", "hielt", "schrie")
# What one does something after, or what holds no statement: "nach Anmeldung", "nach einem Brief", "nach Zahlen".
_NO_SOURCES = (
    "anmeldung",
    "abmeldung",
    "brief",
    "papier",
    "schreiben",
    "protokoll",
    "interview",
    "erklärung",
)


def attributions(text: str, names: Sequence[Passage], borders: Sequence[tuple[int, int]]) -> list[Passage]:
    """Find attributions in German text; `names` are the names in it and `borders` its sentences."""
    found = words(text)
    phrases = Phrases(found, found.spans(names))
    spans: list[tuple[int, int, float]] = []
    for start, end in borders:
        sentence = Sentence(phrases, found.at(start), found.at(end))
        reached = sentence.first
        for first, last, score in _in_sentence(sentence):
            if first >= reached:
                spans.append((first, last, score))
                reached = last
    return [
        Passage(found.starts[first], found.ends[last - 1], Kind.ATTRIBUTION, score=score)
        for first, last, score in spans
    ]


def _in_sentence(sentence: Sentence) -> Iterator[tuple[int, int, float]]:
    texts, i = sentence.texts, sentence.first
    while i < sentence.last:
        # Most words are no cue: only those are looked at, and what stands behind a mark.
        cue = texts[i] in _CUES or i == sentence.first or texts[i - 1] in _MARKS
        found = _at(sentence, i, texts[i]) if cue else None
        if found is None:
            i += 1
        else:
            yield found
            i = max(i + 1, found[1])


def _at(sentence: Sentence, i: int, word: str) -> tuple[int, int, float] | None:
    """Read the frame whose cue stands at word `i`: start, end and score."""
    opens = i == sentence.first or sentence.texts[i - 1] in _OPENERS
    lower = word.lower() if opens or not word[0].isupper() else word
    frame = _FRAMES.get(lower)
    if frame is not None and (found := frame(sentence, i)) is not None:
        return found
    for position in _POSITIONS.get(lower, ()):
        if i + 1 < sentence.last and (found := position(sentence, i)) is not None:
            return found
    if (word in HAVE or word in BE) and (found := perfect(sentence, i)) is not None:
        return found
    if lower in saying_verbs.FINITE and (found := finite(sentence, i, lower)) is not None:
        return found
    return positions.inquit(sentence, i)


def _laut(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    end = sentence.phrases.phrase(_behind_insertion(sentence, i + 1), sentence.last)
    if end is None or sentence.texts[i + 1].lower() in PRONOUNS - DETERMINERS:
        return None
    return i, end, 0.9


def _behind_insertion(sentence: Sentence, i: int) -> int:
    """Give the participle in "einer am Dienstag veröffentlichten Studie", or `i` where nothing is put in."""
    texts = sentence.texts
    if i + 1 >= sentence.last or texts[i].lower() not in DETERMINERS or texts[i + 1] not in _INSERTED:
        return i
    ends = range(i + 2, min(i + 8, sentence.last - 1))
    return next((j for j in ends if texts[j].endswith("ten") and is_noun(texts[j + 1])), i)


def _nach(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    """Read "nach Angaben der Polizei", "unter Berufung auf X", "nach den Worten von X"."""
    texts = sentence.texts
    begin = j = _behind_insertion(sentence, i + 1)
    while j < sentence.last and (texts[j].lower() in DETERMINERS or is_adjective(texts[j])) and j - begin < 4:
        j += 1
    if texts[i].lower() == "unter":
        if texts[j : j + 2] not in (["Berufung", "auf"], ["Verweis", "auf"]):
            return None
        end = sentence.phrases.phrase(j + 2, sentence.last)
        return None if end is None else (i, end, 0.9)
    if j >= sentence.last or not is_source(texts[j]) or texts[j].lower().endswith(_NO_SOURCES):
        return None
    if texts[i + 1].lower() in {"meiner", "unserer"}:
        return None
    # Numbers say something only when they are somebody's.
    if texts[j].lower().endswith(("zahlen", "daten")) and texts[j + 1 : j + 2] not in (["der"], ["des"], ["von"]):
        return None
    end = sentence.phrases.phrase(begin, sentence.last)
    if end is None:
        return None
    # "nach Informationen aus Regierungskreisen"; the date of a report is not its source.
    if end < sentence.last and texts[end] == "aus":
        end = sentence.phrases.phrase(end + 1, sentence.last) or end
    return i, end, 0.9


def _aus(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    """Read "aus Sicht der Gewerkschaft"."""
    if sentence.texts[i + 1 : i + 2] != ["Sicht"]:
        return None
    end = sentence.phrases.phrase(i + 1, sentence.last)
    return None if end is None or end == i + 2 else (i, end, 0.8)


def _zufolge(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    texts = sentence.texts
    within = sentence.phrases.covered
    j = i
    while j > sentence.first and i - j < REACH:
        before = texts[j - 1]
        if before in CLOSING and (opening := sentence.opening_of(j - 1)) is not None:
            j = opening
        elif before == ")" and texts[max(sentence.first, j - 3)] == "(":
            j -= 3
        elif before.lower() in DETERMINERS and j - 1 not in within:
            j -= 1
            # A genitive needs the noun before it: "dem Bericht der Zeitung zufolge".
            if (
                before not in _GENITIVE
                or j == sentence.first
                or not _owns(sentence, j - 1, sure=before in {"des", "eines"})
            ):
                break
        elif before in {"von", "und", "vom", "aus"} and j - 2 >= sentence.first and is_noun(texts[j - 2]):
            if before != "und" and not is_source(texts[j - 2]):
                break
            j -= 1
        elif j - 1 in within or is_noun(before) or is_adjective(before):
            j -= 1
        else:
            break
    return (j, i + 1, 0.95) if j < i else None


def _owns(sentence: Sentence, i: int, *, sure: bool) -> bool:
    """Tell whether the noun at `i` is a source itself, so that a genitive behind it belongs to it."""
    texts = sentence.texts
    if not is_noun(texts[i]):
        return False
    return sure or is_source(texts[i]) or (i > sentence.first and texts[i - 1].lower() in _DATIVE)


def _wie(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    """Read "wie X schreibt", "wie es heißt", "wie bekannt wurde": up to a verb of saying that closes its clause."""
    texts = sentence.texts
    j, limit, commas = i + 1, min(sentence.last, i + 2 * REACH), 0
    while j < limit:
        after = sentence.words.quoted(j)
        if after is not None:
            j = after
            continue
        word = texts[j]
        end = j + 1
        closed = sentence.breaks(end)
        if (
            word in saying_verbs.FINAL
            and not word.startswith(_OTHERWISE)
            and (closed or word not in saying_verbs.INFINITIVE)
        ):
            if end < sentence.last and texts[end] in HAVE | BE:
                end += 1
            if sentence.breaks(end) or texts[end] in JOINED:
                return i, end, 0.95
        elif (word in ("erfuhr", "erfuhren") and closed) or (
            word in _SHOWN and closed and any(is_source(noun) for noun in texts[i + 1 : j])
        ):
            return i, end, 0.9
        elif (
            word in {"heißt", "hieß", "hervorgeht", "hervorging", "bekannt"}
            or (word in saying_verbs.PARTICIPLE and word not in _SEEN)
        ) and j > i + 1 - (word == "bekannt"):
            end = j + 1
            while end < sentence.last and texts[end] in HAVE | BE | {"gab", "gibt", "gaben", "gegeben", "geworden"}:
                end += 1
            if sentence.breaks(end) and (end > j + 1 or word.startswith(("hei", "hie", "herv"))):
                return i, end, 0.95
        if word == ",":
            commas += 1
        if sentence.stops(j) or commas > 2 or texts[j] in OPENING:
            return None
        j += 1
    return None


def _was(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    """Read "was die Ermittler einräumen": with somebody named, and a verb that always says something."""
    if i + 1 >= sentence.last or "nicht" in sentence.texts[sentence.first : i]:
        return None
    first = sentence.texts[i + 1]
    if not (first.lower() in DETERMINERS or is_noun(first)):
        return None
    found = _wie(sentence, i)
    said = found is not None and sentence.texts[found[1] - 1] in saying_verbs.FINAL - saying_verbs.SOFT
    return found if said else None


def _shows(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    """Read "ergab eine Umfrage des Verbands" and "eine Studie zeigt": something that was written says it."""
    behind = sentence.source_after(i + 1)
    if behind is not None and any(is_source(word) for word in sentence.texts[i + 1 : min(i + 5, behind)]):
        return i, behind, 0.8
    before = sentence.subject_before(i)
    that = sentence.texts[i + 1 : i + 3] == [",", "dass"]
    if before is not None and (that or any(is_source(word) for word in sentence.texts[before : min(before + 4, i)])):
        return before, i + 1, 0.8
    return None


def _demnach(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    return i, i + 1, 0.9


def _dem(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    if sentence.texts[i + 1 : i + 3] == ["Vernehmen", "nach"] and i + 3 <= sentence.last:
        return i, i + 3, 0.95
    return None


def _es_heisst(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    """Read "hieß es aus dem Ministerium" and "es hieß", which say something even though they hide the source."""
    texts = sentence.texts
    if i + 1 < sentence.last and texts[i + 1] == "es":
        start, end = i, i + 2
    elif i > sentence.first and texts[i - 1].lower() == "es":
        start, end = i - 1, i + 1
    else:
        return None
    if end < sentence.last and texts[end] in _FROM:
        end = sentence.phrases.phrase(end + 1, sentence.last) or end
    return _from_whom(sentence, start), end, 0.9


def _verlautete(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    """Read "aus dem Ministerium verlautete"."""
    start = _from_whom(sentence, i)
    return (start, i + 1, 0.9) if start < i else None


def _from_whom(sentence: Sentence, verb: int) -> int:
    """Give where "aus Kreisen der Partei" begins that fills the clause before the verb, or the verb itself."""
    start = sentence.clause_start(verb)
    named = start < verb and sentence.texts[start].lower() in _FROM
    return start if named and sentence.phrases.long_phrase(start + 1, verb) == verb else verb


def _so(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    """Read ", so der Minister." behind what was said."""
    if i == sentence.first or not (sentence.texts[i - 1] == "," or sentence.texts[i - 1] in CLOSING):
        return None
    end = sentence.phrases.phrase(i + 1, sentence.last)
    if end is None or sentence.texts[i + 1].lower() in PRONOUNS - DETERMINERS:
        return None
    if sentence.breaks(end) or sentence.texts[end] in {"weiter", "am", "im", "in", "gegenüber", "bei", "auf", "vor"}:
        return i, end, 0.8
    return None


_FRAMES = {
    "laut": _laut,
    "gemäß": _laut,
    "nach": _nach,
    "unter": _nach,
    "aus": _aus,
    "zufolge": _zufolge,
    "wie": _wie,
    "was": _was,
    "demnach": _demnach,
    "demzufolge": _demnach,
    "dem": _dem,
    **dict.fromkeys(("hieß", "heißt", "hiess", "heisst"), _es_heisst),
    "verlautete": _verlautete,
    "verlautet": _verlautete,
    "so": _so,
    **dict.fromkeys((*_SHOWN, "ergibt"), _shows),
}
_POSITIONS = {
    cue: (*positions.FRAMES.get(cue, ()), *reactions.FRAMES.get(cue, ()))
    for cue in (*positions.FRAMES, *reactions.FRAMES)
}
_CUES = frozenset((*_FRAMES, *_POSITIONS, *HAVE, *BE, *saying_verbs.FINITE))
_MARKS = _OPENERS | CLOSING | {","}
