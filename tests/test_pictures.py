"""The pictures: charts with the record's data and words, which need no colour and no network."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from factcheck import pictures
from factcheck.model import Annotation, Claim, Document, Evidence, Kind, Verdict
from factcheck.store import Store
from factcheck.stored import Stored

ALL = [pictures.article_map, pictures.progress, pictures.by_kind, pictures.by_source]
HOSTILE = "<img src=x onerror=alert(1)> \u202e</script>{{x}}"


@pytest.fixture
def record(store, document):
    """Give the small article with a verdict on each of its claims, one of them with a hostile source."""
    for minutes, (claim_id, verdict) in enumerate((("c1", Verdict.VERIFIED), ("c2", Verdict.ERRONEOUS))):
        moment = datetime(2026, 5, 3, 9, tzinfo=UTC) + timedelta(minutes=minutes)
        evidence = (Evidence(title=HOSTILE),) if minutes else ()
        annotation = Annotation(claim_id, "Anna Berg", verdict, evidence=evidence, annotated_at=moment)
        store.annotate(document.document_id, annotation)
    return Stored(store, document)


def data(chart):
    spec = chart.to_dict()
    (found,) = spec["datasets"].values() if "datasets" in spec else [spec["layer"][0]["data"]["values"]]
    return found


@pytest.mark.parametrize("picture", ALL, ids=lambda picture: picture.__name__)
class TestEvery:
    def test_it_is_vega_lite_5_and_lies_on_whatever_is_below(self, record, picture):
        spec = picture(record).to_dict()
        assert spec["$schema"].startswith("https://vega.github.io/schema/vega-lite/v5")
        assert spec["background"] == "transparent"
        assert spec["description"]

    def test_it_loads_nothing(self, record, picture):
        text = json.dumps({**picture(record).to_dict(), "$schema": ""})
        assert not any(f'"{word}"' in text for word in ("url", "href", "image"))

    def test_verdicts_are_words_with_a_sign_and_not_only_colours(self, record, picture):
        german, english = (picture(record, language=language).to_dict() for language in ("de", "en"))
        for spec, words in ((german, ("✓ belegt", "✕ fehlerhaft")), (english, ("✓ verified", "✕ erroneous"))):
            colour = next(
                layer["encoding"]["color"] for layer in spec["layer"] if "legend" in layer["encoding"]["color"]
            )
            # Of what is there, and of nothing else.
            there = words[1:] if picture is pictures.by_source else words
            assert colour["scale"]["domain"] == list(there)
            assert len(set(colour["scale"]["range"])) == len(colour["scale"]["domain"])

    def test_it_needs_altair_and_says_how_to_get_it(self, record, picture, monkeypatch):
        monkeypatch.setitem(sys.modules, "altair", None)
        with pytest.raises(pictures.MissingExtra, match=r'pip install "factcheck-desk\[lab\]"'):
            picture(record)

    def test_an_empty_record_gives_a_sentence(self, tmp_path, picture):
        document = Document("Ja.\n", title="Ja")
        with Store(tmp_path / "a.sqlite") as empty:
            empty.add_document(document)
            chart = picture(Stored(empty, document))
        sentence = {
            "article_map": "In diesem Artikel ist nichts markiert.",
            "progress": "Noch hat niemand ein Urteil abgegeben.",
            "by_kind": "In diesem Artikel ist nichts markiert.",
            "by_source": "Noch ist keine Quelle eingetragen.",
        }[picture.__name__]
        assert data(chart) == [{"sentence": sentence}]
        assert chart.to_dict()["description"] == sentence

    def test_a_long_article_is_drawn_too(self, tmp_path, picture):
        document = Document("Ida. " * 6000, title="Lang")
        claims = [
            Claim(str(at), document.document_id, at, at + 3, Kind.NAME, "Ida", origin="finder:x@1")
            for at in range(0, 30_000, 5)
        ]
        with Store(tmp_path / "a.sqlite") as long:
            long.add_document(document)
            long.add_claims(document, claims, by="finder:x@1")
            long.annotate(
                document.document_id, Annotation("0", "Anna", Verdict.VERIFIED, evidence=(Evidence(title="x"),))
            )
            chart = picture(Stored(long, document))
        counted = {"article_map": 6000, "progress": 1, "by_kind": 2, "by_source": 1}
        assert len(data(chart)) == counted[picture.__name__]


def test_the_map_has_a_row_a_paragraph_and_a_cell_a_claim(record):
    fields = ("row", "place", "claim", "kind_told", "verdict_told", "glyph")
    cells = [tuple(row[field] for field in fields) for row in data(pictures.article_map(record))]
    assert cells == [
        ("1  😀 Köln plant neu.", 1, "Köln", "Name", "✓ belegt", "✓"),
        ("2  Der Bau kostet 3 Millionen Eu…", 1, "3 Millionen Euro", "Menge", "✕ fehlerhaft", "✕"),
    ]


def test_progress_tells_when_and_how_many(record):
    chart = pictures.progress(record, language="en")
    assert [(row["time"], row["verdict_told"], row["claims"]) for row in data(chart)] == [
        ("2026-05-03T09:00:00+00:00", "✓ verified", 1),
        ("2026-05-03T09:00:00+00:00", "✕ erroneous", 0),
        ("2026-05-03T09:01:00+00:00", "✓ verified", 1),
        ("2026-05-03T09:01:00+00:00", "✕ erroneous", 1),
    ]
    assert chart.to_dict()["title"]["subtitle"] == "2 of 2 claims have a verdict now"


@pytest.mark.parametrize("picture", [pictures.progress, pictures.by_kind, pictures.by_source])
def test_an_axis_of_claims_has_whole_numbers(record, picture):
    axes = json.dumps(picture(record).to_dict()["layer"][0]["encoding"])
    assert '"format": "d"' in axes
    assert '"values": [0, 1]' in axes


def test_progress_counts_what_is_settled_now(record, store, document):
    store.annotate(document.document_id, Annotation("c1", "Anna Berg", None))
    assert pictures.progress(record).to_dict()["title"]["subtitle"] == "1 von 2 Behauptungen haben jetzt ein Urteil"


def test_a_bars_part_has_its_glyph_and_number_where_there_is_room(record):
    assert [(row["bar"], row["label"], row["middle"]) for row in data(pictures.by_kind(record))] == [
        ("Name", "✓ 1", 0.5),
        ("Menge", "✕ 1", 0.5),
    ]


def test_hostile_text_is_data_and_nothing_else(record):
    chart = pictures.by_source(record)
    assert [row["bar"] for row in data(chart)] == [HOSTILE]


def test_only_the_sources_of_most_claims_are_drawn(record, store, document):
    many = tuple(Evidence(title=f"Quelle {number:02}") for number in range(30))
    store.annotate(document.document_id, Annotation("c1", "Ben", Verdict.VERIFIED, evidence=many))
    chart = pictures.by_source(record)
    assert len({row["bar"] for row in data(chart)}) == 20
    assert chart.to_dict()["title"]["subtitle"] == "Die 20 Quellen mit den meisten Behauptungen, von 31"


def test_altair_is_loaded_by_the_first_picture():
    script = "import sys, factcheck.pictures; print('altair' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "False\n"
    )
