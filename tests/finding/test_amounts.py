"""What a quantity says: a table of cases."""

import pytest

from factcheck.finding.amounts import Amount, Precision, amount

EXACT, ROUNDED, VAGUE = Precision.EXACT, Precision.ROUNDED, Precision.VAGUE
CASES = {
    "4,5 Prozent": Amount(4.5, unit="%"),
    "3,5 Prozentpunkte": Amount(3.5, unit="pp"),
    "knapp 2,3 Milliarden Euro": Amount(2.3e9, unit="EUR", precision=ROUNDED),
    "1.300.000 Euro": Amount(1_300_000, unit="EUR"),
    "10 000 Menschen": Amount(10_000, counted="Menschen"),
    "von 40 auf 50 Millionen Nutzer": Amount(40e6, 50e6, counted="Nutzer"),
    "900.000 auf 1,2 Millionen": Amount(900_000, 1.2e6),
    "6,2 bis 7 Millionen Euro": Amount(6.2e6, 7e6, "EUR"),
    "zwischen 20 und 30 Kilometern": Amount(20, 30, "km"),
    "ein Drittel der Befragten": Amount(1 / 3, counted="Befragten"),
    "drei Viertel der Betriebe": Amount(0.75, counted="Betriebe"),
    "die Hälfte der Mitglieder": Amount(0.5, counted="Mitglieder"),
    "jeder dritte Kunde": Amount(1 / 3, counted="Kunde"),
    "eine halbe Million Euro": Amount(500_000, unit="EUR"),
    "eine Dreiviertelmillion Euro": Amount(750_000, unit="EUR"),
    "anderthalb Jahre": Amount(1.5, unit="years"),
    "zweieinhalb Stunden": Amount(2.5, unit="h"),
    "dreiundzwanzig Gäste": Amount(23, counted="Gäste"),
    "mehr als zweihundertfünfzig Gäste": Amount(250, counted="Gäste", precision=ROUNDED),
    "zwei Dutzend Feuerwehrleute": Amount(24, counted="Feuerwehrleute", precision=ROUNDED),
    "41-Jährige": Amount(41, unit="years"),
    "22 Jahre alte": Amount(22, unit="years"),
    "dreiköpfige Familie": Amount(3, counted="Familie"),
    "zehnprozentige Beteiligung": Amount(10, unit="%", counted="Beteiligung"),
    "doppelt so viele Fälle": Amount(2, unit="x", counted="Fälle"),
    "zweiter Platz": Amount(2, counted="Platz"),
    "3:2": Amount(3, 2),
    "4:09,33 Minuten": Amount(249.33, unit="s"),
    "19 zu 12 Stimmen": Amount(19, 12, counted="Stimmen"),
    "30 US-Dollar": Amount(30, unit="USD"),
    "400.000 Schweizer Franken": Amount(400_000, unit="CHF"),
    "24,5 Grad Celsius": Amount(24.5, unit="°C"),
    "12 Cent je Kilowattstunde": Amount(12, unit="ct/kWh"),
    "bis zu 120 Kilometer pro Stunde": Amount(120, unit="km/h", precision=ROUNDED),
    "etwa 40 Kubikmeter Wasser am Tag": Amount(40, unit="m3/day", counted="Wasser", precision=ROUNDED),
    "bis zu zehn Jahre Haft": Amount(10, unit="years", counted="Haft", precision=ROUNDED),
    "nicht einmal 30 Sekunden": Amount(30, unit="s", precision=ROUNDED),
    "mehrere große US-Banken": Amount(None, counted="große US-Banken", precision=VAGUE),
    "mehrere Millionen Menschen": Amount(None, counted="Menschen", precision=VAGUE),
    "Dutzende Wohnungen": Amount(None, counted="Wohnungen", precision=VAGUE),
}
ENGLISH = {
    "1,400 jobs": Amount(1400, counted="jobs"),
    "about 2.5 million dollars": Amount(2.5e6, unit="USD", precision=ROUNDED),
    "12 percent": Amount(12, unit="%"),
    "twenty-three people": Amount(23, counted="people"),
    "several suppliers": Amount(None, counted="suppliers", precision=VAGUE),
}


@pytest.mark.parametrize("quote", CASES)
def test_reads_value_unit_counted_and_precision(quote):
    assert amount(quote) == CASES[quote]


@pytest.mark.parametrize("quote", ENGLISH)
def test_reads_english_amounts(quote):
    assert amount(quote, language="en") == ENGLISH[quote]


@pytest.mark.parametrize("quote", ["", "–", "-", "\u00ad", "5" * 400, "von", "ein", "1.2.3.4", "jede 0. Firma"])
def test_nonsense_has_no_value_and_breaks_nothing(quote):
    assert isinstance(amount(quote), Amount)
