from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.finding.sentences import sentences

# Each case is its sentences in order, joined by one space; the finder must give them back.
GERMAN = {
    "two": ["Die Brücke ist gesperrt.", "Sie wird saniert."],
    "abbreviation z. B.": ["Viele Orte, z. B. Husum, sind voll.", "Andere nicht."],
    "abbreviation z.B.": ["Viele Orte, z.B. Husum, sind voll."],
    "abbreviation d. h.": ["Der Rat tagt, d. h. Bürger warten."],
    "titles": ["Prof. Dr. Inge Maier leitet das Haus.", "Dr. Kurz hilft ihr."],
    "millions": ["Das kostet 3 Mio. Euro und 2 Mrd. Dollar.", "Der Bund zahlt 5 Mio.", "Das Land schweigt."],
    "number sign": ["Im Haus Nr. 12 brannte es.", "Gemeint ist Nr. Sieben."],
    "approximately": ["Es kamen ca. 300 Gäste, vgl. S. 12 im Bericht."],
    "and so on": ["Es gab Brot, Käse usw.", "Die Gäste blieben.", "Brot, Käse usw. Gästen zu reichen, ist üblich."],
    "saint": ["Er lebt in St. Gallen.", "Sie lebt in St. Pauli."],
    "street": ["Der Hof liegt in der Lindenstr. 4.", "Er ist alt."],
    "am Main": ["Er wohnt in Frankfurt a. M.", "Der Prozess begann."],
    "states": ["Der U.S. Supreme Court entschied.", "Er zog in die U.S.", "Die Familie blieb."],
    "date": ["Am 3. Mai kam er an.", "Am 4. 5. 2022 ging er.", "Am 19.12. 2008 kam er wieder."],
    "date of a weekday": ["Am Dienstag, 3. Juni, ist Markt.", "Er dauert bis Freitag."],
    "century": ["Das Tor stammt aus dem 19. Jahrhundert.", "Es wackelt."],
    "league": ["Der Klub spielt in der 2. Bundesliga.", "Der 1. FC Köln nicht."],
    "anniversary": ["Zum 200. Geburtstag kam der Minister."],
    "number at the end": ["Sie wurde 85.", "Ihr Mann lebt noch.", "Er steht auf Seite 12.", "Politiker lasen ihn."],
    "count before a noun": ["Die Mädchen kommen auf 27.", "Rektorin Thiele freut sich."],
    "year at the end": ["Das war 1999.", "Kohl regierte nicht mehr.", "Es war 2018.", "30 Prozent fehlten."],
    "words like an abbreviation": ["Es war 20 Uhr.", "Drei gingen.", "Er leitet das Amt.", "Ulm wartet."],
    "time at the end": ["Der Zug kam um 14.30.", "Fahrgäste schimpften."],
    "decimals": ["Es sind 1.234.567,89 Euro.", "Das sind 3,5 Prozent."],
    "result": ["Das Spiel endete 3:1.", "Trainer Krause jubelte."],
    "list number": ["1. Der Minister geht."],
    "initials": ["J. P. Morgan gründete eine Bank.", "George W. Bush kannte sie."],
    "king": ["König Ludwig II. Bayerns Liebling starb.", "Papst Johannes Paul II. reiste viel.", "Das war Karl V.",
             "Er siegte."],
    "quotation goes on": ["„Wir gehen nicht!“, rief sie.", "„Warum?“, fragte er."],
    "quotation of several": ["„Wir warten.", "Wir hoffen noch“, sagte er.", "Dann ging er."],
    "closing marks": ["Er sagte: „Ich gehe.“", "Sie blieb.", "»Nein.«", "Er ging.", "(Sie blieb.)", "Er ging."],
    "ellipsis": ["Und dann … war Ruhe.", "Er schwieg…", "Der Saal tobte.", "Wer will, der kann ...", "Das war alles."],
    "left out": ["„Das ist […] Unsinn“, sagte er."],
    "both marks": ["Was ist das?!", "Niemand weiß es!!", "Der Rat schweigt."],
    "name with a mark": ["Der Konzern Yahoo! meldete Verluste."],
    "web": ["Mehr auf www.example.de/a.b?x=1.", "Oder an info@example.de schreiben.", "Bei t.co steht es."],
    "colon": ["Die Lage: schlecht.", "Das Fazit: Er geht."],
    "dateline": ["Berlin (dpa).", "Die Regierung tagt."],
    "dash": ["Er geht.", "– Sie bleibt."],
    "footnote": ["Er kam 1990.[12]", "Der Ort blieb leer."],
    "brand": ["Das Haus schloss.", "eBay blieb."],
    "vitamin": ["Es fehlt Vitamin C.", "Die Ärzte warnen."],
    "society": ["Der Verein heißt Hafen e. V.", "Die Stadt hilft ihm."],
}  # fmt: skip
ENGLISH = {
    "titles": ["Mr. Smith met Dr. Jones and Mrs. Hall.", "They talked."],
    "time": ["It began at 3 p.m. Monday.", "It ended at 5 p.m.", "The crowd left."],
    "states": ["The U.S. Senate voted.", "He left the U.S.", "The family stayed."],
    "number": ["He finished in No. 5.", "Fans cheered.", "There were 12.", "Police counted them."],
    "company": ["Apple Inc. Chief Tim Cook spoke.", "Acme Corp. and Foo Ltd. merged."],
    "initials": ["J. P. Morgan lent money.", "John F. Kennedy spoke."],
    "quotation goes on": ["“Really?” Smith asked.", "“Stop!” she said.", "“We go.”", "The crowd left."],
    "month": ["It opened on Sept. 3, 2020.", "It closed in Jan. 2021."],
    "price": ["It cost $3.50.", "Nobody paid."],
}
KNOWN_FAILURES = {
    "noun after an abbreviation at the end": ("de", ["Es gab Brot usw.", "Gäste blieben."]),
    "noun after a lower-case number": ("de", ["Das Kind wurde 12.", "Freunde kamen."]),
}


