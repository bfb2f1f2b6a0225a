from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.anchoring import Anchored, Fate, anchor, choose, locate, occurrences
from factcheck.selectors import describe

BEFORE = "Am Montag legte die Fähre in Husum an. Am Dienstag legte die Fähre in Emden an."
HUSUM, EMDEN = BEFORE.index("die Fähre"), BEFORE.rindex("die Fähre")

CASES = {
    # name: (text now, quote, (start, end) before in BEFORE or None for no context, expected)
    "nothing changed": (BEFORE, "Husum", (29, 34), Anchored(Fate.EXACT, (29, 34))),
    "the second of two": (BEFORE, "die Fähre", (EMDEN, EMDEN + 9), Anchored(Fate.EXACT, (EMDEN, EMDEN + 9))),
    "moved by a new first sentence": (
        "Es stürmte. " + BEFORE, "die Fähre", (EMDEN, EMDEN + 9), Anchored(Fate.MOVED, (EMDEN + 12, EMDEN + 21)),
    ),
    "the other one is gone": (
        BEFORE[39:], "die Fähre", (EMDEN, EMDEN + 9), Anchored(Fate.MOVED, (EMDEN - 39, EMDEN - 30)),
    ),
    "gone itself, its twin left": (BEFORE[:38], "Emden", (EMDEN + 13, EMDEN + 18), Anchored(Fate.LOST)),
    "a changed letter": (BEFORE.replace("Husum", "Husun"), "Husum", (29, 34), Anchored(Fate.LOST)),
    "a changed case": (BEFORE.replace("Husum", "HUSUM"), "Husum", (29, 34), Anchored(Fate.LOST)),
    "the same words in another sentence": (
        "Wer je durch Husum ging, kennt den Markt.", "Husum", (29, 34), Anchored(Fate.LOST),
    ),
    "one side rewritten": (
        "Gestern kam ein Schiff in Husum an. Am Dienstag legte die Fähre in Emden an.",
        "Husum", (29, 34), Anchored(Fate.MOVED, (26, 31)),
    ),
    "the end of the prefix is left": (
        "Heute legte die Fähre in Emden ab.", "Emden", (EMDEN + 13, EMDEN + 18), Anchored(Fate.MOVED, (25, 30)),
    ),
    "all sentences twice": (
        BEFORE + " " + BEFORE, "Dienstag", None, Anchored(Fate.AMBIGUOUS),
    ),
    "no context, one place": ("Kiel ist grün.", "Kiel", None, Anchored(Fate.EXACT, (0, 4))),
    "an empty quote": (BEFORE, "", None, Anchored(Fate.LOST)),
    "an empty text": ("", "Kiel", None, Anchored(Fate.LOST)),
}  # fmt: skip


@pytest.mark.parametrize(("now", "quote", "before", "expected"), CASES.values(), ids=CASES)
def test_what_became_of_a_passage(now, quote, before, expected):
    context = {}
    if before is not None:
        prefix, suffix = describe(BEFORE, *before)
        context = {"prefix": prefix, "suffix": suffix, "position": before[0]}
    assert locate(now, quote, **context) == expected
    assert anchor(now, quote, **context) == expected.passage


def test_the_position_decides_between_equal_contexts_only():
    refrain = "Und der Regen fiel.\n" * 3
    assert anchor(refrain, "Regen", position=28) == (28, 33)
    assert locate(refrain, "Regen", position=27) == Anchored(Fate.AMBIGUOUS)
    prefix, suffix = describe(BEFORE, EMDEN, EMDEN + 9)
    assert anchor(BEFORE, "die Fähre", prefix=prefix, suffix=suffix, position=HUSUM) == (EMDEN, EMDEN + 9)


def test_a_short_context_is_enough_when_it_is_all_there_is():
    assert anchor("A B. C B.", "B", prefix="C ") == (7, 8)
    assert locate("A B. C B.", "B", prefix="D") == Anchored(Fate.LOST)


def test_overlapping_places_are_places():
    assert occurrences("anana", "ana") == [(0, 3), (2, 5)]
    assert choose("anana", [(0, 3), (2, 5)]) == Anchored(Fate.AMBIGUOUS)


@st.composite
def passages(draw):
    text = draw(st.text(st.sampled_from("ab \n😀\u0301\u200f"), min_size=1, max_size=120))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(passages())
def test_what_is_described_is_found_where_it_was(passage):
    text, start, end = passage
    prefix, suffix = describe(text, start, end)
    found = locate(text, text[start:end], prefix=prefix, suffix=suffix, position=start)
    assert found == Anchored(Fate.EXACT, (start, end))


@given(passages())
def test_without_a_position_it_is_that_place_or_ambiguous(passage):
    text, start, end = passage
    prefix, suffix = describe(text, start, end)
    found = locate(text, text[start:end], prefix=prefix, suffix=suffix)
    assert found in (Anchored(Fate.EXACT, (start, end)), Anchored(Fate.AMBIGUOUS))


@given(passages(), st.text(st.sampled_from("ab \n😀"), max_size=20))
def test_what_is_found_has_the_words(passage, other):
    text, start, end = passage
    found = anchor(other + text[1:], text[start:end], position=start)
    assert found is None or (other + text[1:])[slice(*found)] == text[start:end]


def test_a_word_is_not_found_within_a_longer_one():
    text = "Der Kämmerer Jonas Brandt rechnet anders. Facebooks Aktie fiel."
    assert anchor(text, "Jonas Brand", prefix="Der Kämmerer ", suffix=" rechnet anders") is None
    assert anchor(text, "Facebook", prefix="rechnet anders. ", suffix="s Aktie fiel") == (42, 50)
