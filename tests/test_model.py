import hashlib
from dataclasses import FrozenInstanceError

import pytest

from factcheck.errors import InvalidAnnotation
from factcheck.model import (
    REASONS,
    Annotation,
    Document,
    Evidence,
    Kind,
    Passage,
    Reason,
    Verdict,
    reading_order,
)


def test_every_reason_fits_exactly_one_verdict():
    assert sorted(reason for reasons in REASONS.values() for reason in reasons) == sorted(Reason)
    assert list(REASONS) == list(Verdict)
    assert max(map(len, REASONS.values())) <= 8


@pytest.mark.parametrize("verdict", [None, *Verdict])
@pytest.mark.parametrize("reason", Reason)
def test_a_reason_is_taken_only_with_its_verdict(verdict, reason):
    if verdict and reason in REASONS[verdict]:
        assert Annotation("c", "Ada", verdict, reason).reason is reason
    else:
        with pytest.raises(InvalidAnnotation, match=f"The reason {reason} does not fit {verdict or 'no verdict'}; "):
            Annotation("c", "Ada", verdict, reason)


def test_a_reason_that_does_not_fit_names_those_that_do():
    with pytest.raises(InvalidAnnotation) as caught:
        Annotation("c", "Ada", Verdict.VERIFIED, Reason.SPELLING)
    assert str(caught.value) == (
        "The reason spelling does not fit verified; choose primary_source, two_secondary_sources, author_material."
    )


@pytest.mark.parametrize("verdict", ["maybe", "", "VERIFIED"])
def test_a_verdict_that_does_not_exist_is_refused(verdict):
    with pytest.raises(InvalidAnnotation, match="expected one of verified, disputed, erroneous"):
        Annotation("c", "Ada", verdict)


def test_a_stance_that_does_not_exist_is_refused():
    with pytest.raises(InvalidAnnotation, match="expected one of supports, refutes, context"):
        Evidence("agrees", title="Handelsregister")


@pytest.mark.parametrize("bad", ["a\0b", "\ud83d", "\udfff x"])
@pytest.mark.parametrize("field", ["title", "reference", "locator", "excerpt", "archived"])
def test_evidence_that_no_database_can_hold_is_refused(field, bad):
    with pytest.raises(InvalidAnnotation, match="cannot be stored"):
        Evidence(**{"title": "Handelsregister"} | {field: bad})


@pytest.mark.parametrize("bad", ["a\0b", "\ud83d"])
@pytest.mark.parametrize("field", ["correction", "note"])
def test_a_note_or_correction_that_no_database_can_hold_is_refused(field, bad):
    with pytest.raises(InvalidAnnotation, match="cannot be stored"):
        Annotation("c", "Ada", None, **{field: bad})


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "HTTP://example.org/a?b=c#d",
        "https://example.org?q=a/b",
        "https://müller.example/straße",
        "http://[::1]:8080/x",
    ],
)
def test_web_addresses_are_taken(url):
    assert Evidence(url=url).url == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "example.org",
        "https://",
        "https:///path",
        "https://example.org/a b",
        "https://example.org\n",
        "https://example.org/\n",
        " https://example.org",
        "java\nscript:https://example.org",
    ],
)
def test_what_is_no_web_address_is_refused(url):
    with pytest.raises(InvalidAnnotation, match=r"is no web address; it must begin with http:// or https://\."):
        Evidence(url=url)


def test_a_source_that_leads_nowhere_is_refused():
    with pytest.raises(InvalidAnnotation, match=r"A source needs a title, a URL or a reference\."):
        Evidence(excerpt="so steht es da")


def test_the_document_id_is_the_hash_of_the_text_alone():
    text = "Köln 😀\n"
    assert Document(text, "Titel", "de").document_id == hashlib.sha256(text.encode("utf-8")).hexdigest()
    assert Document(text).document_id == Document(text, "anders", "en", "x.txt").document_id
    assert Document(text).document_id != Document(text + " ").document_id


def test_nouns_never_change():
    with pytest.raises(FrozenInstanceError):
        Document("Köln").text = "Bonn"


def test_reading_order_puts_the_outer_claim_first():
    passages = [
        Passage(0, 4, Kind.NAME),
        Passage(0, 4, Kind.STATEMENT),
        Passage(2, 3, Kind.TIME),
        Passage(0, 9, Kind.NAME),
    ]
    assert [(p.start, p.end, p.kind) for p in sorted(passages, key=reading_order)] == [
        (0, 9, "name"),
        (0, 4, "statement"),
        (0, 4, "name"),
        (2, 3, "time"),
    ]
