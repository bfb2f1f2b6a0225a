"""Reads German frames that say what somebody holds without a verb of saying: "ist überzeugt", "geht hervor aus".

Each function reads the frame whose cue stands at a word; it never looks at what is held.
"""

from __future__ import annotations

from factcheck.finding import saying_verbs
from factcheck.finding.clauses import REACH, Found, Sentence
from factcheck.finding.phrases import DETERMINERS, PRONOUNS, is_adjective, is_little, is_source
from factcheck.finding.words import CLOSING, OPENING, word_set

_FROM = word_set("aus in von vom im bei beim an am auf laut")
_DATIVE = word_set("einem einer dem der den diesem dieser diesen seinem seiner ihrem ihrer ihren seinen mehreren")
_STANCES = word_set("""
    überzeugt sicher gewiss zuversichtlich optimistisch pessimistisch skeptisch besorgt enttäuscht empört begeistert
    erleichtert zufrieden unzufrieden verwundert entsetzt bestürzt erfreut verärgert irritiert erschüttert
    gelassen reserviert aufgeschlossen gesprächsbereit kämpferisch selbstkritisch zugeknöpft zurückhaltend uneinsichtig
    reumütig versöhnlich angriffslustig siegessicher dankbar überrascht beeindruckt alarmiert ratlos unbeeindruckt
    einverstanden einig zuversichtlicher skeptischer vorsichtig vorsichtiger wortkarg schmallippig geständig offen
""")
_VIEWS = word_set("Ansicht Meinung Auffassung Überzeugung Einschätzung")
_SHOWN = word_set("zeigt zeigte zeigten zeigen gibt gab gaben geben äußert äußerte äußerten")
_READ = word_set("hören entnehmen erfahren lesen vernehmen nachzulesen sehen")
_RUMOURED = word_set("kolportiert gemunkelt spekuliert vermutet getuschelt geraunt befürchtet erzählt berichtet")
_INFINITIVES = word_set("ausschließen bestätigen dementieren bewerten beziffern")
_SO = word_set("""
    schreibt schrieb formuliert formulierte sieht sah will steht stand sagt sagte heißt hieß beschreibt nennt nannte
    schildert schilderte erzählt erzählte erklärt erklärte
""")
_WRITTEN = tuple(word_set("""
    brief bericht vermerk papier schreiben protokoll vertrag urteil gutachten antrag tagebuch heft mail mitteilung akte
    akten entwurf vorlage begründung chronik
"""))  # fmt: skip
_HEADS = tuple(
    word_set("rat fazit befund urteil vorwurf kritik motto botschaft bilanz einwand antwort these prognose forderung")
)


def stance(sentence: Sentence, verb: int) -> Found | None:
    """Read "X ist überzeugt", "da ist sie sich sicher", "X zeigte sich enttäuscht", "X ist der Ansicht"."""
    texts = sentence.texts
    shown = texts[verb] in _SHOWN
    end = sentence.clause_end(verb + 1)
    if end <= verb + 1:
        return None
    held = end - 1
    if texts[held] not in _STANCES and texts[held] not in _VIEWS:
        # "ist überzeugt von dem Plan" goes on behind it.
        held = next((j for j in range(verb + 1, min(end, verb + 6)) if texts[j] in _STANCES), verb)
    if texts[held] in _VIEWS and texts[held - 1 : held] not in (["der"], ["anderer"]):
        return None
    reflexive = "sich" in texts[verb + 1 : held]
    if held == verb or (shown and not reflexive) or (texts[held] in ("sicher", "offen", "einig") and not reflexive):
        return None
    before = sentence.subject_before(verb) if verb > sentence.first else None
    if before is None:
        before = sentence.apposed_before(verb)
    behind = sentence.source_after(verb + 1 + (texts[verb + 1] == "sich"))
    if before is None and (behind is None or behind > held):
        # "Davon ist man im Ministerium überzeugt", "Erleichtert zeigte sich der Verband"
        return None
    start = before if before is not None else sentence.clause_start(verb)
    if texts[start].lower() in ("ich", "wir"):
        return None
    return (start, held + 1, 0.8) if held + 1 - start <= 2 * REACH else None


