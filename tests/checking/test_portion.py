import pytest

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "of a number": "Von 80 Betrieben haben 32 geschlossen, das sind |30 Prozent → 40 Prozent|.",
    "in brackets": "Von den 200 Befragten sagten 50 ja (|30 Prozent → 25 Prozent|).",
    "quantity in one": "20 von 50 Plätzen sind belegt, also |45 Prozent → 40 Prozent|.",
    "fraction": "Von 60 Wohnungen stehen 15 leer, also |ein Drittel → ein Viertel|.",
    "quarter of a number": "Ein Viertel der 80 Betriebe, also |25 → 20|, hat geschlossen.",
    "per cent of a number": "60 Prozent der 150 Mitglieder, also |80 → 90|, kamen zur Wahl.",
    "half": "Die Hälfte der 48 Lehrer, also |26 → 24|, ist über 50 Jahre alt.",
    "of them": "Im Heim leben 48 Leute, zwölf davon sind krank, also |ein Drittel → ein Viertel|.",
    "turnout": "1200 der 2000 Mitglieder stimmten ab, die Beteiligung lag bei |65 Prozent → 60 Prozent|.",
    "that corresponds": "Von 500 Bewerbern bestanden 350, das entspricht |75 Prozent → 70 Prozent|.",
    "three quarters": "|Drei Viertel → Zwei Drittel| der 120 Schüler, das sind |80 → 90|, essen in der Mensa.",
    "jobs": "Die Firma baut 300 von 1200 Stellen ab, also |ein Drittel → ein Viertel|.",
    "every fourth of a number": "|Jeder vierte → Jeder fünfte| der 80 Betriebe, also |16 → 20|, hat geschlossen.",
    "every fourth of two numbers": "Von den 250 Wohnungen sind 50 barrierefrei, das ist |jede vierte → jede fünfte|.",
    "whole behind its part": "Der Verlag schließt 18 seiner 120 Filialen, |gut 25 Prozent → gut 15 Prozent|.",
    "only two counts": "640 Bäume stehen im Park, 32 sind krank, |zehn Prozent → fünf Prozent|, vor allem Eschen.",
    "whole in the sentence before": "1860 Pfeifen hat die Orgel, gebaut von zwei Meistern. Ein Drittel davon, "
    "|720 Stück → 620 Stück|, ist aus Holz.",
    "decimals of the truth": "36 Hektar gehören dem Hof. 30 Prozent davon, |11,8 Hektar → 10,8 Hektar|, sind Wald.",
    "of whom": "Das Unternehmen hat 93 Kunden betrogen. Zwei Drittel der Geschädigten, |72 Frauen → 62 Frauen| und "
    "Männer also, sind Rentner.",
    "with a unit": "Von den 350 Hektar des Parks ist ein Fünftel, nämlich |60 Hektar → 70 Hektar|, Wiese.",
    "millions without a unit": "Der Etat umfasst 62 Millionen Euro. Ein Viertel davon, also "
    "|16,5 Millionen → 15,5 Millionen|, geht an das Land.",
    "ratio": "In der Zustellung arbeiten 160 Leute, 120 sollen gehen, das wären |zwei von drei → drei von vier|.",
    "twelfth": "Von den 2400 Stellen sollen 200 wegfallen, |jede zehnte → jede zwölfte|.",
    "the whole line": "Die Strecke ist 80 Kilometer lang. Erneuert werden 60 Kilometer Gleis, "
    "|vier Fünftel → drei Viertel| der gesamten Linie.",
    "a share that is wrong": "Eingegangen sind 280 Briefe, davon |ein Drittel → ein Viertel|, nämlich 70, aus Polen.",
    "length behind it": "Drei Fünftel der Strecke von 35 Kilometern, also |24 Kilometer → 21 Kilometer|, sind Wald.",
    "with a clause between": "Der Frauenanteil beträgt 35 Prozent, bei 220 Beschäftigten sind das |87 → 77|.",
    "first now": "Von den 1200 Haushalten haben 180 einen Anschluss, mithin erst |20 Prozent → 15 Prozent|.",
    "where": "In |drei Viertel → zwei Drittel| der 48 Gemeinden, nämlich in |32 → 36|, fehlt ein Arzt.",
    "nearly a third": "Von 500 Euro bleiben ihr 150 Euro, |knapp ein Viertel → knapp ein Drittel|.",
    "approval of": "81 der 108 Delegierten waren dafür – eine Zustimmung von |78 Prozent → 75 Prozent|.",
    "the sentence before": "Insgesamt 250 Betriebe wurden geprüft, bei 75 davon gab es Mängel. Das entspricht |35 "
    "Prozent → 30 Prozent|.",
    "of a whole behind it": "Die Firma strich 3000 Stellen, das sind |zehn Prozent → 15 Prozent| der 20.000 "
    "Arbeitsplätze.",
    "of those who came": "600 der 900 Mitglieder kamen. 150 von ihnen, also |30 Prozent → 25 Prozent|, stimmten "
    "dagegen.",
    "clocks": "Die Stadt hat 187 Stufen. 48 Uhren betreute der Betrieb im Jahr 1990, heute sind es noch 16, also "
    "|gerade ein Viertel → ein Drittel|.",
    "of the area": "300 Hektar ist das Grundstück groß. Jetzt sollen 90 Hektar gerodet werden, |40 Prozent → 30 "
    "Prozent| der "
    "Fläche.",
    "in the next sentence": "Unter den 160 Gästen waren 40 Studenten. |Jeder dritte → Jeder vierte| war demnach jung.",
    "number in the next sentence": "Ein Fünftel der 35 Klassen hat keinen Raum. Betroffen sind also |acht Klassen → "
    "sieben "
    "Klassen|.",
    "every third of no noun": "Der Kreis verfügt über 64 Spielplätze. Der TÜV hat 16 gesperrt – |jeden dritten → "
    "jeden vierten|.",
    "of the class": "27 Kinder sitzen in der 9b. Neun haben keinen Platz gefunden, |ein Viertel → ein Drittel| der "
    "Klasse.",
    "occupancy": "Die Klinik hat 320 Betten, von denen derzeit 240 belegt sind; die Auslastung liegt bei "
    "|80 Prozent → 75 Prozent|.",
    "with so many per cent": "Der Rat genehmigte den Bau mit 28 von 40 Stimmen, also mit |75 Prozent → 70 Prozent|.",
    "a year's use": "Die Pumpe verschlingt 4.500 Kilowattstunden im Jahr. Ein Drittel, |rund 1.800 Kilowattstunden → "
    "rund 1.500 Kilowattstunden|, liefert die Anlage.",
    "of the stock": "Sie besitzt 1.400 Wohnungen, 350 davon sind barrierefrei. Das ist |ein Drittel → ein Viertel| des "
    "Bestands.",
    "with that": "Der Etat umfasst 50 Millionen Euro, 20 Millionen davon fließen ins Personal. Mit |50 Prozent → "
    "40 Prozent| ist das der größte Posten.",
    "number or share": "Von den 240 Linden an der Allee sind |36 → 24| oder |zehn Prozent → 15 Prozent| krank.",
    "share in brackets": "|84 → 72| (|15 Prozent → 17,5 Prozent|) der 480 Bäume sind krank.",
    "number in brackets": "Ein Drittel (|18 → 20|) der 60 Abgeordneten fehlte.",
    "behind a colon": "Jeder fünfte der 850 Befragten war verärgert: |150 Menschen → 170 Menschen| gaben die Note 5.",
    "so that": "Zwei Drittel der 270 Lehrer streikten, so dass mittags |160 Leute → 180 Leute| vor dem Amt standen.",
    "at the end": "Ein Viertel der 640 Plätze blieb leer, |180 Stühle → 160 Stühle| also.",
    "this many": "Die Hälfte der 86 Plätze ist reserviert. Für diese |53 Plätze → 43 Plätze| gilt eine Frist.",
    "these were": "|Zwei Drittel → Drei Fünftel| der 150 Mitglieder stimmten zu. Das waren |90 Leute → 100 Leute|.",
    "of those told before": "Die Stadt zählt 19.500 Haushalte. |Fünf Prozent dieser Haushalte → Zehn Prozent dieser "
    "Haushalte| zahlen nicht. Das wären |1950 Familien → 975 Familien|.",
    "swapped digits": "Ein Zehntel der 7.300 Flaschen zerbrach; |370 Flaschen → 730 Flaschen| liefen in den Gully.",
    "in number": "Genau ein Viertel der 48 Stadträte, |14 → 12| an der Zahl, fehlte.",
    "one too many": "Genau die Hälfte der 54 Mitglieder, |28 → 27| an der Zahl, fehlte.",
    "of kilometres": "Drei Viertel der 60 Kilometer, |50 Kilometer → 45 Kilometer| demnach, sind asphaltiert.",
    "of minutes": "Ein Sechstel der 90 Minuten, |zwölf Minuten → 15 Minuten| demnach, ruhte der Ball.",
    "millions in words": "Der Etat liegt bei 14 Millionen Euro. 30 Prozent davon übernimmt das Land, |viereinhalb "
    "Millionen Euro → 4,2 Millionen Euro| also.",
    "a rate of": "Bei 150 Kontrollen wurden 24 Verstöße festgestellt, eine Quote von |zwölf Prozent → 16 Prozent|.",
    "of a sum": "60 Prozent der 22 Millionen, |12,2 Millionen Euro → 13,2 Millionen Euro|, kamen vom Land.",
    "in front of the number": "1250 Fragebögen kamen. |70 Prozent → 60 Prozent|, |genau 750 Leute → genau 875 Leute|, "
    "klagen.",
    "half of the only sum": "1,2 Millionen Euro nimmt die Stadt ein. |Die Hälfte → Drei Viertel|, |900.000 Euro → "
    "600.000 Euro|, vom Markt.",
    "on so many": "Auf 36 der 48 Höfe wird gemolken, auf |zwei Dritteln → drei Viertel|.",
    "rate behind a colon": "Zwölf Prozent sind durchgefallen: Von den 225 Prüflingen haben |37 → 27| nicht bestanden.",
    "an age between": "Jeder fünfte der 4300 Einwohner ist über 65. Das sind |1060 Menschen → 860 Menschen|.",
    "two digits swapped": "Von den 1840 Pfeifen stammt ein Fünftel, das sind |386 → 368|, aus dem Vorgängerbau.",
}
LOOK_ALIKES = {
    "half of what it names": "Ihr halfen 58 Leute. Sie verbüßt die Hälfte der 40 Monate, also 20.",
    "of what was told before": "Von 180 Mitgliedern hat er Einwilligungen erbeten. 90 haben unterschrieben, die "
    "Hälfte. 36 antworteten mit Nein, das ist ein Fünftel, die anderen gar nicht.",
    "quota of a sum": "Die Eigenkapitalquote betrage 43,5 Prozent, bei einer Bilanzsumme von 476 Millionen Euro.",
    "share of another thing": "Jede achte Frau erkrankt. In der Klinik wurden 420 operiert, 80 von ihnen kamen von "
    "auswärts.",
    "right": "Von 80 Betrieben haben 32 geschlossen, das sind 40 Prozent.",
    "rounded": "Von 81 Betrieben haben 32 geschlossen, das sind rund 40 Prozent.",
    "nearly": "Von 150 Proben waren 49 belastet, also knapp ein Drittel.",
    "right quarter": "Ein Viertel der 80 Betriebe, also 20, hat geschlossen.",
    "right per cent": "60 Prozent der 150 Mitglieder, also 90, kamen zur Wahl.",
    "rounded number": "Ein Drittel der 100 Schüler, also 33, fehlte.",
    "another whole": "Von 80 Betrieben haben 32 geschlossen, 20 Prozent der Beschäftigten verloren ihre Arbeit.",
    "more than before": "Von 80 Betrieben haben 32 geschlossen, das sind 10 Prozent mehr als im Vorjahr.",
    "points": "Von 80 Betrieben haben 32 geschlossen, im Vorjahr waren es 30 Prozent.",
    "interest": "Er lieh sich 20.000 Euro und zahlt 300 zurück, bei 4 Prozent Zinsen.",
    "two groups": "Von 30 Frauen und 20 Männern waren 25 Lehrer, 40 Prozent Ärzte.",
    "score": "Bayern gewann 3:1, hatte 60 Prozent Ballbesitz und schoss 18 Mal aufs Tor.",
    "discount": "Das Rad kostet 800 statt 1000 Euro, 20 Prozent weniger.",
    "right turnout": "1200 der 2000 Mitglieder stimmten ab, die Beteiligung lag bei 60 Prozent.",
    "the others": "Von 80 Betrieben haben 32 geschlossen, die übrigen 60 Prozent arbeiten weiter.",
    "a third of them": "Die Schule hat 600 Schüler, ein Drittel davon, also 200, isst in der Mensa.",
    "speeders": "Bei 300 Kontrollen fielen 24 Fahrer auf, acht Prozent.",
    "two shares of one number": "10 Prozent der 500 Plätze, also 50, sind für Kinder, 20 Prozent, also 100, für Alte.",
    "heard of it": "Von 1000 Befragten hatten 620 davon gehört, 31 Prozent nutzten es.",
    "number cut off": "Zwei von drei Deutschen, 66 Prozent, sind dafür.",
    "a part of a part": "Ein Drittel der 90 Schüler, 12 Mädchen und 18 Jungen, fuhr mit.",
    "another part in the same sentence": "Das Haus hat 120 Plätze, 40 Leute waren da, zehn Prozent zu spät.",
    "elected and voted": "Die Partei gewann 12 von 60 Sitzen, obwohl sie nur 15 Prozent der Stimmen erhielt.",
    "percentage elsewhere": "Von den 500 Betrieben bilden 120 aus, im Handwerk sind es 40 Prozent.",
    "of another number": "18 Leute arbeiten dort, zwölf am Band, vier im Lager. Sechs davon, ein Drittel, sind neu.",
    "the rest of the list": "18 Hektar hat er. 60 Prozent davon, 10,8 Hektar, sind Riesling; auf Silvaner, den er "
    "liebte, 15.",
    "the shifts": "60 Fahrer sind nötig, bei drei Schichten 180, von denen eine Firma 45 stellt, jeden vierten.",
    "more than half": "Mehr als die Hälfte der 620 Parzellen, genau 341, liegt brach.",
    "electors and inhabitants": "Hier leben 240.000 Menschen. Ein Drittel der Wahlberechtigten, also 58.000, wählte.",
    "down to": "Am selben Tag, als 12 von 73 Orten wählten, hatte die CDU verloren, auf 21,7 Prozent.",
    "town and county": "Für das Museum gibt die Stadt 2,4 Millionen Euro, der Kreis 600.000 Euro, ein Fünftel also.",
    "half of them, nine": "Er traf in der 62. und in der 88. Minute. 18 Tore hat er, die Hälfte davon, neun, im "
    "Winter.",
    "lost a third": "Von 162 Euro am Freitag fiel die Aktie bis Dienstag auf 106 Euro, sie verlor mithin gut ein "
    "Drittel.",
    "what is spent": "Von den 1.500 Euro bleiben nach der Miete 900 Euro. 40 Prozent gehen also fürs Wohnen drauf.",
    "of all the staff": "27 arbeiten im Verkauf, 16 in der Verwaltung; drei Viertel der Belegschaft, 159 "
    "Personen, sind Frauen.",
    "a range of per cent": "Von den 120 Linden sind drei oder vier Prozent krank.",
    "number or share": "Von den 240 Linden sind 24 oder zehn Prozent krank.",
    "children of another school": "Ein Viertel der 80 Schüler fehlte; 30 Kinder aus der Nachbarschule sprangen ein.",
    "those who came": "Ein Viertel der 80 Schüler fehlte, so dass die Lehrer nur 60 Kinder unterrichteten.",
    "the trainees": "Drei Viertel der 1.200 Beschäftigten streikten. Die 800 Auszubildenden arbeiteten.",
    "a breakdown": "Ein Drittel der 90 Schüler fuhr mit – 20 Mädchen und zehn Jungen.",
    "some of them": "Ein Drittel der 90 Schüler kommt aus Polen: 25 von ihnen lernen Deutsch.",
    "this many": "Die Hälfte der 138 Mitarbeiter ist anwesend. Für diese 69 Kollegen gibt es Tische.",
    "other places": "Die Hälfte der 80 Plätze ist frei. Für die 60 Plätze im Anbau gibt es eine Liste.",
    "other bottles": "Ein Zehntel der 7.300 Flaschen zerbrach; 500 Flaschen wurden verkauft.",
    "more than last year": "Jeder zehnte der 2.000 Fahrer war zu schnell. Das waren 50 mehr als im Vorjahr.",
    "about a third": "Rund ein Drittel der 90 Gäste, 31, kam zu Fuß.",
    "two thirds of many": "Zwei Drittel der 900 Befragten, 604, sagten ja.",
}
ENGLISH_HITS = {
    "of a number": "Of the 80 firms, 32 have closed, that is |30 percent → 40 percent|.",
    "quarter": "A quarter of the 80 firms, or |25 → 20|, have closed.",
    "seats": "Only 20 of the 80 seats were taken, or |30 percent → 25 percent|.",
    "bare": "Only 45 of its 180 branches will stay open, |30 per cent → 25 per cent|.",
    "eighths": "Of 240 patients |three eighths → a third|, or |80 → 90|, had an infection.",
    "of them": "The firm promised 300 jobs, |a third → a half| of them, or |150 → 100|, for apprentices.",
    "a fraction that is no claim": "Twelve of the 48 players, |a third → a quarter|, were ill.",
    "of the cost": "The state will cover 60 percent of the $25 million cost, or |$16 million → $15 million|.",
    "of the total": "The town paid $6 million of the $24 million bill, |a third → a quarter| of the total.",
    "three quarters": "Of the 28 pupils in the room three quarters, |24 → 21| in all, put up a hand.",
    "so that": "|Three-quarters → two-thirds| of the 1,200 staff walked out, so that by noon |800 people → 900 "
    "people| stood outside.",
    "number or share": "Of the 480 ash trees, |84 → 72| or |15 per cent → 17.5 per cent| are diseased.",
    "two-thirds of them": "It was signed by 480 of the 640 electors, or |two-thirds → three-quarters| of them.",
    "these": "Half of the 86 seats are reserved. These |53 seats → 43 seats| must be claimed by noon.",
}
ENGLISH_LOOK_ALIKES = {
    "right": "Of the 80 firms, 32 have closed, that is 40 percent.",
    "another whole": "Of the 80 firms, 32 have closed, and 20 percent of the workers lost their jobs.",
    "right quarter": "A quarter of the 80 firms, or 20, have closed.",
    "the seats": "Half of the 86 seats are reserved. The 86 seats cost £9 each.",
    "by post": "A third of the 270 members voted, 20 of them by post.",
    "meaning": "One in eight of the 2,400 cars was speeding, meaning 300 drivers will be fined.",
}
KNOWN_FAILURES = {
    # Warnings or words that a reader would expect.
    "the share in front": (
        "de",
        "2010 waren es 2,4 Hektar. Heute ist es |ein Drittel → die Hälfte| davon, 1,2 Hektar, voller Schutt.",
    ),
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("portion", marked) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("portion", text) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("portion", marked, language="en") == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("portion", text, language="en") == text


@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(checked, language, marked):
    assert checked("portion", marked, language=language) == marked
