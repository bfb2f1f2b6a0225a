from datetime import date

import pytest

PUBLISHED = date(2023, 6, 1)
# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "president called chancellor": "|Bundeskanzler Frank-Walter Steinmeier → Bundespräsident Frank-Walter Steinmeier|.",
    "chancellor called president": "|Bundespräsident Olaf Scholz → Bundeskanzler Olaf Scholz| sprach in Kiel.",
    "founder of another firm": "|Tesla-Chef Jeff Bezos → Amazon-Gründer Jeff Bezos| sprach in Kiel.",
    "chief of another firm": "|Microsoft-Chef Tim Cook → Apple-Chef Tim Cook| sprach in Kiel.",
    "another founder": "|Facebook-Gründer Bill Gates → Microsoft-Gründer Bill Gates| sprach in Kiel.",
    "minister of something else": "|Finanzminister Robert Habeck → Wirtschaftsminister Robert Habeck| sprach in Kiel.",
    "of the republic": "Der |Bundesfinanzminister Robert Habeck → Bundeswirtschaftsminister Robert Habeck| sprach.",
    "woman": "|Bundestagspräsidentin Nancy Faeser → Bundesinnenministerin Nancy Faeser| sprach in Kiel.",
    "behind a preposition": "Mit |Außenminister Christian Lindner → Finanzminister Christian Lindner| sprach er.",
    "of another country": "|US-Präsident Emmanuel Macron → Staatspräsident Emmanuel Macron| sprach in Kiel.",
    "an adjective": "Der |britische Premierminister Emmanuel Macron → französische Staatspräsident Emmanuel Macron|.",
    "another party": "|CDU-Chef Lars Klingbeil → SPD-Chef Lars Klingbeil| sprach in Kiel.",
    "chairman of another party": "Der |CSU-Vorsitzende Friedrich Merz → CDU-Vorsitzende Friedrich Merz| sprach.",
    "another bank": "|EZB-Präsidentin Ursula von der Leyen → EU-Kommissionspräsidentin Ursula von der Leyen| kam.",
    "another organisation": "|Nato-Generalsekretär António Guterres → UN-Generalsekretär António Guterres| kam.",
    "behind the name": "Annalena Baerbock, die |Bundesinnenministerin → Bundesaußenministerin|, sprach in Kiel.",
    "behind the name, a man": "Volker Wissing, der |Bundesfinanzminister → Bundesverkehrsminister|, sprach in Kiel.",
    "no longer": "|Bundeskanzlerin Angela Merkel → Ex-Bundeskanzlerin Angela Merkel / "
    "Bundeskanzler Olaf Scholz| sprach in Kiel.",
    "an adjective and no more than president": "Der |französische Präsident Olaf Scholz → "
    "Bundeskanzler Olaf Scholz| sprach in Kiel.",
    "a genitive and no more than president": "Frankreichs |Präsident Olaf Scholz → "
    "Bundeskanzler Olaf Scholz| sprach in Kiel.",
    "not yet in office": "|Bundeskanzler Friedrich Merz → CDU-Chef Friedrich Merz| sprach in Kiel.",
    "the same word for another Land": "Der |bayerische Ministerpräsident Hendrik Wüst → "
    "nordrhein-westfälische Ministerpräsident Hendrik Wüst| sprach in Kiel.",
}
DATED_HITS = {
    "no longer mayor": (
        date(2025, 11, 14),
        "Der |Frankfurter Oberbürgermeister Peter Feldmann → Frankfurter Ex-Oberbürgermeister Peter Feldmann / "
        "Frankfurter Oberbürgermeister Mike Josef| ging.",
    ),
    "who leads the supervisors": (
        date(2025, 6, 26),
        "Der |Siemens-Aufsichtsratsvorsitzende Roland Busch → Siemens-Chef Roland Busch| sprach.",
    ),
    "no longer its chief": (
        date(2025, 11, 14),
        "|BMW-Chef Norbert Reithofer → Ex-BMW-Chef Norbert Reithofer / BMW-Chef Oliver Zipse| sprach.",
    ),
    "three weeks behind": (
        date(2023, 2, 9),
        "|Verteidigungsministerin Christine Lambrecht → Ex-Verteidigungsministerin Christine Lambrecht / "
        "Verteidigungsminister Boris Pistorius| müsse die Landeskommandos stärken.",
    ),
    "what the paragraph before tells of": (
        date(2022, 11, 18),
        "Noch einmal trat sie 2018 auf.\n\n|Kulturstaatsministerin Monika Grütters → Ex-Kulturstaatsministerin Monika "
        "Grütters / Kulturstaatsministerin Claudia Roth| würdigte sie. Nach Görlitz war sie 1991 zurückgekehrt.",
    ),
    "voted out": (
        date(2025, 9, 1),
        "|Bundeskanzler Olaf Scholz → Ex-Bundeskanzler Olaf Scholz / Bundeskanzler Friedrich Merz| sprach in Kiel.",
    ),
    "voted out abroad": (
        date(2025, 9, 1),
        "|US-Präsident Joe Biden → Ex-US-Präsident Joe Biden / US-Präsident Donald Trump| sprach in Kiel.",
    ),
    "no second term": (
        date(2018, 6, 1),
        "|Bundespräsident Joachim Gauck → Ex-Bundespräsident Joachim Gauck / "
        "Bundespräsident Frank-Walter Steinmeier| sprach in Kiel.",
    ),
    "never held, an article without a date": (
        None,
        "|Außenminister Boris Pistorius → Verteidigungsminister Boris Pistorius| sprach in Kiel.",
    ),
    "long ago is only told": (
        PUBLISHED,
        "|Bundeskanzler Gerhard Schröder → Gerhard Schröder held this office until 22 November 2005. "
        "Bundeskanzler: Olaf Scholz.| sprach in Kiel.",
    ),
}
HITS |= {
    "a party's office": "|SPD-Generalsekretärin Saskia Esken → SPD-Chefin Saskia Esken| sprach.",
    "in the words of another": "|CIA-Direktor Christopher Wray → FBI-Direktor Christopher Wray| sprach.",
    "the president of a union, behind an article": "Der |Verdi-Präsident → Verdi-Vorsitzende| Frank Werneke sprach.",
    "the president of a union, met": "Den |Verdi-Präsidenten → Verdi-Vorsitzenden| Frank Werneke traf sie.",
    "the president of a union": "|Verdi-Präsident → Verdi-Vorsitzender| Frank Werneke sprach.",
}
HITS |= {
    "of a Land behind the name": "Boris Rhein, |Ministerpräsident von Bayern → Ministerpräsident von Hessen|, sprach.",
}
DATED_HITS |= {
    "a senator": (date(2016, 6, 1), "|Finanzsenator Olaf Scholz → Erster Bürgermeister Olaf Scholz| sprach in Kiel."),
    "a mayor": (date(2020, 6, 1), "|Bürgermeister Markus Söder → Ministerpräsident Markus Söder| sprach in Kiel."),
    "once a mayor": (
        date(2020, 6, 1),
        "|Oberbürgermeister Stephan Weil → Ministerpräsident Stephan Weil / "
        "Oberbürgermeister Belit Onay| sprach in Kiel.",
    ),
    "of another town": (
        date(2021, 6, 1),
        "Der |Ulmer Oberbürgermeister Boris Palmer → Tübinger Oberbürgermeister Boris Palmer| sprach in Kiel.",
    ),
    "of another town in the genitive": (
        date(2021, 6, 1),
        "|Kölns Oberbürgermeister Burkhard Jung → Leipziger Oberbürgermeister Burkhard Jung| sprach.",
    ),
    "a senator of the republic": (
        date(2022, 6, 1),
        "|Justizsenator Marco Buschmann → Justizminister Marco Buschmann| sprach in Kiel.",
    ),
    "a central banker without a bank": (
        date(2022, 6, 1),
        "|Notenbankchefin Janet Yellen → US-Finanzministerin Janet Yellen / "
        "Notenbankchef Jerome Powell| sprach in Kiel.",
    ),
    "the word of a house": (
        date(2015, 6, 1),
        "|Weltbank-Präsidentin Christine Lagarde → IWF-Chefin Christine Lagarde| sprach in Kiel.",
    ),
    "a house of one word": (
        date(2015, 6, 1),
        "|EZB-Präsident Jens Weidmann → Bundesbankpräsident Jens Weidmann| sprach in Kiel.",
    ),
    "the usual name of a house": (
        date(2015, 6, 1),
        "|Post-Chef Rüdiger Grube → Bahn-Chef Rüdiger Grube| sprach in Kiel.",
    ),
}
LOOK_ALIKES = {
    "a part of a house": "Carola Reimann, die Chefin des AOK-Bundesverbands, sprach.",
    "chancellor": "Bundeskanzler Olaf Scholz sprach in Kiel.",
    "genitive": "Bundeskanzler Olaf Scholz’ Rede war kurz.",
    "behind the name": "Olaf Scholz, der Bundeskanzler, sprach.",
    "then": "Der damalige Bundeskanzler Gerhard Schröder sprach.",
    "Alt-": "Altkanzlerin Angela Merkel sprach in Kiel.",
    "retired": "Bundeskanzler a. D. Gerhard Schröder sprach.",
    "later": "Die spätere Bundeskanzlerin Angela Merkel lernte Russisch.",
    "failed": "Der gescheiterte Bundespräsident Christian Wulff sprach.",
    "former, behind the name": "Olaf Scholz, der frühere Finanzminister, sprach.",
    "a year in the sentence": "Im Jahr 2015 sagte Bundeskanzlerin Angela Merkel: „Wir schaffen das.“",
    "an earlier office, a year in the sentence": "Umweltministerin Angela Merkel reiste 1995 nach Kyoto.",
    "minister of a Land": "Der hessische Finanzminister Michael Boddenberg sprach.",
    "minister of a Land, without it": "Finanzminister Danyal Bayaz sprach.",
    "deputy": "Vizekanzler Robert Habeck sprach in Kiel.",
    "suspended hyphen": "Bundeswirtschafts- und Klimaminister Robert Habeck sprach.",
    "shadow": "Schatten-Finanzminister Robert Habeck sprach.",
    "wish": "Der Wunschkanzler Robert Habeck sprach.",
    "two offices, one": "Ministerpräsident Markus Söder sprach.",
    "two offices, the other": "CSU-Chef Markus Söder sprach.",
    "Austria": "Bundeskanzler Karl Nehammer sprach.",
    "genitive of a country": "Frankreichs Präsident Emmanuel Macron sprach.",
    "abroad": "Außenminister Antony Blinken sprach.",
    "chief and founder": "Facebook-Gründer und Meta-Chef Mark Zuckerberg sprach.",
    "president of a club": "Der Präsident des TSV, Olaf Scholz, sprach.",
    "brother": "Der Bruder von Kanzler Olaf Scholz, Jens Scholz, sprach.",
    "unknown person": "Bürgermeister Peter Müller sprach in Kiel.",
    "unknown person of a known surname": "Finanzminister Anna Habeck sprach in Kiel.",
    "a list": "Der Kanzler, Robert Habeck und Christian Lindner trafen sich.",
    "another's spokesman": "Der Sprecher von Bundeskanzler Olaf Scholz schwieg.",
}
DATED_HITS |= {
    "of the whole party, too": (
        date(2021, 10, 8),
        "|CDU-Generalsekretär Armin Laschet → CDU-Chef Armin Laschet| sprach.",
    ),
    "of a country behind it": (
        date(2016, 6, 24),
        "David Cameron, der |Außenminister → Premierminister| Großbritanniens, trat zurück.",
    ),
    "of what is named with its kind": (
        date(2023, 1, 18),
        "Larry Fink, der |Chef des Vermögensverwalters Blackstone → Chef von Blackrock|, sprach.",
    ),
    "somebody known for something else": (
        date(2020, 3, 19),
        "Der |Präsident des Robert-Koch-Instituts, Christian Drosten → "
        "Präsident des Robert-Koch-Instituts, Lothar Wieler|, sprach.",
    ),
    "of the council": (date(2016, 7, 1), "|Parlamentspräsident Donald Tusk → EU-Ratspräsident Donald Tusk| sprach."),
    "a culture secretary": (
        date(2012, 8, 20),
        "|Familienminister Jeremy Hunt → Kulturminister Jeremy Hunt| sprach.",
    ),
}
DATED_HITS |= {
    "a man after his office": (
        date(2025, 8, 1),
        "|Wirtschaftsministerin Robert Habeck → Ex-Wirtschaftsminister Robert Habeck / "
        "Wirtschaftsministerin Katherina Reiche| sprach.",
    ),
    "before the noun": (
        date(2018, 8, 1),
        "Der |französische Präsident François Hollande → französische Ex-Präsident François Hollande / "
        "französische Präsident Emmanuel Macron| sprach.",
    ),
    "after what the file knows": (
        date(2026, 8, 1),
        "|Bundesbankpräsident Friedrich Merz → As of the end of 2025: Friedrich Merz: Chancellor (Germany), since "
        "2025; Bundesbankpräsident: Joachim Nagel.| sprach.",
    ),
    "several companies": (date(2020, 8, 1), "|Amazon-Chef Elon Musk → ?| sprach."),
    "a plain slip": (date(2020, 8, 1), "|DGB-Chef Jörg Hofmann → DGB-Chef Reiner Hoffmann| sprach."),
    "since nobody knows when": (
        date(2026, 8, 1),
        "|Ionos-Chef Ralph Dommermuth → As of the end of 2025: Ralph Dommermuth: United Internet chief executive, "
        "since 1988; 1&1 chief executive, since 2018; Ionos-Chef: Achim Weiß.| sprach.",
    ),
    "dismissed": (date(2017, 5, 26), "Er hatte |CIA-Direktor James Comey → FBI-Direktor James Comey| entlassen."),
    "a year that another office ends in": (
        date(2023, 5, 26),
        "|Finanzminister Olaf Scholz → Bundeskanzler Olaf Scholz / "
        "Finanzminister Christian Lindner| sprach. Lagarde, bis 2019 Chefin des IWF, schwieg.",
    ),
}
DATED_LOOK_ALIKES = {
    "a month ago": (date(2025, 5, 26), "Noch im April sprach Bundeskanzler Olaf Scholz mit Macron."),
    "dismissed": (date(2017, 5, 26), "Er hatte FBI-Direktor James Comey entlassen."),
    "a mayor of a city state": (date(2016, 6, 1), "Hamburgs Bürgermeister Olaf Scholz sprach in Kiel."),
    "who governs a city state with others": (date(2024, 6, 1), "Bürgermeisterin Franziska Giffey sprach in Kiel."),
    "a senator": (date(2023, 6, 1), "Innensenatorin Iris Spranger und Kultursenator Joe Chialo sprachen."),
    "a mayor": (date(2021, 6, 1), "Der Tübinger Oberbürgermeister Boris Palmer und der OB sprachen."),
    "one of several mayors": (date(2021, 6, 1), "Die Ulmer Bürgermeisterin Doris Ahnen sprach in Kiel."),
    "a central banker": (date(2016, 6, 1), "US-Notenbankchefin Janet Yellen und Notenbankchef Mario Draghi sprachen."),
    "whose minister": (date(2017, 5, 8), "François Hollande, dessen Wirtschaftsminister er war, übergab."),
    "of a month": (date(2023, 11, 20), "Im Mai 2023 hatte Außenminister James Cleverly in London gesprochen."),
    "designated": (date(2025, 3, 1), "Der designierte Bundeskanzler Friedrich Merz sprach."),
    "future": (date(2025, 3, 1), "Der künftige Kanzler Friedrich Merz sprach."),
    "candidate": (date(2021, 8, 1), "Kanzlerkandidat Olaf Scholz sprach."),
    "just elected": (date(2025, 5, 7), "Der neue Bundeskanzler Friedrich Merz sprach."),
    "Ex-": (date(2025, 9, 1), "Ex-Finanzminister Christian Lindner sprach in Kiel."),
    "just followed": (date(2021, 12, 20), "Auf Kanzlerin Angela Merkel folgte Olaf Scholz."),
    "held then": (date(2016, 5, 1), "Verteidigungsministerin Ursula von der Leyen sprach."),
    "of a Land then": (date(2020, 1, 1), "Boris Pistorius, der niedersächsische Innenminister, sprach."),
    "of a country behind it": (date(2016, 6, 24), "David Cameron, der Premierminister Großbritanniens, trat zurück."),
    "on the first day": (date(2022, 9, 6), "Premierministerin Liz Truss sprach."),
    "second term": (date(2025, 9, 1), "US-Präsident Donald Trump sprach."),
    "no date": (None, "Finanzminister Olaf Scholz und Bundeskanzler Olaf Scholz sprachen."),
}
ENGLISH_HITS = {
    "two chiefs": "Apple chief Tim Cook met |Amazon chief Elon Musk → ?| today.",
    "a house that nothing marks": "|WHO chief Margaret Chan → former WHO chief Margaret Chan / "
    "WHO chief Tedros Adhanom Ghebreyesus| spoke.",
    "chancellor called president": "|President Olaf Scholz → Chancellor Olaf Scholz| spoke in Berlin.",
    "president called chancellor": "|Chancellor Frank-Walter Steinmeier → President Frank-Walter Steinmeier| spoke.",
    "minister of something else": "|German Foreign Minister Boris Pistorius → "
    "German Defence Minister Boris Pistorius| spoke.",
    "no longer": "|Chancellor Angela Merkel → former Chancellor Angela Merkel / "
    "Chancellor Olaf Scholz| spoke in Berlin.",
    "the same word for another country": "|US President Emmanuel Macron → "
    "French President Emmanuel Macron| spoke in Berlin.",
}
ENGLISH_HITS |= {
    "the word of a house": "Andrew Bailey, |chairman of the Bank of England → governor of the Bank of England|, spoke.",
    "a former office never held": "The former |foreign secretary George Osborne → chancellor George Osborne| spoke.",
    "who runs a company": "|Tim Cook, who runs Google → Tim Cook, who runs Apple|, spoke.",
    "a first minister": "Scotland's |prime minister, Humza Yousaf → first minister, Humza Yousaf|, spoke.",
    "behind the name, going": "Rishi Sunak, the outgoing |chancellor → prime minister|, spoke.",
    "behind the name, and a verb": "Jeremy Hunt, the |home secretary → chancellor|, told MPs.",
    "a country in front": "|UK chancellor Rishi Sunak → UK prime minister Rishi Sunak / "
    "UK chancellor Jeremy Hunt| spoke.",
    "an abbreviation in front": "|ECB President Mario Draghi → former ECB President Mario Draghi / "
    "ECB President Christine Lagarde| spoke.",
    "a house in the genitive": "|Google’s boss, Tim Cook → Apple’s boss, Tim Cook|, spoke.",
    "in the Senate": "|House Speaker Mitch McConnell → Senate minority leader Mitch McConnell| spoke.",
    "a title with a hyphen": "|Vice-President Antony Blinken → Secretary of State Antony Blinken| spoke.",
    "of a house in front": "|Apple chief Jeff Bezos → Amazon founder Jeff Bezos| spoke.",
}
ENGLISH_LOOK_ALIKES = {
    "governors": "California Governor Gavin Newsom, Ohio Gov. Mike DeWine and Bank of England governor Andrew Bailey "
    "came.",
    "of what was named before": "The institute, whose president Lothar Wieler left in April, closed.",
    "the word of a house": "Andrew Bailey, the governor of the Bank of England, spoke.",
    "who runs a company": "Tim Cook, who runs Apple, and Tim Cook, the Apple chief, spoke.",
    "a former shadow": "Ed Balls, a former shadow chancellor, spoke.",
    "a first minister": "Scotland's first minister, Humza Yousaf, spoke.",
    "chancellor": "Chancellor Olaf Scholz spoke in Berlin.",
    "former": "Former Chancellor Angela Merkel spoke in Berlin.",
    "former, behind the name": "Olaf Scholz, the former finance minister, spoke in Berlin.",
    "deputy": "Vice President Kamala Harris spoke in Berlin.",
    "a vice-president of a house": "Lars Schaade, formerly its vice-president, spoke.",
    "in Congress": "House Speaker Kevin McCarthy and Senate majority leader Chuck Schumer spoke.",
    "abroad": "US Secretary of State Antony Blinken and French President Emmanuel Macron spoke.",
    "then, with a hyphen": "Then-Chancellor Angela Merkel spoke in Berlin.",
    "Ex with a hyphen": "Ex-President Barack Obama spoke in Berlin.",
    "a list": "Joe Biden, the prime minister, Rishi Sunak, and Olaf Scholz spoke.",
    "president of a club": "The club’s president Olaf Scholz spoke.",
}
KNOWN_FAILURES = {
    "the finder sees an organisation": (
        "en",
        PUBLISHED,
        "Olaf Scholz, the |president → Chancellor|, spoke in Berlin.",
    ),
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("office", marked, published=PUBLISHED) == marked


@pytest.mark.parametrize(("published", "marked"), DATED_HITS.values(), ids=DATED_HITS.keys())
def test_judges_for_the_date_of_the_article(checked, published, marked):
    assert checked("office", marked, published=published) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("office", text, published=PUBLISHED) == text


@pytest.mark.parametrize(("published", "text"), DATED_LOOK_ALIKES.values(), ids=DATED_LOOK_ALIKES.keys())
def test_stays_silent_at_another_date(checked, published, text):
    assert checked("office", text, published=published) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("office", marked, language="en", published=PUBLISHED) == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("office", text, language="en", published=PUBLISHED) == text


@pytest.mark.parametrize(("language", "published", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(checked, language, published, marked):
    assert checked("office", marked, language=language, published=published) == marked
