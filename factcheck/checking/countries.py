"""Knows which country an adjective speaks of: ukrainisch, französisch, British. It knows nothing else of countries."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.finding.words import word_set

_COUNTRIES = """
deutsch German germany:Deutschland österreichisch Austrian austria:Österreich schweizerisch schweizer Swiss:Schweiz
französisch French france:Frankreich britisch British uk britain:Großbritannien
schottisch Scottish scotland:Schottland walisisch Welsh wales:Wales italienisch Italian italy:Italien
spanisch Spanish spain:Spanien portugiesisch Portuguese:Portugal niederländisch Dutch:Niederlande
belgisch Belgian:Belgien luxemburgisch:Luxemburg dänisch Danish:Dänemark schwedisch Swedish:Schweden
norwegisch Norwegian:Norwegen finnisch Finnish:Finnland isländisch Icelandic:Island irisch Irish:Irland
polnisch Polish poland:Polen tschechisch Czech:Tschechien slowakisch Slovak:Slowakei
ungarisch Hungarian hungary:Ungarn rumänisch Romanian:Rumänien bulgarisch Bulgarian:Bulgarien
griechisch Greek greece:Griechenland türkisch Turkish turkey:Türkei zyprisch Cypriot:Zypern
kroatisch Croatian:Kroatien serbisch Serbian:Serbien slowenisch Slovenian:Slowenien estnisch Estonian:Estland
lettisch Latvian:Lettland litauisch Lithuanian:Litauen ukrainisch Ukrainian ukraine:Ukraine
russisch Russian russia:Russland belarussisch belarusisch Belarusian:Belarus georgisch Georgian:Georgien
armenisch Armenian:Armenien israelisch Israeli israel:Israel iranisch Iranian iran:Iran irakisch Iraqi:Irak
ägyptisch Egyptian:Ägypten syrisch Syrian:Syrien libanesisch Lebanese:Libanon jordanisch Jordanian:Jordanien
saudisch Saudi:Saudi-Arabien afghanisch Afghan:Afghanistan pakistanisch Pakistani:Pakistan indisch Indian india:Indien
chinesisch Chinese china:China japanisch Japanese japan:Japan südkoreanisch:Südkorea nordkoreanisch:Nordkorea
vietnamesisch Vietnamese:Vietnam thailändisch Thai:Thailand philippinisch Philippine:Philippinen
indonesisch Indonesian:Indonesien australisch Australian australia:Australien neuseeländisch:Neuseeland
kanadisch Canadian canada:Kanada amerikanisch American america us:USA mexikanisch Mexican:Mexiko
brasilianisch Brazilian brazil:Brasilien argentinisch Argentine:Argentinien chilenisch Chilean:Chile
kolumbianisch Colombian:Kolumbien venezolanisch Venezuelan:Venezuela peruanisch Peruvian:Peru
bolivianisch Bolivian:Bolivien kubanisch Cuban:Kuba südafrikanisch:Südafrika nigerianisch Nigerian:Nigeria
kenianisch Kenyan:Kenia äthiopisch Ethiopian:Äthiopien tunesisch Tunisian:Tunesien marokkanisch Moroccan:Marokko
algerisch Algerian:Algerien bayerisch:Bayern sächsisch:Sachsen hessisch:Hessen thüringisch:Thüringen
niedersächsisch:Niedersachsen brandenburgisch:Brandenburg saarländisch:Saarland
baden-württembergisch:Baden-Württemberg rheinland-pfälzisch:Rheinland-Pfalz nordrhein-westfälisch:Nordrhein-Westfalen
schleswig-holsteinisch:Schleswig-Holstein mecklenburg-vorpommerisch:Mecklenburg-Vorpommern
sachsen-anhaltisch sachsen-anhaltinisch:Sachsen-Anhalt
"""

LANDS = word_set("""
    Baden-Württemberg Bayern Berlin Brandenburg Bremen Hamburg Hessen Mecklenburg-Vorpommern Niedersachsen
    Nordrhein-Westfalen Rheinland-Pfalz Saarland Sachsen Sachsen-Anhalt Schleswig-Holstein Thüringen
""")
"""The German Länder, as the authority file calls them."""


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    known: dict[str, str] = {}
    words: list[str] = []
    for word in _COUNTRIES.split():
        adjective, colon, country = word.partition(":")
        words.append(adjective.lower())
        if colon:
            known |= dict.fromkeys(words, country) | {country.lower(): country}
            words = []
    return known


def adjective_of(country: str) -> str:
    """Give the German adjective of a country or Land, without an ending; or nothing."""
    return next((word for word, of in _known().items() if of == country and word.endswith("isch")), "")


def country_of(word: str) -> str:
    """Give the country or Land that an adjective speaks of, in any inflection, as the authority file calls it."""
    lower = word.lower()
    known = _known()
    return known.get(lower) or known.get(re.sub(r"e[nrms]?$", "", lower), "") or known.get(lower.removesuffix("s"), "")
