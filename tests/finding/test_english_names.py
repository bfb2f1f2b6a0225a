"""English names as a pipeline gives them, corrected: titles off, halves joined, parties and clubs found."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.finding.english_corrections import corrected
from factcheck.model import Entity, Kind, Passage

PERSON, PLACE, ORGANISATION = Entity.PERSON, Entity.PLACE, Entity.ORGANISATION
# The text, what was found in it, and what the names are.
CASES = {
    "a rank": ("He met Det Sgt Carl Moody there.", [("Det Sgt Carl Moody", PERSON)], ["Carl Moody"]),
    "an office": ("They met Sheriff Wade Hollister.", [("Sheriff Wade Hollister", PERSON)], ["Wade Hollister"]),
    "a town called Bishop": ("It is in Bishop Auckland.", [("Bishop Auckland", PLACE)], ["Bishop Auckland"]),
    "a part in lower case": (
        "It is in Porto Velho do Mar.", [("Porto Velho", PLACE), ("Mar", PLACE)], ["Porto Velho do Mar"]
    ),
    "two places": ("It is in Paris and Rome.", [("Paris", PLACE), ("Rome", PLACE)], ["Paris", "Rome"]),
    "the first half only": ("Then Harbury Town led.", [("Harbury", PLACE)], ["Harbury Town"]),
    "the second half only": ("The charity Little Acorns left.", [("Acorns", ORGANISATION)], ["Little Acorns"]),
    "a day behind it": ("They beat Wexcombe Tuesday.", [("Wexcombe", PLACE)], ["Wexcombe"]),
    "a result": ("Harbury Town 1 Kelbrook Rovers 1\n\nIt rained.", [("Harbury Town 1 Kelbrook Rovers 1", ORGANISATION)],
                 ["Harbury Town", "Kelbrook Rovers"]),
    "a holiday": ("It opens on Memorial Day.", [("Memorial Day", PERSON)], []),
    "a person called Day": ("They met Doris Day there.", [("Doris Day", PERSON)], ["Doris Day"]),
    "a unit": ("It was 30 degrees Celsius.", [("Celsius", PERSON)], []),
    "a job": ("By Ann Lee, Staff Writer", [("Ann Lee", PERSON), ("Staff Writer", PERSON)], ["Ann Lee"]),
    "parties": ("It said Labour and two Democrats left.", [], ["Labour", "Democrats"]),
    "members of a party": ("They met Labour MPs there.", [("Labour MPs", ORGANISATION)], ["Labour"]),
    "no party": ("It is a conservative plan on Labour Day.", [], []),
    "a law": ("They debated the Tenancies Bill.", [("Bill", PERSON)], ["Tenancies Bill"]),
    "a bill": ("Bill came. They paid the bill.", [], []),
    "a novel with an article": ("He wrote the novel The Salt Road.", [("Salt Road", Entity.OTHER)], ["The Salt Road"]),
    "a programme": ("She told the Today programme so.", [], ["Today"]),
    "an opener": ("It rained. Swiftlink, which grew, left.", [], ["Swiftlink"]),
    "an ordinary opener": ("It rained. Drivers, who left, cried.", [], []),
    "a club by one word": (
        "Kelbrook Rovers won. Then Rovers left.", [("Kelbrook Rovers", ORGANISATION)], ["Kelbrook Rovers", "Rovers"]
    ),
}  # fmt: skip


def _passages(text, given_names):
    return [Passage(text.index(q), text.index(q) + len(q), Kind.NAME, entity, 0.8) for q, entity in given_names]


@pytest.mark.parametrize(("text", "before", "after"), CASES.values(), ids=CASES)
def test_corrects_the_names_that_were_found(text, before, after):
    assert [text[name.start : name.end] for name in corrected(text, _passages(text, before))] == after


_PIECES = st.sampled_from(
    ["Mr ", "Ann ", "do ", "Town ", "1 ", "\n", "Day", "the ", "Bill ", "Labour ", "(", "’s ", ". "]
)


@given(st.lists(_PIECES, max_size=20).map("".join), st.lists(st.integers(0, 60), min_size=2, max_size=6))
def test_borders_are_ordered_and_inside(text, places):
    places = sorted(place for place in places if place <= len(text))
    given_names = [Passage(a, b, Kind.NAME, PERSON, 0.8) for a, b in pairwise(places) if a < b]
    end = 0
    for name in corrected(text, given_names):
        assert end <= name.start < name.end <= len(text)
        end = name.end
