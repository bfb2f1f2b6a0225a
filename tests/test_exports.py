import csv

from tests.sample_sheet import NAME, TOP, make

AGAIN = "the finder or the sheet has changed; write the example anew with: python -m tests.sample_sheet"


def test_the_example_in_exports_is_what_the_sample_article_gives_today(tmp_path):
    make(tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in (TOP / "exports").glob("example*.csv")}
    assert sorted(made) == sorted(kept) == [NAME, "example.evidence.csv"]
    assert made == kept, AGAIN


def test_the_example_shows_settled_open_and_disagreed_claims():
    with (TOP / "exports" / NAME).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["status"] for row in rows} == {"open", "settled", "disagreement"}
    assert [(row["claim"], row["correction"]) for row in rows if row["verdict"] == "erroneous"] == [
        ("Magazin „Wall Street Journal“", "Zeitung „Wall Street Journal“"),
        ("City Group", "Citigroup"),
    ]
