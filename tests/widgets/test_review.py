import itertools
import json
import re
import textwrap
import threading
import time
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from ipykernel.comm.comm import BaseComm

from factcheck.checking import Rule, rules
from factcheck.consulting import consult, keep_copy, place_of, record_copy
from factcheck.desk import Desk
from factcheck.errors import SourceTooLarge, StoreUnusable
from factcheck.model import Claim, Document, Evidence, Hint, Kind, Stance, Verdict
from factcheck.selectors import describe
from factcheck.sources import Kept
from factcheck.store import Store
from factcheck.text import Utf16, is_heading
from factcheck.widgets import review
from factcheck.widgets.review import Review
from factcheck.widgets.showing import article_of, consulted_row, evidence_after
from factcheck.widgets.uploads import PATIENCE, Uploads

PNG = b"\x89PNG\r\n\x1a\n" + bytes(24)


@pytest.fixture
def desk(store, document):
    return Desk(store, document, "Ada")


class Tab:
    """A browser tab that sends acts to a widget and keeps the answers that any tab gets."""

    def __init__(self, review):
        self.review = review
        self.answers = []
        self.numbers = itertools.count(1)
        review.send = self.answers.append

    def send(self, do, claim=None, **change):
        act = next(self.numbers)
        message = {"act": act, "tab": "t", "do": do, "claim": claim, "change": change}
        self.review._handle_custom_msg(message, [])
        return next(answer for answer in reversed(self.answers) if answer["act"] == act)

    def hints(self):
        """Wait until hints are found, and give the rows that have come with them by id."""
        self.review._look_for_hints()
        while self.review._catching_up:
            time.sleep(0.005)
        return {row["id"]: row for answer in self.answers for row in answer["rows"]}


def test_what_a_page_asks_goes_to_the_loop_it_names_whatever_loop_has_spoken_last(desk, monkeypatch):
    monkeypatch.setattr("comm.create_comm", BaseComm)
    line = Review(desk).comm
    line._reply_subshell_id = "ended"
    assert line._reply_subshell_for({"method": "custom"}, "of the page") == "of the page"


def test_the_code_comes_with_the_first_widget_and_then_whenever_a_page_asks_for_it(desk, monkeypatch):
    monkeypatch.setattr("comm.create_comm", BaseComm)
    monkeypatch.setattr(Review, "_is_known", False)
    first = Review(desk)
    assert len(first._esm) > 100_000
    first._handle_custom_msg({"act": 1, "tab": "t", "do": "hello"}, [])
    second = Review(desk)
    assert len(second._esm) < 3000
    page = Tab(second)
    second._handle_custom_msg({"act": 0, "tab": "", "do": "code"}, [])
    assert page.answers == [{"code": first._esm}]


def rows_of(review):
    return json.loads(review.claims)


@pytest.fixture
def tab(desk):
    return Tab(Review(desk))


def test_the_first_paint_has_everything_in_utf16_units(desk):
    review = Review(desk)
    assert json.loads(review.article) == {
        "title": "Köln plant neu",
        "language": "de",
        "paragraphs": [
            {"start": 0, "end": 18, "text": "😀 Köln plant neu.", "heading": False},
            {"start": 20, "end": 52, "text": "Der Bau kostet 3 Millionen Euro.", "heading": False},
        ],
    }
    assert rows_of(review) == [["c1", 3, 7, "name", "place", 0.9], ["c2", 35, 51, "quantity", None, 1.0]]
    assert (review.reviewer, review.language) == ("Ada", "de")
    assert review.reasons["disputed"][0] == "conflicting_sources"


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Streit um den Ablageplatz", True),
        ("Menlo Park", True),
        ("Von Köln nach Bonn", True),
        ("Er kam.", False),
        ("Von Ida Kern", False),
        ("Von Ida Kern und Ben Alt, Köln", False),
        ("By Élodie Marsh", False),
        ("„Das war’s“", False),
        ("Ein Satz ohne Punkt am Ende, der aber so lang ist, dass ihn niemand für eine Überschrift hielte, nie", False),
    ],
)
def test_a_heading_is_a_short_line_that_ends_no_sentence(line, heading):
    assert is_heading(line) is heading


def test_lines_broken_to_a_width_are_one_paragraph_and_no_headings():
    text = "Das Bad\n\n" + textwrap.fill(
        "Der Rat beriet am Mittwoch lange über das Bad, das bald schließen soll. " * 3, 57
    )
    shown = article_of(Document(text, title="Bad"), Utf16(text))["paragraphs"]
    assert [paragraph["heading"] for paragraph in shown] == [True, False]
    assert shown[1]["text"] == text[9:].replace("\n", " ")


def test_the_last_line_is_never_a_heading():
    document = Document("Kopf\n\nEin Satz.\n\nVon Ida Brandt")
    paragraphs = article_of(document, Utf16(document.text))["paragraphs"]
    assert [paragraph["heading"] for paragraph in paragraphs] == [True, False, False]


@pytest.mark.parametrize(
    ("language", "given", "expected"),
    [("en", None, "en"), ("fr", None, "en"), ("de-AT", None, "de"), ("en", "de", "de")],
)
def test_captions_follow_the_document_unless_a_language_is_given(tmp_path, language, given, expected):
    with Store(tmp_path / "store.sqlite") as store:
        document = Document("Ein Satz.", language=language)
        store.add_document(document)
        assert Review(Desk(store, document, "Ada"), language=given).language == expected


def test_captions_in_another_language_are_refused(desk):
    with pytest.raises(ValueError, match="'de' and 'en', not in 'fr'"):
        Review(desk, language="fr")


