from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.finding.quantities import quantities
from factcheck.finding.quotations import quotations
from factcheck.finding.sentences import sentences
from factcheck.finding.statements import statements
from factcheck.finding.times import times
from factcheck.model import Kind, Passage

_NLP = {language: spacy.blank(language) for language in ("de", "en")}
GERMAN = {
    "auxiliary": "Die Brücke ist gesperrt.",
    "present": "Der Konzern drängt in den Markt.",
    "past": "Die Polizei sperrte die Straße.",
    "past before a name": "Das bestätigte Wiebke Petersen.",
    "another strong past": "Der Umsatz brach um ein Viertel ein.",
    "a theft": "Der Dieb stahl 40 Fahrräder.",
    "a strong past with a prefix, too": "Die Kommission empfahl 40 Schritte.",
    "plural present": "Die Banken zahlen keine Zinsen.",
    "strong past": "Der Minister verschwieg den Brief.",
    "strong past with a prefix": "Der Verein erwarb das Haus.",
    "subjunctive": "Der Konzern laufe weiterhin gut.",
    "imperative of a quotation": "„Wir warten auf Hilfe“, sagte er.",
    "colon": "Das Fazit lautet: Er bleibt.",
    "exclamation": "Das ist unglaublich!",
    "closing mark": "Er sagte: „Ich gehe.“",
}
SILENT = {
    "place": "Menlo Park",
    "heading": "Konzern drängt auf den Markt",
    "heading without a verb": "Neue Manipulationsversuche",
    "byline": "Von RND/mkr",
    "dateline": "Berlin (dpa).",
    "question": "Wer hat das bezahlt?",
    "quoted question": "„Wer hat das bezahlt?“",
    "caption": "Foto: Jan Brandt zeigt den Hafen.",
    "fragment": "Und das mitten im Sommer.",
    "fragment with a participle": "Ein gut gehütetes Geheimnis.",
    "short": "Vgl.",
    "picture credit": "Quelle: dpa.",
}
ENGLISH = {
    "auxiliary": ("The bridge is closed.", True),
    "past": ("Police closed the road.", True),
    "present": ("The plant makes the vans.", True),
    "heading": ("Plant to close in Ohio", False),
    "question": ("Who paid for it?", False),
    "fragment": ("A quiet summer.", False),
}
KNOWN_FAILURES = {
    "a rare verb": ("Leise und lange flöten Vögel.", True),
    "an adjective that looks like a verb": ("Ein sehr leiser, kalter und bewegt Morgen.", False),
}


def _asserts(text: str, language: str = "de") -> bool:
    doc = _NLP[language].make_doc(text)
    found = statements(doc.text, [(0, len(text))], language=doc.lang_)
    assert [(passage.start, passage.end, passage.kind) for passage in found] in (
        [],
        [(0, len(text), Kind.STATEMENT)],
    )
    return bool(found)


@pytest.mark.parametrize("text", GERMAN.values(), ids=GERMAN.keys())
def test_german_assertions_are_statements(text: str) -> None:
    assert _asserts(text)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_other_lines_are_none(text: str) -> None:
    assert not _asserts(text)


@pytest.mark.parametrize(("text", "expected"), ENGLISH.values(), ids=ENGLISH.keys())
def test_english(text: str, expected: bool) -> None:
    assert _asserts(text, "en") is expected


@pytest.mark.parametrize(("text", "expected"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(text: str, expected: bool) -> None:
    assert _asserts(text) is expected


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("Der Hafen wuchs 2021 um 30 Prozent.", "Der Hafen wuchs."),
        ("Das sagte Wiebke Petersen laut Bericht.", "Das sagte sie."),
        ("Der Umbau kostet drei Euro.", "Hoffentlich kostet der Umbau drei Euro."),
        ("Der Umbau kostet drei Euro.", "Wir glauben an den Umbau."),
        ("Der Umbau ist fertig.", "Der Umbau sollte fertig werden."),
    ],
    ids=["figures", "source and name", "opinion", "speaker", "wish"],
)
def test_more_to_check_scores_higher(more: str, less: str) -> None:
    (higher,) = statements(more, [(0, len(more))])
    (lower,) = statements(less, [(0, len(less))])
    assert 0 <= lower.score < higher.score <= 1


ARTICLE = """Werft bekommt Aufträge

Wismar (eig.). Die Werft Ostanker hat im ersten Halbjahr 2022 rund 1,4 Mrd. Euro umgesetzt. Das teilte das \
Unternehmen am Dienstag, dem 5. Juli 2022, mit. „Wir sind über den Berg. Jetzt bauen wir wieder“, sagte \
Geschäftsführer Dr. Heiko Wulf der „Ostseewelle“. Vor zwei Jahren hatte er noch von einer „Katastrophe“ gesprochen.

Warum der Umschwung?

Drei Reeder bestellten z. B. Fähren, die 21 Knoten fahren. Ein Drittel der Beschäftigten arbeitet seit Mai wieder \
voll, d. h. 35 Stunden pro Woche. Der Betriebsrat fordert „mehr als warme Worte“!

Von Inge Maier"""


def test_an_article_with_everything_in_it() -> None:
    doc = _NLP["de"].make_doc(ARTICLE)
    borders = sentences(ARTICLE)

    def quotes(passages: list[Passage]) -> list[str]:
        return [ARTICLE[passage.start : passage.end] for passage in passages]

    assert len(borders) == 12
    assert [quote[:18] for quote in quotes(statements(doc.text, borders, language=doc.lang_))] == [
        "Die Werft Ostanker",
        "Das teilte das Unt",
        "„Wir sind über den",
        "Jetzt bauen wir wi",
        "Vor zwei Jahren ha",
        "Drei Reeder bestel",
        "Ein Drittel der Be",
        "Der Betriebsrat fo",
    ]
    assert quotes(times(doc.text, language=doc.lang_)) == [
        "im ersten Halbjahr 2022",
        "am Dienstag, dem 5. Juli 2022",
        "Vor zwei Jahren",
        "seit Mai",
    ]
    assert quotes(quantities(doc.text, [], language=doc.lang_)) == [
        "rund 1,4 Mrd. Euro",
        "Drei Reeder",
        "21 Knoten",
        "Ein Drittel der Beschäftigten",
        "35 Stunden pro Woche",
    ]
    assert quotes(quotations(doc.text)) == [
        "Wir sind über den Berg. Jetzt bauen wir wieder",
        "Katastrophe",
        "mehr als warme Worte",
    ]


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from(list("aeintsE.!?,:„“ \n1")), max_size=80) | st.text(max_size=80))
def test_statements_are_some_of_the_sentences(text: str) -> None:
    borders = sentences(text)
    for language, nlp in _NLP.items():
        found = statements(text, borders, language=nlp.lang)
        assert {(passage.start, passage.end) for passage in found} <= set(borders), language
        assert all(0 <= passage.score <= 1 for passage in found)