def fronted(sentence: Sentence, verb: int) -> Found | None:
    """Read "Erleichtert zeigte sich der Verband" and "Skeptischer äußerte sich Renate Ching"."""
    texts = sentence.texts
    if verb == sentence.first or texts[verb - 1].lower() not in _STANCES or texts[verb + 1 : verb + 2] != ["sich"]:
        return None
    end = sentence.source_after(verb + 2)
    return None if end is None else (sentence.clause_start(verb), end, 0.8)


def readable(sentence: Sentence, verb: int) -> Found | None:
    """Read "Im Umfeld des Teams ist zu hören", "Einer Erhebung ist zu entnehmen", "ist beim Amt nachzulesen"."""
    texts = sentence.texts
    end = sentence.clause_end(verb + 1)
    if (
        end <= verb + 1
        or (texts[verb] in ("sind", "waren") and texts[end - 1] in ("hören", "sehen"))  # Schüsse waren zu hören.
        or texts[end - 1] not in _READ
        or not (texts[end - 2] == "zu" or texts[end - 1] == "nachzulesen")
    ):
        return None
    start = sentence.clause_start(verb)
    opener = texts[start].lower()
    named = start < verb and (opener in _FROM or opener in _DATIVE)
    return (start, end, 0.8) if named and end - start <= 2 * REACH else None


def spoken_of(sentence: Sentence, verb: int) -> Found | None:
    """Read "In dem Schreiben ist von Mängeln die Rede" and "Von Enteignung ist die Rede"."""
    texts = sentence.texts
    start, end = sentence.clause_start(verb), sentence.clause_end(verb + 1)
    if end <= verb + 2 or texts[end - 2 : end] != ["die", "Rede"] or start == verb:
        return None
    if texts[start].lower() in ("in", "im"):
        return start, verb + 1, 0.7
    of = any(word.lower() in ("von", "vom", "davon") for word in texts[start:end]) and "nicht" not in texts[start:end]
    return (verb, end, 0.7) if of else None


def emerges(sentence: Sentence, verb: int) -> Found | None:
    """Read "Das geht aus einem Bericht hervor" and "Aus einem Bericht geht hervor"."""
    texts = sentence.texts
    end = sentence.clause_end(verb + 1)
    if end > verb + 1 and texts[end - 1] != "hervor":
        if end >= sentence.last or texts[end] != ",":
            return None
        end = sentence.clause_end(end + 1)
    if end <= verb + 1 or texts[end - 1] != "hervor":
        return None
    origin = next((j for j in range(verb + 1, end) if texts[j] == "aus"), None)
    if origin is not None:
        return verb, end, 0.9
    start = sentence.clause_start(verb)
    return (start, end, 0.9) if texts[start].lower() == "aus" else None


def stands(sentence: Sentence, verb: int) -> Found | None:
    """Read "In dem Brief steht", "Für Postel steht fest", "Für Postel ist klar" and "so steht es im Bericht"."""
    texts = sentence.texts
    start, behind = sentence.clause_start(verb), texts[verb + 1 : verb + 2]
    if texts[start].lower() == "für" and start < verb:
        fixed = next((j for j in range(verb + 1, min(verb + 4, sentence.last)) if texts[j] in ("fest", "klar")), None)
        return None if fixed is None else (start, fixed + 1, 0.8)
    if (
        start < verb
        and texts[start].lower() in ("in", "im")
        and (sentence.breaks(verb + 1) or behind == ["geschrieben"])
    ):
        # A house stands in a park; only what was written holds words.
        written = any(is_source(word) or word.lower().endswith(_WRITTEN) for word in texts[start:verb])
        return (start, verb + 1, 0.8) if written else None
    return None


def clear(sentence: Sentence, verb: int) -> Found | None:
    """Read "Für Postel ist klar" and "Für Trainerin X war es „das beste Spiel“"."""
    start, texts = sentence.clause_start(verb), sentence.texts
    if start == verb or texts[start].lower() != "für":
        return None
    it = texts[verb + 1 : verb + 3]
    if it[:1] == ["es"] and it[1:] and it[1] in OPENING and sentence.phrases.phrase(start + 1, verb) == verb:
        return start, verb, 0.8
    return stands(sentence, verb)