def test_a_verdict_is_answered_with_the_row_that_is_in_the_store(tab, store, document):
    answer = tab.send("annotate", "c1", verdict="erroneous", reason="spelling")
    assert {key: answer[key] for key in ("act", "tab", "saved", "undo", "redo")} == {
        "act": 1,
        "tab": "t",
        "saved": True,
        "undo": True,
        "redo": False,
    }
    (row,) = answer["rows"]
    assert (row["id"], row["verdict"], row["reason"], row["revision"]) == ("c1", "erroneous", "spelling", 1)
    assert row["at"].endswith("+00:00")
    (stored,) = store.annotations(document.document_id)
    assert (stored.verdict, stored.reason, stored.reviewer) == ("erroneous", "spelling", "Ada")


def test_what_is_not_sent_stays_as_it_was(tab):
    tab.send("annotate", "c1", verdict="verified", reason="primary_source")
    tab.send("annotate", "c1", note="Amtsblatt")
    (row,) = tab.send("annotate", "c1", correction="Bonn")["rows"]
    assert (row["verdict"], row["reason"], row["note"], row["correction"]) == (
        "verified",
        "primary_source",
        "Amtsblatt",
        "Bonn",
    )


def test_withdrawing_keeps_the_note(tab):
    tab.send("annotate", "c1", verdict="verified", note="n")
    (row,) = tab.send("withdraw", "c1")["rows"]
    assert ("verdict" in row, row["note"]) == (False, "n")


def test_what_is_typed_of_one_source_leaves_the_rest_as_it_was(tab, desk):
    desk.annotate("c1", evidence=[Evidence(title="Alt", locator="S. 3"), Evidence(title="Zwei", confidential=True)])
    typed = {"at": 0, "title": "Neu", "url": "https://a.example/", "stance": "refutes"}
    (row,) = tab.send("annotate", "c1", source=typed)["rows"]
    assert row["evidence"] == [
        {"stance": "refutes", "title": "Neu", "url": "https://a.example/", "locator": "S. 3"},
        {"stance": "supports", "title": "Zwei", "confidential": True},
    ]
    assert desk.annotation("c1").evidence == (
        Evidence(Stance.REFUTES, title="Neu", url="https://a.example/", locator="S. 3"),
        Evidence(title="Zwei", confidential=True),
    )


def test_an_emptied_source_goes_and_one_behind_the_last_comes(tab, desk):
    desk.annotate("c1", evidence=[Evidence(title="Eins"), Evidence(title="Zwei")])
    (row,) = tab.send("annotate", "c1", source={"at": 0, "title": " "})["rows"]
    assert [source["title"] for source in row["evidence"]] == ["Zwei"]
    new = {
        "at": 1,
        "stance": "context",
        "reference": "Archiv 4",
        "locator": "S. 7",
        "excerpt": "x",
        "confidential": True,
    }
    tab.send("annotate", "c1", source=new)
    assert desk.annotation("c1").evidence == (
        Evidence(title="Zwei"),
        Evidence(Stance.CONTEXT, reference="Archiv 4", locator="S. 7", excerpt="x", confidential=True),
    )


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"accessed_at": "12026-05-03"}, "'12026-05-03' is no day; expected one such as 2026-05-03."),
        ({"accessed_at": 7}, "'7' is no day; expected one such as 2026-05-03."),
        ({"stance": "maybe"}, "'maybe' is no stance; expected one of supports, refutes, context."),
    ],
)
def test_a_source_with_what_does_not_exist_is_refused_in_a_sentence(tab, typed, words):
    answer = tab.send("annotate", "c1", source={"at": 0, "title": "Akte"} | typed)
    assert (answer["saved"], answer["problem"], answer["error"]) == (False, "InvalidAnnotation", words)


KEPT = Evidence(
    title="A", url="https://example.org/a", accessed_at=date(2026, 5, 3), archived="a.html", archived_sha256="0" * 64
)


@pytest.mark.parametrize(
    ("known", "typed", "expected"),
    [
        (KEPT, {"url": "https://example.org/b"}, Evidence(title="A", url="https://example.org/b")),
        (KEPT, {"url": ""}, Evidence(title="A")),
        (
            KEPT,
            {"url": "https://example.org/b", "accessed_at": "2026-05-04"},
            Evidence(title="A", url="https://example.org/b", accessed_at=date(2026, 5, 4)),
        ),
        (KEPT, {"url": " https://example.org/a ", "title": "B"}, replace(KEPT, title="B")),
        (replace(KEPT, url=""), {"url": "https://example.org/a"}, KEPT),
    ],
    ids=["another", "none", "another and its day", "the same", "of a file"],
)
def test_a_copy_belongs_to_the_address_it_was_made_of(known, typed, expected):
    assert evidence_after((known,), {"at": 0} | typed) == (expected,)


def test_two_widgets_at_one_desk_both_hear_of_an_act(desk):
    first, second = Tab(Review(desk)), Tab(Review(desk))
    first.send("annotate", "c1", verdict="verified")
    assert [row["id"] for row in second.send("pulse")["rows"]] == ["c1"]


def test_undo_and_redo_tell_which_claim_changed(tab):
    tab.send("annotate", "c2", verdict="verified")
    undone = tab.send("undo")
    assert (undone["focus"], "verdict" in undone["rows"][0]) == ("c2", False)
    assert (undone["undo"], undone["redo"]) == (False, True)
    redone = tab.send("redo")
    assert (redone["focus"], redone["rows"][0]["verdict"]) == ("c2", "verified")
    tab.send("undo")
    nothing = tab.send("undo")
    assert (nothing["saved"], nothing["rows"], nothing["focus"]) == (True, [], None)


def test_a_passage_is_marked_in_code_points_and_its_mark_can_be_undone(tab, desk):
    answer = tab.send("mark", start=8, end=13, kind="statement")
    marked = desk.claim(answer["focus"])
    assert (marked.quote, marked.kind, marked.origin) == ("plant", Kind.STATEMENT, "reviewer:Ada")
    assert (answer["rows"][0]["start"], answer["rows"][0]["end"]) == (8, 13)
    assert tab.send("undo")["rows"] == [{"id": marked.claim_id, "retired": True}]


