"""What is recorded of an earlier version of a text, in the present one."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from datetime import date

import pytest

import factcheck
from factcheck.errors import ChangedElsewhere
from factcheck.model import Evidence, Kind, Verdict
from factcheck.store import Store

ARTICLE = """Streit um den Hafen

Die Reederei Nordlicht hat im Jahr 2019 drei Fähren verkauft. Das sagte Ina Voss am Montag.

Der Kämmerer Jonas Brandt rechnet mit 40 Millionen Euro. Er nannte die Reederei Nordlicht einen Partner.

Die Stadt Kappeln will den Anleger bis 2027 erneuern. Auch Ina Voss ist dafür.
"""


@pytest.fixture
def opened(tmp_path):
    """Give what opens a text in the same file, as the version that is there now."""
    desks = []

    def open_text(text, reviewer="Anna Berg", name="hafen.txt"):
        article = tmp_path / name
        article.write_text(text, encoding="utf-8")
        desk = factcheck.open_desk(article, reviewer=reviewer, store=tmp_path / "desk.sqlite")
        desks.append(desk)
        return desk

    yield open_text
    for desk in desks:
        desk.store.close()


def claim(desk, quote, kind=None, nth=0):
    return [each for each in desk.claims if each.quote == quote and kind in (None, each.kind)][nth]


def verdict(desk, quote, nth=0):
    said = desk.annotation(claim(desk, quote, nth=nth).claim_id)
    return said and said.verdict


class TestCarryOver:
    def test_a_verdict_stays_at_an_unchanged_passage_that_moved(self, opened):
        before = opened(ARTICLE)
        source = Evidence(title="Register", url="https://example.org/register")
        before.annotate(claim(before, "Ina Voss").claim_id, verdict="verified", note="Rückruf", evidence=[source])
        before.annotate(claim(before, "40 Millionen Euro").claim_id, verdict="disputed")
        after = opened(ARTICLE.replace("Streit um den Hafen", "Neuer Streit um den alten Hafen"))
        said = after.annotation(claim(after, "Ina Voss").claim_id)
        assert (said.verdict, said.note, said.evidence) == (Verdict.VERIFIED, "Rückruf", (source,))
        assert verdict(after, "40 Millionen Euro") is Verdict.DISPUTED
        assert claim(after, "Ina Voss").claim_id == claim(before, "Ina Voss").claim_id
        assert after.store.verify_log()

    def test_each_of_two_equal_names_keeps_its_own(self, opened):
        before = opened(ARTICLE)
        first, second = (claim(before, "Ina Voss", nth=nth).claim_id for nth in (0, 1))
        before.annotate(second, verdict="erroneous")
        after = opened(ARTICLE.replace("am Montag", "am Dienstag"))
        assert [verdict(after, "Ina Voss", nth=nth) for nth in (0, 1)] == [None, Verdict.ERRONEOUS]
        assert claim(after, "Ina Voss", nth=0).claim_id == first

    def test_who_said_it_and_when_stays_and_the_history_has_it_once(self, opened):
        before = opened(ARTICLE)
        name = claim(before, "Jonas Brandt").claim_id
        before.annotate(name, verdict="disputed")
        told = before.annotate(name, verdict="verified")
        after = opened(ARTICLE + "\nNachtrag.\n", reviewer="Bert Kolb")
        assert after.annotation(name) is None
        assert after.others(name) == (told,)
        after.annotate(name, verdict="verified")
        assert [(said.reviewer, said.verdict, said.revision) for said in after.history(name)] == [
            ("Bert Kolb", "verified", 3),
            ("Anna Berg", "verified", 2),
            ("Anna Berg", "disputed", 1),
        ]

    def test_changed_words_are_open_again_and_show_what_held_before(self, opened):
        before = opened(ARTICLE)
        before.annotate(claim(before, "40 Millionen Euro").claim_id, verdict="verified")
        after = opened(ARTICLE.replace("40 Millionen", "45 Millionen"))
        now = claim(after, "45 Millionen Euro")
        assert now.claim_id == claim(before, "40 Millionen Euro").claim_id
        assert after.annotation(now.claim_id) is None
        (hint,) = [each for each in after.hints(now.claim_id) if each.precedent]
        assert hint.message.startswith("In einer anderen Fassung dieses Artikels belegt: Anna Berg")
        assert "„40 Millionen Euro“" in hint.message
        assert [said.verdict for said in after.history(now.claim_id)] == ["verified"]
        with pytest.raises(factcheck.FactcheckError, match="suggests anything"):
            after.take_over(now.claim_id, hint.hint_id)

    def test_a_correction_that_was_made_is_told(self, opened):
        before = opened(ARTICLE.replace("Jonas Brandt", "Jonas Brand"))
        wrong = claim(before, "Jonas Brand", Kind.NAME).claim_id
        before.annotate(wrong, verdict="erroneous", correction="Jonas Brandt")
        opened(ARTICLE.replace("Jonas Brandt", "Jonas Brand"), "Bert Kolb").annotate(wrong, verdict="erroneous")
        after = opened(ARTICLE)
        assert claim(after, "Jonas Brandt", Kind.NAME).claim_id == wrong
        assert any(each.message.startswith("Korrigiert. In einer anderen") for each in after.hints(wrong))

    def test_a_sentence_with_another_number_is_open_and_its_names_are_not(self, opened):
        before = opened(ARTICLE)
        sentence = claim(before, "Die Stadt Kappeln will den Anleger bis 2027 erneuern.")
        before.annotate(sentence.claim_id, verdict="verified")
        before.annotate(claim(before, "Kappeln").claim_id, verdict="verified")
        after = opened(ARTICLE.replace("2027", "2028"))
        assert after.annotation(sentence.claim_id) is None
        assert after.claim(sentence.claim_id).quote == "Die Stadt Kappeln will den Anleger bis 2028 erneuern."
        assert verdict(after, "Kappeln") is Verdict.VERIFIED

    def test_a_paragraph_that_is_elsewhere_now_keeps_its_verdicts(self, opened):
        before = opened(ARTICLE)
        before.annotate(claim(before, "Kappeln").claim_id, verdict="verified")
        head, first, second, last = ARTICLE.rstrip().split("\n\n")
        after = opened(f"{head}\n\n{last} Das ist neu.\n\n{first}\n\n{second}\n")
        assert verdict(after, "Kappeln") is Verdict.VERIFIED

    def test_marks_by_hand_stay_and_those_taken_away_do_not_come_back(self, opened):
        before = opened(ARTICLE)
        start = ARTICLE.index("einen Partner")
        mine = before.mark(start, start + len("einen Partner"), kind="description")
        gone = claim(before, "drei Fähren")
        before.unmark(gone.claim_id)
        wider = claim(before, "Kappeln", Kind.NAME)
        before.reshape(wider.claim_id, start=wider.start - len("Stadt "))
        after = opened(ARTICLE.replace("Streit", "Ein Streit").replace("sagte Ina", "erklärte Ina"))
        assert after.claim(mine.claim_id).quote == "einen Partner"
        assert [each for each in after.claims if each.quote == "drei Fähren"] == []
        assert [each.quote for each in after.claims if "Kappeln" in each.quote and each.kind is Kind.NAME] == [
            "Stadt Kappeln"
        ]

    def test_words_that_are_gone_are_gone_and_told(self, opened):
        before = opened(ARTICLE)
        for each in before.claims:
            before.annotate(each.claim_id, verdict="verified")
        last = [each for each in before.claims if each.start >= ARTICLE.index("Die Stadt")]
        after = opened(ARTICLE[: ARTICLE.index("Die Stadt")])
        told = after.versions.carried(after.reviewer)
        assert (told.kept, len(told.lost)) == (len(before.claims) - len(last), len(last))
        after.withdraw(after.claims[0].claim_id)
        assert after.versions.carried(after.reviewer) is None

    def test_another_article_of_the_same_file_name_gets_nothing(self, opened):
        before = opened(ARTICLE)
        for each in before.claims:
            before.annotate(each.claim_id, verdict="verified")
        after = opened("Das Museum Alte Weberei hat 3 Säle. Die Reederei Nordlicht half, sagte Ina Voss am Montag.\n")
        assert after.annotations == ()
        assert after.versions.carried(after.reviewer) is None

    def test_a_text_of_another_name_gets_nothing(self, opened):
        before = opened(ARTICLE)
        before.annotate(claim(before, "Kappeln").claim_id, verdict="verified")
        assert opened(ARTICLE + "Nachtrag.\n", name="anderer.txt").annotations == ()


TWINS = """Der Bund zahlt 12 Millionen Euro für die Brücke. Das Land zahlt 12 Millionen Euro für die Straße.

