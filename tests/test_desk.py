import random
import sqlite3
import threading
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.checking import Rule
from factcheck.desk import Desk
from factcheck.errors import (
    ChangedElsewhere,
    DoneBefore,
    InvalidAnnotation,
    InvalidClaim,
    StoreUnusable,
    UnknownClaim,
    UnknownReviewer,
)
from factcheck.marking import marked, pieces
from factcheck.model import REASONS, Claim, Document, Entity, Evidence, Hint, Kind, Reason, Stance, Verdict
from factcheck.reviewers import REVIEWER_VARIABLE, reviewer_name
from factcheck.store import Store


@pytest.fixture
def desk(store, document):
    return Desk(store, document, "Ada")


def open_again(desk, reviewer="Ada"):
    return Desk(desk.store, desk.document, reviewer)


def said(annotation):
    """What an annotation says, whenever it was said."""
    if annotation is None:
        return (None, None, "", "", ())
    return (annotation.verdict, annotation.reason, annotation.correction, annotation.note, annotation.evidence)


def state(desk):
    """What a reviewer sees: the claims and what is said about each."""
    return {claim: said(desk.annotation(claim.claim_id)) for claim in desk.claims}


def test_what_is_not_given_stays(desk):
    evidence = (Evidence(title="Handelsregister"),)
    desk.annotate("c1", verdict="erroneous", reason="wrong_name")
    desk.annotate("c1", note="angerufen")
    desk.annotate("c1", evidence=iter(evidence))
    stored = desk.annotate("c1", correction="Bonn")
    assert said(stored) == (Verdict.ERRONEOUS, Reason.WRONG_NAME, "Bonn", "angerufen", evidence)
    assert desk.annotation("c1") == stored == open_again(desk).annotation("c1")
    assert said(desk.annotate("c1", note="", evidence=())) == (Verdict.ERRONEOUS, Reason.WRONG_NAME, "Bonn", "", ())


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ({"verdict": "erroneous", "reason": "wrong_name"}, {"verdict": "verified"}, ("verified", None)),
        ({"verdict": "erroneous", "reason": "wrong_name"}, {"verdict": "erroneous"}, ("erroneous", "wrong_name")),
        ({"verdict": "erroneous", "reason": "wrong_name"}, {"verdict": None}, (None, None)),
        ({"verdict": "erroneous", "reason": "wrong_name"}, {"reason": None}, ("erroneous", None)),
        ({"verdict": "erroneous", "reason": "wrong_name"}, {"reason": "spelling"}, ("erroneous", "spelling")),
        ({"verdict": "erroneous"}, {"verdict": "disputed", "reason": "outdated"}, ("disputed", "outdated")),
        ({"note": "nur eine Notiz"}, {"note": "noch eine"}, (None, None)),
    ],
)
def test_a_reason_that_no_longer_fits_is_dropped_and_one_that_fits_is_kept(desk, first, then, expected):
    desk.annotate("c1", **first)
    stored = desk.annotate("c1", **then)
    assert (stored.verdict, stored.reason) == expected


@pytest.mark.parametrize(
    ("act", "message"),
    [
        ({"verdict": "maybe"}, "'maybe' is no verdict; expected one of verified, disputed, erroneous."),
        ({"verdict": ""}, "'' is no verdict; expected one of verified, disputed, erroneous."),
        ({"reason": "x"}, "'x' is no reason; expected one of primary_source, "),
        ({"reason": "spelling"}, "The reason spelling does not fit no verdict; an open claim has no reason."),
        (
            {"verdict": "disputed", "reason": "spelling"},
            "The reason spelling does not fit disputed; choose conf",
        ),
        ({"note": "a\0b"}, "The text holds a character that cannot be stored (NUL or half a surrogate pair)."),
        ({"correction": "\ud83d"}, "The text holds a character that cannot be stored (NUL or half a surrogate pair)."),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(desk, act, message):
    with pytest.raises(InvalidAnnotation) as caught:
        desk.annotate("c1", **act)
    assert str(caught.value).startswith(message)
    assert desk.annotation("c1") is None
    assert desk.store.verify_log().rows["annotations"] == 0
    assert not desk.can_undo


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "=cmd|'/c calc'!A1",
        "+1",
        "\u202egnihton\u202c \u200f",
        "שלום 😀 e\u0301",
        "zwei\nZeilen\tund Tabulator",
        "'; DROP TABLE annotations; --",
        "x" * 100_000,
    ],
)
def test_hostile_text_is_kept_as_it_is(desk, text):
    stored = desk.annotate("c1", note=text, correction=text, evidence=[Evidence(title=text, excerpt=text)])
    assert (stored.note, stored.correction, stored.evidence[0].title) == (text, text, text)
    assert open_again(desk).annotation("c1") == stored
    desk.store.verify_log()