def test_a_mark_is_removed_whoever_made_it_but_another_reviewers(tab, desk, store, document):
    marked = tab.send("mark", start=8, end=13, kind="statement")["rows"][0]
    assert marked["own"]
    assert tab.send("unmark", marked["id"])["rows"] == [{"id": marked["id"], "retired": True}]
    assert tab.send("unmark", "c1")["rows"] == [{"id": "c1", "retired": True}]
    theirs = Desk(store, document, "Bea").mark(8, 13, kind="name").claim_id
    tab.send("hello")
    refused = tab.send("unmark", theirs)
    assert (refused["saved"], "own" in refused["rows"][0]) == (False, False)
    assert "was marked by Bea" in refused["error"]


def test_a_mark_gets_other_borders_and_another_kind_in_utf16_units(tab, desk):
    (row,) = tab.send("reshape", "c1", start=3, end=13)["rows"]
    assert (row["start"], row["end"], desk.claim("c1").quote) == (3, 13, "Köln plant")
    (row,) = tab.send("reshape", "c1", kind="statement")["rows"]
    assert (row["kind"], "entity" in row) == ("statement", False)
    tab.send("undo")
    assert tab.send("undo")["rows"] == [
        {"id": "c1", "start": 3, "end": 7, "kind": "name", "entity": "place", "score": 0.9}
    ]


def test_two_marks_are_merged_and_split_again(tab, desk):
    first = tab.send("mark", start=22, end=25, kind="name")["focus"]
    merged = tab.send("merge", "c1", **{"with": [first]})
    assert {row["id"] for row in merged["rows"] if row.get("retired")} == {"c1", first}
    assert desk.claim(merged["focus"]).quote.startswith("Köln")
    refused = tab.send("split", "c2")
    assert (refused["saved"], refused["problem"]) == (False, "InvalidClaim")


def test_a_greeting_is_answered_with_all_that_changed_since_the_first_paint(tab, desk):
    assert tab.send("hello")["rows"] == []
    desk.annotate("c2", verdict=Verdict.DISPUTED)
    marked = desk.mark(7, 12)
    assert {row["id"] for row in tab.send("hello")["rows"]} == {marked.claim_id, "c2"}


def test_a_greeting_brings_what_others_wrote_into_the_store(tab, store, document):
    Desk(store, document, "Bea").annotate("c1", verdict="disputed")
    (row,) = tab.send("hello")["rows"]
    (other,) = row["others"]
    assert (row["id"], "verdict" in row) == ("c1", False)
    assert (other["reviewer"], other["verdict"], other["revision"]) == ("Bea", "disputed", 1)


def test_a_pulse_brings_what_is_new_and_nothing_twice(tab, store, document):
    assert tab.send("pulse")["rows"] == []
    Desk(store, document, "Bea").annotate("c1", verdict="disputed")
    assert [row["id"] for row in tab.send("pulse")["rows"]] == ["c1"]
    assert tab.send("pulse")["rows"] == []
    assert [row["id"] for row in tab.send("hello")["rows"]] == ["c1"]


def test_a_greeting_brings_what_others_took_back(tab, store, document):
    other = Desk(store, document, "Bea")
    other.annotate("c1", verdict="disputed")
    marked = other.mark(8, 13).claim_id
    assert {row["id"] for row in tab.send("hello")["rows"]} == {"c1", marked}
    other.undo()
    other.undo()
    told = {row["id"]: row for row in tab.send("hello")["rows"]}
    assert "verdict" not in told["c1"]["others"][0]
    assert told[marked] == {"id": marked, "retired": True}


def test_an_undo_of_an_act_that_was_refused_undoes_nothing_else(tab, desk):
    tab.send("annotate", "c1", verdict="verified")
    refused = tab.send("annotate", "c1", reason="spelling")
    answer = tab.send("undo", of=refused["act"])
    assert (answer["saved"], answer["rows"]) == (True, [])
    assert desk.annotation("c1").verdict == "verified"
    tab.send("annotate", "c2", verdict="erroneous")
    assert tab.send("undo", of=4)["rows"][0]["id"] == "c2"


def test_the_verdicts_of_the_others_are_shown(desk, store, document):
    Desk(store, document, "Bea").annotate("c1", verdict="disputed")
    Desk(store, document, "Cem").annotate("c1", note="only a note")
    desk.refresh()
    others = rows_of(Review(desk))[0]["others"]
    assert [(other["reviewer"], other.get("verdict"), other.get("note")) for other in others] == [
        ("Bea", "disputed", None),
        ("Cem", None, "only a note"),
    ]


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (("annotate", "c1", {"verdict": "true"}), "'true' is no verdict"),
        (("annotate", "c1", {"verdict": "verified", "reason": "spelling"}), "spelling"),
        (("annotate", "nowhere", {"verdict": "verified"}), "no claim 'nowhere'"),
        (("annotate", "c1", {"source": {"at": 0, "url": "javascript:alert(1)"}}), "no web address"),
        (("annotate", "c1", {"source": {"at": 3, "title": "x"}}), "There is no source 4"),
        (("split", "c1", {}), "'Köln' is no list"),
        (("merge", "c1", {"with": []}), "cannot be merged"),
        (("annotate_alike", "c1", {"with": ["c2"]}), "is open; settle it first"),
        (("mark", None, {"start": 0, "end": 900, "kind": "name"}), "no passage"),
        (("mark", None, {"start": 3, "end": 7, "kind": "name"}), "marked as name already"),
        (("drop table", None, {}), "'drop table'"),
    ],
)
def test_a_refusal_reaches_the_screen_and_nothing_is_written(tab, desk, act, words):
    do, claim, change = act
    answer = tab.send(do, claim, **change)
    assert answer["saved"] is False
    assert words in answer["error"]
    assert answer["problem"] in ("InvalidAnnotation", "InvalidClaim", "UnknownClaim")
    assert desk.store.annotations(desk.document.document_id) == ()


