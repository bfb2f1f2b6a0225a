from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.finding.attributions import attributions
from factcheck.finding.sentences import sentences
from factcheck.model import Kind, Passage

ARTICLES = Path(__file__).parent / "articles"

HITS = {
    "criticism came from": "⟦a:Heftiger Widerspruch kam aus Bayern⟧.",
    "from whom criticism came": "⟦a:Von der Gewerkschaft kam umgehend Kritik⟧.",
    "is talked of": "Von Enteignung ⟦a:ist die Rede⟧.",
    "if X had its way": "⟦a:Geht es nach dem Handelsverband⟧, öffnen Läden auch sonntags.",
    "according to statements, behind": "⟦a:Den Angaben des Roten Kreuzes nach⟧ wurden elf Schüler verletzt.",
    "as figures show": "Die Mieten stiegen, ⟦a:wie Zahlen des Portals „Wohnblick“ zeigen⟧.",
    "what they admit": "⟦a:Was die Ermittler inzwischen einräumen⟧: Der Hinweis lag im Postfach.",
    "so at least": "⟦a:So jedenfalls schildert es der Kapitän⟧.",
    "wants to know": "Ob sie Angst gehabt habe, ⟦a:will der Vorsitzende wissen⟧.",
    "for example somebody": "„Die Datenlage ist dünn“, ⟦a:meint etwa ⟦n:Samira Daoud⟧⟧.",
    "sounded": "„Hannes raus jetzt!“, ⟦a:schallte es⟧ durchs Stadion.",
    "announces doubts": "⟦a:⟦n:Gunther Eversmann⟧ meldete Zweifel⟧ an.",
    "confesses": "Bei der Vernehmung ⟦a:legte er ein Geständnis⟧ ab.",
    "calls on": "⟦a:Die Trainerin hat ihre Spielerinnen zu mehr Mut aufgefordert⟧.",
    "reckons, behind an apposition": "⟦a:Der Präsident, ⟦n:Wolf Grote⟧, rechnet⟧ mit einer guten Ernte.",
    "expects weather": "Statt Regen ⟦a:erwarten die Meteorologen⟧ nur Schauer.",
    "criticised as": "Als überzogen ⟦a:kritisierte der Verband⟧ die Durchsuchung.",
    "contradicts in a second clause": "Viele klagten, ⟦a:die Einsatzleitung widersprach⟧.",
    "insists on something": "⟦a:Das Amt mahnt⟧, Moore zu schützen, und ⟦a:drängt⟧ auf ein Programm.",
    "but warns": "⟦a:Der Forscher lobte⟧ den Plan, ⟦a:warnt⟧ aber vor Eile.",
    "has honoured": "⟦a:Freunde haben ihn als Erneuerer gewürdigt⟧.",
    "thanks": "⟦a:Die Bürgermeisterin dankte⟧ den Helfern.",
    "has found out": "⟦a:Forscher haben herausgefunden⟧, dass Raben zählen.",
    "points to": "⟦a:Die Daten deuten darauf hin⟧, dass es wärmer wird.",
    "measurements show": "⟦a:Messungen zeigen⟧, dass es wärmer wird.",
    "sees it otherwise": "⟦a:Der Mieterbund sieht⟧ das anders.",
    "takes it as proved": "⟦a:Das Gericht sah es als erwiesen an⟧, dass er log.",
    "asks who": "⟦a:⟦n:Osterholt⟧ fragte⟧, wer das bezahlen solle.",
    "who, asks": "Wer das bezahlen solle, ⟦a:fragte ⟦n:Osterholt⟧⟧.",
    "whose chief": "⟦a:Dessen Chef zeigte sich enttäuscht⟧.",
    "since then its head": "⟦a:⟦n:Carsten Imhoff⟧, seit 2019 Chef der Bank, versprach⟧, die Gebühren zu senken.",
    "believes in": "⟦a:Der Bürgermeister glaubt⟧ nicht an eine Wende.",
    "goes on with another verb": "⟦a:Der Verein kritisierte⟧ das und ⟦a:warnt⟧ vor dem Plan.",
    "something put in": "⟦a:Laut einer am Dienstag veröffentlichten Auswertung des Amts⟧ sind es viele.",
    "a study presented yesterday": "⟦a:Nach einer gestern vorgestellten Studie⟧ schlafen sie schlecht.",
    "holds responsible": "⟦a:⟦n:Beate Krings⟧ macht hohe Zinsen verantwortlich⟧.",
    "thinks little of": "⟦a:Der Verein hält⟧ wenig von dem Plan.",
    "calls it too high": "⟦a:Eine Sprecherin von Vitalog nannte⟧ die Strafe zu hoch.",
    "raises accusations": "⟦a:Die Kanzlei erhebt schwere Vorwürfe⟧ gegen den Konzern.",
    "criticism first": "⟦a:Scharfe Kritik übte der Mieterverein⟧.",
    "comes to the conclusion": "⟦a:Die Forscher kommen zu dem Ergebnis⟧, dass Bäume sterben.",
    "the conclusion first": "⟦a:Zu dem Schluss kam die Kommission⟧, dass Geld fehlt.",
    "concludes from it": "⟦a:Die Autoren schließen daraus⟧, dass sich das Klima ändert.",
    "holds the view": "⟦a:Der Autor vertritt die These⟧, dass Lesen hilft.",
    "is clear for": "⟦a:Für ⟦n:Anna Kern⟧ ist klar⟧: So geht es nicht.",
    "allegedly": "⟦a:Angeblich⟧ hat er das Geld versteckt.",
    "sees it critically": "⟦a:Experten sehen⟧ die Entwicklung kritisch.",
    "expects a minus": "⟦a:Die Bank erwartet⟧ einen Rückgang.",
    "had reckoned with": "⟦a:Volkswirte hatten mit einem Plus gerechnet⟧.",
    "is accused of": "Ihm ⟦a:wird vorgeworfen⟧, Geld veruntreut zu haben.",
    "contradicts, nothing more": "⟦a:Ihr Bruder ⟦n:Veit⟧ widerspricht⟧.",
    "contradicts what stands before": "Dem ⟦a:widersprach die Polizei⟧.",
    "has it declared": "Zuvor ⟦a:ließ er über seinen Anwalt erklären⟧, er habe von nichts gewusst.",
    "has it told": "⟦a:Der Konzern ließ mitteilen⟧, die Zahlen stimmten nicht.",
    "calls to somebody": "In der Nacht ⟦a:rief ⟦n:Solveig Brandt⟧ ihren Anhängern zu⟧: „Wir haben gewonnen.“",
    "holds it to be": "⟦a:Der Anwalt hält⟧ das Urteil für falsch.",
    "called it": "⟦a:Sie nannte⟧ den Plan einen Fehler.",
    "welcomes a step": "⟦a:Die Gewerkschaft begrüßte⟧ den Schritt.",
    "is spoken of": "⟦a:In dem Schreiben ist⟧ von Mängeln die Rede.",
    "by the will of": "⟦a:Nach dem Willen der Koalition⟧ kommt das Gesetz im Mai.",
    "an object in the accusative first": "Den Schaden ⟦a:schätzt die Polizei⟧ auf 3000 Euro.",
    "then": "Da ⟦a:sagte der Bürgermeister⟧: „Das geht nicht.“",
    "as the Swiss write": "Das Risiko steige, ⟦a:heisst es im Bericht⟧.",
    "an object that is no particle": "⟦a:Der Verband äußerte⟧ Kritik.",
    "an office assumes": "⟦a:Die Behörde ging von Brandstiftung aus⟧.",
    "experts reckon": "⟦a:Experten rechnen⟧ mit einem Anstieg.",
    "is convinced": "⟦a:⟦n:Ute Kern⟧ ist überzeugt⟧, dass es reicht.",
    "a stance and an apposition": "⟦a:⟦n:Ute Kern⟧, 78 Jahre alt, ist überzeugt⟧: „Das reicht.“",
    "is sure": "Es werde reichen, ⟦a:da ist sie sich sicher⟧.",
    "showed herself": "⟦a:Die Ministerin zeigte sich enttäuscht⟧.",
    "a stance first": "⟦a:Erleichtert zeigte sich der Verband⟧.",
    "is to be heard": "⟦a:Im Umfeld des Teams ist zu hören⟧, er gehe.",
    "is to be taken from": "⟦a:Einer Erhebung des Amts ist zu entnehmen⟧, dass es reicht.",
    "emerges from": "Das ⟦a:geht aus einem Bericht der Behörde hervor⟧.",
    "from it emerges": "⟦a:Aus dem Vermerk geht hervor⟧, dass Geld fehlt.",
    "stands in": "⟦a:In dem Brief steht⟧, dass Geld fehlt.",
    "is certain for": "⟦a:Für ⟦n:Kern⟧ steht fest⟧: Das reicht nicht.",
    "so it stands": "Das Geld fehlt, ⟦a:so steht es im Bericht⟧.",
    "so she puts it": "Salz und Druck, ⟦a:so formuliert es die Forscherin⟧.",
    "so goes the legend": "Heiden bleiben draußen, ⟦a:will es die Legende⟧.",
    "own words": "Er kam ⟦a:nach eigenem Bekunden⟧ allein.",
    "nach behind its noun": "Es reicht ⟦a:der Studie nach⟧ bis Mai.",
    "in the eyes of": "⟦a:In den Augen der Zeitung⟧ reicht das nicht.",
    "if one believes": "⟦a:Glaubt man der Studie⟧, schlafen sie länger.",
    "the advice is": "„Mehr trinken“, ⟦a:lautet der Rat von Hausarzt ⟦n:Kurt Ehm⟧⟧.",
    "it is rumoured": "⟦a:In Branchenkreisen wird kolportiert⟧, er gehe.",
    "does not rule out": "⟦a:⟦n:Ute Kern⟧ wollte Kündigungen nicht ausschließen⟧.",
    "wants to have learnt": "Er gehe, ⟦a:will der Sender erfahren haben⟧.",
    "whatever the verb": "„Das war ein hartes Stück Arbeit“, ⟦a:ächzte der Trainer⟧.",
    "reckons with": "⟦a:⟦n:Kern⟧ rechnet⟧ damit, dass Geld fehlt.",
    "assumes": "⟦a:⟦n:Kern⟧ geht davon aus⟧, dass Geld fehlt.",
    "threatens with": "⟦a:⟦n:Ute Kern⟧ drohte⟧ mit einer Sperre.",
    "hopes to": "⟦a:Die Stadt hofft⟧, den Bau im Mai zu beenden.",
    "inserted": "Es werde, ⟦a:glaubt sie⟧, nicht reichen.",
    "a quoted name as subject": "⟦a:Die Wiener „⟦n:Depesche⟧“ erinnert⟧ daran, dass Geld fehlt.",
    "something put into the clause": "⟦a:Die Kläger, 67 und 70 Jahre alt, berichteten⟧, sie hörten nichts.",
    "a relative clause before the verb": "⟦a:⟦n:Ute Kern⟧, die den Hof führt, bezweifelt⟧ das.",
    "lets know": "⟦a:Das Rathaus ließ wissen⟧, der Plan liege vor.",
    "gives to consider": "⟦a:Ida Kern gab zu bedenken⟧, dass es teuer werde.",
    "holds against it": "⟦a:Ida Kern hielt dagegen⟧: „Das reicht.“",
    "finds": "„Das reicht“, ⟦a:findet Ida Kern⟧.",
    "a survey shows": "Das ⟦a:ergab eine Umfrage des Verbands Bitkom⟧.",
    "a study shows": "⟦a:Eine Studie der Universität Leiden zeigt⟧, dass es wirkt.",
    "from a ministry": "⟦a:Aus dem Auswärtigen Amt verlautete⟧, man prüfe das.",
    "party circles": "⟦a:In CDU-Kreisen hieß es⟧, der Plan sei gut.",
    "named in quotation marks": "⟦a:Sprecher Kurt Ehm nannte⟧ die Pläne „Unfug“.",
    "apposition before the particle": "⟦a:Das kündigte der Träger, die Stiftung Sonne, am Montag an⟧.",
    "figures of an office": "⟦a:Nach vorläufigen Zahlen des Landesamts⟧ sank der Preis.",
    "brackets before zufolge": "⟦a:Einer Auswertung des Instituts (RKI) zufolge⟧ stieg die Zahl.",
    "wie and a magazine": "⟦a:Wie das Magazin „⟦n:Talkreis⟧“ meldet⟧, wird die Brücke gesperrt.",
    "wie at the end": "Die Brücke wird gesperrt, ⟦a:wie die Stadt am Freitag mitteilte⟧.",
    "wie with an apposition": "⟦a:Wie ⟦n:Ute Kern⟧, Sprecherin der Stadt, erklärte⟧, ist das geplant.",
    "wie and a document": "⟦a:Wie aus dem Protokoll hervorgeht⟧, stimmten alle zu.",
    "a date in the frame": "⟦a:Wie das Magazin „⟦n:Talkreis⟧“ am 6. August 2018 berichtete⟧, fehlt Geld.",
    "behind a colon": "So war es: ⟦a:Wie das Magazin „⟦n:Talkreis⟧“ am 6. August 2018 berichtete⟧, fehlt Geld.",
    "laut behind a colon": "So war es: ⟦a:Laut der Polizei⟧ fehlt Geld.",
    "a date in brackets": "⟦a:Wie der „⟦n:Talkreis⟧“ (Ausgabe vom 3. Mai) schreibt⟧, fehlt Geld.",
    "a time of day": "⟦a:Wie die Polizei um 18:30 Uhr mitteilte⟧, ist die Straße frei.",
    "a date before the verb": "Am 6. August 2018 ⟦a:teilte die Stadt mit⟧, dass Geld fehlt.",
    "a date before the particle": "⟦a:Die Stadt kündigte am 12. Mai an⟧, die Brücke zu sperren.",
    "a date in the perfect": "⟦a:Die Stadt hat am 12. Mai um 9.30 Uhr bestätigt⟧, dass Geld fehlt.",
    "an ordinal behind the source": "⟦a:Die Richterin sagte⟧ am 3. Verhandlungstag, sie sei krank.",
    "for example": "⟦a:Wie z. B. die Stadt Worms mitteilte⟧, fehlt Geld.",
    "a doctor": "⟦a:Laut Dr. ⟦n:Ute Kern⟧⟧ fehlt Geld.",
    "a doctor speaks": "⟦a:Prof. Dr. ⟦n:Ute Kern⟧ sagte⟧, das Geld fehle.",
    "an initial": "⟦a:Nach Angaben von ⟦n:Ute K. Kern⟧⟧ fehlt Geld.",
    "an object with a figure": "⟦a:Der Konzern räumte einen Verlust von 1,3 Millionen Euro ein⟧.",
    "aus Sicht": "⟦a:Aus Sicht der Gewerkschaft⟧ ist das falsch.",
    "a scolding": "„Das ist falsch“, ⟦a:schimpfte die Lehrerin⟧ danach.",
    "wie es heißt": "Die Lage sei ernst, ⟦a:wie es hieß⟧.",
    "wie bekannt wurde": "⟦a:Wie am Abend bekannt wurde⟧, trat er zurück.",
    "laut": "⟦a:Laut ⟦n:Ute Kern⟧⟧ ist das geplant.",
    "laut inside": "Die Brücke ist ⟦a:laut dem Gutachten der Universität⟧ sicher.",
    "zufolge with a report": "Die Bank baut ⟦a:einem Zeitungsbericht zufolge⟧ Stellen ab.",
    "zufolge with a genitive": "⟦a:Einem Bericht der Zeitung „⟦n:Talkreis⟧“ zufolge⟧ ist das Geld weg.",
    "zufolge with a name": "⟦a:⟦n:Kern⟧ zufolge⟧ ist das geplant.",
    "nach Angaben": "⟦a:Nach Angaben der Polizei⟧ wurde niemand verletzt.",
    "nach Angaben von": "Es gab ⟦a:nach Angaben von Augenzeugen⟧ zwei Schüsse.",
    "nach Darstellung": "⟦a:Nach Darstellung des Anwalts⟧ war er verreist.",
    "unter Berufung": "Das steht ⟦a:unter Berufung auf Ermittler⟧ in der Zeitung.",
    "demnach": "⟦a:Demnach⟧ fehlen zwei Millionen Euro.",
    "dem Vernehmen nach": "⟦a:Dem Vernehmen nach⟧ fehlen zwei Millionen Euro.",
    "subject before a verb": "⟦a:⟦n:Ute Kern⟧ sagte⟧, das sei geplant.",
    "subject after a verb": "Das sei geplant, ⟦a:sagte ⟦n:Ute Kern⟧⟧ am Montag.",
    "subject after a quotation": "„Das ist geplant“, ⟦a:betonte die Sprecherin⟧.",
    "addressee in the dative": "„Das ist geplant“, ⟦a:sagte ⟦n:Kern⟧ der Zeitung „⟦n:Talkreis⟧“⟧.",
    "adverb first": "Auch ⟦a:warnte die Behörde⟧ vor Glätte.",
    "period first": "Am Montag ⟦a:kündigte der Verein den Umzug an⟧.",
    "separable verb": "⟦a:Die Polizei teilte am Abend mit⟧, die Suche sei beendet.",
    "separable verb and its object": "⟦a:Der Konzern räumte Fehler ein⟧.",
    "separable verb without a clause": "⟦a:Der Minister wies die Kritik zurück⟧.",
    "object first": "⟦a:Das bestätigte ein Sprecher⟧.",
    "perfect": "⟦a:Der Verein hat den Umzug bestätigt⟧.",
    "pluperfect behind a period": "Vor einem Jahr ⟦a:hatte die Stadt gemeldet⟧, dass Geld fehlt.",
    "object first in the perfect": "⟦a:Die Gespräche mit dem Käufer hat der Konzern bestätigt⟧.",
    "became known": "Damals ⟦a:wurde bekannt⟧, dass Akten fehlten.",
    "had become known": "Im Mai ⟦a:war bekannt geworden⟧, dass Akten fehlten.",
    "hieß es": "Die Lage sei ernst, ⟦a:hieß es aus dem Rathaus⟧.",
    "es hieß": "⟦a:Es hieß⟧, die Lage sei ernst.",
    "so": "Die Lage sei ernst, ⟦a:so der Bürgermeister⟧.",
    "plural without article": "⟦a:Fachleute warnen⟧ vor Glätte.",
    "two sources": "⟦a:Polizei und Feuerwehr teilten mit⟧, dass niemand verletzt wurde.",
    "apposition between commas": "⟦a:⟦n:Ute Kern⟧, Leiterin der Behörde, bestritt⟧ das.",
    "addressee behind the verb": "⟦a:⟦n:Kern⟧ sagte dem „⟦n:Talkreis⟧“⟧, sie bleibe.",
    "a loose verb behind what was said": "Die Brücke sei alt, ⟦a:ergänzte der Gutachter⟧.",
    "two in one sentence": "⟦a:⟦n:Kern⟧ sagte⟧, die Stadt prüfe das, ⟦a:wie die Zeitung berichtete⟧.",
}
LOOK_ALIKES = {
    "came from": "Der Zug kam aus Bayern.",
    "a speech": "Die Rede war lang.",
    "goes to": "Nun geht es weiter.",
    "what was": "Was er sah, gefiel ihm.",
    "looking at each other": "Sie sahen sich so lange an.",
    "showing the way": "Er wies den Weg nach Hause.",
    "whose chief, in a relative clause": "Der Verein, dessen Chef schwieg, stieg ab.",
    "looked at and confirmed": "Der Alarm wurde geprüft und bestätigt.",
    "after a long night": "Nach einer langen Nacht schlief er.",
    "being responsible": "Er ist für den Schaden verantwortlich.",
    "coming at the end": "Der Zug kommt zum Schluss.",
    "closing at eight": "Der Laden schließt um acht.",
    "how she found him": "Alles war still, wie sie ihn fand.",
    "expecting guests": "Der Verein erwartet viele Gäste.",
    "knowing of it": "Als er ankam, wusste der Chef davon.",
    "a thing contradicts": "Der Plan widerspricht dem Recht.",
    "figures contradict each other": "Die Zahlen widersprachen sich.",
    "has it painted": "Der Vorstand lässt die Wände streichen.",
    "holds on to": "An der Prognose hält der Vorstand fest.",
    "we were surprised": "Wir waren selbst überrascht.",
    "a cry that is reported": "Er habe nicht geschrien: Das war alles.",
    "greeting guests": "Der Bürgermeister begrüßte die Gäste.",
    "holding a ball": "Er hielt den Ball für einen Moment fest.",
    "a storm claims lives": "Der Sturm forderte drei Tote.",
    "saying much": "Das sagt viel über uns.",
    "nobody": "Keiner hat behauptet, dass Geld fehlt.",
    "salt": "Er fügte Salz hinzu.",
    "an inverted verb behind a subordinate clause": "Als er ankam, strahlte die Sonne.",
    "crying birds": "Der See glänzt, die Möwen schreien laut.",
    "what threatens": "Müller drohte der Abstieg.",
    "thinking of": "Der Lehrer denkt an die Ferien.",
    "going out": "Die Lampe ging um drei aus.",
    "a house stands": "Das Haus steht in einem Park der Universität.",
    "seeing": "Er sah das Auto, das auf ihn zukam.",
    "wanting to go": "Er will heute nach Berlin fahren, wo er wohnt.",
    "a quoted song": "Der Chor sang „Stille Nacht“, begleitet von Trompeten.",
    "a quoted paper": "Sie las „Die Zeit“, kochte Tee und schlief ein.",
    "a film reminds": "Der Film erinnert an die Opfer des Krieges.",
    "a train stops": "Der Zug hielt in Hannover.",
    "first person": "Wir wissen, dass Geld fehlt.",
    "loud": "Die Kinder lachten laut und lange.",
    "a comparison": "Er rannte wie ein Hase über das Feld.",
    "another particle makes another verb": "Der Verein sagte das Spiel ab.",
    "dividing is not telling": "Sie teilte den Kuchen in acht Stücke.",
    "ordering is not confessing": "Er räumte die Küche auf.",
    "nach and a place": "Sie fuhr nach Hause.",
    "an infinitive": "Der Minister wollte dazu nichts sagen.",
    "known for long": "Der Ort ist seit Jahren bekannt.",
    "possessive": "Ich besuche meinen Bruder.",
    "so as an adverb": "Sie lief, so schnell sie konnte.",
    "a relative clause": "Ein Mann, der alles sagte, wurde entlassen.",
    "giving is not saying": "Die Tante gab ihm einen Apfel.",
    "an adjective": "Wichtig ist die erklärte Absicht der Stadt.",
    "announcing oneself": "Der Winter kündigt sich an.",
    "declaring oneself ready": "Die Kirche erklärte sich zu Gesprächen bereit.",
    "a request to the reader": "Bitte sagen Sie uns Ihre Meinung.",
    "an infinitive at the end": "Er wollte das Urteil am 22. August verkünden.",
    "things complete each other": "Zwei Gemälde ergänzen die Sammlung.",
    "nach and a deed": "Nach Anmeldung ist der Eintritt frei.",
    "my own opinion": "Das war nach meiner Meinung falsch.",
    "no verb at all": "Neue Pläne für den Hafen",
}


