"""Gives each word of a text the letter that `quantities` writes its grammar over. It knows classes of words, no order.

German and English have letters of their own; a few stand for the same in both: N n y Y figures, k numbers in words,
B magnitudes, U units, W nouns, A adjectives, w all other words, P names and ~ times that others have found.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.finding.lettering import GERMAN_NUMBERS, composed, figure, letters_of, mark
from factcheck.finding.units import MEASURES
from factcheck.finding.words import word_set

_SYMBOLS = {"%": "%", "€": "¤", "£": "¤", "$": "¤", "¥": "¤", "°": "U", "‰": "%", "§": "x", "#": "x", "=": "ú"}
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d")
_LAP = re.compile(r"\d{1,2}:[0-5]\d[,.]\d{1,3}")
_KEPT = frozenset(".,-–+/()\n")
_INFLECTED = "e en er es em"
_VERBS = word_set("""
    hatte hatten hätten waren wären würden haben können konnten konnte müssen mussten sollen sollten wollen wollten
    dürfen durften sind kamen gingen starben erlitten erhielten enthielten blieben standen fielen lagen fanden gaben
    nahmen sahen traten stiegen sanken verloren gewannen liefen fuhren flogen flohen zogen hielten ließen rieten
    riefen schrieben sprachen saßen trugen trafen verließen verschwanden entstanden bekamen begannen brachten
    dachten kannten wussten nannten brannten rannten mochten bestanden erschienen schlugen schlossen stimmten lebten
    sagten machten überlebten folgten gehörten wohnten arbeiteten fehlten stellten zählten leben liegen stehen
    kommen gehen bleiben fallen folgen fehlen gehören geblieben gestorben gekommen worden gewesen geworden
    hinzukommen überleben