def test_typed_text_has_newlines_and_no_spaces_around_it(desk):
    assert desk.annotate("c1", note=" a\r\nb\rc \n").note == "a\nb\nc"


def test_withdrawing_keeps_note_and_evidence_but_not_what_belonged_to_the_verdict(desk):
    evidence = (Evidence(title="Handelsregister"),)
    desk.annotate("c1", verdict="erroneous", reason="wrong_name", correction="Bonn", note="x", evidence=evidence)
    assert said(desk.withdraw("c1")) == (None, None, "", "x", evidence)
    assert desk.progress() == {"verified": 0, "disputed": 0, "erroneous": 0, "open": 2}
    assert desk.store.verify_log().rows["annotations"] == 2


def test_a_claim_verified_after_all_has_nothing_to_correct(desk):
    desk.annotate("c1", verdict="erroneous", correction="Bonn", note="x")
    assert said(desk.annotate("c1", verdict="disputed"))[2] == "Bonn"
    assert said(desk.annotate("c1", verdict="verified")) == ("verified", None, "", "x", ())
    desk.undo()
    assert said(desk.annotation("c1"))[2] == "Bonn"
    # What was typed for an open claim was meant.
    desk.annotate("c2", correction="4 Millionen")
    assert said(desk.annotate("c2", verdict="verified"))[2] == "4 Millionen"


class TestUnmark:
    def test_a_mistaken_mark_goes_also_in_a_later_session_and_comes_back_by_undo(self, desk):
        claim = desk.mark(0, 6, kind="name")
        later = open_again(desk, desk.reviewer)
        later.unmark(claim.claim_id)
        assert claim.claim_id not in {each.claim_id for each in later.claims}
        assert later.undo() == claim.claim_id
        assert claim in later.claims
        assert later.redo() == claim.claim_id
        assert claim not in later.claims

    def test_what_a_machine_found_wrongly_goes_and_comes_back_by_undo(self, desk):
        desk.unmark("c1")
        assert [claim.claim_id for claim in open_again(desk, "Ben").claims] == ["c2"]
        desk.undo()
        assert [claim.claim_id for claim in open_again(desk, "Ben").claims] == ["c1", "c2"]

    def test_what_somebody_else_marked_stays(self, desk):
        claim = open_again(desk, "Ben").mark(0, 6, kind="name")
        desk.refresh()
        with pytest.raises(InvalidClaim, match="was marked by Ben, who alone can remove it"):
            desk.unmark(claim.claim_id)

    def test_what_somebody_has_annotated_stays(self, desk):
        claim = desk.mark(0, 6, kind="name")
        open_again(desk, "Ben").annotate(claim.claim_id, verdict="verified")
        with pytest.raises(ChangedElsewhere, match="was annotated by Ben; its mark stays as it is"):
            desk.unmark(claim.claim_id)
        assert claim in desk.claims


def test_progress_counts_this_reviewers_claims_only(desk):
    open_again(desk, "Ben").annotate("c2", verdict="verified")
    desk.annotate("c1", verdict="disputed")
    desk.refresh()
    assert desk.progress() == {"verified": 0, "disputed": 1, "erroneous": 0, "open": 1}
    assert [annotation.reviewer for annotation in desk.others("c2")] == ["Ben"]
    assert desk.annotation("c2") is None
    assert [annotation.claim_id for annotation in desk.annotations] == ["c1", "c2"]


def test_an_unknown_claim_is_refused(desk):
    for call in (desk.claim, desk.annotate, desk.withdraw):
        with pytest.raises(UnknownClaim, match=r"'Köln plant neu' has no claim 'c9'\."):
            call("c9")


def test_undo_and_redo_are_new_rows(desk):
    desk.annotate("c1", verdict="verified", reason="primary_source")
    desk.annotate("c1", verdict="erroneous", note="doch nicht")
    assert desk.undo() == "c1"
    assert said(desk.annotation("c1"))[:2] == (Verdict.VERIFIED, Reason.PRIMARY_SOURCE)
    assert desk.redo() == "c1"
    assert said(desk.annotation("c1"))[:4] == (Verdict.ERRONEOUS, None, "", "doch nicht")
    with closing(sqlite3.connect(desk.store.path)) as connection:
        acts = connection.execute("SELECT act, verdict, revision FROM annotations ORDER BY row_id").fetchall()
    assert acts == [
        ("annotate", "verified", 1),
        ("annotate", "erroneous", 2),
        ("undo", "verified", 3),
        ("redo", "erroneous", 4),
    ]
    assert state(open_again(desk)) == state(desk)


