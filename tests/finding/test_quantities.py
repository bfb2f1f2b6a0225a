from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from factcheck.finding.quantities import quantities
from factcheck.model import Kind, Passage

_NLP = {language: spacy.blank(language) for language in ("de", "en")}
# The text between the bars is what must be found, and nothing else.
GERMAN = {
    "vague with a name": "Sie nutzte |mehrere Millionen Facebook-Nutzerdaten| aus.",
    "vague": "Sie bat |mehrere große US-Banken| um Hilfe.",
    "dozens": "|Dutzende Helfer| kamen.",
    "hundreds": "|Hunderte Menschen| kamen.",
    "behind a dash": "Es kamen |400 Gäste| – |50| mehr als im Vorjahr.",
    "two sums with a dash": "Das kostet |43 Euro| – |sieben Euro| mehr.",
    "range with a dash": "Das kostet |10 – 20 Euro|.",
    "range of money": "Er stieg |von 40 auf 50 Millionen Euro|.",
    "range": "Es fehlen |3 bis 5 Prozent|.",
    "between": "Es fehlen |zwischen 3 und 5 Prozent|.",
    "fraction": "|Ein Drittel der Befragten| schwieg.",
    "half": "Er verlor |die Hälfte der Mitglieder|.",
    "points of percentage": "Er stieg um |3,5 Prozentpunkte|.",
    "percent of": "|20 Prozent der Befragten| schwiegen.",
    "beginning of a sentence": "Er schwieg. |Knapp 31 Prozent| auch.",
    "result": "Sie gewannen mit |3:1|.",
    "handball result": "Sie gewannen mit |28:25|.",
    "sign": "Der Kurs: |+6,0 %| an einem Tag.",
    "US dollars": "Er zahlt |8,15 US-Dollar| dafür.",
    "billions of francs": "Mit |4,2 Milliarden Franken| geht es.",
    "per month": "Es kostet |49 Euro im Monat|.",
    "measure in a place": "Er mietet |300 Quadratmeter| im Hafen.",
    "aged, with a name": "Der |18-Jährige| Finn Brandt floh.",
    "free hyphen": "Es kostet |1 Mrd. Euro| - Neues dazu morgen.",
    "rank of a superlative": "Sie ist die |drittgrößte Bank| dort.",
    "rank": "Es war der |zweite Platz| für ihn.",
    "rank in figures": "Er kam auf |Platz 3|.",
    "thousands point": "Sie schuf |rund 1.200 neue Stellen| dort.",
    "thousands space": "Es kostet |10 000 Euro|.",
    "more than": "Es sind |mehr als drei Millionen Menschen|.",
    "up to": "Es kostet |bis zu 500 Euro|.",
    "more than a hundred": "Es waren |mehr als hundert|.",
    "million": "Es kostet |eine halbe Million Euro|.",
    "abbreviated million": "Es kostet |2,5 Mrd. Euro|.",
    "age": "Er ist |45 Jahre alt|.",
    "aged": "Der |45-Jährige| floh.",
    "prison": "Er bekam |fünf Jahre Haft|.",
    "every third": "|Jeder dritte Deutsche| spart.",
    "twice as many": "Es gab |doppelt so viele Fälle|.",
    "three times": "Er gewann |dreimal|.",
    "of": "|20 von 30 Befragten| schwiegen.",
    "per day": "Es kostet |50 Euro pro Tag|.",
    "speed": "Er fuhr |130 km/h|.",
    "temperature": "Es war |minus 3 Grad| kalt.",
    "number at the end": "Die Zahl stieg auf |5300|.",
    "two": "|Drei Männer| und |zwei Frauen| kamen.",
    "beside a date": "Am 3. Mai 2018 kamen |30 Gäste| an.",
    "compound": "Die |dreiköpfige Familie| floh.",
    "number word": "|Zweieinhalb Millionen Euro| fehlen.",
    "euro sign": "Es kostet |5 €| mehr.",
    "ages in apposition": "Der Angeklagte, |34|, schwieg. Eusebio Quispe, |71|, früher Skilehrer, lachte.",
    "numbers alone": "|Fünf| waren da, |23 davon| zu spät. |Elf| kamen nie an.",
    "number alone in the middle": "Von |16 Stellen| sind |neun| unbesetzt, die CDU kommt auf |vier|.",
    "figure that begins a sentence": "Es blieben |45| übrig. |14| wurden verletzt, |3| schwer.",
    "a loss of millions": "Ein Schaden von |3 Millionen Euro|, anderswo einer von |2,7 Millionen| und einer von "
    "|1,8 Millionen Euro|; |einer von 30 Gästen| zahlte.",
    "of them": "|Drei von ihnen| flohen, |zwei der Gruben| blieben leer, |einer von ihnen| gestand.",
    "all three": "|Alle drei| kamen frei.",
    "more of them": "|Drei weitere| folgen, |weitere zwölf| nicht.",
    "some": "|Einige wenige Helfer| kamen, |zahlreiche Gäste| nicht.",
    "indefinite": "|Etliche Gläser| zerbrachen, |viele Fachleute| warnen, |die meisten Anleger| verkaufen.",
    "indefinite alone": "|Viele| kamen nicht, |die meisten davon| blieben.",
    "hundreds of thousands": "Es war ein Signal an |Hunderttausende|. |Tausende Forellen| starben.",
    "millions of": "|Millionen von Menschen| hungern. |Zehntausende Fans| feiern.",
    "both": "|Beide Male| gewann sie. |Die beiden Schwestern| lachten.",
    "a single one": "|Kein einziger Zeuge| erschien, |nur ein einziges Licht| brannte.",
    "vessels": "Er trug |ein Fass Freibier|, |60 Laibe Bergkäse| und |eine Flasche Wein|.",
    "one of a unit": "|Eine Kilowattstunde Gas| und |eine Feinunze Gold| kosten viel.",
    "half a dozen": "Es gibt |ein halbes Dutzend Bewerber|, |ein halber Liter Milch| fehlt.",
    "inserted": "Er erfuhr es von |drei mit der Sache vertrauten Personen|.",
    "genitive": "Das gilt für die Leiter |dreier weiterer Schulen|.",
    "rank in a series": "In der |dritten Runde| schied sie aus.",
    "first": "Es war ihre |erste Medaille|.",
    "first time": "|Zum ersten Mal| fiel Schnee.",
    "rank alone": "Die |zweite| folgt bald, die |dritte| nie.",
    "rank of a racer": "Sie kam als |Dritte| ins Ziel, er wurde nur |Vierter|. |Dritte| wurde Anna.",
    "becoming more": "Die Zahl hat sich |verdreifacht|, der Preis |nahezu verdoppelt| und |halbiert|.",
    "double": "Sie bekam das |Doppelte|, er die |doppelte Zahl|.",
    "half as many": "|Halb so viele Gäste| kamen, |dreimal so viele| blieben.",
    "fractions": "|Ein Sechzehntel der Fläche| und |zwei Fünftel| brannten, |zwei Drittel davon| nicht.",
    "every twentieth": "|Jeder Dritte| raucht, |jedes zwanzigste Kind| auch, |jeder zweite der Befragten| nie.",
    "scores": "Zur Pause stand es |5:3| (|2:1|), im Volleyball |3:0| (|25:19|, |25:22|).",
    "votes": "Er stimmte mit |34 zu 21 Stimmen| zu, mit |17 gegen 14 Stimmen| dagegen.",
    "change of a count": "Die Zahl stieg |von 312 auf 187|.",
    "a change and its end": "Er fiel um |1,3 Prozent| auf |15.312 Punkte|.",
    "per head": "Das kostet |20 Euro pro Kopf| und |1,20 Euro je Anteilschein|.",
    "per square metre": "Es fielen |48 Liter Regen je Quadratmeter| und |300 Anfragen am Tag|.",
    "compounds": "Die |meterdicke Mauer|, der |14-köpfige Rat|, das |300-seitige Werk|, |dreistöckig|.",
    "mountains": "Sie bestieg einen |Achttausender|.",
    "ranges with a hyphen": "Die |18- bis 24-Jährigen| kamen |zwei- bis dreimal|, |zwei, drei Leute| nie.",
    "large number in words": "Es waren |zweihundertfünfzigtausend Menschen|.",
    "Swiss figures": "Es kostet |1'200'000 Franken|, dazu |CHF 20.50|.",
    "English figures": "Es kostet |$1.5 Millionen|.",
    "foreign money": "Es kostet |300 norwegische Kronen|, |20 Bolivianos| oder |elf Taler|.",
    "part of a whole": "|17 der 32 Abgeordneten| und |acht seiner neun Elfmeter|.",
    "large part": "|Die Mehrheit der Deutschen| und |ein Großteil der Ernte|.",
    "modifiers": "|An die 300 Gäste|, |um die elf Cent|, |keine drei Euro|, |unter 30 Cent|.",
    "average": "Er trinkt |im Schnitt 92 Liter Bier im Jahr|.",
    "middle of the fifties": "Der Mann, |Mitte 50|, floh.",
    "no points": "Sie haben |null Punkte|.",
    "pages": "Das Buch hat |640 Seiten| in |zwei Bänden|.",
    "a verb behind a number": "|31| erlitten Verletzungen.",
    "measure as an adjective": "Die |60 Meter| lange Scheune ist |22 Jahre alt|.",
    "several hundred": "Er erbeutete |mehrere hundert Euro|, |einige der Bilder| fehlen.",
    "three and a half thousand": "|Rund dreieinhalbtausend Bauern| kamen.",
    "so many times as": "Er ist |40-mal so hell|.",
    "a comparison": "Er ist |15 Zentimeter| größer, die um |15 Cent| höhere Dividende.",
    "place": "Auf |Platz eins| steht Bremen.",
}
SILENT = {
    "a year and a noun": "Die EU plant ab 2028 Grenzwerte.",
    "both sides": "Das halten beide Seiten geheim.",
    "how many": "So viele kamen. Wie viele es sind, ist offen. Am meisten leidet sie.",
    "other people": "Die Daten gehen an Dritte. Man nahm sie Dritten weg.",
    "idioms with first": "In erster Linie geht es auf den ersten Blick um Erste Hilfe.",
    "first ones without a number": "Nach ersten Erkenntnissen liegen die ersten Ergebnisse vor.",
    "team": "Die Elf von Trainer Meier verlor.",
    "hours": "Er kam gegen sechs und ging um halb drei.",
    "numbered things": "Der Zug fährt von Gleis 7 und die Buslinie 17, Nummer zwei bleibt in Zimmer 204.",
    "file numbers": "Az. 4 StR 12/24",
    "drawn numbers": "Die Zahlen: 3, 7, 12, 19",
    "league and war": "Er stieg in die zweite Liga auf und floh im Zweiten Weltkrieg.",
    "articles": "Ein Sprecher sagte, eine Lösung sei nah. Ein Teil ging, der eine lacht, der andere weint.",
    "majority alone": "Die Opposition verlor die Mehrheit, eine einfache Mehrheit reicht.",
    "no multiple": "Er sieht vielfach Probleme, ist mehrfach vorbestraft und schwieg einstimmig.",
    "citizenship": "Sie hat die doppelte Staatsbürgerschaft.",
    "once": "Auf einmal war es still. Noch einmal fragte er.",
    "duty": "Es droht ein Zoll auf Stahl.",
    "verb": "Man soll auf Fieber achten, mahnte Anna.",
    "note": "Eins ist klar.",
    "page number": "Ende\n3\nAnfang",
    "much": "Viel Geld fehlt, wenig Hoffnung bleibt, mehr Menschen kamen, alle Kinder lachten.",
    "time": "Er lebt seit 30 Jahren dort.",
    "date": "Am 03.05.2022 und im Mai 2018 war Ruhe.",
    "year": "2018 gründete sie die Firma.",
    "article": "Ein Mann traf eine Frau.",
    "house number": "Er wohnt in der Lindenstraße 12.",
    "telephone": "Telefon 030 12345",
    "section": "Laut § 5 und Artikel 3 gilt das, siehe Seite 12.",
    "list number": "1. Der Minister geht.",
    "ordinal": "Der Klub spielt in der 2. Bundesliga.",
    "virus": "Covid-19 ist zurück.",
    "ISBN": "ISBN 3-412-11802-8",
    "district": "Das Viertel liegt im Norden.",
    "superlative without rank": "Es war der größte Skandal der Geschichte.",
    "time without a word": "22:40, Husum",
    "letters and figures": "Das Treffen der G7 läuft, siehe t892327 Bericht.",
    "first": "Die ersten beiden gingen.",
}
ENGLISH = {
    "more than": "It drew |more than 300 people| there.",
    "dollars": "It cost |$3.5 million|.",
    "percent of": "|5 percent of voters| stayed.",
    "per cent in two words": "Shares rose |4.5 per cent| and |87 per cent of voters| stayed.",
    "fraction": "|Two thirds of the voters| stayed.",
    "half": "|Nearly half of all workers| left.",
    "several": "It asked |several large banks| for help.",
    "dozens": "It hit |dozens of houses|.",
    "up to": "It costs |up to 500 euros|.",
    "range": "It rose |from 40 to 50 million euros|.",
    "age": "She is |three years old|.",
    "at least": "|At least 12 people| died.",
    "one in three": "|One in three children| read.",
    "year": "It closed in 2018.",
    "article": "A man met a woman.",
}
KNOWN_FAILURES = {
    "in the millions": ("de", "Der Schaden geht in die |Millionen|."),
    "rank in English": ("en", "She came |third| in the race."),
    "post code without names": ("de", "24103 Kiel ist schön."),
}