""")
"""Forms that end like an adjective and are none. Written with a capital they are nouns (Leben, Folgen)."""
_GERMAN = letters_of(
    {
        # what is no adjective, though it ends like one, nor an infinitive
        "w": word_set("oder aber er sie es wir ich man auch doch dort hier da nun jetzt heute gestern dann denn"
                      " wenn weil damit dabei dazu seitdem trotzdem zudem außerdem ob dass weiter wieder"
                      " immer diesem andere welche jene außer später bisher einander") | _VERBS,
        "v": word_set("mehrere einige etliche wenige viele zahlreiche unzählige zahllose diverse", "n r")
        | word_set("manche manchen zig"),
        "s": word_set("meisten wenigsten"),
        "A": word_set("neu gut ander tot rot arm roh fein", _INFLECTED),
        "r": word_set("alt hoch lang breit tief schwer groß weit entfernt dick leicht stark hoh jung teuer lange"
                      " warm kalt heiß schnell teur mächtig höher größer länger breiter tiefer schwerer älter"
                      " jünger teurer billiger stärker schneller niedriger kleiner leichter", _INFLECTED),
        "Ä": word_set("weitere weiteren weiterer zusätzliche zusätzlichen"),
        "M": word_set("knapp rund fast etwa über gut mindestens höchstens circa ca zirka ungefähr nahezu beinahe"
                      " annähernd maximal minimal schätzungsweise exakt genau minus plus insgesamt lediglich nur weit"
                      " durchschnittlich wenigstens kaum zusammen umgerechnet einst gerade bloß deutlich wesentlich"
                      " vielleicht satte stolze"),
        "<": word_set("unter"),
        "ß": word_set("kein keine keinen keiner keinem keines"),
        "â": word_set("alle allen aller"),
        "X": word_set("mehr weniger"),
        "Z": word_set("als"),
        "T": word_set("bis"),
        "t": word_set("auf"),
        "z": word_set("zu"),
        # prepositions: those of figures, those of the clock, and the others
        "u": word_set("bei mit"),
        "ú": word_set("um"),
        "à": word_set("an"),
        "ç": word_set("gegen"),
        "á": word_set("vor nach ab seit hinter"),
        "F": word_set("in aus für durch neben ohne wegen ins ans"),
        "4": word_set("zum zur beim"),
        "a": word_set("im am"),
        "f": word_set("von vom"),
        "b": word_set("zwischen"),
        "&": word_set("und oder sowie beziehungsweise"),
        "ñ": word_set("nicht"),
        "è": word_set("einmal mal"),
        "å": word_set("aber allerdings jedoch"),
        "ó": word_set("Schnitt Mittel Durchschnitt"),
        "2": word_set("die"),
        "3": word_set("der des dieser seiner ihrer unserer meiner deren dessen jener"),
        "D": word_set("das den dem dieses diese diesen ihres seines"),
        "î": word_set("ihr ihre ihren ihrem sein seine seinen seinem unser unsere unseren mein meine meinen"),
        "e": word_set("ein eine einen einem einer eines"),
        "é": word_set("einzig einzeln", _INFLECTED),
        "E": word_set("beide beiden beider"),
        "h": word_set("halbe halben halbes halber paar viertel"),
        "5": word_set("halb"),
        "B": word_set("Million Milliarde Billion Billiarde Trillion", "n en")
        | word_set("Dutzend Tausend Hundert"),
        "¢": word_set("Mio Mrd MIO MRD Tsd"),
        "H": word_set("Dutzende Hunderte Tausende Zehntausende Hunderttausende Abertausende Aberhunderte Zigtausende"
                      " dutzende hunderte tausende zehntausende hunderttausende zigtausende abertausende", "n r"),
        "k": GERMAN_NUMBERS | word_set("zweier dreier zweien dreien"),
        "1": word_set("erste ersten erster erstes erstem"),
        "L": word_set("Platz Rang Stelle Tabellenplatz Tabellenrang Startplatz Listenplatz Position"),
        # what is numbered and not counted; what may be either
        "x": word_set("Nummer Paragraf Paragraph Satz Telefon Fax ISBN ISSN WKN Ziffer Version Straße"
                      " Baujahr Hausnummer Postleitzahl PLZ Formel Windows Autobahn Bundesstraße Bundesliga Liga"
                      " Weltkrieg Weltkriegs Agenda Block Uhr Generation Paragrafen Note Konfektionsgröße Gleis"
                      " Linie Buslinie Typ Klasse"),
        "÷": word_set("Nr Art Abs S Str Tel Bd Az Kap Aktenzeichen"),
        "ä": word_set("Seite Zimmer Halle Ausgabe Folge Staffel Runde Gruppe Klassen Stufe Etage Linien", "n")
        | word_set("Kapitel Artikel Absatz Absätze Raum Räume Teil Teile Band Bände Jahrgang Jahrgänge Heft Hefte"
                   " Stock Gleise Sätze Stockwerk Akt Akte Teilen Räumen Bänden", "s"),
        "6": word_set("Blick Moment Anblick Geige Hilfe Schätzung Schätzungen Einschätzung Einschätzungen Eindruck"
                      " Angaben Informationen Anzeichen Reaktion Reaktionen Lesung Bürgermeister Bürgermeisterin")
        | word_set("Ergebnisse Erkenntnisse Hinweise Schritte", "n"),
        "7": word_set("Zahl Menge Anzahl Summe Höhe Preis Größe Wert Umfang Fläche Länge Gewicht Betrag Tempo Dosis"
                      " Geschwindigkeit Anteil Besetzung Stärke Gehalt Lohn Miete Einsatz"),
        "8": word_set("doppelte doppelten"),
        "I": word_set("Doppelte Doppelten"),
        "q": word_set("Viertel Drittel", "n s"),
        "Q": word_set("Hälfte Zweidrittel Dreiviertel"),
        "ê": word_set("Mehrheit Minderheit Großteil Bruchteil Vielzahl Gros Unzahl Mehrzahl"),
        "J": word_set("jede jeder jedes jeden jedem"),
        "p": word_set("pro je"),
        "O": word_set("so ebenso genauso wie gleich"),
        "V": word_set("viel hoch groß lang teuer schnell häufig oft weit stark schwer lange tief breit"),
        "9": word_set("wurde wird werden wurden war ist landete geworden"),
        "d": word_set("davon hiervon"),
        "ø": word_set("ihnen denen uns euch"),
        "j": word_set("Jahr Tag Monat", "e en es s") | word_set("Stunde Minute Sekunde Woche Nacht", "n")
        | word_set("Jahrzehnt Jahrhundert", "e en s") | word_set("Nächte Nächten"),
        "ü": word_set("jährlich monatlich täglich wöchentlich stündlich"),
        "%": word_set("Prozent Prozents Promille"),
        # of these there may be one without anything being measured: ein Zoll auf Stahl
        "û": word_set("Zoll Krone Knoten Fuß Zähler Heller Won Elle Rand Ether Zählern Kronen Karat"
                      " Kreuzer Groschen Taler Talern"),
        "U": MEASURES
        - word_set("Prozent Prozents Promille Zoll Krone Knoten Fuß Zähler Heller Won Elle Rand Ether Zählern Kronen"
                   " Karat Kreuzer Groschen Taler Talern"),
        # alone with words between it and what is behind or ahead: einen Punkt hinter
        "0": word_set("eins"),
        "°": word_set("Punkt Punkte Punkten"),
        "¤": word_set("EUR USD CHF GBP"),
        # a vessel or a measure, whose contents stand behind it without a word between; places that end in -er
        "ö": word_set("Fass Fässer Fässern Flasche Flaschen Glas Gläser Gläsern Kiste Kisten Dose Dosen Sack Säcke"
                      " Säcken Korb Körbe Körben Kasten Kästen Tasse Tassen Becher Bechern Eimer Eimern Handvoll Bündel"
                      " Bündeln Stück Stücke Scheibe Scheiben Laib Laibe Laiben Packung Packungen Paket Pakete Paketen"
                      " Palette Paletten Ladung Ladungen Prise Löffel Esslöffel Teelöffel Kanne Kannen Krug Krüge"
                      " Krügen Maß Tropfen Ballen Blatt Haufen Portion Portionen Tüte Tüten Tafel Tafeln Riegel Tube"
                      " Tuben Kübel Barren Container Waggons Lastwagen Wagenladungen Kartons Karton Schachtel"
                      " Schachteln Sorten Arten Paar Schluck Humpen Tank Tanks Ampullen Stangen Bund Zeilen"),
        "ï": word_set("Berliner Hamburger Münchner Kölner Frankfurter Stuttgarter Düsseldorfer Leipziger Dresdner"
                      " Bremer Hannoveraner Wiener Zürcher Basler Berner Schweizer Pariser Londoner Moskauer Brüsseler"
                      " Kieler Nürnberger Dortmunder Essener Kiewer Potsdamer Mainzer Rostocker Tiroler Luxemburger"),
        "@": word_set("null"),
        "Þ": word_set("Anfang Mitte Ende"),
        "c": word_set("Mal Male Malen mal"),
        "l": word_set("doppelt dreifach vierfach fünffach sechsfach achtfach zehnfach hundertfach"),
    }
)  # fmt: skip
_ONE = r"(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun)"
_TEEN = r"(?:zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn)"
_TEN = rf"(?:(?:ein|{_ONE})und)?(?:zwanzig|drei[ßs]+ig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)"
_HUNDRED = rf"(?:(?:ein|{_ONE}|{_TEEN})?hundert(?:und)?)"
_LOW = rf"(?:{_TEEN}|{_TEN}|{_ONE})"
_THOUSAND = rf"(?:(?:ein|{_HUNDRED}?{_LOW}|{_HUNDRED})?tausend(?:und)?)"
_NUMBER = (
    rf"(?:(?:(?:ein|{_ONE})einhalb|anderthalb)tausend|{_THOUSAND}?{_HUNDRED}?{_LOW}|{_THOUSAND}?{_HUNDRED}|{_THOUSAND})"
)
_ORDINAL = (
    rf"{_THOUSAND}?{_HUNDRED}?(?:(?:zwei|vier|fünf|sechs|neun|{_TEEN})t|dritt|sieb(?:en)?t|acht|{_TEN}st"
    r"|(?<=hundert)st|(?<=tausend)st|(?:hundert|tausend|million)st)"
)
_GERMAN_NUMBER = re.compile(rf"{_NUMBER}(?:einhalb)?")
_GERMAN_ORDINAL = re.compile(rf"{_ORDINAL}e[nrms]?")
_FRACTION = re.compile(rf"(?:{_ORDINAL}|zigst|milliardst)el[ns]?")
_SUPERLATIVE = re.compile(rf"{_ORDINAL}[a-zäöüß]*[sß]te[nrsm]?")
_SUFFIX = (
    r"(?:jährig|tägig|stündig|minütig|sekündig|wöchig|monatig|köpfig|prozentig|stellig|stöckig|geschossig|spurig|seitig"
    r"|zeilig|bändig|teilig|stufig|türig|sitzig|sprachig|silbig|armig|beinig|rädrig|gleisig|motorig|stimmig|reihig"
    r"|strophig|aktig|sätzig|dimensional|malig|fach|gängig|zügig|zylindrig|polig|gliedrig|klassig|punktig)"
)
_BARE = re.compile(rf"{_SUFFIX}(?:e[nrsm]?)?")
_COMPOUND = re.compile(
    rf"(?:{_NUMBER}(?:einhalb)?|anderthalb|eineinhalb){_SUFFIX}(?:e[nrsm]?)?"
    r"|(?:ein|halb|viertel|dreiviertel|ganz|mehr)(?:jährig|tägig|stündig|minütig|wöchig|monatig)e[nrsm]?"
    r"|(?:zenti|milli|kilo)?meter(?:lang|hoch|hoh|tief|breit|dick|weit)(?:e[nrsm]?)?"
    r"|(?:tonnen|zentner|kilo|millionen|milliarden|pfund)(?:schwer)(?:e[nrsm]?)?"
    rf"|(?:doppelte|{_NUMBER}fache)[ns]?|{_NUMBER}tausender[ns]?"
)
_TIMES_AS = re.compile(rf"(?:{_NUMBER}|anderthalb|zweieinhalb|zig|hundert|tausend)mal")
_BECOMES = re.compile(
    rf"(?:ver(?:doppel|{_NUMBER}fach|vielfach)|(?:hal|ge?)bier|gedrittel|geviertel)"
    r"(?:n|t|te|ten|e|en)|(?:Ver(?:doppe?lung|dreifachung|vierfachung|fünffachung|zehnfachung|vielfachung)|Halbierung)"
)
# How all words of the patterns above begin, but those of _BECOMES: most words need not be tried with each.
_COUNTING = re.compile(
    rf"ein|zw|dr|vier|fünf|sech|sieb|acht|neun|zehn|elf|hundert|tausend|milli|anderthalb|halb|ganz|mehr"
    rf"|zenti|kilo|meter|tonnen|zentner|pfund|doppelt|zig|{_SUFFIX}"
)
_ADJECTIVE = ("e", "en", "er", "es", "em")
_SHORTEST = 4  # letters that are too few for an adjective


@lru_cache(maxsize=1 << 15)
def letter(token: str) -> str:
    """Give the letter of a token: its class; else W for a capital, A for an adjective's ending, w for the rest."""
    if token[0].isdecimal():
        return _figure(token)
    if not token[0].isalpha():
        return _SYMBOLS.get(token) or mark(token, _KEPT)
    token = composed(token)
    lower = token.lower()
    found = _GERMAN.get(token) or (_GERMAN.get(lower) if token[1:].islower() else None)
    if found and (lower not in _VERBS or token == lower):
        return "K" if found == "k" and token[0].isupper() else found
    return _unlisted(token, lower)