def test_a_refusal_shows_the_claim_as_the_store_has_it(tab):
    tab.send("annotate", "c1", verdict="verified")
    (row,) = tab.send("annotate", "c1", reason="spelling")["rows"]
    assert (row["id"], row["verdict"]) == ("c1", "verified")


@pytest.mark.parametrize(
    "message", [None, [], "hello", {}, {"do": "annotate", "claim": 7, "change": []}, {"do": "mark"}]
)
def test_nonsense_is_answered_too(tab, message):
    tab.review._handle_custom_msg(message, [])
    assert tab.answers[-1]["saved"] is False
    assert tab.answers[-1]["error"]


def test_a_broken_store_is_told_and_not_taken_for_saved(tab, store):
    store.close()
    answer = tab.send("annotate", "c1", verdict="verified")
    assert answer["saved"] is False
    assert answer["error"]


def test_acts_from_many_threads_are_answered_each_and_in_the_order_of_the_store(tab):
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: tab.send("annotate", "c1", note=f"note {number}"), range(40)))
    answers = [answer for answer in tab.answers if answer["act"]]
    assert [answer["saved"] for answer in answers] == [True] * 40
    assert [answer["rows"][0]["revision"] for answer in answers] == list(range(1, 41))


def test_an_act_made_in_sight_of_an_older_annotation_is_refused_with_the_present_row(desk, tab):
    Desk(desk.store, desk.document, "Ada").annotate("c1", correction="Cologne")
    message = {"act": 1, "tab": "t", "do": "annotate", "claim": "c1", "change": {"correction": "Koeln"}, "revision": 0}
    tab.review._handle_custom_msg(message, [])
    answer = tab.answers[-1]
    assert (answer["saved"], "another window" in answer["error"]) == (False, True)
    assert [(row["correction"], row["revision"]) for row in answer["rows"]] == [("Cologne", 1)]
    assert desk.annotation("c1").correction == "Cologne"


def test_acts_of_one_tab_that_follow_at_once_are_made_in_sight_of_one_another(desk, tab):
    for number, change in enumerate(({"verdict": "verified"}, {"note": "angerufen"}, {"verdict": "disputed"}), 1):
        message = {"act": number, "tab": "t", "do": "annotate", "claim": "c1", "change": change, "revision": 0}
        tab.review._handle_custom_msg(message, [])
    assert [answer["saved"] for answer in tab.answers if answer["act"]] == [True, True, True]
    assert (desk.annotation("c1").verdict, desk.annotation("c1").note) == (Verdict.DISPUTED, "angerufen")


def test_an_act_sent_again_is_answered_again_and_done_once(desk, tab):
    tab.send("annotate", "c1", verdict="erroneous")
    tab.send("undo")
    for _ in range(2):
        tab.review._handle_custom_msg({"act": 2, "tab": "t", "do": "undo", "claim": None, "change": {}}, [])
    assert [answer["saved"] for answer in tab.answers if answer["act"] == 2] == [True] * 3
    assert desk.store.verify_log().rows["annotations"] == 2


def test_an_undo_that_was_refused_is_refused_again_when_it_comes_again(desk, tab):
    tab.send("annotate", "c1", verdict="erroneous")
    Desk(desk.store, desk.document, "Ada").annotate("c1", note="angerufen")
    undo = {"act": 2, "tab": "t", "key": "t:2", "do": "undo", "claim": None, "change": {}}
    for _ in range(2):
        tab.review._handle_custom_msg(undo, [])
    answers = [answer for answer in tab.answers if answer["act"] == 2]
    assert [(answer["saved"], answer.get("problem")) for answer in answers] == [(False, "ChangedElsewhere")] * 2
    assert desk.annotation("c1").note == "angerufen"


def test_an_act_that_an_earlier_kernel_carried_out_is_not_done_again_under_its_key(desk, tab):
    first = {"act": 1, "tab": "t", "key": "k:1", "do": "annotate", "claim": "c1", "change": {"verdict": "erroneous"}}
    mark = {
        "act": 2,
        "tab": "t",
        "key": "k:2",
        "do": "mark",
        "claim": None,
        "change": {"start": 8, "end": 13, "kind": "name"},
    }
    for message in (first, mark):
        tab.review._handle_custom_msg(message | {"revision": 0}, [])
    again = Tab(Review(Desk(desk.store, desk.document, "Ada")))
    later = {
        "act": 3,
        "tab": "u",
        "key": "k:3",
        "do": "annotate",
        "claim": "c1",
        "change": {"note": "n"},
        "revision": 0,
    }
    for message in (first | {"tab": "u"}, mark | {"tab": "u"}, later):
        again.review._handle_custom_msg(message | {"revision": 0}, [])
    # The third was made in sight of the first, whose answer never came.
    assert [(answer["act"], answer["saved"]) for answer in again.answers if answer["act"]] == [
        (1, True),
        (2, True),
        (3, True),
    ]
    assert desk.store.verify_log().rows["annotations"] == 2
    assert len(desk.store.claims(desk.document.document_id)) == 3


def test_a_changed_title_keeps_reference_and_the_evidence_another_window_added(desk, tab):
    kept = Evidence(title="Akte", url="https://example.org/a", reference="Archiv 12/3")
    secret = Evidence(title="Quelle X", confidential=True)
    Desk(desk.store, desk.document, "Ada").annotate("c1", evidence=[kept, secret])
    assert tab.send("annotate", "c1", source={"at": 0, "title": "Akte 12"})["saved"]
    assert desk.annotation("c1").evidence == (replace(kept, title="Akte 12"), secret)


