"""What single words and figures are worth: tables of cases."""

import pytest

from factcheck.finding.figures import compound, figure, multiple, part, rank, simple


@pytest.mark.parametrize(
    ("word", "value"),
    {
        "2,3": 2.3, "1.300.000": 1_300_000, "10 000": 10_000, "5.000": 5000, "20.50": 20.5, "1'200.50": 1200.5,
        "1’200": 1200, "1,234.56": 1234.56, "1,200,000": 1_200_000, "1.2.3.4": None,
    }.items(),
)  # fmt: skip
def test_reads_figures_as_they_stand_in_german_papers(word: str, value: float | None) -> None:
    assert figure(word, "de") == value


@pytest.mark.parametrize(
    ("word", "value"),
    {
        "dreiundzwanzig": 23,
        "zwölfhundert": 1200,
        "viereinhalb": 4.5,
        "dreier": 3,
        "null": 0,
        "dreieinhalbtausend": 3500,
        "beste": None,
    }.items(),
)
def test_reads_cardinals(word: str, value: float | None) -> None:
    assert simple(word, "de") == value


@pytest.mark.parametrize(
    ("word", "value"),
    {"dritte": 3, "siebten": 7, "zwanzigste": 20, "hundertsten": 100, "viertgrößte": 4, "hunderte": None,
     "älteste": None, "acht": None, "echte": None}.items(),
)  # fmt: skip
def test_reads_ranks(word: str, value: float | None) -> None:
    assert rank(word) == value


@pytest.mark.parametrize(
    ("word", "value"), {"drittel": 3, "sechzehnteln": 16, "hälfte": 2, "titel": 0, "mittel": 0, "tel": 0}.items()
)
def test_reads_fractions(word: str, value: float) -> None:
    assert part(word) == value


@pytest.mark.parametrize(
    ("word", "value"),
    {"doppelte": 2, "verdreifacht": 3, "verdopplung": 2, "halbiert": 0.5, "vervielfacht": None, "vertan": None}.items(),
)
def test_reads_multiples(word: str, value: float | None) -> None:
    assert multiple(word) == value


@pytest.mark.parametrize(
    ("word", "read"),
    {
        "dreiköpfige": (3, "", "köpfig"), "zwanzigfache": (20, "x", "fach"), "halbstündigen": (0.5, "h", "stündig"),
        "achttausender": (8000, "", "tausender"), "jährige": (None, "years", "jährig"), "stimmen": None, "punkte": None,
    }.items(),
)  # fmt: skip
def test_reads_compounds(word: str, read: tuple[float | None, str, str] | None) -> None:
    assert compound(word, "de") == read
