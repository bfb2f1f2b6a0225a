"""Marks dates, periods and times of day in a text, each with the preposition that belongs to it. It computes no date.

The grammar is written over letters, one a word: `lettering` gives them, `_GERMAN` and `_ENGLISH` say what they mean.
"""

from __future__ import annotations

import re
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
from factcheck.finding.words import word_set
from factcheck.model import Kind, Passage

_DAYS = word_set("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag")
_DAYPARTS = word_set("morgen vormittag mittag nachmittag abend nacht")
_MARKS = frozenset(".,-/–—()%€$")
_GERMAN = letters_of(
    {
        # focus: erst vor einer Woche; number modifiers: seit rund zwei Jahren
        "w": word_set("wurde wurden waren haben hatten werden sind seine seiner seinen ihre ihrer ihren aber oder unter"
                   " hinter lebte lebten gaben kamen gingen lagen standen blieben ließen"),
        "F": word_set("erst schon bereits noch nur spätestens frühestens genau kurz allein etwa ungefähr pünktlich"),
        "G": word_set("rund knapp gut fast circa ca mindestens höchstens gerade"),
        # prepositions: with a number and a unit they make a time (s); of the clock (x); any (p)
        "s": word_set("seit vor nach in binnen innerhalb"),
        "x": word_set("um gegen ab"),
        "p": word_set("am im zum zur zu an von vom aus für während über zwischen"),
        "T": word_set("bis"),
        "&": word_set("und oder"),
        "a": word_set("der die das den dem des"),
        "e": word_set("ein eine einen einem einer eines"),
        "g": word_set("mehrere mehreren wenige wenigen einige einigen vielen paar halbe halben halbes zahlreichen"
                   " etlichen"),
        "j": word_set("vergangen letzt vorig kommend nächst laufend ganz gesamt zurückliegend selb gleich dies jed"
                   " vorvergangen vorletzt übernächst folgend darauffolgend morgig heutig gestrig", "e en em er es"),
        "Ü": frozenset({"alle"}),
        "o": word_set("erst zweit dritt viert fünft sechst siebt acht neunt zehnt", "e en em er es")
        - word_set("erst acht erste"),
        "b": word_set("Anfang Beginn Ende Mitte Hälfte Drittel Verlauf Lauf Laufe Jahrestag"),
        "u": word_set("Sekunde Minute Stunde Woche", "n")
        | word_set("Tag Jahr Monat Jahrzehnt Jahrhundert", "e en es s")
        | word_set("Quartal Halbjahr Geschäftsjahr Schuljahr Semester Kalenderjahr Haushaltsjahr Jahrtausend",
                   "s es e en")
        | word_set("Geschäftstag Werktag Arbeitstag Kalendertag", "e en es s")
        | word_set("Saison Spielzeit Legislaturperiode Jahrzehnten Jahreshälfte Hinrunde Rückrunde Amtszeit"),
        "U": word_set("Jahre Jahren Monate Monaten Wochen Tagen Stunden Minuten Jahrzehnten Jahrhunderten"
                   " Jahrhunderte Jahrzehnte"),
        "q": word_set("Morgen Vormittag Mittag Nachmittag Abend Nacht Sommer Herbst Winter Frühling Frühjahr Spätsommer"
                   " Mitternacht Wochenende Jahreswechsel Jahresende Jahresbeginn Jahresanfang Wochenbeginn"
                   " Wochenanfang Jahresmitte Monatsende Monatsanfang Quartalsende Ostern Pfingsten Weihnachten"
                   " Silvester Neujahr Heiligabend Ostermontag Ostersonntag Karfreitag Pfingstmontag Rosenmontag"
                   " Frühsommer Herbstferien Hochsommer Sommerferien Osterferien Weihnachtsferien Spätherbst"
                   " Adventszeit", "s"),
        # what everybody knows the hour or the year of
        "Q": word_set("Pause Halbzeit Halbzeitpause Seitenwechsel Schlusspfiff Abpfiff Anpfiff Nachspielzeit"
                   " Schlussphase Mittagspause Mittelalter Neuzeit Antike Steinzeit Kriegsende Wende"
                   " Wiedervereinigung Mauerfall Pandemie Vorlauf Endlauf Schlussrunde", "s n"),
        "v": word_set("Vorjahr Vortag Vormonat Vorjahreszeitraum Vorquartal Vorabend Folgejahr Folgetag"
                   " Vorjahresquartal Vorjahresmonat Folgemonat", "s es") | word_set("Vorwoche Folgewoche"),
        "m": word_set("Januar Jänner Februar Feber März Juni Juli September Oktober November Dezember", "s"),
        "i": word_set("Mai April August"),
        "M": word_set("Jan Feb Jun Jul Aug Sept Sep Okt Nov Dez Apr"),
        "d": _DAYS | frozenset(day + part for day in _DAYS for part in _DAYPARTS)
        | frozenset(f"{day}s" for day in _DAYS),
        "h": word_set("Uhr"),
        "l": word_set("längerem längeren langem langer kurzem jeher neuestem neuem längerer"),
        "t": word_set("lang später zuvor danach früher vorher nachher darauf hindurch"),
        "z": frozenset({"früh"}),
        "Ä": word_set("morgens abends nachts mittags nachmittags vormittags"),
        "K": word_set("einmal zweimal dreimal viermal fünfmal mehrmals"),
        "V": word_set("gestern heute vorgestern übermorgen damals neulich kürzlich jüngst derzeit zurzeit morgen"
                   " montags dienstags mittwochs donnerstags freitags samstags sonntags tags heutzutage seinerzeit"
                   " täglich wöchentlich monatlich minutenlang stundenlang tagelang wochenlang monatelang jahrelang"
                   " jahrzehntelang zuletzt"),
        "X": word_set("mehr weniger"),
        "Z": word_set("als"),
        "E": word_set("er ern ers"),
        ">": word_set("auf"),
        # what a number before it counts, so that it is no year
        "$": word_set("Euro Dollar Franken Cent Prozent Prozentpunkte Millionen Milliarden Menschen Personen Einwohner"
                   " Einwohnern Kilometer Kilometern Meter Metern Tonnen Stimmen Stellen Mitarbeiter Punkte"
                   " Fälle Fällen Aktien Mitglieder Mitgliedern Quadratmeter Quadratmetern Zuschauer"),
        "D": frozenset(f"{ten}{ending}" for ten in GERMAN_NUMBERS if ten.endswith("zig")
                       for ending in ("erjahre", "erjahren")) | word_set("zwanziger dreißiger vierziger fünfziger"
                                                                      " sechziger siebziger achtziger neunziger"),
        "k": GERMAN_NUMBERS,
    }
)  # fmt: skip
_ENGLISH = letters_of(
    {
        "F": word_set("just only already about around nearly almost roughly some exactly shortly"),
        "s": word_set("since in within for over after before"),
        "p": word_set("on at by from until till during between of throughout"),
        "T": word_set("to through"),
        "&": word_set("and"),
        "a": word_set("the"),
        "e": word_set("a an one"),
        "g": word_set("several few many couple"),
        "j": word_set("last next this past previous coming same following current every that recent"),
        "o": word_set("first second third fourth fifth"),
        "b": word_set("early late mid end beginning start middle half"),
        "u": word_set("second minute hour day week month year decade quarter century weekend season semester", "s")
        | word_set("centuries"),
        "q": word_set("morning afternoon evening night noon midnight spring summer autumn winter Christmas Easter")
        | word_set("Thanksgiving"),
        "m": word_set("January February April June July August September October November December")
        | word_set("Jan Feb Apr Jun Jul Aug Sept Sep Oct Nov Dec"),
        "i": word_set("May March"),
        "d": word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday", "s"),
        "h": word_set("am pm a.m. p.m. o"),
        "t": word_set("ago later earlier before long"),
        "V": word_set("yesterday today tomorrow tonight recently currently"),
        "E": word_set("s th st nd rd"),
        "k": ENGLISH_NUMBERS,
    }
)

