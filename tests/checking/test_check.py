import textwrap
from dataclasses import replace

import pytest

from factcheck import find
from factcheck.checking import Authority, Rule, check
from factcheck.checking.authority_file import Entry
from factcheck.errors import InvalidClaim, RuleFailed
from factcheck.model import Claim, Document, Entity, Hint, Kind, Level

#                    0123456789012345678901234567890123456789
DOCUMENT = Document("Die City Group in Köln wächst um 3 Prozent.", title="Köln")


def claim(claim_id, start, end, kind=Kind.NAME, document=DOCUMENT):
    return Claim(claim_id, document.document_id, start, end, kind, document.text[start:end])


SENTENCE = claim("sentence", 0, 43, Kind.STATEMENT)
GROUP = claim("group", 4, 14)
WIDER = claim("wider", 0, 22, Kind.DESCRIPTION)
TOWN = claim("town", 18, 22)
FIGURE = claim("figure", 33, 42, Kind.QUANTITY)
CLAIMS = (SENTENCE, WIDER, GROUP, TOWN, FIGURE)


def giving(*hints, name="own", shipped=False):
    return Rule(name, lambda article: hints, shipped)


def claim_ids(claims, *hints):
    return [hint.claim_id for hint in check(DOCUMENT, claims, rules=[giving(*hints)])]


@pytest.mark.parametrize(
    ("start", "end", "claims", "claim_id"),
    [
        (4, 14, CLAIMS, "group"),
        (4, 8, CLAIMS, "group"),
        (0, 14, CLAIMS, "wider"),
        (18, 22, CLAIMS, "town"),
        (18, 22, (SENTENCE, WIDER), "wider"),
        (23, 29, CLAIMS, "sentence"),
        (9, 20, (GROUP, TOWN, FIGURE), "group"),
        (12, 22, (GROUP, TOWN, FIGURE), "town"),
        (20, 35, (TOWN, FIGURE), "town"),
        (13, 40, (GROUP, TOWN, FIGURE), "figure"),
    ],
)
def test_a_hint_belongs_to_the_smallest_claim_around_it_or_else_to_the_one_it_shares_most_with(
    start, end, claims, claim_id
):
    assert claim_ids(claims, Hint(start, end, "!")) == [claim_id]


def test_a_hint_belongs_to_the_claim_it_names():
    assert claim_ids(CLAIMS, Hint(4, 14, "!", claim_id="sentence")) == ["sentence"]


@pytest.mark.parametrize(("hint", "nearest"), [(Hint(23, 29, "!"), "town"), (Hint(15, 16, "!"), "group")])
def test_a_hint_without_a_claim_is_told_at_the_nearest_of_its_paragraph(hint, nearest):
    assert claim_ids((GROUP, TOWN, FIGURE), hint) == [nearest]


def test_what_e_mail_breaks_into_lines_is_read_as_a_whole():
    text = (
        "Der Umsatz des Betriebs im Tal stieg im Jahr 2023 von 40 auf 50 Millionen Euro und damit um ein Fünftel, wie "
        "die Chefin am Mittwoch in Kiel vor den Beschäftigten sagte, die lange auf diesen Tag gewartet haben."
    )
    wrapped = Document(textwrap.fill(text, 57), title="Kiel")
    assert "von 40\nauf 50" in wrapped.text
    assert [hint.suggestion for hint in check(wrapped, find(wrapped)) if hint.level is Level.WARNING] == ["ein Viertel"]


@pytest.mark.parametrize(
    "text",
    [
        "Die Zahl stieg um ein Drittel \ue801 auf 40. Ein Viertel \ue005 der 80 Betriebe.",
        f"Es waren {'9' * 400} Menschen, ein Viertel davon, also {'3' * 400}, kamen.",
        "Es kamen 0-mal so viele. Damals waren es 0 Euro, ein Drittel mehr.",
    ],
    ids=["letters of icons", "a number of hundreds of digits", "nothing"],
)
def test_odd_texts_are_checked_all_the_same(text):
    document = Document(text, title="Köln")
    check(document, find(document))


def test_a_hint_without_a_claim_is_told_in_its_own_sentence():
    document = Document("Köln wächst um 3 Prozent. Das sagt dort nur Bonn.")
    claims = (claim("near", 15, 24, Kind.QUANTITY, document), claim("same", 44, 48, document=document))
    assert [hint.claim_id for hint in check(document, claims, rules=[giving(Hint(30, 34, "!"))])] == ["same"]


@pytest.mark.parametrize(("claims", "hint"), [((), Hint(4, 14, "!")), (CLAIMS, Hint(4, 14, "!", claim_id="figure"))])
def test_a_hint_without_any_claim_is_left_out(claims, hint):
    assert claim_ids(claims, hint) == []


def test_hints_come_in_reading_order_with_the_name_of_their_rule():
    rules = [
        giving(Hint(33, 34, "c"), Hint(18, 22, "b"), name="second"),
        giving(Hint(18, 22, "a", level=Level.INFO), Hint(4, 14, "d", rule="lie"), name="first"),
    ]
    assert check(DOCUMENT, CLAIMS, rules=rules) == [
        Hint(4, 14, "d", rule="first", claim_id="group"),
        Hint(18, 22, "a", level=Level.INFO, rule="first", claim_id="town"),
        Hint(18, 22, "b", rule="second", claim_id="town"),
        Hint(33, 34, "c", rule="second", claim_id="figure"),
    ]


