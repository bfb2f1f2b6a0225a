"""Reads what a quantity says: value, unit, what is counted, how exactly. It never finds one and never does sums.

Numbers in words are read by text2num; what is here is what a newspaper puts around them: modifiers, magnitudes,
fractions, ranges, units and rates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from text_to_num import text2num

from factcheck.finding.words import word_set


class Precision(StrEnum):
    """How exactly an amount is given."""

    EXACT = "exact"
    ROUNDED = "rounded"
    VAGUE = "vague"


@dataclass(frozen=True)
class Amount:
    """What a quantity says.

    `value` is the number, or the first end of a range or change, whose other end is `to`; `None` for *several*. `unit`
    is a symbol (``EUR``, ``%``, ``pp`` for percentage points, ``km``, ``years``), with ``/day`` behind it for a rate,
    and empty where things are counted. `counted` are the words for what is counted, as they stand in the text.
    """

    value: float | None
    to: float | None = None
    unit: str = ""
    counted: str = ""
    precision: Precision = Precision.EXACT


_TOKEN = re.compile(
    r"\d{1,3}(?:[ \xa0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,:’]\d+)*|[^\W\d_]+[²³]?|[^\s\w]|\w"
)  # fmt: skip
_ROUNDED = word_set("""
    nicht knapp rund fast etwa über gut mindestens höchstens circa ca ungefähr nahezu beinahe annähernd maximal
    wenigstens schätzungsweise durchschnittlich unter mehr weniger kaum schnitt dutzend about around nearly
    almost over under roughly some least most approximately
""")
_VAGUE = word_set("""
    mehrere mehreren mehrerer einige einigen einiger wenige wenigen viele vielen vieler zahlreiche zahlreichen
    paar etliche etlichen dutzende dutzenden hunderte hunderten tausende tausenden zehntausende zehntausenden
    mehrheit hunderttausende hunderttausenden großteil bruchteil several many few dozens hundreds thousands
    majority couple
""")
_MAGNITUDES = {
    "de": {
        "hundert": 100, "tausend": 1000, "tsd": 1000, "dutzend": 12, "mio": 10**6, "mrd": 10**9, "million": 10**6,
        "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9, "billion": 10**12, "billionen": 10**12,
    },
    "en": {"hundred": 100, "thousand": 1000, "dozen": 12, "million": 10**6, "billion": 10**9, "trillion": 10**12},
}  # fmt: skip
_ONE = word_set("ein eine einen einem einer eines a an one")
_HALF = word_set("halb halbe halben halbes halber half")
_ODD = {
    "dreiviertelmillion": 750_000.0,
    "viertelmillion": 250_000.0,
    "anderthalb": 1.5,
    "eineinhalb": 1.5,
    "zweidrittel": 2 / 3,
    "dreiviertel": 3 / 4,
}
_PARTS = {
    "hälfte": 2, "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "zehntel": 10,
    "hundertstel": 100, "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
_RANKS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "acht": 8, "neunt": 9,
    "zehnt": 10, "elft": 11, "zwölft": 12, "second": 2, "fourth": 4,
}  # fmt: skip
_MULTIPLES = {"doppelt": 2.0, "doppelte": 2.0, "doppelten": 2.0, "twice": 2.0, "double": 2.0, "triple": 3.0}
_UNITS = {
    "prozent": "%", "%": "%", "percent": "%", "prozentpunkt": "pp", "promille": "‰", "‰": "‰",
    "euro": "EUR", "€": "EUR", "eur": "EUR", "dollar": "USD", "$": "USD", "usd": "USD", "franken": "CHF", "chf": "CHF",
    "pfund": "GBP", "£": "GBP", "gbp": "GBP", "cent": "ct", "yen": "JPY", "yuan": "CNY", "rubel": "RUB",
    "mark": "DEM", "kilometer": "km", "kilometre": "km", "km": "km", "meter": "m", "metre": "m", "m": "m",
    "zentimeter": "cm", "cm": "cm", "millimeter": "mm", "mm": "mm", "meile": "mi", "mile": "mi", "tonne": "t",
    "ton": "t", "t": "t", "kilogramm": "kg", "kilo": "kg", "kg": "kg", "gramm": "g", "g": "g", "milligramm": "mg",
    "mikrogramm": "µg", "liter": "l", "litre": "l", "l": "l", "milliliter": "ml", "ml": "ml", "hektoliter": "hl",
    "hektar": "ha", "ha": "ha", "quadratmeter": "m2", "m²": "m2", "quadratkilometer": "km2", "km²": "km2",
    "kubikmeter": "m3", "m³": "m3", "kilowattstunde": "kWh", "kwh": "kWh", "megawattstunde": "MWh",
    "gigawattstunde": "GWh", "terawattstunde": "TWh", "kilowatt": "kW", "megawatt": "MW", "mw": "MW",
    "gigawatt": "GW", "gw": "GW", "watt": "W", "volt": "V", "grad": "°C", "°": "°C", "degree": "°C",
    "stundenkilometer": "km/h", "barrel": "bbl", "punkt": "points", "point": "points", "zentner": "Ztr",
    "jahr": "years", "year": "years", "monat": "months", "month": "months", "woche": "weeks", "week": "weeks",
    "tag": "days", "day": "days", "stunde": "h", "hour": "h", "minute": "min", "sekunde": "s", "second": "s",
    "jahrzehnt": "decades", "lichtjahr": "ly", "seemeile": "nmi", "dezibel": "dB", "hertz": "Hz",
    "gigabyte": "GB", "terabyte": "TB", "megabyte": "MB",
}  # fmt: skip
_PER = {
    "jahr": "year", "year": "year", "tag": "day", "day": "day", "monat": "month", "month": "month", "woche": "week",
    "week": "week", "stunde": "h", "hour": "h", "h": "h", "minute": "min", "sekunde": "s", "kopf": "person",
    "einwohner": "person", "person": "person",
    **{name: unit for name, unit in _UNITS.items() if unit not in ("years", "days", "months", "weeks", "min", "s")},
}  # fmt: skip
_RATE = re.compile(r"(?:\s*/\s*|\b(?:pro|je|per|im|am|in der|a|an) )([^\W\d_]+[²³]?)$", re.IGNORECASE)
_COMPOUND = re.compile(
    r"([a-zäöüß]*?)-?(jährig|tägig|stündig|minütig|wöchig|monatig|köpfig|prozentig|stellig|stöckig|spurig|fach|mal)"
    r"(?:e[nrsm]?)?"
)
_COMPOUND_UNITS = {
    "jährig": "years", "tägig": "days", "stündig": "h", "minütig": "min", "wöchig": "weeks", "monatig": "months",
    "prozentig": "%", "fach": "x", "mal": "x",
}  # fmt: skip
_LAP = re.compile(r"(\d{1,2}):(\d\d[,.]\d+)")
_SCORE = re.compile(r"(\d+):(\d+)")
_JOINS = word_set("bis auf und to and zu – - — :")
_NOT_COUNTED = word_set("""
    von vom der die das den dem des aller of the all its their so viele viel wie als as many alt alte alten
    alter old davon ihnen denen jährlich celsius
