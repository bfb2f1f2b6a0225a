import re
from importlib import metadata
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import MissingExtra
from factcheck.finding import find
from factcheck.finding.pipeline import BLOCK, find_passages, load
from factcheck.model import Document, Entity, Kind, reading_order
from factcheck.selectors import describe

ARTICLE = (
    "Wie das Magazin „Wochenblick“ schreibt, hat US-Präsident Donald Trump im März 87 Prozent der "
    "Facebook-Nutzer verärgert. „Das war ein Fehler“, sagte Trump am Montag in Berlin.\n\n"
    "Auch warnte die EU-Kommission vor Folgen."
)
PARTS = (
    *(
        "Wie das Magazin „Bote“ schreibt,",
        "sagte",
        "Donald Trump",
        "Trump",
        "in Berlin",
        "am Montag",
        "87 Prozent",
        "„Das war ein",
    ),
    *(
        "Fehler“,",
        "Facebook-Nutzer",
        "laut",
        ".",
        "\n\n",
        "\t",
        "😀",
        "e\u0301",
        "\u202eabc",
        "Stadt Aalen",
        "GmbH & Co. KG",
        "“",
        "«",
    ),
)
TEXTS = st.lists(st.sampled_from(PARTS), max_size=25).map(" ".join) | st.text(max_size=100)


