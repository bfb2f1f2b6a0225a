"""Times in German newspapers, a sentence for each class: between the bars is what must be found, and nothing else."""

from __future__ import annotations

import pytest

from factcheck.finding.times import times

HITS = """
Er kam |um halb drei| an.
|Gegen Viertel vor sechs| ging das Licht aus.
Es begann |um Punkt sieben|.
|Um Schlag zwölf| knallte es.
Sie stand |um sechs| auf.
Keiner fährt |vor sieben|.
Er kommt |um fünf vor zwölf|.
Er rief |um kurz nach acht| an.
Sie kam |gegen acht Uhr abends| heim.
Das Museum öffnet |von neun bis 17 Uhr|.
Sie will |zu Weihnachten| nach Hause.
|Kurz nach Allerheiligen| schneite es.
Er arbeitet |über die Feiertage|.
|An Heiligabend| bleibt es zu.
|An Pfingsten| ist viel los.
|Am zweiten Advent| singt der Chor.
|Am Ostermontag| ruht der Verkehr.
|An Christi Himmelfahrt| war Stau.
|In den Sechzigern| war das üblich.
|In den 60er-Jahren| war das üblich.
|In den frühen 1970er Jahren| war das üblich.
|Ende der 1980er Jahre| schloss die Fabrik.
|Mitte der Neunzigerjahre| schloss die Fabrik.
|Ende des 19. Jahrhunderts| zog er fort.
|Zu Beginn des 20. Jahrhunderts| zog er fort.
Er läuft |jeden Morgen|.
Sie tagen |alle zwei Wochen|.
Sie tagen |jeden zweiten Dienstag|.
Sie tagen |jeden ersten Montag im Monat|.
Sie treffen sich |dreimal im Monat|.
Sie treffen sich |zweimal pro Woche|.
Sie treffen sich |einmal jährlich|.
|Jahr für Jahr| steigt die Zahl.
|An Wochenenden| ist der Hof voll.
|Tag für Tag| fährt er hin.
Der Laden hat |rund um die Uhr| auf.
Er ist |das ganze Jahr über| dort.
Das bleibt |auf Jahrzehnte| so.
Es geschah |binnen weniger Minuten|.
|Im gleichen Zeitraum des Vorjahres| waren es 12.
|In der kommenden Heizperiode| steigt der Preis.
|In den ersten vier Monaten| sank er.
|In den letzten Wochen des Krieges| floh er.
|Drei Tage vor dem Start| fiel er aus.
|Zehn Minuten vor Schließung| kam er.
|Kurz vor Beginn| sagte er ab.
|Nach dem Unglück| kamen Spenden.
|Bei Kriegsende| war er acht.
|Während der Pandemie| stieg die Zahl.
|Während des Spiels| regnete es.
Er kam |am Vortag| an.
|Tags darauf| kam er.
|Bis dahin| bleibt es zu.
Er hat das |bislang| bestritten.
|Seither| herrscht Ruhe.
|In aller Frühe| zog er los.
|Im 13. und 14. Jahrhundert| blühte der Handel.
|An Sonn- und Feiertagen| ist zu.
|Ab sofort| gilt die Regel.
|Zur Tatzeit| war er zu Hause.
|Tags drauf| gestand er.
|In der Schlussviertelstunde| drängten sie.
|Im Zehnminutentakt| fahren Busse.
|Im Jahresverlauf| stieg der Kurs.
|Vor Tausenden von Jahren| war hier Meer.
|Pünktlich zum Weihnachtsgeschäft| kam die Ware.
|Gegenüber dem Vormonat| sank sie.
|Binnen Jahresfrist| verdoppelte sie sich.
|Am 24.12.| ist geschlossen.
Künftig wird |jährlich| geprüft.
|Morgen früh| geht es weiter.
Der Juli war heiß wie nie |seit Beginn der Aufzeichnungen|.
Er traf |in der 90. Minute|.
Er spielte |in der Saison 2023/24| dort.
|Im Schuljahr 2024/25| kommen 300 Kinder.
|Im Wintersemester| beginnt sie.
|Im abgelaufenen Geschäftsjahr| sank der Gewinn.
|Im vierten Quartal 2023| sank der Gewinn.
Das Fossil stammt |aus dem Miozän|.
|In der Kreidezeit| lebten sie.
|Vor 66 Millionen Jahren| starben sie aus.
|Am Tag nach der Wahl| trat er zurück.
|Am Abend vor dem Finale| feierten sie.
|Eine Woche nach seinem Rücktritt| kam er wieder.
|Wochen nach dem Brand| fand man ihn.
|Seit der Eröffnung des Museums| kamen 3000 Gäste.
|Seit Putins Angriff| ist das anders.
|Vor der Einführung des Euro| war es billiger.
|Bis zum Urteil| bleibt er in Haft.
|Bei seinem Amtsantritt| war er 40.
|Am Wahltag| regnete es.
|Am Tag der Wahl| regnete es.
|Im Dürrejahr 2018| war es heiß.
|Im heißen Sommer 2018| war es heiß.
|In lauen Sommernächten| sitzt er draußen.
|In der Nacht auf den 3. Mai| brannte es.
|Am frühen Sonntagmorgen| brannte es.
|Am späten Abend| brannte es.
|In letzter Zeit| kommt das vor.
|Zu dieser Zeit| schlief er.
|Binnen Kurzem| war er da.
|Werktags| ist zu.
|Montags bis freitags| ist offen.
|Im Ersten Weltkrieg| fiel er.
|Im Kalten Krieg| war das so.
|Nach dem Zweiten Weltkrieg| kam er.
|Von Ostern bis Pfingsten| ist zu.
|Zwischen Montag und Mittwoch| ist zu.
|Von Mai bis Oktober| ist offen.
|Bis 2030| soll es fertig sein.
|Anfang 2024| kam er.
|Mitte der Woche| kommt er.
|Ein halbes Jahr später| war er tot.
|Nach Feierabend| trinkt er.
|Nach Handelsschluss| kam die Nachricht.
|Vor Sonnenaufgang| ging er los.
Sie lebt |seit ihrer Geburt| dort.
|Seit einigen Jahren| lebt sie dort.
|Seit Anfang der 1990er-Jahre| lebt sie dort.
|Zwei Stunden vor Spielbeginn| öffnen die Tore.
|Im Laufe des Tages| kommt er.
|Im Laufe der Woche| kommt er.
|Im Mai und Juni| ist zu.
|Zum Jahresende| geht er.
|Zur Jahrtausendwende| ging er.
Geschlossen ist |vom 24. Dezember bis zum 6. Januar|.
|Am Montag, 3. Juni 2024, um 19.30 Uhr| ist Beginn.
|Seit Montag, 8 Uhr|, streiken sie.
|Heute vor 50 Jahren| starb er.
|Gestern um 14 Uhr| starb er.
|Übermorgen| kommt er.
Er kam |in der Nacht von Samstag auf Sonntag|.
Er kam |noch am selben Tag|.
|Anderthalb Jahre lang| lag er.
|Über Nacht| kam Schnee.
|Am Ende des Jahres| geht er.
|Gegen Ende des Krieges| ging er.
Die Fahrt dauert |eine Viertelstunde|.
|Diese Woche| kommt er.
|Kommende Woche| kommt er.
|Nächsten Mittwoch| kommt er.
|In diesen Tagen| kommt er.
|Dieser Tage| kommt er.
|In den kommenden zehn Jahren| kommt er.
|Bis Jahresende| kommt er.
|Bis zum Ende der Legislaturperiode| kommt er.
|Am 11. September 2001| war er da.
Er kam |2003| nach Bonn.
|Seit Anfang der Woche| ist er krank.
|Seit Beginn des Krieges| flohen viele.
|Kurz vor Mitternacht| kam er.
|Kurz nach 23 Uhr| kam er.
|Nach Ostern| geht es los.
|In den Herbstferien| fährt er weg.
|In der Weihnachtszeit| singt er.
|In der Nachkriegszeit| war Not.
|In der DDR-Zeit| war das so.
|Zu DDR-Zeiten| war das so.
|Im Corona-Jahr 2020| sank er.
|Im Jubiläumsjahr| feiert er.
|Am dritten Prozesstag| schwieg er.
|Am 12. Spieltag| verlor er.
|In der ersten Halbzeit| traf er.
|In der Schlussphase| traf er.
|Im zweiten Weltkrieg| fiel er.
|Am Neujahrstag| schlief er.
|Am 1. Mai| demonstrierte er.
|Am Tag der Deutschen Einheit| redete er.
|Bis Freitagabend| blieb er.
|Ab Oktober| arbeitet er.
|Im Herbst| kommt er.
|Im November vergangenen Jahres| kam er.
|Mitte Januar| kam er.
|Ende kommender Woche| kommt er.
|Anfang nächsten Jahres| kommt er.
|Ende vergangenen Jahres| kam er.
|Zum Schuljahresbeginn| kommt er.
|Zum Saisonauftakt| kommt er.
|Zum Jahreswechsel| kommt er.
|Vor Weihnachten| kommt er.
Er kam |vor gut einem Jahr|.
Er kam |vor mehr als drei Jahrzehnten|.
Er kam |vor etwa zwei Wochen|.
Er wohnt |seit über 20 Jahren| dort.
Er arbeitet |seit fast 30 Jahren| dort.
Er ist |seit langem| da.
Er ist |seit Kurzem| da.
Er ist |seit jeher| da.
Er floh |während des Zweiten Weltkriegs|.
Er lebte |während der Besatzungszeit| dort.
Das war |zur Zeit der Weimarer Republik|.
|Monatelang| war zu.
|Alle vier Jahre| wird gewählt.
|Jeden Samstag| ist Markt.
|Samstags von 8 bis 13 Uhr| ist Markt.
|Täglich| kommen 200 Leute.
Er kommt |viermal im Jahr|.
Er kommt |einmal pro Monat|.
Er trainiert |fünfmal die Woche|.
|Einmal im Monat| kommt er.
Er lebt |von 1945 bis 1989| dort.
Er lebt |zwischen 1945 und 1989| dort.
Er bleibt |bis 2027|.
Er bleibt |bis spätestens 2027|.
|Spätestens im Frühjahr| geht er.
|Frühestens 2026| geht er.
|Erst am Montag| geht er.
|Noch in diesem Jahr| geht er.
|In zwei Wochen| geht er.
|Innerhalb eines Jahres| sank er.
|Binnen 24 Stunden| sank er.
|Innerhalb weniger Tage| sank er.
|Im Lauf der Jahre| sank er.
|Im Verlauf des Abends| sank er.
|Am Vorabend des Gipfels| sank er.
|In der Nacht auf Sonntag| sank er.
|In der Nacht von Freitag auf Samstag| sank er.
|Am Wochenende| sank er.
|Am vergangenen Wochenende| sank er.
|Unmittelbar nach dem Angriff| sank er.
|Wenige Tage nach dem Sturm| sank er.
|Zwei Monate vor der Landtagswahl| sank er.
|20 Jahre nach dem Mauerfall| sank er.
|Vor der Sommerpause| sank er.
|Nach ihrer Flucht| sank er.
|Nach dem Studium| sank er.
|Nach seinem Abitur| sank er.
|Vor seinem Tod| sank er.
|Seit dem Brexit| sank er.
|Seit seiner Kindheit| spielt er.
Er starb |um 1850|.
Er starb |um das Jahr 1850|.
Er starb |gegen Ende des 18. Jahrhunderts|.
|Ende der Sechzigerjahre| starb er.
Es war |Viertel nach drei|.
Es war |halb vier|.
Der Zug fährt |um 8.15 Uhr|.
Die Feuerwehr kam |gegen 3.20 Uhr morgens|.
Es geht |um 20 Uhr| los.
Es geht |ab 18 Uhr| los.
Es geht |zwischen acht und neun Uhr| los.
|Punkt 12 Uhr| läutet es.
|Um zwölf Uhr mittags| läutet es.
|Am Abend des 24. Dezember| starb er.
|Bis zum Abitur| bleibt er.
|Bis zum Ende der Ferien| bleibt er.
|Kurz vor Schluss| traf er.
|In der 67. Minute| traf er.
|Nach einer halben Stunde| traf er.
|Nach knapp zwei Stunden| traf er.
|Nach fünfjähriger Bauzeit| steht es.
|Nach jahrelangem Streit| steht es.
|Vor Kurzem| steht es.
|Zwei Tage lang| steht es.
|Den ganzen Tag| steht es.
|In jener Nacht| steht es.
|In den 2000er-Jahren| steht es.
|In den Nullerjahren| steht es.
|Seit der Saison 2019/20| steht es.
|Ab dem Wintersemester 2025/26| steht es.
|Im Frühjahr 2025| steht es.
|Ende Februar 2024| steht es.
|Am 24.12.2024| steht es.
|Vom 1. bis 3. Juli| steht es.
|Von Montag bis Freitag| steht es.
|Mittwochs| steht es.
|Am Montagmorgen gegen 7 Uhr| steht es.
|In der Silvesternacht| steht es.
|An Silvester| steht es.
|Zum Jahrestag des Anschlags| steht es.
|Ein Jahr nach Kriegsbeginn| steht es.
|In Friedenszeiten| steht es.
|In Kriegszeiten| steht es.
|Im Vorjahresvergleich| steht es.
|Zweimal täglich| steht es.
|Bis Mitte des Jahrhunderts| steht es.
|Bis zur Mitte des Jahrhunderts| steht es.
|Im Laufe des Jahres 2025| steht es.
|Im ersten Quartal des laufenden Jahres| steht es.
|In den ersten neun Monaten 2024| steht es.
|In den vergangenen Tagen| steht es.
|In den kommenden Wochen und Monaten| steht es.
|Seit Jahrzehnten| steht es.
|Vor rund 12.000 Jahren| steht es.
|Um 1900| steht es.
|Ab 1933| steht es.
|Nach 1945| steht es.
|Vor 1989| steht es.
|Um Mitternacht| steht es.
|Gegen Mittag| steht es.
|Am Nachmittag des Unglückstags| steht es.
|Bei Tagesanbruch| steht es.
|Bei Sonnenuntergang| steht es.
|Mit Beginn der Heizperiode| steht es.
|Zu Beginn der Pandemie| steht es.
|Zum Ende der Amtszeit| steht es.
|Während ihres Urlaubs| steht es.
|Während der Sommerferien| steht es.
|Nach Schulschluss| steht es.
|Nach Ladenschluss| steht es.
|Vor Spielbeginn| steht es.
|Im neunzehnten Jahrhundert| lebte er.
|500 vor Christus| lebte er.
|Um 300 v. Chr.| lebte er.
|Kurze Zeit später| lebte er.
|In jungen Jahren| lebte er.
|Auf absehbare Zeit| lebte er.
|Unter der Woche| lebte er.
|Eines Morgens| lebte er.
|Von Tag zu Tag| lebte er.
Er bleibt |bis auf Weiteres| im Amt.
|Am Dienstagfrüh| lebte er.
|In der Saison 23/24| lebte er.
Die Bahn fährt |im Stundentakt|.
Die Bahn fährt |im 30-Minuten-Takt|.
|In der Corona-Pandemie| lebte er.
|In Zeiten der Pandemie| lebte er.
|In der Zeit des Nationalsozialismus| lebte er.
|Zu Lebzeiten| lebte er.
""".strip().splitlines()


@pytest.mark.parametrize("marked", HITS)
def test_finds_the_class(marked: str) -> None:
    parts = marked.split("|")
    text = "".join(parts)
    assert [text[found.start : found.end] for found in times(text)] == parts[1::2]