def test_a_claim_that_another_window_took_away_leaves_the_screen(desk, tab):
    claim = tab.send("mark", start=9, end=14, kind="name")["focus"]
    other = Desk(desk.store, desk.document, "Ada")
    other.store.retire_claim(desk.document, other.claim(claim), by="reviewer:Ada")
    answer = tab.send("annotate", claim, verdict="verified")
    assert (answer["saved"], answer["rows"]) == (False, [{"id": claim, "retired": True}])


NOTED = "Die City Group kommt nach Köln. Die City Group baut."


@pytest.fixture
def noted(store):
    document = Document(NOTED, title="Bank")
    store.add_document(document)
    places = [(4, 14), (36, 46)]
    claims = [
        Claim(f"b{nth}", document.document_id, start, end, Kind.NAME, NOTED[start:end], origin="finder:x@1")
        for nth, (start, end) in enumerate(places)
    ]
    store.add_claims(document, claims, by="finder:x@1")
    return Tab(Review(Desk(store, document, "Ada")))


def test_a_hint_follows_with_what_taking_it_over_records(noted):
    assert rows_of(noted.review)[0] == ["b0", 4, 14, "name", None, None]
    (hint,) = noted.hints()["b0"]["hints"]
    assert hint["level"] == "warning"
    assert hint["message"] == "In der Normdatei steht Citigroup, nicht City Group."
    assert hint["offer"] == {"verdict": "erroneous", "reason": "spelling", "correction": "Citigroup"}


def test_hints_are_told_once_and_to_a_page_that_is_loaded_again(noted):
    noted.hints()
    noted.answers.clear()
    assert noted.hints() == {}
    assert [row["id"] for row in noted.send("hello")["rows"]] == ["b0", "b1"]


def test_taking_over_is_followed_by_all_claims_that_say_the_same(noted):
    hint = noted.hints()["b0"]["hints"][0]["id"]
    answer = noted.send("take", "b0", hint=hint)
    assert answer["saved"] is True
    first = answer["rows"][0]
    assert (first["id"], first["verdict"], first["reason"]) == ("b0", "erroneous", "spelling")
    assert first["correction"] == "Citigroup"
    assert [each["message"].split(":")[0] for each in noted.hints()["b1"]["hints"]] == [
        "An einer anderen Stelle dieses Artikels fehlerhaft",
        "In der Normdatei steht Citigroup, nicht City Group.",
    ]


def test_all_mentions_are_settled_alike_in_one_act(noted, store):
    assert noted.send("alike", "b0")["alike"] == ["b0", "b1"]
    answer = noted.send("annotate_alike", "b0", **{"with": ["b1"], "verdict": "verified"})
    assert {row["id"]: row["verdict"] for row in answer["rows"]} == {"b0": "verified", "b1": "verified"}
    undone = noted.send("undo")
    assert {row["id"]: row.get("verdict") for row in undone["rows"]} == {"b0": None, "b1": None}


def test_after_an_undo_all_its_claims_can_be_settled_before_the_page_has_its_answer(noted):
    ask(noted, "annotate_alike", "b0", {"with": ["b1"], "seen": [0], "verdict": "verified"}, act=1, revision=0)
    ask(noted, "undo", None, {"of": 1}, act=2)
    for act, claim in ((3, "b0"), (4, "b1")):
        ask(noted, "annotate", claim, {"verdict": "erroneous"}, act=act, revision=1)
        assert answered(noted, act)["saved"]


def test_the_history_of_a_claim_tells_who_said_what_the_latest_first(noted, store):
    desk = noted.review._desk
    noted.send("annotate", "b0", verdict="verified", note="Amtsblatt")
    Desk(store, desk.document, "Bea").annotate("b0", verdict="erroneous", correction="Citigroup")
    noted.send("withdraw", "b0")
    past = noted.send("history", "b0")["history"]
    assert [(each["reviewer"], each.get("verdict"), each.get("note"), each.get("correction")) for each in past] == [
        ("Ada", None, "Amtsblatt", None),
        ("Bea", "erroneous", None, "Citigroup"),
        ("Ada", "verified", "Amtsblatt", None),
    ]


def test_words_that_nothing_marks_come_back_as_a_claim_of_their_own(noted):
    def own(_article):
        yield Hint(15, 20, "The house writes geht.", "geht")

    desk = Desk(noted.review._desk.store, noted.review._desk.document, "Ada", rules=(Rule("own", own),))
    tab = Tab(Review(desk))
    (hint,) = tab.hints()["b0"]["hints"]
    assert hint["elsewhere"] is True
    new = tab.send("take", "b0", hint=hint["id"])["rows"][0]
    assert (new["start"], new["end"], new["verdict"], new["correction"]) == (15, 20, "erroneous", "geht")
    old = tab.hints()["b0"]
    assert ("verdict" in old, "hints" in old) == (False, False)


def test_a_dismissed_hint_is_gone_from_the_row_and_undo_brings_it_back(noted):
    hint = noted.hints()["b0"]["hints"][0]["id"]
    assert "hints" not in noted.send("dismiss", "b0", hint=hint)["rows"][0]
    assert len(noted.send("undo")["rows"][0]["hints"]) == 1


def test_there_is_nothing_to_take_over_without_a_hint(tab):
    answer = tab.send("take", "c1")
    assert (answer["saved"], answer["problem"]) == (False, "InvalidAnnotation")


def test_what_broke_down_while_checking_is_told_and_the_other_hints_are_there(noted):
    def broken(_article):
        raise OSError("no such service")

    desk = Desk(noted.review._desk.store, noted.review._desk.document, "Ada", rules=(*rules(), Rule("own", broken)))
    tab = Tab(Review(desk))
    assert len(tab.hints()["b0"]["hints"]) == 1
    assert tab.answers[-1]["failures"] == ["The rule 'own' broke down: OSError: no such service."]


def test_a_record_that_may_not_be_written_to_is_shown_to_read(store, document):
    with Store(store.path, read_only=True) as opened:
        tab = Tab(Review(Desk(opened, document, "Ada")))
        assert tab.review.read_only is True
        refused = tab.send("annotate", "c1", verdict="verified")
    assert (refused["saved"], refused["problem"]) == (False, "StoreUnusable")


