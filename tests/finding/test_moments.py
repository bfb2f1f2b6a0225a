"""What a time says, for an article of Friday, 12 December 2025: a table of cases."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.finding.moments import moment

FRIDAY = date(2025, 12, 12)
CASES = {
    "am Dienstag, dem 3. Mai 2022": "2022-05-03",
    "03.05.2022": "2022-05-03",
    "2022-05-03": "2022-05-03",
    "zum 1. Januar": "2026-01-01",
    "am 6. August": "2025-08-06",
    "vom 3. bis 5. Mai 2022": "2022-05-03..2022-05-05",
    "vom 28. September bis zum 11. Januar": "2025-09-28..2026-01-11",
    "am 31. Februar 2022": None,
    "im Mai 2023": "2023-05",
    "seit März": "2025-03",
    "bis Ende Mai": "2026-05",
    "zwischen April 2019 und Oktober 2021": "2019-04..2021-10",
    "im zweiten Quartal": "2025-Q2",
    "im ersten Quartal": "2026-Q1",
    "im dritten Quartal 2024": "2024-Q3",
    "im ersten Halbjahr 2024": "2024-01..2024-06",
    "aus dem Jahr 1968": "1968",
    "von 2009 bis 2013": "2009..2013",
    "2018/19": "2018..2019",
    "in den 1990er-Jahren": "1990..1999",
    "aus den Siebzigerjahren": "1970..1979",
    "im 17. Jahrhundert": "1601..1700",
    "im neunzehnten Jahrhundert": "1801..1900",
    "im Sommer 1994": "1994-06..1994-08",
    "in diesem Winter": "2025-12..2026-02",
    "am Mittwochabend": "2025-12-10",
    "am Freitag": "2025-12-12",
    "bis Montag": "2025-12-15",
    "am kommenden Freitag": "2025-12-19",
    "am vergangenen Freitag": "2025-12-05",
    "gestern Abend": "2025-12-11",
    "am Morgen": "2025-12-12",
    "morgen": "2025-12-13",
    "im vergangenen Jahr": "2024",
    "im Vorjahr": "2024",
    "vergangene Woche": "2025-W49",
    "vor einer Woche": "2025-12-05",
    "vor zwei Jahren": "2023",
    "vor drei Tagen": "2025-12-09",
    "seit vier Jahren": "P4Y",
    "um 14.30 Uhr": "T14:30",
    "am Donnerstag um 19 Uhr": "2025-12-11T19:00",
    "von 8 bis 17 Uhr": "T08:00..T17:00",
    "fast fünf Stunden lang": "PT5H",
    "drei Jahrhunderte lang": "P300Y",
    "binnen zwei Wochen": "P2W",
    "zwei Tage zuvor": "P2D",
    "um halb drei": "T02:30",
    "gegen Viertel vor sechs": "T05:45",
    "um Punkt sieben": "T07:00",
    "um sechs": "T06:00",
    "vor sieben": "T07:00",
    "um fünf vor zwölf": "T11:55",
    "Um zehn nach fünf": "T05:10",
    "um fünf vor halb drei": "T02:25",
    "um kurz nach acht": "T08:00",
    "nachts um drei": "T03:00",
    "um halb sechs am Abend": "T17:30",
    "um acht Uhr abends": "T20:00",
    "von neun bis 17 Uhr": "T09:00..T17:00",
    "Montag, Viertel vor acht": "2025-12-08T07:45",
    "am Freitag um sechs": "2025-12-12T06:00",
    "fünf bis sechs Wochen": "P5W..P6W",
    "zwölf bis 24 Stunden": "PT12H..PT24H",
    "vor sechs Jahren": "2019",
    "27:14,6 Minuten": "PT27M14.6S",
    "zweieinhalb Stunden": "PT2H30M",
    "seit einem halben Jahr": "P6M",
    "eine Viertelstunde": "PT15M",
    "zu Weihnachten": "2025-12-25",
    "an Heiligabend 2021": "2021-12-24",
    "vor Ostern": "2026-04-05",
    "am Pfingstsonntag um 17 Uhr": "2025-06-08T17:00",
    "am zweiten Advent": "2025-12-07",
    "am Muttertag": "2025-05-11",
    "zwischen den Jahren": "2025-12-25..2026-01-01",
    "nach dem Zweiten Weltkrieg": "1945",
    "im Ersten Weltkrieg": "1914..1918",
    "seit der Jahrtausendwende": "2000",
    "in den Sechzigern": "1960..1969",
    "in den 60er-Jahren": "1960..1969",
    "jede Woche": "P1W",
    "14-tägig": "P14D",
    "Ende 2027": "2027-12",
    "bis Mitte 2024": "2024-06",
    "seit Jahresbeginn": "2025-01-01",
    "in den ersten vier Monaten": "2025-01..2025-04",
    "im Gesamtjahr": "2025",
    "im Vorjahresquartal": "2024-Q3",
    "am vergangenen Wochenende": "2025-12-06..2025-12-07",
    "bis zum Wochenende": "2025-12-13",
    "in dieser Saison": "2025..2026",
    "in der Vorsaison": "2024..2025",
    "seit August vergangenen Jahres": "2024-08",
    "am 3. Juni vergangenen Jahres": "2024-06-03",
    "zwischen dem 2. und dem 20. September": "2025-09-02..2025-09-20",
    "von Januar bis März 2025": "2025-01..2025-03",
    "vom 28. September bis zum 11. Januar 2026": "2025-09-28..2026-01-11",
    "zum 1. Dezember": "2025-12-01",
    "am Sonntag vor einer Woche": "2025-11-30",
    "heute vor 50 Jahren": "1975-12-12",
    "im Hitzesommer 1976": "1976-06..1976-08",
    "drei Tage vor dem Start": None,
    "nach der Sommerpause": None,
    "jeden Mittwoch": None,
    "zwei Winter später": None,
    "bis heute": None,
    "noch am selben Abend": None,
    "in der 71. Minute": None,
    "zweimal im Jahr": None,
    "in den nächsten Wochen": None,
    "vor 2 Milliarden Jahren": None,
    "vor 5 Millionen Tagen": None,
    "im 7. Quartal": None,
    "damals": None,
    "nachts": None,
}


@pytest.mark.parametrize("quote", CASES)
def test_reads_a_time_with_the_articles_date(quote):
    assert moment(quote, published=FRIDAY) == CASES[quote]


@pytest.mark.parametrize("quote", ["am Dienstag", "seit März", "vor einer Woche", "im zweiten Quartal", "am 3. Mai"])
def test_what_the_articles_date_must_tell_has_no_value_without_it(quote):
    assert moment(quote) is None


WORDS = st.sampled_from([
    "vor", "seit", "in", "bis", "zum", "am", "von", "und", "3.", "31.", "13.", "0.", "Februar", "Mai", "2022", "2",
    "5000000", "3,5", "Milliarden", "Millionen", "Tagen", "Jahren", "Wochen", "Monaten", "Stunden", "Quartal",
    "Halbjahr", "Uhr", "14.30", "25.99", "Dienstag", "morgen", "Winter", "2022-13-40", "00.00.00", "ein", "halbe",
    "jede", "dritte", ",", "–", "um", "halb", "Viertel", "sechs", "Ostern", "Advent", "ersten", "vier", "zwölf",
    "Wochenende", "Vorsaison", "heute", "vergangenen", "Jahres", "27:14,6", "Minuten", "14-tägig", "Weltkrieg",
])  # fmt: skip


@given(st.lists(WORDS, max_size=7).map(" ".join))
def test_no_order_of_words_breaks_it(quote):
    assert moment(quote, published=FRIDAY) != ""
    assert moment(quote) != ""
    assert moment(quote, published=date.min) != ""
    assert moment(quote, published=date.max) != ""


@pytest.mark.parametrize(
    ("quote", "value"),
    [("on May 3, 2022", "2022-05-03"), ("at 6:30 p.m.", "T18:30"), ("last year", "2024"), ("two years ago", "2023")],
)
def test_reads_english_times(quote, value):
    assert moment(quote, published=FRIDAY, language="en") == value


@pytest.mark.parametrize(
    ("quote", "clause", "value"),
    [
        ("am Donnerstag", "Die Bahn wird bestreikt", "2025-05-08"),
        ("Am Samstag", "ist Fest und beginnt die Messe", "2025-05-10"),
        ("am Donnerstag", "teilte die Bahn mit", "2025-05-01"),
        ("am Donnerstag", "wird vorgeworfen, was sie sagten", "2025-05-01"),
        ("am kommenden Donnerstag", "Die Bahn wird bestreikt", "2025-05-08"),
        ("on Thursday", "The strike begins", "2025-05-08"),
        ("on Thursday", "The minister said", "2025-05-01"),
    ],
)
def test_a_weekday_is_to_come_where_its_clause_says_so(quote, clause, value):
    language = "en" if quote.startswith("on") else "de"
    assert moment(quote, published=date(2025, 5, 6), language=language, clause=clause) == value
