"""Hints on the way from the checker to the desk: shown, taken over, ignored for good, remembered."""

import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

import factcheck
from factcheck import handover, hinting, schema
from factcheck.checking import read_authority, rule, rules
from factcheck.checking.rules import _ADDED, Rule
from factcheck.errors import InvalidAnnotation, StoreUnusable
from factcheck.model import Evidence, Hint, Kind, Level, Reason, Verdict
from factcheck.opening import open_desk
from factcheck.reading import from_text
from factcheck.recalling import asserts_the_same
from factcheck.store import Store

TEXT = (
    "Facebook fragt Banken\n\nWie das Magazin „Wall Street Journal“ am Montag, dem 7. August 2018, schrieb, "
    "wurde auch die City Group gefragt. Der Umsatz stieg von 40 auf 50 Millionen Euro, ein Plus von 20 Prozent. "
    "Die City Group wollte sich nicht äußern."
)


@pytest.fixture
def article():
    return replace(from_text(TEXT, language="de", source="bank.txt"), date=date(2018, 8, 8))


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "desk.sqlite") as opened:
        yield opened


@pytest.fixture
def desk(article, store):
    return open_desk(article, reviewer="Ada", store=store)


def claim_of(desk, quote, nth=0):
    return [claim for claim in desk.claims if claim.quote == quote][nth]


def told(desk, quote, nth=0):
    return [(hint.rule, hint.suggestion) for hint in desk.hints(claim_of(desk, quote, nth).claim_id)]


def test_the_bank_and_the_paper_are_noticed(desk):
    assert told(desk, "City Group") == [("spelling", "Citigroup")]
    assert told(desk, "Magazin „Wall Street Journal“") == [("description", "die Zeitung „Wall Street Journal“")]
    assert told(desk, "20 Prozent") == [("change", "25 Prozent")]
    assert told(desk, "Facebook") == []


def test_messages_are_in_the_language_of_the_screen(desk):
    claim = claim_of(desk, "City Group")
    assert desk.hints(claim.claim_id)[0].message == "In der Normdatei steht Citigroup, nicht City Group."
    desk.language = "en"
    assert desk.hints(claim.claim_id)[0].message == "The authority file has Citigroup, not City Group."


def test_taking_over_records_verdict_reason_and_correction_in_one_act(desk):
    claim = claim_of(desk, "City Group")
    stored = desk.take_over(claim.claim_id)
    assert (stored.verdict, stored.reason, stored.correction) == (Verdict.ERRONEOUS, Reason.SPELLING, "Citigroup")
    desk.undo()
    assert desk.annotation(claim.claim_id).verdict is None


def test_a_correction_is_the_whole_claim_with_what_is_wrong_replaced(desk):
    claim = next(claim for claim in desk.claims if claim.kind is Kind.TIME)
    stored = desk.take_over(claim.claim_id)
    assert (claim.quote, stored.correction) == ("am Montag, dem 7. August 2018", "am Dienstag, dem 7. August 2018")


def test_nothing_to_take_over_is_an_error(desk):
    with pytest.raises(InvalidAnnotation, match="No hint at 'Facebook' suggests anything"):
        desk.take_over(claim_of(desk, "Facebook").claim_id)


def test_a_dismissed_hint_stays_dismissed_for_its_reviewer_only(desk, article, store):
    claim = claim_of(desk, "City Group")
    assert desk.dismiss(claim.claim_id).rule == "spelling"
    assert told(desk, "City Group") == []
    assert told(open_desk(article, reviewer="Ada", store=store), "City Group") == []
    assert told(open_desk(article, reviewer="Ben", store=store), "City Group") == [("spelling", "Citigroup")]


def test_dismissing_is_undone_and_done_again(desk):
    claim = claim_of(desk, "City Group")
    desk.dismiss(claim.claim_id)
    assert desk.undo() == claim.claim_id
    assert told(desk, "City Group") == [("spelling", "Citigroup")]
    assert desk.redo() == claim.claim_id
    assert told(desk, "City Group") == []


