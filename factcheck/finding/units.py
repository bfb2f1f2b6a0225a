"""Knows the units of measure and money that newspapers write, and the symbol of each. It never reads a number.

Written out they stand in German and English; German ones keep their capital, so that "Mark" is no verb.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.finding.words import word_set

_MONEY = {
    "EUR": "Euro EUR €", "USD": "Dollar USD $", "CHF": "Franken CHF Schweizerfranken", "GBP": "Pfund GBP £ pound",
    "ct": "Cent Eurocent", "Rp": "Rappen", "p": "Pence", "JPY": "Yen JPY ¥", "CNY": "Yuan Renminbi CNY",
    "RUB": "Rubel RUB", "DEM": "Mark DM D-Mark", "Pfennig": "Pfennig", "ATS": "Schilling", "FRF": "Franc Francs",
    "ITL": "Lire", "ESP": "Peseten Peseta", "NLG": "Gulden", "Taler": "Taler Reichstaler", "RM": "Reichsmark",
    "Kreuzer": "Kreuzer", "Groschen": "Groschen", "Heller": "Heller", "Dukaten": "Dukaten",
    "TRY": "Lira", "PLN": "Zloty Złoty Złotych PLN", "HUF": "Forint HUF", "UAH": "Hrywnja Griwna",
    "INR": "Rupien Rupie INR", "BRL": "Reais", "ZAR": "Rand", "KRW": "Won", "THB": "Baht", "ILS": "Schekel",
    "BGN": "Lew Lewa", "ARS": "Peso", "PEN": "Soles", "BOB": "Boliviano", "GEL": "Lari", "KZT": "Tenge",
    "VND": "Dong", "AED": "Dirham", "IRR": "Rial", "TND": "Dinar", "kr": "Krone", "SEK": "SEK",
    "DKK": "DKK", "NOK": "NOK", "CZK": "CZK",
    "BTC": "Bitcoin BTC", "ETH": "Ether",
}  # fmt: skip
_MEASURES = {
    "%": "Prozent % percent vH", "pp": "Prozentpunkt", "‰": "Promille ‰", "ppm": "ppm", "bp": "Basispunkt",
    "km": "Kilometer kilometre", "m": "Meter metre", "cm": "Zentimeter", "mm": "Millimeter",
    "µm": "Mikrometer", "nm": "Nanometer", "mi": "Meile mile", "nmi": "Seemeile", "ft": "Fuß foot feet",
    "in": "Zoll inches", "yd": "Yard yard", "Elle": "Elle", "Klafter": "Klafter", "ly": "Lichtjahr",
    "t": "Tonne ton tonne", "kg": "Kilogramm Kilo kilogram", "g": "Gramm gram", "mg": "Milligramm", "µg": "Mikrogramm",
    "Ztr": "Zentner", "dz": "Doppelzentner", "lb": "lb", "oz": "Unze Feinunze ounce", "carat": "Karat",
    "Mt": "Megatonne", "kt": "Kilotonne", "Gt": "Gigatonne",
    "l": "Liter litre liter", "ml": "Milliliter", "cl": "Zentiliter", "hl": "Hektoliter", "gal": "Gallone gallon",
    "bbl": "Barrel barrel", "bu": "Scheffel", "BRT": "BRT Bruttoregistertonne",
    "ha": "Hektar hectare", "acre": "acre", "m2": "Quadratmeter m² qm", "km2": "Quadratkilometer km² qkm",
    "cm2": "Quadratzentimeter cm²", "m3": "Kubikmeter Festmeter m³", "km3": "Kubikkilometer", "cm3": "Kubikzentimeter",
    "kWh": "Kilowattstunde", "MWh": "Megawattstunde", "GWh": "Gigawattstunde", "TWh": "Terawattstunde",
    "kW": "Kilowatt", "MW": "Megawatt", "GW": "Gigawatt", "TW": "Terawatt", "W": "Watt", "V": "Volt", "kV": "Kilovolt",
    "A": "Ampere", "J": "Joule", "kJ": "Kilojoule", "kcal": "Kilokalorie Kalorie", "PS": "PS Pferdestärke",
    "kWp": "Kilowattpeak", "Nm": "Newtonmeter", "N": "Newton", "hPa": "Hektopascal", "mbar": "Millibar", "bar": "bar",
    "Bq": "Becquerel", "mSv": "Millisievert", "Sv": "Sievert", "lx": "Lux", "lm": "Lumen",
    "°C": "Grad ° degree °C", "K": "Kelvin", "dB": "Dezibel", "Hz": "Hertz", "kHz": "Kilohertz", "MHz": "Megahertz",
    "GHz": "Gigahertz", "B": "Byte", "kB": "Kilobyte", "MB": "Megabyte", "GB": "Gigabyte", "TB": "Terabyte",
    "PB": "Petabyte", "MP": "Megapixel", "Mbit": "Megabit Mbit", "Gbit": "Gigabit Gbit",
    "km/h": "Stundenkilometer", "kn": "Knoten", "points": "Zähler",
}  # fmt: skip
_LENGTHS = {
    "years": "Jahr year", "months": "Monat month", "weeks": "Woche week", "days": "Tag day", "h": "Stunde hour",
    "min": "Minute minute", "s": "Sekunde", "decades": "Jahrzehnt decade", "ms": "Millisekunde",
    "centuries": "Jahrhundert",
}  # fmt: skip
_SYMBOLS = word_set(
    "km m cm mm kg g t l ha kWh MWh GWh TWh kWp MW GW kW Hz dB GB TB MB mg ml kB min hl cl µg µm nm kV Nm hPa kcal"
    " m² m³ km² cm² qm qkm bar ppm Mbit Gbit"
)
_COUNTRIES = {
    "USD": {"kanad": "CAD", "austral": "AUD", "neuseel": "NZD", "hongkong": "HKD", "singap": "SGD", "taiwan": "TWD"},
    "kr": {"schwed": "SEK", "norweg": "NOK", "dän": "DKK", "tschech": "CZK", "isländ": "ISK"},
    "GBP": {"ägypt": "EGP", "syr": "SYP", "libanes": "LBP", "türk": "TRY"},
    "ARS": {"mexikan": "MXN", "chilen": "CLP", "kolumb": "COP", "philippin": "PHP", "kuban": "CUP"},
    "INR": {"pakistan": "PKR", "indones": "IDR", "sri": "LKR"}, "DEM": {"konvertib": "BAM", "ddr": "DDM"},
}  # fmt: skip
_IRREGULAR = {
    "unzen": "unze", "lichtjahre": "lichtjahr", "kronen": "krone",
    "pesos": "peso", "dinare": "dinar", "dinaren": "dinar",
}  # fmt: skip
_ENDINGS = ("", "n", "en", "s", "e", "es")
_LEAST = 3  # letters of a stem from which an ending is taken

UNITS = {
    name.lower(): symbol
    for table in (_MONEY, _MEASURES, _LENGTHS)
    for symbol, names in table.items()
    for name in names.split()
} | {symbol.lower(): symbol for symbol in _SYMBOLS if symbol not in ("m²", "m³", "km²", "cm²", "qm", "qkm")}
MEASURES = (
    word_set(" ".join(name for table in (_MONEY, _MEASURES) for names in table.values() for name in names.split()
                      if name[0].isupper()), " ".join(_ENDINGS[1:]))
    | _SYMBOLS
    | frozenset(name.capitalize() for name in _IRREGULAR)
)  # fmt: skip
"""The German words and the symbols that a number may stand before, as they are written."""
PER = {
    "jahr": "year", "year": "year", "tag": "day", "day": "day", "monat": "month", "month": "month", "woche": "week",
    "week": "week", "stunde": "h", "hour": "h", "h": "h", "minute": "min", "sekunde": "s", "kopf": "person",
    "nase": "person", "einwohner": "person", "person": "person", "anteilschein": "share", "aktie": "share",
    "anteil": "share", "share": "share", "schuljahr": "year", "kalenderjahr": "year", "haushaltsjahr": "year",
    "quartal": "quarter", "nacht": "night", "saison": "season",
    **{name: unit for name, unit in UNITS.items() if unit not in _LENGTHS or unit == "h"},
}  # fmt: skip
"""What stands behind *per*, without its ending."""


def singular(word: str, known: dict[str, str]) -> str:
    """Take the ending from a lower-case word if that makes it a known one, else give it as it is."""
    word = _IRREGULAR.get(word, word)
    stems = (word.removesuffix(ending) for ending in _ENDINGS)
    return next((stem for stem in stems if stem in known and (stem == word or len(stem) >= _LEAST)), word)


@lru_cache(maxsize=1 << 12)
def unit_of(word: str) -> str:
    """Give the symbol of a unit written in lower case, in any number or case, or nothing."""
    return UNITS.get(singular(word, UNITS), "") if word else ""


def of_country(unit: str, country: str) -> str:
    """Give the money of a country that an adjective in lower case names: kanadische Dollar, norwegische Kronen."""
    return next((own for stem, own in _COUNTRIES.get(unit, {}).items() if country.startswith(stem)), unit)