def test_there_is_nothing_to_undo_or_redo_in_a_new_session(desk):
    assert (desk.undo(), desk.redo(), desk.can_undo, desk.can_redo) == (None, None, False, False)
    desk.annotate("c1", verdict="verified")
    assert open_again(desk).undo() is None


def test_a_new_act_ends_redo(desk):
    desk.annotate("c1", verdict="verified")
    desk.undo()
    desk.annotate("c2", verdict="disputed")
    assert desk.redo() is None
    assert desk.annotation("c1").verdict is None


acts = st.lists(
    st.one_of(
        st.tuples(
            st.just("annotate"),
            st.sampled_from(["c1", "c2"]),
            st.fixed_dictionaries(
                {},
                optional={
                    "verdict": st.sampled_from([None, *Verdict]),
                    "note": st.sampled_from(["", "a", "b"]),
                    "correction": st.sampled_from(["", "Bonn"]),
                    "evidence": st.sampled_from([(), (Evidence(title="R"),)]),
                },
            ),
        ),
        st.tuples(st.just("reason"), st.sampled_from(["c1", "c2"]), st.integers(0, 2)),
        st.tuples(st.just("mark"), st.integers(0, 40), st.integers(1, 8)),
    ),
    max_size=12,
)


def do(desk, act, first, second):
    if act == "annotate":
        desk.annotate(first, **second)
    elif act == "reason":
        verdict = list(Verdict)[second]
        desk.annotate(first, verdict=verdict, reason=REASONS[verdict][0])
    else:
        try:
            desk.annotate(desk.mark(first, first + second).claim_id, verdict="verified")
        except InvalidClaim:
            return


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=acts, seed=st.integers(0, 99))
def test_undoing_everything_gives_the_first_state_and_redoing_everything_the_last(
    tmp_path_factory, document, claims, acts, seed
):
    with Store(tmp_path_factory.mktemp("law") / "s.sqlite") as store:
        store._connection.execute("PRAGMA synchronous = OFF")
        store.add_document(document)
        store.add_claims(document, claims, by="finder:x@1")
        desk = Desk(store, document, "Ada")
        first = state(desk)
        for act in acts:
            do(desk, *act)
        last = state(desk)
        for _ in range(random.Random(seed).randrange(9)):
            desk.undo()
        while desk.can_redo:
            desk.redo()
        assert state(desk) == last == state(open_again(desk))
        while desk.can_undo:
            desk.undo()
        assert state(desk) == first == state(open_again(desk))
        while desk.can_redo:
            desk.redo()
        assert state(desk) == last == state(open_again(desk))
        store.verify_log()


def test_an_act_is_not_undone_after_another_window_wrote(desk):
    desk.annotate("c1", verdict="verified")
    desk.annotate("c2", verdict="verified")
    window = open_again(desk)
    window.annotate("c2", verdict="disputed", note="im anderen Fenster")
    with pytest.raises(ChangedElsewhere, match=r"'3 Millionen Euro' was annotated in another window since; look at it"):
        desk.undo()
    assert desk.annotation("c2").note == "im anderen Fenster"
    assert desk.undo() == "c1"
    assert desk.annotation("c1").verdict is None
    desk.redo()
    window.annotate("c1", note="y")
    with pytest.raises(ChangedElsewhere):
        desk.undo()
    assert not desk.can_redo


def test_an_act_is_undone_beside_another_reviewers_verdict(desk):
    desk.annotate("c1", verdict="verified")
    open_again(desk, "Ben").annotate("c1", verdict="disputed")
    assert desk.undo() == "c1"
    assert [annotation.verdict for annotation in desk.others("c1")] == [Verdict.DISPUTED]


def test_two_windows_of_one_reviewer_add_to_each_other(desk):
    window = open_again(desk)
    window.annotate("c1", verdict="verified")
    assert said(desk.annotate("c1", note="hier"))[:4] == (Verdict.VERIFIED, None, "", "hier")


def test_an_act_that_could_not_be_undone_because_the_store_is_locked_can_be_undone_later(desk):
    desk.annotate("c1", verdict="verified")
    desk.store._connection.execute("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnusable):
            desk.undo()
        with pytest.raises(StoreUnusable):
            desk.annotate("c2", verdict="verified")
        assert desk.annotation("c2") is None
        other.execute("ROLLBACK")
    assert desk.undo() == "c1"
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnusable):
            desk.redo()
        other.execute("ROLLBACK")
    assert desk.redo() == "c1"
    assert desk.annotation("c1").verdict is Verdict.VERIFIED


