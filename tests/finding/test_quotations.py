from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from factcheck.finding.quotations import quotations, quoted

_NLP = {language: spacy.blank(language) for language in ("de", "en")}
# A text and the quotations it holds, in order.
GERMAN = {
    "behind a word that ends as a title does": ("Er nannte die Reaktion „völlig überzogen“.", ["völlig überzogen"]),
    "reckons with": ("Ilse Brock rechnet mit „mindestens 800 Gästen“.", ["mindestens 800 Gästen"]),
    "called so behind": ("Sie hatte ihn „Wegelagerer“ genannt.", ["Wegelagerer"]),
    "warned of": ("Sie hat vor „Alarmismus“ gewarnt.", ["Alarmismus"]),
    "said to be": ("Die Meldungen seien „Propaganda“.", ["Propaganda"]),
    "welcomed as": ("Der Verband begrüßte den Entwurf als „überfällig“.", ["überfällig"]),
    "a phrase that ends in a noun": ("Sie sei „am Ende“ gewesen, sagte sie.", ["am Ende"]),
    "pointed to": ("Er hatte auf „erhebliche Durchbiegungen“ hingewiesen.", ["erhebliche Durchbiegungen"]),
    "says a word": ("Sie sagt „Schrippe“ und lacht.", ["Schrippe"]),
    "an answer behind a dash": ("„Nie gesehen?“ – „Nie.“ Es wurde still.", ["Nie gesehen?", "Nie."]),
    "raved about": ("Er hatte im Mai von einem „Rekordjahr“ geschwärmt.", ["Rekordjahr"]),
    "answers with": ("Der Fährmann antwortet stets mit „Abwarten“.", ["Abwarten"]),
    "it sounded": ("„Buh!“, schallte es aus dem Rang.", ["Buh!"]),
    "a fragment that ends in a noun": (
        "Die Auflage entbehre „jeder tragfähigen rechtlichen Grundlage“.",
        ["jeder tragfähigen rechtlichen Grundlage"],
    ),
    "a word and a rare verb": ("„Schmarrn“, raunzt der Alte.", ["Schmarrn"]),
    "whatever the verb": (
        "„Solange er fährt“, ächzt der Wirt, „ist alles gut.“",
        ["Solange er fährt", "ist alles gut."],
    ),
    "a verb phrase without a cue": ("Die Anwohner fühlen sich „im Stich gelassen“.", ["im Stich gelassen"]),
    "called so, first": ("Als „Quatsch“ bezeichnete er die Vorwürfe.", ["Quatsch"]),
    "in somebody's view": ("Der Plan ist nach Ansicht der Grünen „unausgegoren“.", ["unausgegoren"]),
    "there was talk of": ("Von „Panikmache“ war die Rede.", ["Panikmache"]),
    "in reported speech": ("Die Bremse dürfe „kein Fetisch“ sein.", ["kein Fetisch"]),
    "mockery": (
        "Der Kritiker spottete über eine „Weihnachtsfeier des Betriebsrats“.",
        ["Weihnachtsfeier des Betriebsrats"],
    ),
    "low-high marks": ("„Wir gehen jetzt“, sagte er.", ["Wir gehen jetzt"]),
    "guillemets": ("»Wir gehen jetzt«, sagte er.", ["Wir gehen jetzt"]),
    "Swiss guillemets": ("«Wir gehen jetzt», sagte er.", ["Wir gehen jetzt"]),
    "French spaces": ("« Wir gehen jetzt », sagte er.", ["Wir gehen jetzt"]),
    "straight marks": ('"Wir gehen jetzt", sagte er.', ["Wir gehen jetzt"]),
    "single low-high marks": ("‚Wir gehen jetzt‘, sagte er.", ["Wir gehen jetzt"]),
    "single guillemets": ("›Wir gehen jetzt‹, sagte er.", ["Wir gehen jetzt"]),
    "single straight marks": ("'Wir gehen jetzt', sagte er.", ["Wir gehen jetzt"]),
    "high marks": ("“Wir gehen jetzt”, sagte er.", ["Wir gehen jetzt"]),
    "wrong closing mark": ('„Wir gehen jetzt", sagte er.', ["Wir gehen jetzt"]),
    "several sentences": ("Er sagte: „Wir warten. Wir hoffen.“ Dann ging er.", ["Wir warten. Wir hoffen."]),
    "interrupted": ("„Wir warten“, sagte er, „aber nicht lange.“", ["Wir warten", "aber nicht lange."]),
    "nested word": ("„Er sagte ‚nein‘ und ging“, sagte sie.", ["Er sagte ‚nein‘ und ging"]),
    "nested utterance": (
        "„Er rief: ‚Ich komme nicht!‘ und ging“, sagte sie.",
        ["Er rief: ‚Ich komme nicht!‘ und ging", "Ich komme nicht!"],
    ),
    "paragraphs": ("„Wir warten.\n\n„Wir hoffen“, sagte er.", ["Wir warten.", "Wir hoffen"]),
    "across a line break": ("„Wir warten und\nwir hoffen“, sagte er.", ["Wir warten und\nwir hoffen"]),
    "one word": ("Sie nannte das „überzogen“.", ["überzogen"]),
    "spoke of": ("Er sprach von „Chaos“.", ["Chaos"]),
    "called a liar": ("Er bezeichnete den Minister als „Lügner“.", ["Lügner"]),
    "shouted": ("Demonstranten riefen „Freiheit“.", ["Freiheit"]),
    "part of a sentence": ("Er sieht darin „einen schweren Schlag für uns“.", ["einen schweren Schlag für uns"]),
    "on a sign": ("Auf dem Schild stand „Betreten verboten“.", ["Betreten verboten"]),
    "paper and quotation": ("Er sagte dem „Kurier“: „Das stimmt nicht.“", ["Das stimmt nicht."]),
    "scare quotes beside a cue": ("Der „Held“ der Stadt, sagte er, sei „müde“.", ["müde"]),
    "slogan": ("Der Slogan „Yes We Can“ zog.", ["Yes We Can"]),
}
SILENT = {
    "paper spoken to, first": "Der „Rheinpost“ sagte er, er komme.",
    "paper spoken to, before the participle": "Das habe er der „Zeit“ gesagt.",
    "an alliance": "Das Bündnis „gegen das Vergessen“ sprach.",
    "a prize": "Sie lobte den Preis „Mut zur Lücke“ gestern.",
    "a label": "Er trug eine Jacke mit der Aufschrift „Security“.",
    "a song that is played": "Im Saal lief „Ein Hoch auf uns beide“ in einer Schleife.",
    "so is the place called": "Im „Wartesaal“, so heißt das Lokal, isst man Suppe.",
    "so the name": "Der „Grenzgänger“, so der Name des Weins, braucht Geduld.",
    "an inn of somebody": "Das Hinterzimmer des Gasthofs „Zur Linde“ war voll, teilte sie mit.",
    "an abbreviation": "Auf vielen steht hinten nur „o. T.“.",
    "what it means": "Was bedeutet „mindestens haltbar“ eigentlich?",
    "a play is called so": "„Alles wird gut“ heißt das Stück.",
    "a word's meaning": "Es war die Zeit, in der „regional“ hieß, dass es von nebenan kam.",
    "a nickname": "Sie nannten ihn nur den „Glockenfritz“.",
    "a band's name for itself": "Die Band nennt sich „Drei Liter Landwein“.",
    "a verb behind a colon": "Sie haben den Hang „repariert“: Wo Rosen standen, ist nun eine Rampe.",
    "a verb that says only with its particle": "Dass das Bad „saniert“ ist, merkt man am Preis.",
    "a compound that has a title": "Das Theaterstück „Böden unter Druck“ stand im Mittelpunkt.",
    "magazine": "Wie das Magazin „Wall Street Journal“ schreibt, ist das so.",
    "service": "Das Kleinanzeigen-Geschäft „Marketplace“ wächst.",
    "paper spoken to": "Er sagte der „Rheinpost“, er komme.",
    "paper": "Der „Spiegel“ berichtete. „Die Zeit“ schwieg.",
    "scare quotes": "Der „Experte“ kam zu spät, die „gute“ Idee scheiterte.",
    "film": "Der Film „Wie ein einziger Tag“ läuft.",
    "apostrophes": "Das geht's nicht, sagt Hans' Bruder, so ist’s.",
    "inches": 'Der 5" große Schirm ist neu.',
    "never closed": "Er rief ‚etwas in den Wald.",
    "menu entries": "Startseite » Allgemein » Die Werft erwirbt das Dock und baut es um.",
    "nothing": "„“ und »« sagte er.",
}
ENGLISH = {
    "American": ("“We go now,” he said.", ["We go now,"]),
    "British": ("‘It’s over,’ she said.", ["It’s over,"]),
    "one word": ("He called it “excessive”.", ["excessive"]),
    "film": ("The film “Gone With the Wind” won.", []),
    "apostrophes": ("It's the dogs' house, he said.", []),
}
KNOWN_FAILURES = {
    "a title that is a sentence": ("Zu sehen war „Er ist wieder da und bleibt“ im Kino.", []),
}


