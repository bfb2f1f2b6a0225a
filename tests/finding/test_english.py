import pytest

from factcheck.finding.english_claims import attributions, descriptions
from factcheck.finding.english_names import names
from factcheck.finding.sentences import sentences
from factcheck.model import Entity, Kind, reading_order

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
    "a quoted source": '⟦a:The ⟦d:magazine "The ⟦n:Noria Times⟧"⟧ reported⟧ on 6 August 2018 that it closed.',
    "a source behind an utterance": 'It will close, ⟦a:the ⟦d:magazine "The ⟦n:Noria Times⟧"⟧ reported⟧ on 6 August.',
    "an apposition speaks": "⟦a:⟦d:⟦n:Ann Lee⟧, a lawyer at the museum⟧, said⟧ that 87 per cent of 1,200 people left.",
    "a company called US": "They asked ⟦n:US Bancorp⟧ and ⟦n:Wells Fargo⟧.",
    "became known": "In March, ⟦a:it became known⟧ that it would close.",
    "a newspaper with an article": "⟦a:According to the ⟦d:newspaper The ⟦n:Noria⟧⟧⟧, it closed.",
    "a portfolio": "He met ⟦d:Transport Secretary ⟦n:Ann Lee⟧⟧ there.",
    "a place line": "⟦n:Leeds⟧. The plant will close.",
    "a passive": "⟦a:The plan was confirmed by ⟦n:Ann Lee⟧⟧ there.",
    "pronoun": "⟦a:She warned⟧ that it would close.",
    "told to do": "He was told to wait.",
    "a relative clause": "People who said nothing left early.",
    "possessive": "They liked ⟦n:Ann Lee⟧'s plan.",
}


ENTITIES = {
    "a listed company": ("They asked JPMorgan Chase for data.", Entity.ORGANISATION),
    "a listed company with a place": ("They asked Wells Fargo for data.", Entity.ORGANISATION),
    "a company that is described": ("The French data company Noria Labs closed.", Entity.ORGANISATION),
    "a person who is described": ("The lawyer Noria closed it.", Entity.PERSON),
    "a listed town": ("They met in Hamburg.", Entity.PLACE),
    "a first name": ("They met Miriam Holtkamp there.", Entity.PERSON),
    "beside companies": ("They asked Wells Fargo, Noria Labs and Tesla for data.", Entity.ORGANISATION),
}


@pytest.mark.parametrize(("text", "entity"), ENTITIES.values(), ids=ENTITIES)
def test_tells_what_a_name_names(text, entity):
    assert {name.entity for name in names(text)} == {entity}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_finds_names_attributions_and_descriptions(marked, read_marked):
    text, passages = read_marked(marked)
    named = names(text)
    found = [*named, *attributions(text, named, sentences(text, language="en")), *descriptions(text, named)]
    for kind in (Kind.NAME, Kind.ATTRIBUTION, Kind.DESCRIPTION):
        wanted = [text[p.start : p.end] for p in sorted(passages, key=reading_order) if p.kind is kind]
        assert [text[p.start : p.end] for p in found if p.kind is kind] == wanted
