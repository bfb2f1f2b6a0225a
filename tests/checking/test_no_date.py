from datetime import date

import pytest

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "February": "Am |30. Februar 2024 → 29. Februar 2024| tagte der Rat.",
    "no leap year": "Am |29. Februar 2023 → 28. Februar 2023| schneite es.",
    "in figures": "Der Vertrag gilt ab |31.06.2024 → 30.06.2024|.",
    "April": "Die Frist endet am |31. April → 30. April| um 12 Uhr.",
    "spaces": "Am |31. 6. 2024 → 30. 6. 2024| endet die Frist.",
    "full stop of the sentence": "Die Frist endet am |31. April → 30. April|.",
    "full stop behind a period": "Die Ferien dauern vom 12. September bis zum |31. September → 30. September|.",
    "weekday beside it": "Am Freitag, dem |30. Februar 2020 → 28. Februar 2020|, begann es.",
}
LOOK_ALIKES = {
    "leap year": "Am 29. Februar 2024 tagte der Rat.",
    "February without a year": "Am 29. Februar hat er Geburtstag.",
    "last of the month": "Die Frist endet am 31. Mai.",
    "version": "Das Update 31.04 behebt den Fehler.",
    "score": "Der Schnitt liegt bei 31,4 Prozent im Februar.",
    "days in April": "31 Tage hat der Mai, 30 Tage der April.",
    "section number": "Kapitel 31.2.1 behandelt den Hafen.",
}
ENGLISH_HITS = {
    "weekday of the next sentence": "It ends on |31 September 2024 → 30 September 2024|. Sunday hours come later.",
    "April": "The deadline is |April 31 → April 30|.",
    "no leap year": "It snowed on |29 February 2023 → 28 February 2023|.",
}
ENGLISH_LOOK_ALIKES = {
    "last of the month": "The deadline is May 31.",
    "leap year": "It snowed on February 29, 2024.",
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("no-date", marked) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("no-date", text) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("no-date", marked, language="en") == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("no-date", text, language="en") == text


def test_a_year_that_is_not_told_is_that_of_the_article(checked):
    marked = "Am Samstag, dem |29. Februar → 28. Februar|, gehen die Lichter aus."
    assert checked("no-date", marked, published=date(2015, 1, 29)) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Am 29. Februar hat er Geburtstag, was selten ist.",
        "Im Jahr 2012 war es am 29. Februar so warm wie im Mai.",
        "Einen 29. Februar gibt es nur in Schaltjahren.",
    ],
)
def test_another_year_may_be_meant(checked, text):
    assert checked("no-date", text, published=date(2015, 1, 29)) == text
