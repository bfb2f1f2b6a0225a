"""Knows in which towns courts, authorities, bodies, companies and papers sit. It knows nothing else of them.

The names are those of the authority file. What sits in two towns stands beside both.
"""

from __future__ import annotations

_TABLE = """
Karlsruhe: Bundesgerichtshof, Bundesverfassungsgericht, Bundesanwaltschaft, Dm, EnBW
Erfurt: Bundesarbeitsgericht
Kassel: Bundessozialgericht
München: Bundesfinanzhof, Bundespatentgericht, Europäisches Patentamt, Deutsches Patent- und Markenamt, Ifo-Institut
München: Max-Planck-Gesellschaft, Fraunhofer-Gesellschaft, Goethe-Institut
München: BMW, Allianz, Siemens, Munich Re, Infineon, Knorr-Bremse, HypoVereinsbank
München: Süddeutsche Zeitung
Leipzig: Bundesverwaltungsgericht, Bundesgerichtshof
Luxemburg: Europäischer Gerichtshof, Europäischer Rechnungshof, Europäische Investitionsbank, Eurostat
Luxemburg: Gericht der Europäischen Union, Europäische Staatsanwaltschaft
Straßburg: Europäischer Gerichtshof für Menschenrechte, Europarat, Europaparlament
Den Haag: Internationaler Strafgerichtshof, Internationaler Gerichtshof, Europol, Eurojust, OPCW
Den Haag: Europäisches Patentamt
Lyon: Interpol
Wien: OSZE, Internationale Atomenergiebehörde, Opec, OMV, Erste Bank, Standard, Die Presse
Wien: Raiffeisen Bank International
Genf: Weltgesundheitsorganisation, Welthandelsorganisation, UNHCR, Internationale Arbeitsorganisation
Genf: Internationales Rotes Kreuz, UN-Menschenrechtsrat, Weltorganisation für Meteorologie
Paris: OECD, Unesco, Internationale Energieagentur, Europäische Weltraumorganisation, Le Monde, Figaro, Libération
Paris: BNP Paribas, LVMH
Rom: FAO, Welternährungsprogramm, La Repubblica, Eni, Enel
Washington: Internationaler Währungsfonds, Weltbank, Federal Reserve, Washington Post
New York: Unicef, New York Times, Wall Street Journal, JP Morgan, Goldman Sachs, Citigroup, Pfizer, Blackrock
New York: Morgan Stanley
Brüssel: Nato, EU-Kommission, Europaparlament
Frankfurt: Europäische Zentralbank, Bundesbank, Bafin, Deutsche Bank, Commerzbank, KfW, DWS, Dekabank
Frankfurt: Frankfurter Allgemeine Zeitung, Frankfurter Rundschau
Warschau: Frontex, Gazeta Wyborcza
Amsterdam: Europäische Arzneimittelagentur, Heineken, ING
Köln: Bundesamt für Verfassungsschutz, EASA, Bundesverwaltungsamt, Rewe, Lanxess, Deutz, WDR, Deutschlandfunk
Wiesbaden: Bundeskriminalamt, Statistisches Bundesamt
Nürnberg: Bundesagentur für Arbeit, Bundesamt für Migration und Flüchtlinge
Bonn: Bundesnetzagentur, Bundeskartellamt, Bundesrechnungshof, Bundesamt für Sicherheit in der Informationstechnik
Bonn: Bundesinstitut für Arzneimittel und Medizinprodukte, UNFCCC, Deutsche Forschungsgemeinschaft, Bafin
Bonn: Bundesamt für Justiz, Bundesamt für Naturschutz, Deutsche Telekom, Deutsche Post, Statistisches Bundesamt
Eschborn: Bundesamt für Wirtschaft und Ausfuhrkontrolle
Dessau: Umweltbundesamt
Flensburg: Kraftfahrt-Bundesamt
Langen: Paul-Ehrlich-Institut
Berlin: Robert-Koch-Institut, Bundesinstitut für Risikobewertung, Charité, Bundesnachrichtendienst, Zalando
Berlin: Bundesverwaltungsgericht, Bundeskriminalamt, Statistisches Bundesamt, Bundesamt für Verfassungsschutz
Berlin: Deutsche Bahn, Axel Springer, Delivery Hero, Tagesspiegel, taz, Deutschlandfunk
Berlin: Umweltbundesamt, Europäisches Patentamt
Braunschweig: Luftfahrt-Bundesamt, Physikalisch-Technische Bundesanstalt
Hamburg: Bundesamt für Seeschifffahrt und Hydrographie, Internationaler Seegerichtshof, Desy, Axel Springer
Hamburg: Spiegel, Zeit, Stern, Otto, Beiersdorf, Hapag-Lloyd, Tchibo, NDR, Berenberg, Aurubis, Jungheinrich
Rostock: Bundesamt für Seeschifffahrt und Hydrographie
Salzgitter: Bundesamt für Strahlenschutz
Offenbach: Deutscher Wetterdienst
Potsdam: Bundespolizei
Basel: Bank für Internationalen Zahlungsausgleich, Roche, Novartis
Lausanne: Internationales Olympisches Komitee, Internationaler Sportgerichtshof, Schweizerisches Bundesgericht
Bellinzona: Bundesstrafgericht
Luzern: Schweizerisches Bundesgericht
Nyon: Uefa
Zürich: Fifa, UBS, Credit Suisse, Neue Zürcher Zeitung, Tages-Anzeiger, Swiss Re, ABB, Julius Bär
Montreal: Wada, International Civil Aviation Organization
London: Europäische Bank für Wiederaufbau und Entwicklung, Internationale Seeschifffahrtsorganisation
London: Amnesty International, BBC, Guardian, Financial Times, Times, Economist, HSBC, Barclays, BP
London: Lloyd's of London
Nairobi: UNEP
Parma: Efsa
Stockholm: ECDC, Ericsson, Spotify, H&M
Alicante: EUIPO
Darmstadt: Europäisches Raumflugkontrollzentrum
Halle: Leopoldina
Mannheim: ZEW
Wolfsburg: Volkswagen
Stuttgart: Mercedes-Benz, Porsche, Daimler, Mahle, Bosch
Gerlingen: Bosch
Ingolstadt: Audi
Ludwigshafen: BASF
Leverkusen: Bayer, Covestro, Lanxess
Essen: Thyssenkrupp, RWE, Eon, Hochtief, Evonik
Duisburg: Thyssenkrupp
Düsseldorf: Henkel, Rheinmetall, Metro, Handelsblatt, Uniper, Ergo, Gea, Eon, Thyssenkrupp
Hannover: Continental, Tui, Hannover Rück, Talanx
Walldorf: SAP
Herzogenaurach: Adidas, Puma, Schaeffler
Neckarsulm: Lidl
Gütersloh: Bertelsmann, Miele
Friedrichshafen: ZF
Künzelsau: Würth
Metzingen: Hugo Boss
Bielefeld: Dr. Oetker
Mainz: Biontech, ZDF
Tübingen: Curevac
Jena: Zeiss Meditec, Jenoptik
Heidelberg: Heidelberg Materials
Bochum: Vonovia, GLS Bank
Rüsselsheim: Opel
Oberkochen: Carl Zeiss
Burgwedel: Rossmann
Linz: Voestalpine
Vevey: Nestlé
Seattle: Amazon, Starbucks
Detroit: General Motors
Cupertino: Apple
Turin: La Stampa, Fiat
Mailand: Corriere della Sera, Unicredit, Pirelli
Madrid: El País, Banco Santander, Telefónica
Kopenhagen: Carlsberg, Maersk, Danske Bank
Moskau: Gazprom, Kommersant, Nowaja Gaseta
Tokio: Sony, Softbank, Nikkei
München: Bundesverwaltungsgericht, Bundesnachrichtendienst
Luxemburg: Europaparlament
Frankfurt: Deutsche Bahn
Basel: UBS
Jena: Carl Zeiss
"""
_ENGLISH = {
    "Luxembourg": "Luxemburg",
    "Strasbourg": "Straßburg",
    "The Hague": "Den Haag",
    "Vienna": "Wien",
    "Geneva": "Genf",
    "Rome": "Rom",
    "Brussels": "Brüssel",
    "Warsaw": "Warschau",
    "Cologne": "Köln",
    "Munich": "München",
    "Nuremberg": "Nürnberg",
    "Zurich": "Zürich",
    "Milan": "Mailand",
    "Copenhagen": "Kopenhagen",
    "Moscow": "Moskau",
    "Tokyo": "Tokio",
    "Lucerne": "Luzern",
    "Hanover": "Hannover",
}
SEATS: dict[str, tuple[str, ...]] = {}
"""The towns in which each house sits; the first one is its main one."""
for _line in _TABLE.strip().split("\n"):
    _town, _names = _line.split(": ")
    for _name in _names.split(", "):
        SEATS[_name] = (*SEATS.get(_name, ()), _town)
TOWNS = frozenset(town for towns in SEATS.values() for town in towns)
"""All the towns in which something sits."""
COURT_TOWNS = frozenset(
    town
    for name, towns in SEATS.items()
    for town in towns
    if name.endswith(("gericht", "hof", "Menschenrechte")) and town != "Berlin"
)
"""The towns of courts; one of them behind another court is a mistake for its own."""


def town(word: str) -> str:
    """Give the German name of a town that a word names in German or English, if anything sits there; or nothing."""
    german = _ENGLISH.get(word, word)
    return german if german in TOWNS else ""


def in_english(german: str) -> str:
    """Give the English name of a town."""
    return next((english for english, each in _ENGLISH.items() if each == german), german)
