import pytest

from factcheck.finding.repeats import everywhere as marked_again
from factcheck.finding.repeats import joined, learned
from factcheck.model import Entity, Kind, Passage

CASES = {
    "several words": ("Ute Kern kam. Ute Kern ging.", "Ute Kern", Entity.PERSON, [(14, 22)]),
    "surname": ("Ute Kern kam. Dann ging Kern.", "Ute Kern", Entity.PERSON, [(24, 28)]),
    "no surname of a company": ("Nord Land AG kam. Dann ging Land.", "Nord Land AG", Entity.ORGANISATION, []),
    "inside a compound": ("Nordia kam. Die Nordia-Kunden gingen.", "Nordia", Entity.ORGANISATION, []),
    "inside a bare compound": ("Nordia kam. Und Nordia-Kunden gingen.", "Nordia", Entity.ORGANISATION, [(16, 22)]),
    "an ordinary word": ("Koch kam. Der Koch ging, der gute Koch.", "Koch", Entity.PERSON, []),
    "in the middle of a word": ("Nordia kam. Nordianer gingen.", "Nordia", Entity.ORGANISATION, []),
}


def everywhere(text, names):
    return marked_again(text, names, learned(text, names))


@pytest.mark.parametrize(("text", "name", "entity", "wanted"), CASES.values(), ids=CASES)
def test_finds_a_name_again(text, name, entity, wanted):
    again = everywhere(text, [Passage(0, len(name), Kind.NAME, entity)])
    assert [(p.start, p.end) for p in again] == wanted
    assert all(p.entity is entity and p.kind is Kind.NAME for p in again)


def test_unsure_names_are_not_spread():
    assert everywhere("Ute Kern kam. Ute Kern ging.", [Passage(0, 8, Kind.NAME, Entity.PERSON, 0.3)]) == []


def test_a_name_found_only_in_quotation_marks_may_be_an_ordinary_word():
    assert everywhere("Die „Zeit“ schreibt: Zeit ist Geld.", [Passage(5, 9, Kind.NAME, Entity.ORGANISATION)]) == []


def test_what_one_part_of_a_text_has_shown_is_known_in_the_others():
    first, second = "Die Werft Nordlicht baut.", "Dann kam Nordlicht zurück."
    known = joined([learned(first, [Passage(10, 19, Kind.NAME, Entity.ORGANISATION)]), learned(second, [])])
    assert [(name.start, name.end, name.entity) for name in marked_again(second, [], known)] == [
        (9, 18, Entity.ORGANISATION)
    ]
