"""Reads what a quantity says: value, unit, what is counted, how exactly. It never finds one and never does sums.

`figures` reads the numbers and `units` knows the units; what is here is what a newspaper puts around them: modifiers,
magnitudes, fractions, ranges and rates.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.finding import english_amounts
from factcheck.finding.figures import HALF, ONE, compound, multiple, part, rank, simple
from factcheck.finding.measured import Amount, Precision
from factcheck.finding.units import PER, of_country, singular, unit_of
from factcheck.finding.words import word_set

__all__ = ["Amount", "Precision", "amount"]

_TOKEN = re.compile(
    r"\d{1,3}(?:[ \xa0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,:’']\d+)*|[^\W\d_]+[²³]?|[^\s\w]|\w"
)  # fmt: skip
_ROUNDED = word_set("""
    nicht knapp knappe knappes knapper knappen rund fast etwa über gut gute gutes guter guten mindestens höchstens circa
    ca zirka ungefähr nahezu beinahe annähernd maximal minimal wenigstens schätzungsweise unter mehr weniger kaum
    dutzend keine keinen keiner kein an um vielleicht mitte anfang ende about around nearly almost over under roughly
    some least most approximately
""")
_VAGUE = word_set("""
    mehrere mehreren mehrerer einige einigen einiger wenige wenigen weniger viele vielen vieler zahlreiche zahlreichen
    zahlreicher unzählige unzähligen zahllose zahllosen diverse diversen paar etliche etlichen etlicher manche manchen
    meisten wenigsten zig dutzende dutzenden hunderte hunderten tausende tausenden zehntausende zehntausenden
    hunderttausende hunderttausenden zigtausende abertausende mehrheit minderheit mehrzahl vielzahl unzahl gros großteil
    bruchteil handvoll several many few dozens hundreds thousands majority couple
""")
_MAGNITUDES = {
    "hundert": 100, "tausend": 1000, "tsd": 1000, "dutzend": 12, "mio": 10**6, "mrd": 10**9, "million": 10**6,
    "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9, "billion": 10**12, "billionen": 10**12,
    "billiarde": 10**15, "billiarden": 10**15, "trillion": 10**18, "trillionen": 10**18,
}  # fmt: skip
_MANY = ("millionen", "milliarden", "billionen")
_EVERY = word_set("jede jeder jedes jeden jedem every")
_ONLY = word_set("einziges einzige einziger einzigen einzigem einzelne einzelner einzelnes einzelnen einzelnem")
_NO = word_set("kein keine keinen keiner keinem")
_ODD_NOUNS = word_set("viertelmillion dreiviertelmillion")
_ARTICLES = word_set("der die das den dem des")
_GENITIVES = word_set("von vom der des dieser seiner ihrer unserer meiner aller of the")
_PLACES = word_set("platz rang stelle position tabellenplatz tabellenrang startplatz listenplatz place")
_JOINS = word_set("bis auf und oder gegen to and zu – - — :")
_NOT_COUNTED = word_set("""
    von vom der die das den dem des aller of all the its their so viele viel wie als as many alt alte alten alter altes
    old davon hiervon ihnen denen uns jährlich celsius seiner ihrer ihres seines unserer meisten lang mehr weniger