def test_the_record_refuses_to_forget_a_dismissal(desk, store):
    desk.dismiss(claim_of(desk, "City Group").claim_id)
    with closing(sqlite3.connect(store.path)) as other, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        other.execute("DELETE FROM dismissals")
    assert store.verify_log().rows["dismissals"] == 1


def test_a_marked_claim_is_checked_too(article, store):
    desk = open_desk(
        replace(article, text="Es war ein Tag der reinen Goldmann Sachs wegen."), reviewer="Ada", store=store
    )
    for claim in desk.claims:
        desk.hints(claim.claim_id)
    start = desk.document.text.index("Goldmann")
    claim = desk.mark(start, start + len("Goldmann Sachs"), kind="name")
    assert told(desk, claim.quote) == [("spelling", "Goldman Sachs")]


def test_what_was_settled_shows_at_the_same_name_at_once(desk):
    evidence = (Evidence(title="Geschäftsbericht"),)
    first, second = (claim_of(desk, "City Group", nth) for nth in (0, 1))
    desk.annotate(first.claim_id, verdict="erroneous", reason="spelling", correction="Citigroup", evidence=evidence)
    hints = desk.hints(second.claim_id)
    assert [(hint.rule, hint.level) for hint in hints] == [("memory", "warning"), ("spelling", "warning")]
    today = hints[0].precedent.annotation.annotated_at
    assert hints[0].message.startswith(f"An einer anderen Stelle dieses Artikels fehlerhaft: Ada, {today.day}. ")
    assert hints[0].message.endswith(f"{today.year}. Quelle: Geschäftsbericht.")
    stored = desk.take_over(second.claim_id, hints[0].hint_id)
    assert (stored.verdict, stored.correction, stored.evidence) == (Verdict.ERRONEOUS, "Citigroup", evidence)
    assert [hint.rule for hint in desk.hints(second.claim_id)] == ["spelling"]


def test_another_article_remembers_names_in_any_inflection(desk, store):
    desk.annotate(claim_of(desk, "Facebook").claim_id, verdict="verified")
    other = from_text(
        "Die Aktie Facebooks fiel am Abend deutlich, sagte ein Händler in Köln.", language="de", source="b.txt"
    )
    hints = open_desk(other, reviewer="Ben", store=store)
    claim = next(claim for claim in hints.claims if claim.quote.startswith("Facebook"))
    assert [(hint.rule, hint.level) for hint in hints.hints(claim.claim_id)] == [("memory", "info")]


def test_a_like_statement_is_remembered_with_its_words(desk, store):
    sentence = next(claim for claim in desk.claims if claim.kind is Kind.STATEMENT and "stieg" in claim.quote)
    desk.annotate(sentence.claim_id, verdict="disputed", note="nur ein Teil des Konzerns")
    other = from_text("Von 40 auf 50 Millionen Euro stieg der Umsatz, das ist ein Plus von 20 Prozent.", language="de")
    reviewed = open_desk(other, reviewer="Ben", store=store)
    claim = next(claim for claim in reviewed.claims if claim.kind is Kind.STATEMENT)
    hint = next(hint for hint in reviewed.hints(claim.claim_id) if hint.rule == "memory")
    assert hint.precedent.quote == sentence.quote
    assert 0.38 <= hint.precedent.likeness < 1
    stored = reviewed.take_over(claim.claim_id, hint.hint_id)
    assert (stored.verdict, stored.correction, stored.note) == (Verdict.DISPUTED, "", "")


