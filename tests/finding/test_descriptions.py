from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.finding.descriptions import descriptions, descriptor
from factcheck.finding.quotations import quoted
from factcheck.model import Entity, Kind, Passage

ARTICLES = Path(__file__).parent / "articles"

HITS = {
    "office, comma, degree and party": "Die ⟦d:Ministerin von ⟦n:Hessen⟧, Dr. ⟦n:Anna Meier⟧⟧ (⟦n:SPD⟧), kam.",
    "office, comma, two degrees": "Der ⟦d:Leiter des Amts, Prof. Dr. ⟦n:Karl Habeck⟧⟧, kam.",
    "office": "Der ⟦d:Finanzminister ⟦n:Jan Krüger⟧⟧ trat zurück.",
    "office with a prefix": "Er traf ⟦d:US-Präsident ⟦n:Paul Hill⟧⟧.",
    "office with a party": "Der ⟦d:⟦n:FDP⟧-Chef ⟦n:Jan Krüger⟧⟧ trat zurück.",
    "adjective": "Die ⟦d:britische Datenanalysefirma ⟦n:Insight Labs⟧⟧ ist pleite.",
    "two adjectives": "Der ⟦d:frühere deutsche Botschafter ⟦n:Jan Krüger⟧⟧ schwieg.",
    "age": "Die ⟦d:34-jährige Stürmerin ⟦n:Mia Lang⟧⟧ traf.",
    "adjective of a place": "Die ⟦d:Berliner Regisseurin ⟦n:Mia Lang⟧⟧ dreht.",
    "genitive of a place": "⟦d:⟦n:Hamburgs⟧ Erster Bürgermeister ⟦n:Jan Krüger⟧⟧ lachte.",
    "sentence begins with the adjective": "⟦d:Frühere Ministerin ⟦n:Mia Lang⟧⟧ kandidiert.",
    "verb of saying before the office": "Das bestätigte ⟦d:Trainerin ⟦n:Mia Lang⟧⟧ gestern.",
    "verb before the office": "Gestern lobte ⟦d:Trainerin ⟦n:Mia Lang⟧⟧ das Team.",
    "magazine in quotation marks": "Das ⟦d:Magazin „⟦n:Talkreis⟧“⟧ erscheint.",
    "guillemets": "Das ⟦d:Magazin »⟦n:Talkreis⟧«⟧ erscheint.",
    "compound and quotation marks": "Das ⟦d:Anzeigen-Geschäft „⟦n:Markt⟧“⟧ wächst.",
    "unknown noun and quotation marks": "Im ⟦d:Mehrzweckraum „⟦n:Linde⟧“⟧ tagt der Rat.",
    "list": "Die ⟦d:Banken ⟦n:Nordia⟧, ⟦n:Sud Bancorp⟧ und ⟦n:West City⟧⟧ schweigen.",
    "list in quotation marks": "Die ⟦d:Zeitungen „⟦n:Talkreis⟧“ und „⟦n:Bote⟧“⟧ erscheinen.",
    "a singular takes one name": "Die ⟦d:Bank ⟦n:Nordia⟧⟧ und ⟦n:West City⟧ schweigen.",
    "two offices": "Der ⟦d:Sänger und Schauspieler ⟦n:Jan Krüger⟧⟧ tritt auf.",
    "suspended hyphen": "Der ⟦d:Wirtschafts- und Klimaminister ⟦n:Jan Krüger⟧⟧ schwieg.",
    "apposition behind the name": "⟦d:⟦n:Jan Krüger⟧, Vorsitzender der ⟦n:FDP⟧⟧, schwieg.",
    "apposition with an article": "⟦d:⟦n:Mia Lang⟧, die Leiterin des Instituts⟧, schwieg.",
    "apposition before the name": "Die ⟦d:Leiterin des Instituts, ⟦n:Mia Lang⟧⟧, schwieg.",
    "person behind an office's house": "Der ⟦d:Präsident des Bundesverbands ⟦n:Jan Krüger⟧⟧ schwieg.",
    "relation": "Sie kam mit ihrem ⟦d:Mann ⟦n:Jan Krüger⟧⟧.",
    "ship": "Das ⟦d:Schiff „⟦n:Möwe⟧“⟧ sank.",
    "town": "Die ⟦d:Stadt ⟦n:Aalen⟧⟧ baut.",
    "weak noun": "Das überrascht den ⟦d:Glaziologen ⟦n:Jan Krüger⟧⟧ nicht.",
    "regular feminine of -e": "Die ⟦d:Ägyptologin ⟦n:Mia Lang⟧⟧ gräbt.",
    "regular feminine of -erer": "⟦d:Kämmerin ⟦n:Mia Lang⟧⟧ rechnet.",
    "nominalised": "So rügte es der ⟦d:Delegierte ⟦n:Jan Krüger⟧⟧.",
    "council": "Nach Auffassung von ⟦d:Schulrat ⟦n:Jan Krüger⟧⟧ reicht das.",
    "family": "Der Hof gehört der ⟦d:Gründerfamilie ⟦n:Lang⟧⟧.",
    "nationality": "Der ⟦d:Deutsche ⟦n:Jan Krüger⟧⟧ siegte.",
    "name between genitive and office": "⟦d:⟦n:Krügers⟧ Doktorand ⟦n:Paul Hill⟧⟧ misst.",
    "adjective of a town in -burg": "Der ⟦d:Oldenburger Anwalt ⟦n:Jan Krüger⟧⟧ schwieg.",
    "Swiss": "Die ⟦d:Schweizer Bank ⟦n:Nordia⟧⟧ wächst.",
    "two capitals before": "Das fragte die ⟦d:Vorsitzende Richterin ⟦n:Mia Lang⟧⟧.",
    "participle": "Der ⟦d:im Mai gewählte Vorsitzende ⟦n:Jan Krüger⟧⟧ schwieg.",
    "participle of a birth": "Die ⟦d:in ⟦n:Aalen⟧ geborene Autorin ⟦n:Mia Lang⟧⟧ liest.",
    "adjective and person": "Der ⟦d:alte ⟦n:Jan Krüger⟧⟧ nickte.",
    "age and person": "Dritte wurde die ⟦d:19-jährige ⟦n:Mia Lang⟧⟧.",
    "adjective and place": "Sie wohnt im ⟦d:schwäbischen ⟦n:Aalen⟧⟧.",
    "adjective and newspaper": "Der ⟦d:liberale „⟦n:Bote⟧“⟧ höhnt.",
    "plural after an adjective": "Die ⟦d:österreichischen Turbinenbauer ⟦n:Nordia⟧ und ⟦n:Kainz⟧⟧ liefern.",
    "a name that only the list shows": "Es läuft in den ⟦d:Kinos ⟦n:Capitol⟧, Lupe und ⟦n:Schauburg⟧⟧.",
    "namens": "Er befragte einen ⟦d:Chatbot namens ⟦n:Emil⟧⟧.",
    "coalition": "In der ⟦d:Koalition aus ⟦n:CDU⟧, ⟦n:SPD⟧ und ⟦n:FDP⟧⟧ kracht es.",
    "person by a body": "Das sagt die ⟦d:Biologin der ⟦n:Universität Hohenheim⟧⟧.",
    "person by a street": "⟦d:Anwohner der ⟦n:Gartenstraße⟧⟧ klagen.",
    "person by a hospital": "Das wollten ⟦d:Mediziner vom ⟦n:Klinikum Nord⟧⟧ wissen.",
    "person by a quoted house": "Die ⟦d:Wirtin des „⟦n:Fährkrugs⟧“⟧ widerspricht.",
    "party in brackets": "⟦d:Ministerin ⟦n:Mia Lang⟧ (⟦n:CDU⟧)⟧ schwieg.",
    "age in brackets": "Das sah ⟦d:Zeugin ⟦n:Mia Lang⟧ (79)⟧ genau.",
    "body behind": "Der ⟦d:Biologe ⟦n:Jan Krüger⟧ vom ⟦n:Nabu⟧⟧ mahnt.",
    "verb before the plural": "Das freute ⟦d:Trainer ⟦n:Jan Krüger⟧⟧ sehr.",
    "mother of": "⟦d:⟦n:Mia Lang⟧, Mutter von fünf Kindern⟧, wartet.",
    "age and looks": "⟦d:⟦n:Jan Krüger⟧, 63, grauer Backenbart⟧, steuert.",
    "former": "⟦d:⟦n:Jan Krüger⟧, 71, früher Skilehrer⟧, steht auf.",
    "since": "⟦d:⟦n:Marx & Söhne⟧, Familienunternehmen seit 1788⟧, liefert.",
    "several appositions": "⟦d:⟦n:Jan Krüger⟧, Bäcker, Vater von vier Töchtern und seit Mai Chef von 19 Leuten⟧, geht.",
    "relation and office": "⟦d:⟦n:Mia Lang⟧, ⟦n:Krügers⟧ Großmutter und seit vier Amtszeiten Ortsvorsteherin⟧, geht.",
    "widow": "⟦d:⟦n:Mia Lang⟧, die Witwe ⟦n:Paul Hills⟧⟧, erbt.",
    "oldest of its kind": "⟦d:⟦n:Nordia⟧, das älteste Unternehmen seiner Art⟧, schließt.",
    "the body is the apposition": "Der ⟦d:Träger, die ⟦n:Franziskus-Stiftung⟧⟧, schwieg.",
    "the person is the apposition": "Sein ⟦d:Verteidiger, der Oldenburger Anwalt ⟦n:Jan Krüger⟧⟧, schwieg.",
    "the work is the apposition": "Ihr ⟦d:Hauptwerk, der „⟦n:Spiegel des Mondes⟧“⟧, erschien.",
}
LOOK_ALIKES = {
    "a bare name": "⟦n:Jan Krüger⟧ trat zurück.",
    "a day": "Am Montag ⟦n:Jan Krüger⟧ zu treffen, war Zufall.",
    "an adverb at the start": "Danach ⟦n:Jan Krüger⟧.",
    "a title of courtesy": "Frau ⟦n:Lang⟧ kam.",
    "a new paragraph": "Der Präsident\n\n⟦n:Jan Krüger⟧ trat zurück.",
    "an utterance": "Der Präsident: „⟦n:Jan Krüger⟧ ist weg.“",
    "a relative clause": "⟦n:Jan Krüger⟧, der Trainer werden will, schwieg.",
    "a genitive": "Die Bischöfe ⟦n:Deutschlands⟧ tagen.",
    "a noun that describes nobody": "Mit Freude ⟦n:Aalen⟧ besuchen.",
    "a relative clause with a year": "⟦n:Jan Krüger⟧, der die Firma 1990 gründete, schwieg.",
    "a relative clause about the office": "⟦n:Jan Krüger⟧, die Chefin der Firma wurde, schwieg.",
    "a list of persons": "Es kamen ⟦n:Jan Krüger⟧, Fans und Trainer.",
    "an adjective that says nothing": "Das ganze ⟦n:Aalen⟧ feiert.",
    "an adjective without an article": "Gestern gewählte ⟦n:Aalen⟧.",
    "a scare quote": "Ein vermeintlicher „Berater“ rief an.",
    "a word in quotation marks": "Er nannte die Vorwürfe „Propaganda“.",
    "a verb after a comma": "Er will kommen, mahnte ⟦n:Jan Krüger⟧.",
    "what the speaker speaks for": "Ein Sprecher der ⟦n:SPD⟧ schwieg.",
    "what one is a friend of": "Die Kunden der ⟦n:Nordia⟧ warten.",
    "what is no person": "Regionalzüge der ⟦n:Nordia⟧ fahren.",
    "where somebody is from": "Eine Witwe aus ⟦n:Aalen⟧ erbt.",
    "an authority of a town": "Das Landesgesundheitsamt ⟦n:Aalen⟧ prüft.",
    "one party is no coalition": "Eine Koalition aus ⟦n:CDU⟧ wäre keine.",
}