def _found(text: str, language: str) -> list[str]:
    return [text[found.start : found.end] for found in quotations(text)]


@pytest.mark.parametrize(("text", "expected"), GERMAN.values(), ids=GERMAN.keys())
def test_finds_german(text: str, expected: list[str]) -> None:
    assert _found(text, "de") == expected


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_stays_silent(text: str) -> None:
    assert _found(text, "de") == []


@pytest.mark.parametrize(("text", "expected"), ENGLISH.values(), ids=ENGLISH.keys())
def test_finds_english(text: str, expected: list[str]) -> None:
    assert _found(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(text: str, expected: list[str]) -> None:
    assert _found(text, "de") == expected


def test_quoted_gives_every_stretch_without_its_marks() -> None:
    text = 'Das Magazin „Anker“ nennt »die ›Welle‹ von Husum« den "Fang".'
    assert [text[start:end] for start, end in quoted(text)] == ["Anker", "die ›Welle‹ von Husum", "Welle", "Fang"]


_PIECES = st.sampled_from([*"„“”\"»«‚‘’'›‹\n .,:", "Haus", "sagte er", "Er", "nein."])


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=80))
def test_borders_are_inside_and_tight(text: str) -> None:
    borders = quoted(text)
    assert borders == sorted(set(borders))
    for start, end in borders:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
    assert {(found.start, found.end) for found in quotations(text)} <= set(borders)


@pytest.mark.parametrize("unit", ["„", '"', "'", "“", "„a ", "„a“ ", "‘a’ ", "„\n", "a", "»«", "‚ ", "\n"])
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    doc = Doc(_NLP["de"].vocab, words=[(unit * 200_000)[:200_000]], spaces=[False])
    started = time.perf_counter()
    quotations(doc.text)
    assert time.perf_counter() - started < 8
