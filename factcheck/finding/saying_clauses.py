"""Reads German clauses with a verb of saying: "X sagte", "hat X bestätigt". It knows no other frame of attribution."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.finding import saying_verbs
from factcheck.finding.clauses import REACH, STOPS, SUBORDINATE, Sentence
from factcheck.finding.descriptors import descriptor
from factcheck.finding.hearsay import SUBJUNCTIVE
from factcheck.finding.phrases import DETERMINERS, PRONOUNS
from factcheck.finding.words import CLOSING, OPENING, word_set

HAVE = word_set("hat hatte haben hatten habe hätte hätten")
_REFLEXIVE = ("erklär", "meld", "kündig", "versprech", "versprach", "verspricht", "stell", "füg", "dräng", "frag")
BE = word_set("wurde wird wurden ist war worden sei")
_MODAL = word_set("""
    soll sollen sollte sollten will wollen wollte wollten kann können konnte konnten könnte könnten muss müssen
    musste mussten darf dürfen durfte durften würde würden wird werden mag möchte möchten wolle solle könne müsse
    dürfe
""")
_AFTER_COMMA = word_set("der die das dem den welche welcher welches")
_NO_UTTERANCE = word_set("um ohne statt anstatt")
_CONTENT = word_set("dass ob wie warum weshalb wieso")
_ASKED = word_set("wer was wo wann woher wohin wen wem wessen")
_ANNOUNCING = word_set("""
    daran darauf davon davor dafür dagegen damit dazu darin darüber darum
""")
_OF_SOMETHING = tuple(word_set("""
    poch beharr dräng droh begründ erinner rechne hoff spott spötte klag schwärm jubel läster spricht sprach sprech
    wirbt warb glaub wetter schimpf fürcht bestand besteht bitte bat bäte mahn zweifel lob verteidig rechtfertig
    geht ging gehen
"""))  # fmt: skip
_BODIES = tuple(word_set("""
    behörde polizei kripo mutter vater feuerwehr ministerium staatsanwaltschaft gericht verband gewerkschaft partei
    fraktion stadt verwaltung regierung experten analysten fachleute forscher ermittler kritiker beobachter
    sprecher sprecherin leitung arbeitgeber arbeitnehmer gegner befürworter vertreter jury juristen rebellen
    opposition grünen beamte beamten zuschauer gäste angehörige angehörigen lebensgefährtin lebensgefährte nachbarn
    eltern verteidiger verteidigerin anwalt anwältin angeklagte zeuge zeugin opfer spezialisten wehrführer
    koalition union branche behörden verbände unternehmen konzern firma verein bank händler volkswirte ökonomen
    ärzte anwohner veranstalter betreiber minister ministerin bund kammer stiftung institut kirche kirchen klub rat
    richterin richter gericht team
"""))  # fmt: skip
_JUDGING = tuple(word_set("nann nenn bezeichn hält hielt halten wert bewert stuf sieht sah erkl beschr charakter"))
_AS_WHAT = word_set("als für ein eine einen wenig nichts viel")
_FOR_WHAT = word_set("für wenig nichts viel")
_HOLDING = ("hält", "hielt", "halten")
_SEES = ("sieht", "sah", "sehen")
_SEEING = word_set("kritisch skeptisch positiv negativ gelassen optimistisch pessimistisch nüchtern anders ähnlich")
# What one expects as a forecast, not as a guest.
_FORECAST = tuple(word_set("""
    anstieg rückgang minus plus wachstum gewinn gewinne verlust verluste umsatz umsätze ergebnis defizit überschuss
    kosten einnahmen besserung erholung nachfrage preise zahlen wende ausfall ausfälle schaden schäden verbesserung
    verschlechterung teuerung inflation schauer gewitter regen schnee temperaturen hitze steigerung zunahme abnahme
    quote entspannung
"""))  # fmt: skip
_INSISTING = ("dräng", "poch", "beharr", "bat", "bitt", "hoff", "wirbt", "warb")
# One greets guests, and welcomes a decision.
_GREETING = ("begrüß", "lob", "verteidig", "bedauer", "verurteil")
# These say something of what they name, and need not say what.
_ALONE = ("widersp", "protestier", "dank", "würdig", "gratulier", "schilder", "erzähl", "kommentier")
_ALONE_BEFORE = ("gewürdigt", "widersprochen", "gratuliert", "protestiert", "gedankt")
_DEEDS = tuple(word_set("""
    ung ungen schritt plan pläne urteil beschluss vorstoß gesetz vorschlag initiative angriff anschlag gewalt
    Angriff Anschlag Gewalt Tat Schritt Plan Pläne Urteil Beschluss Vorstoß Gesetz Vorschlag Initiative Kurs Vorgehen
    Vorhaben Konzept Handeln Einsatz Arbeit Engagement Idee Zusammenarbeit Ergebnis
