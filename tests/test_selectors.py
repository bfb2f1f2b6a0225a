from hypothesis import given
from hypothesis import strategies as st

from factcheck.selectors import CONTEXT, describe


@given(st.text(), st.data())
def test_prefix_and_suffix_stand_right_beside_the_passage(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    prefix, suffix = describe(text, start, end)
    assert prefix + text[start:end] + suffix in text
    assert text[:start].endswith(prefix)
    assert text[end:].startswith(suffix)
    assert (len(prefix), len(suffix)) == (min(CONTEXT, start), min(CONTEXT, len(text) - end))


def test_the_borders_of_the_text_end_the_context():
    assert describe("Köln 😀 bleibt", 5, 6) == ("Köln ", " bleibt")
    assert describe("Köln", 0, 4) == ("", "")
