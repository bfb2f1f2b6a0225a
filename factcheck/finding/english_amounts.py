"""Reads what an English quantity says, word by word from its first number. It never finds one and does no sums."""

from __future__ import annotations

import re
from functools import lru_cache

from text_to_num import text2num

from factcheck.finding.figures import figure
from factcheck.finding.measured import Amount, Precision
from factcheck.finding.units import PER, singular, unit_of
from factcheck.finding.words import word_set

_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|[^\W\d_]+(?:[’'][^\W\d_]+)*[²³]?|[^\s\w]")
_ROUNDED = word_set("""
    about around nearly almost over under roughly some approximately least most up more less fewer close estimated
    barely maybe perhaps possibly virtually practically minimum maximum
""")
_AS = re.compile(r"\bas (?:much|many|little|few|high|low|long|far) as\b")
_VAGUE = word_set("""
    several many few numerous countless various multiple most some dozens hundreds thousands millions billions trillions
    tens scores handful majority minority couple number fraction string raft host multitude lots
""")
_CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY"}
_DOLLARS = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD"}
_MAGNITUDES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12, "score": 20,
    "bn": 10**9, "tn": 10**12, "mn": 10**6, "m": 10**6, "k": 1000, "b": 10**9,
}  # fmt: skip
_BEHIND_MONEY = ("m", "k", "b")
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6,
    "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10,
    "tenths": 10, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
_RANKS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
_TENS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
_MULTIPLES = {"twice": 2.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
_JOINTS = ("to", "-", "–", "and", "or", ":", "up")
_LITTLE = word_set("one two three four five six seven eight nine")
_UNITS = {
    "percent": "%", "%": "%", "pct": "%", "mph": "mph", "kph": "km/h", "milligram": "mg", "milligramme": "mg",
    "gramme": "g", "microgram": "µg", "inch": "in", "pint": "pt", "quart": "qt", "stone": "st", "lbs": "lb",
    "centimetre": "cm", "centimeter": "cm", "millimetre": "mm", "millimeter": "mm", "kilometer": "km", "meter": "m",
    "millilitre": "ml", "milliliter": "ml", "knot": "kn", "fahrenheit": "°F", "celsius": "°C", "kilowatt": "kW",
    "megawatt": "MW", "gigawatt": "GW", "megabyte": "MB", "gigabyte": "GB", "terabyte": "TB", "calorie": "kcal",
    "decibel": "dB", "m": "m", "ft": "ft", "oz": "oz", "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY",
    "yuan": "CNY", "franc": "CHF", "rupee": "INR", "ruble": "RUB", "rouble": "RUB", "krona": "SEK", "lb": "lb",
    "peso": "MXN", "fortnight": "fortnights", "century": "centuries", "second": "s", "bushel": "bu", "hp": "hp",
}  # fmt: skip
_CENTS = {"cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP", "pennies": "GBP", "p": "GBP"}
_PAIRS = {
    ("percentage", "point"): "pp", ("per", "cent"): "%", ("basis", "point"): "bp", ("square", "mile"): "mi2",
    ("square", "foot"): "ft2", ("square", "feet"): "ft2", ("square", "metre"): "m2", ("square", "meter"): "m2",
    ("square", "kilometre"): "km2", ("square", "kilometer"): "km2", ("cubic", "metre"): "m3", ("cubic", "meter"): "m3",
    ("cubic", "foot"): "ft3", ("cubic", "feet"): "ft3", ("nautical", "mile"): "nmi", ("us", "dollar"): "USD",
    ("australian", "dollar"): "AUD", ("canadian", "dollar"): "CAD", ("swiss", "franc"): "CHF",
    ("square", "yard"): "yd2", ("metric", "ton"): "t", ("metric", "tonne"): "t",
}  # fmt: skip
_OFTEN = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "h"}
_EACH = ("a", "an", "per", "each", "every", "/")
_NOT_COUNTED = word_set("""
    of the all its their these those his her our my your a an old tall long wide high deep as many much more less
    fewer than other others left away which whom them us you that who did do does so - – off apart on in from at with
""")
_PRONOUNS = word_set("them us you whom which those these that me")
_FOLD = re.compile(r"(\w+)fold")
_AGE = re.compile(r"\bin (?:his|her|their|its|my|our)(?: (early|mid|late))?-? ?(\d0|\w+ties)(?:s|’s|'s)?\b")


def amount(quote: str) -> Amount:
    """Read the words of a quantity; `amounts.amount` says more."""
    if age := _AGE.search(quote.lower()):
        first = float(_TENS.get(age[2]) or (age[2] if age[2].isdecimal() else 0))
        if first:
            return Amount(first, first + 9, "years", "", Precision.ROUNDED)
    return _Reader(quote).amount()


class _Reader:
    """The words of a quantity and the next one to read; a class because every step moves on."""

    def __init__(self, quote: str) -> None:
        self.quote = quote
        self.found = list(_TOKEN.finditer(quote))
        self.words = [match.group().lower() for match in self.found]
        self.at = 0
        self.unit = ""
        self.ranked = False

    def peek(self, ahead: int = 0) -> str:
        return self.words[self.at + ahead] if self.at + ahead < len(self.words) else ""

    def amount(self) -> Amount:
        first = None
        while self.at < len(self.words) and (first := self.number()) is None:
            self.at += 1
        if first is None:
            return self.without_number()
        begins = self.at
        value, magnitude = first
        self._take_unit()
        to = self._joined(begins)
        if to is not None:
            if magnitude == 1 and to[1] > 1 and value < to[0] / to[1] * 1000 and "¤" not in self.unit:
                value *= to[1] if value < 1000 else 1
            self._take_unit()
        said = set(self.words[: self.at])
        if self.unit.startswith("cents:"):
            value, self.unit = value / 100, self.unit.removeprefix("cents:")
            to = (to[0] / 100, 1) if to else None
        lower = self.quote.lower()
        rounded = bool(said & _ROUNDED - {"most"} or "at most" in lower or _AS.search(lower) or "or so" in lower)
        vague = bool(said & _VAGUE - {"some", "most", "number"}) or self.words[0] == "several"
        precision = Precision.VAGUE if vague else Precision.ROUNDED if rounded else Precision.EXACT
        if vague:
            return self.rest(None, None, precision)
        return self.rest(value, to[0] if to else None, precision)

    def _joined(self, begins: int) -> tuple[float, float] | None:
        """Read the other end of a range or change, behind the thing that both count too: five votes to four."""
        for ahead in (0, 1):
            joint = self.at + ahead
            if self.peek(ahead) not in _JOINTS or (ahead and self.peek(ahead) not in ("to", "and")):
                continue
            if self.peek(ahead) == "and" and "between" not in self.words[:begins]:
                continue
            there, self.at = self.at, joint + 1
            self.at += self.peek() in ("up", "to", "a", "about", "around", "nearly", "almost")
            noun = self.found[joint - 1].group() if ahead else ""
            if self.peek() and (second := self.number()) is not None:
                self.noun = noun
                return second
            self.at = there
        return None

    noun = ""

    def number(self) -> tuple[float, float] | None:
        """Read a number with its magnitude, and give both, or leave everything as it is."""
        begins = self.at
        if self.peek() in _DOLLARS and self.peek(1) == "$":
            self.at, self.unit = self.at + 2, _DOLLARS[self.peek()]
        elif self.peek() in _CURRENCIES:
            self.at, self.unit = self.at + 1, _CURRENCIES[self.peek()]
        value = self._simple()
        if value is None:
            self.at = begins
            return None
        magnitude = 1.0
        self.at += self.peek() == "-" and self.peek(1) in _MAGNITUDES and self.peek(1) not in _BEHIND_MONEY
        while (times := _MAGNITUDES.get(self.peek())) and (
            self.peek() not in _BEHIND_MONEY or (self.unit and self._attached())
        ):
            magnitude *= times
            self.at += 1
        return value * magnitude, magnitude

    def _attached(self) -> bool:
        return self.found[self.at].start() == self.found[self.at - 1].end()

    def _simple(self) -> float | None:
        word = self.peek()
        if word in _MULTIPLES or (fold := _FOLD.fullmatch(word)):
            self.at, self.unit = self.at + 1, "x"
            return _MULTIPLES.get(word) or _words(fold[1] if fold else "")
        if word in ("every", "each"):
            self.at += 1
            position = self._simple()
            return 1 / position if position else None
        if word == "both":
            self.at += 1
            return 2.0
        value = self._whole()
        if value is None:
            return self._fraction()
        if self.peek() == "in" and not self.unit:
            there, self.at = self.at, self.at + 1
            if (of := self._whole()) and of >= value:
                return value / of
            self.at = there
        dash = self.peek() == "-"
        if (parts := _PARTS.get(self.peek(dash))) and (dash or value < 100) and self.peek(dash) not in ("second",):
            self.at += 1 + dash
            return value / parts
        if self.peek() == "and" and self.peek(1) in ("a", "one") and self.peek(2) in ("half", "quarter", "third"):
            value += 1 / _PARTS[self.peek(2)]
            self.at += 3
        if self.peek() == "times" and self.peek(1) in ("as", "more", "the", "higher", "bigger", "larger", "less"):
            self.at, self.unit = self.at + 1, "x"
        return value

    def _whole(self) -> float | None:
        word = self.peek()
        if word[:1].isdecimal():
            self.at += 1
            if self.peek() in ("st", "nd", "rd", "th") and self._attached():
                self.at, self.ranked = self.at + 1, True
            return figure(word.rstrip(","), "en")
        if word in _RANKS:
            if self.peek(1) in ("of",) or (self.at and self.words[self.at - 1] in ("a", "one", "-")):
                return None
            self.at, self.ranked = self.at + 1, True
            return float(_RANKS[word])
        end = self.at
        while end < len(self.words) and (
            _words(self.words[end]) is not None
            or (self.words[end] in ("-", "and") and end > self.at and _words(" ".join(self.words[end + 1 : end + 2])))
        ):
            end += 1
        for stop in range(min(end, self.at + 8), self.at, -1):
            value = _words(" ".join(w for w in self.words[self.at : stop] if w != "-"))
            if value is not None:
                self.at = stop
                return value
        return None

    def _fraction(self) -> float | None:
        """Read "half", "a third", "half a million", "a dozen", "a quarter-mile"."""
        one = self.peek() in ("a", "an", "the") or (self.peek() == "other" and self.at > 0)
        word = self.peek(one)
        if word in _PARTS and (one or word in ("half", "quarter")) and not (self.peek() == "the" and word != "half"):
            self.at += 1 + one
            if self.peek() in ("a", "an") and word == "half" and self.peek(1):
                self.at += 1
            elif self.peek() == "of" and self.peek(1) in ("a", "an") and unit_of(self.peek(2)):
                self.at += 2
            return 1 / _PARTS[word]
        if one and self.peek() != "the" and word in _MAGNITUDES and word not in _BEHIND_MONEY:
            self.at += 1
            return 1.0
        if one and self.peek() != "the" and self._unit_at(1)[0]:
            self.at += 1
            return 1.0
        if word in ("million", "billion", "thousand", "hundred", "dozen") and not one:
            return 1.0
        return None

    def _unit_at(self, ahead: int) -> tuple[str, int]:
        """Give the unit that stands so far ahead, and how many words it takes."""
        first, second = self.peek(ahead), self.peek(ahead + 1)
        for word in (second, second.removesuffix("s")):
            if pair := _PAIRS.get((first, word)):
                return pair, 2
        if first in _CENTS:
            return f"cents:{_CENTS[first]}", 1
        if first == "°" and second in ("c", "f"):
            return f"°{second.upper()}", 2
        for word in (first, first.removesuffix("s"), first.removesuffix("es")):
            if unit := _UNITS.get(word):
                return unit, 1
        return (unit_of(first), 1) if first else ("", 0)

    def _take_unit(self) -> None:
        if self.ranked:
            return
        dash = self.peek() == "-"
        unit, length = self._unit_at(dash)
        if not unit:
            return
        self.at += dash + length
        if unit == "°C" and self.peek() in ("fahrenheit", "f"):
            unit = "°F"
        self.at += unit.startswith("°") and self.peek() in ("celsius", "fahrenheit", "centigrade", "c", "f")
        self.unit = self.unit or unit
        if unit == "years" and self.peek() in ("-", "old"):
            self.at += 1 + (self.peek() == "-" and self.peek(1) == "old")

    def without_number(self) -> Amount:
        """Read what has no number: several crops, most of them, tens of millions of euros, a point."""
        vague = [place for place, word in enumerate(self.words) if word in _VAGUE]
        if vague:
            self.at = vague[-1] + 1
            return self.rest(None, None, Precision.VAGUE)
        self.at = 0
        if self.peek() in ("a", "an"):
            self.at = 1
            self._take_unit()
            return self.rest(1.0, None, Precision.EXACT)
        return Amount(None, precision=Precision.VAGUE)

    def rest(self, value: float | None, to: float | None, precision: Precision) -> Amount:
        """Give the amount with what stands behind the number: unit, what is counted, and per what."""
        if self.peek() == "of" and not self.unit:
            self._skip_whole()
        if self.peek() == "of" and self._unit_at(1)[0] and not self.unit:
            self.at += 1
        self._take_unit()
        unit = self.unit.removeprefix("cents:")
        words = self.words[self.at :]
        stop = len(self.words)
        if words and words[-1] in _OFTEN:
            unit, stop = f"{unit or '1'}/{_OFTEN[words[-1]]}", stop - 1
        elif len(words) > 1 and words[-2] in _EACH:
            per = PER.get(singular(words[-1], PER)) or words[-1]
            unit, stop = f"{unit or '1'}/{per}", stop - 2
        places = list(range(self.at, stop))
        while places and (self.words[places[0]] in _NOT_COUNTED or not self.words[places[0]][0].isalnum()):
            if self.words[places[0]] in _PRONOUNS:
                places = []
            del places[:1]
        counted = self.quote[self.found[places[0]].start() : self.found[places[-1]].end()] if places else self.noun
        return Amount(value, to, unit, counted, precision)

    def _skip_whole(self) -> None:
        """Go past the number of all of them: of Halden's 11,300 employees."""
        for ahead in range(1, 6):
            word = self.peek(ahead)
            if word[:1].isdecimal() or (word in _LITTLE and word != "one") or (word and _words(word) is not None):
                self.at += ahead
                self.number()
                return


@lru_cache(maxsize=1 << 12)
def _words(word: str) -> float | None:
    """Give the value of a cardinal in words."""
    if word in ("zero", "nought", "nil", "no"):
        return 0.0 if word != "no" else None
    try:
        return float(text2num(word, "en")) if word and word[0].isalpha() else None
    except ValueError:
        return None
