"""Marks numbers with their modifier, their unit and what they count, and vague numbers too. It never does sums.

The grammar is written over letters, one a word: `counting` gives them, `english_counting` and `english_quantities`
those of English. Figures in times and names are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from factcheck.finding import english_counting, english_quantities
from factcheck.finding.counting import letter
from factcheck.finding.lettering import lettered
from factcheck.finding.times import time_borders
from factcheck.model import Kind, Passage


def _german() -> re.Pattern[str]:
    """Write the grammar of German quantities: first the parts, then what they may form."""
    adjective, thing = "[ArÄ]", "[Wäö67°]"
    insert = rf"[Fuúçáft<à][D23]?A?[WPj]A?(?=A{thing})"  # drei mit der Sache vertraute Personen
    noun = (
        rf"(?:(?:wA(?=A?W)|{insert})?(?:{adjective}{{0,3}}|A,A(?=W))"
        rf"(?:(?:P-){{0,2}}(?:ö(?=A?W)A?|ï(?=[WäöU]))?{thing}(?:-[WPAwU]){{0,3}}|ïU?|j)|A?-[AWöä](?:-[Wä])?)"
    )
    figure = "[nNyYkK]"
    magnitude = r"(?:B|¢\.?)"
    number = rf"(?:{figure}{magnitude}{{0,2}}|eA?h?{magnitude}|h?{magnitude}|v?H|v(?:{magnitude}|k)|e?hH|HfH)"
    modifiers = r"(?:M[.cèå]?|ñ?XZ|T[zt]?|ñè|ß(?!é)|â|p|<|Ä|[úà]2|aó){0,3}"
    rate = r"(?:p[e3D]?M?(?:[Uû%¤jö]|A?W)|aj|F[23]j|ü)"
    part = "(?:fø|d)"
    whole = rf"(?:(?:f[D23]?|3|â){modifiers}(?:{figure}{magnitude}?)?(?:{noun}|U|P))"
    measured = rf"(?:[PWï]-?|A)?[Uû¤](?:/[wWAUj])?(?:(?!r){noun})?{rate}?"
    percent = rf"%(?:{rate}|X(?={noun}){noun}|(?!r){noun}|{whole}|{part})?"
    length = rf"j(?:r|{rate}|{noun})?"
    counted = rf"(?:-?{measured}|-?{percent}|-?{length}|{noun}{rate}?|{part}|{rate})"
    single = rf"(?:{figure}{magnitude}?)"
    return re.compile(
        rf"""
        (?=[-–+fbMXTñßâp<ÄúàanNyYkKeEGhvsB¢HUJlm@Þo1RLiISCQ235dÖØ8æéF¤4])(?<![-/–x÷])(?<!÷\.)(?!(?<=á)y)(?:
          b{modifiers}{single}[U%¤]?&{modifiers}{number}{counted}                  # zwischen 3 und 5 Prozent
        | f{modifiers}{single}[UûW%¤j]?(?:t|Tz?){modifiers}{number}{counted}       # von 3 auf 5 Prozent
        | f{modifiers}[nNyY]{magnitude}?(?:t|Tz?){modifiers}[nNyY]{magnitude}?(?![-xh])
        | {modifiers}(?:
            (?:{single}|e)(?:U(?=[T–-])|j(?=T))?(?:Tz?|[-–]|&|[zç]){modifiers}{number}{counted}
          | [kK],k{counted}                                                           # zwei, drei Metern
          | [kK]z[k0](?!-)
          | [nNyYkKe][-–](?:&|Tz?){modifiers}(?:m|i{noun}?|I|[nNk]-?[gI]{noun}?|{number}{counted})
          | eA?q(?:T|&)(?:2?Q|eq){whole}?                                          # ein Drittel bis die Hälfte
          | (?!ef{single}U|ef{figure}{magnitude}[,&])  # [ein Schaden] von drei Millionen Euro
            (?:{single}|e|v)(?:f[D23]?|3){modifiers}{single}{counted}?             # 20 von 30 Befragten
          | (?:{number}|e|eé){part}{rate}?                                         # zwei von ihnen
          | (?:{number}(?:3|f[D23])|(?:{magnitude}|H)f)A{{0,2}}{thing}  # zwei der Gruben
          | ¤{number}(?:/[wW]|{rate})?                                             # $3 million
          | {number}{counted}                                                      # mehr als drei Millionen Nutzer
          | [kH]P                                                                  # elf Oscars
          | eA?[U%¤](?:(?!r){noun})?{rate}?                                        # eine Feinunze Gold
          | e°(?=á|X)                                                              # einen Punkt hinter
          | (?:eh(?:[Uû%¤]|(?={noun}))|h[Uû%¤])(?:(?!r){noun})?{rate}?                        # ein halbes Gebiss
          | [eß]é(?:{noun}|U|c)?                                                   # ein einziges Licht
          | [ekK]A?c
          | [eknK]A?q(?:X(?={noun}){noun}|X|{whole}|{part}|W)?                      # ein Drittel der Befragten
          | 2?(?<!o)Q(?:{whole}|{part})?                                           # die Hälfte der Mitglieder
          | 5P                                                                     # halb Ostfriesland
          | (?:[l5m])(?:O[Vvr]{noun}?|XA?W)                                        # doppelt so viele Fälle
          | (?:m|{number}-?c)(?:O(?:[VvrX]{noun}?|[wA]))?{rate}?                               # dreimal
          | [nNk]-?g{noun}?|(?:[nNk]-?)?(?:i{noun}?|I)                             # die 45-jährige Frau
          | æ                                                                      # nahezu verdoppelt
          | [nNyYkK]{magnitude}{{1,2}}(?!-)|eA?h?{magnitude}(?!-)|H(?![-P])        # auf 3,7 Millionen
          )
        | (?<![Oz<])M?(?:v{{1,2}}|2?(?<!a)s)(?:{noun}{rate}?|{part}|{whole}|(?![-WPAr]))    # viele Fachleute
        | 2?E(?!ä)(?:{noun}|c)                                                              # beide Frauen
        | eA?ö(?:A?W|3W)                                                           # ein Fass Freibier
        | e(?:j(?:r|A?W|(?=&[kn]j))|{rate})  # ein Monat Zeit, eine pro Tag
        | [e23]?A?ê{whole}
        | (?:ñè|M)?J(?:[o1ÖØ]|[nN]\.)(?:A?(?:[Uj]|{thing})|(?![-W]){whole}?)               # jedes zweite Kind
        | (?:[oÖØ]|(?<=[^\nxäLW])[nN]\.)(?:(?!-){noun}|c)                              # die dritte Hürde, ihr 15. Tor
        | (?<=[D23îa4])1A{{0,2}}(?!6)(?:{thing}|U)                                 # ihre erste Medaille
        | 4?1c                                                                     # zum ersten Mal
        | (?<=[D23îaef])o(?![-WPAräUx67öûj°L])                                     # die zweite folgt
        | (?<=[Z9~M])[Ö1](?![-WPAräö67°])|Ö(?=9)                                     # wurde Zweiter
        | (?<=Z)1A?(?!6){thing}
        | @(?:-?[Uû%]|A?{thing})
        | Þ[nNk](?![-.,]?[AWUPû%jnN¤])                                             # Mitte 50
        | R{noun}                                                                  # drittgrößte Bank
        | [o1]L|n\.L|L[nkKN0](?!A?W|[U-])                                           # der zweite Platz
        | 8A?7{whole}?                                                             # die doppelte Zahl
        | S|(?<=[uú4eSC~])C|(?<=f)C(?![xT])|(?<=[SC][,(])C|C(?=,[SC])                               # 3:1, mit 28:25
        | [-–+][nN][U%]                                                            # +3 %
        | (?:M[.cèå]?|ñ?XZ|Tz|ß|â|Ä|[úà]2|<){{1,3}}{number}(?![-/.]?[WPnN]|[xh])   # mehr als hundert
        | {figure}Ä|p0                                                             # drei weitere
        | (?<=[fuztT])N(?![-/x]|\.?[WPA])
        | (?<![-–/.\#WPxäLjUû67ö\nnNyY(])(?<![nN][,&])(?<=.)[nN](?![-/nNyYxhP]|\.[xnN&wAr])
        | (?:(?<![^\n])|(?<=[^nN÷]\.))[nN](?=[9w])
        | (?<=[PW][,(])[nN](?=[,)&])                                               # Helga Barz (79)
        | (?:(?<![-/xäLnNkKúçá5T°])k|(?<![^\n.\#])K)(?![-/nNyYkKxh])  # fünf waren da
        )""",
        re.VERBOSE,
    )


_GERMAN = _german()
_NUMBERS = frozenset("nNyYkKB")
_DASHES = ("–", "—")
_NEVER_A_NAME = "H¤"
_UNITS = _NEVER_A_NAME + "Uû"


def quantities(text: str, names: Sequence[Passage], *, language: str = "de") -> list[Passage]:
    """Mark the quantities of the text, in reading order; none overlaps another.

    `names` are the names found in the text: a number inside one counts nothing (Boeing 737, Formel 1).
    """
    english = language == "en"
    letters, tokens, starts = lettered(text, english_counting.letter if english else letter)
    taken = list(letters)
    for at in range(1, len(tokens) - 1):
        # A dash between spaces parts as a comma does, unless it stands between bare numbers: 400 Gäste – 50 mehr.
        if tokens[at] in _DASHES and text[starts[at] - 1 : starts[at] + 2] == f" {tokens[at]} ":
            taken[at] = letters[at] if {letters[at - 1], letters[at + 1]} <= _NUMBERS else ","
    _cover(taken, starts, ((name.start, name.end) for name in names), "P")
    if english:
        # "Two Democrats" are counted, though the name of their party is one.
        taken = ["ρ" if old == "Σ" and new == "P" else new for old, new in zip(letters, taken, strict=True)]
    _cover(taken, starts, time_borders(text, english=english), "~")
    found = (english_quantities.GRAMMAR if english else _GERMAN).finditer("".join(taken))
    spans = ((match.start(), match.end() - 1) for match in found)
    return [Passage(starts[first], starts[last] + len(tokens[last]), Kind.QUANTITY) for first, last in spans]


def _cover(letters: list[str], starts: list[int], passages: Iterable[tuple[int, int]], letter: str) -> None:
    """Overwrite the letters of every token that begins inside one of the passages."""
    for start, end in passages:
        first = bisect_left(starts, start)
        # "Elf Taler" are money, whoever else is called Taler.
        kept = _UNITS if first and letters[first - 1] in _NUMBERS else _NEVER_A_NAME
        for position in range(first, bisect_left(starts, end)):
            if letter != "P" or letters[position] not in kept:
                letters[position] = letter