def test_the_same_hint_twice_is_one():
    hints = (Hint(4, 14, "a", "Citigroup"), Hint(4, 14, "b", "Citigroup"), Hint(4, 14, "c", "Citi"))
    assert [hint.message for hint in check(DOCUMENT, CLAIMS, rules=[giving(*hints)])] == ["a", "c"]


def test_a_rule_sees_the_claims_in_reading_order():
    seen = []
    check(DOCUMENT, reversed(CLAIMS), rules=[Rule("own", lambda article: seen.extend(article.claims) or ())])
    assert seen == [SENTENCE, WIDER, GROUP, TOWN, FIGURE]


@pytest.mark.parametrize(
    "wrong",
    [
        replace(GROUP, document_id="other"),
        replace(GROUP, quote="City-Group"),
        replace(GROUP, start=3),
        replace(GROUP, end=99),
    ],
    ids=["of another document", "another quote", "shifted", "behind the end"],
)
def test_refuses_a_claim_that_does_not_quote_the_document(wrong):
    with pytest.raises(InvalidClaim) as caught:
        check(DOCUMENT, (TOWN, wrong), rules=[])
    assert str(caught.value) == f"{wrong.quote!r} at {wrong.start}:{wrong.end} does not quote 'Köln'."


def broken(article):
    yield Hint(4, 14, "!")
    raise KeyError("Köln")


def test_says_which_rule_of_a_desk_broke_down_and_how():
    with pytest.raises(RuleFailed) as caught:
        check(DOCUMENT, CLAIMS, rules=[giving(), Rule("own", broken)])
    assert str(caught.value) == "The rule 'own' broke down: KeyError: 'Köln'."
    assert isinstance(caught.value.__cause__, KeyError)


def test_what_a_shipped_rule_raises_is_not_dressed_up():
    with pytest.raises(KeyError):
        check(DOCUMENT, CLAIMS, rules=[Rule("vague", broken, shipped=True)])


@pytest.mark.parametrize(
    "given",
    [None, 3, [None], ["Köln"], [(4, 14, "!")]],
    ids=["nothing", "a number", "nothing in a list", "a text", "a tuple"],
)
def test_a_rule_that_gives_no_hints_broke_down(given):
    with pytest.raises(RuleFailed, match=r"^The rule 'own' broke down: TypeError: .+\.$"):
        check(DOCUMENT, CLAIMS, rules=[Rule("own", lambda article: given)])


@pytest.mark.parametrize(
    "hint",
    [Hint(-1, 3, "!"), Hint(4, 4, "!"), Hint(14, 4, "!"), Hint(40, 44, "!"), Hint(4, 14, "!", level="loud")],
    ids=["before the text", "empty", "backwards", "behind the text", "no level"],
)
def test_refuses_a_hint_that_is_no_passage_of_the_text_or_has_no_level(hint):
    with pytest.raises(RuleFailed) as caught:
        check(DOCUMENT, CLAIMS, rules=[giving(hint)])
    named = replace(hint, rule="own")
    assert str(caught.value) == f"The rule 'own' gave {named}, which is no passage of this text or has no level."


ARTICLE = Document(
    "Das Magazin „Wall Street Journal“ und die City Group irren. Thomas Schröter kam. Später sprach Schröder lange. "
    "Schröter lachte. Bundeskanzler Frank-Walter Steinmeier schwieg am Montag, 3. Mai 2023."
)


def test_checking_twice_gives_the_same_hints():
    claims = find(ARTICLE)
    first = check(ARTICLE, claims)
    assert {"spelling", "description", "variant", "office"} <= {hint.rule for hint in first}
    assert check(ARTICLE, claims) == first
    assert check(ARTICLE, tuple(reversed(find(ARTICLE)))) == first


def test_every_hint_lies_at_its_claim():
    claims = {claim.claim_id: claim for claim in find(ARTICLE)}
    for hint in check(ARTICLE, claims.values()):
        assert claims[hint.claim_id].start < hint.end
        assert hint.start < claims[hint.claim_id].end


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "The authority file has Citigroup, not City Group."),
        ("de", "In der Normdatei steht Citigroup, nicht City Group."),
    ],
)
def test_messages_are_written_in_the_language_asked_for(language, message):
    assert [hint.message for hint in check(DOCUMENT, find(DOCUMENT), language=language) if hint.rule == "spelling"] == [
        message
    ]


def test_both_languages_give_the_same_hints_but_for_the_message():
    claims = find(ARTICLE)
    english, german = (check(ARTICLE, claims, language=language) for language in ("en", "de"))
    assert [replace(hint, message="") for hint in english] == [replace(hint, message="") for hint in german]
    assert all(one.message != other.message for one, other in zip(english, german, strict=True))


def test_messages_are_in_english_unless_asked_otherwise():
    assert check(ARTICLE, find(ARTICLE)) == check(ARTICLE, find(ARTICLE), language="en")


def test_another_authority_is_asked_instead_of_the_shipped_one():
    group = Entry("City Group", Entity.ORGANISATION, ("company",))
    claims = find(DOCUMENT)
    assert [hint.suggestion for hint in check(DOCUMENT, claims) if hint.rule == "spelling"] == ["Citigroup"]
    assert [hint for hint in check(DOCUMENT, claims, authority=Authority((group,))) if hint.rule == "spelling"] == []


def test_without_claims_or_rules_there_are_no_hints():
    assert check(DOCUMENT, ()) == []
    assert check(DOCUMENT, CLAIMS, rules=[]) == []