def test_a_mark_is_trimmed_and_described(desk):
    claim = desk.mark(1, 7, kind="time")
    assert (claim.start, claim.end, claim.quote, claim.kind) == (2, 6, "Köln", Kind.TIME)
    assert (claim.prefix, claim.suffix) == ("😀 ", " plant neu.\n\nDer Bau kostet 3 Mi")
    assert (claim.origin, claim.score, claim.document_id) == ("reviewer:Ada", None, desk.document.document_id)
    assert claim in open_again(desk).claims
    assert len({desk.mark(start, start + 3).claim_id for start in range(20, 40)}) == 20


def test_a_name_is_marked_with_its_entity(desk):
    claim = desk.mark(2, 3, kind="name", entity="person")
    assert (claim.kind, claim.entity) == (Kind.NAME, Entity.PERSON)


@pytest.mark.parametrize(
    ("start", "end", "more", "message"),
    [
        (-1, 4, {}, "-1:4 is no passage of a text of 52 code points."),
        (0, 53, {}, "0:53 is no passage of a text of 52 code points."),
        (4, 4, {}, "4:4 is no passage of a text of 52 code points."),
        (6, 2, {}, "6:2 is no passage of a text of 52 code points."),
        (17, 19, {}, "The passage at 17 holds only spaces; mark some words."),
        (2, 6, {"kind": "name"}, "'Köln' is marked as name already."),
        (1, 7, {"kind": "name", "entity": "person"}, "'Köln' is marked as name already."),
        (2, 6, {"kind": "x"}, "'x' is not a valid Kind; kinds are statement, "),
        (2, 6, {"kind": "name", "entity": "x"}, "'x' is not a valid Entity; kinds are "),
    ],
)
def test_what_is_no_passage_is_not_marked(desk, start, end, more, message):
    with pytest.raises(InvalidClaim) as caught:
        desk.mark(start, end, **more)
    assert str(caught.value).startswith(message)
    assert len(desk.claims) == 2
    assert not desk.can_undo


def test_a_passage_that_another_window_marked_is_not_marked_again(desk):
    other = open_again(desk, "Ben").mark(7, 12)
    with pytest.raises(InvalidClaim, match="'plant' is marked as statement already"):
        desk.mark(7, 12)
    assert desk.claim(other.claim_id) == other


def test_undoing_a_mark_takes_it_out_and_redoing_brings_it_back_with_its_id(desk):
    claim = desk.mark(7, 12)
    assert desk.undo() == claim.claim_id
    assert claim not in desk.claims
    assert claim not in open_again(desk).claims
    with pytest.raises(UnknownClaim):
        desk.annotate(claim.claim_id, verdict="verified")
    assert desk.redo() == claim.claim_id
    assert claim in open_again(desk).claims
    assert desk.annotate(claim.claim_id, verdict="verified").revision == 1


@pytest.mark.parametrize("reviewer", ["Ada", "Ben"])
def test_a_mark_that_was_annotated_in_another_window_is_not_undone(desk, reviewer):
    claim = desk.mark(7, 12)
    window = open_again(desk, reviewer)
    window.annotate(claim.claim_id, verdict="verified")
    with pytest.raises(ChangedElsewhere, match=f"'plant' was annotated by {reviewer}; its mark stays as it is"):
        desk.undo()
    assert claim in desk.claims
    assert claim in open_again(desk).claims


def test_a_mark_that_was_taken_out_in_another_window_cannot_be_annotated(desk):
    claim = desk.mark(7, 12)
    window = open_again(desk, "Ben")
    desk.undo()
    with pytest.raises(UnknownClaim):
        window.annotate(claim.claim_id, verdict="verified")
    window.refresh()
    assert claim not in window.claims


def test_eight_threads_annotate_at_one_desk(desk):
    start = threading.Barrier(8)

    def annotate(thread):
        start.wait()
        for turn in range(10):
            desk.annotate(f"c{turn % 2 + 1}", note=f"{thread}/{turn}", verdict=random.choice(list(Verdict)))
            desk.progress()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(annotate, range(8)))
    assert desk.store.verify_log().rows["annotations"] == 80
    assert state(desk) == state(open_again(desk))
    while desk.undo():
        pass
    assert [said(desk.annotation(claim.claim_id)) for claim in desk.claims] == [said(None)] * 2


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Ada Lovelace", "Ada Lovelace"),
        ("  Ada \t Lovelace\n", "Ada Lovelace"),
        ("Zoë Müller-Öz", "Zoë Müller-Öz"),
        (unicodedata.normalize("NFD", "Zoë"), "Zoë"),
        ("李雷", "李雷"),
        ("=Ada", "=Ada"),
        ("x" * 100, "x" * 100),
    ],
)
def test_a_reviewers_name_stands_in_the_record_with_single_spaces_and_composed(given, name):
    assert reviewer_name(given) == name


