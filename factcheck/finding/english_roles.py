"""Knows what English calls persons, organisations and things beside their names. It never looks at a sentence."""

from __future__ import annotations

from factcheck.finding.english_names import HEADS, LITTLE, TITLES
from factcheck.finding.english_verbs import AUXILIARY, FORMS, NOUNS, PAST
from factcheck.finding.words import word_set
from factcheck.model import Entity

COURTESY = word_set("mr mrs ms miss mx messrs")
"""Before a name, but no description."""
RANKS = (TITLES - COURTESY) | word_set("""
    gov sen rep prof lt sgt capt cpl col gen maj adm cmdr insp supt det pc dc ds di pte cllr councillor councilman
    councilwoman alderman sheriff pastor rev reverend father fr bishop archbishop cardinal rabbi imam ayatollah
    sheikh speaker premier lord lady baron baroness dame duke duchess emperor empress sultan emir count countess
    earl constable inspector superintendent commissioner lieutenant corporal major brigadier admiral commander
    marshal private ambassador attorney lawmaker assemblyman assemblywoman delegate treasurer comptroller director
    coach mp mps msp mep td leader whip congressmember hon saint st coroner magistrate
""")
"""Before a name with a capital."""
_PERSONS = word_set("""
    boss mp mps msp mep mla peer aide chef nurse midwife dentist vet clerk cop guard thief pilot apprentice student
    pupil graduate intern trainee widow widower pensioner mum mom dad mother father grandmother grandfather nan
    granny grandson granddaughter great-grandson great-grandchild aunt uncle cousin nephew niece girlfriend
    boyfriend partner spouse fiancé fiancée neighbour neighbor friend colleague rival opponent ally critic fan
    native resident local star legend veteran hero heroine villain victim witness suspect defendant claimant
    plaintiff gunman convict host dj model icon ace winger fullback full-back half-back quarterback pitcher batsman
    wicketkeeper bowler hooker prop flanker fly-half centre-half centre-back centre-forward substitute sub newcomer
    skipper referee umpire athlete coach mathlete number-two deputy chair chairs architect pathologist
    whistleblower academic medic paramedic mechanic critic cleric monk nun priest vicar pastor deacon rabbi imam
    curate chaplain saint guru patron laureate genius prodigy sculptor auteur tenor soprano mezzo baritone bass
    soloist pianist maestro diva comic playwright tycoon mogul magnate oligarch heir heiress boss ceo cfo coo md
    chief head no2 envoy diplomat consul attaché delegate nominee incumbent hopeful contender peer baroness
    mandarin bureaucrat spy agent dissident refugee migrant asylum-seeker exile despot dictator warlord rebel
    guerrilla insurgent jihadist militant terrorist extremist killer murderer rapist fraudster conman robber
    burglar stalker bully troll hacker headteacher head-teacher postmaster sub-postmaster headmistress councillor
    sheriff bookie accountant bookkeeper solicitor barrister kc qc advocate counsel statesman chemist cook butcher
    baker plumber builder carpenter mason joiner bricklayer electrician expert specialist consultant adviser
    advisor strategist lobbyist pollster theorist fellow lecturer tutor dean provost rector principal don scholar
    alumnus founder co-founder co-author co-owner co-chair co-star co-host librarian archivist curator conservator
    historian member volunteer campaigner organiser organizer sponsor taker employee staffer representative
    official executive entrepreneur guy bloke landlord landlady tenant farmer crofter shepherd fisherman skipper
    bosun sailor captain mate astronaut cosmonaut ecologist geologist columnist correspondent broadcaster presenter
    anchor blogger vlogger influencer youtuber streamer socialite celebrity lord lady duke earl count countess
    baron emperor tsar pharaoh prophet apostle psychiatrist therapist assistant associate administrator trustee
    treasurer secretary auditor actuary ombudsman coroner magistrate juror minister premier chancellor lawmaker
    legislator congressman backbencher frontbencher rebel whip prosecutor
""")
_BODIES = word_set("""
    charity airline company companies firm firms bank chain retailer lender insurer builder housebuilder carmaker
    airport supermarket brewer brewery bakery publisher utility regulator watchdog union group daily weekly monthly
    newspaper paper tabloid broadsheet journal magazine website site broadcaster station agency network start-up
    startup consultancy think-tank thinktank tank pollster landlord developer fund trust business brand label
    studio manufacturer maker supplier producer operator provider wholesaler distributor contractor subsidiary
    affiliate franchise conglomerate giant rival cooperative co-operative collective consortium alliance coalition
    federation confederation body quango council party movement campaign lobby militia gang cartel cult sect church
    school academy college university institute laboratory lab observatory museum gallery theatre theater orchestra
    choir ensemble band duo trio quartet club side team outfit pub restaurant cafe café hotel hospital hospice
    clinic shop store bookseller bookmaker energy-supplier auctioneer accountants auditors solicitors architects
    nonprofit non-profit ngo bank brokerage exchange carrier ferry railway tech-giant streamer platform app
    social-network marketplace newsletter podcast programme program show series sitcom soap drama documentary film
    movie novel book memoir play musical opera ballet album single song track symphony painting sculpture poem game
    video-game festival tournament ship vessel trawler yacht tanker freighter submarine frigate destroyer liner
    warship rocket spacecraft satellite probe telescope drug vaccine strain variant virus software chatbot phone
    smartphone laptop console model village town city suburb hamlet resort port county district region province
    island neighbourhood neighborhood river lake mountain volcano landmark prison jail racehorse horse stallion
    mare dog hurricane storm typhoon cyclone bill charter treaty law operation project scheme bridge stadium
    racecourse dam mine coalmine refinery
""")
_AFTER = word_set("""
    union programme program party newspaper group company chain festival magazine brand app website platform team
    club charity network airline firm think-tank foundation movement campaign militia region district river vaccine
    ferry ship tanker series franchise film novel album bank
""")
_NO_ROLES = word_set("""
    after under over never ever however whether rather either neither other another together further earlier later
    longer former latter consider offer enter discover remember deliver cover recover suffer prefer refer differ
    answer gather wonder trigger monitor tower power water winter summer number letter matter order border corner
    quarter center dinner bigger smaller larger higher lower older younger greater stronger weaker better fewer
    slower faster easier harder cheaper closer deeper newer wider inner outer upper proper super uber per her
    computer silver october november december september alter filter register transfer conquer scatter bother
    mirror error terror major minor interior exterior prior junior senior superior favor favour honor honour labor
    labour color colour humor rumor rumour floor door poor murder disorder chapter shelter shower cancer weather
    cluster disaster encounter ladder shoulder finger christian russian italian asian human german roman mist exist
    resist consist insist persist assist twist list wrist against whereas danger manner meter metre litre theatre
    hunger anger laughter slaughter thunder wander render tender surrender answer lever clever forever whatever
    whenever wherever whoever ian mentor motor factor sector vector tractor anchor elevator reactor indicator fiber
    fibre butter bitter copper pepper rubber timber lumber chamber december amber barrier frontier earlier heavier
    happier busier richer poorer warmer cooler colder hotter darker lighter layer prayer tier pier cheer beer deer
    career near clear year fear dear bear hear wear tear appear disappear nuclear similar popular regular
    particular dollar pillar solar polar collar cellar calendar grammar sugar altar radar
""")
_MADE = ("ist", "ian", "man", "woman", "person", "er", "or", "smith", "wright", "herd", "monger", "eer", "ess")
PERSONS = RANKS | _PERSONS | {word for word, entity in HEADS.items() if entity is Entity.PERSON}
FRONT = RANKS | _PERSONS | _BODIES | (frozenset(HEADS) - {"state", "country", "group"}) | {"group"}
BODIES = _BODIES
AFTER = _AFTER
_TAILS = ("-back", "-half", "-forward", "-row", "-in-chief", "-in-law", "-general", "-elect")
_LONG = 5
PARTICIPLES = word_set("""
    retired elected disgraced renowned acclaimed celebrated convicted jailed noted suspected self-styled
    experienced established respected long-serving failed appointed unelected embattled beloved esteemed decorated
    accused sacked ousted exiled deposed married unmarried newly-elected listed unlisted privatised nationalised
    state-owned injured wounded bereaved troubled beleaguered distinguished seasoned trained qualified licensed
    troubled hated
""")


