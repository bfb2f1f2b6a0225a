"""Finds who is said to have said it in German text: the words of saying and their source. It never reads what was said.

Reported speech in German news has few frames ("wie X meldet", "laut X", "X zufolge", "X teilte mit"). Each is one
function below and looks only at words near its cue, so that the work grows with the text and no faster.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.finding import speech
from factcheck.finding.clauses import REACH, STOPS, Sentence
from factcheck.finding.phrases import DETERMINERS, PRONOUNS, Phrases, is_adjective, is_noun, is_source
from factcheck.finding.words import CLOSING, OPENING, word_set, words
from factcheck.model import Kind, Passage

_HAVE = word_set("hat hatte haben hatten habe hätte hätten")
_REFLEXIVE = ("erklär", "meld", "kündig", "versprech", "versprach", "verspricht", "stell", "füg")
_BE = word_set("wurde wird wurden ist war worden sei")
_MODAL = word_set("""
    soll sollen sollte sollten will wollen wollte wollten kann können konnte konnten könnte könnten muss müssen
    musste mussten darf dürfen durfte durften würde würden wird werden mag möchte möchten wolle solle könne müsse
    dürfe
""")
_SUBORDINATE = word_set("""
    dass weil ob wenn als nachdem obwohl da während bevor damit sodass falls seit seitdem sobald wie indem wer was
    wo warum wann wodurch womit worauf weshalb denen deren dessen