@pytest.mark.parametrize(
    "other",
    [
        "Der Umsatz stieg von 40 auf 50 Millionen Euro, ein Plus von 25 Prozent.",
        "Der Umsatz stieg nicht von 40 auf 50 Millionen Euro, ein Plus von 20 Prozent.",
        "Ein Plus von 20 Prozent: Der Umsatz stieg von 50 auf 40 Millionen Euro.",
    ],
    ids=["another number", "denied", "the other way round"],
)
def test_a_statement_that_may_assert_something_else_is_shown_but_not_taken_over(desk, store, other):
    sentence = next(claim for claim in desk.claims if claim.kind is Kind.STATEMENT and "stieg" in claim.quote)
    desk.annotate(sentence.claim_id, verdict="verified")
    reviewed = open_desk(from_text(other, language="de"), reviewer="Ben", store=store)
    claim = next(claim for claim in reviewed.claims if claim.kind is Kind.STATEMENT and "stieg" in claim.quote)
    hint = next(hint for hint in reviewed.hints(claim.claim_id) if hint.rule == "memory")
    assert sentence.quote in hint.message
    with pytest.raises(InvalidAnnotation, match="suggests anything"):
        reviewed.take_over(claim.claim_id, hint.hint_id)


@pytest.mark.parametrize("quote", ["am Montag, dem 7. August 2018", "20 Prozent"])
def test_what_says_the_same_only_in_its_article_is_no_precedent(desk, store, quote):
    desk.annotate(claim_of(desk, quote).claim_id, verdict="verified")
    other = from_text(f"Die Miete stieg {quote}, und zwar um 20 Prozent.", language="de")
    reviewed = open_desk(other, reviewer="Ben", store=store)
    assert "memory" not in [rule for rule, _ in told(reviewed, quote)]


def test_a_name_that_may_be_a_genitive_is_shown_with_its_words_and_not_corrected(desk, store):
    first = open_desk(from_text("Andrea Peter sagte am Freitag zu.", language="de"), reviewer="Ada", store=store)
    name = claim_of(first, "Andrea Peter")
    first.annotate(name.claim_id, verdict="erroneous", correction="Andreas Peter")
    other = from_text("Andrea Peters sagte am Freitag zu.", language="de")
    reviewed = open_desk(other, reviewer="Ben", store=store)
    hint = next(hint for hint in reviewed.hints(claim_of(reviewed, "Andrea Peters").claim_id) if hint.rule == "memory")
    assert (hint.level, hint.suggestion) == (Level.INFO, "")
    assert "„Andrea Peter“" in hint.message


def test_taking_over_keeps_what_the_reviewer_has_noted(desk):
    old, own = Evidence(title="Geschäftsbericht"), Evidence(title="Handelsregister")
    first, second = (claim_of(desk, "City Group", nth) for nth in (0, 1))
    desk.annotate(first.claim_id, verdict="verified", evidence=(old,))
    desk.annotate(second.claim_id, correction="Citygroup", evidence=(own,))
    hint = next(hint for hint in desk.hints(second.claim_id) if hint.rule == "memory")
    stored = desk.take_over(second.claim_id, hint.hint_id)
    assert (stored.verdict, stored.correction, stored.evidence) == (Verdict.VERIFIED, "Citygroup", (own, old))


def test_an_ignored_conclusion_does_not_hide_a_later_one(desk, article, store):
    first, second = (claim_of(desk, "City Group", nth) for nth in (0, 1))
    other = open_desk(article, reviewer="Ben", store=store)
    other.annotate(first.claim_id, verdict="verified")
    desk.refresh()
    ignored = next(hint for hint in desk.hints(second.claim_id) if hint.rule == "memory")
    desk.dismiss(second.claim_id, ignored.hint_id)
    assert "memory" not in [hint.rule for hint in desk.hints(second.claim_id)]
    other.annotate(first.claim_id, verdict="disputed")
    desk.refresh()
    assert "memory" in [hint.rule for hint in desk.hints(second.claim_id)]


def test_a_verdict_stays_recorded_when_the_memory_cannot_be_asked(desk, store, monkeypatch):
    claim = claim_of(desk, "City Group")
    desk.hints(claim.claim_id)

    def locked(*_):
        raise StoreUnusable("The record is locked.")

    monkeypatch.setattr(store, "precedents", locked)
    assert desk.annotate(claim.claim_id, verdict="verified").verdict is Verdict.VERIFIED
    desk.catch_up()
    assert desk.failures == ("The record is locked.",)
    assert desk.can_undo