# By how a word ends, and not by a name or a country that ends alike.
DESCRIPTORS = {
    "Oldenburger": None,
    "Bosse": None,
    "Konstantin": None,
    "Polen": None,
    "Börsengang": None,
    "Kämmerin": ("person", False),
    "Glaziologen": ("person", None),
    "Schulrätinnen": ("person", True),
    "Polin": ("person", False),
    "Blaudruckerei": ("organisation", False),
    "Nordseesorte": ("work", None),
    "Kiez": ("place", False),
}


def found(text, names):
    return [text[p.start : p.end] for p in descriptions(text, names, quoted(text))]


def names_of(text, passages):
    """Give the names, with the entities a recogniser would see."""
    entities = dict.fromkeys(("Jan Krüger", "Paul Hill", "Mia Lang", "Lang", "Paul Hills"), Entity.PERSON)
    entities |= dict.fromkeys(("Deutschlands", "Aalen"), Entity.PLACE)
    return [
        Passage(
            p.start,
            p.end,
            p.kind,
            entities.get(text[p.start : p.end], Entity.OTHER),
        )
        for p in passages
        if p.kind is Kind.NAME
    ]


@pytest.mark.parametrize("marked", (HITS | LOOK_ALIKES).values(), ids=HITS | LOOK_ALIKES)
def test_finds_descriptor_and_name_and_nothing_in_look_alikes(marked, read_marked):
    text, passages = read_marked(marked)
    wanted = [text[p.start : p.end] for p in passages if p.kind is Kind.DESCRIPTION]
    assert found(text, names_of(text, passages)) == wanted


