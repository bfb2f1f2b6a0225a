"""The German verbs of saying with all forms that newspapers use, and the nouns of reports. It knows no sentence.

The lists are closed and written by hand: a verb belongs here when somebody can be asked whether they said so.
"""

from __future__ import annotations

from factcheck.finding.words import word_set

# Infinitives without -en or -n; a separable particle stands before the bar. A ~ marks what counts only beside what is
# said: mute things do it too, or it is no saying.
_WEAK = """
sag meld bericht beton erklär warn bestätig behaupt versicher äußer kritisier forder verlang ~kommentier ~ergänz
erläuter ~schilder ~erzähl vermeld verkünd mahn beklag bemängel monier rüg vermut prognostizier konstatier argumentier
~urteil bilanzier resümier twitter antwort erwider entgegn konter beteuer bekräftig dementier ~begrüß ~bezeichn
~enthüll ~zitier spekulier ~präzisier ~informier plädier ~signalisier appellier ~mein ~verdeutlich bekunde verlautbar
scherz beschuldig ~schimpf ~lob ~jubel ~klag ~frag ~notier ~spott ~höhn ermahn schätz ~dräng verlaut befürcht
~brumm ~seufz ~wetter ~polter ~staun ~formulier ~beschwichtig ~prophezei mutmaß vor|rechn ab|wink
mit|teil an|kündig ein|räum ~hinzu|füg klar|stell hin|deut an|deut an|merk dar|leg
nahe|leg aus|führ voraus|sag vorher|sag nach|leg bei|pflicht fest|stell
attestier bescheinig beziffer bezweifel befürwort ab|lehn an|zweifel an|mahn ein|forder zu|sicher zu|sag referier
~dozier postulier proklamier ~kolportier ~taxier ~begründ ~erinner ~poch ~beharr ~hoff ~glaub ~rechn ~erwart ~fürcht
~droh
~gratulier ~schwärm witzel ~ätz ~grantel ~raunz ~knurr ~murmel ~flüster ~raun ~stöhn orakel ~unk frotzel
stichel läster lamentier ~jammer ~schluchz ~schnaub ~zisch ~brüll ~lach ~grins ~schmunzel ~strahl ~freu ~ärger
~wunder ~empör ~sorg ~entschuldig ~rechtfertig ~verteidig ~gelob ~fluch ~philosophier ~sinnier ~parier ~moser
~mäkel ~nörgel zeter ~tadel bedauer ~bereu ~beschwer ~charakterisier ~definier ~interpretier ~deut folger
schlussfolger ~poste ~glossier ~analysier diagnostizier ~garantier ~aus|sag ~nach|frag ~nach|setz ~sekundier
relativier ~beruhig munkel ~tuschel ~plauder ~korrigier ~grummel ~maul ~kreisch ~stammel ~stotter
~hauch ~wisper ~schnarr ~donner ~schäum ~triumphier ~frohlock ~zürn ~schnauf ~näsel ~hak ~wiederhol
~bilanz ~unterstell ~entwarn ~wähn ~veranschlag ~bestärk ~ermutig ~ermunter ~beanstand ~reklamier
~reagier ~wert ~bewert ~ein|stuf ~ein|schränk ~verurteil
~hader ~dank ~würdig ~feier ~attackier ~zweifel leugn ab|wiegel auf|forder ~zusammen|fass an|pranger
~protestier ~demonstrier ~bejah ~winsel ~fabulier ~schwadronier ~zu|stimm ~zu|raun
~zu|flüster ~hinterher|schick ~voraus|schick ~auf|zähl ~entgegen|schleuder ~an|klag ~zurück|frag
"""
# Third person, past, past plural, infinitive, participle.
_STRONG = """
schreibt schrieb schrieben schreiben geschrieben
bestreitet bestritt bestritten bestreiten bestritten
~verspricht versprach versprachen versprechen versprochen
~nennt nannte nannten nennen genannt
~spricht sprach sprachen sprechen gesprochen
~bittet bat baten bitten gebeten
rät riet rieten raten geraten
~widerspricht widersprach widersprachen widersprechen widersprochen
~unterstreicht unterstrich unterstrichen unterstreichen unterstrichen
verweist verwies verwiesen verweisen verwiesen
gesteht gestand gestanden gestehen gestanden
bekannt|gibt gab gaben geben gegeben
~verrät verriet verrieten verraten verraten
~besteht bestand bestanden bestehen bestanden
ab|streitet stritt stritten streiten gestritten
auf|ruft rief riefen rufen gerufen
Zweifel|meldet meldete meldeten melden gemeldet
Bedenken|meldet meldete meldeten melden gemeldet
Geständnis|legt legte legten legen gelegt
Entwarnung|gibt gab gaben geben gegeben
verlesen|lässt ließ ließen lassen gelassen
~zurück|führt führte führten führen geführt
Bilanz|zieht zog zogen ziehen gezogen
bedenken|gibt gab gaben geben gegeben
Protokoll|gibt gab gaben geben gegeben
verstehen|gibt gab gaben geben gegeben
dagegen|hält hielt hielten halten gehalten
wissen|lässt ließ ließen lassen gelassen
verlauten|lässt ließ ließen lassen gelassen
erklären|lässt ließ ließen lassen gelassen
mitteilen|lässt ließ ließen lassen gelassen
verbreiten|lässt ließ ließen lassen gelassen
ausrichten|lässt ließ ließen lassen gelassen
heraus|findet fand fanden finden gefunden
nach|weist wies wiesen weisen gewiesen
~an|sieht sah sahen sehen gesehen
durchblicken|lässt ließ ließen lassen gelassen
~findet fand fanden finden gefunden
~ruft rief riefen rufen gerufen
zu|gibt gab gaben geben gegeben
zu|ruft rief riefen rufen gerufen
an|gibt gab gaben geben gegeben
zurück|weist wies wiesen weisen gewiesen
hin|weist wies wiesen weisen gewiesen
hervor|hebt hob hoben heben gehoben
vor|wirft warf warfen werfen geworfen
vor|schlägt schlug schlugen schlagen geschlagen
aus|schließt schloss schlossen schließen geschlossen
ein|wendet wandte wandten wenden gewandt
ein|gesteht gestand gestanden gestehen gestanden
empfiehlt empfahl empfahlen empfehlen empfohlen
ab|rät riet rieten raten geraten
~befindet befand befanden befinden befunden
bekennt bekannte bekannten bekennen bekannt
~weiß wusste wussten wissen gewusst
~beschreibt beschrieb beschrieben beschreiben beschrieben
~schwört schwor schworen schwören geschworen
~schreit schrie schrien schreien geschrien
~sieht sah sahen sehen gesehen
~hält hielt hielten halten gehalten
~entscheidet entschied entschieden entscheiden entschieden
~erkennt erkannte erkannten erkennen erkannt
~wirbt warb warben werben geworben
~denkt dachte dachten denken gedacht
~aus|geht ging gingen gehen gegangen
aus|spricht sprach sprachen sprechen gesprochen
entgegen|hält hielt hielten halten gehalten
~fest|hält hielt hielten halten gehalten
vor|trägt trug trugen tragen getragen
bei|springt sprang sprangen springen gesprungen
~ein|wirft warf warfen werfen geworfen
~nach|schiebt schob schoben schieben geschoben
~hinterher|schiebt schob schoben schieben geschoben
Last|legt legte legten legen gelegt
Aussicht|stellt stellte stellten stellen gestellt
Frage|stellt stellte stellten stellen gestellt
Zweifel|zieht zog zogen ziehen gezogen
geltend|macht machte machten machen gemacht
klar|macht machte machten machen gemacht
verantwortlich|macht machte machten machen gemacht
deutlich|macht machte machten machen gemacht
Recht|gibt gab gaben geben gegeben
recht|gibt gab gaben geben gegeben
Schutz|nimmt nahm nahmen nehmen genommen
Kritik|übt übte übten üben geübt
Vorwürfe|erhebt erhob erhoben erheben erhoben
Ansicht|vertritt vertrat vertraten vertreten vertreten
Meinung|vertritt vertrat vertraten vertreten vertreten
Auffassung|vertritt vertrat vertraten vertreten vertreten
These|vertritt vertrat vertraten vertreten vertreten
Standpunkt|vertritt vertrat vertraten vertreten vertreten
Ergebnis|kommt kam kamen kommen gekommen
~Schluss|kommt kam kamen kommen gekommen
~Fazit|kommt kam kamen kommen gekommen
Urteil|kommt kam kamen kommen gekommen
daraus|schließt schloss schlossen schließen geschlossen
"""
_NO_GE = ("be", "er", "ver", "ent", "ge", "zer", "wider", "unter", "über", "prognost")
_NOT_FINITE = {"meinen"}  # "die meinen" and "meinen Bruder" are far more frequent than "sie meinen"
_IRREGULAR = {"bekunde": "bekund"}

