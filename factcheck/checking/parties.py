"""Knows what parties are called where a politician is named: (SPD), the Labour MP. It knows no politician.

Parties have the names of the authority file. A word may name several, in several countries: the Greens.
"""

from __future__ import annotations

import re

# The name; the word in brackets, in a compound, the noun for a man and the English adjective; what else it is called.
_TABLE = """
CDU|CDU|CDU|Christdemokrat|Christian Democratic|
CSU|CSU|CSU||CSU|
SPD|SPD|SPD|Sozialdemokrat|Social Democratic|
FDP|FDP|FDP|Freidemokrat|Free Democratic|Freie Demokraten
AfD|AfD|AfD||AfD|
Bündnis 90/Die Grünen|Grüne|Grünen||Green|Bündnis 90/Die Grünen,Bündnis 90,B90/Grüne,Die Grünen,Bündnisgrüne,Greens
Die Linke|Linke|Linken||Left|Die Linke,Linkspartei,PDS,Linken,Left party
BSW|BSW|BSW||BSW|Bündnis Sahra Wagenknecht
Freie Wähler|Freie Wähler|Freie-Wähler||Free Voters|FW
parteilos|parteilos|||independent|Independent
SPÖ|SPÖ|SPÖ|Sozialdemokrat|Social Democratic|
ÖVP|ÖVP|ÖVP||ÖVP|
FPÖ|FPÖ|FPÖ||FPÖ|
BZÖ|BZÖ|BZÖ||BZÖ|
Neos|Neos|Neos||Neos|
Die Grünen – Die Grüne Alternative|Grüne|Grünen||Green|Die Grünen
SVP|SVP|SVP||SVP|
BDP|BDP|BDP||BDP|
SP Schweiz|SP|SP|Sozialdemokrat|Social Democratic|
FDP.Die Liberalen|FDP|FDP||FDP|
Die Mitte|Mitte|Mitte||Centre|CVP,Die Mitte
Grüne Partei der Schweiz|Grüne|Grünen||Green|
Grünliberale Partei|GLP|GLP||Green Liberal|Grünliberale
Republikanische Partei|Republikaner|Republikaner|Republikaner|Republican|GOP
Demokratische Partei|Demokraten|Demokraten|Demokrat|Democratic|Democrat
Conservative Party|Tory|Tory||Conservative|Konservative,Tories
Labour Party|Labour|Labour||Labour|
Liberal Democrats|Liberaldemokraten|Liberaldemokraten|Liberaldemokrat|Liberal Democrat|Lib Dem
Scottish National Party|SNP|SNP||SNP|
Reform UK|Reform UK|Reform-UK||Reform UK|
Ukip|Ukip|Ukip||Ukip|UKIP
Parti socialiste|PS|PS|Sozialist|Socialist|
Les Républicains|Republikaner|Républicains|||LR,UMP,Les Républicains
La République en Marche|Renaissance|Renaissance|||LREM,En Marche,La République en Marche
Rassemblement National|RN|RN||National Rally|Rassemblement National,Front National,FN
La France insoumise|LFI|LFI|||La France insoumise
Reconquête|Reconquête|Reconquête|||
"""
_ROWS = [line.split("|") for line in _TABLE.strip().split("\n")]
SHORT = {name: short for name, short, *_ in _ROWS}
"""What each party is called in brackets."""
IN_COMPOUNDS = {name: compound for name, _, compound, *_ in _ROWS}
"""What stands in front of the hyphen: Grünen-Politiker."""
MEMBERS = {name: noun for name, _, _, noun, *_ in _ROWS if noun}
"""The noun for a man of it, to which -in is put for a woman."""
ENGLISH = {name: english for name, _, _, _, english, _ in _ROWS if english}
"""The English adjective."""
_NAMED: dict[str, set[str]] = {}
for _name, *_short, _others in _ROWS:
    for _word in filter(None, (*_short, *_others.split(","))):
        _NAMED.setdefault(_word, set()).add(_name)
WORDS = "|".join(re.escape(word) for word in sorted(_NAMED, key=len, reverse=True))
"""Every word for a party, the longest first, as a part of a pattern."""
COMPOUND_WORDS = "|".join(word for word in WORDS.split("|") if not word.startswith("Die"))
"""Those that stand in front of a hyphen: Grünen-Politiker."""


def named(word: str) -> frozenset[str]:
    """Give the parties that a word may name."""
    return frozenset(_NAMED.get(word) or _NAMED.get(word.replace("-", " ")) or ())
