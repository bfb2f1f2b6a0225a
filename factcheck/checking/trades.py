"""Knows the trades of companies and the fields of authorities, and what each is called. It knows no company itself.

A thing of the authority file that has a trade is judged by it alone; one that has none, by the wider kind of the word.
"""

from __future__ import annotations

# The kind, the wider kind, the German and the English word for it, and what else it is called.
_TABLE = """
chip_maker|technology_company|Chipkonzern|chipmaker|chiphersteller halbleiterhersteller halbleiterkonzern
software_company|technology_company|Softwarekonzern|software company|softwarehersteller softwareunternehmen
internet_company|technology_company|Internetkonzern|internet company|onlinekonzern
car_supplier|industrial_company|Autozulieferer|car parts maker|automobilzulieferer
chemical_company|industrial_company|Chemiekonzern|chemicals group|chemieunternehmen chemieriese
steel_company|industrial_company|Stahlkonzern|steelmaker|stahlhersteller stahlkocher stahlunternehmen
defence_company|industrial_company|Rüstungskonzern|defence company|rüstungsunternehmen waffenhersteller panzerbauer
aircraft_maker|industrial_company|Flugzeugbauer|planemaker|flugzeughersteller aircraft-maker
machine_maker|industrial_company|Maschinenbauer|machine maker|maschinenbaukonzern anlagenbauer
sportswear_maker|industrial_company|Sportartikelhersteller|sportswear maker|sportartikelkonzern
food_company|industrial_company|Lebensmittelkonzern|food company|nahrungsmittelkonzern lebensmittelhersteller
drinks_company|industrial_company|Getränkekonzern|drinks company|brauerei brauereikonzern getränkehersteller
cosmetics_company|industrial_company|Kosmetikkonzern|cosmetics company|kosmetikhersteller
fashion_company|industrial_company|Modekonzern|fashion company|luxuskonzern luxusgüterkonzern modekette modehaus
consumer_company|industrial_company|Konsumgüterkonzern|consumer goods company|konsumgüterhersteller
tobacco_company|industrial_company|Tabakkonzern|tobacco company|zigarettenhersteller
building_materials|industrial_company|Baustoffkonzern|building materials group|zementkonzern zementhersteller
construction_company|industrial_company|Baukonzern|construction company|bauunternehmen baufirma
property_company|company|Immobilienkonzern|property company|wohnungskonzern immobilienunternehmen
mining_company|industrial_company|Bergbaukonzern|mining company|rohstoffkonzern bergbauunternehmen minenkonzern miner
oil_company|energy_company|Ölkonzern|oil company|mineralölkonzern
logistics_company|company|Logistikkonzern|logistics company|paketdienst paketdienstleister logistiker spedition
shipping_company|company|Reederei|shipping company|kreuzfahrtreederei containerreederei
travel_company|company|Reisekonzern|travel company|reiseveranstalter touristikkonzern
media_company|company|Medienkonzern|media company|verlagshaus medienhaus
security_company|company|Sicherheitsfirma|security company|sicherheitsdienst sicherheitsunternehmen
online_retailer|retailer|Onlinehändler|online retailer|versandhändler internethändler online-händler
supermarket|retailer|Supermarktkette|supermarket chain|supermarkt
discounter|retailer|Discounter|discounter|
drugstore|retailer|Drogeriekette|drugstore chain|drogeriemarktkette
hardware_store|retailer|Baumarktkette|hardware chain|baumarkt
furniture_store|retailer|Möbelhauskette|furniture chain|möbelhaus möbelhändler möbelkonzern
electronics_store|retailer|Elektronikhändler|electronics retailer|elektronikmarkt elektronikkette
department_store|retailer|Warenhauskonzern|department store|warenhauskette warenhaus kaufhauskette
streaming_service|broadcaster|Streamingdienst|streaming service|streaminganbieter streamingplattform streamer
television|broadcaster|Fernsehsender|television channel|tv-sender fernsehkanal privatsender
news_channel|broadcaster|Nachrichtensender|news channel|
radio|broadcaster|Radiosender|radio station|hörfunksender radiostation
reinsurer|insurer|Rückversicherer|reinsurer|rückversicherungskonzern
hedge_fund|asset_manager|Hedgefonds|hedge fund|
private_equity|asset_manager|Finanzinvestor|private equity firm|beteiligungsgesellschaft
fund_manager|asset_manager|Vermögensverwalter|asset manager|fondsgesellschaft fondshaus
refugee_agency|un_body|Flüchtlingshilfswerk|refugee agency|
children_agency|un_body|Kinderhilfswerk|children’s agency|
food_agency|un_body|Ernährungsorganisation|food agency|welternährungsorganisation landwirtschaftsorganisation
health_organisation|un_body|Gesundheitsorganisation|health organisation|weltgesundheitsorganisation
culture_organisation|un_body|Kulturorganisation|cultural organisation|
labour_organisation|un_body|Arbeitsorganisation|labour organisation|
trade_organisation|un_body|Handelsorganisation|trade organisation|welthandelsorganisation
nuclear_authority|un_body|Atombehörde|nuclear agency|atomenergiebehörde
environment_authority|authority|Umweltbehörde|environment agency|umweltschutzbehörde
transport_authority|authority|Verkehrsbehörde|transport authority|verkehrssicherheitsbehörde
aviation_authority|authority|Luftfahrtbehörde|aviation authority|flugaufsicht flugaufsichtsbehörde
health_authority|authority|Gesundheitsbehörde|health agency|seuchenbehörde seuchenschutzbehörde
drug_authority|authority|Arzneimittelbehörde|medicines agency|zulassungsbehörde lebensmittelbehörde
space_agency|authority|Raumfahrtbehörde|space agency|raumfahrtagentur weltraumbehörde weltraumagentur
weather_authority|authority|Wetterbehörde|weather agency|wetterdienst klimabehörde
police|authority|Polizeibehörde|police agency|bundespolizei
border_authority|authority|Grenzschutzbehörde|border agency|grenzschutzagentur
intelligence_service|authority|Geheimdienst|intelligence agency|auslandsgeheimdienst nachrichtendienst
financial_authority|authority|Finanzaufsicht|financial regulator|finanzaufsichtsbehörde börsenaufsicht bankenaufsicht
competition_authority|authority|Wettbewerbsbehörde|competition authority|kartellbehörde
tax_authority|authority|Steuerbehörde|tax authority|finanzbehörde
energy_authority|authority|Energieregulierer|energy regulator|
water_authority|authority|Wasserbehörde|water regulator|
school_authority|authority|Schulaufsicht|schools inspectorate|
media_authority|authority|Medienaufsicht|media regulator|medienanstalt medienbehörde telekommunikationsbehörde
statistics_authority|authority|Statistikbehörde|statistics office|statistikamt
"""
# What may be called so, too.
_ALSO = {
    "internet_company": "software_company online_retailer streaming_service search_engine social_network",
    "software_company": "internet_company",
    "defence_company": "aircraft_maker machine_maker",
    "aircraft_maker": "defence_company",
    "consumer_company": "food_company cosmetics_company chemical_company",
    "food_company": "drinks_company consumer_company",
    "cosmetics_company": "consumer_company fashion_company",
    "machine_maker": "defence_company car_supplier steel_company",
    "logistics_company": "shipping_company online_retailer",
    "shipping_company": "logistics_company travel_company",
    "travel_company": "shipping_company supermarket",
    "supermarket": "discounter",
    "discounter": "supermarket drugstore",
    "media_company": "television news_channel radio streaming_service",
    "television": "news_channel",
    "news_channel": "television radio",
    "hedge_fund": "private_equity",
    "private_equity": "hedge_fund fund_manager",
    "fund_manager": "hedge_fund private_equity",
    "health_organisation": "health_authority",
    "health_authority": "drug_authority health_organisation",
    "drug_authority": "health_authority",
    "transport_authority": "aviation_authority",
    "aviation_authority": "transport_authority",
    "police": "border_authority intelligence_service",
    "intelligence_service": "police",
    "environment_authority": "weather_authority",
    "weather_authority": "environment_authority",
}
_ROWS = [line.split("|") for line in _TABLE.strip().split("\n")]
WIDER = {kind: wider for kind, wider, *_ in _ROWS}
"""The wider kind of each trade."""
CALLED = {kind: {"de": german, "en": english} for kind, _, german, english, _ in _ROWS}
"""What each trade is called."""
WORDS = {word: kind for kind, _, german, english, words in _ROWS for word in (german.lower(), english, *words.split())}
"""The trade that each word says, in small letters."""

ALL_KNOWN = frozenset(("reinsurer",))
"""The trades that the authority file has of everything that has one."""


def may_be(said: str) -> frozenset[str]:
    """Give the trades of things that may be called by a word for a trade."""
    return frozenset((said, *_ALSO.get(said, "").split()))
