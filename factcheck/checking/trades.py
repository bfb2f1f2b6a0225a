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
food_company|industrial_company|Lebensmittelkonzern|food company|nahrungsmittelkonzern lebensmittelhersteller \
süßwarenhersteller schokoladenhersteller molkerei molkereikonzern fleischkonzern zuckerkonzern kaffeeröster
drinks_company|industrial_company|Getränkekonzern|drinks company|brauerei brauereikonzern getränkehersteller \
bierbrauer brewer brewery
cosmetics_company|industrial_company|Kosmetikkonzern|cosmetics company|kosmetikhersteller
fashion_company|industrial_company|Modekonzern|fashion company|luxuskonzern luxusgüterkonzern modekette modehaus \
modehersteller bekleidungshersteller modemarke
consumer_company|industrial_company|Konsumgüterkonzern|consumer goods company|konsumgüterhersteller
tobacco_company|industrial_company|Tabakkonzern|tobacco company|zigarettenhersteller
building_materials|industrial_company|Baustoffkonzern|building materials group|zementkonzern zementhersteller
construction_company|industrial_company|Baukonzern|construction company|bauunternehmen baufirma
hotel_company|company|Hotelkonzern|hotel chain|hotelkette hotelgruppe hotelbetreiber
restaurant_chain|company|Restaurantkette|restaurant chain|schnellrestaurantkette fast-food-kette fastfoodkette \
burgerkette kaffeehauskette imbisskette
railway_company|company|Bahnunternehmen|rail company|eisenbahnunternehmen bahnbetreiber bahnkonzern bahngesellschaft \
staatsbahn eisenbahngesellschaft
shipyard|industrial_company|Werft|shipyard|werftengruppe schiffbauer schiffsbauer shipbuilder
toy_maker|industrial_company|Spielwarenhersteller|toymaker|spielzeughersteller spielzeugkonzern
shoe_maker|industrial_company|Schuhhersteller|shoemaker|schuhkonzern schuhfabrikant sandalenhersteller
watchmaker|industrial_company|Uhrenhersteller|watchmaker|uhrenkonzern uhrenmanufaktur
appliance_maker|industrial_company|Hausgerätehersteller|appliance maker|haushaltsgerätehersteller küchengerätehersteller
furniture_maker|industrial_company|Möbelhersteller|furniture maker|küchenhersteller
electronics_company|industrial_company|Elektronikkonzern|electronics company|elektronikhersteller elektrokonzern \
smartphonehersteller handyhersteller kamerahersteller
medical_technology|industrial_company|Medizintechnikkonzern|medical technology company|medizintechnikhersteller \
medizintechnikunternehmen
train_maker|industrial_company|Zughersteller|train maker|bahntechnikkonzern zugbauer
tyre_maker|industrial_company|Reifenhersteller|tyre maker|reifenkonzern
battery_maker|industrial_company|Batteriehersteller|battery maker|batteriekonzern akkuhersteller
heating_maker|industrial_company|Heizungsbauer|heating maker|heizungshersteller wärmepumpenhersteller \
heiztechnikhersteller
wind_turbine_maker|industrial_company|Windkraftanlagenbauer|wind turbine maker|windturbinenhersteller windradbauer \
windturbinenbauer windanlagenbauer
energy_equipment|industrial_company|Energietechnikkonzern|energy technology company|solarfirma solarkonzern \
solarmodulhersteller
space_company|industrial_company|Raumfahrtkonzern|space company|raketenbauer raumfahrtunternehmen raketenhersteller
computer_maker|technology_company|Computerhersteller|computer maker|pc-hersteller computerkonzern
game_company|technology_company|Spieleentwickler|video game company|spielekonzern videospielhersteller spielehersteller
payment_company|company|Zahlungsdienstleister|payments company|bezahldienst zahlungsabwickler kreditkartenanbieter
crypto_exchange|company|Kryptobörse|crypto exchange|bitcoin-börse
betting_company|company|Wettanbieter|betting company|sportwettenanbieter glücksspielkonzern bookmaker
film_company|company|Filmproduktionsfirma|film studio|filmstudio filmkonzern filmproduktion
record_company|company|Plattenfirma|record label|musikkonzern plattenlabel musiklabel
car_rental|company|Autovermieter|car rental company|autovermietung
staffing_company|company|Personaldienstleister|staffing company|zeitarbeitsfirma personalvermittler
pollster|company|Meinungsforschungsinstitut|pollster|umfrageinstitut wahlforschungsinstitut meinungsforscher
exchange_operator|company|Börsenbetreiber|exchange operator|wertpapierbörse
auction_house|company|Auktionshaus|auction house|auktionator
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
    "internet_company": "software_company online_retailer streaming_service search_engine social_network"
    " payment_company game_company car_rental travel_company restaurant_chain logistics_company",
    "software_company": "internet_company computer_maker game_company payment_company",
    "defence_company": "aircraft_maker machine_maker shipyard space_company electronics_company",
    "aircraft_maker": "defence_company space_company",
    "space_company": "aircraft_maker defence_company",
    "consumer_company": "food_company drinks_company cosmetics_company chemical_company appliance_maker shoe_maker"
    " toy_maker watchmaker electronics_company fashion_company tobacco_company",
    "food_company": "drinks_company consumer_company restaurant_chain",
    "drinks_company": "food_company",
    "cosmetics_company": "consumer_company fashion_company chemical_company",
    "chemical_company": "cosmetics_company consumer_company building_materials energy_equipment battery_maker"
    " medical_technology mining_company",
    "fashion_company": "sportswear_maker shoe_maker watchmaker cosmetics_company",
    "sportswear_maker": "fashion_company shoe_maker",
    "shoe_maker": "fashion_company sportswear_maker",
    "watchmaker": "fashion_company electronics_company",
    "machine_maker": "defence_company car_supplier steel_company train_maker appliance_maker heating_maker"
    " wind_turbine_maker energy_equipment shipyard aircraft_maker",
    "car_supplier": "tyre_maker battery_maker train_maker machine_maker chip_maker electronics_company",
    "tyre_maker": "car_supplier",
    "train_maker": "machine_maker",
    "appliance_maker": "electronics_company heating_maker machine_maker consumer_company",
    "heating_maker": "appliance_maker machine_maker",
    "electronics_company": "appliance_maker computer_maker chip_maker game_company medical_technology battery_maker"
    " sportswear_maker aircraft_maker defence_company watchmaker",
    "computer_maker": "electronics_company software_company chip_maker",
    "chip_maker": "electronics_company computer_maker machine_maker",
    "battery_maker": "electronics_company car_supplier chemical_company energy_equipment",
    "medical_technology": "electronics_company machine_maker",
    "energy_equipment": "wind_turbine_maker machine_maker battery_maker heating_maker chemical_company",
    "wind_turbine_maker": "energy_equipment machine_maker",
    "game_company": "software_company electronics_company internet_company toy_maker computer_maker",
    "toy_maker": "game_company consumer_company",
    "furniture_maker": "furniture_store",
    "furniture_store": "furniture_maker",
    "payment_company": "internet_company software_company",
    "crypto_exchange": "internet_company exchange_operator",
    "exchange_operator": "crypto_exchange",
    "betting_company": "internet_company game_company",
    "film_company": "media_company streaming_service television",
    "record_company": "media_company",
    "hotel_company": "travel_company restaurant_chain property_company",
    "restaurant_chain": "food_company hotel_company supermarket",
    "railway_company": "logistics_company travel_company train_maker",
    "building_materials": "construction_company chemical_company",
    "construction_company": "building_materials property_company",
    "property_company": "construction_company hotel_company",
    "steel_company": "mining_company machine_maker",
    "mining_company": "steel_company chemical_company oil_company",
    "logistics_company": "shipping_company online_retailer railway_company",
    "shipping_company": "logistics_company travel_company",
    "travel_company": "shipping_company supermarket hotel_company internet_company",
    "media_company": "television news_channel radio streaming_service film_company record_company",
    "supermarket": "discounter",
    "discounter": "supermarket drugstore",
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
