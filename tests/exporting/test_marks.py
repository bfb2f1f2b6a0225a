"""Marks on paper: where claims nest, cross and end; the text between them stays what it is."""

import time

from hypothesis import given
from hypothesis import strategies as st

from factcheck.exporting.marks import LANES, blocks, ending_order
from factcheck.model import Claim, Document, Kind
from factcheck.text import paragraphs

TEXT = "Rat tagt\n\nDas Blatt „Neue Post“ schrieb.\n"
DOCUMENT = Document(TEXT)


def claim(start, end, kind=Kind.NAME, document=DOCUMENT):
    return Claim(f"{kind}{start}-{end}", document.document_id, start, end, kind, document.text[start:end])


def at(quote, kind=Kind.NAME):
    start = TEXT.index(quote)
    return claim(start, start + len(quote), kind)


def drawn(document, claims):
    return [
        [
            (piece.text, [(c.quote, lane) for c, lane in piece.lines], [c.quote for c in piece.ends])
            for piece in b.pieces
        ]
        for b in blocks(document, claims)
    ]


def test_the_innermost_of_three_has_the_line_nearest_to_the_words():
    whole, description, name = (
        at("Das Blatt „Neue Post“ schrieb", Kind.ATTRIBUTION),
        at("Blatt „Neue Post“", Kind.DESCRIPTION),
        at("Neue Post"),
    )
    assert drawn(DOCUMENT, [name, whole, description])[1] == [
        ("Das ", [(whole.quote, 2)], []),
        ("Blatt „", [(whole.quote, 2), (description.quote, 1)], []),
        ("Neue Post", [(whole.quote, 2), (description.quote, 1), (name.quote, 0)], [name.quote]),
        ("“", [(whole.quote, 2), (description.quote, 1)], [description.quote]),
        (" schrieb", [(whole.quote, 2)], [whole.quote]),
        (".", [], []),
    ]


def test_claims_that_cross_have_lines_of_their_own():
    one, other = at("Das Blatt „Neue"), at("Neue Post“ schrieb")
    pieces = drawn(DOCUMENT, [one, other])[1]
    assert {lane for _, lines, _ in pieces for _, lane in lines} == {0, 1}
    assert ("Neue", [(other.quote, 1), (one.quote, 0)], [one.quote]) in pieces


def test_a_statement_has_an_end_and_no_line():
    statement = at("Das Blatt „Neue Post“ schrieb.", Kind.STATEMENT)
    assert drawn(DOCUMENT, [statement])[1] == [("Das Blatt „Neue Post“ schrieb.", [], [statement.quote])]


def test_a_fourth_line_is_left_out_and_its_end_is_not():
    nested = [claim(10, end) for end in (13, 19, 20, 29)]
    pieces = drawn(DOCUMENT, nested)[1]
    assert max(len(lines) for _, lines, _ in pieces) == LANES
    assert [end for _, _, ends in pieces for end in ends] == [each.quote for each in nested]


def test_claims_that_end_together_end_innermost_first():
    outer, inner = at("Das Blatt „Neue Post"), at("Neue Post", Kind.DESCRIPTION)
    assert sorted([outer, inner], key=ending_order) == [inner, outer]
    assert [e for _, _, ends in drawn(DOCUMENT, [outer, inner])[1] for e in ends] == [inner.quote, outer.quote]


def test_a_claim_across_paragraphs_is_marked_in_both_and_ends_once():
    across = claim(4, 19)
    first, second = drawn(DOCUMENT, [across])
    assert first == [("Rat ", [], []), ("tagt", [(across.quote, 0)], [])]
    assert second[0] == ("Das Blatt", [(across.quote, 0)], [across.quote])


def test_a_claim_that_ends_in_an_empty_line_ends_with_the_paragraph():
    assert drawn(DOCUMENT, [claim(4, 9)])[0][-1] == ("tagt", [(TEXT[4:9], 0)], [TEXT[4:9]])


def test_a_claim_of_nothing_but_space_still_ends_somewhere():
    document = Document("\n\n Eins.\n")
    assert drawn(document, [claim(0, 2, document=document)]) == [[("", [], ["\n\n"]), ("Eins.", [], [])]]


def test_headings_are_told_apart_as_in_the_widget():
    document = Document("Rat tagt\n\nEr tagt.\n\nVon Ida Kern\n\nNoch einmal\n\nEnde\n")
    assert [block.heading for block in blocks(document, [])] == [True, False, False, True, False]


@given(
    st.text("ab \n😀\u00ad\u202e", min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 40), st.sampled_from(list(Kind))), max_size=8, unique=True),
)
def test_pieces_are_the_text_and_every_claim_ends_once(text, spans):
    document = Document(text)
    claims = [claim(s, e, k, document) for s, e, k in spans if s < e <= len(text)]
    found = blocks(document, claims)
    assert ["".join(p.text for p in block.pieces) for block in found] == [text[s:e] for s, e in paragraphs(text)]
    ended = [each for block in found for piece in block.pieces for each in piece.ends]
    assert ended == (sorted(claims, key=ending_order) if found else [])
    for block in found:
        for piece in block.pieces:
            lanes = [lane for _, lane in piece.lines]
            assert len(set(lanes)) == len(lanes)


def test_a_long_article_in_one_paragraph_takes_no_time_to_speak_of():
    text = "Ida Kern zahlt 3 Euro. " * 6000
    document = Document(text)
    claims = [claim(s, s + 8, document=document) for s in range(0, len(text), 23)]
    claims += [claim(s, s + 22, Kind.STATEMENT, document) for s in range(0, len(text), 23)]
    began = time.monotonic()
    assert len(blocks(document, claims)[0].pieces) > 12_000
    assert time.monotonic() - began < 5
