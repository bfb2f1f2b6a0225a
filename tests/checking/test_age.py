from datetime import date

import pytest

PUBLISHED = date(2024, 5, 16)
# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "in front of the name, the age behind it": "Der |1951 → 1953| geborene frühere Handballer Rolf Petzold, |71 → 73|, "
    "trainiert.",
    "in brackets": "Rolf Petzold (|71 → 73|, Jahrgang |1951 → 1953|) trainiert.",
    "in front of the name, the year behind it": "Der |71 → 73|-jährige Rolf Petzold, geboren |1951 → 1953|, trainiert.",
    "becomes in the next sentence": "|1954 → 1949| wurde sie in Ulm geboren. In wenigen Wochen wird sie |75 → 70|.",
    "born and years old": "Die |1958 → 1964| geborene Malerin ist heute |60 → 66| Jahre alt.",
    "birthday": "Sie wurde |1954 → 1959| geboren und feiert heute ihren |65 → 70|. Geburtstag.",
    "vintage": "Der Trainer, Jahrgang |1980 → 1990|, ist |34 → 44| Jahre alt.",
    "becomes": "Er wurde |1964 → 1974| in Kiel geboren und wird in diesem Jahr |50 → 60|.",
    "died": "Der |1930 → 1940| geborene Dichter starb 2010 im Alter von |70 → 80| Jahren.",
    "club": "Der |1924 → 1934| gegründete Verein feiert sein |90 → 100|-jähriges Bestehen.",
    "firm": "Das Unternehmen wurde |1974 → 1984| gegründet und besteht nun seit |40 → 50| Jahren.",
    "anniversary": "Die Schule, |1949 → 1954| eröffnet, feiert ihr |70 → 75|-jähriges Jubiläum.",
    "born with an asterisk": "Helmut Brandt (* |1950 → 1954|) feiert morgen seinen |70 → 74|. Geburtstag.",
    "club in the next sentence": "Die Feuerwehr wurde |1874 → 1899| gegründet. Sie feiert in diesem Jahr ihr |125 → "
    "150|-jähriges Bestehen.",
    "came into the world": "Sie kam am 3. März |1950 → 1954| in Ulm zur Welt und ist heute |70 → 74| Jahre alt.",
    "in apposition": "Der Intendant, |1961 → 1951| in Hof geboren und heute |73 → 63|, will bleiben.",
    "with years, at present": "Mit |62 → 72| Jahren denkt der |1952 → 1962| geborene Wirt nicht ans Aufhören.",
    "with an age, still": "Marta Fink, Jahrgang |1951 → 1961| und mit |63 → 73| Jahren noch immer im Laden, lacht nur.",
    "with an age, no verb": "Marta Fink, Jahrgang |1951 → 1961|, denkt mit |63 → 73| nicht ans Aufhören.",
    "died on Monday": "Die Dichterin, die |1938 → 1948| in Ulm geboren wurde, starb am Montag im Alter von |76 → "
    "86| Jahren.",
    "died in the sentence before": "Anna Kirsch, |1946 → 1956| geboren, ist gestorben. Sie wurde |68 → 78| Jahre alt.",
    "in another year": "2004, mit |34 → 44| Jahren, übernahm die |1960 → 1970| geborene Ingenieurin die Leitung.",
    "in a year of the next clause": "Sie ist |1954 → 1964| geboren und war |41 → 51|, als sie 2005 ins Amt kam.",
    "years in the past": "Der Maler, |1930 → 1940| in Prag geboren und 2017 mit |77 → 87| Jahren gestorben, malte "
    "Vögel.",
    "a widow": "Ihr Mann starb 2010, da war sie 71. Jetzt ist sie |95 → 85| und hat noch einmal geheiratet.",
    "a girl of ten": "Zur Eröffnung, das war 1953, saß sie als |Zehn → Zwanzig|jährige im Parkett. Jetzt ist sie |91 "
    "→ 81|.",
    "back then": "Er hat 1979 sein erstes Boot gebaut. Er war damals |22 → 32|, heute ist er |77 → 67|.",
    "the year behind": "„Ich war |19 → 29|, als ich anfing“, sagt er. Das war im Jahr 1978. Bald wird er |76 → 66|.",
    "at the death of his father": "Sein Vater starb 1991. Da war Jo Ott, |1971 → 1961| geboren, gerade einmal |30 → "
    "20|.",
    "a coach since": "Ott, |1985 → 1975| geboren und mit |49 → 39| Jahren der Jüngste, hatte ihn vor drei Jahren "
    "gekauft.",
    "month of birth": "Er ist im Januar |1994 → 2004| geboren und damit |20 → 30|.",
    "before the birthday": "Der Autor, der im Dezember |1990 → 2000| geboren wurde, ist erst |23 → 33|, aber schon "
    "berühmt.",
    "month of the birthday": "Er ist Jahrgang |1949 → 1959|, im Februar wurde er |65 → 75|.",
    "noun": "Der |47 → 57|-Jährige, der |1967 → 1977| in Fulda geboren wurde, spielt Orgel.",
    "three sentences before": "Sie wurde |1924 → 1934| geboren. Mit 20 heiratete sie. Sie zog drei Kinder groß. Im "
    "August wird sie |90 → 100|.",
    "sum said": "Er ist Jahrgang |1983 → 1993|, also |31 → 41|, sieht aber jünger aus.",
    "in words": "Die |1954 → 1964| geborene Malerin wird heute |sechzig → siebzig|.",
    "house becomes": "Das Kino, |1954 → 1944| eröffnet, wird im Herbst |80 → 70|.",
    "house that came out of something": "Der Verein, der |1899 → 1909| aus einer Kegelrunde hervorging, ist in "
    "diesem Jahr |115 → 125| Jahre alt geworden.",
    "noun in the same sentence": "Als das Bad |1964 → 1974| eröffnet wurde, kam der Minister; nun, da die Anlage "
    "bald |50 → 60| wird, kommt niemand.",
    "with the name, later": "Otto Brandt, |1974 → 1984| in Kiel geboren, leitet das Haus.\n\n„Nein“, sagt Brandt, "
    "|40 → 50|, leise.",
    "only year of the article": "Das Blatt, das seit |1874 → 1899| erscheint, zieht um.\n\nDas |125 → 150|-jährige "
    "Bestehen feiert man im Oktober.",
    "next year": "Frank Ott wurde |1957 → 1967| geboren, im kommenden Jahr wird er |58 → 68|.",
    "article and year of birth between": "Am Sonntag wird die |1934 → 1944| geborene Sängerin |80 → 90|, gefeiert "
    "wird in Wien.",
    "age, then the year": "Er ist |56 → 66|. Geboren wurde er |1958 → 1968| in Rostock.",
    "house, then the year": "Das Theater ist |102 → 112| Jahre alt, es wurde |1912 → 1922| eröffnet.",
    "house dates from": "Ihr Haus stammt aus dem Jahr |1904 → 1914|, ist also |110 → 120| Jahre alt.",
    "obituary, then the year": "Im Alter von |83 → 93| Jahren ist am Freitag Emil Krahl gestorben. Er wurde |1930 → "
    "1940| geboren.",
    "between dashes": "Die Unternehmerin – |1969 → 1979| in Gießen geboren, heute |45 → 55| – lacht darüber.",
    "year as a clause": "|1994 → 2004| gegründet, besteht die Tafel in diesem Jahr seit |20 → 30| Jahren.",
    "year of the birthday": "1990, da war der |1940 → 1950| geborene Kast gerade |40 → 50|, kaufte er die Fabrik.",
    "died, born in the next paragraph": "Am Sonntag ist der Bildhauer Jost Wendel gestorben. Er wurde |73 → 83| "
    "Jahre alt.\n\nGeboren am 4. Februar |1941 → 1951| in Gera, lernte er zunächst Schlosser bei seinem Vater.",
    "at an age, came into the world later": "Im Alter von |79 → 83| Jahren ist am Sonntag Jost Wendel "
    "gestorben.\n\nWendel kam am 4. Februar |1941 → 1945| als Sohn eines Fleischers in Gera zur Welt.",
    "city loses": "Mit Bernd Lohse verliert die Stadt ihren Chronisten. Er wurde |90 → 100|.\n\nLohse, am 2. März "
    "|1924 → 1934| in Stolp geboren, kam als Flüchtling.",
    "died in a year, before the birthday": "Am 3. Februar 2023 ist Rolf Haug gestorben. Er wurde |74 → 84| Jahre "
    "alt.\n\nGeboren am 11. Juni |1938 → 1948| in Esslingen, lernte er Setzer.",
    "so old since a first time": "Am 8. April |1974 → 1964| fuhr die erste Fähre. In diesem Frühjahr wird die Linie "
    "also |60 → 50| Jahre alt.",
    "that was": "Das war im September |1964 → 1974|. In diesem Herbst besteht der Schachclub |50 → 60| Jahre.",
    "came into force": "|1954 → 1964| trat der Vertrag in Kraft, das Institut ist also |60 → 70| Jahre alt geworden.",
    "in service": "|1984 → 1994| trat Uwe Jahn in den Betrieb ein, in diesem Jahr begeht er sein |30 → 40|-jähriges "
    "Dienstjubiläum.",
    "in service since": "Hannelore Bick, die seit |1999 → 1989| im Rathaus arbeitet, feiert ihr |35 → 25|. "
    "Dienstjubiläum.",
    "married": "Lore und Heinz Bachmann haben im Mai |1964 → 1974| geheiratet. An diesem Samstag begehen sie ihren "
    "|50 → 60|. Hochzeitstag.",
    "goes back to": "Auf das Jahr |1874 → 1884| geht die Wehr zurück, am Wochenende wird der |140 → 150|. "
    "Geburtstag gefeiert.",
    "the oldest": "Maria Holl (Jahrgang |1947 → 1957|) ist mit |67 → 77| die älteste Teilnehmerin.",
    "age in an earlier year": "Mit |31 → 41| Jahren wurde Petra Lenz 2010 Bürgermeisterin. Heute ist sie |55 → 45| "
    "und die dienstälteste im Kreis.",
    "bare year of jubilee": "Das Zentrum, |1964 → 1974| eröffnet, begeht sein |50 → 60|-jähriges mit einem Tag der "
    "offenen Tür.",
    "house becomes, then it opened": "Im November wird das Theater |100 → 110|; eröffnet wurde es |1914 → 1924|.",
    "age in an earlier year, with an age": "1990 fing sie hier an, mit |22 → 12|; heute, mit |46 → 56|, leitet sie "
    "das Haus.",
    "with his years, father named": "|1954 → 1964| kam sie zur Welt, ihr Vater war Bogenmacher. Ans Aufhören denkt "
    "sie mit ihren |59 → 69| Jahren nicht.",
    "no word of founding": "Der Chor, der sich |1949 → 1939| in einer Schulküche zusammenfand, wird in diesem Herbst "
    "|85 → 75|.",
    "came out of": "|1924 → 1914| ging die Viktoria aus einem Turnverein hervor, sie wird also |110 → 100| Jahre alt.",
    "then, then the year": "Er war fünf, als er 1945 kam. Heute, mit |74 → 84|, steht er wieder am Bahnhof.",
    "year of the sentence before": "1984 kam sie an die Oper. Als sie anfing, war sie |24 → 14|, heute ist sie |54 → "
    "64|.",
    "day of birth": "Der Trainer, geboren am 12. Mai |1968 → 1967|, begann mit sechs. Jetzt ist er |57 → 56| und "
    "mit seinem Verein so weit oben wie nie seit der Gründung 1922.",
    "year behind": "Am Dienstag saß die |74 → 76|-Jährige, geboren am 20. Januar |1948 → 1950|, in der „Krone“.",
    "then": "1974 war das. Ewald Timm ist Jahrgang |1951 → 1941|, er war also |33 → 23|, als die Bagger anrückten.",
    "lived from then until": "Sein Vater, |1932 → 1942| geboren und 2009 gestorben, wurde |67 → 77| Jahre alt.",
    "year of life completed": "Am 3. Juni |1944 → 1934| kam Hedwig Lorenz in Thorn zur Welt. Im kommenden Monat "
    "vollendet sie ihr |90 → 80|. Lebensjahr.",
    "died in a year of life": "Der Komponist, |1931 → 1941| in Brünn geboren, starb am Sonntag "
    "im |83 → 93|. Lebensjahr.",
    "is in a year of life": "Die Schauspielerin steht in ihrem |71 → 81|. Lebensjahr; geboren wurde sie im Juli "
    "|1943 → 1953|.",
    "golden wedding": "|1984 → 1974| heirateten sie, am Samstag feiern sie |goldene → ?| Hochzeit.",
    "diamond wedding": "Seine Frau Ida und er, seit Juni |1974 → 1964| verheiratet, feiern an diesem Wochenende "
    "|diamantene → goldene| Hochzeit.",
    "wedding in the next sentence": "Am Samstag feiern Gerda und Horst Bolte |goldene → eiserne| Hochzeit. Geheiratet "
    "haben sie |1959 → 1974|.",
    "golden jubilee of a priest": "Pater Anselm wurde |1964 → 1974| geweiht und feiert im Juli sein |goldenes → "
    "diamantenes| Priesterjubiläum.",
    "service in the next sentence": "Sein |25 → 35|. Dienstjubiläum feierte Hausmeister Wolf am Dienstag. Er kam "
    "|1989 → 1999| an die Schule.",
    "year of make": "Ihr Käfer, Baujahr |1964 → 1954|, ist jetzt |70 → 60| Jahre alt.",
    "since a year there is": "Seit |1899 → 1909| gibt es den Gesangverein, der am Samstag seinen |115 → 125|. "
    "Geburtstag feiert.",
    "an old town": "Die Stadt, |1224 → 1324| erstmals urkundlich erwähnt, feiert in diesem Jahr ihr "
    "|700 → 800|-jähriges Bestehen.",
    "since an old year": "Seit |1424 → 1524| wird hier Bier gebraut. Ihr |500 → 600|-jähriges Bestehen feiert die "
    "Brauerei im Juni.",
    "number first": "|Achtzig → Siebzig| Jahre alt wird am Freitag der Bildhauer Tom Reuß. Er wurde am 17. Mai "
    "|1954 → 1944| in Jena geboren.",
    "back then, in the sentence before": "Im Mai 1958 zog Paolo Rossi nach Köln. |Fünfzehn → Achtzehn| Jahre alt war "
    "der |1940 → 1943| geborene Maurer damals.",
    "at that point": "Das erste Heft erschien 1949; Herausgeber Paul Otte, geboren im März |1921 → 1911|, war zu jenem "
    "Zeitpunkt erst |37 → 27|.",
    "born behind a comma": "Vor 90 Jahren, am 3. März |1934 → 1924|, wurde in Ulm der Maler geboren, der mit |60 → 50| "
    "Jahren, am 5. Dezember 1984, in Rom starb.",
    "daughter of a teacher": "Am Sonntag wird Eva Lund |60 → 50|. In Fulda, wo die am 19. Mai |1974 → 1964| geborene "
    "Tochter eines Lehrers aufwuchs, hängt ihr Bild.",
    "hundredth": "Als der Verein |1934 → 1924| entstand, kostete das Bier zwölf Pfennig. Seinen |hundert → "
    "neunzig|sten Geburtstag begeht er im Juni.",
    "also, in quotes": "„Ich bin Jahrgang |1960 → 1970|“, sagt sie, „also |54 → 64|. Da fängt man nicht neu an.“",
    "asked and answered": "Sie sind im März |1974 → 1984| geboren. Prägt das?\n\nIch bin |40 → 50| und schalte noch "
    "überall das Licht aus.",
    "thing so old": "Der |137 → 127| Jahre alte Turm, |1897 → 1887| errichtet, ist seit 1962 trocken.",
    "year of its existence": "Der Chor hört auf, im |148 → 138|. Jahr seines Bestehens. |1887 → 1877| hatten ihn "
    "zwei Lehrer gegründet.",
    "thing of so many years": "Der Saal stammt aus dem Jahr |1930 → 1940|. Für ein Kino von |84 → 94| Jahren ist er "
    "schön.",
    "headline": "Feuerwehr wird |160 → 150|\n\nIm März |1874 → 1864| hatten 28 Männer die Urkunde unterschrieben.",
    "opened later": "Das Freibad feiert am Samstag seinen |60 → 50|. Geburtstag. Als es am 20. Mai |1974 → 1964| "
    "aufmachte, schien die Sonne.",
    "as so old": "Am 14. Juni wird Jo Ott 54. Den Betrieb übernahm er 1989 vom Vater, als |39 → 19|-Jähriger.",
    "noun later": "Als Jo Ott 2001 Bürgermeister wurde, war er mit |44 → 34| der jüngste im Kreis. Jetzt räumt der "
    "|57 → 67|-Jährige sein Büro.",
    "came this year": "Mit |29 → 19| Jahren zog er im März in den Rat ein, geboren ist er im Dezember |2004 → 1994|.",
    "sisters": "Irma ist 1949 geboren, Thea, die |acht → sechs| Jahre jüngere, |1955 → 1957|.",
    "brothers": "Anton Seidl, 58, steht am Ofen, Georg, |51 → 54|, fährt aus. |Vier → Sieben| Jahre liegen zwischen "
    "ihnen.",
    "a mother": "Ihre Mutter war 22, als Eva Lund 1950 zur Welt kam. Im April ist die Mutter gestorben, mit |86 → 96|.",
    "name in the next paragraph": "Die Ärztin Hedwig Lau ist tot. Sie starb am Montag, |93 → 83| Jahre alt.\n\nLau, am "
    "2. Februar |1941 → 1931| in Ulm geboren, hatte zwei Brüder.",
}
LOOK_ALIKES = {
    "another was born": "Sie starb 1999, mit 74. Ihr Mann, 1919 geboren, überlebte sie um sechs Jahre und wurde 86.",
    "master of an old shop": "In der 1888 gegründeten Schreinerei arbeitet der 52 Jahre alte Meister.",
    "birthday to come": "Otto Ehlers, Jahrgang 1954, ist 69. Im Juni, wenn er 70 wird, will er aufs Matterhorn.",
    "sum of visitors": "Das Bad wurde 1972 eröffnet. Zuletzt kamen 240 Gäste, ein Drittel, also 80, waren Kinder.",
    "two of one name": "Gerd Müller, 62, ist Minister, das schon seit 2013. Nicht zu verwechseln mit Gerd Müller, 72.",
    "sisters": "Irma ist 1949 geboren, Thea, die sechs Jahre jüngere, 1955.",
    "brother of a customer": "Der Wirt, 86, ist drei Jahre älter als sein bester Gast.",
    "built again": "Die Halle von 1912 brannte 1978 ab. Nun wird die 46 Jahre alte Halle, die man dann baute, zu "
    "klein.",
    "in years to come": "Die Orgel wurde 1734 vollendet. In zehn Jahren wird sie 300.",
    "would have become": "Sie, geboren am 3. August 1931, wäre im Sommer 93 geworden.",
    "a coach since": "Ott, 1985 geboren und mit 39 Jahren der Jüngste, hatte den Klub vor drei Jahren übernommen.",
    "at two ages": "Als 17-Jähriger sah er 1974 das Endspiel, als 33-Jähriger 1990 das nächste. Nun ist er 67.",
    "as a child": "Die 1958 geborene Malerin zog als 6-Jährige nach Bonn.",
    "at an age without a year": "1974 geboren, zog er im Alter von 20 Jahren nach Paris.",
    "born and years old": "Die 1958 geborene Malerin ist heute 66 Jahre alt.",
    "before the birthday": "Die 1958 geborene Malerin ist heute 65 Jahre alt.",
    "birthday": "Sie wurde 1954 geboren und feiert heute ihren 70. Geburtstag.",
    "died": "Der 1930 geborene Dichter starb 2010 im Alter von 79 Jahren.",
    "then": "Der 1958 geborene Geiger gab mit 12 Jahren sein erstes Konzert.",
    "club": "Der 1924 gegründete Verein feiert sein 100-jähriges Bestehen.",
    "next year": "Der 1925 gegründete Verein feiert im kommenden Jahr sein 100-jähriges Bestehen.",
    "age of another": "Die 1958 geborene Malerin lebt mit ihrer 90 Jahre alten Mutter in Ulm.",
    "member for years": "Der 1924 gegründete Verein ehrte sie für 40 Jahre Mitgliedschaft.",
    "no year": "Der Trainer ist 34 Jahre alt und kommt aus Kiel.",
    "about": "Die 1956 geborene Malerin ist fast 70 Jahre alt.",
    "then with a year": "Die 1987 geborene Läuferin gewann 2012 mit 25 Jahren Gold.",
    "work of a number": "Der 1940 geborene Sänger veröffentlicht sein 20. Album.",
    "anniversary then": "Der 1899 gegründete Verein feierte 1999 sein 100-jähriges Bestehen.",
    "animal in a zoo": "Der 1999 eröffnete Zoo zeigt einen 20 Jahre alten Elefanten.",
    "member since": "Er ist Jahrgang 1980 und spielt seit 20 Jahren im Verein.",
    "a child in the next sentence": "Sie wurde 1958 geboren. Ihr Sohn ist 30 Jahre alt.",
    "a husband": "Sie wurde 1990 geboren, ihr Mann ist 40 Jahre alt.",
    "the son of a minister": "Der 18-jährige Sohn der 1980 geborenen Ministerin studiert in Kiel.",
    "a mother then": "Er wurde 1970 geboren. Seine Mutter war damals 19 Jahre alt.",
    "daughter of another": "Die 2001 geborene Schwimmerin ist die Tochter einer 50-jährigen Trainerin.",
    "with years, once": "Mit 16 Jahren verließ der 1952 geborene Wirt die Schule.",
    "hall of a club": "Der Verein, 1924 gegründet, hat eine Halle, die 90 Jahre alt ist.",
    "painting": "Die 1985 geborene Malerin stellt Bilder aus, das älteste ist 29 Jahre alt.",
    "fellow player": "Sie ist Jahrgang 1979, ihr Mitspieler wurde im März 35.",
    "one who was sentenced": "Der 1970 geborene Richter verurteilte den Angeklagten, 44, zu vier Jahren Haft.",
    "owner of a shop": "Seit 1984 gibt es den Laden, die Inhaberin ist 60 geworden.",
    "chairman of a club": "Der Verein wurde 1949 gegründet. Der Vorsitzende feiert im Juni seinen 65. Geburtstag.",
    "birthday then": "Der Maler, 1936 geboren, sagte an seinem 80. Geburtstag, er habe genug.",
    "oldest animal": "Der Zoo wurde 1964 eröffnet. Der älteste Elefant wird 50.",
    "hero of a novel": "Der Autor wurde 1964 geboren. Sein Roman erzählt von einer Frau, die mit 50 Jahren anfängt.",
    "visitors": "Zuletzt, vor der Eröffnung 1964, kamen 240 Besucher, also 60 am Tag.",
    "house and owner": "Das Haus wurde 1924 erbaut, sein Besitzer ist 90 Jahre alt.",
    "apposition of another": "Der Betrieb, 1936 gegründet, gehört Rolf Simmens, 66 Jahre alt.",
    "many ages of a life": "1967 geboren, machte sie mit 19 Abitur, mit 26 das Examen und mit 47 den Laden auf.",
    "a month that is to come": "Er ist Jahrgang 1970 und wird im März 55.",
    "a month that has gone": "Er ist Jahrgang 1970 und wurde im Dezember 53.",
    "age at death": "Kafka, 1883 geboren, starb 1924, einen Monat vor seinem 41. Geburtstag.",
    "heroine": "Die 1948 geborene Autorin legt ihren 30. Roman vor. Die Heldin ist 66 Jahre alt.",
    "deputy": "Lang ist Jahrgang 1959. Sein Stellvertreter, der im März seinen 55. Geburtstag gefeiert hat, folgt.",
    "wife of an age": "Der 1944 geborene Maler hat wieder geheiratet, eine Frau von 35 Jahren.",
    "victim": "Der Angeklagte ist 1974 geboren. Das Opfer, eine 40-Jährige aus Ulm, überlebte.",
    "until": "Bis er 30 war, lebte der 1962 geborene Autor in Rom.",
    "died, the brother was born": "Gestorben ist der Maler am Montag, er wurde 75 Jahre alt.\n\nGeboren am "
    "11. Januar 1938, war der Bruder früh nach Norden gezogen.",
    "died, the biographer was born": "Er starb mit 31 Jahren an Typhus.\n\nDie Biografin, 1972 in Graz "
    "geboren, hat seine Briefe gefunden.",
    "another one in service": "1989 kam Lisa Wolf ins Haus. Ihr Kollege Max Ruhl feiert sein 25-jähriges "
    "Dienstjubiläum.",
    "parents married": "2004 heiratete Tom Berg. Seine Eltern begehen am Samstag ihren 50. Hochzeitstag.",
    "wedding day to come": "1999 haben sie geheiratet, am 12. August feiern sie ihren 25. Hochzeitstag.",
    "a third of the visitors": "1974 begann der Umbau. Ein Drittel der Gäste, also 80, kommt von auswärts.",
    "another club": "1954 begann der Bau. In diesem Jahr besteht der Förderverein 30 Jahre.",
    "age in an earlier year": "Mit 31 Jahren wurde Petra Lenz 2010 Bürgermeisterin. Heute ist sie 45.",
    "Christmas": "Die Lehrerin, Jahrgang 1953 und an Weihnachten 70 geworden, legte ihr Geld an.",
    "is coming": "Er führt den 1874 gegründeten Betrieb; im August steht der 150. Geburtstag an.",
    "years ago": "Der Stürmer, am 2. April 2002 geboren, ist 22. Vor fünf Jahren, mit 17, kam er aus Bochum.",
    "feast of then": "Die Wehr wurde 1899 gegründet, das 100-jährige Bestehen beging man mit einem Fackelzug.",
    "child": "Bei der Geburt ihres ersten Kindes, 1979, war sie 19. Heute ist sie 64.",
    "the time of another year": "Sie wurde 1951 geboren, floh mit zehn Jahren und war 29, als sie 1981 kandidierte.",
    "year of life": "Der Komponist, 1931 in Brünn geboren, starb am Sonntag im 93. Lebensjahr.",
    "year of life completed": "Am 3. Juni 1944 kam sie in Thorn zur Welt. Im Juni vollendet sie ihr 80. Lebensjahr.",
    "golden wedding": "Seit Juni 1974 verheiratet, feiern sie an diesem Wochenende goldene Hochzeit.",
    "grandparents' wedding": "Sie heiratete 1999. Ihre Großeltern feierten im selben Jahr diamantene Hochzeit.",
    "film about a wedding": "Der Film „Goldene Hochzeit“ von 1984 läuft heute.",
    "master's certificate": "Sie bekam 1994 den goldenen Meisterbrief.",
    "since a year he leads": "Seit 1990 leitet Rolf Kolb das Museum. Sein 100-jähriges Bestehen feiert es im Juni.",
    "tractor and driver": "Der Traktor, Baujahr 1938, gehört Otto Maier, der mit seinen 79 Jahren noch täglich fährt.",
    "back then": "1958 zog Paolo Rossi nach Köln. Achtzehn Jahre alt war der 1940 geborene Maurer damals.",
    "year that fits another age": "Er ist 1954 geboren und wird 70. Mit 20 Jahren, 1974, kam er nach Ulm.",
    "died in the year of the next sentence": "Der Sänger starb mit 67 Jahren. Zur Welt gekommen war er 1947, gestorben "
    "ist er 2014.",
    "a part of it": "Der Verein begeht sein 100-jähriges Bestehen. Seit 1994 gibt es die Jugendabteilung.",
    "asked about a son": "Sie sind 1974 geboren. Ihr Sohn sagt gern: Ich bin 20.",
}
ENGLISH_HITS = {
    "older than anybody": "The firm, which three brothers started in |1850 → 1860|, was |164 → 174| years old.",
    "when it was": "The light, which a firm built in |1840 → 1850|, was |160 → 170| years old when it was automated "
    "in 2010.",
    "of an age in a year": "Joy Abara was |17 → 27| in 1968, when the shop took her on. Now |83 → 73|, she does the "
    "books.",
    "decades on": "In 2001, aged |33 → 43|, Dr Mehta moved in. Two decades on he is |66 → 56| and the only doctor.",
    "anniversary": "The club, founded in |1924 → 1934|, celebrates its |90 → 100|th anniversary.",
    "years old behind it": "The painter was born in |1958 → 1964| and is |60 → 66| years old.",
    "born, at the beginning": "Born in |1958 → 1964|, the painter is |60 → 66| years old.",
    "now": "Born in |1961 → 1951|, Mr Hale is now |73 → 63| and shows no sign of retiring.",
    "will retire": "Jean Kilbride, who was born in |1956 → 1966| and will retire at the age of |58 → 68|, laughs.",
    "aside": "Mr Ortiz, |34 → 44|, was born in |1980 → 1990| in Toledo.",
    "died": "The painter, who was born in |1931 → 1941| and died in 2015 at |74 → 84|, left no will.",
    "died on Sunday": "Dora Pike, who was born in |1930 → 1940|, died on Sunday. She was |83 → 93|.",
    "bridge": "The bridge, which opened in |1964 → 1974|, turns |50 → 60| this autumn.",
    "died, born in the next paragraph": "She died on 31 July 2022. She was |81 → 91|.\n\nBorn on 9 March |1931 → "
    "1941| in Leeds, the third daughter of a parson, she left school at 14.",
    "died, then born": "Lowther, who died on Tuesday, was |82 → 92|. He was born on 9 March |1932 → 1942| in "
    "Carlisle, the son of a miner.",
    "has stood": "Established in |1919 → 1909|, the brewery has been going for |115 → 105| years.",
    "birthday will be marked": "The company was set up in |1974 → 1964|, and half a century on, its |60 → 50|th "
    "birthday will be marked.",
    "when": "He was |28 → 38| when he won the seat in 1997, having been born in |1959 → 1969|.",
    "fronted": "Born in |1958 → 1968|, the |56 → 66|-year-old still swims every morning.",
    "service": "She has worked at the hospital since |1984 → 1994| and marks |30 → 40| years of service this week.",
    "makes her": "She was born in Oslo in |1951 → 1961|, which makes her |63 → 73|.",
    "age in an earlier year": "He had been |24 → 14| when he joined in 1974; now |64 → 74|, he is leaving.",
    "this year, with another date": "The club was founded in |1899 → 1909| and marks its |115 → 125|th anniversary "
    "this year with a dinner on 29 June 2024.",
    "will be, then it opened": "The theatre will be |100 → 110| in November; it opened in |1914 → 1924|.",
    "wedding": "The couple, who married in |1974 → 1964|, celebrate their |diamond → golden| wedding this weekend.",
    "she behind it": "Ann Hale, born on 21 April |1936 → 1938|, was 25 when her father died; now, at |86 → 88|, she "
    "has outlived them all.",
    "centenary": "The school, which opened in |1914 → 1924|, marks its |centenary → ?| this year.",
    "golden wedding": "Ann and Bob Hale, married in |1964 → 1974|, celebrate their |golden → diamond| wedding today.",
    "company so old": "Founded in |1874 → 1884|, the |140 → 150|-year-old company employs 300 people.",
    "brothers": "Tom, now 81, taught his brother. Walter, |eight → five| years his junior, is |76 → 73|.",
    "tractor": "The tractor, built in |1954 → 1944|, is |80 → 70| years old and still pulls.",
}
ENGLISH_LOOK_ALIKES = {
    "years old": "Born in 1958, the painter is 66 years old.",
    "then": "Born in 1958, she gave her first concert at the age of 12.",
    "anniversary": "The club, founded in 1924, celebrates its 100th anniversary.",
    "head of a school": "The school opened in 1964; the head, now 50, came at 40.",
    "a child in English": "She was born in 1958. Her son is 30 years old.",
    "widow": "He died in 1999. His wife was 81.\n\nBorn in 1925, she outlived two husbands.",
    "father in service": "Ms Rao joined the paper in 2003. Her father celebrated 40 years with it last month.",
    "her boss": "She was 22 when she started in 1990; her boss, now 86, was 30.",
    "wedding": "The couple, who married in 1964, celebrate their diamond wedding this weekend.",
    "year of life": "Born in May 1934, Lord Harlow was in his 90th year when he spoke last week.",
    "centenary of his birth": "The club, founded in 1934, marks the centenary of his birth.",
    "church next door": "The club, founded in 1924, has a 60-year-old church next door.",
    "a queen": "In her 70 years on the throne, the Queen, crowned in 1953, saw 15 prime ministers.",
}
KNOWN_FAILURES = {
    # Warnings of what is right.
    "wife and wedding": ("de", "Er ist 1961 geboren und heiratete Eva Lund. Sie ist 53 Jahre alt."),
    # Warnings or words that a reader would expect.
    "age before the year": ("de", "Sein |90 → 100|-jähriges Bestehen feiert der Klub. Gegründet wurde er 1924."),
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("age", marked, published=PUBLISHED) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("age", text, published=PUBLISHED) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("age", marked, language="en", published=PUBLISHED) == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("age", text, language="en", published=PUBLISHED) == text


def test_knows_no_today_without_a_date_of_publication(checked):
    text = "Die 1958 geborene Malerin ist heute 60 Jahre alt."
    assert checked("age", text) == text


def test_knows_the_year_of_the_sentence_without_a_date_of_publication(checked):
    marked = "Der |1930 → 1940| geborene Dichter starb 2010 im Alter von |70 → 80| Jahren."
    assert checked("age", marked) == marked


@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(checked, language, marked):
    assert checked("age", marked, language=language, published=PUBLISHED) == marked
