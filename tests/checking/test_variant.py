import pytest

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "another first letter": "Die Läuferin Svenja Aldinger siegte. Aldinger ist froh. „Ich wollte springen“, sagte "
    "|Eldinger → Aldinger| und lachte.",
    "C and K": "Der Regisseur Claus Wendrich kam. Viele kannten Claus Wendrich. So schrieb |Klaus → Claus| Wendrich.",
    "within what somebody says": "Holger Wiegandt schweigt. Wiegandt wartet. „Herr |Wiegand → Wiegandt| "
    "ist kein Betrüger, er ist ein Kaufmann“, sagt sein Anwalt.",
    "a given name that stood alone": "Die Tochter Friederike kam zur Welt. Friederike lernte. Das erzählt "
    "|Friedericke → Friederike| Overbeck.",
    "d and t": "Thomas Schröter leitet das Amt. Später sprach |Schröder → Schröter| lange. Schröter lachte.",
    "y and i": "Die Ärztin Anna Kowalski half. Später lobte |Kowalsky → Kowalski| das Team. Kowalski ging.",
    "title of courtesy": "Die Ärztin Anna Kowalski half. Frau |Kowalsky → Kowalski| ging.",
    "a letter missing": "Der Maler Jan Siebert stellt aus. Siebert lebt in Hamm. Dort traf |Sibert → Siebert| ihn.",
    "ey and ei": "Der Makler Peter Meyer schwieg. |Meier → Meyer| verkaufte zwei Häuser. Peter Meyer zog fort.",
    "ä and e": "Der Anwalt Karl Brandstetter sprach. |Brandstätter → Brandstetter| klagte. Brandstetter siegte.",
    "double letter": "Die Forscherin Ute Hoffmann misst. |Hofmann → Hoffmann| zählt. Hoffmann rechnet.",
    "letters swapped": "Der Maler Christian Rohde kam. Christian |Rhode → Rohde| ging. Rohde lachte.",
    "e and o": "Der Zeuge Jens Petersen sprach. |Peterson → Petersen| zeigte ein Foto. Petersen weinte.",
    "au and u": "Der Trainer Jan Kruse kam. Dann lobte |Krause → Kruse| das Team. Kruse ging.",
    "given name of one surname": "Stefan Kaiser kam. |Stephan → Stefan| Kaiser ging. Stefan Kaiser lachte.",
    "accent": "Der Sänger René Dupont kam. |Rene → René| Dupont ging. René Dupont lachte.",
    "a known politician": "Olaf Scholz kam. Dann sprach |Scholtz → Scholz| lange. Scholz lachte.",
    "firm": "Die Firma Helmbrecht liefert. Der Chef von |Hembrecht → Helmbrecht| schweigt. Helmbrecht wächst.",
    "v and w": "Die Reederei Nordvik wächst. Der Chef von |Nordwik → Nordvik| schweigt. Nordvik hat 300 Mitarbeiter.",
    "village": "Das Dorf Grünwinkel wächst. Der Rat von |Grünwinckel → Grünwinkel| lacht. Grünwinkel feiert.",
    "ß and ss": "Dr. Karl Weißmüller kam. |Weissmüller → Weißmüller| ging. Karl Weißmüller lachte.",
}
HITS |= {
    "ai and ay": "Der Türmer Karl Obermayr läutet. Die Kiste hat ihm |Obermaier → Obermayr| geschenkt. Obermayr lacht.",
    "letters far apart exchanged": "Hatice Yorulmaz hilft. |Yurolmaz → Yorulmaz| schrieb oft. Yorulmaz lacht.",
    "a name like that of a firm": "Dirk Hallmann (FDP) kam. „Nein“, rief |Hellmann → Hallmann|. Hallmann ging.",
    "an inhabitant who speaks": "Karin Melchinger kam. „Nein“, sagte |Melchingen → Melchinger|. Melchinger ging.",
}
HITS |= {
    "without an ending": "Lotte Kerschbaumer führt den Hof. „Nein“, sagt |Kerschbaum → Kerschbaumer| und geht.",
    "a verb in front that nobody listed": "Es las Bettina Overkamp. Später signierte |Overkampf → Overkamp| ihr Buch.",
}
HITS |= {
    "a lake that nobody marks": "Der Weg führt um den Kremmelsee. Schon 2018 war der |Krämmelsee → Kremmelsee| zu. "
    "Am Kremmelsee baden viele.",
    "behind a verb that nobody listed": "Der Schnitzer Korbinian Reckauer ist tot. Den Altar vollendete |Reckhauer → "
    "Reckauer| 1969.",
    "a preposition at the beginning": "Kaltenbrunnach wächst. In |Kaltenbrunach → Kaltenbrunnach| steigen die Mieten. "
    "Kaltenbrunnach baut.",
    "with a profession of its own": "Sevgi Karadeniz verteidigt ihn. Karadeniz schwieg. Auch Anwältin |Karadenis → "
    "Karadeniz| lachte.",
    "a sentence that ends with Amt": "Thomas Schröter leitet das Amt. |Schröder → Schröter| ist seit 2019 dort. Herr "
    "Schröter lacht.",
    "a name that ends in s": "Gerrit Oltmanns kippt die Milch weg. Lange rechnet |Oltmann → Oltmanns| vor, was fehlt. "
    "Am Ende geht Oltmanns heim.",
}
LOOK_ALIKES = {
    "a village and a man": "Das Bad in Weidenfels bleibt offen. Otto Weidenfeld sprach, Weidenfeld lachte.",
    "another first letter": "Aldinger siegte. Eldinger verlor. Aldinger jubelte.",
    "a predecessor": "Landrat Georg Brandstetter sprach. Sein Vorgänger Brandstätter schwieg. Brandstetter lachte.",
    "genitive of a name in full": "Der Rücktritt Horst Kalweits überraschte. Kalweit schwieg. Kalweits Frau auch.",
    "explained": "Der Konditor Brandtner, mit t geschrieben, kam. Jan Brandner ging. Brandner lachte.",
    "an inhabitant like a surname": "Dann kam Karl Schneider, der Schweizer, und blieb. Schneider lachte.",
    "a genitive of another": "Rolf Wendler schrieb. Wendlers Prospekte fielen auf. Später half Anwalt Wandler.",
    "genitive": "Der Bäcker Jan Schröter kam. Schröters Frau blieb. Schröter ging.",
    "genitive of a name in -en": "Der Bäcker Jan Jansen kam. Jansens Frau blieb.",
    "plural": "Familie Schröder kam. Die Schröders lachten.",
    "capital letters": "Der Bäcker Jan Schröter kam. SCHRÖTER lachte.",
    "compound": "Das Schröter-Papier liegt vor. Jan Schröter schwieg.",
    "inhabitants": "Die Aalener feiern. Aalen wächst. Die Aalenerin lacht.",
    "weak adjective": "Die Goldene Henne kam. Der Goldenen Henne folgte Applaus.",
    "weak noun": "Der Bote kam. Den Boten lobte Jan Bott. Der Bote ging.",
    "two persons with given names": "Jan Schröter und Uwe Schröder kamen. Schröter ging.",
    "two persons in two sentences": "Der Bäcker Jan Meier kam. Die Ärztin Ute Meyer ging. Meier lachte.",
    "two persons, later by surname": "Jan Schröter kam. Uwe Schröder ging. Dann lobte Schröder ihn. Schröter lachte.",
    "two in one sentence": "Schröter kam mit Schröder. Beide lachten.",
    "predecessor": "Müller traf. Sein Vorgänger Möller sah zu. Thomas Müller jubelte. Müller ging.",
    "introduced as another": "Ein Mann namens Schröder kam. Jan Schröter ging. Schröter lachte.",
    "man and woman": "Martin Kern kam. Martina Kern ging. Martin Kern lachte.",
    "wife in Polish": "Die Polin Maria Kowalska kam. Jan Kowalski ging. Kowalski lachte.",
    "noun that is a surname": "Herr Brandt kam. Die Brandts lachten. Der Brand war gelöscht.",
    "title of a book": "Der Roman „Schröters Reise“ erschien. Jan Schröder kam. Schröder ging.",
    "two countries": "Iran und Irak verhandeln. Iran schweigt. Irak auch.",
    "two known countries": "Niger wählt. Nigeria wählt auch. Niger hat Wüste.",
    "two known places": "Die Stadt Essen wächst. Hessen wächst auch.",
    "brother and firm": "Sein Bruder Jens Hansen kam. Die Firma Hanson baut. Hansen ging.",
    "like given names of two persons": "Marc Roth kam. Mark Kern ging.",
    "like given names of two women": "Anna Lang kam. Anne Kurz ging. Anna Lang lachte.",
    "given names of two languages": "Thomas Meier kam. Tomas Svensson ging. Meier lachte.",
    "a saint and a person": "Die Klinik Sankt Anna wächst. Anne Kern leitet sie.",
}
ENGLISH_HITS = {
    "y and i": "Peter Kowalski leads the firm. |Kowalsky → Kowalski| joined in 2019. Kowalski smiled.",
    "e and o": "Anna Petersen spoke first. Ms |Peterson → Petersen| showed a photo. Petersen wept.",
    "first word of a firm": "Pemberwick Capital sold its stake. |Pemberwyck → Pemberwick| did not say for how much.",
    "firm": "The start-up Helmbrecht grew. Its rival bought |Hembrecht → Helmbrecht|’s plant. Helmbrecht hires.",
    "an adverb at the beginning, taken for a role": "Anna Petersen spoke first. Later |Peterson → "
    "Petersen| showed a photo. Petersen wept.",
}
ENGLISH_LOOK_ALIKES = {
    "two short words that begin sentences": "Dr Helen Prevett, Head of Religious Studies, wrote. Sir, Heard at five.",
    "genitive": "Peter Kowalski’s firm grew. Kowalski smiled. The Kowalskis smiled.",
    "two persons": "John Petersen spoke. Eric Peterson listened. Petersen smiled.",
    "two given names": "Anna Berg spoke. Hanna Berg listened. Berg smiled.",
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("variant", marked) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("variant", text) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("variant", marked, language="en") == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("variant", text, language="en") == text
