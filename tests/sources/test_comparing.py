"""A quotation beside its source: what is the same, left out, added, changed, and what the quotation marks itself."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.sources import Change, compare

SPEECH = """Die Ministerin trat am Abend vor die Presse. „Wir haben in den vergangenen drei Jahren sehr viel erreicht,
aber das reicht noch lange nicht“, sagte sie. Danach fragte ein Reporter nach dem Haushalt. „Der Haushalt ist auf
Kante genäht – das weiß jeder hier im Raum“, antwortete sie. Wir wer\u00adden das im Herbst neu verhandeln. Die
Bundes-Länder-Kommission tagt am 3. Oktober und kostet 1,5 Millionen Euro. I don’t think we’ve lost anything.
Naïve Cafe\u0301s 😀 schließen."""

S, L, A, C, O, I = (  # noqa: E741
    Change.SAME,
    Change.LEFT_OUT,
    Change.ADDED,
    Change.CHANGED,
    Change.OMISSION,
    Change.INSERTION,
)

VERBATIM = {
    "as it stands": "Wir haben in den vergangenen drei Jahren sehr viel erreicht",
    "the case at the beginning": "wir haben in den vergangenen drei Jahren",
    "a line end, another dash, marks": "Kante genäht - »das weiß\njeder«",
    "soft hyphens": "Wir werden das im\u00a0Herbst neu verhan\u00addeln.",
    "hyphens of another kind": "Die Bundes‑Länder–Kommission tagt",
    "another apostrophe": "I don't think we've lost anything",
    "accents composed otherwise": "Nai\u0308ve Cafés schließen",
    "a marked omission": "Wir haben […] sehr viel erreicht",
    "three points": "Wir haben ... sehr viel erreicht",
    "in round brackets": "Wir haben (...) sehr viel erreicht",
    "an omission of whole sentences": "Der Haushalt ist auf Kante genäht. […] Wir werden das im Herbst neu verhandeln.",
    "a capital after an omission": "[…] Das reicht noch lange nicht",
    "two omissions": "Wir haben [...] viel erreicht, aber […] lange nicht",
    "omissions at both ends": "… das weiß jeder …",
    "a pause is no omission": "Wir haben … in den vergangenen drei Jahren",
    "a marked word for another one": "Wir haben in den [letzten] drei Jahren sehr viel erreicht",
    "a marked explanation": "Der Haushalt [des Bundes] ist auf Kante genäht",
    "a marked capital": "[D]as weiß jeder hier im Raum",
    "a marked sic": "Der Haushalt ist auf Kante [sic!] genäht",
    "a marked ending": "das weiß jede[s] hier im Raum",
    "one word": "Haushalt",
}

# What the quotation has, and the source in its place; what is the same is left out of the list.
DIFFERENT = {
    "a word changed": (
        "Wir haben in den letzten drei Jahren sehr viel erreicht",
        [(C, "letzten", "vergangenen")],
    ),
    "a number changed": ("Kommission tagt am 3. Oktober und kostet 1,8 Millionen Euro", [(C, "1,8", "1,5")]),
    "a form changed": ("Wir hatten in den vergangenen drei Jahren sehr viel erreicht", [(C, "hatten", "haben")]),
    "a word left out": ("Wir haben in den vergangenen drei Jahren viel erreicht", [(L, "", "sehr")]),
    "a phrase left out": ("Wir haben viel erreicht", [(L, "", "in den vergangenen drei Jahren sehr")]),
    "a word that turns it round": ("das reicht noch lange", None),
    "the last words kept": ("aber das reicht nicht", [(L, "", "noch lange")]),
    "a word added": ("Wir werden das im Herbst wirklich neu verhandeln", [(A, "wirklich", "")]),
    "another word at the end": ("das im Herbst neu beraten", [(C, "beraten", "verhandeln")]),
    "another word at the beginning": ("Sie werden das im Herbst neu verhandeln", [(C, "Sie", "Wir")]),
    "added at the end": ("Wir werden das im Herbst neu verhandeln müssen", [(A, "müssen", "")]),
    "a compound for two words": (
        "Die Bundesländer-Kommission tagt am 3. Oktober",
        [(L, "", "Bundes"), (C, "Bundesländer", "Länder")],
    ),
    "the case inside": ("wir werden das Im Herbst neu verhandeln", [(C, "Im", "im")]),
    "marked and unmarked": (
        "Wir haben […] viel erreicht, doch das reicht noch lange nicht",
        [(O, "[…]", "in den vergangenen drei Jahren sehr"), (C, "doch", "aber")],
    ),
    "a marked word": ("Der [Etat] ist auf Kante gesetzt", [(I, "[Etat]", "Haushalt"), (C, "gesetzt", "genäht")]),
    "words turned round": (
        "Wir haben sehr viel in den vergangenen drei Jahren erreicht",
        [(A, "sehr viel", ""), (L, "", "sehr viel")],
    ),
}
FOREIGN = {
    "another sentence": "Die Opposition fordert Neuwahlen noch in diesem Jahr",
    "only its little words": "das ist nicht gut und sie hat es in der Hand",
    "half of its words": "Wir haben in den Bergen keinen Schnee gesehen und sind umgekehrt",
    "one word of two": "Haushalt sanieren",
    "two words far apart": "Ministerin verhandeln",
    "only an omission": "[…]",
    "nothing": "",
    "only marks": "„…!“",
}


def differences(quotation, source=SPEECH):
    found = compare(quotation, source)
    return [
        (each.change, quotation[each.quote_start : each.quote_end], source[each.start : each.end].replace("\n", " "))
        for each in found.differences
    ]


@pytest.mark.parametrize("quotation", VERBATIM.values(), ids=VERBATIM)
def test_a_quotation_is_verbatim(quotation):
    found = compare(quotation, SPEECH)
    assert found.is_verbatim
    assert found.score == 1


@pytest.mark.parametrize(("quotation", "differing"), DIFFERENT.values(), ids=DIFFERENT)
def test_what_differs(quotation, differing):
    if differing is not None:
        assert [each for each in differences(quotation) if each[0] is not S] == differing
    assert compare(quotation, SPEECH).is_verbatim == (differing is None)


@pytest.mark.parametrize("quotation", FOREIGN.values(), ids=FOREIGN)
def test_what_is_no_quotation_of_the_source(quotation):
    assert compare(quotation, SPEECH) is None


def test_a_marked_omission_tells_what_it_stands_for():
    assert differences("Wir haben […] sehr viel erreicht … aber das reicht nicht") == [
        (S, "Wir haben", "Wir haben"),
        (O, "[…]", "in den vergangenen drei Jahren"),
        (S, "sehr viel erreicht", "sehr viel erreicht"),
        (O, "…", ""),
        (S, "aber das reicht", "aber das reicht"),
        (L, "", "noch lange"),
        (S, "nicht", "nicht"),
    ]


def test_what_is_missing_has_a_place_in_the_other_text():
    quotation = "Wir werden das im Herbst wirklich verhandeln"
    found = compare(quotation, SPEECH)
    (same, added, more) = found.differences[:3]
    assert (same.change, added.change, more.change) == (S, C, S)
    left = compare("Wir haben viel erreicht", SPEECH).differences[1]
    assert left.quote_start == left.quote_end == len("Wir haben")


def test_it_is_told_where_in_the_source_a_quotation_stands():
    found = compare("das weiß jeder hier im Raum", SPEECH)
    assert SPEECH[found.start : found.end] == "das weiß jeder hier im Raum"


def test_of_two_places_the_more_faithful_one_is_taken():
    source = "Die Steuern senken wir nie, so hieß es einmal. " + "Danach sprach niemand mehr davon. " * 20
    source += "Dann sagte er im Radio: Wir senken die Steuern nie."
    found = compare("Wir senken die Steuern nie", source)
    assert found.is_verbatim
    assert found.start == source.index("Wir senken die Steuern nie")


WORDS = st.lists(
    st.sampled_from(["rot", "Haus", "Stadt", "die", "12", "e\u0301té", "😀", "…", "[", "]", "(...)", "[x]", "\u00ad"]),
    max_size=30,
)


@given(WORDS, WORDS)
def test_differences_cover_both_stretches_in_order(quotation, source):
    quotation, source = " ".join(quotation), " ".join(source)
    found = compare(quotation, source)
    if found is None:
        return
    quote_at, at = 0, found.start
    for each in found.differences:
        assert quote_at <= each.quote_start <= each.quote_end <= len(quotation)
        assert at <= each.start <= each.end <= found.end
        quote_at, at = each.quote_end, each.end
    assert at == found.end


@given(st.integers(0, 60), st.integers(3, 25))
def test_what_is_cut_out_of_the_source_is_verbatim(first, length):
    words = SPEECH.split()
    assert compare(" ".join(words[first : first + length]), SPEECH).is_verbatim


def test_a_long_quotation_in_a_long_source_is_compared_in_a_moment():
    chance = random.Random(1)
    words = ["".join(chance.choices("abcdefghilmnorstu", k=chance.randint(3, 11))) for _ in range(5_000)]
    text = [chance.choice(words) for _ in range(110_000)]
    source = " ".join(text)
    quoted = text[90_000:90_200]
    quoted[100] = "etwas"
    del quoted[50:53]
    compare("etwas", source)
    start = time.perf_counter()
    found = compare(" ".join(quoted), source)
    assert time.perf_counter() - start < 2
    assert [each.change for each in found.differences] == [S, L, S, C, S]
