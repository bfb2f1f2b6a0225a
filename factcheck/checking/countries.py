"""Knows which country an adjective speaks of: ukrainisch, französisch, British. It knows nothing else of countries."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.finding.words import word_set

_COUNTRIES = """
deutsch German germany:Deutschland:DE österreichisch Austrian austria:Österreich:AT
schweizerisch schweizer Swiss:Schweiz:CH französisch French france:Frankreich:FR
britisch British uk britain:Großbritannien:GB schottisch Scottish scotland:Schottland:GB
walisisch Welsh wales:Wales:GB italienisch Italian italy:Italien:IT spanisch Spanish spain:Spanien:ES
portugiesisch Portuguese:Portugal:PT niederländisch holländisch Dutch:Niederlande:NL belgisch Belgian:Belgien:BE
luxemburgisch:Luxemburg:LU liechtensteinisch:Liechtenstein:LI dänisch Danish:Dänemark:DK
schwedisch Swedish:Schweden:SE norwegisch Norwegian:Norwegen:NO finnisch Finnish:Finnland:FI
isländisch Icelandic:Island:IS irisch Irish:Irland:IE polnisch Polish poland:Polen:PL
tschechisch Czech:Tschechien:CZ slowakisch Slovak:Slowakei:SK ungarisch Hungarian hungary:Ungarn:HU
rumänisch Romanian:Rumänien:RO bulgarisch Bulgarian:Bulgarien:BG griechisch Greek greece:Griechenland:GR
türkisch Turkish turkey:Türkei:TR zyprisch zypriotisch Cypriot:Zypern:CY maltesisch Maltese:Malta:MT
kroatisch Croatian:Kroatien:HR serbisch Serbian:Serbien:RS slowenisch Slovenian:Slowenien:SI
montenegrinisch Montenegrin:Montenegro:ME albanisch Albanian:Albanien:AL kosovarisch Kosovan:Kosovo:XK
moldauisch Moldovan:Moldau:MD estnisch Estonian:Estland:EE lettisch Latvian:Lettland:LV
litauisch Lithuanian:Litauen:LT ukrainisch Ukrainian ukraine:Ukraine:UA russisch Russian russia:Russland:RU
belarussisch belarusisch Belarusian:Belarus:BY georgisch Georgian:Georgien:GE armenisch Armenian:Armenien:AM
aserbaidschanisch Azerbaijani:Aserbaidschan:AZ kasachisch Kazakh:Kasachstan:KZ usbekisch Uzbek:Usbekistan:UZ
israelisch Israeli israel:Israel:IL palästinensisch Palestinian:Palästina:PS iranisch Iranian iran:Iran:IR
irakisch Iraqi:Irak:IQ ägyptisch Egyptian:Ägypten:EG syrisch Syrian:Syrien:SY libanesisch Lebanese:Libanon:LB
jordanisch Jordanian:Jordanien:JO saudisch saudi-arabisch Saudi:Saudi-Arabien:SA katarisch Qatari:Katar:QA
kuwaitisch Kuwaiti:Kuwait:KW emiratisch Emirati:Vereinigte_Arabische_Emirate:AE jemenitisch Yemeni:Jemen:YE
afghanisch Afghan:Afghanistan:AF pakistanisch Pakistani:Pakistan:PK indisch Indian india:Indien:IN
bangladeschisch Bangladeshi:Bangladesch:BD chinesisch Chinese china:China:CN taiwanisch taiwanesisch
Taiwanese:Taiwan:TW japanisch Japanese japan:Japan:JP südkoreanisch South_Korean:Südkorea:KR
nordkoreanisch North_Korean:Nordkorea:KP vietnamesisch Vietnamese:Vietnam:VN thailändisch Thai:Thailand:TH
philippinisch Philippine:Philippinen:PH malaysisch Malaysian:Malaysia:MY singapurisch Singaporean:Singapur:SG
indonesisch Indonesian:Indonesien:ID australisch Australian australia:Australien:AU
neuseeländisch New_Zealand:Neuseeland:NZ kanadisch Canadian canada:Kanada:CA
amerikanisch US-amerikanisch American america us:USA:US mexikanisch Mexican:Mexiko:MX
brasilianisch Brazilian brazil:Brasilien:BR argentinisch Argentine Argentinian:Argentinien:AR
chilenisch Chilean:Chile:CL kolumbianisch Colombian:Kolumbien:CO venezolanisch Venezuelan:Venezuela:VE
peruanisch Peruvian:Peru:PE bolivianisch Bolivian:Bolivien:BO kubanisch Cuban:Kuba:CU
südafrikanisch South_African:Südafrika:ZA nigerianisch Nigerian:Nigeria:NG kenianisch Kenyan:Kenia:KE
äthiopisch Ethiopian:Äthiopien:ET tunesisch Tunisian:Tunesien:TN marokkanisch Moroccan:Marokko:MA
algerisch Algerian:Algerien:DZ libysch Libyan:Libyen:LY bayerisch:Bayern sächsisch:Sachsen hessisch:Hessen
thüringisch:Thüringen niedersächsisch:Niedersachsen brandenburgisch:Brandenburg saarländisch:Saarland
baden-württembergisch:Baden-Württemberg rheinland-pfälzisch:Rheinland-Pfalz nordrhein-westfälisch
nrw:Nordrhein-Westfalen
schleswig-holsteinisch:Schleswig-Holstein mecklenburg-vorpommerisch:Mecklenburg-Vorpommern
sachsen-anhaltisch sachsen-anhaltinisch:Sachsen-Anhalt
"""

LANDS = word_set("""
    Baden-Württemberg Bayern Berlin Brandenburg Bremen Hamburg Hessen Mecklenburg-Vorpommern Niedersachsen
    Nordrhein-Westfalen Rheinland-Pfalz Saarland Sachsen Sachsen-Anhalt Schleswig-Holstein Thüringen
