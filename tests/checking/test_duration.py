from datetime import date

import pytest

PUBLISHED = date(2024, 5, 16)
# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "half an hour more": "Die Sitzung begann um 9 Uhr und endete um 13.30 Uhr, nach |3 → 4,5| Stunden.",
    "from and to": "Von 2009 bis 2013, also |drei → vier| Jahre lang, leitete sie das Museum.",
    "long": "Er regierte von 1998 bis 2008 und damit |zwölf → zehn| Jahre lang.",
    "between": "Zwischen 1990 und 2015, insgesamt |30 → 25| Jahre, war er Bürgermeister.",
    "since": "Sie übernahm den Betrieb 2006, führt ihn also seit |14 → 18| Jahren.",
    "ago": "Das Theater wurde 1984, also vor |30 → 40| Jahren, eröffnet.",
    "in between": "2005 gewann sie zum ersten Mal, 2014 zum zweiten Mal. Dazwischen lagen |sieben → neun| Jahre.",
    "in brackets": "Unter Direktor Brandt (2001 bis 2011), |15 → zehn| Jahre lang, wuchs das Haus.",
    "in all": "Er war von 1982 bis 1998 Kanzler, insgesamt |18 → 16| Jahre.",
    "since twice": "Seit 2014, also seit |15 → zehn| Jahren, wohnt er dort.",
    "are by now": "1924 entstand der Hafen. Inzwischen sind es |90 → 100| Jahre.",
    "gone by": "1859 legte man den Grundstein. Das ist |155 → 165| Jahre her.",
    "length before the years": "Der Krieg dauerte |sechs → vier| Jahre, von 1914 bis 1918.",
    "long before the years": "Er leitete die Klinik |16 → 26| Jahre lang, von 1995 bis 2021.",
    "ago before the year": "Vor |30 → 35| Jahren, 1989, fiel die Mauer.",
    "ago before the month": "Vor |40 → 50| Jahren, im Mai 1974, wurde die Brücke eröffnet.",
    "came to": "Ihr Vorgänger, Vorsitzender von 1989 bis 2008, kam auf |17 → 19| Jahre.",
    "from a year on": "Von 2003 an führte sie den Betrieb, bis 2019, |14 → 16| Jahre lang.",
    "in the next sentence": "Von 1995 bis 2015 war sie Rätin. |25 → 20| Jahre, in denen sie keine Sitzung versäumte.",
    "these years": "Zwischen 2011 und 2020 lebte er in Oslo. Diese |sieben → neun| Jahre haben ihn geprägt.",
    "after so many years": "Seit 2009 ist er Landrat, nach nun |18 → 15| Jahren hört er auf.",
    "began and ended": "Der Streit begann 2016 und endete 2023, nach |neun → sieben| Jahren.",
    "moved in and out": "1999 zog er ein, 2019 zog er aus, |25 → 20| Jahre wohnte er dort.",
    "will be": "Der Laden öffnete 1879, das wird im August |135 → 145| Jahre her sein.",
    "off by ten": "„Als ich 2004 kam, war ich die einzige“, sagt Eva Lund, die seit |30 → 20| Jahren Dienst tut.",
    "only": "Zwischen 1991 und 2004 wuchs die Stadt um die Hälfte, also in nur |17 → 13| Jahren.",
    "summers": "Von 2019 bis 2023 zählten sie Hummeln, |sieben → fünf| Sommer hintereinander.",
    "so many days": "41 Tage dauerte die Lese, vom 6. September bis zum |13 → 16|. Oktober.",
    "days behind the dates": "Vom 1. März bis zum 15. März, also |21 → 15| Tage lang, bleibt die Brücke gesperrt.",
    "days in a month": "Die Tour führt vom 2. bis zum 23. Juli durch Frankreich, |32 → 22| Tage mit zwei Ruhetagen.",
    "weeks": "Vom 1. Juli bis zum 11. August sind Ferien, also |acht → sechs| Wochen.",
    "later, year behind": "2003 kaufte sie den Hof. |Elf → Acht| Jahre später, 2011, brannte die Scheune ab.",
    "later, year with a season": "Der Tunnel wurde 1882 eröffnet. |98 → 118| Jahre später, im Sommer 2000, "
    "folgte die zweite Röhre.",
    "later, then a verb": "1990 kam die Einheit, |elf → acht| Jahre später zog, im Herbst 1998, Rot-Grün ins "
    "Kanzleramt.",
    "before": "2015 gewann der Verein den Pokal. |Sieben → Neun| Jahre zuvor, 2006, war er noch abgestiegen.",
    "until a day of his life": "Von 1958 bis zu ihrer Pensionierung 1993 lehrte sie in Kleve. |45 → 35| "
    "Jahre, in denen sie kaum fehlte.",
    "since, so": "Seit 1989 sitzt Karin Rump im Gemeinderat, |45 → 35| Jahre also, und ans Aufhören denkt sie nicht.",
    "at the top, then the year": "Nach |27 → 17| Jahren an der Spitze gibt Ralf Tamm auf. Er hatte das Amt "
    "2007 übernommen.",
    "year, then he clears the desk": "Seinen Posten hatte Klamt 2001 angetreten; nach |33 → 23| Jahren räumt "
    "er nun den Schreibtisch.",
    "between two days": "Zwischen der Grundsteinlegung 2006 und der Eröffnung 2020 lagen |vier → 14| Jahre.",
    "lifted after": "Das Verbot, 1996 erlassen, wurde 2008 aufgehoben, nach |22 → zwölf| Jahren.",
    "only so long": "1952 eröffnet und 1968 stillgelegt, fuhr die Bahn nur |sechs → 16| Jahre.",
    "leaves, then the year": "Nach |26 → 16| Jahren verlässt Trainer Kuhn den Klub. Er war 2008 aus Ulm gekommen.",
    "since, then stops": "Der Bürgermeister, seit 2004 im Amt, hört nach |30 → 20| Jahren auf.",
    "it is so long ago": "Es ist jetzt |40 → 50| Jahre her, dass 1974 das Werk brannte.",
    "weeks in front of the days": "Drei Wochen, vom 1. bis zum |14 → 21|. September, wird gesperrt.",
    "days in a row": "Das Stück lief vom 2. Mai bis zum 10. Juli, |80 → 70| Tage hintereinander.",
    "founded, then it is over": "Gegründet worden war das Blatt 1949, als die Lizenz fiel. Nach |65 → 75| Jahren "
    "ist nun Schluss.",
    "question": "Rolf Ott steht seit 1985 hinter dem Tresen. Was hat sich verändert in den |29 → 39| Jahren?",
    "today so long after": "Als die Brücke 1972 öffnete, galt sie als Meisterwerk. Heute, |42 → 52| Jahre danach, "
    "bröckelt sie.",
    "held so long": "Im Jahr 2003 bekam der Ort sein Bad zurück. |Elf → 21| Jahre hat es gehalten.",
    "both in the sentence before": "1916 brannte das Schloss aus, erst 1959 stand es wieder. |33 → 43| Jahre lag es in "
    "Trümmern.",
    "set apart, a few years off": "2014 ging die Klage ein, 2022 fiel das Urteil – |sechs → acht| Jahre, in denen er "
    "alles verlor.",
    "a century": "1524 begann der Bauernkrieg. |400 → 500| Jahre danach feiert die Stadt ein ganzes Jahr lang.",
    "stopped": "Bürgermeister Rolf Tietjen, im Amt seit 2009, hört nach |zwölf → 15| Jahren auf.",
    "two ages": "Er ist 70. Er sammelt, seit er 16 war, also seit |44 → 54| Jahren.",
    "decades": "|Drei → Vier| Jahrzehnte hat die Pumpe gehalten, von 1974 bis 2014.",
    "since then": "Als sie im August 2021 kam, war er grau. In den |fünf → drei| Jahren seither hat er sich verfärbt.",
    "from on behind": "Das Heim wurde 2021 umgebaut. Davor hatte es |33 → 43| Jahre lang, von 1978 an, gewartet.",
    "until behind": "Schon 1906 fuhr hier die Bahn, und fast |70 → 60| Jahre lang, bis 1964, blieb das so.",
    "after the founding": "|Elf → 13| Jahre nach der Gründung im Jahr 2005, also 2018, kam der Gewinn.",
    "since the day": "|25 → 35| Jahre ist es her, dass Ungarn die Grenze öffnete, am 2. Mai 1989.",
    "months": "Zu sehen ist das vom 12. Mai bis zum 14. August, also |vier → drei| Monate lang.",
    "between both": "Zweimal hat er gewonnen, 1994 und 2006. Zwischen beiden Siegen lagen |zehn → zwölf| Jahre.",
    "days behind": "Sie war vom 11. Juni bis zum 25. Juni gesperrt. |24 → 14| Tage lang mussten alle warten.",
    "stood empty": "2009 schloss das Kino, 2024 öffnet es; |fünf → 15| Jahre stand es leer.",
    "hours": "Die Operation dauerte |sechs → fünf| Stunden, von 7 bis 12 Uhr.",
    "hours over midnight": "Von 22 bis 6 Uhr, also |sieben → acht| Stunden lang, ist der Tunnel gesperrt.",
    "journey": "Der Zug fährt um 9.12 Uhr in Ulm ab und kommt um 11.42 Uhr in Bonn an; die Fahrt dauert "
    "|dreieinhalb → zweieinhalb| Stunden.",
    "quarters of an hour": "Um acht Uhr ging es los, um 9.45 Uhr war Schluss. |Zweidreiviertel → "
    "Eindreiviertel| Stunden "
    "dauerte das Ganze.",
    "hours and minutes": "7.20 Uhr ab Kiel, 9.30 Uhr an in Bonn: Zwei Stunden und |20 → zehn| Minuten dauert "
    "die Fahrt.",
    "hours and minutes in figures": "Um zehn Uhr fiel der Schuss, um 12.31 Uhr war er im Ziel. Für seine |2:13 → 2:31| "
    "Stunden bekam er Blumen.",
    "minutes": "Die Übertragung lief von 20.15 bis 21.45 Uhr, |60 → 90| Minuten lang.",
    "days of the week": "Von Samstag, 18 Uhr, bis Sonntag, 18 Uhr, also |48 → 24| Stunden lang, wurde gebetet.",
    "same time": "Von Montagmorgen um fünf bis Mittwochmorgen um dieselbe Zeit, also |72 → 48| Stunden, ruhte "
    "der Verkehr.",
    "began and ended on days": "Der Streik begann am 3. April und endete am 24. April, er dauerte |vier → drei| "
    "Wochen.",
    "months and years": "Die Bauarbeiten dauern von März 2025 bis Juni 2026, also |zwei Jahre → ein Jahr| und "
    "drei "
    "Monate.",
    "years and months": "|Sechs → Fünf| Jahre und zwei Monate währte die Ehe, die am 4. Mai 2012 geschlossen und am "
    "16. Juli 2017 geschieden wurde.",
    "these years between two days": "Am 1. Februar 2020 trat er das Amt an, am 31. Januar 2024 legte er es "
    "nieder. Diese "
    "|drei → vier| Jahre haben ihn verändert.",
    "days at sea": "Das Schiff legte am 2. März ab und lief am 14. März ein, |acht → zwölf| Tage war es unterwegs.",
    "days lie between": "Zwischen dem 5. Mai 2019 und dem 5. August 2019 lagen |fünf → drei| Monate.",
    "long, between two days": "Am 4. Mai 1949 kam der Zug zum ersten Mal, am 3. Mai 1999 zum letzten Mal: |40 → "
    "50| Jahre "
    "lang hielt er hier.",
    "after, then the days": "Nach |fünf → drei| Monaten Bauzeit ist die Brücke frei. Am 5. Februar war sie "
    "gesperrt worden, "
    "am 6. Mai rollte der Verkehr.",
    "months without a year": "Von Mai bis September, also |sieben → fünf| Monate lang, ist das Bad geöffnet.",
    "more than": "Der Prozess zog sich vom 4. März 2021 bis zum 12. September 2022 hin, mehr als |zweieinhalb → "
    "eineinhalb| Jahre.",
    "seasons": "Im Herbst 2012 wurde das Werk stillgelegt, im Frühjahr 2022 abgerissen. |Zwölfeinhalb → "
    "Neuneinhalb| Jahre "
    "lang stand es leer.",
    "from a weekday": "Von Montag, 3. Juni, bis Freitag, 7. Juni, also |acht → fünf| Tage lang, ist die Straße zu.",
    "at the head, with months": "Abschied nach |15 → zwölf| Jahren: Von Mai 2008 bis Mai 2020 führte sie das Archiv.",
    "until a day, then from": "Die Schau, die bis zum 28. Mai läuft und am 7. Mai begann, dauert |fünf → drei| Wochen.",
    "months later, then the day": "Am 3. Januar schloss das Bad. |Sechs → Vier| Monate später, am 4. Mai, öffnete es.",
}
HITS |= {
    "began, then over": "Gegen 9 Uhr begann die Sitzung, um 17.30 Uhr war sie nach |neuneinhalb → achteinhalb| Stunden "
    "vorbei.",
    "on this day": "Das war am 17. Mai 2020, heute vor |sechs → vier| Jahren.",
    "season": "Seit 2018 spielt der Klub in dieser Liga, es ist schon seine |neunte → sechste| Saison.",
    "year of something": "Die Grabung begann im Herbst 2019. Im |neunten → fünften| Jahr ist sie bei den Römern.",
    "compound": "Die Talsperre wurde zwischen 1909 und 1914 gemauert. Die |sieben → fünf|jährige Bauzeit "
    "kostete 27 Leben.",
    "age of a thing": "1963 pachteten die Eltern die Alm, 2020 gibt er sie auf. Eine |67 → 57|-jährige "
    "Familiengeschichte endet.",
    "two sentences": "Das Konzert fing um 20 Uhr an. Um 0.30 Uhr kam die Zugabe. |Dreieinhalb → Viereinhalb| Stunden "
    "Blasmusik muss man mögen.",
    "entered and left at an age": "Mit 19 trat er ein, mit 63 gab er den Helm ab. |54 → 44| Jahre Dienst!",
    "feast": "Von Heiligabend bis zum 10. Januar fiel die Heizung aus. Die |elf → 17| Tage waren kalt.",
    "now it ends": "Das Parkhaus steht hier seit 1976. Nun, nach |38 → 48| Jahren, wird es abgerissen.",
    "decades in years": "Gewählt wurde sie 2012, im Mai 2024 geht sie. |Zwei Jahrzehnte → Zwölf Jahre| seien genug.",
    "first and last of three": "Gegründet 1983, vererbt 2008, verkauft 2021. |48 → 38| Jahre Bücher!",
    "good years": "Die Grabung begann im Mai 2015 und endete im Mai 2019. Es waren |sechs → vier| gute Jahre.",
    "since, still": "Seit Juni 2020 spielen sie auswärts, und |sechs → vier| Jahre lang mussten alle nach Bürstadt.",
    "begun in the next sentence": "Der Streit währt nun im |elften → siebten| Jahr. Begonnen hat er 2017 mit einem "
    "Riss.",
    "exact day": "Er ging am 12. März 2014, vor genau |zwölf → zehn| Jahren.",
    "in all these years": "Er führt seit 2009 den Betriebsrat. In diesen |18 → 15| Jahren hat er viel gesehen.",
    "until a year that is told": "1974 ging der Meiler in Betrieb, 2014 soll er vom Netz, nach dann |30 → 40| Jahren.",
    "known since then": "1969 fanden sie den Kometen. Er ist ihnen mithin seit |45 → 55| Jahren bekannt.",
}
LOOK_ALIKES = {
    "about so many years": "Von 1999 bis 2018, rund 20 Jahre lang, leitete er das Haus.",
    "a letter that ignoring case takes for another": "Von 20 bis 22.20 Uhr lief er, zwei Stunden und 20 MİNUTEN lang.",
    "in all these years, nearly": "Er führt seit 2009 den Betriebsrat. In diesen 14 Jahren hat er viel gesehen.",
    "closed and open again": "1983 wurde die Brennerei geschlossen und nach 24 Jahren, 2007, wieder eröffnet.",
    "right": "Von 2009 bis 2013, also vier Jahre lang, leitete sie das Museum.",
    "about": "Von 1998 bis 2008, also gut zehn Jahre lang, regierte er.",
    "since": "Sie übernahm den Betrieb 2006, führt ihn also seit 18 Jahren.",
    "not quite since": "Sie übernahm den Betrieb im Herbst 2006, führt ihn also seit 17 Jahren.",
    "ago": "Das Theater wurde 1984, also vor 40 Jahren, eröffnet.",
    "sentence of prison": "Er saß von 2009 bis 2013 in Haft, verurteilt war er zu sieben Jahren.",
    "another time": "Seit 2006 führt sie den Betrieb, den ihr Vater vor 50 Jahren gründete.",
    "term of a contract": "Der Vertrag von 2019 läuft noch fünf Jahre.",
    "age": "1984 kam er mit 20 Jahren nach Kiel.",
    "warranty": "Das Haus von 1995 hat fünf Jahre Garantie auf das Dach.",
    "prison and trial": "Für die Tat von 2020 bekam er drei Jahre Haft.",
    "then in another town": "Er arbeitete von 1990 bis 2000 in Rom und danach fünf Jahre in Wien.",
    "years before": "2014 zog sie nach Kiel, wo sie zwölf Jahre zuvor studiert hatte.",
    "ago and prison": "2019, also vor fünf Jahren, wurde sie zu drei Jahren Haft verurteilt.",
    "reported speech": "2010 sagte er, vor 20 Jahren habe es das nicht gegeben.",
    "both years counted": "In den Jahren 2009 bis 2013, also fünf Jahre lang, leitete sie das Museum.",
    "afterwards": "Von 1990 bis 1994 studierte sie, danach arbeitete sie zehn Jahre lang in Rom.",
    "minister and party": "Er war von 2001 bis 2005 Minister, die Partei regierte acht Jahre lang.",
    "part of it": "Von 1995 bis 2015 war sie Rätin, fünf Jahre davon im Bauausschuss.",
    "years in another town": "Von 2001 bis 2010 spielte er in Köln, nach drei Jahren in Bremen.",
    "the last years": "1999 zog er ein, 2019 zog er aus, die letzten fünf Jahre wohnte er allein.",
    "longer": "Die Bahn fuhr von 1903 bis 1971, zehn Jahre länger als geplant.",
    "another thing lasted": "2010 wurde der Bau beschlossen, 2016 begonnen, vier Jahre dauerte er.",
    "just over": "Vor zehn Jahren, 2009 war gerade vorbei, begann der Bau.",
    "points in years": "Zwischen 2009 und 2019 sank er von zwölf auf sieben, 2021 auf sechs Prozent, das sind fünf "
    "Punkte in zehn Jahren.",
    "both summers counted": "Von 2019 bis 2023 zählten sie Hummeln, fünf Sommer hintereinander.",
    "three years later": "1990 kam er, 1992 ging er, sechs Jahre später kam er wieder.",
    "part of a period": "Von 1983 bis 2009 saß er im Bundestag, acht Jahre lang war er Ausschusschef.",
    "on so many days": "Vom 6. September bis zum 13. Oktober fuhren an 31 Tagen keine Züge.",
    "days before": "Vom 9. bis 13. Oktober tagten die Gremien, 14 Tage vorher waren die Papiere verschickt worden.",
    "both days counted": "Vom 3. bis 7. Juni, fünf Tage lang, bleibt die Straße zu.",
    "days elsewhere": "Vom 2. bis zum 20. Oktober sind Herbstferien, 10 Tage sind es in Bayern.",
    "later than another year": "1998 zog er nach Köln. Drei Jahre später heiratete er, und 2004 kam die "
    "Tochter zur Welt.",
    "later, right": "1961 wurde die Mauer gebaut. 28 Jahre später, 1989, fiel sie, und ein Jahr später, "
    "1990, war das Land eins.",
    "before, then another year": "2015 gewann er den Pokal, sieben Jahre zuvor war er abgestiegen, 2006 "
    "hatte er in Europa gespielt.",
    "as a coach": "Nach zehn Jahren als Trainer hört Jan Hein auf. 2019 wurde er Vater.",
    "predecessor": "Nach elf Jahren an der Spitze gibt Landrätin Ida Kern auf. Ihr Vorgänger wurde 1998 gewählt.",
    "still to run": "Die Anlage ging 1986 in Betrieb und wurde 2006 erneuert, sie soll noch 30 Jahre laufen.",
    "renewed": "Der Vertrag von 2005 wurde 2015 verlängert, für weitere 20 Jahre.",
    "so long of something": "1970 heirateten sie, 1995 trennten sie sich, nach fünf Jahren Streit.",
    "deputy": "Nach 40 Jahren im Dienst geht Jo Kolb. Sein Stellvertreter kam 1994 nach Hof.",
    "until nobody says when": "Im Jahr 2003 übernahm sie den Vorsitz, 18 Jahre lang führte sie die Partei.",
    "a name of its own": "1977 traten die Briten bei. Nigel Farage, 55, hat 37 Jahre lang dagegen gekämpft.",
    "of somebody else": "1994 wurde die Tafel gegründet. Die Leiterin, die 40 Jahre lang Lehrerin war, geht.",
    "of something else": "Rolf Ott steht seit 1985 hinter dem Tresen. Das Bier kommt seit 29 Jahren aus Bamberg.",
    "then, nobody knows until when": "1994 fing sie an. Nach zehn Jahren kaufte sie den Laden.",
    "two other years": "Erbaut 1902, geschlossen 1994 und dazwischen 40 Jahre unter anderem Namen.",
    "several spans": "Er war von 1998 bis 2005 und von 2009 bis 2013 im Rat, insgesamt elf Jahre.",
    "prize of so many euros": "Der Preis ist mit 2000 Euro dotiert, doppelt so hoch wie vor zehn Jahren.",
    "cooked too": "Seit 1988 ist er Wirt. 26 Jahre lang kochte auch seine Frau mit, bis zu ihrem Tod.",
    "should be looked at": "Das Gesetz von 2004 sollte nach zehn Jahren überprüft werden.",
    "until then": "Bis 1994 lebte sie 20 Jahre in Paris, danach in Berlin.",
    "two ages": "Er ist 66 und arbeitet, seit er 16 war, also seit 50 Jahren.",
    "of two people": "Seine Frau ist 56. Er arbeitet, seit er 16 war, also seit 50 Jahren.",
    "decades are rounded": "Sie führte den Betrieb von 1983 bis 2010, fast drei Jahrzehnte lang.",
    "married since": "Zehn Jahre lebte er in Rom, ehe er 2003 kam. Seit zwölf Jahren ist er nun verheiratet.",
    "until he came back": "Nach 1990 hat sie 20 Jahre in Bonn gelebt. Vor 14 Jahren kam sie zurück.",
    "more than": "1870 wurde die Bank gegründet. Mehr als 130 Jahre lang, bis 2009, blieb sie selbständig.",
    "a life and a trade": "Geboren 1908 in Breslau, gestorben 1987, war sie vier Jahrzehnte lang Fotografin.",
    "both counted, then the years": "Fünf Jahre lang, von 2014 bis 2018, zählten sie Bienen.",
    "guided tour": "Geöffnet ist von 10 bis 12 Uhr, eine Führung dauert 90 Minuten.",
    "part of the hours": "Er arbeitete von 9 bis 17 Uhr, sieben Stunden davon am Schreibtisch.",
    "longer than planned": "Die Sitzung begann um 18 Uhr und endete um 22 Uhr, drei Stunden länger als geplant.",
    "another time zone": "Der Flug startet um 10.15 Uhr und landet um 10.45 Uhr in London; eineinhalb Stunden "
    "dauert er.",
    "working days": "Vom 2. bis 13. Mai, zehn Tage lang, tagte die Synode.",
    "another thing lasted before": "Am 4. März 2021 eröffnete das Haus, am 3. März 2024 schloss es. Zwei Jahre "
    "lang hatte "
    "der Bau gedauert.",
    "a life and a post": "Er wurde am 4. März 1950 geboren und starb am 7. Mai 2022; 30 Jahre lang war er Lehrer.",
    "two departures": "Der Zug geht um 7.15 und 9.15 Uhr, die Fahrt dauert drei Stunden.",
    "once more": "Von Montag, 3. Juni, bis Freitag, 7. Juni, und noch einmal sechs Tage lang im Juli wird gesperrt.",
    "another thing was closed": "Der Einsatz begann um 14 Uhr und endete um 20 Uhr. Drei Stunden lang war die Autobahn "
    "gesperrt.",
    "after months": "Am 1. Mai 2022 zog er ein, am 1. Mai 2024 wieder aus. Nach drei Monaten hatte er genug.",
    "weeks rounded": "Die Ferien dauern vom 22. Juli bis 30. August, also sechs Wochen.",
    "hours, right": "Neuneinhalb Stunden, von 8 bis 17.30 Uhr, saßen sie zusammen.",
    "a post of its own": "Der Vertrag beginnt am 1. August 2024 und endet am 31. Juli 2027. Zuvor hatte sie "
    "fünf Jahre lang "
    "das Schauspiel geleitet.",
    "reckoned from another time": "1956 kam er, fünf Jahre später übernahm er die Werkstatt, 33 Jahre lang "
    "führte er sie, "
    "ehe er 1994 ging.",
}
LOOK_ALIKES |= {
    "usual": "Um 8.15 Uhr legte sie ab, um 11.45 Uhr an. Sonst braucht sie nur 90 Minuten.",
    "rate": "Seit 2014 ist er Präsident, und es sind somit vier Preise in zwei Jahren.",
    "the rest": "Am 4. Januar brachen sie auf, am 15. März kamen sie heim. Sechs Wochen waren sie im Eis, den Rest auf "
    "See.",
    "several lengths": "Von 2019 bis 2023 war sie Ministerin. Zwölf Jahre hat sie gedient, fünf Jahre im Rat gesessen.",
    "first planned": "Gesperrt ist die Brücke seit 2020. Damals hieß es, nach zwei Jahren rolle der Verkehr.",
    "shall last": "Am 3. Mai fing die Schule an, am 10. Mai war sie zu. Zwei Wochen sollen die Kinder nun daheim "
    "bleiben.",
    "which thing": "Er erinnerte an die Sperrung vom März 2019. Beide sitzen seit 16 Jahren nebeneinander.",
    "years ago, then": "Seit 1976 führt sie den Laden. Vor sieben Jahren starb ihr Mann, nach 38 Jahren Ehe.",
}
ENGLISH_HITS = {
    "on the water, not later": "We leave at 9.15am and tie up at 1.45pm, after |two → four and a half| "
    "hours on the water.",
    "doors opened": "Doors opened at 7pm and the last speaker sat down at 10.30pm. After |four → three| and a half "
    "hours they went home.",
    "a career": "He was elected in 1987 and lost his seat in 2015, a |38 → 28|-year career.",
    "last held": "The festival was last held in 2015, so the town has gone |twelve → nine| years without its bands.",
    "two ages at work": "Aged 17 when she signed and 34 when she left, she gave it |27 → 17| years.",
    "an aside": "The dig, now in its |fifteenth → twelfth| year, began in 2012 with a bronze pin.",
    "ago": "The theatre opened in 1984, |30 → 40| years ago.",
    "from and to": "From 2009 to 2013, for |three → four| years, she ran the museum.",
    "in which": "She kept the shop from 1981 until 2008, |17 → 27| years in which nothing changed.",
    "in all": "He served from 1999 to 2013, |24 → 14| years in all, and never complained.",
    "this month": "The bridge opened in 1984, |50 → 40| years ago this month.",
    "now": "He has run the school since 2004, |15 → 20| years now.",
    "took": "It took |seven → nine| years, from 2010 to 2019, to build the tunnel.",
    "a career of": "He joined in 1955 and remained until 1991, a career of |26 → 36| years in nine countries.",
    "later": "Construction began in 2009 and was completed in 2023, |24 → 14| years later.",
    "have passed": "Since 2008, when he first stood for mayor, |26 → 16| years have passed.",
    "in charge": "After |31 → 21| years in charge, the headteacher is leaving. She took up the post in 2003.",
    "since": "It is |45 → 35| years since the Wall came down in 1989.",
    "days": "The strike lasted |43 → 33| days, from 3 May to 4 June 2023.",
    "days in all": "The exhibition runs from June 1 to June 30, a total of |40 → 30| days.",
    "that changed it": "He led the union from 1988 to 2006 – |28 → 18| years that changed it for good.",
    "took another": "The first bridge was built in 1862. It took another |81 → 91| years "
    "before a second followed in 1953.",
    "founded behind": "The school has educated girls for |134 → 144| years, since it was founded in 1880.",
    "a trial of days": "The jury sat from March 3 to March 28, a |16 → 26|-day trial.",
    "the village gathered": "The 1974 flood killed 144 people. |Forty → Fifty| years on, the village gathered.",
    "the years since": "She bought the cinema in 2014 and has run it for the |eight → ten| years since.",
    "without a break": "He has worked for the bank since 1985, |29 → 39| years without a break.",
    "belonged": "The Mercury was founded in 1861. For |153 → 163| years it has belonged to the same family.",
    "doubled": "She ran the fund from 2011 until 2020, |seven → nine| years that doubled it.",
    "in office": "After |12 → 14| years in office, from the spring of 2010, they lost.",
    "in a post": "After |23 → 13| years as head teacher, since the autumn of 2011, he is moving.",
    "those": "He took the job in 2003 and quit in 2019. Those |26 → 16| years, he says, were the making of him.",
    "will have": "He joined in 1979. When he hangs up his cap he will have served for |35 → 45| years.",
    "ever since": "The line closed in 1967. It had run for |84 → 94| years, ever since 1873.",
    "two ages": "She is 64 and has swum since she was 12, which makes it |42 → 52| years of cold water.",
    "words": "When the pit shut in 1992 there were 900 men. |Twenty-two → Thirty-two| years later there are none.",
    "weeks": "The strike began on 3 April and ended on 24 April; it lasted |five → three| weeks.",
    "a tenure of": "She was appointed on 1 February 2016 and resigned on 2 August 2019, a tenure of |four → "
    "three| and a half "
    "years.",
    "hours": "The train leaves Leeds at 9.10am and gets in at 11.40am; the journey takes |three → two| and a "
    "half hours.",
    "months": "From June 2016 to June 2022, for |five → six| years, he ran the club.",
    "days later": "He left on 2 March and was back on 14 March, |eight → twelve| days later.",
}
ENGLISH_LOOK_ALIKES = {
    "from and to": "From 2009 to 2013, for four years, she ran the museum.",
    "ago": "The theatre opened in 1984, 40 years ago.",
    "prison": "For a crime in 2020 he got three years in prison.",
    "after a hit": "The band formed in 1990 and split in 2005, five years after their last hit, which came "
    "out in 2000.",
    "to build": "The show, from 3 May to 14 June, took 60 days to build.",
    "a marriage": "He joined the firm in 1955 and left in 1991. A marriage of 26 years ended the same year.",
    "years of protest": "The law was passed in 2000 and repealed in 2015, after five years of protest.",
    "as head": "She joined in 1990 and left in 2015, after just five years as head.",
    "a year of the next clause": "He was elected in 1972. He stayed for 36 years, ran for president in 1988 and lost.",
    "sold after": "The paper first came out in 1924. It was sold after 30 years.",
    "the year-old": "The 58-year-old has worked for the bank since 1986.",
    "decades after": "In the two decades after 1994 the town shrank. For the past ten years it has been growing.",
    "of that time": "Since 2004 she has run 18 marathons. Ten years of that time she lived in Kenya.",
    "in office until": "After 12 years in office, from 2002 to 2014, he spent eight more writing.",
    "to turn a profit": "The line opened in 1954. It took 24 years to turn a profit and closed in 1988.",
    "a tour": "The museum is open from 10am to 12 noon; a tour takes 90 minutes.",
    "a trial": "He was jailed on 3 May 2019 and released on 2 May 2023; his trial had lasted three years.",
    "a post in between": "She joined in May 2014 and left in June 2020; for three years she was chief engineer.",
    "sessions": "The course runs from 3 May to 14 June, with 90-minute sessions.",
}
KNOWN_FAILURES = {
    # Warnings or words that a reader would expect.
    "decades": ("de", "Drei Jahrzehnte, von 1997 bis |2007 → 2017|, stand er am Hochofen."),
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("duration", marked, published=PUBLISHED) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("duration", text, published=PUBLISHED) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("duration", marked, language="en", published=PUBLISHED) == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("duration", text, language="en", published=PUBLISHED) == text


def test_knows_no_today_without_a_date_of_publication(checked):
    text = "Das Theater wurde 1984, also vor 30 Jahren, eröffnet."
    assert checked("duration", text) == text


@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(checked, language, marked):
    assert checked("duration", marked, language=language, published=PUBLISHED) == marked
