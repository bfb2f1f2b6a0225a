"""What a quantity says: a table of cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    "die meisten davon": Amount(None, precision=VAGUE),
    "Millionen von Menschen": Amount(None, counted="Menschen", precision=VAGUE),
    "mehrere hundert Euro": Amount(None, unit="EUR", precision=VAGUE),
    "Hunderte Euro": Amount(None, unit="EUR", precision=VAGUE),
    "zweistelligen Millionenbetrag": Amount(None, counted="Millionenbetrag", precision=VAGUE),
    "meterdicken": Amount(None, unit="m", precision=VAGUE),
    "mehrjährige Haftstrafe": Amount(None, unit="years", counted="Haftstrafe", precision=VAGUE),
    "beide Frauen": Amount(2, counted="Frauen"),
    "beide Male": Amount(2, counted="Male"),
    "kein einziger Zeuge": Amount(0, counted="Zeuge"),
    "ein Fass Freibier": Amount(1, counted="Fass Freibier"),
    "eine Feinunze Gold": Amount(1, unit="oz", counted="Gold"),
    "höchstens einen symbolischen Euro": Amount(1, unit="EUR", precision=ROUNDED),
    "eine pro Tag": Amount(1, unit="1/day"),
    "einer der drei Berufsrichter": Amount(1, counted="Berufsrichter"),
    "17 der 104 Kilometer": Amount(17, unit="km"),
    "180 der rund 1340 Arbeitsplätze": Amount(180, counted="Arbeitsplätze"),
    "neun von zehn Fundstellen": Amount(0.9, counted="Fundstellen"),
    "einem von fünf Fällen": Amount(0.2, counted="Fällen"),
    "57 von 64 Stimmberechtigten": Amount(57, counted="Stimmberechtigten"),
    "jede achte Stunde": Amount(1 / 8, counted="Stunde"),
    "Etwa jedes zwanzigste": Amount(1 / 20, precision=ROUNDED),
    "zwei Fünftel": Amount(0.4),
    "ein Sechzehntel der Fläche": Amount(1 / 16, counted="Fläche"),
    "ein gutes Drittel": Amount(1 / 3, precision=ROUNDED),
    "ein Drittel bis die Hälfte der Fläche": Amount(1 / 3, 1 / 2, counted="Fläche"),
    "die ersten 400 Laugenstangen": Amount(400, counted="Laugenstangen"),
    "zum dritten Mal": Amount(3, counted="Mal"),
    "zweiunddreißigste Ausgabe": Amount(32, counted="Ausgabe"),
    "15. Saisontor": Amount(15, counted="Saisontor"),
    "Platz zwei": Amount(2, counted="Platz"),
    "drei zu eins": Amount(3, 1),
    "ein bis zwei Zentimeter Torf": Amount(1, 2, "cm", "Torf"),
    "zwei, drei Metern": Amount(2, 3, "m", precision=ROUNDED),
    "zwei- bis dreitausend Jahre": Amount(2000, 3000, "years"),
    "sechs- oder siebenmal": Amount(6, 7),
    "18- bis 29-Jährigen": Amount(18, 29, "years"),
    "dreimal": Amount(3),
    "fünfmal so viele": Amount(5, unit="x"),
    "halb so viele Gäste": Amount(0.5, unit="x", counted="Gäste"),
    "nahezu verdoppelt": Amount(2, unit="x", precision=ROUNDED),
    "halbiert": Amount(0.5, unit="x"),
    "−5 Grad": Amount(-5, unit="°C"),
    "85 m² Fläche": Amount(85, unit="m2", counted="Fläche"),
    "30 qm": Amount(30, unit="m2"),
    "400 ppm": Amount(400, unit="ppm"),
    "minus drei Grad": Amount(-3, unit="°C"),
    "-3,5 %": Amount(-3.5, unit="%"),
    "vier Zehntelsekunden": Amount(0.4, unit="s"),
    "drei Hundertsteln Vorsprung": Amount(0.03, unit="s", counted="Vorsprung"),
    "22.497 Zählern": Amount(22_497, unit="points"),
    "40 Punkte": Amount(40, counted="Punkte"),
    "keine drei Euro": Amount(3, unit="EUR", precision=ROUNDED),
    "um die elf Cent": Amount(11, unit="ct", precision=ROUNDED),
    "durchschnittlich 70 Zentimeter": Amount(70, unit="cm"),
    "gut 300 Millionen Euro jährlich": Amount(300e6, unit="EUR/year", precision=ROUNDED),
    "45 Euro je Anteilschein": Amount(45, unit="EUR/share"),
    "knapp drei Stunden pro Zug": Amount(3, unit="h/Zug", precision=ROUNDED),
    "200 am Tag": Amount(200, unit="1/day"),
    "300 norwegische Kronen": Amount(300, unit="NOK"),
    "CHF 20.50": Amount(20.5, unit="CHF"),
    "1'200'000 Franken": Amount(1_200_000, unit="CHF"),
    "40 Prozent weniger Schrauben": Amount(40, unit="%", counted="Schrauben"),
    "alle Achttausender": Amount(8000),
    "14 Stunden lang": Amount(14, unit="h"),
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


@pytest.mark.parametrize(
    "quote",
    [
        "",
        "–",
        "-",
        "\u00ad",
        "5" * 400,
        "von",
        "ein",
        "1.2.3.4",
        "jede 0. Firma",
        "zwei von 0",
        "null Drittel",
        ",",
        "eine -",
        "1 - bis",
        "halb",
        "platz",
        "drei zu",
        "kein",
    ],
)
def test_nonsense_has_no_value_and_breaks_nothing(quote):
    assert isinstance(amount(quote), Amount)


_PIECES = st.sampled_from(
    ["3", "1.5", "0", "drei", "ein", "-", ",", "von", "bis", "zehn", "Millionen", "Euro", "Drittel", "halb", "jeder",
     "zweite", "je", "Tag", "viele", "zwei-", "fach", ".", "/", "beide", "kein", "einziger", "Jahre", "\n", "1:2,3"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=12).map(" ".join) | st.text(max_size=40), st.sampled_from(["de", "en"]))
def test_any_words_give_an_amount_whose_range_has_a_beginning(quote, language):
    read = amount(quote, language=language)
    assert read.to is None or read.value is not None