def at_each(article):
    return [Hint(each.start, each.end, "Look at it.", claim_id=each.claim_id) for each in article.claims]


def test_a_claim_that_is_marked_during_a_long_check_has_its_hints_soon(article, store):
    begun, go = threading.Event(), threading.Event()

    def slow(article):
        begun.set()
        assert go.wait(30)
        return at_each(article)

    desk = open_desk(article, reviewer="Ada", store=store, rules=[Rule("slow", slow)])
    with ThreadPoolExecutor(3) as threads:
        finding = [threads.submit(desk.catch_up)]
        assert begun.wait(30)
        # This one waits with the claims of now, and that is what the test is about.
        finding.append(threads.submit(desk.catch_up))
        time.sleep(0.2)
        new = desk.mark(0, 15)
        finding.append(threads.submit(desk.catch_up))
        time.sleep(0.2)
        go.set()
        for each in finding:
            each.result(timeout=30)
    assert len(desk.hints(new.claim_id)) == 1


def test_a_claim_that_goes_while_those_alike_are_looked_up_fails_no_act(desk, monkeypatch):
    first, second = (claim_of(desk, "City Group", nth) for nth in (0, 1))
    desk.catch_up()
    real = hinting.form

    def slow(quote, kind):
        monkeypatch.setattr(hinting, "form", real)
        desk.unmark(second.claim_id)
        with ThreadPoolExecutor(1) as thread:
            thread.submit(desk.hinting.catch_up, {first.claim_id: first}, "de").result(timeout=30)
        return real(quote, kind)

    monkeypatch.setattr(hinting, "form", slow)
    assert desk.dismiss(first.claim_id)
    assert desk.can_undo


def test_hints_are_not_waited_for_inside_an_act_of_a_key(article, store):
    calls = []

    def counted(article):
        calls.append(article)
        return at_each(article)

    desk = open_desk(article, reviewer="Ada", store=store, rules=[Rule("own", counted)])
    first = desk.claims[0].claim_id
    with pytest.raises(InvalidAnnotation), desk.once("a"):
        desk.take_over(first)
    with desk.once("b"):
        assert desk.dismiss(first) is None
    assert calls == []
    assert desk.dismiss(first).rule == "own"


def test_a_check_that_was_interrupted_is_done_again(article, store):
    interrupts = [True, False, True, False]

    def stopped(article):
        if interrupts.pop(0):
            raise KeyboardInterrupt
        return at_each(article)

    desk = open_desk(article, reviewer="Ada", store=store, rules=[Rule("own", stopped)])
    first = desk.claims[0].claim_id
    with pytest.raises(KeyboardInterrupt):
        desk.hints(first)
    desk.refresh()
    assert len(desk.hints(first)) == 1
    new = desk.mark(0, 15)
    with pytest.raises(KeyboardInterrupt):
        desk.catch_up()
    assert len(desk.hints(new.claim_id)) == 1


def test_the_other_hints_are_there_when_the_memory_cannot_be_asked_and_it_is_asked_again(desk, store, monkeypatch):
    def locked(*_):
        raise StoreUnusable("The record is locked.")

    first, second = (claim_of(desk, "City Group", nth) for nth in (0, 1))
    desk.annotate(first.claim_id, verdict="verified")
    with monkeypatch.context() as patched:
        patched.setattr(store, "precedents", locked)
        assert told(desk, "City Group") == [("spelling", "Citigroup")]
        assert desk.failures == ("The record is locked.",)
    desk.refresh()
    assert "memory" in [hint.rule for hint in desk.hints(second.claim_id)]
    assert desk.failures == ()