def _assert_found(expected: list[str], language: str) -> None:
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text, language=language)] == expected


@pytest.mark.parametrize("expected", GERMAN.values(), ids=GERMAN.keys())
def test_divides_german(expected: list[str]) -> None:
    _assert_found(expected, "de")


@pytest.mark.parametrize("expected", ENGLISH.values(), ids=ENGLISH.keys())
def test_divides_english(expected: list[str]) -> None:
    _assert_found(expected, "en")


@pytest.mark.parametrize(("language", "expected"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(language: str, expected: list[str]) -> None:
    _assert_found(expected, language)


def test_a_line_is_a_sentence_of_its_own() -> None:
    text = "Husum\n\n  Neue Brücke \nVon Inge Maier\r\nDer Rat tagt. Er\u2028zögert"
    found = [text[start:end] for start, end in sentences(text)]
    assert found == ["Husum", "Neue Brücke", "Von Inge Maier", "Der Rat tagt.", "Er", "zögert"]


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from(list("Aa1.!?…„“\"' \n\u2028:,[]()😀Äz")), max_size=60) | st.text(max_size=60))
def test_borders_are_ordered_and_tight(text: str) -> None:
    end = 0
    covered = set()
    for border in sentences(text):
        assert end <= border[0] < border[1] <= len(text)
        piece = text[slice(*border)]
        assert piece == piece.strip()
        assert len(piece.splitlines()) == 1
        covered.update(range(*border))
        end = border[1]
    assert all(text[position].isspace() for position in range(len(text)) if position not in covered)


@pytest.mark.parametrize(
    "unit", ["„", "1", "a", ".", "a. b. c. ", "\n", "A.", "![1]", "1. ", "“ ", "x" * 99 + " ", "A. B "]
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    started = time.perf_counter()
    sentences((unit * 1_000_000)[:1_000_000])
    assert time.perf_counter() - started < 8