@pytest.mark.parametrize("bad", ["A\0da", "Ada\x07", "\u202eadA", "Ada\ud83d", "Ada\u200b", "x" * 101])
def test_a_name_that_cannot_stand_in_a_record_is_refused(bad):
    with pytest.raises(UnknownReviewer, match=r"cannot be a reviewer's name: at most 100 printable characters\.$"):
        reviewer_name(bad)


def test_the_reviewer_is_named_by_the_argument_or_the_environment_and_never_by_the_system(monkeypatch):
    for variable in ("USER", "LOGNAME", "USERNAME", "JUPYTERHUB_USER"):
        monkeypatch.setenv(variable, "system")
    monkeypatch.delenv(REVIEWER_VARIABLE, raising=False)
    for nobody in (None, "", "  "):
        with pytest.raises(UnknownReviewer, match='give reviewer="Your Name", or set FACTCHECK_REVIEWER'):
            reviewer_name(nobody)
    monkeypatch.setenv(REVIEWER_VARIABLE, " Ada ")
    assert reviewer_name(None) == "Ada"
    assert reviewer_name("Ben") == "Ben"
    with pytest.raises(UnknownReviewer):
        reviewer_name("")


def test_redo_of_a_mark_is_refused_when_another_window_marked_the_passage(desk):
    desk.mark(7, 12, kind="name")
    desk.undo()
    open_again(desk, "Ben").mark(7, 12, kind="name")
    with pytest.raises(ChangedElsewhere):
        desk.redo()
    assert [claim.kind for claim in open_again(desk).claims if (claim.start, claim.end) == (7, 12)] == ["name"]


def test_what_changes_nothing_is_not_recorded_again(desk):
    first = desk.annotate("c1", verdict="verified", note="angerufen")
    assert desk.annotate("c1", verdict="verified") == first
    assert desk.store.verify_log().rows["annotations"] == 1


def test_an_annotation_made_in_sight_of_an_older_one_is_refused(desk):
    open_again(desk).annotate("c1", verdict="erroneous")
    with pytest.raises(ChangedElsewhere):
        desk.annotate("c1", verdict="verified", after=0)
    assert desk.annotate("c1", verdict="verified", after=1).revision == 2