FINITE: dict[str, set[str]] = {}
"""Finite form as it stands second in a clause -> the particles that must close the clause; "" for none."""
FINAL: set[str] = set()
"""Finite forms as they stand at the end of a subordinate clause: with their particle."""
PARTICIPLE: set[str] = set()
SOFT: set[str] = set()
"""Forms with their particle that say something only beside what is said: a drawing may complete another."""
INFINITIVE: set[str] = set()
"""Those of `FINITE` that are an infinitive too."""


def _add(particle: str, finite: tuple[str, ...], infinitive: str, participle: str) -> None:
    for form in (*finite, infinitive):
        if "ß" in form:  # as the Swiss write
            FINITE.setdefault(form.replace("ß", "ss"), set()).add(particle)
        if form not in _NOT_FINITE:
            FINITE.setdefault(form, set()).add(particle)
            FINAL.add(particle + form)
    INFINITIVE.add(infinitive)
    PARTICIPLE.add(particle + participle)


def _weak(entry: str) -> None:
    particle, _, stem = entry.removeprefix("~").rpartition("|")
    stem = _IRREGULAR.get(stem, stem)
    joined = stem + "e" if stem.endswith(("t", "d", "gn", "chn")) else stem
    infinitive = stem + ("n" if stem.endswith(("er", "el")) and not stem.endswith("ier") else "en")
    ge = "" if stem.startswith(_NO_GE) or stem.endswith("ier") else "ge"
    forms = (joined + "t", joined + "te", joined + "ten")
    _add(particle, forms, infinitive, ge + joined + "t")
    if entry.startswith("~"):
        SOFT.update(particle + form for form in (*forms, infinitive, ge + joined + "t"))


