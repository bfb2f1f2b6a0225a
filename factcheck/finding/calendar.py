"""The words and the written forms of dates, times and lengths in German and English. It reads none of them.

`moments` says what they mean; `times` has its own letters for the same words, because it only looks for borders.
"""

from __future__ import annotations

import re

from factcheck.finding.words import Table, word_set

MONTHS = Table({
    name: number
    for number, names in enumerate(
        (
            "januar jänner jan january", "februar feber feb february", "märz mär march mar", "april apr", "mai may",
            "juni jun june", "juli jul july", "august aug", "september sept sep", "oktober okt october oct",
            "november nov", "dezember dez december dec",
        ),
        1,
    )
    for name in names.split()
})  # fmt: skip
DAYS = Table({
    name: number
    for number, names in enumerate(
        (
            "montag monday", "dienstag tuesday", "mittwoch wednesday", "donnerstag thursday", "freitag friday",
            "samstag sonnabend saturday", "sonntag sunday",
        )
    )
    for name in names.split()
})  # fmt: skip
FUTURE = word_set("bis ab frühestens spätestens kommenden kommende nächsten nächste until by next coming binnen")
NEXT = word_set("kommenden kommende kommender kommendes nächsten nächste nächster nächstes next coming folgenden")
LAST = word_set(
    "vergangenen vergangene vergangener vergangenes letzten letzte letzter letztes vorigen vorige voriges voriger last"
    " previous"
)
SEVERAL = word_set("wochen jahren jahre monaten monate tagen tage weeks years months days")
THIS = word_set("diesem dieser dieses diesen diese laufenden laufende this current")
EVERY = word_set("jeden jede jedes jedem jeder immer every each")
SAME = word_set("selben gleichen selber derselben demselben same")
BEFORE = word_set("vor ago")
DATED = Table(
    {
        "heute": 0,
        "today": 0,
        "gestern": -1,
        "yesterday": -1,
        "vorgestern": -2,
        "morgen": 1,
        "tomorrow": 1,
        "übermorgen": 2,
    }
)
ORDER = {"ersten": 1, "erste": 1, "zweiten": 2, "zweite": 2, "dritten": 3, "dritte": 3, "vierten": 4, "vierte": 4,
          "first": 1, "second": 2, "third": 3, "fourth": 4}  # fmt: skip