class TestMarksByHand:
    """Borders, lists, mergers: claims that a machine has marked not quite as a person would."""

    TEXT = "Es kamen Ida Kern, Ben Alt und Cem Oy. Die City Group baut."

    @pytest.fixture
    def desk(self, tmp_path):
        document = Document(self.TEXT, title="Namen")
        with Store(tmp_path / "names.sqlite") as store:
            store.add_document(document)
            store.add_claims(document, [self.claim("a", 9, 37), self.claim("b", 43, 47)], by="finder:x@1")
            yield Desk(store, document, "Ada")

    def claim(self, claim_id, start, end):
        document = Document(self.TEXT)
        quote = self.TEXT[start:end]
        return Claim(
            claim_id, document.document_id, start, end, Kind.NAME, quote, entity=Entity.PERSON, origin="finder:x@1"
        )

    def quotes(self, desk):
        return [claim.quote for claim in open_again(desk, "Ben").claims]

    def test_borders_are_changed_and_the_claim_stays_the_same_one_with_its_verdict(self, desk):
        desk.annotate("b", verdict="erroneous")
        claim = desk.reshape("b", end=53)
        assert (claim.claim_id, claim.quote, claim.suffix) == ("b", "City Group", " baut.")
        assert desk.annotation("b").verdict == "erroneous"
        assert self.quotes(desk) == ["Ida Kern, Ben Alt und Cem Oy", "City Group"]
        desk.undo()
        assert self.quotes(desk) == ["Ida Kern, Ben Alt und Cem Oy", "City"]
        desk.redo()
        assert self.quotes(desk) == ["Ida Kern, Ben Alt und Cem Oy", "City Group"]

    def test_another_kind_has_no_entity_but_a_name(self, desk):
        assert (desk.reshape("b", kind="statement").kind, desk.claim("b").entity) == (Kind.STATEMENT, None)

    def test_the_words_another_reviewer_has_judged_stay_as_they_are(self, desk):
        open_again(desk, "Ben").annotate("b", verdict="verified")
        for act in (lambda: desk.reshape("b", end=53), lambda: desk.merge(["a", "b"]), lambda: desk.unmark("b")):
            with pytest.raises(ChangedElsewhere, match="was annotated by Ben; its mark"):
                act()
        assert self.quotes(desk) == ["Ida Kern, Ben Alt und Cem Oy", "City"]

    def test_borders_that_are_those_of_another_claim_of_the_kind_are_refused(self, desk):
        desk.mark(43, 53, kind="name")
        with pytest.raises(InvalidClaim, match="'City Group' is marked as name already"):
            desk.reshape("b", end=53)

    def test_a_list_is_split_into_its_names_in_one_act(self, desk):
        parts = desk.split("a")
        assert [(part.quote, part.entity, part.origin) for part in parts] == [
            ("Ida Kern", Entity.PERSON, "reviewer:Ada"),
            ("Ben Alt", Entity.PERSON, "reviewer:Ada"),
            ("Cem Oy", Entity.PERSON, "reviewer:Ada"),
        ]
        assert self.quotes(desk) == ["Ida Kern", "Ben Alt", "Cem Oy", "City"]
        desk.undo()
        assert self.quotes(desk) == ["Ida Kern, Ben Alt und Cem Oy", "City"]
        desk.redo()
        assert self.quotes(desk) == ["Ida Kern", "Ben Alt", "Cem Oy", "City"]

    def test_undo_and_redo_lead_to_where_the_act_began(self, desk):
        first, *_ = desk.split("a")
        assert (desk.undo(), desk.redo()) == ("a", first.claim_id)
        desk.annotate_alike("b", [first.claim_id], verdict="verified")
        assert (desk.undo(), desk.redo()) == ("b", "b")

    def test_a_hyphen_that_stands_for_what_follows_parts_nothing(self):
        document = Document("Industrie- und Handelskammer, Gas-, Wasser- und Stromwerk")
        whole = marked(document, 0, len(document.text), kind="name", entity=None, reviewer="Ada")
        parts = pieces(document, whole, reviewer="Ada")
        assert [part.quote for part in parts] == ["Industrie- und Handelskammer", "Gas-, Wasser- und Stromwerk"]

    def test_what_is_no_list_is_not_split(self, desk):
        with pytest.raises(InvalidClaim, match="'City' is no list"):
            desk.split("b")

    def test_claims_are_merged_in_one_act(self, desk):
        new = desk.mark(48, 53, kind="name")
        whole = desk.merge(["b", new.claim_id])
        assert (whole.quote, whole.kind, whole.entity) == ("City Group", Kind.NAME, Entity.PERSON)
        assert self.quotes(desk) == ["Ida Kern, Ben Alt und Cem Oy", "City Group"]
        desk.undo()
        assert self.quotes(desk) == ["Ida Kern, Ben Alt und Cem Oy", "City", "Group"]

    def test_half_an_act_is_none(self, desk, monkeypatch):
        monkeypatch.setattr(desk.store, "annotate", lambda *_, **__: (_ for _ in ()).throw(StoreUnusable("full")))
        with pytest.raises(StoreUnusable):
            desk.annotate_alike("a", ["b"], verdict="verified")
        assert (desk.annotations, desk.can_undo) == ((), False)

    def test_all_alike_follow_one_and_keep_their_notes(self, desk):
        desk.annotate("b", note="angerufen")
        source = Evidence(title="Register")
        desk.annotate("a", verdict="erroneous", reason="spelling", correction="x", evidence=[source])
        (stored,) = desk.annotate_alike("a", ["b"])
        assert (stored.verdict, stored.reason, stored.correction) == (Verdict.ERRONEOUS, Reason.SPELLING, "x")
        assert (stored.note, stored.evidence) == ("angerufen", (source,))
        desk.undo()
        assert (desk.annotation("b").verdict, desk.annotation("b").note) == (None, "angerufen")

    @pytest.mark.parametrize(
        ("before", "verdict", "after"),
        [
            (["supports"], "erroneous", ["refutes"]),
            (["refutes", "refutes"], "verified", ["supports", "supports"]),
            (["supports"], "disputed", ["supports"]),
            (["supports", "context"], "erroneous", ["supports", "context"]),
            (["supports", "refutes"], "verified", ["supports", "refutes"]),
        ],
    )
    def test_sources_that_all_say_the_opposite_turn_with_the_verdict(self, desk, before, verdict, after):
        desk.annotate("a", evidence=[Evidence(title="Register", stance=Stance(each)) for each in before])
        said = desk.annotate("a", verdict=verdict)
        assert [each.stance for each in said.evidence] == after
        desk.undo()
        assert [each.stance for each in desk.annotation("a").evidence] == before
        # What is said of them with the verdict or after it stays.
        own = [Evidence(title="Register", stance=Stance(each)) for each in before]
        desk.annotate("a", verdict=verdict, evidence=own)
        assert [each.stance for each in desk.annotate("a", note="n").evidence] == before

    def test_an_act_of_one_key_is_carried_out_once_in_all_sessions(self, desk):
        with desk.once("k"):
            desk.mark(48, 53, kind="name")
        with pytest.raises(DoneBefore), open_again(desk, "Ada").once("k"):
            raise AssertionError("is not reached")
        with desk.once("l"):
            desk.annotate("b", verdict="verified")
        assert self.quotes(desk) == ["Ida Kern, Ben Alt und Cem Oy", "City", "Group"]

    def test_an_act_that_was_refused_may_come_again_under_its_key(self, desk):
        with pytest.raises(InvalidClaim), desk.once("k"):
            desk.split("b")
        with desk.once("k"):
            desk.split("a")
        assert len(desk.claims) == 4


