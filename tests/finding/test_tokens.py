"""The tagger's tokens are those of spaCy's tokenizer, whatever is not given to it."""

from __future__ import annotations

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.finding.properties import split_compounds
from factcheck.finding.tokens import tokens

_SIGNS = ".,;:-–/\"'„“»«()[]!?%€$&@#’0123456789äÄßzZ Aa\n\t\u00ad\u0301\xa0"


def by_spacy(text):
    nlp = spacy.blank("de")
    split_compounds(nlp.tokenizer)
    return [(token.text, token.idx) for token in nlp.make_doc(text) if not token.is_space]


def both(text):
    words, starts = tokens(text)
    return list(zip(words, starts, strict=True))


def test_of_a_sentence_with_all_kinds_of_words():
    text = (
        "Am 3. Mai,\n\nz.B. um 15.30 Uhr, sagte Dr. Kern (51): „Die CDU-Chefin geht’s an“, US-Banken zahlen 3,5 Mio. €."
    )
    assert both(text) == by_spacy(text)


@settings(max_examples=200, deadline=None)
@given(st.text(st.one_of(st.sampled_from(_SIGNS), st.characters(exclude_categories=["Cs"])), max_size=60))
def test_of_any_text(text):
    assert both(text) == by_spacy(text)


def test_an_endless_row_of_signs_is_left_out():
    assert tokens("Ja " + "!" * 50_000 + " nein") == (["Ja", "nein"], [0, 50_004])
