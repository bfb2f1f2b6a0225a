"""The passage of a source that says most of what a claim says: a table of claims, and what is known to be missed."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.sources import best_passage, page_number
from factcheck.sources.words import stem

BRIDGE = """Wendlau beschließt neue Brücke
Der Stadtrat von Wendlau hat am Dienstag, dem 13. März, den Bau einer Brücke über die Alster beschlossen. Dafür stimmten 23 Mitglieder, elf waren dagegen. Die Kosten werden auf 3,4 Millionen Euro geschätzt. Das Land übernimmt davon zwei Drittel.
Baudezernentin Hedwig Lindqvist rechnet mit dem Baubeginn im kommenden Frühjahr. Sie leitet die Behörde seit 2019 und war zuvor bei der Deichverwaltung in Husum beschäftigt. Dort betreute sie z. B. die Sanierung von vier Schöpfwerken.
Die Anwohner fürchten den Lärm. Eine Bürgerinitiative sammelte 1.200 Unterschriften gegen das Vorhaben. Ihr Sprecher Otto Brandes nannte die Pläne „überdimensioniert“. Die alten Häuser am Ufer seien für schwere Lastwagen nicht gebaut.
Die bisherige Brücke stammt aus dem Jahr 1931. Sie ist seit einem Unwetter für Fahrzeuge über 7,5 Tonnen gesperrt."""  # noqa: E501

HARBOUR = """Harbour authority posts record year
The port of Kestrel Bay handled 4.2 million tonnes of cargo in 2024, up six per cent on the year before. Grain accounted for most of the increase. Container traffic fell slightly because two shipping lines moved their services to Aldmouth.
Chief executive Marian Okafor said the authority would invest £18m in a new quay. Work is due to begin in the autumn and should take two years. About 140 people are employed at the port.
Fishermen have complained that dredging harms the oyster beds. A study commissioned by the council found no measurable damage, but its authors warned that the data covered only a single season."""  # noqa: E501

# A sentence, how the best passage begins and how it ends.
FOUND = {
    "the same in other words": (BRIDGE, "Die Brücke soll 3,4 Millionen Euro kosten.", "Die Kosten", "geschätzt."),
    "another number, and the head of a compound": (
        BRIDGE,
        "Die Baukosten liegen bei 5,1 Millionen Euro.",
        "Die Kosten",
        "geschätzt.",
    ),
    "a number in words and in digits": (
        BRIDGE,
        "Der Rat der Stadt Wendlau stimmte mit 23 zu 11 Stimmen für den Neubau der Brücke.",
        "Der Stadtrat",
        "dagegen.",
    ),
    "over two sentences": (
        BRIDGE,
        "Hedwig Lindqvist, seit 2019 Baudezernentin, arbeitete früher in Husum.",
        "Baudezernentin",
        "beschäftigt.",
    ),
    "a number grouped and not": (
        BRIDGE,
        "1200 Menschen unterschrieben gegen das Vorhaben.",
        "Eine Bürger",
        "Vorhaben.",
    ),
    "plural with an umlaut": (BRIDGE, "Das Haus am Ufer ist alt.", "Die alten Häuser", "gebaut."),
    "marks at the border": (BRIDGE, "Otto Brandes hält die Pläne für überdimensioniert.", "Ihr Sprecher", "oniert“."),
    "the contrary": (BRIDGE, "Das Land übernimmt nichts davon, kein Drittel.", "Das Land", "Drittel."),
    "a single word": (BRIDGE, "Lindqvist", "Baudezernentin", "Frühjahr."),
    "an ordinal ends no sentence": (BRIDGE, "Bau einer Brücke über die Alster", "Der Stadtrat", "beschlossen."),
    "an abbreviation ends no sentence": (BRIDGE, "Sie sanierte vier Schöpfwerke.", "Dort betreute", "Schöpfwerken."),
    "English": (HARBOUR, "Kestrel Bay handled 4.2m tonnes of cargo in 2024.", "The port", "before."),
    "English verbs": (HARBOUR, "Fishermen complain that dredging is harming oysters.", "Fishermen", "beds."),
    "English with a number": (HARBOUR, "The port employs 150 people.", "About 140", "port."),
    "English names": (HARBOUR, "Marian Okafor, the chief executive, invests £18 million in a quay.", "Chief", "quay."),
    "a finding turned round": (HARBOUR, "The council's study found damage.", "A study", "season."),
}
UNFOUND = {
    "another matter": (BRIDGE, "Die Arbeitslosigkeit in Bremen stieg im Januar auf elf Prozent."),
    "another matter, same institution": (BRIDGE, "Der Bundestag beschloss am Freitag ein neues Rentengesetz."),
    "only a unit is the same": (BRIDGE, "Millionen Euro fließen in den Ausbau der Autobahn."),
    "only a place is the same": (BRIDGE, "In Husum wurde eine Schule eröffnet."),
    "only little words": (BRIDGE, "und das ist so"),
    "no words": (BRIDGE, "… – !"),
    "an English sentence": (BRIDGE, "The council has decided to build a bridge."),
    "another matter in English": (HARBOUR, "The prime minister resigned on Tuesday after losing a vote."),
    "the same rise of something else": (HARBOUR, "House prices in London rose by six per cent in 2024."),
    "an empty source": ("", "Die Brücke kostet drei Millionen Euro."),
    "a source without words": ("… – !\n", "Die Brücke kostet drei Millionen Euro."),
}
MISSED = {
    "synonyms": (BRIDGE, "Im Frühling des nächsten Jahres beginnt der Bau.", "Baudezernentin", "Frühjahr."),
    "a strong verb": (BRIDGE, "Die Anwohner schrien.", "Die Anwohner", "Lärm."),
    "a word from the sentence before": (BRIDGE, "Die Brücke wurde 1931 gebaut.", "Die bisherige", "1931."),
}


@pytest.mark.parametrize(("source", "words", "begins", "ends"), FOUND.values(), ids=FOUND)
def test_the_best_passage(source, words, begins, ends):
    match = best_passage(source, words)
    assert source[match.start : match.end].startswith(begins)
    assert source[match.start : match.end].endswith(ends)
    assert 0 < match.score <= 1


@pytest.mark.parametrize(("source", "words"), UNFOUND.values(), ids=UNFOUND)
def test_there_is_no_passage(source, words):
    assert best_passage(source, words) is None


@pytest.mark.xfail(strict=True, reason="Known to be missed.")
@pytest.mark.parametrize(("source", "words", "begins", "ends"), MISSED.values(), ids=MISSED)
def test_what_is_missed(source, words, begins, ends):
    match = best_passage(source, words)
    assert match is not None
    assert source[match.start : match.end].startswith(begins)
    assert source[match.start : match.end].endswith(ends)


def test_the_shared_words_are_told_with_their_places():
    match = best_passage(
        "😀 Köln baut. Die Mülldeponien\u00ad von Jena\u00adwald schließen. Ende.", "Jenawald schließt Deponie."
    )
    source = "😀 Köln baut. Die Mülldeponien\u00ad von Jena\u00adwald schließen. Ende."
    assert [source[start:end] for start, end in match.hits] == ["Mülldeponien\u00ad", "Jena\u00adwald", "schließen"]
    assert match.score == pytest.approx(0.867, abs=0.001)


def test_a_table_without_sentences_gives_no_endless_passage():
    rows = " ".join(f"Ort{number} {number * 37}" for number in range(2_000))
    match = best_passage(rows, f"In Ort1500 waren es {1500 * 37}.")
    assert "Ort1500 55500" in rows[match.start : match.end]
    assert match.end - match.start < 1_000


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Häuser", "Haus"),
        ("Bürgermeisters", "Bürgermeister"),
        ("Städten", "Stadt"),
        ("kostet", "kosten"),
        ("steigt", "steigen"),
        ("Siemens'", "Siemens"),
        ("zwölf", "12"),
        ("1.200", "1200"),
        ("3,5", "3.5"),
        ("planned", "planning"),
        ("ports", "port"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("Rat", "Rad"), ("12", "120"), ("1,5", "15"), ("Zeit", "Zeitung")])
def test_other_words_have_other_stems(one, other):
    assert stem(one) != stem(other)


def test_a_place_in_a_pdf_has_a_page():
    assert [page_number("eins\fzwei\fdrei", offset) for offset in (0, 4, 5, 10)] == [1, 1, 2, 3]
    assert page_number("ohne Seiten", 3) is None


@given(st.text(max_size=300), st.text(max_size=60))
def test_a_match_lies_in_the_text_and_holds_its_words(text, words):
    match = best_passage(text, words)
    if match is not None:
        assert 0 <= match.start < match.end <= len(text)
        assert match.hits
        assert all(match.start <= start < end <= match.end for start, end in match.hits)


def test_three_hundred_pages_are_searched_in_an_instant():
    chance = random.Random(1)
    words = ["".join(chance.choices("abcdefghilmnorstu", k=chance.randint(3, 11))) for _ in range(15_000)]
    sentences = [" ".join(chance.choices(words, k=15)).capitalize() + "." for _ in range(7_000)]
    text = " ".join(sentences)
    assert len(text) > 750_000
    best_passage(text, "Brücke")
    start = time.perf_counter()
    match = best_passage(text, sentences[5_000])
    assert time.perf_counter() - start < 0.1
    assert text[match.start : match.end] == sentences[5_000]
