import textwrap
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from factcheck.checking import Rule, rules
from factcheck.desk import Desk
from factcheck.model import Claim, Document, Evidence, Hint, Kind, Stance, Verdict
from factcheck.store import Store
from factcheck.text import Utf16
from factcheck.widgets.review import Review, article_of, is_heading


@pytest.fixture
def desk(store, document):
    return Desk(store, document, "Ada")


class Tab:
    """A browser tab that sends acts to a widget and keeps the answers that any tab gets."""

    def __init__(self, review):
        self.review = review
        self.answers = []
        self.act = 0
        review.send = self.answers.append

    def send(self, do, claim=None, **change):
        self.act += 1
        message = {"act": self.act, "tab": "t", "do": do, "claim": claim, "change": change}
        self.review._handle_custom_msg(message, [])
        return self.answers[-1]


@pytest.fixture
def tab(desk):
    return Tab(Review(desk))


def test_the_first_paint_has_everything_in_utf16_units(desk):
    review = Review(desk)
    assert review.article == {
        "title": "Köln plant neu",
        "language": "de",
        "paragraphs": [
            {"start": 0, "end": 18, "text": "😀 Köln plant neu.", "heading": False},
            {"start": 20, "end": 52, "text": "Der Bau kostet 3 Millionen Euro.", "heading": False},
        ],
    }
    assert [(row["id"], row["start"], row["end"], row["kind"], row["entity"]) for row in review.claims] == [
        ("c1", 3, 7, "name", "place"),
        ("c2", 35, 51, "quantity", None),
    ]
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
    assert (row["verdict"], row["note"]) == (None, "n")


def test_a_source_replaces_the_first_and_keeps_what_the_browser_does_not_show(tab, desk):
    desk.annotate("c1", evidence=[Evidence(title="Alt", locator="S. 3"), Evidence(title="Zwei")])
    (row,) = tab.send("annotate", "c1", source={"title": "Neu", "url": "https://a.example/", "stance": "refutes"})[
        "rows"
    ]
    assert row["source"] == {"title": "Neu", "url": "https://a.example/", "reference": "", "stance": "refutes"}
    assert row["evidence_count"] == 2
    assert desk.annotation("c1").evidence == (
        Evidence(Stance.REFUTES, title="Neu", url="https://a.example/", locator="S. 3"),
        Evidence(title="Zwei"),
    )
    (row,) = tab.send("annotate", "c1", source={"title": " ", "url": "", "reference": ""})["rows"]
    assert row["source"]["title"] == "Zwei"


def test_undo_and_redo_tell_which_claim_changed(tab):
    tab.send("annotate", "c2", verdict="verified")
    undone = tab.send("undo")
    assert (undone["focus"], undone["rows"][0]["verdict"], undone["undo"], undone["redo"]) == ("c2", None, False, True)
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


def test_an_open_mark_of_ones_own_is_removed_and_a_finders_is_not(tab, desk):
    marked = tab.send("mark", start=8, end=13, kind="statement")["rows"][0]
    assert marked["own"]
    assert tab.send("unmark", marked["id"])["rows"] == [{"id": marked["id"], "retired": True}]
    refused = tab.send("unmark", "c1")
    assert (refused["saved"], refused["rows"][0]["own"]) == (False, False)
    assert "only what you marked can be removed" in refused["error"]


def test_a_greeting_is_answered_with_all_that_changed_since_the_first_paint(tab, desk):
    assert tab.send("hello")["rows"] == []
    desk.annotate("c2", verdict=Verdict.DISPUTED)
    marked = desk.mark(7, 12)
    assert [row["id"] for row in tab.send("hello")["rows"]] == [marked.claim_id, "c2"]


def test_a_greeting_brings_what_others_wrote_into_the_store(tab, store, document):
    Desk(store, document, "Bea").annotate("c1", verdict="disputed")
    (row,) = tab.send("hello")["rows"]
    assert (row["id"], row["verdict"], row["others"]) == ("c1", None, [{"reviewer": "Bea", "verdict": "disputed"}])