# A year that stands alone is one unless a noun or an adjective with its noun follows: 2015 Menschen, 1998 neue Stellen.
_BARE_YEAR = r"y(?!-?[WR]|A[WRA$-]|[g$]|[hE%€$])"
_SURE_YEAR = r"[yY](?![E%€$])"
_MONTH = r"(?:[mi](?!-)|M(?:\.|(?=[nNyY])))"
_CLOCK = r"[cn]hn?[zÄ]?"
_HOURS = rf"(?:[-–T&]{_CLOCK})?"
_THEN = rf"(?:,?F?[xsp]?(?:{_CLOCK}{_HOURS}|c))?"  # Donnerstag um 19.30 Uhr
_PRE = r"F{0,2}[Tsxp]{0,2}"
_SOME_PRE = r"F{0,2}[Tsxp]{1,2}"
_NUMBER = r"(?:XZ)?F{0,2}(?:G\.?)?(?:eg|[nkegNyY])(?:(?:T|[-–]|&)[nkN])?"
_DATE = rf"(?:d[zÄ]?,?(?:z|q|Ä)?\(?a?)?n\.(?:(?:[-–T&]|Tp)n\.)?(?:{_MONTH}(?:{_SURE_YEAR})?|n\.(?:[yY])?)\)?"
# No letter outside the first list begins a time, and one of the second is near its beginning.
_GERMAN_START = r"(?=[FGTspxabejgokmiMdqVDXnycfNYuÜKÄ])(?=[^\n,A#w]{0,7}[ynfcYmiMduUvVlhDqNEQRWtÄ])"
_GRAMMAR_DE = re.compile(
    rf"""{_GERMAN_START}(?:
      {_PRE}V?a?j?(?:{_DATE}|d[zÄ]?,?a?f|f|n-n-y|y-n-n){_THEN}            # am Dienstag, dem 3. Mai 2022
    | {_PRE}(?:p?a?o?b)?a?j?[uqb]?(?:{_MONTH}|mT[mi]|i[T-][mi]){_SURE_YEAR}  # Ende Mai 2022
    | F{{0,2}}(?:[Tsxp]{{1,2}}a?j?(?:o?ba?j?)?|a?b|j){_MONTH}(?:[-T/&]{_MONTH})?(?!-)  # Seit März
    | F{{0,2}}[ps][yY](?:T|&|[-–])[yY]                                # von 2009 bis 2013
    | {_PRE}a?(?:[yY](?:/[nyN]|[-–][yY])|yTy)                         # 2018/19, 2009 bis 2013
    | {_PRE}a?(?:j?o?b)?a?(?:o[nk]?|n\.)?[uqb]{_SURE_YEAR}(?:/[nyN]|(?:&|T|[-–])[yY])?  # im Jahr 2018
    | {_SOME_PRE}(?:y(?!-?A[WR]|-[WR]|[hE%€$])(?:(?:&|T)y)?|Y(?!-?[WRAu]|[-,%€$hE]))  # seit 2018
    | {_BARE_YEAR}
    | [Tspx]?a?j?[ynNY]E(?:-?[uU])?(?!-)                             # in den 1990er-Jahren
    | [Tspx]?a?j?D[uU]?
    | {_PRE}(?:d[zÄ]?|V)?[Tspx]{{0,2}}(?:G\.?)?[cn]h?[-–T&][cn]h[zÄ]?        # von 8 bis 17 Uhr
    | {_PRE}(?:G\.?)?F?{_CLOCK}                                       # um 14.30 Uhr
    | xc(?!h)
    | F{{0,2}}T?s{_NUMBER}j?A?[uU]t?                                 # Erst vor einer Woche
    | {_NUMBER}[uU]t                                                 # drei Jahre lang
    | {_SOME_PRE}a?j?(?:[nk]\.?|g)?j?[uU]t(?![WR])                      # am Tag darauf
    | {_PRE}a?(?:o?b)?a?j(?:[nkg])?[uU](?:q|t)?                       # im vergangenen Jahr
    | {_PRE}a?o?ba(?:j?|o|n\.)[uq]                                   # zu Beginn der Woche
    | {_SOME_PRE}a?(?:ba?)?(?:o|[nN]\.)u                                # im zweiten Quartal
    | F{{0,2}}(?:sU|pU)                                              # vor Jahren, über Jahrhunderte
    | F?sp{_NUMBER}j?[uU]                                            # innerhalb von zwei Tagen
    | Ü[gkn]?[uU]                                                    # alle paar Minuten
    | Kpu                                                            # zweimal im Jahr
    | Ft(?![WR])                                                        # kurz darauf
    | {_NUMBER}[uU]sa(?:[Qqb]|j?[uqb])                               # acht Minuten vor dem Ende
    | F{{0,2}}[Tsxp]{{1,2}}a?j?Q(?!-)                                # nach der Pause
    | F{{0,2}}(?:sa|Tp?a?)j?R(?!-)                                  # nach dem Urteil
    | Fsa[WR](?!-)                                                      # kurz vor dem Aufprall
    | Ä(?:x[kn](?!h|[WR]))?                                             # nachts um drei
    | {_SOME_PRE}a?j?q(?!-)(?:[p>]a?d(?!-))?                             # in der Nacht zum Mittwoch
    | jq(?!-)
    | {_PRE}a?[eo]?j?d(?!-)[zqÄ]?(?:[T–]d)?{_THEN}                   # am Dienstagabend
    | {_SOME_PRE}a?v(?!-)                                            # im Vorjahr
    | F{{0,2}}[Ts]{{1,2}}l                                            # Seit Längerem
    | {_PRE}V(?!-)[qztÄ]?{_THEN}                                       # erst gestern Abend
    )""",
    re.VERBOSE,
)
_ENGLISH_START = r"(?=[FTspaejgbokmidqVnycfNYu])(?=[^\n,W#]{0,7}[ynfcYmiduVhqNE])"
_GRAMMAR_EN = re.compile(
    rf"""{_ENGLISH_START}(?:
      F?[spT]?a?(?:d,?)?a?(?:[mi]\.?nE?(?:[-–]n)?(?:,?[yY])?|nE?p?[mi]\.?,?[yY]?|y-n-n)     # May 3, 2022
    | F?[spT]{{0,2}}a?(?:[bo]p?-?)?(?:m\.?|i),?[yY]
    | F?[spT]{{1,2}}a?(?:[bj]p?-?)?[mi](?!-)|jm
    | m(?![-.]|W)
    | F?[sp]?p[yY](?:T|&|-|–)[yY]|[yY][-–/][ynN]
    | F?[spT]{{0,2}}a?(?:[bo]p?-?)?a?[uqb]p?[yY](?!W)
    | F?[spT]{{1,2}}(?:bp?)?(?:y(?!-?W)|Y(?![WA]))(?:(?:&|T)y)?
    | y(?![-WAwE%])
    | [spT]?a?[yYN]E
    | F?[spT]?[cn]h(?:[-–T][cn]h)?(?:p?d|p?[mi]n)?
    | F?s(?:eg|e|[FG]?[nkgN])p?u(?!W)
    | F?(?:eg|e|[nkgN])p?ut
    | F?[spT]?aj[nkg]?u|F?[spT]?j[nkg]?[uqd](?!W)
    | [sp]a(?:bp)?ao?u|[sp]aou
    | [spT]a?q|dq
    | F?[spT]?a?j?d(?!-)q?
    | F?[spT]?V(?!-)q?
    )""",
    re.VERBOSE,
)
_IN = "in"
# What happens at an hour or in days that the article tells or everybody knows.
_EVENTS = tuple(
    word_set("""
    sitzung wahl spiel urteil unfall tat krieg krieges kriegs ferien turnier messe prozess prozesses abstimmung debatte
    premiere finale gründung geburt tod hochzeit eröffnung übernahme fusion krise katastrophe erdbeben brand angriff
    revolution abitur studium ausbildung lehre amtsantritt rücktritt feierabend sommerpause winterpause einbruch
    dienstschluss redaktionsschluss beerdigung lockdown mauerbau
    """)
)
_ADJECTIVE = ("e", "en", "er", "es", "em")


