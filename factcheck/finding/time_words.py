"""Gives each word of a German text the letter that says what it may be in a time. It finds no time.

Lists hold what is closed (prepositions, months, numbers); compounds are known by their endings, since newspapers make
new ones every day (Hitzesommer, Prozesstag, Heizperiode, Handelsschluss).
"""

from __future__ import annotations

import re
from itertools import product

from factcheck.finding.lettering import GERMAN_NUMBERS, composed, figure, letters_of, mark
from factcheck.finding.words import word_set

_DAYS = word_set("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag")
_DAYPARTS = word_set("morgen vormittag mittag nachmittag abend nacht früh")
_TENS = word_set("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_CASES = "e en em er es"
MARKS = frozenset(".,-/–—()%€$")
_LETTERS = letters_of(
    {
        "w": word_set("wurde wurden waren haben hatten werden sind seine ihre ihren aber oder hinter lebte lebten"
                   " gaben kamen gingen lagen standen blieben ließen worden geworden gewesen machen können müssen"
                   " sollen wollen lassen gehen kommen stehen bleiben"),
        # focus: erst vor einer Woche; number modifiers: seit rund zwei Jahren
        "F": word_set("erst schon bereits noch nur spätestens frühestens genau allein etwa ungefähr pünktlich auch"
                   " einschließlich zuletzt erstmals immer meist jeweils nahezu direkt"),
        "κ": word_set("kurz wenig bald lange unmittelbar"),
        "G": word_set("rund knapp gut fast circa ca mindestens höchstens gerade beinahe etliche zirka volle ganze"),
        # prepositions; one that stands with an event (B, I, δ, β), a number (s), the clock (x)
        "B": word_set("vor nach"),
        "I": word_set("seit"),
        "δ": word_set("während"),
        "β": word_set("bei beim"),
        "μ": word_set("mit"),
        "s": word_set("in binnen innerhalb ins"),
        "x": word_set("um gegen ab"),
        "p": word_set("am im zum zur zu von vom aus zwischen"),
        "ü": word_set("über übers"),
        "φ": word_set("für fürs"),
        "α": word_set("an"),
        "π": word_set("pro je"),
        "υ": word_set("unter"),
        ">": word_set("auf"),
        "Ɣ": word_set("gegenüber"),
        "T": word_set("bis"),
        "&": word_set("und oder"),
        "a": word_set("der die das den dem"),
        "ß": word_set("des eines ihres seines unseres"),
        "P": word_set("ihrem ihrer seinem seiner unserem unserer meinem meiner"),
        "e": word_set("ein eine einen einem einer"),
        "g": word_set("mehrere mehreren mehrerer wenige wenigen einige einigen einiger viele vielen paar halbe halben"
                   " halbes halber zahlreichen zahlreiche etlichen unzählige unzähligen"),
        "j": word_set("vergangen letzt vorig kommend nächst laufend ganz gesamt zurückliegend selb gleich dies jed jen"
                   " vorvergangen vorletzt übernächst folgend darauffolgend morgig heutig gestrig vorangegangen"
                   " abgelaufen bevorstehend anstehend derselb einzig damalig jetzig verbleibend verblieben"
                   " restlich helllicht", _CASES)
        | word_set("Christi Mariä frühen frühe frühem späten späte spätem derselben demselben dieselbe"),
        "Ķ": word_set("Dreißigjährigen Siebenjährigen Kalten Dreißigjährige Kalte"),
        "J": word_set("jeden"),
        "Ü": word_set("alle aller"),
        "o": word_set("erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt"
                   " fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst", _CASES)
        - word_set("erst acht erste") | word_set("erste"),
        "b": word_set("Anfang Beginn Ende Mitte Hälfte Drittel Verlauf Lauf Laufe Jahrestag Ablauf Schluss"
                       " Auftakt Einbruch"),
        "u": word_set("Sekunde Minute Stunde Woche Generation", "n en")
        | word_set("Tag Jahr Monat Jahrzehnt Jahrhundert", "e en es s")
        | word_set("Quartal Halbjahr Semester Jahrtausend Zeitraum", "s es e en")
        | word_set("Saison Spielzeit Legislaturperiode Jahrzehnten Jahreshälfte Hinrunde Rückrunde Amtszeit Amtszeiten"
                   " Legislatur"),
        "U": word_set("Jahre Jahren Monate Monaten Wochen Tage Tagen Stunden Minuten Jahrzehnten Jahrhunderten"
                   " Jahrhunderte Jahrzehnte Sekunden Jahrtausende Jahrtausenden Generationen"),
        "¼": word_set("Viertelstunde Dreiviertelstunde Vierteljahr Dreivierteljahr Vierteljahrhundert"),
        "q": word_set("Morgen Vormittag Mittag Nachmittag Abend Nacht Sommer Herbst Winter Frühling Frühjahr"
                   " Mitternacht Wochenende Ostern Pfingsten Weihnachten Silvester Neujahr Advent Karneval Fasching"
                   " Fastnacht Ramadan Chanukka Pessach Fronleichnam Allerheiligen Allerseelen Karfreitag"
                   " Aschermittwoch Rosenmontag Erntedank Dreikönig Himmelfahrt Halloween Thanksgiving"
                   " Jahresfrist Monatsfrist Wochenfrist Frühe Herrgottsfrühe", "s")
        | word_set("Nächten Wochenenden Abenden Abende Vormittagen Nachmittagen Sommern Wintern Nächte Feiertage"
                   " Feiertagen Feiertag Ferien Spätsommers Adventszeit"),
        "Ŋ": word_set("Nikolaus Martini Johanni Lichtmess Michaeli"),
        # what everybody knows the hour or the year of, also after "in" and "bei"
        "Q": word_set("Pause Halbzeit Seitenwechsel Nachspielzeit Verlängerung Schlussphase Anfangsphase Endphase"
                   " Mittelalter Neuzeit Antike Wende Jahrhundertwende Jahrtausendwende Zeitenwende Sonnenwende Vorlauf"
                   " Endlauf Schlussrunde Wiedervereinigung Mauerfall Pandemie Sonnenaufgang Sonnenuntergang Weltkrieg"
                   " Weltkrieges Weltkriege Weltkriegen Morgengrauen Dämmerung Tagesanbruch Steinkohlezeit Devon Karbon"
                   " Renaissance Barock Vormärz Feierabend Vollmond Neumond Lebzeiten Steinzeit Neolithikum", "s n"),
        "v": word_set("Zeitraum", "s es"),
        "ζ": word_set("Zeit Zeiten Zeitpunkt"),
        "λ": word_set("kurze lange absehbare kurzer geraumer langer absehbarer jüngster unbestimmte neuerer"
                   " neuester früheren alten"),
        "m": word_set("Januar Jänner Februar Feber März Juni Juli September Oktober November Dezember", "s"),
        "i": word_set("Mai April August"),
        "M": word_set("Jan Feb Jun Jul Aug Sept Sep Okt Nov Dez Apr"),
        "d": frozenset(day + part + ending for day, part, ending in product(_DAYS, ("", *_DAYPARTS), ("", "en")))
        | frozenset(day + "e" for day in _DAYS if day != "Montag"),
        "h": word_set("Uhr"),
        "l": word_set("längerem längeren langem langer kurzem jeher neuestem neuem längerer Langem Kurzem Kürze"),
        "t": word_set("lang später zuvor früher vorher nachher darauf hindurch hintereinander drauf"),
        "ď": word_set("danach davor"),
        "→": word_set("hinaus hinweg"),
        "z": word_set("früh"),
        "Ä": word_set("morgens abends nachts mittags nachmittags vormittags frühmorgens spätabends"),
        "K": frozenset(number + "mal" for number in GERMAN_NUMBERS if len(number) < 9)
        | word_set("einmal mehrmals vielmals"),
        "L": word_set("Mal Male"),
        "V": word_set("gestern heute vorgestern übermorgen damals neulich kürzlich jüngst derzeit zurzeit morgen tags"
                   " heutzutage seinerzeit minutenlang stundenlang tagelang wochenlang monatelang jahrelang tagsüber"
                   " jahrzehntelang zuletzt inzwischen mittlerweile seither seitdem unterdessen werktags sekundenlang"
                   " nächtelang vorerst jahrhundertelang ganzjährig zeitlebens alljährlich allabendlich tagtäglich"),
        "Ð": frozenset(day.lower() + part + "s" for day in _DAYS for part in ("", *_DAYPARTS))
        | word_set("feiertags wochentags"),
        "Ƒ": word_set("täglich wöchentlich monatlich vierteljährlich halbjährlich stündlich zweiwöchentlich"),
        "Ƨ": word_set("jährlich"),
        "Ʋ": word_set("bislang bisher"),
        "∂": word_set("dahin dato jetzt weiteres sofort"),
        "Χ": word_set("Christus Chr"),
        "τ": word_set("tägig minütlich"),
        "X": word_set("mehr weniger"),
        "Λ": word_set("länger kürzer"),
        "Z": word_set("als"),
        "E": word_set("er ern ers"),
        # what a number before it counts, so that it is no year
        "$": word_set("Euro Dollar Franken Cent Prozent Prozentpunkte Menschen Personen Einwohner Einwohnern Kilometer"
                   " Kilometern Meter Metern Tonnen Stimmen Stellen Mitarbeiter Punkte Fälle Fällen Aktien Mitglieder"
                   " Mitgliedern Quadratmeter Quadratmetern Zuschauer Grad"),
        "¤": word_set("Millionen Milliarden"),
        # "um drei gestiegen" is no time of day
        "↑": word_set("gestiegen gesunken erhöht gewachsen geschrumpft gefallen zurück zurückgegangen reduziert höher"
                   " verringert niedriger kleiner größer steigen sinken wachsen zugenommen abgenommen verlängert"
                   " gekürzt verkürzt verkleinert aufgestockt erweitert gesenkt senken erhöhen ergänzt besser"
                   " schlechter"),
        "D": frozenset(f"{ten}er{ending}" for ten in _TENS for ending in ("", "n", "jahre", "jahren", "jahres")),
        "k": GERMAN_NUMBERS | {"null"},
        "1": word_set("eins zwei drei vier sechs sieben acht neun elf zwölf"),
        "5": word_set("fünf zehn"),
        "2": word_set("zwanzig"),
        "H": word_set("halb"),
        "4": word_set("Viertel viertel"),
        "¾": word_set("dreiviertel"),
        "!": word_set("Punkt Schlag"),
    }
)  # fmt: skip

_PERIOD = re.compile(
    r"(?:(?:früh|spät|nacht|tag)schicht(?:en)?|.{2,}(?:jahr|monat)(?:e|en|es|s)?|.{2,}(?:woche|quartal|semester|saison|periode|ära|epoche|zeitraum|zeitalter)[ns]?|.{2,}zeitpunkt(?:s|es)?"
    r"|.{3,}tag(?:s|es|e|en)?"
    r"|.{2,}(?:minuten|stunden)"
    r"|(?:kriegs|nachkriegs|vorkriegs|zwischenkriegs|ns|ddr|corona|friedens|kaiser|advents|weihnachts|ferien|urlaubs|sommer|winter|ernte|regen|trocken|brut|schon|fasten"
    r"|kolonial|römer|kreide|eis|zwischeneis|bronze|eisen|schul|studien|amts|dienst|haupt|reise|mittags|nacht|vor|ur"
    r"|früh|sowjet|franzosen|biedermeier|gründer|nazi|besatzungs|wende|jugend|kinder|legislatur|stein|tat"
    r"|jungstein|spar|grippe|bau|übergangs|lehr|sperr|pilz|spargel|bade)zeit(?:en)?)"
)
_NO_PERIOD = re.compile(
    r".*(?:bundes|land(?:es)?|reichs|kreis|städte|gemeinde|bezirks|hanse|juristen|verbands|partei|kirchen|katholiken"
    r"|all)tag(?:s|es|e|en)?|.*(?:(?<!hitz)(?<!mess)etage|montage|reportage|sabotage|passage|garantage)n?|.+trag(?:s|es)?"
)
_PART = re.compile(
    r".{3,}(?:morgen|vormittag|nachmittag|mittag|abend|nacht|nächte|sommer|winter|herbst|frühling|wochenende|ferien|feiertag)"
    r"(?:s|e|en|n)?|.*(?:weihnachts|oster|pfingst)(?:feiertag|tag|sonntag|montag|samstag)(?:s|e|en)?"
    r"|(?:jahres|monats|wochen|quartals|saison|schuljahres|semester|tages)(?:wechsel|ende|anfang|beginn|mitte|schluss|verlauf|sicht)s?"
    r"|früh(?:sommer|herbst|winter|jahr)s?|(?:heilig|vor|christ)abend|himmelfahrt(?:stag)?|(?:mutter|vater|valentins"
    r"|martins|reformations|nikolaus|dreikönigs|volkstrauer|frauen|stefani|stephans)tag(?:es|s)?|gründonnerstag"
)
_WEEKDAY = re.compile(
    r".{3,}(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
    r"(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?(?:s|e|en)?"
)
_EVERYBODYS = re.compile(
    r".{3,}(?:beginn|anfang|auftakt|pfiff|anbruch)s?|.{2,}(?<!wissen)(?<!rei)(?<!tau)(?<!pas)(?<!we)(?<!ständ)sende"
    r"|(?:handels|börsen|ferien|saison|schul|semester|verkaufs)starts?|(?:spiel|schicht|laufzeit|handels|ferien|bau|frist|sprint)ende|.{2,}(?:zän|zoikum)s?|.*halbzeit(?:pause)?"
    r"|(?:dienst|redaktions|handels|börsen|laden|geschäfts|schul|melde|wahl|annahme|einsende|betriebs|büro|sende|kassen"
    r"|anmelde)schluss(?:es)?|(?:mittags|sommer|winter|corona|frühstücks|länderspiel|hof|weihnachts|babys?)pause"
    r"|(?:morgen|abend)dämmerung|(?:weihnachts|oster|sommer|silvester)geschäfte?s?"
    r"|.*(?:sekunden|minuten|stunden|wochen|monats|jahres)takt|(?:schluss|anfangs)(?:viertelstunde|minuten?|sekunden?)"
)
_FOLLOWING = re.compile(
    r"(?:vor|folge|vorvor)(?:jahr|tag|monat|woche|abend|quartal|saison|winter|sommer|runde|spielzeit|nacht)(?:e?s)?"
    r"|vorjahres(?:zeitraum|quartal|monat|hälfte|zeit|vergleich)\w{0,2}|vorwochen?"
)
# What happens at an hour or in days that the article tells or everybody knows.
_EVENTS = tuple(
    word_set("""
    wahl wahlen spiel spiels spiele spielen urteil urteils unfall unfalls unglück unglücks attentat krieg krieges kriegs
    turnier turniers messe prozess prozesses debatte premiere finale gründung geburt tod todes hochzeit übernahme fusion
    krise katastrophe beben brand brandes angriff angriffs angriffen anschlag anschlags anschlägen überfall überfalls
    mord morde mordes schüsse schüssen attacke explosion absturz havarie gewitter unwetter hochwasser flut dürre tsunami
    einsturz zusammenstoß kollision crash panne blackout streik streiks protesten aufstand putsch umsturz revolution
    machtwechsel regierungswechsel trainerwechsel schulwechsel umzug auszug einzug abriss wiederaufbau treffen gipfel
    gespräch gesprächen telefonat konzert lesung parade begräbnis taufe operation eingriff diagnose unterricht prüfung
    examen abitur matura studium studiums ausbildung lehre promotion wehrdienst zivildienst praktikum urlaub ferien
    rückreise ankunft abreise rückkehr heimkehr abflug landung flucht festnahme anklage verhandlung freispruch rücktritt
    amtsantritt niederlage sieg siegs triumph auswärtssieg ausscheiden halbfinale viertelfinale derby training rennen
    parteitag katholikentag kirchentag lockdown mauerbau reform brexit börsengang insolvenz pleite kollaps zusammenbruch
    referendum volksentscheid bürgerentscheid inkrafttreten scheitern ausbleiben eintreffen platzen erwachen
    bekanntwerden verschwinden sterben beschluss frühstück mittagessen abendessen schlafengehen aufstehen einbruch
    beerdigung amoklauf vorfall zwischenfall abstimmung hinrichtung errichtung auflösung ablösung rohrbruch dammbruch
    stromausfall messerangriff invasion einmarsch abzug sturm sturms orkan hagelschlag auftritt scheidung schulabschluss
    abschluss vertragsabschluss schlaganfall herzinfarkt infarkt razzia wechsel ausstieg einstieg aufstieg abstieg
    machtübernahme machtergreifung jahrhundertflut olympia weltmeisterschaft europameisterschaft wm em gottesdienst
    trauerfeier mahlzeit streits unabhängigkeit ernte
    """)
)
# Events of a moment, which "bei" dates too.
_MOMENTS = re.compile(
    r"amtsantritts?|geburt|tode?s?|ankunft|abfahrt|abreise|wechsels?|start|startschuss(?:es)?|einschulung|aufprall|unfalltod"
    r"|.*(?:vertrags|schul|studien)abschluss|aufbruch|schließung|.*eröffnung|abflug|.{2,}wechsels?|.{2,}start"
)
_ACTIONS = re.compile(r".{3,}ungs?")
# Things, people, places and opinions in -ung are no events.
_NO_ACTION = re.compile(
    r".*(?:wohnung|siedlung|festung|mündung|kreuzung|leitung|vertretung|verwaltung|regierung|stiftung|zeitung|rechnung"
    r"|bevölkerung|haltung|wirkung|entwicklung|regelung|ordnung|satzung|fassung|meinung|auffassung|schätzung|erfahrung"
    r"|verfassung|darstellung|erwartung|sammlung|abteilung|bildung|hoffnung|richtung|fassung|überzeugung|bedeutung|währung"
    r"|planung|quelle|nahrung|kleidung|stimmung|spannung|beziehung|bedingung|lösung|bedrohung|gattung|zeichnung"
    r"|rechtsprechung|abbildung|anschauung|empfehlung|weisung|anleitung|beschreibung|leistung|verbindung"
    r"|heizung|kühlung|lichtung|kundgebung|begründung|überlegung|beobachtung|achtung|sprung|dichtung"
    r"|erinnerung|verantwortung|herausforderung|forderung|förderung|versicherung|forschung|umgebung|versorgung|anlegung"
    r"|betreuung|aufregung|handlung|vorstellung|verbreitung|ausstattung|gliederung|größenordnung|entfernung)"
)
_LASTING = re.compile(
    r".*(?:jährig|monatig|wöchig|tägig|stündig|minütig|(?:jahre|monate|wochen|tage|stunden|minuten|jahrzehnte)lang)e[nrms]?"
)
_ADJECTIVE = ("e", "en", "er", "es", "em")


def letter(token: str) -> str:
    """Give the letter of a token: its class, or w and W for other words, A for what looks like an adjective."""
    if token[0].isdecimal():
        return figure(token)
    token = composed(token)
    titled = token[0].isupper() and token[1:].islower()
    if known := _LETTERS.get(token) or (titled and _LETTERS.get(token.lower())):
        return known
    if token[0].isupper():
        return _noun(token.lower())
    if token[0].isalpha():
        if _LASTING.fullmatch(token):
            return "Þ"
        return "A" if token.endswith(_ADJECTIVE) and not token.endswith(("te", "ten")) and len(token) > 3 else "w"
    return mark(token, MARKS)


def _noun(lower: str) -> str:
    """Tell by its ending whether a noun that no list has is a day (d), a part of a year (q), a period, an event."""
    for pattern, found in (
        (_FOLLOWING, "v"), (_WEEKDAY, "d"), (_PART, "q"), (_EVERYBODYS, "Q"), (_MOMENTS, "r"), (_PERIOD, "C"),
    ):  # fmt: skip
        if pattern.fullmatch(lower) and not (found == "C" and _NO_PERIOD.fullmatch(lower)):
            return found
    if lower.endswith(_EVENTS) or (_ACTIONS.fullmatch(lower) and not _NO_ACTION.fullmatch(lower)):
        return "R"
    return "W"