def test_what_breaks_down_again_is_told_once_until_it_is_well_again(desk, store, monkeypatch):
    def locked(*_):
        raise StoreUnusable("The record is locked.")

    first, second = (claim_of(desk, "City Group", nth) for nth in (0, 1))
    desk.catch_up()
    with monkeypatch.context() as patched:
        patched.setattr(store, "precedents", locked)
        for verdict in ("disputed", "erroneous", "verified"):
            desk.annotate(first.claim_id, verdict=verdict)
            desk.catch_up()
        assert desk.failures == ("The record is locked.",)
    assert "memory" in [hint.rule for hint in desk.hints(second.claim_id)]
    assert desk.failures == ()


def test_words_that_nothing_marks_become_a_claim_of_their_own(article, store):
    @rule("house-style")
    def house_style(article):
        yield Hint(9, 14, "The house writes befragt.", "befragt")

    try:
        desk = open_desk(article, reviewer="Ada", store=store, rules=rules(only=["house-style"]))
        told_at = claim_of(desk, "Facebook")
        stored = desk.take_over(told_at.claim_id)
        assert (desk.claim(stored.claim_id).quote, stored.correction) == ("fragt", "befragt")
        assert desk.annotation(told_at.claim_id) is None
        assert told(desk, "fragt") == [("house-style", "befragt")]
        assert told(desk, "Facebook") == []
    finally:
        _ADDED.clear()


def test_a_withdrawn_verdict_is_no_precedent(desk):
    first, second = (claim_of(desk, "City Group", nth) for nth in (0, 1))
    desk.annotate(first.claim_id, verdict="verified")
    desk.withdraw(first.claim_id)
    assert [hint.rule for hint in desk.hints(second.claim_id)] == ["spelling"]


def test_a_store_of_the_first_schema_is_brought_up_to_date_and_remembers(tmp_path, article):
    path = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations, schema.MIGRATIONS = schema.MIGRATIONS, schema.MIGRATIONS[:1]
        try:
            schema.migrate(connection, path=str(path))
        finally:
            schema.MIGRATIONS = migrations
    with Store(path) as opened:
        first = open_desk(article, reviewer="Ada", store=opened)
        first.annotate(claim_of(first, "City Group").claim_id, verdict="verified")
        again = open_desk(article, reviewer="Ben", store=opened)
        assert ("memory", "") in told(again, "City Group", 1)


def test_the_sheet_has_hints_and_suggestions_but_not_the_memory(desk):
    desk.annotate(claim_of(desk, "City Group").claim_id, verdict="erroneous", correction="Citigroup")
    sheet = factcheck.claim_sheet(desk)
    rows = sheet[sheet["claim"] == "City Group"]
    assert rows["hint"].tolist() == ["In der Normdatei steht Citigroup, nicht City Group."] * 2
    assert rows["suggestion"].tolist() == ["Citigroup"] * 2
    assert sheet[sheet["kind"] == "time"]["suggestion"].tolist() == ["am Dienstag, dem 7. August 2018"]


def test_a_dismissed_hint_is_not_in_the_sheet(desk):
    desk.dismiss(claim_of(desk, "City Group").claim_id)
    sheet = factcheck.claim_sheet(desk)
    assert sheet[sheet["claim"] == "City Group"]["hint"].tolist()[0] == ""


def test_without_a_reviewer_a_hint_is_in_the_sheet_until_all_have_dismissed_it(desk, article):
    def hint():
        sheet = factcheck.claim_sheet(handover.Stored(desk.store, article))
        return sheet[sheet["claim"] == "City Group"]["hint"].tolist()[0]

    other = type(desk)(desk.store, article, "Ben")
    other.annotate(other.claims[0].claim_id, verdict="verified")
    desk.dismiss(claim_of(desk, "City Group").claim_id)
    assert hint()
    other.dismiss(claim_of(desk, "City Group").claim_id)
    assert not hint()


def test_dismissing_between_two_exports_does_not_keep_the_first_sheet(desk, tmp_path):
    path = tmp_path / "sheet.csv"
    factcheck.export_sheet(desk, path)
    desk.dismiss(claim_of(desk, "City Group").claim_id)
    factcheck.export_sheet(desk, path)
    assert [found.name for found in tmp_path.glob("*.csv")] == ["sheet.csv"]