""")
_ABROAD = word_set("schweizer us kanadische kanadischen australische australischen britische britischen")


def amount(quote: str, *, language: str = "de") -> Amount:
    """Read the words of a quantity.

    Args:
        quote: As `quantities` marks it: ``knapp 2,3 Milliarden Euro``, ``von 40 auf 50 Millionen Nutzer``.
        language: ``de`` or ``en``, which write numbers differently.
    """
    if score := _SCORE.fullmatch(quote.strip()):
        return Amount(float(score[1]), float(score[2]))
    reader = _Reader(quote, "en" if language.startswith("en") else "de")
    first = second = None
    while first is None and reader.at < len(reader.words):
        reader.at += 2 * (reader.words[reader.at : reader.at + 2] == ["nicht", "einmal"])
        begins = reader.at
        first = reader.number()
        reader.at += first is None
    if first is None:
        reader.at = next((place + 1 for place, word in enumerate(reader.words) if word in _VAGUE), 0)
        return reader.rest(None, None, Precision.VAGUE)
    before = reader.words[:begins]
    reader.take_unit()
    joined = reader.at
    while reader.peek() in _JOINS:
        reader.at += 1
        second = reader.number()
    if second is None:
        reader.at = joined
    elif first[1] == 1 and first[0] < 1000:
        first = first[0] * second[1], second[1]  # "40 auf 50 Millionen": both are millions
    vague = not _VAGUE.isdisjoint(reader.words[: reader.at])
    rounded = not _ROUNDED.isdisjoint(reader.words[: reader.at]) or (before[-2:] == ["bis", "zu"])
    precision = Precision.VAGUE if vague else Precision.ROUNDED if rounded else Precision.EXACT
    # "Mehrere Millionen" are not one, and how many they are nobody says.
    return reader.rest(None if vague else first[0], second[0] if second and not vague else None, precision)


class _Reader:
    """The words of a quantity and the next one to read; a class because every step moves on."""

    def __init__(self, quote: str, language: str) -> None:
        self.quote = quote
        self.language = language
        self.found = list(_TOKEN.finditer(quote))
        self.words = [match.group().lower() for match in self.found]
        self.at = 0
        self.unit = ""

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
        if self.peek() in ("jede", "jeder", "jedes", "jeden", "jedem", "every"):
            self.at += 1
            rank = self._simple()
            return (1 / rank, 1) if rank else None
        one = self.peek() in _ONE
        if one and (
            self.peek(1) in _HALF or self.peek(1) in _ODD or self.peek(1) in self._magnitudes or _part(self.peek(1))
        ):
            self.at += 1
        elif one and self.peek(1) in ("einziges", "einzige", "einziger", "einzigen", "einzelne"):
            self.at += 2
            return 1.0, 1
        elif one and not _unit(self.peek(1)) and self.peek(1) and self.peek(1) != "von":
            return None
        value = 0.5 if self.peek() in _HALF and self.peek(1) else self._simple()
        if (
            value is None
            and not (one and self.at > begins)
            and self.peek() not in self._magnitudes
            and not _part(self.peek())
        ):
            return None
        if value is not None:
            self.at += self.peek() in _HALF and value == 0.5
        magnitude = 1.0
        while (times := self._magnitudes.get(self.peek())) is not None:
            magnitude *= times
            self.at += 1
        if part := _part(self.peek()):
            self.at += 1
            return (value or 1) / part, 1
        return (1.0 if value is None else value) * magnitude, magnitude

    @property
    def _magnitudes(self) -> dict[str, int]:
        return _MAGNITUDES[self.language]

    def _simple(self) -> float | None:
        """Read one word or figure, also as the beginning of a compound (41-Jährige, dreiköpfig)."""
        word = self.peek()
        value = _value(word, self.language)
        if self.peek(1) == "-" and (whole := _value(f"{word}-{self.peek(2)}", self.language)) is not None:
            value, self.at = whole, self.at + 2  # twenty-three
        if value is not None:
            self.at += 1
            dashed = self.peek() == "-"
            if (found := _COMPOUND.fullmatch(self.peek(dashed))) and not found[1]:
                self.at += 1 + dashed
                self.unit = _COMPOUND_UNITS.get(found[2], "")
            return value
        if (found := _COMPOUND.fullmatch(word)) and (value := _value(found[1], self.language)) is not None:
            self.at += 1
            self.unit = _COMPOUND_UNITS.get(found[2], "")
            return value
        if word in _MULTIPLES:
            self.at, self.unit = self.at + 1, "x"
            return _MULTIPLES[word]
        for rank, value in _RANKS.items():
            if word.startswith(rank) and (word[len(rank) :] in ("e", "en", "er", "es", "em") or word.endswith("ßte")):
                self.at += 1
                return value
        return None

    def take_unit(self) -> None:
        """Read a unit that stands here, after a hyphen or the name of a country too: US-Dollar."""
        for ahead in (0, 1, 2):
            if ahead and "-" not in (self.peek(ahead - 1), self.peek(ahead)) and self.peek(ahead - 1) not in _ABROAD:
                break
            if unit := _unit(self.peek(ahead)):
                self.at += ahead + 1
                self.unit = self.unit or unit
                break

    def rest(self, value: float | None, to: float | None, precision: Precision) -> Amount:
        """Give the amount with what stands behind the number: unit, what is counted, and per what."""
        self.take_unit()
        rest = self.quote[self.found[self.at].start() :] if self.at < len(self.found) else ""
        unit = self.unit
        if (rate := _RATE.search(rest)) and (per := _PER.get(_singular(rate[1].lower(), _PER))) is not None:
            unit, rest = f"{unit or '1'}/{per}", rest[: rate.start()]
        words = rest.split()
        while words and (words[0].lower() in _NOT_COUNTED or not words[0][0].isalnum()):
            del words[0]
        return Amount(value, to, unit, " ".join(words), precision)


def _value(word: str, language: str) -> float | None:
    """Give the value of a figure or of a number in one word."""
    if word[:1].isdecimal():
        return _figure(word, language)
    if word in _ODD:
        return _ODD[word]
    if word in _ONE:
        return 1.0
    half = word.removesuffix("einhalb")
    try:
        return float(text2num(half, language)) + (0.5 if half != word else 0.0) if half else None
    except ValueError:
        return None


def _figure(word: str, language: str) -> float | None:
    point, group = (".", ",") if language == "en" else (",", ".")
    whole, _, decimals = "".join(word.split()).replace("’", "").partition(point)
    thousands = whole.split(group)
    if len(thousands) > 1 and any(len(part) != 3 for part in thousands[1:]):
        return None
    try:
        return float(f"{''.join(thousands)}.{decimals or 0}")
    except ValueError:
        return None


def _singular(word: str, known: dict[str, str]) -> str:
    stems = (word.removesuffix(ending) for ending in ("", "n", "en", "s", "e", "es"))
    return next((stem for stem in stems if stem in known and (stem == word or len(stem) > 2)), word)


def _unit(word: str) -> str:
    return _UNITS.get(_singular(word, _UNITS), "") if word else ""


def _part(word: str) -> int:
    return _PARTS.get(word, 0) or _PARTS.get(word.removesuffix("n"), 0)
