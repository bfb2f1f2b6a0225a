"""Gives each English word the letter that `english_quantities` writes its grammar over. It knows no order of words."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.finding.lettering import ENGLISH_NUMBERS, composed, figure, letters_of, mark
from factcheck.finding.words import word_set

_MARKS = {"€": "¤", "£": "¤", "$": "¤", "¥": "¤", "°": "U", "‰": "%", "§": "x", "#": "x", "’": "’", "'": "’"}
_KEPT = frozenset(".,-–—+/()\n%~")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d")
_LETTERS = letters_of(
    {
        "w": word_set(
            "this plus whereas perhaps towards across us yes thus always ago if when where because while after before"
            " though although whose it you who which him them series news his not ones does goes"
            " says"
        ),
        "ï": word_set("he she I we they"),
        "Ã": word_set("aged turned turning turns reached"),
        "V": word_set(
            "been was were is are has have had will would can could may might must did do does hurt killed injured dead"
            " died missing arrested held charged remain remained remains came went got voted abstained survived"
            " escaped drowned feared jailed sacked stayed said face faced faces in on with out under still later"
            " already from for who against so because but including among of whom"
        ),
        "M": word_set(
            "about around nearly almost over under roughly some approximately exactly only least just precisely"
            " barely merely fully well virtually practically possibly maybe perhaps another additional further"
            " estimated mere record total average combined staggering whopping minimum maximum"
        ),
        "X": word_set("more fewer less"),
        "Z": word_set("than"),
        "T": word_set("up"),
        "t": word_set("to"),
        "ª": word_set("as"),
        "@": word_set("at"),
        "u": word_set("by with"),
        "&": word_set("and or"),
        "b": word_set("between"),
        "f": word_set("of"),
        "F": word_set("from"),
        "E": word_set("in"),
        "a": word_set("all"),
        "D": word_set("the its their these his her our my your whose s"),
        "e": word_set("a an"),
        "1": word_set("one"),
        "v": word_set("several many few numerous countless various multiple"),
        "ṽ": word_set("most some"),
        "β": word_set("both"),
        "h": word_set("half quarter"),
        "ħ": word_set("handful couple number majority minority fraction proportion plurality trio pair string"
                      " slew raft multitude host score"),
        "B": word_set("million billion trillion thousand hundred dozen bn tn mn"),
        "¢": word_set("m k b M B K"),
        "H": word_set("dozens hundreds thousands millions billions tens scores"),
        "k": ENGLISH_NUMBERS | word_set("zero nought"),
        "o": word_set("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
                      " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth"
                      " umpteenth hundredth thousandth fortieth fiftieth sixtieth"),
        "í": word_set("first"),
        "Ê": word_set("st nd rd th"),
        "R": word_set("place position spot"),
        "ñ": word_set("no"),
        "ş": word_set("so too how"),
        "ü": word_set("percentage basis nautical square cubic metric statute"),
        "ň": word_set("off down away apart higher lower back there here now then again inland better worse clear short"
                      " left ahead behind yesterday together each alone"),
        "x": word_set(
            "No number page pages chapter article section line track room version volume phone Formula Route flight"
            " Flight Highway Interstate Section Article Chapter Part part Phase phase Type type stage Stage Year"
            " Grade grade Group Level level tier Tier Day round Round game Game Lane Exit Junction Platform gate Gate"
            " step Step Unit unit Channel channel Radio BBC Apollo Class World War Division League Act Scene Episode"
            " Category category question Question rule Rule Clause clause"
        ),
        "Q": word_set("thirds quarters fifths sixths sevenths eighths ninths tenths halves"),
                "J": word_set("every"),
        "p": word_set("per"),
        "l": word_set("double triple quadruple treble"),
        "m": word_set("twice twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold"),
        "O": word_set("much"),
        "ô": word_set("likely big large high often fast long good"),
        "r": word_set("old tall long wide deep high away thick"),
        "j": word_set("year day month week hour minute decade night season fortnight", "s") | word_set("seconds"),
        "U": word_set(
            "percent dollar euro pound mile kilometer kilometre meter metre ton tonne gallon liter litre acre point"
            " degree foot inch yard kilogram barrel centimetre centimeter millimetre millimeter gram gramme milligram"
            " milligramme ounce pint quart watt kilowatt megawatt gigawatt volt calorie decibel byte megabyte gigabyte"
            " terabyte knot franc yen yuan rupee ruble rouble peso krona hectare kilo microgram milliliter millilitre"
            " kelvin hertz bushel carat",
            "s",
        )
        | word_set(
            "cent cents pence penny feet inches Euro Dollar km cm mm kg mg ml ha kWh MWh GWh MW GW kW TWh Hz MHz GHz dB"
            " GB TB MB mph kph p lb lbs oz ft hp rpm ppm EUR USD GBP Celsius Fahrenheit stone pc pct"
        ),
        "s": word_set("""
            people men women children teeth mice geese sheep deer fish cattle aircraft species offspring staff
            personnel troops passersby data dead wounded injured homeless gentlemen policemen policewomen firemen
            fishermen spokesmen salesmen sportsmen businessmen businesswomen congressmen workmen servicemen
            Englishmen crew young others media phenomena criteria alumni lives wives
        """),
        "c": word_set("times"),
        "ö": word_set("them us you whom which those these that"),
        "ç": word_set("other rest"),
        "î": word_set("annually monthly weekly daily yearly hourly"),
        "g": word_set("man woman child person boy girl passenger vote goal seat death driver officer worker victim"
                      " suspect teenager soldier"),
    }
)  # fmt: skip
_NO_PLURAL = ("ss", "us", "is", "ous")
_PEOPLE = ("children", "women", "people", "smen", "gmen", "emen", "dmen", "tmen", "folk")
_SHORTEST = 4


@lru_cache(maxsize=1 << 15)
def letter(token: str) -> str:
    """Give the letter of a token: its class; else W for a capital, Σ for one in the plural, s for a plural."""
    if token[0].isdecimal():
        return _figure(token)
    if not token[0].isalpha():
        return _MARKS.get(token) or mark(token, _KEPT)
    token = composed(token)
    known = _LETTERS.get(token) or (_LETTERS.get(token.lower()) if token[1:].islower() or len(token) == 1 else None)
    if known:
        return known
    plural = len(token) >= _SHORTEST and token[-1] == "s" and not token.endswith(_NO_PLURAL)
    plural = plural or token.endswith(_PEOPLE)
    if token[0].isupper():
        return "Σ" if plural or (token[:-1].isupper() and token[-1] == "s") else "W"
    return "s" if plural else "w"


def _figure(token: str) -> str:
    if ":" in token:
        return "C" if _CLOCK.fullmatch(token) else "#"
    if token[0] == "0" and token[1:2].isdecimal():
        return "#"
    kind = figure(token)
    return "N" if kind == "c" else kind
