from datetime import date

import pytest

PUBLISHED = date(2024, 5, 16)  # a Thursday
# Between the bars stands the time, behind the arrow what is said about it.
HITS = {
    "weekday gone by": "Die Regierung trat |am Dienstag → Seen from 16 May 2024: Tuesday, 14 May 2024.| zurück.",
    "yesterday": "|Gestern → Seen from 16 May 2024: Wednesday, 15 May 2024.| brannte die Scheune.",
    "tomorrow": "|Morgen → Seen from 16 May 2024: Friday, 17 May 2024.| tagt der Rat.",
    "last year": "|Im vergangenen Jahr → Seen from 16 May 2024: 2023.| kamen mehr Gäste.",
    "since a month": "|Seit März → Seen from 16 May 2024: March 2024.| steht das Haus leer.",
    "next week": "Der Prozess beginnt |am kommenden Montag → Seen from 16 May 2024: Monday, 20 May 2024.|.",
    "week": "|In dieser Woche → Seen from 16 May 2024: the week of 13 May 2024.| streiken sie.",
    "future": "|Am Montag → Seen from 16 May 2024: Monday, 20 May 2024.| wird der Rat tagen.",
    "date without a year": "|Am 3. Mai → Seen from 16 May 2024: Friday, 3 May 2024.| tagte der Rat.",
}
LOOK_ALIKES = {
    "date with a year": "Am 14. Mai 2024 trat die Regierung zurück.",
    "year": "Im Jahr 2019 kamen mehr Gäste.",
    "no time": "Die Regierung trat zurück.",
    "recently": "Neulich brannte die Scheune.",
    "always": "Dort brennt immer Licht.",
    "every week": "Der Laden öffnet jeden Montag.",
    "clock": "Um 14 Uhr beginnt die Sitzung.",
    "length": "Er schlief drei Stunden.",
    "today": "Die Malerin lebt heute in Köln.",
    "evening": "Am Abend sang der Chor.",
}
ENGLISH_HITS = {
    "yesterday": "The barn burned down |yesterday → Seen from 16 May 2024: Wednesday, 15 May 2024.|.",
    "last year": "|Last year → Seen from 16 May 2024: 2023.| more guests came.",
}
ENGLISH_LOOK_ALIKES = {
    "date with a year": "The government resigned on May 14, 2024.",
    "once": "The barn once burned down.",
}
KNOWN_FAILURES = {
    # Warnings or words that a reader would expect.
    "weekend gone by": (
        "de",
        "|Am Wochenende → Seen from 16 May 2024: Saturday, 11 May 2024 – Sunday, 12 May 2024.| tagte der Rat.",
    ),
    "autumn to come": (
        "de",
        "|Im Herbst → Seen from 16 May 2024: September 2024 – November 2024.| wird gewählt.",
    ),
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("relative-time", marked, published=PUBLISHED) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("relative-time", text, published=PUBLISHED) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("relative-time", marked, language="en", published=PUBLISHED) == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("relative-time", text, language="en", published=PUBLISHED) == text


def test_says_nothing_without_a_date_of_publication(checked):
    assert checked("relative-time", "Gestern brannte die Scheune.") == "Gestern brannte die Scheune."


@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(checked, language, marked):
    assert checked("relative-time", marked, language=language, published=PUBLISHED) == marked
