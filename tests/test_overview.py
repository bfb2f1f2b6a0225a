"""The tables behind the pictures, with what they count written out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest

from factcheck.model import Annotation, Claim, Document, Evidence, Kind, Verdict
from factcheck.overview import WIDEST, by_kind, by_place, by_source, by_time

NINE = datetime(2026, 5, 3, 9, tzinfo=UTC)
TEXT = "Köln plant neu\n\nDer Bau kostet 3 Euro,\nsagte Ida Kern.\n"
DOCUMENT = Document(TEXT)
V, D, E = Verdict.VERIFIED, Verdict.DISPUTED, Verdict.ERRONEOUS


def claim(quote, kind=Kind.NAME):
    start = TEXT.index(quote)
    return Claim(quote, DOCUMENT.document_id, start, start + len(quote), kind, quote)


TOWN, PERSON, MONEY = claim("Köln"), claim("Ida Kern"), claim("3 Euro", Kind.QUANTITY)
CLAIMS = (PERSON, MONEY, TOWN)


def said(claim, verdict, reviewer="Anna", minutes=0, revision=1, **rest):
    moment = NINE + timedelta(minutes=minutes)
    return Annotation(claim.claim_id, reviewer, verdict, annotated_at=moment, revision=revision, **rest)


def rows(table):
    return list(table.itertuples(index=False, name=None))


class TestByPlace:
    def test_claims_stand_in_reading_order_in_their_paragraphs(self):
        annotations = [said(TOWN, V), said(TOWN, E, "Ben", 1, 2), said(MONEY, E, correction="4 Euro")]
        table = by_place(DOCUMENT, CLAIMS, annotations)
        assert list(table) == [
            *("nr", "paragraph", "line", "place", "claim"),
            *("kind", "verdict", "correction", "reviewer", "words"),
        ]
        assert rows(table) == [
            (1, 1, 1, 1, "Köln", "name", "disagreement", "", "Ben", "Köln plant neu"),
            (2, 2, 1, 1, "3 Euro", "quantity", "erroneous", "4 Euro", "Anna", "Der Bau kostet 3 Euro,"),
            (3, 3, 1, 1, "Ida Kern", "name", "open", "", "", "sagte Ida Kern."),
        ]

    def test_a_paragraph_of_many_claims_goes_on_in_the_next_line(self):
        claims = [replace(PERSON, claim_id=str(number)) for number in range(WIDEST + 2)]
        places = list(zip(*(by_place(DOCUMENT, claims, ())[name] for name in ("line", "place")), strict=True))
        assert places[WIDEST - 1 :] == [(1, WIDEST), (2, 1), (2, 2)]

    def test_without_a_claim_there_is_no_row(self):
        assert rows(by_place(DOCUMENT, (), ())) == []


def times(history, claims=CLAIMS):
    return [
        (int((time - pd.Timestamp(NINE)).total_seconds() / 60), *rest) for time, *rest in rows(by_time(claims, history))
    ]


class TestByTime:
    def test_a_row_where_a_number_changes_and_one_for_each_verdict_at_both_ends(self):
        history = [said(TOWN, V), said(PERSON, V, minutes=5), said(MONEY, E, minutes=10)]
        assert times(history) == [
            (0, "verified", 1),
            (0, "erroneous", 0),
            (5, "verified", 2),
            (10, "verified", 2),
            (10, "erroneous", 1),
        ]

    def test_a_changed_and_a_withdrawn_verdict_lower_what_they_were_counted_in(self):
        history = [said(TOWN, V), said(TOWN, D, minutes=1, revision=2), said(TOWN, None, minutes=2, revision=3)]
        assert times(history) == [
            (0, "verified", 1),
            (0, "disputed", 0),
            (1, "verified", 0),
            (1, "disputed", 1),
            (2, "verified", 0),
            (2, "disputed", 0),
        ]

    def test_reviewers_who_differ_leave_a_claim_in_disagreement(self):
        history = [said(TOWN, V), said(TOWN, E, "Ben", 1, 2), said(TOWN, V, "Ben", 2, 3)]
        assert times(history) == [
            (0, "verified", 1),
            (0, "disagreement", 0),
            (1, "verified", 0),
            (1, "disagreement", 1),
            (2, "verified", 1),
            (2, "disagreement", 0),
        ]

    def test_the_higher_revision_counts_although_its_clock_was_slow(self):
        history = [said(TOWN, V, minutes=5, revision=1), said(TOWN, E, minutes=0, revision=2)]
        assert times(history) == [(0, "erroneous", 1), (5, "erroneous", 1)]

    def test_a_note_is_no_verdict_and_a_claim_that_is_not_listed_does_not_count(self):
        assert times([said(TOWN, None, note="Anrufen")]) == []
        assert times([said(TOWN, V)], claims=[PERSON]) == []
        assert list(by_time((), ())) == ["time", "verdict", "claims"]


def test_kinds_are_counted_by_verdict_one_part_of_a_bar_after_the_other():
    annotations = [said(TOWN, V), said(MONEY, V), said(MONEY, D, "Ben", 1, 2)]
    table = by_kind(CLAIMS, annotations)
    assert list(table) == ["kind", "verdict", "claims", "start", "end"]
    assert rows(table) == [
        ("name", "verified", 1, 0, 1),
        ("name", "open", 1, 1, 2),
        ("quantity", "disagreement", 1, 0, 1),
    ]


class TestBySource:
    SITE = (Evidence(url="https://www.stadt.example/a"), Evidence(url="https://stadt.example/b"))
    BOOK = Evidence(title="Haushalt", reference="Band 2")

    def test_an_address_without_a_host_is_its_own_source(self):
        annotations = [said(TOWN, V, evidence=(Evidence(url="https://[abc"),))]
        assert rows(by_source(CLAIMS, annotations)) == [("https://[abc", "verified", 1, 0, 1)]

    def test_pages_of_a_site_are_one_source_and_the_largest_comes_first(self):
        annotations = [
            said(TOWN, V, evidence=self.SITE),
            said(MONEY, E, evidence=(self.SITE[0], self.BOOK)),
            said(PERSON, V, evidence=self.SITE[1:]),
        ]
        table = by_source(CLAIMS, annotations)
        assert list(table) == ["source", "verdict", "claims", "start", "end"]
        assert rows(table) == [
            ("stadt.example", "verified", 2, 0, 2),
            ("stadt.example", "erroneous", 1, 2, 3),
            ("Haushalt", "erroneous", 1, 0, 1),
        ]

    @pytest.mark.parametrize(("confidential", "sources"), [(False, []), (True, ["Anruf"])])
    def test_a_confidential_source_is_counted_when_asked_for(self, confidential, sources):
        annotations = [said(TOWN, V, evidence=(Evidence(reference="Anruf", confidential=True),))]
        assert list(by_source(CLAIMS, annotations, confidential=confidential)["source"]) == sources

    def test_a_source_of_an_open_claim_counts_as_open(self):
        assert rows(by_source(CLAIMS, [said(TOWN, None, evidence=(self.BOOK,))])) == [("Haushalt", "open", 1, 0, 1)]
