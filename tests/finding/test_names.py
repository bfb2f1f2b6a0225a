from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from threadpoolctl import threadpool_info, threadpool_limits

from factcheck.finding import chain, tagger
from factcheck.finding.names import names
from factcheck.model import Entity, Kind


def found(text):
    return [text[name.start : name.end] for name in names(text)]


def entities(text):
    return {text[name.start : name.end]: name.entity for name in names(text)}


SENTENCES = {
    "a person behind an office": (
        "Am Montag reist SPD-Chef Lars Klingbeil nach Paris.",
        ["SPD", "Lars Klingbeil", "Paris"],
    ),
    "a list of banks": (
        "Kredite kamen von der Commerzbank, der UBS, Goldman Sachs und Barclays.",
        ["Commerzbank", "UBS", "Goldman Sachs", "Barclays"],
    ),
    "a list of countries": ("Betroffen sind Polen, Ungarn und Italien.", ["Polen", "Ungarn", "Italien"]),
    "an inflected newspaper": ("Das berichtete ein Reporter der Neuen Zürcher Zeitung.", ["Neuen Zürcher Zeitung"]),
    "a genitive": ("Angela Merkels Rede dauerte eine Stunde.", ["Angela Merkels"]),
    "inside a compound": ("Hacker stahlen Millionen Facebook-Nutzerdaten.", ["Facebook"]),
    "an abbreviation inside a compound": ("Der DFB-Präsident trat zurück.", ["DFB"]),
    "half a compound": ("Viele CDU- und SPD-Politiker stimmten zu.", ["CDU", "SPD"]),
    "a compound of a quoted name": ("Der „Spiegel“-Bericht sorgte für Wirbel.", ["Spiegel"]),
    "a name with a hyphen": ("In Baden-Württemberg wird gewählt.", ["Baden-Württemberg"]),
    "a double surname": (
        "Gestern sprach Annegret Kramp-Karrenbauer in Mainz.",
        ["Annegret Kramp-Karrenbauer", "Mainz"],
    ),
    "a surname with particles": ("Die Kommission führt Ursula von der Leyen.", ["Ursula von der Leyen"]),
    "an institution with a prefix": ("Die EU-Kommission prüft den Fall.", ["EU-Kommission"]),
    "the country in capitals": ("Er lebt seit Jahren in den USA.", ["USA"]),
    "a legal form": ("Die Nordlicht Werft GmbH meldete Insolvenz an.", ["Nordlicht Werft GmbH"]),
    "a company at a full stop": ("Er ging zur Nordlicht Werft GmbH. Das gefällt ihm.", ["Nordlicht Werft GmbH"]),
    "a soft hyphen inside": ("Gestern kam Angela Mer\u00adkel nach Berlin.", ["Angela Mer\u00adkel", "Berlin"]),
    "an umlaut of two code points": ("Er wohnt seit Jahren in Ko\u0308ln.", ["Ko\u0308ln"]),
    "a verb between a name and a noun": ("Tim Lörke sah Rot und Uwe Kern sah Gelb.", ["Tim Lörke", "Uwe Kern"]),
    "a verb in a headline": ("Neues vom Krieg: Ukraine meldet Angriffe", ["Ukraine"]),
    "an office and a party": ("Finanzminister Christian Lindner (FDP) schwieg.", ["Christian Lindner", "FDP"]),
    "a descriptor and a company": ("Das Auktionshaus Gerlach & Söhne verkauft es.", ["Gerlach & Söhne"]),
    "behind an emoji": ("😀👩‍🚀 Olaf Scholz lacht in Berlin.", ["Olaf Scholz", "Berlin"]),
}
SILENT = {
    "a sum behind a common noun": "Im vorigen Jahr setzte die Firma 72 Millionen Euro um.",
    "a prefix": "Mehrere US-Banken lehnten ab.",
    "the other prefix": "Neue EU-Regeln treten in Kraft.",
    "an adjective of a place": "Die britische Regierung und der deutsche Botschafter schwiegen.",
    "only common nouns": "Die Mitarbeiter der Firma hatten am Abend keine Lust auf Besuch.",
    "weekdays and months": "Am Dienstag beginnt im April die Sitzung.",
    "money": "Das kostet zwölf Millionen Euro.",
    "a label": "Hochwasser: Stadt sperrt Brücken",
    "a heading of one word": "Bilanz",
    "a language": "Ein Roman (englisch) und ein Gedicht (polnisch).",
    "a heading": "Neue Versuche der Täuschung",
    "a quoted word": "Er nannte das Vorhaben „Unsinn“.",
    "nothing": "",
    "only spaces": " \n\n \t",
    "only marks": "„“ … – ?!",
}
ARTICLES = {
    "a byline": ("Von Anna Brockmann und Tobias Reuss\n\nEs regnet seit Tagen.", ["Anna Brockmann", "Tobias Reuss"]),
    "an agency and a shorthand": ("Es regnet seit Tagen.\n\nVon RND/mkr", ["RND", "mkr"]),
    "an agency alone": ("Es regnet seit Tagen.\n\n(epd/kms)", ["epd", "kms"]),
    "a place line with a code": ("Hafenfest\n\nWiesloh (mb). Es regnet seit Tagen.", ["Wiesloh", "mb"]),
    "a place line with agency": ("Berlin (dpa) - Es regnet seit Tagen.", ["Berlin", "dpa"]),
    "a place line with a full stop": ("Zwickau. Es regnet seit Tagen.", ["Zwickau"]),
    "a place line in capitals": ("MÜNSTER Bei einem Brand gab es Verletzte.", ["MÜNSTER"]),
    "a surname again": (
        "Trainer ist Julian Brandhuber. Das Spiel war hart.\n\nAm Ende jubelte Brandhuber. Brandhubers Elf siegte.",
        ["Julian Brandhuber", "Brandhuber", "Brandhubers"],
    ),
    "a surname that is a noun": (
        "Gestern sprach Roland Koch in Fulda. Der Koch bereitete das Essen zu.",
        ["Roland Koch", "Fulda"],
    ),
    "a surname with particles at the start": (
        "In Brüssel sprach Ursula von der Leyen. Von der Leyen war zufrieden.",
        ["Brüssel", "Ursula von der Leyen", "Von der Leyen"],
    ),
    "found once, found everywhere": (
        "Das Netzwerk Facebook wächst. Die Firma Facebook verdient gut.\n\nEin Facebook-Sprecher schwieg.",
        ["Facebook", "Facebook", "Facebook"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_names_of_a_sentence(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_looks_like_a_name_and_is_none(text):
    assert found(text) == []


@pytest.mark.parametrize(("text", "expected"), ARTICLES.values(), ids=ARTICLES)
def test_names_that_the_document_gives_away(text, expected):
    assert found(text) == expected


def test_each_name_has_its_entity():
    text = "Olaf Scholz besuchte die Commerzbank in Frankfurt und sprach über den Zweiten Weltkrieg."
    assert entities(text) == {
        "Olaf Scholz": Entity.PERSON,
        "Commerzbank": Entity.ORGANISATION,
        "Frankfurt": Entity.PLACE,
        "Zweiten Weltkrieg": Entity.OTHER,
    }


def test_a_name_from_the_lists_is_no_last_guess():
    text = "Er sprach mit Verdi, Frontex und Nestlé."
    scores = {text[name.start : name.end]: name.score for name in names(text)}
    assert scores.keys() == {"Verdi", "Frontex", "Nestlé"}
    assert min(scores.values()) >= 0.5


WORDS = st.sampled_from([
    "Angela", "Merkel", "Berlin", "die", "in", "Von", "dpa", "(", ")", "/", "-", "„", "“", ".", ",", "und", "AG", "US-",
    "😀", "Ä", "Facebook-Nutzer", "\n", " ", "\r", "\u2028", "\u200b", "Mer\u00adkel", "e\u0301",
])  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.text(max_size=80), st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=30).map("".join)
    )
)
def test_every_name_lies_inside_the_text_and_has_no_space_at_its_ends(text):
    end = 0
    for name in names(text):
        assert end <= name.start < name.end <= len(text)
        assert text[name.start : name.end] == text[name.start : name.end].strip()
        assert name.kind is Kind.NAME
        assert name.entity is not None
        assert 0 <= name.score <= 1
        end = name.end


def test_a_text_without_any_full_stop_is_read():
    assert "Berlin" in found("Berlin ist groß und " * 3000)


def test_sums_take_one_core_and_give_the_others_back(monkeypatch):
    def threads():
        return {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"}

    inside = []
    monkeypatch.setattr(tagger, "best_labels", lambda *given: inside.append(threads()) or chain.best_labels(*given))
    with threadpool_limits(limits=2, user_api="blas"):
        names("Am Montag reist Lars Klingbeil nach Paris.")
        assert threads() == {2}
    assert inside == [{1}]


def test_importing_reads_no_weights_and_no_spacy():
    code = (
        "import sys, factcheck.finding.names; from factcheck.finding.tagger import shipped;"
        "print('spacy' in sys.modules, shipped.cache_info().currsize)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "0"]
