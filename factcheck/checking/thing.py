"""Tells whether two numbers seem to be of different things: a new noun stands between them. It knows no things."""

from __future__ import annotations

import re

from factcheck.checking.telling import NOUNS
from factcheck.finding.words import word_set

# "21 Millionen Tonnen beim Weizen, beim Roggen 3,1 Millionen", "the city pays $3 million, the county $1 million".
_PARALLEL = re.compile(
    r"(?: [\w-]+){0,3},(?: (?:und|and|aber|but))? (?:(?:beim?|im?|in der|in den|für|auf|am|zum|zur|der|die|das|den"
    r"|dem) )+(?:[A-ZÄÖÜ][\w-]+ )+|(?: [\w-]+){0,4},(?: (?:and|but))? (?:(?:the|in|for|at|its|among) )+[\w-]+ "
)
_NOUN = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]+(?:-\w+)*|\b\d*-[A-ZÄÖÜ]\w+")
_WORD = re.compile(r"\b[a-z]{3,}\b", re.IGNORECASE)
_TIMES = re.compile(
    r"(?:\w*[Jj]ahre?[sn]?|\w*[Mm]onat(?:s|e|en)?|\w*[Qq]uartal|Wochen?|\w*[Jj]ahrzehnt(?:s|e|en)?|Stunden?|\w*[Ss]aison|Tage?[sn]?|Sommer|Winter|Herbst|Frühjahr"
    r"|Frühling|Ende|Beginn|Anfang|Mitte|Zeit|Schluss|Mal|Zahl|Anzahl|Wert|Schnitt|Stück)$"
)
_OPENERS = word_set("""
    am an auf aus bei beim bis bisher bislang da dabei dafür damals damit danach dann darauf das dass davon davor
    dem den der derzeit des die diese dieser dieses diesmal dort ein eine einem einen einer einst er erst es für
    früher gegen heute hier ihr ihre im in inzwischen jetzt letztlich man mit mittlerweile nach nachdem noch nun
    nur ob obwohl rund schon seit seitdem seither sie sind so statt über um unter und ursprünglich vergangenes
    voriges von vor vorher war waren weil wenn wir zu zuletzt zum zunächst zur zuvor zwei gegenüber verglichen
    vergleich aktuell allein als anfangs auch innerhalb binnen unterm trotz
""")
_PLAIN = word_set("""
    the was were had has have are its they their this that these those now then only just still once today year
    years ago earlier last previous month week before after about nearly almost some more than compared with from
    down there stood stands came come fell rose number total figure which when while and but for been being reached
    dropped opened closed climbed grown grew roughly around over under decade season quarter back same time level
    counted recorded made sold cost paid won by up grown risen fallen increased decreased dropped shrunk doubled
    tripled quadrupled halved trebled lost gained per cent percent point points she his her out so nearly another again
    gone went jumped slid slipped climbed soared shrank plunged tumbled surged fall rise third quarter half fifth more
    generation generations less fewer higher lower than all every what not also will would who
""")

# What every number has, what only counts have, and what is paid.
_CHANGES = "|".join(noun for noun in NOUNS.split("|") if noun not in ("Gewinn", "Verlust", "Wachstum", "loss", "gain"))
_MEASURES = re.compile(
    r"(?:Gesamt|An)?(?:zahl|wert|menge|summe|bestand|anteil|quote|höhe|niveau|umfang|ausbeute|zuspruch|angebot|nachfrage|andrang|aufkommen|interesse|verbrauch|pensum)(?:e?s|e?n)?|numbers?|totals?"
    rf"|figures?|shares?|rates?|levels?|amounts?|volumes?|\w*(?:{_CHANGES})(?:e?s|e?n)?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"fläche|größe|länge|dauer|auflage|belegschaft|geschäft|ernte|absatz|sales|attendance|enrolments?|enrollments?"
    r"|membership|circulation|output|production|harvest|area|length|size",
    re.IGNORECASE,
)
_PAID = re.compile(r"\w*(?:preis|miete|rechnung|gebühr|kurs)(?:e?s|e?n)?|prices?|rents?|bills?|fees?", re.IGNORECASE)


def new_words(clause: str, told: str, language: str, *, money: bool) -> bool:
    """Tell whether a clause names a thing that what was told before does not, other than a measure of it."""
    known = {word.lower() for words in (_WORD, _NOUN) for word in words.findall(told)}
    begins = tuple(word[: max(5, len(word) - 2)] for word in known)

    def is_new(word: str) -> bool:
        if _MEASURES.fullmatch(word):
            return False
        if (paid := _PAID.fullmatch(word)) or _COUNTED.fullmatch(word):
            return bool(paid) != money
        return not word.lower().startswith(begins) and not any(each.endswith(word.lower()) for each in known)

    return any(is_new(word) for word in _things(clause, language))


def _things(text: str, language: str) -> list[str]:
    if language.startswith("en"):
        return [word for word in _WORD.findall(text) if word.lower() not in _PLAIN]
    return [word for word in _NOUN.findall(text) if word.lower() not in _OPENERS and not _TIMES.match(word)]


def are_parallel(gap: str) -> bool:
    """Tell whether what stands between two numbers only names another thing: die Stadt gibt 30, der Kreis 20."""
    return bool(_PARALLEL.fullmatch(gap))
