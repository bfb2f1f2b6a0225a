"""Makes names of institutions whole: Landgericht Braunschweig, Bundesamt für Naturschutz, Kieler Förde, St. Ägidien.

What kind of house a word is tells more than what a tagger has seen. It adds and widens names and never takes one away.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.finding.descriptions import descriptor
from factcheck.finding.evidence import (
    ARTICLES,
    LISTED,
    ORGANISATION,
    OTHER,
    PERSON,
    PLACE,
    Found,
    Reading,
    merged,
    occupied,
)
from factcheck.finding.lettering import GERMAN_NUMBERS
from factcheck.finding.phrases import is_period
from factcheck.finding.properties import kind_of, tags_of
from factcheck.finding.words import word_set

_SURE = 0.8
# What the tagger must at least think of a first name that it does not know.
_POSSIBLE = 0.15
_LONGEST = 8  # words
_ANY = word_set("ein eine einem einen einer eines kein keine keinem jedes jede mehrere viele")
# Houses that bear the name behind them as their own; "es" and "s" are added.
_HOUSES = tuple(
    ending + genitive
    for ending in word_set("""
    polizeidirektion polizeirevier polizeiinspektion polizeipräsidium polizeistation landeskriminalamt amtsgericht
    landgericht oberlandesgericht verwaltungsgericht oberverwaltungsgericht arbeitsgericht sozialgericht finanzgericht
    staatsanwaltschaft generalstaatsanwaltschaft stadtwerke stadtwerken verbraucherzentrale universität hochschule
    fachhochschule universitätsklinikum klinikum stadttheater staatstheater landestheater staatsoper volkshochschule
    handelskammer handwerkskammer landwirtschaftskammer ärztekammer rechtsanwaltskammer sparkasse volksbank bistum
    erzbistum landeskirche kreisbauernverband landesverband kreisverband bezirksregierung regierungspräsidium bäckerei
    metzgerei brauerei gasthof kulturhaus bürgerhaus jugendherberge justizvollzugsanstalt feuerwehr stiftung
    """)
    for genitive in ("", "s", "es")
)
_OF_PERSONS = ("ei", "eis", "hof", "haus", "stiftung")
# Institutions that say behind "für" what they are for.
_OFFICES = re.compile(
    r"\w*(?:[Ii]nstitut|[Zz]entrum|[Aa]mt|[Gg]esellschaft|[Vv]erband|[Mm]inisterium|[Aa]gentur|[Ss]tiftung|[Aa]nstalt|"
    r"[Aa]kademie|[Kk]ommission|[Vv]erein|[Bb]undesamt|[Ll]andesamt|[Hh]ochschule|[Mm]useum)(?:e?s)?"
)
_FEDERAL = re.compile(
    r"(?:Bundes|Reichs)\w{3,}(?:ministerium|amt|gericht|gerichtshof|anstalt|agentur|kanzleramt|präsidialamt|"
    r"rechnungshof|zentrale|akademie)(?:e?s)?"
)
# A law by its name, which "the" stands before: das Pflegezeitgesetz, but ein Sparschutzgesetz.
_LAWS = re.compile(
    r"(?!Bundes|Landes|Reichs|Natur|Rahmen|Eck|Mantel|Sonder|Begleit|Ausführungs|Änderungs|Einführungs)"
    r"[A-ZÄÖÜ]\w{3,}gesetz(?:e?s|buch(?:e?s)?)?|(?:Straf|Handels|Sozial)gesetzbuch(?:e?s)?|Grundgesetz(?:e?s)?"
)
_THE = frozenset(("das", "des", "dem", "im", "vom", "zum", "beim"))
# What a town's name with -er before it makes a name of: Kieler Förde, Frankfurter Buchmesse.
_ER_PLACES = word_set("""
    Förde Bucht Heide Wald Alpen Meer Straße Platz Tor Dom Becken Moor Berge Hafen Schloss Altstadt Münster Forst Höhe
    Allee Damm Weg Ring Burg Insel Inseln Rathaus Hauptbahnhof
""")
_ER_ORGANISATIONS = word_set("""
    Philharmoniker Philharmonikern Symphoniker Sinfoniker Zeitung Merkur Anzeiger Tageblatt Nachrichten Rundschau Kurier
    Morgenpost Abendblatt Börse Volksbank Sparkasse Verkehrsbetriebe Staatsoper Kammerspiele Ensemble Presse