""")
_AFTER_COMMA = word_set("der die das dem den welche welcher welches")
_GENITIVE = word_set("der des eines einer")
_DATIVE = word_set("einem dem einer diesem ihrem seinem ihren einigen mehreren")
# What one does something after, or what holds no statement: "nach Anmeldung", "nach einem Brief", "nach Zahlen".
_NO_SOURCES = (
    "anmeldung",
    "abmeldung",
    "brief",
    "papier",
    "schreiben",
    "protokoll",
    "zahlen",
    "daten",
    "interview",
    "erklärung",
)
_KNOWN = word_set("bekannt klar deutlich öffentlich")


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
        found = _at(sentence, i, texts[i])
        if found is None:
            i += 1
        else:
            yield found
            i = max(i + 1, found[1])


def _at(sentence: Sentence, i: int, word: str) -> tuple[int, int, float] | None:
    """Read the frame whose cue stands at word `i`: start, end and score."""
    lower = word.lower() if i == sentence.first or not word[0].isupper() else word
    frame = _FRAMES.get(lower)
    if frame is not None:
        found = frame(sentence, i)
        if found is not None:
            return found
    if word in _HAVE or word in _BE:
        return _perfect(sentence, i)
    if lower in speech.FINITE:
        return _finite(sentence, i, lower)
    return None


def _laut(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    end = sentence.phrases.phrase(i + 1, sentence.last)
    if end is None or sentence.texts[i + 1].lower() in PRONOUNS - DETERMINERS:
        return None
    return i, end, 0.9


def _nach(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    """Read "nach Angaben der Polizei", "unter Berufung auf X", "nach den Worten von X", "aus Sicht des X"."""
    texts = sentence.texts
    j = i + 1
    while j < sentence.last and (texts[j].lower() in DETERMINERS or is_adjective(texts[j])) and j - i < 5:
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
    end = sentence.phrases.phrase(i + 1, sentence.last)
    if end is None:
        return None
    # "nach Informationen aus Regierungskreisen"; the date of a report is not its source.
    if end < sentence.last and texts[end] == "aus":
        end = sentence.phrases.phrase(end + 1, sentence.last) or end
    return i, end, 0.9


def _zufolge(sentence: Sentence, i: int) -> tuple[int, int, float] | None:
    texts = sentence.texts
    within = sentence.phrases.covered
    j = i
    while j > sentence.first and i - j < REACH:
        before = texts[j - 1]
        if before in CLOSING and (opening := sentence.opening_of(j - 1)) is not None:
            j = opening
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
        after = sentence.phrases.quoted(j)
        if after is not None:
            j = after
            continue
        word = texts[j]
        end = j + 1
        if (word in speech.FINAL and word not in speech.INFINITIVE) or (word in speech.FINAL and sentence.breaks(end)):
            if end < sentence.last and texts[end] in _HAVE | _BE:
                end += 1
            if sentence.breaks(end) or texts[end] in JOINED:
                return i, end, 0.95
        elif (
            word in {"heißt", "hieß", "hervorgeht", "hervorging", "bekannt"} or word in speech.PARTICIPLE
        ) and j > i + 1 - (word == "bekannt"):
            end = j + 1
            while end < sentence.last and texts[end] in _HAVE | _BE | {"gab", "gibt", "gaben", "gegeben", "geworden"}:
                end += 1
            if sentence.breaks(end) and (end > j + 1 or word.startswith(("hei", "hie", "herv"))):
                return i, end, 0.95
        if word == ",":
            commas += 1
        if word in STOPS or commas > 2 or texts[j] in OPENING:
            return None
        j += 1
    return None


JOINED = frozenset(("und", "oder", "(", ")"))


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
    if end < sentence.last and texts[end] in {"aus", "in", "von", "vom", "im", "bei", "beim"}:
        end = sentence.phrases.phrase(end + 1, sentence.last) or end
    return start, end, 0.9


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


def _perfect(sentence: Sentence, aux: int) -> tuple[int, int, float] | None:
    """Read "hatte X gemeldet", "Entsprechende Pläne hat X bestätigt", "wurde bekannt", "ist von X bestätigt worden"."""
    texts = sentence.texts
    end = sentence.clause_end(aux + 1)
    said = next((j for j in range(aux + 1, end) if texts[j] in speech.PARTICIPLE or texts[j] in _KNOWN), None)
    if said is None:
        return None
    closes = said + 1
    while closes < end and texts[closes] in {"worden", "geworden", "gegeben", "gemacht", "haben", "hat"}:
        closes += 1
    if closes != end and texts[closes] not in JOINED:
        return None
    if texts[aux] in _BE:
        # Without a source named, only what "became known" is a report; "wurde gefordert" hides too much.
        if (
            texts[said] == "bekannt"
            and said - aux <= 3
            and ((texts[aux].startswith("w") and texts[aux] != "war") or closes > said + 1)
        ):
            return aux, closes, 0.9
        if any(texts[j] in {"von", "vom"} for j in range(aux + 1, said)) or texts[said] in {
            "mitgeteilt",
            "gemeldet",
            "berichtet",
        }:
            return aux, closes, 0.7
        return None
    if texts[said] in _KNOWN and texts[said + 1 : said + 2] not in (["gegeben"], ["gemacht"]):
        return None
    if "sich" in texts[aux:said] and texts[said] in {"gemeldet", "angekündigt", "versprochen"}:
        return None
    before = sentence.subject_before(aux)
    start = aux if before is None else before
    return (start, closes, 0.9) if closes - start <= 2 * REACH else None


def _finite(sentence: Sentence, verb: int, form: str) -> tuple[int, int, float] | None:
    texts = sentence.texts
    start, end = sentence.clause_start(verb), sentence.clause_end(verb + 1)
    opener = texts[start].lower() if start < verb else ""
    final = sentence.breaks(verb + 1)
    if opener in _SUBORDINATE or (opener in _AFTER_COMMA and final and start > sentence.first):
        return None
    particle = texts[end - 1] if end > verb + 1 and texts[end - 1] in speech.PARTICLES else ""
    wanted = speech.FINITE[form]
    if particle not in wanted:
        if "" not in wanted or (particle and particle != "auf"):
            return None
        particle = ""
    if form in speech.INFINITIVE and _is_infinitive(sentence, verb, range(start, end)):
        return None
    # "die erklärte Absicht" is an adjective, "das erklärte" behind a comma a clause.
    if verb - 1 > start and texts[verb - 1] in DETERMINERS:
        return None
    if "sich" in texts[start:end] and form.startswith(_REFLEXIVE):
        return None
    if form in speech.SOFT and not final and not _follows_utterance(sentence, verb):
        return None
    if form in speech.PARTICIPLE and any(
        texts[j] in _HAVE or texts[j] in _BE for j in range(start, min(end + 1, sentence.last))
    ):
        return None
    before = sentence.subject_before(verb)
    after = None if final else sentence.source_after(verb + 1)
    stop = verb + 1
    if particle:
        stop = end
    elif after is not None and (before is None or _is_object(sentence, before, verb)):
        stop = after
    if before is None and (apposed := _apposition(sentence, verb)) is not None:
        before, stop = apposed, stop if particle else verb + 1
    if before is None and stop == verb + 1:
        return None
    if form.startswith("sag") and not particle:
        stop = _addressee(sentence, stop)
    begin = verb if before is None else before
    return (begin, stop, 0.9) if stop - begin <= 2 * REACH else (verb, min(stop, verb + REACH), 0.7)


def _is_infinitive(sentence: Sentence, verb: int, clause: range) -> bool:
    """Tell whether a plural form is an infinitive, or is asked of the reader: "zu sagen", "sagen Sie", "verkünden."."""
    texts = sentence.texts
    if texts[verb - 1 : verb] == ["zu"] or texts[verb + 1 : verb + 2] == ["Sie"]:
        return True
    closes = verb + 1 >= sentence.last or (texts[verb + 1] in STOPS and texts[verb + 1] != ":")
    return closes or any(texts[j] in _MODAL for j in clause)


def _follows_utterance(sentence: Sentence, verb: int) -> bool:
    return verb > sentence.first and (sentence.texts[verb - 1] == "," or sentence.texts[verb - 1] in CLOSING)


def _addressee(sentence: Sentence, end: int) -> int:
    """Give the index after "der Zeitung X" or "dem Magazin „X“" behind a source or its verb."""
    texts = sentence.texts
    if end >= sentence.last or texts[end] not in {"der", "dem", "den"}:
        return end
    return sentence.phrases.phrase(end, sentence.last) or end


def _is_object(sentence: Sentence, before: int, verb: int) -> bool:
    """Tell whether what stands before the verb is its object: in "Das bestätigte ein Sprecher" the source follows."""
    texts = sentence.texts
    if texts[verb + 1] in {"er", "sie", "es", "man", "wir", "ich"}:
        return True
    first = texts[verb + 1]
    return (
        before == verb - 1
        and texts[before].lower() in {"das", "dies"}
        and (first in {"der", "die", "ein", "eine"} or first[0].isupper())
    )


def _apposition(sentence: Sentence, verb: int) -> int | None:
    """Give where "X, Vorsitzender der Y, sagte" begins: a name, a comma, a phrase and a comma before the verb."""
    texts = sentence.texts
    if verb - 1 <= sentence.first or texts[verb - 1] != ",":
        return None
    start = sentence.clause_start(verb - 1)
    if start <= sentence.first or texts[start - 1] != "," or sentence.phrases.phrase(start, verb) != verb - 1:
        return None
    first = sentence.clause_start(start - 1)
    return first if sentence.phrases.phrase(first, start - 1) == start - 1 else None


_FRAMES = {
    "laut": _laut,
    "gemäß": _laut,
    "nach": _nach,
    "unter": _nach,
    "zufolge": _zufolge,
    "wie": _wie,
    "demnach": _demnach,
    "demzufolge": _demnach,
    "dem": _dem,
    "hieß": _es_heisst,
    "heißt": _es_heisst,
    "so": _so,
}