Die Reederei Nordlicht hat drei Fähren. Ina Voss leitet sie.
"""


class TestWhatHolds:
    def open_again(self, opened, text, changed, quotes):
        """Verify what stands in a text, and give what of it is still verified in a changed one."""
        before = opened(text)
        for quote in quotes:
            before.annotate(claim(before, quote).claim_id, verdict="verified")
        after = opened(changed)
        assert after.versions.carried(after.reviewer), "it is a version"
        return [
            quote for quote in quotes if any(after.annotation(e.claim_id) for e in after.claims if e.quote == quote)
        ]

    def test_a_verdict_never_goes_to_a_twin_beside_it(self, opened):
        before = opened(TWINS)
        first, second = (claim(before, "12 Millionen Euro", nth=nth).claim_id for nth in (0, 1))
        before.annotate(first, verdict="verified", note="Bund")
        before.annotate(second, verdict="erroneous", note="Land")
        for changed in (TWINS.replace("12", "14", 1), TWINS[TWINS.index("Das Land") :]):
            after = opened(changed)
            (only,) = [each for each in after.claims if each.quote == "12 Millionen Euro"]
            assert only.claim_id == second
            assert (said := after.annotation(second)) is None or said.note == "Land"

    def test_figures_that_change_places_are_open_again(self, opened):
        text = TWINS + "Die Stadt rechnet mit 18.000 Autos. Die Werft rechnet mit 22.000 Autos.\n"
        changed = text.replace("18.000", "x").replace("22.000", "18.000").replace("x", "22.000")
        assert self.open_again(opened, text, changed, ["18.000 Autos", "22.000 Autos", "drei Fähren"]) == [
            "drei Fähren"
        ]

    def test_a_figure_in_a_sentence_that_says_something_else_is_open_again(self, opened):
        changed = TWINS.replace("hat drei Fähren", "hat nicht drei Fähren")
        quotes = ["drei Fähren", "Reederei Nordlicht", "Ina Voss"]
        assert self.open_again(opened, TWINS, changed, quotes) == ["Reederei Nordlicht", "Ina Voss"]

    def test_what_refers_to_a_sentence_that_changed_is_open_again(self, opened):
        text = "Petra Kern leitet das Amt. Sie ist 54 Jahre alt. Der Hafen kostet 3 Millionen Euro.\n\n" + TWINS
        changed = text.replace("Petra Kern", "Jana Roth")
        assert self.open_again(opened, text, changed, ["54 Jahre alt", "3 Millionen Euro"]) == ["3 Millionen Euro"]

    @pytest.mark.parametrize(
        ("text", "changed", "quote"),
        [
            ("Am 3. Mai wurden in Kiel 40 Menschen verletzt.", ("3.", "4."), "40 Menschen"),
            ("Im Streit gewann Dr. Meier 40.000 Euro.", ("gewann", "verlor"), "40.000 Euro"),
            ("Der Bund zahlt. „Das sind 40 Millionen Euro“, sagte Ina Voss.", ("Bund", "Kreis"), "40 Millionen Euro"),
            ("Der Kreis prüft. Seitdem fehlen 40 Millionen Euro.", ("prüft", "schweigt"), "40 Millionen Euro"),
        ],
    )
    def test_a_sentence_is_more_than_what_stands_between_two_points(self, opened, text, changed, quote):
        before, after = f"{text}\n\n{TWINS}", f"{text.replace(*changed)}\n\n{TWINS}"
        assert self.open_again(opened, before, after, [quote, "drei Fähren"]) == ["drei Fähren"]

    def test_marks_by_hand_outlive_a_change_across_two_sentences_and_among_repeated_ones(self, opened):
        text = "Der Hafen ist alt. Er kostet viel. Ja. Er kostet viel. Nein.\n\n" + ARTICLE
        before = opened(text)
        across = before.mark(text.index("Hafen"), text.index(" viel"), kind="quotation").claim_id
        at = text.rindex("Er kostet viel")
        among = before.mark(at, at + len("Er kostet viel"), kind="description").claim_id
        after = opened(text.replace("Ja.", "Doch.").replace("Nein.", "Kaum."))
        assert (after.claim(across).quote, after.claim(among).start) == ("Hafen ist alt. Er kostet", at + 2)

    def test_a_sentence_that_stands_there_twice_is_told_by_what_is_beside_it(self, opened):
        text = "Firma Alpha:\nDer Umsatz stieg um 3 Prozent.\n\nFirma Beta:\nDer Umsatz stieg um 3 Prozent.\n\n" + TWINS
        before = opened(text)
        first, second = (claim(before, "3 Prozent", nth=nth).claim_id for nth in (0, 1))
        before.annotate(first, verdict="verified")
        before.annotate(second, verdict="erroneous")
        after = opened(text[text.index("Firma Beta") :])
        assert [said.verdict for said in after.annotations] in ([], ["erroneous"])

    def test_lines_broken_otherwise_and_other_quotation_marks_change_nothing(self, opened):
        before = opened(ARTICLE.replace("Ina Voss", "„Ina Voss“"))
        start = before.document.text.index("einen Partner")
        mine = before.mark(start, start + len("einen Partner"), kind="description").claim_id
        for each in before.claims:
            before.annotate(each.claim_id, verdict="verified")
        told = len(before.claims)
        lines = [textwrap.fill(part, 40) for part in before.document.text.split("\n\n")]
        text = "\n\n".join(lines).replace("„", "»").replace("“", "«")
        after = opened(text)
        assert after.claim(mine).quote.split() == ["einen", "Partner"]
        assert after.versions.carried(after.reviewer).kept >= told - 1

    def test_an_article_cut_to_its_beginning_keeps_what_is_left(self, opened):
        text = ARTICLE + "\n\n".join(
            f"Im Jahr {year} kamen {year - 1500} Gäste nach Kappeln." for year in range(1950, 1990)
        )
        assert self.open_again(opened, text, ARTICLE, ["Jonas Brandt"]) == ["Jonas Brandt"]

    def test_a_text_of_a_few_words_is_a_version_too(self, opened):
        text = "Der Hafen kostet 3 Millionen Euro. Das sagt Ina Voss.\n"
        assert self.open_again(opened, text, text.replace("3 M", "4 M"), ["Ina Voss"]) == ["Ina Voss"]

    def test_nothing_comes_from_a_file_of_the_same_name_in_another_folder(self, opened, tmp_path):
        (tmp_path / "a").mkdir()
        (tmp_path / "b").mkdir()
        before = opened(ARTICLE, name="a/artikel.txt")
        for each in before.claims:
            before.annotate(each.claim_id, verdict="verified")
        assert opened(ARTICLE + "Nachtrag.\n", name="b/artikel.txt").annotations == ()

    def test_the_date_of_the_article_stays(self, opened, tmp_path):
        (tmp_path / "hafen.txt").write_text(ARTICLE, encoding="utf-8")
        day = date(2026, 4, 15)
        with Store(tmp_path / "desk.sqlite") as store:
            factcheck.open_desk(tmp_path / "hafen.txt", reviewer="Anna Berg", store=store, published=day)
        assert opened(ARTICLE + "Nachtrag.\n").document.date == day

    def test_the_most_like_version_counts_not_the_last_one(self, opened):
        opened(ARTICLE)
        short = opened(ARTICLE[: ARTICLE.index("Der Kämmerer")] + "Der Kämmerer schweigt. Alle warten.\n")
        short.annotate(claim(short, "Ina Voss").claim_id, verdict="verified")
        again = opened(ARTICLE)
        start = ARTICLE.index("einen Partner")
        mine = again.mark(start, start + len("einen Partner"), kind="description").claim_id
        after = opened(ARTICLE + "Nachtrag.\n")
        assert after.claim(mine).quote == "einen Partner"
        assert verdict(after, "Ina Voss") is Verdict.VERIFIED

    def test_borders_that_were_changed_stay_through_all_versions(self, opened):
        before = opened(ARTICLE)
        name = claim(before, "Kappeln", Kind.NAME)
        before.reshape(name.claim_id, start=name.start - len("Stadt "))
        opened(ARTICLE + "Nachtrag.\n")
        after = opened(ARTICLE + "Noch ein Nachtrag.\n")
        assert [each.quote for each in after.claims if "Kappeln" in each.quote and each.kind is Kind.NAME] == [
            "Stadt Kappeln"
        ]
        last = opened(ARTICLE.replace("Die Stadt Kappeln", "Die Gemeinde Kappeln"))
        assert claim(last, "Kappeln", Kind.NAME).claim_id == name.claim_id

    def test_opening_again_writes_nothing(self, opened):
        before = opened(ARTICLE)
        before.annotate(claim(before, "Kappeln").claim_id, verdict="verified")
        after = opened(ARTICLE + "Nachtrag.\n")
        rows = after.store.news(after.document.document_id).heads
        for text in (ARTICLE, ARTICLE + "Nachtrag.\n"):
            opened(text)
        assert after.store.news(after.document.document_id).heads == rows

    def test_a_figure_that_came_back_elsewhere_is_open_however_often_the_text_is_opened(self, opened):
        text = "Der Umsatz stieg auf 40 Millionen Euro.\n\n" + TWINS
        before = opened(text)
        before.annotate(claim(before, "40 Millionen Euro").claim_id, verdict="verified")
        opened(text.replace("Umsatz stieg auf 40", "Gewinn stieg auf 45"))
        last = text.replace("Umsatz stieg auf 40 Millionen Euro", "Verlust der Werft wuchs auf 40 Millionen Euro an")
        assert [verdict(opened(last), "40 Millionen Euro") for _ in range(2)] == [None, None]


class TestWindows:
    def test_a_window_on_another_version_sees_what_was_concluded_since(self, opened):
        first = opened(ARTICLE)
        name = claim(first, "Kappeln").claim_id
        first.annotate(name, verdict="verified")
        second = opened(ARTICLE + "Nachtrag.\n")
        first.annotate(name, verdict="erroneous", correction="Cappeln")
        second.refresh()
        assert second.annotation(name).correction == "Cappeln"
        second.annotate(name, note="Archiv")
        first.refresh()
        assert (first.annotation(name).verdict, first.annotation(name).note) == (Verdict.ERRONEOUS, "Archiv")
        assert first.store.verify_log()

    def test_an_act_that_was_made_without_seeing_the_other_window_is_refused(self, opened):
        first = opened(ARTICLE)
        name = claim(first, "Kappeln").claim_id
        first.annotate(name, verdict="verified")
        second = opened(ARTICLE + "Nachtrag.\n")
        first.annotate(name, verdict="erroneous", correction="Cappeln", after=1)
        with pytest.raises(ChangedElsewhere):
            second.annotate(name, note="zu spät", after=1)
        assert second.annotation(name).correction == "Cappeln"
        second.annotate(name, verdict="disputed")
        first.refresh()
        first.annotate(name, verdict="verified")
        with pytest.raises(ChangedElsewhere):
            second.undo()
        # What is shown is on the disk, though the act itself was rolled back.
        assert second.store.annotations(second.document.document_id, claim_id=name) == (second.annotation(name),)
        assert second.annotation(name).verdict is Verdict.VERIFIED

    def test_a_withdrawn_verdict_is_not_remembered_from_the_version_before(self, opened):
        before = opened(ARTICLE)
        name = claim(before, "Jonas Brandt").claim_id
        before.annotate(name, verdict="erroneous")
        opened(ARTICLE + "Nachtrag.\n").withdraw(name)
        other = opened("Das Museum öffnet. Jonas Brandt kommt.\n", name="anderer.txt")
        assert [hint for hint in other.hints(claim(other, "Jonas Brandt").claim_id) if hint.precedent] == []

    def test_short_ids_of_a_sheet_join_no_articles(self, opened):
        for name, text in (("a.txt", ARTICLE), ("b.txt", TWINS)):
            desk = opened(text, name=name)
            one = replace(claim(desk, "Ina Voss"), claim_id="1")
            desk.store.retire_claim(desk.document, claim(desk, "Ina Voss"), by="import:sheet.csv")
            desk.store.add_claims(desk.document, [one], by="import:sheet.csv")
            desk.refresh()
            assert desk.history("1") == ()
            assert not any("anderen Fassung" in hint.message for hint in desk.hints("1"))
            desk.annotate("1", verdict="verified")


class TestHints:
    def test_a_hint_that_was_dismissed_does_not_come_back_where_it_moved(self, opened):
        text = ARTICLE + "\nEinige Bürger klagten. Viele Kunden warten.\n"
        before = opened(text)
        some, many = (claim(before, quote, Kind.QUANTITY) for quote in ("Einige Bürger", "Viele Kunden"))
        assert before.hints(some.claim_id)
        before.dismiss(some.claim_id)
        after = opened("Vorspann.\n\n" + text)
        assert after.hints(some.claim_id) == ()
        assert after.hints(many.claim_id)
        again = opened("Vorspann.\n\n" + text, reviewer="Bert Kolb")
        assert again.hints(some.claim_id)
        assert opened("Vorspann.\n\n" + text).hints(some.claim_id) == ()


class TestBack:
    def test_what_was_said_of_a_change_that_was_taken_back_is_there(self, opened):
        opened(ARTICLE)
        after = opened(ARTICLE.replace("40 Millionen", "45 Millionen"))
        name, number = claim(after, "Kappeln").claim_id, claim(after, "45 Millionen Euro").claim_id
        after.annotate(name, verdict="verified")
        after.annotate(number, verdict="verified")
        again = opened(ARTICLE)
        assert again.annotation(name).verdict is Verdict.VERIFIED
        assert again.annotation(number) is None

    def test_an_older_verdict_never_covers_a_later_one(self, opened):
        before = opened(ARTICLE)
        name = claim(before, "Kappeln").claim_id
        before.annotate(name, verdict="erroneous")
        after = opened(ARTICLE + "Nachtrag.\n")
        after.annotate(name, verdict="verified")
        assert opened(ARTICLE).annotation(name).verdict is Verdict.VERIFIED
        assert opened(ARTICLE + "Nachtrag.\n").annotation(name).verdict is Verdict.VERIFIED
        assert len(after.history(name)) == 2

    def test_a_verdict_that_was_withdrawn_is_withdrawn_there_too(self, opened):
        before = opened(ARTICLE)
        name = claim(before, "Kappeln").claim_id
        before.annotate(name, verdict="erroneous")
        opened(ARTICLE + "Nachtrag.\n").withdraw(name)
        assert opened(ARTICLE).annotation(name).verdict is None

    def test_a_window_that_was_open_sees_that_it_is_behind(self, opened):
        before = opened(ARTICLE)
        name = claim(before, "Kappeln").claim_id
        before.annotate(name, verdict="erroneous")
        opened(ARTICLE + "Nachtrag.\n").annotate(name, verdict="verified")
        opened(ARTICLE)
        with pytest.raises(ChangedElsewhere):
            before.annotate(name, note="zu spät", after=1)


PAD = "\n\nDie Fähre Nordstern fuhr 2019 zuletzt.\n\nDer Hafen liegt an der Schlei.\n"


class TestWhatDoesNotHold:
    @pytest.mark.parametrize(
        ("before", "change", "quote"),
        [
            ("Die Stadt will den Anleger nicht\nfür 40 Millionen Euro kaufen.", ("nicht", "bald"), "40 Millionen Euro"),
            ("Am Montag wurden 40 Menschen verletzt. Darunter sind 12 Kinder.", ("verletzt", "getötet"), "12 Kinder"),
            ("Am Montag fuhr die Fähre. Zwei Tage später zahlte Kappeln 40 Euro.", ("Montag", "Freitag"), "40 Euro"),
            ("Am Montag fuhr die Fähre. Die war 40 Euro wert.", ("Fähre", "Barke"), "40 Euro"),
            ("Am Montag fuhr die Fähre. Die kostete 40 Euro.", ("Fähre", "Barke"), "40 Euro"),
            ("Am Montag fuhr die Fähre. Kappeln zahlte zwei Tage später 40 Euro.", ("Montag", "Freitag"), "40 Euro"),
        ],
    )
    def test_a_figure_whose_sentence_or_what_it_refers_to_changed(self, opened, before, change, quote):
        desk = opened(before + PAD)
        desk.annotate(claim(desk, quote).claim_id, verdict="verified")
        assert verdict(opened((before + PAD).replace(*change)), quote) is None

    def test_a_name_by_the_words_of_another_sentence(self, opened):
        text = "Die Bürgermeisterin von Kappeln heißt Ina Voss. Die Stadt zahlt 3 Euro." + PAD
        desk = opened(text)
        desk.annotate(claim(desk, "Ina Voss").claim_id, verdict="verified")
        changed = "Geld gestohlen hat Ina Voss. Die Stadt zahlt 4 Euro. Der Hafen ist neu." + PAD
        assert verdict(opened(changed), "Ina Voss") is None

    def test_two_claims_in_one_place(self, opened):
        text = "Der Wirt Otto Behn zahlt 3 Euro. Das Haus ist alt. Der Zoo ist neu. Der Wirt Otto Behn lobt Kiel." + PAD
        desk = opened(text)
        desk.annotate(claim(desk, "Otto Behn", nth=0).claim_id, verdict="erroneous")
        desk.annotate(claim(desk, "Otto Behn", nth=1).claim_id, verdict="verified")
        after = opened("Der Wirt Otto Behn lobt Kiel. Das Haus ist alt. Der Zoo ist neu." + PAD)
        assert [verdict(after, each.quote) for each in after.claims if each.quote == "Otto Behn"] == [Verdict.VERIFIED]

    def test_a_long_line_that_is_added_opens_nothing(self, opened):
        text = textwrap.fill("Die Stadt Kappeln zahlt der Reederei Nordlicht im Mai noch einmal 40 Euro. " * 6, 72)
        desk = opened(text + PAD)
        desk.annotate(claim(desk, "40 Euro").claim_id, verdict="verified")
        after = opened(text + PAD + "\nhttps://example.org/" + "a" * 100 + "\n")
        assert verdict(after, "40 Euro") is Verdict.VERIFIED

    def test_a_mark_by_hand_whose_words_changed_is_open_at_its_place(self, opened):
        desk = opened(ARTICLE)
        at = ARTICLE.index("einen Partner")
        mark = desk.mark(at, at + len("einen Partner"), kind="statement")
        desk.annotate(mark.claim_id, verdict="disputed", note="fragen")
        after = opened(ARTICLE.replace("einen Partner", "einen guten Partner"))
        assert after.claim(mark.claim_id).quote == "einen guten Partner"
        assert verdict(after, "einen guten Partner") is None
        assert [said.note for said, _ in after.versions.history(mark.claim_id)] == ["fragen"]

    @pytest.mark.parametrize(
        ("before", "quotes", "after"),
        [
            (
                "„Wir suchen heute einen Partner“, sagte Ina Voss.",
                ["„Wir suchen heute einen"],
                "Wir suchen heute viele.",
            ),
            ("Kappeln sucht einen Partner am See!!", ["einen Partner am See!!"], "Kappeln sucht viele Partner am See"),
            ("Kappeln sucht einen Partner.", ["einen Partner", "einen", "Partner"], "Kappeln sucht viele Freunde."),
            (
                "Erstens kam Otto Behn. Zweitens ging Ina Voss heim. Es war Nacht.",
                ["kam Otto Behn. Zweitens ging"],
                "Erstens kam Otto Behn. Es war Nacht.\n\nDie Stadt schlief.\n\nZweitens ging Ina Voss heim.",
            ),
        ],
    )
    def test_marks_by_hand_stay_within_the_text_and_never_in_one_place(self, opened, before, quotes, after):
        text = PAD.strip() + "\n\n" + before
        desk = opened(text)
        for quote in quotes:
            at = text.index(quote)
            desk.mark(at, at + len(quote), kind="statement")
        now = opened(PAD.strip() + "\n\n" + after)
        places = [(each.start, each.end, each.kind) for each in now.claims]
        assert len(set(places)) == len(places)
        assert all(each.quote == each.quote.strip() and len(each.quote) < 70 for each in now.claims)

    def test_a_dismissed_hint_does_not_hide_one_about_other_words(self, opened):
        text = "Der Umsatz stieg von 40 auf 50 Millionen Euro, ein Plus von 30 Prozent." + PAD
        desk = opened(text)
        desk.catch_up()
        (hint,) = [hint for each in desk.claims for hint in desk.hints(each.claim_id) if "30" in each.quote]
        desk.dismiss(hint.claim_id, hint.hint_id)
        after = opened(text.replace("30 Prozent", "60 Prozent"))
        after.catch_up()
        assert [hint for each in after.claims for hint in after.hints(each.claim_id) if "60" in each.quote]