@lru_cache(maxsize=1 << 15)
def _letter(token: str, english: bool) -> str:
    """Give the letter of a token: its class, or w and W for other words, A for what looks like an adjective."""
    if token[0].isdecimal():
        return figure(token)
    known = _ENGLISH if english else _GERMAN
    token = composed(token)
    letter = known.get(token) or (known.get(token.lower()) if token[0].isupper() and token[1:].islower() else None)
    if letter:
        return letter
    if token[0].isupper():
        return "R" if not english and token.lower().endswith(_EVENTS) else "W"
    if token[0].isalpha():
        return "A" if token.endswith(_ADJECTIVE) and not token.endswith(("te", "ten")) and len(token) > 3 else "w"
    return mark(token, _MARKS)


def times(text: str, *, language: str = "de") -> list[Passage]:
    """Mark the dates, periods and times of day of the text, in reading order; none overlaps another."""
    return [Passage(start, end, Kind.TIME) for start, end in time_borders(text, english=language == "en")]


@lru_cache(maxsize=1)
def time_borders(text: str, *, english: bool) -> tuple[tuple[int, int], ...]:
    """Give the borders of the times in a text; the last are kept, since a figure in a time is no quantity."""
    letters, tokens, starts = lettered(text, partial(_letter, english=english))
    grammar = _GRAMMAR_EN if english else _GRAMMAR_DE
    found = []
    for match in grammar.finditer(letters):
        last = match.end() - 1
        # "In der Sitzung" is a place to sit, "vor der Sitzung" a time.
        if letters[last] == "R" and _IN in tokens[match.start() : last]:
            continue
        if letters[last] == ")" and "(" not in match.group():
            last -= 1
        found.append((starts[match.start()], starts[last] + len(tokens[last])))
    return tuple(found)