def so_it(sentence: Sentence, i: int) -> Found | None:
    """Read "so formuliert es die Forscherin", "so steht es im Vertrag", "so will es die Legende"."""
    texts = sentence.texts
    verb = i + 1 + (texts[i + 1] in ("jedenfalls", "zumindest", "ähnlich"))
    if (
        verb >= sentence.last
        or texts[verb] not in _SO
        or texts[verb + 1 : verb + 2] not in (["es"], ["das"])
        or verb + 2 >= sentence.last
    ):
        return None
    first = verb + 2 + (texts[verb + 2] in _FROM)
    end = sentence.phrases.long_phrase(first, sentence.last)
    if end is None:
        return None
    closes = texts[end : end + 1]
    return i, end + (closes[0] in saying_verbs.PARTICLES if closes and end < sentence.last else 0), 0.8


def legend(sentence: Sentence, i: int) -> Found | None:
    """Read ", will es die Legende"."""
    texts = sentence.texts
    if i == sentence.first or texts[i - 1] not in {",", *CLOSING} or texts[i + 1 : i + 2] not in (["es"], ["wissen"]):
        return None
    end = sentence.phrases.phrase(i + 2, sentence.last)
    return None if end is None else (i, end, 0.7)


def expected(sentence: Sentence, aux: int) -> Found | None:
    """Read "Analysten hatten mit einem Plus gerechnet" and "Erwartet hatten Analysten"."""
    texts = sentence.texts
    closes = sentence.clause_end(aux + 1)
    start = sentence.subject_before(aux)
    if start is not None and texts[closes - 1] == "gerechnet" and "mit" in texts[aux:closes]:
        return start, closes, 0.7
    if texts[aux - 1 : aux] in (["Erwartet"], ["Gerechnet"]):
        end = sentence.source_after(aux + 1)
        return None if end is None else (sentence.clause_start(aux), end, 0.7)
    return None


def own_words(sentence: Sentence, i: int) -> Found | None:
    """Read "nach eigenem Bekunden", "nach eigenen Angaben", and "der Studie nach" behind its noun."""
    texts = sentence.texts
    if texts[i + 1 : i + 2] in (["eigenem"], ["eigenen"], ["eigener"]) and i + 2 < sentence.last:
        noun = texts[i + 2]
        return (i, i + 3, 0.9) if is_source(noun) or noun in ("Bekunden", "Worten") else None
    if i == sentence.first:
        return None
    start = sentence.clause_start(i)
    closed = sentence.breaks(i + 1) or (texts[i + 1][0].islower() and texts[i + 1] not in DETERMINERS)
    # "den Angaben der Polizei nach"
    owned = texts[start].lower() in _DATIVE and start + 2 < i and is_source(texts[start + 1])
    if owned and closed and sentence.phrases.phrase(start, i) == i:
        return start, i + 1, 0.9
    if not is_source(texts[i - 1]):
        return None
    j = i - 1
    while j > sentence.first and is_adjective(texts[j - 1]):
        j -= 1
    if j == sentence.first or texts[j - 1].lower() not in _DATIVE:
        return None
    return (j - 1, i + 1, 0.9) if closed else None


def eyes(sentence: Sentence, i: int) -> Found | None:
    """Read "in den Augen der Zeitung"."""
    texts = sentence.texts
    if texts[i + 1 : i + 3] != ["den", "Augen"] or i + 3 >= sentence.last:
        return None
    end = sentence.phrases.phrase(i + 1, sentence.last)
    return (i, end, 0.8) if end is not None and end > i + 3 else None


def believed(sentence: Sentence, i: int) -> Found | None:
    """Read "Glaubt man der Studie" and "Folgt man der Darstellung der Fahrerin" at the beginning of a clause."""
    if not sentence.texts[i][0].isupper() or sentence.texts[i + 1 : i + 2] != ["man"]:
        return None
    end = sentence.phrases.phrase(i + 2, sentence.last)
    return None if end is None or sentence.texts[i + 2].lower() in PRONOUNS - DETERMINERS else (i, end, 0.8)


def sums_up(sentence: Sentence, verb: int) -> Found | None:
    """Read "lautet der Rat von Hausarzt X" and "lautet ihr Fazit"."""
    end = sentence.source_after(verb + 1)
    if end is None:
        return None
    heads = (word.lower() for word in sentence.texts[verb + 1 : end])
    if end < sentence.last and sentence.texts[end] == "von":
        end = sentence.phrases.phrase(end + 1, sentence.last) or end
    return (verb, end, 0.8) if any(head.endswith(_HEADS) for head in heads) else None


