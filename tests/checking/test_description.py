import pytest

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "newspaper called a magazine": "|Das Magazin „Wall Street Journal“ → Die Zeitung „Wall Street Journal“| schrieb.",
    "magazine called a newspaper": "|Die Zeitung „Spiegel“ → Das Magazin „Spiegel“| berichtete darüber.",
    "dative": "|Im Magazin „New York Times“ → In der Zeitung „New York Times“| stand es.",
    "straight quotation marks": '|Das Magazin "Wall Street Journal" → Die Zeitung "Wall Street Journal"| schrieb.',
    "guillemets": "|Das Magazin »Washington Post« → Die Zeitung »Washington Post«| schrieb.",
    "prefix US": "|Das US-Magazin „New York Times“ → Die US-Zeitung „New York Times“| meldete den Sturz.",
    "weekly called a daily": "Die |Tageszeitung „Die Zeit“ → Wochenzeitung „Die Zeit“| druckte das Interview.",
    "weak adjective": "|Das britische Magazin „Guardian“ → Die britische Zeitung „Guardian“| schrieb davon.",
    "strong adjective": "|Ein deutsches Magazin „Bild“ → Eine deutsche Zeitung „Bild“| schrieb davon.",
    "compound": "|Das Wirtschaftsmagazin „Handelsblatt“ → Die Wirtschaftszeitung „Handelsblatt“| schrieb davon.",
    "broadcaster called an agency": "|Die Nachrichtenagentur BBC → Der Sender BBC| meldete den Sturz.",
    "agency called a broadcaster": "|Der Sender Reuters → Die Nachrichtenagentur Reuters| meldete das Beben.",
    "bank called an insurer": "|Der Versicherer Commerzbank → Die Bank Commerzbank| senkte die Prognose.",
    "insurer called a bank": "|Die Bank Munich Re → Der Versicherer Munich Re| wächst.",
    "consultancy called a rating agency": "Die |Ratingagentur McKinsey → Unternehmensberatung McKinsey| warnte.",
    "rating agency called a bank": "Die |Investmentbank Moody's → Ratingagentur Moody's| warnte.",
    "union called a party": "Die |Partei Verdi → Gewerkschaft Verdi| ruft zum Streik auf.",
    "party called a union": "Die |Gewerkschaft CDU → Partei CDU| ruft zum Streik auf.",
    "carmaker called an airline": "|Die Fluggesellschaft Volkswagen → Der Autobauer Volkswagen| streicht Stellen.",
    "airline called a carmaker": "|Der Autobauer Lufthansa → Die Fluggesellschaft Lufthansa| streicht Stellen.",
    "behind the name with its article": "Die „Süddeutsche Zeitung“, |ein Magazin → eine Zeitung| aus Ulm, schrieb.",
    "behind the name": "|Reuters, eine Zeitung → Reuters, eine Nachrichtenagentur|, meldete das Beben.",
}
MORE_HITS = {
    "radio for television": "Im |Radiosender Arte → Fernsehsender Arte| lief der Film.",
    "a streaming service": "Zu sehen ist das beim |Radiosender DAZN → Streamingdienst DAZN|.",
    "the field of an authority": "Die |US-Verkehrsbehörde EPA → US-Umweltbehörde EPA| prüft.",
    "another field": "Die |Grenzschutzbehörde Europol → Polizeibehörde Europol| ermittelt.",
    "the trade of a company": "Der |Softwarekonzern Infineon → Chipkonzern Infineon| baut.",
    "a firm for a company": "|Die Pharmafirma Bosch → Der Autozulieferer Bosch| baut.",
    "the kind of a magazine": "Sie las die |Tageszeitung „Titanic“ → Satirezeitschrift „Titanic“|.",
    "a newspaper as exactly": "Die |Zeitschrift „El País“ → Tageszeitung „El País“| schrieb.",
    "a word in front of the article": "Wie "
    "|das Magazin „Wall Street Journal“ → die Zeitung „Wall Street Journal“| schrieb.",
    "travel and trade": "Dahinter steht der |Reisekonzern Metro → Handelskonzern Metro|.",
    "joined with a preposition": "Sie fing |beim Fernsehsender Reuters → bei der Nachrichtenagentur Reuters| an.",
}
MORE_HITS |= {
    "a genitive": "Die Zahlen des |Autobauers Siemens → Industriekonzerns Siemens| gefallen.",
    "a magazine in the genitive": "Sie las |des Magazins „Guardian“ → der Zeitung „Guardian“| wegen.",
    "no reinsurer": "Der |Rückversicherer Axa → Versicherer Axa| wächst.",
    "no hedge fund": "Der |Hedgefonds Vanguard → Vermögensverwalter Vanguard| wächst.",
    "a mine": "Der |Ölkonzern BHP → Bergbaukonzern BHP| wächst.",
    "a body of the United Nations": "Das |Kinderhilfswerk UNHCR → Flüchtlingshilfswerk UNHCR| warnt.",
    "a channel for news": "|Der Nachrichtenagentur CNN → Dem Nachrichtensender CNN| gab er recht.",
}
MORE_HITS |= {
    "what a firm makes": "Der |Möbelhersteller Birkenstock → Schuhhersteller Birkenstock| wächst.",
    "what a firm makes, behind its name": "|Novo Nordisk, der dänische Softwarekonzern → "
    "Novo Nordisk, der dänische Pharmakonzern|, wächst.",
    "a pollster": "|Die Ratingagentur Forsa → Das Meinungsforschungsinstitut Forsa| sah die SPD vorn.",
    "a hotel chain": "Bei dem |Hotelkonzern Lego → Spielwarenhersteller Lego| läuft es.",
}
LOOK_ALIKES = {
    "several trades": "Der Elektronikkonzern Sony, der Spielekonzern Sony und der Autobauer Tesla wachsen.",
    "a wider trade": "Der Konsumgüterkonzern Birkenstock wächst.",
    "whom somebody audits": "Ernst & Young, die dem Zahlungsabwickler lange glaubten, schweigen.",
    "in other words": "Der Triebwerkshersteller MTU und der Flugzeugbauer Boeing wachsen.",
    "a list with a paper": "Der Konzern Apple, die Zeitung „Guardian“ und der Verband schwiegen.",
    "insurers of insurers": "Der Rückversicherer Munich Re und der Versicherer Munich Re sind eins.",
    "money": "Der Vermögensverwalter Allianz, der Finanzinvestor Softbank, der Immobilienkonzern Blackstone wachsen.",
    "the health authority": "Die Gesundheitsbehörde WHO und das Kinderhilfswerk Unicef warnen.",
    "a retailer that sells journeys": "Der Reisekonzern Rewe wirbt, der Logistikkonzern Amazon auch.",
    "a trade beside another": "Der Rüstungskonzern Airbus und der Flugzeugbauer Airbus sind eins.",
    "two trades": "Der Chemiekonzern Bayer ist auch der Pharmakonzern Bayer.",
    "radio and television": "Der Fernsehsender BBC und der Radiosender BBC berichten.",
    "a field": "Die Umweltbehörde EPA und die Raumfahrtbehörde Nasa schweigen.",
    "a supermarket": "Die Supermarktkette Rewe und der Discounter Lidl schweigen.",
    "magazine": "Das Nachrichtenmagazin „Spiegel“ berichtete darüber.",
    "newspaper": "Die Zeitung „Wall Street Journal“ berichtete darüber.",
    "weekly": "Die Wochenzeitung „Die Zeit“ druckte das Interview.",
    "both magazine and newspaper": "Die Zeitschrift „Economist“ und die Zeitung „Economist“ schrieben davon.",
    "a science magazine": "Das Wissenschaftsmagazin „Nature“ schrieb davon.",
    "dative": "Der Zeitung „Bild“ liegt das Papier vor.",
    "two newspapers": "Die Zeitungen „Bild“ und „Welt“ schrieben davon.",
    "a portal can be anything": "Das Portal „Spiegel“ meldete es.",
    "a company can be anything": "Das Unternehmen Commerzbank wächst.",
    "Konzern can be anything": "Der Konzern Allianz wächst.",
    "a company called Konzern": "Die Firma Konzern liefert Schrauben.",
    "unknown magazine": "Das Magazin „Talkreis“ erscheint monatlich.",
    "a magazine of that newspaper": "Das Magazin der „Süddeutschen Zeitung“ erschien.",
    "a magazine with the newspaper's name in it": "Das Magazin „Zeit Wissen“ erschien.",
    "a party's paper": "In der Zeitung der CDU stand davon nichts.",
    "bank of a carmaker": "Die Autobank Volkswagen Bank wächst.",
    "central bank": "Die Notenbank EZB hob die Zinsen.",
    "bank of a country": "Die Bank von England hob die Zinsen.",
    "a bench": "Auf der Bank Siemens’ lag Geld.",
    "union in a name": "Die Gewerkschaft der Polizei warnt.",
    "party with a slash": "Die Partei Bündnis 90/Die Grünen tagte.",
    "health insurer": "Die Krankenversicherung AOK zahlt.",
    "broadcaster": "Der Sender ZDF zeigte das Spiel.",
    "streaming": "Der Sender Netflix wächst.",
    "agency in small letters": "Die Nachrichtenagentur dpa meldete das Beben.",
    "auditor": "Die Wirtschaftsprüfungsgesellschaft KPMG prüfte.",
    "city and land": "Die Stadt Berlin baut.",
    "behind the name": "Die Deutsche Bank, die größte Bank des Landes, warnte.",
    "something else behind the name": "Die „taz“, eine Genossenschaft, wächst.",
    "another sentence": "Sie las eine Zeitung. Reuters meldete das Beben.",
    "shares behind a bank": "Er verkaufte der Bank Lufthansa-Aktien.",
    "papers behind a newspaper": "Er überließ der Zeitung CDU-Akten.",
    "pictures behind a magazine": "Sie zeigte dem Magazin BBC-Aufnahmen.",
    "methods of another, in quotation marks": "Er warf dem Sender „Bild“-Methoden vor.",
}
ENGLISH_HITS = {
    "newspaper called a magazine": "The |magazine Financial Times → newspaper Financial Times| reported it.",
    "two words": "The |news agency CNN → broadcaster CNN| reported it.",
    "a network": "The |television network Reuters → news agency Reuters| reported it.",
    "no daily": "The |daily Der Spiegel → weekly Der Spiegel| reported it.",
    "agency called a newspaper": "The |newspaper Reuters → news agency Reuters| reported it.",
    "a genitive that is none": "The |investment bank Moody → rating agency Moody|'s warned.",
    "another article": "He worked for |a consultancy Lufthansa → an airline Lufthansa|. "
    "|Deloitte, a bank → Deloitte, an auditor|, agreed.",
    "an article in the name": "The |newspaper Der Spiegel → magazine Der Spiegel| reported it.",
    "the finder sees a person": "The |bank McKinsey → consultancy McKinsey| warned on Monday.",
    "behind the name": "The |Guardian, a magazine → Guardian, a newspaper|, reported it.",
}
ENGLISH_HITS |= {
    "a brewer": "|AstraZeneca, the Anglo-Swedish brewer → AstraZeneca, the Anglo-Swedish drugmaker|, sells it.",
    "a chain": "The |hotel chain Lego → toymaker Lego| said so.",
}
ENGLISH_LOOK_ALIKES = {
    "one of two trades": "Rolls-Royce, the engine maker from Derby, said so.",
    "magazine": "The magazine Economist reported it.",
    "both magazine and newspaper": "The newspaper Economist reported it.",
    "a company can be anything": "The company Reuters reported it.",
    "magazine of a town": "New York magazine reported it.",
}
KNOWN_FAILURES = {
    "article within the passage": (
        "de",
        "|Reuters, ein Magazin → Reuters, eine Nachrichtenagentur|, meldete das Beben.",
    ),
    "adjective before a neuter": (
        "de",
        "Eine |amerikanische Zeitung „Time“ → amerikanisches Magazin „Time“| schrieb davon.",
    ),
}


@pytest.mark.parametrize("marked", (HITS | MORE_HITS).values(), ids=(HITS | MORE_HITS).keys())
def test_warns(checked, marked):
    assert checked("description", marked) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("description", text) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("description", marked, language="en") == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("description", text, language="en") == text


@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(checked, language, marked):
    assert checked("description", marked, language=language) == marked