""")
"""The German Länder, as the authority file calls them."""


CAPITALS = {
    "Stuttgart": "Baden-Württemberg",
    "München": "Bayern",
    "Potsdam": "Brandenburg",
    "Wiesbaden": "Hessen",
    "Schwerin": "Mecklenburg-Vorpommern",
    "Hannover": "Niedersachsen",
    "Düsseldorf": "Nordrhein-Westfalen",
    "Mainz": "Rheinland-Pfalz",
    "Saarbrücken": "Saarland",
    "Dresden": "Sachsen",
    "Magdeburg": "Sachsen-Anhalt",
    "Kiel": "Schleswig-Holstein",
    "Erfurt": "Thüringen",
    "London": "Großbritannien",
    "Paris": "Frankreich",
    "Warschau": "Polen",
    "Rom": "Italien",
    "Budapest": "Ungarn",
}
"""Where Länder and countries are governed."""


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[tuple[str, ...], str, str], ...]:
    """Give the words for each country, its name and its code; a Land has none."""
    rows = []
    words: list[str] = []
    for word in _COUNTRIES.split():
        adjective, *country = word.replace("_", " ").split(":")
        words.append(adjective)
        if country:
            rows.append((tuple(words), country[0], "".join(country[1:])))
            words = []
    return tuple(rows)


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    return {word.lower(): country for words, country, _ in _rows() for word in (*words, country)}


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    return {country: code for _, country, code in _rows()}


def adjective_of(country: str) -> str:
    """Give the German adjective of a country or Land, without an ending; or nothing."""
    return next((word for word, of in _known().items() if of == country and word.endswith("isch")), "")


def english_adjective_of(country: str) -> str:
    """Give the English adjective of a country; or nothing."""
    words = next((words for words, of, _ in _rows() if of == country), ())
    return next((word for word in words if word[0].isupper() and not word.startswith("US-")), "")


def country_of(word: str) -> str:
    """Give the country or Land that an adjective speaks of, in any inflection, as the authority file calls it."""
    lower = word.lower()
    known = _known()
    return known.get(lower) or known.get(re.sub(r"e[nrms]?$", "", lower), "") or known.get(lower.removesuffix("s"), "")


def code_of(word: str) -> str:
    """Give the code of the country that an adjective speaks of, in any inflection: DK for dänischen; or nothing."""
    return _codes().get(country_of(word), "")


def adjectives(code: str) -> tuple[str, str]:
    """Give the German adjective for the code of a country, without an ending, and the English one; or nothing."""
    words = next((words for words, _, each in _rows() if each == code), ())
    return (words[0], english_adjective_of(country_of(words[0]))) if words else ("", "")