def alleged(sentence: Sentence, i: int) -> Found | None:
    """Read "angeblich": somebody said it, and nobody says who."""
    return i, i + 1, 0.6


def rumoured(sentence: Sentence, aux: int) -> Found | None:
    """Read "In Branchenkreisen wird kolportiert"."""
    texts = sentence.texts
    end = sentence.clause_end(aux + 1)
    if end <= aux + 1 or texts[end - 1] not in _RUMOURED:
        return None
    start = sentence.clause_start(aux)
    return (start, end, 0.8) if start < aux and texts[start].lower() in _FROM else None


def wills(sentence: Sentence, modal: int) -> Found | None:
    """Read "X wollte Kündigungen nicht ausschließen", "will der Richter wissen", "will X erfahren haben"."""
    texts = sentence.texts
    end = sentence.clause_end(modal + 1)
    if end <= modal + 1 or end - modal > REACH:
        return None
    asks = texts[modal - 1 : modal] == [","] and modal > sentence.first
    said = texts[end - 1] == "wissen" and (asks or (end < sentence.last and texts[end] not in (".",)))
    # "Er will den Vorstand gewarnt haben"
    said = said or (
        texts[modal][0] == "w"
        and texts[end - 1] == "haben"
        and end - 2 > modal
        and texts[end - 2].endswith(("t", "en"))
        and is_adjective(texts[end - 2] + "e")
        and not is_little(texts[end - 2])
        and texts[end - 2] not in DETERMINERS
    )
    said = said or (texts[end - 1] in _INFINITIVES and "nicht" in texts[modal + 1 : end])
    if not said:
        return None
    before = sentence.subject_before(modal)
    if before is None and sentence.source_after(modal + 1) is None:
        return None
    return (modal if before is None else before), end, 0.8


def inquit(sentence: Sentence, i: int) -> Found | None:
    """Read ", stöhnte der Trainer" behind a quotation: whatever the verb is, somebody said it."""
    texts, word = sentence.texts, sentence.texts[i]
    if i - 2 < sentence.first or not word[0].islower() or not word.endswith(("t", "te", "ten", "en")):
        return None
    mark = i - 1 if texts[i - 1] in CLOSING else i - 2
    if texts[mark] not in CLOSING or (mark == i - 2 and texts[i - 1] != ",") or len(word) < 4:
        return None
    opening = next((j for j in range(mark - 1, max(sentence.first, mark - 60) - 1, -1) if texts[j] in OPENING), None)
    if opening is None or mark - opening < 4:
        return None
    first = i + 1 + (texts[i + 1 : i + 2] in (["sich"], ["etwa"], ["auch"], ["dann"], ["nun"], ["daraufhin"]))
    if first >= sentence.last or not (
        texts[first] in _NOMINATIVE or (texts[first][0].isupper() and first in sentence.phrases.names)
    ):
        return None
    end = sentence.phrases.phrase(first, sentence.last)
    return None if end is None else (i, end, 0.6)


_NOMINATIVE = word_set("der die das ein eine er sie es man sein seine ihr ihre unser unsere einer jemand")

FRAMES = {
    **dict.fromkeys(("ist", "sind", "war", "waren"), (stance, readable, spoken_of, clear)),
    **dict.fromkeys(_SHOWN, (fronted, stance)),
    **dict.fromkeys(("geht", "ging", "gehen", "gingen"), (emerges,)),
    **dict.fromkeys(("steht", "stand", "stehen", "standen"), (stands,)),
    **dict.fromkeys(("lautet", "lautete"), (sums_up,)),
    **dict.fromkeys(("wird", "wurde"), (rumoured,)),
    **dict.fromkeys(("will", "wollte", "wollten", "wollen", "mochte", "möchte", "konnte"), (wills, legend)),
    **dict.fromkeys(("hatte", "hatten"), (expected,)),
    **dict.fromkeys(("glaubt", "folgt"), (believed,)),
    "angeblich": (alleged,),
    "so": (so_it,),
    "nach": (own_words,),
    "in": (eyes,),
}
"""Cue in lower case -> what reads its frames."""