def spans_of(doc, key="claims"):
    return [(span.start_char, span.end_char, span.label_) for span in doc.spans[key]]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Give the folder of a real pipeline whose entities come from rules."""
    nlp = spacy.blank("de")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PER", "pattern": "Donald Trump"},
            {"label": "LOC", "pattern": "Berlin"},
            {"label": "MISC", "pattern": "Facebook-Nutzer"},
            {"label": "PER", "pattern": "US-Präsident"},
            {"label": "DATE", "pattern": "am Montag"},
            {"label": "ORG", "pattern": [{"LOWER": "die"}, {"TEXT": "EU-Kommission"}]},
        ]
    )
    nlp.meta["name"], nlp.meta["version"] = "rules", "1.2.3"
    folder = tmp_path_factory.mktemp("pipeline") / "rules"
    nlp.to_disk(folder)
    return str(folder)


def test_finds_every_kind_of_claim_in_reading_order():
    claims = find(Document(ARTICLE))
    found = [(claim.kind.value, claim.quote) for claim in claims]
    assert ("attribution", "Wie das Magazin „Wochenblick“ schreibt") in found
    assert ("description", "Magazin „Wochenblick“") in found
    assert ("name", "Wochenblick") in found
    assert ("description", "US-Präsident Donald Trump") in found
    assert ("name", "Facebook") in found
    assert ("quotation", "Das war ein Fehler") in found
    assert ("attribution", "warnte die EU-Kommission") in found
    assert {claim.kind for claim in claims} == set(Kind)
    assert list(claims) == sorted(claims, key=reading_order)


def test_claims_carry_selectors_origin_and_document():
    document = Document(ARTICLE)
    for claim in find(document):
        assert claim.document_id == document.document_id
        assert claim.quote == ARTICLE[claim.start : claim.end] == claim.quote.strip()
        assert (claim.prefix, claim.suffix) == describe(ARTICLE, claim.start, claim.end)
        assert claim.origin == f"finder:factcheck@{metadata.version('factcheck-desk')}"
        assert re.fullmatch("[0-9a-f]{16}", claim.claim_id)
        assert claim.score is not None
        assert 0 < claim.score <= 1
        assert (claim.entity is not None) == (claim.kind is Kind.NAME)


def test_finding_twice_gives_the_same_claims_and_another_text_other_ids():
    assert find(Document(ARTICLE)) == find(Document(ARTICLE))
    ids = {claim.claim_id for claim in find(Document(ARTICLE))}
    assert ids.isdisjoint(claim.claim_id for claim in find(Document(ARTICLE + "\n")))


@pytest.mark.parametrize("text", ["", " \n\t\n", "…", "😀😀", "\ufeff", "a" * 50_000, "„" * 3_000, "Ab-" * 3_000])
def test_odd_texts_are_no_error(text):
    for claim in find(Document(text)):
        assert claim.quote == text[claim.start : claim.end]


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(("de", "en", "fr")))
def test_claims_of_any_text_are_exact_unique_and_ordered(text, language):
    claims = find(Document(text, language=language))
    assert list(claims) == sorted(claims, key=reading_order)
    assert len({(claim.start, claim.end, claim.kind) for claim in claims}) == len(claims)
    assert len({claim.claim_id for claim in claims}) == len(claims)
    for claim in claims:
        assert claim.quote == text[claim.start : claim.end] == claim.quote.strip() != ""


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_component_keeps_the_offsets_that_find_gives(text):
    doc = load("de")(text)
    exact = [tuple(passage[:3]) for passage in doc.spans["claims"].attrs["passages"]]
    assert exact == [(c.start, c.end, c.kind.value) for c in find(Document(text))]
    for (start, end, _), span in zip(exact, doc.spans["claims"], strict=True):
        assert span.start_char <= start < end <= span.end_char


def test_component_in_a_blank_pipeline_gives_the_same_spans_as_find():
    nlp = spacy.blank("de")
    nlp.add_pipe("factcheck_claims")
    assert spans_of(nlp(ARTICLE)) == [(c.start, c.end, c.kind.value) for c in find(Document(ARTICLE))]


def test_component_writes_under_the_key_it_is_told():
    nlp = spacy.blank("en")
    nlp.add_pipe("factcheck_claims", config={"spans_key": "checkable"})
    doc = nlp("According to Reuters, the plant in Leeds will close.")
    assert [span.text for span in doc.spans["checkable"] if span.label_ == "attribution"] == ["According to Reuters"]
    assert "claims" not in doc.spans


def test_component_leaves_the_tokenizer_of_a_filled_pipeline_alone():
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("factcheck_claims")
    doc = nlp("Die Facebook-Nutzer in Berlin klagen.")
    assert [token.text for token in doc][1] == "Facebook-Nutzer"
    group = doc.spans["claims"]
    cut = [place for place, span in enumerate(group) if span.text == "Facebook-Nutzer" and span.label_ == "name"]
    assert [group.attrs["passages"][place][:4] for place in cut] == [
        [4, 12, "name", group.attrs["passages"][cut[0]][3]]
    ]


@pytest.mark.parametrize("before", [(), ("sentencizer",)], ids=["empty", "filled"])
def test_saved_and_loaded_pipeline_finds_the_same(before, tmp_path):
    nlp = spacy.blank("de")
    for component in before:
        nlp.add_pipe(component)
    nlp.add_pipe("factcheck_claims", config={"spans_key": "mine"})
    nlp.to_disk(tmp_path / "saved")
    again = spacy.load(tmp_path / "saved")
    assert [token.text for token in again(ARTICLE)] == [token.text for token in nlp(ARTICLE)]
    assert spans_of(again(ARTICLE), "mine") == spans_of(nlp(ARTICLE), "mine") != []


def test_doc_with_claims_survives_bytes():
    doc = load("de")(ARTICLE)
    again = spacy.tokens.Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert spans_of(again) == spans_of(doc)
    assert again.spans["claims"].attrs["passages"] == doc.spans["claims"].attrs["passages"]


def test_installed_pipeline_gives_the_names(installed):
    claims = find(Document(ARTICLE), pipeline=installed)
    names = [(claim.quote, claim.entity) for claim in claims if claim.kind is Kind.NAME]
    assert ("Donald Trump", Entity.PERSON) in names
    assert ("Berlin", Entity.PLACE) in names
    assert ("Facebook", Entity.OTHER) in names
    assert ("EU-Kommission", Entity.ORGANISATION) in names
    assert ("Trump", Entity.PERSON) in names
    assert not {"US-Präsident", "US", "am Montag"} & {quote for quote, _ in names}
    origins = {claim.quote: claim.origin for claim in claims if claim.kind is Kind.NAME}
    assert origins["Berlin"] == "finder:de_rules@1.2.3"
    assert "US-Präsident Donald Trump" in [claim.quote for claim in claims if claim.kind is Kind.DESCRIPTION]


def test_component_behind_a_recogniser_takes_its_entities(installed):
    doc = load("de", pipeline=installed)(ARTICLE)
    assert [tuple(passage[:3]) for passage in doc.spans["claims"].attrs["passages"]] == [
        (c.start, c.end, c.kind.value) for c in find(Document(ARTICLE), pipeline=installed)
    ]


def test_missing_pipeline_says_what_to_do():
    with pytest.raises(MissingExtra, match=r"de_core_news_xl.*not installed.*spacy download de_core_news_xl"):
        find(Document(ARTICLE), pipeline="de_core_news_xl")


def test_names_are_found_again_across_blocks():
    filler = "Das Wetter war an diesem Tag sehr schön und alle freuten sich darüber.\n" * (BLOCK // 60)
    text = f"Die Firma Nordwind Sylvaris GmbH baut aus.\n{filler}{filler}Und Nordwind Sylvaris GmbH schwieg."
    quotes = [claim.quote for claim in find(Document(text)) if claim.kind is Kind.NAME]
    assert quotes.count("Nordwind Sylvaris GmbH") == 2


def test_progress_rises_to_the_whole_text_in_several_steps():
    text = f"{ARTICLE}\n\n" * 300
    steps = []
    find(Document(text), progress=lambda done, total: steps.append((done, total)))
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert {total for _, total in steps} == {len(text)}
    assert steps[-1] == (len(text), len(text))
    assert len(steps) > 4


def test_long_text_gives_each_article_its_claims():
    joined = f"{ARTICLE}\n\n" * 200
    single = [(c.kind, c.quote) for c in find(Document(ARTICLE))]
    assert len(find(Document(joined))) == pytest.approx(200 * len(single), rel=0.02)


def test_other_languages_get_what_needs_no_grammar_and_a_warning(caplog):
    claims = find(
        Document("Hier, Marie Dupont a dit : « Nous avons perdu 12 % cette année. » Elle vit à Lyon.", language="fr")
    )
    assert {"quotation", "name"} <= {claim.kind.value for claim in claims}
    assert not {"attribution", "description"} & {claim.kind.value for claim in claims}
    assert "No rules for the language 'fr'" in caplog.text


def test_regional_languages_use_the_rules_of_their_language(caplog):
    assert [c.quote for c in find(Document(ARTICLE, language="de-AT"))] == [c.quote for c in find(Document(ARTICLE))]
    assert caplog.text == ""


def test_find_passages_reads_a_doc_of_any_tokenizer():
    doc = spacy.blank("de")(ARTICLE)
    assert find_passages(doc) == find_passages(load("de").make_doc(ARTICLE))


def test_marked_articles_are_read_whole(read_marked):
    for path in sorted((Path(__file__).parent / "articles").glob("desc-?.marked.txt")):
        text, passages = read_marked(path.read_text(encoding="utf-8"))
        wanted = {(p.start, p.end) for p in passages if p.kind is Kind.DESCRIPTION}
        got = {(c.start, c.end) for c in find(Document(text)) if c.kind is Kind.DESCRIPTION}
        assert len(wanted & got) >= 0.6 * len(wanted), path.name


def test_workers_find_the_same_in_the_same_order():
    text = "\n\n".join(f"{ARTICLE} Absatz {number} nennt Ute Kern." for number in range(120))
    document = Document(text)
    told = []
    assert find(document, workers=2, progress=lambda done, total: told.append((done, total))) == find(document)
    assert told[-1] == (len(text), len(text))
