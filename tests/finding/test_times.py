from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from factcheck.finding.times import time_borders, times
from factcheck.model import Kind, Passage

_NLP = {language: spacy.blank(language) for language in ("de", "en")}
# The text between the bars is what must be found, and nothing else.
GERMAN = {
    "until into hours": "Sie waren |bis in die Morgenstunden| dort.",
    "an early year behind a verb": "Es erschien |1698| in Amsterdam.",
    "beginning of a trial": "|Zum Auftakt des Prozesses| schwieg er.",
    "at nightfall": "Die Suche wurde |bei Einbruch der Dunkelheit| beendet.",
    "with the beginning": "Er wurde |mit Beginn der Pubertät| kurzsichtig.",
    "with a war's beginning": "Sie kam |mit Kriegsbeginn| her.",
    "during a period of works": "|Während der Bauzeit| weichen sie aus.",
    "for a short while": "Er war |für kurze Zeit| Sänger.",
    "an early year, then a participle": "Er wäre |um 1635| geboren.",
    "a rate that opens": "|Pro Jahr| wachsen sie.",
    "last third": "Sie drehten das Spiel |im letzten Drittel|.",
    "day and night": "|Tag und Nacht| brennt ein Licht.",
    "feast with its saint": "|An Mariä Lichtmess| ruht alles.",
    "time of the deed": "|Zum Tatzeitpunkt| war er krank.",
    "since ever": "Darum wird |seit je| gestritten.",
    "minute with its number": "Er traf |in Minute 118|.",
    "moved by a day": "Es verschiebt sich |um einen Tag|.",
    "a feast that falls": "|Heiligabend| wird gearbeitet.",
    "because of a feast": "Es entfällt wegen |Allerheiligen|.",
    "over days of a feast": "|Über die Weihnachtstage| schneit es.",
    "before the end of something": "Das bleibt |vor Ende der Winterruhe| zu.",
    "remaining days": "Sie werben |in den verbleibenden Tagen|.",
    "in broad daylight": "Sie kamen |am helllichten Tag|.",
    "a shift": "Es läuft |nur in der Frühschicht|.",
    "start of trade": "Der Kurs brach |zum Handelsstart| ein.",
    "more than a decade": "Es liegt |mehr als ein Jahrzehnt| zurück.",
    "before an event": "Das stand |vor der Sitzung| fest.",
    "after an event": "Er floh |nach dem Urteil|.",
    "since an event": "Sie schweigt |seit der Krise|.",
    "known hour": "Er traf |nach der Pause| zweimal.",
    "shortly before": "Er bremste |kurz vor dem Aufprall|.",
    "before the end": "|Acht Minuten vor dem Ende| traf er.",
    "within": "Es geschah |innerhalb von zwei Tagen|.",
    "every few": "Es piept |alle paar Minuten|.",
    "how often": "Er misst |zweimal im Jahr|.",
    "at night": "Sie kam |nachts um drei|.",
    "minute of a match": "Er traf |in der 88. Minute|.",
    "date": "Er kam |am 3. Mai 2022| an.",
    "date in figures": "Das war |am 03.05.2022| so.",
    "ISO date": "Stand: |2022-05-03|, Husum",
    "weekday and date": "Es tagt |am Dienstag, dem 3. Mai 2022|, der Rat.",
    "weekday, date and time": "Beginn: |Freitag, 3. Juni, 20 Uhr|, im Saal.",
    "date range": "Sie dauert |vom 3. bis 5. Mai|.",
    "month with preposition": "|Seit März| hat er zu tun.",
    "month and year": "|Ende Mai 2021| schloss das Haus.",
    "to the end of a month": "Er bleibt |bis Ende März|.",
    "end of the line": "Er bleibt |bis zum 31. Januar|.",
    "bare year": "|2018| gründete sie die Firma.",
    "year": "Das geschah |im Jahr 2018| dort.",
    "season": "|In der Saison 2018/19| stieg er auf.",
    "years": "Er regierte |von 2009 bis 2013| allein.",
    "between years": "|Zwischen 2010 und 2015| fehlte Geld.",
    "decade": "|In den 1990er-Jahren| war es anders.",
    "decade in words": "|In den Neunzigerjahren| war es anders.",
    "century": "Das Tor stammt |aus dem 16. Jahrhundert|.",
    "time of day": "Es beginnt |um 14.30 Uhr| im Saal.",
    "date and time in figures": "Stand: |24.03.2016, 12:23|",
    "tomorrow's": "Der Streik |am morgigen Dienstag| fällt aus.",
    "hours": "Geöffnet ist |von 8 bis 17 Uhr|.",
    "morning": "Er kam |um 8 Uhr morgens| an.",
    "focus particle": "|Erst vor einer Woche| hatte sie gewarnt.",
    "for long": "|Seit Längerem| zählt das dazu.",
    "then": "|Damals| wurde es bekannt.",
    "yesterday": "Er rief |gestern Abend| an.",
    "part of a weekday": "Er rief |am Dienstagabend| an.",
    "night": "|In der Nacht zum Mittwoch| brannte es.",
    "night towards": "|In der Nacht auf Dienstag| brannte es.",
    "years with a free hyphen": "Er regierte |1999 - 2002| allein.",
    "last year": "|Im vergangenen Jahr| war es kühl.",
    "beginning of the week": "|Zu Beginn der Woche| regnete es.",
    "quarter": "|Im zweiten Quartal| stieg der Umsatz.",
    "half-year": "|Im ersten Halbjahr 2021| sank er.",
    "end of a year": "|Ende 2021| war Schluss.",
    "duration": "Es dauerte |drei Jahre lang| an.",
    "since": "Er lebt |seit 30 Jahren| dort.",
    "since about": "Er lebt |seit knapp zwei Jahren| dort.",
    "more than": "Er zog |vor mehr als 20 Jahren| fort.",
    "after": "|Nach zwei Wochen| war es vorbei.",
    "later": "|Zwei Jahre später| starb er.",
    "day after": "|Am Tag darauf| kam sie.",
    "past three years": "|In den vergangenen drei Jahren| stieg es.",
    "year before": "Es war mehr als |im Vorjahr|.",
    "summer": "|Im Sommer 2015| kam er.",
    "decomposed accents": "|Seit Ma\u0308rz| hat er zu tun.",
    "beginning of a sentence": "Es schloss. |Ein Jahr zuvor| war es voll.",
}
SILENT = {
    "content with a course": "Er war mit dem Verlauf der Verhandlung zufrieden.",
    "an illness": "Er hat nach langer Krankheit aufgehört.",
    "an item": "Das steht als Punkt vier auf der Liste.",
    "in an event": "Er fehlte in der Sitzung.",
    "people": "Es kamen 2000 Menschen.",
    "new posts": "Sie schuf 1998 neue Stellen.",
    "surname": "Robert Mai kam an.",
    "compound of a month": "Die März-Revolution scheiterte.",
    "afterwards, for what": "Danach fragte niemand.",
    "prison": "Er wurde zu fünf Jahren Haft verurteilt.",
    "result": "Das Spiel endete 3:1.",
    "votes": "Er siegte mit 1342 Stimmen.",
    "more euros": "Er stieg um 1998 Euro, für 2015 Euro.",
    "euros": "Es kostet 2018 Euro.",
    "age": "Er ist 45 Jahre alt.",
    "telephone": "Tel. 0431 12345",
}
ENGLISH = {
    "date": "He came |on May 3, 2022|, late.",
    "British date": "He came |on 3 May 2022|.",
    "since": "|Since March| he has waited.",
    "ago": "He left |two weeks ago|.",
    "in a year": "It closed |in 2018|.",
    "for years": "He ruled |for three years|.",
    "last year": "|Last year| it rained.",
    "evening": "They met |on Tuesday evening|.",
    "decade": "It was so |in the 1990s|.",
    "years": "He ruled |from 2009 to 2013|.",
    "end of a year": "It shut |at the end of 2021|.",
    "quarter": "It fell |in the second quarter|.",
    "modal verb": "You may go.",
    "surname": "Theresa May won.",
    "people": "About 2000 people came.",
}
KNOWN_FAILURES = {
    "from an hour on": ("de", "|Von 2 Uhr an| war es dunkel."),
    "weekday as a surname": ("de", "Robinson Freitag trat auf."),
}