def _strong(line: str) -> None:
    particle, _, rest = line.removeprefix("~").rpartition("|")
    third, past, past_plural, infinitive, participle = rest.split()
    _add(particle, (third, past, past_plural), infinitive, participle)
    if line.startswith("~"):
        SOFT.update(particle + form for form in (third, past, past_plural, infinitive, participle))


for _entry in _WEAK.split():
    _weak(_entry)
for _line in _STRONG.strip().splitlines():
    _strong(_line)

SAYING = {form for form, particles in FINITE.items() if not all(particle[:1].isupper() for particle in particles)}
"""Those of `FINITE` that say something without a noun: not "kommt", which does in "kommt zu dem Ergebnis"."""

PARTICLES = word_set("""
    dagegen wissen verlauten ausrichten bedenken Protokoll Bedenken Geständnis Bilanz Entwarnung verlesen
    verstehen durchblicken Last Aussicht Frage Zweifel geltend
    deutlich Recht recht Schutz Kritik entgegen hinterher Vorwürfe Ansicht Meinung Auffassung These Standpunkt Ergebnis
    Fazit Schluss Urteil daraus verantwortlich
    ab an auf aus bei bekannt dar ein fest heraus her hervor hin hinzu klar mit nach nahe um vor voraus vorher weg
    zu zurück zusammen durch fort los weiter
""")
"""Separated particles: one that closes the clause and does not fit its verb makes another verb of it."""

STATED = tuple(
    word_set("""
    angaben angabe aussage aussagen auskunft auskünften berechnung berechnungen darstellung ansicht auffassung meinung
    worten überzeugung einschätzung einschätzungen schätzung schätzungen erkenntnissen informationen information zahlen
    daten sicht berufung verweis mitteilung erklärung polizeiangaben willen
""")
)
"""Those of `SOURCES`, and a few more, that are not the source themselves but what it said: Angaben der Polizei."""

SOURCES = tuple(
    sorted(
        word_set("""
    angaben angabe aussage aussagen auskunft auskünften berechnung berechnungen darstellung bericht berichten
    berichte informationen information erkenntnissen meldung meldungen medienberichten schätzung schätzungen
    einschätzung einschätzungen ansicht auffassung meinung worten überzeugung mitteilung erklärung studie
    umfrage untersuchung gutachten statistik auswertung analyse prognose erhebung pressemitteilung
    polizeiangaben unternehmensangaben firmenangaben behördenangaben recherchen quellen insidern kreisen zahlen
    daten umfragen studien dokument dokumenten unterlagen protokoll schreiben brief papier interview vernehmen
    veranstalterangaben zeugenaussagen agenturberichten willen
""")
    )
)
"""Nouns of what a source gave, as they follow "nach" or stand before "zufolge"; compounds end in them."""
