from datetime import date

import pytest

PUBLISHED = date(2024, 5, 16)  # a Thursday
# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "yesterday": "Gestern, am |Dienstag → Mittwoch|, tagte der Rat. Heute, |Freitag → Donnerstag|, geht er.",
    "letters that ignoring case takes for others": "Am |Freıtag, 14. APRİL → Sonntag, 14. APRİL| 2024, war Ruhe.",
    "in capitals": "|MONTAG, 14. MAI → Dienstag, 14. MAI| 2024, WAR ES.",
    "days after a year was told": "Am 24. Juni 1948 standen die Züge still. Zwei Tage später, am "
    "|Sonntag, 26. Juni → Samstag, 26. Juni|, landeten Flugzeuge.",
    "with a year": "Der Prozess beginnt am |Montag, 4. Juni → Dienstag, 4. Juni| 2024.",
    "year of the article": "Die Sitzung ist am |Freitag, dem 22. Mai → Mittwoch, dem 22. Mai|.",
    "in figures": "Das Konzert findet am |Samstag, 02.06. → Sonntag, 02.06.|2024, statt.",
    "evening": "Am |Dienstagabend, 15. Mai → Mittwochabend, 15. Mai|, brannte die Scheune.",
    "long ago": "Am |Dienstag, dem 9. November → Donnerstag, dem 9. November| 1989, fiel die Mauer.",
    "behind the date": "Der 3. Oktober 2024 ist ein |Mittwoch → Donnerstag|.",
    "from and to": "Der Markt dauert von |Freitag → Samstag| bis |Samstag → Sonntag|, 1. bis 2. Juni 2024.",
    "in brackets": "Anmeldeschluss ist der 31. Mai 2024 (|Donnerstag → Freitag|).",
    "Sonnabend": "Am |Sonnabend, dem 17. Mai → Freitag, dem 17. Mai| 2024, öffnet das Bad.",
    "behind a date without a year": "Die Wahl am 9. Juni (|Samstag → Sonntag|) wird spannend.",
    "short weekday": "Am |Mo., 17. Mai → Fr., 17. Mai|, bleibt das Amt geschlossen.",
    "adjective": "Am 9. November 1989, einem kalten |Freitag → Donnerstag|, fiel die Mauer.",
    "of next week": "Am |Dienstag kommender Woche, dem 22. Mai → Mittwoch kommender Woche, dem 22. Mai|, tagt der Rat.",
    "a year told before, but still to come": "Der letzte Rat wurde 2019 gewählt. Am |Mittwoch, 9. Juni → "
    "Sonntag, 9. Juni|, wird der neue gewählt.",
    "that day": "Sie hat den Abend des 8. Mai zu Hause verbracht. An jenem |Dienstag → Mittwoch| kam der Anruf.",
    "it was": "Am 9. November 1989, es war ein |Freitag → Donnerstag|, saß sie in der Badewanne.",
    "it was this day": "Am |Samstag → Sonntag| hatte es zu schneien begonnen, es war der 12. Mai, und es blieb.",
    "every other": "Er nimmt den Zug jeden zweiten |Mittwoch → Donnerstag|, so auch an diesem 16. Mai.",
    "same day": "Er wurde am 14. Mai verurteilt. Noch am selben Tag, einem |Montag → Dienstag|, ging er in Berufung.",
    "another month is named": "An einem Tag im April, es war Montag, der 15. |Mai → April|, schmolz das Eis.",
    "this year": "Der 23. Mai ist in diesem Jahr ein |Mittwoch → Donnerstag|, die Ämter bleiben zu.",
    "apposed": "Er kam am 9. November 1989 zur Welt, einem |Montag → Donnerstag|, und schlief.",
    "weeks ago": "Seit dem |Montag vor gut zwei Wochen, dem 30. April → Dienstag vor gut zwei Wochen, dem 30. April|, "
    "ist das Bad zu.",
    "election": "Gewählt wird am |Sonntag, dem 8. Juni → Sonntag, dem 9. Juni|, ein neuer Kreistag.",
    "told elsewhere": "Bewerbungen nimmt das Amt bis zum |Freitag, 30. Mai → Freitag, 31. Mai|, an. Der 31. Mai ist "
    "zugleich der letzte Tag der Schau.",
    "a day later": "Das Fest beginnt am |Samstag, 7. Juni → Samstag, 8. Juni|. Einen Tag später, am 9. Juni, spielt "
    "die Kapelle.",
    "feast": "Offen ist auch am Pfingstmontag, dem |21. Mai → 20. Mai|.",
    "feast of another month": "Am Fronleichnam, |30. Juni → 30. Mai|, ruht die Arbeit.",
    "feast named beside it": "Die Frist läuft bis |Freitag, 30. Mai → Freitag, 31. Mai|. Fronleichnam ist das Amt zu.",
    "years of the paragraph, but last week": "Seit 2018 fährt er Minister. Er kam unter Merkel. Am |Dienstag, dem "
    "8. Mai → Mittwoch, dem 8. Mai|, wartete er.",
}
LOOK_ALIKES = {
    "a morning": "Heute Morgen, Donnerstag, kam er. Guten Morgen, Montag! Vom Morgen am Montag bis zum Abend.",
    "of the year told of": "Im Sommer 1969 standen Menschen vor den Schaufenstern.\n\nAm Mittwoch, dem 16. Juli, war "
    "Apollo 11 gestartet.",
    "yesterday": "Gestern, am Mittwoch, tagte der Rat. Der heutige Donnerstag ist schön.",
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
    "feast": "Am Pfingstmontag, dem 20. Mai, ist geöffnet, am Fronleichnam, 30. Mai, nicht.",
    "feast of a year that is told": "Schon 1980 begann die Sommerzeit an einem Ostersonntag, dem 6. April.",
    "Orthodox feast": "Die orthodoxe Gemeinde beging den Ostersonntag am 5. Mai.",
    "an election whose weekday is right": "Gewählt wird am Sonntag, dem 9. Juni.",
    "of another thing": "Am 9. November 1989 sang er, einen Montag vergaß er nie.",
    "today": "Am Donnerstag sprach der Kanzler. Der 7. Oktober, sagte er, sei unvergessen.",
}
ENGLISH_HITS = {
    "with a year": "The trial begins on |Monday, June 4 → Tuesday, June 4|, 2024.",
    "British": "The session is on |Friday 22 May → Wednesday 22 May|.",
    "feast": "The shop is closed on Easter Monday, |2 April → 1 April|.",
    "comes back": "It opened on 6 June 1934. It turns 90 next month, and the birthday, which falls on a |Friday → "
    "Thursday|, will be marked with cake.",
    "long before the article": "On the evening of January 9, a |Wednesday → Tuesday|, the river rose.",
    "next week": "The council votes on |Tuesday of next week, May 23 → Thursday of next week, May 23|.",
}
ENGLISH_LOOK_ALIKES = {
    "this year": "The shop opened on May 5, 1978; May 5 this year, a Sunday, will be its 46th birthday.",
    "last year's": "It came at 5.40 on Thursday. Last year it was the 28th of April, a Friday as well.",
    "feast": "The shop is closed on Good Friday, 29 March.",
    "right": "The trial begins on Tuesday, June 4, 2024.",
    "weekday alone": "The council meets on Monday and votes on May 23.",
}
# At the turn of a year the nearest year is meant: the date of publication, then the text.
OTHER_DAYS = {
    "in January of December": (
        date(2024, 1, 3),
        "Am |Samstag, 31. Dezember → Sonntag, 31. Dezember|, endete die Frist.",
    ),
    "in December of January": (
        date(2024, 12, 28),
        "Am |Freitag, 2. Januar → Donnerstag, 2. Januar|, öffnet das Amt wieder.",
    ),
    "right in another year": (date(2024, 12, 28), "Am Donnerstag, 2. Januar, öffnet das Amt wieder."),
    "no date of publication": (None, "Die Sitzung ist am Freitag, dem 22. Mai."),
    "no date of publication but a year": (None, "Der Prozess beginnt am |Montag, 4. Juni → Dienstag, 4. Juni| 2024."),
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
