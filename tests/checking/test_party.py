from datetime import date

import pytest

PUBLISHED = date(2022, 6, 1)
# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "in brackets": "Markus Söder (|CDU → CSU|) sprach in Kiel.",
    "in brackets, with more": "Karl Lauterbach (|FDP → SPD|, Köln) sprach in Kiel.",
    "two": "Friedrich Merz und Christian Lindner (beide |CDU → FDP|) sprachen in Kiel.",
    "a word for a politician": "Der |SPD → CDU|-Abgeordnete Norbert Röttgen sprach.",
    "a minister": "Der |CDU → Grünen|-Minister Cem Özdemir sprach in Kiel.",
    "a deputy": "|CDU → SPD|-Vize Hubertus Heil sprach in Kiel.",
    "behind the name": "Wolfgang Kubicki, ein |AfD → FDP|-Politiker, sprach in Kiel.",
    "from": "Katrin Göring-Eckardt |von der SPD → von den Grünen| sprach in Kiel.",
    "a noun": "Der |Christdemokrat → Sozialdemokrat| Kevin Kühnert sprach in Kiel.",
    "a noun for a woman": "Die |Sozialdemokratin → Grünen-Politikerin| Ricarda Lang sprach.",
    "abroad": "Der |Demokrat → Republikaner| Mitch McConnell sprach in Kiel.",
    "Austria": "Herbert Kickl (|ÖVP → FPÖ|) sprach in Wien.",
    "who changed since": "Sahra Wagenknecht (|BSW → Linke|) sprach in Kiel.",
    "a direction": "Das |rechtspopulistische → linke| Bündnis Syriza verlor.",
    "another direction": "Mit der |linken → rechtspopulistischen| FPÖ regiert er.",
}
LOOK_ALIKES = {
    "right": "Markus Söder (CSU), Karl Lauterbach (SPD) und Ricarda Lang (Grüne) sprachen.",
    "two in one": "Angela Merkel (CDU/CSU) sprach in Kiel.",
    "somebody of the same name": "Gerhard Schröder (CDU) war Außenminister.",
    "earlier": "Oskar Lafontaine (damals SPD) trat zurück.",
    "a year": "1998 wurde Oskar Lafontaine (SPD) Finanzminister.",
    "against a party": "Der CDU-Kritiker Olaf Scholz sprach in Kiel.",
    "an opponent": "Der CDU-Konkurrent Olaf Scholz sprach in Kiel.",
    "another person": "Der SPD-Abgeordnete Peter Markus sprach mit Friedrich Merz.",
    "a membership at rest": "Boris Palmer (Grüne) und Boris Palmer (parteilos) sind einer.",
    "unknown": "Jörg Huntemann (SPD) sprach in Kiel.",
    "a list": "Der SPD-Mann, Friedrich Merz und Markus Söder sprachen.",
    "a wing": "Der linke Flügel der FPÖ, der konservative Teil von Syriza.",
}
DATED = {
    "since": (date(2024, 6, 1), "Sahra Wagenknecht (BSW) sprach in Kiel."),
    "before": (date(2024, 10, 1), "Thomas Kemmerich (|CDU → FDP|) sprach in Kiel."),
    "without a date": (None, "Sahra Wagenknecht (BSW) und Sahra Wagenknecht (Linke) sind eine."),
}
ENGLISH_HITS = {
    "in front": "The |Republican → Democratic| senator Elizabeth Warren spoke.",
    "independent": "The |Republican → independent| senator Bernie Sanders spoke.",
    "an article": "Angus King is liked; |a Republican → an independent| senator, Bernie Sanders, spoke.",
    "behind the name": "Ted Cruz, a |Democrat → Republican| from Texas, spoke.",
    "in brackets": "Ted Cruz (|Democrat → Republican|) spoke in Kiel.",
    "an MP": "|Labour → Conservative| MP Jacob Rees-Mogg spoke in Kiel.",
    "a direction": "The |far-right → left-wing| Syriza lost.",
}
ENGLISH_LOOK_ALIKES = {
    "right": "The Democratic senator Elizabeth Warren and Ted Cruz, a Republican from Texas, spoke.",
    "a party's leader": "The Labour leader Rishi Sunak met is Keir Starmer.",
    "former": "Former Republican senator Arlen Specter switched parties.",
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("party", marked, published=PUBLISHED) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("party", text, published=PUBLISHED) == text


@pytest.mark.parametrize(("published", "marked"), DATED.values(), ids=DATED.keys())
def test_judges_for_the_date_of_the_article(checked, published, marked):
    assert checked("party", marked, published=published) == marked


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("party", marked, language="en", published=PUBLISHED) == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("party", text, language="en", published=PUBLISHED) == text