def test_an_export_with_hints_comes_back_the_same(desk, tmp_path, article):
    desk.take_over(claim_of(desk, "City Group").claim_id)
    first = factcheck.export_sheet(desk, tmp_path / "a.csv").read_bytes()
    with Store(tmp_path / "other.sqlite") as other:
        stored = handover.Stored(other, article)
        assert factcheck.import_sheet(stored, tmp_path / "a.csv", reviewer="Ada").not_read == ()
        assert factcheck.export_sheet(stored, tmp_path / "b.csv").read_bytes() == first


@pytest.fixture
def house_style():
    @rule("house-style")
    def house_style(article):
        for claim in article.of(Kind.NAME):
            if claim.quote == "Facebook":
                yield Hint(claim.start, claim.end, "The house writes Meta.", "Meta", Level.INFO)

    yield "house-style"
    _ADDED.clear()


def test_a_desk_adds_a_rule_of_its_own(article, store, house_style):
    desk = open_desk(article, reviewer="Ada", store=store, rules=rules(only=[house_style]))
    assert told(desk, "Facebook") == [("house-style", "Meta")]
    assert told(desk, "City Group") == []
    stored = desk.take_over(claim_of(desk, "Facebook").claim_id)
    assert (stored.correction, stored.reason) == ("Meta", None)


def test_a_desk_adds_what_it_knows(article, store, tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("name,type,kind,wrong\nKieler Kreditverein,organisation,bank,City Group\n", encoding="utf-8")
    desk = open_desk(article, reviewer="Ada", store=store, authority=read_authority(own))
    assert told(desk, "City Group") == [("spelling", "Kieler Kreditverein")]


def test_the_environment_names_what_a_desk_knows(article, store, tmp_path, monkeypatch):
    own = tmp_path / "own.csv"
    own.write_text("name,type,kind,wrong\nKieler Kreditverein,organisation,bank,City Group\n", encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_AUTHORITY", str(own))
    assert told(open_desk(article, reviewer="Ada", store=store), "City Group") == [("spelling", "Kieler Kreditverein")]
    monkeypatch.setenv("FACTCHECK_AUTHORITY", str(tmp_path / "missing.csv"))
    with pytest.raises(factcheck.FactcheckError, match="cannot be read: No such file"):
        open_desk(article, reviewer="Ada", store=store)


def run(*arguments, **environment):
    command = [sys.executable, "-c", "from factcheck.cli import main; main()", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, env=os.environ | environment
    )


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "bank.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def hints_in(done):
    assert done.stderr == ""
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {hint["rule"]: hint for line in lines for hint in line["hints"]}


def test_json_lines_carry_hints(path):
    found = hints_in(run("find", str(path), "--format", "jsonl", "--date", "2018-08-08"))
    assert found["spelling"] == {
        "rule": "spelling",
        "level": "warning",
        "message": "The authority file has Citigroup, not City Group.",
        "suggestion": "Citigroup",
        "start": TEXT.rindex("City Group"),
        "end": TEXT.rindex("City Group") + 10,
    }
    assert {"weekday", "change", "description"} <= found.keys()


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--rules", "weekday,change"), {"weekday", "change"}),
        (("--rules", "weekday", "--rules", "spelling"), {"weekday", "spelling"}),
        (("--no-rules", "all"), set()),
        (("--rules", "weekday,change", "--no-rules", "change"), {"weekday"}),
    ],
)
def test_rules_are_chosen_by_name(path, options, expected):
    assert hints_in(run("find", str(path), "--format", "jsonl", *options)).keys() == expected


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--rules", "grammar"), "There is no rule 'grammar'; there are spelling, description, "),
        (("--authority", "missing.csv"), "The authority file missing.csv cannot be read: No such file or directory."),
        (("--date", "08.08.2018"), "'08.08.2018' is no day such as 2026-05-03"),
        (("--date", "9999-12-31"), "'9999-12-31' is no day such as 2026-05-03"),
    ],
)
def test_what_is_wrong_with_an_option_is_told_in_a_line(path, options, said):
    done = run("find", str(path), *options)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_the_table_shows_warnings(path):
    assert "Citigroup" in run("find", str(path)).stdout


