"""Compares what is said with what is computed, as exactly as it is said, and writes numbers as newspapers do.

It finds no numbers and knows no rule. Values are in the unit they are given in; shares in per cent.
"""

from __future__ import annotations

import re

from factcheck.checking.slots import Number
from factcheck.finding.amounts import Precision

_DIGITS = re.compile(r"\d[\d.,  ’']*")
_CLOCK = re.compile(r"\d+:\d\d(?:(?P<point>[.,])(?P<places>\d+))?(?= Minuten\b| Min\b| minutes\b|$)")
_DECIMALS = re.compile(r"[.,](\d{1,2}|\d{4,})(?!\d)")
_GROUPED = re.compile(r"\d([.,  ’'])\d{3}(?!\d)")
_LARGE = re.compile(
    r"\b(?:tausend|Tsd|Mio|Mrd|Millionen?|Milliarden?|Billionen?|thousand|million|billion|trillion)\b", re.IGNORECASE
)
_LESS = re.compile(
    r"\b(?:knapp\w*|fast|beinahe|nahezu|annähernd|unter|nearly|almost|just under|kaum|weniger als|höchstens)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:gut|gute[rnms]?|über|mehr als|more than|over|mindestens|at least)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:rund|etwa|circa|ca|ungefähr|zirka|about|around|roughly|some)\b", re.IGNORECASE)
_WORDS = {
    "de": ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
}
_FRACTIONS = {
    "de": {
        1 / 2: "die Hälfte",
        1 / 3: "ein Drittel",
        2 / 3: "zwei Drittel",
        1 / 4: "ein Viertel",
        3 / 4: "drei Viertel",
        1 / 5: "ein Fünftel",
        2 / 5: "zwei Fünftel",
        3 / 5: "drei Fünftel",
        4 / 5: "vier Fünftel",
        1 / 6: "ein Sechstel",
        1 / 8: "ein Achtel",
        1 / 10: "ein Zehntel",
    },
    "en": {
        1 / 2: "a half",
        1 / 3: "a third",
        2 / 3: "two thirds",
        1 / 4: "a quarter",
        3 / 4: "three quarters",
        1 / 5: "a fifth",
        2 / 5: "two fifths",
        3 / 5: "three fifths",
        4 / 5: "four fifths",
        1 / 6: "a sixth",
        1 / 8: "an eighth",
        1 / 10: "a tenth",
    },
}
_HALF = re.compile(
    r"\b(?:eine[nrms]? )?halbe[nrms]? (?=\w)(?!M[ilr])|\bhalf an? (?!million|billion|trillion|dozen)", re.IGNORECASE
)
_HEDGE = re.compile(
    r"(?:knapp|fast|rund|etwa|gut|über|nur|lediglich|immerhin|gerade (?:ein)?mal|about|almost|nearly|over|roughly|some"
    r"|only|just) ",
    re.IGNORECASE,
)
_FINELY = 10  # up to which quarters are told
_FEW = 2  # digits of a number that was rounded boldly
_ROUGHLY = 0.03  # of a rounded number, how far the true one may be from it


def spread(number: Number, value: float) -> float:
    """Give how far the true value may be from the one that is written: half of its last digit where it is rounded."""
    digits = _DIGITS.search(number.quote)
    decimals = _DECIMALS.search(digits.group().strip()) if digits else None
    large = _LARGE.search(number.quote)
    if number.amount.precision is not Precision.EXACT:
        return abs(value) * _ROUGHLY
    if decimals is None and large is None:
        return 0.0
    # The last digit is worth a magnitude less for every place behind the comma.
    written = digits.group().strip() if digits else ""
    shown = _first_value(written) if written else 0.0
    magnitude = abs(value / shown) if shown else min(abs(value), _large(large[0]) if large else abs(value))
    # "16 Millionen" is rounded less than it looks, or nobody could compare it with "20 Millionen".
    return (0.5 * 10.0 ** -len(decimals[1]) if decimals else 0.2) * magnitude


