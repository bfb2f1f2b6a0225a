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
    "seit vier Jahren": "2021",
    "um 14.30 Uhr": "T14:30",
    "am Donnerstag um 19 Uhr": "2025-12-11T19:00",
    "von 8 bis 17 Uhr": "T08:00..T17:00",
    "fast fünf Stunden lang": "PT5H",
    "drei Jahrhunderte lang": "P300Y",
    "binnen zwei Wochen": "P2W",
    "zwei Tage zuvor": "P2D",
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
    "jede", "dritte", ",", "–",
])  # fmt: skip


@given(st.lists(WORDS, max_size=7).map(" ".join))
def test_no_order_of_words_breaks_it(quote):
    assert moment(quote, published=FRIDAY) != ""
    assert moment(quote) != ""


@pytest.mark.parametrize(
    ("quote", "value"),
    [("on May 3, 2022", "2022-05-03"), ("at 6:30 p.m.", "T18:30"), ("last year", "2024"), ("two years ago", "2023")],
)
def test_reads_english_times(quote, value):
    assert moment(quote, published=FRIDAY, language="en") == value