@pytest.mark.parametrize(("word", "wanted"), DESCRIPTORS.items())
def test_knows_a_descriptor_by_how_it_ends(word, wanted):
    assert descriptor(word) == wanted


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("desc-?.marked.txt")), ids=lambda path: path.name)
def test_finds_most_descriptions_of_whole_articles(path, read_marked):
    text, passages = read_marked(path.read_text(encoding="utf-8"))
    wanted = {text[p.start : p.end] for p in passages if p.kind is Kind.DESCRIPTION}
    got = set(found(text, [p for p in passages if p.kind is Kind.NAME]))
    assert len(wanted & got) >= 0.8 * len(wanted)
    assert len(got - wanted) <= 0.2 * len(got)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "der",
                "Präsident",
                "Bank",
                "Banken",
                "„",
                "“",
                "Ute",
                "Kern",
                ",",
                ".",
                "und",
                "britische",
                "\n",
                "-",
                "des",
                "Hamburgs",
                "(",
                ")",
                "😀",
                "Jahre",
                "alte",
                "Chef",
                "»",
                "«",
                "'",
                "e\u0301",
                "namens",
                "seit",
                "63",
                "aus",
                "gewählte",
            ]
        ),
        max_size=30,
    ).map(" ".join)
    | st.text(max_size=80),
    st.lists(st.tuples(st.integers(0, 80), st.integers(1, 12)), max_size=6),
)
def test_gives_right_offsets_for_any_text_and_any_names(text, pairs):
    names = [Passage(a, min(a + b, len(text)), Kind.NAME) for a, b in pairs if a < len(text)]
    passages = descriptions(text, names, quoted(text))
    assert [(p.start, p.end) for p in passages] == sorted({(p.start, p.end) for p in passages})
    for passage in passages:
        assert passage.kind is Kind.DESCRIPTION
        assert 0 <= passage.start < passage.end <= len(text)
