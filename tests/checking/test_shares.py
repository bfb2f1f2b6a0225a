import pytest

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "fractions that are more than all": "Die Hälfte ging für Essen weg, ein Viertel für Kohle, |ein Drittel → ein "
    "Viertel| für die Miete.",
    "the rest": "45 Prozent sind dafür, |35 Prozent → 25 Prozent| dagegen, die übrigen |30 Prozent → 20 Prozent| "
    "schwiegen.",
    "the remaining": "|60 Prozent des Stroms → 65 Prozent des Stroms| kommen aus Wind, 25 Prozent aus Sonne, die "
    "restlichen |10 Prozent → 15 Prozent| aus Gas.",
    "two shares": "|70 Prozent der Häuser → 60 Prozent der Häuser| sind verkauft, die übrigen |40 Prozent → 30 "
    "Prozent| stehen leer.",
    "undecided": "|48 Prozent → 44 Prozent| wollen den Tunnel, 41 Prozent lehnen ihn ab, |15 Prozent → 11 Prozent| "
    "sind unentschieden.",
    "abstained": "Für den Antrag stimmten 52 Prozent, dagegen |38 Prozent → 36 Prozent|, |12 Prozent → 10 Prozent| "
    "enthielten sich.",
    "divided": "Auf Nordheim entfallen 50 Prozent, auf Südheim 30 Prozent und auf Westheim |25 Prozent → 20 Prozent|.",
    "rest with a comma": "40 Prozent der Fläche sind Wald, |35 Prozent Acker → 45 Prozent Acker|, der Rest, |15 "
    "Prozent → 25 Prozent|, ist bebaut.",
    "no opinion": "50 Prozent der Befragten sind dafür, |40 Prozent → 30 Prozent| dagegen, |20 Prozent → 10 Prozent| "
    "haben keine Meinung.",
    "a run-off": "In der Stichwahl erhielt Meier |61,3 Prozent der Stimmen → 60,3 Prozent der Stimmen|, auf Schulze "
    "entfielen |39,7 Prozent → 38,7 Prozent|.",
    "for everything else": "Auf Personal entfallen 45 Prozent, auf Energie 20 Prozent, auf Mieten |14 Prozent → 10 "
    "Prozent|. Für alles andere bleiben |25 Prozent → 21 Prozent|.",
    "fractions and per cent": "Ein Drittel des Geldes kommt vom Bund, ein Viertel vom Land, die übrigen |40 Prozent → "
    "42 Prozent| zahlt die Stadt.",
    "fractions": "Drei Viertel der Mitglieder stimmten zu, |ein Drittel → ein Viertel| lehnte ab.",
    "sources of power": "Der Strom stammt zu |48 Prozent → 43 Prozent| aus Wind, zu 22 Prozent aus Sonne und zu |35 "
    "Prozent → 30 Prozent| aus Kohle.",
    "without the word": "Auf Benziner entfielen 36 Prozent der Zulassungen, auf Hybride |29 → 19|, auf Diesel 17 und "
    "auf E-Autos |28 Prozent → 18 Prozent|.",
    "cents of a euro": "Von jedem Euro gehen 40 Cent an den Bauern, |35 Cent → 30 Cent| an die Molkerei und |30 Cent → "
    "25 Cent| an den Handel.",
    "each of three": "Siemens hält |70 Prozent → 40 Prozent|. Bosch, Infineon und NXP besitzen |je 20 Prozent → je 10 "
    "Prozent|.",
    "three sentences": "Der größte Geldgeber ist mit |71 Prozent → 61 Prozent| die Kasse. Der Kreis schießt 17 Prozent "
    "zu. Das Land beteiligt sich mit |22 Prozent → 12 Prozent|.",
    "the last fifth": "Die Hälfte zahlt die Diözese, ein Drittel das Dorf, für das letzte |Fünftel → Sechstel| kam "
    "eine Stiftung auf.",
    "women and men": "70 Prozent der Kundschaft sind Frauen, |35 Prozent Männer → 30 Prozent Männer|.",
    "the rest of": "Der Haushalt speist sich zu |52 Prozent → 50 Prozent| aus Steuern, zu 31 Prozent aus Zuweisungen, "
    "der Rest von |19 Prozent → 17 Prozent| sind Gebühren.",
    "at home and abroad": "Die Umsätze kommen zu |57 Prozent → 55 Prozent| aus dem Inland, das Ausland steuert |45 "
    "Prozent → 43 Prozent| bei.",
    "each of two and the rest": "Je ein Drittel zahlen Bund und Land, das restliche |Viertel → Drittel| die Stadt.",
    "all others": "Der Marktanteil des Primus liegt bei 48 Prozent, der des Zweiten bei |31 → 21|. Alle anderen "
    "zusammen kommen auf |31 Prozent → 21 Prozent|.",
    "female and male": "Das Publikum ist zu |55 Prozent → 45 Prozent| weiblich und zu |55 Prozent → 45 Prozent| "
    "männlich.",
    "those who do not": "Der Anteil der Raucher liegt bei |22 Prozent → 32 Prozent|, |68 Prozent → 78 Prozent| rauchen "
    "nicht.",
    "what stays": "|Rund 70 Prozent der Ernte → Rund 60 Prozent der Ernte| werden exportiert, |40 Prozent → 30 "
    "Prozent| bleiben im Land.",
    "a majority of": "Die Mehrheit von 56 Prozent ist dafür, |29 Prozent → 19 Prozent| sind dagegen, und |25 Prozent → "
    "15 Prozent| haben keine Meinung.",
    "the share of women": "Der Anteil der Frauen wächst: |38 Prozent → 28 Prozent|, gegenüber |72 Prozent Männern → 62 "
    "Prozent Männern|.",
    "for and against": "In der Abstimmung sprachen sich |61,5 Prozent → 51,5 Prozent| für den Ausstieg aus, |48,5 "
    "Prozent → 38,5 Prozent| dagegen.",
    "the rest behind what is too much": "46 Prozent fahren mit dem Rad, 31 Prozent mit dem Bus, |24 Prozent → 14 "
    "Prozent| gehen zu Fuß, die restlichen neun Prozent nehmen das Auto.",
    "euros of a hundred": "Von je 100 Euro gehen 40 Euro an die Kreise, 33 Euro an die Kirchen, |27 Euro → 17 Euro| in "
    "Zinsen und die übrigen zehn Euro in Schulen.",
    "no more is in it": "Die Legierung ist einfach: 70 Prozent Kupfer, |30 Prozent Zink → 20 Prozent Zink| und zehn "
    "Prozent Nickel, mehr ist nicht drin.",
    "the unit behind the last": "Die CDU liegt bei 31 Prozent, die SPD kommt auf 22. Die Grünen erreichen 15, die AfD "
    "zwölf, die Linke neun und die FDP |sieben Prozent → fünf Prozent|; die übrigen |6 Prozent → 4 Prozent| verteilen "
    "sich auf sonstige Parteien.",
}
LOOK_ALIKES = {
    "several answers in fractions": "Ein Drittel mag Äpfel, die Hälfte Birnen, ein Viertel mag Kirschen.",
    "a whole": "45 Prozent sind dafür, 35 Prozent dagegen, die übrigen 20 Prozent schwiegen.",
    "rounded": "33 Prozent sind dafür, 33 Prozent dagegen, die übrigen 33 Prozent schwiegen.",
    "several answers": "45 Prozent lesen Zeitung, 70 Prozent hören Radio, 80 Prozent sehen fern.",
    "some of the parties": "Die CDU kommt auf 30 Prozent, die SPD auf 20 Prozent, die Grünen auf 15 Prozent.",
    "one share": "Nur 30 Prozent der Befragten sind zufrieden.",
    "rest of another whole": "20 Prozent der Männer rauchen, 15 Prozent der Frauen auch.",
    "undecided and right": "48 Prozent wollen den Tunnel, 41 Prozent lehnen ihn ab, 11 Prozent sind unentschieden.",
    "changes": "Die Preise stiegen um 5 Prozent, im Mai um 3 Prozent, die übrigen Waren um 2 Prozent.",
    "the other days": "An Wochentagen sind 60 Prozent der Plätze belegt, an den anderen Tagen 90 Prozent.",
    "rest of the rest": "70 Prozent sind verkauft, von den übrigen Wohnungen sind 40 Prozent vermietet.",
    "three quarters and a quarter": "Drei Viertel der Bauern ernten mehr, das übrige Viertel erntet weniger.",
    "interest and down payment": "Er zahlt 20 Prozent an und 3 Prozent Zinsen auf den Rest.",
    "nearly": "Knapp 60 Prozent sind dafür, die restlichen gut 40 Prozent dagegen.",
    "rest without a number": "40 Prozent der Deutschen heizen mit Gas, 25 Prozent mit Öl, die übrigen mit Strom.",
    "rest of money": "Die Hälfte des Geldes zahlt der Bund, ein Viertel das Land, den Rest tragen die Gemeinden.",
    "share of the undecided": "Die CDU hält 45 Prozent, 20 Prozent der Wähler sind unentschlossen.",
    "the other forty": "60 Prozent kommen aus der Region, die anderen 40 aus dem Ausland.",
    "some of the parties in a list": "Auf die CDU entfallen 31 Prozent, auf die SPD 24 Prozent, auf die Grünen 15 "
    "Prozent.",
    "rates of women and men": "42 Prozent der Frauen und 55 Prozent der Männer rauchen.",
    "rates of two places": "In Bayern sind 62 Prozent dafür, in Sachsen nur 44 Prozent.",
    "turnout and winner": "Die Wahlbeteiligung betrug 58 Prozent, die Siegerin erhielt 47 Prozent.",
    "several answers in a list": "Mehrfachnennungen waren möglich. 71 Prozent nannten eine Zeitung, 58 Prozent ein "
    "Portal, 33 Prozent ein Magazin und 12 Prozent das Radio.",
    "two things of one group": "80 Prozent der Schüler haben ein Handy, 30 Prozent ein eigenes Tablet.",
    "an age beside shares": "Auf 46,5 Prozent kam Oelgemöller; Rehse folgte mit 33 Prozent, Yildirim, mit 31 die "
    "Jüngste im Feld, holte 20,5 Prozent.",
    "two opinions": "54 Prozent halten Meier für kompetent, 48 Prozent finden ihn sympathisch.",
    "a seventh": "Drei Fünftel der Aktien hält der Gründer, ein Viertel ein Fonds; das verbleibende Siebtel ist im "
    "Streubesitz.",
    "parties in a poll": "Die Union kommt auf 29 Prozent, die AfD auf 24, die SPD auf 16, Grüne auf 11 und Linke "
    "auf 10 Prozent.",
    "rest between dashes": "45 Prozent stammten von Obstbäumen, 30 Prozent von Wildkräutern, 20 Prozent von "
    "Zierpflanzen, der Rest – fünf Prozent – ließ sich nicht zuordnen.",
    "five more than a whole": "20 Prozent der Häuser haben ein Solardach, 35 Prozent eine Wärmepumpe, 50 Prozent "
    "noch eine Ölheizung.",
    "rates of women and of men": "Von den befragten Frauen hatten 60 Prozent den Wechsel erwogen, bei den Männern "
    "war es ein Drittel.",
    "each his own": "Elf Prozent mehr als im Vorjahr, 45 Prozent, kaufen im Netz, 38 Prozent im Laden, 24 Prozent "
    "mal hier, mal dort.",
    "the rest in the next sentence": "Auf den Export entfallen 56 Prozent, auf das Inland 27 Prozent und auf Behörden "
    "neun Prozent. Der Handel trägt die übrigen 8 Prozent bei.",
    "prices in cents": "Ein Brötchen kostet 45 Cent, eine Brezel 80 Cent und ein Croissant 95 Cent.",
}
ENGLISH_HITS = {
    "the remaining": "45 percent were for it, |35 percent → 25 percent| against, the remaining |30 percent → 20 "
    "percent| abstained.",
    "undecided": "In the poll |48 percent → 44 percent| said yes, 41 percent said no and |15 percent → 11 percent| "
    "were undecided.",
    "a half": "Half the land is forest, a quarter pasture and the rest, |a third → a quarter|, is built on.",
    "to a rival": "The incumbent took |53 per cent → 51 per cent| of the vote, and his challenger |49 per cent → 47 "
    "per cent|.",
    "the last quarter": "A third of the cash came from members, a half from sponsors and the last |quarter → sixth| "
    "from the city.",
    "less than before": "Fifty-four per cent reported lower takings than a year ago, |27 per cent → 17 per cent| saw "
    "no difference and |only 29 per cent → only 19 per cent| were doing better.",
    "yes and no": "Sixty-two percent of the parents said yes, |48 percent → 38 percent| said no.",
    "pence of every pound": "Of every pound given, 70 pence goes to shelters, 21 pence to fundraising and |19 pence → "
    "9 pence| to the office.",
}
ENGLISH_LOOK_ALIKES = {
    "a share that moved among them": "Lager rose from 8 to 11 per cent, while ale slipped from 48 to 45 per cent. The "
    "remaining 44 per cent was bottled beer.",
    "a whole": "45 percent were in favour, 35 percent against, the remaining 20 percent abstained.",
    "several answers": "45 percent read newspapers, 70 percent listen to the radio and 80 percent watch television.",
    "half in one word": "The cost would be split: half from the firm, 30 per cent from a loan, and the remaining "
    "20 per cent from the state.",
    "counted, not shared": "Of the 120 readers 54 said they were pleased, or 45 per cent; 48 were not, and 18 did "
    "not care.",
}
KNOWN_FAILURES = {
    # Warnings that a reader would expect.
    "fifty-two and forty-nine": (
        "de",
        "52 Prozent sprachen sich für den Austritt aus, |49 Prozent → 48 Prozent| dagegen.",
    ),
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("shares", marked) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("shares", text) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("shares", marked, language="en") == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("shares", text, language="en") == text


@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(checked, language, marked):
    assert checked("shares", marked, language=language) == marked