def test_the_csv_has_hints_and_suggestions(path):
    assert '"die Zeitung „Wall Street Journal“"' in run("find", str(path), "--format", "csv").stdout


def test_a_sum_in_which_a_number_was_corrected_or_ignored_is_settled(store):
    text = "Der Klub spielte gut. In 18 Spielen gelangen zwölf Siege, drei Unentschieden und fünf Niederlagen. "
    desk = open_desk(from_text(text, language="de"), reviewer="Ada", store=store)
    wrong = [claim for claim in desk.claims if any(hint.rule == "total" for hint in desk.hints(claim.claim_id))]
    assert len(wrong) > 1
    desk.take_over(wrong[0].claim_id)
    desk.catch_up()
    assert {claim.claim_id for claim in wrong} <= set(desk.take_news())
    assert [hint.rule for claim in wrong[1:] for hint in desk.hints(claim.claim_id)] == []
    desk.undo()
    assert all(desk.hints(claim.claim_id) for claim in wrong)
    desk.dismiss(wrong[1].claim_id)
    assert not any(desk.hints(claim.claim_id) for claim in wrong)


def test_export_knows_what_the_desk_knows(path, tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("name,type,kind,wrong\nKieler Kreditverein,organisation,bank,City Group\n", encoding="utf-8")
    open_desk(path, reviewer="Ada").store.close()
    for options, environment in ((("--authority", str(own)), {}), ((), {"FACTCHECK_AUTHORITY": str(own)})):
        done = run("export", str(path), *options, **environment)
        assert (done.returncode, done.stderr) == (0, "")
        assert "Kieler Kreditverein" in (tmp_path / "exports" / "bank.csv").read_text(encoding="utf-8")


def test_a_rule_that_breaks_down_blocks_no_export(article, store, tmp_path):
    def broken(_article):
        raise OSError("no such service")

    desk = open_desk(article, reviewer="Ada", store=store, rules=(*rules(only=["spelling"]), Rule("own", broken)))
    with pytest.warns(UserWarning, match="The rule 'own' broke down: OSError: no such service"):
        sheet = factcheck.claim_sheet(desk)
    assert sheet[sheet["claim"] == "City Group"]["suggestion"].tolist() == ["Citigroup"] * 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Experten halten das für wahrscheinlich.", "Mehrere Experten halten den Vorwurf für haltlos.", False),
        ("Die Stadt Kappeln kauft den Anleger.", "Den Anleger kauft die Stadt Kappeln bald.", True),
        ("Porsche kaufte VW.", "VW kaufte Porsche.", False),
        ("Er zahlt 40 Euro.", "Gezahlt werden 40 Euro.", True),
    ],
)
def test_a_verdict_is_offered_where_more_than_two_words_or_a_number_are_the_same(one, other, same):
    assert asserts_the_same(one, other) is same


def test_a_sentence_that_was_settled_before_is_cited_with_one_point(store):
    article = from_text("Kopf\n\nDie Stadt Kappeln kauft den Anleger.\n\nEnde.\n", language="de", source="a.txt")
    first = open_desk(article, reviewer="Ada", store=store)
    first.annotate(claim_of(first, "Die Stadt Kappeln kauft den Anleger.").claim_id, verdict="verified")
    other = from_text("Kopf 2\n\nDen Anleger kauft die Stadt Kappeln bald.\n", language="de", source="b.txt")
    second = open_desk(other, reviewer="Ada", store=store)
    (hint,) = second.hints(claim_of(second, "Den Anleger kauft die Stadt Kappeln bald.").claim_id)
    assert hint.message.endswith(": „Die Stadt Kappeln kauft den Anleger.“")