def found(text, names=()):
    passages = attributions(text, list(names), sentences(text, language="de"))
    return [text[passage.start : passage.end] for passage in passages]


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS)
def test_finds_the_cue_and_its_source(marked, read_marked):
    text, passages = read_marked(marked)
    names = [passage for passage in passages if passage.kind is Kind.NAME]
    wanted = sorted((p.start, p.end) for p in passages if p.kind is Kind.ATTRIBUTION)
    assert found(text, names) == [text[start:end] for start, end in wanted]


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
def test_finds_nothing_in_look_alikes(text):
    assert found(text) == []


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("desc-?.marked.txt")), ids=lambda path: path.name)
def test_finds_most_attributions_of_whole_articles(path, read_marked):
    text, passages = read_marked(path.read_text(encoding="utf-8"))
    names = [passage for passage in passages if passage.kind is Kind.NAME]
    wanted = {text[p.start : p.end] for p in passages if p.kind is Kind.ATTRIBUTION}
    got = set(found(text, names))
    assert len(wanted & got) >= 0.7 * len(wanted)
    assert len(got - wanted) <= 0.25 * len(got)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "wie",
                "laut",
                "zufolge",
                "nach",
                "Angaben",
                "der",
                "Bank",
                "„",
                "“",
                "sagte",
                "teilte",
                "mit",
                ",",
                ".",
                "\n",
                "hat",
                "bestätigt",
                "so",
                "hieß",
                "es",
                "(",
                ")",
                "😀",
                "Ute",
                "Kern",
                "an",
                "von",
                "und",
                "-",
                "e\u0301",
            ]
        ),
        max_size=40,
    ).map(" ".join)
    | st.text(max_size=80)
)
def test_gives_right_offsets_for_any_text(text):
    borders = sentences(text, language="de")
    names = [Passage(start, min(end, start + 4), Kind.NAME) for start, end in borders]
    end = 0
    for passage in attributions(text, names, borders):
        assert replace(passage, score=1.0) == Passage(passage.start, passage.end, Kind.ATTRIBUTION)
        assert end <= passage.start < passage.end <= len(text)
        assert text[passage.start : passage.end].strip() == text[passage.start : passage.end]
        end = passage.end