def test_a_very_long_paragraph_comes_in_blocks_of_whole_sentences_that_miss_no_letter():
    text = "Der Rat tagte am Montag lange. " * 1000
    shown = article_of(Document(text, title="Rat"), Utf16(text))["paragraphs"]
    assert len(shown) > 3
    assert "".join(each["text"] for each in shown) == text.rstrip()
    assert all(each["text"].rstrip().endswith(".") for each in shown)
    assert [each["end"] for each in shown[:-1]] == [each["start"] for each in shown[1:]]


def test_the_end_of_a_very_long_paragraph_is_no_heading():
    text = "Ein Satz. " * 600 + "Das Ende ohne Punkt\nNoch einer."
    told = article_of(Document(text), Utf16(text))["paragraphs"]
    assert [(each["text"][-9:], each["heading"]) for each in told] == [
        ("in Satz. ", False),
        ("hne Punkt", False),
        ("ch einer.", False),
    ]


@pytest.mark.parametrize(
    ("text", "border"),
    [
        ("wort\t" * 2000, 5995),
        ("x" * 5999 + "e\u0301" + "y" * 50, 5999),
        ("x" * 5998 + "👩\u200d👧" + "y" * 50, 5998),
        ("x" * 5999 + "👍🏽" + "y" * 50, 5999),
        ("x" * 7000, 6000),
    ],
    ids=["at a tab", "before a letter with a mark", "before a family", "before a shade", "where nothing ends"],
)
def test_a_paragraph_without_sentences_is_cut_where_a_letter_is_whole(text, border):
    shown = article_of(Document(text), Utf16(text))["paragraphs"]
    assert "".join(each["text"] for each in shown) == text.strip()
    assert len(shown[0]["text"]) == border


def ask(tab, do, claim, change, /, *buffers, act=9, **more):
    message = {"act": act, "tab": "t", "key": f"t:{act}", "do": do, "claim": claim, "change": change} | more
    tab.review._handle_custom_msg(message, list(buffers))


def answered(tab, act=9, of="t"):
    """Wait for the answer to what is done on a thread of its own."""
    for _ in range(500):
        for answer in tab.answers:
            if (answer["act"], answer["tab"]) == (act, of) and "part" not in answer:
                return answer
        time.sleep(0.01)
    raise AssertionError(f"no answer to {act}")


def upload(parts, numbers, *, at=0, name="rathaus.html"):
    for number in numbers:
        yield {"source": {"at": at, "name": name, "part": number, "parts": len(parts)}}, memoryview(parts[number])


@pytest.fixture
def kept(monkeypatch):
    """Keep nothing for real, but what is asked for; a copy is there when the event is set."""
    asked, there = [], threading.Event()

    def keep_copy(desk, place, *, file=None):
        asked.append((file[1] if file else None, threading.current_thread().daemon))
        there.wait(5)
        return Kept("k", "0" * 64, "Akte", "text/plain", "", date(2026, 1, 1))

    monkeypatch.setattr(review, "keep_copy", keep_copy)
    there.set()
    return asked, there


def test_a_source_is_kept_aside_and_read_where_it_speaks_of_the_claim(tab, desk):
    page = "<article><p>😀 Guten Tag aus der Stadt am Rhein, sagte die Frau im Rathaus gestern.</p><p>Der Bau kostet "
    page += "heute schon 3 Millionen Euro, hieß es dort.</p></article>"
    data = page.encode()
    for change, buffer in upload((data[:50], data[50:]), (0, 1)):
        ask(tab, "keep", "c2", change, buffer)
    answer = answered(tab)
    assert (answer["saved"], answer["unread"]) == (True, "")
    assert answer["rows"][0]["evidence"][0]["archived"].endswith(".html")
    read = consulted_row(consult(desk, "c2", 0))
    start, end = read["passage"]
    # Browsers count the emoji twice.
    assert read["text"].encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le").startswith("Der Bau kostet")


def test_a_kept_image_is_handed_over_to_be_shown(desk):
    desk.annotate("c2", evidence=[Evidence(title="Foto")])
    place = place_of(desk, "c2", 0)
    record_copy(desk, place, keep_copy(desk, place, file=("foto.png", PNG)))
    assert consulted_row(consult(desk, "c2", 0)) == {
        "text": "",
        "cut": False,
        "page": None,
        "image": f"data:image/png;base64,{b64encode(PNG).decode()}",
    }


def test_what_is_typed_while_a_source_is_kept_is_recorded_with_it(tab, desk):
    change = {"source": {"at": 0, "name": "rathaus.txt", "part": 0, "parts": 1}}
    ask(tab, "keep", "c2", change, b"Der Bau kostet 3 Millionen Euro.", revision=0)
    answered(tab)
    ask(tab, "annotate", "c2", {"source": {"at": 0, "excerpt": "3"}}, act=10, revision=0)
    assert next(each for each in tab.answers if each["act"] == 10)["saved"]
    assert [(each.title, each.excerpt) for each in desk.annotation("c2").evidence] == [("rathaus", "3")]


def test_a_source_that_cannot_be_kept_is_told(tab):
    ask(tab, "keep", "c2", {"source": {"at": 0}})
    answer = answered(tab)
    assert (answer["saved"], answer["problem"]) == (False, "NoWebAddress")


def test_a_file_is_put_together_by_the_numbers_of_its_parts_on_a_thread_that_lets_the_kernel_end(tab, kept):
    asked, _ = kept
    for change, buffer in upload((b"a", b"b", b"c", b"d"), (2, 0, 2, 3, 1)):
        ask(tab, "keep", "c1", change, buffer)
    answered(tab)
    assert asked == [(b"abcd", True)]
    parts = [(answer["part"], answer["received"]) for answer in tab.answers if "part" in answer]
    assert parts == [(2, 1), (0, 2), (2, 2), (3, 3)]


