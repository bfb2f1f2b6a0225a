import pytest

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "in front": "Der |finnische → schwedische| Netzwerkausrüster Ericsson baut Stellen ab.",
    "a weak ending": "Mit dem |österreichischen → deutschen| Autobauer BMW verhandelt sie noch.",
    "in quotation marks": "Die |spanische → französische| Tageszeitung „Le Monde“ berichtete darüber.",
    "a word between": "Die |rumänische → ungarische| Fluglinie Wizz Air streicht Flüge.",
    "Swiss instead": "Beim |deutschen → Schweizer| Nahrungsmittelkonzern Nestlé wird gespart.",
    "Swiss wrongly": "Der |Schweizer → österreichische| Stahlkonzern Voestalpine investiert.",
    "Swiss wrongly, a dative": "Mit der |Schweizer → österreichischen| Zeitung „Der Standard“ sprach er.",
    "a prefix": "Wie der |US-Autobauer → japanische Autobauer| Toyota mitteilte, fehlen Chips.",
    "behind the name": "Heineken, eine |belgische → niederländische| Brauerei, kauft zu.",
    "one of several": "„El País“, noch immer eine der größten |italienischen → spanischen| Zeitungen, spart.",
    "is": "Lego ist ein |schwedischer → dänischer| Hersteller von Spielzeug.",
    "the sentence before": "Am Abend meldete sich Roche. Der |deutsche → Schweizer| Pharmakonzern senkt die Preise.",
    "a party": "Die |slowakische → ungarische| Partei Fidesz tagte.",
}
LOOK_ALIKES = {
    "the end of the text": "Siemens verkauft die Sparte. Der amerikanische Konzern",
    "right": "Der schwedische Netzwerkausrüster Ericsson und die britische Bank HSBC sparen.",
    "of two countries": "Der britische Konzern Unilever, der niederländische Konzern Unilever.",
    "an owner": "Der chinesische Autobauer Volvo und der deutsche Autobauer Skoda.",
    "of no country": "Der deutsche Flugzeugbauer Airbus und der französische Flugzeugbauer Airbus.",
    "a daughter": "Die deutsche Tochter von Blackrock und der deutsche Ableger von Amazon.",
    "an edition": "Die deutsche Ausgabe der „New York Times“ gibt es nicht.",
    "part of a country": "Der schottische Sender BBC und die englische Zeitung „Guardian“.",
    "Taiwan": "Der chinesische Chiphersteller TSMC wurde genannt.",
    "a Land": "Der bayerische Autobauer Volkswagen.",
    "in a compound": "Der deutsche Autobauer Toyota-Konkurrent wäre ein Satz ohne Sinn.",
    "somebody else": "Siemens verkauft die Sparte. Der amerikanische Konzern, der sie kauft, ist jung.",
    "another named before": "Roche und Pfizer sparen. Der amerikanische Pharmakonzern schließt ein Werk.",
    "an unknown one before": "Roche und Kerlan Pharma sparen. Der deutsche Pharmakonzern schließt ein Werk.",
    "of the world": "Die deutsche Organisation Greenpeace, der schwedische Verband Fifa.",
    "a gap": "Die deutsche Zeitung schrieb über Le Monde.",
    "both": "Der deutsch-französische Sender Arte.",
    "a person": "Der schwedische Konzern Bengtsson schweigt.",
}
ENGLISH_HITS = {
    "in front": "The |Norwegian → Danish| brewer Carlsberg grows.",
    "an article": "It was |an Austrian → a Swiss| newspaper, Blick, that had it.",
    "two words": "The |North Korean → South Korean| electronics giant Samsung spoke.",
    "behind the name": "Lego, the |Swedish → Danish| toymaker, grows.",
    "US": "The |US → British| broadcaster BBC reported it.",
    "the sentence before": "Roche grows. The |German → Swiss| drugmaker has many customers.",
}
ENGLISH_LOOK_ALIKES = {
    "right": "The Danish brewer Carlsberg and the British newspaper The Guardian spoke.",
    "of two countries": "The Dutch oil company Shell and the British oil company Shell.",
    "somebody else": "The German bank that UBS bought, the American company and Nestlé spoke.",
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("nationality", marked) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("nationality", text) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("nationality", marked, language="en") == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("nationality", text, language="en") == text