"""))  # fmt: skip
_ACCUSATIVE = word_set("den einen keinen diesen jenen seinen ihren")
_TOLL = word_set("Tote Toten Todesopfer Verletzte Opfer Menschenleben Leben Schwerverletzte")
_ABOUT = word_set("auf mit an über von für um gegen am vom zur zum")
_KNOWN = word_set("bekannt klar deutlich öffentlich")
JOINED = frozenset(("und", "oder", "(", ")"))


def perfect(sentence: Sentence, aux: int) -> tuple[int, int, float] | None:
    """Read "hatte X gemeldet", "Entsprechende Pläne hat X bestätigt", "wurde bekannt", "ist von X bestätigt worden"."""
    texts = sentence.texts
    end = sentence.clause_end(aux + 1)
    said = next((j for j in range(aux + 1, end) if texts[j] in saying_verbs.PARTICIPLE or texts[j] in _KNOWN), None)
    if said is None or (texts[said] == "gestanden" and texts[aux] in SUBJUNCTIVE):
        return None
    if (
        texts[said] in saying_verbs.SOFT
        and not texts[said].endswith(_ALONE_BEFORE)
        and (texts[aux] in SUBJUNCTIVE or not _beside_utterance(sentence, said, end, inverted=False))
    ):
        return None
    closes = said + 1
    while closes < end and texts[closes] in {"worden", "geworden", "gegeben", "gemacht", "haben", "hat"}:
        closes += 1
    if closes != end and texts[closes] not in JOINED:
        return None
    if texts[aux] in BE:
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
            "vorgeworfen",
        }:
            return aux, closes, 0.7
        return None
    if texts[said] in _KNOWN and texts[said + 1 : said + 2] not in (["gegeben"], ["gemacht"]):
        return None
    if "sich" in texts[aux:said] and texts[said] in {"gemeldet", "angekündigt", "versprochen"}:
        return None
    before = sentence.subject_before(aux)
    start = aux if before is None else before
    if not {"ich", "wir", "Ich", "Wir", "keiner", "Keiner", "niemand", "Niemand"}.isdisjoint(
        texts[sentence.clause_start(aux) : aux + 2]
    ):
        return None
    return (start, closes, 0.9) if closes - start <= 2 * REACH else None


def finite(sentence: Sentence, verb: int, form: str) -> tuple[int, int, float] | None:
    """Read "X sagte", "sagte X", "X kündigte die Schließung an" around the finite `form` that stands at `verb`."""
    texts = sentence.texts
    start, end = sentence.clause_start(verb), sentence.clause_end(verb + 1)
    # "sprach von Kahlschlag und kündigte Proteste an": the particle belongs to the second verb.
    end = next((j for j in range(verb + 1, end - 1) if texts[j] in _AND and _is_finite(texts[j + 1])), end)
    opener = texts[start].lower() if start < verb else ""
    final = sentence.breaks(verb + 1)
    # "Als unverhältnismäßig kritisierte der Verband die Durchsuchung": no subordinate clause has its verb there.
    fronted = (
        opener == "als"
        and not final
        and (texts[verb - 1] in CLOSING or (verb - start <= 3 and texts[start + 1] not in PRONOUNS))
    )
    if (opener in SUBORDINATE and not fronted and not (opener == "da" and verb == start + 1)) or (
        # ", die widersprach" but ", die Einsatzleitung widersprach"
        opener in _AFTER_COMMA
        and final
        and start > sentence.first
        and not (verb == start + 2 and _is_somebody(sentence, start + 1))
    ):
        return None
    wanted = saying_verbs.FINITE[form]
    end = _behind_apposition(sentence, verb, end, wanted)
    nouns = {word for word in wanted if word[:1].isupper()}
    if texts[verb - 1] in nouns and verb > start and (owner := sentence.source_after(verb + 1)) is not None:
        return start, owner, 0.8  # "Scharfe Kritik übte der Mieterverein"
    # "erhebt Vorwürfe gegen den Konzern"
    end = next((j + 1 for j in range(verb + 1, end) if texts[j] in nouns), end)
    closing = texts[end - 1] if end > verb + 1 else ""
    particle = closing if closing in saying_verbs.PARTICLES or closing in wanted else ""
    if closing == "fest" and "an" in texts[start:end]:  # an der Prognose
        return None
    if particle not in wanted and particle[:1].isupper():  # "äußerte Kritik"
        particle = ""
    if particle not in wanted:
        if "" not in wanted or (particle and particle != "auf"):
            return None
        particle = ""
    if form in saying_verbs.INFINITIVE and _is_infinitive(sentence, verb, range(start, end)):
        return None
    # "die erklärte Absicht" is an adjective, "das erklärte" behind a comma a clause.
    if verb - 1 > start and texts[verb - 1] in DETERMINERS:
        return None
    if "sich" in texts[start:end] and form.startswith(_REFLEXIVE):
        return None
    if not {"ich", "wir", "Ich", "Wir"}.isdisjoint(texts[start : verb + 2]):
        return None
    # A storm claims lives, nobody says so in "keiner behauptet", and "das sagt viel" says nothing.
    if (form.startswith("forder") and not _TOLL.isdisjoint(texts[verb:end])) or opener in {"keiner", "niemand"}:
        return None
    if opener in {"das", "dies"} and verb == start + 1 and sentence.source_after(verb + 1) is None:
        return None
    if form in saying_verbs.PARTICIPLE and any(
        texts[j] in HAVE or texts[j] in BE for j in range(start, min(end + 1, sentence.last))
    ):
        return None
    before = sentence.subject_before(verb)
    if before is not None and texts[before].lower() in _ACCUSATIVE:
        # "Den Schaden schätzt die Polizei": the source follows.
        before = None
    apposed = sentence.apposed_before(verb) if before is None else None
    after = None if final else sentence.source_after(verb + 1)
    object_first = before is not None and after is not None and _is_object(sentence, before, verb)
    inverted = (before is None or object_first) and apposed is None and after is not None
    if form.startswith(_INSISTING) and texts[verb - 1] == "und" and not final and texts[verb + 1] in _ABOUT:
        return verb, verb + 1, 0.6
    if particle + form in saying_verbs.SOFT:
        # "Kern drohte mit Klage": what a named person or "she" holds; "der Absturz drohte mit dem Regen" is none.
        subject = apposed if before is None else before
        leads = subject is not None and any(_is_somebody(sentence, j) for j in range(subject, verb))
        follows = inverted and any(_is_somebody(sentence, j) for j in range(verb + 1, after or verb))
        judges = leads and _judges(form, particle, texts[verb + 1 : end])
        judges = judges or (
            follows and (_expects(form, texts[verb + 1 : end]) or _judges(form, particle, texts[after or verb : end]))
        )
        judges = judges or (fronted and after is not None)
        judges = judges or (form.startswith("führ") and "auf" in texts[verb:end] and (leads or follows))
        judges = judges or ((leads or follows) and _objects(form, texts[start:end]))
        about = (leads or (follows and opener in ("von", "vom"))) and form.startswith(_OF_SOMETHING)
        if not judges and not _beside_utterance(sentence, verb, end, inverted=inverted, about=about):
            return None
    stop = verb + 1
    if particle:
        stop = end
    elif after is not None and (before is None or object_first):
        stop = after
    if apposed is not None:
        before, stop = apposed, stop if particle else verb + 1
    if before is None and stop == verb + 1:
        # "Er sieht es anders und warnt davor": whose it is stands in the clause before.
        goes_on = verb - 1 > sentence.first and (
            texts[verb - 1] in {"und", "aber"} or texts[verb - 1 : verb + 2 : 2] == [",", "aber"]
        )
        holds = form.startswith(_HOLDING) and "für" in texts[verb:end] and texts[verb - 1] == ","
        goes_on = holds or (goes_on and form not in saying_verbs.PARTICIPLE)
        return (verb, stop, 0.6) if goes_on else None
    if form.startswith("sag") and not particle:
        stop = _addressee(sentence, stop)
    begin = verb if before is None else before
    return (begin, stop, 0.9) if stop - begin <= 2 * REACH else (verb, min(stop, verb + REACH), 0.7)


_AND = word_set("und oder aber")


def _is_finite(word: str) -> bool:
    return word in HAVE or word in BE or word in _MODAL or (word in saying_verbs.FINITE and not word.endswith("en"))


def _is_somebody(sentence: Sentence, i: int) -> bool:
    """Tell a word that can only mean persons or a body: a name, "she", Bürgermeister, Behörde."""
    word = sentence.texts[i]
    if i in sentence.phrases.covered or word in {"er", "sie", "Er", "Sie"} or word.lower().endswith(_BODIES):
        return True
    section = descriptor(word) if word[0].isupper() else None
    return section is not None and section[0] in ("person", "organisation")


def _judges(form: str, particle: str, behind: Sequence[str]) -> bool:
    """Tell "hält den Plan für falsch", "nannte ihn zu teuer", "erwartet ein Minus", "begrüßte den Schritt"."""
    calls = (
        form.startswith(("nann", "nenn", "findet", "finden"))
        and len(behind) > 1
        and behind[-1] not in ("statt", "später", "wieder", "dort", "nicht", "bald")
        and behind[-1].isalpha()
        and behind[-1].islower()
    )
    greets = form.startswith(_GREETING) and any(word.endswith(_DEEDS) for word in behind)
    as_what = _FOR_WHAT if form.startswith(_HOLDING) else _AS_WHAT  # A goalkeeper holds "einen Elfmeter".
    holds = form.startswith(_JUDGING) and particle in ("", "an", "ein") and not as_what.isdisjoint(behind)
    return holds or calls or _expects(form, behind) or greets


def _expects(form: str, behind: Sequence[str]) -> bool:
    """Tell "erwartet ein Minus" from "erwartet Gäste"."""
    return form.startswith("erwart") and any(word.lower().endswith(_FORECAST) for word in behind)


def _objects(form: str, clause: Sequence[str]) -> bool:
    """Tell "widersprach dem Plan", "dankte den Helfern" and "das sieht die FDP anders", which need no clause behind."""
    sees = form.startswith(_SEES) and not _SEEING.isdisjoint(clause) and "sich" not in clause
    return sees or form.startswith(_ALONE)


def _behind_apposition(sentence: Sentence, verb: int, end: int, wanted: set[str]) -> int:
    """Give the end of "kündigte der Träger, die Stiftung X, am Montag an" behind its commas, or the end as it is."""
    if wanted <= {""} or end >= sentence.last or sentence.texts[end] != ",":
        return end
    apposed = sentence.phrases.phrase(end + 1, sentence.last)
    if apposed is None or apposed >= sentence.last or sentence.texts[apposed] != ",":
        return end
    behind = sentence.clause_end(apposed + 1)
    closes = behind > apposed + 1 and sentence.texts[behind - 1] in wanted and behind - verb <= 2 * REACH
    return behind if closes else end


def _is_infinitive(sentence: Sentence, verb: int, clause: range) -> bool:
    """Tell whether a plural form is an infinitive, or is asked of the reader: "zu sagen", "sagen Sie", "verkünden."."""
    texts = sentence.texts
    if texts[verb - 1 : verb] == ["zu"] or texts[verb + 1 : verb + 2] == ["Sie"]:
        return True
    closes = verb + 1 >= sentence.last or (texts[verb + 1] in STOPS and texts[verb + 1] != ":")
    return closes or any(texts[j] in _MODAL for j in clause)


def _beside_utterance(sentence: Sentence, verb: int, end: int, *, inverted: bool, about: bool = False) -> bool:
    """Tell whether something said stands beside a verb whose clause ends before `end`.

    That is a quotation or its colon, a clause before an inverted verb, and behind it one with "dass", a subjunctive or
    "zu", which "daran" or "davon" may announce.
    """
    texts, last = sentence.texts, min(sentence.last, verb + 2 * REACH)
    if verb > sentence.first and texts[verb - 1] in CLOSING:
        return True
    asks = texts[verb].startswith("frag")
    quiet = texts[sentence.first].lower() in SUBORDINATE | _NO_UTTERANCE and not asks
    if inverted and verb - 2 >= sentence.first and texts[verb - 1] == "," and (texts[verb - 2] in CLOSING or not quiet):
        return True
    if any(texts[j] in OPENING and sentence.words.quoted(j) is None for j in range(verb + 1, last)):
        return True
    knows = texts[verb].startswith(("weiß", "wuss"))
    if not knows and any(texts[j] in _ANNOUNCING for j in range(verb + 1, end)):
        return True
    if about and any(texts[j] in _ABOUT for j in range(verb + 1, min(end, verb + 8))):
        return True
    if end >= sentence.last or texts[end] != ",":
        after = end + (end < sentence.last and texts[end] != ":")
        # "Der Wirt seufzt. „Das war alles.“"
        return after < len(texts) and (texts[after] == ":" or (texts[after] in OPENING and end <= verb + 3))
    behind = texts[end + 1].lower() if end + 1 < sentence.last else ""
    if behind in _CONTENT or (asks and (behind in _ASKED or behind.startswith("welch"))):
        return True
    return behind not in SUBORDINATE and any(texts[j] in SUBJUNCTIVE or texts[j] == "zu" for j in range(end + 1, last))


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