def _looseness(number: Number) -> float:
    """Tell how loosely a rounded number is meant: rund 1060 more exactly than rund 1000."""
    digits = _DIGITS.search(number.quote)
    return 1.0 if digits is None or len(re.sub(r"\D", "", digits.group()).rstrip("0")) <= _FEW else 0.3


def _large(word: str) -> float:
    """Give what a large number is a multiple of: of a million, in "fünfeinhalb Millionen"."""
    lower = word.lower()
    if lower.startswith(("mrd", "milliard", "billion")):
        return 1e9
    return 1e6 if lower.startswith("mi") else 1e3


def _first_value(written: str) -> float:
    digits = re.sub(r"[  ’']", "", written).rstrip(".,")
    decimals = _DECIMALS.search(digits)
    whole = re.sub(r"\D", "", digits[: decimals.start()] if decimals else digits)
    return float(f"{whole or 0}.{decimals[1]}") if decimals else float(whole or 0)


def is_share(number: Number) -> bool:
    """Tell whether a number is a fraction: ein Drittel, die Hälfte."""
    return number.value is not None and 0 < number.value < 1 and not number.unit


def fits(said: Number, low: float, high: float, *, value: float | None = None, cut: bool = False) -> bool:
    """Tell whether a number that is said can stand for one between `low` and `high`.

    Args:
        said: Its words tell how exactly it is meant: 25, rund 25, fast 25, mehr als 25.
        low: In the unit of `value`.
        high: In the unit of `value`.
        value: Otherwise the number's own.
        cut: Whether a whole per cent may have been cut off instead of rounded.
    """
    value = said.value if value is None else value
    if value is None:
        return True
    # What is written without decimals was rounded to the whole, and often cut off.
    unit = max(2 * spread(said, value), 1.0 if said.unit in ("%", "pp") else 0.0)
    below = above = unit / 2 + 1e-9 + 0.001 * abs(value)
    if _LESS.search(said.quote):
        below, above = max(unit, 0.12 * abs(value)), unit / 2
    elif _MORE.search(said.quote):
        below, above = unit / 2, max(unit, 0.25 * abs(value))
    elif _ABOUT.search(said.quote) or said.amount.precision is not Precision.EXACT:
        below = above = max(unit, 0.1 * abs(value) * _looseness(said))
    if cut and unit == 1.0 and above < unit:
        above = unit  # often cut off: two thirds are 66 per cent
    return low - above <= value <= high + below


def _is_quarter(value: float) -> bool:
    """Tell whether a number is so small that its quarters are told: 5.25 per cent."""
    return abs(value) < _FINELY and abs(4 * value - round(4 * value)) < 1e-6 and round(4 * value) % 2 == 1


def written(value: float, *, language: str, like: str = "") -> str:
    """Write a number as a newspaper does: up to twelve in words, unless `like` is in figures; decimals as in `like`.

    Args:
        value: To be written.
        language: ``de`` or ``en``.
        like: The words in whose place it shall stand.
    """
    base = "en" if language.startswith("en") else "de"
    decimals = _DECIMALS.search(like)
    places = 2 if _is_quarter(value) else min(len(decimals[1]), 2) if decimals else 1
    rounded = round(value, places)
    if abs(rounded) >= 20 and not decimals:
        rounded = round(value)
    if rounded == int(rounded):
        whole = int(rounded)
        if not re.search(r"\d", like) and 0 <= whole <= 12:
            return _WORDS[base][whole]
        separator = _GROUPED.search(like)
        grouped = f"{whole:,}" if abs(whole) >= 10_000 or separator else str(whole)
        return grouped.replace(",", separator[1] if separator else "," if base == "en" else ".")
    text = f"{rounded:,.{places}f}"
    return text if base == "en" else text.translate(str.maketrans(",.", ".,"))