def test_a_file_whose_parts_stop_coming_is_forgotten():
    now = [0.0]
    uploads = Uploads(now=lambda: now[0])
    uploads.take("old", 0, b"a")
    now[0] = PATIENCE
    uploads.take("new", 0, b"a")
    now[0] += 1
    uploads.forget_unfinished()
    assert [uploads.take(key, 1, b"b") for key in ("old", "new")] == [1, 2]
    assert uploads.whole("new") == b"ab"


def test_a_file_that_grows_too_large_is_refused_and_forgotten():
    uploads = Uploads()
    assert [uploads.take("a", part, bytes(5_000_000)) for part in (0, 1, 1)] == [1, 2, 2]
    with pytest.raises(SourceTooLarge, match="more than 10 MB"):
        uploads.take("a", 2, b"x")
    assert uploads.take("a", 0, b"x") == 1


def test_a_file_that_did_not_arrive_is_never_fetched_from_its_address(tab, desk, kept):
    asked, _ = kept
    desk.annotate("c1", evidence=[Evidence(title="Akte", url="https://a.example/")])
    ask(tab, "keep", "c1", {"source": {"at": 0, "name": "akte.pdf"}})
    assert (answered(tab)["problem"], asked) == ("SourceNotKept", [])


def test_a_copy_is_recorded_once_however_often_and_from_wherever_it_is_asked_for(tab, desk, kept):
    asked, there = kept
    there.clear()
    desk.annotate("c1", evidence=[Evidence(title="Akte", url="https://a.example/")])
    for page in ("t", "t", "reloaded"):
        ask(tab, "keep", "c1", {"source": {"at": 0}}, tab=page, key="t:9")
    there.set()
    assert answered(tab, of="reloaded")["rows"][0]["evidence"][0]["archived"] == "k"
    ask(tab, "keep", "c1", {"source": {"at": 0}})
    again = answered(tab)
    assert (again["saved"], again["rows"][0]["evidence"][0]["archived"]) == (True, "k")
    assert (len(asked), desk.annotation("c1").revision) == (1, 2)


def test_a_copy_is_of_the_source_that_stood_there_when_it_was_asked_for(tab, desk, kept):
    _, there = kept
    there.clear()
    first, second, third = (Evidence(title=name, url=f"https://{name}.example/") for name in "abc")
    desk.annotate("c1", evidence=[first, second, third])
    for at in range(3):  # for which there are two slots
        ask(tab, "keep", "c1", {"source": {"at": at}}, act=at)
    ask(tab, "annotate", "c1", {"source": {"at": 0, "title": "", "url": ""}}, act=7)
    there.set()
    assert [answered(tab, act)["saved"] for act in range(3)] == [False, True, True]
    assert [(each.title, each.archived) for each in desk.annotation("c1").evidence] == [("b", "k"), ("c", "k")]


def test_a_copy_is_read_while_others_are_fetched(tab, desk, kept):
    _, there = kept
    there.clear()
    desk.annotate("c1", evidence=[Evidence(title=name, url=f"https://{name}.example/") for name in "ab"])
    for at in range(2):
        ask(tab, "keep", "c1", {"source": {"at": at}}, act=at + 1)
    ask(tab, "consult", "c1", {"source": {"at": 0}})
    assert answered(tab)["problem"] == "CopyUnusable"
    there.set()
    assert answered(tab, 2)["saved"]


def test_what_is_done_while_a_copy_is_kept_is_in_sight_of_what_follows_it(tab, desk, kept):
    _, there = kept
    there.clear()
    ask(tab, "annotate", "c1", {"source": {"at": 0, "title": "Akte", "url": "https://a.example/"}}, act=1, revision=0)
    ask(tab, "keep", "c1", {"source": {"at": 0}}, act=2, revision=0)
    ask(tab, "annotate", "c1", {"verdict": "disputed"}, act=3, revision=1)
    there.set()
    assert answered(tab, 2)["saved"]
    ask(tab, "annotate", "c1", {"verdict": "verified"}, act=4, revision=2)
    assert answered(tab, 4)["saved"]


def test_a_source_is_kept_once_at_a_time(tab, desk, kept):
    _, there = kept
    there.clear()
    desk.annotate("c1", evidence=[Evidence(title="Akte", url="https://a.example/")])
    ask(tab, "keep", "c1", {"source": {"at": 0}}, act=1)
    ask(tab, "keep", "c1", {"source": {"at": 0}}, act=2)
    assert answered(tab, 2)["problem"] == "SourceNotKept"
    there.set()
    assert answered(tab, 1)["saved"]
    assert len(desk.annotation("c1").evidence) == 1


@pytest.mark.parametrize("other", [False, True], ids=["nobody else", "another window"])
def test_what_is_typed_while_a_copy_is_kept_is_in_sight_of_it_but_not_of_another_window(tab, desk, kept, other):
    _, there = kept
    there.clear()
    ask(tab, "annotate", "c1", {"source": {"at": 0, "title": "Akte"}}, act=1, revision=0)
    ask(tab, "keep", "c1", {"source": {"at": 0}}, act=2, revision=1)
    if other:
        Desk(desk.store, desk.document, "Ada").annotate("c1", verdict="erroneous")
    there.set()
    assert answered(tab, 2)["saved"]
    ask(tab, "annotate", "c1", {"verdict": "verified"}, act=3, revision=1)
    assert answered(tab, 3)["saved"] is not other
    assert desk.annotation("c1").verdict == ("erroneous" if other else "verified")


def test_a_mark_sent_again_is_answered_with_its_row_and_focus(tab):
    ask(tab, "mark", None, {"start": 8, "end": 13, "kind": "statement"})
    first = answered(tab)
    tab.answers.clear()
    ask(tab, "mark", None, {"start": 8, "end": 13, "kind": "statement"})
    again = answered(tab)
    assert (again["focus"], again["rows"]) == (first["focus"], first["rows"])