def test_news_are_what_looks_different_since_it_was_asked(desk):
    desk.take_news()
    open_again(desk, "Ben").annotate("c2", verdict="verified")
    assert desk.take_news() == ()
    desk.refresh()
    assert desk.take_news() == ("c2",)
    marked = desk.mark(7, 12)
    assert desk.take_news() == (marked.claim_id,)
    desk.unmark(marked.claim_id)
    desk.annotate("c1", verdict="verified")
    assert desk.take_news() == ("c1", marked.claim_id)
    desk.refresh()
    assert desk.take_news() == ()


def test_nothing_said_of_a_claim_is_not_recorded(store, document):
    desk = Desk(store, document, "Ada")
    assert desk.annotate("c1", note=" \n") is None
    assert desk.withdraw("c1") is None
    assert (desk.can_undo, store.annotations(document.document_id)) == (False, ())
    assert desk.annotate("c1", note="n").note == "n"
    # What is emptied again is recorded: something was there.
    assert desk.annotate("c1", note="").revision == 2


def test_each_listener_hears_all_news(desk):
    for listener in ("one", "other"):
        desk.take_news(listener)
    desk.annotate("c1", verdict="verified")
    assert desk.take_news("one") == ("c1",)
    desk.annotate("c2", verdict="verified")
    assert desk.take_news("other") == ("c1", "c2")
    assert desk.take_news("one") == ("c2",)
    assert desk.take_news("other") == ()


def test_an_undo_that_found_nothing_takes_nothing_back_when_it_comes_again(desk):
    with desk.once("k"):
        assert desk.undo() is None
    desk.annotate("c1", verdict="verified")
    with pytest.raises(DoneBefore), desk.once("k"):
        desk.undo()
    assert desk.annotation("c1").verdict is Verdict.VERIFIED


def test_an_undo_that_was_refused_does_not_take_the_act_before_back_when_it_comes_again(desk):
    desk.annotate("c1", verdict="verified")
    claim = desk.mark(7, 12)
    open_again(desk, "Ben").annotate(claim.claim_id, verdict="disputed")
    with pytest.raises(ChangedElsewhere), desk.once("k"):
        desk.undo()
    with pytest.raises(DoneBefore), desk.once("k"):
        desk.undo()
    assert desk.annotation("c1").verdict is Verdict.VERIFIED


