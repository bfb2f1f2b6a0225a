"""Knows which country an adjective speaks of: ukrainisch, französisch, British. It knows nothing else of countries."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.finding.words import word_set

# The adjectives and other words for each, German and English, its name, its code, and in English another name.
_COUNTRIES = """
deutsch German:Deutschland:DE:Germany österreichisch Austrian:Österreich:AT:Austria schweizerisch schweizer
Swiss:Schweiz:CH:Switzerland französisch French:Frankreich:FR:France britisch British uk:Großbritannien:GB:Britain
schottisch Scottish:Schottland:GB:Scotland walisisch Welsh:Wales:GB italienisch Italian:Italien:IT:Italy spanisch
Spanish:Spanien:ES:Spain portugiesisch Portuguese:Portugal:PT niederländisch holländisch
Dutch:Niederlande:NL:Netherlands belgisch Belgian:Belgien:BE:Belgium luxemburgisch:Luxemburg:LU:Luxembourg
liechtensteinisch:Liechtenstein:LI dänisch Danish:Dänemark:DK:Denmark schwedisch Swedish:Schweden:SE:Sweden norwegisch
Norwegian:Norwegen:NO:Norway finnisch Finnish:Finnland:FI:Finland isländisch Icelandic:Island:IS:Iceland irisch
Irish:Irland:IE:Ireland polnisch Polish:Polen:PL:Poland tschechisch Czech:Tschechien:CZ:Czechia slowakisch
Slovak:Slowakei:SK:Slovakia ungarisch Hungarian:Ungarn:HU:Hungary rumänisch Romanian:Rumänien:RO:Romania bulgarisch
Bulgarian:Bulgarien:BG:Bulgaria griechisch Greek:Griechenland:GR:Greece türkisch Turkish:Türkei:TR:Turkey zyprisch
zypriotisch Cypriot:Zypern:CY:Cyprus maltesisch Maltese:Malta:MT kroatisch Croatian:Kroatien:HR:Croatia serbisch
Serbian:Serbien:RS:Serbia slowenisch Slovenian:Slowenien:SI:Slovenia montenegrinisch Montenegrin:Montenegro:ME
albanisch Albanian:Albanien:AL:Albania kosovarisch Kosovan:Kosovo:XK moldauisch Moldovan:Moldau:MD:Moldova estnisch
Estonian:Estland:EE:Estonia lettisch Latvian:Lettland:LV:Latvia litauisch Lithuanian:Litauen:LT:Lithuania ukrainisch
Ukrainian:Ukraine:UA russisch Russian:Russland:RU:Russia belarussisch belarusisch Belarusian:Belarus:BY georgisch
Georgian:Georgien:GE:Georgia armenisch Armenian:Armenien:AM:Armenia aserbaidschanisch
Azerbaijani:Aserbaidschan:AZ:Azerbaijan kasachisch Kazakh:Kasachstan:KZ:Kazakhstan usbekisch
Uzbek:Usbekistan:UZ:Uzbekistan israelisch Israeli:Israel:IL palästinensisch Palestinian:Palästina:PS:Palestine
iranisch Iranian:Iran:IR irakisch Iraqi:Irak:IQ:Iraq ägyptisch Egyptian:Ägypten:EG:Egypt syrisch
Syrian:Syrien:SY:Syria libanesisch Lebanese:Libanon:LB:Lebanon jordanisch Jordanian:Jordanien:JO:Jordan saudisch
saudi-arabisch Saudi:Saudi-Arabien:SA:Saudi_Arabia katarisch Qatari:Katar:QA:Qatar kuwaitisch Kuwaiti:Kuwait:KW
emiratisch Emirati:Vereinigte_Arabische_Emirate:AE:United_Arab_Emirates jemenitisch Yemeni:Jemen:YE:Yemen afghanisch
Afghan:Afghanistan:AF pakistanisch Pakistani:Pakistan:PK indisch Indian:Indien:IN:India bangladeschisch
Bangladeshi:Bangladesch:BD:Bangladesh chinesisch Chinese:China:CN taiwanisch taiwanesisch Taiwanese:Taiwan:TW
japanisch Japanese:Japan:JP südkoreanisch South_Korean:Südkorea:KR:South_Korea nordkoreanisch
North_Korean:Nordkorea:KP:North_Korea vietnamesisch Vietnamese:Vietnam:VN thailändisch Thai:Thailand:TH philippinisch
Philippine:Philippinen:PH:Philippines malaysisch Malaysian:Malaysia:MY singapurisch Singaporean:Singapur:SG:Singapore
indonesisch Indonesian:Indonesien:ID:Indonesia australisch Australian:Australien:AU:Australia neuseeländisch
New_Zealand:Neuseeland:NZ:New_Zealand kanadisch Canadian:Kanada:CA:Canada amerikanisch US-amerikanisch American
america us:USA:US mexikanisch Mexican:Mexiko:MX:Mexico brasilianisch Brazilian:Brasilien:BR:Brazil argentinisch
Argentine Argentinian:Argentinien:AR:Argentina chilenisch Chilean:Chile:CL kolumbianisch
Colombian:Kolumbien:CO:Colombia venezolanisch Venezuelan:Venezuela:VE peruanisch Peruvian:Peru:PE bolivianisch
Bolivian:Bolivien:BO:Bolivia kubanisch Cuban:Kuba:CU:Cuba südafrikanisch South_African:Südafrika:ZA:South_Africa
nigerianisch Nigerian:Nigeria:NG kenianisch Kenyan:Kenia:KE:Kenya äthiopisch Ethiopian:Äthiopien:ET:Ethiopia tunesisch
Tunisian:Tunesien:TN:Tunisia marokkanisch Moroccan:Marokko:MA:Morocco algerisch Algerian:Algerien:DZ:Algeria libysch
Libyan:Libyen:LY:Libya bayerisch:Bayern::Bavaria sächsisch:Sachsen::Saxony hessisch:Hessen::Hesse
thüringisch:Thüringen::Thuringia niedersächsisch:Niedersachsen::Lower_Saxony brandenburgisch:Brandenburg
saarländisch:Saarland baden-württembergisch:Baden-Württemberg
rheinland-pfälzisch:Rheinland-Pfalz::Rhineland-Palatinate nordrhein-westfälisch
nrw:Nordrhein-Westfalen::North_Rhine-Westphalia schleswig-holsteinisch:Schleswig-Holstein
mecklenburg-vorpommerisch:Mecklenburg-Vorpommern::Mecklenburg-Western_Pomerania sachsen-anhaltisch
sachsen-anhaltinisch:Sachsen-Anhalt::Saxony-Anhalt
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
def _rows() -> tuple[tuple[tuple[str, ...], str, str, str], ...]:
    """Give the words for each country, its name, its code and its English name; a Land has no code."""
    rows = []
    words: list[str] = []
    for word in _COUNTRIES.split():
        adjective, _, names = word.replace("_", " ").partition(":")
        words.append(adjective)
        if names:
            country, code, english = [*names.split(":"), "", ""][:3]
            rows.append((tuple(words), country, code, english or country))
            words = []
    return tuple(rows)


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    return {word.lower(): row[1] for row in _rows() for word in (*row[0], row[1], row[3])}


