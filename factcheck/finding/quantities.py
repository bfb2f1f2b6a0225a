"""Marks numbers with their modifier, their unit and what they count, and vague numbers too. It never does sums.

The grammar is written over letters, one a word: `lettering` gives them. Figures in times and names are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial

from factcheck.finding.lettering import (
    ENGLISH_NUMBERS,
    GERMAN_NUMBERS,
    composed,
    figure,
    lettered,
    letters_of,
    mark,
)
from factcheck.finding.times import time_borders
from factcheck.finding.words import word_set
from factcheck.model import Kind, Passage

_SYMBOLS = {"%": "U", "€": "U", "£": "U", "$": "U", "°": "U", "‰": "U", "§": "x", "#": "x", "=": "u"}
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d")
_LAP = re.compile(r"\d{1,2}:[0-5]\d[,.]\d{1,3}")
_KEPT = frozenset(".,-–+/()\n")
_MEASURES = word_set("km m cm mm kg g t l ha kWh MW GW kW Hz dB GB TB MB mg ml kB PS ppm min km² m² m³ qm qkm")
_GERMAN = letters_of(
    {
        "w": word_set("oder aber unter hinter weiter wieder immer seiner ihrer keine keiner diese dieser dieses diesen"
                   " diesem andere alle welche jene hatten hätten waren wären wurden würden haben werden können"
                   " konnten müssen sollen sollten wollen wollten dürfen durften sind einander außer später bisher"
                   " hatte wurde konnte"),
        "A": word_set("neu weiter ander gut alt groß", "e en er es em"),
        "M": word_set("knapp rund fast etwa über gut mindestens höchstens circa ca ungefähr nahezu beinahe annähernd"
                   " maximal schätzungsweise exakt genau minus plus insgesamt lediglich nur weit durchschnittlich"
                   " wenigstens"),
        "X": word_set("mehr weniger"),
        "Z": word_set("als"),
        "T": word_set("bis"),
        "t": word_set("auf"),
        "z": word_set("zu"),
        "u": word_set("um bei nach mit gegen"),
        "&": word_set("und oder"),
        "b": word_set("zwischen"),
        "f": word_set("von vom"),
        "D": word_set("der die das den dem des aller ihrer seiner dieser unserer"),
        "e": word_set("ein eine einen einem einer eines"),
        "v": word_set("mehrere mehreren mehrerer"),
        "G": word_set("einige einigen wenige wenigen"),
        "h": word_set("halbe halben halbes halber paar viertel"),
        "B": word_set("Million Milliarde Billion Billiarde Trillion", "n en")
        | word_set("Mio Mrd MIO MRD Tsd Dutzend Tausend Hundert"),
        "H": word_set("Dutzende Hunderte Tausende Zehntausende Hunderttausende Abertausende Aberhunderte", "n r"),
        "k": GERMAN_NUMBERS,
        "o": word_set("zweit dritt viert fünft sechst siebt acht neunt zehnt hundertst tausendst", "e en er es em")
        - word_set("acht"),
        "1": word_set("erste ersten"),
        "L": word_set("Platz Rang Stelle Tabellenplatz Tabellenrang Startplatz Listenplatz"),
        "x": word_set("Nummer Nr Seite Seiten S Kapitel Artikel Art Paragraf Paragraph Absatz Abs Satz Gleis Zimmer"
                   " Linie Tel Telefon Fax ISBN ISSN WKN Halle Ziffer Version Raum Straße Str Stufe Band Bd Jahrgang"
                   " Baujahr Hausnummer Postleitzahl PLZ Formel Windows Autobahn Bundesstraße Heft Ausgabe Folge"
                   " Staffel Bundesliga Liga Weltkrieg Stock Etage Klasse"
                   " Jahr Jahre Jahren Jahres Agenda Block Runde Gruppe Teil"),
        "Q": word_set("Hälfte Zweidrittel Dreiviertel Mehrheit Großteil Bruchteil"),
        "q": word_set("Drittel Viertel Fünftel Sechstel Siebtel Achtel Zehntel Hundertstel Tausendstel", "n"),
        "J": word_set("jede jeder jedes jeden jedem"),
        "p": word_set("pro je"),
        "a": word_set("im am"),
        "O": word_set("so"),
        "V": word_set("viel viele vielen hoch groß lang teuer schnell häufig oft weit stark"),
        "y": frozenset(),
        "r": word_set("alt hoch lang breit tief schwer groß weit entfernt dick lange"),
        "j": word_set("Jahr Tag Monat", "e en es s") | word_set("Stunde Minute Sekunde Woche", "n")
        | {"Jahrzehnte"},
        "U": word_set("Prozent Prozentpunkt Euro Dollar Cent Pfund Franken Yen Yuan Rubel Kronen Zloty Lira Mark"
                   " Kilometer Meter Zentimeter Millimeter Tonne Tonnen Kilogramm Gramm Kilo Liter Hektoliter Hektar"
                   " Quadratmeter Quadratkilometer Kubikmeter Kilowattstunden Terawattstunden Megawatt Gigawatt"
                   " Kilowatt Watt Volt Grad Stundenkilometer Zentner Meilen Fuß Zoll Barrel Gigabyte Terabyte"
                   " Megabyte Promille Punkte Punkten Seemeilen Milligramm Milliliter Mikrogramm Lichtjahre EUR USD"
                   " CHF GBP", "e en s n")
        | _MEASURES,
        "l": word_set("doppelt dreifach vierfach fünffach zehnfach halb anderthalbmal"),
        "c": word_set("mal Mal"),
        "i": word_set("jährig", "e en er es em"),
        "I": word_set("Jährig", "e en er es em"),
    }
)  # fmt: skip
_ENGLISH = letters_of(
    {
        "w": word_set(
            "and or but was were is are has have had said this his as its plus less whereas perhaps towards"
            " across us yes thus always years ago"
        )
        - word_set("years"),
        "M": word_set(
            "about around nearly almost over under roughly some approximately exactly only least most many just"
        ),
        "X": word_set("more fewer less"),
        "Z": word_set("than"),
        "T": word_set("up to"),
        "t": word_set("to"),
        "@": word_set("at as"),
        "u": word_set("by with"),
        "&": word_set("and or"),
        "b": word_set("between"),
        "f": word_set("from of"),
        "D": word_set("the all its their these those his her"),
        "e": word_set("a an one"),
        "v": word_set("several"),
        "h": word_set("half few couple quarter"),
        "B": word_set("million billion trillion thousand hundred dozen"),
        "H": word_set("dozens hundreds thousands millions billions"),
        "k": ENGLISH_NUMBERS,
        "o": word_set("second third fourth fifth sixth seventh eighth ninth tenth"),
        "L": word_set("place position"),
        "x": word_set(
            "No number page pages chapter article section line track room version volume phone Formula Route"
            " flight Flight Highway Interstate Section Article Chapter"
        ),
        "Q": word_set("majority"),
        "q": word_set("thirds quarters fifths sixths eighths tenths"),
        "J": word_set("every"),
        "p": word_set("per"),
        "l": word_set("twice double triple"),
        "O": word_set("so"),
        "r": word_set("old tall long wide deep high away"),
        "j": word_set("year day month week hour minute second", "s") - word_set("second"),
        "U": word_set(
            "percent dollar euro pound mile kilometer kilometre meter metre ton tonne gallon liter litre acre"
            " point degree foot inch yard kilogram barrel",
            "s",
        )
        | word_set("cent feet inches cents")
        | _MEASURES,
        "s": word_set("people men women children employees police dead injured"),
        "c": word_set("times"),
        "E": word_set("in"),
    }
)

_MODIFIERS = r"(?:M\.?|XZ|T[zt]?|@[MX]@?){0,3}"
_NUMBER = r"(?:e?h?[nNyYk](?:B(?:\.(?=[UWP]))?){0,2}|e?hB|eB(?:\.(?=[UWP]))?|[vG]?B|v?H|HfH|e?hH)"
_COUNTED = {
    "de": r"(?:(?:wA(?=A?W))?A{0,3}(?:P-){0,2}W(?:-[WPAwU]){0,3}|A?-(?:A|W)(?:-W)?)",
    "en": r"(?:[wWPA-]{0,3}?s(?!-)|j)",
}
_GERMAN_WORD = re.compile(
    r"(?:zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|elft|zwölft)[a-zäöüß]*[sß]te[nrsm]?"
)
_COMPOUND = re.compile(
    r"(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w{2,12}zehn|\w{3,20}zig|hundert|tausend)"
    r"(?:jährig|tägig|stündig|minütig|wöchig|monatig|köpfig|prozentig|stellig|fach|malig|stöckig|spurig)(?:e[nrsm]?)?"
)
_TIMES_AS = re.compile(r"(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend)mal")


def _grammar(language: str) -> re.Pattern[str]:
    """Write the grammar of quantities with what a noun and its adjectives look like in this language."""
    noun = _COUNTED[language]
    whole = rf"(?:[fD]D?{noun})?"
    unit = rf"(?:(?:(?:[WP]-)?|p)U{{1,2}}(?:/[wWAU])?|-?j)(?:pe?(?:[UjWw]|{noun})|aj|r|{noun}|[fD]D?{noun})?"
    counted = rf"(?:-?{unit}|f?D?{noun})" if language == "en" else rf"(?:-?{unit}|{noun})"
    single = r"(?:[nNyYk](?:B(?:\.(?=[UWP]))?)?)"
    joint = r"(?:[UW]?(?:T[zt]?|t)|[-–&])"
    return re.compile(
        rf"""
        (?=[-–+fbuMXT@nNyYkeGhvBHUJlmoRLiISCD1])(?=[^\n,(]{{0,8}}[nNyYkBHqQlmRoiISCvhU1])(?<![-/–x])(?<!x\.)(?:
          (?:b{_MODIFIERS}{single}U?&|[fu]?{_MODIFIERS}{single}{joint}){_MODIFIERS}{_NUMBER}{counted}  # von 3 auf 5
        | {_MODIFIERS}[nNyYke](?:f|E(?=k))D?[nNyYk]{counted}?           # 20 von 30 Befragten
        | {_MODIFIERS}(?:[@u]?)U(?<!%){_NUMBER}                         # $3 million
        | {_MODIFIERS}{_NUMBER}{counted}                                # mehr als drei Millionen Nutzer
        | (?:v{noun}|ej{noun}|eU)                                       # mehrere große Banken
        | {_MODIFIERS}(?:e|k|n)A?q{whole}                               # ein Drittel der Befragten
        | {_MODIFIERS}e?[o1h]fD?{noun}                                   # half of all voters
        | (?:o|[nN]\.)(?:{noun}|c)                                      # die dritte Hürde, ihr 15. Tor
        | eA?c                                                          # ein einziges Mal
        | (?<=[PW]\()[nN](?=\)|,)                                       # Helga Barz (79)
        | {_MODIFIERS}D?(?<!o)Q{whole}
        | M?J[o1](?:{noun}|(?![WA]))                                       # jedes zweite Kind
        | {_MODIFIERS}l(?:O[Vr]|@[MVw]@?){noun}?                        # doppelt so viele Fälle
        | {_MODIFIERS}(?:m|[nNk]-?c)(?:@M@?|O[Vr]{noun}?)?              # dreimal
        | R{noun}                                                       # drittgrößte Bank
        | [o1]L | n\.L | L[nkN](?![UWA-])                                  # der zweite Platz
        | (?:[nNk]-?)?(?:i{noun}?|I)                                       # die 45-jährige Frau
        | S | (?<=[ue])C                                                # 3:1, mit 28:25
        | [-–+][nN]U                                                    # +3 %
        | (?:M|XZ|T[zt]?|@[MX]@?){_NUMBER}(?![-/.]?[WPnN])              # mehr als hundert
        | (?<=[fuzt])N(?![-/]|\.?[WPA])
        )""",
        re.VERBOSE,
    )


_GRAMMARS = {language: _grammar(language) for language in _COUNTED}


@lru_cache(maxsize=1 << 15)
def _letter(token: str, english: bool) -> str:
    """Give the letter of a token: its class; else W for a capital, A for an adjective's ending, s for a plural."""
    if token[0].isdecimal():
        if _LAP.fullmatch(token):
            return "N"
        if ":" in token:
            return "#" if len(token) > 5 else ("C" if _CLOCK.fullmatch(token) else "S")
        if token[0] == "0" and token[1:2].isdecimal():
            return "#"
        kind = figure(token)
        return "N" if kind == "c" else kind
    if not token[0].isalpha():
        return _SYMBOLS.get(token) or mark(token, _KEPT)
    token = composed(token)
    known = _ENGLISH if english else _GERMAN
    lower = token.lower()
    letter = known.get(token) or (known.get(lower) if token[1:].islower() else None)
    if letter:
        return letter
    if not english:
        if lower.endswith(("million", "milliarde")):
            return "B"
        if _GERMAN_WORD.fullmatch(lower):
            return "R"
        if lower.endswith("mal") and _TIMES_AS.fullmatch(lower):
            return "m"
        if _COMPOUND.fullmatch(lower):
            return "I" if token[0].isupper() else "i"
        if token[0].isupper():
            return "W"
        return "A" if len(token) > 4 and token.endswith(("e", "en", "er", "es", "em")) else "w"
    if token[0].isupper():
        return "W"
    return "s" if len(token) > 3 and token.endswith("s") and not token.endswith(("ss", "us")) else "w"


def quantities(text: str, names: Sequence[Passage], *, language: str = "de") -> list[Passage]:
    """Mark the quantities of the text, in reading order; none overlaps another.

    `names` are the names found in the text: a number inside one counts nothing (Boeing 737, Formel 1).
    """
    english = language == "en"
    letters, tokens, starts = lettered(text, partial(_letter, english=english))
    taken = list(letters)
    _cover(taken, starts, ((name.start, name.end) for name in names), "P")
    _cover(taken, starts, time_borders(text, english=english), "~")
    found = _GRAMMARS["en" if english else "de"].finditer("".join(taken))
    spans = ((match.start(), match.end() - 1) for match in found)
    return [Passage(starts[first], starts[last] + len(tokens[last]), Kind.QUANTITY) for first, last in spans]


def _cover(letters: list[str], starts: list[int], passages: Iterable[tuple[int, int]], letter: str) -> None:
    """Overwrite the letters of every token that begins inside one of the passages."""
    for start, end in passages:
        for position in range(bisect_left(starts, start), bisect_left(starts, end)):
            letters[position] = letter