def test_an_act_whose_undo_was_interrupted_can_be_undone_later(desk, monkeypatch):
    desk.annotate("c1", verdict="verified")

    def stop(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(desk.store, "annotate", stop)
        with pytest.raises(KeyboardInterrupt):
            desk.undo()
    assert desk.undo() == "c1"
    assert desk.redo() == "c1"


def with_rule(store, document, hints, reviewer="Ada"):
    return Desk(store, document, reviewer, rules=[Rule("own", lambda _: hints)])


def test_an_undo_that_is_refused_leaves_nothing_behind_that_was_rolled_back(store, document):
    desk = with_rule(store, document, [Hint(7, 12, "The house writes plante.", "plante")])
    stored = desk.take_over("c1")
    open_again(desk, "Ben").annotate(stored.claim_id, verdict="disputed")
    with pytest.raises(ChangedElsewhere, match="'plant' was annotated by Ben; its mark"):
        desk.undo()
    desk.refresh()
    assert desk.annotation(stored.claim_id) == stored == open_again(desk).annotation(stored.claim_id)
    assert [other.reviewer for other in desk.others(stored.claim_id)] == ["Ben"]


def test_taking_over_the_words_that_nothing_marks_is_undone_and_done_again(store, document):
    desk = with_rule(store, document, [Hint(7, 12, "The house writes plante.", "plante")])
    stored = desk.take_over("c1")
    assert desk.undo() == stored.claim_id
    assert [claim.claim_id for claim in open_again(desk).claims] == ["c1", "c2"]
    assert desk.redo() == stored.claim_id
    assert said(open_again(desk).annotation(stored.claim_id)) == said(stored)


def test_taking_over_keeps_what_was_noted_in_another_window(store, document):
    desk = with_rule(store, document, [Hint(2, 6, "The house writes Cöln.", "Cöln")])
    desk.hints("c1")
    noted = Evidence(title="Handelsregister")
    open_again(desk).annotate("c1", evidence=[noted])
    assert desk.take_over("c1").evidence == (noted,)


def test_a_passage_that_another_process_marks_at_the_same_moment_is_not_marked_twice(desk, monkeypatch):
    with Store(desk.store.path) as other:
        there, transaction = Desk(other, desk.document, "Ben"), desk.store.transaction

        @contextmanager
        def late():
            monkeypatch.setattr(desk.store, "transaction", transaction)
            there.mark(7, 12)
            with transaction() as connection:
                yield connection

        monkeypatch.setattr(desk.store, "transaction", late)
        with pytest.raises(InvalidClaim, match="'plant' is marked as statement already"):
            desk.mark(7, 12)
    assert [claim.origin for claim in open_again(desk).claims if claim.start == 7] == ["reviewer:Ben"]


def test_another_kind_keeps_the_borders_another_reviewer_has_given(desk):
    open_again(desk, "Ben").reshape("c1", end=12)
    reshaped = desk.reshape("c1", kind="description")
    assert (reshaped.quote, reshaped.kind) == ("Köln plant", Kind.DESCRIPTION)
    assert open_again(desk).claim("c1") == reshaped


def test_borders_that_another_reviewer_has_changed_at_the_same_moment_stay(desk, monkeypatch):
    with Store(desk.store.path) as other:
        there, transaction = Desk(other, desk.document, "Ben"), desk.store.transaction

        @contextmanager
        def late():
            monkeypatch.setattr(desk.store, "transaction", transaction)
            there.reshape("c1", end=12)
            with transaction() as connection:
                yield connection

        monkeypatch.setattr(desk.store, "transaction", late)
        with pytest.raises(ChangedElsewhere, match="'Köln' was changed in another window since; look at it again"):
            desk.reshape("c1", kind="description")
    assert open_again(desk).claim("c1").quote == desk.claim("c1").quote == "Köln plant"


def test_borders_that_another_reviewer_has_changed_since_are_not_undone(desk):
    desk.reshape("c1", kind="description")
    open_again(desk, "Ben").reshape("c1", end=12)
    with pytest.raises(ChangedElsewhere, match="was changed in another window since"):
        desk.undo()
    assert open_again(desk).claim("c1").quote == "Köln plant"
    assert not desk.can_undo


@pytest.mark.parametrize("act", ["dismiss", "take_over"])
def test_a_verdict_does_not_wait_until_a_hint_is_found_that_another_act_is_about(store, document, act):
    begun, go = threading.Event(), threading.Event()

    def slow(_):
        begun.set()
        assert go.wait(30)
        return [Hint(2, 6, "The house writes Cöln.", "Cöln")]

    desk = Desk(store, document, "Ada", rules=[Rule("slow", slow)])
    with ThreadPoolExecutor(2) as threads:
        try:
            acting = threads.submit(getattr(desk, act), "c1")
            assert begun.wait(30)
            verdict = threads.submit(desk.annotate, "c2", verdict="verified")
            assert verdict.result(timeout=10).verdict is Verdict.VERIFIED
        finally:
            go.set()
        assert acting.result(timeout=30)


def test_dismissals_of_another_window_are_read_with_an_act_on_marks(store, document):
    desk = with_rule(store, document, [Hint(2, 6, "The house writes Cöln.", "Cöln")])
    assert len(desk.hints("c1")) == 1
    with_rule(store, document, [Hint(2, 6, "The house writes Cöln.", "Cöln")]).dismiss("c1")
    desk.mark(7, 12)
    assert desk.hints("c1") == ()