def is_role(word: str) -> bool:
    """Tell what somebody is or what something is called: "librarian", "bricklayer", "charity", "Gov"."""
    lower = word.lower()
    if lower in FRONT:
        return True
    if lower in LITTLE or lower in _NO_ROLES or lower in AUXILIARY or lower in PAST or word[:1].isupper():
        return False
    head = lower.rsplit("-", 1)[-1]
    if lower.endswith(_TAILS) or (lower.startswith(("ex-", "co-", "vice-")) and is_role(head)):
        return True
    if head in _PERSONS or head in _BODIES:
        return True
    return (
        len(lower) >= _LONG and "-" not in lower and lower.endswith(_MADE) and lower not in FORMS and "’" not in lower
    )


def is_modifier(word: str) -> bool:
    """Tell whether a word in lower case may stand before a role: "data" in "data company", but not "joined"."""
    lower = word.lower()
    if (
        lower in PARTICIPLES
        or lower == "think"
        or lower.endswith(("-based", "-born", "-owned", "-backed", "-trained", "-winning", "-old"))
    ):
        return True
    if word[0].isupper():
        return "-" in word and word.rsplit("-", 1)[1].islower()
    if not word[0].isalpha() or lower in LITTLE - {"former", "new", "own", "second", "first", "senior", "last"}:
        return False
    if lower in AUXILIARY or lower in PAST or (lower in FORMS and lower not in NOUNS):
        return False
    return not lower.endswith(("ed", "ly", "'s", "’s"))
