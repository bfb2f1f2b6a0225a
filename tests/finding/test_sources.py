"""Who is said to have said it: the source of an attribution, the speaker of a quotation, and verbs of hearsay."""

import pytest

from factcheck.finding.attributions import attributions
from factcheck.finding.hearsay import hearsay
from factcheck.finding.sentences import sentences
from factcheck.finding.sources import source, speaker
from factcheck.model import Entity, Kind, Passage

SOURCES = {
    "Scharfe Kritik übte der Mieterverein": "Mieterverein",
    "Die Vorwürfe weist das Unternehmen zurück": "Unternehmen",
    "Die Vorwürfe wies er zurück": "er",
    "Der Kommentator der Zeitung sieht": "Kommentator der Zeitung",
    "Das berichtet die Nachrichtenagentur dpa": "Nachrichtenagentur dpa",
    "ließ er über seinen Anwalt erklären": "er",
    "Kämmerer Holger Puttfarken warnte": "Kämmerer Holger Puttfarken",
    "nach Angaben der Verwaltung": "Verwaltung",
    "nach Polizeiangaben": "Polizeiangaben",
    "nach den Worten von Kanzlerin Ida Kern": "Kanzlerin Ida Kern",
    "unter Berufung auf den Sender CNN": "Sender CNN",
    "Wie das Magazin „Wall Street Journal“ am 6. August 2018 berichtete": "Magazin „Wall Street Journal“",
    "Einem Bericht des NDR zufolge": "Bericht des NDR",
    "Angaben der Polizei zufolge": "Polizei",
    "laut Polizei": "Polizei",
    "so der Minister": "Minister",
    "JP Morgan kündigte bereits an": "JP Morgan",
    "Entsprechende Verhandlungen mit den Banken hat Facebook bestätigt": "Facebook",
    "Die Staatsanwaltschaft wirft dem 52-Jährigen vor": "Staatsanwaltschaft",
    "Das bestätigte ein Sprecher": "Sprecher",
    "sagte er der Zeitung „Welt“": "er",
    "Meier, Vorsitzender der SPD, sagte": "Meier, Vorsitzender der SPD",
    "Aus dem Auswärtigen Amt verlautete": "Auswärtigen Amt",
    "hieß es aus dem Ministerium": "Ministerium",
    "Aus dem Betriebsrat ist zu hören": "Betriebsrat",
    "geht aus einer Befragung des Instituts Demos hervor": "Befragung des Instituts Demos",
    "so steht es im Zwischenbericht": "Zwischenbericht",
    "In den Augen der Turiner Zeitung „Il Ponte“": "Turiner Zeitung „Il Ponte“",
    "Glaubt man der Studie": "Studie",
    "der Studie nach": "Studie",
    "wie es in der Anzeige heißt": "Anzeige",
    "lautet der Rat von Hausarzt Kurt Ehm": "Hausarzt Kurt Ehm",
    "Für Postel steht fest": "Postel",
    "ächzte der Trainer": "Trainer",
    "will es die Legende": "Legende",
    "Erleichtert zeigte sich der Verband": "Verband",
    "Lechner, die den Hof führt, erklärt": "Lechner",
    "Ida Kern, 78 Jahre alt, ist überzeugt": "Ida Kern",
    "Ida Kern, Wirtin und Rätin von Worms, grantelt": "Ida Kern, Wirtin und Rätin von Worms",
    "Die Regierung hat Gespräche bestätigt": "Regierung",
    "hielt Kurt Ehm der Gewerkschaft entgegen": "Kurt Ehm",
    "teilte das Amt am Dienstagvormittag mit": "Amt",
    "„Kleinkariert“ nennt das Marlies Ober": "Marlies Ober",
    "Dem Vernehmen nach": None,
    "Demnach": None,
    "es hieß": None,
    "": None,
}