def test_a_greeting_brings_what_others_took_back(tab, store, document):
    other = Desk(store, document, "Bea")
    other.annotate("c1", verdict="disputed")
    marked = other.mark(8, 13).claim_id
    assert {row["id"] for row in tab.send("hello")["rows"]} == {"c1", marked}
    other.undo()
    other.undo()
    first, second = tab.send("hello")["rows"]
    assert (first["id"], first["others"]) == ("c1", [])
    assert second == {"id": marked, "retired": True}


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
    assert Review(desk).claims[0]["others"] == [{"reviewer": "Bea", "verdict": "disputed"}]


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (("annotate", "c1", {"verdict": "true"}), "'true' is no verdict"),
        (("annotate", "c1", {"verdict": "verified", "reason": "spelling"}), "spelling"),
        (("annotate", "nowhere", {"verdict": "verified"}), "no claim 'nowhere'"),
        (("annotate", "c1", {"source": {"url": "javascript:alert(1)"}}), "no web address"),
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
    assert [answer["saved"] for answer in tab.answers] == [True] * 40
    assert [answer["rows"][0]["revision"] for answer in tab.answers] == list(range(1, 41))


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
    assert [answer["saved"] for answer in tab.answers] == [True, True, True]
    assert (desk.annotation("c1").verdict, desk.annotation("c1").note) == (Verdict.DISPUTED, "angerufen")


def test_an_act_sent_again_is_answered_again_and_done_once(desk, tab):
    tab.send("annotate", "c1", verdict="erroneous")
    tab.send("undo")
    for _ in range(2):
        tab.review._handle_custom_msg({"act": 2, "tab": "t", "do": "undo", "claim": None, "change": {}}, [])
    assert tab.answers[-1] == tab.answers[1]
    assert desk.store.verify_log().rows["annotations"] == 2


def test_a_changed_title_keeps_reference_and_the_evidence_another_window_added(desk, tab):
    kept = Evidence(title="Akte", url="https://example.org/a", reference="Archiv 12/3")
    secret = Evidence(title="Quelle X", confidential=True)
    Desk(desk.store, desk.document, "Ada").annotate("c1", evidence=[kept, secret])
    assert tab.send("annotate", "c1", source={"title": "Akte 12"})["saved"]
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


def test_a_hint_crosses_over_with_what_taking_it_over_records(noted):
    offer = {"verdict": "erroneous", "reason": "spelling", "correction": "Citigroup"}
    (hint,) = noted.review.claims[0]["hints"]
    assert hint["level"] == "warning"
    assert hint["message"] == "In der Normdatei steht Citigroup, nicht City Group."
    assert hint["offer"] == offer


def test_taking_over_answers_with_all_claims_that_say_the_same(noted):
    hint = noted.review.claims[0]["hints"][0]["id"]
    answer = noted.send("take", "b0", hint=hint)
    assert answer["saved"] is True
    first, second = answer["rows"]
    assert (first["id"], first["verdict"], first["reason"]) == ("b0", "erroneous", "spelling")
    assert first["correction"] == "Citigroup"
    assert [each["message"].split(":")[0] for each in second["hints"]] == [
        "Schon einmal fehlerhaft",
        "In der Normdatei steht Citigroup, nicht City Group.",
    ]


def test_words_that_nothing_marks_come_back_as_a_claim_of_their_own(noted):
    def own(_article):
        yield Hint(15, 20, "The house writes geht.", "geht")

    desk = Desk(noted.review._desk.store, noted.review._desk.document, "Ada", rules=(Rule("own", own),))
    tab = Tab(Review(desk))
    (hint,) = tab.review.claims[0]["hints"]
    assert hint["elsewhere"] is True
    answer = tab.send("take", "b0", hint=hint["id"])
    new, old = answer["rows"]
    assert (new["start"], new["end"], new["verdict"], new["correction"]) == (15, 20, "erroneous", "geht")
    assert (old["id"], old["verdict"], old["hints"]) == ("b0", None, [])


def test_a_dismissed_hint_is_gone_from_the_row_and_undo_brings_it_back(noted):
    assert noted.send("dismiss", "b0")["rows"][0]["hints"] == []
    assert len(noted.send("undo")["rows"][0]["hints"]) == 1


def test_there_is_nothing_to_take_over_without_a_hint(tab):
    answer = tab.send("take", "c1")
    assert (answer["saved"], answer["problem"]) == (False, "InvalidAnnotation")


def test_what_broke_down_while_checking_crosses_over_and_the_other_hints_are_there(noted):
    def broken(_article):
        raise OSError("no such service")

    desk = Desk(noted.review._desk.store, noted.review._desk.document, "Ada", rules=(*rules(), Rule("own", broken)))
    review = Review(desk)
    assert review.failures == ["The rule 'own' broke down: OSError: no such service."]
    assert len(review.claims[0]["hints"]) == 1
