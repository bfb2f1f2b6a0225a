"""Finds the verbs that make a German sentence somebody else's without saying whose: sei, habe, soll … sein.

Only sentences without an attribution of their own are looked at. It never says who is meant: that stands before.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.finding.phrases import DETERMINERS, LITTLE, PRONOUNS, is_noun
from factcheck.finding.words import OPENING, Words, word_set, words
from factcheck.model import Kind, Passage

_SCORE = 0.5
_SURE = word_set("sei seien habe werde wolle könne müsse solle dürfe möge wisse")
# Third person of the present subjunctive of the verbs that newspapers report with; no adjective is written so.
_REPORTED = word_set("""
    gebe gehe komme bleibe stehe liege lasse halte nehme finde fehle drohe brauche mache zeige leiste führe laufe trage
    bringe sehe spreche treffe ziehe falle steige sinke beginne ende plane arbeite prüfe entscheide erwarte rechne hoffe
    glaube benötige verfüge bestehe entspreche biete greife kenne schaffe setze stelle folge gehöre helfe lebe liefere
    lohne spiele verliere verstehe warte zahle zähle zerstöre orientiere schaue existiere koste betreffe reagiere gelte
    enthalte erhalte verdiene verstoße vertrete widerspreche bedeute reiche handle ändere verhindere fordere sorge suche
    nutze bekomme besitze denke diene erfülle ermögliche freue fürchte gefährde genieße geschehe gewinne hänge hindere
    informiere investiere kämpfe kaufe klage kümmere lege leide lerne liebe löse meine nenne produziere profitiere rede
    richte schade scheitere schließe schreibe schütze schweige sterbe stimme störe teile treibe unterstütze verbiete
    verdopple vergesse verkaufe verlange verletze verliere vermeide versuche verweigere verwende wachse wähle warne
    weigere wiederhole wirke wohne zweifle befinde übernehme unterscheide überlege entstehe erlaube erinnere
""")  # fmt: skip
# Plural and second subjunctive, which are also wishes and conditions: they count behind somebody's words only.
_GOES_ON = word_set("""
    hätten wären würden könnten müssten dürften sollten wollten hätte wäre gäbe gäben kämen gingen blieben reichten
    warteten besäßen stünden lägen fehlten
""")
SUBJUNCTIVE = _SURE | _REPORTED | {"hätte", "wäre", "würde", "würden", "hätten", "wären", "könnte", "dürfte", "müsste"}
"""Verbs that report what somebody said, behind a verb of saying."""
_RUMOUR = word_set("soll sollen")
_PERFECT = word_set("haben sein")
_NOT_SUBJECTS = word_set("ich wir du")
# "Gott sei Dank", "wie dem auch sei", "als sei nichts gewesen", "man nehme drei Eier"
_SET_PHRASES = word_set("gott auch als ihr")


def hearsay(text: str, attributions: Sequence[Passage], borders: Sequence[tuple[int, int]]) -> list[Passage]:
    """Find the verbs of reported speech in sentences that name no source.

    Args:
        text: German text.
        attributions: Those found in it.
        borders: Its sentences.
    """
    found = words(text)
    marks: list[Passage] = []
    reported = False
    before = 0
    said = sorted((passage.start, passage.end) for passage in attributions)
    ahead = 0
    for start, end in borders:
        reported = reported and "\n" not in text[before:start]
        before = end
        while ahead < len(said) and said[ahead][1] <= start:
            ahead += 1
        if ahead < len(said) and said[ahead][0] < end:
            reported = True
            continue
        verb = _verb(found, found.at(start), found.at(end), reported=reported)
        if verb is not None:
            marks.append(Passage(found.starts[verb], found.ends[verb], Kind.ATTRIBUTION, score=_SCORE))
        reported = verb is not None
    return marks


def _verb(found: Words, first: int, last: int, *, reported: bool) -> int | None:
    """Give the first verb of a sentence that says it is reported, outside of quotation marks."""
    texts = found.texts
    inside = False
    for i in range(first, last):
        word = texts[i]
        if word in OPENING or word in "”":
            inside = not inside if word in '"“”' or inside else True
        if inside:
            continue
        if word in _RUMOUR and (_is_perfect(texts, i, last) or (i > first and texts[i - 1] in _PERFECT)):
            return i
        if not (word.endswith("e") or word in _SURE or word in _GOES_ON):
            continue
        subject = texts[i - 1].lower() if i > first else ""
        if subject in _NOT_SUBJECTS | _SET_PHRASES or texts[i + 1 : i + 2] in (["ich"], ["wir"], ["denn"]):
            continue
        # "weil ich Sorge habe", "dass du nichts sagest"
        clause = next((j for j in range(i, first, -1) if texts[j - 1] in ",:;"), first)
        if any(texts[j].lower() in _NOT_SUBJECTS for j in range(clause, i)):
            continue
        if word in _SURE or (word in _GOES_ON and reported):
            return i
        # "die ganze Reihe gehe": second in its clause, or last.
        final = i + 1 >= last or not texts[i + 1][0].isalnum()
        second = i == first + 1 or (i > first and (is_noun(texts[i - 1]) or subject in _SECOND))
        if word in _REPORTED and (final or second):
            return i
        placed = (second or (not final and texts[i + 1] in _PERSONS)) and subject not in DETERMINERS
        if not final and placed and _is_subjunctive(word, texts[i + 1]):
            return i
    return None


_SECOND = word_set("er sie es man dies das alles nichts niemand jeder danach dort dabei damit sonst so")


_PERSONS = word_set("er sie es man sich")
_NO_VERBS = word_set("""
    heute gerne lange beinahe gerade ohne alle beide viele wenige einige solche bitte danke infolge zuliebe eigene ganze
    halbe große kleine neue alte gute hohe erste letzte nahe andere weitere mehrere besondere sichere reine bloße
    insbesondere online respektive rapide hierzulande inklusive exklusive siehe beiseite zugrunde zugute zuhause
""")


def _is_subjunctive(word: str, behind: str) -> bool:
    """Tell a verb like "ersetze" where a verb may stand: no past ends so, and an adjective has its noun behind it."""
    if not (word.endswith("e") and len(word) > 3 and word.islower()) or word.endswith(("te", "ie", "weise")):
        return False
    free = behind in DETERMINERS | PRONOUNS | LITTLE and behind not in ("und", "oder", "sowie")
    return free and not (word in DETERMINERS or word in PRONOUNS or word in LITTLE or word in _NO_VERBS)


def _is_perfect(texts: Sequence[str], verb: int, last: int) -> bool:
    """Tell a rumour ("soll bestochen haben") from a plan ("soll fertig werden") by the infinitive that ends it."""
    end = next((i for i in range(verb + 1, last) if texts[i] in ".;:!?" and i + 1 == last), last)
    return any(
        texts[i] in _PERFECT and (i + 1 >= end or not texts[i + 1][0].isalnum() or texts[i + 1] == "und")
        for i in range(verb + 2, end)
    )
