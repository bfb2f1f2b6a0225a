import pytest

from factcheck.finding.english import names
from factcheck.finding.english_claims import attributions, descriptions
from factcheck.finding.sentences import sentences
from factcheck.model import Kind

CASES = {
    "first word of a sentence": "Critics met ⟦n:Ann Lee⟧ in ⟦n:Leeds⟧.",
    "days and months": "On Monday, in March, it rained.",
    "president": "He met ⟦d:US President ⟦n:Ann Lee⟧⟧ on Friday.",
    "company": "The ⟦d:French data company ⟦n:Noria Labs⟧⟧ closed.",
    "apposition": "⟦d:⟦n:Ann Lee⟧, the chairwoman of the board⟧, resigned.",
    "according to": "The plant will close, ⟦a:according to ⟦n:Ann Lee⟧⟧.",
    "said before": "⟦a:⟦n:Ann Lee⟧ said⟧ the plant would close.",
    "said behind": '"It will close," ⟦a:said ⟦n:Ann Lee⟧⟧.',
    "told": "⟦a:A spokesman told ⟦n:Noria News⟧⟧ that it would close.",
    "as reported": "⟦a:As ⟦n:Noria News⟧ reported⟧, it will close.",
    "has confirmed": "⟦a:The company has confirmed⟧ the plan.",
    "pronoun": "⟦a:She warned⟧ that it would close.",
    "told to do": "He was told to wait.",
    "a relative clause": "People who said nothing left early.",
    "possessive": "They liked ⟦n:Ann Lee⟧'s plan.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_finds_names_attributions_and_descriptions(marked, read_marked):
    text, passages = read_marked(marked)
    named = names(text)
    found = [*named, *attributions(text, named, sentences(text, language="en")), *descriptions(text, named)]
    for kind in (Kind.NAME, Kind.ATTRIBUTION, Kind.DESCRIPTION):
        assert [text[p.start : p.end] for p in found if p.kind is kind] == [
            text[p.start : p.end] for p in passages if p.kind is kind
        ]
