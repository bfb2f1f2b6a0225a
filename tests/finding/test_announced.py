import pytest

from factcheck.finding.announced import announced, bare
from factcheck.finding.quotations import quoted
from factcheck.model import Entity, Kind, Passage

ANNOUNCED = {
    "company": ("Der Autozulieferer Brandstetter schließt.", ["Brandstetter"]),
    "a compound that ends in a trade": ("Sie kommt vom Verein Datenlotse.", ["Datenlotse"]),
    "a firm and a trade": ("Die Firma Klinik.", []),
    "two words": ("Die Agentur Blauer Planet Medien schließt.", ["Blauer Planet Medien"]),
    "title": ("Der Film „Der lange Sommer“ beginnt.", ["Der lange Sommer"]),
    "novel": ("Sie schrieb den Roman „Der späte Sommer“ im Urlaub.", ["Der späte Sommer"]),
    "comedy": ("Sie drehte die Komödie „Der späte Sommer“ im Urlaub.", ["Der späte Sommer"]),
    "second descriptor": ("Vorsitzender Richter Escher schwieg.", ["Escher"]),
    "a doctor": ("Die Sprecherin Dr. Kern, der Anwalt Prof. Kern.", []),
    "nobody": ("Der Minister Ende Mai in der Stadt.", []),
    "a common noun": ("Die Firma Frage.", []),
    "nominalised": ("Eine Bank Freiwilliger, ein Verein Ehemaliger.", []),
    "plural": ("Die Banken Deutschlands.", []),
    "an utterance": ("Der Minister „Das geht so nicht.“", []),
    "end of text": ("Der Minister", []),
}
BARE = {
    "person": ("Richter Escher", Entity.PERSON, "Escher"),
    "company": ("Zulieferer Kremer & Voss AG", Entity.ORGANISATION, "Kremer & Voss AG"),
    "adjective of a place": ("Hamburger Rivalen Modewerk GmbH", Entity.ORGANISATION, "Modewerk GmbH"),
    "genitive": ("Instituts Ipso", Entity.ORGANISATION, "Ipso"),
    "a house keeps its name": ("Bäckerei Brinker", Entity.ORGANISATION, "Bäckerei Brinker"),
    "a family name in a company": ("Bauer Media", Entity.ORGANISATION, "Bauer Media"),
    "nothing behind": ("Konzern", Entity.ORGANISATION, "Konzern"),
    "a person": ("Ute Kern", Entity.PERSON, "Ute Kern"),
}


@pytest.mark.parametrize(("text", "wanted"), ANNOUNCED.values(), ids=ANNOUNCED)
def test_finds_the_name_that_a_descriptor_announces(text, wanted):
    assert [text[p.start : p.end] for p in announced(text, [], quoted(text))] == wanted


@pytest.mark.parametrize(("name", "entity", "wanted"), BARE.values(), ids=BARE)
def test_takes_a_mere_descriptor_off_a_name(name, entity, wanted):
    text = f"Gestern kam {name}."
    (passage,) = bare(text, [Passage(12, 12 + len(name), Kind.NAME, entity)])
    assert text[passage.start : passage.end] == wanted


def test_adds_nothing_where_a_name_is_known():
    assert announced("Der Zulieferer Brandstetter AG", [Passage(15, 30, Kind.NAME)], []) == []