""")
_ER_EVENTS = word_set("Buchmesse Messe Filmfestspiele Festspiele Filmfest Marathon Weihnachtsmarkt Sportfest")


_SHORTEST = 4  # letters of a town's name with -er that are too few
_WHERE = frozenset(("in", "In", "aus", "Aus"))
# What ends so is a noun or an adjective: in Verhandlungen, aus Bürgerlichem.
_NO_TOWNS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "ismus", "ität",
    "ige", "igen", "iger", "igem", "liche", "lichen", "licher", "lichem", "ische", "ischen", "ischem", "ierte",
    "ierten", "ende", "enden", "ern",
)  # fmt: skip


def with_institutions(reading: Reading, found: list[Found]) -> list[Found]:
    """Add the names of houses, offices and federal institutions, and widen the names that are a part of them."""
    starts = {name.start: name for name in found}
    new: list[Found] = []
    words = reading.words
    for place, word in enumerate(words):
        if not _may_begin(word) or reading.is_quoted(place) or (place and words[place - 1].lower() in _ANY):
            continue
        if name := _house(reading, starts, place) or _office(reading, place) or _other(reading, place):
            new.append(name)
    inside = {place: name for name in found for place in range(name.start, name.end)}
    widest: list[Found] = []
    for name in sorted(new, key=lambda name: (name.start, -name.end)):
        known = inside.get(name.start)
        if known is not None and known.start <= name.start and name.end <= known.end:
            continue
        if not widest or name.start >= widest[-1].end:
            widest.append(name)
    return merged(found, widest)


@lru_cache(maxsize=1 << 14)
def _may_begin(word: str) -> bool:
    """Tell whether a word by itself could begin, or be, one of these names."""
    known = word.lower().endswith(_HOUSES) or word == "St." or (word.endswith("er") and len(word) > _SHORTEST)
    return word[:1].isupper() and (known or any(form.fullmatch(word) for form in (_OFFICES, _FEDERAL, _LAWS)))


def _house(reading: Reading, starts: dict[int, Found], place: int) -> Found | None:
    """Read "Landgericht Braunschweig" and "Industrie- und Handelskammer Hagen"."""
    words = reading.words
    behind = starts.get(place + 1)
    if behind is None or reading.begins[place + 1] or not words[place].lower().endswith(_HOUSES):
        return None
    # A bakery is called after its baker, a court is not: "laut Landgericht Meier".
    town = set("cCN") & set(reading.lexicon.tags.get(words[place + 1], ""))
    if behind.entity == PERSON and not town and not words[place].lower().endswith(_OF_PERSONS):
        return None
    first = _compound_start(reading, place)
    if first > 2 and words[first - 2 : first] == ["-", "und"] and reading.ends[first - 3] == reading.starts[first - 2]:
        first = _compound_start(reading, first - 3)
    elif first and words[first - 1] in ("Freiwillige", "Freiwilligen", "Technische", "Technischen", "Medizinische"):
        first -= 1
    return Found(first, behind.end, ORGANISATION, max(_SURE, behind.score))


def _office(reading: Reading, place: int) -> Found | None:
    """Read "Bundesamt für Migration und Flüchtlinge", "Thüringer Landesamt für Statistik"."""
    words = reading.words
    if not _OFFICES.fullmatch(words[place]) or words[place + 1 : place + 2] != ["für"]:
        return None
    end = place + 2
    while end < len(words) and words[end].lower() in ARTICLES | {"des"}:
        end += 1
    begin = end
    while end < len(words) and not reading.begins[end]:
        word = words[end]
        joined = end > begin and word in ("und", "-") and "".join(words[end + 1 : end + 2])[:1].isupper()
        describing = end == begin and word[:1].islower() and word.endswith(("e", "en"))
        if not (word[:1].isupper() or joined or describing) or end - place > _LONGEST:
            break
        end += 1
    if end == begin or not words[end - 1][:1].isupper():
        return None
    first = _compound_start(reading, place)
    if first and words[first - 1].endswith("er") and words[first - 1][0].isupper() and len(words[first - 1]) > 4:
        first -= 1
    return Found(first, end, ORGANISATION, _SURE)


def _compound_start(reading: Reading, place: int) -> int:
    """Give the first word of the compound that ends with a word: Max-Planck-Institut. A dash joins nothing."""
    words, first = reading.words, place
    while (
        first > 1
        and words[first - 1] == "-"
        and words[first - 2][:1].isupper()
        and reading.ends[first - 2] == reading.starts[first - 1]
        and reading.ends[first - 1] == reading.starts[first]
    ):
        first -= 2
    return first


def _other(reading: Reading, place: int) -> Found | None:
    """Read "Bundesfinanzministerium", "Kieler Förde" and "St. Ägidien"."""
    words = reading.words
    word, following = words[place], words[place + 1 : place + 2]
    if _LAWS.fullmatch(word) and following != ["-"] and place and words[place - 1].lower() in _THE:
        return Found(place, place + 1, OTHER, LISTED)
    if _FEDERAL.fullmatch(word) and following != ["-"]:
        return Found(place, place + 1, ORGANISATION, _SURE)
    if not following or reading.begins[place + 1]:
        return None
    if word == "St." and following[0][:1].isupper():
        return Found(place, place + 2, PLACE, _SURE)
    if word.endswith("er") and len(word) > _SHORTEST and words[place + 2 : place + 3] != ["-"]:
        listed = (
            (_ER_PLACES, PLACE),
            (_ER_ORGANISATIONS, ORGANISATION),
            (_ER_EVENTS, OTHER),
        )
        stem = following[0].removesuffix("s")
        entity = next((entity for heads, entity in listed if following[0] in heads or stem in heads), None)
        town = set("cCN") & set("".join(reading.lexicon.tags.get(word[: len(word) - cut], "") for cut in (2, 1)))
        if entity is not None and (town or not reading.begins[place]) and not reading.is_noun(word):
            return Found(place, place + 2, entity, _SURE)
    return None


def with_towns(reading: Reading, found: list[Found]) -> list[Found]:
    """Add a town that no list knows: where no article stands between *in* or *aus* and a word that is no noun."""
    words, taken = reading.words, occupied(reading, found)
    towns = {
        word
        for place, word in enumerate(words)
        if place and words[place - 1] in _WHERE and not reading.begins[place] and _is_town(reading, place)
    }
    return merged(
        found,
        [
            Found(place, place + 1, PLACE, max(LISTED, reading.mass[place]))
            for place, word in enumerate(words)
            if word in towns and not taken[place] and not (place and words[place - 1].lower() in ARTICLES)
        ],
    )


def _is_town(reading: Reading, place: int) -> bool:
    word, following = reading.words[place], "".join(reading.words[place + 1 : place + 2])
    lower = word.lower()
    return (
        word.istitle()
        and word.isalpha()
        and len(word) > 3
        and not following[:1].isupper()
        and following != "-"
        and not reading.is_ordinary(place)
        and not reading.ends_in_noun(word)
        and not is_period(word)
        and lower not in GERMAN_NUMBERS
        and not lower.endswith(_NO_TOWNS)
        and descriptor(word) is None
    )


def with_neighbours(reading: Reading, found: list[Found]) -> list[Found]:
    """Join what the tagger has cut: a first name it does not know, a double name, a brand and its model."""
    words, taken = reading.words, occupied(reading, found)
    starts = {name.start: name for name in found}
    # Henrike Volkmann-Sieg: where a first name stands before, a surname that is a noun too is one.
    doubles = {
        (words[name.end - 1], words[name.end + 1])
        for name in found
        if name.entity == PERSON
        and name.end - name.start > 1
        and "F" in tags_of(words[name.start], reading.lexicon)
        and words[name.end : name.end + 1] == ["-"]
        and "".join(words[name.end + 1 : name.end + 2]).istitle()
        and not kind_of(words[name.end + 1].lower(), reading.lexicon.kinds)
    }
    new: list[Found] = []
    free = 0
    for name in found:
        first, end, entity = name.start, name.end, name.entity
        if first < free:
            continue
        # Arber Krasniqi: a capital that is no noun right before a surname.
        before = first - 1
        if (
            entity == PERSON
            and end - first == 1
            and before >= free
            and not taken[before]
            and not reading.begins[first]
            and not reading.begins[before]
            and reading.is_upper(before)
            and not reading.is_noun(words[before])
            and not words[before].endswith(("ten", "te"))
            and descriptor(words[before]) is None
            and reading.mass[before] >= _POSSIBLE
        ):
            first = before
        # Thies-Okafor, Fischland-Darß-Zingst: what stands behind the hyphen is no noun.
        while (
            words[end : end + 1] == ["-"]
            and end + 1 < len(words)
            and (_is_strange(reading, words[end + 1]) or (words[end - 1], words[end + 1]) in doubles)
        ):
            if reading.ends[end] != reading.starts[end + 1]:
                break
            end += 2
        # AOK Nordwest, VW Golf
        following = starts.get(end)
        if (
            following is not None
            and entity == ORGANISATION
            and following.entity != PERSON
            and words[end - 1].isupper()
            and len(words[end - 1]) > 1
            and not reading.begins[end]
        ):
            end = following.end
        if (first, end) != (name.start, name.end):
            new.append(Found(first, end, entity, name.score))
            free = end
    return merged(found, new)


def _is_strange(reading: Reading, word: str) -> bool:
    """Tell whether a word is no noun, nor a compound that ends in one, nor an adjective."""
    if not word[:1].isupper() or word.isupper() or len(word) < 3:
        return False
    lower = word.lower()
    return not any(
        lower[begin:] in reading.lexicon.nouns for begin in range(max(1, len(lower) - 2))
    ) and not lower.endswith(("ung", "heit", "keit", "schaft", "tion", "chef", "chefin", "er", "in", "ismus", "tät"))