UNITS = Table({
    "sekunde": "S", "second": "S", "minute": "M", "stunde": "H", "hour": "H", "tag": "D", "day": "D", "woche": "W",
    "week": "W", "monat": "MM", "month": "MM", "jahr": "Y", "year": "Y", "jahrzehnt": "10Y", "decade": "10Y",
    "jahrhundert": "100Y", "century": "100Y",
})  # fmt: skip
# A look at the first letter spares most places the list of names.
MONTH = rf"(?=[jfmasondJFMASOND])(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
DAY = rf"(?=[mdfstwMDFSTW])(?:{'|'.join(sorted(DAYS, key=len, reverse=True))})"
UNIT = "|".join(UNITS)
YEAR = r"(?:1[0-9]\d\d|20\d\d)"
FULL = re.compile(rf"\b(\d{{1,2}})\.\s*(?:({MONTH})s?\b\.?|(\d{{1,2}})\.)(?:\s*({YEAR}|\d\d)\b)?", re.IGNORECASE)
DAY_TO = re.compile(
    rf"\b(\d{{1,2}})\.\s*(?:bis|-|–|und|/)\s*(?:zum\s+|dem\s+)?(\d{{1,2}})\.\s*({MONTH})s?\b\.?(?:\s*({YEAR}))?",
    re.IGNORECASE,
)
ENGLISH = re.compile(
    rf"\b(?:({MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?|(\d{{1,2}})(?:st|nd|rd|th)? ({MONTH}))\b(?:,? ({YEAR}))?",
    re.IGNORECASE,
)
ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
SPAN = re.compile(rf"\b({YEAR})\s*(?:bis|und|–|-|/|to|and|until)\s*({YEAR}|\d\d)\b", re.IGNORECASE)
DECADE = re.compile(r"\b(\d{3}0)er|\b(\d{3}0)s\b|\b([2-9]0)er")
TEN_NAMES = ("zwanziger", "dreißiger", "vierziger", "fünfziger", "sechziger", "siebziger", "achtziger", "neunziger")
TENS = re.compile(rf"\b({'|'.join(TEN_NAMES)})n?(?:[ -]?jahre|$)", re.IGNORECASE)
CENTURY = re.compile(r"\b(\d{1,2})\.\s*(?:Jahrhundert|Jh)", re.IGNORECASE)
CENTURIES = Table({
    "elften": 11, "zwölften": 12, "dreizehnten": 13, "vierzehnten": 14, "fünfzehnten": 15, "sechzehnten": 16,
    "siebzehnten": 17, "achtzehnten": 18, "neunzehnten": 19, "zwanzigsten": 20, "einundzwanzigsten": 21,
})  # fmt: skip
CENTURY_IN_WORDS = re.compile(rf"\b({'|'.join(CENTURIES)}) Jahrhundert", re.IGNORECASE)
QUARTER = re.compile(rf"\b(\w+|\d\.)\s+(Quartal|quarter|Halbjahr|half|Jahreshälfte)s?\b(?:\D*({YEAR}))?", re.IGNORECASE)
IN_MONTH = re.compile(rf"\b({MONTH})s?\b\.?(?:\s+({YEAR}))?", re.IGNORECASE)
WEEKDAY = re.compile(rf"\b({DAY})", re.IGNORECASE)
FROM_TO = re.compile(
    r"\b(?:zwischen|vo[mn]|ab|between|from) (.+?) (?:bis(?: zum?)?|und|to|and|until) (.+)", re.IGNORECASE
)
SEASONS = {"frühjahr": 3, "frühling": 3, "spring": 3, "sommer": 6, "summer": 6, "herbst": 9, "autumn": 9, "winter": 12}
PARTS_OF_DAY = ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht", "mitternacht")
ONE_YEAR = re.compile(rf"\b({YEAR})\b")
ORDINAL = re.compile(r"\d\. [A-Z]|\b(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte)[nrs]?\b")
OFTEN = re.compile(r"(?<!nicht )\b\w{3,}mal\b")
COUNTED = re.compile(rf"\b({UNIT})(?:en|es|e|n|s)?\b", re.IGNORECASE)

OF_A_YEAR = re.compile(
    r"\b(vergangenen|letzten|vorigen|dieses|laufenden|kommenden|nächsten) (?:Kalender)?Jahres\b|\b(Vorjahres)\b"
)
WEEKS = Table({"einer": 1, "zwei": 2, "drei": 3})
WEEKS_AGO = re.compile(rf"\bvor ({'|'.join(WEEKS)}) Wochen?\b", re.IGNORECASE)
YEARS_AGO_TODAY = re.compile(r"\bheute (vor .+ Jahren)\b", re.IGNORECASE)
PARTS_OF_YEAR = Table({"anfang": "01", "beginn": "01", "mitte": "06", "ende": "12"})
PART_OF_YEAR = re.compile(rf"\b(Anfang|Beginn|Mitte|Ende) (?:des Jahres )?({YEAR})\b", re.IGNORECASE)
EDGE_OF_YEAR = re.compile(r"\bJahres(anfang|beginn|mitte|ende)s?\b", re.IGNORECASE)
FEW = Table(
    {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11}
)
FIRST_MONTHS = re.compile(rf"\bersten ({'|'.join(FEW)}) (Monate|Quartale)n?\b", re.IGNORECASE)
SCHOOL_YEAR = re.compile(r"\b(?:(Vor(?=saison|spiel))?(?:Saison|Spielzeit)|Schuljahre?s?)\b", re.IGNORECASE)
SCHOOL_BEGINS = 7
THURSDAY, SATURDAY = 3, 5
