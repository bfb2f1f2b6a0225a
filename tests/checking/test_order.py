from datetime import date

import pytest

PUBLISHED = date(2024, 5, 16)

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "years": "Von |2013 bis 2009 → 2013 bis 2019| leitete sie das Museum.",
    "between": "Zwischen |1995 und 1990 → 1990 und 1995| sank die Zahl der Höfe.",
    "life": "Der Maler Otto Brandt (|1931–1899 → 1931–1989|) stammt aus Kiel.",
    "dates with a year": "Die Schau läuft vom |3. Mai 2024 bis zum 1. Februar 2024 "
    "→ 3. Mai 2024 bis zum 1. Februar 2025|.",
    "dates of a month with a year": "Die Schau läuft vom |23. Mai 2024 bis zum 1. Mai 2024 "
    "→ 1. Mai 2024 bis zum 23. Mai 2024|.",
    "length beside it": "Von |2013 bis 2009 → 2009 bis 2013|, vier Jahre lang, leitete sie das Museum.",
    "dates": "Das Fest dauert vom |12. Juni bis 8. Juni → 8. Juni bis 12. Juni| und ist gut besucht.",
    "life with a hyphen": "Der Komponist (|1810-1749 → 1749-1810|) lebte in Wien.",
    "years without from": "60 Millionen, verteilt auf die Jahre |2014 bis 2009 → 2014 bis 2019|, fließen in die Halle.",
    "office in brackets": "Sie war Ministerin (|2004 bis 1996 → 1996 bis 2004|) und Abgeordnete.",
    "verb": "Er lehrte |1984 bis 1979 → 1984 bis 1997| in Bonn.",
    "digits": "Von |1988 bis 1979 → 1988 bis 1997| war der Saal zu.",
    "turned": "Von |2013 bis 2009 → 2009 bis 2013| leitete er das Haus, das er 2009 übernommen hatte.",
    "long ago": "Zwischen |1903 und 1893 → 1893 und 1903| fuhr hier ein Zug.",
    "length in the next sentence": "Von |2004 bis 2001 → 2004 bis 2010| war er fort. Sechs Jahre, in denen er schwieg.",
    "length before it": "Sechs Jahre lang, von |2004 bis 2001 → 2004 bis 2010|, war er in Rom.",
    "these years": "Sie lehrte von |1986 bis 1973 → 1986 bis 2003| in Weimar und gab in diesen 17 Jahren 400 Konzerte.",
    "age": "An der Wand hängt Emil Rau (|1901–1878 → 1901–1978|) mit Fliege. Er wurde 77 Jahre alt.",
    "age in words": "Darunter stehen die Jahre |1903 bis 1898 → 1903 bis 1989|. „Sechsundachtzig ist er geworden.“",
    "months": "Von |Juni 2023 bis Mai 2022 → Mai 2022 bis Juni 2023| war er krank.",
    "days of a month": "Die Straße bleibt vom |23. bis 19 → 19. bis 23|. Juli gesperrt.",
    "turn of a century": "Die Dichterin Ida Holm (|1929–1911 → 1929–2011|) lebte in Plön.",
    "died so long ago": "Zum hundertsten Todestag ehrt Kiel den Maler Jan Voss (|1858–1824 → 1858–1924|).",
    "born so long ago": "Vor 200 Jahren wurde die Ärztin Eva Lenz (|1924–1899 → 1824–1899|) geboren.",
    "length in the name": "Der siebenjährige Umbau von |1976 bis 1974 → 1967 bis 1974| kostete Millionen.",
    "built": "|1902 begann der Bau, 1819 → 1902 begann der Bau, 1919| war die Mole nach 17 Jahren fertig.",
    "weekday of the last day": "Von Montag, |10. Juni, bis Freitag, 4. Juni → 10. Juni, bis Freitag, 14. Juni|: zu.",
    "weeks": "Zu sehen ist das vom |20. Mai bis zum 17. April → 20. Mai bis zum 17. Juni|, vier Wochen lang.",
    "over New Year": "Vom |20. Dezember 2024 bis einschließlich 6. Januar 2024 → 20. Dezember 2024 bis einschließlich "
    "6. Januar 2025| ist zu.",
    "begins and ends": "Der Vertrag, der am 1. Juli 2024 beginnt und am |30. Juni 2016 → 30. Juni 2026| ausläuft, gilt "
    "zwei Jahre.",
    "every week": "Der Kurs beginnt am 6. Juni und geht jeden Donnerstag bis zum |18. Mai → 18. Juli|.",
    "hours": "Von |15 bis 12 Uhr → 15 bis 19 Uhr|, vier Stunden lang, ist geöffnet.",
    "full stop of the sentence": "Der Markt dauert vom |11. Juli bis zum 2. Juli → 2. Juli bis zum 11. Juli|.",
}
LOOK_ALIKES = {
    "years": "Von 2009 bis 2013 leitete sie das Museum.",
    "life": "Der Maler Otto Brandt (1899–1931) stammt aus Kiel.",
    "before Christ": "Der Tempel stand von 1200 bis 1100 v. Chr. am Nil.",
    "over New Year": "Die Ferien dauern vom 23. Dezember bis 6. Januar.",
    "amounts": "Der Preis fiel von 2000 auf 1500 Euro.",
    "amounts with until": "Die Renten liegen zwischen 1800 und 1500 Euro.",
    "score": "Das Spiel endete 25:19 am 12. Juni, am 8. Juni war es 19:25.",
    "two dates": "Er kam am 12. Juni, sie schon am 8. Juni.",
    "clock": "Der Laden öffnet von 22 bis 6 Uhr.",
    "two elections": "Er gewann die Jahre 2012 und 2009 beinahe allein.",
    "order of seasons": "Die Berichte der Jahre 2022, 2021 und 2020 liegen vor.",
    "over noon": "Geöffnet ist von 10 bis 12 und von 14 bis 17 Uhr.",
    "overnight": "Die Schicht dauert von 15 bis 8 Uhr am nächsten Tag.",
    "arrival": "Einchecken kann man von 15 bis 22 Uhr, abreisen bis 11 Uhr.",
    "another one ended": "Die Schau beginnt am 18. Juni, die vorige endete am 22. Mai.",
    "earlier, then begun": "Der Bau begann am 3. Mai 2021, nachdem er am 4. Mai 2019 beschlossen worden war.",
    "a part of the world": "Von 1618 bis 1648 Mitteleuropas Plage, war der Krieg auch dessen Ende.",
    "days over a month": "Vom 23. bis 30. Juli ist geschlossen.",
}
ENGLISH_HITS = {
    "years": "From |2013 to 2009 → 2013 to 2019| she ran the museum.",
    "starts and ends": "The course starts on 6 June and goes on every Thursday until |18 May → 18 July|.",
    "life": "The singer Ada Moor (|1931–1902 → 1931–2002|) died at 71.",
    "dates": "The fair runs from |June 12 to June 8 → June 8 to June 12|.",
}
ENGLISH_LOOK_ALIKES = {
    "hours": "It is open from 2pm to 11pm.",
    "two starts": "It started on 18 May 2020 and, like the one of 2 April 2019, never ended.",
    "years": "From 2009 to 2013 she ran the museum.",
    "before Christ": "The temple stood from 1200 to 1100 BC.",
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("order", marked, published=PUBLISHED) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("order", text, published=PUBLISHED) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("order", marked, language="en", published=PUBLISHED) == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("order", text, language="en", published=PUBLISHED) == text