""")
_YEARLY = {"jährlich": "year", "monatlich": "month", "wöchentlich": "week", "täglich": "day", "stündlich": "h"}
_RATE = re.compile(
    rf"(?:\s*/\s*|\b(?:pro|je|per|im|am|in der|die|a|an) )([^\W\d_]+[²³]?)$|\b({'|'.join(_YEARLY)})$", re.IGNORECASE
)
_PER_ANY = ("pro", "je", "per")
_WIDE = re.compile(
    r"((?:zenti|milli|kilo)?meter|tonnen|zentner)(?:lang|hoch|hoh|tief|breit|dick|weit|schwer)(?:e[nrsm]?)?"
)
_INSTANT = re.compile(r"(zehntel|hundertstel|tausendstel)sekunden?")
_ADJECTIVE = re.compile(r"\w{3,}e[nrsm]?")
_LAP = re.compile(r"(\d{1,2}):(\d\d[,.]\d+)")
_SCORE = re.compile(r"(\d+):(\d+)")
_SHARES = (5, 10, 100)  # "vier von zehn" is a share, "57 von 64 Delegierten" are 57
_SPORTS = (100, 1000)  # hundredths of what nobody names are of a second


def amount(quote: str, *, language: str = "de") -> Amount:
    """Read the words of a quantity.

    Args:
        quote: As `quantities` marks it: ``knapp 2,3 Milliarden Euro``, ``von 40 auf 50 Millionen Nutzer``.
        language: ``de`` or ``en``, which write numbers differently.
    """
    if score := _SCORE.fullmatch(quote.strip()):
        return Amount(float(score[1]), float(score[2]))
    if language.startswith("en"):
        return english_amounts.amount(quote)
    reader = _Reader(quote)
    first = second = None
    while first is None and reader.at < len(reader.words):
        reader.at += 2 * (reader.words[reader.at : reader.at + 2] in (["nicht", "einmal"], ["gerade", "einmal"]))
        begins = reader.at
        first = reader.number()
        reader.at += first is None
    if first is None:
        return reader.without_number()
    before = reader.words[:begins]
    reader.unit = reader.unit or unit_of(before[-1] if before else "")  # CHF 20.50
    reader.take_unit()
    first = reader.share(first, before) or first
    joined = reader.at
    listed = language == "de" and reader.peek() == "," and not reader.words[begins][0].isdecimal()
    reader.at += listed
    while listed or reader.peek() in _JOINS:
        reader.at += not listed
        reader.at += reader.peek() in _ROUNDED  # von 5.000 auf rund 8.000
        second, listed = reader.number(), False
    if second is None:
        reader.at = joined
    else:
        first = reader.joined(first, second, joined)
    said = set(reader.words[: reader.at])
    vague = not _VAGUE.isdisjoint(said) or (reader.words[0] == "halb" and not reader.unit)
    rounded = (
        bool(first[0] and not _ROUNDED.isdisjoint(said))
        or before[-2:] == ["bis", "zu"]
        or (second and reader.words[joined] == ",")
    )
    precision = Precision.VAGUE if vague else Precision.ROUNDED if rounded else Precision.EXACT
    sign = -1 if before[-1:] in (["minus"], ["-"], ["–"], ["−"]) else 1
    value: float | None = sign * first[0]
    to = second[0] if second else None
    # "Mehrere Millionen" are not one, and how many they are nobody says.
    if not _VAGUE.isdisjoint(said):
        value = to = None
    found = reader.rest(value, to, precision)
    place = reader.quote[reader.found[begins - 1].start() : reader.found[begins - 1].end()] if before else ""
    return replace(found, counted=place) if place.lower() in _PLACES and not found.counted else found


class _Reader:
    """The words of a German quantity and the next one to read; a class because every step moves on."""

    def __init__(self, quote: str) -> None:
        self.quote = quote
        self.found = list(_TOKEN.finditer(quote))
        self.words = [match.group().lower() for match in self.found]
        self.at = 0
        self.unit = ""
        self.things = False  # what follows is counted, even an hour: jede achte Stunde

    def peek(self, ahead: int = 0) -> str:
        """Give a word, or nothing behind the last."""
        return self.words[self.at + ahead] if self.at + ahead < len(self.words) else ""

    def number(self) -> tuple[float, float] | None:
        """Read a number with its magnitude, and give both, or leave everything as it is."""
        begins = self.at
        if clock := _LAP.fullmatch(self.peek()):
            self.at, self.unit = self.at + 1, "s"
            self.at += self.peek().startswith("min")
            return 60 * int(clock[1]) + float(clock[2].replace(",", ".")), 1
        if self.peek() in _MANY:
            return None  # Millionen von Menschen
        if self.peek() in _EVERY:
            self.at, self.things = self.at + 1, True
            position = self._simple()
            return (1 / position, 1) if position else None
        if self.peek() in _NO and self.peek(1) in _ONLY:
            self.at += 2
            return 0.0, 1
        one = self.peek() in ONE
        if one:
            if self.peek(1) in _ONLY:
                self.at += 2
                return 1.0, 1
            if self.peek(1) in ("bis", "oder") or self.peek(1) in _GENITIVES or unit_of(self.peek(1)):
                self.at += 1
                return 1.0, 1
            self.at += 1 if self._measures(1) or self.peek(1) in HALF else 2 if self._measures(2) else 0
            if self.at == begins and self.peek(1):
                return None
        if self.peek() in _ARTICLES and part(self.peek(1)) == 2:
            self.at += 1
        value = 0.5 if self.peek() in HALF and self.peek(1) else self._simple()
        if value == 0.5 and self.peek(1) == "so":
            self.unit = "x"
        if value is None and not (one and self.at > begins) and not self._measures(0):
            self.at = begins
            return None
        if value is not None:
            self.at += self.peek() in HALF and value == 0.5
        if value is not None and (smaller := _INSTANT.fullmatch(self.peek())):
            self.at, self.unit = self.at + 1, "s"
            return value / part(smaller[1]), 1
        magnitude = 1.0
        while (times := self._magnitude(0)) is not None:
            magnitude *= times
            self.at += 1
            self.at += self.peek() == "." and bool(self.peek(1))
        if parts := part(self.peek()):
            self.at += 1
            if parts in _SPORTS and self.peek() not in _GENITIVES:
                self.unit = "s"
            return (1.0 if value is None else value) / parts, 1
        return (1.0 if value is None else value) * magnitude, magnitude

    def _magnitude(self, ahead: int) -> int | None:
        return _MAGNITUDES.get(self.peek(ahead))

    def _measures(self, ahead: int) -> bool:
        return self._magnitude(ahead) is not None or bool(part(self.peek(ahead))) or self.peek(ahead) in _ODD_NOUNS

    def _simple(self) -> float | None:
        """Read one word or figure, also as the beginning of a compound (41-Jährige, dreiköpfig)."""
        word = self.peek()
        value = simple(word, "de")
        if self.peek(1) == "-" and (whole := simple(f"{word}-{self.peek(2)}", "de")) is not None:
            value, self.at = whole, self.at + 2  # twenty-three
        if value is not None:
            self.at += 1
            dashed = self.peek() == "-"
            attached = self.at < len(self.found) and self.found[self.at].start() == self.found[self.at - 1].end()
            found = compound(self.peek(dashed), "de")
            if found and attached and found[0] is None and found[2] != "stellig":
                self.at += 1 + dashed
                self._take_compound(found[1], found[2])
            elif self.peek() == "." and word.isdecimal():
                self.at, self.things = self.at + 1, True
            return value
        if (found := compound(word, "de")) and found[0] is not None and found[2] != "stellig":
            self.at += 1
            self._take_compound(found[1], found[2])
            return found[0]
        if (value := multiple(word)) is not None:
            self.at, self.unit = self.at + 1, "x"
            return value
        if (value := rank(word, "de")) is not None:
            self.at += 1
            if (after := simple(self.peek(), "de")) is not None:
                self.at += 1
                return after  # die ersten 400
            self.things = True
        return value

    def _take_compound(self, unit: str, ending: str) -> None:
        # "Dreimal" counts, "dreimal so viele" multiplies.
        self.unit = "x" if ending == "mal" and self.peek() in ("so", "mehr") else unit

    def share(self, first: tuple[float, float], before: list[str]) -> tuple[float, float] | None:
        """Read "von zehn" behind a number, when both make a share."""
        begins, one = self.at, self.at > 0 and self.words[self.at - 1] in ONE
        if self.peek() != "von" or self.unit or not (one or begins):
            return None
        self.at += 1
        if (whole := self.number()) and whole[0] and (whole[0] in _SHARES[1:] or one):
            return first[0] / whole[0], 1
        self.at = begins
        return None

    def joined(self, first: tuple[float, float], second: tuple[float, float], joint: int) -> tuple[float, float]:
        """Give the first end of a range in the magnitude of the second, where only that one names it."""
        if first[1] == 1 and first[0] < 1000 and second[1] > 1:
            return first[0] * second[1], second[1]  # "40 auf 50 Millionen": both are millions
        if self.words[joint] == "-":  # zwei- bis dreitausend
            ends = next((word for word in ("tausend", "hundert") if self.words[self.at - 1].endswith(word)), "")
            return first[0] * _MAGNITUDES.get(ends, 1), 1
        return first

    def take_unit(self) -> None:
        """Read a unit that stands here, after a hyphen or the name of a country too: US-Dollar."""
        if self.things:
            return
        for ahead in (0, 1, 2):
            if ahead and "-" not in (self.peek(ahead - 1), self.peek(ahead)) and ahead > 1:
                break
            if unit := unit_of(self.peek(ahead)):
                country = self.peek(ahead - 1 - (self.peek(ahead - 1) == "-")) if ahead else ""
                # "Zwei Menschen je Tag" have no unit; "drei Schweizer Franken" have one.
                if ahead == 1 and self.peek() != "-" and not _ADJECTIVE.fullmatch(country):
                    break
                self.at += ahead + 1
                self.unit = self.unit or of_country(unit, country)
                break

    def without_number(self) -> Amount:
        """Read what has no number: a vague one, a single thing, a size in a word (meterdick)."""
        vague = max(
            (place + 1 for place, word in enumerate(self.words) if word in _VAGUE or word.endswith(_MANY)), default=None
        )
        one = next((place + 1 for place, word in enumerate(self.words) if word in ONE), None)
        self.at = vague or 0
        for place, word in enumerate(self.words):
            if wide := _WIDE.fullmatch(word):
                self.at, self.unit = place + 1, unit_of(wide[1])
            elif ((found := compound(word, "de")) and found[0] is None) or "stellig" in word:
                self.at, self.unit = place + 1, found[1] if found else ""
        if vague is None and one is not None and not self.at:
            rounded = not _ROUNDED.isdisjoint(self.words[:one])
            self.at = one
            if _ADJECTIVE.fullmatch(self.peek()) and unit_of(self.peek(1)):
                self.at += 1  # einen symbolischen Euro
            return self.rest(1.0, None, Precision.ROUNDED if rounded else Precision.EXACT)
        return self.rest(None, None, Precision.VAGUE)

    def _skip_whole(self) -> None:
        """Go past the number of all of them: der rund 1340 Arbeitsplätze."""
        if self.peek() not in _GENITIVES:
            return
        for ahead in range(1, 4):
            if (self.peek(ahead)[:1].isdecimal() or simple(self.peek(ahead), "de") is not None) and (
                self.peek(ahead) not in ONE
            ):
                self.at += ahead + 1
                while self._magnitude(0) is not None:
                    self.at += 1
                return

    def rest(self, value: float | None, to: float | None, precision: Precision) -> Amount:
        """Give the amount with what stands behind the number: unit, what is counted, and per what."""
        self._skip_whole()
        self.take_unit()
        rest = self.quote[self.found[self.at].start() :] if self.at < len(self.found) else ""
        unit = self.unit
        if rate := _RATE.search(rest):
            named = (rate[1] or "").lower()
            per = _YEARLY.get((rate[2] or "").lower()) or PER.get(singular(named, PER))
            if per is None and rest[rate.start() :].lower().startswith(_PER_ANY):
                per = rate[1]
            if per is not None:
                unit, rest = f"{unit or '1'}/{per}", rest[: rate.start()]
        words = rest.removesuffix(" in Folge").split()
        while words and (words[0].lower() in _NOT_COUNTED or not words[0][0].isalnum()):
            del words[0]
        if not any(word[0].isupper() or word[0].isdecimal() for word in words):
            words = []  # what is counted is a noun
        return Amount(value, to, unit, " ".join(words), precision)
