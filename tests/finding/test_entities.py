import pytest
import spacy
from spacy.tokens import Span

from factcheck.finding.entities import entity_names
from factcheck.model import Entity

CASES = {
    "person": ("Ute Kern", "PER", "Ute Kern", Entity.PERSON),
    "English person": ("Ann Lee's", "PERSON", "Ann Lee", Entity.PERSON),
    "article": ("die Nordia", "ORG", "Nordia", Entity.ORGANISATION),
    "English article": ("the Noria Times", "ORG", "Noria Times", Entity.ORGANISATION),
    "quotation marks": ("„ Bote “", "ORG", "Bote", Entity.ORGANISATION),
    "compound": ("Nordia-Kunden", "MISC", "Nordia", Entity.OTHER),
    "compound with an office": ("DFB-Präsident", "PER", "DFB", Entity.PERSON),
    "prefix": ("US-Präsident", "MISC", None, None),
    "institution with a prefix": ("EU-Kommission", "ORG", "EU-Kommission", Entity.ORGANISATION),
    "place with a hyphen": ("Rhein-Neckar-Kreis", "LOC", "Rhein-Neckar-Kreis", Entity.PLACE),
    "country": ("Germany", "GPE", "Germany", Entity.PLACE),
    "adjective": ("britische", "MISC", None, None),
    "date": ("Montag", "DATE", None, None),
    "nationality": ("German", "NORP", None, None),
    "figure": ("2019", "MISC", None, None),
    "unheard-of label": ("Nordia", "GADGET", "Nordia", Entity.OTHER),
}


@pytest.mark.parametrize(("text", "label", "name", "entity"), CASES.values(), ids=CASES)
def test_reads_entities_as_bare_names(text, label, name, entity):
    doc = spacy.blank("de")(f"Gestern {text} .")
    doc.ents = [Span(doc, 1, len(doc) - 1, label=label)]
    found = [(doc.text[p.start : p.end], p.entity) for p in entity_names(doc)]
    assert found == ([] if name is None else [(name, entity)])