def _assert_found(marked: str, language: str) -> None:
    parts = marked.split("|")
    doc = _NLP[language].make_doc("".join(parts))
    assert [doc.text[found.start : found.end] for found in quantities(doc.text, [], language=doc.lang_)] == parts[1::2]


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


@pytest.mark.parametrize("name", ["Boeing 737", "Formel 1", "G7", "24103 Kiel"])
def test_a_number_in_a_name_counts_nothing(name: str) -> None:
    doc = _NLP["de"].make_doc(f"Es geht um {name} Treffen.")
    assert quantities(doc.text, [Passage(11, 11 + len(name), Kind.NAME)], language=doc.lang_) == []


def test_a_name_may_begin_what_is_counted() -> None:
    doc = _NLP["de"].make_doc("mehrere Millionen Facebook-Nutzerdaten")
    assert quantities(doc.text, [Passage(18, 26, Kind.NAME)], language=doc.lang_) == [Passage(0, 38, Kind.QUANTITY)]


_PIECES = st.sampled_from(
    ["3", "000", ".", ",", " ", "Euro", "von ", "auf ", "Millionen ", "mehr als ", "-", "\n", "ein ", "%", ":", "drei ",
     "der ", "viele ", "dritte ", "- bis ", "halb ", "Dritte ", "jede ", "'", "neue ", "Gäste "]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=80), st.sampled_from(["de", "en"]))
def test_borders_are_ordered_and_inside(text: str, language: str) -> None:
    end = 0
    for found in quantities(text, [], language=language):
        assert end <= found.start < found.end <= len(text)
        assert "\n" not in text[found.start : found.end].strip()
        end = found.end


@pytest.mark.parametrize(
    "unit",
    ["1", "a", "1,", "1-", "1 000 ", "von 1 ", "mehr als ", "Millionen ", "€", "\n", "gute ", "drei ", "viele ", "die ",
     "ein Fass ", "3 neue ", "drei der ", "dritte ", "eine ", "zwei- bis ", "rund ", "aus der Stadt "],
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    doc = Doc(_NLP["de"].vocab, words=[(unit * 500_000)[:500_000]], spaces=[False])
    started = time.perf_counter()
    quantities(doc.text, [], language=doc.lang_)
    assert time.perf_counter() - started < 8
