"""Which units are known, and what they are called."""

import pytest

from factcheck.finding.units import MEASURES, PER, of_country, singular, unit_of


@pytest.mark.parametrize(
    ("word", "symbol"),
    {"euro": "EUR", "kilowattstunden": "kWh", "talern": "Taler", "feinunzen": "oz", "jahren": "years", "kwh": "kWh",
     "m²": "m2", "gäste": "", "": ""}.items(),
)  # fmt: skip
def test_gives_the_symbol_of_a_unit(word: str, symbol: str) -> None:
    assert unit_of(word) == symbol


def test_money_is_of_the_country_that_is_named() -> None:
    assert [of_country("kr", "norwegische"), of_country("USD", "kanadischen"), of_country("USD", "schöne")] == [
        "NOK",
        "CAD",
        "USD",
    ]


def test_a_rate_is_per_person_whatever_they_are_called() -> None:
    assert PER[singular("einwohnern", PER)] == PER["kopf"] == "person"


def test_a_german_unit_keeps_its_capital() -> None:
    assert "Mark" in MEASURES
    assert "mark" not in MEASURES
