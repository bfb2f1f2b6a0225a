import pytest

# Between the bars stands what is vague, behind the arrow what is asked.
HITS = {
    "several": "Bei dem Brand wurden |mehrere Menschen → How many exactly? (Menschen)| verletzt.",
    "many": "|Zahlreiche Gäste → How many exactly? (Gäste)| verließen den Saal.",
    "report": "|Laut einem Medienbericht → Which one exactly, and who published it?| will der Minister gehen.",
    "studies": "|Studien zufolge → Which one exactly, and who published it?| schlafen Kinder zu wenig.",
    "experts": "|Nach Ansicht von Experten → Who exactly says so?| steigt der Preis weiter.",
    "circles": "|Aus Regierungskreisen heißt es → Who exactly says so?|, der Etat sei zu klein.",
    "critics": "|Kritiker werfen ihr vor → Who exactly says so?|, zu lange gewartet zu haben.",
    "dozens": "|Dutzende Fahrzeuge → How many exactly? (Fahrzeuge)| brannten.",
    "study": "|Eine Studie zeigt → Which one exactly, and who published it?|, dass Kinder zu wenig schlafen.",
    "neighbours report": "|Anwohner berichten → Who exactly says so?|, es habe geknallt.",
}
LOOK_ALIKES = {
    "number": "Bei dem Brand wurden zwölf Menschen verletzt.",
    "about a number": "Rund 300 Gäste verließen den Saal.",
    "report with a name": "Laut einem Bericht des „Spiegel“ will der Minister gehen.",
    "police": "Nach Angaben der Polizei brannte die Scheune nieder.",
    "person": "Nach Ansicht der Ökonomin Jutta Brandt steigt der Preis weiter.",
    "half": "Die Hälfte der Gäste verließ den Saal.",
    "experts who say nothing": "Die Firma sucht Experten für Windkraft.",
    "study with a name": "Einer Studie der Universität Kiel zufolge schlafen Kinder zu wenig.",
    "more than a number": "Mehr als 300 Helfer kamen.",
    "both": "Beide Fahrer wurden verletzt.",
}
ENGLISH_HITS = {
    "several": "The fire injured |several people → How many exactly? (people)|.",
    "experts": "|According to experts → Who exactly says so?|, prices will rise.",
}
ENGLISH_LOOK_ALIKES = {
    "number": "The fire injured twelve people.",
    "police": "According to the police, the barn burned down.",
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("vague", marked) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("vague", text) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("vague", marked, language="en") == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("vague", text, language="en") == text
