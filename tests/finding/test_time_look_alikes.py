"""Sentences with words of time that name none: an hour that is a number, an event that is feared, a place, a name."""

from __future__ import annotations

import pytest

from factcheck.finding.times import times

LOOK_ALIKES = """
Er zog 2003 Menschen an.
Der Brief kam sofort an.
Im Takt der Musik ging er.
Gegenüber dem Rathaus steht ein Baum.
Er zahlt jährlich 500 Euro.
Platz 2.10 ist frei.
Sie warnte vor der Wahl.
Die Angst vor dem Krieg wächst.
Der Ruf nach der Eröffnung wird lauter.
Er fragte nach der Einführung.
Die Suche nach dem Unfall blieb liegen.
Er steht vor der Wohnung.
Nach der neuen Regelung zahlt er.
Nach Meinung der Regierung geht das.
Er wohnt am Ende der Straße.
Das Haus am Ende des Weges brennt.
Die Zahl stieg um sechs auf zwölf.
Die Zahl ist um drei gestiegen.
Er kämpft gegen zwei Gegner.
Es geht um drei der Männer.
Es geht um drei, vier Leute.
Platz eins vor zwei Bayern.
Sie wurde in den Bundestag gewählt.
Er sitzt im Landtag.
Er sprach vor dem Kreistag.
Sie gehört zur Chefetage.
Er ist in Teilzeit und Elternzeit.
Im Alltag fehlt Geld.
Er steht vor dem Rathaus.
Er kam nach Hamburg.
Vorsitzende sind Tausende.
Robert Sommer siegte.
Er hat Interesse an Tausenden.
Er wählt einen Vertrag für Reisende.
Im Auftrag der Stadt kam er.
Beim TSV Husum spielt er.
Bei der Polizei weiß man das.
Er spielt im Spiel gut.
Er fährt 130 Kilometer in der Stunde.
Er hat drei Punkte fünf Mal geholt.
Das kostet zwei Euro je Stunde.
Der 41-Jährige ist alt.
Er war in der Sitzung.
Er hielt an der Kreuzung.
Der Wert liegt bei 3,5.
Er wohnt in der Straße des 17.
Wegen der Krise kam er.
Sie führte vor der Verwaltung.
Sie lag vor der Italienerin.
Er suchte nach dem Brand.
Danach fragte er nie, danach, ob es geht.
Das Amt für Verbraucherschutz prüft.
Der Nachmittag war schön.
Der Abend war lang.
Anna Winter kam.
Er schrieb an Nikolaus Harnoncourt.
Das Kind ist vier.
Die Zahlen bis zehn kennt er.
Er sah nach dem nächsten Patienten.
Er hat den Krieg verloren.
Er trug den Antrag im Beirat vor.
Die Reform des Rechts kam.
Er stellte 2000 neue Pläne vor.
Das sind 2100 Kilometer.
Zwei Drittel der Stimmen.
Sie einigten sich auf Frieden.
Er siegte mit fünf vor sechs Punkten.
Er floh vor dem Krieg nicht, sondern vor dem Hunger.
Der Preis stieg um zwei auf vier Euro.
Er kaufte drei von vier Teilen.
Er hat um drei Kilo abgenommen.
Es ging um zwei Millionen Euro.
Der Kampf gegen zwei Brände dauert.
Sie kam nach zwei Niederlagen zurück.
Nach drei sieglosen Spielen ist er weg.
Er steht ab zwei Promille vor Gericht.
Das Tor fiel nach einer Ecke.
Er sprach nach einer Umfrage.
Nach Angaben der Polizei ist es so.
Er zog nach der Vorstellung der CDU den Hut.
Er stand vor der Kamera.
Er schützt vor der Ansteckung.
Sie flüchten vor dem Unwetter.
Er handelt nach der Ordnung.
Er reist nach China.
Die Polizei fahndet nach dem Mann.
Er ist auf dem Weg in die Innenstadt.
Sein Vertrag ist gut.
Mein Beitrag ist gut.
Die Montage dauert.
Er schreibt eine Reportage.
Der Minister besuchte die Parteitage.
Er ist im Vorstand.
Das Zeitalter ist vorbei.
Die Saison war gut.
Der Sommer war heiß.
Das Wochenende war gut.
Er hat die Wende geschafft.
Sie feiert Geburtstag.
Die Pause ist vorbei.
Er setzt ein Ende.
Das Ende der Welt ist nah.
Die Mitte der Gesellschaft wankt.
Zu Beginn war alles gut.
Am Anfang stand ein Wort.
Sie kam an die Spitze.
Er hält an der Regelung fest.
Er ist an Wahlen beteiligt.
Sie ist für Wahlen.
Er sprach über Krieg.
Sie stimmte für das Ende.
Er arbeitet an der Einführung.
Das kostet 20 Cent pro Minute.
Er fuhr 100 Kilometer pro Stunde.
Er verdient 3000 Euro im Monat.
Er zahlt 80 Euro im Jahr.
Rund 300 Menschen am Tag kommen.
Der Zehnjährige lief.
Die Kanzlei Winter klagt.
Herr Morgen kam.
Es war einmal.
Er hat zweimal getroffen.
Er gewann 2:1 gegen 1860 München.
Schalke 04 verlor.
Ein Viertel der Leute kam.
Halb so viel.
Er ist halb fertig.
Drei Viertel vor allem.
Er schlug vor, zwei zu nehmen.
Er liegt vor.
Danach sieht es nicht aus.
Der Fall liegt Jahre zurück.
Im Namen des Vaters.
Im Laufe kam er.
Er verliert Zeit.
Es ist an der Zeit.
Er hatte Zeit zu gehen.
Er kann mit der Zeit umgehen.
Das ist eine Frage der Zeit.
Er trat vor Gericht auf.
Er steht vor einer Herausforderung.
Er hat Vorrang vor der Forschung.
Er sieht sich vor Entscheidungen.
Er lag nach Punkten vorn.
Er ging nach der Sitzordnung.
Er sagte nach eigenen Angaben aus.
Er sagte nach Informationen der Zeitung aus.
Er verlor an Zeit.
Er handelt je nach Lage.
Vor allem die Wahl zählt.
Nach und nach kam er.
Er ist nach wie vor da.
Sie rangiert vor Bayern.
Er kam über die Vertretung.
Er klagt gegen die Schließung.
Er ist für die Abschaffung.
Er demonstrierte gegen die Ausbildung.
Er sprach bei der Eröffnungsfeier.
Er hilft bei der Umsiedlung.
Er warb um die Wahlstimmen.
Er wirbt um zwei Sponsoren.
Er wuchs um ein Drittel.
Der Sieg ist wichtig.
Er war an der Wahl beteiligt.
Er gehört zur Gründung.
Er kam zum Spiel.
Er kam zur Sitzung.
Er nahm an der Verhandlung teil.
Er saß im Unterricht.
Er arbeitet in der Ausbildung.
Er sprach von der Wende.
Die Rede ist vom Umbruch.
Er ist mit der Ernte zufrieden.
Er zahlt 12 Euro ab 18 Stück.
Er hat 12 von 30 Punkten.
Er trug die Nummer 10 und 12.
Im Wert von 2000 Euro.
Er ist in den Ferienort gezogen.
Das Sommerfest war schön.
Die Abendsonne schien.
Der Tagesordnungspunkt kam.
Er ist Tagesgast.
Er liest die Wochenzeitung.
Das Jahrhunderthochwasser war groß.
Er gab der Zeit ein Interview.
Er schreibt für die Zeit.
Das Morgenmagazin lief.
Er arbeitet beim Sender Radio 24.
Der Anteil stieg von 12 auf 14.
Er spielte von Beginn an gut.
Sie trafen in den Minuten 3.
Er nahm Platz drei ein.
Sie ist um zwei Zähler besser.
Sie liegt auf Rang sechs vor acht anderen.
Die Gruppe der über 60-Jährigen wächst.
Er wird 80 Jahre alt.
Die Frist ist um.
Halb Deutschland sah zu.
Das Dritte Reich ging unter.
Er litt unter der Kälte.
Er ist die Stimme eines Landes.
Er fuhr 23/24 Kilometer.
Er kam mit einem weiteren Mann.
Ein weiteres Haus brannte.
Er lebt in fremden Ländern.
Er steht vor Christus am Kreuz.
Er hat im Takt getanzt.
Die Folgen der Pandemie sind da.
Er sprach über die Pandemie.
Vor der Ausbreitung warnen Ärzte.
Er glaubt an die Wende.
Es geht zu Ende.
Er kommt zum Schluss, dass es geht.
Von Haus zu Haus ging er.
Von Minute zu Stunde wächst es.
""".strip().splitlines()


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_leaves_look_alikes(text: str) -> None:
    assert times(text) == []
