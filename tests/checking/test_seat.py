import pytest

from factcheck.checking import shipped
from factcheck.checking.parties import SHORT
from factcheck.checking.seats import SEATS

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "a court": ("de", "Darüber entscheidet der Bundesfinanzhof in |Kassel → München|."),
    "a court of Europe": (
        "de",
        "Sie klagte vor dem Europäischen Gerichtshof für Menschenrechte in |Luxemburg → Straßburg|.",
    ),
    "in brackets": ("de", "Das Bundessozialgericht (BSG) in |Erfurt → Kassel| gab ihr recht."),
    "a seat": ("de", "Die Unesco mit Sitz in |Genf → Paris| warnt."),
    "an adjective": ("de", "Das |Karlsruher → Leipziger| Bundesverwaltungsgericht prüft."),
    "a company": ("de", "Des |Stuttgarter → Münchner| Autobauers BMW wegen wird gebaut."),
    "a paper": ("de", "Im |Berliner → Hamburger| Nachrichtenmagazin „Spiegel“ stand es."),
    "a court, in English": ("en", "The European Court of Justice in |Strasbourg → Luxembourg| ruled."),
    "a seat, in English": ("en", "Interpol, based in |Vienna → Lyon|, said so."),
    "an adjective, in English": ("en", "The |Geneva → Paris|-based OECD said so."),
    "a paper, in English": ("en", "The |Munich → Hamburg| weekly Der Spiegel had it."),
}
LOOK_ALIKES = {
    "right": ("de", "Das Bundesarbeitsgericht in Erfurt und die Unesco mit Sitz in Paris prüfen."),
    "two towns": ("de", "Der Bundesgerichtshof in Leipzig und der in Karlsruhe, der Gerlinger Konzern Bosch."),
    "where it meets": ("de", "Die Nato in Madrid, die Weltbank in Kabul und der Europarat in Wien tagten."),
    "no court town": ("de", "Das Bundesverfassungsgericht in Dresden vorzustellen war ihre Aufgabe."),
    "an adjective of a part": ("de", "Das Berliner BMW-Werk und die Kölner Allianz schweigen."),
    "unknown": ("de", "Der Husumer Autobauer Kerlan mit Sitz in Husum schweigt."),
    "a name": ("de", "Die „Frankfurter Allgemeine Zeitung“ und die „Berliner Zeitung“ berichten."),
    "right, in English": ("en", "The Hamburg weekly Der Spiegel, the Paris-based OECD and Interpol, based in Lyon."),
}


@pytest.mark.parametrize(("language", "marked"), HITS.values(), ids=HITS.keys())
def test_warns(checked, language, marked):
    assert checked("seat", marked, language=language) == marked


@pytest.mark.parametrize(("language", "text"), LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, language, text):
    assert checked("seat", text, language=language) == text


@pytest.mark.parametrize("name", [*SEATS, *(party for party in SHORT if party != "parteilos")])
def test_the_authority_file_has_what_is_listed(name):
    assert name in {entry.name for entry in shipped().named(name)}