def test_an_act_of_an_earlier_page_is_not_made_in_sight_of_what_the_next_one_did(tab, desk):
    ask(tab, "annotate", "c1", {"verdict": "disputed"}, act=1, tab="new", key="new:1", revision=0)
    ask(tab, "annotate", "c1", {"verdict": "verified"}, act=2, tab="new", key="old:7", revision=0)
    assert answered(tab, 2, "new")["problem"] == "ChangedElsewhere"
    ask(tab, "annotate", "c2", {"verdict": "verified"}, act=3, tab="new", key="old:8", revision=0)
    ask(tab, "annotate", "c2", {"note": "n"}, act=4, tab="new", key="new:4", revision=0)
    assert (desk.annotation("c1").verdict, desk.annotation("c2").note) == ("disputed", "n")


def test_an_act_that_changed_nothing_is_not_done_over_a_later_one_when_it_comes_again(tab, desk):
    desk.annotate("c1", verdict="verified")
    sent = [(1, {"verdict": "verified"}), (2, {"verdict": "disputed"})]
    for page in ("old", "new"):
        for act, change in sent:
            ask(tab, "annotate", "c1", change, act=act, tab=page, key=f"old:{act}", revision=1)
            assert answered(tab, act, page)["saved"]
    assert (desk.annotation("c1").verdict, desk.annotation("c1").revision) == ("disputed", 2)


def test_an_act_is_not_made_in_sight_of_a_later_one_of_its_page(tab, desk):
    for act, verdict in ((2, "disputed"), (1, "verified")):
        ask(tab, "annotate", "c1", {"verdict": verdict}, act=act, revision=0)
    assert (answered(tab, 1)["problem"], desk.annotation("c1").verdict) == ("ChangedElsewhere", "disputed")


def test_an_act_that_was_refused_and_then_saved_is_saved_when_it_comes_a_third_time(tab, desk, monkeypatch):
    def locked(*_, **__):
        raise StoreUnusable("The record is locked.")

    with monkeypatch.context() as patched:
        patched.setattr(desk.store, "annotate", locked)
        ask(tab, "annotate", "c1", {"verdict": "verified"}, revision=0)
    for _ in range(2):
        ask(tab, "annotate", "c1", {"verdict": "verified"}, revision=0)
    assert [answer["saved"] for answer in tab.answers if answer["act"] == 9] == [False, True, True]


def test_what_another_window_said_since_the_preview_is_not_settled_alike(noted, store):
    desk = noted.review._desk
    Desk(store, desk.document, "Ada").annotate("b1", verdict="erroneous")
    ask(noted, "annotate_alike", "b0", {"with": ["b1"], "seen": [0], "verdict": "verified"}, revision=0)
    answer = answered(noted)
    assert (answer["problem"], {row["id"] for row in answer["rows"]}) == ("ChangedElsewhere", {"b0", "b1"})
    assert desk.annotation("b0") is None
    ask(noted, "annotate_alike", "b0", {"with": ["b1"], "seen": [1], "verdict": "verified"}, act=10, revision=0)
    assert desk.annotation("b1").verdict == "verified"


def test_spaces_typed_into_an_empty_note_are_not_recorded(tab, store, document):
    answer = tab.send("annotate", "c1", note="  ")
    assert (answer["saved"], answer["undo"], "revision" in answer["rows"][0]) == (True, False, False)
    assert store.annotations(document.document_id) == ()


def test_of_a_long_article_the_beginning_comes_first_and_the_whole_when_it_is_asked_for(store):
    paragraph = "😀 Der Bau in Köln kostet 3 Millionen Euro. " + "Das ist ein Satz ohne Zahl. " * 30
    document = Document(title="Lang", text="\n\n".join([paragraph.strip()] * 200), language="de")
    starts = [match.start() for match in re.finditer("Köln", document.text)]
    store.add_document(document)
    claims = [
        Claim(
            f"c{number}",
            document.document_id,
            start,
            start + 4,
            Kind.NAME,
            "Köln",
            *describe(document.text, start, start + 4),
        )
        for number, start in enumerate(starts)
    ]
    store.add_claims(document, claims, by="test")
    review = Review(Desk(store, document, "Ada"))
    beginning = json.loads(review.article)
    assert beginning["more"]
    assert 20_000 <= sum(len(each["text"]) for each in beginning["paragraphs"]) < 25_000
    assert [row[0] for row in rows_of(review)] == [f"c{number}" for number in range(len(beginning["paragraphs"]))]
    answer = Tab(review).send("whole")
    whole = json.loads(answer["article"])
    assert "more" not in whole
    assert "\n\n".join(each["text"] for each in whole["paragraphs"]) == document.text
    assert whole["paragraphs"][: len(beginning["paragraphs"])] == beginning["paragraphs"]
    assert len(json.loads(answer["claims"])) == 200


def test_what_broke_down_is_not_looked_for_again_with_each_pulse(desk):
    calls = []

    def broken(article):
        calls.append(article)
        raise OSError("no such service")

    tab = Tab(Review(Desk(desk.store, desk.document, "Ada", rules=[Rule("own", broken)])))
    tab.hints()
    for _ in range(3):
        tab.send("pulse")
        tab.hints()
    assert (len(calls), tab.answers[-1]["searching"]) == (1, False)
    tab.send("hello")
    tab.hints()
    assert len(calls) == 2


def test_it_is_told_while_hints_are_looked_for(desk):
    tab = Tab(Review(desk))
    assert tab.send("pulse")["searching"]
    tab.hints()
    assert not tab.send("pulse")["searching"]
    Desk(desk.store, desk.document, "Ben").mark(7, 12)
    assert tab.send("pulse")["searching"]
    tab.hints()
    assert [answer["searching"] for answer in tab.answers if answer["act"] is None][-1] is False
