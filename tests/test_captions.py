import json
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

import factcheck.widgets
from factcheck.captions import CAPTIONS, GLYPHS, HINT_GLYPHS, caption_language, day, days, minute
from factcheck.model import Entity, Kind, Level, Reason, Stance, Verdict
from tests.widgets.test_files import node

CAPTIONS_JS = (Path(factcheck.widgets.__file__).parent / "src" / "captions.js").as_uri()


def of_the_widget(name):
    script = f"import(process.argv[1]).then((m) => console.log(JSON.stringify(m.{name})))"
    return json.loads(node("-e", script, CAPTIONS_JS).stdout)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_word_of_the_record_has_a_caption(language):
    record = {*map(str, (*Verdict, *Kind, *Entity, *Reason, *Stance, *Level))}
    assert set(CAPTIONS[language]) == record | {"open", "disagreement"}


def test_the_words_and_glyphs_are_the_widgets():
    for language, words in of_the_widget("CAPTIONS").items():
        groups = ("kinds", "entities", "reasons", "stances")
        shown = {key: caption for group in groups for key, caption in words[group].items()}
        shown |= {key: words[key] for key in ("verified", "disputed", "erroneous", "open", "warning", "info")}
        assert {key: CAPTIONS[language][key] for key in shown} == shown
    assert {key: GLYPHS[key] for key in of_the_widget("GLYPHS")} == of_the_widget("GLYPHS")
    assert of_the_widget("HINT_GLYPHS") == HINT_GLYPHS


@pytest.mark.parametrize(
    ("first", "last", "german", "english"),
    [
        (date(2026, 5, 3), date(2026, 5, 3), "3. Mai 2026", "3 May 2026"),
        (date(2026, 3, 3), date(2026, 3, 12), "3.–12. März 2026", "3–12 March 2026"),
        (
            date(2025, 12, 31),
            date(2026, 1, 1),
            "31. Dezember 2025 – 1. Januar 2026",
            "31 December 2025 – 1 January 2026",
        ),
    ],
)
def test_days_are_written_in_both_languages(first, last, german, english):
    assert (days(first, last, "de"), days(first, last, "en")) == (german, english)
    assert day(last, "en") in days(first, last, "en")


def test_a_minute_is_written_in_utc_wherever_the_machine_stands():
    there = datetime(2026, 5, 4, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    assert minute(there, "de") == minute(datetime(2026, 5, 3, 23, 30, tzinfo=UTC), "de") == "3. Mai 2026, 23:30 UTC"


def test_captions_follow_the_article_unless_one_language_is_named():
    assert [caption_language(None, code) for code in ("de", "de-AT", "en", "fr", "")] == ["de", "de", "en", "en", "en"]
    assert caption_language("en", "de") == "en"
    with pytest.raises(ValueError, match="'fr' is no language of captions; choose 'de' or 'en'"):
        caption_language("fr", "de")