def adjective_of(country: str) -> str:
    """Give the German adjective of a country or Land, without an ending; or nothing."""
    return next((word for word, of in _known().items() if of == country and word.endswith("isch")), "")


def english_adjective_of(country: str) -> str:
    """Give the English adjective of a country; or nothing."""
    words = next((words for words, of, *_ in _rows() if of == country), ())
    return next((word for word in words if word[0].isupper() and not word.startswith("US-")), "")


def name_in_english(country: str) -> str:
    """Give the English name of a country or Land, and of anything else its own."""
    return next((english for _, of, _, english in _rows() if of == country), country)


def country_of(word: str) -> str:
    """Give the country or Land that an adjective speaks of, in any inflection, as the authority file calls it."""
    lower = word.lower()
    known = _known()
    return known.get(lower) or known.get(re.sub(r"e[nrms]?$", "", lower), "") or known.get(lower.removesuffix("s"), "")


def code_of(word: str) -> str:
    """Give the code of the country that an adjective speaks of, in any inflection: DK for dänischen; or nothing."""
    country = country_of(word)
    return next((code for _, of, code, _ in _rows() if of == country), "")


def adjectives(code: str) -> tuple[str, str]:
    """Give the German adjective for the code of a country, without an ending, and the English one; or nothing."""
    words = next((words for words, _, each, _ in _rows() if each == code), ())
    return (words[0], english_adjective_of(country_of(words[0]))) if words else ("", "")