def replaced(number: Number, value: float, *, language: str) -> str:
    """Write the words of a number with another value, with its unit and what it counts."""
    quote = number.quote
    if clock := _CLOCK.search(quote):
        return quote[: clock.start()] + _timed(value, clock) + quote[clock.end() :]
    if digits := _DIGITS.search(quote):
        core = digits.group().rstrip(".,\xa0\u202f ")
        shown = _first_value(core)
        magnitude = abs((number.value or 0) / shown) if shown and number.value else 1.0
        return (
            quote[: digits.start()]
            + written(value / (magnitude or 1), language=language, like=core)
            + quote[digits.start() + len(core) :]
        )
    if half := _HALF.search(quote):
        return f"{quote[: half.start()]}{written(value, language=language, like='1')} {quote[half.end() :]}"
    words = quote.split()
    place = next((at for at, word in enumerate(words) if _is_number_word(word, language)), 0)
    compound = re.match(r"(.+?)(-?jährig|prozentig|tägig|wöchig|monatig|-?mal$)(.*)", words[place])
    tail = compound[2] + compound[3] if compound else ""
    large = _magnitude(words[place], number.value or 0, language) if _LARGE.search(quote) else 1.0
    new = written(value / large, language=language)
    if tail and new[:1].isdigit():
        tail = "-" + tail.lstrip("-")
    words[place] = (new.capitalize() if words[place][:1].isupper() else new) + tail
    return " ".join(words)


def _timed(value: float, like: re.Match[str]) -> str:
    """Write seconds as a time that was taken: 1:41,19."""
    places = len(like["places"] or "")
    hundredths = round(value * 10**places)
    seconds, rest = divmod(hundredths, 10**places)
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes}:{seconds:02}" + (f"{like['point']}{rest:0{places}}" if places else "")


def _magnitude(word: str, value: float, language: str) -> float:
    """Give what a number word stands for how many of: zwei Millionen."""
    from factcheck.finding.figures import simple  # noqa: PLC0415

    return value / (simple(word.lower(), language) or value or 1.0)


def _is_number_word(word: str, language: str) -> bool:
    from factcheck.finding.figures import compound, simple  # noqa: PLC0415

    lower = word.lower()
    return simple(lower, language) is not None or compound(lower, language) is not None


def is_slip(said: str, right: str) -> bool:
    """Tell whether one digit or number word was written for another one, or two digits in the wrong order."""
    if not re.search(r"\d", said + right):
        return True
    said, right = (re.sub(r"(?<=\d)[.,](?=\d)", "", each) for each in (said, right))
    if len(said) != len(right):
        return False
    differing = [at for at, (one, other) in enumerate(zip(said, right, strict=True)) if one != other]
    first, last = differing[:1], differing[1:]
    return len(differing) == 1 or (
        len(differing) == 2
        and last[0] - first[0] == 1
        and said[first[0] : last[0] + 1] == right[first[0] : last[0] + 1][::-1]
    )


def fraction(value: float, *, language: str, like: str = "") -> str:
    """Write a share in 0..1 as a fraction, or where none is near as per cent; `like` has the article or has none."""
    base = "en" if language.startswith("en") else "de"
    near, name = min(_FRACTIONS[base].items(), key=lambda pair: abs(pair[0] - value))
    hedge = _HEDGE.match(like)
    if hedge:
        like = like[hedge.end() :]
    keeps = (
        hedge is not None
        and not (_LESS.match(hedge[0]) and near <= value)
        and not (_MORE.match(hedge[0]) and near >= value)
    )
    if abs(near - value) <= 0.016:
        bare = name.split(" ", 1)[1]
        if like.lower().startswith("einem "):
            name = name.replace("ein ", "einem ").replace("die ", "der ")
        if "-" in like:
            return name if name.startswith("a") else name.replace(" ", "-")  # two-thirds
        short = like and " " not in like.strip() and not like.lower().startswith(("ein", "die", "a ", "half"))
        name = bare if short else name[0].upper() + name[1:] if like[:1].isupper() else name
        return f"{hedge[0] if hedge and keeps else ''}{name}"
    return f"{written(100 * value, language=language, like='1')} {'per cent' if base == 'en' else 'Prozent'}"


def shown(value: float, *, language: str) -> str:
    """Write a number in a message: in figures, at most one decimal."""
    return written(value, language=language, like="1,5")
