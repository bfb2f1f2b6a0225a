import pytest

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "games": "Die Bilanz: 12 Siege, drei Unentschieden und fünf Niederlagen in |18 Spielen → 20 Spielen|.",
    "games first": "In |30 Partien → 29 Partien| gelangen dem Klub 14 Siege, 8 Unentschieden und 7 Niederlagen.",
    "votes": "Von den 40 Abgeordneten stimmten 22 dafür, 15 dagegen, |vier → drei| enthielten sich.",
    "girls and boys": "In der Klasse sind 27 Kinder: 14 Mädchen und |15 → 13| Jungen.",
    "of them": "Von den 31 Filialen liegen 19 in Hessen und |14 → 12| in Bayern.",
    "list": "Die Feuerwehr rückte mit 9 Fahrzeugen aus: drei aus Husum, "
    "vier aus Tönning und |drei → zwei| aus Garding.",
    "adults and children": "Im Bus saßen 52 Menschen, davon 30 Erwachsene und |24 Kinder → 22 Kinder|.",
    "more than there are": "Die Gruppe hat 20 Mitglieder, davon 14 Lehrer und |8 Ärzte → 6 Ärzte|.",
    "draws in French": "Der Klub holte in |34 Spielen → 35 Spielen| 20 Siege, acht Remis und sieben Niederlagen.",
    "votes with compounds": "Der Antrag wurde mit 22 Ja-Stimmen, 15 Nein-Stimmen und vier "
    "Enthaltungen von den |40 Räten → 41 Räten| angenommen.",
    "dead": "Bei dem Unglück starben 14 Menschen: acht Erwachsene und |fünf Kinder → sechs Kinder|.",
    "together": "Im Norden gibt es 48 Schulen, im Süden 46 und im Westen 43, |insgesamt 147 → insgesamt 137|.",
    "together with a unit": "Bremen zahlt 12 Millionen Euro, Kiel 9 Millionen Euro, |zusammen 24 Millionen Euro → "
    "zusammen 21 Millionen Euro|.",
    "seats in brackets": "Die Koalition aus CDU (31 Sitze), SPD (22 Sitze) und Grünen (12 Sitze) hat |zusammen 67 "
    "Sitze → zusammen 65 Sitze|.",
}
LOOK_ALIKES = {
    "games": "Die Bilanz: 12 Siege, drei Unentschieden und fünf Niederlagen in 20 Spielen.",
    "no draws named": "Die Mannschaft holte 12 Siege bei fünf Niederlagen in 20 Spielen.",
    "votes": "Von den 40 Abgeordneten stimmten 22 dafür, 15 dagegen, drei enthielten sich.",
    "together": "Im Norden gibt es 48 Schulen, im Süden 46 und im Westen 43, insgesamt 137.",
    "among them": "Bei dem Unfall wurden 12 Menschen verletzt, darunter drei Kinder und zwei Radfahrer.",
    "two of several": "Die Stadt hat 31 Filialen, davon 19 im Zentrum und 5 am Hafen.",
    "together in other years": "Im Mai kamen 300 Gäste, im Juni 400, im ganzen Jahr insgesamt 5000.",
    "women and men": "Zum Rat gehören 45 Mitglieder, 19 Frauen und 26 Männer.",
    "about": "Bremen zahlt 12 Millionen Euro, Kiel 9 Millionen Euro, zusammen rund 20 Millionen Euro.",
    "units": "Das Rennen führt über 42 Kilometer und 800 Höhenmeter, insgesamt starten 900 Läufer.",
    "together without parts": "Insgesamt kamen 4000 Besucher an drei Tagen in zwei Hallen.",
    "result of a game": "Hannover gewann 3:1 und steht mit 34 Punkten auf Platz vier.",
    "goals": "In 20 Spielen schoss er 12 Tore und gab 7 Vorlagen, zusammen 19 Scorerpunkte.",
    "three of four together": "Es gibt 5 Äpfel, 3 Birnen und 2 Pflaumen, Äpfel und Birnen zusammen sind es 8.",
    "seats of two parties": "Von den 60 Sitzen gehen 25 an die CDU und 20 an die SPD.",
    "some of the teams": "An dem Turnier nahmen 16 Teams teil, vier aus Kiel, drei aus Lübeck und zwei aus Plön.",
    "the rest is left": "Der Bau kostet 12 Millionen Euro: 5 Millionen zahlt der "
    "Bund, 4 Millionen das Land, den Rest die Stadt.",
    "women and men in a town": "In der Stadt leben 40.000 Menschen, 22.000 Frauen und 18.000 Männer.",
    "rivers in two countries": "Der Fluss ist 120 Kilometer lang, davon liegen 80 in Hessen und 30 in Bayern.",
    "votes of a part": "22 stimmten dafür, 15 dagegen, drei enthielten sich, 5 der 45 Abgeordneten fehlten.",
    "another 34 games": "Nach 12 Siegen, drei Unentschieden und fünf Niederlagen wartet im nächsten der 34 Spiele "
    "Kiel.",
}
ENGLISH_HITS = {
    "games": "The club has 12 wins, three draws and five defeats in |18 games → 20 games|.",
    "dead": "The crash killed 14 people: eight adults and |five children → six children|.",
}
ENGLISH_LOOK_ALIKES = {
    "games": "The club has 12 wins, three draws and five defeats in 20 games.",
    "including": "The crash injured 12 people, including three children and two cyclists.",
    "seats of two parties": "Of the 60 seats, 25 went to Labour and 20 to the Tories.",
}
KNOWN_FAILURES = {
    # Warnings of what is right.
    "families and people": ("de", "In zwei Häusern wohnen 12 Familien: 20 Kinder und 22 Erwachsene."),
    # Warnings or words that a reader would expect.
    "women and men in English": ("en", "The council has 45 members, 19 women and |28 men → 26 men|."),
    "in total in English": (
        "en",
        "There are 48 schools in the north, 46 in the south and 43 in the west, in total |147 → 137|.",
    ),
    "men and women hurt": ("de", "Verletzt wurden elf Menschen, sieben Männer und |fünf Frauen → vier Frauen|."),
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("total", marked) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("total", text) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("total", marked, language="en") == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("total", text, language="en") == text


@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(checked, language, marked):
    assert checked("total", marked, language=language) == marked