def _assert_found(marked: str, language: str) -> None:
    parts = marked.split("|")
    doc = _NLP[language].make_doc("".join(parts))
    assert [doc.text[found.start : found.end] for found in times(doc.text, language=doc.lang_)] == parts[1::2]


@pytest.mark.parametrize("marked", GERMAN.values(), ids=GERMAN.keys())
def test_finds_german(marked: str) -> None:
    _assert_found(marked, "de")


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_stays_silent(text: str) -> None:
    _assert_found(text, "de")


@pytest.mark.parametrize("marked", ENGLISH.values(), ids=ENGLISH.keys())
def test_finds_english(marked: str) -> None:
    _assert_found(marked, "en")


@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(language: str, marked: str) -> None:
    _assert_found(marked, language)


def test_gives_passages_of_their_kind() -> None:
    assert times("Seit März läuft es.") == [Passage(0, 9, Kind.TIME)]


_PIECES = st.sampled_from(
    ["am ", "3", ".", " ", "Mai", "2022", "Uhr", "seit ", "(", ")", "\n", "vor einer Woche", "bis", "ä"]
)


@given(st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=80), st.booleans())
def test_borders_are_ordered_and_inside(text: str, english: bool) -> None:
    end = 0
    for start, stop in time_borders(text, english=english):
        assert end <= start < stop <= len(text)
        assert not text[start].isspace()
        assert "\n" not in text[start:stop]
        end = stop


@pytest.mark.parametrize(
    "unit", ["1", "a", "1.", "1-", "am ", "seit ", "3 Mai ", "1 bis ", "\n", "(", "der ", "x " * 9 + "\n"]
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    started = time.perf_counter()
    time_borders((unit * 500_000)[:500_000], english=False)
    assert time.perf_counter() - started < 8