@pytest.mark.parametrize("quote", SOURCES)
def test_the_source_is_what_is_no_cue(quote):
    place = source(quote)
    assert (quote[slice(*place)] if place else None) == SOURCES[quote]


@pytest.mark.parametrize(
    ("text", "words", "said_by"),
    [
        ("„Wir bauen“, sagte Ida Kern. Ben Alt warnte vor Kosten.", "Wir bauen", "Ida Kern"),
        ("Ben Alt warnte vor Kosten. Ida Kern sagte: „Wir bauen.“", "Wir bauen.", "Ida Kern"),
        ("„Wir bauen“, sagte Ida Kern. „Es wird teuer.“ Ben Alt widersprach dem.", "Es wird teuer.", "Ida Kern"),
        ("„Wir bauen.“", "Wir bauen.", None),
    ],
)
def test_a_quotation_belongs_to_who_speaks_in_its_sentence_or_spoke_before(text, words, said_by):
    found = attributions(text, [], sentences(text))
    start = text.index(words)
    place = speaker(text, Passage(start, start + len(words), Kind.QUOTATION), found)
    assert (text[slice(*place)] if place else None) == said_by


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("Trainerin Ida Kern kam mit Ben Alt. Frau Kern schwieg. „Gut“, sagte sie.", "Trainerin Ida Kern"),
        ("Ben Alt kam zu spät. Trainerin Ida Kern schwieg. „Gut“, sagte er.", "Ben Alt"),
        ("Niemand kam. „Gut“, sagte er.", "er"),
    ],
)
def test_a_pronoun_is_who_was_named_in_full(text, said_by):
    people = ("Ida Kern", "Ben Alt", "Kern")
    spans = {text.rindex(name): name for name in reversed(people) if name in text}
    names = [Passage(start, start + len(name), Kind.NAME, Entity.PERSON) for start, name in sorted(spans.items())]
    described = [
        Passage(start, start + len("Trainerin Ida Kern"), Kind.DESCRIPTION)
        for start in [text.find("Trainerin Ida Kern")]
        if start >= 0
    ]
    start = text.index("Gut")
    claims = [*names, *described, *attributions(text, names, sentences(text))]
    place = speaker(text, Passage(start, start + 3, Kind.QUOTATION), claims)
    assert place is not None
    assert text[slice(*place)] == said_by


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Ida Kern warnte vor Kosten. Das Geld sei knapp, die Stadt habe keins.", ["sei"]),
        ("Ida Kern warnte. Die Kassen hätten bereits gezahlt.", ["hätten"]),
        ("Er soll Beamte bestochen haben.", ["soll"]),
        ("Die Armee greife Wohnhäuser nicht an.", ["greife"]),
        ("Ein Museum ersetze keinen Lehrling.", ["ersetze"]),
        ("Auf einen Ton genau höre sie das.", ["höre"]),
        ("Ein Konzern, der Millionen geboten haben soll, ging leer aus.", ["soll"]),
        ("Das obere der Häuser steht leer.", []),
        ("Ich schreibe Ihnen, weil ich Sorge habe.", []),
        ("Gott sei Dank. Wie dem auch sei. Er tat, als sei nichts.", []),
        ("Es sei denn, es regnet.", []),
        ("Die Preise sanken beispielsweise in Worms.", []),
        ("Der 54 Kilogramm schwere und kleine Motor lief.", []),
        ("Das Haus soll im Mai fertig werden.", []),
        ("Die Kassen hätten gern gezahlt.", []),
        ("Ich habe keine Zeit.", []),
        ("„Das sei falsch“ steht auf dem Plakat.", []),
        ("Eine ganze Reihe neuer Häuser steht leer.", []),
    ],
)
def test_hearsay_is_a_verb_that_reports_without_a_source(text, verbs):
    borders = sentences(text)
    found = hearsay(text, attributions(text, [], borders), borders)
    assert [text[passage.start : passage.end] for passage in found] == verbs
