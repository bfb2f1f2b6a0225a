from datetime import date

import pytest

PUBLISHED = date(2024, 5, 16)  # a Thursday
# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "with a year": "Der Prozess beginnt am |Montag → Dienstag|, 4. Juni 2024.",
    "year of the article": "Die Sitzung ist am |Freitag → Mittwoch|, dem 22. Mai.",
    "in figures": "Das Konzert findet am |Samstag → Sonntag|, 02.06.2024, statt.",
    "evening": "Am |Dienstagabend → Mittwochabend|, 15. Mai, brannte die Scheune.",
    "long ago": "Am |Dienstag → Donnerstag|, dem 9. November 1989, fiel die Mauer.",
    "behind the date": "Der 3. Oktober 2024 ist ein |Mittwoch → Donnerstag|.",
    "from and to": "Der Markt dauert von |Freitag → Samstag| bis |Samstag → Sonntag|, 1. bis 2. Juni 2024.",
    "in brackets": "Anmeldeschluss ist der 31. Mai 2024 (|Donnerstag → Freitag|).",
    "Sonnabend": "Am |Sonnabend → Freitag|, dem 17. Mai 2024, öffnet das Bad.",
    "behind a date without a year": "Die Wahl am 9. Juni (|Samstag → Sonntag|) wird spannend.",
    "short weekday": "Am |Mo. → Fr.|, 17. Mai, bleibt das Amt geschlossen.",
    "adjective": "Am 9. November 1989, einem kalten |Freitag → Donnerstag|, fiel die Mauer.",
    "of next week": "Am |Dienstag → Mittwoch| kommender Woche, dem 22. Mai, tagt der Rat.",
    "a year told before, but still to come": "Der letzte Rat wurde 2019 gewählt. Am |Mittwoch → Sonntag|, 9. "
    "Juni, wird der neue gewählt.",
    "that day": "Sie hat den Abend des 8. Mai zu Hause verbracht. An jenem |Dienstag → Mittwoch| kam der Anruf.",
    "it was": "Am 9. November 1989, es war ein |Freitag → Donnerstag|, saß sie in der Badewanne.",
    "it was this day": "Am |Samstag → Sonntag| hatte es zu schneien begonnen, es war der 12. Mai, und es blieb.",
    "every other": "Er nimmt den Zug jeden zweiten |Mittwoch → Donnerstag|, so auch an diesem 16. Mai.",
    "same day": "Er wurde am 14. Mai verurteilt. Noch am selben Tag, einem |Montag → Dienstag|, ging er in Berufung.",
    "another month is named": "An einem Tag im April, es war Montag, der 15. |Mai → April|, schmolz das Eis.",
    "years of the paragraph, but last week": "Seit 2018 fährt er Minister. Er kam unter Merkel. Am |Dienstag → "
    "Mittwoch|, dem 8. Mai, wartete er.",
}
LOOK_ALIKES = {
    "next year": "Im nächsten Jahr beginnt das Fest am Freitag, dem 16. Mai.",
    "right and short": "Am Fr., 17. Mai, bleibt das Amt geschlossen.",
    "right": "Der Prozess beginnt am Dienstag, 4. Juni 2024.",
    "right without a year": "Die Sitzung ist am Mittwoch, dem 22. Mai.",
    "far away without a year": "Die Messe öffnet am Freitag, 3. Januar.",
    "weekday alone": "Am Montag tagt der Rat, am 23. Mai der Kreistag.",
    "no year and no weekday": "Am 22. Mai wird gewählt.",
    "two weekdays, one date": "Am Montag und Dienstag, 21. Mai, bleibt das Amt zu.",
    "holiday": "Der Karfreitag fiel 2024 auf den 29. März.",
    "period": "Von Mittwoch bis Freitag, 22. bis 24. Mai, tagt der Rat.",
    "night from one to the other": "In der Nacht von Samstag auf Sonntag, 12. Mai, brannte es.",
    "day after": "Die Wahl war am 9. Juni, der Montag danach, 10. Juni, ist frei.",
    "Sonnabend": "Am Sonnabend, dem 18. Mai 2024, öffnet das Bad.",
    "birthday long ago": "Er wurde am Sonntag, dem 3. Oktober 1954, geboren.",
    "from Friday": "Der Zug fährt freitags, samstags und sonntags, erstmals am 7. Juni.",
    "an open day in front of a closed date": "Geöffnet ist dienstags und freitags, am 3. Juni ist geschlossen.",
    "a year of that month, told before": "Am 19. März 2023 bot die Bank. Gescheitert war sie früher.\n\nAm "
    "Mittwoch, dem 15. März, fiel die Aktie.",
    "a year of the paragraph": "Die Fähre fuhr 2019 zum letzten Mal, am Freitag, dem 28. Juni.",
    "day of the birth, then another": "Sie wurde am 17. Juni 1953 geboren und am Freitag darauf getauft.",
    "today": "Am Donnerstag sprach der Kanzler. Der 7. Oktober, sagte er, sei unvergessen.",
}
ENGLISH_HITS = {
    "with a year": "The trial begins on |Monday → Tuesday|, June 4, 2024.",
    "British": "The session is on |Friday → Wednesday| 22 May.",
    "comes back": "It opened on 6 June 1934. It turns 90 next month, and the birthday, which falls on a |Friday → "
    "Thursday|, will be marked with cake.",
    "long before the article": "On the evening of January 9, a |Wednesday → Tuesday|, the river rose.",
    "next week": "The council votes on |Tuesday → Thursday| of next week, May 23.",
}
ENGLISH_LOOK_ALIKES = {
    "right": "The trial begins on Tuesday, June 4, 2024.",
    "weekday alone": "The council meets on Monday and votes on May 23.",
}
# At the turn of a year the nearest year is meant: the date of publication, then the text.
OTHER_DAYS = {
    "in January of December": (date(2024, 1, 3), "Am |Samstag → Sonntag|, 31. Dezember, endete die Frist."),
    "in December of January": (date(2024, 12, 28), "Am |Freitag → Donnerstag|, 2. Januar, öffnet das Amt wieder."),
    "right in another year": (date(2024, 12, 28), "Am Donnerstag, 2. Januar, öffnet das Amt wieder."),
    "no date of publication": (None, "Die Sitzung ist am Freitag, dem 22. Mai."),
    "no date of publication but a year": (None, "Der Prozess beginnt am |Montag → Dienstag|, 4. Juni 2024."),
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("weekday", marked, published=PUBLISHED) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("weekday", text, published=PUBLISHED) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("weekday", marked, language="en", published=PUBLISHED) == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("weekday", text, language="en", published=PUBLISHED) == text


@pytest.mark.parametrize(("published", "marked"), OTHER_DAYS.values(), ids=OTHER_DAYS.keys())
def test_the_nearest_year_is_meant(checked, published, marked):
    assert checked("weekday", marked, published=published) == marked
