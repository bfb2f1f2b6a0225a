import pytest

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "what becomes of it in between": "Aus 10.000 Euro sollten nach drei Jahren 14.000 Euro werden, ein "
    "Zuwachs von |44 Prozent → 40 Prozent|.",
    "about so much a day": "Von rund 5.000 Tonnen am Tag stieg die Leistung auf rund 8.000 Tonnen, um "
    "|80 Prozent → 60 Prozent|.",
    "about both": "Die Zahl stieg von rund 5.000 auf rund 8.000 Gäste, um |80 Prozent → 60 Prozent|.",
    "plus in per cent": "Der Umsatz stieg von 200 auf 250 Millionen Euro, ein Plus von |30 Prozent → 25 Prozent|.",
    "minus in per cent": "Die Zahl der Einbrüche sank von 400 auf 320, ein Rückgang um |25 Prozent → 20 Prozent|.",
    "by, from and to": "Die Miete erhöhte sich um |15 Prozent → 20 Prozent| von 500 auf 600 Euro.",
    "difference in money": "Der Eintritt steigt von 8 auf 11 Euro, also um |zwei Euro → drei Euro|.",
    "doubled": "Die Zahl der Anträge stieg von 150 auf 450, sie hat sich damit |verdoppelt → verdreifacht|.",
    "next sentence": "Das Porto kletterte von 80 auf 100 Cent. Das ist ein Aufschlag von |20 Prozent → 25 Prozent|.",
    "the year before behind it": "Der Verein zählt 660 Mitglieder, im Vorjahr waren es 600, "
    "ein Plus von |12 Prozent → 10 Prozent|.",
    "more": "Statt 40 kamen 50 Gäste, also |20 Prozent → 25 Prozent| mehr.",
    "sign": "Der Absatz fiel von 5000 auf 4000 Fahrzeuge, ein Minus von |25 Prozent → 20 Prozent|.",
    "price of a ticket": "Die Monatskarte verteuert sich von 60 auf 75 Euro und damit um |15 Prozent → 25 Prozent|.",
    "cut in half": "Die Stadt senkte den Zuschuss von 120.000 auf 90.000 Euro, das "
    "ist eine Kürzung um |ein Drittel → ein Viertel|.",
    "loss of jobs": "Die Belegschaft schrumpfte von 800 auf 600 Mitarbeiter, ein "
    "Minus von |150 Mitarbeitern → 200 Mitarbeitern|.",
    "before both": "Die Zahl der Badeunfälle ging um |30 Prozent → 20 Prozent| zurück, von 50 auf 40.",
    "less": "Die Zahl der Lehrstellen sank im vergangenen Jahr von 1.250 auf "
    "1.000, das sind |25 Prozent → 20 Prozent| weniger.",
    "doubled without an end": "Im Mai kamen 600 Gäste, im Juni 900. Die Zahl hat sich damit |verdoppelt → ?|.",
    "halved": "Der Gewinn hat sich von 40 auf 10 Millionen Euro |halbiert → geviertelt|.",
    "cents per kilowatt hour": "Der Strompreis steigt von 30 auf 36 Cent je Kilowattstunde, ein "
    "Plus von |6 Prozent → 20 Prozent|.",
    "doubled per square metre": "Die Mietpreise haben sich von 10 auf 15 Euro je Quadratmeter |verdoppelt → ?|.",
    "after that": "Der Überschuss wuchs auf 60 Millionen Euro, nachdem im Jahr zuvor 48 Millionen angefallen waren; "
    "das Plus betrug demnach |20 Prozent → 25 Prozent|.",
    "then and now": "2017 gab es dort 30 Laptops, heute sind es 90, das Angebot hat sich |verdoppelt → verdreifacht|.",
    "more than then": "Das Heim nahm 210 Katzen auf, |80 → 70| mehr als im Jahr zuvor, als es |140 → 130| waren.",
    "before it": "Die Miete, bisher 640 Euro, soll 720 Euro betragen, das wären |90 Euro → 80 Euro| mehr.",
    "compared with the season before": "72 000 kamen. Gegenüber der vorigen Saison, in der 60 000 gezählt wurden, "
    "bedeutet das ein Wachstum von |12 Prozent → 20 Prozent|.",
    "many times": "Aus anfangs 25 Helfern sind inzwischen 100 geworden, |dreimal so viele → viermal so viele|.",
    "no plain multiple": "Er zahlte 1200 Euro im Jahr. Nun sind es 3900, "
    "|das Zweieinhalbfache → mehr als das Dreifache|.",
    "an end two sentences before": "Im Chor singen 80 Leute. Das ist schön. Zehn Jahre zuvor waren es 40 gewesen, die "
    "Zahl hat sich also |verdreifacht → verdoppelt|.",
    "what came": "Der Umsatz legte von 210 auf 260 Millionen Euro zu. |60 Millionen → 50 Millionen| kamen also hinzu.",
    "whose word it is": "Im Mai wurden 450 Räder gestohlen, nach 500 im Vorjahr. Die Polizei spricht von einem "
    "Rückgang um |zwölf Prozent → zehn Prozent|.",
    "missing": "1,5 Millionen Liter sind es. Im Jahr zuvor waren es 2,0 Millionen. Uns fehlt |ein Drittel → ein "
    "Viertel|, sagt er.",
    "a year before": "Der Benzinpreis liegt bei 1,80 Euro, vor einem Jahr waren es 1,50 Euro. "
    "Das entspricht einem Anstieg von |30 Prozent → 20 Prozent|.",
    "in the sentence before": "Verkauft wurden 1440 Geräte; zwölf Monate zuvor waren es 1200. Das ist eine Zunahme um "
    "|16 Prozent → 20 Prozent|.",
    "what remains": "Die Gemeinde hatte 1970 noch 3000 Mitglieder. Heute sind es 750, sie ist auf |ein Drittel → ein "
    "Viertel| geschrumpft.",
    "of then": "Einst zählte das Dorf 240 Seelen, geblieben sind 60, |ein Drittel → ein Viertel| von damals.",
    "that is": "Butter verteuerte sich von 1,50 auf 2,10 Euro, das sind |30 Prozent → 40 Prozent|.",
    "complained of": "2022 hatten noch 45 Buden geöffnet, jetzt sind es 36. Die Händler beklagen einen Schwund "
    "von |25 Prozent → 20 Prozent|.",
    "as many as when": "Mit 62 Patienten behandelt sie |dreimal so viele → doppelt so viele| wie vor zehn Jahren, als "
    "es 31 waren.",
    "gone": "Die Zeitung druckt heute 18.000 Exemplare. 1999 waren es 45.000, seither gingen "
    "|40 Prozent der Auflage → 60 Prozent der Auflage| verloren.",
    "instead of": "Sie verdient statt 2400 jetzt 3000 Euro, ebenfalls |20 Prozent → 25 Prozent| mehr.",
    "fewer than then, with its number": "Die Kelterei presste 180 Tonnen, um |ein Drittel → ein Viertel| weniger "
    "als im Vorjahr, als 240 Tonnen kamen.",
    "with the words behind it": "Statt 24 Kindern besuchen jetzt 18 die Gruppe, |ein Drittel → ein Viertel| weniger.",
    "what was paid so far": "Die Pacht steigt um |150 Euro → 120 Euro| auf 920 Euro. Bislang zahlte der Verein "
    "|800 Euro → 770 Euro|.",
    "fell to, before it was": "Der Gewinn brach um |45 Prozent → 40 Prozent| auf 1,8 Millionen Euro ein; im Jahr "
    "davor waren es 3 Millionen gewesen.",
    "points and percentages": "Die Partei kam auf 23 Prozent. Das sind |fünf Punkte → vier Punkte| mehr als vor "
    "fünf Jahren, als sie 19 Prozent erreichte.",
    "tripled in front": "Seit 2010 hat sich der Bestand |verdreifacht → verdoppelt|: von 34 auf 68 Brutpaare.",
    "no claim": "Damals fuhren hier 14 Züge, heute sind es 42 – |doppelt so viele → dreimal so viele|.",
    "cents of a litre": "Die Molkerei zahlt 42 Cent je Liter. Das sind |sieben Cent → sechs Cent| weniger als im "
    "Januar, als es |48 Cent → 49 Cent| gab.",
    "than with": "Mit 6300 Läufern gingen |700 → 800| mehr an den Start als im Vorjahr mit |5500 → 5600|.",
    "pronoun": "Die Quote lag 2010 bei 22 Prozent und heute bei 33 Prozent. Sie ist um |zwölf Punkte → elf "
    "Punkte| gestiegen.",
    "swapped base in a sentence of its own": "Im Jahr 2010 betrieb die Sparkasse noch 56 Filialen. Heute sind es 42. "
    "|Ein Drittel → Ein Viertel| der Standorte ist also verschwunden.",
    "two sentences on": "Zwischen 2005 und 2020 stieg die Einwohnerzahl von 8.000 auf 10.400. Kaum ein Ort wuchs so "
    "rasch. "
    "Das Plus von |25 Prozent → 30 Prozent| stellt die Verwaltung vor Probleme.",
    "project": "Für die Brücke waren ursprünglich 4,8 Millionen Euro veranschlagt. Am Ende kostete sie 7,2 Millionen. "
    "Das "
    "Projekt verteuerte sich damit um |60 Prozent → 50 Prozent|.",
    "shorter": "Vor der Reform mussten Antragsteller 18 Wochen warten, danach 12. Die Wartezeit verkürzte sich um "
    "|die Hälfte → ein Drittel|.",
    "last season and this": "Der Klub nahm in der vergangenen Spielzeit 48 Millionen Euro ein, in dieser rechnet er "
    "mit "
    "36 Millionen. Das wäre ein Rückgang von |einem Drittel → einem Viertel|.",
    "separable verb": "1985 pendelten 3.000 Einwohner nach Stuttgart. 2005 waren es 4.500. In 20 Jahren nahm die Zahl "
    "der "
    "Pendler also um |ein Drittel → die Hälfte| zu.",
    "what is left over": "Der Bestand wird auf 900 Tiere geschätzt. Vor zehn Jahren waren es noch 3.600. Übrig ist "
    "also "
    "|nur ein Drittel → nur ein Viertel|.",
    "statt ahead of it": "Um |300 Euro → 400 Euro| teurer wird die Klassenfahrt: Statt |800 → 900| müssen die Eltern "
    "1.200 Euro überweisen.",
    "a fraction by which it fell": "Der Etat schrumpfte von 90 auf 60 Millionen Euro, also um "
    "|die Hälfte → ein Drittel|.",
    "per cent plus": "Die Zahl der Mitglieder wuchs von 8.400 auf 9.240. „|Zwölf Prozent → Zehn Prozent| plus, das "
    "hatten wir noch nie“, sagt der Vorsitzende.",
    "two halves of a season": "In der Hinrunde kamen 3.200 Fans im Schnitt, in der Rückrunde 4.800. |Doppelt so viele "
    "→ Anderthalbmal so viele| also, rechnet der Kassenwart vor.",
    "weeks": "Im Oktober kostete ein Kilo Butter noch acht Euro, jetzt sind es sechs. Der Preis ist binnen weniger "
    "Wochen um |ein Drittel → ein Viertel| gefallen.",
    "that discount": "Drei Millionen Euro hatte er verlangt, mit 2,4 Millionen gab er sich zufrieden. Der Rabatt von "
    "|30 Prozent → 20 Prozent| kam spät.",
    "budgeted": "Veranschlagt waren 12 Millionen Euro, abgerechnet werden 30 Millionen, das |Dreifache → "
    "Zweieinhalbfache| der Planung.",
    "halved from and to": "Die Auflage hat sich seit 2002 |halbiert → ?|, von 90.000 auf zuletzt |40.000 → 45.000|.",
    "what it became": "Im Jahr 2010 hatte der Verein 40 Mitglieder, bis 2020 |verdoppelte → ?| sich ihre Zahl auf |90 "
    "→ 80|.",
    "against a year with its number": "Der Gewinn fiel auf 60 Millionen Euro, um |ein Drittel → ein Viertel| "
    "gegenüber dem Vorjahr, als es noch 80 Millionen waren.",
    "the other end of a remark": "310 Kinder besuchen die Schule, |20 → 30| mehr als im Vorjahr (|280 → 290|).",
    "a month and a year": "Der Verein erhöht den Beitrag: Erwachsene zahlen zwölf statt neun Euro im Monat, aufs Jahr "
    "gerechnet |38 Euro → 36 Euro| mehr.",
    "a year in the next sentence": "Die Karte kostet künftig 54 statt 49 Euro im Monat. Übers Jahr sind das |70 Euro "
    "→ 60 Euro| mehr.",
    "below zero": "In der Nacht waren es minus vier Grad, am Mittag sieben Grad plus, ein Anstieg um |drei Grad → elf "
    "Grad|.",
    "to below zero": "Die Temperatur fiel von drei Grad auf minus fünf Grad, ein Sturz um |zwei Grad → acht Grad|.",
    "ranks": "Als der Trainer kam, stand die Elf auf Rang 16, jetzt ist sie Zehnter. |Fünf → Sechs| Plätze gewonnen, "
    "und das in einem halben Jahr.",
    "ranks from and to": "Der SC kletterte vom 14. auf den elften Platz, |vier → drei| Plätze nach oben.",
    "hundredths of a second": "Sie steigerte ihre Bestzeit von 23,15 auf 23,02 Sekunden. Die |zwölf Hundertstel → 13 "
    "Hundertstel| freuten den Trainer.",
    "centimetres of metres": "Er verbesserte den Rekord von 8,41 auf 8,45 Meter, um |fünf Zentimeter → vier "
    "Zentimeter|.",
    "against an average": "Die Station maß 60 Liter Regen, im langjährigen Mittel sind es 48, |ein Fünftel → ein "
    "Viertel| mehr als üblich.",
    "jobs that go": "Die Belegschaft soll von 1.200 auf 1.080 schrumpfen; |130 Stellen → 120 Stellen| fallen weg.",
    "behind a colon": "Die Zahl der Anzeigen hat sich verdoppelt: Nach 214 im Jahr 2020 zählte man zuletzt |328 → "
    "428|.",
}
LOOK_ALIKES = {
    "once more": "2004 waren es 31.650 Euro und 2005 dann 48.900 Euro. 2006 kamen noch einmal 22.350 Euro dazu.",
    "nothing at one end": "Der Gewinn lag bei 0 Euro, im Vorjahr waren es 40 Euro, 20 Prozent weniger.",
    "some of those who came": "Der Verein ist von 250 auf 400 Mitglieder gewachsen, das sind 60 Prozent mehr. "
    "Allein in der letzten Woche kamen zwölf dazu.",
    "tenths of a point": "Die Wirtschaft wächst um 0,7 Prozent, zwei Zehntel weniger als angenommen.",
    "points that are called points": "Der Beitrag steigt von 14,6 auf 15,1 Prozent, also um 0,5 Punkte.",
    "right per cent": "Der Umsatz stieg von 200 auf 250 Millionen Euro, ein Plus von 25 Prozent.",
    "right minus": "Die Zahl der Einbrüche sank von 400 auf 320, ein Rückgang um 20 Prozent.",
    "rounded": "Die Zahl der Gäste stieg von 310 auf 362, ein Plus von rund 17 Prozent.",
    "nearly": "Der Preis kletterte von 41 auf 49 Euro, ein Plus von knapp 20 Prozent.",
    "decimals": "Der Gewinn legte von 3,2 auf 3,6 Milliarden Euro zu, ein Plus von 12,5 Prozent.",
    "rounded ends": "Der Gewinn stieg von 1,1 auf 1,3 Milliarden Euro, ein Plus von 22 Prozent.",
    "right fraction": "Der Etat schrumpfte von 90 auf 60 Millionen Euro, also um ein Drittel.",
    "right doubling": "Die Zahl der Anträge stieg von 150 auf 300, sie hat sich damit verdoppelt.",
    "inflation in the next sentence": "Der Lohn steigt von 2000 auf 2100 Euro. Die Inflation lag um 3 Prozent höher.",
    "per cent of the vote": "Die Partei kam von 20 auf 25 Prozent, ein Plus von fünf Prozentpunkten.",
    "clock": "Das Geschäft öffnet von 9 bis 18 Uhr, an Samstagen um zwei Stunden kürzer.",
    "two unrelated numbers": "Im Stadion sitzen 30.000 Menschen, 400 Ordner sind da, 20 Prozent mehr als üblich.",
    "difference in money": "Der Eintritt steigt von 8 auf 11 Euro, also um drei Euro.",
    "more without both numbers": "Der Verein hat 1500 Mitglieder, 200 mehr als im Vorjahr.",
    "another thing in another sentence": "Die Aktie stieg von 40 auf 44 Euro. Der Dax gab um 1,2 Prozent nach.",
    "price of an amount": "Der Preis für 100 Gramm stieg von 1,99 auf 2,49 Euro, ein Plus von 25 Prozent.",
    "weight": "Sie nahm ab, von 80 auf 72 Kilo, also acht Kilo.",
    "change of something else": "Der Umsatz stieg von 200 auf 250 Millionen Euro, der Gewinn sank um 8 Prozent.",
    "change of the change": "Die Steuer sinkt von 19 auf 7 Prozent, Wirte rechnen mit einem Plus von 10 Prozent.",
    "profit beside sales": "Der Umsatz stieg von 200 auf 250 Millionen Euro, der Gewinn wuchs um 12 Prozent.",
    "burglaries beside thefts": "Die Zahl der Diebstähle sank von 400 auf 320, die der Einbrüche stieg um ein Drittel.",
    "two things that are counted": "Der Konzern verkaufte 20.000 Autos und 5000 Lastwagen, ein Plus von 7 Prozent.",
    "sales and profit": "Der Konzern setzte 4,2 Milliarden Euro um und verdiente 300 Millionen Euro, ein Minus "
    "von 6 Prozent.",
    "two parties": "Bei der Wahl kam die SPD auf 30 Prozent und die CDU auf 25 Prozent, ein Plus von zwei "
    "Prozentpunkten.",
    "another time in the same sentence": "Die Miete stieg seit 2015 von 8 auf 12 Euro, allein im vergangenen Jahr um 5 "
    "Prozent.",
    "what comes next": "Die Temperatur stieg von 12 auf 18 Grad, am Sonntag fällt sie um fünf Grad.",
    "tripled in another time": "Die Zahl hat sich seit dem Jahr 2000 verdreifacht, zuletzt stieg sie von 300 auf 330.",
    "change since another time": "Der Preis stieg von 40 auf 50 Euro. Gegenüber dem Jahr 2015 ist das ein Plus von 80 "
    "Prozent.",
    "of the beds": "Die Zahl der Gäste stieg von 200 auf 400, die der Betten hat sich verdreifacht.",
    "growth of something else": "Die Inflation sank von 8 auf 6 Prozent, das Wachstum betrug 1,5 Prozent.",
    "a quarter more with rough millions": "Geplant waren vier Millionen Euro. Zuletzt waren es fünf Millionen, ein "
    "Viertel mehr.",
    "right after a while": "Im Chor sangen einmal 60 Leute. Das war schön. Zehn Jahre zuvor waren es 20 gewesen, die "
    "Zahl hat sich also verdreifacht.",
    "dead and hurt": "2788 Menschen starben, neun Prozent mehr als im Vorjahr mit 2562 Toten. Verletzt wurden 57.700 "
    "Menschen, ein Plus von vier Prozent.",
    "wheat and rye": "Geerntet wurde weniger als 2022. Beim Weizen waren es 3,5 Millionen Tonnen, beim Roggen 3,1 "
    "Millionen, ein Plus von zwanzig Prozent.",
    "money and professors": "Die Zahl der Studenten stieg von 20.000 auf 30.000, die der Stellen blieb, das Geld hat "
    "sich halbiert.",
    "goals": "43:25 Punkte und 1054:968 Tore, macht plus 86, reichten.",
    "profit and loans": "Sie vergab Kredite über 85 Millionen Euro. Für das laufende Jahr erwartet sie einen "
    "Gewinn von 50 Millionen Euro, ein Sechstel weniger als zuletzt.",
    "old and young": "Von den Älteren lesen 79 Prozent eine Zeitung, von den Jüngeren 24 Prozent, drei "
    "Prozentpunkte weniger als bei der vorigen Erhebung.",
    "milk and butter": "Der Milchpreis fiel von 52 auf 46 Cent, der Butterpreis von 2,30 auf 1,99 Euro, also um "
    "31 Cent.",
    "share of another": "Der Zuschuss steigt von 40.000 auf 50.000 Euro. Der Eigenanteil liegt bei 30.000 Euro, "
    "5000 Euro weniger als bisher.",
    "older than": "Die Gemeinde hat 12.400 Einwohner, 200 mehr als vor einem Jahr. 2300 davon sind älter als 65, "
    "das sind 18,5 Prozent.",
    "services and visitors": "Der Etat lag 2011 bei 1,5 Millionen Euro, jetzt sind es 2,1 Millionen. Die Besucherzahl "
    "wuchs "
    "um 60 Prozent.",
    "salary of another": "Der Klub nahm 48 Millionen Euro ein, jetzt 36 Millionen. Das Gehalt des Trainers wurde um "
    "ein "
    "Drittel gekürzt.",
    "profit of its own": "Der Umsatz stieg von 200 auf 300 Millionen Euro, also um die Hälfte. Der Gewinn verdoppelte "
    "sich.",
    "orders after sales": "In neun Monaten schrumpfte der Umsatz von 240 auf 204 Millionen Euro, ein Minus von 15 "
    "Prozent. "
    "Der Auftragseingang ging sogar um ein Viertel zurück.",
    "fee by number": "Bisher durften 15 Boote im Hafen liegen, künftig 45. Die Liegegebühr verdoppelt sich.",
    "share of what is left": "2001 lebten 1.600 Menschen auf der Insel, heute 1.200. Ein Drittel der Häuser steht "
    "leer.",
    "three times as fast": "Früher brauchte eine Maschine 90 Sekunden. Die neue Anlage schafft das in 30. Sie arbeitet "
    "also dreimal so schnell.",
    "minus": "Von 48 000 auf 36 000 Exemplare ist die Auflage gefallen, minus 25 Prozent in acht Jahren.",
    "recovered": "Der Kurs fiel von 80 auf 60 Euro und erholte sich dann um zehn Prozent.",
    "voters of some": "2017 holte sie 38 Prozent, jetzt sind es 27 Prozent. Unter Arbeitern haben sie sogar die Hälfte "
    "ihrer Wähler verloren.",
    "in years to come": "Bis 2090 sollen die Emissionen auf 300.000 Tonnen sinken. Derzeit bläst das Werk 500.000 "
    "Tonnen in die Luft. Das entspräche einer Minderung um 40 Prozent.",
    "since another year": "Die Gebühr klettert von 240 auf 276 Euro. Seit 2015 ist sie damit um 50 Prozent gestiegen.",
    "the number of another": "500 Abonnenten hatte der Kanal im März und 600 im April. Die Zahl der Videos hat sich "
    "verdoppelt.",
    "the year before in brackets": "Der Umsatz stieg von 312 auf 343,2 Mio. Euro. Unter dem Strich blieben 17,2 Mio. "
    "Euro (Vorjahr: 16 Mio. Euro), 7,5 Prozent mehr.",
    "a magnitude told once": "Der Gewinn stieg von 40 auf 44 Millionen Euro. In der Sparte Pumpen wurden 2022 noch 20 "
    "und 2023 schon 25 Millionen umgesetzt, ein Plus von 25 Prozent.",
    "a year in front of auf": "2400 Wildbienen fing ihr Team 2015 auf den 40 Probeflächen, 2020 waren es noch 1.560. "
    "Der Rückgang um 35 Prozent lässt sich erklären.",
    "a month and a year": "Die Miete steigt von 600 auf 640 Euro im Monat, das sind 480 Euro mehr im Jahr.",
    "more than halved": "Die Zahl hat sich mehr als halbiert, von 90.000 auf 40.000.",
    "ranks of two": "Auf Rang 14 liegt der SV, auf Rang neun der FC. Der TSV machte drei Plätze gut.",
    "three temperatures": "Nachts minus zwölf Grad, mittags minus vier, in Berlin plus zwei Grad: Der Anstieg um drei "
    "Grad macht Hoffnung.",
    "jobs of a part": "Von 1.450 auf 1.305 Köpfe soll die Belegschaft schrumpfen; 140 Stellen fallen in der Montage "
    "weg.",
    "people who go elsewhere": "Von 1.450 auf 1.305 Köpfe soll die Belegschaft schrumpfen; 150 Menschen gehen im "
    "Sommer auf die Straße.",
    "another thing doubled": "Der Verein zählte 40 Trainer. Die Zahl der Kinder verdoppelte sich auf 90.",
}
ENGLISH_HITS = {
    "a quarter of it": "The number |halved → quartered| from 80 to 20.",
    "tripled": "The number |tripled → doubled| from 100 to 200.",
    "increase": "Sales rose from 200 to 250 million euros, an increase of |30 percent → 25 percent|.",
    "drop": "The number of visitors fell from 5,000 to 4,000, a drop of |25 percent → 20 percent|.",
    "in money": "The fare goes up from 8 to 11 dollars, a rise of |two dollars → three dollars|.",
    "by a third": "The budget was cut by |a third → a quarter|, from 80 to 60 million pounds.",
    "compared": "Rents averaged $1,500 in May, compared with $1,200 before, a rise of |30 percent → 25 percent|.",
    "times as many": "Ten years ago the club had 40 members; today it has 160, "
    "|three times as many → four times as many|.",
    "dollar signs": "Prices jumped from $40 to $50, or |20 percent → 25 percent|.",
    "a fraction that is no claim": "The number of shops fell from 40 to 30, a drop of |a third → a quarter|.",
    "doubled": "In 2015 it made 4,000 cars; last year it made 12,000, so output has |doubled → tripled|.",
    "more than those of then": "The library lent 45,000 books, |a quarter → half| more than the 30,000 it lent in "
    "2019.",
    "moved": "Revenue climbed |18 percent → 15 percent| to $230 million, up from $200 million a year ago.",
    "losing": "Its shares slid from 50 to 40 francs within a week, losing |a quarter → a fifth| of their value.",
    "up from the": "The party took 31 percent of the vote, |up five points → up four points| from the 27 percent "
    "it won in 2018.",
    "lower than the": "Turnout was 54 percent, |six points → seven points| lower than the 61 percent recorded "
    "four years ago.",
    "extra": "The toll rises to $4.50 from $3.75, an extra |65 cents a trip → 75 cents a trip|.",
    "opened and closed": "Shares, which opened at $60, closed at $48, down |25% → 20%|.",
    "a five-point drop": "It stands at 38 percent, compared with 44 percent in January — a |five-point → "
    "six-point| drop.",
    "a 20 per cent rise": "The minimum wage will increase from £10 to £11.50, a |20 per cent → 15 per cent| rise.",
    "then and now in one sentence": "It sold 8,400 copies a week in 2007 and sells 6,300 today, which means it has "
    "lost "
    "|a third → a quarter| of its buyers.",
    "in other words": "Online orders climbed from £120,000 to £480,000; in other words they |tripled → quadrupled|.",
    "no number in the sentence": "In 2012 the library lent 64,000 books. Last year it lent 48,000. That is a drop of "
    "|a third → a quarter|.",
    "the growth": "The festival drew 18,000 visitors in its first year and 27,000 in its second. The organisers put "
    "the "
    "|40 percent → 50 percent| growth down to the weather.",
    "a third shorter": "It took the old ferry 60 minutes to cross. The new one needs 45, so the trip is |a third → "
    "a quarter| shorter.",
    "times what": "He paid $250,000 for the house in 2011 and sold it for $750,000, |four times → three times| what he "
    "had paid.",
    "half of all": "It had 90 musicians a decade ago and employs 60 today. |Half → A third| of the jobs have gone.",
    "what it became": "In 2005 an average of 1,500 people came to a game; last season crowds had |tripled → ?| to "
    "|4,200 → 4,500|.",
    "a quarter last year": "Burglaries fell by |a quarter → a third| last year, from 327 to 218.",
    "up on the year before": "Profits rose to £36m, |30 per cent → 20 per cent| up on the year before, when the "
    "company made £30m.",
    "against an average": "The station measured 60 millimetres of rain, as against an average of 48, |a fifth → a "
    "quarter| more than usual.",
    "hundredths": "She improved her best from 11.42 to 11.31 seconds, |nine hundredths → eleven hundredths| faster.",
    "a month and a year": "The pass will cost £45 instead of £40 a month, an extra |£70 a year → £60 a year|.",
    "ranks": "The team climbed from 16th to tenth, up |five → six| places.",
}
ENGLISH_LOOK_ALIKES = {
    "to the last number": "The colony fell from 12,000 nests to 9,000. This August they found 9,900, which is ten "
    "per cent more than at the worst.",
    "right increase": "Sales rose from 200 to 250 million euros, an increase of 25 percent.",
    "another thing tripled": "In 2010 she earned 30,000 dollars, and now 60,000, though her rent has tripled.",
    "right quarter": "The number of shops fell from 40 to 30, a drop of a quarter.",
    "rounded": "The number of visitors fell from 5,120 to 4,080, a drop of about 20 percent.",
    "change of another thing in English": "Sales rose from 200 to 250 million euros, while costs fell by 8 percent.",
    "points and rebounds": "Lopez scored 24 points, up from 18 in the opener, and took nine rebounds, three more "
    "than Reed.",
    "last year at this time": "It is 62 percent full, up from 54 percent a month ago. Last year at this time it "
    "was 20 points higher.",
    "men and women": "Among women 57 percent approve, among men 48 percent, down three points since the spring.",
    "fares after parking": "Parking will cost £6 a day, up from £4. Bus fares will rise by a third.",
    "attendance after prices": "In 2015 a ticket cost $12, in 2023 it cost $18. Attendance slipped by a third.",
    "from million to million": "Deposits shrank to 90 million francs from 120 million, which is a drop of 25 percent.",
    "costs of another": "The trial took nine weeks instead of six. Costs doubled.",
    "another unit in the sentence": "The number rose from 42 to 60. The panels delivered 4 gigawatt hours in 2022 and "
    "5 in 2023, a rise of 25 per cent.",
}
KNOWN_FAILURES = {
    # Warnings or words that a reader would expect.
    "a change in brackets": ("de", "Die Mitgliederzahl wuchs von 1200 auf 1500 (plus |20 Prozent → 25 Prozent|)."),
    "up": ("en", "Sales went from 300 to 330, up |20 percent → 10 percent|."),
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("change", marked) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("change", text) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("change", marked, language="en") == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("change", text, language="en") == text


@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(checked, language, marked):
    assert checked("change", marked, language=language) == marked
