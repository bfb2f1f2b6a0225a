from datetime import date

import pytest

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "led since": (
        date(2024, 5, 14),
        "Mit |BASF, seit Ende April geführt von Martin Brudermüller → BASF, seit Ende April geführt von Markus "
        "Kamieth| laufe der Vertrag bis 2027.",
    ),
    "a verb behind the house": (
        date(2022, 6, 3),
        "|Joachim Nagel, der seit Januar die Europäische Zentralbank → Joachim Nagel, der seit Januar die Bundesbank|"
        " führt, warnt.",
    ),
    "at the top": (
        date(2022, 6, 3),
        "|Joachim Nagel steht seit Januar an der Spitze der Europäischen Zentralbank → "
        "Joachim Nagel steht seit Januar an der Spitze der Bundesbank|.",
    ),
    "led by": (date(2021, 7, 22), "|Siemens, das von Christian Klein → SAP, das von Christian Klein| geführt wird."),
    "what somebody is": (
        date(2022, 6, 3),
        "|Christine Lagarde ist seit 2019 Präsidentin der Weltbank → "
        "Christine Lagarde ist seit 2019 Präsidentin der Europäischen Zentralbank|.",
    ),
    "as": (
        date(2022, 6, 3),
        "Christine Lagarde warnt als |Präsidentin der Weltbank → "
        "Präsidentin der Europäischen Zentralbank| vor Inflation.",
    ),
    "who the chief is": (
        date(2018, 1, 18),
        "Der |Chef der Europäischen Zentralbank heißt Jens Weidmann → Chef der Bundesbank heißt Jens Weidmann|.",
    ),
    "the house behind the name": (
        date(2021, 7, 22),
        "|Vorstandschef Christian Klein von Siemens → Vorstandschef Christian Klein von SAP| hob die Prognose an.",
    ),
    "at a house": (
        date(2021, 7, 22),
        "Bei |Siemens kündigte Vorstandschef Christian Klein → SAP kündigte Vorstandschef Christian Klein| viel an.",
    ),
    "who leads it no longer": (
        date(2019, 3, 29),
        "„Robust“, meint |Frank-Jürgen Weise, der die Bundesagentur für Arbeit → "
        "Detlef Scheele, der die Bundesagentur für Arbeit| leitet.",
    ),
    "a town": (
        date(2018, 1, 18),
        "|Fritz Kuhn, Oberbürgermeister von Frankfurt → Fritz Kuhn, Oberbürgermeister von Stuttgart|, sprach.",
    ),
    "a Land": (
        date(2018, 1, 18),
        "|Malu Dreyer, Ministerpräsidentin des Saarlandes → "
        "Malu Dreyer, Ministerpräsidentin von Rheinland-Pfalz|, sprach.",
    ),
    "the title of another": (date(2013, 9, 24), "Die FDP verlor, |Generalsekretär → Parteichef| Philipp Rösler ging."),
    "a coach called by the town": (
        date(2021, 5, 20),
        "Den Kader stellte |Bayern-Trainer Joachim Löw → Bundestrainer Joachim Löw| vor.",
    ),
    "as a minister": (
        date(2014, 7, 9),
        "Boris Pistorius (SPD), als |niedersächsischer Justizminister → niedersächsischer Innenminister|"
        " für Sport zuständig, kam.",
    ),
}
ENGLISH_HITS = {
    "runs": (date(2020, 5, 1), "|Steve Jobs runs Apple → Tim Cook runs Apple|."),
    "led by": (date(2020, 5, 1), "|Google, led by Tim Cook → Apple, led by Tim Cook|, said so."),
    "its boss": (
        date(2016, 5, 1),
        "|Wells Fargo was fined. Its boss, Jamie Dimon → Wells Fargo was fined. Its boss, John Stumpf|, apologised.",
    ),
    "is the head": (
        date(2020, 5, 1),
        "The |chief executive of Google is Tim Cook → chief executive of Apple is Tim Cook|.",
    ),
    "the title of another": (date(2023, 5, 1), "At UBS, |chairman → chief executive| Sergio Ermotti spoke."),
    "no title of a central bank": (
        date(2016, 5, 1),
        "At the Bank of England, |chief executive → governor| Mark Carney warned.",
    ),
}
LOOK_ALIKES = {
    "another time": (
        date(2018, 9, 26),
        "Als Präsident des Bundesverbandes der Deutschen Industrie hatte Ulrich Grillo das 2015 gefordert.",
    ),
    "the past": (date(2019, 3, 29), "Frank-Jürgen Weise, der bis 2017 die Bundesagentur für Arbeit leitete, schweigt."),
    "the chief of another house": (date(2018, 1, 18), "Mit dem Chef der Deutschen Bank sprach Jens Weidmann."),
    "beside each other": (date(2018, 1, 18), "Die Daimler AG, deren Chef Dieter Zetsche ist; BMW mit Harald Krüger."),
    "of a party": (date(2023, 6, 1), "Finanzminister Christian Lindner von der FDP sprach."),
    "where the ministry is": (date(2023, 6, 1), "Thomas Strobl ist Innenminister in Stuttgart."),
    "where the firm is": (date(2017, 1, 1), "Matthias Müller leitet in Wolfsburg einen Konzern."),
    "for a town": (date(1991, 6, 21), "Kohl sprach für Berlin, sein Arbeitsminister Norbert Blüm für Bonn."),
    "a deputy": (date(2023, 9, 4), "Hubert Aiwanger bleibt stellvertretender Ministerpräsident in Bayern."),
    "of a branch": (date(2007, 7, 1), "Vodafone-Deutschland-Chef Friedrich Joussen sprach."),
    "a house called like a person": (date(2012, 11, 29), "Das Haus Axel Springer, geführt von Mathias Döpfner, spart."),
    "no leader": (date(2019, 3, 29), "Andrea Nahles will die Bundesagentur für Arbeit nicht leiten."),
    "one of several mayors": (date(2011, 5, 12), "die Mannheimer Bürgermeisterin Gabriele Warminski-Leitheußer"),
}
ENGLISH_LOOK_ALIKES = {
    "two people": (
        date(2023, 3, 20),
        "Karin Keller-Sutter, and the president of the Swiss National Bank, Thomas Jordan, spoke.",
    ),
    "where a house is": (
        date(2023, 5, 6),
        "The Robert Koch Institute in Berlin, whose president Lothar Wieler left in March, said so.",
    ),
}


@pytest.mark.parametrize(("published", "marked"), HITS.values(), ids=HITS.keys())
def test_reads_who_leads_a_house(checked, published, marked):
    assert checked("office", marked, published=published) == marked


@pytest.mark.parametrize(("published", "marked"), ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_reads_who_leads_a_house_in_english(checked, published, marked):
    assert checked("office", marked, language="en", published=published) == marked


@pytest.mark.parametrize(("published", "text"), LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, published, text):
    assert checked("office", text, published=published) == text


@pytest.mark.parametrize(("published", "text"), ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, published, text):
    assert checked("office", text, language="en", published=published) == text
