from time import process_time

import pytest

from factcheck import find
from factcheck.checking import check, read_authority, rules
from factcheck.reading import from_text

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "an accent": "Gegründet wurde die |Crédit Suisse → Credit Suisse| in Zürich.",
    "two words for one": "Die Aktie der |City Group → Citigroup| fiel.",
    "Mc apart": "Das sagt eine Beraterin von |Mc Kinsey → McKinsey|.",
    "a letter too many": "Die Pleite von |Lehmann Brothers → Lehman Brothers| erschütterte die Märkte.",
    "the finder sees no name": "Im |Tagespiegel → Tagesspiegel| stand davon nichts.",
    "letters swapped": "Die Investmentbank |Merryl Lynch → Merrill Lynch| wurde verkauft.",
    "apostrophe": "Die Ratingagentur |Moodys → Moody's| senkte die Note.",
    "double letter": "Er kaufte Turnschuhe von |Addidas → Adidas|.",
    "one word for two": "Das berichtete das |Wallstreet Journal → Wall Street Journal|.",
    "another name in it": "Der Konzern |Villeroy & Bosch → Villeroy & Boch| baut Stellen ab.",
    "hyphen": "Das Werk der |Coca Cola → Coca-Cola| schließt.",
    "surname": "Der Minister |Robert Habek → Robert Habeck| trat zurück.",
    "given name": "|Emanuel Macron → Emmanuel Macron| reiste nach Berlin.",
    "surname with a letter more": "|Angela Merckel → Angela Merkel| sprach in Kiel.",
    "country": "Die Truppen zogen durch |Afganistan → Afghanistan|.",
    "town": "Die Börse in |Philadelfia → Philadelphia| schloss.",
    "joint of a compound": "Der |Deutsche Gewerkschaftbund → Deutsche Gewerkschaftsbund| ruft zum Streik.",
    "joint of a long compound": "Die |Bundesanstalt für Finanzdienstleistungaufsicht → "
    "Bundesanstalt für Finanzdienstleistungsaufsicht| prüft.",
    "court for another word": "Das Urteil des |Bundesverfassungsgerichtshofs → Bundesverfassungsgerichts| steht aus.",
    "a letter missing": "Die Firma |Rheinmetal → Rheinmetall| liefert.",
    "quotation marks": "Die Zeitung „|Tagespiegel → Tagesspiegel|“ berichtete.",
    "umlaut left out and a cluster": "Der Regierungschef |Daniel Gunther → Daniel Günther| sprach.",
}
HITS |= {
    "a plural that is none": "Sie half |Ärzte ohne Grenze → Ärzte ohne Grenzen| auf Haiti.",
    "joined, a genitive": "Fachleute des |Kraftfahrtbundesamts → Kraftfahrt-Bundesamts| prüfen.",
    "half a compound": "Die |Filmförderanstalt → Filmförderungsanstalt| lehnte ab.",
    "a body for another one": "Der |Deutsche Wetterverband → Deutsche Wetterdienst| warnt.",
    "another half of a compound": "Die |Europäische Behörde für Nahrungsmittelsicherheit → "
    "Europäische Behörde für Lebensmittelsicherheit| warnt.",
    "letters of an abbreviation exchanged": "Er spielt beim |TWH → THW| Kiel.",
    "the s at the end": "Die Plattform |Wikileak → Wikileaks| half.",
    "a short name behind what it is": "Der Maschinenbauer |Trumf → Trumpf| wächst.",
    "a union for a union, a league beside it": "Ein Team "
    "des |Deutschen Fußballverbands → Deutschen Fußball-Bundes| kam.",
    "a rare given name": "|Malaika Mihambow → Malaika Mihambo| gewann.",
}
HITS |= {
    "an s too many inside": "Sie saß für |Bündniss 90/Die Grünen → Bündnis 90/Die Grünen| im Rat.",
    "a hyphen that no form has": "Die |Hypovereins-Bank → Hypovereinsbank| schloss drei Filialen.",
    "a hyphen in a court": "Am |Bundes-Sozialgericht → Bundessozialgericht| wird verhandelt.",
    "letters in another order": "Die |Federal Reverse → Federal Reserve| senkte den Zins.",
    "the first letter of a word missing": "Die Rettung der |Hypo Real State → Hypo Real Estate| war teuer.",
    "a firm taken for a person": "Eine Wanduhr von |Junghanns → Junghans| hing im Flur.",
    "a genitive in -es": "Der Präsident des |Bundeskartellsamtes → Bundeskartellamtes| warnt.",
    "capitals inside a word that nobody marks": "Die Hausarbeit hat |ChatGTP → ChatGPT| geschrieben.",
    "a short surname beside the house": "Die Signa-Gruppe des Österreichers |René Benkow → René Benko| brach zusammen.",
}
HITS |= {
    "the same words in another order": "Die Klage kam von der |Gewerkschaft Wissenschaft und Erziehung → "
    "Gewerkschaft Erziehung und Wissenschaft|.",
    "an adjective that keeps its ending": "Davor war sie bei der |Bayrischen Landesbank → Bayerischen Landesbank|.",
    "a nobleman in two claims": "Der Minister |Karl-Theodor zu Gutenberg → Karl-Theodor zu Guttenberg| trat zurück.",
}
HITS |= {
    "behind the word for any firm": "In Rochester hat der Hersteller |Kodack → Kodak| Insolvenz angemeldet.",
    "beside a known one": "Der Rest gehört Konzernen wie Deutsche Wohnen oder |Venovia → Vonovia|.",
    "explained behind it": "Die Antenne steht; |Roskosmus → Roskosmos|, die Raumfahrtbehörde in Moskau, schwieg.",
    "an s too few": "Rüsselsheim hängt an |General Motor → General Motors| in Detroit.",
    "a given name of one letter more": "Ministerpräsidentin |Malou Dreyer → Malu Dreyer| schickte einen Scheck.",
    "the other letter in front": "Die |Kommerzbank → Commerzbank|, seit Jahrzehnten Hausbank, lehnte ab.",
}
HITS |= {
    "a town for its adjective": "Am |Karlsruhe Institut für Technologie → "
    "Karlsruher Institut für Technologie| forscht sie.",
    "not all in capitals": "Der |VFB Stuttgart → VfB Stuttgart| siegte.",
    "an abbreviation behind its name": "Der Naturschutzbund (|Nabo → Nabu|) klagt.",
    "a part too many": "Der |Europäische Rechnungsprüfungshof → Europäische Rechnungshof| prüft das.",
    "a council": "Der |Deutsche Ethikbeirat → Deutsche Ethikrat| tagt.",
    "the end of a surname": "Ministerpräsident |Winfried Kretschmer → Winfried Kretschmann| (Grüne) kam.",
    "another country": "Das |Bundesamt für Statistik → Statistisches Bundesamt| in Wiesbaden meldete das.",
    "at a firm": "Der |Zalanda → Zalando|-Chef Robert Gentz kam.",
}
LOOK_ALIKES = {
    "a party's head": "Grünen-Chef Felix Banaszak und Linken-Chef Jan van Aken reisten an.",
    "a genitive": "Die Chefin Berkshire Hathaways sprach.",
    "of another country": "Das Bundesamt für Statistik in Neuenburg meldete das.",
    "the beginning of a longer name": "Der World Wide Fund for Nature klagt.",
    "another premier": "Ministerpräsident Michael Kretschmer kam.",
    "adjectives of a country": "Der Deutsche Wetterdienst und des Deutschen Wetterdienstes.",
    "a firm that is no agency": "T-Mobile US und Sprint haben den Zusammenschluss vollzogen.",
    "a church": "In St. Kilian sind es 211 Stufen.",
    "a given name with a K": "Dann kam Konstantin, der Bäcker, und lachte.",
    "a town in front of what it is called after": "Die Berliner Universität der Künste ernannte ihn zum Professor.",
    "a word that is no genitive of a misspelt town": "Billig war das nicht.",
    "another monarch": "Im Film spielte sie Elizabeth I und Papst Johannes Paul I.",
    "a body of an earlier time": "Die Financial Services Authority verhängte 2012 eine Strafe.",
    "a firm of that surname": "Das Bankhaus Reuthmann verdient gut. 41 Häuser betreibt Reuthmann.",
    "chambers of a court": "Das Landgericht München I und die Staatsanwaltschaft München I schweigen.",
    "an authority of a kind": "Die irische Datenschutzbehörde schweigt, die Nationalbank auch.",
    "a savings bank nobody knows": "Die Sparkasse Oberland schweigt.",
    "a centre nobody knows": "Das Zentrum für Küstenforschung schweigt.",
    "a newspaper of a town": "Die Wiener Tageszeitung schweigt.",
    "a mountain": "Am Kahlen Berg stehen drei Windräder.",
    "weak adjective": "Die Kunden der Deutschen Bank klagen.",
    "genitive with an apostrophe": "Siemens’ Gewinn wuchs.",
    "genitive": "Das Unternehmen Daimlers wuchs.",
    "compound with hyphens": "Der Deutsche-Bank-Chef sprach.",
    "compound with a foreign name": "Das Wall-Street-Journal-Interview erschien gestern.",
    "accepted second form": "Der Vorstand der Münchner Rück schwieg.",
    "a cardinal of nearly that name": "Der Kardinal Karl Lehmann predigte.",
    "a baker of nearly that name": "Bäckermeister Jens Lehmann öffnet. Lehmann backt seit 1990.",
    "a rare surname": "Frau Merkl wohnt in Rosenheim.",
    "another given name, a wrong surname": "Karl Scholtz ist Klempner in Hamm.",
    "another person of the same surname": "Die Autorin Anna Habeck liest in Kiel.",
    "month for a surname": "Der Schreiner Friedrich März kam.",
    "a family of that name": "Die Familie Daimler lebt in Aalen.",
    "a person whose surname is nearly a firm": "Die Ärztin Anna Siemenz half. Später lobte Siemenz das Team.",
    "a namesake": "Der Handballer Christian Lindner traf.",
    "two like names": "Die Deutsche Bahn und die Deutsche Bank verhandeln.",
    "two funds of nearly one name": "Das Unternehmen Blackstone und das Unternehmen Blackrock bieten.",
    "two firms a letter apart": "Die Firma Boch liefert, die Firma Bosch auch.",
    "two countries two letters apart": "Niger und Nigeria verhandeln. Nigers Armee schwieg.",
    "two neighbours": "Slowenien und die Slowakei spielten. Sloweniens Trainer schwieg.",
    "two towns of one name": "In Frankfurt an der Oder und in Frankfurt am Main regnet es.",
    "river and town": "Die Stadt Rheine wächst, der Rhein auch.",
    "local courts": "Das Amtsgericht Bonn und das Finanzgericht Köln entschieden.",
    "supreme courts": "Bundesgerichtshof, Bundesfinanzhof und Bundessozialgericht entschieden.",
    "another office of the state": "Das Bundesamt für Naturschutz warnt.",
    "associations": "Der Bundesverband der Deutschen Luftverkehrswirtschaft warnt.",
    "like savings banks": "Die Sparkasse Hagen und die Sparkasse Hanau fusionieren.",
    "like newspapers": "Die Berliner Morgenpost und die Hamburger Morgenpost erscheinen.",
    "a company called Konzern": "Die Firma Konzern GmbH liefert Schrauben.",
    "a word that is a name too": "Der Stern leuchtet über Bethlehem, die Zeiten ändern sich.",
    "an inner town": "Die City von Frankfurt ist leer.",
    "an unknown firm of nearly that name": "Die Firma Alianza liefert.",
}
LOOK_ALIKES |= {
    "soft hyphens": "Die Commerz\u00adbank und die Luft\u00adhansa wachsen.",
    "marks nobody sees": "Die Com\u200bmerzbank und die \u200eDeutsche Bank wachsen.",
    "letters in two parts": "Die Mu\u0308nchener Ru\u0308ck und das Bundesamt fu\u0308r Verfassungsschutz schweigen.",
    "short names behind what they are": "Der Autobauer Ford, die Bank Lampe und der Zulieferer Boysen schweigen.",
    "newspapers of a country": "Schweizer Zeitungen berichten.",
}
ENGLISH_HITS = {
    "a letter missing": "Shares of |Merril Lynch → Merrill Lynch| fell on Monday.",
    "Mc apart": "Analysts at |Mc Kinsey → McKinsey| expect growth.",
    "first word a letter short": "The |Word Health Organization → World Health Organization| warned on Monday.",
    "a letter too many": "Lawyers for |Goldmann Sachs → Goldman Sachs| declined to comment.",
}
ENGLISH_HITS |= {
    "a word for another": "The |Royal Society for the Preservation of Birds → "
    "Royal Society for the Protection of Birds| pays.",
    "a foundation": "The |British Heart Federation → British Heart Foundation| pays.",
    "a plural": "The |World Health Organizations → World Health Organization| pays.",
    "a short name behind what it is": "The aircraft maker |Boing → Boeing| spoke.",
    "a word too many": "Trading at the |New York Stock Market Exchange → New York Stock Exchange| stopped.",
    "an s too many": "The boss of |Wells Fargos → Wells Fargo| resigned.",
    "a genitive that is none": "|Barclay's → Barclays| walked away on Sunday.",
    "what looks like an ending": "The Treasury secretary, |Henry Paulsen → Henry Paulson|, spoke.",
    "a given name that sounds alike": "On Tuesday |Teresa May → Theresa May| spoke.",
}
ENGLISH_HITS |= {
    "an s inside": "The |National Rifles Association → National Rifle Association| said so.",
    "an s left out inside": "The |Trade Union Congress → Trades Union Congress| said so.",
}
ENGLISH_LOOK_ALIKES = {
    "an umlaut left out": "He beat Bjorn Borg twice.",
    "a bank of another England": "The Bank of New England failed in 1991.",
    "short names behind what they are": "The carmaker Rivian, the brewer Greene King and the airline Wizz slept.",
    "genitives of persons": "William's shop and Roger's bill went to Sainsbury's.",
    "genitive": "Deutsche Bank’s chief spoke. Citi's did not.",
    "genitive of a short form": "The Post reported that Lehman's collapse was near.",
    "a baker of nearly that name": "Robert Lehmann, a baker, spoke on Monday.",
    "a farmer of that name": "Ray Merrill, a farmer, voted.",
    "apostrophe in a name": "Shares of Macy's and Kellogg's fell on Monday.",
    "a name with an apostrophe, in English": "Shares of Moody's fell on Monday.",
    "another name with an apostrophe, in English": "Shares of McDonald's fell on Monday.",
}
KNOWN_FAILURES = {
    "a longer surname": ("de", "Der Bäcker Robert Habecker lacht."),
    "a common name a letter from a chancellor's": ("de", "Der Maler Olaf Schulz stellt in Köln aus."),
    "umlaut left out": ("de", "Der frühere Präsident |Horst Kohler → Horst Köhler| sprach."),
    "a word behind the wrong form": ("de", "Der Chef der |Goldmann Sachs Bank → Goldman Sachs Bank| schwieg."),
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("spelling", marked) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("spelling", text) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("spelling", marked, language="en") == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("spelling", text, language="en") == text


@pytest.mark.parametrize(
    ("row", "said", "right"),
    [
        ("BlackRock,organisation,asset_manager,Blackrock", "Blackrock", "BlackRock"),
        (
            "Stiftung Preußischer Kulturbesitz,organisation,foundation,Stiftung Preussischer Kulturbesitz",
            "Stiftung Preussischer Kulturbesitz",
            "Stiftung Preußischer Kulturbesitz",
        ),
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_wrong_form_of_a_desk_may_differ_in_capitals_alone(tmp_path, row, said, right, language):
    path = tmp_path / "own.csv"
    path.write_text(f"name,type,kind,wrong\n{row}\n", encoding="utf-8")
    document = from_text(f"Shares of {said} fell. Shares of {right} rose.", language=language)
    hints = check(document, find(document), authority=read_authority(path), rules=rules(only=["spelling"]))
    assert [(hint.start, hint.suggestion) for hint in hints] == [(10, right)]


@pytest.mark.parametrize("name", ["Infratest Dimap", "Infratest dimap", "BlackRock", "Blackrock"])
def test_what_others_write_in_capitals_is_accepted(checked, name):
    assert checked("spelling", f"Das sagt {name} in Berlin.") == f"Das sagt {name} in Berlin."


@pytest.mark.parametrize("joint", ["-", " ", " und "])
def test_a_name_of_thousands_of_parts_costs_little(joint):
    document = from_text(joint.join(["Institut"] * 3000))
    began = process_time()
    check(document, find(document), rules=rules(only=["spelling"]))
    assert process_time() - began < 2


@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(checked, language, marked):
    assert checked("spelling", marked, language=language) == marked