def _figure(token: str) -> str:
    if _LAP.fullmatch(token):
        return "N"
    if ":" in token:
        return "#" if len(token) > 5 else ("C" if _CLOCK.fullmatch(token) else "S")
    if token[0] == "0" and token[1:2].isdecimal():
        return "#"
    kind = figure(token)
    return "N" if kind == "c" else kind


def _unlisted(token: str, lower: str) -> str:
    """Give the letter of a German word that no list has."""
    capital = token[0].isupper()
    if lower.endswith(("million", "milliarde")):
        return "B"
    counts = _COUNTING.match(lower) is not None
    if capital and counts and _FRACTION.fullmatch(lower):
        return "q"
    for pattern, small, large in _SHAPES if counts else ():
        if pattern.fullmatch(lower):
            # "Dritten" may be other people; who is "Dritter" is so in a race.
            return "Ø" if large == "Ö" and capital and lower[-1] in "nm" else (large if capital else small)
    if _BECOMES.fullmatch(token):
        return "æ"
    if capital:
        return "W"
    return "A" if len(token) > _SHORTEST and token.endswith(_ADJECTIVE) else "w"


_SHAPES = (
    (_GERMAN_NUMBER, "k", "K"),
    (_GERMAN_ORDINAL, "o", "Ö"),
    (_SUPERLATIVE, "R", "R"),
    (_TIMES_AS, "m", "m"),
    (_COMPOUND, "i", "I"),
    (_BARE, "g", "I"),
)
